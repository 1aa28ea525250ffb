"""Whatever happens to a registry, a validation that keeps its checks finds what one that reads every file finds."""

from __future__ import annotations

import shutil
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.checks.validation import Validation, chosen_rules, validate_registry
from directive_cli.translation import Translator

Edit: TypeAlias = tuple[str, str | None]
"""A path and what is written there; None: the file goes. A path that ends with ``/`` is a folder, which is renamed."""

LATER_NS = 10_000_000_000
TICK_S = 0.02
"""Longer than the clock by which a file system stamps its files stands still."""
DAYS = (date(2025, 3, 1), date(2026, 5, 4))
AGENCIES = """\
agencies:
  - {id: so-a, name: Sở A, kind: department%s}
  - {id: so-b, name: Sở B, kind: department}
  - {id: so-c, name: Sở C, kind: department}
groups:
  - {id: cac-so, name: Các sở, rule: {kind: department}}
"""
ENDED = (
    "",
    ", valid_until: 2025-01-31, successors: [so-b]",
    ", valid_until: 2025-01-31, successors: [so-b, so-c]",
    ", mau: xanh",
)
CALENDARS = (
    "years: {}\n",
    'years: {"2025": {off: [{date: 2025-03-05, name: Nghỉ bù}, {date: 2025-03-12, name: Nghỉ bù}]}}\n',
    "years: [\n",
)
SETTINGS = (
    "format: 1\n",
    "settings: {before_means: inclusive}\n",
    "checks:\n  waived:\n    - {code: DIR703, reason: sổ này không ghi hạn}\n",
    "checks:\n  waived:\n    - {code: DIR604, files: directives/2025/*, reason: bản gốc ghi vậy}\n",
    "checks:\n  severities:\n    - {code: DIR803, severity: error, reason: phải đủ chữ}\n",
)
TITLES = (
    "Kế hoạch nạo vét kênh",
    "Kế hoạch nạo vét mương",
    "Kế hoạch nạo vét…",
    "Kế hoạch nạo vét…  # directive: ignore[DIR803] bản gốc ghi như vậy",
    "Kế hoạch nạo vét kênh  # directive: ignore[DIR803] nay đã đủ chữ",
    "Kế hoạch\u200b nạo vét kênh",
)
HEADERS = (
    "",
    "implements: [kh-1]\n",
    "cites: [kh-2, kh-7]\n",
    "copies: [so-la]\n",
    "tieu_de: sai\n",
)
DEADLINES = (
    "",
    ", deadline: {text: trước ngày 20/3/2025, before: 2025-03-20}",
    ", deadline: {text: trước ngày 21/3/2025, before: 2025-03-20}",
    ", deadline: {text: trước ngày 20/2/2025, before: 2025-02-20}",
    ", deadline: {text: trong 7 ngày làm việc kể từ ngày ký, after: {event: ký, count: 7, unit: working_day}}",
    ", deadline: {text: trước ngày 25 hằng tháng, every: {freq: monthly, before: 25}}",
)
EVENTS = (
    "[]\n",
    '- {id: su01kien, task: "1", date: 2025-03-02, kind: completed}\n',
    '- {id: su01kien, task: "2", date: 2025-03-02, kind: extended, until: 2025-03-13}\n',
    '- {id: su02kien, task: "1", for: 2025-05, date: 2025-05-20, kind: submitted}\n',
    '- {id: su02kien, task: "9", date: 2027-01-01, kind: transferred, to: so-la, by: so-b}\n',
    "- {\n",
)
FULL = (
    "type: ke-hoach\ntitle: Kế hoạch nạo vét kênh\nissuer: so-b\nissued_on: 2025-02-24\ntasks:\n"
    + "".join(
        f'  - {{id: "{number}", title: Nạo vét kênh chính, lead: [so-a]{days}}}\n'
        for number, days in enumerate(DEADLINES, start=1)
    )
    + '  - {id: "9", title: Báo cáo, lead: [so-b], depends_on: ["5"], '
    "deadline: {text: chậm nhất 5/3/2025, by: 2025-03-05}}\n"
)
"""A directive with deadlines that rest on the calendar and on what "trước" means."""


@st.composite
def directives(draw: st.DrawFn) -> str:
    number = draw(st.sampled_from(["4/KH-UBND", "04/KH-UBND", "7/TB-UBND"]))
    text = (
        f"number: {number}\ntype: ke-hoach\ntitle: {draw(st.sampled_from(TITLES))}\nissuer: so-b\n"
    )
    text += f"issued_on: {draw(st.sampled_from(['2025-02-24', '2025-03-03', '2025']))}\n{draw(st.sampled_from(HEADERS))}"
    tasks = ""
    for identifier in draw(st.sampled_from([(), ("1",), ("1", "2"), ("1", "3")])):
        lead = draw(st.sampled_from(["so-a", "cac-so", "so-la"]))
        needs = draw(st.sampled_from(["", ', depends_on: ["1"]', ', depends_on: ["kh-1:2"]']))
        days = draw(st.sampled_from(DEADLINES))
        tasks += (
            f'  - {{id: "{identifier}", title: Nạo vét kênh chính, lead: [{lead}]{needs}{days}}}\n'
        )
    return f"{text}tasks:\n{tasks}" if tasks else text


DIRECTIVE_PATHS = st.sampled_from(
    [
        "directives/2025/kh-1.yaml",
        "directives/2025/kh-2.yaml",
        "directives/khac/kh-1.yaml",
        "directives/2025/KH 3.yaml",
    ]
)
PROGRESS_PATHS = st.sampled_from(
    ["progress/kh-1/so-a.yaml", "progress/kh-2/so-c.yaml", "progress/kh-2/so-la.yaml"]
)
EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.tuples(DIRECTIVE_PATHS, directives() | st.sampled_from([FULL, "title: [\n", None])),
    st.tuples(PROGRESS_PATHS, st.sampled_from([*EVENTS, None])),
    st.tuples(st.just("agencies.yaml"), st.sampled_from([AGENCIES % ended for ended in ENDED])),
    st.tuples(st.just("calendar.yaml"), st.sampled_from([*CALENDARS, None])),
    st.tuples(st.just("registry.yaml"), st.sampled_from([*SETTINGS, None])),
    st.tuples(
        st.sampled_from(["directives/2025/", "directives/khac/", "progress/kh-2/"]), st.none()
    ),
)
ROUNDS = st.lists(
    st.tuples(st.lists(EDITS, min_size=1, max_size=3), st.booleans(), st.sampled_from(DAYS)),
    min_size=2,
    max_size=5,
)


@settings(max_examples=12, deadline=None)
@given(directives(), ROUNDS)
def test_kept_checks_change_no_finding(
    beginning: str, rounds: list[tuple[list[Edit], bool, date]]
) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        root, cache = folder / "so", folder / "cache"
        _edit(root, ("agencies.yaml", AGENCIES % ENDED[1]))
        _edit(root, ("directives/2025/kh-1.yaml", beginning))
        _edit(root, ("directives/2025/kh-5.yaml", FULL))
        _same(root, cache, DAYS[0], later=False)
        for edits, later, as_of in rounds:
            for edit in edits:
                _edit(root, edit)
            _same(root, cache, as_of, later=later)
    finally:
        shutil.rmtree(folder)


def _same(root: Path, cache: Path, as_of: date, *, later: bool) -> None:
    """Compare a validation that keeps its checks with one that does not; ``later``: the clock has moved on since."""
    if later:
        time.sleep(TICK_S)
    now_ns = time.time_ns() + (LATER_NS if later else 0)
    for codes in (None, chosen_rules(select=["DIR6", "DIR803", "DIR990"], ignore=["DIR605"])):
        kept = validate_registry(
            root, as_of=as_of, codes=codes, worker_count=1, cache=cache, now_ns=now_ns
        )
        fresh = validate_registry(root, as_of=as_of, codes=codes, worker_count=1)
        assert _told(kept) == _told(fresh)
        assert kept == fresh


def _told(validation: Validation) -> list[tuple[str, ...]]:
    return [
        (
            entry.span.path,
            str(entry.span.line),
            entry.code,
            *(Translator(language)(entry.message) for language in ("en", "vi")),
        )
        for entry in validation.findings
    ]


def _edit(root: Path, edit: Edit) -> None:
    path, text = edit
    place = root / path
    if path.endswith("/"):
        other = place.with_name(f"{place.name}-moi")
        for before, after in ((place, other), (other, place)):
            if before.exists() and not after.exists():
                before.rename(after)
                break
    elif text is None:
        place.unlink(missing_ok=True)
    else:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
