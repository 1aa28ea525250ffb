"""Let each system call of each command fail once: a sentence or a right answer, and nothing half.

Linux with a C compiler (``cc``); elsewhere it says so and ends with 77. The suite runs a sample. In
full, every call of every command with every error:

    PYTHONPATH=src:. python tests/durability/failing_calls.py
"""

from __future__ import annotations

import argparse
import ctypes
import errno
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.durability.commands import ASKING, WRITING, Place, exit_code, in_child

if TYPE_CHECKING:
    from collections.abc import Iterator

SKIPPED = 77
CALLS = {
    "open": (errno.EIO, errno.EMFILE, errno.EACCES, errno.ESTALE),
    "read": (errno.EIO, errno.ESTALE),
    "write": (errno.EIO, errno.ENOSPC),
    "sync": (errno.EIO,),
    "rename": (errno.EIO, errno.EACCES, errno.ENOSPC),
    "unlink": (errno.EACCES, errno.EIO),
    "mkdir": (errno.EACCES, errno.ENOSPC),
    "lock": (errno.ENOLCK, errno.EIO),
}
COMMANDS = {**WRITING, **ASKING}


def main() -> int:
    """Run the failures; print their count, and each that ended wrongly."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", type=int, help="this many, drawn by chance")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=COMMANDS)
    chosen = parser.parse_args()
    if sys.platform != "linux" or shutil.which("cc") is None:
        print("skipped: needs Linux and a C compiler (cc)")
        return SKIPPED
    if "fault_arm" not in os.environ.get("DIRECTIVE_TEST_SHIM", ""):
        return again_with_the_shim()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # First, so that the children find everything imported.
        outcomes = {command: undisturbed(folder, command) for command in COMMANDS}
        cases = list(every_case(folder, chosen.only))
        if chosen.sample:
            cases = random.Random(chosen.seed).sample(cases, min(chosen.sample, len(cases)))
        faults = []
        for command, call, nth, error in cases:
            fault = wrong(folder, (command, call, nth, error), outcomes[command])
            if fault:
                faults.append(fault)
                print(f"{command}, {call} number {nth}, {errno.errorcode[error]}: {fault}")
    print(
        f"{len(cases)} failing calls in {len(COMMANDS)} commands: {len(faults)} ended wrongly"
        " (half, wrong with exit 0, exit 3)"
    )
    return 1 if faults else 0


def again_with_the_shim() -> int:
    """Build the shim and start this program again with it loaded before the C library."""
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "failing_calls.so"
        source = Path(__file__).with_suffix(".c")
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O1", "-o", str(built), str(source), "-ldl"], check=True
        )
        environment = {
            **os.environ, "LD_PRELOAD": str(built), "DIRECTIVE_TEST_SHIM": f"fault_arm {built}",
        }  # fmt: skip
        return subprocess.run([sys.executable, *sys.argv], env=environment, check=False).returncode


def arm(place: Place, call: str, nth: int, error: int) -> None:
    """Let the nth call of this kind under the place fail; 0: only count them."""
    library = ctypes.CDLL(None)
    library.fault_arm(str(place.folder).encode(), list(CALLS).index(call), nth, error)


def every_case(folder: Path, only: str | None) -> Iterator[tuple[str, str, int, int]]:
    """Yield (command, call, position, error) for each call that a command makes."""
    for command, words in COMMANDS.items():
        if only not in (None, command):
            continue
        place = fresh(folder)

        def count(place: Place = place, words: list[str] = words) -> int:
            arm(place, "open", 0, 0)
            place.run(words)
            counts = [ctypes.CDLL(None).fault_count(number) for number in range(len(CALLS))]
            (folder / "counts").write_text(" ".join(map(str, counts)))
            return 0

        exit_code(in_child(count))
        counts = map(int, (folder / "counts").read_text().split())
        for (call, errors), made in zip(CALLS.items(), counts, strict=True):
            for nth in range(1, made + 1):
                for error in errors:
                    yield command, call, nth, error


def fresh(folder: Path) -> Place:
    """Return a new place whose index is warm."""
    model = Place(folder / "model")
    if not model.folder.exists():
        model.folder.mkdir()
        model.lay_out()
    place = Place(folder / "place")
    shutil.rmtree(place.folder, ignore_errors=True)
    shutil.copytree(model.folder, place.folder)
    return place


def undisturbed(folder: Path, command: str) -> tuple[dict[str, bytes], dict[str, bytes], str]:
    """Return the registry before and after a command, and what it prints."""
    place = fresh(folder)
    old = place.content()
    _code, out, _said = place.run(COMMANDS[command])
    return old, place.content(), out


def wrong(
    folder: Path,
    case: tuple[str, str, int, int],
    outcome: tuple[dict[str, bytes], dict[str, bytes], str],
) -> str | None:
    """Return what is wrong after one failing call, or None."""
    command, call, nth, error = case
    old, new, right = outcome
    place = fresh(folder)

    def failing() -> int:
        arm(place, call, nth, error)
        code, out, said = place.run(COMMANDS[command])
        ctypes.CDLL(None).fault_arm(b"", -1, 0, 0)
        (folder / "said").write_text(f"{code}\n{said}", encoding="utf-8")
        (folder / "out").write_text(out, encoding="utf-8")
        return 0

    if exit_code(in_child(failing)) != 0:
        return "the process broke"
    first, _newline, said = (folder / "said").read_text(encoding="utf-8").partition("\n")
    code = int(first)
    if code not in (0, 1, 2) or "Traceback" in said:
        for log in place.folder.rglob("bug-*.log"):
            said += log.read_text(encoding="utf-8")[-1500:]
        return f"exit {code}: {said.strip()[-1500:]}"
    if command in ASKING and code == 0 and (folder / "out").read_text(encoding="utf-8") != right:
        return f"a wrong answer with exit 0: {said.strip()[:200]}"
    after = place.run(ASKING["due"])
    if after[0] not in (0, 1) or after[:2] != place.run(ASKING["due"], cached=False)[:2]:
        return f"the next answer is wrong: {after[2].strip()[:300]}"
    found = place.content()
    if found not in (old, new) or (command in WRITING and code == 0 and found != new):
        return f"exit {code}, and the registry is neither the old nor the new one"
    return None


if __name__ == "__main__":
    sys.exit(main())
