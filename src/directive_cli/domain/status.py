"""The state of an assignment as of a day, and of a task from its assignments: the only place that
decides it.

Works on plain values, so that models and index rows go through the same function. Every table,
report and export calls it; a task finished on its last day is on time everywhere or nowhere.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date


class State(StrEnum):
    """The states of an assignment, least finished first (interface: states)."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    IN_TIME = "in_time"
    UNDATED = "undated"
    SUBMITTED_LATE = "submitted_late"
    SUBMITTED = "submitted"
    DONE_LATE = "done_late"
    DONE_ON_TIME = "done_on_time"
    DONE = "done"
    CANCELLED = "cancelled"
    TRANSFERRED = "transferred"


LEAST_FINISHED_FIRST = tuple(State)
OPEN_STATES = frozenset(
    {
        State.OVERDUE,
        State.DUE_SOON,
        State.IN_TIME,
        State.UNDATED,
        State.SUBMITTED_LATE,
        State.SUBMITTED,
    }
)
"""Not yet confirmed as done: a submission is not a completion."""
DONE_STATES = frozenset({State.DONE_LATE, State.DONE_ON_TIME, State.DONE})
AWAITED_STATES = frozenset({State.OVERDUE, State.DUE_SOON, State.IN_TIME, State.UNDATED})
"""Nothing is sent yet, or it was returned."""
SENT_STATES = frozenset({State.SUBMITTED, State.SUBMITTED_LATE})
"""Sent and not yet confirmed, in time or late."""
LATE_STATES = frozenset({State.OVERDUE})
"""Past the last day with nothing sent; what was sent late waits for others and is not late."""
CLOSED_STATES = DONE_STATES | {State.CANCELLED, State.TRANSFERRED}


def days_left(state: State, last_day: date | None, *, as_of: date) -> int | None:
    """Return the calendar days to the last day, negative when past; None once it is sent."""
    if last_day is None or state not in AWAITED_STATES:
        return None
    return (last_day - as_of).days


EVER_LATE_STATES = frozenset({State.OVERDUE, State.SUBMITTED_LATE, State.DONE_LATE})
"""Late in any way, as statistics of the past count it; not only what still has to be urged."""
_RANK = {state: rank for rank, state in enumerate(LEAST_FINISHED_FIRST)}


@dataclass(frozen=True, slots=True)
class TaskRef:
    """A task, or one occurrence of it."""

    directive: str
    task: str
    occurrence: str | None = None

    def __str__(self) -> str:
        return f"{self.directive}:{self.task}" + (f"@{self.occurrence}" if self.occurrence else "")


@dataclass(frozen=True, slots=True)
class Event:
    """One event of one assignment: to be recorded, as recorded, or as a rule looks at it."""

    id: str
    """"" until it is recorded."""
    day: date
    kind: str
    until: date | None = None
    to: str | None = None
    corrects: str | None = None
    evidence: str | None = None
    by: str | None = None
    note: str | None = None
    obstacle: str | None = None
    proposal: str | None = None
    recorded_on: date | None = None
    source: str | None = None
    """Of a collected answer: ``<sheet id>/<row key>``."""
    agency: str = ""
    """In whose progress file it stands."""
    directive: str = ""
    task: str | None = None
    """None for the void of an event of no task."""
    occurrence: str | None = None

    @property
    def ref(self) -> TaskRef:
        """Return the task, or the occurrence of it, that the event belongs to."""
        return TaskRef(self.directive, self.task or "", self.occurrence)


@dataclass(frozen=True, slots=True)
class AssignmentStatus:
    """Where an assignment stands as of a day."""

    state: State
    last_day: date | None
    """The last permitted day in force: the latest extension's, else the document's; of what was
    delivered, the one in force on the day that decides."""
    submitted_on: date | None = None
    """The day of the submission that waits for confirmation, or that was confirmed."""
    closed_on: date | None = None
    """The day of the completion, cancellation or transfer that closed it."""
    judged_on: date | None = None
    """The day that decides on time or late, once delivered."""


def assignment_status(
    *, last_day: date | None, events: Iterable[Event], as_of: date, due_soon_until: date
) -> AssignmentStatus:
    """Return where an assignment stands at the end of ``as_of``.

    ``events`` may come in any order and may include later ones, which are ignored.
    ``due_soon_until`` is the latest last day that counts as due soon. A submission stops the clock,
    a return restarts it with the same deadline; lateness is judged on the day of the submission
    that was confirmed, else on the day of the completion, by the last day then in force: an
    extension granted afterwards does not make it timely. Nothing after a cancellation or a transfer
    counts.
    """
    original = last_day
    extensions: list[Event] = []
    submissions: list[Event] = []
    completed: Event | None = None
    for event in in_force(events, as_of=as_of):
        match event.kind:
            case "extended":
                extensions.append(event)
                last_day = event.until or last_day
            case "submitted" if completed is None:
                submissions.append(event)
            case "completed" if completed is None:
                completed = event
            case "returned":
                submissions, completed = [], None
            case "cancelled":
                return AssignmentStatus(State.CANCELLED, last_day, closed_on=event.day)
            case "transferred":
                return AssignmentStatus(State.TRANSFERRED, last_day, closed_on=event.day)
    submitted = _confirmed_submission(submissions, completed)
    submitted_on = submitted.day if submitted else None
    if completed is not None:
        judged_on = submitted_on or completed.day
        last_day = _last_day_on(judged_on, original, extensions)
        return AssignmentStatus(
            _done(judged_on, last_day), last_day, submitted_on, completed.day, judged_on
        )
    if submitted_on is not None:
        last_day = _last_day_on(submitted_on, original, extensions)
        late = last_day is not None and submitted_on > last_day
        return AssignmentStatus(
            State.SUBMITTED_LATE if late else State.SUBMITTED,
            last_day,
            submitted_on,
            None,
            submitted_on,
        )
    return AssignmentStatus(_open(last_day, as_of, due_soon_until), last_day)


def task_state(states: Iterable[State]) -> State:
    """Return the state of the least finished assignment; cancelled and transferred ones are left
    out.

    When nothing else is left, the task is cancelled if any assignment is, else transferred. No
    assignment at all is undated work that nobody leads: ``undated``.
    """
    found = set(states)
    counted = found - {State.CANCELLED, State.TRANSFERRED}
    if counted:
        return min(counted, key=_RANK.__getitem__)
    if State.CANCELLED in found:
        return State.CANCELLED
    return State.TRANSFERRED if found else State.UNDATED


def in_force(events: Iterable[Event], *, as_of: date | None) -> list[Event]:
    """Return the events that count, oldest first: what was voided or corrected is out, whenever
    that was noticed.

    A void or a correction says that the record was wrong, so it applies from the beginning; what
    had been known then is a question to git. What takes something back and is itself taken back
    does not count. ``as_of`` None means all of them.
    """
    everything = list(events)
    if not everything:
        return everything
    standing = standing_ids({event.id: event.corrects for event in everything})
    kept = [
        event
        for event in everything
        if event.kind != "voided" and event.id in standing and (as_of is None or event.day <= as_of)
    ]
    kept.sort(key=lambda event: event.day)
    return kept


def standing_ids(targets: Mapping[str, str | None]) -> set[str]:
    """Return the ids of what no standing void or correction takes back; of two that take each other
    back, neither.

    ``targets`` gives for every id the one that it takes back, if any.
    """
    against = Counter(corrects for corrects in targets.values() if corrects)
    if not against:
        return set(targets)
    ready = [identifier for identifier in targets if not against[identifier]]
    standing: set[str] = set()
    fallen: set[str] = set()
    while ready:
        identifier = ready.pop()
        standing.add(identifier)
        target = targets[identifier]
        if target is None or target not in targets or target in fallen:
            continue
        fallen.add(target)
        freed = targets[target]
        if freed is not None:
            against[freed] -= 1
            if not against[freed] and freed in targets and freed not in fallen:
                ready.append(freed)
    return standing


def _last_day_on(day: date, original: date | None, extensions: Sequence[Event]) -> date | None:
    """Return the last permitted day as it stood at the end of ``day``."""
    granted = [
        extension.until for extension in extensions if extension.day <= day and extension.until
    ]
    return granted[-1] if granted else original


def _confirmed_submission(submissions: Sequence[Event], completed: Event | None) -> Event | None:
    """Return the submission that the completion confirmed: the one with its evidence, else the last
    one."""
    if completed is not None:
        # A completion dated before a submission did not confirm it.
        submissions = [submission for submission in submissions if submission.day <= completed.day]
        for submission in submissions:
            if completed.evidence is not None and submission.evidence == completed.evidence:
                return submission
    return submissions[-1] if submissions else None


def _done(judged_on: date, last_day: date | None) -> State:
    if last_day is None:
        return State.DONE
    return State.DONE_ON_TIME if judged_on <= last_day else State.DONE_LATE


def _open(last_day: date | None, as_of: date, due_soon_until: date) -> State:
    if last_day is None:
        return State.UNDATED
    if as_of > last_day:
        return State.OVERDUE
    return State.DUE_SOON if last_day <= due_soon_until else State.IN_TIME
