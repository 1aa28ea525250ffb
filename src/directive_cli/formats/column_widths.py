"""How wide each column is on paper: from its hint, its kind and what it holds.

Widths are in characters of the body type; a format turns them into its own unit.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from directive_cli.formats.cells import display_text, heading_text
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
_HEADING_LINES = 3
"""A heading of more lines is cut where it is repeated on the next page."""
_RIGID = 8
"""A text column that needs no more than this holds item numbers and does not stretch."""
_NEEDED = {Kind.DATE: 10, Kind.STATE: 8, Kind.COUNT: 3, Kind.DAYS: 4, Kind.RATE: 6, Kind.CHANGE: 4}
_NARROWEST_TEXT = 11
"""Characters that a column of text gets at least where its words are long."""
_LOOKED_AT = 300
"""Rows from which the widths are estimated."""
_SHORT, _LONG = 4, 240
"""Characters below and above which the length of a text no longer counts."""
_ELASTIC = frozenset({Kind.TEXT, Kind.REF, Kind.AGENCY})


def preferred_width(column: Column) -> int:
    """Return the width in characters that a column asks for."""
    return max(column.width or _BY_KIND[column.kind], _NARROWEST)


def shares(table: Table, total: int, *, character: int, translate: Translator) -> list[int]:
    """Divide ``total`` units among the columns; the sum is exactly ``total`` where one can stretch.

    ``character`` is the width of one character in the same unit. Dates, counts and states get what
    they need, so that none is broken; texts share the rest by what they hold.
    """
    columns = table.columns
    least = [_least(column, translate) * character for column in columns]
    elastic = [column.kind in _ELASTIC and preferred_width(column) > _RIGID for column in columns]
    widths = [0 if stretches else need for need, stretches in zip(least, elastic, strict=True)]
    rest = total - sum(widths)
    if rest > 0 and not any(elastic):
        return [width * 2 for width in widths] if rest > sum(widths) else widths
    stretching = [at for at, stretches in enumerate(elastic) if stretches]
    for at in stretching:
        widths[at] = max(least[at], _longest_word(table, at, translate) * character)
    spare = total - sum(widths)
    if spare < 0 or not stretching:
        return _shrunk(widths, total, character)
    wanted = {at: _wanted(table, at, translate) for at in stretching}
    ideal = {at: rest * wanted[at] / sum(wanted.values()) for at in stretching}
    lacking = {at: max(ideal[at] - widths[at], 0) for at in stretching}
    for at in stretching:
        widths[at] += int(spare * lacking[at] / (sum(lacking.values()) or 1))
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


def _longest_word(table: Table, at: int, translate: Translator) -> int:
    """Return the characters of a column's longest word, so that none is broken.

    A column that is mostly empty still gets a third of its longest cell.
    """
    texts = [
        display_text(row.cells[at], translate)
        for row in islice(table.rows, _LOOKED_AT)
        if isinstance(row, Row)
    ]
    word = max((len(word) for text in texts for word in text.split()), default=0)
    cell = max(map(len, texts), default=0)
    return min(max(word, cell // 3) + 1, _NARROWEST_TEXT)


def _wanted(table: Table, at: int, translate: Translator) -> float:
    """Return how much of the rest a text column wants: what most of its cells hold, dampened."""
    lengths = sorted(
        len(display_text(row.cells[at], translate))
        for row in islice(table.rows, _LOOKED_AT)
        if isinstance(row, Row)
    )
    usual = lengths[len(lengths) * 3 // 4] if lengths else preferred_width(table.columns[at])
    return float(min(max(usual, _SHORT), _LONG) ** 0.75)


def _least(column: Column, translate: Translator) -> int:
    """Return the characters that a column needs: its longest word, heading included."""
    words = heading_text(column.heading, translate)
    heading = _wrapped_width(words.split(), _HEADING_LINES)
    own = (
        preferred_width(column)
        if column.kind in _ELASTIC and preferred_width(column) <= _RIGID
        else 3
    )
    return max(_NEEDED.get(column.kind, own), heading) + 2


def _wrapped_width(words: list[str], lines: int) -> int:
    """Return the least characters a line in which the words take no more than ``lines`` lines."""
    width = max(map(len, words), default=0)
    while _line_count(words, width) > lines:
        width += 1
    return width


def _line_count(words: list[str], width: int) -> int:
    count, used = 1, 0
    for word in words:
        if used and used + 1 + len(word) > width:
            count, used = count + 1, 0
        used += len(word) + (1 if used else 0)
    return count


def record_count(table: Table) -> int:
    """Return the number of records, headings between them not counted."""
    return sum(isinstance(row, Row) for row in table.rows)
