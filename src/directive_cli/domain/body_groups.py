"""Groups of bodies told from one body whose name begins with the same noun.

Knows words only; where a group ends is for ``single_names``.
"""

from __future__ import annotations

import re

from directive_cli.domain.name_patterns import HEAD_NOUN, QUANTIFIER
from directive_cli.domain.name_runs import LISTED_GROUP
from directive_cli.domain.vietnamese import CAPITAL_LETTERS


def many_of_one_name(text: str, start: int) -> re.Match[str] | None:
    """Match the noun of several offices of one name, "các" before it: "các Trung tâm | Y tế"."""
    many = re.compile(QUANTIFIER, re.IGNORECASE).match(text, start)
    if many is None:
        return None
    short = _SHORT_FORM.match(text, many.end())
    if short is not None:
        return short
    head = HEAD_NOUN.match(text, many.end())
    if head is None:
        return None
    named = text[head.end() : head.end() + 2].strip()[:1].isupper()
    if head.group() in _OF_EACH_LEVEL and _LEVELS.match(text, head.end()):
        return head
    return head if named or re.search(rf"\s[{CAPITAL_LETTERS}]", head.group()) else None


_OF_EACH_LEVEL = ("Thuế", "Hải quan", "Thống kê", "Kho bạc", "Điện lực", "Bưu điện", "Thi hành án")
_LEVELS = re.compile(r"\s+(?:tỉnh|thành phố|khu vực|cơ sở|huyện|xã|phường|địa phương)(?![^\W_])")
"""What services of one kind have an office at: "các Thuế | tỉnh, thành phố"."""
_SHORT_FORM = re.compile(r"(?!UBND|HĐND|UBMT|UB\s)[A-ZĐ](?:[A-ZĐ]|&|-(?=[A-ZĐ])){2,}(?![^\W_])")
"""A kind of bodies by its letters: "các | TTGDTX huyện"."""


def is_group(text: str, found: re.Match[str], *, after_leader: bool, first: bool) -> bool:
    """Tell a group ("các cơ quan, đơn vị") from one body whose name begins with the same noun ("Sở
    Tài chính")."""
    nouns = found["nouns"]
    several = re.search(r",|/|\bvà\b", nouns) is not None
    if found["many"]:
        following = text[found.end("nouns") : found.end("nouns") + 2].strip()[:1]
        # "các Sở Y tế" names one ministry's offices; a lone noun before a capital is the head of a
        # name.
        lone_head = (
            not several
            and HEAD_NOUN.fullmatch(nouns.strip())
            and following.isupper()
            and not re.match(r"\s+(?=[a-zđ])", found["tails"])
        )
        return not lone_head
    if several:
        # Without "các": "Sở, ban, ngành"; but "Sở Tài chính, ..." has no second noun directly after
        # the comma.
        return True
    if after_leader and re.match(r"(?i)cơ\s+quan\s+\S|(?-i:[a-zđ])\S*\s+\S", nouns):
        return True
    generic = re.fullmatch(
        r"(?i)địa\s+phương|đơn\s+vị|cơ\s+quan|chủ\s+đầu\s+tư.*|chính\s+quyền.*|lực\s+lượng.*|"
        r"cấp\s+ủy|cơ\s+quan\s+(?:ngành\s+dọc|chuyên\s+môn|chức\s+năng|báo\s+chí)",
        nouns,
    )
    if not first and LISTED_GROUP.fullmatch(nouns):
        return True
    named = text[found.end("nouns") : found.end("nouns") + 2].strip()[:1].isupper()
    if nouns.lower() == "thành viên" and named:
        return True
    if nouns.lower().startswith(("chủ ", "quý ", "người đại diện", "giáo viên", "thành viên ")):
        return True
    return generic is not None and (
        after_leader or not first or bool(found["tails"]) or nouns[:1].islower()
    )
