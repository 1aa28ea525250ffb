"""One file of a change: its content before and after."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file of a change; ``before`` is None for a new file."""

    path: str
    before: bytes | None
    after: bytes
