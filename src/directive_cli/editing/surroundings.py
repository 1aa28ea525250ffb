"""The files that a change concerns: those it names, those that name it, and their progress files.

Found through the index and read from the disk; the rest of the registry cannot be touched by the
change and is not read. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from directive_cli.checks.catalogue import FILE_RULES, RULES, TEXT_RULES
from directive_cli.checks.checked_file import CheckedFile
from directive_cli.checks.control import controlled, waived_everywhere
from directive_cli.checks.facts import (
    FOLLOWED_LINKS,
    DirectiveFacts,
    ProgressFacts,
    RegistryFacts,
    directive_facts,
    parties_of,
    progress_facts,
)
from directive_cli.checks.file_check import FileCheck
from directive_cli.checks.file_context import FileContext
from directive_cli.checks.inline_ignores import InlineIgnore, inline_ignores
from directive_cli.checks.placing import in_document
from directive_cli.checks.rule import EveryMention, Finding, FoundAt, Rule
from directive_cli.diagnostics import Severity, SourceSpan
from directive_cli.domain.document_number import fold_number
from directive_cli.domain.model import AgencyFile, RegistryFile
from directive_cli.registry.location import AGENCIES_FILE, PROGRESS, REGISTRY_FILE, read_limited
from directive_cli.registry.query import Snapshot
from directive_cli.registry.reading import FileReading, kind_of, read_registry_file
from directive_cli.registry.yaml_document import FILE_SIZE_LIMIT

_NO_AGENCIES = FileReading(AGENCIES_FILE, "agencies", AgencyFile(agencies=()), None, ())


class Surroundings:
    """The registry around a change, as a snapshot knows it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._index = snapshot.index
        stored = self._index.meta("registry")
        about = RegistryFile.model_validate(stored or {})
        self._settings = about.checks if stored else None
        self.context = FileContext(
            before_means=snapshot.reading,
            calendar=self._index.meta("calendar"),
            waived=self._waived() | self._untold(),
            format=about.format,
        )
        self._reading = lru_cache(maxsize=None)(self._read)
        self._planned = lru_cache(maxsize=8)(read_registry_file)
        """Few: findings come file by file."""
        self._facts_of = lru_cache(maxsize=None)(self._read_facts)

    def _waived(self) -> frozenset[str]:
        return waived_everywhere(self._settings, RULES) if self._settings else frozenset()

    def _untold(self) -> frozenset[str]:
        """Return the codes of what is no error in a file.

        A write does not report those: finding their places would cost most of a check.
        """
        weighed = {each.code for each in self._settings.severities} if self._settings else set()
        return frozenset(
            rule.code
            for rule in (*TEXT_RULES, *FILE_RULES)
            if rule.severity < Severity.ERROR and rule.code not in weighed
        )

    def neighbours(
        self, changed: Iterable[DirectiveFacts | ProgressFacts | None]
    ) -> frozenset[str]:
        """Return the paths of the unchanged files that the rules across files need."""
        paths: set[str] = set()
        for facts in changed:
            if isinstance(facts, ProgressFacts):
                paths |= self._of_ids({facts.directive})
                # Where a transfer is made or taken back, others owe the task or owe it no more.
                moves = any(event.kind == "transferred" for event in facts.events)
                concerned = self._events if moves else self._transfers
                paths |= concerned(facts.directive)
            elif isinstance(facts, DirectiveFacts):
                paths |= self._events(facts.id)
                paths |= self._of_ids(
                    {facts.id} | self._referring(facts.id) | self._same_number(facts)
                )
                paths |= self._named_by(facts)
        return frozenset(paths)

    def facts(self, neighbours: Iterable[str], checks: Mapping[str, FileCheck]) -> RegistryFacts:
        """Return the change and its neighbours as the rules across files see a registry.

        ``checks`` are the changed files, as they are or as they would be; what agencies.yaml itself
        says is not asked.
        """
        found = [self._facts_of(path) for path in sorted(set(neighbours) - checks.keys())]
        found += [check.facts for check in checks.values()]
        found.sort(key=lambda facts: facts.path if facts is not None else "")
        known = self._column("SELECT path FROM file WHERE kind = 'directive'")
        register = self._snapshot.register
        return RegistryFacts(
            tuple(facts for facts in found if isinstance(facts, DirectiveFacts)),
            tuple(facts for facts in found if isinstance(facts, ProgressFacts)),
            tuple(sorted(known | {path for path in checks if kind_of(path) == "directive"})),
            register if register.agencies or register.groups else None,
            self._snapshot.as_of,
            self.context,
            lambda path: _NO_AGENCIES if path == AGENCIES_FILE else self._reading(path),
            lambda _name, _named_in: None,
        )

    def placed(self, rule: Rule, finding: Finding, contents: Mapping[str, bytes]) -> FoundAt:
        """Return a finding at its line in the files as they would be."""
        if finding.path in contents:
            reading = self._planned(finding.path, contents[finding.path])
        else:
            reading = self._reading(finding.path)
        at = finding.at
        if isinstance(at, EveryMention):
            wanted = at.party
            mentions = parties_of(reading.content) if reading.content is not None else ()
            at = next((place for place, party in mentions if party == wanted), ())
        # Places in other files are not told before a write.
        return in_document(rule, replace(finding, at=at, related=()), reading.document)

    def that_count(
        self, found: Sequence[FoundAt], ignores: Mapping[str, Sequence[InlineIgnore]]
    ) -> list[FoundAt]:
        """Return the findings that no waiver excuses, with the registry's severities.

        ``ignores`` are the comments of the changed files; those of others are read.
        """
        known = dict(ignores)
        for path in {one.diagnostic.span.path for one in found} - ignores.keys():
            document = self._reading(path).document
            known[path] = inline_ignores(path, document.text) if document is not None else ()
        kept = controlled(
            found,
            rules=RULES,
            settings=self._settings,
            ignores=known,
            checked=lambda _code: False,
            place=lambda _at: SourceSpan(REGISTRY_FILE),
        )
        # What is wrong with a waiver itself is left to ``validate``.
        codes = {one.diagnostic.code for one in found}
        return [one for one in kept if one.diagnostic.code in codes]

    def _of_ids(self, identifiers: Iterable[str]) -> set[str]:
        """Return the paths of the directives with these ids; of one that has no file, none."""
        return {
            path
            for identifier in identifiers
            for path in self._column(
                "SELECT path FROM file WHERE kind = 'directive' AND stem = ?", identifier
            )
        }

    def _transfers(self, directive: str) -> set[str]:
        """Return the paths of a directive's progress files that hold a transfer."""
        return self._column(
            "SELECT DISTINCT path FROM event WHERE directive = ? AND instr(record, "
            "'\"transferred\"')",
            directive,
        )

    def _events(self, directive: str) -> set[str]:
        folder = f"{PROGRESS}/{directive}/"
        return self._column(
            "SELECT path FROM file WHERE path > ? AND path < ?", folder, f"{folder[:-1]}0"
        )

    def _referring(self, directive: str) -> set[str]:
        """Return the ids of directives whose header or tasks name this one."""
        return self._column("SELECT source FROM link WHERE target = ?", directive) | self._column(
            "SELECT DISTINCT directive FROM task WHERE instr(record, ?)", directive
        )

    def _same_number(self, facts: DirectiveFacts) -> set[str]:
        if not facts.number:
            return set()
        return self._column("SELECT directive FROM name WHERE name = ?", fold_number(facts.number))

    def _named_by(self, facts: DirectiveFacts) -> set[str]:
        """Return the paths of all that a directive names, directly or not: a circle may close."""
        found: set[str] = set()
        waiting = self._of_ids(_targets(facts, tuple(role for role, _target in facts.links)))
        while waiting:
            path = waiting.pop()
            if path in found:
                continue
            found.add(path)
            named = self._facts_of(path)
            if isinstance(named, DirectiveFacts):
                waiting |= self._of_ids(_targets(named, FOLLOWED_LINKS)) - found
        return found

    def _column(self, query: str, *values: str) -> set[str]:
        return {value for (value,) in self._index.connection.execute(query, values)}

    def _read(self, path: str) -> FileReading:
        try:
            raw = read_limited(self._index.root, path, limit=FILE_SIZE_LIMIT)
        except OSError:
            return FileReading(path, kind_of(path), None, None, ())
        return read_registry_file(path, raw)

    def _read_facts(self, path: str) -> DirectiveFacts | ProgressFacts | None:
        reading = self._reading(path)
        if reading.content is None or reading.document is None:
            return None
        if reading.kind == "progress":
            return progress_facts(path, reading.content)
        file = CheckedFile(
            path,
            reading.kind,
            reading.document.text,
            reading.content,
            reading.document,
            self.context,
        )
        return directive_facts(path, reading.content, file.last_days)


def _targets(facts: DirectiveFacts, roles: Iterable[Any]) -> set[str]:
    """Return the ids of other directives that one names in these roles and in its tasks."""
    found = {target for role, target in facts.links if role in roles}
    for task in facts.tasks:
        found |= {target for target, _items in task.items_of}
        found |= {
            target
            for target, colon, _task in (ref.rpartition(":") for ref in task.depends_on)
            if colon
        }
    return found
