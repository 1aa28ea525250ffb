"""Words whose spaces a copy sets wrong: run together ("chủtrì", "SởTài chính"), read apart, and
broken ("đ ồ ng chí", "Bộ Y t ế"), read as one.

A word is parted only where it is no syllable of Vietnamese, both its halves are, and both are
known: words of the lists, or words that the document writes alone. Pieces are joined where the
first is no syllable and together they are one. Lines keep their places.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from directive_cli.domain.agency_lexicon import ACTIONS, FUNCTION_WORDS, HEADS, PORTFOLIOS
from directive_cli.domain.syllables import has_vietnamese_mark, is_syllable, partings
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.source_lines import Line

_WORD = re.compile(r"[^\W\d_]+")
_SHORT_FORM = re.compile(r"UBND|HĐND|UBMTTQ|BCĐ|BCH|TTHC|VPCP|MTTQ")
"""A short form in capitals, which a word in small letters may follow: "UBNDtỉnh"."""
_COMMON = (
    "của các những này khi nếu bộ sở tỉnh huyện xã phường thành phố bí thư thường trực "
    "chính phủ ý kiến đề nghị yêu cầu giao kính gửi ông bà cơ quan đơn vị địa phương mục "
    "kết quả cần thiết nhà nước văn phòng công tác kế hoạch năm tháng ngày số việc nhiệm "
    "vụ quy định thông báo nội dung liên quan trung ương"
)
"""Words of every such paper that stand in no list of names or work."""


def part_joined_words(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Return the lines with joined words apart, and the words that were parted, as they stood."""
    whole, broken = _broken_joined(lines)
    apart, parted = _joined_parted(whole)
    found = {*broken, *parted}
    return _marks_spaced(apart, joined=len(found) >= _FEW), tuple(sorted(found))


_FEW = 3
"""Words that were run together at least, so that a paper's marks may be too."""
_BEFORE_MARK = re.compile(r"(?<=[\w)”\"]) (?=[,;:.](?:\s|$))")
_MANY = 8
"""Blanks before marks at least, so that they are how the copy sets all marks."""
_AFTER_MARK = re.compile(r"(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})")
_AFTER_DASH = re.compile(rf"(?<=[^\W\d_]) -(?=[{CAPITAL_LETTERS}][^\W\d_])")


def _marks_spaced(lines: Sequence[Line], *, joined: bool) -> tuple[Line, ...]:
    """Return the lines with marks set as usual: "rừng , cho thuê" where a copy parts all words from
    marks, "chung,Bộ" and "Quy hoạch -Kiến trúc" where it runs words together."""
    apart = sum(len(_BEFORE_MARK.findall(line.words)) for line in lines) >= _MANY
    if not (apart or joined):
        return tuple(lines)
    return tuple(_with_marks(line, apart=apart, joined=joined) for line in lines)


def _with_marks(line: Line, *, apart: bool, joined: bool) -> Line:
    raw = unicodedata.normalize("NFC", line.raw)
    words = _BEFORE_MARK.sub("", raw) if apart else raw
    if joined:
        words = _AFTER_DASH.sub(" - ", _AFTER_MARK.sub(", ", words))
    return line if words == raw else replace(line, raw=words)


def as_found(words: str, lines: str) -> str:
    """Return ``words`` with their spaces as ``lines``, where they were read from, sets them: a
    quotation keeps what was broken or run together."""
    if words in lines:
        return words
    places = [at for at, letter in enumerate(lines) if not letter.isspace()]
    begin = "".join(lines.split()).find(bare := "".join(words.split()))
    if begin < 0 or not bare:
        return words
    return " ".join(lines[places[begin] : places[begin + len(bare) - 1] + 1].split())


def _broken_joined(lines: Sequence[Line]) -> tuple[tuple[Line, ...], set[str]]:
    """Return the lines with broken words as one, and those words as they stood."""
    found: set[str] = set()
    result = []
    for line in lines:
        raw = unicodedata.normalize("NFC", line.raw)
        mended = raw
        for start in reversed([one.start() for one in _FIRST_PIECE.finditer(raw)]):
            pieces = _broken_word(mended, start)
            if pieces:
                found.add(pieces)
                mended = mended[:start] + pieces.replace(" ", "") + mended[start + len(pieces) :]
        result.append(line if mended == raw else replace(line, raw=mended))
    return tuple(result), found


def _broken_word(text: str, start: int) -> str:
    """Return the pieces at ``start`` that are one syllable, the longest first; "" where none is."""
    for pieces in _PIECES:
        found = pieces.match(text, start)
        word = found.group().replace(" ", "") if found is not None else ""
        if found is not None and has_vietnamese_mark(word) and is_syllable(word):
            return found.group()
    return ""


_FIRST_PIECE = re.compile(
    r"(?<![^\W_])(?<!/)(?<!điểm )(?<!tiết )(?<!nhóm )(?<!loại )(?<!mục )(?<!lớp )(?<!tổ )"
    r"(?<![Kk]hu )(?<![Kk]hối )(?<![Ll]ô )(?<![Dd]ãy )(?<![Kk]ho )(?<![Nn]hà )(?<![Hh]ạng )"
    r"(?<![Cc]ổng )(?<![Bb]ến )(?<!án )"
    r"(?<!điểm [a-zđ] đến )(?<!điểm [a-zđ] và )(?<!điểm [a-zđ], )(?<! [A-ZĐ], )(?<! [A-ZĐ] và )"
    r"(?:[Nn]gh?|[Nn]h|[Gg]i|[Gg]h|[KkPpTtCc]h|[Tt]r|[Qq]u|[BbCcDdĐđGgHhKkLlMmNnRrSsTtVvXx])[ăâ]?"
    r"(?= [^\W\dA-ZĐ_])"
)
"""The opening of a word that is none alone; after "điểm" a letter names a point, after "khu" or
another letter ("mục B, C hoàn tất") a thing of a series."""


_PIECES = [re.compile(rf"[^\W\d_]+(?: [^\W\dA-ZĐ_]+){{{further}}}(?![^\W_])") for further in (2, 1)]


def _joined_parted(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    words = [word for line in lines for word in _WORD.findall(line.words)]
    doubtful = {word for word in words if has_vietnamese_mark(word) and not is_syllable(word)}
    if not doubtful:
        return tuple(lines), ()
    alone = [word.lower() for word in words if is_syllable(word)]
    known = _Known(_listed().union(alone), _listed_pairs().union(itertools.pairwise(alone)))
    apart = {word: " ".join(halves) for word in doubtful if (halves := _halves(word, known))}
    if len(apart) >= _FEW:
        # A paper that runs words together does so with words that no list knows, too.
        apart |= {
            word: " ".join(ways[0])
            for word in doubtful - apart.keys()
            if word.islower() and len(ways := partings(word)) == 1 and min(map(len, ways[0])) > 1
        }
    if not apart:
        return tuple(lines), ()
    return tuple(_line_apart(line, apart) for line in lines), tuple(sorted(apart))


def _line_apart(line: Line, apart: Mapping[str, str]) -> Line:
    if not any(word in apart for word in _WORD.findall(line.words)):
        return line
    raw = _WORD.sub(
        lambda found: apart.get(found.group(), found.group()),
        unicodedata.normalize("NFC", line.raw),
    )
    return replace(line, raw=raw)


class _Known(NamedTuple):
    """What is known: single words, and which stands after which."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def _halves(word: str, known: _Known) -> tuple[str, ...]:
    """Return the two or three words that one of the text is made of; none where that is unsure."""
    short = _SHORT_FORM.match(word)
    if short is not None:
        rest = word[short.end() :]
        return (short.group(), rest) if rest.islower() and is_syllable(rest) else ()
    at = _capital_inside(word)
    if at:
        left, right = (
            (part,) if is_syllable(part) else _halves(part, known)
            for part in (word[:at], word[at:])
        )
        return (*left, *right) if left and right else ()
    ways = [
        (left, right)
        for left, right in partings(word)
        if {left.lower(), right.lower()} <= known.words
    ]
    close = [way for way in ways if (way[0].lower(), way[1].lower()) in known.pairs]
    if word[0].isupper() or len(ways) > 1:
        ways = close
    return ways[0] if len(ways) == 1 else ()


def _capital_inside(word: str) -> int:
    """Return where a capital begins a word inside another ("TổngBí", "NHIỆMNguyễn"), or 0."""
    for at in range(2, len(word) - 1):
        if word[at].isupper() and word[at + 1].islower():
            return at
    return 0


@cache
def _listed() -> frozenset[str]:
    """The syllables of the lists of names and work."""
    return frozenset(word for pair in _listed_pairs() for word in pair) | frozenset(
        word for text in FUNCTION_WORDS for word in text.split()
    )


@cache
def _listed_pairs() -> frozenset[tuple[str, str]]:
    """The pairs of syllables that follow one another in the lists."""
    words = [
        [one.lower() for one in _WORD.findall(text)]
        for text in (*ACTIONS, *HEADS, *PORTFOLIOS, _COMMON)
    ]
    return frozenset(pair for text in words for pair in itertools.pairwise(text))
