"""Hostile workbooks end in one sentence, whichever command reads them, and nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest
from tests.workbooks.hostile_workbooks import (
    HOSTILE,
    locked,
    locked_table,
    one_long_text_in_every_cell,
)
from tests.workbooks.test_form_matrix import OFFICE, converted

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


@pytest.mark.parametrize(("made", "ending"), [(locked, "xlsx"), (locked_table, "ods")])
def test_a_password_is_told(made: Callable[[], bytes], ending: str) -> None:
    with pytest.raises(WorkbookRefused, match="is locked by a password"):
        read_cells(f"tep.{ending}", made())


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_the_password_of_an_old_workbook_is_told(tmp_path: Path) -> None:
    """The record behind the first becomes FilePass, as in a workbook that Excel 97 has locked."""
    openpyxl.Workbook().save(tmp_path / "tep.xlsx")
    converted([tmp_path / "tep.xlsx"], tmp_path, "xls")
    raw = (tmp_path / "tep.xls").read_bytes()
    at = raw.index(b"\x09\x08\x10\x00\x00\x06\x05\x00") + 20
    with pytest.raises(WorkbookRefused, match="is locked by a password"):
        read_cells("tep.xls", raw[:at] + b"\x2f\x00" + raw[at + 2 :])


def test_a_broken_reader_says_nothing_of_its_own(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WorkbookRefused):
        read_cells("tep.xlsx", one_long_text_in_every_cell())
    assert capfd.readouterr().err == ""


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
