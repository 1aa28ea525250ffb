"""The commands of docs/operations.md are run in their order; the Vietnamese page has the same ones."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.platforms import NEEDS_POSIX_SHELL

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = ("operations.md", "operations.vi.md")


def blocks(page: str, kind: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return [body for named, body in BLOCK.findall(text) if named == kind]


@NEEDS_POSIX_SHELL
def test_every_command_of_the_page_runs(tmp_path: Path) -> None:
    place = tmp_path / "place"
    shutil.copytree(ROOT / "data", place / "data")
    for name in ("host.git", "other-host.git"):
        subprocess.run(["git", "init", "--quiet", "--bare", place / name], check=True)
        subprocess.run(
            ["git", "-C", place / name, "symbolic-ref", "HEAD", "refs/heads/main"], check=True
        )
    script = 'set -eux\ndirective() { "$PYTHON" -m directive_cli "$@"; }\n' + "".join(
        blocks(PAGES[0], "sh")
    )
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT / "src"), "PYTHON": sys.executable,
        "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
    }  # fmt: skip
    done = subprocess.run(
        ["bash", "-c", script], cwd=place, env=environment, capture_output=True, encoding="utf-8",
        stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    progress = place / "replica/data/progress/2025-11-03-12_kh-ubnd/so-khcn.yaml"
    assert progress.read_text(encoding="utf-8").count("task:") == 2
    assert "format: 2" in (place / "registry/data/registry.yaml").read_text(encoding="utf-8")


def test_both_pages_have_the_same_commands() -> None:
    english, vietnamese = (blocks(page, "sh") for page in PAGES)
    assert english == vietnamese
    assert len("".join(english).splitlines()) > 35


@pytest.mark.parametrize("page", PAGES)
def test_no_command_stands_in_a_block_of_another_kind(page: str) -> None:
    for kind in ("console", "bash", "shell"):
        assert blocks(page, kind) == []
    for body in blocks(page, "text"):
        assert not re.search(r"^(?:directive|git) ", body, re.MULTILINE)
