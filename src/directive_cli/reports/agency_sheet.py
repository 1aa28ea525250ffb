"""``report agency A``: all that one agency has to do, and what is missing to close each task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from directive_cli.domain.status import State, days_left
from directive_cli.messages import Message, _
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.reports.directive_title import cell_title, item_words, unnumbered_note
from directive_cli.reports.figures import state_figures
from directive_cli.reports.late_tasks import LINES_ON_FIRST_PAGE, LateTask, late_lines
from directive_cli.reports.obligations import (
    Obligation,
    agency_cells,
    days_late,
    deadline_words,
    missing,
    obligations,
    ref_cell,
    reported_tasks,
    unread_notes,
    unreviewed_note,
)
from directive_cli.reports.request import ReportRequest
from directive_cli.reports.table import Column, Kind, Paragraph, Report, ReportPart, Row, Table


def agency_sheet_report(
    snapshot: Snapshot, agency: str, *, query: TaskQuery | None = None, revision: str | None = None
) -> Report:
    """Return the agency's tasks: led or carried out first, then coordinated, each soonest first."""
    wanted = TaskQuery() if query is None else query
    own_ids = frozenset({agency})
    leading, left_out = reported_tasks(snapshot, replace(wanted, agencies=own_ids, role="lead"))
    own = {task.ref for task in leading}
    also, left_out_too = reported_tasks(
        snapshot, replace(wanted, agencies=own_ids, role="coordinating")
    )
    owed = list(obligations(leading))
    others = [Obligation(task, agency, None) for task in also if task.ref not in own]
    register = snapshot.register
    return Report(
        key="agency",
        title=_("Tasks of {agency}", agency=register.name(agency)),
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=(
            _table("lead", _("As lead agency"), owed, snapshot, agency),
            _table("coordinating", _("As coordinating agency"), others, snapshot, agency),
        ),
        first_page=_first_page(owed, others, snapshot),
        scope=(
            *unreviewed_note(left_out + left_out_too),
            *unnumbered_note((entry.task for entry in (*owed, *others)), snapshot),
        ),
        unread=unread_notes(snapshot),
        registry=snapshot.name,
        revision=revision,
        wide=True,
    )


def _first_page(
    owed: Sequence[Obligation], others: Sequence[Obligation], snapshot: Snapshot
) -> tuple[ReportPart, ...]:
    """Return the agency's own figures, how much it coordinates, and what is late of its own."""
    if not owed and not others:
        return (Paragraph(_("No tasks.")),)
    told = [
        Paragraph(
            _(
                "It leads {n} task: {figures}.",
                plural="It leads {n} tasks: {figures}.",
                n=len(owed),
                figures=state_figures(Counter(entry.state for entry in owed)),
            )
        )
    ]
    if others:
        told.append(
            Paragraph(
                _(
                    "It coordinates {n} task.",
                    plural="It coordinates {n} tasks.",
                    n=len(others),
                )
            )
        )
    late = [
        LateTask(entry.task, (entry,), 1, days_late(entry, as_of=snapshot.as_of) or 0)
        for entry in owed
        if entry.state is State.OVERDUE
    ]
    late.sort(key=lambda each: -each.days)
    return (*told, *late_lines(late, snapshot, at_most=LINES_ON_FIRST_PAGE))


def agency_sheet_as_asked(request: ReportRequest) -> Report:
    """Answer ``report agency``."""
    agency = request.snapshot.register.resolve(request.subject(_("the agency, such as so-khcn")))
    query = replace(request.query, agencies=frozenset(), closed=request.with_closed)
    return agency_sheet_report(request.snapshot, agency, query=query, revision=request.revision)


def _table(
    key: str, title: Message, owed: Iterable[Obligation], snapshot: Snapshot, agency: str
) -> Table:
    leading = key == "lead"
    listed = list(owed)
    titles = {
        entry.id: cell_title(entry)
        for entry in snapshot.directives({entry.task.directive for entry in listed})
    }
    return Table(
        key,
        (
            Column("n", _("No."), Kind.COUNT, 4),
            Column("number", _("Document, item"), Kind.REF, 16),
            Column("title", _("Content"), Kind.TEXT, 36),
            Column("with", _("With") if leading else _("Lead"), Kind.AGENCY, 20),
            Column("deadline", _("as written"), Kind.TEXT, 16, over=_("Deadline")),
            Column("last_day", _("last day"), Kind.DATE, 11, over=_("Deadline")),
            Column("state", _("Status"), Kind.STATE, 13),
            Column("days", _("Days left (− late)"), Kind.DAYS, 8),
            Column("missing", _("Missing to close it"), Kind.TEXT, 24),
            Column("ref", _("Ref"), Kind.REF, 18, essential=False, told_in_words=True),
        ),
        [
            _row(n, entry, snapshot, titles, agency, leading=leading)
            for n, entry in enumerate(listed, 1)
        ],
        title=title,
        if_empty=_("No tasks."),
    )


def _row(
    n: int,
    entry: Obligation,
    snapshot: Snapshot,
    titles: dict[str, Message],
    agency: str,
    *,
    leading: bool,
) -> Row:
    task, register = entry.task, snapshot.register
    others = (
        tuple(lead for lead in task.lead if lead not in (agency, entry.via))
        if leading
        else task.lead
    )
    partners = (*others, *task.coordinating) if leading else others
    return Row(
        (
            n,
            (titles[task.directive], item_words(task)),
            task.title,
            agency_cells(partners, register),
            deadline_words(task),
            entry.last_day,
            entry.state,
            days_left(entry.state, entry.last_day, as_of=snapshot.as_of),
            missing(entry, register) if task.is_open else None,
            ref_cell(task, snapshot),
        ),
        id=task.ref,
    )
