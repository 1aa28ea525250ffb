"""Rules on what the registry once held: an id is never used for a second document."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from directive_cli.checks.facts import DirectiveFacts, RegistryFacts
from directive_cli.checks.rule import Finding, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.messages import Message, _
from directive_cli.registry.git_files import GitFailed, find_repository
from directive_cli.registry.location import DIRECTIVES_FOLDER
from directive_cli.registry.yaml_document import parse_yaml

HISTORY_BOOK = RuleBook()

_PLAN = "number: {number}\ntype: ke-hoach\ntitle: {title}\nissuer: ubnd-tinh\nissued_on: 2025-04-{day}\n"


class EarlierDocument(NamedTuple):
    """A directive that once had an id, as far as it can still be read."""

    path: str
    number: str | None
    title: str | None


def earlier_documents(
    root: Path, identifiers: Collection[str]
) -> Mapping[str, tuple[EarlierDocument, ...]] | Message:
    """Return, for ids in use, the removed files that had them; a Message when the history is not at
    hand.

    Outside a repository there is no history, and so nothing that was removed.
    """
    try:
        return _earlier_documents(root, identifiers)
    except GitFailed as failed:
        return failed.message


def _earlier_documents(
    root: Path, identifiers: Collection[str]
) -> Mapping[str, tuple[EarlierDocument, ...]] | Message:
    repository = find_repository(root)
    if repository is None:
        return {}
    if repository.is_shallow:
        return _(
            "The clone is shallow: it lacks the history. Fetch it whole (`fetch-depth: 0`, "
            "`GIT_DEPTH: 0`)."
        )
    removed = [
        file
        for file in repository.removed_files(DIRECTIVES_FOLDER)
        if PurePosixPath(file.path).stem in identifiers
    ]
    if not removed:
        return {}
    blobs = repository.blobs({file.blob: file.path for file in removed})
    found: dict[str, list[EarlierDocument]] = {}
    for file in removed:
        document, _faults = parse_yaml(file.path, blobs[file.blob])
        if document is not None and isinstance(document.data, dict):
            number, title = document.data.get("number"), document.data.get("title")
            earlier = EarlierDocument(
                file.path, str(number) if number else None, str(title) if title else None
            )
            found.setdefault(PurePosixPath(file.path).stem, []).append(earlier)
    return {identifier: tuple(documents) for identifier, documents in found.items()}


@HISTORY_BOOK.rule(
    "DIR211",
    "reused-id",
    Severity.ERROR,
    Scope.HISTORY,
    Page(
        what=_("An id that another document had in the registry's history is used again."),
        why=_(
            "Old links, letters and reports name the id; they would now lead to the wrong document."
        ),
        fix=_("Give the new document an id of its own."),
        bad="# file: directives/ke-hoach-4.yaml\n"
        + _PLAN.format(number="4/KH-UBND", title="Kế hoạch tu bổ đê", day="02")
        + "# commit\n# delete: directives/ke-hoach-4.yaml\n# commit\n# file: directives/ke-hoach-4.yaml\n"
        + _PLAN.format(number="9/KH-UBND", title="Kế hoạch mở chợ phiên", day="20"),
        good="# file: directives/ke-hoach-4.yaml\n"
        + _PLAN.format(number="4/KH-UBND", title="Kế hoạch tu bổ đê", day="02")
        + "# commit\n# delete: directives/ke-hoach-4.yaml\n# commit\n# file: directives/2025/ke-hoach-4.yaml\n"
        + _PLAN.format(number="4/KH-UBND", title="Kế hoạch tu bổ đê điều", day="02"),
    ),
)
def reused_id(
    history: tuple[RegistryFacts, Mapping[str, tuple[EarlierDocument, ...]]],
) -> Iterator[Finding]:
    """Find directives whose id a removed file of another document had."""
    registry, earlier = history
    for identifier, documents in earlier.items():
        directive = registry.by_id.get(identifier)
        others = [
            document
            for document in documents
            if directive is not None and not _is_same(document, directive)
        ]
        if directive is not None and others:
            message = _(
                "The id {id} once belonged to another document: {other} ({path}).",
                id=identifier,
                other=others[0].number or others[0].title or "?",
                path=others[0].path,
            )
            yield Finding(directive.path, (), message, concerns=(others[0].path,))


def _is_same(document: EarlierDocument, directive: DirectiveFacts) -> bool:
    """Tell whether a removed file held this document: by its number; a draft, which has none, by
    its title."""
    if document.number and directive.number:
        return document.number == directive.number
    if document.number is None and directive.number:
        return True  # a draft that has been given its number meanwhile
    return document.title is not None and document.title == directive.title
