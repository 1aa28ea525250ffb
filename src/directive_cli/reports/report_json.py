"""A Report for programs: keys and ids as they are, words only where people need them."""

from __future__ import annotations

from datetime import date
from typing import Any

from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.status import State
from directive_cli.messages import Message
from directive_cli.reports.table import (
    Cell,
    Count,
    CountChange,
    Heading,
    Load,
    Name,
    Paragraph,
    Rate,
    Report,
    ReportPart,
    Row,
    Table,
    Timeline,
)
from directive_cli.translation import Translator


def report_json(report: Report, translate: Translator) -> dict[str, Any]:
    """Return ``directive.report-<key>/1``: the envelope, then ``parts``, each with its ``kind``.

    Of a table every row is an object by the columns' keys; counts carry the refs behind them, rates
    part and whole.
    """
    return {
        "schema": f"directive.report-{report.key}/1",
        "as_of": report.as_of.isoformat(),
        "reading": report.reading,
        "unread": [{"path": path, "message": translate(reason)} for path, reason in report.unread],
        "revision": report.revision,
        "title": translate(report.title),
        "scope": [translate(note) for note in report.scope],
        "parts": [_part(part, translate) for part in report.parts],
    }


def _part(part: ReportPart, translate: Translator) -> dict[str, Any]:
    match part:
        case Paragraph():
            return {
                "kind": "heading" if part.heading else "paragraph",
                "text": translate(part.text),
            }
        case Table():
            return _table(part, translate)
        case Timeline():
            points = [
                {"on": point.on, "ref": point.ref, "title": point.label, "state": point.state.value}
                for point in part.points
            ]
            return {"kind": "timeline", "key": part.key, "points": points}
        case Load():
            rows = [
                {
                    "agency": agency.id,
                    "name": agency.text,
                    "counts": [_cell(count, translate) for count in counts],
                }
                for agency, counts in zip(part.agencies, part.counts, strict=True)
            ]
            return {"kind": "load", "key": part.key, "weeks": list(part.weeks), "rows": rows}


def _table(table: Table, translate: Translator) -> dict[str, Any]:
    rows = []
    group: dict[str, Any] = {}
    for row in table.rows:
        if isinstance(row, Heading):
            key = table.grouped_by.key if table.grouped_by else "heading"
            group = {key: row.id or translate(row.text)}
        else:
            rows.append({"id": row.id, **group, **_cells(table, row, translate)})
    found: dict[str, Any] = {"kind": "table", "key": table.key, "rows": rows}
    if table.title is not None:
        found["title"] = translate(table.title)
    if table.total is not None:
        found["total"] = _cells(table, table.total, translate)
    if table.footnotes:
        found["footnotes"] = [translate(note) for note in table.footnotes]
    return found


def _cells(table: Table, row: Row, translate: Translator) -> dict[str, Any]:
    return {
        column.key: _cell(cell, translate)
        for column, cell in zip(table.columns, row.cells, strict=True)
    }


def _cell(cell: Cell, translate: Translator) -> Any:
    match cell:
        case State():
            return cell.value
        case Name():
            return {"id": cell.id, "name": cell.text}
        case Count():
            return {"count": cell.value, "refs": list(cell.refs)}
        case Rate():
            return {"part": cell.numerator, "of": cell.denominator}
        case CountChange():
            return cell.value
        case Message():
            return translate(cell)
        case tuple():
            return [_cell(value, translate) for value in cell]
        case date():
            return cell.isoformat()
        case PartialDate():
            return str(cell)
        case _:
            return cell
