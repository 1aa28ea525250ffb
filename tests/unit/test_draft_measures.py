"""The measures of drafts: without labels, and against labels in folds."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from benchmarks.draft_folds import best_elsewhere, office
from benchmarks.draft_measures import MEASURES, lead_fault, measure
from benchmarks.draft_scores import counted, scores

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import DraftName
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "UBND TỈNH SÔNG LA\nSố: 18/TB-UBND\nSông La, ngày 06 tháng 5 năm 2026\nTHÔNG BÁO\n"
    "Về bến đò\n1. Sở Xây dựng thay phao trước ngày 20/6/2026.\n2. Sở Nội vụ theo dõi.\n"
)


def test_a_right_draft_has_no_fault() -> None:
    draft = read_document(read_bytes(TEXT.encode(), name="van-ban.txt"))
    counts = Counter(key for key, _words in measure(draft, TEXT))
    assert counts == {"documents": 1, "tasks": 2, "leads": 2, "deadlines": 1}
    assert set(counts) < set(MEASURES)


def test_what_is_wrong_is_counted() -> None:
    draft = read_document(read_bytes(TEXT.encode(), name="van-ban.txt"))
    first, second = draft.tasks
    wrong = replace(
        draft,
        tasks=(replace(first, lead=(DraftName("các đơn vị"),), deadlines=()), replace(second, lead=())),
        accounts=(),
    )  # fmt: skip
    counts = Counter(key for key, _words in measure(wrong, TEXT))
    assert counts["bare_lead"] == 1
    assert counts["no_lead"] == 1
    assert counts["untaken"] == 1
    other = Counter(key for key, _words in measure(draft, TEXT.replace("20/6/2026", "21/6/2026")))
    assert other["invented"] == 1
    late = replace(draft, header=replace(draft.header, issued_on="2026-07-01"))
    assert Counter(key for key, _words in measure(late, TEXT))["early"] == 1


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Sở Văn hóa, Thể thao và Du lịch", ""),
        ("Thống kê tỉnh", ""),
        ("Ban hành các nội quy", "verb"),
        ("Sở Y tế. Sở Nội vụ", "sentence"),
        ("Ủy ban nhân dân các xã và", "unfinished"),
        ("Sở " + "Y tế " * 40, "long"),
    ],
)
def test_a_lead_that_can_be_no_body_is_told(name: str, fault: str) -> None:
    assert lead_fault(name) == fault


def test_labels_are_compared_task_by_task(tmp_path: Path) -> None:
    path = tmp_path / "01.txt"
    path.write_text(TEXT, encoding="utf-8")
    gold = {
        "tasks": [
            {"text_start": "Sở Xây dựng thay", "lead": ["Giám đốc Sở Xây dựng"],
             "deadline": {"kind": "before", "value": "2026-06-20"}},
            {"text_start": "Sở Y tế", "lead": ["Sở Y tế"]},
        ]
    }  # fmt: skip
    found = scores(counted(path, gold))
    assert found == {"tasks": 0.5, "leads": 0.5, "deadlines": 1.0}


def test_a_group_is_scored_with_what_is_best_on_the_others() -> None:
    good = Counter({"tasks right": 9, "tasks drafted": 10, "tasks labelled": 10})
    poor = Counter({"tasks right": 4, "tasks drafted": 10, "tasks labelled": 10})
    results = {
        "as they are": {"province": good, "ministry": poor},
        "changed": {"province": poor, "ministry": good},
    }
    assert best_elsewhere(results, "province") == "changed"
    assert best_elsewhere(results, "ministry") == "as they are"
    assert [office(one) for one in ("UBND tỉnh Sông La", "Bộ Y tế", "Thủ tướng Chính phủ")] == [
        "province",
        "ministry",
        "government",
    ]
