"""What an import makes of a tracker: every row's fate, its task, its events. Values only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from directive_cli.domain.deadline import Deadline
from directive_cli.messages import Message
from directive_cli.workbooks.tracker_map import ImportQuestion
from directive_cli.workbooks.tracker_table import TrackerHead

FATES = ("task", "group", "total", "empty", "asked", "refused", "told")
"""What may become of a row; each row has one, so that their counts add up to the rows."""


@dataclass
class TrackerTask:
    """A task as its row states it."""

    title: str
    directive: str | None = None
    """The number of the document that assigns it, as ``TrackerDocument.number``."""
    item: str | None = None
    id: str | None = None
    """Its id in the directive; given when all rows are read."""
    detail: str | None = None
    lead: list[str] = field(default_factory=list)
    coordinating: list[str] = field(default_factory=list)
    carried_out_by: list[str] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)
    deliverable: str | None = None
    foreign_id: str | None = None
    cells: dict[str, str] = field(default_factory=dict)
    """The cell of each datum, by the datum's key."""
    known_ref: str | None = None
    """The task that the registry has already."""


@dataclass
class TrackerEvent:
    """Something that a row says has happened."""

    place: str
    agency: str | None
    kind: str
    day: date | None = None
    evidence: str | None = None
    note: str | None = None
    obstacle: str | None = None
    proposal: str | None = None
    occurrence: str | None = None
    by: str | None = None
    to: str | None = None
    questions: list[ImportQuestion] = field(default_factory=list)
    task: TrackerTask | None = None
    already: str | None = None
    """The id under which it is recorded already."""


@dataclass
class TrackerRow:
    """One row of a sheet and what became of it."""

    row: int
    """As the workbook counts, from 1."""
    what: str
    why: list[Message] = field(default_factory=list)
    questions: list[ImportQuestion] = field(default_factory=list)
    """What holds the task back."""
    remarks: list[ImportQuestion] = field(default_factory=list)
    """What is asked about the row and does not hold its task back."""
    told: list[Message] = field(default_factory=list)
    task: TrackerTask | None = None
    events: list[TrackerEvent] = field(default_factory=list)
    words: str = ""
    order: str = ""
    """The running number, as the sheet has it."""

    @property
    def is_writable(self) -> bool:
        """Tell whether its task may be written."""
        return self.task is not None and not self.questions and self.what != "refused"


@dataclass
class TrackerDocument:
    """A document that assigns tasks, as the tracker names it."""

    number: str
    place: str
    issued_on: date | None = None
    issuer: str | None = None
    type: str | None = None
    title: str | None = None
    questions: list[ImportQuestion] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)
    known_id: str | None = None
    """The directive that the registry has already."""
    is_reviewed: bool = False


@dataclass
class TrackerSheet:
    """One sheet of the workbook."""

    name: str
    state: str
    """``read``, ``empty`` or ``no table``."""
    is_hidden: bool = False
    head: TrackerHead | None = None
    rows: list[TrackerRow] = field(default_factory=list)
    column_tasks: list[TrackerRow] = field(default_factory=list)
    """Tasks that stand in columns; their ``row`` is that of the heading."""
    questions: list[ImportQuestion] = field(default_factory=list)
    told: list[Message] = field(default_factory=list)
    as_of: date | None = None
    blank: int = 0

    def all_rows(self) -> list[TrackerRow]:
        """Return the rows and the tasks in columns."""
        return [*self.column_tasks, *self.rows]

    def totals(self) -> dict[str, int]:
        """Return the counts; ``rows`` is the sum of the seven fates that follow it."""
        counts = {fate: sum(row.what == fate for row in self.rows) for fate in FATES}
        tasks = [row for row in self.all_rows() if row.task is not None]
        events = [event for row in self.all_rows() for event in row.events]
        return {
            "rows": len(self.rows),
            **counts,
            "blank": self.blank,
            "tasks": len(tasks),
            "tasks_to_write": sum(row.is_writable for row in tasks),
            "events": sum(not event.questions for event in events),
            "events_asked": sum(bool(event.questions) for event in events),
        }


@dataclass
class TrackerAccount:
    """The whole workbook."""

    file: str
    sha256: str
    sheets: list[TrackerSheet]
    documents: dict[str, TrackerDocument]
    digest: str = ""

    def questions(self) -> list[ImportQuestion]:
        """Return every question once, by where its answer goes, in the order of the workbook."""
        found: dict[tuple[str, ...], ImportQuestion] = {}
        listed: list[ImportQuestion] = []
        for sheet in self.sheets:
            listed += sheet.questions
            for column in sheet.head.columns if sheet.head else ():
                listed += [column.question] if column.question else []
            for row in sheet.all_rows():
                listed += [*row.questions, *row.remarks]
                listed += [one for event in row.events for one in event.questions]
        listed[:0] = [one for document in self.documents.values() for one in document.questions]
        for one in listed:
            found.setdefault(one.slot, one)
        return list(found.values())

    def counted(self) -> Counter[str]:
        """Return how many tasks each document has."""
        return Counter(
            row.task.directive
            for sheet in self.sheets
            for row in sheet.all_rows()
            if row.task is not None and row.task.directive is not None
        )

    @property
    def refused(self) -> int:
        """How many rows are refused."""
        return sum(row.what == "refused" for sheet in self.sheets for row in sheet.rows)

    @property
    def has_tasks(self) -> bool:
        """Tell whether a table of tasks was found."""
        return any(sheet.head is not None for sheet in self.sheets)


def task_mapping(task: TrackerTask) -> dict[str, Any]:
    """Return a task as the account's JSON shows it."""
    return {
        "id": task.id,
        "item": task.item,
        "title": task.title,
        "directive": task.directive,
        "lead": task.lead,
        "coordinating": task.coordinating,
        "carried_out_by": task.carried_out_by,
        "deadline": [one.as_mapping() for one in task.deadlines] or None,
        "deliverable": task.deliverable,
        "cells": task.cells,
        "known": task.known_ref,
    }
