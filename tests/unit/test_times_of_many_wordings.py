"""One kind of wording after another: each order is its kind's example, and what looks alike and
says no time of work stands beside it."""

from __future__ import annotations

from typing import Any

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
        "Sở Y tế thông báo lịch nghỉ học từ 8 giờ ngày 18/6 đến 20 giờ ngày 20/6.",
        "Sở Y tế tổ chức hội thi từ 18 giờ ngày 18/5 đến 18 giờ ngày 20/5.",
        "Sở Y tế đếm khách từ 5 đến 10-12 người.",
        "Sở Y tế tổng hợp các hợp đồng của đợt 1 (01/02/2026 - 30/6/2026).",
        "Sở Y tế biên tập kỷ yếu 50 năm ngày mở bến An Mỹ (02/7/1976 - 02/7/2026).",
    ],
)
def test_days_of_a_meeting_a_term_or_a_history_are_not_those_of_the_work(order: str) -> None:
    assert deadlines_of_order(order) == []


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("trong tháng 6 và tháng 12/2026", ["2026-06", "2026-12"]),
        ("trong tháng 6, tháng 10 năm 2026", ["2026-06", "2026-10"]),
        ("trong tháng 6 và tháng 12", ["2026-06", "2026-12"]),
        ("vào tháng 9 và tháng 12/2026", ["2026-09", "2026-12"]),
        ("trong tháng 12 và tháng 02/2027", ["2026-12", "2027-02"]),
        ("; thời gian thực hiện: Tháng 7 và tháng 12/2026", ["2026-07", "2026-12"]),
        ("; thời gian thực hiện: Tháng 6, tháng 10 năm 2026", ["2026-06", "2026-10"]),
    ],
)
def test_months_that_do_not_follow_each_other_are_two_times(time: str, expected: list[str]) -> None:
    found = deadlines_of_order(f"Sở Y tế tập huấn cho cán bộ thôn {time}.")
    assert found == [{"within": month} for month in expected]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("vào tháng 6 và tháng 7/2026", [{"period": "2026-06/2026-07"}]),
        (
            "6 tháng một lần vào tháng 6 và tháng 12",
            [
                {"every": {"freq": "yearly", "by": "06-30"}},
                {"every": {"freq": "yearly", "by": "12-31"}},
            ],
        ),
    ],
)
def test_neighbours_are_one_time_and_a_rhythm_has_both_months(
    time: str, expected: list[dict[str, Any]]
) -> None:
    assert deadlines_of_order(f"Sở Y tế tập huấn cho cán bộ thôn {time}.") == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Sở Y tế trình phê duyệt đề án trong quý I năm tới.", {"within": "2027-Q1"}),
        ("Sở Y tế trình phê duyệt đề án trong tháng 3 năm sau.", {"within": "2027-03"}),
        ("Sở Y tế trình phê duyệt đề án trước tháng 3 năm tới.", {"before": "2027-03"}),
        ("Vào quý II năm tới, Sở Y tế gửi kế hoạch cho Sở Nội vụ.", {"within": "2027-Q2"}),
        ("Sở Y tế nộp phương án cuối tháng 3 năm tới.", {"by": "2027-03-31"}),
    ],
)
def test_a_month_of_the_next_year_is_no_rhythm(order: str, expected: dict[str, Any]) -> None:
    assert deadlines_of_order(order) == [expected]


def test_a_month_of_each_next_year_stays_a_rhythm() -> None:
    (found,) = deadlines_of_order(
        "Sở Y tế hằng năm tổng hợp báo cáo, gửi Sở Nội vụ trước tháng 3 năm sau."
    )
    assert found == {"every": {"freq": "yearly", "before": "03-01", "following": True}}


@pytest.mark.parametrize(
    "funds",
    ["vốn kéo dài năm 2025 sang năm 2026", "vốn năm 2025 được phép kéo dài sang năm 2026"],
)
def test_funds_of_a_year_that_reach_into_the_next_set_no_time(funds: str) -> None:
    assert deadlines_of_order(f"Sở Y tế báo cáo kết quả giải ngân kế hoạch {funds}.") == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (
            "Sở Y tế khánh thành trạm trước dịp kỷ niệm Ngày thành lập Đảng 03/02/2027.",
            {"before": "2027-02-03", "exclusive": True},
        ),
        (
            "Sở Y tế khánh thành trạm trước ngày kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh 19/5.",
            {"before": "2026-05-19"},
        ),
        (
            "Sở Y tế khánh thành trạm trước ngày kỷ niệm thành lập trạm (20/11/2026).",
            {"before": "2026-11-20"},
        ),
        (
            "Sở Y tế bàn giao nhà trước Ngày hội Đại đoàn kết toàn dân tộc (18/11).",
            {"before": "2026-11-18"},
        ),
        (
            "Sở Y tế khánh thành trạm trước ngày truyền thống của ngành 27/10.",
            {"before": "2026-10-27"},
        ),
    ],
)
def test_a_day_of_honour_has_its_date_behind_its_name(order: str, expected: dict[str, Any]) -> None:
    assert deadlines_of_order(order) == [expected]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (
            "Sở Y tế định kỳ 15/6 và 15/12 hằng năm báo cáo kết quả.",
            [{"freq": "yearly", "by": "06-15"}, {"freq": "yearly", "by": "12-15"}],
        ),
        ("Sở Y tế mỗi năm lựa chọn 03 sáng kiến, giới thiệu trên bảng tin.", [{"freq": "yearly"}]),
        ("Sở Y tế hằng tháng đối chiếu số liệu với Sở Nội vụ.", [{"freq": "monthly"}]),
        ("Sở Y tế mỗi quý báo cáo Sở Nội vụ một lần về tiến độ.", [{"freq": "quarterly"}]),
        ("Sở Y tế đưa tin về phòng bệnh, mỗi tháng có ít nhất 02 tin.", [{"freq": "monthly"}]),
        (
            "Cứ sáu tháng tổng hợp một lần, Sở Y tế báo cáo trước ngày 25/6 và trước ngày 25/12.",
            [{"freq": "yearly", "before": "06-25"}, {"freq": "yearly", "before": "12-25"}],
        ),
        (
            "Sở Y tế cứ đến ngày 20 hằng tháng thì gửi số liệu về Sở Nội vụ.",
            [{"freq": "monthly", "by": 20}],
        ),
        (
            "Sở Y tế mỗi sáng thứ Hai đăng lịch tiêm trên bảng tin.",
            [{"freq": "weekly", "by": "mon"}],
        ),
        ("Sở Y tế mỗi chiều thứ Sáu tổng hợp số liệu.", [{"freq": "weekly", "by": "fri"}]),
        ("Thứ Sáu hằng tuần: Sở Y tế tổng vệ sinh bến phà.", [{"freq": "weekly", "by": "fri"}]),
        (
            "Sở Y tế thực hiện tin, bài về trạm làm tốt, từ tháng 9/2026, hai tuần một kỳ.",
            [{"freq": "weekly", "interval": 2, "from": "2026-09"}],
        ),
        ("Sở Y tế ngày nào cũng phải đo mực nước tại bến phà.", [{"freq": "daily"}]),
        (
            "Sở Y tế lưu dữ liệu; cuối tháng nào cũng kiểm tra dung lượng, lập phiếu gửi Sở Nội vụ.",
            [{"freq": "monthly"}],
        ),
        (
            "Sở Y tế theo dõi, tháng nào báo cáo tháng đó trước ngày 28.",
            [{"freq": "monthly", "before": 28}],
        ),
        (
            "Sở Y tế kiểm tra kho, hai lần trong năm (tháng 6 và tháng 10).",
            [{"freq": "yearly", "by": "06-30"}, {"freq": "yearly", "by": "10-31"}],
        ),
    ],
)
def test_a_rhythm_may_stand_anywhere_in_its_order(
    order: str, expected: list[dict[str, Any]]
) -> None:
    assert deadlines_of_order(order) == [{"every": rule} for rule in expected]


def test_a_rhythm_may_follow_a_first_time() -> None:
    found = deadlines_of_order("Sở Y tế báo cáo lần đầu trước ngày 10/9/2026, sau đó hằng tháng.")
    assert found == [{"before": "2026-09-10"}, {"every": {"freq": "monthly"}}]


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế chi trả trợ cấp mỗi tháng cho hộ nghèo.",
        "Mỗi thứ Hai đầu tiên của tháng, Sở Y tế đối thoại với doanh nghiệp.",
        "Sở Y tế phấn đấu sản lượng mỗi tháng đạt tối thiểu 20%.",
        "Sở Y tế nhận hồ sơ, nộp ngày nào cũng được.",
    ],
)
def test_what_only_looks_like_a_rhythm_of_the_work_is_none(order: str) -> None:
    assert deadlines_of_order(order) == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Sở Y tế sửa 12 toa, đưa ra vận dụng trước 20-VI-2026.", {"before": "2026-06-20"}),
        ("Sở Y tế sửa 12 toa, đưa ra vận dụng trước ngày 05/XI/2026.", {"before": "2026-11-05"}),
        ("Đề nghị Sở Y tế nộp Q.III/2026.", {"within": "2026-Q3"}),
        ("Sở Y tế thẩm định thiết kế quí III/2026.", {"within": "2026-Q3"}),
        (
            "Sở Y tế thẩm định thiết kế quý IV/2026 và không kéo dài thêm.",
            {"within": "2026-Q4"},
        ),
        ("Sở Y tế chi trả tiền bồi thường, xong trc ngày 20/05/2026.", {"before": "2026-05-20"}),
        (
            "Sở Y tế kiểm kê giường, ngày 15 /6 nộp biên bản cho Sở Nội vụ.",
            {"by": "2026-06-15"},
        ),
        ("Sở Y tế trả lời các hộ, nội trong tuần thứ 21 của năm.", {"within": "2026-W21"}),
        (
            "Thứ Hai tuần sau (11/5), Sở Y tế phải niêm phong xong kho hàng.",
            {"by": "2026-05-11"},
        ),
        ("Ngày kia, 8/5, Sở Y tế nộp danh sách hiến máu.", {"by": "2026-05-08"}),
        ("Sáng mai, Sở Y tế phải báo cáo.", {"by": "2026-05-07"}),
        ("Chủ nhật tới, Sở Y tế phải nhặt sạch rác bãi biển.", {"by": "2026-05-10"}),
        ("Tối thứ Bảy tới, Sở Y tế mở cửa trạm cấp cứu.", {"by": "2026-05-09"}),
        ("Thứ Hai tới, Sở Y tế mở cửa trạm cấp cứu.", {"by": "2026-05-11"}),
        ("Thứ Tư tới, Sở Y tế mở cửa trạm cấp cứu.", {"by": "2026-05-13"}),
        ("Tháng Bảy tới, Sở Y tế phải có giáo trình.", {"within": "2026-07"}),
        ("Tháng 3 tới, Sở Y tế phải có giáo trình.", {"within": "2027-03"}),
        ("Đầu tháng sau, Sở Y tế cần có báo cáo về bữa ăn ca.", {"by": "2026-06-01"}),
        ("Đầu quý III, cơ quan biên soạn phải có bản thảo.", {"by": "2026-07-01"}),
        ("Sở Y tế báo cáo lượng xe dịp nghỉ lễ ngay đầu tuần sau.", {"within": "2026-W20"}),
        (
            "Từ giờ đến hết tuần, Sở Y tế phải chi hết tiền bồi dưỡng.",
            {"period": "2026-05-06/2026-05-10"},
        ),
        (
            "Từ nay đến hết quý, Sở Y tế phải chi hết tiền bồi dưỡng.",
            {"period": "2026-05-06/2026-06"},
        ),
        (
            "Trước khi vào mùa lũ, cụ thể là trước tháng 8, Sở Y tế cập nhật quy trình.",
            {"before": "2026-08"},
        ),
    ],
)
def test_a_day_is_written_and_said_in_many_ways(order: str, expected: dict[str, Any]) -> None:
    assert deadlines_of_order(order) == [expected]


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế xây dựng kế hoạch quý III/2026.",
        "Sở Y tế thẩm định kế hoạch quý III/2026 và trình Sở Nội vụ.",
        "Sở Y tế phân bổ kinh phí tháng 8/2026.",
        "Sở Y tế họp giao ban quý III/2026.",
        "Sở Y tế gửi số liệu tháng 5 tới các xã.",
        "Sở Y tế thực hiện Kế hoạch số 15, ngày 15/6/2026 của Sở Nội vụ.",
        "Sở Y tế trực từ thứ Hai tới thứ Sáu hằng tuần.",
    ],
)
def test_a_time_of_a_thing_in_such_words_is_none_of_the_work(order: str) -> None:
    assert deadlines_of_order(order) == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Sở Y tế gửi báo cáo về Sở Nội vụ, ngày 05/6/2026 là muộn nhất.", "2026-06-05"),
        (
            "Mùng 10 tháng tới là hạn cuối để các đại lý nộp cam kết; Sở Y tế thu nhận.",
            "2026-06-10",
        ),
        ("Sở Y tế nhận bài dự thi, 17/11 là hạn cuối.", "2026-11-17"),
        ("Sở Y tế nhận bài dự thi, thứ Sáu tuần này là hạn chót.", "2026-05-08"),
        ("24h ngày 17/5 là lúc đóng cổng đăng ký; Sở Y tế nhắc các cơ sở.", "2026-05-17"),
        ("Sở Y tế chốt danh sách học bổng: 16h ngày 13/5 (thứ Tư).", "2026-05-13T16:00"),
        (
            "Sở Y tế nhập điểm; thời điểm khóa sổ: 24 giờ 00 ngày 29 tháng 5 năm 2026.",
            "2026-05-29",
        ),
        ("Sở Y tế không để hồ sơ tồn đọng sau ngày 30/6/2026.", "2026-06-30"),
        ("Sở Y tế không để xảy ra tồn đọng sau tháng 6/2026.", "2026-06-30"),
        ("Sở Y tế không được để nợ đọng kéo dài sau ngày 30/6.", "2026-06-30"),
    ],
)
def test_a_day_may_be_said_to_be_the_limit(order: str, expected: str) -> None:
    assert deadlines_of_order(order) == [{"by": expected}]


def test_a_count_may_end_in_no_more_than_that() -> None:
    (found,) = deadlines_of_order("Sở Y tế cần trả lời, trong 03 ngày thôi, về việc đổi trụ sở.")
    assert found == {"after": {"count": 3, "unit": "day", "side": "after"}}


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế cử người tham dự Lễ kỷ niệm, tổ chức lúc 19 giờ 30 ngày 07/5/2026 tại bến phà.",
        "Sở Y tế bố trí bến tiếp nhận tàu cập cảng ngày 21/5/2026, phối hợp làm thủ tục.",
        "Sở Y tế đón đoàn chuyên gia về nước ngày 21/5/2026.",
        "Gia hạn tạm trú cho chuyên gia đến 15/12/2026 như đề nghị, giao Sở Y tế làm thủ tục.",
        "Sở Y tế gia hạn giấy phép cho cơ sở đến ngày 15/12/2026.",
        "Sở Y tế lập danh sách các cụ tròn 100 tuổi trong năm 2026 gửi Sở Nội vụ.",
        "Sở Y tế vận động doanh nghiệp dự Hội chợ OCOP mở trong tháng 10/2026.",
        "Sở Y tế tập huấn các thông tư vừa ban hành trong năm 2026.",
        "Sở Y tế tập huấn các cơ sở mới thành lập trong năm 2026.",
        "Sở Y tế triển khai các thông tư ban hành trong năm 2026.",
        "Sở Y tế dọn kho; đoàn chuyên gia sẽ đến làm việc trong hai ngày 10 và 11/6/2026.",
    ],
)
def test_what_others_hold_do_or_have_is_no_time_of_the_work(order: str) -> None:
    assert deadlines_of_order(order) == []


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế tổ chức họp: 8 giờ ngày 13/5/2026.",
        "Sở Y tế thực hiện theo Công văn: ngày 15/6/2026.",
        "Sở Y tế không để hồ sơ phát sinh sau ngày 30/6/2026 quá hạn.",
        "Ngày 19/5/2026 là ngày sinh nhật Bác; Sở Y tế treo cờ.",
    ],
)
def test_a_day_that_is_something_else_is_no_limit(order: str) -> None:
    assert deadlines_of_order(order) == []


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("Sở Y tế làm sạch dữ liệu thuê bao, trong năm 2026.", {"within": "2026"}),
        (
            "Sở Y tế giám sát việc thực hiện Chỉ thị này tại 04 phường, xã trong năm 2026.",
            {"within": "2026"},
        ),
        ("Sở Y tế cấm phà, đến ngày 30/9/2026.", {"by": "2026-09-30"}),
        ("Sở Y tế mở đăng ký tình nguyện, đến ngày 20/5/2026.", {"by": "2026-05-20"}),
    ],
)
def test_the_own_year_or_a_last_day_may_close_an_order(
    order: str, expected: dict[str, Any]
) -> None:
    assert deadlines_of_order(order) == [expected]


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế công bố giấy phép có hiệu lực đến hết ngày 30/9/2026.",
        "Sở Y tế cấp thẻ cho hộ được hưởng hỗ trợ đến hết ngày 30/9/2026.",
        "Sở Y tế rà soát vốn được giải ngân đến hết ngày 31/01/2027.",
        "Sở Y tế ký hợp đồng bảo trì đến ngày 30/9/2026.",
        "Sở Y tế cho thuê mặt bằng, đến ngày 30/9/2026.",
        "Sở Y tế cử ông Lành đi học đến ngày 30/9/2026.",
        "Sở Y tế phát triển bến phà đến năm 2030.",
        "Sở Y tế tổng hợp các vụ vi phạm của các bến trong năm 2026.",
        "Sở Y tế báo cáo kết quả thu phí, trong năm 2026.",
        "Sở Y tế kiểm tra các công trình khởi công trong năm 2026.",
    ],
)
def test_a_right_or_a_figure_reaches_to_a_day_of_its_own(order: str) -> None:
    assert deadlines_of_order(order) == []


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("quý II và quý III năm 2026", "2026-04/2026-09"),
        ("suốt quý III và quý IV năm 2026", "2026-07/2026-12"),
        ("tháng 6 và tháng 7 năm 2026", "2026-06/2026-07"),
    ],
)
def test_a_pair_that_closes_its_order_is_read_whole(time: str, expected: str) -> None:
    assert deadlines_of_order(f"Sở Y tế kiểm tra bến phà {time}.") == [{"period": expected}]
