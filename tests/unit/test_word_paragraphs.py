"""Paragraphs of Word files: content controls, boxes, breaks and hyphens, old fonts, numbers that are
begun anew, switched off or given by a style."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.word_files import NUMBERING, W, cell, paragraph, run, word

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.legacy_encodings import from_tcvn3, from_vni
from directive_cli.drafting.text_source import read_bytes

ALTERNATIVE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def lines(*blocks: str, **parts: str) -> list[str]:
    return [line.raw for line in read_bytes(word(*blocks, **parts), name="van-ban.docx").lines]


def control(content: str) -> str:
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def styled(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run(text)}</w:p>'


def test_what_stands_in_content_controls_is_read_where_it_stands() -> None:
    row = f"<w:tr>{cell('1')}{control(cell('Sở Y tế'))}</w:tr>"
    assert lines(
        paragraph(run("Kính gửi: "), control(run("Sở Xây dựng"))),
        control(paragraph(run("Kiểm tra phao."))),
        f"<w:customXml>{paragraph(run('Sơn cầu tàu.'))}</w:customXml>",
        f"<w:tbl>{row}{control(row)}</w:tbl>",
    ) == [
        "Kính gửi: Sở Xây dựng", "Kiểm tra phao.", "Sơn cầu tàu.", "1", "Sở Y tế", "1", "Sở Y tế",
    ]  # fmt: skip


def test_paragraphs_that_were_inserted_whole_are_read() -> None:
    assert lines(f"<w:ins>{paragraph(run('Sở Y tế trực bến.'))}</w:ins>") == ["Sở Y tế trực bến."]


def test_a_box_is_read_once_though_it_is_stored_twice() -> None:
    box = f"<w:txbxContent>{paragraph(run('Số: 18/UBND-TH'))}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent {ALTERNATIVE}><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert lines(paragraph(run("UBND TỈNH"), f"<w:r>{both}</w:r>")) == [
        "UBND TỈNH", "Số: 18/UBND-TH",
    ]  # fmt: skip


def test_a_line_break_parts_lines_and_a_hyphen_that_may_not_break_is_one() -> None:
    number = (
        "<w:r><w:t>Số: 18/UBND</w:t><w:noBreakHyphen/><w:t>TH</w:t><w:br/><w:t>V/v phao</w:t></w:r>"
    )
    assert lines(paragraph(number)) == ["Số: 18/UBND-TH", "V/v phao"]


@pytest.mark.parametrize(
    "end",
    [
        "<w:r><w:lastRenderedPageBreak/></w:r>",
        '<w:r><w:br w:type="page"/></w:r>',
    ],
)
def test_a_page_ends_where_word_ends_it(end: str) -> None:
    source = read_bytes(
        word(paragraph(run("Trang một")), paragraph(end, run("Trang hai"))), name="van-ban.docx"
    )
    assert [(line.page, line.raw) for line in source.lines] == [(1, "Trang một"), (2, "Trang hai")]


OVER_AGAIN = NUMBERING.replace(
    "</w:numbering>",
    '<w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1">'
    '<w:startOverride w:val="4"/></w:lvlOverride></w:num>'
    '<w:num w:numId="9"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
).replace(
    '<w:num w:numId="7">',
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="7">',
)


def test_a_list_that_begins_at_four_counts_from_four() -> None:
    assert lines(
        paragraph(run("Sở Y tế"), numbered=(8, 1)),
        paragraph(run("Sở Nội vụ"), numbered=(8, 1)),
        numbering=OVER_AGAIN,
    ) == ["4. Sở Y tế", "5. Sở Nội vụ"]


@pytest.mark.parametrize("place", [(9, 0), (9, 5), (0, 0), (77, 0)])
def test_a_paragraph_whose_list_prints_no_number_has_none(place: tuple[int, int]) -> None:
    assert lines(paragraph(run("Sở Y tế"), numbered=place), numbering=OVER_AGAIN) == ["Sở Y tế"]


def test_a_style_numbers_its_paragraphs_and_those_of_the_styles_based_on_it() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        '<w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>'
        '<w:style w:styleId="Thuong"><w:basedOn w:val="Goc"/></w:style></w:styles>'
    )
    assert lines(
        styled("Muc", "Sở Y tế"), styled("MucCon", "Sở Nội vụ"), styled("Thuong", "Kết thúc"),
        styles=styles,
    ) == ["1. Sở Y tế", "2. Sở Nội vụ", "Kết thúc"]  # fmt: skip


TEXT = "Đề nghị Sở Nội vụ và Văn phòng ủy ban nhân dân tỉnh thực hiện công việc được giao"


def test_letters_of_old_fonts_are_read_as_vietnamese() -> None:
    tcvn3 = "§Ò nghÞ Së Néi vô vµ V¨n phßng ñy ban nh©n d©n tØnh thùc hiÖn c«ng viÖc ®îc giao"
    vni = (
        "Ñeà nghò Sôû Noäi vuï vaø Vaên phoøng uûy ban nhaân daân tænh thöïc hieän coâng vieäc "
        "ñöôïc giao"
    )
    assert from_tcvn3(tcvn3.replace("®îc", "®­îc")) == TEXT
    assert from_vni(vni) == TEXT
    assert lines(paragraph(run(vni)), paragraph(run("Soá: 18/UBND-TH"))) == [
        TEXT, "Số: 18/UBND-TH",
    ]  # fmt: skip


def test_a_file_with_a_password_is_refused_by_that_reason() -> None:
    data = bytearray(word(paragraph(run("Sở Y tế"))))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # the entries say "encrypted"
        at = data.find(sign)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(sign, at + 4)
    with pytest.raises(DirectiveError, match="protected by a password"):
        read_bytes(bytes(data), name="van-ban.docx")


def test_a_package_without_a_document_is_no_word_file() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(DirectiveError, match="not a Word document"):
        read_bytes(stream.getvalue(), name="van-ban.docx")


def test_a_document_that_is_no_xml_is_damaged() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    with pytest.raises(DirectiveError, match="damaged"):
        read_bytes(stream.getvalue(), name="van-ban.docx")
