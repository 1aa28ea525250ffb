"""A Report as an Excel workbook: a sheet a table, made to be read, filtered, sorted and printed on
A4.

Text is always text: a cell never becomes a formula. Dates are real dates, rates real numbers. The
same report gives the same bytes; rows are written as they come, so that memory stays small.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import islice
from typing import IO

from xlsxwriter import Workbook

from directive_cli.formats.cells import display_text
from directive_cli.formats.column_widths import preferred_width, record_count, shares
from directive_cli.formats.shown_columns import for_people
from directive_cli.formats.state_colours import STATE_INKS
from directive_cli.formats.xlsx_sheet import ROW_LIMIT, SheetWriter, sheet_name
from directive_cli.formats.xlsx_style import SheetStyles, Style
from directive_cli.messages import Message, _
from directive_cli.reports.table import (
    READINGS,
    Cell,
    Column,
    Count,
    CountChange,
    Heading,
    Kind,
    Load,
    Paragraph,
    Report,
    Row,
    Table,
    Timeline,
    provenance,
    told_empty,
)
from directive_cli.translation import Translator

_MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""The day of making that every workbook carries: the same report gives the same bytes."""
_HEAD_ROWS_AT_MOST = 200
_POINTS_ON_A_PAGE = 700
"""How high a chart with its table may be to be made smaller for one page."""
_EDGES = 2.4
"""Characters that the edges of a cell and the button of a filter take."""
_LOOKED_AT = 100
"""Rows from which the widths of columns are estimated."""
_FOOT_AT_MOST = 90
"""Characters of the footer; a longer one would run into the page number."""


def write_workbook(report: Report, out: IO[bytes], *, translate: Translator) -> None:
    """Write the report to ``out`` as .xlsx; a table longer than a sheet goes on on the next one."""
    with Workbook(out, {"constant_memory": True, "strings_to_urls": False}) as made:
        made.set_properties({"title": translate(report.title), "created": _MADE})
        book = _Book(made, report, translate, SheetStyles(made, translate.language))
        left_out = [table for table in report.tables if _needs_no_sheet(table)]
        book.before += [Paragraph(told_empty(table)) for table in left_out]
        for part in report.parts:
            match part:
                case Paragraph():
                    book.before.append(part)
                case Table() if not _needs_no_sheet(part):
                    book.add_table(part)
                case Timeline() if part.points:
                    book.add_timeline(part)
                case Load() if part.agencies:
                    book.add_load(part)
        if book.before or not made.worksheets():
            book.add_text()


@dataclass
class _Book:
    """A workbook being written, and the paragraphs that wait for the next sheet."""

    made: Workbook
    report: Report
    translate: Translator
    styles: SheetStyles
    before: list[Paragraph] = field(default_factory=list)

    def add_table(self, table: Table) -> None:
        table = for_people(table)
        columns = (*((table.grouped_by,) if table.grouped_by else ()), *table.columns)
        rows = _records(table)
        left = record_count(table)
        while True:
            head, tail = self._head(table.title), self._tail(table)
            fit = ROW_LIMIT - len(head) - 2 - len(tail) - 1
            part = islice(rows, fit)
            self._write_table(table, columns, part, min(left, fit), head, tail, last=left <= fit)
            left -= fit
            if left <= 0:
                return

    def add_timeline(self, timeline: Timeline) -> None:
        days = sorted({point.on for point in timeline.points})
        used = {point.state for point in timeline.points}
        states = [state for state in STATE_INKS if state in used]
        counts = Counter((point.on, point.state) for point in timeline.points)
        columns = (
            Column("last_day", _("Last day"), Kind.DATE, 13),
            *(
                Column(state.value, display_text(state, self.translate), Kind.COUNT, 11)
                for state in states
            ),
            Column("tasks", _("Tasks"), Kind.TEXT, 60),
        )
        rows = tuple(
            Row(
                (
                    day,
                    *(counts[day, state] for state in states),
                    tuple(point.label for point in timeline.points if point.on == day),
                )
            )
            for day in days
        )
        table = Table(timeline.key, columns, rows, title=timeline.title)
        sheet = self._write_charted(table)
        if rows:
            first = sheet.first_record
            last = first + len(rows) - 1
            series = [
                (display_text(state, self.translate), (first, at, last, at), STATE_INKS[state])
                for at, state in enumerate(states, 1)
            ]
            highest = max(Counter(point.on for point in timeline.points).values())
            title = self.translate(timeline.title)
            sheet.chart(title, series, (first, 0, last, 0), highest=highest)

    def add_load(self, load: Load) -> None:
        day = "%d/%m" if self.translate.language == "vi" else "%m-%d"
        columns = (
            Column("agency", _("Agency or unit"), Kind.AGENCY, 28),
            *(
                Column(week.isoformat(), week.strftime(day), Kind.COUNT, 5, over=_("Week from"))
                for week in load.weeks
            ),
            Column("total", _("Total"), Kind.COUNT, 7),
        )
        rows = [
            Row((agency, *counts, sum(count.value for count in counts)))
            for agency, counts in zip(load.agencies, load.counts, strict=True)
        ]
        sums = [sum(counts[at].value for counts in load.counts) for at in range(len(load.weeks))]
        total = Row((_("Total"), *sums, sum(sums)))
        table = Table(load.key, columns, rows, title=load.title, total=total)
        sheet = self._write_charted(table, shade=True)
        if rows:
            top, last = sheet.first_record, len(load.weeks)
            end = top + len(rows)
            series = [(self.translate(_("Total")), (end, 1, end, last), "2E6DA4")]
            sheet.chart(
                self.translate(load.title), series, (top - 1, 1, top - 1, last), highest=max(sums)
            )

    def add_text(self) -> None:
        """Write a sheet of running text: a report without tables, or what follows the last one."""
        sheet = self._sheet(None, [100])
        for text, style in self._head(None):
            sheet.line(text, style)
        for text in self._closing():
            sheet.line(text, Style.WARNING)
        sheet.set_up_page(landscape=False, foot=self._foot())

    def _write_charted(self, table: Table, *, shade: bool = False) -> SheetWriter:
        """Write the numbers of a chart under the room for it."""
        return self._write_table(
            table, table.columns, _records(table), len(table.rows), self._head(table.title),
            self._tail(table), last=True, charted=True, shade=shade,
        )  # fmt: skip

    def _write_table(
        self,
        table: Table,
        columns: tuple[Column, ...],
        records: Iterator[tuple[Cell, ...]],
        count: int,
        head: list[tuple[str, Style]],
        tail: list[tuple[str, Style]],
        *,
        last: bool,
        charted: bool = False,
        shade: bool = False,
    ) -> SheetWriter:
        widths = _asked(columns) if charted else _widths(table, columns, self.translate)
        sheet = self._sheet(table.title, widths)
        for text, style in head:
            sheet.line(text, style)
        if charted and count:
            sheet.leave_room_for_chart()
        top = sheet.row
        sheet.header(columns)
        first = sheet.row
        sheet.records([column.kind for column in columns], records)
        if count:
            sheet.filtered(first - 1, first + count - 1)
            for at, column in enumerate(columns):
                if column.kind is Kind.STATE:
                    sheet.colour_states(at, first, first + count - 1)
            if shade and len(columns) > 2:
                sheet.shade(first, 1, first + count - 1, len(columns) - 2)
        if last and table.total is not None:
            group = (None,) * (len(columns) - len(table.columns))
            sheet.cells([(cell, _total_style(cell)) for cell in (*group, *table.total.cells)])
        if last:
            for text, style in tail:
                sheet.line(text, style)
        sheet.keep_header(top, first - 1, in_view=not charted)
        sheet.set_up_page(
            landscape=self.report.wide or sum(map(preferred_width, columns)) > 100,
            foot=self._foot(),
            one_page=charted and sheet.points <= _POINTS_ON_A_PAGE,
        )
        return sheet

    def _sheet(self, title: Message | None, widths: list[float]) -> SheetWriter:
        taken = [sheet.get_name() for sheet in self.made.worksheets()]
        name = sheet_name(self.translate(title or self.report.title), taken)
        return SheetWriter(self.made, name, self.styles, self.translate, widths)

    def _head(self, title: Message | None) -> list[tuple[str, Style]]:
        report, translate = self.report, self.translate
        lines = [(translate(report.title), Style.TITLE)]
        if report.subtitle is not None:
            lines.append((translate(report.subtitle), Style.NOTE))
        if title is not None and title != report.title:
            lines.append((translate(title), Style.TITLE))
        as_of = translate(_("As of {day}.", day=report.as_of))
        lines.append((f"{as_of} {translate(READINGS[report.reading])}", Style.NOTE))
        lines += [(translate(note), Style.NOTE) for note in report.scope]
        lines += [
            (translate(text.text), Style.TITLE if text.heading else Style.PLAIN)
            for text in self.before
        ]
        self.before.clear()
        parts = [(line, style) for text, style in lines for line in text.split("\n")]
        return parts[:_HEAD_ROWS_AT_MOST]

    def _tail(self, table: Table) -> list[tuple[str, Style]]:
        lines = [(self.translate(note), Style.NOTE) for note in table.footnotes]
        if not record_count(table) and table.if_empty is not None:
            lines.insert(0, (self.translate(table.if_empty), Style.NOTE))
        return [*lines, *((text, Style.WARNING) for text in self._closing())]

    def _closing(self) -> list[str]:
        """Return what could not be read, so that nobody takes a short table for a whole one."""
        return [
            self.translate(
                _("INCOMPLETE: {path} could not be read: {reason}", path=path, reason=reason)
            )
            for path, reason in self.report.unread
        ]

    def _foot(self) -> str:
        whole = self.translate(provenance(self.report))
        name = self.report.registry or ""
        over = len(whole) - _FOOT_AT_MOST
        if over <= 0 or not name:
            return whole
        shorter = f"{name[: max(len(name) - over - 2, 0)].rpartition(' ')[0]} …"
        return self.translate(provenance(replace(self.report, registry=shorter)))


def _asked(columns: tuple[Column, ...]) -> list[float]:
    return [preferred_width(each) * 1.15 + 1 for each in columns]


def _widths(table: Table, columns: tuple[Column, ...], translate: Translator) -> list[float]:
    """Return the widths of columns: together what they ask for, divided by what they hold."""
    asked = _asked(columns)
    rows = [Row(cells) for cells in islice(_records(table), _LOOKED_AT)]
    if not rows:
        return asked
    looked_at = replace(table, columns=columns, rows=rows)
    tenths = shares(
        looked_at, round(sum(asked) * 10), character=10, translate=translate, edges=_EDGES
    )
    return [tenth / 10 for tenth in tenths]


def _needs_no_sheet(table: Table) -> bool:
    """Tell whether a table needs no sheet: it is empty, and its title can be told in a line."""
    return not table.rows and table.title is not None and table.if_empty is not None


def _records(table: Table) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of each record; its heading is the first cell, so that one can sort."""
    heading: Cell = None
    for row in table.rows:
        if isinstance(row, Heading):
            heading = row.short or row.text
        else:
            yield (heading, *row.cells) if table.grouped_by is not None else row.cells


def _total_style(cell: Cell) -> Style:
    match cell:
        case int() | Count() | CountChange():
            return Style.TOTAL_INTEGER
        case None | str() | Message():
            return Style.TOTAL_TEXT
    return Style.TOTAL_RATE
