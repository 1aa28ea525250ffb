"""Times that orders state in words of no set form: each with the deadline that it means."""

from __future__ import annotations

from typing import Any

import pytest
from tests.short_papers import deadlines_of_order, plain


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        # a day that no marker stands before
        ("Sở Y tế gửi danh sách cho Sở Xây dựng ngày 25/6/2026 để đối chiếu.", "2026-06-25"),
        ("Sở Y tế nộp hồ sơ cho Sở Nội vụ 14 giờ ngày 20/5/2026.", "2026-05-20T14:00"),
        ("Sáng thứ Hai 11/5, Giám đốc Sở Y tế báo cáo phương án sửa cầu.", "2026-05-11"),
        # days and months in words
        ("Sở Y tế trình duyệt không muộn hơn ngày hai mươi tháng Năm.", "2026-05-20"),
        ("Trong ngày 13/5 tới đây, Sở Y tế phải di dời xong 06 cột điện.", "2026-05-13"),
        ("Sở Y tế gửi lại Đề án cho Văn phòng ngay thứ Sáu tuần này để kịp trình.", "2026-05-08"),
        ("Sở Y tế tổng kết hội thi, trao giải vào Ngày Nhà giáo Việt Nam 20/11.", "2026-11-20"),
        ("Sở Y tế bàn giao con dấu cho Đoàn xã mới, thời hạn bàn giao 15/6.", "2026-06-15"),
        # a part of a month to come, whatever the work
        ("Sở Y tế chuyển danh sách cho Văn phòng vào trung tuần tháng 6/2026.", "2026-06-20"),
        ("Sở Y tế vận động bà con, cuối tháng sáu chốt danh sách.", "2026-06-30"),
        ("Sở Y tế sửa quy chuẩn, trình UBND tỉnh nửa cuối quý III.", "2026-09-30"),
        # a deadline that is moved
        ("Sở Y tế được kéo dài thời gian hoàn thành hồ sơ đến 30/9/2026.", "2026-09-30"),
        ("Sở Y tế được lùi hạn báo cáo về khai thác cát sang ngày 20/7/2026.", "2026-07-20"),
    ],
)
def test_a_day(order: str, expected: str) -> None:
    assert deadlines_of_order(order) == [{"by": expected}]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Sở Y tế báo cáo Chủ tịch UBND xã trước ngày mười lăm tháng sáu.", "2026-06-15"),
        ("Sở Y tế báo cáo trước ngày 05 tháng Bảy.", "2026-07-05"),
        ("Sở Y tế trình dự thảo trước ngày mùng một tháng Bảy năm nay.", "2026-07-01"),
        ("Sở Y tế tu sửa mộ trước kỷ niệm Ngày Thương binh - Liệt sĩ (27/7).", "2026-07-27"),
    ],
)
def test_before_a_day_in_words(order: str, expected: str) -> None:
    assert deadlines_of_order(order) == [{"before": expected}]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Sở Y tế dự thảo văn bản chấn chỉnh, trình ký đầu tuần sau.", {"within": "2026-W20"}),
        ("Sở Y tế báo cáo Sở Công Thương vào cuối tuần này.", {"within": "2026-W19"}),
        (
            "Trung tuần tháng 6, Sở Y tế phải công bố xong bộ nhận diện.",
            {"by": "2026-06-20"},
        ),
        ("Sở Y tế bố trí vốn mồi cho dự án nội trong tháng Năm.", {"within": "2026-05"}),
        ("Sở Y tế nghiên cứu mô hình, báo cáo UBND tỉnh quý 3/2026.", {"within": "2026-Q3"}),
        ("Sở Y tế hoàn thiện hồ sơ, nộp Cục Thú y cuối quý II.", {"by": "2026-06-30"}),
        ("Đầu năm tới, Sở Y tế tổng hợp kết quả toàn tỉnh.", {"by": "2027-01-01"}),
        ("Sang năm 2027, Sở Y tế triển khai giai đoạn 2 của hồ.", {"within": "2027"}),
        ("Sở Y tế nghiệm thu mô hình, thời gian hoàn thành: tháng sau.", {"within": "2026-06"}),
        ("Sở Y tế báo cáo Phó Thủ tướng tại phiên họp tháng 9.", {"within": "2026-09"}),
        ("Sở Y tế xử lý đơn của 14 hộ, cuối tuần này phải xong.", {"within": "2026-W19"}),
        ("Sở Y tế bàn giao 25 mái ấm vào khoảng giữa tháng Sáu.", {"by": "2026-06-15"}),
        ("Sở Y tế khai giảng lớp trung cấp khoảng đầu tháng 9.", {"by": "2026-09-01"}),
        ("Năm nay, Sở Y tế phải chuyển giao xong 100% vật tư.", {"within": "2026"}),
        (
            "Sở Y tế ban hành hướng dẫn, cố gắng vào cuối quý II để các tòa áp dụng.",
            {"by": "2026-06-30"},
        ),
        ("Sở Y tế báo cáo Ban Thường vụ Tỉnh ủy vào kỳ họp tháng 7.", {"within": "2026-07"}),
        (
            "Sở Y tế được lùi thời điểm trình Chương trình từ tháng 5 sang tháng 7/2026.",
            {"within": "2026-07"},
        ),
    ],
)
def test_a_week_a_month_a_quarter(order: str, expected: dict[str, Any]) -> None:
    assert deadlines_of_order(order) == [expected]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (
            "Sở Y tế thu phí không dùng tiền mặt từ ngày 01/7/2026 trở đi.",
            "2026-07-01/..",
        ),
        (
            "Sở Y tế vận hành chính thức kho dữ liệu dùng chung từ ngày 01/7/2026.",
            "2026-07-01/..",
        ),
        (
            "Từ nay đến hết năm, Sở Y tế tập trung tháo gỡ 9 dự án.",
            "2026-05-06/2026",
        ),
        (
            "Sở Y tế phân công người hướng dẫn giao thông quanh điểm thi các ngày 10, 11, 12/6.",
            "2026-06-10/2026-06-12",
        ),
        (
            "Sở Y tế quyết định cho học sinh nghỉ tựu trường trong các ngày 23, 24/8/2026.",
            "2026-08-23/2026-08-24",
        ),
        (
            "Sở Y tế cấp bổ sung 1,2 tỷ đồng cho việc này trong tuần từ 23 đến 27/11/2026.",
            "2026-11-23/2026-11-27",
        ),
        (
            "Sở Y tế trực ban 24/24h suốt mùa mưa (01/6 - 30/9).",
            "2026-06-01/2026-09-30",
        ),
        (
            "Sở Y tế lập 02 tổ, bắt đầu làm việc từ ngày 22/6/2026 và kết thúc vào ngày 17/7/2026.",
            "2026-06-22/2026-07-17",
        ),
        (
            "Sở Y tế ra quân tổng kiểm tra nhà trọ (đợt cao điểm 15/5 - 15/6/2026).",
            "2026-05-15/2026-06-15",
        ),
        (
            "Sở Y tế tổ chức Tháng hành động (bắt đầu 15/5, kết thúc 15/6/2026).",
            "2026-05-15/2026-06-15",
        ),
    ],
)
def test_a_time_with_two_ends(order: str, expected: str) -> None:
    (found,) = deadlines_of_order(order)

    assert found == {"period": expected}


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Sở Y tế kiểm tra giao nhận thực phẩm mỗi buổi sáng.", {"freq": "daily"}),
        ("Sở Y tế công khai danh sách mỗi đầu tháng.", {"freq": "monthly"}),
        ("Sở Y tế tập huấn cho người nấu ăn, mỗi học kỳ một lần.", {"freq": "half-yearly"}),
        ("Sở Y tế kiểm tra công trường, cách tuần.", {"freq": "weekly", "interval": 2}),
        (
            "Sở Y tế phun hóa chất tại ổ dịch cũ, lặp lại sau mỗi 07 ngày.",
            {"freq": "daily", "interval": 7},
        ),
        ("Sở Y tế kiểm tra đột xuất ít nhất 3 trường/tháng.", {"freq": "monthly"}),
        ("Sở Y tế gửi báo cáo về Ban Tuyên giáo trước ngày mồng 5 các tháng.", {"freq": "monthly"}),
        ("Cứ 10 ngày, Sở Y tế kiểm tra độ mặn tại 8 cống.", {"freq": "daily", "interval": 10}),
        ("Cuối mỗi học kỳ, Sở Y tế công khai kinh phí nấu ăn.", {"freq": "half-yearly"}),
        ("Sở Y tế báo cáo tình hình công tác bảo vệ theo tháng và đột xuất.", {"freq": "monthly"}),
        ("Sở Y tế kiểm kê tài liệu quý mỗi năm vào quý IV, có biên bản.", {"freq": "yearly"}),
        ("Sở Y tế thanh tra đột xuất tối thiểu 20 cơ sở/năm.", {"freq": "yearly"}),
    ],
)
def test_a_rhythm(order: str, expected: dict[str, Any]) -> None:
    (found,) = deadlines_of_order(order)

    assert {key: found["every"][key] for key in expected} == expected


def test_a_rhythm_of_a_weekday_every_other_week() -> None:
    found = deadlines_of_order("Sở Y tế họp giao ban với chủ đầu tư chiều thứ Hai cách tuần.")

    assert found[0]["every"]["freq"] == "weekly"
    assert found[0]["every"]["interval"] == 2


@pytest.mark.parametrize(
    ("order", "count", "unit"),
    [
        (
            "Sở Y tế thẩm định giá đất, không để quá 07 ngày làm việc từ khi các xã nộp đủ hồ sơ.",
            7,
            "working_day",
        ),
        ("Sở Y tế đôn đốc kê biên tài sản, hoàn tất trong vòng hai tháng.", 2, "month"),
        ("Sở Y tế cắm biển cảnh báo xong trong 24 giờ.", 24, "hour"),
    ],
)
def test_a_count(order: str, count: int, unit: str) -> None:
    (found,) = deadlines_of_order(order)

    assert (found["after"]["count"], found["after"]["unit"]) == (count, unit)


def test_a_session_without_a_day_is_an_event() -> None:
    (found,) = deadlines_of_order(
        "Sở Y tế trình HĐND tỉnh nghị quyết tại kỳ họp thường lệ giữa năm 2026."
    )

    assert found["after"]["event"] == "kỳ họp thường lệ giữa năm 2026"


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế hướng dẫn chuyển nguồn đối với các gói thầu ký hợp đồng trước ngày 31/12/2026.",
        "Hằng năm, tỉnh có khoảng 1.200 trẻ bị đuối nước; giao Sở Y tế đề xuất mô hình dạy bơi.",
        "Sở Y tế theo dõi Nghị quyết có hiệu lực từ ngày 01/6/2026.",
        "Sở Y tế rà soát kết quả quý 3/2026.",
        "Sở Y tế báo cáo kết quả hội nghị ngày 25/6/2026.",
        "Sở Y tế góp ý dự thảo Công văn số 12/UBND ngày 25/6/2026.",
        "Sở Y tế đốt lò công suất tối thiểu 150 tấn/ngày.",
        "Sở Y tế làm rõ vì sao cầu dẫn phải xong trước 30/3/2026 mà đến nay mới đạt 61%.",
    ],
)
def test_a_time_of_something_else_is_none(order: str) -> None:
    assert deadlines_of_order(order) == []


def test_a_day_and_a_rhythm_behind_and() -> None:
    found = deadlines_of_order(
        "Sở Y tế gửi kế hoạch trước 15/5/2026, và hằng tháng báo cáo số vụ xử phạt."
    )

    assert found == [{"before": "2026-05-15"}, {"every": {"freq": "monthly"}}]


def test_a_day_and_a_time_with_two_ends() -> None:
    found = deadlines_of_order(
        "Sở Y tế xong huấn luyện năm thứ nhất trước ngày 01/6, từ 01/6 đến 30/11 tiếp tục huấn luyện "
        "lực lượng còn lại."
    )

    assert found == [{"before": "2026-06-01"}, {"period": "2026-06-01/2026-11-30"}]


def test_a_day_that_a_feast_names() -> None:
    found = deadlines_of_order(
        "Sở Y tế bàn giao khối nhà trước lễ khai giảng 05/9 để học sinh có lớp."
    )

    assert found == [{"before": "2026-09-05", "exclusive": True}]


def test_a_time_that_opens_its_clause_or_closes_the_sentence() -> None:
    assert deadlines_of_order("Sở Y tế tập huấn 96 nhân viên, tháng Bảy làm xong.") == [
        {"within": "2026-07"}
    ]
    cited = "Sở Y tế ban hành quy định theo Luật số 24/2023/QH15, trong năm 2026."
    assert deadlines_of_order(cited) == [{"within": "2026"}]


def test_half_a_quarter_has_no_day() -> None:
    found = plain("1. Sở Y tế sửa quy chuẩn, trình UBND tỉnh nửa đầu quý III.")

    assert not found.tasks[0].deadlines
    assert [str(one) for one in found.tasks[0].unclear_times] == [
        '"nửa đầu quý III" has no date of its own; state the day that is meant.'
    ]
