"""What the pages of the site say, gathered in one pass over the registry, a few documents at a
time.

States and counts come from the snapshot and from ``reports``, as for every other answer. Long
lists keep their first entries and how many there are, so that memory does not grow with them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

from directive_cli.domain.status import AWAITED_STATES, DONE_STATES, State, in_force
from directive_cli.domain.vietnamese import alphabetical
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Directive, Task
from directive_cli.reports.obligations import receivers_of
from directive_cli.reports.summary import RATED
from directive_cli.reports.table import Rate
from directive_cli.site.addresses import document_page
from directive_cli.site.cards import Card, CardMaker, DocumentLink, document_name

WEEK, MONTH = timedelta(days=7), timedelta(days=30)
CUT = 30
"""How many cards a list shows before it is cut."""
CUT_SHORT = 12
"""The same for what a reader asks for less: without a deadline, coordinating, done."""
_DIRECTIVES_AT_ONCE = 100
_WAITING = (State.SUBMITTED, State.SUBMITTED_LATE)
_COMING = (State.DUE_SOON, State.IN_TIME)

_Item = TypeVar("_Item")


class Shortlist(Generic[_Item]):
    """The first entries of a list by their keys, and how many there are."""

    def __init__(self, limit: int = CUT) -> None:
        self.count = 0
        self._limit = limit
        self._held: list[tuple[Any, int, _Item]] = []
        self._worst: Any = None

    def add(self, key: Any, item: _Item) -> None:
        """Count an entry, and keep it if it is among the first."""
        self.count += 1
        if self._worst is not None and key >= self._worst:
            return
        self._held.append((key, self.count, item))
        if len(self._held) > 4 * self._limit:
            self._prune()

    @property
    def first(self) -> list[_Item]:
        """Return the first entries, in order."""
        self._prune()
        return [item for _key, _count, item in self._held]

    @property
    def more(self) -> int:
        """Return how many entries are left out of ``first``."""
        return max(0, self.count - self._limit)

    def _prune(self) -> None:
        self._held.sort(key=lambda entry: entry[:2])
        del self._held[self._limit :]
        if len(self._held) == self._limit:
            self._worst = self._held[-1][0]


class AgencyTasks:
    """What one agency owes, coordinates and is owed."""

    def __init__(self) -> None:
        self.states: Counter[State] = Counter()
        self.days: Counter[date] = Counter()
        """How many results it owes by each last day: the page says which of them are past."""
        self.awaited: Shortlist[Card] = Shortlist()
        self.undated: Shortlist[Card] = Shortlist(CUT_SHORT)
        self.waiting: Shortlist[Card] = Shortlist()
        self.done: Shortlist[Card] = Shortlist(CUT_SHORT)
        self.coordinating: Shortlist[Card] = Shortlist(CUT_SHORT)
        self.to_receive: Shortlist[Card] = Shortlist()
        self.named_by: Counter[str] = Counter()
        """By which groups its open tasks name it; "" is by itself."""

    @property
    def rate(self) -> Rate:
        """Return what was done on time among what is rated."""
        return on_time(self.states)

    @property
    def coming(self) -> int:
        """Return how many tasks are still in time."""
        return sum(self.states[state] for state in _COMING)

    @property
    def unconfirmed(self) -> int:
        """Return how many results wait for confirmation."""
        return sum(self.states[state] for state in _WAITING)


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one task within the week; several agencies' events of a kind are one."""

    kind: str
    """An event's kind, or ``overdue``."""
    card: Card
    day: date
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """One line of the list of documents."""

    link: DocumentLink
    issuer: str
    dated: str
    """As far as it is known: ``2025-11-05``, ``2025-11``, ``2025``, or ""."""
    cited_only: bool
    draft: bool
    states: Counter[State] = field(default_factory=Counter)

    @property
    def tasks(self) -> int:
        """Return how many tasks it gives."""
        return self.states.total()

    @property
    def open(self) -> int:
        """Return how many of them are not done."""
        return sum(
            count
            for state, count in self.states.items()
            if state not in DONE_STATES and state not in (State.CANCELLED, State.TRANSFERRED)
        )


def on_time(states: Counter[State]) -> Rate:
    """Return what was done on time among what is rated (``summary.RATED``)."""
    return Rate(states[State.DONE_ON_TIME], sum(states[state] for state in RATED))


class Contents:
    """Everything that the site's pages say, filled by ``walk``."""

    def __init__(self, snapshot: Snapshot, *, with_notes: bool, with_drafts: bool) -> None:
        self.snapshot = snapshot
        self.with_notes = with_notes
        self.documents: dict[str, DocumentLink] = {}
        self.listed: list[ListedDocument] = []
        self.drafts_left_out = 0
        self._directives: list[Directive] = []
        for directive in snapshot.directives():
            hidden = directive.unreviewed and not with_drafts
            if hidden:
                self.drafts_left_out += 1
            else:
                self._directives.append(directive)
            self.documents[directive.id] = DocumentLink(
                directive.id,
                document_name(directive),
                directive.title or "",
                None if hidden else document_page(directive.id),
            )
        self.cards = CardMaker(
            snapshot.register, self.documents, as_of=snapshot.as_of, with_notes=with_notes
        )
        self.states: Counter[State] = Counter()
        self.agencies: dict[str, AgencyTasks] = {}
        self.late_by_decider: dict[tuple[str, ...], Shortlist[Card]] = {}
        self.waiting_by_decider: dict[tuple[str, ...], Shortlist[Card]] = {}
        self.coming: Shortlist[Card] = Shortlist(12)
        self.within_week = self.within_month = 0
        self.first_late_day: date | None = None
        self.first_coming_day: date | None = None
        self.due: defaultdict[date, list[tuple[tuple[str, int], Card]]] = defaultdict(list)
        """What is not done, by last day, each with its place in the registry."""
        self.provisional_years: set[int] = set()
        self._changes: dict[tuple[str, str], Change] = {}
        self._ranks: dict[str, Any] = {}
        self._since = snapshot.as_of - WEEK
        self._until = snapshot.as_of + MONTH

    @property
    def size(self) -> int:
        """Return how many documents ``walk`` yields."""
        return len(self._directives)

    def walk(self) -> Iterator[tuple[Directive, list[tuple[Task, Card]]]]:
        """Yield every document shown, by date, with its tasks in its order, and gather them."""
        snapshot = self.snapshot
        for start in range(0, len(self._directives), _DIRECTIVES_AT_ONCE):
            chunk = self._directives[start : start + _DIRECTIVES_AT_ONCE]
            tasks: dict[str, list[Task]] = {directive.id: [] for directive in chunk}
            for task in snapshot.tasks(TaskQuery(directives=frozenset(tasks), closed=True)):
                tasks[task.directive].append(task)
            for directive in chunk:
                own = tasks[directive.id]
                own.sort(key=lambda task: (task.position, task.occurrence or ""))
                yield directive, self._gather(directive, own)

    def agency(self, identifier: str) -> AgencyTasks:
        """Return what is gathered of an agency."""
        found = self.agencies.get(identifier)
        if found is None:
            found = self.agencies[identifier] = AgencyTasks()
        return found

    def shown_agencies(self) -> list[str]:
        """Return the agencies that have a page, in the order of their names."""
        register, day = self.snapshot.register, self.snapshot.as_of.isoformat()
        found = {
            agency.id for agency in register.agencies.values() if agency.exists_on(day)
        } | self.agencies.keys()
        return sorted(found, key=self.rank)

    def rank(self, agency: str) -> Any:
        """Return where an agency stands among others by name; worked out once for each."""
        found = self._ranks.get(agency)
        if found is None:
            found = self._ranks[agency] = alphabetical(self.snapshot.register.name(agency))
        return found

    def changes(self) -> list[Change]:
        """Return what happened within the week, the latest first."""
        return sorted(
            self._changes.values(),
            key=lambda change: (-change.day.toordinal(), change.card.page, change.kind),
        )

    def _gather(self, directive: Directive, tasks: list[Task]) -> list[tuple[Task, Card]]:
        listed = ListedDocument(
            link=self.documents[directive.id],
            issuer=self.snapshot.register.name(directive.issuer) if directive.issuer else "",
            dated=directive.dated or "",
            cited_only=directive.cited_only,
            draft=directive.unreviewed,
        )
        self.listed.append(listed)
        found = []
        for task in tasks:
            listed.states[task.state] += 1
            self.states[task.state] += 1
            if task.provisional and task.last_day:
                self.provisional_years.add(task.last_day.year)
            card = self.cards.of_task(task)
            self._gather_task(directive, task, card)
            found.append((task, card))
        return found

    def _gather_task(self, directive: Directive, task: Task, card: Card) -> None:
        deciders = receivers_of(task) or ((directive.issuer,) if directive.issuer else ())
        soon = task.state in _COMING and task.last_day is not None and task.last_day <= self._until
        if task.state is State.OVERDUE and task.last_day is not None:
            key = (task.last_day, task.directive, task.position)
            self.late_by_decider.setdefault(deciders, Shortlist()).add(key, card)
            self.first_late_day = min(self.first_late_day or task.last_day, task.last_day)
            if task.last_day >= self._since:
                self._add_change(task, "overdue", card, task.last_day + timedelta(days=1), ())
        elif task.state in _WAITING:
            sent = min(entry.submitted_on for entry in task.assignments if entry.submitted_on)
            self.waiting_by_decider.setdefault(deciders, Shortlist()).add(
                (sent, task.directive, task.position), card
            )
        if task.state in _COMING and task.last_day is not None:
            first = self.first_coming_day
            self.first_coming_day = min(first or task.last_day, task.last_day)
        if soon and task.last_day is not None:
            self.within_month += 1
            self.within_week += task.last_day <= self.snapshot.as_of + WEEK
            self.coming.add((task.last_day, task.directive, task.position), card)
        if task.is_open and task.last_day is not None:
            self.due[task.last_day].append(((task.directive, task.position), card))
        self._gather_changes(task, card)
        self._gather_shares(task)
        if task.is_open:
            order = (task.last_day is None, task.last_day or self._until, task.directive)
            place = (*order, task.position)
            day = self.snapshot.as_of.isoformat()
            for decider in deciders:
                self.agency(decider).to_receive.add(place, card)
            for agency, _via in self.snapshot.register.expand(task.coordinating, day=day):
                self.agency(agency).coordinating.add(place, card)

    def _gather_shares(self, task: Task) -> None:
        # Of a task given to many, those who stand alike share one card.
        made: dict[tuple[object, ...], Card] = {}
        for entry in task.assignments:
            told = entry.events if self.with_notes else ()
            alike = (entry.state, entry.last_day, told and entry.agency)
            card = made.get(alike)
            if card is None:
                card = made[alike] = self.cards.of_share(task, entry)
            own = self.agency(entry.agency)
            own.states[entry.state] += 1
            day = entry.last_day
            if entry.state in DONE_STATES:
                closed = entry.closed_on or self.snapshot.as_of
                own.done.add((-closed.toordinal(), task.directive, task.position), card)
                continue
            key = (day or self._until, task.directive, task.position)
            if entry.state is State.UNDATED:
                own.undated.add(key, card)
            elif entry.state in _WAITING:
                own.waiting.add(key, card)
            elif entry.state in AWAITED_STATES and day is not None:
                own.awaited.add(key, card)
                own.days[day] += 1
            else:
                continue
            own.named_by[entry.via or ""] += 1

    def _gather_changes(self, task: Task, card: Card) -> None:
        as_of = self.snapshot.as_of
        for entry in task.assignments:
            if not entry.events:
                continue
            for event in in_force(entry.events, as_of=as_of):
                if event.day > self._since:
                    name = self.snapshot.register.name(event.agency or entry.agency)
                    self._add_change(task, event.kind, card, event.day, (name,))

    def _add_change(
        self, task: Task, kind: str, card: Card, day: date, agencies: tuple[str, ...]
    ) -> None:
        known = self._changes.get((task.ref, kind))
        if known is None:
            self._changes[task.ref, kind] = Change(kind, card, day, agencies)
        else:
            self._changes[task.ref, kind] = replace(
                known, day=max(known.day, day), agencies=(*known.agencies, *agencies)
            )
