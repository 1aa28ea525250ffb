"""A time that is wholly after the paper and closes an order: the work is due then, whatever the
words before it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.short_papers import deadlines_of_order, plain


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        # of a list of places only its last word stands before the time
        (
            (
                "Sở Y tế giám sát việc thực hiện Chỉ thị này tại ít nhất 04 phường, xã trong quý "
                "III/2026."
            ),
            {"within": "2026-Q3"},
        ),
        # "chưa", "của", "các dự án" say nothing of a time that is to come
        (
            (
                "Sở Y tế đôn đốc 06 đơn vị chưa phân bổ hết vốn hoàn thành việc phân bổ trong tháng "
                "8/2026; quá thời hạn trên, đề xuất thu hồi."
            ),
            {"within": "2026-08"},
        ),
        (
            (
                "Sở Y tế xây dựng cơ sở dữ liệu về bến, kết nối với cơ sở dữ liệu của Bộ Công an vào "
                "ngày 20/6/2026."
            ),
            {"by": "2026-06-20"},
        ),
        (
            (
                "Sở Y tế lồng ghép nội dung giảm nhựa vào hoạt động trải nghiệm ở trường học, trong "
                "quý III/2026."
            ),
            {"within": "2026-Q3"},
        ),
        (
            (
                "Sở Y tế thu thập thông tin về người lao động theo hướng dẫn của Sở Nội vụ trước ngày "
                "20/6/2026."
            ),
            {"before": "2026-06-20"},
        ),
        (
            "Sở Y tế nhận đăng ký gian hàng của doanh nghiệp từ ngày 01/8/2026 đến ngày 31/8/2026.",
            {"period": "2026-08-01/2026-08-31"},
        ),
        (
            "Sở Y tế đẩy mạnh tuyên truyền theo quy định (tháng 8/2026).",
            {"within": "2026-08"},
        ),
        (
            "Sở Y tế bồi dưỡng cán bộ theo số lượng được phê duyệt, trong tháng 9/2026.",
            {"within": "2026-09"},
        ),
    ],
)
def test_a_time_to_come_that_closes_an_order_is_when_it_is_due(
    order: str, expected: dict[str, Any]
) -> None:
    assert deadlines_of_order(order) == [expected]


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế xử lý các khoản nợ phát sinh trong tháng 8/2026.",
        "Sở Y tế chuẩn bị tài liệu phục vụ hội nghị sơ kết vào ngày 20/6/2026.",
        "Sở Y tế rà soát các nhiệm vụ được giao trong tháng 8/2026.",
        "Sở Y tế thu hồi giấy phép hết hạn trong tháng 8/2026.",
        "Sở Y tế theo dõi đợt mưa dự kiến trong tháng 8/2026.",
        "Sở Y tế lập lại tiến độ theo hướng thông xe trước ngày 20/6/2026.",
        "Sở Y tế chuẩn bị gian hàng tham dự Hội chợ A từ ngày 17 đến 21/9/2026, tiết kiệm kinh phí.",
        "Sở Y tế đón đoàn công tác sang thăm và làm việc từ ngày 18 đến ngày 21/5/2026.",
        "Sở Y tế bố trí tiếp công dân thay cho lịch cũ áp dụng từ 01/7/2025.",
    ],
)
def test_a_thing_may_have_a_time_to_come_of_its_own(order: str) -> None:
    assert deadlines_of_order(order) == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Sở Y tế kiểm tra bến, tuần tới phải xong.", [{"within": "2026-W20"}]),
        ("Sở Y tế kiểm tra bến, chiều mai phải có báo cáo.", [{"by": "2026-05-07"}]),
        (
            "Sở Y tế giám sát việc sửa phao, thời gian giám sát từ tháng 6 đến tháng 9/2026.",
            [{"period": "2026-06/2026-09"}],
        ),
        # no day of the month is meant, and none is made up
        ("Sở Y tế trình đề án; tuần thứ ba của tháng 5 là thời hạn cuối cùng.", []),
    ],
)
def test_when_work_must_be_done(order: str, expected: list[dict[str, Any]]) -> None:
    assert deadlines_of_order(order) == expected


def test_a_month_that_is_just_past_is_asked_for_its_year() -> None:
    (task,) = plain("1. Sở Y tế báo cáo kết quả trong tháng 3.").tasks
    assert task.deadlines == ()
    assert [str(one) for one in task.unclear_times] == [
        "Month 3 states no year, and that of the document is past; state the year."
    ]
