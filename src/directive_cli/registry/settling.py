"""Files modified so recently that a later change could have the same timestamp.

They are hashed on every start until the clock has moved on; then their stamps can be trusted.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import suppress

from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeAlias

    Stamp: TypeAlias = tuple[int, int, int, int]
    """modified_ns, changed_ns, size and inode."""

GRAIN_NS = 2_000_000_000
"""The coarsest clock of a file system in use (FAT)."""


def is_settled(*, touched_ns: int, seen_ns: int, now_ns: int) -> bool:
    """Tell whether a file's stamp can be trusted from now on.

    Any later change bears another time once the clock has moved on since the file was last touched;
    or since it was first seen as it is, because a file server's clock may run ahead of ours.
    """
    return touched_ns + GRAIN_NS < now_ns or seen_ns + GRAIN_NS < now_ns


def seen_and_settled(
    stamp: Stamp, content: object, before: tuple[Stamp, object, int] | None, *, now_ns: int
) -> tuple[int, bool]:
    """Return since when a file has been seen as it is, and whether its stamp can be trusted from
    now on.

    ``before`` is the stamp, the content's sum and the time of first sight as they were known, if
    they were.
    """
    seen_ns = before[2] if before is not None and before[:2] == (stamp, content) else now_ns
    return seen_ns, is_settled(touched_ns=max(stamp[:2]), seen_ns=seen_ns, now_ns=now_ns)


def settle_files(connection: sqlite3.Connection, folder: str, now_ns: int) -> bool:
    """Tell whether all unsettled files are as they were indexed; note those that can be trusted
    from now on."""
    rows = connection.execute(
        "SELECT path, sha256, modified_ns, changed_ns, seen_ns FROM file WHERE NOT settled"
    ).fetchall()
    trusted = []
    for path, sha256, modified_ns, changed_ns, seen_ns in rows:
        try:
            with open(f"{folder}/{path}", "rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                    return False
        except OSError:
            return False
        if is_settled(touched_ns=max(modified_ns, changed_ns), seen_ns=seen_ns, now_ns=now_ns):
            trusted.append((path, sha256))
    if trusted:
        # Where nothing can be written they are hashed again the next time.
        with suppress(sqlite3.OperationalError):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "UPDATE file SET settled = 1 WHERE path = ? AND sha256 = ?", trusted
            )
            connection.execute(
                "UPDATE meta SET value = CAST((SELECT count(*) FROM file WHERE NOT settled) AS "
                "TEXT)"
                " WHERE key = 'unsettled'"
            )
            connection.execute("COMMIT")
    return True
