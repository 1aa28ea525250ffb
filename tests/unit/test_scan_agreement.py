"""A scan's misread numbers, settled by what the document says elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import Draft
from directive_cli.drafting.scan_agreement import mended_terms
from directive_cli.drafting.text_source import read_bytes

HEAD = (
    "SỞ Y TẾ                           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số:      /KH-SYT                  Sông La, ngày 10 tháng 3 năm 2026\n\n"
    "KẾ HOẠCH\nKiểm tra các bến thuyền\n\n"
)


def drafted(text: str, *, scanned: bool = True) -> Draft:
    source = read_bytes(text.encode(), name="a.txt")
    return read_document(replace(source, recognised_pages=frozenset({1} if scanned else ())))


CITING = (
    HEAD + "Thực hiện Quyết định số 50/QĐ-SYT ngày 06/3/2026.\n1. Theo Quyết định số 50/QĐĐ-SYTT "
    "ngày 06/3/2025, Sở Tài chính bố trí kinh phí.\n2. Theo Quyết định số 50/QĐ-SYT và Hướng dẫn "
    "số 37/HD-BC4-C04 ngày 24/9/2025, Công an tỉnh tổng hợp.\n"
    "3. Theo Quyết định số 7619/QĐ-BCA ngày 08/9/2025, Sở Xây dựng lập danh sách.\n"
)


def test_the_forms_of_one_number_are_one_in_a_scan() -> None:
    cites = [(one.number, one.issued_on) for one in drafted(CITING).header.cites]
    assert cites == [
        ("50/QĐ-SYT", "2026-03-06"),
        ("37/HD-BCA-C04", "2025-09-24"),
        ("7619/QĐ-BCA", "2025-09-08"),
    ]


def test_a_text_that_was_not_recognised_keeps_its_numbers() -> None:
    cites = [one.number for one in drafted(CITING, scanned=False).header.cites]
    assert "37/HD-BC4-C04" in cites
    assert "50/QĐ-SYTT" in cites


@pytest.mark.parametrize(
    ("annexes", "number"),
    [
        (["(Kèm theo Kế hoạch số 1105/KH-SYT ngày 10/3/2026 của Sở Y tế)"], "1105/KH-SYT"),
        (["số 1105/KH-SYT ngày 10/3/2026 của Sở Y tế)"], "1105/KH-SYT"),
        (["Theo Kế hoạch số 99/KH-SYT ngày 10/3/2025 của Sở Y tế"], None),
        (["(Kèm theo Kế hoạch số 1105/KH-SYT)", "(Kèm theo Kế hoạch số 1106/KH-SYT)"], None),
    ],
)
def test_annexes_that_agree_give_the_number(annexes: list[str], number: str | None) -> None:
    texts = (f"PHỤ LỤC {'I' * (nth + 1)}\nMẪU BÁO CÁO\n{one}\n\nTên bến:\n" for nth, one in
             enumerate(annexes))  # fmt: skip
    found = drafted(f"{HEAD}1. Sở Y tế kiểm tra bến.\n\nGIÁM ĐỐC\n\nLê Văn Mẫu\n{''.join(texts)}")
    assert found.header.number == number
    assert all(one.number != number for one in found.header.cites)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("163/2024/QHI5", "163/2024/QH15"),
        ("163/2024/QHI15 ngày", "163/2024/QH15 ngày"),
        ("10/2004/QH11, 5/2016/QHl4", "10/2004/QH11, 5/2016/QH14"),
        ("QHI5", "QHI5"),
    ],
)
def test_the_term_of_a_law_is_read_in_figures(read: str, meant: str) -> None:
    assert mended_terms(read) == meant
