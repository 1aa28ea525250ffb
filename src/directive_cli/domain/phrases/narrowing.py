"""A bracket that says which day a time means: "trong tuần này (chậm nhất ngày 12/5/2026)".

Two deadlines of one piece of work would make it late by the wider one and due by the other; the day
that the bracket names is the deadline.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from directive_cli.domain.deadline_kinds import Before, By, Deadline, Span, Within
from directive_cli.domain.phrases.words import Words


class Placed(Protocol):
    """What was read between two places of the words."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def deadlines(self) -> tuple[Deadline, ...]: ...


_R = TypeVar("_R", bound=Placed)


def narrowed(words: Words, readings: Sequence[_R]) -> list[_R]:
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
