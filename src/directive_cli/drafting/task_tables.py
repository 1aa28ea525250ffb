"""Task tables: annexes and tables in the body, whether their cells are known or came out one cell a
line.

Knows columns by their headings ("Đơn vị chủ trì", "Thời gian hoàn thành"); words are for
``task_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.cell_kinds import (
    BODIES,
    STEPS_OF_PROCEDURES,
    TIME,
    WORDS,
    cell_kind,
    is_work_table,
    misfit,
)
from directive_cli.drafting.cell_reading import RUNS_ON
from directive_cli.drafting.column_headings import column_role, names_the_leader, without_persons
from directive_cli.drafting.line_cells import AFTER_TABLE, whole_cells
from directive_cli.drafting.signs import roman_value
from directive_cli.drafting.source_lines import Line, Passage, passage_of
from directive_cli.drafting.table_cells import (
    GROUP_NUMBER,
    TableRow,
    TaskTable,
    known_tables,
    unread_table,
)
from directive_cli.drafting.unnumbered_tables import unnumbered_tables

_ROW_NUMBER = re.compile(r"^(\d{1,3})[.)]?$")


def find_tables(lines: Sequence[Line]) -> list[TaskTable]:
    """Find the task tables in a run of lines; lines of other tables (letterheads, signatures) are
    left alone."""
    tables = known_tables(lines)
    if not any(table.rows or not table.left for table in tables):
        plain = [line for line in lines if line.cell is None]
        tables += _flattened_tables(plain) or unnumbered_tables(plain)
    for table in tables:
        _follow_dittos(table.rows)
    return tables


_DITTO = re.compile(r"(?i)\W*(?:n\W?t|như trên)\W*|[\"”″'’]{1,2}|-\s*[\"”″]\s*-")
"""A cell that says the same as the one above it."""


def _follow_dittos(rows: Sequence[TableRow]) -> None:
    """Give a cell that only says "as above" what the cell above it says."""
    above: dict[str, Passage] = {}
    for row in rows:
        for role, cell in row.cells.items():
            if role != "task" and role in above and _DITTO.fullmatch(cell.text.strip()):
                row.cells[role] = above[role]
        above = row.cells


# Tables that came out one cell a line -------------------------------------------------------------


def _flattened_tables(lines: Sequence[Line]) -> list[TaskTable]:
    tables: list[TaskTable] = []
    lines = _without_repeated_headings(lines)
    starts = [index for index, line in enumerate(lines) if column_role(line.words) == "order"]
    for place, start in enumerate(starts):
        stop = starts[place + 1] if place + 1 < len(starts) else len(lines)
        read = _flattened_table(lines[start:stop])
        if read is not None:
            rows, taken = read
            tables.append(TaskTable(rows, list(taken), _section_before(lines[:start])))
        else:
            tables += _unread(lines[start:stop])
    return tables


def _unread(lines: Sequence[Line]) -> list[TaskTable]:
    """Return the table whose first column is numbered, with its rows unread, where its headings do
    not say what it holds but its cells are those of work; else none."""
    _roles, body = _flattened_header(lines)
    rows = _with_parts(lines, _row_ranges(lines, body))
    cells = [whole_cells(lines[begin + 1 : end]) for _group, _label, begin, end in rows]
    headings = " ".join(line.words for line in lines[:body])
    if not is_work_table([[cell.text for cell in row] for row in cells], headings):
        return []
    said = [passage_of([part for cell in row for part in cell.parts()]) for row in cells if row]
    return [unread_table(said, list(lines[: rows[-1][3]]))]


def _without_repeated_headings(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without headings that a page repeats, and the number of that page."""
    kept: list[Line] = []
    headings: list[str] = []
    place = 0
    while place < len(lines):
        if column_role(lines[place].words) == "order":
            said = [
                words for line in lines[place : place + _MOST_HEADINGS] if (words := line.words)
            ]
            rows = (found for words in said if (found := _ROW_NUMBER.match(words)))
            first = next(rows, None)
            anew = first is not None and first[1] == "1"
            if headings and said[: len(headings)] == headings and not anew:
                left = len(headings)
                while left:
                    left -= bool(lines[place].words)
                    place += 1
                while kept and (not kept[-1].words or _ROW_NUMBER.match(kept[-1].words)):
                    kept.pop()
                continue
            _roles, body = _flattened_header(lines[place : place + _MOST_HEADINGS + 1])
            # Lines that reach further are no headings of a table, and nothing repeats them.
            headings = [words for line in lines[place : place + body] if (words := line.words)]
            headings = headings if body <= _MOST_HEADINGS else []
        kept.append(lines[place])
        place += 1
    return kept


_MOST_HEADINGS = 60
"""Lines among which a table's headings stand."""


def _flattened_table(lines: Sequence[Line]) -> tuple[list[TableRow], Sequence[Line]] | None:
    roles, body = _flattened_header(lines)
    if "task" not in roles or not {"lead", "time"} & set(roles):
        return None
    if STEPS_OF_PROCEDURES.search(" ".join(line.words for line in lines[:body])):
        return None
    rows_lines = _with_parts(lines, _row_ranges(lines, body))
    if not rows_lines:
        return None
    columns = roles[1:]
    wanted = max(2, sum(role not in ("note", "monitor") for role in columns))
    blocks = [_blocks(lines[begin + 1 : end]) for _group, _label, begin, end in rows_lines]
    by_blocks = sum(len(row) >= wanted - 1 for row in blocks) >= 0.6 * len(blocks)
    rows: list[TableRow] = []
    for (group, label, begin, end), row in zip(rows_lines, blocks, strict=True):
        content = lines[begin + 1 : end]
        units = _without_rests(row if by_blocks else whole_cells(content), columns)
        several = _sub_rows(units, columns) if by_blocks else [units]
        for position, part in enumerate(several):
            letter = "abcdefghik"[position] if 1 < len(several) <= 10 else ""
            cells = _aligned(part, columns)
            if position and "time" in rows[-1].cells:
                # One time for the row's number: its cell reached over all its parts.
                cells.setdefault("time", rows[-1].cells["time"])
            rows.append(TableRow(f"{label}{letter}", cells, group))
    return rows, lines[: rows_lines[-1][3]]


def _sub_rows(units: Sequence[Passage], columns: Sequence[str]) -> list[Sequence[Passage]]:
    """Divide a row whose later parts have no number of their own: after a body, plain words with
    a body behind them are the next part's work.

    Only where bodies stand nowhere but directly after the work; in other tables such words are a
    product or a remark.
    """
    kinds = [cell_kind(unit.text) for unit in units]
    at = columns.index("task") + 1
    bodies = {"lead", "coordinating"}
    if at >= len(columns) or columns[at] not in bodies:
        return [units]
    while at < len(columns) and columns[at] in bodies:
        at += 1
    if bodies & set(columns[at:]):
        return [units]
    cuts = [
        place
        for place in range(2, len(units) - 1)
        if kinds[place] == WORDS and kinds[place + 1] == BODIES and BODIES in kinds[:place]
    ]
    bounds = [0, *cuts, len(units)]
    return [units[begin:end] for begin, end in pairwise(bounds)]


_BODIES_BEGUN = re.compile(r"(?i)(?:cơ quan|đơn vị)(?:, đơn vị)?")
"""The first line of a heading over bodies, which says nothing of their part yet."""


def _flattened_header(lines: Sequence[Line]) -> tuple[list[str], int]:
    """Read the column headings that follow "TT"; return their roles and the index of the first line
    after them."""
    roles = ["order"]
    names = [""]
    for index in range(1, min(len(lines), 40)):
        words = lines[index].words
        if not words:
            continue
        if (
            _ROW_NUMBER.match(words)
            or re.fullmatch(r"\(\d\)", words)
            or ("task" in roles and re.match(rf"(?:I|A)(?:\.?$|\.\s+[{CAPITAL_LETTERS}])", words))
        ):
            body = index
            while body < len(lines) and (
                not lines[body].words or re.fullmatch(r"\(\d{1,2}\)", lines[body].words)
            ):
                body += 1
            return _in_their_places(roles, names), body
        role = column_role(words)
        if words[:1].islower():
            # A heading of two lines: "Đơn vị phối" / "hợp", "Cơ quan" / "chủ trì".
            above = lines[index - 1].words
            whole = column_role(f"{above} {words}")
            known = whole == column_role(above) or whole == "task"
            begun = role is not None and not _BODIES_BEGUN.fullmatch(above)
            role = None if known or begun else whole
        elif not words[:1].isupper():
            role = None
        if role is not None and role != "order":
            roles.append(role)
            names.append(words)
    return _in_their_places(roles, names), len(lines)


def _in_their_places(roles: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return the columns with "Chủ trì" and "Phối hợp", which stand below, in the place of the
    heading that they divide: "Phân công"."""
    roles = without_persons(roles, names)
    leads = [place for place, role in enumerate(roles) if role == "lead"]
    over = next((place for place in leads if not names_the_leader(names[place])), 0)
    first = next((place for place in leads if place > over and names_the_leader(names[place])), 0)
    if not over or not first:
        return list(roles)
    last = first + 1 + (roles[first + 1 : first + 2] == ["coordinating"])
    return [*roles[:over], *roles[first:last], *roles[over + 1 : first], *roles[last:]]


def _row_ranges(lines: Sequence[Line], body: int) -> list[tuple[str, str, int, int]]:
    """Return (group, number, its line, the line after the row) for each row.

    The numbers count from 1, anew in each group (a Roman number or a capital before its title, on
    its line or the line above). Where they fall back and count on from there, the series is another
    of the same table.
    """
    starts: list[tuple[str, str, int]] = []
    groups: list[int] = []
    group, expected, next_group = "", 1, 1
    for index in range(body, len(lines)):
        words = lines[index].words
        found = _ROW_NUMBER.match(words)
        opened = GROUP_NUMBER.match(words) or _GROUP_TITLE.match(words)
        if found is not None and (
            int(found[1]) == expected
            or (
                (int(found[1]) < min(expected, 3) or 0 < int(found[1]) - expected <= _MOST_SKIPPED)
                and _counts_on(lines, index, int(found[1]))
            )
        ):
            starts.append((group, found[1], index))
            expected = int(found[1]) + 1
        elif opened is not None and _row_follows(lines, index):
            sign = words.split()[0].strip(".)")
            if _group_value(sign) >= next_group:
                groups.append(index)
                group, expected, next_group = sign, 1, _group_value(sign) + 1
    if len(starts) < _FEWEST_ROWS and (others := _rows_of_two_numbers(lines, body)):
        starts, groups = others
    ranges = []
    for place, (group, label, index) in enumerate(starts):
        end = starts[place + 1][2] if place + 1 < len(starts) else _last_row_end(lines, index)
        end = next((one for one in groups if index < one < end), end)
        ranges.append((group, label, index, end))
    return ranges


_TWO_NUMBERS = re.compile(r"(\d{1,2})\.(\d{1,2})\.?")
_FEWEST_ROWS = 2
"""Rows by whose numbers a way of counting is known."""


def _rows_of_two_numbers(
    lines: Sequence[Line], body: int
) -> tuple[list[tuple[str, str, int]], list[int]] | None:
    """Return (group, number, its line) for each row that bears its group's number ("1.1", "1.2",
    then "2.1") where no row is the group itself, and the lines of the groups' titles; None where
    there are no two such rows."""
    starts: list[tuple[str, str, int]] = []
    groups: list[int] = []
    letter, last = "", (0, 0)
    for index in range(body, len(lines)):
        words = lines[index].words
        if found := _TWO_NUMBERS.fullmatch(words):
            first, second = int(found[1]), int(found[2])
            if second == 1 or (first == last[0] and 0 < second - last[1] <= 1 + _MOST_SKIPPED):
                starts.append((letter, f"{first}.{second}", index))
                last = first, second
        elif GROUP_NUMBER.match(words) or _GROUP_TITLE.match(words):
            sign = words.split()[0].strip(".)")
            letter = sign if sign in _GROUP_LETTERS else letter
            groups.append(index)
    return (starts, groups) if len(starts) >= _FEWEST_ROWS else None


_GROUP_LETTERS = ("A", "B", "C", "D", "E")
_PART_LETTERS = "abcdđeghiklmnopqrstuvxy"


def _with_parts(
    lines: Sequence[Line], rows: Sequence[tuple[str, str, int, int]]
) -> list[tuple[str, str, int, int]]:
    """Return the rows, one of parts ("a)", "b)"; "1.1") divided into them; its own words only
    title them."""
    result = []
    for group, label, begin, end in rows:
        numbers = [f"{label}.{number}" for number in range(1, _MOST_PARTS)]
        letters = _series(lines[begin:end], [f"{letter})" for letter in _PART_LETTERS])
        starts = letters if len(letters) > 1 else _series(lines[begin:end], numbers)
        if not starts:
            result.append((group, label, begin, end))
        for place, after in pairwise([*starts, end - begin]):
            sign = lines[begin + place].words.rstrip(".)").removeprefix(f"{label}.")
            result.append((group, f"{label}.{sign}", begin + place, begin + after))
    return result


def _series(lines: Sequence[Line], signs: Sequence[str]) -> list[int]:
    """Return the places of the lines that hold one sign of a series each, in order."""
    found: list[int] = []
    for place, line in enumerate(lines):
        sign = signs[min(len(found), len(signs) - 1)]
        if line.words and line.words in (sign, sign.replace(")", "."), f"{sign}."):
            found.append(place)
    return found


_MOST_PARTS = 40
_MOST_SKIPPED = 2
"""Numbers that a copy may have lost, where those behind them count on."""
_GROUP_TITLE = re.compile(rf"(?:[IVX]{{1,5}}|[A-E])[.)]\s+[{CAPITAL_LETTERS}]")


def _counts_on(lines: Sequence[Line], start: int, number: int) -> bool:
    """Tell whether the next number alone on its line is the one after ``number``, with the cells of
    a row between."""
    cells = 0
    for line in lines[start + 1 :]:
        words = line.words
        found = _ROW_NUMBER.match(words)
        if found is not None:
            return int(found[1]) == number + 1 and cells > 1
        cells += bool(words)
    return False


def _group_value(words: str) -> int:
    label = words.strip(".) ")
    return _GROUP_LETTERS.index(label) + 1 if label in _GROUP_LETTERS else roman_value(label)


def _row_follows(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a group's title and then its row 1 follow."""
    after = [words for line in lines[index + 1 : index + _EMPTY_CELLS] if (words := line.words)]
    return any(_ROW_NUMBER.match(words) and words.strip(".)") == "1" for words in after[:6])


_EMPTY_CELLS = 40
"""Lines within which row 1 follows a group's title: its other cells are empty."""


def _last_row_end(lines: Sequence[Line], start: int) -> int:
    """Return the end of the last row: a remark in brackets, a heading with a number, words of the
    paper's end, or the end of the lines."""
    for index in range(start + 2, len(lines)):
        if AFTER_TABLE.match(lines[index].words):
            return index
    return len(lines)


def _section_before(lines: Sequence[Line]) -> str:
    """Return the number of the heading that stands before a table ("3. Các nhiệm vụ về …")."""
    for line in reversed(lines[-12:]):
        found = re.match(rf"^((?:[IVX]{{1,5}}|\d{{1,2}}))\.\s+[{CAPITAL_LETTERS}]", line.words)
        if found is not None:
            return found[1]
    return ""


def _blocks(lines: Sequence[Line]) -> list[Passage]:
    blocks: list[list[tuple[Line, str]]] = []
    open_block = False
    for line in lines:
        words = line.words
        if not words:
            open_block = False
            continue
        if not open_block:
            blocks.append([])
            open_block = True
        blocks[-1].append((line, words))
    return [passage_of(block) for block in blocks]


def _without_rests(units: Sequence[Passage], columns: Sequence[str]) -> Sequence[Passage]:
    """Return a row's cells where a page's end cut it: behind its last cell come the rests of
    those that did not fit, in order ("… thẩm định" | "Viện A, Cục" | … | "kết quả …" | "B")."""
    count = len(columns)
    if len(units) <= count or not units[count].text[:1].islower():
        return units
    whole = list(units[:count])
    column = -1
    for rest in units[count:]:
        column = next(
            (at for at in range(column + 1, count) if _is_cut_before(whole[at].text, rest.text)),
            count,
        )
        if column == count:
            return units
        whole[column] = passage_of([*whole[column].parts(), *rest.parts()])
    return whole


def _is_cut_before(cell: str, rest: str) -> bool:
    """Tell whether a rest may go on with a cell: it begins small, or the cell ends in a name."""
    return not cell.endswith((".", ";")) and (
        rest[:1].islower() or RUNS_ON.search(cell) is not None
    )


_SKIP = {
    "note": 0.2,
    "monitor": 0.8,
    "deliverable": 1.0,
    "coordinating": 1.0,
    "basis": 1.0,
    "time": 1.5,
    "lead": 2.5,
    "task": 6.0,
    "order": 0.0,
}


def _aligned(units: Sequence[Passage], columns: Sequence[str]) -> dict[str, Passage]:
    """Give each unit a column, in order, so that what it holds fits best; several units may fill
    one column."""
    kinds = [cell_kind(unit.text) for unit in units]
    direct = _one_to_one(kinds, columns)
    if direct:
        return dict(zip(direct, units, strict=True))
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {(0, -1): (0.0, ())}
    for position, kind in enumerate(kinds):
        reached: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}
        for (_done, column), (cost, path) in best.items():
            for nxt in range(max(column, 0), len(columns)):
                skipped = sum(
                    _SKIP.get(columns[between], 1.0) for between in range(column + 1, nxt)
                )
                joined = (0.3 if columns[nxt] == "task" else 0.9) if nxt == column else 0.0
                total = cost + skipped + joined + misfit(columns[nxt], kind)
                key = (position + 1, nxt)
                if key not in reached or total < reached[key][0]:
                    reached[key] = (total, (*path, nxt))
        best = reached
    finished = {
        key: (
            cost
            + sum(_SKIP.get(columns[between], 1.0) for between in range(key[1] + 1, len(columns))),
            path,
        )
        for key, (cost, path) in best.items()
    }
    if not finished:
        return {}
    path = min(finished.values(), key=lambda one: one[0])[1]
    cells: dict[str, list[tuple[Line, str]]] = {}
    for unit, column in zip(units, path, strict=True):
        cells.setdefault(columns[column], []).extend(unit.parts())
    return {role: passage_of(parts) for role, parts in cells.items()}


def _one_to_one(kinds: Sequence[int], columns: Sequence[str]) -> Sequence[str]:
    """Return the columns when there is one cell for each (an empty remark apart) and the time
    stands where it must."""
    filled = (
        columns[:-1]
        if columns and columns[-1] == "note" and len(kinds) == len(columns) - 1
        else columns
    )
    read = [role for role in filled if role not in ("monitor", "note")]
    if len(kinds) != len(filled) or len(set(read)) != len(read):
        return ()
    fits = all(
        (kind == TIME) == (role == "time")
        for kind, role in zip(kinds, filled, strict=True)
        if role != "start"
    )
    return filled if fits else ()
