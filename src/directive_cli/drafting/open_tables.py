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
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.column_headings import column_role, column_roles
from directive_cli.drafting.open_columns import (
    ORDER,
    CellPiece,
    columns_under,
    is_numbered,
    moved_under,
    nearest_heading,
    number_apart,
    overlap,
    parted_cells,
    pieces_of,
)
from directive_cli.drafting.source_lines import CellPlace, Line

_FIRST_TABLE = 20_000
"""Numbers above those that the readers of files give."""
_FEWEST_ROWS, _FEWEST_COLUMNS = 2, 3
_ROW = re.compile(
    r"^(?:(?P<number>\d{1,3})[.)]?|(?P<title>[IVX]{1,5}(?:\.\d{1,2})?|[A-E])[.)]?|"
    r"\d{1,2}(?:\.\d{1,2})+[.)]?|"
    r"[a-zđ][.)])(?:\s+|$)"
)
RULE = re.compile(r"^[\s|+:=_-]*[-=_]{2}[\s|+:=_-]*$")
"""A line that only draws a rule."""
_END = re.compile(r"(?i)^\W*nơi nhận|^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\S|\./\.$")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a table: where it stands among the lines, its row's number, its pieces by
    column."""

    position: int
    number: int
    cells: list[tuple[int, CellPiece]]


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
        begun: set[CellPlace] = set()
        for row in (heading, *rows):
            line = lines[row.position]
            for column, piece in row.cells:
                reach = covered.get(row.number, 1) if column == 0 else 1
                place = CellPlace(table, row.number, column, reach)
                # The words of other cells stand between the lines of one.
                parted = place in begun and result[-1].cell != place
                result.append(Line(line.page, line.number, piece.words, place, parted=parted))
                begun.add(place)
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


def _headings(
    lines: Sequence[Line], start: int, *, narrow: bool = False
) -> tuple[list[CellPiece], int] | None:
    """Return the headings of a task table that begin on a line, and the index of the line after
    them; None where it is another line. ``narrow`` parts them at two spaces.

    A line under them goes on with their words ("Cơ quan" / "chủ trì"), or divides one of them
    ("Phân công" / "Chủ trì", "Phối hợp").
    """
    raw = lines[start].raw
    if lines[start].cell is not None:
        return None
    starts = range(len(raw)) if narrow else ()
    pieces = number_apart(pieces_of(raw, starts), ORDER)
    if not is_numbered(pieces) and (
        len(pieces) < _FEWEST_COLUMNS or not all(one.words[0].isupper() for one in pieces)
    ):
        return None
    after = start + 1
    while after < min(len(lines), start + _HEADING_LINES) and lines[after].cell is None:
        below = pieces_of(lines[after].raw, starts)
        parts = [one for one in below if not one.words[0].islower()]
        if not {column_role(one.words) for one in parts} <= {"lead", "coordinating"}:
            break
        pieces = _lengthened(pieces, [one for one in below if one.words[0].islower()])
        pieces = _divided(pieces, parts) if parts else pieces
        after += 1
    return (pieces, after) if _are_of_tasks(pieces) else None


_HEADING_LINES = 5


def _are_of_tasks(headings: Sequence[CellPiece]) -> bool:
    """Tell whether each heading is known, and all of them are those of a task table."""
    roles = column_roles([piece.words for piece in headings])
    known = None not in roles and len(set(roles)) == len(roles)
    return known and "task" in roles and bool({"lead", "time"} & set(roles))


def _centred_headings(lines: Sequence[Line], start: int) -> tuple[list[CellPiece], int] | None:
    """Return headings of which "TT" stands in the middle, below the first line of others."""
    columns: list[CellPiece] = []
    for after in range(start, min(len(lines), start + _HEADING_LINES)):
        pieces = pieces_of(lines[after].raw)
        if lines[after].cell is not None or not pieces or _ROW.match(pieces[0].words):
            break
        if after == start and (
            ORDER.match(pieces[0].words)
            or (len(pieces) < _FEWEST_APART and column_role(pieces[0].words) is None)
        ):
            return None
        numbered = any(ORDER.fullmatch(one.words) for one in columns)
        if numbered and not all(map(_is_of_heading, pieces)):
            break
        for piece in number_apart(pieces, ORDER):
            over = [at for at, one in enumerate(columns) if overlap(one, piece)]
            if len(over) > 1:
                return None
            if over:
                columns[over[0]] = _lengthened([columns[over[0]]], [piece])[0]
            else:
                columns.append(piece)
    else:
        after += 1
    columns.sort(key=lambda one: one.start)
    return (columns, after) if is_numbered(columns) and _are_of_tasks(columns) else None


def _is_of_heading(piece: CellPiece) -> bool:
    noted = _NOTE_SIGN.fullmatch(piece.words) is not None
    return noted or piece.words[0].islower() or column_role(piece.words) is not None


_NOTE_SIGN = re.compile(r"\((?:\*{1,3}|\d)\)")
"""The sign of a note, or a column's number, under a heading: "(*)", "(3)"."""
_FEWEST_APART = 2
"""Headings at least that stand above the others, where one alone is none of a task table."""


def _lengthened(pieces: Sequence[CellPiece], below: Sequence[CellPiece]) -> list[CellPiece]:
    """Return headings with the words that stand under each of them."""
    result = list(pieces)
    for under in below:
        at = nearest_heading(pieces, under)
        above = result[at]
        start, end = min(above.start, under.start), max(above.end, under.end)
        result[at] = CellPiece(f"{above.words} {under.words}", start, end)
    return result


def _divided(pieces: Sequence[CellPiece], below: Sequence[CellPiece]) -> list[CellPiece]:
    """Return headings with those under one of them in its place."""
    middle = (below[0].start + below[-1].end) / 2
    over = min(range(len(pieces)), key=lambda at: abs(pieces[at].middle - middle))
    return [*pieces[:over], *below, *pieces[over + 1 :]]


def _rows(lines: Sequence[Line], first: int, headings: Sequence[CellPiece]) -> Iterator[_Row]:
    """Yield the table's lines; a number in the first column opens a row, in order, or, in a table
    without numbers, a capital there with words beside it."""
    row, centred, fresh, again = 0, -1, True, False
    numbers = _Numbers() if is_numbered(headings) else None
    middle = _Middle()
    starts, under = [one.start for one in headings], headings
    for position in range(first, len(lines)):
        words = lines[position].words
        if not words or RULE.match(words):
            fresh = True
            continue
        if lines[position].cell is not None or _END.search(words):
            return
        pieces = pieces_of(lines[position].raw, starts)
        again = _repeat(pieces, headings, least=1 if again else _FEWEST_APART)
        if again or _is_page_number(lines, position, headings):
            continue
        if numbers is not None:
            opened = numbers.opening(pieces)
            opens, pieces = bool(opened) and position != centred, opened or pieces
            title = bool(opened) and numbers.titled
            pieces = parted_cells(pieces, under) if middle.seen and not title else pieces
            if not opened and (fresh or middle.is_past(position, pieces)):
                centred = numbers.below(lines[position + 1 : position + _LINES_OF_A_ROW], position)
                opens = centred >= 0
                if opens:
                    middle.opens_above(position, centred)
            elif opens:
                middle.opens_at(position)
            columns = [0, 1] if title else columns_under(pieces, under, first=0 if opened else 1)
            if middle.seen and columns is not None and not title:
                under = moved_under(under, zip(columns, pieces, strict=True))
            fresh = title
        else:
            columns = columns_under(pieces, headings, first=0)
            opens = columns is not None and _begins(pieces, columns, headings)
            if opens and len(pieces) == 1:
                return
            fresh = False
        if columns is None or (not row and not opens):
            return
        row += opens
        yield _Row(position, row, list(zip(columns, pieces, strict=True)))


class _Middle:
    """Where the rows of a table end whose numbers stand in the middle of their rows: as many lines
    below the number as above it. Says nothing before such a row was seen."""

    def __init__(self) -> None:
        self.seen = False
        self.last = -1
        """The place of the row's last line; -1 for none."""

    def opens_above(self, position: int, number: int) -> None:
        """A row opens above the line that holds its number."""
        self.seen, self.last = True, 2 * number - position

    def opens_at(self, position: int) -> None:
        """A row opens with its number."""
        self.last = position

    def is_past(self, position: int, pieces: Sequence[CellPiece]) -> bool:
        """Tell whether a line stands below the row: where half a line is left over, one that goes
        on in small letters does not."""
        if not self.seen or self.last < 0 or position <= self.last:
            return False
        return position > self.last + 1 or not any(one.words[0].islower() for one in pieces)


_LINES_OF_A_ROW = 14


def _repeat(
    pieces: Sequence[CellPiece], headings: Sequence[CellPiece], *, least: int = _FEWEST_APART
) -> bool:
    """Tell whether a line says ``least`` headings again, as at the top of a page."""
    pieces = number_apart(list(pieces), ORDER)
    return len(pieces) >= least and all(
        any(one.words in heading.words for heading in headings) for one in pieces
    )


def _is_page_number(lines: Sequence[Line], place: int, headings: Sequence[CellPiece]) -> bool:
    """Tell whether a line is the number of a page whose first line says the headings again."""
    words = lines[place].words
    if not words.isdecimal() or len(words) > _LONGEST_PAGE_NUMBER:
        return False
    below = lines[place + 1 : place + _LINES_OF_A_ROW]
    after = next((line for line in below if line.words), None)
    (piece,) = pieces_of(lines[place].raw)
    apart = any(not one.words for one in lines[place + 1 : place + 2]) and (
        len(headings) > 1 and piece.start > headings[1].start
    )
    return apart or (after is not None and _repeat(pieces_of(after.raw), headings))


_LONGEST_PAGE_NUMBER = 3


class _Numbers:
    """The numbers that open a table's rows: in order, anew under a title, with parts between."""

    def __init__(self) -> None:
        self.expected = 1
        self.titled = False
        """True where the last of them titles those that follow."""

    def opening(self, pieces: Sequence[CellPiece]) -> list[CellPiece]:
        """Return the pieces with the number that opens a row apart from what follows it; none
        where none does."""
        found = _ROW.match(pieces[0].words)
        if found is None:
            return []
        apart = number_apart(list(pieces), _ROW)
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
                number = int(found["number"])
                next_one = number == self.expected or (number == 1 and self.titled)
                return place if next_one else -1
        return -1


_WITH_TITLE = 2
"""Pieces of a line that holds a number and a title alone."""


def _begins(
    pieces: Sequence[CellPiece], columns: Sequence[int], headings: Sequence[CellPiece]
) -> bool:
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


def _goes_on_below(headings: Sequence[CellPiece]) -> bool:
    """Tell whether a blank cell of the first column goes on with the one above it."""
    return column_role(headings[0].words) in ("time", "lead")


def _rows_covered(rows: Sequence[_Row], headings: Sequence[CellPiece]) -> dict[int, int]:
    """Return how many rows the cells of the first column reach over, by their own row."""
    covered: dict[int, int] = {}
    above = 0
    for row in rows if _goes_on_below(headings) else ():
        if any(column == 0 for column, _piece in row.cells):
            above = row.number
        covered[above] = row.number - above + 1
    return covered
