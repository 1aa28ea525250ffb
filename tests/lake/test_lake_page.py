"""docs/lake.md shows the tables as the code has them, and its commands work."""

from __future__ import annotations

import os
import re
import runpy
import shlex
import subprocess
from pathlib import Path

import yaml
from tests.asking import ask
from tests.lake.test_lake import NOW
from tests.lake.three_registries import write_three
from tests.platforms import NEEDS_POSIX_SHELL

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "lake.md").read_text(encoding="utf-8")


def test_the_tables_of_the_page_are_those_of_the_code() -> None:
    assert runpy.run_path(str(ROOT / "docs" / "lake_tables.py"))["fresh"](PAGE) == PAGE


def test_the_commands_of_the_page_work(tmp_path: Path) -> None:
    for name, root in write_three(tmp_path).items():
        root.rename(tmp_path / {"bo": "ministry", "dong": "east", "tay": "west"}[name])
    (block,) = re.findall(r"^```console\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    lines = [shlex.split(line)[2:] for line in block.splitlines()]
    assert len(lines) == 14
    for words in lines:
        answer = ask(None, words, now=NOW, cwd=tmp_path)
        assert answer.code == 0, (words, answer.err)
        assert answer.out or answer.err


@NEEDS_POSIX_SHELL
def test_init_writes_the_job_that_publishes(tmp_path: Path) -> None:
    assert ask(None, "init new", cwd=tmp_path).code == 0
    script = (tmp_path / "new" / "ci" / "publish-registry.sh").read_text(encoding="utf-8")
    assert 'directive" publish "$DIRECTIVE_LAKE"' in script and "@SOURCE@" not in script
    refused = subprocess.run(
        ["sh", str(tmp_path / "new" / "ci" / "publish-registry.sh")],
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode == 2 and "DIRECTIVE_LAKE" in refused.stderr
    for name in (".github/workflows/registry.yml", ".gitlab-ci.yml"):
        text = (tmp_path / "new" / name).read_text(encoding="utf-8")
        jobs = yaml.safe_load(text)
        job = jobs.get("publish") or jobs["jobs"]["publish"]
        assert "sh ci/publish-registry.sh" in str(job)
