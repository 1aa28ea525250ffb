"""Both readers of a command line, the quick one and Typer, read the same; what neither accepts is explained."""

from __future__ import annotations

import io
import shlex
from datetime import UTC, datetime
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.cli.arguments import UsageError, command_first, defaults, read_arguments
from directive_cli.cli.command_lookup import find_command
from directive_cli.cli.main import run_command_line
from directive_cli.cli.mistakes import mistake_in
from directive_cli.cli.placeholders import PLACEHOLDERS, WORD
from directive_cli.cli.table import COMMANDS
from directive_cli.cli.typer_app import read_with_typer
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from directive_cli.cli.command import Command, Option

ENGLISH = Translator("en")
VALUES = st.sampled_from(
    [
        "2025-11-15",
        "so-khcn",
        "Sở Y tế",
        "02-TB/BCĐ",
        "02-KH/BCĐ:PL.30",
        "a=b",
        "14d",
        "x y",
        "đ",
        "7",
        "[red]",
    ]
)


INTRUDERS = [
    "--bogus",
    "--before",
    "-x",
    "--format=xml",
    "zzz",
    "--no-color=1",
    "--",
    "-",
    "--lang",
    "--output=x",
]


def asked(words: list[str], language: str = "en") -> tuple[int, str, str]:
    """Return exit code, standard output and standard error of a line that needs no registry."""
    out, err = io.StringIO(), io.StringIO()
    now = datetime(2025, 11, 10, 1, tzinfo=UTC)
    code = run_command_line(
        [*words, "--lang", language], {"HOME": "/nonexistent"}, out, err, Path("/"), now
    )
    return code, out.getvalue(), err.getvalue()


@st.composite
def option_words(draw: st.DrawFn, option: Option) -> list[str]:
    if option.kind == "flag":
        return [option.flag]
    value = draw(st.sampled_from(option.choices) if option.choices else VALUES)
    return [f"{option.flag}={value}"] if draw(st.booleans()) else [option.flag, value]


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """Draw a well-formed line of any command."""
    command: Command = draw(st.sampled_from(COMMANDS))
    parts: list[list[str]] = []
    for argument in command.arguments:
        least = 1 if argument.required else 0
        most = 3 if argument.many else 1
        parts += [[word] for word in draw(st.lists(VALUES, min_size=least, max_size=most))]
    for option in draw(st.lists(st.sampled_from(command.options), max_size=5)):
        parts.append(draw(option_words(option)))
    order = draw(st.permutations(range(len(parts))))
    return [command.name, *(word for place in order for word in parts[place])]


@settings(max_examples=150, deadline=None)
@given(lines())
def test_both_readers_read_a_well_formed_line_alike(words: list[str]) -> None:
    quick = read_arguments(words)
    assert quick is not None
    assert read_with_typer(words, ENGLISH, io.StringIO()) == quick


@settings(max_examples=150, deadline=None)
@given(
    lines(),
    st.integers(0, 12),
    st.sampled_from(["--bogus", "--before", "-x", "--format=xml", "zzz", "--no-color=1"]),
)
def test_what_the_quick_reader_accepts_typer_accepts(
    words: list[str], place: int, intruder: str
) -> None:
    """The quick reader may leave a line to Typer, but it must never accept what Typer refuses or reads otherwise."""
    disturbed = [*words[: place + 1], intruder, *words[place + 1 :]]
    quick = read_arguments(disturbed)
    try:
        careful = read_with_typer(disturbed, ENGLISH, io.StringIO())
    except UsageError as error:
        assert quick is None
        assert ENGLISH(error.message)
    else:
        assert quick is None or careful == quick


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_bare_command_has_the_defaults_of_the_table(command: Command) -> None:
    needed = ["x" for argument in command.arguments if argument.required]
    quick = read_arguments([command.name, *needed])
    assert quick is not None
    given = defaults(command)
    assert {option.key: getattr(quick.given, option.key) for option in command.options} == {
        option.key: tuple(found) if isinstance(found := given[option.key], list) else found
        for option in command.options
    }


def test_an_attribute_is_named_as_its_option() -> None:
    for command in COMMANDS:
        for option in command.options:
            assert option.key.rstrip("_") == option.flag.lstrip("-").replace("-", "_")
            assert not option.key.endswith("_") or iskeyword(option.key.rstrip("_"))


def test_what_was_given_cannot_be_changed() -> None:
    quick = read_arguments(["due", "--by", "2025-11-15"])
    assert quick is not None
    with pytest.raises(AttributeError, match="frozen"):
        quick.given.format = "json"  # type: ignore[misc]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
@pytest.mark.parametrize("empty", ["", " "])
def test_no_option_and_no_argument_may_be_empty(command: Command, empty: str) -> None:
    needed = ["x" for argument in command.arguments if argument.required]
    lines = [
        [command.name, *needed, f"{option.flag}={empty}"]
        for option in command.options
        if option.kind != "flag" and not option.choices and not option.may_be_empty
    ]
    lines += [
        [command.name, *needed[:place], empty, *needed[place + 1 :]]
        for place, argument in enumerate(command.arguments)
    ]
    for words in lines:
        with pytest.raises(UsageError, match="empty"):
            read_arguments(words)
        with pytest.raises(UsageError, match="empty"):
            read_with_typer(words, ENGLISH, io.StringIO())


@pytest.mark.parametrize(
    ("line", "behind"),
    [
        ("--lang vi due --by 2025-11-15", "due --lang vi --by 2025-11-15"),
        (
            "--no-color --format=json --registry data due",
            "due --no-color --format=json --registry data",
        ),
        ("--lang vi --help", "--lang vi --help"),
        ("--overdue due", "--overdue due"),
        ("--lang", "--lang"),
    ],
)
def test_common_options_are_taken_before_the_command_as_behind_it(line: str, behind: str) -> None:
    assert command_first(shlex.split(line)) == shlex.split(behind)


@pytest.mark.parametrize(
    "line",
    [
        "due --before",
        "due --format xml",
        "due --bogus",
        "due extra",
        "show",
        "nonsense",
        "--help",
        "due --help",
    ],
)
def test_the_quick_reader_leaves_help_and_mistakes_to_typer(line: str) -> None:
    assert read_arguments(shlex.split(line)) is None


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("xyzzy", 'There is no command "xyzzy"; `directive --help` lists them.'),
        ("due --bogus", "There is no option --bogus; `directive due --help` lists them."),
        (
            "due --befor 2025-11-15",
            "There is no option --befor. The nearest are --before, --format.",
        ),
        ("due -x", "There is no option -x; `directive due --help` lists them."),
        ("due --before", "--before needs a value: --before DATE."),
        ("due --agency --overdue", "--agency needs a value: --agency AGENCY."),
        ("due --format", "--format needs a value: one of table, json, csv, md."),
        (
            "due --group-by week",
            '--group-by does not accept "week"; it takes one of directive (by document), agency (by agency), month (by month).',
        ),
        ("due --no-color=1", "--no-color takes no value."),
        ("due soon please", "Too many words on the line: soon please."),
        ("show", "REF is missing; see `directive show --help`."),
        ("search", "WORDS is missing; see `directive search --help`."),
        (
            "--overdue due",
            "--overdue stands after the command: `directive COMMAND --overdue …`.",
        ),
        (
            "--bogus",
            "There is no option --bogus; `directive --help` lists the commands and theirs.",
        ),
        ("--lang fr due", '--lang does not accept "fr"; it takes one of en, vi.'),
        ("--lang", "--lang needs a value: one of en, vi."),
    ],
)
def test_a_mistake_is_one_sentence_that_says_what_is_accepted(line: str, sentence: str) -> None:
    assert ENGLISH(mistake_in(shlex.split(line))) == sentence


def test_a_mistyped_command_is_answered_with_the_nearest() -> None:
    said = ENGLISH(mistake_in(["chian"]))
    assert said.startswith('There is no command "chian". The nearest ')
    assert "chain" in said


@pytest.mark.parametrize(
    "line", ["nonsense", "due --bogus", "due --before", "due --format xml", "due a b", "show"]
)
def test_a_mistake_exits_2_and_says_so_on_stderr_only(line: str) -> None:
    code, out, err = asked(shlex.split(line))
    assert (code, out) == (2, "")
    assert err.startswith("directive: ")
    assert err.count("\n") == 1


ENGLISH_WORDS = (
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "Show",
    "this",
    "the",
    "DATE",
    "AGENCY",
    "FILE",
    "default",
)


@pytest.mark.parametrize(
    "line", ["", "--help", *(f"{command.name} --help" for command in COMMANDS)]
)
def test_help_in_vietnamese_has_no_english_left(line: str) -> None:
    code, out, err = asked(shlex.split(line), "vi")
    assert (code, err) == (0, "")
    assert "Cách dùng: directive" in out
    words = {word.strip("[]().,:;│").split("=")[0] for word in out.split()}
    assert words.isdisjoint(ENGLISH_WORDS)


@pytest.mark.parametrize(
    "line", ["nonsense", "due --bogus", "due --before", "due --format xml", "due a b", "show"]
)
def test_a_mistake_is_told_in_vietnamese(line: str) -> None:
    _code, _out, err = asked(shlex.split(line), "vi")
    assert any(word in err for word in ("Không", "không", "Thiếu", "thừa", "cần"))


@pytest.mark.parametrize("line", ["due --help", "show --help"])
def test_help_shows_brackets_as_they_are_written(line: str) -> None:
    _code, out, _err = asked(shlex.split(line))
    assert "[default: DIRECTIVE_REGISTRY," in " ".join(out.replace("│", " ").split())


def test_help_ends_with_the_examples_of_the_table() -> None:
    due = find_command("due")
    assert due is not None
    _code, out, _err = asked(["due", "--help"])
    assert [f"directive {example}" in out for example in due.examples] == [True] * len(due.examples)


def test_examples_in_the_table_are_lines_that_are_read() -> None:
    for command in COMMANDS:
        for example in command.examples:
            assert read_arguments(shlex.split(example)) is not None, example


def test_the_version_is_printed_on_stdout() -> None:
    code, out, err = asked(["--version"])
    assert (code, err) == (0, "")
    assert out.startswith("directive 0.")


def test_every_placeholder_of_the_table_has_words() -> None:
    metavars = {
        option.metavar
        for command in COMMANDS
        for option in command.options
        if option.kind != "flag"
    }
    metavars |= {argument.metavar for command in COMMANDS for argument in command.arguments}
    named = {word for metavar in metavars for word in WORD.findall(metavar)}
    assert sorted(named - set(PLACEHOLDERS)) == []


def test_a_wrong_language_is_refused_wherever_it_stands() -> None:
    for words in (("--lang", "de", "status"), ("--lang", "de", "--help"), ("--lang=de",)):
        out, err = io.StringIO(), io.StringIO()
        now = datetime(2025, 11, 10, 1, tzinfo=UTC)
        code = run_command_line(words, {"HOME": "/nonexistent"}, out, err, Path("/"), now)
        assert (code, out.getvalue()) == (2, "")
        assert err.getvalue() == (
            'directive: --lang does not accept "de"; it takes one of en, vi.\n'
        )
