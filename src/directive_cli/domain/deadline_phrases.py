"""The grammar of deadlines: words of an official document → deadlines, and what the words say of a value.

The door to ``phrases``: text → words → items → readings. Must not know files or the clock; the document's date comes as
an argument, and closes the years that the words leave open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from directive_cli.domain.deadline import FIRST_YEAR, LAST_YEAR, Deadline
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.composing import Composer
from directive_cli.domain.phrases.scanning import scan
from directive_cli.domain.phrases.wording import phrase_of
from directive_cli.domain.phrases.words import Words

if TYPE_CHECKING:
    from datetime import date

    from directive_cli.messages import Message

__all__ = ["FoundDeadline", "FoundFault", "PhraseReading", "compare", "find_deadlines", "phrase_of"]


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """A deadline and where its words stand: ``text`` is exactly ``source[start:end]``."""

    text: str
    start: int
    end: int
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class FoundFault:
    """Words that name a day which cannot be, or whose year cannot be known, and where they stand."""

    message: Message
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PhraseReading:
    """What was found in a text, in its order."""

    deadlines: tuple[FoundDeadline, ...]
    findings: tuple[FoundFault, ...]


def find_deadlines(text: str, *, issued_on: PartialDate | date | None = None, field: bool = False) -> PhraseReading:
    """Return every deadline in ``text``; ``start`` and ``end`` index the text as given, several may share their words.

    ``issued_on`` is the document's date as far as it is known. ``field`` says that the text is the content of a time
    field ("Thời gian thực hiện"), where a bare date, "giai đoạn 2026-2030" and "thường xuyên" count.
    """
    words = Words(text)
    deadlines: list[FoundDeadline] = []
    findings: list[FoundFault] = []
    for reading in Composer(words, scan(words, field=field), _partial(issued_on)).readings():
        start, end = words.starts[reading.start], words.ends[reading.end - 1]
        quoted = text[start:end]
        deadlines += [FoundDeadline(quoted, start, end, replace(one, text=quoted)) for one in reading.deadlines]
        if reading.fault is not None:
            findings.append(FoundFault(reading.fault, start, end))
    return PhraseReading(tuple(deadlines), tuple(findings))


def compare(deadline: Deadline, issued_on: PartialDate | date | None) -> list[Message]:
    """Return what the deadline's words say differently from its value; nothing when they agree or say nothing."""
    return []


def _partial(issued_on: PartialDate | date | None) -> PartialDate | None:
    if issued_on is None or not FIRST_YEAR <= issued_on.year < LAST_YEAR:
        return None
    return issued_on if isinstance(issued_on, PartialDate) else PartialDate.of(issued_on)
