"""Three small registries: a ministry and two provinces, all invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MINISTRY = {
    "registry.yaml": "format: 2\nid: bo-thu-nghiem\nname: Bộ Thử nghiệm\noffice: bo\n",
    "agencies.yaml": """\
agencies:
  - {id: bo, name: Bộ Thử nghiệm, kind: ministry, code: X01}
  - {id: cuc-do-luong, name: Cục Đo lường, kind: department, parent: bo, code: X01.02}
  - {id: tinh-dong, name: UBND tỉnh Đông, kind: peoples-committee, code: Y07}
  - {id: tinh-tay, name: UBND tỉnh Tây, kind: peoples-committee, code: Y08}
""",
    "directives/2025/ke-hoach-bo.yaml": """\
number: 10/KH-BTN
type: ke-hoach
title: Kế hoạch thử nghiệm toàn ngành
issuer: bo
issued_on: 2025-01-10
tasks:
  - {id: "1", title: Ban hành tiêu chuẩn, lead: [cuc-do-luong], deadline: {text: x, by: 2025-03-31}}
  - {id: "2", title: Báo cáo của tỉnh, lead: [tinh-dong, tinh-tay], deadline: {text: x, by: 2025-06-30}}
""",
    "progress/ke-hoach-bo/cuc-do-luong.yaml": (
        '- {id: aaaa1111, task: "1", date: 2025-03-20, kind: completed, note: nội bộ}\n'
    ),
}

_PLAN_OF_THE_MINISTRY = """\
number: 10/KH-BTN
type: ke-hoach
title: Kế hoạch thử nghiệm toàn ngành
issuer: bo-tn
issued_on: 2025-01-10
"""

EAST = {
    "registry.yaml": "format: 2\nid: tinh-dong\nname: Tỉnh Đông\noffice: vp-dong\n",
    "agencies.yaml": """\
agencies:
  - {id: bo-tn, name: Bộ Thử nghiệm, kind: ministry, code: X01}
  - {id: ubnd-dong, name: UBND tỉnh Đông, kind: peoples-committee, code: Y07}
  - {id: vp-dong, name: Văn phòng UBND tỉnh Đông, kind: office, parent: ubnd-dong, code: Y07.01}
  - {id: so-dong, name: Sở Thử nghiệm Đông, kind: department, parent: ubnd-dong, code: Y07.02}
  - {id: xa-a, name: Xã A, kind: commune, parent: ubnd-dong, code: "02001"}
  - {id: xa-b, name: Xã B, kind: commune, parent: ubnd-dong}
groups:
  - {id: cac-xa, name: Các xã, rule: {kind: commune}}
""",
    "directives/2025/cua-bo.yaml": _PLAN_OF_THE_MINISTRY + "cited_only: true\n",
    "directives/2025/ke-hoach-dong.yaml": """\
number: 5/KH-UBND
type: ke-hoach
title: Kế hoạch của tỉnh Đông
issuer: ubnd-dong
issued_on: 2025-02-03
implements: [cua-bo]
tasks:
  - {id: "1", title: Tổng hợp số liệu, lead: [so-dong], deadline: {text: x, by: 2025-05-30}}
  - {id: "2", title: Rà soát tại xã, lead: [cac-xa], deadline: {text: x, before: 2025-05-01}}
""",
    "progress/ke-hoach-dong/xa-a.yaml": (
        '- {id: bbbb1111, task: "2", date: 2025-04-20, kind: submitted}\n'
        '- {id: bbbb2222, task: "2", date: 2025-04-25, kind: completed}\n'
    ),
}

WEST = {
    "registry.yaml": "format: 2\nid: tinh-tay\nname: Tỉnh Tây\noffice: vp-tay\n",
    "agencies.yaml": """\
agencies:
  - {id: bo-tn, name: Bộ Thử nghiệm, kind: ministry, code: X01}
  - {id: ubnd-tay, name: UBND tỉnh Tây, kind: peoples-committee, code: Y08}
  - {id: vp-tay, name: Văn phòng UBND tỉnh Tây, kind: office, parent: ubnd-tay, code: Y08.01}
  - {id: so-tay, name: Sở Thử nghiệm Tây, kind: department, parent: ubnd-tay, code: Y08.02}
""",
    # The ministry's plan entered once more, with its tasks: a copy.
    "directives/2025/cua-bo.yaml": _PLAN_OF_THE_MINISTRY
    + """\
tasks:
  - {id: "2", title: Báo cáo của tỉnh, lead: [ubnd-tay], deadline: {text: x, by: 2025-06-30}}
""",
    "directives/2025/ke-hoach-tay.yaml": """\
number: 5/KH-UBND
type: ke-hoach
title: Kế hoạch của tỉnh Tây
issuer: ubnd-tay
issued_on: 2025-02-10
implements: [cua-bo]
cites: [chua-ro]
tasks:
  - {id: "1", title: Tổng hợp số liệu, lead: [so-tay], deadline: {text: x, by: 2025-04-15}}
""",
    "directives/2025/chua-ro.yaml": "number: 99/QĐ-X\ntype: quyet-dinh\ncited_only: true\n",
    "directives/2025/du-thao.yaml": """\
type: cong-van
symbol: UBND-TN
title: Dự thảo chưa duyệt
issuer: ubnd-tay
issued_on: 2025-02-11
unreviewed: true
tasks:
  - {id: "1", title: Việc dự thảo, lead: [so-tay], deadline: {text: x, by: 2025-02-20}}
""",
}

REGISTRIES = {"bo": MINISTRY, "dong": EAST, "tay": WEST}


def write_three(folder: Path) -> dict[str, Path]:
    """Write the registries under ``folder`` and return their roots."""
    roots = {}
    for name, files in REGISTRIES.items():
        root = folder / name
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        roots[name] = root
    return roots
