"""Word documents, opened again by python-docx and by LibreOffice, held to the layout of NĐ 30/2020, annex I."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt
from tests.formats.hostile_report import COLUMNS, hostile_report

from directive_cli.formats import docx
from directive_cli.formats.column_widths import shares
from directive_cli.formats.official_names import LINE, broken_name
from directive_cli.reports.table import Letterhead, Name, Row
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

    from directive_cli.reports.table import Report, Table

VI = Translator("vi")
PAPER = Letterhead(
    "Ủy ban nhân dân tỉnh Bình Minh", "Sở Văn thư", "SVT", "Bình Minh", ("Chủ tịch UBND tỉnh",)
)


def document(report: Report) -> Document:
    out = io.BytesIO()
    docx.write_docx(report, out, translate=VI)
    return python_docx.Document(io.BytesIO(out.getvalue()))


def near(length: int, millimetres: float) -> bool:
    return abs(length - Mm(millimetres)) < Mm(0.1)


def test_a_paper_has_the_pages_of_an_official_document() -> None:
    upright, annex = document(replace(hostile_report(), letterhead=PAPER)).sections
    assert near(upright.page_width, 210) and near(upright.page_height, 297)
    assert near(upright.left_margin, 30) and near(upright.right_margin, 15)
    assert near(upright.top_margin, 20) and near(upright.bottom_margin, 20)
    assert annex.orientation == WD_ORIENT.LANDSCAPE
    assert near(annex.page_width, 297) and near(annex.page_height, 210)
    for section in (upright, annex):
        assert section.different_first_page_header_footer, "page 1 carries no number"
        assert "PAGE" in section.header._element.xml
        assert "PAGE" not in section.first_page_header._element.xml
    assert 'w:pgNumType w:start="1"' in annex._sectPr.xml


def test_a_paper_leaves_number_day_and_signature_blank() -> None:
    made = document(replace(hostile_report(), letterhead=PAPER))
    head, number, *_rest = made.tables
    left, right = head.rows[0].cells
    assert [paragraph.text for paragraph in left.paragraphs][:2] == [
        "ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH",
        "SỞ VĂN THƯ",
    ]
    assert not left.paragraphs[0].runs[0].bold
    assert left.paragraphs[1].runs[0].bold
    assert right.paragraphs[0].text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert right.paragraphs[1].text == "Độc lập - Tự do - Hạnh phúc"
    assert right.paragraphs[1].runs[0].font.size == Pt(13)
    assert number.rows[0].cells[0].text == "Số:            /BC-SVT"
    assert number.rows[0].cells[1].text == "Bình Minh, ngày       tháng       năm 2025"
    assert number.rows[0].cells[1].paragraphs[0].runs[0].italic
    text = "\n".join(paragraph.text for paragraph in made.paragraphs)
    assert "Kính gửi: Chủ tịch UBND tỉnh." in text
    assert "BÁO CÁO" in text and "Phụ lục" in text
    foot = next(table for table in made.tables if "Nơi nhận:" in table.rows[0].cells[0].text)
    assert "[Họ và tên]" in foot.rows[0].cells[1].text


def test_body_text_is_times_new_roman_14() -> None:
    made = document(replace(hostile_report(), letterhead=PAPER))
    assert made.styles["Normal"].font.name == "Times New Roman"
    assert made.styles["Normal"].font.size == Pt(14)


def test_a_table_repeats_its_header_and_never_splits_a_row() -> None:
    table = max(document(hostile_report(30)).tables, key=lambda each: len(each.rows))
    marks = [row._tr.xml for row in table.rows]
    assert all("w:cantSplit" in mark for mark in marks)
    assert ["w:tblHeader" in mark for mark in marks] == [True, True] + [False] * (len(marks) - 2)
    assert [cell.text for cell in table.rows[0].cells][4] == "Thời hạn"
    assert table.rows[0].cells[4]._tc is table.rows[0].cells[5]._tc, "one heading over two columns"
    assert table.rows[2].cells[0].text == "Sở Văn thư"
    assert len(table.rows) == 2 + 1 + 30 + 1


def test_widths_fill_the_text_and_give_dates_room() -> None:
    table = hostile_report().tables[0]
    for total in (9355, 14288, 15138, 700):
        assert sum(shares(table, total, character=105, translate=VI)) == total
    assert widths_of(table)["last_day"] >= 10 * 105


def widths_of(table: Table) -> dict[str, int]:
    made = shares(table, 14288, character=105, translate=VI)
    return dict(zip((column.key for column in COLUMNS), made, strict=True))


def with_texts(title: str, agency: str) -> Table:
    """Return the table with these words in every row."""
    table = hostile_report().tables[0]
    rows = [
        replace(row, cells=(*row.cells[:2], title, Name("a", agency), *row.cells[4:]))
        for row in table.rows
        if isinstance(row, Row)
    ]
    return replace(table, rows=rows)


def test_a_column_is_as_wide_as_what_it_holds() -> None:
    long = "Rà soát, thống kê, phân loại, đánh giá chất lượng dịch vụ công trực tuyến"
    by_title, by_agency = widths_of(with_texts(long, "Sở Y tế")), widths_of(with_texts("Số", long))
    assert by_title["title"] > 2 * by_title["agency"]
    assert by_agency["agency"] > 2 * by_agency["title"]
    assert by_title["title"] >= len(long) * 105 / 2, "two lines at most where there is room"


def test_width_goes_where_it_makes_rows_lower() -> None:
    long = "Việc cần làm trong năm nay "
    widths = widths_of(with_texts(long * 6, "Sở A"))
    even = widths_of(with_texts("Việc", "Sở A"))
    assert widths["title"] > even["title"]
    assert widths["state"] < even["state"], "what is on one line already needs no more"


@pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="LibreOffice is not installed",
)
def test_libreoffice_prints_the_whole_paper(tmp_path: Path) -> None:
    with (tmp_path / "bao-cao.docx").open("wb") as stream:
        docx.write_docx(replace(hostile_report(60), letterhead=PAPER), stream, translate=VI)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "pdf", "--outdir",
         str(tmp_path), str(tmp_path / "bao-cao.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    found = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "bao-cao.pdf"), "-"],
        check=True,
        capture_output=True,
        timeout=60,
    ).stdout.decode()
    pages = found.split("\f")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in pages[0]
    assert "Việc thứ 59" in found
    tables = [page for page in pages[1:] if "Việc thứ" in page]
    assert len(tables) > 1
    assert all("Nội dung" in page for page in tables), "the header row stands on every page"


def test_a_very_long_name_of_an_office_is_broken_into_even_lines() -> None:
    name = (
        "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH GIAO THÔNG, NÔNG NGHIỆP, DÂN DỤNG VÀ"
        " CÔNG NGHIỆP TRỌNG ĐIỂM TỈNH BÌNH MINH"
    )
    lines = broken_name(name).split("\n")
    assert " ".join(lines) == name
    assert max(map(len, lines)) <= LINE
    assert len(lines[-1]) > LINE / 2
