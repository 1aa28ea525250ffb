"""Where a title ends, how a name is written and ends, and which lines and signs open an item."""

from __future__ import annotations

import pytest
from tests.short_papers import NOTICE, items


def test_a_group_is_named_with_what_defines_it() -> None:
    assert items(
        "1. Các cơ quan có bến đò đang hoạt động có trách nhiệm kiểm tra phao.\n"
        "2. Các cơ quan chủ quản cần kiểm tra phao của bến."
    ) == [
        ("1", "Kiểm tra phao", ["Các cơ quan có bến đò đang hoạt động"]),
        ("2", "Cần kiểm tra phao của bến", ["Các cơ quan chủ quản"]),
    ]


@pytest.mark.parametrize(
    ("work", "title"),
    [
        (
            "kiểm tra phao tại các bến của TP. Sông La; sơn phao",
            "Kiểm tra phao tại các bến của TP. Sông La",
        ),
        (
            "báo cáo số liệu bến đò (gồm số bến; số phao); sơn phao",
            "Báo cáo số liệu bến đò (gồm số bến; số phao)",
        ),
        (
            "kiểm tra phao, thuyền, mái chèo... của các bến. Sơn phao",
            "Kiểm tra phao, thuyền, mái chèo... của các bến",
        ),
    ],
)
def test_a_title_ends_with_its_clause_not_at_an_abbreviation_or_in_a_bracket(
    work: str, title: str
) -> None:
    assert [one for _item, one, _leads in items(f"1. Sở Xây dựng {work}.")] == [title]


def test_a_title_without_a_stop_ends_where_the_next_line_is_indented() -> None:
    lines = [
        "      1. Về chi phí thu hồi, bồi thường, hỗ trợ, tái định cư cho người dân",
        "      Đề nghị Sở Y tế tổ chức khảo sát khối lượng cần thực hiện và báo cáo",
        "đầy đủ cho các cơ quan có liên quan.",
    ]
    for number in range(2, 8):
        lines += [
            f"      {number}. Sở Nội vụ kiểm tra bến số {number} và các đò ngang đang chở khách tại",
            "bến đó theo đúng quy định hiện hành.",
        ]
    assert items("\n".join(lines))[0] == (
        "1",
        "Tổ chức khảo sát khối lượng cần thực hiện và báo cáo đầy đủ cho các cơ quan có liên quan",
        ["Sở Y tế"],
    )


def test_a_line_that_begins_with_the_paper_it_rests_on_goes_on_with_the_line_before() -> None:
    short = "\n".join(
        f"{number}. Sở Nội vụ kiểm tra\nbến số {number} và các đò ngang đang chở khách tại bến đó theo quy định."
        for number in range(1, 6)
    )
    found = items(
        f"{short}\n6. Sở Y tế căn cứ nội dung\nQuyết định này mua phao cho các bến đò ngang còn thiếu."
    )
    assert [item for item, _title, _leads in found] == ["1", "2", "3", "4", "5", "6"]


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Thanh tra việc thu phí của 05 bến đò.", "Sở Nội vụ"),
        ("Thanh tra đột xuất các bến đò.", "Sở Nội vụ"),
        ("Thanh tra tỉnh kiểm tra 05 bến đò.", "Thanh tra tỉnh"),
    ],
)
def test_to_inspect_is_no_inspectorate(words: str, lead: str) -> None:
    found = items(f"1. Sở Nội vụ:\na) Đếm bến.\nb) {words}")
    assert found[1][2] == [lead]


def test_a_number_whose_series_lost_its_head_does_not_stand_under_the_one_before() -> None:
    assert items(
        "7. Bến đò đã được sửa. Do đó, đề nghị Sở Y tế cấp thuốc.\n8.1. Sở Xây dựng kiểm tra phao."
    ) == [
        ("7", "Cấp thuốc", ["Sở Y tế"]),
        ("8.1", "Kiểm tra phao", ["Sở Xây dựng"]),
    ]


def test_a_section_mark_is_the_number_that_its_series_needs() -> None:
    assert [item for item, _title, _lead in items(
        "7. Sở Y tế cấp thuốc.\n§. _ Sở Xây dựng kiểm tra phao.\n9. Sở Nội vụ đếm bến."
    )] == ["7", "8", "9"]  # fmt: skip


def test_a_title_has_the_work_that_stands_before_the_sentence_with_the_body() -> None:
    assert items(
        "Sở Y tế đề nghị các Trạm Y tế thực hiện:\n1. Kiểm tra tủ thuốc của các bến đò ngang. "
        "Trạm Y tế báo cáo kết quả trước ngày 15/6/2026."
    ) == [("1", "Kiểm tra tủ thuốc của các bến đò ngang", ["Trạm Y tế"])]


@pytest.mark.parametrize(
    ("words", "lead", "title"),
    [
        ("Ban Chỉ đạo họp mỗi quý một lần", "Ban Chỉ đạo", "Họp mỗi quý một lần"),
        ("Ban Giám hiệu duyệt lịch ôn thi", "Ban Giám hiệu", "Duyệt lịch ôn thi"),
        ("Hiệu trưởng duyệt lịch ôn thi", "Hiệu trưởng", "Duyệt lịch ôn thi"),
        (
            "Phòng Quản lý quy hoạch, xây dựng và môi trường rà soát bến",
            "Phòng Quản lý quy hoạch, xây dựng và môi trường",
            "Rà soát bến",
        ),
        (
            "Ban Công tác Mặt trận các thôn, tổ dân phố niêm yết danh sách",
            "Ban Công tác Mặt trận các thôn, tổ dân phố",
            "Niêm yết danh sách",
        ),
        (
            "Thầy Lê Văn Mẫu, Tổ trưởng chuyên môn, lập danh sách",
            "Tổ trưởng chuyên môn",
            "Lập danh sách",
        ),
    ],
)
def test_bodies_and_offices_of_communes_and_schools(words: str, lead: str, title: str) -> None:
    assert items(f"1. {words}.\n2. Sở Y tế cấp thuốc.")[0] == ("1", title, [lead])


def test_given_work_before_its_body_is_the_title() -> None:
    assert items(
        "1. Việc kiểm định phao của các bến đò giao Sở Xây dựng thực hiện, xong trước ngày 30/6/2026."
    )[0][1].startswith("Việc kiểm định phao của các bến đò giao Sở Xây dựng")


def test_a_name_in_capitals_is_written_as_elsewhere_in_the_paper() -> None:
    head = NOTICE.replace("THÔNG BÁO\n", "Kính gửi: Công ty Cổ phần Bến đò Sông La.\n")
    assert items("I. CÔNG TY CỔ PHẦN BẾN ĐÒ SÔNG LA\n1. Sửa bến đò.", head) == [
        ("I.1", "Sửa bến đò", ["Công ty Cổ phần Bến đò Sông La"])
    ]


def test_one_is_two_are_and_first_second_are_numbers() -> None:
    assert items(
        "Sau bão, nhiều bến đò bị hỏng. Bộ trưởng Bộ Y tế đề nghị Chủ tịch UBND các tỉnh chỉ đạo:\n"
        "Một là, kiểm tra tủ thuốc của các bến.\nHai là, mua thuốc trước ngày 30/6/2026.\n"
        "Thứ ba, Sở Nội vụ đếm bến."
    ) == [
        ("1", "Kiểm tra tủ thuốc của các bến", ["Chủ tịch UBND các tỉnh"]),
        ("2", "Mua thuốc trước ngày 30/6/2026", ["Chủ tịch UBND các tỉnh"]),
        ("3", "Đếm bến", ["Sở Nội vụ"]),
    ]


def test_stars_head_dashes_and_paragraphs() -> None:
    assert items(
        "* Phòng Kinh tế\n- Kiểm tra phao.\n- Đếm bến.\n* Trạm Y tế\nPhân công người trực ở bến đò.\n"
        "* Công an xã: đề nghị tuần tra bến."
    ) == [
        ("P1-1", "Kiểm tra phao", ["Phòng Kinh tế"]),
        ("P1-2", "Đếm bến", ["Phòng Kinh tế"]),
        ("P2", "Phân công người trực ở bến đò", ["Trạm Y tế"]),
        ("P3", "Đề nghị tuần tra bến", ["Công an xã"]),
    ]


def test_stars_under_a_dash_that_leads_on_stay_under_it() -> None:
    assert items("- Sở Xây dựng:\n* Kiểm tra phao.\n* Đếm bến.\n- Sở Y tế:\n* Cấp thuốc.") == [
        ("P1-1", "Kiểm tra phao", ["Sở Xây dựng"]),
        ("P1-2", "Đếm bến", ["Sở Xây dựng"]),
        ("P2-1", "Cấp thuốc", ["Sở Y tế"]),
    ]


@pytest.mark.parametrize(
    ("words", "leads", "title"),
    [
        (
            "UBND các xã, phường, nhất là các xã ven sông, chủ động sơ tán dân",
            ["UBND các xã, phường"],
            "Chủ động sơ tán dân",
        ),
        (
            "Các chủ rừng, đặc biệt là Ban Quản lý rừng Sông La và Công ty Lâm nghiệp A, phát dọn",
            ["Các chủ rừng"],
            "Phát dọn",
        ),
        (
            "Đồng chí Chủ tịch UBND các xã Sông La, Yên Lạc vận động các hộ",
            ["Chủ tịch UBND xã Sông La", "Chủ tịch UBND xã Yên Lạc"],
            "Vận động các hộ",
        ),
        (
            "Ban Thường vụ Đảng ủy xã phân công đảng ủy viên bám thôn",
            ["Ban Thường vụ Đảng ủy xã"],
            "Phân công đảng ủy viên bám thôn",
        ),
        (
            "Giao Phòng Kinh tế thẩm định đề nghị của các bến",
            ["Phòng Kinh tế"],
            "Thẩm định đề nghị của các bến",
        ),
        (
            "Các tổ chức chính trị - xã hội mỗi năm mở một lớp",
            ["Các tổ chức chính trị - xã hội"],
            "Mở một lớp",
        ),
    ],
)
def test_whose_name_ends_where(words: str, leads: list[str], title: str) -> None:
    item, found, named = items(f"1. {words}.\n2. Sở Y tế cấp thuốc.")[0]
    assert (item, named) == ("1", leads)
    assert found.endswith(title[1:])


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        (
            "Các Cục Hải quan: Sông La, Yên Lạc bố trí cán bộ",
            ["Cục Hải quan Sông La", "Cục Hải quan Yên Lạc"],
        ),
        ("Bệnh viện Bệnh Nhiệt đới Trung ương tập huấn", ["Bệnh viện Bệnh Nhiệt đới Trung ương"]),
        (
            "Cơ quan Thanh tra, giám sát ngân hàng kiểm tra quầy",
            ["Cơ quan Thanh tra, giám sát ngân hàng"],
        ),
        ("Đơn vị nào để mất phao thì Cục trưởng phải chịu trách nhiệm", ["Cục trưởng"]),
    ],
)
def test_names_that_central_offices_use(words: str, leads: list[str]) -> None:
    assert items(f"1. {words}.\n2. Sở Y tế cấp thuốc.")[0][2] == leads
