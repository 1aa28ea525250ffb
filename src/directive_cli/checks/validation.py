"""The whole registry → every finding: each file by itself, then the rules across files, then the
waivers.

Never writes to the registry. The same files and the same day give the same findings to everybody,
cache or none.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any
from unicodedata import normalize

from directive_cli.checks.catalogue import HISTORY_RULES, REGISTRY_RULES, RULES
from directive_cli.checks.check_store import CheckStore, SealedChecker
from directive_cli.checks.checked_files import check_files
from directive_cli.checks.control import controlled, waived_everywhere
from directive_cli.checks.facts import DirectiveFacts, ProgressFacts, RegistryFacts
from directive_cli.checks.file_check import FileCheck, check_reading, decoded
from directive_cli.checks.file_context import FileContext
from directive_cli.checks.fingerprint import check_basis
from directive_cli.checks.placing import placed, without_place
from directive_cli.checks.rule import Finding, FoundAt, Rule
from directive_cli.diagnostics import Diagnostic, DirectiveError, Severity, SourceSpan
from directive_cli.messages import Message, _
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.cached_file import discard
from directive_cli.registry.git_files import Changes
from directive_cli.registry.location import (
    AGENCIES_FILE,
    CALENDAR,
    REGISTRY_FILE,
    read_limited,
    stamp_files,
    stray_files,
    unreadable,
)
from directive_cli.registry.opening import open_index, readings, still_changing
from directive_cli.registry.reading import FileReading, kind_of, read_registry_file
from directive_cli.registry.unfinished import change_count, is_mid_change
from directive_cli.registry.workers import usable_workers, without_collecting
from directive_cli.registry.yaml_document import FILE_SIZE_LIMIT

_READINGS_KEPT = 64
_SOURCE_FOLDERS = ("", "sources")


class UnknownRule(DirectiveError):
    """A code names no rule, or one that is always applied."""


@dataclass(frozen=True)
class Validation:
    """What a validation found, by path and place."""

    root: Path
    paths: tuple[str, ...]
    """The files that were checked, relative to the registry."""
    found: tuple[FoundAt, ...]
    unread: tuple[str, ...]
    reading: str
    """``strict`` or ``inclusive``: what "trước ngày D" was taken to mean."""
    not_checked: tuple[tuple[str, Message], ...] = ()
    """Rules that could not be applied, and why."""
    left_out: tuple[str, ...] = field(default=())
    """Codes of rules that were not asked for."""

    @property
    def all_paths(self) -> frozenset[str]:
        """Every path that was checked or that a finding names, such as a refused link."""
        return frozenset(self.paths) | {entry.diagnostic.span.path for entry in self.found}

    def only(self, paths: Collection[str]) -> Validation:
        """Return what was found in these files."""
        return replace(
            self,
            paths=tuple(path for path in self.paths if path in paths),
            found=tuple(entry for entry in self.found if entry.diagnostic.span.path in paths),
            unread=tuple(path for path in self.unread if path in paths),
        )

    def since(self, changes: Changes) -> Validation:
        """Return what was found in files that changed, and what a change or a removal elsewhere may
        have caused."""
        if {REGISTRY_FILE, CALENDAR} & (changes.changed | changes.removed):
            return self
        touched = changes.changed | changes.removed
        touched |= {PurePosixPath(path).stem for path in touched if kind_of(path) == "directive"}
        found = tuple(entry for entry in self.found if not touched.isdisjoint(_causes(entry)))
        return replace(
            self,
            paths=tuple(path for path in self.paths if path in changes.changed),
            found=found,
            unread=tuple(
                path
                for path in self.unread
                if path in {entry.diagnostic.span.path for entry in found}
            ),
        )

    def source_line(self, path: str, line: int) -> str | None:
        """Return a line of a file, or None if there is no such line or file to read."""
        return next(iter(_lines(self.root, path)[line - 1 : line]), None)

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """The findings alone."""
        return tuple(entry.diagnostic for entry in self.found)

    def count(self, severity: Severity) -> int:
        """Return how many findings are of this severity."""
        return sum(entry.diagnostic.severity is severity for entry in self.found)

    def fails(self, level: Severity) -> bool:
        """Tell whether any finding is of this level or above."""
        return any(entry.diagnostic.severity >= level for entry in self.found)


def chosen_rules(*, select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """Return the codes that ``select`` (default all) and not ``ignore`` name, by code, beginning of
    codes, or name.

    What keeps a file from being read is always among them. Raises UnknownRule.
    """
    selected = set().union(*map(_codes_named, select)) if select else set(RULES)
    ignored = set().union(*map(_codes_named, ignore)) if ignore else set()
    always = {code for code, rule in RULES.items() if rule.fixed}
    for word in ignore:
        if (code := word.upper()) in always:
            raise UnknownRule(
                _(
                    "{code} is always applied: answers would be incomplete without saying so.",
                    code=code,
                )
            )
    return frozenset((selected - ignored) | always)


def validate_registry(
    root: Path,
    *,
    as_of: date,
    codes: Collection[str] | None = None,
    worker_count: int | None = None,
    cache: Path | None = None,
    now_ns: int | None = None,
    recover: Callable[[Path], object] | None = None,
) -> Validation:
    """Check every file of the registry at ``root`` and everything between them.

    ``codes`` are the rules to apply (see ``chosen_rules``), default all; ``worker_count`` None
    chooses by the machine. ``cache`` is the folder of indexes, in which the checks of files are
    kept for the next time; None: every file is read. ``recover`` completes a change of several
    files that is under way; of each such change all or nothing is checked. An index that proves to
    be damaged is thrown away, and every file is read.
    """
    # Plain data hold no circles: the search for them costs a quarter of the time.
    with without_collecting():
        applied = frozenset(RULES) if codes is None else frozenset(codes)
        count = usable_workers() if worker_count is None else worker_count
        for _reading in readings():
            counted = change_count(root)
            if recover is not None and is_mid_change(root):
                recover(root)
            found = _validated(_Asked(root, as_of, applied, count, cache, now_ns, recover))
            if change_count(root) == counted and (recover is None or not is_mid_change(root)):
                return found
    raise still_changing(root)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What ``validate_registry`` was given."""

    root: Path
    as_of: date
    applied: frozenset[str]
    worker_count: int
    cache: Path | None
    now_ns: int | None
    recover: Callable[[Path], object] | None


@dataclass(frozen=True, slots=True)
class _Base:
    """What every file is checked against: agencies, calendar and settings."""

    common: dict[str, tuple[FileReading, bytes]]
    """Those files as they were read, and their bytes, by path."""
    context: FileContext


def _validated(asked: _Asked) -> Validation:
    try:
        return _validate(asked)
    except (sqlite3.DatabaseError, ValueError, TypeError, EOFError):
        # Not what this program wrote: the index is damaged, or another process holds it.
        if asked.cache is None:
            raise
        return _validate(replace(asked, cache=None))


def _validate(asked: _Asked) -> Validation:
    """Check with the index, if there is a cache: it knows the files and the checks kept of them."""
    common = {
        path: _read(asked.root, path)
        for path in (AGENCIES_FILE, CALENDAR, REGISTRY_FILE)
        if os.path.lexists(asked.root / path)
    }
    base = _Base(common, _context(common))
    if asked.cache is None:
        stamps, refused = stamp_files(asked.root)
        return _check_all(asked, base, [stamp.path for stamp in stamps], refused)
    basis = check_basis(asked.root, base.context)
    index = open_index(
        asked.root,
        cache=asked.cache,
        now_ns=asked.now_ns,
        checker=SealedChecker(base.context, basis),
        recover=asked.recover,
    )
    try:
        store = CheckStore(index, basis)
        sums = store.sums()
        return _check_all(asked, base, sorted(sums), index.refused(), store, sums)
    except (sqlite3.DatabaseError, ValueError, TypeError, EOFError) as error:
        if not isinstance(error, sqlite3.OperationalError):
            discard(index)
        raise
    finally:
        index.close()


def _check_all(
    asked: _Asked,
    base: _Base,
    paths: Sequence[str],
    refused: Sequence[Diagnostic],
    store: CheckStore | None = None,
    known_sums: Mapping[str, str] = MappingProxyType({}),
) -> Validation:
    """Check these files and all between them; keep in the store what it did not know yet.

    ``known_sums`` are the sha256 of the files that the store knows.
    """
    root, context, applied = asked.root, base.context, asked.applied
    common = {path: found for path, found in base.common.items() if path in paths}
    checks = [check_reading(found, decoded(found, raw), context) for found, raw in common.values()]
    files = check_files(
        root,
        [path for path in paths if path not in common],
        context,
        known=store.checks() if store is not None else {},
        known_sums=known_sums,
        worker_count=asked.worker_count,
    )
    checks += files.checks
    found = [FoundAt(diagnostic) for diagnostic in refused]
    found += [entry for check in checks for entry in check.found]
    across, not_checked = _across(root, _facts(asked, base, checks, common, paths), applied)
    found += [
        without_place(rule, finding) for rule, finding in across if rule.code in context.waived
    ]
    seen = [(rule, finding) for rule, finding in across if rule.code not in context.waived]
    sums = {
        check.path: files.sums[check.path]
        for check in files.checks
        if check.facts and check.path in files.sums
    }
    known = store.places(sums) if store is not None and seen else {}
    in_place, new_places = placed(
        root, seen, sums=sums, known=known, worker_count=asked.worker_count
    )
    if store is not None:
        store.keep(
            files.anew, {path: (files.sums[path], places) for path, places in new_places.items()}
        )
    unread = {check.path for check in checks if check.unread}
    unread |= {fault.span.path for fault in refused}
    return Validation(
        root,
        tuple(paths),
        _counted(
            [*found, *in_place], applied, checks, common, {code for code, _reason in not_checked}
        ),
        tuple(sorted(unread)),
        context.before_means,
        tuple(not_checked),
        tuple(sorted(set(RULES) - applied)),
    )


def _across(
    root: Path, facts: RegistryFacts, applied: frozenset[str]
) -> tuple[list[tuple[Rule, Finding]], list[tuple[str, Message]]]:
    """Return what the rules across files and those on the history find, and which of the latter
    could not be applied."""
    across = [
        (rule, finding)
        for rule in REGISTRY_RULES
        if rule.code in applied
        for finding in _check(rule, facts)
    ]
    not_checked = []
    for rule in HISTORY_RULES:
        if rule.code in applied:
            from directive_cli.checks.history import earlier_documents

            earlier = earlier_documents(root, facts.known_ids)
            if isinstance(earlier, Message):
                not_checked.append((rule.code, earlier))
            else:
                across += [(rule, finding) for finding in _check(rule, (facts, earlier))]
    return across, not_checked


def _counted(
    found: Iterable[FoundAt],
    applied: frozenset[str],
    checks: Iterable[FileCheck],
    common: dict[str, tuple[FileReading, bytes]],
    not_checked: set[str],
) -> tuple[FoundAt, ...]:
    """Return the findings of the rules applied that nothing waives, and those about the waivers, by
    path and place."""
    settings = (
        common[REGISTRY_FILE][0].content.checks
        if REGISTRY_FILE in common and common[REGISTRY_FILE][0].content
        else None
    )
    kept = controlled(
        (
            entry
            for entry in found
            if entry.diagnostic.code in applied or entry.diagnostic.code not in RULES
        ),
        rules=RULES,
        settings=settings,
        ignores={check.path: check.ignores for check in checks if check.ignores},
        checked=lambda code: code in applied and code not in not_checked,
        place=partial(_place_in_settings, common),
    )
    kept = [
        entry
        for entry in kept
        if entry.diagnostic.code in applied or entry.diagnostic.code not in RULES
    ]
    return tuple(sorted(kept, key=_order))


def _codes_named(word: str) -> set[str]:
    wanted = word.strip()
    codes = {
        code
        for code, rule in RULES.items()
        if code.startswith(wanted.upper()) or rule.name == wanted.lower()
    }
    if not codes or not wanted:
        raise UnknownRule(
            _(
                'No rule is called "{word}"; give a code (DIR301), its beginning (DIR3) or a name.',
                word=word,
            )
        )
    return codes


def _context(common: dict[str, tuple[FileReading, bytes]]) -> FileContext:
    registry = common[REGISTRY_FILE][0].content if REGISTRY_FILE in common else None
    calendar = common[CALENDAR][0] if CALENDAR in common else None
    return FileContext(
        before_means=registry.settings.before_means if registry else "strict",
        calendar=calendar.data if calendar is not None and calendar.content is not None else None,
        waived=waived_everywhere(registry.checks, RULES) if registry else frozenset(),
        format=registry.format if registry else 1,
    )


def _facts(
    asked: _Asked,
    base: _Base,
    checks: Iterable[FileCheck],
    common: dict[str, tuple[FileReading, bytes]],
    paths: Sequence[str],
) -> RegistryFacts:
    """Return what the rules across files know of the registry."""

    @lru_cache(maxsize=_READINGS_KEPT)
    def reading(path: str) -> FileReading:
        return _read(asked.root, path)[0]

    agencies = common[AGENCIES_FILE][0] if AGENCIES_FILE in common else None
    facts = [check.facts for check in checks]
    return RegistryFacts(
        tuple(
            sorted(
                (each for each in facts if isinstance(each, DirectiveFacts)),
                key=lambda each: each.path,
            )
        ),
        tuple(
            sorted(
                (each for each in facts if isinstance(each, ProgressFacts)),
                key=lambda each: each.path,
            )
        ),
        tuple(path for path in paths if kind_of(path) == "directive"),
        AgencyRegister.from_record(agencies.data)
        if agencies is not None and agencies.content is not None
        else None,
        asked.as_of,
        base.context,
        reading,
        partial(_source_hash, asked.root),
        tuple(stray_files(asked.root)),
    )


def _read(root: Path, path: str) -> tuple[FileReading, bytes]:
    try:
        raw = read_limited(root, path, limit=FILE_SIZE_LIMIT)
    except OSError as error:
        return FileReading(path, kind_of(path), None, None, (unreadable(path, error),)), b""
    return read_registry_file(path, raw), raw


@lru_cache(maxsize=_READINGS_KEPT)
def _lines(root: Path, path: str) -> tuple[str, ...]:
    try:
        raw = read_limited(root, path, limit=FILE_SIZE_LIMIT)
    except OSError:
        return ()
    return tuple(
        re.split(r"\r\n?|\n", raw.decode("utf-8", errors="replace").removeprefix("\ufeff"))
    )


def _source_hash(root: Path, name: str, named_in: str) -> tuple[str, str] | None:
    """Return path and sha256 of the document ``name`` in the registry's folder, its ``sources`` or
    beside the file that names it; None elsewhere."""
    for folder in (*_SOURCE_FOLDERS, str(PurePosixPath(named_in).parent)):
        try:
            place = _named_alike(root / folder / name)
            inside = place.resolve().is_relative_to(root.resolve())
            if inside and place.is_file():
                with place.open("rb") as file:
                    return str(PurePosixPath(folder, name)), file_digest(file, "sha256").hexdigest()
        except (OSError, ValueError):
            continue
    return None


def _named_alike(place: Path) -> Path:
    """Return the file itself, or the one beside it whose name differs in its Unicode form (a
    Mac's)."""
    if place.exists() or place.name.isascii() or not place.parent.is_dir():
        return place
    wanted = normalize("NFC", place.name)
    alike = (path for path in place.parent.iterdir() if normalize("NFC", path.name) == wanted)
    return next(alike, place)


def _check(rule: Rule, facts: Any) -> list[Finding]:
    assert rule.check is not None
    return list(rule.check(facts))


def _place_in_settings(
    common: dict[str, tuple[FileReading, bytes]], at: tuple[str | int, ...]
) -> SourceSpan:
    document = common[REGISTRY_FILE][0].document
    return document.span_of(at) if document is not None else SourceSpan(REGISTRY_FILE)


def _causes(entry: FoundAt) -> set[str]:
    """Return the paths and ids of directives whose change may have made a finding."""
    return {
        entry.diagnostic.span.path,
        *(span.path for _message, span in entry.diagnostic.related),
        *entry.concerns,
    }


def _order(entry: FoundAt) -> tuple[str, int, int, str]:
    span = entry.diagnostic.span
    return span.path, span.line, span.column, entry.diagnostic.code
