"""The grammar of deadlines: words of an official document → deadlines, and what the words say of a
value.

The door to ``phrases``: text → words → items → readings. Must not know files or the clock; the
document's date comes as an argument, and closes the years that the words leave open.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from directive_cli.domain.deadline import FIRST_YEAR, LAST_YEAR, After, Before, Deadline, Every
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.comparing import agree, day_of
from directive_cli.domain.phrases.composing import Composer
from directive_cli.domain.phrases.scanning import may_be_a_time, scan
from directive_cli.domain.phrases.wording import phrase_of
from directive_cli.domain.phrases.words import Words, vocabulary
from directive_cli.messages import Message, _

__all__ = [
    "FoundDeadline",
    "FoundFault",
    "PhraseReading",
    "compare",
    "find_deadlines",
    "phrase_of",
]


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """A deadline and where its words stand: ``text`` is exactly ``source[start:end]``."""

    text: str
    start: int
    end: int
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class FoundFault:
    """Words for an impossible day, or one whose year is unknown, and where they stand."""

    message: Message
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PhraseReading:
    """What was found in a text, in its order."""

    deadlines: tuple[FoundDeadline, ...]
    findings: tuple[FoundFault, ...]


def find_deadlines(
    text: str,
    *,
    issued_on: PartialDate | date | None = None,
    field: bool = False,
    ordered: bool = False,
) -> PhraseReading:
    """Return every deadline in ``text``; ``start`` and ``end`` index the text as given, several may
    share their words.

    ``issued_on`` is the document's date as far as it is known. ``field`` says that the text is the
    content of a time field ("Thời gian thực hiện"), where a bare date, "giai đoạn 2026-2030" and
    "thường xuyên" count. ``ordered`` says that the text gives somebody work: a span or a day after
    any verb then counts; elsewhere it may as well describe the past.
    """
    words = Words(text)
    issued = _partial(issued_on)
    reading = _read(words, issued, field=field, ordered=ordered)
    if field or reading.deadlines or reading.findings or not may_be_a_time(words):
        return reading
    alone = _read(words, issued, field=True)
    return alone if _is_whole_text(words, alone) else reading


def _read(
    words: Words, issued_on: PartialDate | None, *, field: bool, ordered: bool = False
) -> PhraseReading:
    text = words.source
    deadlines: list[FoundDeadline] = []
    findings: list[FoundFault] = []
    for reading in Composer(words, scan(words, field=field), issued_on, ordered).readings():
        start, end = words.starts[reading.start], words.ends[reading.end - 1]
        quoted = text[start:end]
        deadlines += [
            FoundDeadline(quoted, start, end, replace(one, text=quoted))
            for one in reading.deadlines
        ]
        if reading.fault is not None:
            findings.append(FoundFault(reading.fault, start, end))
    return PhraseReading(tuple(deadlines), tuple(findings))


def is_time(text: str) -> bool:
    """Tell whether words are a time and nothing else: "Nửa đầu tháng 6", "Cứ hai tuần một lần, vào
    sáng thứ Hai"; an event without a count is as often a case."""
    words = Words(text)
    reading = _read(words, None, field=True)
    said = [found.deadline for found in reading.deadlines]
    event = any(isinstance(one, After) and one.count is None for one in said)
    return not event and _covers(words, reading)


def _is_whole_text(words: Words, reading: PhraseReading) -> bool:
    """Tell whether a text is a deadline and nothing else: a rhythm, counts, or an impossible day.

    A date or a span alone says as often when something took place, and one count alone ("03 ngày
    sau khi nhận được ý kiến") as often a condition; they are not taken.
    """
    said = [found.deadline for found in reading.deadlines]
    counts = [one for one in said if isinstance(one, After) and one.count is not None]
    if len(counts) == 1 or not all(one in counts or isinstance(one, Every) for one in said):
        return False
    return _covers(words, reading)


def _covers(words: Words, reading: PhraseReading) -> bool:
    """Tell whether what was read is all that the words say."""
    read = [(found.start, found.end) for found in reading.deadlines]
    read += [(found.start, found.end) for found in reading.findings]
    left = [
        words[at]
        for at in range(len(words))
        if not any(start <= words.starts[at] < end for start, end in read)
    ]
    return bool(read) and not set(left) - _JOINTS


_JOINTS = vocabulary("và , . ;")


def compare(deadline: Deadline, issued_on: PartialDate | date | None) -> list[Message]:
    """Return what the deadline's words say differently from its value; nothing when they agree or
    say nothing.

    The document's date closes years that the words leave open, else the value's own year does.
    """
    issued = _partial(issued_on)
    reading = _field_reading(deadline.text, issued)
    if _agrees(reading, deadline):
        return []
    own_day = day_of(deadline)
    likely = own_day is not None and (
        issued is None or issued.first_day <= own_day <= _two_years_on(issued)
    )
    if (
        likely
        and own_day is not None
        and _agrees(_field_reading(deadline.text, PartialDate(own_day.year)), deadline)
    ):
        return []
    words = next((found.deadline for found in reading.deadlines if _is_dated(found.deadline)), None)
    if words is None:
        return [fault.message for fault in reading.findings]
    if deadline.kind == "none":
        return [_("The words mean `{words}`, but the deadline has no date.", words=_written(words))]
    return [
        _(
            "The words mean `{words}`, not `{value}`.",
            words=_written(words),
            value=_written(deadline),
        )
    ]


@lru_cache(maxsize=20_000)
def _field_reading(text: str, issued_on: PartialDate | None) -> PhraseReading:
    """Read a deadline's own words; a registry repeats the same ones over and over."""
    return find_deadlines(text, issued_on=issued_on, field=True)


def _two_years_on(issued_on: PartialDate) -> date:
    return PartialDate(issued_on.year + 2).last_day


def _agrees(reading: PhraseReading, deadline: Deadline) -> bool:
    dated = [found.deadline for found in reading.deadlines if _is_dated(found.deadline)]
    if not dated:
        return not reading.findings
    return any(agree(words, deadline) for words in dated)


def _is_dated(deadline: Deadline) -> bool:
    """Tell whether words bind to a day or a count, not only to an event or to nothing."""
    return deadline.kind != "none" and not (isinstance(deadline, After) and deadline.count is None)


def _written(deadline: Deadline) -> str:
    value = deadline.value
    if isinstance(deadline, Before) and deadline.exclusive:
        return f"before: {value}, exclusive: true"
    if isinstance(value, dict):
        value = "{" + ", ".join(f"{key}: {part}" for key, part in value.items()) + "}"
    return f"{deadline.kind}: {value}"


def _partial(issued_on: PartialDate | date | None) -> PartialDate | None:
    if issued_on is None or not FIRST_YEAR <= issued_on.year < LAST_YEAR:
        return None
    return issued_on if isinstance(issued_on, PartialDate) else PartialDate.of(issued_on)
