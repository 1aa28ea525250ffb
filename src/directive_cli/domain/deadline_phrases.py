"""The grammar of deadlines: words of an official document → deadlines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from directive_cli.domain.deadline import Before, Deadline
from directive_cli.domain.partial_date import PartialDate

if TYPE_CHECKING:
    from datetime import date

    from directive_cli.messages import Message


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """A deadline and where its words stand: ``text`` is exactly ``source[start:end]``."""

    text: str
    start: int
    end: int
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class FoundFault:
    """Words that name a day which cannot be, and where they stand."""

    message: Message
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PhraseReading:
    """What was found in a text, in its order."""

    deadlines: tuple[FoundDeadline, ...]
    findings: tuple[FoundFault, ...]


def find_deadlines(text: str, *, issued_on: PartialDate | date | None = None, field: bool = False) -> PhraseReading:
    """Return every deadline in ``text``; ``start`` and ``end`` index the text as given."""
    found = []
    for match in re.finditer(r"(?i)trước\s+ngày\s+(\d{1,2})/(\d{1,2})/(\d{4})", text):
        try:
            day = PartialDate(int(match[3]), int(match[2]), int(match[1]))
        except ValueError:
            continue
        found.append(FoundDeadline(match[0], match.start(), match.end(), Before(match[0], day)))
    return PhraseReading(tuple(found), ())


def compare(deadline: Deadline, issued_on: PartialDate | date | None) -> list[Message]:
    """Return what the deadline's words say differently from its value; nothing when they agree or say nothing."""
    return []
