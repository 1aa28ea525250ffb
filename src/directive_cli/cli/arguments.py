"""The quick reader of command lines: reads what is plainly well-formed without loading Typer.

Anything else (help, a mistake, an abbreviation, a value that begins with a dash) is left to Typer,
which reads by the same table. A test holds the two equal.
"""

from __future__ import annotations

from directive_cli.cli.command_lookup import COMMON_OPTIONS, find_command
from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import _
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    from directive_cli.cli.command import Argument, Command, Option, Options

    Values: TypeAlias = "dict[str, str | bool | list[str] | None]"


class UsageError(DirectiveError):
    """The command line itself is wrong."""


@dataclass(frozen=True)
class Invocation:
    """A command and what was given to it."""

    command: Command
    given: Options


def command_first(words: Sequence[str]) -> list[str]:
    """Return the words with the common options moved from before the command to after it."""
    rest = list(words)
    before: list[str] = []
    while rest and (option := COMMON_OPTIONS.get(rest[0].partition("=")[0])) is not None:
        taken = 1 if option.kind == "flag" or "=" in rest[0] else 2
        before += rest[:taken]
        del rest[:taken]
    if not rest or rest[0].startswith("-"):
        return list(words)
    return [rest[0], *before, *rest[1:]]


def read_arguments(words: Sequence[str]) -> Invocation | None:
    """Return the invocation that ``words`` (command first) plainly say, else None.

    Raises UsageError for an empty value.
    """
    command = find_command(words[0]) if words else None
    if command is None:
        return None
    options = {option.flag: option for option in command.options}
    values = defaults(command)
    positional: list[str] = []
    rest = iter(words[1:])
    for word in rest:
        if not word.startswith("-"):
            positional.append(word)
            continue
        flag, equals, given = word.partition("=")
        option = options.get(flag)
        if option is None or (option.kind == "flag" and equals):
            return None
        if option.kind == "flag":
            values[option.key] = True
            continue
        value = given if equals else next(rest, "-")
        if not _plain(option, value, by_equals=bool(equals)):
            return None
        if option.kind == "many":
            found = values[option.key]
            assert isinstance(found, list)
            found.append(value)
        else:
            values[option.key] = value
    if not _place(command.arguments, positional, values):
        return None
    return invocation_of(command, values, form_given=names_form(words))


def names_form(words: Sequence[str]) -> bool:
    """Tell whether a form is asked for."""
    return any(word.partition("=")[0] == "--format" for word in words)


def invocation_of(
    command: Command, values: Mapping[str, object], *, form_given: bool
) -> Invocation:
    """Build the command's options object. Raises UsageError for an empty value, WrongForm.

    ``form_given`` tells a form that was asked for from the command's default.

    An empty value is most often a shell variable that is not set: as "not given" it would widen the
    answer without a word.
    """
    frozen = {key: tuple(one) if isinstance(one, list) else one for key, one in values.items()}
    for option in command.options:
        if not option.may_be_empty and _has_empty(frozen[option.key]):
            raise UsageError(
                _("{option} is given an empty value; leave it out or name one.", option=option.flag)
            )
    for argument in command.arguments:
        if _has_empty(frozen[argument.key]):
            from directive_cli.cli.placeholders import placeholder

            raise UsageError(_("{name} is empty.", name=placeholder(argument.metavar.strip("[]."))))
    if isinstance(output := frozen.get("output"), str):
        asked = frozen.get("format") if form_given else None
        frozen["format"] = _form(command, frozen.get("format"), asked, output)
    return Invocation(command, command.given(frozen))


def _form(command: Command, chosen: object, asked: object, output: str) -> str | None:
    from directive_cli.cli.output_form import form_of

    options = {option.key: option for option in command.options}
    given = chosen if isinstance(chosen, str) else None
    if options["output"].metavar == "DIR":
        return given
    form = options.get("format")
    if form is None:
        return form_of(output, None, None, ("json",))
    return form_of(output, given, None if asked else form.default, form.choices)


def _has_empty(value: object) -> bool:
    if isinstance(value, tuple):
        return any(map(_has_empty, value))
    return isinstance(value, str) and not any(
        sign.isprintable() and not sign.isspace() for sign in value
    )


def defaults(command: Command) -> Values:
    """Return the value of every option and argument when it is not given."""
    empty: Values = {}
    for option in command.options:
        empty[option.key] = (
            False if option.kind == "flag" else [] if option.kind == "many" else option.default
        )
    for argument in command.arguments:
        empty[argument.key] = [] if argument.many else None
    return empty


def _plain(option: Option, value: str, *, by_equals: bool) -> bool:
    if value.startswith("-") and not by_equals:
        return False
    return not option.choices or value in option.choices


def _place(arguments: Sequence[Argument], words: list[str], values: Values) -> bool:
    """Assign the positional words to the arguments; return False when they do not fit."""
    for argument in arguments:
        if argument.many:
            values[argument.key] = words
            if argument.required and not words:
                return False
            words = []
        elif words:
            values[argument.key] = words.pop(0)
        elif argument.required:
            return False
    return not words
