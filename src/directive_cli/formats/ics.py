"""Calendar entries as an iCalendar file (RFC 5545): all-day events, or to-dos on request.

No time zone is needed: a deadline is a day. The stamp of every entry is the day of the report, so
that the same question gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import IO

from directive_cli.domain.status import DONE_STATES
from directive_cli.formats.cells import display_text, visible_lines
from directive_cli.reports.calendar_entries import CalendarEntry
from directive_cli.translation import Translator

_LINE_OCTETS = 75
_REMIND_AT_HOUR = 8


def write_calendar(
    entries: Iterable[CalendarEntry],
    out: IO[bytes],
    *,
    translate: Translator,
    name: str,
    as_of: date,
    todo: bool = False,
) -> None:
    """Write the entries to ``out``, as VEVENT or, with ``todo``, as VTODO for task lists."""
    for line in _calendar(entries, translate, name, as_of, todo=todo):
        out.write(fold_line(line))


def fold_line(line: str) -> bytes:
    """Return a content line in lines of at most 75 octets, no letter broken (RFC 5545, 3.1)."""
    octets = line.encode()
    if len(octets) <= _LINE_OCTETS:
        return octets + b"\r\n"
    pieces = []
    room = _LINE_OCTETS
    while len(octets) > room:
        cut = room
        while octets[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(octets[:cut])
        octets = octets[cut:]
        room = _LINE_OCTETS - 1
    pieces.append(octets)
    return b"\r\n ".join(pieces) + b"\r\n"


def escaped(text: str) -> str:
    """Return text for a TEXT value (RFC 5545, 3.3.11)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "\n".join(visible_lines(line) for line in text.split("\n"))
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _calendar(
    entries: Iterable[CalendarEntry], translate: Translator, name: str, as_of: date, *, todo: bool
) -> Iterator[str]:
    stamp = f"{as_of:%Y%m%d}T000000Z"
    yield from (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//directive//deadlines//" + translate.language.upper(),
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    )
    for entry in entries:
        yield from _entry(entry, translate, stamp, todo=todo)
    yield "END:VCALENDAR"


def _entry(entry: CalendarEntry, translate: Translator, stamp: str, *, todo: bool) -> Iterator[str]:
    kind = "VTODO" if todo else "VEVENT"
    summary = escaped(translate(entry.summary))
    description = "\\n".join(escaped(translate(line)) for line in entry.lines)
    yield from (
        f"BEGIN:{kind}",
        f"UID:{entry.uid}",
        f"DTSTAMP:{stamp}",
        f"SEQUENCE:{entry.sequence}",
    )
    if todo:
        yield f"DUE;VALUE=DATE:{entry.on:%Y%m%d}"
        yield f"STATUS:{_todo_status(entry)}"
        if entry.state in DONE_STATES and entry.completed_on is not None:
            yield f"COMPLETED:{entry.completed_on:%Y%m%d}T000000Z"
            yield "PERCENT-COMPLETE:100"
    else:
        yield f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{entry.on + timedelta(days=1):%Y%m%d}"
        yield f"STATUS:{'CANCELLED' if entry.cancelled else 'CONFIRMED'}"
        yield "TRANSP:TRANSPARENT"
    yield from (
        f"SUMMARY:{summary}",
        f"DESCRIPTION:{description}",
        f"CATEGORIES:{escaped(display_text(entry.state, translate))}",
    )
    if not entry.cancelled and entry.state not in DONE_STATES:
        for day in entry.reminders_on:
            yield from _alarm(day, entry, summary, todo=todo)
    yield f"END:{kind}"


def _alarm(day: date, entry: CalendarEntry, summary: str, *, todo: bool) -> Iterator[str]:
    """Yield a reminder at 8 o'clock of ``day``, counted from the entry's own day."""
    before = (entry.on - day).days
    # The entry begins (a to-do is due) at midnight of its day: 8 o'clock is that much later than
    # whole days before.
    trigger = (
        f"-P{before - 1}DT{24 - _REMIND_AT_HOUR}H"
        if before > 1
        else f"-PT{24 * before - _REMIND_AT_HOUR}H"
    )
    if before == 0:
        trigger = f"PT{_REMIND_AT_HOUR}H"
    related = ";RELATED=END" if todo else ""
    yield from (
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER{related}:{trigger}",
        f"DESCRIPTION:{summary}",
        "END:VALARM",
    )


def _todo_status(entry: CalendarEntry) -> str:
    if entry.cancelled:
        return "CANCELLED"
    if entry.state in DONE_STATES:
        return "COMPLETED"
    return "IN-PROCESS" if entry.state.value.startswith("submitted") else "NEEDS-ACTION"
