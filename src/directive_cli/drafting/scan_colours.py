"""What a scan shows in colour: seals are red, pens are blue; a signer's name is printed in black.

Knows pictures only; runs no recogniser.
"""

from __future__ import annotations

from typing import Any

_COLOURED = 70
"""By how much, of 255, the strongest of red, green and blue exceeds the weakest in ink of a seal or
a pen; black letters and tinted paper have less than half of it."""
_SMALLEST_SHARE = 0.0005
"""Share of a page: a seal has ten times as much."""


def without_colour(coloured: Any, grey: Any) -> Any | None:
    """Return a page in ``grey`` without what its ``coloured`` picture shows in colour; None where
    that is next to nothing."""
    from PIL import ImageChops, ImageFilter

    red, green, blue = coloured.split()
    strongest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    weakest = ImageChops.darker(ImageChops.darker(red, green), blue)
    spread = ImageChops.subtract(strongest, weakest)
    mask = spread.point(lambda value: 255 if value > _COLOURED else 0)
    if mask.histogram()[255] < _SMALLEST_SHARE * mask.width * mask.height:
        return None
    black = grey.copy()
    # The rim of a stroke is paler than the stroke.
    black.paste(255, mask=mask.filter(ImageFilter.MaxFilter(3)))
    return black
