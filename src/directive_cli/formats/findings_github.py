"""Findings as workflow commands of GitHub Actions, the worst first, and the full text after them.

GitHub shows ten annotations of a kind in a step; the log holds all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from directive_cli.diagnostics import Diagnostic, Severity
from directive_cli.formats.findings_text import TextStyle, findings_as_text
from directive_cli.messages import _
from directive_cli.translation import Translator

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
SHOWN_BY_GITHUB = 10


def findings_as_github(
    findings: Sequence[Diagnostic],
    translator: Translator,
    *,
    show_path: Callable[[str], str],
    harmless: Callable[[str], str],
) -> str:
    """Return one command a finding; where GitHub will not show them all, also a group of text.

    ``harmless`` makes data such that the runner and a terminal show it and do not obey it.
    """
    ordered = sorted(findings, key=lambda finding: -finding.severity)
    commands = "".join(_command(each, translator, show_path, harmless) for each in ordered)
    most = max(
        (sum(finding.severity is level for finding in findings) for level in Severity), default=0
    )
    if most <= SHOWN_BY_GITHUB:
        return commands
    heading = translator(
        _(
            "All {n} findings (the page of a run shows {shown} of a kind)",
            n=len(findings),
            shown=SHOWN_BY_GITHUB,
        )
    )
    text = harmless(findings_as_text(findings, translator, TextStyle(show_path)))
    return f"{commands}::group::{_data(heading)}\n{text}::endgroup::\n"


def _command(
    finding: Diagnostic,
    translator: Translator,
    show_path: Callable[[str], str],
    harmless: Callable[[str], str],
) -> str:
    span = finding.span
    properties = {
        "file": show_path(span.path),
        "line": span.line,
        "endLine": span.end_line,
        # Columns are shown only for findings within a line.
        **(
            {"col": span.column, "endColumn": span.end_column} if span.line == span.end_line else {}
        ),
        "title": finding.code,
    }
    listed = ",".join(
        f"{key}={_property(harmless(str(value)))}" for key, value in properties.items()
    )
    message = _data(harmless(translator(finding.message)))
    return f"::{_COMMANDS[finding.severity]} {listed}::{message}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
