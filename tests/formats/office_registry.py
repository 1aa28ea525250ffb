"""A registry with one assignment in every state as of 20/11/2025, hostile text in it, and the reports made from it."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from directive_cli.registry.opening import open_index
from directive_cli.registry.query import snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from directive_cli.registry.query import Snapshot

AS_OF = date(2025, 11, 20)
PLAN = "2025-09-01-11_kh-ubnd"
HOSTILE = "=1+1 & <b>đậm</b> [red]đỏ[/red] _x0041_"

AGENCIES = """\
agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh Bình Minh, kind: peoples-committee, symbols: [UBND]}
  - {id: so-van-thu, name: Sở Văn thư, kind: department, parent: ubnd-tinh, abbreviations: [SVT]}
  - {id: so-an-toan, name: Sở An toàn, kind: department, parent: ubnd-tinh}
  - {id: so-dat-dai, name: Sở Đất đai, kind: department, parent: ubnd-tinh}
  - {id: xa-mot, name: Xã Một, kind: commune, parent: ubnd-tinh}
  - {id: xa-hai, name: Xã Hai, kind: commune, parent: ubnd-tinh}
  - {id: xa-ba, name: Xã Ba, kind: commune, parent: ubnd-tinh}
groups:
  - {id: cap-xa, name: Ủy ban nhân dân cấp xã, rule: {kind: [commune]}}
"""

DIRECTIVE = f"""\
number: 11/KH-UBND
type: ke-hoach
title: Kế hoạch sắp xếp kho lưu trữ
issuer: ubnd-tinh
issued_on: 2025-09-01
tasks:
  - id: "1"
    title: Nộp danh mục hồ sơ
    lead: [cap-xa]
    report_to: so-van-thu
    deliverable: Danh mục hồ sơ
    deadline: {{text: trước ngày 06/11/2025, before: 2025-11-06}}
  - id: "2"
    title: Tổng hợp danh mục của các xã
    lead: [so-van-thu]
    coordinating: [so-an-toan]
    report_to: ubnd-tinh
    depends_on: ["1"]
    deadline: {{text: trước ngày 13/11/2025, before: 2025-11-13}}
  - id: "3"
    title: {HOSTILE!r}
    lead: [so-an-toan]
    deadline: {{text: chậm nhất ngày 24/11/2025, by: 2025-11-24}}
  - id: "4"
    title: Số hóa tài liệu
    lead: [so-dat-dai]
    deadline: {{text: trong năm 2026, within: 2026}}
  - id: "5"
    title: Giữ gìn trật tự kho
    lead: [so-an-toan, so-dat-dai]
  - id: "6"
    title: Bàn giao kho cũ
    lead: [so-van-thu]
    deadline: {{text: trước ngày 11/10/2025, before: 2025-10-11}}
  - id: "7"
    title: Lắp kệ mới
    lead: [so-an-toan]
    deadline: {{text: trước ngày 11/10/2025, before: 2025-10-11}}
  - id: "8"
    title: Kiểm tra phòng cháy
    lead: [so-dat-dai]
    deadline: {{text: trước ngày 11/10/2025, before: 2025-10-11}}
  - id: "9"
    title: Việc chưa giao ai
    deadline: {{text: trước ngày 01/11/2025, before: 2025-11-01}}
"""

PROGRESS = {
    "xa-mot": """\
- {id: aaaa0001, task: "1", date: 2025-11-05, kind: completed, evidence: 01/BC-UBND}
""",
    "xa-hai": """\
- {id: aaaa0002, task: "1", date: 2025-11-08, kind: submitted, evidence: 02/BC-UBND}
""",
    "so-van-thu": """\
- {id: aaaa0003, task: "2", date: 2025-11-10, kind: progress, obstacle: thiếu người, proposal: bổ sung biên chế}
- {id: aaaa0004, task: "6", date: 2025-10-09, kind: extended, until: 2025-10-31, by: Chủ tịch, evidence: 9/UBND-TH}
- {id: aaaa0005, task: "6", date: 2025-10-30, kind: submitted, evidence: 77/BC-SVT}
- {id: aaaa0006, task: "6", date: 2025-11-15, kind: completed, evidence: 77/BC-SVT}
""",
    "so-an-toan": """\
- {id: aaaa0007, task: "7", date: 2025-10-20, kind: completed, evidence: 15/BC-SAT}
- {id: aaaa0008, task: "5", date: 2025-11-12, kind: completed}
""",
    "so-dat-dai": """\
- {id: aaaa0009, task: "8", date: 2025-10-01, kind: transferred, to: so-van-thu, by: UBND tỉnh}
- {id: aaaa0010, task: "5", date: 2025-11-18, kind: cancelled, by: UBND tỉnh}
""",
}


def lay_out(root: Path) -> Path:
    """Write the registry under ``root``."""
    files = {"agencies.yaml": AGENCIES, f"directives/2025/{PLAN}.yaml": DIRECTIVE}
    files |= {f"progress/{PLAN}/{agency}.yaml": text for agency, text in PROGRESS.items()}
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@contextmanager
def opened(root: Path, as_of: date = AS_OF) -> Iterator[Snapshot]:
    """Open the registry as of a day."""
    index = open_index(root, cache=None)
    try:
        yield snapshot(index, as_of=as_of)
    finally:
        index.close()
