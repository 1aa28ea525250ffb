"""Occurrences of what recurs without an end, as far as a question asks.

The index keeps them up to a day; a later one is answered from a copy in memory, to which they are
added. Loaded only then; ``Index.reach`` makes the copy.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import date

from directive_cli.domain.deadline import BeforeReading
from directive_cli.domain.working_calendar import WorkingCalendar
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.derive import Context, later_occurrences
from directive_cli.registry.facts import NO_DAY, UNTOUCHED_ROWS, store_occurrence_facts
from directive_cli.registry.rosters import leads_named


def add_later_occurrences(copy: sqlite3.Connection, day: date) -> None:
    """Add to a copy of the index what it needs to answer up to ``day``."""
    context = _context(copy, day)
    rows = copy.execute(
        "SELECT t.key, t.directive, t.record, d.record, d.counts_from, r.members FROM going_on"
        " JOIN task t ON t.key = going_on.task JOIN directive d ON d.id = t.directive"
        " JOIN roster r ON r.id = t.roster"
    ).fetchall()
    copy.execute("BEGIN")
    for key, _directive, record_text, header_text, counts_from, members in rows:
        record = json.loads(record_text)
        found = later_occurrences(record, json.loads(header_text), counts_from, context)
        leads = leads_named(json.loads(members), record.get("lead", ()), context.agencies)
        copy.execute("DELETE FROM occurrence WHERE task = ?", (key,))
        copy.executemany(
            f"INSERT INTO occurrence {UNTOUCHED_ROWS} (VALUES (?, ?, ?, ?, ?, ?, ?))",
            [(key, *occurrence, leads) for occurrence in found],
        )
        first_day = min((each.last_day or NO_DAY for each in found), default=NO_DAY)
        copy.execute(
            "UPDATE part SET first_day = ? WHERE task = ? AND first_day > ?",
            (first_day, key, first_day),
        )
    # What was recorded for them stands among the events, and nowhere else any more.
    store_occurrence_facts(copy, sorted({row[1] for row in rows}), context.agencies)
    copy.execute("COMMIT")


def _context(connection: sqlite3.Connection, day: date) -> Context:
    meta = {key: json.loads(value) for key, value in connection.execute("SELECT * FROM meta")}
    stored = meta.get("calendar_table")
    return Context(
        AgencyRegister.from_record(meta.get("register") or {}),
        WorkingCalendar.from_table(stored)
        if stored
        else WorkingCalendar.from_mapping(meta.get("calendar")),
        BeforeReading((meta.get("settings") or {}).get("before_means", "strict")),
        day,
    )
