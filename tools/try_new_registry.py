"""Run what `directive init` makes for CI, as a stranger's machine would: ``python tools/try_new_registry.py``.

A wheel of this tree and a wheelhouse from the lock stand in for what CI fetches; the script of the
new registry runs in an empty environment, without any package index. It must pass on a registry
that is fine, and fail on one that is not.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        wheels = place / "wheels"
        listed = place / "requirements.txt"
        listed.write_text(output("run.py", "--requirements", "bare"), encoding="utf-8")
        output(
            "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps",
            "--require-hashes", "-r", str(listed), "-d", str(wheels),
        )  # fmt: skip
        output(
            "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps",
            "--no-build-isolation", "-w", str(place), str(ROOT),
        )  # fmt: skip
        (wheel,) = place.glob("directive_cli-*.whl")
        registry = place / "registry"
        output("-m", "directive_cli", "init", str(registry), "--like", str(ROOT / "data"))
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(place / "home"),
            "DIRECTIVE_SOURCE": str(wheel),
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(wheels),
            "PIP_CONFIG_FILE": os.devnull,
        }
        script = ["sh", str(registry / "ci" / "check-registry.sh")]
        fine = subprocess.run(script, env=environment, check=False).returncode
        broken = registry / "data" / "directives" / "broken.yaml"
        broken.write_text("type: ke-hoach\n", encoding="utf-8")
        found = subprocess.run(script, env=environment, check=False, capture_output=True, text=True)
        if fine or found.returncode != 1 or "broken.yaml" not in found.stdout:
            print(
                f"a new registry's CI: {fine} and {found.returncode}\n{found.stdout}{found.stderr}"
            )
            return 1
        print("a new registry's CI passes on what is fine and fails on what is broken")
        return 0


def output(*words: str) -> str:
    """Run this Python; what it says is shown when it fails."""
    done = subprocess.run(
        [sys.executable, *words], cwd=ROOT, check=False, capture_output=True, text=True
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
