"""The command ``collect``: answers in forms that came back, each file wholly or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from directive_cli.cli.applying import apply, planning, show_plan
from directive_cli.cli.session import Session, printable
from directive_cli.cli.workbook_table import CollectOptions
from directive_cli.diagnostics import DirectiveError, ExitCode, reason_of
from directive_cli.domain.status import Event
from directive_cli.domain.typed_dates import in_words
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.events import Recorded, Recorder
from directive_cli.messages import Message, _
from directive_cli.registry.location import PROGRESS, RETURNS
from directive_cli.registry.query import Snapshot
from directive_cli.registry.yaml_canonical import canonical_text
from directive_cli.registry.yaml_document import parse_yaml
from directive_cli.reports.returned_sheets import asked_rows
from directive_cli.workbooks.answers import FormAnswers, RowAnswer, read_answers
from directive_cli.workbooks.cells import ENDINGS, Cells, read_cells
from directive_cli.workbooks.conflicts import standing_of
from directive_cli.workbooks.form_keys import Keys
from directive_cli.workbooks.form_page import (
    ANSWER_ENDING,
    PAGE_ENDINGS,
    answer_cells,
    is_form_page,
    is_saved_answer,
)
from directive_cli.workbooks.form_remarks import Remark

_FILE_AT_MOST = 30_000_000
_MAIL = ".eml"
_FORMS = (*ENDINGS, ANSWER_ENDING, *PAGE_ENDINGS)


@dataclass
class _Taken:
    """What became of one file."""

    name: str
    raw: bytes
    found: FormAnswers = field(default_factory=FormAnswers)
    recorded: list[Recorded] = field(default_factory=list)
    sender: str | None = None

    @property
    def errors(self) -> list[Remark]:
        return self.found.errors


def collect(session: Session, given: CollectOptions) -> int:
    """Answer ``directive collect``."""
    with planning(session, dry_run=given.dry_run) as changes:
        snapshot = session.snapshot()
        day = session.day_if_given("--on", given.on) or session.today
        agency = snapshot.register.resolve(given.agency) if given.agency else None
        with_source = snapshot.about.get("format", 1) >= 2
        keys, recorder = (
            Keys(snapshot, asked_rows(snapshot)),
            Recorder(changes, snapshot, session.today),
        )
        files = list(_files(session.cwd, given.files))
        answered: dict[str, str] = {}
        for taken in files:
            if taken.errors:
                continue
            try:
                taken.found = read_answers(
                    _cells(taken), keys, today=day, name=taken.name,
                    agency=agency,
                )  # fmt: skip
                _record(taken, changes, recorder, answered, with_source=with_source)
            except DirectiveError as error:
                taken.errors.append(Remark(taken.name, error.message))
        if with_source:
            _keep_receipts([taken for taken in files if not taken.errors], changes, session.today)
        apply(session, changes, snapshot, dry_run=given.dry_run)
        if given.format == "json":
            _print_json(session, given, changes, files)
        else:
            _tell(session, given, changes, files, snapshot)
    return ExitCode.FINDINGS if any(taken.errors for taken in files) else ExitCode.OK


def _cells(taken: _Taken) -> list[Cells]:
    """Return the rows of a file: a workbook, a table, or what the form in HTML has saved."""
    if is_form_page(taken.raw):
        raise DirectiveError(
            _("it is the form itself, and its answers are not in it; open it in a browser, press "
              "“Lưu tệp trả lời”, and send the .json that is saved.")
        )  # fmt: skip
    if is_saved_answer(taken.raw):
        return answer_cells(taken.name, taken.raw)
    return read_cells(taken.name, taken.raw)


def _record(
    taken: _Taken,
    changes: ChangeSet,
    recorder: Recorder,
    answered: dict[str, str],
    *,
    with_source: bool,
) -> None:
    """Plan all answers of a file, or none when one of them cannot be recorded."""
    found = taken.found
    events: list[Event] = []
    for answer in found.answers:
        other = answered.get(answer.source)
        if other is not None and other != answer.identifier:
            told = _("another file of this run answers the same row otherwise.")
            found.errors.append(Remark(answer.place, told))
        standing = standing_of(answer, _entries(answer, changes))
        if standing.error is not None:
            found.errors.append(Remark(answer.place, standing.error))
        if standing.warning is not None:
            found.warnings.append(Remark(answer.place, standing.warning))
        if standing.corrects is not None:
            told = _("an earlier answer of this row, {id}, is corrected.", id=standing.corrects)
            found.warnings.append(Remark(answer.place, told))
        events.append(
            replace(
                answer.event,
                id=standing.identifier,
                source=answer.source if with_source else None,
                corrects=standing.corrects,
            )
        )
    if found.errors:
        return

    def refused(nth: int, error: DirectiveError) -> None:
        found.errors.append(Remark(found.answers[nth].place, error.message))

    taken.recorded = recorder.add_all(events, refused)
    if found.errors:
        return
    answered.update((answer.source, answer.identifier) for answer in found.answers)


def _entries(answer: RowAnswer, changes: ChangeSet) -> list[dict[str, Any]]:
    path = f"{PROGRESS}/{answer.event.directive}/{answer.event.agency}.yaml"
    entries = plain_content(changes, path)
    listed = entries if isinstance(entries, list) else []
    return [entry for entry in listed if isinstance(entry, dict)]


def _is_answered_page(path: Path) -> bool:
    """Tell whether this is a form in HTML whose saved answers lie beside it."""
    return path.suffix.lower() in PAGE_ENDINGS and any(
        each.name.startswith(path.stem) for each in path.parent.glob(f"*{ANSWER_ENDING}")
    )


def _files(cwd: Path, named: Sequence[str]) -> Iterator[_Taken]:
    for text in named:
        path = cwd / text
        inside = (
            [
                each
                for each in sorted(path.rglob("*"))
                if each.suffix.lower() in (*_FORMS, _MAIL)
                and not each.name.startswith(("~$", "."))
                and not _is_answered_page(each)
            ]
            if path.is_dir()
            else [path]
        )
        if not inside:
            yield _refused(text, _("the folder holds no form."))
        for each in inside:
            yield from _file(each, str(each.relative_to(path.parent)) if path.is_dir() else text)


def _file(path: Path, name: str) -> Iterator[_Taken]:
    try:
        with path.open("rb") as file:
            raw = file.read(_FILE_AT_MOST + 1)
    except OSError as error:
        yield _refused(name, _("it cannot be read: {reason}.", reason=reason_of(error)))
        return
    if len(raw) > _FILE_AT_MOST:
        limit = _FILE_AT_MOST // 1_000_000
        yield _refused(name, _("it is larger than {limit} MB.", limit=limit))
    elif name.lower().endswith(_MAIL):
        yield from _attached(name, raw)
    elif name.lower().endswith(".msg"):
        yield _refused(name, _("a mail of Outlook is not read; save the form that it carries."))
    else:
        yield _Taken(name, raw)


def _attached(name: str, raw: bytes) -> Iterator[_Taken]:
    from email import message_from_bytes
    from email.policy import default

    mail = message_from_bytes(raw, policy=default)
    sender = str(mail.get("From", ""))
    forms = 0
    # A mail that was passed on may lie whole in another one.
    for part in mail.walk():
        title = part.get_filename() or ""
        content = part.get_payload(decode=True)
        if title.lower().endswith(_FORMS) and isinstance(content, bytes):
            forms += 1
            yield _Taken(f"{name}/{title}", content, sender=sender)
    if not forms:
        yield _refused(name, _("no form is attached to the mail."))


def _refused(name: str, message: Message) -> _Taken:
    taken = _Taken(name, b"")
    taken.errors.append(Remark(name, message))
    return taken


def _keep_receipts(files: Sequence[_Taken], changes: ChangeSet, today: date) -> None:
    """Keep in returns/<sheet id>.yaml who answered, also who answered nothing; each file once."""
    for sheet in dict.fromkeys(taken.found.sheet for taken in files):
        path = f"{RETURNS}/{sheet}.yaml"
        kept = plain_content(changes, path)
        if not isinstance(kept, dict):
            continue
        digests = {
            taken.found.agency: sha256(taken.raw).hexdigest()
            for taken in files
            if taken.found.sheet == sheet
        }
        for entry in kept.get("agencies", ()):
            digest = digests.get(entry.get("agency"))
            if digest is not None and entry.get("file_sha256") != digest:
                entry |= {"file_sha256": digest, "received_on": today.isoformat()}
        changes.put(path, canonical_text(kept, kind="returns").encode())


def _tell(
    session: Session,
    given: CollectOptions,
    changes: ChangeSet,
    files: Sequence[_Taken],
    snapshot: Snapshot,
) -> None:
    if given.dry_run:
        show_plan(session, changes)
    for taken in files:
        _tell_of_file(session, taken, snapshot)
    for sheet in sorted({taken.found.sheet for taken in files if taken.found.sheet}):
        waiting = _waiting(changes, sheet)
        if waiting:
            session.say(
                _(
                    "Sheet {sheet}: {n} agency has not answered: {agencies}.",
                    plural="Sheet {sheet}: {n} agencies have not answered: {agencies}.",
                    sheet=sheet,
                    n=len(waiting),
                    agencies=", ".join(snapshot.register.name(each) for each in waiting),
                )
            )


def _tell_of_file(session: Session, taken: _Taken, snapshot: Snapshot) -> None:
    """Say what was recorded from one file, and what is wrong or unsure in it."""
    found = taken.found
    if taken.errors:
        head = _("{name}: nothing is recorded.", name=taken.name)
    else:
        new = sum(not entry.already for entry in taken.recorded)
        head = _(
            "{name}: {agency}, sheet {sheet}: {new} recorded, {already} already recorded, "
            "{empty} empty, {missing} missing, {warnings}.",
            name=taken.name,
            agency=snapshot.register.name(found.agency or ""),
            sheet=found.sheet,
            new=new,
            already=len(taken.recorded) - new,
            empty=found.empty,
            missing=found.missing,
            warnings=_("{n} remark", plural="{n} remarks", n=len(found.warnings)),
        )
    print(printable(session.translator(head)), file=session.stdout)
    if taken.sender:
        session.say(_("  sent by {sender}", sender=taken.sender))
    if not taken.errors:
        for answer, entry in zip(found.answers, taken.recorded, strict=True):
            line = _(
                "  {place}: {ref}: {result}, {day}{words}",
                place=answer.place,
                ref=str(entry.event.ref),
                result=answer.result,
                day=in_words(entry.event.day),
                words=_said(entry.event),
            )
            print(printable(session.translator(line)), file=session.stdout)
    for remark in taken.errors:
        session.say(_("  {place}: error: {reason}", place=remark.place, reason=remark.message))
    for remark in found.warnings:
        session.say(_("  {place}: warning: {reason}", place=remark.place, reason=remark.message))


def _said(event: Event) -> str:
    """Return the clerk's own words, as they are recorded."""
    words = (event.evidence, event.note, event.obstacle, event.proposal)
    return "".join(f"; {text}" for text in words if text)


def _waiting(changes: ChangeSet, sheet: str) -> list[str]:
    kept = plain_content(changes, f"{RETURNS}/{sheet}.yaml")
    entries = kept.get("agencies", ()) if isinstance(kept, dict) else ()
    return [str(entry["agency"]) for entry in entries if not entry.get("received_on")]


def _print_json(
    session: Session, given: CollectOptions, changes: ChangeSet, files: Sequence[_Taken]
) -> None:
    from directive_cli.formats.json_text import write_json

    def told(remarks: Sequence[Remark]) -> list[dict[str, str]]:
        return [
            {"cell": each.place, "message": session.translator(each.message)} for each in remarks
        ]

    write_json(
        {
            "schema": "directive.collect/1",
            "registry": str(session.root),
            "written": not given.dry_run,
            "files": [
                {
                    "name": taken.name,
                    "agency": taken.found.agency,
                    "sheet": taken.found.sheet,
                    "sender": taken.sender,
                    "empty": taken.found.empty,
                    "missing": taken.found.missing,
                    "events": [
                        {
                            "id": entry.event.id,
                            "ref": str(entry.event.ref),
                            "kind": entry.event.kind,
                            "date": entry.event.day.isoformat(),
                            "already": entry.already,
                        }
                        for entry in taken.recorded
                    ],
                    "errors": told(taken.errors),
                    "warnings": told(taken.found.warnings),
                }
                for taken in files
            ],
            "diff": changes.diff(),
        },
        session.stdout,
    )


def plain_content(changes: ChangeSet, path: str) -> Any:
    """Return what a YAML file of the plan holds, without its positions; None without one."""
    raw = changes.read(path)
    if raw is None:
        return None
    document, _faults = parse_yaml(path, raw)
    return document.data if document is not None else None
