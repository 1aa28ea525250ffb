#!/usr/bin/env python3
"""Set the project up in ``.venv`` and run it; needs only Python ≥ 3.11.

    python3 run.py due --before 2025-11-15    any `directive` command
    python3 run.py --tests                    the whole test suite (further words go to pytest)
    python3 run.py --setup                    only the set-up, with all that the checks of .ci/run need

The first run installs; later ones go straight on, until pyproject.toml changes.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE / ".venv"
BIN = FOLDER / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - told to whoever comes with an older one
        return fail(f"directive needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    words = sys.argv[1:]
    for_development = bool(words) and words[0] in ("--tests", "--setup")
    if not set_up(for_development=for_development):
        return 1
    if words[:1] == ["--setup"]:
        return 0
    if words[:1] == ["--tests"]:
        return subprocess.call([str(PYTHON), "-m", "pytest", "-n", "2", *words[1:]], cwd=HERE)
    return subprocess.call([str(PYTHON), "-m", "directive_cli", *words])


def set_up(*, for_development: bool) -> bool:
    """Make ``.venv`` and install the project into it, once for every state of pyproject.toml."""
    state = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    stamps = (
        [FOLDER / "installed-dev"]
        if for_development
        else [FOLDER / "installed", FOLDER / "installed-dev"]
    )
    if any(stamp.exists() and stamp.read_text() == state for stamp in stamps):
        return True
    print("Setting up in .venv (once) …", file=sys.stderr)
    if not PYTHON.exists():
        made = subprocess.run(
            [sys.executable, "-m", "venv", str(FOLDER)], capture_output=True, text=True, check=False
        )
        if made.returncode:
            fail(
                "This Python cannot make virtual environments. On Debian or Ubuntu: sudo apt install python3-venv\n"
                + (made.stderr or made.stdout).strip()
            )
            return False
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    what = ["--editable", str(HERE)] + (
        ["--group", f"{HERE / 'pyproject.toml'}:dev"] if for_development else []
    )
    # `--group` came with pip 25.1; the pip that a Python brings along may be older.
    for command in ([*pip, "--upgrade", "pip>=25.1"], [*pip, *what]):
        if subprocess.call(command, cwd=HERE):
            fail("The installation failed; what pip said stands above.")
            return False
    stamps[0].write_text(state)
    return True


def fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
