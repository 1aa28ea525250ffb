"""docs/reports.md names every report, form, field and exported column, and none that does not exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from directive_cli.cli.producing_table import EXPORT_FORMATS, REPORT_FORMATS, REPORTS
from directive_cli.formats.letter import LETTER_FIELDS, TASK_FIELDS
from directive_cli.reports import export_tables

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reports.md").read_text(encoding="utf-8")
TABLES = {
    "directives": export_tables._DIRECTIVES,
    "links": export_tables._LINKS,
    "tasks": export_tables._TASKS,
    "roles": export_tables._ROLES,
    "assignments": export_tables._ASSIGNMENTS,
    "events": export_tables._EVENTS,
    "agencies": export_tables._AGENCIES,
    "group_members": export_tables._MEMBERS,
}


def test_every_field_of_a_letter_is_explained() -> None:
    assert set(re.findall(r"\{\{([a-z_.]+)\}\}", PAGE)) == {*LETTER_FIELDS, *TASK_FIELDS}


@pytest.mark.parametrize("name", TABLES)
def test_every_exported_column_is_listed(name: str) -> None:
    line = next(line for line in PAGE.splitlines() if line.startswith(f"| `{name}` |"))
    assert re.findall(r"`([a-z_]+)`", line)[1:] == [column for column, _kind in TABLES[name]]


def test_every_report_and_form_is_named() -> None:
    assert set(re.findall(r"^\| `directive report (\w+)", PAGE, re.MULTILINE)) == set(REPORTS)
    assert "|".join(REPORT_FORMATS) in PAGE
    assert all(form in PAGE for form in EXPORT_FORMATS if form != "jsonl")
