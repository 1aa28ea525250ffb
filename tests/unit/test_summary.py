"""``report summary`` on a registry with an assignment in every state."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from tests.formats.office_registry import PLAN, lay_out, opened

from directive_cli.messages import Message
from directive_cli.reports.report_json import report_json
from directive_cli.reports.request import Period
from directive_cli.reports.summary import summary_report
from directive_cli.reports.table import Count, Rate, Row, Table, refs_behind
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from pathlib import Path

    from directive_cli.reports.table import Report


def numbers(report: Report, row: str, table: str = "lead") -> dict[str, Any]:
    found = next(each for each in report.tables if each.key == table)
    rows = [*found.rows, found.total]
    cells = next(each.cells for each in rows if isinstance(each, Row) and each.id == row)
    values = {column.key: cell for column, cell in zip(found.columns, cells, strict=True)}
    return {
        key: cell.value if isinstance(cell, Count) else cell
        for key, cell in values.items()
        if cell is not None
        and (not isinstance(cell, Count) or cell.value)
        and key not in ("n", "agency")
    }


def test_each_agency_has_its_own_counts(tmp_path: Path) -> None:
    with opened(lay_out(tmp_path)) as snapshot:
        report = summary_report(snapshot)
    assert numbers(report, "so-van-thu") == {
        "total": 3,
        "done_on_time": 1,
        "overdue": 2,
        "rate": Rate(1, 3),
    }
    assert numbers(report, "so-an-toan") == {
        "total": 3,
        "done_late": 1,
        "done": 1,
        "due_soon": 1,
        "rate": Rate(0, 1),
    }
    assert numbers(report, "so-dat-dai") == {
        "total": 1, "in_time": 1, "cancelled": 1, "transferred": 1, "rate": Rate(0, 0),
    }  # fmt: skip
    assert numbers(report, "xa-phuong") == {
        "total": 3, "done_on_time": 1, "overdue": 1, "submitted_late": 1, "rate": Rate(1, 3),
    }  # fmt: skip
    assert numbers(report, "nobody") == {"total": 1, "overdue": 1, "rate": Rate(0, 1)}
    assert numbers(report, "total")["total"] == 11
    assert numbers(report, "total")["rate"] == Rate(2, 8)


def test_a_submission_that_came_late_still_counts_as_late(tmp_path: Path) -> None:
    with opened(lay_out(tmp_path)) as snapshot:
        report = summary_report(snapshot, expand_groups=True)
    assert numbers(report, "xa-hai") == {"total": 1, "submitted_late": 1, "rate": Rate(0, 1)}


def test_coordination_is_counted_apart_and_not_rated(tmp_path: Path) -> None:
    with opened(lay_out(tmp_path)) as snapshot:
        report = summary_report(snapshot)
    assert numbers(report, "so-an-toan", "coordinating") == {"total": 1, "overdue": 1}
    assert "rate" not in {column.key for column in report.tables[1].columns}


def test_every_number_leads_to_its_refs(tmp_path: Path) -> None:
    with opened(lay_out(tmp_path)) as snapshot:
        report = summary_report(snapshot)
    assert refs_behind(report, "so-van-thu:overdue") == (f"{PLAN}:8", f"{PLAN}:2")
    assert refs_behind(report, "xa-phuong:submitted_late") == (f"{PLAN}:1 (xa-hai)",)
    assert refs_behind(report, "total:done_late") == (f"{PLAN}:7",)
    assert refs_behind(report, "so-van-thu:nothing") is None
    assert refs_behind(report, "nobody-at-all:overdue") is None


def test_a_period_leaves_out_what_was_closed_before_it(tmp_path: Path) -> None:
    with opened(lay_out(tmp_path)) as snapshot:
        november = summary_report(snapshot, period=Period(date(2025, 11, 1), date(2025, 11, 20)))
        middle = summary_report(snapshot, period=Period(date(2025, 11, 13), date(2025, 11, 20)))
    assert numbers(november, "so-an-toan") == {
        "total": 2,
        "done": 1,
        "due_soon": 1,
        "rate": Rate(0, 0),
    }
    assert numbers(middle, "so-an-toan") == {"total": 1, "due_soon": 1, "rate": Rate(0, 0)}


def test_changes_are_against_the_earlier_day(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    with opened(root, date(2025, 11, 4)) as before, opened(root) as now:
        report = summary_report(now, earlier=before)
    found = numbers(report, "total")
    # What was sent late in between waits for confirmation and is overdue no more.
    assert str(found["overdue_change"]) == "+2"
    assert str(found["done_change"]) == "+3"
    words = Translator("en")
    assert any("2025-11-04" in words(note) for note in report.scope)


def test_unreviewed_drafts_are_left_out_and_said(tmp_path: Path) -> None:
    root = lay_out(tmp_path)
    path = root / f"directives/2025/{PLAN}.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "unreviewed: true\n", encoding="utf-8")
    with opened(root) as snapshot:
        report = summary_report(snapshot)
    assert report.tables[0].rows == []
    assert [Translator("en")(note) for note in report.scope] == [
        "9 tasks of unreviewed drafts are left out."
    ]


def test_programs_get_ids_counts_and_refs(tmp_path: Path) -> None:
    with opened(lay_out(tmp_path)) as snapshot:
        body = report_json(summary_report(snapshot), Translator("vi"))
    assert body["schema"] == "directive.report-summary/1"
    row = next(row for row in body["parts"][1]["rows"] if row["id"] == "so-van-thu")
    assert row["agency"] == {"id": "so-van-thu", "name": "Sở Văn thư"}
    assert row["overdue"] == {"count": 2, "refs": [f"{PLAN}:8", f"{PLAN}:2"]}
    assert row["rate"] == {"part": 1, "of": 3}


def test_the_sentence_says_the_totals(tmp_path: Path) -> None:
    with opened(lay_out(tmp_path)) as snapshot:
        report = summary_report(snapshot)
    sentence = report.parts[0]
    assert not isinstance(sentence, Table)
    text = getattr(sentence, "text", None)
    assert isinstance(text, Message)
    assert Translator("en")(text) == (
        "Total 11: completed 4 (2 on time, 1 late, 1 without deadline); submitted and unconfirmed 1"
        " (1 sent late); not completed 6 (1 in time, 1 due soon, 4 overdue). On time: 2 of 8 rated."
    )
