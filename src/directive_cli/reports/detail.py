"""``report detail``: the annex table, one line a task: who, what, until when, with what result.

The columns follow the tables of the provinces' own reports (NĐ 30/2020, annex IV.VIII asks for most
of them).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from directive_cli.domain.status import CLOSED_STATES, State
from directive_cli.messages import Message, _
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Task
from directive_cli.reports.directive_title import cell_title, directive_title, unnumbered_note
from directive_cli.reports.figures import agency_count, share_of_agencies, state_figures
from directive_cli.reports.late_tasks import LINES_ON_FIRST_PAGE, late_lines, late_tasks
from directive_cli.reports.obligations import (
    agency_cells,
    days_late,
    deadline_words,
    obligations,
    ref_cell,
    reported_tasks,
    result,
    unread_notes,
    unreviewed_note,
)
from directive_cli.reports.request import ReportRequest
from directive_cli.reports.table import (
    Cell,
    Column,
    Heading,
    Kind,
    Name,
    Paragraph,
    Report,
    ReportPart,
    Row,
    Table,
)

_NAMED_RESULTS = 3
"""A group's results are counted, those of a few agencies named."""


def detail_report(
    snapshot: Snapshot,
    *,
    query: TaskQuery | None = None,
    revision: str | None = None,
) -> Report:
    """Return all tasks that match, in their documents' order, under a heading for each document."""
    tasks, left_out = reported_tasks(snapshot, TaskQuery(closed=True) if query is None else query)
    return Report(
        key="detail",
        title=_("Tasks assigned and their results"),
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=(detail_table(tasks, snapshot),),
        scope=(*unreviewed_note(left_out), *unnumbered_note(tasks, snapshot)),
        unread=unread_notes(snapshot),
        registry=snapshot.name,
        revision=revision,
        wide=True,
        first_page=_first_page(tasks, snapshot),
    )


def detail_as_asked(request: ReportRequest) -> Report:
    """Answer ``report detail``."""
    return detail_report(
        request.snapshot,
        query=request.query,
        revision=request.revision,
    )


def _first_page(tasks: Iterable[Task], snapshot: Snapshot) -> tuple[ReportPart, ...]:
    """Return an official paper's figures, counted by task: all, each document, what is late."""
    listed = list(tasks)
    if not listed:
        return (Paragraph(_("No tasks.")),)
    agencies = {entry.agency for entry in obligations(listed) if entry.agency}
    parts = [
        Paragraph(
            _(
                "{n} task is assigned to {agencies}: {figures}.",
                plural="{n} tasks are assigned to {agencies}: {figures}.",
                n=len(listed),
                agencies=agency_count(len(agencies)),
                figures=state_figures(Counter(task.state for task in listed)),
            )
        )
    ]
    by_document: dict[str, Counter[State]] = {}
    for task in listed:
        by_document.setdefault(task.directive, Counter())[task.state] += 1
    documents = snapshot.directives(by_document) if len(by_document) > 1 else ()
    for directive in documents:
        counts = by_document[directive.id]
        parts.append(
            Paragraph(
                _(
                    "- {document}: {n} task: {figures};",
                    plural="- {document}: {n} tasks: {figures};",
                    document=directive_title(directive, snapshot.register, with_summary=False),
                    n=counts.total(),
                    figures=state_figures(counts),
                )
            )
        )
    late = late_tasks(listed, snapshot, State.OVERDUE)
    return (*parts, *late_lines(late, snapshot, at_most=LINES_ON_FIRST_PAGE))


def detail_table(tasks: Iterable[Task], snapshot: Snapshot) -> Table:
    """Return the annex table of some tasks."""
    listed = list(tasks)
    directives = {
        entry.id: entry for entry in snapshot.directives({task.directive for task in listed})
    }
    order = {identifier: rank for rank, identifier in enumerate(directives)}
    listed.sort(key=lambda task: (order[task.directive], task.position, task.occurrence or ""))
    rows: list[Row | Heading] = []
    n = 0
    for identifier, group in groupby(listed, key=lambda task: task.directive):
        header = directives[identifier]
        rows.append(
            Heading(directive_title(header, snapshot.register), identifier, cell_title(header))
        )
        for task in group:
            n += 1
            rows.append(_row(n, task, snapshot))
    return Table(
        "detail",
        (
            Column("n", _("No."), Kind.COUNT, 4),
            Column("item", _("Item"), Kind.REF, 7),
            Column("title", _("Content"), Kind.TEXT, 38),
            Column("lead", _("Lead"), Kind.AGENCY, 20),
            Column("coordinating", _("Coordinating"), Kind.AGENCY, 18),
            Column("deliverable", _("Deliverable"), Kind.TEXT, 18),
            Column("deadline", _("as written"), Kind.TEXT, 16, over=_("Deadline")),
            Column("last_day", _("last day"), Kind.DATE, 11, over=_("Deadline")),
            Column("result", _("Result"), Kind.TEXT, 18),
            Column("state", _("Status"), Kind.STATE, 12),
            Column("days_late", _("Days late"), Kind.COUNT, 6),
            Column("ref", _("Ref"), Kind.REF, 18, essential=False, told_in_words=True),
        ),
        rows,
        grouped_by=Column("directive", _("Document"), Kind.TEXT, 18),
        if_empty=_("No tasks."),
    )


def _row(n: int, task: Task, snapshot: Snapshot) -> Row:
    register = snapshot.register
    item = task.task + (f" ({task.occurrence})" if task.occurrence else "")
    return Row(
        (
            n,
            item,
            task.title,
            _leads(task, register),
            agency_cells(task.coordinating, register),
            task.deliverable,
            deadline_words(task),
            task.last_day or task.original_last_day,
            results(task, snapshot),
            task.state,
            _latest(task, snapshot.as_of),
            ref_cell(task, snapshot),
        ),
        id=task.ref,
    )


def results(task: Task, snapshot: Snapshot) -> Cell:
    """Return what was delivered: document and day; for many agencies how many delivered."""
    owed = list(obligations([task]))
    delivered = [(entry, found) for entry in owed if (found := result(entry, as_of=snapshot.as_of))]
    if len(owed) > _NAMED_RESULTS:
        closed = sum(entry.state in CLOSED_STATES for entry in owed)
        if not delivered and not closed:
            return share_of_agencies(0, len(owed))
        return _(
            "{delivered}, {closed} confirmed",
            delivered=share_of_agencies(len(delivered), len(owed)),
            closed=closed,
        )
    words = []
    for entry, (evidence, day) in delivered:
        said = (
            _("{document}, {day}", document=evidence, day=day)
            if evidence
            else _("on {day}, no document named", day=day)
        )
        if len(owed) > 1:
            said = Message(
                "{agency}: {said}", agency=snapshot.register.name(entry.agency), said=said
            )
        words.append(said)
    return tuple(words) if words else None


def _leads(task: Task, register: AgencyRegister) -> Cell:
    """Return the leads; one whose work passed to a successor or by a transfer shows both."""
    cells: list[str | Name | Message] = []
    holders = {entry.named: entry.agency for entry in task.assignments if entry.via is None}
    for lead, cell in zip(task.lead, agency_cells(task.lead, register), strict=True):
        holder = holders.pop(lead, lead)
        if holder != lead:
            cells.append(
                _("{holder} (was {named})", holder=register.name(holder), named=register.name(lead))
            )
        else:
            cells.append(cell)
    cells += [_("{agency} (by transfer)", agency=register.name(named)) for named in holders]
    return tuple(cells)


def _latest(task: Task, as_of: date) -> int | None:
    """Return the longest delay among the agencies."""
    late = [
        days for entry in obligations([task]) if (days := days_late(entry, as_of=as_of)) is not None
    ]
    return max(late, default=None)
