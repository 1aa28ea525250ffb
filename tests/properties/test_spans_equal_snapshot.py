"""Over random registries: the spans of any day are the snapshot's answers of that day."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.domain.status import State
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import TaskQuery, snapshot
from directive_cli.registry.spans import NO_END, Spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.spans import AssignmentSpan, OccurrenceSpans

AGENCIES = """\
agencies:
  - {id: so-a, name: Sở A, kind: department%s}
  - {id: so-b, name: Sở B, kind: department}
  - {id: so-c, name: Sở C, kind: department, valid_from: 2025-05-01, valid_until: 2025-09, successors: [so-b]}
  - {id: xa-d, name: Xã D, kind: commune, valid_until: 2025-06-30, successors: [xa-e]}
  - {id: xa-e, name: Xã E, kind: commune, valid_from: 2025-07-01}
groups:
  - {id: cac-so, name: Các sở, rule: {kind: department}}
  - {id: cac-xa, name: Các xã, rule: {kind: commune}}
"""
ENDINGS = (
    "",
    ", valid_until: 2025-04-30, successors: [so-c]",
    ", valid_until: 2025-04, successors: [so-b, so-c]",
)
CALENDARS = (
    "",
    """\
years:
  "2025":
    announcements: [{number: 1/TB-BNV, title: Nghỉ}]
    "off":
      - {date: 2025-03-20, name: Nghỉ, source: 1/TB-BNV}
      - {date: 2025-03-21, name: Nghỉ, source: 1/TB-BNV}
      - {date: 2025-10-06, name: Nghỉ, source: 1/TB-BNV}
    worked:
      - {date: 2025-03-29, instead_of: 2025-03-20, source: 1/TB-BNV}
""",
)
FIRST, LAST = date(2024, 12, 1), date(2026, 6, 30)

days = st.dates(date(2024, 12, 20), date(2025, 12, 20))
agency_ids = st.sampled_from(["so-a", "so-b", "so-c", "xa-d", "xa-e"])
leads = st.sampled_from(["so-a", "so-b, so-a", "cac-so", "cac-xa, so-b", "cac-so, cac-xa", "so-la"])
deadlines = st.one_of(
    st.builds("{{text: hạn, before: {}}}".format, days),
    st.builds("{{text: hạn, by: {}}}".format, days),
    st.sampled_from(
        [
            "{text: khẩn trương}",
            "{text: quý II, within: 2025-Q2}",
            "{text: trong 10 ngày, after: {event: văn bản, event_date: 2025-03-11, count: 10, unit: day}}",
            "{text: hạn, after: {event: văn bản, event_date: 2025-03-11, count: 7, unit: working_day}}",
            '{text: hằng quý, every: {freq: quarterly, by: "20", from: 2025-01-01, until: 2025-12-31}}',
            '{text: hằng tháng, every: {freq: monthly, by: "25", from: 2025-01-01, until: 2025-06-30}}',
            '{text: hằng quý, every: {freq: quarterly, by: "20"}}',
            "[{text: đợt một, by: 2025-03-31}, {text: đợt hai, by: 2025-09-30}]",
        ]
    ),
)
kinds = st.sampled_from(
    ["progress", "submitted", "completed", "returned", "extended", "transferred", "cancelled"]
)


@st.composite
def directives(draw: st.DrawFn) -> str:
    lines = [
        "number: 1/KH-UBND",
        "type: ke-hoach",
        "title: Kế hoạch",
        f"issued_on: {draw(st.sampled_from(['2025-01-02', '2025-02', '2025', '2024-12-31']))}",
        "tasks:",
    ]
    for number in range(draw(st.integers(1, 3))):
        lead = draw(leads)
        lines.append(
            f'  - {{id: "{number}", title: Việc, lead: [{lead}], deadline: {draw(deadlines)}}}'
        )
    return "\n".join(lines) + "\n"


@st.composite
def progress(draw: st.DrawFn, name: str) -> str:
    lines = []
    for number in range(draw(st.integers(1, 5))):
        kind = draw(kinds)
        more = {
            "extended": f", until: {draw(days)}",
            "transferred": f", to: {draw(agency_ids)}",
        }.get(kind, "")
        occurrence = draw(st.sampled_from(["", "", ", for: 2025-Q2", ", for: 2025-03"]))
        task = draw(st.sampled_from("0012"))
        key = f"{name}{number}"
        lines.append(
            f'- {{id: {key}sukien, task: "{task}", date: {draw(days)}, kind: {kind}{more}{occurrence}}}'
        )
        if draw(st.integers(0, 3)) == 0:
            lines.append(
                f"- {{id: {key}huybo, date: {draw(days)}, kind: voided, corrects: {key}sukien}}"
            )
    return "\n".join(lines) + "\n"


@settings(max_examples=30, deadline=None)
@given(
    directives(),
    st.fixed_dictionaries(
        {},
        optional={
            f"progress/ke-hoach/{agency}.yaml": progress(agency.replace("-", ""))
            for agency in ("so-a", "so-b", "so-c", "xa-d")
        },
    ),
    st.sampled_from(ENDINGS),
    st.sampled_from(
        ["", "format: 1\nsettings: {before_means: inclusive, due_soon_working_days: 7}\n"]
    ),
    st.sampled_from(CALENDARS),
    st.lists(st.dates(FIRST, LAST), min_size=6, max_size=6),
)
def test_spans_give_the_answers_of_every_day(
    directive: str,
    files: dict[str, str],
    ending: str,
    registry: str,
    calendar: str,
    asked: list[date],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        texts = {"directives/2025/ke-hoach.yaml": directive, "agencies.yaml": AGENCIES % ending}
        texts |= files | ({"registry.yaml": registry} if registry else {})
        texts |= {"calendar.yaml": calendar} if calendar else {}
        for name, text in texts.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        index = open_index(root, cache=None)
        made = Spans(snapshot(index, as_of=date(2025, 1, 1)), until=date(2036, 1, 1))
        spans = list(made.of_directives(["ke-hoach"]))
        turning = {
            day + timedelta(days=shift)
            for each in spans
            for span in (*each.tasks, *each.assignments)
            for day in (span.from_day, span.until_day)
            if FIRST <= day <= LAST
            for shift in (-1, 0)
        }
        for day in {*asked, *turning}:
            answers = snapshot(index, as_of=day)
            assert not answers.unread
            assert sorted(_assignments_on(spans, day)) == sorted(_assignments_of(answers))
            assert sorted(_tasks_on(spans, day)) == sorted(_tasks_of(answers))
        assert _each_day_once(spans)
        index.close()


def _assignments_on(spans: list[OccurrenceSpans], day: date) -> Iterator[tuple[Any, ...]]:
    for each in spans:
        for span in each.assignments:
            if span.from_day <= day < span.until_day:
                yield (
                    each.ref, span.agency, span.named, span.via or "", _state(span, day).value,
                    *map(str, (span.last_day, span.submitted_on, span.closed_on, span.judged_on)),
                )  # fmt: skip


def _state(span: AssignmentSpan, day: date) -> State:
    if span.late_from is not None and day >= span.late_from:
        return State.OVERDUE
    if span.soon_from is not None and day >= span.soon_from:
        return State.DUE_SOON
    return span.opening_state


def _assignments_of(answers: Snapshot) -> Iterator[tuple[Any, ...]]:
    for task in answers.tasks(TaskQuery(closed=True)):
        for entry in task.assignments:
            yield (
                task.ref, entry.agency, entry.named, entry.via or "", entry.state.value,
                *map(str, (entry.last_day, entry.submitted_on, entry.closed_on, entry.judged_on)),
            )  # fmt: skip


def _tasks_on(spans: list[OccurrenceSpans], day: date) -> Iterator[tuple[Any, ...]]:
    for each in spans:
        for span in each.tasks:
            if span.from_day <= day < span.until_day:
                counts = (span.total, span.done, span.late, span.submitted)
                yield each.ref, span.state.value, str(span.last_day), *counts


def _tasks_of(answers: Snapshot) -> Iterator[tuple[Any, ...]]:
    for task in answers.tasks(TaskQuery(closed=True)):
        counts = task.counts()
        yield (
            task.ref, task.state.value, str(task.last_day),
            counts["total"], counts["done"], counts["late"], counts["submitted"],
        )  # fmt: skip


def _each_day_once(spans: list[OccurrenceSpans]) -> bool:
    """Tell whether the spans of every task follow each other without a gap, to no end."""
    for each in spans:
        pairs = zip(each.tasks, each.tasks[1:], strict=False)
        if any(one.until_day != other.from_day for one, other in pairs):
            return False
        if each.tasks[-1].until_day != NO_END:
            return False
    return True
