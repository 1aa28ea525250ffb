"""Exported tables as files: JSON lines, CSV, SQLite, Parquet. Values as they are; nothing is worded or translated."""

from __future__ import annotations

import csv
import json
import sqlite3
from datetime import date
from typing import TYPE_CHECKING, Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from directive_cli.reports.export_tables import ExportTable

_SQL_TYPES = {"text": "TEXT", "integer": "INTEGER", "boolean": "INTEGER", "date": "TEXT"}


class MissingLibrary(DirectiveError):
    """A format needs a library that is not installed."""


def write_json_lines(tables: Sequence[ExportTable], folder: Path) -> list[Path]:
    """Write ``<table>.jsonl`` for each table: one object a line, UTF-8, every column in every object."""
    written = []
    for table in tables:
        path = folder / f"{table.name}.jsonl"
        names = [name for name, _kind in table.columns]
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            for row in table.rows():
                stream.write(json.dumps(dict(zip(names, map(_plain, row), strict=True)), ensure_ascii=False) + "\n")
        written.append(path)
    return written


def write_csv(tables: Sequence[ExportTable], folder: Path) -> list[Path]:
    """Write ``<table>.csv`` for each table: RFC 4180, UTF-8 without a mark, for programs; null is empty."""
    written = []
    for table in tables:
        path = folder / f"{table.name}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\r\n")
            writer.writerow([name for name, _kind in table.columns])
            writer.writerows([_csv_value(value) for value in row] for row in table.rows())
        written.append(path)
    return written


def write_sqlite(tables: Sequence[ExportTable], path: Path) -> list[Path]:
    """Write one SQLite database with a table for each; dates are ISO text, booleans 0 and 1."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    try:
        with connection:
            for table in tables:
                columns = ", ".join(f'"{name}" {_SQL_TYPES[kind]}' for name, kind in table.columns)
                connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
                marks = ", ".join("?" * len(table.columns))
                connection.executemany(
                    f'INSERT INTO "{table.name}" VALUES ({marks})', (tuple(map(_plain, row)) for row in table.rows())
                )
    finally:
        connection.close()
    return [path]


def write_parquet(tables: Sequence[ExportTable], folder: Path) -> list[Path]:
    """Write ``<table>.parquet``, or ``<table>/year=<year>/part.parquet`` for a table with a date to divide by.

    Needs pyarrow, the extra ``parquet``. Raises MissingLibrary.
    """
    try:
        import pyarrow as arrow  # type: ignore[import-not-found,import-untyped,unused-ignore]
        import pyarrow.parquet as parquet  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        raise MissingLibrary(
            _("Parquet needs the library pyarrow; install directive-cli with its extra: directive-cli[parquet].")
        ) from error
    types = {"text": arrow.string(), "integer": arrow.int64(), "boolean": arrow.bool_(), "date": arrow.date32()}
    written: list[Path] = []
    for table in tables:
        schema = arrow.schema([(name, types[kind]) for name, kind in table.columns])
        for part, rows in _partitions(table).items():
            path = folder / table.name / part / "part.parquet" if part else folder / f"{table.name}.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            columns = list(zip(*rows, strict=True)) or [()] * len(table.columns)
            made = arrow.table([list(column) for column in columns], schema=schema)
            parquet.write_table(made, path, compression="zstd")
            written.append(path)
    return written


def _partitions(table: ExportTable) -> dict[str, list[tuple[Any, ...]]]:
    if table.year_column is None:
        return {"": list(table.rows())}
    place = [name for name, _kind in table.columns].index(table.year_column)
    found: dict[str, list[tuple[Any, ...]]] = {}
    for row in table.rows():
        value = row[place]
        # As Hive names the part without a value.
        year = str(value)[:4] if value is not None else "__HIVE_DEFAULT_PARTITION__"
        found.setdefault(f"year={year}", []).append(row)
    return found


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _csv_value(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _plain(value)
