"""One writer at a time: an advisory lock on a file in the registry's folder.

The standard library's ``fcntl`` and ``msvcrt`` are enough for an exclusive lock with a time limit,
so no library is needed. The system drops the lock when its holder ends, however it ends; the empty
file stays.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.messages import Message, _
from directive_cli.registry.unfinished import LOCK

WAIT_SECONDS = 10.0
_POLL_SECONDS = 0.05
_TELL_AFTER_SECONDS = 1.0
_HOLDER_AT = 64
"""Where the file names the process that holds it, behind the count of changes."""


class RegistryLocked(DirectiveError):
    """Another process is writing to the registry and did not finish in time."""


class CannotWrite(DirectiveError):
    """The registry cannot be written to; nothing was changed."""


class RegistryLock:
    """Hold the registry for writing, as a context manager.

    Waits up to ``wait_seconds`` for another writer; after the first second ``tell`` is told who
    that is. Raises RegistryLocked, or CannotWrite when the folder is read-only.
    """

    def __init__(
        self,
        root: Path,
        *,
        wait_seconds: float = WAIT_SECONDS,
        tell: Callable[[Message], object] | None = None,
    ) -> None:
        self.root = root
        self._tell = tell
        self._wait_seconds = wait_seconds
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Tell whether this process holds the lock through this object."""
        return self._descriptor is not None

    def __enter__(self) -> RegistryLock:
        deadline = time.monotonic() + self._wait_seconds
        while True:
            self._descriptor = self._locked_file(deadline)
            if self.stands():
                with suppress(OSError):
                    os.lseek(self._descriptor, _HOLDER_AT, os.SEEK_SET)
                    os.write(self._descriptor, f"{os.getpid():<20}".encode())
                return self
            # The file was removed between opening and locking it: who comes next locks another.
            self.__exit__(None, None, None)

    def _locked_file(self, deadline: float) -> int:
        flags = os.O_RDWR | os.O_CREAT
        for name in ("O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK"):
            flags |= getattr(os, name, 0)
        try:
            descriptor = os.open(self.root / LOCK, flags, 0o666)
        except OSError as error:
            raise cannot_write(LOCK, error) from error
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE))
            tell_after = time.monotonic() + _TELL_AFTER_SECONDS
            while not _try_lock(descriptor):
                if time.monotonic() > deadline:
                    raise self._refusal(descriptor)
                if self._tell is not None and time.monotonic() > tell_after:
                    self._tell(self._waited_for(descriptor))
                    self._tell = None
                time.sleep(_POLL_SECONDS)
        except OSError as error:
            os.close(descriptor)
            if error.errno == errno.ESPIPE:
                raise cannot_write(LOCK, error) from error
            raise CannotWrite(
                _(
                    "The file system of {root} cannot lock files ({reason}); nothing was changed. "
                    "Record from the computer that holds the files.",
                    root=self.root,
                    reason=reason_of(error),
                )
            ) from error
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor

    def _refusal(self, descriptor: int) -> RegistryLocked:
        """Return that another process holds the lock, and who since when if that is known."""
        if holder := _holder(descriptor):
            process, since = holder
            return RegistryLocked(
                _(
                    "Another command (process {process}, since {since}) is writing to the registry "
                    "{root}; nothing was changed. Try again.",
                    process=process,
                    since=since,
                    root=self.root,
                )
            )
        return RegistryLocked(
            _(
                "Another command is writing to the registry {root}; nothing was changed. Try "
                "again.",
                root=self.root,
            )
        )

    def _waited_for(self, descriptor: int) -> Message:
        """Return what to tell a person who waits."""
        if holder := _holder(descriptor):
            process, since = holder
            return _(
                "Waiting for another command (process {process}, since {since}) that is writing to "
                "the registry.",
                process=process,
                since=since,
            )
        return _("Waiting for another command that is writing to the registry.")

    def stands(self) -> bool:
        """Tell whether the locked file is still the one that the next writer opens."""
        if self._descriptor is None:
            return False
        try:
            there = (self.root / LOCK).lstat()
        except OSError:
            return False
        return os.path.samestat(there, os.fstat(self._descriptor))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._descriptor is not None:
            with suppress(OSError):
                _unlock(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None


def _holder(descriptor: int) -> tuple[str, str] | None:
    """Return who holds the lock, as a process id, and since what time of day; None: not known."""
    try:
        os.lseek(descriptor, _HOLDER_AT, os.SEEK_SET)
        holder = os.read(descriptor, 20).strip()
        since = time.strftime("%H:%M:%S", time.localtime(os.fstat(descriptor).st_mtime))
    except (OSError, ValueError):
        return None
    return (holder.decode(), since) if holder.isdigit() else None


def cannot_write(path: object, error: OSError) -> CannotWrite:
    """Return the error of a write that the system refused before anything was changed."""
    return CannotWrite(
        _(
            "{path} cannot be written: {reason}. Nothing was changed.",
            path=path,
            reason=reason_of(error),
        )
    )


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EDEADLK):
                return False
            raise
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK):
                return False
            raise
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
