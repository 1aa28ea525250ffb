"""The cell formats of a workbook: one for each use, and the colours of the states."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from directive_cli.formats.state_colours import STATE_COLOURS

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format


class Style(StrEnum):
    """What a cell is for."""

    PLAIN = "plain"
    TITLE = "title"
    NOTE = "note"
    WARNING = "warning"
    HEADER = "header"
    TEXT = "text"
    TEXT_QUOTED = "text quoted"
    """For text that begins like a formula: editing the cell in Excel does not turn it into one."""
    CENTRED = "centred"
    DATE = "date"
    INTEGER = "integer"
    RATE = "rate"
    TOTAL_TEXT = "total text"
    TOTAL_INTEGER = "total integer"
    TOTAL_RATE = "total rate"


_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top", "text_wrap": True}
_BOX = {**_FONT, "border": 1, "border_color": "#808080"}
_MIDDLE = {"align": "center"}
_STRONG = {"bold": True, "bg_color": "#E7ECF2"}
_FORMATS: dict[Style, dict[str, Any]] = {
    Style.PLAIN: _FONT,
    Style.TITLE: {**_FONT, "bold": True, "font_size": 14},
    Style.NOTE: {**_FONT, "italic": True, "font_size": 11},
    Style.WARNING: {**_FONT, "bold": True, "font_color": "#A00000"},
    Style.HEADER: {**_BOX, **_STRONG, **_MIDDLE, "valign": "vcenter"},
    Style.TEXT: {**_BOX, "num_format": "@"},
    Style.TEXT_QUOTED: {**_BOX, "num_format": "@", "quote_prefix": True},
    Style.CENTRED: {**_BOX, **_MIDDLE, "num_format": "@"},
    Style.DATE: {**_BOX, **_MIDDLE},
    Style.INTEGER: {**_BOX, **_MIDDLE, "num_format": "#,##0"},
    Style.RATE: {**_BOX, **_MIDDLE, "num_format": "0.0%"},
    Style.TOTAL_TEXT: {**_BOX, **_STRONG},
    Style.TOTAL_INTEGER: {**_BOX, **_STRONG, **_MIDDLE, "num_format": "#,##0"},
    Style.TOTAL_RATE: {**_BOX, **_STRONG, **_MIDDLE, "num_format": "0.0%"},
}


class SheetStyles:
    """The formats of one workbook; dates look as the language writes them and stay real dates."""

    def __init__(self, book: Workbook, language: str) -> None:
        day = "dd/mm/yyyy" if language == "vi" else "yyyy-mm-dd"
        self.chart_day = "dd/mm" if language == "vi" else "yyyy-mm-dd"
        self._formats: dict[Style, Format] = {
            style: book.add_format(
                properties | ({"num_format": day} if style is Style.DATE else {})
            )
            for style, properties in _FORMATS.items()
        }
        self.states: dict[str, Format] = {
            state.value: book.add_format({"bg_color": f"#{ground}", "font_color": f"#{ink}"})
            for state, (ground, ink) in STATE_COLOURS.items()
        }

    def __getitem__(self, style: Style) -> Format:
        return self._formats[style]
