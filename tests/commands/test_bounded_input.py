"""What is handed in is looked at before it fills the memory."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests.asking import ask, registry_at
from tests.platforms import NEEDS_POSIX_SHELL

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = NEEDS_POSIX_SHELL
LITTLE_MEMORY = "ulimit -v 1500000; "


def limited(words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command line with little memory, and endless zeros where a file is wanted."""
    return subprocess.run(
        ["sh", "-c", f"{LITTLE_MEMORY} exec {sys.executable} -m directive_cli {words}"],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def visible(root: Path) -> list[str]:
    """Return what a registry holds, without locks."""
    return sorted(path.name for path in root.rglob("*") if not path.name.startswith("."))


@pytest.mark.parametrize(
    "words",
    [
        "draft - < /dev/zero",
        "draft /dev/zero",
        "record - < /dev/zero",
        "record /dev/zero",
        "remind --template /dev/zero --output letters",
        "collect /dev/zero",
        "import /dev/zero",
    ],
)
def test_what_never_ends_is_refused_in_a_sentence(words: str, tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    before = visible(root)
    done = limited(words, root)
    assert done.returncode in (1, 2), done.stderr
    assert "Traceback" not in done.stderr and "bug" not in done.stderr
    assert visible(root) == before
    assert ask(root, "due").code == 0
