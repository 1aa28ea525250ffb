"""The registry as it would be after a plan: some directives with what happened to their tasks.

What is planned can then be built upon in the same change: events of tasks that are not written yet.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from directive_cli.editing.change_set import ChangeSet
from directive_cli.registry.location import (
    AGENCIES_FILE,
    CALENDAR,
    DIRECTIVES_FOLDER,
    PROGRESS,
    REGISTRY_FILE,
    read_limited,
)
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import Snapshot
from directive_cli.registry.query import snapshot as snapshot_of
from directive_cli.registry.yaml_document import FILE_SIZE_LIMIT

_COMMON = (AGENCIES_FILE, CALENDAR, REGISTRY_FILE)


def planned_snapshot(changes: ChangeSet, snapshot: Snapshot, directives: Iterable[str]) -> Snapshot:
    """Return a snapshot, in memory, of these directives alone as they would be.

    ``snapshot`` was taken under the lock of ``changes``. Of what is not planned the disk's files
    are taken. The day is the same; other directives are not in it.
    """
    wanted = set(directives)
    planned = {change.path: change.after for change in changes.changes}
    with tempfile.TemporaryDirectory(prefix="directive-") as folder:
        for path in _paths(snapshot, wanted, planned):
            content = planned.get(path)
            if content is None:
                try:
                    content = read_limited(snapshot.index.root, path, limit=FILE_SIZE_LIMIT)
                except FileNotFoundError:
                    continue
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        # In memory: the folder may go as soon as it is read.
        index = open_index(Path(folder).resolve(), cache=None)
    return snapshot_of(index, as_of=snapshot.as_of)


def _paths(snapshot: Snapshot, directives: set[str], planned: Iterable[str]) -> Iterator[str]:
    yield from _COMMON
    for path in planned:
        if path.startswith(f"{DIRECTIVES_FOLDER}/") and Path(path).stem in directives:
            yield path
    for identifier in directives:
        known = snapshot.directive(identifier)
        if known is not None:
            yield known.path
            folder = f"{PROGRESS}/{identifier}"
            rows = snapshot.index.connection.execute(
                "SELECT path FROM file WHERE path > ? AND path < ?", (f"{folder}/", f"{folder}0")
            )
            yield from (path for (path,) in rows)
