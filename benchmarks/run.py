"""Measure the program beside its peers, in turn, and print the tables of docs/performance.md.

``python -m benchmarks.run`` generates the registries, installs the peers that this machine can have, and runs each pair
A B A B; the machine drifts, so trust the ratios. ``--quick`` leaves out the peers and the largest registry.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import platform
import pty
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import peers
from benchmarks.generate import generate

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.peers import Peer

SIZES = (100, 1000, 10_000)
PEER_SIZE = 1000
"""Peers that take minutes are compared over so many directives, ours with them."""
SOURCE = Path(__file__).parents[1] / "src"
AS_OF, LEAD = date(2026, 11, 1), "xa-son-vi"
ROWS = 40
"""How long an answer is asked for at every size: a registry of ten thousand has more, and a question for each."""
STOPWATCH = Path(__file__).with_name("stopwatch.py")
BARE = [sys.executable, "-c", "pass"]


@dataclass
class Measured:
    """The turns of one command."""

    seconds: list[float] = field(default_factory=list)
    peak_mb: float = 0.0

    @property
    def median(self) -> float:
        """The median of the turns, in seconds."""
        return statistics.median(self.seconds)


@dataclass(frozen=True)
class Work:
    """A command to be timed; ``prepare`` is run before each turn, outside the clock."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    prepare: Callable[[], object] = lambda: None
    terminal: bool = False


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=9)
    parser.add_argument(
        "--slow-turns", type=int, default=2, help="turns of what takes many seconds"
    )
    parser.add_argument("--quick", action="store_true")
    chosen = parser.parse_args()
    sizes = SIZES[:-1] if chosen.quick else SIZES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        roots = {size: folder / f"registry-{size}" for size in sizes}
        for size, root in roots.items():
            generate(root, directives=size)
        today = date.today()  # noqa: DTZ011 - the day here
        where = f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores"
        print(f"{today}, {where}\n")
        growth(folder, roots, chosen.turns, chosen.slow_turns)
        if not chosen.quick:
            beside_peers(folder, roots, chosen.slow_turns)


def growth(folder: Path, roots: dict[int, Path], turns: int, slow_turns: int) -> None:
    """Print how each cost grows with the registry; × is against a bare interpreter of the same turns."""
    print("| work | " + " | ".join(f"{size:,} directives" for size in roots) + " | peak MB |")
    print("|---|" + "--:|" * (len(roots) + 1))
    table: dict[str, list[str]] = {}
    peaks: dict[str, float] = {}
    for root in roots.values():
        bare = Work("bare", BARE)
        *asked, after_change = questions(folder, root)
        quick = in_turn([bare, *asked], turns)
        # Apart: the questions right after a change look into the file that is still young.
        changed = in_turn([bare, after_change], turns)
        changed_base = changed.pop("bare")
        slow = in_turn([loop(root), *slow_work(folder, root, asked[0])], slow_turns)
        for measured, base, unit in (
            (quick, quick["bare"], "bare"),
            (changed, changed_base, "bare"),
            (slow, slow["plain CSafeLoader loop"], "loop"),
        ):
            for name, found in measured.items():
                ratio = f"{found.median / base.median:.2f} × {unit}"
                table.setdefault(name, []).append(f"{_time(found.median)} ({ratio})")
                peaks[name] = found.peak_mb
    for name, cells in table.items():
        print(f"| {name} | {' | '.join(cells)} | {peaks[name]:.0f} |", flush=True)


def questions(folder: Path, root: Path) -> list[Work]:
    """Return the warm questions; the index is built before the first is timed."""
    environment = _environment(folder)
    number = next((root / "directives" / "2024").glob("*.yaml")).stem
    changed = next((root / "directives" / "2023").glob("*.yaml"))
    everything = Work(
        "`due --agency`, all that is late", _ask(folder, root, "due", *_narrow(AS_OF)), environment
    )
    for _time in range(2):
        run_once(everything)
        time.sleep(2.5)  # until the clock's grain has passed, so that stamps are trusted
    narrow = _narrow(first_rows_end(everything))
    return [
        Work("`due --agency --before`, piped", _ask(folder, root, "due", *narrow), environment),
        Work(
            "`due --agency --before`, Rich table",
            _ask(folder, root, "due", *narrow),
            environment,
            terminal=True,
        ),
        everything,
        Work("`show`", _ask(folder, root, "show", number), environment),
        Work(
            "`search` (three words, one rare)",
            _ask(folder, root, "search", "số", "theo", "10203"),
            environment,
        ),
        Work("`status`", _ask(folder, root, "status"), environment),
        Work(
            "one file changed, then `due`",
            _ask(folder, root, "due", *narrow),
            environment,
            lambda: _edit(changed),
        ),
    ]


def first_rows_end(everything: Work) -> date:
    """Return the day before which about ``ROWS`` of the answer's rows end."""
    environment = {**os.environ, **everything.environment}
    answer = subprocess.run(
        everything.command, env=environment, capture_output=True, text=True, check=True
    ).stdout
    days = sorted(line.partition("\t")[0] for line in answer.splitlines())
    chosen = days[min(ROWS, len(days)) - 1]
    shown = sum(day <= chosen for day in days)
    print(
        f"`due --agency --before` answers {shown} rows; all that is late are {len(days)}",
        file=sys.stderr,
    )
    return date.fromisoformat(chosen) + timedelta(days=1)


def slow_work(folder: Path, root: Path, due: Work) -> list[Work]:
    """Return what reads every file; ``due`` is the question that the cold index is built for."""
    environment = _environment(folder)
    cold = {**environment, "XDG_CACHE_HOME": str(folder / "cold")}
    forget = partial(shutil.rmtree, folder / "cold", ignore_errors=True)
    changed = next((root / "directives" / "2023").glob("*.yaml"))
    return [
        Work("`list`, all directives", _ask(folder, root, "list"), environment),
        Work("cold index, then `due`", due.command, cold, forget),
        Work("`validate`, cold", _ask(folder, root, "validate"), cold, forget),
        # Right after the cold one, which leaves its checks behind.
        Work(
            "one file changed, then `validate`",
            _ask(folder, root, "validate"),
            cold,
            lambda: _edit(changed),
        ),
    ]


def loop(root: Path) -> Work:
    """Return the loop that a user's own script would be."""
    peer = peers.plain_loop(root)
    return Work(peer.name, peer.command)


def beside_peers(folder: Path, roots: dict[int, Path], turns: int) -> None:
    """Print the pairs: ours and a peer's, the same work, in turn."""
    from directive_cli.checks.json_schema import schema_files

    programs = peers.install(folder)
    schema = folder / "directive.schema.json"
    schema.write_text(schema_files()["directive.schema.json"], encoding="utf-8")
    large, small = roots[max(roots)], roots[PEER_SIZE]
    asked = questions(folder, large)
    due, due_small = asked[0], questions(folder, small)[0]
    before = date.fromisoformat(due.command[due.command.index("--before") + 1])
    checked = slow_work(folder, small, due_small)[2]
    pairs: list[tuple[str, Work, Peer | None]] = [
        (f"{max(roots):,}", due, peers.taskwarrior(folder, large, lead=LEAD, before=before)),
        (f"{PEER_SIZE:,}", due_small, peers.todoman(folder, small)),
        (f"{PEER_SIZE:,}", checked, peers.check_jsonschema(small, schema, programs)),
        (f"{PEER_SIZE:,}", checked, peers.yamllint(small, programs)),
        (f"{PEER_SIZE:,}", checked, peers.doorstop(folder, small, programs)),
    ]
    print(
        "\n| directives | ours | peer | ours, s (MB) | peer, s (MB) | times as fast |\n|--:|---|---|--:|--:|--:|"
    )
    for size, ours, peer in pairs:
        if peer is None:
            print(f"| {size} | {ours.name} | not installed here | | | |")
            continue
        found = in_turn([ours, Work(peer.name, peer.command, peer.environment)], turns)
        own, other = found[ours.name], found[peer.name]
        cells = (f"{each.median:.2f} ({each.peak_mb:.0f})" for each in (own, other))
        print(
            f"| {size} | {ours.name} | {peer.name} | {' | '.join(cells)} | {other.median / own.median:.1f} |",
            flush=True,
        )


def in_turn(works: list[Work], turns: int) -> dict[str, Measured]:
    """Run all of them once, then all again, and so on; return the turns of each."""
    found = {work.name: Measured() for work in works}
    for _turn in range(turns):
        for work in works:
            seconds, peak_mb = run_once(work)
            found[work.name].seconds.append(seconds)
            found[work.name].peak_mb = max(found[work.name].peak_mb, peak_mb)
    return found


def run_once(work: Work) -> tuple[float, float]:
    """Return the wall clock in seconds and the peak memory in MB of one run; what it prints is thrown away."""
    work.prepare()
    environment = {**os.environ, **work.environment}
    output, reader = subprocess.DEVNULL, None
    if work.terminal:
        master, output = pty.openpty()
        reader = threading.Thread(target=_drain, args=(master,), daemon=True)
        reader.start()
        environment |= {"TERM": "xterm-256color", "COLUMNS": "160"}
    if output == subprocess.DEVNULL:
        output = os.open(os.devnull, os.O_WRONLY)
    timed = subprocess.run(
        ["sh", "-c", f'exec "$@" 3>&{output} 2>/dev/null', "sh", sys.executable, "-S", str(STOPWATCH), *work.command],
        env=environment, stdout=subprocess.PIPE, text=True, pass_fds=[output], check=True,
    )  # fmt: skip
    os.close(output)
    if reader is not None:
        reader.join()
    seconds, peak_mb, code = timed.stdout.split()
    if code not in ("0", "1"):
        raise SystemExit(f"{work.name} could not run: exit code {code}: {work.command[:6]}")
    return float(seconds), float(peak_mb)


def _drain(master: int) -> None:
    with contextlib.suppress(OSError):
        while os.read(master, 65536):
            pass
    os.close(master)


def _environment(folder: Path) -> dict[str, str]:
    return {
        "PYTHONPATH": str(SOURCE),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "PYTHONDONTWRITEBYTECODE": "",
        "DIRECTIVE_LANG": "en",
    }


def _ask(folder: Path, root: Path, *words: str) -> list[str]:
    """Return the command as an installer's script starts it."""
    entry = folder / "directive"
    if not entry.exists():
        entry.write_text(
            "import sys\nfrom directive_cli.cli.main import main\nsys.exit(main())\n",
            encoding="utf-8",
        )
    return [sys.executable, str(entry), *words, "--registry", str(root), "--as-of", str(AS_OF)]


def _narrow(before: date) -> tuple[str, ...]:
    return ("--agency", LEAD, "--before", str(before))


def _edit(path: Path) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(f"# {time.time_ns()}\n")


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


if __name__ == "__main__":
    main()
