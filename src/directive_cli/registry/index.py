"""The read model: a SQLite file that holds what the registry's files mean, refreshed from those that changed.

It is thrown away at will: everything in it comes from the files, and nothing in it depends on the day of asking. It
lies in the user's cache folder, one per registry; where it cannot be kept there it is built in memory. This module only
notices whether something changed; ``refresh`` reads it, ``cached_file`` finds and replaces the file.
"""

from __future__ import annotations

import json
import os
import sqlite3
import stat
import sys
import time
from contextlib import suppress

from directive_cli import __version__
from directive_cli.registry.location import scan_files

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from directive_cli.diagnostics import Diagnostic
    from directive_cli.registry.location import Scan

INDEX_SHAPE = 15
"""Raised whenever the tables or what is put into them change; an index of another shape is built anew."""

INDEX_PATIENCE_S = 20
"""How long to wait for another process that brings the same index up to date."""


class Index:
    """An open read model. Use ``open_index``."""

    def __init__(
        self, connection: sqlite3.Connection, folder: str, path: str | None = None
    ) -> None:
        self.connection = connection
        self.folder = folder
        """The registry's."""
        self.path = path
        """The file it lies in; None: in memory."""

    @property
    def root(self) -> Path:
        """The registry's folder."""
        from pathlib import Path

        return Path(self.folder)

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def meta(self, key: str) -> Any:
        """Return a stored JSON value, or None."""
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else None

    def findings(self, *, unread_only: bool = False) -> list[Diagnostic]:
        """Return what was found while reading the files, by path and place."""
        query = "SELECT body FROM finding"
        if unread_only:
            if not self.meta("unread"):
                return []
            query += " JOIN file ON file.path = finding.path AND unread"
        from directive_cli.registry.stored_findings import decode_finding

        found = [decode_finding(json.loads(body)) for (body,) in self.connection.execute(query)]
        found.sort(
            key=lambda finding: (
                finding.span.path,
                finding.span.line,
                finding.span.column,
                finding.code,
            )
        )
        return found


def open_index(root: str | Path, *, cache: str | Path | None, now_ns: int | None = None) -> Index:
    """Return the index of the registry in the folder ``root``, refreshed from every file that changed.

    ``cache`` None keeps it in memory. A cache that cannot be used, is corrupt or belongs to something else is left
    behind: the index is then built anew, in memory if it must be.
    """
    now_ns = time.time_ns() if now_ns is None else now_ns
    registry = str(root)
    scan = scan_files(registry)
    if cache is not None:
        folder = f"{cache}/{folder_name(registry)}"
        with suppress(OSError, sqlite3.Error):
            index = _open_file(folder, registry)
            if index is not None and (found := _up_to_date(index, scan, now_ns)) is not None:
                return found
        with suppress(OSError, sqlite3.Error):
            from directive_cli.registry.cached_file import build_file

            return build_file(folder, registry, scan, now_ns, index_fingerprint())
    from directive_cli.registry.refresh import fill

    index = Index(sqlite3.connect(":memory:", isolation_level=None), registry)
    fill(index.connection, index.root, scan, now_ns)
    return index


def folder_name(registry: str) -> str:
    """Return the name of a registry's folder in the cache: its own name for people, and a sum of its whole path."""
    from zlib import crc32

    path = os.fsencode(registry)
    name = "".join(
        letter for letter in os.path.basename(registry) if letter.isascii() and letter.isalnum()
    )[:20]
    return f"{name}-{crc32(path):08x}{crc32(path[::-1]):08x}"


def newest_file(folder: str) -> str | None:
    """Return the index file in a folder that was put there last."""
    try:
        names = [
            name
            for name in os.listdir(folder)
            if name.startswith("index-") and name.endswith(".sqlite")
        ]
    except OSError:
        return None
    return f"{folder}/{max(names)}" if names else None


def index_fingerprint() -> list[Any]:
    """Return what the content of an index depends on besides the registry's files and the holiday table."""
    return [INDEX_SHAPE, __version__, sys.version, sys.prefix, sqlite3.sqlite_version]


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


def is_own(status: os.stat_result) -> bool:
    """Tell whether something in the cache is a file of this user: what another one put there is not believed."""
    return stat.S_ISREG(status.st_mode) and (
        not hasattr(os, "geteuid") or status.st_uid == os.geteuid()
    )


def _same_holidays(known: list[Any]) -> bool:
    """Tell whether the holiday table is the one that was used: its package's folder is as it was."""
    folder, modified_ns = known
    try:
        return not folder or os.stat(folder).st_mtime_ns == modified_ns
    except OSError:
        return False


def _up_to_date(index: Index, scan: Scan, now_ns: int) -> Index | None:
    """Return the index with what changed read again; a copy in memory when the file cannot be written."""
    try:
        if _unchanged(index, scan, now_ns):
            return index
        from directive_cli.registry.refresh import refresh

        refresh(index.connection, index.root, scan, now_ns)
        return index
    except sqlite3.OperationalError:
        # Read-only, full, or another process holds it for too long.
        from directive_cli.registry.refresh import refresh

        copy = Index(sqlite3.connect(":memory:", isolation_level=None), index.folder)
        index.connection.backup(copy.connection)
        index.close()
        refresh(copy.connection, copy.root, scan, now_ns)
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

    return settle_files(index, now_ns)
