"""A PDF's pages as lines, with columns set apart, tables by cell and footnotes aside; scans through ``tesseract``.

Knows PDF and the recognising program; no directive.
"""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import subprocess
import tempfile
import zlib
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.bounded_process import TimeUp, WorkLost, run_bounded
from directive_cli.drafting.legacy_encodings import to_unicode
from directive_cli.drafting.source_lines import CellPlace, Line, SourceText
from directive_cli.extras import need_extra
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from directive_cli.messages import Message

MAX_PAGES = 400
"""A directive has tens of pages; beyond this a PDF is refused rather than read for minutes."""
MAX_SCANNED_PAGES = 60
MAX_UNPACKED = 200_000_000
"""Bytes that all streams of a PDF together may unpack to: pictures are not unpacked, and a page of text has some KB."""
PAGE_SECONDS = 20
"""A page of text takes a twentieth of a second."""
SECONDS = 120
MEMORY = 3_000_000_000
"""Bytes of address space for the reading process; the longest text needs a tenth."""
_COLUMN_GAP = 18.0
"""Points between words that stand in different columns."""
_CHARACTER_WIDTH = 6.0
_RULES_OF_A_TABLE = 6
"""Fewer lines than these draw no table: letterheads underline with one or two."""
_RECOGNISING_SECONDS = 90
_LARGEST_SIDE = 10_000
"""Pixels: a sheet of A1 at 300 dpi."""


def read_pdf(
    data: bytes, *, name: str, recognise: Callable[[bytes, str], SourceText] | None = None
) -> SourceText:
    """Return the lines of a PDF's text layer, or of its scanned pages.

    Raises DirectiveError when it is protected, damaged, too long, or a scan that cannot be read here.
    """
    need_extra("draft", "pdfplumber", "pdfminer")
    try:
        count, lines, notes = run_bounded(
            partial(_text_layer, data, name),
            step_seconds=PAGE_SECONDS,
            seconds=SECONDS,
            memory=MEMORY,
        )
    except TimeUp as late:
        raise DirectiveError(_late(name, late)) from None
    except WorkLost:
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name)) from None
    letters = sum(letter.isalpha() for line in lines for letter in line.raw)
    if letters < 20 * max(1, count):
        return (recognise or recognised)(data, name)
    return SourceText(
        name, hashlib.sha256(data).hexdigest(), tuple(_converted(lines)), tuple(_converted(notes))
    )


def _late(name: str, late: TimeUp) -> Message:
    if late.altogether:
        return _(
            "{file}: its first {count} pages took more than {limit} seconds to read; split the file.",
            file=name,
            count=late.steps_done,
            limit=SECONDS,
        )
    return _(
        "{file}: reading page {page} took more than {limit} seconds; it holds too much besides text.",
        file=name,
        page=late.steps_done + 1,
        limit=PAGE_SECONDS,
    )


def _text_layer(
    data: bytes, name: str, page_read: Callable[[], None]
) -> tuple[int, list[Line], list[Line]]:
    """Return the number of pages, their lines and their footnotes; runs in a process of its own."""
    import logging

    import pdfplumber
    from pdfminer import pdftypes
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    # The library unpacks without a bound and offers none. Nothing else sees this: the process ends with the reading.
    pdftypes.zlib = _Unpacking(name, MAX_UNPACKED)  # type: ignore[assignment, attr-defined]
    try:
        with pdfplumber.open(io.BytesIO(data)) as document:
            count = len(document.pages)
            if count > MAX_PAGES:
                raise DirectiveError(
                    _(
                        "{file} has {count} pages; up to {limit} are read.",
                        file=name,
                        count=count,
                        limit=MAX_PAGES,
                    )
                )
            reader = _Reader()
            for page in document.pages:
                reader.page(page)
                page.close()
                page_read()
            return count, reader.lines, reader.notes
    except (DirectiveError, MemoryError):
        raise
    except Exception as error:
        cause = error.args[0] if isinstance(error, PdfminerException) and error.args else error
        if isinstance(cause, DirectiveError):
            raise cause from None
        if isinstance(cause, PDFPasswordIncorrect):
            raise DirectiveError(
                _("{file} is protected by a password; save it without one.", file=name)
            ) from None
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name)) from None


class _Unpacking:
    """The part of ``zlib`` that the PDF library uses, with one bound for all that a file unpacks to."""

    error = zlib.error

    def __init__(self, name: str, room: int) -> None:
        self._name = name
        self._room = room

    def decompress(self, data: bytes) -> bytes:
        """Return the unpacked data; raises DirectiveError when there is no room for it."""
        steps = zlib.decompressobj()
        unpacked = self._taken(steps.decompress(data, self._room + 1))
        if not steps.eof:
            raise zlib.error("incomplete or truncated stream")
        return unpacked

    def decompressobj(self) -> _Unpacking._Steps:
        return _Unpacking._Steps(self)

    def _taken(self, unpacked: bytes) -> bytes:
        self._room -= len(unpacked)
        if self._room < 0:
            raise DirectiveError(
                _("{file} unpacks to more than {limit} MB; it is not a document that can be read.", file=self._name,
                  limit=MAX_UNPACKED // 1_000_000)
            )  # fmt: skip
        return unpacked

    class _Steps:
        """Unpacks a damaged stream byte by byte."""

        def __init__(self, unpacking: _Unpacking) -> None:
            self._unpacking = unpacking
            self._steps = zlib.decompressobj()

        def decompress(self, data: bytes) -> bytes:
            return self._unpacking._taken(self._steps.decompress(data))


def recognised(data: bytes, name: str) -> SourceText:
    """Read a scan with the ``tesseract`` program and its Vietnamese data, page by page, bounded in time."""
    program = shutil.which("tesseract")
    if program is None:
        raise DirectiveError(
            _(
                "{file} is a scan without text; to read it, install tesseract with its Vietnamese data (vie).",
                file=name,
            )
        )
    need_extra("draft", "pypdfium2")
    from pypdfium2 import PdfiumError

    try:
        lines = _scanned_lines(data, name, program)
    except PdfiumError:
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name)) from None
    if not any(line.raw.strip() for line in lines):
        raise DirectiveError(_("{file} is a scan in which no text was recognised.", file=name))
    return SourceText(name, hashlib.sha256(data).hexdigest(), tuple(lines), scanned=True)


def _scanned_lines(data: bytes, name: str, program: str) -> list[Line]:
    from pypdfium2 import PdfDocument

    document = PdfDocument(data)
    if len(document) > MAX_SCANNED_PAGES:
        raise DirectiveError(
            _("{file} is a scan of {count} pages; up to {limit} are recognised.", file=name, count=len(document),
              limit=MAX_SCANNED_PAGES)
        )  # fmt: skip
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="directive-") as folder:
        for number in range(len(document)):
            image = Path(folder) / f"{number}.png"
            scan = document[number]
            scan.render(scale=_scale(*scan.get_size()), grayscale=True).to_pil().save(image)
            lines += _recognised_page(program, image, number + 1, name)
    return lines


def _scale(width: float, height: float) -> float:
    """Return the pixels a point: 300 dpi, less on a sheet so large that its picture would fill the memory."""
    return min(300 / 72, _LARGEST_SIDE / max(width, height, 1.0))


def _recognised_page(program: str, image: Path, page: int, name: str) -> list[Line]:
    command = [program, str(image), "stdout", "-l", "vie", "--psm", "4"]
    try:
        result = subprocess.run(
            command, capture_output=True, timeout=_RECOGNISING_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise DirectiveError(
            _("{file}: recognising page {page} took more than {limit} seconds.", file=name, page=page,
              limit=_RECOGNISING_SECONDS)
        ) from None  # fmt: skip
    if result.returncode != 0:
        reason = " ".join(
            result.stderr.decode("utf-8", errors="replace").strip().splitlines()[-1:]
        ).rstrip(".")
        raise DirectiveError(
            _(
                "{file} is a scan, and tesseract could not read it: {reason}.",
                file=name,
                reason=reason,
            )
        )
    text = result.stdout.decode("utf-8", errors="replace")
    return [
        Line(page, number, raw)
        for number, raw in enumerate(text.replace("\f", "").split("\n"), start=1)
    ]


class _Reader:
    """Collect the lines of pages."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.notes: list[Line] = []
        self.tables = 0
        self._columns: list[float] = []
        """Where the columns of the last table begin; a table that runs over pages keeps them."""

    def page(self, page: Any) -> None:
        """Read one page: tables where it is ruled, the rest line by line."""
        from pdfplumber.utils.text import extract_words

        characters, rules = _characters(page)
        words = extract_words(characters, x_tolerance=1.5, y_tolerance=3, extra_attrs=["size"])
        if not words:
            return
        number = page.page_number
        ruled = _ruled_tables(page) if rules >= _RULES_OF_A_TABLE else []
        body_size = _usual_size(words)
        in_tables: set[int] = set()
        entries: list[tuple[float, list[Line]]] = []
        count = 0
        for table in ruled:
            lines, used, top = self._table_lines(table, words, number)
            in_tables |= used
            entries.append((top, lines))
        rows = _rows([word for position, word in enumerate(words) if position not in in_tables])
        left = min((row[0]["x0"] for row in rows), default=0.0)
        note_top = _note_top(rows, body_size, page.height)
        previous_bottom: float | None = None
        for row in rows:
            count += 1
            raw = _joined(row, left)
            top = float(row[0]["top"])
            if note_top is not None and top >= note_top:
                self.notes.append(Line(number, count, raw.strip()))
                continue
            height = float(row[0]["bottom"]) - top
            pieces = [Line(number, count, raw)]
            if previous_bottom is not None and top - previous_bottom > 1.1 * height:
                pieces.insert(0, Line(number, count, ""))
            previous_bottom = float(row[0]["bottom"])
            if re.fullmatch(r"\W*\d{1,3}\W*", raw.strip()) and (
                top < 0.09 * page.height or top > 0.91 * page.height
            ):
                continue
            entries.append((top, pieces))
        for _top, lines in sorted(entries, key=lambda entry: entry[0]):
            self.lines += lines

    def _table_lines(
        self, table: Any, words: list[dict[str, Any]], page: int
    ) -> tuple[list[Line], set[int], float]:
        lines: list[Line] = []
        used: set[int] = set()
        number = self.tables
        self.tables += 1
        starts = sorted(
            {round(box[0]) for row in table.rows for box in row.cells if box is not None}
        )
        same_edges = (
            self._columns
            and abs(self._columns[0] - starts[0]) < 4
            and len(starts) <= len(self._columns)
        )
        if not same_edges:
            self._columns = [float(start) for start in starts]
        for row_number, row in enumerate(table.rows):
            for box in row.cells:
                if box is None:
                    continue
                away = [abs(start - box[0]) for start in self._columns]
                column = away.index(min(away))
                inside = [
                    position
                    for position, word in enumerate(words)
                    if position not in used and _within(word, box)
                ]
                used.update(inside)
                for text in _rows([words[position] for position in inside]):
                    raw = " ".join(str(word["text"]) for word in text)
                    lines.append(
                        Line(page, row_number + 1, raw, CellPlace(number, row_number, column))
                    )
        return lines, used, float(table.bbox[1])


def _ruled_tables(page: Any) -> list[Any]:
    """Return the ruled tables of three columns or more."""
    return [
        table
        for table in page.find_tables()
        if table.rows and max(len(row.cells) for row in table.rows) >= 3
    ]


def _characters(page: Any) -> tuple[list[dict[str, Any]], int]:
    """Return a page's characters with the few properties that words are made from, and how many rules it draws.

    Reading them from the layout itself costs half of what the library's own full objects cost.
    """
    from pdfminer.layout import LTChar, LTContainer, LTCurve

    height = float(page.height)
    characters: list[dict[str, Any]] = []
    rules = 0
    waiting = [page.layout]
    while waiting:
        for one in waiting.pop():
            if isinstance(one, LTChar):
                top = height - one.y1
                characters.append(
                    {"text": one.get_text(), "x0": one.x0, "x1": one.x1, "top": top, "bottom": height - one.y0,
                     "doctop": top, "size": one.size, "upright": one.upright, "matrix": one.matrix}
                )  # fmt: skip
            elif isinstance(one, LTCurve):
                rules += 1
            elif isinstance(one, LTContainer):
                waiting.append(one)
    return characters, rules


def _within(word: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _usual_size(words: list[dict[str, Any]]) -> float:
    sizes: dict[float, int] = {}
    for word in words:
        size = round(float(word["size"]), 1)
        sizes[size] = sizes.get(size, 0) + len(word["text"])
    return max(sizes, key=lambda size: sizes[size])


def _rows(words: Iterable[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Group words to lines by where they stand, each from left to right."""
    rows: list[list[dict[str, Any]]] = []
    for word in sorted(words, key=lambda one: (one["bottom"], one["x0"])):
        if rows and abs(word["bottom"] - rows[-1][-1]["bottom"]) <= 4:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda one: one["x0"]) for row in rows]


def _joined(row: list[dict[str, Any]], left: float) -> str:
    """Write a line with its words about where they stand, so that indents and columns can be told."""
    text = ""
    gap = _column_gap(row)
    for position, word in enumerate(row):
        place = round((float(word["x0"]) - left) / _CHARACTER_WIDTH)
        if not position:
            text = " " * max(0, place)
        elif word["x0"] - row[position - 1]["x1"] > gap:
            text += " " * max(4, place - len(text))
        else:
            text += " "
        text += str(word["text"])
    return text


def _column_gap(row: list[dict[str, Any]]) -> float:
    """Return how wide a gap parts columns: wide in itself, or far wider than the others of its line."""
    gaps = sorted(float(two["x0"] - one["x1"]) for one, two in pairwise(row))
    if len(gaps) < 4:
        return _COLUMN_GAP
    return min(_COLUMN_GAP, max(7.0, 2.2 * gaps[len(gaps) // 2]))


def _note_top(rows: list[list[dict[str, Any]]], body_size: float, height: float) -> float | None:
    """Return where a page's footnotes begin: small print in its lower part that opens with a number."""
    for row in rows:
        small = all(float(word["size"]) <= 0.88 * body_size for word in row)
        if (
            small
            and row[0]["top"] > 0.5 * height
            and re.match(r"^\d{1,2}$|^\d{1,2}\s", str(row[0]["text"]))
        ):
            return float(row[0]["top"])
    return None


def _converted(lines: list[Line]) -> list[Line]:
    joined = "\n".join(line.raw for line in lines)
    unicode = to_unicode(joined)
    if unicode == joined:
        return lines
    return [
        Line(one.page, one.number, raw, one.cell)
        for one, raw in zip(lines, unicode.split("\n"), strict=True)
    ]
