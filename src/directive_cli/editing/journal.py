"""All files of one change or none: a journal names the prepared files, until each is in its place.

Once the journal stands the change will happen: whoever comes next completes it. Before that nothing
has happened. The journal is read as something that a stranger may have put there: it can only move
files that are prepared inside the registry.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from directive_cli.diagnostics import DirectiveError, reason_of
from directive_cli.editing.durable_files import (
    Step,
    content_of,
    digest,
    is_beside,
    no_step,
    put_in_place,
    remove,
    write_beside,
)
from directive_cli.editing.lock import RegistryLock
from directive_cli.messages import Message, _
from directive_cli.registry.unfinished import (
    COUNT_AT,
    JOURNAL,
    LOCK,
    change_count,
    is_mid_change,
)

_FORMAT = 1
_LARGEST = 100_000_000
"""Bytes; a move takes some three hundred of them."""


class MidChange(DirectiveError):
    """The registry is between two states, and this process cannot end that."""


@dataclass(frozen=True, slots=True)
class Move:
    """One file of a change: the prepared file (None: delete) and the content before and after."""

    path: str
    """Relative to the registry, with ``/``."""
    ready: str | None
    """The name of the prepared file, in the same folder."""
    before: str | None
    """SHA-256, None for a file that does not exist."""
    after: str | None


def commit(root: Path, moves: Sequence[Move], *, step: Step = no_step) -> None:
    """Write the journal: from now on any process can complete the change."""
    body = json.dumps(
        {"format": _FORMAT, "moves": [asdict(move) for move in moves]}, indent=1
    ).encode()
    beside = write_beside(root / JOURNAL, body, step=step)
    put_in_place(beside, root / JOURNAL, step=step)


def complete(root: Path, moves: Sequence[Move], *, step: Step = no_step) -> None:
    """Put every file in place and remove the journal; on OSError the journal stays."""
    for move in moves:
        make(root, move, step=step)
    _count_change(root)
    remove(root / JOURNAL, step=step)


def _count_change(root: Path) -> None:
    """Raise the count of changes while the journal stands (see ``registry.unfinished``)."""
    counted = change_count(root)
    before = counted.partition(b"\n")[0]
    number = int(before) + 1 if before.isdigit() else 1
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(root / LOCK, flags, 0o666)
    try:
        os.lseek(descriptor, COUNT_AT, os.SEEK_SET)
        os.write(descriptor, f"{number}\n".encode())
    finally:
        os.close(descriptor)


def make(root: Path, move: Move, *, step: Step = no_step) -> None:
    """Put one file in its place, unless that is done already."""
    target = root / move.path
    if move.ready is None:
        remove(target, step=step)
    elif (target.parent / move.ready).exists():
        put_in_place(target.parent / move.ready, target, step=step)


def recover(
    root: Path,
    *,
    lock: RegistryLock | None = None,
    step: Step = no_step,
    tell: Callable[[Message], object] | None = None,
) -> bool:
    """Complete a change that was interrupted; tell whether there was one.

    Takes the lock unless ``lock`` is held already, so that a change under way is waited for. Raises
    MidChange when it cannot be completed: the folder is read-only, or a file was changed by hand in
    between.
    """
    if not is_mid_change(root):
        return False
    if lock is not None and lock.held:
        return _recover(root, step)
    try:
        with RegistryLock(root, tell=tell):
            return _recover(root, step)
    except DirectiveError as error:
        if isinstance(error, MidChange):
            raise
        raise _stuck(error.message) from error


def _recover(root: Path, step: Step) -> bool:
    try:
        body = _body(root)
        if body is None:
            return False
        moves = _read(root, body)
        for move in moves:
            _check(root, move)
        complete(root, moves, step=step)
    except OSError as error:
        reason = reason_of(error)
        raise _stuck(
            _("{path} cannot be written: {reason}.", path=error.filename or root, reason=reason)
        ) from error
    return True


def _body(root: Path) -> bytes | None:
    """Return the journal's content. OSError if it is a link, a pipe, a folder or endless."""
    try:
        status = (root / JOURNAL).lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
        raise _foreign()
    return content_of(root / JOURNAL)


def _read(root: Path, body: bytes) -> list[Move]:
    try:
        data = json.loads(body)
        moves = [Move(**entry) for entry in data["moves"]]
        sound = data["format"] == _FORMAT and all(_is_sound(root, move) for move in moves)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        sound, moves = False, []
    if not sound:
        raise _foreign()
    return moves


def _foreign() -> MidChange:
    return _stuck(_("{journal} is not one that this program wrote; move it away.", journal=JOURNAL))


def _is_sound(root: Path, move: Move) -> bool:
    """Tell whether a move stays in the registry and its prepared file lies beside its target."""
    parts = move.path.split("/")
    if not parts or any(part in ("", ".", "..") or "\\" in part or ":" in part for part in parts):
        return False
    names = (
        [move.path]
        if move.ready is None
        else [move.path, f"{move.path.rpartition('/')[0] or '.'}/{move.ready}"]
    )
    if any(not _is_plain(root / name) for name in names):
        return False
    if not move.path.endswith((".yaml", ".yml")) or not (
        root / move.path
    ).parent.resolve().is_relative_to(root.resolve()):
        return False
    return move.ready is None or is_beside(move.ready)


def _is_plain(path: Path) -> bool:
    """Tell whether a path is a regular file or absent: no link, pipe or device is touched."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return True


def _check(root: Path, move: Move) -> None:
    """Refuse to complete if a target changed by hand or its prepared file is missing."""
    target = root / move.path
    current = digest(content_of(target))
    if move.ready is not None and (ready := content_of(target.parent / move.ready)) is not None:
        if digest(ready) != move.after:
            raise _stuck(_("{path} is damaged.", path=f"{move.path} ({move.ready})"))
        if current in (move.before, move.after):
            return
    elif current == move.after or (move.ready is None and current == move.before):
        return
    raise _stuck(
        _(
            "{path} was changed in between. Keep what you want of it and of {ready} beside it, "
            "then remove {journal}.",
            path=move.path,
            ready=move.ready or "-",
            journal=JOURNAL,
        )
    )


def _stuck(reason: Message) -> MidChange:
    return MidChange(
        _(
            "The registry is in the middle of a change of several files, which cannot be "
            "completed: {reason}",
            reason=reason,
        )
    )
