"""One record a line: tab-separated for pipes, CSV for spreadsheets and programs."""

from __future__ import annotations

import csv

from directive_cli.formats.cells import cell_text, guarded, heading_words, visible
from directive_cli.reports.table import Heading
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from directive_cli.reports.table import Report, Table
    from directive_cli.translation import Translator


def write_lines(report: Report, translator: Translator, stream: IO[str]) -> None:
    """Write the rows of every table, tab-separated, without headings or notices, days in ISO."""
    for table in report.tables:
        for values in _records(table, translator):
            stream.write("\t".join(visible(value).replace("\t", " ") for value in values) + "\n")


def write_csv(report: Report, translator: Translator, stream: IO[str], *, raw: bool) -> None:
    """Write the tables as CSV (RFC 4180), each under its headings.

    UTF-8 with a byte-order mark, so that Excel shows the accents, and a quote before what a
    spreadsheet would take for a formula; ``raw`` leaves out both, for programs.
    """
    if not raw:
        stream.write("\ufeff")
    writer = csv.writer(stream, lineterminator="\r\n")
    for place, table in enumerate(report.tables):
        if place:
            writer.writerow([])
        columns = (*((table.grouped_by,) if table.grouped_by else ()), *table.columns)
        writer.writerow(
            [column.key if raw else heading_words(column, translator) for column in columns]
        )
        for values in _records(table, translator, with_group=table.grouped_by is not None):
            shown = [visible(value, keep_newlines=True) for value in values]
            writer.writerow(shown if raw else [guarded(value) for value in shown])


def _records(
    table: Table, translator: Translator, *, with_group: bool = False
) -> Iterator[list[str]]:
    """Yield the rows as texts; a heading between rows is no record, but may be a column of each."""
    group = ""
    for row in table.rows:
        if isinstance(row, Heading):
            group = translator(row.text)
            continue
        values = [cell_text(cell, translator, iso=True) for cell in row.cells]
        yield [group, *values] if with_group else values
