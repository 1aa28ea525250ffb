"""Deadlines written as phrases read back equal; no text raises; every quotation stands where it says."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.domain.deadline import (
    After,
    Before,
    By,
    Deadline,
    Every,
    Span,
    Unit,
    Within,
    read_deadline,
)
from directive_cli.domain.deadline_phrases import find_deadlines, phrase_of
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.recurrence import Frequency, PeriodDay, Recurrence

days = st.dates(date(1990, 1, 1), date(2190, 12, 31))
times = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
some_time = st.none() | times
years = st.integers(1990, 2190)
partial = st.one_of(
    st.builds(PartialDate, years),
    st.builds(PartialDate, years, st.integers(1, 12)),
    st.builds(PartialDate.of, days),
)
spans = st.one_of(
    st.builds("{}".format, years),
    st.builds("{}-{:02}".format, years, st.integers(1, 12)),
    st.builds("{}-Q{}".format, years, st.integers(1, 4)),
    st.builds("{}-H{}".format, years, st.integers(1, 2)),
    st.builds("{}-W{:02}".format, years, st.integers(1, 52)),
)
events = st.sampled_from(
    [
        "ký",
        "ban hành",
        "nhận được văn bản này",
        "kết thúc lớp bồi dưỡng",
        "khai giảng năm học mới",
        "họp hội đồng trường",
    ]
)


@st.composite
def periods(draw: st.DrawFn) -> Span:
    first, last = sorted((draw(partial), draw(partial)))
    time = draw(some_time) if last.is_complete and last.first_day >= first.last_day else None
    if last.last_day < first.last_day:
        first, last = last, first
    if first.first_day > last.last_day:
        first, last = last, first
    shape = draw(st.sampled_from(["both", "start", "end"]))
    if shape == "start":
        return Span("x", first, None)
    if shape == "end":
        return Span("x", None, last, time if last.is_complete else None)
    return Span("x", first, last, time if last.is_complete else None)


@st.composite
def relative(draw: st.DrawFn) -> After:
    side = draw(st.sampled_from(["after", "before"]))
    event = draw(events | st.just(""))
    day = draw(st.none() | days)
    unit = draw(st.sampled_from(list(Unit)))
    if side == "before" and not event and day is None:
        event = "khai giảng năm học mới"
    return After("x", event, draw(st.integers(1, 9999)), unit, side, day)


@st.composite
def recurring(draw: st.DrawFn) -> Every:
    until = draw(st.none() | partial)
    if draw(st.booleans()):
        freqs = draw(
            st.lists(st.sampled_from(list(Frequency)), min_size=1, max_size=4, unique=True)
        )
        return Every("x", tuple(Recurrence(freq, until=until) for freq in freqs))
    freq = draw(st.sampled_from(list(Frequency)))
    side, time = draw(st.sampled_from(["before", "by"])), draw(some_time)
    following = False
    if freq is Frequency.DAILY:
        place = PeriodDay(time=draw(times))
    elif freq is Frequency.WEEKLY:
        place = PeriodDay(weekday=draw(st.integers(0, 6)), time=time)
    elif freq is Frequency.MONTHLY:
        place, following = PeriodDay(draw(st.integers(1, 31)), time=time), draw(st.booleans())
    else:
        month = draw(st.none() | st.integers(1, freq.month_count))
        day = draw(st.integers(1, 28 if freq is Frequency.YEARLY else 31))
        place, following = (
            PeriodDay(day, month, time=time),
            month is not None and draw(st.booleans()),
        )
    return Every("x", (Recurrence(freq, side, place, following, until=until),))


deadlines: st.SearchStrategy[Deadline] = st.one_of(
    st.builds(Before, st.just("x"), st.builds(PartialDate.of, days), some_time),
    st.builds(By, st.just("x"), days, some_time),
    st.builds(Within, st.just("x"), spans),
    periods(),
    relative(),
    recurring(),
)


@settings(max_examples=150, deadline=None)
@given(deadlines, st.sampled_from(["NFC", "NFD"]), st.sampled_from([" ", "\n", "  \n "]))
def test_a_deadline_written_as_a_phrase_reads_back_equal(
    deadline: Deadline, form: str, space: str
) -> None:
    phrase = unicodedata.normalize(form, phrase_of(deadline)).replace(" ", space)
    reading = find_deadlines(phrase, field=True)
    assert [(one.deadline.kind, one.deadline.value) for one in reading.deadlines] == [
        (deadline.kind, deadline.value)
    ]
    assert reading.findings == ()
    assert (
        reading.deadlines[0].text == phrase[reading.deadlines[0].start : reading.deadlines[0].end]
    )


@settings(max_examples=150, deadline=None)
@given(deadlines)
def test_a_deadline_survives_its_own_yaml(deadline: Deadline) -> None:
    assert read_deadline(deadline.as_mapping()) == deadline


WORDS = """
trước chậm nhất là ngày tháng năm quý 15 11 2025 / - . , ( ) và hằng hàng 6 06 tuần thứ sáu 17h30 giờ kể từ ký nhận được
trong vòng thời hạn đến hết nay giai đoạn định kỳ lần một mười lăm đầu cuối sau của kỳ báo cáo hoàn thành xong vào không
quá làm việc tiếp theo Tết Nguyên đán 31 30 29 02 13 99 20… : IV mồng mai này tới liền kề đối với 24 00
"""
nearly = st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n"]), max_size=14).map(" ".join)
issued = st.none() | partial | st.just(PartialDate(1, 1, 1)) | st.just(PartialDate(9999, 12, 31))


@settings(max_examples=150, deadline=None)
@given(st.one_of(nearly, st.text(max_size=60)), issued, st.booleans())
def test_no_text_raises_and_every_quotation_stands_where_it_says(
    text: str, issued_on: PartialDate | None, field: bool
) -> None:
    reading = find_deadlines(text, issued_on=issued_on, field=field)
    for one in reading.deadlines:
        assert one.text == text[one.start : one.end] == one.deadline.text
        assert read_deadline(one.deadline.as_mapping()) == one.deadline
    for fault in reading.findings:
        assert 0 <= fault.start < fault.end <= len(text)
        assert str(fault.message)


@pytest.mark.parametrize("length", [1000, 2000])
def test_digits_without_end_are_no_date(length: int) -> None:
    assert find_deadlines("trước ngày " + "1" * length + "/11/2025").deadlines == ()
