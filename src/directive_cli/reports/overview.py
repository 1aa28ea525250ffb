"""The answers about many documents at once: status, list, agencies, search, chain."""

from __future__ import annotations

from collections import Counter

from directive_cli.domain.agency_kinds import kind_words
from directive_cli.domain.partial_date import worded_date
from directive_cli.domain.status import LEAST_FINISHED_FIRST, State
from directive_cli.messages import Message, _
from directive_cli.registry.counts import registry_counts
from directive_cli.registry.lookup import spoken_ref
from directive_cli.registry.query import TaskQuery
from directive_cli.reports.directive import FACT_COLUMNS, known_date, type_name
from directive_cli.reports.directive_title import short_title
from directive_cli.reports.figures import directive_count, task_count
from directive_cli.reports.table import Column, Count, Kind, Name, Report, Row, Table
from directive_cli.reports.task_json import directive_json, envelope, task_json
from directive_cli.reports.tasks import AT_A_GLANCE, names, notices, task_table, transfers, unread
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from directive_cli.registry.agencies import Agency
    from directive_cli.registry.chain import ChainNode
    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Directive
    from directive_cli.registry.search import Hit
    from directive_cli.reports.table import Cell, ReportPart

NEXT_COUNT = 10
"""How many tasks `status` shows as due next, so that it stays one screen."""


def status_report(snapshot: Snapshot) -> tuple[Report, dict[str, Any]]:
    """Return one screen: counts by state, what is due next, what is overdue and with whom."""
    counts = registry_counts(snapshot)
    states = counts.states
    coming = snapshot.soonest(NEXT_COUNT, counts.judged)
    by_agency = sorted(counts.overdue_by_lead.items(), key=lambda entry: (-entry[1], entry[0]))
    more = states[State.DUE_SOON] + states[State.IN_TIME] - len(coming)
    scope: tuple[Message, ...] = ()
    if more > 0:
        scope = (
            _(
                "{n} more is due later: `directive due`.",
                plural="{n} more are due later: `directive due`.",
                n=more,
            ),
        )
    parts: tuple[ReportPart, ...] = (
        _by_state("states", states, title=_("Tasks by state"), if_empty=_("No tasks yet.")),
        _overdue_by_agency(snapshot, by_agency),
        task_table(
            snapshot,
            coming,
            key="next",
            title=_("Due next"),
            if_empty=_("No open task has a deadline to come."),
            only=AT_A_GLANCE,
        ),
    )
    report = Report(
        key="status",
        title=_("{registry}", registry=snapshot.name) if snapshot.name else _("Registry"),
        subtitle=_(
            "{directives} ({cited} only cited), {tasks}, as of {day}",
            directives=directive_count(counts.directives),
            cited=counts.cited_only,
            tasks=task_count(counts.tasks),
            day=snapshot.as_of,
        ),
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=parts,
        scope=(
            *scope,
            *notices(
                snapshot,
                unreviewed=counts.unreviewed,
                inherited=counts.inherited,
                transferred=transfers(coming),
                provisional_years=counts.provisional_years,
            ),
        ),
        unread=unread(snapshot),
        registry=snapshot.name,
    )
    body = {
        **envelope(snapshot, "status"),
        "directives": counts.directives,
        "tasks": counts.tasks,
        "states": {state.value: states[state] for state in LEAST_FINISHED_FIRST},
        "next": [task_json(task, as_of=snapshot.as_of) for task in coming],
        "overdue_by_agency": [{"agency": agency, "overdue": count} for agency, count in by_agency],
    }
    return report, body


def _overdue_by_agency(snapshot: Snapshot, counts: Sequence[tuple[str, int]]) -> Table:
    return Table(
        "overdue_by_agency",
        (Column("agency", _("Agency"), Kind.AGENCY), Column("overdue", _("Overdue"), Kind.COUNT)),
        tuple(
            Row((Name(agency, snapshot.register.name(agency)), count), id=agency)
            for agency, count in counts
        ),
        title=_("Overdue, by lead agency"),
        if_empty=_("Nothing is overdue."),
    )


def list_report(
    snapshot: Snapshot, directives: Sequence[Directive], counts: Mapping[str, tuple[int, int, int]]
) -> tuple[Report, dict[str, Any]]:
    """Return directives with their numbers of tasks, open and overdue ones (``counts``, by id)."""
    nothing = (0, 0, 0)
    columns = (
        Column("issued_on", _("Issued on"), Kind.TEXT),
        Column("number", _("Number"), Kind.REF),
        Column("title", _("Title"), Kind.TEXT, width=44),
        Column("tasks", _("Tasks"), Kind.COUNT),
        Column("open", _("Open"), Kind.COUNT),
        Column("overdue", _("Overdue"), Kind.COUNT),
        Column("issuer", _("Issuer"), Kind.AGENCY, essential=False),
        Column("type", _("Type"), Kind.TEXT, essential=False),
        Column("id", _("Id"), Kind.REF, essential=False),
    )
    rows = tuple(
        Row(
            (
                known_date(directive.issued_on),
                directive.number or directive.symbol or short_title(directive),
                _title(directive),
                *counts.get(directive.id, nothing),
                snapshot.register.name(directive.issuer) if directive.issuer else None,
                type_name(directive.type),
                directive.id,
            ),
            id=directive.id,
        )
        for directive in directives
    )
    report = _report(
        snapshot,
        "list",
        _("Directives"),
        Table("directives", columns, rows, if_empty=_("No directive matches.")),
    )
    items = [
        {
            **{key: value for key, value in directive_json(directive).items() if key in _LISTED},
            **dict(
                zip(("tasks", "open", "overdue"), counts.get(directive.id, nothing), strict=True)
            ),
        }
        for directive in directives
    ]
    return report, {**envelope(snapshot, "list"), "items": items}


_LISTED = frozenset(
    {"id", "number", "type", "title", "issuer", "issued_on", "cited_only", "unreviewed"}
)


def agencies_report(snapshot: Snapshot) -> tuple[Report, dict[str, Any]]:
    """Return all agencies and groups."""
    register = snapshot.register
    agency_columns = (
        Column("id", _("Id"), Kind.REF),
        Column("name", _("Name"), Kind.TEXT, width=44),
        Column("kind", _("Kind"), Kind.TEXT),
        Column("abbreviations", _("Abbreviations"), Kind.TEXT, essential=False),
        Column("parent", _("Parent"), Kind.AGENCY, essential=False),
        Column("valid", _("Exists"), Kind.TEXT, essential=False),
    )
    group_columns = (
        Column("id", _("Id"), Kind.REF),
        Column("name", _("Name"), Kind.TEXT, width=44),
        Column("members", _("Members"), Kind.COUNT),
    )
    day = snapshot.as_of.isoformat()
    agency_rows = tuple(
        Row(
            (
                agency.id,
                agency.name,
                agency.kind_name or kind_words(agency.kind),
                ", ".join(agency.abbreviations) or None,
                next(iter(names(snapshot, [agency.parent] if agency.parent else [])), None),
                _validity(agency),
            ),
            id=agency.id,
        )
        for agency in register.agencies.values()
    )
    rosters = {
        group: () if known.unlisted else register.roster(group, day)
        for group, known in register.groups.items()
    }
    group_rows = tuple(
        Row(
            (
                group.id,
                group.name,
                None if group.unlisted else Count(len(rosters[group.id]), rosters[group.id]),
            ),
            id=group.id,
        )
        for group in register.groups.values()
    )
    parts = (
        Table("agencies", agency_columns, agency_rows, title=_("Agencies")),
        Table("groups", group_columns, group_rows, title=_("Groups")),
    )
    report = _report(snapshot, "agencies", _("Agencies and groups"), *parts)
    return report, _agencies_json(snapshot, list(register.agencies), list(register.groups))


def agency_report(snapshot: Snapshot, identifier: str) -> tuple[Report, dict[str, Any]]:
    """Return one agency or group with its names, parent, successors and load."""
    register = snapshot.register
    facts: list[tuple[Message, Cell]] = [
        (_("Id"), identifier),
        (_("Name"), register.name(identifier)),
    ]
    if (agency := register.agencies.get(identifier)) is not None:
        facts += _agency_facts(snapshot, agency)
        ids, groups = [identifier], register.groups_with(identifier)
    else:
        group = register.groups[identifier]
        members = register.roster(identifier, snapshot.as_of.isoformat())
        facts.append((_("Also called"), group.aliases or None))
        if group.unlisted:
            facts.append((_("Members"), _("No document states them; the group stands for itself.")))
        else:
            facts.append((_("Members"), tuple(names(snapshot, members))))
        ids, groups = [], [identifier]
    tasks = snapshot.tasks(TaskQuery(agencies=frozenset({identifier}), closed=True))
    load = Counter(task.state for task in tasks)
    parts = (
        Table("agency", FACT_COLUMNS, tuple(Row(fact) for fact in facts if fact[1])),
        _by_state("load", load, title=_("Load as lead agency"), if_empty=_("It leads no task.")),
    )
    report = _report(snapshot, "agencies", _("{agency}", agency=register.name(identifier)), *parts)
    body = _agencies_json(snapshot, ids, groups)
    body["load"] = {state.value: load[state] for state in LEAST_FINISHED_FIRST}
    return report, body


def _agency_facts(snapshot: Snapshot, agency: Agency) -> list[tuple[Message, Cell]]:
    """Return what is known of an agency; an empty value is left out by the table."""
    agencies = snapshot.register.agencies.values()
    before = [each.id for each in agencies if agency.id in each.successors]
    below = [each.id for each in agencies if each.parent == agency.id and each.kind != "commune"]
    return [
        (_("Kind"), agency.kind_name or kind_words(agency.kind)),
        (_("Abbreviations"), agency.abbreviations),
        (_("Also called"), agency.aliases),
        (_("Parent"), tuple(names(snapshot, [agency.parent] if agency.parent else []))),
        (_("Exists"), _validity(agency)),
        (_("Successors"), tuple(names(snapshot, agency.successors))),
        (_("Predecessors"), tuple(names(snapshot, before))),
        (_("Units under it"), tuple(names(snapshot, below))),
        (_("In groups"), tuple(names(snapshot, snapshot.register.groups_with(agency.id)))),
        (_("Official code"), agency.code),
    ]


def _by_state(key: str, counts: Mapping[State, int], *, title: Message, if_empty: Message) -> Table:
    """Return how many tasks are in each state; states without tasks are left out."""
    rows = (
        Row((state, counts[state]), id=state.value)
        for state in LEAST_FINISHED_FIRST
        if counts[state]
    )
    return Table(
        key,
        (Column("state", _("State"), Kind.STATE), Column("tasks", _("Tasks"), Kind.COUNT)),
        tuple(rows),
        title=title,
        if_empty=if_empty,
    )


def search_report(snapshot: Snapshot, hits: Sequence[Hit]) -> tuple[Report, dict[str, Any]]:
    """Return what a search found."""
    columns = (
        Column("ref", _("Item"), Kind.REF),
        Column("title", _("Title"), Kind.TEXT, width=44),
        Column("snippet", _("Found in"), Kind.TEXT, width=44, essential=False),
    )
    rows = tuple(
        Row(
            (
                spoken_ref(snapshot, hit),
                hit.title,
                hit.snippet,
            ),
            id=hit.ref,
        )
        for hit in hits
    )
    report = _report(
        snapshot, "search", _("Search"), Table("hits", columns, rows, if_empty=_("Nothing found."))
    )
    items = [{"ref": hit.ref, "title": hit.title, "snippet": hit.snippet} for hit in hits]
    return report, {**envelope(snapshot, "search"), "items": items}


def chain_report(snapshot: Snapshot, root: ChainNode) -> tuple[Report, dict[str, Any]]:
    """Return the tree of documents above and below one."""
    columns = (
        Column("chain", _("Chain"), Kind.REF),
        Column("title", _("Title"), Kind.TEXT, width=44),
        Column("open", _("Open"), Kind.COUNT),
        Column("overdue", _("Overdue"), Kind.COUNT),
        Column("id", _("Id"), Kind.REF, essential=False),
    )
    rows: list[Row] = []
    depth = _place_above(root.above, rows)
    rows.append(_chain_row(root, depth, "▶ "))
    _place_below(root.below, depth + 1, rows)
    report = _report(
        snapshot,
        "chain",
        _("Chain of {directive}", directive=root.label),
        Table("chain", columns, tuple(rows)),
    )
    return report, {**envelope(snapshot, "chain"), "root": _chain_json(root)}


def _place_above(nodes: Sequence[ChainNode], rows: list[Row]) -> int:
    """Add the documents above, the highest first; return the depth of what rests on them."""
    depth = 0
    for node in nodes:
        own = _place_above(node.above, rows)
        rows.append(_chain_row(node, own, ""))
        depth = max(depth, own + 1)
    return depth


def _place_below(nodes: Sequence[ChainNode], depth: int, rows: list[Row]) -> None:
    for node in nodes:
        rows.append(_chain_row(node, depth, ""))
        _place_below(node.below, depth + 1, rows)


def _chain_row(node: ChainNode, depth: int, mark: str) -> Row:
    indent = "  " * (depth - 1) + "└ " if depth else ""
    title = node.title or _("(only cited)")
    return Row((f"{indent}{mark}{node.label}", title, node.open, node.overdue, node.id), id=node.id)


def _chain_json(node: ChainNode) -> dict[str, Any]:
    return {
        "id": node.id,
        "number": node.number,
        "open": node.open,
        "overdue": node.overdue,
        "above": [_chain_json(each) for each in node.above],
        "below": [_chain_json(each) for each in node.below],
    }


def _agencies_json(
    snapshot: Snapshot, agencies: Sequence[str], groups: Sequence[str]
) -> dict[str, Any]:
    register = snapshot.register
    day = snapshot.as_of.isoformat()
    return {
        **envelope(snapshot, "agencies"),
        "items": [
            {
                "id": agency.id,
                "name": agency.name,
                "kind": agency.kind,
                "parent": agency.parent,
                "abbreviations": list(agency.abbreviations),
                "aliases": list(agency.aliases),
                "code": agency.code,
                "valid_from": agency.valid_from,
                "valid_until": agency.valid_until,
                "successors": list(agency.successors),
            }
            for agency in map(register.agencies.__getitem__, agencies)
        ],
        "groups": [
            {
                "id": group.id,
                "name": group.name,
                "members": [] if group.unlisted else list(register.roster(group.id, day)),
                "unlisted": group.unlisted,
            }
            for group in map(register.groups.__getitem__, groups)
        ],
    }


def _report(snapshot: Snapshot, key: str, title: Message, *parts: ReportPart) -> Report:
    return Report(
        key=key,
        title=title,
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=parts,
        unread=unread(snapshot),
        registry=snapshot.name,
    )


def _title(directive: Directive) -> Cell:
    if directive.title is None:
        return _("(only cited)")
    return f"* {directive.title}" if directive.unreviewed else directive.title


def _validity(agency: Agency) -> Cell:
    start, end = (
        worded_date(day) if day else None for day in (agency.valid_from, agency.valid_until)
    )
    if start and end:
        return _("from {start} to {end}", start=start, end=end)
    if start:
        return _("from {start}", start=start)
    return _("until {end}", end=end) if end else None
