"""The command draft: a document read into a draft directive."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from directive_cli.cli.applying import apply, planning, show_plan
from directive_cli.cli.document_source import agency_index_of, read_source
from directive_cli.cli.draft_many import draft_each, files_to_draft
from directive_cli.cli.drafting_table import DraftOptions
from directive_cli.cli.session import Session, WrongOption
from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.domain.document_number import fold_number
from directive_cli.domain.field_types import ID_PATTERN
from directive_cli.drafting.document_reading import read_document, read_stages
from directive_cli.drafting.draft import Draft
from directive_cli.drafting.draft_json import as_mapping
from directive_cli.drafting.draft_yaml import as_yaml, draft_id, shelf_of
from directive_cli.messages import _
from directive_cli.registry.location import AGENCIES_FILE, NoRegistry
from directive_cli.registry.query import Snapshot
from directive_cli.registry.rows import Unread
from directive_cli.reports.drafting import (
    draft_report,
    stage_report,
)


def draft(session: Session, given: DraftOptions) -> int:
    """Answer ``directive draft``: without a registry the names stay as written."""
    snapshot = _snapshot_if_any(session, needed=given.write or given.dry_run)
    unread = snapshot.unread if snapshot is not None else ()
    if given.write or given.dry_run:
        _refuse_unread_agencies(unread)
    names = files_to_draft(given.files)
    if given.stage or given.why:
        _refuse_beside_evidence(given, names)
    if given.stage:
        return _show_stage(session, given.stage, names[0], snapshot)
    if len(names) > 1 or names[0] != given.files[0]:
        return _draft_many(session, given, names, snapshot)
    read = read_document(read_source(session, names[0]), index=agency_index_of(snapshot))
    if snapshot is not None and (given.write or given.dry_run):
        return _write(session, given, read)
    if given.format == "yaml":
        session.print_text(as_yaml(read, documents=_documents(snapshot), words=session.translator))
        return _placed(read, session.incomplete(unread))
    reading = snapshot.reading if snapshot is not None else "strict"
    body: dict[str, Any] = {
        "schema": "directive.draft/1",
        "as_of": session.today.isoformat(),
        "reading": reading,
        "unread": [{"path": one.path, "message": str(one.message)} for one in unread],
        **as_mapping(read, words=session.translator, why=given.why),
    }
    report = draft_report(read, as_of=session.today, reading=reading, why=given.why)
    return _placed(read, session.answer(report=report, json_body=body, unread=unread))


def _refuse_beside_evidence(given: DraftOptions, names: list[str]) -> None:
    """Refuse options that --why and --stage exclude: they show one reading and write nothing."""
    if given.why and given.stage:
        raise WrongOption(_("Give --why or --stage, not both."))
    if given.write or given.dry_run or given.id or given.format == "yaml" or len(names) > 1:
        raise WrongOption(
            _(
                "--why and --stage show one file and write nothing: leave out --write, --dry-run, "
                "--id and --format yaml."
            )
        )


def _show_stage(session: Session, name: str, file: str, snapshot: Snapshot | None) -> int:
    """Answer ``directive draft --stage NAME``: what that stage of the reading has made."""
    from directive_cli.drafting.stages import STAGES

    document = read_stages(read_source(session, file), index=agency_index_of(snapshot))
    rows = list(STAGES[name](document))
    reading = snapshot.reading if snapshot is not None else "strict"
    unread = snapshot.unread if snapshot is not None else ()
    body: dict[str, Any] = {
        "schema": "directive.draft_stage/1",
        "as_of": session.today.isoformat(),
        "reading": reading,
        "unread": [{"path": one.path, "message": str(one.message)} for one in unread],
        "source": {"file": document.draft.file, "sha256": document.draft.sha256},
        "stage": name,
        "items": [
            {
                "what": row.what,
                "text": row.words,
                "page": row.quote.page,
                "line": row.quote.first_line,
                "depth": row.depth,
                "read": list(row.read),
            }
            for row in rows
        ],
    }
    report = stage_report(
        rows, stage=name, file=document.draft.file, as_of=session.today, reading=reading
    )
    return session.answer(report=report, json_body=body, unread=unread)


def _refuse_unread_agencies(unread: Sequence[Unread]) -> None:
    """Refuse to write a draft whose names cannot be looked up: its ids would be invented."""
    for one in unread:
        if one.path == AGENCIES_FILE:
            raise DirectiveError(
                _(
                    "{path}:{line}:{column}: {reason} The names in the document cannot be looked "
                    "up, so no draft is written.",
                    path=one.path,
                    line=one.line,
                    column=one.column,
                    reason=one.message,
                )
            )


def _draft_many(
    session: Session, given: DraftOptions, names: list[str], snapshot: Snapshot | None
) -> int:
    if given.id or given.dry_run or given.format == "yaml":
        raise WrongOption(_("--id, --dry-run and --format yaml take one file."))
    index = agency_index_of(snapshot)

    def write(read: Draft) -> str:
        identifier = draft_id(read)
        _put(session, identifier, read, dry_run=False)
        return identifier

    return draft_each(
        session,
        names,
        read=lambda name: read_document(read_source(session, name), index=index),
        write=write if given.write else None,
        as_json=lambda read: as_mapping(read, words=session.translator),
    )


def _placed(read: Draft, code: int) -> int:
    """Return exit code 1 in place of 0 when a passage of the text was not read."""
    return ExitCode.FINDINGS if read.unplaced and code == ExitCode.OK else code


def _snapshot_if_any(session: Session, *, needed: bool) -> Snapshot | None:
    try:
        return session.snapshot()
    except NoRegistry:
        if needed:
            raise
        return None


def _documents(snapshot: Snapshot | None) -> dict[str, str]:
    if snapshot is None:
        return {}
    return {fold_number(one.number): one.id for one in snapshot.directives() if one.number}


def _put(session: Session, identifier: str, read: Draft, *, dry_run: bool) -> str:
    """Write the draft to its place, or with ``dry_run`` show the diff; return its path.

    An existing file is never overwritten.
    """
    if not ID_PATTERN.match(identifier):
        raise WrongOption(
            _(
                '"{value}" is not an id: lower-case ASCII letters, digits, "-" and "_", at most 80 '
                "characters.",
                value=identifier,
            )
        )
    path = str(PurePosixPath("directives") / shelf_of(read) / f"{identifier}.yaml")
    with planning(session, dry_run=dry_run) as changes:
        snapshot = session.snapshot()
        content = as_yaml(read, documents=_documents(snapshot), words=session.translator).encode()
        if changes.read(path) is not None or any(
            one.id == identifier for one in snapshot.directives()
        ):
            raise DirectiveError(
                _(
                    "There is already a directive {directive}; name another id with --id.",
                    directive=identifier,
                )
            )
        changes.put(path, content)
        # A draft keeps the names of its document; who is not in agencies.yaml yet is a point of its
        # review.
        apply(session, changes, snapshot, dry_run=dry_run, only_told=frozenset({"DIR301"}))
    if dry_run:
        show_plan(session, changes)
    return path


def _write(session: Session, given: DraftOptions, read: Draft) -> int:
    """Write the draft to its place, or show it."""
    identifier = given.id or draft_id(read)
    path = _put(session, identifier, read, dry_run=given.dry_run)
    if given.dry_run:
        return _placed(read, ExitCode.OK)
    session.say(
        _(
            "Drafted {directive} in {registry}: {path}",
            directive=identifier,
            registry=session.root,
            path=path,
        )
    )
    session.say(
        _(
            "{n} task, {doubts} to look at: `directive review {directive}`.",
            plural="{n} tasks, {doubts} to look at: `directive review {directive}`.",
            n=len(read.tasks),
            doubts=_("{n} point", plural="{n} points", n=len(read.doubts)),
            directive=identifier,
        )
    )
    if read.unplaced:
        session.say(
            _(
                "{n} passage was not read: it stands after `# unplaced` in the file.",
                plural="{n} passages were not read: they stand after `# unplaced` in the file.",
                n=len(read.unplaced),
            )
        )
    return _placed(read, ExitCode.OK)
