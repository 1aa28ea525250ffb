"""A Report on a terminal, part by part, with its notices; colour only repeats the words."""

from __future__ import annotations

from typing import IO

from rich.console import Console
from rich.text import Text

from directive_cli.formats.cells import visible
from directive_cli.formats.terminal_table import print_table
from directive_cli.reports.table import (
    READINGS,
    Load,
    Paragraph,
    Report,
    ReportPart,
    Table,
    Timeline,
    incomplete,
)
from directive_cli.translation import Translator


def print_report(
    report: Report,
    translator: Translator,
    stream: IO[str],
    *,
    colour: bool,
    width: int | None = None,
) -> None:
    """Print a report on the terminal behind ``stream``, or at ``width`` columns."""
    with _console(stream, colour=colour, width=width) as console:
        render_report(report, translator, console)


def print_table_alone(
    table: Table, translator: Translator, stream: IO[str], *, colour: bool, width: int | None
) -> None:
    """Print a table of what is no answer about a registry: it has no day and no reading."""
    print_table(table, translator, _console(stream, colour=colour, width=width))


def _console(stream: IO[str], *, colour: bool, width: int | None) -> Console:
    console = Console(
        file=stream,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        width=width,
        soft_wrap=False,
    )
    # Rich asks the system for the size anew for every line.
    console.size = console.size
    return console


def render_report(report: Report, translator: Translator, console: Console) -> None:
    """Print a report on a Rich console."""
    console.print(Text(visible(translator(report.title)), style="bold"))
    if report.subtitle is not None:
        console.print(Text(visible(translator(report.subtitle))))
    for part in report.parts:
        _print_part(part, translator, console)
    for notice in (*report.scope, READINGS[report.reading]):
        console.print(Text(visible(translator(notice)), style="dim"))
    for path, message in report.unread:
        console.print(Text(f"{visible(path)}: {visible(translator(message))}", style="red"))
    if report.unread:
        console.print(Text(translator(incomplete(len(report.unread))), style="bold red"))


def _print_part(part: ReportPart, translator: Translator, console: Console) -> None:
    match part:
        case Paragraph():
            console.print(
                Text(
                    visible(translator(part.text), keep_newlines=True),
                    style="bold" if part.heading else "",
                )
            )
        case Table():
            print_table(part, translator, console)
        case Timeline() | Load():
            from directive_cli.formats.terminal_charts import print_chart

            print_chart(part, translator, console)
