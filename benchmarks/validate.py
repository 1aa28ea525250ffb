"""Time `directive validate` against check-jsonschema over the same files and schema, in turn.

Run with ``python -m benchmarks.validate``; ``--directives 10000`` takes some minutes. Prints the wall clock
of each turn, the medians, their ratio, and the peak memory of validate with all its processes.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.generate import generate

from directive_cli.checks.json_schema import schema_files

FINDINGS = 1
"""The exit code of both programs when they find something."""


def main() -> None:
    """Read the command line, generate a registry, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--directives", type=int, default=1000)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--alone", action="store_true", help="validate only, without the peer")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "registry"
        generate(root, directives=chosen.directives)
        schema = Path(folder) / "directive.schema.json"
        schema.write_text(schema_files()["directive.schema.json"], encoding="utf-8")
        files = sorted(str(path) for path in (root / "directives").rglob("*.yaml"))
        size = sum(Path(path).stat().st_size for path in files) / 1_000_000
        print(f"{len(files)} directives, {size:.1f} MB; validate checks {len(list(root.rglob('*.yaml')))} files")
        ours = [sys.executable, "-m", "directive_cli", "validate", "--registry", str(root)]
        peer = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *files]
        own, other = [], []
        for _turn in range(chosen.turns):
            own.append(seconds(ours))
            if not chosen.alone:
                other.append(seconds(peer))
    middle = statistics.median(own)
    print(f"validate: median {middle:.2f} s, {len(files) / middle:.0f} directives a second")
    if other:
        ratio = statistics.median(other) / middle
        print(f"check-jsonschema: median {statistics.median(other):.2f} s; validate is {ratio:.1f} times as fast")
    else:
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
        print(f"peak memory of the largest process of validate: {peak:.0f} MB")


def seconds(command: list[str]) -> float:
    """Return how long a command takes, whatever it finds; what it prints is thrown away."""
    begun, used = time.perf_counter(), cpu_seconds()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
    if code not in (0, FINDINGS):
        raise SystemExit(f"{command[2]} could not run: exit code {code}")
    wall = time.perf_counter() - begun
    print(f"{command[2]}: {wall:.2f} s, of the processors {cpu_seconds() - used:.2f} s", flush=True)
    return wall


def cpu_seconds() -> float:
    """Return how long the processors have worked for all finished children."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
