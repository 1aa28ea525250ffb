"""The name of a body ends before a verb that no list knows, and before a new verb of one word."""

from __future__ import annotations

import pytest
from tests.short_papers import leads_of_order, orders

DAY = "trước ngày 15/6/2026"


@pytest.mark.parametrize(
    ("body", "work"),
    [
        ("Chi cục Kiểm ngư", "ghì phao vào cọc"),
        ("Trạm Quản lý Bến", "hốt bùn ở cầu tàu"),
        ("Trung tâm Cứu hộ", "nhét phao vào khoang"),
        ("Trung tâm Y tế", "nhỏ thuốc khử mùi ở bến"),
        ("Phòng Kỹ thuật", "nhích phao ra giữa luồng"),
        ("Ban Quản lý bến", "nhồi bông vào phao cũ"),
        ("Chi cục Thủy lợi", "nêm gỗ vào khe cống"),
        ("Phòng Kỹ thuật Bến phà", "nêm gỗ vào khe cầu"),
    ],
)
def test_a_small_word_that_no_name_has_opens_the_work_of_a_body(body: str, work: str) -> None:
    title = work[0].upper() + work[1:]
    assert orders(f"1. Sở Y tế trực bến.\n2. {body} {work}.")[1:] == [(title, [body])]


@pytest.mark.parametrize(
    ("body", "work"),
    [
        ("Phòng Kỹ thuật", "lau đèn hiệu"),
        ("Chi cục Thủy lợi", "vá bờ kè"),
        ("Chi cục Kiểm lâm", "gỡ bẫy ven rạch"),
        ("Phòng Hậu cần", "khuân ghế ra bến"),
        ("Đội Cứu hộ", "khoét lỗ thoát nước"),
        ("Đội Quản lý bến", "cời than ở lò sấy phao"),
        ("Văn phòng Ủy ban", "photo sổ bến"),
        ("Nhà thầu phụ", "vá cầu tàu"),
        ("Văn phòng", "in lịch trực bến"),
        ("Phòng Tổ chức cán bộ", "in sổ trực"),
        ("Nông trường cà phê", "tái canh 500 ha"),
    ],
)
def test_the_work_with_a_day_is_no_part_of_the_name(body: str, work: str) -> None:
    found = orders(f"1. {body} {work} {DAY}.\n2. Sở Y tế trực bến.")
    assert found[0] == (f"{work[0].upper()}{work[1:]} {DAY}", [body])


@pytest.mark.parametrize(
    ("actors", "work"),
    [
        ("Các chủ ghe", "đậy bạt khoang hàng"),
        ("Các chủ ghe", "bày hàng trên sạp"),
        ("Các chủ bến", "chằng lại phao"),
        ("Các thôn", "khiêng ghế ra bến"),
        ("Các hộ dân", "cuốc cỏ ven kè"),
        ("Các hộ nuôi cá", "vay lưới của hợp tác xã"),
        ("Các chủ thuyền", "ghép phao thành bè"),
        ("Các tổ trưởng", "gấp áo phao vào kho"),
        ("Các chủ quán", "lau sàn bến"),
        ("Các trưởng thôn", "gõ kẻng khi nước lên"),
    ],
)
def test_actors_do_the_work_that_a_new_verb_of_one_word_opens(actors: str, work: str) -> None:
    found = orders(f"1. {actors} {work} {DAY}.\n2. Sở Y tế trực bến.")
    assert found[0] == (f"{work[0].upper()}{work[1:]} {DAY}", [actors])


@pytest.mark.parametrize(
    "body",
    [
        "Trung tâm Khí tượng thủy văn",
        "Trung tâm Y tế đảo Hòn La",
        "Chi cục Bảo vệ môi trường",
        "Trạm Thủy văn Vàm Láng",
        "Công ty Phà Vàm Láng",
        "Hội Luật gia tỉnh",
        "Hội Thợ thủ công tỉnh",
    ],
)
def test_small_words_of_names_stay_in_the_name(body: str) -> None:
    assert leads_of_order(f"{body} đếm phao {DAY}.") == [[body]]


def test_no_name_ends_behind_the_word_that_opens_a_group() -> None:
    found = orders("1. Các cơ sở đào tạo ở các lĩnh vực ngành, nghề mở thêm chuyên ngành đào tạo.")
    assert found == [
        ("Mở thêm chuyên ngành đào tạo", ["Các cơ sở đào tạo ở các lĩnh vực ngành, nghề"])
    ]
