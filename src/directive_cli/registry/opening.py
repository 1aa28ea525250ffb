"""Opens the index of a registry: as it lies in the cache, refreshed, or built anew.

Only notices whether something changed; ``refresh`` reads it, ``cached_file`` finds and replaces the file.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress

from directive_cli.registry.index import (
    INDEX_PATIENCE_S,
    Index,
    folder_name,
    index_fingerprint,
    is_own,
    newest_file,
)
from directive_cli.registry.location import scan_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from directive_cli.registry.file_rows import FileChecker
    from directive_cli.registry.location import Scan


def open_index(
    root: str | Path,
    *,
    cache: str | Path | None,
    now_ns: int | None = None,
    checker: FileChecker | None = None,
) -> Index:
    """Return the index of the registry in the folder ``root``, refreshed from every file that changed.

    ``cache`` None keeps it in memory. A cache that cannot be used, is corrupt or belongs to something else is left
    behind: the index is then built anew, in memory if it must be. ``checker`` checks each file that
    is read on the way, so that ``validate`` reads no file twice; questions give none.
    """
    now_ns = time.time_ns() if now_ns is None else now_ns
    registry = str(root)
    scan = scan_files(registry)
    if cache is not None:
        folder = f"{cache}/{folder_name(registry)}"
        with suppress(OSError, sqlite3.Error):
            index = _open_file(folder, registry)
            if (
                index is not None
                and (found := _up_to_date(index, scan, now_ns, checker)) is not None
            ):
                return found
        with suppress(OSError, sqlite3.Error):
            from directive_cli.registry.cached_file import build_file

            return build_file(folder, registry, scan, now_ns, index_fingerprint(), checker)
    from directive_cli.registry.refresh import fill

    index = Index(sqlite3.connect(":memory:", isolation_level=None), registry)
    fill(index.connection, index.root, scan, now_ns, checker)
    return index


def _open_file(folder: str, registry: str) -> Index | None:
    """Return the registry's index as it lies in the cache; None when there is none that fits."""
    path = newest_file(folder)
    if path is None:
        return None
    if not is_own(os.lstat(path)):
        return None
    index = Index(
        sqlite3.connect(path, isolation_level=None, timeout=INDEX_PATIENCE_S), registry, path
    )
    with suppress(sqlite3.Error, ValueError, TypeError):
        if index.meta("fingerprint") == [*index_fingerprint(), registry] and _same_holidays(
            index.meta("holidays")
        ):
            return index
    index.close()
    return None


def _same_holidays(known: list[Any]) -> bool:
    """Tell whether the holiday table is the one that was used: its package's folder is as it was."""
    folder, modified_ns = known
    try:
        return not folder or os.stat(folder).st_mtime_ns == modified_ns
    except OSError:
        return False


def _up_to_date(index: Index, scan: Scan, now_ns: int, checker: FileChecker | None) -> Index | None:
    """Return the index with what changed read again; a copy in memory when the file cannot be written."""
    try:
        if _unchanged(index, scan, now_ns):
            return index
        from directive_cli.registry.refresh import refresh

        refresh(index.connection, index.root, scan, now_ns, checker)
        return index
    except sqlite3.OperationalError:
        # Read-only, full, or another process holds it for too long.
        from directive_cli.registry.refresh import refresh

        copy = Index(sqlite3.connect(":memory:", isolation_level=None), index.folder)
        index.connection.backup(copy.connection)
        index.close()
        refresh(copy.connection, copy.root, scan, now_ns, checker)
        return copy
    except BaseException:
        index.close()
        raise


def _unchanged(index: Index, scan: Scan, now_ns: int) -> bool:
    """Tell whether the files are those that were indexed, looking into the ones too young for their stamps to tell."""
    (digest,) = index.connection.execute("SELECT digest FROM scan").fetchone()
    if digest != scan.digest():
        return False
    if not index.meta("unsettled"):
        return True
    from directive_cli.registry.settling import settle_files

    return settle_files(index.connection, index.folder, now_ns)
