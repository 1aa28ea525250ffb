"""Official papers and letters as an office sends them: ``report --paper``, PDF files, ``remind``."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import lay_out

if TYPE_CHECKING:
    from pathlib import Path

REPORTS = {
    "summary": (),
    "detail": (),
    "exceptions": (),
    "agency": ("so-van-thu",),
    "changes": ("--since", "2025-10-01"),
    "returns": ("11/KH-UBND:1",),
}
REF = re.compile(r"11_kh-ubnd|11/KH-UBND:\d|so-[a-z]+|[0-9a-f]{12}")
"""What programs read: ids, refs, slugs, commits."""


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    return CommandLine(lay_out(tmp_path / "registry"), tmp_path / "cache")


def texts(path: Path) -> tuple[str, str]:
    """Return the words of a paper: before its signature, and all, cells too."""
    made = python_docx.Document(io.BytesIO(path.read_bytes()))
    paragraphs = [paragraph.text for paragraph in made.paragraphs]
    cells = [
        cell.text
        for table in made.tables
        for row in table.rows
        for cell in dict.fromkeys(row.cells)
    ]
    end = paragraphs.index("Phụ lục") if "Phụ lục" in paragraphs else len(paragraphs)
    return "\n".join(paragraphs[:end]), "\n".join(paragraphs + cells)


@pytest.mark.parametrize("kind", REPORTS)
def test_every_report_is_a_paper_with_a_body_that_names_no_ids(
    directive: CommandLine, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "paper.docx"
    words = ("report", kind, *REPORTS[kind], "--paper", "--sender", "so-van-thu")
    directive.fine(*words, "--output", str(path))
    body, whole = texts(path)
    assert "Kính gửi: Ủy ban nhân dân tỉnh Bình Minh." in body
    assert "Sở Văn thư báo cáo Ủy ban nhân dân tỉnh Bình Minh về " in body
    assert "tính đến hết ngày 20/11/2025, như sau:" in body
    assert body.count("./.") == 1
    closing = next(
        each for each in python_docx.Document(str(path)).paragraphs if each.text.endswith("./.")
    )
    assert closing.paragraph_format.keep_with_next, "the signature never stands alone on a page"
    figures = body.partition("như sau:")[2].partition("Trên đây")[0]
    assert re.search(r"\d", figures), "the body has figures"
    assert not REF.search(whole)
    assert "(Kèm theo Báo cáo số          /BC-SVT" in whole


def test_a_paper_names_what_is_late_and_leaves_out_what_is_none(
    directive: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "paper.docx"
    directive.fine("report", "agency", "so-van-thu", "--paper", "--output", str(path))
    body, _whole = texts(path)
    assert "Chủ trì 2 nhiệm vụ: quá hạn: 2." in body
    assert "sắp đến hạn" not in body
    line = next(line for line in body.splitlines() if "Tổng hợp danh mục của các xã" in line)
    assert line == (
        "- Sở Văn thư: Tổng hợp danh mục của các xã; hạn hoàn thành 12/11/2025, quá hạn 8 ngày;"
    )


def test_a_paper_is_a_word_document_or_a_pdf(directive: CommandLine) -> None:
    for form in ("table", "json", "xlsx"):
        error = directive.refused("report", "detail", "--paper", "--format", form)
        assert "--paper" in error and ".docx" in error


@pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="LibreOffice is not installed",
)
def test_the_ending_pdf_makes_a_pdf_whose_signature_is_not_alone(
    directive: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "paper.pdf"
    directive.fine("report", "exceptions", "--paper", "--output", str(path))
    shown = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    signed = next(page for page in shown.split("\f") if "[Họ và tên]" in page)
    assert "Trên đây là báo cáo" in signed
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in shown


def test_without_libreoffice_a_pdf_is_refused_and_nothing_is_written(
    directive: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "paper.pdf"
    assert "LibreOffice" in directive.refused("report", "summary", "--output", str(path))
    assert not path.exists()
