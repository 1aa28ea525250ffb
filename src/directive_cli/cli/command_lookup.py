"""A command by its name. The tables of commands that ask nothing are loaded when one is named."""

from __future__ import annotations

from directive_cli.cli.asking_table import ASKING_COMMANDS
from directive_cli.cli.command import Answer, Command

COMMON_OPTIONS = {option.flag: option for option in Answer.OPTIONS}
"""What may stand before the command's name too, for commands that take it."""


def find_command(name: str) -> Command | None:
    """Return the command of this name."""
    for command in ASKING_COMMANDS:
        if command.name == name:
            return command
    from directive_cli.cli.table import COMMANDS

    return next((command for command in COMMANDS if command.name == name), None)
