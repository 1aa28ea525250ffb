"""The commands draft, audit and review."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from directive_cli.cli.applying import preview_findings
from directive_cli.cli.draft_many import draft_each, files_to_draft
from directive_cli.cli.session import WrongOption
from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.domain.agency_index import AgencyIndex
from directive_cli.domain.document_number import fold_number
from directive_cli.domain.model import ID_PATTERN
from directive_cli.drafting.document_reading import read_document, read_stages
from directive_cli.drafting.draft_json import as_mapping
from directive_cli.drafting.draft_yaml import as_yaml, draft_id, shelf_of
from directive_cli.drafting.text_source import MAX_BYTES, read_bytes, read_file, refuse_large
from directive_cli.messages import _
from directive_cli.registry.location import AGENCIES_FILE, NoRegistry
from directive_cli.registry.lookup import find_directive, spoken_label
from directive_cli.registry.yaml_document import parse_yaml
from directive_cli.reports.drafting import (
    Difference,
    audit_report,
    draft_report,
    place_code,
    review_report,
    stage_report,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directive_cli.cli.drafting_table import AuditOptions, DraftOptions, ReviewOptions
    from directive_cli.cli.session import Session
    from directive_cli.diagnostics import Diagnostic
    from directive_cli.drafting.draft import Draft
    from directive_cli.drafting.source_lines import SourceText
    from directive_cli.messages import Message
    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Directive, Unread


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
    read = read_document(_source(session, names[0]), index=_names(snapshot))
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
    """Refuse what --why and --stage do not go with: they show one reading and write nothing."""
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

    document = read_stages(_source(session, file), index=_names(snapshot))
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
    index = _names(snapshot)

    def write(read: Draft) -> str:
        identifier = draft_id(read)
        _put(session, identifier, read, dry_run=False)
        return identifier

    return draft_each(
        session,
        names,
        read=lambda name: read_document(_source(session, name), index=index),
        write=write if given.write else None,
        as_json=lambda read: as_mapping(read, words=session.translator),
    )


def _placed(read: Draft, code: int) -> int:
    """Return exit 1 in place of 0 where something of the text has no place."""
    return ExitCode.FINDINGS if read.unplaced and code == ExitCode.OK else code


def audit(session: Session, given: AuditOptions) -> int:
    """Answer ``directive audit``: exit 1 when the directive and its document differ."""
    source = given.source
    if source is None:
        raise WrongOption(_("Name the document with --source FILE."))
    snapshot = session.snapshot()
    directive = find_directive(snapshot, given.ref)
    text = _source(session, source)
    read = read_document(text, index=_names(snapshot))
    differences = list(_differences(session, snapshot, directive.id, read, text.sha256))
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


def review(session: Session, given: ReviewOptions) -> int:
    """Answer ``directive review``: walk the doubts on a terminal; ``--done`` removes the mark."""
    from directive_cli.cli.dialogue import asker
    from directive_cli.cli.review_walk import walk
    from directive_cli.editing.review_points import review_points
    from directive_cli.editing.yaml_edit import file_bytes, remove_key

    snapshot = session.snapshot()
    directive = find_directive(snapshot, given.ref)
    path = session.root / directive.path
    content = path.read_bytes()
    if given.done or given.dry_run:
        if not directive.unreviewed:
            raise WrongOption(_("{directive} is not marked as unreviewed.", directive=directive.id))
        _refuse_errors(session, directive)
        with session.hold_registry() as changes:
            session.look_again()
            before = changes.read(directive.path) or b""
            document, findings = parse_yaml(directive.path, before)
            if document is None:
                raise DirectiveError(
                    _(
                        "{path} cannot be read: {reason}",
                        path=directive.path,
                        reason=findings[0].message,
                    )
                )
            changes.put(directive.path, file_bytes(remove_key(document, ["unreviewed"])))
            found = preview_findings(session, changes, session.snapshot())
            if given.dry_run:
                session.print_text(changes.diff())
                return ExitCode.OK
            changes.apply(found=found)
        session.say(_("{directive} is reviewed.", directive=directive.id))
        return ExitCode.OK
    findings = _findings(session, directive) if directive.unreviewed else []
    document, _faults = parse_yaml(directive.path, content)
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


def is_workbook(name: str) -> bool:
    """Tell whether a file's name is that of a workbook or table."""
    return name.lower().endswith((".xlsx", ".xlsm", ".xls", ".ods", ".csv"))


def _source(session: Session, name: str) -> SourceText:
    from directive_cli.cli.progress import DocumentCount

    if is_workbook(name):
        from directive_cli.workbooks.annex import annex_text
        from directive_cli.workbooks.cells import file_content

        return annex_text(name, file_content(Path(name)))
    pace = 0.0

    def said(done: int, total: int) -> Message:
        return _(
            "{n} of {total} pages recognised, {pace} s a page",
            n=done,
            total=total,
            pace=f"{pace:.1f}",
        )  # fmt: skip

    counting = DocumentCount(session.stderr, session.translator, said)

    def tell(done: int, total: int, seconds: float) -> None:
        nonlocal pace
        pace = seconds
        counting.tell(done, total)

    try:
        if name == "-":
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
            refuse_large(len(data), "-")
            return read_bytes(data, name="-", progress=tell)
        return read_file(Path(name), progress=tell)
    finally:
        counting.clear()


def _snapshot_if_any(session: Session, *, needed: bool) -> Snapshot | None:
    try:
        return session.snapshot()
    except NoRegistry:
        if needed:
            raise
        return None


def _names(snapshot: Snapshot | None) -> AgencyIndex:
    """Index the registry's names; a name of two bodies decides nothing and is left out."""
    if snapshot is None:
        return AgencyIndex()
    register = snapshot.register
    return AgencyIndex.of(
        (known, register.names(known)) for known in (*register.agencies, *register.groups)
    )


def _documents(snapshot: Snapshot | None) -> dict[str, str]:
    if snapshot is None:
        return {}
    return {fold_number(one.number): one.id for one in snapshot.directives() if one.number}


def _put(session: Session, identifier: str, read: Draft, *, dry_run: bool) -> tuple[str, str]:
    """Write the draft to its place; return its path, or with ``dry_run`` the difference it would
    make.

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
    with session.hold_registry() as changes:
        # The document may have taken long to read.
        session.look_again()
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
        found = preview_findings(session, changes, snapshot, only_told=frozenset({"DIR301"}))
        if dry_run:
            return path, changes.diff()
        changes.apply(found=found)
    return path, ""


def _write(session: Session, given: DraftOptions, read: Draft) -> int:
    """Write the draft to its place, or show it."""
    identifier = given.id or draft_id(read)
    path, difference = _put(session, identifier, read, dry_run=given.dry_run)
    if given.dry_run:
        session.print_text(difference)
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
            "{n} task, {doubts} points to look at: `directive review {directive}`.",
            plural="{n} tasks, {doubts} points to look at: `directive review {directive}`.",
            n=len(read.tasks),
            doubts=len(read.doubts),
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


def _differences(
    session: Session, snapshot: Snapshot, identifier: str, read: Draft, sha256: str
) -> list[Difference]:
    """Compare by item: what the file lacks, what the document lacks, other deadlines."""
    entry = next(one for one in snapshot.directives() if one.id == identifier)
    document, faults = parse_yaml(entry.path, (session.root / entry.path).read_bytes())
    if document is None:
        raise DirectiveError(faults[0].message)
    data = document.data
    found: list[Difference] = []
    stated = (data.get("source") or {}).get("sha256")
    if stated and stated != sha256:
        found.append(
            Difference(
                "", _("The document is not the one that the file names: its sha256 differs.")
            )
        )
    tasks = {str(task["id"]): task for task in data.get("tasks") or ()}
    waived = {str(one["item"]) for one in data.get("waived") or ()}
    drafted = {task.item: task for task in read.tasks}
    for item, task in drafted.items():
        if item not in tasks and item not in waived:
            found.append(
                Difference(
                    item,
                    _("The document has this item, the file has not."),
                    task.quote,
                )
            )
            continue
        if item in tasks and _days(tasks[item].get("deadline")) != _days(
            [one.as_mapping() for one in task.deadlines]
        ):
            words = "; ".join(one.text for one in task.deadlines) or "–"
            found.append(
                Difference(
                    item,
                    _('Deadlines differ; the document says "{words}".', words=words),
                    task.quote,
                )
            )
    for item in tasks.keys() - drafted.keys():
        found.append(
            Difference(item, _("The file has this item, it was not found in the document."))
        )
    for account in read.unplaced:
        if account.why is not None:
            found.append(
                Difference(
                    "",
                    _('"{text}": {why}', text=account.text, why=account.why),
                    account.quote,
                )
            )
    return sorted(found, key=lambda one: one.item)


def _days(deadlines: Any) -> set[tuple[str, str]]:
    entries = deadlines if isinstance(deadlines, list) else [deadlines] if deadlines else []
    return {(key, str(value)) for entry in entries for key, value in entry.items() if key != "text"}
