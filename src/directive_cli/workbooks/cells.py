"""The cells of a workbook or table that came from outside, read only after it was found harmless.

A reader of workbooks may end the whole process over one far cell, and shows neither formulas nor
errors. So the archive is measured first: its parts and their size while unpacking, no DOCTYPE, no
cell far out. Macros never run.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.bounded_process import TimeUp, WorkLost, run_bounded
from directive_cli.extras import need_extra
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
_PARTS_AT_MOST = 300
_UNPACKED_AT_MOST = 30_000_000
_UNSEEN_AT_MOST = 5_000_000
"""Bytes of a file whose cells cannot be looked at before they are read (.xls, .ods)."""
_ROWS_AT_MOST, _COLUMNS_AT_MOST = 20_000, 200
_MEMORY = 300_000_000
_SECONDS = 8.0
_PIECE = 1 << 16


class WorkbookRefused(DirectiveError):
    """The file is no workbook that can be read, or is not safe to read."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One sheet: its rows from the first, as text, number, bool, date or datetime."""

    name: str
    rows: list[list[Any]]
    suspect: frozenset[tuple[int, int]] = frozenset()
    """Cells (row, column, from 0) that hold a formula or an error value."""


def read_cells(name: str, raw: bytes) -> list[Cells]:
    """Return the sheets of a file. Raises WorkbookRefused with what is wrong with it."""
    if raw.startswith(b"PK"):
        return _from_archive(name, raw)
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        return _from_unseen(name, raw)
    if name.lower().endswith(".csv"):
        return [Cells(name, _csv_rows(name, raw))]
    raise WorkbookRefused(
        _("{name} is no workbook; accepted are {endings}.", name=name, endings=" ".join(ENDINGS))
    )


def _from_archive(name: str, raw: bytes) -> list[Cells]:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            found = _measured(name, archive)
            if "content.xml" in found:
                return _from_unseen(name, raw)
            order = _sheet_parts(found)
    except (zipfile.BadZipFile, expat.ExpatError, OSError, ValueError, EOFError, RuntimeError,
            NotImplementedError, zipfile.error) as error:  # fmt: skip
        raise WorkbookRefused(_("{name} is damaged or locked by a password.", name=name)) from error
    sheets = _parsed(name, raw)
    return [
        Cells(
            sheet, rows, found[order[sheet]].suspect if order.get(sheet) in found else frozenset()
        )
        for sheet, rows in sheets
    ]


@dataclass
class _Part:
    """What one part of the archive showed while it was unpacked."""

    suspect: frozenset[tuple[int, int]] = frozenset()
    sheets: list[tuple[str, str]] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)


def _measured(name: str, archive: zipfile.ZipFile) -> dict[str, _Part]:
    parts = archive.infolist()
    if len(parts) > _PARTS_AT_MOST:
        raise WorkbookRefused(_("{name} has too many parts for a workbook.", name=name))
    found, unpacked = {}, 0
    for info in parts:
        looking = _Looking(name)
        is_xml = info.filename.endswith((".xml", ".rels"))
        with archive.open(info) as part:
            while piece := part.read(_PIECE):
                unpacked += len(piece)
                if unpacked > _UNPACKED_AT_MOST:
                    limit = _UNPACKED_AT_MOST // 1_000_000
                    raise WorkbookRefused(
                        _("{name} is larger than {limit} MB when unpacked.", name=name, limit=limit)
                    )
                if is_xml:
                    looking.feed(piece)
        found[info.filename] = looking.part()
    return found


class _Looking:
    """Looks at the XML of a part as it is unpacked: doctypes, far cells, formulas, errors."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._seen = _Part()
        self._suspect: set[tuple[int, int]] = set()
        self._row, self._column = -1, -1
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._element

    def feed(self, piece: bytes) -> None:
        self._parser.Parse(piece, False)

    def part(self) -> _Part:
        self._seen.suspect = frozenset(self._suspect)
        return self._seen

    def _doctype(self, *_declared: object) -> None:
        raise WorkbookRefused(
            _("{name} declares a document type; no workbook of an office does.", name=self._name)
        )

    def _element(self, tag: str, given: dict[str, str]) -> None:
        match tag.rpartition(":")[2]:
            case "row":
                at = given.get("r", "")
                self._row = int(at) - 1 if at.isdecimal() else self._row + 1
                self._column = -1
            case "c":
                self._cell(given)
            case "f":
                self._suspect.add((self._row, self._column))
            case "sheet" if "name" in given:
                target = next((text for key, text in given.items() if key.endswith(":id")), "")
                self._seen.sheets.append((given["name"], target))
            case "Relationship":
                self._seen.targets[given.get("Id", "")] = given.get("Target", "")

    def _cell(self, given: dict[str, str]) -> None:
        self._column += 1
        if found := re.fullmatch(r"([A-Z]{1,3})([0-9]{1,7})", given.get("r", "")):
            column = 0
            for letter in found[1]:
                column = column * 26 + ord(letter) - 64
            self._row, self._column = int(found[2]) - 1, column - 1
        if self._row >= _ROWS_AT_MOST or self._column >= _COLUMNS_AT_MOST:
            raise WorkbookRefused(
                _(
                    "{name} has a cell beyond row {rows} or column {columns}; "
                    "copy the table into a new workbook.",
                    name=self._name,
                    rows=_ROWS_AT_MOST,
                    columns=_COLUMNS_AT_MOST,
                )
            )
        if given.get("t") == "e":
            self._suspect.add((self._row, self._column))


def _sheet_parts(found: dict[str, _Part]) -> dict[str, str]:
    """Return the part of each sheet, by the sheet's name."""
    targets = found.get("xl/_rels/workbook.xml.rels", _Part()).targets
    return {
        sheet: "xl/" + targets.get(identifier, "").removeprefix("/xl/")
        for sheet, identifier in found.get("xl/workbook.xml", _Part()).sheets
    }


def _from_unseen(name: str, raw: bytes) -> list[Cells]:
    """Read what cannot be looked at first: small files only, in a process that has limits."""
    if len(raw) > _UNSEEN_AT_MOST:
        limit = _UNSEEN_AT_MOST // 1_000_000
        raise WorkbookRefused(
            _("{name} is larger than {limit} MB; save it as .xlsx.", name=name, limit=limit)
        )
    need_extra("excel-in", "python_calamine")
    try:
        sheets = run_bounded(
            partial(_parsed_in_process, name, raw),
            step_seconds=_SECONDS,
            seconds=_SECONDS,
            memory=_MEMORY,
        )
    except (TimeUp, WorkLost) as error:
        raise WorkbookRefused(
            _("{name} takes more memory or time than a table needs; save it as .xlsx.", name=name)
        ) from error
    except DirectiveError as error:
        raise WorkbookRefused(error.message) from error
    return [Cells(sheet, rows) for sheet, rows in sheets]


def _parsed_in_process(
    name: str, raw: bytes, _step: Callable[[], None]
) -> list[tuple[str, list[list[Any]]]]:
    return _parsed(name, raw)


def _parsed(name: str, raw: bytes) -> list[tuple[str, list[list[Any]]]]:
    need_extra("excel-in", "python_calamine")
    from python_calamine import CalamineError, CalamineWorkbook, ZipError

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        return [
            (sheet, book.get_sheet_by_name(sheet).to_python(skip_empty_area=False))
            for sheet in book.sheet_names
        ]
    except (CalamineError, ZipError, OSError, ValueError) as error:
        raise WorkbookRefused(_("{name} is damaged or locked by a password.", name=name)) from error


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
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise WorkbookRefused(
            _("{name} is no CSV: {reason}.", name=name, reason=str(error))
        ) from error
