#!/usr/bin/env python3
"""Try whether the tests notice a seeded sample of changed code, with mutmut (Linux, macOS).

    python tools/sample_mutants.py [COUNT [SEED]]     400 mutants, seed 16; 1: fewer than 90 % noticed

mutmut makes the mutants and runs the tests that reach each; which modules and tests stands in
pyproject.toml under ``tool.mutmut``. It takes names of mutants but draws no sample: that is all that
this file adds. Survivors are printed with the command that shows the change.
"""

import json
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
MUTANTS = HERE / "mutants"
MUTMUT = [sys.executable, "-m", "mutmut"]
LEAST = 90
"""The least share of mutants noticed, in percent."""


def main() -> int:
    count, seed = (*map(int, sys.argv[1:3]), *(400, 16)[len(sys.argv[1:3]) :])
    if not exit_codes():
        # Mutants are made before their names are looked for: a name that is none makes them only.
        subprocess.run([*MUTMUT, "run", "none"], cwd=HERE, capture_output=True)
    names = sorted(exit_codes())
    sample = random.Random(seed).sample(names, min(count, len(names)))
    subprocess.run([*MUTMUT, "run", "--max-children", "2", *sample], cwd=HERE, check=True)
    codes = exit_codes()
    left = [name for name in sorted(sample) if codes[name] in (0, None, 5, 33)]
    tried: Counter[str] = Counter(name.rpartition(".")[0] for name in sample)
    lived: Counter[str] = Counter(name.rpartition(".")[0] for name in left)
    for module, number in sorted(tried.items()):
        print(f"{module:45} {number - lived[module]:4} of {number:4} noticed")
    share = 100 * (1 - len(left) / len(sample))
    print(f"{len(sample) - len(left)} of {len(sample)} noticed: {share:.1f} %, seed {seed}")
    for name in left:
        print(f"mutmut show '{name}'")
    return 1 if share < LEAST else 0


def exit_codes() -> dict[str, int | None]:
    """Return how the tests ended for each mutant by its name; None: not tried."""
    found: dict[str, int | None] = {}
    for path in MUTANTS.rglob("*.meta"):
        found |= json.loads(path.read_text("utf-8"))["exit_code_by_key"]
    return found


if __name__ == "__main__":
    sys.exit(main())
