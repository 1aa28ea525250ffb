"""Tasks that are late, each with those who are late with it: for a leader's page and for papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from directive_cli.domain.status import State
from directive_cli.messages import Message, _, joined
from directive_cli.registry.query import Snapshot
from directive_cli.registry.rows import Task
from directive_cli.reports.figures import day_count, share_of_agencies
from directive_cli.reports.obligations import Obligation, agency_cell, days_late, obligations
from directive_cli.reports.table import Name, Paragraph

NAMED_AGENCIES = 3
"""Agencies that a line names; of more it tells the group and the number."""
LINES_ON_FIRST_PAGE = 8
"""Late tasks that the first page of a paper names; its annex has them all."""


@dataclass(frozen=True, slots=True)
class LateTask:
    """One task that is late, with those who are late with it."""

    task: Task
    owing: tuple[Obligation, ...]
    total: int
    days: int


def late_tasks(tasks: Iterable[Task], snapshot: Snapshot, state: State) -> list[LateTask]:
    """Return the tasks that somebody owes in a late state, the longest delay first."""
    found = []
    for task in tasks:
        owed = [entry for entry in obligations([task]) if entry.state is not State.TRANSFERRED]
        owing = [entry for entry in owed if entry.state is state]
        if owing:
            days = max(days_late(entry, as_of=snapshot.as_of) or 0 for entry in owing)
            found.append(LateTask(task, tuple(owing), len(owed), days))
    return sorted(found, key=lambda each: (-each.days, each.task.directive, each.task.position))


def whose(late: LateTask, snapshot: Snapshot) -> tuple[Name | Message, ...]:
    """Return the agencies that are late; of many, the group they were named by."""
    register = snapshot.register
    if len(late.owing) <= NAMED_AGENCIES:
        return tuple(agency_cell(entry.agency, register) for entry in late.owing)
    groups = {entry.via for entry in late.owing if entry.via is not None}
    named = ", ".join(register.name(group) for group in sorted(groups)) or _("several agencies")
    return (Message("{group}", group=named),)


def who_is_late(late: LateTask, snapshot: Snapshot) -> tuple[Name | Message, ...]:
    """Return whose a late task is; of many, also how many of how many are late."""
    named = whose(late, snapshot)
    if len(late.owing) <= NAMED_AGENCIES:
        return named
    return (*named, share_of_agencies(len(late.owing), late.total))


def late_lines(late: Sequence[LateTask], snapshot: Snapshot, *, at_most: int) -> list[Paragraph]:
    """Return the late tasks as the lines of a list, under the words that open it.

    Of more than ``at_most`` the last line tells how many follow.
    """
    if not late:
        return []
    lines = [Paragraph(_("Tasks that are overdue:"))]
    for n, each in enumerate(late[:at_most], 1):
        said = _(
            "- {who}: {title}; last day {last_day}, {days} overdue",
            who=joined(who_is_late(each, snapshot), ", "),
            title=each.task.title,
            last_day=each.owing[0].last_day,
            days=day_count(each.days),
        )
        mark = "." if n == len(late) else ";"
        lines.append(Paragraph(Message("{said}{mark}", said=said, mark=mark)))
    if len(late) > at_most:
        rest = len(late) - at_most
        lines.append(Paragraph(_("- and {n} more, named in the annex.", n=rest)))
    return lines
