"""Measure what hostile workbooks cost ``import``: seconds and MB, limits 10 s and 400 MB.

Run with ``python -m benchmarks.hostile``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.importing import AGENCIES
from benchmarks.timed_runs import timed_run
from tests.workbooks.hostile_workbooks import HOSTILE


def main() -> None:
    """Print a line for each workbook."""
    with tempfile.TemporaryDirectory() as folder:
        registry = Path(folder)
        (registry / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
        for made, ending in HOSTILE:
            path = registry / f"tep.{ending}"
            path.write_bytes(made())
            words = ("-m", "directive_cli", "--registry", folder, "import", str(path))
            run = timed_run([sys.executable, *words])
            said = run.said.splitlines()[-1][:60]
            print(
                f"{made.__name__}.{ending:5} {run.seconds:5.1f} s {run.megabytes:6.0f} MB "
                f"exit {run.code}: {said}"
            )


if __name__ == "__main__":
    main()
