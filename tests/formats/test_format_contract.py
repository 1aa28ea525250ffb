"""What every written format owes to every report."""

from __future__ import annotations

import html as html_library
import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.formats.hostile_report import HOSTILE, SHOWN, hostile_report

from directive_cli.formats import docx, html, xlsx
from directive_cli.reports.table import Letterhead
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from types import ModuleType

    from directive_cli.reports.table import Report

WRITERS = {"xlsx": xlsx, "docx": docx, "html": html}
PAPER = Letterhead("Ủy ban nhân dân tỉnh Bình Minh", "Sở Văn thư", "SVT", "Bình Minh", ("Chủ tịch",))
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def written(writer: ModuleType, report: Report, language: str = "vi") -> bytes:
    out = io.BytesIO()
    writer.write(report, out, translate=Translator(language))
    return out.getvalue()


def text_of(content: bytes) -> str:
    """Return all text of a written file, markup taken off and entities resolved."""
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            whole = "\n".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))
    else:
        whole = content.decode()
    return html_library.unescape(re.sub(r"<[^>]*>", "\n", whole))


@pytest.fixture(params=["sheet", "paper"])
def report(request: pytest.FixtureRequest) -> Report:
    made = hostile_report()
    return replace(made, letterhead=PAPER) if request.param == "paper" else made


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_same_report_gives_the_same_bytes(name: str, language: str, report: Report) -> None:
    assert written(WRITERS[name], report, language) == written(WRITERS[name], report, language)


@pytest.mark.parametrize("name", WRITERS)
def test_nothing_of_the_report_is_left_out(name: str, report: Report) -> None:
    words = Translator("vi")
    text = text_of(written(WRITERS[name], report))
    for expected in (
        "kết quả thực hiện các nhiệm vụ được giao", "việc thứ 11", "quá hạn", "hoàn thành đúng hạn", "sở văn thư",
        "sở an toàn", "tổng số", "mở đầu", "đoạn cuối.", words(report.tables[0].footnotes[0]).lower(), "abc123",
        "sổ theo dõi", "không gồm ngày d",
    ):  # fmt: skip
        assert expected in text.lower(), expected


@pytest.mark.parametrize("name", WRITERS)
def test_an_incomplete_report_says_so(name: str, report: Report) -> None:
    assert "CHƯA ĐẦY ĐỦ: không đọc được directives/hong.yaml" in text_of(written(WRITERS[name], report))
    whole = replace(report, unread=())
    assert "CHƯA ĐẦY ĐỦ" not in text_of(written(WRITERS[name], whole))


@pytest.mark.parametrize("name", WRITERS)
def test_hostile_text_is_shown_and_never_obeyed(name: str, report: Report) -> None:
    text = text_of(written(WRITERS[name], report))
    assert SHOWN in text
    assert FORBIDDEN.search(text) is None
    assert "\u2407" in text, "a bell is shown as its picture"
    assert HOSTILE not in text


@pytest.mark.parametrize("name", WRITERS)
def test_both_languages_word_the_headings(name: str, report: Report) -> None:
    assert "Days late" in text_of(written(WRITERS[name], report, "en"))
    assert "Số ngày quá hạn" in text_of(written(WRITERS[name], report, "vi"))


@pytest.mark.parametrize("name", WRITERS)
def test_an_empty_report_is_a_file_too(name: str) -> None:
    empty = replace(hostile_report(), parts=(), unread=(), subtitle=None)
    assert "kết quả thực hiện" in text_of(written(WRITERS[name], empty)).lower()
