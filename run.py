#!/usr/bin/env python3
"""Set the project up in ``.venv`` and run it; needs only Python ≥ 3.11 and git.

    python3 run.py due --before 2025-11-15    any `directive` command
    python3 run.py --tests                    the whole test suite (further words go to pytest)
    python3 run.py --setup [PART …]           only the set-up: the parts named, else all that .ci/run needs
    python3 run.py --requirements [PART …]    print those parts of requirements.lock, for pip

Parts are ``bare``, the extras of pyproject.toml, ``build`` and ``dev``. What is installed stands in
requirements.lock, with hashes. The first run installs; later ones go straight on until the lock
changes. A set-up that was interrupted is made anew.
"""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = FOLDER / "installed"
TURN = HERE / ".venv.lock"
LOCK = HERE / "requirements.lock"
RUNNING = ("bare", "build", "paper", "draft", "excel-in", "parquet", "lake")
"""What `directive` needs with all its extras but Spark."""
MEMORY = Path("/dev/shm")
ROOM_BYTES = 2_000_000_000
"""Much more than the files of a whole run, which were 31 MB at a time where that was looked at."""
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
BLOCK = re.compile(r"# for: (.*)\n((?:.*\\\n)*.*\n)")


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - told to whoever comes with an older one
        return fail(f"directive needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    words = sys.argv[1:]
    chosen = words[0] if words else ""
    if chosen == "--requirements":
        print(requirements(set(words[1:] or RUNNING)), end="")
        return 0
    parts = set(RUNNING)
    if chosen == "--tests":
        parts.add("dev")
    elif chosen == "--setup":
        parts |= set(words[1:] or ["dev"])
    if not set_up(parts):
        return 1
    if chosen == "--setup":
        return 0
    if chosen == "--tests":
        # One more than there are cores: tests wait for the disk and for other programs.
        workers = min(8, (os.cpu_count() or 1) + 1)
        # A file stays together, so that what its tests share is made once; see tests/conftest.py.
        spread = ["-n", str(workers), "--dist", "loadfile", "--no-loadscope-reorder"]
        tests = [str(PYTHON), "-m", "pytest", *spread, *words[1:]]
        # Bytecode is kept whatever the machine says: the tests start hundreds of commands, and one
        # that finds it answers in half the time (`due`: .15 s without, .07 s with it).
        keeping = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
        return subprocess.call(tests, cwd=HERE, env=keeping | folder_in_memory())
    return subprocess.call([str(PYTHON), "-m", "directive_cli", *words])


def folder_in_memory(memory: Path = MEMORY) -> dict[str, str]:
    """Return where tests keep their files: in memory, if it has room and may hold programs.

    Each change of a registry waits until the disk has it, and the tests make thousands.
    """
    chosen = any(name in os.environ for name in ("TMPDIR", "TEMP", "TMP"))
    if chosen or not memory.is_dir() or not os.access(memory, os.W_OK | os.X_OK):
        return {}
    state = os.statvfs(memory)
    if state.f_flag & os.ST_NOEXEC or state.f_bavail * state.f_frsize < ROOM_BYTES:
        return {}
    return {"TMPDIR": str(memory)}


def set_up(parts: set[str]) -> bool:
    """Install the parts into ``.venv``, once for every state of the lock."""
    if missing(parts) is None:
        return True
    try:
        turn = TURN.open("a+b")
    except OSError as error:
        fail(f"{TURN} cannot be made ({error.strerror}): run.py sets up .venv beside itself.")
        return False
    with turn:
        wait_for_turn(turn.fileno())
        # Who waited finds what the other one installed.
        known = missing(parts)
        return known is None or install(parts, known)


def missing(parts: set[str]) -> list[str] | None:
    """Return None if the parts are installed, else the words of the stamp that is there."""
    digest = digest_of_lock()
    known = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else []
    if known[:1] == [digest] and parts <= set(known[1:]) and PYTHON.exists():
        return None
    return known


def digest_of_lock() -> str:
    """Return what tells one state of the lock from another."""
    return hashlib.sha256(LOCK.read_bytes()).hexdigest()


def wait_for_turn(descriptor: int) -> None:
    """Wait for the right to change ``.venv``: two that install at once spoil it for each other."""
    if take_turn(descriptor):
        return
    print("Waiting for another run.py that sets up .venv …", file=sys.stderr, flush=True)
    while not take_turn(descriptor):
        time.sleep(0.2)


def take_turn(descriptor: int) -> bool:
    """Try to lock the file; the system gives the lock back when the file is closed."""
    try:
        if os.name == "nt":
            import msvcrt

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def install(parts: set[str], known: list[str]) -> bool:
    """Install the parts and those that the stamp names; without a stamp ``.venv`` is made anew."""
    digest = digest_of_lock()
    if known and PYTHON.exists():
        parts = parts | set(known[1:])
        STAMP.unlink()
    elif not step(
        "Making .venv",
        [sys.executable, "-m", "venv", "--clear", str(FOLDER)],
        "On Debian or Ubuntu, `sudo apt install python3-venv` brings what is missing.",
    ):
        return False
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--no-deps"]
    wanted = requirements(parts)
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "requirements.txt"
        listed.write_text(wanted, encoding="utf-8")
        many = wanted.count("==")
        if not step(
            f"Installing {many} packages from requirements.lock",
            [*pip, "--require-hashes", "-r", str(listed)],
        ):
            return False
    if not step("Installing directive", [*pip, "--no-build-isolation", "-e", str(HERE)]):
        return False
    STAMP.write_text(" ".join([digest, *sorted(parts)]), encoding="utf-8")
    return True


def requirements(parts: set[str]) -> str:
    """Return the requirements of the lock that the parts need, with their hashes."""
    text = LOCK.read_text(encoding="utf-8")
    found = [block for named, block in BLOCK.findall(text) if parts & set(named.split())]
    return "".join(found)


def step(title: str, command: list[str], hint: str = "") -> bool:
    """Run one step of the set-up; what the program says is shown only when it fails."""
    print(f"{title} …", file=sys.stderr, flush=True)
    done = subprocess.run(
        command,
        cwd=HERE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        fail("\n".join(filter(None, [done.stdout.strip(), f"{title}: this failed.", hint])))
    return done.returncode == 0


def fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
