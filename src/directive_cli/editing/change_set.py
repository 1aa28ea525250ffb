"""A change of registry files: planned, shown as a diff, checked, and written so that nothing is
lost.

The plan holds whole files. Writing takes the lock, compares every file with what the plan was made
from, prepares the new content on the disk, and puts it in place: one file in one indivisible step,
several through the journal.
"""

from __future__ import annotations

import difflib
from contextlib import contextmanager, suppress
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, ClassVar

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.editing.durable_files import (
    content_of,
    digest,
    is_of_same_owner,
    no_step,
    put_in_place,
    remove,
    sweep,
    write_beside,
)
from directive_cli.editing.file_change import FileChange
from directive_cli.editing.journal import MidChange, Move, commit, complete, recover
from directive_cli.editing.lock import WAIT_SECONDS, RegistryLock, cannot_write
from directive_cli.messages import _
from directive_cli.registry.unfinished import JOURNAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from directive_cli.diagnostics import Diagnostic
    from directive_cli.editing.consequences import Consequences
    from directive_cli.editing.durable_files import Step
    from directive_cli.messages import Message


class ChangedMeanwhile(DirectiveError):
    """A file is no longer what the change was planned from."""


class WouldNotValidate(DirectiveError):
    """The change would bring an error into the registry."""

    def __init__(self, findings: Sequence[Diagnostic]) -> None:
        first = findings[0]
        place = f"{first.span.path}:{first.span.line}:{first.span.column}"
        super().__init__(
            _("The change would not validate: {place}: {reason}", place=place, reason=first.message)
        )
        self.findings = tuple(findings)


@contextmanager
def writing(
    root: Path,
    *,
    wait_seconds: float = WAIT_SECONDS,
    tell: Callable[[Message], object] | None = None,
) -> Iterator[ChangeSet]:
    """Hold the registry for writing, complete what was interrupted, and give an empty plan.

    What is read and planned inside cannot be overtaken by another writer. ``tell`` is told who is
    waited for.
    """
    with RegistryLock(root, wait_seconds=wait_seconds, tell=tell) as lock:
        recover(root, lock=lock)
        yield ChangeSet(root, lock=lock, tell=tell)


class ChangeSet:
    """A plan of whole files, relative to the registry at ``root``."""

    applied: ClassVar[int] = 0
    """How many changes this process has begun to write."""

    def __init__(
        self,
        root: Path,
        *,
        lock: RegistryLock | None = None,
        tell: Callable[[Message], object] | None = None,
    ) -> None:
        self.root = root
        self._lock = lock
        self._tell = tell
        self._real_root = root.resolve()
        self._before: dict[str, bytes | None] = {}
        self._after: dict[str, bytes] = {}

    def read(self, path: str) -> bytes | None:
        """Return a file's planned content, else what is on the disk; None if there is no file."""
        if path in self._after:
            return self._after[path]
        if path not in self._before:
            try:
                self._before[path] = content_of(self._target(path))
            except OSError as error:
                raise cannot_write(path, error) from error
        return self._before[path]

    def put(self, path: str, content: bytes) -> None:
        """Plan ``content`` as the whole new content of a file."""
        self.read(path)
        self._after[path] = content

    def savepoint(self) -> dict[str, bytes]:
        """Return the current plan, for ``go_back``."""
        return dict(self._after)

    def go_back(self, savepoint: dict[str, bytes]) -> None:
        """Take back what was planned since the savepoint."""
        self._after = dict(savepoint)

    @property
    def changes(self) -> list[FileChange]:
        """Return the files that would differ, by path."""
        return [
            FileChange(path, self._before[path], after)
            for path, after in sorted(self._after.items())
            if self._before[path] != after
        ]

    def diff(self) -> str:
        """Return the change as a unified diff, as git prints it."""
        return "".join(_diff(change) for change in self.changes)

    def added_errors(self) -> Sequence[Diagnostic]:
        """Return the errors that each changed file has after the change and did not have before."""
        from directive_cli.editing.consequences import errors_in_files

        return errors_in_files(self.changes).errors

    def apply(
        self,
        *,
        found: Consequences | None = None,
        wait_seconds: float = WAIT_SECONDS,
        step: Step = no_step,
    ) -> list[str]:
        """Write the plan; return the paths written.

        ``found`` is what the change as it now stands would bring into the registry; without it each
        file is asked by itself.

        Raises WouldNotValidate, ChangedMeanwhile, RegistryLocked or CannotWrite with nothing
        changed, MidChange when the system failed so badly that the next command has to complete the
        change.
        """
        changes = self.changes
        if not changes:
            return []
        if errors := self.added_errors() if found is None else found.errors:
            raise WouldNotValidate(errors)
        # From here on the registry may have changed, whatever is raised.
        ChangeSet.applied += 1
        if self._lock is not None and self._lock.held:
            self._write(changes, self._lock, step)
        else:
            with RegistryLock(self.root, wait_seconds=wait_seconds) as lock:
                recover(self.root, lock=lock)
                self._write(changes, lock, step)
        return [change.path for change in changes]

    def _refuse_overtaken(self, lock: RegistryLock) -> None:
        """Refuse the change if a file differs from what was planned from, or the lock is lost."""
        for path, before in self._before.items():
            if not lock.stands() or digest(content_of(self._target(path))) != digest(before):
                raise ChangedMeanwhile(
                    _(
                        "{path} was changed by somebody else meanwhile; nothing was changed. Try "
                        "again.",
                        path=path,
                    )
                )

    def _write(self, changes: Sequence[FileChange], lock: RegistryLock, step: Step) -> None:
        self._refuse_overtaken(lock)
        made: list[Path] = []
        ready: list[Path] = []
        try:
            for change in changes:
                target = self._target(change.path)
                _make_folders(target.parent, made, step)
                sweep(target.parent)
            sweep(self.root)
            for change in changes:
                ready.append(write_beside(self._target(change.path), change.after, step=step))
            self._tell_of_owners(ready, changes)
            moves = [
                Move(
                    self._resolved(change.path),
                    beside.name,
                    digest(change.before),
                    digest(change.after),
                )
                for change, beside in zip(changes, ready, strict=True)
            ]
            # Once more at the last moment: who removes the lock's file lets another writer in.
            self._refuse_overtaken(lock)
            if len(changes) == 1:
                put_in_place(ready[0], self._target(changes[0].path), step=step)
                return
            commit(self.root, moves, step=step)
        except BaseException as error:
            # The journal goes first: without it, prepared files are leftovers that the next writer
            # removes.
            with suppress(OSError):
                (self.root / JOURNAL).unlink()
            for beside in ready:
                with suppress(OSError):
                    beside.unlink()
            for folder in reversed(made):
                with suppress(OSError):
                    folder.rmdir()
            if isinstance(error, OSError):
                raise cannot_write(error.filename or self.root, error) from error
            raise
        try:
            complete(self.root, moves, step=step)
        except OSError as error:
            self._take_back(changes, moves, error, step)

    def _tell_of_owners(self, ready: Sequence[Path], changes: Sequence[FileChange]) -> None:
        """Tell of files whose owner or group cannot be kept."""
        for beside, change in zip(ready, changes, strict=True):
            if self._tell and not is_of_same_owner(beside, self._target(change.path)):
                self._tell(
                    _(
                        "{path} belongs to another user or group, which cannot be kept: the file "
                        "is now yours.",
                        path=change.path,
                    )
                )

    def _take_back(
        self, changes: Sequence[FileChange], moves: Sequence[Move], error: OSError, step: Step
    ) -> None:
        """Return to the state before, which is itself a change made through the journal."""
        try:
            back = []
            for change, move in zip(changes, moves, strict=True):
                if digest(content_of(self.root / move.path)) == move.before:
                    continue
                ready = None
                if change.before is not None:
                    ready = write_beside(self.root / move.path, change.before, step=step).name
                back.append(Move(move.path, ready, move.after, move.before))
            if back:
                commit(self.root, back, step=step)
            complete(self.root, back, step=step)
            for move in moves:
                if move.ready is not None:
                    remove((self.root / move.path).with_name(move.ready), step=step)
        except OSError:
            raise MidChange(
                _(
                    "{path} cannot be written: {reason}. The change of {n} file is unfinished; "
                    "the next command completes it.",
                    plural="{path} cannot be written: {reason}. The change of {n} files is "
                    "unfinished; the next command completes it.",
                    path=error.filename or self.root,
                    reason=reason_of(error),
                    n=len(moves),
                )
            ) from error
        raise cannot_write(error.filename or self.root, error) from error

    def _target(self, path: str) -> Path:
        """Return the real path of a file; links are followed, but never out of the registry."""
        target = self.root / PurePosixPath(path)
        resolved = target.resolve()
        if not resolved.is_relative_to(self._real_root):
            raise DirectiveError(
                _("{path} leads out of the registry; nothing was changed.", path=path)
            )
        return resolved

    def _resolved(self, path: str) -> str:
        return self._target(path).relative_to(self._real_root).as_posix()


def _make_folders(folder: Path, made: list[Path], step: Step) -> None:
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for path in reversed(missing):
        step(f"make folder {path.name}")
        path.mkdir()
        made.append(path)


def _diff(change: FileChange) -> str:
    old = (change.before or b"").decode("utf-8", "replace").splitlines(keepends=True)
    new = change.after.decode("utf-8", "replace").splitlines(keepends=True)
    source = "/dev/null" if change.before is None else f"a/{change.path}"
    lines = []
    for line in difflib.unified_diff(old, new, source, f"b/{change.path}"):
        lines.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(lines)
