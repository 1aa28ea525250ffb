"""The built wheel, unpacked where nothing else of the project is, answers the README's first question."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.platforms import NEEDS_VENV

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"directive_cli", next(top for top in tops if top.endswith(".dist-info"))}
    assert "directive_cli/py.typed" in names
    assert "directive_cli/locale/vi_cli.py" in names


@NEEDS_VENV
def test_the_installed_program_answers(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    shutil.copytree(ROOT / "data", tmp_path / "work" / "data")
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "PYTHONPATH": str(installed),
        "LANG": "C.UTF-8",
    }
    done = subprocess.run(
        [sys.executable, "-m", "directive_cli", "due", "--before", "2025-11-15", "--as-of", "2025-11-10"],
        cwd=tmp_path / "work", env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    items = [line.split("\t")[3].rpartition(":")[2] for line in done.stdout.splitlines()]
    assert items == ["II-1", "II.5-2", "1.2", "4.1", "3.2", "4.3a"]
    where = subprocess.run(
        [sys.executable, "-c", "import directive_cli; print(directive_cli.__file__)"],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert where.stdout.startswith(str(installed))
