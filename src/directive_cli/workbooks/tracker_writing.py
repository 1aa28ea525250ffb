"""The tasks and events of a tracker, put into the registry: unreviewed, with their cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.document_number import DOCUMENT_TYPES, propose_id
from directive_cli.domain.status import Event, TaskRef
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.events import Recorded, Recorder
from directive_cli.editing.yaml_edit import append_item, file_bytes
from directive_cli.messages import Message, _
from directive_cli.registry.location import DIRECTIVES_FOLDER
from directive_cli.registry.query import Snapshot
from directive_cli.registry.yaml_canonical import QUOTED, canonical_yaml, commented
from directive_cli.registry.yaml_document import parse_yaml
from directive_cli.workbooks.form import short_digest
from directive_cli.workbooks.tracker_account import (
    TrackerAccount,
    TrackerDocument,
    TrackerEvent,
    TrackerRow,
    TrackerSheet,
    TrackerTask,
)

IMPORTS = "imports"
"""The registry's folder of remembered maps."""


@dataclass
class ImportPlan:
    """What an import puts into the registry."""

    directives: dict[str, str] = field(default_factory=dict)
    """By the document's number, the id of its directive."""
    tasks: int = 0
    events: list[tuple[str, TrackerEvent, str]] = field(default_factory=list)
    """Each event with its document's number and its source."""
    refused: list[tuple[str, Message]] = field(default_factory=list)


def plan_directives(account: TrackerAccount, changes: ChangeSet, snapshot: Snapshot) -> ImportPlan:
    """Plan the files of the directives: new ones, and further tasks of unreviewed ones."""
    plan = ImportPlan()
    taken = {one.id for one in snapshot.directives()}
    by_document: dict[str | None, list[tuple[TrackerSheet, TrackerRow]]] = {}
    for sheet in account.sheets:
        for row in sheet.all_rows():
            if row.is_writable and row.task is not None:
                by_document.setdefault(row.task.directive, []).append((sheet, row))
    for number, document in account.documents.items():
        rows = by_document.get(number)
        if not rows:
            continue
        new = [(sheet, row) for sheet, row in rows if row.task and row.task.known_ref is None]
        if document.known_id is not None:
            plan.directives[number] = document.known_id
            _append(document.known_id, new, changes, snapshot)
        else:
            identifier = _free_id(document, taken)
            taken.add(identifier)
            plan.directives[number] = identifier
            path = f"{DIRECTIVES_FOLDER}/{_shelf(document, snapshot)}/{identifier}.yaml"
            changes.put(path, _new_file(account, document, new).encode())
        plan.tasks += len(new)
    _collect_events(account, plan)
    return plan


def record_events(
    plan: ImportPlan, recorder: Recorder, *, with_source: bool
) -> list[tuple[TrackerEvent, Recorded]]:
    """Plan the events of tasks that are there now; what cannot have happened is refused."""
    found = []
    for number, event, source in plan.events:
        task = event.task
        assert task is not None and task.id is not None
        assert event.agency is not None and event.day is not None
        ref = TaskRef(plan.directives[number], task.id, event.occurrence)
        said = (
            event.kind, event.day.isoformat(), event.evidence or "", event.note or "",
            event.obstacle or "", event.proposal or "",
        )  # fmt: skip
        made = Event(
            "i" + short_digest(str(ref), event.agency, *said, length=11), event.day, event.kind,
            directive=ref.directive, task=ref.task, occurrence=ref.occurrence, agency=event.agency,
            evidence=event.evidence, note=event.note, obstacle=event.obstacle,
            proposal=event.proposal, by=event.by, to=event.to,
            source=source if with_source else None,
        )  # fmt: skip
        try:
            found.append((event, recorder.add(made)))
        except DirectiveError as error:
            plan.refused.append((event.place, error.message))
    return found


def _collect_events(account: TrackerAccount, plan: ImportPlan) -> None:
    for nth, sheet in enumerate(account.sheets, 1):
        writable = {id(row.task) for row in sheet.all_rows() if row.is_writable}
        for row in sheet.all_rows():
            for event in row.events:
                task = event.task
                if (
                    not event.questions
                    and task is not None
                    and id(task) in writable
                    and task.directive in plan.directives
                ):
                    source = f"{account.sha256[:12]}/s{nth}r{row.row}"
                    plan.events.append((task.directive, event, source.ljust(17, "0")))


def _free_id(document: TrackerDocument, taken: set[str]) -> str:
    base = propose_id(
        issued_on=document.issued_on.isoformat() if document.issued_on else None,
        number=document.number.partition(" (")[0],
        type=document.type,
    )
    found, nth = base, 2
    while found in taken:
        found = f"{base[:76]}-{nth}"
        nth += 1
    return found


def _shelf(document: TrackerDocument, snapshot: Snapshot) -> str:
    return str(document.issued_on.year if document.issued_on else snapshot.as_of.year)


def _new_file(
    account: TrackerAccount,
    document: TrackerDocument,
    rows: list[tuple[TrackerSheet, TrackerRow]],
) -> str:
    number = document.number.partition(" (")[0]
    kind = DOCUMENT_TYPES[document.type or "cong-van"].name
    data: dict[str, Any] = {
        "number": number,
        "type": document.type,
        "title": document.title or f"{kind} số {number}",
        "issuer": document.issuer,
        "issued_on": document.issued_on.isoformat() if document.issued_on else None,
        "unreviewed": True,
        "source": {"file": account.file, "sha256": account.sha256},
        "tasks": [_entry(row.task) for _sheet, row in rows if row.task is not None],
    }
    part = commented({key: value for key, value in data.items() if value not in (None, [])})
    tasks = next(entry.part for entry in part.entries if entry.name == "tasks")
    for entry, (sheet, row) in zip(tasks.entries, rows, strict=True):
        assert row.task is not None
        cells = ", ".join(f"{key} {cell}" for key, cell in row.task.cells.items())
        entry.before = [f"# {sheet.name}: {cells}"]
    head = [] if document.title else ["# ? title: the tracker does not name it"]
    if document.issuer is None:
        head.append("# ? issuer: the tracker does not name it")
    return canonical_yaml(part, kind="directive", head=head)


def _append(
    identifier: str,
    rows: list[tuple[TrackerSheet, TrackerRow]],
    changes: ChangeSet,
    snapshot: Snapshot,
) -> None:
    directive = snapshot.directive(identifier)
    assert directive is not None
    if not rows:
        return
    document, faults = parse_yaml(directive.path, changes.read(directive.path) or b"")
    if document is None or "tasks" not in document.data:
        reason = faults[0].message if faults else _("it has no tasks.")
        raise DirectiveError(
            _("{path}: {reason} Fix the file first.", path=directive.path, reason=reason)
        )
    for _sheet, row in rows:
        assert row.task is not None
        entry = _entry(row.task)
        document = append_item(document, ["tasks"], entry, quoted=QUOTED["directive"])
    changes.put(directive.path, file_bytes(document))


def _entry(task: TrackerTask) -> dict[str, Any]:
    deadlines = [one.as_mapping() for one in task.deadlines]
    data: dict[str, Any] = {
        "id": task.id,
        "title": task.title,
        "detail": task.detail,
        "lead": task.lead,
        "coordinating": task.coordinating,
        "carried_out_by": task.carried_out_by,
        "deliverable": task.deliverable,
        "deadline": deadlines[0] if len(deadlines) == 1 else deadlines,
    }
    return {key: value for key, value in data.items() if value not in (None, [])}
