"""Which words of an order are the name and which the work: names that share a head, that list their
fields, that hold a place, and verbs that begin like a name's own words."""

from __future__ import annotations

import pytest
from tests.short_papers import plain


def shown(body: str) -> list[tuple[str, list[str]]]:
    """Return the title and the leads of each task."""
    return [(task.title, [name.text for name in task.lead]) for task in plain(body).tasks]


@pytest.mark.parametrize(
    ("order", "leads"),
    [
        (
            "Giao các Đảng ủy: Chính phủ; Quốc hội; Mặt trận Tổ quốc, các đoàn thể Trung ương",
            [
                "Đảng ủy Chính phủ",
                "Đảng ủy Quốc hội",
                "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương",
            ],
        ),
        (
            "Giao các Ban: Tổ chức, Nội chính, Tuyên giáo Tỉnh ủy",
            ["Ban Tổ chức", "Ban Nội chính", "Ban Tuyên giáo Tỉnh ủy"],
        ),
        (
            "Giao các Trường: Cao đẳng Y tế; Đại học Hồng Đức",
            ["Trường Cao đẳng Y tế", "Trường Đại học Hồng Đức"],
        ),
    ],
)
def test_names_behind_a_shared_head_carry_it(order: str, leads: list[str]) -> None:
    assert shown(f"1. {order} rà soát học phí.") == [("Rà soát học phí", leads)]


@pytest.mark.parametrize(
    "name",
    [
        "Các cấp chính quyền",
        "Trung ương Mặt trận Tổ quốc Việt Nam",
        "Tập thể Ban Giám hiệu",
        "Trường Đại học Hàng hải Việt Nam",
        "Khoa Hồi sức, Chống độc",
        "UBND các xã/phường",
        "UBND các quận - huyện",
        "UBND phường 3 Bảo Lộc",
        "Phòng Tài chính Kế toán Sở Giáo dục và Đào tạo",
        "lực lượng Quản lý thị trường",
        "Ban Quản lý quy hoạch",
        "Đảng bộ các phường, xã: Bình Lâm, La Dạ",
        "Trạm Y tế các xã, phường: Tân Lập, Phú Sơn",
    ],
)
def test_a_name_is_read_to_its_end(name: str) -> None:
    assert shown(f"1. Giao {name} kiểm tra bến đò.") == [("Kiểm tra bến đò", [name])]


@pytest.mark.parametrize(
    ("sentence", "title", "lead"),
    [
        (
            "Phòng Khoa học hỗ trợ hồ sơ cho lái đò",
            "Hỗ trợ hồ sơ cho lái đò",
            "Phòng Khoa học",
        ),
        (
            "Bộ trưởng Bộ Xây dựng Trần Hồng Minh chỉ đạo sửa bến đò",
            "Chỉ đạo sửa bến đò",
            "Bộ trưởng Bộ Xây dựng",
        ),
    ],
)
def test_the_work_begins_behind_the_name(sentence: str, title: str, lead: str) -> None:
    assert shown(f"1. {sentence}.") == [(title, [lead])]


def test_footnote_signs_stand_in_no_name() -> None:
    assert shown("1. Giao Bộ Nội vụ[4], Bộ Tài chính[5] rà soát bến đò.") == [
        ("Rà soát bến đò", ["Bộ Nội vụ", "Bộ Tài chính"])
    ]


@pytest.mark.parametrize(
    ("sentence", "title", "lead"),
    [
        (
            "UBND các xã, phường chưa báo cáo gửi bổ sung trước ngày 30/5/2026",
            "Gửi bổ sung trước ngày 30/5/2026",
            "UBND các xã, phường chưa báo cáo",
        ),
        (
            "Những doanh nghiệp đã ký cam kết tại bến Vàm nhưng chưa mở lối vào khẩn trương nộp sơ đồ",
            "Khẩn trương nộp sơ đồ",
            "Những doanh nghiệp đã ký cam kết tại bến Vàm nhưng chưa mở lối vào",
        ),
    ],
)
def test_what_a_group_has_not_done_says_which_are_meant(
    sentence: str, title: str, lead: str
) -> None:
    assert shown(f"1. {sentence}.") == [(title, [lead])]
