"""By when work is due, said between who does it and the verb, before both, or to whom it goes."""

from __future__ import annotations

from datetime import date

import pytest
from tests.short_papers import paper

from directive_cli.domain.deadline_phrases import find_deadlines


def read(body: str) -> list[tuple[str, list[str]]]:
    """Return the leads and the deadlines of the tasks of a directive of 6 May 2026."""
    draft = paper(f"Yêu cầu:\n{body}")
    return [
        (" + ".join(one.text for one in task.lead), [f"{d.kind} {d.value}" for d in task.deadlines])
        for task in draft.tasks
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sở Y tế đến hết ngày 30/6/2026 phải thay hết phao cũ", "by 2026-06-30"),
        ("Sở Y tế từ nay đến ngày 30/6/2026 phải thay hết phao cũ", "period 2026-05-06/2026-06-30"),
        ("Sở Y tế trước tháng 8/2026 phải thay hết phao cũ", "before 2026-08"),
        ("Sở Y tế vào quý III/2026 phải thay hết phao cũ", "within 2026-Q3"),
        ("Sở Y tế trước Tết Nguyên đán Đinh Mùi phải thay hết phao cũ", "before 2027-02-06"),
        ("Không chậm hơn ngày 20/6/2026, Sở Y tế thay hết phao cũ", "by 2026-06-20"),
        ("Trước ngày 20/6/2026, Sở Y tế thay hết phao cũ", "before 2026-06-20"),
    ],
)
def test_a_time_stands_before_the_body_or_between_it_and_its_verb(
    words: str, expected: str
) -> None:
    assert read(f"1. {words}.") == [("Sở Y tế", [expected])]


def test_a_group_ends_where_its_time_begins() -> None:
    found = read("1. Các xã từ nay đến hết ngày 30/6/2026 phải hoàn thành việc thay phao.")
    assert found == [("Các xã", ["period 2026-05-06/2026-06-30"])]


def test_a_session_before_which_work_is_done_does_not_hide_who_does_it() -> None:
    found = read("1. Trước kỳ họp thứ ba của Hội đồng nhân dân tỉnh, Sở Y tế thay hết phao cũ.")
    assert [lead for lead, _days in found] == ["Sở Y tế"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gửi báo cáo về Sở Nội vụ từ ngày 10/6 đến ngày 15/6/2026", ["2026-06-10/2026-06-15"]),
        ("báo cáo kết quả về UBND tỉnh trong hai ngày 10 và 11/6/2026", ["2026-06-10/2026-06-11"]),
        ("gửi Sở Nội vụ sổ phao từ tháng 6 đến tháng 7/2026 để tổng hợp", ["2026-06/2026-07"]),
        ("báo cáo UBND tỉnh kết quả cứu hộ từ ngày 01/5 đến ngày 15/5/2026", []),
        ("gửi Sở Nội vụ số liệu từ ngày 01/5 đến ngày 15/5/2026", []),
        ("đo nước với thời gian đo từ tháng 6 đến tháng 7/2026", []),
        ("chuẩn bị phao cho những tháng tới", []),
        ("chuẩn bị phao cho các bến trong 02 tháng tới", []),
    ],
)
def test_days_after_who_receives_a_report_are_when_it_is_sent(
    words: str, expected: list[str]
) -> None:
    ((_lead, found),) = read(f"1. Sở Y tế {words}.")
    assert [one.split()[-1] for one in found] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ngay sau khi nhận được Công văn này, Sở Y tế thay hết phao cũ", []),
        ("Phấn đấu đến ngày 30/6/2026, Sở Y tế thay hết phao cũ", ["by 2026-06-30"]),
        ("Phấn đấu trong quý III/2026, Sở Y tế hoàn thành việc đó", ["within 2026-Q3"]),
    ],
)
def test_who_follows_an_event_or_a_target_has_the_work(words: str, expected: list[str]) -> None:
    assert read(f"1. {words}.") == [("Sở Y tế", expected)]


def test_a_quarter_opens_further_work_without_a_comma() -> None:
    found = read("1. Trong quý II/2026, Sở Y tế đếm phao; quý III/2026 thay hết phao cũ trên sông.")
    days = [day for _lead, task in found for day in task]
    assert days == ["within 2026-Q2", "within 2026-Q3"]


def test_each_kind_of_report_has_its_time_in_brackets() -> None:
    found = read(
        "1. Sở Y tế thực hiện chế độ báo cáo: báo cáo tuần (trước 15 giờ thứ Năm), "
        "báo cáo tháng (trước ngày 20), báo cáo quý (trước ngày 20 tháng cuối quý)."
    )
    assert [day for _lead, task in found for day in task] == [
        "every {'freq': 'weekly', 'before': 'thu 15:00'}",
        "every {'freq': 'monthly', 'before': 20}",
        "every {'freq': 'quarterly', 'before': '03-20'}",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("báo cáo tình hình thực hiện từ ngày 01/5/2026 đến ngày 15/6/2026", []),
        ("tuyên truyền Tháng hành động vì sông sạch (tháng 9/2026)", []),
        (
            "giải ngân số vốn được giao năm 2026 đến hết ngày 31/12/2026 đạt cả 100%",
            ["by 2026-12-31"],
        ),
    ],
)
def test_what_a_time_is_of_decides(words: str, expected: list[str]) -> None:
    ((_lead, found),) = read(f"1. Sở Y tế {words}.")
    assert found == expected


def test_work_on_what_takes_effect_later_is_given_to_a_body() -> None:
    found = read(
        "1. Về các điều của Luật Đường thủy có hiệu lực từ ngày 01/7/2026, giao Sở Y tế xử lý."
    )
    assert found == [("Sở Y tế", [])]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "định kỳ hằng tháng báo cáo UBND tỉnh vào ngày 20, bắt đầu từ tháng 6/2026",
            {"freq": "monthly", "by": 20, "from": "2026-06"},
        ),
        (
            "báo cáo UBND tỉnh trước 16 giờ thứ Năm hằng tuần (bắt đầu từ ngày 14/5/2026)",
            {"freq": "weekly", "before": "thu 16:00", "from": "2026-05-14"},
        ),
        (
            "đếm phao, báo cáo UBND tỉnh hằng quý, bắt đầu từ quý III/2026",
            {"freq": "quarterly", "from": "2026-07"},
        ),
    ],
)
def test_a_rhythm_begins_on_the_day_that_stands_behind_it(
    words: str, expected: dict[str, object]
) -> None:
    ((_lead, found),) = read(f"1. Sở Y tế {words}.")
    assert found == [f"every {expected}"]


def test_a_day_from_which_something_is_so_is_no_deadline() -> None:
    assert read("1. Sở Y tế thu phí mới bắt đầu từ ngày 01/6/2026.") == [("Sở Y tế", [])]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            (
                "Yêu cầu các cơ quan, đơn vị thực hiện:\n"
                "1. Thay phao tại các bến (Sở Y tế chủ trì; hoàn thành trong tháng 6/2026).\n"
                "2. Sở Nội vụ đếm thợ phà."
            ),
            [("Sở Y tế", ["within 2026-06"]), ("Sở Nội vụ", [])],
        ),
        (
            (
                "1. Sở Y tế thay phao.\n2. Sở Nội vụ thống kê thợ phà.\n"
                "Yêu cầu các cơ quan triển khai thực hiện, hoàn thành trước ngày 20/6/2026."
            ),
            [("Sở Y tế", ["before 2026-06-20"]), ("Sở Nội vụ", ["before 2026-06-20"])],
        ),
        (
            (
                "1. Lộ trình\na) Năm 2026: Sở Y tế thay hết phao cũ.\nb) Quý I/2027: Sở Nội vụ thống "
                "kê thợ phà."
            ),
            [("Sở Y tế", ["within 2026"]), ("Sở Nội vụ", ["within 2027-Q1"])],
        ),
        (
            (
                "1. Sở Y tế thay phao, báo cáo trước ngày 20/6/2026 (Thời hạn nêu tại Công văn số "
                "12/UBND-TH là trước ngày 30/4/2026)."
            ),
            [("Sở Y tế", ["before 2026-06-20"])],
        ),
    ],
)
def test_days_of_brackets_closings_and_stages(
    body: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert read(body) == expected


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("Sau tháng 6/2026", ["none None"]),
        ("Ngay sau ngày 30/6/2026", ["none None"]),
        ("Sau kỳ họp tháng 7/2026", ["after {'event': 'kỳ họp tháng 7/2026'}"]),
        ("Trong thời gian nghỉ Tết", []),
        ("Trong những tháng tới", []),
        ("Trong 02 tháng tới", []),
        ("Trước dịp Tết Nguyên đán 2027", ["before 2027-02-06"]),
        (
            "Năm 2026 (theo tiến độ của Bộ)",
            ["within 2026", "after {'event': 'tiến độ của Bộ'}"],
        ),
        (
            (
                "Trước ngày 03 của tháng tiếp theo sau tháng cuối cùng của kỳ báo cáo đối với báo cáo "
                "quý, 6 tháng"
            ),
            ["every {'freq': 'monthly', 'before': 3, 'following': True}"],
        ),
    ],
)
def test_a_time_field_that_says_from_when_has_no_last_day(field: str, expected: list[str]) -> None:
    found = find_deadlines(field, issued_on=date(2026, 5, 6), field=True).deadlines
    assert [f"{one.deadline.kind} {one.deadline.value}" for one in found] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đối với hồ sơ nộp trước ngày 01/7/2026, Sở Y tế xử lý theo quy định cũ.", []),
        ("Đối với các bến mở trong quý III/2026, Sở Y tế hoàn thành thủ tục.", []),
        ("Đối với các bến đóng từ ngày 01/6/2026 đến ngày 30/6/2026, Sở Y tế báo cáo.", []),
        ("Trường hợp bến mở trước ngày 01/7/2026, Sở Y tế kiểm tra lại.", []),
        (
            "Đối với các việc phải hoàn thành trước ngày 30/6/2026, giao Sở Y tế khẩn trương làm.",
            ["before 2026-06-30"],
        ),
        (
            "Đối với các bến phà cũ, trước ngày 30/6/2026, Sở Y tế thay hết phao.",
            ["before 2026-06-30"],
        ),
        (
            "Đối với việc thay phao, Sở Y tế hoàn thành trước ngày 30/6/2026, báo cáo kết quả.",
            ["before 2026-06-30"],
        ),
    ],
)
def test_the_time_of_the_cases_that_are_meant_is_no_deadline(
    sentence: str, expected: list[str]
) -> None:
    assert read(f"1. {sentence}") == [("Sở Y tế", expected)]


def test_the_words_of_a_block_of_fields_order_as_a_sentence_does() -> None:
    found = read(
        "1. Mở đợt dạy bơi (từ ngày 01/6 đến ngày 30/6)\n- Cơ quan chủ trì: Sở Y tế.\n"
        "- Cơ quan phối hợp: Sở Nội vụ.\n2. Thay phao cũ trong quý III/2026\n"
        "- Cơ quan chủ trì: Sở Nội vụ.\n- Cơ quan phối hợp: Sở Y tế."
    )
    assert found == [
        ("Sở Y tế", ["period 2026-06-01/2026-06-30"]),
        ("Sở Nội vụ", ["within 2026-Q3"]),
    ]


def test_months_in_a_heading_and_a_count_before_its_purpose_are_read() -> None:
    found = read(
        "1. Sở Y tế hoàn thành các nội dung sau từ tháng 6 đến tháng 9/2026:\na) Thay phao cũ.\n"
        "b) Kiểm tra thợ phà.\n"
        "2. Sở Nội vụ gửi Sở Y tế danh sách trong vòng 15 ngày làm việc để tổng hợp."
    )
    assert [day.split()[0] for _lead, task in found for day in task] == [
        "period",
        "period",
        "after",
    ]
