"""Rules on events: an event must be possible and recorded by an entitled agency."""

from __future__ import annotations

from collections.abc import Iterator

from directive_cli.checks.event_facts import (
    events_by_assignment,
    extensions,
    nearest_key,
    occurrence_keys,
    owing_agencies,
    with_successors,
)
from directive_cli.checks.facts import (
    ProgressFacts,
    RegistryFacts,
)
from directive_cli.checks.rule import Finding, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.domain.partial_date import worded_date
from directive_cli.domain.status import Event
from directive_cli.messages import Message, _
from directive_cli.registry.agencies import first_day

EVENTS_BOOK = RuleBook()

CLOSING = ("completed", "cancelled", "transferred")

_HEAD = (
    "type: ke-hoach\ntitle: Kế hoạch tiêm chủng mở rộng\nissuer: ubnd-tinh\nissued_on: 2025-09-01\n"
)
_DATED = 'tasks:\n  - {id: "3", title: Rà soát trẻ chưa tiêm, lead: [so-y-te], deadline: {text: chậm nhất ngày 31/10/2025, by: 2025-10-31}}\n'
_MONTHLY = 'tasks:\n  - {id: "3", title: Báo cáo tiêm chủng, lead: [so-y-te], deadline: {text: trước ngày 25 hằng tháng, every: {freq: monthly, before: 25}}}\n'


def _example(*events: str, agency: str = "so-y-te", tasks: str = _DATED) -> str:
    """Return a directive and what happened to its task; each event is given by its fields but the
    id."""
    lines = "".join(
        f"- {{id: ev{number:02}, {event}}}\n" for number, event in enumerate(events, start=1)
    )
    return f"# file: directives/tc.yaml\n{_HEAD}{tasks}# file: progress/tc/{agency}.yaml\n{lines}"


@EVENTS_BOOK.rule(
    "DIR501",
    "event-before-issue",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("An event is dated before its document was issued."),
        why=_(
            "Nothing can be done about a task that nobody has given yet: the year, or day and "
            "month, are mistyped."
        ),
        fix=_("Correct the event's date."),
        bad=_example('task: "3", date: 2025-08-12, kind: progress'),
        good=_example('task: "3", date: 2025-12-08, kind: progress'),
    ),
)
def event_before_issue(registry: RegistryFacts) -> Iterator[Finding]:
    """Find events before the first day that their document's date may mean."""
    for progress in registry.progress:
        directive = registry.by_id.get(progress.directive)
        begins = first_day(directive.dated) if directive is not None and directive.dated else None
        for place, event in progress.standing:
            if directive is not None and begins is not None and event.day.isoformat() < begins:
                message = _(
                    "Dated {day}, before the document itself, {dated}.",
                    day=event.day,
                    dated=worded_date(directive.dated or ""),
                )
                yield _at_event(progress, place, "date", message)


@EVENTS_BOOK.rule(
    "DIR502",
    "event-in-future",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("An event is dated after today."),
        why=_(
            "An event records what happened; a future one would count a task as done that is still "
            "open."
        ),
        fix=_("Correct the date. What is planned belongs in `note`."),
        bad=_example('task: "3", date: 2031-12-08, kind: progress'),
        good=_example('task: "3", date: 2025-12-08, kind: progress'),
    ),
)
def event_in_future(registry: RegistryFacts) -> Iterator[Finding]:
    """Find events after the day of asking."""
    today = registry.as_of
    for progress in registry.progress:
        for place, event in progress.standing:
            if event.day > today:
                message = _(
                    "Dated {day}, which is after {today}.",
                    day=event.day,
                    today=today,
                )
                yield _at_event(progress, place, "date", message)


@EVENTS_BOOK.rule(
    "DIR503",
    "completed-without-evidence",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("A task is completed, and no document shows it."),
        why=_("More than half of the completions in real trackers cannot be checked by anybody."),
        fix=_(
            "Add `evidence`, the number of the report or product; a submission before it may carry "
            "it."
        ),
        bad=_example('task: "3", date: 2025-10-20, kind: completed'),
        good=_example('task: "3", date: 2025-10-20, kind: completed, evidence: 88/BC-SYT'),
    ),
)
def completed_without_evidence(registry: RegistryFacts) -> Iterator[Finding]:
    """Find completions without evidence, neither of their own nor of a submission before them."""
    for progress, places in events_by_assignment(registry):
        shown = False
        for place in places:
            event = progress.events[place]
            shown = shown or (event.kind == "submitted" and event.evidence is not None)
            if event.kind == "completed" and event.evidence is None and not shown:
                yield _at_event(
                    progress, place, "kind", _("Completed without evidence: no document shows it.")
                )


@EVENTS_BOOK.rule(
    "DIR504",
    "changed-without-authority",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("A task is extended, transferred or cancelled, and nobody is named who decided it."),
        why=_(
            "Only the assigning authority may change a task; an agency cannot extend its own "
            "deadline."
        ),
        fix=_("Add `by`: the body or the document that decided."),
        bad=_example('task: "3", date: 2025-10-20, kind: extended, until: 2025-11-30'),
        good=_example(
            'task: "3", date: 2025-10-20, kind: extended, until: 2025-11-30, by: ubnd-tinh'
        ),
    ),
)
def changed_without_authority(registry: RegistryFacts) -> Iterator[Finding]:
    """Find extensions, transfers and cancellations without ``by``."""
    for progress, places in events_by_assignment(registry):
        for place in places:
            event = progress.events[place]
            if event.kind in ("extended", "transferred", "cancelled") and event.by is None:
                message = _("`{kind}` needs `by`: who decided it.", kind=event.kind)
                yield _at_event(progress, place, "kind", message)


@EVENTS_BOOK.rule(
    "DIR505",
    "event-of-no-lead",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("An event stands in the file of an agency that does not owe the task."),
        why=_("It changes no assignment: the agency that owes the task stays overdue."),
        fix=_(
            "Move the event to the lead agency's file, or record the transfer to this agency first."
        ),
        bad=_example('task: "3", date: 2025-10-20, kind: progress', agency="so-khcn"),
        good=_example('task: "3", date: 2025-10-20, kind: progress'),
    ),
)
def event_of_no_lead(registry: RegistryFacts) -> Iterator[Finding]:
    """Find events of agencies that neither lead the task, carry it out nor received it, nor succeed
    one that does."""
    register = registry.agencies
    if register is None:
        return
    received: dict[tuple[str, str | None], set[str]] = {}
    for progress in registry.progress:
        for event in progress.events:
            if event.kind == "transferred" and event.to is not None:
                received.setdefault((progress.directive, event.task), set()).add(event.to)
    owing: dict[tuple[object, ...], frozenset[str]] = {}
    for progress in registry.progress:
        directive = registry.by_id.get(progress.directive)
        tasks = registry.tasks_of(progress.directive) or {}
        for place, event in progress.counted:
            if (
                directive is None
                or event.task is None
                or event.task not in tasks
                or event.kind == "voided"
            ):
                continue
            task = tasks[event.task][1]
            key = (task.lead, task.excluded, task.carried_out_by, directive.rostered_on)
            if key not in owing:
                owing[key] = owing_agencies(registry, task, directive)
            if progress.agency in owing[key]:
                continue
            if progress.agency not in with_successors(
                register, received.get((directive.id, event.task), ())
            ):
                message = _(
                    "{agency} does not owe task {task} of {directive}.",
                    agency=progress.agency,
                    task=event.task,
                    directive=directive.id,
                )
                yield _at_event(progress, place, "task", message, directive.id)


@EVENTS_BOOK.rule(
    "DIR506",
    "corrects-nothing",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("`corrects` names an event that is not in the same file."),
        why=_("The wrong event stays in force."),
        fix=_(
            "Name the id of the event that is to be taken back; it stands in the same agency's "
            "file."
        ),
        bad=_example(
            'task: "3", date: 2025-10-20, kind: progress',
            "date: 2025-10-21, kind: voided, corrects: ev09",
        ),
        good=_example(
            'task: "3", date: 2025-10-20, kind: progress',
            "date: 2025-10-21, kind: voided, corrects: ev01",
        ),
    ),
)
def corrects_nothing(registry: RegistryFacts) -> Iterator[Finding]:
    """Find corrections of events that are not there, or of themselves."""
    for progress in registry.progress:
        known = {event.id for event in progress.events}
        for place, event in enumerate(progress.events):
            if event.corrects is not None and (
                event.corrects not in known or event.corrects == event.id
            ):
                message = _("No event {id} to correct in this file.", id=event.corrects)
                yield _at_event(progress, place, "corrects", message)


@EVENTS_BOOK.rule(
    "DIR507",
    "extension-backwards",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("An extension ends no later than the deadline that it extends."),
        why=_("The day is probably mistyped: the task would become overdue by its own extension."),
        fix=_("Correct `until`. A deadline that is brought forward needs a new document."),
        bad=_example(
            'task: "3", date: 2025-10-20, kind: extended, until: 2025-10-21, by: ubnd-tinh'
        ),
        good=_example(
            'task: "3", date: 2025-10-20, kind: extended, until: 2025-11-21, by: ubnd-tinh'
        ),
    ),
)
def extension_backwards(registry: RegistryFacts) -> Iterator[Finding]:
    """Find extensions that do not move the last day on."""
    for progress, place, event, last_day in extensions(registry):
        if event.until is not None and event.until.isoformat() <= last_day:
            message = _(
                "Extended until {until}, no later than the last day it had, {last_day}.",
                until=event.until,
                last_day=worded_date(last_day),
            )
            yield _at_event(progress, place, "until", message, progress.directive)


@EVENTS_BOOK.rule(
    "DIR508",
    "event-after-the-end",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("Something happened to a task after it was completed, cancelled or transferred."),
        why=_("It has no effect: what is closed stays closed until it is returned."),
        fix=_("Correct the order of the dates, or record the return that came between."),
        bad=_example(
            'task: "3", date: 2025-10-20, kind: completed, evidence: 88/BC-SYT',
            'task: "3", date: 2025-10-25, kind: progress',
        ),
        good=_example(
            'task: "3", date: 2025-10-20, kind: completed, evidence: 88/BC-SYT',
            'task: "3", date: 2025-10-22, kind: returned',
            'task: "3", date: 2025-10-25, kind: progress',
        ),
    ),
)
def event_after_the_end(registry: RegistryFacts) -> Iterator[Finding]:
    """Find events on a later day than the one that closed their assignment, and a second closing on
    the same day."""
    for progress, places in events_by_assignment(registry):
        closed: Event | None = None
        for place in places:
            event = progress.events[place]
            if (
                closed is not None
                and not (event.kind == "returned" and closed.kind == "completed")
                and (event.day > closed.day or event.kind in CLOSING)
            ):
                message = _(
                    "The task was closed on {day} (`{kind}`); this has no effect.",
                    day=closed.day,
                    kind=closed.kind,
                )
                yield _at_event(progress, place, "kind", message)
            if event.kind in CLOSING:
                closed = closed or event
            elif event.kind == "returned" and closed is not None and closed.kind == "completed":
                closed = None


@EVENTS_BOOK.rule(
    "DIR509",
    "wrong-occurrence",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_(
            "An event of a recurring task names no occurrence or one that is not there; or names "
            "one where nothing recurs."
        ),
        why=_("It cannot be told which month's report it is: the event counts for none."),
        fix=_(
            "Write `for` as the tables do: 2025-10, 2025-Q4, 2025-H1; for a task that does not "
            "recur leave it out."
        ),
        bad=_example('task: "3", date: 2025-10-20, kind: progress', tasks=_MONTHLY),
        good=_example('task: "3", for: 2025-10, date: 2025-10-20, kind: progress', tasks=_MONTHLY),
    ),
)
def wrong_occurrence(registry: RegistryFacts) -> Iterator[Finding]:
    """Find events whose occurrence is not one of their task's."""
    for progress in registry.progress:
        for place, event in progress.counted:
            found = (registry.tasks_of(progress.directive) or {}).get(event.task or "")
            if found is None or event.kind == "voided":
                continue
            keys = occurrence_keys(registry, progress.directive, found, event)
            if keys is None or event.occurrence in keys:
                continue
            if event.occurrence is None:
                message = _(
                    "Task {task} recurs; `for` must say which occurrence this is, such as {near}.",
                    task=event.task,
                    near=nearest_key(keys, event.day.isoformat()),
                )
            elif keys == {None}:
                message = _("Task {task} does not recur; leave `for` out.", task=event.task)
            else:
                message = _(
                    'Task {task} has no occurrence "{key}"; one of them is {near}.',
                    task=event.task,
                    key=event.occurrence,
                    near=nearest_key(keys, event.occurrence),
                )
            yield _at_event(
                progress, place, "for" if event.occurrence else "task", message, progress.directive
            )


@EVENTS_BOOK.rule(
    "DIR510",
    "extended-after-expiry",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("A deadline was extended after it had passed, and no reason is given."),
        why=_("It turns an overdue task into one in time; a reader of the report must see why."),
        fix=_("Add `note` with the reason."),
        bad=_example(
            'task: "3", date: 2025-11-05, kind: extended, until: 2025-11-30, by: ubnd-tinh'
        ),
        good=_example(
            'task: "3", date: 2025-11-05, kind: extended, until: 2025-11-30, by: ubnd-tinh, note: '
            "bão làm hỏng kho vắc xin"
        ),
    ),
)
def extended_after_expiry(registry: RegistryFacts) -> Iterator[Finding]:
    """Find extensions later than the last day they extend, without a note."""
    for progress, place, event, last_day in extensions(registry):
        if event.day.isoformat() > last_day and event.note is None:
            message = _(
                "Extended on {day}, after the last day, {last_day}; give the reason in `note`.",
                day=event.day,
                last_day=worded_date(last_day),
            )
            yield _at_event(progress, place, "date", message, progress.directive)


@EVENTS_BOOK.rule(
    "DIR511",
    "returned-nothing",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("A return comes without a submission or completion before it."),
        why=_(
            "Nothing had been handed in that could be returned: an event is missing, or the dates "
            "are in the wrong order."
        ),
        fix=_("Record the submission, or correct the dates."),
        bad=_example('task: "3", date: 2025-10-20, kind: returned'),
        good=_example(
            'task: "3", date: 2025-10-18, kind: submitted',
            'task: "3", date: 2025-10-20, kind: returned',
        ),
    ),
)
def returned_nothing(registry: RegistryFacts) -> Iterator[Finding]:
    """Find returns of what was not handed in."""
    for progress, places in events_by_assignment(registry):
        handed_in = False
        for place in places:
            event = progress.events[place]
            if event.kind == "returned" and not handed_in:
                yield _at_event(
                    progress,
                    place,
                    "kind",
                    _("Nothing was submitted or completed that could be returned."),
                )
            handed_in = event.kind in ("submitted", "completed") or (
                handed_in and event.kind != "returned"
            )


def _at_event(
    progress: ProgressFacts, place: int, name: str, message: Message, *concerns: str
) -> Finding:
    return Finding(progress.path, (place, name), message, concerns=concerns)
