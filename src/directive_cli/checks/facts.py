"""What the rules across files know of each file: compact values instead of models, so that 10,000
files fit in memory.

Made beside the file's own checks, in worker processes too; everything here is small and can be sent
between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from sys import intern
from typing import NamedTuple, TypeAlias

from directive_cli.checks.file_context import FileContext
from directive_cli.checks.rule import Location
from directive_cli.domain.deadline import Basis, Deadline
from directive_cli.domain.document_number import DocumentNumber, parse_number
from directive_cli.domain.field_types import ID_PATTERN
from directive_cli.domain.model import DirectiveFile, EventEntry, TaskEntry
from directive_cli.domain.status import Event, standing_ids
from directive_cli.registry.agencies import AgencyRegister, last_day
from directive_cli.registry.derive import LINK_ROLES, header_record
from directive_cli.registry.reading import FileReading
from directive_cli.registry.rows import Directive
from directive_cli.registry.task_evaluation import event_from_record
from directive_cli.values import dataclass, field

LastDays: TypeAlias = tuple[tuple[tuple[date, ...], ...], ...]
"""By task and deadline, in their order in the file."""

FOLLOWED_LINKS = ("implements", "amends", "replaces", "corrects")
"""Links that say what a document does to another; a circle of them is impossible."""
PARTY_FIELDS = ("lead", "excluded", "coordinating", "carried_out_by", "supervised_by", "report_to")
FIELD_KEYS = {"excluded": "except"}
"""Names of fields that stand otherwise in the file."""


class TaskFacts(NamedTuple):
    """One task, by its place in the file."""

    id: str
    lead: tuple[str, ...]
    excluded: tuple[str, ...]
    carried_out_by: tuple[str, ...]
    last_days: tuple[str, ...]
    """ISO, of deadlines that do not recur, in order."""
    recurs: bool
    depends_on: tuple[str, ...]
    items_of: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class DirectiveFacts(Directive):
    """One directive: its header, and what the rules ask of the rest."""

    links: tuple[tuple[str, str], ...]
    """(role, directive id)."""
    parties: frozenset[str]
    """Every agency or group it names, in any role."""
    tasks: tuple[TaskFacts, ...]
    source: tuple[str, str | None] | None
    """File and stated sha256 of the document it was transcribed from."""
    series: tuple[str | int | None, ...] | None
    """The number in its parts, the system first: equal for two numbers that mean the same; None
    while not numbered."""

    @property
    def rostered_on(self) -> str | None:
        """Return the day as of which its groups have their members: the last one that its date may
        mean."""
        return last_day(self.dated) if self.dated else None


class ProgressFacts(NamedTuple):
    """One progress file."""

    path: str
    directive: str
    agency: str
    events: tuple[Event, ...]

    @property
    def standing(self) -> list[tuple[int, Event]]:
        """The events that were not taken back, by place; voids are among them."""
        everything = list(enumerate(self.events))
        if not self._corrected:
            return everything
        ids = standing_ids({event.id: event.corrects for event in self.events})
        return [(place, event) for place, event in everything if event.id in ids]

    @property
    def counted(self) -> list[tuple[int, Event]]:
        """The same without the voids, except those that name another task than their target and so
        take nothing back."""
        if not self._corrected:
            return self.standing
        by_id = {event.id: event for event in self.events}
        return [(place, event) for place, event in self.standing if not _takes_back(event, by_id)]

    @property
    def _corrected(self) -> bool:
        """Whether anything is taken back; mostly nothing is, and every rule asks."""
        return any(event.corrects for event in self.events)

    @property
    def is_taken_back(self) -> bool:
        """Whether there were events, and none of them counts any more."""
        return bool(self.events) and not self.counted


def _takes_back(event: Event, by_id: Mapping[str, Event]) -> bool:
    target = by_id.get(event.corrects or "") if event.kind == "voided" else None
    return target is not None and (
        event.task is None or (event.task, event.occurrence) == (target.task, target.occurrence)
    )


@dataclass(frozen=True)
class RegistryFacts:
    """The whole registry, as rules of scope REGISTRY see it."""

    directives: tuple[DirectiveFacts, ...]
    """By path; two of one id may be among them."""
    progress: tuple[ProgressFacts, ...]
    directive_paths: tuple[str, ...]
    """Paths of all directive files, also of those that cannot be read."""
    agencies: AgencyRegister | None
    """None while agencies.yaml cannot be read: then nothing is said about agencies."""
    as_of: date
    context: FileContext
    reading: Callable[[str], FileReading] = field(repr=False)
    """Read one file again, for what the facts do not hold."""
    source_hash: Callable[[str, str], tuple[str, str] | None] = field(repr=False)
    """The path and the sha256 of a document, given its name and the path of the file that names it;
    None when it is not in the registry."""
    strays: tuple[str, ...] = ()
    """What lies in the registry's folders and is no YAML file, by path."""

    @cached_property
    def by_id(self) -> Mapping[str, DirectiveFacts]:
        """The directives by id; of two with one id the first by path."""
        found: dict[str, DirectiveFacts] = {}
        for directive in self.directives:
            found.setdefault(directive.id, directive)
        return found

    @cached_property
    def known_ids(self) -> frozenset[str]:
        """The ids of all directive files, also of those that cannot be read."""
        return frozenset(
            path.rpartition("/")[2].rpartition(".")[0] for path in self.directive_paths
        )

    @cached_property
    def waiting(self) -> tuple[tuple[DirectiveFacts, int, TaskFacts], ...]:
        """The tasks that depend on others, with their directive and their place in it."""
        return tuple(
            (directive, place, task)
            for directive in self.directives
            for place, task in enumerate(directive.tasks)
            if task.depends_on
        )

    @cached_property
    def serving(self) -> tuple[tuple[DirectiveFacts, int, TaskFacts], ...]:
        """The tasks that take over items of other documents, with their directive and their place
        in it."""
        return tuple(
            (directive, place, task)
            for directive in self.directives
            for place, task in enumerate(directive.tasks)
            if task.items_of
        )

    def tasks_of(self, identifier: str) -> Mapping[str, tuple[int, TaskFacts]] | None:
        """Return a directive's tasks by id, with their place; None when it is not among those that
        could be read."""
        if identifier not in self._tasks:
            directive = self.by_id.get(identifier)
            if directive is None:
                return None
            self._tasks[identifier] = {
                task.id: (place, task) for place, task in reversed(list(enumerate(directive.tasks)))
            }
        return self._tasks[identifier]

    @cached_property
    def _tasks(self) -> dict[str, dict[str, tuple[int, TaskFacts]]]:
        """By id of their directive, as far as they were asked for."""
        return {}


@lru_cache(maxsize=64)
def number_in_parts(text: str) -> DocumentNumber | None:
    """Read a number that several rules in a row ask about."""
    return parse_number(text)


def directive_facts(path: str, directive: DirectiveFile, last_days: LastDays) -> DirectiveFacts:
    """Return the facts of one directive."""
    links = tuple(
        (role, intern(target)) for role in LINK_ROLES for target in getattr(directive, role)
    )
    return DirectiveFacts(
        id=PurePosixPath(path).stem,
        path=path,
        **header_record(directive),
        links=links,
        parties=frozenset(map(intern, _party_ids(directive))),
        tasks=tuple(
            _task_facts(task, days) for task, days in zip(directive.tasks, last_days, strict=True)
        ),
        source=(directive.source.file, directive.source.sha256) if directive.source else None,
        series=_series(directive.number),
    )


def parties_of(directive: DirectiveFile) -> Iterator[tuple[Location, str]]:
    """Return every place of a directive that names an agency or a group by id, with the id.

    Addressees and copies may be words; those that look like no id are left out.
    """
    if directive.issuer:
        yield ("issuer",), directive.issuer
    for name in ("addressees", "copies"):
        for place, party in enumerate(getattr(directive, name)):
            if ID_PATTERN.match(party):
                yield (name, place), party
    for number, task in enumerate(directive.tasks):
        for name in PARTY_FIELDS:
            parties = getattr(task, name)
            for place, party in enumerate(parties):
                at: Location = ("tasks", number, FIELD_KEYS.get(name, name), place)
                yield at, party
        if task.consolidated_by:
            yield ("tasks", number, "consolidated_by"), task.consolidated_by


def _party_ids(directive: DirectiveFile) -> set[str]:
    """Return the ids that ``parties_of`` returns, without their places."""
    found = {
        party for party in (*directive.addressees, *directive.copies) if ID_PATTERN.match(party)
    }
    if directive.issuer:
        found.add(directive.issuer)
    for task in directive.tasks:
        found.update(
            task.lead,
            task.excluded,
            task.coordinating,
            task.carried_out_by,
            task.supervised_by,
            task.report_to,
            (task.consolidated_by,) if task.consolidated_by else (),
        )
    return found


def _series(text: str | None) -> tuple[str | int | None, ...] | None:
    number = number_in_parts(text) if text else None
    if number is None or number.sequence is None:
        return None
    return (
        number.system.value,
        number.sequence,
        number.suffix,
        number.year,
        number.type_code,
        number.organ,
        number.unit,
        number.term,
    )


def progress_facts(path: str, events: tuple[EventEntry, ...]) -> ProgressFacts:
    """Return the facts of one progress file."""
    parts = PurePosixPath(path).parts
    agency = PurePosixPath(path).stem
    return ProgressFacts(
        path,
        parts[1],
        agency,
        tuple(
            event_from_record(parts[1], agency, event.model_dump(exclude_none=True))
            for event in events
        ),
    )


def last_days_of(directive: DirectiveFile, counting: Basis, fixed: Basis) -> LastDays:
    """Return, for each deadline of each task, its last days; none for what recurs or has no date.

    ``counting`` is for deadlines that count days, ``fixed`` for all others.
    """
    return tuple(
        tuple(
            [
                _days_of(deadline, counting if deadline.kind == "after" else fixed)
                for deadline in task.deadline
            ]
        )
        for task in directive.tasks
    )


def _days_of(deadline: Deadline, basis: Basis) -> tuple[date, ...]:
    if deadline.kind in ("every", "none"):
        return ()
    occurrences = deadline.occurrences(basis, until=date.max)
    return tuple(
        [occurrence.last_day for occurrence in occurrences if occurrence.last_day is not None]
    )


def _task_facts(task: TaskEntry, last_days: tuple[tuple[date, ...], ...]) -> TaskFacts:
    return TaskFacts(
        task.id,
        _interned(task.lead),
        _interned(task.excluded),
        _interned(task.carried_out_by),
        _interned(tuple(sorted([day.isoformat() for days in last_days for day in days]))),
        "every" in [deadline.kind for deadline in task.deadline],
        task.depends_on,
        tuple([(items.directive, items.items) for items in task.items_of]),
    )


def _interned(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(intern, words)) if words else ()
