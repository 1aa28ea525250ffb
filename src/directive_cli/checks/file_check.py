"""One file → its findings, each at its line, and the facts that the rules across files need. Knows no other file.

Works in worker processes: what goes in and comes out is small and plain.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from directive_cli.checks.catalogue import FILE_RULES, TEXT_RULES
from directive_cli.checks.facts import directive_facts, last_days_of, progress_facts
from directive_cli.checks.inline_ignores import InlineIgnore, inline_ignores
from directive_cli.checks.placing import in_document, without_place
from directive_cli.checks.rule import FoundAt
from directive_cli.diagnostics import SourceSpan
from directive_cli.domain.deadline import Basis, BeforeReading
from directive_cli.domain.working_calendar import WorkingCalendar
from directive_cli.registry.reading import FileReading, read_registry_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from directive_cli.checks.facts import DirectiveFacts, LastDays, ProgressFacts
    from directive_cli.checks.rule import Rule
    from directive_cli.domain.model import DirectiveFile
    from directive_cli.registry.yaml_document import YamlDocument

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class FileCheck:
    """What the check of one file gives."""

    path: str
    kind: str
    unread: bool
    found: tuple[FoundAt, ...]
    facts: DirectiveFacts | ProgressFacts | None
    ignores: tuple[InlineIgnore, ...]


class FileContext:
    """What the checks of a file rest on besides the file: the registry's reading of "trước" and its calendar."""

    def __init__(
        self, *, before_means: str, calendar: Any, waived: frozenset[str] = frozenset()
    ) -> None:
        self.before_means = before_means
        self.calendar = calendar
        self.waived = waived
        """Codes that the registry waives for all its files: nobody will see their places."""

    @cached_property
    def _counting(self) -> WorkingCalendar:
        return WorkingCalendar.from_mapping(self.calendar)

    def basis(self, directive: DirectiveFile) -> Basis:
        """Return what the last days of a directive's deadlines are counted from."""
        reading = BeforeReading(directive.before_means or self.before_means)
        return Basis(
            _full(directive.issued_on), _full(directive.received_on), reading, self._counting
        )


class _EveryDayWorked(WorkingCalendar):
    """Spares the search for last working days where only last days are asked for."""

    def last_working_day(self, on_or_before: date) -> date:
        return on_or_before

    def is_provisional(self, year: int) -> bool:
        return False


_EVERY_DAY_WORKED = _EveryDayWorked()


@dataclass(frozen=True)
class CheckedFile:
    """A file as rules of scope TEXT and FILE see it; the latter are asked only when ``content`` is there."""

    path: str
    kind: str
    text: str
    content: Any
    document: YamlDocument | None
    context: FileContext

    @cached_property
    def basis(self) -> Basis:
        """What the last days of this directive are counted from."""
        return self.context.basis(self.content)

    @cached_property
    def last_days(self) -> LastDays:
        """The last days of this directive's deadlines; worked out once for all rules."""
        return last_days_of(
            self.content, self.basis, replace(self.basis, calendar=_EVERY_DAY_WORKED)
        )

    @cached_property
    def extreme_days(self) -> tuple[date, date] | None:
        """The first and the last of the last days; None where there is none."""
        days = [day for task in self.last_days for deadline in task for day in deadline]
        return (min(days), max(days)) if days else None

    def span(self, start: int, end: int) -> SourceSpan:
        """Return the place of the characters ``start`` to ``end`` of the text."""
        first = bisect_right(self._line_starts, start)
        last = bisect_right(self._line_starts, max(start, end - 1))
        return SourceSpan(
            self.path,
            first,
            start - self._line_starts[first - 1] + 1,
            last,
            end - self._line_starts[last - 1] + 1,
        )

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(r"\r\n?|\n", self.text))]


def check_file(path: str, raw: bytes, context: FileContext) -> FileCheck:
    """Check one file by itself; never raises for any bytes."""
    reading = read_registry_file(path, raw)
    return check_reading(reading, decoded(reading, raw), context)


def check_reading(reading: FileReading, text: str, context: FileContext) -> FileCheck:
    """Check a file that has been read; ``text`` is its characters as far as they can be decoded."""
    file = CheckedFile(reading.path, reading.kind, text, reading.content, reading.document, context)
    found = [FoundAt(diagnostic) for diagnostic in reading.findings]
    for rule in TEXT_RULES:
        found += _applied(rule, file)
    facts: DirectiveFacts | ProgressFacts | None = None
    if reading.content is not None:
        for rule in FILE_RULES:
            if reading.kind in rule.kinds:
                found += _applied(rule, file)
        if reading.kind == "directive":
            facts = directive_facts(reading.path, reading.content, file.last_days)
        elif reading.kind == "progress":
            facts = progress_facts(reading.path, reading.content)
    ignores = inline_ignores(reading.path, text)
    return FileCheck(reading.path, reading.kind, reading.unread, tuple(found), facts, ignores)


def decoded(reading: FileReading, raw: bytes) -> str:
    """Return the file's characters without a byte order mark, what is no UTF-8 replaced."""
    if reading.document is not None:
        return reading.document.text
    return raw.decode("utf-8", errors="replace").removeprefix(_BOM)


def _applied(rule: Rule, file: CheckedFile) -> Iterable[FoundAt]:
    assert rule.check is not None
    if rule.code in file.context.waived:
        return [without_place(rule, finding) for finding in rule.check(file)]
    return [in_document(rule, finding, file.document) for finding in rule.check(file)]


def _full(partial: str | None) -> Any:
    from datetime import date

    return date.fromisoformat(partial) if partial is not None and len(partial) == 10 else None
