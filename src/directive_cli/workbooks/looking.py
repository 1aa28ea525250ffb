"""What the XML of a workbook shows before a reader sees it, and what that reader then hides.

Far cells and document types are refused; formulas, errors, hidden rows, merged cells, struck out
words and the way a date is shown are kept as marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import _

ROWS_AT_MOST, COLUMNS_AT_MOST = 20_000, 200
"""What a table may have."""
_MARKS_AT_MOST, _FORMULAS_AT_MOST, _MERGED_AT_MOST = 200_000, 50_000, 2_000
"""Marks that are kept of a sheet; a table of an office has fewer."""
_CELL = re.compile(r"([A-Za-z]{1,9})([0-9]{1,20})")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


class WorkbookRefused(DirectiveError):
    """The file is no workbook that can be read, or is not safe to read."""


@dataclass
class Marks:
    """What a sheet shows besides its values; rows and columns count from 0."""

    formulas: set[tuple[int, int]] = field(default_factory=set)
    unvalued: set[tuple[int, int]] = field(default_factory=set)
    """Formulas for which no value is stored."""
    errors: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First row and column, last row and column."""
    styles: dict[tuple[int, int], CellStyle] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    """The cells that bear a comment."""
    has_filter: bool = False
    is_hidden: bool = False
    is_seen: bool = False
    """False for formats whose XML is not looked at: then nothing of this is known."""


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell is shown, where that says something."""

    struck: bool = False
    coloured: bool = False
    month_only: bool = False
    """Its format shows a month and a year, no day."""


@dataclass
class ArchivePart:
    """What one part of the archive showed while it was unpacked."""

    marks: Marks = field(default_factory=Marks)
    sheets: list[tuple[str, str]] = field(default_factory=list)
    hidden_sheets: list[str] = field(default_factory=list)
    targets: dict[str, str] = field(default_factory=dict)
    styles: dict[int, CellStyle] = field(default_factory=dict)
    last_row: int = -1
    last_column: int = -1
    """Of a sheet: how far its cells reach."""
    is_locked: bool = False
    """The list of an .ods says that its parts are enciphered."""


class PartLooking:
    """Looks at the XML of a part as it is unpacked."""

    def __init__(self, name: str, styles: dict[int, CellStyle]) -> None:
        self.part = ArchivePart()
        self._name, self._known = name, styles
        self._row, self._column = -1, -1
        self._formats: dict[str, str] = {}
        self._fonts: list[bool] = []
        self._fills: list[bool] = []
        self._within = ""
        self._xfs = 0
        self._in_value = False
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.StartElementHandler = self._element
        self._parser.EndElementHandler = self._closed
        self._parser.CharacterDataHandler = self._words

    def feed(self, piece: bytes) -> None:
        """Look at the next bytes. Raises WorkbookRefused, or expat's error for broken XML."""
        self._parser.Parse(piece, False)

    def _doctype(self, *_declared: object) -> None:
        raise WorkbookRefused(
            _("{name} declares a document type; no workbook of an office does.", name=self._name)
        )

    def _element(self, tag: str, given: dict[str, str]) -> None:
        marks = self.part.marks
        match tag.rpartition(":")[2]:
            case "row":
                at = given.get("r", "")
                self._row = int(at) - 1 if at.isdecimal() else self._row + 1
                self._column = -1
                marks.is_seen = True
                if given.get("hidden") in ("1", "true"):
                    marks.hidden_rows.add(self._row)
            case "c":
                self._cell(given)
            case "f":
                if len(marks.formulas) >= _FORMULAS_AT_MOST:
                    raise WorkbookRefused(
                        _("{name} has more formulas than a table needs.", name=self._name)
                    )
                marks.formulas.add((self._row, self._column))
                marks.unvalued.add((self._row, self._column))
            case "v":
                self._in_value = True
            case "col":
                self._columns(given)
            case "mergeCell":
                self._merged(given.get("ref", ""))
            case "comment" if len(marks.comments) < _MERGED_AT_MOST:
                marks.comments.append(given.get("ref", ""))
            case "autoFilter":
                marks.has_filter = True
            case "sheet" if "name" in given:
                target = next((text for key, text in given.items() if key.endswith(":id")), "")
                self.part.sheets.append((given["name"], target))
                if given.get("state") in ("hidden", "veryHidden"):
                    self.part.hidden_sheets.append(given["name"])
            case "encryption-data":
                self.part.is_locked = True
            case "Relationship":
                self.part.targets[given.get("Id", "")] = given.get("Target", "")
            case local:
                self._style(local, given)

    def _closed(self, tag: str) -> None:
        local = tag.rpartition(":")[2]
        if local in ("fonts", "fills", "cellXfs"):
            self._within = ""
        elif local == "v":
            self._in_value = False

    def _words(self, text: str) -> None:
        if self._in_value and text:
            self.part.marks.unvalued.discard((self._row, self._column))

    def _cell(self, given: dict[str, str]) -> None:
        self._column += 1
        if found := _CELL.fullmatch(given.get("r", "")):
            self._row, self._column = int(found[2]) - 1, _column_of(found[1].upper())
        if self._row >= ROWS_AT_MOST or self._column >= COLUMNS_AT_MOST:
            raise too_far_out(self._name)
        self.part.last_row = max(self.part.last_row, self._row)
        self.part.last_column = max(self.part.last_column, self._column)
        if given.get("t") == "e":
            self.part.marks.errors.add((self._row, self._column))
        style = given.get("s", "")
        known = self._known.get(int(style)) if self._known and style.isdecimal() else None
        if known is not None and len(self.part.marks.styles) < _MARKS_AT_MOST:
            self.part.marks.styles[self._row, self._column] = known

    def _columns(self, given: dict[str, str]) -> None:
        first, last = given.get("min", ""), given.get("max", "")
        hidden = given.get("hidden") in ("1", "true")
        if hidden and first.isdecimal() and last.isdecimal():
            shown = range(int(first) - 1, min(int(last), COLUMNS_AT_MOST))
            self.part.marks.hidden_columns.update(shown)

    def _merged(self, ref: str) -> None:
        found = re.fullmatch(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})", ref)
        if found and len(self.part.marks.merged) < _MERGED_AT_MOST:
            self.part.marks.merged.append(
                (int(found[2]) - 1, _column_of(found[1]), int(found[4]) - 1, _column_of(found[3]))
            )

    def _style(self, tag: str, given: dict[str, str]) -> None:
        match tag:
            case "fonts" | "fills" | "cellXfs":
                self._within = tag
            case "numFmt":
                self._formats[given.get("numFmtId", "")] = given.get("formatCode", "")
            case "font" if self._within == "fonts":
                self._fonts.append(False)
            case "strike" if self._within == "fonts" and self._fonts:
                self._fonts[-1] = given.get("val", "1") not in ("0", "false")
            case "patternFill" if self._within == "fills":
                self._fills.append(given.get("patternType", "none") not in ("none", "gray125"))
            case "xf" if self._within == "cellXfs":
                self._cell_style(given)

    def _cell_style(self, given: dict[str, str]) -> None:
        def is_so(known: list[bool], at: str) -> bool:
            return at.isdecimal() and int(at) < len(known) and known[int(at)]

        number = given.get("numFmtId", "0")
        style = CellStyle(
            struck=is_so(self._fonts, given.get("fontId", "")),
            coloured=is_so(self._fills, given.get("fillId", "")),
            month_only=number == "17" or _shows_month_only(self._formats.get(number, "")),
        )
        if style != CellStyle():
            self.part.styles[self._xfs] = style
        self._xfs += 1


def too_far_out(name: str) -> WorkbookRefused:
    """Return the refusal of a file with more rows or columns than a table may have."""
    return WorkbookRefused(
        _(
            "{name} has a cell beyond row {rows} or column {columns}; "
            "copy the table into a new workbook.",
            name=name,
            rows=ROWS_AT_MOST,
            columns=COLUMNS_AT_MOST,
        )
    )


def _shows_month_only(code: str) -> bool:
    shown = _QUOTED.sub("", code).lower()
    return "y" in shown and "m" in shown and "d" not in shown


def _column_of(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column - 1
