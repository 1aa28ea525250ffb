"""Counts over the whole registry as of a day, without judging every task.

What no day changes is counted by SQL from the facts of each occurrence; the few whose state on the
day needs judging (something happens to them later, or the agency that took over has a successor)
are asked of ``query`` one by one.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from directive_cli.domain.status import OPEN_STATES, State, assignment_status
from directive_cli.registry.query import leads_of, tasks_of_parties
from directive_cli.registry.rows import MONTH, OPEN, TASKS_AT_MOST, YEAR
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Task

_FINAL_STATES = ", ".join(f"'{state}'" for state in (OPEN, *State))


@dataclass(frozen=True, slots=True)
class RegistryCounts:
    """What ``status`` says of all tasks."""

    directives: int
    cited_only: int
    states: Counter[State]
    """Tasks (occurrences of recurring ones) in each state."""
    overdue_by_lead: Counter[str]
    """Agencies as they are called on the day, and groups."""
    unreviewed: int
    """Directives with tasks that are unreviewed drafts."""
    inherited: frozenset[tuple[str, str]]
    """(the agency named, the successor that holds its work)."""
    provisional_years: frozenset[int]
    """Years of last days that rest on days off not yet announced."""
    judged: list[Task]
    """Those whose state no stored fact tells."""

    @property
    def tasks(self) -> int:
        """How many tasks there are on the day."""
        return self.states.total()


def registry_counts(snapshot: Snapshot) -> RegistryCounts:
    """Return the counts of the whole registry."""
    judged = snapshot.tasks_needing_evaluation()
    states, overdue = _final_counts(snapshot)
    for task in judged:
        states[task.state] += 1
        if task.state is State.OVERDUE:
            overdue.update(leads_of(snapshot.register, task))
    execute = snapshot.index.connection.execute
    directives, cited_only = execute(
        "SELECT count(*), ifnull(sum(cited_only), 0) FROM directive"
    ).fetchone()
    (unreviewed,) = execute(
        "SELECT count(*) FROM directive d WHERE d.unreviewed AND EXISTS (SELECT 1 FROM task t"
        " JOIN occurrence o ON o.task = t.key WHERE t.directive = d.id AND o.opens_on <= ?)",
        (snapshot.as_of.isoformat(),),
    ).fetchone()
    years = {task.last_day.year for task in judged if task.provisional and task.last_day}
    return RegistryCounts(
        directives,
        cited_only,
        states,
        overdue,
        unreviewed,
        frozenset(_inherited(snapshot, judged)),
        frozenset(years | _provisional_years(snapshot)),
        judged,
    )


def directive_counts(snapshot: Snapshot) -> dict[str, tuple[int, int, int]]:
    """Return (tasks, open, overdue) of each directive that has tasks on the day."""
    day = snapshot.as_of.isoformat()
    still_open = ", ".join(f"'{state}'" for state in (OPEN, *sorted(OPEN_STATES)))
    # "Past its last day" stands here once more for speed's sake; a property test holds it to
    # `domain.status`.
    overdue_then = f"o.final_state = '{OPEN}' AND o.final_day < ?"
    rows = snapshot.index.connection.execute(
        f"SELECT d.id, count(*), sum(o.final_state IN ({still_open})), sum({overdue_then})"
        f" FROM occurrence o JOIN directive d ON d.key = o.task / {TASKS_AT_MOST}"
        " WHERE o.known_from <= ? AND o.final_state IS NOT NULL GROUP BY d.key",
        (day, day),
    )
    found = {
        identifier: (total, unfinished, overdue or 0)
        for identifier, total, unfinished, overdue in rows
    }
    for task in snapshot.tasks_needing_evaluation():
        total, unfinished, overdue = found.get(task.directive, (0, 0, 0))
        late = task.state is State.OVERDUE
        found[task.directive] = (total + 1, unfinished + task.is_open, overdue + late)
    return found


def _final_counts(snapshot: Snapshot) -> tuple[Counter[State], Counter[str]]:
    """Count the occurrences whose end is known by the day: by state, and the overdue ones by lead.

    Whole years and months are counted at once, but for those in which open work changes from
    overdue to due soon to in time: there each day is counted.
    """
    states: Counter[State] = Counter()
    by_leads: Counter[str] = Counter()
    first, last = snapshot.as_of.isoformat(), snapshot.due_soon_until.isoformat()
    groups = _whole_periods(
        snapshot, YEAR, f"NOT (period >= '{first[:YEAR]}' AND period <= '{last[:YEAR]}')"
    )
    groups += _whole_periods(
        snapshot,
        MONTH,
        f"period >= '{first[:YEAR]}' AND period <= '{last[:YEAR]}-99'"
        f" AND NOT (period >= '{first[:MONTH]}' AND period <= '{last[:MONTH]}')",
    )
    execute = snapshot.index.connection.execute
    # Of whom is asked only what is open and past: fewer groups come back.
    owed = f"CASE WHEN final_state = '{OPEN}' AND final_day < ? THEN leads ELSE '' END"
    groups += execute(
        # Every state by name, so that the index on state and day is entered once for each.
        f"SELECT final_state, final_day, {owed}, count(*) FROM occurrence WHERE final_state IN "
        f"({_FINAL_STATES})"
        " AND final_day >= ? AND final_day <= ? GROUP BY 1, 2, 3",
        (first, first[:MONTH], last[:MONTH] + "-99"),
    ).fetchall()
    groups += execute(
        f"SELECT final_state, final_day, {owed}, -count(*) FROM occurrence INDEXED BY "
        "occurrence_known"
        " WHERE known_from > ? AND final_state IS NOT NULL GROUP BY 1, 2, 3",
        (first, first),
    ).fetchall()
    known: dict[tuple[str, str | None], State] = {}
    for final_state, day, leads, count in groups:
        state = known.get((final_state, day))
        if state is None:
            state = known[final_state, day] = _state(snapshot, final_state, day)
        states[state] += count
        if state is State.OVERDUE:
            by_leads[leads] += count
    return +states, _each_lead(snapshot, by_leads)


def _whole_periods(
    snapshot: Snapshot, span: int, condition: str
) -> list[tuple[str, str | None, str, int]]:
    """Return (final state, a day of the period, leads, count) of the tally, periods that lie alike
    before or after the day summed up, with leads where they are open and past; what has no last day
    has no period.
    """
    rows = snapshot.index.connection.execute(
        "SELECT final_state, max(period), CASE WHEN final_state = :open AND period < :day THEN "
        "leads ELSE '' END,"
        f" sum(occurrences) FROM tally WHERE span = :span AND {condition} GROUP BY 1, period > '', "
        f"period < :day, 3",
        {"open": OPEN, "day": snapshot.as_of.isoformat(), "span": span},
    )
    return [
        (state, (f"{period}-01-01"[:10] if period else None), leads, count)
        for state, period, leads, count in rows
    ]


def _each_lead(snapshot: Snapshot, by_leads: Counter[str]) -> Counter[str]:
    """Count for each lead, as it is called on the day, what was counted for several together."""
    day = snapshot.as_of.isoformat()
    holders: dict[str, str] = {}
    found: Counter[str] = Counter()
    for leads, count in by_leads.items():
        held = set()
        for lead in leads.split():
            if lead not in holders:
                holders[lead] = snapshot.register.holder(lead, day)
            held.add(holders[lead])
        for lead in held:
            found[lead] += count
    return +found


def _state(snapshot: Snapshot, final_state: str, last_day: str | None) -> State:
    if final_state != OPEN:
        return State(final_state)
    return assignment_status(
        last_day=date.fromisoformat(last_day) if last_day else None,
        events=(),
        as_of=snapshot.as_of,
        due_soon_until=snapshot.due_soon_until,
    ).state


def _inherited(snapshot: Snapshot, judged: Iterable[Task]) -> set[tuple[str, str]]:
    day = snapshot.as_of.isoformat()
    found = {
        (entry.named, entry.agency)
        for task in judged
        for entry in task.assignments
        if entry.named != entry.agency
    }
    for named in snapshot.register.agencies:
        holder = snapshot.register.holder(named, day)
        if holder != named and _is_named(snapshot, named, day):
            found.add((named, holder))
    return found


def _is_named(snapshot: Snapshot, agency: str, day: str) -> bool:
    clause, values = tasks_of_parties(frozenset({agency}), ("lead",))
    return (
        snapshot.index.connection.execute(
            f"SELECT 1 FROM occurrence WHERE opens_on <= ? AND task IN ({clause}) LIMIT 1",
            (day, *values),
        ).fetchone()
        is not None
    )


def _provisional_years(snapshot: Snapshot) -> set[int]:
    """Return the years among the provisional last days, stepping from one to the next."""
    found: set[int] = set()
    after = ""
    while True:
        row = snapshot.index.connection.execute(
            "SELECT final_day FROM occurrence WHERE provisional AND final_day >= ? AND known_from "
            "<= ?"
            " AND final_state IS NOT NULL ORDER BY final_day LIMIT 1",
            (after, snapshot.as_of.isoformat()),
        ).fetchone()
        if row is None:
            return found
        year = int(row[0][:4])
        found.add(year)
        after = f"{year + 1:04}"
