"""Tables in a page's picture: their rules, and their cells put one under the other.

Knows pictures only; runs no recogniser. A rule is a run of ink that no letter has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from directive_cli.drafting.ruled_tables import cells_of, columns_of, rule_between, ruled_tables
from directive_cli.drafting.scan_words import WordRow
from directive_cli.drafting.source_lines import CellPlace, Line

_INK = 150
"""Darker greys, of 0 to 255, are ink."""
_SHORTEST_ACROSS, _SHORTEST_ALONG = 160, 75
"""Pixels at 300 dpi: a rule is longer than a dash between words, and than a letter is high."""
_CELL_ACROSS, _CELL_ALONG = 40, 25
"""Pixels that are looked at together; they must all be ink."""
_POINT = 300 / 72
_MOST_CELLS = 600
"""A page with more is a chart or squared paper."""
_MARGIN = 40
_TALLEST = 30_000
"""Pixels: the recogniser takes no picture that is higher."""


@dataclass(slots=True)
class PageCell:
    """A cell: its place in its table, its box in the page, its top in the picture of all."""

    place: CellPlace
    box: tuple[int, int, int, int]
    top: int = 0


def table_cells(picture: Any, page: int) -> list[PageCell]:
    """Return the cells of a page's tables, in reading order; none where the page shows no table."""
    ink = picture.point(lambda grey: 255 if grey < _INK else 0)
    across = [(y, x0, x1) for y, x0, x1 in _runs(ink, _CELL_ACROSS, _SHORTEST_ACROSS)]
    turned = ink.transpose(_transpose())
    along = [(x, y0, y1) for x, y0, y1 in _runs(turned, _CELL_ALONG, _SHORTEST_ALONG)]
    rules = [rule_between(x0 / _POINT, y / _POINT, x1 / _POINT, y / _POINT) for y, x0, x1 in across]
    rules += [rule_between(x / _POINT, y0 / _POINT, x / _POINT, y1 / _POINT) for x, y0, y1 in along]
    cells = []
    for nth, table in enumerate(ruled_tables(rules)):
        # Numbers apart from those of the tables that the file itself draws.
        number = 10_000 + 100 * page + nth
        for box, place in cells_of(table, number, columns_of(table)):
            left, top, right, bottom = (round(one * _POINT) for one in box)
            cells.append(PageCell(place, (left + 8, top + 8, right - 8, bottom - 8)))
    return cells if len(cells) <= _MOST_CELLS else []


def _transpose() -> Any:
    from PIL import Image

    return Image.Transpose.TRANSPOSE


def _runs(ink: Any, step: int, shortest: int) -> list[tuple[int, int, int]]:
    """Return the rules that run across: where, from, to; lines beside each other are one rule."""
    from PIL import Image

    width, height = ink.size
    count = width // step
    small = ink.crop((0, 0, count * step, height)).resize((count, height), Image.Resampling.BOX)
    data = small.tobytes()
    found: list[tuple[int, int, int]] = []
    for y in range(height):
        row = data[y * count : (y + 1) * count]
        if max(row) < 216:
            continue
        start = None
        for at in range(count + 1):
            full = at < count and row[at] >= 216
            if full and start is None:
                start = at
            elif not full and start is not None:
                if (at - start) * step >= shortest - step:
                    found.append((y, start * step - step, at * step + step))
                start = None
    return _thinned(found)


def _thinned(runs: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Join runs on neighbouring lines that overlap into one at their middle."""
    rules: list[list[int]] = []
    open_rules: list[list[int]] = []
    for y, start, end in runs:
        open_rules = [rule for rule in open_rules if y - rule[1] <= 6]
        for rule in open_rules:
            if start <= rule[3] and end >= rule[2]:
                rule[1], rule[2], rule[3] = y, min(rule[2], start), max(rule[3], end)
                break
        else:
            rule = [y, y, start, end]
            rules.append(rule)
            open_rules.append(rule)
    return [((first + last) // 2, start, end) for first, last, start, end in rules]


def cells_in_a_column(picture: Any, cells: Sequence[PageCell]) -> Any:
    """Return a picture of the cells one under the other; wipe them from the page's own."""
    from PIL import Image

    height, width = _MARGIN, max(cell.box[2] - cell.box[0] for cell in cells) + 2 * _MARGIN
    kept = []
    for cell in cells:
        tall = cell.box[3] - cell.box[1]
        if tall > 0 and cell.box[2] > cell.box[0] and height + tall + _MARGIN < _TALLEST:
            cell.top = height
            height += tall + 2 * _MARGIN
            kept.append(cell)
    column = Image.new("L", (width, height), 255)
    for cell in kept:
        column.paste(picture.crop(cell.box), (_MARGIN, cell.top))
    for cell in kept:
        left, top, right, bottom = cell.box
        picture.paste(255, (left - 16, top - 16, right + 16, bottom + 16))
    return column


def lines_by_cell(rows: Sequence[WordRow], cells: Sequence[PageCell], page: int) -> Iterator[Line]:
    """Yield the lines of each cell, a blank one for a cell without words."""
    for cell in cells:
        end = cell.top + cell.box[3] - cell.box[1] + _MARGIN
        inside = [row for row in rows if cell.top and cell.top - _MARGIN <= row[0].middle[1] < end]
        for row in inside:
            words = " ".join(word.text for word in row)
            yield Line(page, cell.place.row + 1, words, cell.place)
        if not inside:
            yield Line(page, cell.place.row + 1, "", cell.place)
