"""What the registry has of a tracker already, and the ids that new tasks get."""

from __future__ import annotations

from directive_cli.domain.document_number import fold_number
from directive_cli.domain.vietnamese import fold
from directive_cli.messages import _
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.workbooks.tracker_account import (
    TrackerAccount,
    TrackerDocument,
    TrackerRow,
)
from directive_cli.workbooks.tracker_map import ImportQuestion, TrackerMap


def match_registry(account: TrackerAccount, snapshot: Snapshot, answers: TrackerMap) -> None:
    """Find the documents and tasks that the registry has, and give the others their ids."""
    by_number: dict[str, list[str]] = {}
    for directive in snapshot.directives():
        if directive.number:
            by_number.setdefault(fold_number(directive.number), []).append(directive.id)
    for document in account.documents.values():
        _known_document(document, snapshot, by_number)
    rows: dict[str, list[tuple[str, TrackerRow]]] = {}
    for sheet in account.sheets:
        for row in sheet.all_rows():
            if row.task is not None and row.task.directive is not None and row.what != "refused":
                rows.setdefault(row.task.directive, []).append((sheet.name, row))
    for number, listed in rows.items():
        _give_ids(account.documents[number], listed, snapshot, answers)


def _known_document(
    document: TrackerDocument, snapshot: Snapshot, by_number: dict[str, list[str]]
) -> None:
    plain = document.number.partition(" (")[0]
    known = [snapshot.directive(each) for each in by_number.get(fold_number(plain), ())]
    fitting = [
        one
        for one in known
        if one is not None
        and (
            document.issued_on is None
            or one.issued_on is None
            or document.issued_on.isoformat().startswith(one.issued_on)
        )
    ]
    if len(fitting) != 1:
        return
    found = fitting[0]
    document.known_id, document.is_reviewed = found.id, not found.unreviewed
    document.questions = []
    document.issuer = document.issuer or found.issuer
    document.told.append(
        _("{number} is in the registry: {id}.", number=document.number, id=found.id)
    )


def _give_ids(
    document: TrackerDocument,
    listed: list[tuple[str, TrackerRow]],
    snapshot: Snapshot,
    answers: TrackerMap,
) -> None:
    taken: dict[str, str] = {}
    titles: dict[str, str] = {}
    if document.known_id is not None:
        query = TaskQuery(directives=frozenset({document.known_id}), closed=True)
        for known in snapshot.tasks(query):
            taken[known.task] = known.title
            titles.setdefault(fold(known.title), known.task)
    used: set[str] = set()
    for sheet, row in listed:
        task = row.task
        assert task is not None
        stated = answers.of_place("rows", f"{sheet}!{row.row}")
        named = stated.get("task") if isinstance(stated, dict) else None
        found = str(named) if named is not None else titles.get(fold(task.title))
        if found is not None and found in taken and found not in used:
            task.id, task.known_ref = found, f"{document.known_id}:{found}"
            used.add(found)
            row.told.append(_("in the registry already: {ref}", ref=task.known_ref))
        elif document.is_reviewed and not row.questions:
            row.what = "asked"
            row.questions.append(
                ImportQuestion(
                    f"{sheet}!{row.row}",
                    _("{id} is reviewed and has no such task: which of its tasks is it?",
                      id=document.known_id),
                    ("rows", f"{sheet}!{row.row}", "task"),
                )
            )  # fmt: skip
    used |= taken.keys()
    items = [row.task.item for _sheet, row in listed if row.task and not row.task.id]
    coded = all(items) and len(set(items)) == len(items)
    next_number = 1
    for _sheet, row in listed:
        task = row.task
        assert task is not None
        if task.id is not None:
            continue
        if coded and task.item is not None and task.item not in used:
            task.id = task.item
        else:
            while str(next_number) in used:
                next_number += 1
            task.id = str(next_number)
        used.add(task.id)
