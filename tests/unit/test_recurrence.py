from __future__ import annotations

from datetime import date, datetime, time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from directive_cli.domain.recurrence import (
    WEEKDAY_KEYS,
    Frequency,
    PeriodDay,
    Recurrence,
    RecurrencePeriod,
)

START = date(2024, 1, 1)


@st.composite
def rules(draw: st.DrawFn) -> Recurrence:
    freq = draw(st.sampled_from([Frequency.WEEKLY, *(one for one in Frequency if one.month_count)]))
    if freq is Frequency.WEEKLY:
        place = PeriodDay(weekday=draw(st.integers(0, 6)))
    else:
        month = (
            None
            if freq is Frequency.MONTHLY
            else draw(st.none() | st.integers(1, freq.month_count))
        )
        place = PeriodDay(day=draw(st.integers(1, 31)), month=month)
    return Recurrence(freq, draw(st.sampled_from(["before", "by"])), place)


def rfc_5545_rule(rule: Recurrence) -> str:
    """Return the RFC 5545 rule (for iCalendar and dateutil) of the named days, without DTSTART.

    A day that some months lack is the last of the days up to it:
    ``BYMONTHDAY=28,29,30;BYSETPOS=-1``.
    """
    if rule.freq is Frequency.DAILY:
        return "FREQ=DAILY"
    place = rule.place
    if rule.freq is Frequency.WEEKLY:
        weekday = place.weekday if place is not None and place.weekday is not None else 6
        return f"FREQ=WEEKLY;BYDAY={WEEKDAY_KEYS[weekday][:2].upper()}"
    parts = ["FREQ=MONTHLY"]
    months = rule.freq.month_count
    if months > 1:
        month = place.month if place is not None and place.month is not None else months
        parts.append("BYMONTH=" + ",".join(str(at) for at in range(month, 13, months)))
    day = place.day if place is not None and place.day is not None else 31
    if day <= 28:
        parts.append(f"BYMONTHDAY={day}")
    else:
        parts.append("BYMONTHDAY=" + ",".join(str(at) for at in range(28, day + 1)))
        parts.append("BYSETPOS=-1")
    return ";".join(parts)


@given(rules())
def test_the_named_days_are_those_of_dateutil(rule: Recurrence) -> None:
    last = date(2028, 12, 31)
    ours = [rule.named_day(period) for period in rule.periods(first=START, last=last)]
    theirs = rrulestr(rfc_5545_rule(rule), dtstart=datetime.combine(START, time()))
    expected = [
        day.date() for day in theirs.between(datetime(2023, 12, 31), datetime(2029, 1, 6, 23))
    ]
    assert ours == expected[: len(ours)]
    assert (
        len(expected) - len(ours) <= 1
    )  # a week or month that begins in one year may name a day of the next


@pytest.mark.parametrize(
    ("freq", "key", "start", "end"),
    [
        ("daily", "2026-12-31", date(2026, 12, 31), date(2026, 12, 31)),
        ("weekly", "2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("monthly", "2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("quarterly", "2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("half-yearly", "2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        ("yearly", "2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_day_lies_in_one_period_of_each_frequency(
    freq: str, key: str, start: date, end: date
) -> None:
    assert RecurrencePeriod.holding(date(2026, 12, 31), freq=Frequency(freq)) == RecurrencePeriod(
        key, start, end
    )


def test_a_day_that_a_month_lacks_is_its_last() -> None:
    rule = Recurrence(Frequency.MONTHLY, "by", PeriodDay(day=31))
    days = [
        rule.named_day(period)
        for period in rule.periods(first=date(2024, 1, 1), last=date(2024, 4, 30))
    ]
    assert days == [date(2024, 1, 31), date(2024, 2, 29), date(2024, 3, 31), date(2024, 4, 30)]


@pytest.mark.parametrize(
    "text", ["25", "5 17:00", "12-15", "03-20 08:30", "fri", "sun 23:59", "14:00"]
)
def test_a_day_of_a_period_prints_as_it_was_read(text: str) -> None:
    assert str(PeriodDay.parse(text)) == text


@pytest.mark.parametrize("text", ["", "friday", "25:00", "5 5 5", "-5", "5-", "1-2-3"])
def test_what_is_no_day_of_a_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a day of a period"):
        PeriodDay.parse(text)


def test_weekdays_are_those_of_icalendar() -> None:
    assert [name[:2].upper() for name in WEEKDAY_KEYS] == ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
