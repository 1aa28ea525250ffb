"""The checks of files as they were found last, in a SQLite file of the user's cache folder, beside the index.

It only ever spares work: whatever is wrong with it (no folder, another user's file, a broken one, one that another
process holds, a full disk), the checks are made anew and the answer is the same. A row counts only with its seal, which
covers the row and all that checks rest on besides the file. Knows no rule.
"""

from __future__ import annotations

import marshal
import os
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from directive_cli.checks.checked_files import KnownCheck
from directive_cli.registry.index import folder_name, is_own

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from directive_cli.checks.placing import Places

NAME = "checks.sqlite"
CHECKS_PATIENCE_S = 2.0
"""How long to wait for another process; checking anew takes hardly longer."""
_CHECKED = "path, modified_ns, changed_ns, size, inode, sha256, seen_ns, settled, seal, body"
_PLACED = "path, sha256, seal, body"
_TABLES = (
    "CREATE TABLE basis (fingerprint BLOB)",
    f"CREATE TABLE checked ({_CHECKED}, PRIMARY KEY (path))",
    f"CREATE TABLE placed ({_PLACED}, PRIMARY KEY (path))",
)
_PASSING = (
    sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_INTERRUPT,
)  # fmt: skip
"""Errors that say nothing against the file itself."""
_PRIMARY = 0xFF
"""The part of SQLite's error number that names the kind."""


class CheckedChange(NamedTuple):
    """What a validation learned."""

    checked: Mapping[str, KnownCheck]
    placed: Mapping[str, Places]
    """Only of files among ``sums``."""
    gone: Collection[str]
    sums: Mapping[str, bytes]
    """The sha256 of every file, by path."""


class CheckCache:
    """The kept checks of one registry, as far as they were made on the same basis (``fingerprint``)."""

    def __init__(self, folder: Path, root: Path, fingerprint: bytes) -> None:
        self._path = folder / folder_name(str(root)) / NAME
        self._fingerprint = fingerprint

    def known(self) -> dict[str, KnownCheck]:
        """Return what is known, by path."""
        found = {}
        for path, *fields, seal, body in self._rows(f"SELECT {_CHECKED} FROM checked"):
            if self._is_sealed(path, fields, seal, body):
                found[os.fsdecode(path)] = KnownCheck._make((*fields[:-1], bool(fields[-1]), body))
        return found

    def places(self, sums: Mapping[str, bytes]) -> dict[str, Places]:
        """Return the places that are known in files of these sums, by path."""
        found = {}
        for path, file_sum, seal, body in self._rows(f"SELECT {_PLACED} FROM placed"):
            name = os.fsdecode(path)
            if sums.get(name) == file_sum and self._is_sealed(path, [file_sum], seal, body):
                found[name] = marshal.loads(body)
        return found

    def keep(self, change: CheckedChange) -> None:
        """Keep what was learned, all of it or nothing; silently nothing where that cannot be."""
        if not (change.checked or change.placed or change.gone):
            return
        for _attempt in range(2):
            try:
                if not self._is_own():
                    self._make()
                with closing(self._connect()) as connection:
                    self._write(connection, change)
            except sqlite3.Error as error:
                if _is_passing(error):
                    return
                self._discard()
            except (OSError, OverflowError):  # the latter for an inode of more than 63 bits
                return
            else:
                return

    def _rows(self, query: str) -> Iterator[Any]:
        """Return the rows of a query if the file is this user's, whole, and of the same basis; else none."""
        with suppress(OSError):
            if not self._is_own():
                return
            try:
                with closing(self._connect()) as connection:
                    basis = connection.execute("SELECT fingerprint FROM basis").fetchall()
                    if basis == [(self._fingerprint,)]:
                        yield from connection.execute(query).fetchall()
            except (sqlite3.Error, ValueError, TypeError) as error:
                if not isinstance(error, sqlite3.Error) or not _is_passing(error):
                    self._discard()

    def _is_own(self) -> bool:
        """Tell whether the file is there, and this user's."""
        try:
            status = os.lstat(self._path)
        except FileNotFoundError:
            return False
        if is_own(status):
            return True
        self._discard()
        return False

    def _make(self) -> None:
        self._path.parent.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._path.parent.mkdir(mode=0o700, exist_ok=True)
        # It says what the registry says: it is its user's alone, whatever the folder allows.
        with suppress(FileExistsError):
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, isolation_level=None, timeout=CHECKS_PATIENCE_S)

    def _discard(self) -> None:
        """Take the file away, its journal first: it must never be taken for that of the next one."""
        for path in (self._path.with_name(f"{NAME}-journal"), self._path):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def _write(self, connection: sqlite3.Connection, change: CheckedChange) -> None:
        execute, many = connection.execute, connection.executemany
        execute("BEGIN IMMEDIATE")
        try:
            if not execute("SELECT 1 FROM sqlite_master").fetchall():
                for table in _TABLES:
                    execute(table)
            if execute("SELECT fingerprint FROM basis").fetchall() != [(self._fingerprint,)]:
                for table in ("basis", "checked", "placed"):
                    execute(f"DELETE FROM {table}")
                execute("INSERT INTO basis VALUES (?)", (self._fingerprint,))
            gone = [(os.fsencode(path),) for path in change.gone]
            many("DELETE FROM checked WHERE path = ?", gone)
            many("DELETE FROM placed WHERE path = ?", gone)
            many(
                f"INSERT OR REPLACE INTO checked VALUES ({', '.join('?' * 10)})",
                self._checked_rows(change),
            )
            many("INSERT OR REPLACE INTO placed VALUES (?, ?, ?, ?)", self._placed_rows(change))
            execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                execute("ROLLBACK")
            raise

    def _checked_rows(self, change: CheckedChange) -> Iterator[tuple[Any, ...]]:
        for name, known in change.checked.items():
            path, fields = os.fsencode(name), [*known[:-2], int(known.settled)]
            yield path, *fields, self._seal(path, fields, known.body), known.body

    def _placed_rows(self, change: CheckedChange) -> Iterator[tuple[Any, ...]]:
        for name, places in change.placed.items():
            path, file_sum, body = os.fsencode(name), change.sums[name], marshal.dumps(places)
            yield path, file_sum, self._seal(path, [file_sum], body), body

    def _is_sealed(self, path: object, fields: list[Any], seal: object, body: object) -> bool:
        return (
            isinstance(path, bytes)
            and isinstance(body, bytes)
            and seal == self._seal(path, fields, body)
        )

    def _seal(self, path: bytes, fields: list[Any], body: bytes) -> int:
        """Return a number that a row has only as it was written, and only on this basis."""
        # Version 2 writes equal values as equal bytes.
        return crc32(body, crc32(marshal.dumps((self._fingerprint, path, fields), 2)))


def _is_passing(error: sqlite3.Error) -> bool:
    return (getattr(error, "sqlite_errorcode", 0) or 0) & _PRIMARY in _PASSING
