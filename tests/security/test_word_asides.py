"""A marking of secrecy in any part of a Word package is refused, wherever Word keeps it."""

from __future__ import annotations

import io
import zipfile

import pytest

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.text_source import read_bytes

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def part(content: str) -> str:
    return f"<w:hdr {NAMES}>{content}</w:hdr>"


BODY = (
    paragraph("UBND TỈNH HÀ GIANG") + paragraph("Số: 9/KH-UBND") + paragraph("KẾ HOẠCH")
    + paragraph("1. Sở Y tế báo cáo trước ngày 15/11/2025.")
)  # fmt: skip


def word(before: str = "", parts: dict[str, str | bytes] | None = None) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/document.xml", part(f"<w:body>{before}{BODY}</w:body>"))
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return packed.getvalue()


IN_THE_TEXT = {
    "runs": paragraph("T", "ỐI M", "Ậ", "T"),
    "a soft hyphen": "<w:p><w:r><w:t>TỐI M</w:t><w:softHyphen/><w:t>ẬT</w:t></w:r></w:p>",
    "cells": "<w:tbl><w:tr>"
    + "".join(f"<w:tc>{paragraph(letter)}</w:tc>" for letter in "MẬT")
    + "</w:tr></w:tbl>",
    "a formula": "<w:p><m:oMath><m:r><m:t>MẬT</m:t></m:r></m:oMath></w:p>",
    "a field": '<w:p><w:r><w:instrText>QUOTE "TỐI MẬT"</w:instrText></w:r></w:p>',
    "a simple field": '<w:p><w:fldSimple w:instr="QUOTE &quot;TỐI MẬT&quot;"/></w:p>',
    "what was deleted": "<w:p><w:del><w:r><w:delText>TỐI MẬT</w:delText></w:r></w:del></w:p>",
    "what is hidden": "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>MẬT</w:t></w:r></w:p>",
    "a list to choose from": '<w:p><w:listItem w:displayText="Tuyệt mật" w:value="1"/></w:p>',
    "a picture's description": '<w:p><w:drawing><x descr="Dấu MẬT" name="a1"/></w:drawing></w:p>',
    "a bookmark": '<w:p><w:bookmarkStart w:name="TUYỆT_MẬT"/></w:p>',
}
IN_PARTS: dict[str, tuple[str, str | bytes]] = {
    "two paragraphs of a header": ("word/header1.xml", part(paragraph("TỐI") + paragraph("MẬT"))),
    "a header's column": ("word/header1.xml", part("<w:p><w:t>UBND</w:t><w:tab/><w:t>MẬT</w:t></w:p>")),
    "a footer's second line": ("word/footer1.xml", part("<w:p><w:t>Trang 1</w:t><w:br/><w:t>MẬT</w:t></w:p>")),
    "a part of another name": ("parts/one.XML", part(paragraph("TỐI MẬT"))),
    "a comment": ("word/comments.xml", part(paragraph("TỐI MẬT"))),
    "a diagram": ("word/diagrams/data1.xml", part("<a:p><a:r><a:t>TỐI </a:t></a:r><a:r><a:t>MẬT</a:t></a:r></a:p>")),
    "a chart": ("word/charts/chart1.xml", part("<c:v xmlns:c='u'>TUYỆT MẬT</c:v>")),
    "numbering": ("word/custom.xml", part('<w:lvlText w:val="TỐI MẬT"/>')),
    "a variable": ("word/settings.xml", part('<w:docVar w:name="Độ mật" w:val="A"/>')),
    "a property": ("docProps/custom.xml", '<P><property name="DoMat"><lpwstr>Mật</lpwstr></property></P>'),
    "a category": ("docProps/core.xml", "<c><category>Mật</category></c>"),
    "data": ("customXml/item1.xml", "<r><doMat>A</doMat></r>"),
    "a web page within": ("word/afchunk.html", "<html><p>TỐI M&#7852;T</p></html>".encode()),
    "a document within": ("word/embeddings/a.docx", word(paragraph("TỐI MẬT"))),
}  # fmt: skip


@pytest.mark.parametrize("where", IN_THE_TEXT)
def test_a_marking_in_the_text_is_refused(where: str) -> None:
    with pytest.raises(DirectiveError, match="is marked"):
        read_bytes(word(IN_THE_TEXT[where]), name="a.docx")


@pytest.mark.parametrize("where", IN_PARTS)
def test_a_marking_in_another_part_is_refused(where: str) -> None:
    with pytest.raises(DirectiveError, match="is marked"):
        read_bytes(word(parts=dict([IN_PARTS[where]])), name="a.docx")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/header1.xml", part(paragraph("VỀ BẢO VỆ BÍ") + paragraph("MẬT NHÀ NƯỚC"))),
        ("docProps/core.xml", "<c><title>Kế hoạch bảo vệ bí mật nhà nước</title></c>"),
        ("docProps/custom.xml", '<P><property name="Độ mật"><lpwstr>Thường</lpwstr></property></P>'),
        ("word/embeddings/a.docx", b"PK is no archive"),
        ("word/embeddings/b.docx", word()),
    ],
)  # fmt: skip
def test_a_part_without_a_marking_hinders_nothing(name: str, content: str | bytes) -> None:
    assert len(read_bytes(word(parts={name: content}), name="a.docx").lines) == 4
