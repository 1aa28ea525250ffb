"""Exported tables as text: one file a table, JSON lines or CSV; same rows, same bytes."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

from directive_cli.formats.cells import guarded, visible
from directive_cli.reports.export_rows import Batch
from directive_cli.reports.export_tables import EXPORT_TABLES, ExportTable, FieldType


def write_jsonl_tables(folder: Path, batches: Iterable[Batch]) -> dict[str, list[str]]:
    """Write ``<table>.jsonl`` into ``folder``, each line an object with every column; return each
    table's files.

    Dates are ISO text, empty values null, lists arrays of texts.
    """
    return _write(folder, batches, "jsonl", _json_lines, lambda _table: "")


def write_csv_tables(folder: Path, batches: Iterable[Batch], *, raw: bool) -> dict[str, list[str]]:
    """Write ``<table>.csv`` (RFC 4180) into ``folder``, headed by the columns' names; return each
    table's files.

    Dates are ISO text, empty values empty, lists JSON arrays. Unless ``raw``: with a byte-order
    mark, control characters shown as symbols, and a quote before what a spreadsheet would take for
    a formula.
    """
    mark = "" if raw else "\ufeff"
    return _write(
        folder,
        batches,
        "csv",
        partial(_csv_lines, raw=raw),
        lambda table: mark + _records([table.names]),
    )


def _write(
    folder: Path,
    batches: Iterable[Batch],
    ending: str,
    worded: Callable[[ExportTable, list[tuple[Any, ...]]], str],
    heading: Callable[[ExportTable], str],
) -> dict[str, list[str]]:
    names = {table.name: f"{table.name}.{ending}" for table in EXPORT_TABLES}
    with ExitStack() as stack:
        streams = {}
        for table in EXPORT_TABLES:
            stream = stack.enter_context(
                (folder / names[table.name]).open("w", encoding="utf-8", newline="")
            )
            stream.write(heading(table))
            streams[table.name] = stream
        for batch in batches:
            streams[batch.table.name].write(worded(batch.table, batch.rows))
    return {table: [name] for table, name in names.items()}


def _json_lines(table: ExportTable, rows: list[tuple[Any, ...]]) -> str:
    names = table.names
    encode = json.JSONEncoder(ensure_ascii=False, default=str).encode
    return "".join(f"{encode(dict(zip(names, row, strict=True)))}\n" for row in rows)


def _csv_lines(table: ExportTable, rows: list[tuple[Any, ...]], *, raw: bool) -> str:
    forms = [(_RAW_FORMS if raw else _SHOWN_FORMS).get(field.type) for field in table.fields]
    return _records(
        [
            value if form is None or value is None else form(value)
            for form, value in zip(forms, row, strict=True)
        ]
        for row in rows
    )


def _records(rows: Iterable[Sequence[Any]]) -> str:
    """Return rows as CSV; None is empty, numbers and dates are written as ``str`` does."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _shown(text: str) -> str:
    return guarded(visible(text, keep_newlines=True))


def _json(value: list[str]) -> str:
    return json.dumps(value, ensure_ascii=False)


_RAW_FORMS: dict[FieldType, Callable[[Any], str]] = {
    FieldType.BOOLEAN: lambda value: "true" if value else "false",
    FieldType.TEXTS: _json,
}
_SHOWN_FORMS = {
    **_RAW_FORMS,
    FieldType.TEXT: _shown,
    FieldType.TEXTS: lambda value: visible(_json(value)),
}
"""How the values of a type are written, if not by ``str``. A JSON array is never a formula."""
