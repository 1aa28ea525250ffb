"""Where the sentences and semicolon parts of a text begin and end.

Knows marks only: none inside brackets or quotations parts anything.
"""

from __future__ import annotations

import re

_ABBREVIATION = re.compile(r"(?:TP|Tp|đ/c|Đ/c|ĐT|v\.v|PGS|TS|Th\.S|\d|(?<!\w)(?:Ông|Bà))$")


def first_sentence(text: str) -> str:
    """Return the words up to the first full stop or semicolon."""
    return re.split(r"(?<=[.;])\s", text, maxsplit=1)[0].rstrip("./; ")


def clauses(text: str, start: int = 0) -> list[tuple[int, int]]:
    """Split at stops and semicolons outside brackets and quotations; each range holds its stop."""
    ranges: list[tuple[int, int]] = []
    begin = start
    depth = 0
    quoted = False
    for mark in _MARK.finditer(text, start):
        letter, index = mark.group(), mark.start()
        if letter == "(":
            depth += 1
        elif letter == ")":
            depth = max(0, depth - 1)
        elif letter in "“”" or (quoted and letter == "`"):
            quoted = letter == "“"
        elif letter in ".;" and not depth and not quoted and _ends_clause(text, index):
            ranges.append((begin, index + 1))
            begin = index + 1
    if text[begin:].strip():
        ranges.append((begin, len(text)))
    return ranges


_MARK = re.compile(r"[().;“”`]")


def _ends_clause(text: str, index: int) -> bool:
    if text[index] == ";":
        return True
    following = text[index + 1 : index + 3]
    if following.strip() and not following[0].isspace():
        return False
    if _ABBREVIATION.search(text[max(0, index - 4) : index]) and not (
        text[index - 1 : index].isdigit()
    ):
        return False
    after = text[index + 1 : index + 40].lstrip()[:1]
    if _COUNTED.match(text, index + 1) and text[max(0, index - 3) : index].isalpha():
        return True
    return not after or after.isupper() or after in '(“"-–['


_COUNTED = re.compile(
    r"\s+\d{1,3} (?:đơn vị|xã|phường|huyện|tỉnh|sở|địa phương|trường|doanh nghiệp)\s"
)
"""How a sentence opens with those who are meant: ". | 17 đơn vị chưa báo cáo phải …"."""
