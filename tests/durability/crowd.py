"""Many writers and readers at once: no event is lost, and no reader sees half of a change.

Each change writes to two files of one of several plans, in turn. The suite runs the short form. In
full:

    PYTHONPATH=src:. python tests/durability/crowd.py --events 5000
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from tests.durability.commands import ASKING, PLAN_REF, Place, exit_code, in_child
from tests.durability.small_registry import FILES, PLAN

WRITERS, READERS, PLANS = 4, 2, 16
MID_CHANGE = "in the middle of a change"
"""A reader that would have to wait for too long says so instead of answering with half."""


def main() -> int:
    """Let them run; print the counts, or what was wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=200)
    chosen = parser.parse_args()
    changes = -(-chosen.events // 2 // WRITERS)
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        place.lay_out()
        for plan in range(1, PLANS):
            copy = place.root / f"directives/2025/{plan_id(plan)}.yaml"
            copy.write_text(FILES[PLAN].replace("07/KH", f"{plan + 10}/KH"), encoding="utf-8")
        done = place.folder / "done"
        writers = [
            in_child(lambda name=name: write(place, name, changes)) for name in range(WRITERS)
        ]
        readers = [in_child(lambda name=name: read(place, done, name)) for name in range(READERS)]
        failed = [exit_code(child) for child in writers]
        done.touch()
        failed += [exit_code(child) for child in readers]
        if any(failed):
            print(f"writers and readers ended with {failed}")
            return 1
        answers = sum(int((place.folder / f"read-{n}").read_text()) for n in range(READERS))
        expected, found = changes * WRITERS, recorded(place)
        if found != (expected, expected):
            print(f"{expected} changes of two files were made, {found} are there")
            return 1
    print(
        f"{2 * expected} events by {WRITERS} writers: 0 lost; {answers} answers of {READERS} readers:"
        " 0 half, 0 exit 3"
    )
    return 0


def plan_id(plan: int) -> str:
    """Return the id of one of the plans."""
    return f"2025-03-01-{plan + 10}_kh-ubnd" if plan else PLAN_REF


def write(place: Place, name: int, changes: int) -> int:
    """Record one event of each of two agencies, in one change; again and again."""
    for nth in range(changes):
        file = place.folder / f"events-{name}.csv"
        task = f"{plan_id((name + nth * WRITERS) % PLANS)}:1"
        rows = (f"{task},progress,02/05/2025,{agency},{name} {nth}" for agency in ("so-a", "so-b"))
        file.write_text("ref,kind,date,agency,note\n" + "\n".join(rows) + "\n", encoding="utf-8")
        while True:
            code, _out, said = place.run(["record", str(file)])
            if code == 0:
                break
            # The lock may be held for longer than a writer waits; it says so, and is asked again.
            if code != 2 or "another" not in said.lower():
                print(f"writer {name}: {code} {said}", file=sys.stderr)
                return 70
    return 0


def read(place: Place, done: Path, name: int) -> int:
    """Ask until the writers are done: both files must hold as many events, every time."""
    answers = asked = 0
    while not done.exists():
        asked += 1
        plan = asked % PLANS
        code, out, said = place.run(["show", f"{plan_id(plan)}:1", "--format", "json"])
        if code == 2 and MID_CHANGE in said:
            continue
        if not out:
            print(f"reader {name}: {code} {said}", file=sys.stderr)
            return 70
        counts = {entry["agency"]: len(entry["events"]) for entry in json.loads(out)["assignments"]}
        # One event of so-a was there before, of the first plan.
        if code != 0 or counts["so-a"] - (plan == 0) != counts["so-b"]:
            print(f"reader {name}: {code} {counts} {said}", file=sys.stderr)
            return 70
        answers += 1
        code, out, said = place.run(ASKING["due"])
        if code == 2 and MID_CHANGE in said:
            continue
        if code != 0 or len(json.loads(out)["items"]) != PLANS + 1:
            print(f"reader {name}: {code} {out[:300]} {said}", file=sys.stderr)
            return 70
        answers += 1
    (place.folder / f"read-{name}").write_text(str(answers))
    return 0


def recorded(place: Place) -> tuple[int, int]:
    """Return how many events each agency has in all plans, as questions without the index count."""
    found = {"so-a": -1, "so-b": 0}
    for plan in range(PLANS):
        task = f"{plan_id(plan)}:1"
        _code, out, _said = place.run(["show", task, "--format", "json"], cached=False)
        for entry in json.loads(out)["assignments"]:
            found[entry["agency"]] += len(entry["events"])
    return found["so-a"], found["so-b"]


if __name__ == "__main__":
    sys.exit(main())
