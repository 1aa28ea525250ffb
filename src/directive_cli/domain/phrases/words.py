"""A text as words: what the rules of the grammar read, with the way back to the characters.

A word is a run of letters, a run of digits, or one sign; so "17h30", "5/ 9 /2025" and "ngày15" come
apart by themselves and line breaks vanish. Letters are lower-cased, composed and mended where
scanners drop a mark.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Generic, TypeVar

from directive_cli.domain.vietnamese import fold, normalise

_WORD = re.compile(
    r"(?:19|2[0oO])[\dlIoO]{2}(?![^\W_])|\d+|"
    r"(?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b-\u200d\ufeff])+|[^\w\s]|_"
)
_YEAR_MISREAD = str.maketrans({"l": "1", "i": "1", "o": "0"})
"""What scanners make of figures inside a year: "20l6", "2O25"."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\ufeff]")
_EMPHASIS = frozenset("*_")
_SIGNS = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_SIGNS |= dict.fromkeys("\u2044\u2215\uff0f", "/") | dict.fromkeys("\u2018\u2019\u2032\u00b4`", "'")
_SIGNS |= {"\uff1a": ":", "\u2026": "…"}
_MENDED = {
    **dict.fromkeys(("trươc", "truớc", "trưóc", "trứơc", "trứoc", "trưởc", "trườc"), "trước"),
    **dict.fromkeys(("nhât", "nhẩt", "nhầt"), "nhất"),
    **dict.fromkeys(("đên", "đển"), "đến"),
    **dict.fromkeys(("hêt", "hểt"), "hết"),
    **dict.fromkeys(("thảng", "thàng", "thâng", "thàngg"), "tháng"),
    **dict.fromkeys(("xuât", "xuẩt"), "xuất"),
    **dict.fromkeys(("quí", "qúy", "qúi"), "quý"),
    **dict.fromkeys(("hăng", "hẳng", "hắng"), "hằng"),
    "kì": "kỳ",
    "trc": "trước",
    "nãm": "năm",
    **dict.fromkeys(("luỹ", "lủy", "luỷ"), "lũy"),
    **dict.fromkeys(("cuôi", "cuổi"), "cuối"),
}
"""Spellings that scanners and other habits leave, and the spelling that the rules know."""
_RUN_TOGETHER = re.compile(r"(quý|tháng|ngày|trước|tuần)(iv|i{1,3}|[a-zđà-ỹ]{3,6})")
_RUN_TAILS = frozenset({"i", "ii", "iii", "iv", "ngày", "tháng", "quý"})
_PAGE_NUMBER_DIGITS = 3


_NOTHING = [""] * 64


class Words:
    """The words of a text, numbered from 0; asking beyond either end gives ""."""

    __slots__ = ("_count", "_words", "breaks", "ends", "source", "starts")

    def __init__(self, source: str) -> None:
        self.source = source
        self._words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.breaks: list[int] = []
        """Line breaks before each word, 2 standing for any more."""
        self._split(source)
        self._count = len(self._words)
        # so that a place a little before the first word or after the last needs no question
        self._words += _NOTHING

    def __getitem__(self, at: int) -> str:
        try:
            return self._words[at]
        except IndexError:
            return ""

    def __len__(self) -> int:
        return self._count

    def between(self, start: int, end: int) -> list[str]:
        """Return the words from ``start`` up to, not including, ``end``; positions beyond the text
        hold none.
        """
        if start >= 0:
            return self._words[start : end if end > 0 else 0]
        return self._words[0 : end if end > 0 else 0]

    def text(self, start: int, end: int) -> str:
        """Return the characters of the words from ``start`` up to ``end``, as they stand in the
        text.
        """
        return self.source[self.starts[start] : self.ends[end - 1]]

    def quoted(self, start: int, end: int) -> str:
        """Return the same on one line with composed letters, as a message quotes it."""
        return " ".join(normalise(self.text(start, end)).split())

    def begins_capital(self, at: int) -> bool:
        """Tell whether the word at ``at`` is written with a capital, as a name is."""
        return at < self._count and self.source[self.starts[at]].isupper()

    def begins_line(self, at: int) -> bool:
        """Tell whether a line break, or nothing, stands before the word."""
        return at <= 0 or at >= self._count or self.breaks[at] > 0

    def _split(self, source: str) -> None:
        known = dict(_SIGNS)
        mend = _unmarked if source.isascii() else _mended
        last_end = gap = 0
        words, starts, ends, breaks = self._words, self.starts, self.ends, self.breaks
        for match in _WORD.finditer(source):
            raw = match.group()
            start, end = match.span()
            word = known.get(raw)
            if word is None:
                word = known[raw] = mend(raw)
            if start - last_end > 1 or (start > last_end and source[last_end] == "\n"):
                gap += source.count("\n", last_end, start)
            last_end = end
            if not word or word in _EMPHASIS:
                continue
            if gap:
                self._drop_page_number(gap)
            glued = _RUN_TOGETHER.fullmatch(word) if len(word) > 3 else None
            if glued is not None and glued[2] in _RUN_TAILS:
                middle = start + len(glued[1])
                words += (glued[1], glued[2])
                starts += (start, middle)
                ends += (middle, end)
                breaks += (min(gap, 2), 0)
            else:
                words.append(word)
                starts.append(start)
                ends.append(end)
                breaks.append(gap if gap < 2 else 2)
            gap = 0
        self._drop_page_number(2)

    def _drop_page_number(self, gap: int) -> None:
        """Forget the last word where it is a page number: alone on its line, a blank line beside
        it.
        """
        if not self.breaks or not self.breaks[-1]:
            return
        word = self._words[-1]
        if word.isdigit() and len(word) <= _PAGE_NUMBER_DIGITS and gap + self.breaks[-1] > 2:
            for kept in (self._words, self.starts, self.ends, self.breaks):
                kept.pop()


Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """A table from phrases to what they mean; the longest phrase that stands at a place is
    found.
    """

    def __init__(self, table: Mapping[str, Value]) -> None:
        self._by_first: dict[str, list[tuple[list[str], Value]]] = {}
        self._by_last: dict[str, list[list[str]]] = {}
        for phrase, value in table.items():
            parts = phrase.split()
            self._by_first.setdefault(parts[0], []).append((parts, value))
            self._by_last.setdefault(parts[-1], []).append(parts)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    @property
    def first_words(self) -> frozenset[str]:
        """Return the words that a phrase of the table can begin with."""
        return frozenset(self._by_first)

    def read(self, words: Words, at: int) -> tuple[Value, int] | None:
        """Return the meaning of the phrase that begins at ``at`` and the place after it."""
        entries = self._by_first.get(words[at])
        if entries is None:
            return None
        for parts, value in entries:
            if len(parts) == 1 or words.between(at, at + len(parts)) == parts:
                return value, at + len(parts)
        return None

    def ends_at(self, words: Words, at: int) -> bool:
        """Tell whether a phrase of the table ends before ``at``."""
        return any(
            words.between(at - len(parts), at) == parts
            for parts in self._by_last.get(words[at - 1], ())
        )

    def end(self, words: Words, at: int) -> int:
        """Return the place after the phrase at ``at``, or ``at`` when none stands there."""
        found = self.read(words, at)
        return found[1] if found is not None else at


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of ``text`` as a set."""
    return frozenset(text.split())


def alternatives(text: str, value: Value) -> dict[str, Value]:
    """Return a table in which every phrase of ``text`` (one a line, or divided by ``|``) has the
    same meaning.
    """
    phrases = (phrase.strip() for line in text.splitlines() for phrase in line.split("|"))
    return dict.fromkeys(filter(None, phrases), value)


@lru_cache(maxsize=8192)
def _mended(raw: str) -> str:
    if raw[:1].isdigit():
        return raw.lower().translate(_YEAR_MISREAD)
    word = _INVISIBLE.sub("", normalise(raw)).lower()
    return _MENDED.get(word, word)


_OWN_WORDS = """
trước ngày tháng năm quý giờ phút tuần chậm nhất muộn trễ là đến hết xong trong vòng thời hạn hoàn
thành báo cáo gửi
trình hằng hàng định kỳ kể từ nhận được ban hành làm việc thứ sáu bảy tư cuối đầu giữa nửa của và
mỗi lần không quá giai
đoạn thường xuyên sau khi văn bản quyết công điện thông
"""
_MARKED = {fold(word): word for word in _OWN_WORDS.split()}
"""The grammar's own words without their marks, for a text typed without any."""


def _unmarked(raw: str) -> str:
    word = raw.lower()
    if raw[:1].isdigit():
        return word.translate(_YEAR_MISREAD)
    return _MARKED.get(word, word)
