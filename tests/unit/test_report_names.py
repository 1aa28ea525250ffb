"""Every report's name builds that report: no name quietly gives another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.asking import ask
from tests.formats.office_registry import PLAN, lay_out

from directive_cli.cli.producing_table import REPORTS

if TYPE_CHECKING:
    from pathlib import Path

SUBJECTS = {"agency": "so-van-thu", "returns": f"{PLAN}:1", "changes": "--since 2025-11-01"}


@pytest.mark.parametrize("name", REPORTS)
def test_a_name_builds_the_report_of_that_name(name: str, tmp_path: Path) -> None:
    line = f"report {name} {SUBJECTS.get(name, '')} --as-of 2025-11-20 --format json"
    answer = ask(lay_out(tmp_path), line)
    assert answer.json["schema"].startswith(f"directive.report-{name}/")
