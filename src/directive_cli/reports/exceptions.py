"""``report exceptions``: one page for a leader. What is late, whose it is, what is missing, who
must decide.

A task that many agencies owe is one line; nothing is left out without being counted, with whose it
is. Data, workbooks and the annex of a paper have every line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from directive_cli.domain.status import State
from directive_cli.messages import Message, _, joined
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Task
from directive_cli.reports.directive_title import place_in_document, unnumbered_note
from directive_cli.reports.figures import agency_count
from directive_cli.reports.late_tasks import (
    LINES_ON_FIRST_PAGE,
    LateTask,
    late_lines,
    late_tasks,
    who_is_late,
    whose,
)
from directive_cli.reports.obligations import (
    NOBODY,
    agency_cells,
    deadline_words,
    last_report,
    missing,
    receivers_of,
    reported_tasks,
    unread_notes,
    unreviewed_note,
)
from directive_cli.reports.request import ReportRequest
from directive_cli.reports.table import (
    Cell,
    Column,
    Kind,
    Paragraph,
    Report,
    ReportPart,
    Row,
    Table,
)

LINES_ON_A_PAGE = 12
_TASK_COLUMNS = (
    Column("n", _("No."), Kind.COUNT, 4),
    Column("agency", _("Who"), Kind.AGENCY, 20),
    Column("title", _("Content"), Kind.TEXT, 34),
    Column("deadline", _("Deadline"), Kind.TEXT, 16),
    Column("days_late", _("Days late"), Kind.COUNT, 7),
)
"""Which late task a line is about."""


def exceptions_report(
    snapshot: Snapshot,
    *,
    query: TaskQuery | None = None,
    lines: int | None = LINES_ON_A_PAGE,
    revision: str | None = None,
) -> Report:
    """Return what is overdue, the longest delay first, and apart what was sent late and waits.

    The table has at most ``lines`` lines, and the text below it tells how many further tasks each
    owes; None: every line is in the table.
    """
    tasks, left_out = reported_tasks(snapshot, TaskQuery() if query is None else query)
    late = late_tasks(tasks, snapshot, State.OVERDUE)
    waiting = late_tasks(tasks, snapshot, State.SUBMITTED_LATE)
    shown = late[:lines]
    rest = late[len(shown) :]
    parts: list[ReportPart] = [
        Paragraph(_figures(late, tasks, snapshot)),
        _table(shown, snapshot),
    ]
    if rest:
        parts.append(
            Paragraph(
                _(
                    "{n} more task is late: {who}.",
                    plural="{n} more tasks are late: {who}.",
                    n=len(rest),
                    who=_whose(rest, snapshot),
                )
            )
        )
    if waiting:
        parts += [
            Paragraph(
                _(
                    "{n} task was sent late and waits for confirmation.",
                    plural="{n} tasks were sent late and wait for confirmation.",
                    n=len(waiting),
                )
            ),
            _waiting_table(waiting, snapshot),
        ]
    return Report(
        key="exceptions",
        title=_("Late tasks that need a decision"),
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=tuple(parts),
        scope=(
            *unreviewed_note(left_out),
            *unnumbered_note((each.task for each in (*shown, *waiting)), snapshot),
        ),
        unread=unread_notes(snapshot),
        registry=snapshot.name,
        revision=revision,
        wide=True,
        first_page=(*late_lines(late, snapshot, at_most=LINES_ON_FIRST_PAGE),),
    )


def exceptions_as_asked(request: ReportRequest) -> Report:
    """Answer ``report exceptions``."""
    return exceptions_report(
        request.snapshot,
        query=replace(request.query, closed=False),
        lines=None if request.in_full else LINES_ON_A_PAGE,
        revision=request.revision,
    )


def _whose(late: Iterable[LateTask], snapshot: Snapshot) -> Message:
    """Return how many of the tasks each owes, the most first: "Sở Y tế: 3; Sở Tài chính: 1"."""
    counts = Counter(name for each in late for name in whose(each, snapshot))
    return joined([Message("{who}: {n}", who=who, n=n) for who, n in counts.most_common()], "; ")


def _figures(late: Sequence[LateTask], tasks: Iterable[Task], snapshot: Snapshot) -> Message:
    """Return how many tasks are late and due soon; a count of zero is left out."""
    agencies = {entry.agency for each in late for entry in each.owing}
    soon = sum(task.state is State.DUE_SOON for task in tasks)
    more = _("{n} more is", plural="{n} more are", n=soon)
    if not late and not soon:
        return _("No task is late.")
    if not late:
        return _(
            "No task is late; {n} is due by {until}.",
            plural="No task is late; {n} are due by {until}.",
            n=soon,
            until=snapshot.due_soon_until,
        )
    if not soon:
        return _(
            "{n} task is late, at {agencies}.",
            plural="{n} tasks are late, at {agencies}.",
            n=len(late),
            agencies=agency_count(len(agencies)),
        )
    return _(
        "{n} task is late, at {agencies}; {soon} due by {until}.",
        plural="{n} tasks are late, at {agencies}; {soon} due by {until}.",
        n=len(late),
        agencies=agency_count(len(agencies)),
        soon=more,
        until=snapshot.due_soon_until,
    )


def _table(late: list[LateTask], snapshot: Snapshot) -> Table:
    return Table(
        "late",
        (
            *_TASK_COLUMNS,
            Column("missing", _("What is missing"), Kind.TEXT, 22),
            Column("decides", _("Who decides"), Kind.AGENCY, 16),
            Column("obstacle", _("Obstacle, proposal (as reported)"), Kind.TEXT, 26),
            Column("document", _("Document, item"), Kind.REF, 16),
        ),
        [_row(n, each, snapshot) for n, each in enumerate(late, 1)],
        if_empty=_("Nothing is late."),
    )


def _row(n: int, late: LateTask, snapshot: Snapshot) -> Row:
    task, register = late.task, snapshot.register
    decides = receivers_of(task)
    if not decides:
        issuer = snapshot.directive(task.directive)
        decides = (issuer.issuer,) if issuer and issuer.issuer else ()
    return Row(
        (
            n,
            who_is_late(late, snapshot),
            task.title,
            (deadline_words(task) or "", _("last day {day}", day=late.owing[0].last_day)),
            late.days,
            missing(late.owing[0], register),
            agency_cells(decides, register),
            _told(late, snapshot),
            place_in_document(task, snapshot),
        ),
        id=task.ref,
    )


def _waiting_table(waiting: list[LateTask], snapshot: Snapshot) -> Table:
    return Table(
        "waiting",
        (
            *_TASK_COLUMNS,
            Column("confirms", _("Who confirms"), Kind.AGENCY, 20),
            Column("document", _("Document, item"), Kind.REF, 16),
        ),
        [
            Row(
                (
                    n,
                    who_is_late(each, snapshot),
                    each.task.title,
                    deadline_words(each.task),
                    each.days,
                    agency_cells(receivers_of(each.task), snapshot.register),
                    place_in_document(each.task, snapshot),
                ),
                id=each.task.ref,
            )
            for n, each in enumerate(waiting, 1)
        ],
        title=_("Sent late, waiting for confirmation"),
    )


def _told(late: LateTask, snapshot: Snapshot) -> Cell:
    lines: list[str | Message] = []
    for entry in late.owing:
        told = last_report(entry, as_of=snapshot.as_of)
        if told is None:
            continue
        who = (
            ""
            if len(late.owing) == 1 or entry.agency == NOBODY
            else f"{snapshot.register.name(entry.agency)}: "
        )
        if told.obstacle:
            lines.append(
                _("{who}obstacle: {words} ({day})", who=who, words=told.obstacle, day=told.day)
            )
        if told.proposal:
            lines.append(
                _("{who}proposal: {words} ({day})", who=who, words=told.proposal, day=told.day)
            )
        if told.note and not (told.obstacle or told.proposal):
            lines.append(Message("{who}{words} ({day})", who=who, words=told.note, day=told.day))
    if not lines:
        return _("nothing reported")
    return tuple(lines)
