"""One term for one thing: the glossary is what the program prints, and no message falls back to old terms."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from directive_cli.domain.status import State
from directive_cli.reports.table import state_words
from directive_cli.translation import VIETNAMESE_AREAS, Translator, catalogue_of

ROOT = Path(__file__).resolve().parents[2]
GLOSSARY = runpy.run_path(str(ROOT / "docs" / "glossary.py"))
WORDINGS = [
    (english, vietnamese)
    for area in VIETNAMESE_AREAS
    for english, vietnamese in catalogue_of(area).items()
]
NOT_VIETNAMESE = re.compile(
    r"`[^`]*`|\{[^}]*\}|--[\w-]+|\"[^\"]*\"|“[^”]*”|'[^']*'|\S*[./_:@=]\S*|\[[^\]]*: theo [^\]]*\]"
)
"""What stands in a wording as it is: commands, values, names of files, keys."""
FORBIDDEN = {
    "hạn cuối": "hạn hoàn thành",
    "ngày cuối cùng": "hạn hoàn thành",
    "việc còn mở": "nhiệm vụ chưa hoàn thành",
    "không thời hạn": "không quy định thời hạn",
    "mới quá hạn": "phát sinh quá hạn",
    "người quyết định": "căn cứ gia hạn",
    "nơi quyết định": "cấp có thẩm quyền quyết định",
    "nơi nhận đôn đốc": "cơ quan được đôn đốc",
    "thu hồi": "hủy lượt ghi",
    "rút lại": "hủy lượt ghi",
    "trạng thái": "tình trạng",
    "theo lời văn bản": "ghi trong văn bản",
    "được xếp loại": "được tính tỷ lệ",
    "đã trình, quá hạn": "đã gửi kết quả sau hạn, chờ xác nhận",
    "PHỤ LỤC": "Phụ lục",
}
ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "is",
        "are",
        "not",
        "with",
        "for",
        "from",
        "this",
        "that",
        "task",
        "tasks",
        "file",
        "files",
        "deadline",
        "error",
        "warning",
        "commit",
        "index",
        "cache",
        "update",
        "report",
        "overdue",
        "draft",
        "key",
        "value",
        "line",
        "list",
        "folder",
        "link",
        "agency",
        "letter",
        "day",
        "date",
        "number",
        "document",
        "registry",
        "state",
        "column",
        "heading",
        "page",
        "search",
    ]
)
ODD_ENGLISH = ("cure", "is no day", "is no date", "is no number", "be wont", "thereof", "whilst")


def test_the_glossary_is_fresh() -> None:
    page = GLOSSARY["PAGE"].read_text(encoding="utf-8")
    assert page == GLOSSARY["fresh"](), "run: python docs/glossary.py"


def test_the_glossary_has_every_state_and_no_sentence() -> None:
    terms = GLOSSARY["terms"]()
    for state in State:
        assert terms[Translator("en")(state_words(state))] == Translator("vi")(state_words(state))
    assert all("{" not in term and "." not in term[-1:] for term in terms)


@pytest.mark.parametrize("term", FORBIDDEN)
def test_no_message_uses_a_term_that_an_office_does_not(term: str) -> None:
    fold = str if term.isupper() else str.lower
    found = [vietnamese for _english, vietnamese in WORDINGS if term in fold(vietnamese)]
    allowed = "ngày làm việc cuối cùng"
    assert [each for each in found if allowed not in each.lower()] == [], f"use: {FORBIDDEN[term]}"


def test_no_english_is_left_in_vietnamese() -> None:
    found = {}
    for english, vietnamese in WORDINGS:
        words = re.findall(r"[^\W\d_]+", NOT_VIETNAMESE.sub(" ", vietnamese).lower())
        if left := ENGLISH.intersection(words):
            found[english] = left
    assert found == {}


def test_the_english_is_plain() -> None:
    assert [
        english
        for english, _vietnamese in WORDINGS
        for odd in ODD_ENGLISH
        if re.search(rf"\b{odd}\b", english)
    ] == []


def test_every_page_that_people_read_uses_the_terms_too() -> None:
    """The READMEs, the templates of letters and the pages of a new registry."""
    pages = [ROOT / "README.vi.md", *ROOT.glob("docs/*.vi.md")]
    pages += (ROOT / "src/directive_cli/editing/new_registry").glob("*.vi.md")
    assert len(pages) >= 4
    for page in pages:
        text = page.read_text(encoding="utf-8").lower()
        assert [term for term in FORBIDDEN if term.islower() and term in text] == [], page
