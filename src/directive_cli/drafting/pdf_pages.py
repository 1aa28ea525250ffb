"""A PDF's page as lines: columns set apart, ruled tables by cell, stamps at their place, footnotes
aside.

Knows where words stand on a page; no files and no directive.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import prod
from typing import Any

from directive_cli.drafting.legacy_encodings import to_unicode
from directive_cli.drafting.page_edges import Edge, is_page_number, stands_at_edge
from directive_cli.drafting.page_quality import FEW_LETTERS, is_vietnamese
from directive_cli.drafting.pdf_asides import slanted_words
from directive_cli.drafting.pdf_stamps import settled, stamps_of
from directive_cli.drafting.ruled_tables import cells_of, columns_of, rule_between, ruled_tables
from directive_cli.drafting.source_lines import Line

_COLUMN_GAP = 18.0
"""Points between words that stand in different columns."""
_CHARACTER_WIDTH = 6.0


@dataclass(slots=True)
class PageText:
    """What was read of one page."""

    number: int
    lines: list[Line] = field(default_factory=list)
    notes: list[Line] = field(default_factory=list)
    state: str = "text"
    """``text``; ``layered`` (a recogniser's text over a picture); ``picture`` (to be recognised);
    ``lying`` (words that are not Vietnamese); ``blank``."""
    asides: list[str] = field(default_factory=list)
    """Notes of signing."""
    signers: list[str] = field(default_factory=list)
    stamps: list[dict[str, Any]] = field(default_factory=list)
    """Words stamped on a page whose own text is not read."""
    width: float = 0.0
    picture: float = 0.0
    """The share of the page that pictures cover."""
    pixels: int = 0
    """How many the largest of its pictures has."""
    edges: list[Edge] = field(default_factory=list)
    """The lines at its upper and lower edge."""


class PageReader:
    """Read pages in order; a table that runs over pages keeps its columns."""

    def __init__(self) -> None:
        self.tables = 0
        self._device: Any = None
        self._interpreter: Any = None
        self._columns: list[float] = []
        """Where the columns of the last table begin; a table that runs over pages keeps them."""

    def page(self, page: Any) -> PageText:
        """Read one page: tables where it is ruled, the rest line by line."""
        from pdfplumber.utils.text import extract_words

        read = PageText(page.page_number)
        drawn = _Drawn(page, self._drawing(page))
        words = extract_words(
            _without_struck(drawn.characters, drawn.rules),
            x_tolerance=1.5,
            y_tolerance=3,
            extra_attrs=["size"],
        )
        stamps = stamps_of(page)
        read.asides, read.signers = [*stamps.notes, *drawn.slanted], stamps.signers
        read.state = _state(words, drawn.picture, drawn.shapes)
        read.picture, read.width, read.pixels = drawn.picture, drawn.width, drawn.pixels
        if read.state not in ("text", "layered"):
            read.stamps = stamps.words
            return read
        body_size = _usual_size(words)
        words += settled(stamps.words, _rows(words))
        in_tables: set[int] = set()
        entries: list[tuple[float, list[Line]]] = []
        for table in ruled_tables(drawn.rules):
            lines, used, top = self._table_lines(table, words, read.number)
            in_tables |= used
            entries.append((top, lines))
        rows = _rows([word for position, word in enumerate(words) if position not in in_tables])
        entries += _running_text(rows, read, body_size, drawn.height)
        for _top, lines in sorted(entries, key=lambda entry: entry[0]):
            read.lines += lines
        return read

    def _drawing(self, page: Any) -> Any:
        """Return the device on which a page of the document is drawn; one draws all pages."""
        if self._device is None:
            from pdfminer.pdfinterp import PDFPageInterpreter

            from directive_cli.drafting.pdf_device import PageDevice

            self._device = PageDevice(page.pdf.rsrcmgr)
            self._interpreter = PDFPageInterpreter(page.pdf.rsrcmgr, self._device)
        self._interpreter.process_page(page.page_obj)
        return self._device

    def _table_lines(
        self, table: Any, words: list[dict[str, Any]], page: int
    ) -> tuple[list[Line], set[int], float]:
        lines: list[Line] = []
        used: set[int] = set()
        number = self.tables
        self.tables += 1
        starts = columns_of(table)
        same_edges = (
            self._columns
            and abs(self._columns[0] - starts[0]) < 4
            and len(starts) <= len(self._columns)
        )
        if not same_edges:
            self._columns = starts
        for box, place in cells_of(table, number, self._columns):
            inside = [
                position
                for position, word in enumerate(words)
                if position not in used and _within(word, box)
            ]
            used.update(inside)
            for text in _rows([words[position] for position in inside]):
                raw = " ".join(str(word["text"]) for word in text)
                lines.append(Line(page, place.row + 1, raw, place))
        return lines, used, float(table.bbox[1])


def _state(words: list[dict[str, Any]], picture: float, shapes: int) -> str:
    """Return what a page is, by its words, the share of it that pictures cover, and the curves
    drawn on it."""
    text = to_unicode(" ".join(str(word["text"]) for word in words))
    letters = sum(map(str.isalpha, text))
    most = _FEW_SHAPES if letters < FEW_LETTERS else _LETTERS_AS_SHAPES
    scanned = picture > _PICTURE_PAGE or (shapes > most and letters < shapes / 4)
    if letters < FEW_LETTERS or (scanned and letters < _LETTERS_OF_STAMPS):
        return "picture" if scanned or not letters else "text"
    if not is_vietnamese(text, over_picture=scanned):
        return "lying"
    return "layered" if scanned else "text"


_PICTURE_PAGE = 0.5
"""Share of a page: a logo or a map takes less, the picture of a sheet takes all."""
_LETTERS_AS_SHAPES = 400
"""Curves: a page whose letters are drawn as shapes has more; a seal or a map with its own text has
fewer a letter."""
_FEW_SHAPES = 60
"""Curves that a page of nothing but its number has where a paragraph is drawn on it."""
_LETTERS_OF_STAMPS = 200
"""On a sheet's picture, fewer letters are the stamps of an office's system."""


def _running_text(
    rows: list[list[dict[str, Any]]], read: PageText, body_size: float, height: float
) -> list[tuple[float, list[Line]]]:
    """Return the lines outside tables with where they stand; footnotes go to ``read.notes``, page
    numbers nowhere."""
    entries: list[tuple[float, list[Line]]] = []
    left = min((row[0]["x0"] for row in rows), default=0.0)
    note_top = _note_top(rows, body_size, height)
    marks = {
        found.group()
        for row in rows
        if note_top is not None
        and row[0]["top"] >= note_top
        and (found := re.match(r"\d{1,2}", str(row[0]["text"])))
    }
    previous_bottom: float | None = None
    for count, row in enumerate(rows, start=1):
        top = float(min(word["top"] for word in row))
        noted = note_top is not None and top >= note_top
        raw = _joined(row if noted else _without_marks(row, marks), left)
        if noted:
            read.notes.append(Line(read.number, count, raw.strip()))
            continue
        pieces = [Line(read.number, count, raw)]
        if previous_bottom is not None and top - previous_bottom > 1.1 * (row[0]["bottom"] - top):
            pieces.insert(0, Line(read.number, count, ""))
        previous_bottom = float(row[0]["bottom"])
        if stands_at_edge(top, height):
            if is_page_number(raw):
                continue
            read.edges.append(Edge(pieces[-1], top))
        entries.append((top, pieces))
    return entries


def _without_struck(
    letters: list[dict[str, Any]], rules: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return the letters through which no rule runs between their top and their foot: what is
    struck out is taken back.

    The rule of a table may run close to letters too, but goes on beyond them.
    """
    across = [rule for rule in rules if rule["top"] == rule["bottom"]]
    if not across:
        return letters
    at_height: dict[int, list[int]] = {}
    for position, letter in enumerate(letters):
        at_height.setdefault(round((letter["top"] + letter["bottom"]) / 2), []).append(position)
    struck: set[int] = set()
    for rule in across:
        place = round(rule["top"])
        through = [
            position
            for height in range(place - _STRIKE_AWAY, place + _STRIKE_AWAY + 1)
            for position in at_height.get(height, ())
            if _strikes(rule["top"], letters[position])
            and letters[position]["x0"] >= rule["x0"] - 2
            and letters[position]["x1"] <= rule["x1"] + 2
        ]
        if through:
            left = min(letters[position]["x0"] for position in through)
            right = max(letters[position]["x1"] for position in through)
            if right - left >= 0.85 * rule["width"]:
                struck.update(through)
    kept = [letter for position, letter in enumerate(letters) if position not in struck]
    return kept or letters


_STRIKE_AWAY = 5
"""Points from a letter's middle, at most, for letters of the largest titles."""
_STRIKES_FROM, _STRIKES_TO = 0.35, 0.76
"""Shares of a letter's height, from its top: a rule further down underlines, or rules a table."""


def _strikes(height: float, letter: dict[str, Any]) -> bool:
    size = letter["bottom"] - letter["top"]
    return bool(_STRIKES_FROM * size <= height - letter["top"] <= _STRIKES_TO * size)


def _without_marks(row: list[dict[str, Any]], marks: set[str]) -> list[dict[str, Any]]:
    """Return a line's words without the marks of the page's footnotes."""
    if not marks:
        return row
    size = max(float(word["size"]) for word in row)
    kept = [
        word
        for word in row
        if str(word["text"]) not in marks or float(word["size"]) > _RAISED_SIZE * size
    ]
    return kept or row


class _Drawn:
    """A page's characters, the rules that it shows, and how much of it pictures cover.

    A sheet whose words stand on their side is turned, so that they read from left to right.
    """

    def __init__(self, page: Any, device: Any) -> None:
        from pdfminer.layout import LTChar, LTContainer, LTCurve, LTImage

        self.characters: list[dict[str, Any]] = device.characters
        self.rules: list[dict[str, Any]] = []
        self.height = float(page.height)
        self.width = float(page.width)
        self.shapes = self.pixels = 0
        area = 0.0
        waiting = [device.get_result()]
        while waiting:
            for one in waiting.pop():
                if isinstance(one, LTChar):
                    self.characters.append(
                        {"text": one.get_text(), **self._box(one), "size": one.size,
                         "upright": one.upright, "matrix": one.matrix}
                    )  # fmt: skip
                elif isinstance(one, LTCurve):
                    self.shapes += len(one.pts) > _STRAIGHT
                    self.rules += [rule_between(*box) for box in _visible_rules(one, self.height)]
                elif isinstance(one, LTImage):
                    area += one.width * one.height
                    sides = [side for side in one.srcsize if isinstance(side, int)]
                    self.pixels = max(self.pixels, prod(sides))
                elif isinstance(one, LTContainer):
                    waiting.append(one)
        self.picture = area / max(1.0, self.width * self.height)
        self.slanted = slanted_words(self.characters) if device.turned else []
        if not device.turned:
            return
        # A watermark is written over the page: its letters belong to none of the lines.
        self.characters = [one for one in self.characters if not _is_aslant(one["matrix"])]
        self._turn()

    def _box(self, one: Any) -> dict[str, float]:
        top = self.height - one.y1
        return {
            "x0": one.x0,
            "x1": one.x1,
            "top": top,
            "bottom": self.height - one.y0,
            "doctop": top,
        }

    def _turn(self) -> None:
        """Turn the page when most of its words stand on their side or on their heads."""
        over = sum(one["matrix"][0] < 0 and one["matrix"][3] < 0 for one in self.characters)
        if over > 0.6 * len(self.characters):
            self._turn_over()
            return
        up = sum(
            abs(one["matrix"][1]) > abs(one["matrix"][0]) and one["matrix"][1] > 0
            for one in self.characters
        )
        down = sum(
            abs(one["matrix"][1]) > abs(one["matrix"][0]) and one["matrix"][1] < 0
            for one in self.characters
        )
        if max(up, down) <= 0.6 * len(self.characters):
            return
        width, height = self.width, self.height
        for one in (*self.characters, *self.rules):
            x0, x1, top, bottom = one["x0"], one["x1"], one["top"], one["bottom"]
            if up >= down:  # words run upwards: the sheet is turned clockwise
                one.update(x0=height - bottom, x1=height - top, top=x0, bottom=x1)
            else:
                one.update(x0=top, x1=bottom, top=width - x1, bottom=width - x0)
            if "matrix" in one:
                size = one["bottom"] - one["top"]
                one.update(doctop=one["top"], upright=True, size=size, matrix=(1, 0, 0, 1, 0, 0))
            else:
                one.update(rule_between(one["x0"], one["top"], one["x1"], one["bottom"]))
        self.width, self.height = height, width

    def _turn_over(self) -> None:
        for one in (*self.characters, *self.rules):
            x0, x1, top, bottom = one["x0"], one["x1"], one["top"], one["bottom"]
            one.update(
                x0=self.width - x1,
                x1=self.width - x0,
                top=self.height - bottom,
                bottom=self.height - top,
            )
            if "matrix" in one:
                one.update(doctop=one["top"], upright=True, matrix=(1, 0, 0, 1, 0, 0))


def _is_aslant(matrix: tuple[float, ...]) -> bool:
    along, across = abs(matrix[0]), abs(matrix[1])
    return min(along, across) > max(along, across) / 10


_STRAIGHT = 5
"""Points of a line or a box; a letter's outline has more."""
_THIN = 3.0
"""Points: what is thinner is a rule, whether it was drawn as a line or as a filled box."""


def _visible_rules(one: Any, height: float) -> Iterator[tuple[float, float, float, float]]:
    """Yield the rules that a drawn shape shows: a thin one is a rule, a framed box has four; a mere
    fill has none.

    Word lays white boxes behind words; they separate nothing.
    """
    shown = (one.stroke and not _white(one.stroking_color)) or (
        one.fill and not _white(one.non_stroking_color)
    )
    if not shown:
        return
    x0, x1, top, bottom = one.x0, one.x1, height - one.y1, height - one.y0
    if bottom - top <= _THIN:
        middle = (top + bottom) / 2
        yield x0, middle, x1, middle
    elif x1 - x0 <= _THIN:
        middle = (x0 + x1) / 2
        yield middle, top, middle, bottom
    elif one.stroke and not _white(one.stroking_color):
        for place in (top, bottom):
            yield x0, place, x1, place
        for place in (x0, x1):
            yield place, top, place, bottom


def _white(colour: Any) -> bool:
    parts = colour if isinstance(colour, (list, tuple)) else (colour,)
    numbers = [part for part in parts if isinstance(part, (int, float))]
    if len(numbers) == 4:
        return all(part <= 0.02 for part in numbers)
    return bool(numbers) and all(part >= 0.98 for part in numbers)


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
    return [sorted(row, key=lambda one: one["x0"]) for row in _with_raised(rows)]


def _with_raised(rows: list[list[dict[str, Any]]]) -> list[list[dict[str, Any]]]:
    """Put small raised signs, such as marks of footnotes, into the line that they stand in."""
    joined: list[list[dict[str, Any]]] = []
    raised: list[dict[str, Any]] = []
    for row in rows:
        standing = [one for one in raised if _stands_in(one, row)]
        if len(standing) < len(raised):
            joined.append([one for one in raised if one not in standing])
        raised = []
        if not standing and len(row) <= _MOST_RAISED:
            raised = row
        else:
            joined.append([*row, *standing])
    return [*joined, raised] if raised else joined


_MOST_RAISED = 3
"""Raised signs of one line; more words are a line of small print."""


def _stands_in(sign: dict[str, Any], row: list[dict[str, Any]]) -> bool:
    size = max(float(word["size"]) for word in row)
    middle = (sign["top"] + sign["bottom"]) / 2
    return bool(
        float(sign["size"]) <= _RAISED_SIZE * size
        and min(word["top"] for word in row) <= middle <= max(word["bottom"] for word in row)
    )


_RAISED_SIZE = 0.75
"""Of the line's own letters: Word sets raised signs in two thirds of their size."""
_STAMP_GAP = 60.0
"""Points: a stamp stands in the blank that was left for it, which is wider than the stamp."""


def _joined(row: list[dict[str, Any]], left: float) -> str:
    """Write a line with its words about where they stand, so that indents and columns can be
    told."""
    text = ""
    gap = _column_gap(row)
    for position, word in enumerate(row):
        place = round((float(word["x0"]) - left) / _CHARACTER_WIDTH)
        if not position:
            text = " " * max(0, place)
        elif word["x0"] - row[position - 1]["x1"] > (
            _STAMP_GAP if word.get("stamp") or row[position - 1].get("stamp") else gap
        ):
            text += " " * max(4, place - len(text))
        else:
            text += " "
        text += str(word["text"])
    return text


def _column_gap(row: list[dict[str, Any]]) -> float:
    """Return how wide a gap parts columns: wide in itself, or far wider than the others of its
    line."""
    gaps = sorted(float(two["x0"] - one["x1"]) for one, two in pairwise(row))
    if len(gaps) < 4:
        return _COLUMN_GAP
    return min(_COLUMN_GAP, max(7.0, 2.2 * gaps[len(gaps) // 2]))


def _note_top(rows: list[list[dict[str, Any]]], body_size: float, height: float) -> float | None:
    """Return where a page's footnotes begin: small print in its lower part that opens with a
    number."""
    for row in rows:
        small = all(float(word["size"]) <= 0.88 * body_size for word in row)
        if (
            small
            and row[0]["top"] > 0.5 * height
            and re.match(r"^\d{1,2}$|^\d{1,2}\s", str(row[0]["text"]))
        ):
            return float(row[0]["top"])
    return None
