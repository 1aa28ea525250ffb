"""Findings as SARIF 2.1.0 (OASIS), for code scanning pages and editors."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from directive_cli import __version__
from directive_cli.checks.rule import Rule
from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.formats.finding_fingerprints import fingerprints
from directive_cli.messages import Message
from directive_cli.translation import Translator

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def findings_as_sarif(
    findings: Sequence[Diagnostic],
    translator: Translator,
    *,
    rules: Mapping[str, Rule],
    show_path: Callable[[str], str],
    not_checked: Sequence[tuple[str, Message]] = (),
) -> str:
    """Return the log as text; ``show_path`` gives paths relative to the repository."""
    used = sorted({finding.code for finding in findings} | {code for code, _reason in not_checked})
    places = {code: number for number, code in enumerate(used)}
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "directive",
                "semanticVersion": __version__,
                "language": translator.language,
                "rules": [_rule(code, rules.get(code), translator) for code in used],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The root of the repository."}}},
        "results": [
            _result(finding, fingerprint, places[finding.code], translator, show_path)
            for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
        ],
        "invocations": [
            {
                "executionSuccessful": True,
                "toolConfigurationNotifications": [
                    {
                        "level": "note",
                        "message": {"text": translator(reason)},
                        "associatedRule": {"id": code, "index": places[code]},
                    }
                    for code, reason in not_checked
                ],
            }
        ],
    }
    return (
        json.dumps(
            {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2
        )
        + "\n"
    )


def _rule(code: str, rule: Rule | None, translator: Translator) -> dict[str, Any]:
    if rule is None:
        return {"id": code}
    what, why, fix = (translator(text) for text in (rule.page.what, rule.page.why, rule.page.fix))
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": what},
        "fullDescription": {"text": f"{what} {why}"},
        "help": {"text": f"{what} {why} {fix}", "markdown": f"{what}\n\n{why}\n\n{fix}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": ["maintainability"], "problem.severity": _PROBLEMS[rule.severity]},
    }


_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
"""GitHub's own words for the level of a rule."""


def _result(
    finding: Diagnostic,
    fingerprint: str,
    rule: int,
    translator: Translator,
    show_path: Callable[[str], str],
) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": translator(finding.message)},
        "locations": [{"physicalLocation": _place(finding.span, show_path)}],
        "partialFingerprints": {"directiveFinding/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _place(span, show_path),
                "message": {"text": translator(text)},
            }
            for number, (text, span) in enumerate(finding.related, start=1)
        ]
    return result


def _place(span: SourceSpan, show_path: Callable[[str], str]) -> dict[str, Any]:
    path = show_path(span.path)
    absolute = PurePosixPath(path).is_absolute()
    artifact = (
        {"uri": f"file://{quote(path)}"}
        if absolute
        else {"uri": quote(path), "uriBaseId": "SRCROOT"}
    )
    return {
        "artifactLocation": artifact,
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
