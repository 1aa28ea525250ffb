"""Findings as they are kept: plain tuples for JSON or marshal, worded in no language yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.messages import Message


def encode_finding(finding: Diagnostic) -> tuple[Any, ...]:
    """Return a finding as nested tuples of words and numbers; JSON makes lists of them, which are
    read alike."""
    related = tuple(
        (_encode_message(message), encode_span(span)) for message, span in finding.related
    )
    return (
        finding.code,
        int(finding.severity),
        _encode_message(finding.message),
        encode_span(finding.span),
        related,
    )


def decode_finding(fields: Sequence[Any]) -> Diagnostic:
    """Return the finding that ``encode_finding`` made tuples of."""
    code, severity, message, span, related = fields
    places = tuple((_decode_message(text), SourceSpan(*place)) for text, place in related)
    return Diagnostic(code, Severity(severity), _decode_message(message), SourceSpan(*span), places)


def encode_span(span: SourceSpan) -> tuple[Any, ...]:
    """Return what ``SourceSpan(*…)`` takes."""
    return span.path, span.line, span.column, span.end_line, span.end_column


def _encode_message(message: Message) -> tuple[Any, ...]:
    return (
        message.template,
        message.plural,
        {key: _encode_value(value) for key, value in message.values.items()},
    )


def _encode_value(value: Any) -> Any:
    """Return a message's value: words and numbers as they are, days and messages marked as such, so
    that each language can still write them its own way.
    """
    if isinstance(value, Message):
        return ("message", _encode_message(value))
    if isinstance(value, date):
        return ("date", value.toordinal())
    return value if value.__class__ in (str, int, bool) else str(value)


def _decode_message(fields: Sequence[Any]) -> Message:
    template, plural, values = fields
    return Message(
        template, plural=plural, **{key: _decode_value(value) for key, value in values.items()}
    )


def _decode_value(value: Any) -> Any:
    if value.__class__ not in (tuple, list):
        return value
    kind, content = value
    return _decode_message(content) if kind == "message" else date.fromordinal(content)
