"""Task tables of plain text whose cells are parted by bars, with a bar at both ends of a row or
without, or by tabs.

Finds them by a row of headings, joins what one row has on several lines, and lets a blank cell that
a copy made of a merged one go on with the cell above. What the columns hold is for
``table_cells``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from directive_cli.drafting.cell_kinds import BODIES, TIME, cell_kind, is_work_table, misfit
from directive_cli.drafting.column_headings import column_role, column_roles
from directive_cli.drafting.line_cells import is_unfinished
from directive_cli.drafting.open_tables import RULE, cell_paragraphs
from directive_cli.drafting.source_lines import CellPlace, Line
from directive_cli.drafting.table_cells import ARABIC_NUMBER, GROUP_NUMBER, SIGNATURE

_FIRST_TABLE = 30_000
"""Numbers above those that the readers of files and ``open_tables`` give."""
_FEWEST_COLUMNS = 3
_MOST_BARS = 60
"""A line with more bars draws something else."""
_MOST_BETWEEN = 4
"""Lines without words, or with a page's number, that may part two rows of a table."""
_BOX = str.maketrans("│┃║─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬", "|||" + "-" * 21)
"""The signs with which boxes are drawn, as bars and dashes."""
_PAGE_NUMBER = re.compile(r"^[-–—\s]*\d{1,3}[-–—\s]*$")


@dataclass(frozen=True, slots=True)
class _Bars:
    """What parts a table's cells, and whether its rows begin and end with a bar, by its first
    row."""

    sign: str
    first: bool
    last: bool

    @classmethod
    def of(cls, raw: str) -> _Bars | None:
        """Return what parts the cells of a row; None where it has too few."""
        text = raw.strip()
        if max(text.count("|"), text.count("\t")) > _MOST_BARS:
            return None
        if text.count("|") >= _FEWEST_COLUMNS - 1:
            return cls("|", text.startswith("|"), text.endswith("|"))
        if text.count("\t") >= _FEWEST_COLUMNS - 1:
            return cls("\t", first=False, last=False)
        return None

    def cells(self, raw: str) -> list[str]:
        """Return what stands between the bars of a line."""
        text = raw.strip(" \r\n")
        text = text[1:] if self.first and text.startswith("|") else text
        text = text[:-1] if self.last and text.endswith("|") else text
        return [one.strip() for one in text.split(self.sign)]


@dataclass(slots=True)
class _Row:
    """A row: the words of each cell, by the line on which they stand."""

    cells: list[list[tuple[Line, str]]]
    under_rule: bool = False
    """True where a rule stands above it."""
    rows_covered: dict[int, int] = field(default_factory=dict)
    """How many rows a cell reaches over, by its column, where it is more than its own."""
    title: bool = False
    """True where a line without bars titles the rows under it."""
    merged: frozenset[int] = frozenset()
    """The columns of which the row has no cell, not even a blank one."""

    def words(self, column: int) -> str:
        if column >= len(self.cells):
            return ""
        return _words_of(self.cells[column])

    @property
    def filled(self) -> list[int]:
        return [column for column in range(len(self.cells)) if self.words(column)]

    def add(self, other: _Row) -> None:
        """Take in the cells of a line that goes on with this row."""
        for column, cell in enumerate(other.cells):
            if column < len(self.cells):
                self.cells[column] += cell
            else:
                self.cells.append(cell)

    def go_on(self, line: Line, cells: list[str]) -> None:
        """Take in a line that begins in the middle of this row's last cell."""
        self.cells[-1].append((line, cells[0]))
        self.cells += [[(line, words)] for words in cells[1:]]


def with_barred_tables(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, those of a task table drawn with bars as cells."""
    result: list[Line] = []
    table, position, judged = _FIRST_TABLE, 0, 0
    while position < len(lines):
        rows, stop = _table(lines, position, headed=position < judged)
        judged = max(judged, stop)
        if not rows:
            result.append(lines[position])
            position += 1
            continue
        cells = list(_as_cells(rows, table))
        if len(rows) == 1 or _counts_on(rows[-1], lines[stop : stop + _LINES_OF_A_ROW]):
            # The copy lost the bars of what stands under these rows: one cell a line.
            cells = [replace(line, cell=None) for line in cells]
        result += cells
        table, position = table + 1, stop
    return result


def _counts_on(row: _Row, below: Sequence[Line]) -> bool:
    """Tell whether the number of the next row stands alone on the line below a table's last row."""
    number = row.words(0).rstrip(".)")
    after, *cells = [line.words for line in below if line.words] or [""]
    after = after.rstrip(".)")
    # Else it is the number of a page.
    are_cells = {BODIES, TIME} & {cell_kind(cell) for cell in cells}
    counts = number.isdecimal() and after.isdecimal() and int(after) == int(number) + 1
    return counts and bool(are_cells)


_LINES_OF_A_ROW = 10


def _table(lines: Sequence[Line], start: int, *, headed: bool) -> tuple[list[_Row], int]:
    """Return the rows of a table of tasks that begins at ``start``, its headings first, and the
    index of the line after it; no rows where none stands there.

    A table whose headings are not known is one by what its rows hold, unless ``headed`` asks for
    headings: the rows were looked at from their first.
    """
    raw = lines[start].raw.translate(_BOX)
    bars = _Bars.of(raw) if lines[start].cell is None else None
    if bars is None or (headed and not _may_head(lines[start : start + _HEADING_LINES], bars)):
        return [], start
    rows, stop = _rows(lines, start, bars)
    roles = _roles(rows) if rows else []
    if "task" not in roles or not {"lead", "time"} & set(roles):
        words = [[row.words(column) for column in row.filled] for row in rows]
        holds = bars.sign == "|" and is_work_table(words)
        return (rows if holds else []), stop
    if bars.sign == "\t" and any(len(row.cells) > len(roles) for row in rows):
        # Tabs that only align the columns.
        return [], stop
    for row in rows[1:]:
        _join_spare(row, roles)
        lacking = _fill_up(row, roles)
        row.merged = lacking if bars.last else frozenset()
    _reach_over_blanks(rows, roles)
    return rows, stop


def _may_head(lines: Sequence[Line], bars: _Bars) -> bool:
    """Tell whether lines inside a block with bars may be the headings of a task table."""
    first, *others = ({column_role(one) for one in bars.cells(line.raw)} for line in lines)
    known = first.union(*others)
    return bars.sign == "|" and "task" in first and bool({"lead", "time"} & known)


_HEADING_LINES = 3


def _rows(lines: Sequence[Line], start: int, bars: _Bars) -> tuple[list[_Row], int]:
    """Return the rows from ``start`` on, each whole, over the end of a page, and the index of the
    line after them."""
    reading = _Reading(bars)
    stop, between = start, 0
    for position in range(start, len(lines)):
        line = lines[position]
        raw = line.raw.translate(_BOX).strip(" \r\n")
        if line.cell is not None or SIGNATURE.match(raw.lstrip("| ")):
            break
        if RULE.match(raw):
            reading.ruled = True
        elif raw.strip() and bars.sign in raw:
            reading.take(line, raw)
        elif reading.goes_on(raw, lines[position + 1 : position + _LINES_OF_A_CELL]):
            reading.rows[-1].go_on(line, [raw.strip()])
        elif reading.is_titled(raw, lines[position + 1 : position + _LINES_OF_A_CELL]):
            reading.rows.append(_Row([[(line, raw.strip())]], title=True))
        else:
            between += 1
            if between > _MOST_BETWEEN or (raw.strip() and not _PAGE_NUMBER.match(raw)):
                break
            continue
        stop, between = position + 1, 0
    return _whole_rows(reading.rows), stop


_LINES_OF_A_CELL = 6


class _Reading:
    """The rows of a table as they are read line by line."""

    def __init__(self, bars: _Bars) -> None:
        self.bars = bars
        self.rows: list[_Row] = []
        self.ruled = False
        """True where a rule stands above the next line."""
        self.open = False
        """True where the last line lacks the bar at its end."""

    def take(self, line: Line, raw: str) -> None:
        """Take in a line with bars."""
        cells = self.bars.cells(raw)
        width = len(self.rows[0].cells) if self.rows else 0
        if len(cells) < width and _is_numbered(self.rows[0]):
            cells = _NUMBER_WITH_WORDS.split(cells[0], maxsplit=1)[-2:] + cells[1:]
        if self.rows and self._is_cut(cells, raw, width):
            self.rows[-1].go_on(line, cells)
        elif any(cells):
            once = _said_once(cells)
            title = len(once) == 1 < len(cells)
            self.rows.append(_Row([[(line, words)] for words in once], self.ruled, title=title))
        self.ruled = False
        self.open = self.bars.last and not raw.endswith("|")

    def _is_cut(self, cells: Sequence[str], raw: str, width: int) -> bool:
        """Tell whether a line goes on in the middle of the row before it: that one lacks the bar at
        its end, or cells, which this line brings."""
        row = self.rows[-1]
        if self.bars.first:
            return self.open and not raw.startswith("|")
        together = len(row.cells) + len(cells) - 1
        if raw[:1].islower():
            return together <= width or row is self.rows[0]
        first = cells[0]
        opens = not first or _OPENS_A_ROW.match(first) is not None or cell_kind(first) == TIME
        return together == width and len(row.cells) > _WITH_TITLE and not opens

    def goes_on(self, raw: str, following: Sequence[Line]) -> bool:
        """Tell whether a line without bars goes on with the last cell, and the table after it."""
        text = raw.strip()
        if not self.rows or not text or _PAGE_NUMBER.match(text):
            return False
        if not any(self.bars.sign in line.raw.translate(_BOX) for line in following):
            return False
        if self.bars.last:
            return self.open
        cells = self.rows[-1].cells
        said = self.rows[-1].words(len(cells) - 1)
        unfinished = _WITH_TITLE < len(cells) < len(self.rows[0].cells)
        return unfinished or text[0].islower() or text[0] in "-+" or said.endswith((",", ";"))

    def is_titled(self, raw: str, following: Sequence[Line]) -> bool:
        """Tell whether a line without bars titles the rows under it: it is no sentence, and a row
        of the same table follows."""
        text = raw.strip()
        if not self.rows or not text[:1].isupper() or _SENTENCE.search(text):
            return False
        below = (line.raw.translate(_BOX) for line in following)
        cells = self.bars.cells(next((one for one in below if self.bars.sign in one), ""))
        width = max(len(row.cells) for row in self.rows)
        return len(cells) == width > _WITH_TITLE and "task" not in column_roles(cells)


def _said_once(cells: Sequence[str]) -> list[str]:
    """Return the cells of a row; words that a copy repeats in each column over which one cell
    reached stand once, alone where they are the whole row."""
    said = list(dict.fromkeys(cells))
    if len(cells) < _FEWEST_COLUMNS or len(cells[-1]) <= _LONGEST_MARK:
        return list(cells)
    if len(said) == 1:
        return said
    if len(said) == _WITH_TITLE and len(cells) > _FEWEST_COLUMNS and cells.count(cells[0]) == 1:
        return [*said, *("" for _one in cells[_WITH_TITLE:])]
    return list(cells)


_LONGEST_MARK = 3
"""Letters of a mark that columns may share ("x"); longer words are a title."""
_SENTENCE = re.compile(r"[.;:,]$|.{150}")
"""What no title of rows has: an end, or so many letters."""
_WITH_TITLE = 2
"""Cells of a row that holds a number and a title alone."""
_OPENS_A_ROW = re.compile(r"(?:\d{1,3}|[IVX]{1,5}|[A-Ea-eđ])[.)]?$|\d+(?:\.\d+)+")
_NUMBER_WITH_WORDS = re.compile(r"(?<=^\d[.)])\s+(?=\S)|(?<=^\d\d[.)])\s+(?=\S)")
"""The end of a row's number that stands in one cell with its words."""


def _is_numbered(headings: _Row) -> bool:
    return column_role(headings.words(0)) == "order"


def _whole_rows(rows: list[_Row]) -> list[_Row]:
    """Return the rows with each line joined to the row that it goes on with."""
    if not rows:
        return []
    rules = sum(row.under_rule for row in rows[2:])
    by_rules = rules > 0 and any(not row.under_rule for row in rows[2:])
    whole = [rows[0]]
    for row in rows[1:]:
        between_rules = by_rules and not row.under_rule and not row.words(0)
        if len(whole) == 1 and not all(row.words(one)[0].islower() for one in row.filled):
            whole.append(row)
        elif between_rules or _goes_on(row, whole[-1]):
            whole[-1].add(row)
        else:
            whole.append(row)
    return whole


def _goes_on(row: _Row, before: _Row) -> bool:
    """Tell whether a line without a number only ends cells of the row above."""
    return not row.words(0) and all(
        before.words(column)
        and (row.words(column)[0].islower() or is_unfinished(before.words(column)))
        for column in row.filled
    )


def _roles(rows: Sequence[_Row]) -> list[str]:
    """Return what the columns hold by their headings, those of a second row of headings too."""
    second = len(rows) > 1 and _is_second_heading(rows[1])
    if second:
        _widen(rows[0], rows[1])
    named = column_roles([rows[0].words(column) for column in range(len(rows[0].cells))])
    roles = [role or "" for role in named]
    if second:
        for column in rows[1].filled:
            roles += [""] * (column + 1 - len(roles))
            roles[column] = column_role(rows[1].words(column)) or roles[column]
    return roles


def _is_second_heading(row: _Row) -> bool:
    named = [column_role(row.words(column)) for column in row.filled]
    return None not in named and bool({"lead", "coordinating", "time"} & set(named))


def _widen(upper: _Row, lower: _Row) -> None:
    """Give the upper headings the columns of the lower ones: a heading over several columns is one
    cell in a copy."""
    spare = len(lower.cells) - len(upper.cells)
    filled = lower.filled
    if spare <= 0 or not filled or filled != list(range(filled[0], filled[0] + spare + 1)):
        return
    blank: list[tuple[Line, str]] = []
    upper.cells[filled[0] + 1 : filled[0] + 1] = [list(blank) for _one in range(spare)]


def _fill_up(row: _Row, roles: Sequence[str]) -> frozenset[int]:
    """Put a blank cell where a row lacks one, and return these columns: a copy leaves out the cells
    that reach down from the row above."""
    lacking = len(roles) - len(row.cells)
    titles = row.title or (len(row.filled) <= _WITH_TITLE and _opens_with_number(row))
    if not 0 < lacking <= _MOST_LACKING or len(roles) > _MOST_COLUMNS or titles:
        return frozenset()
    words = [row.words(column) for column in range(len(row.cells))]

    def cost(places: tuple[int, ...]) -> float:
        return sum(_unfit(roles[at], said) for at, said in zip(places, words, strict=True))

    places = min(combinations(range(len(roles)), len(row.cells)), key=cost)
    cells = dict(zip(places, row.cells, strict=True))
    row.cells = [cells.get(column, []) for column in range(len(roles))]
    return frozenset(range(len(roles))) - set(places)


def _join_spare(row: _Row, roles: Sequence[str]) -> None:
    """Join two cells of a row that has one too many: a bar stood in the words of a cell."""
    count = len(roles)
    if len(row.cells) != count + 1 or not row.words(count) or count > _MOST_COLUMNS:
        return

    def joined(at: int) -> list[list[tuple[Line, str]]]:
        return [*row.cells[:at], row.cells[at] + row.cells[at + 1], *row.cells[at + 2 :]]

    def cost(at: int) -> float:
        return sum(map(_unfit, roles, map(_words_of, joined(at))))

    row.cells = joined(min(range(count), key=cost))


def _words_of(cell: Sequence[tuple[Line, str]]) -> str:
    return " ".join(words for _line, words in cell if words)


def _opens_with_number(row: _Row) -> bool:
    return bool(GROUP_NUMBER.match(row.words(0)) or ARABIC_NUMBER.match(row.words(0)))


def _unfit(role: str, words: str) -> float:
    """Return how badly a cell fits a column; a blank one fits any."""
    if not words:
        return 0.0
    if GROUP_NUMBER.match(words) or ARABIC_NUMBER.match(words):
        return 0.0 if role == "order" else _NUMBER_ELSEWHERE
    return misfit(role, cell_kind(words))


_NUMBER_ELSEWHERE = 4.0
_MOST_LACKING, _MOST_COLUMNS = 2, 12


def _reach_over_blanks(rows: Sequence[_Row], roles: Sequence[str]) -> None:
    """Let a cell reach over the blank cells under it that a copy made of a merged one.

    That are the blank cells of a column before the work; and, where the columns of bodies stand
    after it, those of a row that names nobody: who does it, and when.
    """
    task = roles.index("task")
    bodies = {"lead", "coordinating"}
    named_after = bool(bodies & set(roles[task:]))
    order = roles.index("order") if "order" in roles else -1
    above: dict[int, int] = {}
    for place, row in enumerate(rows):
        following = rows[place + 1] if place + 1 < len(rows) else None
        if row.filled == [0] and roles[0] in ("time", "lead") and place and not row.title:
            above = {0: place}
            continue
        if place == 0 or _is_title(row, following, roles) or not row.words(task):
            above = {}
            continue
        said = {role for column, role in enumerate(roles) if row.words(column)}
        for column, role in enumerate(roles):
            if row.words(column):
                above[column] = place
                continue
            before = column in row.merged or (column < task and column != order)
            unnamed = named_after and role in _OF_THE_WORK and not bodies & said
            if column in above and (before or unnamed):
                rows[above[column]].rows_covered[column] = place - above[column] + 1


_OF_THE_WORK = ("lead", "coordinating", "time")


def _is_title(row: _Row, following: _Row | None, roles: Sequence[str]) -> bool:
    """Tell whether a row titles those under it: a number and words, and parts follow."""
    number = re.sub(r"[.)]+$", "", row.words(0))
    if row.title:
        return True
    if {roles[column] for column in row.filled if column and column < len(roles)} & set(
        _OF_THE_WORK
    ):
        return False
    if GROUP_NUMBER.match(number) or ("order" in roles and not number):
        return True
    part = following.words(0) if following is not None else number
    return bool(ARABIC_NUMBER.match(number)) and (
        "order" not in roles or part.startswith(f"{number}.") or not part or part[0].isalpha()
    )


def _as_cells(rows: Sequence[_Row], table: int) -> Iterator[Line]:
    width = max(len(row.cells) for row in rows)
    for number, row in enumerate(rows):
        across = width if row.title else 1
        for column, cell in enumerate(row.cells):
            place = CellPlace(table, number, column, row.rows_covered.get(column, 1), across)
            for line, words in cell:
                for piece in cell_paragraphs(words):
                    yield Line(line.page, line.number, piece, place)
