"""Task tables of plain text without bars: words under headings in columns.

Finds them by a line of headings, with "TT" first or without, and by what stands under each; a line
that runs over the columns ends the table. Knows lines with their gaps; rows are for
``table_cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directive_cli.domain.vietnamese import normalise
from directive_cli.drafting.column_headings import column_roles
from directive_cli.drafting.source_lines import CellPlace, Line, clean

_FIRST_TABLE = 20_000
"""Numbers above those that the readers of files give."""
_FEWEST_ROWS, _FEWEST_COLUMNS = 2, 3
_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
_ORDER = re.compile(r"^(?:S?TT|Số TT)\b\s*", re.IGNORECASE)
_ROW = re.compile(r"^(\d{1,3})[.)]?(?:\s+|$)")
_END = re.compile(r"(?i)^\W*nơi nhận|^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\S|\./\.$")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between two gaps, and where on the line they begin and end, in characters."""

    words: str
    start: int
    end: int

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a table: where it stands among the lines, its row's number, its pieces by
    column."""

    position: int
    number: int
    cells: list[tuple[int, _Piece]]


def with_open_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of a table without rules as cells."""
    result: list[Line] = []
    table, position = _FIRST_TABLE, 0
    while position < len(lines):
        headings = _headings(lines[position])
        rows = list(_rows(lines, position + 1, headings)) if headings else []
        if not rows or rows[-1].number < _FEWEST_ROWS:
            result.append(lines[position])
            position += 1
            continue
        heading = _Row(position, 0, list(enumerate(headings)))
        for row in (heading, *rows):
            line = lines[row.position]
            for column, piece in row.cells:
                place = CellPlace(table, row.number, column)
                result.append(Line(line.page, line.number, piece.words, place))
        table, position = table + 1, rows[-1].position + 1
    return result


def cell_paragraphs(words: str) -> list[str]:
    """Divide a cell between bars: its paragraphs stand apart by two spaces, list entries by " - ";
    the stars of bold print go."""
    pieces = re.split(r"(?<=[;:.*]) (?=- )|\s{2,}", words)
    return [piece.replace("*", "") for piece in pieces if piece.strip(" -*")]


def barred_cells(line: Line) -> list[str]:
    """Return what stands between the bars of a line; nothing where it is no row of a table."""
    raw = line.raw.strip()
    barred = line.cell is None and raw.startswith("|") and raw.endswith("|") and len(raw) > 2
    return [one.strip() for one in raw[1:-1].split("|")] if barred else []


def _pieces(raw: str) -> list[_Piece]:
    text = normalise(raw.replace("\t", "    "))
    return [_Piece(clean(one.group()), one.start(), one.end()) for one in _PIECE.finditer(text)]


def _headings(line: Line) -> list[_Piece]:
    """Return the headings of a task table that a line holds; none where it is another line."""
    if line.cell is not None:
        return []
    pieces = _apart(_pieces(line.raw), _ORDER)
    if not _is_numbered(pieces) and (
        len(pieces) < _FEWEST_COLUMNS or not all(one.words[0].isupper() for one in pieces)
    ):
        return []
    roles = column_roles([piece.words for piece in pieces])
    if None in roles or len(set(roles)) < len(roles):
        return []
    return pieces if "task" in roles and {"lead", "time"} & set(roles) else []


def _is_numbered(headings: Sequence[_Piece]) -> bool:
    return bool(headings) and _ORDER.fullmatch(headings[0].words) is not None


def _apart(pieces: list[_Piece], opening: re.Pattern[str]) -> list[_Piece]:
    """Return the pieces with the number before the first one's words as a piece of its own."""
    found = opening.match(pieces[0].words) if pieces else None
    if found is None or found.end() == len(pieces[0].words):
        return pieces
    first = pieces[0]
    cut = first.start + found.end()
    number = _Piece(found.group().strip(), first.start, first.start + len(found.group().strip()))
    return [number, _Piece(first.words[found.end() :], cut, first.end), *pieces[1:]]


def _rows(lines: Sequence[Line], first: int, headings: Sequence[_Piece]) -> Iterator[_Row]:
    """Yield the table's lines; a number in the first column opens a row, in order, or, in a table
    without numbers, a capital there with words beside it."""
    row = 0
    numbered = _is_numbered(headings)
    for position in range(first, len(lines)):
        words = lines[position].words
        if not words:
            continue
        if lines[position].cell is not None or _END.search(words):
            return
        pieces = _pieces(lines[position].raw)
        if numbered:
            number = _ROW.match(words)
            opens = number is not None and int(number[1]) == row + 1
            pieces = _apart(pieces, _ROW) if opens else pieces
            columns = _columns(pieces, headings, first=0 if opens else 1)
        else:
            columns = _columns(pieces, headings, first=0)
            begins = columns is not None and columns[0] == 0 and not words[0].islower()
            if begins and len(pieces) == 1:
                return
            opens = begins
        if columns is None or (not row and not opens):
            return
        row += opens
        yield _Row(position, row, list(zip(columns, pieces, strict=True)))


def _columns(
    pieces: Sequence[_Piece], headings: Sequence[_Piece], *, first: int
) -> list[int] | None:
    """Return each piece's column, in order; None where a piece runs over into the next column."""
    best: dict[int, tuple[float, list[int]]] = {first - 1: (0.0, [])}
    for piece in pieces:
        reached: dict[int, tuple[float, list[int]]] = {}
        for last, (cost, path) in best.items():
            for column in range(last + 1, len(headings)):
                total = cost + _away(piece, headings[column])
                if column not in reached or total < reached[column][0]:
                    reached[column] = (total, [*path, column])
        best = reached
    if not best:
        return None
    columns = min(best.values(), key=lambda one: one[0])[1]
    runs_over = any(
        column + 1 < len(headings) and piece.end > headings[column + 1].middle
        for column, piece in zip(columns, pieces, strict=True)
    )
    return None if runs_over else columns


def _away(piece: _Piece, heading: _Piece) -> float:
    """Return how far a piece stands from under a heading: by its beginning or its middle."""
    return min(abs(piece.start - heading.start), abs(piece.middle - heading.middle))
