"""A recogniser's words as lines: what it is unsure of in the letterhead, stamps known otherwise,
two-column closings.

Knows where words stand in a page's picture and how sure each is; runs no program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directive_cli.domain.agency_lexicon import PROVINCES
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare
from directive_cli.drafting.scan_agreement import mended_terms
from directive_cli.drafting.source_lines import Line

_SURE = 80
"""Of 100, how sure the recogniser must be of a figure in the lines of number and day: those written
by hand reach 60, printed ones 90."""
_LETTERHEAD_LINES = 14
_COLUMN_PIXELS = 75
"""A quarter of an inch at 300 dpi: what stands further apart stands in two columns."""


@dataclass(slots=True)
class ScannedWord:
    """A word, how sure the recogniser is of it (0 to 100), its box in pixels, and the paragraph and
    line it is in."""

    text: str
    sure: float
    left: int
    top: int
    right: int
    bottom: int
    place: tuple[str, ...] = ()

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


WordRow = list[ScannedWord]


def rows_of(table: str) -> list[WordRow]:
    """Read the recogniser's table of words (``tesseract … tsv``), one row of words a line."""
    rows: list[WordRow] = []
    for record in table.splitlines():
        cells = record.split("\t")
        if len(cells) < 12 or cells[0] != "5" or not cells[11].strip():
            continue
        left, top, width, height = (int(cell) for cell in cells[6:10])
        place = tuple(cells[2:5])
        if not rows or rows[-1][0].place != place:
            rows.append([])
        # Ð of Iceland and Đ look alike; only the second is Vietnamese. So do two slashes.
        text = cells[11].replace("Ð", "Đ").replace("\u2044", "/")
        rows[-1].append(
            ScannedWord(text, float(cells[10]), left, top, left + width, top + height, place)
        )
    return [row for row in rows if not _is_noise(row)]


def _is_noise(row: WordRow) -> bool:
    """Tell what a seal, a flourish or a speck was taken for: no word of it is half sure, or all are
    single letters."""
    return not any(
        word.sure >= _HALF_SURE and (len(word.text) > 1 or word.text.isdigit()) for word in row
    )


_HALF_SURE = 50


def put_stamps(rows: list[WordRow], stamps: Sequence[ScannedWord]) -> None:
    """Put words that the file itself states, such as a stamped number, in place of what was
    recognised there."""
    for stamp in stamps:
        _x, y = stamp.middle
        near = [row for row in rows if row[0].top - 12 <= y <= row[-1].bottom + 12]
        if not near:
            continue
        row = min(near, key=lambda one: abs((one[0].top + one[0].bottom) / 2 - y))
        kept: WordRow = []
        for word in row:
            common = min(word.right, stamp.right) - max(word.left, stamp.left)
            within = stamp.left - 12 <= word.middle[0] <= stamp.right + 12
            inside = within or common > 0.3 * (stamp.right - stamp.left)
            label = re.match(r"[^\d\W]{1,4}\s*[:.]", word.text)
            if not inside:
                kept.append(word)
            elif label is not None:
                word.text, word.sure, word.right = label.group(), 100.0, stamp.left - 1
                kept.append(word)
        stamp.place = row[0].place
        row[:] = sorted([*kept, stamp], key=lambda one: one.left)


_AUTHORITY = re.compile(r"^(?:T/?M|K/?T|T/?L|TUQ)[.,]?$|^Q\.$")


def scanned_lines(rows: Sequence[WordRow], page: int, width: int, *, first: int = 1) -> list[Line]:
    """Return a page's lines, an empty one between paragraphs; an authority in the right half stands on its own."""
    lines: list[Line] = []
    before: tuple[str, ...] | None = None
    for number, row in enumerate(rows, start=first):
        if before is not None and before[:2] != row[0].place[:2]:
            lines.append(Line(page, number, ""))
        before = row[0].place
        in_head = page == 1 and number <= _LETTERHEAD_LINES
        signs = next(
            (
                at
                for at, word in enumerate(row)
                if at and word.left > 0.42 * width and _AUTHORITY.match(word.text)
            ),
            None,
        )
        parts = [row] if signs is None else [row[signs:], row[:signs]]
        for part in parts:
            words = _RECIPIENTS.sub("Nơi nhận:", " ".join(_shown(part, in_head=in_head)))
            words = mended_terms(words)
            words = _QUARTER.sub(lambda found: f"{found[1]} {'I' * len(found[2])}", words)
            lines.append(Line(page, number, _mended_head(words) if in_head else words))
    return lines


_QUARTER = re.compile(r"(?i)\b(quý)\s+(1{2,3}|l{1,3})(?=\s*/|\s+năm)")
"""Quarters in Roman numbers are read as 11 and 111: a year has no such quarter."""
_RECIPIENTS = re.compile(r"(?i)^\W*[^\W\d]{0,2}[ơo]i\s+nh[ậâa]n\s*:")
"""The heading of the recipients, its first letter spoilt or not: it is set in slanted letters."""
_NUMBER_LINE = re.compile(
    r"(?i)^\W*s[ốôo0]\s*:|^\W*s[ốôo0]\S{0,6}\s.{0,10}/\s*[A-ZĐ]{2}|^[\W\d]*/\s*[A-ZĐ]{2,}|ngà\S*.*tháng.*năm|"
    r"tháng\s+\S+\s+năm"
)


def _shown(words: WordRow, *, in_head: bool) -> Iterator[str]:
    """Yield the words; of the lines of number and day only the figures that the recogniser is sure
    of.

    Figures written by hand are read as some figure or other; an empty field is asked about, a wrong
    one is believed.
    """
    joined = " ".join(word.text for word in words)
    unsure = in_head and _NUMBER_LINE.search(joined) is not None
    year = next((word for word in words if _YEAR.fullmatch(word.text)), None)
    for place, word in enumerate(words):
        if place and word.left - words[place - 1].right > _COLUMN_PIXELS:
            yield "   "
        if (
            unsure
            and (word.sure < _SURE or (year is not None and _is_written_in(word, year)))
            and (any(map(str.isdigit, word.text)) or len(word.text) <= 2)
        ):
            label = re.match(r"(?i)\W*s[ốôo0]\s*[:.]", word.text)
            if label is not None:
                yield "Số: ..."
            else:
                kept = re.sub(r"[\d|()]+", "", word.text)
                yield kept if re.search(r"[^\W\d_]{3}", word.text) else "..."
        else:
            yield word.text


_YEAR = re.compile(r"(?:19|20)\d\d\W?")


def _is_written_in(word: ScannedWord, year: ScannedWord) -> bool:
    """Tell whether a day or month was filled in by hand: printed figures have the height of the
    printed year and stand on its line."""
    if word is year or word.left > year.left or re.fullmatch(r"\d{1,2}\W?", word.text) is None:
        return False
    height = year.bottom - year.top
    return (
        abs(word.bottom - word.top - height) > _SAME_HEIGHT * height
        or abs(word.bottom - year.bottom) > _SAME_LINE * height
    )


_SAME_HEIGHT, _SAME_LINE = 0.15, 0.3
"""Shares of the year's height: by what figures of one font differ, on a page a little askew."""
_SPOILT_NUMBER = re.compile(
    r"^\W*(?:s[ốôo0](?![^\W\d_]{3})\S{0,6}\s*|\.\.\.\s*)(?:\.\.\.\s*|[^\w/]{0,4}\s*)?(?=/\s?[A-ZĐ]{2,})",
    re.IGNORECASE,
)
_SPOILT_DAY = re.compile(r"\b(ngày)[^\w\s.,]+\S{0,2}(?=\s+tháng)")


_DAY_LINE = re.compile(r",\s*ngày\b.*\btháng\b.*\bnăm\b")
_NO_FIGURE = re.compile(
    r"\b(?:(ngày)\s+(?!\d{1,2}\s+tháng)|(tháng)\s+(?!\d{1,2}\s+năm))(?:\S{1,4}\s+){1,3}?"
    r"(?=(?:tháng|năm)\b)"
)
"""What stands for a day or a month in the line of place and date and is no figure: handwriting."""
_MONTH_BY_THE_SAME_HAND = re.compile(r"(\bngày\s+(?:\.\.\.\s*)?tháng\s+)\d(?=\s+năm\b)")
"""One figure after a day that does not show: a pen's 9 passes for a printed 7 or 3."""
_SPOILT_PROVINCE = re.compile(rf"(^\W*|\bDÂN\s+)T[ĨÌÍI]NH(?=\s+[{CAPITAL_LETTERS}]{{2}})")


def _mended_head(words: str) -> str:
    """Return a line of the letterhead with what handwriting spoilt left blank, and the province as
    it is written."""
    if re.match(r"(?i)\W*s[ốôo0]\s*[:.]\s*\d", words) is None:
        words = _SPOILT_NUMBER.sub("Số: ... ", words)
    words = _SPOILT_DAY.sub(r"\1 ...", words)
    if _DAY_LINE.search(words):
        words = _NO_FIGURE.sub(lambda found: f"{found[1] or found[2]} ... ", words)
        words = _MONTH_BY_THE_SAME_HAND.sub(r"\1...", words)
    words = _SPOILT_PROVINCE.sub(r"\1TỈNH", words)
    words = re.sub(r"QĐ+(?=-)", "QĐ", words)
    found = re.search(r"\b(T[ỈĨÌÍI]NH|THÀNH PHỐ)\s+(\S+(?:\s[^\W\d_]+){0,3})", words)
    if found is None:
        return words
    head = "TỈNH" if found[1] != "THÀNH PHỐ" else found[1]
    names = found[2].split(" ")
    for count in range(min(4, len(names)), 0, -1):
        written = _BY_LETTERS.get(bare(" ".join(names[:count])))
        if written is not None:
            rest = " ".join(names[count:])
            put = " ".join(part for part in (head, written.upper(), rest) if part)
            return words[: found.start()] + put + words[found.end() :]
    return words


_BY_LETTERS = {bare(name): name for name in PROVINCES}


def signature_box(
    rows: Sequence[WordRow], width: int, height: int
) -> tuple[int, int, int, int] | None:
    """Return where on a page the signature stands, in pixels; None on a page without one.

    Between a seal and a flourish the recogniser leaves the name out when it looks at the whole
    page.
    """
    for row in rows:
        words = " ".join(word.text for word in row)
        signs = any(word.left > 0.42 * width and _AUTHORITY.match(word.text) for word in row)
        if signs or _RECIPIENTS.match(words):
            top = max(0, row[0].top - 60)
            return int(0.42 * width), top, width, min(height, top + int(0.36 * height))
    return None
