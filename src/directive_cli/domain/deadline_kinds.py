"""Deadlines: their kinds, how YAML and JSON write them, and the last permitted day of each.

Owns the arithmetic of Civil Code 2015, art. 146–148, and the reading of "trước". Must not know
files, the clock or the wording of deadlines (``deadline_phrases``).

======  =======================================================  ================================
kind    value                                                    last permitted day
======  =======================================================  ================================
before  ``2025-11-15``                                           the day before, or by the other
                                                                 reading of "trước" the day itself
        ``2025-11-10T17:00``                                     that day, up to the time
        ``2026-03``, ``2026-Q2``, ``2026-H2``, ``2026``,         the day before it begins, under
        or a day with ``exclusive: true`` beside it (a holiday)  either reading
by      ``2025-11-15``, ``2025-11-10T17:00``                     that day
within  ``2025-08``, ``2025-W46``, ``2025-Q4``, ``2025-H1``,     its last day
        ``2026``
period  ``2026/2030``, ``2025-04-21/2025-04-28T17:00``,          its end; none for ``..``
        ``../2030``, ``2026/..``
after   ``{event, event_date, count, unit, side, time}``         counted from the event
every   see ``recurrence``                                       one for each period
none    –                                                        none
======  =======================================================  ================================

A fixed date never moves. A counted period of calendar days, weeks or months that ends on a day off
ends on the next working day (Civil Code, art. 148.5).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any, ClassVar

from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.recurrence import Recurrence, RecurrencePeriod
from directive_cli.domain.vietnamese import fold
from directive_cli.domain.working_calendar import WorkingCalendar
from directive_cli.values import dataclass

DEADLINE_KINDS = ("before", "by", "within", "period", "after", "every")
"""The keys that say what kind a deadline is; without one of them it has no date (kind ``none``)."""
_ONE_DAY = timedelta(days=1)


class BeforeReading(StrEnum):
    """What "trước ngày D" permits: the day before (strict) or D itself (inclusive).

    A time of day ends the doubt.
    """

    STRICT = "strict"
    INCLUSIVE = "inclusive"


@dataclass(frozen=True, slots=True)
class Basis:
    """What derived days rest on: the document's dates, the reading of "trước", the working
    calendar."""

    issued_on: date | None
    received_on: date | None
    reading: BeforeReading
    calendar: WorkingCalendar


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a deadline falls due; a deadline that does not recur has exactly one, with the
    key ""."""

    key: str
    last_day: date | None
    """The last day on which delivery is in time."""
    last_working_day: date | None
    rolled: bool = False
    """The end was a day off and moved to the next working day (Civil Code, art. 148.5)."""
    time: str | None = None
    """The time of ``last_day`` up to which delivery is in time, ``HH:MM``."""
    provisional: bool = False
    """Working days of a year that is not announced decided the answer."""
    assumed_received: bool = False
    """The day of receipt is not known; the document's date stands in for it."""
    assumed_day: bool = False
    """No day is stated: the last day is the earliest for sending (NĐ 09/2019/NĐ-CP, art. 8.5)."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as a document states it; the subclasses are its kinds."""

    text: str
    """The words of the document."""

    kind: ClassVar[str] = "none"

    @property
    def value(self) -> Any:
        """Return the value of the kind's key in YAML and JSON; None for kind ``none``."""
        return None

    def as_mapping(self) -> dict[str, Any]:
        """Return the deadline as in a directive's file: ``{"text": …, "before": "2025-11-15"}``."""
        mapping: dict[str, Any] = {"text": self.text}
        if self.kind != "none":
            mapping[self.kind] = self.value
        return mapping

    def occurrences(self, basis: Basis, *, until: date) -> list[Occurrence]:
        """Return when it falls due: one occurrence, or for a recurring one each whose period starts
        up to ``until``."""
        return [Occurrence("", None, None)]


class NoDate(Deadline):
    """No date ("khẩn trương", "thường xuyên"): the words are kept."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Before(Deadline):
    """Before a day, a moment of a day, a whole month, quarter, half-year or year, or a holiday."""

    day: PartialDate
    """The day, month or year; of a quarter or half-year its first month."""
    time: str | None = None
    part: str = ""
    """``Q1`` … ``Q4``, ``H1`` or ``H2`` of the year of ``day``."""
    exclusive: bool = False
    """The day itself is never included, whatever "trước" means: a holiday."""
    kind: ClassVar[str] = "before"

    @property
    def value(self) -> str:
        return f"{self.day.year}-{self.part}" if self.part else _moment(self.day, self.time)

    def as_mapping(self) -> dict[str, Any]:
        mapping: dict[str, Any] = {"text": self.text, "before": self.value}
        return {**mapping, "exclusive": True} if self.exclusive else mapping

    @property
    def excludes_its_day(self) -> bool:
        """Tell whether it ends the day before under either reading of "trước"."""
        return self.exclusive or not self.day.is_complete

    def occurrences(self, basis: Basis, *, until: date) -> list[Occurrence]:
        first = self.day.first_day
        if self.excludes_its_day:
            return [_fixed(first - _ONE_DAY, basis)]
        if self.time is not None:
            return [_fixed(first, basis, time=self.time)]
        return [_fixed(_last_day_before(first, basis), basis)]


@dataclass(frozen=True, slots=True)
class By(Deadline):
    """On or before a day, or a moment of it."""

    day: date
    time: str | None = None
    kind: ClassVar[str] = "by"

    @property
    def value(self) -> str:
        return _moment(self.day, self.time)

    def occurrences(self, basis: Basis, *, until: date) -> list[Occurrence]:
        return [_fixed(self.day, basis, time=self.time)]


@dataclass(frozen=True, slots=True)
class Within(Deadline):
    """Within a month, week, quarter, half-year or year."""

    span: str
    """``2025-08``, ``2025-W46``, ``2025-Q4``, ``2025-H1`` or ``2026``."""
    kind: ClassVar[str] = "within"

    @property
    def value(self) -> str:
        return self.span

    def occurrences(self, basis: Basis, *, until: date) -> list[Occurrence]:
        return [_fixed(span_days(self.span)[1], basis)]


@dataclass(frozen=True, slots=True)
class Span(Deadline):
    """A period with its start and its end (``period: 2026/2030``)."""

    start: PartialDate | None
    """None: not stated."""
    end: PartialDate | None
    """None: open."""
    time: str | None = None
    """Of the end."""
    kind: ClassVar[str] = "period"

    @property
    def value(self) -> str:
        end = _moment(self.end, self.time) if self.end is not None else ".."
        return f"{self.start or '..'}/{end}"

    def occurrences(self, basis: Basis, *, until: date) -> list[Occurrence]:
        if self.end is None:
            return [Occurrence("", None, None)]
        return [_fixed(self.end.last_day, basis, time=self.time)]


class Unit(StrEnum):
    """What a relative deadline counts in."""

    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class After(Deadline):
    """So many days, weeks or months after or before an event; without a count, with the event
    itself."""

    event: str
    """The event's words; "" when the document names none."""
    count: int | None = None
    unit: Unit | None = None
    side: str = "after"
    event_date: date | None = None
    time: str | None = None
    kind: ClassVar[str] = "after"

    @property
    def value(self) -> dict[str, Any]:
        value: dict[str, Any] = {}
        if self.event:
            value["event"] = self.event
        if self.event_date is not None:
            value["event_date"] = self.event_date.isoformat()
        if self.count is not None and self.unit is not None:
            value |= {"count": self.count, "unit": self.unit.value, "side": self.side}
        elif self.side == "before":
            value["side"] = self.side
        if self.time is not None:
            value["time"] = self.time
        return value

    def occurrences(self, basis: Basis, *, until: date) -> list[Occurrence]:
        start, assumed = self.event_day(basis)
        if start is None or self.count is None or self.unit is None:
            return [Occurrence("", None, None)]
        try:
            counted, rolled, provisional = _count(
                start, self.count, self.unit, self.side, basis.calendar
            )
        except (OverflowError, ValueError):  # beyond the calendar's last year
            return [Occurrence("", None, None)]
        last_working_day, touched = _last_working_day(counted, basis.calendar)
        return [
            Occurrence(
                "", counted, last_working_day, rolled, self.time, provisional or touched, assumed
            )
        ]

    def event_day(self, basis: Basis) -> tuple[date | None, bool]:
        """Return the day of the event as far as it is known, and whether the issue date stands in
        for the receipt."""
        if self.event_date is not None:
            return self.event_date, False
        event = fold(self.event)
        if _ISSUE.fullmatch(event):
            return basis.issued_on, False
        if _RECEIPT.fullmatch(event):
            if basis.received_on is not None:
                return basis.received_on, False
            return basis.issued_on, basis.issued_on is not None
        return None, False


@dataclass(frozen=True, slots=True)
class Every(Deadline):
    """A deadline that recurs; several rules where several frequencies stand without a day."""

    rules: tuple[Recurrence, ...]
    kind: ClassVar[str] = "every"

    @property
    def value(self) -> dict[str, Any]:
        value: dict[str, Any] = dict(self.rules[0].as_mapping())
        if len(self.rules) > 1:
            value["freq"] = [rule.freq.value for rule in self.rules]
        return value

    def occurrences(self, basis: Basis, *, until: date) -> list[Occurrence]:
        """Return each occurrence from the first that can still be met on the document's date.

        Where no day is stated for a month or longer, the first working day after the cut-off of NĐ
        09/2019 (art. 8.5 and 12) is assumed, and the occurrence says so. Without any date to start
        from: from 1 January of the year of ``until``.
        """
        found = [occurrence for rule in self.rules for occurrence in _of_rule(rule, basis, until)]
        return (
            found
            if len(self.rules) == 1
            else sorted(found, key=lambda one: (one.last_day or until, one.key))
        )


@lru_cache(maxsize=1024)
def span_days(span: str) -> tuple[date, date]:
    """Return the first and last day of ``2025-08``, ``2025-W46``, ``2025-Q4``, ``2025-H1`` or
    ``2026``.

    Raises ValueError when there is no such span.
    """
    found = _SPAN.fullmatch(span)
    if found is None or not span.isascii():
        raise ValueError(f"no such span: {span!r}")
    year = int(found["year"])
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return monday, monday + timedelta(days=6)
    first, last = 1, 12
    if found["month"]:
        first = last = int(found["month"])
    elif found["quarter"]:
        last = int(found["quarter"]) * 3
        first = last - 2
    elif found["half"]:
        last = int(found["half"]) * 6
        first = last - 5
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


_SPAN = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>0[1-9]|1[0-2])|W(?P<week>\d\d)|Q(?P<quarter>[1-4])|H(?P<half>[12])))?"
)
_TYPES = (
    "van ban|cong van|quyet dinh|ke hoach|thong bao|chi thi|cong dien|chuong trinh|ket luan|nghi "
    "quyet|huong dan|de an"
    "|phuong an"
)
_DOCUMENT = rf"(?: (?:{_TYPES}))?(?: (?:nay|chi dao|tren|noi tren))*"
_ISSUED = "ky ban hanh|ky va ban hanh|ky|ban hanh|phat hanh"
_ISSUE = re.compile(
    rf"issued|(?:ngay |thoi diem )?(?:(?:{_ISSUED}){_DOCUMENT}|(?:{_TYPES}) nay duoc (?:{_ISSUED}))",
)
_RECEIPT = re.compile(
    rf"received|(?:ngay |khi |thoi diem |luc )*(?:tiep )?nhan(?: duoc)?{_DOCUMENT}"
)


def _moment(day: PartialDate | date, time: str | None) -> str:
    return f"{day}T{time}" if time is not None else str(day)


def _fixed(day: date, basis: Basis, *, time: str | None = None, key: str = "") -> Occurrence:
    return _fixed_in(basis.calendar, day, time, key)


@lru_cache(maxsize=4096)
def _fixed_in(calendar: WorkingCalendar, day: date, time: str | None, key: str) -> Occurrence:
    """Return the occurrence of a fixed day; kept, because the tasks of a registry share most of
    their days."""
    if time == "00:00":  # midnight ends the day before
        day, time = day - _ONE_DAY, None
    working_day, provisional = _last_working_day(day, calendar)
    return Occurrence(key, day, working_day, time=time, provisional=provisional)


def _of_rule(rule: Recurrence, basis: Basis, until: date) -> list[Occurrence]:
    start = (
        rule.starts.first_day
        if rule.starts is not None
        else basis.issued_on or date(until.year, 1, 1)
    )
    end = min(until, rule.until.last_day) if rule.until is not None else until
    found = []
    for period in rule.periods(first=start, last=end):
        named = rule.named_day(period)
        time = rule.place.time if rule.place is not None else None
        if named is None:
            occurrence = _unstated(rule, period, basis)
        else:
            last_day = (
                _last_day_before(named, basis) if rule.side == "before" and time is None else named
            )
            occurrence = _fixed(last_day, basis, time=time, key=period.key)
        if occurrence.last_day is not None and occurrence.last_day >= start:
            found.append(occurrence)
    return rule.counted(found)


def _unstated(rule: Recurrence, period: RecurrencePeriod, basis: Basis) -> Occurrence:
    if rule.freq.month_count == 0:
        return _fixed(period.cut_off, basis, key=period.key)
    day = basis.calendar.add_working_days(period.cut_off, 1)
    provisional = basis.calendar.is_provisional(day.year)
    return Occurrence(period.key, day, day, provisional=provisional, assumed_day=True)


def _last_working_day(day: date, calendar: WorkingCalendar) -> tuple[date, bool]:
    """Return the last working day up to ``day``, and whether an unannounced year had a say in it."""
    working_day = calendar.last_working_day(day)
    return working_day, working_day != day and (
        calendar.is_provisional(day.year) or calendar.is_provisional(working_day.year)
    )


def _last_day_before(day: date, basis: Basis) -> date:
    return day if basis.reading is BeforeReading.INCLUSIVE else day - _ONE_DAY


def _count(
    start: date, count: int, unit: Unit, side: str, calendar: WorkingCalendar
) -> tuple[date, bool, bool]:
    """Return the end of a counted period, whether it was moved off a day off, and whether that is
    provisional."""
    sign = -1 if side == "before" else 1
    if unit is Unit.WORKING_DAY:
        end = calendar.add_working_days(start, sign * count)
        return end, False, any(calendar.is_provisional(year) for year in {start.year, end.year})
    if unit is Unit.MONTH:
        end = _add_months(start, sign * count)
    elif unit is Unit.HOUR:
        return start + timedelta(days=sign * -(-count // 24)), False, False
    else:
        end = start + timedelta(days=sign * count * (7 if unit is Unit.WEEK else 1))
    if sign < 0:
        return end, False, False
    moved = calendar.next_working_day(end)
    return moved, moved != end, moved != end and calendar.is_provisional(end.year)


def _add_months(day: date, count: int) -> date:
    """Return the corresponding day so many months on; a month that lacks it gives its last (Civil
    Code, art. 148.4)."""
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=count)
