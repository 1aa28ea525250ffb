"""The lines of a document, wherever they came from, and passages: paragraphs that know their lines.

Values only. How bytes become lines is for ``text_source`` and its readers.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from directive_cli.domain.misread_words import with_right_words
from directive_cli.domain.vietnamese import normalise, with_usual_spelling
from directive_cli.drafting.signs import Sign, SignReading, misread_sign
from directive_cli.messages import Message


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a line stands in a table of the document, counted from 0; how many rows and columns its
    cell covers."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One line as found. ``number`` counts lines of the file (text), of the page (PDF) or
    paragraphs (Word), from 1."""

    page: int
    number: int
    raw: str
    cell: CellPlace | None = None
    marker: str = ""
    """The number that Word's automatic numbering prints before the line, or a page's footnote
    sign."""
    parted: bool = False
    """True where a page's number or note, or the words of another cell, stood between the line
    before and this one."""
    words: str = field(init=False, repr=False, compare=False)
    """The folded form that every reader matches: see ``clean``."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", clean(self.raw))


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document's lines. ``flowing`` when a line is a whole paragraph."""

    name: str
    sha256: str
    lines: tuple[Line, ...]
    footnotes: tuple[Line, ...] = ()
    flowing: bool = False
    recognised_pages: frozenset[int] = frozenset()
    """Pages, from 1, whose words a recogniser read from a picture."""
    asides: tuple[str, ...] = ()
    """Texts outside the document's text: headers, text boxes, properties, notes of signing. Never
    drafted from."""
    signers: tuple[str, ...] = ()
    """The names in the electronic signatures: who signed, or the office whose machine did."""
    unread_pages: tuple[tuple[int, Message], ...] = ()
    """Pages of which nothing was read, from 1, each with the reason."""

    @property
    def scanned(self) -> bool:
        """True where some page's words were recognised."""
        return bool(self.recognised_pages)


@dataclass(frozen=True, slots=True)
class Quote:
    """Where words stand: the page and its first and last line."""

    page: int
    first_line: int
    last_line: int
    last_page: int = 0
    """The page of the last line, when the words run over a page's end; else 0."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its lines joined by single spaces, in one normal form, with the way back to each
    line.

    ``raw`` has the same length as ``text`` and holds the letters as found (a faulty font's ``ƣ`` is
    kept there).
    """

    text: str
    raw: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...] = field(repr=False)
    cell: CellPlace | None = None
    blank_before: bool = False
    signs: tuple[SignReading, ...] = ()
    """The readings of its first line's head that competed."""

    @property
    def sign(self) -> Sign | None:
        """The sign that its place in a series gives it, where its own form is a scanner's."""
        return misread_sign(self.signs)

    def parts(self) -> list[tuple[Line, str]]:
        """Return each line with its words as found."""
        ends = [*self.starts[1:], len(self.raw) + 1]
        words = [self.raw[start : end - 1] for start, end in zip(self.starts, ends, strict=True)]
        return list(zip(self.lines, words, strict=True))

    def quote(self, start: int = 0, end: int | None = None) -> Quote:
        """Return the place of ``text[start:end]``."""
        last = max(start, (len(self.text) if end is None else end) - 1)
        first_line = self.lines[max(0, bisect_right(self.starts, start) - 1)]
        last_line = self.lines[max(0, bisect_right(self.starts, last) - 1)]
        other = last_line.page if last_line.page != first_line.page else 0
        return Quote(first_line.page, first_line.number, last_line.number, other)

    def quoted(self, start: int, end: int) -> str:
        """Return the words of ``text[start:end]`` as they stand in the source; of words that a
        page's number parts, the longest run that stands there without it and holds a figure."""
        cuts = [
            at
            for at, line in zip(self.starts, self.lines, strict=True)
            if line.parted and start < at < end
        ]
        bounds = [start, *cuts, end]
        runs = [self.raw[a:b].strip() for a, b in pairwise(bounds)]
        return max(runs, key=lambda run: (any(map(str.isdigit, run)), len(run)))

    def slice(self, start: int, end: int | None = None) -> Passage:
        """Return the part ``text[start:end]`` as a passage of its own."""
        end = len(self.text) if end is None else end
        first = max(0, bisect_right(self.starts, start) - 1)
        last = max(first, bisect_right(self.starts, max(start, end - 1)) - 1)
        starts = tuple(max(0, offset - start) for offset in self.starts[first : last + 1])
        return Passage(
            self.text[start:end],
            self.raw[start:end],
            starts,
            self.lines[first : last + 1],
            self.cell,
        )


def clean(raw: str) -> str:
    """Return a line's words: composed letters, single spaces, no soft hyphens."""
    composed = (
        unicodedata.normalize("NFC", raw)
        .replace("\u00ad", "")
        .replace("\u200b", "")
        .replace("\ufeff", "")
    )
    return " ".join(composed.split())


_NOTE_SIGN = re.compile(r"(?<=\w)\[\d{1,3}\](?=\s|[,;.:)]|$)")
"""The sign of a footnote behind a word: "Bộ Nội vụ[4], Bộ Tài chính"."""


def passage_of(
    lines: list[tuple[Line, str]],
    *,
    blank_before: bool = False,
    signs: tuple[SignReading, ...] = (),
) -> Passage:
    """Join cleaned lines into one passage."""
    raw = ""
    starts: list[int] = []
    for _line, words in lines:
        if raw:
            raw += " "
        starts.append(len(raw))
        raw += words
    text = with_right_words(with_usual_spelling(normalise(raw)))
    text = _NOTE_SIGN.sub(lambda sign: " " * len(sign.group()), text)
    if len(text) != len(raw):
        raw = text
    first = lines[0][0]
    return Passage(
        text, raw, tuple(starts), tuple(line for line, _ in lines), first.cell, blank_before, signs
    )
