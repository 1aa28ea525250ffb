"""``report returns REF:TASK``: for a task given to many, who has returned what, when, late or not,
and who has not.

Also the slack to whatever the returns feed: what depends on the task, and when that is due.
"""

from __future__ import annotations

from directive_cli.domain.status import CLOSED_STATES, State, TaskRef
from directive_cli.domain.vietnamese import alphabetical
from directive_cli.messages import Message, _, joined
from directive_cli.registry.lookup import find_task
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Task
from directive_cli.reports.directive_title import cited_item
from directive_cli.reports.figures import day_count
from directive_cli.reports.obligations import (
    Obligation,
    agency_cell,
    days_late,
    deadline_words,
    obligations,
    result,
    unread_notes,
)
from directive_cli.reports.request import ReportRequest
from directive_cli.reports.returned_sheets import sheets_report
from directive_cli.reports.table import (
    Column,
    Count,
    Kind,
    Paragraph,
    Report,
    ReportPart,
    Row,
    Table,
)

_WAITING_FIRST = {state: rank for rank, state in enumerate(State)}


def returns_report(snapshot: Snapshot, ref: TaskRef, *, revision: str | None = None) -> Report:
    """Return the matrix of one task: of the occurrence named, or of every one that has begun."""
    query = TaskQuery(closed=True, tasks=frozenset({(ref.directive, ref.task)}))
    tasks = [task for task in snapshot.tasks(query) if ref.occurrence in (None, task.occurrence)]
    parts: list[ReportPart] = []
    for task in tasks:
        parts += _of_task(task, snapshot)
    cited = cited_item(snapshot.directive(ref.directive), ref.task)
    if ref.occurrence:
        cited = _("{item} ({occurrence})", item=cited, occurrence=ref.occurrence)
    return Report(
        key="returns",
        title=_("Returns to the task in {item}", item=cited),
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=tuple(parts) or (Paragraph(_("No occurrence of the task has begun.")),),
        subtitle=tasks[0].title if tasks else None,
        scope=(_("The document is an unreviewed draft."),)
        if any(task.unreviewed for task in tasks)
        else (),
        unread=unread_notes(snapshot),
        registry=snapshot.name,
        revision=revision,
    )


def returns_as_asked(request: ReportRequest) -> Report:
    """Answer ``report returns``: of one task, or of the forms that were sent out."""
    if request.sheet is not None or not request.has_subject:
        return sheets_report(request.snapshot, sheet=request.sheet, revision=request.revision)
    named = request.subject(_("the task, such as 02-KH/BCĐ:PL.30"))
    ref = find_task(request.snapshot, named)
    return returns_report(request.snapshot, ref, revision=request.revision)


def _of_task(task: Task, snapshot: Snapshot) -> list[ReportPart]:
    owed = [entry for entry in obligations([task]) if entry.state is not State.TRANSFERRED]
    register = snapshot.register
    owed.sort(
        key=lambda entry: (_WAITING_FIRST[entry.state], alphabetical(register.name(entry.agency)))
    )
    returned = [entry for entry in owed if result(entry, as_of=snapshot.as_of) is not None]
    late = [entry for entry in returned if days_late(entry, as_of=snapshot.as_of) is not None]
    waiting = [
        entry for entry in owed if entry not in returned and entry.state not in CLOSED_STATES
    ]
    told = [_("{returned} of {total} have returned", returned=len(returned), total=len(owed))]
    if late:
        told[0] = _(
            "{returned} of {total} have returned, {late} of them late",
            returned=len(returned),
            total=len(owed),
            late=len(late),
        )
    if waiting:
        told.append(_("{n} has not", plural="{n} have not", n=len(waiting)))
    counts = Message("{counts}.", counts=joined(told, "; "))
    parts: list[ReportPart] = []
    if task.occurrence:
        parts.append(
            Paragraph(_("Occurrence {occurrence}", occurrence=task.occurrence), heading=True)
        )
    if task.deadlines:
        parts.append(Paragraph(_deadline_line(task)))
    parts += [Paragraph(counts), *(Paragraph(line) for line in _fed(task, snapshot))]
    parts += [_states(owed, task), _matrix(owed, task, snapshot)]
    return parts


def _matrix(owed: list[Obligation], task: Task, snapshot: Snapshot) -> Table:
    rows = []
    for n, entry in enumerate(owed, 1):
        found = result(entry, as_of=snapshot.as_of)
        rows.append(
            Row(
                (
                    n,
                    agency_cell(entry.agency, snapshot.register),
                    entry.state,
                    found[1] if found else None,
                    found[0] if found else None,
                    entry.last_day,
                    days_late(entry, as_of=snapshot.as_of),
                ),
                id=entry.agency or "nobody",
            )
        )
    return Table(
        f"returns{'-' + task.occurrence if task.occurrence else ''}",
        (
            Column("n", _("No."), Kind.COUNT, 5),
            Column("agency", _("Agency or unit"), Kind.AGENCY, 34),
            Column("state", _("Status"), Kind.STATE, 16),
            Column("returned_on", _("Returned on"), Kind.DATE, 12),
            Column("evidence", _("Document"), Kind.REF, 18),
            Column("last_day", _("last day"), Kind.DATE, 12),
            Column("days_late", _("Days late"), Kind.COUNT, 8),
        ),
        rows,
        if_empty=_("The task names no lead."),
    )


def _deadline_line(task: Task) -> Message:
    words = deadline_words(task)
    if task.original_last_day is None:
        return _("Deadline: {words}; no date.", words=words)
    return _("Deadline: {words}; last day {day}.", words=words, day=task.original_last_day)


def _states(owed: list[Obligation], task: Task) -> Table:
    rows = []
    for state in State:
        counted = _counted([entry for entry in owed if entry.state is state], task)
        if counted.value:
            rows.append(Row((state, counted), id=state.value))
    return Table(
        "states",
        (
            Column("state", _("Status"), Kind.STATE, 24),
            Column("agencies", _("Number of agencies"), Kind.COUNT, 12),
        ),
        rows,
        total=Row((_("Total"), _counted(owed, task)), id="total"),
    )


def _counted(owed: list[Obligation], task: Task) -> Count:
    return Count(len(owed), tuple(f"{task.ref} ({entry.agency})" for entry in owed))


def _fed(task: Task, snapshot: Snapshot) -> list[Message]:
    """Return a line for each task that depends on this one: the days between their last days."""
    names = {task.ref, f"{task.directive}:{task.task}"}
    lines: list[Message] = []
    for other in snapshot.tasks(TaskQuery(closed=True, dated=True)):
        if not names & set(other.depends_on) or other.last_day is None:
            continue
        own_last = task.last_day or task.original_last_day
        if own_last is None:
            lines.append(
                _(
                    "It feeds the task in {item}, due by {day}.",
                    item=_cited(other, snapshot),
                    day=other.last_day,
                )
            )
            continue
        lines.append(
            _(
                "It feeds the task in {item} ({title}), due by {day}: {days} after the"
                " returns, {working} of them working.",
                item=_cited(other, snapshot),
                title=other.title,
                day=other.last_day,
                days=day_count((other.last_day - own_last).days),
                working=snapshot.calendar.working_days_between(own_last, other.last_day),
            )
        )
    return lines


def _cited(task: Task, snapshot: Snapshot) -> Message:
    return cited_item(snapshot.directive(task.directive), task.task)
