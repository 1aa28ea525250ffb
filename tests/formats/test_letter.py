"""Letters of reminder from the built-in template and from an office's own; mails that nobody has sent."""

from __future__ import annotations

import email
import email.policy
import io
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import docx as python_docx
import pytest
from tests.formats.office_registry import HOSTILE, lay_out, opened

from directive_cli.formats import mail
from directive_cli.formats.letter import LetterOptions, write_letter
from directive_cli.formats.word_template import WrongTemplate
from directive_cli.registry.query import TaskQuery
from directive_cli.reports.reminders import annex_table, letterhead_of, reminders
from directive_cli.reports.table import Letterhead
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document

    from directive_cli.registry.query import Snapshot

VI = Translator("vi")
UNTIL = date(2025, 12, 1)


@pytest.fixture
def snapshot(tmp_path: Path) -> Iterator[Snapshot]:
    with opened(lay_out(tmp_path)) as made:
        yield made


def made_letter(
    snapshot: Snapshot,
    key: str,
    template: io.BytesIO | None = None,
    translate: Translator = VI,
    **options: bool,
) -> bytes:
    found, _left_out, _own = reminders(snapshot, due_until=UNTIL, **options)
    reminder = next(each for each in found if each.key == key)
    out = io.BytesIO()
    chosen = LetterOptions(
        letterhead_of("so-van-thu", snapshot.register), "01/12/2025", "Sở Văn thư"
    )
    write_letter(
        reminder,
        annex_table(reminder, snapshot),
        chosen,
        out,
        translate=translate,
        template=template,
    )
    return out.getvalue()


def all_text(document: Document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_a_letter_says_whose_it_is_to_whom_and_about_what(snapshot: Snapshot) -> None:
    document = python_docx.Document(io.BytesIO(made_letter(snapshot, "so-an-toan")))
    text = all_text(document)
    assert "ỦY BAN NHÂN DÂN\nTỈNH BÌNH MINH" in text
    assert "SỞ VĂN THƯ" in text
    assert "Bình Minh, ngày       tháng       năm 2025" in text
    assert "Kính gửi: Sở An toàn." in text, "one addressee stands on the line itself"
    assert "Kế hoạch số 11/KH-UBND ngày 01/09/2025 của Ủy ban nhân dân tỉnh Bình Minh" in text
    assert "có 01 nhiệm vụ đến hạn từ nay đến hết ngày 01/12/2025 (Phụ lục kèm theo)" in text
    assert "Đề nghị Sở An toàn tập trung chỉ đạo" in text
    assert "báo cáo kết quả về Sở Văn thư chậm nhất ngày 01/12/2025" in text
    assert "{{" not in text
    annex = document.tables[-1]
    assert len(annex.rows) == 2
    assert [cell.text for cell in annex.rows[1].cells][2:5] == [
        HOSTILE, "Chậm nhất ngày 24/11/2025", "24/11/2025",
    ]  # fmt: skip
    assert "Cơ quan, đơn vị" not in text, "the one addressee owes them all"


def test_nobody_signs_or_numbers_a_letter(snapshot: Snapshot) -> None:
    text = all_text(python_docx.Document(io.BytesIO(made_letter(snapshot, "so-an-toan"))))
    assert "Số:            /SVT-…" in text
    assert "[QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ]" in text
    assert "[Họ và tên]" in text


def test_the_communes_share_a_letter_unless_each_is_to_have_one(snapshot: Snapshot) -> None:
    found, _left_out, _own = reminders(snapshot, due_until=UNTIL)
    assert [each.key for each in found] == ["so-an-toan", "so-van-thu", "xa-phuong"]
    assert [line.owing for line in found[-1].lines] == [("xa-ba",)], (
        "what is submitted is not urged"
    )
    each, _left_out, _own = reminders(snapshot, due_until=UNTIL, expand_groups=True)
    assert [one.key for one in each] == ["so-an-toan", "so-van-thu", "xa-ba"]
    (one,), _left_out, _own = reminders(snapshot, due_until=UNTIL, one_for_all=True)
    assert [name.text for name in one.addressees] == ["Sở An toàn", "Sở Văn thư", "Xã Ba"]


def test_every_addressee_of_a_common_letter_has_a_line(snapshot: Snapshot) -> None:
    document = python_docx.Document(io.BytesIO(made_letter(snapshot, "chung", one_for_all=True)))
    lines = [paragraph.text for paragraph in document.paragraphs if paragraph.text.startswith("- ")]
    assert lines == ["- Sở An toàn;", "- Sở Văn thư;", "- Xã Ba."]
    assert len(document.tables[-1].rows) == 1 + 4


def test_the_annex_is_as_wide_as_the_page_and_ends_no_line_in_a_number(snapshot: Snapshot) -> None:
    document = python_docx.Document(io.BytesIO(made_letter(snapshot, "chung", one_for_all=True)))
    annex = document.tables[-1]
    widths = [column.width.twips for column in annex.columns]
    assert sum(widths) == 14288, "the text of a landscape page"
    assert widths[1] > 11 * 101, "a document's number on one line"
    document_cell = annex.rows[1].cells[1]
    assert document_cell.text.startswith("11/KH-UBND\nmục ")
    assert len(document_cell._tc.xpath(".//w:noBreakHyphen")) == 1
    assert [cell.width.twips for cell in annex.rows[1].cells] == widths


def test_an_english_date_is_not_broken_at_its_hyphens(snapshot: Snapshot) -> None:
    made = made_letter(snapshot, "so-an-toan", translate=Translator("en"))
    told = next(
        each
        for each in python_docx.Document(io.BytesIO(made)).paragraphs
        if "This is a reminder" in each.text
    )
    assert "of 2025-09-01 of" in told.text
    dates = told.text.count("2025-")
    assert len(told._p.xpath(".//w:noBreakHyphen")) == 2 * dates


def test_only_the_last_sentence_stays_with_the_signature(snapshot: Snapshot) -> None:
    document = python_docx.Document(io.BytesIO(made_letter(snapshot, "chung", one_for_all=True)))
    kept = [each.text for each in document.paragraphs if each.paragraph_format.keep_with_next]
    assert [text.partition(",")[0] for text in kept if text] == [
        "Trường hợp không bảo đảm thời hạn"
    ]


def test_a_long_addressee_goes_on_under_its_name(snapshot: Snapshot) -> None:
    document = python_docx.Document(io.BytesIO(made_letter(snapshot, "chung", one_for_all=True)))
    line = next(each for each in document.paragraphs if each.text == "- Sở An toàn;")
    shape = line.paragraph_format
    assert shape.left_indent.twips > 2500 and shape.first_line_indent.twips < 0


def office_template() -> io.BytesIO:
    """A template as Word saves it: formatting inside a field, a field in a table, a header."""
    document = python_docx.Document()
    document.sections[0].header.paragraphs[0].text = "Mẫu của {{ issuer }}"
    paragraph = document.add_paragraph("Kính gửi ")
    paragraph.add_run("{{ag").bold = True
    paragraph.add_run("ency}}, trước {{reply_by}}!")
    document.add_paragraph("* {{addressees}}")
    table = document.add_table(rows=2, cols=2)
    table.rows[0].cells[0].text = "Việc"
    table.rows[1].cells[0].text = "{{task.title}}"
    table.rows[1].cells[1].text = "{{task.last_day}} ({{task.state}})"
    out = io.BytesIO()
    document.save(out)
    out.seek(0)
    return out


def test_an_office_can_use_its_own_template(snapshot: Snapshot) -> None:
    document = python_docx.Document(
        io.BytesIO(made_letter(snapshot, "so-van-thu", office_template()))
    )
    assert document.sections[0].header.paragraphs[0].text == "Mẫu của SỞ VĂN THƯ"
    greeting = document.paragraphs[0]
    assert greeting.text == "Kính gửi Sở Văn thư, trước 01/12/2025!"
    assert [run.text for run in greeting.runs if run.bold] == ["Sở Văn thư"], (
        "the field keeps its look"
    )
    assert document.paragraphs[1].text == "* Sở Văn thư."
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows == [
        ["Việc", ""],
        ["Kiểm tra phòng cháy", "10/10/2025 (Quá hạn)"],
        ["Tổng hợp danh mục của các xã", "12/11/2025 (Quá hạn)"],
    ]


def test_a_template_of_an_earlier_release_is_filled_as_it_was(snapshot: Snapshot) -> None:
    """The template is what `remind --write-template` of 0.1 wrote; the lines are what it gave."""
    old = Path(__file__).parent / "office_templates" / "written-by-0.1.docx"
    made = made_letter(snapshot, "chung", io.BytesIO(old.read_bytes()), one_for_all=True)
    document = python_docx.Document(io.BytesIO(made))
    lines = [paragraph.text for paragraph in document.paragraphs if paragraph.text.strip()]
    wanted = old.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    rows = [[cell.text for cell in row.cells] for row in document.tables[-1].rows]
    assert lines + ["|".join(row).replace("\n", "/") for row in rows] == wanted


def test_a_template_cannot_reach_outside_its_values(snapshot: Snapshot) -> None:
    for field in ("{{ agency.__class__.__mro__ }}", "{% include 'x' %}", "{{ 1 +"):
        document = python_docx.Document()
        document.add_paragraph(f"Gửi {field}")
        out = io.BytesIO()
        document.save(out)
        out.seek(0)
        with pytest.raises(WrongTemplate):
            made_letter(snapshot, "so-an-toan", out)


def test_an_unknown_field_is_named_with_those_that_exist(snapshot: Snapshot) -> None:
    document = python_docx.Document()
    document.add_paragraph("Gửi {{agencies}}")
    out = io.BytesIO()
    document.save(out)
    out.seek(0)
    with pytest.raises(WrongTemplate) as refused:
        made_letter(snapshot, "so-an-toan", out)
    assert "{{agencies}}" in VI(refused.value.message)
    assert "addressees, agency" in VI(refused.value.message)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nothing", b"no zip at all", b"\x00" * 500])
def test_what_is_no_word_document_is_refused(snapshot: Snapshot, content: bytes) -> None:
    with pytest.raises(WrongTemplate):
        made_letter(snapshot, "so-an-toan", io.BytesIO(content))


def test_a_zip_without_a_document_or_with_broken_markup_is_refused(snapshot: Snapshot) -> None:
    for parts in ({"a.txt": "x"}, {"word/document.xml": "<w:p>"}):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, text in parts.items():
                package.writestr(name, text)
        with pytest.raises(WrongTemplate):
            made_letter(snapshot, "so-an-toan", out)


def test_the_same_reminder_gives_the_same_bytes(snapshot: Snapshot) -> None:
    assert made_letter(snapshot, "so-an-toan") == made_letter(snapshot, "so-an-toan")


def test_what_is_not_known_of_the_sender_stays_a_blank(snapshot: Snapshot) -> None:
    found, _left_out, _own = reminders(snapshot, due_until=UNTIL)
    out = io.BytesIO()
    write_letter(
        found[0], annex_table(found[0], snapshot), LetterOptions(Letterhead(), "", ""), out, translate=VI,
    )  # fmt: skip
    text = all_text(python_docx.Document(io.BytesIO(out.getvalue())))
    assert "báo cáo kết quả về ………… chậm nhất ngày …………" in text
    assert "…………, ngày" in text


def test_a_data_value_with_braces_is_no_field(snapshot: Snapshot) -> None:
    text = all_text(python_docx.Document(io.BytesIO(made_letter(snapshot, "so-an-toan"))))
    assert HOSTILE in text


def test_a_mail_is_a_draft_with_the_letter_attached(snapshot: Snapshot) -> None:
    found, _left_out, _own = reminders(snapshot, due_until=UNTIL)
    reminder = next(each for each in found if each.key == "so-van-thu")
    out = io.BytesIO()
    attachments = {"so-van-thu.docx": b"PK", "so-van-thu.ics": "BEGIN:VCALENDAR\r\nẾ".encode()}

    def write() -> bytes:
        held = io.BytesIO()
        mail.write_mail(
            reminder,
            annex_table(reminder, snapshot),
            held,
            translate=VI,
            reading="strict",
            attachments=attachments,
        )
        return held.getvalue()

    out.write(write())
    assert out.getvalue() == write()
    message = email.message_from_bytes(out.getvalue(), policy=email.policy.default)
    assert message["Subject"] == "Sở Văn thư: 02 nhiệm vụ quá hạn"
    assert message["X-Unsent"] == "1"
    assert (message["From"], message["To"], message["Date"]) == (None, None, None)
    body = message.get_body()
    assert body is not None
    text = body.get_content()
    assert "1. [Quá hạn] Kiểm tra phòng cháy" in text
    assert "Thời hạn ghi trong văn bản: trước ngày 13/11/2025; hạn hoàn thành: 12/11/2025." in text
    files = {
        part.get_filename(): part.get_payload(decode=True) for part in message.iter_attachments()
    }
    assert files == attachments


def test_only_what_is_open_and_dated_is_urged(snapshot: Snapshot) -> None:
    found, _left_out, _own = reminders(snapshot, due_until=date(2027, 1, 1), query=TaskQuery())
    refs = {line.obligation.ref.rpartition(":")[2] for each in found for line in each.lines}
    assert refs == {"1", "2", "3", "4", "8"}
