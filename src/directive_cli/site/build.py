"""A registry into a folder as a static site."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.formats.html_pages import style_sheet
from directive_cli.messages import _
from directive_cli.registry.query import Snapshot
from directive_cli.registry.secret_words import secret_words
from directive_cli.registry.workers import without_collecting
from directive_cli.site.contents import Contents
from directive_cli.site.document_pages import DocumentPages
from directive_cli.site.frame import HERE, Frame
from directive_cli.site.pages import SitePages
from directive_cli.site.search_rows import AT_ONCE_AT_MOST, SearchRows
from directive_cli.site.site_folder import SiteFolder
from directive_cli.translation import Translator

_COLLECTED_AFTER = 20
"""Documents: templates leave circles behind, but only among what is new."""


class MarkedSecret(DirectiveError):
    """A marking of secrecy stands in the registry: no page of it is written."""

    exit_code = ExitCode.FINDINGS


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """What a build brought."""

    pages: int
    written: int
    kept: int
    removed: int
    drafts_left_out: int
    too_long: str | None
    """The longest path, where Windows may not open it."""


def build_site(
    snapshot: Snapshot,
    place: Path,
    translate: Translator,
    *,
    with_notes: bool = False,
    with_drafts: bool = False,
    revision: str | None = None,
    told: Callable[[int, int], None] = lambda done, total: None,
) -> BuiltSite:
    """Build the site of the registry in ``place``; ``told`` hears how many documents are done.

    Raises MarkedSecret before anything is written, SitePlaceTaken, OSError.
    """
    if secret := secret_words(snapshot):
        raise MarkedSecret(
            _(
                '{directive} is marked "{words}": no site is made of a registry with a marking of '
                "secrecy.",
                directive=secret[0],
                words=secret[1],
            )
        )
    folder = SiteFolder(place)
    about = snapshot.about
    contents = Contents(snapshot, with_notes=with_notes, with_drafts=with_drafts)
    frame = Frame(contents, translate, short_name=about.get("short_name"))
    documents = DocumentPages(frame)
    pages = SitePages(frame, revision=revision)
    search = SearchRows(snapshot, translate)
    with without_collecting():
        for done, (directive, tasks) in enumerate(contents.walk(), 1):
            search.add(directive, contents.documents[directive.id], [task for task, _card in tasks])
            for page, text in documents.pages(directive, tasks):
                folder.put(page, text.encode())
            if done % _COLLECTED_AFTER == 0:
                gc.collect(0)
            told(done, contents.size)
        for page, text in pages.rest():
            folder.put(page, text.encode())
    at_once: list[str] = []
    later: list[str] = []
    size = 0
    for name, content in search.files():
        size += len(content)
        now = name.startswith("open") and size <= AT_ONCE_AT_MOST
        (at_once if now else later).append(name)
        folder.put(f"search/{name}", content)
    page, text = pages.search(at_once, later)
    folder.put(page, text.encode())
    folder.put("assets/site.css", style_sheet().encode())
    for name in ("site.js", "search.js"):
        folder.put(f"assets/{name}", (HERE / "assets" / name).read_bytes())
    folder.put("assets/build.js", pages.build_script().encode())
    folder.finish()
    return BuiltSite(
        pages=folder.written + folder.kept,
        written=folder.written,
        kept=folder.kept,
        removed=folder.removed,
        drafts_left_out=contents.drafts_left_out,
        too_long=folder.too_long,
    )
