"""What a heading says around the body that it names, and its letters as running text has them.

Knows one heading; which bodies it names is for ``roles`` and ``heading_bodies``.
"""

from __future__ import annotations

import re

from directive_cli.domain.capitals import sentence_case
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.weighed_names import begins_as_actor

OWNED_HEADING = re.compile(
    r"(?:(?:Một số|Các|Những|Phân công|Giao|Đối với)\s+)?"
    r"(?:[Tt]rách nhiệm|[Nn]hiệm vụ|[Cc]ông việc|[Yy]êu cầu|[Đđ]ề nghị|[Kk]iến nghị|[Nn]ội dung|"
    r"[Pp]hần việc|[Nn]hóm nhiệm vụ|[Vv]iệc)"
    r"(?:(?:,| và) (?:trách nhiệm|nhiệm vụ|giải pháp|công việc|yêu cầu|quyền hạn))*"
    r"(?: thực hiện| cụ thể| phối hợp| chủ yếu| trọng tâm| chính| công việc| nhiệm vụ)*"
    r"(?: thuộc (?:trách nhiệm|nhiệm vụ))?(?: của| đối với| giao cho| cho| do)\s+(?=\S)|"
    r"(?:(?:Các|Những) )?(?:[Cc]ông việc|[Vv]iệc|[Nn]hiệm vụ|[Nn]ội dung|[Pp]hần việc) giao\s+"
    rf"(?=[{CAPITAL_LETTERS}]|các\s)|"
    rf"(?:Trách nhiệm|Nhiệm vụ|Chỉ đạo, giao nhiệm vụ)(?: cho)?\s+(?=[{CAPITAL_LETTERS}]|các\s)|"
    rf"(?:Những|Các) (?:việc|nội dung|nhiệm vụ)\s+(?=[{CAPITAL_LETTERS}]|các\s)|"
    r"(?:Về phía|Phía)\s+(?=\S)|(?:Cơ quan|Đơn vị) (?:chủ trì|thực hiện|đầu mối)\s*:\s+(?=\S)|"
    r"(?:(?:Ở|Tại) )?[Cc]ấp (?:[Tt]rung ương|tỉnh|huyện|xã)\s*:\s+(?=\S)"
)
"""What a heading says of the body that it names: "Trách nhiệm của | Sở A"."""
_BEHIND_BODY = re.compile(
    r"\s+(?:như sau|"
    r"[-–] (?:[Cc]ơ quan|[Đđ]ơn vị) (?:thường trực|chủ trì|đầu mối|điều phối)[^,;.:]{0,60}|"
    r"chủ trì thực hiện|"
    r"thực hiện (?:(?:các|những|một số) )?(?:nhiệm vụ|nội dung|công việc|việc)(?: sau(?: đây)?)?)"
    r"[\s.:]*$"
)
"""What a heading says behind the body that it names: "Sở A | - cơ quan thường trực"."""
_BEHIND_DUTY = re.compile(
    r",?\s+(?:(?:trong )?(?:(?:0?[36] tháng(?: (?:đầu|cuối))?|quý [IV]+(?:/\d{4})?) ?)?"
    r"(?:(?:năm|giai đoạn) \d{4}(?:\s*[-–]\s*\d{4})?|năm|(?<=\d{4})|(?<=[IV] ))|chủ trì|"
    r"trong (?:việc|công tác|quá trình) [^;.:]{3,120})[\s.:]*$"
)
"""What it says more behind a body whose duty it names: "Nhiệm vụ của Sở A | năm 2026"; a board may
be called so ("Ban Chỉ đạo các chương trình giai đoạn 2026 - 2030")."""


def without_tail(heading: str) -> str:
    """Return a heading up to the end of the body that it names, where what follows is no name."""
    heading = _BEHIND_BODY.sub("", heading)
    owned = OWNED_HEADING.match(heading) or _ASKED_HEADING.match(heading)
    if owned is None or _BOARD.match(heading, owned.end()):
        return heading
    return _BEHIND_DUTY.sub("", heading)


_ASKED_HEADING = re.compile(rf"(?:Yêu cầu|Đề nghị|Giao|Phân công)\s+(?=[{CAPITAL_LETTERS}]|các\s)")
_BOARD = re.compile(
    r"(?i)(?:các )?(?:ban chỉ |hội đồng|tổ công tác|tiểu ban|ban tổ chức |chương trình)"
)
"""Bodies that are called after a time or a piece of work: "Ban Chỉ đạo Tổng điều tra năm 2029"."""


def in_small_letters(text: str, position: int) -> str:
    """Return a heading in capitals as running text writes it, letter for letter."""
    words = text[position:]
    if not words.isupper() or "  " in words:
        return text
    small = sentence_case(words)
    unit = _UNIT_ALONE.match(small) if begins_as_actor(small) else None
    if unit is not None:
        small = small[: unit.end()] + small[unit.end()].upper() + small[unit.end() + 1 :]
    return text[:position] + small if len(small) == len(words) else text


_UNIT_ALONE = re.compile(r"(?:Phòng|Khoa|Tổ|Đội|Trạm|Ban|Viện|Chi nhánh|Xí nghiệp|Hạt) (?=\w)")
"""A unit before what it is for, which running text writes with a capital: "Khoa | Dược"."""
