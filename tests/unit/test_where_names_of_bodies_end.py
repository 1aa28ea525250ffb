"""Bodies whose names hold numbers, verbs, commas or offices: each order has the body as written."""

from __future__ import annotations

import pytest
from tests.short_papers import orders


@pytest.mark.parametrize(
    ("order", "leads"),
    [
        # a number closes a name
        ("Trung đoàn 885 chi viện 150 chiến sĩ khắc phục hậu quả lũ.", ["Trung đoàn 885"]),
        ("Ban Quản lý khu phố 6 lắp 12 phao trước ngày 15/8.", ["Ban Quản lý khu phố 6"]),
        # one word of two syllables, of which the first has the capital
        (
            "Công ty Cổ phần Bưu chính Sông La Chi nhánh Vàm Bến hỗ trợ các bến.",
            ["Công ty Cổ phần Bưu chính Sông La Chi nhánh Vàm Bến"],
        ),
        # verbs that are no part of a name
        ("Chi cục Thủy sản phát tờ rơi, ký cam kết với chủ tàu.", ["Chi cục Thủy sản"]),
        ("Nhà trường nhập xong điểm lên cơ sở dữ liệu ngành.", ["Nhà trường"]),
        ("Thành viên hội đồng đọc phản biện chéo trong 10 ngày.", ["Thành viên hội đồng"]),
        # verbs that are part of one
        (
            "Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam (VEC) huy động nhân lực.",
            ["Tổng công ty Đầu tư phát triển đường cao tốc Việt Nam"],
        ),
        (
            "Ban Quản lý Khu kinh tế mở Sông La và các khu công nghiệp tỉnh Vàm Bến tổng hợp nhu cầu.",
            ["Ban Quản lý Khu kinh tế mở Sông La và các khu công nghiệp tỉnh Vàm Bến"],
        ),
        (
            "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh biên soạn tài liệu.",
            ["Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh"],
        ),
        # heads of courts and persons by "ông", "bà"
        (
            "Chánh án Tòa án nhân dân tỉnh, Viện trưởng Viện kiểm sát nhân dân tỉnh rà soát quy chế.",
            ["Chánh án Tòa án nhân dân tỉnh", "Viện trưởng Viện kiểm sát nhân dân tỉnh"],
        ),
        (
            "Ông Giám đốc Sở Xây dựng, bà Chủ tịch UBND phường Vàm Bến rà soát phao.",
            ["Giám đốc Sở Xây dựng", "Chủ tịch UBND phường Vàm Bến"],
        ),
        (
            "Các ông (bà): Giám đốc Sở Xây dựng, Chủ tịch UBND phường Vàm Bến rà soát phao.",
            ["Giám đốc Sở Xây dựng", "Chủ tịch UBND phường Vàm Bến"],
        ),
    ],
)
def test_a_name_ends_where_its_work_begins(order: str, leads: list[str]) -> None:
    assert [names for _title, names in orders(f"1. Sở Y tế trực bến.\n2. {order}")][1:] == [leads]


@pytest.mark.parametrize(
    ("order", "leads"),
    [
        (
            "Phát hành 01 bộ tem kỷ niệm do Sở Nội vụ thực hiện, hoàn thành trước ngày 21/6.",
            ["Sở Nội vụ"],
        ),
        (
            "Đất đá thải tại mỏ Vàm Bến do Công ty Than Sông La chịu trách nhiệm vận chuyển.",
            ["Công ty Than Sông La"],
        ),
    ],
)
def test_work_may_stand_before_who_carries_it_out(order: str, leads: list[str]) -> None:
    assert [names for _title, names in orders(f"1. Sở Y tế trực bến.\n2. {order}")][1:] == [leads]


def test_of_whose_work_an_object_is_gives_nobody_the_order() -> None:
    body = "1. Sở Y tế trực bến.\n2. Kiểm tra công trình do Sở Nội vụ thực hiện."
    assert [names for _title, names in orders(body)] == [["Sở Y tế"]]


@pytest.mark.parametrize(
    ("order", "leads"),
    [
        ("UBND các xã hạ du phát cảnh báo bằng loa.", [["UBND các xã hạ du"]]),
        (
            "Hội Liên hiệp Phụ nữ các xã biên giới xây dựng tổ truyền thông.",
            [["Hội Liên hiệp Phụ nữ các xã biên giới"]],
        ),
        (
            "Giao Sở Nội vụ có văn bản hướng dẫn, đồng thời đề nghị UBND xã Vàm Bến tổ chức rào bến.",
            [["Sở Nội vụ"], ["UBND xã Vàm Bến"]],
        ),
        (
            (
                "Việc chọn đơn vị đấu giá 19 lô đất giao Sở Nội vụ. "
                "Việc giám sát cuộc đấu giá do Sở Tư pháp đảm nhiệm."
            ),
            [["Sở Nội vụ"], ["Sở Tư pháp"]],
        ),
        (
            (
                "Đối với khu đất 2,1 ha của Công ty Cổ phần Sông La, Sở Tài chính tham mưu phương án; "
                "đối với kho gạo cũ, UBND xã Vàm Bến lập phương án."
            ),
            [["Sở Tài chính"], ["UBND xã Vàm Bến"]],
        ),
    ],
)
def test_each_work_has_its_own_body(order: str, leads: list[list[str]]) -> None:
    assert [names for _title, names in orders(f"1. Sở Y tế trực bến.\n2. {order}")][1:] == leads


@pytest.mark.parametrize(
    "told",
    [
        (
            "Chủ tịch UBND xã nào chủ quan, để thiệt hại về người thì phải chịu trách nhiệm trước "
            "Chủ tịch UBND tỉnh."
        ),
        "Nơi nào để xảy ra phá rừng thì người đứng đầu nơi đó phải chịu trách nhiệm trước pháp luật.",
        "Dự thảo Nghị quyết do Sở Tài chính trình đã được các thành viên UBND tỉnh thông qua.",
    ],
)
def test_who_bears_the_blame_and_what_was_done_order_nothing(told: str) -> None:
    assert [names for _title, names in orders(f"1. Sở Y tế trực bến.\n2. {told}")] == [["Sở Y tế"]]


@pytest.mark.parametrize(
    ("order", "leads"),
    [
        (
            "Công ty Điện lực Sông La cấp máy phát; còn Sở Nội vụ kiểm tra thuốc.",
            [["Công ty Điện lực Sông La"], ["Sở Nội vụ"]],
        ),
        (
            "Thuế các tỉnh gửi báo cáo hằng tháng. 17 đơn vị chưa báo cáo phải gửi bổ sung.",
            [["Thuế các tỉnh"], ["17 đơn vị chưa báo cáo"]],
        ),
        (
            "UBND xã cử cán bộ xuống bản. Hai chi bộ nói trên rà soát, gửi biên bản.",
            [["UBND xã"], ["Hai chi bộ nói trên"]],
        ),
        (
            "Trung tâm Y tế các huyện Sông La, Vàm Bến bố trí điểm cách ly.",
            [["Trung tâm Y tế huyện Sông La", "Trung tâm Y tế huyện Vàm Bến"]],
        ),
        (
            "Dân quân xã tham gia chữa cháy; khi đám cháy lan rộng, Sở Nội vụ chủ trì chỉ huy.",
            [["Dân quân xã"], ["Sở Nội vụ"]],
        ),
        ("Kinh phí: UBND phường bố trí trong dự toán năm 2027.", [["UBND phường"]]),
    ],
)
def test_who_else_has_part_of_an_item(order: str, leads: list[list[str]]) -> None:
    assert [names for _title, names in orders(f"1. Sở Y tế trực bến.\n2. {order}")][1:] == leads


def test_staff_that_a_body_assigns_has_no_order() -> None:
    body = (
        "1. Sở Y tế trực bến.\n2. Lập danh sách học sinh và giao giáo viên rà soát, kèm cặp các em."
    )
    assert [names for _title, names in orders(body)] == [["Sở Y tế"]]
