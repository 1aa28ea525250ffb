"""A span of time as the words say it, and what its ends share."""

from __future__ import annotations

from dataclasses import dataclass, replace

from directive_cli.domain.phrases.atoms import Point, Stretch
from directive_cli.domain.phrases.dates import When
from directive_cli.domain.phrases.frequencies import Cycle


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A span of time with its two ends."""

    start: int
    end: int
    first: When | None
    """None: not stated, or from now on."""
    last: When | None
    """None: open."""
    from_now: bool = False
    closed: bool = False
    """The end is stressed: "đến hết", or a time of day."""
    named: bool = False
    """"giai đoạn": a programme's span more often than a deadline."""
    only_begins: bool = False
    """"từ ngày D" with no word of an end."""
    cycle: Cycle | None = None


def completed(first: When, last: When) -> When:
    """Give the first end of a range the month and year that only its last end states."""
    if isinstance(first, Point) and isinstance(last, Point):
        if first.month is None and first.day is not None:
            return replace(first, month=last.month, year=last.year)
        if first.year is None and first.month is not None and last.year is not None:
            return replace(first, year=last.year - (first.month > (last.month or 12)))
    if isinstance(first, Stretch) and first.year is None and first.unit != "now":
        year = last.year
        later = isinstance(last, Stretch) and last.unit == first.unit and first.number > last.number
        return replace(first, year=year - later if year is not None else None)
    return first
