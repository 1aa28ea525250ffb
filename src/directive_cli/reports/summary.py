"""``report summary``: how many tasks each agency has, by state, and what share was done on time.

Every number is the size of one set of refs, and the sets of a row never overlap: the counts add up
by construction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from directive_cli.domain.status import LATE_STATES, State
from directive_cli.domain.vietnamese import alphabetical
from directive_cli.messages import Message, _, joined
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Task
from directive_cli.reports.obligations import (
    NOBODY,
    Obligation,
    agency_cell,
    obligations,
    reported_tasks,
    unread_notes,
    unreviewed_note,
)
from directive_cli.reports.request import Period, ReportRequest
from directive_cli.reports.table import (
    Cell,
    Column,
    Count,
    CountChange,
    Kind,
    Name,
    Paragraph,
    Rate,
    Report,
    Row,
    Table,
)

COUNTED = (
    State.DONE_ON_TIME, State.DONE_LATE, State.DONE, State.IN_TIME, State.DUE_SOON, State.OVERDUE,
    State.SUBMITTED,
    State.SUBMITTED_LATE, State.UNDATED,
)  # fmt: skip
"""The states that make up a total; a transfer must not count twice, so it counts apart."""
NOT_COUNTED = (State.CANCELLED, State.TRANSFERRED)
RATED = (State.DONE_ON_TIME, State.DONE_LATE, State.OVERDUE, State.SUBMITTED_LATE)
"""The denominator of the on-time rate: done with a deadline, or overdue and unconfirmed."""

_COMMUNES = "xa-phuong"
_GROUPS = (
    (
        _("completed {count} ({figures})"),
        {
            State.DONE_ON_TIME: _("{count} on time"),
            State.DONE_LATE: _("{count} late"),
            State.DONE: _("{count} without deadline"),
        },
    ),
    (
        _("submitted and unconfirmed {count} ({figures})"),
        {State.SUBMITTED: _("{count} sent in time"), State.SUBMITTED_LATE: _("{count} sent late")},
    ),
    (
        _("not completed {count} ({figures})"),
        {
            State.IN_TIME: _("{count} in time"),
            State.DUE_SOON: _("{count} due soon"),
            State.OVERDUE: _("{count} overdue"),
            State.UNDATED: _("{count} without deadline"),
        },
    ),
)
"""The states of a total as its sentence tells them, in groups."""


class Tally:
    """The refs of one row, by state."""

    def __init__(self) -> None:
        self._refs: defaultdict[State, list[str]] = defaultdict(list)

    def add(self, state: State, ref: str) -> None:
        """Count one assignment."""
        self._refs[state].append(ref)

    def merge(self, other: Tally) -> None:
        """Count all that another row counts."""
        for state, refs in other._refs.items():
            self._refs[state] += refs

    def of(self, *states: State) -> Count:
        """Return how many are in these states, and which."""
        refs = [ref for state in states for ref in self._refs.get(state, ())]
        return Count(len(refs), tuple(refs))

    @property
    def rate(self) -> Rate:
        """Done on time among what is rated."""
        return Rate(self.of(State.DONE_ON_TIME).value, self.of(*RATED).value)


def summary_report(
    snapshot: Snapshot,
    *,
    query: TaskQuery | None = None,
    period: Period | None = None,
    earlier: Snapshot | None = None,
    earlier_label: str | None = None,
    expand_groups: bool = False,
    revision: str | None = None,
) -> Report:
    """Return the counts by lead agency, and apart from them by coordinating agency.

    ``period`` leaves out what was closed before it. ``earlier`` is the registry to compare with:
    another day, another revision. The communes share one row unless ``expand_groups``.
    """
    wanted = TaskQuery(closed=True) if query is None else query
    tasks, left_out = reported_tasks(snapshot, wanted)
    leading = _by_agency(_leading(tasks, period), snapshot.register, expand_groups=expand_groups)
    coordinating = _by_agency(
        _coordinating(tasks, snapshot, period), snapshot.register, expand_groups=expand_groups
    )
    before = None
    if earlier is not None:
        earlier_tasks, _left = reported_tasks(earlier, wanted)
        before = _by_agency(
            _leading(earlier_tasks, None), earlier.register, expand_groups=expand_groups
        )
    register = snapshot.register
    return Report(
        key="summary",
        title=_("Results of tasks assigned, by agency"),
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=(
            _sentence(leading),
            _table("lead", _("As lead agency"), leading, register, before=before, rated=True),
            _table(
                "coordinating",
                _("As coordinating agency"),
                coordinating,
                register,
                before=None,
                rated=False,
            ),
        ),
        scope=(
            *_period_note(period),
            *unreviewed_note(left_out),
            *(
                (_("Changes are against {since}.", since=earlier_label or earlier.as_of),)
                if earlier is not None
                else ()
            ),
        ),
        unread=unread_notes(snapshot),
        registry=snapshot.name,
        revision=revision,
        wide=True,
    )


def _period_note(period: Period | None) -> tuple[Message, ...]:
    if period is None:
        return ()
    return (
        _(
            "Work in hand between {start} and {end}, as it stood at the end.",
            start=period.start,
            end=period.end,
        ),
    )


def summary_as_asked(request: ReportRequest) -> Report:
    """Answer ``report summary``."""
    earlier, label = request.compared()
    return summary_report(
        request.snapshot,
        query=request.query,
        period=request.period,
        earlier=earlier,
        earlier_label=label,
        expand_groups=request.expand_groups,
        revision=request.revision,
    )


def _sentence(rows: dict[str, Tally]) -> Paragraph:
    """Return the counts of all agencies in one sentence, for the first page."""
    whole = Tally()
    for tally in rows.values():
        whole.merge(tally)
    rate = whole.rate
    groups = [group for group in (_group(whole, *told) for told in _GROUPS) if group is not None]
    if not groups:
        return Paragraph(_("No tasks."))
    counts = _(
        "Total {total}: {groups}.", total=whole.of(*COUNTED).value, groups=joined(groups, "; ")
    )
    if rate.value is None:
        return Paragraph(counts)
    share = _("On time: {part} of {rated} rated.", part=rate.numerator, rated=rate.denominator)
    return Paragraph(Message("{counts} {share}", counts=counts, share=share))


def _group(whole: Tally, template: Message, parts: Mapping[State, Message]) -> Message | None:
    """Return a group of states with the count of each, "completed 3 (2 on time, 1 late)"; groups
    without tasks are left out.
    """
    told = [
        Message(words.template, count=count)
        for state, words in parts.items()
        if (count := whole.of(state).value)
    ]
    if not told:
        return None
    return Message(template.template, count=whole.of(*parts).value, figures=joined(told, ", "))


def _leading(tasks: Iterable[Task], period: Period | None) -> Iterable[Obligation]:
    for obligation in obligations(tasks):
        if period is None or obligation.closed_on is None or obligation.closed_on >= period.start:
            yield obligation


def _coordinating(
    tasks: Iterable[Task], snapshot: Snapshot, period: Period | None
) -> Iterable[Obligation]:
    """Yield each task once for every agency that coordinates it, in the task's own state."""
    for task in tasks:
        closed_on = [entry.closed_on for entry in task.assignments]
        finished = [day for day in closed_on if day is not None]
        if (
            period is not None
            and finished
            and len(finished) == len(closed_on)
            and max(finished) < period.start
        ):
            continue
        for agency, _via in snapshot.register.expand(
            task.coordinating, day=snapshot.as_of.isoformat()
        ):
            yield Obligation(task, agency, None)


def _by_agency(
    found: Iterable[Obligation], register: AgencyRegister, *, expand_groups: bool
) -> dict[str, Tally]:
    rows: defaultdict[str, Tally] = defaultdict(Tally)
    for obligation in found:
        agency = obligation.agency
        known = register.agencies.get(agency)
        folded = not expand_groups and known is not None and known.kind == "commune"
        rows[_COMMUNES if folded else agency].add(
            obligation.state, f"{obligation.ref} ({agency})" if folded else obligation.ref
        )
    return rows


def _table(
    key: str,
    title: Message,
    rows: dict[str, Tally],
    register: AgencyRegister,
    *,
    before: dict[str, Tally] | None,
    rated: bool,
) -> Table:
    agencies = sorted(
        rows,
        key=lambda agency: (agency in ("", _COMMUNES), agency == NOBODY, _order(agency, register)),
    )
    whole = Tally()
    for agency in agencies:
        whole.merge(rows[agency])
    earlier_whole = None
    if before is not None:
        earlier_whole = Tally()
        for tally in before.values():
            earlier_whole.merge(tally)
    records = [
        Row(
            (
                n,
                _name(agency, register),
                *_cells(
                    rows[agency], None if before is None else before.get(agency, Tally()), rated
                ),
            ),
            id=agency or "nobody",
        )
        for n, agency in enumerate(agencies, 1)
    ]
    footnotes = [_("Cancelled and transferred work is not part of the total.")]
    if rated:
        footnotes.append(
            _(
                "On-time rate = done on time ÷ (done on time + done late + overdue + submitted "
                "late and unconfirmed);"
                " work without a deadline and work still in time are not rated."
            )
        )
    else:
        footnotes.append(
            _("A coordinating agency owes no result of its own: the state is the task's.")
        )
    return Table(
        key,
        _columns(compared=before is not None, rated=rated),
        records,
        title=title,
        total=Row((None, _("Total"), *_cells(whole, earlier_whole, rated)), id="total"),
        footnotes=tuple(footnotes),
        if_empty=_("No tasks."),
    )


def _columns(*, compared: bool, rated: bool) -> tuple[Column, ...]:
    done, open_, submitted, apart = (
        _("Completed"),
        _("Not completed"),
        _("Submitted, unconfirmed"),
        _("Not in the total"),
    )
    columns = [
        Column("n", _("No."), Kind.COUNT, 4),
        Column("agency", _("Agency or unit"), Kind.AGENCY, 26),
        Column("total", _("Total"), Kind.COUNT, 7),
        Column("done_on_time", _("on time"), Kind.COUNT, 7, over=done),
        Column("done_late", _("late"), Kind.COUNT, 7, over=done),
        Column("done", _("without deadline"), Kind.COUNT, 8, over=done, essential=False),
        Column("in_time", _("in time"), Kind.COUNT, 7, over=open_),
        Column("due_soon", _("due soon"), Kind.COUNT, 7, over=open_, essential=False),
        Column("overdue", _("overdue"), Kind.COUNT, 7, over=open_),
        Column("undated", _("without deadline"), Kind.COUNT, 8, over=open_),
        Column("submitted", _("in time"), Kind.COUNT, 7, over=submitted, essential=False),
        Column("submitted_late", _("late"), Kind.COUNT, 7, over=submitted),
        Column("cancelled", _("cancelled"), Kind.COUNT, 7, over=apart, essential=False),
        Column("transferred", _("transferred"), Kind.COUNT, 7, over=apart, essential=False),
    ]
    if rated:
        columns.append(Column("rate", _("On-time rate"), Kind.RATE, 8))
    if compared:
        change = _("Change")
        columns += [
            Column("total_change", _("total"), Kind.CHANGE, 7, over=change, essential=False),
            Column("done_change", _("completed"), Kind.CHANGE, 7, over=change, essential=False),
            Column("overdue_change", _("overdue"), Kind.CHANGE, 7, over=change, essential=False),
        ]
    return tuple(columns)


def _cells(tally: Tally, before: Tally | None, rated: bool) -> tuple[Cell, ...]:
    cells: list[Cell] = [
        tally.of(*COUNTED),
        *(
            tally.of(state)
            for state in (
                State.DONE_ON_TIME, State.DONE_LATE, State.DONE, State.IN_TIME, State.DUE_SOON,
                State.OVERDUE,
                State.UNDATED, State.SUBMITTED, State.SUBMITTED_LATE, *NOT_COUNTED,
            )
        ),
    ]  # fmt: skip
    if rated:
        cells.append(tally.rate)
    if before is not None:
        done = (State.DONE_ON_TIME, State.DONE_LATE, State.DONE)
        cells += [
            CountChange(tally.of(*states).value - before.of(*states).value)
            for states in (COUNTED, done, LATE_STATES)
        ]
    return tuple(cells)


def _name(agency: str, register: AgencyRegister) -> Name | Message:
    return _("Communes and wards") if agency == _COMMUNES else agency_cell(agency, register)


def _order(agency: str, register: AgencyRegister) -> tuple[object, ...]:
    return alphabetical(register.name(agency))
