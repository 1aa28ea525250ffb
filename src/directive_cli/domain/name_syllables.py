"""Which small words go on a body's name: those of fields, places and what bodies are.

The words of names are few and the verbs of work are many: a small word that goes with no other of
a name opens work behind it, though no list knows its verb ("Phòng Kỹ thuật | lau đầu phát").
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from directive_cli.domain.agency_lexicon import (
    FUNCTION_WORDS,
    NAMES_WITH_COMMA,
    PORTFOLIOS,
    longest_first_pattern,
)
from directive_cli.domain.name_ends import NAMING_VERBS
from directive_cli.domain.word_lists import words_of
from directive_cli.domain.work_verbs import LISTED_VERB, SHORT_VERB

_SECTIONS = ("fields", "units", "heads", "actors", "dealings", "defining actions", "name words")
_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(r"\s+([^\W_]+)")


@cache
def _listed() -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Return the words of one syllable, and the pairs of syllables that follow one another."""
    words = [word for section in _SECTIONS for word in words_of(section)]
    parted = [
        [one.lower() for one in _WORD.findall(text)]
        for text in (*words, *PORTFOLIOS, *NAMES_WITH_COMMA, *NAMING_VERBS, *FUNCTION_WORDS)
    ]
    alone = {one[0] for one in parted if len(one) == 1 and SHORT_VERB.fullmatch(one[0]) is None}
    return frozenset(alone), frozenset(pair for one in parted for pair in pairwise(one))


_NUMERALS = frozenset(
    ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "trăm")
)
_NEVER_LAST = frozenset(("các", "những", "ở", "mọi", "của", "và", "nơi", "thuộc", "tại", "trong"))
_VERB_AT_END = re.compile(
    rf"\s(?:{longest_first_pattern((*NAMING_VERBS, *words_of('defining actions')))})$"
)


def ends_with_verb(name: str) -> bool:
    """Tell whether a name was read over a verb that may name, and ends with it: "Trưởng Ban | sử
    dụng"."""
    return _VERB_AT_END.search(name) is not None


def opens_strange_work(text: str, start: int, end: int) -> bool:
    """Tell whether the small word in ``text[start:end]`` is of no name, so that the name before it
    is whole: it goes with no word beside it, and neither a name nor a verb that is known follows.
    """
    word = text[start:end]
    series = SHORT_VERB.fullmatch(word) is not None and text[end : end + 2] == ", "
    following = _NEXT_WORD.match(text, end + 1 if series else end)
    if not word.isalpha() or not word.islower() or following is None:
        return False
    alone, pairs = _listed()
    before = _WORD.findall(text[max(0, start - 12) : start])
    last = before[-1] if before else ""
    if word in alone or word in _NUMERALS or (last.lower(), word) in pairs:
        return False
    if last in _NUMERALS or (last in _NEVER_LAST and before[-2:] != ["trực", "thuộc"]):
        return False  # "mười hai | chỗ", "ở các | lĩnh vực": no name ends there
    if last.istitle() and last.lower() not in alone:
        return False  # The first syllable of a word of two: "Luật | gia", "Bến | bãi".
    behind = following[1]
    if (word, behind.lower()) in pairs or behind[0].isupper():
        return False
    if SHORT_VERB.fullmatch(word) is not None:
        return True
    clause = _NEAR_WORDS.match(text, end)
    places = (end + one.start() for one in _WORD.finditer(clause.group() if clause else ""))
    return not any(LISTED_VERB.match(text, place) for place in places)


_NEAR_WORDS = re.compile(r"(?:\s+(?!là\s)[^\W_]+){1,6}")
"""Words behind a small one in which a verb that is known says that the name goes on to it."""
