"""Progress is told to a person who waits, and to nobody else."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from tests.formats.hostile_report import hostile_report

from directive_cli.cli import progress
from directive_cli.translation import Translator

if TYPE_CHECKING:
    import pytest


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_hears_nothing() -> None:
    report = hostile_report()
    assert progress.watched(report, io.StringIO(), Translator("en")) is report


def test_a_person_hears_of_it_only_when_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_LOOK_EVERY_ROWS", 5)
    screen = Terminal()
    report = progress.watched(hostile_report(12), screen, Translator("en"))
    assert list(report.tables[0].rows) == list(hostile_report(12).tables[0].rows)
    assert screen.getvalue() == ""
    monkeypatch.setattr(progress, "_FIRST_AFTER_SECONDS", -1.0)
    assert len(list(report.tables[0].rows)) == 13
    assert "5 of 13 rows written" in screen.getvalue()
    assert screen.getvalue().endswith("\r")
