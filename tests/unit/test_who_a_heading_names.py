"""Headings that name a body: in capitals, behind what gives it work, of groups that no list knows."""

from __future__ import annotations

import pytest
from tests.short_papers import plain

WORK = "Vá lại lưới chắn rác.", "Kê lại ghế ngồi."


def leads(body: str) -> list[list[str]]:
    return [[one.text for one in task.lead] for task in plain(body).tasks]


def under(first: str, second: str, signs: tuple[str, str] = ("- ", "- ")) -> str:
    """Two headings, each over two items of work."""
    lines = ["Chủ tịch UBND tỉnh phân công như sau:"]
    for heading in (first, second):
        lines += [heading, f"{signs[0]}{WORK[0]}", f"{signs[1]}{WORK[1]}"]
    return "\n".join(lines)


@pytest.mark.parametrize("sign", ["{}. ", "{}/ ", "{}) ", "({}) ", "{} – ", "1.{}. ", "Điều {}. "])
@pytest.mark.parametrize(
    "words",
    [
        "{}:",
        "Đối với {}:",
        "Nhiệm vụ của {}:",
        "Đề nghị {}:",
        "Phân công {}:",
        "{} thực hiện các việc sau:",
    ],
)
def test_a_group_beside_a_body_has_what_stands_under_it(sign: str, words: str) -> None:
    group = words.format("các chủ bè cá")
    first = f"{sign.format(1)}{group[0].upper()}{group[1:]}"
    second = f"{sign.format(2)}{words.format('Công ty Cổ phần Cấp nước Sông La')}"
    each = ["các chủ bè cá"] * 2 + ["công ty cổ phần cấp nước sông la"] * 2
    assert [one[0].lower() for one in leads(under(first, second))] == each


@pytest.mark.parametrize("words", ["{}", "ĐỐI VỚI {}", "TRÁCH NHIỆM CỦA {}"])
@pytest.mark.parametrize("signs", [("A. ", "B. "), ("I. ", "II. "), ("1. ", "2. "), ("1/ ", "2/ ")])
def test_a_heading_in_capitals_names_its_body(words: str, signs: tuple[str, str]) -> None:
    first = f"{signs[0]}{words.format('CÁC TRƯỜNG TIỂU HỌC')}"
    second = f"{signs[1]}{words.format('PHÒNG VĂN HÓA - XÃ HỘI')}"
    each = ["các trường tiểu học"] * 2 + ["phòng văn hóa - xã hội"] * 2
    assert [one[0].lower() for one in leads(under(first, second))] == each


@pytest.mark.parametrize("name", ["KHOA DƯỢC - VẬT TƯ", "PHÒNG ĐIỀU DƯỠNG", "TỔ LÁI XE"])
def test_a_line_in_capitals_under_a_section_heads_its_dashes(name: str) -> None:
    body = f"II. PHÂN CÔNG\n{name}\n- Vá lại lưới.\nCÔNG AN HUYỆN\n- Kê lại ghế ngồi."
    assert [one[0].lower() for one in leads(body)] == [name.lower(), "công an huyện"]


def test_a_person_in_capitals_has_what_stands_under_the_line() -> None:
    body = (
        "II. PHÂN CÔNG\nPHÒNG ĐIỀU DƯỠNG\n+ Xếp lịch trực.\n"
        "ÔNG LÒ VĂN PÓM, TỔ TRƯỞNG TỔ LÁI XE\n+ Thay lốp hai xe."
    )
    assert leads(body)[-1] == ["Tổ trưởng tổ lái xe"]


@pytest.mark.parametrize("line", ["CHÚ TƯ LÁI ĐÒ", "Chú Tư lái đò", "Chú Tư lái đò:"])
def test_a_line_that_is_not_understood_hands_down_no_other_body(line: str) -> None:
    body = f"I. PHÂN CÔNG\nPhòng Điều dưỡng\n- Xếp lịch trực.\n{line}\n- Thay lốp hai xe."
    assert leads(body) == [["Phòng Điều dưỡng"], []]


def test_words_that_only_lead_on_keep_the_body_before_them() -> None:
    body = (
        "I. PHÂN CÔNG\nPhòng Điều dưỡng:\n- Xếp lịch trực.\nTrạm Y tế:\n- Phát thuốc.\n"
        "Trong đó lưu ý:\n- Thay lốp hai xe."
    )
    assert leads(body)[-1] == ["Trạm Y tế"]


def test_letters_stand_under_a_number_in_brackets() -> None:
    body = under("(1) Sở Y tế:", "(2) Công an tỉnh:", ("a) ", "b) "))
    assert leads(body) == [["Sở Y tế"], ["Sở Y tế"], ["Công an tỉnh"], ["Công an tỉnh"]]


def test_a_first_heading_in_capitals_is_no_line_of_the_title() -> None:
    assert leads("A/ SỞ Y TẾ\n1. Vá lại lưới.\nB/ SỞ NỘI VỤ\n1. Kê lại ghế ngồi.") == [
        ["Sở Y tế"],
        ["Sở Nội vụ"],
    ]


@pytest.mark.parametrize(
    "heading", ["1. PHÒNG NGỪA CHÁY", "1. BAN HÀNH VĂN BẢN", "1. TỔ CHỨC THỰC HIỆN"]
)
def test_words_that_begin_as_a_body_does_are_none(heading: str) -> None:
    assert leads(f"{heading}\n- Kê lại ghế ngồi.\n2. Sở Y tế\n- Vá lại lưới.")[-1:] == [["Sở Y tế"]]
    assert all("phòng ngừa" not in str(one).lower() for one in leads(f"{heading}\n- Kê ghế."))


BACKGROUND = (
    "I. Về tình hình sắp xếp bộ máy\n"
    "Nhìn chung, bộ máy được tinh gọn. Tuy nhiên, máy móc của cấp xã còn thiếu.\n"
)


def test_a_section_headed_as_background_may_hold_orders() -> None:
    body = BACKGROUND + (
        "1. Các nhiệm vụ cần làm ngay:\n"
        "a) Về chuyên môn: Giao Sở Nội vụ có trách nhiệm:\n- Biên soạn sổ tay nghiệp vụ.\n"
        "2. Về máy móc:\n- Giao Sở Tài chính bố trí kinh phí.\n"
        "3. Về thủ tục:\n- Sở Tư pháp rà soát thủ tục hành chính."
    )
    assert leads(body) == [["Sở Nội vụ"], ["Sở Tài chính"], ["Sở Tư pháp"]]


def test_background_without_orders_stays_background() -> None:
    body = BACKGROUND + (
        "1. Kết quả thực hiện nhiệm vụ\n- Sở Tư pháp rà soát 40 thủ tục hành chính.\n"
        "II. Phân công\n1. Sở Y tế vá lại lưới."
    )
    assert leads(body) == [["Sở Y tế"]]


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        (
            "Nhiệm vụ của Ban Chỉ đạo Tổng điều tra dân số năm 2029",
            "Ban Chỉ đạo Tổng điều tra dân số năm 2029",
        ),
        (
            "Trách nhiệm của Ban Chỉ đạo Chương trình mục tiêu quốc gia giai đoạn 2026-2030",
            "Ban Chỉ đạo Chương trình mục tiêu quốc gia giai đoạn 2026-2030",
        ),
        ("Nhiệm vụ của Sở Y tế trong 6 tháng cuối năm 2026", "Sở Y tế"),
        ("Nhiệm vụ của Sở Y tế quý III/2026", "Sở Y tế"),
        ("Nhiệm vụ của Sở Y tế, năm 2026", "Sở Y tế"),
        ("Trách nhiệm của Sở Y tế trong việc quản lý, sử dụng tài sản", "Sở Y tế"),
        ("Yêu cầu Sở Y tế năm 2026", "Sở Y tế"),
        ("UBND các xã thực hiện nhiệm vụ sau", "UBND các xã"),
    ],
)
def test_a_heading_ends_its_body_where_the_name_ends(heading: str, body: str) -> None:
    assert leads(under(f"1. {heading}", "2. Sở Nội vụ")) == [[body]] * 2 + [["Sở Nội vụ"]] * 2


def test_work_with_the_word_giao_in_it_names_nobody() -> None:
    assert ["ban"] not in leads(under("1. Công việc giao ban", "2. Sở Nội vụ"))
