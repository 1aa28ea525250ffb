"""A Report as one HTML page: no network, no script, readable on a phone, printable on A4.

The page is the template ``html_templates/report.html`` with the style sheet that the site has too.
Everything from the registry is escaped; the page's own policy forbids whatever is not in the file.
"""

from __future__ import annotations

from itertools import groupby
from typing import IO, Any

from markupsafe import Markup

from directive_cli.domain.status import State
from directive_cli.formats.cells import display_text, heading_text, visible_lines
from directive_cli.formats.chart_numbers import chart_table
from directive_cli.formats.column_widths import record_count
from directive_cli.formats.html_pages import page_environment, style_sheet
from directive_cli.formats.shown_columns import for_people
from directive_cli.formats.state_colours import STATE_INKS
from directive_cli.reports.table import (
    READINGS,
    Cell,
    Column,
    Count,
    CountChange,
    Heading,
    Kind,
    Load,
    Paragraph,
    Report,
    Table,
    Timeline,
    provenance,
)
from directive_cli.translation import Translator

_CLASSES = {
    Kind.DATE: "mid", Kind.STATE: "mid", Kind.COUNT: "num", Kind.DAYS: "num", Kind.RATE: "num",
    Kind.CHANGE: "num", Kind.REF: "ref",
}  # fmt: skip
_PIECES_AT_ONCE = 2000


def write_html(report: Report, out: IO[bytes], *, translate: Translator) -> None:
    """Write the report to ``out`` as UTF-8 HTML."""
    environment = page_environment(translate)

    def lines(cell: Cell) -> str:
        text = display_text(cell, translate)
        return Markup("<br>").join(text.split("\n")) if "\n" in text else text

    def picture(chart: Timeline | Load) -> Markup:
        from directive_cli.formats.svg_charts import load_svg, timeline_svg

        if isinstance(chart, Timeline):
            return Markup(timeline_svg(chart, translate))
        return Markup(load_svg(chart, translate))

    def legend(chart: Timeline | Load) -> Markup:
        from directive_cli.formats.svg_charts import legend as drawn

        points = chart.points if isinstance(chart, Timeline) else ()
        present = {point.state for point in points}
        shown = [state for state in STATE_INKS if state in present]
        return Markup(drawn(translate, shown)) if shown else Markup()

    def described(table: Table) -> dict[str, Any]:
        return _described(for_people(table), translate)

    page = environment.get_template("report.html").stream(
        report=report,
        title=visible_lines(translate(report.title)),
        style=Markup(style_sheet()),
        notes=(READINGS[report.reading], *report.scope),
        made=provenance(report),
        lines=lines,
        over_text=lambda over: heading_text(over, translate),
        picture=picture,
        legend=legend,
        numbers=chart_table,
        described=described,
        is_state=lambda value: isinstance(value, State),
        is_zero=lambda value: isinstance(value, (Count, CountChange)) and not value.value,
        is_heading=lambda row: isinstance(row, Heading),
        kind_of=_kind_of,
    )
    page.enable_buffering(_PIECES_AT_ONCE)
    page.dump(out, encoding="utf-8")


def _kind_of(part: object) -> str:
    match part:
        case Paragraph():
            return "paragraph"
        case Table():
            return "table"
        case _:
            return "chart"


def _described(table: Table, translate: Translator) -> dict[str, Any]:
    """Return a table with what the template asks of its columns."""
    columns = table.columns
    named = (at for at, column in enumerate(columns) if column.kind in (Kind.AGENCY, Kind.TEXT))
    return {
        "table": table,
        "empty": table.if_empty is not None and record_count(table) == 0,
        "classes": [_CLASSES.get(column.kind, "") for column in columns],
        "labels": [_label(column, translate) for column in columns],
        "named": next(named, 0),
        "groups": [
            (over, [heading_text(column.heading, translate) for column in together])
            for over, together in groupby(columns, lambda column: column.over)
        ],
    }


def _label(column: Column, translate: Translator) -> str:
    """Return what stands before a cell where the table has become cards."""
    heading = heading_text(column.heading, translate)
    if column.over is None:
        return heading
    return f"{heading_text(column.over, translate)}, {translate(column.heading)}"
