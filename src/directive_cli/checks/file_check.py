"""One file → its findings, each at its line, and the facts that the rules across files need.

Knows no other file.

Works in worker processes: what goes in and comes out is small and plain.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from directive_cli.checks.catalogue import FILE_RULES, TEXT_RULES
from directive_cli.checks.checked_file import CheckedFile
from directive_cli.checks.facts import (
    DirectiveFacts,
    ProgressFacts,
    directive_facts,
    progress_facts,
)
from directive_cli.checks.file_context import FileContext
from directive_cli.checks.inline_ignores import InlineIgnore, inline_ignores
from directive_cli.checks.placing import in_document, without_place
from directive_cli.checks.rule import FoundAt, Rule
from directive_cli.registry.reading import FileReading, read_registry_file

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class FileCheck:
    """The result of checking one file."""

    path: str
    kind: str
    unread: bool
    found: tuple[FoundAt, ...]
    facts: DirectiveFacts | ProgressFacts | None
    ignores: tuple[InlineIgnore, ...]


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
