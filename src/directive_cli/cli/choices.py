"""What people call the values that an option takes."""

from __future__ import annotations

from directive_cli.cli.command import Option
from directive_cli.domain.choices import listed_choices
from directive_cli.domain.status import State
from directive_cli.messages import Message, _
from directive_cli.reports.table import state_words

_WORDS: dict[str, Message] = {
    **{state.value: state_words(state) for state in State},
    "lead": _("lead"),
    "coordinating": _("coordinating"),
    "any": _("any"),
    "agency": _("by agency"),
    "directive": _("by document"),
    "month": _("by month"),
    "error": _("error"),
    "warning": _("warning"),
    "info": _("info"),
}


SCHEMA_WORDS = {
    "directive": _("a document and its tasks"),
    "progress": _("what happened"),
    "agencies": _("agencies and groups"),
    "calendar": _("days off"),
    "registry": _("settings"),
    "returns": _("forms sent out"),
}
LAKE_WORDS = {
    "overdue": _("what is late"),
    "due": _("what falls due"),
    "exceptions": _("the longest overdue"),
    "trend": _("month by month"),
    "changes": _("what changed since a day"),
    "chain": _("documents above and below"),
    "unmatched": _("what points to no document"),
    "registries": _("who publishes"),
    "sql": _("the query itself"),
    "check": _("damaged files"),
    "prune": _("old publications"),
}


def said_choices(option: Option, *, near: str | None = None) -> Message:
    """Return the values of an option with their words; with ``near``, the most like it first."""
    return listed_choices(option.choices, _WORDS, near=near)
