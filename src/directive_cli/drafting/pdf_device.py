"""What a PDF's page draws, in one pass: its characters as plain records, its shapes and pictures as
``pdfminer`` gives them.

Knows how PDF places text (ISO 32000-1, 9.4.4). The library makes an object of each character and
takes two thirds of the time of a page for it; a page has thousands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.utils import apply_matrix_rect


class PageDevice(PDFPageAggregator):
    """A page's ``characters`` in the order in which they are drawn; everything else is in its
    layout.

    A character has ``text``, its box in points from the page's upper left corner, ``size``,
    ``upright`` and ``matrix``.
    """

    def __init__(self, resources: Any) -> None:
        super().__init__(resources, laparams=None)
        self.characters: list[dict[str, Any]] = []
        self.turned = False
        """Whether any character stands otherwise than upright, from left to right."""
        self._height = 0.0
        self._glyphs: dict[Any, dict[int, tuple[str, float]]] = {}
        """The text and the width of each character that a font has shown."""

    def begin_page(self, page: Any, ctm: Any) -> None:
        """Begin a page: nothing of the one before is kept."""
        super().begin_page(page, ctm)
        self.characters, self.turned = [], False
        self._height = float(self.cur_item.height)

    def render_string_horizontal(
        self,
        seq: Iterable[Any],
        matrix: tuple[float, ...],
        pos: tuple[float, float],
        font: Any,
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        ncs: Any,
        graphicstate: Any,
    ) -> tuple[float, float]:
        """Note each character of a string; return where the next string begins."""
        a, b, c, d, e, f = matrix
        x, y = pos
        low = font.get_descent() * fontsize + rise
        level, upright = b == 0 and c == 0, a * d * scaling > 0 and b * c <= 0
        self.turned |= not level or a < 0 or d < 0
        glyphs = self._glyphs.setdefault(font, {})
        spaced = False
        for part in seq:
            if isinstance(part, (int, float)):
                x -= part * dxscale
                spaced = True
                continue
            if not isinstance(part, bytes):
                continue
            for code in font.decode(part):
                if spaced:
                    x += charspace
                text, width = glyphs.get(code) or self._glyph(font, code, glyphs)
                ahead = width * fontsize * scaling
                right, up = x * a + y * c + e, x * b + y * d + f
                if level:
                    x0, x1 = right, a * ahead + right
                    y0, y1 = d * low + up, d * (low + fontsize) + up
                else:
                    x0, y0, x1, y1 = apply_matrix_rect(
                        (a, b, c, d, right, up), (0, low, ahead, low + fontsize)
                    )
                if x1 < x0:
                    x0, x1 = x1, x0
                if y1 < y0:
                    y0, y1 = y1, y0
                top = self._height - y1
                self.characters.append(
                    {
                        "text": text, "x0": x0, "x1": x1, "top": top, "bottom": self._height - y0,
                        "doctop": top, "size": y1 - y0, "upright": upright,
                        "matrix": (a, b, c, d, right, up),
                    }
                )  # fmt: skip
                x += ahead
                if code == 32 and wordspace:
                    x += wordspace
                spaced = True
        return x, y

    def _glyph(
        self, font: Any, code: int, glyphs: dict[int, tuple[str, float]]
    ) -> tuple[str, float]:
        try:
            text = font.to_unichr(code)
        except PDFUnicodeNotDefined:
            text = self.handle_undefined_char(font, code)
        glyphs[code] = text, font.char_width(code)
        return glyphs[code]
