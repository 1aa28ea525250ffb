"""The account of an import as JSON (``directive.import/1``) and as lines of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from directive_cli.domain.document_type import TYPE_NAMES
from directive_cli.domain.event_words import EVENT_WORDS
from directive_cli.messages import Message, _
from directive_cli.reports.figures import event_count, row_count, task_count
from directive_cli.workbooks.headings import MEANINGS
from directive_cli.workbooks.tracker_account import (
    TrackerAccount,
    TrackerEvent,
    TrackerRow,
    TrackerSheet,
    task_mapping,
)
from directive_cli.workbooks.tracker_map import ImportQuestion

_UNUSED = "ignore"


def account_mapping(
    account: TrackerAccount, words: Callable[[Message | str], str]
) -> dict[str, Any]:
    """Return the account as JSON; keys are not translated, sentences are."""
    counted = account.counted()
    return {
        "file": account.file,
        "sha256": account.sha256,
        "headings": account.digest,
        "directives": [
            {
                "number": one.number,
                "issued_on": one.issued_on.isoformat() if one.issued_on else None,
                "type": one.type,
                "issuer": one.issuer,
                "place": one.place,
                "id": one.known_id,
                "tasks": counted[one.number],
                "asked": [_question(each, words) for each in one.questions],
                "told": [words(each) for each in one.told],
            }
            for one in account.documents.values()
        ],
        "sheets": [_sheet(sheet, words) for sheet in account.sheets],
        "totals": _sums(account),
        "questions": [_question(one, words) for one in account.questions()],
    }


def account_lines(account: TrackerAccount, name_of: Callable[[str], str]) -> Iterator[Message]:
    """Yield the account line by line: sheets, columns, rows, sums; cells of a line by tabs.

    ``name_of`` returns the name of an agency by its id.
    """
    for sheet in account.sheets:
        yield from _sheet_lines(sheet, name_of)
    for one in account.documents.values():
        yield _(
            "{number}: {type}, {day}, {issuer}",
            number=one.number,
            type=TYPE_NAMES.get(one.type, one.type) if one.type else "-",
            day=one.issued_on or "-",
            issuer=name_of(one.issuer) if one.issuer else "-",
        )
        for told in one.told:
            yield _("  {reason}", reason=told)
    sums = _sums(account)
    counted: dict[str, Any] = {
        **sums,
        "rows": row_count(sums["rows"]),
        "task": task_count(sums["task"]),
        "group": _("{n} group", plural="{n} groups", n=sums["group"]),
        "total": _("{n} total", plural="{n} totals", n=sums["total"]),
        "tasks": task_count(sums["tasks"]),
        "events": event_count(sums["events"]),
        "events_asked": event_count(sums["events_asked"]),
    }
    yield _(
        "{rows} = {task} + {group} + {total} + {empty} empty + {asked} asked + {refused} refused "
        "+ {told} told; can be written: {tasks_to_write} of {tasks}, {events}; asked: "
        "{events_asked}.",
        **counted,
    )


def _sheet_lines(sheet: TrackerSheet, name_of: Callable[[str], str]) -> Iterator[Message]:
    head = sheet.head
    if head is None:
        empty = sheet.state == "empty"
        yield (
            _("{sheet}: empty", sheet=sheet.name)
            if empty
            else _("{sheet}: no table of tasks", sheet=sheet.name)
        )
        return
    first, last = head.first + 1, head.last + 1
    yield _(
        "{sheet}: heading in row {rows}",
        plural="{sheet}: heading in rows {rows}",
        sheet=sheet.name,
        rows=str(first) if first == last else f"{first}–{last}",
        n=last - first + 1,
    )
    for column in head.columns:
        yield _(
            "  {column}\t{heading}\t{meaning}\t{by} {agreeing}/{filled}",
            column=column.letters,
            heading=column.heading[:60],
            meaning=_meaning_words(column.meaning, name_of),
            by=_BASIS_WORDS[column.by],
            agreeing=column.agreeing,
            filled=column.filled,
        )
    for row in sheet.all_rows():
        yield _("  {row}\t{what}\t{words}", row=row.row, what=FATE_WORDS[row.what], words=row.words)
        for why in (*row.why, *row.told):
            yield _("    {reason}", reason=why)
        for one in (*row.questions, *row.remarks):
            yield _("    ? {place}: {reason}", place=one.place, reason=one.message)
        for event in row.events:
            yield _event_line(event, name_of)
            for one in event.questions:
                yield _("      ? {place}: {reason}", place=one.place, reason=one.message)
    for told in sheet.told:
        yield _("  {reason}", reason=told)


def _meaning_words(meaning: str, name_of: Callable[[str], str]) -> Message | str:
    """Return what a column holds: a meaning of the map, or the answers of one agency."""
    kind, _space, agency = meaning.partition(" ")
    return name_of(agency) if agency else MEANINGS[kind or _UNUSED]


_BASIS_WORDS = {
    "h": _("by its heading"),
    "c": _("by its heading and cells"),
    "map": _("by the map"),
    "-": _("unknown"),
}
"""What tells the meaning of a column."""


def _event_line(event: TrackerEvent, name_of: Callable[[str], str]) -> Message:
    return _(
        "    {place}: {kind} {agency} {day} {evidence}",
        place=event.place,
        kind=EVENT_WORDS.get(event.kind, "?"),
        agency=name_of(event.agency) if event.agency else "?",
        day=event.day or "?",
        evidence=event.evidence or "",
    )


FATE_WORDS = {
    "task": _("task"),
    "group": _("group"),
    "total": _("total"),
    "empty": _("empty"),
    "asked": _("asked"),
    "refused": _("refused"),
    "told": _("told"),
}
"""What became of a row, in words."""


def _sums(account: TrackerAccount) -> dict[str, int]:
    sums: dict[str, int] = {}
    for sheet in account.sheets:
        for key, count in sheet.totals().items():
            sums[key] = sums.get(key, 0) + count
    return sums


def _sheet(sheet: TrackerSheet, words: Callable[[Message | str], str]) -> dict[str, Any]:
    head = sheet.head
    columns = head.columns if head is not None else []
    return {
        "name": sheet.name,
        "state": sheet.state,
        "hidden": sheet.is_hidden,
        "as_of": sheet.as_of.isoformat() if sheet.as_of else None,
        "header_rows": list(range(head.first + 1, head.last + 2)) if head else [],
        "number_row": head.number_row + 1 if head and head.number_row is not None else None,
        "deadlines_row": head.deadlines_row + 1
        if head and head.deadlines_row is not None
        else None,
        "agencies_in_rows": bool(head and head.by_agency),
        "columns": {one.letters: one.meaning or _UNUSED for one in columns},
        "guesses": [
            {
                "column": one.letters,
                "heading": one.heading,
                "meaning": one.meaning or _UNUSED,
                "by": one.by,
                "agreeing": one.agreeing,
                "filled": one.filled,
            }
            for one in columns
        ],
        "column_tasks": [_row(row, words) for row in sheet.column_tasks],
        "rows": [_row(row, words) for row in sheet.rows],
        "asked": [_question(one, words) for one in sheet.questions]
        + [_question(one.question, words) for one in columns if one.question],
        "told": [words(one) for one in sheet.told],
        "totals": sheet.totals(),
    }


def _row(row: TrackerRow, words: Callable[[Message | str], str]) -> dict[str, Any]:
    asked = [*row.questions, *row.remarks]
    whys = [words(one) for one in row.why] or [words(one.message) for one in asked]
    return {
        "row": row.row,
        "what": row.what,
        "why": "; ".join(whys) or None,
        "words": row.words,
        "task": task_mapping(row.task) if row.task is not None else None,
        "will_be_written": row.is_writable,
        "asked": [_question(one, words) for one in asked],
        "told": [words(one) for one in row.told],
        "events": [_event(event, words) for event in row.events],
    }


def _event(event: TrackerEvent, words: Callable[[Message | str], str]) -> dict[str, Any]:
    return {
        "cell": event.place,
        "agency": event.agency,
        "kind": event.kind,
        "date": event.day.isoformat() if event.day else None,
        "evidence": event.evidence,
        "note": event.note,
        "obstacle": event.obstacle,
        "proposal": event.proposal,
        "asked": [_question(one, words) for one in event.questions],
    }


def _question(one: ImportQuestion, words: Callable[[Message | str], str]) -> dict[str, Any]:
    return {
        "cell": one.place,
        "message": words(one.message),
        "answer_at": list(one.slot),
        "proposal": one.proposal,
    }
