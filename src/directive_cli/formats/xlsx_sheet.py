"""One worksheet: rows of cells written as they come, so that 100,000 of them need no more memory than ten.

Knows SpreadsheetML's ``sheetN.xml``; which sheets a report becomes is for ``xlsx``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import IO, TYPE_CHECKING

from directive_cli.domain.status import State
from directive_cli.formats.cells import display_text
from directive_cli.formats.package import XML_HEADER, xml_text
from directive_cli.formats.xlsx_style import STATE_FORMATS, Style
from directive_cli.messages import _
from directive_cli.reports.table import Count, CountChange, Kind, Rate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from directive_cli.reports.table import Cell
    from directive_cli.translation import Translator

ROW_LIMIT = 1_048_576
"""Rows of a worksheet in Excel."""
_TEXT_LIMIT = 32_767
"""Characters of a cell in Excel."""
_DAY_ZERO = date(1899, 12, 30)
_FIRST_REAL_DAY = date(1900, 3, 1)
"""Before it Excel's own calendar is wrong by a day (it believes in 29/02/1900); such days are written as text."""
_ROWS_AT_ONCE = 500
_LINE = 15.75
"""Points of one line of 12-point type."""
_LINES_AT_MOST = 25
"""Excel's rows are at most 409 points high."""
_ESCAPE_LOOK_ALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass
class SheetWriter:
    """Write one worksheet in order: head, table, notes; the parts after the rows are kept until ``finish``."""

    out: IO[bytes]
    translate: Translator
    row: int = 0
    """Rows written so far."""
    _pending: list[str] = field(default_factory=list)
    _merges: list[str] = field(default_factory=list)
    _conditions: list[str] = field(default_factory=list)
    _widths: Sequence[float] = ()
    _lines: int = 1
    """Lines of text in the tallest cell of the row being written."""
    filter_range: str | None = None

    def begin(self, widths: Sequence[float], *, frozen_rows: int, selected: bool) -> None:
        """Write everything that stands before the rows; ``widths`` are in characters."""
        self._widths = widths
        pane = (
            f'<pane ySplit="{frozen_rows}" topLeftCell="A{frozen_rows + 1}" activePane="bottomLeft" state="frozen"/>'
            '<selection pane="bottomLeft"/>'
            if frozen_rows
            else ""
        )
        chosen = 'tabSelected="1" ' if selected else ""
        columns = "".join(
            f'<col min="{index}" max="{index}" width="{width:g}" customWidth="1"/>'
            for index, width in enumerate(widths, start=1)
        )
        self._write(
            f'{XML_HEADER}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
            ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<sheetViews><sheetView {chosen}workbookViewId="0">{pane}</sheetView>'
            f'</sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>{columns}</cols><sheetData>'
        )

    def line(self, text: str, style: Style) -> None:
        """Write a row of running text over the whole width of the sheet, in as many lines as it takes."""
        self.row += 1
        lines = lines_of(text, sum(self._widths))
        self._put(
            f'<row r="{self.row}" ht="{lines * _LINE * 1.1:g}">{self._cell(0, text, style)}</row>'
        )
        if len(self._widths) > 1:
            self.merge(f"A{self.row}", f"{letters(len(self._widths) - 1)}{self.row}")

    def cells(self, cells: Iterable[tuple[int, Cell, Style]]) -> None:
        """Write a row of cells at column indexes counted from 0, as tall as its tallest cell."""
        self.row += 1
        self._lines = 1
        written = "".join(self._cell(column, value, style) for column, value, style in cells)
        self._put(f'<row r="{self.row}" ht="{self._lines * _LINE:g}">{written}</row>')

    def records(self, kinds: Sequence[Kind], rows: Iterable[Sequence[Cell]]) -> None:
        """Write the records of a table; the fast path: one closure a column, chosen by its kind."""
        writers = [self._writer(index, kind) for index, kind in enumerate(kinds)]
        for row in rows:
            self.row += 1
            self._lines = 1
            number = str(self.row)
            cells = "".join(
                [write(number, value) for write, value in zip(writers, row, strict=True)]
            )
            self._put(f'<row r="{number}" ht="{self._lines * _LINE:g}">{cells}</row>')

    def merge(self, first: str, last: str) -> None:
        """Join a rectangle of cells into one, such as a heading over several columns."""
        self._merges.append(f'<mergeCell ref="{first}:{last}"/>')

    def colour_states(self, column: int, first: int, last: int) -> None:
        """Colour the states of a column by the words that stand in its cells, also when a clerk changes them."""
        ref = f"{letters(column)}{first}:{letters(column)}{last}"
        rules = "".join(
            f'<cfRule type="cellIs" dxfId="{index}" priority="{index + 1}" operator="equal">'
            f"<formula>{xml_text(_quoted(display_text(state, self.translate)))}</formula></cfRule>"
            for state, index in STATE_FORMATS.items()
        )
        self._conditions.append(
            f'<conditionalFormatting sqref="{ref}">{rules}</conditionalFormatting>'
        )

    def shade(self, ref: str) -> None:
        """Shade a range of counts from white to red by their size."""
        self._conditions.append(
            f'<conditionalFormatting sqref="{ref}"><cfRule type="colorScale" priority="{len(self._conditions) + 50}">'
            '<colorScale><cfvo type="num" val="0"/><cfvo type="max"/>'
            '<color rgb="FFFFFFFF"/><color rgb="FFF4A582"/></colorScale></cfRule></conditionalFormatting>'
        )

    def finish(
        self, *, landscape: bool, foot: str, drawing: bool = False, one_page: bool = False
    ) -> None:
        """Write everything that stands after the rows, in the order that the schema asks for."""
        filtered = f'<autoFilter ref="{self.filter_range}"/>' if self.filter_range else ""
        merged = (
            f'<mergeCells count="{len(self._merges)}">{"".join(self._merges)}</mergeCells>'
            if self._merges
            else ""
        )
        orientation = "landscape" if landscape else "portrait"
        drawn = '<drawing r:id="rId1"/>' if drawing else ""
        self._put(
            f"</sheetData>{filtered}{merged}{''.join(self._conditions)}"
            '<printOptions horizontalCentered="1"/>'
            '<pageMargins left="0.7" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
            f'<pageSetup paperSize="9" orientation="{orientation}" fitToWidth="1" fitToHeight="{int(one_page)}"/>'
            f"<headerFooter><oddFooter>{xml_text(_footer(foot))}</oddFooter></headerFooter>"
            f"{drawn}</worksheet>"
        )
        self._flush()

    def _cell(self, column: int, value: Cell, style: Style) -> str:
        at = f'r="{letters(column)}{self.row}" s="{int(style)}"'
        number = _number(value)
        if number is not None:
            return f"<c {at}><v>{number}</v></c>"
        text = display_text(value, self.translate)
        if style is not Style.PLAIN and style > Style.WARNING:
            self._lines = max(self._lines, lines_of(text, self._widths[column]))
        return f'<c {at} t="inlineStr"><is><t xml:space="preserve">{sheet_text(text, self.translate)}</t></is></c>'

    def _writer(self, index: int, kind: Kind) -> Callable[[str, Cell], str]:
        translate = self.translate
        column = letters(index)
        room = self._widths[index]
        number_style = {
            Kind.DATE: Style.DATE, Kind.COUNT: Style.INTEGER, Kind.DAYS: Style.INTEGER, Kind.RATE: Style.RATE,
        }.get(kind, Style.INTEGER)  # fmt: skip
        text_style = Style.TEXT if kind in (Kind.TEXT, Kind.REF, Kind.AGENCY) else Style.CENTRED
        number_open = f'<c r="{column}%s" s="{int(number_style)}"><v>%s</v></c>'
        text_open = (
            f'<c r="{column}%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>'
        )
        empty = f'<c r="{column}%s" s="{int(text_style)}"/>'
        words = {state: display_text(state, translate) for state in STATE_FORMATS}

        def write(row: str, value: Cell) -> str:
            if value is None or value == "":
                return empty % row
            number = _number(value)
            if number is not None:
                return number_open % (row, number)
            if isinstance(value, State):
                return text_open % (row, text_style, words[value])
            text = value if type(value) is str else display_text(value, translate)
            if len(text) > room or "\n" in text:
                self._lines = max(self._lines, lines_of(text, room))
            style = Style.TEXT_QUOTED if text.startswith(_FORMULA_START) else text_style
            return text_open % (row, style, sheet_text(text, translate))

        return write

    def _put(self, text: str) -> None:
        self._pending.append(text)
        if len(self._pending) >= _ROWS_AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        self._write("".join(self._pending))
        self._pending.clear()

    def _write(self, text: str) -> None:
        self.out.write(text.encode())


def letters(column: int) -> str:
    """Return a column's letters: 0 is ``A``, 26 is ``AA``."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a column of so many characters, words unbroken: an estimate from above."""
    room = max(int(width), 1)
    if len(text) <= room and "\n" not in text:
        return 1
    count = 0
    for paragraph in text.split("\n"):
        # Where words do not fill a line, about a sixth of it stays empty.
        count += max(1, -(-len(paragraph) * 7 // (room * 6))) if len(paragraph) > room else 1
    return min(count, _LINES_AT_MOST)


def sheet_text(text: str, translate: Translator) -> str:
    """Return text for a cell: what Excel would read as its own escape is escaped, what it would cut is said."""
    if len(text) > _TEXT_LIMIT:
        mark = translate(
            _(" [… {n} more characters do not fit into a cell]", n=len(text) - _TEXT_LIMIT + 80)
        )
        text = text[: _TEXT_LIMIT - 80] + mark
    if "_x" in text:
        text = _ESCAPE_LOOK_ALIKE.sub("_x005F_", text)
    return xml_text(text)


def sheet_name(title: str, taken: Iterable[str]) -> str:
    """Return a name that Excel accepts for a sheet: at most 31 characters, none of ``[]:*?/\\``, not yet taken."""
    name = " ".join(re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).split()).strip("' ")[:31] or "1"
    used = {each.casefold() for each in taken}
    candidate, count = name, 1
    while candidate.casefold() in used:
        count += 1
        tail = f" ({count})"
        candidate = name[: 31 - len(tail)] + tail
    return candidate


def _number(value: Cell) -> str | None:
    """Return a value as Excel keeps it; None for what is text."""
    match value:
        case str() | None:
            return None
        case int():
            return str(value)
        case date():
            return str((value - _DAY_ZERO).days) if value >= _FIRST_REAL_DAY else None
        case Count() | CountChange():
            return str(value.value)
        case Rate():
            return None if value.value is None else repr(round(value.value, 6))
    return None


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _footer(text: str) -> str:
    """Return a page footer: the text on the left, page of pages on the right; ``&`` would start a code."""
    return f"&L&10{text.replace('&', '&&')}&R&10&P/&N"
