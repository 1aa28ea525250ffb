"""Words that a recogniser often gets wrong in official papers, and that are never words as they
stand: "yêu câu" is "yêu cầu".
"""

from __future__ import annotations

import re

_MISREAD = {
    "đề nghị": "dé nghị|đê nghị|dề nghị|đẻ nghị|để nghị|đè nghị|đễ nghị",
    "yêu cầu": "yêu câu|yêu cẩu|yêu cằu",
    "ủy ban": "uy ban",
    "tổng cục": "téng cục|tông cục|tỏng cục|tồng cục|tống cục",
    "cục thuế": "cục thuê|cục thué",
    "thành phố": "thành phô|thành phế",
    "kế hoạch": "kê hoạch|ké hoạch",
    "chính phủ": "chính phú",
    "chủ tịch": "chú tịch|chù tịch",
    "đề xuất": "dé xuất|đê xuất|dề xuất|đẻ xuất",
    "triển khai": "trién khai|triên khai|triền khai|triễn khai",
    "kết quả": "két quả|kêt quả|kềt quả|két qua",
    "khẩn trương": "khan trương|khân trương|khẳn trương|khấn trương",
    "hàng tháng": "hàng thang",
    "thẩm quyền": "thâm quyền|thảm quyền",
    "hồ sơ": "hỗ sơ|hô sơ|hề sơ",
    "rà soát": "ra soát|rả soát",
    "tổng công ty": "tông công ty|téng công ty|tồng công ty",
    "cần tập trung": "can tập trung|cân tập trung",
    "cần thực hiện": "can thực hiện",
}
_RIGHT = {wrong: right for right, several in _MISREAD.items() for wrong in several.split("|")}
_WRONG = re.compile(rf"(?i)(?<![^\W_])(?:{'|'.join(_RIGHT)})(?![^\W_])")


def with_right_words(text: str) -> str:
    """Return ``text`` (in NFC) with those words as they are written, **of the same length**; each
    letter keeps its case."""
    return _WRONG.sub(_right, text)


def _right(found: re.Match[str]) -> str:
    letters = zip(found.group(), _RIGHT[found.group().lower()], strict=True)
    return "".join(right.upper() if seen.isupper() else right for seen, right in letters)
