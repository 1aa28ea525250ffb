"""run.py sets up once, keeps other programs quiet, and repairs what was interrupted."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from tests.platforms import NEEDS_FILE_SYSTEM_FLAGS, NEEDS_VENV

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = runpy.run_path(str(ROOT / "run.py"))


def test_a_step_is_one_line_and_silent_unless_it_fails(
    capsys: pytest.CaptureFixture[str],
) -> None:
    step = PROGRAM["step"]
    noisy = "import sys; print('WARNING: noise'); print('more', file=sys.stderr); sys.exit({})"
    assert step("Doing it", [sys.executable, "-c", noisy.format(0)])
    assert capsys.readouterr().err == "Doing it …\n"
    assert not step("Doing it", [sys.executable, "-c", noisy.format(3)], "A hint.")
    said = capsys.readouterr().err
    assert "WARNING: noise" in said and "more" in said
    assert said.endswith("Doing it: this failed.\nA hint.\n")


def test_the_requirements_of_a_part_are_printed() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "run.py"), "--requirements", "bare"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "pydantic==" in done.stdout and "pytest==" not in done.stdout
    assert done.stderr == ""


@NEEDS_FILE_SYSTEM_FLAGS
def test_files_of_tests_stand_in_memory_only_where_it_has_room(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    in_memory = PROGRAM["folder_in_memory"]
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.delenv(name, raising=False)

    def with_state(flags: int, free: int) -> dict[str, str]:
        state = SimpleNamespace(f_flag=flags, f_bavail=free, f_frsize=1)
        with monkeypatch.context() as patched:
            patched.setattr(os, "statvfs", lambda _path: state)
            found: dict[str, str] = in_memory(tmp_path)
        return found

    roomy = PROGRAM["ROOM_BYTES"]
    assert with_state(0, roomy) == {"TMPDIR": str(tmp_path)}
    assert with_state(0, roomy - 1) == {}
    assert with_state(os.ST_NOEXEC, roomy) == {}
    assert in_memory(tmp_path / "nowhere") == {}
    monkeypatch.setenv("TMPDIR", "/elsewhere")
    assert with_state(0, roomy) == {}


def write_project(folder: Path) -> Path:
    """A project with run.py, an empty lock and a package of one line."""
    package = folder / "src" / "directive_cli"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text("print('the answer')\n")
    (folder / "run.py").write_text((ROOT / "run.py").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "requirements.lock").write_text("")
    (folder / "pyproject.toml").write_text(
        "[build-system]\nrequires = []\nbuild-backend = 'backend'\nbackend-path = ['.']\n"
        "[project]\nname = 'directive-cli'\nversion = '1'\n"
    )
    # A build back end of the standard library: an editable wheel that is one path.
    (folder / "backend.py").write_text(BACKEND)
    return folder


BACKEND = """\
import pathlib, zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "directive_cli-1-py3-none-any.whl"
    with zipfile.ZipFile(pathlib.Path(folder) / name, "w") as wheel:
        wheel.writestr("directive.pth", str(pathlib.Path.cwd() / "src"))
        info = "directive_cli-1.dist-info/"
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: directive-cli\\nVersion: 1\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
    return name

build_wheel = build_editable
"""


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(folder / "run.py")], capture_output=True, text=True, check=False
    )


@NEEDS_VENV
def test_set_up_once_then_at_once_and_anew_after_an_interruption(tmp_path: Path) -> None:
    folder = write_project(tmp_path)
    # The stamp is written last: without it the set-up was interrupted and is made anew.
    half = folder / ".venv" / "lib" / "half"
    half.mkdir(parents=True)
    first = run(folder)
    assert first.stdout == "the answer\n", first.stderr
    assert [line.split()[0] for line in first.stderr.splitlines()] == [
        "Making",
        "Installing",
        "Installing",
    ]
    assert not half.exists()
    assert run(folder).stderr == ""
    (folder / "requirements.lock").write_text("# another state\n")
    changed = run(folder)
    assert changed.stdout == "the answer\n" and "Making" not in changed.stderr
    assert "Installing directive" in changed.stderr


@NEEDS_VENV
def test_two_at_once_set_up_one_after_the_other(tmp_path: Path) -> None:
    folder = write_project(tmp_path)
    started = [
        subprocess.Popen(
            [sys.executable, str(folder / "run.py")],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    said = [process.communicate() for process in started]
    assert [process.returncode for process in started] == [0, 0, 0], said
    assert {out for out, _ in said} == {"the answer\n"}
    # One installs; the others wait, or come when all is there.
    assert sum("Making .venv" in err for _, err in said) == 1, said
    assert sum("Installing directive" in err for _, err in said) == 1, said
