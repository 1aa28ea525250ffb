"""A Report as one HTML page: no network, no script, readable by a screen reader, printable on A4.

Everything from the registry is escaped; the page's own policy forbids whatever is not in the file.
"""

from __future__ import annotations

from html import escape
from typing import IO, TYPE_CHECKING

from directive_cli.domain.status import State
from directive_cli.formats.cells import display_text, heading_text, visible_lines
from directive_cli.formats.chart_numbers import chart_table
from directive_cli.formats.column_widths import record_count
from directive_cli.formats.state_colours import STATE_COLOURS, STATE_INKS
from directive_cli.messages import _
from directive_cli.reports.table import (
    READINGS,
    Count,
    Heading,
    Kind,
    Load,
    Paragraph,
    Row,
    Table,
    Timeline,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.reports.table import Cell, Column, Report, ReportPart
    from directive_cli.translation import Translator

_CLASSES = {
    Kind.DATE: "mid", Kind.STATE: "mid", Kind.COUNT: "num", Kind.DAYS: "num", Kind.RATE: "num", Kind.CHANGE: "num",
    Kind.REF: "ref",
}  # fmt: skip
_ROWS_AT_ONCE = 500


def write_html(report: Report, out: IO[bytes], *, translate: Translator) -> None:
    """Write the report to ``out`` as UTF-8 HTML."""
    pending: list[str] = []
    for piece in _page(report, translate):
        pending.append(piece)
        if len(pending) >= _ROWS_AT_ONCE:
            out.write("".join(pending).encode())
            pending.clear()
    out.write("".join(pending).encode())


def _page(report: Report, translate: Translator) -> Iterator[str]:
    title = escape(visible_lines(translate(report.title)))
    yield (
        f'<!DOCTYPE html>\n<html lang="{translate.language}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_style(wide=report.wide)}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{title}</h1>\n"
    )
    if report.subtitle is not None:
        yield f'<p class="subtitle">{escape(visible_lines(translate(report.subtitle)))}</p>\n'
    day = escape(translate(_("As of {day}.", day=report.as_of)))
    yield f'<p><time datetime="{report.as_of.isoformat()}">{day}</time></p>\n'
    for path, reason in report.unread:
        said = translate(
            _("INCOMPLETE: {path} could not be read: {reason}", path=path, reason=reason)
        )
        yield f'<p class="incomplete" role="alert">{escape(visible_lines(said))}</p>\n'
    yield "</header>\n<main>\n"
    for part in report.parts:
        yield from _part(part, translate)
    yield "</main>\n<footer>\n"
    for note in (READINGS[report.reading], *report.scope):
        yield f"<p>{escape(visible_lines(translate(note)))}</p>\n"
    made = [report.registry, translate.date(report.as_of), report.revision]
    yield f"<p>{escape(visible_lines(' · '.join(text for text in made if text)))}</p>\n</footer>\n</body>\n</html>\n"


def _part(part: ReportPart, translate: Translator) -> Iterator[str]:
    match part:
        case Paragraph():
            tag = "h2" if part.heading else "p"
            yield f"<{tag}>{_escaped(translate(part.text))}</{tag}>\n"
        case Table():
            yield from _table(part, translate)
        case Timeline() | Load():
            yield from _chart(part, translate)


def _chart(chart: Timeline | Load, translate: Translator) -> Iterator[str]:
    from directive_cli.formats.svg_charts import legend, load_svg, timeline_svg

    picture = (
        timeline_svg(chart, translate)
        if isinstance(chart, Timeline)
        else load_svg(chart, translate)
    )
    title = escape(visible_lines(translate(chart.title)))
    yield f"<figure>\n<figcaption>{title}</figcaption>\n{picture}\n"
    if isinstance(chart, Timeline):
        present = {point.state for point in chart.points}
        yield legend(translate, [state for state in STATE_INKS if state in present])
    yield f"<details><summary>{escape(translate(_('The numbers')))}</summary>\n"
    yield from _table(chart_table(chart), translate, titled=False)
    yield "</details>\n</figure>\n"


def _table(table: Table, translate: Translator, *, titled: bool = True) -> Iterator[str]:
    yield '<section class="table">\n'
    if record_count(table) == 0 and table.if_empty is not None:
        if table.title is not None:
            yield f"<h2>{_escaped(translate(table.title))}</h2>\n"
        yield f"<p>{_escaped(translate(table.if_empty))}</p>\n</section>\n"
        return
    yield "<table>\n"
    if titled and table.title is not None:
        yield f"<caption>{_escaped(translate(table.title))}</caption>\n"
    yield _header(table.columns, translate)
    classes = [_CLASSES.get(column.kind, "") for column in table.columns]
    named = next(
        (at for at, column in enumerate(table.columns) if column.kind in (Kind.AGENCY, Kind.TEXT)),
        0,
    )
    openings = [f'<td class="{name}">' if name else "<td>" for name in classes]
    yield "<tbody>\n"
    for row in table.rows:
        if isinstance(row, Heading):
            yield (
                f'<tr class="group"><th colspan="{len(table.columns)}" scope="rowgroup">'
                f"{_escaped(translate(row.text))}</th></tr>\n"
            )
            continue
        yield _row(row, openings, named, translate)
    yield "</tbody>\n"
    if table.total is not None:
        cells = "".join(
            f'<td class="{name}">{_cell(cell, translate)}</td>'
            for cell, name in zip(table.total.cells, classes, strict=True)
        )
        yield f"<tfoot><tr>{cells}</tr></tfoot>\n"
    yield "</table>\n"
    for note in table.footnotes:
        yield f'<p class="note">{_escaped(translate(note))}</p>\n'
    yield "</section>\n"


def _row(row: Row, openings: list[str], named: int, translate: Translator) -> str:
    parts = ["<tr>"]
    for at, cell in enumerate(row.cells):
        if at == named:
            parts.append(f'<th scope="row">{_cell(cell, translate)}</th>')
        else:
            parts.append(f"{openings[at]}{_cell(cell, translate)}</td>")
    parts.append("</tr>\n")
    return "".join(parts)


def _cell(cell: Cell, translate: Translator) -> str:
    if cell is None:
        return ""
    if type(cell) is str:
        return _escaped(cell)
    if isinstance(cell, State):
        return f'<span class="s-{cell.value}">{escape(display_text(cell, translate))}</span>'
    if isinstance(cell, Count) and cell.refs:
        return f'<data value="{cell.value}" title="{escape(", ".join(cell.refs[:20]), quote=True)}">{cell.value}</data>'
    return _escaped(display_text(cell, translate))


def _header(columns: tuple[Column, ...], translate: Translator) -> str:
    if not any(column.over for column in columns):
        cells = "".join(
            f'<th scope="col">{escape(heading_text(column.heading, translate))}</th>'
            for column in columns
        )
        return f"<thead>\n<tr>{cells}</tr>\n</thead>\n"
    top, below = [], []
    at = 0
    while at < len(columns):
        over = columns[at].over
        end = at + 1
        while over and end < len(columns) and columns[end].over == over:
            end += 1
        if over:
            top.append(
                f'<th scope="colgroup" colspan="{end - at}">{escape(heading_text(over, translate))}</th>'
            )
            below += [
                f'<th scope="col">{escape(heading_text(column.heading, translate))}</th>'
                for column in columns[at:end]
            ]
        else:
            top.append(
                f'<th scope="col" rowspan="2">{escape(heading_text(columns[at].heading, translate))}</th>'
            )
        at = end
    return f"<thead>\n<tr>{''.join(top)}</tr>\n<tr>{''.join(below)}</tr>\n</thead>\n"


def _escaped(text: str) -> str:
    return escape(visible_lines(text)).replace("\n", "<br>")


def _style(*, wide: bool) -> str:
    states = "".join(
        f".s-{state.value}{{background:#{ground};color:#{ink}}}"
        for state, (ground, ink) in STATE_COLOURS.items()
    )
    return (
        "body{font:16px/1.45 'Segoe UI','Noto Sans',Arial,sans-serif;color:#1c1c1c;background:#fff;margin:1.5rem auto;"
        "max-width:90rem;padding:0 1rem}h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.15rem}"
        ".subtitle{font-size:1.05rem;margin:.1rem 0}"
        ".incomplete{color:#8b0000;font-weight:bold;border:2px solid;padding:.5rem}"
        ".table{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%}"
        "caption{text-align:left;font-weight:bold;font-size:1.1rem;padding:.4rem 0}"
        "th,td{border:1px solid #8a8a8a;padding:.3rem .45rem;vertical-align:top;text-align:left}"
        "thead th{background:#e7ecf2;text-align:center;vertical-align:middle}tbody th{font-weight:normal}"
        ".group th,tfoot td{background:#f1f4f8;font-weight:bold}"
        ".num{text-align:right;font-variant-numeric:tabular-nums}"
        ".mid{text-align:center;white-space:nowrap}.ref{overflow-wrap:anywhere;font-size:.9em}"
        "td span{display:inline-block;padding:.05rem .4rem;border-radius:.2rem}"
        ".note,footer{font-size:.88rem;color:#444}"
        "figure{margin:1.2rem 0}figcaption{font-weight:bold;font-size:1.1rem}svg{width:100%;height:auto}"
        ".legend{list-style:none;display:flex;flex-wrap:wrap;gap:1rem;padding:0;margin:.3rem 0}"
        f".legend svg{{width:18px;height:14px}}{states}"
        f"@page{{size:A4 {'landscape' if wide else 'portrait'};margin:14mm}}"
        "@media print{body{font-size:10pt;margin:0;max-width:none;padding:0}thead{display:table-header-group}"
        "tfoot{display:table-row-group}tr{break-inside:avoid}.table{overflow:visible}details:not([open]){display:none}"
        "*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}"
    )
