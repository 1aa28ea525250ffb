"""Recurring deadlines: a frequency, and the day of each period that counts.

Owns the value of a deadline's key ``every``::

    every: {freq: monthly, before: 25}                  # before the 25th of every month
    every: {freq: quarterly, by: 03-10}                 # by day 10 of every quarter's third month
    every: {freq: yearly, before: 02-15, following: true}   # before 15 February of the next year
    every: {freq: weekly, before: fri 16:00}
    every: {freq: daily, by: "14:00"}
    every: {freq: half-yearly}                          # no day; or freq: [half-yearly, yearly]
    every: {freq: monthly, by: 5, from: 2025-11, until: 2026-06}
    every: {freq: weekly, interval: 2}                  # once in two weeks, counted from the start

A day is written as the period allows: ``HH:MM`` (daily), a weekday ``mon`` … ``sun`` (weekly), a
day of the month (monthly), and for longer periods ``MM-DD``, where MM is the month of that period:
1–3, 1–6 or 1–12; a day alone means the last month of the period. A time may follow after a space.
``opens`` is the first day on which the work may begin. Plain arithmetic on values: no clock, no
files.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from directive_cli.domain.partial_date import PartialDate
from directive_cli.values import dataclass

_Each = TypeVar("_Each")


class Frequency(StrEnum):
    """How often a recurring deadline falls due."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"

    @property
    def month_count(self) -> int:
        """Return the months in a period; 0 for days and weeks."""
        return _MONTH_COUNTS.get(self.value, 0)


_MONTH_COUNTS = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
WEEKDAY_KEYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TIME = r"(?P<time>(?:[01]\d|2[0-3]):[0-5]\d)"
_DAY_FORM = re.compile(
    rf"(?:(?P<weekday>{'|'.join(WEEKDAY_KEYS)})|(?:(?P<month>\d{{1,2}})-)?(?P<day>\d{{1,2}}))?"
    rf"(?:(?:^|[ T]){_TIME})?"
)
_CUT_OFF_DAY = 14
LONGEST_INTERVAL = 99


@dataclass(frozen=True, slots=True)
class PeriodDay:
    """A place inside a period: a weekday, or a day of one of the period's months, and a time of day
    (``HH:MM``)."""

    day: int | None = None
    month: int | None = None
    """1 = the period's first month; None means its last."""
    weekday: int | None = None
    """0 = Monday."""
    time: str | None = None

    @classmethod
    def parse(cls, text: str) -> PeriodDay:
        """Read the form that the module describes; ValueError when it is not one."""
        found = _DAY_FORM.fullmatch(text.strip().lower())
        if found is None or not text.strip():
            raise ValueError(f"not a day of a period: {text!r}")
        weekday = found["weekday"]
        return cls(
            day=int(found["day"]) if found["day"] else None,
            month=int(found["month"]) if found["month"] else None,
            weekday=WEEKDAY_KEYS.index(weekday) if weekday else None,
            time=found["time"],
        )

    def fits(self, freq: Frequency) -> bool:
        """Tell whether a period of this frequency has such a place."""
        if freq is Frequency.DAILY:
            return self.day is None and self.weekday is None and self.time is not None
        if freq is Frequency.WEEKLY:
            return self.weekday is not None and self.day is None
        if self.weekday is not None or self.day is None or not 1 <= self.day <= 31:
            return False
        if self.month is None:
            return True
        if not 1 <= self.month <= freq.month_count or freq is Frequency.MONTHLY:
            return False
        return freq is not Frequency.YEARLY or self.day <= monthrange(2024, self.month)[1]

    def __str__(self) -> str:
        if self.weekday is not None:
            place = WEEKDAY_KEYS[self.weekday]
        elif self.day is None:
            place = ""
        else:
            place = f"{self.month:02}-{self.day:02}" if self.month is not None else f"{self.day}"
        return f"{place} {self.time or ''}".strip()

    @property
    def value(self) -> str | int:
        """Return the value for YAML and JSON: a day of the month is a number."""
        text = str(self)
        return int(text) if text.isdigit() else text


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A frequency and, when stated, the day of each period and the time in which it holds."""

    freq: Frequency
    side: str | None = None
    """``before`` or ``by``; None when no day is stated."""
    place: PeriodDay | None = None
    following: bool = False
    """The day lies in the period after the one that it is for: a year's report due in the next
    year."""
    opens: PeriodDay | None = None
    starts: PartialDate | None = None
    until: PartialDate | None = None
    interval: int = 1
    """Only every so many periods count."""

    def as_mapping(self) -> dict[str, str | int | bool]:
        """Return the value of ``every`` for YAML and JSON."""
        mapping: dict[str, str | int | bool] = {"freq": self.freq.value}
        if self.interval != 1:
            mapping["interval"] = self.interval
        if self.side is not None and self.place is not None:
            mapping[self.side] = self.place.value
        if self.following:
            mapping["following"] = True
        if self.opens is not None:
            mapping["opens"] = self.opens.value
        if self.starts is not None:
            mapping["from"] = str(self.starts)
        if self.until is not None:
            mapping["until"] = str(self.until)
        return mapping

    def periods(self, *, first: date, last: date) -> Iterator[RecurrencePeriod]:
        """Yield every period that starts up to ``last``, from the one that holds ``first`` on.

        With ``following`` one period earlier: its day may still lie ahead.
        """
        period = RecurrencePeriod.holding(first, freq=self.freq)
        if self.following and period.start.year > 1:
            period = RecurrencePeriod.holding(period.start - timedelta(days=1), freq=self.freq)
        while period.start <= last:
            yield period
            if period.end.year >= date.max.year:
                return
            period = RecurrencePeriod.holding(period.end + timedelta(days=1), freq=self.freq)

    def counted(self, found: Sequence[_Each]) -> list[_Each]:
        """Return what counts of what each period gives, from the first period that can be met on:
        with a day every so many of them, without one the last of so many."""
        first = 0 if self.place is not None else self.interval - 1
        return list(found[first :: self.interval])

    def named_day(self, period: RecurrencePeriod) -> date | None:
        """Return the day that the deadline names for ``period``, "before" not yet subtracted; None
        when it names none.

        A day that a month lacks becomes the month's last.
        """
        if self.place is None:
            return None
        if self.following:
            period = RecurrencePeriod.holding(period.end + timedelta(days=1), freq=self.freq)
        if self.freq is Frequency.DAILY:
            return period.start
        if self.place.weekday is not None:
            return period.start + timedelta(days=self.place.weekday)
        month_index = period.start.month - 1 + (self.place.month or self.freq.month_count) - 1
        year, month = period.start.year, month_index + 1
        return date(year, month, min(self.place.day or 31, monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True)
class RecurrencePeriod:
    """One period of a recurring deadline, with the key by which files and screens name it."""

    key: str
    """``2025-11-15``, ``2025-W46``, ``2025-10``, ``2025-Q4``, ``2025-H1`` or ``2025``."""
    start: date
    end: date

    @classmethod
    def holding(cls, day: date, *, freq: Frequency) -> RecurrencePeriod:
        """Return the period in which ``day`` lies; weeks run from Monday to Sunday (ISO 8601)."""
        return _period_holding(day, freq)

    @property
    def cut_off(self) -> date:
        """Return the day on which a periodic report of this period closes (NĐ 09/2019, art. 12):
        the 14th of its last month; for a day or a week, its last day.
        """
        if (self.end - self.start).days < 27:
            return self.end
        return self.end.replace(day=_CUT_OFF_DAY)


@lru_cache(maxsize=4096)
def _period_holding(day: date, freq: Frequency) -> RecurrencePeriod:
    """See ``Period.holding``; kept, because a registry's recurring tasks go through the same
    periods."""
    if freq is Frequency.DAILY:
        return RecurrencePeriod(day.isoformat(), day, day)
    if freq is Frequency.WEEKLY:
        year, week, weekday = day.isocalendar()
        start = day - timedelta(days=weekday - 1)
        return RecurrencePeriod(f"{year}-W{week:02}", start, start + timedelta(days=6))
    months = freq.month_count
    index = (day.month - 1) // months
    first, last = index * months + 1, (index + 1) * months
    start, end = date(day.year, first, 1), date(day.year, last, monthrange(day.year, last)[1])
    if freq is Frequency.YEARLY:
        return RecurrencePeriod(f"{day.year}", start, end)
    if freq is Frequency.MONTHLY:
        return RecurrencePeriod(f"{day.year}-{first:02}", start, end)
    letter = "Q" if freq is Frequency.QUARTERLY else "H"
    return RecurrencePeriod(f"{day.year}-{letter}{index + 1}", start, end)
