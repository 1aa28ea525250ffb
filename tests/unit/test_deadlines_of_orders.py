"""When a task is due: what counts as a day or a span in words that order, in the test's own words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.short_papers import paper

from directive_cli.domain.deadline_phrases import find_deadlines

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

ISSUED = date(2026, 5, 6)


def order(body: str) -> Draft:
    return paper(f"Yêu cầu:\n{body}")


def days(body: str) -> list[list[tuple[str, str]]]:
    return [[(one.kind, str(one.value)) for one in task.deadlines] for task in order(body).tasks]


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("cắt giảm một nửa số chuyến phà chui trong năm 2026", "within", "2026"),
        ("giảm 30% giá vé trong năm 2026 (phụ lục kèm theo)", "within", "2026"),
        ("làm lễ hạ thủy phà mới vào ngày 02/9/2026", "by", "2026-09-02"),
        (
            "mở lớp dạy bơi từ ngày 01 đến ngày 07 tháng 6 năm 2026",
            "period",
            "2026-06-01/2026-06-07",
        ),
        ("mở lớp dạy bơi (từ ngày 01/6 đến ngày 07/6)", "period", "2026-06-01/2026-06-07"),
        ("trình phương án trong vòng 15 ngày", "after", ""),
        ("trong thời hạn 03 ngày làm bảng giá vé", "after", ""),
        ("thẩm định hồ sơ bến không quá 15 ngày kể từ ngày nhận đủ hồ sơ", "after", ""),
        ("báo cáo Trung tâm Cứu hộ trong 24 giờ", "after", ""),
        ("chằng chống phà trước khi bão đổ bộ", "after", ""),
        ("bổ sung thợ phà, chậm nhất trước khi khai giảng năm học 2026 - 2027", "after", ""),
        ("phát bản tin trên loa của bến mỗi ngày hai lượt", "every", ""),
        ("phát bản tin trên loa của bến 02 lượt mỗi ngày", "every", ""),
        ("kiểm tra phao trên địa bàn tỉnh hằng năm", "every", ""),
        ("đánh giá, báo cáo kết quả hằng năm và tổng kết", "every", ""),
    ],
)
def test_a_time_after_any_verb_of_an_order_is_when_it_is_due(
    words: str, kind: str, value: str
) -> None:
    for body in (f"1. Sở Y tế {words}.", f"1. Giao Sở Y tế, {words}."):
        (found,) = days(body)
        assert [one[0] for one in found] == [kind]
        assert not value or found[0][1] == value


@pytest.mark.parametrize(
    "words",
    [
        "làm xong các việc được giao trong năm 2026 theo sổ",
        "thăm hộ có người mất trong tháng 4 năm 2026",
        "dùng nguồn tiền đã cấp trong năm 2026",
        "dạy bơi cho thợ phà (năm 2026 đã dạy hai lớp trong tháng 4 năm 2026)",
        "báo cáo số liệu từ ngày 01/4/2026 đến ngày 30/4/2026",
        "rà soát các bến nghỉ từ ngày 01 đến ngày 07 tháng 6 năm 2026",
        "bố trí tiền trong dự toán hằng năm",
    ],
)
def test_a_time_that_belongs_to_a_noun_or_is_past_is_no_deadline(words: str) -> None:
    assert days(f"1. Sở Y tế {words}.") == [[]]


def test_words_of_which_nothing_is_known_are_read_as_before() -> None:
    words = "cắt giảm một nửa số chuyến phà chui trong năm 2026 trên sông"
    assert not find_deadlines(words, issued_on=ISSUED).deadlines
    span = "mở lớp dạy bơi từ ngày 01 đến ngày 07 tháng 6 năm 2026"
    assert not find_deadlines(span, issued_on=ISSUED).deadlines
    assert find_deadlines(span, issued_on=ISSUED, ordered=True).deadlines


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Quý IV/2026, Sở Y tế mở hội bơi.", "within"),
        ("Tháng 11/2026, Sở Y tế mở hội bơi.", "within"),
        ("Sở Y tế đóng phà, thời gian thực hiện từ năm 2026 đến năm 2028.", "period"),
        ("Sau khi nhận được văn bản này 03 ngày làm việc, Sở Y tế cử người trực phà.", "after"),
    ],
)
def test_a_time_opens_the_sentence_or_closes_it_as_a_field(sentence: str, kind: str) -> None:
    assert [[one[0] for one in task] for task in days(f"1. {sentence}")] == [[kind]]


@pytest.mark.parametrize(
    "sentence", ["Quý I/2026, Sở Y tế đã mở hội bơi.", "Tháng 4/2026, lũ về sớm."]
)
def test_a_time_that_opens_what_was_is_no_deadline(sentence: str) -> None:
    assert [one for task in days(f"1. {sentence}") for one in task] == []


@pytest.mark.parametrize(
    "closing",
    [
        "Thời hạn hoàn thành các nhiệm vụ trên: trước ngày 30/9/2026.",
        "Thời gian thực hiện các nội dung nêu trên trước ngày 30/9/2026.",
    ],
)
def test_a_closing_field_dates_all_above(closing: str) -> None:
    found = days(f"1. Sở Y tế rà soát phao.\n2. Sở Nội vụ rà soát thợ phà.\n{closing}")
    assert found == [[("before", "2026-09-30")]] * 2


@pytest.mark.parametrize(
    "heading",
    [
        "Nhiệm vụ hoàn thành trước ngày 30/9/2026",
        "Các công việc thực hiện trước ngày 30/9/2026:",
    ],
)
def test_a_heading_dates_all_under_it(heading: str) -> None:
    found = days(f"1. {heading}\na) Sở Y tế rà soát phao.\nb) Sở Nội vụ rà soát thợ phà.")
    assert found == [[("before", "2026-09-30")]] * 2


def test_a_closing_dates_the_results_of_what_stands_above() -> None:
    found = days(
        "1. Sở Y tế rà soát phao.\n2. Sở Nội vụ rà soát thợ phà.\n"
        "Kết quả thực hiện các nội dung trên báo cáo UBND tỉnh trước ngày 05/10/2026."
    )
    assert found == [[("before", "2026-10-05")]] * 2


def test_a_day_gives_the_rhythm_before_it_its_day() -> None:
    found = days(
        "1. Sở Y tế định kỳ hằng năm báo cáo số phao về UBND tỉnh chậm nhất ngày 17 tháng 12."
    )
    assert [[one[0] for one in task] for task in found] == [["every"]]


def test_a_count_between_commas_is_when_the_work_is_due() -> None:
    found = days("1. Giao Sở Y tế, trong 15 ngày, trình phương án.")
    assert [[one[0] for one in task] for task in found] == [["after"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("mua thuốc trong quý II và quý IV năm 2026", ["within 2026-Q2", "within 2026-Q4"]),
        ("tiêm phòng trong quý I và quý III/2027", ["within 2027-Q1", "within 2027-Q3"]),
        ("sửa phao trong quý II và quý III năm 2026", ["period 2026-04/2026-09"]),
        ("hoàn thành bến phà An Mỹ năm 2026", ["within 2026"]),
        ("khánh thành trạm bơm Hòa Phú năm 2027", ["within 2027"]),
        ("hoàn thành kế hoạch thu phí năm 2026", []),
        ("hoàn thành báo cáo tài chính năm 2026", []),
        ("kết luận vụ chìm phà trước quý III/2026", ["before 2026-Q3"]),
        ("đóng các lò vôi trước tháng 8/2026", ["before 2026-08"]),
    ],
)
def test_quarters_of_a_list_years_of_completion_and_what_precedes_a_span(
    words: str, expected: list[str]
) -> None:
    found = days(f"1. Sở Y tế {words}.")
    assert [[f"{kind} {value}" for kind, value in one] for one in found] == [expected]


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("gia cố bến phà xong trước mùa lũ năm 2026", "mùa lũ"),
        ("hoàn thành việc dạy bơi trong năm học 2026 - 2027", "năm học 2026 - 2027"),
        ("sửa kè xong trước mùa mưa bão", "mùa mưa bão"),
    ],
)
def test_a_season_or_a_school_year_is_said_to_have_no_date(words: str, term: str) -> None:
    draft = order(f"1. Sở Y tế {words}.")
    assert [term in str(one.message) for one in draft.doubts if one.field == "deadline"] == [True]


def test_a_group_of_a_flattened_table_may_stand_over_empty_cells() -> None:
    gap = "\n" * 14
    body = (
        "1. Sở Y tế mua thuốc.\n\nNơi nhận:\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n"
        "Nguyễn Văn Lành\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\nTT\n\nNhiệm vụ\n\nCơ quan chủ trì\n\nThời gian\n\n"
        "I\n\nBẾN PHÀ\n\n1\n\nSơn lại phao tiêu trên sông\n\nSở Xây dựng\n\n2026\n\n"
        f"II\n\nTRẠM BƠM{gap}1\n\nThay máy bơm đã hỏng\n\nSở Y tế\n\n2026-2028\n"
    )
    rows = [one for one in order(body).tasks if one.item.startswith("PL")]
    assert [[(day.kind, str(day.value)) for day in one.deadlines] for one in rows] == [
        [("within", "2026")],
        [("period", "2026/2028")],
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("kiểm tra phao trên sông, báo cáo mỗi tháng", ["every {'freq': 'monthly'}"]),
        ("đếm khách qua phà, báo cáo hằng quý", ["every {'freq': 'quarterly'}"]),
        ("đếm khách qua phà, báo cáo hằng tuần về Sở Nội vụ", ["every {'freq': 'weekly'}"]),
        ("lưu các báo cáo hằng tuần về bến phà", []),
        ("đọc báo cáo hằng quý của bến phà", []),
    ],
)
def test_a_rhythm_after_the_verb_to_report_is_of_the_work(words: str, expected: list[str]) -> None:
    found = days(f"1. Sở Y tế {words}.")
    assert [[f"{kind} {value}" for kind, value in one] for one in found] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế thẩm định đơn xin mở bến trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.",
        "Trong thời hạn 05 ngày làm việc kể từ khi nhận hồ sơ hợp lệ, Sở Y tế trả lời chủ bến.",
    ],
)
def test_the_time_of_a_procedure_that_an_order_gives_a_body_is_due(sentence: str) -> None:
    assert [[one[0] for one in task] for task in days(f"1. {sentence}")] == [["after"]]


def test_a_month_before_the_body_dates_its_work_and_the_next_month_further_work() -> None:
    found = days(
        "1. Trong tháng 6, Sở Y tế mở lớp dạy bơi cho thợ phà tại các bến; "
        "trong tháng 7 ký cam kết với từng chủ bến."
    )
    assert found == [[("within", "2026-06")], [("within", "2026-07")]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sơn lại phao tiêu (quý III/2026)", ["within 2026-Q3"]),
        ("sơn lại phao tiêu (tháng 7/2026)", ["within 2026-07"]),
        ("sơn lại phao tiêu (Sở Xây dựng phối hợp; tháng 7/2026)", ["within 2026-07"]),
        ("sửa bến đã hư hỏng (tháng 4/2026)", []),
        ("thi đua mừng ngày hội đua thuyền (tháng 7/2026)", []),
        ("đọc lại sổ của bến (quý III/2026) và ghi thêm", []),
    ],
)
def test_a_month_in_brackets_that_close_the_work_is_when_it_is_due(
    words: str, expected: list[str]
) -> None:
    found = days(f"1. Sở Y tế {words}.")
    assert [[f"{kind} {value}" for kind, value in one] for one in found] == [expected]


def test_the_label_of_a_periodic_report_says_that_its_days_return() -> None:
    found = days(
        "1. Sở Y tế và Sở Nội vụ báo cáo như sau:\n"
        "- Báo cáo 6 tháng: Sở Nội vụ gửi Sở Y tế trước ngày 05/4; Sở Y tế báo cáo UBND tỉnh "
        "trước ngày 10/7.\n"
        "- Báo cáo năm: Sở Nội vụ gửi Sở Y tế trước ngày 15/12."
    )
    assert {one for task in found for one in task} == {
        ("every", "{'freq': 'yearly', 'before': '04-05'}"),
        ("every", "{'freq': 'yearly', 'before': '07-10'}"),
        ("every", "{'freq': 'yearly', 'before': '12-15'}"),
    }


def test_a_day_to_which_results_are_counted_is_no_deadline() -> None:
    found = days(
        "1. Sở Y tế đánh giá kết quả dạy bơi đến hết ngày 30/6/2026, một số xã có kết quả thấp."
    )
    assert found == [[]]


@pytest.mark.parametrize(
    "words",
    [
        "in tài liệu của hội nghị tổ chức vào 14 giờ 00 ngày 05/6/2026",
        "chuẩn bị phà cho lễ hội diễn ra trong tháng 6/2026",
        "rà soát các bến bị đóng từ ngày 01/6/2026 đến ngày 31/8/2026",
        "rà soát các quy định áp dụng đến hết ngày 28/02/2027",
        "rà soát các bến được hoạt động đến hết ngày 31/12/2026",
        "rà soát các khoản vay có kỳ hạn đến ngày 31/12/2027",
        "rà soát các thợ phà nhận hỗ trợ hằng tháng",
        "kiểm tra việc chi trả phụ cấp hằng quý",
        "tặng đèn cho trẻ trước Tết Trung thu",
        "mở hội bơi trước Tết Thiếu nhi",
        "rà soát các điều của Luật Đường thủy có hiệu lực từ ngày 01/7/2026",
    ],
)
def test_a_time_of_what_the_work_is_about_is_no_deadline(words: str) -> None:
    assert days(f"1. Sở Y tế {words}.") == [[]]
    assert days(f"1. Sở Y tế {words}; báo cáo UBND tỉnh trước ngày 20/6/2026.") == [
        [("before", "2026-06-20")]
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tổ chức hội nghị về bến phà trong tháng 6/2026", ("within", "2026-06")),
        ("cấm các phà không phao hoạt động đến hết ngày 31/8/2026", ("by", "2026-08-31")),
        ("đóng các bến lở từ ngày 01/6/2026 đến ngày 31/8/2026", "2026-06-01/2026-08-31"),
    ],
)
def test_a_time_after_such_words_that_the_work_itself_has_stays(
    words: str, expected: object
) -> None:
    ((found,),) = days(f"1. Sở Y tế {words}.")
    assert expected in (found, found[1])


@pytest.mark.parametrize(
    ("closing", "day"),
    [
        ("Yêu cầu các đơn vị hoàn thành các nội dung trên trước ngày 30/9/2026.", "2026-09-30"),
        (
            "Đề nghị các sở, xã thực hiện xong những việc trên trước Tết Trung thu, xong 20/9/2026.",
            "2026-09-20",
        ),
        ("Các cơ quan khẩn trương hoàn thành các nhiệm vụ nêu trên trong tháng 9.", "2026-09"),
        (
            "Yêu cầu Giám đốc các Sở tổ chức thực hiện các nội dung trên trong quý III/2026.",
            "2026-Q3",
        ),
    ],
)
def test_a_closing_that_names_all_above_dates_it(closing: str, day: str) -> None:
    found = days(f"1. Sở Y tế rà soát phao.\n2. Sở Nội vụ rà soát thợ phà.\n{closing}")
    assert [[value for _kind, value in one] for one in found] == [[day]] * 2


def test_a_closing_that_names_all_above_and_asks_for_a_report_is_work_of_its_own() -> None:
    found = days(
        "1. Sở Y tế rà soát phao.\n2. Sở Nội vụ rà soát thợ phà.\n"
        "Yêu cầu các đơn vị thực hiện các nội dung trên, báo cáo UBND tỉnh trước ngày 30/9/2026."
    )
    assert [[value for _kind, value in one] for one in found] == [[], [], ["2026-09-30"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("mở lớp dạy bơi từ 08-12/6/2026", ["period 2026-06-08/2026-06-12"]),
        ("mở lớp dạy bơi trong tuần từ 08-12/6/2026", ["period 2026-06-08/2026-06-12"]),
        ("mở lớp dạy bơi trong 03 ngày 08-10/6/2026", ["period 2026-06-08/2026-06-10"]),
        ("mở lớp dạy bơi trong hai ngày 08 và 09/6/2026", ["period 2026-06-08/2026-06-09"]),
        ("mở lớp dạy bơi trong các ngày 08, 09/6/2026", ["period 2026-06-08/2026-06-09"]),
        (
            "mở lớp dạy bơi trong 03 ngày, từ ngày 08 đến ngày 10/6/2026",
            ["period 2026-06-08/2026-06-10"],
        ),
        ("thống kê thiệt hại của trận lũ từ ngày 02-05/5/2026", []),
        ("thay biển báo từ tháng 6 đến tháng 9/2026", ["period 2026-06/2026-09"]),
        ("thay biển báo từ quý III đến quý IV/2026", ["period 2026-07/2026-12"]),
        ("đo nước ở các bến được chọn từ tháng 6 đến tháng 9/2026", []),
        ("báo cáo số liệu từ tháng 01 đến tháng 6/2026", []),
        (
            "gửi báo cáo UBND tỉnh từ ngày 10/6/2026 đến ngày 15/6/2026",
            ["period 2026-06-10/2026-06-15"],
        ),
        ("báo cáo UBND tỉnh tình hình bến phà từ ngày 10/5/2026 đến ngày 15/5/2026", []),
    ],
)
def test_days_and_months_from_and_to_are_when_an_order_is_done(
    words: str, expected: list[str]
) -> None:
    found = days(f"1. Sở Y tế {words}.")
    assert [[f"{kind} {value}" for kind, value in one] for one in found] == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("hoàn thành việc sơn phao trước ngày 15 tháng Sáu năm 2026", ["before 2026-06-15"]),
        ("sơn phao xong trước ngày khai mạc hội bơi 15/6/2026", ["before 2026-06-15"]),
        ("sơn phao xong trước ngày tổ chức ngày hội sông nước (15/6/2026)", ["before 2026-06-15"]),
        ("rà soát các bến mở trước ngày Luật Đường thủy có hiệu lực 01/7/2026", []),
        ("sơn phao xong trước dịp nghỉ lễ 02/9/2026", ["before 2026-09-02"]),
        ("sơn phao xong trước lễ 30/4 và 01/5/2027", ["before 2027-04-30"]),
        ("sơn phao xong trước kỳ nghỉ lễ 30/4 - 01/5/2027", ["before 2027-04-30"]),
        ("sơn phao xong trước dịp Tết Nguyên đán Đinh Mùi 2027", ["before 2027-02-06"]),
        ("báo cáo trước 11h00 ngày mai (07/5/2026)", ["before 2026-05-07T11:00"]),
        ("báo cáo trong tháng 5 này", ["within 2026-05"]),
    ],
)
def test_a_day_named_by_what_happens_on_it_is_its_date(words: str, expected: list[str]) -> None:
    found = days(f"1. Sở Y tế {words}.")
    assert [[f"{kind} {value}" for kind, value in one] for one in found] == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Vào quý III/2026, Sở Y tế mở hội bơi.", ["within 2026-Q3"]),
        ("Cuối tháng 8/2026, Sở Y tế mở hội bơi.", ["by 2026-08-31"]),
        ("Trong tháng 5 này, Sở Y tế mở hội bơi.", ["within 2026-05"]),
        ("Mỗi quý một lần, Sở Y tế kiểm tra phao.", ["every {'freq': 'quarterly'}"]),
        ("Sở Y tế sơn phao (vào quý III/2026).", ["within 2026-Q3"]),
        ("Sở Y tế sơn phao (cuối quý II/2026).", ["by 2026-06-30"]),
        ("Cuối tháng 4/2026, Sở Y tế đã mở hội bơi.", []),
        ("Sở Y tế xem lại danh sách (lập cuối tháng 4/2026).", []),
    ],
)
def test_an_edge_of_a_month_opens_or_closes_work(sentence: str, expected: list[str]) -> None:
    found = days(f"1. {sentence}")
    assert [f"{kind} {value}" for one in found for kind, value in one] == expected


@pytest.mark.parametrize(
    "words",
    [
        "Năm 2026:",
        "Quý II/2026:",
        "Rà soát hồ sơ. Năm 2026:",
        "báo cáo hằng tháng, bắt đầu từ tháng 3",
        "báo cáo hằng tháng bắt đầu từ ngày 31/02/2026",
        "mở lớp trong hai ngày " + "1" * 5000 + " và 06/12/2026",
        "mở lớp trước dịp lễ " + "1" * 5000 + "/4 - 01/5/2026",
    ],
)
@pytest.mark.parametrize("issued", [ISSUED, None])
def test_words_that_end_early_or_mean_no_day_are_read_without_a_fault(
    words: str, issued: date | None
) -> None:
    found = find_deadlines(words, issued_on=issued, ordered=True)
    assert all(one.text in words for one in found.deadlines)


def test_a_beginning_further_on_leaves_the_rhythm_its_deadline() -> None:
    words = "Sở Y tế báo cáo định kỳ hằng tháng về kết quả, bắt đầu từ tháng 3/2026."
    found = find_deadlines(words, issued_on=ISSUED, ordered=True)
    assert [one.deadline.kind for one in found.deadlines] == ["every"]


@pytest.mark.parametrize(
    ("order", "text"),
    [
        ("đưa phần mềm vào vận hành từ ngày 01/6/2026", "từ ngày 01/6/2026"),
        ("lập đoàn kiểm tra, bắt đầu từ 04/8/2026", "bắt đầu từ 04/8/2026"),
        ("Từ ngày 01/7/2026, không nhận bản giấy", "Từ ngày 01/7/2026"),
    ],
)
def test_work_that_goes_on_from_a_day_has_an_open_period(order: str, text: str) -> None:
    found = find_deadlines(f"{order}.", ordered=True).deadlines
    assert [(one.deadline.kind, one.text) for one in found] == [("period", text)]
    assert found[0].deadline.as_mapping()["period"].endswith("/..")


@pytest.mark.parametrize(
    "words",
    [
        "Quyết định này có hiệu lực thi hành từ ngày 01/6/2026",
        "vận hành chính quyền hai cấp từ ngày 01/7/2025: theo ý kiến của Bộ Tài chính",
        "gửi số liệu kể từ ngày 01/6/2026",
    ],
)
def test_from_when_a_paper_is_in_force_is_no_works_time(words: str) -> None:
    assert find_deadlines(f"{words}.", ordered=True).deadlines == ()


@pytest.mark.parametrize(
    ("order", "text"),
    [
        ("Hằng quý đánh giá các bến đò", "Hằng quý"),
        ("ghi sổ; hằng tháng đối chiếu nhật ký với sản lượng", "hằng tháng"),
        ("mở chuyên mục giữ sạch bến, phát sóng hằng tuần", "hằng tuần"),
        ("tuyên truyền trên loa, mỗi tuần ít nhất 02 kỳ", "mỗi tuần ít nhất 02 kỳ"),
    ],
)
def test_a_rhythm_before_its_verb_or_behind_a_broadcast_is_the_works(order: str, text: str) -> None:
    found = find_deadlines(f"{order}.", ordered=True).deadlines
    assert [(one.deadline.kind, one.text) for one in found] == [("every", text)]


@pytest.mark.parametrize(
    ("opening", "kind", "value"),
    [
        ("Cuối năm", "by", "2026-12-31"),
        ("Cuối tháng 6", "by", "2026-06-30"),
        ("Cuối quý III/2026", "by", "2026-09-30"),
        ("Quý IV", "within", "2026-Q4"),
        ("Năm 2027", "within", "2027"),
    ],
)
@pytest.mark.parametrize("before", ["Sở Y tế đếm phao. ", "Giao Sở Y tế: "])
def test_a_span_that_opens_work_is_when_it_is_done(
    before: str, opening: str, kind: str, value: str
) -> None:
    assert days(f"1. {before}{opening}, gửi báo cáo về UBND tỉnh.") == [[(kind, value)]]


@pytest.mark.parametrize("told", ["Năm 2025", "Tháng 6 năm ngoái"])
def test_a_span_that_is_over_is_no_deadline(told: str) -> None:
    assert days(f"1. Giao Sở Y tế: {told}, tổ chức 12 lớp tập huấn.") == [[]]


def test_a_sentence_on_the_time_of_the_work_before_it_dates_that_work() -> None:
    found = days(
        "1. Sở Y tế bàn giao mặt bằng; hằng tuần báo cáo UBND tỉnh. "
        "Thời hạn hoàn thành việc bàn giao mặt bằng: trong quý II năm 2026."
    )
    assert [[kind for kind, _value in task] for task in found] == [["every", "within"]]


def test_who_answers_for_a_fault_takes_no_day_from_the_work() -> None:
    draft = order(
        "1. Sở Y tế phân định trách nhiệm quản lý bến; người đứng đầu chính quyền địa phương chịu "
        "trách nhiệm nếu để tồn tại bến không phép. Quy định ban hành trước ngày 30 tháng 5 năm 2026."
    )
    assert [
        ([name.text for name in task.lead], [one.kind for one in task.deadlines])
        for task in draft.tasks
    ] == [(["Sở Y tế"], ["before"])]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("vào các ngày thứ Năm", [{"freq": "weekly", "by": "thu"}]),
        (
            "trước 16 giờ các ngày thứ Hai, thứ Năm",
            [{"freq": "weekly", "before": "mon 16:00"}, {"freq": "weekly", "before": "thu 16:00"}],
        ),
        ("định kỳ trước 25 hằng tháng", [{"freq": "monthly", "before": 25}]),
    ],
)
def test_days_that_come_again_without_their_usual_words(
    words: str, values: list[dict[str, object]]
) -> None:
    (task,) = order(f"1. Sở Y tế báo cáo số phao về UBND tỉnh {words}.").tasks
    assert [one.as_mapping()["every"] for one in task.deadlines] == values


@pytest.mark.parametrize("words", ["định kỳ 06 tháng, 01 năm", "định kỳ 6 tháng và 01 năm"])
def test_a_year_counted_in_a_list_of_rhythms(words: str) -> None:
    (task,) = order(f"1. Sở Y tế {words} báo cáo UBND tỉnh.").tasks
    assert [one.as_mapping()["every"] for one in task.deadlines] == [
        {"freq": ["half-yearly", "yearly"]}
    ]


@pytest.mark.parametrize(
    "words", ["công bố bảng xếp hạng bến mỗi quý", "mở 04 lớp dạy bơi, mỗi quý một lớp"]
)
def test_each_period_at_the_end_of_work_is_its_rhythm(words: str) -> None:
    (task,) = order(f"1. Sở Y tế {words}.").tasks
    assert [one.as_mapping()["every"] for one in task.deadlines] == [{"freq": "quarterly"}]
