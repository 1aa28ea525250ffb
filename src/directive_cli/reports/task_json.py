"""The public JSON of tasks, directives and answers (docs/json.md); keys are never translated."""

from __future__ import annotations

from directive_cli.domain.status import State
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import Any

    from directive_cli.domain.status import Event
    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Assignment, Directive, Task


_RAISED = dict.fromkeys(("due", "show", "show-task", "status", "export"), 2)
"""Answers whose keys changed their meaning; 2: ``late`` and ``days_left`` end with the sending."""


def envelope(snapshot: Snapshot, schema: str) -> dict[str, Any]:
    """Return what every answer begins with."""
    return {
        "schema": f"directive.{schema}/{_RAISED.get(schema, 1)}",
        "as_of": snapshot.as_of.isoformat(),
        "reading": snapshot.reading,
        "unread": [
            {"path": entry.path, "message": str(entry.message)} for entry in snapshot.unread
        ],
    }


def task_json(task: Task, *, as_of: date) -> dict[str, Any]:
    """Return TASK of the public interface."""
    deadlines = [_deadline(deadline) for deadline in task.deadlines]
    if task.assumes_its_day:
        deadlines[-1]["assumed_day"] = True
    return {
        "ref": task.ref,
        "directive": task.directive,
        "number": task.number,
        "task": task.task,
        "occurrence": task.occurrence,
        "title": task.title,
        "lead": list(task.lead),
        "coordinating": list(task.coordinating),
        "carried_out_by": list(task.carried_out_by),
        "deliverable": task.deliverable,
        "report_to": one_or_many(task.report_to),
        "consolidated_by": task.consolidated_by,
        "deadline": one_or_many(deadlines),
        "last_day": task.last_day,
        "last_working_day": task.last_working_day,
        "days_left": task.days_left,
        "working_days_left": task.working_days_left,
        "state": task.state.value,
        "assignments": task.counts(),
        "unreviewed": task.unreviewed,
        "depends_on": list(task.depends_on),
        "items_of": one_or_many(list(task.items_of)),
        "deprecated": _as_numbered_1(task, as_of),
    }


def _as_numbered_1(task: Task, as_of: date) -> dict[str, int | None]:
    """Return the values that ``late`` and ``days_left`` had in answers numbered 1, for one
    release."""
    sent_late = sum(entry.state is State.SUBMITTED_LATE for entry in task.assignments)
    return {
        "late": task.counts()["late"] + sent_late,
        "days_left": (task.last_day - as_of).days if task.last_day else None,
    }


def directive_json(directive: Directive) -> dict[str, Any]:
    """Return the header of a directive as in ``show``."""
    return {
        "id": directive.id,
        "number": directive.number,
        "symbol": directive.symbol,
        "type": directive.type,
        "title": directive.title,
        "issuer": directive.issuer,
        "issued_on": directive.issued_on,
        "meeting_on": directive.meeting_on,
        "signed_by": directive.signed_by,
        "addressees": list(directive.addressees),
        "copies": list(directive.copies),
        "cited_only": directive.cited_only,
        "unreviewed": directive.unreviewed,
    }


def assignment_json(assignment: Assignment) -> dict[str, Any]:
    """Return one assignment with all its events, voided ones too."""
    return {
        "agency": assignment.agency,
        "named": assignment.named,
        "via": assignment.via,
        "state": assignment.state.value,
        "last_day": assignment.last_day,
        "events": [event_json(event) for event in assignment.events],
    }


def event_json(event: Event) -> dict[str, Any]:
    """Return one event under the names of the progress file."""
    record = {
        "id": event.id,
        "date": event.day,
        "kind": event.kind,
        "agency": event.agency,
        "evidence": event.evidence,
        "until": event.until,
        "to": event.to,
        "corrects": event.corrects,
        "by": event.by,
        "note": event.note,
        "obstacle": event.obstacle,
        "proposal": event.proposal,
        "recorded_on": event.recorded_on,
    }
    return {key: value for key, value in record.items() if value is not None}


def ids_and_numbers(snapshot: Snapshot, identifiers: Iterable[str]) -> list[dict[str, Any]]:
    """Return ``{"id", "number"}`` for each; an id without a file has no number."""
    listed = list(identifiers)
    known = {directive.id: directive for directive in snapshot.directives(listed)}
    return [
        {"id": each, "number": known[each].number if each in known else None} for each in listed
    ]


def one_or_many(values: Any) -> Any:
    """Return nothing, the only value, or the list."""
    if not values:
        return None
    return values[0] if len(values) == 1 else list(values)


def _deadline(deadline: dict[str, Any]) -> dict[str, Any]:
    kind = next((key for key in deadline if key != "text"), "none")
    return {
        "text": deadline["text"],
        "kind": kind,
        **{key: value for key, value in deadline.items() if key != "text"},
    }
