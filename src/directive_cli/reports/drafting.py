"""Answers about drafts: what was found, what is unsure, what is unplaced; and the audit."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from directive_cli.messages import Message, _
from directive_cli.reports.directive import known_date, type_name
from directive_cli.reports.table import Column, Kind, Report, Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from directive_cli.drafting.draft import Draft, DraftName, DraftTask
    from directive_cli.drafting.evidence import Evidence
    from directive_cli.drafting.source_lines import Quote
    from directive_cli.drafting.stages import StageRow
    from directive_cli.reports.table import Cell, ReportPart


def draft_report(draft: Draft, *, as_of: date, reading: str, why: bool = False) -> Report:
    """Return what was found: the document's data, its tasks, unsure points and what is unplaced.

    With ``why`` the readings that competed for each task stand after the tasks.
    """
    parts: list[ReportPart] = [_header_table(draft), _task_table(draft)]
    if why:
        parts.append(_why_table(draft))
    if draft.doubts:
        rows = tuple(
            Row((one.item or None, one.message), id=one.item or "header") for one in draft.doubts
        )
        heads = (Column("item", _("Item"), Kind.REF), Column("point", _("Point")))
        parts.append(Table("doubts", heads, rows, title=_("To be looked at")))
    rows = tuple(_unplaced_rows(draft))
    columns = (Column("text", _("Words")), Column("place", _("Place")), Column("why", _("Why")))
    parts.append(
        Table(
            "unplaced",
            columns,
            rows,
            title=_("Without a place"),
            if_empty=_("Every item and date has its place."),
        )
    )
    counted = {
        kind: sum(one.kind == kind for one in draft.accounts) for kind in ("item", "date", "agency")
    }
    scope = _(
        "Accounted for: {items}, {dates}, {names}; {unplaced} without a place.",
        items=_("{n} item", plural="{n} items", n=counted["item"]),
        dates=_("{n} date", plural="{n} dates", n=counted["date"]),
        names=_("{n} name", plural="{n} names", n=counted["agency"]),
        unplaced=len(draft.unplaced),
    )
    said = [scope]
    if draft.orders_nothing is not None:
        said.append(draft.orders_nothing)
    if draft.unplaced:
        said.append(
            _(
                "{n} passage was not read.",
                plural="{n} passages were not read.",
                n=len(draft.unplaced),
            )
        )
    return Report(
        "draft",
        _("Draft of {file}", file=draft.file),
        as_of,
        reading,
        tuple(parts),
        scope=tuple(said),
    )


_PARTS = {"lead": _("Lead"), "name": _("Name"), "deadline": _("Deadline"), "sign": _("Sign")}
_BASES = {
    "field": _("a field or cell names it"),
    "clause": _("in the task's own words"),
    "heading": _("a heading above"),
    "unread": _("a heading above names a body that was not understood"),
    "given on": _("the words give it to a body that was not understood"),
    "opening": _("the words that lead on to the items"),
    "addressees": _("those addressed"),
    "meeting": _("the place that the meeting was held with"),
    "none": _("nobody"),
    "weighed": _("the end with most points"),
    "whole name": _("words that only a name has, up to where the work opens"),
    "cut name": _("the name up to its first word that can be work"),
    "closing": _("a sentence after the items"),
    "urgent": _("a word that says no day"),
    "other work": _("in another task's words"),
    "next sign": _("the next of its series"),
    "first sign": _("the first of a series"),
    "gap sign": _("it leaves out or repeats one of its series"),
    "dash": _("a dash, which needs no series"),
    "misread sign": _("as a scanner prints the sign that the series needs"),
    "no sign": _("words that open with no sign"),
}
"""What a reading rests on, by the keys of ``drafting.evidence``."""


_POINTS = {
    "read": _("the words of names end it here"),
    "work after": _("work begins after it"),
    "closed": _("its last word closes a name"),
    "crossed": _("a word before its end may be work"),
    "words": _("each further word of it"),
    "registered": _("the registry has it"),
    "addressed": _("it stands alone among those addressed"),
    "copied": _("it stands alone among those who get a copy"),
    "headed": _("it is a heading"),
    "recurs": _("it stands alone elsewhere in the text"),
    "long": _("so many words of a name meet elsewhere"),
    "beside": _("what the other items of the series open with"),
}
"""What an end of a name has points for, by the keys of ``NameEnd.points``."""


def _because(one: Evidence) -> Message:
    """Return what a reading rests on; for a name what each end has for and against it."""
    said = [
        _("{reason} {points}", reason=_POINTS[basis], points=f"{points:+.1f}")
        for basis, points in one.points
    ]
    if not said:
        return _BASES[one.basis]
    whole = said[0]
    for more in said[1:]:
        whole = _("{one}; {other}", one=whole, other=more)
    if one.margin is None:
        return whole
    return _("{reasons}; {margin} ahead of the next", reasons=whole, margin=f"{one.margin:.1f}")


def _why_table(draft: Draft) -> Table:
    """Return a row for each reading that competed for a part of a task; the taken one is marked."""
    columns = (
        Column("item", _("Item"), Kind.REF),
        Column("part", _("Part")),
        Column("taken", _("Taken")),
        Column("read", _("Read as"), width=30),
        Column("basis", _("Because of")),
        Column("cost", _("Cost")),
        Column("place", _("Place"), essential=False),
    )
    rows = tuple(
        Row(
            (
                task.item,
                _PARTS[one.part],
                _("yes") if one.taken else None,
                one.reading or None,
                _because(one),
                f"{one.cost:.1f}",
                source_place(one.quote) if one.quote else None,
            ),
            id=f"{task.item}-{number}",
        )
        for task in draft.tasks
        for number, one in enumerate(task.evidence, start=1)
    )
    note = _(
        "The reading that costs least is taken; a lead that is little cheaper than nobody is a "
        "point to look at. Of the ends of a name the one with most points is taken; the cost of "
        "another is what it lacks."
    )
    return Table("why", columns, rows, title=_("Why it is read so"), footnotes=(note,))


def stage_report(
    rows: Sequence[StageRow], *, stage: str, file: str, as_of: date, reading: str
) -> Report:
    """Return a row for each value of a stage; what stands under an item is set in by two dots."""
    columns = (
        Column("what", _("What"), Kind.REF),
        Column("text", _("Words")),
        Column("read", _("Read"), width=30),
        Column("place", _("Place")),
    )
    made = tuple(
        Row(
            (f"{'· ' * row.depth}{row.what}", row.words, row.read or None, source_place(row.quote)),
            id=str(number),
        )
        for number, row in enumerate(rows, start=1)
    )
    table = Table("stage", columns, made, if_empty=_("This stage has nothing of the document."))
    title = _("Stage {stage} of {file}", stage=stage, file=file)
    return Report("draft_stage", title, as_of, reading, (table,))


_SHOWN_OF_A_RUN = 3
"""Entries of one kind in a row that are shown one by one; the rest of the run is one line."""


def _unplaced_rows(draft: Draft) -> Iterator[Row]:
    """Yield a row for each entry without a place, what may be a lost order before work that nobody
    is named for; a long run of one kind is cut short."""
    number = 0
    entries_first = sorted(draft.unplaced, key=lambda one: one.names_nobody)
    for _why, run in groupby(entries_first, key=lambda one: one.names_nobody or str(one.why)):
        entries = list(run)
        shown = entries if len(entries) <= _SHOWN_OF_A_RUN + 1 else entries[:_SHOWN_OF_A_RUN]
        for account in shown:
            number += 1
            place = source_place(account.quote)
            yield Row((account.text, place, account.why), id=f"unplaced-{number}")
        if len(shown) < len(entries):
            number += 1
            more = _("{n} more of this kind", n=len(entries) - len(shown))
            place = source_place(entries[-1].quote)
            yield Row((more, place, entries[-1].why), id=f"unplaced-{number}")


@dataclass(frozen=True, slots=True)
class DraftedFile:
    """One of several files: its draft and the id it was written under, or why there is none."""

    file: str
    draft: Draft | None = None
    id: str | None = None
    why: Message | None = None


def drafted_files_report(files: Sequence[DraftedFile], *, as_of: date) -> Report:
    """Return a row for each file."""
    columns = (
        Column("file", _("File")),
        Column("directive", _("Directive"), Kind.REF),
        Column("tasks", _("Tasks"), Kind.COUNT),
        Column("doubts", _("To be looked at"), Kind.COUNT),
        Column("unplaced", _("Without a place"), Kind.COUNT),
        Column("why", _("Not drafted because")),
    )
    rows = tuple(
        Row((one.file, *_counts(one), one.why), id=str(number))
        for number, one in enumerate(files, start=1)
    )
    table = Table("drafts", columns, rows)
    title = _("Drafts of {n} file", plural="Drafts of {n} files", n=len(files))
    return Report("drafts", title, as_of, "strict", (table,))


def _counts(one: DraftedFile) -> tuple[Cell, ...]:
    if one.draft is None:
        return None, None, None, None
    draft = one.draft
    name = one.id or draft.header.number or draft.header.symbol
    return name, len(draft.tasks), len(draft.doubts), len(draft.unplaced)


@dataclass(frozen=True, slots=True)
class Difference:
    """One point in which a directive and its document differ."""

    item: str
    what: Message
    quote: Quote | None = None


def audit_report(
    differences: Sequence[Difference], *, title: Message, as_of: date, reading: str
) -> Report:
    """Return the points in which a directive and its document differ."""
    rows = tuple(
        Row(
            (one.item, one.what, source_place(one.quote) if one.quote else None),
            id=one.item or str(n),
        )
        for n, one in enumerate(differences)
    )
    table = Table(
        "differences",
        (
            Column("item", _("Item"), Kind.REF),
            Column("difference", _("Difference"), width=40),
            Column("place", _("Place")),
        ),
        rows,
        if_empty=_("The directive and its document agree in items and deadlines."),
    )
    return Report("audit", title, as_of, reading, (table,))


def review_report(
    points: Sequence[tuple[int, Message, Message | str]],
    *,
    title: Message,
    as_of: date,
    reading: str,
) -> Report:
    """Return a draft's open points: the line in its file, the place in the document, and why."""
    rows = tuple(Row((place, words), id=str(line)) for line, place, words in points)
    table = Table(
        "points",
        (Column("place", _("Place")), Column("point", _("Point"))),
        rows,
        if_empty=_("No unsure points are noted in the file."),
    )
    return Report("review", title, as_of, reading, (table,))


def source_place(quote: Quote) -> Message:
    """Return a place as people say it: page and lines."""
    if quote.first_line == quote.last_line:
        return _("page {page}, line {lines}", page=str(quote.page), lines=str(quote.first_line))
    return _(
        "page {page}, lines {first}–{last}",
        page=str(quote.page),
        first=str(quote.first_line),
        last=str(quote.last_line),
    )


def place_code(quote: Quote) -> str:
    """Return a place for programs: ``page:first-last`` line."""
    if quote.first_line == quote.last_line:
        return f"{quote.page}:{quote.first_line}"
    return f"{quote.page}:{quote.first_line}-{quote.last_line}"


def _header_table(draft: Draft) -> Table:
    header = draft.header
    signature = header.signed_by
    facts: list[tuple[str, Message, Cell]] = [
        ("number", _("Number"), header.number or header.symbol),
        ("type", _("Type"), type_name(header.type) if header.type else None),
        ("title", _("Title"), header.title),
        ("issuer", _("Issuer"), header.issuer.text if header.issuer else None),
        ("issued_on", _("Issued on"), known_date(header.issued_on)),
        ("meeting_on", _("Meeting on"), known_date(header.meeting_on)),
        ("signed_by", _("Signed by"), signature.name if signature else None),
        ("addressees", _("Addressees"), tuple(name.text for name in header.addressees) or None),
        ("cites", _("Cites"), tuple(cited.number for cited in header.cites) or None),
    ]
    rows = tuple(
        Row(
            (name, value, source_place(header.quotes[key]) if key in header.quotes else None),
            id=key,
        )
        for key, name, value in facts
        if value is not None
    )
    columns = (
        Column("field", _("Field")),
        Column("value", _("Value"), width=40),
        Column("place", _("Place")),
    )
    return Table("header", columns, rows, title=_("The document"))


def _task_table(draft: Draft) -> Table:
    columns = (
        Column("item", _("Item"), Kind.REF),
        Column("title", _("Title"), width=44),
        Column("lead", _("Lead"), Kind.AGENCY),
        Column("coordinating", _("Coordinating"), Kind.AGENCY, essential=False),
        Column("deadline", _("Deadline")),
        Column("place", _("Place")),
    )
    rows = tuple(_task_row(task) for task in draft.tasks)
    return Table("tasks", columns, rows, title=_("Tasks"), if_empty=_("No task was found."))


def _task_row(task: DraftTask) -> Row:
    return Row(
        (
            task.item,
            task.title,
            _names(task.lead),
            _names(task.coordinating),
            tuple(dict.fromkeys(deadline.text for deadline in task.deadlines)) or None,
            source_place(task.quote),
        ),
        id=task.item,
    )


def _names(names: Sequence[DraftName]) -> Cell:
    return tuple(name.text for name in names) or None
