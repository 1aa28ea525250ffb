"""Dates as people type them: always day first, refused with the reason where they mislead."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_cli.domain.typed_dates import (
    NotADate,
    in_words,
    is_month_first,
    typed_date,
    typed_day,
)
from directive_cli.translation import Translator


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from("/.-"), st.booleans())
def test_every_form_means_the_day_first(day: date, sign: str, padded: bool) -> None:
    width = 2 if padded else 1
    text = f"{day.day:0{width}}{sign}{day.month:0{width}}{sign}{day.year}"
    assert typed_day(text) == typed_day(day.isoformat()) == day
    assert str(typed_date(f"{day.month:0{width}}{sign}{day.year}")) == f"{day:%Y-%m}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("11/25/2025", "month first"),
        ("15/11/25", "two digits"),
        ("31/02/2025", "not a day of the calendar"),
        ("2025-02-30", "not a day of the calendar"),
        ("00/11/2025", "not a day of the calendar"),
        ("45976", "spreadsheet"),
        ("45976.5", "spreadsheet"),
        ("2025-11-15T10:00", "time of day"),
        ("15/11/2025 10:30", "time of day"),
        ("15/11/2025 17h30", "time of day"),
        ("15/11-2025", "use 15/11/2025 or 2025-11-15"),
        ("15 11 2025", "use 15/11/2025 or 2025-11-15"),
        ("2025", "use 15/11/2025 or 2025-11-15"),
        ("11/2025", "use 15/11/2025 or 2025-11-15"),
        ("1/1/1812", "too far away"),
        ("١٥/١١/٢٠٢٥", "use 15/11/2025"),
        ("", "use 15/11/2025"),
    ],
)
def test_what_misleads_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(NotADate) as refused:
        typed_day(text)
    assert reason in str(refused.value.message)


def test_only_what_cannot_be_day_first_is_month_first() -> None:
    assert [is_month_first(text) for text in ("11/25/2025", "11/12/2025", "25/11/2025", "13/13/2025")] == [
        True, False, False, False,
    ]  # fmt: skip


def test_a_day_in_words_cannot_be_taken_for_another() -> None:
    message = in_words(date(2025, 11, 5))
    assert Translator("en")(message) == "5 November 2025"
    assert Translator("vi")(message) == "ngày 5 tháng 11 năm 2025"
