"""Time ``import`` of trackers of 1,000 and 10,000 rows, read only and written.

Run with ``python -m benchmarks.importing``. The trackers are made up here.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from xlsxwriter import Workbook

HEADINGS = (
    "STT", "Số, ký hiệu", "Ngày ban hành", "Nội dung nhiệm vụ", "Đơn vị chủ trì",
    "Đơn vị phối hợp", "Thời hạn hoàn thành", "Trạng thái", "Ngày hoàn thành",
)  # fmt: skip
LEADS = ("Sở Một", "Sở Hai", "Sở Một, Sở Ba", "Các sở")
AGENCIES = """\
agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh, kind: peoples-committee}
  - {id: so-mot, name: Sở Một, kind: department, parent: ubnd-tinh}
  - {id: so-hai, name: Sở Hai, kind: department, parent: ubnd-tinh}
  - {id: so-ba, name: Sở Ba, kind: department, parent: ubnd-tinh}
groups:
  - {id: cac-so, name: Các sở, rule: {kind: [department]}}
"""


def tracker(path: Path, rows: int) -> None:
    """Write a tracker with so many tasks, 20 of a document."""
    with Workbook(str(path)) as book:
        page = book.add_worksheet("Tổng hợp")
        page.write_row(0, 0, HEADINGS)
        for nth in range(rows):
            document, done = nth // 20, nth % 2 == 0
            deadline = (f"{nth % 28 + 1}/{nth % 6 + 7}/2026", "Quý III/2026", "Thường xuyên")[
                nth % 3
            ]
            page.write_row(
                nth + 1, 0,
                (
                    nth + 1, f"{100 + document}/KH-UBND",
                    f"{document % 28 + 1:02}/{document % 6 + 1:02}/2026",
                    f"Rà soát, cập nhật nội dung số {nth}", LEADS[nth % 4], LEADS[(nth + 1) % 4],
                    deadline, "Hoàn thành" if done else "Đang thực hiện",
                    "30/07/2026" if done else "",
                ),
            )  # fmt: skip


def main() -> None:
    """Print the seconds of each run."""
    with tempfile.TemporaryDirectory() as folder:
        registry = Path(folder)
        (registry / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
        (registry / "registry.yaml").write_text("format: 2\n", encoding="utf-8")
        for rows in (1_000, 10_000):
            path = registry / f"{rows}.xlsx"
            tracker(path, rows)
            for more in ((), ("--write",)):
                words = ("--registry", folder, "import", str(path), "--format", "json", *more)
                begun = time.perf_counter()
                command = [sys.executable, "-m", "directive_cli", *words]
                found = subprocess.run(command, capture_output=True, check=False)
                seconds = time.perf_counter() - begun
                print(f"{rows:6} rows {' '.join(more):8} {seconds:6.1f} s, exit {found.returncode}")


if __name__ == "__main__":
    main()
