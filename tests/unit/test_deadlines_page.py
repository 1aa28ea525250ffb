"""Every value, phrase and example of docs/deadlines.md means what the page says."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from directive_cli.domain.deadline import DEADLINE_KINDS, Basis, BeforeReading, Every, read_deadline
from directive_cli.domain.deadline_phrases import find_deadlines
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.working_calendar import WorkingCalendar
from directive_cli.registry.yaml_document import parse_yaml

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "deadlines.md").read_text(encoding="utf-8")
UNTIL = date(2026, 12, 31)


def table(heading: str) -> list[list[str]]:
    """Return the body of the table whose first line begins with ``heading``."""
    lines = PAGE.split(f"\n| {heading}", 1)[1].splitlines()[2:]
    rows = [line for line in lines if line.startswith("|")]
    body = rows[
        : next((place for place, line in enumerate(lines) if not line.startswith("|")), len(lines))
    ]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in body]


def codes(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


@cache
def calendar() -> WorkingCalendar:
    """Return the calendar of the registry in data/."""
    document, findings = parse_yaml("calendar.yaml", (ROOT / "data" / "calendar.yaml").read_bytes())
    assert document is not None
    assert findings == []
    return WorkingCalendar.from_mapping(document.data)


def basis(issued_on: str | None = None, reading: BeforeReading = BeforeReading.STRICT) -> Basis:
    return Basis(date.fromisoformat(issued_on) if issued_on else None, None, reading, calendar())


def deadline_of(snippet: str) -> Any:
    """Read a value as the page writes it (``by: 2025-11-15``), dates being text as in the registry."""
    value = yaml.load(f"{{{snippet}}}", Loader=yaml.BaseLoader)
    if "after" in value and "count" in value["after"]:
        value["after"]["count"] = int(value["after"]["count"])
    if "every" in value and "following" in value["every"]:
        value["every"]["following"] = value["every"]["following"] == "true"
    if "every" in value and "interval" in value["every"]:
        value["every"]["interval"] = int(value["every"]["interval"])
    return read_deadline({"text": "như văn bản", **value})


def last_days(snippet: str, reading: BeforeReading) -> list[date | None]:
    return [
        one.last_day
        for one in deadline_of(snippet).occurrences(basis("2025-11-10", reading), until=UNTIL)
    ]


VALUES = [
    (cells[0], code if ":" in code.split("T")[0] else f"{codes(cells[0])[0].split(':')[0]}: {code}")
    for cells in table("value | last")
    for code in codes(cells[0])
    if "…" not in code
]


@pytest.mark.parametrize(("row", "value"), VALUES, ids=[value for _row, value in VALUES])
def test_every_value_is_accepted(row: str, value: str) -> None:
    assert row.startswith("`")
    assert deadline_of(value).kind in DEADLINE_KINDS


def test_the_table_of_values_names_every_kind() -> None:
    assert {value.split(":")[0] for _row, value in VALUES} | {"every"} == set(DEADLINE_KINDS)


COUNTED_BACK = (
    "after: {event: khai mạc kỳ họp, event_date: 2025-12-08, count: 7, unit: day, side: before}"
)


@pytest.mark.parametrize(
    ("value", "strict", "inclusive"),
    [
        ("before: 2025-11-15", "2025-11-14", "2025-11-15"),
        ("before: 2025-11-10T17:00", "2025-11-10", "2025-11-10"),
        ("before: 2025-11-10T00:00", "2025-11-09", "2025-11-09"),
        ("before: 2026-03", "2026-02-28", "2026-02-28"),
        ("by: 2025-11-15", "2025-11-15", "2025-11-15"),
        ("within: 2025-08", "2025-08-31", "2025-08-31"),
        ("within: 2025-W46", "2025-11-16", "2025-11-16"),
        ("within: 2025-Q4", "2025-12-31", "2025-12-31"),
        ("within: 2025-H1", "2025-06-30", "2025-06-30"),
        ("within: 2026", "2026-12-31", "2026-12-31"),
        ("period: 2026/2030", "2030-12-31", "2030-12-31"),
        ("period: ../2030", "2030-12-31", "2030-12-31"),
        ("period: 2025-10/2026-03-15T17:00", "2026-03-15", "2026-03-15"),
        ("period: 2026/..", None, None),
        ("after: {event: ngày ký, count: 5, unit: working_day}", "2025-11-17", "2025-11-17"),
        (COUNTED_BACK, "2025-12-01", "2025-12-01"),
        ("after: {event: tiến độ dự án}", None, None),
    ],
)
def test_the_last_days_that_the_page_states(
    value: str, strict: str | None, inclusive: str | None
) -> None:
    if value in codes(table("value | last")[0][0]) and strict and inclusive:
        said = table("value | last")[0][1]
        assert said.startswith(f"{int(strict[8:])} November")
        assert said.endswith(f"{int(inclusive[8:])} November")
    for reading, day in ((BeforeReading.STRICT, strict), (BeforeReading.INCLUSIVE, inclusive)):
        assert last_days(value, reading) == [date.fromisoformat(day) if day else None]


RECURRING = [code for cells in table("value of `every`") for code in codes(cells[0])]


@pytest.mark.parametrize("value", RECURRING)
def test_every_recurring_value_is_accepted_and_falls_due(value: str) -> None:
    if value.startswith("…"):
        value = "{freq: monthly, by: 25, " + value.removeprefix("…").strip().removesuffix("}") + "}"
    found = deadline_of(f"every: {value}")
    assert isinstance(found, Every)
    assert found.occurrences(basis("2025-11-10"), until=UNTIL)


@pytest.mark.parametrize(
    ("value", "key", "day"),
    [
        ("{freq: monthly, by: 31}", "2025-11", "2025-11-30"),
        ("{freq: quarterly, before: 03-20}", "2025-Q4", "2025-12-19"),
        ("{freq: quarterly, before: 20}", "2025-Q4", "2025-12-19"),
        ("{freq: yearly, before: 02-15, following: true}", "2025", "2026-02-14"),
        ("{freq: monthly}", "2025-11", "2025-11-17"),
        ("{freq: quarterly}", "2025-Q4", "2025-12-15"),
        ("{freq: half-yearly}", "2025-H2", "2025-12-15"),
        ("{freq: yearly}", "2025", "2025-12-15"),
    ],
)
def test_the_first_occurrence_is_that_of_the_page(value: str, key: str, day: str) -> None:
    first = deadline_of(f"every: {value}").occurrences(basis("2025-11-10"), until=UNTIL)[0]
    assert (first.key, first.last_day) == (key, date.fromisoformat(day))


def test_only_periods_between_from_and_until_count() -> None:
    snippet = next(code for code in RECURRING if code.startswith("…")).strip("… }")
    found = deadline_of("every: {freq: monthly, by: 25, " + snippet + "}").occurrences(
        basis("2025-09-01"), until=UNTIL
    )
    assert (found[0].key, found[-1].key) == ("2025-11", "2026-06")


EXAMPLES = table("words | document of")


@pytest.mark.parametrize(("words", "issued_on", "value", "last_day", "last_working_day"), EXAMPLES)
def test_an_example_means_its_value(
    words: str, issued_on: str, value: str, last_day: str, last_working_day: str
) -> None:
    reading = find_deadlines(words, issued_on=PartialDate.parse(issued_on) if issued_on else None)
    assert reading.findings == ()
    if value == "none":
        assert reading.deadlines == ()
        return
    (found,) = reading.deadlines
    wanted = deadline_of(value.strip("`"))
    assert (found.deadline.kind, found.deadline.value) == (wanted.kind, wanted.value)
    first = found.deadline.occurrences(basis(issued_on or None), until=UNTIL)[0]
    assert (str(first.last_day), str(first.last_working_day)) == (last_day, last_working_day)


LEADS = {"before": "{} ngày 15/11/2025", "by": "{} ngày 15/11/2025", "within": "{} tháng 11/2025"}


def phrases() -> list[tuple[str, str]]:
    """Return the forms of the table of words, with a day in place of what they leave open, and the kind of each."""
    found = []
    for forms, kinds in table("words | kind"):
        kind = codes(kinds)[0]
        for form in forms.split(", "):
            with_and_without = dict.fromkeys(
                (form.replace(" (", " ").replace(")", ""), re.sub(r" \([^)]*\)", "", form))
            )
            for variant in with_and_without:
                text = variant.removesuffix(" …:").replace("giai đoạn Y-Y", "giai đoạn 2026-2030")
                text = text.replace("A", "ngày 01/11/2025").replace(" B", " ngày 15/11/2025")
                text = text.replace("ngày …", "ngày 10/11/2025")
                found.append((LEADS.get(kind, "{}").format(text), kind))
    return found


@pytest.mark.parametrize(("phrase", "kind"), phrases())
def test_the_words_lead_to_their_kind(phrase: str, kind: str) -> None:
    reading = find_deadlines(phrase, issued_on=date(2025, 11, 1))
    assert [found.deadline.kind for found in reading.deadlines] == [kind]


@pytest.mark.parametrize(
    "words", ["trong ngày 15/11/2025", "nộp vào ngày 15/11/2025", "xong ngày 15/11/2025"]
)
def test_a_day_after_the_words_of_a_span_is_inclusive(words: str) -> None:
    (found,) = find_deadlines(words).deadlines
    assert (found.deadline.kind, found.deadline.value) == ("by", "2025-11-15")


@pytest.mark.parametrize(
    "words",
    [
        "từ ngày 01/11/2025 đến ngày 15/11/2025",
        "ngày 15/11/2025",
        "giai đoạn 2026-2030",
        "thường xuyên",
    ],
)
def test_in_a_time_field_more_counts(words: str) -> None:
    assert find_deadlines(words).deadlines == ()
    assert len(find_deadlines(words, field=True).deadlines) == 1


def test_the_calendar_of_the_page_is_read() -> None:
    (block,) = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    document, findings = parse_yaml("calendar.yaml", block.encode())
    assert document is not None
    assert findings == []
    announced = WorkingCalendar.from_mapping(document.data)
    assert announced.is_provisional(2027)
    assert [one.off.isoformat() for one in announced.proposals(2026)] == ["2026-11-23"]
    assert announced.next_working_day(date(2026, 1, 2)) == date(2026, 1, 5)
    assert announced.next_working_day(date(2026, 1, 10)) == date(2026, 1, 10)


def test_statutory_days_are_made_up_and_24_november_is_not() -> None:
    statutory = WorkingCalendar.from_mapping(None)
    # 30 April 2028 is a Sunday, 1 May a holiday; 24 November 2029 is a Saturday.
    assert statutory.next_working_day(date(2028, 4, 30)) == date(2028, 5, 3)
    assert statutory.next_working_day(date(2026, 11, 24)) == date(2026, 11, 25)
    assert statutory.next_working_day(date(2029, 11, 24)) == date(2029, 11, 26)
