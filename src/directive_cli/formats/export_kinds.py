"""The forms of an export by their names. To add one: a function below and a line in
``EXPORT_FORMATS``.

The command line, its help, the endings of ``--output`` and the tests read ``EXPORT_FORMATS``. What
writes a form is imported when it is asked for.
"""

from __future__ import annotations

from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from typing import Any

    from directive_cli.reports.export_rows import Batch


@dataclass(frozen=True, slots=True)
class ExportAnswer:
    """What a form may need to know: the rows, and how they are wanted."""

    batches: Iterable[Batch]
    about: Callable[[dict[str, list[str]]], dict[str, Any]]
    """Makes the manifest once the rows are written; takes each table's files."""
    raw: bool


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One form: what writes it to a new place, and the endings of its files."""

    write: Callable[[Path, ExportAnswer], None]
    endings: tuple[str, ...]
    extra: tuple[str, str] | None = None
    """The optional part of the installation that it needs, and the package in it."""


def _jsonl(place: Path, answer: ExportAnswer) -> None:
    from directive_cli.formats.export_text import write_jsonl_tables

    _folder(place, answer, write_jsonl_tables)


def _csv(place: Path, answer: ExportAnswer) -> None:
    from functools import partial

    from directive_cli.formats.export_text import write_csv_tables

    _folder(place, answer, partial(write_csv_tables, raw=answer.raw))


def _parquet(place: Path, answer: ExportAnswer) -> None:
    from directive_cli.formats.export_parquet import write_parquet

    _folder(place, answer, write_parquet)


def _sqlite(place: Path, answer: ExportAnswer) -> None:
    from directive_cli.formats.export_place import new_sqlite_file
    from directive_cli.formats.export_sqlite import write_sqlite

    with new_sqlite_file(place) as path:
        write_sqlite(path, answer.batches, lambda: answer.about({}))


def _folder(
    place: Path,
    answer: ExportAnswer,
    write: Callable[[Path, Iterable[Batch]], dict[str, list[str]]],
) -> None:
    """Write the tables into a new folder, and the manifest beside them."""
    import json

    from directive_cli.formats.export_place import MANIFEST, new_folder

    with new_folder(place) as folder:
        about = answer.about(write(folder, answer.batches))
        text = json.dumps(about, ensure_ascii=False, indent=2) + "\n"
        (folder / MANIFEST).write_text(text, encoding="utf-8", newline="")


EXPORT_FORMATS: dict[str, ExportKind] = {
    "jsonl": ExportKind(_jsonl, ("jsonl", "ndjson")),
    "csv": ExportKind(_csv, ("csv",)),
    "sqlite": ExportKind(_sqlite, ("sqlite", "sqlite3", "db")),
    "parquet": ExportKind(_parquet, ("parquet",), extra=("parquet", "pyarrow")),
}
