"""The tables of deadline words that several tests go through."""

from __future__ import annotations

from pathlib import Path


def phrase_rows(name: str) -> list[tuple[str, ...]]:
    """Return the rows of a table in tests/unit, its remarks left out."""
    table = (Path(__file__).parent / "unit" / name).read_text(encoding="utf-8")
    return [tuple(line.split("\t")) for line in table.splitlines() if not line.startswith("#")]
