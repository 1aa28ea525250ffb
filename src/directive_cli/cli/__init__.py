"""The command line: one module a group; only here are Typer, the terminal and the clock known."""
