"""A small real registry for the tests of writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "directives/2025/2025-03-01-07_kh-ubnd.yaml"
PROGRESS = "progress/2025-03-01-07_kh-ubnd/so-a.yaml"

FILES = {
    "agencies.yaml": """\
agencies:
  - id: so-a
    name: Sở A
    kind: department
  - id: so-b
    name: Sở B
    kind: department
""",
    PLAN: """\
number: 07/KH-UBND
type: ke-hoach
title: Kế hoạch rà soát hồ sơ
issued_on: 2025-03-01
tasks:
  - id: "1"
    title: Rà soát hồ sơ
    lead: [so-a, so-b]
    deadline: {text: trước ngày 15/11/2025, before: 2025-11-15}
""",
    PROGRESS: """\
- id: k2m9qxw7
  task: "1"
  date: 2025-04-01
  kind: progress
  note: đã thành lập tổ rà soát
""",
}


def lay_out(root: Path) -> Path:
    """Write the registry under ``root``."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return root


def everything(root: Path) -> dict[str, bytes]:
    """Return every visible file of a registry, by path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }
