"""The Typer application, made from the table of commands: help pages and the lines that the quick
reader leaves.

Loaded only when the quick reader leaves a line to it. What is wrong with a line is worded by
``mistakes``.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from enum import StrEnum
from typing import IO, Annotated, Any

import typer
from rich.markup import escape
from typer.core import TyperCommand, TyperGroup

from directive_cli import __version__
from directive_cli.cli.arguments import Invocation, UsageError, invocation_of, names_form
from directive_cli.cli.choices import said_choices
from directive_cli.cli.command import Argument, Command, Option
from directive_cli.cli.mistakes import mistake_in
from directive_cli.cli.placeholders import example_line, placeholder
from directive_cli.cli.session import leaving
from directive_cli.cli.table import COMMANDS
from directive_cli.messages import Message, _
from directive_cli.translation import LANGUAGES, Translator


def read_with_typer(
    words: Sequence[str], translator: Translator, stdout: IO[str]
) -> Invocation | None:
    """Return the invocation that ``words`` say, or None when Typer has answered on ``stdout``
    (help, version).

    Raises UsageError in one sentence that says what is accepted.
    """
    if _names_another_language(words):
        # Help is answered before Typer looks at the values of other options.
        raise UsageError(mistake_in(words))
    found: list[Invocation] = []

    def take(command: Command, given: dict[str, Any]) -> None:
        found.append(invocation_of(command, given, form_given=names_form(words)))

    asked = words[0] if words else None
    command = typer.main.get_command(build_app(translator, take, asked))
    try:
        with leaving(stdout), redirect_stdout(stdout):
            command.main(args=list(words), prog_name="directive", standalone_mode=False)
    except typer.TyperException as error:
        raise UsageError(mistake_in(words)) from error
    return found[0] if found else None


def build_app(
    translator: Translator,
    found: Callable[[Command, dict[str, Any]], None],
    asked: str | None = None,
) -> typer.Typer:
    """Return the application; calling a command hands what was given to ``found``.

    With the name of a command in ``asked``, the application has that command only.
    """
    _translate_headings(translator)
    group, single = _worded_classes(translator)
    app = typer.Typer(
        name="directive",
        cls=group,
        help=translator(
            _("Directives, their tasks and their deadlines, from a registry of YAML files.")
        ),
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 120},
        options_metavar=translator(_OPTIONS),
        subcommand_metavar=translator(_("COMMAND …")),
        rich_markup_mode="rich",
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(_top(translator))
    only = [command for command in COMMANDS if command.name == asked]
    for command in only or COMMANDS:
        _add(app, command, single, translator, found)
    return app


def _names_another_language(words: Sequence[str]) -> bool:
    flag, equals, value = words[0].partition("=") if words else ("", "", "")
    given = value if equals else words[1] if len(words) > 1 else ""
    return flag == "--lang" and given not in LANGUAGES


_OPTIONS = _("[OPTIONS]")


def _top(translator: Translator) -> Callable[..., None]:
    """Return what ``directive`` itself answers: its version, or its help."""

    def body(context: typer.Context, **values: Any) -> None:
        if values["version"]:
            typer.echo(f"directive {__version__}")
            raise typer.Exit
        if context.invoked_subcommand is None:
            context.get_help()

    version = typer.Option("--version", help=translator(_("Print the version.")), is_eager=True)
    language = typer.Option(
        "--lang",
        help=translator(_("Language: en or vi.")),
        show_default=False,
        metavar=translator(placeholder("LANG")),
    )
    _sign(
        body,
        [
            inspect.Parameter(
                "context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
            ),
            _parameter("version", Annotated[bool, version], False),
            _parameter("lang", Annotated[str | None, language], None),
        ],
    )
    return body


def _add(
    app: typer.Typer,
    command: Command,
    single: type[TyperCommand],
    translator: Translator,
    found: Callable[[Command, dict[str, Any]], None],
) -> None:
    several = [argument.key for argument in command.arguments if argument.many]
    several += [option.key for option in command.options if option.kind == "many"]

    def body(**values: Any) -> None:
        given = {key: _plain(value) for key, value in values.items()}
        for key in several:
            given[key] = given[key] or []
        found(command, given)

    parameters = [_argument(argument, translator) for argument in command.arguments]
    parameters += [_option(option, translator) for option in command.options]
    _sign(body, parameters)
    examples = [
        translator(_("Examples:")),
        *(escape(example_line(each, translator)) for each in command.examples),
    ]
    app.command(
        command.name,
        cls=single,
        help=escape(translator(command.help)),
        epilog="\n\n".join(examples) if command.examples else None,
        options_metavar=translator(_OPTIONS),
        rich_help_panel=translator(command.section),
    )(body)


def _sign(body: Callable[..., None], parameters: Sequence[inspect.Parameter]) -> None:
    """Give a function the signature that Typer shall read."""
    body.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    body.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}


def _plain(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, StrEnum) else value


def _argument(argument: Argument, translator: Translator) -> inspect.Parameter:
    kind: Any = list[str] if argument.many else str
    default: Any = inspect.Parameter.empty
    if not argument.required:
        kind, default = (list[str] | None if argument.many else str | None), None
    settings = typer.Argument(
        metavar=translator(placeholder(argument.metavar)),
        help=escape(translator(argument.help)),
        show_default=False,
        parser=_text_type(translator),
    )
    return _parameter(argument.key, Annotated[kind, settings], default)


def _text_type(translator: Translator) -> Callable[[str], str]:
    """Return a reader that changes nothing; Typer prints its name as the type of the argument."""

    def text(value: str) -> str:
        return value

    text.__name__ = translator(_("text"))
    return text


def _option(option: Option, translator: Translator) -> inspect.Parameter:
    settings: dict[str, Any] = {
        "help": escape(translator(option.help)),
        "show_default": option.default is not None,
    }
    if option.kind == "flag":
        return _parameter(option.key, Annotated[bool, typer.Option(option.flag, **settings)], False)
    settings["metavar"] = translator(placeholder(option.metavar))
    kind: Any = str
    default: Any = option.default
    if option.choices:
        accepted = _("{help} One of {accepted}.", help=option.help, accepted=said_choices(option))
        settings["help"] = escape(translator(accepted))
        kind = _enum(option)
        default = kind(default) if default is not None else None
    if option.kind == "many":
        return _parameter(
            option.key, Annotated[list[kind] | None, typer.Option(option.flag, **settings)], None
        )
    return _parameter(
        option.key, Annotated[kind | None, typer.Option(option.flag, **settings)], default
    )


def _enum(option: Option) -> Any:
    members: Any = {choice: choice for choice in option.choices}
    return StrEnum("Accepted", members)


def _parameter(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation
    )


def _worded_classes(translator: Translator) -> tuple[type[TyperGroup], type[TyperCommand]]:
    """Return Typer's classes with the usage line and the help option in the chosen language."""
    usage = translator(_("Usage:"))
    help_text = translator(_("Show this help."))

    class Worded:
        """What Typer's classes of a command and of the whole program have in common here."""

        def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
            formatter.write_usage(
                ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=f"{usage} "
            )

        def get_help_option(self, ctx: Any) -> Any:
            option = super().get_help_option(ctx)  # type: ignore[misc]
            if option is not None:
                option.help = help_text
            return option

    class Group(Worded, TyperGroup):
        pass

    class Single(Worded, TyperCommand):
        pass

    return Group, Single


def _translate_headings(translator: Translator) -> None:
    """Give Typer's help panels their headings in the chosen language."""
    from typer import rich_utils

    headings: dict[str, Message] = {
        "ARGUMENTS_PANEL_TITLE": _("Arguments"),
        "OPTIONS_PANEL_TITLE": _("Options"),
        "COMMANDS_PANEL_TITLE": _("Commands"),
        "DEFAULT_STRING": _("[default: {value}]", value="{}"),
        "REQUIRED_LONG_STRING": _("[required]"),
    }
    for name, heading in headings.items():
        setattr(rich_utils, name, translator(heading))
