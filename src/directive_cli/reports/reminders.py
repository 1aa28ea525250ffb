"""What each agency is to be reminded of: what is overdue, what falls due soon, and which documents
assigned it.

Knows no letter: ``formats.letter`` words it, and nobody signs, numbers or sends it here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from directive_cli.domain.status import State
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, alphabetical
from directive_cli.messages import Message, _
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Task
from directive_cli.reports.directive_title import directive_title, place_in_document
from directive_cli.reports.figures import agency_count
from directive_cli.reports.obligations import (
    Obligation,
    agency_cells,
    days_late,
    deadline_words,
    missing,
    obligations,
    reported_tasks,
    unread_notes,
    unreviewed_note,
)
from directive_cli.reports.table import Column, Count, Kind, Letterhead, Name, Report, Row, Table

COMMUNES = "xa-phuong"
"""The letter that the communes share."""
_NAMED_IN_CELL = 5
"""Agencies that a cell names; of more it tells the number, and a note under the table the names."""
_REMINDED = (State.OVERDUE, State.DUE_SOON, State.IN_TIME)


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """One task to be reminded of, and how many of the addressees owe it."""

    obligation: Obligation
    owing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reminder:
    """All that one letter is about."""

    key: str
    """An agency's id; ``xa-phuong`` for the communes' common letter, ``chung`` for one to all."""
    addressees: tuple[Name, ...]
    overdue: tuple[ReminderLine, ...]
    due: tuple[ReminderLine, ...]
    as_of: date
    due_until: date
    basis: tuple[Message, ...]
    """The documents that assigned the tasks, cited in full."""
    asked: Message
    """Who is asked to act, as the letter addresses them."""

    @property
    def lines(self) -> tuple[ReminderLine, ...]:
        """What is overdue, then what falls due."""
        return self.overdue + self.due

    @property
    def is_alone(self) -> bool:
        """Whether one agency is addressed and owes every task, so that no line needs to name it."""
        addressed = tuple(name.id for name in self.addressees)
        return len(addressed) == 1 and all(line.owing == addressed for line in self.lines)


def reminders(
    snapshot: Snapshot,
    *,
    due_until: date,
    query: TaskQuery | None = None,
    one_for_all: bool = False,
    expand_groups: bool = False,
    sender: str | None = None,
) -> tuple[list[Reminder], int, int]:
    """Return a reminder for each agency that has something overdue or due by ``due_until``.

    Beside them: how many tasks of unreviewed drafts were left out, and how many of the sender's
    own: it writes itself no letter. The communes share one letter unless ``expand_groups``. What
    is submitted waits for others and is no reminder.
    """
    tasks, left_out = reported_tasks(snapshot, TaskQuery() if query is None else query)
    owed: defaultdict[str, list[Obligation]] = defaultdict(list)
    own = 0
    for entry in obligations(tasks):
        if (
            entry.agency
            and entry.last_day is not None
            and entry.state in _REMINDED
            and entry.last_day <= due_until
        ):
            if entry.agency == sender:
                own += 1
                continue
            owed[_letter_of(entry.agency, snapshot.register, one_for_all, expand_groups)].append(
                entry
            )
    found = [_reminder(key, entries, snapshot, due_until) for key, entries in owed.items()]
    found.sort(key=lambda each: (each.key == COMMUNES, alphabetical(each.addressees[0].text)))
    return found, left_out, own


def reminders_report(
    found: Sequence[Reminder], snapshot: Snapshot, left_out: int, *, files: Sequence[Sequence[str]]
) -> Report:
    """Return what was written: a row a letter."""
    rows = [
        Row(
            (
                each.addressees[0]
                if len(each.addressees) == 1
                else _("{n} addressee", plural="{n} addressees", n=len(each.addressees)),
                Count(len(each.overdue), tuple(line.obligation.ref for line in each.overdue)),
                Count(len(each.due), tuple(line.obligation.ref for line in each.due)),
                tuple(written),
            ),
            id=each.key,
        )
        for each, written in zip(found, files, strict=True)
    ]
    columns = (
        Column("agency", _("Addressee"), Kind.AGENCY, 34),
        Column("overdue", _("Overdue"), Kind.COUNT, 9),
        Column("due", _("Falling due"), Kind.COUNT, 9),
        Column("files", _("Files"), Kind.TEXT, 40),
    )
    return Report(
        key="remind",
        title=_("Reminders"),
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=(Table("reminders", columns, rows, if_empty=_("Nobody needs to be reminded.")),),
        scope=unreviewed_note(left_out),
        unread=unread_notes(snapshot),
        registry=snapshot.name,
    )


def annex_table(reminder: Reminder, snapshot: Snapshot) -> Table:
    """Return the tasks of a letter as its annex shows them."""
    rows = []
    for n, line in enumerate(reminder.lines, 1):
        entry = line.obligation
        owing = (
            agency_cells(line.owing, snapshot.register)
            if len(line.owing) <= _NAMED_IN_CELL
            else agency_count(len(line.owing))
        )
        rows.append(
            Row(
                (
                    n,
                    place_in_document(entry.task, snapshot),
                    entry.task.title,
                    owing,
                    deadline_words(entry.task),
                    entry.last_day,
                    entry.state,
                    days_late(entry, as_of=reminder.as_of),
                    missing(entry, snapshot.register),
                ),
                id=entry.ref,
            )
        )
    return Table(
        "annex",
        (
            Column("n", _("No."), Kind.COUNT, 4),
            Column("document", _("Document, item"), Kind.REF, 15),
            Column("title", _("Content"), Kind.TEXT, 36),
            Column("agency", _("Agency or unit"), Kind.AGENCY, 20),
            Column("deadline", _("as written"), Kind.TEXT, 14, over=_("Deadline")),
            Column("last_day", _("last day"), Kind.DATE, 11, over=_("Deadline")),
            Column("state", _("Status"), Kind.STATE, 11),
            Column("days_late", _("Days late"), Kind.COUNT, 6),
            Column("missing", _("What is missing"), Kind.TEXT, 22),
        ),
        rows,
        footnotes=_members(reminder, snapshot),
    )


def _members(reminder: Reminder, snapshot: Snapshot) -> tuple[Message, ...]:
    """Return the names behind "72 agencies", once for all tasks that the same ones owe."""
    tasks: dict[tuple[str, ...], list[int]] = {}
    for n, line in enumerate(reminder.lines, 1):
        if len(line.owing) > _NAMED_IN_CELL:
            tasks.setdefault(tuple(sorted(line.owing)), []).append(n)
    notes = []
    for owing, numbers in tasks.items():
        names = sorted((snapshot.register.name(agency) for agency in owing), key=alphabetical)
        notes.append(
            _(
                "Task {numbers}: {count} agencies and units: {names}.",
                plural="Tasks {numbers}: {count} agencies and units: {names}.",
                numbers=", ".join(map(str, numbers)),
                n=len(numbers),
                count=len(names),
                names=", ".join(names),
            )
        )
    return tuple(notes)


def letterhead_of(sender: str, register: AgencyRegister) -> Letterhead:
    """Return an agency's letterhead from the register; what is not known stays blank."""
    agency = register.agencies.get(sender)
    if agency is None:
        return Letterhead(issuer=register.name(sender))
    parent = register.agencies.get(agency.parent) if agency.parent else None
    symbols = (
        *agency.symbols,
        *(text for text in agency.abbreviations if re.fullmatch(r"[^\W\d_][\w&]+", text)),
    )
    return Letterhead(
        parent=parent.name if parent else None,
        issuer=agency.name,
        symbol=symbols[0] if symbols else None,
        place=_place(agency.id, register),
    )


def _place(identifier: str, register: AgencyRegister) -> str | None:
    """Return the agency's place: its own field, else that of a body above, else its province."""
    seen: set[str] = set()
    while identifier and identifier not in seen:
        seen.add(identifier)
        agency = register.agencies.get(identifier)
        if agency is None:
            return None
        if agency.place:
            return agency.place
        found = re.search(rf"(?:tỉnh|thành phố)\s+((?:[{CAPITAL_LETTERS}]\S*\s*)+)$", agency.name)
        if found is not None:
            return found.group(1).strip()
        identifier = agency.parent or ""
    return None


def _letter_of(
    agency: str, register: AgencyRegister, one_for_all: bool, expand_groups: bool
) -> str:
    if one_for_all:
        return "chung"
    known = register.agencies.get(agency)
    return (
        COMMUNES if known is not None and known.kind == "commune" and not expand_groups else agency
    )


def _reminder(
    key: str, entries: Sequence[Obligation], snapshot: Snapshot, due_until: date
) -> Reminder:
    by_task: dict[tuple[str, State, date | None], list[Obligation]] = {}
    for entry in entries:
        by_task.setdefault((entry.ref, entry.state, entry.last_day), []).append(entry)
    lines = [
        ReminderLine(group[0], tuple(entry.agency for entry in group)) for group in by_task.values()
    ]
    lines.sort(key=lambda line: (line.obligation.last_day or snapshot.as_of, line.obligation.ref))
    register = snapshot.register
    agencies = dict.fromkeys(entry.agency for entry in entries)
    names = sorted(
        (Name(agency, register.name(agency)) for agency in agencies),
        key=lambda name: alphabetical(name.text),
    )
    if key == COMMUNES:
        names = [Name(COMMUNES, "Ủy ban nhân dân các xã, phường")]
    elif key == "chung":
        communes = (
            [name for name in names if register.agencies[name.id].kind == "commune"]
            if names
            else []
        )
        if len(communes) > 5:
            names = [name for name in names if name not in communes]
            names.append(Name(COMMUNES, "Ủy ban nhân dân các xã, phường"))
    tasks: dict[str, Task] = {
        line.obligation.task.directive: line.obligation.task for line in lines
    }
    return Reminder(
        key=key,
        addressees=tuple(names),
        overdue=tuple(line for line in lines if line.obligation.state is State.OVERDUE),
        due=tuple(line for line in lines if line.obligation.state is not State.OVERDUE),
        as_of=snapshot.as_of,
        due_until=due_until,
        basis=tuple(
            directive_title(directive, register) for directive in snapshot.directives(tasks)
        ),
        asked=_asked(names),
    )


def _asked(addressees: Sequence[Name]) -> Message:
    """Return whom a letter asks: the heads of the communes, the agency by its name, or all."""
    if len(addressees) > 1:
        return _("the agencies and units named above")
    if addressees[0].id == COMMUNES:
        return _("the chairpersons of the People's Committees of the communes and wards")
    return Message("{agency}", agency=addressees[0].text)
