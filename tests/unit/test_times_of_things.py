"""A time that says when something was or will be that the work is about, and by when the work is
due."""

from __future__ import annotations

from datetime import date

import pytest

from directive_cli.domain.deadline_phrases import find_deadlines


def found(words: str) -> list[str]:
    """Return the deadlines of words of an order of 6 May 2026."""
    reading = find_deadlines(words, issued_on=date(2026, 5, 6), ordered=True)
    return [f"{one.deadline.kind} {one.deadline.value}" for one in reading.deadlines]


@pytest.mark.parametrize(
    "words",
    [
        "Rà soát các hợp đồng thuê bến ký trước ngày 01/7/2026.",
        "Bố trí vốn cho các bến khởi công mới trong năm 2027.",
        "Chuẩn bị phà cho các lễ hội tổ chức trong tháng 6/2026.",
        "Đọc lại biên bản của các cuộc kiểm tra thực hiện trong năm 2026.",
        "Thống kê các thẻ thợ phà hết hạn trước ngày 30/6/2026.",
        "Thu lại thẻ hết hạn vào ngày 30/6/2026.",
        "Đôn đốc các việc đến hạn trong quý II/2026.",
        "Rà soát dự án có thời gian thực hiện đến hết năm 2027.",
        "Đôn đốc các việc có thời hạn hoàn thành trong tháng 6/2026.",
        "Theo dõi tình hình ngập bến trong tháng 6/2026.",
        "Phát tin dự báo nước từ ngày 15/6 đến ngày 20/6/2026.",
        "Kiểm tra các chuyến phà chạy hằng ngày.",
        "Sửa mẫu báo cáo định kỳ hằng quý.",
        "Sửa quy định về chế độ báo cáo định kỳ hằng năm.",
        "Sửa kế hoạch theo lộ trình đạt 100 bến sạch vào năm 2030.",
        "Sửa quy chế cho phù hợp với mục tiêu đạt 100 bến sạch vào năm 2030.",
        "Giữ vệ sinh trong các hoạt động hằng ngày của bến.",
        "Lập lại tiến độ theo hướng thông bến trước ngày 30/4/2027.",
        "Lãnh đạo công tác chuẩn bị bầu cử đại biểu Quốc hội vào ngày 15/3/2027, bảo đảm an toàn.",
    ],
)
def test_a_time_of_a_thing_is_no_deadline(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rà soát các hợp đồng thuê bến trước ngày 01/7/2026.", "before 2026-07-01"),
        ("Rà soát các hợp đồng, ký lại trước ngày 01/7/2026.", "before 2026-07-01"),
        ("Đôn đốc các chủ phà hoàn thành trong tháng 6/2026.", "within 2026-06"),
        ("Hoàn thành mục tiêu 100 bến sạch trong năm 2026.", "within 2026"),
        ("Chuẩn bị hội nghị, tổ chức vào ngày 15/6/2026.", "by 2026-06-15"),
        ("Đối với 05 bến: mời thầu muộn nhất ngày 25/10/2026, ký sau.", "by 2026-10-25"),
        ("Ban hành kế hoạch (trong tháng 7/2026), trong đó nêu rõ bến.", "within 2026-07"),
        (
            "Vận hành thử hệ thống tuyển sinh từ ngày 04/6 đến ngày 15/6/2026, sửa các lỗi.",
            "period 2026-06-04/2026-06-15",
        ),
        ("Tập huấn lái đò, bắt đầu từ ngày 08/8/2026.", "period 2026-08-08/.."),
        ("Kiểm tra các đơn vị thực hiện trong quý III/2026.", "within 2026-Q3"),
        ("Theo dõi tình hình ngập bến, báo cáo trong tháng 6/2026.", "within 2026-06"),
        ("Tổng hợp các ý kiến để ban hành trước ngày 20/6/2026.", "before 2026-06-20"),
        ("Thực hiện chế độ báo cáo định kỳ hằng quý.", "every {'freq': 'quarterly'}"),
        ("Thời hạn hoàn thành: trong tháng 6/2026.", "within 2026-06"),
    ],
)
def test_a_time_of_the_work_stays(words: str, expected: str) -> None:
    assert found(words) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mở đợt dạy bơi (từ ngày 01/5 đến ngày 31/5).", ["period 2026-05-01/2026-05-31"]),
        ("Mở đợt dạy bơi (từ ngày 01/6 đến ngày 30/6).", ["period 2026-06-01/2026-06-30"]),
        ("Mở đợt dạy bơi (từ ngày 15/12 đến ngày 15/01).", ["period 2026-12-15/2027-01-15"]),
        ("Mở đợt dạy bơi (từ ngày 01/4 đến ngày 30/4).", []),
        ("Lập lịch kiểm tra phao theo tuần, tháng đến hết năm 2026.", []),
    ],
)
def test_a_span_that_has_begun_is_of_the_year_of_its_end(words: str, expected: list[str]) -> None:
    assert found(words) == expected
