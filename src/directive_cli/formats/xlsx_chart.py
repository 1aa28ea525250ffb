"""A column chart of a worksheet's own cells, in DrawingML.

Knows the cells by their ranges only.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from directive_cli.formats.package import XML_HEADER, xml_text

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY_ZERO = date(1899, 12, 30)
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Series:
    """One series: its name, the range of its numbers and its colour, with the numbers themselves for programs that
    show a chart before they calculate.
    """

    name: str
    values_ref: str
    values: tuple[int, ...]
    colour: str


def chart_xml(
    title: str,
    *,
    categories_ref: str,
    days: Sequence[date],
    series: Sequence[Series],
    language: str,
) -> str:
    """Return ``chartN.xml``: stacked columns, one a day, titled, with a legend when there are several series."""
    day_format = "dd/mm" if language == "vi" else "yyyy\\-mm\\-dd"
    drawn = "".join(
        _series(index, each, categories_ref, days, day_format) for index, each in enumerate(series)
    )
    legend = (
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' if len(series) > 1 else ""
    )
    return (
        f'{XML_HEADER}<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{_MAIN}" xmlns:r="{_RELATIONSHIPS}">'
        '<c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>'
        '<a:defRPr sz="1200" b="1"/></a:pPr>'
        f'<a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>{xml_text(title)}</a:t></a:r></a:p></c:rich></c:tx>'
        '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f'{drawn}<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="501"/><c:axId val="502"/></c:barChart>'
        '<c:catAx><c:axId val="501"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="b"/>'
        f'<c:numFmt formatCode="{day_format}" sourceLinked="0"/><c:majorTickMark val="out"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="502"/><c:crosses val="autoZero"/>'
        '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        '<c:valAx><c:axId val="502"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill>'
        '<a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
        '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="nextTo"/><c:crossAx val="501"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/><c:majorUnit val="'
        f'{_unit(series)}"/></c:valAx></c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'
        "</c:chart></c:chartSpace>"
    )


def drawing_xml(*, from_row: int, columns: int, rows: int) -> str:
    """Return ``drawingN.xml``: the chart placed over a rectangle of cells, rows counted from 0."""
    spreadsheet = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    return (
        f'{XML_HEADER}<xdr:wsDr xmlns:xdr="{spreadsheet}" xmlns:a="{_MAIN}"><xdr:twoCellAnchor>'
        f"<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{from_row}</xdr:row>"
        "<xdr:rowOff>0</xdr:rowOff></xdr:from>"
        f"<xdr:to><xdr:col>{columns}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{from_row + rows}</xdr:row>"
        "<xdr:rowOff>0</xdr:rowOff></xdr:to>"
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/>'
        '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
        f'<a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" xmlns:r="{_RELATIONSHIPS}" r:id="rId1"/>'
        "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
    )


def _series(
    index: int, series: Series, categories_ref: str, days: Sequence[date], day_format: str
) -> str:
    serials = "".join(
        f'<c:pt idx="{at}"><c:v>{(day - _DAY_ZERO).days}</c:v></c:pt>'
        for at, day in enumerate(days)
    )
    numbers = "".join(
        f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(series.values)
    )
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:v>{xml_text(series.name)}</c:v></c:tx>'
        f'<c:spPr><a:solidFill><a:srgbClr val="{series.colour}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
        f"<c:cat><c:numRef><c:f>{xml_text(categories_ref)}</c:f><c:numCache><c:formatCode>{day_format}</c:formatCode>"
        f'<c:ptCount val="{len(days)}"/>{serials}</c:numCache></c:numRef></c:cat>'
        f"<c:val><c:numRef><c:f>{xml_text(series.values_ref)}</c:f><c:numCache><c:formatCode>0</c:formatCode>"
        f'<c:ptCount val="{len(series.values)}"/>{numbers}</c:numCache></c:numRef></c:val></c:ser>'
    )


def _unit(series: Sequence[Series]) -> int:
    """Return the step between grid lines: whole numbers, at most about eight lines."""
    highest = max(
        (sum(column) for column in zip(*(each.values for each in series), strict=True)), default=1
    )
    return max(1, -(-highest // 8))
