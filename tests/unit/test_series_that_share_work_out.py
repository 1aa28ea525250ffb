"""Series that share work out, items of one short verb, and orders to a body's own staff."""

from __future__ import annotations

import pytest
from tests.short_papers import leads_of_order, orders, plain


@pytest.mark.parametrize(
    "lead_in", ["phân công:", "phân công cụ thể như sau:", "giao:", "giao nhiệm vụ như sau:"]
)
def test_items_under_words_that_share_work_out_open_with_who_has_it(lead_in: str) -> None:
    body = (
        f"1. Ban Quản lý bến {lead_in}\na) Nhà đò Út Mười kéo bè.\nb) Lò bánh Hai Lúa gói bánh.\n"
        "2. Sở Y tế trực bến."
    )
    expected = [("Kéo bè", ["Nhà đò Út Mười"]), ("Gói bánh", ["Lò bánh Hai Lúa"])]
    assert orders(body)[:2] == expected


@pytest.mark.parametrize(
    ("order", "leads"),
    [
        (
            "Triển khai: (i) Sở Xây dựng sơn cầu; (ii) Sở Y tế cấp phao; (iii) Sở Nội vụ đếm vé.",
            [["Sở Xây dựng"], ["Sở Y tế"], ["Sở Nội vụ"]],
        ),
        (
            "Để giữ bến sạch: (i) UBND xã Vàm Láng dọn rác; (ii) Công an tỉnh trực bến.",
            [["UBND xã Vàm Láng"], ["Công an tỉnh"]],
        ),
        (
            "Trong quý III/2026: (i) Sở Xây dựng sơn cầu; (ii) Sở Y tế cấp phao.",
            [["Sở Xây dựng"], ["Sở Y tế"]],
        ),
    ],
)
def test_small_numbers_part_a_sentence_where_each_names_its_body(
    order: str, leads: list[list[str]]
) -> None:
    assert leads_of_order(order) == leads


def test_small_numbers_without_bodies_are_one_work() -> None:
    assert leads_of_order("Sở Xây dựng sửa bến: (i) sơn cầu; (ii) cấp phao.") == [["Sở Xây dựng"]]


@pytest.mark.parametrize(
    ("lead_in", "lead"),
    [
        ("Sở Nội vụ đề nghị UBND các xã, phường như sau:", "UBND các xã, phường"),
        ("UBND tỉnh yêu cầu các chủ bến như sau:", "các chủ bến"),
        ("Trung tâm Bến phà cần lưu ý:", "Trung tâm Bến phà"),
    ],
)
def test_an_item_that_opens_with_a_verb_of_one_word_is_a_task(lead_in: str, lead: str) -> None:
    found = orders(f"{lead_in}\n- Lau phao cũ.\n- Phao cũ còn nhiều ở các bến.")
    assert found == [("Lau phao cũ", [lead])]


@pytest.mark.parametrize(
    "work",
    [
        "Phân công một viên chức trực bến",
        "Phân công 02 cán bộ kiểm tra phao",
        "Phân công ít nhất hai nhân viên kiểm tra phao",
    ],
)
def test_a_body_that_appoints_its_own_staff_leads_the_work_itself(work: str) -> None:
    draft = plain(f"Đề nghị Trung tâm Bến phà:\n1. Sơn phà.\n2. {work}.")
    assert [[one.text for one in task.lead] for task in draft.tasks] == [["Trung tâm Bến phà"]] * 2
