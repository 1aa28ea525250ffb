"""What real papers have that were read first in December 2026: signs that a copy broke, offices
called by their field, times that say which bodies are meant."""

from __future__ import annotations

import pytest
from tests.short_papers import days, deadlines_of_order, items, leads_of_order, orders

from directive_cli.domain.document_number import find_numbers


def test_an_article_alone_on_its_line_opens_the_items_below_it() -> None:
    body = (
        "Điều 2.\nYêu cầu Sở Y tế thực hiện các nhiệm vụ sau đây:\n1. Rà soát các bến.\n"
        "2. Mua áo phao.\nĐiều 3.\n1. Sở Nội vụ đếm phao.\n2. Sở Tài chính cấp vốn."
    )
    assert items(body) == [
        ("2.1", "Rà soát các bến", ["Sở Y tế"]),
        ("2.2", "Mua áo phao", ["Sở Y tế"]),
        ("3.1", "Đếm phao", ["Sở Nội vụ"]),
        ("3.2", "Cấp vốn", ["Sở Tài chính"]),
    ]


def test_a_roman_number_with_a_blank_in_it_is_one() -> None:
    body = (
        "V. THU THẬP\n1. Sở Y tế rà soát các bến.\nV I.  ĐẨY MẠNH\n1. Sở Nội vụ đếm phao.\n"
        "VII. MỞ RỘNG\n1. Sở Y tế dọn bến.\nVII I.  BẢO ĐẢM XE\n1. Sở Nội vụ mua xe."
    )
    assert [item for item, _title, _leads in items(body)] == ["V.1", "VI.1", "VII.1", "VIII.1"]


@pytest.mark.parametrize(
    "body",
    [
        "Cơ quan Lao động - Thương binh và Xã hội ở địa phương",
        "Cơ quan Bảo hiểm xã hội",
        "Cơ quan Tài nguyên và Môi trường",
        "Cơ quan Ủy ban Kiểm tra Tỉnh ủy",
    ],
)
def test_an_office_is_called_by_its_field(body: str) -> None:
    assert leads_of_order(f"{body} có trách nhiệm rà soát các bến.") == [[body]]


def test_numbers_stand_for_further_commands() -> None:
    assert leads_of_order("Quân khu 3, 4, 5 duy trì lực lượng ứng trực.") == [
        ["Quân khu 3", "Quân khu 4", "Quân khu 5"]
    ]


@pytest.mark.parametrize("body", ["Ban QLDA", "Ban QLDA đầu tư xây dựng tỉnh"])
def test_a_project_board_by_its_short_form(body: str) -> None:
    order = (
        "Sở Xây dựng thẩm tra tiến độ trong 05 ngày. Trên cơ sở tiến độ được thống nhất, "
        f"{body} ký hợp đồng."
    )
    assert leads_of_order(order) == [["Sở Xây dựng"], [body]]


def test_a_time_that_says_which_bodies_are_meant_is_no_deadline() -> None:
    order = (
        "UBND các xã nơi có ổ dịch trong hai năm 2025, 2026 rà soát, tiêm vét xong trước ngày "
        "31/12/2026."
    )
    assert deadlines_of_order(order) == [{"before": "2026-12-31"}]
    assert days(f"1. {order}") == [["2026-12-31"]]


def test_those_who_lack_something_end_before_what_they_are_asked() -> None:
    order = "Những đơn vị chưa nộp báo cáo quý II đề nghị gửi về Sở Nội vụ trước ngày 12/7/2026."
    assert leads_of_order(order) == [["Những đơn vị chưa nộp báo cáo quý II"]]


def test_each_of_ones_own_people_is_nobody_else() -> None:
    body = (
        "1. Ban Thường vụ Huyện ủy Tân An:\n- Phân công từng đồng chí ủy viên ban thường vụ phụ "
        "trách bến, gửi danh sách trước ngày 10/6/2026."
    )
    assert [leads for _title, leads in orders(body)] == [["Ban Thường vụ Huyện ủy Tân An"]]


def test_the_end_of_a_year_may_open_an_order() -> None:
    assert leads_of_order("Kết thúc năm 2026, Sở Y tế báo cáo UBND tỉnh kết quả.") == [["Sở Y tế"]]


def test_a_part_with_a_blank_before_its_stop_ends_the_field_above() -> None:
    body = (
        "A. KIỂM TRA BẾN\n1. Nội dung\na) Sở Y tế rà soát các bến;\nb) Sở Nội vụ đếm phao.\n"
        "2. Thời gian thực hiện: hằng năm.\nC . NỘI DUNG TRỌNG TÂM TỪ NAY ĐẾN NĂM 2030\n"
        "1. Sở Y tế mua áo phao."
    )
    assert "2030" not in str(days(body)[:2])
    assert items(body)[-1] == ("C.1", "Mua áo phao", ["Sở Y tế"])


def test_what_an_article_asks_for_is_no_act_of_the_paper() -> None:
    body = (
        "Điều 2.\nHội đồng nhân dân tỉnh yêu cầu Sở Y tế tập trung thực hiện một số nhiệm vụ sau "
        "đây:\n1. Rà soát các bến.\n2. Phê duyệt phương án trong năm 2026."
    )
    assert items(body)[-1] == ("2.2", "Phê duyệt phương án trong năm 2026", ["Sở Y tế"])


@pytest.mark.parametrize(
    ("time", "every"),
    [
        ("từ tháng 3 đến tháng 8 hằng năm", {"freq": "yearly", "by": "08-31", "opens": "03-01"}),
        ("từ quý I đến quý II hằng năm", {"freq": "yearly", "by": "06-30", "opens": "01-01"}),
    ],
)
def test_months_of_every_year_date_the_work_before_them(time: str, every: object) -> None:
    assert deadlines_of_order(f"Sở Y tế kiểm tra các bến {time}.") == [{"every": every}]


@pytest.mark.parametrize("time", ["Thời điểm hoàn thành", "Thời gian, tiến độ", "Mốc hoàn thành"])
@pytest.mark.parametrize("leading", ["Phòng chủ trì", "Đầu mối thực hiện", "Sở, ngành chủ trì"])
def test_fields_of_many_names_are_read(leading: str, time: str) -> None:
    body = (
        f"1. Cơ sở dữ liệu bến đò\n- Rà soát danh mục bến đò.\n+ {leading}: Sở Tài chính\n"
        f"+ Phối hợp: Sở Nội vụ\n+ {time}: Quý III/2026\n2. Sở Y tế trực bến Vàm."
    )
    assert items(body)[0][1:] == ("Rà soát danh mục bến đò", ["Sở Tài chính"])
    assert days(body)[0] == ["2026-Q3"]


def test_a_dash_under_a_heading_that_names_a_field_is_no_rest_of_its_name() -> None:
    body = (
        "1. Dữ liệu bến đò\na) Nội dung\n- Rà soát các bến.\n- Sơn phao.\nb) Cơ quan thực hiện\n"
        "- Sở Tài chính.\nc) Phối hợp\n- Sở Nội vụ.\nd) Tiến độ: Quý III/2026"
    )
    assert [leads for _item, _title, leads in items(body)] == [["Sở Tài chính"]] * 2


@pytest.mark.parametrize("topic", ["2. Về tổ chức thực hiện\n\n", ""])
@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("Chủ tịch Ủy ban nhân dân các xã, phường", "trực tiếp chỉ đạo:"),
        ("Chủ tịch Ủy ban nhân dân các xã, phường", "có trách nhiệm chỉ đạo:"),
        ("Bộ trưởng Bộ Y tế", "trực tiếp chỉ đạo thực hiện một số nội dung sau:"),
        ("Sở Y tế", "chịu trách nhiệm:"),
    ],
)
def test_who_is_to_see_to_dashes_in_a_paragraph_before_them(
    topic: str, body: str, what: str
) -> None:
    text = (
        "1. Sở Nội vụ trực bến Vàm và các bến đò ngang trên địa bàn toàn tỉnh trong mùa mưa lũ năm "
        f"nay theo kế hoạch.\n\n{topic}{body} {what}\n\n- Rà soát các bến.\n\n- Công khai danh mục.\n"
    )
    assert [leads for _item, _title, leads in items(text)] == [["Sở Nội vụ"], [body], [body]]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Nghị định số 105/2025/NĐ-CP2, cơ quan đăng kiểm", ["105/2025/NĐ-CP"]),
        ("Thông tư số 47/2024/TT-BGTVT4 của Bộ", ["47/2024/TT-BGTVT"]),
        ("Luật số 63/2025/QH15", ["63/2025/QH15"]),
        ("Công văn số 1024/BCA-C06 ngày", ["1024/BCA-C06"]),
    ],
)
def test_the_sign_of_a_footnote_is_no_part_of_a_number(words: str, numbers: list[str]) -> None:
    assert [str(one.number) for one in find_numbers(words)] == numbers


def test_a_small_number_in_brackets_may_have_a_stop() -> None:
    body = (
        "1. Rà soát các bến:\n(i). Đề nghị Sở Y tế mua áo phao.\n(ii). Trong thời gian chờ, đề nghị "
        "Sở Nội vụ đếm phao."
    )
    assert [leads for _item, _title, leads in items(body)] == [["Sở Y tế"], ["Sở Nội vụ"]]


@pytest.mark.parametrize(
    ("listed", "bodies"),
    [
        (
            "Các ngân hàng: Nông nghiệp và Phát triển nông thôn Việt Nam, Chính sách xã hội",
            [
                "Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam",
                "Ngân hàng Chính sách xã hội",
            ],
        ),
        (
            "Các Tập đoàn: Điện lực Việt Nam, Dầu khí Việt Nam",
            ["Tập đoàn Điện lực Việt Nam", "Tập đoàn Dầu khí Việt Nam"],
        ),
    ],
)
def test_firms_share_the_noun_before_their_colon(listed: str, bodies: list[str]) -> None:
    assert leads_of_order(f"{listed} ban hành gói tín dụng ưu đãi.") == [bodies]


@pytest.mark.parametrize(
    "group",
    ["Các đảng ủy xã, phường, đặc khu", "Các trạm y tế xã, phường, đặc khu"],
)
def test_a_group_of_bodies_has_all_its_levels(group: str) -> None:
    assert leads_of_order(f"{group} rà soát trụ sở.") == [[group]]
