"""Every report's name builds that report, and adding a report is one module and one line."""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from tests.asking import ask
from tests.formats.office_registry import PLAN, lay_out

from directive_cli.formats.kinds import FORMATS
from directive_cli.messages import Message
from directive_cli.reports.detail import detail_as_asked
from directive_cli.reports.kinds import REPORTS, ReportKind

if TYPE_CHECKING:
    from pathlib import Path

    from directive_cli.reports.request import ReportRequest
    from directive_cli.reports.table import Report

SUBJECTS = {"agency": "so-van-thu", "returns": f"{PLAN}:1", "changes": "--since 2025-11-01"}


@pytest.mark.parametrize("name", REPORTS)
def test_a_name_builds_the_report_of_that_name(name: str, tmp_path: Path) -> None:
    line = f"report {name} {SUBJECTS.get(name, '')} --as-of 2025-11-20 --format json"
    answer = ask(lay_out(tmp_path), line)
    assert answer.json["schema"].startswith(f"directive.report-{name}/")


def test_a_report_is_added_by_a_module_and_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def brief_as_asked(request: ReportRequest) -> Report:
        return replace(detail_as_asked(request), key="brief", title=Message("Brief"))

    module = ModuleType("directive_cli.reports.brief")
    module.brief_as_asked = brief_as_asked  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setitem(REPORTS, "brief", ReportKind("brief:brief_as_asked", Message("brief")))
    root = lay_out(tmp_path)
    assert (
        ask(root, "report brief --format json").json["schema"].startswith("directive.report-brief/")
    )
    for name, kind in FORMATS.items():
        if kind.is_file and (name != "pdf" or shutil.which("soffice")):
            written = tmp_path / f"brief.{kind.endings[0]}"
            assert ask(root, f"report brief --output {written.as_posix()}").code == 0, name
            assert written.stat().st_size > 100
    refused = ask(root, "report brie")
    assert "brief" in refused.err
