"""Workbooks that somebody made to stop the program: each must end in one sentence."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Callable

_XMLNS = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SHEET = "xl/worksheets/sheet1.xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def with_part(part: str, content: bytes) -> bytes:
    """Return a workbook one of whose parts is replaced."""
    plain, out = io.BytesIO(), io.BytesIO()
    openpyxl.Workbook().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info, content if info.filename == part else old.read(info))
        if part not in old.namelist():
            new.writestr(part, content)
    return out.getvalue()


def sheet(rows: bytes) -> bytes:
    """Return a workbook with these rows."""
    return with_part(SHEET, b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (_XMLNS, rows))


def bomb() -> bytes:
    return sheet(b'<row r="1"><c r="A1" t="inlineStr"><is><t>%s</t></is></c></row>'
                 % (b" " * 300_000_000))  # fmt: skip


def far_cell() -> bytes:
    return sheet(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')


def far_cell_without_a_row() -> bytes:
    return sheet(b'<row><c r="XFD1"><v>1</v></c></row>')


def every_row_of_a_sheet() -> bytes:
    return sheet(b"".join(b'<row r="%d"><c><v>1</v></c></row>' % n for n in range(1, 1_048_577)))


def entities() -> bytes:
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return with_part(
        SHEET,
        b'<!DOCTYPE x [<!ENTITY l0 "ha">%s]><worksheet %s>&l9;</worksheet>' % (laughs, _XMLNS),
    )


def external_entity() -> bytes:
    return with_part(
        SHEET,
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet %s>&e;</worksheet>'
        % _XMLNS,
    )


def many_parts() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n in range(2_000):
            archive.writestr(f"xl/media/{n}.xml", b"<a/>")
    return out.getvalue()


def many_formulas() -> bytes:
    row = b"".join(b"<c><f>A1</f></c>" for _n in range(190))
    return sheet(b"".join(b"<row>%s</row>" % row for _n in range(2_000)))


def table_of_blanks() -> bytes:
    """An .ods whose one row is repeated a million times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
            '"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oa'
            'sis.opendocument.spreadsheet"/></manifest:manifest>',
        )
        archive.writestr(
            "content.xml",
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1'
            '.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oas'
            'is:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:tab'
            'le table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table'
            '-cell table:number-columns-repeated="1024" office:value-type="string"><text:p>x</tex'
            "t:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office"
            ":body></office:document-content>",
        )
    return out.getvalue()


def locked() -> bytes:
    """What a workbook with a password begins with, and old workbooks too."""
    return _OLE + b"\0" * 4096


def half() -> bytes:
    whole = sheet(b'<row r="1"><c><v>1</v></c></row>')
    return whole[: len(whole) // 2]


def broken() -> bytes:
    return with_part(SHEET, b"<worksheet><sheetData><row>")


def page_named_xls() -> bytes:
    return b"<html><table><tr><td>STT</td></tr></table></html>"


def endless_table() -> bytes:
    return b"a;b\n" * 5_000_000


HOSTILE: tuple[tuple[Callable[[], bytes], str], ...] = (
    (bomb, "xlsx"), (far_cell, "xlsx"), (far_cell_without_a_row, "xlsx"),
    (every_row_of_a_sheet, "xlsx"), (entities, "xlsx"), (external_entity, "xlsx"),
    (many_parts, "xlsx"), (many_formulas, "xlsx"), (table_of_blanks, "ods"), (locked, "xlsx"),
    (locked, "xls"), (half, "xlsx"), (broken, "xlsx"), (page_named_xls, "xls"),
    (endless_table, "csv"),
)  # fmt: skip
