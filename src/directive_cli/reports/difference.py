"""``diff``: two revisions of the registry compared in domain terms.

What is new, moved, done or late comes from ``changes``; here stand the documents and the agencies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from directive_cli.messages import _
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Directive, Task
from directive_cli.reports.changes import changes_report
from directive_cli.reports.table import Column, Kind, Name, Report, Row, Table
from directive_cli.reports.task_json import envelope, task_json


def difference_report(
    before: Snapshot, after: Snapshot, *, since: str, revision: str | None = None
) -> tuple[Report, dict[str, Any]]:
    """Return what differs from ``before``, called ``since``, to ``after`` as of the same day."""
    old, new = _tasks(before), _tasks(after)
    old_documents = {directive.id: directive for directive in before.directives()}
    new_documents = {directive.id: directive for directive in after.directives()}
    added = [directive for key, directive in new_documents.items() if key not in old_documents]
    gone = [directive for key, directive in old_documents.items() if key not in new_documents]
    led_anew = [
        (old[ref], task)
        for ref, task in new.items()
        if ref in old and set(old[ref].lead) != set(task.lead)
    ]
    leads = Table(
        "leads",
        (
            Column("ref", _("Task"), Kind.REF),
            Column("before", _("Lead before")),
            Column("after", _("Lead now")),
        ),
        [
            Row((second.ref, _names(before, first.lead), _names(after, second.lead)), id=second.ref)
            for first, second in led_anew
        ],
        title=_("Lead agencies changed"),
        if_empty=_("No lead agency was changed."),
    )
    report = changes_report(before, after, since=since, revision=revision)
    report = replace(report, key="diff", parts=(_documents(added, gone), *report.parts, leads))
    body = {
        **envelope(after, "diff"),
        "since": since,
        "directives": {
            "added": [entry.id for entry in added],
            "removed": [entry.id for entry in gone],
        },
        "tasks": {
            "added": [
                task_json(task, as_of=after.as_of) for ref, task in new.items() if ref not in old
            ],
            "removed": [
                task_json(task, as_of=after.as_of) for ref, task in old.items() if ref not in new
            ],
            "deadline_moved": [
                {"ref": ref, "before": _day(old[ref]), "after": _day(task)}
                for ref, task in new.items()
                if ref in old and old[ref].last_day != task.last_day
            ],
            "state_changed": [
                {"ref": ref, "before": old[ref].state, "after": task.state}
                for ref, task in new.items()
                if ref in old and old[ref].state != task.state
            ],
            "lead_changed": [
                {"ref": second.ref, "before": first.lead, "after": second.lead}
                for first, second in led_anew
            ],
        },
    }
    return report, body


def _documents(added: Sequence[Directive], gone: Sequence[Directive]) -> Table:
    return Table(
        "directives",
        (Column("what", _("What")), Column("id", _("Id"), Kind.REF), Column("title", _("Title"))),
        [
            Row((what, entry.id, entry.title or entry.label), id=entry.id)
            for what, entries in ((_("new"), added), (_("gone"), gone))
            for entry in entries
        ],
        title=_("Directives"),
        if_empty=_("No directive was added or removed."),
    )


def _tasks(snapshot: Snapshot) -> dict[str, Task]:
    return {task.ref: task for task in snapshot.tasks(TaskQuery(closed=True))}


def _names(snapshot: Snapshot, agencies: tuple[str, ...]) -> tuple[Name, ...]:
    return tuple(Name(agency, snapshot.register.name(agency)) for agency in agencies)


def _day(task: Task) -> str | None:
    return task.last_day.isoformat() if task.last_day else None
