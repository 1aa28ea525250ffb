"""An export's manifest: its day, its reading, what is missing, and which tables it holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from directive_cli import __version__
from directive_cli.registry.query import Snapshot
from directive_cli.reports.export_tables import EXPORT_TABLES
from directive_cli.reports.task_json import envelope


def manifest(
    snapshot: Snapshot, *, form: str, counts: Mapping[str, int], files: Mapping[str, Sequence[str]]
) -> dict[str, Any]:
    """Return ``export.json``; ``counts`` and ``files`` by table name, files relative to it."""
    return {
        **envelope(snapshot, "export"),
        "registry": snapshot.name,
        "program": f"directive {__version__}",
        "format": form,
        "tables": [
            {
                "name": table.name,
                "rows": counts[table.name],
                "files": list(files.get(table.name, ())),
                "key": list(table.key),
                "columns": [
                    {"name": field.name, "type": field.type.value} for field in table.fields
                ],
            }
            for table in EXPORT_TABLES
        ],
    }
