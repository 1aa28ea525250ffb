"""Names of bodies that a list, a line or their defining words may cut."""

from __future__ import annotations

import pytest
from tests.short_papers import items

from directive_cli.domain.agency_names import read_agencies


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        # Nouns written small.
        ("Giao sở Ngoại vụ chủ trì", ["sở Ngoại vụ"]),
        ("Giao cho bộ chỉ huy quân sự tỉnh", ["bộ chỉ huy quân sự tỉnh"]),
        ("Yêu cầu sở Xây dựng và trường Cao đẳng Sông La", ["sở Xây dựng", "trường Cao đẳng Sông La"]),
        # A member of no known noun between two that are known.
        ("Bưu điện tỉnh, Viễn thông tỉnh, Điện lực tỉnh",
         ["Bưu điện tỉnh", "Viễn thông tỉnh", "Điện lực tỉnh"]),
        ("Công ty Điện lực Sông La, Viễn thông Sông La và VNPT Sông La",
         ["Công ty Điện lực Sông La", "Viễn thông Sông La", "VNPT Sông La"]),
        # Groups by what they are of, have or do.
        ("Các Vườn quốc gia, Ban Quản lý rừng, công ty lâm nghiệp",
         ["Các Vườn quốc gia", "Ban Quản lý rừng", "công ty lâm nghiệp"]),
        ("Các doanh nghiệp do Nhà nước nắm giữ 100% vốn điều lệ",
         ["Các doanh nghiệp do Nhà nước nắm giữ 100% vốn điều lệ"]),
        ("Lực lượng canh phòng", ["Lực lượng canh phòng"]),
        ("Các xã còn thôn, bản bị chia cắt tổ chức tiếp tế và",
         ["Các xã còn thôn, bản bị chia cắt"]),
        # Firms by the names that they trade under.
        ("Vietnam Airlines, Vietjet Air và ACV", ["Vietnam Airlines", "Vietjet Air", "ACV"]),
        ("Giao PVN, TKV", ["PVN", "TKV"]),
        ("Tổng công ty Viễn thông MobiFone", ["Tổng công ty Viễn thông MobiFone"]),
        ("Đề nghị các Thuế tỉnh, thành phố", ["các Thuế tỉnh, thành phố"]),
        ("Người đứng đầu cấp ủy, chính quyền, cơ quan, đơn vị",
         ["Người đứng đầu cấp ủy, chính quyền, cơ quan, đơn vị"]),
    ],
)  # fmt: skip
def test_a_name_is_whole_before_its_work(words: str, leads: list[str]) -> None:
    found = items(f"1. Sở Y tế lập danh sách.\n2. {words} kiểm tra phao.")

    assert [(item, lead) for item, _title, lead in found[1:]] == [("2", leads)]
    assert found[1][1].lower().endswith("kiểm tra phao")


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Các xã chưa có phương án sơ tán gửi phương án trước ngày 10/6/2026",
         "Các xã chưa có phương án sơ tán"),
        ("Các trường chưa mở tài khoản đăng ký hoàn thành việc mở tài khoản trước ngày 10/6/2026",
         "Các trường chưa mở tài khoản"),
        ("Các xã có hộ dân bị cô lập báo cáo danh sách trước ngày 10/6/2026",
         "Các xã có hộ dân bị cô lập"),
    ],
)  # fmt: skip
def test_those_of_a_group_who_lack_or_have_something_have_the_work(words: str, lead: str) -> None:
    as_item = items(f"1. Sở Y tế lập danh sách.\n2. {words}.")
    below = items(f"1. Đối với Sở Y tế:\na) Lập danh sách.\nb) {words}.")

    assert (as_item[-1][2], below[-1][2]) == ([lead], [lead])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ban chỉ huy phòng cháy, chữa cháy rừng cấp xã phối hợp",
         ["Ban chỉ huy phòng cháy, chữa cháy rừng cấp xã"]),
        ("Ban chỉ đạo phòng, chống tội phạm tỉnh chủ trì",
         ["Ban chỉ đạo phòng, chống tội phạm tỉnh"]),
        ("Các Bộ trưởng, Chủ tịch Ủy ban nhân dân các tỉnh chỉ đạo",
         ["Các Bộ trưởng", "Chủ tịch Ủy ban nhân dân các tỉnh"]),
        ("Tổ đảng ở Thường trực Ủy ban Văn hóa, Giáo dục chủ trì",
         ["Tổ đảng ở Thường trực Ủy ban Văn hóa, Giáo dục"]),
        ("Thường trực Ủy ban KH,CN&MT của Quốc hội chủ trì",
         ["Thường trực Ủy ban KH,CN&MT của Quốc hội"]),
        ("bộ Luật Lao động", []),
        ("hội Xuân", []),
    ],
)  # fmt: skip
def test_a_list_is_read_whole(text: str, names: list[str]) -> None:
    found = read_agencies(text)

    assert ([one.name for one in found.mentions] if found else []) == names


def test_words_that_hold_a_verb_by_chance_are_no_work() -> None:
    found = items("1. UBND các xã có nông sản xuất khẩu chỉ đạo các hợp tác xã ghi nhật ký.")

    assert found[0][1:] == (
        "Chỉ đạo các hợp tác xã ghi nhật ký",
        ["UBND các xã có nông sản xuất khẩu"],
    )


def test_within_what_bodies_act_is_no_part_of_a_heading() -> None:
    text = (
        "1. Các bộ, cơ quan ngang bộ, Ủy ban nhân dân các tỉnh theo chức năng, nhiệm vụ được giao:\n"
        "a) Kiểm tra phao.\nb) Lập danh sách chủ đò."
    )

    assert items(text)[0][2] == ["Các bộ, cơ quan ngang bộ", "Ủy ban nhân dân các tỉnh"]


def test_a_sentence_on_the_line_behind_a_name_is_no_part_of_it() -> None:
    text = (
        "1. Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh\n"
        "Khi có yêu cầu của Sở Y tế, bố trí lực lượng trực bến."
    )

    assert items(text)[0][2] == ["Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]


@pytest.mark.parametrize("which", ["có bến đò ngang", "trong vùng lũ", "ở hạ du sông"])
def test_bodies_that_direct_others_have_the_work(which: str) -> None:
    found = items(f"1. UBND các xã {which} chỉ đạo các đơn vị liên quan kiểm tra phao.")

    assert found == [("1", "Chỉ đạo các đơn vị liên quan kiểm tra phao", [f"UBND các xã {which}"])]
