"""How wide each column is on paper: from its hint, its kind and what it holds.

Widths are in characters of the body type; a format turns them into its own unit.
"""

from __future__ import annotations

from itertools import islice
from math import ceil

from directive_cli.formats.cells import display_text, heading_text
from directive_cli.formats.type_widths import BOLD, line_count, text_width
from directive_cli.reports.table import Column, Kind, Row, Table
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
_HEADING_LINES = 3
"""A heading of more lines is cut where it is repeated on the next page."""
_CHARACTER = 0.445
"""Ems of a character: a little less than letters and blanks have on the average, so that what just
fits is not broken.
"""
_EDGES = 1.4
"""Characters that the two edges of a cell take."""
_RIGID = 8
"""A text column that needs no more than this holds item numbers and does not stretch."""
_NEEDED = {Kind.DATE: 10, Kind.STATE: 8, Kind.COUNT: 3, Kind.DAYS: 4, Kind.RATE: 6, Kind.CHANGE: 4}
_NARROWEST_TEXT = 11.5
_NARROWEST_REF = 16.5
"""Characters that a column gets at least where its words, or its documents' numbers, are long."""
_LOOKED_AT = 300
"""Rows from which the widths are estimated."""
_ELASTIC = frozenset({Kind.TEXT, Kind.REF, Kind.AGENCY})


def preferred_width(column: Column) -> int:
    """Return the width in characters that a column asks for."""
    return max(column.width or _BY_KIND[column.kind], _NARROWEST)


def shares(
    table: Table,
    total: int,
    *,
    character: int,
    translate: Translator,
    edges: float = _EDGES,
) -> list[int]:
    """Divide ``total`` units among the columns; the sum is exactly ``total`` where one can stretch.

    ``character`` is the width of one character in the same unit; ``edges``: characters that the
    two edges of a cell take, and a button in its heading. Dates, counts and states get what
    they need, so that none is broken; texts share the rest so that the rows are low.
    """
    columns = table.columns
    least = [ceil(_least(column, translate) + edges) * character for column in columns]
    elastic = [column.kind in _ELASTIC and preferred_width(column) > _RIGID for column in columns]
    widths = list(least)
    if not any(elastic):
        return [width * 2 for width in widths] if total > 2 * sum(widths) else widths
    stretching = [
        at for at, column in enumerate(columns) if elastic[at] or column.kind is Kind.STATE
    ]
    texts = {at: _texts(table, at, translate) for at in stretching}
    for at in stretching:
        word = ceil(_longest_word(texts[at], columns[at].kind) + edges)
        widths[at] = max(least[at], word * character)
    spare = total - sum(widths)
    if spare < 0:
        return _shrunk(widths, total, character)
    lengths = {at: _lengths(texts[at]) for at in stretching}
    cells = {at: _cells(lengths[at], widths[at] / character - edges) for at in stretching}
    usual = {at: _usual(lengths[at]) for at in stretching}
    for _step in range(spare // character):
        at = _worth_widening(cells, widths, usual)
        widths[at] += character
        cells[at] = _cells(lengths[at], widths[at] / character - edges)
    widths[max(stretching, key=lambda at: widths[at])] += total - sum(widths)
    return widths


def _shrunk(widths: list[int], total: int, character: int) -> list[int]:
    """Return the widths where the paper is too narrow: the widest gives, else all shrink alike."""
    widest = widths.index(max(widths))
    widths[widest] += total - sum(widths)
    if widths[widest] >= 4 * character:
        return widths
    each = total // len(widths)
    return [each] * (len(widths) - 1) + [total - each * (len(widths) - 1)]


def _texts(table: Table, at: int, translate: Translator) -> list[str]:
    """Return the words of a column's first cells."""
    return [
        display_text(row.cells[at], translate)
        for row in islice(table.rows, _LOOKED_AT)
        if isinstance(row, Row)
    ]


def _longest_word(texts: list[str], kind: Kind) -> float:
    """Return the characters of a column's longest word, so that none is broken.

    A column that is mostly empty still gets some of what its longest cell asks for.
    """
    word = max((_characters(word) for text in texts for word in text.split()), default=0.0)
    cell = max(map(len, texts), default=0)
    enough = _NARROWEST_REF if kind is Kind.REF else _NARROWEST_TEXT
    return min(max(word, min(cell // 3, _RIGID)), enough)


def _characters(text: str) -> float:
    """Return a text's width in characters of the usual width: digits and capitals are wider."""
    return text_width(text) / _CHARACTER


def _lengths(texts: list[str]) -> list[list[float]]:
    """Return the characters of each line in each cell of a column."""
    return [[_characters(line) for line in text.split("\n")] for text in texts]


def _cells(lengths: list[list[float]], width: float) -> list[tuple[float, float]]:
    """Return of each cell in a column of so many characters how high it is, in lines, and how much
    of that more width makes less.
    """
    return [
        (
            sum(max(length / width, 1) for length in cell),
            sum(length / width for length in cell if length > width),
        )
        for cell in lengths
    ]


def _usual(lengths: list[list[float]]) -> float:
    """Return the longest line that three quarters of the cells do not exceed."""
    longest = sorted(max(cell) for cell in lengths)
    return longest[len(longest) * 3 // 4] if longest else 1.0


def _worth_widening(
    cells: dict[int, list[tuple[float, float]]], widths: list[int], usual: dict[int, float]
) -> int:
    """Return the column with which the table becomes lowest when it gets a little more room; where
    no width makes it lower, the one that has least room for what most of its cells hold.
    """
    columns = list(cells)
    gains = dict.fromkeys(columns, 0.0)
    for row in zip(*cells.values(), strict=True):
        tallest = max(row)
        at = columns[row.index(tallest)]
        gains[at] += tallest[1] / widths[at]
    if any(gains.values()):
        return max(gains, key=gains.__getitem__)
    return max(columns, key=lambda at: usual[at] / widths[at])


def _least(column: Column, translate: Translator) -> int:
    """Return the characters that a column needs: its longest word, heading included."""
    own = (
        preferred_width(column)
        if column.kind in _ELASTIC and preferred_width(column) <= _RIGID
        else 3
    )
    heading = _heading_width(heading_text(column.heading, translate))
    return max(_NEEDED.get(column.kind, own), heading)


def _heading_width(heading: str) -> int:
    """Return the least characters a line in which a heading takes no more than so many lines."""
    width = ceil(max(map(_characters, heading.split()), default=0) * BOLD)
    while line_count(heading, width * _CHARACTER / BOLD) > _HEADING_LINES:
        width += 1
    return width


def record_count(table: Table) -> int:
    """Return the number of records, headings between them not counted."""
    return sum(isinstance(row, Row) for row in table.rows)
