"""docs/reports.md names every report, form and field, and none that does not exist."""

from __future__ import annotations

import re
from pathlib import Path

from directive_cli.formats.kinds import FORMATS
from directive_cli.formats.letter import LETTER_FIELDS, TASK_FIELDS
from directive_cli.reports.kinds import REPORTS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reports.md").read_text(encoding="utf-8")


def test_every_field_of_a_letter_is_explained() -> None:
    assert set(re.findall(r"\{\{([a-z_.]+)\}\}", PAGE)) == {*LETTER_FIELDS, *TASK_FIELDS}


def test_every_report_and_form_is_named() -> None:
    assert set(re.findall(r"^\| `directive report (\w+)", PAGE, re.MULTILINE)) == set(REPORTS)
    assert "|".join(FORMATS) in PAGE
