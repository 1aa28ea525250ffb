"""Who does the work behind a topic or a phrase, behind other work, in brackets, or by name."""

from __future__ import annotations

import pytest
from tests.short_papers import leads_of_order, orders, plain

DAY = "trước ngày 15/6/2026"


@pytest.mark.parametrize(
    ("opening", "body"),
    [
        ("Riêng đối với Công ty Phà Vàm Láng", "Sở Xây dựng"),
        ("Riêng đối với Hợp tác xã Bến Vàm", "Chi cục Thủy lợi"),
        ("Đối với Bệnh viện Vàm Láng", "Sở Y tế"),
        ("Đối với Trường Tiểu học Vàm Láng", "UBND xã Tân Phước"),
        ("Qua báo cáo của Công an tỉnh", "Sở Xây dựng"),
        ("Qua phản ánh của UBND xã Vàm Láng", "Sở Xây dựng"),
        ("Về kinh phí sơn cầu, theo đề nghị của Sở Xây dựng", "Sở Tài chính"),
        ("Về giá vé, căn cứ ý kiến của Sở Xây dựng", "Sở Tài chính"),
        ("Về bến tạm, sau khi thống nhất với Công an tỉnh", "Sở Xây dựng"),
        ("Theo ý kiến của Sở Y tế, Sở Nội vụ và Công an tỉnh", "Sở Xây dựng"),
    ],
)
def test_the_body_behind_what_the_sentence_is_about_has_the_work(opening: str, body: str) -> None:
    assert leads_of_order(f"{opening}, {body} lập hồ sơ {DAY}.") == [[body]]


def test_two_offices_behind_a_preposition_stay_together() -> None:
    found = leads_of_order(f"Đối với Sở Xây dựng, Sở Y tế đếm phao {DAY}.")
    assert found == [["Sở Xây dựng", "Sở Y tế"]]


@pytest.mark.parametrize(
    "link", ["trên cơ sở đó", "từ đó", "theo đó", "căn cứ kết quả đó,", "trên cơ sở đó,"]
)
def test_the_next_body_goes_on_with_what_the_first_has_done(link: str) -> None:
    body = f"1. Sở Nội vụ đếm phao cũ, {link} Sở Tài chính cấp kinh phí {DAY}."
    assert orders(body) == [
        ("Đếm phao cũ", ["Sở Nội vụ"]),
        (f"Cấp kinh phí {DAY}", ["Sở Tài chính"]),
    ]


def test_a_body_that_goes_on_with_its_own_work_has_one_task() -> None:
    order = "Sở Nội vụ lập danh sách bến, trên cơ sở đó Sở Nội vụ trình phương án."
    assert leads_of_order(order) == [["Sở Nội vụ"]]


def test_a_body_that_is_asked_only_to_help_has_no_task() -> None:
    found = plain("1. Sở Y tế trực bến.\n2. Sở Xây dựng sơn cầu, giao Tổ Cứu hộ phối hợp.").tasks
    assert len(found) == 2
    assert [one.text for one in found[1].coordinating] == ["Tổ Cứu hộ"]


@pytest.mark.parametrize(
    ("order", "lead"),
    [
        ("Lệnh cho Tiểu đoàn 5 kéo xà lan.", "Tiểu đoàn 5"),
        ("Bộ Chỉ huy Quân sự tỉnh lệnh cho Trung đoàn 12 đắp kè.", "Trung đoàn 12"),
        ("Giao ông Lê Văn Phà vá lưới.", "ông Lê Văn Phà"),
        ("Phân công đồng chí Lê Thị Mến khiêng ghế.", "đồng chí Lê Thị Mến"),
        ("Khi nước lên, ông Lê Văn Phà gõ kẻng.", "ông Lê Văn Phà"),
        ("Khi nước lên, Máy trưởng treo cờ đỏ.", "Máy trưởng"),
    ],
)
def test_who_is_commanded_or_told_by_name_has_the_work(order: str, lead: str) -> None:
    assert leads_of_order(order) == [[lead]]


def test_a_person_by_name_has_the_second_work_of_a_sentence() -> None:
    found = leads_of_order("Sở Nội vụ đếm phao; giao đồng chí Lê Thị Mến vá lưới.")
    assert found == [["Sở Nội vụ"], ["đồng chí Lê Thị Mến"]]


def test_persons_under_the_word_that_assigns_have_each_their_item() -> None:
    found = orders("Phân công:\n1. Ông Lê Văn Phà vá lưới.\n2. Bà Trần Thị Bến lau đèn.")
    assert found == [("Vá lưới", ["Ông Lê Văn Phà"]), ("Lau đèn", ["Bà Trần Thị Bến"])]


@pytest.mark.parametrize(
    ("bracket", "body", "day"),
    [
        ("Tổ Hậu cần mượn ghế trước ngày 10/6/2026", "Tổ Hậu cần", "trước ngày 10/6/2026"),
        ("Tổ Cứu hộ dời phao trước ngày 10/6/2026", "Tổ Cứu hộ", "trước ngày 10/6/2026"),
        (
            "Công an tỉnh cấm đường chậm nhất ngày 10/6/2026",
            "Công an tỉnh",
            "chậm nhất ngày 10/6/2026",
        ),
    ],
)
def test_a_dated_order_in_brackets_is_a_task_of_its_own(bracket: str, body: str, day: str) -> None:
    found = plain(f"1. Sở Nội vụ mở hội thi ({bracket}), xong {DAY}.\n2. Sở Y tế trực bến.").tasks
    assert [
        ([one.text for one in task.lead], [one.text for one in task.deadlines])
        for task in found[:2]
    ] == [(["Sở Nội vụ"], [DAY]), ([body], [day])]


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Chuẩn bị ghế ngồi (Tổ Hậu cần mượn ghế trước ngày 10/6/2026)", "Tổ Hậu cần"),
        ("Mua 20 phao tròn (giao Chi đoàn Bến cất giữ) trong tháng 6/2026.", "Chi đoàn Bến"),
    ],
)
def test_an_order_in_brackets_is_read_where_nobody_else_is_named(words: str, lead: str) -> None:
    assert leads_of_order(words) == [[lead]]


def test_what_was_done_before_a_day_in_brackets_is_no_order() -> None:
    found = leads_of_order("Sở Nội vụ sơn cầu (Sở Y tế đã đếm phao trước ngày 10/4/2026).")
    assert found == [["Sở Nội vụ"]]
