"""The answers to the questions over a lake, as reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.status import State
from directive_cli.lake.document_chain import chain_of_document, documents_named
from directive_cli.lake.lake import CannotAsk, Lake, LakeState
from directive_cli.lake.literals import literal
from directive_cli.lake.question import LakeQuestion, question_sql
from directive_cli.messages import Message, _
from directive_cli.reports.directive import BACK_LINK_WORDS, LINK_WORDS
from directive_cli.reports.table import (
    Cell,
    Column,
    Kind,
    Name,
    Paragraph,
    Report,
    ReportPart,
    Row,
    Table,
)

MONTHS_OF_TREND = 24


def answer_question(lake: Lake, name: str, question: LakeQuestion) -> Report:
    """Return the answer to one question. Raises CannotAsk, NotALiteral, EngineFailed."""
    title, make = ANSWERS[name]
    return lake_report(
        lake.state, name, title, make(lake, question), question.as_of, _counted(lake)
    )


def lake_report(
    state: LakeState,
    name: str,
    title: Message,
    parts: Sequence[ReportPart],
    as_of: date,
    notes: Sequence[Message] = (),
) -> Report:
    """Return a report that names the publications it rests on and what is missing."""
    readings = {publication.reading for publication in state.publications}
    scope = [
        _(
            "{n} registry: {listed}.",
            plural="{n} registries: {listed}.",
            n=len(state.publications),
            listed="; ".join(_published(each) for each in state.publications),
        )
    ]
    silent = [each.registry for each in state.publications if state.silent(each)]
    if silent:
        scope.append(_("Not published for more than two days: {listed}.", listed=", ".join(silent)))
    if len(readings) > 1:
        scope.append(
            _('The registries read "trước ngày D" in different ways; each date is its registry\'s.')
        )
    return Report(
        key=f"lake-{name}",
        title=title,
        as_of=as_of,
        reading=min(readings, default="strict"),
        parts=tuple(parts),
        scope=(*scope, *notes),
        unread=state.unread,
        wide=True,
    )


def _published(publication: Any) -> str:
    moment = publication.published_at.strftime("%Y-%m-%d %H:%M")
    return f"{publication.registry} {publication.number} ({moment} UTC)"


def _counted(lake: Lake) -> list[Message]:
    """Say what is left out of counts, and which citations lead nowhere."""
    ((copies,),) = lake.ask("SELECT CAST(COUNT(*) AS BIGINT) FROM copies")
    ((drafts,),) = lake.ask("SELECT CAST(COUNT(*) AS BIGINT) FROM directives WHERE unreviewed")
    unresolved = len(unresolved_citations(lake))
    notes = []
    if copies:
        notes.append(
            _(
                "{n} document is a copy of another registry's and left out.",
                plural="{n} documents are copies of other registries' and left out.",
                n=copies,
            )
        )
    if drafts:
        notes.append(
            _(
                "{n} unreviewed draft is left out.",
                plural="{n} unreviewed drafts are left out.",
                n=drafts,
            )
        )
    left = sum(publication.drafts_left_out for publication in lake.state.publications)
    if left:
        notes.append(
            _(
                "{n} unreviewed draft was not published.",
                plural="{n} unreviewed drafts were not published.",
                n=left,
            )
        )
    if unresolved:
        notes.append(
            _(
                "{n} cited document is in no registry of the lake (`lake unmatched`).",
                plural="{n} cited documents are in no registry of the lake (`lake unmatched`).",
                n=unresolved,
            )
        )
    return notes


def unresolved_citations(lake: Lake) -> list[tuple[str, str, str | None, str | None]]:
    """Return (registry, id, number, title) of cited documents that no registry owns."""
    return lake.ask(
        "SELECT d.registry, d.id, d.number, d.title FROM directives d"
        " LEFT JOIN document_keys k ON k.registry = d.registry AND k.directive = d.id"
        " LEFT JOIN owners o ON o.issuer_code = k.issuer_code AND o.issued_on = k.issued_on"
        " AND o.number = k.number"
        " WHERE d.cited_only AND o.registry IS NULL ORDER BY d.registry, d.id"
    )


_REGISTRY = Column("registry", _("Registry"), Kind.TEXT, width=16)
_AGENCY = Column("agency", _("Agency"), Kind.AGENCY, width=30)
_CODE = Column("code", _("Code"), Kind.TEXT, width=12, essential=False)
_REF = Column("ref", _("Item"), Kind.REF, essential=False)
_TASK = Column("title", _("Task"), Kind.TEXT, width=44)
_LAST_DAY = Column("last_day", _("Last day"), Kind.DATE)
_DAYS = Column("days_left", _("Days"), Kind.DAYS)
_STATE = Column("state", _("State"), Kind.STATE)


def _overdue(lake: Lake, question: LakeQuestion) -> list[ReportPart]:
    rows = [
        Row(
            (registry, Name(agency, name or agency), code, late, oldest, _left(oldest, question)),
            id=f"{registry}/{agency}",
        )
        for registry, agency, name, code, late, oldest in lake.ask(
            question_sql("overdue", question)
        )
    ]
    return [
        Table(
            "overdue",
            (
                _REGISTRY, _AGENCY, _CODE,
                Column("overdue", _("overdue"), Kind.COUNT), _LAST_DAY, _DAYS,
            ),
            rows,
            total=Row(
                (_("Total"), None, None, sum(_whole(row.cells[3]) for row in rows), None, None)
            ),
            if_empty=_("Nothing is overdue."),
        )
    ]  # fmt: skip


def _due(lake: Lake, question: LakeQuestion) -> list[ReportPart]:
    rows = [
        Row(
            (
                last_day, _left(last_day, question), State(state), registry, ref, title,
                Name(agency, name or agency), code,
            ),
            id=f"{registry}/{ref}",
        )
        for registry, ref, title, agency, name, code, last_day, state in lake.ask(
            question_sql("due", question)
        )
    ]  # fmt: skip
    columns = (_LAST_DAY, _DAYS, _STATE, _REGISTRY, _REF, _TASK, _AGENCY, _CODE)
    return [Table("due", columns, rows, if_empty=_("No task matches."))]


def _exceptions(lake: Lake, question: LakeQuestion) -> list[ReportPart]:
    rows = [
        Row(
            (
                last_day, _left(last_day, question), registry, ref, title,
                Name(agency, name or agency), code,
            ),
            id=f"{registry}/{ref}",
        )
        for registry, ref, title, agency, name, code, last_day in lake.ask(
            question_sql("exceptions", question)
        )
    ]  # fmt: skip
    columns = (_LAST_DAY, _DAYS, _REGISTRY, _REF, _TASK, _AGENCY, _CODE)
    return [Table("exceptions", columns, rows, if_empty=_("Nothing is overdue."))]


def _trend(lake: Lake, question: LakeQuestion) -> list[ReportPart]:
    open_then = 0
    rows = []
    for year, month, begun, ended in lake.ask(question_sql("trend", question)):
        open_then += begun - ended
        label = f"{year}-{month:02}"
        rows.append(Row((PartialDate.parse(label), begun, ended, open_then), id=label))
    columns = (
        Column("month", _("Month"), Kind.TEXT),
        Column("begun", _("became overdue"), Kind.COUNT),
        Column("ended", _("no longer overdue"), Kind.COUNT),
        Column("overdue", _("overdue at its end"), Kind.COUNT),
    )
    footnotes = (
        _("Only the last {n} months with a change are shown.", n=MONTHS_OF_TREND),
    ) if len(rows) > MONTHS_OF_TREND else ()  # fmt: skip
    return [
        Table(
            "trend", columns, rows[-MONTHS_OF_TREND:], footnotes=footnotes,
            if_empty=_("Nothing was overdue."),
        )
    ]  # fmt: skip


def _changes(lake: Lake, question: LakeQuestion) -> list[ReportPart]:
    rows = [Row(tuple(row), id=row[0]) for row in lake.ask(question_sql("changes", question))]
    since = question.since or question.as_of - timedelta(days=7)
    before, now = _("on {day}", day=since), _("on {day}", day=question.as_of)
    columns = (
        _REGISTRY,
        Column("total_before", before, Kind.COUNT, over=_("Assignments")),
        Column("total_now", now, Kind.COUNT, over=_("Assignments")),
        Column("done_before", before, Kind.COUNT, over=_("Done")),
        Column("done_now", now, Kind.COUNT, over=_("Done")),
        Column("overdue_before", before, Kind.COUNT, over=_("Overdue")),
        Column("overdue_now", now, Kind.COUNT, over=_("Overdue")),
    )
    total = Row((_("Total"), *(sum(_whole(row.cells[n]) for row in rows) for n in range(1, 7))))
    return [Table("changes", columns, rows, total=total, if_empty=_("No assignment matches."))]


def _chain(lake: Lake, question: LakeQuestion) -> list[ReportPart]:
    start = documents_named(lake, question.subject or "", question.registries)
    if len(start) > 1:
        listed = "; ".join(f"{registry}/{each}" for registry, each in start)
        raise CannotAsk(_("Several documents match: {listed}. Name one of them.", listed=listed))
    columns = (
        Column("level", _("Level"), Kind.COUNT),
        _REGISTRY,
        Column("document", _("Document"), Kind.REF),
        Column("title", _("Title"), Kind.TEXT, width=44),
        Column("role", _("Relation"), Kind.TEXT, told_in_words=True),
        Column("open", _("open"), Kind.COUNT),
        Column("overdue", _("overdue"), Kind.COUNT),
        Column("relation", _("Relation"), Kind.TEXT),
    )
    rows: list[Row] = []
    for level, role, (registry, directive) in chain_of_document(lake, start[0]):
        ((number, title, cited_only),) = lake.ask(
            "SELECT COALESCE(number, symbol, id), title, cited_only FROM directives"
            f" WHERE registry = {literal(registry)} AND id = {literal(directive)}"
        )
        counted = (
            (None, None) if cited_only else _open_tasks(lake, registry, directive, question.as_of)
        )
        rows.append(
            Row(
                (
                    *(level, registry, number, title, role),
                    *counted,
                    (LINK_WORDS if level > 0 else BACK_LINK_WORDS).get(role or ""),
                ),
                id=f"{registry}/{directive}",
            )
        )
    notes: list[ReportPart] = [
        Paragraph(
            _(
                "Each registry's tasks keep their own states: what one has done closes nothing in "
                "another."
            )
        )
    ]
    return [Table("chain", columns, rows), *notes]


def _open_tasks(lake: Lake, registry: str, directive: str, day: date) -> tuple[int, int]:
    """Return how many tasks of a document are open on the day, and how many are overdue."""
    ((unfinished, overdue),) = lake.ask(
        "SELECT CAST(COALESCE(SUM(CASE WHEN state IN ('overdue', 'due_soon', 'in_time',"
        " 'undated', 'submitted_late', 'submitted') THEN 1 ELSE 0 END), 0) AS BIGINT),"
        " CAST(COALESCE(SUM(CASE WHEN state = 'overdue' THEN 1 ELSE 0 END), 0) AS BIGINT)"
        f" FROM task_spans WHERE registry = {literal(registry)}"
        f" AND directive = {literal(directive)}"
        f" AND from_day <= {literal(day)} AND {literal(day)} < until_day"
    )
    return unfinished, overdue


def _unmatched(lake: Lake, question: LakeQuestion) -> list[ReportPart]:
    agencies = lake.ask(
        "SELECT q.registry, q.agency, k.name, q.n FROM (SELECT registry, agency,"
        " CAST(COUNT(*) AS BIGINT) AS n FROM counted_assignments GROUP BY registry, agency) q"
        " LEFT JOIN agency_codes k ON k.registry = q.registry AND k.agency = q.agency"
        " WHERE k.code IS NULL ORDER BY q.registry, q.agency"
    )
    undecided = lake.ask(
        "SELECT a.number, a.issued_on, a.registry, b.registry FROM ranked_documents a"
        " JOIN ranked_documents b ON b.issuer_code = a.issuer_code AND b.issued_on = a.issued_on"
        " AND b.number = a.number AND b.steps = a.steps AND b.nth > a.nth"
        " WHERE a.nth = 1 ORDER BY a.issued_on, a.number, b.registry"
    )
    return [
        Table(
            "agencies",
            (_REGISTRY, _AGENCY, Column("spans", _("Spans"), Kind.COUNT)),
            [
                Row((registry, Name(agency, name or agency), n), id=f"{registry}/{agency}")
                for registry, agency, name, n in agencies
            ],
            title=_(
                "Agencies without an official code (agencies.yaml, or crosswalk.csv of the lake)"
            ),
            if_empty=_("Every agency with an assignment has a code."),
        ),
        Table(
            "citations",
            (
                _REGISTRY,
                Column("document", _("Document"), Kind.REF),
                Column("title", _("Title"), Kind.TEXT, width=44),
            ),
            [
                Row((registry, number or identifier, title), id=f"{registry}/{identifier}")
                for registry, identifier, number, title in unresolved_citations(lake)
            ],
            title=_("Cited documents that no registry of the lake owns"),
            if_empty=_("Every cited document is owned by a registry of the lake."),
        ),
        Table(
            "owners",
            (
                Column("document", _("Document"), Kind.REF),
                Column("issued_on", _("Date"), Kind.TEXT),
                Column("counted_in", _("Counted in"), Kind.TEXT),
                Column("also_in", _("Also in"), Kind.TEXT),
            ),
            [Row(tuple(row), id=row[0]) for row in undecided],
            title=_("Documents whose owner is not decided: the first registry by name counts"),
            if_empty=_("Every document has one owner."),
        ),
    ]


def registries_report(state: LakeState, as_of: date) -> Report:
    """Return what each registry has published last."""
    rows = [
        Row(
            (
                each.registry, each.name, each.number, each.published_at.date(), each.commit,
                each.rows["directives"], each.rows["tasks"], each.answers_until,
                _("silent") if state.silent(each) else None,
            ),
            id=each.registry,
        )
        for each in state.publications
    ]  # fmt: skip
    columns = (
        _REGISTRY,
        Column("name", _("Name"), Kind.TEXT, width=30),
        Column("number", _("Publication"), Kind.COUNT),
        Column("published_on", _("Published on"), Kind.DATE),
        Column("commit", _("Commit"), Kind.REF, essential=False),
        Column("directives", _("Documents"), Kind.COUNT),
        Column("tasks", _("Tasks"), Kind.COUNT),
        Column("answers_until", _("Answers before"), Kind.DATE, essential=False),
        Column("note", _("Note"), Kind.TEXT),
    )
    parts = [Table("registries", columns, rows)]
    return lake_report(state, "registries", _("Registries of the lake"), parts, as_of)


def _left(last_day: date | None, question: LakeQuestion) -> int | None:
    """Count the days here, not in SQL: engines subtract dates in different ways."""
    return (last_day - question.as_of).days if last_day else None


def _whole(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0


ANSWERS: dict[str, tuple[Message, Callable[[Lake, LakeQuestion], list[ReportPart]]]] = {
    "overdue": (_("Overdue, by registry and agency"), _overdue),
    "due": (_("Open assignments with a deadline"), _due),
    "exceptions": (_("The longest overdue assignments"), _exceptions),
    "trend": (_("Overdue assignments by month"), _trend),
    "changes": (_("Changes between two days"), _changes),
    "chain": (_("The chain of a document over all registries"), _chain),
    "unmatched": (_("What could not be matched across registries"), _unmatched),
}
"""A question's name → its title and what answers it."""
