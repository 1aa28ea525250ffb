"""The chain of a document over all registries: what it rests on, and what rests on it.

A document is its registry and its id there. Entries of several registries are one document when
issuer's code, date and number are the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from directive_cli.lake.lake import CannotAsk, Lake
from directive_cli.lake.literals import literal
from directive_cli.messages import _


def documents_named(lake: Lake, subject: str, registries: Sequence[str]) -> list[tuple[str, str]]:
    """Return (registry, id) of what ``subject`` means: ``registry/id``, an id, or a number."""
    registry, slash, directive = subject.partition("/")
    own = {publication.registry for publication in lake.state.publications}
    rows = lake.ask("SELECT registry, id, number, cited_only FROM directives")
    rows = [row for row in rows if not registries or row[0] in registries]
    if slash and registry in own:
        found = [(row[0], row[1]) for row in rows if row[0] == registry and row[1] == directive]
    else:
        matching = [row for row in rows if subject in (row[1], row[2])]
        # A document counts where its tasks are, not where it is only cited.
        owned = [row for row in matching if not row[3]] or matching
        found = [(row[0], row[1]) for row in owned]
    if not found:
        raise CannotAsk(
            _(
                'The lake has no document "{ref}"; write it as REGISTRY/ID or as its number.',
                ref=subject,
            )
        )
    return sorted(found)


def chain_of_document(
    lake: Lake, start: tuple[str, str]
) -> list[tuple[int, str | None, tuple[str, str]]]:
    """Return (level, role, document): above the start negative levels, below it positive ones.

    A cited document leads on in the registry that owns it.
    """
    seen = {start}
    found: list[tuple[int, str | None, tuple[str, str]]] = [(0, None, start)]
    for direction in (-1, 1):
        waiting = [(0, start)]
        while waiting:
            level, document = waiting.pop(0)
            for role, following in _beside(lake, document, below=direction > 0):
                if following not in seen:
                    seen.add(following)
                    found.append((level + direction, role, following))
                    waiting.append((level + direction, following))
    return sorted(found, key=lambda entry: (entry[0], entry[2]))


def _beside(
    lake: Lake, document: tuple[str, str], *, below: bool
) -> list[tuple[str, tuple[str, str]]]:
    """Return what a document rests on, or (``below``) what rests on it, in all its registries."""
    found: list[tuple[str, tuple[str, str]]] = []
    for registry, directive in _same(lake, document):
        ours, other = ("target", "directive") if below else ("directive", "target")
        rows = lake.ask(
            f"SELECT role, registry, {other} FROM links WHERE registry = {literal(registry)}"
            f" AND {ours} = {literal(directive)} AND role <> 'cites' ORDER BY directive, place"
        )
        found += [(role, _owner(lake, (near, each))) for role, near, each in rows]
    return found


def _same(lake: Lake, document: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the document and its other entries: the same issuer's code, date and number."""
    registry, directive = document
    rows = lake.ask(
        "SELECT b.registry, b.directive FROM document_keys a JOIN document_keys b"
        " ON b.issuer_code = a.issuer_code AND b.issued_on = a.issued_on AND b.number = a.number"
        f" WHERE a.registry = {literal(registry)} AND a.directive = {literal(directive)}"
        " ORDER BY b.registry, b.directive"
    )
    return [(row[0], row[1]) for row in rows] or [document]


def _owner(lake: Lake, document: tuple[str, str]) -> tuple[str, str]:
    registry, directive = document
    rows = lake.ask(
        "SELECT o.registry, o.directive FROM document_keys a JOIN owners o"
        " ON o.issuer_code = a.issuer_code AND o.issued_on = a.issued_on AND o.number = a.number"
        f" WHERE a.registry = {literal(registry)} AND a.directive = {literal(directive)}"
    )
    return (rows[0][0], rows[0][1]) if rows else document
