"""How wide each column is on paper: from its hint, its kind and what it holds.

Widths are in characters of the body type; a format turns them into its own unit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_cli.formats.cells import heading_text
from directive_cli.reports.table import Kind, Row

if TYPE_CHECKING:
    from directive_cli.reports.table import Column, Table
    from directive_cli.translation import Translator

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
_RIGID = 8
"""A text column that asks for no more than this holds item numbers and the like, and does not stretch."""
_NEEDED = {Kind.DATE: 10, Kind.STATE: 8, Kind.COUNT: 3, Kind.DAYS: 4, Kind.RATE: 6, Kind.CHANGE: 4}
_ELASTIC = frozenset({Kind.TEXT, Kind.REF, Kind.AGENCY})


def preferred_width(column: Column) -> int:
    """Return the width in characters that a column asks for."""
    return max(column.width or _BY_KIND[column.kind], _NARROWEST)


def shares(table: Table, total: int, *, character: int, translate: Translator) -> list[int]:
    """Divide ``total`` units among the columns; the sum is exactly ``total`` where any column can stretch.

    ``character`` is the width of one character in the same unit. Dates, counts and states get what they need, so that
    none is broken; texts share the rest in proportion to what they ask for.
    """
    columns = table.columns
    least = [_least(column, translate) * character for column in columns]
    elastic = [column.kind in _ELASTIC and preferred_width(column) > _RIGID for column in columns]
    widths = [0 if stretches else need for need, stretches in zip(least, elastic, strict=True)]
    rest = total - sum(widths)
    if rest > 0 and not any(elastic):
        return [width * 2 for width in widths] if rest > sum(widths) else widths
    wanted = sum(
        preferred_width(column)
        for column, stretches in zip(columns, elastic, strict=True)
        if stretches
    )
    for at, column in enumerate(columns):
        if elastic[at]:
            widths[at] = max(rest * preferred_width(column) // wanted, least[at], 11 * character)
    widest = widths.index(max(widths))
    widths[widest] += total - sum(widths)
    if widths[widest] < 4 * character:
        # Too many columns for the paper: all shrink alike.
        return [total // len(columns)] * (len(columns) - 1) + [
            total - total // len(columns) * (len(columns) - 1)
        ]
    return widths


def _least(column: Column, translate: Translator) -> int:
    """Return the characters that a column needs: its longest word, in the heading or in what it holds."""
    heading = max(
        (len(word) for word in heading_text(column.heading, translate).split()), default=0
    )
    own = (
        preferred_width(column)
        if column.kind in _ELASTIC and preferred_width(column) <= _RIGID
        else 3
    )
    return max(_NEEDED.get(column.kind, own), heading) + 2


def record_count(table: Table) -> int:
    """Return the number of records, headings between them not counted."""
    return sum(isinstance(row, Row) for row in table.rows)
