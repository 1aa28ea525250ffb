"""An annex in Excel as the lines of a document, so that ``draft`` reads it as it reads others.

A line's page is its sheet and its number its row, both counted from 1: what a draft quotes can be
found again in the workbook.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePath

from directive_cli.drafting.source_lines import CellPlace, Line, SourceText
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.workbooks.cells import Cells, read_cells, words_of_cell
from directive_cli.workbooks.tracker_map import TrackerMap
from directive_cli.workbooks.tracker_table import HeadFinder
from directive_cli.workbooks.tracker_values import ValueReader

_OTHER = "Ghi chú"
_HEADINGS = {
    "order": "TT",
    "task": "Nội dung nhiệm vụ",
    "lead": "Đơn vị chủ trì",
    "coordinating": "Đơn vị phối hợp",
    "deadline": "Thời hạn",
    "deliverable": "Sản phẩm",
    "number": "Văn bản giao",
    "number_and_date": "Văn bản giao",
    "leader": "Lãnh đạo theo dõi",
}
"""A heading of each meaning that drafting reads; every other column is a remark."""


def annex_text(name: str, raw: bytes) -> SourceText:
    """Return a workbook's lines: those above a table as text, its cells with their places.

    Raises WorkbookRefused for what is no workbook or not safe to read.
    """
    plain = PurePath(name).name
    reader = ValueReader(AgencyRegister((), ()), TrackerMap())
    lines: list[Line] = []
    for nth, cells in enumerate(read_cells(plain, raw)):
        if not cells.marks.is_hidden:
            lines += _lines_of_sheet(nth, cells, reader)
    return SourceText(plain, sha256(raw).hexdigest(), tuple(lines), flowing=True)


def _lines_of_sheet(nth: int, cells: Cells, reader: ValueReader) -> Iterator[Line]:
    head = HeadFinder(cells, reader, {}).find()
    first = head.first if head is not None else len(cells.rows)
    merged = {
        (top, left): (bottom - top + 1, right - left + 1)
        for top, left, bottom, right in cells.marks.merged
    }
    for at, row in enumerate(cells.rows):
        if head is not None and at == first:
            # One heading a column, in the words that drafting knows, whatever the office called it.
            for one in head.columns:
                words = _HEADINGS.get(one.meaning, _OTHER)
                yield Line(nth + 1, head.last + 1, words, CellPlace(nth, 0, one.index))
        if head is not None and first <= at < head.body:
            continue
        for column, value in enumerate(row):
            for text in words_of_cell(_shown(value, cells, at, column)).split("\n"):
                if text:
                    rows, columns = merged.get((at, column), (1, 1))
                    place = (
                        CellPlace(nth, at - first, column, rows, columns) if at > first else None
                    )
                    yield Line(nth + 1, at + 1, text, place)


def _shown(value: object, cells: Cells, at: int, column: int) -> object:
    """Return a date as the sheet shows it to people: day first, or a month alone."""
    from datetime import date

    if not isinstance(value, date):
        return value
    style = cells.marks.styles.get((at, column))
    if style is not None and style.month_only:
        return f"Tháng {value.month}/{value.year}"
    return f"{value:%d/%m/%Y}"
