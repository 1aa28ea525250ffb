"""What a change would bring into the registry: the findings that it would have and does not have
now.

Asked are the rules about each changed file, and the rules across files over the change and its
surroundings. A finding that was there already is not the fault of this change. Writes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from directive_cli.checks.catalogue import REGISTRY_RULES
from directive_cli.checks.file_check import FileCheck, check_file
from directive_cli.checks.file_context import NEWEST_FORMAT, FileContext
from directive_cli.checks.rule import Finding, FoundAt, Rule
from directive_cli.diagnostics import Diagnostic, Severity
from directive_cli.editing.file_change import FileChange
from directive_cli.messages import Message
from directive_cli.registry.query import Snapshot
from directive_cli.registry.workers import in_chunks, usable_workers

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a change would bring, by path and place."""

    errors: tuple[Diagnostic, ...]
    """What stops it."""
    warnings: tuple[Diagnostic, ...] = ()
    """Of the rules across files; what a file says by itself is left to ``validate``."""


def errors_in_files(changes: Sequence[FileChange]) -> Consequences:
    """Return the errors that the changed files would have, each by itself, and do not have now."""
    before, after = _checks(
        changes, FileContext(before_means="strict", calendar=None, format=NEWEST_FORMAT)
    )
    return Consequences(_errors(_added_in_files(before, after)))


def consequences(changes: Sequence[FileChange], *, among: Snapshot) -> Consequences:
    """Return what the change would bring into the registry as ``among`` shows it.

    The registry's own waivers and severities hold.
    """
    from directive_cli.editing.surroundings import Surroundings

    surroundings = Surroundings(among)
    before, after = _checks(changes, surroundings.context)
    neighbours = surroundings.neighbours(
        [check.facts for check in (*before.values(), *after.values())]
    )
    across = _more(
        _across(surroundings, neighbours, after),
        (key for key, _found in _across(surroundings, neighbours, before)),
    )
    contents = {change.path: change.after for change in changes}
    found = [
        *_added_in_files(before, after),
        *(surroundings.placed(*each, contents) for each in across),
    ]
    ignores = {path: check.ignores for path, check in after.items()}
    kept = surroundings.that_count(found, ignores)
    codes = {rule.code for rule, _finding in across}
    return Consequences(
        _errors(kept),
        tuple(
            one.diagnostic for one in kept if not _is_error(one) and one.diagnostic.code in codes
        ),
    )


def _checks(
    changes: Sequence[FileChange], context: FileContext
) -> tuple[dict[str, FileCheck], dict[str, FileCheck]]:
    """Return the checks of the changed files by themselves, as they are and as they would be."""
    known = [(change.path, change.before) for change in changes if change.before]
    planned = [(change.path, change.after) for change in changes]
    work = partial(_check_chunk, context)
    before, after = (
        {check.path: check for some in in_chunks(work, files, usable_workers()) for check in some}
        for files in (known, planned)
    )
    return before, after


def _check_chunk(context: FileContext, files: Sequence[tuple[str, bytes]]) -> list[FileCheck]:
    return [check_file(path, content, context) for path, content in files]


def _added_in_files(
    before: Mapping[str, FileCheck], after: Mapping[str, FileCheck]
) -> list[FoundAt]:
    known = (_key(one.diagnostic) for check in before.values() for one in check.found)
    return _more(
        ((_key(one.diagnostic), one) for check in after.values() for one in check.found), known
    )


def _key(diagnostic: Diagnostic) -> Hashable:
    return diagnostic.code, diagnostic.span.path, _named(diagnostic.message)


def _across(
    surroundings: Any, neighbours: Iterable[str], checks: Mapping[str, FileCheck]
) -> Iterator[tuple[Hashable, tuple[Rule, Finding]]]:
    """Return what the rules across files find, each with a key that ignores its line."""
    facts = surroundings.facts(neighbours, checks)
    for rule in REGISTRY_RULES:
        assert rule.check is not None
        for finding in rule.check(facts):
            yield (rule.code, finding.path, _named(finding.message)), (rule, finding)


def _named(message: Message) -> str:
    """Return a finding's subject, without the suggested names: another file may change those."""
    return str(message.values.get("what", message))


def _more(found: Iterable[tuple[Hashable, T]], known: Iterable[Hashable]) -> list[T]:
    """Return what was found more often than before; of equals the last: files grow at the end."""
    left = Counter(known)
    added = []
    for key, entry in found:
        if left[key] > 0:
            left[key] -= 1
        else:
            added.append(entry)
    return added


def _is_error(found: FoundAt) -> bool:
    return found.diagnostic.severity is Severity.ERROR


def _errors(found: Iterable[FoundAt]) -> tuple[Diagnostic, ...]:
    return tuple(one.diagnostic for one in found if _is_error(one))
