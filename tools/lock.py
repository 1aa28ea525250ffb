"""Make ``requirements.lock`` from pyproject.toml: ``python tools/lock.py`` (``--upgrade``, ``--check``).

One resolution by uv for Linux, macOS and Windows and every Python that the project takes, with
hashes. Over each requirement stands which parts of the project need it (``# for: bare draft dev``),
so that ``run.py`` can install a part. Versions stay as they are unless ``--upgrade`` is given or
pyproject.toml no longer admits them. ``--check`` writes nothing and fails when the lock is stale.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
HEADER = "# Made by `python tools/lock.py` from pyproject.toml. Do not edit.\n"
_BLOCK = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?:.*\\\n)*.*\n", re.MULTILINE)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions")
    parser.add_argument("--check", action="store_true", help="fail when the lock is stale")
    chosen = parser.parse_args()
    fresh = made(upgrade=chosen.upgrade)
    if chosen.check:
        if LOCK.read_text(encoding="utf-8") == fresh:
            return 0
        print("requirements.lock is stale: run `python tools/lock.py`.", file=sys.stderr)
        return 1
    LOCK.write_text(fresh, encoding="utf-8", newline="\n")
    return 0


def made(*, upgrade: bool) -> str:
    """Return the lock's text."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = [each for each in project["project"]["optional-dependencies"] if each != "all"]
    groups = list(project["dependency-groups"])
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.txt"
        if LOCK.exists() and not upgrade:
            shutil.copy(LOCK, whole)
        everything = [word for extra in extras for word in ("--extra", extra)]
        everything += [word for group in groups for word in ("--group", group)]
        compiled = resolve(whole, everything, upgrade=upgrade)
        needed: dict[str, list[str]] = {}
        parts = {"bare": [], **{extra: ["--extra", extra] for extra in extras}}
        for part, words in parts.items():
            for name in names(resolve(Path(folder) / f"{part}.txt", words, constraint=whole)):
                if "bare" not in needed.setdefault(name, []):
                    needed[name].append(part)
        for group in groups:
            words = ["--only-group", group]
            for name in names(resolve(Path(folder) / f"{group}.txt", words, constraint=whole)):
                needed.setdefault(name, []).append(group)
    blocks = [f"# for: {' '.join(needed[name])}\n{text}" for name, text in blocks_of(compiled)]
    return HEADER + "".join(blocks)


def resolve(
    output: Path, words: list[str], *, constraint: Path | None = None, upgrade: bool = False
) -> str:
    """Let uv resolve a part of the project; return the requirements."""
    source = [str(ROOT / "pyproject.toml")]
    if words[:1] == ["--only-group"]:
        source, words = [], ["--group", f"{ROOT / 'pyproject.toml'}:{words[1]}"]
    command = [
        sys.executable, "-m", "uv", "pip", "compile", *source, *words, "--universal",
        "--python-version", "3.11", "--generate-hashes", "--no-header", "--no-annotate",
        "--quiet", "--output-file", str(output),
        *(["--constraint", str(constraint)] if constraint else []),
        *(["--upgrade"] if upgrade else []),
    ]  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True)
    return output.read_text(encoding="utf-8")


def blocks_of(text: str) -> list[tuple[str, str]]:
    """Return (name, requirement with its hashes) of every requirement."""
    return [(found["name"], found.group()) for found in _BLOCK.finditer(text)]


def names(text: str) -> set[str]:
    """Return the names of the requirements."""
    return {name for name, _text in blocks_of(text)}


if __name__ == "__main__":
    sys.exit(main())
