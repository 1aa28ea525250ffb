"""Rare forms in which items, their days and their bodies stand: each was lost or misread once."""

from __future__ import annotations

import pytest
from tests.short_papers import paper, plain

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import Draft
from directive_cli.drafting.text_source import read_bytes

THREE = "1. Sở Y tế trực bến.\n2. Sở Nội vụ đếm phao.\n3. Sở Tài chính cấp vốn.\n"


def days_of(found: Draft) -> list[tuple[str, list[str]]]:
    return [(task.item, [one.text for one in task.deadlines]) for task in found.tasks]


def leads_of(found: Draft) -> list[tuple[str, list[str]]]:
    return [(task.item, [one.text for one in task.lead]) for task in found.tasks]


def test_an_order_in_brackets_that_stands_alone_has_its_day() -> None:
    found = plain(
        "1. Mượn 40 ghế nhựa (Tổ Hậu cần mượn ghế trước ngày 15/6/2026).\n2. Sở Y tế trực."
    )
    assert days_of(found)[0] == ("1", ["trước ngày 15/6/2026"])


@pytest.mark.parametrize(
    "closing",
    [
        "Kết quả của ba đơn vị gửi về Phòng Hạ tầng chậm nhất ngày 15/6/2026 để trình UBND tỉnh.",
        "Kết quả thực hiện gửi về Sở Xây dựng chậm nhất ngày 15/6/2026.",
        "Số liệu của các đơn vị nộp Phòng Kế hoạch chậm nhất ngày 15/6/2026.",
    ],
)
def test_when_all_results_are_sent_dates_the_undated_items(closing: str) -> None:
    day = ["chậm nhất ngày 15/6/2026"]
    assert days_of(plain(THREE + closing)) == [("1", day), ("2", day), ("3", day)]


def test_results_below_dated_items_are_listed() -> None:
    found = plain(
        "1. Sở Y tế trực bến trước ngày 01/6/2026.\n2. Sở Nội vụ đếm phao trước ngày 02/6/2026.\n"
        "Kết quả thực hiện gửi về Sở Xây dựng trước ngày 15/6/2026."
    )
    assert [day for _item, day in days_of(found)] == [
        ["trước ngày 01/6/2026"],
        ["trước ngày 02/6/2026"],
    ]
    assert any(one.text.startswith("Kết quả thực hiện") for one in found.unplaced)


@pytest.mark.parametrize(
    ("closing", "dated"),
    [
        ("(Mục 2: xong trước ngày 15/6/2026)", ["2"]),
        ("Hai việc trên hoàn thành trước ngày 15/6/2026.", ["2", "3"]),
    ],
)
def test_a_closing_day_is_of_the_items_that_it_counts_or_names(
    closing: str, dated: list[str]
) -> None:
    found = days_of(plain(THREE + closing))
    assert [item for item, day in found if day == ["trước ngày 15/6/2026"]] == dated


def test_letters_from_one_to_another_are_not_joined_with_the_next_word() -> None:
    found = plain(
        "1. Sở Y tế:\na) Trực bến.\nb) Đếm phao.\nc) Cấp vốn.\n"
        "Các việc tại điểm a đến c hoàn thành trước ngày 15/6/2026."
    )
    day = ["trước ngày 15/6/2026"]
    assert days_of(found) == [("1.a", day), ("1.b", day), ("1.c", day)]


def test_a_letter_before_a_number_is_a_sign() -> None:
    words = "6 tháng đầu năm 2027, Sở Nội vụ cắt giảm chi phí."
    found = plain(f"a) Sở Y tế trực bến.\nb) {words}")
    assert [task.item for task in found.tasks] == ["a", "b"]


def test_a_second_office_in_a_heading_is_of_the_person() -> None:
    found = plain("1. Sở Y tế trực.\n2. Phó Chánh Văn phòng kiêm Tổ trưởng Tổ bến:\na) Lập sổ bến.")
    assert [task.item for task in found.tasks] == ["1", "2.a"]


@pytest.mark.parametrize(
    ("under", "lead"),
    [
        (
            "1. Tổ chức lễ ra quân dọn bến\n- Thời gian, địa điểm: bến Vàm.\n- Chủ trì: Sở Y tế.",
            "1",
        ),
        ("1. Sở Y tế tổ chức lễ.\n- Thời gian, địa điểm: bến Vàm.\n- Đại biểu: các sở.", "1"),
    ],
)
def test_fields_of_a_ceremony_do_not_take_the_order_over_them(under: str, lead: str) -> None:
    assert leads_of(plain(f"{under}\n2. Sở Nội vụ đếm phao."))[0] == (lead, ["Sở Y tế"])


def test_offices_that_share_their_places_are_all_read() -> None:
    found = plain(
        "1. Sở Y tế trực bến.\n"
        "2. Chủ tịch UBND, Trưởng Công an các xã: Vàm Láng, Tân Phước kiểm tra bến."
    )
    assert leads_of(found)[1][1] == [
        "Chủ tịch UBND xã Vàm Láng",
        "Chủ tịch UBND xã Tân Phước",
        "Trưởng Công an xã Vàm Láng",
        "Trưởng Công an xã Tân Phước",
    ]


def signed_above(items: str) -> Draft:
    head = (
        "UBND TỈNH SÔNG LA\nSố: 18/KH-UBND\nSông La, ngày 06 tháng 5 năm 2026\nKẾ HOẠCH\n"
        "Giữ sạch bến phà\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Lành\n\n"
    )
    return read_document(read_bytes(f"{head}{items}".encode(), name="van-ban.txt"))


@pytest.mark.parametrize(
    "items",
    [
        "1. Sở Y tế trực bến.\n2. Sở Nội vụ đếm phao.\n",
        "a) Sở Y tế trực bến.\nb) Sở Nội vụ đếm phao.\n",
    ],
)
def test_items_under_a_signature_that_follows_the_title_are_the_text(items: str) -> None:
    found = signed_above(items)
    assert [lead for _item, lead in leads_of(found)] == [["Sở Y tế"], ["Sở Nội vụ"]]
    assert found.header.signed_by is not None
    assert found.header.signed_by.name == "Nguyễn Văn Lành"


def test_a_line_of_place_and_date_over_three_lines_is_the_day_of_issue() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ VÀM BẾN\nSố: 20/TB-UBND\nVàm Bến, ngày 30\ntháng 12 năm\n2026\n\n"
        "THÔNG BÁO\nLịch thu phí bến áp dụng từ ngày 15 tháng 01 năm 2027\n\n1. Sở Y tế trực bến.\n"
    )
    found = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert found.header.issued_on == "2026-12-30"


def test_an_item_that_half_of_those_beside_it_make_a_task_of_is_listed() -> None:
    found = plain(
        "- Sở Y tế trực bến.\n- Sở Nội vụ đếm phao.\n- Bến trưởng đo nước.\n- Bếp ăn xoay ca."
    )
    assert {one.text for one in found.unplaced} >= {"- Bến trưởng đo nước."}


def test_what_stands_under_a_body_that_was_not_read_is_listed() -> None:
    found = plain("1. Chủ phà Vàm Láng có trách nhiệm sau:\n- Lau phao cũ.\n2. Sở Y tế trực bến.")
    assert [one.text for one in found.unplaced] == ["- Lau phao cũ."]


def test_work_in_a_closing_is_listed() -> None:
    closing = (
        "Nhận được Chỉ thị này, Đồn trưởng các đồn biên phòng, Hải đội trưởng Hải đội 2 vẽ sơ đồ "
        "chốt, nộp Sở Y tế."
    )
    found = paper(f"1. Sở Y tế trực bến.\n2. Sở Nội vụ đếm phao.\n{closing}")
    assert any(closing.startswith(one.text[:60]) for one in found.unplaced)
