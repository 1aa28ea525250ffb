"""One writer at a time: an advisory lock on a file in the registry's folder.

The standard library's ``fcntl`` and ``msvcrt`` are enough for an exclusive lock with a time limit, so no library is
needed. The system drops the lock when its holder ends, however it ends; the empty file stays.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from typing import TYPE_CHECKING

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.messages import _
from directive_cli.registry.unfinished import LOCK

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

WAIT_SECONDS = 10.0
_POLL_SECONDS = 0.05


class RegistryLocked(DirectiveError):
    """Another process is writing to the registry and did not finish in time."""


class CannotWrite(DirectiveError):
    """The registry cannot be written to; nothing was changed."""


class RegistryLock:
    """Hold the registry for writing, as a context manager.

    Waits up to ``wait_seconds`` for another writer. Raises RegistryLocked, or CannotWrite when the folder is read-only.
    """

    def __init__(self, root: Path, *, wait_seconds: float = WAIT_SECONDS) -> None:
        self.root = root
        self._wait_seconds = wait_seconds
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        """Tell whether this process holds the lock through this object."""
        return self._descriptor is not None

    def __enter__(self) -> RegistryLock:
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
        try:
            descriptor = os.open(self.root / LOCK, flags, 0o666)
        except OSError as error:
            raise cannot_write(LOCK, error) from error
        deadline = time.monotonic() + self._wait_seconds
        while not _try_lock(descriptor):
            if time.monotonic() > deadline:
                os.close(descriptor)
                raise RegistryLocked(
                    _(
                        "Another command is writing to the registry {root}; nothing was changed. Try again.",
                        root=self.root,
                    )
                )
            time.sleep(_POLL_SECONDS)
        self._descriptor = descriptor
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._descriptor is not None:
            _unlock(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None


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
        except OSError:
            return False
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
