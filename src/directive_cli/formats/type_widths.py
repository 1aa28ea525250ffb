"""How wide a text is in Times New Roman, the type of official papers, and how many lines it takes.

The widths are those of the type's letters in parts of its size (em), as the metrics of Times give
them; a letter with marks is as wide as its base. They are near enough to say where a line ends.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

BOLD = 1.08
"""How much wider bold letters are."""
_USUAL = 0.5
"""Digits, most small letters, and whatever has no width here."""
_LETTERS = {
    0.25: " .,\u00a0",
    0.28: "ijlt/:;\\'’‘",
    0.33: "frI()[]-!",
    0.39: "sJ",
    0.44: 'acez?“”"',
    0.56: "PSF",
    0.61: "ELTZ",
    0.67: "BCR",
    0.72: "ADGHKNOQUVXYwĐ",
    0.78: "m&",
    0.83: "%",
    0.89: "M",
    0.94: "W",
    1.0: "…—",
}


class _Widths(dict[str, float]):
    """Widths by letter; that of a letter with marks is found when it is first met."""

    def __missing__(self, letter: str) -> float:
        base = unicodedata.normalize("NFD", letter)[0]
        width = self.get(base, _USUAL) if unicodedata.east_asian_width(letter) not in "WF" else 1.0
        self[letter] = width
        return width


_WIDTHS = _Widths({letter: width for width, letters in _LETTERS.items() for letter in letters})
_WIDEST = 0.73
"""No usual text is wider than so much a letter."""


def text_width(text: str) -> float:
    """Return the width of a line of text in ems."""
    return sum(map(_WIDTHS.__getitem__, text))


@lru_cache(maxsize=4096)
def line_count(text: str, room: float) -> int:
    """Return how many lines of so many ems the words of a text fill; its line ends are kept."""
    if len(text) * _WIDEST <= room and "\n" not in text:
        return 1
    return sum(_wrapped(paragraph, room) for paragraph in text.split("\n"))


@lru_cache(maxsize=4096)
def _word_width(word: str) -> float:
    """Return the width of a word with the blank after it; the same words come again and again."""
    return text_width(word) + _WIDTHS[" "]


def _wrapped(paragraph: str, room: float) -> int:
    room += _WIDTHS[" "]
    count, used = 1, 0.0
    for width in map(_word_width, paragraph.split(" ")):
        used += width
        if used > room:
            if used > width:
                count += 1
            # A word that fits on no line is broken.
            count += int(width / room)
            used = width % room
    return count
