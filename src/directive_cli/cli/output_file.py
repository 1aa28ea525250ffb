"""A file named by ``--output``: whole or as it was before, whoever else can write to its folder.

Knows bytes and folders; nothing of what is written.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from directive_cli.editing.durable_files import copy_rights, removed_on_failure, replace_patiently


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Give a stream whose bytes become the file's content when all is written; on failure the file
    stays as it was.

    Links are followed; the file's mode, owner and group stay where the system allows. A device or
    a pipe is written to as it is. Raises OSError.
    """
    path = path.resolve() if path.is_file() or not path.exists() else path
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    # A name that nobody can guess and that must be new: in a shared folder a link could wait under
    # it.
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(8)}.new")
    descriptor = os.open(
        beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666
    )
    with removed_on_failure(beside):
        with os.fdopen(descriptor, "wb") as stream:
            copy_rights(path, descriptor)
            yield stream
        replace_patiently(beside, path)
