"""``report changes``: what is new, moved, done or newly late since another day or another revision.

Compares two snapshots of the registry row by row; what happened in between is told from the events
where there are any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from directive_cli.domain.status import (
    CLOSED_STATES,
    DONE_STATES,
    EVER_LATE_STATES,
    LATE_STATES,
    State,
    in_force,
)
from directive_cli.messages import Message, _, joined
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.reports.directive_title import place_in_document, unnumbered_note
from directive_cli.reports.figures import agency_count
from directive_cli.reports.obligations import (
    Obligation,
    agency_cell,
    days_late,
    deadline_words,
    obligations,
    ref_cell,
    result,
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

_Key = tuple[str, str]
_FIGURES = {
    "new": _("new"),
    "moved": _("with another deadline"),
    "completed": _("completed"),
    "late": _("newly late"),
    "closed": _("cancelled or transferred"),
    "reopened": _("reopened"),
    "gone": _("no longer in the registry"),
}
"""What a sentence calls each table."""


def changes_report(
    before: Snapshot,
    after: Snapshot,
    *,
    query: TaskQuery | None = None,
    since: str | None = None,
    revision: str | None = None,
) -> Report:
    """Return the changes from ``before`` to ``after``; ``since``: the earlier revision or day."""
    wanted = TaskQuery(closed=True) if query is None else query
    old, _left_before = _owed(before, wanted)
    new, left_out = _owed(after, wanted)
    tables = _tables(old, new, before, after)
    named = {row.id for table in tables for row in table.rows if isinstance(row, Row)}
    tasks = [*(entry.task for entry in old.values()), *(entry.task for entry in new.values())]
    return Report(
        key="changes",
        title=_("Changes since {since}", since=since)
        if since
        else _("Changes since {day}", day=before.as_of),
        as_of=after.as_of,
        reading=after.reading,
        parts=tables,
        first_page=_first_page(tables),
        scope=(
            *unreviewed_note(left_out),
            *unnumbered_note((task for task in tasks if task.ref in named), after),
        ),
        unread=unread_notes(after),
        registry=after.name,
        revision=revision,
        wide=True,
    )


def _tables(
    old: dict[_Key, Obligation], new: dict[_Key, Obligation], before: Snapshot, after: Snapshot
) -> tuple[Table, ...]:
    """Return a table for each kind of change."""
    return (
        _table("new", _("New tasks"), _new(old, new), after, _DEADLINE_COLUMNS, _deadline_cells),
        _table(
            "moved",
            _("Deadlines moved"),
            _moved(old, new),
            after,
            _MOVED_COLUMNS,
            partial(_moved_cells, old, after),
        ),
        _table(
            "completed",
            _("Completed"),
            _entered(DONE_STATES, old, new),
            after,
            _RESULT_COLUMNS,
            partial(_result_cells, after.as_of),
        ),
        _table(
            "late",
            _("Newly late"),
            _newly_late(old, new),
            after,
            _LATE_COLUMNS,
            partial(_late_cells, after.as_of),
        ),
        _table(
            "closed",
            _("Cancelled or transferred"),
            _entered(CLOSED_STATES - DONE_STATES, old, new),
            after,
            _STATE_COLUMNS,
            _state_cells,
        ),
        _table("reopened", _("Reopened"), _reopened(old, new), after, _STATE_COLUMNS, _state_cells),
        _table(
            "gone",
            _("No longer in the registry"),
            _gone(old, new),
            before,
            _DEADLINE_COLUMNS,
            _deadline_cells,
        ),
    )


def _first_page(tables: Iterable[Table]) -> tuple[ReportPart, ...]:
    """Return how many lines each table has, "newly late: 4"; empty tables are left out."""
    told = [
        Message("{title}: {n}", title=_FIGURES[table.key], n=len(table.rows))
        for table in tables
        if table.rows
    ]
    if not told:
        return (Paragraph(_("Nothing has changed.")),)
    return (Paragraph(_("Changes, counted by task: {figures}.", figures=joined(told, "; "))),)


def changes_as_asked(request: ReportRequest) -> Report:
    """Answer ``report changes``."""
    before, label = request.since()
    return changes_report(
        before, request.snapshot, query=request.query, since=label, revision=request.revision
    )


def _owed(snapshot: Snapshot, query: TaskQuery) -> tuple[dict[_Key, Obligation], int]:
    tasks = snapshot.tasks(query)
    reviewed = [task for task in tasks if not task.unreviewed]
    found = {(entry.ref, _named(entry)): entry for entry in obligations(reviewed)}
    return found, len(tasks) - len(reviewed)


def _named(entry: Obligation) -> str:
    return entry.assignment.named if entry.assignment else entry.agency


def _new(old: dict[_Key, Obligation], new: dict[_Key, Obligation]) -> Iterable[Obligation]:
    return (entry for key, entry in new.items() if key not in old)


def _gone(old: dict[_Key, Obligation], new: dict[_Key, Obligation]) -> Iterable[Obligation]:
    return (entry for key, entry in old.items() if key not in new)


def _moved(old: dict[_Key, Obligation], new: dict[_Key, Obligation]) -> Iterable[Obligation]:
    return (
        entry for key, entry in new.items() if key in old and old[key].last_day != entry.last_day
    )


def _entered(
    states: frozenset[State], old: dict[_Key, Obligation], new: dict[_Key, Obligation]
) -> Iterable[Obligation]:
    """Yield what is in one of these states now and was in none of them before."""
    for key, entry in new.items():
        if entry.state in states and (key not in old or old[key].state not in states):
            yield entry


def _newly_late(old: dict[_Key, Obligation], new: dict[_Key, Obligation]) -> Iterable[Obligation]:
    for key, entry in new.items():
        if entry.state in LATE_STATES and (
            key not in old or old[key].state not in EVER_LATE_STATES
        ):
            yield entry


def _reopened(old: dict[_Key, Obligation], new: dict[_Key, Obligation]) -> Iterable[Obligation]:
    for key, entry in new.items():
        if key in old and old[key].state in CLOSED_STATES and entry.state not in CLOSED_STATES:
            yield entry


def _table(
    key: str,
    title: Message,
    entries: Iterable[Obligation],
    snapshot: Snapshot,
    columns: tuple[Column, ...],
    cells: Callable[[Obligation], tuple[Cell, ...]],
) -> Table:
    rows = []
    for n, (group, task_entries) in enumerate(_by_task(entries), 1):
        entry = task_entries[0]
        many = len(task_entries) > 1
        who: Cell = agency_cell(group if many else entry.agency, snapshot.register)
        if many:
            who = (agency_cell(group, snapshot.register), agency_count(len(task_entries)))
        rows.append(
            Row(
                (
                    n,
                    who,
                    entry.task.title,
                    *cells(entry),
                    place_in_document(entry.task, snapshot),
                    ref_cell(entry.task, snapshot),
                ),
                id=entry.ref,
            )
        )
    return Table(
        key,
        (
            Column("n", _("No."), Kind.COUNT, 4),
            Column("agency", _("Agency or unit"), Kind.AGENCY, 24),
            Column("title", _("Content"), Kind.TEXT, 40),
            *columns,
            Column("document", _("Document, item"), Kind.REF, 16),
            Column("ref", _("Ref"), Kind.REF, 22, essential=False, told_in_words=True),
        ),
        rows,
        title=title,
        if_empty=_("None."),
    )


def _by_task(entries: Iterable[Obligation]) -> list[tuple[str, list[Obligation]]]:
    """Return the entries; those of one group with the same task, state and day are one line."""
    lines: dict[tuple[object, ...], list[Obligation]] = {}
    for n, entry in enumerate(entries):
        alone = entry.via is None or entry.closed_on is not None
        lines.setdefault(
            (entry.ref, entry.via, entry.state, entry.last_day, n if alone else None), []
        ).append(entry)
    return [(str(key[1] or ""), found) for key, found in lines.items()]


_DEADLINE_COLUMNS = (
    Column("deadline", _("as written"), Kind.TEXT, 18, over=_("Deadline")),
    Column("last_day", _("last day"), Kind.DATE, 12, over=_("Deadline")),
    Column("state", _("Status"), Kind.STATE, 14),
)


def _deadline_cells(entry: Obligation) -> tuple[Cell, ...]:
    return (deadline_words(entry.task), entry.last_day, entry.state)


_MOVED_COLUMNS = (
    Column("from", _("from"), Kind.DATE, 12, over=_("Last day")),
    Column("to", _("to"), Kind.DATE, 12, over=_("Last day")),
    Column("by", _("Authority"), Kind.TEXT, 20),
    Column("evidence", _("Document"), Kind.REF, 16),
)


def _moved_cells(
    old: dict[_Key, Obligation], after: Snapshot, entry: Obligation
) -> tuple[Cell, ...]:
    earlier = old[entry.ref, _named(entry)]
    events = in_force(entry.assignment.events, as_of=after.as_of) if entry.assignment else []
    extended = [each for each in events if each.kind == "extended" and each.until == entry.last_day]
    by: Cell = _("the document's file was changed; no extension is recorded")
    if extended:
        by = extended[-1].by or _("(authority not recorded)")
    return (earlier.last_day, entry.last_day, by, extended[-1].evidence if extended else None)


_RESULT_COLUMNS = (
    Column("closed_on", _("Completed on"), Kind.DATE, 12),
    Column("evidence", _("Document"), Kind.REF, 16),
    Column("state", _("Status"), Kind.STATE, 14),
)


def _result_cells(as_of: date, entry: Obligation) -> tuple[Cell, ...]:
    found = result(entry, as_of=as_of)
    return (entry.closed_on, found[0] if found else None, entry.state)


_LATE_COLUMNS = (
    Column("last_day", _("last day"), Kind.DATE, 12),
    Column("days_late", _("Days late"), Kind.COUNT, 8),
    Column("state", _("Status"), Kind.STATE, 14),
)


def _late_cells(as_of: date, entry: Obligation) -> tuple[Cell, ...]:
    return (entry.last_day, days_late(entry, as_of=as_of), entry.state)


_STATE_COLUMNS = (
    Column("closed_on", _("On"), Kind.DATE, 12),
    Column("state", _("Status"), Kind.STATE, 14),
)


def _state_cells(entry: Obligation) -> tuple[Cell, ...]:
    return (entry.closed_on, entry.state)
