"""Kill a writer at every step, and a recovery at every step: the registry must be the old or the new one.

The suite runs the short form. In full, with kills at random moments besides:

    PYTHONPATH=src:. python tests/durability/kill.py --random 500
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
from typing import TYPE_CHECKING

from tests.durability.small_registry import FILES, PLAN, PROGRESS, everything, lay_out

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.change_set import ChangeSet, writing
from directive_cli.editing.journal import recover
from directive_cli.registry.unfinished import is_mid_change

if TYPE_CHECKING:
    from collections.abc import Callable

    Scenario = Callable[[Path, Callable[[str], None]], None]

OTHER = "progress/2025-03-01-07_kh-ubnd/so-b.yaml"
EVENT = '- id: p4r8tzz{n}\n  task: "1"\n  date: 2025-05-0{n}\n  kind: progress\n'


def one_file(root: Path, step: Callable[[str], None]) -> None:
    """Append to a file."""
    changes = ChangeSet(root)
    changes.put(PROGRESS, (changes.read(PROGRESS) or b"") + EVENT.format(n=1).encode())
    changes.apply(step=step)


def new_file(root: Path, step: Callable[[str], None]) -> None:
    """Write a file in a folder that does not exist yet."""
    changes = ChangeSet(root)
    changes.put(
        "directives/2026/2026-01-05-01_ct-ubnd.yaml", FILES[PLAN].replace("07/KH", "01/KH").encode()
    )
    changes.apply(step=step)


def three_files(root: Path, step: Callable[[str], None]) -> None:
    """Change two files and make a third, all or none."""
    with writing(root) as changes:
        changes.put(PROGRESS, (changes.read(PROGRESS) or b"") + EVENT.format(n=2).encode())
        changes.put(OTHER, EVENT.format(n=3).encode())
        changes.put(PLAN, FILES[PLAN].replace("rà soát", "tổng rà soát").encode())
        changes.apply(step=step)


def refused_half_way(root: Path, step: Callable[[str], None]) -> None:
    """Change three files while the system refuses the last rename: what was done is taken back."""
    refused = False

    def refusing(name: str) -> None:
        nonlocal refused
        step(name)
        if name == "replace so-b.yaml" and not refused:
            refused = True
            raise PermissionError(13, "Permission denied", name)

    try:
        three_files(root, refusing)
    except DirectiveError:
        step("refused")


SCENARIOS: tuple[Scenario, ...] = (one_file, new_file, three_files, refused_half_way)


class Failed(Exception):
    """The registry was neither the old nor the new one."""


def main() -> int:
    """Run the kills; print their count, or the first failure."""
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--random", type=int, default=0, help="kills at random moments for each scenario"
    )
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    kills = 0
    with tempfile.TemporaryDirectory() as folder:
        for scenario in SCENARIOS:
            old, new = outcomes(Path(folder), scenario)
            try:
                kills += at_every_step(Path(folder), scenario, old, new)
                kills += at_random(
                    Path(folder), scenario, old, new, chosen.random, random.Random(chosen.seed)
                )
            except Failed as failure:
                print(f"{scenario.__name__}: {failure}")
                return 1
    print(f"{kills} kills: always the old registry or the new one")
    return 0


def outcomes(folder: Path, scenario: Scenario) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the registry before and after an undisturbed run (of a refused change: after an accepted one)."""
    root = fresh(folder)
    old = everything(root)
    (three_files if scenario is refused_half_way else scenario)(root, lambda _name: None)
    new = everything(root)
    assert old != new
    if scenario is refused_half_way:
        root = fresh(folder)
        scenario(root, lambda _name: None)
        if everything(root) != old or is_mid_change(root):
            raise Failed("what was refused half way was not taken back")
    return old, new


def at_every_step(
    folder: Path, scenario: Scenario, old: dict[str, bytes], new: dict[str, bytes]
) -> int:
    """Kill the scenario at its n-th step for every n; then every recovery of that at its m-th step."""
    kills = nth = 0
    while True:
        nth += 1
        root = fresh(folder)
        if not killed(lambda nth=nth, root=root: scenario(root, bomb(nth))):
            return kills
        kills += 1
        snapshot = folder / "after-kill"
        shutil.rmtree(snapshot, ignore_errors=True)
        shutil.copytree(root, snapshot)
        check(root, old, new, f"step {nth}")
        mth = 0
        while is_mid_change(snapshot):
            mth += 1
            root = fresh(folder, like=snapshot)
            if not killed(lambda mth=mth, root=root: recover(root, step=bomb(mth))):
                break
            kills += 1
            check(root, old, new, f"step {nth}, recovery killed at step {mth}")


def at_random(
    folder: Path,
    scenario: Scenario,
    old: dict[str, bytes],
    new: dict[str, bytes],
    count: int,
    chance: random.Random,
) -> int:
    """Kill the scenario from outside after a random time."""
    for _nth in range(count):
        root = fresh(folder)
        wait = chance.uniform(0, 0.006)
        killed(lambda root=root: scenario(root, lambda _name: None), after=wait)
        check(root, old, new, f"after {wait:.4f} s")
    return count


def check(root: Path, old: dict[str, bytes], new: dict[str, bytes], when: str) -> None:
    """Let the next command come: the registry is old or new, and writing works."""
    recover(root)
    found = everything(root)
    if found not in (old, new) or is_mid_change(root):
        wrong = sorted(
            path
            for path in {*old, *new, *found}
            if found.get(path) not in (old.get(path), new.get(path))
        )
        raise Failed(f"killed at {when}: neither old nor new: {wrong or sorted(found)}")
    one_file(root, lambda _name: None)
    left = [
        path.name
        for path in root.rglob(".*.directive-new")
        if path.parent == (root / PROGRESS).parent
    ]
    if left:
        raise Failed(f"killed at {when}: the next writer left {left}")


def fresh(folder: Path, *, like: Path | None = None) -> Path:
    root = folder / "registry"
    shutil.rmtree(root, ignore_errors=True)
    if like is not None:
        shutil.copytree(like, root)
        return root
    root.mkdir()
    return lay_out(root)


def bomb(nth: int) -> Callable[[str], None]:
    """Return a step that kills this process when it is called for the n-th time."""
    left = nth

    def step(_name: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return step


def killed(action: Callable[[], None], *, after: float | None = None) -> bool:
    """Run ``action`` in a process of its own; tell whether that was killed."""
    child = os.fork()
    if child == 0:
        try:
            action()
        except BaseException as error:
            print(f"the writer failed: {error!r}", file=sys.stderr)
            os._exit(70)
        os._exit(0)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _pid, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise Failed("the writer failed")
    return os.WIFSIGNALED(status)


if __name__ == "__main__":
    sys.exit(main())
