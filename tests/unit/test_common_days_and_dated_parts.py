"""A day that dates items named before it, and a second object with a day of its own."""

from __future__ import annotations

import pytest
from tests.short_papers import plain

DAY = "trước ngày 15/6/2026"
FOUR = (
    "1. Công tác bến\n1.1. Sở Y tế rà soát phao.\n1.2. Sở Nội vụ lập danh sách bến.\n"
    "1.3. Sở Xây dựng kiểm tra cọc.\n1.4. Công an tỉnh phân luồng.\n"
)
LETTERS = (
    "1. Công tác bến\na) Sở Y tế rà soát phao.\nb) Sở Nội vụ lập danh sách bến.\n"
    "c) Sở Xây dựng kiểm tra cọc.\nd) Công an tỉnh phân luồng.\n"
)
DASHES = (
    "1. Sở Y tế rà soát phao.\n2. Sở Nội vụ:\n- Lập danh sách bến;\n- Kiểm tra cọc;\n- Thay đèn.\n"
)
THREE = "1. Sở Y tế rà soát phao.\n2. Sở Nội vụ lập danh sách bến.\n3. Sở Xây dựng kiểm tra cọc.\n"


def dated(body: str) -> list[str]:
    """Return the items that have the day, in a paper in which none has another."""
    tasks = plain(body).tasks
    assert {one.text for task in tasks for one in task.deadlines} == {DAY}
    return [task.item for task in tasks if task.deadlines]


@pytest.mark.parametrize(
    ("body", "sums", "which"),
    [
        (FOUR, "1.5. Các việc nêu tại điểm 1.1 đến 1.3", ["1.1", "1.2", "1.3"]),
        (FOUR, "Các việc nêu tại điểm 1.1 đến 1.3", ["1.1", "1.2", "1.3"]),
        (FOUR, "Các nhiệm vụ tại điểm 1.1, 1.2 và 1.4", ["1.1", "1.2", "1.4"]),
        (LETTERS, "Các việc tại điểm b đến d", ["1.b", "1.c", "1.d"]),
        (LETTERS, "Các việc tại điểm a), b) và c)", ["1.a", "1.b", "1.c"]),
        (DASHES, "Các việc tại ba gạch đầu dòng trên", ["2-1", "2-2", "2-3"]),
        (DASHES, "Ba việc nêu trên", ["2-1", "2-2", "2-3"]),
        (THREE, "Ba việc nói trên", ["1", "2", "3"]),
        (THREE, "Những việc nói trên", ["1", "2", "3"]),
        (f"{THREE}4. Công an tỉnh phân luồng.\n", "Các nhiệm vụ tại mục 1 đến 3", ["1", "2", "3"]),
    ],
)
def test_a_day_behind_items_dates_those_that_it_names(
    body: str, sums: str, which: list[str]
) -> None:
    assert dated(f"{body}{sums} hoàn thành {DAY}.") == which


@pytest.mark.parametrize("time", ["Thời hạn chung: ", "Thời gian chung: xong "])
def test_a_common_time_dates_all_items_before_it(time: str) -> None:
    assert dated(f"{THREE}{time}{DAY}.") == ["1", "2", "3"]


def test_three_reports_named_together_are_sent_by_one_day() -> None:
    body = (
        "1. Sở Y tế báo cáo số phao.\n2. Sở Nội vụ báo cáo số bến.\n"
        f"3. Sở Xây dựng báo cáo số thuyền.\nBa báo cáo nói trên gửi về Sở Tài chính {DAY}."
    )
    assert dated(body) == ["1", "2", "3"]


def test_a_day_in_brackets_dates_the_parts_of_the_item_that_it_names() -> None:
    body = "1. Sở Y tế rà soát phao.\n2. Sở Nội vụ lập:\n- Báo cáo số phao;\n- Báo cáo số bến.\n"
    body += f"(Mục 2: xong {DAY})\n3. Sở Xây dựng kiểm tra cọc."
    assert dated(body) == ["2-1", "2-2"]


def parts(order: str) -> list[tuple[str, list[str]]]:
    """Return item and times of each task of an order that stands second."""
    found = plain(f"1. Sở Y tế trực bến.\n2. {order}").tasks[1:]
    return [(task.item, [one.text for one in task.deadlines]) for task in found]


@pytest.mark.parametrize(
    ("order", "first", "second"),
    [
        (
            "Giao Sở Y tế sửa ba phao trước ngày 15/6/2026, ba chiếc sau đến hết ngày 20/6/2026.",
            DAY,
            "đến hết ngày 20/6/2026",
        ),
        (
            "Sở Xây dựng sửa cầu bến Vàm trước ngày 15/6/2026, cầu bến Đá trước ngày 30/6/2026.",
            DAY,
            "trước ngày 30/6/2026",
        ),
        (
            "Sở Xây dựng bàn giao phao trước ngày 15/6/2026, bến Đá xong trong tháng 7/2026.",
            DAY,
            "trong tháng 7/2026",
        ),
        (
            "Sở Xây dựng lắp 20 phao trước ngày 15/6/2026, hai bến sau trước ngày 30/6/2026.",
            DAY,
            "trước ngày 30/6/2026",
        ),
        (
            "Sở Xây dựng thay cọc bến Vàm trong tháng 6/2026, cọc bến Đá trong tháng 8/2026.",
            "trong tháng 6/2026",
            "trong tháng 8/2026",
        ),
        (
            "Sở Xây dựng sửa xong cầu trước ngày 15/6/2026, đồng thời mỗi tuần đọc sổ trực.",
            DAY,
            "mỗi tuần",
        ),
        (
            "Sở Xây dựng sửa cầu trước ngày 15/6/2026, đồng thời hằng tháng kiểm tra cọc bến.",
            DAY,
            "hằng tháng",
        ),
        (
            "Sở Xây dựng sửa xong cầu trước ngày 15/6/2026, cùng lúc mỗi quý rửa phao bến Vàm.",
            DAY,
            "mỗi quý",
        ),
    ],
)
def test_a_second_object_or_work_with_a_time_of_its_own_is_a_task(
    order: str, first: str, second: str
) -> None:
    assert parts(order) == [("2a", [first]), ("2b", [second])]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("vụ xuân", "vụ thu"),
        ("đợt một", "đợt hai"),
        ("nhóm một", "nhóm hai"),
        ("quý II", "quý III"),
    ],
)
def test_a_second_round_of_one_work_is_no_task(one: str, two: str) -> None:
    order = f"Sở Xây dựng cấp phao {one} trước ngày 15/6/2026, {two} trước ngày 30/8/2026."
    assert parts(order) == [("2", [DAY, "trước ngày 30/8/2026"])]
