"""The cell styles of a workbook: one numbered style for each use, and the colours of the states.

Knows SpreadsheetML's ``styles.xml`` only.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from directive_cli.formats.package import XML_HEADER
from directive_cli.formats.state_colours import STATE_COLOURS

if TYPE_CHECKING:
    from directive_cli.domain.status import State


class Style(IntEnum):
    """Index of a cell style in ``styles.xml``; ``_write`` below keeps the same order."""

    PLAIN = 0
    TITLE = 1
    NOTE = 2
    WARNING = 3
    HEADER = 4
    TEXT = 5
    TEXT_QUOTED = 6
    """For text that begins like a formula: editing the cell in Excel does not turn it into one."""
    CENTRED = 7
    DATE = 8
    INTEGER = 9
    RATE = 10
    TOTAL_TEXT = 11
    TOTAL_INTEGER = 12
    TOTAL_RATE = 13


STATE_FORMATS: dict[State, int] = {state: index for index, state in enumerate(STATE_COLOURS)}
"""Index of each state's differential format, for conditional formatting."""

_AS_TEXT, _THOUSANDS, _DAY, _PER_CENT = 49, 3, 164, 165
"""Number formats: Excel's own below 164."""


def styles_xml(language: str) -> str:
    """Return ``styles.xml``; dates are shown as the language writes them, and stay real dates."""
    day = "dd/mm/yyyy" if language == "vi" else "yyyy\\-mm\\-dd"
    formats = (
        (
            '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
            '<alignment vertical="top" wrapText="1"/></xf>'
        ),
        (
            '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">'
            '<alignment vertical="top" wrapText="1"/></xf>'
        ),
        (
            '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">'
            '<alignment vertical="top" wrapText="1"/></xf>'
        ),
        (
            '<xf numFmtId="0" fontId="4" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">'
            '<alignment vertical="top" wrapText="1"/></xf>'
        ),
        _boxed(font=3, fill=2, horizontal="center", vertical="center"),
        _boxed(number=_AS_TEXT),
        _boxed(number=_AS_TEXT, quoted=True),
        _boxed(number=_AS_TEXT, horizontal="center"),
        _boxed(number=_DAY, horizontal="center"),
        _boxed(number=_THOUSANDS, horizontal="center"),
        _boxed(number=_PER_CENT, horizontal="center"),
        _boxed(font=3, fill=2),
        _boxed(number=_THOUSANDS, font=3, fill=2, horizontal="center"),
        _boxed(number=_PER_CENT, font=3, fill=2, horizontal="center"),
    )
    states = "".join(
        f'<dxf><font><color rgb="FF{ink}"/></font><fill><patternFill patternType="solid">'
        f'<fgColor rgb="FF{ground}"/><bgColor rgb="FF{ground}"/></patternFill></fill></dxf>'
        for ground, ink in STATE_COLOURS.values()
    )
    side = '<color rgb="FF808080"/>'
    return (
        f'{XML_HEADER}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<numFmts count="2"><numFmt numFmtId="164" formatCode="{day}"/><numFmt numFmtId="165" formatCode="0.0%"/>'
        "</numFmts>"
        f'<fonts count="5">{_font(12)}{_font(14, "<b/>")}{_font(11, "<i/>")}{_font(12, "<b/>")}'
        f"{_font(12, '<b/>', 'FFA00000')}</fonts>"
        '<fills count="3"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill>'
        '<fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF2"/><bgColor indexed="64"/></patternFill></fill>'
        "</fills>"
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        f'<border><left style="thin">{side}</left><right style="thin">{side}</right><top style="thin">{side}</top>'
        f'<bottom style="thin">{side}</bottom><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(formats)}">{"".join(formats)}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        f'<dxfs count="{len(STATE_COLOURS)}">{states}</dxfs>'
        '<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>'
        "</styleSheet>"
    )


def _boxed(
    *,
    number: int = 0,
    font: int = 0,
    fill: int = 0,
    horizontal: str = "",
    vertical: str = "top",
    quoted: bool = False,
) -> str:
    """Return a cell format with a thin box and wrapped text."""
    quote = ' quotePrefix="1"' if quoted else ""
    across = f'horizontal="{horizontal}" ' if horizontal else ""
    return (
        f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="1" xfId="0"'
        f'{quote} applyNumberFormat="1" applyFont="1"'
        ' applyFill="1" applyBorder="1" applyAlignment="1">'
        f'<alignment {across}vertical="{vertical}" wrapText="1"/></xf>'
    )


def _font(size: int, weight: str = "", colour: str = "FF000000") -> str:
    return f'<font>{weight}<sz val="{size}"/><color rgb="{colour}"/><name val="Times New Roman"/><family val="1"/></font>'
