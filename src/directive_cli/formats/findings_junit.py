"""Findings as JUnit XML: a suite a file, a case a finding; a failure fails its case."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape, quoteattr

from directive_cli.diagnostics import Diagnostic, Severity
from directive_cli.formats.findings_text import shown
from directive_cli.messages import Message
from directive_cli.translation import Translator


def findings_as_junit(
    findings: Sequence[Diagnostic],
    translator: Translator,
    *,
    paths: Sequence[str],
    fail_on: Severity,
    show_path: Callable[[str], str],
    not_checked: Sequence[tuple[str, Message]] = (),
) -> str:
    """Return the XML; findings below ``fail_on`` are cases that pass and say so in their output."""
    by_path: dict[str, list[Diagnostic]] = {}
    for finding in findings:
        by_path.setdefault(finding.span.path, []).append(finding)
    suites = [
        _suite(path, listed, translator, fail_on, show_path)
        for path, listed in sorted(by_path.items())
    ]
    clean = [path for path in paths if path not in by_path]
    passed = "".join(
        f'    <testcase name={_text(show_path(path))} classname="directive"/>\n' for path in clean
    )
    skipped = "".join(
        f'    <testcase name={_text(code)} classname="directive">\n'
        f"      <skipped message={_text(translator(reason))}/>\n    </testcase>\n"
        for code, reason in not_checked
    )
    if clean or not_checked or not suites:
        unasked = len(not_checked)
        counts = f'tests="{len(clean) + unasked}" failures="0" errors="0" skipped="{unasked}"'
        suites.append(
            f'  <testsuite name="directive validate" {counts}>\n{passed}{skipped}  </testsuite>\n'
        )
    failures = sum(finding.severity >= fail_on for finding in findings)
    tests = len(findings) + len(clean) + len(not_checked)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="directive validate" tests="{tests}" failures="{failures}" errors="0">\n'
        f"{''.join(suites)}</testsuites>\n"
    )


def _suite(
    path: str,
    findings: list[Diagnostic],
    translator: Translator,
    fail_on: Severity,
    show_path: Callable[[str], str],
) -> str:
    failures = sum(finding.severity >= fail_on for finding in findings)
    cases = "".join(_case(finding, translator, fail_on, show_path(path)) for finding in findings)
    counts = f'tests="{len(findings)}" failures="{failures}" errors="0" skipped="0"'
    return f"  <testsuite name={_text(show_path(path))} {counts}>\n{cases}  </testsuite>\n"


def _case(finding: Diagnostic, translator: Translator, fail_on: Severity, path: str) -> str:
    span = finding.span
    message = translator(finding.message)
    place = f"{path}:{span.line}:{span.column}"
    name = f"{finding.code} {span.line}:{span.column}"
    body = escape(shown(f"{place}: {message}"))
    if finding.severity >= fail_on:
        inside = (
            f"      <failure type={_text(finding.code)} message={_text(message)}>{body}</failure>\n"
        )
    else:
        inside = f"      <system-out>{body}</system-out>\n"
    return f"    <testcase name={_text(name)} classname={_text(path)}>\n{inside}    </testcase>\n"


def _text(value: str) -> str:
    """Return an attribute's value in quotes; what XML cannot hold is shown as a symbol."""
    return quoteattr(shown(value))
