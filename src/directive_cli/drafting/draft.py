"""What a drafting finds: the document's header, its tasks, and what could not be placed. Values
only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from directive_cli.domain.deadline import Deadline
from directive_cli.domain.weights import LEAD_NONE
from directive_cli.drafting.evidence import Evidence
from directive_cli.drafting.source_lines import Quote
from directive_cli.messages import Message, _


@dataclass(frozen=True, slots=True)
class DraftName:
    """A body as the document writes it, and its id where the registry knows it."""

    text: str
    id: str | None = None

    def as_mapping(self) -> dict[str, Any]:
        """Return the JSON form (interface: NAME)."""
        return {"text": self.text, "id": self.id}


@dataclass(frozen=True, slots=True)
class DraftCitation:
    """A cited document: its number as written, its date as far as stated, and where."""

    number: str
    issued_on: str | None
    quote: Quote
    words: str = ""
    implemented: bool = False
    """True for what the document carries out ("Thực hiện Thông báo số …")."""


@dataclass(frozen=True, slots=True)
class DraftSignature:
    """Who signed, in what position, by what authority; None where the text does not show it."""

    name: str | None
    position: str | None = None
    authority: str | None = None


@dataclass(frozen=True, slots=True)
class AnnexReference:
    """Items of another document's annex that a task takes over."""

    number: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftTask:
    """One task as read; every field stands in ``quote_text``, which is the document's own words."""

    item: str
    title: str
    detail: str
    quote_text: str
    quote: Quote
    lead: tuple[DraftName, ...] = ()
    coordinating: tuple[DraftName, ...] = ()
    carried_out_by: tuple[DraftName, ...] = ()
    report_to: DraftName | None = None
    consolidated_by: DraftName | None = None
    deadlines: tuple[Deadline, ...] = ()
    unclear_times: tuple[Message, ...] = ()
    """What is wrong with words that look like a deadline: an impossible day, a year that is not
    stated."""
    deliverable: str | None = None
    items_of: tuple[AnnexReference, ...] = ()
    depends_on: tuple[str, ...] = ()
    lead_margin: float = LEAD_NONE
    """How far the lead that was taken is from naming nobody; small where it stands far away."""
    evidence: tuple[Evidence, ...] = ()
    """The readings that competed for the lead and the deadlines."""
    lead_quote: Quote | None = None
    """Where the lead is named, when that is a heading or the list of addressees rather than the
    task's own words."""


@dataclass(frozen=True, slots=True)
class DraftHeader:
    """The document's own data; None or empty where it does not show them."""

    number: str | None = None
    symbol: str | None = None
    type: str | None = None
    title: str | None = None
    issuer: DraftName | None = None
    parent: str | None = None
    place: str | None = None
    issued_on: str | None = None
    meeting_on: str | None = None
    signed_by: DraftSignature | None = None
    addressees: tuple[DraftName, ...] = ()
    copies: tuple[str, ...] = ()
    cites: tuple[DraftCitation, ...] = ()
    urgency: str | None = None
    quotes: dict[str, Quote] = field(default_factory=dict)


NO_BODY_NAMED = _("It reads like work, but no body is named for it.")
AMONG_TASKS = _("It stands among tasks, but no work was read from it.")
"""Why an item has no place that is work of nobody, such as the measures of a plan."""


@dataclass(frozen=True, slots=True)
class Account:
    """One entry of the ledger: a sentence, a date or a body of the text, and what became of it."""

    text: str
    kind: str
    """``item`` (a run of sentences of one outcome), ``line`` (the same outside the body and its
    tables), ``date``, ``agency`` or ``page``."""
    outcome: str
    """``used``, ``citation``, ``background``, ``heading``, ``content``, ``powers``, ``waived``,
    ``annex``, ``form``, ``closing``, ``left out`` or ``unplaced``."""
    quote: Quote
    why: Message | None = None

    @property
    def names_nobody(self) -> bool:
        """True for work that the paper wants done and gives to no body, as a plan's measures."""
        return self.why in (NO_BODY_NAMED, AMONG_TASKS)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A point for a reviewer."""

    item: str
    """The task's item, or "" for the document's own data."""
    field: str
    """The key of the directive's file that is unsure: ``lead``, ``issued_on`` …"""
    message: Message


@dataclass(frozen=True, slots=True)
class Draft:
    """A document as read."""

    file: str
    sha256: str
    header: DraftHeader
    tasks: tuple[DraftTask, ...]
    accounts: tuple[Account, ...] = ()
    waived: tuple[str, ...] = ()
    """The opening sentences of paragraphs that ask everybody to carry the document out, and are no
    task."""
    doubts: tuple[Doubt, ...] = ()
    orders_nothing: Message | None = None
    """What the paper is, where papers of its kind order nothing."""
    recognised_pages: frozenset[int] = frozenset()
    """Pages whose words were recognised from a picture."""
    joined_words: tuple[str, ...] = ()
    """Words that the text runs together or breaks and that were read right, as they stand in it."""

    @property
    def unplaced(self) -> tuple[Account, ...]:
        """What the text holds and no task or class accounts for."""
        return tuple(account for account in self.accounts if account.outcome == "unplaced")
