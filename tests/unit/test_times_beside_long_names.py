"""Deadlines that stand before a long name, in brackets, and beside a state to be reached."""

from __future__ import annotations

import pytest
from tests.short_papers import plain


@pytest.mark.parametrize(
    ("sentence", "text", "kind"),
    [
        (
            "Giao Sở Y tế, đến hết năm 2027 không còn bến đò hỏng, rà soát bến đò",
            "đến hết năm 2027",
            "by",
        ),
        (
            "Trong quý III, các sở, ngành; UBND các xã, phường rà soát bến đò",
            "Trong quý III",
            "within",
        ),
        ("Giao Sở Y tế rà soát bến đò (hằng quý)", "hằng quý", "every"),
        (
            "Giao Sở Y tế báo cáo kết quả tại các báo cáo định kỳ hằng tuần",
            "định kỳ hằng tuần",
            "every",
        ),
        (
            (
                "Đến năm 2028, Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh hoàn thành "
                "cầu phà"
            ),
            "Đến năm 2028",
            "by",
        ),
    ],
)
def test_the_time_is_the_tasks(sentence: str, text: str, kind: str) -> None:
    (task,) = plain(f"1. {sentence}.").tasks
    assert [(one.text, one.kind) for one in task.deadlines] == [(text, kind)]


@pytest.mark.parametrize(
    "time",
    ["hằng tháng", "hàng năm", "mỗi ngày", "trong ngày", "cuối tháng", "tại các bến trọng điểm"],
)
def test_the_end_of_a_line_takes_no_items_number(time: str) -> None:
    draft = plain(f"1. Sở Y tế trực bến Vàm {time}\n2. Sở Nội vụ đếm phao {time}\n3. Sở Y tế họp.")
    assert [(one.item, one.title) for one in draft.tasks] == [
        ("1", f"Trực bến Vàm {time}"),
        ("2", f"Đếm phao {time}"),
        ("3", "Họp"),
    ]


def test_a_day_at_a_lines_end_takes_its_number() -> None:
    draft = plain("1. Sở Y tế báo cáo trước ngày\n12 tháng 6 năm 2026.\n2. Sở Nội vụ đếm phao.")
    assert [(one.item, [day.text for day in one.deadlines]) for one in draft.tasks] == [
        ("1", ["trước ngày 12 tháng 6 năm 2026"]),
        ("2", []),
    ]
