"""The command that makes a static site of the registry: ``site``."""

from __future__ import annotations

from directive_cli.cli.producing_table import SiteOptions
from directive_cli.cli.progress import DocumentCount
from directive_cli.cli.session import Session, WrongOption, output_refusal
from directive_cli.messages import _
from directive_cli.reports.figures import file_count
from directive_cli.translation import Translator


def site(session: Session, given: SiteOptions) -> int:
    """Answer ``directive site --output DIR``."""
    from directive_cli.registry.revision import commit_of
    from directive_cli.site.build import build_site

    output = given.output
    if output is None:
        raise WrongOption(_("--output is missing: name the folder for the site."))
    place = session.cwd / output
    snapshot = session.snapshot()
    progress = DocumentCount(session.stderr, session.translator)
    try:
        built = build_site(
            snapshot,
            place,
            _language(session, given),
            with_notes=given.with_notes,
            with_drafts=given.with_drafts,
            revision=commit_of(session.root, given.at or "HEAD"),
            told=progress.tell,
        )
    except OSError as error:
        raise output_refusal(place, error) from error
    finally:
        progress.clear()
    session.say(
        _(
            "{path}: {files}; {written} written, {removed} removed. Open {start}.",
            path=place,
            files=file_count(built.pages),
            written=built.written,
            removed=built.removed,
            start=place / "index.html",
        )
    )
    if built.drafts_left_out:
        session.say(
            _(
                "{n} unreviewed draft is counted and not shown; --with-drafts shows it.",
                plural="{n} unreviewed drafts are counted and not shown; --with-drafts shows them.",
                n=built.drafts_left_out,
            )
        )
    if built.too_long:
        session.say(
            _(
                "{path} has {length} characters: Windows may not open it; choose a shorter folder.",
                path=built.too_long,
                length=len(built.too_long),
            )
        )
    code = session.incomplete(snapshot.unread)
    session.say(
        _("Whoever can open this folder can read what is in it; publish it only where all may.")
    )
    return code


def _language(session: Session, given: SiteOptions) -> Translator:
    """Return the pages' language: as asked for, else Vietnamese, whatever the machine speaks."""
    asked = given.lang or session.environment.get("DIRECTIVE_LANG")
    return session.translator if asked else Translator("vi")
