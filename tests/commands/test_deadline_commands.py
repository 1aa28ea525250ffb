"""``deadline`` and ``calendar`` as a user types them, with and without a registry."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.commands.command_line import CommandLine

if TYPE_CHECKING:
    from pathlib import Path

CALENDAR = """
years:
  "2026":
    announcements: [{number: 3/TB-SNV}]
    off: [{date: 2026-07-10, name: Ngày hội của tỉnh, source: 3/TB-SNV}]
    worked: [{date: 2026-07-11, instead_of: 2026-07-10, source: 3/TB-SNV}]
"""


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    folder = tmp_path / "registry"
    folder.mkdir()
    (folder / "agencies.yaml").write_text(
        "agencies:\n  - {id: so-a, name: Sở A, kind: department}\n", encoding="utf-8"
    )
    (folder / "calendar.yaml").write_text(CALENDAR, encoding="utf-8")
    (folder / "registry.yaml").write_text(
        "format: 1\nsettings: {before_means: inclusive}\n", encoding="utf-8"
    )
    return CommandLine(folder, tmp_path / "cache", day="2026-07-01")


@pytest.fixture
def nowhere(tmp_path: Path) -> CommandLine:
    (tmp_path / "empty").mkdir()
    return CommandLine(tmp_path / "empty", tmp_path / "cache", day="2026-07-01")


def body(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


def test_each_deadline_of_a_phrase_with_its_days(nowhere: CommandLine) -> None:
    phrase = "nộp danh sách trước ngày 15/8/2026, tổng kết trong quý IV/2026"
    answer = body(nowhere.fine("deadline", phrase, "--format", "json"))
    assert (answer["schema"], answer["as_of"], answer["reading"]) == (
        "directive.deadline/1",
        "2026-07-01",
        "strict",
    )
    assert (answer["phrase"], answer["unread"], answer["findings"]) == (phrase, [], [])
    first, second = answer["deadlines"]
    assert phrase[first["start"] : first["end"]] == first["text"] == "trước ngày 15/8/2026"
    assert (first["kind"], first["before"], first["last_day"]) == (
        "before",
        "2026-08-15",
        "2026-08-14",
    )
    assert (second["kind"], second["within"], second["last_working_day"]) == (
        "within",
        "2026-Q4",
        "2026-12-31",
    )


def test_the_registry_s_reading_and_calendar_count(directive: CommandLine) -> None:
    (found,) = body(directive.fine("deadline", "trước ngày 11/7/2026", "--format", "json"))[
        "deadlines"
    ]
    assert (found["last_day"], found["last_working_day"], found["provisional"]) == (
        "2026-07-11",
        "2026-07-11",
        False,
    )
    counted = directive.fine(
        "deadline", "trong 02 ngày làm việc kể từ ngày ký", "--issued", "2026-07-09"
    )
    assert counted.split("\t")[2] == "2026-07-13"


def test_a_recurring_deadline_shows_its_next_day(nowhere: CommandLine) -> None:
    (found,) = body(
        nowhere.fine("deadline", "báo cáo trước ngày 05 hằng tháng", "--format", "json")
    )["deadlines"]
    assert found["every"] == {"freq": "monthly", "before": 5}
    assert (found["last_day"], found["occurrence"]) == ("2026-07-04", "2026-07")
    later = nowhere.fine(
        "deadline", "báo cáo trước ngày 05 hằng tháng", "--as-of", "2026-07-05", "--format", "json"
    )
    assert body(later)["deadlines"][0]["last_day"] == "2026-08-04"


def test_words_without_a_deadline_give_none(nowhere: CommandLine) -> None:
    assert (
        body(nowhere.fine("deadline", "Tính đến ngày 30/6/2026", "--format", "json"))["deadlines"]
        == []
    )
    assert "hold no deadline" in nowhere.fine("deadline", "đúng thời hạn", "--format", "md")


def test_a_day_that_cannot_be_is_a_finding(nowhere: CommandLine) -> None:
    answer = nowhere("deadline", "trước ngày 31/11/2026", "--format", "json", "--lang", "vi")
    assert answer.code == 1
    assert body(answer.out)["findings"] == [{"message": "Ngày 31/11/2026 không tồn tại."}]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("deadline", "trước ngày 5/8", "--issued", "hôm qua"), "2025-11"),
        (("deadline", "trước ngày 5/8", "--registry", "."), "agencies.yaml"),
        (("calendar", "26"), "write it as 2025"),
        (("calendar", "1600"), "1900 to 2199"),
        (("calendar", "--from", "2026-07-01"), "go together"),
        (("calendar", "--from", "2026-07-01", "--working-days", "mười"), "-9999 to 9999"),
        (("calendar", "--from", "mai", "--working-days", "3"), "2025-11-15"),
    ],
)
def test_a_mistake_is_one_sentence(nowhere: CommandLine, words: tuple[str, ...], said: str) -> None:
    message = nowhere.refused(*words)
    assert said in message
    assert message.count("\n") == 1


def test_a_year_with_its_announcements(directive: CommandLine) -> None:
    lines = directive.fine("calendar", "2026").splitlines()
    assert "2026-07-10\toff\tNgày hội của tỉnh\t3/TB-SNV" in lines
    assert "2026-07-11\tworked\tinstead of 2026-07-10\t3/TB-SNV" in lines
    answer = body(directive.fine("calendar", "--format", "json"))
    assert (answer["year"], answer["provisional"], answer["announcements"]) == (
        2026,
        False,
        ["3/TB-SNV"],
    )
    assert body(directive.fine("calendar", "2027", "--format", "json"))["provisional"] is True
    assert "2027 is provisional" in directive.fine("calendar", "2027", "--format", "md")


def test_working_days_are_counted_over_days_off_and_worked_saturdays(
    directive: CommandLine,
) -> None:
    answer = body(
        directive.fine(
            "calendar", "--from", "2026-07-09", "--working-days", "2", "--format", "json"
        )
    )
    assert (answer["day"], answer["days_off"], answer["worked"]) == (
        "2026-07-13",
        ["2026-07-10"],
        ["2026-07-11"],
    )
    back = directive.fine(
        "calendar", "--from", "2026-07-13", "--working-days=-2", "--format", "json"
    )
    assert body(back)["day"] == "2026-07-09"


def test_a_broken_calendar_makes_the_answer_incomplete(directive: CommandLine) -> None:
    (directive.folder / "calendar.yaml").write_text("years: [2026\n", encoding="utf-8")
    answer = directive("calendar", "2026", "--format", "json")
    assert answer.code == 1
    assert [entry["path"] for entry in body(answer.out)["unread"]] == ["calendar.yaml"]
