"""The lock of writers where its file is removed, is no file, or the system gives no locks."""

from __future__ import annotations

import errno
import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.asking import ask, registry_at
from tests.platforms import NEEDS_LINKS, NEEDS_REASON_OF_HELD_LOCK

from directive_cli.editing.change_set import ChangedMeanwhile, writing
from directive_cli.editing.lock import CannotWrite, RegistryLock, RegistryLocked
from directive_cli.registry.unfinished import LOCK

if TYPE_CHECKING:
    from collections.abc import Callable

    from directive_cli.messages import Message

EVENT = b'- {id: aaaa1111, task: "1", date: 2025-03-05, kind: progress, note: %s}\n'
PATH = "progress/ke-hoach/so-xay-dung.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return registry_at(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="a locked file cannot be removed there")
def test_a_removed_lock_file_loses_no_event(root: Path) -> None:
    def another_writer(step: str) -> None:
        if step.startswith("flush") and (root / LOCK).exists() and not (root / PATH).exists():
            (root / LOCK).unlink()
            with writing(root) as change:
                change.put(PATH, EVENT % b"B")
                change.apply()

    with pytest.raises(ChangedMeanwhile), writing(root) as change:
        change.put(PATH, EVENT % b"A")
        change.apply(step=another_writer)
    assert (root / PATH).read_bytes() == EVENT % b"B"
    assert [path.name for path in (root / PATH).parent.iterdir()] == [Path(PATH).name]


@pytest.mark.skipif(sys.platform == "win32", reason="a locked file cannot be removed there")
def test_a_lock_on_a_file_that_is_gone_is_none(root: Path) -> None:
    with RegistryLock(root) as lock:
        assert lock.stands()
        (root / LOCK).unlink()
        assert not lock.stands()
        with RegistryLock(root, wait_seconds=0) as other:
            assert other.stands()


@NEEDS_REASON_OF_HELD_LOCK
def test_who_holds_the_lock_is_named(root: Path) -> None:
    with RegistryLock(root), pytest.raises(RegistryLocked) as refused:
        RegistryLock(root, wait_seconds=0).__enter__()
    assert re.fullmatch(
        rf"Another command \(process {os.getpid()}, since \d\d:\d\d:\d\d\) is writing to the "
        rf"registry {root}; nothing was changed. Try again.",
        str(refused.value.message),
    )


@NEEDS_REASON_OF_HELD_LOCK
def test_the_time_since_when_is_that_of_the_lock(root: Path) -> None:
    with RegistryLock(root), pytest.raises(RegistryLocked, match=r"since 07:08:09\)"):
        os.utime(root / LOCK, (0, time.mktime((2026, 3, 4, 7, 8, 9, 0, 0, -1))))
        RegistryLock(root, wait_seconds=0).__enter__()


@NEEDS_REASON_OF_HELD_LOCK
def test_a_holder_that_left_no_name_is_another_command(root: Path) -> None:
    told: list[Message] = []
    with RegistryLock(root):
        (root / LOCK).write_bytes(b"")
        with pytest.raises(RegistryLocked) as refused:
            RegistryLock(root, wait_seconds=1.2, tell=told.append).__enter__()
    assert str(refused.value.message) == (
        f"Another command is writing to the registry {root}; nothing was changed. Try again."
    )
    assert [str(one) for one in told] == [
        "Waiting for another command that is writing to the registry."
    ]


@NEEDS_LINKS
def test_a_lock_file_that_is_a_folder_or_a_link_is_named(root: Path) -> None:
    (root / "elsewhere").write_bytes(b"")
    (root / LOCK).symlink_to(root / "elsewhere")
    with pytest.raises(CannotWrite, match=rf"^{LOCK} cannot be written: "):
        RegistryLock(root).__enter__()
    (root / LOCK).unlink()
    (root / LOCK).mkdir()
    with pytest.raises(CannotWrite, match=rf"^{LOCK} cannot be written: "):
        RegistryLock(root).__enter__()


@NEEDS_REASON_OF_HELD_LOCK
def test_who_waits_is_told_for_whom_after_a_second(root: Path) -> None:
    told: list[Message] = []
    with (
        RegistryLock(root),
        pytest.raises(RegistryLocked),
        writing(root, wait_seconds=1.2, tell=told.append),
    ):
        pass
    (one,) = told
    assert re.fullmatch(
        rf"Waiting for another command \(process {os.getpid()}, since \d\d:\d\d:\d\d\) that is "
        "writing to the registry.",
        str(one),
    )
    told.clear()
    with writing(root, tell=told.append):
        pass
    assert told == []


def rewritten(root: Path, tell: Callable[[Message], object] | None = None) -> os.stat_result:
    """Append to the file of another user; return how it stands then."""
    (root / PATH).parent.mkdir(parents=True, exist_ok=True)
    (root / PATH).write_bytes(EVENT % b"A")
    (root / PATH).chmod(0o660)
    os.chown(root / PATH, 65534, 65534)
    with writing(root, tell=tell) as change:
        change.put(PATH, (EVENT % b"A") + (EVENT % b"B").replace(b"aaaa", b"bbbb"))
        change.apply()
    return (root / PATH).stat()


as_root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away"
)


@as_root
def test_a_file_keeps_its_owner_its_group_and_its_mode(root: Path) -> None:
    told: list[Message] = []
    found = rewritten(root, told.append)
    assert (found.st_uid, found.st_gid, found.st_mode & 0o777, told) == (65534, 65534, 0o660, [])
    answer = root / "answer.txt"
    answer.write_text("old", encoding="utf-8")
    os.chown(answer, 65534, 65534)
    assert ask(root, f"status --output {answer}").code == 0
    assert (answer.stat().st_uid, answer.stat().st_gid) == (65534, 65534)


@as_root
def test_an_owner_that_cannot_be_kept_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "fchown", refuse)
    told: list[Message] = []
    found = rewritten(root, told.append)
    assert (found.st_uid, found.st_mode & 0o777) == (os.geteuid(), 0o660)
    assert [str(one).partition(" belongs")[0] for one in told] == [PATH]


def test_what_an_interrupted_journal_left_is_swept(root: Path) -> None:
    left = root / f"..directive.journal.{'0' * 16}.directive-new"
    left.write_bytes(b"half")
    with writing(root) as change:
        change.put(PATH, EVENT % b"A")
        change.apply()
    assert not left.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="fcntl is not there")
@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.EBADF])
def test_a_file_system_without_locks_is_named(
    root: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    def refuse(*_given: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(CannotWrite, match="cannot lock files"), RegistryLock(root):
        pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes by name")
def test_a_pipe_in_place_of_a_file_is_refused_at_once(root: Path) -> None:
    (root / PATH).parent.mkdir(parents=True)
    os.mkfifo(root / PATH)
    refused = ask(root, "progress 15/KH-UBND:1 --agency so-xay-dung --on 2025-03-05 --note x")
    assert refused.code in (1, 2)
    assert "not a regular file" in refused.err
    (root / PATH).unlink()
    (root / LOCK).unlink(missing_ok=True)
    os.mkfifo(root / LOCK)
    refused = ask(root, "progress 15/KH-UBND:1 --agency so-xay-dung --on 2025-03-05 --note x")
    assert (refused.code, "not a regular file" in refused.err) == (2, True)


@pytest.mark.skipif(not hasattr(os, "fchmod"), reason="no modes of files")
def test_a_drive_that_keeps_no_modes_takes_the_content(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "fchmod", refuse)
    for note in (b"A", b"B"):
        with writing(root) as change:
            change.put(
                PATH, (change.read(PATH) or b"") + (EVENT % note).replace(b"aaaa", note.lower() * 4)
            )
            change.apply()
