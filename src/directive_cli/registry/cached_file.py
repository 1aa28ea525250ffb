"""Putting an index into the cache folder: built beside, renamed into place, the ones before it
taken away.

Every file gets a name of its own, so that what a killed process left behind (a rollback journal)
can never be taken for that of the file which follows it.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from directive_cli.registry.file_rows import FileChecker
from directive_cli.registry.index import (
    INDEX_PATIENCE_S,
    Index,
    IndexConnection,
    newest_file,
    note_stamp,
    stamp_path,
)
from directive_cli.registry.location import Scan
from directive_cli.registry.refresh import fill

_ABANDONED_S = 3600
"""A file under construction that nobody has touched for so long was left by a killed process."""


def build_file(
    folder: str,
    registry: str,
    scan: Scan,
    now_ns: int,
    fingerprint: list[Any],
    checker: FileChecker | None = None,
) -> tuple[Index, bool]:
    """Build the index of a registry from all its files and put it into ``folder``; return it, open.

    Also returned is whether the files stayed as they were while they were read.

    Raises OSError or sqlite3.Error when it cannot be written; nothing is left behind then.
    """
    Path(folder).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    Path(folder).mkdir(mode=0o700, exist_ok=True)
    beside = Path(folder, f"building-{os.getpid()}-{time.time_ns()}.sqlite")
    # The index says all that the registry says: it is its user's alone, whatever the folder allows.
    os.close(os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        connection = sqlite3.connect(beside, factory=IndexConnection, isolation_level=None)
        try:
            # Nobody else sees it yet: it needs no journal, and is forced to the disk once, when it
            # is whole.
            connection.executescript(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;"
            )
            steady = fill(connection, Path(registry), scan, now_ns, checker)
            for key, value in (
                ("fingerprint", [*fingerprint, registry]),
                ("holidays", _holidays_folder()),
            ):
                connection.execute(
                    "INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, json.dumps(value))
                )
        finally:
            connection.close()
        # Windows flushes only what was opened for writing.
        with beside.open("r+b") as file:
            os.fsync(file.fileno())
        path = f"{folder}/index-{_next_number(folder):08}-{os.getpid()}.sqlite"
        beside.rename(path)
        note_stamp(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    index = Index(
        sqlite3.connect(
            path, factory=IndexConnection, isolation_level=None, timeout=INDEX_PATIENCE_S
        ),
        registry,
        path,
    )
    _tidy(Path(folder), path)
    return index, steady


def discard(index: Index) -> None:
    """Close an index that proved to be corrupt and delete its file."""
    index.close()
    if index.path is not None:
        for path in (index.path, stamp_path(index.path)):
            with suppress(OSError):
                Path(path).unlink()


def _next_number(folder: str) -> int:
    newest = newest_file(folder)
    number = newest.rpartition("/")[2].split("-")[1] if newest else "0"
    return int(number) + 1 if number.isascii() and number.isdigit() else 1


def _tidy(folder: Path, kept: str) -> None:
    """Delete older indexes and the leftovers of killed processes."""
    for path in folder.iterdir():
        with suppress(OSError):
            older = any(
                path.name.startswith(prefix) and path.name < newest
                for prefix, newest in (
                    ("index-", Path(kept).name),
                    ("stamp-", Path(stamp_path(kept)).name),
                )
            )
            # Checks had a file of their own before they became tables of the index.
            if (older or path.name.startswith("checks.sqlite")) or (
                path.name.startswith("building-")
                and time.time() - path.stat().st_mtime > _ABANDONED_S
            ):
                path.unlink()


def _holidays_folder() -> list[Any]:
    """Return the folder that an upgrade of the holiday table replaces, with its time; importing it
    would be slow."""
    from importlib.util import find_spec

    spec = find_spec("holidays")
    if spec is None or spec.origin is None:
        return ["", 0]
    package = Path(spec.origin).parent
    folder = min(package.parent.glob("holidays-*.dist-info"), default=package)
    return [str(folder), folder.stat().st_mtime_ns]
