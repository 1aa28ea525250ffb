from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from directive_cli.domain.deadline import Basis, BeforeReading, DeadlineError, read_deadline
from directive_cli.domain.working_calendar import DayOff, WorkedDay, WorkingCalendar

CALENDAR = WorkingCalendar(
    off=[DayOff(date(2026, 9, 2), "Quốc khánh", "x"), DayOff(date(2026, 9, 1), "Quốc khánh", "x")],
    worked=[WorkedDay(date(2026, 8, 22), None, "x")],
    announced_years=[2025, 2026],
    given_years=range(2000, 2100),
)


def basis(
    *,
    issued_on: date | None = date(2026, 8, 20),
    received_on: date | None = None,
    reading: BeforeReading = BeforeReading.STRICT,
) -> Basis:
    return Basis(issued_on, received_on, reading, CALENDAR)


def last_days(
    yaml: dict[str, Any], *, until: date = date(2027, 12, 31), on: Basis | None = None
) -> list[Any]:
    deadline = read_deadline({"text": "nguyên văn", **yaml})
    return [
        (one.key, str(one.last_day), str(one.last_working_day))
        for one in deadline.occurrences(on or basis(), until=until)
    ]


@pytest.mark.parametrize(
    ("yaml", "last_day", "last_working_day"),
    [
        ({"before": "2026-09-01"}, "2026-08-31", "2026-08-31"),
        ({"before": date(2026, 9, 3)}, "2026-09-02", "2026-08-31"),
        ({"before": "2026-09-07T17:00"}, "2026-09-07", "2026-09-07"),
        ({"before": "2026-09-07T00:00"}, "2026-09-06", "2026-09-04"),
        ({"before": "2026-09"}, "2026-08-31", "2026-08-31"),
        ({"before": "2026-Q4"}, "2026-09-30", "2026-09-30"),
        ({"before": "2026-H2"}, "2026-06-30", "2026-06-30"),
        ({"before": "2027-02-06", "exclusive": True}, "2027-02-05", "2027-02-05"),
        ({"before": "2026-09-04", "exclusive": False}, "2026-09-03", "2026-09-03"),
        ({"by": "2026-09-06"}, "2026-09-06", "2026-09-04"),
        ({"by": "2026-09-06T11:30"}, "2026-09-06", "2026-09-04"),
        ({"within": "2026-02"}, "2026-02-28", "2026-02-27"),
        ({"within": "2026-W36"}, "2026-09-06", "2026-09-04"),
        ({"within": "2026-Q3"}, "2026-09-30", "2026-09-30"),
        ({"within": "2026-H1"}, "2026-06-30", "2026-06-30"),
        ({"within": 2026}, "2026-12-31", "2026-12-31"),
        ({"period": "2026/2028"}, "2028-12-31", "2028-12-29"),
        ({"period": "../2026-10"}, "2026-10-31", "2026-10-30"),
        ({"period": "2026/.."}, "None", "None"),
        ({}, "None", "None"),
    ],
)  # fmt: skip
def test_the_last_day_of_a_fixed_deadline_never_moves(
    yaml: dict[str, Any], last_day: str, last_working_day: str
) -> None:
    assert last_days(yaml) == [("", last_day, last_working_day)]


def test_the_inclusive_reading_moves_only_days_without_a_time() -> None:
    inclusive = basis(reading=BeforeReading.INCLUSIVE)
    assert last_days({"before": "2026-09-04"}, on=inclusive) == [("", "2026-09-04", "2026-09-04")]
    assert last_days({"before": "2026-09-04T17:00"}, on=inclusive) == [
        ("", "2026-09-04", "2026-09-04")
    ]
    for part in ({"before": "2026-10"}, {"before": "2026-Q4"}):
        assert last_days(part, on=inclusive) == [("", "2026-09-30", "2026-09-30")]
    assert last_days({"before": "2026-09-04", "exclusive": True}, on=inclusive) == [
        ("", "2026-09-03", "2026-09-03")
    ]
    assert last_days({"before": "2026-09"}, on=inclusive) == [("", "2026-08-31", "2026-08-31")]


@pytest.mark.parametrize(
    ("after", "last_day", "rolled"),
    [
        ({"event": "ngày ký", "count": 5, "unit": "working_day"}, "2026-08-26", False),  # Saturday the 22nd is worked
        ({"event": "ký", "count": 3, "unit": "day"}, "2026-08-24", True),  # ends on a Sunday
        ({"event": "ban hành Kế hoạch", "count": 2, "unit": "week"}, "2026-09-03", False),
        ({"event_date": "2026-01-31", "count": 1, "unit": "month"}, "2026-03-02", True),  # 28 February, a Saturday
        ({"event_date": "2026-08-31", "count": 24, "unit": "hour"}, "2026-09-01", False),
        ({"event_date": "2026-09-10", "count": 3, "unit": "working_day", "side": "before"}, "2026-09-07", False),
        ({"event_date": "2026-09-10", "count": 4, "unit": "day", "side": "before"}, "2026-09-06", False),
    ],
)  # fmt: skip
def test_a_period_is_counted_from_the_day_after_its_event(
    after: dict[str, Any], last_day: str, rolled: bool
) -> None:
    (one,) = read_deadline({"text": "x", "after": after}).occurrences(
        basis(), until=date(2027, 1, 1)
    )
    assert (str(one.last_day), one.rolled) == (last_day, rolled)


def test_an_event_whose_day_is_unknown_gives_no_day() -> None:
    assert last_days({"after": {"event": "khai mạc kỳ họp", "count": 5, "unit": "day"}}) == [
        ("", "None", "None")
    ]
    assert last_days({"after": {"event": "tiến độ dự án"}}) == [("", "None", "None")]
    assert last_days(
        {"after": {"event": "ký", "count": 5, "unit": "day"}}, on=basis(issued_on=None)
    ) == [("", "None", "None")]


def test_the_document_s_date_stands_in_for_an_unknown_receipt_and_says_so() -> None:
    deadline = read_deadline(
        {"text": "x", "after": {"event": "ngày nhận được văn bản này", "count": 1, "unit": "week"}}
    )
    (assumed,) = deadline.occurrences(basis(), until=date(2027, 1, 1))
    (known,) = deadline.occurrences(basis(received_on=date(2026, 8, 24)), until=date(2027, 1, 1))
    assert (assumed.last_day, assumed.assumed_received) == (date(2026, 8, 27), True)
    assert (known.last_day, known.assumed_received) == (date(2026, 8, 31), False)


def test_an_unannounced_year_is_provisional_only_where_it_decides() -> None:
    sunday = read_deadline({"text": "x", "by": "2027-01-10"}).occurrences(
        basis(), until=date(2027, 12, 31)
    )[0]
    monday = read_deadline({"text": "x", "by": "2027-01-11"}).occurrences(
        basis(), until=date(2027, 12, 31)
    )[0]
    assert (sunday.provisional, monday.provisional) == (True, False)
    counted = {"event_date": "2026-12-30", "count": 4, "unit": "working_day"}
    assert (
        read_deadline({"text": "x", "after": counted})
        .occurrences(basis(), until=date(2027, 1, 1))[0]
        .provisional
    )


def test_a_recurring_deadline_has_one_occurrence_for_each_period_that_can_still_be_met() -> None:
    assert last_days({"every": {"freq": "monthly", "before": 25}}, until=date(2026, 10, 31)) == [
        ("2026-08", "2026-08-24", "2026-08-24"),
        ("2026-09", "2026-09-24", "2026-09-24"),
        ("2026-10", "2026-10-24", "2026-10-23"),
    ]
    assert last_days({"every": {"freq": "monthly", "before": 20}}, until=date(2026, 9, 30)) == [
        ("2026-09", "2026-09-19", "2026-09-18")
    ]


@pytest.mark.parametrize(
    ("every", "keys", "first"),
    [
        ({"freq": "daily", "before": "14:00"}, ["2026-08-20", "2026-08-21"], "2026-08-20"),
        ({"freq": "weekly", "by": "fri 16:00"}, ["2026-W34"], "2026-08-21"),
        ({"freq": "weekly"}, ["2026-W34"], "2026-08-23"),
        ({"freq": "monthly", "by": 31, "until": "2026-09"}, ["2026-08", "2026-09"], "2026-08-31"),
        ({"freq": "monthly", "by": 5, "following": True, "until": "2026-08"}, ["2026-08"], "2026-09-05"),
        ({"freq": "quarterly", "before": "03-20", "until": "2026-12"}, ["2026-Q3", "2026-Q4"], "2026-09-19"),
        ({"freq": "quarterly", "by": 10, "until": "2026-09"}, ["2026-Q3"], "2026-09-10"),
        ({"freq": "half-yearly", "by": "06-15", "until": "2026"}, ["2026-H2"], "2026-12-15"),
        ({"freq": "yearly", "before": "02-15", "following": True, "until": "2026"}, ["2026"], "2027-02-14"),
        ({"freq": "yearly", "by": "12-15", "from": "2027", "until": "2027"}, ["2027"], "2027-12-15"),
        ({"freq": "monthly", "until": "2026-08"}, [], None),  # the report of August closed on the 14th
        ({"freq": "quarterly", "until": "2026-09"}, ["2026-Q3"], "2026-09-15"),
        ({"freq": ["half-yearly", "yearly"], "until": "2026"}, ["2026", "2026-H2"], "2026-12-15"),
        ({"freq": "weekly", "interval": 2, "until": "2026-09"}, ["2026-W35", "2026-W37", "2026-W39"], "2026-08-30"),
        ({"freq": "weekly", "interval": 2, "by": "fri", "until": "2026-09"}, ["2026-W34", "2026-W36", "2026-W38", "2026-W40"], "2026-08-21"),
        ({"freq": "daily", "interval": 15, "until": "2026-09"}, ["2026-09-03", "2026-09-18"], "2026-09-03"),
        ({"freq": "yearly", "interval": 2, "until": "2027"}, ["2027"], "2027-12-15"),
    ],
)  # fmt: skip
def test_periods_have_keys_and_days(
    every: dict[str, Any], keys: list[str], first: str | None
) -> None:
    found = last_days(
        {"every": every}, until=date(2026, 8, 21) if "until" not in every else date(2027, 12, 31)
    )
    assert [key for key, _day, _working in found] == keys
    assert (found[0][1] if found else None) == first


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        (
            {"text": "x", "due": "2026-01-01"},
            "A deadline has no key due; accepted are text and one of before, by, within, period, after, every.",
        ),
        ({"before": "2026-01-01"}, "A deadline needs text: the words of the document."),
        (
            {"text": " ", "before": "2026-01-01"},
            "A deadline needs text: the words of the document.",
        ),
        (
            {"text": "x", "before": "2026-01-01", "by": "2026-01-01"},
            "A deadline is of one kind; it has before and by.",
        ),
        ({"text": "x", "before": "2026-02-30"}, "before: 2026-02-30 is a day that does not exist."),
        (
            {"text": "x", "before": "30/02/2026"},
            "before: 30/02/2026 is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "before": None},
            "before: None is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "before": "2026-01T10:00"},
            "before: 2026-01T10:00 is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "by": "2026-01"},
            "by needs a day such as 2025-11-15; for a whole month or year write within: 2026-01.",
        ),
        ({"text": "x", "by": "0001-01-01"}, "by: the year 1 is not between 1900 and 2199."),
        (
            {"text": "x", "within": "2026-W54"},
            "within: 2026-W54 is not a month, week, quarter, half-year or year; accepted are 2025-08, 2025-W46, 2025-Q4, 2025-H1 and 2026.",
        ),
        (
            {"text": "x", "within": "2026-Q5"},
            "within: 2026-Q5 is not a month, week, quarter, half-year or year; accepted are 2025-08, 2025-W46, 2025-Q4, 2025-H1 and 2026.",
        ),
        (
            {"text": "x", "before": "2026-Q5"},
            "before: 2026-Q5 is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "before": "2026-03", "exclusive": True},
            "exclusive goes with a day such as 2026-02-17, not with 2026-03.",
        ),
        (
            {"text": "x", "before": "2026-03-01", "exclusive": "yes"},
            "exclusive is true or false, and goes with before alone.",
        ),
        (
            {"text": "x", "by": "2026-03-01", "exclusive": True},
            "exclusive is true or false, and goes with before alone.",
        ),
        (
            {"text": "x", "exclusive": True},
            "exclusive is true or false, and goes with before alone.",
        ),
        (
            {"text": "x", "period": "2026"},
            "period: 2026 is not a start and an end; accepted are 2026/2030, 2025-10/2026-03-15, ../2030 and 2026/...",
        ),
        ({"text": "x", "period": "2027/2026"}, "period: 2027/2026 ends before it starts."),
        (
            {"text": "x", "after": "5 ngày"},
            "after holds keys of its own: event, event_date, count, unit, side, time.",
        ),
        ({"text": "x", "after": {}}, "after needs an event, or a count and its unit."),
        (
            {"text": "x", "after": {"event": "ký", "count": 5}},
            "after needs count and unit together.",
        ),
        (
            {"text": "x", "after": {"event": "ký", "count": True, "unit": "day"}},
            "after: count is a whole number from 0 to 9999, not True.",
        ),
        (
            {"text": "x", "after": {"event": "ký", "count": 5, "unit": "days"}},
            "after: unit is one of day, working_day, week, month, hour, not days.",
        ),
        (
            {"text": "x", "after": {"event": "ký", "count": 5, "unit": "day", "side": "on"}},
            "after: side is after or before, not on.",
        ),
        (
            {"text": "x", "after": {"event": "ký", "count": 5, "unit": "day", "time": "9h"}},
            'after: time is written "17:00", not 9h.',
        ),
        (
            {"text": "x", "after": {"event_date": "2026-02", "count": 5, "unit": "day"}},
            "event_date: 2026-02 is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "every": {"freq": "weekly", "interval": 0}},
            "every: interval is a whole number from 1 to 99, not 0.",
        ),
        (
            {"text": "x", "every": {"freq": "fortnightly"}},
            "every: freq is one of daily, weekly, monthly, quarterly, half-yearly, yearly, not fortnightly.",
        ),
        (
            {"text": "x", "every": {"freq": "weekly", "by": 5}},
            "every: by: 5 is not a day of a period with freq weekly; accepted is fri, fri 16:00.",
        ),
        (
            {"text": "x", "every": {"freq": "monthly", "by": "02-05"}},
            "every: by: 02-05 is not a day of a period with freq monthly; accepted is 25, 25 17:00.",
        ),
        (
            {"text": "x", "every": {"freq": "quarterly", "by": "04-05"}},
            "every: by: 04-05 is not a day of a period with freq quarterly; accepted is 20, 01-10, 03-20.",
        ),
        (
            {"text": "x", "every": {"freq": "yearly", "by": "02-30"}},
            "every: by: 02-30 is not a day of a period with freq yearly; accepted is 12-15.",
        ),
        (
            {"text": "x", "every": {"freq": "monthly", "by": 5, "before": 6}},
            "every has before or by, not both.",
        ),
        (
            {"text": "x", "every": {"freq": ["monthly", "yearly"], "by": 5}},
            "every: a day goes with one freq, not with monthly, yearly.",
        ),
        (
            {"text": "x", "every": {"freq": "monthly", "following": "yes"}},
            "every: following is true or false, not yes.",
        ),
        (
            {"text": "x", "every": {"freq": "monthly", "on": 5}},
            "every has no key on; accepted are freq, interval, before, by, following, opens, from, until.",
        ),
        ({"text": "x", "after": {"count": 99999}}, "after needs count and unit together."),
        (
            {"text": "x", "by": "2025"},
            "by needs a day such as 2025-11-15; for a whole month or year write within: 2025.",
        ),
        ({"text": "x", "by": "2025-13-01"}, "by: 2025-13-01 is a day that does not exist."),
        (
            {"text": "x", "before": "1899-12-31"},
            "before: the year 1899 is not between 1900 and 2199.",
        ),
        (
            {"text": "x", "before": "2200-01-01"},
            "before: the year 2200 is not between 1900 and 2199.",
        ),
        (
            {"text": "x", "before": "2025-Q5"},
            "before: 2025-Q5 is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        ({"text": "x", "period": "2030/2026"}, "period: 2030/2026 ends before it starts."),
        (
            {"text": "x", "within": "2025-99"},
            "within: 2025-99 is not a month, week, quarter, half-year or year; accepted are 2025-08, 2025-W46, 2025-Q4, 2025-H1 and 2026.",
        ),
        (
            {"text": "x", "by": "2025-11-15", "before": "2025-11-16"},
            "A deadline is of one kind; it has before and by.",
        ),
        (
            {"text": "x", "every": "x"},
            "every holds keys of its own: freq, interval, before, by, following, opens, from, until.",
        ),
        (
            {"text": "x", "every": {"freq": "monthly", "by": 5, "opens": "40"}},
            "every: opens: 40 is not a day of a period with freq monthly; accepted is 25, 25 17:00.",
        ),
        (
            {"text": "x", "every": {"freq": "monthly", "from": "x"}},
            "from: x is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "every": {"freq": "monthly", "until": "2026-13"}},
            "until: 2026-13 is a day that does not exist.",
        ),
        (
            {"text": "x", "every": {"freq": "daily", "by": "25:00"}},
            'every: by: 25:00 is not a day of a period with freq daily; accepted is "14:00".',
        ),
        (
            {"text": "x", "every": {"freq": "half-yearly", "by": "13-01"}},
            "every: by: 13-01 is not a day of a period with freq half-yearly; accepted is 20, 06-15.",
        ),
        (
            {"text": "x", "every": {}},
            "every: freq is one of daily, weekly, monthly, quarterly, half-yearly, yearly, not None.",
        ),
        (
            {"text": "x", "period": "../.."},
            "period: ../.. is not a start and an end; accepted are 2026/2030, 2025-10/2026-03-15, ../2030 and 2026/...",
        ),
        (
            {"text": "x", "period": "x/2026"},
            "period: x is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "period": "2026/x"},
            "period: x is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        ({"text": "x", "within": "1800"}, "within: the year 1800 is not between 1900 and 2199."),
        ({"text": "x", "before": "1800-Q1"}, "before: the year 1800 is not between 1900 and 2199."),
        (
            {"text": "x", "before": "２０２６-Q1"},
            "before: ２０２６-Q1 is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "by": "２０２６-01-01"},
            "by: ２０２６-01-01 is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "before": "2026-01-01T25:00"},
            "before: 2026-01-01T25:00 is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "after": {"event": "ký", "event_date": "hôm qua"}},
            "event_date: hôm qua is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
        ),
        (
            {"text": "x", "after": {"event": "ký", "event_date": "2026-02-30"}},
            "event_date: 2026-02-30 is a day that does not exist.",
        ),
        (
            {"text": "x", "after": {"event": "ký", "count": -1, "unit": "day"}},
            "after: count is a whole number from 0 to 9999, not -1.",
        ),
        (
            {"text": "x", "after": {"event": "ký", "count": 10000, "unit": "day"}},
            "after: count is a whole number from 0 to 9999, not 10000.",
        ),
        (
            {"text": "x", "after": {"when": "ký"}},
            "after has no key when; accepted are event, event_date, count, unit, side, time.",
        ),
        (
            {"text": "x", "after": {"event": "ký", "unit": "day"}},
            "after needs count and unit together.",
        ),
        (
            {"text": "x", "before": "2026-02-17T08:00", "exclusive": True},
            "exclusive goes with a day such as 2026-02-17, not with 2026-02-17T08:00.",
        ),
        (
            {"text": "x", "period": "2026-05/2026-04-30"},
            "period: 2026-05/2026-04-30 ends before it starts.",
        ),
    ],
)
def test_a_refusal_says_what_is_accepted(keys: dict[str, object], sentence: str) -> None:
    with pytest.raises(DeadlineError) as raised:
        read_deadline(keys)
    assert str(raised.value.message) == sentence


def test_a_deadline_is_written_as_it_was_read() -> None:
    yaml = {
        "text": "trước ngày 15/02 năm sau",
        "every": {"freq": "yearly", "before": "02-15", "following": True},
    }
    assert read_deadline(yaml).as_mapping() == yaml
    feast = {"text": "trước Tết", "before": "2026-02-17", "exclusive": True}
    assert read_deadline(feast).as_mapping() == feast
    assert read_deadline({"text": "x", "before": "2026-Q2"}).as_mapping()["before"] == "2026-Q2"
    assert read_deadline({"text": "khẩn trương"}).as_mapping() == {"text": "khẩn trương"}
    assert (
        read_deadline({"text": "x", "by": "2026-08-20 16:30"}).as_mapping()["by"]
        == "2026-08-20T16:30"
    )
    moment = datetime(2026, 8, 20, 16, 30)
    assert read_deadline({"text": "x", "by": moment}).as_mapping()["by"] == "2026-08-20T16:30"
    counted = {"text": "trong 5 ngày", "after": {"event": "ký", "count": 5, "unit": "day"}}
    assert read_deadline(counted).as_mapping()["text"] == "trong 5 ngày"
    with pytest.raises(DeadlineError, match="it has within and period"):
        read_deadline({"text": "x", "period": "2026/2027", "within": "2026"})


@pytest.mark.parametrize("year", [1900, 2199])
def test_the_first_and_the_last_year_are_accepted(year: int) -> None:
    read_deadline({"text": "x", "by": f"{year}-01-31"})
