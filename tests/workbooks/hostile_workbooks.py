"""Workbooks that somebody made to stop the program: each must end in one sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
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
                 % (b" " * 100_000_000))  # fmt: skip


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


def far_cell_in_a_part_of_another_name() -> bytes:
    return _called(sheet(b'<row><c r="XFD1048576"><v>1</v></c></row>'), "sheet1.dat")


def far_cell_in_small_letters() -> bytes:
    return sheet(b'<row><c r="xfd1048576"><v>1</v></c></row>')


def far_cell_with_noughts() -> bytes:
    return sheet(b'<row><c r="XFD0001048576"><v>1</v></c></row>')


def one_long_text_in_every_cell() -> bytes:
    """A shared text of 200,000 letters that 20,000 cells refer to."""
    row = b"<row>%s</row>" % (b'<c t="s"><v>0</v></c>' * 100)
    return _with_texts(sheet(row * 200), b"x" * 200_000)


def many_wide_sheets() -> bytes:
    """A hundred sheets of two cells each, as far apart as one sheet may have them."""
    out, book = io.BytesIO(), openpyxl.Workbook()
    for _nth in range(99):
        book.create_sheet()
    book.save(out)
    rows = (
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="19999"><c r="GQ19999"><v>1</v></c></row>'
    )
    content = b"<worksheet %s><sheetData>%s</sheetData></worksheet>" % (_XMLNS, rows)
    return _changed(
        out.getvalue(), lambda name, raw: content if "worksheets/sheet" in name else raw
    )


def archive_of_files() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("phieu/a.xlsx", b"PK")
    return out.getvalue()


def _changed(book: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for info in old.infolist():
            new.writestr(info.filename, change(info.filename, old.read(info)))
    return out.getvalue()


def _called(book: bytes, name: str) -> bytes:
    """Return the workbook with its sheet in a part of another name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for info in old.infolist():
            raw = old.read(info).replace(b"sheet1.xml", name.encode())
            new.writestr(info.filename.replace("sheet1.xml", name), raw)
    return out.getvalue()


def _with_texts(book: bytes, text: bytes) -> bytes:
    """Return the workbook with one shared text."""
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    entry = b'<Relationship Id="rId99" Type="%s" Target="texts.xml"/></Relationships>' % kind

    def change(name: str, raw: bytes) -> bytes:
        known = name == "xl/_rels/workbook.xml.rels"
        return raw.replace(b"</Relationships>", entry) if known else raw

    out = io.BytesIO(_changed(book, change))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/texts.xml", b"<sst %s><si><t>%s</t></si></sst>" % (_XMLNS, text))
    return out.getvalue()


def table_of_blanks() -> bytes:
    """An .ods whose one row is repeated a million times."""
    return ods(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-colum'
        'ns-repeated="1024" office:value-type="string"><text:p>x</text:p></table:table-cell>'
        "</table:table-row>"
    )


def table_of_spaces() -> bytes:
    """An .ods with one cell of two thousand million spaces, and many that are long."""
    cell = (
        '<table:table-cell office:value-type="string"><text:p><text:s text:c="2000000000"/>'
        "</text:p></table:table-cell>"
    )
    return ods(f"<table:table-row>{cell * 50}</table:table-row>" * 100)


def unpacked_table() -> bytes:
    """An .ods of 100 KB that unpacks to 100 MB."""
    return ods(" " * 100_000_000)


def table_with_entities() -> bytes:
    return ods("&l9;", '<!DOCTYPE x [<!ENTITY l9 "ha">]>')


def locked_table() -> bytes:
    """An .ods as LibreOffice locks it: its list says so, and its parts are noise."""
    noise = bytes(hash_of % 251 for hash_of in range(5_000))
    entry = (
        '<manifest:file-entry manifest:full-path="content.xml" manifest:size="99"><manifest:encrypti'
        'on-data manifest:checksum-type="SHA256/1K"/></manifest:file-entry>'
    )
    return ods("", entries=entry, content=noise)


def ods(rows: str, declared: str = "", *, entries: str = "", content: bytes | None = None) -> bytes:
    """Return an .ods with these rows."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
            '"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oa'
            'sis.opendocument.spreadsheet"/>'
            f"{entries}</manifest:manifest>",
        )
        archive.writestr(
            "content.xml",
            content
            if content is not None
            else f"{declared}"
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1'
            '.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oas'
            'is:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:tab'
            'le table:name="A">'
            f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def locked() -> bytes:
    """A workbook as Excel locks it with a password (ECMA-376, agile)."""
    return (Path(__file__).parent / "locked.xlsx").read_bytes()


def empty_container() -> bytes:
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
    (locked, "xls"), (empty_container, "xls"), (locked_table, "ods"), (table_of_spaces, "ods"),
    (unpacked_table, "ods"), (table_with_entities, "ods"),
    (far_cell_in_a_part_of_another_name, "xlsx"), (far_cell_in_small_letters, "xlsx"),
    (far_cell_with_noughts, "xlsx"), (one_long_text_in_every_cell, "xlsx"),
    (many_wide_sheets, "xlsx"), (archive_of_files, "xlsx"), (half, "xlsx"), (broken, "xlsx"), (page_named_xls, "xls"),
    (endless_table, "csv"),
)  # fmt: skip
