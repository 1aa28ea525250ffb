"""New events of assignments: what may be recorded, and the lines that are added to the progress
files.

A progress file only grows. An event that cannot have happened is refused with the reason; what it
means is decided by ``domain.status``. Reads through a snapshot taken under the same lock as the
writing.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from unicodedata import normalize

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.event_sequence import NEEDS_AUTHORITY, contradictions
from directive_cli.domain.event_words import EVENT_WORDS
from directive_cli.domain.partial_date import worded_date
from directive_cli.domain.status import Event, State, TaskRef, assignment_status
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.yaml_edit import append_item, file_bytes
from directive_cli.messages import Message, _
from directive_cli.registry.agencies import first_day
from directive_cli.registry.location import PROGRESS
from directive_cli.registry.lookup import spoken_ref
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Assignment, Task
from directive_cli.registry.yaml_canonical import QUOTED, canonical_text
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml

_ID_LETTERS = "abcdefghjkmnpqrstuvwxyz"
_ID_SIGNS = _ID_LETTERS + "23456789"
_NAMED_AT_MOST = 5
_WORD_KEYS = ("evidence", "by", "note", "obstacle", "proposal")
_WRITTEN = (
    *("kind", "evidence", "until", "to", "corrects", *_WORD_KEYS[1:], "recorded_on", "source"),
)


class EventRefused(DirectiveError):
    """The event cannot be recorded: it cannot have happened, or it says too little."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event as it was added to its file, and the state of the assignment with it."""

    event: Event
    path: str
    state: State | None
    """None for what takes back an event of no task: there is no assignment."""
    already: bool = False
    """The very same event stood there; nothing was added."""


class Recorder:
    """Add events to a plan, one after the other; later ones see the earlier ones.

    ``snapshot`` is as of ``recorded_on`` and was taken while ``changes`` held the lock.
    """

    def __init__(self, changes: ChangeSet, snapshot: Snapshot, recorded_on: date) -> None:
        self._changes = changes
        self._snapshot = snapshot
        self._recorded_on = recorded_on
        self._planned: dict[tuple[TaskRef, str], list[Event]] = {}
        self._transferred: set[tuple[TaskRef, str]] = set()
        self._begun: set[str] = set()
        """Files that this plan begins: they are in canonical form, and only grow."""
        self._ids = {
            identifier
            for (identifier,) in snapshot.index.connection.execute(
                "SELECT json_extract(record, '$.id') FROM event"
            )
        }

    def add(self, event: Event, *, again: bool = False) -> Recorded:
        """Check one event and add it to the plan. Raises EventRefused, and then plans nothing.

        An event equal in everything but its id and the day of recording to one that stands is
        passed over, unless ``again``.
        """
        event = _tidied(event)
        task, assignment = self._assignment(event)
        # What takes an event back is kept in that event's own file, which may be a predecessor's.
        agency = event.agency if event.kind == "voided" or assignment is None else assignment.agency
        known = self._known(event, assignment) + self._planned.get((event.ref, agency), [])
        same = _standing(event, known)
        if event.id:
            same = next((one for one in known if one.id == event.id), same)
        path = f"{PROGRESS}/{event.directive}/{agency}.yaml"
        if not again and same is not None:
            there = replace(event, agency=agency, id=same.id)
            return Recorded(there, path, self._state(task, known), already=True)
        added = replace(
            event, agency=agency, id=event.id or self._new_id(), recorded_on=self._recorded_on
        )
        self._check(event, task, known, added)
        self._append(path, _lines_of(added))
        self._planned.setdefault((event.ref, agency), []).append(added)
        if event.kind == "transferred" and event.to:
            self._transferred.add((event.ref, event.to))
        return Recorded(added, path, self._state(task, [*known, added]))

    def add_all(
        self,
        events: Sequence[Event],
        on_refusal: Callable[[int, DirectiveError], None] | None = None,
    ) -> list[Recorded]:
        """Add all these events or none.

        Raises EventRefused of the first that cannot be; with ``on_refusal`` each of them is told
        with its place among ``events`` instead, and [] is returned.
        """
        planned = {key: list(entries) for key, entries in self._planned.items()}
        transferred, ids = set(self._transferred), set(self._ids)
        kept = self._changes.savepoint()
        recorded: list[Recorded] = []
        try:
            for nth, event in enumerate(events):
                try:
                    recorded.append(self.add(event))
                except DirectiveError as error:
                    if on_refusal is None:
                        raise
                    on_refusal(nth, error)
        finally:
            if len(recorded) < len(events):
                self._planned, self._transferred, self._ids = planned, transferred, ids
                self._changes.go_back(kept)
        return recorded if len(recorded) == len(events) else []

    def _state(self, task: Task | None, events: list[Event]) -> State | None:
        if task is None:
            return None
        return assignment_status(
            last_day=task.original_last_day,
            events=events,
            as_of=self._recorded_on,
            due_soon_until=self._snapshot.due_soon_until,
        ).state

    def _assignment(self, event: Event) -> tuple[Task | None, Assignment | None]:
        """Return the task that an event belongs to, and the assignment as far as it is known.

        A void needs neither: what was recorded for a task, or an occurrence, that there is not can
        be taken back too.
        """
        try:
            task, _owing = owed_by(self._snapshot, event.ref)
        except EventRefused:
            if event.kind != "voided":
                raise
            return None, None
        for entry in task.assignments:
            if event.agency in (entry.agency, entry.named):
                return task, entry
        if event.kind == "voided" or (event.ref, event.agency) in self._transferred:
            return task, None
        raise EventRefused(
            _(
                "{agency} does not owe {ref}. Who does: {owing}.",
                agency=self._snapshot.register.name(event.agency),
                ref=spoken_ref(self._snapshot, event),
                owing=self._named_owing(event.agency, task),
            )
        )

    def _named_owing(self, agency: str, task: Task) -> str:
        """Return who owes the task; of many, the three whose ids are nearest to ``agency``."""
        from difflib import get_close_matches

        owing = agencies_owing(task.assignments)
        shown = owing
        if many := len(owing) > _NAMED_AT_MOST:
            shown = get_close_matches(agency, owing, n=3, cutoff=0.0)
        named = ", ".join(f"{each} ({self._snapshot.register.name(each)})" for each in shown)
        return f"{named}, … ({len(owing)})" if many else named

    def _known(self, event: Event, assignment: Assignment | None) -> list[Event]:
        if assignment is not None:
            return list(assignment.events)
        return [
            recorded_event
            for recorded_event in self._snapshot.events(event.directive)
            if (recorded_event.ref, recorded_event.agency) == (event.ref, event.agency)
        ]

    def _check(
        self,
        event: Event,
        task: Task | None,
        known: list[Event],
        recorded_event: Event,
    ) -> None:
        name = self._snapshot.register.name(event.agency)
        where = f"{spoken_ref(self._snapshot, event)} ({name})"
        if event.day > self._recorded_on:
            raise EventRefused(
                _(
                    "{where}: {day} is in the future; an event is recorded when it has happened.",
                    where=where,
                    day=event.day,
                )
            )
        self._check_issue(event, where)
        if event.kind in NEEDS_AUTHORITY and not (event.by or "").strip():
            raise EventRefused(_("{where}: name the decision or authority with --by.", where=where))
        if event.corrects is not None and all(entry.id != event.corrects for entry in known):
            raise EventRefused(
                _("{where}: it has no event {id} to correct.", where=where, id=event.corrects)
            )
        if event.kind == "extended" and task is not None:
            self._check_extension(event, task, known, where)
        if event.kind == "transferred":
            self._check_transfer(event, where)
        before = {(entry.id, str(reason)) for entry, reason in contradictions(known)}
        for entry, reason in contradictions([*known, recorded_event]):
            if (entry.id, str(reason)) not in before:
                raise EventRefused(_refusal(where, entry, recorded_event, reason))

    def _check_issue(self, event: Event, where: str) -> None:
        directive = self._snapshot.directive(event.directive)
        issued = directive.dated if directive else None
        if issued and event.day.isoformat() < first_day(issued):
            raise EventRefused(
                _(
                    "{where}: {day} is before the document was issued ({issued}).",
                    where=where,
                    day=event.day,
                    issued=worded_date(issued),
                )
            )

    def _check_extension(self, event: Event, task: Task, known: list[Event], where: str) -> None:
        if event.until is None:
            raise EventRefused(
                _("{where}: an extension needs the new last day, --until.", where=where)
            )
        status = assignment_status(
            last_day=task.original_last_day,
            events=known,
            as_of=event.day,
            due_soon_until=event.day,
        )
        if status.last_day is not None and event.until <= status.last_day:
            raise EventRefused(
                _(
                    "{where}: {until} is not later than the last day in force, {last_day}.",
                    where=where,
                    until=event.until,
                    last_day=status.last_day,
                )
            )

    def _check_transfer(self, event: Event, where: str) -> None:
        register = self._snapshot.register
        known = register.agencies.get(event.to or "")
        if known is None:
            raise EventRefused(
                _("{where}: a transfer needs the agency that takes over, --to AGENCY.", where=where)
            )
        if event.to == event.agency:
            raise EventRefused(
                _("{where}: it cannot be transferred to the same agency.", where=where)
            )
        if not known.exists_on(event.day.isoformat()):
            raise EventRefused(
                _(
                    "{where}: {to} does not exist on {day}.",
                    where=where,
                    to=known.name,
                    day=event.day,
                )
            )

    def _append(self, path: str, entry: dict[str, Any]) -> None:
        raw = self._changes.read(path)
        if raw is None or path in self._begun:
            self._begun.add(path)
            added = canonical_text([entry], kind="progress").encode("utf-8")
            self._changes.put(path, (raw or b"") + added)
            return
        document, faults = parse_yaml(path, raw)
        if document is None or not isinstance(document.data, list):
            fault = faults[0].message if faults else _("A progress file is a list of events.")
            line = faults[0].span.line if faults else 1
            raise EventRefused(
                _(
                    "{path}:{line}: {reason} Fix the file first.",
                    path=path,
                    line=line,
                    reason=fault,
                )
            )
        self._changes.put(path, _with_event(document, entry))

    def _new_id(self) -> str:
        while True:
            identifier = new_event_id()
            if identifier not in self._ids:
                self._ids.add(identifier)
                return identifier


def owed_by(snapshot: Snapshot, ref: TaskRef) -> tuple[Task, list[Assignment]]:
    """Return the task (or its occurrence) that ``ref`` names and who owes it, transferred
    assignments left out.

    Raises EventRefused when a recurring task's occurrence is not named, or nobody owes the task.
    """
    found = snapshot.tasks(TaskQuery(tasks=frozenset({(ref.directive, ref.task)}), closed=True))
    if ref.occurrence and all(task.occurrence != ref.occurrence for task in found):
        # It opens later. No occurrence has its last day more than a year after its own.
        year = min(int(ref.occurrence[:4]) + 2, date.max.year)
        coming = TaskQuery(
            tasks=frozenset({(ref.directive, ref.task)}),
            latest=date(year, 12, 31),
            closed=True,
            coming=True,
        )
        found = snapshot.tasks(coming)
    named = [task for task in found if task.occurrence == ref.occurrence]
    if not named:
        opened = ", ".join(f"@{task.occurrence}" for task in found if task.is_open)
        raise EventRefused(
            _(
                "{ref} recurs; name the occurrence, such as {ref}@2025-10. Open are: "
                "{occurrences}.",
                ref=ref,
                occurrences=opened or "-",
            )
        )
    task = named[0]
    if not task.assignments:
        raise EventRefused(_("{ref} has no lead agency; nobody can report on it.", ref=ref))
    owing = [entry for entry in task.assignments if entry.state is not State.TRANSFERRED]
    return task, owing or list(task.assignments)


def find_event(snapshot: Snapshot, identifier: str) -> Event:
    """Return the event with this id."""
    rows = snapshot.index.connection.execute(
        "SELECT directive FROM event WHERE json_extract(record, '$.id') = ?", (identifier,)
    ).fetchall()
    found = [
        event
        for (directive,) in sorted(set(rows))
        for event in snapshot.events(directive)
        if event.id == identifier
    ]
    if not found:
        raise EventRefused(
            _(
                'No event "{id}"; `directive show REF:TASK` lists the events of a task with '
                "their ids.",
                id=identifier,
            )
        )
    if len(found) > 1:
        raise EventRefused(
            _('The id "{id}" stands at several events; fix the files first.', id=identifier)
        )
    return found[0]


def voiding(
    snapshot: Snapshot, identifier: str, *, day: date, reason: str, by: str | None = None
) -> Event:
    """Return the event that takes back another; nothing is ever deleted. Raises EventRefused."""
    wrong = find_event(snapshot, identifier)
    if wrong.kind == "voided":
        raise EventRefused(
            _(
                "{id} voids another event and cannot itself be voided; record anew what happened.",
                id=identifier,
            )
        )
    if any(other.corrects == identifier for other in snapshot.events(wrong.directive)):
        raise EventRefused(_("{id} was voided or corrected already.", id=identifier))
    return Event(
        "", day, "voided", corrects=identifier, note=reason, by=by,
        agency=wrong.agency, directive=wrong.directive, task=wrong.task,
        occurrence=wrong.occurrence,
    )  # fmt: skip


def new_event_id() -> str:
    """Return a random id: a letter and seven clear letters or digits, never a YAML number."""
    return secrets.choice(_ID_LETTERS) + "".join(secrets.choice(_ID_SIGNS) for _nth in range(7))


def _with_event(document: YamlDocument, entry: dict[str, Any]) -> bytes:
    """Return a progress file with one more event, on a line of its own.

    One line, because git's union merge keeps what two branches added only line by line: of events
    that share a line (the same day, the same task) it would keep that line once.
    """
    return file_bytes(append_item(document, (), entry, quoted=QUOTED["progress"], one_line=True))


_COMPARED = ("day", "kind", "until", "to", "corrects", *_WORD_KEYS)


def _tidied(event: Event) -> Event:
    """Return the event with its texts in one Unicode form and without blanks around them."""
    texts: dict[str, Any] = {
        key: normalize("NFC", value).strip()
        for key in _WRITTEN
        if isinstance(value := getattr(event, key), str)
    }
    return replace(event, **texts)


def _said(value: Any) -> Any:
    """Return a value as it is compared: two spellings of one text are the same."""
    if isinstance(value, str):
        value = " ".join(normalize("NFC", value).split())
    return value or None


def _standing(event: Event, known: Sequence[Event]) -> Event | None:
    """Return the event that says the same and was neither voided nor corrected."""
    gone = {entry.corrects for entry in known if entry.corrects}
    for entry in known:
        if entry.id not in gone and all(
            _said(getattr(entry, key)) == _said(getattr(event, key)) for key in _COMPARED
        ):
            return entry
    return None


def _lines_of(event: Event) -> dict[str, Any]:
    """Return an event under the keys of the progress file, in their order."""
    named = {
        "id": event.id,
        "task": event.task,
        "for": event.occurrence,
        "date": event.day,
        **{key: getattr(event, key) for key in _WRITTEN},
    }
    return {
        key: value.isoformat() if isinstance(value, date) else value
        for key, value in named.items()
        if value
    }


def _refusal(where: str, entry: Event, new: Event, reason: Message) -> Message:
    if entry is new or entry.id == new.id:
        return _("{where}: {reason}", where=where, reason=reason)
    return _(
        "{where}: event {id} of {day} ({kind}) would become impossible: {reason}",
        where=where,
        id=entry.id,
        day=entry.day,
        kind=EVENT_WORDS[entry.kind],
        reason=reason,
    )


def agencies_owing(owing: Iterable[Assignment]) -> list[str]:
    """Return the ids of the agencies of assignments, each once."""
    return list(dict.fromkeys(entry.agency for entry in owing))
