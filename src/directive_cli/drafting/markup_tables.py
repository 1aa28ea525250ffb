"""Tables of a text that programs wrote as HTML: their cells, with the rows and columns that each
covers.

Knows the tags of tables; what the columns hold is for ``table_cells``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from directive_cli.drafting.source_lines import CellPlace, Line

_FIRST_TABLE = 40_000
"""Numbers above those that the other readers of tables give."""
_OPENS = re.compile(r"(?i)<table[\s>]")
_CLOSES = re.compile(r"(?i)</table\s*>")
_ENDS_A_LINE = frozenset({"p", "br", "li", "div"})
_CELLS = frozenset({"td", "th"})
_MOST_COVERED = 50
"""More rows or columns than these are a fault of the copy."""


def with_markup_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of a table in tags as cells; an open table without an end is left."""
    result: list[Line] = []
    table, position = _FIRST_TABLE, 0
    while position < len(lines):
        stop = _end(lines, position)
        if stop is None:
            result.append(lines[position])
            position += 1
            continue
        parser = _TableParser(table)
        for line in lines[position:stop]:
            parser.read(line)
        result += parser.cells
        table, position = table + 1, stop
    return result


def _end(lines: Sequence[Line], start: int) -> int | None:
    """Return the index after the table that a line opens."""
    if lines[start].cell is not None or not _OPENS.search(lines[start].raw):
        return None
    return next((at + 1 for at in range(start, len(lines)) if _CLOSES.search(lines[at].raw)), None)


class _TableParser(HTMLParser):
    """Read a table's tags line by line; words outside its cells stay lines of their own."""

    def __init__(self, table: int) -> None:
        super().__init__()
        self.table = table
        self.cells: list[Line] = []
        self.row, self.column = -1, 0
        self.covered: set[tuple[int, int]] = set()
        """Places that a cell of a row above reaches down to."""
        self.place: CellPlace | None = None
        self.line = Line(1, 1, "")
        self.words = ""

    def read(self, line: Line) -> None:
        """Take in one line of the text."""
        self.line = line
        self.feed(line.raw + "\n")
        self._put()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ENDS_A_LINE:
            self._put()
        elif tag == "tr":
            self._put()
            self.row, self.column, self.place = self.row + 1, 0, None
        elif tag in _CELLS:
            self._put()
            self._open(dict(attrs))

    def _open(self, given: dict[str, str | None]) -> None:
        rows, columns = (_count(given.get(name)) for name in ("rowspan", "colspan"))
        row = max(self.row, 0)
        while (row, self.column) in self.covered:
            self.column += 1
        self.place = CellPlace(self.table, row, self.column, rows, columns)
        self.covered |= {
            (row + below, self.column + beside)
            for below in range(1, rows)
            for beside in range(columns)
        }
        self.column += columns

    def handle_endtag(self, tag: str) -> None:
        if tag in _ENDS_A_LINE or tag in _CELLS or tag == "table":
            self._put()
        if tag in _CELLS:
            self.place = None

    def handle_data(self, data: str) -> None:
        self.words += data

    def _put(self) -> None:
        # A break inside a line came as two spaces.
        for piece in re.split(r" {2,}|\n", self.words):
            if piece.strip():
                self.cells.append(Line(self.line.page, self.line.number, piece.strip(), self.place))
        self.words = ""


def _count(given: str | None) -> int:
    return min(int(given), _MOST_COVERED) if given and given.isdecimal() and int(given) else 1
