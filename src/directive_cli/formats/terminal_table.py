"""One Table on a terminal: columns beside each other as long as all of them read well, nothing cut.

Where the screen is too narrow for every column, the columns that are not essential move under the
main text of their row, each behind its heading; where even the rest does not fit, every record is a
small list of headings and values. Texts are wrapped, dates, states and numbers never. The parts of
a divided table share one set of widths.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from directive_cli.domain.status import State
from directive_cli.formats.cells import (
    capitalised,
    cell_text,
    heading_words,
    visible,
    weekday_name,
    with_capital,
)
from directive_cli.formats.shown_columns import for_readers
from directive_cli.reports.table import Count, CountChange, Heading, Kind, Quotation, Row
from directive_cli.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from directive_cli.reports.table import Cell, Column, Table
    from directive_cli.translation import Translator

STYLES = {
    State.OVERDUE: "bold red",
    State.SUBMITTED_LATE: "red",
    State.DUE_SOON: "yellow",
    State.SUBMITTED: "blue",
    State.DONE_LATE: "green",
    State.DONE_ON_TIME: "green",
    State.DONE: "green",
    State.UNDATED: "dim",
    State.CANCELLED: "dim",
    State.TRANSFERRED: "dim",
}
_RIGHT = frozenset({Kind.COUNT, Kind.DAYS, Kind.RATE, Kind.CHANGE})
_UNBROKEN = _RIGHT | {Kind.DATE, Kind.STATE}
_TEXT_ROOM, _LEAST_ROOM = 24, 14
"""A text narrower than the first is no pleasure to read: other columns make room for it; narrower
than the second it is not put beside others at all."""
_MAIN_ROOM = 30
"""The least width of the main text with moved values, while another column can still move."""
_GAP = 2
_BREAKS = re.compile(r"[^-/:_]*[-/:_]*")
"""A long id or number is broken behind its separators."""


def print_table(table: Table, translator: Translator, console: Console) -> None:
    """Print one table with its title and footnotes."""
    if table.title is not None:
        console.print(Text("\n" + visible(translator(table.title)), style="bold"))
    if not table.rows:
        if table.if_empty is not None:
            console.print(Text(visible(translator(table.if_empty))))
        return
    table = for_readers(table)
    rows = [*table.rows, *((table.total,) if table.total else ())]
    layout = _fitted(table.columns, rows, translator, console.width)
    if layout is None:
        _print_records(table.columns, rows, translator, console)
    else:
        _print_grids(layout, rows, translator, console)
    for footnote in table.footnotes:
        console.print(Text(visible(translator(footnote)), style="dim"))


@dataclass(frozen=True)
class _Layout:
    """Which columns stand beside each other, how wide, and which go under the main one."""

    columns: Sequence[Column]
    shown: Sequence[Column]
    widths: dict[str, int]
    moved: Sequence[Column]
    main: str


def _fitted(
    columns: Sequence[Column], rows: Sequence[Row | Heading], translator: Translator, width: int
) -> _Layout | None:
    """Return the layout for a screen of ``width``; None if the essential columns do not fit."""
    least, longest = {}, {}
    for place, column in enumerate(columns):
        least[column.key], longest[column.key] = _widths(place, column, rows, translator)
    shown = [
        column for place, column in enumerate(columns) if column.essential or _filled(place, rows)
    ]
    moved: list[Column] = []
    while (over := _over(shown, least, width)) > 0 or (
        moved and least[_main(shown)] - over < _MAIN_ROOM
    ):
        spare = next((column for column in reversed(shown) if not column.essential), None)
        if spare is None:
            break
        shown.remove(spare)
        moved.insert(0, spare)
    main = _main(shown)
    if over > 0:
        spare_room = {
            column.key: max(least[column.key] - _LEAST_ROOM, 0)
            for column in shown
            if _wraps(column)
        }
        if sum(spare_room.values()) < over:
            return None
        _narrow(least, spare_room, over)
    else:
        longest[main] = max(
            [longest[main], *(longest[other.key] + _indented(other, translator) for other in moved)]
        )
        _share_out(shown, least, longest, -over)
    return _Layout(columns, shown, least, moved, main)


def _indented(column: Column, translator: Translator) -> int:
    """Return what stands before a moved value: two spaces, the heading, a colon, a space."""
    return 2 + cell_len(heading_words(column, translator)) + 2


def _wraps(column: Column) -> bool:
    return column.kind not in _UNBROKEN


def _narrow(widths: dict[str, int], spare_room: dict[str, int], over: int) -> None:
    """Take ``over`` from the columns with room to spare, one by one from the widest."""
    while over > 0:
        widest = max((key for key, room in spare_room.items() if room), key=widths.__getitem__)
        widths[widest] -= 1
        spare_room[widest] -= 1
        over -= 1


def _over(shown: Sequence[Column], least: dict[str, int], width: int) -> int:
    """Return by how much the columns are too wide together; below zero: the room that is left."""
    return sum(least[column.key] for column in shown) + _GAP * (len(shown) - 1) - width


def _main(shown: Sequence[Column]) -> str:
    """Return the column that takes in moved values: the text that asks for the most room."""
    texts = [column for column in shown if column.kind is Kind.TEXT]
    return max(texts, key=lambda column: column.width or 0).key if texts else shown[0].key


def _share_out(
    shown: Sequence[Column], widths: dict[str, int], longest: dict[str, int], room: int
) -> None:
    """Give the room that is left to the columns in proportion to what they lack."""
    lacking = {column.key: longest[column.key] - widths[column.key] for column in shown}
    total = sum(lacking.values())
    for key, lack in lacking.items():
        widths[key] += lack if total <= room else room * lack // total


def _widths(
    place: int, column: Column, rows: Sequence[Row | Heading], translator: Translator
) -> tuple[int, int]:
    """Return the least width at which a column reads well, and the width without wrapping."""
    texts = [
        _cell(column, row.cells[place], translator).plain for row in rows if isinstance(row, Row)
    ]
    words = heading_words(column, translator)
    heading = cell_len(words)
    longest = max([cell_len(line) for text in texts for line in text.split("\n")], default=0)
    if not _wraps(column):
        # Values are never broken, a heading over them may be, between its words.
        word = max((cell_len(each) for each in words.split()), default=0)
        return max(longest, word), max(longest, heading)
    return min(max(longest, heading), _TEXT_ROOM), max(longest, heading)


def _filled(place: int, rows: Sequence[Row | Heading]) -> bool:
    """Tell whether any row has something in this column."""
    return any(isinstance(row, Row) and not _is_nothing(row.cells[place]) for row in rows)


_NOTHING = (None, "", ())


def _is_nothing(cell: Cell) -> bool:
    """Tell whether a value may be left out without a column: it is empty or counts none."""
    return cell in _NOTHING or (isinstance(cell, (Count, CountChange)) and cell.value == 0)


def _print_grids(
    layout: _Layout, rows: Sequence[Row | Heading], translator: Translator, console: Console
) -> None:
    grid = _grid(layout, translator)
    for row in rows:
        if isinstance(row, Heading):
            _flush(grid, console)
            grid = _grid(layout, translator)
            console.print(Text("\n" + visible(translator(row.text)), style="bold"))
        else:
            grid.add_row(*_cells(layout, row, translator))
    _flush(grid, console)


def _grid(layout: _Layout, translator: Translator) -> RichTable:
    grid = RichTable(box=SIMPLE_HEAD, padding=(0, _GAP - 1, 0, 0), pad_edge=False, show_edge=False)
    for column in layout.shown:
        grid.add_column(
            Text(_in_lines(_heading(column, translator), layout.widths[column.key])),
            justify="right" if column.kind in _RIGHT else "left",
            overflow="fold",
            no_wrap=not _wraps(column),
            width=layout.widths[column.key],
        )
    return grid


def _in_lines(text: str, width: int) -> str:
    """Return the text in lines of at most ``width``, broken between words."""
    lines: list[str] = []
    for word in text.split():
        if lines and cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)


def _flush(grid: RichTable, console: Console) -> None:
    if grid.row_count:
        console.print(grid)


def _cells(layout: _Layout, row: Row, translator: Translator) -> list[Text | Group]:
    by_key = {column.key: cell for column, cell in zip(layout.columns, row.cells, strict=True)}
    cells: list[Text | Group] = []
    for column in layout.shown:
        width = layout.widths[column.key]
        text = _broken(_cell(column, by_key[column.key], translator), column, width)
        if column.key == layout.main and layout.moved:
            indented = [
                Padding(_labelled(other, by_key[other.key], translator, width - 2), (0, 0, 0, 2))
                for other in layout.moved
                if not _is_nothing(by_key[other.key])
            ]
            cells.append(Group(text, *indented))
        else:
            cells.append(text)
    return cells


def _print_records(
    columns: Sequence[Column],
    rows: Sequence[Row | Heading],
    translator: Translator,
    console: Console,
) -> None:
    """Print every record as headings and values in lines, an empty line between records."""
    for row in rows:
        console.print()
        if isinstance(row, Heading):
            console.print(Text(visible(translator(row.text)), style="bold"))
            continue
        for column, cell in zip(columns, row.cells, strict=True):
            if not _is_nothing(cell):
                console.print(_labelled(column, cell, translator, console.width), overflow="fold")


def _heading(column: Column, translator: Translator) -> str:
    return capitalised(heading_words(column, translator))


def _labelled(column: Column, cell: Cell, translator: Translator, width: int) -> Text:
    heading = translator(column.heading)
    if column.over is not None:
        heading = f"{translator(column.over)}, {heading}"
    label = capitalised(heading) + ": "
    line = Text(label, style="dim")
    line.append_text(
        _broken(
            _cell(column, cell, translator, separator="; "), column, width, first=cell_len(label)
        )
    )
    return line


def _broken(text: Text, column: Column, width: int, *, first: int = 0) -> Text:
    """Return an id or a number broken behind its separators where it is too long for a line of
    ``width``; ``first`` is what the first line already holds.
    """
    if column.kind is not Kind.REF or " " in text.plain or cell_len(text.plain) + first <= width:
        return text
    return Text("\n".join(_pieces(text.plain, width, first)), style=text.style)


def _pieces(text: str, width: int, first: int) -> Iterator[str]:
    line, used = "", first
    for piece in _BREAKS.findall(text):
        if used + cell_len(piece) > width and (line or first):
            yield line
            line, used, first = "", 0, 0
        line += piece
        used += cell_len(piece)
    yield line


def _cell(column: Column, cell: Cell, translator: Translator, *, separator: str = "\n") -> Text:
    if isinstance(cell, State):
        return Text(capitalised(cell_text(cell, translator)), style=STYLES.get(cell, ""))
    if isinstance(cell, date) and column.kind is Kind.DATE:
        return Text(f"{weekday_name(cell, translator)} {translator.date(cell)}")
    style = "red" if column.kind is Kind.DAYS and isinstance(cell, int) and cell < 0 else ""
    words = cell_text(cell, translator, separator=separator)
    if column.kind is not Kind.REF and not _is_quoted(cell):
        words = with_capital(words)
    return Text(visible(words, keep_newlines=True), style=style)


def _is_quoted(cell: Cell) -> bool:
    """Tell whether a cell begins with the words of a document."""
    return isinstance(cell[0] if isinstance(cell, tuple) and cell else cell, Quotation)
