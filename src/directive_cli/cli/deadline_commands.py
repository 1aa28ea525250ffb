"""``directive deadline`` and ``directive calendar``: what words mean, and which days are worked.

Both answer without a registry too: then by the statutory days off and the strict reading of
"trước".
"""

from __future__ import annotations

import re
from typing import Any

from directive_cli.cli.asking_table import CalendarOptions, DeadlineOptions
from directive_cli.cli.command import Answer
from directive_cli.cli.session import Session, WrongOption
from directive_cli.diagnostics import ExitCode
from directive_cli.domain.deadline import FIRST_YEAR, LAST_YEAR, Basis, BeforeReading
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.working_calendar import WorkingCalendar
from directive_cli.messages import _
from directive_cli.registry.location import CALENDAR, REGISTRY_FILE, NoRegistry
from directive_cli.registry.rows import Unread

_LARGEST_COUNT = 9999


def deadline(session: Session, given: DeadlineOptions) -> int:
    """Answer ``directive deadline``; exit 1 when a day that cannot be is named."""
    from directive_cli.domain.deadline_phrases import find_deadlines
    from directive_cli.reports.deadline_words import meaning_json, meanings, phrase_report

    phrase = " ".join(given.phrase)
    issued_on = _issued_on(session, given)
    reading, calendar, unread = _ground(session, given)
    full = issued_on.first_day if issued_on is not None and issued_on.is_complete else None
    basis = Basis(full, None, reading, calendar)
    words = find_deadlines(phrase, issued_on=issued_on)
    read = meanings(words, basis, as_of=session.today)
    faults = [fault.message for fault in words.findings]
    report = phrase_report(read, faults, as_of=session.today, reading=reading.value)
    body = _envelope(session, "deadline", reading, unread) | {
        "phrase": phrase,
        "deadlines": [meaning_json(meaning) for meaning in read],
        "findings": [{"message": session.translator(fault)} for fault in faults],
    }
    code = session.answer(report=report, json_body=body, unread=unread)
    if not read and not faults:
        session.say(
            _(
                "These words name no deadline. A date alone is one only in a time field:"
                ' "Thời gian: 15/11/2026".',
            )
        )
    return ExitCode.FINDINGS if faults else code


def calendar(session: Session, given: CalendarOptions) -> int:
    """Answer ``directive calendar``: a year, or with ``--from`` and ``--working-days`` a count."""
    from directive_cli.reports.working_days import count_json, count_report, year_json, year_report

    start, count = given.from_, given.working_days
    if (start is None) != (count is None):
        raise WrongOption(
            _("--from and --working-days go together: `--from 2025-11-10 --working-days 5`.")
        )
    reading, working, unread = _ground(session, given)
    body = _envelope(session, "calendar", reading, unread)
    if start is not None and count is not None:
        first, number = session.day("--from", start), _count(count)
        _check_year(first.year)
        report = count_report(working, first, number, as_of=session.today, reading=reading.value)
        return session.answer(
            report=report, json_body=body | count_json(working, first, number), unread=unread
        )
    year = _year(session, given)
    report = year_report(working, year, as_of=session.today, reading=reading.value)
    return session.answer(report=report, json_body=body | year_json(working, year), unread=unread)


def _ground(
    session: Session, given: Answer
) -> tuple[BeforeReading, WorkingCalendar, tuple[Unread, ...]]:
    """Return the registry's reading of "trước" and calendar, or defaults; and what is unread."""
    from directive_cli.domain.working_calendar import WorkingCalendar

    try:
        snapshot = session.snapshot()
    except NoRegistry:
        if given.registry or session.environment.get("DIRECTIVE_REGISTRY"):
            raise
        return BeforeReading.STRICT, WorkingCalendar.from_mapping(None), ()
    unread = tuple(entry for entry in snapshot.unread if entry.path in (CALENDAR, REGISTRY_FILE))
    return BeforeReading(snapshot.reading), snapshot.calendar, unread


def _envelope(
    session: Session, schema: str, reading: BeforeReading, unread: tuple[Unread, ...]
) -> dict[str, Any]:
    return {
        "schema": f"directive.{schema}/1",
        "as_of": session.today,
        "reading": reading.value,
        "unread": [{"path": entry.path, "message": str(entry.message)} for entry in unread],
    }


def _issued_on(session: Session, given: DeadlineOptions) -> PartialDate | None:
    if given.issued is None:
        return None
    issued_on = session.partial_date("--issued", given.issued)
    _check_year(issued_on.year)
    return issued_on


def _year(session: Session, given: CalendarOptions) -> int:
    if given.year is None:
        return session.today.year
    if not re.fullmatch(r"[0-9]{4}", given.year):
        raise WrongOption(
            _(
                '{option} "{text}" is not a year; write it as 2025.',
                option=_("YEAR"),
                text=given.year,
            )
        )
    return _check_year(int(given.year))


def _check_year(year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise WrongOption(
            _(
                "The calendar knows the years {first} to {last}.",
                first=str(FIRST_YEAR),
                last=str(LAST_YEAR),
            )
        )
    return year


def _count(text: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,4}", text):
        raise WrongOption(
            _(
                '--working-days "{text}" is not a number of days from -{most} to {most}.',
                text=text,
                most=_LARGEST_COUNT,
            )
        )
    return int(text)
