"""Rules on references between files: agencies, groups, directives and tasks must exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from directive_cli.checks.checked_file import CheckedFile
from directive_cli.checks.facts import DirectiveFacts, RegistryFacts
from directive_cli.checks.rule import EveryMention, Finding, Location, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.domain.partial_date import worded_date
from directive_cli.messages import Message, _
from directive_cli.registry.agencies import first_day, last_day
from directive_cli.registry.location import AGENCIES_FILE

REFERENCES_BOOK = RuleBook()

_HEAD = "type: cong-van\ntitle: Về việc kiểm tra an toàn thực phẩm\nissuer: ubnd-tinh\nissued_on: 2025-09-15\n"
_TASK = 'tasks:\n  - {id: "1", title: Lập đoàn kiểm tra, lead: [so-y-te]}\n'


@REFERENCES_BOOK.rule(
    "DIR301",
    "unknown-agency",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("An agency or group is named that agencies.yaml does not have."),
        why=_("The task would belong to nobody and appear in no agency's table."),
        fix=_(
            "Correct the id (the finding names the nearest ones), or add the agency to "
            "agencies.yaml."
        ),
        bad=_HEAD + 'tasks:\n  - {id: "1", title: Lập đoàn kiểm tra, lead: [so-yte]}\n',
        good=_HEAD + _TASK,
    ),
)
def unknown_agency(registry: RegistryFacts) -> Iterator[Finding]:
    """Find every id of an agency or group that the register does not have."""
    register = registry.agencies
    if register is None:
        return
    known = register.agencies.keys() | register.groups.keys()
    for directive in registry.directives:
        for party in sorted(directive.parties - known):
            yield _no_agency(registry, directive.path, EveryMention(party), party)
    for progress in registry.progress:
        if progress.agency not in known and not progress.is_taken_back:
            yield _no_agency(registry, progress.path, (), progress.agency)
        for place, event in progress.counted:
            if event.to is not None and event.to not in known:
                yield _no_agency(registry, progress.path, (place, "to"), event.to)
    for at, party in _named_in_register(registry):
        if party not in known:
            yield _no_agency(registry, AGENCIES_FILE, at, party)


@REFERENCES_BOOK.rule(
    "DIR302",
    "unknown-directive",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("A directive is named that has no file in the registry."),
        why=_(
            "The chain of documents breaks there: what it carries out, and what must be done "
            "before it, cannot be followed."
        ),
        fix=_(
            "Correct the id; for a document that is only cited make a file with `cited_only: true`."
        ),
        bad=_HEAD + "implements: [2025-08-01-12_tb-ubnd]\n",
        good="# file: directives/2025-08-01-12_tb-ubnd.yaml\nnumber: 12/TB-UBND\ntype: thong-bao\nissuer: ubnd-tinh\nissued_on: 2025-08-01\ncited_only: true\n# file: directives/b.yaml\n"
        + _HEAD
        + "implements: [2025-08-01-12_tb-ubnd]\n",
    ),
)
def unknown_directive(registry: RegistryFacts) -> Iterator[Finding]:
    """Find ids of directives without a file: in the header, in a task, in the path of a progress
    file."""
    known = registry.known_ids
    for directive in registry.directives:
        if known.issuperset(target for _role, target in directive.links):
            continue
        counts: dict[str, int] = {}
        for role, target in directive.links:
            place = counts[role] = counts.get(role, -1) + 1
            if target not in known:
                yield _no_directive(registry, directive.path, (role, place), target)
    for directive, number, task in registry.serving:
        for place, (target, _items) in enumerate(task.items_of):
            if target not in known:
                at = (
                    "tasks",
                    number,
                    "items_of",
                    *((place,) if len(task.items_of) > 1 else ()),
                    "directive",
                )
                yield _no_directive(registry, directive.path, at, target)
    for directive, number, task in registry.waiting:
        for place, ref in enumerate(task.depends_on):
            target, colon, _task = ref.rpartition(":")
            if colon and target not in known:
                yield _no_directive(
                    registry, directive.path, ("tasks", number, "depends_on", place), target
                )
    for progress in registry.progress:
        if progress.directive not in known and not progress.is_taken_back:
            yield _no_directive(registry, progress.path, (), progress.directive)


@REFERENCES_BOOK.rule(
    "DIR303",
    "unknown-task",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("A task is named that its directive does not have."),
        why=_("An event of no task changes nothing; a dependency on no task is never met."),
        fix=_("Correct the id: the item as printed in the document, in quotes."),
        bad=_HEAD
        + 'tasks:\n  - {id: "1", title: Lập đoàn kiểm tra, lead: [so-y-te], depends_on: ["3"]}\n',
        good=_HEAD
        + _TASK
        + '  - {id: "2", title: Báo cáo kết quả kiểm tra, lead: [so-y-te], depends_on: ["1"]}\n',
    ),
)
def unknown_task(registry: RegistryFacts) -> Iterator[Finding]:
    """Find dependencies on, events of, and annex items that are no task of a directive which has
    its tasks here."""
    for directive, number, task in registry.waiting:
        for place, ref in enumerate(task.depends_on):
            target, _colon, wanted = ref.rpartition(":")
            at: Location = ("tasks", number, "depends_on", place)
            yield from _no_task(registry, directive.path, at, target or directive.id, wanted)
    for progress in registry.progress:
        for place, event in progress.counted:
            if event.task is not None:
                yield from _no_task(
                    registry, progress.path, (place, "task"), progress.directive, event.task
                )


@REFERENCES_BOOK.rule(
    "DIR304",
    "agency-not-in-existence",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_(
            "An agency is given a task on a date on which it did not exist yet or no "
            "longer existed."
        ),
        why=_(
            "Documents written from old templates name abolished departments and districts; their "
            "tasks would wait for an answer from nobody."
        ),
        fix=_(
            "Name the successor, which the finding tells; or correct the agency's dates in "
            "agencies.yaml."
        ),
        bad=_HEAD + 'tasks:\n  - {id: "1", title: Lập cổng dữ liệu, lead: [so-tttt]}\n',
        good=_HEAD + 'tasks:\n  - {id: "1", title: Lập cổng dữ liệu, lead: [so-khcn]}\n',
    ),
)
def agency_not_in_existence(registry: RegistryFacts) -> Iterator[Finding]:
    """Find agencies named by a document that is wholly before or after their time."""
    register = registry.agencies
    if register is None:
        return
    limited = {
        agency.id: (first_day(agency.valid_from), last_day(agency.valid_until))
        for agency in register.agencies.values()
        if agency.valid_from or agency.valid_until
    }
    for directive in registry.directives:
        named = directive.parties & limited.keys() if directive.dated else ()
        if not named or directive.dated is None:
            continue
        begins, ends = first_day(directive.dated), last_day(directive.dated)
        for party in sorted(named):
            if ends < limited[party][0] or begins > limited[party][1]:
                message = _absence(registry, party, directive)
                yield Finding(
                    directive.path, EveryMention(party), message, concerns=(AGENCIES_FILE,)
                )


@REFERENCES_BOOK.rule(
    "DIR305",
    "empty-group",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("A task is led by a group that has no member on the date of its document."),
        why=_("Nobody owes the task, so it can never be done or overdue."),
        fix=_("Add the members, or mark the group `unlisted: true` where no document states them."),
        bad="# file: directives/a.yaml\n"
        + _HEAD
        + 'tasks:\n  - {id: "1", title: Lập đoàn kiểm tra, lead: [nhom-trong]}\n',
        good="# file: directives/a.yaml\n"
        + _HEAD
        + 'tasks:\n  - {id: "1", title: Lập đoàn kiểm tra, lead: [cac-so]}\n',
    ),
)
def empty_group(registry: RegistryFacts) -> Iterator[Finding]:
    """Find lead groups that have no members on the document's date."""
    register = registry.agencies
    if register is None:
        return
    for directive in registry.directives:
        groups = directive.parties & register.groups.keys()
        for number, task in enumerate(directive.tasks if groups else ()):
            if groups.isdisjoint(task.lead):
                continue
            if groups.issuperset(task.lead) and not any(
                member not in task.excluded
                for group in task.lead
                for member in register.roster(group, directive.rostered_on)
            ):
                message = _(
                    "The group {group} has no member on the document's date.",
                    group=", ".join(task.lead),
                )
                yield Finding(
                    directive.path, ("tasks", number, "lead"), message, concerns=(AGENCIES_FILE,)
                )


@REFERENCES_BOOK.rule(
    "DIR306",
    "named-twice",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("An agency stands twice in a list, or both leads and coordinates one task."),
        why=_("It is mostly a slip in copying, and another agency is missing."),
        fix=_("Keep it once; compare with the document whether another agency is meant."),
        bad=_HEAD
        + 'tasks:\n  - {id: "1", title: Lập đoàn kiểm tra, lead: [so-y-te], coordinating: [so-y-te]}\n',
        good=_HEAD
        + 'tasks:\n  - {id: "1", title: Lập đoàn kiểm tra, lead: [so-y-te], coordinating: [so-khcn]}\n',
    ),
)
def named_twice(file: CheckedFile) -> Iterator[Finding]:
    """Find parties repeated in a role, and leads that coordinate too; groups that contain a lead
    are fine."""
    for number, task in enumerate(file.content.tasks):
        for name in ("lead", "coordinating", "carried_out_by"):
            parties = getattr(task, name)
            if len(set(parties)) != len(parties):
                for place, party in enumerate(parties):
                    if party in parties[:place]:
                        yield Finding(
                            file.path,
                            ("tasks", number, name, place),
                            _("{party} stands twice here.", party=party),
                        )
        for place, party in enumerate(task.coordinating):
            if party in task.lead:
                message = _("{party} leads this task; it cannot coordinate it too.", party=party)
                yield Finding(file.path, ("tasks", number, "coordinating", place), message)


@REFERENCES_BOOK.rule(
    "DIR307",
    "exception-of-nothing",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_("`except` names an agency that none of the task's lead groups contains."),
        why=_("The exception has no effect; another agency or group is probably meant."),
        fix=_("Correct the agency, or remove `except`."),
        bad=_HEAD
        + 'tasks:\n  - {id: "1", title: Báo cáo nhân lực, lead: [so-y-te], except: [so-khcn]}\n',
        good=_HEAD
        + 'tasks:\n  - {id: "1", title: Báo cáo nhân lực, lead: [cac-so], except: [so-khcn]}\n',
    ),
)
def exception_of_nothing(registry: RegistryFacts) -> Iterator[Finding]:
    """Find excluded agencies that are in no lead group on the document's date."""
    register = registry.agencies
    if register is None:
        return
    for directive in registry.directives:
        for number, task in enumerate(directive.tasks):
            if not task.excluded:
                continue
            groups = [party for party in task.lead if party in register.groups]
            members = {
                agency for agency, _group in register.expand(groups, day=directive.rostered_on)
            }
            unlisted = any(register.groups[group].unlisted for group in groups)
            for place, party in enumerate(task.excluded):
                if (
                    party in register
                    and party not in members
                    and party not in groups
                    and not unlisted
                ):
                    message = _("{party} is in no group that leads this task.", party=party)
                    yield Finding(
                        directive.path,
                        ("tasks", number, "except", place),
                        message,
                        concerns=(AGENCIES_FILE,),
                    )


@REFERENCES_BOOK.rule(
    "DIR308",
    "unclear-succession",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_(
            "A task's lead agency has several successors, and no event says which of them took the "
            "task over."
        ),
        why=_(
            "With one successor the task goes over by itself; with several it is not "
            "known who owes it."
        ),
        fix=_("Record the transfer: `directive transfer REF:TASK --to AGENCY --by …`."),
        bad=_HEAD.replace("2025-09-15", "2025-01-15")
        + 'tasks:\n  - {id: "1", title: Khảo sát công trình thủy lợi, lead: [so-nnptnt]}\n',
        good="# file: directives/a.yaml\n"
        + _HEAD.replace("2025-09-15", "2025-01-15")
        + 'tasks:\n  - {id: "1", title: Khảo sát công trình thủy lợi, lead: [so-nnptnt]}\n# file: progress/a/so-nnptnt.yaml\n- {id: c4d5, task: "1", date: 2025-03-03, kind: transferred, to: so-xay-dung, by: ubnd-tinh}\n',
    ),
)
def unclear_succession(registry: RegistryFacts) -> Iterator[Finding]:
    """Find open tasks of agencies that ended with several successors, without a transfer."""
    register = registry.agencies
    if register is None:
        return
    ended = {
        agency.id
        for agency in register.agencies.values()
        if len(agency.successors) > 1 and last_day(agency.valid_until) < registry.as_of.isoformat()
    }
    if not ended:
        return
    closing = ("transferred", "completed", "cancelled")
    settled = {
        (progress.directive, event.task, progress.agency)
        for progress in registry.progress
        for event in progress.events
        if event.kind in closing
    }
    for directive in registry.directives:
        for number, task in enumerate(directive.tasks):
            for place, party in enumerate(task.lead):
                if party in ended and (directive.id, task.id, party) not in settled:
                    message = _(
                        "{party} ended with several successors ({successors}); a `transferred` "
                        "event must say whose task this is.",
                        party=party,
                        successors=", ".join(register.agencies[party].successors),
                    )
                    yield Finding(
                        directive.path,
                        ("tasks", number, "lead", place),
                        message,
                        concerns=(AGENCIES_FILE,),
                    )


def _no_agency(
    registry: RegistryFacts, path: str, at: Location | EveryMention, party: str
) -> Finding:
    register = registry.agencies
    assert register is not None
    near = difflib.get_close_matches(party, [*register.agencies, *register.groups], n=3, cutoff=0.6)
    return Finding(
        path,
        at,
        _not_there(
            _("No agency or group {id}", id=party),
            [f"{each} ({register.name(each)})" for each in near],
            AGENCIES_FILE,
        ),
        concerns=(AGENCIES_FILE,),
    )


def _no_directive(registry: RegistryFacts, path: str, at: Location, target: str) -> Finding:
    near = difflib.get_close_matches(target, registry.known_ids, n=3, cutoff=0.75)
    return Finding(
        path,
        at,
        _not_there(_("No directive {id}", id=target), near, "directives/"),
        concerns=(target,),
    )


def _no_task(
    registry: RegistryFacts, path: str, at: Location, directive: str, wanted: str
) -> Iterable[Finding]:
    tasks = registry.tasks_of(directive)
    if tasks is None or wanted in tasks:
        return
    near = difflib.get_close_matches(wanted, tasks, n=3, cutoff=0.5)
    yield Finding(
        path,
        at,
        _not_there(
            _("No task {id} in {directive}", id=f'"{wanted}"', directive=directive),
            near,
            registry.by_id[directive].path,
        ),
        concerns=(directive,),
    )


def _not_there(what: Message, near: list[str], where: str) -> Message:
    if near:
        return _("{what}; the nearest are {near}.", what=what, near=", ".join(near))
    return _("{what}; {where} has none like it.", what=what, where=where)


def _absence(registry: RegistryFacts, party: str, directive: DirectiveFacts) -> Message:
    assert registry.agencies is not None
    agency = registry.agencies.agencies[party]
    if agency.valid_until and first_day(directive.dated) > last_day(agency.valid_until):
        ended = _(
            "{party} ended on {day}, before the document's date",
            party=party,
            day=worded_date(agency.valid_until),
        )
        if agency.successors:
            return _(
                "{ended}; its successor is {successor}.",
                ended=ended,
                successor=", ".join(agency.successors),
            )
        return _("{ended}; agencies.yaml names no successor.", ended=ended)
    return _(
        "{party} exists only from {day}, after the document's date.",
        party=party,
        day=worded_date(agency.valid_from or ""),
    )


def _named_in_register(registry: RegistryFacts) -> Iterator[tuple[Location, str]]:
    content = registry.reading(AGENCIES_FILE).content
    for place, agency in enumerate(content.agencies):
        if agency.parent:
            yield ("agencies", place, "parent"), agency.parent
        for nth, successor in enumerate(agency.successors):
            yield ("agencies", place, "successors", nth), successor
    for place, group in enumerate(content.groups):
        for nth, member in enumerate(group.members):
            yield ("groups", place, "members", nth), member
        for nth, member in enumerate(group.excluded):
            yield ("groups", place, "except", nth), member
        if group.rule is not None and group.rule.parent:
            yield ("groups", place, "rule", "parent"), group.rule.parent
