#!/usr/bin/env python3
"""Measure which branches the tests reach, subprocesses included, and hold each folder to its limit.

    python tools/measure_coverage.py            run the suite, print a line a folder; 1: one is below
    python tools/measure_coverage.py --report   print the lines of the last run

What is not measured, and why, stands in pyproject.toml under ``tool.coverage.report``. Whether the
tests pass is the other job's to say: those that fill a disk, kill processes or list what a start
loads fail while every process writes what it reached.
"""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
LIMITS = {"domain": 95, "registry": 95, "editing": 95, "checks": 95}
OTHERS = 90
"""The least share, in percent, of statements and branches together."""
COVERAGE = [sys.executable, "-m", "coverage"]


def main() -> int:
    if "--report" not in sys.argv[1:]:
        subprocess.run([*COVERAGE, "erase"], cwd=HERE, check=True)
        suite = [*COVERAGE, "run", "-m", "pytest", "-q", "-n", "2", *sys.argv[1:]]
        subprocess.run(suite, cwd=HERE)
        subprocess.run([*COVERAGE, "combine", "-q"], cwd=HERE, check=True)
    written = HERE / "build" / "coverage.json"
    written.parent.mkdir(exist_ok=True)
    subprocess.run([*COVERAGE, "json", "-q", "-o", str(written)], cwd=HERE, check=True)
    below = report(json.loads(written.read_text(encoding="utf-8")))
    return 1 if below else 0


def report(measured: dict[str, dict[str, dict[str, dict[str, int]]]]) -> int:
    """Print a line a folder; return how many are below their limit."""
    reached: dict[str, int] = defaultdict(int)
    there: dict[str, int] = defaultdict(int)
    for path, found in measured["files"].items():
        parts = path.replace("\\", "/").partition("directive_cli/")[2].split("/")
        folder = parts[0] if len(parts) > 1 else "(top)"
        summary = found["summary"]
        reached[folder] += summary["covered_lines"] + summary["covered_branches"]
        there[folder] += summary["num_statements"] + summary["num_branches"]
    below = 0
    for folder in sorted(there):
        share = 100 * reached[folder] / max(there[folder], 1)
        limit = LIMITS.get(folder, OTHERS)
        below += share < limit
        word = "below" if share < limit else "ok"
        print(f"{folder:10} {share:6.1f} %  of {there[folder]:6}  limit {limit} %  {word}")
    total = 100 * sum(reached.values()) / sum(there.values())
    print(f"{'all':10} {total:6.1f} %  of {sum(there.values()):6}")
    return below


if __name__ == "__main__":
    sys.exit(main())
