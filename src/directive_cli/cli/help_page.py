"""The help page of one command, drawn with Rich from the table of commands as Typer draws it.

Typer and what it loads besides (Markdown, syntax colours) take longer to start than most answers;
``tests/unit/test_help_page.py`` holds the two equal for every command, in both languages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from rich.columns import Columns
from rich.console import Console
from rich.highlighter import RegexHighlighter
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

from directive_cli.cli.arguments import UsageError
from directive_cli.cli.choices import said_choices
from directive_cli.cli.command import Argument, Command, Option
from directive_cli.cli.command_lookup import find_command
from directive_cli.cli.mistakes import mistake_in
from directive_cli.cli.placeholders import example_line, placeholder
from directive_cli.cli.session import leaving
from directive_cli.messages import _
from directive_cli.translation import LANGUAGES, Translator

_THEME = Theme(
    {"option": "bold cyan", "switch": "bold green", "types": "bold yellow", "usage": "yellow"}
)


class _Flags(RegexHighlighter):
    highlights = [  # noqa: RUF012 - as Rich has it
        r"(^|\W)(?P<switch>\-\w+)(?![a-zA-Z0-9])",
        r"(^|\W)(?P<option>\-\-[\w\-]+)(?![a-zA-Z0-9])",
        r"(?P<types>\<[^\>]+\>)",
        r"(?P<usage>Usage: )",
    ]


_FLAGS = _Flags()


def print_help(words: Sequence[str], translator: Translator, stdout: IO[str]) -> bool:
    """Print the page that ``COMMAND --help`` asks for; False when ``words`` are anything else.

    Raises UsageError for a language that there is not, OutputRefused.
    """
    command = find_command(words[0]) if words else None
    rest = list(words[1:])
    if command is None or not rest or rest[-1] not in ("--help", "-h"):
        return False
    language = [word.removeprefix("--lang=") for word in rest[:-1] if word != "--lang"]
    if len(language) > 1 or len(rest) > 3 or (len(rest) > 1 and not rest[0].startswith("--lang")):
        return False
    if language and language[0] not in LANGUAGES:
        raise UsageError(mistake_in(words))
    console = Console(file=stdout, theme=_THEME, highlighter=_FLAGS, highlight=True)
    with leaving(stdout):
        _print_page(command, translator, console)
        console.print()
    return True


def _print_page(command: Command, translator: Translator, console: Console) -> None:
    say = translator
    usage = f"{say(_('Usage:'))} directive {command.name} {say(_('[OPTIONS]'))}"
    for argument in command.arguments:
        name = say(placeholder(argument.metavar))
        opened, closed = "{}" if argument.required else "[]"
        usage += f" {name}" if name.startswith("[") else f" {opened}{name}{closed}"
    console.print(Padding(_FLAGS(usage), 1), style="bold")
    console.print(Padding(_FLAGS(Text(say(command.help))), (0, 1, 1, 1)))
    if command.arguments:
        starred = any(argument.required for argument in command.arguments)
        named = [_argument_row(argument, starred, say) for argument in command.arguments]
        _print_panel(console, say(_("Arguments")), named)
    rows = [_option_row(option, say) for option in command.options]
    about = Columns([Text(say(_("Show this help.")))])
    rows.append([_FLAGS("--help"), _FLAGS("-h"), Text(), Text(), Text(), about])
    _print_panel(console, say(_("Options")), rows)
    if command.examples:
        shown = [say(_("Examples:")), *(example_line(each, say) for each in command.examples)]
        console.print(Padding(_FLAGS(Text("\n\n".join(shown))), 1))


def _print_panel(console: Console, title: str, rows: list[list[Text | Columns]]) -> None:
    table = Table(
        highlight=True, show_header=False, expand=True, box=None, pad_edge=False, padding=(0, 1)
    )
    for row in rows:
        table.add_row(*row)
    console.print(Panel(table, border_style="dim", title=title, title_align="left"))


def _argument_row(argument: Argument, starred: bool, say: Translator) -> list[Text | Columns]:
    about = [Text(say(argument.help))]
    if argument.required:
        about.append(Text(say(_("[required]")), style="dim red"))
    kind = Text(f"<{say(_('text'))}>", style="bold yellow", overflow="fold")
    kind.stylize("dim", 0, 1)
    kind.stylize("dim", len(kind) - 1)
    star = [Text("*" if argument.required else "", style="red")] if starred else []
    name = _FLAGS(say(placeholder(argument.metavar)))
    return [*star, Text(), name, Text(), Text(), kind, Columns(about)]


def _option_row(option: Option, say: Translator) -> list[Text | Columns]:
    words = option.help
    if option.choices:
        words = _("{help} One of {accepted}.", help=words, accepted=said_choices(option))
    about = [Text(say(words))]
    if option.default is not None:
        about.append(Text(say(_("[default: {value}]", value=option.default)), style="dim"))
    kind = Text(style="bold yellow", overflow="fold")
    if option.kind != "flag":
        kind.append(say(placeholder(option.metavar)))
        for at, letter in enumerate(kind.plain):
            if letter == "|":
                kind.stylize("dim", at, at + 1)
    return [_FLAGS(option.flag), Text(), Text(), Text(), kind, Columns(about)]
