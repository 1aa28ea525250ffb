"""How a reader notices a change of several files: by its journal, and by the count of such changes.

The count lies in the file that writers lock. It is raised when all files of a change are in place
and the journal still stands, so a reader that finds no journal and the same count before and after
it read has seen all files of each change, or none.
"""

from __future__ import annotations

import os

from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

JOURNAL = ".directive.journal"
LOCK = ".directive.lock"
COUNT_AT = 1
"""Where the count begins in the lock's file: its first byte is what Windows locks."""
_LONGEST_COUNT = 32


def is_mid_change(root: str | Path) -> bool:
    """Tell whether a change of several files is under way or was interrupted;
    ``editing.journal.recover`` ends it."""
    return os.path.exists(f"{root}/{JOURNAL}")


def change_count(root: str | Path) -> bytes:
    """Return the count of changes of several files, as the lock's file has it; empty: none yet."""
    try:
        with open(f"{root}/{LOCK}", "rb", buffering=0) as file:
            return file.read(COUNT_AT + _LONGEST_COUNT)[COUNT_AT:].rstrip(b"\0")
    except OSError:
        return b""
