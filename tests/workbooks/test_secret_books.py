"""A marking of secrecy anywhere in a workbook keeps it out, whatever command takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.comments import Comment
from tests.asking import ask, registry_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    Change = Callable[[Workbook, Worksheet], object]


def book(path: Path, change: Change) -> str:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(
        ["STT", "Số hiệu văn bản", "Ngày ban hành", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"]
    )
    sheet.append([1, "12/KH-UBND", "01/03/2025", "Rà soát đất đai", "Sở Xây dựng", "15/11/2025"])
    change(made, sheet)
    made.save(path)
    return str(path)


def hidden(made: Workbook, _sheet: Worksheet) -> None:
    other = made.create_sheet("Khác")
    other["A1"] = "TỐI MẬT"
    other.sheet_state = "hidden"


MARKED: dict[str, Change] = {
    "a cell": lambda _made, sheet: sheet.__setitem__("H9", "TỐI MẬT"),
    "two cells": lambda _made, sheet: (sheet.__setitem__("H9", "Độ mật:"), sheet.__setitem__("I9", "A")),
    "a hidden sheet": hidden,
    "the name of a sheet": lambda _made, sheet: setattr(sheet, "title", "TỐI MẬT"),
    "a page's header": lambda _made, sheet: setattr(sheet.oddHeader.center, "text", "TỐI MẬT"),
    "a page's footer": lambda _made, sheet: setattr(sheet.oddFooter.left, "text", "MẬT"),
    "a comment": lambda _made, sheet: setattr(sheet["A1"], "comment", Comment("TUYỆT MẬT", "x")),
    "a property": lambda made, _sheet: setattr(made.properties, "category", "Mật"),
    "a number format": lambda _made, sheet: setattr(sheet["A2"], "number_format", '"TỐI MẬT" 0'),
}  # fmt: skip


@pytest.mark.parametrize("where", MARKED)
def test_a_marked_workbook_is_refused_by_every_command(tmp_path: Path, where: str) -> None:
    root = registry_at(tmp_path)
    path = book(tmp_path / "so.xlsx", MARKED[where])
    for line in (["import", path], ["draft", path], ["collect", path]):
        answer = ask(root, line)
        assert answer.code in (1, 2)
        assert "marking of secrecy" in answer.err + answer.out, line


@pytest.mark.parametrize(
    "change",
    [
        lambda _made, _sheet: None,
        lambda _made, sheet: setattr(sheet.oddHeader.center, "text", "Bảo vệ bí mật nhà nước"),
        lambda _made, sheet: (sheet.__setitem__("H9", "Độ mật"), sheet.__setitem__("I9", "Thường")),
        lambda made, _sheet: setattr(made.properties, "title", "Mật độ dân số"),
    ],
)
def test_a_workbook_without_a_marking_is_read(tmp_path: Path, change: Change) -> None:
    answer = ask(registry_at(tmp_path), ["import", book(tmp_path / "so.xlsx", change)])
    assert "secrecy" not in answer.err + answer.out
    assert answer.code in (0, 1)
