"""After any edits of a registry, the index in the cache answers as one read from the files alone would."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.domain.status import State
from directive_cli.registry.counts import directive_counts, registry_counts
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import Snapshot, TaskQuery, leads_of, snapshot
from directive_cli.registry.search import search_index

if TYPE_CHECKING:
    from directive_cli.registry.rows import Task

AGENCIES = """\
agencies:
  - {id: so-a, name: Sở A, kind: department}
  - {id: so-b, name: Sở B, kind: department%s}
  - {id: so-c, name: Sở C, kind: department, valid_from: 2025-06-01}
  - {id: xa-d, name: Xã D, kind: commune}
groups:
  - {id: cac-so, name: Các sở, rule: {kind: department}}
"""
SUCCEEDED = (
    ", valid_until: 2025-05-31, successors: [so-c]",
    "",
    ", valid_until: 2025-05-31, successors: [so-a, so-c]",
)
BROKEN = "tasks: [\n"
DAYS = (*(date(2025, month, 15) for month in (1, 3, 5, 7, 9)), date(2026, 12, 30))

agency_ids = st.sampled_from(["so-a", "so-b", "so-c", "xa-d"])
leads = st.sampled_from(["so-a", "so-b", "cac-so", "so-a, so-b", "cac-so, xa-d", "so-la"])
event_days = st.sampled_from(["2025-02-10", "2025-04-20", "2025-06-30", "2025-08-05"])
deadlines = st.sampled_from(
    [
        "{text: trước ngày 20/4/2025, before: 2025-04-20}",
        "{text: chậm nhất ngày 20/4/2025, by: 2025-04-20}",
        "{text: trong quý III, within: 2025-Q3}",
        '{text: hằng quý, every: {freq: quarterly, by: "20", from: 2025-01-01, until: 2025-12-31}}',
        "[{text: đợt một, by: 2025-03-31}, {text: đợt hai, by: 2025-09-30}]",
        "{text: sau 20 ngày làm việc, after: {event: ký, event_date: 2025-03-03, count: 20, unit: working_day}}",
        "{text: khẩn trương}",
    ]
)


@st.composite
def directives(draw: st.DrawFn, fewest: int = 0) -> str:
    lines = [
        f"number: {draw(st.integers(1, 3))}/KH-UBND",
        "type: ke-hoach",
        "title: Kế hoạch làm sạch dữ liệu",
        f"issued_on: {draw(st.sampled_from(['2025-01-02', '2025-02', '2025']))}",
        f"unreviewed: {draw(st.sampled_from(['true', 'false']))}",
        "tasks:",
    ]
    for number in range(draw(st.integers(fewest, 3))):
        lines.append(
            f'  - {{id: "{number}", title: Việc {number}, lead: [{draw(leads)}], deadline: {draw(deadlines)}}}'
        )
    text = "\n".join(lines) + "\n"
    return text if not text.endswith("tasks:\n") else text.removesuffix("tasks:\n")


@st.composite
def progress(draw: st.DrawFn) -> str:
    lines = []
    for number in range(draw(st.integers(1, 4))):
        kind = draw(
            st.sampled_from(
                ["submitted", "completed", "returned", "extended", "transferred", "cancelled"]
            )
        )
        more = {"extended": ", until: 2025-07-10", "transferred": f", to: {draw(agency_ids)}"}.get(
            kind, ""
        )
        occurrence = draw(st.sampled_from(["", "", ", for: 2025-Q2", ", for: 2025-09-30"]))
        task = draw(st.sampled_from("01019"))
        lines.append(
            f'- {{id: su{number}kien, task: "{task}", date: {draw(event_days)}, kind: {kind}{more}{occurrence}}}'
        )
        if draw(st.booleans()):
            lines.append(
                f"- {{id: huy{number}bo, date: {draw(event_days)}, kind: voided, corrects: su{number}kien}}"
            )
    return "\n".join(lines) + "\n"


stems = st.sampled_from(["kh-1", "kh-2"])
paths = st.builds("directives/{}/{}.yaml".format, st.sampled_from(["2025", "khac"]), stems)
progress_paths = st.builds("progress/{}/{}.yaml".format, stems, agency_ids)
edits = st.one_of(
    st.tuples(paths, directives()),
    st.tuples(paths, directives()),
    st.tuples(progress_paths, progress()),
    st.tuples(progress_paths, progress()),
    st.tuples(st.one_of(paths, progress_paths), st.sampled_from([None, None, BROKEN])),
    st.tuples(st.just("agencies.yaml"), st.sampled_from([AGENCIES % each for each in SUCCEEDED])),
    st.tuples(
        st.just("registry.yaml"),
        st.sampled_from(
            [None, "format: 1\nsettings: {before_means: inclusive, due_soon_working_days: 9}\n"]
        ),
    ),
)


beginnings = st.tuples(
    st.tuples(st.just("directives/2025/kh-1.yaml"), directives(fewest=2)),
    st.tuples(st.just("directives/khac/kh-1.yaml"), directives(fewest=1)),
    st.tuples(st.just("progress/kh-1/so-a.yaml"), progress()),
    st.tuples(st.just("progress/kh-1/so-b.yaml"), progress()),
)


@settings(max_examples=10, deadline=None)
@given(beginnings, st.lists(st.lists(edits, min_size=1, max_size=3), min_size=1, max_size=4))
def test_the_index_answers_like_the_files(
    beginning: tuple[tuple[str, str | None], ...], rounds: list[list[tuple[str, str | None]]]
) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        root = folder / "so"
        _edit(root, "agencies.yaml", AGENCIES % SUCCEEDED[0])
        for changes in [beginning, *rounds]:
            for path, text in changes:
                _edit(root, path, text)
            kept = open_index(root, cache=folder / "cache")
            fresh = open_index(root, cache=None)
            assert kept.findings() == fresh.findings()
            for day in DAYS:
                _same_answers(snapshot(kept, as_of=day), snapshot(fresh, as_of=day))
            kept.close()
            fresh.close()
    finally:
        shutil.rmtree(folder)


def _edit(root: Path, path: str, text: str | None) -> None:
    file = root / path
    if text is None:
        file.unlink(missing_ok=True)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _same_answers(kept: Snapshot, fresh: Snapshot) -> None:
    everything = fresh.tasks(TaskQuery(closed=True))
    assert kept.tasks(TaskQuery(closed=True)) == everything
    assert kept.directives() == fresh.directives()
    assert kept.unread == fresh.unread
    assert search_index(kept, ["viec"]) == search_index(fresh, ["viec"])
    for agency in ("so-a", "so-b", "so-c"):
        for role in ("lead", "any"):
            query = TaskQuery(agencies=frozenset({agency}), role=role, latest=date(2025, 6, 30))
            assert kept.tasks(query) == fresh.tasks(query)
    assert kept.tasks(TaskQuery()) == [task for task in everything if task.is_open]
    for earliest, latest in (
        (None, date(2025, 4, 19)),
        (date(2025, 4, 19), None),
        (date(2025, 3, 1), date(2025, 9, 30)),
    ):
        wanted = [
            task
            for task in everything
            if task.is_open
            and task.last_day is not None
            and (earliest is None or task.last_day >= earliest)
            and (latest is None or task.last_day <= latest)
        ]
        assert kept.tasks(TaskQuery(earliest=earliest, latest=latest)) == wanted
    coming = [task for task in everything if task.state in (State.DUE_SOON, State.IN_TIME)]
    assert kept.soonest(3, kept.tasks_needing_evaluation()) == coming[:3]
    _counts_like(kept, everything)


def _counts_like(kept: Snapshot, everything: list[Task]) -> None:
    """Hold the quick counts equal to judging everything."""
    counts = registry_counts(kept)
    assert counts.states == Counter(task.state for task in everything)
    overdue = [
        lead
        for task in everything
        if task.state is State.OVERDUE
        for lead in leads_of(kept.register, task)
    ]
    assert counts.overdue_by_lead == Counter(overdue)
    assert counts.unreviewed == len({task.directive for task in everything if task.unreviewed})
    assert counts.inherited == {
        (entry.named, entry.agency)
        for task in everything
        for entry in task.assignments
        if entry.named != entry.agency
    }
    assert counts.provisional_years == {
        task.last_day.year for task in everything if task.provisional and task.last_day
    }
    assert counts.directives == len(kept.directives())
    by_directive = {
        identifier: (
            len(own := [task for task in everything if task.directive == identifier]),
            sum(task.is_open for task in own),
            sum(task.state is State.OVERDUE for task in own),
        )
        for identifier in {task.directive for task in everything}
    }
    assert directive_counts(kept) == by_directive
