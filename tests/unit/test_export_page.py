"""docs/export.md shows the tables as the code has them, and its queries and commands work."""

from __future__ import annotations

import re
import runpy
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb
import pytest
from tests.commands.command_line import CommandLine

from directive_cli.domain.status import State
from directive_cli.formats.export_kinds import EXPORT_FORMATS

ROOT = Path(__file__).resolve().parents[2]
MAKER = runpy.run_path(str(ROOT / "docs" / "export_tables.py"))
PAGE = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Do what the page's first block does, for the registry in data/."""
    folder = tmp_path_factory.mktemp("export-page")
    directive = CommandLine(folder, folder / "cache")
    for line in blocks("console")[0].splitlines():
        directive.fine(*shlex.split(line)[2:], "--registry", str(ROOT / "data"))
    return folder


def test_the_tables_of_the_page_are_those_of_the_code() -> None:
    assert MAKER["fresh"](PAGE) == PAGE


def test_every_form_and_state_is_named() -> None:
    assert re.findall(r"^\| `(\w+)` \| (?:a folder|one file)", PAGE, re.MULTILINE) == list(
        EXPORT_FORMATS
    )
    assert ", ".join(f"`{state.value}`" for state in State) in " ".join(PAGE.split())


def test_the_queries_for_duckdb_answer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    queries = blocks("sql")
    assert len(queries) == 3
    with duckdb.connect() as connection:
        for query in queries:
            assert connection.execute(query).fetchall(), query


def test_the_query_for_sqlite_answers(folder: Path) -> None:
    (query,) = blocks("sqlite")
    with closing(sqlite3.connect(folder / "registry.sqlite")) as connection:
        rows = connection.execute(query).fetchall()
    assert len(rows) == 20
    assert all(days_late > 0 for _ref, _name, _day, days_late in rows)
