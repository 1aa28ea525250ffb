"""WordprocessingML by the rules of official papers: paragraphs, borderless headers, bordered tables, sections.

Sizes, margins and styles are those of NĐ 30/2020, annex I (I.I and I.II). Writes markup only; what a document says is
for ``docx`` and ``letter``. All lengths are in twips (1/20 point), type sizes in half-points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directive_cli.formats.package import XML_HEADER, Package, xml_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import IO

PORTRAIT_TEXT = 9355
"""Width of the text on upright A4: 210 − 30 − 15 mm."""
LANDSCAPE_TEXT = 14288
"""Width of the text on landscape A4: 297 − 30 − 15 mm."""
SHEET_TEXT = 15138
"""Width of the text on a landscape sheet without binding margin: 297 − 15 − 15 mm."""

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks; the defaults are those of body text."""

    size: int = 28
    bold: bool = False
    italic: bool = False
    align: str = "both"
    first_line: int = 0
    before: int = 0
    after: int = 0
    keep_next: bool = False
    underline_rule: int = 0
    """Length of the solid line under the paragraph, centred; 0: none."""
    colour: str = ""


BODY = Look(first_line=567, before=120)
CENTRED = Look(align="center")


def paragraph(text: str, look: Look = BODY) -> str:
    """Return a paragraph; line breaks in ``text`` are line breaks on paper."""
    return f"<w:p>{_paragraph_properties(look)}{text_run(text, look)}</w:p>{_rule(look)}"


def text_run(text: str, look: Look) -> str:
    """Return a run of text."""
    inner = "<w:br/>".join(
        f'<w:t xml:space="preserve">{xml_text(line)}</w:t>' for line in text.split("\n")
    )
    return f"<w:r>{_run_properties(look)}{inner}</w:r>"


def header_table(left: Sequence[str], right: Sequence[str], *, widths: tuple[int, int]) -> str:
    """Return a borderless table of one row and two cells, as at the head and the foot of an official paper."""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(content) or paragraph("", CENTRED)}</w:tc>'
        for width, content in zip(widths, (left, right), strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )


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


def section(
    *, landscape: bool = False, binding: bool = True, last: bool = False, restart: bool = False
) -> str:
    """Return the end of a section: A4 with the margins of an official paper, page number on top but for page 1.

    ``binding``: 30 mm on the left for official papers; sheets for reading take 15 mm all round. Any section but the
    ``last`` ends in a paragraph of its own.
    """
    size = (
        'w:w="16838" w:h="11906" w:orient="landscape"' if landscape else 'w:w="11906" w:h="16838"'
    )
    margins = (
        'w:top="1134" w:right="850" w:bottom="1134" w:left="1701"'
        if binding
        else 'w:top="850" w:right="850" w:bottom="850" w:left="850"'
    )
    numbering = '<w:pgNumType w:start="1"/>' if restart else ""
    properties = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>'
        f'<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/>'
        f'<w:pgSz {size}/><w:pgMar {margins} w:header="567" w:footer="340" w:gutter="0"/>{numbering}<w:titlePg/>'
        "</w:sectPr>"
    )
    return properties if last else f"<w:p><w:pPr>{properties}</w:pPr></w:p>"


def write_document(
    out: IO[bytes], body: Iterable[str], *, title: str, foot: str, language: str
) -> None:
    """Write a .docx file of the markup in ``body``; the same markup gives the same bytes."""
    package = Package(out)
    package.add("[Content_Types].xml", _content_types())
    package.add(
        "_rels/.rels",
        _relationships(("officeDocument", "word/document.xml"), ("core", "docProps/core.xml")),
    )
    package.add("docProps/core.xml", _core(title, language))
    package.add(
        "word/_rels/document.xml.rels",
        _relationships(
            ("styles", "styles.xml"), ("header", "header1.xml"), ("header", "header2.xml"), ("footer", "footer1.xml"),
            ("settings", "settings.xml"),
        ),
    )  # fmt: skip
    package.add("word/styles.xml", _styles(language))
    package.add("word/settings.xml", _settings())
    number = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText>'
    number += '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    number += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    package.add(
        "word/header1.xml",
        _part("hdr", f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{number}</w:p>'),
    )
    package.add("word/header2.xml", _part("hdr", "<w:p/>"))
    footer = paragraph(foot, Look(size=16, align="left", colour="6A6A6A")) if foot else "<w:p/>"
    package.add("word/footer1.xml", _part("ftr", footer))
    with package.part("word/document.xml") as stream:
        stream.write(
            f'{XML_HEADER}<w:document xmlns:w="{_SPACE}" xmlns:r="{_OFFICE}"><w:body>'.encode()
        )
        for piece in body:
            stream.write(piece.encode())
        stream.write(b"</w:body></w:document>")
    package.close()


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
            look = Look(
                size=size, bold=cell.bold, italic=cell.italic, align=cell.align, colour=cell.ink
            )
            looks[key] = (f"<w:p>{_paragraph_properties(look)}", f"<w:r>{_run_properties(look)}")
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


def _paragraph_properties(look: Look) -> str:
    kept = "<w:keepNext/>" if look.keep_next else ""
    spacing = (
        f'<w:spacing w:before="{look.before}" w:after="{look.after}"/>'
        if look.before or look.after
        else ""
    )
    indent = f'<w:ind w:firstLine="{look.first_line}"/>' if look.first_line else ""
    return f'<w:pPr>{kept}{spacing}{indent}<w:jc w:val="{look.align}"/></w:pPr>'


def _run_properties(look: Look) -> str:
    bold = "<w:b/>" if look.bold else ""
    italic = "<w:i/>" if look.italic else ""
    colour = f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    return f'<w:rPr>{bold}{italic}{colour}<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/></w:rPr>'


def _rule(look: Look) -> str:
    """Return the solid line under a heading: an empty paragraph of that width with an upper border."""
    if not look.underline_rule:
        return ""
    return (
        '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        f'<w:spacing w:before="20" w:line="120" w:lineRule="exact"/><w:ind w:left="{look.underline_rule}"'
        f' w:right="{look.underline_rule}"/></w:pPr></w:p>'
    )


def _content_types() -> str:
    parts = (
        ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("header1", "header"),
        ("header2", "header"), ("footer1", "footer"),
    )  # fmt: skip
    listed = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for name, kind in parts
    )
    return (
        f'{XML_HEADER}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{core if kind == "core" else f"{_OFFICE}/{kind}"}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{XML_HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _core(title: str, language: str) -> str:
    return (
        f'{XML_HEADER}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{xml_text(title)}</dc:title><dc:language>{_locale(language)}</dc:language></cp:coreProperties>"
    )


def _styles(language: str) -> str:
    font = (
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman"'
    )
    font += ' w:cs="Times New Roman"/>'
    return (
        f'{XML_HEADER}<w:styles xmlns:w="{_SPACE}"><w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val="28"/>'
        f'<w:szCs w:val="28"/><w:lang w:val="{_locale(language)}" w:eastAsia="{_locale(language)}"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style></w:styles>'
    )


def _settings() -> str:
    return (
        f'{XML_HEADER}<w:settings xmlns:w="{_SPACE}"><w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    )


def _part(name: str, content: str) -> str:
    return f'{XML_HEADER}<w:{name} xmlns:w="{_SPACE}" xmlns:r="{_OFFICE}">{content}</w:{name}>'


def _locale(language: str) -> str:
    return "vi-VN" if language == "vi" else "en-GB"
