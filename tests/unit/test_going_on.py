"""What recurs without an end goes on for as long as is asked, in every answer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.asking import registry_at
from tests.commands.command_line import CommandLine

from directive_cli.domain.status import State
from directive_cli.registry.lookup import find_task
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import Snapshot, TaskQuery, snapshot
from directive_cli.registry.spans import Spans

if TYPE_CHECKING:
    from pathlib import Path

HEAD = (
    "number: 15/KH-UBND\ntype: ke-hoach\ntitle: Báo cáo\nissuer: ubnd-tinh\n%stasks:\n"
    '  - id: "1"\n    title: Báo cáo định kỳ\n    lead: [so-y-te]\n'
    "    deadline: {text: định kỳ, every: {%s}}\n"
)
MONTHLY = "freq: monthly, by: 25"


def seen(
    folder: Path, every: str, *, day: str, dated: str = "issued_on: 2020-03-03\n", done: str = ""
) -> Snapshot:
    files = {"directives/kh.yaml": HEAD % (dated, every)}
    if done:
        files["progress/kh/so-y-te.yaml"] = done
    return snapshot(
        open_index(registry_at(folder, files), cache=None), as_of=date.fromisoformat(day)
    )


@pytest.mark.parametrize("day", ["2026-01-10", "2031-06-01", "2060-01-01", "2199-12-31"])
def test_a_monthly_report_is_owed_on_any_day(tmp_path: Path, day: str) -> None:
    found = seen(tmp_path, MONTHLY, day=day).tasks(TaskQuery())
    asked = date.fromisoformat(day)
    months = (asked.year - 2020) * 12 + asked.month - 3 + 1 + (asked.day > 25)
    assert len(found) == months
    assert [task.state for task in found][:-1] == [State.OVERDUE] * (months - 1)
    assert found[-1].last_day is not None and found[-1].last_day >= asked


@pytest.mark.parametrize(
    ("every", "count", "last"),
    [
        (MONTHLY, 1 + 1 + 12 * 33 + 10, date(2060, 10, 25)),
        ("freq: quarterly, by: 20", 1 + 4 * 33 + 3, date(2060, 9, 20)),
        ('freq: yearly, by: "12-15"', 34, date(2059, 12, 15)),
        ("freq: weekly, by: fri", 1774, date(2060, 10, 29)),
        (MONTHLY + ", until: 2050-06-30", 1 + 1 + 12 * 23 + 6, date(2050, 6, 25)),
    ],
)
def test_a_window_holds_every_occurrence_up_to_its_end(
    tmp_path: Path, every: str, count: int, last: date
) -> None:
    asked = seen(tmp_path, every, day="2026-11-28", dated="issued_on: 2026-11-01\n")
    found = asked.tasks(TaskQuery(latest=date(2060, 10, 31), coming=True))
    assert (len(found), found[-1].last_day) == (count, last)
    assert len({task.ref for task in found}) == count
    assert found[-1].state is State.IN_TIME


def test_a_window_shows_nothing_of_documents_of_later_days(tmp_path: Path) -> None:
    asked = seen(tmp_path, MONTHLY, day="2019-12-01")
    assert asked.tasks(TaskQuery(latest=date(2060, 1, 1), coming=True)) == []


@pytest.mark.parametrize(
    ("dated", "first"),
    [("issued_on: 2025-06\n", "2025-06"), ("issued_on: 2025\n", "2025-01"), ("", "2025-01")],
)
def test_a_document_without_a_day_starts_with_what_it_gives(
    tmp_path: Path, dated: str, first: str
) -> None:
    found = seen(tmp_path, MONTHLY, day="2040-02-01", dated=dated).tasks(TaskQuery())
    assert (found[0].occurrence, found[-1].occurrence) == (first, "2040-02")


def test_a_report_that_begins_far_ahead_is_seen_from_the_document_on(tmp_path: Path) -> None:
    asked = seen(tmp_path, MONTHLY + ", from: 2150-03-01", day="2020-04-01")
    assert [task.occurrence for task in asked.tasks(TaskQuery())] == ["2150-03"]


def test_what_was_recorded_counts_for_occurrences_far_ahead(tmp_path: Path) -> None:
    done = '- {id: abcd1234, task: "1", for: 2050-07, date: 2050-07-20, kind: completed}\n'
    asked = seen(tmp_path, MONTHLY, day="2050-08-01", done=done)
    states = {task.occurrence: task.state for task in asked.tasks(TaskQuery(closed=True))}
    assert states["2050-07"] is State.DONE_ON_TIME
    assert states["2050-06"] is State.OVERDUE


def test_an_occurrence_far_ahead_is_found_by_its_name(tmp_path: Path) -> None:
    asked = seen(tmp_path, MONTHLY, day="2026-01-01")
    assert find_task(asked, "15/KH-UBND:1@2077-05").occurrence == "2077-05"


def test_a_later_question_leaves_the_kept_index_as_it_was(tmp_path: Path) -> None:
    root = registry_at(tmp_path / "r", {"directives/kh.yaml": HEAD % ("", MONTHLY)})
    cache = tmp_path / "cache"
    for day, last in (
        ("2060-01-01", "2060-01"),
        ("2026-01-01", "2026-01"),
        ("2060-01-01", "2060-01"),
    ):
        asked = snapshot(open_index(root, cache=cache), as_of=date.fromisoformat(day))
        assert asked.tasks(TaskQuery())[-1].occurrence == last
    kept = open_index(root, cache=cache).connection
    (latest,) = kept.execute("SELECT max(last_day) FROM occurrence").fetchone()
    assert latest < "2040"


def test_spans_go_on_to_the_day_up_to_which_they_answer(tmp_path: Path) -> None:
    asked = seen(tmp_path, MONTHLY, day="2026-01-01")
    found = list(Spans(asked, until=date(2061, 1, 1)).of_directives(["kh"]))
    assert [each.occurrence for each in found[-2:]] == ["2060-12", "2061-01"]
    assert found[-1].tasks[0].from_day == date(2060, 12, 26)


def test_due_before_a_distant_day_lists_them(tmp_path: Path) -> None:
    root = registry_at(
        tmp_path / "r", {"directives/kh.yaml": HEAD % ("issued_on: 2026-11-01\n", MONTHLY)}
    )
    ask = CommandLine(tmp_path, tmp_path / "cache", day="2026-11-28")
    rows = ask.fine("due", "--before", "2060-01-01", "--format", "csv", "--registry", str(root))
    assert rows.count("15/KH-UBND:1@") == 2 + 12 * 33
    assert "@2026-11" in rows and "@2059-12" in rows
    one = ask.fine("due", "--format", "csv", "--registry", str(root))
    assert one.count("15/KH-UBND:1@") == 2
    told = ask.fine("status", "--as-of", "2060-01-01", "--registry", str(root))
    assert "overdue\t398\nin time\t1\n" in told
