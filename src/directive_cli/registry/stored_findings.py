"""Findings as the index keeps them: JSON lists, worded in no language yet."""

from __future__ import annotations

from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.messages import Message

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def encode_finding(finding: Diagnostic) -> list[Any]:
    """Return a finding as a JSON list."""
    related = [[_encode_message(message), _encode_span(span)] for message, span in finding.related]
    return [finding.code, int(finding.severity), _encode_message(finding.message), _encode_span(finding.span), related]


def decode_finding(body: Sequence[Any]) -> Diagnostic:
    """Return the finding that ``encode_finding`` made a list of."""
    code, severity, message, span, related = body
    return Diagnostic(
        code,
        Severity(severity),
        _decode_message(message),
        SourceSpan(*span),
        tuple((_decode_message(text), SourceSpan(*place)) for text, place in related),
    )


def _encode_span(span: SourceSpan) -> list[Any]:
    return [span.path, span.line, span.column, span.end_line, span.end_column]


def _encode_message(message: Message) -> list[Any]:
    values = {
        key: {"message": _encode_message(value)}
        if isinstance(value, Message)
        else value
        if isinstance(value, int)
        else str(value)
        for key, value in message.values.items()
    }
    return [message.template, message.plural, values]


def _decode_message(body: Sequence[Any]) -> Message:
    template, plural, values = body
    restored = {
        key: _decode_message(value["message"]) if isinstance(value, dict) else value for key, value in values.items()
    }
    return Message(template, plural=plural, **restored)
