"""All tables of the registry as plain records for other programs; the schema is in docs/export.md.

Dates are ISO text, lists are JSON text where a table has no lists; states are as of the day of the export.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from directive_cli.registry.query import TaskQuery
from directive_cli.reports.obligations import days_late, obligations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Task


@dataclass(frozen=True, slots=True)
class ExportTable:
    """One table: its name, its columns with their types (``text``, ``integer``, ``boolean``, ``date``), its rows."""

    name: str
    columns: tuple[tuple[str, str], ...]
    rows: Callable[[], Iterable[tuple[Any, ...]]]
    year_column: str | None = None
    """The date by whose year a partitioned form divides the rows."""


def export_tables(snapshot: Snapshot) -> tuple[ExportTable, ...]:
    """Return every table; rows are made when they are asked for."""
    tasks = snapshot.tasks(TaskQuery(closed=True))
    return (
        ExportTable("directives", _DIRECTIVES, lambda: _directive_rows(snapshot), "issued_on"),
        ExportTable("links", _LINKS, lambda: _link_rows(snapshot)),
        ExportTable("tasks", _TASKS, lambda: _task_rows(tasks), "last_day"),
        ExportTable("roles", _ROLES, lambda: _role_rows(tasks)),
        ExportTable("assignments", _ASSIGNMENTS, lambda: _assignment_rows(tasks, snapshot), "last_day"),
        ExportTable("events", _EVENTS, lambda: _event_rows(snapshot), "date"),
        ExportTable("agencies", _AGENCIES, lambda: _agency_rows(snapshot)),
        ExportTable("group_members", _MEMBERS, lambda: _member_rows(snapshot)),
    )


_DIRECTIVES = (
    ("id", "text"), ("number", "text"), ("symbol", "text"), ("type", "text"), ("title", "text"), ("issuer", "text"),
    ("issued_on", "text"), ("meeting_on", "text"), ("cited_only", "boolean"), ("unreviewed", "boolean"),
    ("path", "text"),
)  # fmt: skip
_LINKS = (("source", "text"), ("role", "text"), ("target", "text"))
_TASKS = (
    ("ref", "text"), ("directive", "text"), ("task", "text"), ("occurrence", "text"), ("title", "text"),
    ("detail", "text"), ("deliverable", "text"), ("consolidated_by", "text"), ("deadline_text", "text"),
    ("original_last_day", "date"), ("last_day", "date"), ("last_working_day", "date"), ("days_left", "integer"),
    ("working_days_left", "integer"), ("state", "text"), ("unreviewed", "boolean"),
)  # fmt: skip
_ROLES = (("ref", "text"), ("role", "text"), ("agency", "text"))
_ASSIGNMENTS = (
    ("ref", "text"), ("agency", "text"), ("named", "text"), ("via", "text"), ("state", "text"), ("last_day", "date"),
    ("submitted_on", "date"), ("closed_on", "date"), ("judged_on", "date"), ("days_late", "integer"),
)  # fmt: skip
_EVENTS = (
    ("directive", "text"), ("task", "text"), ("occurrence", "text"), ("agency", "text"), ("id", "text"),
    ("date", "date"), ("kind", "text"), ("until", "date"), ("to", "text"), ("corrects", "text"), ("evidence", "text"),
    ("by", "text"), ("note", "text"), ("obstacle", "text"), ("proposal", "text"), ("recorded_on", "date"),
)  # fmt: skip
_AGENCIES = (
    ("id", "text"), ("name", "text"), ("kind", "text"), ("parent", "text"), ("code", "text"), ("valid_from", "text"),
    ("valid_until", "text"),
)  # fmt: skip
_MEMBERS = (("group", "text"), ("group_name", "text"), ("agency", "text"))


def _directive_rows(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    for entry in snapshot.directives():
        yield tuple(getattr(entry, name) for name, _kind in _DIRECTIVES)


def _link_rows(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    for entry in snapshot.directives():
        down, _up = snapshot.links(entry.id)
        for role, target in down:
            yield (entry.id, role, target)


def _task_rows(tasks: Iterable[Task]) -> Iterator[tuple[Any, ...]]:
    for task in tasks:
        words = "; ".join(str(deadline["text"]) for deadline in task.deadlines) or None
        yield (
            task.ref, task.directive, task.task, task.occurrence, task.title, task.detail, task.deliverable,
            task.consolidated_by, words, task.original_last_day, task.last_day, task.last_working_day, task.days_left,
            task.working_days_left, task.state.value, task.unreviewed,
        )  # fmt: skip


def _role_rows(tasks: Iterable[Task]) -> Iterator[tuple[Any, ...]]:
    for task in tasks:
        for role in ("lead", "coordinating", "carried_out_by", "supervised_by", "report_to"):
            for agency in getattr(task, role):
                yield (task.ref, role, agency)


def _assignment_rows(tasks: Iterable[Task], snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    for entry in obligations(tasks):
        own = entry.assignment
        if own is not None:
            late = days_late(entry, as_of=snapshot.as_of)
            yield (
                entry.ref, own.agency, own.named, own.via, own.state.value, own.last_day, own.submitted_on,
                own.closed_on, own.judged_on, late,
            )  # fmt: skip


def _event_rows(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    for entry in snapshot.directives():
        for task, occurrence, happening in snapshot.happenings(entry.id):
            if happening.day <= snapshot.as_of:
                yield (
                    entry.id, task, occurrence or None, happening.agency, happening.id, happening.day, happening.kind,
                    happening.until, happening.to, happening.corrects, happening.evidence, happening.by,
                    happening.note, happening.obstacle, happening.proposal, happening.recorded_on,
                )  # fmt: skip


def _agency_rows(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    for agency in snapshot.register.agencies.values():
        yield tuple(getattr(agency, name) for name, _kind in _AGENCIES)


def _member_rows(snapshot: Snapshot) -> Iterator[tuple[Any, ...]]:
    register = snapshot.register
    for group in register.groups.values():
        for agency in register.roster(group.id, snapshot.as_of.isoformat()):
            yield (group.id, group.name, agency)
