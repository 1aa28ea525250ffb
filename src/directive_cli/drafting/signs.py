"""The signs that open items (I. / 1. / a) / (i) / a dash): every reading of a line, chosen over the
whole document.

A well-formed sign is taken as it stands. What a scanner spoilt ("5," for "5.", "©)" for "c)") is a
sign only where the series needs it: the cheapest way through the document decides, by the costs in
``weights``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from directive_cli.drafting.weights import (
    NO_MISREAD_SIGN,
    NO_SIGN,
    SIGN_FIRST,
    SIGN_GAP,
    SIGN_INSIDE,
    SIGN_MISREAD,
    SIGN_NEXT,
    SIGN_READINGS_KEPT,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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
MARKER = re.compile(
    rf"""^(?:
      (?P<part>(?:Phần|PHẦN)\s+(?:thứ\s+)?[\wÀ-ỹ]+|[A-E])[.:]\s+(?=\S)
    | Điều\s+(?P<article>\d{{1,2}})\s*[.:]\s*(?=\S)
    | (?P<roman>(?:X{{0,2}}(?:IX|IV|V?I{{1,3}}|V|X)))\s*[.)\-–]\s*(?=[^\W\d_]|\[|“|")
    | (?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}})(?:\s*(?:\.(?!\d)|[)/](?=\s))\s*(?=\S)|-\s+(?=[A-ZÀ-ỸĐ]))
    | (?P<deep>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\s+(?=\S)
    | (?:[-–_~¬=]{{1,8}}\s*(?=[a-zđ]\)))?(?P<letter>[a-zđ]\d?)\s*[).]\s*(?=[^\W\d_])
    | \((?P<small>[ivx]{{1,4}})\)\s*(?=\S)
    | \((?P<paren>\d{{1,2}}|[a-zđ])\)\s*(?=\S)
    | (?P<dash>[{_DASHES}](?=\s*[^\s{_DASHES}\d])|[_~¬=]{{1,8}}\s*[-–~]*\s*(?=[A-ZÀ-ỸĐ])|_{{2,}}[-~]\s*)\s*
    )""",
    re.VERBOSE,
)
"""What opens an item: I. / 1. / 1.1. / a) / (i) / (1) / a dash; scanners read dashes as "_", "~" or
"¬"."""
LONE_SIGN = re.compile(
    rf"(?:(?:Phần|PHẦN)\s+[\wÀ-ỹ]+[.:]|Điều\s+\d{{1,2}}[.:]|[IVX]{{1,5}}\.|\d{{1,2}}[.)]|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?|"
    rf"[a-zđ]\)|\((?:\d{{1,2}}|[ivx]{{1,4}}|[a-zđ])\)|[{_DASHES}])$"
)
"""A sign alone on its line, as web copies print it: it opens the item of the next line."""
_COMMA_NUMBER = re.compile(r"^(\d{1,2})\s*[,;:]\s+(?=[A-ZÀ-ỸĐ])")
_BARE_NUMBER = re.compile(r"^(\d{1,2})\s+(?=(?:[A-ZÀ-ỸĐ])[^\W\d_]+\s)")
_SIGN_C = re.compile(r"^(?:[©€¢]|e|o)\s*[).]\s*(?=[A-ZÀ-ỸĐ])")
_CAPITAL_C = re.compile(r"^C\s*\.\s*(?=[A-ZÀ-ỸĐ])")
"""A small c of a series "a. b. c.": alone among the letters it looks like its capital."""
_DIGIT_LETTER = re.compile(r"^(\d)\)\s*(?=[^\W\d_])")
_STROKE_AFTER = re.compile(r"^([a-zđ])\)\s*[1Il|!.,'’]{1,2}\s+(?=[A-ZÀ-ỸĐ])")
"""A letter's sign with a stroke that the scanner saw before its words: "đ) 1 Đề nghị …"."""
_LETTERS_LIKE = {"2": "a", "6": "b", "8": "bg", "9": "g", "0": "o", "1": "i", "5": "g"}
"""What scanners make of letters before a bracket: "2)" for "a)", "8)" for "g)"."""
_STROKES = re.compile(r"^([Il1|]{1,3}|H|IH|HI)\s*\.\s*(?=[A-ZÀ-ỸĐ])")
_STROKE_VALUES = {"H": 2, "IH": 3, "HI": 3}
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
    if kind == "deep":
        kind = "number"
    if kind == "part":
        label = label.split()[-1]
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
    found = _STROKES.match(text)
    if found is not None and (plain is None or plain.kind == "number"):
        value = _STROKE_VALUES.get(found[1], len(found[1]))
        yield Sign("roman", "I" * value, found.end(), misread=True)


def misread_signs(lines: Sequence[str]) -> dict[int, Sign]:
    """Return the lines whose sign is a scanner's form of the one that the series needs there, by
    their index.

    Carries the cheapest few readings of the series from line to line; linear in the lines.
    """
    paths: list[tuple[float, _Series, dict[int, Sign]]] = [(0.0, (), {})]
    before = ""
    for index, words in enumerate(lines):
        if not words:
            continue
        options = list(readings_of(words))
        if options:
            inside = bool(before) and _SENTENCE_END.search(before) is None
            paths = _carried_on(paths, options, index, inside=inside)
        before = words
    return paths[0][2]


def _carried_on(
    paths: list[tuple[float, _Series, dict[int, Sign]]],
    options: Sequence[Sign],
    index: int,
    *,
    inside: bool,
) -> list[tuple[float, _Series, dict[int, Sign]]]:
    certain = not options[0].misread or options[0].kind == "letter"
    without = NO_SIGN if certain else NO_MISREAD_SIGN
    reached: dict[_Series, tuple[float, _Series, dict[int, Sign]]] = {}
    for cost, series, taken in paths:
        steps = [(cost + without, series, taken)]
        for sign in options:
            step, after = _step(series, sign)
            total = cost + step
            if sign.misread:
                total += SIGN_MISREAD + (SIGN_INSIDE if inside else 0.0)
            steps.append((total, after, {**taken, index: sign} if sign.misread else taken))
        for one in steps:
            if one[1] not in reached or one[0] < reached[one[1]][0]:
                reached[one[1]] = one
    return sorted(reached.values(), key=lambda one: one[0])[:SIGN_READINGS_KEPT]


def _step(series: _Series, sign: Sign) -> tuple[float, _Series]:
    """Return what a sign costs after a series, and the open series with it."""
    if sign.kind in ("dash", "plus"):
        return SIGN_NEXT, series
    style = ")" if sign.bracket and sign.kind == "number" else ""
    level, value = f"{sign.kind}{sign.label.count('.')}{style}", _value(sign)
    for depth in range(len(series) - 1, -1, -1):
        if series[depth][0] == level:
            cost = SIGN_NEXT if value == series[depth][1] + 1 else SIGN_GAP
            return cost, (*series[:depth], (level, value))
    return (SIGN_FIRST if value == 1 else SIGN_GAP), (*series, (level, value))


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
