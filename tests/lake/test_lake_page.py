"""docs/lake.md shows the tables as the code has them, and its commands work."""

from __future__ import annotations

import re
import runpy
import shlex
from pathlib import Path

from tests.asking import ask
from tests.lake.test_lake import NOW
from tests.lake.three_registries import write_three

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
