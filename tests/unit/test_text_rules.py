"""The quick looks that spare the rules on characters and words their work never hide anything from them."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from directive_cli.checks import text
from directive_cli.checks.file_check import check_file
from directive_cli.checks.file_context import FileContext

CONTEXT = FileContext(before_means="strict", calendar=None)


def codes(raw: str) -> set[str]:
    check = check_file("directives/ke-hoach.yaml", raw.encode(), CONTEXT)
    return {entry.diagnostic.code for entry in check.found}


def test_what_is_taken_for_usual_is_composed_and_visible() -> None:
    usual = [
        chr(code) for code in range(sys.maxunicode + 1) if text._is_usual.__wrapped__(chr(code))
    ]
    assert len(usual) > 230
    for character in usual:
        assert unicodedata.is_normalized("NFC", character)
        assert not unicodedata.combining(character)
        assert text._ODD.search(character) is None


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Ke\u0302\u0301 hoạch mở chợ", "DIR801"),
        ("Kế hoạch\u200b mở chợ", "DIR802"),
        ("Kế hoạch ðiều tra", "DIR804"),
        ("Kế hoạch\ufffd mở chợ", "DIR805"),
        ("# MẬT", "DIR901"),
        ("# Ma\u0323\u0302t", "DIR901"),
    ],
)
def test_an_odd_character_among_usual_ones_is_found(title: str, code: str) -> None:
    assert code in codes(f"type: ke-hoach\ntitle: {title}\nissuer: ubnd-tinh\n")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Hoàn thành trước ngày 20/8/2025.", True),
        ("HOÀN THÀNH TRƯỚC NGÀY 20/8/2025.", True),
        ("Hoàn thành trong quý III năm 2025.", True),
        ("Hoàn thành trước khi khai giảng.", False),
    ],
)
def test_words_that_name_a_deadline_are_looked_into(words: str, found: bool) -> None:
    task = (
        f'  - {{id: "1", title: Lập danh mục công trình, lead: [so-xay-dung], detail: "{words}"}}\n'
    )
    raw = (
        f"type: ke-hoach\ntitle: Kế hoạch\nissuer: ubnd-tinh\nissued_on: 2025-07-01\ntasks:\n{task}"
    )
    assert ("DIR402" in codes(raw)) is found


@pytest.mark.parametrize(
    "titles", [("Báo cáo", "Lập | sổ"), ("THỰC HIỆN.", "Lập sổ", "Nhiệm vụ khác ;"), ("Họp",)]
)
def test_titles_are_judged_one_by_one(titles: tuple[str, ...]) -> None:
    tasks = "".join(
        f'  - {{id: "{number}", title: "{title}"}}\n'
        for number, title in enumerate(titles, start=1)
    )
    raw = f"type: ke-hoach\ntitle: Kế hoạch\nissuer: ubnd-tinh\nissued_on: 2025-07-01\ntasks:\n{tasks}"
    check = check_file("directives/ke-hoach.yaml", raw.encode(), CONTEXT)
    lines = [
        entry.diagnostic.span.line for entry in check.found if entry.diagnostic.code == "DIR702"
    ]
    assert lines == [6 + place for place, title in enumerate(titles) if not title.startswith("Lập")]
