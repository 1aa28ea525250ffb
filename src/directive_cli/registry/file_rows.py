"""One registry file → the rows it puts into the index, ready to insert.

What the worker processes run.

Rows are plain values in the order of the tables' columns, so that a process can hand over thousands
of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from directive_cli.diagnostics import Diagnostic, Severity
from directive_cli.messages import _
from directive_cli.registry.agencies import repeated_ids
from directive_cli.registry.derive import Context, TaskRows, derive
from directive_cli.registry.facts import NO_DAY
from directive_cli.registry.location import read_limited, unreadable
from directive_cli.registry.reading import FileReading, kind_of, read_registry_file, stem_of
from directive_cli.registry.rosters import Rosters, to_json
from directive_cli.registry.rows import TASKS_AT_MOST
from directive_cli.registry.stored_findings import encode_finding
from directive_cli.registry.yaml_document import FILE_SIZE_LIMIT


@dataclass(slots=True)
class FileRows:
    """What one file puts into the index.

    ``sha256`` None: it is as it was before, and nothing else is filled in.
    """

    path: str
    kind: str
    sha256: str
    unread: bool = False
    """Something in it is missing from every answer: all of it, or a task or agency whose id another
    one has."""
    same: bool = False
    data: Any = None
    """The content of agencies, calendar or registry; None for other files."""
    owner: str = ""
    """The directive that a directive's or progress file belongs to."""
    findings: list[tuple[str, str]] = field(default_factory=list)
    directive: tuple[Any, ...] | None = None
    names: list[tuple[str, str, str]] = field(default_factory=list)
    links: list[tuple[str, str, str]] = field(default_factory=list)
    words: list[tuple[int, bytes]] = field(default_factory=list)
    tasks: list[Any] = field(default_factory=list)
    """Flat, as ``occurrences`` and ``parts`` are: one row's values after the other's.

    A tuple for each of so many rows would take long to hand over.
    """
    occurrences: list[Any] = field(default_factory=list)
    parts: list[Any] = field(default_factory=list)
    going_on: list[tuple[int]] = field(default_factory=list)
    rosters: dict[int, str] = field(default_factory=dict)
    """By number, those that no file before it brought from the same reader; ``parties`` likewise.
    """
    parties: list[tuple[str, str, int]] = field(default_factory=list)
    events: list[tuple[Any, ...]] = field(default_factory=list)
    check: tuple[int, bytes] | None = None
    """Seal and body of the file's check, when checks were asked for (see ``FileChecker``)."""


FileChecker: TypeAlias = "Callable[[FileReading, bytes, str], tuple[int, bytes]]"
"""Checks a file that was read: from its reading, its bytes and its sha256 to a seal and a body."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to be read: the key its directive gets, and the content it had when it was last read,
    if any."""

    path: str
    key: int
    sha256: str | None = None


class RowReader:
    """Reads files into rows; keeps what many of them share. Never raises for what a file holds.

    ``context`` is needed by directives only; ``checker`` checks each file that is read.
    """

    def __init__(
        self, root: Path, context: Context | None, checker: FileChecker | None = None
    ) -> None:
        self._root = root
        self._checker = checker
        self._context = context
        self._rosters = Rosters(context.agencies) if context is not None else None

    def __call__(self, wanted: Sequence[Wanted]) -> list[FileRows]:
        """Return the rows of these files."""
        return [self.read(each) for each in wanted]

    def read(self, wanted: Wanted) -> FileRows:
        """Return the rows of one file."""
        digest = ""
        try:
            raw = read_limited(self._root, wanted.path, limit=FILE_SIZE_LIMIT)
        except OSError as error:
            kind = kind_of(wanted.path)
            reading = FileReading(wanted.path, kind, None, None, (unreadable(wanted.path, error),))
        else:
            digest = hashlib.sha256(raw).hexdigest()
            if digest == wanted.sha256:
                return FileRows(wanted.path, kind_of(wanted.path), digest, same=True)
            reading = read_registry_file(wanted.path, raw)
        rows = FileRows(wanted.path, reading.kind, digest, reading.unread)
        if self._checker is not None and digest:
            rows.check = self._checker(reading, raw, digest)
        rows.findings = [
            (finding.span.path, to_json(encode_finding(finding))) for finding in reading.findings
        ]
        if reading.content is None:
            return rows
        if reading.kind == "directive":
            assert self._context is not None and self._rosters is not None
            _put_directive(rows, reading, wanted.key, self._context, self._rosters)
        elif reading.kind == "progress":
            _put_events(rows, reading)
        else:
            rows.data = reading.data
            for at, repeated in repeated_ids(reading.data) if reading.kind == "agencies" else ():
                _tell_repeated(rows, reading, "DIR208", at, repeated)
        return rows


def _put_directive(
    rows: FileRows, reading: FileReading, key: int, context: Context, rosters: Rosters
) -> None:
    identifier = stem_of(reading.path)
    content = reading.content
    derived = derive(identifier, content, context, rosters)
    rows.owner = identifier
    rows.directive = (
        key, identifier, reading.path, derived.counts_from, content.issued_on,
        int(content.cited_only),
        int(content.unreviewed), derived.record,
    )  # fmt: skip
    rows.names = [(name, identifier, kind) for name, kind in derived.names]
    rows.links = [(identifier, target, role) for target, role in derived.links]
    seen: set[str] = set()
    for task in derived.tasks:
        if task.task in seen:
            _tell_repeated(rows, reading, "DIR207", ("tasks", task.position, "id"), task.task)
            continue
        seen.add(task.task)
        _put_task(rows, task, identifier, key * TASKS_AT_MOST + task.position)
    rows.rosters, rows.parties = rosters.take_new()
    # Keys must rise: at one that does not, FTS5 writes out all it has gathered.
    rows.words.append((key * TASKS_AT_MOST + TASKS_AT_MOST - 1, derived.words))


def _tell_repeated(
    rows: FileRows, reading: FileReading, code: str, at: tuple[str | int, ...], repeated: str
) -> None:
    """Note a second task or agency of one id: it is left out of every answer, and each of them must
    say so."""
    assert reading.document is not None
    message = _("{id} stands here for the second time; it must be unique.", id=repeated)
    finding = Diagnostic(code, Severity.ERROR, message, reading.document.span_of(at))
    rows.unread = True
    rows.findings.append((reading.path, to_json(encode_finding(finding))))


def _put_task(rows: FileRows, task: TaskRows, directive: str, key: int) -> None:
    roster = task.roster
    rows.tasks += (key, directive, task.task, task.position, roster.number, task.record)
    rows.words.append((key, task.words))
    first_day = NO_DAY
    for occurrence in task.occurrences:
        rows.occurrences += (key, *occurrence, roster.named)
        first_day = min(first_day, occurrence.last_day or NO_DAY)
    if task.goes_on:
        rows.going_on.append((key,))
    for parties in task.parties:
        rows.parts += (key, parties, first_day)


def _put_events(rows: FileRows, reading: FileReading) -> None:
    _top, directive, _name = reading.path.split("/")
    rows.owner = directive
    agency = stem_of(reading.path)
    for position, event in enumerate(reading.content):
        record = event.model_dump(exclude_none=True)
        rows.events.append(
            (
                directive, event.task or "", event.occurrence or "", agency, position, reading.path,
                to_json(record),
            )
        )  # fmt: skip
