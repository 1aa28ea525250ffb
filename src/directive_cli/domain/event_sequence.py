"""Which events can follow which, for one assignment.

An assignment is open until it is completed, cancelled or transferred; a submission waits for
confirmation; a return opens it again. What was voided or corrected never happened. The rule that
only the assigning authority moves a date, cancels or transfers is practice, not a cited article.
``status`` decides what state results; this module what is impossible. The commands that record and
the checks of merged files both use it.
"""

from __future__ import annotations

from collections.abc import Iterable

from directive_cli.domain.status import Event, in_force
from directive_cli.messages import Message, _

NEEDS_AUTHORITY = frozenset({"extended", "cancelled", "transferred"})
"""Kinds of events that rest on a decision: ``by`` names it."""

_PHASE_AFTER = {
    "submitted": "submitted",
    "completed": "completed",
    "returned": "open",
    "cancelled": "cancelled",
    "transferred": "transferred",
}


def contradictions(events: Iterable[Event]) -> list[tuple[Event, Message]]:
    """Return the events that cannot have followed those before them, each with the reason.

    Events count in the order of their days, those of one day in the order recorded. After a
    contradiction the state before it stays, so that one mistake is reported once.
    """
    found: list[tuple[Event, Message]] = []
    phase, since = "open", None
    for event in in_force(events, as_of=None):
        reason = _impossible(event.kind, phase, since)
        if reason is not None:
            found.append((event, reason))
        elif event.kind in _PHASE_AFTER:
            phase, since = _PHASE_AFTER[event.kind], event.day
    return found


def _impossible(kind: str, phase: str, since: object) -> Message | None:
    if phase == "cancelled":
        return _(
            "The task was cancelled on {day}; nothing can follow, except to void that.", day=since
        )
    if phase == "transferred":
        return _(
            "The task was transferred on {day}; what follows belongs to the agency that took over.",
            day=since,
        )
    if kind == "returned":
        if phase == "open":
            return _("Nothing was submitted or completed that could be returned.")
        return None
    if phase == "completed":
        if kind == "completed":
            return _(
                "The task was completed on {day} already; return it first, or correct that event.",
                day=since,
            )
        return _("The task was completed on {day}; return it first.", day=since)
    return None
