"""A page without what is written on it in colour."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from directive_cli.drafting.scan_colours import without_colour

SIZE = (400, 300)
TINTED = (225, 228, 240)
BLACK = (25, 22, 30)


def page(*shapes: tuple[tuple[int, int, int, int], tuple[int, int, int]]) -> Image.Image:
    picture = Image.new("RGB", SIZE, TINTED)
    drawn = ImageDraw.Draw(picture)
    drawn.rectangle((60, 140, 300, 150), fill=BLACK)
    for box, colour in shapes:
        drawn.rectangle(box, fill=colour)
    return picture


@pytest.mark.parametrize("colour", [(214, 35, 44), (35, 50, 170), (120, 20, 20)])
def test_seals_and_pens_go_and_black_letters_stay(colour: tuple[int, int, int]) -> None:
    coloured = page(((100, 80, 110, 139), colour))
    black = without_colour(coloured, coloured.convert("L"))
    assert black is not None
    assert black.getpixel((105, 100)) == 255
    assert black.getpixel((200, 145)) < 60


def test_a_page_in_black_on_tinted_paper_is_left_as_it_is() -> None:
    assert without_colour(page(), page().convert("L")) is None
