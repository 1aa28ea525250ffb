"""How a reader notices that a change of several files was cut off: the journal that only such a change leaves."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

JOURNAL = ".directive.journal"


def is_mid_change(root: str | Path) -> bool:
    """Tell whether a change of several files is under way or was interrupted; ``editing.journal.recover`` ends it."""
    return os.path.exists(f"{root}/{JOURNAL}")
