"""Fields behind the work in one sentence, and who has the work in brackets."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import Draft
from directive_cli.drafting.text_source import read_bytes

PAPER = """\
ỦY BAN NHÂN DÂN
XÃ MƯỜNG CHANH
Số: 02/KH-UBND
Mường Chanh, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Chuyển đổi số năm 2026

I. NHIỆM VỤ
{item}

Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lò Văn Hặc
"""


def drafted(item: str) -> Draft:
    return read_document(read_bytes(PAPER.format(item=item).encode(), name="ke-hoach.txt"))


@pytest.mark.parametrize(
    ("item", "title", "lead", "deadline"),
    [
        (
            "1. Mở 02 lớp tập huấn; thời gian: tháng 4/2026; đơn vị thực hiện: Phòng Kinh tế.",
            "Mở 02 lớp tập huấn", "Phòng Kinh tế", {"within": "2026-04"},
        ),
        (
            "1. Đào tạo: mở 02 lớp. Đơn vị chủ trì: Phòng Kinh tế; thời gian: quý II/2026.",
            "Đào tạo: mở 02 lớp", "Phòng Kinh tế", {"within": "2026-Q2"},
        ),
        (
            "- Sửa loa bản (chủ trì: Công an xã; hoàn thành: 30/6/2026).",
            "Sửa loa bản", "Công an xã", {"by": "2026-06-30"},
        ),
        (
            "1. Ban hành quy chế của Ban Chỉ đạo (Văn phòng HĐND và UBND xã, tháng 02/2026).",
            "Ban hành quy chế của Ban Chỉ đạo", "Văn phòng HĐND và UBND xã",
            {"within": "2026-02"},
        ),
        (
            "1. Lập danh mục thiết bị (giao Phòng Kinh tế).",
            "Lập danh mục thiết bị", "Phòng Kinh tế", None,
        ),
        (
            "1. Lập danh mục loa (Phòng Văn hóa - Xã hội chủ trì; xong trong quý I).",
            "Lập danh mục loa", "Phòng Văn hóa - Xã hội", {"within": "2026-Q1"},
        ),
    ],
)  # fmt: skip
def test_the_work_its_lead_and_its_time(
    item: str, title: str, lead: str, deadline: dict[str, str] | None
) -> None:
    (task,) = drafted(item).tasks
    assert task.title == title
    assert [name.text for name in task.lead] == [lead]
    found = [
        {key: value for key, value in one.as_mapping().items() if key != "text"}
        for one in task.deadlines
    ]
    assert found == ([] if deadline is None else [deadline])


@pytest.mark.parametrize(
    "item",
    [
        "1. Tổng hợp kết quả gửi UBND xã (Văn phòng HĐND và UBND) trước ngày 20/6/2026.",
        "1. Lập danh sách hộ nghèo gửi về Phòng Kinh tế (Công an xã).",
        "1. Sửa loa bản (loa Công an xã cấp năm 2024).",
    ],
)
def test_a_bracket_that_says_more_of_a_word_names_no_lead(item: str) -> None:
    found = drafted(item)
    assert [task.lead for task in found.tasks] in ([], [()])


def test_a_letter_of_an_office_that_is_spelt_like_a_type() -> None:
    text = (
        "BỘ Y TẾ\nCỤC PHÒNG BỆNH\nSố: 1187/PB-DT\nV/v phòng, chống bệnh tay chân miệng\n"
        "Hà Nội, ngày 22 tháng 9 năm 2025\n\nKính gửi: Sở Y tế các tỉnh\n\n"
        "Cục Phòng bệnh đề nghị Sở Y tế giám sát ca bệnh.\n\nCỤC TRƯỞNG\nĐỗ Hữu Thịnh\n"
    )
    assert read_document(read_bytes(text.encode(), name="cv.txt")).header.type == "cong-van"


@pytest.mark.parametrize(
    ("item", "leads"),
    [
        (
            "1. Đội Quản lý thị trường số 1, số 2: kiểm tra kho hàng.",
            ["Đội Quản lý thị trường số 1", "Đội Quản lý thị trường số 2"],
        ),
        (
            "1. Trung tâm Y tế khu vực 3, khu vực 5 và khu vực 6 kiểm tra thuốc.",
            [f"Trung tâm Y tế khu vực {number}" for number in (3, 5, 6)],
        ),
        ("1. Đội Tuần tra kiểm soát bố trí 03 tổ.", ["Đội Tuần tra kiểm soát"]),
        ("1. Đội Hậu cần lập dự trù.", ["Đội Hậu cần"]),
    ],
)
def test_units_of_one_name_with_numbers(item: str, leads: list[str]) -> None:
    assert [name.text for task in drafted(item).tasks for name in task.lead] == leads


def test_a_return_under_a_heading_of_time_is_not_lost() -> None:
    found = drafted(
        "1. Phòng Kinh tế sửa loa bản.\nII. THỜI GIAN\nTừ ngày 01/02/2026 đến hết ngày 28/02/2026. "
        "Gửi báo cáo về Phòng Kinh tế trước ngày 02/3/2026."
    )
    kept = [*(task.quote_text for task in found.tasks), *(one.text for one in found.unplaced)]
    assert any("02/3/2026" in text for text in kept)


def test_a_case_and_a_duty_of_a_name_that_is_not_known_is_listed() -> None:
    found = drafted(
        "1. Phòng Kinh tế sửa loa bản.\n2. Trường hợp loa hỏng nặng, bộ phận quản lý ngành, lĩnh "
        "vực có trách nhiệm đề xuất thay mới."
    )
    kept = [*(task.quote_text for task in found.tasks), *(one.text for one in found.unplaced)]
    assert any("loa hỏng nặng" in text for text in kept)


def test_items_behind_a_quotation_that_a_scanner_left_open_are_read() -> None:
    found = drafted(
        "1. Về điểm 1 của Thỏa thuận: “Phối hợp sửa loa\n- Phòng Kinh tế kiểm tra loa.\n"
        "2. Về điểm 2 của Thỏa thuận: “Phối hợp sửa đèn” - giao Công an xã chủ trì sửa đèn."
    )
    assert ["Công an xã"] in [[name.text for name in task.lead] for task in found.tasks]
    assert "Kiểm tra loa" in [task.title for task in found.tasks]
