"""One kind of wording after another: each order is its kind's example, and what looks alike and
says no time of work stands beside it."""

from __future__ import annotations

import pytest
from tests.short_papers import deadlines_of_order


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Sở Y tế đào đường ban đêm từ 15 đến 25-5.", "2026-05-15/2026-05-25"),
        ("Sở Y tế mở lớp tiêm phòng từ 3 tới 9-6.", "2026-06-03/2026-06-09"),
        (
            "Tuần lễ từ 25 đến 31 tháng Năm, Sở Y tế tổ chức ngày hội đổi sách cũ.",
            "2026-05-25/2026-05-31",
        ),
        (
            "Sở Y tế mở lớp tiêm phòng từ ngày 3 đến 9 tháng Tám.",
            "2026-08-03/2026-08-09",
        ),
        (
            "Sở Y tế đẩy mạnh phòng, chống rét cho đàn vật nuôi (15/11/2026 - 15/02/2027).",
            "2026-11-15/2027-02-15",
        ),
        (
            "Thời gian treo cờ: từ 18 giờ ngày 18/5 đến 18 giờ ngày 20/5; giao Sở Y tế nhắc nhà.",
            "2026-05-18/2026-05-20T18:00",
        ),
        (
            "Sở Y tế cấm mọi phương tiện qua cầu từ 10 giờ ngày 28/10 đến 18 giờ ngày 29/10.",
            "2026-10-28/2026-10-29T18:00",
        ),
    ],
)
def test_the_last_end_of_days_says_the_month_of_both(order: str, expected: str) -> None:
    assert deadlines_of_order(order) == [{"period": expected}]


@pytest.mark.parametrize(
    "order",
    [
        "Hội nghị diễn ra từ 8 giờ ngày 28/10 đến 11 giờ ngày 29/10; Sở Y tế chuẩn bị tài liệu.",
        "Sở Y tế cử người dự hội nghị từ 8 giờ ngày 28/10 đến 11 giờ ngày 29/10.",
        "Sở Y tế đếm khách từ 5 đến 10-12 người.",
        "Sở Y tế tổng hợp các hợp đồng của đợt 1 (01/02/2026 - 30/6/2026).",
        "Sở Y tế biên tập kỷ yếu 50 năm ngày mở bến An Mỹ (02/7/1976 - 02/7/2026).",
    ],
)
def test_days_of_a_meeting_a_term_or_a_history_are_not_those_of_the_work(order: str) -> None:
    assert deadlines_of_order(order) == []
