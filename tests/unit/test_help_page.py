"""The help page of each command is the one that Typer would draw."""

from __future__ import annotations

import io

import pytest

from directive_cli.cli.help_page import print_help
from directive_cli.cli.table import COMMANDS
from directive_cli.cli.typer_app import read_with_typer
from directive_cli.translation import Translator


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_the_page_is_as_typer_draws_it(
    name: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    ours, typers = io.StringIO(), io.StringIO()
    translator = Translator(language)
    assert print_help([name, "--help"], translator, ours)
    assert read_with_typer([name, "--help"], translator, typers) is None
    assert ours.getvalue() == typers.getvalue()


def test_what_is_no_page_of_a_command_is_left_to_typer() -> None:
    for words in (["--help"], ["due"], ["due", "--agency", "--help"], ["nothing", "--help"], []):
        assert not print_help(words, Translator("en"), io.StringIO())
