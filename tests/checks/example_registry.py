"""Examples of rules, made into registries: the pages' YAML and the files under tests/checks/<CODE>/."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from typing import TYPE_CHECKING

from tests.platforms import require_device_names, require_git, require_links

from directive_cli.checks.validation import Validation, validate_registry

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 3, 2)

AGENCIES = """\
agencies:
  - {id: ubnd-tinh, name: Ủy ban nhân dân tỉnh, kind: peoples-committee}
  - {id: bo-y-te, name: Bộ Y tế, kind: ministry}
  - {id: so-khcn, name: Sở Khoa học và Công nghệ, kind: department, parent: ubnd-tinh}
  - {id: so-y-te, name: Sở Y tế, kind: department, parent: ubnd-tinh}
  - {id: so-tai-chinh, name: Sở Tài chính, kind: department, parent: ubnd-tinh}
  - {id: so-xay-dung, name: Sở Xây dựng, kind: department, parent: ubnd-tinh}
  - {id: so-nnmt, name: Sở Nông nghiệp và Môi trường, kind: department, parent: ubnd-tinh}
  - {id: so-tttt, name: Sở Thông tin và Truyền thông, kind: department, valid_until: 2025-02-28, successors: [so-khcn]}
  - id: so-nnptnt
    name: Sở Nông nghiệp và Phát triển nông thôn
    kind: department
    valid_until: 2025-02-28
    successors: [so-nnmt, so-xay-dung]
groups:
  - {id: cac-so, name: Các sở, members: [so-khcn, so-y-te, so-tai-chinh]}
  - {id: nhom-trong, name: Nhóm chưa có thành viên}
"""


def validated(
    folder: Path, example: str | bytes, *, codes: frozenset[str] | None = None
) -> Validation:
    """Build a registry from an example in ``folder`` and validate it."""
    build(folder, example)
    return validate_registry(folder, as_of=AS_OF, codes=codes, worker_count=1)


def build(folder: Path, example: str | bytes) -> None:
    """Write the files that an example describes (see ``Page``) beside a small set of agencies."""
    (folder / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
    (folder / "directives").mkdir(exist_ok=True)
    if isinstance(example, bytes):
        (folder / "directives" / "vi-du.yaml").write_bytes(example)
        return
    path = "directives/vi-du.yaml"
    lines: list[str] = []
    for line in example.splitlines(keepends=True):
        word, _colon, rest = line.removeprefix("# ").strip().partition(":")
        if not line.startswith("# ") or word not in ("file", "link", "commit", "delete"):
            lines.append(line)
            continue
        _write(folder, path, lines)
        lines = []
        match word:
            case "file":
                path = rest.strip()
            case "link":
                name, _arrow, target = rest.strip().partition(" -> ")
                require_links()
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).symlink_to(target)
            case "delete":
                (folder / rest.strip()).unlink()
            case "commit":
                _commit(folder)
    _write(folder, path, lines)


def _write(folder: Path, path: str, lines: list[str]) -> None:
    if lines:
        require_device_names(path)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("".join(lines), encoding="utf-8", newline="")


def _commit(folder: Path) -> None:
    git(folder, "init", "-q", ".")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "state")


def git(folder: Path, *words: str) -> str:
    """Run git in ``folder`` without anything of the machine's own settings; return what it printed."""
    require_git()
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
    }
    done = subprocess.run(
        ["git", *words], cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout
