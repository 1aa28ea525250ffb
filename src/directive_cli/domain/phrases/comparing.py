"""A deadline's words against its value: does the one say what the other says?

Two values agree when they permit the same last day under either reading of "trước": "trong tháng
8/2025" is ``within: 2025-08`` and as well ``by: 2025-08-31``, but never ``before: 2025-08-31``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeAlias

from directive_cli.domain.deadline import (
    After,
    Before,
    By,
    Deadline,
    Every,
    NoDate,
    Span,
    Within,
    span_days,
)
from directive_cli.domain.recurrence import PeriodDay, Recurrence

Bounds: TypeAlias = tuple[date | None, date | None, str | None]
"""The last day by the strict and by the inclusive reading, and the time of day."""


def agree(words: Deadline, value: Deadline) -> bool:
    """Tell whether what was read from words may stand as ``value``."""
    if isinstance(value, Every) and not isinstance(words, Every):
        return any(
            _is_day_of(words, rule) for rule in value.rules
        )  # "trước ngày 15/12", the rhythm stated elsewhere
    if isinstance(words, Every) or isinstance(value, Every):
        return isinstance(words, Every) and isinstance(value, Every) and _same_rhythm(words, value)
    if isinstance(words, After) or isinstance(value, After):
        return isinstance(words, After) and isinstance(value, After) and _same_count(words, value)
    return isinstance(words, NoDate) or _bounds(words) == _bounds(value)


def day_of(deadline: Deadline) -> date | None:
    """Return the day that a dated deadline names, to close the year of its words by; None for the
    other kinds.
    """
    match deadline:
        case Before():
            return deadline.day.first_day
        case By():
            return deadline.day
        case Within() | Span():
            return _bounds(deadline)[0]
    return None


def _bounds(deadline: Deadline) -> Bounds:
    match deadline:
        case Before():
            day = deadline.day.first_day
            if deadline.time is not None:
                return day, day, deadline.time
            eve = day - timedelta(days=1)
            return eve, eve if deadline.excludes_its_day else day, None
        case By():
            return deadline.day, deadline.day, deadline.time
        case Within():
            last = span_days(deadline.span)[1]
            return last, last, None
        case Span():
            end = deadline.end.last_day if deadline.end is not None else None
            return end, end, deadline.time
    return None, None, None


def _same_rhythm(words: Every, value: Every) -> bool:
    said, stored = {rule.freq for rule in words.rules}, {rule.freq for rule in value.rules}
    if len(words.rules) > 1 or len(value.rules) > 1:
        return bool(said & stored)  # one of several reports may be its own task
    mine, theirs = words.rules[0], value.rules[0]
    if mine.interval != theirs.interval:
        return False
    if mine.place is None:
        return mine.freq is theirs.freq
    return (mine.freq, mine.side, _whole_place(mine), mine.following) == (
        theirs.freq,
        theirs.side,
        _whole_place(theirs),
        theirs.following,
    )


def _whole_place(rule: Recurrence) -> PeriodDay | None:
    """Return the place in the period with its month, which is the last one where none is
    written.
    """
    if rule.place is None or rule.place.day is None or rule.place.month is not None:
        return rule.place
    return replace(rule.place, month=rule.freq.month_count)


def _same_count(words: After, value: After) -> bool:
    dates = {words.event_date, value.event_date} - {None}
    return (words.count, words.unit, words.side) == (value.count, value.unit, value.side) and len(
        dates
    ) < 2


def _is_day_of(words: Deadline, rule: Recurrence) -> bool:
    """Tell whether a single day is the named day of a yearly rule, its year aside."""
    if rule.place is None or rule.place.month is None:
        return False
    day = day_of(words)
    side = "before" if isinstance(words, Before) else "by"
    return day is not None and (side, day.month, day.day) == (
        rule.side,
        rule.place.month,
        rule.place.day,
    )
