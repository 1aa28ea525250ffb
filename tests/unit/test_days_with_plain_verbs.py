"""Days and rhythms beside verbs of one syllable, in words, of seasons, and for several items."""

from __future__ import annotations

from datetime import date

import pytest
from tests.short_papers import plain

from directive_cli.domain.deadline_phrases import find_deadlines


def days(words: str) -> list[dict[str, object]]:
    """The deadlines of an order of 6 May 2026, without their words."""
    read = find_deadlines(words, issued_on=date(2026, 5, 6), ordered=True)
    return [
        {key: value for key, value in one.deadline.as_mapping().items() if key != "text"}
        for one in read.deadlines
    ]


@pytest.mark.parametrize("verb", ["vá lưới", "kê lại tà vẹt", "quét sơn lan can", "thả cá giống"])
@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Sở Y tế {} ngày 10/6/2026.", {"by": "2026-06-10"}),
        ("Sở Y tế {} cuối tháng 6/2026.", {"by": "2026-06-30"}),
        ("Sở Y tế {} ngày 15 hằng tháng.", {"every": {"freq": "monthly", "by": 15}}),
        ("Sở Y tế {} thứ Hai hằng tuần.", {"every": {"freq": "weekly", "by": "mon"}}),
        ("Sở Y tế {}, trong tháng 6.", {"within": "2026-06"}),
        ("Sở Y tế {}, trong tuần này.", {"within": "2026-W19"}),
        ("Sở Y tế {} (vào ngày 10/6/2026).", {"by": "2026-06-10"}),
        ("Sở Y tế trong tháng 6/2026 {}.", {"within": "2026-06"}),
        ("Sở Y tế hằng tháng {}.", {"every": {"freq": "monthly"}}),
        ("Chi nhánh Vận tải Sài Gòn {} ngày 10/6/2026.", {"by": "2026-06-10"}),
        ("Sở Nội vụ họp; Sở Y tế {} ngày 10/6/2026.", {"by": "2026-06-10"}),
    ],
)
def test_a_verb_of_one_syllable_has_its_day(verb: str, words: str, day: dict[str, object]) -> None:
    assert days(words.format(verb)) == [day]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Gửi trước ngày mười lăm tháng năm.", {"before": "2026-05-15"}),
        ("Gửi trước mười lăm tháng Sáu.", {"before": "2026-06-15"}),
        ("Gửi trước hai mươi tháng Mười một.", {"before": "2026-11-20"}),
        ("Gửi báo cáo, hạn: mồng một tháng Sáu dương lịch.", {"by": "2026-06-01"}),
        ("Chở bùn ra bãi, mỗi tuần ba chuyến.", {"every": {"freq": "weekly"}}),
        ("Đi thăm mỗi tháng hai bận.", {"every": {"freq": "monthly"}}),
        ("Khóa cổng lúc 22 giờ mỗi đêm.", {"every": {"freq": "daily", "by": "22:00"}}),
        (
            "Đo huyết áp trước lễ giao quân năm ngày.",
            {"after": {"event": "lễ giao quân", "count": 5, "unit": "day", "side": "before"}},
        ),
        ("Thay máy, xong trước năm học mới (01/9/2026).", {"before": "2026-09-01"}),
    ],
)
def test_a_day_in_words_or_of_a_season_is_read(words: str, day: dict[str, object]) -> None:
    assert days(words) == [day]


@pytest.mark.parametrize(
    "words", ["Gửi trước hai tháng.", "Gửi trước ba tháng sáu người.", "Sở Y tế có 12 chi nhánh."]
)
def test_a_count_of_months_is_no_day(words: str) -> None:
    assert days(words) == []


def test_two_weekdays_of_every_week_are_two_rhythms() -> None:
    assert days("Khóa cổng tối thứ Hai, tối thứ Tư hằng tuần.") == [
        {"every": {"freq": "weekly", "by": "mon"}},
        {"every": {"freq": "weekly", "by": "wed"}},
    ]


ITEMS = "1. Sở Y tế hỏi từng doanh nghiệp.\n2. Sở Nội vụ kê lại ghế.\n3. Sở Công Thương rửa bến.\n"


@pytest.mark.parametrize(
    "closing",
    [
        "Mục 1, 2 hoàn thành trước ngày 10/6/2026; riêng mục 3 trước ngày 20/6/2026.",
        "Các việc ở điểm 1 và 2 xong trước ngày 10/6/2026, việc ở điểm 3 xong trước ngày 20/6/2026.",
        "(Phần việc tại mục 1 và mục 2 xong trước ngày 10/6/2026; mục 3 xong trước ngày 20/6/2026)",
    ],
)
def test_a_closing_gives_the_items_that_it_names_their_days(closing: str) -> None:
    found = [
        [one.as_mapping()["before"] for one in task.deadlines]
        for task in plain(ITEMS + closing).tasks
    ]
    assert found == [["2026-06-10"], ["2026-06-10"], ["2026-06-20"]]


def test_sections_by_capital_letters_are_named_too() -> None:
    body = (
        "B. CÁC TRƯỜNG MẦM NON\n1. Chia người gõ cửa từng hẻm.\n2. Nhập phần mềm phổ cập.\n"
        "C. PHÒNG VĂN HÓA - XÃ HỘI\n1. Chấm lại 10% phiếu.\n"
        "Các phần việc tại mục B hoàn tất trước ngày 29/8/2026; riêng mục C trước ngày 12/9/2026."
    )
    found = [one.as_mapping()["before"] for task in plain(body).tasks for one in task.deadlines]
    assert found == ["2026-08-29", "2026-08-29", "2026-09-12"]


def test_letters_under_one_body_have_their_days_by_a_line_in_brackets() -> None:
    body = (
        "1. Công đoàn các khu công nghiệp tỉnh:\na) Hỏi từng doanh nghiệp về thưởng Tết.\n"
        "b) Lập sổ theo dõi nơi nợ lương.\nc) Gom vé tàu.\n"
        "(Việc nêu ở điểm a và điểm b làm xong trước ngày 10/6/2026; điểm c kéo đến hết ngày "
        "25/6/2026)\n2. Công đoàn xã, phường:\na) Công khai mức hỗ trợ."
    )
    found = [[one.text for one in task.deadlines] for task in plain(body).tasks]
    assert found == [
        ["trước ngày 10/6/2026"],
        ["trước ngày 10/6/2026"],
        ["đến hết ngày 25/6/2026"],
        [],
    ]
