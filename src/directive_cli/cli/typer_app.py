"""The Typer application, made from the table of commands: help pages, usage errors, shell completion.

Loaded only when the quick reader leaves a line to it.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Annotated, Any

import click
import typer

from directive_cli import __version__
from directive_cli.cli.arguments import Invocation
from directive_cli.cli.table import COMMANDS
from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import Message, _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directive_cli.cli.command import Argument, Command, Option
    from directive_cli.translation import Translator


class UsageError(DirectiveError):
    """The command line itself is wrong."""


def read_with_typer(words: Sequence[str], translator: Translator) -> Invocation | None:
    """Return the invocation that ``words`` say, or None when Typer has answered (help, version, completion).

    Raises UsageError in one sentence that says what is accepted.
    """
    found: list[Invocation] = []
    app = build_app(translator, found.append)
    command = typer.main.get_command(app)
    try:
        command.main(args=list(words), prog_name="directive", standalone_mode=False)
    except click.exceptions.Exit as done:
        if done.exit_code:
            raise UsageError(_("Type `directive --help`.")) from done
    except click.ClickException as error:
        raise UsageError(_usage(error)) from error
    return found[0] if found else None


def build_app(translator: Translator, found: Callable[[Invocation], None]) -> typer.Typer:
    """Return the application; calling a command hands its Invocation to ``found``."""
    _translate_headings(translator)
    app = typer.Typer(
        name="directive",
        help=translator(_("Directives, their tasks and their deadlines, from a registry of YAML files.")),
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 120},
        rich_markup_mode="rich",
        add_completion=False,
        pretty_exceptions_enable=False,
    )

    about_version: Any = typer.Option(False, "--version", help=translator(_("Print the version.")), is_eager=True)
    about_language: Any = typer.Option("", "--lang", help=translator(_("Language: en or vi.")), show_default=False)

    @app.callback(invoke_without_command=True)
    def _top(context: typer.Context, version: bool = about_version, lang: str = about_language) -> None:
        if version:
            typer.echo(f"directive {__version__}")
            raise typer.Exit
        if context.invoked_subcommand is None:
            typer.echo(context.get_help())

    for command in COMMANDS:
        _add(app, command, translator, found)
    return app


def _add(app: typer.Typer, command: Command, translator: Translator, found: Callable[[Invocation], None]) -> None:
    parameters = [_argument(argument, translator) for argument in command.arguments]
    parameters += [_option(option, translator) for option in command.options]

    several = [argument.key for argument in command.arguments if argument.many]
    several += [option.key for option in command.options if option.kind == "many"]

    def body(**values: Any) -> None:
        given = {key: list(value) if isinstance(value, (list, tuple)) else value for key, value in values.items()}
        for key in several:
            given[key] = given[key] or []
        found(Invocation(command, given))

    body.__name__ = command.name
    body.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    body.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    text = translator(command.help)
    if command.examples:
        lines = "\n\n".join(f"`directive {example}`" for example in command.examples)
        text = f"{text}\n\n{lines}"
    app.command(command.name, help=text, rich_help_panel=translator(command.section))(body)


def _argument(argument: Argument, translator: Translator) -> inspect.Parameter:
    kind: Any = list[str] if argument.many else str
    default: Any = inspect.Parameter.empty
    if not argument.required:
        kind, default = (list[str] | None if argument.many else str | None), None
    annotation = Annotated[
        kind,
        typer.Argument(
            metavar=argument.metavar,
            help=translator(argument.help),
            show_default=False,
            autocompletion=_completion(argument.live),
        ),
    ]
    return inspect.Parameter(argument.key, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _option(option: Option, translator: Translator) -> inspect.Parameter:
    settings: dict[str, Any] = {"help": translator(option.help), "show_default": option.default is not None}
    kind: Any
    default: Any
    if option.kind == "flag":
        kind, default = bool, False
    else:
        kind, default = (list[str] | None, None) if option.kind == "many" else (str | None, option.default)
        settings["metavar"] = option.metavar
        settings["autocompletion"] = _completion(option.live)
        if option.choices:
            settings["click_type"] = click.Choice(option.choices)
            settings["metavar"] = None
    annotation = Annotated[kind, typer.Option(option.flag, **settings)]
    return inspect.Parameter(option.key, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _completion(live: str | None) -> Callable[[str], list[str]] | None:
    return None


def _translate_headings(translator: Translator) -> None:
    """Give Typer's help panels their headings in the chosen language."""
    from typer import rich_utils

    headings = {
        "ARGUMENTS_PANEL_TITLE": _("Arguments"),
        "OPTIONS_PANEL_TITLE": _("Options"),
        "COMMANDS_PANEL_TITLE": _("Commands"),
        "ERRORS_PANEL_TITLE": _("Error"),
        "DEFAULT_STRING": _("[default: {value}]", value="{}"),
        "REQUIRED_LONG_STRING": _("[required]"),
    }
    for name, heading in headings.items():
        if hasattr(rich_utils, name):
            setattr(rich_utils, name, translator(heading))


def _usage(error: click.ClickException) -> Message:
    """Word a usage error in one sentence that says what is accepted."""
    match error:
        case click.NoSuchOption():
            near = ", ".join(error.possibilities or ())
            if near:
                return _("There is no option {option}. The nearest are {near}.", option=error.option_name, near=near)
            return _(
                "There is no option {option}; `directive {command} --help` lists them.",
                option=error.option_name,
                command=_command(error),
            )
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else "?"
            return _(
                "{name} is missing; see `directive {command} --help`.", name=name.strip("[]"), command=_command(error)
            )
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Choice):
            return _(
                "{option} does not accept that value; it takes one of {accepted}.",
                option=error.param.opts[0],
                accepted=", ".join(map(str, error.param.type.choices)),
            )
        case click.BadOptionUsage():
            return _("{option} needs a value.", option=error.option_name)
        case click.UsageError() if (
            error.ctx is not None and error.ctx.parent is None and "command" in error.message.lower()
        ):
            return _no_command(error.message)
        case click.UsageError() if "extra argument" in error.message:
            extra = error.message.partition("(")[2].rstrip(")")
            return _("Too many words on the line: {extra}.", extra=extra)
        case _:
            return _("{reason}", reason=error.format_message())


def _no_command(message: str) -> Message:
    import difflib

    word = message.split("'")[1] if "'" in message else "?"
    near = difflib.get_close_matches(word, [command.name for command in COMMANDS], n=3, cutoff=0.5)
    if near:
        return _('There is no command "{word}". The nearest are {near}.', word=word, near=", ".join(near))
    return _('There is no command "{word}"; `directive --help` lists them.', word=word)


def _command(error: click.UsageError) -> str:
    return error.ctx.info_name or "" if error.ctx else ""
