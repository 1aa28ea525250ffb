"""From what the words say to days of the calendar: missing years closed, impossible dates refused.

A year that is not stated is that of the document's date, or the next when the day would lie before
it; where only the document's year is known, a day well before the deadline that precedes it in the
text lies in the next year.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from directive_cli.domain.deadline import FIRST_YEAR, LAST_YEAR
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.atoms import Point, Stretch
from directive_cli.messages import Message, _

_WELL_BEFORE = timedelta(days=62)
_JUST_PAST = timedelta(days=92)
"""A day that passed so recently is as likely an old one as next year's: nothing is taken.
"""


class Unreadable(Exception):
    """A day that cannot be, or whose year cannot be known; the message is for a person."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class NothingSaid(Exception):
    """The words leave open which day they mean, and nothing else tells: no deadline, and no fault
    of the text.
    """


@dataclass(slots=True)
class YearKeeper:
    """Close the years of one text in its order."""

    issued_on: PartialDate | None
    previous: date | None = None
    """The day of the deadline before, when it stands in the same sentence."""

    def day(self, point: Point) -> date:
        """Return the day that ``point`` means; Unreadable or NothingSaid when there is none."""
        if point.offset is not None:
            return self._issued() + timedelta(days=point.offset)
        if point.coming:
            issued = self._issued()
            return issued + timedelta(days=((point.weekday or 0) - issued.weekday() - 1) % 7 + 1)
        if point.weeks_on is not None:
            issued = self._issued()
            return issued + timedelta(
                days=7 * point.weeks_on + (point.weekday or 0) - issued.weekday()
            )
        if point.months_on is not None:
            issued = self._issued()
            years_on, month = divmod(issued.month - 1 + point.months_on, 12)
            point = replace(point, month=month + 1, year=issued.year + years_on)
        if point.unknown_year:
            raise Unreadable(
                _("The year of {date} is not known; state the year.", date=_written(point))
            )
        if point.lunar:
            raise Unreadable(
                _(
                    "{date} is a day of the lunar calendar; state its day in the solar one.",
                    date=_written(point),
                )
            )
        if point.month is None:
            raise NothingSaid
        if point.last:
            point = replace(point, day=31)
        if not _possible(point):
            raise Unreadable(_("{date} is a day that does not exist.", date=_written(point)))
        year = point.year if point.year is not None else self._year_of(point)
        day = _clamped(year, point) if point.last else _exact(year, point)
        self.previous = day
        return day

    def span(self, stretch: Stretch) -> tuple[str, date, date]:
        """Return the value of ``within`` ("" when it has none), the first and the last day of a
        stretch.
        """
        if stretch.shift is not None:
            stretch = self._shifted(stretch)
        if stretch.years_on is not None:
            stretch = replace(stretch, year=self._known().year + stretch.years_on)
        year = stretch.year if stretch.year is not None else self._stretch_year(stretch)
        value, first, last = _bounds(stretch, year)
        if stretch.edge is not None:
            value, (first, last) = "", _edge(stretch.edge, first, last)
        return value, first, last

    def _year_of(self, point: Point) -> int:
        if self.issued_on is None:
            raise Unreadable(
                _(
                    "The year of {date} is not stated; give the date of the document.",
                    date=_written(point),
                )
            )
        year = self.issued_on.year
        day = _clamped(year, point)
        if (
            self.previous is not None
            and self.previous.year > year
            and day < self.previous - _WELL_BEFORE
        ):
            year, day = self.previous.year, _clamped(self.previous.year, point)
        if self.issued_on.month is not None and day < self.issued_on.first_day:
            if self.issued_on.first_day - day <= _JUST_PAST and year == self.issued_on.year:
                raise Unreadable(
                    _(
                        "{date} states no year, and that of the document is past; state the year.",
                        date=_written(point),
                    )
                )
            return year + 1
        if (
            not self.issued_on.is_complete
            and self.previous is not None
            and day < self.previous - _WELL_BEFORE
        ):
            return year + 1
        return year

    def _stretch_year(self, stretch: Stretch) -> int:
        if self.issued_on is None:
            raise Unreadable(_("The year is not stated; give the date of the document."))
        year = self.issued_on.year
        _value, _first, last = _bounds(stretch, year)
        if (
            stretch.unit == "month"
            and not stretch.coming
            and timedelta(0) < self.issued_on.first_day - last <= _JUST_PAST
            and self.issued_on.month is not None
        ):
            raise Unreadable(
                _(
                    "Month {month} states no year, and that of the document is past; state the "
                    "year.",
                    month=stretch.number,
                )
            )
        return (
            year + 1
            if self.issued_on.month is not None and last < self.issued_on.first_day
            else year
        )

    def _shifted(self, stretch: Stretch) -> Stretch:
        issued = self._issued() if stretch.unit != "year" else date(self._known().year, 1, 1)
        shift = stretch.shift or 0
        if stretch.unit == "week":
            year, week, _weekday = (issued + timedelta(days=7 * shift)).isocalendar()
            return replace(stretch, number=week, year=year, shift=None)
        if stretch.unit == "year":
            return replace(stretch, year=issued.year + shift, shift=None)
        size = 3 if stretch.unit == "quarter" else 1
        index = issued.year * (12 // size) + (issued.month - 1) // size + shift
        year, number = divmod(index, 12 // size)
        return replace(stretch, number=number + 1, year=year, shift=None)

    def _known(self) -> PartialDate:
        if self.issued_on is None:
            raise Unreadable(_("The year is not stated; give the date of the document."))
        return self.issued_on

    def _issued(self) -> date:
        issued = self._known()
        if not issued.is_complete:
            raise NothingSaid
        return issued.first_day


def _possible(point: Point) -> bool:
    month, day = point.month or 0, point.day or 0
    if not 1 <= month <= 12:
        return False
    if point.last:
        return True
    if point.year is not None and not FIRST_YEAR <= point.year <= LAST_YEAR:
        return False
    return 1 <= day <= monthrange(point.year or 2024, month)[1]


def _exact(year: int, point: Point) -> date:
    try:
        return date(year, point.month or 0, point.day or 0)
    except ValueError:  # 29 February, its year not stated
        raise Unreadable(
            _("{date} is a day that does not exist.", date=_written(replace(point, year=year)))
        ) from None


def _clamped(year: int, point: Point) -> date:
    month = point.month or 1
    return date(year, month, min(point.day or 31, monthrange(year, month)[1]))


def _written(point: Point) -> str:
    parts = [
        f"{part:02}"
        for part in (None if point.last else point.day, point.month)
        if part is not None
    ]
    return "/".join([*parts, str(point.year)] if point.year is not None else parts)


def _bounds(stretch: Stretch, year: int) -> tuple[str, date, date]:
    if stretch.unit == "week":
        try:
            monday = date.fromisocalendar(year, stretch.number, 1)
        except ValueError:
            raise Unreadable(
                _("The year {year} has no week {week}.", year=str(year), week=stretch.number)
            ) from None
        return f"{year}-W{stretch.number:02}", monday, monday + timedelta(days=6)
    if stretch.unit == "month":
        return f"{year}-{stretch.number:02}", *_months(year, stretch.number, 1)
    if stretch.unit == "quarter":
        return f"{year}-Q{stretch.number}", *_months(year, stretch.number * 3 - 2, 3)
    if stretch.unit == "half":
        return f"{year}-H{stretch.number}", *_months(year, stretch.number * 6 - 5, 6)
    if stretch.unit == "months":
        return "", *_months(year, stretch.number, stretch.count)
    return str(year), *_months(year, 1, 12)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last = month + count - 1
    return date(year, month, 1), date(year, last, monthrange(year, last)[1])


def _edge(edge: str, first: date, last: date) -> tuple[date, date]:
    """Return the day or days of an edge (Civil Code 2015, art. 146, and the ten days of a
    month).
    """
    if edge == "start":
        return first, first
    if edge == "end":
        return last, last
    if edge == "middle":
        if first.month != last.month and (first.month, last.month) != (1, 12):
            raise NothingSaid  # the law does not say what the middle of a quarter is
        day = first.replace(day=15) if first.month == last.month else date(first.year, 6, 30)
        return day, day
    if edge == "first_half":
        return first, first.replace(day=15)
    if edge == "second_half":
        return first.replace(day=16), last
    start = {"first": 1, "second": 11, "third": 21}[edge]
    return first.replace(day=start), first.replace(day=start + 9) if edge != "third" else last
