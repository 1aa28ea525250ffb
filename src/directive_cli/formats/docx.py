"""A Report as a Word document: an official paper with its annex, or a plain sheet for reading.

A report with a letterhead follows NĐ 30/2020: the paper upright with blank number, day and signature, wide tables in
a landscape annex with a repeated header row. One without is a sheet: title, tables, notes. Tables are written row by
row, so that 2,000 rows take no more time a row than ten.
"""

from __future__ import annotations

from dataclasses import replace
from typing import IO, TYPE_CHECKING

from directive_cli.domain.status import State
from directive_cli.formats.cells import display_text, heading_text
from directive_cli.formats.chart_numbers import chart_table
from directive_cli.formats.column_widths import shares
from directive_cli.formats.docx_markup import (
    LANDSCAPE_TEXT,
    PORTRAIT_TEXT,
    SHEET_TEXT,
    Look,
    PaperCell,
    PaperRow,
    bordered_table,
    paragraph,
    section,
    write_document,
)
from directive_cli.formats.official_paper import addressees, foot, paper_head, title
from directive_cli.formats.state_colours import STATE_COLOURS
from directive_cli.messages import _
from directive_cli.reports import table as report_table
from directive_cli.reports.table import READINGS, Heading, Kind, Load, Paragraph, Table, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from directive_cli.reports.table import Column, Letterhead, Report, ReportPart
    from directive_cli.translation import Translator

_CENTRED = frozenset({Kind.DATE, Kind.STATE, Kind.COUNT, Kind.DAYS, Kind.RATE, Kind.CHANGE})
_NOTE = Look(size=24, italic=True, align="both", before=60)
_SHADE = "E7ECF2"


def write_docx(report: Report, out: IO[bytes], *, translate: Translator) -> None:
    """Write the report to ``out`` as a .docx file."""
    body = _paper(report, translate) if report.letterhead else _sheet(report, translate)
    made = [report.registry, translate.date(report.as_of), report.revision]
    write_document(
        out,
        body,
        title=translate(report.title),
        foot=" · ".join(text for text in made if text),
        language=translate.language,
    )


def _sheet(report: Report, translate: Translator) -> Iterator[str]:
    width = SHEET_TEXT if report.wide else PORTRAIT_TEXT + 851
    size = 19 if report.wide else 22
    yield paragraph(translate(report.title).upper(), Look(bold=True, align="center"))
    if report.subtitle is not None:
        yield paragraph(translate(report.subtitle), Look(size=26, bold=True, align="center"))
    yield paragraph(
        translate(_("(as of {day})", day=report.as_of)),
        Look(size=24, italic=True, align="center", after=60),
    )
    for part in report.parts:
        yield from _part(
            part, translate, width, size=size, look=Look(size=24, align="both", before=60)
        )
    for note in _notes(report, translate):
        yield paragraph(note, Look(size=20, italic=True, align="both", before=40))
    yield from _incomplete(report, translate)
    yield section(landscape=report.wide, binding=False, last=True)


def _paper(report: Report, translate: Translator) -> Iterator[str]:
    if report.letterhead is None:
        raise ValueError("a paper needs a letterhead")
    subject = translate(report.title)
    code = "BC" if report.document_type == report_table.REPORT else ""
    yield from paper_head(report.letterhead, year=report.as_of.year, type_code=code)
    yield from title(translate(report.document_type), subject)
    if report.subtitle is not None:
        yield paragraph(translate(report.subtitle), Look(align="center"))
    if report.letterhead.addressees:
        yield from addressees(report.letterhead.addressees)
    annexed = [part for part in report.parts if report.wide and not isinstance(part, Paragraph)]
    yield paragraph(
        translate(_("As of {day}.", day=report.as_of)),
        Look(align="both", first_line=567, before=240),
    )
    for part in report.parts:
        if part not in annexed:
            yield from _part(
                part, translate, PORTRAIT_TEXT, size=24, look=Look(first_line=567, before=120)
            )
    if report.wide:
        yield paragraph(translate(_("(Details in the annex.)")), Look(first_line=567, before=120))
    for note in _notes(report, translate):
        yield paragraph(note, Look(size=26, italic=True, first_line=567, before=120))
    yield from _incomplete(report, translate)
    yield paragraph("", Look(size=20, align="left"))
    yield foot(translate, _recipients(report.letterhead, translate))
    if not report.wide:
        yield section(last=True)
        return
    yield section()
    yield paragraph(
        "PHỤ LỤC" if translate.language == "vi" else "ANNEX", Look(bold=True, align="center")
    )
    yield paragraph(subject.upper(), Look(size=26, bold=True, align="center"))
    yield paragraph(
        translate(_("(as of {day})", day=report.as_of)),
        Look(size=26, italic=True, align="center", after=120),
    )
    for part in annexed:
        yield from _part(part, translate, LANDSCAPE_TEXT, size=22, look=Look())
    yield section(landscape=True, last=True, restart=True)


def _part(
    part: ReportPart, translate: Translator, width: int, *, size: int, look: Look
) -> Iterator[str]:
    match part:
        case Paragraph():
            yield paragraph(
                translate(part.text),
                Look(size=look.size, bold=True, align="left", before=120, keep_next=True)
                if part.heading
                else look,
            )
        case Table():
            if part.title is not None:
                yield paragraph(
                    translate(part.title),
                    Look(size=26, bold=True, align="left", before=160, after=60, keep_next=True),
                )
            if not part.rows and part.if_empty is not None:
                yield paragraph(translate(part.if_empty), Look(size=24, italic=True, align="left"))
            else:
                yield from table_markup(part, translate, width, size=size)
                # Word joins two tables that nothing parts.
                yield paragraph("", Look(size=8, align="left"))
            for note in part.footnotes:
                yield paragraph(
                    translate(note), Look(size=20, italic=True, align="both", before=40)
                )
        case Timeline() | Load():
            yield from _part(chart_table(part), translate, width, size=size, look=look)


def table_markup(
    table: Table, translate: Translator, width: int, *, size: int = 22
) -> Iterable[str]:
    """Yield the markup of a report's table, its heading repeated on every page.

    A ref that heading and item tell already is left to the formats for programs.
    """
    kept = [
        at
        for at, column in enumerate(table.columns)
        if column.essential or column.kind is not Kind.REF
    ]
    if len(kept) < len(table.columns):
        table = _only(table, kept)
    return bordered_table(
        _rows(table, translate),
        shares(table, width, character=size * 53 // 10, translate=translate),
        size=size,
    )


def _only(table: Table, kept: list[int]) -> Table:
    def cut(row: report_table.Row) -> report_table.Row:
        return replace(row, cells=tuple([row.cells[at] for at in kept]))

    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        rows=[row if isinstance(row, Heading) else cut(row) for row in table.rows],
        total=cut(table.total) if table.total else None,
    )


def _rows(table: Table, translate: Translator) -> Iterator[PaperRow]:
    yield from _header(table.columns, translate)
    aligned = ["center" if column.kind in _CENTRED else "left" for column in table.columns]
    for row in table.rows:
        if isinstance(row, Heading):
            yield PaperRow(
                (PaperCell(translate(row.text), bold=True, span=len(table.columns), fill="F4F6F9"),)
            )
            continue
        yield PaperRow(
            tuple(
                [
                    _cell(cell, align, translate)
                    for cell, align in zip(row.cells, aligned, strict=True)
                ]
            )
        )
    if table.total is not None:
        yield PaperRow(
            tuple(
                PaperCell(display_text(cell, translate), align=align, bold=True, fill=_SHADE)
                for cell, align in zip(table.total.cells, aligned, strict=True)
            )
        )


def _cell(cell: report_table.Cell, align: str, translate: Translator) -> PaperCell:
    if isinstance(cell, State):
        ground, ink = STATE_COLOURS[cell]
        return PaperCell(display_text(cell, translate), align=align, fill=ground, ink=ink)
    return PaperCell(cell if type(cell) is str else display_text(cell, translate), align=align)


def _header(columns: tuple[Column, ...], translate: Translator) -> Iterator[PaperRow]:
    if any(column.over for column in columns):
        top: list[PaperCell] = []
        at = 0
        while at < len(columns):
            end = at + 1
            while columns[at].over and end < len(columns) and columns[end].over == columns[at].over:
                end += 1
            over = columns[at].over
            heading = heading_text(over or columns[at].heading, translate)
            top.append(
                PaperCell(
                    heading,
                    align="center",
                    bold=True,
                    span=end - at,
                    merge="" if over else "restart",
                    fill=_SHADE,
                )
            )
            at = end
        yield PaperRow(tuple(top), header=True)
    grouped = any(column.over for column in columns)
    yield PaperRow(
        tuple(
            PaperCell(
                heading_text(column.heading, translate) if column.over or not grouped else "",
                align="center",
                bold=True,
                merge="continue" if grouped and not column.over else "",
                fill=_SHADE,
            )
            for column in columns
        ),
        header=True,
    )


def _recipients(letterhead: Letterhead, translate: Translator) -> list[str]:
    first = _("- As above;") if letterhead.addressees else _("- …………………;")
    return [translate(first), translate(_("- File: VT, …."))]


def _notes(report: Report, translate: Translator) -> list[str]:
    return [translate(READINGS[report.reading]), *(translate(note) for note in report.scope)]


def _incomplete(report: Report, translate: Translator) -> Iterator[str]:
    for path, reason in report.unread:
        yield paragraph(
            translate(
                _("INCOMPLETE: {path} could not be read: {reason}", path=path, reason=reason)
            ),
            Look(size=26, bold=True, colour="A00000", before=120),
        )
