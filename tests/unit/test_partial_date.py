from __future__ import annotations

from datetime import date

import pytest

from directive_cli.domain.partial_date import PartialDate


@pytest.mark.parametrize("text", ["2026", "2026-03", "2026-03-09"])
def test_a_partial_date_prints_as_it_was_read(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "26", "2026-3", "2026-13", "2026-02-29", "2026-03-09T10:00", "٢٠٢٦", "0000"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|range|month|year|day"):
        PartialDate.parse(text)


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(2026, None, 9)


def test_a_partial_date_counts_from_its_first_day_to_its_last() -> None:
    assert (PartialDate(2024, 2).first_day, PartialDate(2024, 2).last_day) == (
        date(2024, 2, 1),
        date(2024, 2, 29),
    )
    assert PartialDate(2026).last_day == date(2026, 12, 31)
    assert date(2026, 7, 1) in PartialDate(2026)
    assert date(2027, 1, 1) not in PartialDate(2026)
    assert PartialDate.of(date(2026, 3, 9)).is_complete
    assert not PartialDate(2026, 3).is_complete


def test_the_longer_span_comes_first_of_those_that_begin_together() -> None:
    texts = ["2026-01-01", "2025-12-31", "2026-01", "2026", "2026-02"]
    assert [str(one) for one in sorted(map(PartialDate.parse, texts))] == [
        "2025-12-31", "2026", "2026-01", "2026-01-01", "2026-02",
    ]  # fmt: skip
