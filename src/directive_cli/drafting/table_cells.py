"""Task tables whose cells are known: each row by its own cells and by those merged over it.

A blank cell is blank. Only a cell that the source itself draws over several rows speaks for each of
them. Knows columns by their headings; words are for ``task_reading``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from directive_cli.domain.vietnamese import bare, normalise
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.cell_kinds import TIME, cell_kind, is_work_row, is_work_table
from directive_cli.drafting.cell_reading import cell_bodies
from directive_cli.drafting.column_headings import column_role, column_roles, names_the_leader
from directive_cli.drafting.programmes import PROGRAMME, are_events, are_steps
from directive_cli.drafting.source_lines import CellPlace, Line, Passage, passage_of
from directive_cli.messages import Message, _

GROUP_NUMBER = re.compile(r"^(?:[IVX]{1,5}(?:\.\d{1,2}){0,2}|[A-Z])[.)]?$")
_GROUP_WITH_TITLE = re.compile(r"^([IVX]{1,5}|[A-E])[.)/]\s+\S")
ARABIC_NUMBER = re.compile(r"^\(?\d{1,3}[.)]*$")
SIGNATURE = re.compile(r"(?i)^nơi nhận|^(?:TM|KT|TL|TUQ|Q)\s*\.\s*(?=\S)")
_FEWEST_COLUMNS = 3
_HEADING_ROWS = 5
"""A table's headings stand in its first rows; a title may stand above them."""


@dataclass(slots=True)
class TableRow:
    """One row of a task table: its number and its cells by what the column holds."""

    label: str
    cells: dict[str, Passage] = field(default_factory=dict)
    group: str = ""
    """The number of the section of the table that the row stands in."""
    heading: Passage | None = None
    """The title of that section: it may name the body whose rows follow."""


@dataclass(slots=True)
class TaskTable:
    """A task table's rows and the lines it took."""

    rows: list[TableRow]
    taken: list[Line]
    section: str = ""
    left: list[tuple[Message, Passage]] = field(default_factory=list)
    """Rows that gave no task though they may hold one, each with the reason."""


def known_tables(lines: Sequence[Line]) -> list[TaskTable]:
    """Find the task tables among the tables whose cells the source tells."""
    tables: list[TaskTable] = []
    before: _Grid | None = None
    reader: _RowReader | None = None
    for grid in _grids(lines):
        headed = grid.read_headings()
        if not headed and not (before is not None and grid.goes_on_from(before)):
            before = reader = None
            unread = grid.rows_of_work()
            if unread:
                tables.append(unread_table(unread, grid.lines()))
            continue
        follows = before is not None and grid.first == before.last + 1
        same = follows and before is not None and grid.roles == before.roles
        reader = _RowReader(grid, reader if same else None)
        table = reader.table()
        if reader.cut and tables:
            _join_cut_row(tables[-1], table)
        if _asks_nothing(table) or PROGRAMME.match(grid.title):
            table = TaskTable([], table.taken)
        tables.append(table)
        before = grid
    return tables


def unread_table(rows: Sequence[Passage], lines: list[Line]) -> TaskTable:
    """Return a table of which no row was read, because its headings are not known."""
    why = _("The table's headings do not say what its columns hold; its rows were not read.")
    return TaskTable([], lines, left=[(why, row) for row in rows])


@dataclass(slots=True)
class _Cell:
    """A cell: its place with the rows and columns it covers, and its lines."""

    place: CellPlace
    lines: list[Line]

    @property
    def words(self) -> str:
        return " ".join(words for _line, words in self.parts())

    def parts(self) -> list[tuple[Line, str]]:
        """Return the lines that have words, with them."""
        return [(line, words) for line in self.lines if (words := line.words)]

    def passage(self) -> Passage | None:
        """Return the cell's words; None for a blank one, and for the dots of a form to fill in."""
        parts = self.parts()
        written = any(one.isalnum() for __, words in parts for one in words)
        return passage_of(parts) if written else None


class _Grid:
    """A table's cells by where they stand."""

    def __init__(self, cells: list[_Cell], first: int, last: int) -> None:
        self.cells = cells
        self.first, self.last = first, last
        """Where its first and its last line stand among the lines."""
        self.height = 1 + max(cell.place.row for cell in cells)
        self.width = max(cell.place.column + cell.place.columns for cell in cells)
        self.roles: list[str] = [""] * self.width
        self.headings: frozenset[str] = frozenset()
        """The words of the headings' cells, by letters."""
        self.title = ""
        """The title over a programme of events; empty for any other."""
        self.body = 0
        """The first row under the headings; 0 for a table that goes on from the one before."""
        self._over: list[list[_Cell]] = [[] for _row in range(self.height)]
        for cell in cells:
            for row in range(cell.place.row, min(self.height, cell.place.row + cell.place.rows)):
                self._over[row].append(cell)

    def over(self, row: int) -> list[_Cell]:
        """Return the cells of a row and those merged over it, from left to right."""
        return sorted(self._over[row], key=lambda cell: cell.place.column)

    def read_headings(self) -> bool:
        """Find the row of headings, and a second one under it; tell whether this is a task
        table."""
        for row in range(min(_HEADING_ROWS, self.height)):
            roles = self._roles_of(row)
            if "task" in roles and {"lead", "time"} & set(roles):
                self.roles, self.body = roles, row + 1
                self._take_row_below()
                break
        else:
            if not self._headings_of_two_rows():
                return False
        above = [cell for cell in self.cells if cell.place.row < self.body]
        self.headings = frozenset(_letters(cell.words) for cell in above)
        self._tell_leaders_apart(above)
        return True

    def _tell_leaders_apart(self, headings: Sequence[_Cell]) -> None:
        """Of two columns of bodies keep the one of those who lead; the other says who answers for
        the work where nobody leads it."""
        columns = {column for column, role in enumerate(self.roles) if role == "lead"}
        leading = {
            cell.place.column + further
            for cell in headings
            if names_the_leader(cell.words)
            for further in range(cell.place.columns)
        }
        for column in columns - leading if columns & leading else ():
            self.roles[column] = "answerable"

    def _headings_of_two_rows(self) -> bool:
        """Read headings of which "Phân công" says nothing until "Chủ trì" under it."""
        for row in range(min(_HEADING_ROWS, self.height) - 1):
            upper, lower = self._roles_of(row), self._roles_of(row + 1)
            roles = [below or above for above, below in zip(upper, lower, strict=True)]
            if "task" in upper and {"lead", "time"} & set(roles) and "task" in roles:
                self.roles, self.body = roles, row + 2
                return True
        return False

    def _take_row_below(self) -> None:
        """Take the row under the headings where it divides them: "Chủ trì" and "Phối hợp" under
        "Phân công"."""
        if self.body >= self.height:
            return
        below = [cell for cell in self.over(self.body) if cell.place.row == self.body]
        named = {cell.place.column: column_role(cell.words) for cell in below}
        numbered = any(
            ARABIC_NUMBER.match(cell.words) or GROUP_NUMBER.match(cell.words) for cell in below
        )
        if numbered or not {"lead", "coordinating", "time"} & set(named.values()):
            return
        for column, role in named.items():
            self.roles[column] = role or self.roles[column]
        self.body += 1

    def _roles_of(self, row: int) -> list[str]:
        roles = [""] * self.width
        cells = self.over(row)
        named = column_roles([cell.words for cell in cells])
        for cell, found in zip(cells, named, strict=True):
            role = found or ""
            for column in range(cell.place.column, cell.place.column + cell.place.columns):
                roles[column] = role
        return roles

    def goes_on_from(self, before: _Grid) -> bool:
        """Tell whether a page break cut this table from the one before, and take its headings."""
        number = self.over(0)[0].words if self.over(0) else ""
        if (
            self.first != before.last + 1
            or self.width > before.width
            or any(SIGNATURE.match(line.words) for cell in self.cells for line in cell.lines)
            or (self.width < before.width and not ARABIC_NUMBER.match(number) and self.width < 3)
        ):
            return False
        self.roles, self.headings = before.roles, before.headings
        return True

    def lines(self) -> list[Line]:
        return [line for cell in self.cells for line in cell.lines]

    def rows_of_work(self) -> list[Passage]:
        """Return the rows of a table without known headings, each as a passage, where they hold
        work by what stands in their cells; else none."""
        rows = [self.over(row) for row in range(self.height)]
        words = [[cell.words for cell in row] for row in rows]
        if self.width < _FEWEST_COLUMNS or not is_work_table(words):
            return []
        below = rows if is_work_row(words[0]) else rows[1:]
        parts = [[part for cell in row for part in cell.parts()] for row in below]
        return [passage_of(one) for one in parts if one]

    def repeats_headings(self, row: int) -> bool:
        """Tell whether a row under the headings says them again."""
        words = [cell.words for cell in self.over(row) if cell.place.row == row and cell.words]
        return len(words) > 1 and all(_letters(one) in self.headings for one in words)

    def role(self, place: CellPlace) -> str:
        """Return what a cell holds: of merged columns, the task before others, else the first that
        says something."""
        roles = self.roles[place.column : place.column + place.columns]
        return "task" if "task" in roles else next((role for role in roles if role), "")


def _letters(words: str) -> str:
    return " ".join(bare(normalise(words)).split())


def _grids(lines: Sequence[Line]) -> Iterator[_Grid]:
    """Yield the tables in order; lines without words between two of them do not part them."""
    filled = [line for line in lines if line.cell is not None or line.words]
    found: dict[int, dict[tuple[int, int], _Cell]] = {}
    places: dict[int, list[int]] = {}
    for position, line in enumerate(filled):
        if line.cell is None:
            continue
        cells = found.setdefault(line.cell.table, {})
        key = (line.cell.row, line.cell.column)
        cells.setdefault(key, _Cell(line.cell, [])).lines.append(line)
        places.setdefault(line.cell.table, []).append(position)
    for table, by_place in found.items():
        grid = _Grid(list(by_place.values()), min(places[table]), max(places[table]))
        above = filled[max(0, grid.first - 3) : grid.first]
        grid.title = next((words for line in above if PROGRAMME.match(words := line.words)), "")
        yield grid


class _RowReader:
    """Read a grid's rows in order: groups, numbers, rows under one task."""

    def __init__(self, grid: _Grid, before: _RowReader | None = None) -> None:
        """``before`` read the part of the table that a page's end cut off."""
        self.grid = grid
        self.rows: list[TableRow] = []
        self.left: list[tuple[Message, Passage]] = []
        self.group = ""
        self.heading: Passage | None = None
        self.counter = 0
        self.under: Counter[str] = Counter()
        """How many rows without a number of their own stand under each number."""
        self.last_label = ""
        self.cut = False
        """True where the first row only ends one that the page before began."""
        labels = [self._label(row) for row in range(grid.body, grid.height)]
        self.numbered = any(map(ARABIC_NUMBER.match, labels))
        self.labels = dict(zip(range(grid.body, grid.height), labels, strict=True))
        if before is not None:
            self._go_on_from(before)

    def _go_on_from(self, before: _RowReader) -> None:
        self.group, self.heading = before.group, before.heading
        self.counter, self.under, self.last_label = before.counter, before.under, before.last_label
        self.numbered = self.numbered or before.numbered
        own, last = self.grid.cells[0].lines[0], before.grid.cells[-1].lines[-1]
        self.cut = (
            self.numbered
            and own.page != last.page
            and not self.labels.get(self.grid.body)
            and bool(before.rows)
        )

    def table(self) -> TaskTable:
        """Return the table's rows with every line that it holds."""
        for row in range(self.grid.body, self.grid.height):
            self._row(row)
        return TaskTable(self.rows, self.grid.lines(), left=self.left)

    def _label(self, row: int) -> str:
        for cell in self.grid.over(row):
            if self._role(cell) == "order":
                return re.sub(r"[.)]+$", "", cell.words.strip())
        return ""

    def _role(self, cell: _Cell) -> str:
        """Return what a cell holds; in a table that has no column of numbers, one at the head of a
        row is no body and no time."""
        role = self.grid.role(cell.place)
        numbered = "order" not in self.grid.roles and cell.place.column == 0 and role != "task"
        if numbered and (GROUP_NUMBER.match(cell.words) or ARABIC_NUMBER.match(cell.words)):
            return "order"
        return role

    def _row(self, row: int) -> None:
        own, shared = self._cells(row)
        filled = _with_leader(shared | own)
        label = self.labels[row]
        if not own or self._counts_columns(row) or self.grid.repeats_headings(row):
            return
        if any(_TOTAL.match(cell.text) for cell in own.values()):
            return
        if self.cut and row == self.grid.body:
            self.rows.append(TableRow("", filled, self.group))
            return
        if self._is_group(row, own, shared, label):
            title = own.get("task") or next(iter(own.values()))
            titled = _GROUP_WITH_TITLE.match(label or title.text)
            label = titled[1] if titled is not None else label
            self.heading = title
            if GROUP_NUMBER.match(label):
                self.group, self.last_label = label, ""
            elif not label and begins_with_action(title.text) and self.rows:
                self.left.append((_("It reads like work, but no body is named for it."), title))
            if label and not GROUP_NUMBER.match(label):
                self.last_label, self.under[label] = label, 0
                self._numeric_above = label if ARABIC_NUMBER.match(label) else ""
            return
        if "task" in shared and "task" not in own and self.rows:
            self._further_row(own, shared)
        elif "task" in own:
            passages = filled | {"task": own["task"]}
            if self.heading is not None and cell_kind(self.heading.text) == TIME:
                passages.setdefault("time", self.heading)
            self.rows.append(TableRow(self._number(row, label), passages, self.group, self.heading))
        elif _NAMED & set(own) and not self._speaks_for_others(row):
            why = _("The row names a body or a time, but no task.")
            self.left.append((why, next(cell for role, cell in own.items() if role in _NAMED)))

    def _speaks_for_others(self, row: int) -> bool:
        """Tell whether a cell of a row without a task reaches over the rows under it."""
        return any(cell.place.row == row and cell.place.rows > 1 for cell in self.grid.over(row))

    def _cells(self, row: int) -> tuple[dict[str, Passage], dict[str, Passage]]:
        """Return the filled cells of a row, and those merged over it from above, by what they
        hold."""
        own: dict[str, Passage] = {}
        shared: dict[str, Passage] = {}
        for cell in self.grid.over(row):
            role, passage = self._role(cell), cell.passage()
            if not role or passage is None:
                continue
            into = own if cell.place.row == row else shared
            if role == "task" and role in into:
                # Two columns of tasks: the wider one titles the narrower.
                narrow = cell.place.rows == 1
                into[role] = passage if not narrow else _joined(into[role], passage)
            elif role not in into:
                into[role] = passage
        if "task" in own and "task" in shared:
            del shared["task"]
        return own, shared

    def _counts_columns(self, row: int) -> bool:
        """Tell whether a row only numbers the columns: (1) (2) (3)."""
        cells = [cell for cell in self.grid.over(row) if cell.words]
        if len(cells) < 3 or row > self.grid.body + 1:
            return False
        return all(re.fullmatch(r"\(?[\d=+x ]{1,6}\)?|\(?[A-E]\)?", cell.words) for cell in cells)

    def _is_group(
        self, row: int, own: dict[str, Passage], shared: dict[str, Passage], label: str
    ) -> bool:
        """Tell whether a row titles those under it: one cell over the row, or a number and a title
        alone."""
        if {"lead", "time", "coordinating", "deliverable"} & set(own):
            return False
        cells = [cell for cell in self.grid.over(row) if cell.place.row == row]
        if len(cells) == 1 and cells[0].place.columns > 1 and cells[0].place.row == row:
            return "order" in own or cells[0].place.columns >= max(2, self.grid.width - 1)
        if {"lead", "time"} & set(shared) or ("task" not in own and "order" not in own):
            return False
        if set(own) <= {"order"} or GROUP_NUMBER.match(label):
            return True
        if not label:
            return self.numbered
        return self._has_rows_under(row, label)

    def _has_rows_under(self, row: int, label: str) -> bool:
        """Tell whether rows of parts follow a number ("1", then "1.1" or dashes) that name a body
        or a time."""
        following = self.labels.get(row + 1)
        if following is None:
            return False
        below = self._cells(row + 1)[0]
        parts = following.startswith(f"{label}.") or re.fullmatch(r"[a-zđ]", following)
        return bool(parts) or (
            not following and "task" in below and bool({"lead", "time"} & set(below))
        )

    def _number(self, row: int, label: str) -> str:
        """Return the row's number; a row without one is a further part of the number above, else it
        is counted."""
        merged = bool(label) and not any(
            cell.place.row == row and self.grid.role(cell.place) == "order"
            for cell in self.grid.over(row)
        )
        if label and not merged:
            self.last_label, self.under[label] = label, 0
            if self.group and label.startswith(f"{self.group}."):
                label = label.removeprefix(f"{self.group}.")
            if re.fullmatch(r"[a-zđ]", label) and self._numeric_above:
                return f"{self._numeric_above}.{label}"
            if ARABIC_NUMBER.match(label):
                self._numeric_above = label
            return label
        if self.last_label and self.numbered:
            self.under[self.last_label] += 1
            if (
                merged
                and self.under[self.last_label] == 1
                and self.rows[-1].label == self.last_label
            ):
                self.rows[-1].label = f"{self.last_label}-1"
                self.under[self.last_label] = 2
            return f"{self.last_label}-{self.under[self.last_label]}"
        self.counter += 1
        return str(self.counter)

    _numeric_above = ""

    def _further_row(self, own: dict[str, Passage], shared: dict[str, Passage]) -> None:
        """Read a row under a task merged over several: with a body or time of its own it is a
        product of its own."""
        before = self.rows[-1]
        if not {"lead", "time"} & set(own):
            for role, passage in own.items():
                held = before.cells.get(role)
                before.cells[role] = passage if held is None else _joined(held, passage)
            return
        letters, base = "abcdefghiklmnopqrstuvxy", before.label
        if base and base[-1:] in letters and base[:-1] in (self.last_label, str(self.counter)):
            base, following = base[:-1], letters[letters.index(base[-1]) + 1]
        else:
            before.label, following = f"{base}a", "b"
        self.rows.append(TableRow(f"{base}{following}", shared | own, self.group, self.heading))


_NAMED = frozenset({"lead", "time", "coordinating", "answerable"})
"""What a row says of a task, and not what the task is."""


def _with_leader(cells: dict[str, Passage]) -> dict[str, Passage]:
    """Return a row's cells; who answers for the work leads it where the row names nobody who
    does."""
    lead, answerable = cells.get("lead"), cells.get("answerable")
    if answerable is None or (lead is not None and cell_bodies(lead).lead):
        return cells
    return cells | {"lead": answerable}


def _joined(one: Passage, other: Passage) -> Passage:
    """Join two cells' words."""
    return passage_of([*one.parts(), *other.parts()])


def _join_cut_row(before: TaskTable, after: TaskTable) -> None:
    """Give the rest of a row that a page break cut to the row it belongs to."""
    if not before.rows or not after.rows or after.rows[0].label or "order" in after.rows[0].cells:
        return
    rest = after.rows.pop(0)
    row = before.rows[-1]
    for role, cell in rest.cells.items():
        held = row.cells.get(role)
        row.cells[role] = cell if held is None else _joined(held, cell)


_TOTAL = re.compile(r"(?i)^(?:tổng(?: cộng| số| kinh phí)?|cộng)(?:\s*\([^)]*\))?\W*$")
"""What stands in the row that adds up the others."""


def _asks_nothing(table: TaskTable) -> bool:
    """Tell whether the rows are events at hours of a day, or steps of a procedure with how long
    each lasts."""
    times = [row.cells["time"].text for row in table.rows if "time" in row.cells]
    shared = any("coordinating" in row.cells or "deliverable" in row.cells for row in table.rows)
    return (not shared and are_events(times)) or are_steps(times)
