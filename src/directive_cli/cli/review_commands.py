"""The commands audit and review: a directive beside its document, and the doubts of its draft."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from directive_cli.cli.applying import apply, planning, show_plan
from directive_cli.cli.document_source import agency_index_of, read_source
from directive_cli.cli.drafting_table import AuditOptions, ReviewOptions
from directive_cli.cli.session import Session, WrongOption
from directive_cli.diagnostics import Diagnostic, DirectiveError, ExitCode
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import Draft
from directive_cli.messages import _
from directive_cli.registry.lookup import find_directive, spoken_label
from directive_cli.registry.rows import Directive
from directive_cli.registry.yaml_document import parse_yaml
from directive_cli.reports.drafting import Difference, audit_report, place_code, review_report


def audit(session: Session, given: AuditOptions) -> int:
    """Answer ``directive audit``: exit 1 when the directive and its document differ."""
    source = given.source
    if source is None:
        raise WrongOption(_("Name the document with --source FILE."))
    snapshot = session.snapshot()
    directive = find_directive(snapshot, given.ref)
    text = read_source(session, source)
    read = read_document(text, index=agency_index_of(snapshot))
    found = _differences(session, directive, read, text.sha256)
    differences = sorted(found, key=lambda one: one.item)
    title = _("Audit of {directive} against {file}", directive=directive.id, file=read.file)
    report = audit_report(differences, title=title, as_of=session.today, reading=snapshot.reading)
    body = {
        "schema": "directive.audit/1",
        "as_of": session.today.isoformat(),
        "reading": snapshot.reading,
        "unread": [],
        "directive": directive.id,
        "source": {"file": read.file, "sha256": read.sha256},
        "differences": [
            {
                "item": one.item,
                "message": session.translator(one.what),
                "place": place_code(one.quote) if one.quote else None,
            }
            for one in differences
        ],
    }
    code = session.answer(report=report, json_body=body, unread=snapshot.unread)
    return ExitCode.FINDINGS if differences else code


def _differences(
    session: Session, directive: Directive, read: Draft, sha256: str
) -> Iterator[Difference]:
    """Compare by item: what the file lacks, what the document lacks, other deadlines."""
    document, faults = parse_yaml(directive.path, (session.root / directive.path).read_bytes())
    if document is None:
        raise DirectiveError(faults[0].message)
    data = document.data
    stated = (data.get("source") or {}).get("sha256")
    if stated and stated != sha256:
        yield Difference(
            "", _("The document is not the one that the file names: its sha256 differs.")
        )
    tasks = {str(task["id"]): task for task in data.get("tasks") or ()}
    waived = {str(one["item"]) for one in data.get("waived") or ()}
    drafted = {task.item: task for task in read.tasks}
    for item, task in drafted.items():
        if item not in tasks and item not in waived:
            yield Difference(item, _("The document has this item, the file has not."), task.quote)
        elif item in tasks and _days(tasks[item].get("deadline")) != _days(
            [one.as_mapping() for one in task.deadlines]
        ):
            words = "; ".join(one.text for one in task.deadlines) or "–"
            yield Difference(
                item, _('Deadlines differ; the document says "{words}".', words=words), task.quote
            )
    for item in tasks.keys() - drafted.keys():
        yield Difference(item, _("The file has this item, it was not found in the document."))
    for account in read.unplaced:
        if account.why is not None:
            yield Difference(
                "", _('"{text}": {why}', text=account.text, why=account.why), account.quote
            )


def _days(deadlines: Any) -> set[tuple[str, str]]:
    entries = deadlines if isinstance(deadlines, list) else [deadlines] if deadlines else []
    return {(key, str(value)) for entry in entries for key, value in entry.items() if key != "text"}


def review(session: Session, given: ReviewOptions) -> int:
    """Answer ``directive review``: walk the doubts on a terminal; ``--done`` removes the mark."""
    from directive_cli.cli.dialogue import asker
    from directive_cli.cli.review_walk import walk
    from directive_cli.editing.review_points import review_points

    snapshot = session.snapshot()
    directive = find_directive(snapshot, given.ref)
    if given.done or given.dry_run:
        return _finish_review(session, directive, dry_run=given.dry_run)
    findings = _findings(session, directive) if directive.unreviewed else []
    document, _faults = parse_yaml(directive.path, (session.root / directive.path).read_bytes())
    points = review_points(document, findings) if document is not None else []
    if (
        points
        and directive.unreviewed
        and sys.stdin.isatty()
        and session.on_terminal
        and given.format in (None, "table")
    ):
        walk(session, directive.path, asker(session), lambda: _findings(session, directive))
        return ExitCode.OK
    title = _("Unsure points of {directive}", directive=spoken_label(snapshot, directive.id))
    report = review_report(
        [(one.line, one.place, one.message) for one in points],
        title=title,
        as_of=session.today,
        reading=snapshot.reading,
    )
    words = session.translator
    body = {
        "schema": "directive.review/1",
        "as_of": session.today.isoformat(),
        "reading": snapshot.reading,
        "unread": [],
        "directive": directive.id,
        "unreviewed": directive.unreviewed,
        "points": [
            {
                "line": one.line,
                "place": words(one.place),
                "code": one.code or None,
                "message": words(one.message),
            }
            for one in points
        ],
    }
    return session.answer(report=report, json_body=body, unread=snapshot.unread)


def _finish_review(session: Session, directive: Directive, *, dry_run: bool) -> int:
    """Remove the mark of a draft in which no error is left, or show the change."""
    from directive_cli.editing.new_directive import document_to_edit
    from directive_cli.editing.yaml_edit import file_bytes, remove_key

    if not directive.unreviewed:
        raise WrongOption(_("{directive} is not marked as unreviewed.", directive=directive.id))
    _refuse_errors(session, directive)
    with planning(session, dry_run=dry_run) as changes:
        document = document_to_edit(changes, directive.path)
        changes.put(directive.path, file_bytes(remove_key(document, ["unreviewed"])))
        apply(session, changes, session.snapshot(), dry_run=dry_run)
    if dry_run:
        show_plan(session, changes)
    else:
        session.say(_("{directive} is reviewed.", directive=directive.id))
    return ExitCode.OK


def _findings(session: Session, directive: Directive) -> list[Diagnostic]:
    """Return what validate finds in the directive's file, findings across files included."""
    from directive_cli.checks.validation import chosen_rules, validate_registry
    from directive_cli.cli.session import cache_folder

    folder = cache_folder(session.environment)
    validation = validate_registry(
        session.root,
        as_of=session.today,
        codes=chosen_rules(select=(), ignore=()),
        cache=Path(folder) if folder else None,
    )
    return [
        one for one in validation.only({directive.path}).findings if one.span.path == directive.path
    ]


def _refuse_errors(session: Session, directive: Directive) -> None:
    """Name the errors of a draft and refuse to call it reviewed while one stands."""
    from directive_cli.editing.review_points import AFTER_REVIEW, errors_left, review_points

    errors = errors_left(_findings(session, directive))
    if not errors:
        return
    document, _faults = parse_yaml(directive.path, (session.root / directive.path).read_bytes())
    named = review_points(document, errors) if document is not None else []
    for one in named:
        session.say(_("{place}: {point}", place=one.place, point=one.message))
    if any(one.code in AFTER_REVIEW for one in errors):
        session.say(
            _(
                "`directive review` asks in a terminal whether it is a list of overdue tasks, "
                "and writes that down."
            )
        )
    raise DirectiveError(
        _(
            "{directive} has {n} error; fix it, then --done.",
            plural="{directive} has {n} errors; fix them, then --done.",
            n=len(errors),
            directive=directive.id,
        )
    )
