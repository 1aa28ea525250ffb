"""The registry as rows of the export's tables, a few directives at a time, so that memory does not
grow with it.

States and dates come from the snapshot, as for every other answer; the columns are those of
``export_tables``. This module knows no format.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from directive_cli.domain.status import (
    CLOSED_STATES,
    EVER_LATE_STATES,
    LATE_STATES,
    Event,
    State,
    days_left,
    in_force,
)
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Directive, Task
from directive_cli.reports.export_tables import (
    AGENCIES,
    ANNEX_ITEMS,
    ASSIGNMENTS,
    DEADLINES,
    DIRECTIVES,
    EVENTS,
    FINDINGS,
    GROUP_MEMBERS,
    GROUPS,
    LINKS,
    ROLES,
    TASKS,
    WAIVED,
    ExportTable,
)

_DIRECTIVES_AT_ONCE = 100
_Row = tuple[Any, ...]
_EventKey = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows of one table, in its order; ``year`` is that of their directives, or None."""

    table: ExportTable
    rows: list[_Row]
    """Values by the table's fields: str, int, bool, date, list of str, or None."""
    year: int | None = None


def export_rows(snapshot: Snapshot) -> Iterator[Batch]:
    """Yield every row of every table: directives by date and id, the rest in document order."""
    listed = snapshot.directives()
    known = frozenset(directive.id for directive in listed)
    with_events = snapshot.directives_with_events()
    for year, of_year in groupby(listed, _year):
        same_year = list(of_year)
        for start in range(0, len(same_year), _DIRECTIVES_AT_ONCE):
            chunk = same_year[start : start + _DIRECTIVES_AT_ONCE]
            for table, rows in _of_directives(snapshot, chunk, known, with_events).items():
                yield Batch(table, rows, year)
    strays = sorted(with_events - known)
    yield Batch(
        EVENTS,
        [row for directive in strays for row in _event_rows(snapshot, directive, frozenset())],
    )
    yield from _of_registry(snapshot)


def _of_directives(
    snapshot: Snapshot,
    directives: Sequence[Directive],
    known: frozenset[str],
    with_events: frozenset[str],
) -> dict[ExportTable, list[_Row]]:
    order = {directive.id: place for place, directive in enumerate(directives)}
    tasks = snapshot.tasks(TaskQuery(directives=frozenset(order), closed=True))
    tasks.sort(
        key=lambda task: (
            order[task.directive],
            task.position,
            _of_no_day(task),
            task.occurrence or "",
        )
    )
    once = [
        same
        for _key, group in groupby(tasks, lambda task: (task.directive, task.task))
        for same in (next(group),)
    ]
    counted = frozenset(_counted(snapshot, tasks))
    return {
        DIRECTIVES: [_directive_row(directive) for directive in directives],
        LINKS: [row for directive in directives for row in _link_rows(snapshot, directive, known)],
        WAIVED: [
            (directive.id, place, waived["item"], waived["reason"])
            for directive in directives
            for place, waived in enumerate(directive.waived, start=1)
        ],
        TASKS: [_task_row(task) for task in tasks],
        ROLES: [row for task in once for row in _role_rows(task)],
        DEADLINES: [row for task in once for row in _deadline_rows(task)],
        ANNEX_ITEMS: [row for task in once for row in _annex_rows(task)],
        ASSIGNMENTS: [row for task in tasks for row in _assignment_rows(snapshot, task)],
        EVENTS: [
            row
            for directive in directives
            if directive.id in with_events
            for row in _event_rows(snapshot, directive.id, counted)
        ],
    }


def _of_registry(snapshot: Snapshot) -> Iterator[Batch]:
    register = snapshot.register
    yield Batch(
        AGENCIES,
        [
            (
                agency.id, agency.name, agency.kind, agency.parent, list(agency.abbreviations),
                list(agency.aliases),
                list(agency.symbols), agency.code, agency.valid_from, agency.valid_until,
                list(agency.successors),
            )
            for agency in register.agencies.values()
        ],
    )  # fmt: skip
    groups = register.groups.values()
    yield Batch(
        GROUPS, [(group.id, group.name, list(group.aliases), group.unlisted) for group in groups]
    )
    day = snapshot.as_of.isoformat()
    yield Batch(
        GROUP_MEMBERS,
        [
            (group.id, member)
            for group in groups
            if not group.unlisted
            for member in register.roster(group.id, day)
        ],
    )  # fmt: skip
    unread = {entry.path for entry in snapshot.unread}
    yield Batch(
        FINDINGS,
        [
            (
                place, finding.code, finding.severity.word, str(finding.message),
                finding.span.path, finding.span.line,
                finding.span.column, finding.span.end_line, finding.span.end_column,
                finding.span.path in unread,
            )
            for place, finding in enumerate(snapshot.findings(), start=1)
        ],
    )  # fmt: skip


def _directive_row(directive: Directive) -> _Row:
    signed = directive.signed_by or {}
    return (
        directive.id, directive.number, directive.symbol, directive.type, directive.title,
        directive.issuer,
        directive.issued_on, directive.meeting_on, directive.received_on, directive.dated,
        signed.get("name"), signed.get("position"), signed.get("authority"),
        list(directive.addressees),
        list(directive.copies), list(directive.aliases), directive.cited_only, directive.unreviewed,
        directive.before_means, directive.path,
    )  # fmt: skip


def _link_rows(snapshot: Snapshot, directive: Directive, known: frozenset[str]) -> Iterator[_Row]:
    below, _above = snapshot.links(directive.id)
    for place, (role, target) in enumerate(below, start=1):
        yield directive.id, place, role, target, target in known


def _task_row(task: Task) -> _Row:
    counts = task.counts()
    return (
        task.ref, task.directive, task.task, task.occurrence, task.position + 1, task.title,
        task.detail,
        list(task.lead), list(task.coordinating), list(task.carried_out_by),
        list(task.supervised_by),
        list(task.report_to), task.consolidated_by, task.deliverable,
        "; ".join(str(deadline["text"]) for deadline in task.deadlines) or None,
        task.original_last_day, task.last_day, task.last_working_day, task.days_left,
        task.working_days_left,
        task.rolled, task.provisional, task.state.value, *_flags(task.state),
        counts["total"], counts["done"], counts["late"], counts["submitted"],
        list(task.depends_on), task.unreviewed,
    )  # fmt: skip


def _role_rows(task: Task) -> Iterator[_Row]:
    parties = {
        "lead": task.lead,
        "coordinating": task.coordinating,
        "carried_out_by": task.carried_out_by,
        "supervised_by": task.supervised_by,
        "report_to": task.report_to,
        "consolidated_by": (task.consolidated_by,) if task.consolidated_by else (),
    }
    for role, listed in parties.items():
        for place, party in enumerate(listed, start=1):
            yield task.directive, task.task, role, place, party


def _flags(state: State) -> tuple[bool, bool, bool]:
    return state not in CLOSED_STATES, state in LATE_STATES, state in EVER_LATE_STATES


def _deadline_rows(task: Task) -> Iterator[_Row]:
    for place, deadline in enumerate(task.deadlines, start=1):
        kind = next((key for key in deadline if key != "text"), "none")
        setting = deadline.get(kind)
        if isinstance(setting, dict):
            setting = json.dumps(setting, ensure_ascii=False)
        yield task.directive, task.task, place, deadline["text"], kind, setting


def _annex_rows(task: Task) -> Iterator[_Row]:
    pairs = [
        (entry["directive"], item) for entry in task.items_of for item in entry["items"] or (None,)
    ]
    for place, (source, item) in enumerate(pairs, start=1):
        yield task.directive, task.task, place, source, item


def _assignment_rows(snapshot: Snapshot, task: Task) -> Iterator[_Row]:
    for place, entry in enumerate(task.assignments, start=1):
        left = days_left(entry.state, entry.last_day, as_of=snapshot.as_of)
        yield (
            task.ref, task.directive, place, entry.agency, entry.named, entry.via,
            entry.state.value,
            *_flags(entry.state), entry.last_day, left, entry.submitted_on, entry.closed_on,
            entry.judged_on,
        )  # fmt: skip


def _event_rows(
    snapshot: Snapshot, directive: str, counted: frozenset[_EventKey]
) -> Iterator[_Row]:
    for place, event in enumerate(snapshot.events(directive), start=1):
        yield (
            directive, place, event.id, event.task, event.occurrence, event.agency, event.day,
            event.kind,
            event.evidence, event.until, event.to, event.corrects, event.by, event.note,
            event.obstacle,
            event.proposal, event.recorded_on,
            (directive, event.task or "", event.occurrence or "", event.id) in counted,
        )  # fmt: skip


def _counted(snapshot: Snapshot, tasks: Sequence[Task]) -> Iterator[_EventKey]:
    """Yield the events that decided the states of these tasks' assignments."""
    for task in tasks:
        for entry in task.assignments:
            events: Sequence[Event] = in_force(entry.events, as_of=snapshot.as_of)
            for event in events:
                yield task.directive, task.task, task.occurrence or "", event.id


def _of_no_day(task: Task) -> tuple[bool, str]:
    """Sort key: occurrences by the document's own last day, those without one last."""
    day = task.original_last_day
    return day is None, day.isoformat() if day else ""


def _year(directive: Directive) -> int | None:
    dated = directive.dated
    return int(dated[:4]) if dated else None
