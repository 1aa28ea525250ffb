"""Whole command lines for the harnesses: each writes to the small registry or asks it."""

from __future__ import annotations

import io
import os
import re
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.durability.small_registry import FILES, PLAN

from directive_cli.cli.main import run_command_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = datetime(2025, 5, 10, 3, tzinfo=UTC)
PLAN_REF = "2025-03-01-07_kh-ubnd"
DRAFT = "directives/2025/2025-cong-van.yaml"
REGISTRY_FILES = {
    **FILES,
    "registry.yaml": "format: 2\nname: Sổ thử\n",
    DRAFT: (
        "symbol: UBND-VX\ntype: cong-van\ntitle: Công văn rà soát\nissuer: so-a\nissued_on: 2025-04\n"
        'tasks:\n  - {id: "1", title: Báo cáo, lead: [so-b], deadline: {text: trong tháng 6/2025, within: 2025-06}}\n'
    ),
}
EVENTS = (
    "ref,kind,date,agency,note\n"
    f"{PLAN_REF}:1,progress,02/05/2025,so-a,đã họp\n"
    f"{PLAN_REF}:1,submitted,03/05/2025,so-b,đã gửi\n"
    "2025-cong-van:1,progress,04/05/2025,so-b,đang làm\n"
)
WRITING = {
    "one event": ["submit", f"{PLAN_REF}:1", "--agency", "so-a", "--on", "2025-05-02"],
    "record": ["record", "{events}"],
    "number": ["number", "2025-cong-van", "12/UBND-VX", "--date", "2025-04-20"],
    "edit": ["edit", f"{PLAN_REF}:1", "--deadline", "trước ngày 20/12/2025", "--yes"],
    "new": ["new", "--to", "2025-cong-van", "--task", "2 | Tổng hợp | so-a | trong tháng 7/2025"],
    "fmt": ["fmt", "{plan}"],
}
ASKING = {
    "due": ["due", "--undated", "--done", "--format", "json"],
    "status": ["status", "--format", "json"],
    "show": ["show", PLAN_REF, "--format", "json"],
    "search": ["search", "ra soat", "--format", "json"],
}
_MADE = re.compile(rb"(?<=id: )[a-z0-9]{8}(?=[,\s])")
"""Ids of events are drawn by chance."""


@dataclass(frozen=True)
class Place:
    """A registry with a cache and the files that commands take, all under one folder."""

    folder: Path

    @property
    def root(self) -> Path:
        """The registry."""
        return self.folder / "registry"

    @property
    def cache(self) -> Path:
        """Where its index lies."""
        return self.folder / "cache"

    def lay_out(self) -> None:
        """Write everything."""
        for name, text in REGISTRY_FILES.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        (self.folder / "events.csv").write_text(EVENTS, encoding="utf-8")

    def words(self, command: list[str]) -> list[str]:
        """Fill in the names of files."""
        named = {"{events}": str(self.folder / "events.csv"), "{plan}": str(self.root / PLAN)}
        return [named.get(word, word) for word in command]

    def run(self, command: list[str], *, cached: bool = True) -> tuple[int, str, str]:
        """Answer a command line in this process; return the exit code and both streams."""
        out, err = io.StringIO(), io.StringIO()
        environment = {"NO_COLOR": "1", "HOME": str(self.folder)}
        environment["XDG_CACHE_HOME"] = str(self.cache)
        words = [*self.words(command), "--registry", str(self.root)]
        words += [] if cached else ["--no-index"]
        code = run_command_line(words, environment, out, err, str(self.folder), NOW)
        return int(code), out.getvalue(), err.getvalue()

    def content(self) -> dict[str, bytes]:
        """Return the registry's visible files, without the ids that were drawn."""
        return {
            path.relative_to(self.root).as_posix(): _MADE.sub(b"ID", path.read_bytes())
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and not path.name.startswith(".")
        }


def in_child(action: Callable[[], int]) -> int:
    """Run ``action`` in a child of this process and return the child's id; its result is its exit code."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        code = 71
        try:
            code = action()
        except BaseException as error:
            print(f"child: {error!r}", file=sys.stderr)
        finally:
            os._exit(code)
    return child


def exit_code(child: int) -> int | None:
    """Wait for a child; return its exit code, None when it was killed."""
    _pid, status = os.waitpid(child, 0)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else None
