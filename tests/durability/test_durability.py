"""Nothing is lost: killed, crowded, without room or without the right to write.

The programs run here in a short form; `.ci/run` runs each of them in a long one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from tests.durability.small_registry import PROGRESS, everything, lay_out
from tests.platforms import NEEDS_REASON_OF_HELD_LOCK

from directive_cli.registry.yaml_document import parse_yaml

TOP = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{TOP / 'src'}{os.pathsep}{TOP}"}

on_posix = pytest.mark.skipif(
    sys.platform == "win32", reason="needs fork, limits and users of POSIX"
)


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=TOP,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@on_posix
def test_killed_at_every_step_the_registry_is_the_old_or_the_new_one() -> None:
    done = run("tests/durability/kill.py", "--random", "5")
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout.split()[0]) > 100


@on_posix
def test_killed_commands_leave_nothing_half_and_the_next_question_is_right() -> None:
    done = run("tests/durability/kill_commands.py", "--kills", "8")
    assert done.returncode == 0, done.stdout + done.stderr


@on_posix
def test_a_damaged_index_is_never_believed() -> None:
    done = run("tests/durability/damage_index.py", "--damages", "10")
    assert done.returncode == 0, done.stdout + done.stderr


@on_posix
def test_readers_among_writers_see_whole_changes() -> None:
    done = run("tests/durability/crowd.py", "--events", "16")
    assert done.returncode == 0, done.stdout + done.stderr


@on_posix
def test_a_system_call_that_fails_is_one_sentence_and_nothing_half() -> None:
    done = run("tests/durability/failing_calls.py", "--sample", "8")
    if done.returncode == 77:
        pytest.skip(done.stdout.strip())
    assert done.returncode == 0, done.stdout + done.stderr


@NEEDS_REASON_OF_HELD_LOCK
def test_of_two_writers_no_event_is_lost(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    words = [sys.executable, "tests/durability/append_events.py", str(root)]
    writers = [
        subprocess.Popen([*words, name, "20"], cwd=TOP, env=ENVIRONMENT, stderr=subprocess.PIPE)
        for name in "ab"
    ]
    for writer in writers:
        _out, said = writer.communicate(timeout=300)
        assert writer.returncode == 0, said
    document, faults = parse_yaml(PROGRESS, (root / PROGRESS).read_bytes())
    assert document is not None, faults
    ids = [event["id"] for event in document.data]
    assert sorted(ids[1:]) == sorted(f"{name}{nth:03}x" for name in "ab" for nth in range(20))


DISK_FULL = """
import resource, sys
from pathlib import Path
from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.change_set import ChangeSet
root, path = Path(sys.argv[1]), sys.argv[2]
changes = ChangeSet(root)
note = "  note: " + "đã nộp hồ sơ " * 400 + "\\n"
event = b'- id: zz12\\n  task: "1"\\n  date: 2025-05-02\\n  kind: progress\\n'
changes.put(path, changes.read(path) + event + note.encode())
changes.put("directives/2026/moi.yaml", b"type: ke-hoach\\ntitle: M\\n")
changes.added_errors()
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    changes.apply()
except DirectiveError as error:
    print(error)
"""


@on_posix
def test_a_full_disk_changes_nothing(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    before = everything(root)
    done = run("-c", DISK_FULL, str(root), PROGRESS)
    assert "cannot be written" in done.stdout, done.stderr
    assert "Nothing was changed." in done.stdout
    assert everything(root) == before
    assert not (root / "directives" / "2026").exists()
    assert not list(root.rglob("*.directive-new"))


READ_ONLY = """
import os, sys
from pathlib import Path
from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.journal import recover
root, path = Path(sys.argv[1]), sys.argv[2]
changes = ChangeSet(root)
changes.put(path, changes.read(path) + b'- id: zz12\\n  task: "1"\\n  date: 2025-05-02\\n  kind: progress\\n')
changes.added_errors()
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
for action in (changes.apply, lambda: recover(root)):
    try:
        action()
    except DirectiveError as error:
        print(type(error).__name__, error)
"""


@on_posix
def test_a_read_only_registry_is_said_to_be_one(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        root = lay_out(Path(folder))
        before = everything(root)
        (root / ".directive.journal").write_text("{}")
        folders = [root, *(path for path in root.rglob("*") if path.is_dir())]
        for path in folders:
            path.chmod(0o555)
        try:
            done = run("-c", READ_ONLY, str(root), PROGRESS)
        finally:
            for path in folders:
                path.chmod(0o755)
        assert done.returncode == 0, done.stderr
        refused, mid_change = done.stdout.splitlines()
        assert refused.startswith(
            "CannotWrite .directive.lock cannot be written: access is not permitted."
        )
        assert mid_change.startswith("MidChange The registry is in the middle of a change")
        assert everything(root) == before
