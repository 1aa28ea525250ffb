"""What a disk changes in an index without changing a stamp is seen: at once, or the next day."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from tests.asking import ask, registry_at
from tests.durability.damage_index import hide

from directive_cli.registry import index, settling

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def titles(root: Path) -> str:
    return ask(root, "list", environment={"XDG_CACHE_HOME": str(root.parent / "cache")}).out


def rot(root: Path) -> None:
    """Change a stored title, and make the stamp fit."""
    (path,) = (root.parent / "cache").rglob("*.sqlite")
    with closing(sqlite3.connect(path)) as store, store:
        store.execute(
            "UPDATE directive SET record = CAST(replace(CAST(record AS TEXT), 'đất', 'mất') AS BLOB)"
        )
    hide(path)


def test_a_small_index_is_summed_each_time(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    right = titles(root)
    rot(root)
    assert titles(root) == right


def test_a_large_index_is_summed_once_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "SUMMED_ALWAYS", 0)
    root = registry_at(tmp_path)
    right = titles(root)
    rot(root)
    assert titles(root) != right
    monkeypatch.setattr(index, "_day", lambda: "1")
    assert titles(root) == right
    # The sum of an index that stands is noted for the new day.
    monkeypatch.setattr(index, "_day", lambda: "2")
    assert titles(root) == right
    (stamp,) = (root.parent / "cache").rglob("stamp-*")
    assert stamp.read_text().split(" ")[-1] == "2"


def test_a_large_index_is_summed_once_for_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the first question that trusts the stamp of the changed file, not by the one before."""
    monkeypatch.setattr(index, "SUMMED_ALWAYS", 0)
    root = registry_at(tmp_path)
    titles(root)
    with next(root.glob("directives/**/*.yaml")).open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    right = titles(root)
    (stamp,) = (root.parent / "cache").rglob("stamp-*")
    assert stamp.read_text().split(" ")[-2] == "-"
    monkeypatch.setattr(settling, "GRAIN_NS", 0)
    assert titles(root) == right
    rot(root)
    monkeypatch.setattr(index, "_day", lambda: "1")
    assert titles(root) == right
