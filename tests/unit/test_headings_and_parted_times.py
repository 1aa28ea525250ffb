"""What a heading says around its body, who is told what follows, and times that stand apart."""

from __future__ import annotations

import pytest
from tests.short_papers import deadlines_of_order, leads_of_order, paper, plain


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Nhiệm vụ trọng tâm của Sở Y tế năm 2026", "Sở Y tế"),
        ("Nhiệm vụ trọng tâm của các chủ đầu tư năm 2026", "các chủ đầu tư"),
        ("Trách nhiệm của các sở, ban, ngành trong việc thực hiện Kế hoạch", "các sở, ban, ngành"),
        ("Sở Y tế - cơ quan thường trực", "Sở Y tế"),
        ("UBND các xã, phường thực hiện các nhiệm vụ sau", "UBND các xã, phường"),
        ("Chỉ đạo, giao nhiệm vụ Sở Y tế", "Sở Y tế"),
        (
            "Hội đồng thi đua trong công tác phòng cháy",
            "Hội đồng thi đua trong công tác phòng cháy",
        ),
    ],
)
def test_a_heading_gives_its_body_alone(heading: str, body: str) -> None:
    draft = plain(f"1. {heading}\n- Trực bến Vàm.\n- Đếm phao.\n2. Sở Nội vụ\n- Lập sổ.\n")
    leads = [[one.text for one in task.lead] for task in draft.tasks]
    assert leads == [[body], [body], ["Sở Nội vụ"]]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Chủ tịch UBND tỉnh chỉ đạo Sở Y tế như sau:", "Sở Y tế"),
        ("Yêu cầu các đơn vị liên quan như sau:", "các đơn vị liên quan"),
    ],
)
def test_who_is_told_what_follows_has_it(words: str, body: str) -> None:
    draft = paper(f"{words}\n1. Đếm phao.\n2. Trực bến Vàm.\n")
    assert [[one.text for one in task.lead] for task in draft.tasks] == [[body], [body]]


@pytest.mark.parametrize(
    "order",
    [
        "Sau ngày 20/6/2026, đơn vị nào chưa báo cáo thì Sở Y tế tổng hợp, báo cáo UBND tỉnh.",
        "Quá thời hạn trên, hộ nào không nộp thì Sở Y tế thu hồi phao.",
    ],
)
def test_whoever_fails_is_told_of_and_another_acts(order: str) -> None:
    assert leads_of_order(order) == [["Sở Y tế"]]


@pytest.mark.parametrize(
    ("order", "day"),
    [
        ("Sở Y tế đếm phao; trong tháng 6/2026.", {"within": "2026-06"}),
        ("Hoàn thành trước ngày 20/6/2026, Sở Y tế rà soát sổ phao.", {"before": "2026-06-20"}),
        ("Sở Y tế đến hết ngày 20/6/2026 đếm phao.", {"by": "2026-06-20"}),
    ],
)
def test_a_time_that_stands_apart_is_that_of_the_work(order: str, day: dict[str, str]) -> None:
    assert deadlines_of_order(order) == [day]
    assert leads_of_order(order) == [["Sở Y tế"]]
