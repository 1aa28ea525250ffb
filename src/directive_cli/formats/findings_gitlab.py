"""Findings as a GitLab code quality report: the JSON array of GitLab's documentation."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from directive_cli.diagnostics import Diagnostic, Severity
from directive_cli.formats.finding_fingerprints import fingerprints
from directive_cli.translation import Translator

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def findings_as_gitlab(
    findings: Sequence[Diagnostic], translator: Translator, *, show_path: Callable[[str], str]
) -> str:
    """Return the report; ``show_path`` gives paths relative to the repository."""
    body = [
        {
            "description": f"{finding.code}: {translator(finding.message)}",
            "check_name": finding.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": show_path(finding.span.path),
                "lines": {"begin": finding.span.line, "end": finding.span.end_line},
            },
        }
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
    ]
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"
