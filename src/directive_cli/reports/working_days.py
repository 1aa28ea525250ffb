"""The working calendar of a year, and working days counted from a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from directive_cli.domain.working_calendar import PACKAGE, STATUTE, WorkingCalendar
from directive_cli.messages import Message, _
from directive_cli.reports.table import Column, Kind, Report, Row, Table

_SATURDAY = 5
_LONGEST_LIST = 60
"""Days off that a count names; a longer one says only how many."""
_SOURCES = {
    STATUTE: _("Labour Code, art. 112"),
    PACKAGE: _("the holidays package, no announcement in calendar.yaml"),
}
_COLUMNS = (
    Column("date", _("Day"), Kind.DATE),
    Column("what", _("Off or worked"), Kind.TEXT, width=12),
    Column("name", _("Name"), Kind.TEXT, width=36),
    Column("source", _("Announcement"), Kind.TEXT, width=28),
)
_COUNT_COLUMNS = (
    Column("from", _("From"), Kind.DATE),
    Column("working_days", _("Working days"), Kind.COUNT),
    Column("day", _("Day reached"), Kind.DATE),
    Column("note", _("Note"), Kind.TEXT),
)


def year_report(calendar: WorkingCalendar, year: int, *, as_of: date, reading: str) -> Report:
    """Return the days off and worked Saturdays of a year, each with its announcement."""
    rows: list[tuple[date, Message, str | Message | None, str | Message]] = [
        (entry.day, _("off"), entry.name, _SOURCES.get(entry.source, entry.source))
        for entry in calendar.days_off(year)
    ]
    rows += [
        (
            entry.day,
            _("worked"),
            _("instead of {day}", day=entry.instead_of) if entry.instead_of else None,
            _SOURCES.get(entry.source, entry.source),
        )
        for entry in calendar.worked_saturdays(year)
    ]
    table = Table(
        "days",
        _COLUMNS,
        tuple(Row(cells) for cells in sorted(rows, key=lambda cells: cells[0])),
        footnotes=(
            _(
                "{n} working day in {year}.",
                plural="{n} working days in {year}.",
                n=_count(calendar, year),
                year=str(year),
            ),
        ),
    )
    scope = tuple(provisional_reasons(calendar, year))
    title = _("Days off and worked Saturdays of {year}", year=str(year))
    return Report(
        key="calendar", title=title, as_of=as_of, reading=reading, parts=(table,), scope=scope
    )


def year_json(calendar: WorkingCalendar, year: int) -> dict[str, Any]:
    """Return a year's calendar as JSON."""
    return {
        "year": year,
        "provisional": calendar.is_provisional(year),
        "announcements": list(calendar.announcements(year)),
        "proposed": [
            {"off": entry.off, "worked": entry.worked, "source": entry.source or None}
            for entry in calendar.proposals(year)
        ],
        "working_days": _count(calendar, year),
        "days_off": [
            {"date": entry.day, "name": entry.name, "source": entry.source}
            for entry in calendar.days_off(year)
        ],
        "worked": [
            {"date": entry.day, "instead_of": entry.instead_of, "source": entry.source}
            for entry in calendar.worked_saturdays(year)
        ],
    }


def count_report(
    calendar: WorkingCalendar, start: date, count: int, *, as_of: date, reading: str
) -> Report:
    """Return the day that is so many working days after ``start``, which does not count."""
    record = count_json(calendar, start, count)
    skipped = record["days_off"]
    notes: list[Message] = []
    if skipped:
        named = ", ".join(day.isoformat() for day in skipped[:_LONGEST_LIST])
        notes.append(_("days off in between: {days}", days=named))
    if record["worked"]:
        notes.append(
            _("worked: {days}", days=", ".join(day.isoformat() for day in record["worked"]))
        )
    if record["provisional"]:
        notes.append(_("provisional: not every year it rests on is final in calendar.yaml"))
    row = Row((start, count, record["day"], tuple(notes) or None))
    title = _("Working days from {day}", day=start)
    return Report(
        key="calendar",
        title=title,
        as_of=as_of,
        reading=reading,
        parts=(Table("count", _COUNT_COLUMNS, (row,)),),
    )


def count_json(calendar: WorkingCalendar, start: date, count: int) -> dict[str, Any]:
    """Return a count of working days as JSON: the day reached and the days off on the way."""
    reached = calendar.add_working_days(start, count)
    first, last = min(start, reached), max(start, reached)
    between = [first + timedelta(days=place) for place in range((last - first).days + 1)]
    return {
        "from": start,
        "working_days": count,
        "day": reached,
        "days_off": [
            day for day in between if day.weekday() < _SATURDAY and not calendar.is_working_day(day)
        ],
        "worked": [
            day for day in between if day.weekday() >= _SATURDAY and calendar.is_working_day(day)
        ],
        "provisional": any(
            calendar.is_provisional(year) for year in range(first.year, last.year + 1)
        ),
    }


def provisional_reasons(calendar: WorkingCalendar, year: int) -> Iterator[Message]:
    """Yield why a year is provisional; nothing where it is final."""
    if not calendar.is_provisional(year):
        return
    proposals = calendar.proposals(year)
    if not proposals:
        yield _("{year} is provisional: calendar.yaml has no announcement for it.", year=str(year))
    for entry in proposals:
        if entry.worked is None:
            yield _("{year} is provisional: {off} off is proposed.", year=str(year), off=entry.off)
        else:
            yield _(
                "{year} is provisional: {off} off for {worked} worked is proposed.",
                year=str(year),
                off=entry.off,
                worked=entry.worked,
            )


def _count(calendar: WorkingCalendar, year: int) -> int:
    return calendar.working_days_between(date(year, 1, 1) - timedelta(days=1), date(year, 12, 31))
