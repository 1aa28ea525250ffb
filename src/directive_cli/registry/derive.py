"""A validated directive → the rows of the index: everything that costs and does not depend on
today.

Last days, folded words and rosters are worked out here, when a file changes, never when a question
is asked.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import to_json as pydantic_json

from directive_cli.domain.deadline import (
    Basis,
    BeforeReading,
    Deadline,
    Every,
    Occurrence,
    read_deadline,
)
from directive_cli.domain.document_number import fold_number
from directive_cli.domain.vietnamese import fold, searchable
from directive_cli.registry.agencies import first_day, last_day
from directive_cli.values import dataclass

if TYPE_CHECKING:
    from directive_cli.domain.model import DirectiveFile, TaskEntry
    from directive_cli.domain.working_calendar import WorkingCalendar
    from directive_cli.registry.agencies import AgencyRegister
    from directive_cli.registry.rosters import Roster, Rosters

LINK_ROLES = ("implements", "amends", "replaces", "corrects", "cites")
OTHER_ROLES = ("coordinating", "carried_out_by")


@dataclass(frozen=True, slots=True)
class Context:
    """What the rows of a directive rest on besides its file."""

    agencies: AgencyRegister
    calendar: WorkingCalendar
    reading: BeforeReading
    known_until: date
    """Up to this day every question finds the occurrences of recurring tasks among the rows;
    ``later_occurrences`` adds those that a later day needs."""


class OccurrenceRow(NamedTuple):
    """One time that a task falls due. Days are ISO text."""

    key: str
    last_day: str | None
    opens_on: str
    """The day from which it is shown."""
    rolled: int
    provisional: int


class TaskRows(NamedTuple):
    """The index rows of one task."""

    task: str
    position: int
    record: bytes
    """JSON of what tables and answers show, in UTF-8; what a task does not have is left out."""
    words: bytes
    """Text for the search, which folds it, in UTF-8."""
    roster: Roster
    """Of those who lead it."""
    parties: list[int]
    """The numbers of those who have a part in it, one for each role."""
    occurrences: list[OccurrenceRow]
    goes_on: bool
    """It recurs beyond the occurrences that are given here."""


@dataclass(frozen=True, slots=True)
class DirectiveRows:
    """The index rows of one directive."""

    id: str
    counts_from: str | None
    record: bytes
    names: list[tuple[str, str]]
    links: list[tuple[str, str]]
    words: bytes
    tasks: list[TaskRows]


def derive(
    identifier: str, directive: DirectiveFile, context: Context, rosters: Rosters
) -> DirectiveRows:
    """Return the rows of ``directive``."""
    dated = directive.issued_on or directive.meeting_on
    counts_from = first_day(dated) if dated else None
    header = header_record(directive)
    names = [(fold_number(name), "number") for name in (directive.number, directive.symbol) if name]
    names += [(fold(alias), "alias") for alias in directive.aliases]
    links = [(target, role) for role in LINK_ROLES for target in getattr(directive, role)]
    words = " ".join(
        filter(None, (directive.number, directive.symbol, directive.title, *directive.aliases))
    )
    # A document dated only by its year or month is rostered on the last day of it: what was
    # abolished before cannot have been meant, and what was founded within it can.
    rostered_on = last_day(dated) if dated else None
    basis = _basis(directive, context)
    tasks = [
        _task_rows(
            task,
            position,
            identifier,
            basis,
            rosters,
            rostered_on=rostered_on,
            counts_from=counts_from,
            known_until=context.known_until,
        )
        for position, task in enumerate(directive.tasks)
    ]
    return DirectiveRows(
        identifier, counts_from, _record_json(header), names, links, searchable(words), tasks
    )


def _record_json(record: dict[str, Any]) -> bytes:
    """Return JSON of what a model held, three times as quickly as ``json``; a model's text never
    fails to encode.

    Bytes, as in the database: a text would be decoded and encoded twice on its way from a worker
    process into it.
    """
    return pydantic_json(record)


def _basis(directive: DirectiveFile, context: Context) -> Basis:
    reading = BeforeReading(directive.before_means) if directive.before_means else context.reading
    return Basis(
        _full(directive.issued_on), _full(directive.received_on), reading, context.calendar
    )


def _full(partial: str | None) -> date | None:
    return date.fromisoformat(partial) if partial is not None and len(partial) == 10 else None


def header_record(directive: DirectiveFile) -> dict[str, Any]:
    """Return the header as the index stores it, and as ``rows.Directive`` takes it."""
    return {
        "number": directive.number,
        "symbol": directive.symbol,
        "type": directive.type,
        "title": directive.title,
        "issuer": directive.issuer,
        "issued_on": directive.issued_on,
        "meeting_on": directive.meeting_on,
        "received_on": directive.received_on,
        "signed_by": directive.signed_by.model_dump() if directive.signed_by else None,
        "addressees": directive.addressees,
        "copies": directive.copies,
        "aliases": directive.aliases,
        "cited_only": directive.cited_only,
        "unreviewed": directive.unreviewed,
        "before_means": directive.before_means,
        "waived": tuple(
            {"item": waived.item, "reason": waived.reason} for waived in directive.waived
        ),
    }


def _task_rows(
    task: TaskEntry,
    position: int,
    directive: str,
    basis: Basis,
    rosters: Rosters,
    *,
    rostered_on: str | None,
    counts_from: str | None,
    known_until: date,
) -> TaskRows:
    leading = rosters.leading(task.lead, excluded=task.excluded, day=rostered_on)
    parties = [leading.parties] if task.lead else []
    for role in OTHER_ROLES:
        if named := getattr(task, role):
            parties.append(rosters.taking_part(role, named, day=rostered_on))
    deadlines = task.deadline
    record = {key: value for key, name in _SHOWN if (value := getattr(task, name))}
    if deadlines:
        record["deadline"] = [_mapping(deadline) for deadline in deadlines]
    if task.depends_on:
        record["depends_on"] = [
            ref if ":" in ref else f"{directive}:{ref}" for ref in task.depends_on
        ]
    if task.items_of:
        record["items_of"] = [
            {"directive": items.directive, "items": items.items} for items in task.items_of
        ]
    texts = [
        task.id,
        task.title,
        task.detail,
        task.deliverable,
        *[deadline.text for deadline in deadlines],
    ]
    return TaskRows(
        task.id,
        position,
        _record_json(record),
        searchable(" ".join(filter(None, texts))),
        leading,
        parties,
        occurrence_rows(deadlines, basis, counts_from, known_until),
        any(_goes_on(deadline, known_until) for deadline in deadlines),
    )


_SHOWN = (
    ("title", "title"),
    ("detail", "detail"),
    ("lead", "lead"),
    ("except", "excluded"),
    ("coordinating", "coordinating"),
    ("carried_out_by", "carried_out_by"),
    ("supervised_by", "supervised_by"),
    ("deliverable", "deliverable"),
    ("report_to", "report_to"),
    ("consolidated_by", "consolidated_by"),
)
"""Key in the record, and the task's attribute, of what is stored as it stands."""


def occurrence_rows(
    deadlines: tuple[Deadline, ...], basis: Basis, counts_from: str | None, known_until: date
) -> list[OccurrenceRow]:
    """Return the occurrences of a task, each with the day from which it is shown.

    The next occurrence of a recurring task opens the day after the one before it ended, so that
    exactly the overdue ones and the next one are seen on any day. Several fixed deadlines of one
    task are occurrences of it, named by their last day. Recurring ones are given up to two years
    after ``known_until``: on that day the next one of a year's report is seen too.
    """
    begins = counts_from or "0001-01-01"
    if not deadlines:
        return [OccurrenceRow("", None, begins, 0, 0)]
    if len(deadlines) == 1 and deadlines[0].kind in _ON_ITS_OWN:
        # Nine of ten tasks: one occurrence, nothing to sort or to name.
        last_day, provisional = _last_day(deadlines[0], basis.reading, basis.calendar)
        return [OccurrenceRow("", last_day, begins, 0, provisional)]
    found: list[Occurrence] = []
    for deadline in deadlines:
        counted, until = basis, date.max
        if isinstance(deadline, Every):
            counted = started(basis, counts_from)
            until = _worked_out_until(deadline, counted, known_until)
        for occurrence in deadline.occurrences(counted, until=until):
            if not occurrence.key and len(deadlines) > 1 and occurrence.last_day:
                occurrence = replace(occurrence, key=occurrence.last_day.isoformat())
            found.append(occurrence)
    found.sort(key=lambda occurrence: occurrence.last_day or date.max)
    rows: dict[str, OccurrenceRow] = {}
    opens = begins
    for occurrence in found:
        if occurrence.key in rows:
            continue
        rows[occurrence.key] = _row(occurrence, opens)
        if occurrence.last_day and occurrence.key and _recurs(deadlines):
            opens = max(begins, date.fromordinal(occurrence.last_day.toordinal() + 1).isoformat())
    return list(rows.values())


def later_occurrences(
    record: dict[str, Any], header: dict[str, Any], counts_from: str | None, context: Context
) -> list[OccurrenceRow]:
    """Return the occurrences of a stored task as ``occurrence_rows`` gives them.

    ``record`` and ``header`` are the records of the task and of its directive.
    """
    reading = BeforeReading(header["before_means"]) if header["before_means"] else context.reading
    basis = Basis(
        _full(header["issued_on"]), _full(header["received_on"]), reading, context.calendar
    )
    deadlines = tuple(read_deadline(mapping) for mapping in record["deadline"])
    return occurrence_rows(deadlines, basis, counts_from, context.known_until)


_UNDATED_FROM = date(2025, 1, 1)
"""From when on a task recurs of which neither its words nor its document give a day."""


def started(basis: Basis, counts_from: str | None) -> Basis:
    """Return ``basis`` with a day on which what recurs starts: a document dated by its month or
    year begins with it."""
    if basis.issued_on is not None:
        return basis
    return replace(
        basis, issued_on=date.fromisoformat(counts_from) if counts_from else _UNDATED_FROM
    )


def _worked_out_until(deadline: Every, basis: Basis, known_until: date) -> date:
    """Return up to when a deadline's periods start that are given: its first is among them,
    however late it is."""
    days = [known_until, *([basis.issued_on] if basis.issued_on else [])]
    days += [rule.starts.first_day for rule in deadline.rules if rule.starts is not None]
    return date(min(max(days).year + 2, date.max.year), 12, 31)


def _goes_on(deadline: Deadline, known_until: date) -> bool:
    return isinstance(deadline, Every) and any(
        rule.until is None or rule.until.last_day > known_until for rule in deadline.rules
    )


_ON_ITS_OWN = frozenset({"none", "before", "by", "within", "period"})
"""Kinds whose last day does not rest on the document's dates."""


# A document's tasks share most of their deadlines, and so do the documents of a year.
@lru_cache(maxsize=8192)
def _last_day(
    deadline: Deadline, reading: BeforeReading, calendar: WorkingCalendar
) -> tuple[str | None, int]:
    """Return the last day of a deadline that stands on its own, and whether it is provisional."""
    (only,) = deadline.occurrences(Basis(None, None, reading, calendar), until=date.max)
    return (only.last_day.isoformat() if only.last_day else None, int(only.provisional))


@lru_cache(maxsize=8192)
def _mapping(deadline: Deadline) -> dict[str, Any]:
    return deadline.as_mapping()


def _row(occurrence: Occurrence, opens_on: str) -> OccurrenceRow:
    last_day = occurrence.last_day.isoformat() if occurrence.last_day else None
    return OccurrenceRow(
        occurrence.key, last_day, opens_on, int(occurrence.rolled), int(occurrence.provisional)
    )


def _recurs(deadlines: tuple[Deadline, ...]) -> bool:
    return any(isinstance(deadline, Every) for deadline in deadlines)
