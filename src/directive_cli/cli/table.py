"""The table of commands: names, arguments, options and which function answers. One source for both
readers of a command line: the quick one (``arguments``) and Typer (``typer_app``), which also
writes the help.
"""

from __future__ import annotations

from directive_cli.cli.asking_table import ASKING_COMMANDS
from directive_cli.cli.checking_table import CHECKING_COMMANDS
from directive_cli.cli.command import Command
from directive_cli.cli.drafting_table import DRAFTING_COMMANDS
from directive_cli.cli.lake_table import LAKE_COMMANDS
from directive_cli.cli.producing_table import PRODUCING_COMMANDS
from directive_cli.cli.recording_table import RECORDING_COMMANDS
from directive_cli.cli.workbook_table import WORKBOOK_COMMANDS

COMMANDS: tuple[Command, ...] = (
    *ASKING_COMMANDS,
    *CHECKING_COMMANDS,
    *RECORDING_COMMANDS,
    *DRAFTING_COMMANDS,
    *PRODUCING_COMMANDS,
    *LAKE_COMMANDS,
    *WORKBOOK_COMMANDS,
)
