"""One directive or one task, shown whole."""

from __future__ import annotations

from directive_cli.domain.document_type import DOCUMENT_TYPES
from directive_cli.domain.event_words import EVENT_WORDS
from directive_cli.domain.partial_date import PartialDate, worded_date
from directive_cli.messages import Message, _
from directive_cli.registry.lookup import spoken_label, spoken_ref
from directive_cli.registry.query import TaskQuery
from directive_cli.reports.table import Column, Kind, Report, Row, Table
from directive_cli.reports.task_json import (
    assignment_json,
    directive_json,
    envelope,
    ids_and_numbers,
    task_json,
)
from directive_cli.reports.tasks import as_written, names, task_notices, task_table, unread
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Assignment, Directive, Task
    from directive_cli.reports.table import Cell, ReportPart

FACT_COLUMNS = (Column("fact", _("Fact"), Kind.REF), Column("value", _("Value")))

LINK_WORDS = {
    "implements": _("Carries out"),
    "amends": _("Amends"),
    "replaces": _("Replaces"),
    "corrects": _("Corrects"),
    "cites": _("Cites"),
}
BACK_LINK_WORDS = {
    "implements": _("Carried out through"),
    "amends": _("Amended by"),
    "replaces": _("Replaced by"),
    "corrects": _("Corrected by"),
    "cites": _("Cited by"),
}


def show_directive(snapshot: Snapshot, directive: Directive) -> tuple[Report, dict[str, Any]]:
    """Return a directive with its chain, its tasks and the tasks of documents that implement it."""
    down, up = snapshot.links(directive.id)
    own = _tasks_of(snapshot, directive.id)
    implementing = [source for role, source in up if role == "implements"]
    below = {source: _tasks_of(snapshot, source) for source in implementing}
    parts: list[ReportPart] = [_header_table(snapshot, directive, down, up)]
    if own or not directive.cited_only:
        later = directive.dated and PartialDate.parse(directive.dated).first_day > snapshot.as_of
        nothing = (
            _("On {day} the document was not there yet, nor its tasks.", day=snapshot.as_of)
            if later
            else _("This directive assigns no task.")
        )
        parts.append(task_table(snapshot, own, title=_("Tasks"), if_empty=nothing))
    for source, tasks in below.items():
        title = _(
            "Tasks of {directive}, which carries it out", directive=spoken_label(snapshot, source)
        )
        parts.append(
            task_table(
                snapshot,
                tasks,
                key=f"tasks:{source}",
                title=title,
                if_empty=_("This directive assigns no task."),
            )
        )
    everything = [*own, *(task for tasks in below.values() for task in tasks)]
    report = Report(
        key="show",
        title=_("{type} {label}", type=type_name(directive.type), label=directive.label),
        subtitle=directive.title,
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=tuple(parts),
        scope=task_notices(snapshot, everything),
        unread=unread(snapshot),
        registry=snapshot.name,
    )
    body = {
        **envelope(snapshot, "show"),
        "directive": directive_json(directive),
        "tasks": [task_json(task, as_of=snapshot.as_of) for task in own],
        "implements": ids_and_numbers(
            snapshot, [target for role, target in down if role == "implements"]
        ),
        "implemented_by": [
            {
                **entry,
                "tasks": [task_json(task, as_of=snapshot.as_of) for task in below[entry["id"]]],
            }
            for entry in ids_and_numbers(snapshot, implementing)
        ],
        "cites": ids_and_numbers(snapshot, [target for role, target in down if role == "cites"]),
        "cited_by": ids_and_numbers(snapshot, [source for role, source in up if role == "cites"]),
    }
    for role in ("amends", "replaces", "corrects"):
        body[role] = ids_and_numbers(snapshot, [target for each, target in down if each == role])
    return report, body


def show_task(snapshot: Snapshot, tasks: list[Task]) -> tuple[Report, dict[str, Any]]:
    """Return a task (all its occurrences, or one) with its assignments and their whole history."""
    first = tasks[0]
    parts: list[ReportPart] = [_task_facts(snapshot, first)]
    for task in tasks:
        parts.append(_assignment_table(snapshot, task, titled=len(tasks) > 1))
    for task in tasks:
        if any(entry.events for entry in task.assignments):
            parts.append(_event_table(snapshot, task, titled=len(tasks) > 1))
    report = Report(
        key="show-task",
        title=_(
            "Task {ref}",
            ref=spoken_ref(snapshot, first).partition("@")[0]
            if len(tasks) > 1
            else spoken_ref(snapshot, first),
        ),
        subtitle=first.title,
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=tuple(parts),
        scope=task_notices(snapshot, tasks),
        unread=unread(snapshot),
        registry=snapshot.name,
    )
    body = {
        **envelope(snapshot, "show-task"),
        "task": task_json(first, as_of=snapshot.as_of),
        "assignments": [assignment_json(entry) for entry in first.assignments],
    }
    if len(tasks) > 1:
        body["occurrences"] = [
            {
                "task": task_json(task, as_of=snapshot.as_of),
                "assignments": [assignment_json(entry) for entry in task.assignments],
            }
            for task in tasks
        ]
    return report, body


def _tasks_of(snapshot: Snapshot, identifier: str) -> list[Task]:
    """Return every task of a directive in the document's order."""
    found = snapshot.tasks(TaskQuery(directives=frozenset({identifier}), closed=True))
    return sorted(found, key=lambda task: (task.position, task.occurrence or ""))


def _header_table(
    snapshot: Snapshot, directive: Directive, down: list[tuple[str, str]], up: list[tuple[str, str]]
) -> Table:
    facts: list[tuple[Message, Cell]] = [(_("Id"), directive.id)]
    if directive.number:
        facts.append((_("Number"), directive.number))
    elif directive.symbol:
        facts.append((_("Symbol"), _("{symbol} (not numbered)", symbol=directive.symbol)))
    if directive.issuer:
        facts.append((_("Issuer"), snapshot.register.name(directive.issuer)))
    for heading, value in (
        (_("Issued on"), known_date(directive.issued_on)),
        (_("Meeting on"), known_date(directive.meeting_on)),
        (_("Received on"), known_date(directive.received_on)),
    ):
        if value:
            facts.append((heading, value))
    if directive.signed_by:
        signed = directive.signed_by
        facts.append(
            (
                _("Signed by"),
                ", ".join(
                    filter(None, (signed["name"], signed.get("authority"), signed.get("position")))
                ),
            )
        )
    if directive.addressees:
        facts.append(
            (_("Addressees"), tuple(snapshot.register.name(each) for each in directive.addressees))
        )
    if directive.copies:
        facts.append(
            (_("Copies"), tuple(snapshot.register.name(each) for each in directive.copies))
        )
    if directive.aliases:
        facts.append((_("Also called"), directive.aliases))
    if directive.cited_only:
        facts.append((_("Note"), _("Only cited: its text is not in the registry.")))
    if directive.unreviewed:
        facts.append((_("Note"), _("An unreviewed draft.")))
    for links, words in ((down, LINK_WORDS), (up, BACK_LINK_WORDS)):
        for role, heading in words.items():
            labels = tuple(spoken_label(snapshot, other) for each, other in links if each == role)
            if labels:
                facts.append((heading, labels))
    for waived in directive.waived:
        facts.append((_("No task"), f"{waived['item']}: {waived['reason']}"))
    return Table("header", FACT_COLUMNS, tuple(Row(fact) for fact in facts))


def _task_facts(snapshot: Snapshot, task: Task) -> Table:
    facts: list[tuple[Message, Cell]] = [
        (_("Ref"), task.ref.partition("@")[0]),
        (_("Task"), task.title),
    ]
    if task.detail:
        facts.append((_("Detail"), task.detail))
    for heading, members in (
        (_("Lead"), task.lead),
        (_("Coordinating"), task.coordinating),
        (_("Carried out by"), task.carried_out_by),
        (_("Supervised by"), task.supervised_by),
        (_("Report to"), task.report_to),
        (_("Consolidated by"), (task.consolidated_by,) if task.consolidated_by else ()),
    ):
        if members:
            facts.append((heading, tuple(names(snapshot, members))))
    if task.deliverable:
        facts.append((_("Deliverable"), task.deliverable))
    if task.deadlines:
        facts.append((_("Deadline as written"), as_written(task)))
    if task.last_day:
        facts.append((_("Last day"), task.last_day))
        if task.last_working_day != task.last_day:
            facts.append((_("Last working day"), task.last_working_day))
        if task.original_last_day and task.original_last_day != task.last_day:
            facts.append((_("Last day in the document"), task.original_last_day))
    if task.depends_on:
        facts.append((_("Depends on"), task.depends_on))
    for items in task.items_of:
        label = spoken_label(snapshot, items["directive"])
        listed = ", ".join(items["items"])
        facts.append(
            (
                _("Annex items"),
                _(
                    "{directive}: item {items}",
                    plural="{directive}: items {items}",
                    directive=label,
                    items=listed,
                    n=len(items["items"]),
                )
                if listed
                else _("{directive}: items not named", directive=label),
            )
        )
    return Table("task", FACT_COLUMNS, tuple(Row(fact) for fact in facts))


def _assignment_table(snapshot: Snapshot, task: Task, *, titled: bool) -> Table:
    columns = (
        Column("agency", _("Agency"), Kind.AGENCY),
        Column("state", _("State"), Kind.STATE),
        Column("last_day", _("Last day"), Kind.DATE),
        Column("closed_on", _("Delivered or closed on"), Kind.DATE),
        Column("via", _("Named as"), Kind.AGENCY, essential=False),
    )
    # One group that all came by is said once, as the task's lead.
    several = len({entry.via for entry in task.assignments}) > 1
    rows = tuple(
        Row(_assignment_cells(snapshot, entry, told_via=several), id=entry.agency)
        for entry in task.assignments
    )
    title = (
        _("Assignments for {occurrence}", occurrence=worded_date(task.occurrence))
        if titled and task.occurrence
        else _("Assignments")
    )
    return Table(
        f"assignments:{task.ref}",
        columns,
        rows,
        title=title,
        if_empty=_("No agency leads this task."),
    )


def _assignment_cells(snapshot: Snapshot, entry: Assignment, *, told_via: bool) -> tuple[Cell, ...]:
    register = snapshot.register
    named = (register.name(entry.named),) if entry.named != entry.agency else ()
    via = (register.name(entry.via),) if entry.via and told_via else ()
    return (
        register.name(entry.agency),
        entry.state,
        entry.last_day,
        entry.judged_on or entry.closed_on,
        (*named, *via) or None,
    )


def _event_table(snapshot: Snapshot, task: Task, *, titled: bool) -> Table:
    columns = (
        Column("date", _("Date"), Kind.DATE),
        Column("agency", _("Agency"), Kind.AGENCY),
        Column("kind", _("Event")),
        Column("evidence", _("Evidence"), Kind.REF),
        Column("note", _("Remarks")),
        Column("id", _("Event id"), Kind.REF, essential=False),
    )
    happened = [event for entry in task.assignments for event in entry.events]
    taken_back = {event.corrects for event in happened if event.corrects}
    rows = []
    for event in sorted(happened, key=lambda event: event.day):
        remarks: list[Message | str] = []
        if event.day > snapshot.as_of and event.kind != "voided":
            remarks.append(_("later than {day}: not counted", day=snapshot.as_of))
        if event.id in taken_back:
            remarks.append(_("taken back or corrected later"))
        if event.until:
            remarks.append(_("new last day {day}", day=event.until))
        if event.to:
            remarks.append(_("to {agency}", agency=snapshot.register.name(event.to)))
        if event.by:
            remarks.append(_("by {authority}", authority=event.by))
        if event.corrects and event.kind == "voided":
            remarks.append(_("takes back {event}", event=event.corrects))
        elif event.corrects:
            remarks.append(_("corrects {event}", event=event.corrects))
        remarks += [text for text in (event.note, event.obstacle, event.proposal) if text]
        agency = snapshot.register.name(event.agency or "")
        rows.append(
            Row(
                (
                    event.day,
                    agency,
                    EVENT_WORDS[event.kind],
                    event.evidence,
                    tuple(remarks) or None,
                    event.id,
                ),
                id=event.id,
            )
        )
    title = (
        _("History of {occurrence}", occurrence=worded_date(task.occurrence))
        if titled and task.occurrence
        else _("History")
    )
    return Table(f"events:{task.ref}", columns, tuple(rows), title=title)


def known_date(partial: str | None) -> date | PartialDate | None:
    """Return a day as a date, and a month or a year as far as the document states it."""
    if partial is None:
        return None
    known = PartialDate.parse(partial)
    return known.first_day if known.is_complete else known


def type_name(slug: str) -> str:
    """Return the Vietnamese name of a document type; an unknown slug stands for itself."""
    known = DOCUMENT_TYPES.get(slug)
    return known.name if known else slug
