"""What runs along the edges of a file's pages: page numbers, and lines repeated on page after page.

Knows where lines stand; a letterhead at the top of a page is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
