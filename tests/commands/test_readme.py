"""What the READMEs show is what the program prints.

Every ``console`` block whose first line is ``$ directive …`` is run, in order, against one copy of ``data/``, on a
terminal of 100 columns (or in a real pipe where the line has one). ``--rewrite-readme`` puts in what is printed now.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.platforms import NEEDS_POSIX_SHELL
from tests.workbooks.filled_forms import fill

from directive_cli.cli.main import run_command_line

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
WIDTH = "100"
STYLE = re.compile("\x1b\\[[0-9;]*m")
"""Bold and dim remain without colours; a page has neither."""


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def answer(line: str, folder: Path) -> str:
    """Return what a command line prints, as a person would see it."""
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "COLUMNS": WIDTH, "NO_COLOR": "1", "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT / "src"), "PYTHON": sys.executable,
    }  # fmt: skip
    if "|" in line or ">" in line or not line.startswith("directive "):
        script = (
            'directive() { "$PYTHON" -m directive_cli "$@"; }\npython3() { "$PYTHON" "$@"; }\n'
            + line
        )
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.stdout + done.stderr
    import shlex

    out = Terminal()
    now = datetime(2025, 11, 20, 2, 0, tzinfo=UTC)
    run_command_line(shlex.split(line)[1:], environment, out, out, folder, now)
    return STYLE.sub("", out.getvalue())


def filled_in(line: str, folder: Path) -> None:
    """Fill in the first row of a form as the line's comment says: result; day; what was done."""
    named, _hash, typed = line.removeprefix("libreoffice ").partition("#")
    (path,) = folder.glob(named.strip())
    result, day, note = (each.strip() for each in typed.partition(":")[2].split(";"))
    fill(path, result=result, day=day, note=note)


EVENT_ID = re.compile(r"(?:recorded as |\{id: |phieu-[a-z-]+-\d{8}-)([a-z][a-z2-9]{7})\b")
SHOWN_IDS = ("q7m2k9xw", "t4w8nz5d", "c9r3hv6p", "m5x7qe2a", "p7k2m9qx")


def told_again(printed: str, folder: Path, seen: list[str]) -> str:
    """Return what was printed with the same names every time: random ids of events, and the folder of the copy."""
    for found in EVENT_ID.findall(printed):
        if found not in seen:
            seen.append(found)
    for identifier, shown in zip(seen, SHOWN_IDS, strict=False):
        printed = printed.replace(identifier, shown)
    return printed.replace(str(folder), "…")


def played(text: str, folder: Path) -> str:
    """Return the document with every block's output replaced by what is printed now."""
    seen: list[str] = []

    def block(found: re.Match[str]) -> str:
        lines: list[str] = []
        for line in found.group(1).splitlines():
            if not line.startswith("$ "):
                continue
            command = line[2:]
            lines.append(line)
            if command.startswith("libreoffice "):
                filled_in(command, folder)
            if command.split()[0] in ("directive", "cat", "git"):
                told = told_again(answer(command, folder), folder, seen)
                lines += [printed.rstrip() for printed in told.splitlines()]
        return "```console\n" + "\n".join(lines) + "\n```"

    return BLOCK.sub(block, text)


@NEEDS_POSIX_SHELL
@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_the_readme_shows_what_is_printed(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    path = ROOT / name
    written = path.read_text(encoding="utf-8")
    now = played(written, tmp_path)
    if request.config.getoption("--rewrite-readme"):
        path.write_text(now, encoding="utf-8")
        return
    assert now == written
