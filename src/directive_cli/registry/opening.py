"""Opens the index of a registry: from the cache, refreshed, or rebuilt.

Only notices whether something changed; ``refresh`` reads it, ``cached_file`` finds and replaces the
file.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress

from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import _
from directive_cli.registry.index import (
    INDEX_PATIENCE_S,
    Index,
    IndexConnection,
    folder_name,
    index_fingerprint,
    is_as_written,
    is_own,
    newest_file,
)
from directive_cli.registry.location import scan_files
from directive_cli.registry.unfinished import change_count, is_mid_change
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import Any

    from directive_cli.registry.file_rows import FileChecker
    from directive_cli.registry.location import Scan


READINGS_AT_LEAST = 4
PATIENCE_S = 3.0
"""How often, and for how long, the files are read while something changes them; then the question
is refused."""


def readings() -> Iterator[int]:
    """Yield for each reading of files that change, with a pause after the first ones: many short
    changes leave a gap soon."""
    started = time.monotonic()
    reading = 0
    while reading < READINGS_AT_LEAST or time.monotonic() - started < PATIENCE_S:
        if reading > 1:
            time.sleep(0.01 * min(reading, 10))
        yield reading
        reading += 1


class StillChanging(DirectiveError):
    """The registry's files change faster than they can be read."""


def open_index(
    root: str | Path,
    *,
    cache: str | Path | None,
    now_ns: int | None = None,
    checker: FileChecker | None = None,
    recover: Callable[[Path], object] | None = None,
) -> Index:
    """Return the index of the registry in the folder ``root``, refreshed from every file that
    changed.

    ``cache`` None keeps it in memory. A cache that cannot be used, is damaged or belongs to
    something else is left behind: the index is then built anew, in memory if it must be.
    ``checker`` checks each file that is read on the way, so that ``validate`` reads no file twice;
    questions give none. ``recover`` completes a change of several files that is under way or was
    cut off; of each such change the index holds all or nothing. Raises StillChanging.
    """
    registry = str(root)
    for _reading in readings():
        counted = change_count(registry)
        if recover is not None and is_mid_change(registry):
            from pathlib import Path

            recover(Path(registry))
            continue
        opened = _opened(registry, cache, time.time_ns() if now_ns is None else now_ns, checker)
        if not opened.read or (
            opened.steady
            and change_count(registry) == counted
            and (recover is None or not is_mid_change(registry))
        ):
            return opened.index
        opened.index.close()
    raise still_changing(registry)


def still_changing(root: object) -> StillChanging:
    """Return the refusal of a question about files that change while they are read."""
    return StillChanging(
        _(
            "The files of the registry {root} keep changing while they are read. Try again.",
            root=root,
        )
    )


class _Opened:
    """An index, whether a file was read for it, and whether those that were stayed as they were."""

    def __init__(self, index: Index, *, read: bool, steady: bool = True) -> None:
        self.index = index
        self.read = read
        self.steady = steady


def _opened(
    registry: str, cache: str | Path | None, now_ns: int, checker: FileChecker | None
) -> _Opened:
    scan = scan_files(registry)
    if cache is not None:
        folder = f"{cache}/{folder_name(registry)}"
        with suppress(OSError, sqlite3.Error):
            index = _open_file(folder, registry)
            if index is not None:
                return _up_to_date(index, scan, now_ns, checker)
        with suppress(OSError, sqlite3.Error):
            from directive_cli.registry.cached_file import build_file

            index, steady = build_file(folder, registry, scan, now_ns, index_fingerprint(), checker)
            return _Opened(index, read=True, steady=steady)
    from directive_cli.registry.refresh import fill

    index = Index(
        sqlite3.connect(":memory:", factory=IndexConnection, isolation_level=None), registry
    )
    steady = fill(index.connection, index.root, scan, now_ns, checker)
    return _Opened(index, read=True, steady=steady)


def _open_file(folder: str, registry: str) -> Index | None:
    """Return the registry's index from the cache; None when none fits."""
    path = newest_file(folder)
    if path is None:
        return None
    if not is_own(os.lstat(path)) or not is_as_written(path):
        return None
    index = Index(
        sqlite3.connect(
            path, factory=IndexConnection, isolation_level=None, timeout=INDEX_PATIENCE_S
        ),
        registry,
        path,
    )
    with suppress(sqlite3.Error, ValueError, TypeError):
        if index.meta("fingerprint") == [*index_fingerprint(), registry] and _same_holidays(
            index.meta("holidays")
        ):
            return index
    index.close()
    return None


def _same_holidays(known: list[Any]) -> bool:
    """Tell whether the holiday table is the one that was used: its folder did not change."""
    folder, modified_ns = known
    try:
        return not folder or os.stat(folder).st_mtime_ns == modified_ns
    except OSError:
        return False


def _up_to_date(index: Index, scan: Scan, now_ns: int, checker: FileChecker | None) -> _Opened:
    """Return the index with what changed read again; a copy in memory when the file cannot be
    written."""
    try:
        if _unchanged(index, scan, now_ns):
            return _Opened(index, read=False)
        from directive_cli.registry.refresh import refresh

        steady = refresh(index.connection, index.root, scan, now_ns, checker)
        index.note_stamp()
        return _Opened(index, read=True, steady=steady)
    except sqlite3.OperationalError:
        # Read-only, full, or another process holds it for too long.
        from directive_cli.registry.refresh import refresh

        copy = Index(
            sqlite3.connect(":memory:", factory=IndexConnection, isolation_level=None), index.folder
        )
        index.connection.backup(copy.connection)
        index.close()
        steady = refresh(copy.connection, copy.root, scan, now_ns, checker)
        return _Opened(copy, read=True, steady=steady)
    except BaseException:
        index.close()
        raise


def _unchanged(index: Index, scan: Scan, now_ns: int) -> bool:
    """Tell whether the files are those that were indexed, looking into the ones too young for their
    stamps to tell."""
    (digest,) = index.connection.execute("SELECT digest FROM scan").fetchone()
    if digest != scan.digest():
        return False
    if not index.meta("unsettled"):
        return True
    from directive_cli.registry.settling import settle_files

    unchanged = settle_files(index.connection, index.folder, now_ns)
    if index.connection.total_changes:
        index.note_stamp()
    return unchanged
