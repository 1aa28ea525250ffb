"""Orders that stand before a list of what a report holds, and what dates the items before it."""

from __future__ import annotations

import pytest
from tests.short_papers import items, paper, plain

REPORT = "Báo cáo số phao về Sở Nội vụ trước ngày 15 hằng tháng. {to_come}"
CONTENTS = "- Số lượt khách;\n- Kết quả giải quyết kiến nghị;\n- Kiến nghị, đề xuất."


@pytest.mark.parametrize(
    "to_come", ["Nội dung báo cáo gồm:", "Nội dung báo cáo:", "Đề cương báo cáo như sau:"]
)
def test_what_a_report_holds_is_no_work_whatever_verb_opens_it(to_come: str) -> None:
    found = plain(f"1. Ủy ban nhân dân các xã\na) {REPORT.format(to_come=to_come)}\n{CONTENTS}")

    assert [task.item for task in found.tasks] == ["1.a"]
    assert found.unplaced == ()


def test_what_a_report_holds_under_a_heading_of_no_body() -> None:
    text = (
        "1. Chế độ báo cáo\nTrước ngày 10 hằng tháng, Ủy ban nhân dân các xã gửi báo cáo về Sở Y tế. "
        f"Sở Y tế tổng hợp, báo cáo UBND tỉnh hằng quý. Nội dung báo cáo gồm:\n{CONTENTS}"
    )

    assert [(title, leads) for _item, title, leads in items(text)] == [
        ("Gửi báo cáo về Sở Y tế", ["Ủy ban nhân dân các xã"]),
        ("Tổng hợp, báo cáo UBND tỉnh hằng quý", ["Sở Y tế"]),
    ]


def test_a_whole_sentence_before_the_words_that_lead_on_is_work() -> None:
    text = (
        "1. Đi lại\nTrước ngày 10 hằng tháng, Ủy ban nhân dân các xã, phường gửi báo cáo về Sở Y tế. "
        "Các bến sau bị cấm:\n- Bến Vàm;\n- Bến Gốc."
    )

    assert [(title, leads) for _item, title, leads in items(text)] == [
        ("Gửi báo cáo về Sở Y tế", ["Ủy ban nhân dân các xã, phường"])
    ]


def test_a_short_sentence_in_which_a_body_acts_is_not_lost_in_a_heading() -> None:
    found = plain(
        "1. Sở Y tế lập danh sách.\n2. Về xe\nHằng tháng UBND các xã gửi báo cáo. Thủ tục gồm:\n"
        "- Bằng mới;\n- Bằng cũ."
    )

    assert [one.text for one in found.unplaced] == ["Hằng tháng UBND các xã gửi báo cáo."]


LABELLED = """\
3. Sở Xây dựng
a) Rà soát các chung cư cũ.
b) Lập bản đồ trụ nước.
c) Kiểm tra bến phà.
d) Nhiệm vụ tại các điểm a, b mục này hoàn thành trước ngày 31/5/2026.
"""


def test_an_item_dates_those_whose_labels_it_names() -> None:
    tasks = plain(LABELLED).tasks

    assert [(task.item, [one.text for one in task.deadlines]) for task in tasks] == [
        ("3.a", ["trước ngày 31/5/2026"]),
        ("3.b", ["trước ngày 31/5/2026"]),
        ("3.c", []),
    ]


def test_an_item_that_dates_nothing_is_not_lost() -> None:
    found = plain(
        "1. Sở Y tế khám bệnh trước ngày 10/5/2026.\n"
        "2. Nhiệm vụ tại mục 1 báo cáo kết quả trước ngày 31/5/2026 và định kỳ hằng tháng."
    )

    assert [task.item for task in found.tasks] == ["1"]
    assert len(found.unplaced) == 1


@pytest.mark.parametrize(
    "words",
    ["Giao cho quỳ Ngoại vụ chủ trì mở bến Vàm.", "Quỳ Ngoại vụ có trách nhiệm mở bến Vàm."],
)
def test_an_article_that_gives_work_to_a_body_of_no_known_name_is_listed(words: str) -> None:
    found = paper(
        f"Điều 1. Tạm dừng đò ngang.\nĐiều 2. {words}\n"
        "Điều 3. Giao Sở Y tế lập danh sách.\n"
        "Điều 4. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.",
        kind="QUYẾT ĐỊNH",
        symbol="QĐ-UBND",
    )

    assert [task.item for task in found.tasks] == ["3"]
    assert [one.text for one in found.unplaced] == [f"Điều 2. {words}"]


OBJECTS = """\
1. Sở Tài chính chịu trách nhiệm cập nhật các thông tin vào cơ sở dữ liệu phí đối với:
a) Phí đò ngang;
b) Phí bến.
2. Ủy ban nhân dân các xã cập nhật kết quả:
- Số đò có phao;
- Số đò không có phao.
"""


def test_what_is_listed_below_a_duty_stands_in_its_detail() -> None:
    first, second = plain(OBJECTS).tasks

    assert first.title == "Chịu trách nhiệm cập nhật các thông tin vào cơ sở dữ liệu phí"
    assert first.detail.endswith("đối với: Phí đò ngang; Phí bến")
    assert [one.text for one in second.lead] == ["Ủy ban nhân dân các xã"]
    assert (second.title, second.detail) == (
        "Cập nhật kết quả",
        "cập nhật kết quả: Số đò có phao; Số đò không có phao",
    )


def test_the_body_that_a_case_charges_has_its_work_and_the_title_says_the_case() -> None:
    found = items(
        "1. Sở Xây dựng:\n"
        "- Khi giá vé không còn phù hợp, Sở Xây dựng chủ trì rà soát, điều chỉnh theo quy định.\n"
        "- Trường hợp cần điều chỉnh giá vé, Sở Tài chính có trách nhiệm tham mưu UBND tỉnh."
    )

    assert found == [
        (
            "1-1",
            "Rà soát, điều chỉnh theo quy định khi giá vé không còn phù hợp",
            ["Sở Xây dựng"],
        ),
        ("1-2", "Tham mưu UBND tỉnh trong trường hợp cần điều chỉnh giá vé", ["Sở Tài chính"]),
    ]
