"""The ending of ``--output`` names the form, or is refused with those that there are."""

from __future__ import annotations

import pytest

from directive_cli.cli.arguments import read_arguments
from directive_cli.cli.output_form import WrongForm
from directive_cli.cli.table import COMMANDS


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("due --output a.json", "json"),
        ("due --output=b/a.CSV", "csv"),
        ("due --output a.txt", "table"),
        ("due --output a.log", "table"),
        ("due --output v1.2", "table"),
        ("due --output /dev/stdout", "table"),
        ("due --output a.d/b", "table"),
        ("due --output .json", "table"),
        ("due --output a.csv.", "csv"),
        ("due --output a.csv\u200b", "csv"),
        ("due --output a.csv~", "table"),
        ("validate --output a.sarif", "sarif"),
        ("validate --output a.xml", "junit"),
        ("validate --output a.json", "json"),
        ("validate --format gitlab --output a.json", "gitlab"),
        ("report summary --output a.xlsx", "xlsx"),
        ("report summary --output a.htm", "html"),
        ("remind --output letters.docx", "table"),
        ("due --format table --output a.txt", "table"),
        ("export --output a.sqlite", "sqlite"),
    ],
)
def test_the_ending_names_the_form_where_the_command_has_it(line: str, form: str) -> None:
    read = read_arguments(line.split())
    assert read is not None
    assert read.given.format == form


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("due --output a.xlsx", "writes no .xlsx; it writes .json, .csv, .md"),
        ("list --output a.docx", "writes no .docx"),
        ("list --output a.csv.gz", "writes no .gz"),
        ("list --output a.7z", "writes no .7z"),
        ("list --output a.jpeg", "writes no .jpeg"),
        ("list --output a.xlsx.", "writes no .xlsx"),
        ("status --output a.sarif", "writes no .sarif"),
        ("search x --output a.ods", "writes no .ods"),
        ("schema --output a.xlsx", "writes no .xlsx; it writes .json"),
        ("due --format json --output a.csv", "does not go with --format json"),
        ("due --format table --output a.csv", "does not go with --format table"),
        ("report summary --format docx --output a.xlsx", "does not go with --format docx"),
        ("validate --format github --output a.sarif", "does not go with --format github"),
    ],
)
def test_a_known_ending_that_would_hold_something_else_is_refused(line: str, reason: str) -> None:
    with pytest.raises(WrongForm) as refused:
        read_arguments(line.split())
    assert reason in str(refused.value.message)


def test_no_command_writes_a_workbook_or_findings_under_a_name_of_another_form() -> None:
    for command in COMMANDS:
        forms = {option.key: option for option in command.options}
        if "output" not in forms or forms["output"].metavar == "DIR":
            continue
        needed = ["x" for argument in command.arguments if argument.required]
        accepted = forms["format"].choices if "format" in forms else ()
        for ending in {"xlsx", "sarif", "pdf", "ods"} - set(accepted):
            with pytest.raises(WrongForm):
                read_arguments([command.name, *needed, "--output", f"a.{ending}"])
