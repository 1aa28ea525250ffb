"""The commands that ask: status, due, show, list, agencies, search, chain."""

from __future__ import annotations

import re
from datetime import timedelta

from directive_cli.cli.session import WrongOption
from directive_cli.domain.status import State
from directive_cli.messages import Message, _
from directive_cli.registry.lookup import find_directive, find_task, spoken_label
from directive_cli.registry.query import TaskQuery, for_each_assignment, leads_of
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from directive_cli.cli.asking_table import (
        AgenciesOptions,
        ChainOptions,
        DueOptions,
        ListOptions,
        SearchOptions,
        ShowOptions,
    )
    from directive_cli.cli.command import Answer
    from directive_cli.cli.session import Session
    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Task


def status(session: Session, given: Answer) -> int:
    """Answer ``directive status``."""
    from directive_cli.reports.overview import status_report

    snapshot = session.snapshot()
    report, body = status_report(snapshot)
    return session.answer(report=report, json_body=body, unread=snapshot.unread)


def due(session: Session, given: DueOptions) -> int:
    """Answer ``directive due``."""
    from directive_cli.reports.task_json import envelope, task_json
    from directive_cli.reports.tasks import GROUPED_BY, due_report

    snapshot = session.snapshot()
    tasks = snapshot.tasks(_due_query(session, given, snapshot))
    if given.expand_groups:
        tasks = [own for task in tasks for own in for_each_assignment(snapshot, task)]
    by = given.group_by
    divided = _divided(session, given, snapshot, tasks)
    report = due_report(snapshot, divided, grouped_by=GROUPED_BY[by] if by else None)
    return session.answer(
        report=report,
        json_body=lambda: {
            **envelope(snapshot, "due"),
            "items": [task_json(task, as_of=snapshot.as_of) for task in tasks],
        },
        unread=snapshot.unread,
    )


def show(session: Session, given: ShowOptions) -> int:
    """Answer ``directive show``."""
    from directive_cli.reports.directive import show_directive, show_task

    snapshot = session.snapshot()
    text = given.ref
    if ":" in text:
        ref = find_task(snapshot, text)
        found = snapshot.tasks(TaskQuery(tasks=frozenset({(ref.directive, ref.task)}), closed=True))
        if ref.occurrence:
            found = [task for task in found if task.occurrence == ref.occurrence]
        if not found:
            raise WrongOption(_("{ref} does not exist yet on {day}.", ref=text, day=snapshot.as_of))
        report, body = show_task(snapshot, found)
    else:
        report, body = show_directive(snapshot, find_directive(snapshot, text))
    return session.answer(report=report, json_body=body, unread=snapshot.unread)


def list_directives(session: Session, given: ListOptions) -> int:
    """Answer ``directive list``."""
    from directive_cli.reports.overview import list_report

    snapshot = session.snapshot()
    found = snapshot.directives()
    if wanted := given.type:
        found = [directive for directive in found if directive.type == _document_type(wanted)]
    if issuer := given.issuer:
        identifier = snapshot.register.resolve(issuer)
        found = [directive for directive in found if directive.issuer == identifier]
    if year := given.year:
        if not re.fullmatch(r"\d{4}", year):
            raise WrongOption(
                _('{option} "{text}" is not a year; write it as 2025.', option="--year", text=year)
            )
        found = [directive for directive in found if (directive.dated or "").startswith(year)]
    counts = _directive_counts(snapshot, _agencies(session, snapshot, given.agency))
    if given.agency or given.open:
        kept = {
            each
            for each, (_total, still_open, _overdue) in counts.items()
            if still_open or not given.open
        }
        found = [directive for directive in found if directive.id in kept]
    report, body = list_report(snapshot, found, counts)
    return session.answer(report=report, json_body=body, unread=snapshot.unread)


def agencies(session: Session, given: AgenciesOptions) -> int:
    """Answer ``directive agencies``."""
    from directive_cli.reports.overview import agencies_report, agency_report

    snapshot = session.snapshot()
    named = given.agency
    report, body = (
        agency_report(snapshot, snapshot.register.resolve(named))
        if named
        else agencies_report(snapshot)
    )
    return session.answer(report=report, json_body=body, unread=snapshot.unread)


def search(session: Session, given: SearchOptions) -> int:
    """Answer ``directive search``."""
    from directive_cli.registry.search import search_index as search_for
    from directive_cli.reports.overview import search_report

    snapshot = session.snapshot()
    report, body = search_report(snapshot, search_for(snapshot, given.words))
    return session.answer(report=report, json_body=body, unread=snapshot.unread)


def chain(session: Session, given: ChainOptions) -> int:
    """Answer ``directive chain``."""
    from directive_cli.registry.chain import chain_of
    from directive_cli.reports.overview import chain_report

    snapshot = session.snapshot()
    directive = find_directive(snapshot, given.ref)
    report, body = chain_report(snapshot, chain_of(snapshot, directive.id))
    return session.answer(report=report, json_body=body, unread=snapshot.unread)


def _directive_counts(
    snapshot: Snapshot, agencies: frozenset[str]
) -> dict[str, tuple[int, int, int]]:
    """Return (tasks, open, overdue) of each directive; with ``agencies``, of tasks they lead."""
    if not agencies:
        from directive_cli.registry.counts import directive_counts

        return directive_counts(snapshot)
    found: dict[str, tuple[int, int, int]] = {}
    for task in snapshot.tasks(TaskQuery(agencies=agencies, closed=True)):
        total, still_open, overdue = found.get(task.directive, (0, 0, 0))
        late = task.state is State.OVERDUE
        found[task.directive] = (total + 1, still_open + task.is_open, overdue + late)
    return found


def _due_query(session: Session, given: DueOptions, snapshot: Snapshot) -> TaskQuery:
    latest: list[date] = []
    earliest: list[date] = []
    if text := given.before:
        latest.append(session.day("--before", text) - timedelta(days=1))
    if text := given.by:
        latest.append(session.day("--by", text))
    if text := given.within:
        latest.append(_span_end(text, snapshot.as_of))
    if text := given.after:
        earliest.append(session.day("--after", text) + timedelta(days=1))
    states = frozenset(State(state) for state in given.state)
    if given.overdue:
        states |= {State.OVERDUE}
    directive = given.directive
    windowed = bool(latest or earliest)
    undated = given.undated or given.state
    return TaskQuery(
        agencies=_agencies(session, snapshot, given.agency, mine=given.mine),
        role=given.role,
        earliest=max(earliest, default=None),
        latest=min(latest, default=None),
        states=states,
        directives=frozenset({find_directive(snapshot, directive).id})
        if directive
        else frozenset(),
        dated=None if undated and not windowed else True,
        closed=given.done,
        coming=bool(latest),
    )


def _agencies(
    session: Session, snapshot: Snapshot, named: Sequence[str], *, mine: bool = False
) -> frozenset[str]:
    named = list(named)
    if mine:
        own = session.environment.get("DIRECTIVE_AGENCY")
        if not own:
            raise WrongOption(
                _("--mine needs DIRECTIVE_AGENCY to name your agency, such as so-khcn.")
            )
        named.append(own)
    return frozenset(snapshot.register.resolve(name) for name in named)


def _span_end(text: str, start: date) -> date:
    match = re.fullmatch(r"(\d{1,4})([dw]?)", text)
    if match is None:
        raise WrongOption(
            _(
                '{option} "{text}" is not a span; write 14d for days or 2w for weeks.',
                option="--within",
                text=text,
            )
        )
    count = int(match.group(1)) * (7 if match.group(2) == "w" else 1)
    return start + timedelta(days=count)


def _divided(
    session: Session, given: DueOptions, snapshot: Snapshot, tasks: Sequence[Task]
) -> list[tuple[Message | str | None, list[Task]]]:
    """Return the tasks under the headings of ``--group-by``, soonest first in each."""
    by = given.group_by
    if by is None:
        return [(None, list(tasks))]
    groups: dict[Message | str, list[Task]] = {}
    for task in tasks:
        for heading in _headings(by, snapshot, task):
            groups.setdefault(heading, []).append(task)
    if by == "agency":
        from directive_cli.domain.vietnamese import alphabetical

        return sorted(groups.items(), key=lambda entry: alphabetical(str(entry[0])))
    return list(groups.items())


def _headings(by: str, snapshot: Snapshot, task: Task) -> list[Message | str]:
    from directive_cli.reports.tasks import month_heading

    if by == "directive":
        directive = snapshot.directive(task.directive)
        label = spoken_label(snapshot, task.directive)
        return [f"{label} – {directive.title}" if directive and directive.title else label]
    if by == "month":
        return [month_heading(task.last_day)]
    return [snapshot.register.name(lead) for lead in leads_of(snapshot.register, task)] or [
        _("No lead agency")
    ]


def _document_type(text: str) -> str:
    from directive_cli.domain.document_type import not_a_type, type_named

    if (wanted := type_named(text)) is not None:
        return wanted
    raise WrongOption(_("{option}: {reason}", option="--type", reason=not_a_type(text)))
