"""Findings as one JSON object, ``directive.validate/1``; only messages are translated."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from directive_cli.diagnostics import Diagnostic, SourceSpan
from directive_cli.messages import Message
from directive_cli.translation import Translator


def findings_as_json(
    findings: Sequence[Diagnostic],
    translator: Translator,
    *,
    files: int,
    as_of: date,
    reading: str,
    unread: Sequence[str],
    not_checked: Sequence[tuple[str, Message]],
    name_of: Callable[[str], str],
) -> str:
    """Return the object as text; ``name_of``: a rule's name by its code. Paths: in the registry."""
    messages: dict[str, str] = {}
    for finding in findings:
        messages.setdefault(finding.span.path, translator(finding.message))
    body = {
        "schema": "directive.validate/1",
        "as_of": as_of.isoformat(),
        "reading": reading,
        "unread": [{"path": path, "message": messages.get(path, "")} for path in unread],
        "files": files,
        "not_checked": [
            {"code": code, "message": translator(reason)} for code, reason in not_checked
        ],
        "findings": [_one(finding, translator, name_of) for finding in findings],
    }
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def _one(
    finding: Diagnostic, translator: Translator, name_of: Callable[[str], str]
) -> dict[str, Any]:
    return {
        "code": finding.code,
        "rule": name_of(finding.code),
        "severity": finding.severity.word,
        "message": translator(finding.message),
        **_place(finding.span),
        "related": [
            {"message": translator(text), **_place(span)} for text, span in finding.related
        ],
    }


def _place(span: SourceSpan) -> dict[str, Any]:
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
