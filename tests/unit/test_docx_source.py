"""Word files made here, read again: order, numbering, tables, corrections, footnotes, what must be refused."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.word_files import W, cell, paragraph, run, table, word

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def lines(data: bytes) -> list[str]:
    return [line.raw for line in read_bytes(data, name="van-ban.docx").lines]


def test_automatic_numbers_are_printed_as_word_prints_them() -> None:
    data = word(
        paragraph(run("Nhiệm vụ"), numbered=(7, 0)),
        paragraph(run("Sở Y tế"), numbered=(7, 1)),
        paragraph(run("rà soát"), numbered=(7, 2)),
        paragraph(run("báo cáo"), numbered=(7, 2)),
        paragraph(run("Sở Nội vụ"), numbered=(7, 1)),
        paragraph(run("kiểm tra"), numbered=(7, 2)),
        paragraph(run("ghi chú"), numbered=(7, 3)),
        paragraph(run("Tổ chức thực hiện"), numbered=(7, 0)),
        paragraph(run("Sở Tài chính"), numbered=(7, 1)),
    )
    assert lines(data) == [
        "I. Nhiệm vụ", "1. Sở Y tế", "a) rà soát", "b) báo cáo", "2. Sở Nội vụ", "a) kiểm tra", "- ghi chú",
        "II. Tổ chức thực hiện", "1. Sở Tài chính",
    ]  # fmt: skip


def test_insertions_are_accepted_and_deletions_are_not_read() -> None:
    deleted = "<w:del><w:r><w:delText>trước ngày 01/4/2026</w:delText></w:r></w:del>"
    text = f"<w:ins>{run('trước ngày 05/4/2026')}</w:ins>{deleted}"
    assert lines(word(paragraph(run("Hoàn thành "), text))) == ["Hoàn thành trước ngày 05/4/2026"]


def test_a_paragraph_whose_end_is_deleted_runs_on_and_counts_no_number() -> None:
    gone = "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='7'/></w:numPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    deleted = f"<w:p>{gone}<w:del><w:r><w:delText>Sở Y tế</w:delText></w:r></w:del></w:p>"
    cut = "<w:pPr><w:rPr><w:del w:id='2'/></w:rPr></w:pPr>"
    data = word(
        paragraph(run("Sở Nội vụ"), numbered=(7, 1)),
        deleted,
        paragraph(run("Sở Tài chính"), numbered=(7, 1)),
        f"<w:p>{cut}{run('Hoàn thành ')}</w:p>",
        paragraph(run("trước ngày 05/4/2026.")),
    )
    assert lines(data) == [
        "1. Sở Nội vụ", "2. Sở Tài chính", "Hoàn thành trước ngày 05/4/2026.",
    ]  # fmt: skip


def test_hidden_words_field_codes_and_fallbacks_are_not_read() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    assert lines(word(paragraph(run("rõ"), hidden))) == ["rõ"]


def test_capitals_set_by_format_are_capitals() -> None:
    caps = "<w:r><w:rPr><w:caps/></w:rPr><w:t>thông báo</w:t></w:r>"
    assert lines(word(paragraph(caps))) == ["THÔNG BÁO"]


def test_tables_stand_in_reading_order_and_merged_cells_come_once() -> None:
    data = word(
        paragraph(run("Trước bảng")),
        table(
            (cell("TT"), cell("Nhiệm vụ"), cell("Đơn vị chủ trì"), cell("Thời hạn")),
            (cell("1"), cell("Lập danh mục"), cell("Sở Y tế", merge="restart"), cell("30/6/2026")),
            (
                cell("2"),
                cell("Công bố danh mục"),
                cell("Sở Y tế", merge="continue"),
                cell("15/7/2026"),
            ),
        ),
        paragraph(run("Sau bảng")),
    )
    read = lines(data)
    assert read[0], read[-1] == ("Trước bảng", "Sau bảng")
    assert read.count("Sở Y tế") == 1
    tasks = read_document(read_bytes(data, name="bang.docx")).tasks
    assert [([name.text for name in task.lead], task.deadlines[0].text) for task in tasks] == [
        (["Sở Y tế"], "30/6/2026"), (["Sở Y tế"], "15/7/2026"),
    ]  # fmt: skip


def test_footnotes_stand_apart_and_are_searched_for_citations() -> None:
    notes = (
        f'<w:footnotes {W}><w:footnote w:type="separator"><w:p/></w:footnote>'
        f"<w:footnote w:id='2'>{paragraph(run('Kế hoạch số 31/KH-UBND ngày 09/02/2026.'))}</w:footnote></w:footnotes>"
    )
    data = word(
        paragraph(run("KẾ HOẠCH")), paragraph(run("Mở rộng chợ")), paragraph(run("1. Sở Công Thương lập phương án.")),
        footnotes=notes,
    )  # fmt: skip
    assert "31/KH-UBND" not in " ".join(lines(data))
    header = read_document(read_bytes(data, name="ghi-chu.docx")).header
    assert [(cited.number, cited.issued_on) for cited in header.cites] == [
        ("31/KH-UBND", "2026-02-09")
    ]


def test_a_letterhead_in_the_page_header_is_read_and_other_headers_are_not() -> None:
    head = f"<w:hdr {W}>{paragraph(run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}</w:hdr>"
    page = f"<w:hdr {W}>{paragraph(run('Trang nội bộ'))}</w:hdr>"
    read = lines(word(paragraph(run("Thân văn bản")), header1=head, header2=page))
    assert read == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Thân văn bản"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"   \n ", "empty"),
        (b"PK\x03\x04 torn", "damaged"),
        (word()[:200], "damaged"),
        (word(paragraph(run("a")))[:-40], "damaged"),
        (word(paragraph("")), "no text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "not what its name says"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "not what its name says"),
        (b"From: a@b.vn\nTo: c@d.vn\nSubject: x\n\nGiao", "is a mail"),
        (b"\0\x01\x02" * 900, "not a text"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(DirectiveError, match=words):
        read_bytes(data, name="tep")


def test_a_zip_that_is_no_word_file_is_said_so() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(DirectiveError, match="is an archive"):
        read_bytes(stream.getvalue(), name="a.zip")


def test_a_bomb_is_refused_by_its_declared_size() -> None:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(90):
            part.write(b" " * 1_000_000)
    assert len(stream.getvalue()) < 200_000
    with pytest.raises(DirectiveError, match="unpacks to more than"):
        read_bytes(stream.getvalue(), name="bom.docx")


def test_entities_are_not_expanded() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>')
    with pytest.raises(DirectiveError, match="damaged"):
        read_bytes(stream.getvalue(), name="thuc-the.docx")


def test_notes_at_the_end_stand_apart_like_those_at_the_foot() -> None:
    notes = f"<w:endnotes {W}><w:endnote w:id='2'>{paragraph(run('Theo Nghị quyết 9.'))}</w:endnote></w:endnotes>"
    source = read_bytes(word(paragraph(run("Thân văn bản")), endnotes=notes), name="a.docx")
    assert [line.raw for line in source.lines] == ["Thân văn bản"]
    assert [line.raw for line in source.footnotes] == ["Theo Nghị quyết 9."]


def test_a_dash_from_a_font_of_signs_opens_an_item() -> None:
    sign = '<w:r><w:sym w:font="Symbol" w:char="F02D"/></w:r>'
    typed = paragraph(run("\uf0b7 Sở Y tế lập danh sách."))
    assert lines(word(paragraph(sign, run(" Sở Xây dựng rà soát bến.")), typed)) == [
        "- Sở Xây dựng rà soát bến.",
        "- Sở Y tế lập danh sách.",
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"Rar!\x1a\x07\0" + bytes(90), "is an archive"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(90), "is an archive"),
        (b"\x1f\x8b\x08" + bytes(90), "is an archive"),
        (OLE + "__properties_version1.0".encode("utf-16-le"), "is a mail"),
    ],
)
def test_archives_and_mails_of_every_kind_are_said_to_be_such(data: bytes, words: str) -> None:
    with pytest.raises(DirectiveError) as refused:
        read_bytes(data, name="van-ban.docx")
    assert words in str(refused.value)
