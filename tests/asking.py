"""Small registries on disk, and questions put to them as a person or a pipe would put them."""

from __future__ import annotations

import atexit
import io
import json
import shlex
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from directive_cli.cli.main import run_command_line

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA = Path(__file__).resolve().parents[1] / "data"
"""The real registry of the province."""

AGENCIES = """\
agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh, kind: peoples-committee, abbreviations: [UBND tỉnh]}
  - {id: so-y-te, name: Sở Y tế, kind: department, parent: ubnd-tinh, abbreviations: [SYT]}
  - {id: so-xay-dung, name: Sở Xây dựng, kind: department, parent: ubnd-tinh, abbreviations: [SXD]}
  - {id: so-tai-chinh, name: Sở Tài chính, kind: department, parent: ubnd-tinh}
  - {id: xa-hoa-an, name: Xã Hòa An, kind: commune, parent: ubnd-tinh}
  - {id: xa-binh-ca, name: Xã Bình Ca, kind: commune, parent: ubnd-tinh}
  - {id: phuong-an-tuong, name: Phường An Tường, kind: commune, parent: ubnd-tinh}
groups:
  - {id: cac-so, name: Các sở, rule: {kind: department, parent: ubnd-tinh}}
  - {id: cac-xa, name: Các xã\\, phường, rule: {kind: commune}}
  - {id: cac-don-vi, name: Các đơn vị, members: [cac-so, cac-xa, ubnd-tinh]}
""".replace("\\,", ",").replace("name: Các xã, phường", 'name: "Các xã, phường"')

PLAN = """\
number: 15/KH-UBND
type: ke-hoach
title: Làm sạch dữ liệu đất đai
issuer: ubnd-tinh
issued_on: 2025-03-03
tasks:
  - id: "1"
    title: Rà soát hồ sơ đất đai
    lead: [so-xay-dung]
    coordinating: [so-tai-chinh]
    deadline: {text: trước ngày 20/3/2025, before: 2025-03-20}
  - id: "2"
    title: Báo cáo số thửa đất
    lead: [cac-xa]
    deadline: {text: chậm nhất ngày 31/3/2025, by: 2025-03-31}
  - id: "3"
    title: Tuyên truyền đến người dân
    lead: [so-y-te]
    deadline: {text: thường xuyên}
"""


def registry_at(
    folder: Path, files: Mapping[str, str | bytes] | None = None, *, agencies: str = AGENCIES
) -> Path:
    """Write a registry into ``folder`` and return its root; ``files`` are by registry-relative path."""
    root = folder / "data"
    written = {
        "agencies.yaml": agencies,
        **({"directives/2025/ke-hoach.yaml": PLAN} if files is None else files),
    }
    for name, content in written.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@dataclass(frozen=True)
class Answer:
    """What a question brought: the exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[list[str]]:
        """Return the records of a piped table, cell by cell."""
        return [line.split("\t") for line in self.out.splitlines()]

    @property
    def json(self) -> Any:
        """Return the JSON on standard output."""
        return json.loads(self.out)


@cache
def _cache_of_the_process() -> str:
    folder = tempfile.mkdtemp(prefix="directive-tests-")
    atexit.register(shutil.rmtree, folder)
    return folder


def ask(
    root: Path | None,
    line: str | list[str],
    *,
    width: int | None = None,
    now: datetime = datetime(2025, 3, 10, 3, tzinfo=UTC),
    environment: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> Answer:
    """Put one command line to the registry at ``root``; ``width`` makes it a terminal of so many columns.

    No environment but ``environment`` is seen, and the clock stands at ``now``. Of the real registry
    an index is kept, as it is for a user; of others nothing is.
    """
    words = shlex.split(line) if isinstance(line, str) else list(line)
    seen = {"NO_COLOR": "1", **({"DIRECTIVE_REGISTRY": str(root)} if root is not None else {})}
    seen |= {"XDG_CACHE_HOME": _cache_of_the_process()} if root == DATA else {}
    seen |= {"COLUMNS": str(width)} if width else {}
    out = Terminal() if width else io.StringIO()
    err = io.StringIO()
    code = run_command_line(
        words, {**seen, **(environment or {})}, out, err, cwd or root or Path("/nonexistent"), now
    )
    return Answer(code, out.getvalue(), err.getvalue())
