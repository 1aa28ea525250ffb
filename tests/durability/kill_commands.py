"""Kill whole commands at random moments, index and all: nothing is lost, half or answered wrongly.

The suite runs the short form. In full:

    PYTHONPATH=src:. python tests/durability/kill_commands.py --kills 5000
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

from tests.durability.commands import ASKING, WRITING, Place, exit_code, in_child


def main() -> int:
    """Run the kills; print their count, or the first failure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    commands = {**WRITING, "index": ASKING["due"]}
    killed = runs = 0
    with tempfile.TemporaryDirectory() as folder:
        outcomes = {name: outcome(Path(folder), command) for name, command in commands.items()}
        while killed < chosen.kills:
            name = list(commands)[runs % len(commands)]
            runs += 1
            place = fresh(Path(folder))
            old, new, seconds = outcomes[name]
            wait = chance.uniform(0, seconds * 1.2)
            killed += run_and_kill(place, commands[name], wait)
            fault = wrong(place, old, new)
            if fault:
                print(f"{name}, killed after {wait:.4f} s: {fault}")
                return 1
    print(
        f"{killed} kills in {runs} runs of {len(commands)} commands: 0 lost, 0 half, 0 wrong answers,"
        " 0 exit 3"
    )
    return 0


def fresh(folder: Path) -> Place:
    """Return a new place in which nothing has happened."""
    place = Place(folder / "place")
    shutil.rmtree(place.folder, ignore_errors=True)
    place.folder.mkdir()
    place.lay_out()
    return place


def outcome(folder: Path, command: list[str]) -> tuple[dict[str, bytes], dict[str, bytes], float]:
    """Return the registry before and after an undisturbed run, and how long it takes in seconds."""
    place = fresh(folder)
    old = place.content()
    begun = time.perf_counter()
    code, _out, said = place.run(command)
    assert code in (0, 1), said
    return old, place.content(), time.perf_counter() - begun


def run_and_kill(place: Place, command: list[str], wait: float) -> bool:
    """Run a command and kill it after a time; tell whether it was still running."""
    child = in_child(lambda: place.run(command)[0])
    time.sleep(wait)
    os.kill(child, signal.SIGKILL)
    return exit_code(child) is None


def wrong(place: Place, old: dict[str, bytes], new: dict[str, bytes]) -> str | None:
    """Return what is wrong after a kill, or None: the next question answers, as from the files."""
    for name, question in ASKING.items():
        cached, plain = place.run(question), place.run(question, cached=False)
        if cached[0] not in (0, 1) or cached[:2] != plain[:2]:
            return f"{name} answers {cached}, from the files {plain}"
    found = place.content()
    if found not in (old, new):
        return f"neither the old nor the new registry: {sorted(found)}"
    code, _out, said = place.run(WRITING["one event"])
    return None if code == 0 else f"the next event is refused: {said}"


if __name__ == "__main__":
    sys.exit(main())
