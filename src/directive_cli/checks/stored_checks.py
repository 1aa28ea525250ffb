"""The check of one file as plain bytes: how it goes from a worker process to its parent, and how
the cache keeps it.

Plain tuples, marshalled: quick, and nothing in such bytes can run. Messages stay worded in no
language. Knows no file and no cache; whoever reads bytes from elsewhere makes sure first that they
are whole.
"""

from __future__ import annotations

import marshal
from datetime import date
from operator import attrgetter
from typing import Any

from directive_cli.checks.facts import DirectiveFacts, ProgressFacts, TaskFacts
from directive_cli.checks.file_check import FileCheck
from directive_cli.checks.inline_ignores import InlineIgnore
from directive_cli.checks.rule import FoundAt
from directive_cli.diagnostics import SourceSpan
from directive_cli.domain.status import Event
from directive_cli.registry.stored_findings import decode_finding, encode_finding, encode_span

CHECKS_SHAPE = 3
"""Raised whenever the same check is written otherwise."""


def encode_check(check: FileCheck) -> bytes:
    """Return a check as bytes that ``decode_check`` understands."""
    return marshal.dumps(
        (
            check.kind,
            check.unread,
            tuple((encode_finding(entry.diagnostic), entry.concerns) for entry in check.found),
            _encode_facts(check.facts),
            tuple((*ignore[:-1], encode_span(ignore.span)) for ignore in check.ignores),
        )
    )


def decode_check(path: str, body: bytes) -> FileCheck:
    """Decode what ``encode_check`` returned for the file at ``path``."""
    kind, unread, found, facts, ignores = marshal.loads(body)
    return FileCheck(
        path,
        kind,
        unread,
        tuple(FoundAt(decode_finding(finding), concerns) for finding, concerns in found)
        if found
        else (),
        _decode_facts(facts),
        tuple(InlineIgnore._make((*fields, SourceSpan(*span))) for *fields, span in ignores)
        if ignores
        else (),
    )


_DIRECTIVE = attrgetter(*DirectiveFacts.__match_args__)
_TASKS = DirectiveFacts.__match_args__.index("tasks")
_EVENT = attrgetter(*Event.__match_args__)
_AS_TUPLE: Any = tuple
_MADE: Any = tuple.__new__
"""Makes a NamedTuple of a tuple in half the time of its own ``_make``."""


def _encode_facts(facts: DirectiveFacts | ProgressFacts | None) -> Any:
    match facts:
        case DirectiveFacts():
            fields = list(_DIRECTIVE(facts))
            fields[_TASKS] = tuple(map(_AS_TUPLE, facts.tasks))
            return tuple(fields)
        case ProgressFacts():
            return (*facts[:-1], tuple(map(_encode_event, facts.events)))
        case _:
            return None


def _decode_facts(fields: Any) -> DirectiveFacts | ProgressFacts | None:
    if fields is None:
        return None
    if len(fields) == len(ProgressFacts._fields):
        return ProgressFacts._make((*fields[:-1], tuple(map(_decode_event, fields[-1]))))
    values = list(fields)
    values[_TASKS] = tuple([_MADE(TaskFacts, task) for task in fields[_TASKS]])
    return DirectiveFacts(*values)


def _encode_event(event: Event) -> tuple[Any, ...]:
    """Return the values of an event, each day as its ordinal: no other value is a number."""
    return tuple(
        [value.toordinal() if isinstance(value, date) else value for value in _EVENT(event)]
    )


def _decode_event(values: tuple[Any, ...]) -> Event:
    fields: list[Any] = [
        date.fromordinal(value) if isinstance(value, int) else value for value in values
    ]
    return Event(*fields)
