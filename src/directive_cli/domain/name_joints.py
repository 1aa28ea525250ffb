"""What may join the words of one name, and where a further body begins behind it: "Khoa học | và
Công nghệ", "Văn hóa | , Thể thao và Du lịch", "Văn phòng | Ủy ban nhân dân".

Knows words only. Every position counts in the text as given, which must be in NFC.
"""

from __future__ import annotations

import re

from directive_cli.domain import name_runs
from directive_cli.domain.body_groups import is_group, many_of_one_name
from directive_cli.domain.name_patterns import (
    BODY_GROUP,
    BODY_OF_PLACES,
    COMMA_NAME,
    HEAD_NOUN,
    HEAD_NOUN_BARE,
    NAME_WORD,
    OFFICE_BEFORE,
    SHARED_NOUN,
)
from directive_cli.domain.registered_names import registered_end
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare
from directive_cli.domain.work_verbs import begins_with_action


def begins_agency(text: str, position: int) -> bool:
    """Tell whether a body begins at ``position`` of a list."""
    if registered_end(text, position, -1) >= 0:
        return True
    if SHARED_NOUN.match(text, position) or BODY_OF_PLACES.match(text, position):
        return True
    if OFFICE_BEFORE.match(text, position) or many_of_one_name(text, position):
        return True
    if HEAD_NOUN.match(text, position) or name_runs.SMALL_NOUN.match(text, position):
        return True
    collective = BODY_GROUP.match(text, position)
    if collective is not None and is_group(text, collective, after_leader=False, first=False):
        return True
    return (
        text[position : position + 1].isupper()
        and HEAD_NOUN_BARE.match(bare(text[position : position + 40])) is not None
    )


def after_and(text: str, position: int) -> int:
    """Return the end of the word after "và" when it belongs to the name ("Khoa học và Công nghệ"),
    else -1."""
    word = NAME_WORD.match(text, position)
    if word is not None and word.group().islower() and begins_with_action(text, position):
        return name_runs.second_purpose_end(text, position)
    if word is None or not word.group()[0].isupper():
        return -1
    return -1 if begins_agency(text, position) else word.end()


def after_comma(text: str, comma: int, *, joined: str, unit: bool = False) -> int:
    """Return the end of the word after a comma inside a name ("Văn hóa, Thể thao và Du lịch"), else
    -1; ``joined``: what may stand before the name's last part; ``unit``: the name is a unit's,
    whose last half may follow at once ("Khoa Hồi sức, Chống độc")."""
    for inside in COMMA_NAME.finditer(text, max(0, comma - 40), comma + 60):
        if inside.start() < comma < inside.end():
            return inside.end()
    following = re.compile(r",\s+").match(text, comma)
    if following is None or not text[following.end() : following.end() + 1].isupper():
        return -1
    if begins_agency(text, following.end()):
        return -1
    if unit and (half := _half_end(text, following.end())) > 0:
        return half
    part = rf"[{CAPITAL_LETTERS}][^\W_]*(?:\s+(?!và\b)[^\W_]+){{0,4}}"
    series = re.compile(rf",\s+{part}(?:,\s+{part})*\s+(?:{joined})\s+([{CAPITAL_LETTERS}])").match(
        text, comma
    )
    if series is None or begins_agency(text, series.start(1)):
        return -1
    word = NAME_WORD.match(text, following.end())
    return word.end() if word else -1


_SMALL_WORDS = re.compile(r"[^\W\d_]+((?:\s+[^\W\d_]+){0,3})")
_NO_HALF = re.compile(
    r"(?:Văn thư|Thủ quỹ|Kế toán|Thư ký|Bảo vệ|Y tá|Lái xe|Thủ kho|Cán bộ|Nhân viên|Giáo viên|"
    r"Chuyên viên|Học sinh|Người|Trong|Ngoài|Theo|Khi|Đối|Để)(?![^\W_])"
)
"""Words that open somebody else behind a unit, or what is said of its work."""


def _half_end(text: str, start: int) -> int:
    """Return where the last half of a unit's name ends, right before a verb of its work; -1 where
    it is a whole field, which a unit of its own may have, or where no verb follows."""
    if _NO_HALF.match(text, start) or name_runs.portfolio_end(text, start) > 0:
        return -1
    first = _SMALL_WORDS.match(text, start)
    if first is None or begins_with_action(text, start):
        return -1
    for gap in re.compile(r"\s+").finditer(text, start, first.end() + 2):
        if not text[gap.end() : gap.end() + 1].islower():
            return -1
        if begins_with_action(text, gap.end()):
            return gap.start()
    return -1


def may_follow(text: str, position: int, head: str) -> bool:
    """Tell whether a head noun may stand inside a longer name: "Văn phòng Ủy ban nhân dân"."""
    brand = HEAD_NOUN.match(text, position)
    if brand is not None and brand.group() in name_runs.BRANDS:
        return "ng ty" in head or head == "Tập đoàn"
    if head == "Bệnh viện" and _CENTRAL.match(text, position):
        return True
    return head in name_runs.HOLDING_OTHERS and not re.match(
        r"(?:Sở|Bộ)\s", text[position : position + 4]
    )


_CENTRAL = re.compile(rf"Trung tâm(?=\s+[{CAPITAL_LETTERS}])")
"""What a hospital of a region is called by: "Bệnh viện Đa khoa | Trung tâm Quy Nhơn"."""
