"""How wide each column is on paper: from its hint, its kind and what it holds.

Widths are in characters of the body type; a format turns them into its own unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_cli.reports.table import Kind, Row

if TYPE_CHECKING:
    from directive_cli.reports.table import Column, Table

_BY_KIND = {
    Kind.TEXT: 34,
    Kind.REF: 16,
    Kind.AGENCY: 24,
    Kind.DATE: 12,
    Kind.STATE: 14,
    Kind.COUNT: 9,
    Kind.DAYS: 9,
    Kind.RATE: 9,
    Kind.CHANGE: 9,
}
_NARROWEST = 4


def preferred_width(column: Column) -> int:
    """Return the width in characters that a column asks for."""
    return max(column.width or _BY_KIND[column.kind], _NARROWEST)


def shares(table: Table, total: int) -> list[int]:
    """Divide ``total`` units among the columns in proportion to what they ask for; the sum is exactly ``total``."""
    wanted = [preferred_width(column) for column in table.columns]
    widths = [total * width // sum(wanted) for width in wanted]
    widths[wanted.index(max(wanted))] += total - sum(widths)
    return widths


def record_count(table: Table) -> int:
    """Return the number of records, headings between them not counted."""
    return sum(isinstance(row, Row) for row in table.rows)
