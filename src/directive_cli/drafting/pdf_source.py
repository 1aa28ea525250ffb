"""A PDF's pages as lines, with columns set apart, tables by cell and footnotes aside; scans through
``tesseract``.

Knows PDF and the recognising program; no directive.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Callable
from functools import partial

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.bounded_process import TimeUp, WorkLost, run_bounded
from directive_cli.drafting.legacy_encodings import to_unicode
from directive_cli.drafting.page_edges import repeated_lines
from directive_cli.drafting.page_quality import is_vietnamese
from directive_cli.drafting.pdf_asides import pdf_texts
from directive_cli.drafting.pdf_pages import PageReader, PageText
from directive_cli.drafting.scan_source import Stamp, has_recogniser, recognised
from directive_cli.drafting.source_lines import Line, SourceText
from directive_cli.extras import need_extra
from directive_cli.messages import Message, _

MAX_PAGES = 400
"""A directive has tens of pages; beyond this a PDF is refused rather than read for minutes."""
MAX_UNPACKED = 200_000_000
"""Bytes that all streams of a PDF together may unpack to: pictures are not unpacked, and a page of
text has some KB."""
PAGE_SECONDS = 20
"""A page of text takes a twentieth of a second."""
SECONDS = 120
MAX_PIXELS = 300_000_000
"""A sheet of A0 at 400 dpi; a picture of more is not drawn."""
MEMORY = 3_000_000_000
"""Bytes of address space for the reading process; the longest text needs a tenth."""


def read_pdf(
    data: bytes, *, name: str, progress: Callable[[int, int, float], None] | None = None
) -> SourceText:
    """Return the lines of a PDF: of its text where that is Vietnamese, else of its pages' pictures.

    ``progress`` is told the pages recognised, their number and the seconds a page takes. Raises
    DirectiveError when the file is protected, damaged, too long, or a scan that cannot be read
    here.
    """
    need_extra("draft", "pdfplumber", "pdfminer")
    try:
        pages = run_bounded(
            partial(_text_layer, data, name),
            step_seconds=PAGE_SECONDS,
            seconds=SECONDS,
            memory=MEMORY,
        )
    except TimeUp as late:
        raise DirectiveError(_late(name, late)) from None
    except WorkLost:
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name)) from None
    if not pages:
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name))
    large = [(page.number, _TOO_LARGE) for page in pages if page.pixels > MAX_PIXELS]
    wanted = [
        page.number
        for page in pages
        if page.state in ("picture", "lying") and page.pixels <= MAX_PIXELS
    ]
    unread: list[tuple[int, Message]] = []
    if wanted and (len(wanted) == len(pages) or has_recogniser()):
        unread = _recognise(data, name, pages, wanted, progress)
    else:
        unread = [(number, _NO_RECOGNISER) for number in wanted]
    unread += large
    unread += [
        (page.number, _PART_PICTURE)
        for page in pages
        if page.state == "text"
        and page.picture > _PICTURE_AMONG_WORDS
        and page.pixels <= MAX_PIXELS
    ]
    unread.sort(key=lambda one: one[0])
    lines = [line for page in pages for line in page.lines]
    if not any(line.raw.strip() for line in lines):
        raise DirectiveError(_("{file} is a scan in which no text was recognised.", file=name))
    return SourceText(
        name,
        hashlib.sha256(data).hexdigest(),
        tuple(_converted(lines)),
        tuple(_converted([line for page in pages for line in page.notes])),
        recognised_pages=frozenset(
            page.number for page in pages if page.state in ("recognised", "layered")
        ),
        asides=tuple(note for page in pages for note in page.asides),
        signers=tuple(signer for page in pages for signer in page.signers),
        unread_pages=tuple(unread),
    )


_PICTURE_AMONG_WORDS = 0.2
"""Share of a page of words: a seal or a code takes less; what is larger may hold words."""
_PART_PICTURE = _("A part of the page is a picture; words in it are not read.")
_TOO_LARGE = _("Its picture is too large to be drawn; words in it are not read.")
_NO_RECOGNISER = _(
    "Its words cannot be taken from the file; to read it, install tesseract with its Vietnamese "
    "data (vie)."
)
_NOT_VIETNAMESE = _("Its words are not Vietnamese, neither in the file nor as recognised.")


def _recognise(
    data: bytes,
    name: str,
    pages: list[PageText],
    wanted: list[int],
    progress: Callable[[int, int, float], None] | None,
) -> list[tuple[int, Message]]:
    """Fill the pages that must be recognised; return those that cannot be read, each with the
    reason."""
    stamps = {
        page.number: [
            Stamp(one["text"], (one["x0"], one["top"], one["x1"], one["bottom"]), page.width)
            for one in page.stamps
        ]
        for page in pages
        if page.stamps
    }
    found = recognised(data, name, wanted, stamps, progress)
    unread = []
    for page in pages:
        lines = found.get(page.number)
        if lines is None:
            continue
        words = " ".join(line.raw for line in lines)
        if not is_vietnamese(words, over_picture=True):
            unread.append((page.number, _NOT_VIETNAMESE))
            continue
        page.lines, page.notes, page.state = lines, [], "recognised"
    return unread


def _late(name: str, late: TimeUp) -> Message:
    if late.altogether:
        return _(
            "{file}: its first page took more than {limit} seconds to read; split the file.",
            plural="{file}: its first {n} pages took more than {limit} seconds to read; split the "
            "file.",
            file=name,
            n=late.steps_done,
            limit=SECONDS,
        )
    return _(
        "{file}: reading page {page} took more than {limit} seconds; it holds too much besides "
        "text.",
        file=name,
        page=late.steps_done + 1,
        limit=PAGE_SECONDS,
    )


def _text_layer(data: bytes, name: str, page_read: Callable[[], None]) -> list[PageText]:
    """Return what the pages' text says; runs in a process of its own."""
    import logging

    import pdfplumber
    from pdfminer import pdftypes
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    # The library unpacks without a bound and offers none. Nothing else sees this: the process ends
    # with the reading.
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
            reader = PageReader()
            pages = []
            for page in document.pages:
                pages.append(reader.page(page))
                page.close()
                page_read()
            if pages:
                pages[0].asides += pdf_texts(document)
            _drop_repeated(pages)
            return pages
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


def _drop_repeated(pages: list[PageText]) -> None:
    """Take away what runs along the pages' edges, with the gaps that it leaves there: a sentence
    goes on over them."""
    repeated = repeated_lines([page.edges for page in pages])
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in repeated]
        page.edges = []
        for end in (0, -1):
            while page.lines and page.lines[end].cell is None and not page.lines[end].raw:
                del page.lines[end]


class _Unpacking:
    """The part of ``zlib`` that the PDF library uses, with one bound for all that a file unpacks
    to."""

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
                _(
                    "{file} unpacks to more than {limit} MB; it is not a document that can be "
                    "read.",
                    file=self._name,
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


def _converted(lines: list[Line]) -> list[Line]:
    joined = "\n".join(line.raw for line in lines)
    unicode = to_unicode(joined)
    if unicode == joined:
        return lines
    return [
        Line(one.page, one.number, raw, one.cell)
        for one, raw in zip(lines, unicode.split("\n"), strict=True)
    ]
