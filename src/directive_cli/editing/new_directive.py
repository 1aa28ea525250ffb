"""A new directive's file, and the number that a draft receives.

The id is chosen here once and never changes. Texts are written in canonical form; what a file means
is checked by the plan that writes it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.choices import listed_choices
from directive_cli.domain.deadline import Basis, BeforeReading, Deadline, NoDate
from directive_cli.domain.deadline_phrases import find_deadlines
from directive_cli.domain.document_number import DocumentNumber, parse_number, propose_id, type_of
from directive_cli.domain.document_type import TYPE_NAMES
from directive_cli.domain.field_types import ID_PATTERN
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.typed_dates import typed_date
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.formatting import as_canonical_as
from directive_cli.editing.yaml_edit import add_key, file_bytes, remove_key, replace_value
from directive_cli.messages import Message, _
from directive_cli.registry.git_files import GitFailed, find_repository
from directive_cli.registry.location import DIRECTIVES_FOLDER
from directive_cli.registry.query import Snapshot
from directive_cli.registry.rows import Directive
from directive_cli.registry.yaml_canonical import KEY_ORDER, canonical_text
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml

_SCHEMA = "schema/directive.schema.json"


class CannotMake(DirectiveError):
    """The directive cannot be written as it is described."""


@dataclass(frozen=True, slots=True)
class NewTask:
    """A task of a new directive, agencies as ids."""

    id: str
    title: str
    lead: tuple[str, ...] = ()
    deadline: str | None = None
    """The words of the document: ``trước ngày 15/11/2025``."""


@dataclass(frozen=True, slots=True)
class NewDirective:
    """What a new directive says: agencies and directives by id, dates as in the document."""

    title: str
    type: str | None = None
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    issued_on: str | None = None
    id: str | None = None
    """Only where another than the proposed id is wanted."""
    implements: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    tasks: tuple[NewTask, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """How a deadline's words were understood."""

    task: str
    text: str
    last_day: date | None
    whole: str | None = None
    """All the words, where only a part of them was understood."""

    @property
    def message(self) -> Message:
        """Return the sentence that tells it to a person."""
        if self.last_day is None:
            return _(
                '{task}: "{text}" names no date; the words are kept.',
                task=self.task,
                text=self.text,
            )
        if self.whole is not None:
            return _(
                '{task}: of "{whole}" only "{text}" is understood: last day {last_day}.',
                task=self.task,
                whole=self.whole,
                text=self.text,
                last_day=self.last_day,
            )
        return _(
            '{task}: "{text}" means: last day {last_day}.',
            task=self.task,
            text=self.text,
            last_day=self.last_day,
        )


def add_directive(
    changes: ChangeSet, snapshot: Snapshot, new: NewDirective
) -> tuple[str, list[Understood]]:
    """Add the file of ``new`` to the plan; return its path and how each deadline was understood.

    Raises CannotMake with what is accepted instead.
    """
    number = stated_number(new.number) if new.number else None
    chosen_type = new.type or _type_from(new)
    issued_on = _partial(new.issued_on)
    if new.number:
        refuse_used_number(snapshot, new.number, issuer=new.issuer, issued_on=issued_on)
    year = issued_on[:4] if issued_on else f"{snapshot.as_of.year}"
    identifier = _free_id(snapshot, new, chosen_type, issued_on, year)
    tasks: list[dict[str, Any]] = []
    understood: list[Understood] = []
    for task in new.tasks:
        entry, meant = task_entry(task, issued_on, snapshot)
        tasks.append(entry)
        understood += meant
    data: dict[str, Any] = {
        "number": str(number) if number else None,
        "symbol": None if number else new.symbol,
        "type": chosen_type,
        "title": new.title,
        "issuer": new.issuer,
        "issued_on": int(issued_on) if issued_on and len(issued_on) == 4 else issued_on,
        "implements": list(new.implements),
        "cites": list(new.cites),
        "tasks": tasks,
    }
    path = f"{DIRECTIVES_FOLDER}/{year}/{identifier}.yaml"
    text = canonical_text(
        {key: value for key, value in data.items() if value not in (None, [])}, kind="directive"
    )
    changes.put(path, (_modeline(snapshot, path) + text).encode("utf-8"))
    return path, understood


def document_to_edit(changes: ChangeSet, path: str) -> YamlDocument:
    """Return a file as the plan has it. Raises CannotMake where it cannot be read."""
    document, faults = parse_yaml(path, changes.read(path) or b"")
    if document is None:
        raise CannotMake(
            _("{path}: {reason} Fix the file first.", path=path, reason=faults[0].message)
        )
    return document


def stated_number(text: str) -> DocumentNumber:
    """Parse a number as a person types it. Raises CannotMake if it is none."""
    number = parse_number(text)
    if number is None:
        raise _no_number(text)
    return number


def _no_number(text: str) -> CannotMake:
    return CannotMake(
        _(
            '"{value}" is not a document number, such as 02-TB/BCĐ, 29/KH-UBND or 26/2025/TT-BYT.',
            value=text,
        )
    )


def task_entry(
    task: NewTask, issued_on: str | None, snapshot: Snapshot
) -> tuple[dict[str, Any], list[Understood]]:
    """Return a task as its file holds it, and how its deadline is understood. Raises CannotMake."""
    entry: dict[str, Any] = {"id": task.id, "title": task.title}
    if task.lead:
        entry["lead"] = list(task.lead)
    if not task.deadline:
        return entry, []
    found = [one.as_mapping() for one in stated_deadlines(task.id, task.deadline, issued_on)]
    entry["deadline"] = found[0] if len(found) == 1 else found
    return entry, understand(task.id, task.deadline, issued_on, snapshot)


def give_number(
    changes: ChangeSet,
    snapshot: Snapshot,
    directive: Directive,
    *,
    number: str,
    issued_on: str | None,
) -> None:
    """Give an unnumbered directive its number and date; the id stays. Raises CannotMake."""
    parsed = parse_number(number)
    if parsed is None or parsed.sequence is None:
        raise _no_number(number)
    if directive.number:
        raise CannotMake(
            _("{id} has the number {number} already.", id=directive.id, number=directive.number)
        )
    day = _partial(issued_on) if issued_on else directive.issued_on
    refuse_used_number(snapshot, number, issuer=directive.issuer, issued_on=day)
    before = document = document_to_edit(changes, directive.path)
    order = KEY_ORDER["directive"][()]
    document = add_key(document, (), "number", str(parsed), after=[])
    if "symbol" in document.data:
        document = remove_key(document, ["symbol"])
    if day is not None and day != directive.issued_on:
        if "issued_on" in document.data:
            document = replace_value(document, ["issued_on"], day)
        else:
            document = add_key(
                document, (), "issued_on", day, after=order[: order.index("issued_on")]
            )
    document = as_canonical_as(before, _without_stale_notes(document), kind="directive")
    changes.put(directive.path, file_bytes(document))


_STALE = re.compile(
    r"^[ ]*# \? (?:number|issued_on)(?::.*)?\n"
    r"|(?<=^issued_on: \d{4}-\d\d-\d\d)[ ]+# (?:p\.|trang) \d.*$",
    re.MULTILINE,
)
"""What asks for the number and the date, and the place in the draft that told a date less well."""


def _without_stale_notes(document: YamlDocument) -> YamlDocument:
    """Remove the draft's notes on the number and date, which are now known."""
    edited, _faults = parse_yaml(document.path, _STALE.sub("", document.text).encode("utf-8"))
    return edited or document


def understand(
    task: str, words: str, issued_on: str | None, snapshot: Snapshot
) -> list[Understood]:
    """Return how the words of a deadline are understood in this registry; nothing for no words.

    Raises CannotMake when they name a date that never was.
    """
    issued = (
        date.fromisoformat(issued_on) if issued_on and len(issued_on) == len("2025-11-05") else None
    )
    basis = Basis(issued, None, BeforeReading(snapshot.reading), snapshot.calendar)
    understood = []
    found = stated_deadlines(task, words, issued_on) if words else []
    whole = words if len(found) == 1 and len(found[0].text) < len(words.strip()) else None
    for deadline in found:
        occurrences = deadline.occurrences(basis, until=date(snapshot.as_of.year + 1, 12, 31))
        last_day = occurrences[0].last_day if occurrences else None
        understood.append(Understood(task, deadline.text, last_day, whole))
    return understood


def refuse_used_number(
    snapshot: Snapshot, number: str, *, issuer: str | None, issued_on: str | None
) -> None:
    """Raise CannotMake if the issuer has a document of this number and date.

    Source: NĐ 30/2020/NĐ-CP, annex VI, part III, section 1.
    """
    parsed = parse_number(number)
    for other in snapshot.directives():
        if (
            other.number
            and parse_number(other.number) == parsed
            and (issuer is None or other.issuer in (None, issuer))
            and (issued_on is None or other.issued_on == issued_on)
        ):
            raise CannotMake(
                _(
                    "{number} of {day} is in the registry already: {path}.",
                    number=number,
                    day=other.issued_on or "?",
                    path=other.path,
                )
            )


def stated_deadlines(task: str, words: str, issued_on: str | None) -> list[Deadline]:
    """Return the deadlines in a person's words, or the words. Raises CannotMake for a wrong day."""
    day = PartialDate.parse(issued_on) if issued_on else None
    reading = find_deadlines(words, issued_on=day, field=True)
    if reading.findings:
        raise CannotMake(_("Task {task}: {reason}", task=task, reason=reading.findings[0].message))
    return [found.deadline for found in reading.deadlines] or [NoDate(words)]


_USUAL_TYPES = ("cong-van", "ke-hoach", "thong-bao", "quyet-dinh")
"""Named where the number tells nothing of the type."""


def _type_from(new: NewDirective) -> str:
    number = parse_number(new.number or new.symbol or "")
    suggested = type_of(number) if number else ()
    if len(suggested) == 1:
        return suggested[0]
    raise CannotMake(
        _(
            "The number does not tell the type; give --type, such as {accepted}.",
            accepted=listed_choices(suggested or _USUAL_TYPES, TYPE_NAMES),
        )
    )


def _partial(text: str | None) -> str | None:
    """Return a date as typed in the form of the files; raises NotADate."""
    return None if text is None else str(typed_date(text))


def _free_id(
    snapshot: Snapshot, new: NewDirective, chosen_type: str, issued_on: str | None, year: str
) -> str:
    """Return an id that no directive has, and none that git remembers ever had."""
    taken = {directive.id for directive in snapshot.directives()} | _removed_ids(snapshot)
    if new.id is not None:
        if not ID_PATTERN.match(new.id):
            raise CannotMake(
                _(
                    '"{value}" is not an id: lower-case ASCII letters, digits, "-" and "_", at '
                    "most 80 characters.",
                    value=new.id,
                )
            )
        if new.id in taken:
            raise CannotMake(
                _("The id {id} is or was another directive's; choose another.", id=new.id)
            )
        return new.id
    proposed = propose_id(
        issued_on=issued_on,
        year=int(year),
        number=new.number,
        symbol=new.symbol,
        type=chosen_type,
        title=new.title,
    )
    identifier, nth = proposed, 1
    while identifier in taken:
        nth += 1
        identifier = f"{proposed[:76]}-{nth}"
    return identifier


def _removed_ids(snapshot: Snapshot) -> set[str]:
    try:
        repository = find_repository(snapshot.index.root)
        removed = repository.removed_files(DIRECTIVES_FOLDER) if repository else []
    except GitFailed:
        return set()
    return {PurePosixPath(file.path).stem for file in removed}


def _modeline(snapshot: Snapshot, path: str) -> str:
    """Return the line that tells editors the schema, where the registry has one."""
    if not (snapshot.index.root / _SCHEMA).is_file():
        return ""
    return f"# yaml-language-server: $schema={'../' * path.count('/')}{_SCHEMA}\n"
