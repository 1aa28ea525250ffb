"""Hostile workbooks end in one sentence, whichever command reads them, and nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.workbooks.hostile_workbooks import HOSTILE

from directive_cli.workbooks.cells import read_cells
from directive_cli.workbooks.looking import WorkbookRefused

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.command_line import CommandLine


@pytest.mark.parametrize(
    ("made", "ending"), HOSTILE, ids=[f"{made.__name__}.{ending}" for made, ending in HOSTILE]
)
def test_a_hostile_workbook_is_refused(made: Callable[[], bytes], ending: str) -> None:
    with pytest.raises(WorkbookRefused) as refused:
        read_cells(f"tep.{ending}", made())
    words = str(refused.value.message)
    assert words.startswith("tep.")
    assert "\n" not in words


@pytest.mark.parametrize("command", [("import",), ("collect",), ("draft",)])
def test_no_command_reads_one(ask: CommandLine, tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "tep.xls"
    path.write_bytes(b"<html><table><tr><td>STT</td></tr></table></html>")
    before = sorted(each.name for each in ask.folder.rglob("*.yaml"))
    answer = ask(*command, str(path), "--lang", "en")
    assert answer.code in (1, 2)
    assert "is no workbook; accepted are" in answer.err
    assert "Traceback" not in answer.err
    assert sorted(each.name for each in ask.folder.rglob("*.yaml")) == before
