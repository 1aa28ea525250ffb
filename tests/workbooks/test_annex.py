"""An annex in Excel is drafted like one in Word: its rows are tasks, quoted by sheet and row."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from tests.commands.command_line import CommandLine

ROWS: list[list[object]] = [
    ["Phụ lục. Danh mục nhiệm vụ (kèm theo Kế hoạch số 15/KH-UBND ngày 10/02/2026)"],
    ["STT", "Mã nhiệm vụ", "Tên nhiệm vụ", "Phân công", None, "Hạn chót"],
    [None, None, None, "Chủ trì", "Phối hợp", None],
    [1, "A1", "Kiểm tra kho lưu trữ", "Sở An toàn", "Sở Văn thư", datetime(2026, 9, 30)],
    [2, "A2", "Lập sổ theo dõi hồ sơ", "Sở Văn thư", None, "Quý IV/2026"],
]


def test_an_annex_in_excel_is_drafted(ask: CommandLine) -> None:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    book.save(ask.folder / "phu-luc.xlsx")
    found: dict[str, Any] = json.loads(
        ask.fine("draft", str(ask.folder / "phu-luc.xlsx"), "--format", "json")
    )
    assert [
        (
            task["title"], [name["id"] for name in task["lead"]],
            [name["id"] for name in task["coordinating"]], task["quote"]["first_line"],
        )
        for task in found["tasks"]
    ] == [
        ("Kiểm tra kho lưu trữ", ["so-an-toan"], ["so-van-thu"], 4),
        ("Lập sổ theo dõi hồ sơ", ["so-van-thu"], [], 5),
    ]  # fmt: skip
    assert found["tasks"][0]["deadline"]["by"] == "2026-09-30"
    assert found["tasks"][1]["deadline"]["within"] == "2026-Q4"


def test_an_annex_under_its_title_keeps_its_headings_and_merged_cells(ask: CommandLine) -> None:
    book = openpyxl.Workbook()
    for row in (
        ["PHỤ LỤC I"],
        ["PHÂN CÔNG NHIỆM VỤ"],
        ["(Kèm theo Kế hoạch số 15/KH-UBND ngày 10/02/2026)"],
        [],
        ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"],
        ["I", "VĂN THƯ"],
        [1, "Kiểm tra kho", "Sở An toàn", "Sở Văn thư", "30/9/2026"],
        [2, "Lập sổ theo dõi", None, None, "Quý IV/2026"],
    ):
        book.active.append(row)
    for merged in ("A1:E1", "B6:E6", "C7:C8"):
        book.active.merge_cells(merged)
    book.save(ask.folder / "phu-luc-1.xlsx")
    found: dict[str, Any] = json.loads(
        ask.fine("draft", str(ask.folder / "phu-luc-1.xlsx"), "--format", "json")
    )
    assert [
        (task["title"], [name["id"] for name in task["lead"]], len(task["coordinating"]))
        for task in found["tasks"]
    ] == [("Kiểm tra kho", ["so-an-toan"], 1), ("Lập sổ theo dõi", ["so-an-toan"], 0)]


def test_a_hostile_annex_is_refused_in_one_sentence(ask: CommandLine) -> None:
    (ask.folder / "phu-luc.xlsx").write_bytes(b"PK\x03\x04 nothing")
    refused = ask.refused("draft", str(ask.folder / "phu-luc.xlsx"), "--lang", "en")
    assert "is damaged" in refused
