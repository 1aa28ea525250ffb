"""The deliverable of a task, and the items of another document's annex that it takes over.

Patterns of single sentences; knows nothing around them.
"""

from __future__ import annotations

import re

from directive_cli.domain.document_number import find_numbers
from directive_cli.drafting.draft import AnnexReference

_PRODUCT = re.compile(
    r"(?:ban hành|xây dựng|hoàn thiện|hoàn chỉnh|lập|dự thảo|soạn thảo|trình|phê duyệt|công bố|"
    r"tham mưu) (?:[^\s,;.]+ ){0,8}?"
    r"(?P<product>(?:Chiến lược|Đề án|Kế hoạch|Quyết định|Nghị quyết|Nghị định|Chương trình|Quy chế|"
    r"Quy định|Phương án|Danh mục|Bộ tiêu chí|"
    r"Quy trình|Tờ trình|Hướng dẫn|Báo cáo|kế hoạch|phương án|đề án|dự thảo|quy chế)(?! số\b) [^,;.()]{3,90})"
)
_ITEMS = re.compile(
    r"nhiệm vụ (?:được giao )?(?:tại|nêu tại) (?:(?:các )?(?:mục|điểm|"
    r"số thứ tự) (?P<items>[\d,\s.và(?:mục)(?:điểm)]+?)\s*(?:,|của|tại|thuộc)?\s*)?(?P<annex>Phụ lục)"
)


def deliverable_in(text: str, start: int, end: int) -> str | None:
    """Return the product that the words name after "xây dựng", "trình … ban hành"; None when they
    name none."""
    found = _PRODUCT.search(text, start, end)
    if found is None:
        return None
    product = re.split(
        r" (?:theo|để|nhằm|trước|trong|đảm bảo|bảo đảm|làm cơ sở|và (?:triển|tổ|thực))(?=\s)",
        found["product"],
        maxsplit=1,
    )[0].strip()
    return product if len(product.split()) > 2 else None


def annex_references(text: str, start: int, end: int) -> tuple[AnnexReference, ...]:
    """Read "thực hiện nhiệm vụ được giao tại mục 30, 31 và 32 Phụ lục … kèm theo Kế hoạch số N"."""
    references = []
    for found in _ITEMS.finditer(text, start, end):
        numbers = find_numbers(text[found.end() : min(end, found.end() + 400)])
        if numbers:
            items = tuple(re.findall(r"\d+(?:\.\d+)*", found["items"] or ""))
            references.append(AnnexReference(str(numbers[0].number), items))
    return tuple(references)
