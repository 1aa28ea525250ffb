"""What events mean to a rule: whose assignment they are of, and which occurrences it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from directive_cli.checks.facts import (
    DirectiveFacts,
    ProgressFacts,
    RegistryFacts,
    TaskFacts,
)
from directive_cli.domain.status import Event
from directive_cli.registry.agencies import AgencyRegister, first_day
from directive_cli.registry.derive import started


def events_by_assignment(registry: RegistryFacts) -> Iterator[tuple[ProgressFacts, list[int]]]:
    """Return, for each agency, task and occurrence, the places of the events in force, in the order
    of their dates."""
    for progress in registry.progress:
        found: dict[tuple[str, str | None], list[int]] = {}
        for place, event in progress.standing:
            if event.task is not None and event.kind != "voided":
                found.setdefault((event.task, event.occurrence), []).append(place)
        for places in found.values():
            places.sort(key=lambda place: progress.events[place].day)
            yield progress, places


def extensions(registry: RegistryFacts) -> Iterator[tuple[ProgressFacts, int, Event, str]]:
    """Return each extension of a fixed deadline, and the last day in force before it."""
    for progress, places in events_by_assignment(registry):
        task = (registry.tasks_of(progress.directive) or {}).get(
            progress.events[places[0]].task or ""
        )
        if task is None or not task[1].last_days:
            continue
        occurrence = progress.events[places[0]].occurrence
        last_day = occurrence if occurrence in task[1].last_days else task[1].last_days[-1]
        for place in places:
            event = progress.events[place]
            if event.kind == "extended":
                yield progress, place, event, last_day
                last_day = max(last_day, event.until.isoformat() if event.until else last_day)


def owing_agencies(
    registry: RegistryFacts, task: TaskFacts, directive: DirectiveFacts
) -> frozenset[str]:
    """Return who may report on a task: leads, their successors, and those who carry it out."""
    register = registry.agencies
    assert register is not None
    day = directive.rostered_on
    named = {
        agency for agency, _group in register.expand(task.lead, excluded=task.excluded, day=day)
    }
    named |= {agency for agency, _group in register.expand(task.carried_out_by, day=day)} | set(
        task.lead
    )
    return with_successors(register, named)


def with_successors(register: AgencyRegister, agencies: Iterable[str]) -> frozenset[str]:
    found = set(agencies)
    waiting = list(found)
    while waiting:
        known = register.agencies.get(waiting.pop())
        for successor in known.successors if known is not None else ():
            if successor not in found:
                found.add(successor)
                waiting.append(successor)
    return frozenset(found)


def occurrence_keys(
    registry: RegistryFacts, identifier: str, found: tuple[int, TaskFacts], event: Event
) -> set[str | None] | None:
    """Return what `for` may be: None where there is one deadline, days where there are several,
    else the recurrences.

    None as a whole where it cannot be told.
    """
    number, task = found
    if not task.recurs:
        return {None} if len(set(task.last_days)) < 2 else {None, *task.last_days}
    content = registry.reading(registry.by_id[identifier].path).content
    if content is None:
        return None
    dated = content.issued_on or content.meeting_on
    basis = started(registry.context.basis(content), first_day(dated) if dated else None)
    asked = (event.occurrence or event.day.isoformat())[:4]
    until = date(int(asked) + 1 if _is_year(asked) else registry.as_of.year, 12, 31)
    keys: set[str | None] = set(task.last_days)
    for deadline in content.tasks[number].deadline:
        keys |= {
            occurrence.key
            for occurrence in deadline.occurrences(basis, until=until)
            if occurrence.key
        }
    return keys


def _is_year(text: str) -> bool:
    # ``isdigit`` is true of "²" too, which is no number.
    return text.isascii() and text.isdigit() and "1900" <= text <= "2200"


def nearest_key(keys: set[str | None], wanted: str) -> str:
    """Return the key nearest to a day or to a mistyped key."""
    import difflib

    named = sorted(key for key in keys if key)
    return next(iter(difflib.get_close_matches(wanted, named, n=1, cutoff=0.0)), "?")
