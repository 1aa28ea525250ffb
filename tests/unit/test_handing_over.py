"""Who takes over inside one sentence: behind a semicolon, "và", a comma or ", giao X", and where
the same words only name more of those who are meant."""

from __future__ import annotations

import pytest
from tests.short_papers import orders


def owners(sentence: str) -> list[str]:
    """Return the one lead of each task of a sentence."""
    found = [leads for _title, leads in orders(f"1. {sentence}.\n")]
    assert all(len(leads) == 1 for leads in found)
    return [leads[0] for leads in found]


@pytest.mark.parametrize(
    ("clause", "name", "title"),
    [
        ("các trạm bờ duy trì liên lạc với chủ đò", "các trạm bờ", "Duy trì liên lạc với chủ đò"),
        (
            "các chủ đò phải mặc áo phao cho khách",
            "các chủ đò",
            "Phải mặc áo phao cho khách",
        ),
        (
            "trước mắt, các chủ bến rào chắn đoạn kè nứt",
            "các chủ bến",
            "Rào chắn đoạn kè nứt",
        ),
        (
            "đồng thời, các trạm bờ duy trì liên lạc với chủ đò",
            "các trạm bờ",
            "Duy trì liên lạc với chủ đò",
        ),
        (
            "trong khi chờ sửa kè, các chủ bến rào chắn đoạn kè nứt",
            "các chủ bến",
            "Rào chắn đoạn kè nứt",
        ),
        ("định kỳ hằng tháng, Công an tỉnh kiểm tra áo phao", "Công an tỉnh", "Kiểm tra áo phao"),
    ],
)
def test_who_acts_behind_a_semicolon_takes_over(clause: str, name: str, title: str) -> None:
    assert orders(f"1. Chi cục Thủy lợi kiểm tra kè ở chân bến; {clause}.\n") == [
        ("Kiểm tra kè ở chân bến", ["Chi cục Thủy lợi"]),
        (title, [name]),
    ]


def test_one_after_the_other_takes_over_behind_semicolons() -> None:
    assert owners(
        "Sở Xây dựng lập danh mục bến đò phải sơn lại; các trạm bờ duy trì liên lạc với chủ đò; "
        "các chủ bến treo bảng giá vé"
    ) == ["Sở Xây dựng", "các trạm bờ", "các chủ bến"]


def test_a_list_of_things_behind_a_semicolon_is_nobody() -> None:
    """The first sentence is the guard: its words go on with the list that is made."""
    assert owners("Sở Xây dựng lập danh mục bến; các danh mục bến gửi về UBND tỉnh") == [
        "Sở Xây dựng"
    ]
    assert owners("Sở Xây dựng lập danh mục bến; các trạm bờ duy trì liên lạc") == [
        "Sở Xây dựng",
        "các trạm bờ",
    ]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Sở Xây dựng sơn lại các bến đò ở thượng lưu và Công an tỉnh kiểm tra bằng lái chủ đò",
            [
                ("Sơn lại các bến đò ở thượng lưu", ["Sở Xây dựng"]),
                ("Kiểm tra bằng lái chủ đò", ["Công an tỉnh"]),
            ],
        ),
        (
            (
                "Sở Xây dựng thu hồi giấy phép bến đò cũ theo đúng trình tự đã công bố và "
                "Ủy ban nhân dân các xã giám sát việc tháo dỡ"
            ),
            [
                (
                    "Thu hồi giấy phép bến đò cũ theo đúng trình tự đã công bố",
                    ["Sở Xây dựng"],
                ),
                ("Giám sát việc tháo dỡ", ["Ủy ban nhân dân các xã"]),
            ],
        ),
        (
            (
                "Sở Xây dựng có trách nhiệm sơn lại các bến đò ở thượng lưu và Công an tỉnh "
                "có trách nhiệm kiểm tra bằng lái chủ đò"
            ),
            [
                ("Sơn lại các bến đò ở thượng lưu", ["Sở Xây dựng"]),
                ("Kiểm tra bằng lái chủ đò", ["Công an tỉnh"]),
            ],
        ),
    ],
)
def test_who_does_its_own_work_behind_and_takes_over(
    sentence: str, parts: list[tuple[str, list[str]]]
) -> None:
    assert orders(f"1. {sentence}.\n") == parts


@pytest.mark.parametrize("words", ["cùng với UBND các xã", "giúp các xã ven sông"])
def test_bodies_that_help_stand_before_and(words: str) -> None:
    """The first sentence is the guard: "và" joins one more of those who are with or helped."""
    work = "Sở Xây dựng sơn lại các bến đò ở thượng lưu"
    assert owners(f"{work} {words} và Công an tỉnh kiểm tra áo phao") == ["Sở Xây dựng"]
    assert owners(f"{work} và Công an tỉnh kiểm tra áo phao") == ["Sở Xây dựng", "Công an tỉnh"]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            (
                "Sở Tài chính bố trí kinh phí mua áo phao cho học sinh, giao Phòng Giáo dục "
                "thực hiện việc cấp phát"
            ),
            [
                ("Bố trí kinh phí mua áo phao cho học sinh", ["Sở Tài chính"]),
                ("Thực hiện việc cấp phát", ["Phòng Giáo dục"]),
            ],
        ),
        (
            (
                "Sở Văn hóa soạn tờ gấp về an toàn bến đò, giao Báo Sông La đăng tải trên trang "
                "nhất, giao Đài Sông La phát sóng hằng ngày"
            ),
            [
                ("Soạn tờ gấp về an toàn bến đò", ["Sở Văn hóa"]),
                ("Đăng tải trên trang nhất", ["Báo Sông La"]),
                ("Phát sóng hằng ngày", ["Đài Sông La"]),
            ],
        ),
    ],
)
def test_who_is_given_work_behind_a_comma_takes_over(
    sentence: str, parts: list[tuple[str, list[str]]]
) -> None:
    assert orders(f"1. {sentence}.\n") == parts


@pytest.mark.parametrize("verb", ["trình UBND tỉnh", "tham mưu UBND tỉnh", "đề xuất"])
def test_work_that_a_superior_is_asked_to_give_is_nobodys_yet(verb: str) -> None:
    """The first sentence is the guard: the superior has not decided."""
    given = "giao Chi cục Đường thủy cắm phao tiêu mới"
    assert owners(f"Sở Xây dựng {verb} phương án sơn bến, {given}") == ["Sở Xây dựng"]
    assert owners(f"Sở Xây dựng đôn đốc các chủ bến sơn cầu tàu, {given}") == [
        "Sở Xây dựng",
        "Chi cục Đường thủy",
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Sở Xây dựng kiểm tra, theo dõi mực nước ở các bến, Công an tỉnh tuần tra ban đêm",
            ["Sở Xây dựng", "Công an tỉnh"],
        ),
        (
            (
                "Sở Xây dựng theo dõi mực nước ở các bến ven sông, Công an tỉnh theo dõi lượng "
                "khách qua đò"
            ),
            ["Sở Xây dựng", "Công an tỉnh"],
        ),
        (
            (
                "Sở Xây dựng kiểm tra các bến ở thượng lưu, Công an tỉnh tuần tra ban đêm trên "
                "sông, Sở Y tế cấp tủ thuốc cho các bến"
            ),
            ["Sở Xây dựng", "Công an tỉnh", "Sở Y tế"],
        ),
        (
            (
                "Sở Tài chính cấp kinh phí sơn bến, Sở Xây dựng kiểm tra cầu tàu, Công an tỉnh "
                "tuần tra ban đêm, Sở Y tế cấp tủ thuốc"
            ),
            ["Sở Tài chính", "Sở Xây dựng", "Công an tỉnh", "Sở Y tế"],
        ),
        (
            (
                "Sở Xây dựng sơn cầu tàu; Sở Y tế cấp tủ thuốc cho các bến, Công an tỉnh kiểm tra "
                "áo phao của khách"
            ),
            ["Sở Xây dựng", "Sở Y tế", "Công an tỉnh"],
        ),
    ],
)
def test_one_after_the_other_takes_over_behind_commas(sentence: str, names: list[str]) -> None:
    assert owners(sentence) == names


def test_one_who_leads_and_one_who_helps_have_one_work() -> None:
    """The first sentence is the guard: who helps does not take over."""
    work = "kiểm tra các bến đò ở thượng lưu"
    assert owners(f"Sở Xây dựng chủ trì, Công an tỉnh phối hợp {work}") == ["Sở Xây dựng"]
    assert owners(f"Sở Xây dựng {work}, Công an tỉnh tuần tra, Sở Y tế cấp tủ thuốc") == [
        "Sở Xây dựng",
        "Công an tỉnh",
        "Sở Y tế",
    ]


def test_forces_that_are_directed_take_nothing_over() -> None:
    helped = "Công an các huyện phối hợp với chủ đò kiểm tra áo phao"
    assert orders(f"1. Công an tỉnh chỉ đạo lực lượng Cảnh sát đường thủy, {helped}.\n") == [
        (
            f"Chỉ đạo lực lượng Cảnh sát đường thủy, {helped}",
            ["Công an tỉnh"],
        )
    ]


@pytest.mark.parametrize(
    ("group", "clauses", "names"),
    [
        (
            "Các phòng thuộc Sở",
            "Phòng Vận tải tổng hợp danh sách chủ đò",
            ["Phòng Vận tải"],
        ),
        (
            "Các đơn vị thuộc Công an tỉnh",
            "Phòng Cảnh sát giao thông kiểm tra bằng lái chủ đò; Phòng Hậu cần cấp phao cứu sinh",
            ["Phòng Cảnh sát giao thông", "Phòng Hậu cần"],
        ),
    ],
)
def test_one_of_a_group_acts_behind_its_colon(group: str, clauses: str, names: list[str]) -> None:
    assert owners(f"{group}: {clauses}") == names


def test_work_of_a_bodys_own_staff_is_followed_by_another_bodys() -> None:
    body = (
        "1. Sở Y tế phân công bác sĩ trực, Công an tỉnh giữ gìn trật tự bến, Sở Xây dựng cắm phao.\n"
        "2. Sở Nội vụ lập danh sách."
    )
    assert orders(body)[:3] == [
        ("Phân công bác sĩ trực", ["Sở Y tế"]),
        ("Giữ gìn trật tự bến", ["Công an tỉnh"]),
        ("Cắm phao", ["Sở Xây dựng"]),
    ]
