"""The READMEs' pictures are what the program prints."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
MAKER = runpy.run_path(str(FOLDER / "make.py"))


@pytest.mark.parametrize(("name", "language"), MAKER["PICTURES"].items())
def test_a_picture_is_fresh(name: str, language: str) -> None:
    drawn = MAKER["draw"](language)
    assert (FOLDER / name).read_text(encoding="utf-8") == drawn
    assert "http" not in drawn.replace("http://www.w3.org/", "").replace(
        "https://www.textualize.io", ""
    )
