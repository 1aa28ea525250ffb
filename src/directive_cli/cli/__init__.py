"""The command line, one module per group; only it knows Typer, the terminal and the clock."""
