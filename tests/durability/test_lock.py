"""The lock of writers where its file is removed, is no file, or the system gives no locks."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest
from tests.asking import ask, registry_at

from directive_cli.editing.change_set import ChangedMeanwhile, writing
from directive_cli.editing.lock import CannotWrite, RegistryLock, RegistryLocked
from directive_cli.registry.unfinished import LOCK

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


def test_who_holds_the_lock_is_named(root: Path) -> None:
    with RegistryLock(root), pytest.raises(RegistryLocked) as refused:
        RegistryLock(root, wait_seconds=0).__enter__()
    assert f"process {os.getpid()}" in str(refused.value)


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
