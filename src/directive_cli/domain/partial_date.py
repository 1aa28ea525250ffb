"""Dates as far as a document states them: a year, a month or a day.

Knows the calendar only, nothing of directives.
"""

from __future__ import annotations

import re
from datetime import date
from functools import total_ordering

from directive_cli.messages import Message, _
from directive_cli.values import dataclass

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day.

    Ordered by first day; of two with the same first day the longer span comes first (``2025`` <
    ``2025-01``). Raises ValueError when there is no such date.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        date(
            self.year,
            1 if self.month is None else self.month,
            1 if self.day is None else self.day,
        )

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read ``2025``, ``2025-11`` or ``2025-11-05``; anything else, and a day that never was, is
        a ValueError."""
        found = _FORM.fullmatch(text)
        if found is None or not text.isascii():
            raise ValueError(f"not a date: {text!r}")
        year, month, day = (int(part) if part else None for part in found.groups())
        assert year is not None
        return cls(year, month, day)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return the day as a (complete) partial date."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        """Return the ISO form, as short as what is known."""
        if self.day is not None:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._order() < other._order()

    def __contains__(self, day: date) -> bool:
        return self.first_day <= day <= self.last_day

    @property
    def first_day(self) -> date:
        """Return the first day of the span: what a partial date counts from."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """Return the last day of the span."""
        # A listing names days and asks for none: the standard library's calendar takes 3 ms.
        from calendar import monthrange

        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def is_complete(self) -> bool:
        """Tell whether the day is known."""
        return self.day is not None

    def _order(self) -> tuple[date, int]:
        return self.first_day, (self.month is not None) + (self.day is not None)


def worded_date(text: str) -> date | Message:
    """Return a date or period that a file states, for a sentence: a day as the reader writes days,
    a month as ``11/2025``, a year as it is, ``2025-Q4`` as "Q4 2025". Raises ValueError.
    """
    year, _dash, part = text.partition("-")
    if part in _PARTS_OF_YEAR:
        return Message(_PARTS_OF_YEAR[part].template, year=year)
    if part.startswith("W"):
        return _("week {week} of {year}", week=part[1:].lstrip("0"), year=year)
    stated = PartialDate.parse(text)
    if stated.is_complete:
        return stated.first_day
    if stated.month is None:
        return Message("{year}", year=str(stated.year))
    return Message("{month}/{year}", month=f"{stated.month:02}", year=str(stated.year))


_PARTS_OF_YEAR = {
    "Q1": _("Q1 {year}"),
    "Q2": _("Q2 {year}"),
    "Q3": _("Q3 {year}"),
    "Q4": _("Q4 {year}"),
    "H1": _("first half of {year}"),
    "H2": _("second half of {year}"),
}
