"""Time the drafting of documents: pages of text in one process, and one document from the command line.

Run with ``python -m benchmarks.drafting``. The documents are made up here; the cost must grow in line with the pages.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

ITEM = (
    "{n}. Giao Sở Tài chính chủ trì, phối hợp với các Sở: Xây dựng, Nội vụ và các cơ quan, đơn vị liên quan rà soát\n"
    "toàn bộ hồ sơ theo Quyết định số {n}/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh; xây dựng kế hoạch\n"
    "xử lý cụ thể cho từng trường hợp, hoàn thành và báo cáo Ủy ban nhân dân tỉnh trước ngày {day:02}/6/2026.\n"
)
HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\nSố: 15/UBND-TH\nSông La, ngày 10 tháng 3 năm 2026\nV/v xử lý hồ sơ\n"
    "Kính gửi: Sở Tài chính.\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n"
)
ITEMS_A_PAGE = 8


def document(pages: int) -> str:
    """Return a letter of about so many pages."""
    return HEAD + "".join(
        ITEM.format(n=n % 99 + 1, day=n % 28 + 1) for n in range(pages * ITEMS_A_PAGE)
    )


def main() -> None:
    """Print seconds for 1 to 100 pages in one process, and for ten pages from the command line."""
    read_document(read_bytes(document(1).encode(), name="warm.txt"))
    for pages in (1, 10, 100):
        data = document(pages).encode()
        begun = time.perf_counter()
        found = read_document(read_bytes(data, name="x.txt"))
        seconds = time.perf_counter() - begun
        print(
            f"{pages:4} pages, {len(found.tasks):4} tasks: {seconds:.3f} s, {1000 * seconds / pages:.1f} ms a page"
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ten.txt"
        path.write_text(document(10), encoding="utf-8")
        command = [sys.executable, "-m", "directive_cli", "draft", str(path), "--format", "json"]
        times = []
        for _ in range(5):
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            times.append(time.perf_counter() - begun)
        print(f"ten pages from the command line: {sorted(times)[2]:.2f} s (median of 5)")


if __name__ == "__main__":
    main()
