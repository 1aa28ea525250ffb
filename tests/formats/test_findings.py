"""Findings in every form say the same; each form is read back by a program of its own kind."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest

from directive_cli.checks.catalogue import RULES
from directive_cli.cli.session import printable
from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.formats.finding_fingerprints import fingerprints
from directive_cli.formats.findings_github import findings_as_github
from directive_cli.formats.findings_gitlab import findings_as_gitlab
from directive_cli.formats.findings_json import findings_as_json
from directive_cli.formats.findings_junit import findings_as_junit
from directive_cli.formats.findings_sarif import findings_as_sarif
from directive_cli.formats.findings_text import TextStyle, findings_as_text, summary
from directive_cli.messages import _
from directive_cli.translation import Translator

WORDS = Translator("en")
LINES = ["type: ke-hoach", "title: Kế hoạch \u202elạ\u202c", "\tissuer: [red]x[/red]", "x" * 500]


def finding(
    code: str = "DIR301",
    line: int = 2,
    column: int = 8,
    *,
    path: str = "directives/a b.yaml",
    **more: Any,
) -> Diagnostic:
    span = SourceSpan(path, line, column, line, column + 4)
    message = more.pop("message", _("No task {id} in {directive}", id='"1%"', directive="a:b,c\nd"))
    return Diagnostic(code, more.pop("severity", Severity.ERROR), message, span, **more)


def show(path: str) -> str:
    return f"data/{path}"


FINDINGS = (
    finding(),
    finding(severity=Severity.WARNING, code="DIR802", line=3),
    finding(severity=Severity.INFO, code="DIR406", path="progress/á/so-y-te.yaml"),
    finding(related=((_("It stands here first."), SourceSpan("directives/ă.yaml", 9, 1, 9, 3)),)),
)


def test_text_is_one_line_a_finding_and_its_related_places() -> None:
    text = findings_as_text(FINDINGS, WORDS, TextStyle(show))
    assert text.splitlines() == [
        'data/directives/a b.yaml:2:8: error DIR301 No task "1%" in a:b,c␊d',
        'data/directives/a b.yaml:3:8: warning DIR802 No task "1%" in a:b,c␊d',
        'data/progress/á/so-y-te.yaml:2:8: info DIR406 No task "1%" in a:b,c␊d',
        'data/directives/a b.yaml:2:8: error DIR301 No task "1%" in a:b,c␊d',
        "  data/directives/ă.yaml:9:1: It stands here first.",
    ]


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (finding(line=1, column=7), "    1 | type: ke-hoach\n      |       ^^^^\n"),
        (
            finding(line=2, column=8),
            "    2 | title: Kế hoạch \\u202elạ\\u202c\n      |        ^^^^\n",
        ),
        (finding(line=2, column=16), "      |                ^^^^^^^^^\n"),
        (finding(line=99), "d\n"),
    ],
)
def test_a_terminal_sees_the_source_with_a_caret_under_it(place: Diagnostic, shown: str) -> None:
    style = TextStyle(
        show, source_line=lambda _path, line: LINES[line - 1] if line <= len(LINES) else None
    )
    assert findings_as_text([place], WORDS, style).endswith(shown)


def test_a_long_line_is_shown_around_the_place_and_says_that_it_goes_on() -> None:
    style = TextStyle(show, source_line=lambda _path, line: LINES[line - 1], width=80)
    _head, source, carets = findings_as_text(
        [finding(line=4, column=300)], WORDS, style
    ).splitlines()
    assert source.startswith("    4 | …x")
    assert source.endswith("x…")
    assert len(source) <= 80 + 2
    assert source[carets.index("^")] == "x"


def test_the_summary_counts_and_ranks() -> None:
    first, second = (WORDS(line) for line in summary(FINDINGS, 7))
    assert first == "7 files checked: 2 errors, 1 warning, 1 hint."
    assert second.startswith("By rule: DIR301 × 2, DIR406 × 1, DIR802 × 1.")
    assert [WORDS(line) for line in summary((), 1)] == ["1 file checked: no findings."]


def test_json_has_the_keys_of_the_interface() -> None:
    from datetime import date

    body = json.loads(
        findings_as_json(
            FINDINGS, WORDS, files=3, as_of=date(2026, 3, 2), reading="strict", unread=("directives/a b.yaml",),
            not_checked=(("DIR211", _("Why")),), name_of=lambda code: RULES[code].name,
        )
    )  # fmt: skip
    assert list(body) == [
        "schema",
        "as_of",
        "reading",
        "unread",
        "files",
        "not_checked",
        "findings",
    ]
    assert (body["schema"], body["as_of"], body["files"]) == (
        "directive.validate/1",
        "2026-03-02",
        3,
    )
    first = body["findings"][0]
    assert {key: first[key] for key in ("code", "severity", "path", "line", "column", "end_line", "end_column")} == {
        "code": "DIR301", "severity": "error", "path": "directives/a b.yaml",
        "line": 2, "column": 8, "end_line": 2, "end_column": 12,
    }  # fmt: skip
    assert body["unread"][0]["message"] == first["message"]


def read_github(text: str) -> list[dict[str, str]]:
    """Read workflow commands as the runner does: properties by commas, values unescaped."""
    found = []
    for line in text.split("::group::")[0].splitlines():
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert command is not None, line
        values = dict(part.split("=", 1) for part in command[2].split(","))
        values |= {"level": command[1], "message": command[3]}
        for code, meant in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
            values = {key: value.replace(code, meant) for key, value in values.items()}
        found.append(values)
    return found


def test_github_commands_read_back_worst_first() -> None:
    commands = read_github(findings_as_github(FINDINGS, WORDS, show_path=show, harmless=printable))
    assert [command["level"] for command in commands] == ["error", "error", "warning", "notice"]
    assert commands[0]["message"] == 'No task "1%" in a:b,c\nd'
    assert (commands[0]["file"], commands[0]["line"], commands[0]["col"]) == (
        "data/directives/a b.yaml",
        "2",
        "8",
    )


def test_github_and_a_terminal_are_shown_data_that_they_would_obey() -> None:
    hostile = Diagnostic(
        code="DIR301",
        severity=Severity.ERROR,
        message=_('"{words}"', words="\x1b[2J\n::set-output name=x::y\n##[error]z"),
        span=SourceSpan("a\x1b.yaml", 1, 1, 1, 2),
    )
    text = findings_as_github([hostile] * 12, WORDS, show_path=show, harmless=printable)
    assert "\x1b" not in text
    assert not [line for line in text.splitlines() if line.startswith(("::set-output", "##["))]


def test_github_gets_the_whole_text_where_it_shows_only_ten() -> None:
    text = findings_as_github(
        [finding(line=number) for number in range(1, 13)], WORDS, show_path=show, harmless=printable
    )
    assert len(read_github(text)) == 12
    _before, _mark, group = text.partition("::group::")
    assert group.startswith("All 12 findings")
    assert group.count("error DIR301") == 12
    assert group.endswith("::endgroup::\n")


def test_gitlab_reads_a_list_with_unique_fingerprints() -> None:
    body = json.loads(findings_as_gitlab(FINDINGS, WORDS, show_path=show))
    for entry in body:
        assert set(entry) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert entry["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert isinstance(entry["location"]["lines"]["begin"], int)
        assert not entry["location"]["path"].startswith(("/", "./"))
    assert len({entry["fingerprint"] for entry in body}) == len(body)


def test_a_fingerprint_survives_lines_added_above() -> None:
    lower = [finding(line=20), finding(line=30)]
    assert fingerprints([finding(line=2), finding(line=3)]) == fingerprints(lower)
    assert len(set(fingerprints(lower))) == 2


def test_sarif_names_rules_places_and_what_was_not_checked() -> None:
    text = findings_as_sarif(
        FINDINGS, WORDS, rules=RULES, show_path=show, not_checked=(("DIR211", _("Why")),)
    )
    (run,) = json.loads(text)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for result, one in zip(run["results"], FINDINGS, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == one.code
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uriBaseId"] == "SRCROOT"
        assert re.fullmatch(r"[A-Za-z0-9/_.~%-]+", place["artifactLocation"]["uri"])
        assert place["region"]["startColumn"] == one.span.column
    assert run["results"][3]["relatedLocations"][0]["message"]["text"] == "It stands here first."
    notes = run["invocations"][0]["toolConfigurationNotifications"]
    assert [note["associatedRule"]["id"] for note in notes] == ["DIR211"]


def test_junit_fails_what_counts_and_passes_the_rest() -> None:
    text = findings_as_junit(
        (*FINDINGS, finding(message=_("{reason}", reason="\x00<&]]>\ud800"))), WORDS, paths=("agencies.yaml",),
        fail_on=Severity.ERROR, show_path=show, not_checked=(("DIR211", _("Why")),),
    )  # fmt: skip
    root = ET.fromstring(text.encode("utf-8"))
    suites = root.findall("testsuite")
    assert len(root.findall(".//failure")) == int(root.get("failures", "")) == 3
    assert len(root.findall(".//testcase")) == int(root.get("tests", "")) == 7
    assert len(root.findall(".//skipped")) == 1
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))


def test_every_form_speaks_vietnamese() -> None:
    words = Translator("vi")
    assert "lỗi DIR301 Không có nhiệm vụ" in findings_as_text(FINDINGS, words, TextStyle(show))
    assert "Không có nhiệm vụ" in findings_as_sarif(FINDINGS, words, rules=RULES, show_path=show)
