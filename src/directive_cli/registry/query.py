"""What is asked of the registry: task rows as of a day, directives, counts.

The only path from the index to an answer.

SQL picks the candidates by what does not depend on the day; ``task_evaluation`` decides the rest.
"""

from __future__ import annotations

import json
from datetime import date, timedelta

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.status import AWAITED_STATES, CLOSED_STATES, Event, State, days_left
from directive_cli.messages import _
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.location import REGISTRY_FILE
from directive_cli.registry.rows import OPEN, Directive, Task, Unread
from directive_cli.registry.task_evaluation import (
    EVALUATED_COLUMNS,
    Asked,
    TaskEvaluator,
    chunks,
    event_from_record,
)
from directive_cli.values import TYPE_CHECKING, dataclass, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from directive_cli.diagnostics import Diagnostic
    from directive_cli.domain.working_calendar import WorkingCalendar
    from directive_cli.registry.index import Index

_LEAD_ROLES = ("lead", "carried_out_by", "transferred")
_ROLES = {
    "lead": _LEAD_ROLES,
    "coordinating": ("coordinating",),
    "any": (*_LEAD_ROLES, "coordinating"),
}


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """Which tasks are wanted. Empty means all that are open."""

    agencies: frozenset[str] = frozenset()
    """Ids of agencies or groups; their own assignments then decide the state."""
    role: str = "lead"
    """``lead`` (or carrying out), ``coordinating`` or ``any``."""
    earliest: date | None = None
    """The first last day wanted."""
    latest: date | None = None
    """The last last day wanted."""
    states: frozenset[State] = frozenset()
    directives: frozenset[str] = frozenset()
    tasks: frozenset[tuple[str, str]] = frozenset()
    """(directive id, task id) pairs."""
    dated: bool | None = None
    """True: only with a last day; False: only without; None: both."""
    closed: bool = False
    """Also what is done, cancelled or transferred."""
    coming: bool = False
    """Also each occurrence that opens after the day of asking, up to the last last day wanted."""


@dataclass(frozen=True)
class Snapshot:
    """The registry as of a day; every query goes through it."""

    index: Index
    as_of: date
    register: AgencyRegister
    calendar: WorkingCalendar
    reading: str
    due_soon_until: date
    name: str | None = None
    office: str | None = None
    """The agency that keeps the registry: whose paper its reports and letters go out on."""
    unread: tuple[Unread, ...] = ()
    labels: dict[str, str] = field(default_factory=dict, repr=False)
    """What directives were found to be called (``lookup.spoken_label``)."""
    _lineages: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)

    def tasks(self, query: TaskQuery) -> list[Task]:
        """Return the tasks that match, soonest last day first, undated ones last, then in the
        documents' order."""
        found = (task for task in self._judged(query) if _wanted(task, query))
        return sorted(found, key=_soonest_first)

    def soonest(self, count: int, judged: Iterable[Task]) -> list[Task]:
        """Return the first ``count`` tasks to come: open, not submitted, last day not past.

        ``judged`` are those of ``tasks_needing_evaluation``; of the others facts tell the first.
        """
        day = self.as_of.isoformat()
        rows = self._rows(
            [f"o.final_state = '{OPEN}'", "o.final_day >= ?", "o.known_from <= ?"],
            [day, day, count],
            "ORDER BY o.final_day, t.directive, t.position, o.occurrence LIMIT ?",
        )
        coming = TaskQuery(earliest=self.as_of, states=frozenset({State.DUE_SOON, State.IN_TIME}))
        found = [
            *self._judge(Asked()).tasks(rows),
            *(each for each in judged if _wanted(each, coming)),
        ]
        return sorted(found, key=_soonest_first)[:count]

    def tasks_needing_evaluation(self) -> list[Task]:
        """Return the tasks, in no order, whose state cannot be derived from stored facts."""
        day = self.as_of.isoformat()
        rows = [
            *self._rows(["o.opens_on <= ?", "o.final_state IS NULL"], [day]),
            *self._rows(
                ["o.opens_on <= ?", "o.known_from > ?", "o.final_state IS NOT NULL"], [day, day]
            ),
        ]
        return list(self._judge(Asked()).tasks(rows))

    @property
    def about(self) -> dict[str, Any]:
        """Return what registry.yaml says; empty without the file."""
        return self.index.meta("registry") or {}

    def directives(self, ids: Iterable[str] | None = None) -> list[Directive]:
        """Return directives by date and id; ``ids`` None means all."""
        connection = self.index.connection
        if ids is None:
            rows = connection.execute("SELECT id, path, record FROM directive").fetchall()
        else:
            rows = []
            for chunk in chunks(sorted(set(ids))):
                marks = ",".join("?" * len(chunk))
                rows += connection.execute(
                    f"SELECT id, path, record FROM directive WHERE id IN ({marks})", chunk
                ).fetchall()
        found = [_directive(*row) for row in rows]
        found.sort(key=lambda directive: (directive.dated or "", directive.id))
        return found

    def directive(self, identifier: str) -> Directive | None:
        """Return one directive by its id."""
        found = self.directives([identifier])
        return found[0] if found else None

    def links(self, identifier: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """Return (role, id) of what a directive refers to, and of what refers to it."""
        connection = self.index.connection
        down = connection.execute(
            "SELECT role, target FROM link WHERE source = ? ORDER BY rowid", (identifier,)
        ).fetchall()
        up = connection.execute(
            "SELECT role, source FROM link WHERE target = ? ORDER BY source", (identifier,)
        ).fetchall()
        return down, up

    def events(self, directive: str) -> list[Event]:
        """Return every event of a directive, as recorded."""
        rows = self.index.connection.execute(
            "SELECT agency, record FROM event WHERE directive = ? ORDER BY path, position",
            (directive,),
        )
        return [event_from_record(directive, agency, json.loads(record)) for agency, record in rows]

    def directives_with_events(self) -> frozenset[str]:
        """Return the ids of directives that have a progress file, also of those that have no file
        of their own."""
        return frozenset(
            row[0] for row in self.index.connection.execute("SELECT DISTINCT directive FROM event")
        )

    def findings(self) -> list[Diagnostic]:
        """Return what was found while reading the files, by path and place."""
        return self.index.findings()

    def _judged(self, query: TaskQuery) -> Iterator[Task]:
        asked = self._asked(query) if query.agencies else Asked()
        # Who only coordinates has no assignment: all of them decide the state.
        judge = self._judge(asked if query.role != "coordinating" else Asked())
        return judge.tasks(self._candidates(query, asked))

    def _asked(self, query: TaskQuery) -> Asked:
        groups = query.agencies & self.register.groups.keys()
        wider = frozenset(wide for group in groups for wide in self.register.wider(group))
        inside = frozenset(
            member for group in groups if wider for member in self.register.roster(group, None)
        )
        parties = frozenset(party for agency in query.agencies for party in self._lineage(agency))
        return Asked(parties, wider, inside)

    def _judge(self, asked: Asked) -> TaskEvaluator:
        return TaskEvaluator(
            self.index.connection,
            self.register,
            self.calendar,
            as_of=self.as_of,
            due_soon_until=self.due_soon_until,
            asked=asked,
        )

    def _candidates(self, query: TaskQuery, asked: Asked) -> list[tuple[Any, ...]]:
        """Return the rows that may match, found through the index that leaves the fewest."""
        day = self.as_of.isoformat()
        clauses, values = ["o.opens_on <= ?"], [day]
        if query.coming and query.latest is not None:
            self.index.reach(query.latest)
            # Of documents that there are on the day.
            clauses = [
                "(o.opens_on <= ? OR (o.occurrence <> '' AND ifnull(d.counts_from, '') <= ?))"
            ]
            values.append(day)
        by_party = bool(query.agencies)
        by_document = bool(query.directives or query.tasks)
        if query.latest is not None:
            clauses.append(
                ("+" if by_party or by_document or query.earliest is not None else "")
                + "o.earliest_day <= ?"
            )
            values.append(query.latest.isoformat())
        if query.earliest is not None:
            clauses.append(("+" if by_party or by_document else "") + "o.latest_day >= ?")
            values.append(query.earliest.isoformat())
        if query.directives:
            clauses.append(f"t.directive IN ({','.join('?' * len(query.directives))})")
            values += sorted(query.directives)
        if query.tasks:
            clauses.append(
                f"(t.directive, t.task) IN (VALUES {','.join(['(?, ?)'] * len(query.tasks))})"
            )
            values += [part for pair in sorted(query.tasks) for part in pair]
        if by_party:
            clause, more = self._of_parties(query, asked.parties | asked.wider)
            clauses.append(clause)
            values += more
        if query.closed or query.states & CLOSED_STATES:
            return self._rows(clauses, values)
        # What is open, and what was still open on the day: each by its own index.
        return [
            *self._rows([*clauses, "o.settled_on IS NULL"], values),
            *self._rows([*clauses, "o.settled_on > ?"], [*values, day]),
        ]

    def _rows(
        self, clauses: Sequence[str], values: Sequence[Any], order: str = ""
    ) -> list[tuple[Any, ...]]:
        return self.index.connection.execute(
            f"SELECT {EVALUATED_COLUMNS} FROM occurrence o JOIN task t ON t.key = o.task"
            f" JOIN directive d ON d.id = t.directive JOIN roster r ON r.id = t.roster WHERE "
            f"{' AND '.join(clauses)} {order}",
            values,
        ).fetchall()

    def _of_parties(self, query: TaskQuery, asked: frozenset[str]) -> tuple[str, list[Any]]:
        """Return the condition that a task concerns these agencies, or groups that they are in."""
        clause, values = tasks_of_parties(asked, _ROLES[query.role])
        if query.latest is not None:
            clause += " AND first_day <= ?"
            values.append(query.latest.isoformat())
        return f"o.task IN ({clause})", values

    def _lineage(self, agency: str) -> frozenset[str]:
        if agency not in self._lineages:
            self._lineages[agency] = self.register.lineage(agency)
        return self._lineages[agency]


def tasks_of_parties(parties: frozenset[str], roles: Sequence[str]) -> tuple[str, list[Any]]:
    """Return a query for the keys of the tasks in which one of ``parties`` has one of the roles, as
    written or by a group.
    """
    party_marks, role_marks = (", ".join("?" * len(each)) for each in (parties, roles))
    numbers = (
        f"SELECT number FROM parties WHERE party IN ({party_marks}) AND role IN ({role_marks})"
    )
    return f"SELECT task FROM part WHERE parties IN ({numbers})", [*sorted(parties), *roles]


class SettingsUnread(DirectiveError):
    """registry.yaml cannot be read, or its format is newer: no answer could be relied on."""

    def __init__(self, entry: Unread) -> None:
        super().__init__(
            _(
                "{path}:{line}:{column}: {reason} The registry's settings cannot be read, so "
                "nothing is answered.",
                path=entry.path,
                line=entry.line,
                column=entry.column,
                reason=entry.message,
            )
        )


def snapshot(index: Index, *, as_of: date) -> Snapshot:
    """Return the registry as of a day. Raises SettingsUnread."""
    from directive_cli.domain.working_calendar import WorkingCalendar

    settings = index.meta("settings") or {}
    stored = index.meta("calendar_table")
    calendar = (
        WorkingCalendar.from_table(stored)
        if stored
        else WorkingCalendar.from_mapping(index.meta("calendar"))
    )
    soon = int(settings.get("due_soon_working_days", 3))
    due_soon_until = calendar.add_working_days(as_of, soon + 1) - timedelta(days=1)
    unread: dict[str, Unread] = {}
    for finding in index.findings(unread_only=True):
        span = finding.span
        unread.setdefault(span.path, Unread(span.path, finding.message, span.line, span.column))
    if REGISTRY_FILE in unread:
        raise SettingsUnread(unread[REGISTRY_FILE])
    index.reach(as_of)
    about = index.meta("registry") or {}
    return Snapshot(
        index=index,
        as_of=as_of,
        register=AgencyRegister.from_record(index.meta("register") or {}),
        calendar=calendar,
        reading=settings.get("before_means", "strict"),
        due_soon_until=due_soon_until,
        name=about.get("name"),
        office=about.get("office"),
        unread=tuple(unread.values()),
    )


def _directive(identifier: str, path: str, record_text: str) -> Directive:
    record = json.loads(record_text)
    for key in ("addressees", "copies", "aliases", "waived"):
        record[key] = tuple(record[key])
    return Directive(id=identifier, path=path, **record)


def _wanted(task: Task, query: TaskQuery) -> bool:
    if query.states:
        if task.state not in query.states:
            return False
    elif not query.closed and not task.is_open:
        return False
    if query.dated is not None and (task.last_day is not None) != query.dated:
        return False
    if query.latest is not None and (task.last_day is None or task.last_day > query.latest):
        return False
    return query.earliest is None or (task.last_day is not None and task.last_day >= query.earliest)


def _soonest_first(task: Task) -> tuple[Any, ...]:
    return (task.last_day or date.max, task.directive, task.position, task.occurrence or "")


def leads_of(register: AgencyRegister, task: Task) -> tuple[str, ...]:
    """Return who leads a task now: groups as named, an agency's successor when it no longer exists,
    and those that took over by a transfer.
    """
    found: dict[str, None] = {}
    for lead in task.lead:
        if lead in register.groups:
            found[lead] = None
    for entry in task.assignments:
        if entry.via is None and entry.state is not State.TRANSFERRED:
            found[entry.agency] = None
    return tuple(found) or task.lead


def for_each_assignment(snapshot: Snapshot, task: Task) -> Iterator[Task]:
    """Yield the task once for every assignment, with that agency's own state and dates."""
    from dataclasses import replace

    for entry in task.assignments:
        last = entry.last_day
        yield replace(
            task,
            lead=(entry.agency,),
            state=entry.state,
            last_day=last,
            last_working_day=snapshot.calendar.last_working_day(last) if last else None,
            days_left=days_left(entry.state, last, as_of=snapshot.as_of),
            working_days_left=snapshot.calendar.working_days_between(snapshot.as_of, last)
            if last and entry.state in AWAITED_STATES
            else None,
            assignments=(entry,),
        )
