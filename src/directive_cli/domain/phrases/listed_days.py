"""Spans whose days are named one by one: "từ 01-15/12/2025", "trong hai ngày 05 và 06/12/2025",
"các ngày 10, 11, 12/6"."""

from __future__ import annotations

from dataclasses import replace

from directive_cli.domain.phrases.atoms import Point, day
from directive_cli.domain.phrases.numerals import small_number
from directive_cli.domain.phrases.time_spans import TimeSpan, completed
from directive_cli.domain.phrases.words import Phrases, Words, alternatives

_DAYS_OPEN = Phrases(
    alternatives(
        """
        từ | từ ngày | trong tuần từ | trong tuần từ ngày | trong tuần , từ ngày | trong ngày
        trong các ngày | các ngày | trong hai ngày | trong ba ngày | trong đợt từ ngày
        """,
        True,
    )
)


def listed_days(words: Words, at: int, *, field: bool) -> TimeSpan | None:
    """Read "từ 01-15/12/2025", "trong 02 ngày 05-06/12/2025", "trong hai ngày 05 và 06/12/2025";
    in a field "01/12 - 15/12/2025" too.
    """
    first = _DAYS_OPEN.end(words, at)
    if first == at and words[at] == "trong" and words[at + 2] == "ngày":
        first = at + 3 if words[at + 1].isdecimal() else at
    if first == at and not field:
        return None
    first = first + 1 if words[first] == "ngày" else first
    together = _days_together(words, at, first) if first > at else None
    if together is not None:
        return together
    for size in (1, 3, 5):
        parts = words.between(first, first + size)
        numbers = [part for part in parts[::2] if part.isdecimal() and len(part) <= 4]
        if (
            words[first + size] != "-"
            or len(numbers) * 2 - 1 != size
            or any(sign != "/" for sign in parts[1::2])
        ):
            continue
        last = day(words, first + size + 1)
        if last is not None and isinstance(last[0], Point) and last[0].year is not None:
            stated: list[int | None] = [*map(int, numbers), None, None]
            start = Point(stated[0], stated[1], stated[2])
            return TimeSpan(at, last[1], completed(start, last[0]), last[0], closed=field)
    return None


def _days_together(words: Words, at: int, first: int) -> TimeSpan | None:
    """Read "05 và 06/12/2025", "26, 27 và 28 tháng 11": days in a row, of which the last alone says
    the month.
    """
    if (two := _two_days(words, at, first)) is not None:
        return two
    if small_number(words, first, 31) is None or words[first + 1] not in ("và", ","):
        return None
    place, days = first, [int(words[first])]
    last = day(words, place + 2)
    while last is None and words[place + 1] == "," and small_number(words, place + 2, 31):
        place += 2
        days.append(int(words[place]))
        last = day(words, place + 2) if words[place + 1] in ("và", ",") else None
    if last is None or not isinstance(last[0], Point) or last[0].day is None:
        return None
    days.append(last[0].day)
    if last[0].month is None or days != list(range(days[0], days[0] + len(days))):
        return None
    earlier = Point(days[0], last[0].month, last[0].year)
    return TimeSpan(at, last[1], earlier, last[0])


def _two_days(words: Words, at: int, first: int) -> TimeSpan | None:
    """Read "trong hai ngày | 29/10 và 30/10/2025": two days that follow each other, each with its
    month."""
    if first - at < _COUNTED_DAYS:
        return None
    begin = day(words, first)
    last = day(words, begin[1] + 1) if begin is not None and words[begin[1]] == "và" else None
    if begin is None or last is None:
        return None
    start, end = begin[0], last[0]
    if not isinstance(start, Point) or not isinstance(end, Point):
        return None
    if start.day is None or start.month is None or end.month != start.month:
        return None
    if end.day != start.day + 1:
        return None
    return TimeSpan(at, last[1], replace(start, year=start.year or end.year), end)


_COUNTED_DAYS = 3
"""Words of "trong hai ngày"; "trong ngày 25/11 và 26/11" is two days, each with its work."""
