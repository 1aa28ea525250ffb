"""Word files made to exhaust the reader or to have it read other files: one sentence each, in little time."""

from __future__ import annotations

import io
import zipfile

import pytest

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting import docx_source
from directive_cli.drafting.text_source import read_bytes

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORDS = "<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>"
ENTITY = '<!DOCTYPE d [<!ENTITY y "thêm">]>'
START = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2999999999"/>'
    '<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def word_file(body: str, *, before: str = "", encoding: str = "utf-8", **parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        text = f'<?xml version="1.0" encoding="{encoding}"?>{before}<w:document {W}><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", text.encode(encoding))
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        word_file(WORDS, before="<!--" + "x" * 5000 + "-->" + ENTITY),
        word_file(WORDS, before=ENTITY, encoding="utf-16"),
        word_file("<w:tbl><w:tr><w:tc>" * 3000 + WORDS + "</w:tc></w:tr></w:tbl>" * 3000),
        word_file("<w:p>" + "<w:hyperlink>" * 3000 + "</w:hyperlink>" * 3000 + "</w:p>"),
        word_file(
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="x"/></w:tcPr>{WORDS}</w:tc></w:tr></w:tbl>'
        ),
    ],
    ids=[
        "entity behind a comment",
        "entity in UTF-16",
        "nested tables",
        "nested links",
        "no number",
    ],
)
def test_a_malformed_word_file_is_called_damaged(data: bytes) -> None:
    with pytest.raises(DirectiveError, match="is damaged"):
        read_bytes(data, name="x.docx")


def test_all_parts_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_source, "MAX_PART", 10_000)
    heads = {f"header{number}": f"<a>{'x' * 4000}</a>" for number in range(3)}
    with pytest.raises(DirectiveError, match="unpacks to more than"):
        read_bytes(word_file(WORDS, **heads), name="x.docx")


def test_tags_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_source, "MAX_TAGS", 1000)
    with pytest.raises(DirectiveError, match="tags"):
        read_bytes(word_file(WORDS + "<w:p/>" * 1000), name="x.docx")


def test_a_list_that_starts_in_the_milliards_has_a_short_number() -> None:
    numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Việc</w:t></w:r></w:p>'
    read = read_bytes(word_file(numbered, numbering=START), name="x.docx")
    assert len(read.lines[0].raw) < 100


def test_a_huge_sheet_is_pictured_in_bounded_size() -> None:
    from directive_cli.drafting.scan_source import _scale

    assert _scale(595, 842) == 300 / 72
    assert _scale(200_000, 100) * 200_000 <= 10_000
