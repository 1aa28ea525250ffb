"""Deadlines as calendar entries: one for each obligation with a date, and the days on which to be
reminded.

Knows working days and refs, not the calendar's file format (``formats.ics``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from directive_cli.domain.status import CLOSED_STATES, DONE_STATES, State
from directive_cli.messages import Message, _
from directive_cli.registry.query import Snapshot
from directive_cli.registry.rows import Task
from directive_cli.reports.directive_title import cell_title, item_words
from directive_cli.reports.obligations import Obligation, deadline_words, missing, obligations
from directive_cli.reports.table import state_words

_RANK = {state: rank for rank, state in enumerate(State)}
REMINDERS = (7, 3, 1)
"""Working days before the last day on which to be reminded."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One deadline in a calendar."""

    uid: str
    """The same in every export of the same obligation, whatever its deadline becomes."""
    ref: str
    summary: Message
    lines: tuple[Message, ...]
    """What the entry says when it is opened, a line each."""
    on: date
    """The last permitted day."""
    state: State
    sequence: int
    """How many events were recorded for the task, voids included: it only ever grows
    (RFC 5545, 3.8.7.4)."""
    reminders_on: tuple[date, ...]
    completed_on: date | None
    cancelled: bool


def calendar_entries(
    tasks: Iterable[Task],
    snapshot: Snapshot,
    *,
    agencies: frozenset[str] = frozenset(),
) -> list[CalendarEntry]:
    """Return an entry for every dated obligation, soonest first; a task that many agencies owe in
    the same state is one entry.

    ``agencies``: one entry for each of these that owes the task, under its own name.
    """
    owed: dict[str, Obligation] = {}
    whose: dict[str, str] = {}
    for task in tasks:
        for entry in obligations([task]):
            if entry.last_day is None:
                continue
            alone = entry.agency in agencies or entry.last_day != task.original_last_day
            holder = entry.agency if alone else entry.via or entry.agency
            uid = _uid(task, holder)
            # One entry of a group is in the state of its least finished member.
            if uid not in owed or _RANK[entry.state] < _RANK[owed[uid].state]:
                owed[uid], whose[uid] = entry, holder
    entries = [
        _entry(uid, entry, whose[uid], snapshot, names_agency=not agencies)
        for uid, entry in owed.items()
    ]
    return sorted(entries, key=lambda entry: (entry.on, entry.uid))


def _entry(
    uid: str, entry: Obligation, whose: str, snapshot: Snapshot, *, names_agency: bool
) -> CalendarEntry:
    task, register, calendar = entry.task, snapshot.register, snapshot.calendar
    if entry.last_day is None:
        raise ValueError("an entry needs a last day")
    name = register.name(whose) if whose else ""
    directive = snapshot.directive(task.directive)
    named = cell_title(directive) if directive else Message("{id}", id=task.directive)
    lines = [
        _("Task: {title}", title=task.title),
        _("Document and item: {document}, {item}", document=named, item=item_words(task)),
        _(
            "Deadline: {words}; last day {day}.",
            words=deadline_words(task) or "–",
            day=entry.last_day,
        ),
    ]
    working = calendar.last_working_day(entry.last_day)
    if working != entry.last_day:
        lines.append(_("The last working day before it is {day}.", day=working))
    if name:
        lines.append(_("Lead: {agency}", agency=name))
    if task.coordinating:
        lines.append(
            _(
                "Coordinating: {agencies}",
                agencies=", ".join(register.name(each) for each in task.coordinating),
            )
        )
    lines.append(_("Status on {day}: {state}", day=snapshot.as_of, state=state_words(entry.state)))
    if entry.state not in CLOSED_STATES:
        lines.append(_("Missing: {what}", what=missing(entry, register)))
    summary = _(
        "{document}, {item} – {title}", document=named, item=item_words(task), title=task.title
    )
    if name and names_agency:
        summary = _("{summary} ({agency})", summary=summary, agency=name)
    if entry.state in DONE_STATES:
        summary = _("Done: {summary}", summary=summary)
    return CalendarEntry(
        uid=uid,
        ref=task.ref,
        summary=summary,
        lines=tuple(lines),
        on=entry.last_day,
        state=entry.state,
        sequence=_recorded(task, snapshot.as_of),
        reminders_on=tuple(
            sorted({calendar.add_working_days(entry.last_day, -days) for days in REMINDERS})
        ),
        completed_on=entry.closed_on,
        cancelled=entry.state.value in ("cancelled", "transferred"),
    )


def _uid(task: Task, whose: str) -> str:
    text = "/".join((task.directive, task.task, task.occurrence or "", whose))
    safe = "".join(
        character if character.isalnum() and character.isascii() else _code(character)
        for character in text
    )
    return f"{safe}@directive"


def _code(character: str) -> str:
    return character if character in "-_./" else f"%{ord(character):x}"


def _recorded(task: Task, as_of: date) -> int:
    """Return how many events were recorded for the task by the day, those taken back included."""
    return len({e.id for entry in task.assignments for e in entry.events if e.day <= as_of})
