"""Counts as a sentence: what the first page of an official paper says of its tasks."""

from __future__ import annotations

from directive_cli.domain.status import State
from directive_cli.messages import Message, _, joined
from directive_cli.reports.table import state_words
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


_AS_TOLD = (
    State.DONE_ON_TIME, State.DONE_LATE, State.DONE, State.SUBMITTED, State.SUBMITTED_LATE,
    State.OVERDUE, State.DUE_SOON, State.IN_TIME, State.UNDATED, State.CANCELLED,
    State.TRANSFERRED,
)  # fmt: skip
"""What is done stands first, as papers tell it."""


def agency_count(number: int) -> Message:
    """Return how many agencies, with the noun in the number that goes with it."""
    return _("{n} agency", plural="{n} agencies", n=number)


def day_count(number: int) -> Message:
    """Return how many days, with the noun in the number that goes with it."""
    return _("{n} day", plural="{n} days", n=number)


def directive_count(number: int) -> Message:
    """Return how many directives, with the noun in the number that goes with it."""
    return _("{n} directive", plural="{n} directives", n=number)


def task_count(number: int) -> Message:
    """Return how many tasks, with the noun in the number that goes with it."""
    return _("{n} task", plural="{n} tasks", n=number)


def event_count(number: int) -> Message:
    """Return how many events, with the noun in the number that goes with it."""
    return _("{n} event", plural="{n} events", n=number)


def file_count(number: int) -> Message:
    """Return how many files, with the noun in the number that goes with it."""
    return _("{n} file", plural="{n} files", n=number)


def week_count(number: int) -> Message:
    """Return how many weeks, with the noun in the number that goes with it."""
    return _("{n} week", plural="{n} weeks", n=number)


def row_count(number: int) -> Message:
    """Return how many rows, with the noun in the number that goes with it."""
    return _("{n} row", plural="{n} rows", n=number)


def share_of_agencies(part: int, total: int) -> Message:
    """Return how many of how many agencies: "3 of 138 agencies"."""
    return _("{part} of {n} agency", plural="{part} of {n} agencies", part=part, n=total)


def state_figures(counts: Mapping[State, int]) -> Message:
    """Return how many are in each state, "overdue: 6; in time: 3"; states without tasks are left
    out."""
    told = [
        Message("{state}: {n}", state=state_words(state), n=counts[state])
        for state in _AS_TOLD
        if counts.get(state)
    ]
    return joined(told, "; ") if told else _("none")
