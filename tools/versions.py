"""Run the suite with other versions of the dependencies than the lock's, in a folder of its own.

    python tools/versions.py lowest     the lowest versions that pyproject.toml admits
    python tools/versions.py newest     the newest ones of the day

``--python VERSION`` chooses the interpreter, ``--keep DIR`` keeps the environment; further words go
to pytest. Needs uv (in the development parts of the lock).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("which", choices=["lowest", "newest"])
    parser.add_argument("--python", default=sys.executable, help="the interpreter to use")
    parser.add_argument("--keep", type=Path, help="keep the environment in this folder")
    chosen, words = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        place = chosen.keep or Path(folder)
        listed = place / "requirements.txt"
        environment = place / "environment"
        uv("venv", "--quiet", "--clear", "--seed", "--python", chosen.python, str(environment))
        python = next(environment.glob("bin/python")) if os.name != "nt" else (
            environment / "Scripts/python.exe"
        )  # fmt: skip
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        extras = [each for each in project["optional-dependencies"] if each not in ("all", "spark")]
        named = [word for extra in extras for word in ("--extra", extra)]
        how = "lowest-direct" if chosen.which == "lowest" else "highest"
        uv(
            "pip", "compile", "--quiet", "--no-header", "--no-annotate", "--resolution", how,
            "--python", str(python), *named, "--output-file", str(listed), "pyproject.toml",
        )  # fmt: skip
        groups = ["--group", "pyproject.toml:dev", "--group", "pyproject.toml:build"]
        install = ["pip", "install", "--quiet", "--python", str(python)]
        uv(*install, "--constraint", str(listed), "-r", str(listed), *groups)
        uv(*install, "--no-deps", "--no-build-isolation", "--editable", ".")
        print(listed.read_text(encoding="utf-8"), flush=True)
        tests = [str(python), "-m", "pytest", "-q", *words]
        return subprocess.call(tests, cwd=ROOT)


def uv(*words: str) -> None:
    """Run uv; its failure ends the program with what it said."""
    done = subprocess.run([sys.executable, "-m", "uv", *words], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


if __name__ == "__main__":
    sys.exit(main())
