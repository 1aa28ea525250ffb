"""What a question loads: neither Pydantic nor YAML nor the holiday table when nothing changed, nor Rich for a pipe."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.asking import registry_at

SOURCE = Path(__file__).parents[2] / "src"
RUN = """
import io, json, os, sys
from datetime import UTC, datetime
from directive_cli.cli.main import run_command_line
out = io.StringIO()
code = run_command_line(sys.argv[1:], os.environ, out, sys.stderr, os.getcwd, datetime(2025, 3, 10, tzinfo=UTC))
print(json.dumps([code, len(out.getvalue()), sorted(sys.modules)]))
"""
HEAVY = {
    "pydantic", "pydantic_core", "yaml", "holidays", "dateutil", "rich", "typer", "click", "inspect", "dataclasses",
    "difflib", "hashlib", "uuid", "tempfile", "argparse", "subprocess", "openpyxl", "docx", "jinja2", "icalendar",
    "multiprocessing", "concurrent", "logging", "importlib.metadata", "typing", "pathlib", "urllib", "calendar",
}  # fmt: skip


@pytest.mark.parametrize(
    "question",
    [
        ["due", "--agency", "so-xay-dung", "--before", "2025-12-01"],
        ["due", "--format", "json"],
        ["show", "15/KH-UBND"],
        ["show", "15/kh-ubnd:1"],
        ["list"],
        ["status"],
        ["agencies"],
        ["search", "dat dai"],
        ["chain", "15/KH-UBND"],
    ],
)
def test_a_warm_question_loads_nothing_heavy(tmp_path: Path, question: list[str]) -> None:
    root = registry_at(tmp_path)
    first, _loaded = _asked(root, tmp_path / "cache", question)
    second, loaded = _asked(root, tmp_path / "cache", question)
    assert first == second
    # Young files are hashed until the clock has moved on.
    assert loaded & HEAVY <= {"hashlib"}
    tables = {name for name in loaded if re.fullmatch(r"directive_cli\.cli\.\w*table", name)}
    assert tables == {"directive_cli.cli.asking_table"}
    assert question[0] not in ("due", "status") or "directive_cli.domain.vietnamese" not in loaded


def test_what_is_held_away_is_loaded_when_files_are_read(tmp_path: Path) -> None:
    """The names above are those of modules that exist: the test would not notice otherwise."""
    _answer, loaded = _asked(registry_at(tmp_path), tmp_path / "cache", ["status"])
    assert {"pydantic", "yaml", "holidays", "dataclasses"} <= loaded


def _asked(root: Path, cache: Path, question: list[str]) -> tuple[tuple[int, int], set[str]]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(SOURCE),
        "XDG_CACHE_HOME": str(cache),
        "DIRECTIVE_LANG": "en",
    }
    done = subprocess.run(
        [sys.executable, "-c", RUN, *question, "--registry", str(root)],
        env=environment,
        capture_output=True,
        check=True,
    )
    code, length, modules = json.loads(done.stdout)
    assert code == 0
    assert length
    return (code, length), set(modules) | {name.partition(".")[0] for name in modules}
