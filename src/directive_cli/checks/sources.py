"""Rules on the documents that directives were transcribed from, where they lie in the registry's folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_cli.checks.rule import Finding, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.checks.facts import RegistryFacts

SOURCES_BOOK = RuleBook()

_DIRECTIVE = (
    "type: ke-hoach\ntitle: Kế hoạch trồng rừng\nissuer: ubnd-tinh\nissued_on: 2025-03-05\n"
)
_DOCUMENT = "# file: sources/goc.txt\nVan ban goc\n"


@SOURCES_BOOK.rule(
    "DIR309",
    "source-changed",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_(
            "The document that `source.file` names lies in the registry's folder or its `sources` folder, and its "
            "sha256 is not the one that `source.sha256` states."
        ),
        why=_(
            "The tasks were read from other bytes: a page may have been replaced, or the file saved anew."
        ),
        fix=_(
            "Compare them with `directive audit REF --source FILE`, then state the sha256 of the document that counts."
        ),
        bad=_DIRECTIVE + "source: {file: goc.txt, sha256: " + "0" * 64 + "}\n" + _DOCUMENT,
        good=_DIRECTIVE
        + "source: {file: goc.txt, sha256: e2dc6d75b9a2669f7d12046d557f621b491a5764a61237ab9e910e0c789a7814}\n"
        + _DOCUMENT,
    ),
)
def source_changed(registry: RegistryFacts) -> Iterator[Finding]:
    """Compare each stated hash with the document's, where the document is there."""
    for directive in registry.directives:
        if directive.source is None:
            continue
        file, stated = directive.source
        found = registry.source_hash(file)
        if found is not None and found[1] != stated:
            message = _(
                "The sha256 of {path} is {found}: the document was changed.",
                path=found[0],
                found=found[1],
            )
            yield Finding(directive.path, ("source", "sha256"), message)
