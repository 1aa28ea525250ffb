"""What a phrase means as a deadline: its kind and value, its last day, its last working day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from directive_cli.domain.deadline import After, Basis, Before, Deadline, Occurrence
from directive_cli.domain.deadline_phrases import FoundDeadline, PhraseReading
from directive_cli.domain.partial_date import worded_date
from directive_cli.messages import Message, _
from directive_cli.reports.table import Column, Kind, Report, Row, Table

_AHEAD = timedelta(days=800)
"""How far ahead a recurring deadline's next day may lie: a yearly report is due a year later."""

_COLUMNS = (
    Column("text", _("As written"), Kind.TEXT, width=36),
    Column("value", _("Value"), Kind.TEXT, width=32),
    Column("last_day", _("Last day"), Kind.DATE),
    Column("last_working_day", _("Last working day"), Kind.DATE),
    Column("note", _("Note"), Kind.TEXT, essential=False),
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A deadline found in a phrase, and when it falls due next; None where that is not known."""

    found: FoundDeadline
    next: Occurrence | None


def meanings(reading: PhraseReading, basis: Basis, *, as_of: date) -> list[Meaning]:
    """Return each deadline with an occurrence; a recurring one with the first not over."""
    return [Meaning(found, _next(found.deadline, basis, as_of)) for found in reading.deadlines]


def phrase_report(
    read: Sequence[Meaning], faults: Sequence[Message], *, as_of: date, reading: str
) -> Report:
    """Return the table of a phrase's deadlines, and of what is wrong in it."""
    rows = tuple(_row(meaning) for meaning in read)
    parts = [Table("deadlines", _COLUMNS, rows, if_empty=_("The words hold no deadline."))]
    if faults:
        parts.append(
            Table(
                "findings",
                (Column("message", _("What is wrong")),),
                tuple(Row((one,)) for one in faults),
            )
        )
    return Report(
        key="deadline",
        title=_("What the words mean"),
        as_of=as_of,
        reading=reading,
        parts=tuple(parts),
    )


def meaning_json(meaning: Meaning) -> dict[str, Any]:
    """Return one deadline of the public interface."""
    found, occurrence = meaning.found, meaning.next
    deadline = found.deadline
    record: dict[str, Any] = {
        "text": found.text,
        "start": found.start,
        "end": found.end,
        "kind": deadline.kind,
    }
    if deadline.kind != "none":
        record |= deadline.as_mapping()
    return record | {
        "last_day": occurrence.last_day if occurrence else None,
        "last_working_day": occurrence.last_working_day if occurrence else None,
        "rolled": occurrence.rolled if occurrence else False,
        "time": occurrence.time if occurrence else None,
        "occurrence": occurrence.key or None if occurrence else None,
        "assumed_day": occurrence.assumed_day if occurrence else False,
        "provisional": occurrence.provisional if occurrence else False,
    }


def _next(deadline: Deadline, basis: Basis, as_of: date) -> Occurrence | None:
    if deadline.kind != "every":
        return deadline.occurrences(basis, until=as_of)[0]
    start = basis if basis.issued_on is not None else replace(basis, issued_on=as_of)
    found = deadline.occurrences(start, until=as_of + _AHEAD)
    return next((one for one in found if one.last_day is not None and one.last_day >= as_of), None)


def _row(meaning: Meaning) -> Row:
    occurrence = meaning.next
    return Row(
        (
            " ".join(meaning.found.text.split()),
            _value(meaning.found.deadline),
            occurrence.last_day if occurrence else None,
            occurrence.last_working_day if occurrence else None,
            tuple(_notes(meaning.found.deadline, occurrence)) or None,
        )
    )


def _value(deadline: Deadline) -> str | Message:
    """Return the value as a directive's file writes it."""
    if deadline.kind == "none":
        return _("no date")
    value = deadline.value
    if isinstance(deadline, Before) and deadline.exclusive:
        return f"before: {value}, exclusive: true"
    if not isinstance(value, dict):
        return f"{deadline.kind}: {value}"
    parts = ", ".join(f"{key}: {_scalar(part)}" for key, part in value.items())
    return f"{deadline.kind}: {{{parts}}}"


def _scalar(part: Any) -> str:
    if isinstance(part, bool):
        return str(part).lower()
    if isinstance(part, list):
        return f"[{', '.join(part)}]"
    text = str(part)
    return f'"{text}"' if isinstance(part, str) and (":" in text or "," in text) else text


def _notes(deadline: Deadline, occurrence: Occurrence | None) -> list[Message]:
    notes: list[Message] = []
    if occurrence is None or occurrence.last_day is None:
        if isinstance(deadline, After):
            notes.append(_("the day of the event is not known"))
        return notes
    if occurrence.key:
        notes.append(_("next: {period}", period=worded_date(occurrence.key)))
    if occurrence.time is not None:
        before = isinstance(deadline, Before) or deadline.kind == "every"
        notes.append(
            _("before {time}", time=occurrence.time)
            if before
            else _("until {time}", time=occurrence.time)
        )
    if occurrence.rolled:
        notes.append(
            _(
                "the period ended on a day off and runs to the next working day (Civil Code, art. "
                "148.5)"
            )
        )
    if occurrence.assumed_day:
        notes.append(_("assumed: no day is stated, so the earliest of NĐ 09/2019/NĐ-CP, art. 8.5"))
    if occurrence.assumed_received:
        notes.append(_("the day of receipt is not known; counted from the document's date"))
    if occurrence.provisional:
        notes.append(_("provisional: not every year it rests on is final in calendar.yaml"))
    return notes
