"""What `doctor` says of a cache that cannot be looked into or written."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest
from tests.asking import ask, registry_at
from tests.platforms import WINE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "folder",
    [
        "closed",
        pytest.param("too long", marks=pytest.mark.skipif(WINE, reason="Wine has no such limit")),
        "a file",
    ],
)
def test_a_cache_that_cannot_be_entered_is_named_and_ends_nothing(
    tmp_path: Path, folder: str
) -> None:
    root = registry_at(tmp_path)
    cache = tmp_path / folder.replace("too long", "x" * 300) / "below"
    if folder == "closed":
        if not hasattr(os, "geteuid") or os.geteuid() == 0:
            pytest.skip("no folder is closed to root")
        cache.parent.mkdir(mode=0)
    elif folder == "a file":
        cache.parent.write_text("", encoding="utf-8")
    try:
        found = ask(root, "doctor", environment={"XDG_CACHE_HOME": str(cache)})
        due = ask(root, "due --undated", environment={"XDG_CACHE_HOME": str(cache)})
    finally:
        if folder == "closed":
            cache.parent.chmod(stat.S_IRWXU)
    assert found.code == 1
    assert "cannot be written: every answer reads all files again" in found.out
    assert (due.code, due.out.count("\n")) == (0, 3)
