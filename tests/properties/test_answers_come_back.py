"""What an agency writes into its form is what the registry says afterwards: answers in, answers out."""

from __future__ import annotations

import csv
import json
import shutil
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import AGENCIES

from directive_cli.domain.vietnamese import fold

if TYPE_CHECKING:
    from pathlib import Path

DIRECTIVE = "2025-09-01-21_kh-ubnd"
ROWS = 4
ISSUED, TODAY = date(2025, 9, 1), date(2025, 11, 20)
WORDS = (
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=40)
    .map(lambda text: normalize("NFC", " ".join(text.split())))
    .filter(lambda text: any(sign.isalnum() for sign in text))
)
"""Words in the form of Unicode in which events are written; signs alone ("/", "…") say nothing."""
NONE = {"ko", "khong", "ko co", "khong co"}
"""What a clerk writes where there is no obstacle and nothing to propose: the cell counts as
empty."""
TEXTS = {
    "note": "Tình hình thực hiện",
    "obstacle": "Khó khăn, vướng mắc",
    "proposal": "Đề xuất, kiến nghị",
}
ANSWERS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["progress", "submitted"]),
        "date": st.integers(0, (TODAY - ISSUED).days).map(lambda n: ISSUED + timedelta(days=n)),
        "evidence": st.sampled_from(["", "12/BC-SAT", "7/SAT-VP"]),
        "note": st.one_of(st.just(""), WORDS),
        "obstacle": st.one_of(st.just(""), WORDS.filter(lambda text: fold(text) not in NONE)),
        "proposal": st.one_of(st.just(""), WORDS.filter(lambda text: fold(text) not in NONE)),
    }
)
RESULTS = {"progress": "Đang thực hiện", "submitted": "Đã có báo cáo kết quả"}


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[list[Any]], dict[str, int]]:
    """Return a registry whose form has left, the form's rows, and its columns."""
    folder = tmp_path_factory.mktemp("sent") / "registry"
    (folder / "directives").mkdir(parents=True)
    (folder / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
    (folder / "registry.yaml").write_text("format: 2\nname: Sổ thử\n", encoding="utf-8")
    tasks = "".join(
        f'  - id: "{nth}"\n    title: Nhiệm vụ số {nth}\n    lead: [so-an-toan]\n'
        for nth in range(1, ROWS + 1)
    )
    (folder / "directives" / f"{DIRECTIVE}.yaml").write_text(
        "number: 21/KH-UBND\ntype: ke-hoach\ntitle: Kế hoạch kho\nissuer: ubnd-tinh\n"
        f"issued_on: {ISSUED}\ntasks:\n{tasks}",
        encoding="utf-8",
    )
    ask = CommandLine(folder, folder.parent / "cache")
    assert ask("sheets", "--output", "forms").code == 0
    (form,) = (folder / "forms").iterdir()
    rows = [["" if cell is None else cell for cell in row]
            for row in load_workbook(form).worksheets[0].iter_rows(min_row=4, values_only=True)]  # fmt: skip
    return folder, rows, {str(heading): at for at, heading in enumerate(rows[0])}


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(answers=st.lists(ANSWERS, min_size=ROWS, max_size=ROWS), order=st.permutations(range(ROWS)))
def test_answers_come_back_as_they_were_given(
    tmp_path_factory: pytest.TempPathFactory,
    sent: tuple[Path, list[list[Any]], dict[str, int]],
    answers: list[dict[str, Any]],
    order: list[int],
) -> None:
    folder, rows, at = sent
    copy = tmp_path_factory.mktemp("copy")
    shutil.copytree(folder, copy / "registry")
    ask = CommandLine(copy / "registry", copy / "cache")
    filled = [list(row) for row in rows]
    for row, answer in zip(filled[1:], answers, strict=True):
        row[at["Kết quả"]] = RESULTS[answer["kind"]]
        row[at["Ngày báo cáo"]] = f"{answer['date']:%d/%m/%Y}"
        row[at["Số, ký hiệu văn bản"]] = answer["evidence"]
        for key, heading in TEXTS.items():
            row[at[heading]] = answer[key]
    with (copy / "phieu.csv").open("w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out).writerows([filled[0], *(filled[1 + nth] for nth in order)])
    first = ask("collect", str(copy / "phieu.csv"), "--lang", "en")
    assert first.code == 0, first.err
    for nth, answer in enumerate(answers, 1):
        shown = json.loads(ask.fine("show", f"{DIRECTIVE}:{nth}", "--format", "json"))
        (assignment,) = shown["assignments"]
        (event,) = assignment["events"]
        expected = {**answer, "date": answer["date"].isoformat()}
        assert {key: event.get(key) or "" for key in expected} == expected
    again = ask("collect", str(copy / "phieu.csv"), "--lang", "en")
    assert f"0 recorded, {ROWS} already recorded" in again.out
