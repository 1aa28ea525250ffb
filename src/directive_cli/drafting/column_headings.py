"""What the columns of a task table hold, by their headings: "Đơn vị chủ trì", "Thời gian".

Knows the words of headings; cells and rows are for ``table_cells``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_cli.domain.vietnamese import bare, normalise

_LEAD_COLUMN = (
    r"chu tri|(?:don vi|co quan|nganh|dia phuong|bo phan|phong)(?: duoc giao)? thuc hien|phan cong|"
    r"trach nhiem|(?:don vi|co quan) (?:tham muu|dau moi|chuan bi|soan thao)|(?:don vi|co quan) duoc giao|"
    r"(?:nguoi|can bo|cong chuc|ca nhan) thuc hien|^to chuc thuc hien$|^dau moi$|"
    r"(?:nguoi|can bo|cong chuc|don vi|co quan|bo phan|phong) phu trach|^phu trach$|"
    r"^(?:don vi|co quan|bo phan) chinh$"
)
_WORK_COLUMN = (
    r"nhiem vu|noi dung|cong viec|hoat dong|de an|muc tieu|giai phap|chi tieu|van de|dau viec|"
    r"phan viec|hang muc|^(?:cac )?viec$|^ten (?:van ban$|du thao|bao cao|ke hoach|chuong trinh|du an)"
)
_COLUMN_WORDS = (
    ("task", r"^(?:noi dung|nhiem vu) (?:chi dao|ket luan|giao|duoc giao)"),
    ("lead", r"chu tri.*phoi hop"),
    ("coordinating", r"phoi hop|(?:don vi|co quan) (?:tham gia|ho tro)"),
    ("start", r"(?:thoi gian|ngay|thoi diem) (?:bat dau|khoi cong|giao)$|^bat dau$"),
    ("time", r"thoi gian|thoi han|tien do|(?:ngay|thang|nam) (?:hoan thanh|thuc hien|trinh|gui|nop|bao cao)|han hoan thanh|thoi diem|^han\b|lo trinh|^ket thuc$|^hoan thanh(?: truoc)?$"),
    ("basis", r"van ban giao|can cu|van ban chi dao|nguon|so van ban|co so phap ly"),
    ("lead", _LEAD_COLUMN),
    ("deliverable", r"san pham|ket qua|dau ra|hinh thuc van ban|(?:chi tieu|muc tieu) (?:dat|can dat|phai dat)"),
    ("monitor", r"lanh dao|chi dao|theo doi|don doc|(?:don vi|co quan|cap) (?:trinh|phe duyet|ban hanh)"),
    ("note", r"ghi chu|kinh phi|dia diem|tinh trang|trang thai"),
    ("task", _WORK_COLUMN),
    ("order", r"^(?:tt|stt|so tt|so thu tu|s tt)$"),
)  # fmt: skip
_BODIES = re.compile(
    r"(?:ten )?(?:cac )?(?:co quan don vi|don vi|co quan|so nganh|don vi dia phuong)"
)
"""A heading that names a column of bodies, and not what they have to do with the work."""
_NEW_TERM = re.compile(
    r"(?:^|\s)(?:han|thoi han|thoi gian|tien do) (?:\w+ ){0,3}(?:moi|gia han|dieu chinh|lui den)$|"
    r"^gia han den"
)
"""A heading of the day that takes the place of the one given before: "Hạn cũ", "Hạn mới"."""
_MONTHS = re.compile(r"thang|quy|nam|(?:thang|quy) nam")
"""A heading that names the unit of times; without bodies beside it, it may be one of figures."""
_ASSIGNED = re.compile(r"nhiem vu|cong viec")
"""Headings of work that somebody has; what merely takes place has a content or a title."""


_OF_PURCHASES = re.compile(r"goi thau|lua chon nha thau|gia du thau|don gia|thanh tien")
"""Headings of what is bought, for how much: nobody is given the work that such a row names."""


def column_roles(headings: Sequence[str]) -> list[str | None]:
    """Return what each column holds, by all its table's headings: bodies beside the work that they
    have lead it where no other column says who does."""
    if any(_OF_PURCHASES.search(_key(one)) for one in headings):
        return [None] * len(headings)
    roles = [column_role(one) for one in headings]
    new = [_NEW_TERM.search(_key(one)) is not None for one in headings]
    if any(new):
        roles = [
            "note" if role == "time" and not now else role
            for role, now in zip(roles, new, strict=True)
        ]
    works = any(
        role == "task" and _ASSIGNED.search(_key(one))
        for role, one in zip(roles, headings, strict=True)
    )
    if works and "lead" not in roles:
        roles = [
            "lead" if role is None and _BODIES.fullmatch(_key(one)) else role
            for role, one in zip(roles, headings, strict=True)
        ]
    if "lead" in roles and "time" not in roles:
        roles = [
            "time" if role is None and _MONTHS.fullmatch(_key(one)) else role
            for role, one in zip(roles, headings, strict=True)
        ]
    return roles


def _key(heading: str) -> str:
    return " ".join(re.sub(r"[^a-z ]+", " ", bare(normalise(heading))).split())


def column_role(heading: str) -> str | None:
    """Return what a column holds, by its heading; None when the heading is not one of a task
    table."""
    key = _key(heading)
    for role, pattern in _COLUMN_WORDS:
        if re.search(pattern, key):
            return role
    return None


def without_persons(roles: Sequence[str], headings: Sequence[str]) -> list[str]:
    """Return the columns with a person in charge beside the body that leads as who watches over it:
    "Người đứng đầu chịu trách nhiệm" beside "Cơ quan chủ trì"."""
    if not any(
        role == "lead" and names_the_leader(one) for role, one in zip(roles, headings, strict=True)
    ):
        return list(roles)
    return [
        "monitor" if role == "lead" and _key(one).startswith("nguoi ") else role
        for role, one in zip(roles, headings, strict=True)
    ]


def names_the_leader(heading: str) -> bool:
    """Tell whether a column of bodies says which of them lead, and not only who answers for the
    work."""
    return "chu tri" in bare(normalise(heading))
