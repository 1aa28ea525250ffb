"""Exported tables as one SQLite file: typed columns, keys, and views for common questions."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from directive_cli.formats.export_place import APPLICATION_ID
from directive_cli.reports.export_rows import Batch
from directive_cli.reports.export_tables import EXPORT_TABLES, ExportTable, Field, FieldType

SQL_TYPES = {
    FieldType.TEXT: "TEXT",
    FieldType.INTEGER: "INTEGER",
    FieldType.BOOLEAN: "BOOLEAN",
    FieldType.DATE: "DATE",
    FieldType.PARTIAL_DATE: "TEXT",
    FieldType.TEXTS: "TEXT",
}
"""Declared types: a DATE is ISO text, a BOOLEAN 0 or 1, a list of texts a JSON array."""


@dataclass(frozen=True, slots=True)
class View:
    """A question asked often, as a query that has a name."""

    meaning: str
    query: str


VIEWS = {
    "open_tasks": View(
        meaning="Open tasks with their documents, soonest last day first, undated ones last",
        query=(
            "SELECT tasks.*, directives.number, directives.type, directives.title AS "
            "directive_title,"
            " directives.issuer, directives.issued_on"
            " FROM tasks JOIN directives ON directives.id = tasks.directive WHERE tasks.is_open"
            " ORDER BY tasks.last_day IS NULL, tasks.last_day, tasks.directive, tasks.place, "
            "tasks.occurrence"
        ),
    ),
    "overdue_assignments": View(
        meaning="What is overdue, with the names of the agency and of the document, longest first",
        query=(
            "SELECT assignments.ref, tasks.title, assignments.agency, agencies.name AS "
            "agency_name, directives.number,"
            " assignments.last_day, -assignments.days_left AS days_late, tasks.unreviewed FROM "
            "assignments"
            " JOIN tasks ON tasks.ref = assignments.ref JOIN directives ON directives.id = "
            "tasks.directive"
            " LEFT JOIN agencies ON agencies.id = assignments.agency WHERE assignments.state = "
            "'overdue'"
            " ORDER BY assignments.last_day, assignments.ref, assignments.place"
        ),
    ),
    "agency_states": View(
        meaning="How many assignments each agency has in each state; unreviewed drafts left out",
        query=(
            "SELECT assignments.agency, agencies.name AS agency_name, assignments.state, count(*) "
            "AS assignments"
            " FROM assignments JOIN tasks ON tasks.ref = assignments.ref"
            " LEFT JOIN agencies ON agencies.id = assignments.agency WHERE NOT tasks.unreviewed"
            " GROUP BY assignments.agency, assignments.state ORDER BY assignments.agency, "
            "assignments.state"
        ),
    ),
}


def write_sqlite(
    path: Path, batches: Iterable[Batch], about: Callable[[], Mapping[str, Any]]
) -> None:
    """Write the tables and views into a new file at ``path``, and ``about()``, asked last, as the
    table ``export``.

    Raises OSError where the file cannot be written.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            # The file is put into its place only when it is whole: no journal is needed on the way.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("BEGIN")
            _fill(connection, batches)
            _describe(connection, about())
            connection.execute("COMMIT")
            connection.execute("ANALYZE")
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error


def _fill(connection: sqlite3.Connection, batches: Iterable[Batch]) -> None:
    inserts = {}
    for table in EXPORT_TABLES:
        connection.execute(_create(table))
        inserts[table.name] = (
            f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.fields))})"
        )
    for batch in batches:
        connection.executemany(
            inserts[batch.table.name], (tuple(map(_stored, row)) for row in batch.rows)
        )
    for table in EXPORT_TABLES:
        for column in _looked_up(table):
            connection.execute(f"CREATE INDEX {table.name}_{column} ON {table.name} ({column})")
    for name, view in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {view.query}")


def _create(table: ExportTable) -> str:
    lines = [_column(field) for field in table.fields]
    lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    keys = {each.name: each.key[0] for each in EXPORT_TABLES}
    lines += [
        f"FOREIGN KEY ({column}) REFERENCES {other} ({keys[other]})"
        for column, other in table.references
    ]
    return f"CREATE TABLE {table.name} (\n  " + ",\n  ".join(lines) + "\n)"


def _column(field: Field) -> str:
    required = " NOT NULL" if field.required else ""
    check = f" CHECK ({field.name} IN (0, 1))" if field.type is FieldType.BOOLEAN else ""
    return f"{field.name} {SQL_TYPES[field.type]}{required}{check}"


def _looked_up(table: ExportTable) -> list[str]:
    """Return the columns by which rows are looked up and that do not begin the key."""
    wanted = ("directive", "agency", "ref", "state", "last_day", "target", "party")
    return [column for column in wanted if column in table.names and column != table.key[0]]


def _stored(value: Any) -> Any:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    if value is None or isinstance(value, (str, int)):
        return value
    return value.isoformat()


def _describe(connection: sqlite3.Connection, about: Mapping[str, Any]) -> None:
    connection.execute("CREATE TABLE export (name TEXT NOT NULL PRIMARY KEY, value TEXT)")
    for name, value in about.items():
        if name != "tables":
            text = (
                value
                if value is None or isinstance(value, str)
                else json.dumps(value, ensure_ascii=False)
            )
            connection.execute("INSERT INTO export VALUES (?, ?)", (name, text))
