"""Words that only close a paper, agree to something or tell of some: nobody's work."""

from __future__ import annotations

import pytest
from tests.short_papers import items, paper, plain


@pytest.mark.parametrize(
    "closing",
    [
        "Yêu cầu Sở Y tế và Sở Nội vụ khẩn trương tổ chức thực hiện.",
        "Yêu cầu các sở, ngành nghiêm túc triển khai thực hiện.&f⁄",
        "Yêu cầu Giám đốc các Sở nghiêm túc triển khai thực hiện. gaa!",
        "Đề nghị các cơ quan, đơn vị quan tâm phối hợp, thực hiện, gửi báo cáo đúng hạn./.",
        "Văn phòng Ủy ban nhân dân tỉnh truyền đạt ý kiến nêu trên để Sở Y tế thực hiện./.",
    ],
)
def test_a_closing_that_only_has_the_paper_carried_out_is_no_task(closing: str) -> None:
    found = plain(f"1. Sở Y tế trực bến Vàm.\n2. Sở Nội vụ đếm phao.\n{closing}")

    assert [task.item for task in found.tasks] == ["1", "2"]


def test_what_a_company_is_allowed_is_no_task() -> None:
    found = paper(
        "1. Thống nhất chủ trương cho Công ty TNHH Sông Hồng tổ chức hội bến, cụ thể như sau:\n"
        "- Thời gian: từ ngày 10/6/2026 đến ngày 15/6/2026.\n- Địa điểm: bến Vàm.\n"
        "2. Giao Sở Công Thương theo dõi hội bến.",
        kind="V/v hội bến",
        addressees="- Sở Công Thương;\n- Công ty TNHH Sông Hồng.",
        symbol="UBND-TH",
    )

    assert [(task.item, [one.text for one in task.lead]) for task in found.tasks] == [
        ("2", ["Sở Công Thương"])
    ]


def test_what_is_told_of_some_is_no_task() -> None:
    found = items(
        "- Một số Cục Thuế có tỷ lệ thu thấp như sau: Cục Thuế A, Cục Thuế B.\n"
        "- Sở Tài chính đôn đốc thu phí bến."
    )

    assert [leads for _item, _title, leads in found] == [["Sở Tài chính"]]


def test_a_heading_of_no_more_than_the_issuers_name_has_what_stands_under_it() -> None:
    found = paper(
        "1. Ủy ban nhân dân tỉnh\n- Rà soát các bến đò.\n2. Sở Y tế\n- Trực tại bến.",
        kind="KẾ HOẠCH",
        symbol="KH-UBND",
    )

    assert [[one.text for one in task.lead] for task in found.tasks] == [
        ["Ủy ban nhân dân tỉnh"],
        ["Sở Y tế"],
    ]
