"""Time the writers of large reports against the libraries people use for them: ``python benchmarks/reports.py``.

xlsx: 10,000 rows of eight cells against openpyxl (plain and write-only); docx: a table of 2,000 rows against
python-docx's plain way. Each in a process of its own, in turn; medians of five of the processor's seconds.
"""

from __future__ import annotations

import io
import statistics
import subprocess
import sys
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING

from directive_cli.domain.status import State
from directive_cli.formats.cells import display_text
from directive_cli.messages import _
from directive_cli.reports.table import Column, Kind, Name, Report, Row, Table
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
SHEET_ROWS, TABLE_ROWS = 10_000, 2_000
VI = Translator("vi")


def report(count: int) -> Report:
    """Return a report with one table of ``count`` rows of Vietnamese text."""
    states = tuple(State)
    agency = Name("so-khcn", "Sở Khoa học và Công nghệ")
    rows = [
        Row(
            (
                n,
                f"2025-10-27-02-tb_bcd:{n}",
                f"Rà soát, hoàn thiện các nền tảng dùng chung số {n} của tỉnh",
                agency,
                date(2025, 1, 1) + timedelta(days=n % 365),
                n % 90 - 30,
                states[n % len(states)],
                f"{n}/BC-SKHCN",
            )
        )
        for n in range(count)
    ]
    columns = (
        Column("n", _("No."), Kind.COUNT, 7),
        Column("ref", _("Ref"), Kind.REF, 30),
        Column("title", _("Content"), Kind.TEXT, 60),
        Column("agency", _("Agency or unit"), Kind.AGENCY, 28),
        Column("last_day", _("last day"), Kind.DATE),
        Column("days", _("Days late"), Kind.DAYS),
        Column("state", _("Status"), Kind.STATE, 26),
        Column("result", _("Result"), Kind.REF, 16),
    )
    table = Table("tasks", columns, rows)
    return Report(
        "detail",
        _("Tasks assigned and their results"),
        date(2025, 11, 20),
        "strict",
        (table,),
        wide=True,
    )


def cells(made: Report) -> list[list[object]]:
    """Return the same cells as plain values, for the libraries."""
    plain: list[list[object]] = []
    for row in made.tables[0].rows:
        if isinstance(row, Row):
            plain.append(
                [
                    cell if isinstance(cell, (int, date)) else display_text(cell, VI)
                    for cell in row.cells
                ]
            )
    return plain


def xlsx_ours(made: Report) -> None:
    """Write with this program."""
    from directive_cli.formats import xlsx

    xlsx.write_workbook(made, io.BytesIO(), translate=VI)


def xlsx_openpyxl(made: Report, *, write_only: bool = False) -> None:
    """Write the same cells with openpyxl."""
    import openpyxl

    book = openpyxl.Workbook(write_only=write_only)
    sheet = book.create_sheet("1") if write_only else book.active
    for row in cells(made):
        sheet.append(row)  # type: ignore[union-attr]
    book.save(io.BytesIO())


def docx_ours(made: Report) -> None:
    """Write with this program."""
    from directive_cli.formats import docx

    docx.write_docx(made, io.BytesIO(), translate=VI)


def docx_plain(made: Report) -> None:
    """Write the same cells with python-docx as its manual shows."""
    import docx

    document = docx.Document()
    table = document.add_table(rows=0, cols=len(made.tables[0].columns))
    for row in cells(made):
        for cell, value in zip(table.add_row().cells, row, strict=True):
            cell.text = str(value)
    document.save(io.BytesIO())


CASES: dict[str, tuple[int, Callable[[Report], None]]] = {
    "xlsx directive": (SHEET_ROWS, xlsx_ours),
    "xlsx openpyxl": (SHEET_ROWS, xlsx_openpyxl),
    "xlsx openpyxl write-only": (SHEET_ROWS, lambda made: xlsx_openpyxl(made, write_only=True)),
    "docx directive": (TABLE_ROWS, docx_ours),
    "docx python-docx": (TABLE_ROWS, docx_plain),
}


def main() -> None:
    """Run one case when it is named, else all of them, and print medians and ratios."""
    if len(sys.argv) > 1:
        count, write = CASES[sys.argv[1]]
        made = report(count)
        begun = time.process_time()
        write(made)
        print(time.process_time() - begun)
        return
    times: dict[str, list[float]] = {name: [] for name in CASES}
    for _round in range(ROUNDS):
        for name, taken in times.items():
            one = [sys.executable, __file__, name]
            answer = subprocess.run(one, check=True, capture_output=True, text=True)
            taken.append(float(answer.stdout))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    for name, taken in times.items():
        print(f"{name:26} {medians[name]:6.2f} s  ({min(taken):.2f}–{max(taken):.2f})")
    print(
        f"xlsx against openpyxl      {medians['xlsx directive'] / medians['xlsx openpyxl']:6.2f} ×"
    )
    print(
        f"docx against python-docx   {medians['docx directive'] / medians['docx python-docx']:6.2f} ×"
    )


if __name__ == "__main__":
    main()
