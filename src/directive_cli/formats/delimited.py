"""One record a line: tab-separated for pipes, CSV for spreadsheets and programs."""

from __future__ import annotations

import csv
from typing import IO, TYPE_CHECKING

from directive_cli.formats.cells import cell_text, guarded, heading_words, visible
from directive_cli.reports.table import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.reports.table import Report, Table
    from directive_cli.translation import Translator


def write_lines(report: Report, translator: Translator, stream: IO[str]) -> None:
    """Write the rows of every table, tab-separated, without headings, notices or colours; dates as ISO text."""
    for table in report.tables:
        for values in _records(table, translator):
            stream.write("\t".join(visible(value).replace("\t", " ") for value in values) + "\n")


def write_csv(report: Report, translator: Translator, stream: IO[str], *, raw: bool) -> None:
    """Write the tables as CSV (RFC 4180), each under its headings.

    UTF-8 with a byte-order mark, so that Excel shows the accents, and a quote before what a spreadsheet would take for
    a formula; ``raw`` leaves out both, for programs.
    """
    if not raw:
        stream.write("\ufeff")
    writer = csv.writer(stream, lineterminator="\r\n")
    for place, table in enumerate(report.tables):
        if place:
            writer.writerow([])
        headings = [column.key if raw else heading_words(column, translator) for column in table.columns]
        writer.writerow(headings)
        for values in _records(table, translator):
            shown = [visible(value, keep_newlines=True) for value in values]
            writer.writerow(shown if raw else [guarded(value) for value in shown])


def _records(table: Table, translator: Translator) -> Iterator[list[str]]:
    """Yield the rows as texts; a heading over a part of the rows is not a record."""
    for row in table.rows:
        if not isinstance(row, Heading):
            yield [cell_text(cell, translator, iso=True) for cell in row.cells]
