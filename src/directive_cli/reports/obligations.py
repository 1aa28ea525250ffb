"""What each agency owes, one row an assignment: the basis of all reports.

Takes the state as ``domain.status`` decided it and never decides again; counts days, gathers
evidence and the last reported obstacle. Knows no table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from directive_cli.domain.status import Event, State, in_force
from directive_cli.messages import Message, _
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.lookup import spoken_ref
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Assignment, Task
from directive_cli.reports.table import Name

NOBODY = ""
"""The agency of a task that names no lead: it is counted under its own line, never left out."""


@dataclass(frozen=True, slots=True)
class Obligation:
    """One task as one agency owes it, as of a day."""

    task: Task
    agency: str
    assignment: Assignment | None
    """None: the task names no lead."""

    @property
    def ref(self) -> str:
        """The task's ref."""
        return self.task.ref

    @property
    def state(self) -> State:
        """This agency's own state."""
        return self.assignment.state if self.assignment else self.task.state

    @property
    def last_day(self) -> date | None:
        """The last permitted day in force for this agency."""
        return self.assignment.last_day if self.assignment else self.task.last_day

    @property
    def via(self) -> str | None:
        """The group by which it was named."""
        return self.assignment.via if self.assignment else None

    @property
    def closed_on(self) -> date | None:
        """The day it was completed, cancelled or transferred."""
        return self.assignment.closed_on if self.assignment else None


def reported_tasks(snapshot: Snapshot, query: TaskQuery) -> tuple[list[Task], int]:
    """Return the reviewed tasks that match, and how many unreviewed drafts' tasks were left out."""
    tasks = snapshot.tasks(query)
    reviewed = [task for task in tasks if not task.unreviewed]
    return reviewed, len(tasks) - len(reviewed)


def obligations(tasks: Iterable[Task]) -> Iterator[Obligation]:
    """Yield what is owed, task by task; a task without a lead once, by nobody."""
    for task in tasks:
        if not task.assignments:
            yield Obligation(task, NOBODY, None)
        for assignment in task.assignments:
            yield Obligation(task, assignment.agency, assignment)


def days_late(obligation: Obligation, *, as_of: date) -> int | None:
    """Return by how many calendar days it is or was late, from 1; None when it is not late.

    Open work counts to ``as_of``, delivered work to the day on which it was judged.
    """
    last_day, assignment = obligation.last_day, obligation.assignment
    if last_day is None:
        return None
    match obligation.state:
        case State.OVERDUE:
            return (as_of - last_day).days
        case State.SUBMITTED_LATE | State.DONE_LATE if (
            assignment is not None and assignment.judged_on is not None
        ):
            return (assignment.judged_on - last_day).days
    return None


def result(obligation: Obligation, *, as_of: date) -> tuple[str | None, date] | None:
    """Return the delivered document's number, if recorded, and the day; None if there is none."""
    if obligation.assignment is None:
        return None
    delivered = [
        event
        for event in in_force(obligation.assignment.events, as_of=as_of)
        if event.kind in ("submitted", "completed", "returned")
    ]
    while delivered and delivered[-1].kind == "returned":
        return None
    if not delivered:
        return None
    last = delivered[-1]
    evidence = last.evidence or next(
        (each.evidence for each in reversed(delivered) if each.evidence), None
    )
    return evidence, last.day


def last_report(obligation: Obligation, *, as_of: date) -> Event | None:
    """Return the latest event that reported an obstacle, a proposal or a note."""
    if obligation.assignment is None:
        return None
    told = [
        event
        for event in in_force(obligation.assignment.events, as_of=as_of)
        if event.obstacle or event.proposal or event.note
    ]
    return told[-1] if told else None


def missing(obligation: Obligation, register: AgencyRegister) -> Message:
    """Return what closes the obligation: a confirmation, the product, or at least a report."""
    task = obligation.task
    receivers = ", ".join(register.name(receiver) for receiver in receivers_of(task))
    if obligation.state in (State.SUBMITTED, State.SUBMITTED_LATE):
        if receivers:
            return _("confirmation by {receivers}", receivers=receivers)
        return _("confirmation")
    if task.deliverable and receivers:
        return _("{product}, to {receivers}", product=task.deliverable, receivers=receivers)
    if task.deliverable:
        return Message("{product}", product=task.deliverable)
    if receivers:
        return _("the result, to {receivers}", receivers=receivers)
    return _("a report of the result")


def receivers_of(task: Task) -> tuple[str, ...]:
    """Return who receives or decides: ``report_to``, the consolidator, or the supervisors."""
    if task.report_to:
        return task.report_to
    return (task.consolidated_by,) if task.consolidated_by else task.supervised_by


def deadline_words(task: Task) -> str | Message | None:
    """Return the deadline in the document's own words."""
    words = "; ".join(str(deadline["text"]) for deadline in task.deadlines) or None
    if words and task.assumes_its_day:
        return _("{words} (the day is assumed)", words=words)
    return words


def agency_cell(agency: str, register: AgencyRegister) -> Name | Message:
    """Return an agency or group as a cell."""
    return Name(agency, register.name(agency)) if agency else _("(no lead named)")


def ref_cell(task: Task, snapshot: Snapshot) -> Name:
    """Return a task's ref: the full one for programs, the one people say for people."""
    return Name(task.ref, spoken_ref(snapshot, task))


def agency_cells(
    agencies: Sequence[str], register: AgencyRegister
) -> tuple[Name | Message | str, ...]:
    """Return several agencies or groups as one cell."""
    return tuple(agency_cell(agency, register) for agency in agencies)


def unreviewed_note(left_out: int) -> tuple[Message, ...]:
    """Return the note that drafts were left out; none when there were none."""
    if not left_out:
        return ()
    return (
        _(
            "{n} task of unreviewed drafts is left out.",
            plural="{n} tasks of unreviewed drafts are left out.",
            n=left_out,
        ),
    )


def unread_notes(snapshot: Snapshot) -> tuple[tuple[str, Message], ...]:
    """Return the files missing from the answer, with the reason."""
    return tuple((unread.path, unread.message) for unread in snapshot.unread)
