"""Spans: for each assignment and task, the judge's own answer with the days for which it holds.

``domain.status`` decides every state here, once on each day on which an answer can change (a
turning day). Whoever reads spans only compares days. An extra turning day does no harm, because
equal neighbours are joined; a property test looks for missing ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from directive_cli.domain.status import Event, State, assignment_status, task_state
from directive_cli.registry.agencies import last_day as last_day_of
from directive_cli.registry.query import Snapshot
from directive_cli.registry.rows import Assignment, assignment_counts
from directive_cli.registry.task_evaluation import assignments_of, chunks, events_of

FIRST_DAY = date(1900, 1, 1)
"""The first day for which spans answer: what counts always counts from here."""

NO_END = date(9999, 12, 31)
"""The end of a span that does not end."""


@dataclass(frozen=True, slots=True)
class AssignmentSpan:
    """What one agency owes, from ``from_day`` on and before ``until_day``.

    On a day of the span the state is ``overdue`` from ``late_from`` on, else ``due_soon`` from
    ``soon_from`` on, else ``opening_state``. Both are None, or lie after ``from_day``.
    """

    place: int
    """1, 2, … among the assignments of the occurrence."""
    agency: str
    named: str
    via: str | None
    from_day: date
    until_day: date
    opening_state: State
    soon_from: date | None
    late_from: date | None
    last_day: date | None
    submitted_on: date | None
    closed_on: date | None
    judged_on: date | None


@dataclass(frozen=True, slots=True)
class TaskSpan:
    """The state and counts of a whole occurrence, from ``from_day`` on and before ``until_day``."""

    from_day: date
    until_day: date
    state: State
    last_day: date | None
    total: int
    done: int
    late: int
    submitted: int


@dataclass(frozen=True, slots=True)
class OccurrenceSpans:
    """All spans of one occurrence of one task."""

    directive: str
    task: str
    occurrence: str
    tasks: tuple[TaskSpan, ...]
    assignments: tuple[AssignmentSpan, ...]

    @property
    def ref(self) -> str:
        """Return ``<directive id>:<task>``, with ``@<occurrence>`` for one of a recurring task."""
        return f"{self.directive}:{self.task}" + (f"@{self.occurrence}" if self.occurrence else "")


class Spans:
    """Makes the spans of a registry; what many occurrences share is worked out once."""

    def __init__(self, snapshot: Snapshot, *, until: date) -> None:
        """``until``: the first day for which no answer is wanted."""
        snapshot.index.reach(until)
        self._connection = snapshot.index.connection
        self._register = snapshot.register
        self._calendar = snapshot.calendar
        settings = snapshot.index.meta("settings") or {}
        self._soon = int(settings.get("due_soon_working_days", 3))
        self._until = until
        self._soon_days: dict[date, date] = {}
        self._due_soon_until: dict[date, date] = {}
        self._endings: dict[str, tuple[date, ...]] = {}
        self._untouched: dict[
            tuple[str, str | None, str],
            tuple[tuple[TaskSpan, ...], tuple[AssignmentSpan, ...]],
        ] = {}

    def of_directives(self, directives: Iterable[str]) -> Iterator[OccurrenceSpans]:
        """Yield the spans of every occurrence of these directives, in the documents' order."""
        for chunk in chunks(sorted(directives)):
            events = events_of(self._connection, chunk)
            marks = ",".join("?" * len(chunk))
            rows = self._connection.execute(
                "SELECT t.directive, t.task, o.occurrence, o.last_day, o.opens_on, r.members"
                " FROM task t JOIN occurrence o ON o.task = t.key JOIN roster r ON r.id = t.roster"
                f" WHERE t.directive IN ({marks})"
                " ORDER BY t.directive, t.position, o.opens_on, o.occurrence",
                chunk,
            )
            for directive, task, occurrence, last_day, opens_on, members in rows.fetchall():
                happened = events.get((directive, task, occurrence), [])
                found = self._of_occurrence(members, last_day, opens_on, happened)
                if found[0]:
                    yield OccurrenceSpans(directive, task, occurrence, *found)

    def _of_occurrence(
        self, members: str, last_day: str | None, opens_on: str, happened: Sequence[Event]
    ) -> tuple[tuple[TaskSpan, ...], tuple[AssignmentSpan, ...]]:
        key = (members, last_day, opens_on)
        if not happened and key in self._untouched:
            return self._untouched[key]
        original = date.fromisoformat(last_day) if last_day else None
        listed = json.loads(members)
        opens = max(date.fromisoformat(opens_on), FIRST_DAY)
        days = sorted(
            day
            for day in {opens, *self._turning_days(listed, original, happened)}
            if opens <= day < self._until
        )
        if not days:  # it opens when no answer is wanted any more
            return (), ()
        found = [
            (
                day,
                assignments_of(
                    listed, happened, original, day, self._soon_until(day), self._register
                ),
            )
            for day in days
        ]
        spans = (self._task_spans(found, original), _assignment_spans(found))
        if not happened:
            self._untouched[key] = spans
        return spans

    def _turning_days(
        self,
        members: Sequence[Sequence[str | None]],
        original: date | None,
        happened: Sequence[Event],
    ) -> Iterator[date]:
        """Yield every day on which a state, a holder or a last day can change."""
        for event in happened:
            yield event.day
        for last in {original, *(event.until for event in happened)} - {None}:
            assert last is not None
            if last < date.max:
                yield last + timedelta(days=1)
            yield self._soon_from(last)
        named = {str(agency) for agency, _via in members}
        for agency in named | {event.to for event in happened if event.to}:
            yield from self._endings_of(agency)

    def _endings_of(self, agency: str) -> tuple[date, ...]:
        """Return the first day after each agency of a succession ended."""
        known = self._endings.get(agency)
        if known is None:
            ended = (
                self._register.agencies[each].valid_until
                for each in self._register.succession(agency)
                if each in self._register.agencies
            )
            known = self._endings[agency] = tuple(_day_after(day) for day in ended if day)
        return known

    def _soon_from(self, last: date) -> date:
        """Return the first day on which what is due on ``last`` counts as due soon."""
        known = self._soon_days.get(last)
        if known is None:
            day = last
            while day > FIRST_DAY and self._soon_until(day - timedelta(days=1)) >= last:
                day -= timedelta(days=1)
            known = self._soon_days[last] = day
        return known

    def _soon_until(self, day: date) -> date:
        known = self._due_soon_until.get(day)
        if known is None:
            later = self._calendar.add_working_days(day, self._soon + 1)
            known = self._due_soon_until[day] = later - timedelta(days=1)
        return known

    def _task_spans(
        self, found: Sequence[tuple[date, list[Assignment]]], original: date | None
    ) -> tuple[TaskSpan, ...]:
        answers: list[tuple[date, tuple[State, date | None, int, int, int, int]]] = []
        for day, owed in found:
            if owed:
                state = task_state([entry.state for entry in owed])
                last_day = min(
                    (entry.last_day for entry in owed if entry.state is state and entry.last_day),
                    default=None,
                )
            else:
                state = assignment_status(
                    last_day=original,
                    events=(),
                    as_of=day,
                    due_soon_until=self._soon_until(day),
                ).state
                last_day = original
            counts = assignment_counts(owed)
            answer = (
                state, last_day, counts["total"], counts["done"], counts["late"],
                counts["submitted"],
            )  # fmt: skip
            if not answers or answers[-1][1] != answer:
                answers.append((day, answer))
        ends = [day for day, _answer in answers[1:]] + [NO_END]
        return tuple(
            TaskSpan(day, end, *answer) for (day, answer), end in zip(answers, ends, strict=True)
        )


def _assignment_spans(
    found: Sequence[tuple[date, list[Assignment]]],
) -> tuple[AssignmentSpan, ...]:
    places = max((len(owed) for _day, owed in found), default=0)
    spans: list[AssignmentSpan] = []
    for place in range(places):
        runs: list[tuple[date, date, Assignment]] = []
        for number, (day, owed) in enumerate(found):
            if place >= len(owed):
                continue
            end = found[number + 1][0] if number + 1 < len(found) else NO_END
            entry = owed[place]
            if runs and runs[-1][1] == day and _answer(runs[-1][2]) == _answer(entry):
                runs[-1] = (runs[-1][0], end, entry)
            else:
                runs.append((day, end, entry))
        spans += _folded(place + 1, runs)
    return tuple(spans)


def _folded(place: int, runs: Sequence[tuple[date, date, Assignment]]) -> Iterator[AssignmentSpan]:
    """Join in time → due soon → overdue of one deadline into one span with the days of change."""
    number = 0
    while number < len(runs):
        from_day, until_day, first = runs[number]
        soon_from = late_from = None
        state = first.state
        while number + 1 < len(runs):
            begins, ends, following = runs[number + 1]
            if begins != until_day or _facts(following) != _facts(first):
                break
            if state is State.IN_TIME and following.state is State.DUE_SOON:
                soon_from = begins
            elif state in (State.IN_TIME, State.DUE_SOON) and following.state is State.OVERDUE:
                late_from = begins
            else:
                break
            state, until_day = following.state, ends
            number += 1
        number += 1
        yield AssignmentSpan(
            place, first.agency, first.named, first.via, from_day, until_day, first.state,
            soon_from, late_from, first.last_day, first.submitted_on, first.closed_on,
            first.judged_on,
        )  # fmt: skip


def _answer(entry: Assignment) -> tuple[object, ...]:
    return entry.state, *_facts(entry)


def _facts(entry: Assignment) -> tuple[object, ...]:
    return (
        entry.agency, entry.named, entry.via, entry.last_day, entry.submitted_on, entry.closed_on,
        entry.judged_on,
    )  # fmt: skip


def _day_after(partial: str) -> date:
    """Return the first day after a partial date."""
    text = last_day_of(partial)
    try:
        return date.fromisoformat(text) + timedelta(days=1)
    except ValueError:  # the 31st of a shorter month, with which the register compares
        year, month = int(text[:4]), int(text[5:7])
        return date(year + month // 12, month % 12 + 1, 1)
