"""The tables of a lake: names, columns, types and keys, in one place (docs/lake.md follows them).

A column is added, never renamed. No table rests on the day of asking: spans say for which days
they hold. Every table has the column ``registry``; those by year also ``year``, the year of the
date from which the document counts.
"""

from __future__ import annotations

from directive_cli.reports.export_tables import ExportTable, Field, FieldType

LAKE_SCHEMA = 1
"""Raised when a column changes its meaning; a publication of a newer one is not read."""

_TEXT, _DAY, _NUMBER = FieldType.TEXT, FieldType.DATE, FieldType.INTEGER


def _table(
    name: str, meaning: str, *fields: Field, key: tuple[str, ...], by_year: bool = True
) -> ExportTable:
    own: tuple[Field, ...] = (Field("registry", _TEXT, "The registry's id", required=True),)
    if by_year:
        own += (Field("year", _NUMBER, "Year of the document; empty where it has no date"),)
    return ExportTable(name, meaning, (*own, *fields), key=("registry", *key), by_year=by_year)


def _flag(name: str, meaning: str) -> Field:
    return Field(name, FieldType.BOOLEAN, meaning, required=True)


_DRAFT = _flag("unreviewed", "Of a draft that nobody has reviewed; left out of counts")

LAKE_DIRECTIVES = _table(
    "directives",
    "Every document, also those that are only cited.",
    Field("id", _TEXT, "The stem of its file", required=True),
    Field("number", _TEXT, "As printed"),
    Field("symbol", _TEXT, "Of an unnumbered document"),
    Field("type", _TEXT, "Slug of the official type", required=True),
    Field("title", _TEXT, "Trích yếu"),
    Field("issuer", _TEXT, "Agency"),
    Field("issued_on", FieldType.PARTIAL_DATE, "Date of issue, as far as it is known"),
    Field(
        "issuer_steps",
        _NUMBER,
        "Steps between the issuer and the registry's office along `agencies.parent`;"
        " empty where neither stands above the other. The nearest registry owns a document.",
    ),
    _flag("cited_only", "A document that others cite; it has no tasks here"),
    _DRAFT,
    key=("id",),
)

LAKE_LINKS = _table(
    "links",
    "What a document rests on.",
    Field("directive", _TEXT, "The document that refers", required=True),
    Field("place", _NUMBER, "1, 2, … among its links", required=True),
    Field("role", _TEXT, "`implements`, `amends`, `replaces`, `corrects`, `cites`", required=True),
    Field("target", _TEXT, "The document referred to, in the same registry", required=True),
    key=("directive", "place"),
)

LAKE_TASKS = _table(
    "tasks",
    "One row for each occurrence of each task.",
    Field("ref", _TEXT, "`<directive>:<task>`, with `@<occurrence>` if it recurs", required=True),
    Field("directive", _TEXT, "The document", required=True),
    Field("task", _TEXT, "The item in the document", required=True),
    Field("occurrence", _TEXT, "The period or day that the occurrence is for"),
    Field("title", _TEXT, "In one line", required=True),
    Field("deliverable", _TEXT, "The product"),
    Field("deadline", _TEXT, "The words of the document, several joined by `; `"),
    Field("original_last_day", _DAY, "Last permitted day as the document sets it"),
    Field("opens_on", _DAY, "The day from which it is shown", required=True),
    _flag("provisional", "Rests on a year whose days off are not announced yet"),
    _DRAFT,
    key=("ref",),
)

LAKE_ROLES = _table(
    "roles",
    "Who has which part in a task, as the document names them.",
    Field("directive", _TEXT, "The document", required=True),
    Field("task", _TEXT, "The item", required=True),
    Field("role", _TEXT, "`lead`, `coordinating`, `carried_out_by`, `report_to`", required=True),
    Field("place", _NUMBER, "1, 2, … in this role", required=True),
    Field("party", _TEXT, "An agency or a group", required=True),
    key=("directive", "task", "role", "place"),
)

TASK_SPANS = _table(
    "task_spans",
    "The state of each occurrence, with the days for which it holds.",
    Field("ref", _TEXT, "The row of `tasks`", required=True),
    Field("directive", _TEXT, "The document", required=True),
    Field("from_day", _DAY, "First day of the span", required=True),
    Field("until_day", _DAY, "First day after it; 9999-12-31: no end", required=True),
    Field("state", _TEXT, "State of the least finished assignment", required=True),
    Field("last_day", _DAY, "Last permitted day in force"),
    Field("total", _NUMBER, "Assignments but for cancelled and transferred ones", required=True),
    Field("done", _NUMBER, "Of them, done", required=True),
    Field("late", _NUMBER, "Of them, counted as late by the program", required=True),
    Field("submitted", _NUMBER, "Of them, sent and not confirmed", required=True),
    _DRAFT,
    key=("ref", "from_day"),
)

ASSIGNMENT_SPANS = _table(
    "assignment_spans",
    "What each agency owes, with the days for which it holds. On a day of the span the state is"
    " `overdue` from `late_from` on, else `due_soon` from `soon_from` on, else `opening_state`.",
    Field("ref", _TEXT, "The row of `tasks`", required=True),
    Field("directive", _TEXT, "The document", required=True),
    Field("place", _NUMBER, "1, 2, … of the row of `tasks`", required=True),
    Field("agency", _TEXT, "Who owes it in this span", required=True),
    Field("named", _TEXT, "Who was named, or took over by a transfer", required=True),
    Field("via", _TEXT, "The group by which it was named"),
    Field("from_day", _DAY, "First day of the span", required=True),
    Field("until_day", _DAY, "First day after it; 9999-12-31: no end", required=True),
    Field("opening_state", _TEXT, "State on the first day", required=True),
    Field("soon_from", _DAY, "Day from which it is due soon"),
    Field("late_from", _DAY, "Day from which it is overdue"),
    Field("last_day", _DAY, "Last permitted day in force"),
    Field("submitted_on", _DAY, "Day of the submission that waits or was confirmed"),
    Field("closed_on", _DAY, "Day of the completion, cancellation or transfer"),
    Field("judged_on", _DAY, "The day that decides on time or late"),
    _DRAFT,
    key=("ref", "place", "from_day"),
)

LAKE_EVENTS = _table(
    "events",
    "Every recorded event, without remarks.",
    Field("directive", _TEXT, "The document", required=True),
    Field("place", _NUMBER, "1, 2, … of the document", required=True),
    Field("task", _TEXT, "The item; a void may leave it out"),
    Field("occurrence", _TEXT, "Of a recurring task"),
    Field("agency", _TEXT, "Whose event it is", required=True),
    Field("happened_on", _DAY, "When it happened", required=True),
    Field("kind", _TEXT, "Such as `submitted` or `completed`", required=True),
    Field("evidence", _TEXT, "A document's number"),
    Field("extended_until", _DAY, "The new last day, included"),
    Field("transferred_to", _TEXT, "The agency that takes over"),
    Field("recorded_on", _DAY, "When it was written down"),
    key=("directive", "place"),
)

LAKE_AGENCIES = _table(
    "agencies",
    "All agencies of a registry, also abolished ones.",
    Field("id", _TEXT, "Its id in this registry", required=True),
    Field("name", _TEXT, "In full", required=True),
    Field("kind", _TEXT, "Such as `department` or `commune`", required=True),
    Field("parent", _TEXT, "The agency above"),
    Field("code", _TEXT, "Official code: what makes it the same across registries"),
    Field("valid_from", FieldType.PARTIAL_DATE, "Founded"),
    Field("valid_until", FieldType.PARTIAL_DATE, "Abolished"),
    key=("id",),
    by_year=False,
)

LAKE_GROUPS = _table(
    "agency_groups",
    "Collective addressees of a registry.",
    Field("id", _TEXT, "Its id in this registry", required=True),
    Field("name", _TEXT, "In full", required=True),
    key=("id",),
    by_year=False,
)

LAKE_TABLES = (
    LAKE_DIRECTIVES, LAKE_LINKS, LAKE_TASKS, LAKE_ROLES, TASK_SPANS, ASSIGNMENT_SPANS, LAKE_EVENTS,
    LAKE_AGENCIES, LAKE_GROUPS,
)  # fmt: skip
