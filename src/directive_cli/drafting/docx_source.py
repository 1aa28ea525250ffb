"""A Word file's paragraphs and tables as lines, in reading order, with the numbers that Word itself
prints.

Reads the file's XML directly: accepted are inserted words (deleted and moved ones are not),
footnotes stand apart, merged cells come once. Knows no directive.
"""

from __future__ import annotations

import hashlib
import io
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.docx_numbering import Numbering, W
from directive_cli.drafting.legacy_encodings import to_unicode
from directive_cli.drafting.source_lines import CellPlace, Line, SourceText
from directive_cli.drafting.word_asides import OFFICE_PACKAGES, WEB_PARTS, part_texts, web_text
from directive_cli.messages import _

MAX_PART = 80_000_000
"""Largest that all parts of a Word file together may be after decompression: some thousand pages of
text."""
MAX_TAGS = 3_000_000
"""Most tags in them: each takes some hundred bytes of memory, and a page of text needs some
hundreds."""

_DECLARATIONS = tuple(
    "<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")
)
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    {
        f"{W}del",
        f"{W}moveFrom",
        f"{W}instrText",
        f"{W}delText",
        f"{W}rPr",
        f"{_ALTERNATIVE}Fallback",
    }
)


def read_docx(data: bytes, *, name: str) -> SourceText:
    """Return the lines of a .docx; raises DirectiveError when it is corrupt, too large or no Word
    file."""
    try:
        return _read(data, name)
    except (RecursionError, ValueError, OverflowError):
        # Nested without end, or a number that is none: no word processor writes that.
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name)) from None


def _read(data: bytes, name: str) -> SourceText:
    room = _Room(name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _part(archive, "word/document.xml", room)
            if document is None:
                raise DirectiveError(_("{file} is not a Word document (.docx).", file=name))
            numbering = Numbering(
                _part(archive, "word/numbering.xml", room), _part(archive, "word/styles.xml", room)
            )
            notes = [_part(archive, f"word/{kind}s.xml", room) for kind in _NOTES]
            heads = [
                part
                for entry in archive.namelist()
                if entry.startswith("word/header")
                and (part := _part(archive, entry, room)) is not None
            ]
            asides = tuple(_asides(archive, _Room(name)))
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        if isinstance(error, RuntimeError) and "encrypted" in str(error):
            raise DirectiveError(
                _("{file} is protected by a password; save it without one.", file=name)
            ) from None
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name)) from None
    reader = _Reader(numbering)
    for head in heads:
        reader.header(head)
    body = document.find(f"{W}body")
    if body is not None:
        reader.blocks(body)
    lines = _converted(reader.lines)
    if not any(line.raw.strip() for line in lines):
        raise DirectiveError(_("{file} holds no text.", file=name))
    footnotes = tuple(note for part in notes if part is not None for note in _footnotes(part))
    return SourceText(
        name, hashlib.sha256(data).hexdigest(), tuple(lines), footnotes, flowing=True, asides=asides
    )


def _asides(archive: zipfile.ZipFile, room: _Room, *, nested: bool = False) -> Iterator[str]:
    """Yield every text of the package that may hold a marking, of documents within it too."""
    for entry in archive.namelist():
        ending = entry.lower()
        if ending.endswith((".xml", ".rels")):
            part = _part(archive, entry, room)
            if part is not None:
                yield from part_texts(part)
        elif ending.endswith((*WEB_PARTS, *OFFICE_PACKAGES)):
            content = _content(archive, archive.getinfo(entry), room)
            # One that is damaged is judged as the text that it holds: Word shows no more of it.
            if (
                ending.endswith(OFFICE_PACKAGES)
                and not nested
                and zipfile.is_zipfile(io.BytesIO(content))
            ):
                with zipfile.ZipFile(io.BytesIO(content)) as package:
                    yield from _asides(package, room, nested=True)
            else:
                yield from web_text(content)


class _Room:
    """How much of a file may still be unpacked."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._bytes = MAX_PART
        self._tags = MAX_TAGS

    def take(self, size: int, tags: int = 0) -> None:
        """Reserve room for a part. Raises DirectiveError when there is none left."""
        self._bytes -= size
        self._tags -= tags
        if self._bytes < 0 or self._tags < 0:
            raise DirectiveError(
                _(
                    "{file} unpacks to more than {limit} MB; it is not a document that can be "
                    "read.",
                    file=self.name,
                  limit=MAX_PART // 1_000_000)
                if self._bytes < 0
                else _("{file} unpacks to more than {limit} tags; it is not a document that can be "
                       "read.",
                       file=self.name, limit=MAX_TAGS)
            )  # fmt: skip


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: _Room) -> bytes:
    room.take(info.file_size)
    with archive.open(info) as stream:
        return stream.read(info.file_size + 1)


def _part(archive: zipfile.ZipFile, entry: str, room: _Room) -> Element | None:
    """Parse one part; its declared size bounds what is decompressed, and it may declare no
    entities."""
    from xml.etree import ElementTree

    try:
        info = archive.getinfo(entry)
    except KeyError:
        return None
    content = _content(archive, info, room)
    room.take(0, content.count(b"<"))
    # Anywhere before the first element, and in UTF-16 too: what it declares would be put into the
    # text.
    if any(sign in content for sign in _DECLARATIONS):
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=room.name))
    try:
        return ElementTree.fromstring(content)
    except ElementTree.ParseError:
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=room.name)) from None


class _Reader:
    """Collect lines while walking the document."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self.lines: list[Line] = []
        self.page = 1
        self.number = 0
        self.tables = 0
        self._held = ""

    def header(self, part: Element) -> None:
        """Take a page header only where it holds the letterhead; else it is page furniture."""
        words = " ".join(
            text for paragraph in part.iter(f"{W}p") for text in self._words(paragraph)
        )
        words = unicodedata.normalize("NFC", words).upper()
        letterhead = any(sign in words for sign in ("CỘNG HÒA", "CỘNG HOÀ", "ĐẢNG CỘNG SẢN"))
        if letterhead:
            self.blocks(part)

    def blocks(self, parent: Element, cell: CellPlace | None = None) -> None:
        """Walk paragraphs, tables and content controls in order."""
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child, cell)
            elif child.tag == f"{W}tbl":
                self._table(child, cell)
            elif child.tag in (f"{W}sdt", f"{W}ins", f"{W}smartTag", f"{W}customXml"):
                content = child.find(f"{W}sdtContent") if child.tag == f"{W}sdt" else child
                if content is not None:
                    self.blocks(content, cell)
        if self._held and parent.tag in (f"{W}body", f"{W}tc"):
            self.lines.append(Line(self.page, self.number, self._held, cell))
            self._held = ""

    def _paragraph(self, paragraph: Element, cell: CellPlace | None) -> None:
        pieces = list(self._words(paragraph))
        pieces[0] = self._held + pieces[0]
        self._held = ""
        if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            # A tracked change takes its end away: its words run on, and it has no number.
            self._held = pieces.pop()
            marker = ""
        else:
            marker = self.numbering.marker(paragraph)
        self.number += 1
        for place, text in enumerate(pieces):
            raw = f"{marker} {text}" if marker and place == 0 else text
            self.lines.append(Line(self.page, self.number, raw, cell, marker if place == 0 else ""))
        fallback = {
            box
            for old in paragraph.iter(f"{_ALTERNATIVE}Fallback")
            for box in old.iter(f"{W}txbxContent")
        }
        for box in paragraph.iter(f"{W}txbxContent"):
            if box not in fallback:
                self.blocks(box, cell)

    def _words(self, element: Element) -> Iterator[str]:
        """Yield the paragraph's words, one string for each line break in it."""
        text = ""
        for piece in self._pieces(element):
            if piece == "\n":
                yield text
                text = ""
            elif piece == "\f":
                self.page += 1
            else:
                text += piece
        yield text

    def _pieces(self, element: Element) -> Iterator[str]:
        for child in element:
            tag = child.tag
            if tag in _SKIPPED or tag == f"{W}txbxContent":
                continue
            if tag == f"{W}r" and _hidden(child):
                continue
            if tag == f"{W}t":
                yield child.text or ""
            elif tag == f"{W}tab":
                yield "    "
            elif tag == f"{W}noBreakHyphen":
                yield "-"
            elif tag == f"{W}sym":
                yield chr(int(child.get(f"{W}char") or "20", 16))
            elif tag == f"{W}lastRenderedPageBreak":
                yield "\f"
            elif tag in (f"{W}br", f"{W}cr"):
                yield "\f" if child.get(f"{W}type") == "page" else "\n"
            elif tag == f"{W}r" and _in_capitals(child):
                for piece in self._pieces(child):
                    yield piece.upper()
            elif len(child):
                yield from self._pieces(child)

    def _table(self, table: Element, outer: CellPlace | None) -> None:
        """Read a table's cells; a cell that goes on below is one cell that covers its rows.

        A single cell is a frame around text. A table within a cell is one of its own where it is
        no mere layout.
        """
        rows = [_cells_of(row) for row in _children(table, "tr") if not _is_deleted(row)]
        if [len(row) for row in rows] == [1]:
            self.blocks(rows[0][0][0], outer)
            return
        if len(rows) >= _ROWS_OF_A_TABLE and len(rows[0]) >= _COLUMNS_OF_A_TABLE:
            outer = None
        number = self.tables
        self.tables += 1
        for row_number, row in enumerate(rows):
            for cell, column, span, merge in row:
                if merge == "continue" and row_number and _goes_on(rows[row_number - 1], column):
                    continue
                below = _rows_below(rows, row_number, column) if merge else 0
                place = CellPlace(number, row_number, column, 1 + below, span)
                self.blocks(cell, outer or place)


_ROWS_OF_A_TABLE, _COLUMNS_OF_A_TABLE = 2, 3
"""Fewer inside a cell only place words beside each other."""


def _cells_of(row: Element) -> list[tuple[Element, int, int, str]]:
    """Return a row's cells, each with its first column, the columns it covers, and how it is merged
    downwards."""
    cells = []
    column = _number_in(row, "trPr", "gridBefore", 0)
    for cell in _children(row, "tc"):
        span = max(1, _number_in(cell, "tcPr", "gridSpan", 1))
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        merge = "" if merged is None else merged.get(f"{W}val", "continue")
        cells.append((cell, column, span, merge))
        column += span
    return cells


_MOST_COLUMNS = 200
"""More columns than a page holds are a number that is none."""


def _number_in(element: Element, properties: str, name: str, default: int) -> int:
    found = element.find(f"{W}{properties}/{W}{name}")
    return default if found is None else min(_MOST_COLUMNS, int(found.get(f"{W}val", "1")))


def _goes_on(above: list[tuple[Element, int, int, str]], column: int) -> bool:
    """Tell whether a merged cell that begins at a column stands in the row above."""
    return any(start == column and merge for _cell, start, _span, merge in above)


def _rows_below(rows: list[list[tuple[Element, int, int, str]]], row: int, column: int) -> int:
    """Count the rows under a row in which its cell that begins at a column goes on."""
    below = row + 1
    while below < len(rows) and any(
        start == column and merge == "continue" for _cell, start, _span, merge in rows[below]
    ):
        below += 1
    return below - row - 1


def _is_deleted(row: Element) -> bool:
    """Tell whether a tracked change takes the row away."""
    return row.find(f"{W}trPr/{W}del") is not None


def _children(parent: Element, name: str) -> Iterator[Element]:
    """Yield rows of a table or cells of a row, those in content controls and accepted insertions
    too."""
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}customXml"):
            content = child.find(f"{W}sdtContent") if child.tag == f"{W}sdt" else child
            if content is not None:
                yield from _children(content, name)


def _hidden(run: Element) -> bool:
    properties = run.find(f"{W}rPr")
    vanish = properties.find(f"{W}vanish") if properties is not None else None
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false")


def _in_capitals(run: Element) -> bool:
    """Tell whether a run is shown in capitals, by its format or by an old capitals-only font
    (.VnTimeH)."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False
    caps = properties.find(f"{W}caps")
    if caps is not None and caps.get(f"{W}val") not in ("0", "false"):
        return True
    fonts = properties.find(f"{W}rFonts")
    font = fonts.get(f"{W}ascii", "") if fonts is not None else ""
    return font.startswith(".Vn") and font.endswith("H")


def _converted(lines: list[Line]) -> list[Line]:
    """Turn legacy encodings into Unicode, by the whole text, since a single line may be too short
    to tell."""
    joined = "\n".join(line.raw for line in lines)
    unicode = to_unicode(joined)
    if unicode == joined:
        return lines
    return [
        Line(line.page, line.number, raw, line.cell, line.marker)
        for line, raw in zip(lines, unicode.split("\n"), strict=True)
    ]


_NOTES = ("footnote", "endnote")


def _footnotes(part: Element) -> Iterator[Line]:
    found = [note for note in part if note.tag in [f"{W}{kind}" for kind in _NOTES]]
    for number, note in enumerate(found, start=1):
        if note.get(f"{W}type") in ("separator", "continuationSeparator", "continuationNotice"):
            continue
        words = "".join(text.text or "" for text in note.iter(f"{W}t"))
        if words.strip():
            yield Line(1, number, words.strip(), marker="note")
