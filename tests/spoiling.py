"""What may have happened to a SQLite file in the cache folder."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def garbage(path: Path) -> None:
    path.write_bytes(b"\x00\xff" * 5000)


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def foreign(path: Path, *, table: str) -> None:
    """Put another program's file there, which happens to have a table of this name."""
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute(f"CREATE TABLE {table} (khoa TEXT)")
    connection.commit()
    connection.close()
