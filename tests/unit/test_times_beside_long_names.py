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
