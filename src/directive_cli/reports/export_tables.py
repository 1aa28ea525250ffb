"""The tables that leave the registry for other programs: their names, columns, types and keys, in
one place.

Writers, the documentation (docs/export.md) and its test follow these definitions. Names are public:
a column is added, never renamed; none is a reserved word of SQL, so that queries need no quotes.
This module knows no rows and no format.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldType(StrEnum):
    """What the values of a column are; each writer has its own form for each of them."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    PARTIAL_DATE = "partial date"
    """As far as it is known: ``2025``, ``2025-11`` or ``2025-11-05``."""
    TEXTS = "list of text"


@dataclass(frozen=True, slots=True)
class Field:
    """One column. ``required``: never empty."""

    name: str
    type: FieldType
    meaning: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class ExportTable:
    """One table: rows in a fixed order, each named by the columns of ``key``."""

    name: str
    meaning: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    references: tuple[tuple[str, str], ...] = ()
    """(column, table whose key it is), only where the program itself enforces it."""
    by_year: bool = False
    """Parquet: a folder for each year of the date from which the directive counts."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(each.name for each in self.fields)


def _text(name: str, meaning: str, *, required: bool = False) -> Field:
    return Field(name, FieldType.TEXT, meaning, required)


def _integer(name: str, meaning: str, *, required: bool = False) -> Field:
    return Field(name, FieldType.INTEGER, meaning, required)


def _flag(name: str, meaning: str) -> Field:
    return Field(name, FieldType.BOOLEAN, meaning, required=True)


def _date(name: str, meaning: str, *, required: bool = False) -> Field:
    return Field(name, FieldType.DATE, meaning, required)


def _partial(name: str, meaning: str) -> Field:
    return Field(name, FieldType.PARTIAL_DATE, meaning)


def _texts(name: str, meaning: str) -> Field:
    return Field(name, FieldType.TEXTS, meaning, required=True)


DIRECTIVES = ExportTable(
    "directives",
    "Every document, also those that are only cited and those dated after the day of the export.",
    (
        _text("id", "The stem of its file; other tables refer to it", required=True),
        _text("number", "As printed, such as `02-TB/BCĐ`"),
        _text("symbol", "Of an unnumbered document"),
        _text("type", "Slug of the official type, such as `thong-bao`", required=True),
        _text("title", "Trích yếu"),
        _text("issuer", "Agency"),
        _partial("issued_on", "Date of issue"),
        _partial("meeting_on", "Day of the meeting of which it is a notice"),
        _partial("received_on", "Date of receipt"),
        _partial(
            "counts_from", "The date that decides its year: date of issue, else day of the meeting"
        ),
        _text("signed_by", "Name of the signer"),
        _text("signer_position", "Position of the signer"),
        _text("signer_authority", "`KT. CHỦ TỊCH`, `TL. CHỦ TỊCH` and the like"),
        _texts("addressees", "Kính gửi: agencies, groups, or words"),
        _texts("copies", "Nơi nhận"),
        _texts("aliases", "Names by which people cite it"),
        _flag("cited_only", "A document that others cite; it has no tasks here"),
        _flag("unreviewed", "A machine draft that nobody has reviewed yet"),
        _text(
            "before_means", "`strict` or `inclusive` where it differs from the registry's reading"
        ),
        _text("path", "Its file in the registry", required=True),
    ),
    key=("id",),
    by_year=True,
)

LINKS = ExportTable(
    "links",
    "What a document rests on, in the file's order.",
    (
        _text("directive", "The document that refers", required=True),
        _integer("place", "1, 2, … among its links", required=True),
        _text("role", "`implements`, `amends`, `replaces`, `corrects` or `cites`", required=True),
        _text("target", "The document referred to", required=True),
        _flag("target_known", "False: no file of this id could be read"),
    ),
    key=("directive", "place"),
    references=(("directive", "directives"),),
    by_year=True,
)

WAIVED = ExportTable(
    "waived",
    "Items of a document's text that are no task.",
    (
        _text("directive", "The document", required=True),
        _integer("place", "1, 2, … in the file", required=True),
        _text("item", "The item as printed", required=True),
        _text("reason", "Why it is no task", required=True),
    ),
    key=("directive", "place"),
    references=(("directive", "directives"),),
    by_year=True,
)

TASKS = ExportTable(
    "tasks",
    "One row for each occurrence of each task that exists on the day of the export: one for a task "
    "that does not recur,"
    " of a recurring one all that have come round and the next.",
    (
        _text(
            "ref", "`<directive>:<task>`, with `@<occurrence>` for a recurring task", required=True
        ),
        _text("directive", "The document", required=True),
        _text("task", "The item in the document", required=True),
        _text("occurrence", "The period or day that the occurrence is for"),
        _integer("place", "1, 2, … : where the task stands in the document", required=True),
        _text("title", "In one line", required=True),
        _text("detail", "More of it"),
        _texts("lead", "Lead agencies and groups, as the document names them"),
        _texts("coordinating", "Coordinating agencies and groups"),
        _texts("carried_out_by", "Units under the lead that carry it out"),
        _texts("supervised_by", "Who follows it"),
        _texts("report_to", "Who receives or decides"),
        _text("consolidated_by", "Who gathers the results"),
        _text("deliverable", "The product"),
        _text("deadline", "The words of the document, several joined by `; `"),
        _date("original_last_day", "Last permitted day as the document sets it"),
        _date(
            "last_day",
            "Last permitted day in force, extensions counted, of the least finished assignments",
        ),
        _date("last_working_day", "Last working day up to it"),
        _integer(
            "days_left",
            "Calendar days from the day of the export; negative is late, empty once sent",
        ),
        _integer("working_days_left", "The same in working days"),
        _flag("rolled", "The counted period ended on a day off and moved to the next working day"),
        _flag("provisional", "Rests on a year whose days off are not announced yet"),
        _text("state", "State of the least finished assignment", required=True),
        _flag("is_open", "Not yet done, cancelled or transferred"),
        _flag("is_late", "Past the last day and nothing sent"),
        _flag("was_ever_late", "Overdue, submitted late or done late"),
        _integer(
            "assignments_total", "Assignments but for cancelled and transferred ones", required=True
        ),
        _integer("assignments_done", "Of them, done", required=True),
        _integer("assignments_late", "Of them, past the last day with nothing sent", required=True),
        _integer("assignments_submitted", "Of them, submitted and waiting", required=True),
        _texts("depends_on", "Refs of tasks that come first"),
        _flag("unreviewed", "Of a machine draft that nobody has reviewed yet"),
    ),
    key=("ref",),
    references=(("directive", "directives"),),
    by_year=True,
)

ROLES = ExportTable(
    "roles",
    "Who has which part in a task, as the document names them: what the list columns of `tasks` "
    "hold, one row each.",
    (
        _text("directive", "The document", required=True),
        _text("task", "The item", required=True),
        _text(
            "role",
            "`lead`, `coordinating`, `carried_out_by`, `supervised_by`, `report_to` or "
            "`consolidated_by`",
            required=True,
        ),
        _integer("place", "1, 2, … in this role", required=True),
        _text("party", "An agency or a group", required=True),
    ),
    key=("directive", "task", "role", "place"),
    references=(("directive", "directives"),),
    by_year=True,
)

DEADLINES = ExportTable(
    "deadlines",
    "The deadlines of the tasks as their files hold them, in the file's order.",
    (
        _text("directive", "The document", required=True),
        _text("task", "The item", required=True),
        _integer("place", "1, 2, … of the task", required=True),
        _text("words", "The words of the document", required=True),
        _text(
            "kind", "`before`, `by`, `within`, `period`, `after`, `every` or `none`", required=True
        ),
        _text(
            "setting",
            "The kind's value in the file: `2025-11-15`; of `after` and `every` a JSON object",
        ),
    ),
    key=("directive", "task", "place"),
    references=(("directive", "directives"),),
    by_year=True,
)

ANNEX_ITEMS = ExportTable(
    "annex_items",
    "Items of another document's annex that a task takes over.",
    (
        _text("directive", "The document", required=True),
        _text("task", "The item", required=True),
        _integer("place", "1, 2, … of the task", required=True),
        _text("source", "The document whose annex it is", required=True),
        _text("item", "The item of the annex; empty when the text names none"),
    ),
    key=("directive", "task", "place"),
    references=(("directive", "directives"),),
    by_year=True,
)

ASSIGNMENTS = ExportTable(
    "assignments",
    "What each agency owes for each row of `tasks`; the members of a group each have a row. An "
    "agency that gave its"
    " work away and got it back has two.",
    (
        _text("ref", "The row of `tasks`", required=True),
        _text("directive", "The document", required=True),
        _integer("place", "1, 2, … of the row of `tasks`", required=True),
        _text("agency", "Who owes it now: the agency named, or its successor", required=True),
        _text(
            "named",
            "The agency that the document named, or that took over by a transfer",
            required=True,
        ),
        _text("via", "The group by which it was named"),
        _text("state", "As of the day of the export", required=True),
        _flag("is_open", "Not yet done, cancelled or transferred"),
        _flag("is_late", "Past the last day and nothing sent"),
        _flag("was_ever_late", "Overdue, submitted late or done late"),
        _date("last_day", "Last permitted day in force"),
        _integer(
            "days_left",
            "Calendar days from the day of the export; negative is late, empty once sent",
        ),
        _date("submitted_on", "Day of the submission that waits or was confirmed"),
        _date("closed_on", "Day of the completion, cancellation or transfer"),
        _date("judged_on", "The day that decides on time or late"),
    ),
    key=("ref", "place"),
    references=(("ref", "tasks"), ("directive", "directives")),
    by_year=True,
)

EVENTS = ExportTable(
    "events",
    "Every recorded event, also later ones, voided ones, and those of documents that have no file; "
    "in each progress"
    " file's order.",
    (
        _text("directive", "The document", required=True),
        _integer("place", "1, 2, … of the document", required=True),
        _text("id", "Of the event", required=True),
        _text("task", "The item; a void may leave it out"),
        _text("occurrence", "Of a recurring task"),
        _text("agency", "Whose event it is: the name of the progress file", required=True),
        _date("happened_on", "When it happened", required=True),
        _text(
            "kind",
            "`progress`, `submitted`, `completed`, `returned`, `extended`, `transferred`, "
            "`cancelled` or `voided`",
            required=True,
        ),
        _text("evidence", "A document's number"),
        _date("extended_until", "The new last day, included"),
        _text("transferred_to", "The agency that takes over"),
        _text("corrects", "The event that it takes back or replaces"),
        _text("authority", "Whose decision it is"),
        _text("note", "A remark"),
        _text("obstacle", "What stands in the way"),
        _text("proposal", "What is proposed"),
        _date("recorded_on", "When it was written down"),
        _flag("counted", "It is among the events that decide a row of `assignments`"),
    ),
    key=("directive", "place"),
    by_year=True,
)

AGENCIES = ExportTable(
    "agencies",
    "All agencies, also abolished ones, in the file's order.",
    (
        _text("id", "Other tables refer to it", required=True),
        _text("name", "In full", required=True),
        _text("kind", "Such as `department` or `commune`", required=True),
        _text("parent", "The agency above"),
        _texts("abbreviations", "Of the name"),
        _texts("aliases", "Other names"),
        _texts("symbols", "As it appears in document numbers"),
        _text("code", "Official code"),
        _partial("valid_from", "Founded"),
        _partial("valid_until", "Abolished"),
        _texts("successors", "Who follows it"),
    ),
    key=("id",),
)

GROUPS = ExportTable(
    "agency_groups",
    "Collective addressees, in the file's order.",
    (
        _text("id", "Other tables refer to it", required=True),
        _text("name", "In full", required=True),
        _texts("aliases", "Other names"),
        _flag("unlisted", "No document states its members; it stands for itself"),
    ),
    key=("id",),
)

GROUP_MEMBERS = ExportTable(
    "group_members",
    "The agencies in each group on the day of the export. A task keeps the roster of its "
    "document's date: see"
    " `assignments.via`.",
    (
        _text("agency_group", "The group", required=True),
        _text("agency", "The member", required=True),
    ),
    key=("agency_group", "agency"),
    references=(("agency_group", "agency_groups"),),
)

FINDINGS = ExportTable(
    "findings",
    "What was found while reading the files, in English. `directive validate --format json` finds "
    "more: everything"
    " between the files too.",
    (
        _integer("place", "1, 2, …", required=True),
        _text("code", "Of the rule", required=True),
        _text("severity", "`info`, `warning` or `error`", required=True),
        _text("message", "One sentence", required=True),
        _text("path", "The file in the registry", required=True),
        _integer("start_line", "From 1", required=True),
        _integer("start_column", "From 1, in code points", required=True),
        _integer("end_line", "From 1", required=True),
        _integer("end_column", "Not included", required=True),
        _flag("unread", "The file's content is missing from all tables"),
    ),
    key=("place",),
)

EXPORT_TABLES = (
    DIRECTIVES,
    LINKS,
    WAIVED,
    TASKS,
    ROLES,
    DEADLINES,
    ANNEX_ITEMS,
    ASSIGNMENTS,
    EVENTS,
    AGENCIES,
    GROUPS,
    GROUP_MEMBERS,
    FINDINGS,
)
