"""A validated directive → the rows of the index: everything that costs and does not depend on
today.

Last days, folded words and rosters are worked out here, when a file changes, never when a question
is asked.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import to_json as pydantic_json

from directive_cli.domain.deadline import Basis, BeforeReading, Deadline, Occurrence
from directive_cli.domain.document_number import fold_number
from directive_cli.domain.vietnamese import fold, searchable
from directive_cli.registry.agencies import first_day, last_day

if TYPE_CHECKING:
    from directive_cli.domain.model import DirectiveFile, TaskEntry
    from directive_cli.domain.working_calendar import WorkingCalendar
    from directive_cli.registry.agencies import AgencyRegister
    from directive_cli.registry.rosters import Roster, Rosters

HORIZON_YEARS = 6
"""Occurrences of a recurring task without an end are stored up to this many years after its
document's; a question asked of a later day works them out again."""

LINK_ROLES = ("implements", "amends", "replaces", "corrects", "cites")
OTHER_ROLES = ("coordinating", "carried_out_by")


@dataclass(frozen=True, slots=True)
class Context:
    """What the rows of a directive rest on besides its file."""

    agencies: AgencyRegister
    calendar: WorkingCalendar
    reading: BeforeReading


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
    header = _header(directive)
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


def _header(directive: DirectiveFile) -> dict[str, Any]:
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
        "waived": [{"item": waived.item, "reason": waived.reason} for waived in directive.waived],
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
        _occurrences(deadlines, basis, counts_from),
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


def _occurrences(
    deadlines: tuple[Deadline, ...], basis: Basis, counts_from: str | None
) -> list[OccurrenceRow]:
    """Return the occurrences of a task, each with the day from which it is shown.

    The next occurrence of a recurring task opens the day after the one before it ended, so that
    exactly the overdue ones and the next one are seen on any day. Several fixed deadlines of one
    task are occurrences of it, named by their last day.
    """
    begins = counts_from or "0001-01-01"
    if not deadlines:
        return [OccurrenceRow("", None, begins, 0, 0)]
    if len(deadlines) == 1 and deadlines[0].kind in _ON_ITS_OWN:
        # Nine of ten tasks: one occurrence, nothing to sort or to name.
        last_day, provisional = _last_day(deadlines[0], basis.reading, basis.calendar)
        return [OccurrenceRow("", last_day, begins, 0, provisional)]
    base_year = int(begins[:4]) if counts_from else date.max.year
    found: list[Occurrence] = []
    for deadline in deadlines:
        start_year = base_year if counts_from else _first_year(deadline)
        until = date(min(start_year + HORIZON_YEARS, date.max.year), 12, 31)
        for occurrence in deadline.occurrences(basis, until=until):
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
    return any(deadline.kind == "every" for deadline in deadlines)


def _first_year(deadline: Deadline) -> int:
    """Return the year a recurring deadline of an undated document starts in."""
    start = deadline.as_mapping().get("every", {}) if deadline.kind == "every" else {}
    text = str(start.get("from") or "2025")
    return int(text[:4])
