"""What a column of an office's tracker holds, by the words of its heading.

The wordings are those of Vietnamese trackers, plans' annexes and exports of document systems; the
specific stands before the general. A heading that may mean two things says so, and the cells below
decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from directive_cli.domain.vietnamese import fold
from directive_cli.messages import _


@dataclass(frozen=True, slots=True)
class HeadingGuess:
    """What a heading may mean, the likeliest first; of one meaning it is sure."""

    meanings: tuple[str, ...]

    @property
    def meaning(self) -> str:
        """The likeliest meaning."""
        return self.meanings[0]


MEANINGS = {
    "order": _("No."),
    "item": _("Item"),
    "foreign_id": _("Id in another system"),
    "task": _("Task"),
    "detail": _("Detail"),
    "group": _("Group of tasks"),
    "number": _("Number"),
    "number_and_date": _("Number and date"),
    "issued_on": _("Issued on"),
    "issuer": _("Issuer"),
    "lead": _("Lead"),
    "coordinating": _("Coordinating"),
    "carried_out_by": _("Carried out by"),
    "leader": _("Leader in charge"),
    "deadline": _("Deadline"),
    "received_on": _("Received on"),
    "completed_on": _("Completed on"),
    "state": _("State"),
    "state_completed": _("Mark: completed"),
    "state_completed_in_time": _("Mark: completed in time"),
    "state_completed_late": _("Mark: completed late"),
    "state_open": _("Mark: not completed"),
    "state_open_in_time": _("Mark: not completed, in time"),
    "state_open_late": _("Mark: not completed, overdue"),
    "result": _("Result"),
    "result_wanted": _("Result wanted"),
    "deliverable": _("Deliverable"),
    "person": _("Person"),
    "evidence": _("Evidence"),
    "obstacle": _("Obstacle"),
    "proposal": _("Proposal"),
    "note": _("Note"),
    "agency": _("Agency"),
    "ignore": _("not used"),
}
"""Every meaning that a map may give a column, by its key in the map, with the words for it."""

_STATE_GROUPS = (
    ("state_open", r"chua (?:hoan thanh|thuc hien|xong)|dang (?:thuc hien|xu ly|trien khai)"),
    ("state_completed", r"hoan thanh|da (?:xong|thuc hien|xu ly)"),
)
_IN_TIME = r"dung han|truoc han|trong han|con han|dung tien do|chua den han"
_LATE = r"qua han|tre han|cham|khong dung han"
_WORDS = tuple(
    (meanings, re.compile(pattern))
    for meanings, pattern in (
        (("order",), r"^(?:s?tt|so t ?t|so thu tu|s t t|no)$"),
        (("ignore",), (r"^(?:ngay|thoi gian|thoi diem) (?:tao|cap nhat)|"
                      r"so ngay (?:qua han|con lai|cham|tre)|^gia han|lan gia han|^vai tro|"
                      r"^thu ky|^(?:tuan|thang|quy) \d|^trang$|^diem|^kinh phi|^muc$|^loai van ban"
                      r"|^so luong|dien thoai|email")),
        (("foreign_id",), r"^(?:id|ma id)\b|\bid$|ma dinh danh|^ma (?:ho so|van ban)"),
        (("item",), r"^ma(?: so)?(?: (?:nhiem vu|nv|cong viec|muc|tieu chi|hd))?$|^ki hieu$"),
        (("agency",), (r"^(?:ten )?(?:xa|phuong|xa phuong|dia phuong|xa phuong dac khu|don vi|"
                      r"co quan|co quan don vi|so nganh|ubnd(?: cap)? xa(?: phuong)?|dac khu|"
                      r"xa phuong thi tran|don vi dia phuong)$")),
        (("task",), (r"^ten (?:.* )?(?:nhiem vu|cong viec|de an|du an|noi dung)|"
                    r"^nhiem vu giai phap|^noi dung(?: cong viec| nhiem vu)?$")),
        (("coordinating",), r"phoi hop|luc luong ho tro|don vi ho tro|tham gia"),
        (("carried_out_by",), (r"^(?:phong|to|bo phan)\b.*(?:chu tri|thuc hien|phu trach)|"
                              r"dau moi")),
        (("person",), r"nguoi (?:thuc hien|phu trach|xu ly)|chuyen vien|can bo|^ca nhan"),
        (("leader",), r"lanh dao|ldvp"),
        (("lead",), r"chu tri"),
        (("leader",), (r"nguoi (?:giao|phe duyet|tao|ky|chi dao)|y kien|"
                      r"^bo chi dao|nguoi theo doi")),
        (("completed_on",), (r"(?:ngay|thoi gian|thoi diem) (?:thuc te )?(?:hoan thanh|ket thuc|"
                            r"bao cao|nop)? ?(?:thuc te)$|ngay (?:da )?(?:gui bao cao|bao cao)$|"
                            r"thuc te hoan thanh")),
        (("received_on",), (r"^(?:ngay|thoi gian|thoi diem) (?:nhan|bat dau|thuc hien den|"
                           r"tiep nhan|den|vao so)|^ngay thuc hien$|^ky bao cao|"
                           r"^bat dau")),
        (("issuer",), r"(?:don vi|co quan|noi) (?:ban hanh|giao|chi dao)|tac gia"),
        (("evidence",), (r"minh chung|(?:so )?(?:van ban|vb) (?:bao cao|ket qua|thuc hien|"
                        r"hoan thanh|chung minh|tra loi|tham muu)|so bao cao|bao cao so|^link")),
        (("number_and_date",), r"(?:so|ky hieu|van ban)\b.*\bngay"),
        (("issued_on",), (r"^ngay (?:ban hanh|chi dao|van ban|vb|ky|giao|thang)|^ngay$|"
                         r"thoi gian (?:giao|ban hanh|chi dao)")),
        (("number",), (r"so ky hieu|so hieu|so van ban|^so vb|van ban (?:giao|chi dao)|^van ban$|"
                      r"^nguon|can cu|^so$|co so phap ly|van ban nguon")),
        (("state", "deadline"), r"^tien do(?: (?:hien tai|%|vuot|thuc hien))"),
        (("completed_on", "deadline"), (r"^(?:thoi gian|thoi diem|ngay) (?:da )?hoan thanh|"
                                       r"^hoan thanh$")),
        (("deadline", "state"), r"^tien do"),
        (("obstacle",), r"kho khan|vuong mac|ton tai|ly do|nguyen nhan|han che"),
        (("deadline",), (r"thoi han|\bhan (?:chot|xu ly|hoan thanh|bao cao|trinh|cuoi)|^han$|"
                        r"^(?:ngay|thoi gian) (?:ket thuc|thuc hien|den han|het han)|"
                        r"^thoi gian$|moc thoi gian|lo trinh|den han|^deadline")),
        (("state",), r"trang thai|tinh trang|^danh gia|muc do|ty le|tien do|^ket qua xu ly"),
        (("proposal",), r"de xuat|kien nghi"),
        (("result_wanted",), (r"ket qua (?:can dat|du kien|phai dat|yeu cau|mong doi)|chi tieu|"
                             r"muc tieu can dat")),
        (("result",), (r"ket qua thuc hien|tinh hinh|luy ke|tom tat|noi dung thuc hien|"
                      r"ket qua (?:dat duoc|xu ly|giai quyet)")),
        (("deliverable",), r"san pham|dau ra"),
        (("result", "deliverable"), r"^ket qua"),
        (("note",), r"ghi chu|luu y"),
        (("group",), r"^trich yeu|nhiem vu cha|nhom|linh vuc|loai nhiem vu|^loai$|chuong trinh"),
        (("lead", "carried_out_by"), (r"(?:don vi|co quan|nganh|dia phuong)\b.*(?:thuc hien|"
                                     r"phu trach|duoc giao|tham muu|xu ly)|^thuc hien$|"
                                     r"phan cong|trach nhiem|giao cho")),
        (("task",), r"nhiem vu|noi dung|cong viec|tieu de|giai phap|hoat dong|viec "),
        (("detail",), r"mo ta|chi tiet|dien giai"),
    )
)  # fmt: skip
_LONGEST = 140
"""Letters of a heading; what is longer is a text."""


@lru_cache(maxsize=4096)
def heading_key(text: str) -> str:
    """Return a heading's words without marks, signs or case."""
    return " ".join(re.sub(r"[^a-z0-9%]+", " ", fold(text)).split())


@lru_cache(maxsize=4096)
def guess_heading(text: str) -> HeadingGuess | None:
    """Return what a heading of one storey may mean, or None."""
    key = heading_key(text)
    if not key or len(key) > _LONGEST:
        return None
    for meanings, pattern in _WORDS:
        if pattern.search(key):
            return HeadingGuess(meanings)
    return None


def guess_path(storeys: tuple[str, ...]) -> HeadingGuess | None:
    """Return what a column means whose heading has these storeys, from the top."""
    if (state := _state_of(storeys)) is not None:
        return HeadingGuess((state,))
    for text in reversed(storeys):
        if (found := guess_heading(text)) is not None:
            return found
    return None


def _state_of(storeys: tuple[str, ...]) -> str | None:
    """Return the state that a column stands for: "Đã hoàn thành / Quá hạn"."""
    leaf = heading_key(storeys[-1]) if storeys else ""
    timing = "late" if re.search(_LATE, leaf) else "in_time" if re.search(_IN_TIME, leaf) else ""
    if re.search(r"\bso\b|ly do|%|ngay|thoi", leaf):
        return None
    for text in reversed(storeys):
        key = heading_key(text)
        for state, pattern in _STATE_GROUPS:
            if re.search(pattern, key) and (timing or len(storeys) > 1 or key != "hoan thanh"):
                if not timing and not re.fullmatch(rf"(?:da |so )?(?:{pattern})", key):
                    continue
                return f"{state}_{timing}" if timing else state
    if re.fullmatch(_LATE, leaf):
        return "state_open_late"
    return "state_open_in_time" if re.fullmatch(r"trong han|con han|chua den han", leaf) else None
