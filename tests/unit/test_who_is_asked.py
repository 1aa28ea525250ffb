"""Which body an order or a heading asks: the issuer's own verbs, headings of many forms, signs and
nouns alone on their line."""

from __future__ import annotations

import pytest
from tests.short_papers import orders, plain


@pytest.mark.parametrize(
    "order",
    [
        "UBND tỉnh cũng đề nghị Sở Y tế cấp thuốc cho lái đò trước ngày 15/6/2026",
        "Rất mong Sở Y tế cấp thuốc cho lái đò trước ngày 15/6/2026",
        "UBND tỉnh chỉ đạo: Sở Y tế cấp thuốc cho lái đò trước ngày 15/6/2026",
        "UBND tỉnh có ý kiến chỉ đạo: giao Sở Y tế cấp thuốc cho lái đò trước ngày 15/6/2026",
    ],
)
def test_the_issuers_verb_asks_the_body_behind_it(order: str) -> None:
    (task,) = plain(f"1. {order}.").tasks
    assert [name.text for name in task.lead] == ["Sở Y tế"]
    assert task.title == "Cấp thuốc cho lái đò trước ngày 15/6/2026"
    assert [one.text for one in task.deadlines] == ["trước ngày 15/6/2026"]


@pytest.mark.parametrize(
    "heading",
    [
        "Yêu cầu đối với {}",
        "Nhiệm vụ giao {}",
        "Công việc giao {}",
        "Nhiệm vụ do {} chủ trì",
        "Cơ quan chủ trì: {}",
        "Ở cấp tỉnh: {}",
        "Phần việc của {}",
    ],
)
def test_a_heading_says_which_body_its_items_are_for(heading: str) -> None:
    first, second = heading.format("Sở Xây dựng"), heading.format("Sở Y tế")
    body = f"1. {first}\n- Kiểm tra bến đò.\n- Sơn lại cầu tàu.\n2. {second}\n- Cấp thuốc.\n"
    assert orders(body) == [
        ("Kiểm tra bến đò", ["Sở Xây dựng"]),
        ("Sơn lại cầu tàu", ["Sở Xây dựng"]),
        ("Cấp thuốc", ["Sở Y tế"]),
    ]


def test_a_sign_and_a_noun_alone_on_their_lines_go_on_below() -> None:
    body = "I.\nNHIỆM VỤ\n1. Sở Y tế: Cấp thuốc.\n2. Phòng\nQuản lý xây dựng: Sửa bến đò.\n"
    assert orders(body) == [
        ("Cấp thuốc", ["Sở Y tế"]),
        ("Sửa bến đò", ["Phòng Quản lý xây dựng"]),
    ]


def test_a_report_of_listed_contents_is_one_task() -> None:
    (task,) = plain(
        "1. Sở Y tế\nBáo cáo các nội dung sau trước ngày 15/6/2026:\na) Số bến đò;\nb) Số lái đò.\n"
    ).tasks
    assert [name.text for name in task.lead] == ["Sở Y tế"]
    assert [one.text for one in task.deadlines] == ["trước ngày 15/6/2026"]


@pytest.mark.parametrize("end", ["hằng quý", "tới các cấp", "trong khu vực", "theo từng loại"])
def test_a_line_that_is_complete_takes_no_sections_number(end: str) -> None:
    body = f"I. Sở Y tế\n1. Trực bến Vàm {end}\nII. Sở Nội vụ\n1. Đếm phao.\n"
    assert orders(body) == [
        (f"Trực bến Vàm {end}", ["Sở Y tế"]),
        ("Đếm phao", ["Sở Nội vụ"]),
    ]


def test_numbers_before_a_bracket_stand_under_those_before_a_stop() -> None:
    body = (
        "1. Sở Y tế:\n1) Kiểm tra bến;\n2) Đếm phao.\n"
        "2. Sở Nội vụ\na) Lập sổ.\nb) Dọn kho:\n1) Kho muối;\n2) Kho gạo.\n"
    )
    tasks = [(one.item, [name.text for name in one.lead]) for one in plain(body).tasks]
    assert tasks[:3] == [("1.1", ["Sở Y tế"]), ("1.2", ["Sở Y tế"]), ("2.a", ["Sở Nội vụ"])]
    assert all(one[1] == ["Sở Nội vụ"] for one in tasks[3:])
    assert len(tasks) > 3
