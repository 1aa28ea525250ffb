"""Facts about an occurrence that do not depend on the query date: its bounds and its final state.

SQL picks and counts by these facts; the states behind them come from ``domain.status`` and nowhere
else. Loaded only when files changed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from directive_cli.domain.status import CLOSED_STATES, Event, State, task_state
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.rosters import leads_named, parties_number
from directive_cli.registry.rows import OPEN
from directive_cli.registry.task_evaluation import assignments_of, events_of

NO_DAY = "9999-99-99"
"""Stands after every day, where a task without a last day is sorted among others."""


class Facts(NamedTuple):
    """What no day of asking changes, in the order of the table's columns; see ``tables`` for what
    each means. Days are ISO text.
    """

    happened: int
    earliest_day: str | None
    latest_day: str | None
    settled_on: str | None
    known_from: str
    final_state: str | None
    final_day: str | None
    leads: str


def untouched_facts(last_day: str | None, opens_on: str, leads: str) -> Facts:
    """Return the facts of an occurrence to which nothing has happened: all its assignments stand
    alike.

    ``domain.status`` closes no assignment without an event, and its state then rests on the last
    day alone.
    """
    return Facts(0, last_day, last_day, None, opens_on, OPEN, last_day, leads)


UNTOUCHED_ROWS = (
    "SELECT column1, column2, column3, column4, column5, column6, 0, column3, column3, NULL, "
    "column4,"
    f" '{OPEN}', column3, column7 FROM"
)
"""The same in SQL, as each begins: from rows of (task, occurrence, last day, opens on, rolled,
provisional, leads)."""


def store_occurrence_facts(
    connection: sqlite3.Connection, directives: Iterable[str], register: AgencyRegister
) -> None:
    """Store the facts of all occurrences of these directives anew, from the events as they now
    stand."""
    transfers = [
        row[0]
        for row in connection.execute("SELECT number FROM parties WHERE role = 'transferred'")
    ]
    forget_transfers = (
        "DELETE FROM part WHERE task IN (SELECT key FROM task WHERE directive = ?)"
        f" AND +parties IN ({', '.join('?' * len(transfers))})"
    )
    for directive in directives:
        events = events_of(connection, {directive})
        connection.execute(forget_transfers, (directive, *transfers))
        rows = connection.execute(
            "SELECT o.task, t.task, o.occurrence, o.last_day, o.opens_on, o.happened, r.members, "
            "t.record"
            " FROM task t JOIN occurrence o ON o.task = t.key JOIN roster r ON r.id = t.roster "
            "WHERE t.directive = ?1"
            " AND (o.happened OR t.task IN (SELECT task FROM event WHERE directive = ?1))",
            (directive,),
        ).fetchall()
        for (
            key,
            task,
            occurrence,
            last_day,
            opens_on,
            happened_before,
            members_text,
            record,
        ) in rows:
            happened = events.get((directive, task, occurrence), [])
            if not happened and not happened_before:
                continue
            members, lead = json.loads(members_text), json.loads(record).get("lead", [])
            if happened:
                facts = _facts(last_day, opens_on, members, lead, happened, register)
            else:
                facts = untouched_facts(last_day, opens_on, leads_named(members, lead, register))
            _store(connection, key, occurrence, facts)
            for event in happened:
                if event.kind == "transferred" and event.to:
                    number = parties_number("transferred", (event.to,))
                    connection.execute(
                        "INSERT OR IGNORE INTO parties VALUES (?, 'transferred', ?)",
                        (event.to, number),
                    )
                    connection.execute(
                        "INSERT OR IGNORE INTO part VALUES (?, ?, ?)",
                        (key, number, facts.earliest_day or NO_DAY),
                    )


def _facts(
    last_day: str | None,
    opens_on: str,
    members: Sequence[Sequence[str | None]],
    lead: Sequence[str],
    happened: Sequence[Event],
    register: AgencyRegister,
) -> Facts:
    original = date.fromisoformat(last_day) if last_day else None
    found = assignments_of(members, happened, original, date.max, date.max, register)
    # A void may bring back a date that an extension had replaced: all of them bound the span.
    days = [
        day.isoformat()
        for day in (original, *(event.until for event in happened))
        if day is not None
    ]
    last_happened = max(event.day for event in happened).isoformat()
    finished = bool(found) and all(entry.state in CLOSED_STATES for entry in found)
    state = task_state([entry.state for entry in found]) if found else None
    final_days = [
        entry.last_day.isoformat() for entry in found if entry.state is state and entry.last_day
    ]
    named = [party for party in lead if party in register.groups]
    named += [
        entry.named for entry in found if entry.via is None and entry.state is not State.TRANSFERRED
    ]
    # Who took over and was followed by another since must be named as of the day of asking.
    followed = any(len(register.succession(event.to)) > 1 for event in happened if event.to)
    return Facts(
        1,
        min(days, default=None),
        max(days, default=None),
        last_happened if finished else None,
        max(opens_on, last_happened),
        None if state is None or followed else OPEN if state not in _ENDED else state.value,
        min(final_days, default=None),
        " ".join(dict.fromkeys(named or lead)),
    )


_ENDED = CLOSED_STATES | {State.SUBMITTED, State.SUBMITTED_LATE}


def _store(connection: sqlite3.Connection, key: int, occurrence: str, facts: Facts) -> None:
    connection.execute(
        "UPDATE occurrence SET happened = ?, earliest_day = ?, latest_day = ?, settled_on = ?, "
        "known_from = ?,"
        " final_state = ?, final_day = ?, leads = ? WHERE task = ? AND occurrence = ?",
        (*facts, key, occurrence),
    )
    if facts.earliest_day is not None:
        connection.execute(
            "UPDATE part SET first_day = ? WHERE task = ? AND first_day > ?",
            (facts.earliest_day, key, facts.earliest_day),
        )
