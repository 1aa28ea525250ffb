"""A tracker read whole: its sheets, the documents that they name, and what the registry has of it.

Nothing is written here, and nothing that a tracker leaves open is decided.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from directive_cli.domain.document_number import parse_number, type_of
from directive_cli.domain.vietnamese import fold
from directive_cli.messages import _
from directive_cli.registry.query import Snapshot
from directive_cli.workbooks.cells import Cells, words_of_cell
from directive_cli.workbooks.tracker_account import (
    TrackerAccount,
    TrackerDocument,
    TrackerRow,
    TrackerSheet,
)
from directive_cli.workbooks.tracker_agency_rows import read_agency_rows
from directive_cli.workbooks.tracker_known import match_registry
from directive_cli.workbooks.tracker_map import ImportQuestion, TrackerMap, digest_of_headings
from directive_cli.workbooks.tracker_rows import TrackerRows
from directive_cli.workbooks.tracker_table import HeadFinder, TrackerHead, known_headings
from directive_cli.workbooks.tracker_values import (
    Mentioned,
    ValueReader,
    days_in,
    documents_in,
    plain_day,
)

_TITLE_ROWS = 8
_OF_ALL_ROWS = (
    "number", "number_and_date", "issued_on", "issuer", "lead", "coordinating", "deadline",
)  # fmt: skip
"""What a cell that is merged over several rows says of each of them."""


@dataclass
class TrackerWorkbook:
    """A tracker's sheets with their headings: what is needed to know it again."""

    file: str
    sha256: str
    cells: list[Cells]

    @classmethod
    def of(cls, file: str, raw: bytes, cells: list[Cells]) -> TrackerWorkbook:
        """Take the sheets that were read from ``raw``."""
        return cls(file, sha256(raw).hexdigest(), cells)

    def digest(self, snapshot: Snapshot) -> str:
        """Return the digest of its headings, by which its map is remembered."""
        reader = ValueReader(snapshot.register, TrackerMap())
        heads = [HeadFinder(each, reader, {}).find() for each in self.cells]
        return digest_of_headings(known_headings(head) for head in heads if head is not None)


def read_tracker(
    book: TrackerWorkbook,
    snapshot: Snapshot,
    answers: TrackerMap,
    *,
    only: Sequence[str] = (),
    state_day: date | None = None,
    tell: Callable[[], None] | None = None,
) -> TrackerAccount:
    """Return the account of a tracker. ``only`` names sheets; ``tell`` is called after each row.

    Raises MapRefused for a map that says something impossible.
    """
    reader = ValueReader(snapshot.register, answers)
    documents: dict[str, TrackerDocument] = {}
    sheets = [
        _sheet(each, reader, documents, book, state_day, tell)
        for each in book.cells
        if not only or each.name in only
    ]
    account = TrackerAccount(book.file, book.sha256, sheets, documents)
    account.digest = digest_of_headings(
        known_headings(sheet.head) for sheet in sheets if sheet.head is not None
    )
    _repeated_ids(account)
    counted = account.counted()
    for document in documents.values():
        _complete(document, reader, answers)
        if not counted[document.number]:
            document.questions = []
            document.told.append(
                _("{number}: no row of it is taken; it is not written.", number=document.number)
            )
    _tell_look_alikes(documents)
    match_registry(account, snapshot, answers)
    return account


def _tell_look_alikes(documents: dict[str, TrackerDocument]) -> None:
    """Tell of documents whose numbers differ by their separators alone: they are two."""
    seen: dict[str, str] = {}
    for number, document in documents.items():
        key = re.sub(r"[^a-z0-9]", "", fold(number))
        other = seen.setdefault(key, number)
        if other != number:
            document.told.append(
                _("{number} differs from {other} by its separators: two documents.",
                  number=number, other=other)
            )  # fmt: skip


def _sheet(
    cells: Cells,
    reader: ValueReader,
    documents: dict[str, TrackerDocument],
    book: TrackerWorkbook,
    state_day: date | None,
    tell: Callable[[], None] | None,
) -> TrackerSheet:
    said = reader.answers.get("sheets", cells.name) or {}
    sheet = TrackerSheet(cells.name, "empty", is_hidden=cells.marks.is_hidden)
    if not any(words_of_cell(cell) for row in cells.rows for cell in row):
        return sheet
    finder = HeadFinder(cells, reader, said)
    head = finder.find() if not said.get("skip") else None
    if head is None:
        sheet.state = "no table"
        sheet.blank = 0
        return sheet
    sheet.state, sheet.head = "read", head
    titles = _titles(cells, head.first)
    sheet.as_of = _as_of(titles)
    if said.get("state_day"):
        state_day = plain_day(str(said["state_day"]))
    spread = _spread_merged(cells, head)
    rows = TrackerRows(cells, sheet, head, reader, finder, documents, state_day)
    rows.general = _general(rows, titles, book, said)
    if head.by_agency:
        read_agency_rows(rows, tell)
    else:
        rows.read(tell)
    if rows.days.must_ask:
        sheet.questions.append(rows.days.question())
    _tell_marks(sheet, cells, spread)
    return sheet


def _spread_merged(cells: Cells, head: TrackerHead) -> set[tuple[int, int, int, int]]:
    """Give each task below a merged cell its text: a document, an agency or a deadline of all.

    Returns the areas; states are not among them, so that no event counts twice.
    """
    task = head.index_of("task")
    spread = {index for each in _OF_ALL_ROWS if (index := head.index_of(each)) is not None}
    found = set()
    for area in cells.marks.merged:
        top, column, bottom, last_column = area
        if task is None or top < head.body or bottom == top or column != last_column:
            continue
        if column not in spread or bottom >= len(cells.rows) or column >= len(cells.rows[top]):
            continue
        for row in cells.rows[top + 1 : bottom + 1]:
            if task < len(row) and words_of_cell(row[task]) and column < len(row):
                row[column] = cells.rows[top][column]
        found.add(area)
    return found


def _titles(cells: Cells, stop: int) -> list[str]:
    return [
        words_of_cell(cell)
        for row in cells.rows[: min(stop, _TITLE_ROWS)]
        for cell in row
        if words_of_cell(cell)
    ]


def _as_of(titles: Sequence[str]) -> date | None:
    """Return the day up to which a sheet counts, when its title says so."""
    for title in titles:
        if re.search(r"(?i)tính đến|đến (?:hết )?ngày|thời điểm", title) and (
            days := days_in(title)
        ):
            return days[-1]
    return None


def _general(
    rows: TrackerRows, titles: Sequence[str], book: TrackerWorkbook, said: Mapping[str, Any]
) -> str | None:
    """Return the document of all rows: of the map, the title, or another sheet if confirmed."""
    name = rows.cells.name
    if said.get("directive"):
        return rows.stated_document(str(said["directive"]))
    named = [one for title in titles for one in documents_in(title)]
    numbers = list(dict.fromkeys(one.number for one in named))
    has_column = any(rows.head.index_of(each) is not None for each in ("number", "number_and_date"))
    if len(numbers) == 1 and not has_column:
        first = next(one for one in named if one.number == numbers[0])
        number = _noted(rows, first)
        if any(_is_background(title, first.number) for title in titles):
            rows.unsure = ImportQuestion(
                name,
                _("the title speaks of {number}: does it assign these tasks?", number=number),
                ("sheets", name, "directive"),
                number,
            )
        return number
    if has_column:
        return None
    slot = ("sheets", name, "directive")
    if numbers:
        message = _("the title names {numbers}: which one assigns?", numbers=", ".join(numbers))
        rows.sheet.questions.append(ImportQuestion(name, message, slot))
        return None
    elsewhere = _of_other_sheets(book, name)
    if len(elsewhere) == 1:
        number = _noted(rows, elsewhere[0])
        rows.unsure = ImportQuestion(
            name,
            _("is the sheet's document {number}, which another sheet names?", number=number),
            slot,
            number,
        )
        return number
    rows.sheet.questions.append(
        ImportQuestion(name, _("no document is named that assigns these tasks."), slot)
    )
    return None


def _is_background(title: str, number: str) -> bool:
    """Tell whether a title names a document that is carried out, or one without its number."""
    words = fold(title)
    before, _number, _after = words.partition(fold(number))
    carried_out = re.search(r"(?:thuc hien|trien khai|cu the hoa|tong ket)(?!.*(?:kem theo|"
                            r"ban hanh theo))", before)  # fmt: skip
    return bool(carried_out and _number) or bool(re.search(r"so\s*[.…_]*\s*/\s*[a-z]", words))


def _noted(rows: TrackerRows, named: Mentioned) -> str:
    number = rows.document(named.number, None, day=named.day, issuer=named.issuer)
    rows.documents[number].place = rows.cells.name
    return number


def _of_other_sheets(book: TrackerWorkbook, name: str) -> list[Mentioned]:
    """Return the documents of other sheets' titles whose number stands in this sheet's name."""
    digits = re.findall(r"\d{2,}", name)
    found = [
        one
        for cells in book.cells
        if cells.name != name
        for title in _titles(cells, _TITLE_ROWS)[:3]
        for one in documents_in(title)
        if one.number.split("/")[0].split("-")[0] in digits
    ]
    return list({one.number: one for one in found}.values())


def _tell_marks(sheet: TrackerSheet, cells: Cells, spread: set[tuple[int, int, int, int]]) -> None:
    """Tell what the sheet shows and the import does not read."""
    marks, head = cells.marks, sheet.head
    assert head is not None
    if not marks.is_seen:
        if any(not isinstance(cell, str) for row in cells.rows for cell in row):
            sheet.told.append(
                _("formulas, hidden rows and the way dates are shown are not known in this format.")
            )
        return
    coloured = sum(style.coloured and at[0] >= head.body for at, style in marks.styles.items())
    if coloured:
        sheet.told.append(
            _("{n} coloured cell: colours are not read.",
              plural="{n} coloured cells: colours are not read.", n=coloured)
        )  # fmt: skip
    hidden = [row for row in marks.hidden_rows if row >= head.body and row < len(cells.rows)]
    if hidden:
        listed = ", ".join(str(row + 1) for row in sorted(hidden)[:10])
        sheet.told.append(_("hidden rows are read like the others: {rows}.", rows=listed))
    columns = [one.letters for one in head.columns if one.index in marks.hidden_columns]
    if columns:
        sheet.told.append(_("hidden columns are read: {columns}.", columns=", ".join(columns)))
    if spread:
        sheet.told.append(
            _("{n} area of merged cells: its text counts for each of its rows.",
              plural="{n} areas of merged cells: the text counts for each of their rows.",
              n=len(spread))
        )  # fmt: skip
    body = [
        area for area in marks.merged
        if area[0] >= head.body and area[2] > area[0] and area not in spread
    ]  # fmt: skip
    if body:
        sheet.told.append(
            _("{n} area of merged cells: its text counts for its first row.",
              plural="{n} areas of merged cells: the text counts for the first row.", n=len(body))
        )  # fmt: skip
    if marks.comments:
        listed = ", ".join(marks.comments[:10])
        sheet.told.append(_("comments are not read: {cells}.", cells=listed))
    if marks.has_filter:
        sheet.told.append(_("a filter is on: rows that it hides are read."))


def _repeated_ids(account: TrackerAccount) -> None:
    """Ask which of several rows with one foreign id holds, and refuse the later ones."""
    for sheet in account.sheets:
        first: dict[str, TrackerRow] = {}
        for row in sheet.rows:
            task = row.task
            if task is None or task.foreign_id is None:
                continue
            earlier = first.setdefault(task.foreign_id, row)
            if earlier is row or earlier.task is None:
                continue
            same = [one.as_mapping() for one in task.deadlines] == [
                one.as_mapping() for one in earlier.task.deadlines
            ] and fold(task.title) == fold(earlier.task.title)
            row.what = "refused"
            row.why = [
                _("second row of id {id} (see row {row})", id=task.foreign_id, row=earlier.row)
            ]
            row.task, row.events = None, []
            if same:
                continue
            earlier.what = "asked"
            slot = ("rows", f"{sheet.name}!{earlier.row}", "deadline")
            if not any(one.slot == slot for one in earlier.questions):
                earlier.questions.append(
                    ImportQuestion(
                        f"{sheet.name}!{earlier.row}",
                        _("rows {first} and {second} have the id {id} and differ: which one holds?",
                          first=earlier.row, second=row.row, id=task.foreign_id),
                        slot,
                    )
                )  # fmt: skip
            for event in earlier.events:
                event.questions.append(
                    ImportQuestion(
                        event.place,
                        _("row {row} of the same id says otherwise.", row=row.row),
                        ("events", event.place),
                    )
                )


def _complete(document: TrackerDocument, reader: ValueReader, answers: TrackerMap) -> None:
    """Add what the map says of a document, and ask for what nobody says."""
    number = document.number
    said = answers.get("directives", number) or {}
    if not isinstance(said, dict):
        said = {"issued_on": said}
    if "issued_on" in said:
        document.issued_on = plain_day(str(said["issued_on"]))
        document.questions = [one for one in document.questions if "issued_on" not in one.slot]
    if "issuer" in said:
        document.issuer = next(iter(reader.named(said["issuer"])), None)
    document.title = str(said["title"]) if "title" in said else document.title
    plain = number.partition(" (")[0]
    parsed = parse_number(plain)
    types = type_of(parsed) if parsed is not None else ()
    document.type = str(said.get("type") or (types[0] if types else "cong-van"))
    if document.issued_on is None and not document.questions:
        document.questions.append(
            ImportQuestion(document.place, _("{number}: its date is nowhere.", number=number),
                           ("directives", number, "issued_on"))
        )  # fmt: skip
    if document.issuer is None and "issuer" not in said:
        document.questions.append(
            ImportQuestion(document.place, _("{number}: its issuer is nowhere.", number=number),
                           ("directives", number, "issuer"))
        )  # fmt: skip
