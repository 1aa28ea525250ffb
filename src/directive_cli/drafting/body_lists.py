"""Whether a body stands in a list of others: those that a verb or a preposition governs, those
named as examples, those inside brackets; and who has the work of the line above.

Knows the words beside the body only.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.signs import MARKER

_EXAMPLES = re.compile(r"(?<![^\W_])(?:như|gồm|bao gồm|trong đó có|nhất là|cụ thể là)\s*:?\s*$")
"""What opens a list of those that were meant: "các cơ quan liên quan như: | Công an, …"."""
_OBJECT_BEFORE = re.compile(
    r"(?<![^\W_])(?:chỉ đạo|hướng dẫn|đôn đốc|hỗ trợ|phối hợp|kiểm tra|giám sát) (?=(?:các|những) )"
)
"""Verbs whose object is a group of bodies: "chỉ đạo | các phòng, đơn vị …"."""
_FAR = 400
"""Characters before a body within which a verb may have a list with it as its object."""


def is_example(text: str, start: int, position: int) -> bool:
    """Tell whether a body is named as one of others that the words before speak of, or stands
    inside a group that a verb has as its object."""
    if _EXAMPLES.search(text, start, position) is not None:
        return True
    verbs = _OBJECT_BEFORE.finditer(text, max(start, position - _FAR), position)
    lists = (read_agencies(text, one.end()) for one in verbs)
    return any(found is not None and found.end > position for found in lists)


def in_list_of_bodies(text: str, start: int, position: int) -> bool:
    """Tell whether the words before are a list of bodies or a verb that governs this one ("phối hợp
    với A, B …")."""
    before = text[max(start, position - 400) : position]
    for opening in re.finditer(
        r"(?:với|cùng|của|gửi|trình|báo cáo|cho|tại|về|lãnh đạo|qua|bởi|không phải là|"
        r"do(?= (?:các|những) )) (?=\S)",
        before,
    ):
        found = read_agencies(before, opening.end())
        if found is not None and found.end >= len(before.rstrip(" ,;")):
            return True
    return False


def inside_parentheses(text: str, start: int, position: int) -> bool:
    return text.count("(", start, position) > text.count(")", start, position)


def says_whose_work(first: str, last: str, words: str) -> bool:
    """Tell whether an item's work, from its ``first`` line to its ``last``, is followed by
    ``words`` on who has it and no more: "a) Sửa bến:" / "Sở A chủ trì, Sở B phối hợp"."""
    sign = MARKER.match(first)
    if sign is None or not begins_with_action(first, sign.end()):
        return False
    bodies = read_agencies(words, 0)
    if bodies is None:
        return False
    alone = words[bodies.end :].strip() == "." and not _LEADS_ON.search(last)
    return alone or _HAS_IT.match(words, bodies.end) is not None


_HAS_IT = re.compile(
    r"\s+(?:chủ trì(?:, [^.;:]{3,120} phối hợp)?\s*(?:[;.]|$)|thực hiện\s*(?:[,;.]|$)|"
    r"tham mưu(?: cho)? [^.;,]{3,60} quyết định)"
)
"""What gives a body the work of the line above, and says no other."""
_LEADS_ON = re.compile(r"(?:sau|sau đây|dưới đây|cụ thể|gồm|là)\s*:$")
"""How a list is led on to, whose first line may be a body's: "… các cơ quan sau: | Sở A."."""
