"""Rows of the index → tasks as of a day: who owes each, and where they stand.

``domain.status`` decides the states.

What many rows of one answer share (a group's members, a document's header, the states of those to
whom nothing happened) is worked out once: a task given to all communes must not cost a hundred
times that of one agency.
"""

from __future__ import annotations

import json
from datetime import date

from directive_cli.domain.status import (
    AWAITED_STATES,
    Event,
    State,
    assignment_status,
    in_force,
    task_state,
)
from directive_cli.registry.rows import Assignment, Task
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from directive_cli.domain.working_calendar import WorkingCalendar
    from directive_cli.registry.agencies import AgencyRegister

EVALUATED_COLUMNS = (
    "t.directive, t.task, t.position, t.record, r.members, d.record, o.occurrence, o.last_day, "
    "o.rolled,"
    " o.provisional, o.happened"
)
"""What a judge takes, of occurrence ``o``, task ``t``, roster ``r`` and directive ``d``."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whom a question is about."""

    parties: frozenset[str] = frozenset()
    """Agencies with their predecessors, and groups; empty: everybody."""
    wider: frozenset[str] = frozenset()
    """The groups that hold one of these groups."""
    inside: frozenset[str] = frozenset()
    """The members of these groups, where there are wider ones."""

    def covers(self, agency: str, named: str, via: str | None) -> bool:
        """Tell whether an assignment is theirs."""
        if agency in self.parties or named in self.parties or via in self.parties:
            return True
        return via in self.wider and named in self.inside


class TaskEvaluator:
    """Turns the rows of one question into tasks as of its day."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        register: AgencyRegister,
        calendar: WorkingCalendar,
        *,
        as_of: date,
        due_soon_until: date,
        asked: Asked,
    ) -> None:
        self._connection = connection
        self._register = register
        self._calendar = calendar
        self._as_of = as_of
        self._due_soon_until = due_soon_until
        self._asked = asked
        self._headers: dict[str, dict[str, Any]] = {}
        self._members: dict[str, list[tuple[str, str, str | None]]] = {}
        self._untouched: dict[tuple[str, str | None], tuple[Assignment, ...]] = {}
        self._counted: dict[date, tuple[date, int, int]] = {}

    def tasks(self, rows: Sequence[tuple[Any, ...]]) -> Iterator[Task]:
        """Yield the task of each row of ``EVALUATED_COLUMNS``.

        Where agencies are asked for that hold assignments of a task, it is theirs alone that decide
        its state.
        """
        events = events_of(self._connection, {row[0] for row in rows if row[10]})
        for row in rows:
            yield self._task(row, events)

    def _task(self, row: Sequence[Any], events: dict[tuple[str, str, str], list[Event]]) -> Task:
        (
            directive,
            task,
            position,
            record_text,
            members,
            header_text,
            occurrence,
            last,
            rolled,
            provisional,
            _,
        ) = row
        record = json.loads(record_text)
        header = self._header(directive, header_text)
        original = date.fromisoformat(last) if last else None
        happened = events.get((directive, task, occurrence))
        considered = (
            self._of_asked(members, happened, original)
            if happened
            else self._of_untouched(members, last)
        )
        if considered:
            state = task_state([entry.state for entry in considered])
            last_day = min(
                (entry.last_day for entry in considered if entry.state is state and entry.last_day),
                default=None,
            )
        else:
            # Nobody leads it: its dates still count.
            state, last_day = self._status(original, ()).state, original
        working, days_left, working_days_left = (
            self._count(last_day) if last_day else (None, None, None)
        )
        if state not in AWAITED_STATES:
            days_left = working_days_left = None
        return Task(
            directive=directive,
            number=header["number"] or header["symbol"],
            task=task,
            occurrence=occurrence or None,
            position=position,
            title=record["title"],
            detail=record.get("detail"),
            lead=tuple(record.get("lead", ())),
            coordinating=tuple(record.get("coordinating", ())),
            carried_out_by=tuple(record.get("carried_out_by", ())),
            supervised_by=tuple(record.get("supervised_by", ())),
            deliverable=record.get("deliverable"),
            report_to=tuple(record.get("report_to", ())),
            consolidated_by=record.get("consolidated_by"),
            deadlines=tuple(record.get("deadline", ())),
            original_last_day=original,
            last_day=last_day,
            last_working_day=working,
            days_left=days_left,
            working_days_left=working_days_left,
            rolled=bool(rolled),
            provisional=bool(provisional),
            state=state,
            assignments=considered,
            unreviewed=header["unreviewed"],
            depends_on=tuple(record.get("depends_on", ())),
            items_of=tuple(record.get("items_of", ())),
        )

    def _of_asked(
        self, members: str, happened: Sequence[Event], original: date | None
    ) -> tuple[Assignment, ...]:
        """Return the assignments of a task to which something happened: of those asked for, else
        all."""
        found = assignments_of(
            json.loads(members),
            happened,
            original,
            self._as_of,
            self._due_soon_until,
            self._register,
        )
        covers = self._asked.covers
        return tuple(
            [entry for entry in found if covers(entry.agency, entry.named, entry.via)] or found
        )

    def _of_untouched(self, members: str, last: str | None) -> tuple[Assignment, ...]:
        """Return the assignments of a task to which nothing happened, all of them alike."""
        known = self._untouched.get((members, last))
        if known is None:
            status = self._status(date.fromisoformat(last) if last else None, ())
            known = self._untouched[members, last] = tuple(
                Assignment(
                    holder, named, via, status.state, status.last_day, status.submitted_on,
                    status.closed_on,
                    status.judged_on, (),
                )
                for holder, named, via in self._holders(members)
            )  # fmt: skip
        return known

    def _holders(self, members: str) -> list[tuple[str, str, str | None]]:
        """Return (who holds it on the day, who was named, by which group) of those asked for in a
        roster, else all."""
        known = self._members.get(members)
        if known is None:
            day = self._as_of.isoformat()
            everybody = [
                (self._register.holder(named, day), named, via)
                for named, via in json.loads(members)
            ]
            covers = self._asked.covers
            known = self._members[members] = [
                entry for entry in everybody if covers(*entry)
            ] or everybody
        return known

    def _header(self, directive: str, text: str) -> dict[str, Any]:
        known = self._headers.get(directive)
        if known is None:
            known = self._headers[directive] = json.loads(text)
        return known

    def _status(self, last_day: date | None, events: Iterable[Event]) -> Any:
        return assignment_status(
            last_day=last_day,
            events=events,
            as_of=self._as_of,
            due_soon_until=self._due_soon_until,
        )

    def _count(self, last_day: date) -> tuple[date, int, int]:
        """Return the last working day, and the days and working days left until ``last_day``."""
        known = self._counted.get(last_day)
        if known is None:
            known = self._counted[last_day] = (
                self._calendar.last_working_day(last_day),
                (last_day - self._as_of).days,
                self._calendar.working_days_between(self._as_of, last_day),
            )
        return known


def assignments_of(
    members: Sequence[Sequence[str | None]],
    happened: Sequence[Event],
    original: date | None,
    as_of: date,
    due_soon_until: date,
    register: AgencyRegister,
) -> list[Assignment]:
    """Return what each agency owes: those the document named, and those that took over by a
    transfer.

    An agency that gave its work away and gets it back owes it again, by what happened since.
    """
    waiting: list[tuple[str, str | None, date | None, Event | None]] = [
        (str(agency), via, original, None) for agency, via in members
    ]
    owing = {entry[0] for entry in waiting}
    followed: set[str] = set()
    found: list[Assignment] = []
    day = as_of.isoformat()
    own: tuple[Event, ...] = ()
    while waiting:
        named, via, last, since = waiting.pop(0)
        holder = register.holder(named, day)
        if happened:
            # What a successor reports counts for what was given to those before it.
            followers = register.succession(named)
            own = tuple(
                event
                for event in happened
                if event.agency in followers and _counts_since(event, since, followed)
            )
        status = assignment_status(
            last_day=last, events=own, as_of=as_of, due_soon_until=due_soon_until
        )
        found.append(
            Assignment(
                holder,
                named,
                via,
                status.state,
                status.last_day,
                status.submitted_on,
                status.closed_on,
                status.judged_on,
                own,
            )
        )
        if status.state is State.TRANSFERRED:
            owing.discard(named)
            given = next(
                event
                for event in in_force(own, as_of=as_of)
                if event.kind in ("transferred", "cancelled")
            )
            if given.id not in followed and given.to and given.to not in owing:
                owing.add(given.to)
                waiting.append((given.to, None, status.last_day, given))
            followed.add(given.id)
    return found


def _counts_since(event: Event, since: Event | None, followed: set[str]) -> bool:
    """Tell whether an event belongs to work that was received by the transfer ``since``; voids
    always do."""
    return (
        since is None
        or event.kind == "voided"
        or (event.day >= since.day and event.id not in followed)
    )


def events_of(
    connection: sqlite3.Connection, directives: Iterable[str]
) -> dict[tuple[str, str, str], list[Event]]:
    """Return the events of these directives by (directive, task, occurrence); a void belongs to
    what it voids."""
    found: dict[tuple[str, str, str], list[Event]] = {}
    for chunk in chunks(sorted(directives)):
        marks = ",".join("?" * len(chunk))
        rows = connection.execute(
            f"SELECT directive, task, occurrence, agency, record FROM event WHERE directive IN "
            f"({marks})"
            " ORDER BY path, position",
            chunk,
        ).fetchall()
        place: dict[tuple[str, str], tuple[str, str, str]] = {}
        for directive, task, occurrence, agency, record in rows:
            event = event_from_record(directive, agency, json.loads(record))
            key = (directive, task, occurrence)
            if event.kind == "voided" and not task:
                key = place.get((directive, event.corrects or ""), key)
            place[directive, event.id] = key
            found.setdefault(key, []).append(event)
    return found


_EVENT_DAYS = ("day", "until", "recorded_on")


def event_from_record(directive: str, agency: str, record: dict[str, Any]) -> Event:
    """Return an event as it is stored: where it stands, and the JSON object of the rest."""
    record["day"] = record.pop("date")
    for key in _EVENT_DAYS:
        if key in record:
            record[key] = date.fromisoformat(record[key])
    return Event(**record, agency=agency, directive=directive)


def chunks(values: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    """Yield ``values`` in parts that one statement of SQL can take."""
    for start in range(0, len(values), size):
        yield values[start : start + size]
