"""Words that stand beside an order and look like a part of it: times, roles, labels, other work."""

from __future__ import annotations

import pytest
from tests.short_papers import deadlines_of_order, leads_of_order, plain

from directive_cli.drafting.line_ends import needs_a_day


def read(order: str) -> list[tuple[str, list[str], list[str]]]:
    """Return title, leads and helpers of each task of an order among others."""
    body = f"1. Sở Y tế trực bến Vàm.\n2. {order}\n3. Sở Nội vụ đếm phao."
    return [
        (task.title, [one.text for one in task.lead], [one.text for one in task.coordinating])
        for task in plain(body).tasks
        if task.item.startswith("2")
    ]


def test_work_that_is_to_be_done_is_not_only_a_time_before_other_work() -> None:
    lost = (
        "Hoàn thành trước ngày 15/6/2026 việc giải phóng mặt bằng, Sở Xây dựng bàn giao mặt bằng "
        "cho nhà thầu."
    )
    assert ("Bàn giao mặt bằng cho nhà thầu", ["Sở Xây dựng"], []) not in read(lost)
    kept = "Hoàn thành trong quý II/2026, các sở rà soát các bến."
    assert read(kept) == [("Rà soát các bến", ["các sở"], [])]


def test_a_title_names_the_work_that_has_the_day() -> None:
    order = (
        "Giải quyết kiến nghị của cử tri xã Vàm, giao Sở Y tế chủ trì; trả lời cử tri trước ngày "
        "15/6/2026."
    )
    (task,) = read(order)
    assert "Trả lời cử tri" in task[0]


@pytest.mark.parametrize("what", ["chưa báo cáo UBND tỉnh", "mới giải ngân 30% vốn", "còn 5 hồ sơ"])
def test_what_was_on_a_last_day_is_no_order(what: str) -> None:
    assert leads_of_order(f"Sở Y tế đến hết ngày 30/4/2026 {what}.") == []


def test_a_last_day_before_a_verb_is_one_of_an_order() -> None:
    order = "Sở Y tế đến hết quý II/2026 rà soát xong các bến."
    assert leads_of_order(order) == [["Sở Y tế"]]
    assert deadlines_of_order(order) == [{"by": "2026-06-30"}]


@pytest.mark.parametrize(
    ("order", "title"),
    [
        (
            "Sở Y tế với vai trò cơ quan thường trực Ban Chỉ đạo phòng, chống dịch tỉnh rà soát các bến.",
            "Rà soát các bến",
        ),
        (
            "Sở Y tế với vai trò cơ quan chủ trì Đề án 06 báo cáo tiến độ hằng quý.",
            "Với vai trò cơ quan chủ trì Đề án 06 báo cáo tiến độ hằng quý",
        ),
    ],
)
def test_a_role_keeps_the_name_of_what_it_is_of(order: str, title: str) -> None:
    assert read(order) == [(title, ["Sở Y tế"], [])]


def test_a_list_of_times_of_a_thing_is_no_deadline() -> None:
    assert deadlines_of_order("Sở Nội vụ chi trả lương hưu tháng 5/2026; tháng 6/2026.") == []


@pytest.mark.parametrize("what", ["trách nhiệm cho", "công việc cho", "nhiệm vụ đối với"])
def test_work_is_given_by_whatever_word(what: str) -> None:
    assert read(f"Giao {what} Sở Y tế rà soát các bến.") == [("Rà soát các bến", ["Sở Y tế"], [])]


def test_rules_of_coordination_before_a_colon_name_no_helper() -> None:
    ((_, _, helping),) = read("Sở Y tế xây dựng quy chế phối hợp: Sở Nội vụ thẩm định.")
    assert helping == []


@pytest.mark.parametrize("end", ["Hoàn thành trong tháng", "Xong trong ngày", "chậm nhất ngày"])
def test_a_line_that_ends_before_its_number_goes_on(end: str) -> None:
    assert needs_a_day(end)


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế xây dựng kế hoạch trực bến từ ngày 15/6/2026 đến ngày 30/9/2026, gửi Sở Nội vụ trước ngày 10/6/2026.",
        "Sở Y tế tham mưu tiêu chí đánh giá hằng quý, trình UBND tỉnh trước ngày 10/6/2026.",
    ],
)
def test_to_whom_work_goes_by_a_day_is_no_other_work(order: str) -> None:
    assert len(read(order)) == 1
    assert {"before": "2026-06-10"} in deadlines_of_order(order)


def test_two_works_with_times_that_hold_words_of_a_case_are_two() -> None:
    order = (
        "Sở Y tế tập huấn cho cán bộ đến hết tháng 8/2026, Sở Nội vụ phê duyệt phương án trước ngày "
        "15/6/2026."
    )
    assert leads_of_order(order) == [["Sở Y tế"], ["Sở Nội vụ"]]
    event = (
        "Sở Y tế thẩm định dự toán trong vòng 05 ngày kể từ ngày nhận được văn bản và bàn giao mặt "
        "bằng trước ngày 30/6/2026."
    )
    assert len(leads_of_order(event)) == 2


def test_a_product_that_is_submitted_by_a_day_of_its_own_is_another_task() -> None:
    order = (
        "Sở Y tế đề xuất phương án trước ngày 10/6/2026, trình HĐND tỉnh thông qua nghị quyết trước "
        "ngày 15/7/2026."
    )
    assert leads_of_order(order) == [["Sở Y tế"], ["Sở Y tế"]]


def test_a_second_object_may_hold_a_comma() -> None:
    order = (
        "Sở Y tế bàn giao đoạn tuyến chính trước ngày 20/7/2026, đối với các nút giao, đường gom "
        "trước ngày 15/8/2026."
    )
    assert leads_of_order(order) == [["Sở Y tế"], ["Sở Y tế"]]


def test_work_that_is_kept_up_stays_one() -> None:
    order = "Sở Y tế kiểm tra bếp ăn trước ngày 01/8/2026 và duy trì kiểm tra định kỳ 6 tháng/lần."
    assert leads_of_order(order) == [["Sở Y tế"]]
    assert len(deadlines_of_order(order)) == 2
