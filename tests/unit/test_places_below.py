"""Places that act under the body that all of them have, and contacts, means and titles that give
nobody work."""

from __future__ import annotations

import pytest
from tests.short_papers import items, paper

UNDER_COMMUNES = """\
1. Ủy ban nhân dân các xã:
- Vàm Bến, Sông La rà soát hộ dân.
- Tân An bố trí xe.
- Các xã còn lại chuẩn bị thuốc.
- Vận động hộ dân sửa phao.
2. Sở Y tế rà soát."""


def test_places_that_open_an_item_have_it_by_the_heading_s_name() -> None:
    assert items(UNDER_COMMUNES)[:4] == [
        ("1-1", "Rà soát hộ dân", ["Ủy ban nhân dân xã Vàm Bến", "Ủy ban nhân dân xã Sông La"]),
        ("1-2", "Bố trí xe", ["Ủy ban nhân dân xã Tân An"]),
        ("1-3", "Chuẩn bị thuốc", ["Các xã còn lại"]),
        ("1-4", "Vận động hộ dân sửa phao", ["Ủy ban nhân dân các xã"]),
    ]


def test_places_listed_behind_what_defines_them_have_the_work_by_name() -> None:
    found = items(
        "1. Ủy ban nhân dân các tỉnh, thành phố có tỷ lệ tiêm chủng dưới 80%: Gia Lai, Cần Thơ:\n"
        "- Phê duyệt kinh phí.\n2. Sở Y tế rà soát."
    )

    assert found[0][2] == ["Ủy ban nhân dân tỉnh Gia Lai", "Ủy ban nhân dân thành phố Cần Thơ"]


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Sở Y tế lập danh sách. Đầu mối: ông Nguyễn Văn Bến, số điện thoại 0912345678", "Sở Y tế"),
        ("Sở Tài chính rà soát. Ngân sách giao cho các đơn vị năm 2026 là 30 tỷ đồng",
         "Sở Tài chính"),
        ("Phó Thủ tướng Trần Văn Bến, Trưởng Ban Chỉ đạo, trực tiếp kiểm tra công trường",
         "Phó Thủ tướng Trần Văn Bến"),
        ("Giao Phó Thủ tướng Chính phủ Trần Văn Bến, Phó Trưởng ban Ban Chỉ đạo 389, rà soát",
         "Phó Thủ tướng Chính phủ Trần Văn Bến"),
        ("Đề nghị Ủy ban nhân dân 07 tỉnh chưa gửi báo cáo nêu trên khẩn trương gửi báo cáo",
         "Ủy ban nhân dân 07 tỉnh chưa gửi báo cáo nêu trên"),
        ("Kinh phí giao Sở Tài chính thẩm định hồ sơ", "Sở Tài chính"),
        ("Giao Cục Phòng bệnh, Ủy ban nhân dân tỉnh Sông La làm đầu mối theo dõi", "Cục Phòng bệnh"),
        ("Đồng chí Phó Giám đốc phụ trách chuyên môn trực tiếp chỉ đạo giao ban",
         "Phó Giám đốc phụ trách chuyên môn"),
        ("Các xã chưa phê duyệt phương án phòng, chống hạn phải phê duyệt trước ngày 10/6/2026",
         "Các xã chưa phê duyệt phương án phòng, chống hạn"),
    ],
)  # fmt: skip
def test_who_has_the_work_is_no_contact_receiver_or_further_title(words: str, lead: str) -> None:
    assert [one[2] for one in items(f"1. {words}.\n2. Sở Nội vụ rà soát.")] == [
        [lead],
        ["Sở Nội vụ"],
    ]


@pytest.mark.parametrize("where", ["tại mục 3 này", "tại khoản này", "trên"])
def test_a_closing_inside_a_section_dates_what_stands_in_it(where: str) -> None:
    body = (
        "2. Sở Xây dựng lập hồ sơ.\n3. Đưa cơ sở dữ liệu về trung tâm\n"
        "- Sở Y tế đồng bộ dữ liệu.\n- Sở Nội vụ chuẩn hóa hồ sơ.\n"
        f"Các nhiệm vụ {where} phải hoàn thành trước ngày 15 tháng 9 năm 2026.\n"
        "4. Sở Công Thương rà soát."
    )
    dated = {task.item: [one.text for one in task.deadlines] for task in paper(body).tasks}

    day = ["trước ngày 15 tháng 9 năm 2026"]
    assert dated == {"2": [], "3-1": day, "3-2": day, "4": []}


@pytest.mark.parametrize(
    "told",
    [
        "Những khuyết điểm trên thuộc trách nhiệm của Chủ tịch UBND xã, Giám đốc Ban Quản lý dự án",
        "Về vướng mắc đã nêu: Ủy ban nhân dân tỉnh có ý kiến như sau: tài sản xử lý theo quy định",
    ],
)
def test_blame_and_the_issuer_s_opinion_are_no_work(told: str) -> None:
    assert items(f"1. {told}.\n2. Sở Nội vụ rà soát.") == [("2", "Rà soát", ["Sở Nội vụ"])]


def test_a_noun_alone_under_its_heading_means_the_heading_s_body() -> None:
    found = items(
        "1. Sở Khoa học và Công nghệ\nGiúp các hợp tác xã đăng ký nhãn hiệu; từ nay đến hết tháng "
        "8/2026 hoàn tất hồ sơ. Ngoài ra, Sở nghiên cứu thí điểm tem, báo cáo UBND tỉnh trong tháng "
        "11.\n2. Sở Công Thương\n- Đưa chè vào các hội chợ."
    )

    assert [lead for _item, _title, lead in found] == [
        ["Sở Khoa học và Công nghệ"],
        ["Sở Khoa học và Công nghệ"],
        ["Sở Công Thương"],
    ]
