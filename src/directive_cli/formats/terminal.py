"""A Report on a terminal: Rich tables fitted to its width, nothing cut.

Where the screen is too narrow for every column, the columns that are not essential move under the main text of their
row, each behind its heading; a cell is wrapped, never truncated. Colour repeats what the words already say.
"""

from __future__ import annotations

from datetime import date
from typing import IO, TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text

from directive_cli.domain.status import State
from directive_cli.formats.cells import cell_text, visible, weekday
from directive_cli.messages import _
from directive_cli.reports.table import READINGS, Heading, Kind, Load, Paragraph, Report, Row, Table, Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directive_cli.reports.table import Cell, Column, Part
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
_RIGHT = frozenset({Kind.COUNT, Kind.DAYS, Kind.RATE})
_UNBROKEN = frozenset({Kind.DATE, Kind.STATE, Kind.COUNT, Kind.DAYS, Kind.RATE})
_TEXT_ROOM = 24
"""A text column narrower than this is no pleasure to read: other columns make room for it first."""


def print_report(
    report: Report, translator: Translator, stream: IO[str], *, colour: bool, width: int | None = None
) -> None:
    """Print a report on the terminal behind ``stream``, or at ``width`` columns."""
    console = Console(
        file=stream, no_color=not colour, highlight=False, markup=False, emoji=False, width=width, soft_wrap=False
    )
    render_report(report, translator, console)


def render_report(report: Report, translator: Translator, console: Console) -> None:
    """Print a report on a Rich console."""
    console.print(Text(visible(translator(report.title)), style="bold"))
    if report.subtitle is not None:
        console.print(Text(visible(translator(report.subtitle))))
    for part in report.parts:
        _print_part(part, translator, console)
    for notice in (*report.scope, READINGS[report.reading]):
        console.print(Text(visible(translator(notice)), style="dim"))
    for path, message in report.unread:
        console.print(Text(f"{visible(path)}: {visible(translator(message))}", style="red"))
    if report.unread:
        incomplete = _(
            "Incomplete: {n} file could not be read.",
            plural="Incomplete: {n} files could not be read.",
            n=len(report.unread),
        )
        console.print(Text(translator(incomplete), style="bold red"))


def _print_part(part: Part, translator: Translator, console: Console) -> None:
    match part:
        case Paragraph():
            console.print(
                Text(visible(translator(part.text), keep_newlines=True), style="bold" if part.heading else "")
            )
        case Table():
            _print_table(part, translator, console)
        case Timeline() | Load():
            from directive_cli.formats.terminal_charts import print_chart

            print_chart(part, translator, console)


def _print_table(table: Table, translator: Translator, console: Console) -> None:
    if table.title is not None:
        console.print(Text("\n" + visible(translator(table.title)), style="bold"))
    if not table.rows:
        if table.if_empty is not None:
            console.print(Text(visible(translator(table.if_empty))))
        return
    rows = [*table.rows, *((table.total,) if table.total else ())]
    shown, moved = _fit(table.columns, rows, translator, console.width)
    grid = RichTable(box=SIMPLE_HEAD, padding=(0, 1), pad_edge=False, expand=False, show_edge=False)
    for column in shown:
        grid.add_column(
            Text(translator(column.heading)),
            justify="right" if column.kind in _RIGHT else "left",
            overflow="fold",
            no_wrap=column.kind in _UNBROKEN,
            vertical="top",
        )
    for row in rows:
        if isinstance(row, Heading):
            if grid.row_count:
                grid.add_section()
            _flush(grid, console)
            grid = _same_columns(grid)
            console.print(Text("\n" + visible(translator(row.text)), style="bold"))
        else:
            grid.add_row(*_cells(table.columns, shown, moved, row, translator), end_section=False)
    _flush(grid, console)
    for footnote in table.footnotes:
        console.print(Text(visible(translator(footnote)), style="dim"))


def _flush(grid: RichTable, console: Console) -> None:
    if grid.row_count:
        console.print(grid)


def _same_columns(grid: RichTable) -> RichTable:
    fresh = RichTable(box=SIMPLE_HEAD, padding=(0, 1), pad_edge=False, expand=False, show_edge=False)
    for column in grid.columns:
        fresh.add_column(
            column.header,
            justify=column.justify,
            overflow=column.overflow,
            no_wrap=column.no_wrap,
            vertical=column.vertical,
        )
    return fresh


def _fit(
    columns: Sequence[Column], rows: Sequence[Row | Heading], translator: Translator, width: int
) -> tuple[list[Column], list[Column]]:
    """Return the columns to show side by side, and those that move under the main text."""
    wanted = {column.key: _wanted_width(place, column, rows, translator) for place, column in enumerate(columns)}
    shown = [column for place, column in enumerate(columns) if column.essential or _filled(place, rows)]
    moved: list[Column] = []
    while sum(wanted[column.key] + 2 for column in shown) > width:
        spare = next((column for column in reversed(shown) if not column.essential), None)
        if spare is None:
            break
        shown.remove(spare)
        moved.insert(0, spare)
    return shown, moved


def _filled(place: int, rows: Sequence[Row | Heading]) -> bool:
    """Tell whether any row has something in this column."""
    return any(isinstance(row, Row) and row.cells[place] not in (None, "", ()) for row in rows)


def _wanted_width(place: int, column: Column, rows: Sequence[Row | Heading], translator: Translator) -> int:
    """Return the least width at which a column reads well: texts may wrap, dates and numbers may not."""
    texts = [_cell(column, row.cells[place], translator).plain for row in rows[:200] if isinstance(row, Row)]
    longest = max([Text(line).cell_len for text in texts for line in text.split("\n")], default=0)
    heading = Text(translator(column.heading)).cell_len
    if column.kind in _UNBROKEN:
        return max(longest, heading)
    words = [Text(word).cell_len for text in texts for word in text.split()]
    return max(
        min(longest, _TEXT_ROOM),
        max(words, default=0) if column.kind is not Kind.REF else min(longest, 24),
        min(heading, _TEXT_ROOM),
    )


def _cells(
    columns: Sequence[Column], shown: Sequence[Column], moved: Sequence[Column], row: Row, translator: Translator
) -> list[Text | Group]:
    by_key = dict(zip((column.key for column in columns), row.cells, strict=True))
    main = next((column.key for column in shown if column.kind is Kind.TEXT), shown[0].key)
    cells: list[Text | Group] = []
    for column in shown:
        text = _cell(column, by_key[column.key], translator)
        if column.key == main and moved:
            extra = [
                _labelled(other, by_key[other.key], translator)
                for other in moved
                if by_key[other.key] not in (None, "", ())
            ]
            cells.append(Group(text, *(Padding(line, (0, 0, 0, 2)) for line in extra)))
        else:
            cells.append(text)
    return cells


def _labelled(column: Column, cell: Cell, translator: Translator) -> Text:
    line = Text(translator(column.heading) + ": ", style="dim")
    line.append_text(_cell(column, cell, translator, separator="; "))
    return line


def _cell(column: Column, cell: Cell, translator: Translator, *, separator: str = "\n") -> Text:
    if isinstance(cell, State):
        return Text(cell_text(cell, translator), style=STYLES.get(cell, ""))
    if isinstance(cell, date):
        return Text(f"{weekday(cell, translator)} {translator.date(cell)}")
    style = "red" if column.kind is Kind.DAYS and isinstance(cell, int) and cell < 0 else ""
    return Text(visible(cell_text(cell, translator, separator=separator), keep_newlines=True), style=style)
