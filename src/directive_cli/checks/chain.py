"""Rules on the chain of documents and tasks: what serves what, and in which order it falls due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from directive_cli.checks.facts import FOLLOWED_LINKS, DirectiveFacts, RegistryFacts, TaskFacts
from directive_cli.checks.rule import Finding, Location, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.domain.partial_date import worded_date
from directive_cli.messages import _
from directive_cli.registry.agencies import first_day, last_day

CHAIN_BOOK = RuleBook()


def _document(name: str, day: str, more: str = "") -> str:
    return f"# file: directives/{name}.yaml\ntype: ke-hoach\ntitle: Kế hoạch phòng chống hạn ({name})\nissuer: ubnd-tinh\nissued_on: {day}\n{more}"


def _tasks(*lines: str) -> str:
    return "tasks:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


_FIRST = 'id: "1", title: Nạo vét kênh, lead: [so-nnmt], deadline: {text: trước 30/4/2025, before: 2025-04-30}'
_ITEM = _FIRST.replace('"1"', '"PL.4"')
_SERVING = 'id: "1", title: Nạo vét kênh, lead: [so-nnmt], deadline: {{text: trước {day}/{month}/2025, before: 2025-{month}-{day}}}, items_of: {{directive: tren, items: ["4"]}}'
_AFTER = 'id: "2", title: Báo cáo nạo vét, lead: [so-nnmt], deadline: {text: trước 10/5/2025, before: 2025-05-10}, depends_on: ["1"]'


@CHAIN_BOOK.rule(
    "DIR601",
    "cycle",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("Documents carry each other out in a circle, or tasks wait for each other."),
        why=_(
            "No order is possible: the chain of documents has no top, and no task of the circle "
            "can ever begin."
        ),
        fix=_("Remove the reference that is the wrong way round."),
        bad=_document("a", "2025-03-01", "implements: [b]\n")
        + _document("b", "2025-03-01", "implements: [a]\n"),
        good=_document("a", "2025-03-01", "implements: [b]\n") + _document("b", "2025-03-01"),
    ),
)
def cycle(registry: RegistryFacts) -> Iterator[Finding]:
    """Find circles among the links of documents and among the dependencies of tasks; each is told
    once."""
    links: dict[str, dict[str, Location]] = {}
    for directive in registry.by_id.values():
        counts: dict[str, int] = {}
        for role, target in directive.links:
            counts[role] = counts.get(role, -1) + 1
            if role in FOLLOWED_LINKS:
                links.setdefault(directive.id, {}).setdefault(target, (role, counts[role]))
    for circle in _circles(links):
        path = registry.by_id[circle[0]].path
        yield Finding(
            path,
            links[circle[0]][circle[1]],
            _("A circle: {circle}.", circle=" → ".join(circle)),
            concerns=tuple(circle),
        )
    waits: dict[str, dict[str, Location]] = {}
    for directive, number, task in registry.waiting:
        if registry.by_id[directive.id] is directive:
            for place, ref in enumerate(task.depends_on):
                target = ref if ":" in ref else f"{directive.id}:{ref}"
                waits.setdefault(f"{directive.id}:{task.id}", {}).setdefault(
                    target, ("tasks", number, "depends_on", place)
                )
    for circle in _circles(waits):
        identifiers = [ref.rpartition(":")[0] for ref in circle]
        yield Finding(
            registry.by_id[identifiers[0]].path,
            waits[circle[0]][circle[1]],
            _("A circle: {circle}.", circle=" → ".join(circle)),
            concerns=tuple(identifiers),
        )


@CHAIN_BOOK.rule(
    "DIR602",
    "due-after-what-it-serves",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("A task takes over an item of another document and is due later than that item."),
        why=_("Whoever keeps the later day breaks the earlier one, which the higher document set."),
        fix=_(
            "Compare both days with the documents; ask the issuer for an extension where both are "
            "right."
        ),
        bad=_document("tren", "2025-03-01", _tasks(_ITEM))
        + _document("duoi", "2025-03-10", _tasks(_SERVING.format(day="15", month="05"))),
        good=_document("tren", "2025-03-01", _tasks(_ITEM))
        + _document("duoi", "2025-03-10", _tasks(_SERVING.format(day="25", month="04"))),
    ),
)
def due_after_what_it_serves(registry: RegistryFacts) -> Iterator[Finding]:
    """Find tasks due after an item that they take over."""
    for directive, number, task in registry.serving:
        if task.last_days and registry.by_id[directive.id] is directive:
            for target, items in task.items_of:
                for item in items:
                    served = _item(registry, target, item)
                    if (
                        served is None
                        or not served[1].last_days
                        or served[1].last_days[-1] >= task.last_days[-1]
                    ):
                        continue
                    message = _(
                        "Due on {day}, but item {item} of {other}, which it serves, is due on "
                        "{other_day}.",
                        day=task.last_days[-1],
                        item=item,
                        other=target,
                        other_day=served[1].last_days[-1],
                    )
                    yield Finding(
                        directive.path,
                        ("tasks", number, "deadline"),
                        message,
                        related=(
                            (
                                _("The item."),
                                registry.by_id[target].path,
                                ("tasks", served[0], "deadline"),
                            ),
                        ),
                        concerns=(target,),
                    )


@CHAIN_BOOK.rule(
    "DIR603",
    "due-after-its-document",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_(
            "A task is due after every deadline of the document that its own document carries out."
        ),
        why=_("The higher document would be overdue before this task is."),
        fix=_(
            "Compare both days with the documents; waive the finding where the task goes beyond "
            "the higher document."
        ),
        bad=_document("tren", "2025-03-01", _tasks(_FIRST))
        + _document(
            "duoi",
            "2025-03-10",
            "implements: [tren]\n"
            + _tasks(
                'id: "1", title: Nạo vét kênh, lead: [so-nnmt], deadline: '
                "{text: trước 15/5/2025, before: 2025-05-15}"
            ),
        ),
        good=_document("tren", "2025-03-01", _tasks(_FIRST))
        + _document(
            "duoi",
            "2025-03-10",
            "implements: [tren]\n"
            + _tasks(
                'id: "1", title: Nạo vét kênh, lead: [so-nnmt], deadline: '
                "{text: trước 15/4/2025, before: 2025-04-15}"
            ),
        ),
    ),
)
def due_after_its_document(registry: RegistryFacts) -> Iterator[Finding]:
    """Find tasks due after all tasks of a document they implement, if those are all dated."""
    ends = {directive.id: _end(directive) for directive in registry.by_id.values()}
    for directive in registry.by_id.values():
        parents = [
            (target, end)
            for role, target in directive.links
            if role == "implements" and (end := ends.get(target))
        ]
        for number, task in enumerate(directive.tasks if parents else ()):
            for target, end in parents:
                if (
                    task.last_days
                    and task.last_days[0] > end
                    and not any(served == target for served, _items in task.items_of)
                ):
                    message = _(
                        "Due on {day}, after the last deadline of {other}, {other_day}, which this "
                        "document carries out.",
                        day=task.last_days[0],
                        other=target,
                        other_day=end,
                    )
                    yield Finding(
                        directive.path, ("tasks", number, "deadline"), message, concerns=(target,)
                    )


@CHAIN_BOOK.rule(
    "DIR604",
    "due-before-what-it-needs",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_(
            "A task is due before one that it depends on: a summary before the returns that it "
            "sums up."
        ),
        why=_("It cannot be done in time with what it needs, or will be done without."),
        fix=_(
            "Compare both days with the document; remove `depends_on` where the task does not wait "
            "for the other."
        ),
        bad=_document(
            "a",
            "2025-03-01",
            _tasks(_FIRST, _AFTER.replace("10/5", "20/4").replace("05-10", "04-20")),
        ),
        good=_document("a", "2025-03-01", _tasks(_FIRST, _AFTER)),
    ),
)
def due_before_what_it_needs(registry: RegistryFacts) -> Iterator[Finding]:
    """Find tasks due before one that they depend on."""
    for directive, number, task in registry.waiting:
        if task.last_days and registry.by_id[directive.id] is directive:
            for place, ref in enumerate(task.depends_on):
                target, _colon, wanted = ref.rpartition(":")
                needed = (registry.tasks_of(target or directive.id) or {}).get(wanted)
                if (
                    needed is not None
                    and needed[1].last_days
                    and task.last_days[-1] < needed[1].last_days[-1]
                ):
                    message = _(
                        "Due on {day}, before {other} on {other_day}, on which it depends.",
                        day=task.last_days[-1],
                        other=ref,
                        other_day=needed[1].last_days[-1],
                    )
                    other_path = registry.by_id[target or directive.id].path
                    yield Finding(
                        directive.path,
                        ("tasks", number, "depends_on", place),
                        message,
                        related=(
                            (
                                _("The task that it needs."),
                                other_path,
                                ("tasks", needed[0], "deadline"),
                            ),
                        ),
                        concerns=(target,) if target else (),
                    )


@CHAIN_BOOK.rule(
    "DIR605",
    "rests-on-a-later-document",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("A document carries out, changes or cites one that is dated later."),
        why=_(
            "A document can only rest on what was there: one of the dates is mistyped, or another "
            "document is meant."
        ),
        fix=_("Compare both dates with the documents."),
        bad=_document("a", "2025-03-01", "implements: [b]\n") + _document("b", "2025-04-01"),
        good=_document("a", "2025-04-01", "implements: [b]\n") + _document("b", "2025-03-01"),
    ),
)
def rests_on_a_later_document(registry: RegistryFacts) -> Iterator[Finding]:
    """Find links to documents that are wholly later than their own."""
    for directive in registry.by_id.values():
        counts: dict[str, int] = {}
        for role, target in directive.links:
            counts[role] = counts.get(role, -1) + 1
            other = registry.by_id.get(target)
            if other is None or not directive.issued_on or not other.issued_on:
                continue
            if other.issued_on <= directive.issued_on:
                # Also of partial dates: the earlier text never begins after the later one ends.
                continue
            if first_day(other.issued_on) > last_day(directive.issued_on):
                message = _(
                    "{other} is dated {other_date}, after this document, {date}.",
                    other=target,
                    other_date=worded_date(other.issued_on),
                    date=worded_date(directive.issued_on),
                )
                related = ((_("Its date."), other.path, ("issued_on",)),)
                yield Finding(
                    directive.path,
                    (role, counts[role]),
                    message,
                    related=related,
                    concerns=(target,),
                )


def _end(directive: DirectiveFacts) -> str | None:
    """Return the last day of a document all of whose tasks are dated; None when one is not, or it
    has none."""
    if not directive.tasks or any(task.recurs or not task.last_days for task in directive.tasks):
        return None
    return max(task.last_days[-1] for task in directive.tasks)


def _item(registry: RegistryFacts, directive: str, item: str) -> tuple[int, TaskFacts] | None:
    """Return the task of an annex item, which is called by the item or by ``PL.`` and the item."""
    tasks = registry.tasks_of(directive) or {}
    return tasks.get(item) or tasks.get(f"PL.{item}")


def _circles(edges: Mapping[str, Mapping[str, object]]) -> Iterator[Sequence[str]]:
    """Return circles, each from its first member and back to it, without recursion; every node is
    entered once."""
    done: set[str] = set()
    for start in sorted(edges):
        if start in done:
            continue
        trail: list[str] = [start]
        on_trail = {start: 0}
        waiting = [iter(sorted(edges[start]))]
        while waiting:
            following = next(waiting[-1], None)
            if following is None:
                done.add(trail[-1])
                del on_trail[trail.pop()]
                waiting.pop()
            elif following in on_trail:
                circle = trail[on_trail[following] :]
                first = circle.index(min(circle))
                yield [*circle[first:], *circle[:first], circle[first]]
            elif following not in done and following in edges:
                on_trail[following] = len(trail)
                trail.append(following)
                waiting.append(iter(sorted(edges[following])))
