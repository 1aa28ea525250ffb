"""Exported tables as Parquet files, directives in a folder a year; needs pyarrow, an extra."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from directive_cli.extras import need_extra
from directive_cli.reports.export_rows import Batch
from directive_cli.reports.export_tables import EXPORT_TABLES, ExportTable, FieldType

_NO_YEAR = "__HIVE_DEFAULT_PARTITION__"
"""The folder of documents without a date: the usual name of "no value" in a partition."""

_ROWS_TOGETHER = 10_000
"""A row group: what is held in memory for each file that is being written."""


def write_parquet(folder: Path, batches: Iterable[Batch]) -> dict[str, list[str]]:
    """Write the tables into ``folder`` and return each table's files.

    A table by year is ``<table>/year=2025/part-0.parquet``, any other ``<table>/part-0.parquet``; a
    table without rows has one file with its columns. Raises ExtraMissing.
    """
    need_extra("parquet", "pyarrow")
    open_files: dict[tuple[str, int | None], _File] = {}
    files: dict[str, list[str]] = {table.name: [] for table in EXPORT_TABLES}

    def file_of(table: ExportTable, year: int | None) -> _File:
        key = (table.name, year if table.by_year else None)
        if key not in open_files:
            name = _file_name(table, year)
            files[table.name].append(name)
            open_files[key] = _File(folder / name, table)
        return open_files[key]

    try:
        for batch in batches:
            for key in [key for key in open_files if key[1] not in (None, batch.year)]:
                open_files.pop(key).close()  # the years come one after the other
            if batch.rows:
                file_of(batch.table, batch.year).add(batch.rows)
        for table in EXPORT_TABLES:
            if not files[table.name]:
                file_of(table, None)
    finally:
        for each in open_files.values():
            each.close()
    return {name: sorted(listed) for name, listed in files.items()}


class _File:
    """One Parquet file that is being written, some rows at a time."""

    def __init__(self, path: Path, table: ExportTable) -> None:
        import pyarrow
        from pyarrow import parquet

        path.parent.mkdir(parents=True, exist_ok=True)
        types = {
            FieldType.TEXT: pyarrow.string(),
            FieldType.INTEGER: pyarrow.int32(),
            FieldType.BOOLEAN: pyarrow.bool_(),
            FieldType.DATE: pyarrow.date32(),
            FieldType.PARTIAL_DATE: pyarrow.string(),
            FieldType.TEXTS: pyarrow.list_(pyarrow.string()),
        }
        self._pyarrow = pyarrow
        self._schema = pyarrow.schema(
            [
                pyarrow.field(field.name, types[field.type], nullable=not field.required)
                for field in table.fields
            ]
        )
        self._writer = parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._waiting: list[tuple[Any, ...]] = []

    def add(self, rows: list[tuple[Any, ...]]) -> None:
        self._waiting += rows
        if len(self._waiting) >= _ROWS_TOGETHER:
            self._flush()

    def close(self) -> None:
        try:
            self._flush()
        finally:
            self._writer.close()

    def _flush(self) -> None:
        columns = (
            zip(*self._waiting, strict=True) if self._waiting else [() for _field in self._schema]
        )
        arrays = [
            self._pyarrow.array(values, type=field.type)
            for values, field in zip(columns, self._schema, strict=True)
        ]
        self._writer.write_table(self._pyarrow.Table.from_arrays(arrays, schema=self._schema))
        self._waiting = []


def _file_name(table: ExportTable, year: int | None) -> str:
    if not table.by_year:
        return f"{table.name}/part-0.parquet"
    return f"{table.name}/year={_NO_YEAR if year is None else year}/part-0.parquet"
