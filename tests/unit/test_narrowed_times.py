"""Times that the words behind them make exact or bound, and times of work that begins on a day."""

from __future__ import annotations

import pytest
from tests.short_papers import deadlines_of_order, plain

from directive_cli.domain.deadline_phrases import find_deadlines


@pytest.mark.parametrize(
    ("work", "deadline"),
    [
        # The bracket behind a time says which day it means.
        ("hoàn thành trong tuần này (xong trước thứ Sáu, ngày 15/5/2026)",
         {"before": "2026-05-15"}),
        ("hoàn thành trong tháng này (chậm nhất ngày 22/5/2026)", {"by": "2026-05-22"}),
        ("treo cờ, xong trước ngày 23 tháng Chạp (ngày 30/01/2027)", {"before": "2027-01-30"}),
        # Days that follow each other, each with its month; parts of a month by days.
        ("cho học sinh nghỉ học trong hai ngày 29/10 và 30/10/2026",
         {"period": "2026-10-29/2026-10-30"}),
        ("tổ chức chiến dịch trong 10 ngày đầu tháng 10/2026", {"by": "2026-10-10"}),
        ("sửa bến trong 10 ngày cuối của tháng 11/2026", {"by": "2026-11-30"}),
        # Work that begins on a day.
        ("trả kết quả trên phần mềm; ngừng in phim từ ngày 01/7/2026", {"period": "2026-07-01/.."}),
        ("áp dụng bảng giá mới từ ngày 01/12/2026", {"period": "2026-12-01/.."}),
        ("phát phao cho các bến trong Q.III/2026", {"within": "2026-Q3"}),
        # Events of which those who have the work learn the day.
        ("mở tài khoản trước khi bước vào năm học 2026-2027",
         {"after": {"event": "bước vào năm học 2026-2027", "side": "before"}}),
        ("tổ chức ký cam kết trước khi nghỉ Tết",
         {"after": {"event": "nghỉ Tết", "side": "before"}}),
        # "thiết bị" tells nothing that befalls anyone.
        ("thanh lý thiết bị hỏng trong quý III/2026", {"within": "2026-Q3"}),
        # Rhythms.
        ("công khai giá thuốc hằng tháng", {"every": {"freq": "monthly"}}),
        ("kê khai hồ sơ giúp người dân vào các buổi sáng thứ Năm",
         {"every": {"freq": "weekly", "by": "thu"}}),
        ("trực vào thứ Hai hằng tuần từ ngày 01/6/2026 đến ngày 31/8/2026",
         {"every": {"freq": "weekly", "by": "mon", "from": "2026-06-01", "until": "2026-08-31"}}),
        ("họp giao ban 02 tuần một lần từ ngày 01/6/2026 đến ngày 31/8/2026",
         {"every": {"freq": "weekly", "interval": 2, "from": "2026-06-01", "until": "2026-08-31"}}),
        ("sửa chữa thiết bị trước tháng 9/2026", {"before": "2026-09"}),
        ("báo cáo UBND tỉnh trước ngày 25 hằng tháng, từ tháng 6/2026 đến tháng 9/2026",
         {"every": {"freq": "monthly", "before": 25, "from": "2026-06", "until": "2026-09"}}),
    ],
)  # fmt: skip
def test_work_has_the_one_deadline_that_its_words_mean(
    work: str, deadline: dict[str, object]
) -> None:
    assert deadlines_of_order(f"Sở Y tế {work}.") == [deadline]


@pytest.mark.parametrize(
    "work",
    [
        "công khai kế hoạch hằng năm",
        "công khai nhiệm vụ hằng tháng",
        "xây dựng quy chế để áp dụng thử từ ngày 01/10/2026",
        "kiểm tra các bến bị đóng từ ngày 01/6/2026 đến ngày 30/6/2026",
    ],
)
def test_a_time_of_what_the_work_is_about_is_no_deadline(work: str) -> None:
    assert deadlines_of_order(f"Sở Y tế {work}.") == []


def test_a_bracket_with_another_time_leaves_the_first() -> None:
    work = "hoàn thành trong quý III/2026 (theo Kế hoạch số 12/KH-UBND ngày 02/3/2026)"

    assert deadlines_of_order(f"Sở Y tế {work}.") == [{"within": "2026-Q3"}]


def test_months_right_behind_a_rhythm_are_read_in_an_order() -> None:
    found = find_deadlines(
        "trước ngày 25 hằng tháng, từ tháng 6/2026 đến tháng 9/2026", ordered=True
    )

    assert [one.deadline.kind for one in found.deadlines] == ["every"]


def test_a_table_with_the_old_and_the_new_term_gives_the_new_one() -> None:
    rows = (
        "1. Các cơ quan thực hiện các nhiệm vụ sau:\n"
        "STT | Cơ quan, đơn vị | Nội dung nhiệm vụ | Hạn được giao | Số ngày quá hạn | Hạn mới\n"
        "1 | Sở Nội vụ | Tham mưu Quy chế đánh giá | 31/3/2026 | 35 | 20/5/2026\n"
        "2 | Sở Tư pháp | Rà soát văn bản ban hành | 15/3/2026 | 51 | 31/5/2026"
    )
    found = [[one.as_mapping() for one in task.deadlines] for task in plain(rows).tasks]

    assert [[one.get("by") for one in each] for each in found] == [["2026-05-20"], ["2026-05-31"]]
