"""The quick reader of command lines: what is plainly well-formed is read here, without loading Typer.

Anything else (help, a mistake, an abbreviation, a value that begins with a dash) is left to Typer, which reads by the
same table. A test holds the two equal.
"""

from __future__ import annotations

from directive_cli.cli.table import find_command
from directive_cli.values import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from directive_cli.cli.command import Argument, Command, Option


@dataclass(frozen=True)
class Invocation:
    """A command and what was given to it."""

    command: Command
    values: dict[str, str | bool | list[str] | None] = field(default_factory=dict)

    def text(self, key: str) -> str | None:
        """Return the value of an option or argument that is one text."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def flag(self, key: str) -> bool:
        """Tell whether a flag was given."""
        return bool(self.values.get(key))

    def many(self, key: str) -> list[str]:
        """Return the values of a repeatable option or argument."""
        value = self.values.get(key)
        return list(value) if isinstance(value, list) else []


def read_arguments(words: Sequence[str]) -> Invocation | None:
    """Return the invocation that ``words`` (without the program's name) plainly say, else None."""
    command = find_command(words[0]) if words else None
    if command is None:
        return None
    options = {option.flag: option for option in command.options}
    values: dict[str, str | bool | list[str] | None] = defaults(command)
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
    return Invocation(command, values) if _place(command.arguments, positional, values) else None


def defaults(command: Command) -> dict[str, str | bool | list[str] | None]:
    """Return the value of every option when it is not given."""
    empty: dict[str, str | bool | list[str] | None] = {}
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


def _place(
    arguments: Sequence[Argument],
    words: list[str],
    values: dict[str, str | bool | list[str] | None],
) -> bool:
    """Give the positional words to the arguments; False when they do not fit."""
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
