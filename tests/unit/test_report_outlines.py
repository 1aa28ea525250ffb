"""A report that is ordered by an outline: one task, whose headings are no tasks; what closes the
paper; and tables of what is bought."""

from __future__ import annotations

import pytest
from tests.short_papers import items, orders, paper

LETTER = {"kind": "", "symbol": "UBND-TH", "addressees": "Sở Y tế; Sở Nội vụ."}


def letter(body: str) -> list[tuple[str, list[str]]]:
    draft = paper(body, **LETTER)
    return [(task.title, [name.text for name in task.lead]) for task in draft.tasks]


BOTH = ["Sở Y tế", "Sở Nội vụ"]


@pytest.mark.parametrize(
    "leading",
    [
        "UBND tỉnh đề nghị các đồng chí chỉ đạo rà soát và báo cáo tình hình bến phà theo các nội dung sau đây:",
        "UBND tỉnh đề nghị các đồng chí báo cáo kết quả giữ sạch bến phà với một số nội dung cụ thể như sau:",
        "UBND tỉnh đề nghị các đồng chí thống kê số phao, trong đó nêu rõ các vấn đề sau:",
    ],
)
@pytest.mark.parametrize("sign", ["- ", "{}. "])
def test_the_headings_of_a_report_are_no_tasks_whatever_opens_them(leading: str, sign: str) -> None:
    headings = ("Số bến đủ phao;", "Đánh giá nguyên nhân bến bẩn;", "Đề xuất với UBND tỉnh.")
    body = "\n".join(sign.format(at) + one for at, one in enumerate(headings, 1))
    ((title, lead),) = letter(f"{leading}\n{body}")
    assert "báo cáo" in title.lower() or "thống kê" in title.lower()
    assert lead == BOTH


def test_items_with_work_of_their_own_are_no_outline() -> None:
    body = (
        "UBND tỉnh đề nghị các sở báo cáo, triển khai thực hiện các nội dung sau:\n"
        "1. Đánh số các bến phà.\n2. Thay phao cũ."
    )
    assert [title for title, _lead in letter(body)] == ["Đánh số các bến phà", "Thay phao cũ"]


def test_a_dated_item_is_no_heading_of_a_report() -> None:
    body = (
        "UBND tỉnh đề nghị các sở báo cáo tình hình bến phà theo các nội dung sau:\n"
        "1. Số bến đủ phao.\n2. Kiểm tra phao, xong trước ngày 20/5/2026."
    )
    assert any("Kiểm tra phao" in title for title, _lead in letter(body))


@pytest.mark.parametrize(
    "closing",
    [
        "Trong quá trình thực hiện có gì vướng mắc, các đơn vị báo cáo UBND tỉnh để xem xét.",
        "Quá trình triển khai thực hiện nếu có khó khăn, các đơn vị báo cáo UBND tỉnh.",
        "Trong quá trình tổ chức thực hiện, nếu phát sinh vướng mắc, các đơn vị báo cáo UBND tỉnh.",
    ],
)
def test_to_say_where_one_meets_with_difficulties_is_no_task(closing: str) -> None:
    assert letter(f"Đề nghị Sở Y tế thay phao cũ.\n\n{closing}") == [("Thay phao cũ", ["Sở Y tế"])]


def test_the_writer_who_leads_on_to_what_it_asks_orders_nothing_yet() -> None:
    body = (
        "Triển khai thực hiện chỉ đạo của Bộ Xây dựng tại Công văn số 7/BXD-VT ngày 04/4/2026 của Bộ "
        "Xây dựng về việc thực hiện Công văn số 9/VPCP-CN ngày 02/4/2026 của Văn phòng Chính phủ, UBND tỉnh {} như sau:\n\nĐề nghị Sở Y tế thay phao cũ."
    )
    for verb in ("có ý kiến", "đề nghị"):
        assert letter(body.format(verb)) == [("Thay phao cũ", ["Sở Y tế"])]


def test_a_product_that_is_to_be_sent_may_stand_before_the_verb() -> None:
    body = "1. Thay phao cũ.\n2. Kết quả rà soát gửi về Văn phòng UBND tỉnh trước ngày 20/5/2026."
    assert [lead for _title, lead in letter(f"UBND tỉnh có ý kiến như sau:\n{body}")] == [BOTH] * 2


def test_what_the_paper_asks_of_nobody_by_name_is_for_those_addressed() -> None:
    body = (
        "UBND tỉnh có ý kiến như sau:\n1. Thay phao cũ.\n2. Yêu cầu thực hiện nghiêm giờ chạy phà."
    )
    assert [lead for _title, lead in letter(body)] == [BOTH] * 2


def test_a_table_of_what_is_bought_gives_no_task() -> None:
    body = (
        "Điều 1. Giao Sở Y tế thay phao cũ.\n\n"
        "TT | Tên gói thầu | Nội dung công việc | Giá gói thầu | Thời gian thực hiện gói thầu\n"
        "1 | Mua phao | Lập hồ sơ mời thầu, đánh giá hồ sơ | 20.000.000 | 60 ngày\n"
        "2 | Sơn bến | Cung cấp và lắp đặt phao | 30.000.000 | 90 ngày\n"
    )
    assert orders(body) == [("Thay phao cũ", ["Sở Y tế"])]


def test_a_letter_may_carry_the_numbers_of_its_item() -> None:
    body = "4. Bến phà\n4.2. Phao\n4.2.a. Sở Y tế thay phao cũ.\n4.2.b. Sở Nội vụ đếm phao.\n"
    assert items(body) == [
        ("4.2.a", "Thay phao cũ", ["Sở Y tế"]),
        ("4.2.b", "Đếm phao", ["Sở Nội vụ"]),
    ]


def test_the_last_sentence_of_an_article_says_whose_its_items_are() -> None:
    body = (
        "Điều 2. HĐND tỉnh thống nhất với báo cáo về bến phà. HĐND tỉnh đề nghị UBND tỉnh quan tâm chỉ "
        "đạo thực hiện một số công việc sau:\n1. Thay phao cũ.\n2. Đếm bến.\n"
    )
    assert orders(body) == [("Thay phao cũ", ["UBND tỉnh"]), ("Đếm bến", ["UBND tỉnh"])]


def test_one_body_that_guides_a_decision_has_a_task() -> None:
    body = (
        "Điều 1. Ban hành kèm theo Quyết định này danh mục bến phà.\n"
        "Điều 2. Giao Sở Y tế tham mưu hướng dẫn, đôn đốc việc thực hiện Quyết định này.\n"
    )
    assert [lead for _title, lead in orders(body)] == [["Sở Y tế"]]


def test_a_dash_may_stand_behind_a_number() -> None:
    body = "2. Bến phà\n2.1. - Các phòng, ban, đơn vị:\n- Thay phao cũ.\n- Đếm bến.\n"
    assert [lead for _item, _title, lead in items(body)] == [["Các phòng, ban, đơn vị"]] * 2


def test_where_work_is_done_before_a_colon_it_is_listed() -> None:
    draft = paper(
        "1. Sở Y tế thay phao cũ.\n2. Ở bến Đông: thành lập tổ trực do trưởng bến đứng đầu."
    )
    left = [one.text for one in draft.accounts if one.outcome == "unplaced"]
    assert any("Ở bến Đông" in one for one in left)
