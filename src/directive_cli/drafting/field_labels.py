"""The labels of fields: "Đơn vị chủ trì: …", "Phối hợp: …", "Thời gian thực hiện: …".

Knows the labels only; whose work a field speaks of is for ``field_blocks``.
"""

from __future__ import annotations

import re

_BODIES = r"(?:cơ quan|đơn vị|bộ phận|sở, (?:ban, )?ngành)(?:, (?:đơn vị|địa phương))?"
_NO_CONTACT = r"(?!\s*:[^.;]{0,120}(?:điện thoại|số máy|di động|SĐT|ĐT:|[Ee]mail)(?![^\W_]))"
"""Whom to call is told with a number, and has no work: "Đầu mối: ông A, điện thoại 09…"."""
_NO_WORK = (
    r"(?!\s*:\s*(?:Giao|Đề nghị|(?:Sở|UBND|Ủy ban|Phòng|Văn phòng|Ban|Các)\s[^.;:]{2,60}?\s"
    r"(?:bố trí|cân đối|tham mưu|thẩm định|tổng hợp|hướng dẫn|lập|trình|phân bổ))\s)"
)
"""A body that does something with the money has work: "Kinh phí: Sở A | bố trí trong dự toán"."""
_LEAD_LABEL = (
    rf"(?:(?:(?:các )?{_BODIES}|người|đồng chí) )?chủ trì(?: (?:thực hiện|tham mưu|"
    rf"tham mưu thực hiện|báo cáo))?|"
    r"(?:cơ quan|đơn vị|bộ phận)(?: (?:được giao|tổ chức|chịu trách nhiệm))? (?:thực hiện|"
    r"đầu mối|tham mưu|chuẩn bị|soạn thảo)|"
    r"(?:cơ quan|đơn vị|bộ phận|người|nơi|ai) (?:làm|lo|phụ trách|chính|"
    r"chịu trách nhiệm(?: chính)?)|"
    r"(?:phòng|ban|khoa|vụ|cục|sở|ngành|địa phương|cấp)(?:, (?:ban|đơn vị|ngành))? chủ trì|"
    rf"đầu mối(?: (?:thực hiện|chủ trì|triển khai))?{_NO_CONTACT}|(?:đơn vị |bộ phận |người )?phụ trách|"
    r"trách nhiệm (?:(?:chỉ đạo|chủ trì|tổ chức),? )*thực hiện|phân công thực hiện"
)
_TIME_LABEL = (
    r"(?:dự kiến )?(?:thời (?:gian|hạn|điểm)(?:(?:,| và) tiến độ)?|tiến độ(?:,| và) thời (?:gian|hạn))"
    r"(?: dự kiến)?(?: (?:thực hiện|hoàn thành|triển khai|báo cáo|trình|ban hành|phê duyệt))?|"
    r"tiến độ(?: thực hiện)?|hạn (?:hoàn thành|cuối(?: cùng)?|chót|nộp|gửi|báo cáo|xong)|"
    r"mốc hoàn thành|(?:dự kiến )?hoàn thành|khi nào|bao giờ"
)
_PRODUCT_LABEL = (
    r"(?:dự kiến )?(?:sản phẩm|kết quả)(?: (?:đầu ra|đạt được|dự kiến|hoàn thành|thực hiện))?"
)
_WORK_LABEL = (
    r"nhiệm vụ(?: (?:cụ thể|thực hiện))?|nội dung(?: (?:thực hiện|công việc|nhiệm vụ))?(?: gồm)?|"
    r"giải pháp|cách làm|(?:công|phần) việc(?: gồm)?|gồm các (?:việc|nội dung|bước)(?: sau)?"
)
_LABELS = (
    ("coordinating", rf"(?:(?:các )?{_BODIES} )?phối hợp(?: thực hiện)?"),
    ("lead", _LEAD_LABEL),
    ("time", _TIME_LABEL),
    ("deliverable", _PRODUCT_LABEL),
    ("work", _WORK_LABEL),
    (
        "event",
        r"thời gian(?:,| và|, và) địa điểm|(?:thành phần|khách mời|đại biểu)(?: (?:tham dự|dự))?",
    ),
    (
        "monitor",
        (
            r"lãnh đạo (?:phụ trách|chỉ đạo|theo dõi)|"
            rf"kinh phí(?: thực hiện)?{_NO_WORK}|ghi chú|"
            r"đối tượng(?: áp dụng| thụ hưởng)?|địa điểm|quy mô|phạm vi"
        ),
    ),
)
_LABEL = re.compile(
    r"\W*(?:" + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in _LABELS) + r")\s*:\s*",
    re.IGNORECASE,
)
INLINE_LABEL = re.compile(
    r"(?<=[\s(;,.–-])(?:"
    + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in _LABELS if name != "work")
    + r")\s*:\s*",
    re.IGNORECASE,
)


_BARE_TIME = re.compile(r"\W*(?P<time>thời (?:gian|hạn) (?:thực hiện|hoàn thành))\s+(?=\S)", re.I)
"""A field of time whose colon is missing."""


def read_label(text: str) -> re.Match[str] | None:
    """Match the label with which a paragraph begins; the group that matched names what it holds."""
    return _LABEL.match(text) or _BARE_TIME.match(text)


def heading_label(text: str) -> str | None:
    """Return what the part of a section holds that a heading names: "2. Cơ quan chủ trì", "1. Nội
    dung, biện pháp". With a colon the name is that of a field of one task."""
    words = text.strip(" .;")
    if _BOTH_BODIES.fullmatch(words):
        return "lead"
    found = _LABEL.fullmatch(f"{_AND_MEANS.sub('', words)}: ")
    return found.lastgroup if found is not None else None


_BOTH_BODIES = re.compile(
    rf"(?i)(?:{_BODIES} )?chủ trì(?: và|,) (?:{_BODIES} )?(?:phối hợp(?: thực hiện)?|thực hiện)"
)
_AND_MEANS = re.compile(
    r"(?i)(?:,| và) (?:(?:các )?(?:biện pháp|giải pháp|nhiệm vụ|công việc|tiến độ|yêu cầu))$"
)
"""What stands beside the work in a heading: "Nội dung | và giải pháp"."""


def is_label_alone(text: str) -> bool:
    """Tell whether a line is no more than the label of bodies or of a time, whose words are on the
    next line: "Chủ trì:"."""
    found = _LABEL.fullmatch(text)
    return found is not None and found.lastgroup in ("lead", "coordinating", "time")


def is_field(text: str) -> bool:
    """Tell whether a paragraph begins with the label of a field."""
    return _LABEL.match(text) is not None
