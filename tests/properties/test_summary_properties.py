"""Whatever happens in a registry, the counts of its summary add up."""

from __future__ import annotations

import json
import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.office_registry import opened

from directive_cli.domain.status import State
from directive_cli.registry.query import TaskQuery
from directive_cli.reports.obligations import obligations
from directive_cli.reports.summary import COUNTED, NOT_COUNTED, summary_report
from directive_cli.reports.table import Count, Rate, Row, Table

START = date(2025, 3, 1)
AGENCIES = ("so-a", "so-b", "xa-c", "xa-d")
DAYS = st.integers(0, 300).map(lambda days: (START + timedelta(days=days)).isoformat())
LEADS = st.lists(st.sampled_from((*AGENCIES, "nhom")), max_size=3, unique=True)
TASKS = st.lists(
    st.fixed_dictionaries({"lead": LEADS, "coordinating": LEADS, "before": st.none() | DAYS}),
    max_size=5,
)
KINDS = ("progress", "submitted", "completed", "returned", "extended", "cancelled", "transferred")
EVENTS = st.lists(
    st.fixed_dictionaries(
        {
            "agency": st.sampled_from(AGENCIES),
            "task": st.integers(0, 4),
            "date": DAYS,
            "kind": st.sampled_from(
                (
                    "progress",
                    "submitted",
                    "completed",
                    "returned",
                    "extended",
                    "cancelled",
                    "transferred",
                )
            ),
            "until": DAYS,
            "to": st.sampled_from(AGENCIES),
        }
    ),
    max_size=12,
)


def lay_out(root: Path, tasks: list[dict[str, object]], events: list[dict[str, object]]) -> None:
    kinds = {"so": "department", "xa": "commune"}
    agencies = [{"id": each, "name": each.upper(), "kind": kinds[each[:2]]} for each in AGENCIES]
    group = {"id": "nhom", "name": "Nhóm", "members": ["so-a", "xa-c", "xa-d"]}
    files: dict[str, object] = {"agencies.yaml": {"agencies": agencies, "groups": [group]}}
    listed = []
    for n, task in enumerate(tasks):
        made = {
            "id": str(n),
            "title": f"Việc {n}",
            "lead": task["lead"],
            "coordinating": task["coordinating"],
        }
        if task["before"] is not None:
            made["deadline"] = {"text": "trước ngày nêu trên", "before": task["before"]}
        listed.append(made)
    files["directives/d.yaml"] = {
        "type": "ke-hoach",
        "title": "Thử",
        "issued_on": START.isoformat(),
        "tasks": listed,
    }
    progress: dict[str, list[dict[str, object]]] = {}
    for n, event in enumerate(events):
        if event["task"] >= len(tasks):  # type: ignore[operator]
            continue
        kept = {
            "id": f"ev{n:06}",
            "task": str(event["task"]),
            "date": event["date"],
            "kind": event["kind"],
        }
        if event["kind"] == "extended":
            kept["until"] = event["until"]
        if event["kind"] == "transferred":
            kept["to"] = event["to"]
        progress.setdefault(str(event["agency"]), []).append(kept)
    files |= {f"progress/d/{agency}.yaml": happened for agency, happened in progress.items()}
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def counts(table: Table, row: Row) -> dict[str, Count]:
    return {
        column.key: cell
        for column, cell in zip(table.columns, row.cells, strict=True)
        if isinstance(cell, Count)
    }


@settings(max_examples=25, deadline=None)
@given(TASKS, EVENTS, st.integers(-10, 400), st.booleans())
def test_the_counts_add_up(
    tasks: list[dict[str, object]], events: list[dict[str, object]], days: int, expand: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lay_out(Path(folder), tasks, events)
        with opened(Path(folder), START + timedelta(days=days)) as snapshot:
            assert snapshot.unread == ()
            report = summary_report(snapshot, expand_groups=expand)
            owed = list(obligations(snapshot.tasks(TaskQuery(closed=True))))
    for table in report.tables:
        rows = [row for row in table.rows if isinstance(row, Row)]
        assert table.total is not None
        whole = counts(table, table.total)
        for row in (*rows, table.total):
            found = counts(table, row)
            assert found["total"].value == sum(found[state.value].value for state in COUNTED)
            for counted in found.values():
                assert counted.value == len(counted.refs)
            parts = [ref for state in COUNTED for ref in found[state.value].refs]
            assert sorted(parts) == sorted(found["total"].refs)
            rate = next((cell for cell in row.cells if isinstance(cell, Rate)), None)
            if rate is not None:
                assert 0 <= rate.numerator <= rate.denominator <= found["total"].value
        for key, counted in whole.items():
            assert counted.value == sum(counts(table, row)[key].value for row in rows)
    leading = report.tables[0]
    assert leading.total is not None
    whole = counts(leading, leading.total)
    for state in State:
        assert state in (*COUNTED, *NOT_COUNTED)
        assert whole[state.value].value == sum(entry.state is state for entry in owed)
