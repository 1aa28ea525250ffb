"""From what one item says to deadlines: days of the calendar, rules of recurrence, periods.

The deadlines carry no words yet; ``deadline_phrases`` quotes them.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from datetime import time as clock_time

from directive_cli.domain.deadline import After, Before, By, Deadline, Every, Span, Unit, Within
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.atoms import Point, Stretch
from directive_cli.domain.phrases.dates import MarkedDates, When
from directive_cli.domain.phrases.frequencies import Cycle, Rhythm
from directive_cli.domain.phrases.holiday_names import Holiday
from directive_cli.domain.phrases.numerals import END_OF_DAY
from directive_cli.domain.phrases.relative import CountedTime
from directive_cli.domain.phrases.time_spans import TimeSpan
from directive_cli.domain.phrases.years import NothingSaid, Unreadable, YearKeeper
from directive_cli.domain.recurrence import Frequency, PeriodDay, Recurrence
from directive_cli.messages import Message, _

_SOME_LEAP_YEAR = 2024


@dataclass(slots=True)
class Resolver:
    """Resolve the items of one text in order; every method may raise Unreadable or NothingSaid."""

    issued_on: PartialDate | None
    years: YearKeeper

    def dated(self, dates: MarkedDates, when: When) -> tuple[Deadline, date]:
        """Return the deadline of a date that does not recur, and the day that it names."""
        side = dates.marker.side
        if isinstance(when, Point):
            day = self.years.day(when)
            if when.feast and when.time is None and side == "before":
                return _before_feast(day), day
            return _on_day(day, when.time, side), day
        if isinstance(when, Holiday):
            day = self._holiday(when)
            return _before_feast(day) if side == "before" else By("", day), day
        value, first, last = self.years.span(when)
        if side == "before" and when.edge is None:
            return _before_stretch(value, first), first
        if side == "before":
            return _on_day(first, None, side), first
        if side == "by" and dates.marker.manner != "bare":
            return By("", last), last
        if value:
            return Within("", value), last
        if when.unit == "months" and when.edge is None:
            return Span(
                "", PartialDate(first.year, first.month), PartialDate(last.year, last.month)
            ), last
        return By("", last), last

    def spanned(self, span: TimeSpan) -> Deadline:
        """Return the deadline of a span with two ends."""
        if span.cycle is not None:
            return _recurring_span(span, span.cycle)
        last = self._end(span.last)
        time = (
            span.last.time
            if isinstance(span.last, Point) and span.last.time != END_OF_DAY
            else None
        )
        first = self._start(_begun_before(span, last))
        if first is not None and last is not None and last.last_day < first.first_day:
            raise Unreadable(
                _("The period from {start} to {end} ends before it starts.", start=first, end=last)
            )
        return Span("", first, last, time)

    def counted(self, item: CountedTime, event: str) -> Deadline:
        """Return a relative deadline; ``event`` holds its event's words."""
        event_day = self.years.day(item.event_day) if item.event_day is not None else None
        hour = item.event_day.time if item.event_day is not None else None
        if event_day and hour and hour != END_OF_DAY and item.unit is Unit.HOUR:
            return _hours_from(event_day, hour, item.count or 0, item.side)
        return After("", event, item.count, item.unit, item.side, event_day, item.time)

    def last_of(self, when: When) -> PartialDate | None:
        """Return the end that "cho đến hết" sets, no closer than the words say it."""
        return self._end(when)

    def _holiday(self, holiday: Holiday) -> date:
        if holiday.year is not None:
            day = holiday.on(holiday.year)
        elif self.issued_on is None:
            raise NothingSaid
        else:
            day = holiday.on(self.issued_on.year)
            if day is not None and day < self.issued_on.first_day:
                day = holiday.on(self.issued_on.year + 1)
        if day is None:
            raise NothingSaid
        return day

    def _start(self, span: TimeSpan) -> PartialDate | None:
        if span.from_now:
            return PartialDate.of(self.issued_on.first_day) if self.issued_on is not None else None
        return self._end(span.first, starts=True)

    def _end(self, end: When | None, *, starts: bool = False) -> PartialDate | None:
        """Return one end of a span, no closer than the words say it: "2026", "2026-03" or a day."""
        if end is None:
            return None
        if isinstance(end, Point):
            return PartialDate.of(self.years.day(end))
        if isinstance(end, Holiday):
            return PartialDate.of(self._holiday(end))
        _name, first, last = self.years.span(end)
        edge = first if starts else last
        if end.edge is not None or end.unit == "week":
            return PartialDate.of(edge)
        return PartialDate(edge.year) if end.unit == "year" else PartialDate(edge.year, edge.month)


def _begun_before(span: TimeSpan, last: PartialDate | None) -> TimeSpan:
    """Give the first day of a span without a year that of its last: "từ ngày 15/11 đến ngày 15/12"
    in a paper of 18 November has begun.
    """
    start, end = span.first, span.last
    if not (isinstance(start, Point) and isinstance(end, Point) and last is not None):
        return span
    if start.year is not None or end.year is not None or not (start.month and end.month):
        return span
    crosses = (start.month, start.day or 0) > (end.month, end.day or 0)
    return replace(span, first=replace(start, year=last.year - crosses))


def bare_frequencies(rhythm: Rhythm) -> Deadline:
    """Return the deadline of frequencies for which no day is stated."""
    return Every("", tuple(Recurrence(freq, interval=rhythm.interval) for freq in rhythm.freqs))


def recurring(dates: MarkedDates, when: When, cycle: Cycle) -> Deadline:
    """Return the deadline of a date that belongs to a period; NothingSaid when the two do not fit
    together.
    """
    side = "before" if dates.marker.side == "before" else "by"
    if isinstance(when, Stretch):
        return _every(cycle, side, _day_of_stretch(when, side, cycle))
    if not isinstance(when, Point):
        raise NothingSaid
    if when.time == END_OF_DAY:
        when, side = replace(when, time=None), "by"
    return _every(cycle, side, _place(when, cycle))


def _every(cycle: Cycle, side: str, place: PeriodDay, opens: PeriodDay | None = None) -> Deadline:
    if place.month and place.day and cycle.freq is Frequency.YEARLY and not place.fits(cycle.freq):
        raise Unreadable(
            _("{date} is a day that does not exist.", date=f"{place.day:02}/{place.month:02}")
        )
    if not place.fits(cycle.freq) or (opens is not None and not opens.fits(cycle.freq)):
        raise NothingSaid
    return Every(
        "", (Recurrence(cycle.freq, side, place, cycle.following, opens, interval=cycle.interval),)
    )


def _place(when: Point, cycle: Cycle) -> PeriodDay:
    month = when.month if when.month is not None else cycle.month
    if cycle.freq is Frequency.MONTHLY:
        month = None
    if when.last:
        if cycle.freq is Frequency.YEARLY or month is not None:
            longest = month if cycle.freq is Frequency.YEARLY and month is not None else 12
            day = monthrange(_SOME_LEAP_YEAR, longest)[1] if cycle.freq is Frequency.YEARLY else 31
            return PeriodDay(day, month or 12, None, when.time)
        return PeriodDay(31, None, None, when.time)
    return PeriodDay(when.day, month, when.weekday if when.day is None else None, when.time)


def _day_of_stretch(when: Stretch, side: str, cycle: Cycle) -> PeriodDay:
    """Return the day of every year that "trong quý I hằng năm" or "trước tháng 3 hằng năm" comes
    to.
    """
    size = {"month": 1, "quarter": 3, "half": 6}.get(when.unit)
    if size is None or when.edge is not None or cycle.freq is not Frequency.YEARLY:
        raise NothingSaid
    last = when.number * size
    if side == "before":
        return PeriodDay(1, last - size + 1)
    return PeriodDay(monthrange(_SOME_LEAP_YEAR, last)[1], last)


def _recurring_span(span: TimeSpan, cycle: Cycle) -> Deadline:
    first, last = span.first, span.last
    if isinstance(last, Stretch):
        opens = _day_of_stretch(first, "before", cycle) if isinstance(first, Stretch) else None
        return _every(cycle, "by", _day_of_stretch(last, "by", cycle), opens)
    if not isinstance(last, Point):
        raise NothingSaid
    opens = _place(first, cycle) if isinstance(first, Point) and first.day is not None else None
    return _every(cycle, "by", _place(last, cycle), opens)


def _hours_from(day: date, time: str, hours: int, side: str) -> Deadline:
    """Return the moment so many hours after or before a stated one (Civil Code, art. 147.1)."""
    moment = datetime.combine(day, clock_time.fromisoformat(time))
    moment += timedelta(hours=hours if side == "after" else -hours)
    return By("", moment.date(), f"{moment:%H:%M}")


def _before_feast(day: date) -> Deadline:
    """Return the deadline of "trước Tết": the holiday itself is never included."""
    return Before("", PartialDate.of(day), exclusive=True)


def _before_stretch(value: str, first: date) -> Deadline:
    """Return the deadline of "trước tháng 3/2026": it ends before the first day under any
    reading.
    """
    year, _dash, part = value.partition("-")
    if part.startswith(("Q", "H")):
        return Before("", PartialDate(first.year, first.month), part=part)
    if part.startswith("W"):
        return Before("", PartialDate.of(first), exclusive=True)
    if year and not part:
        return Before("", PartialDate(first.year))
    return Before("", PartialDate(first.year, first.month))


def _on_day(day: date, time: str | None, side: str) -> Deadline:
    if time == END_OF_DAY:
        return By("", day)
    if side == "before":
        return Before("", PartialDate.of(day), time)
    return By("", day, time)


def wrong_weekday(when: When, day: date) -> Message | None:
    """Return a fault where the words name another weekday than the day's own ("thứ Sáu, ngày
    27/11/2025").
    """
    if (
        not isinstance(when, Point)
        or when.weekday is None
        or when.day is None
        or when.weekday == day.weekday()
    ):
        return None
    return _(
        "{day} is a {own}, not a {named}.",
        day=day,
        own=_WEEKDAYS[day.weekday()],
        named=_WEEKDAYS[when.weekday],
    )


_WEEKDAYS = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)


def bounded(
    deadlines: tuple[Deadline, ...],
    *,
    starts: PartialDate | None = None,
    until: PartialDate | None = None,
) -> tuple[Deadline, ...]:
    """Return deadlines, those that recur from a day on or up to one."""
    return tuple(
        Every(
            "",
            tuple(
                replace(rule, starts=starts or rule.starts, until=until or rule.until)
                for rule in one.rules
            ),
        )
        if isinstance(one, Every)
        else one
        for one in deadlines
    )
