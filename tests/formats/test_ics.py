"""Calendars, read again by the icalendar library."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.office_registry import AS_OF, PLAN, PROGRESS, lay_out, opened

from directive_cli.domain.status import State
from directive_cli.formats import ics
from directive_cli.messages import Message
from directive_cli.registry.query import TaskQuery
from directive_cli.reports.calendar_entries import CalendarEntry, calendar_entries
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from pathlib import Path

VI = Translator("vi")


def entries_of(
    root: Path, as_of: date = AS_OF, agencies: frozenset[str] = frozenset()
) -> dict[str, CalendarEntry]:
    with opened(root, as_of) as snapshot:
        tasks = snapshot.tasks(TaskQuery(closed=True, agencies=agencies))
        return {entry.uid: entry for entry in calendar_entries(tasks, snapshot, agencies=agencies)}


def calendar(
    entries: list[CalendarEntry], *, todo: bool = False
) -> tuple[bytes, icalendar.Calendar]:
    out = io.BytesIO()
    ics.write_calendar(
        entries, out, translate=VI, name="Thời hạn; thử, nghiệm", as_of=AS_OF, todo=todo
    )
    return out.getvalue(), icalendar.Calendar.from_ical(out.getvalue())  # type: ignore[return-value]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def uid(task: str, agency: str) -> str:
    return f"{PLAN}/{task}//{agency}@directive"


def test_an_event_is_the_whole_last_day(root: Path) -> None:
    entries = entries_of(root)
    raw, read = calendar(list(entries.values()))
    events = {str(event["UID"]): event for event in read.walk("VEVENT")}
    event = events[uid("2", "so-van-thu")]
    assert event.decoded("DTSTART") == date(2025, 11, 12)
    assert event.decoded("DTEND") == date(2025, 11, 13)
    assert str(event["SUMMARY"]) == (
        "11/KH-UBND, mục 2 – Tổng hợp danh mục của các xã (Sở Văn thư)"
    )
    assert "trước ngày 13/11/2025" in str(event["DESCRIPTION"])
    assert "Phối hợp: Sở An toàn" in str(event["DESCRIPTION"]).split("\n")
    assert "\r\nX-WR-CALNAME:Thời hạn\\; thử\\, nghiệm\r\n" in raw.decode()


def test_alarms_ring_seven_three_and_one_working_days_before_at_eight(root: Path) -> None:
    _raw, read = calendar([entries_of(root)[uid("3", "so-an-toan")]])
    triggers = [alarm.decoded("TRIGGER") for alarm in read.walk("VALARM")]
    due = datetime(2025, 11, 24)
    # 24/11/2025 is a Monday; seven working days before it is Thursday the 13th.
    assert [due + each for each in triggers] == [
        datetime(2025, 11, 13, 8), datetime(2025, 11, 19, 8), datetime(2025, 11, 21, 8),
    ]  # fmt: skip


def test_what_is_finished_rings_no_more(root: Path) -> None:
    entries = entries_of(root)
    _raw, read = calendar([entries[uid("7", "so-an-toan")], entries[uid("8", "so-dat-dai")]])
    assert list(read.walk("VALARM")) == []
    assert [str(event["STATUS"]) for event in read.walk("VEVENT")] == ["CONFIRMED", "CANCELLED"]


def test_a_moved_deadline_keeps_its_uid_and_raises_its_sequence(root: Path) -> None:
    before = entries_of(root, date(2025, 10, 1))[uid("6", "so-van-thu")]
    after = entries_of(root)[uid("6", "so-van-thu")]
    assert (before.sequence, after.sequence) == (0, 3), "every event counts"
    assert (before.on, after.on) == (date(2025, 10, 10), date(2025, 10, 31))
    path = root / f"progress/{PLAN}/so-van-thu.yaml"
    path.write_text(
        PROGRESS["so-van-thu"]
        + "- {id: aaaa0099, date: 2025-11-16, kind: voided, corrects: aaaa0004}\n",
        encoding="utf-8",
    )
    again = entries_of(root)[uid("6", "so-van-thu")]
    assert again.on == date(2025, 10, 10)
    assert again.sequence > after.sequence, "taking a move back is a change too"


def test_a_group_is_one_entry_and_an_agency_of_it_its_own_when_asked(root: Path) -> None:
    assert [key for key in entries_of(root) if "/1//" in key] == [uid("1", "cap-xa")]
    assert list(entries_of(root, agencies=frozenset({"xa-ba"}))) == [uid("1", "xa-ba")]
    assert entries_of(root)[uid("1", "cap-xa")].state.value == "overdue", (
        "as its least finished member"
    )


def test_a_calendar_of_all_agencies_says_whose_each_entry_is(root: Path) -> None:
    _raw, read = calendar(list(entries_of(root).values()))
    events = {str(event["UID"]): str(event["SUMMARY"]) for event in read.walk("VEVENT")}
    assert events[uid("2", "so-van-thu")].endswith("(Sở Văn thư)")
    own = entries_of(root, agencies=frozenset({"so-van-thu"}))[uid("2", "so-van-thu")]
    assert "Sở Văn thư" not in VI(own.summary)


def test_to_dos_tell_how_far_they_are(root: Path) -> None:
    entries = entries_of(root)
    chosen = [
        entries[uid("7", "so-an-toan")],
        entries[uid("2", "so-van-thu")],
        entries[uid("8", "so-dat-dai")],
    ]
    _raw, read = calendar(chosen, todo=True)
    todos = list(read.walk("VTODO"))
    assert [str(todo["STATUS"]) for todo in todos] == ["COMPLETED", "NEEDS-ACTION", "CANCELLED"]
    assert todos[1].decoded("DUE") == date(2025, 11, 12)
    assert todos[0].decoded("COMPLETED").date() == date(2025, 10, 20)


def test_the_same_question_gives_the_same_bytes_in_lines_that_fit(root: Path) -> None:
    raw, _read = calendar(list(entries_of(root).values()))
    assert raw == calendar(list(entries_of(root).values()))[0]
    lines = raw.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()


@given(st.text(max_size=300))
def test_any_text_survives_folding_and_escaping(text: str) -> None:
    raw = ics.fold_line("DESCRIPTION:" + ics.escaped(text))
    assert all(len(line) <= 75 for line in raw.removesuffix(b"\r\n").split(b"\r\n"))
    event = b"BEGIN:VEVENT\r\n" + raw + b"END:VEVENT\r\n"
    read = icalendar.Event.from_ical(event)
    shown = "\n".join(
        ics.visible_lines(line)
        for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    )
    assert str(read["DESCRIPTION"]) == shown


@given(st.dates(date(2024, 1, 1), date(2027, 12, 1)), st.integers(0, 40))
def test_every_reminder_rings_at_eight_of_its_day(on: date, days: int) -> None:
    entry = CalendarEntry(
        uid="u", ref="d:1", summary=Message("{text}", text="Việc"), lines=(), on=on, state=State.OVERDUE, sequence=0,
        reminders_on=(on - timedelta(days=days),), completed_on=None, cancelled=False,
    )  # fmt: skip
    _raw, read = calendar([entry])
    (alarm,) = read.walk("VALARM")
    rings = datetime(on.year, on.month, on.day) + alarm.decoded("TRIGGER")
    assert rings == datetime.combine(on - timedelta(days=days), datetime.min.time()) + timedelta(
        hours=8
    )
