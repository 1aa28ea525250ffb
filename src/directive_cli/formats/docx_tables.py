"""The bordered tables of a Word document, filled into ``templates/table.xml`` by Jinja.

A table of a Word template has as many columns as were drawn, and the tables of reports differ: so
their markup is a template of its own, put into the paper whole. Widths are in twips (1/20 point),
type sizes in half-points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from directive_cli.formats.cells import visible_lines

PORTRAIT_TEXT = 9355
"""Width of the text on upright A4: 210 − 30 − 15 mm."""
LANDSCAPE_TEXT = 14288
"""Width of the text on landscape A4: 297 − 30 − 15 mm."""
SHEET_TEXT = 15138
"""Width of the text on a landscape sheet without binding margin: 297 − 15 − 15 mm."""


@dataclass(frozen=True, slots=True)
class PaperCell:
    """A cell of a bordered table."""

    text: str
    align: str = "left"
    bold: bool = False
    span: int = 1
    merge: str = ""
    """``restart`` or ``continue``: part of a cell that reaches over several rows."""
    fill: str = ""
    ink: str = ""


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A row of a bordered table; ``header``: repeated at the top of every page."""

    cells: tuple[PaperCell, ...]
    header: bool = False


def bordered_table(rows: Iterable[PaperRow], widths: Sequence[int], *, size: int = 22) -> Markup:
    """Return the markup of a bordered table with columns of these widths, and lines around all."""
    return Markup(_template().render(rows=rows, widths=widths, size=size))


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.filters["shown"] = _shown
    source = files("directive_cli.formats") / "templates" / "table.xml"
    return environment.from_string(source.read_text(encoding="utf-8"))


def _shown(text: str) -> str:
    """Return the text with visible control characters, and none of docxtpl's own braces."""
    return visible_lines(text).replace("{_{", "{\u200b_{").replace("}_}", "}\u200b_}")
