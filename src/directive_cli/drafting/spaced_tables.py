"""Task tables of web copies: one empty line parts the cells of a row, two part the rows.

A copy of a page writes each cell and an empty line, and another empty line behind each row; an
empty cell leaves its two line ends behind. The places of such cells are known without a guess, but
for the cells that a row above covers. Knows lines; rows are for ``table_cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from directive_cli.drafting.cell_kinds import STEPS_OF_PROCEDURES, cell_kind, misfit
from directive_cli.drafting.column_headings import column_role, column_roles
from directive_cli.drafting.line_cells import AFTER_TABLE
from directive_cli.drafting.source_lines import CellPlace, Line
from directive_cli.drafting.table_cells import ARABIC_NUMBER, GROUP_NUMBER, SIGNATURE

_FIRST_TABLE = 60_000
"""Numbers above those that the other readers of tables give."""
_PART_NUMBER = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})+\.?|[a-zđ][.)])$")
"""What opens the row of a part: "1.1", "a)"."""
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 12
_FEWEST_ROWS = 2
_LINES_OF_TITLE = 4
_MOST_WHOLE = 0.6
"""The share of the numbered rows that have a cell for each heading, at least."""


@dataclass(slots=True)
class _Row:
    """The cells of a row in order, an empty one without lines, and where the row ends."""

    cells: list[list[Line]]
    end: int
    """The index of the line after the row and the empty lines behind it."""
    empty_after: int = 0
    """Empty cells at its end, or at the beginning of the next row."""
    columns: list[int] = field(default_factory=list)

    @property
    def sign(self) -> str:
        """The number that opens the row; empty where none does."""
        first = self.words(0)
        signs = ARABIC_NUMBER, GROUP_NUMBER, _PART_NUMBER
        return first if any(sign.match(first) for sign in signs) else ""

    def words(self, cell: int) -> str:
        return _words(self.cells[cell]) if cell < len(self.cells) else ""


def _words(cell: Sequence[Line]) -> str:
    return " ".join(line.words for line in cell)


def with_spaced_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of a table whose rows stand apart by two empty lines as cells."""
    result: list[Line] = []
    table, position = _FIRST_TABLE, 0
    while position < len(lines):
        rows = _rows(lines, position) if column_role(lines[position].words) == "order" else []
        if not rows:
            result.append(lines[position])
            position += 1
            continue
        result += _placed(rows, table)
        table, position = table + 1, rows[-1].end
    return result


def _rows(lines: Sequence[Line], start: int) -> list[_Row]:
    """Return the rows of a task table that begins on a line, its headings first; none where it is
    no such table."""
    if start and lines[start - 1].words:
        return []
    headings = _row(lines, start)
    count = len(headings.cells) if headings is not None else 0
    if headings is None or not _FEWEST_COLUMNS <= count <= _MOST_COLUMNS:
        return []
    names = [headings.words(cell) for cell in range(count)]
    roles = column_roles(names)
    if "task" not in roles or not {"lead", "time"} & set(roles):
        return []
    title = [line.words for line in lines[max(0, start - _LINES_OF_TITLE) : start]]
    if STEPS_OF_PROCEDURES.search(" ".join([*title, *names])):
        return []
    headings.columns = list(range(count))
    rows = [headings]
    above: Sequence[int] = ()
    for row in _rows_below(lines, headings.end, count):
        columns = _columns_of(row, roles, above)
        if columns is None:
            break
        if not row.sign and len(columns) > 1:
            above = columns
        row.columns = columns
        rows.append(row)
    while len(rows[-1].cells) == 1:
        rows.pop()  # a title that no row follows is a line of the paper
    numbered = [row for row in rows[1:] if ARABIC_NUMBER.match(row.sign)]
    whole = sum(len(row.cells) == count for row in numbered)
    enough = whole >= max(_FEWEST_ROWS, _MOST_WHOLE * len(numbered))
    return rows if enough and rows[1].sign else []


def _rows_below(lines: Sequence[Line], start: int, count: int) -> Iterator[_Row]:
    """Yield the rows under the headings; the last is cut where the paper goes on behind it."""
    left = 0
    position = start
    while position < len(lines):
        row = _row(lines, position)
        if row is None:
            return
        first = row.words(0)
        if SIGNATURE.match(first) or (AFTER_TABLE.match(first) and not row.sign):
            return
        if left and len(row.cells) + left <= count and not row.sign:
            row.cells[:0] = [[] for _ in range(left)]
        if len(row.cells) > count:
            if row.sign:
                row.end = _line_after(lines, row.cells[count - 1])
                row.cells = row.cells[:count]
                yield row
            return
        own = min(row.empty_after, count - len(row.cells)) if row.sign else 0
        row.cells += [[] for _ in range(own)]
        left = row.empty_after - own
        yield row
        position = row.end


def _line_after(lines: Sequence[Line], cell: Sequence[Line]) -> int:
    last = cell[-1].number if cell else 0
    return next((at for at, line in enumerate(lines) if line.number > last), len(lines))


def _row(lines: Sequence[Line], start: int) -> _Row | None:
    """Read one row: its cells up to an even number of empty lines; None where no words stand."""
    cells: list[list[Line]] = []
    position = start
    while position < len(lines):
        block: list[Line] = []
        while position < len(lines) and lines[position].words:
            if lines[position].cell is not None:
                return None
            block.append(lines[position])
            position += 1
        gap = 0
        while position < len(lines) and not lines[position].words:
            gap += 1
            position += 1
        if not block:
            return None
        cells.append(block)
        titled = len(cells) == 2 and GROUP_NUMBER.match(_words(cells[0])) is not None
        if gap % 2 == 0 or (titled and gap > 1) or position >= len(lines):
            # An empty cell without a paragraph leaves one line end, not two.
            return _Row(cells, position, empty_after=max(0, (gap - 1) // 2))
        cells += [[] for _ in range(gap // 2)]
        if len(cells) > 2 * _MOST_COLUMNS:
            return _Row(cells, position)
    return None


def _columns_of(row: _Row, roles: Sequence[str | None], above: Sequence[int]) -> list[int] | None:
    """Return the columns of a row's cells; None where it is no row of the table.

    A row with fewer cells than headings is a group's title, or stands beside cells that a row above
    covers: its cells go where those of the last such row went, ``above``, else where what they hold
    fits best, the last columns first.
    """
    count = len(roles)
    if len(row.cells) == count:
        return list(range(count)) if row.sign or not row.cells[0] else None
    if row.sign and len(row.cells) == 2:
        return [0, 1]
    if len(row.cells) == 1:
        return [1]
    first = 0 if row.sign else 1
    if len(above) == len(row.cells) and not row.sign:
        return list(above)
    places = range(1 - first, len(row.cells))
    kinds = [cell_kind(row.words(cell)) if row.cells[cell] else None for cell in places]
    choices = []
    for columns in combinations(range(1, count), len(kinds)):
        parts = zip(columns, kinds, strict=True)
        fit = sum(misfit(roles[at] or "note", kind) for at, kind in parts if kind is not None)
        choices.append((fit, -sum(columns), columns))
    return [0, *min(choices)[2]][first:] if choices else None


def _placed(rows: Sequence[_Row], table: int) -> Iterator[Line]:
    """Yield the lines of the rows with their places; a cell reaches down over the rows that leave
    its column out."""
    count = len(rows[0].cells)
    reach: dict[tuple[int, int], int] = {}
    for number, row in enumerate(rows):
        title = _is_title(row, count)
        for column in row.columns:
            below = number + 1
            while (
                not title
                and number
                and below < len(rows)
                and column not in rows[below].columns
                and not _is_title(rows[below], count)
            ):
                below += 1
            reach[number, column] = below - number
    for number, row in enumerate(rows):
        for column, cell in zip(row.columns, row.cells, strict=True):
            wide = count - column if column and _is_title(row, count) else 1
            place = CellPlace(table, number, column, reach[number, column], wide)
            for line in cell:
                yield replace(line, cell=place)


def _is_title(row: _Row, count: int) -> bool:
    """Tell whether a row holds only the title of a group, with its number or without."""
    return sum(map(bool, row.cells)) == 1 + bool(row.sign) and count > 2
