"""The shape of every answer: a Report of Tables, Paragraphs and charts, made of values.

A cell is a date, a state, a count, a name: never text laid out for a screen. ``formats`` turns a
Report into a terminal table, a workbook, a letter. This module knows no registry and no format.
"""

from __future__ import annotations

from enum import StrEnum

from directive_cli.messages import Message, _
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import TypeAlias

    from directive_cli.domain.partial_date import PartialDate
    from directive_cli.domain.status import State


class Kind(StrEnum):
    """What a column's cells mean; it decides alignment, width and number format."""

    TEXT = "text"
    REF = "ref"
    """A task ref, a directive's id or number: never wrapped inside where that can be avoided."""
    AGENCY = "agency"
    DATE = "date"
    STATE = "state"
    COUNT = "count"
    DAYS = "days"
    """Signed days: negative is late."""
    RATE = "rate"
    CHANGE = "change"
    """A signed difference of counts, its plus sign shown."""


@dataclass(frozen=True, slots=True)
class Name:
    """Something with an id for programs and a name for people: an agency, a group, a directive."""

    id: str
    text: str

    def __str__(self) -> str:
        return self.text


class Quotation(str):
    """Words as a document has them; a screen gives them no capital letter."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Count:
    """A count that can say what it counted: the refs of the assignments behind the number."""

    value: int
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CountChange:
    """A difference of counts, with its sign."""

    value: int

    def __str__(self) -> str:
        return f"{self.value:+d}" if self.value else "0"


@dataclass(frozen=True, slots=True)
class Rate:
    """A share; with a denominator of 0 there is nothing to rate and the cell stays a dash."""

    numerator: int
    denominator: int

    @property
    def value(self) -> float | None:
        """The share from 0 to 1; None without a denominator."""
        return self.numerator / self.denominator if self.denominator else None


Cell: TypeAlias = (
    "str | int | date | PartialDate | State | Name | Count | Rate | CountChange | Message"
    " | tuple[str | Name | Message, ...] | None"
)
"""A tuple is several values of one kind, one a line where there is room. None is an empty cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: a stable ``key`` for programs, a heading for people."""

    key: str
    heading: Message | str
    """A plain string is a name: an agency over its own column."""
    kind: Kind = Kind.TEXT
    width: int | None = None
    """How many characters wide it would like to be on paper; None: by its kind."""
    over: Message | None = None
    """A heading over this and the neighbouring columns that carry the same one."""
    essential: bool = True
    """False: the first to go where the paper or the screen is too narrow for all of them."""
    told_in_words: bool = False
    """What other columns tell people in words: for programs, not for a screen or paper."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line across the table, between its rows: what the rows below it have in common."""

    text: Message | str
    id: str | None = None
    short: Message | str | None = None
    """What a narrow column says instead, where every row carries it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record, its cells in the order of the columns."""

    cells: tuple[Cell, ...]
    id: str | None = None
    """What the record is about (a task ref, an agency id); it names cells: ``so-khcn:overdue``."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns. ``rows`` may be a sequence that makes its rows as they are read."""

    key: str
    columns: tuple[Column, ...]
    rows: Sequence[Row | Heading]
    title: Message | None = None
    total: Row | None = None
    footnotes: tuple[Message, ...] = ()
    grouped_by: Column | None = None
    """What the headings between rows name; in csv, json and workbooks a column of every row."""
    if_empty: Message | None = None
    """What to say in place of a table without rows."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text of a report; ``heading`` makes it the title of what follows."""

    text: Message | str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class TimelinePoint:
    """One deadline on the timeline."""

    on: date
    label: str
    ref: str
    state: State


@dataclass(frozen=True, slots=True)
class Timeline:
    """Deadlines along the days, with the day of the report among them."""

    key: str
    title: Message
    points: tuple[TimelinePoint, ...]
    as_of: date


@dataclass(frozen=True, slots=True)
class Load:
    """How many deadlines each agency has in each week: ``counts[i][j]`` is of ``agencies[i]`` in
    the week of ``weeks[j]``, a Monday.
    """

    key: str
    title: Message
    agencies: tuple[Name, ...]
    weeks: tuple[date, ...]
    counts: tuple[tuple[Count, ...], ...]
    as_of: date


ReportPart: TypeAlias = "Table | Paragraph | Timeline | Load"


REPORT = _("REPORT")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The issuer of a report or letter; None becomes a dotted blank, to be filled in by hand."""

    parent: str | None = None
    """The body above (cơ quan chủ quản); printed over the issuer."""
    issuer: str | None = None
    symbol: str | None = None
    """What follows the blank number: ``SKHCN`` of ``Số:      /BC-SKHCN``."""
    place: str | None = None
    addressees: tuple[str, ...] = ()
    """Of a report to a higher body: "Kính gửi"."""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole answer: its subject, its day, its reading of "trước", and its parts."""

    key: str
    """The last part of its JSON schema's name: ``summary`` of ``directive.report-summary/1``."""
    title: Message
    as_of: date
    reading: str
    """``strict`` or ``inclusive``: what "trước ngày D" was taken to mean."""
    parts: tuple[ReportPart, ...]
    subtitle: Message | str | None = None
    scope: tuple[Message, ...] = ()
    """What was asked for and what was left out: period, filters, unreviewed drafts."""
    unread: tuple[tuple[str, Message], ...] = ()
    """Files that could not be read, each with the reason; the last line says so."""
    registry: str | None = None
    """The registry's name, for the foot of the page."""
    revision: str | None = None
    """The commit that the answer was made from, when there is one."""
    wide: bool = False
    """True: its tables need landscape paper."""
    first_page: tuple[ReportPart, ...] = ()
    """What an official paper says before its annex, besides the paragraphs among the parts."""
    letterhead: Letterhead | None = None
    """Given: a document to be numbered and signed (NĐ 30/2020); None: a plain sheet for reading."""
    document_type: Message = REPORT
    """The type's name over the title of a document with a letterhead."""

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables among the parts."""
        return tuple(part for part in self.parts if isinstance(part, Table))


def refs_behind(report: Report, cell: str) -> tuple[str, ...] | None:
    """Return the refs behind one number, named ``row:column`` (``so-khcn:overdue``); None when
    there is no such cell.

    The row's id may itself hold colons; the row ``total`` is the last line.
    """
    row_id, _colon, key = cell.rpartition(":")
    for table in report.tables:
        keys = [column.key for column in table.columns]
        if key not in keys:
            continue
        rows = [*table.rows, *((table.total,) if table.total else ())]
        for row in rows:
            if isinstance(row, Row) and (
                row.id == row_id or (row is table.total and row_id == "total")
            ):
                value = row.cells[keys.index(key)]
                return value.refs if isinstance(value, Count) else ()
    return None


def provenance(report: Report) -> Message:
    """Return the foot of a page: the day of the figures, the registry, the revision."""
    if report.registry and report.revision:
        return _(
            "Figures as of {day}, registry “{registry}”, revision {revision}",
            day=report.as_of,
            registry=report.registry,
            revision=short_revision(report.revision),
        )
    if report.registry:
        return _(
            "Figures as of {day}, registry “{registry}”",
            day=report.as_of,
            registry=report.registry,
        )
    return _("Figures as of {day}", day=report.as_of)


def short_revision(revision: str) -> str:
    """Return a commit as people name it: its first seven characters, with the sign of changes."""
    return revision[:7] + ("+" if revision.endswith("+") else "")


def told_empty(table: Table) -> Message:
    """Return a table without rows as a line: "Reopened: None."."""
    return Message("{title}: {none}", title=table.title, none=table.if_empty)


READINGS = {
    "strict": _('"trước ngày D" is read strictly: the last day is the day before D.'),
    "inclusive": _('"trước ngày D" is read as including D: the last day is D itself.'),
}
"""The sentence that every table prints: which reading of "trước" it used."""


def incomplete(count: int) -> Message:
    """Return the last line of an answer made while ``count`` files could not be read."""
    return _(
        "Incomplete: {n} file could not be read.",
        plural="Incomplete: {n} files could not be read.",
        n=count,
    )


def state_words(state: State) -> Message:
    """Return the official words for a state (on time, late; open, closed)."""
    return _STATE_WORDS[state.value]


_STATE_WORDS = {
    "overdue": _("overdue"),
    "due_soon": _("due soon"),
    "in_time": _("in time"),
    "undated": _("no deadline"),
    "submitted_late": _("submitted late"),
    "submitted": _("submitted"),
    "done_late": _("done late"),
    "done_on_time": _("done on time"),
    "done": _("done"),
    "cancelled": _("cancelled"),
    "transferred": _("transferred"),
}
