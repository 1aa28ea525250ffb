"""Time the quick and the careful way of reading YAML over the same files, in turn, in one process.

Run with ``python -m benchmarks.yaml_reading``; ``--registry DIR`` reads the directives of that registry instead of 600
generated ones. Prints, in milliseconds of processor time a file, the median of all turns.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from itertools import count
from pathlib import Path

from benchmarks.generate import generate

from directive_cli.registry import yaml_plain
from directive_cli.registry.yaml_document import parse_yaml

TURNS = 9


def main() -> None:
    """Read the command line, generate a registry unless one is named, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--registry", type=Path)
    registry: Path | None = parser.parse_args().registry
    if registry is not None:
        measure(registry)
        return
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), directives=600)
        measure(Path(folder))


def measure(registry: Path) -> None:
    """Print the files' number and mean size, how many go the quick way, and the time of both ways."""
    bodies = [path.read_bytes() for path in sorted((registry / "directives").rglob("*.yaml"))]
    taken = sum(yaml_plain.read_plain_yaml(body.decode()) is not None for body in bodies)
    print(
        f"{len(bodies)} files of {sum(map(len, bodies)) // len(bodies)} bytes, {taken} read the quick way"
    )
    times: dict[str, list[float]] = {"careful": [], "quick": []}
    for _turn in range(TURNS):
        for way, seen in (("careful", -len(bodies)), ("quick", yaml_plain.WORTH_LOADING)):
            yaml_plain._texts_seen = count(seen)
            started = time.process_time()
            for body in bodies:
                parse_yaml("a.yaml", body)
            times[way].append((time.process_time() - started) / len(bodies) * 1000)
    for way, measured in times.items():
        print(f"{way}: {statistics.median(measured):.3f} ms")


if __name__ == "__main__":
    main()
