"""A writer for the two-writers test: append events one by one, as the commands do."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.durability.small_registry import PROGRESS

from directive_cli.editing.change_set import writing


def main(root: Path, name: str, count: int) -> None:
    for nth in range(count):
        with writing(root, wait_seconds=60) as changes:
            event = f'- id: {name}{nth:03}x\n  task: "1"\n  date: 2025-05-02\n  kind: progress\n'
            changes.put(PROGRESS, (changes.read(PROGRESS) or b"") + event.encode())
            changes.apply()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
