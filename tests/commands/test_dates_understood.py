"""What was understood of a date as typed is said with its month in words, wherever one is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.asking import registry_at
from tests.commands.command_line import CommandLine

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = (
    "symbol: UBND-KH&CĐS\ntype: cong-van\ntitle: Rà soát\nissuer: ubnd-tinh\n"
    "issued_on: 2025-10\ntasks:\n"
    '  - {id: "1", title: Rà soát, lead: [so-y-te], deadline: {text: hạn, by: 2025-11-20}}\n'
)


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    root = registry_at(tmp_path / "r", {"directives/cv.yaml": DRAFT})
    return CommandLine(root, tmp_path / "cache")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("edit", "cv", "--issued-on", "11/2025"), "--issued-on: November 2025."),
        (("edit", "cv", "--issued-on", "5.11.2025"), "--issued-on: 5 November 2025."),
        (("number", "cv", "12/UBND-KH&CĐS", "--date", "05-11-2025"), "--date: 5 November 2025."),
        (
            ("new", "--title", "Kế hoạch", "--number", "7/KH-UBND", "--issued-on", "03/2025"),
            "--issued-on: March 2025.",
        ),
        (("due", "--before", "15/11/2025"), "--before: 15 November 2025."),
        (("submit", "UBND-KHCDS:1", "--on", "5/11/2025"), "--on: 5 November 2025."),
    ],
)
def test_a_typed_date_is_echoed(directive: CommandLine, words: tuple[str, ...], said: str) -> None:
    dry = () if words[0] == "due" else ("--dry-run",)
    answer = directive(*words, *dry)
    assert answer.code == 0, answer
    assert said in answer.err


def test_a_date_in_the_form_of_the_files_is_not_echoed(directive: CommandLine) -> None:
    answer = directive("edit", "cv", "--issued-on", "2025-11", "--dry-run")
    assert answer.code == 0
    assert "--issued-on:" not in answer.err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_the_days_of_a_file_are_said_once(
    directive: CommandLine, encoding: str, separator: str
) -> None:
    rows = [
        ["nhiệm vụ", "cơ quan", "loại", "ngày"],
        ["UBND-KHCDS:1", "Sở Y tế", "tiến độ", "05/11/2025"],
        ["UBND-KHCDS:1", "Sở Y tế", "đã gửi", "12/11/2025"],
    ]
    text = "\n".join(separator.join(row) for row in rows) + "\n"
    (directive.folder.parent / "ket-qua.csv").write_text(text, encoding=encoding)
    answer = directive("record", "../ket-qua.csv", "--dry-run")
    assert answer.code == 0, answer
    assert "Days are read day first: from 5 November 2025 to 12 November 2025." in answer.err


def test_a_file_with_one_date_month_first_is_refused_whole(directive: CommandLine) -> None:
    text = (
        "ref,agency,kind,date\nUBND-KHCDS:1,so-y-te,progress,05/11/2025\n"
        "UBND-KHCDS:1,so-y-te,submitted,11/25/2025\n"
    )
    (directive.folder.parent / "f.csv").write_text(text, encoding="utf-8")
    said = directive.refused("record", "../f.csv")
    assert "11/25/2025" in said
    assert not (directive.folder / "progress").exists()


def test_a_month_as_a_period_is_echoed(directive: CommandLine) -> None:
    answer = directive("report", "summary", "--period", "11/2025")
    assert answer.code == 0, answer
    assert "--period: November 2025." in answer.err


@pytest.mark.parametrize("option", ["--since", "--compare"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("15/11/2025 08:00", "has a time"),
        ("2025-11-15T08:00", "has a time"),
        ("15/11/25", "two digits"),
        (" 15/11/2025", None),
    ],
)
def test_what_is_meant_as_a_day_is_read_as_a_day(
    directive: CommandLine, option: str, text: str, said: str | None
) -> None:
    kind = "changes" if option == "--since" else "summary"
    answer = directive("report", kind, f"{option}={text}")
    assert "revision" not in answer.err
    if said is None:
        assert answer.code == 0, answer
    else:
        assert (answer.code, answer.out) == (2, "")
        assert said in answer.err


@pytest.mark.parametrize("text", ["45976", "today", "2025"])
def test_what_is_neither_a_day_nor_a_revision_is_told_how_days_are_written(
    directive: CommandLine, text: str
) -> None:
    told = directive.refused("report", "changes", "--since", text)
    assert "15/11/2025" in told


def test_a_finding_says_days_as_people_write_them(directive: CommandLine) -> None:
    directive.fine("submit", "UBND-KHCDS:1", "--on", "5/11/2025")
    told = directive("edit", "cv", "--issued-on", "6/11/2025", "--dry-run", "--lang", "vi").err
    assert "Ngày 05/11/2025 trước chính văn bản, 06/11/2025." in told
    told = directive("edit", "cv", "--issued-on", "12/2025", "--dry-run", "--lang", "vi").err
    assert "trước chính văn bản, 12/2025." in told
