"""Time `directive validate` against check-jsonschema over the same files and schema, in turn.

Run with ``python -m benchmarks.validate``; ``--directives 10000`` takes some minutes. In each turn: validate cold (what
it kept is removed before), warm (one file is changed before), and the peer. Prints the wall clock and the processors'
time of each, the medians, the peer's ratios to ours, and the memory: the peak of the largest process, and the sum of
the peaks of all processes (an upper bound: what they share is counted in each).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.generate import generate

from directive_cli.checks.json_schema import schema_files

FINDINGS = 1
"""The exit code of both programs when they find something."""
GRAIN_S = 2.5
"""Until so much time has passed the stamps of files cannot be trusted."""
LOOK_S = 0.02


@dataclass
class Measured:
    """The turns of one command."""

    name: str
    wall_s: list[float] = field(default_factory=list)
    largest_mb: float = 0.0
    all_mb: float = 0.0

    @property
    def median_s(self) -> float:
        """The median of the turns."""
        return statistics.median(self.wall_s)


def main() -> None:
    """Read the command line, generate a registry, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--directives", type=int, default=1000)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--alone", action="store_true", help="validate only, without the peer")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder) / "registry", Path(folder) / "cache"
        generate(root, directives=chosen.directives)
        schema = Path(folder) / "directive.schema.json"
        schema.write_text(schema_files()["directive.schema.json"], encoding="utf-8")
        files = sorted((root / "directives").rglob("*.yaml"))
        size = sum(path.stat().st_size for path in files) / 1_000_000
        print(
            f"{len(files)} directives, {size:.1f} MB; validate checks {len(list(root.rglob('*.yaml')))} files"
        )
        ours = [sys.executable, "-m", "directive_cli", "validate", "--registry", str(root)]
        peer = [
            sys.executable,
            "-m",
            "check_jsonschema",
            "--schemafile",
            str(schema),
            *map(str, files),
        ]
        environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
        cold, warm, other = (
            Measured("validate, cold"),
            Measured("validate, one file changed"),
            Measured("check-jsonschema"),
        )
        time.sleep(GRAIN_S)
        for turn in range(chosen.turns):
            shutil.rmtree(cache, ignore_errors=True)
            measure(cold, ours, environment)
            with files[turn % len(files)].open("a", encoding="utf-8") as file:
                file.write("# thêm một dòng\n")
            measure(warm, ours, environment)
            if not chosen.alone:
                measure(other, peer, environment)
    for measured in (cold, warm, other):
        if measured.wall_s:
            compared = other.wall_s and measured is not other
            ratio = (
                f"; {other.name} takes {other.median_s / measured.median_s:.1f} times as long"
                if compared
                else ""
            )
            print(
                f"{measured.name}: median {measured.median_s:.2f} s{ratio}; "
                f"peak of the largest process {measured.largest_mb:.0f} MB, of all {measured.all_mb:.0f} MB"
            )


def measure(measured: Measured, command: list[str], environment: dict[str, str]) -> None:
    """Run a command once, whatever it finds, and note what it took; what it prints is thrown away."""
    begun, used = time.perf_counter(), cpu_seconds()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peaks: dict[int, int] = {}
    ended = threading.Event()
    watcher = threading.Thread(target=watch, args=(process.pid, peaks, ended))
    watcher.start()
    code = process.wait()
    wall = time.perf_counter() - begun
    ended.set()
    watcher.join()
    if code not in (0, FINDINGS):
        raise SystemExit(f"{measured.name} could not run: exit code {code}")
    measured.wall_s.append(wall)
    measured.largest_mb = max(measured.largest_mb, max(peaks.values(), default=0) / 1024)
    measured.all_mb = max(measured.all_mb, sum(peaks.values()) / 1024)
    print(
        f"{measured.name}: {wall:.2f} s, of the processors {cpu_seconds() - used:.2f} s", flush=True
    )


def watch(pid: int, peaks: dict[int, int], ended: threading.Event) -> None:
    """Note the peak memory in KB of a process and of all that it starts, as Linux tells it, until the process ends."""
    while not ended.wait(LOOK_S):
        waiting = [pid]
        while waiting:
            each = waiting.pop()
            with contextlib.suppress(OSError, ValueError):
                status = Path(f"/proc/{each}/status").read_text(encoding="utf-8")
                peak = next(
                    (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")),
                    "0",
                )
                peaks[each] = max(peaks.get(each, 0), int(peak))
                waiting += map(
                    int,
                    Path(f"/proc/{each}/task/{each}/children").read_text(encoding="ascii").split(),
                )


def cpu_seconds() -> float:
    """Return how long the processors have worked for all finished children."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
