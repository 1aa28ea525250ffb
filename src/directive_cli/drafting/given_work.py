"""Work that is named before the body that has it: "Việc tháo dỡ bến … do Sở A thực hiện", "Lập kho
dữ liệu. Giao Sở A".

Knows the words of one part.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.roles import Subject

_DONE_BY = re.compile(
    r"(?:(?:Việc|Công tác)\s[^.;:]{3,120}?|(?:(?:Các|Những)\s)?(?:Nhiệm vụ|Phần việc|Nội dung|"
    r"Kinh phí|Hồ sơ|Đơn|Danh sách|Báo cáo|Kết quả|Phương án|Đề án|Dự toán|Dự thảo|Số liệu|"
    r"Tờ trình|Tài liệu|Biểu mẫu)(?:\s[^.;:,]{3,120}?)?)\s"
    r"(?:(?:sẽ\s+)?do|(?:phải|cần|sẽ) được|"
    r"được(?=[^.;]{3,160}\s(?:trước|chậm nhất|hằng|hàng)(?![^\W_])))\s+(?=\S)|"
    rf"(?:Trách nhiệm|Nhiệm vụ)\s[^.;:]{{3,160}}?\s"
    rf"(?:thuộc (?:về )?(?=[{CAPITAL_LETTERS}]|các )|do (?=[{CAPITAL_LETTERS}]))",
    re.IGNORECASE,
)
_BY_THEM = re.compile(
    r"\s+(?:trực tiếp\s+|chủ trì\s+)?(?:thực hiện|chủ trì|đảm nhận|đảm nhiệm|phụ trách|triển khai|"
    r"tiếp nhận|thẩm định|thẩm tra|tổng hợp|lập|kiểm tra|xử lý|giải quyết|vận hành|chi trả|"
    r"xác nhận|bảo đảm|bố trí|bảo quản|trả lời|báo cáo|tham mưu|cập nhật|hoàn thiện|soạn thảo|"
    r"biên soạn|xây dựng|trình|gửi)(?![^\W_])"
)
"""What the body does with it; other verbs begin work of another."""


def done_by(text: str, start: int, end: int) -> Subject | None:
    """Read "Việc tháo dỡ … do A thực hiện", "Trách nhiệm … thuộc về A": the work stands before the
    body that has it."""
    found = _DONE_BY.match(text, start, end)
    bodies = read_agencies(text, found.end()) if found is not None else None
    if found is None or bodies is None:
        return None
    named = found.group().rstrip().endswith(("thuộc", "thuộc về"))
    whole = not text[bodies.end : end].strip(" .;")
    if not (named and whole) and (named or _BY_THEM.match(text, bodies.end, end) is None):
        return None
    return Subject(bodies.mentions, start, start)


def sentence_before(text: str, start: int, subject: Subject) -> str:
    """Return the sentences of work before a body, "Lập kho dữ liệu. | Giao Sở A"; "" for others."""
    before = text[start : subject.start].strip()
    return before if before.endswith(".") and begins_with_action(before) else ""
