"""The check of one file as plain bytes: how it goes from a worker process to its parent, and how the cache keeps it.

Plain tuples, marshalled: quick, and nothing in such bytes can run. Messages stay worded in no language. Knows no file and
no cache; whoever reads bytes from elsewhere makes sure first that they are whole.
"""

from __future__ import annotations

import marshal
from datetime import date
from typing import TYPE_CHECKING, Any

from directive_cli.checks.facts import DirectiveFacts, EventFacts, ProgressFacts, TaskFacts
from directive_cli.checks.file_check import FileCheck
from directive_cli.checks.inline_ignores import InlineIgnore
from directive_cli.checks.rule import Found
from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.messages import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

SHAPE = 1
"""Raised whenever the same check is written otherwise."""


def encode_check(check: FileCheck) -> bytes:
    """Return a check as bytes that ``decode_check`` understands."""
    return marshal.dumps(
        (
            check.kind,
            check.unread,
            tuple(map(_encode_found, check.found)),
            _encode_facts(check.facts),
            tuple((*ignore[:-1], _encode_span(ignore.span)) for ignore in check.ignores),
        )
    )


def decode_check(path: str, body: bytes) -> FileCheck:
    """Return the check of the file at ``path`` that ``encode_check`` made bytes of."""
    kind, unread, found, facts, ignores = marshal.loads(body)
    return FileCheck(
        path,
        kind,
        unread,
        tuple(map(_decode_found, found)) if found else (),
        _decode_facts(facts),
        tuple(InlineIgnore._make((*fields, SourceSpan(*span))) for *fields, span in ignores) if ignores else (),
    )


_TASKS = DirectiveFacts._fields.index("tasks")
_EVENTS = ProgressFacts._fields.index("events")
_AS_TUPLE: Any = tuple
_MADE: Any = tuple.__new__
"""Makes a NamedTuple of a tuple in half the time of its own ``_make``."""


def _encode_facts(facts: DirectiveFacts | ProgressFacts | None) -> Any:
    match facts:
        case DirectiveFacts():
            return _AS_TUPLE(facts._replace(tasks=tuple(map(_AS_TUPLE, facts.tasks))))
        case ProgressFacts():
            return _AS_TUPLE(facts._replace(events=tuple(map(_AS_TUPLE, facts.events))))
        case _:
            return None


def _decode_facts(fields: Any) -> DirectiveFacts | ProgressFacts | None:
    if fields is None:
        return None
    if len(fields) == len(ProgressFacts._fields):
        events = tuple([_MADE(EventFacts, event) for event in fields[_EVENTS]])
        return ProgressFacts._make((*fields[:_EVENTS], events, *fields[_EVENTS + 1 :]))
    tasks = tuple([_MADE(TaskFacts, task) for task in fields[_TASKS]])
    return DirectiveFacts._make((*fields[:_TASKS], tasks, *fields[_TASKS + 1 :]))


def _encode_found(entry: Found) -> tuple[Any, ...]:
    finding = entry.diagnostic
    related = tuple((_encode_message(message), _encode_span(span)) for message, span in finding.related)
    span = _encode_span(finding.span)
    return finding.code, int(finding.severity), _encode_message(finding.message), span, related, entry.concerns


def _decode_found(fields: Sequence[Any]) -> Found:
    code, severity, message, span, related, concerns = fields
    places = tuple((_decode_message(text), SourceSpan(*place)) for text, place in related)
    finding = Diagnostic(code, Severity(severity), _decode_message(message), SourceSpan(*span), places)
    return Found(finding, concerns)


def _encode_span(span: SourceSpan) -> tuple[Any, ...]:
    return span.path, span.line, span.column, span.end_line, span.end_column


def _encode_message(message: Message) -> tuple[Any, ...]:
    return message.template, message.plural, {key: _encode_value(value) for key, value in message.values.items()}


def _encode_value(value: Any) -> Any:
    """Return a message's value: words and numbers as they are, days and messages marked as such, so that each language
    can still write them its own way.
    """
    if isinstance(value, Message):
        return ("message", _encode_message(value))
    if isinstance(value, date):
        return ("date", value.toordinal())
    return value if value.__class__ in (str, int, bool) else str(value)


def _decode_message(fields: Sequence[Any]) -> Message:
    template, plural, values = fields
    return Message(template, plural=plural, **{key: _decode_value(value) for key, value in values.items()})


def _decode_value(value: Any) -> Any:
    if value.__class__ is not tuple:
        return value
    kind, content = value
    return _decode_message(content) if kind == "message" else date.fromordinal(content)
