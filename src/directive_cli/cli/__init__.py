"""The table of commands, one module a group; the only place that knows Typer, the terminal and the clock."""
