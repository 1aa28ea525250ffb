"""Official papers and letters as an office sends them: ``report --paper``, PDF files, ``remind``."""

from __future__ import annotations

import email
import io
import re
import shutil
import subprocess
from email.policy import default
from typing import TYPE_CHECKING

import docx as python_docx
import icalendar
import openpyxl
import pytest
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import lay_out

from directive_cli.formats.word_template import built_in_template

if TYPE_CHECKING:
    from pathlib import Path

REPORTS = {
    "summary": (),
    "detail": (),
    "exceptions": (),
    "agency": ("so-van-thu",),
    "changes": ("--since", "2025-10-01"),
    "returns": ("11/KH-UBND:1",),
}
REF = re.compile(r"11_kh-ubnd|11/KH-UBND:\d|so-[a-z]+|[0-9a-f]{12}")
"""What programs read: ids, refs, slugs, commits."""


@pytest.fixture
def directive(tmp_path: Path) -> CommandLine:
    return CommandLine(lay_out(tmp_path / "registry"), tmp_path / "cache")


def texts(path: Path) -> tuple[str, str]:
    """Return the words of a paper: before its signature, and all, cells too."""
    made = python_docx.Document(io.BytesIO(path.read_bytes()))
    paragraphs = [paragraph.text for paragraph in made.paragraphs]
    cells = [
        cell.text
        for table in made.tables
        for row in table.rows
        for cell in dict.fromkeys(row.cells)
    ]
    end = paragraphs.index("Phụ lục") if "Phụ lục" in paragraphs else len(paragraphs)
    return "\n".join(paragraphs[:end]), "\n".join(paragraphs + cells)


@pytest.mark.parametrize("kind", REPORTS)
def test_every_report_is_a_paper_with_a_body_that_names_no_ids(
    directive: CommandLine, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "paper.docx"
    words = ("report", kind, *REPORTS[kind], "--paper", "--sender", "so-van-thu")
    directive.fine(*words, "--output", str(path))
    body, whole = texts(path)
    assert "Kính gửi: Ủy ban nhân dân tỉnh Bình Minh." in body
    assert "Sở Văn thư báo cáo Ủy ban nhân dân tỉnh Bình Minh về " in body
    assert "tính đến hết ngày 20/11/2025, như sau:" in body
    assert body.count("./.") == 1
    closing = next(
        each for each in python_docx.Document(str(path)).paragraphs if each.text.endswith("./.")
    )
    assert closing.paragraph_format.keep_with_next, "the signature never stands alone on a page"
    figures = body.partition("như sau:")[2].partition("Trên đây")[0]
    assert re.search(r"\d", figures), "the body has figures"
    assert not REF.search(whole)
    assert "(Kèm theo Báo cáo số          /BC-SVT" in whole


def test_a_paper_names_what_is_late_and_leaves_out_what_is_none(
    directive: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "paper.docx"
    directive.fine("report", "agency", "so-van-thu", "--paper", "--output", str(path))
    body, _whole = texts(path)
    assert "Chủ trì 2 nhiệm vụ: quá hạn: 2." in body
    assert "sắp đến hạn" not in body
    line = next(line for line in body.splitlines() if "Tổng hợp danh mục của các xã" in line)
    assert line == (
        "- Sở Văn thư: Tổng hợp danh mục của các xã; hạn hoàn thành 12/11/2025, quá hạn 8 ngày."
    )


def test_the_annex_of_late_tasks_has_all_that_the_body_says_it_has(
    directive: CommandLine, tmp_path: Path
) -> None:
    directive.folder.joinpath("directives/2025/nhieu-viec.yaml").write_text(
        "type: ke-hoach\nnumber: 12/KH-UBND\ntitle: Kiểm kê\nissuer: ubnd-tinh\nissued_on: 2025-09-01\n"
        "tasks:\n"
        + "".join(
            f'  - {{id: "{n}", title: Kiểm kê kho số {n}, lead: [so-an-toan],'
            " deadline: {text: trước ngày 01/11/2025, before: 2025-11-01}}\n"
            for n in range(1, 21)
        ),
        encoding="utf-8",
    )
    paper, sheet = tmp_path / "paper.docx", tmp_path / "sheet.docx"
    directive.fine("report", "exceptions", "--paper", "--output", str(paper))
    body, whole = texts(paper)
    assert "- và 16 nhiệm vụ khác nêu tại Phụ lục." in body
    assert "Còn " not in body
    assert whole.count("Kiểm kê kho số 20") == 1
    directive.fine("report", "exceptions", "--output", str(sheet))
    assert "Còn 12 nhiệm vụ quá hạn khác: Sở An toàn: 10; " in texts(sheet)[0]


def test_a_citation_says_once_what_a_document_is_about(
    directive: CommandLine, tmp_path: Path
) -> None:
    directive.folder.joinpath("directives/2025/cong-van.yaml").write_text(
        "type: cong-van\nnumber: 9/UBND-TH\ntitle: Về việc kiểm kê kho\nissuer: ubnd-tinh\n"
        "issued_on: 2025-09-01\ntasks:\n"
        '  - {id: "1", title: Kiểm kê, lead: [so-an-toan],'
        " deadline: {text: trước ngày 01/11/2025, before: 2025-11-01}}\n",
        encoding="utf-8",
    )
    directive.fine("remind", "--output", str(tmp_path / "letters"), "--agency", "so-an-toan")
    body, _whole = texts(tmp_path / "letters/so-an-toan.docx")
    assert "của Ủy ban nhân dân tỉnh Bình Minh về việc kiểm kê kho" in body


def test_a_paper_is_a_word_document_or_a_pdf(directive: CommandLine) -> None:
    for form in ("table", "json", "xlsx"):
        error = directive.refused("report", "detail", "--paper", "--format", form)
        assert "--paper" in error and ".docx" in error


@pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="LibreOffice is not installed",
)
def test_the_ending_pdf_makes_a_pdf_whose_signature_is_not_alone(
    directive: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "paper.pdf"
    directive.fine("report", "exceptions", "--paper", "--output", str(path))
    shown = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, timeout=60
    ).stdout.decode()
    signed = next(page for page in shown.split("\f") if "[Họ và tên]" in page)
    assert "Trên đây là báo cáo" in signed
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in shown


def test_without_libreoffice_a_pdf_is_refused_and_nothing_is_written(
    directive: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "paper.pdf"
    assert "LibreOffice" in directive.refused("report", "summary", "--output", str(path))
    assert not path.exists()


def with_office(directive: CommandLine) -> None:
    """Make the registry one of an office whose place is not the province's name."""
    (directive.folder / "registry.yaml").write_text("format: 2\noffice: so-van-thu\n")
    agencies = directive.folder / "agencies.yaml"
    agencies.write_text(
        agencies.read_text().replace(
            "abbreviations: [SVT]}", "abbreviations: [SVT], place: Hà Nội}"
        )
    )


def test_the_registrys_office_heads_papers_and_letters_from_its_place(
    directive: CommandLine, tmp_path: Path
) -> None:
    with_office(directive)
    paper, letters = tmp_path / "paper.docx", tmp_path / "letters"
    made = directive("report", "detail", "--paper", "--output", str(paper))
    written = directive("remind", "--output", str(letters))
    assert (made.code, made.err, written.code) == (0, "", 0)
    assert "letterhead" not in written.err
    for path in (paper, letters / "so-an-toan.docx"):
        _body, whole = texts(path)
        assert "SỞ VĂN THƯ" in whole
        assert "Hà Nội, ngày       tháng       năm 2025" in whole
    other = tmp_path / "other.docx"
    directive.fine("report", "detail", "--paper", "--sender", "so-an-toan", "--output", str(other))
    assert "SỞ AN TOÀN" in texts(other)[1]


def test_a_paper_of_nobody_known_says_how_to_name_the_office(
    directive: CommandLine, tmp_path: Path
) -> None:
    answer = directive("remind", "--output", str(tmp_path / "letters"), "--lang", "en")
    assert answer.code == 0
    assert "--sender" in answer.err and "office" in answer.err


def test_one_letter_is_never_to_its_sender_nor_about_its_tasks(
    directive: CommandLine, tmp_path: Path
) -> None:
    with_office(directive)
    words = ("remind", "--one-letter", "--no-mail", "--output", str(tmp_path))
    out = directive.fine(*words, "--lang", "en", "--format", "json")
    (path,) = tmp_path.glob("*.docx")
    body, whole = texts(path)
    addressees = [line for line in body.splitlines() if line.startswith("- ")]
    assert addressees == ["- Sở An toàn;", "- Xã Ba."]
    assert "Tổng hợp danh mục của các xã" not in whole
    assert "The sender's own tasks are in no letter: 2." in out


def test_a_letter_to_a_group_names_its_members(directive: CommandLine, tmp_path: Path) -> None:
    more = "".join(
        f"  - {{id: xa-{n}, name: Xã Số {n}, kind: commune, parent: ubnd-tinh}}\n" for n in range(7)
    )
    agencies = directive.folder / "agencies.yaml"
    agencies.write_text(agencies.read_text().replace("groups:\n", f"{more}groups:\n"))
    directive.fine("remind", "--output", str(tmp_path), "--no-mail", "--sender", "so-van-thu")
    body, whole = texts(tmp_path / "xa-phuong.docx")
    assert "Kính gửi: Ủy ban nhân dân các xã, phường." in body
    assert "8 cơ quan, đơn vị" in whole
    for n in range(7):
        assert f"Xã Số {n}" in whole


def test_a_calendar_lists_what_recurs_and_counts_events_taken_back(
    directive: CommandLine,
) -> None:
    plan = next(directive.folder.glob("directives/*/*.yaml"))
    plan.write_text(
        plan.read_text()
        + '  - {id: "10", title: Báo cáo tháng, lead: [so-an-toan],\n'
        + "     deadline: {text: hằng tháng, every: {freq: monthly, by: 20}}}\n"
    )
    words = ("report", "agency", "so-an-toan", "--format", "ics")

    def entries(*more: str) -> dict[str, dict[str, str]]:
        read = icalendar.Calendar.from_ical(directive.fine(*words, *more))
        return {
            str(event["UID"]).partition("@")[0]: {key: str(event[key]) for key in event}
            for event in read.walk("VEVENT")
        }

    monthly = [uid for uid in entries() if "/10/" in uid]
    assert len([uid for uid in monthly if "/2026-" in uid]) == 11, "a year ahead: 20/11/2026 is it"
    assert any("/2028-12" in uid for uid in entries("--from", "2025-01-01", "--to", "2028-12-31"))
    assert entries()[f"{plan.stem}/3//so-an-toan"]["SEQUENCE"] == "0"
    directive.fine("submit", "11/KH-UBND:3", "--on", "2025-11-18", "--evidence", "1/BC")
    recorded = (directive.folder / "progress" / plan.stem / "so-an-toan.yaml").read_text()
    event = re.findall(r"id: (\w+), task: \"3\"", recorded)[-1]
    directive.fine("void", event, "--reason", "ghi nhầm")
    assert entries()[f"{plan.stem}/3//so-an-toan"]["SEQUENCE"] == "2"


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("Đã gửi kết quả, chờ xác nhận", "submitted"),
        ("Đã gửi kết quả sau hạn, chờ xác nhận", "submitted"),
        ("Hoàn thành đúng hạn", "completed"),
        ("Hoàn thành quá hạn", "completed"),
    ],
)
def test_what_a_table_prints_can_be_recorded(
    directive: CommandLine, tmp_path: Path, state: str, kind: str
) -> None:
    path = tmp_path / "ket-qua.csv"
    path.write_text(
        "Mã nhiệm vụ;Tình trạng;Ngày hoàn thành;Cơ quan, đơn vị\n"
        f"11/KH-UBND:3;{state};18/11/2025;Sở An toàn\n"
    )
    directive.fine("record", str(path))
    (progress,) = directive.folder.glob("progress/*/so-an-toan.yaml")
    assert f'task: "3", date: 2025-11-18, kind: {kind}' in progress.read_text()


@pytest.mark.parametrize("kind", REPORTS)
def test_a_workbook_of_a_report_shows_people_no_ids(
    directive: CommandLine, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "report.xlsx"
    directive.fine(
        "report", kind, *REPORTS[kind], "--charts", "--lang", "vi", "--output", str(path)
    )
    cells = [
        str(cell.value)
        for sheet in openpyxl.load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert cells
    assert "Mã nhiệm vụ" not in cells
    assert not [text for text in cells if REF.search(text)]


def test_a_workbook_has_no_sheet_for_a_table_without_rows(
    directive: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "changes.xlsx"
    directive.fine(
        "report", "changes", "--since", "01/10/2025", "--lang", "vi", "--output", str(path)
    )
    book = openpyxl.load_workbook(path)
    assert 1 <= len(book.worksheets) < 7
    for sheet in book.worksheets:
        assert sheet.auto_filter.ref, sheet.title
    first = [str(row[0].value) for row in book.worksheets[0].iter_rows()]
    assert "Không còn trong sổ theo dõi: Không có." in first


def test_reports_of_nothing_say_so_in_a_line(directive: CommandLine, tmp_path: Path) -> None:
    for path in directive.folder.glob("directives/2025/*.yaml"):
        path.unlink()
    for path in directive.folder.glob("progress/*/*.yaml"):
        path.unlink()
    paper, book = tmp_path / "paper.docx", tmp_path / "book.xlsx"
    for words in (("detail",), ("agency", "so-van-thu")):
        directive.fine("report", *words, "--paper", "--output", str(paper))
        body, _whole = texts(paper)
        assert "Không có nhiệm vụ nào." in body
        assert " 0 nhiệm vụ" not in body
    for words in (("changes", "--since", "01/10/2025"), ("summary", "--charts")):
        directive.fine("report", *words, "--output", str(book))
        assert len(openpyxl.load_workbook(book).worksheets) == 1, words


@pytest.mark.parametrize("template", ["letter", "letter.en", "paper-annex", "paper-annex.en"])
def test_no_blank_page_comes_before_an_annex(template: str) -> None:
    """The paragraph that ends the first section comes after the signature, on a full page too."""
    document = python_docx.Document(built_in_template(template))
    (ending,) = (each for each in document.paragraphs if each._p.xpath("./w:pPr/w:sectPr"))
    assert ending.paragraph_format.line_spacing.pt <= 1
    assert ending._p.xpath("./w:pPr/w:rPr/w:sz/@w:val") == ["2"]


@pytest.mark.parametrize("kind", REPORTS)
def test_an_english_paper_has_english_form_words(
    directive: CommandLine, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "paper.docx"
    words = ("report", kind, *REPORTS[kind], "--paper", "--sender", "so-van-thu", "--lang", "en")
    directive.fine(*words, "--output", str(path))
    _body, whole = texts(path)
    assert "To: Ủy ban nhân dân tỉnh Bình Minh." in whole
    for form in ("Kính gửi", "Số:", "Nơi nhận", "Kèm theo", "tháng", "CỘNG HÒA", "Phụ lục"):
        assert form not in whole
    assert not re.search(r"\b1 (days|agencies|tasks)\b", whole)


def test_an_english_letter_is_english_and_counts_in_the_right_number(
    directive: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    directive.fine("remind", "--output", str(folder), "--sender", "so-van-thu", "--lang", "en")
    letters = sorted(folder.glob("*.docx"))
    assert letters
    for path in letters:
        _body, whole = texts(path)
        assert "No.            /" in whole
        assert re.search(r"\d tasks? (overdue|due from now)", whole)
        assert not re.search(r"Đề nghị|Kính gửi|\b0?1 (days|agencies|tasks)\b", whole)


def test_a_paper_goes_to_the_addressees_that_are_named(
    directive: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "paper.docx"
    words = ("report", "summary", "--paper", "--sender", "so-van-thu", "--output", str(path))
    directive.fine(*words, "--addressee", "so-van-thu")
    body, _whole = texts(path)
    assert "Kính gửi: Sở Văn thư." in body
    assert "báo cáo Sở Văn thư về" in body
    refused = directive("report", "summary", "--addressee", "so-van-thu")
    assert refused.code == 2
    assert "--paper" in refused.err


def test_the_sentence_of_a_summary_says_no_zeros(directive: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    directive.fine("report", "summary", "--paper", "--sender", "so-van-thu", "--output", str(path))
    body, _whole = texts(path)
    assert re.search(r"Tổng số \d+ lượt nhiệm vụ được giao: ", body)
    assert not re.search(r"(?<!\d) 0(?!\d)", body)


def test_a_letter_and_a_mail_say_which_occurrence_is_meant(
    directive: CommandLine, tmp_path: Path
) -> None:
    plan = directive.folder / "directives" / "2025" / "hang-thang.yaml"
    plan.write_text(
        "number: 77/KH-UBND\ntype: ke-hoach\ntitle: Báo cáo tháng\nissuer: ubnd-tinh\n"
        "issued_on: 2025-08-01\ntasks:\n"
        '  - {id: "1", title: Báo cáo, lead: [so-van-thu], deadline: {text: "trước ngày 25 hằng'
        ' tháng", every: {freq: monthly, before: 25}}}\n',
        encoding="utf-8",
    )
    folder = tmp_path / "letters"
    directive.fine("remind", "--output", str(folder), "--directive", "77/KH-UBND")
    _body, whole = texts(folder / "so-van-thu.docx")
    assert "mục 1 (kỳ 09/2025)" in whole
    assert "mục 1 (kỳ 10/2025)" in whole
    mail = email.message_from_bytes((folder / "so-van-thu.eml").read_bytes(), policy=default)
    (calendar,) = [each for each in mail.iter_attachments() if "ics" in str(each.get_filename())]
    entries = icalendar.Calendar.from_ical(calendar.get_content()).walk("VEVENT")
    assert any("77/KH-UBND, mục 1 (kỳ 10/2025) – Báo cáo" in str(e["SUMMARY"]) for e in entries)
    assert all("hang-thang:1" not in str(entry["DESCRIPTION"]) for entry in entries)


def test_a_mail_to_many_says_how_many_and_one_to_an_agency_names_it_once(
    directive: CommandLine, tmp_path: Path
) -> None:
    directive.folder.joinpath("directives/2025/chung.yaml").write_text(
        "type: ke-hoach\nnumber: 13/KH-UBND\ntitle: Kiểm kê\nissuer: ubnd-tinh\nissued_on: 2025-09-01\n"
        "tasks:\n"
        '  - {id: "1", title: Kiểm kê, lead: [so-an-toan, so-dat-dai, xa-ba],'
        " deadline: {text: trước ngày 01/11/2025, before: 2025-11-01}}\n",
        encoding="utf-8",
    )
    directive.fine("remind", "--output", str(tmp_path), "--one-letter")
    mail = email.message_from_bytes((tmp_path / "chung.eml").read_bytes(), policy=default)
    assert mail["Subject"].startswith("4 cơ quan, đơn vị: ")
    directive.fine("remind", "--output", str(tmp_path))
    mail = email.message_from_bytes((tmp_path / "so-van-thu.eml").read_bytes(), policy=default)
    body = mail.get_body()
    assert body is not None
    words = body.get_content()
    assert "   11/KH-UBND, mục 2" in words.splitlines()
    assert words.count("Sở Văn thư") == 1, "in the greeting"


def test_the_calendar_of_returns_is_of_the_task_alone(
    directive: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "returns.ics"
    directive.fine("report", "returns", "11/KH-UBND:1", "--output", str(path))
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert events
    assert all("mục 1 – Nộp danh mục" in str(event["SUMMARY"]) for event in events)


def test_a_mail_ends_with_a_greeting(directive: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    directive.fine("remind", "--output", str(folder), "--sender", "ubnd-tinh")
    mails = sorted(folder.glob("*.eml"))
    assert mails
    for path in mails:
        mail = email.message_from_bytes(path.read_bytes(), policy=default)
        body = mail.get_body(("plain",))
        assert body is not None
        said = body.get_content().splitlines()
        assert said[-2:] == ["Trân trọng,", "Ủy ban nhân dân tỉnh Bình Minh"]
