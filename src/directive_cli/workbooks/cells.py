"""The cells of a workbook or table that came from outside, read only after it was found harmless.

A reader of workbooks may end its whole process over one far cell, and shows neither formulas nor
errors. So the archive is measured first: its parts and their size while unpacking, no DOCTYPE, no
cell far out. The reader then works in a process that has limits. Macros never run.
"""

from __future__ import annotations

import codecs
import csv
import faulthandler
import io
import os
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from unicodedata import normalize
from xml.parsers import expat

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.drafting.bounded_process import TimeUp, WorkLost, run_bounded
from directive_cli.extras import need_extra
from directive_cli.messages import _
from directive_cli.workbooks.looking import (
    COLUMNS_AT_MOST,
    ROWS_AT_MOST,
    ArchivePart,
    Marks,
    PartLooking,
    WorkbookRefused,
    too_far_out,
)

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
_FILE_AT_MOST = 30_000_000
_PARTS_AT_MOST = 300
_UNPACKED_AT_MOST = 30_000_000
_UNSEEN_AT_MOST = 5_000_000
"""Bytes of a file whose cells cannot be looked at before they are read (.xls, .ods)."""
_MEMORY = 300_000_000
_SECONDS = 8.0
_PIECE = 1 << 16
_CELLS_AT_MOST, _LETTERS_AT_MOST = 4_000_000, 20_000_000
"""What all sheets may hold together, empty cells between others counted; shared texts each time."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""A stream of the container in which programs lock an .xlsx."""
_FIRST_RECORD, _FILE_PASS = b"\x09\x08\x10\x00\x00\x06\x05\x00", 0x2F


@dataclass(frozen=True, slots=True)
class Cells:
    """One sheet: its rows from the first, as text, number, bool, date or datetime."""

    name: str
    rows: list[list[Any]]
    marks: Marks = field(default_factory=Marks)
    by_heading: bool = False
    """Not of a workbook: a place is told by running number and heading, not by a cell."""

    @property
    def suspect(self) -> set[tuple[int, int]]:
        """Return the cells (row, column, from 0) that hold a formula or an error value."""
        return self.marks.formulas | self.marks.errors


def cell_address(row: int, column: int) -> str:
    """Return the address of a cell, row and column counted from 0: ``cell_address(6, 1)`` is B7."""
    return f"{column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


def words_of_cell(value: Any) -> str:
    """Return the words of a cell's value, its lines kept."""
    if isinstance(value, str):
        return _lines_of(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return _lines_of(str(value))


@lru_cache(maxsize=20_000)
def _lines_of(value: str) -> str:
    # Phones and other systems write a letter and its mark apart.
    lines = normalize("NFC", value).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines).strip()


def file_content(path: Path) -> bytes:
    """Return the bytes of a file. Raises WorkbookRefused when it is too large or not readable."""
    try:
        with path.open("rb") as file:
            raw = file.read(_FILE_AT_MOST + 1)
    except OSError as error:
        raise WorkbookRefused(
            _("{path} cannot be read: {reason}.", path=path, reason=reason_of(error))
        ) from error
    if len(raw) > _FILE_AT_MOST:
        limit = _FILE_AT_MOST // 1_000_000
        raise WorkbookRefused(_("{name} is larger than {limit} MB.", name=path.name, limit=limit))
    return raw


def read_cells(name: str, raw: bytes) -> list[Cells]:
    """Return the sheets of a file. Raises WorkbookRefused with what is wrong with it.

    Also with a marking of secrecy in it, wherever that stands.
    """
    from directive_cli.workbooks.secret_books import refuse_secret_book

    found = _sheets_of(name, raw)
    refuse_secret_book(name, raw, [(cells.name, cells.rows) for cells in found])
    return found


def _sheets_of(name: str, raw: bytes) -> list[Cells]:
    if raw.startswith(b"PK"):
        return _from_archive(name, raw)
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        return _from_unseen(name, raw)
    if name.lower().endswith(".csv"):
        return [Cells(name, _csv_rows(name, raw))]
    raise _no_workbook(name)


def _no_workbook(name: str) -> WorkbookRefused:
    return WorkbookRefused(
        _("{name} is no workbook; accepted are {endings}.", name=name, endings=" ".join(ENDINGS))
    )


def _damaged(name: str) -> WorkbookRefused:
    return WorkbookRefused(_("{name} is damaged; open it, save it anew and try again.", name=name))


def _locked(name: str) -> WorkbookRefused:
    return WorkbookRefused(
        _("{name} is locked by a password; save it without one and try again.", name=name)
    )


def _from_archive(name: str, raw: bytes) -> list[Cells]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            found = _measured(name, archive)
            if "content.xml" in found:
                if found.get("META-INF/manifest.xml", ArchivePart()).is_locked:
                    raise _locked(name)
                return _from_unseen(name, raw)
            order = _sheet_parts(found)
            if not order:
                raise _no_workbook(name)
    except (zipfile.BadZipFile, expat.ExpatError, OSError, ValueError, EOFError, RuntimeError,
            NotImplementedError, zipfile.error) as error:  # fmt: skip
        raise _damaged(name) from error
    parts = [found.get(part, ArchivePart()) for part in order.values()]
    if sum((part.last_row + 1) * (part.last_column + 1) for part in parts) > _CELLS_AT_MOST:
        raise too_far_out(name)
    sheets = _bounded(name, raw)
    marks = {sheet: found[part].marks for sheet, part in order.items() if part in found}
    for sheet, part in order.items():
        if sheet in marks:
            marks[sheet].comments = _comments(found, part)
    for sheet in found.get("xl/workbook.xml", ArchivePart()).hidden_sheets:
        if sheet in marks:
            marks[sheet].is_hidden = True
    return [Cells(sheet, rows, marks.get(sheet, Marks())) for sheet, rows in sheets]


def _measured(name: str, archive: zipfile.ZipFile) -> dict[str, ArchivePart]:
    """Unpack every part once, the styles first: they say which cells are worth a mark."""
    parts = sorted(archive.infolist(), key=lambda info: not info.filename.endswith("styles.xml"))
    if len(parts) > _PARTS_AT_MOST:
        raise WorkbookRefused(_("{name} has too many parts for a workbook.", name=name))
    found: dict[str, ArchivePart] = {}
    unpacked = 0
    for info in parts:
        looking = PartLooking(name, found.get("xl/styles.xml", ArchivePart()).styles)
        is_xml = None
        with archive.open(info) as part:
            while piece := part.read(_PIECE):
                unpacked += len(piece)
                if unpacked > _UNPACKED_AT_MOST:
                    limit = _UNPACKED_AT_MOST // 1_000_000
                    raise WorkbookRefused(
                        _("{name} is larger than {limit} MB when unpacked.", name=name, limit=limit)
                    )
                if is_xml is None:
                    # Whatever a part is called: a reader goes by what others say of it.
                    is_xml = piece.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<" or _is_wide(piece)
                if is_xml:
                    looking.feed(piece)
        found[info.filename] = looking.part
    return found


def _is_wide(piece: bytes) -> bool:
    return piece.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"<\0" in piece[:4]


def _comments(found: dict[str, ArchivePart], part: str) -> list[str]:
    """Return the cells of a sheet that bear a comment."""
    folder, _slash, name = part.rpartition("/")
    relations = found.get(f"{folder}/_rels/{name}.rels", ArchivePart()).targets
    named = [
        f"xl/{target.removeprefix('/xl/').removeprefix('../')}" for target in relations.values()
    ]
    return [
        cell for each in named if "comments" in each and each in found
        for cell in found[each].marks.comments
    ]  # fmt: skip


def _sheet_parts(found: dict[str, ArchivePart]) -> dict[str, str]:
    """Return the part of each sheet, by the sheet's name."""
    targets = found.get("xl/_rels/workbook.xml.rels", ArchivePart()).targets
    return {
        sheet: "xl/" + targets.get(identifier, "").removeprefix("/xl/")
        for sheet, identifier in found.get("xl/workbook.xml", ArchivePart()).sheets
    }


def _from_unseen(name: str, raw: bytes) -> list[Cells]:
    """Read what cannot be looked at first: small files only, in a process that has limits."""
    if len(raw) > _UNSEEN_AT_MOST:
        limit = _UNSEEN_AT_MOST // 1_000_000
        raise WorkbookRefused(
            _("{name} is larger than {limit} MB; save it as .xlsx.", name=name, limit=limit)
        )
    if _LOCKED in raw or _is_enciphered(raw):
        raise _locked(name)
    return [Cells(sheet, rows) for sheet, rows in _bounded(name, raw)]


def _is_enciphered(raw: bytes) -> bool:
    """Tell whether an .xls has the record FilePass among its first ones ([MS-XLS] 2.1.7.20.1)."""
    at = raw.find(_FIRST_RECORD)
    for _record in range(5):
        if at < 0 or at + 4 > len(raw):
            return False
        kind, length = struct.unpack_from("<HH", raw, at)
        if kind == _FILE_PASS:
            return True
        at += 4 + length
    return False


def _bounded(name: str, raw: bytes) -> list[tuple[str, list[list[Any]]]]:
    """Read the sheets in a process that has limits; what ends that process ends no command."""
    need_extra("excel-in", "python_calamine")
    try:
        return run_bounded(
            partial(_parsed_in_process, name, raw),
            step_seconds=_SECONDS,
            seconds=_SECONDS,
            memory=_MEMORY,
        )
    except (TimeUp, WorkLost) as error:
        raise WorkbookRefused(
            _(
                "{name} takes more memory or time than a table needs; "
                "copy the table into a new workbook and save it as .xlsx.",
                name=name,
            )
        ) from error
    except DirectiveError as error:
        raise WorkbookRefused(error.message) from error


def _parsed_in_process(
    name: str, raw: bytes, _step: Callable[[], None]
) -> list[tuple[str, list[list[Any]]]]:
    # The reader tells on stderr, in its own words, how it broke down.
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    try:
        return _parsed(name, raw)
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise _damaged(name) from None
        raise


def _parsed(name: str, raw: bytes) -> list[tuple[str, list[list[Any]]]]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, ZipError

    found = []
    cells = letters = 0
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        for sheet in book.sheet_names:
            rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            cells += sum(map(len, rows))
            letters += sum(len(cell) for row in rows for cell in row if isinstance(cell, str))
            if cells > _CELLS_AT_MOST or letters > _LETTERS_AT_MOST:
                raise too_far_out(name)
            found.append((sheet, rows))
        return found
    except PasswordError as error:
        raise _locked(name) from error
    except (CalamineError, ZipError, OSError, ValueError) as error:
        raise _damaged(name) from error


def _csv_rows(name: str, raw: bytes) -> list[list[Any]]:
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        raise WorkbookRefused(
            _("{name} is not UTF-8; save it as .xlsx or as CSV UTF-8.", name=name)
        ) from None
    delimiter = max(",;\t", key=text.count)
    try:
        rows: list[list[Any]] = []
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append(row)
            if len(rows) > ROWS_AT_MOST or len(row) > COLUMNS_AT_MOST:
                raise too_far_out(name)
        return rows
    except csv.Error as error:
        raise WorkbookRefused(
            _("{name} is no CSV: {reason}.", name=name, reason=str(error))
        ) from error
