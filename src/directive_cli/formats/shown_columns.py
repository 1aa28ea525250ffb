"""Which columns of a table people see: a ref that item and heading tell already is for programs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from directive_cli.reports.table import Column, Heading, Kind, Row, Table


def for_people(table: Table) -> Table:
    """Return the table without the refs that its other columns tell in words."""
    return _with(table, lambda column: column.essential or column.kind is not Kind.REF)


def for_readers(table: Table) -> Table:
    """Return the table without what its other columns tell in words: for a screen."""
    return _with(table, lambda column: not column.told_in_words)


def _with(table: Table, wanted: Callable[[Column], bool]) -> Table:
    kept = [at for at, column in enumerate(table.columns) if wanted(column)]
    if len(kept) == len(table.columns):
        return table
    return replace(
        table,
        columns=tuple(table.columns[at] for at in kept),
        rows=[row if isinstance(row, Heading) else _only(row, kept) for row in table.rows],
        total=_only(table.total, kept) if table.total else None,
    )


def _only(row: Row, kept: Sequence[int]) -> Row:
    return replace(row, cells=tuple([row.cells[at] for at in kept]))
