"""The checks of files as tables of the index: ``checked`` what was found, ``placed`` where it
stands.

They only save work: where the index cannot be kept, the checks are made anew and the answer is the
same. A row counts only with its seal, which covers the row and all that a check rests on besides
the file (``basis``). Knows no rule.
"""

from __future__ import annotations

import marshal
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from zlib import crc32

from directive_cli.checks.file_check import check_reading, decoded
from directive_cli.checks.file_context import FileContext
from directive_cli.checks.placing import Places
from directive_cli.checks.stored_checks import encode_check
from directive_cli.registry.index import Index
from directive_cli.registry.reading import FileReading


class SealedChecker:
    """Checks files while the index reads them; its answers are sealed rows for ``checked``."""

    def __init__(self, context: FileContext, basis: bytes) -> None:
        self._context = context
        self.basis = basis

    def __call__(self, reading: FileReading, raw: bytes, sha256: str) -> tuple[int, bytes]:
        """Return the seal and the body of a file's check."""
        body = encode_check(check_reading(reading, decoded(reading, raw), self._context))
        return _seal(self.basis, reading.path, sha256, body), body


class CheckStore:
    """The kept checks in one index, as far as they were made on the same basis."""

    def __init__(self, index: Index, basis: bytes) -> None:
        self._index = index
        self._connection = index.connection
        self._basis = basis

    def sums(self) -> dict[str, str]:
        """Return the sha256 of every file that the index has read, by path; empty: unreadable."""
        return dict(
            self._connection.execute("SELECT path, sha256 FROM file WHERE kind <> 'refused'")
        )

    def checks(self) -> dict[str, bytes]:
        """Return the body of every check that holds for its file as it is now, by path."""
        return dict(self._rows("checked"))

    def places(self, paths: Iterable[str]) -> dict[str, Places]:
        """Return the places that are known in these files, by path."""
        wanted = frozenset(paths)
        return {path: marshal.loads(body) for path, body in self._rows("placed") if path in wanted}

    def keep(
        self,
        checks: Mapping[str, tuple[str, bytes]],
        places: Mapping[str, tuple[str, Places]],
    ) -> None:
        """Keep checks and places by path, each with its file's sha256; all of it or nothing.

        Nothing is kept, without a word, where the index cannot be written.
        """
        if not (checks or places):
            return
        bodies = {path: (found, marshal.dumps(body)) for path, (found, body) in places.items()}
        with suppress(sqlite3.OperationalError):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                for table, kept in (("checked", checks), ("placed", bodies)):
                    self._connection.executemany(
                        f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?)",
                        [
                            (path, found, _seal(self._basis, path, found, body), body)
                            for path, (found, body) in kept.items()
                        ],
                    )
                self._connection.execute("COMMIT")
                self._index.note_stamp()
            except BaseException:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def _rows(self, table: str) -> Iterator[tuple[str, bytes]]:
        for path, sha256, seal, body in self._connection.execute(
            f"SELECT path, sha256, seal, body FROM {table} JOIN file USING (path, sha256)"
        ):
            if isinstance(body, bytes) and seal == _seal(self._basis, path, sha256, body):
                yield path, body


def _seal(basis: bytes, path: str, sha256: str, body: bytes) -> int:
    """Return a number that a row has only as it was written, and only on this basis."""
    return crc32(body, crc32(f"{path}\0{sha256}".encode("utf-8", "surrogateescape"), crc32(basis)))
