"""Who is given work before a colon by name or kind: "Ông Lê Văn Mẫu - Trưởng đoàn: Phụ trách …",
"Đối với đơn vị được kiểm tra: Chuẩn bị …".

Knows one text; who is named without a colon and work after it is only mentioned.
"""

from __future__ import annotations

import re

from directive_cli.domain.single_names import AgencyMention

_PERSON = re.compile(
    r"(?P<title>Ông|Bà|Đồng chí|Đ/c)\s*[.:]?\s+"
    r"(?P<name>[A-ZÀ-ỸĐ][^\W\d_]*(?:\s+[A-ZÀ-ỸĐ][^\W\d_]*){1,4})"
    r"(?P<role>\s*(?:[-–,]|\()\s*[^:.;]{3,120})?\s*:\s+(?=\S)"
)
_KIND = re.compile(
    r"(?<=Đối với )(?P<name>(?:các |những )?(?:đơn vị|cơ quan|tổ chức|doanh nghiệp|cá nhân|hộ|"
    r"chủ|nhà thầu|thành viên|địa phương)(?: [^\W\d_]+){1,8})\s*: (?=\S)"
)


def who_has_duty(text: str, position: int) -> AgencyMention | None:
    """Return whose work follows a colon, named at ``position``; None where nobody is."""
    found = _PERSON.match(text, position)
    if found is not None:
        name = " ".join(f"{found['title']} {found['name']}".split())
        return AgencyMention(name, position, found.end("name"))
    found = _KIND.match(text, position)
    return AgencyMention(found["name"], position, found.end("name"), True) if found else None
