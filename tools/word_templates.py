"""Make the Word templates of papers and letters: ``python tools/word_templates.py``.

Sizes, margins and places are those of NĐ 30/2020, annex I. The files in
``src/directive_cli/formats/templates`` are what it writes; they can be changed in Word as well.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor, Twips

from directive_cli.formats.letter import TASK_FIELDS
from directive_cli.formats.word_template import pack, template_for

FOLDER = Path(__file__).parents[1] / "src" / "directive_cli" / "formats" / "templates"
ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
HEAD = (3900, 5455)
"""Widths of the two columns of the head, in twips; together the text of an upright page."""
FOOT = (4680, 4675)


class Page:
    """A Word document being made."""

    def __init__(self, *, title: str, language: str = "vi-VN") -> None:
        self.document = Document()
        self.document.core_properties.title = title
        self.document.core_properties.author = ""
        self.document.core_properties.comments = ""
        normal = self.document.styles["Normal"]
        normal.font.name = "Times New Roman"
        normal.font.size = Pt(14)
        normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
        normal.element.rPr.rFonts.set(qn("w:cs"), "Times New Roman")
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), language)
        normal.element.rPr.append(spoken)
        normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
        normal.paragraph_format.line_spacing = 1.0
        self.style("Thân bài", 14, first_line=567, before=6)
        self.style("Mục", 13, bold=True, align="left", before=8, keep_next=True)
        self.style("Tên bảng", 13, bold=True, align="left", before=8, after=3, keep_next=True)
        self.style("Ghi chú", 12, italic=True, before=3)
        self.style("Chưa đủ số liệu", 13, bold=True, before=6, colour="A00000")

    def style(self, name: str, size: float, *, colour: str = "", **look: Any) -> None:
        made = self.document.styles.add_style(name, 1)
        made.base_style = self.document.styles["Normal"]
        made.font.size = Pt(size)
        made.font.bold, made.font.italic = look.get("bold"), look.get("italic")
        if colour:
            made.font.color.rgb = RGBColor.from_string(colour)
        place(
            made.paragraph_format, **{k: v for k, v in look.items() if k not in ("bold", "italic")}
        )

    def text(self, text: str, style: str = "Normal", **look: Any) -> None:
        paragraph(self.document, text, style=style, **look)

    def section(
        self, *, landscape: bool = False, binding: bool = True, first: bool = False
    ) -> None:
        if first:
            made = self.document.sections[0]
        else:
            made = self.document.add_section(WD_SECTION.NEW_PAGE)
            self._flat_break()
        size = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
        made.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        made.page_width, made.page_height = size
        edge = Mm(20) if binding else Mm(15)
        made.top_margin = made.bottom_margin = edge
        made.left_margin, made.right_margin = (Mm(30), Mm(15)) if binding else (edge, edge)
        made.header_distance, made.footer_distance = Mm(10), Mm(6)
        made.different_first_page_header_footer = True
        if first:
            self._edges(made)
            return
        numbering = OxmlElement("w:pgNumType")
        numbering.set(qn("w:start"), "1")
        made._sectPr.append(numbering)

    def _flat_break(self) -> None:
        """Make the paragraph that ends a section flat: after a full page it would be a blank one."""
        ending = self.document.paragraphs[-1]
        ending.paragraph_format.line_spacing = Pt(1)
        mark = parse_xml(f'<w:rPr {nsdecls("w")}><w:sz w:val="2"/></w:rPr>')
        ending._p.pPr.insert_element_before(mark, "w:sectPr")

    @staticmethod
    def _edges(section: Any) -> None:
        """Number the pages on top, but not the first; the foot says what the numbers are from."""
        number = section.header.paragraphs[0]
        number.alignment = ALIGN["center"]
        for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
            run = number.add_run()
            if kind:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
            else:
                mark = OxmlElement("w:instrText")
                mark.set(qn("xml:space"), "preserve")
                mark.text = text
            run._r.append(mark)
        section.first_page_header.is_linked_to_previous = False
        for footer in (section.footer, section.first_page_footer):
            footer.is_linked_to_previous = False
            said = footer.paragraphs[0].add_run("{{foot}}")
            said.font.size = Pt(8)
            said.font.color.rgb = RGBColor.from_string("6A6A6A")

    def columns(self, widths: tuple[int, int]) -> tuple[Any, Any]:
        """Add a table of one row and two cells without lines; return the cells."""
        table = self.document.add_table(rows=1, cols=2)
        fixed(table, widths)
        unbroken(table.rows[0])
        edges(table, 0)
        left, right = table.rows[0].cells
        for cell in (left, right):
            cell._tc.remove(cell.paragraphs[0]._p)
        return left, right

    def save(self, name: str) -> None:
        held = io.BytesIO()
        self.document.save(held)
        held.seek(0)
        with (FOLDER / name).open("wb") as out:
            pack(held, out)


def paragraph(
    container: Any,
    text: str,
    *,
    style: str = "Normal",
    size: float | None = None,
    bold: bool | None = None,
    italic: bool | None = None,
    **look: Any,
) -> None:
    made = (
        container.add_paragraph(style=style)
        if hasattr(container, "styles")
        else container.add_paragraph()
    )
    place(made.paragraph_format, **look)
    run = made.add_run(text)
    run.bold, run.italic = bold, italic
    if size is not None:
        run.font.size = Pt(size)


def place(
    shape: Any,
    *,
    align: str = "both",
    first_line: int = 0,
    left: int = 0,
    before: float = 0,
    after: float = 0,
    keep_next: bool = False,
) -> None:
    shape.alignment = ALIGN[align]
    if left:
        shape.left_indent = Twips(left)
    if first_line:
        shape.first_line_indent = Twips(first_line)
    if before:
        shape.space_before = Pt(before)
    if after:
        shape.space_after = Pt(after)
    if keep_next:
        shape.keep_with_next = True


def rule(container: Any, width: int, share: float) -> None:
    """Draw a solid line of ``share`` of the width, in the middle."""
    inset = int(width * (1 - share) / 2)
    made = container.add_paragraph()
    made.paragraph_format.left_indent = made.paragraph_format.right_indent = Twips(inset)
    made.paragraph_format.space_before = Pt(1)
    made.paragraph_format.line_spacing = Pt(6)
    edge = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    made._p.get_or_add_pPr().insert_element_before(
        parse_xml(edge), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def fixed(table: Any, widths: tuple[int, ...]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
        for cell in column.cells:
            cell.width = Twips(width)


def edges(table: Any, width: int) -> None:
    """Set how far the text of a cell stays from its lines."""
    sides = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side in ("left", "right"))
    table._tbl.tblPr.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>"))


def unbroken(row: Any, *, header: bool = False) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))


WORDS = {
    "vi": {
        "language": "vi-VN",
        "country": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "motto": "Độc lập - Tự do - Hạnh phúc",
        "number": "Số:            /",
        "about": "V/v đôn đốc thực hiện các nhiệm vụ được giao",
        "day": "{{place}}, ngày       tháng       năm {{year}}",
        "to": "Kính gửi:",
        "copies": "Nơi nhận:",
        "report": "Báo cáo",
        "with_report": "(Kèm theo {{type_word}} số          /{{code}} ngày      tháng      năm "
        "{{year}} của {{issuer}})",
        "letter": "Công văn đôn đốc",
        "told": "Thực hiện {{citations}}; qua theo dõi đến hết ngày {{day}}, có {{situation}} "
        "(Phụ lục kèm theo).",
        "asked": "Đề nghị {{asked}} tập trung chỉ đạo hoàn thành, báo cáo kết quả về {{report_to}} "
        "chậm nhất ngày {{reply_by}}.",
        "else": "Trường hợp không bảo đảm thời hạn, đề nghị có văn bản nêu rõ lý do, đề xuất thời "
        "hạn, trình cơ quan giao nhiệm vụ xem xét, quyết định./.",
        "annex": "Phụ lục",
        "annex_title": "NHIỆM VỤ QUÁ HẠN VÀ SẮP ĐẾN HẠN",
        "with_letter": "(Kèm theo Công văn số          /{{symbol}}-… ngày      tháng      năm "
        "{{year}} của {{sender}})",
        "headings": "TT|Văn bản, mục|Nội dung nhiệm vụ|Cơ quan, đơn vị|Thời hạn ghi trong văn bản"
        "|Hạn hoàn thành|Tình trạng|Số ngày quá hạn|Còn thiếu",
    },
    "en": {
        "language": "en-GB",
        "country": "SOCIALIST REPUBLIC OF VIET NAM",
        "motto": "Independence - Freedom - Happiness",
        "number": "No.            /",
        "about": "Re: reminder of tasks assigned",
        "day": "{{place}},       /       /{{year}}",
        "to": "To:",
        "copies": "Copies:",
        "report": "Report",
        "with_report": "(With {{type_word}} No.          /{{code}} of      /      /{{year}} by "
        "{{issuer}})",
        "letter": "Reminder",
        "told": "This is a reminder of the tasks assigned by {{citations}}. As of {{day}}: "
        "{{situation}} (see the annex).",
        "asked": "We ask {{asked}} to complete the work and to report the result to {{report_to}} by "
        "{{reply_by}}.",
        "else": "Where a deadline cannot be kept, please say why, propose a day and submit it to "
        "the body that assigned the task.",
        "annex": "Annex",
        "annex_title": "TASKS OVERDUE AND DUE SOON",
        "with_letter": "(With letter No.          /{{symbol}}-… of      /      /{{year}} by "
        "{{sender}})",
        "headings": "No.|Document, item|Task|Agency or unit|Deadline as written|Last day|Status"
        "|Days late|What is missing",
    },
}
"""What stands on the forms themselves, in each language."""


def head(page: Page, number: str, words: dict[str, str], *, about: str = "") -> None:
    left, right = page.columns(HEAD)
    paragraph(left, "{%p if parent %}")
    paragraph(left, "{{parent_lines}}", size=12, align="center")
    paragraph(left, "{%p endif %}")
    paragraph(left, "{{issuer_lines}}", size=12, bold=True, align="center")
    rule(left, HEAD[0], 0.4)
    paragraph(right, words["country"], size=12, bold=True, align="center")
    paragraph(right, words["motto"], size=13, bold=True, align="center")
    rule(right, HEAD[1], 0.56)
    page.text("", size=4)
    left, right = page.columns(HEAD)
    paragraph(left, words["number"] + number, size=13, align="center")
    if about:
        paragraph(left, about, size=12, align="center", before=6)
    paragraph(right, words["day"], size=13, italic=True, align="center")


def addressees(page: Page, words: dict[str, str]) -> None:
    page.text("{%p if addressees|length == 1 %}")
    page.text(words["to"] + " {{addressees[0]}}", align="center", before=12, after=6)
    page.text("{%p elif addressees %}")
    page.text(words["to"], align="left", first_line=2000, before=12)
    page.text("- {{addressees}}", align="left", left=2750, first_line=-150)
    page.text("{%p endif %}")


def foot(page: Page, words: dict[str, str]) -> None:
    page.text("", size=8, keep_next=True)
    left, right = page.columns(FOOT)
    paragraph(left, words["copies"], size=12, bold=True, italic=True, align="left")
    paragraph(left, "{{recipients}}", size=11, align="left")
    paragraph(right, "{{signer}}", bold=True, align="center")
    for _blank in range(4):
        paragraph(right, "", align="center")
    paragraph(right, "{{signer_name}}", bold=True, align="center")


def parts(page: Page, name: str) -> None:
    """Add the loop over the parts of a report; tables come ready, their columns differ."""
    for line in (f"{{%p for part in {name} %}}", "{%p if part.table %}", "{{p part.table }}"):
        page.text(line)
    for kind, style in (("heading", "Mục"), ("title", "Tên bảng"), ("note", "Ghi chú")):
        page.text(f'{{%p elif part.kind == "{kind}" %}}')
        page.text("{{part.text}}", style)
    page.text("{%p else %}")
    page.text("{{part.text}}", "Thân bài")
    page.text("{%p endif %}")
    page.text("{%p endfor %}")


def ending(page: Page, *, notes: bool = True, unread: bool = True) -> None:
    """Add how "trước" was read and what was left out; what could not be read is said up front."""
    if notes:
        page.text("{%p for note in notes %}")
        page.text("{{note}}", "Ghi chú")
        page.text("{%p endfor %}")
    if unread:
        page.text("{%p for line in unread %}")
        page.text("{{line}}", "Chưa đủ số liệu")
        page.text("{%p endfor %}")


def paper(language: str, *, annexed: bool) -> None:
    words = WORDS[language]
    page = Page(title=words["report"], language=words["language"])
    page.section(first=True)
    head(page, "{{code}}", words)
    page.text("{{type_name}}", bold=True, align="center", before=12, keep_next=True)
    page.text("{{subject}}", bold=True, align="center", after=3, keep_next=True)
    rule(page.document, sum(HEAD), 0.22)
    page.text("{%p if subtitle %}")
    page.text("{{subtitle}}", align="center")
    page.text("{%p endif %}")
    addressees(page, words)
    parts(page, "body")
    ending(page, notes=not annexed)
    page.text("{{closing}}", "Thân bài", keep_next=True)
    foot(page, words)
    if annexed:
        page.section(landscape=True)
        page.text("{{annex_word}}", bold=True, align="center")
        page.text("{{subject_capitals}}", size=13, bold=True, align="center")
        page.text(words["with_report"], size=13, italic=True, align="center")
        page.text("{{as_of}}", size=13, italic=True, align="center", after=6)
        parts(page, "annex")
        ending(page, unread=False)
    name = "paper-annex" if annexed else "paper"
    page.save(f"{template_for(name, language)}.docx")


def sheet(*, wide: bool) -> None:
    page = Page(title="Báo cáo")
    page.section(landscape=wide, binding=False, first=True)
    page.text("{{subject_capitals}}", bold=True, align="center")
    page.text("{%p if subtitle %}")
    page.text("{{subtitle}}", size=13, bold=True, align="center")
    page.text("{%p endif %}")
    page.text("{{as_of}}", size=12, italic=True, align="center", after=3)
    parts(page, "body")
    ending(page)
    page.save("sheet-wide.docx" if wide else "sheet.docx")


def letter(language: str) -> None:
    words = WORDS[language]
    page = Page(title=words["letter"], language=words["language"])
    page.section(first=True)
    head(page, "{{symbol}}-…", words, about=words["about"])
    addressees(page, words)
    page.text(words["told"], "Thân bài", before=12)
    page.text(words["asked"], "Thân bài")
    # Only these lines go over to the page of the signature, and leave no hole on the one before.
    page.text(words["else"], "Thân bài", keep_next=True)
    foot(page, words)
    page.section(landscape=True)
    page.text(words["annex"], bold=True, align="center")
    page.text(words["annex_title"], size=13, bold=True, align="center")
    page.text(words["with_letter"], size=13, italic=True, align="center", after=6)
    headings = words["headings"].split("|")
    widths = (560, 1700, 3000, 1800, 1500, 1330, 1150, 1150, 14288 - 12190)
    table = page.document.add_table(rows=2, cols=len(headings), style="Table Grid")
    fixed(table, widths)
    edges(table, 57)
    for row, header in zip(table.rows, (True, False), strict=True):
        unbroken(row, header=header)
    for at, (heading, field) in enumerate(zip(headings, TASK_FIELDS, strict=True)):
        for row, text in zip(table.rows, (heading, f"{{{{{field}}}}}"), strict=True):
            made = row.cells[at].paragraphs[0]
            made.alignment = ALIGN[
                "center" if row is table.rows[0] or at in (0, 5, 6, 7) else "left"
            ]
            run = made.add_run(text)
            run.font.size = Pt(11)
            if text is heading:
                run.bold = made.alignment = ALIGN["center"]
                run.bold = True
                shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E7ECF2"/>'
                row.cells[at]._tc.get_or_add_tcPr().append(parse_xml(shade))
    page.text("{%p for note in members %}")
    page.text("{{note}}", "Ghi chú")
    page.text("{%p endfor %}")
    page.save(f"{template_for('letter', language)}.docx")


def main() -> None:
    """Write every template."""
    FOLDER.mkdir(exist_ok=True)
    for language in WORDS:
        letter(language)
        for annexed in (False, True):
            paper(language, annexed=annexed)
    for wide in (False, True):
        sheet(wide=wide)


if __name__ == "__main__":
    main()
