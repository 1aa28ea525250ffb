"""Who owns items whose heading is hard to read, and which days belong to one task: units that list
their fields, groups that say which are meant, rounds of one work, phases, times of a whole heading."""

from __future__ import annotations

import pytest
from tests.short_papers import HEAD, orders, plain

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes


def days(body: str) -> list[list[str]]:
    """Return the values of the deadlines of each task."""
    draft = plain(body)
    return [
        [str(one.as_mapping() | {"text": ""}) for one in task.deadlines] for task in draft.tasks
    ]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Phòng Chính trị, tư tưởng - Sở Giáo dục và Đào tạo", "Phòng Chính trị, tư tưởng"),
        ("Tổ Công nghệ thông tin, chuyển đổi số", "Tổ Công nghệ thông tin, chuyển đổi số"),
        ("Sở Xây dựng các tỉnh có đường sắt đi qua:", "Sở Xây dựng các tỉnh có đường sắt đi qua"),
    ],
)
def test_a_heading_is_one_body_to_its_end(heading: str, name: str) -> None:
    assert orders(f"1. {heading}\n- Kiểm tra bến đò.\n2. Sở Y tế\n- Cấp thuốc.\n") == [
        ("Kiểm tra bến đò", [name]),
        ("Cấp thuốc", ["Sở Y tế"]),
    ]


@pytest.mark.parametrize(
    ("sentence", "lead", "title"),
    [
        (
            "Các xã có cụm công nghiệp kiểm tra hạ tầng",
            "Các xã có cụm công nghiệp",
            "Kiểm tra hạ tầng",
        ),
        ("Các đơn vị có tàu kiểm tra phao cứu sinh", "Các đơn vị có tàu", "Kiểm tra phao cứu sinh"),
        (
            "Giao UBND các xã nơi đặt trụ sở huyện (cũ) lập danh mục hồ sơ",
            "UBND các xã nơi đặt trụ sở huyện (cũ)",
            "Lập danh mục hồ sơ",
        ),
        ("Giao Bộ Giao thông vận tải hướng dẫn Tỉnh", "Bộ Giao thông vận tải", "Hướng dẫn Tỉnh"),
        ("Các đại học, học viện rà soát học phí", "Các đại học, học viện", "Rà soát học phí"),
        (
            "Các trường đại học, viện nghiên cứu rà soát đề tài",
            "Các trường đại học, viện nghiên cứu",
            "Rà soát đề tài",
        ),
    ],
)
def test_a_group_with_the_words_that_say_which_are_meant(
    sentence: str, lead: str, title: str
) -> None:
    assert orders(f"1. {sentence}.\n2. Sở Y tế cấp thuốc.\n")[0] == (title, [lead])


def test_the_one_addressee_is_meant_by_its_short_form() -> None:
    draft = read_document(
        read_bytes(
            (
                "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nSông La, ngày 06 tháng 5 năm 2026\n"
                "V/v mở bến đò\nKính gửi: Công ty cổ phần Bến đò Sông La\n"
                "UBND tỉnh đề nghị Công ty thực hiện các nội dung sau:\n"
                "1. Trước khi đưa bến vào hoạt động\n- Cắm mốc bến đò.\n- Mua áo phao.\n"
            ).encode(),
            name="van-ban.txt",
        )
    )
    assert [[name.text for name in task.lead] for task in draft.tasks] == [
        ["Công ty cổ phần Bến đò Sông La"]
    ] * 2
    assert [task.deadlines[0].as_mapping()["after"] for task in draft.tasks] == [
        {"event": "đưa bến vào hoạt động", "side": "before"}
    ] * 2


@pytest.mark.parametrize("number", ["", "1. "])
def test_the_time_of_a_step_is_that_of_its_work(number: str) -> None:
    body = (
        f"II. THỜI GIAN VÀ CÁC BƯỚC\n{number}Bước 1 (từ ngày 08/6/2026 đến ngày 20/6/2026): "
        "Công an tỉnh tuyên truyền chủ đò.\n"
    )
    assert orders(body) == [("Tuyên truyền chủ đò", ["Công an tỉnh"])]
    assert days(body) == [["{'text': '', 'period': '2026-06-08/2026-06-20'}"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Xây dựng theo dõi, đôn đốc việc sơn bến; tổng hợp, báo cáo trước ngày 15/12 hằng năm",
        "Sở Xây dựng đếm bến đò, đợt 1 xong trong quý II/2026; đợt 2 xong trong quý III/2026",
        "Sở Xây dựng gửi báo cáo 6 tháng trước ngày 20/6/2026, cả năm trước ngày 20/12/2026",
    ],
)
def test_one_work_with_several_days_is_one_task(sentence: str) -> None:
    assert len(orders(f"1. {sentence}.\n2. Sở Y tế cấp thuốc.\n")) == 2


def test_a_sentence_that_is_only_a_time_dates_the_item_over_it() -> None:
    found = days(
        "1. Thanh tra tỉnh chủ trì, phối hợp với UBND các xã lập quy trình cấp phép bến đò.\n"
        "Thời hạn chậm nhất ngày 15/6/2026.\n2. Sở Y tế cấp thuốc.\n"
    )
    assert found == [["{'text': '', 'by': '2026-06-15'}"], []]


def test_the_paragraph_that_closes_a_paper_is_no_part_of_an_item_without_its_stop() -> None:
    body = (
        "1. UBND các xã:\na) Tháo dỡ các bến đò cũ không còn dùng.\n"
        "b) Định kỳ trước ngày 20 hằng tháng báo cáo kết quả về Sở Xây dựng để tổng hợp chung\n\n"
        "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện Chỉ thị này./.\n"
    )
    assert [leads for _title, leads in orders(body)] == [["UBND các xã"]] * 2


def test_a_long_item_whose_stop_was_lost_at_a_lines_end_is_no_heading() -> None:
    work = "; ".join(
        f"({n}) Kiểm tra bến đò thứ {n} ở các xã ven sông trong tỉnh" for n in range(1, 8)
    )
    body = f"1. Công an tỉnh: {work}; (8) Mua phao\n2. Sở Y tế cấp thuốc.\n"
    assert len(orders(body)) == 9


def test_a_dash_after_a_gap_is_an_item_though_the_one_before_has_no_stop() -> None:
    long = "kiểm tra áo phao, phao tròn và tủ thuốc của tất cả các bến đò ngang trên địa bàn "
    body = (
        f"1. Sở Y tế:\n- Tổ chức {long}\ntỉnh; {long}\nhuyện trong cả năm nay và năm sau\n\n"
        "- Đến cuối năm, tổng kết công tác giữ sạch bến đò.\n"
    )
    assert len(orders(body)) == 2


def test_a_heading_in_capitals_with_a_stroke_heads_no_table() -> None:
    assert orders(
        "I/ ĐÁNH GIÁ CHUNG\n1. Kết quả tốt.\nII/ NHIỆM VỤ, GIẢI PHÁP TRỌNG\nTÂM THỜI GIAN TỚI\n\n"
        "Đề nghị Thường trực Tỉnh ủy chỉ đạo thực hiện các nhiệm vụ sau:\n"
        "1. Mở bến đò mới ở các xã ven sông.\n2. Sơn phao.\n"
    ) == [
        ("Mở bến đò mới ở các xã ven sông", ["Thường trực Tỉnh ủy"]),
        ("Sơn phao", ["Thường trực Tỉnh ủy"]),
    ]


def test_an_order_that_ends_with_the_bodies_it_names_breaks_nothing() -> None:
    assert orders("1. Sở Y tế đề nghị các bến đò; các chủ đò;\n") is not None


def test_a_body_that_leads_on_to_nothing_is_listed_and_no_task() -> None:
    body = "1. Sở Y tế cấp thuốc.\n2. Giám đốc Sở Xây dựng có trách nhiệm:\n"
    draft = read_document(read_bytes(f"{HEAD}{body}".encode(), name="van-ban.txt"))
    assert [task.title for task in draft.tasks] == ["Cấp thuốc"]
    assert [one.text for one in draft.unplaced] == ["2. Giám đốc Sở Xây dựng có trách nhiệm:"]


def test_a_rhythm_that_ends_a_text_without_its_stop_is_read() -> None:
    assert orders("1. Sở Y tế kiểm tra tủ thuốc, mỗi tháng một lần") == [
        ("Kiểm tra tủ thuốc, mỗi tháng một lần", ["Sở Y tế"])
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Sở Kế hoạch và Đầu tư (nay là Sở Tài chính)", "Sở Tài chính"),
        ("Sở Giao thông vận tải, nay là Sở Xây dựng,", "Sở Xây dựng"),
        ("Phòng Bến bãi các huyện cũ, nay là Phòng Kinh tế các xã,", "Phòng Kinh tế các xã"),
        ("Chi cục Thủy sản trước đây (nay là Chi cục Biển đảo)", "Chi cục Biển đảo"),
        ("Ban Quản lý dự án huyện cũ (nay thuộc Sở Xây dựng)", "Ban Quản lý dự án huyện"),
    ],
)
def test_a_body_that_was_renamed_acts_by_its_name_of_today(words: str, name: str) -> None:
    assert orders(f"1. {words} sơn lại bến đò.\n") == [("Sơn lại bến đò", [name])]


def test_a_time_among_the_bodies_of_a_field_is_no_body() -> None:
    body = (
        "1. Tổ chức Lễ phát động an toàn bến đò\n- Thời gian: ngày 20/6/2026.\n"
        "- Đơn vị chủ trì: Phòng Văn hóa - Xã hội; xong trước ngày 18/6/2026.\n"
    )
    assert [names for _title, names in orders(body)] == [["Phòng Văn hóa - Xã hội"]]


def test_a_title_does_not_end_with_the_word_that_joins_the_next_part() -> None:
    assert orders(
        "1. Sở Y tế dự thảo quy chế trước ngày 01/6/2026 và ban hành trước ngày 25/6/2026.\n"
    ) == [
        ("Dự thảo quy chế trước ngày 01/6/2026", ["Sở Y tế"]),
        ("Ban hành trước ngày 25/6/2026", ["Sở Y tế"]),
    ]


def test_what_bodies_take_over_is_work() -> None:
    assert orders("1. Hội Cựu chiến binh, Đoàn Thanh niên nhận tự quản các tuyến đường.\n") == [
        ("Nhận tự quản các tuyến đường", ["Hội Cựu chiến binh", "Đoàn Thanh niên"])
    ]


@pytest.mark.parametrize("last", ["2. Yêu cầu các sở, ngành", "2. Các sở, ngành:;"])
def test_a_last_item_that_only_names_all_bodies_is_no_task(last: str) -> None:
    assert orders(f"1. Sở Y tế cấp thuốc.\n{last}\n") == [("Cấp thuốc", ["Sở Y tế"])]


FIRST_WORDS = (
    "Trên cơ sở nguyên tắc phân cấp, Đảng ủy Chính phủ, đảng ủy các bộ, cơ quan ngang bộ, đặc biệt "
    "là người đứng đầu chịu trách nhiệm thực hiện nghiêm chỉ đạo của Bộ Chính trị"
)
LAST_WORDS = "Bến cũ nhất, tức bến Trại, bố trí phao, báo cáo trong 24 giờ từ khi nhận văn bản./."


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        (
            (
                "Bộ Chính trị giao Đảng ủy Chính phủ lãnh đạo, chỉ đạo một số nội dung sau:\n\n"
                f"(1) Rà soát bến đò.\n\n- {FIRST_WORDS}; dự thảo các quy chế cần hoàn chỉnh trước "
                "ngày 01/6/2026 và ban hành trước ngày 25/6/2026."
            ),
            FIRST_WORDS,
        ),
        (
            f"{HEAD}1. Các bến đò cấp thuốc.\nGiao Sở Y tế kiểm tra trong tháng 8.\n{LAST_WORDS}",
            LAST_WORDS,
        ),
    ],
)
def test_work_that_no_task_has_is_listed(body: str, lost: str) -> None:
    draft = read_document(read_bytes(f"{body}\n".encode(), name="van-ban.txt"))
    said = [task.detail or "" for task in draft.tasks] + [one.text for one in draft.unplaced]
    assert any(lost.rstrip("./") in one for one in said)
