"""One worksheet: rows of cells written in order, and what makes them easy to read and to print.

Rows and columns are counted from 0, widths are in characters. Which sheets a report becomes is for
``xlsx``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from directive_cli.formats.cells import display_text, heading_text, with_capital
from directive_cli.formats.state_colours import STATE_COLOURS
from directive_cli.formats.type_widths import BOLD, line_count
from directive_cli.formats.xlsx_style import Style
from directive_cli.messages import _
from directive_cli.reports.table import Count, CountChange, Kind, Rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xlsxwriter import Workbook

    from directive_cli.formats.xlsx_style import SheetStyles
    from directive_cli.reports.table import Cell, Column
    from directive_cli.translation import Translator

ROW_LIMIT = 1_048_576
"""Rows of a worksheet in Excel."""
_TEXT_LIMIT = 32_767
"""Characters of a cell in Excel."""
_DAY_ZERO = date(1899, 12, 30)
_FIRST_REAL_DAY = date(1900, 3, 1)
"""Before it Excel's calendar is a day out (it has 29/02/1900); such days are written as text."""
_LINE = 15.75
"""Points of one line of 12-point type."""
_EMS = 7 / 16
"""Ems of 12-point type, 16 pixels, in a character of a column's width, 7 pixels."""
_SURELY_FIT = 0.55
_MIXED_FIT = 0.68
_SMALL_FIT = 0.85
"""Letters that surely fit in a character of a column's width: capitals, some capitals, none."""
_PIXEL = 0.75
"""Points of a pixel at the usual 96 pixels per inch."""
_LARGER = 1.2
"""How much higher a line of the sheet's title is."""
_LINES_AT_MOST = 25
"""Excel's rows are at most 409 points high."""
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NUMBER_STYLES = {Kind.DATE: Style.DATE, Kind.RATE: Style.RATE}
_TEXT_KINDS = frozenset({Kind.TEXT, Kind.REF, Kind.AGENCY})
_A4 = 9
_CHART_ROWS = 18
_CHART_CHARACTERS = 140
_Range: TypeAlias = tuple[int, int, int, int]
"""The first row and column of cells, and the last."""
_GRID_LINES = 8


class SheetWriter:
    """Writes one worksheet from top to bottom."""

    def __init__(
        self,
        book: Workbook,
        name: str,
        styles: SheetStyles,
        translate: Translator,
        widths: Sequence[float],
    ) -> None:
        self.row = 0
        """Rows written so far."""
        self.points = 0.0
        """How high they are together."""
        self.first_record = 0
        """The row in which the records begin."""
        self._chart_row = 0
        self._book = book
        self._sheet = book.add_worksheet(name)
        self._styles = styles
        self._translate = translate
        self._widths = widths
        self._last = len(widths) - 1
        self._sheet.set_default_row(_LINE)
        for at, width in enumerate(widths):
            self._sheet.set_column(at, at, width)

    def line(self, text: str, style: Style) -> None:
        """Write a row of running text over the width of the sheet, in as many lines as it takes."""
        larger = _LARGER if style is Style.TITLE else 1
        lines = lines_of(text, sum(self._widths) / larger, bold=style is Style.TITLE)
        self._high(_whole_pixels(lines * _LINE * 1.1 * larger))
        shown = sheet_text(text, self._translate)
        if self._last:
            self._sheet.merge_range(self.row, 0, self.row, self._last, "", self._styles[style])
        self._sheet.write_string(self.row, 0, shown, self._styles[style])
        self.row += 1

    def header(self, columns: Sequence[Column]) -> None:
        """Write the headings; a second row under those that stand over several columns."""
        words = [heading_text(column.heading, self._translate) for column in columns]
        over = [
            heading_text(column.over, self._translate) if column.over else "" for column in columns
        ]
        grouped = any(over)
        upper, lower = self._heading_lines(over, words)
        if grouped:
            self._high(upper * _LINE)
            at = 0
            while at < len(columns):
                end = at
                while over[at] and end < self._last and over[end + 1] == over[at]:
                    end += 1
                self._across(at, end, over[at] or words[at])
                at = end + 1
            self.row += 1
        self._high(lower * _LINE)
        for at, word in enumerate(words):
            style = self._styles[Style.HEADER]
            if grouped and not over[at]:
                # The upper cell is written already, and in constant memory its row is gone:
                # ``merge_range``, which writes it again, would leave it out.
                self._sheet.merge.append([self.row - 1, at, self.row, at])
                self._sheet.write_blank(self.row, at, None, style)
            else:
                self._sheet.write_string(self.row, at, sheet_text(word, self._translate), style)
        self.row += 1

    def cells(self, cells: Sequence[tuple[Cell, Style]]) -> None:
        """Write a row of cells from the first column on."""
        texts = [display_text(value, self._translate) for value, _style in cells]
        self._high(max(map(self._bold_lines, texts, self._widths)) * _LINE)
        for at, (value, style) in enumerate(cells):
            self._write(at, value, style, style)
        self.row += 1

    def records(self, kinds: Sequence[Kind], rows: Iterable[Sequence[Cell]]) -> None:
        """Write the records of a table."""
        numbers = [_NUMBER_STYLES.get(kind, Style.INTEGER) for kind in kinds]
        texts = [Style.TEXT if kind in _TEXT_KINDS else Style.CENTRED for kind in kinds]
        self.first_record = self.row
        for row in rows:
            lines = 1
            for at, value in enumerate(row):
                lines = max(lines, self._write(at, value, numbers[at], texts[at]))
            if lines > 1:
                self._high(lines * _LINE)
            else:
                self.points += _LINE
            self.row += 1

    def filtered(self, header: int, last: int) -> None:
        """Give the records from the row after ``header`` to ``last`` the buttons of a filter."""
        self._sheet.autofilter(header, 0, last, self._last)

    def colour_states(self, column: int, first: int, last: int) -> None:
        """Colour a column of states by the words in its cells, also when a clerk changes them."""
        for state in STATE_COLOURS:
            word = display_text(state, self._translate).replace('"', '""')
            self._sheet.conditional_format(
                first, column, last, column,
                {
                    "type": "cell",
                    "criteria": "==",
                    "value": f'"{word}"',
                    "format": self._styles.states[state.value],
                },
            )  # fmt: skip

    def shade(self, first_row: int, first: int, last_row: int, last: int) -> None:
        """Shade a range of counts from white to red by their size."""
        self._sheet.conditional_format(
            first_row, first, last_row, last,
            {
                "type": "2_color_scale",
                "min_type": "num",
                "min_value": 0,
                "min_color": "#FFFFFF",
                "max_color": "#F4A582",
            },
        )  # fmt: skip

    def chart(
        self,
        title: str,
        series: Sequence[tuple[str, _Range, str]],
        categories: _Range,
        *,
        highest: int,
    ) -> None:
        """Draw stacked columns of the sheet's own numbers in the room that was left for them.

        A series is its name, its cells and its colour; ``highest`` is the tallest stack.
        """
        chart = self._book.add_chart({"type": "column", "subtype": "stacked"})
        name = self._sheet.get_name()
        for label, values, colour in series:
            chart.add_series(
                {
                    "name": label,
                    "categories": [name, *categories],
                    "values": [name, *values],
                    "fill": {"color": f"#{colour}"},
                    "gap": 60,
                }
            )
        chart.set_title({"name": title, "name_font": {"size": 12, "bold": True}})
        chart.set_x_axis({"num_format": self._styles.chart_day, "text_axis": True})
        chart.set_y_axis(
            {
                "min": 0,
                "major_unit": max(1, -(-highest // _GRID_LINES)),
                "num_format": "0",
                "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9", "width": 0.5}},
            }
        )
        chart.set_legend({"none": True} if len(series) == 1 else {"position": "bottom"})
        width = min(sum(self._widths), _CHART_CHARACTERS) * 7
        chart.set_size({"width": width, "height": _CHART_ROWS * 21})
        self._sheet.insert_chart(self._chart_row, 0, chart)

    def leave_room_for_chart(self) -> None:
        """Leave rows for a chart above the table, where a page never ends within it."""
        self._chart_row = self.row
        self.row += _CHART_ROWS + 1
        self.points += (_CHART_ROWS + 1) * _LINE

    def keep_header(self, first: int, last: int, *, in_view: bool = True) -> None:
        """Repeat the heading rows on every printed page; ``in_view``: keep them on the screen."""
        if in_view:
            self._sheet.freeze_panes(last + 1, 0)
        self._sheet.repeat_rows(first, last)

    def set_up_page(self, *, landscape: bool, foot: str, one_page: bool = False) -> None:
        """Set up printing: A4, as wide as the paper, the foot on the left, page of pages right."""
        sheet = self._sheet
        sheet.set_paper(_A4)
        sheet.set_landscape() if landscape else sheet.set_portrait()
        sheet.fit_to_pages(1, int(one_page))
        sheet.center_horizontally()
        sheet.set_margins(left=0.7, right=0.5, top=0.75, bottom=0.75)
        font = '&"Times New Roman"'
        sheet.set_footer(f"&L{font}&9{foot.replace('&', '&&')}&R{font}&10&P/&N")

    def _write(self, column: int, value: Cell, number: Style, text: Style) -> int:
        """Write one cell of the current row; return the lines that it takes."""
        if value is None or value == "":
            self._sheet.write_blank(self.row, column, None, self._styles[text])
            return 1
        amount = _number(value)
        if amount is not None:
            self._sheet.write_number(self.row, column, amount, self._styles[number])
            return 1
        words = (
            with_capital(value)
            if type(value) is str and value.isprintable()
            else display_text(value, self._translate)
        )
        style = Style.TEXT_QUOTED if words.startswith(_FORMULA_START) else text
        self._sheet.write_string(
            self.row, column, sheet_text(words, self._translate), self._styles[style]
        )
        return lines_of(words, self._widths[column])

    def _across(self, first: int, last: int, text: str) -> None:
        style = self._styles[Style.HEADER]
        if last > first:
            self._sheet.merge_range(self.row, first, self.row, last, "", style)
        self._sheet.write_string(self.row, first, sheet_text(text, self._translate), style)

    def _heading_lines(self, over: Sequence[str], words: Sequence[str]) -> tuple[int, int]:
        """Return how many lines the upper and the lower row of headings take.

        A heading over several columns has the room of them all, one without it that of both rows.
        """
        room: defaultdict[str, float] = defaultdict(float)
        for text, width in zip(over, self._widths, strict=True):
            room[text] += width
        upper = max((self._bold_lines(text, room[text]) for text in over if text), default=1)
        under = [self._bold_lines(*each) for each in zip(words, self._widths, strict=True)]
        lower = max(
            (lines for lines, text in zip(under, over, strict=True) if text or not any(over)),
            default=1,
        )
        return upper, max(lower, max(under, default=1) - (upper if any(over) else 0))

    @staticmethod
    def _bold_lines(text: str, width: float) -> int:
        return lines_of(text, width, bold=True)

    def _high(self, points: float) -> None:
        """Make the current row so high."""
        self._sheet.set_row(self.row, points)
        self.points += points


def _whole_pixels(points: float) -> float:
    """Return a height in whole pixels, which every release of the library writes alike."""
    return round(points / _PIXEL) * _PIXEL


def lines_of(text: str, width: float, *, bold: bool = False) -> int:
    """Return how many lines a text takes in a column of so many characters."""
    fit = _SMALL_FIT if text[1:].islower() else _SURELY_FIT if text.isupper() else _MIXED_FIT
    if len(text) <= width * fit and "\n" not in text:
        return 1
    room = max(width, 1) * _EMS / (BOLD if bold else 1)
    return min(line_count(text, room), _LINES_AT_MOST)


def sheet_text(text: str, translate: Translator) -> str:
    """Return text as a cell takes it: what Excel would cut is said.

    XlsxWriter takes a text of the form ``<r>…</r>`` for markup; a space after it keeps it a text.
    """
    if len(text) > _TEXT_LIMIT:
        left_out = len(text) - _TEXT_LIMIT + 80
        mark = translate(_(" [… {n} more characters do not fit into a cell]", n=left_out))
        text = text[: _TEXT_LIMIT - 80] + mark
    return f"{text} " if text.startswith("<r>") else text


def sheet_name(title: str, taken: Iterable[str]) -> str:
    """Return a name that Excel accepts for a sheet and that is not yet taken.

    At most 31 characters, cut between words, none of ``[]:*?/\\``.
    """
    whole = " ".join(re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", title).split()).strip("' ") or "1"
    name = _cut(whole, 31)
    used = {each.casefold() for each in taken}
    candidate, count = name, 1
    while candidate.casefold() in used:
        count += 1
        tail = f" ({count})"
        candidate = _cut(whole, 31 - len(tail)) + tail
    return candidate


def _cut(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    words = text[: length + 1].rpartition(" ")[0]
    return (words or text[:length]).strip("' ")


def _number(value: Cell) -> float | None:
    """Return a value as Excel keeps it; None for what is text."""
    match value:
        case str():
            return None
        case int():
            return value
        case date():
            return (value - _DAY_ZERO).days if value >= _FIRST_REAL_DAY else None
        case Count() | CountChange():
            return value.value
        case Rate():
            return None if value.value is None else round(value.value, 6)
    return None
