"""The examples in docs/examples are what the program writes from the real registry."""

from __future__ import annotations

import io
import runpy
import zipfile
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "examples"
MAKER = runpy.run_path(str(FOLDER / "make.py"))


def contents(path: Path) -> object:
    """Return a file's content; of a zipped one its parts, for other machines may compress otherwise."""
    raw = path.read_bytes()
    if raw[:4] != b"PK\x03\x04":
        return raw
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        # XlsxWriter ends the lines of its XML as the system does.
        return {name: package.read(name).replace(b"\r\n", b"\n") for name in package.namelist()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("examples")
    return {name: folder / name for name in MAKER["make"](folder)}


def test_every_report_is_there_in_every_form_and_nothing_else(made: dict[str, Path]) -> None:
    kept = {path.name for path in FOLDER.iterdir() if path.is_file()} - {"make.py", "README.md"}
    assert kept == set(made)
    for report in MAKER["REPORTS"]:
        for form in MAKER["FORMATS"]:
            assert f"{report}.{form}" in kept


def test_the_examples_are_fresh(made: dict[str, Path]) -> None:
    stale = [
        name
        for name, path in made.items()
        if not name.endswith(".eml") and contents(path) != contents(FOLDER / name)
    ]
    assert stale == [], "run: python docs/examples/make.py"
