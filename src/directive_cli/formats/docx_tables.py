"""The markup of a bordered table in a Word document.

The tables of reports differ in their columns and may be long, so that they are written here and
put into the template whole; everything else of a paper stands in the template. Widths are in twips
(1/20 point), type sizes in half-points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directive_cli.formats.cells import visible_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    italic: bool = False
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


def bordered_table(
    rows: Iterable[PaperRow], widths: Sequence[int], *, size: int = 22
) -> Iterable[str]:
    """Yield the markup of a bordered table piece by piece; a row is never split over pages."""
    side = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
    borders = "".join(
        f"<w:{edge} {side}/>" for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{borders}'
        '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/>'
        f'<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    looks: dict[tuple[bool, bool, str, str], tuple[str, str]] = {}
    for row in rows:
        yield _row(row, widths, size, looks)
    yield "</w:tbl>"


def xml_text(text: str) -> str:
    """Return text for an element's content; characters that XML forbids are shown as symbols."""
    text = visible_lines(text)
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # docxtpl would read braces of its own in a finished table.
    return text.replace("{_{", "{\u200b_{").replace("}_}", "}\u200b_}")


def _row(
    row: PaperRow,
    widths: Sequence[int],
    size: int,
    looks: dict[tuple[bool, bool, str, str], tuple[str, str]],
) -> str:
    parts = ["<w:tr><w:trPr><w:cantSplit/>", "<w:tblHeader/>" if row.header else "", "</w:trPr>"]
    at = 0
    for cell in row.cells:
        width = widths[at] if cell.span == 1 else sum(widths[at : at + cell.span])
        at += cell.span
        key = (cell.bold, cell.italic, cell.align, cell.ink)
        if key not in looks:
            looks[key] = (
                f'<w:p><w:pPr><w:jc w:val="{cell.align}"/></w:pPr>',
                f"<w:r>{_run_properties(cell, size)}",
            )
        opening, run_opening = looks[key]
        more = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        if cell.merge:
            more += '<w:vMerge w:val="restart"/>' if cell.merge == "restart" else "<w:vMerge/>"
        if cell.fill:
            more += f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>'
        if row.header:
            more += '<w:vAlign w:val="center"/>'
        parts.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>')
        for line in cell.text.split("\n"):
            text = (
                f'{run_opening}<w:t xml:space="preserve">{xml_text(line)}</w:t></w:r>'
                if line
                else ""
            )
            parts.append(f"{opening}{text}</w:p>")
        parts.append("</w:tc>")
    parts.append("</w:tr>")
    return "".join(parts)


def _run_properties(cell: PaperCell, size: int) -> str:
    bold = "<w:b/>" if cell.bold else ""
    italic = "<w:i/>" if cell.italic else ""
    colour = f'<w:color w:val="{cell.ink}"/>' if cell.ink else ""
    return f'<w:rPr>{bold}{italic}{colour}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
