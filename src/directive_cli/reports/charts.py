"""The charts of a set of tasks: deadlines along the days, and each agency's week by week."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from directive_cli.domain.vietnamese import alphabetical
from directive_cli.messages import _
from directive_cli.registry.lookup import spoken_ref
from directive_cli.registry.query import Snapshot
from directive_cli.registry.rows import Task
from directive_cli.reports.obligations import obligations
from directive_cli.reports.table import Count, Load, Name, Timeline, TimelinePoint

WEEKS_AT_MOST = 26
WEEKS_AHEAD = 12
_COMMUNES = "xa-phuong"


def timeline(tasks: Iterable[Task], snapshot: Snapshot) -> Timeline:
    """Return a point for every open task with a deadline."""
    points = [
        TimelinePoint(task.last_day, task.title, spoken_ref(snapshot, task), task.state)
        for task in tasks
        if task.is_open and task.last_day is not None
    ]
    points.sort(key=lambda point: (point.on, point.ref))
    return Timeline("timeline", _("Deadlines of open tasks"), tuple(points), snapshot.as_of)


def load(tasks: Iterable[Task], snapshot: Snapshot) -> Load:
    """Return open deadlines by agency and week, from the week of the earliest one (at most
    ``WEEKS_AT_MOST``) on.

    The communes share one row. Weeks begin on Monday; empty ones at the end are left out. What lies
    outside the weeks shown is not in the numbers, and the title says which weeks they are.
    """
    counts: defaultdict[str, defaultdict[date, list[str]]] = defaultdict(lambda: defaultdict(list))
    register = snapshot.register
    for entry in obligations(task for task in tasks if task.is_open):
        if entry.last_day is None or entry.closed_on is not None:
            continue
        known = register.agencies.get(entry.agency)
        agency = _COMMUNES if known is not None and known.kind == "commune" else entry.agency
        counts[agency][_monday(entry.last_day)].append(entry.ref)
    now = _monday(snapshot.as_of)
    earliest = min((week for weeks in counts.values() for week in weeks), default=now)
    first = max(min(earliest, now), now - timedelta(weeks=WEEKS_AT_MOST - WEEKS_AHEAD))
    ahead = now + timedelta(weeks=WEEKS_AHEAD - 1)
    last = max((week for weeks in counts.values() for week in weeks if week <= ahead), default=now)
    last = max(last, now + timedelta(weeks=3))
    weeks = [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]
    agencies = sorted(
        (agency for agency in counts if any(week in counts[agency] for week in weeks)),
        key=lambda agency: (agency == _COMMUNES, alphabetical(register.name(agency))),
    )
    return Load(
        "load",
        _(
            "Open deadlines by week, {first} to {last}",
            first=weeks[0],
            last=weeks[-1] + timedelta(days=6),
        ),
        tuple(Name(agency, _agency_name(agency, snapshot)) for agency in agencies),
        tuple(weeks),
        tuple(
            tuple(Count(len(counts[agency][week]), tuple(counts[agency][week])) for week in weeks)
            for agency in agencies
        ),
        snapshot.as_of,
    )


def _agency_name(agency: str, snapshot: Snapshot) -> str:
    if agency == _COMMUNES:
        return "Các xã, phường"
    return snapshot.register.name(agency) if agency else "–"


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
