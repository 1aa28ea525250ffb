"""Sheets with agencies in rows and tasks in columns: one task a column, its answers below."""

from __future__ import annotations

from collections.abc import Callable

from directive_cli.domain.vietnamese import fold
from directive_cli.messages import _
from directive_cli.workbooks.cells import cell_address, words_of_cell
from directive_cli.workbooks.tracker_account import TrackerRow, TrackerTask
from directive_cli.workbooks.tracker_events import answer_of_cell, answered_event
from directive_cli.workbooks.tracker_map import SKIP, ImportQuestion
from directive_cli.workbooks.tracker_rows import TOTAL_WORDS, TrackerRows
from directive_cli.workbooks.tracker_table import TrackerColumn


def read_agency_rows(reader: TrackerRows, tell: Callable[[], None] | None = None) -> None:
    """Read a sheet whose tasks stand in columns into its account."""
    tasks = _column_tasks(reader)
    if reader.head.number_row is not None:
        reader.sheet.rows.append(
            TrackerRow(reader.head.number_row + 1, "told", [_("numbers of the columns")])
        )
    if reader.head.deadlines_row is not None:
        reader.sheet.rows.append(
            TrackerRow(reader.head.deadlines_row + 1, "told", [_("deadlines of the columns")])
        )
    known: list[str] = []
    for at in range(reader.head.body, len(reader.cells.rows)):
        reader.at, reader.row = at, reader.cells.rows[at]
        if not any(words_of_cell(cell) for cell in reader.row):
            reader.sheet.blank += 1
            continue
        reader.sheet.rows.append(_row(reader, tasks, known))
        if tell is not None:
            tell()
    _leads(reader, tasks, known)


def _column_tasks(reader: TrackerRows) -> list[tuple[TrackerColumn, TrackerRow]]:
    head = reader.head
    found = []
    document = reader.documents.get(reader.general or "")
    for column in head.columns:
        if column.meaning not in ("", "task"):
            continue
        made = TrackerRow(head.first + 1, "task", words=column.heading[:80])
        task = made.task = TrackerTask(column.storeys[-1], directive=reader.general)
        task.cells["title"] = cell_address(head.last, column.index)
        column.meaning, column.by = "task", "h"
        if head.deadlines_row is not None:
            row = reader.cells.rows[head.deadlines_row]
            value = row[column.index] if column.index < len(row) else ""
            place = f"{reader.cells.name}!{cell_address(head.deadlines_row, column.index)}"
            read = reader.reader.deadline(value, place, reader.issued_on(document))
            task.deadlines, made.questions = read.deadlines, read.questions
            task.cells["deadline"] = cell_address(head.deadlines_row, column.index)
        if reader.unsure is not None:
            made.questions.append(reader.unsure)
        if reader.general is None:
            made.what, made.why = "refused", [_("no document that assigns the task")]
        found.append((column, made))
        reader.sheet.column_tasks.append(made)
    return found


def _row(
    reader: TrackerRows, tasks: list[tuple[TrackerColumn, TrackerRow]], known: list[str]
) -> TrackerRow:
    words = [" ".join(words_of_cell(cell).split()) for cell in reader.row if words_of_cell(cell)]
    made = TrackerRow(reader.at + 1, "told", words=reader.text("agency") or words[0])
    if reader.reader.answers.of_place("rows", reader.row_place) == SKIP:
        made.why = [_("left out by the map")]
        return made
    if any(TOTAL_WORDS.fullmatch(fold(word)) for word in words[:3]):
        made.what = "total"
        return made
    text = reader.text("agency")
    if not text:
        made.why = [_("neither a task nor a group")]
        return made
    read = reader.reader.bodies(text, reader.place("agency"))
    if len(read.ids) != 1 or read.questions:
        made.what = "refused"
        made.why = [one.message for one in read.questions] or [_("not one agency")]
        made.told = [_("nothing of the row is taken; answer it under `agencies` in the map.")]
        return made
    agency = read.ids[0]
    known.append(agency)
    made.why = [_("answers of {agency}", agency=agency)]
    for column, of_column in tasks:
        value = reader.row[column.index] if column.index < len(reader.row) else ""
        task = of_column.task
        assert task is not None
        recurs = any(one.kind == "every" for one in task.deadlines)
        place = f"{reader.cells.name}!{cell_address(reader.at, column.index)}"
        event = answer_of_cell(
            reader, made, value, place, agency, (reader.at, column.index), recurs=recurs
        )
        event = answered_event(reader, event) if event is not None else None
        if event is not None:
            event.task = task
            made.events.append(event)
    if any(event.questions for event in made.events):
        made.what = "asked"
    return made


def _leads(
    reader: TrackerRows, tasks: list[tuple[TrackerColumn, TrackerRow]], known: list[str]
) -> None:
    """Who leads the tasks: the agencies of the rows, or a whole group, is asked once."""
    slot = ("sheets", reader.cells.name, "lead")
    said = reader.reader.answers.get(*slot)
    for _column, made in tasks:
        task = made.task
        assert task is not None
        if said == "rows":
            task.lead = list(dict.fromkeys(known))
        elif said is not None:
            task.lead = reader.reader.named(said)
        else:
            made.questions.append(
                ImportQuestion(
                    reader.cells.name,
                    _("who leads: the agencies of the rows ({n}; answer: rows), or a group?",
                      n=len(known)),
                    slot,
                    "rows",
                )
            )  # fmt: skip
        if made.what != "refused":
            made.what = "asked" if made.questions else "task"
