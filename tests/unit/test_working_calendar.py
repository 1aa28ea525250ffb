from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.domain.working_calendar import (
    CULTURE_DAY,
    PACKAGE,
    STATUTE,
    Proposal,
    WorkingCalendar,
)
from directive_cli.registry.yaml_document import parse_yaml

OWN: dict[str, Any] = {
    "years": {
        "2030": {
            "announcements": [{"number": "17/TB-BNV"}],
            "off": [{"date": "2030-05-02", "name": "Nghỉ hoán đổi", "source": "17/TB-BNV"}],
            "worked": [{"date": "2030-05-04", "instead_of": "2030-05-02", "source": "17/TB-BNV"}],
        },
        "2031": None,
    }
}


def province() -> WorkingCalendar:
    raw = (Path(__file__).parents[2] / "data" / "calendar.yaml").read_bytes()
    document, findings = parse_yaml("calendar.yaml", raw)
    assert document is not None
    assert findings == []
    return WorkingCalendar.from_mapping(document.data)


CALENDAR = province()


@pytest.mark.parametrize(("year", "count"), [(2023, 249), (2024, 251), (2025, 250)])
def test_the_working_days_of_announced_years(year: int, count: int) -> None:
    assert CALENDAR.working_days_between(date(year - 1, 12, 31), date(year, 12, 31)) == count
    assert not CALENDAR.is_provisional(year)


def test_a_year_with_an_open_proposal_or_no_announcement_is_provisional() -> None:
    assert CALENDAR.working_days_between(date(2025, 12, 31), date(2026, 12, 31)) == 249
    assert CALENDAR.is_provisional(2026)
    assert [(one.off, one.worked) for one in CALENDAR.proposals(2026)] == [
        (date(2026, 11, 23), date(2026, 11, 28))
    ]
    assert CALENDAR.is_working_day(date(2026, 11, 23))
    assert CALENDAR.is_provisional(2027)
    assert CALENDAR.proposals(2027) == ()
    stored = WorkingCalendar.from_table(CALENDAR.table(2026, 2027))
    assert stored.proposals(2026) == CALENDAR.proposals(2026)


def test_every_announced_weekday_off_and_worked_saturday() -> None:
    off = {
        year: [day.day for day in CALENDAR.days_off(year) if day.day.weekday() < 5] for year in (2024, 2025, 2026)
    }  # fmt: skip
    assert off[2024] == [date(2024, *day) for day in (
        (1, 1), (2, 8), (2, 9), (2, 12), (2, 13), (2, 14), (4, 18), (4, 29), (4, 30), (5, 1), (9, 2), (9, 3),
    )]  # fmt: skip
    assert off[2025] == [date(2025, *day) for day in (
        (1, 1), (1, 27), (1, 28), (1, 29), (1, 30), (1, 31), (4, 7), (4, 30), (5, 1), (5, 2), (9, 1), (9, 2),
    )]  # fmt: skip
    assert off[2026] == [date(2026, *day) for day in (
        (1, 1), (1, 2), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20), (4, 27), (4, 30), (5, 1), (8, 31), (9, 1), (9, 2),
        (11, 24),
    )]  # fmt: skip
    worked = [[day.day for day in CALENDAR.worked_saturdays(year)] for year in (2024, 2025, 2026)]
    assert worked == [
        [date(2024, 5, 4)],
        [date(2025, 4, 26)],
        [date(2026, 1, 10), date(2026, 8, 22)],
    ]


@pytest.mark.parametrize(
    ("start", "count", "reached"),
    [
        (date(2025, 4, 24), 5, date(2025, 5, 5)),
        (date(2026, 8, 20), 5, date(2026, 8, 26)),
        (date(2026, 8, 27), 5, date(2026, 9, 8)),
        (date(2026, 11, 20), 3, date(2026, 11, 26)),
        (date(2026, 9, 8), -5, date(2026, 8, 27)),
        (date(2026, 8, 23), 0, date(2026, 8, 23)),
    ],
)
def test_working_days_are_counted_from_the_day_after(
    start: date, count: int, reached: date
) -> None:
    assert CALENDAR.add_working_days(start, count) == reached


def test_the_nearest_working_days() -> None:
    assert CALENDAR.last_working_day(date(2025, 8, 31)) == date(2025, 8, 29)
    assert CALENDAR.next_working_day(date(2025, 8, 30)) == date(2025, 9, 3)
    assert CALENDAR.last_working_day(date(2026, 1, 10)) == date(2026, 1, 10)


def test_what_the_registry_announces_comes_before_the_package() -> None:
    own = WorkingCalendar.from_mapping(OWN)
    assert own.is_working_day(date(2030, 5, 4))
    assert not own.is_working_day(date(2030, 5, 2))
    assert not own.is_working_day(date(2030, 9, 2))
    sources = {entry.day: entry.source for entry in own.days_off(2030)}
    assert sources[date(2030, 5, 2)] == "17/TB-BNV"
    assert sources[date(2030, 9, 2)] == STATUTE
    assert own.announcements(2030) == ("17/TB-BNV",)


def test_a_calendar_says_all_that_its_file_says() -> None:
    said = {
        "announcements": [{"number": "17/TB-BNV"}],
        "off": [
            {"date": "2030-05-02"},
            {"date": "2030-05-03", "name": "Nghỉ bù", "source": "17/TB-BNV"},
        ],
        "worked": [
            {"date": "2030-05-04"},
            {"date": "2030-05-11", "instead_of": "2030-05-02", "source": "17/TB-BNV"},
        ],
        "proposed": [
            {"off": "2030-11-25", "worked": "2030-11-30", "source": "18/BNV"},
            {"off": "2030-11-26"},
        ],
    }
    table = WorkingCalendar.from_mapping({"years": {"2030": said}}).table(2030, 2030)
    own = [entry for entry in table["off"] if entry[0] in ("2030-05-02", "2030-05-03")]
    assert own == [["2030-05-02", "", ""], ["2030-05-03", "Nghỉ bù", "17/TB-BNV"]]
    assert table["worked"] == [
        ["2030-05-04", "", ""],
        ["2030-05-11", "2030-05-02", "17/TB-BNV"],
    ]
    stored = WorkingCalendar.from_table(json.loads(json.dumps(table)))
    assert stored.proposals(2030) == (
        Proposal(date(2030, 11, 25), date(2030, 11, 30), "18/BNV"),
        Proposal(date(2030, 11, 26), None, ""),
    )


def test_a_calendar_made_anew_counts_each_year_by_itself() -> None:
    fresh = province()
    for day in (date(2024, 5, 4), date(2025, 4, 26), date(2026, 1, 10)):
        assert fresh.is_working_day(day)
        assert day in [one.day for one in fresh.worked_saturdays(day.year)]
    for year, count in ((2024, 251), (2025, 250), (2026, 249)):
        assert fresh.working_days_between(date(year - 1, 12, 31), date(year, 12, 31)) == count
    assert fresh.working_days_between(date(2024, 12, 31), date(2025, 1, 5)) == 2
    assert fresh.working_days_between(date(1, 1, 1), date(1, 1, 7)) == 4


def test_a_year_without_an_announcement_is_provisional() -> None:
    own = WorkingCalendar.from_mapping(OWN)
    assert not own.is_provisional(2030)
    assert own.is_provisional(2029)
    assert WorkingCalendar.from_mapping(None).is_provisional(2025)


def test_the_culture_day_is_off_but_not_made_up() -> None:
    own = WorkingCalendar.from_mapping(OWN)
    days = {entry.day: entry.source for year in (2025, 2026, 2029) for entry in own.days_off(year)}
    assert days[date(2026, 11, 24)] == days[date(2029, 11, 24)] == CULTURE_DAY
    assert date(2025, 11, 24) not in days
    assert own.is_working_day(date(2029, 11, 26))  # the Monday after a Saturday, 24 November


def test_a_swap_that_only_the_package_knows_says_so() -> None:
    swap = next(
        day
        for day in WorkingCalendar.from_mapping(None).days_off(2025)
        if day.day == date(2025, 5, 2)
    )
    assert swap.source == PACKAGE


days = st.dates(date(2023, 1, 1), date(2028, 12, 31))


@settings(deadline=None)
@given(days, days)
def test_counting_between_equals_looking_at_every_day(one: date, other: date) -> None:
    start, end = min(one, other), max(one, other)
    looked = sum(
        CALENDAR.is_working_day(start + timedelta(days=place + 1))
        for place in range((end - start).days)
    )
    assert CALENDAR.working_days_between(start, end) == looked
    assert CALENDAR.working_days_between(end, start) == -looked


@settings(deadline=None)
@given(days, st.integers(-60, 60).filter(bool))
def test_adding_and_counting_agree(start: date, count: int) -> None:
    reached = CALENDAR.add_working_days(start, count)
    assert CALENDAR.is_working_day(reached)
    # Going back, the day reached is not in the span that is counted, but the start is.
    uncounted = count < 0 and not CALENDAR.is_working_day(start)
    assert CALENDAR.working_days_between(start, reached) == count + uncounted


def test_a_stored_table_answers_alike_without_the_package() -> None:
    table = json.loads(json.dumps(CALENDAR.table(2024, 2027)))
    stored = WorkingCalendar.from_table(table)
    for year in (2024, 2025, 2026, 2027):
        assert stored.days_off(year) == CALENDAR.days_off(year)
        assert stored.worked_saturdays(year) == CALENDAR.worked_saturdays(year)
        assert stored.is_provisional(year) == CALENDAR.is_provisional(year)
    assert stored.announcements(2026) == CALENDAR.announcements(2026)


def test_a_stored_year_does_not_load_the_package() -> None:
    program = (
        "import json, sys; from datetime import date\n"
        "from directive_cli.domain.working_calendar import WorkingCalendar\n"
        "calendar = WorkingCalendar.from_table(json.load(sys.stdin))\n"
        "print(calendar.add_working_days(date(2026, 8, 20), 5), 'holidays' in sys.modules)\n"
    )
    table = json.dumps(CALENDAR.table(2026, 2026))
    source = str(Path(__file__).parents[2] / "src")
    answer = subprocess.run(
        [sys.executable, "-c", program],
        input=table,
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": source},
    )
    assert answer.stdout.split() == ["2026-08-26", "False"]


def test_a_saturday_that_the_package_knows_as_worked_counts_without_a_calendar() -> None:
    """26 April 2025 was worked for 2 May; the ``holidays`` package knows both."""
    own = WorkingCalendar.from_mapping(None)
    assert own.is_working_day(date(2025, 4, 26))
    assert not own.is_working_day(date(2025, 5, 2))
    assert not own.is_working_day(date(2025, 4, 19))
