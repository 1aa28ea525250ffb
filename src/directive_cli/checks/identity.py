"""Rules on ids, numbers and names: they must be unique and agree with the rest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from directive_cli.checks.checked_file import CheckedFile
from directive_cli.checks.facts import DirectiveFacts, RegistryFacts, number_in_parts
from directive_cli.checks.rule import Finding, Location, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity, SourceSpan
from directive_cli.domain.document_number import NumberSystem, type_of
from directive_cli.messages import _

IDENTITY_BOOK = RuleBook()

_PLAN = "number: 14/KH-UBND\ntype: ke-hoach\ntitle: {title}\nissuer: ubnd-tinh\nissued_on: {day}\n"


def _plan(path: str, *, title: str = "Kế hoạch phòng cháy", day: str = "2025-09-12") -> str:
    return f"# file: directives/{path}.yaml\n" + _PLAN.format(title=title, day=day)


@IDENTITY_BOOK.rule(
    "DIR202",
    "duplicate-id",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("Two files in different folders have the same stem, so two directives have one id."),
        why=_("A reference to the id could mean either; tables show only the first."),
        fix=_("Rename the newer file before anything refers to it."),
        bad=_plan("2025/14_kh-ubnd")
        + _plan("2024/14_kh-ubnd", title="Kế hoạch khác", day="2024-02-01"),
        good=_plan("2025/14_kh-ubnd")
        + _plan("2024/14_kh-ubnd-2024", title="Kế hoạch khác", day="2024-02-01"),
    ),
)
def duplicate_id(registry: RegistryFacts) -> Iterator[Finding]:
    """Find directives whose id another file has, by path the later one."""
    first: dict[str, str] = {}
    for path in registry.directive_paths:
        stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if stem in first:
            yield Finding(
                path,
                (),
                _(
                    "The id {id} belongs to {other} too; ids are unique in a registry.",
                    id=stem,
                    other=first[stem],
                ),
                related=((_("The other file with this id."), first[stem], ()),),
                concerns=(first[stem],),
            )
        else:
            first[stem] = path


@IDENTITY_BOOK.rule(
    "DIR203",
    "duplicate-number",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("Two directives have the same number, issuer and date."),
        why=_(
            "Number, symbol and issuer together name one document (NĐ 30/2020, annex VI.III.1): "
            "one of the two is a copy, and its tasks would count twice."
        ),
        fix=_("Remove the copy, or correct the number that was mistyped."),
        bad=_plan("2025/a") + _plan("2025/b"),
        good=_plan("2025/a") + _plan("2025/b").replace("14/KH", "15/KH"),
    ),
)
def duplicate_number(registry: RegistryFacts) -> Iterator[Finding]:
    """Find directives whose number, issuer and date another one has."""
    for group in _same_number(registry).values():
        seen: dict[str | None, DirectiveFacts] = {}
        for directive in group:
            other = seen.setdefault(directive.issued_on, directive)
            if other is not directive:
                yield _repeated(
                    directive,
                    other,
                    _(
                        "{number} of this issuer and date stands in {other} too.",
                        number=directive.number,
                        other=other.path,
                    ),
                )


@IDENTITY_BOOK.rule(
    "DIR204",
    "number-repeated",
    Severity.WARNING,
    Scope.REGISTRY,
    Page(
        what=_(
            "Two directives have the same number and issuer on different dates of one year; for "
            "party numbers, of one term."
        ),
        why=_(
            "Numbers do not repeat within a year (NĐ 30/2020, art. 15), or within a term of the "
            "party committee; one of the dates or numbers is probably mistyped. A merger in the "
            "middle of a year starts a series anew."
        ),
        fix=_("Compare with the documents; waive the finding where both are right."),
        bad=_plan("2025/a") + _plan("2025/b", title="Kế hoạch khác", day="2025-10-01"),
        good=_plan("2025/a") + _plan("2024/b", title="Kế hoạch khác", day="2024-10-01"),
    ),
)
def number_repeated(registry: RegistryFacts) -> Iterator[Finding]:
    """Find directives whose number repeats within the year (state) or within five years (party)."""
    for group in _same_number(registry).values():
        dated = sorted(
            (directive for directive in group if directive.issued_on),
            key=lambda each: str(each.issued_on),
        )
        for earlier, later in pairwise(dated):
            if earlier.issued_on != later.issued_on and _same_series(earlier, later):
                yield _repeated(
                    later,
                    earlier,
                    _(
                        "{number} of this issuer is also dated {other_date}, in {other}; a number "
                        "does not repeat within {span}.",
                        number=later.number,
                        other_date=earlier.issued_on,
                        other=earlier.path,
                        span=_("a term") if _is_party(later) else _("a year"),
                    ),
                )


@IDENTITY_BOOK.rule(
    "DIR205",
    "number-against-type",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("The type in the number is not the directive's type."),
        why=_("One of the two is mistyped; `type` is what the tables and the statistics use."),
        fix=_(
            "Correct the one that is wrong. Where the number's letters mean something else, `type` "
            "is right: waive the finding."
        ),
        bad="number: 14/KH-UBND\ntype: thong-bao\ntitle: Kế hoạch phòng cháy\nissuer: ubnd-tinh\nissued_on: 2025-09-12\n",
        good="number: 14/KH-UBND\ntype: ke-hoach\ntitle: Kế hoạch phòng cháy\nissuer: ubnd-tinh\nissued_on: 2025-09-12\n",
    ),
)
def number_against_type(file: CheckedFile) -> Iterator[Finding]:
    """Find a directive whose number suggests other types than its own."""
    directive = file.content
    number = number_in_parts(directive.number or directive.symbol or "")
    if number is None:
        return
    suggested = type_of(number)
    if suggested and directive.type not in suggested:
        message = _(
            "{number} is the number of a {suggested}, not of a {type}.",
            number=directive.number or directive.symbol,
            suggested=" / ".join(suggested),
            type=directive.type,
        )
        related = ((_("Its number."), file.path, ("number" if directive.number else "symbol",)),)
        yield Finding(file.path, ("type",), message, related=related)


@IDENTITY_BOOK.rule(
    "DIR206",
    "number-against-date",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_(
            "The year in the number of a law or a normative document is not the year of its date."
        ),
        why=_(
            "Normative documents carry the year of issue in their number (Law 64/2025/QH15, art. "
            "7.3): one of the two is mistyped."
        ),
        fix=_("Correct the one that is wrong."),
        bad="number: 26/2025/TT-BYT\ntype: thong-tu\ntitle: Thông tư về đơn thuốc\nissuer: bo-y-te\nissued_on: 2024-06-30\n",
        good="number: 26/2025/TT-BYT\ntype: thong-tu\ntitle: Thông tư về đơn thuốc\nissuer: bo-y-te\nissued_on: 2025-06-30\n",
    ),
)
def number_against_date(file: CheckedFile) -> Iterator[Finding]:
    """Find a number whose year is not that of the issue date."""
    directive = file.content
    number = number_in_parts(directive.number or "")
    if number is None or number.year is None or not directive.issued_on:
        return
    if number.year != int(directive.issued_on[:4]):
        message = _(
            "{number} is of {year}, but the date is {date}.",
            number=directive.number,
            year=str(number.year),
            date=directive.issued_on,
        )
        yield Finding(
            file.path,
            ("issued_on",),
            message,
            related=((_("Its number."), file.path, ("number",)),),
        )


@IDENTITY_BOOK.rule(
    "DIR207",
    "duplicate-task-id",
    Severity.ERROR,
    Scope.FILE,
    Page(
        what=_("Two tasks of a directive have one id."),
        why=_(
            "Events and other files refer to a task by its id; the second task would be lost from "
            "every table."
        ),
        fix=_(
            "Give each task the item under which it stands in the document; split an item by "
            "letters: 4.3a, 4.3b."
        ),
        bad='type: ke-hoach\ntitle: Kế hoạch phòng cháy\nissuer: ubnd-tinh\nissued_on: 2025-09-12\ntasks:\n  - {id: "1", title: Kiểm tra trụ nước, lead: [so-y-te]}\n  - {id: "1", title: Thay vòi chữa cháy, lead: [so-y-te]}\n',
        good='type: ke-hoach\ntitle: Kế hoạch phòng cháy\nissuer: ubnd-tinh\nissued_on: 2025-09-12\ntasks:\n  - {id: "1", title: Kiểm tra trụ nước, lead: [so-y-te]}\n  - {id: "2", title: Thay vòi chữa cháy, lead: [so-y-te]}\n',
    ),
)
def duplicate_task_id(file: CheckedFile) -> Iterator[Finding]:
    """Find tasks whose id an earlier task of the directive has."""
    yield from _repeats(
        file, [((("tasks", place, "id")), task.id) for place, task in enumerate(file.content.tasks)]
    )


@IDENTITY_BOOK.rule(
    "DIR208",
    "duplicate-agency-id",
    Severity.ERROR,
    Scope.FILE,
    Page(
        what=_("Two agencies or groups have one id."),
        why=_("A task's lead could be either; the second one would be lost."),
        fix=_("Give one of them another id."),
        bad="# file: agencies.yaml\nagencies:\n  - {id: so-y-te, name: Sở Y tế, kind: department}\n  - {id: so-y-te, name: Sở Y tế (cũ), kind: department}\n",
        good="# file: agencies.yaml\nagencies:\n  - {id: so-y-te, name: Sở Y tế, kind: department}\n  - {id: so-y-te-cu, name: Sở Y tế (cũ), kind: department}\n",
    ),
    kinds=("agencies",),
)
def duplicate_agency_id(file: CheckedFile) -> Iterator[Finding]:
    """Find agencies and groups whose id an earlier one has."""
    listed: list[tuple[Location, str]] = [
        (("agencies", place, "id"), agency.id) for place, agency in enumerate(file.content.agencies)
    ]
    listed += [
        (("groups", place, "id"), group.id) for place, group in enumerate(file.content.groups)
    ]
    yield from _repeats(file, listed)


@IDENTITY_BOOK.rule(
    "DIR209",
    "duplicate-event-id",
    Severity.ERROR,
    Scope.REGISTRY,
    Page(
        what=_("Two events have one id."),
        why=_("A correction names the event that it takes back by its id."),
        fix=_("Give the newer one another random id; the commands that record events make one."),
        bad='# file: directives/p.yaml\ntype: ke-hoach\ntitle: Kế hoạch phòng cháy\nissuer: ubnd-tinh\nissued_on: 2025-09-12\ntasks:\n  - {id: "1", title: Kiểm tra trụ nước, lead: [so-y-te]}\n# file: progress/p/so-y-te.yaml\n- {id: k3v9, task: "1", date: 2025-10-01, kind: progress}\n- {id: k3v9, task: "1", date: 2025-10-08, kind: progress}\n',
        good='# file: directives/p.yaml\ntype: ke-hoach\ntitle: Kế hoạch phòng cháy\nissuer: ubnd-tinh\nissued_on: 2025-09-12\ntasks:\n  - {id: "1", title: Kiểm tra trụ nước, lead: [so-y-te]}\n# file: progress/p/so-y-te.yaml\n- {id: k3v9, task: "1", date: 2025-10-01, kind: progress}\n- {id: h7d2, task: "1", date: 2025-10-08, kind: progress}\n',
    ),
)
def duplicate_event_id(registry: RegistryFacts) -> Iterator[Finding]:
    """Find events whose id an earlier event of the registry has."""
    first: dict[str, tuple[str, int]] = {}
    for progress in registry.progress:
        for place, event in enumerate(progress.events):
            path, other = first.setdefault(event.id, (progress.path, place))
            if (path, other) != (progress.path, place):
                yield Finding(
                    progress.path,
                    (place, "id"),
                    _("The event id {id} stands in {other} too.", id=event.id, other=path),
                    related=((_("It stands here first."), path, (other, "id")),),
                    concerns=(path,),
                )


@IDENTITY_BOOK.rule(
    "DIR210",
    "shared-name",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("Two agencies or groups have the same name or alias."),
        why=_(
            "People name agencies by their names; the program would have to ask which one is "
            "meant. Shared abbreviations are common and allowed."
        ),
        fix=_("Write the full official name, or remove the alias from one of them."),
        bad="# file: agencies.yaml\nagencies:\n  - {id: so-y-te, name: Sở Y tế, kind: department}\n  - {id: so-yte, name: Sở Y tế, kind: department}\n",
        good="# file: agencies.yaml\nagencies:\n  - {id: so-y-te, name: Sở Y tế, kind: department, abbreviations: [SYT]}\n  - {id: so-cong-thuong, name: Sở Công Thương, kind: department}\n",
    ),
    kinds=("agencies",),
)
def shared_name(file: CheckedFile) -> Iterator[Finding]:
    """Find names and aliases that belong to an earlier agency or group that exists at the same
    time."""
    from directive_cli.domain.vietnamese import same_spelling

    first: dict[str, tuple[Location, Any]] = {}
    for section, entries in (("agencies", file.content.agencies), ("groups", file.content.groups)):
        for place, entry in enumerate(entries):
            names: list[tuple[Location, str]] = [((section, place, "name"), entry.name)]
            names += [
                ((section, place, "aliases", nth), alias) for nth, alias in enumerate(entry.aliases)
            ]
            for at, name in names:
                earlier, other = first.setdefault(same_spelling(name), (at, entry))
                if other is not entry and not _apart(entry, other):
                    yield Finding(
                        file.path,
                        at,
                        _('"{name}" is the name of {other} too.', name=name, other=other.id),
                        related=((_("It stands here first."), file.path, earlier),),
                    )


def _apart(one: Any, other: Any) -> bool:
    """Tell whether two agencies never existed on the same day."""
    from directive_cli.registry.agencies import first_day, last_day

    ends = (
        last_day(getattr(one, "valid_until", None)),
        last_day(getattr(other, "valid_until", None)),
    )
    begins = (
        first_day(getattr(one, "valid_from", None)),
        first_day(getattr(other, "valid_from", None)),
    )
    return min(ends) < max(begins)


def _repeats(file: CheckedFile, listed: list[tuple[Location, str]]) -> Iterator[Finding]:
    first: dict[str, Location] = {}
    for at, identifier in listed:
        earlier = first.setdefault(identifier, at)
        if earlier != at:
            yield Finding(
                file.path,
                at,
                _("{id} stands here for the second time; it must be unique.", id=identifier),
                related=((_("It stands here first."), file.path, earlier),),
            )


def _same_number(registry: RegistryFacts) -> dict[tuple[object, ...], list[DirectiveFacts]]:
    """Return the numbered directives by what names their series and their number in it."""
    found: defaultdict[tuple[object, ...], list[DirectiveFacts]] = defaultdict(list)
    for directive in registry.directives:
        if directive.series is not None:
            found[directive.series, directive.issuer].append(directive)
    return {key: group for key, group in found.items() if len(group) > 1}


def _is_party(directive: DirectiveFacts) -> bool:
    return directive.series is not None and directive.series[0] == NumberSystem.PARTY.value


def _same_series(earlier: DirectiveFacts, later: DirectiveFacts) -> bool:
    first, last = str(earlier.issued_on), str(later.issued_on)
    if _is_party(later):
        return int(last[:4]) - int(first[:4]) < 5
    return first[:4] == last[:4]


def _repeated(directive: DirectiveFacts, other: DirectiveFacts, message: Any) -> Finding:
    return Finding(
        directive.path,
        ("number",),
        message,
        related=((_("The other document."), other.path, ("number",)),),
        concerns=(other.path,),
    )


@IDENTITY_BOOK.rule(
    "DIR212",
    "name-not-for-windows",
    Severity.WARNING,
    Scope.TEXT,
    Page(
        what=_("Windows does not allow a file or folder of this name, or a path this long."),
        why=_(
            "Names such as con and aux belong to devices there; whoever fetches the registry on "
            "Windows does not get the file."
        ),
        fix=_("Rename the folder, or the file before anything refers to it."),
        bad=_plan("aux/a"),
        good=_plan("2025/a"),
    ),
)
def name_not_for_windows(file: CheckedFile) -> Iterator[Finding]:
    """Find paths with reserved names, characters or endings, and those that are too long."""
    for part in file.path.split("/"):
        if part.partition(".")[0].rstrip().lower() in _DEVICES or _NOT_IN_NAMES.search(part):
            yield Finding(
                file.path,
                SourceSpan(file.path),
                _('Windows does not allow a file or folder called "{name}".', name=part),
            )
            return
    if len(file.path) > LONGEST_PATH:
        yield Finding(
            file.path,
            SourceSpan(file.path),
            _(
                "The path has {n} characters; more than {most} may not fit on Windows.",
                n=len(file.path),
                most=LONGEST_PATH,
            ),
        )


LONGEST_PATH = 180
"""Inside the registry: Windows takes 260 characters by default, and the folder it lies in needs
some."""
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10)))
)
_NOT_IN_NAMES = re.compile(r'[<>:"|?*\\]|[. ]$')
