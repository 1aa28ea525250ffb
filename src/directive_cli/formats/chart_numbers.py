"""The numbers of a chart as a table, where there are no pictures and for those who want them."""

from __future__ import annotations

from directive_cli.messages import Message, _
from directive_cli.reports.table import Column, Count, Kind, Load, Row, Table, Timeline


def chart_table(chart: Timeline | Load) -> Table:
    """Return a chart's numbers as a table: on paper alone, elsewhere beside the picture."""
    if isinstance(chart, Load):
        columns = (
            Column("agency", _("Agency or unit"), Kind.AGENCY, 30),
            Column("weeks", _("Week from: deadlines"), Kind.TEXT, 60),
            Column("total", _("Total"), Kind.COUNT),
        )
        rows = [
            Row(
                (agency, tuple(_in_weeks(chart, counts)), sum(count.value for count in counts)),
                id=agency.id,
            )
            for agency, counts in zip(chart.agencies, chart.counts, strict=True)
        ]
        return Table(chart.key, columns, rows, title=chart.title)
    day_columns = (
        Column("last_day", _("Last day"), Kind.DATE),
        Column("task", _("Content"), Kind.TEXT, 50),
        Column("state", _("Status"), Kind.STATE),
        Column("ref", _("Ref"), Kind.REF, essential=False),
    )
    points = [
        Row((point.on, point.label, point.state, point.ref), id=point.ref) for point in chart.points
    ]
    return Table(chart.key, day_columns, points, title=chart.title)


def _in_weeks(load: Load, counts: tuple[Count, ...]) -> list[Message]:
    """Return a line for each week that has any."""
    return [
        Message("{week}: {n}", week=week, n=count.value)
        for week, count in zip(load.weeks, counts, strict=True)
        if count.value
    ]
