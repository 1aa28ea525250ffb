"""Months or quarters that are named one by one, each with its work: "tháng 3, 6, 9 và 12 hằng năm",
"tháng 6 và tháng 12/2026", "quý II và quý IV năm 2026".

Two months that follow each other are one span, which ``ranges`` reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from directive_cli.domain.phrases import cycles, frequencies
from directive_cli.domain.phrases.atoms import Stretch
from directive_cli.domain.phrases.frequencies import Cycle
from directive_cli.domain.phrases.stretches import month, month_number, stretch
from directive_cli.domain.phrases.words import Words

ListedSpans: TypeAlias = tuple[Sequence[Stretch], Cycle | None, int]
"""The spans of a list, the cycle that they share, and the place after them."""


def listed_spans(words: Words, at: int) -> ListedSpans | None:
    """Read a list of months or of quarters; None where no list begins at ``at``."""
    return _months(words, at) or _quarters(words, at)


def _months(words: Words, at: int) -> ListedSpans | None:
    """Read "tháng 3, 6, 9 và 12 hằng năm", "tháng 3, 6/2026", "tháng 6 và tháng 12"."""
    after = at + 1 if words[at] == "các" else at
    found = month(words, after)
    listed: list[Stretch] = []
    while found is not None:
        listed.append(found[0])
        after = found[1]
        if words[after] not in (",", "và"):
            break
        found = month(words, after + 1) or month_number(words, after + 1)
    if len(listed) < _FEWEST:
        return None
    cycle = cycles.every_year(words, after)
    if cycle is not None:
        return listed, cycle[0], cycle[1]
    if words[after] in frequencies.EVERY:
        return None
    listed = _of_one_year(listed)
    if len(listed) == _FEWEST:
        return (listed, None, after) if leave_out(*listed) else None
    return (listed, None, after) if listed[-1].year is not None else None


def _quarters(words: Words, at: int) -> ListedSpans | None:
    """Read "quý II và quý IV năm 2026"."""
    found = stretch(words, at)
    listed: list[Stretch] = []
    after = at
    while found is not None and found[0].unit == "quarter":
        listed.append(found[0])
        after = found[1]
        found = stretch(words, after + 1) if words[after] in (",", "và") else None
    if len(listed) < _FEWEST or listed[-1].year is None:
        return None
    return _of_one_year(listed), None, after


_FEWEST = 2


def _of_one_year(listed: list[Stretch]) -> list[Stretch]:
    """Give each of a list the year that its last one states; one that comes later in the calendar
    is of the year before: "tháng 12 và tháng 02/2027"."""
    last = listed[-1]
    if last.year is None:
        return listed
    return [
        replace(each, year=each.year or last.year - (each.number > last.number)) for each in listed
    ]


def leave_out(first: Stretch, last: Stretch) -> bool:
    """Tell whether months or quarters lie between two that are named."""
    size = {"month": 12, "quarter": 4}.get(first.unit)
    if size is None or first.unit != last.unit:
        return False
    if first.year is not None and last.year is not None:
        years = last.year - first.year
    else:
        years = int(first.number > last.number)
    return years * size + last.number - first.number > 1
