"""What ``init`` writes for a site that CI builds."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml
from tests.commands.command_line import CommandLine
from tests.platforms import NEEDS_POSIX_SHELL

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def made(tmp_path: Path) -> Path:
    CommandLine(tmp_path, tmp_path / "cache").fine("init", "new")
    return tmp_path / "new"


@pytest.mark.parametrize("name", [".github/workflows/registry.yml", ".gitlab-ci.yml"])
def test_the_jobs_run_only_where_a_place_is_named(made: Path, name: str) -> None:
    read = yaml.safe_load((made / name).read_text(encoding="utf-8"))
    jobs = read.get("jobs", read)
    for job in ("site", "pages"):
        assert "sh ci/build-site.sh" in str(jobs[job])
        assert "DIRECTIVE_SITE" in str(jobs[job].get("if") or jobs[job]["rules"])
        assert "default" in str(jobs[job].get("if") or jobs[job]["rules"]).lower()
    assert "public" in str(jobs["pages"])


@NEEDS_POSIX_SHELL
def test_the_script_says_what_it_needs(made: Path) -> None:
    script = made / "ci" / "build-site.sh"
    assert "@SOURCE@" not in script.read_text(encoding="utf-8")
    refused = subprocess.run(
        ["sh", str(script)], env={"PATH": os.environ["PATH"]}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert refused.returncode == 2
    assert "DIRECTIVE_SITE" in refused.stderr


@NEEDS_POSIX_SHELL
def test_the_script_builds_into_the_folder(made: Path, tmp_path: Path) -> None:
    """With a stand-in for `python3 -m venv`, so that nothing is fetched: the real program builds."""
    stand_in = tmp_path / "bin" / "python3"
    stand_in.parent.mkdir()
    stand_in.write_text(
        '#!/bin/sh\nmkdir -p "$3/bin"\nprintf "#!/bin/sh\\n" > "$3/bin/python"\n'
        f'printf "#!/bin/sh\\nexec {sys.executable} -m directive_cli \\"\\$@\\"\\n" > "$3/bin/directive"\n'
        'chmod +x "$3/bin/python" "$3/bin/directive"\n',
        encoding="utf-8",
    )
    stand_in.chmod(0o755)
    place = tmp_path / "trang"
    subprocess.run(
        ["sh", str(made / "ci" / "build-site.sh"), str(place)],
        env={
            "PATH": f"{stand_in.parent}:{os.environ['PATH']}", "DIRECTIVE_SOURCE": "any",
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
        },
        check=True, capture_output=True,
    )  # fmt: skip
    assert (place / "index.html").is_file()
