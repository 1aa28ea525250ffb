"""The signs that open items (I. / 1. / a) / (i) / a dash): every reading of a line, chosen over the
whole document.

A well-formed sign is taken as it stands. What a scanner spoilt ("5," for "5.", "©)" for "c)") is a
sign only where the series needs it: the cheapest way through the document decides, by the costs in
``weights``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.weights import (
    NO_MISREAD_SIGN,
    NO_SIGN,
    SIGN_FIRST,
    SIGN_GAP,
    SIGN_INSIDE,
    SIGN_MISREAD,
    SIGN_NEXT,
    SIGN_READINGS_KEPT,
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign: what kind it is, what it prints without its stop, and where the words after it
    begin."""

    kind: str
    label: str
    end: int
    misread: bool = False
    """True for a scanner's form, which only its place in a series makes a sign."""
    bracket: bool = False
    """True for "2)" beside "2.": the two are signs of different series."""


_DASHES = r"\-–—−•▪●◦○■◆►➢➤✓✔❖‣⁃·+*"
_DASH_BEHIND = r"(?:[-–]\s+(?=[^\W\d_]))?"
"""A dash that stands behind a number: "1. - Sở A"."""
MARKER = re.compile(
    rf"""^(?:
      (?P<part>(?:Phần|PHẦN)\s+(?:thứ\s+)?[\wÀ-ỹ]+|[A-E]\s?)[.:/]\s+(?=\S)
    | (?:Bước|Giai\s+đoạn|Đợt|Việc(?:\s+thứ)?(?=\s\d{{1,2}}[.:]))\s+(?P<step>\d{{1,2}}|[IVX]{{1,4}})
      (?:\s*[:.](?!\d)\s*|\s+[–-]\s+|\s*(?=\()|$)
    | (?P<ordinal>(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)\s+là
      |Thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?:\s+là)?)\s*[,:]\s+
    | Điều\s+(?P<article>\d{{1,2}})\s*[.:]\s*(?=\S|$)
    | (?P<roman>(?:X\s?){{0,2}}(?:I\s?X|I\s?V|(?:V\s?)?I(?:\s?I){{0,2}}|V|X))\s*(?:[.)\-–]|/(?=\s))\s*(?=[^\W\d_]|\[|“|")
    | (?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})
      (?:\s*(?:\.(?!\d|[a-zđ][).]\s)|[)/](?=\s))\s*{_DASH_BEHIND}(?=\S)
      |\s?[-–—]\s+(?=[{CAPITAL_LETTERS}]))
    | (?P<deep>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\s+{_DASH_BEHIND}(?=\S)
    | (?:[-–_~¬=]{{1,8}}\s*(?=[a-zđ]\)))?(?:(?:\d{{1,2}}\.){{1,3}})?
      (?P<letter>[a-zđ]\d?)
      (?:(?:\s*[).]\s*|/\s+)(?=[^\W\d_])|\)\s+(?=\d{{1,4}}%?\s+(?![{CAPITAL_LETTERS}])[^\W\d_]))
    | \((?P<small>[ivx]{{1,4}})\)\.?\s*(?=\S)
    | (?P<stopped>ii|iii|iv|vi{{1,3}}|ix)[.)]\s+(?=[^\W\d_])
    | \((?P<paren>\d{{1,2}}|[a-zđ])\)\.?\s*(?=\S)
    | (?P<dash>[{_DASHES}](?=\s*[^\s{_DASHES}\d]|\s+\d{{1,3}}\s+[^\W\d_])|
        [_~¬=]{{1,8}}\s*[-–~]*\s*(?=[A-ZÀ-ỸĐ])|_{{2,}}[-~]\s*)\s*
    )""",
    re.VERBOSE,
)
"""What opens an item: I. / 1. / 1.1. / a) / (i) / (1) / Bước 1: / Một là, / a dash; scanners read
dashes as "_", "~" or "¬"."""
LONE_SIGN = re.compile(
    rf"(?:(?:Phần|PHẦN)\s+[\wÀ-ỹ]+[.:]|Điều|Điều\s+\d{{1,2}}[.:]|[IVX]{{1,5}}\.|\d{{1,2}}[.)]|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?|"
    rf"[a-zđ]\)|\((?:\d{{1,2}}|[ivx]{{1,4}}|[a-zđ])\)|[{_DASHES}])$"
)
"""A sign alone on its line, as web copies print it: it opens the item of the next line, and "Điều"
is of the number there."""
_COMMA_NUMBER = re.compile(rf"^(\d{{1,2}})\s*[,;:]\s+(?=[{CAPITAL_LETTERS}])")
_SECTION_MARK = re.compile(rf"^§\s*[.,][\s_]*(?=[{CAPITAL_LETTERS}])")
"""What scanners make of "8." and "5."."""
_BARE_NUMBER = re.compile(rf"^(\d{{1,2}})\s+(?=(?:[{CAPITAL_LETTERS}])[^\W\d_]+\s)")
_SIGN_C = re.compile(rf"^(?:c?[©€¢]|e|o)\s*[).]\s*(?=[{CAPITAL_LETTERS}])")
_CAPITAL_C = re.compile(rf"^C\s*\.\s*(?=[{CAPITAL_LETTERS}])")
"""A small c of a series "a. b. c.": alone among the letters it looks like its capital."""
_COMMA_LETTER = re.compile(rf"^([a-zđ])\s*,\s+(?=[{CAPITAL_LETTERS}])")
_DIGIT_LETTER = re.compile(r"^(\d)\)\s*(?=[^\W\d_])")
_STROKE_AFTER = re.compile(rf"^([a-zđ])\)\s*[1Il|!.,'’]{{1,2}}\s+(?=[{CAPITAL_LETTERS}])")
"""A letter's sign with a stroke that the scanner saw before its words: "đ) 1 Đề nghị …"."""
_LETTERS_LIKE = {"2": "a", "6": "b", "8": "abg", "9": "g", "0": "o", "1": "i", "5": "g"}
"""What scanners make of letters before a bracket: "2)" or "8)" for "a)", "8)" for "g)"."""
_EMPTY_BRACKETS = re.compile(r"^\([.,’']?\)\s*(?=[^\W\d_])")
"""What scanners leave of "(i)"."""
_STROKES = re.compile(rf"^([Il1|]{{1,3}}|H|IH|HI)\s*\.\s*(?=[{CAPITAL_LETTERS}])")
_STROKE_VALUES = {"H": 2, "IH": 3, "HI": 3}
_ORDINALS = {
    "một": "1", "nhất": "1", "hai": "2", "ba": "3", "bốn": "4", "tư": "4", "năm": "5", "sáu": "6",
    "bảy": "7", "tám": "8", "chín": "9", "mười": "10",
}  # fmt: skip
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_SENTENCE_END = re.compile(r"""[.;:!?…]["”’)\]]*$|\./\.?$""")
_Series = tuple[tuple[str, int], ...]


def read_sign(text: str) -> Sign | None:
    """Return the well-formed sign with which a text begins."""
    found = MARKER.match(text)
    if found is None:
        return None
    kind = found.lastgroup or ""
    label = found[kind].rstrip(".")
    label = "".join(label.split()) if kind == "roman" else label.strip()
    kind = {"deep": "number", "stopped": "small"}.get(kind, kind)
    if kind == "part":
        label = label.split()[-1]
    if kind == "ordinal":
        label = next(_ORDINALS[one] for one in label.lower().split() if one in _ORDINALS)
    if kind == "dash":
        kind, label = ("plus" if label == "+" else "dash"), ""
    bracket = ")" in text[: found.end()] and not text.startswith("(")
    return Sign(kind, label, found.end(), bracket=bracket)


def readings_of(text: str) -> Iterator[Sign]:
    """Yield every sign that a line's head may be, the well-formed one first."""
    plain = read_sign(text)
    if plain is not None:
        yield plain
    for pattern in (_COMMA_NUMBER, _BARE_NUMBER):
        found = pattern.match(text)
        if found is not None and plain is None:
            yield Sign("number", found[1], found.end(), misread=True)
    found = _COMMA_LETTER.match(text)
    if found is not None:
        yield Sign("letter", found[1], found.end(), misread=True)
    found = _SECTION_MARK.match(text)
    if found is not None:
        for number in ("5", "8"):
            yield Sign("number", number, found.end(), misread=True)
    found = _SIGN_C.match(text)
    if found is not None:
        yield Sign("letter", "c", found.end(), misread=True, bracket=True)
    found = _CAPITAL_C.match(text)
    if found is not None:
        yield Sign("letter", "c", found.end(), misread=True)
    found = _DIGIT_LETTER.match(text)
    if found is not None:
        for letter in _LETTERS_LIKE.get(found[1], ""):
            yield Sign("letter", letter, found.end(), misread=True, bracket=True)
    found = _STROKE_AFTER.match(text)
    if found is not None and plain is None:
        yield Sign("letter", found[1], found.end(), misread=True, bracket=True)
    if plain is not None and plain.kind == "letter" and plain.label in ("i", "v", "x"):
        yield replace(plain, kind="small", misread=True)
    found = _EMPTY_BRACKETS.match(text)
    if found is not None:
        yield Sign("small", "i", found.end(), misread=True)
    found = _STROKES.match(text)
    if found is not None and (plain is None or plain.kind == "number"):
        value = _STROKE_VALUES.get(found[1], len(found[1]))
        yield Sign("roman", "I" * value, found.end(), misread=True)


@dataclass(frozen=True, slots=True)
class SignReading:
    """One reading of a line's head: a sign or none, why it costs what it does, and whether the
    cheapest way through the document takes it."""

    sign: Sign | None
    basis: str
    """``next sign``, ``first sign``, ``gap sign``, ``dash``, ``misread sign`` or ``no sign``."""
    cost: float
    taken: bool = False

    @property
    def name(self) -> str:
        """The kind and label of the sign; empty where the reading is that there is none."""
        return f"{self.sign.kind} {self.sign.label}".strip() if self.sign is not None else ""


@dataclass(frozen=True, slots=True)
class _Way:
    """A way through the lines so far: its cost, the open series, and the last line that it chose a
    reading for."""

    cost: float = 0.0
    series: _Series = ()
    before: _Way | None = None
    index: int = -1
    readings: tuple[SignReading, ...] = ()


def sign_readings(lines: Sequence[str]) -> dict[int, tuple[SignReading, ...]]:
    """Return every reading of each line that may open with a sign, by the line's index.

    Carries the cheapest few readings of the series from line to line; linear in the lines.
    """
    ways = [_Way()]
    before = ""
    for index, words in enumerate(lines):
        if not words:
            continue
        options = list(readings_of(words))
        if options:
            inside = bool(before) and _SENTENCE_END.search(before) is None
            ways = _carried_on(ways, options, index, inside=inside)
        before = words
    found = {}
    way: _Way | None = ways[0]
    while way is not None and way.readings:
        found[way.index] = way.readings
        way = way.before
    return found


def misread_sign(readings: Sequence[SignReading]) -> Sign | None:
    """Return the sign that a line's place in a series gives it, where its own form is a
    scanner's."""
    taken = next((one.sign for one in readings if one.taken), None)
    return taken if taken is not None and taken.misread else None


def _carried_on(
    ways: list[_Way], options: Sequence[Sign], index: int, *, inside: bool
) -> list[_Way]:
    certain = not options[0].misread or options[0].kind == "letter"
    without = NO_SIGN if certain else NO_MISREAD_SIGN
    reached: dict[_Series, _Way] = {}
    for way in ways:
        steps = [(SignReading(None, "no sign", without), way.series)]
        for sign in options:
            basis, cost, after = _step(way.series, sign)
            if sign.misread:
                cost += SIGN_MISREAD + (SIGN_INSIDE if inside else 0.0)
                basis = "misread sign"
            steps.append((SignReading(sign, basis, cost), after))
        for position, (one, after) in enumerate(steps):
            total = way.cost + one.cost
            if after not in reached or total < reached[after].cost:
                readings = tuple(
                    replace(other, taken=place == position)
                    for place, (other, _after) in enumerate(steps)
                )
                reached[after] = _Way(total, after, way, index, readings)
    return sorted(reached.values(), key=lambda one: one.cost)[:SIGN_READINGS_KEPT]


def _step(series: _Series, sign: Sign) -> tuple[str, float, _Series]:
    """Return how a sign goes on a series, what it costs, and the open series with it."""
    if sign.kind in ("dash", "plus"):
        return "dash", SIGN_NEXT, series
    style = ")" if sign.bracket and sign.kind == "number" else ""
    level, value = f"{sign.kind}{sign.label.count('.')}{style}", _value(sign)
    for depth in range(len(series) - 1, -1, -1):
        if series[depth][0] == level:
            follows = value == series[depth][1] + 1
            cost = SIGN_NEXT if follows else SIGN_GAP
            basis = "next sign" if follows else "gap sign"
            return basis, cost, (*series[:depth], (level, value))
    if value == 1:
        return "first sign", SIGN_FIRST, (*series, (level, value))
    return "gap sign", SIGN_GAP, (*series, (level, value))


def _value(sign: Sign) -> int:
    """Return the place of a sign in its series, from 1."""
    label = sign.label.rsplit(".", 1)[-1]
    if label.isdigit():
        return int(label)
    if sign.kind in ("roman", "small"):
        return roman_value(label.upper())
    return _LETTERS.find(label[:1].lower()) + 1


def roman_value(text: str) -> int:
    """Return the value of a Roman number of I, V and X."""
    values = {"I": 1, "V": 5, "X": 10}
    total = 0
    for one, following in zip(text, [*text[1:], ""], strict=True):
        value = values.get(one, 0)
        total += -value if following and values.get(following, 0) > value else value
    return total
