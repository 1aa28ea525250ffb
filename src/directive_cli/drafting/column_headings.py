"""What the columns of a task table hold, by their headings: "Đơn vị chủ trì", "Thời gian".

Knows the words of headings; cells and rows are for ``table_cells``.
"""

from __future__ import annotations

import re

from directive_cli.domain.vietnamese import bare, normalise

_LEAD_COLUMN = (
    r"chu tri|(?:don vi|co quan|nganh|dia phuong|bo phan|phong)(?: duoc giao)? thuc hien|phan cong|"
    r"trach nhiem|(?:don vi|co quan) (?:tham muu|dau moi|chuan bi|soan thao)|don vi duoc giao|"
    r"(?:nguoi|can bo|cong chuc) (?:thuc hien|phu trach)|^to chuc thuc hien$"
)
_COLUMN_WORDS = (
    ("lead", r"chu tri.*phoi hop"),
    ("coordinating", r"phoi hop"),
    ("start", r"(?:thoi gian|ngay|thoi diem) (?:bat dau|khoi cong|giao)$|^bat dau$"),
    ("time", r"thoi gian|thoi han|tien do|ngay (?:hoan thanh|trinh|gui|nop|bao cao)|han hoan thanh|thoi diem|^han\b|lo trinh|^ket thuc$|^hoan thanh$"),
    ("basis", r"van ban giao|can cu|van ban chi dao|nguon|so van ban|co so phap ly"),
    ("lead", _LEAD_COLUMN),
    ("deliverable", r"san pham|ket qua|dau ra|hinh thuc van ban"),
    ("monitor", r"lanh dao|chi dao|theo doi|don doc|(?:don vi|co quan|cap) (?:trinh|phe duyet|ban hanh)"),
    ("note", r"ghi chu|kinh phi|dia diem"),
    ("task", r"nhiem vu|noi dung|cong viec|hoat dong|de an|muc tieu|giai phap|chi tieu|van de"),
    ("order", r"^(?:tt|stt|so tt|so thu tu|s tt)$"),
)  # fmt: skip


def column_role(heading: str) -> str | None:
    """Return what a column holds, by its heading; None when the heading is not one of a task
    table."""
    key = " ".join(re.sub(r"[^a-z ]+", " ", bare(normalise(heading))).split())
    for role, pattern in _COLUMN_WORDS:
        if re.search(pattern, key):
            return role
    return None


def names_the_leader(heading: str) -> bool:
    """Tell whether a column of bodies says which of them lead, and not only who answers for the
    work."""
    return "chu tri" in bare(normalise(heading))
