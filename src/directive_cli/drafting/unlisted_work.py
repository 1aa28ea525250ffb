"""Whether work follows a name though its verb is in no list, and where such a name is whole.

Knows the bodies that were read and the words behind them.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_names import AgencyList
from directive_cli.domain.known_names import KNOWN_POINTS
from directive_cli.domain.name_runs import closes_with_place
from directive_cli.domain.name_syllables import ends_with_verb, opens_strange_work

UNLISTED_WORK = re.compile(
    r"\s+(?!(?:đã|đang|vừa|bị|mới|nhận\s+được|của|về|thuộc|và|với|hoặc|đối|nơi|tại|ở|cho|trên|khi|như|nên|do|từ|đến|"
    r"xin|trân|này|đó|trực|khác|nói|nêu|ban|cấp|đồng|tỉnh|thành|huyện|xã|"
    r"phường)(?![^\W_]))[^\W\d_]+(?:\s+\S|,\s+[a-zà-ỹđ])"
)
"""Small words after a whole name: work, though its verb is in no list ("Sở Xây dựng | sửa
cống")."""
_WHOLE_NAME = re.compile(
    r"(?:(?:Giám đốc|Chủ tịch|Thủ trưởng|Bộ trưởng|Trưởng) )?"
    r"(?:Sở|Bộ|UBND|Ủy ban nhân dân|Công an|Thanh tra)\s"
)


def works_by_a_strange_verb(text: str, found: AgencyList) -> bool:
    """Tell whether a name with a proper word is followed by a small word that no name has: work,
    though its verb is in no list ("Trạm Vệ sinh môi trường | hốt rác")."""
    last = found.mentions[-1]
    word = _SMALL_WORD.match(text, found.end)
    if word is None or last.collective or not UNLISTED_WORK.match(text, found.end):
        return False
    proper = any(map(str.isupper, last.name[1:])) and not ends_with_verb(last.name)
    return proper and opens_strange_work(text, *word.span(1))


_SMALL_WORD = re.compile(r"\s+([^\W\d_]+)")


def whole_name(found: AgencyList) -> bool:
    """Tell whether the bodies are so named that the words after them are none of their names."""
    last = found.mentions[-1]
    return _WHOLE_NAME.match(last.name) is not None or (
        (not last.collective or "địa bàn" in last.name)
        and closes_with_place(last.name, 0, len(last.name))
    )


def is_vouched_for(found: AgencyList) -> bool:
    """Tell whether the last body's name stands alone in "Kính gửi", "Nơi nhận" or the registry, or
    is what the other items of its series open with."""
    rivals = found.mentions[-1].rivals
    said = dict(rivals[0].points) if rivals else {}
    return said.get("beside", 0.0) > 0 or not said.keys().isdisjoint(KNOWN_POINTS)
