"""Rules on the documents that directives were transcribed from, where they lie in the registry's
folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from unicodedata import normalize

from directive_cli.checks.facts import RegistryFacts
from directive_cli.checks.rule import Finding, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.messages import _

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
            "The document that `source.file` names lies in the registry's folder, its `sources` "
            "folder or beside the directive's file, and its "
            "sha256 is not the one that `source.sha256` states."
        ),
        why=_(
            "The tasks were read from other bytes: a page may have been replaced, or the file "
            "saved anew."
        ),
        fix=_(
            "Compare them with `directive audit REF --source FILE`, then state the sha256 of the "
            "document that counts."
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
        file, stated = directive.source or ("", None)
        if stated is None:
            continue
        found = registry.source_hash(file, directive.path)
        if found is not None and found[1] != stated:
            message = _(
                "The sha256 of {path} is {found}: the document was changed.",
                path=found[0],
                found=found[1],
            )
            yield Finding(directive.path, ("source", "sha256"), message)


@SOURCES_BOOK.rule(
    "DIR213",
    "stray-file",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_(
            "A file in `directives` or `progress` is neither YAML nor a document that a directive "
            "names."
        ),
        why=_("Nobody reads it: what it says is missing from every answer."),
        fix=_("Save it as .yaml, move it out of these folders, or name it in `source.file`."),
        bad=_DIRECTIVE + "# file: directives/2025/ke-hoach-moi.txt\ntype: ke-hoach\n",
        good=_DIRECTIVE
        + "source: {file: goc.txt}\n"
        + "# file: directives/2025/goc.txt\nVan ban goc\n",
    ),
)
def stray_file(registry: RegistryFacts) -> Iterator[Finding]:
    """Find files that no answer reads, but for documents that a directive names as its source."""
    named = {
        normalize("NFC", PurePosixPath(directive.source[0]).name)
        for directive in registry.directives
        if directive.source
    }
    for path in registry.strays:
        if normalize("NFC", PurePosixPath(path).name) not in named:
            message = _(
                "No answer reads this file: it is neither YAML nor a named source document."
            )
            yield Finding(path, (), message)
