"""One Table on a terminal: columns beside each other as long as all of them read well, nothing cut.

Where the screen is too narrow for every column, the columns that are not essential move under the
main text of their row, each behind its heading. Where the essential ones are too many, the longest
texts follow in lines across the screen; where even the rest does not fit, every record is a small
list of headings and values. Texts and states are wrapped, dates and numbers never. The parts of a
divided table share one set of widths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.status import State
from directive_cli.formats.cells import (
    capitalised,
    cell_text,
    display_text,
    heading_words,
    visible,
    weekday_name,
    with_capital,
)
from directive_cli.formats.shown_columns import for_readers
from directive_cli.messages import Message
from directive_cli.reports.table import (
    Cell,
    Column,
    Count,
    CountChange,
    Heading,
    Kind,
    Quotation,
    Rate,
    Row,
    Table,
)
from directive_cli.translation import Translator
from directive_cli.values import dataclass

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
_UNBROKEN = _RIGHT | {Kind.DATE}
_TEXT_ROOM, _STATE_ROOM, _HEADING_ROOM = 24, 18, 8
"""A text narrower than the first, a state narrower than the second, a number's heading narrower
than the third is no pleasure to read: other columns make room for it."""
_LEAST_TEXT, _LEAST_MAIN = 16, 26
"""Nothing that wraps stands beside others narrower than the first; the main text, the second."""
_MAIN_ROOM = 30
"""The least width of the main text with moved values, while another column can still move."""
_GAP = 2
_INDENT = 4
"""How far a line across the screen stands in from the row that it belongs to."""
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
    """Which columns stand beside each other, how wide, and which go under the row."""

    columns: Sequence[Column]
    shown: Sequence[Column]
    widths: dict[str, int]
    moved: Sequence[Column]
    main: str
    across: bool
    """True: what was moved takes the whole width of the screen; False: that of the main text."""


def _fitted(
    columns: Sequence[Column], rows: Sequence[Row | Heading], translator: Translator, width: int
) -> _Layout | None:
    """Return the layout for a screen of ``width``; None if too few of the columns fit."""
    shown = [
        column
        for place, column in enumerate(columns)
        if _filled(place, rows, counts=not column.essential)
    ]
    longest = {
        column.key: _longest(place, column, rows, translator)
        for place, column in enumerate(columns)
    }
    moved: list[Column] = []
    least = _least(shown, longest, translator)
    while (over := _over(shown, least, width)) > 0 or (
        moved and least[_main(shown)] - over < _MAIN_ROOM
    ):
        spare = next((column for column in reversed(shown) if not column.essential), None)
        if spare is None:
            break
        shown.remove(spare)
        moved.insert(0, spare)
        least = _least(shown, longest, translator)
    across = False
    while (over := _over(shown, least, width)) > _spare(shown, least):
        text = _next_across(shown, least)
        if text is not None:
            across = True
            moved = [column for column in columns if column in moved or column is text]
        elif (text := _next_zero(columns, shown, rows)) is None:
            return None
        shown.remove(text)
        least = _least(shown, longest, translator)
    main = _main(shown)
    if over > 0:
        _narrow(least, shown, over)
    else:
        most = {
            column.key: max(longest[column.key], least[column.key], cell_len(words))
            for _over_them, block in _blocks(shown, translator)
            for column, words in block
        }
        if not across:
            under = [longest[other.key] + _indented(other, translator) for other in moved]
            most[main] = max([most[main], *under])
        _share_out(shown, least, most, -over)
    return _Layout(columns, shown, least, moved, main, across)


def _next_across(shown: Sequence[Column], widths: dict[str, int]) -> Column | None:
    """Return the column that leaves the others next: the last long text, else the last text; never
    a state or what the row is about.
    """
    stay = {_main(shown), shown[0].key}
    texts = [
        column
        for column in reversed(shown)
        if _wraps(column) and column.kind is not Kind.STATE and column.key not in stay
    ]
    long = [column for column in texts if widths[column.key] > _LEAST_TEXT]
    return next(iter(long or texts), None)


def _next_zero(
    columns: Sequence[Column], shown: Sequence[Column], rows: Sequence[Row | Heading]
) -> Column | None:
    """Return the last column in which every number is zero: a narrow table leaves it out."""
    zero = [
        column
        for place, column in enumerate(columns)
        if column in shown and not _filled(place, rows, counts=True)
    ]
    return next(reversed(zero), None)


def _indented(column: Column, translator: Translator) -> int:
    """Return what stands before a moved value: two spaces, the heading, a colon, a space."""
    return 2 + cell_len(heading_words(column, translator)) + 2


def _wraps(column: Column) -> bool:
    return column.kind not in _UNBROKEN


def _spare(shown: Sequence[Column], widths: dict[str, int]) -> int:
    """Return how much narrower the columns that wrap may still become."""
    return sum(_spare_room(shown, widths).values())


def _spare_room(shown: Sequence[Column], widths: dict[str, int]) -> dict[str, int]:
    main = next(column for column in shown if column.key == _main(shown))
    return {
        column.key: max(
            widths[column.key]
            - (_LEAST_MAIN if column is main and main.kind is Kind.TEXT else _LEAST_TEXT),
            0,
        )
        for column in shown
        if _wraps(column)
    }


def _narrow(widths: dict[str, int], shown: Sequence[Column], over: int) -> None:
    """Take ``over`` from the columns that wrap, one by one from that with the most to spare."""
    spare_room = _spare_room(shown, widths)
    for _step in range(over):
        key = max(spare_room, key=spare_room.__getitem__)
        widths[key] -= 1
        spare_room[key] -= 1


def _over(shown: Sequence[Column], least: dict[str, int], width: int) -> int:
    """Return by how much the columns are too wide together; below zero: the room that is left."""
    return sum(least[column.key] for column in shown) + _GAP * (len(shown) - 1) - width


def _main(shown: Sequence[Column]) -> str:
    """Return the column that takes in moved values: the text that asks for the most room."""
    wrapping = [column for column in shown if _wraps(column)]
    texts = [column for column in wrapping if column.kind is Kind.TEXT] or wrapping or [*shown]
    return max(texts, key=lambda column: column.width or 0).key


def _share_out(
    shown: Sequence[Column], widths: dict[str, int], longest: dict[str, int], room: int
) -> None:
    """Give the room that is left to the columns in proportion to what they lack."""
    lacking = {column.key: longest[column.key] - widths[column.key] for column in shown}
    total = sum(lacking.values())
    for key, lack in lacking.items():
        widths[key] += lack if total <= room else room * lack // total


def _longest(
    place: int, column: Column, rows: Sequence[Row | Heading], translator: Translator
) -> int:
    """Return how wide a column's values are without wrapping."""
    texts = [
        _cell(column, row.cells[place], translator).plain for row in rows if isinstance(row, Row)
    ]
    return max([cell_len(line) for text in texts for line in text.split("\n")], default=0)


def _least(
    shown: Sequence[Column], longest: dict[str, int], translator: Translator
) -> dict[str, int]:
    """Return the least width at which each column reads well; no word of a heading is broken."""
    widths = {}
    for _over_them, block in _blocks(shown, translator):
        for column, words in block:
            values = longest[column.key]
            if _wraps(column):
                room = _STATE_ROOM if column.kind is Kind.STATE else _TEXT_ROOM
                values = min(values, room)
            else:
                values = max(values, min(_two_lines(words), _HEADING_ROOM))
            widths[column.key] = max([values, *(cell_len(word) for word in words.split())])
    return widths


def _two_lines(heading: str) -> int:
    """Return the least width at which a heading takes two lines at most."""
    return next(w for w in range(cell_len(heading) + 1) if len(_in_lines(heading, w)) <= 2)


def _filled(place: int, rows: Sequence[Row | Heading], *, counts: bool) -> bool:
    """Tell whether any row has something in this column; with ``counts``, a zero is nothing."""
    return any(
        isinstance(row, Row)
        and not (_is_nothing(row.cells[place]) if counts else row.cells[place] in _NOTHING)
        for row in rows
    )


_NOTHING = (None, "", ())


def _is_nothing(cell: Cell) -> bool:
    """Tell whether a value may be left out without a column: it is empty or zero."""
    return cell in _NOTHING or (isinstance(cell, (Count, CountChange)) and cell.value == 0)


def _print_grids(
    layout: _Layout, rows: Sequence[Row | Heading], translator: Translator, console: Console
) -> None:
    headed = apart = False
    for row in rows:
        if isinstance(row, Heading):
            console.print(Text("\n" + visible(translator(row.text)), style="bold"))
            headed = False
            continue
        if not headed:
            _print_head(layout, translator, console)
        elif apart:
            console.print()
        headed = True
        by_key = {column.key: cell for column, cell in zip(layout.columns, row.cells, strict=True)}
        _print_cells(layout, by_key, translator, console)
        room = console.width - _INDENT
        across = [*_moved(layout, by_key, translator, room)] if layout.across else []
        for line in across:
            for part in _wrapped(line, room, console):
                console.print(Text(" " * _INDENT) + part)
        apart = bool(across)


def _print_head(layout: _Layout, translator: Translator, console: Console) -> None:
    """Print the headings, those over several columns above them, and a line."""
    blocks = []
    for over, block in _blocks(layout.shown, translator):
        cells = [
            [_aligned(line, column, layout.widths[column.key]) for line in lines]
            for column, words in block
            for lines in [_in_lines(words, layout.widths[column.key])]
        ]
        lines = list(_beside(cells, at_bottom=True))
        if over is not None:
            above = _in_lines(translator(over), lines[0].cell_len)
            for line in above:
                line.align("center", lines[0].cell_len)
            lines = above + lines
        blocks.append(lines)
    lines = list(_beside(blocks, at_bottom=True))
    rule = Text("─" * lines[0].cell_len)
    for line in lines:
        line.rstrip()
        line.stylize("bold")
        console.print(line)
    console.print(rule)


def _blocks(
    shown: Sequence[Column], translator: Translator
) -> Iterator[tuple[Message | None, list[tuple[Column, str]]]]:
    """Yield the columns with their headings: those under one heading together, the others alone."""
    for over, run in groupby(shown, lambda column: column.over):
        columns = list(run)
        if over is not None and len(columns) > 1:
            yield over, [(column, translator(column.heading)) for column in columns]
        else:
            for column in columns:
                yield None, [(column, heading_words(column, translator))]


def _print_cells(
    layout: _Layout, by_key: dict[str, Cell], translator: Translator, console: Console
) -> None:
    cells = []
    for column in layout.shown:
        width = layout.widths[column.key]
        text = _broken(_cell(column, by_key[column.key], translator), column, width)
        lines = _wrapped(text, width, console)
        if column.key == layout.main and not layout.across:
            for line in _moved(layout, by_key, translator, width - 2):
                lines += [Text("  ") + part for part in _wrapped(line, width - 2, console)]
        cells.append([_aligned(line, column, width) for line in lines])
    for line in _beside(cells):
        line.rstrip()
        console.print(line, soft_wrap=True)  # it fits: Rich need not look for breaks


def _wrapped(text: Text, width: int, console: Console) -> list[Text]:
    """Return a text in lines of at most ``width``; Rich is slow to see that one fits as it is."""
    if "\n" not in text.plain and cell_len(text.plain) <= width:
        return [text]
    return [*text.wrap(console, width, overflow="fold")]


def _in_lines(heading: str, width: int) -> list[Text]:
    """Return a heading in lines of at most ``width``, broken between words."""
    lines: list[str] = []
    for word in capitalised(heading).split():
        if lines and cell_len(lines[-1]) + 1 + cell_len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [Text(line) for line in lines] or [Text()]


def _aligned(line: Text, column: Column, width: int) -> Text:
    line.rstrip()
    line.align("right" if column.kind in _RIGHT else "left", width)
    return line


def _beside(blocks: Sequence[list[Text]], *, at_bottom: bool = False) -> Iterator[Text]:
    """Yield the lines of blocks that stand beside each other, from the top or at the bottom."""
    height = max(len(block) for block in blocks)
    empty = [[Text(" " * block[0].cell_len)] * (height - len(block)) for block in blocks]
    filled = [
        [*blank, *block] if at_bottom else [*block, *blank]
        for block, blank in zip(blocks, empty, strict=True)
    ]
    for lines in zip(*filled, strict=True):
        yield Text(" " * _GAP).join(lines)


def _moved(
    layout: _Layout, by_key: dict[str, Cell], translator: Translator, width: int
) -> Iterator[Text]:
    """Yield what stands under a row: the values of its moved columns behind their headings."""
    for column in layout.moved:
        if not _is_nothing(by_key[column.key]):
            yield _labelled(column, by_key[column.key], translator, width)


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
    if isinstance(cell, (Rate, Count, PartialDate)):
        return Text(display_text(cell, translator))
    if isinstance(cell, Message):
        return Text(visible(capitalised(translator(cell)), keep_newlines=True))
    style = "red" if column.kind is Kind.DAYS and isinstance(cell, int) and cell < 0 else ""
    words = cell_text(cell, translator, separator=separator)
    if column.kind is not Kind.REF and not _is_quoted(cell):
        words = with_capital(words)
    return Text(visible(words, keep_newlines=True), style=style)


def _is_quoted(cell: Cell) -> bool:
    """Tell whether a cell begins with the words of a document."""
    return isinstance(cell[0] if isinstance(cell, tuple) and cell else cell, Quotation)
