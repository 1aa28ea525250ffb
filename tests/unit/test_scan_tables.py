"""The rules of a table in a page's picture, and its cells one under the other."""

from __future__ import annotations

from PIL import Image, ImageDraw

from directive_cli.drafting.scan_tables import cells_in_a_column, lines_by_cell, table_cells
from directive_cli.drafting.scan_words import ScannedWord

LEFT, TOP, WIDE, HIGH = 200, 300, 500, 160
COLUMNS, ROWS = 4, 3


def sheet(*, slant: int = 0, merged: bool = False) -> Image.Image:
    """Return a sheet at 300 dpi with a ruled table; a merged cell covers the last two rows of column 1."""
    page = Image.new("L", (2480, 3508), 255)
    draw = ImageDraw.Draw(page)
    for row in range(ROWS + 1):
        y, end = TOP + HIGH * row, LEFT + WIDE * COLUMNS
        if merged and row == 2:
            draw.line((LEFT, y, LEFT + WIDE, y), fill=0, width=4)
            draw.line((LEFT + 2 * WIDE, y, end, y + slant), fill=0, width=4)
        else:
            draw.line((LEFT, y, end, y + slant), fill=0, width=4)
    for column in range(COLUMNS + 1):
        x = LEFT + WIDE * column
        draw.line((x, TOP, x, TOP + HIGH * ROWS), fill=0, width=4)
    return page


def places(page: Image.Image) -> list[tuple[int, int, int, int]]:
    return [
        (cell.place.row, cell.place.column, cell.place.rows, cell.place.columns)
        for cell in table_cells(page, 1)
    ]


def test_the_cells_of_a_ruled_table_are_found() -> None:
    assert places(sheet()) == [(row, column, 1, 1) for row in range(3) for column in range(4)]


def test_a_rule_that_is_not_quite_level_is_one_rule() -> None:
    assert len(places(sheet(slant=5))) == ROWS * COLUMNS


def test_a_merged_cell_covers_its_rows() -> None:
    found = places(sheet(merged=True))
    assert (1, 1, 2, 1) in found
    assert len(found) == ROWS * COLUMNS - 1


def test_lines_under_a_letterhead_and_bars_of_letters_draw_no_table() -> None:
    page = Image.new("L", (2480, 3508), 255)
    draw = ImageDraw.Draw(page)
    draw.line((300, 400, 800, 400), fill=0, width=4)
    draw.line((1500, 400, 2000, 400), fill=0, width=4)
    for row in range(12):
        for letter in range(40):
            x, y = 200 + 50 * letter, 700 + 70 * row
            draw.rectangle((x, y, x + 6, y + 45), fill=0)
    assert table_cells(page, 1) == []


def test_words_go_back_to_the_cell_that_they_were_cut_from() -> None:
    page = sheet()
    cells = table_cells(page, 2)
    column = cells_in_a_column(page, cells)
    assert column.height > ROWS * COLUMNS * (HIGH - 20)
    assert table_cells(page, 2) == []  # the rules are wiped away with the cells
    word = ScannedWord("Sở", 90, 60, cells[5].top + 40, 120, cells[5].top + 80)
    lines = list(lines_by_cell([[word]], cells, 2))
    assert [(line.cell.row, line.cell.column) for line in lines if line.raw and line.cell] == [
        (1, 1)
    ]
    assert len(lines) == ROWS * COLUMNS
