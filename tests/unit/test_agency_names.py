from __future__ import annotations

import pytest

from directive_cli.domain.agency_index import AgencyIndex, name_key
from directive_cli.domain.agency_names import find_agencies, read_agencies


def names(text: str) -> list[str]:
    found = read_agencies(text)
    return [mention.name for mention in found.mentions] if found else []


def rest(text: str) -> str:
    found = read_agencies(text)
    return text[found.end :].strip() if found else text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Tài chính chủ trì rà soát", ["Sở Tài chính"]),
        ("Sở Xây dựng xây dựng đề án", ["Sở Xây dựng"]),
        (
            "Sở Văn hóa, Thể thao và Du lịch, Sở Y tế theo chức năng",
            ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"],
        ),
        ("Cục Đo đạc, Bản đồ và Viễn thám báo cáo", ["Cục Đo đạc, Bản đồ và Viễn thám"]),
        ("các Sở: Y tế, Nội vụ và Công an tỉnh phối hợp", ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh"]),
        (
            "Các sở, ngành: Văn phòng UBND tỉnh, Sở Y tế chuẩn bị",
            ["Văn phòng UBND tỉnh", "Sở Y tế"],
        ),
        (
            "UBND các xã Bến Đá, Bãi Sậy và Sở Y tế tổ chức",
            ["UBND xã Bến Đá", "UBND xã Bãi Sậy", "Sở Y tế"],
        ),
        ("Chủ tịch UBND các xã: Bến Đá, Công an tỉnh", ["Chủ tịch UBND xã Bến Đá", "Công an tỉnh"]),
        ("UBND các xã Bến Đá, Công an tỉnh chủ trì", ["UBND xã Bến Đá", "Công an tỉnh"]),
        ("Các Bộ: Tài chính, Khoa học và Công nghệ:", ["Bộ Tài chính", "Bộ Khoa học và Công nghệ"]),
        (
            "các Tập đoàn: Dầu khí - Năng lượng Quốc gia, Bưu chính Viễn thông hoàn thành",
            ["Tập đoàn Dầu khí - Năng lượng Quốc gia", "Tập đoàn Bưu chính Viễn thông"],
        ),
        (
            "UBND các xã: Phú Linh, Bạch Đích và Niêm Sơn tổ chức",
            ["UBND xã Phú Linh", "UBND xã Bạch Đích", "UBND xã Niêm Sơn"],
        ),
        ("Ủy ban nhân dân phường Bến Ngự chi trả", ["Ủy ban nhân dân phường Bến Ngự"]),
        (
            "các sở, ban, ngành và các cơ quan, đơn vị liên quan rà soát",
            ["các sở, ban, ngành", "các cơ quan, đơn vị liên quan"],
        ),
        (
            "Giám đốc Sở Y tế, Thủ trưởng các đơn vị khẩn trương",
            ["Giám đốc Sở Y tế", "Thủ trưởng các đơn vị"],
        ),
        (
            "Ngân hàng Nhà nước Chi nhánh Khu vực 5 chủ trì",
            ["Ngân hàng Nhà nước Chi nhánh Khu vực 5"],
        ),
        ("Thư viện tỉnh", ["Thư viện tỉnh"]),
        ("Báo cáo kế hoạch", []),
        ("Trường hợp phát sinh", []),
        ("Bộ phận một cửa", []),
        ("Bảo đảm an toàn", []),
    ],
)
def test_a_list_of_bodies_is_read_from_its_beginning(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_what_follows_the_list_is_left() -> None:
    assert rest("Sở Nội vụ (cơ quan thường trực) chủ trì") == "chủ trì"
    assert rest("UBND các huyện, thị xã, thành phố chịu trách nhiệm:") == "chịu trách nhiệm:"


def test_groups_and_heads_are_told() -> None:
    found = read_agencies("Chủ tịch UBND các xã, phường; Sở Y tế")
    assert found is not None
    group, single = found.mentions
    assert (group.collective, group.leader, group.body) == (True, "Chủ tịch", "UBND các xã, phường")
    assert (single.collective, single.leader) == (False, "")


def test_bodies_are_found_anywhere() -> None:
    text = "Theo đề nghị của Sở Nội vụ và Thanh tra tỉnh, báo cáo Ủy ban nhân dân tỉnh."
    assert [text[one.start : one.end] for one in find_agencies(text)] == [
        "Sở Nội vụ", "Thanh tra tỉnh", "Ủy ban nhân dân tỉnh",
    ]  # fmt: skip


def test_an_index_knows_spellings_short_forms_and_the_province() -> None:
    index = AgencyIndex.of(
        [
            ("so-khcn", ["Sở Khoa học và Công nghệ", "SKHCN"]),
            ("ubnd-tinh", ["Ủy ban nhân dân tỉnh"]),
            ("chu-tich", ["Chủ tịch Ủy ban nhân dân tỉnh"]),
        ]
    )
    assert index.resolve("Sở KH&CN") == "so-khcn"
    assert index.resolve("Giám đốc Sở Khoa học và Công nghệ") == "so-khcn"
    assert index.resolve("Sở Khoa học và Công nghệ tỉnh Sông La", province="Sông La") == "so-khcn"
    assert index.resolve("Chủ tịch UBND tỉnh") == "chu-tich"
    assert index.resolve("UBND tỉnh") == "ubnd-tinh"
    assert index.resolve("Sở Du lịch") is None


def test_a_name_claimed_twice_belongs_to_none() -> None:
    index = AgencyIndex.of([("a", ["Ban Chỉ đạo"]), ("b", ["Ban chỉ đạo"])])
    assert index.resolve("Ban Chỉ đạo") is None


def test_keys_ignore_marks_case_and_words_of_office() -> None:
    assert name_key("Giám đốc SỞ Y TẾ") == name_key("Sở Y tế")


@pytest.mark.parametrize(
    "name",
    [
        "Bí thư tỉnh ủy và Chủ tịch Ủy ban nhân dân các tỉnh: Sông La, Sông Mã và Sông Đà",
        "các cơ sở giáo dục trực thuộc",
        "Doanh nghiệp, cộng đồng, tổ chức, cá nhân",
        "Các nhà mạng viễn thông di động",
        "Trạm Y tế các xã, phường",
        "Cảnh sát biển Vùng 2",
    ],
)
def test_group_or_office_is_one_name(name: str) -> None:
    read = read_agencies(f"{name} rà soát bến phà")
    assert read is not None
    assert [one.name for one in read.mentions] == [name]
