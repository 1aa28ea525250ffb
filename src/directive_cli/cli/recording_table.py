"""The commands that record what happens and change files: their arguments and options."""

from __future__ import annotations

from directive_cli.cli.command import Command

RECORDING_COMMANDS: tuple[Command, ...] = ()
