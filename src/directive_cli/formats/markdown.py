"""A Report as Markdown tables (GitHub flavour)."""

from __future__ import annotations

import re
from typing import IO

from directive_cli.domain.status import State
from directive_cli.formats.cells import (
    capitalised,
    cell_text,
    heading_words,
    visible,
    with_capital,
)
from directive_cli.messages import Message
from directive_cli.reports.table import (
    READINGS,
    Cell,
    Heading,
    Kind,
    Paragraph,
    Report,
    Table,
    incomplete,
)
from directive_cli.translation import Translator

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~&])")
_OPENS_A_BLOCK = re.compile(r"^(\d*)([-+=.)])(?=\s|$|[-=])")
"""A list or a line under a heading: a paragraph may not begin with it."""
_NUMBERS = frozenset({Kind.COUNT, Kind.DAYS, Kind.RATE})


def write_markdown(report: Report, translator: Translator, stream: IO[str]) -> None:
    """Write the title, the notices and every table."""
    stream.write(f"# {_escaped(translator(report.title))}\n\n")
    if report.subtitle is not None:
        stream.write(f"{_paragraph(translator(report.subtitle))}\n\n")
    for part in report.parts:
        if isinstance(part, Paragraph):
            stream.write(
                ("## " if part.heading else "") + _paragraph(translator(part.text)) + "\n\n"
            )
        elif isinstance(part, Table):
            _write_table(part, translator, stream)
    for notice in (*report.scope, READINGS[report.reading]):
        stream.write(f"*{_escaped(translator(notice))}*\n\n")
    for path, message in report.unread:
        stream.write(f"**{_escaped(path)}: {_escaped(translator(message))}**\n\n")
    if report.unread:
        stream.write(f"**{_escaped(translator(incomplete(len(report.unread))))}**\n\n")


def _write_table(table: Table, translator: Translator, stream: IO[str]) -> None:
    if table.title is not None:
        stream.write(f"## {_escaped(translator(table.title))}\n\n")
    if not table.rows and table.if_empty is not None:
        stream.write(f"{_paragraph(translator(table.if_empty))}\n\n")
        return
    headings = [
        _escaped(capitalised(heading_words(column, translator))) for column in table.columns
    ]
    stream.write(f"| {' | '.join(headings)} |\n")
    rules = ["--:" if column.kind in _NUMBERS else "---" for column in table.columns]
    stream.write(f"| {' | '.join(rules)} |\n")
    rows = [*table.rows, *((table.total,) if table.total else ())]
    for row in rows:
        if isinstance(row, Heading):
            cells = [f"**{_escaped(translator(row.text))}**", *[""] * (len(headings) - 1)]
        else:
            cells = [_escaped(_cell(cell, translator)) for cell in row.cells]
        stream.write(f"| {' | '.join(cells)} |\n")
    stream.write("\n")
    for footnote in table.footnotes:
        stream.write(f"{_escaped(translator(footnote))}\n\n")


def _cell(cell: Cell, translator: Translator) -> str:
    text = cell_text(cell, translator)
    return capitalised(text) if isinstance(cell, (State, Message)) else with_capital(text)


def _paragraph(text: str) -> str:
    return _OPENS_A_BLOCK.sub(r"\1\\\2", _escaped(text))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", visible(text.replace("\n", " ")))
