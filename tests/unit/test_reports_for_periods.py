"""One report for several periods is one task, whatever parts its days."""

from __future__ import annotations

import pytest
from tests.short_papers import deadlines_of_order, leads_of_order, plain

ORDERS: list[tuple[str, list[object]]] = [
    (
        (
            "Các sở, ngành báo cáo quý I trước ngày 10/3, 6 tháng trước ngày 10/6 và cả năm trước "
            "ngày 10/12."
        ),
        ["03-10", "06-10", "12-10"],
    ),
    (
        (
            "Các sở, ngành báo cáo kết quả về Sở Nội vụ: quý I trước ngày 10/3; 6 tháng trước ngày "
            "10/6; năm trước ngày 25/11."
        ),
        ["03-10", "06-10", "11-25"],
    ),
    (
        (
            "Sở Nội vụ báo cáo tiến độ trước ngày 15 hằng tháng; 6 tháng trước ngày 10/6/2026, năm "
            "trước ngày 05/12/2026."
        ),
        [15, "2026-06-10", "2026-12-05"],
    ),
]


@pytest.mark.parametrize(("order", "days"), ORDERS)
def test_days_of_periods_stay_with_their_report(order: str, days: list[object]) -> None:
    found = deadlines_of_order(order)
    read = [one["every"]["before"] if "every" in one else one["before"] for one in found]  # type: ignore[index]
    assert read == days
    assert len(leads_of_order(order)) == 1


@pytest.mark.parametrize("order", [order for order, _days in ORDERS])
def test_a_further_period_is_not_listed_as_work_of_its_own(order: str) -> None:
    assert [one.text for one in plain(f"1. {order}").unplaced] == []


def test_reports_with_verbs_of_their_own_keep_the_first_day() -> None:
    order = "Các sở báo cáo quý I trước ngày 10/3; báo cáo 6 tháng trước ngày 10/6."
    read = [one["every"]["before"] for one in deadlines_of_order(order)]  # type: ignore[index]
    assert read == ["03-10", "06-10"]
    assert len(leads_of_order(order)) == 2


def test_two_reports_with_names_of_their_own_stay_two_tasks() -> None:
    order = (
        "Sở Y tế gửi báo cáo sơ kết trước ngày 10/6/2026, báo cáo tổng kết trước ngày 10/12/2026."
    )
    assert leads_of_order(order) == [["Sở Y tế"], ["Sở Y tế"]]


@pytest.mark.parametrize(
    ("order", "last"),
    [
        (
            "Sở Y tế báo cáo quý I trước ngày 10/3/2026; năm trước ngày 10/12/2026 Sở Tài chính quyết toán.",
            "quyết toán",
        ),
        (
            "Sở Y tế lập dự toán năm trước ngày 15/7; hằng năm trước ngày 15/12 báo cáo UBND tỉnh.",
            "báo cáo",
        ),
        (
            "Sở Y tế báo cáo quý I trước ngày 10/6/2026; quý II trước ngày 10/7/2026 tổ chức hội nghị.",
            "hội nghị",
        ),
    ],
)
def test_other_work_behind_the_day_of_a_period_is_a_task_of_its_own(order: str, last: str) -> None:
    tasks = plain(f"1. {order}").tasks
    assert len(tasks) == 2
    assert last in tasks[-1].title
