from __future__ import annotations

import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from tests.phrase_rows import phrase_rows

from directive_cli.domain.deadline import NoDate, read_deadline
from directive_cli.domain.deadline_phrases import (
    compare,
    find_deadlines,
    phrase_of,
)
from directive_cli.domain.partial_date import PartialDate

if TYPE_CHECKING:
    from directive_cli.domain.deadline import Deadline
    from directive_cli.domain.deadline_phrases import PhraseReading

ISSUED_ON = PartialDate(2025, 11, 20)
ROWS = phrase_rows("deadline_phrases.tsv")
DOCUMENT_ROWS = phrase_rows("document_phrases.tsv")


def written(deadline: Deadline) -> str:
    if deadline.kind == "none":
        return "none"
    value: Any = deadline.value
    if isinstance(value, dict):
        value = "{" + ", ".join(f"{key}: {plain(part)}" for key, part in value.items()) + "}"
    if "exclusive" in deadline.as_mapping():
        value = f"{value}, exclusive"
    return f"{deadline.kind}: {value}"


def plain(part: Any) -> str:
    if isinstance(part, list):
        return "[" + ", ".join(part) + "]"
    return str(part).lower() if isinstance(part, bool) else str(part)


def meaning(reading: PhraseReading) -> str:
    said = [written(found.deadline) for found in reading.deadlines]
    return " | ".join(said + [f"! {fault.message}" for fault in reading.findings])


@pytest.mark.parametrize(("place", "words", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_words_mean(place: str, words: str, expected: str) -> None:
    text = words.replace("⏎", "\n")
    reading = find_deadlines(
        text, issued_on=ISSUED_ON, field=place == "field", ordered=place == "order"
    )
    assert meaning(reading) == expected


@pytest.mark.parametrize("number", range(0, len(DOCUMENT_ROWS), 10))
def test_words_of_real_documents_mean(number: int) -> None:
    for place, day, words, expected in DOCUMENT_ROWS[number : number + 10]:
        reading = find_deadlines(words, issued_on=date.fromisoformat(day), field=place == "field")
        assert (words, meaning(reading)) == (words, expected)


@pytest.mark.parametrize(
    ("place", "words", "expected"), ROWS[::7], ids=[row[1] for row in ROWS[::7]]
)
def test_decomposed_letters_mean_the_same_and_are_quoted_as_they_stand(
    place: str, words: str, expected: str
) -> None:
    text = unicodedata.normalize("NFD", f"  {words}")
    reading = find_deadlines(
        text, issued_on=ISSUED_ON, field=place == "field", ordered=place == "order"
    )
    assert meaning(reading) == expected
    assert all(found.text == text[found.start : found.end] for found in reading.deadlines)


def test_a_sentence_holds_each_deadline_at_its_place() -> None:
    text = (
        "Giao Phòng Kinh tế rà soát 12 tuyến đường dân sinh, gửi danh mục trước ngày 05/12/2025; các thôn hoàn thành "
        "phát quang trong tháng 12/2025, sau đó báo cáo kết quả trước ngày 25 hằng tháng."
    )
    found = find_deadlines(text, issued_on=ISSUED_ON).deadlines
    assert [one.text for one in found] == [
        "trước ngày 05/12/2025",
        "trong tháng 12/2025",
        "trước ngày 25 hằng tháng",
    ]
    assert [text.index(one.text) for one in found] == [one.start for one in found]


def test_a_page_number_between_the_lines_is_no_part_of_a_date() -> None:
    text = "Các xã hoàn thành việc này trước ngày\n\n\n4\n\n15/12/2025."
    assert meaning(find_deadlines(text)) == "before: 2025-12-15"


@pytest.mark.parametrize(
    ("words", "issued_on", "expected"),
    [
        ("trước ngày 15/3", None, "! The year of 15/03 is not stated; give the date of the document."),
        ("trong tháng 3", None, "! The year is not stated; give the date of the document."),
        ("trước ngày 15/3", PartialDate(2026), "before: 2026-03-15"),
        ("trước ngày 15/3", PartialDate(2026, 9), "before: 2027-03-15"),
        ("trước ngày 15/3", PartialDate(2026, 3, 16), "! 15/03 states no year, and that of the document is past; state the year."),
        ("trước ngày 15/3", PartialDate(2026, 3, 15), "before: 2026-03-15 | ! The last day, 2026-03-14, is before the document's date, 2026-03-15."),
        ("trong quý I", PartialDate(2025, 11), "within: 2026-Q1"),
        ("khai giảng trước 10/9, tổng kết trước 31/5", PartialDate(2025), "before: 2025-09-10 | before: 2026-05-31"),
        ("từ 15/12 đến hết ngày 10/01/2026", None, "period: 2025-12-15/2026-01-10"),
        ("trước ngày 29/02", PartialDate(2026), "! 29/02/2026 is a day that does not exist."),
        ("hoàn thành trong tuần này", PartialDate(2025, 11), ""),
        ("trước Tết Nguyên đán", None, ""),
        ("trước Tết Nguyên đán năm 2027", None, "before: 2027-02-06, exclusive"),
        ("trước ngày Giỗ Tổ Hùng Vương 2026", None, "before: 2026-04-26, exclusive"),
    ],
)  # fmt: skip
def test_a_missing_year_is_closed_by_the_document_or_not_at_all(
    words: str, issued_on: PartialDate | None, expected: str
) -> None:
    assert meaning(find_deadlines(words, issued_on=issued_on)) == expected


def test_a_day_long_before_the_document_is_no_deadline_but_a_condition() -> None:
    text = "Các công trình khởi công trước ngày 15/3/2023 được tiếp tục theo quy định cũ."
    assert find_deadlines(text, issued_on=date(2025, 11, 20)).deadlines == ()


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ({"text": "trước ngày 20/8/2026", "before": "2026-08-20"}, []),
        ({"text": "trước ngày 20/8/2026", "before": "2026-08-25"}, ["before: 2026-08-20", "before: 2026-08-25"]),
        ({"text": "trước ngày 20/8/2026", "by": "2026-08-19"}, ["before: 2026-08-20", "by: 2026-08-19"]),
        ({"text": "trong tháng 8/2026", "by": "2026-08-31"}, []),
        ({"text": "trước 17 giờ ngày 20/8/2026", "before": "2026-08-20"}, ["2026-08-20T17:00", "before: 2026-08-20"]),
        ({"text": "trước ngày 15/01", "before": "2026-01-15"}, []),
        ({"text": "trước ngày 15/01", "before": "2025-01-15"}, ["before: 2026-01-15", "before: 2025-01-15"]),
        ({"text": "trước ngày 15/12", "every": {"freq": "yearly", "before": "12-15"}}, []),
        ({"text": "định kỳ hằng tháng", "every": {"freq": "monthly", "before": 20}}, []),
        ({"text": "trước ngày 25 hằng tháng", "every": {"freq": "monthly", "before": 20}}, ["25", "20"]),
        ({"text": "trước ngày 25 hằng tháng", "before": "2026-08-25"}, ["every", "before: 2026-08-25"]),
        ({"text": "trong 05 ngày kể từ ngày họp", "after": {"event": "họp", "count": 5, "unit": "day"}}, []),
        ({"text": "trong 05 ngày kể từ ngày họp", "after": {"event": "họp", "count": 5, "unit": "week"}}, ["week"]),
        ({"text": "trước ngày 31/4/2026", "before": "2026-05-01"}, ["31/04/2026"]),
        ({"text": "khẩn trương"}, []),
        ({"text": "theo tiến độ dự án", "after": {"event": "tiến độ dự án"}}, []),
        ({"text": "chậm nhất ngày 15/8/2026"}, ["by: 2026-08-15", "no date"]),
    ],
)  # fmt: skip
def test_words_are_compared_with_their_value(yaml: dict[str, Any], expected: list[str]) -> None:
    messages = [str(message) for message in compare(read_deadline(yaml), ISSUED_ON)]
    assert len(messages) == bool(expected)
    assert all(part in messages[0] for part in expected)


def test_what_no_phrase_says_keeps_its_words() -> None:
    assert phrase_of(NoDate("khi có điều kiện")) == "khi có điều kiện"
    begun = read_deadline(
        {"text": "từ tháng 3", "every": {"freq": "monthly", "by": 5, "from": "2026-03"}}
    )
    assert phrase_of(begun) == "từ tháng 3"


@pytest.mark.parametrize(
    ("yaml", "phrase"),
    [
        ({"before": "2026-02-05"}, "trước ngày 05/02/2026"),
        ({"before": "2026-03"}, "trước tháng 3/2026"),
        ({"before": "2026-Q2"}, "trước quý II/2026"),
        ({"before": "2026-H2"}, "trước 6 tháng cuối năm 2026"),
        ({"by": "2026-11-05T16:30"}, "chậm nhất 16 giờ 30 ngày 05/11/2026"),
        ({"within": "2026-H2"}, "trong 6 tháng cuối năm 2026"),
        ({"period": "../2030"}, "từ nay đến hết năm 2030"),
        ({"period": "2026-03/.."}, "từ tháng 3/2026 trở đi"),
        ({"after": {"event": "họp", "count": 3, "unit": "day", "side": "before"}}, "chậm nhất 03 ngày trước ngày họp"),
        ({"after": {"count": 1, "unit": "working_day", "time": "10:00"}}, "trước 10 giờ 00 ngày làm việc tiếp theo"),
        ({"after": {"event": "khai giảng", "side": "before"}}, "trước khi khai giảng"),
        ({"after": {"event": "có kết quả"}}, "sau khi có kết quả"),
        ({"every": {"freq": "weekly", "before": "fri 16:00"}}, "trước 16 giờ 00 thứ Sáu hằng tuần"),
        ({"every": {"freq": "quarterly", "by": "02-10"}}, "chậm nhất ngày 10 của tháng thứ 2 mỗi quý"),
        ({"every": {"freq": "monthly", "by": 30, "opens": 25}}, "từ ngày 25 đến ngày 30 hằng tháng"),
        ({"every": {"freq": "yearly", "by": "12-15", "opens": "12-01"}}, "từ ngày 01/12 đến ngày 15/12 hằng năm"),
        ({"every": {"freq": ["half-yearly", "yearly"]}}, "định kỳ 6 tháng, hằng năm"),
    ],
)  # fmt: skip
def test_a_value_is_put_into_the_words_of_an_office_and_read_back(
    yaml: dict[str, Any], phrase: str
) -> None:
    deadline = read_deadline({"text": "x", **yaml})
    assert phrase_of(deadline) == phrase
    (found,) = find_deadlines(phrase, field=True).deadlines
    assert found.deadline.as_mapping() == {**deadline.as_mapping(), "text": phrase}
