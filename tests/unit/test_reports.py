"""The reports besides the summary, on a registry with an assignment in every state."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.formats.office_registry import AS_OF, HOSTILE, PLAN, lay_out, opened

from directive_cli.formats.cells import display_text
from directive_cli.registry.lookup import find_task
from directive_cli.registry.query import TaskQuery
from directive_cli.reports.agency_sheet import agency_sheet_report
from directive_cli.reports.changes import changes_report
from directive_cli.reports.charts import load, timeline
from directive_cli.reports.detail import detail_report
from directive_cli.reports.exceptions import exceptions_report
from directive_cli.reports.returns import returns_report
from directive_cli.reports.table import Heading, Paragraph, Row
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from directive_cli.registry.query import Snapshot
    from directive_cli.reports.table import Report, Table

VI = Translator("vi")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


@pytest.fixture
def snapshot(root: Path) -> Iterator[Snapshot]:
    with opened(root) as made:
        yield made


def lines(table: Table) -> dict[str, dict[str, str]]:
    keys = [column.key for column in table.columns]
    return {
        str(row.id).removeprefix(f"{PLAN}:"): dict(
            zip(keys, (display_text(cell, VI) for cell in row.cells), strict=True)
        )
        for row in table.rows
        if isinstance(row, Row)
    }


def table_of(report: Report, key: str) -> Table:
    return next(table for table in report.tables if table.key == key)


def test_detail_lists_every_task_in_its_documents_order(snapshot: Snapshot) -> None:
    (table,) = detail_report(snapshot).tables
    assert list(lines(table)) == ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
    first = table.rows[0]
    assert isinstance(first, Heading)
    assert VI(first.text) == (
        "Kế hoạch số 11/KH-UBND ngày 01/09/2025 của Ủy ban nhân dân tỉnh Bình Minh: Kế hoạch sắp xếp kho lưu trữ"
    )


def test_detail_says_what_was_delivered_when_and_how_late(snapshot: Snapshot) -> None:
    found = lines(detail_report(snapshot).tables[0])
    assert found["6"]["result"] == "77/BC-SVT, ngày 15/11/2025"
    assert found["6"]["state"] == "Hoàn thành đúng hạn"
    assert found["7"]["days_late"] == "10"
    assert (
        found["1"]["result"]
        == "Xã Một: 01/BC-UBND, ngày 05/11/2025\nXã Hai: 02/BC-UBND, ngày 08/11/2025"
    )
    assert found["1"]["days_late"] == "15"
    assert found["2"]["result"] == ""
    assert found["8"]["lead"] == "Sở Đất đai\nSở Văn thư (nhận chuyển giao)"
    assert found["3"]["title"] == HOSTILE


def test_exceptions_put_the_longest_delay_first_with_what_is_needed(snapshot: Snapshot) -> None:
    report = exceptions_report(snapshot)
    table, waiting = report.tables
    found = lines(table)
    assert list(found) == ["8", "9", "1", "2"]
    assert found["1"]["agency"] == "Xã Ba", "who has sent its result is not late any more"
    assert {row["agency"] for row in lines(waiting).values()} >= {"Xã Hai"}
    assert found["1"]["document"] == "11/KH-UBND\nmục 1"
    assert (
        found["2"]["obstacle"]
        == "Vướng mắc: thiếu người (10/11/2025)\nĐề xuất: bổ sung biên chế (10/11/2025)"
    )
    assert found["2"]["decides"] == "Ủy ban nhân dân tỉnh Bình Minh"
    assert found["2"]["missing"] == "Kết quả thực hiện, gửi Ủy ban nhân dân tỉnh Bình Minh"
    assert found["8"]["obstacle"] == "Chưa có báo cáo"
    first = report.parts[0]
    assert isinstance(first, Paragraph)
    assert VI(first.text).startswith(
        "4 nhiệm vụ quá hạn, tại 3 cơ quan, đơn vị; 1 nhiệm vụ khác đến hạn"
    )


def test_what_does_not_fit_on_the_page_is_counted_with_whose_it_is(snapshot: Snapshot) -> None:
    report = exceptions_report(snapshot, lines=1)
    assert list(lines(report.tables[0])) == ["8"]
    rest = report.parts[2]
    assert isinstance(rest, Paragraph)
    assert VI(rest.text) == (
        "Còn 3 nhiệm vụ quá hạn khác: (chưa nêu cơ quan chủ trì): 1; Xã Ba: 1; Sở Văn thư: 1."
    )
    whole = exceptions_report(snapshot, lines=None)
    assert list(lines(whole.tables[0])) == ["8", "9", "1", "2"]
    assert not any(isinstance(part, Paragraph) and "khác:" in VI(part.text) for part in whole.parts)


def test_an_agency_sees_its_own_tasks_first_and_what_is_missing(snapshot: Snapshot) -> None:
    report = agency_sheet_report(snapshot, "so-an-toan")
    own, others = report.tables
    assert list(lines(own)) == ["3"]
    assert list(lines(others)) == ["2"]
    assert lines(own)["3"]["days"] == "4"
    assert lines(others)["2"]["days"] == "\u22128"
    assert lines(others)["2"]["with"] == "Sở Văn thư"
    closed = agency_sheet_report(snapshot, "so-an-toan", query=TaskQuery(closed=True))
    assert set(lines(closed.tables[0])) == {"3", "5", "7"}


def test_returns_show_who_has_and_who_has_not(snapshot: Snapshot) -> None:
    report = returns_report(snapshot, find_task(snapshot, "11/KH-UBND:1"))
    found = lines(table_of(report, "returns"))
    assert list(found) == ["xa-ba", "xa-hai", "xa-mot"]
    assert found["xa-hai"] == {
        "n": "2", "agency": "Xã Hai", "state": "Đã gửi kết quả sau hạn, chờ xác nhận", "returned_on": "08/11/2025",
        "evidence": "02/BC-UBND", "last_day": "05/11/2025", "days_late": "3",
    }  # fmt: skip
    said = [VI(part.text) for part in report.parts if isinstance(part, Paragraph)]
    assert "Đã báo cáo 2/3, trong đó 1 báo cáo sau hạn; chưa báo cáo 1." in said
    assert any(
        "hạn hoàn thành 12/11/2025: sau hạn báo cáo 7 ngày, trong đó 5 ngày làm việc" in line
        for line in said
    )


def test_changes_tell_what_moved_was_done_and_became_late(root: Path) -> None:
    with opened(root, date(2025, 10, 5)) as before, opened(root) as after:
        report = changes_report(before, after)
    moved = lines(table_of(report, "moved"))
    assert moved["6"]["from"], moved["6"]["to"] == ("10/10/2025", "31/10/2025")
    assert (moved["6"]["by"], moved["6"]["evidence"]) == ("Chủ tịch", "9/UBND-TH")
    assert set(lines(table_of(report, "completed"))) == {"1", "5", "6", "7"}
    assert set(lines(table_of(report, "late"))) == {"1", "2", "8", "9"}
    assert set(lines(table_of(report, "closed"))) == {"5"}
    assert lines(table_of(report, "new")) == {}


def test_changes_since_a_day_before_the_document_are_all_new(root: Path) -> None:
    with opened(root, date(2025, 8, 1)) as before, opened(root) as after:
        report = changes_report(before, after)
    assert set(lines(table_of(report, "new"))) == set("123456789")
    assert lines(table_of(report, "gone")) == {}


def test_a_return_reopens_what_was_complete(root: Path) -> None:
    path = root / f"progress/{PLAN}/so-an-toan.yaml"
    path.write_text(
        path.read_text(encoding="utf-8")
        + "- {id: aaaa0050, task: '7', date: 2025-11-19, kind: returned}\n",
        encoding="utf-8",
    )
    with opened(root, date(2025, 11, 18)) as before, opened(root) as after:
        report = changes_report(before, after)
    assert set(lines(table_of(report, "reopened"))) == {"7"}


def test_charts_hold_the_open_deadlines(snapshot: Snapshot) -> None:
    tasks = snapshot.tasks(TaskQuery())
    points = timeline(tasks, snapshot).points
    assert [(point.ref, point.on) for point in points][:2] == [
        ("11/KH-UBND:8", date(2025, 10, 10)), ("11/KH-UBND:9", date(2025, 10, 31)),
    ]  # fmt: skip
    made = load(tasks, snapshot)
    assert all(week.weekday() == 0 for week in made.weeks)
    assert AS_OF - date(1, 1, 1) and any(week <= AS_OF for week in made.weeks)
    communes = next(at for at, agency in enumerate(made.agencies) if agency.id == "xa-phuong")
    assert sum(count.value for count in made.counts[communes]) == 2
