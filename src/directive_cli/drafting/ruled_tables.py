"""Tables that rules draw: their cells, with the rows and columns that each covers.

Knows lines on a page, in points from its upper left corner; whether a file or a picture shows
them is for the callers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from directive_cli.drafting.source_lines import CellPlace

_RULES_OF_A_TABLE = 6
"""Fewer lines than these draw no table: letterheads underline with one or two."""

Box = tuple[float, float, float, float]


def rule_between(x0: float, top: float, x1: float, bottom: float) -> dict[str, Any]:
    """Return a rule in the form that the table finder takes."""
    return {"object_type": "line", "x0": x0, "x1": x1, "top": top, "bottom": bottom,
            "width": x1 - x0, "height": bottom - top}  # fmt: skip


def ruled_tables(rules: Sequence[dict[str, Any]]) -> list[Any]:
    """Return the tables that rules draw: three columns or more, over two rows or more."""
    from pdfplumber.table import TableFinder

    across = [rule for rule in rules if rule["top"] == rule["bottom"]]
    along = [rule for rule in rules if rule["top"] != rule["bottom"]]
    if len(rules) < _RULES_OF_A_TABLE or min(len(across), len(along)) < 2:
        return []
    settings = {
        "vertical_strategy": "explicit",
        "horizontal_strategy": "explicit",
        "explicit_vertical_lines": along,
        "explicit_horizontal_lines": across,
    }
    # The page is only asked for lines that are given by one number each.
    page: Any = None
    return [
        table
        for table in TableFinder(page, settings).tables
        if max(len(row.cells) for row in table.rows) >= 3
        and sum(sum(box is not None for box in row.cells) >= 2 for row in table.rows) >= 2
    ]


def columns_of(table: Any) -> list[float]:
    """Return where the table's columns begin."""
    starts = {round(box[0]) for row in table.rows for box in row.cells if box is not None}
    return [float(start) for start in sorted(starts)]


def cells_of(table: Any, number: int, columns: Sequence[float]) -> Iterator[tuple[Box, CellPlace]]:
    """Yield each cell with its place among ``columns``; it covers what no rule cuts off."""
    tops = [float(row.bbox[1]) for row in table.rows]
    for row_number, row in enumerate(table.rows):
        for box in row.cells:
            if box is None:
                continue
            away = [abs(start - box[0]) for start in columns]
            rows = sum(box[1] - 1 <= top < box[3] - 1 for top in tops)
            across = sum(box[0] - 1 <= start < box[2] - 1 for start in columns)
            place = CellPlace(
                number, row_number, away.index(min(away)), max(1, rows), max(1, across)
            )
            yield box, place
