"""Task tables of plain text without bars: words under headings in columns.

Finds them by a line of headings, with "TT" first or without, and by what stands under each; a line
that runs over the columns ends the table. Knows lines with their gaps; rows are for
``table_cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.vietnamese import normalise
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.column_headings import column_role, column_roles
from directive_cli.drafting.source_lines import CellPlace, Line, clean

_FIRST_TABLE = 20_000
"""Numbers above those that the readers of files give."""
_FEWEST_ROWS, _FEWEST_COLUMNS = 2, 3
_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
_ORDER = re.compile(r"^(?:S?TT|Số TT)\b\s*", re.IGNORECASE)
_ROW = re.compile(
    r"^(?:(?P<number>\d{1,3})[.)]?|(?P<title>[IVX]{1,5}|[A-E])[.)]?|\d{1,2}(?:\.\d{1,2})+[.)]?|"
    r"[a-zđ][.)])(?:\s+|$)"
)
RULE = re.compile(r"^[\s|+:=_-]*[-=_]{2}[\s|+:=_-]*$")
"""A line that only draws a rule."""
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
        headings, first = (
            _headings(lines, position)
            or _headings(lines, position, narrow=True)
            or _centred_headings(lines, position)
            or ([], 0)
        )
        rows = list(_rows(lines, first, headings)) if headings else []
        if not rows or rows[-1].number < _FEWEST_ROWS:
            result.append(lines[position])
            position += 1
            continue
        heading = _Row(position, 0, list(enumerate(headings)))
        covered = _rows_covered(rows, headings)
        for row in (heading, *rows):
            line = lines[row.position]
            for column, piece in row.cells:
                reach = covered.get(row.number, 1) if column == 0 else 1
                place = CellPlace(table, row.number, column, reach)
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


def _pieces(raw: str, starts: Sequence[int] = ()) -> list[_Piece]:
    """Return the words between gaps; two spaces are one where a column ``starts`` after them."""
    text = normalise(raw.replace("\t", "    "))
    bounds: list[tuple[int, int]] = []
    for found in _PIECE.finditer(text):
        first = found.start()
        for gap in _TWO_SPACES.finditer(text, first, found.end()):
            if gap.end() in starts:
                bounds.append((first, gap.start()))
                first = gap.end()
        bounds.append((first, found.end()))
    return [_Piece(clean(text[start:end]), start, end) for start, end in bounds]


_TWO_SPACES = re.compile(r"(?<=\S)  (?=\S)")


def _headings(
    lines: Sequence[Line], start: int, *, narrow: bool = False
) -> tuple[list[_Piece], int] | None:
    """Return the headings of a task table that begin on a line, and the index of the line after
    them; None where it is another line. ``narrow`` parts them at two spaces.

    A line under them goes on with their words ("Cơ quan" / "chủ trì"), or divides one of them
    ("Phân công" / "Chủ trì", "Phối hợp").
    """
    raw = lines[start].raw
    if lines[start].cell is not None:
        return None
    starts = range(len(raw)) if narrow else ()
    pieces = _apart(_pieces(raw, starts), _ORDER)
    if not _is_numbered(pieces) and (
        len(pieces) < _FEWEST_COLUMNS or not all(one.words[0].isupper() for one in pieces)
    ):
        return None
    after = start + 1
    while after < min(len(lines), start + _HEADING_LINES) and lines[after].cell is None:
        below = _pieces(lines[after].raw, starts)
        parts = [one for one in below if not one.words[0].islower()]
        if not {column_role(one.words) for one in parts} <= {"lead", "coordinating"}:
            break
        pieces = _lengthened(pieces, [one for one in below if one.words[0].islower()])
        pieces = _divided(pieces, parts) if parts else pieces
        after += 1
    return (pieces, after) if _are_of_tasks(pieces) else None


_HEADING_LINES = 5


def _are_of_tasks(headings: Sequence[_Piece]) -> bool:
    """Tell whether each heading is known, and all of them are those of a task table."""
    roles = column_roles([piece.words for piece in headings])
    known = None not in roles and len(set(roles)) == len(roles)
    return known and "task" in roles and bool({"lead", "time"} & set(roles))


def _centred_headings(lines: Sequence[Line], start: int) -> tuple[list[_Piece], int] | None:
    """Return headings of which "TT" stands in the middle, below the first line of others."""
    columns: list[_Piece] = []
    for after in range(start, min(len(lines), start + _HEADING_LINES)):
        pieces = _pieces(lines[after].raw)
        if lines[after].cell is not None or not pieces or _ROW.match(pieces[0].words):
            break
        if after == start and (len(pieces) < _FEWEST_APART or _ORDER.match(pieces[0].words)):
            return None
        numbered = any(_ORDER.fullmatch(one.words) for one in columns)
        if numbered and not all(map(_is_of_heading, pieces)):
            break
        for piece in _apart(pieces, _ORDER):
            over = [at for at, one in enumerate(columns) if _overlap(one, piece)]
            if len(over) > 1:
                return None
            if over:
                columns[over[0]] = _lengthened([columns[over[0]]], [piece])[0]
            else:
                columns.append(piece)
    else:
        after += 1
    columns.sort(key=lambda one: one.start)
    return (columns, after) if _is_numbered(columns) and _are_of_tasks(columns) else None


def _is_of_heading(piece: _Piece) -> bool:
    return piece.words[0].islower() or column_role(piece.words) is not None


_FEWEST_APART = 2
"""Headings at least that stand above the others."""


def _overlap(one: _Piece, other: _Piece) -> bool:
    return one.start < other.end and other.start < one.end


def _nearest(pieces: Sequence[_Piece], under: _Piece) -> int:
    return min(range(len(pieces)), key=lambda at: _away(under, pieces[at]))


def _lengthened(pieces: Sequence[_Piece], below: Sequence[_Piece]) -> list[_Piece]:
    """Return headings with the words that stand under each of them."""
    result = list(pieces)
    for under in below:
        at = _nearest(pieces, under)
        above = result[at]
        start, end = min(above.start, under.start), max(above.end, under.end)
        result[at] = _Piece(f"{above.words} {under.words}", start, end)
    return result


def _divided(pieces: Sequence[_Piece], below: Sequence[_Piece]) -> list[_Piece]:
    """Return headings with those under one of them in its place."""
    middle = (below[0].start + below[-1].end) / 2
    over = min(range(len(pieces)), key=lambda at: abs(pieces[at].middle - middle))
    return [*pieces[:over], *below, *pieces[over + 1 :]]


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
    row, centred, fresh, again = 0, -1, True, False
    numbers = _Numbers() if _is_numbered(headings) else None
    starts = [one.start for one in headings]
    for position in range(first, len(lines)):
        words = lines[position].words
        if not words or RULE.match(words):
            fresh = True
            continue
        if lines[position].cell is not None or _END.search(words):
            return
        pieces = _pieces(lines[position].raw, starts)
        again = _repeat(pieces, headings, least=1 if again else _FEWEST_APART)
        if again or _is_page_number(lines, position, headings):
            continue
        if numbers is not None:
            opened = numbers.opening(pieces)
            opens, pieces = bool(opened) and position != centred, opened or pieces
            if fresh and not opened:
                centred = numbers.below(lines[position + 1 : position + _LINES_OF_A_ROW], position)
                opens = centred >= 0
            title = bool(opened) and numbers.titled
            columns = [0, 1] if title else _columns(pieces, headings, first=0 if opened else 1)
        else:
            columns = _columns(pieces, headings, first=0)
            opens = columns is not None and _begins(pieces, columns, headings)
            if opens and len(pieces) == 1:
                return
        if columns is None or (not row and not opens):
            return
        row += opens
        fresh = False
        yield _Row(position, row, list(zip(columns, pieces, strict=True)))


_LINES_OF_A_ROW = 8


def _repeat(
    pieces: Sequence[_Piece], headings: Sequence[_Piece], *, least: int = _FEWEST_APART
) -> bool:
    """Tell whether a line says ``least`` headings again, as at the top of a page."""
    pieces = _apart(list(pieces), _ORDER)
    return len(pieces) >= least and all(
        any(one.words in heading.words for heading in headings) for one in pieces
    )


def _is_page_number(lines: Sequence[Line], place: int, headings: Sequence[_Piece]) -> bool:
    """Tell whether a line is the number of a page whose first line says the headings again."""
    below = lines[place + 1 : place + _LINES_OF_A_ROW]
    after = next((line for line in below if line.words), None)
    number = lines[place].words.isdecimal()
    return number and after is not None and _repeat(_pieces(after.raw), headings)


class _Numbers:
    """The numbers that open a table's rows: in order, anew under a title, with parts between."""

    def __init__(self) -> None:
        self.expected = 1
        self.titled = False
        """True where the last of them titles those that follow."""

    def opening(self, pieces: Sequence[_Piece]) -> list[_Piece]:
        """Return the pieces with the number that opens a row apart from what follows it; none
        where none does."""
        found = _ROW.match(pieces[0].words)
        if found is None:
            return []
        apart = _apart(list(pieces), _ROW)
        number = int(found["number"] or 0)
        if found["title"]:
            if len(apart) != _WITH_TITLE or not apart[1].words[0].isupper():
                return []
        elif number:
            if number != self.expected and not (number == 1 and self.titled):
                return []
            self.expected = number + 1
        elif self.expected == 1:
            return []
        self.titled = bool(found["title"])
        return apart

    def below(self, lines: Sequence[Line], above: int) -> int:
        """Return the place of the line that holds the next number, in the middle of a row that an
        empty line ends; -1 where none does. ``above`` is the place of the line before them."""
        for place, line in enumerate(lines, above + 1):
            found = _ROW.match(line.words)
            if not line.words:
                return -1
            if found is not None and found["number"]:
                return place if int(found["number"]) == self.expected else -1
        return -1


_WITH_TITLE = 2
"""Pieces of a line that holds a number and a title alone."""


def _begins(pieces: Sequence[_Piece], columns: Sequence[int], headings: Sequence[_Piece]) -> bool:
    """Tell whether a line begins a row of a table without numbers: in its first column, or, under
    a time or a body that goes on, with work that has words beside it."""
    if columns[0] == 0:
        return not pieces[0].words[0].islower()
    return (
        columns[0] == 1
        and _goes_on_below(headings)
        and column_role(headings[1].words) == "task"
        and len(pieces) > 1
        and not any(one.words[0].islower() for one in pieces)
        and (begins_with_action(pieces[0].words) or read_agencies(pieces[1].words) is not None)
    )


def _goes_on_below(headings: Sequence[_Piece]) -> bool:
    """Tell whether a blank cell of the first column goes on with the one above it."""
    return column_role(headings[0].words) in ("time", "lead")


def _rows_covered(rows: Sequence[_Row], headings: Sequence[_Piece]) -> dict[int, int]:
    """Return how many rows the cells of the first column reach over, by their own row."""
    covered: dict[int, int] = {}
    above = 0
    for row in rows if _goes_on_below(headings) else ():
        if any(column == 0 for column, _piece in row.cells):
            above = row.number
        covered[above] = row.number - above + 1
    return covered


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
