"""The read model: a SQLite file that holds what the registry's files mean, refreshed from those
that changed.

It is thrown away at will: everything in it comes from the files, and nothing in it depends on the
day of asking. It lies in the user's cache folder, one per registry; where it cannot be kept there
it is built in memory. ``opening`` opens it.
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
from directive_cli.registry.location import stamp_of
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from typing import Any

    from directive_cli.diagnostics import Diagnostic

INDEX_SHAPE = 17
"""Raised whenever the tables or what is put into them change; an index of another shape is built
anew."""

INDEX_PATIENCE_S = 20
"""How long to wait for another process that brings the same index up to date."""


class IndexConnection(sqlite3.Connection):
    """A connection that closes with its last reference, as all did before Python 3.13 warned."""

    def __del__(self) -> None:
        # The last reference may go in another thread, which SQLite does not let close it.
        with suppress(sqlite3.ProgrammingError):
            self.close()


class Index:
    """An open read model. Use ``opening.open_index``."""

    def __init__(
        self, connection: sqlite3.Connection, folder: str, path: str | None = None
    ) -> None:
        self.connection = connection
        self.folder = folder
        """The registry's."""
        self.path = path
        """The file it lies in; None: in memory."""
        self._known_until: str | None = None

    @property
    def root(self) -> Path:
        """The registry's folder."""
        from pathlib import Path

        return Path(self.folder)

    def note_stamp(self) -> None:
        """Record the stamp of the file just written; without it the index is rebuilt."""
        if self.path is not None:
            note_stamp(self.path, settled=not self.meta("unsettled"))

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def meta(self, key: str) -> Any:
        """Return a stored JSON value, or None."""
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else None

    def reach(self, day: date) -> None:
        """Make sure that endless recurrences reach ``day``.

        Those that the file does not hold are added to a copy of it in memory.
        """
        if self._known_until is None:
            self._known_until = self.meta("known_until") or ""
        wanted = day.isoformat()
        if wanted <= self._known_until:
            return
        if self.connection.execute("SELECT 1 FROM going_on").fetchone():
            from directive_cli.registry.later import add_later_occurrences

            copy = sqlite3.connect(":memory:", factory=IndexConnection, isolation_level=None)
            self.connection.backup(copy)
            add_later_occurrences(copy, day)
            self.connection = copy
        self._known_until = wanted

    def refused(self) -> list[Diagnostic]:
        """Return what says that something cannot be one of the registry's files, by path."""
        from directive_cli.registry.stored_findings import decode_finding

        rows = self.connection.execute(
            "SELECT body FROM finding JOIN file USING (path) WHERE kind = 'refused' ORDER BY path"
        )
        return [decode_finding(json.loads(body)) for (body,) in rows]

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


def folder_name(registry: str) -> str:
    """Return the name of a registry's folder in the cache: its own name for people, and a sum of
    its whole path."""
    from zlib import crc32

    path = os.fsencode(registry)
    name = "".join(
        letter for letter in os.path.basename(registry) if letter.isascii() and letter.isalnum()
    )[:20]
    return f"{name}-{crc32(path):08x}{crc32(path[::-1]):08x}"


def newest_file(folder: str) -> str | None:
    """Return the newest index file of a folder."""
    try:
        names = [
            name
            for name in os.listdir(folder)
            if name.startswith("index-") and name.endswith(".sqlite")
        ]
    except OSError:
        return None
    return f"{folder}/{max(names)}" if names else None


def note_stamp(path: str, *, settled: bool = True) -> None:
    """Write the stamp and the sum of an index beside it.

    Without them, the next start builds it anew. An index that is not ``settled`` is written once
    more by the first question that trusts the new stamps of files: a large one is summed then.
    """
    with suppress(OSError):
        stamp = _stamp_of(path)
        summed = settled or os.path.getsize(path) <= SUMMED_ALWAYS
        _note(path, stamp, _sum_of(path) if summed else _NOT_SUMMED)


def _note(path: str, stamp: str, total: str) -> None:
    beside = f"{stamp_path(path)}.{os.getpid()}"
    with suppress(OSError):
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(f"{stamp} {total} {_day()}")
        os.replace(beside, stamp_path(path))


def stamp_path(path: str) -> str:
    """Return the path of the stamp of the index at ``path``."""
    folder, name = os.path.split(path)
    return f"{folder}/stamp-{name.removesuffix('.sqlite')}"


def is_as_written(path: str) -> bool:
    """Tell whether an index stands as this program left it.

    A file that something else touched (a failing disk, a copy, a stray write) may answer wrongly
    without an error of SQLite. Its stamp is compared each time; its sum each time where that is
    quick, else once a day: what a disk changes changes no stamp. Another process may be between its
    commit and its stamp: it is given a moment.
    """
    for _attempt in range(_STAMP_ATTEMPTS):
        try:
            with open(stamp_path(path)) as file:
                stamp, total, day = file.read().rsplit(" ", 2)
            if stamp == _stamp_of(path):
                old = day != _day()
                if total == _NOT_SUMMED or (not old and os.path.getsize(path) > SUMMED_ALWAYS):
                    return True
                if total == _sum_of(path):
                    if old:
                        _note(path, stamp, total)
                    return True
        except (OSError, ValueError):
            pass
        time.sleep(_STAMP_WAIT_S)
    return False


SUMMED_ALWAYS = 8_000_000
"""Bytes whose sum takes a few milliseconds.

A larger index is summed once a day (0.1 s for 170 MB).
"""
_NOT_SUMMED = "-"
_CHUNK = 1 << 20


def _sum_of(path: str) -> str:
    from zlib import crc32

    total = 0
    with open(path, "rb", buffering=0) as file:
        while chunk := file.read(_CHUNK):
            total = crc32(chunk, total)
    return f"{total:08x}"


def _day() -> str:
    return str(int(time.time()) // 86_400)


_STAMP_ATTEMPTS, _STAMP_WAIT_S = 10, 0.01


def _stamp_of(path: str) -> str:
    return " ".join(map(str, stamp_of(os.stat(path))))


def index_fingerprint() -> list[Any]:
    """Return what the content of an index depends on besides the registry's files and the holiday
    table."""
    return [INDEX_SHAPE, __version__, sys.version, sys.prefix, sqlite3.sqlite_version]


def is_own(status: os.stat_result) -> bool:
    """Tell whether something in the cache is a file of this user: what another one put there is not
    believed."""
    return stat.S_ISREG(status.st_mode) and (
        not hasattr(os, "geteuid") or status.st_uid == os.geteuid()
    )
