"""A Report as an Excel workbook: a sheet a table, made to be read, filtered, sorted and printed on A4.

Written as SpreadsheetML directly: no library to load, rows streamed, the same bytes for the same report. Text is always
text: a cell never becomes a formula. Dates are real dates, rates real numbers; a state's colour follows its word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import IO, TYPE_CHECKING

from directive_cli.formats.cells import display_text, heading_text
from directive_cli.formats.column_widths import preferred_width, record_count
from directive_cli.formats.package import XML_HEADER, Package, xml_attribute, xml_text
from directive_cli.formats.state_colours import STATE_INKS
from directive_cli.formats.xlsx_chart import Series, chart_xml, drawing_xml
from directive_cli.formats.xlsx_sheet import ROW_LIMIT, SheetWriter, letters, sheet_name
from directive_cli.formats.xlsx_style import Style, styles_xml
from directive_cli.messages import Message, _
from directive_cli.reports.table import (
    READINGS,
    Column,
    Count,
    CountChange,
    Heading,
    Kind,
    Load,
    Paragraph,
    Row,
    Table,
    Timeline,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from directive_cli.domain.status import State
    from directive_cli.reports.table import Cell, Report
    from directive_cli.translation import Translator

_TYPE = "application/vnd.openxmlformats-officedocument"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD_ROWS_AT_MOST = 200
_CHARTED_ROWS_ON_A_PAGE = 40


def write_workbook(report: Report, out: IO[bytes], *, translate: Translator) -> None:
    """Write the report to ``out`` as an .xlsx file; a table longer than a sheet goes on on the next one."""
    package = Package(out)
    book = _Workbook(report, translate)
    for part in report.parts:
        match part:
            case Paragraph():
                book.before.append(part)
            case Table():
                book.add_table(package, part)
            case Timeline():
                book.add_timeline(package, part)
            case Load():
                book.add_load(package, part)
    if book.before or not book.sheets:
        book.add_text(package)
    book.finish(package)
    package.close()


@dataclass
class _Sheet:
    name: str
    filter_ref: str | None
    header_rows: tuple[int, int] | None
    drawn: bool


@dataclass
class _Workbook:
    """The sheets written so far, and the paragraphs that wait for the next one."""

    report: Report
    translate: Translator
    sheets: list[_Sheet] = field(default_factory=list)
    before: list[Paragraph] = field(default_factory=list)

    def add_table(self, package: Package, table: Table) -> None:
        columns = (*((table.grouped_by,) if table.grouped_by else ()), *table.columns)
        rows = _records(table)
        left = record_count(table)
        while True:
            head = self._head(table.title)
            tail = self._tail(table)
            fit = ROW_LIMIT - len(head) - 2 - len(tail) - 1
            self._write_table(
                package,
                table,
                columns,
                islice(rows, fit),
                min(left, fit),
                head,
                tail,
                last=left <= fit,
            )
            left -= fit
            if left <= 0:
                return

    def add_timeline(self, package: Package, timeline: Timeline) -> None:
        days = sorted({point.on for point in timeline.points})
        states = [
            state for state in STATE_INKS if any(point.state is state for point in timeline.points)
        ]
        counts: dict[tuple[object, State], list[str]] = {}
        for point in timeline.points:
            counts.setdefault((point.on, point.state), []).append(point.ref)
        columns = (
            Column("last_day", _("Last day"), Kind.DATE, 13),
            *(
                Column(state.value, display_text(state, self.translate), Kind.COUNT, 11)
                for state in states
            ),
            Column("refs", _("Tasks"), Kind.TEXT, 60),
        )
        rows = tuple(
            Row(
                (
                    day,
                    *(
                        Count(len(refs), tuple(refs)) if (refs := counts.get((day, state))) else 0
                        for state in states
                    ),
                    tuple(point.ref for point in timeline.points if point.on == day),
                )
            )
            for day in days
        )
        table = Table(timeline.key, columns, rows, title=timeline.title)
        series = [
            (display_text(state, self.translate), index, STATE_INKS[state])
            for index, state in enumerate(states, 1)
        ]
        self._add_charted(package, table, series, days)

    def add_load(self, package: Package, load: Load) -> None:
        columns = (
            Column("week", _("Week from"), Kind.DATE, 13),
            *(Column(agency.id, agency.text, Kind.COUNT, 12) for agency in load.agencies),
            Column("total", _("Total"), Kind.COUNT, 9),
        )
        rows = tuple(
            Row(
                (
                    week,
                    *(line[at] for line in load.counts),
                    sum(line[at].value for line in load.counts),
                )
            )
            for at, week in enumerate(load.weeks)
        )
        table = Table(load.key, columns, rows, title=load.title)
        total = [(self.translate(_("Total")), len(columns) - 1, "2E6DA4")]
        self._add_charted(package, table, total, list(load.weeks), shade=True)

    def add_text(self, package: Package) -> None:
        """Write a sheet of running text: a report without a table, or what comes after the last one."""
        head = [*self._head(None), *((text, Style.NOTE) for text in self._closing())]
        with package.part(f"xl/worksheets/sheet{len(self.sheets) + 1}.xml") as stream:
            sheet = SheetWriter(stream, self.translate)
            sheet.begin([100], frozen_rows=0, selected=not self.sheets)
            for text, style in head:
                sheet.line(text, style)
            sheet.finish(landscape=False, foot=self._foot())
        self._register(self.translate(self.report.title), None, None)

    def finish(self, package: Package) -> None:
        """Write the parts that name the sheets."""
        numbers = range(1, len(self.sheets) + 1)
        overrides = "".join(
            f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.spreadsheetml.worksheet+xml"/>'
            + (
                f'<Override PartName="/xl/drawings/drawing{n}.xml" ContentType="{_TYPE}.drawing+xml"/>'
                f'<Override PartName="/xl/charts/chart{n}.xml" ContentType="{_TYPE}.drawingml.chart+xml"/>'
                if self.sheets[n - 1].drawn
                else ""
            )
            for n in numbers
        )
        package.add("[Content_Types].xml", _content_types(overrides))
        package.add("_rels/.rels", _relationships(("officeDocument", "xl/workbook.xml")))
        package.add("xl/workbook.xml", self._workbook())
        package.add(
            "xl/_rels/workbook.xml.rels",
            _relationships(
                *(("worksheet", f"worksheets/sheet{n}.xml") for n in numbers),
                ("styles", "styles.xml"),
            ),
        )
        package.add("xl/styles.xml", styles_xml(self.translate.language))

    def _add_charted(
        self,
        package: Package,
        table: Table,
        series: list[tuple[str, int, str]],
        categories: list[date],
        *,
        shade: bool = False,
    ) -> None:
        head = self._head(table.title)
        records = [row for row in table.rows if isinstance(row, Row)]
        first, last = len(head) + 2, len(head) + 1 + len(records)
        number = len(self.sheets) + 1
        quoted = (
            "'"
            + sheet_name(self.translate(table.title or self.report.title), self._names()).replace(
                "'", "''"
            )
            + "'"
        )
        self._write_table(
            package, table, table.columns, iter([row.cells for row in records]), len(records), head, self._tail(table),
            last=True, drawn=bool(records), shade=shade,
        )  # fmt: skip
        if not records:
            return
        drawn = [
            Series(
                name,
                f"{quoted}!${letters(column)}${first}:${letters(column)}${last}",
                tuple(_value(row.cells[column]) for row in records),
                colour,
            )
            for name, column, colour in series
        ]
        title = self.translate(table.title or self.report.title)
        package.add(
            f"xl/charts/chart{number}.xml",
            chart_xml(
                title,
                categories_ref=f"{quoted}!$A${first}:$A${last}",
                days=categories,
                series=drawn,
                language=self.translate.language,
            ),
        )
        package.add(
            f"xl/drawings/drawing{number}.xml",
            drawing_xml(
                from_row=last + len(self._tail(table)) + 1,
                columns=min(len(table.columns), 8),
                rows=18,
            ),
        )
        package.add(
            f"xl/worksheets/_rels/sheet{number}.xml.rels",
            _relationships(("drawing", f"../drawings/drawing{number}.xml")),
        )
        package.add(
            f"xl/drawings/_rels/drawing{number}.xml.rels",
            _relationships(("chart", f"../charts/chart{number}.xml")),
        )

    def _write_table(
        self,
        package: Package,
        table: Table,
        columns: tuple[Column, ...],
        records: Iterator[tuple[Cell, ...]],
        count: int,
        head: list[tuple[str, Style]],
        tail: list[tuple[str, Style]],
        *,
        last: bool,
        drawn: bool = False,
        shade: bool = False,
    ) -> None:
        grouped = any(column.over for column in columns)
        header_row = len(head) + (2 if grouped else 1)
        first = header_row + 1
        final = header_row + count
        with package.part(f"xl/worksheets/sheet{len(self.sheets) + 1}.xml") as stream:
            sheet = SheetWriter(stream, self.translate)
            sheet.begin(
                [preferred_width(column) * 1.15 + 1 for column in columns],
                frozen_rows=header_row,
                selected=not self.sheets,
            )
            for text, style in head:
                sheet.line(text, style)
            _write_header(sheet, columns, grouped=grouped)
            sheet.records([column.kind for column in columns], records)
            if last and table.total is not None:
                cells = (
                    *((None,) if len(columns) > len(table.columns) else ()),
                    *table.total.cells,
                )
                sheet.cells((at, cell, _total_style(cell)) for at, cell in enumerate(cells))
            if last:
                for text, style in tail:
                    sheet.line(text, style)
            if count:
                sheet.filter_range = f"A{header_row}:{letters(len(columns) - 1)}{final}"
                for at, column in enumerate(columns):
                    if column.kind is Kind.STATE:
                        sheet.colour_states(at, first, final)
                if shade and len(columns) > 2:
                    sheet.shade(f"B{first}:{letters(len(columns) - 2)}{final}")
            wide = self.report.wide or sum(map(preferred_width, columns)) > 100
            sheet.finish(
                landscape=wide,
                foot=self._foot(),
                drawing=drawn,
                one_page=drawn and count <= _CHARTED_ROWS_ON_A_PAGE,
            )
        title = self.translate(table.title or self.report.title)
        self._register(title, sheet.filter_range, (header_row - grouped, header_row), drawn=drawn)

    def _head(self, title: Message | None) -> list[tuple[str, Style]]:
        report, translate = self.report, self.translate
        lines = [(translate(report.title), Style.TITLE)]
        if report.subtitle is not None:
            lines.append((translate(report.subtitle), Style.NOTE))
        if title is not None and title != report.title:
            lines.append((translate(title), Style.TITLE))
        lines.append(
            (
                translate(_("As of {day}.", day=report.as_of))
                + " "
                + translate(READINGS[report.reading]),
                Style.NOTE,
            )
        )
        lines += [(translate(note), Style.NOTE) for note in report.scope]
        lines += [
            (translate(text.text), Style.TITLE if text.heading else Style.PLAIN)
            for text in self.before
        ]
        self.before.clear()
        return [(line, style) for text, style in lines for line in text.split("\n")][
            :_HEAD_ROWS_AT_MOST
        ]

    def _tail(self, table: Table) -> list[tuple[str, Style]]:
        translate = self.translate
        lines = [(translate(note), Style.NOTE) for note in table.footnotes]
        if not any(isinstance(row, Row) for row in table.rows) and table.if_empty is not None:
            lines.insert(0, (translate(table.if_empty), Style.NOTE))
        return [*lines, *((text, Style.WARNING) for text in self._closing())]

    def _closing(self) -> list[str]:
        """The last lines: what could not be read, so that nobody takes a short table for a whole one."""
        return [
            self.translate(
                _("INCOMPLETE: {path} could not be read: {reason}", path=path, reason=reason)
            )
            for path, reason in self.report.unread
        ]

    def _foot(self) -> str:
        made = [self.report.registry, self.translate.date(self.report.as_of), self.report.revision]
        return " · ".join(text for text in made if text)[:200]

    def _names(self) -> list[str]:
        return [sheet.name for sheet in self.sheets]

    def _register(
        self,
        title: str,
        filter_ref: str | None,
        header_rows: tuple[int, int] | None,
        *,
        drawn: bool = False,
    ) -> None:
        self.sheets.append(_Sheet(sheet_name(title, self._names()), filter_ref, header_rows, drawn))

    def _workbook(self) -> str:
        listed = "".join(
            f'<sheet name="{xml_attribute(sheet.name)}" sheetId="{n}" r:id="rId{n}"/>'
            for n, sheet in enumerate(self.sheets, 1)
        )
        filters, titles = [], []
        for index, sheet in enumerate(self.sheets):
            quoted = "'" + sheet.name.replace("'", "''") + "'"
            if sheet.filter_ref:
                start, _colon, end = sheet.filter_ref.partition(":")
                filters.append(
                    f'<definedName name="_xlnm._FilterDatabase" localSheetId="{index}" hidden="1">'
                    f"{xml_text(quoted)}!{_absolute(start)}:{_absolute(end)}</definedName>"
                )
            if sheet.header_rows:
                top, bottom = sheet.header_rows
                titles.append(
                    f'<definedName name="_xlnm.Print_Titles" localSheetId="{index}">'
                    f"{xml_text(quoted)}!${top}:${bottom}</definedName>"
                )
        names = (
            f"<definedNames>{''.join(filters + titles)}</definedNames>" if filters or titles else ""
        )
        return (
            f'{XML_HEADER}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
            f' xmlns:r="{_OFFICE}">'
            '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>'
            f"<sheets>{listed}</sheets>{names}</workbook>"
        )


def _records(table: Table) -> Iterator[tuple[Cell, ...]]:
    """Return the cells of each record; the heading it stands under becomes its first cell, so that a clerk can sort."""
    if table.grouped_by is None:
        return (row.cells for row in table.rows if isinstance(row, Row))
    return _under_headings(table)


def _under_headings(table: Table) -> Iterator[tuple[Cell, ...]]:
    heading: Cell = None
    for row in table.rows:
        if isinstance(row, Heading):
            heading = row.short or row.text
        else:
            yield (heading, *row.cells)


def _write_header(sheet: SheetWriter, columns: tuple[Column, ...], *, grouped: bool) -> None:
    headings = [heading_text(column.heading, sheet.translate) for column in columns]
    if grouped:
        top = sheet.row + 1
        over = [
            heading_text(column.over, sheet.translate) if column.over else "" for column in columns
        ]
        sheet.cells((at, over[at] or headings[at], Style.HEADER) for at in range(len(columns)))
        at = 0
        while at < len(columns):
            end = at
            while over[at] and end + 1 < len(columns) and over[end + 1] == over[at]:
                end += 1
            if not over[at]:
                sheet.merge(f"{letters(at)}{top}", f"{letters(at)}{top + 1}")
            elif end > at:
                sheet.merge(f"{letters(at)}{top}", f"{letters(end)}{top}")
            at = end + 1
    sheet.cells((at, heading, Style.HEADER) for at, heading in enumerate(headings))


def _total_style(cell: Cell) -> Style:
    match cell:
        case int() | Count() | CountChange():
            return Style.TOTAL_INTEGER
        case None | str() | Message():
            return Style.TOTAL_TEXT
    return Style.TOTAL_RATE


def _value(cell: Cell) -> int:
    return cell.value if isinstance(cell, Count) else cell if isinstance(cell, int) else 0


def _absolute(cell: str) -> str:
    name = cell.rstrip("0123456789")
    return f"${name}${cell[len(name) :]}"


def _content_types(overrides: str) -> str:
    return (
        f'{XML_HEADER}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.spreadsheetml.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.spreadsheetml.styles+xml"/>{overrides}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML_HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'
