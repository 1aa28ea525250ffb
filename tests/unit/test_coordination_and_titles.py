"""Who helps is read in brackets and after a colon; a title says the work, wherever its body stands."""

from __future__ import annotations

import pytest
from tests.short_papers import plain


def _order(words: str) -> tuple[list[str], list[str], str]:
    (task,) = [one for one in plain(f"1. Sở Y tế đếm phao.\n2. {words}").tasks if one.item == "2"]
    return [one.text for one in task.lead], [one.text for one in task.coordinating], task.title


@pytest.mark.parametrize(
    "words",
    [
        "Giao Sở Y tế chủ trì (phối hợp: Sở Tài chính, Công an tỉnh) lập đề án trước ngày 10/7/2026.",
        "Giao Sở Y tế chủ trì (phối hợp với Sở Tài chính, Công an tỉnh) lập đề án trước ngày 10/7/2026.",
        "Giao Sở Y tế chủ trì, phối hợp: Sở Tài chính, Công an tỉnh, lập đề án trước ngày 10/7/2026.",
        (
            "Sở Y tế là cơ quan chủ trì, Sở Tài chính, Công an tỉnh là cơ quan phối hợp lập đề án trước "
            "ngày 10/7/2026."
        ),
    ],
)
def test_who_helps_is_read_and_the_title_says_the_work(words: str) -> None:
    assert _order(words) == (
        ["Sở Y tế"],
        ["Sở Tài chính", "Công an tỉnh"],
        "Lập đề án trước ngày 10/7/2026",
    )


def test_a_part_played_is_no_work() -> None:
    words = "Đề nghị Sở Y tế với vai trò cơ quan thường trực lập đề án trước ngày 10/7/2026."
    assert _order(words) == (["Sở Y tế"], [], "Lập đề án trước ngày 10/7/2026")


@pytest.mark.parametrize(
    "words",
    [
        "Lập đề án bến đò ngang; Sở Y tế chủ trì; hạn: 10/7/2026.",
        "Lập đề án bến đò ngang, giao Sở Y tế chủ trì, hoàn thành trước 10/7/2026.",
    ],
)
def test_a_title_says_the_work_before_its_body(words: str) -> None:
    leads, _helping, title = _order(words)
    assert leads == ["Sở Y tế"]
    assert title.startswith("Lập đề án bến đò ngang")
