"""What is wrong with a command line that no reader accepts, in one sentence that says what is
accepted.

Knows the table of commands only: which reader refused the line, and how it would have said so, does
not matter.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from directive_cli.cli.choices import said_choices
from directive_cli.cli.command import Command, Option
from directive_cli.cli.command_lookup import COMMON_OPTIONS, find_command
from directive_cli.cli.placeholders import placeholder
from directive_cli.cli.table import COMMANDS
from directive_cli.messages import Message, _

_HELP = ("--help", "-h")


def mistake_in(words: Sequence[str]) -> Message:
    """Return the sentence about the first mistake in ``words`` (without the program's name)."""
    rest = list(words)
    while rest and rest[0].startswith("-") and len(rest[0]) > 1:
        flag, equals, value = rest.pop(0).partition("=")
        option = COMMON_OPTIONS.get(flag)
        if option is None:
            return _no_option_before_the_command(flag)
        if option.kind == "flag":
            if equals:
                return _("{option} takes no value.", option=option.flag)
            continue
        if not equals and not rest:
            return _needs_a_value(option)
        given = value if equals else rest.pop(0)
        if option.choices and given not in option.choices:
            return _not_accepted(option, given)
    if not rest:
        return _("Type `directive --help`.")
    command = find_command(rest[0])
    if command is None:
        return _no_command(rest[0])
    return _mistake_after(command, rest[1:])


def _mistake_after(command: Command, words: list[str]) -> Message:
    options = {option.flag: option for option in command.options}
    positional: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            positional.extend(rest)
            break
        if not word.startswith("-") or word == "-":
            positional.append(word)
            continue
        flag, equals, value = word.partition("=")
        option = options.get(flag)
        if option is None:
            return _no_option(command, flag)
        if option.kind == "flag":
            if equals:
                return _("{option} takes no value.", option=option.flag)
            continue
        given = value if equals else next(rest, None)
        if given is None or (not equals and given.partition("=")[0] in options):
            return _needs_a_value(option)
        if option.choices and given not in option.choices:
            return _not_accepted(option, given)
    return _misplaced(command, positional)


def _misplaced(command: Command, positional: list[str]) -> Message:
    required = [argument for argument in command.arguments if argument.required]
    if len(positional) < len(required):
        missing = required[len(positional)]
        return _(
            "{name} is missing; see `directive {command} --help`.",
            name=placeholder(missing.metavar.strip("[].")),
            command=command.name,
        )
    if len(positional) > len(command.arguments):
        extra = " ".join(positional[len(command.arguments) :])
        return _("Too many words on the line: {extra}.", extra=extra)
    return _("The line is not understood; see `directive {command} --help`.", command=command.name)


def _no_option_before_the_command(flag: str) -> Message:
    near = difflib.get_close_matches(flag, ["--help", "--version", *COMMON_OPTIONS])
    if near:
        return _near(flag, near)
    if any(flag == option.flag for command in COMMANDS for option in command.options):
        return _("{option} stands after the command: `directive COMMAND {option} …`.", option=flag)
    return _(
        "There is no option {option}; `directive --help` lists the commands and theirs.",
        option=flag,
    )


def _no_option(command: Command, flag: str) -> Message:
    near = difflib.get_close_matches(flag, [*(option.flag for option in command.options), *_HELP])
    if near:
        return _near(flag, near)
    return _(
        "There is no option {option}; `directive {command} --help` lists them.",
        option=flag,
        command=command.name,
    )


def _near(flag: str, near: Sequence[str]) -> Message:
    return _(
        "There is no option {option}. The nearest is {near}.",
        plural="There is no option {option}. The nearest are {near}.",
        n=len(near),
        option=flag,
        near=", ".join(near),
    )


def _needs_a_value(option: Option) -> Message:
    if option.choices:
        return _(
            "{option} needs a value: one of {accepted}.",
            option=option.flag,
            accepted=said_choices(option),
        )
    return _(
        "{option} needs a value: {option} {metavar}.",
        option=option.flag,
        metavar=placeholder(option.metavar),
    )


def _not_accepted(option: Option, given: str) -> Message:
    return _(
        '{option} does not accept "{text}"; it takes one of {accepted}.',
        option=option.flag,
        text=given,
        accepted=said_choices(option, near=given),
    )


def _no_command(word: str) -> Message:
    near = difflib.get_close_matches(word, [command.name for command in COMMANDS], n=3, cutoff=0.5)
    if near:
        return _(
            'There is no command "{word}". The nearest is {near}.',
            plural='There is no command "{word}". The nearest are {near}.',
            n=len(near),
            word=word,
            near=", ".join(near),
        )
    return _('There is no command "{word}"; `directive --help` lists them.', word=word)
