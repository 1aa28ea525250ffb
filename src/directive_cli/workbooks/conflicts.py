"""What was recorded since a form left, and what its answer means beside it.

Works on the plain entries of a progress file. An answer that says what already stands is passed
over; another answer of the same row corrects the earlier one; what was recorded meanwhile by
others may refuse it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from directive_cli.domain.typed_dates import in_words
from directive_cli.messages import Message, _
from directive_cli.workbooks.answers import RowAnswer
from directive_cli.workbooks.form import short_digest

_ENDING = {
    "completed": _("it was completed meanwhile"),
    "returned": _("it was returned meanwhile"),
    "transferred": _("it was transferred meanwhile"),
    "cancelled": _("it was cancelled meanwhile"),
}
_WORD_KEYS = ("evidence", "note", "obstacle", "proposal")


@dataclass(frozen=True, slots=True)
class Standing:
    """How an answer stands to what is recorded."""

    identifier: str
    """The id that its event gets."""
    corrects: str | None = None
    """The earlier answer of the same row that it replaces."""
    error: Message | None = None
    warning: Message | None = None


def standing_of(answer: RowAnswer, entries: Sequence[dict[str, Any]]) -> Standing:
    """Compare an answer with the entries of its assignment's file, in their order."""
    event = answer.event
    own = [
        entry
        for entry in entries
        if str(entry.get("task")) == event.task and (entry.get("for") or None) == event.occurrence
    ]
    gone = {entry.get("corrects") for entry in entries}
    in_force = [
        entry for entry in own if entry.get("id") not in gone and entry.get("kind") != "voided"
    ]
    earlier = [entry for entry in in_force if entry.get("source") == answer.source]
    if earlier and _is_same(answer, earlier[-1]):
        return Standing(str(earlier[-1]["id"]))
    replaced = str(earlier[-1]["id"]) if earlier else None
    identifier = answer.identifier
    known = {entry.get("id") for entry in entries}
    # The same answer a third time, after another one: it is recorded anew, under an id of its own.
    while identifier in known and identifier in gone:
        identifier = "k" + short_digest(identifier, replaced or "-", length=11)
    if any(_is_same(answer, entry) for entry in in_force):
        return Standing(identifier)
    error, warning = _meanwhile(answer, own, in_force)
    return Standing(identifier, replaced, error, warning)


def _meanwhile(
    answer: RowAnswer, own: Sequence[dict[str, Any]], in_force: Sequence[dict[str, Any]]
) -> tuple[Message | None, Message | None]:
    ids = [entry.get("id") for entry in own]
    after = ids.index(answer.key_event) + 1 if answer.key_event in ids else 0
    later = [
        entry for entry in own[after:] if entry in in_force and entry.get("source") != answer.source
    ]
    if not later:
        return None, None
    last = later[-1]
    if answer.event.kind == "submitted":
        for entry in later:
            if (said := _ENDING.get(str(entry.get("kind")))) is not None:
                reason = _("{reason} ({id}); nothing of the row is taken.", reason=said,
                           id=str(entry.get("id")))  # fmt: skip
                return reason, None
    return None, _(
        "recorded meanwhile: {n} event, last {kind} of {day}.",
        plural="recorded meanwhile: {n} events, last {kind} of {day}.",
        n=len(later),
        kind=str(last.get("kind")),
        day=_day_words(last),
    )


def _day_words(entry: dict[str, Any]) -> Message | str:
    from datetime import date

    try:
        return in_words(date.fromisoformat(str(entry.get("date"))))
    except ValueError:
        return str(entry.get("date"))


def _is_same(answer: RowAnswer, entry: dict[str, Any]) -> bool:
    event = answer.event
    return (
        entry.get("kind") == event.kind
        and str(entry.get("date")) == event.day.isoformat()
        and all((entry.get(key) or None) == (getattr(event, key) or None) for key in _WORD_KEYS)
    )
