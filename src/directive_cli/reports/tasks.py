"""Task rows → the deadline table, for ``due``, ``show`` and all that lists tasks."""

from __future__ import annotations

from directive_cli.domain.status import State
from directive_cli.messages import Message, _
from directive_cli.registry.lookup import learn_labels, spoken_ref
from directive_cli.registry.query import leads_of
from directive_cli.reports.table import Column, Heading, Kind, Name, Quotation, Report, Row, Table
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Task
    from directive_cli.reports.table import Cell

TASK_COLUMNS = (
    Column("last_day", _("Last day"), Kind.DATE),
    Column("days_left", _("Days"), Kind.DAYS),
    Column("state", _("State"), Kind.STATE),
    Column("ref", _("Item"), Kind.REF, essential=False),
    Column("title", _("Task"), Kind.TEXT, width=44),
    Column("lead", _("Lead"), Kind.AGENCY, essential=False),
    Column("deadline", _("As written"), Kind.TEXT, width=24, essential=False),
    Column("last_working_day", _("Last working day"), Kind.DATE, essential=False),
    Column("assignments", _("Sent, confirmed"), Kind.TEXT, essential=False),
)
"""Every table of tasks has these columns, in this order, on a terminal and in a pipe."""

GROUPED_BY = {
    "agency": Column("agency", _("Agency"), Kind.AGENCY),
    "directive": Column("directive", _("Document"), Kind.REF),
    "month": Column("month", _("Month"), Kind.TEXT),
}
"""What the headings of a divided table name."""

AT_A_GLANCE = ("last_day", "days_left", "state", "ref", "title", "lead")
"""The columns of a table that is one of several on a screen."""


def task_row(snapshot: Snapshot, task: Task) -> Row:
    """Return the row of a task."""
    counts = task.counts()
    several = counts["total"] > 1
    # The last working day is said only where it differs: the last day is a day off.
    working = task.last_working_day if task.last_working_day != task.last_day else None
    return Row(
        (
            task.last_day,
            task.days_left,
            task.state,
            spoken_ref(snapshot, task),
            _marked(task),
            tuple(names(snapshot, leads_of(snapshot.register, task))),
            as_written(task),
            working,
            sent_words(counts) if several else None,
        ),
        id=task.ref,
    )


def as_written(task: Task) -> Cell:
    """Return the words of a task's deadlines, and that its day is assumed where they state none."""
    words = tuple(Quotation(deadline["text"]) for deadline in task.deadlines)
    if task.assumes_its_day:
        return (*words[:-1], _("{words} (the day is assumed)", words=words[-1]))
    return words or None


def sent_words(counts: Mapping[str, int]) -> Message:
    """Return how far a task of several agencies is: what waits for confirmation, what has it."""
    return _(
        "{submitted} sent, {done} confirmed of {total}",
        submitted=counts["submitted"],
        done=counts["done"],
        total=counts["total"],
    )


def task_table(
    snapshot: Snapshot,
    tasks: Iterable[Task],
    *,
    key: str = "tasks",
    title: Message | None = None,
    if_empty: Message | None = None,
    only: Sequence[str] | None = None,
) -> Table:
    """Return a table of tasks in the order given; ``only`` names the columns to keep."""
    places = [
        place for place, column in enumerate(TASK_COLUMNS) if only is None or column.key in only
    ]
    columns = tuple(TASK_COLUMNS[place] for place in places)
    whole = (task_row(snapshot, task) for task in tasks)
    rows = tuple(Row(tuple(row.cells[place] for place in places), id=row.id) for row in whole)
    return Table(key, columns, rows, title=title, if_empty=if_empty)


def due_report(
    snapshot: Snapshot,
    groups: Sequence[tuple[Message | str | None, Sequence[Task]]],
    *,
    grouped_by: Column | None = None,
) -> Report:
    """Return the deadline table, divided by the headings of ``groups`` (one group with None:
    undivided); ``grouped_by`` says what the headings name.
    """
    learn_labels(snapshot, (task.directive for _heading, tasks in groups for task in tasks))
    rows: list[Row | Heading] = []
    shown: list[Task] = []
    for heading, tasks in groups:
        if heading is not None:
            rows.append(Heading(heading))
        for task in tasks:
            rows.append(task_row(snapshot, task))
            shown.append(task)
    count = len({task.ref for task in shown})
    overdue = len({task.ref for task in shown if task.state == "overdue"})
    subtitle = _(
        "{n} task, {overdue} overdue, as of {day}",
        plural="{n} tasks, {overdue} overdue, as of {day}",
        n=count, overdue=overdue, day=snapshot.as_of,
    )  # fmt: skip
    table = Table(
        "tasks", TASK_COLUMNS, tuple(rows), if_empty=_("No task matches."), grouped_by=grouped_by
    )
    return Report(
        key="due",
        title=_("Deadlines"),
        subtitle=subtitle,
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=(table,),
        scope=task_notices(snapshot, shown),
        unread=unread(snapshot),
        registry=snapshot.name,
    )


def task_notices(snapshot: Snapshot, tasks: Sequence[Task]) -> tuple[Message, ...]:
    """Return the notices on these tasks: unreviewed drafts, successors, years not yet announced."""
    inherited = {
        (entry.named, entry.agency)
        for task in tasks
        for entry in task.assignments
        if entry.named != entry.agency
    }
    assumed = len({task.ref for task in tasks if task.assumes_its_day})
    said = notices(
        snapshot,
        unreviewed=len({task.directive for task in tasks if task.unreviewed}),
        inherited=inherited,
        transferred=transfers(tasks),
        provisional_years={
            task.last_day.year for task in tasks if task.provisional and task.last_day
        },
    )
    return (*said, _assumed(assumed)) if assumed else said


def _assumed(count: int) -> Message:
    return _(
        "The last day of {n} task is assumed: its words state none (NĐ 09/2019/NĐ-CP, art. 8.5).",
        plural=(
            "The last days of {n} tasks are assumed: their words state none (NĐ 09/2019/NĐ-CP, "
            "art. 8.5)."
        ),
        n=count,
    )


def notices(
    snapshot: Snapshot,
    *,
    unreviewed: int,
    inherited: Iterable[tuple[str, str]],
    transferred: Iterable[tuple[str, str]],
    provisional_years: Iterable[int],
) -> tuple[Message, ...]:
    """Word the notices: the number of drafts, successors, transfers, and years."""
    found: list[Message] = []
    if unreviewed:
        found.append(
            _(
                "* {n} directive is an unreviewed draft.",
                plural="* {n} directives are unreviewed drafts.",
                n=unreviewed,
            )
        )
    for named, agency in sorted(inherited):
        found.append(
            _(
                "{agency} holds what was given to {named}.",
                agency=snapshot.register.name(agency),
                named=snapshot.register.name(named),
            )
        )
    for agency, before in sorted(transferred):
        found.append(
            _(
                "{agency} holds what was transferred from {before}.",
                agency=snapshot.register.name(agency),
                before=snapshot.register.name(before),
            )
        )
    if years := sorted(provisional_years):
        listed = ", ".join(map(str, years))
        found.append(
            _(
                "Working days of {years} are provisional: its days off are not announced yet.",
                years=listed,
            )
        )
    return tuple(found)


def transfers(tasks: Sequence[Task]) -> set[tuple[str, str]]:
    """Return (who took over, from whom) for every transfer behind these tasks."""
    return {
        (event.to, entry.agency)
        for task in tasks
        for entry in task.assignments
        if entry.state is State.TRANSFERRED
        for event in entry.events
        if event.kind == "transferred" and event.to is not None and event.day == entry.closed_on
    }


def names(snapshot: Snapshot, identifiers: Iterable[str]) -> list[Name]:
    """Return agencies and groups with their names."""
    return [Name(identifier, snapshot.register.name(identifier)) for identifier in identifiers]


def unread(snapshot: Snapshot) -> tuple[tuple[str, Message], ...]:
    """Return the files whose content is missing from the answer, with place and reason."""
    return tuple(
        (f"{entry.path}:{entry.line}:{entry.column}", entry.message) for entry in snapshot.unread
    )


def month_heading(day: date | None) -> Message:
    """Return the heading of a month in a table divided by months."""
    if day is None:
        return _("No deadline")
    return _("Month {month}/{year}", month=day.month, year=day.year)


def _marked(task: Task) -> Cell:
    return f"* {task.title}" if task.unreviewed else task.title
