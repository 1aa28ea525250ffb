"""A body that only helps, a body behind "do" or in brackets, and an actor behind a case."""

from __future__ import annotations

import pytest
from tests.short_papers import leads_of_order, plain


@pytest.mark.parametrize(
    "order",
    [
        "Sở Nội vụ lập đề án, Sở Tài chính phối hợp, trước ngày 15/6/2026.",
        "Sở Nội vụ lập đề án trước ngày 15/6/2026, Sở Tài chính cùng phối hợp.",
        "Sở Nội vụ lập đề án; Sở Tài chính phối hợp thực hiện; xong trước ngày 15/6/2026.",
        "Sở Nội vụ lập đề án (Sở Tài chính phối hợp), trước ngày 15/6/2026.",
        "Sở Nội vụ lập đề án. Sở Tài chính phối hợp. Xong trước ngày 15/6/2026.",
    ],
)
def test_a_body_that_only_helps_has_no_task_and_takes_no_day(order: str) -> None:
    found = plain(f"1. Sở Y tế trực bến.\n2. {order}")
    task = found.tasks[1]
    assert (len(found.tasks), found.unplaced) == (2, ())
    assert [one.text for one in task.lead] == ["Sở Nội vụ"]
    assert [one.text for one in task.coordinating] == ["Sở Tài chính"]
    assert [one.text for one in task.deadlines] == ["trước ngày 15/6/2026"]


def test_a_body_that_helps_with_work_of_its_own_has_a_task() -> None:
    order = "Sở Nội vụ lập đề án; Sở Tài chính phối hợp cấp kinh phí trước ngày 15/6/2026."
    assert leads_of_order(order) == [["Sở Nội vụ"], ["Sở Tài chính"]]


@pytest.mark.parametrize(
    ("order", "lead"),
    [
        (
            "Phương án phân luồng do Công an tỉnh chuẩn bị, trình trước ngày 15/6/2026.",
            "Công an tỉnh",
        ),
        ("Phao mới do Phòng Kinh tế chăm lo trước ngày 15/6/2026.", "Phòng Kinh tế"),
        ("Phần mềm do Trung tâm Tin học lắp đặt, xong trước ngày 15/6/2026.", "Trung tâm Tin học"),
        ("Hội thi do Tỉnh đoàn tổ chức trong tháng 6/2026.", "Tỉnh đoàn"),
        ("Sơn lại cầu (giao Trưởng thôn chủ trì) trước ngày 15/6/2026.", "Trưởng thôn"),
        (
            "Sơn lại cầu (giao các hộ nuôi cá thực hiện), xong trước ngày 15/6/2026.",
            "các hộ nuôi cá",
        ),
    ],
)
def test_who_stands_behind_the_work_has_it_with_its_day(order: str, lead: str) -> None:
    found = plain(f"1. Sở Y tế trực bến.\n2. {order}").tasks[1]
    assert [one.text for one in found.lead] == [lead]
    assert found.deadlines


@pytest.mark.parametrize(
    ("order", "lead"),
    [
        ("Sau khi Cục Đường bộ Việt Nam bàn giao phao, Nhà trường bàn giao bến.", "Nhà trường"),
        ("Trường hợp Sở Xây dựng chưa trả lời, Trưởng thôn báo động cho dân.", "Trưởng thôn"),
        ("Khi có lũ, các hộ nuôi cá kéo lồng vào bờ.", "các hộ nuôi cá"),
        ("Trưởng thôn thanh tra phao mới để Chi cục Thủy lợi bàn giao bến.", "Trưởng thôn"),
    ],
)
def test_an_actor_of_no_list_ends_where_its_work_begins(order: str, lead: str) -> None:
    assert leads_of_order(order) == [[lead]]


def test_what_a_group_reports_in_difficulties_is_no_work_of_a_case() -> None:
    assert leads_of_order("Khi có khó khăn, vướng mắc, các hộ nuôi cá phản ánh ngay.") == []
