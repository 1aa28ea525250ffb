"""Workbooks, opened again by openpyxl and by LibreOffice."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from tests.formats.hostile_report import COLUMNS, hostile_report

from directive_cli.formats import xlsx, xlsx_sheet
from directive_cli.formats.xlsx_sheet import sheet_name, sheet_text
from directive_cli.messages import _
from directive_cli.reports.table import Count, Kind, Load, Name, Report, Row
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from pathlib import Path

VI = Translator("vi")


def workbook(report: Report, language: str = "vi") -> openpyxl.Workbook:
    out = io.BytesIO()
    xlsx.write_workbook(report, out, translate=Translator(language))
    return openpyxl.load_workbook(io.BytesIO(out.getvalue()))


def header_row(sheet: object) -> int:
    return int(sheet.freeze_panes[1:]) - 1  # type: ignore[attr-defined]


def test_values_come_back_as_values_under_their_headings() -> None:
    sheet = workbook(hostile_report()).worksheets[0]
    top = header_row(sheet)
    record = [cell.value for cell in sheet[top + 2]]
    assert record[0] == "Sở Văn thư", "the heading above becomes a column"
    assert record[1] == 1
    assert record[4] == "Sở Văn thư\nSở An toàn"
    day = sheet[top + 2][5]
    assert isinstance(day.value, datetime)
    assert day.value.date() == date(2025, 11, 2)
    assert day.number_format == "dd/mm/yyyy"
    assert record[6] == -2
    assert record[7] == "Sắp đến hạn"
    assert (sheet[top + 2][8].value, sheet[top + 2][8].number_format) == (0.25, "0.0%")
    assert sheet[top + 1][8].value == "–", "a rate without a denominator is no number"


def test_text_is_never_a_formula() -> None:
    for sheet in workbook(hostile_report()):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
    sheet = workbook(hostile_report()).worksheets[0]
    guarded = [
        cell
        for row in sheet.iter_rows()
        for cell in row
        if str(cell.value).startswith("=1+1") and cell.row > 8
    ]
    assert guarded
    assert all(cell.quotePrefix for cell in guarded)


def test_a_clerk_can_filter_sort_scroll_and_print() -> None:
    book = workbook(hostile_report())
    sheet = book.worksheets[0]
    top = header_row(sheet)
    assert sheet.auto_filter.ref == f"A{top}:{get_column_letter(len(COLUMNS) + 1)}{top + 12}"
    assert sheet.print_title_rows == f"${top - 1}:${top}"
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
    assert all(
        sheet.column_dimensions[get_column_letter(at + 1)].width > 4
        for at in range(len(COLUMNS) + 1)
    )
    merged = {str(each) for each in sheet.merged_cells.ranges}
    assert f"F{top - 1}:G{top - 1}" in merged, "a heading over two columns"
    for at in range(1, len(COLUMNS) + 2):
        heading = [sheet.cell(top - 1, at).value, sheet.cell(top, at).value]
        letter = get_column_letter(at)
        assert any(heading), f"column {letter} has no heading"
        assert at in (6, 7) or f"{letter}{top - 1}:{letter}{top}" in merged


def test_a_state_has_a_colour_that_follows_its_word() -> None:
    sheet = workbook(hostile_report()).worksheets[0]
    (ranges,) = sheet.conditional_formatting
    top = header_row(sheet)
    assert str(ranges.sqref) == f"H{top + 1}:H{top + 12}"
    formulas = [rule.formula[0] for rule in ranges.rules]
    assert '"Quá hạn"' in formulas
    assert len(formulas) == 11


def test_charts_stand_on_sheets_of_their_own_with_their_numbers() -> None:
    book = workbook(hostile_report())
    assert [len(sheet._charts) for sheet in book] == [0, 1, 1, 0]
    load = book.worksheets[2]
    rows = [list(row) for row in load.iter_rows(values_only=True)]
    agency = next(row for row in rows if row[0] == "Sở Văn thư")
    assert agency[1:] == [1, 0, 3, 4], "an agency a row, however many there are"
    assert rows[-1] == ["Tổng số", 3, 0, 3, 6] or ["Tổng số", 3, 0, 3, 6] in rows
    chart = load._charts[0]
    assert chart.anchor._from.row + 18 < rows.index(agency), "the chart stands above its numbers"
    assert chart.ser[0].val.numRef.f.endswith(
        f"$B${rows.index(agency) + 3}:$D${rows.index(agency) + 3}"
    )


def test_a_chart_of_many_agencies_is_printed_in_a_size_that_can_be_read() -> None:
    report = hostile_report()
    load = next(part for part in report.parts if isinstance(part, Load))
    names = tuple(Name(f"a{n}", f"Sở Nông nghiệp và Môi trường {n}") for n in range(20))
    weeks = tuple(load.weeks[0] + timedelta(weeks=n) for n in range(14))
    many = replace(
        load, agencies=names, weeks=weeks, counts=tuple((Count(1),) * 14 for _name in names)
    )
    sheet = workbook(replace(report, parts=(many,))).worksheets[0]
    widths = [each.width * (each.max - each.min + 1) for each in sheet.column_dimensions.values()]
    assert sum(widths) < 150, "A4 across takes some 140 characters"
    assert sheet.page_setup.fitToHeight in (0, 1)


def test_columns_are_as_wide_as_what_they_hold() -> None:
    long = "Rà soát, thống kê, phân loại, đánh giá chất lượng dịch vụ công trực tuyến " * 2
    report = hostile_report()
    table = report.tables[0]

    def width_of_titles(title: str) -> float:
        rows = [
            replace(row, cells=(*row.cells[:2], title, *row.cells[3:]))
            for row in table.rows
            if isinstance(row, Row)
        ]
        book = workbook(replace(report, parts=(replace(table, rows=rows),)))
        return float(book.worksheets[0].column_dimensions["D"].width)

    assert width_of_titles(long) > 1.3 * width_of_titles("Việc")


def test_a_table_longer_than_a_sheet_goes_on_on_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROW_LIMIT", 40)
    report = replace(hostile_report(100), parts=(hostile_report(100).tables[0],))
    book = workbook(report)
    assert len(book.worksheets) > 2
    found = []
    for sheet in book:
        top = header_row(sheet)
        found += [
            row[1]
            for row in sheet.iter_rows(min_row=top + 1, values_only=True)
            if isinstance(row[1], int)
        ]
    assert found == list(range(100))


def test_cells_keep_what_excel_would_change_or_cut() -> None:
    table = hostile_report(1).tables[0]
    record = table.rows[1]
    assert isinstance(record, Row)
    for text in ("_x0041_ và _x_", "<r><t>chữ</t></r>"):
        changed = replace(record, cells=(*record.cells[:3], text, *record.cells[4:]))
        book = workbook(replace(hostile_report(), parts=(replace(table, rows=[changed]),)))
        found = [cell.value for row in book.worksheets[0].iter_rows() for cell in row]
        # openpyxl shows the escape that Excel takes away.
        assert text in [str(value).replace("_x005F_", "_").rstrip() for value in found]
    long = sheet_text("a" * 40_000, VI)
    assert len(long) < 32_767
    assert "ký tự không vừa một ô" in long
    assert sheet_text("a" * 32_767, VI) == "a" * 32_767


def test_sheet_names_are_ones_that_excel_accepts() -> None:
    assert sheet_name("Tổng hợp: [a]/b?*\\", []) == "Tổng hợp a b"
    assert len(sheet_name("x" * 50, [])) == 31
    assert sheet_name("x" * 50, ["X" * 31]) == "x" * 27 + " (2)"
    assert sheet_name("", []) == "1"


def test_days_before_excels_calendar_are_text() -> None:
    table = hostile_report(1).tables[0]
    record = table.rows[1]
    assert isinstance(record, Row)
    old = replace(record, cells=(*record.cells[:4], date(1899, 5, 1), *record.cells[5:]))
    book = workbook(replace(hostile_report(), parts=(replace(table, rows=[old]),)))
    assert "01/05/1899" in [cell.value for row in book.worksheets[0].iter_rows() for cell in row]


def test_rows_are_as_tall_as_their_text() -> None:
    assert xlsx_sheet.lines_of("ngắn", 10) == 1
    assert xlsx_sheet.lines_of("một\nhai\nba", 10) == 3
    assert xlsx_sheet.lines_of("chữ " * 30, 40) >= 3
    long = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông trọng điểm của tỉnh"
    assert xlsx_sheet.lines_of(long, 25) == 4, "as LibreOffice wraps it"
    assert xlsx_sheet.lines_of(long.upper(), 25) == 5


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_table(tmp_path: Path) -> None:
    report = replace(hostile_report(), parts=(hostile_report().tables[0],))
    with (tmp_path / "bao-cao.xlsx").open("wb") as stream:
        xlsx.write_workbook(report, stream, translate=VI)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to",
         "csv:Text - txt - csv (StarCalc):9,34,76,1", "--outdir", str(tmp_path), str(tmp_path / "bao-cao.xlsx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    with (tmp_path / "bao-cao.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream, delimiter="\t"))
    assert ["Sở Văn thư", "1", "2025-09-01-11_kh-ubnd:1", "Việc thứ 1"] in [row[:4] for row in rows]
    assert any("02/11/2025" in row and "25.0%" in row for row in rows)
    assert any(row[3].startswith("=1+1 &") for row in rows if len(row) > 3)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_column_can_be_empty(kind: Kind) -> None:
    table = hostile_report().tables[0]
    column = next(
        column for column in (*COLUMNS, COLUMNS[0]) if column.kind is kind or column is COLUMNS[0]
    )
    empty = replace(
        table,
        columns=(replace(column, kind=kind, heading=_("Ref")),),
        rows=[Row((None,))],
        total=None,
    )
    sheet = workbook(
        replace(hostile_report(), parts=(replace(empty, grouped_by=None),))
    ).worksheets[0]
    assert sheet.cell(header_row(sheet) + 1, 1).value is None
