"""Forms of `directive sheets`, filled in as an agency would with another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
from tests.formats.office_registry import PLAN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.command_line import CommandLine


def made_form(ask: CommandLine, agency: str = "so-an-toan") -> Path:
    answer = ask("sheets", "--output", "forms", "--reply-by", "2025-11-28", "--lang", "en")
    assert answer.code == 0, answer.err
    (path,) = (ask.folder / "forms").glob(f"phieu-{agency}-20251120-*.xlsx")
    return path


def columns_of(page: Any) -> dict[str, int]:
    return {cell.value: cell.column for cell in page[4]}


def fill(path: Path, **cells: object) -> Path:
    """Fill in the first row of a form: a keyword for each heading."""
    names = {
        "result": "Kết quả", "day": "Ngày báo cáo", "evidence": "Số, ký hiệu văn bản",
        "note": "Tình hình thực hiện", "obstacle": "Khó khăn, vướng mắc", "key": "Mã dòng",
        "ref": "Mã nhiệm vụ",
    }  # fmt: skip
    book = openpyxl.load_workbook(path)
    page = book["Phiếu báo cáo"]
    columns = columns_of(page)
    for name, value in cells.items():
        page.cell(5, columns[names[name]]).value = value
    book.save(path)
    return path


def progress_of(ask: CommandLine, agency: str = "so-an-toan") -> str:
    path = ask.folder / "progress" / PLAN / f"{agency}.yaml"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def copy_of(form: Path, name: str) -> Path:
    """Copy a form beside itself."""
    other = form.with_name(name)
    other.write_bytes(form.read_bytes())
    return other


def change(form: Path, heading: str, value: object, row: int = 5) -> None:
    """Write into one cell, of the first row of a form unless told."""
    book = openpyxl.load_workbook(form)
    page = book["Phiếu báo cáo"]
    page.cell(row, columns_of(page)[heading]).value = value
    book.save(form)
