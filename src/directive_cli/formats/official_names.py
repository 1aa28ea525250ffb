"""Agency names as the head of an official paper breaks them: words that belong together stay."""

from __future__ import annotations

from itertools import combinations, pairwise
from textwrap import wrap

LINE = 26
"""Capital letters of a line in the left column of a paper's head (12 points, 7 cm)."""
_UNITS = (
    "ỦY BAN", "UỶ BAN", "HỘI ĐỒNG", "BAN CHỈ ĐẠO", "BAN THƯỜNG VỤ", "TỈNH", "THÀNH PHỐ", "THỊ XÃ",
    "HUYỆN", "QUẬN", "XÃ", "PHƯỜNG", "ĐẶC KHU", "VÀ",
)  # fmt: skip
"""Words with which a line may begin: what follows belongs to them."""


def broken_name(name: str) -> str:
    """Return a name in capitals, broken into as few lines as it takes, where its parts begin."""
    name = " ".join(name.split())
    if len(name) <= LINE:
        return name
    words = name.split(" ")
    starts = [at for at in range(1, len(words)) if _begins_part(words, at)]
    for count in range(1, 4):
        fitting = [
            lines
            for places in (starts, range(1, len(words)))
            for lines in [_best(words, places, count)]
            if lines
        ]
        if fitting:
            return "\n".join(fitting[0])
    lines = wrap(name, LINE)
    for width in range(LINE - 1, 0, -1):
        if len(evener := wrap(name, width, break_long_words=False)) > len(lines):
            break
        lines = evener
    return "\n".join(lines)


def lowered(text: str) -> str:
    """Return words as they go on within a sentence: the first letter small."""
    return text[:1].lower() + text[1:]


def _begins_part(words: list[str], at: int) -> bool:
    if words[at - 1].endswith((",", "-", "–")):
        return True
    rest = " ".join(words[at:])
    return any(rest.startswith(f"{unit} ") for unit in _UNITS)


def _best(words: list[str], places: list[int] | range, count: int) -> list[str]:
    """Return the most even division into ``count`` lines that all fit; else nothing."""
    found: list[list[str]] = []
    for chosen in combinations(places, count):
        edges = (0, *chosen, len(words))
        lines = [" ".join(words[a:b]) for a, b in pairwise(edges)]
        if max(map(len, lines)) <= LINE:
            found.append(lines)
    return min(found, key=lambda lines: max(map(len, lines)), default=[])
