"""A Report as a Word document: an official paper with its annex, or a plain sheet for reading.

How a paper looks stands in the templates beside this module (NĐ 30/2020, annex I); this module says
what is filled in. Wide tables of a paper go into a landscape annex with a repeated header row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO, Any

from markupsafe import Markup

from directive_cli.domain.status import State
from directive_cli.extras import need_extra
from directive_cli.formats.cells import display_text, heading_text
from directive_cli.formats.chart_numbers import chart_table
from directive_cli.formats.column_widths import shares
from directive_cli.formats.docx_tables import (
    LANDSCAPE_TEXT,
    PORTRAIT_TEXT,
    SHEET_TEXT,
    PaperCell,
    PaperRow,
    bordered_table,
)
from directive_cli.formats.official_names import broken_name, lowered
from directive_cli.formats.shown_columns import for_people
from directive_cli.formats.state_colours import STATE_COLOURS
from directive_cli.formats.word_template import built_in_template, fill_template, template_for
from directive_cli.messages import _
from directive_cli.reports.table import (
    READINGS,
    REPORT,
    Cell,
    Column,
    Heading,
    Kind,
    Letterhead,
    Load,
    Paragraph,
    Report,
    ReportPart,
    Table,
    Timeline,
    provenance,
    told_empty,
)
from directive_cli.translation import Translator

BLANK = "………………………"
_CENTRED = frozenset({Kind.DATE, Kind.STATE, Kind.COUNT, Kind.DAYS, Kind.RATE, Kind.CHANGE})
_SHADE = "E7ECF2"
_SHEET_MARGINS = 851
"""How much wider an upright sheet for reading is than a paper with its binding margin."""


def write_docx(report: Report, out: IO[bytes], *, translate: Translator) -> None:
    """Write the report to ``out`` as a .docx file."""
    need_extra("paper", "docxtpl")
    values = _common(report, translate)
    if report.letterhead is not None:
        values |= _paper(report, report.letterhead, translate)
        name = "paper-annex" if values["annex"] else "paper"
        template = template_for(name, translate.language)
    else:
        template = "sheet-wide" if report.wide else "sheet"
        width = SHEET_TEXT if report.wide else PORTRAIT_TEXT + _SHEET_MARGINS
        size = 19 if report.wide else 22
        values["body"] = _parts(report.parts, translate, width, size=size)
    fill_template(
        built_in_template(template), values, out, title=translate(report.title).split("\n")[0]
    )


def _common(report: Report, translate: Translator) -> dict[str, Any]:
    notes = [translate(READINGS[report.reading]), *(translate(note) for note in report.scope)]
    subject = translate(report.title)
    return {
        "subject": subject,
        "subject_capitals": subject.upper(),
        "subtitle": "" if report.subtitle is None else translate(report.subtitle),
        "as_of": translate(_("(as of {day})", day=report.as_of)),
        "notes": notes,
        "unread": [
            translate(_("INCOMPLETE: {path} could not be read: {reason}", path=path, reason=reason))
            for path, reason in report.unread
        ],
        "foot": translate(provenance(report)),
    }


def _paper(report: Report, letterhead: Letterhead, translate: Translator) -> dict[str, Any]:
    annexed = _annexed(report)
    parent, issuer = letterhead.parent or "", letterhead.issuer or BLANK
    names = letterhead.addressees
    words: dict[str, Any] = {
        "issuer": issuer,
        "addressees": ", ".join(names) or BLANK,
        "subject": lowered(translate(report.title)),
        "day": report.as_of,
    }
    opening = _("{issuer} reports to {addressees} on {subject}, as of {day}:", **words)
    closing = _("This is the report of {issuer}, for the consideration of {addressees}.", **words)
    if annexed:
        closing = _(
            "(Details in the annex.) This is the report of {issuer}, for the consideration of"
            " {addressees}.",
            **words,
        )
    told = [part for part in report.parts if isinstance(part, Paragraph)]
    body = [Paragraph(opening), *told, *report.first_page]
    code = "BC" if report.document_type == REPORT else ""
    first = _("- As above;") if names else _("- …………………;")
    return {
        "parent": parent,
        "parent_lines": broken_name(parent.upper()),
        "issuer": issuer,
        "issuer_lines": broken_name(issuer.upper()),
        "code": "-".join(part for part in (code, letterhead.symbol or "…") if part),
        "place": letterhead.place or "…………",
        "year": str(report.as_of.year),
        "type_name": translate(report.document_type).upper(),
        "type_word": translate(report.document_type).capitalize(),
        "addressees": [
            f"{name}{'.' if n == len(names) else ';'}" for n, name in enumerate(names, 1)
        ],
        "body": _parts(body, translate, PORTRAIT_TEXT, size=24),
        "closing": translate(closing),
        "annex": _parts(annexed, translate, LANDSCAPE_TEXT, size=22),
        "annex_word": translate(_("Annex")),
        "recipients": f"{translate(first)}\n{translate(_('- File: VT, ….'))}",
        "signer": translate(_("[AUTHORITY AND POSITION OF THE SIGNER]")),
        "signer_name": translate(_("[Full name]")),
    }


def _annexed(report: Report) -> list[ReportPart]:
    """Return what stands in the annex: tables that say something, charts, and their headings."""
    annexed = [
        part
        for part in report.parts
        if (part.rows if isinstance(part, Table) else not isinstance(part, Paragraph))
        or (isinstance(part, Paragraph) and part.heading)
    ]
    return annexed if any(not isinstance(part, Paragraph) for part in annexed) else []


def _parts(
    parts: Iterable[ReportPart], translate: Translator, width: int, *, size: int
) -> list[dict[str, Any]]:
    """Return the parts as the template's loop takes them: a kind and a text, or a table."""
    made: list[dict[str, Any]] = []
    for part in parts:
        match part:
            case Paragraph():
                kind = "heading" if part.heading else "text"
                made.append(_said(kind, translate(part.text)))
            case Table():
                made += _table(part, translate, width, size)
            case Timeline() | Load():
                made += _table(chart_table(part), translate, width, size)
    return made


def _table(table: Table, translate: Translator, width: int, size: int) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    if not table.rows and table.if_empty is not None:
        if table.title is None:
            return [_said("note", translate(table.if_empty))]
        return [_said("text", translate(told_empty(table)))]
    if table.title is not None:
        made.append(_said("title", translate(table.title)))
    # Word joins two tables that nothing parts.
    markup = table_markup(table, translate, width, size=size) + Markup("<w:p/>")
    made.append({"kind": "table", "table": markup})
    return made + [_said("note", translate(note)) for note in table.footnotes]


def _said(kind: str, text: str) -> dict[str, Any]:
    return {"kind": kind, "text": text, "table": ""}


def table_markup(table: Table, translate: Translator, width: int, *, size: int = 22) -> Markup:
    """Return the markup of a report's table, its heading repeated on every page.

    A ref that heading and item tell already is left to the formats for programs.
    """
    table = for_people(table)
    return bordered_table(
        _rows(table, translate),
        shares(table, width, character=size * 46 // 10, translate=translate),
        size=size,
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


def _cell(cell: Cell, align: str, translate: Translator) -> PaperCell:
    if isinstance(cell, State):
        ground, ink = STATE_COLOURS[cell]
        return PaperCell(display_text(cell, translate), align=align, fill=ground, ink=ink)
    return PaperCell(display_text(cell, translate), align=align)


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
