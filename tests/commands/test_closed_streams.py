"""Standard streams that are closed or full: the answer is never lost in silence, and is no bug."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.asking import registry_at

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs a shell and /dev/full")


def shell(root: Path, line: str) -> tuple[int, str]:
    """Run a line in which ``directive`` is the program; return the exit code and standard error."""
    program = f'"{sys.executable}" -m directive_cli'
    done = subprocess.run(
        ["sh", "-c", line.replace("directive", program, 1)],
        env={**os.environ, "DIRECTIVE_REGISTRY": str(root), "DIRECTIVE_LANG": "en",
             "XDG_CACHE_HOME": str(root.parent / "cache")},
        cwd=root.parent,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("directive due --undated >&-", "The answer cannot be written: it is closed."),
        ("directive list --format json >&-", "The answer cannot be written: it is closed."),
        ("directive due --undated >/dev/full", "The answer cannot be written: no space is left."),
        ("directive draft - <&-", "- is empty."),
        (
            "directive progress 15/KH-UBND:1 --agency so-xay-dung --note x >/dev/full",
            "no space is left. The change is written.",
        ),
    ],
)
def test_an_answer_that_cannot_be_written_is_said(tmp_path: Path, line: str, said: str) -> None:
    code, told = shell(registry_at(tmp_path), line)
    assert (code, said in told) == (2, True), told


def test_an_answer_in_a_file_needs_no_open_stream(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    assert shell(root, "directive due --undated --output due.txt >&- <&-") == (0, "")
    assert "15/KH-UBND" in (tmp_path / "due.txt").read_text(encoding="utf-8")


def test_too_little_memory_is_no_bug(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    (root / "directives/2025/big.yaml").write_bytes(
        b"number: 1/KH-UBND\nnote: |\n" + b"  x\n" * 900_000
    )
    code, told = shell(root, "ulimit -v 120000; directive due --no-index >/dev/null")
    assert code in (0, 1, 2), told
