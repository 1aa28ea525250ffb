"""Every row of a form is known again, whatever an office does to it and in whatever format."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import AGENCIES
from tests.workbooks.filled_forms import columns_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OFFICE = shutil.which("soffice")
ROWS = 12
DIRECTIVE = "2025-09-01-21_kh-ubnd"
CSV = "csv:Text - txt - csv (StarCalc):44,34,76"
MONTH_FIRST = f"{CSV},1,,0,false,true,false"
FORMATS = {"xlsx": "xlsx", "ods": "ods", "xls": "xls", "csv": CSV}


def filled(ask: CommandLine) -> Path:
    """Return a form of twelve rows, each answered differently."""
    assert ask("sheets", "--output", "forms", "--agency", "so-an-toan").code == 0
    (form,) = (ask.folder / "forms").iterdir()
    book = openpyxl.load_workbook(form)
    page = book["Phiếu báo cáo"]
    at = columns_of(page)
    for nth in range(ROWS):
        row = 5 + nth
        page.cell(row, at["Kết quả"]).value = (
            "Đã có báo cáo kết quả" if nth % 2 else "Đang thực hiện"
        )
        page.cell(row, at["Ngày báo cáo"]).value = (
            date(2025, 11, 1 + nth) if nth % 3 else f"{nth + 1}/11/2025"
        )
        page.cell(row, at["Số, ký hiệu văn bản"]).value = f"{100 + nth}/BC-SAT" if nth % 2 else None
        page.cell(
            row, at["Tình hình thực hiện"]
        ).value = f"Đã làm xong bước {nth + 1}; còn lại một ít"
    book.save(form)
    return form


def as_it_is(book: openpyxl.Workbook, _page: Any) -> int:
    return ROWS


def in_another_order(book: openpyxl.Workbook, page: Any) -> int:
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=5)]
    for at, values in enumerate(reversed(rows), 5):
        for column, value in enumerate(values, 1):
            page.cell(at, column).value = value
    return ROWS


def with_rows_deleted(book: openpyxl.Workbook, page: Any) -> int:
    page.delete_rows(7, 3)
    return ROWS - 3


def with_columns_inserted(book: openpyxl.Workbook, page: Any) -> int:
    for merged in list(page.merged_cells.ranges):
        page.unmerge_cells(str(merged))
    page.insert_cols(4, 2)
    page.insert_cols(1)
    return ROWS


def renamed(book: openpyxl.Workbook, page: Any) -> int:
    page.title = "Sheet1"
    del book["Hướng dẫn"], book["_danh_muc"]
    return ROWS


def pasted_elsewhere(book: openpyxl.Workbook, page: Any) -> int:
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=4)]
    other = book.create_sheet("Báo cáo gửi kèm", 0)
    other.append(["Kính gửi Ủy ban nhân dân tỉnh"])
    other.append([])
    for values in rows:
        other.append(values)
    for name in ("Phiếu báo cáo", "Hướng dẫn", "_danh_muc"):
        del book[name]
    return ROWS


EDITS: dict[str, Callable[[openpyxl.Workbook, Any], int]] = {
    edit.__name__: edit
    for edit in (
        as_it_is, in_another_order, with_rows_deleted, with_columns_inserted, renamed,
        pasted_elsewhere,
    )
}  # fmt: skip


def converted(files: list[Path], folder: Path, wanted: str) -> None:
    """Have LibreOffice save the files in another format."""
    assert OFFICE is not None
    profile = folder.parent / "profile"
    subprocess.run(
        [OFFICE, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", wanted,
         "--outdir", str(folder), *map(str, files)],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> tuple[CommandLine, Path, dict[str, int]]:
    """A registry, a folder with every edit in every format, and how many rows each edit leaves."""
    top = tmp_path_factory.mktemp("matrix")
    folder = top / "registry"
    (folder / "directives").mkdir(parents=True)
    (folder / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
    (folder / "registry.yaml").write_text("format: 2\nname: Sổ thử\n", encoding="utf-8")
    tasks = "".join(
        f'  - id: "{nth}"\n    title: Nhiệm vụ số {nth} về quản lý kho\n    lead: [so-an-toan]\n'
        f"    deadline: {{text: chậm nhất ngày {nth}/12/2025, by: 2025-12-{nth:02}}}\n"
        for nth in range(1, ROWS + 1)
    )
    (folder / "directives" / f"{DIRECTIVE}.yaml").write_text(
        "number: 21/KH-UBND\ntype: ke-hoach\ntitle: Kế hoạch kho\nissuer: ubnd-tinh\n"
        f"issued_on: 2025-09-01\ntasks:\n{tasks}",
        encoding="utf-8",
    )
    ask = CommandLine(folder, top / "cache")
    form = filled(ask)
    edited = top / "edited"
    edited.mkdir()
    left = {}
    for name, edit in EDITS.items():
        book = openpyxl.load_workbook(form)
        left[name] = edit(book, book["Phiếu báo cáo"])
        book.save(edited / f"{name}.xlsx")
    if OFFICE is not None:
        files = sorted(edited.glob("*.xlsx"))
        for ending, wanted in FORMATS.items():
            (top / ending).mkdir()
            converted(files, top / ending, wanted)
        (top / "turned").mkdir()
        converted(files[:1], top / "turned", MONTH_FIRST)
        (top / "back").mkdir()
        converted(sorted((top / "ods").glob("*.ods")), top / "back", "xlsx")
    return ask, top, left


def answers(ask: CommandLine, path: Path) -> dict[str, tuple[str, str]]:
    answer = ask("collect", str(path), "--dry-run", "--format", "json", "--lang", "en")
    assert answer.code == 0, answer.err + answer.out
    (taken,) = json.loads(answer.out)["files"]
    return {event["ref"]: (event["kind"], event["date"]) for event in taken["events"]}


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("ending", [*FORMATS, "back"])
def test_every_row_is_known_again(
    returned: tuple[CommandLine, Path, dict[str, int]], edit: str, ending: str
) -> None:
    ask, top, left = returned
    found = answers(ask, top / ending / f"{edit}.{'xlsx' if ending == 'back' else ending}")
    expected = {
        f"{DIRECTIVE}:{nth + 1}": (
            "submitted" if nth % 2 else "progress", f"2025-11-{nth + 1:02}",
        )
        for nth in range(ROWS)
    }  # fmt: skip
    assert len(found) == left[edit]
    assert found.items() <= expected.items()


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_table_with_the_month_first_is_an_error(
    returned: tuple[CommandLine, Path, dict[str, int]],
) -> None:
    ask, top, _left = returned
    (table,) = (top / "turned").glob("*.csv")
    answer = ask("collect", str(table), "--dry-run", "--lang", "en")
    assert answer.code == 1
    assert "the file writes the month first" in answer.err


@pytest.mark.parametrize("edit", EDITS)
def test_every_row_is_known_again_without_an_office(
    returned: tuple[CommandLine, Path, dict[str, int]], edit: str
) -> None:
    ask, top, left = returned
    assert len(answers(ask, top / "edited" / f"{edit}.xlsx")) == left[edit]
