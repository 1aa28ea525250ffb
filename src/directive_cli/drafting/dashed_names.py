"""Names of bodies that a line's end parts at their dash: "Sở Lao động" / "- Thương binh và Xã hội".

Knows two lines; what begins an item is for ``paragraphs``.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_lexicon import PORTFOLIOS, longest_first_pattern
from directive_cli.domain.word_lists import words_of

_DASH = " - "
_NOUN = r"(?:Sở|sở|Bộ|Phòng|phòng|Ban|ban|Khoa|Chi cục|Trung tâm|Văn phòng|Đài|Tổ|tổ|Vụ|Cục)"
_PAIRS = {
    tuple(name.split(_DASH, 1))
    for name in (*PORTFOLIOS, *words_of("units"), "Phát thanh - Truyền hình")
    if _DASH in name
}
_LEFT = longest_first_pattern(tuple(left for left, _right in _PAIRS))
_LAST = re.compile(rf"(?<![^\W_]){_NOUN}\s+(?P<left>{_LEFT})$")
_OPENS_AN_ITEM = frozenset({"Kế hoạch", "Tổ chức", "Tài chính", "Cán bộ", "Tổng hợp"})
"""Second halves with which an item can begin too: "Sở Tài chính" / "- Kế hoạch vốn …"."""
_WORD = re.compile(r"(?!Điều)[^\W\d_]{2,}")
"""A word before the body, with which a line is more than a heading that only names it."""


def goes_on_with_name(before: str, words: str) -> bool:
    """Tell whether a line that begins with a dash goes on with the name that ends the line before
    it, and begins no item."""
    dash = re.match(r"[-–]\s+", words)
    last = _LAST.search(before) if dash is not None else None
    if dash is None or last is None:
        return False
    for left, right in _PAIRS:
        if left == last["left"] and re.match(rf"{right}(?![^\W_])", words[dash.end() :]):
            return right not in _OPENS_AN_ITEM or _WORD.search(before, 0, last.start()) is not None
    return False
