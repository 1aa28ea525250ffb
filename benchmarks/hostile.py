"""Measure what hostile workbooks cost ``import``: seconds and MB, limits 10 s and 400 MB.

Run with ``python -m benchmarks.hostile``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.importing import AGENCIES
from tests.workbooks.hostile_workbooks import HOSTILE

STOPWATCH = Path(__file__).with_name("stopwatch.py")


def main() -> None:
    """Print a line for each workbook."""
    with tempfile.TemporaryDirectory() as folder:
        registry = Path(folder)
        (registry / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
        for made, ending in HOSTILE:
            path = registry / f"tep.{ending}"
            path.write_bytes(made())
            words = ("-m", "directive_cli", "--registry", folder, "import", str(path))
            command = [sys.executable, str(STOPWATCH), sys.executable, *words]
            null = os.open(os.devnull, os.O_WRONLY)
            os.dup2(null, 3)
            found = subprocess.run(
                command, capture_output=True, text=True, pass_fds=(3,), check=True
            )
            seconds, megabytes, code = found.stdout.split()
            said = found.stderr.strip().splitlines()[-1][:60]
            print(
                f"{made.__name__}.{ending:5} {float(seconds):5.1f} s {float(megabytes):6.0f} MB "
                f"exit {code}: {said}"
            )


if __name__ == "__main__":
    main()
