"""Files that are whole or absent, whatever happens: written beside, flushed to the disk, then put
in place.

Knows bytes and folders. Every step announces itself to ``step`` first, so that a test can end the
process there.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

Step = Callable[[str], None]

_BESIDE = re.compile(r"\..+\.[0-9a-f]{16}\.directive-new")
_CHUNK = 1 << 20
_READ_ONLY = os.O_RDONLY
for _flag in ("O_CLOEXEC", "O_NONBLOCK", "O_BINARY"):
    _READ_ONLY |= getattr(os, _flag, 0)
_TRIES = 10
_PAUSE_S = 0.1
_HELD = (5, 32)
"""Windows' errors ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION."""


def no_step(_name: str) -> None:
    """Do nothing: nobody watches the steps."""


def digest(content: bytes | None) -> str | None:
    """Return the SHA-256 of a file's content; None for a file that does not exist."""
    return None if content is None else hashlib.sha256(content).hexdigest()


def content_of(path: Path) -> bytes | None:
    """Return the bytes of a file, or None when there is none."""
    try:
        descriptor = os.open(path, _READ_ONLY)
    except FileNotFoundError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        # A pipe in its place would be waited for without end.
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE), str(path))
        return file.read()


def write_beside(target: Path, content: bytes, *, step: Step = no_step) -> Path:
    """Write ``content`` to a hidden file in the folder of ``target``, flushed to the disk.

    It has the target's mode, and its owner and group as far as the system allows. Returns its path.
    When the system refuses, nothing is left behind and the OSError goes on.
    """
    beside = target.with_name(f".{target.name}.{secrets.token_hex(8)}.directive-new")
    step(f"create {beside.name}")
    flags = (
        os.O_WRONLY
        | os.O_CREAT
        | os.O_EXCL
        | getattr(os, "O_BINARY", 0)
        | getattr(os, "O_CLOEXEC", 0)
    )
    descriptor = os.open(beside, flags, 0o666)
    with removed_on_failure(beside):
        try:
            view = memoryview(content)
            while view:
                step(f"write {beside.name}")
                view = view[os.write(descriptor, view[:_CHUNK]) :]
            copy_rights(target, descriptor)
            step(f"flush {beside.name}")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    return beside


@contextmanager
def removed_on_failure(path: Path) -> Iterator[None]:
    """Remove the file at ``path`` if the block fails in any way."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def put_in_place(beside: Path, target: Path, *, step: Step = no_step) -> None:
    """Rename ``beside`` to ``target`` atomically, and flush the folder."""
    step(f"replace {target.name}")
    replace_patiently(beside, target)
    step(f"flush folder of {target.name}")
    flush_folder(target.parent)


def replace_patiently(beside: Path, target: Path, *, pause_s: float = _PAUSE_S) -> None:
    """Give ``beside`` the name ``target``; wait a little where another program holds the target.

    Windows refuses that while Excel has the file open, or a scanner looks at it; the latter is soon
    done. Raises OSError: ETXTBSY when the file is still held after ``_TRIES`` tries.
    """
    _patiently(beside.replace, target, pause_s)


def rename_patiently(source: Path, target: Path, *, pause_s: float = _PAUSE_S) -> None:
    """Rename a folder, retrying while a file in it is held open. Raises OSError."""
    _patiently(source.rename, target, pause_s)


def _patiently(name_it: Callable[[Path], object], target: Path, pause_s: float) -> None:
    for again in reversed(range(_TRIES)):
        try:
            name_it(target)
            return
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            if not again:
                held = os.strerror(errno.ETXTBSY)
                raise OSError(errno.ETXTBSY, held, str(target)) from error
        time.sleep(pause_s)


def remove(path: Path, *, step: Step = no_step) -> None:
    """Remove a file, if it is there, and flush its folder."""
    step(f"remove {path.name}")
    with suppress(FileNotFoundError):
        path.unlink()
    step(f"flush folder of {path.name}")
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system can."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove what an interrupted writer left in ``folder``; only the lock's holder may."""
    with suppress(OSError):
        for entry in folder.iterdir():
            if is_beside(entry.name):
                entry.unlink()


def is_beside(name: str) -> bool:
    """Tell whether a file's name is one that ``write_beside`` gives."""
    return bool(_BESIDE.fullmatch(name))


def copy_rights(target: Path, descriptor: int) -> None:
    """Give an open file the owner, the group and the mode of ``target``, where that exists.

    A courtesy: only an administrator may give a file away, some network and shared drives keep no
    modes, and the content counts.
    """
    if not hasattr(os, "fchown"):
        return
    try:
        wanted, mine = target.stat(), os.fstat(descriptor)
    except OSError:
        return
    # One by one: a member of the group may keep the group without being the owner.
    if wanted.st_gid != mine.st_gid:
        with suppress(OSError):
            os.fchown(descriptor, -1, wanted.st_gid)
    if wanted.st_uid != mine.st_uid:
        with suppress(OSError):
            os.fchown(descriptor, wanted.st_uid, -1)
    with suppress(OSError):
        os.fchmod(descriptor, stat.S_IMODE(wanted.st_mode))


def is_of_same_owner(one: Path, other: Path) -> bool:
    """Tell whether two files have one owner and group; True where one of them is not there."""
    try:
        first, second = one.stat(), other.stat()
    except OSError:
        return True
    return (first.st_uid, first.st_gid) == (second.st_uid, second.st_gid)
