"""What the registry answers with: plain, frozen values, the same from the index and from anywhere
else."""

from __future__ import annotations

from directive_cli.domain.status import CLOSED_STATES, DONE_STATES, LATE_STATES, SENT_STATES, State
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Any

    from directive_cli.domain.status import Event


TASKS_AT_MOST = 1 << 16
"""A task's key in the index is its directive's key times this, and its place; the last place is the
directive's own words."""

OPEN = "open"
"""The final state of what is not closed: its final day then tells whether it is overdue."""

YEAR, MONTH = 4, 7
"""Spans of the index's tally: how much of a day's ISO text names the period."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """What one agency owes for one occurrence of one task, as of a day."""

    agency: str
    """Who owes it now: the agency named, or its successor."""
    named: str
    """The agency that the document named, or that took over by a transfer."""
    via: str | None
    """The group by which it was named."""
    state: State
    last_day: date | None
    submitted_on: date | None
    closed_on: date | None
    judged_on: date | None
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """One occurrence of one task, as of a day; ``occurrence`` is None for a task that does not
    recur."""

    directive: str
    number: str | None
    """The number, or the symbol of an unnumbered document."""
    task: str
    occurrence: str | None
    position: int
    title: str
    detail: str | None
    lead: tuple[str, ...]
    coordinating: tuple[str, ...]
    carried_out_by: tuple[str, ...]
    supervised_by: tuple[str, ...]
    deliverable: str | None
    report_to: tuple[str, ...]
    consolidated_by: str | None
    deadlines: tuple[dict[str, Any], ...]
    """As in the file: ``{"text": …, "before": "2025-11-15"}``."""
    original_last_day: date | None
    last_day: date | None
    """In force: the latest of the open assignments' last days, else of all."""
    last_working_day: date | None
    days_left: int | None
    """Negative when past; None once all was sent, as ``working_days_left``."""
    working_days_left: int | None
    rolled: bool
    """The period ended on a day off and was moved to the next working day."""
    provisional: bool
    """The answer rests on a year whose days off are not yet announced."""
    state: State
    assignments: tuple[Assignment, ...]
    unreviewed: bool
    depends_on: tuple[str, ...]
    items_of: tuple[dict[str, Any], ...]

    @property
    def ref(self) -> str:
        """Return ``<directive id>:<task>``, with ``@<occurrence>`` for one of a recurring task."""
        return f"{self.directive}:{self.task}" + (f"@{self.occurrence}" if self.occurrence else "")

    @property
    def assumes_its_day(self) -> bool:
        """Tell whether its last day is that of NĐ 09/2019/NĐ-CP, art. 8.5: its words state none."""
        return self.last_day is not None and any(
            every.keys().isdisjoint(("before", "by")) and not _SHORT.issuperset(_frequencies(every))
            for every in (deadline.get("every") for deadline in self.deadlines)
            if isinstance(every, dict)
        )

    @property
    def is_open(self) -> bool:
        """Tell whether the work is not yet confirmed, cancelled or transferred."""
        return self.state not in CLOSED_STATES

    def counts(self) -> dict[str, int]:
        """Return the counts of the task's assignments; see ``assignment_counts``."""
        return assignment_counts(self.assignments)


_SHORT = frozenset({"daily", "weekly"})
"""Frequencies whose periods end with themselves, so that no day is assumed."""


def _frequencies(every: dict[str, Any]) -> list[str]:
    freq = every.get("freq")
    return freq if isinstance(freq, list) else [str(freq)]


def assignment_counts(assignments: Iterable[Assignment]) -> dict[str, int]:
    """Return how many assignments there are (``total``), and are ``done``, ``late``, ``submitted``.

    ``late``: past the last day and nothing sent. ``submitted``: sent and not yet confirmed.

    Cancelled and transferred ones do not count.
    """
    counted = [
        entry for entry in assignments if entry.state not in (State.CANCELLED, State.TRANSFERRED)
    ]
    return {
        "total": len(counted),
        "done": sum(entry.state in DONE_STATES for entry in counted),
        "late": sum(entry.state in LATE_STATES for entry in counted),
        "submitted": sum(entry.state in SENT_STATES for entry in counted),
    }


@dataclass(frozen=True, slots=True)
class Directive:
    """The header of one directive."""

    id: str
    path: str
    number: str | None
    symbol: str | None
    type: str
    title: str | None
    issuer: str | None
    issued_on: str | None
    meeting_on: str | None
    received_on: str | None
    signed_by: dict[str, Any] | None
    addressees: tuple[str, ...]
    copies: tuple[str, ...]
    aliases: tuple[str, ...]
    cited_only: bool
    unreviewed: bool
    before_means: str | None
    waived: tuple[dict[str, str], ...]

    @property
    def dated(self) -> str | None:
        """Return the date that it counts from, as far as it is known: of the issue, else of the
        meeting."""
        return self.issued_on or self.meeting_on

    @property
    def label(self) -> str:
        """Return what people call it: the number, else the symbol, else the first alias, else the
        id."""
        return self.number or self.symbol or (self.aliases[0] if self.aliases else self.id)


@dataclass(frozen=True, slots=True)
class Unread:
    """A file whose content is missing from the answer, and why."""

    path: str
    message: Any
    line: int
    column: int
