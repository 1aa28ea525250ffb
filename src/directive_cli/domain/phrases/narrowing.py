"""A bracket that says which day a time means: "trong tuần này (chậm nhất ngày 12/5/2026)".

Two deadlines of one piece of work would make it late by the wider one and due by the other; the day
that the bracket names is the deadline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from directive_cli.domain.deadline_kinds import Before, By, Deadline, Span, Within
from directive_cli.domain.phrases.words import Words
from directive_cli.messages import Message


@dataclass(frozen=True, slots=True)
class ItemReading:
    """What an item yields: its place in words, deadlines that carry no words yet, and what is wrong
    with them.
    """

    start: int
    end: int
    deadlines: tuple[Deadline, ...] = ()
    fault: Message | None = None


def narrowed(words: Words, readings: Sequence[ItemReading]) -> list[ItemReading]:
    """Leave out a time in which work is done where a bracket right behind it names its day."""
    wider = {
        id(first)
        for first, second in pairwise(readings)
        if all(isinstance(one, Within) for one in first.deadlines)
        and first.deadlines
        and second.deadlines
        and all(isinstance(one, Before | By | Span) for one in second.deadlines)
        and words[first.end] == "("
        and second.start - first.end <= _OPENING
        and words[second.end] == ")"
    }
    return [one for one in readings if id(one) not in wider]


_OPENING = 3
"""Words with which such a bracket opens: "( | hoàn thành | trước ngày D)"."""
