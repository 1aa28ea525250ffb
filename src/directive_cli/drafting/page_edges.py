"""What runs along the edges of a file's pages: page numbers, and lines repeated on page after page.

Knows where lines stand; a letterhead at the top of a page is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from directive_cli.domain.vietnamese import bare, normalise
from directive_cli.drafting.source_lines import Line

_EDGE = 0.09
"""Share of a page's height: the margins of NĐ 30/2020, annex I, and a line more."""
_COUNT = r"\d{1,3}(?:\s*(?:/|of|trên)\s*\d{1,3})?"
_PAGE_NUMBER = re.compile(rf"(?i)\W*(?:(?:trang|page)\s*(?:số)?\W*)?{_COUNT}\W*")
_LETTERHEAD = re.compile(r"cong hoa xa|dang cong san|doc lap - tu do")
_SAME_PLACE = 3.0
"""Points."""


_GAZETTE = re.compile(r"CÔNG BÁO\s*/\s*Số\s+[\d +]+/\s*Ngày\s+\d{1,2}-\d{1,2}-\d{4}")
"""The head of a page of the official gazette, over the page's number."""
_SEALED_BY = re.compile(r"(?i)(?:được )?ký bởi\s*:")
_SEAL_FIELD = re.compile(r"(?i)(?:cơ quan|email|(?:ngày|thời gian|giờ) ký)\s*:.*")
"""The further lines of an electronic signature's stamp."""


def without_page_frames(lines: Iterable[Line]) -> list[Line]:
    """Drop what the gazette's pages and electronic stamps put between the lines of a text."""
    kept: list[Line] = []
    after: re.Pattern[str] | None = None
    for line in lines:
        words = line.words
        if _GAZETTE.fullmatch(words):
            after = _PAGE_NUMBER
        elif _SEALED_BY.match(words):
            after = _SEAL_FIELD
        elif after is None or (words and not after.fullmatch(words)):
            after = None
            kept.append(line)
        elif after is _PAGE_NUMBER and words:
            after = None
    return kept


@dataclass(frozen=True, slots=True)
class Edge:
    """A line near the upper or lower edge of a page, and how far from the top it stands."""

    line: Line
    top: float


def stands_at_edge(top: float, height: float) -> bool:
    """Tell whether what begins so far from a page's top stands in its margin."""
    return top < _EDGE * height or top > (1 - _EDGE) * height


def is_page_number(words: str) -> bool:
    """Tell whether a line in a margin only counts the page: "2", "- 2 -", "Trang 2/5"."""
    return _PAGE_NUMBER.fullmatch(words.strip()) is not None


def repeated_lines(pages: Sequence[Sequence[Edge]]) -> set[int]:
    """Return the ids of the lines that stand at the same place of two pages that follow each other
    and differ in the page's number at most."""
    found: set[int] = set()
    for before, after in pairwise(pages):
        if any(_is_letterhead(edge) for edge in after):
            continue
        for one in before:
            same = [
                other
                for other in after
                if abs(other.top - one.top) <= _SAME_PLACE and _key(other) == _key(one)
            ]
            if same:
                found |= {id(one.line), *(id(other.line) for other in same)}
    return found


def _key(edge: Edge) -> str:
    words = " ".join(edge.line.raw.split())
    return re.sub(rf"(?i)^{_COUNT}\s|\s(?:(?:trang|page)\s*)?{_COUNT}$", "", words)


def _is_letterhead(edge: Edge) -> bool:
    return _LETTERHEAD.search(bare(normalise(edge.line.raw)).strip()) is not None
