"""What the pages show of a task: one card, as everybody or as one agency owes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from directive_cli.domain.document_type import DOCUMENT_TYPES
from directive_cli.domain.partial_date import worded_date
from directive_cli.domain.status import DONE_STATES, SENT_STATES, State
from directive_cli.messages import Message, _
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.query import leads_of
from directive_cli.registry.rows import Assignment, Directive, Task
from directive_cli.reports.obligations import receivers_of
from directive_cli.site.addresses import anchor, document_page, task_page

NAMES_ON_A_CARD = 8
"""A task that more agencies owe, or to which something happened, has a page of its own."""


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """A document as the pages name it; ``page`` None: it has no page here."""

    id: str
    name: Message | str
    title: str
    page: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """What an agency reported; shown only where notes were asked for."""

    day: date
    agency: str
    note: str | None
    obstacle: str | None
    proposal: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """One task, or one agency's share of it."""

    page: str
    """Where more of it stands, from the site's folder."""
    title: str
    item: str
    occurrence: str | None
    document: DocumentLink
    state: State
    last_day: date | None
    who: str
    done: int
    waiting: int
    """Sent and not confirmed."""
    total: int
    """How many agencies owe it; cancelled and transferred shares do not count."""
    deliverable: str | None
    receivers: str
    draft: bool
    provisional: bool
    told: tuple[Told, ...] = ()


def document_name(directive: Directive) -> Message:
    """Return what people call a document: its type with its number, its symbol, or its date."""
    known = DOCUMENT_TYPES.get(directive.type)
    name = known.name if known else directive.type
    if directive.number:
        return _("{type} {number}", type=name, number=directive.number)
    if directive.symbol:
        return _("{type} No. …/{symbol}", type=name, symbol=directive.symbol)
    day = directive.dated
    if directive.aliases:
        return Message("{alias}", alias=directive.aliases[0])
    if day:
        return _("{type} of {period}", type=name, period=partial_date(day))
    return Message("{type}", type=name)


def partial_date(day: str) -> Message:
    """Return a date as far as it is known."""
    return Message("{day}", day=worded_date(day))


def has_own_page(task: Task) -> bool:
    """Tell whether a card does not say all there is to a task."""
    return len(task.assignments) > NAMES_ON_A_CARD or any(
        entry.events for entry in task.assignments
    )


def page_of(task: Task) -> str:
    """Return where a task's card leads: its own page, else its place in the document's."""
    if has_own_page(task):
        return task_page(task.directive, task.task, task.occurrence)
    return f"{document_page(task.directive)}#{anchor(task.task, task.occurrence)}"


class CardMaker:
    """Makes the cards of tasks."""

    def __init__(
        self,
        register: AgencyRegister,
        documents: dict[str, DocumentLink],
        *,
        as_of: date,
        with_notes: bool,
    ) -> None:
        self._register = register
        self._documents = documents
        self._as_of = as_of
        self._with_notes = with_notes

    def of_task(self, task: Task) -> Card:
        """Return the card of a task as all who owe it stand together."""
        counts = task.counts()
        return self._card(
            task, task.state, task.last_day, counts["done"], counts["submitted"], counts["total"],
            self._told(task.assignments),
        )  # fmt: skip

    def of_share(self, task: Task, entry: Assignment) -> Card:
        """Return the card of one agency's share of a task."""
        return self._card(
            task, entry.state, entry.last_day, int(entry.state in DONE_STATES),
            int(entry.state in SENT_STATES), 1, self._told((entry,)),
        )  # fmt: skip

    def _card(
        self, task: Task, state: State, last_day: date | None, done: int, waiting: int, total: int,
        told: tuple[Told, ...],
    ) -> Card:  # fmt: skip
        name = self._register.name
        return Card(
            page=page_of(task),
            title=task.title,
            item=task.task,
            occurrence=task.occurrence,
            document=self._documents[task.directive],
            state=state,
            last_day=last_day,
            who=", ".join(name(lead) for lead in leads_of(self._register, task)),
            done=done,
            waiting=waiting,
            total=total,
            deliverable=task.deliverable,
            receivers=", ".join(name(each) for each in receivers_of(task)),
            draft=task.unreviewed,
            provisional=task.provisional,
            told=told,
        )

    def _told(self, entries: tuple[Assignment, ...]) -> tuple[Told, ...]:
        if not self._with_notes:
            return ()
        from directive_cli.domain.status import in_force

        found = [
            Told(
                event.day, self._register.name(event.agency or entry.agency),
                event.note, event.obstacle, event.proposal,
            )
            for entry in entries
            for event in in_force(entry.events, as_of=self._as_of)
            if event.note or event.obstacle or event.proposal
        ]  # fmt: skip
        return tuple(sorted(found, key=lambda each: each.day, reverse=True)[:3])
