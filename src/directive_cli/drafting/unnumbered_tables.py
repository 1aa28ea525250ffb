"""Task tables without a column of numbers whose cells came out one a line.

Their rows are told by what the cells hold, in the order of the headings; where that does not part
them, the cells of work are left as unread.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.cell_kinds import STEPS_OF_PROCEDURES, WORDS, cell_kind, misfit
from directive_cli.drafting.column_headings import column_role
from directive_cli.drafting.line_cells import AFTER_TABLE, whole_cells
from directive_cli.drafting.signs import MARKER
from directive_cli.drafting.source_lines import Line, Passage
from directive_cli.drafting.table_cells import TableRow, TaskTable
from directive_cli.messages import _

_FEWEST_COLUMNS = 3
_HEADING = re.compile(rf"[{CAPITAL_LETTERS}][^.:;?!\d]{{1,50}}")
"""The form of a heading: some words, and no sentence and no label."""
_MOST_MISFIT = 3.0
"""What a row's cells may lack to fit their columns together: one body that nobody knows."""
_WORDS_OF_WORK = 3
_TITLE_LINES = 20
"""Lines, with the headings, that say what a table is on."""


def unnumbered_tables(lines: Sequence[Line]) -> list[TaskTable]:
    """Find the tables that begin with headings one a line and have no column of numbers."""
    tables: list[TaskTable] = []
    place = 0
    while place < len(lines):
        roles, body = _headings(lines, place)
        above = [words for line in lines[:body] if (words := line.words)][-_TITLE_LINES:]
        if not roles or STEPS_OF_PROCEDURES.search(" ".join(above)):
            place += 1
            continue
        end = next(
            (at for at in range(body, len(lines)) if AFTER_TABLE.match(lines[at].words)), len(lines)
        )
        rows, left = _rows(whole_cells(lines[body:end]), roles)
        if rows or left:
            why = _("The table's cells stand one a line, and its rows cannot be told apart.")
            taken = list(lines[place:end])
            tables.append(TaskTable(rows, taken, left=[(why, cell) for cell in left]))
        place = end
    return tables


def _headings(lines: Sequence[Line], start: int) -> tuple[list[str], int]:
    """Return the columns whose headings begin on a line, and the index of the line after them; none
    where no headings of a task table stand there."""
    roles: list[str] = []
    for at in range(start, len(lines)):
        words = lines[at].words
        heads = _HEADING.fullmatch(words) and not MARKER.match(words)
        role = column_role(words) if heads else None
        if role in ("order", *roles):
            return [], start
        if words and role is None:
            break
        if role is not None:
            roles.append(role)
    known = "task" in roles and {"lead", "time"} & set(roles)
    return (roles, at) if known and len(roles) >= _FEWEST_COLUMNS else ([], start)


def _rows(cells: Sequence[Passage], roles: Sequence[str]) -> tuple[list[TableRow], list[Passage]]:
    """Return the rows, and the cells of work behind the last one that could be told."""
    kinds = [cell_kind(cell.text) for cell in cells]
    rows: list[TableRow] = []
    at = 0
    while at < len(cells):
        count = len(roles)
        first = 0
        if not _fit(kinds[at : at + count], roles):
            # The first cell of a row goes on with the one above it where it was merged.
            first = 1
            merged = roles[0] in ("time", "lead") and bool(rows)
            if not merged or not _fit(kinds[at : at + count - 1], roles[1:]):
                break
        row = dict(zip(roles[first:], cells[at : at + count - first], strict=True))
        if first:
            row[roles[0]] = rows[-1].cells[roles[0]]
        rows.append(TableRow(str(len(rows) + 1), row))
        at += count - first
    rest = zip(cells[at:], kinds[at:], strict=True)
    return rows, [
        cell for cell, kind in rest if kind == WORDS and len(cell.text.split()) >= _WORDS_OF_WORK
    ]


def _fit(kinds: Sequence[int], roles: Sequence[str]) -> bool:
    return len(kinds) == len(roles) and (
        sum(misfit(role, kind) for role, kind in zip(roles, kinds, strict=True)) < _MOST_MISFIT
    )
