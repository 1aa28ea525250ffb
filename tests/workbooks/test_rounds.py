"""Who was asked and who answered: the report, the second round, and the form in the mail."""

from __future__ import annotations

import json
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import AGENCIES, DIRECTIVE, PLAN

if TYPE_CHECKING:
    from pathlib import Path

MAILBOX = "vanthu.sat@binhminh.gov.vn"


@pytest.fixture
def ask(tmp_path: Path) -> CommandLine:
    folder = tmp_path / "registry"
    (folder / "directives").mkdir(parents=True)
    agencies = AGENCIES.replace("id: so-an-toan, ", f"id: so-an-toan, mail: [{MAILBOX}], ", 1)
    (folder / "agencies.yaml").write_text(agencies, encoding="utf-8")
    (folder / "registry.yaml").write_text(
        "format: 2\nname: Sổ thử\noffice: ubnd-tinh\nreturns_to: tonghop@binhminh.gov.vn\n",
        encoding="utf-8",
    )
    (folder / "directives" / f"{PLAN}.yaml").write_text(DIRECTIVE, encoding="utf-8")
    return CommandLine(folder, tmp_path / "cache")


def forms(ask: CommandLine, folder: str, *words: str) -> dict[str, Path]:
    answer = ask("sheets", "--output", folder, *words)
    assert answer.code == 0, answer.err
    return {path.name.split("-2025")[0].removeprefix("phieu-"): path
            for path in (ask.folder / folder).iterdir()}  # fmt: skip


def standing(ask: CommandLine, *words: str) -> dict[str, str]:
    body = json.loads(ask.fine("report", "returns", *words, "--format", "json", "--lang", "en"))
    (table,) = (part for part in body["parts"] if "rows" in part)
    return {row["agency"]["id"]: row["standing"] for row in table["rows"]}


def test_the_report_says_who_answered_by_agency_and_sheet(ask: CommandLine) -> None:
    made = forms(ask, "forms", "--reply-by", "2025-11-25")
    assert set(standing(ask).values()) == {"not answered"}
    assert ask("collect", str(made["so-an-toan"])).code == 0
    ask.day = "2025-11-27"
    assert ask("collect", str(made["so-dat-dai"])).code == 0
    found = standing(ask)
    assert found["so-an-toan"] == "answered"
    assert found["so-dat-dai"] == "answered late"
    assert found["xa-mot"] == "not answered, late"
    sheet = made["xa-mot"].stem.rpartition("-")[2]
    assert standing(ask, sheet) == found


def test_without_a_form_the_report_says_so(ask: CommandLine) -> None:
    assert "No form was sent out" in ask.fine("report", "returns", "--format", "md", "--lang", "en")


def test_the_second_round_is_for_those_who_have_not_answered(ask: CommandLine) -> None:
    first = forms(ask, "first")
    for agency in set(first) - {"xa-mot", "so-van-thu"}:
        assert ask("collect", str(first[agency])).code == 0
    second = forms(ask, "second", "--missing")
    assert set(second) == {"xa-mot", "so-van-thu"}
    # Who answers either form of the day has answered.
    assert ask("collect", str(first["xa-mot"]), str(second["so-van-thu"])).code == 0
    answer = ask("sheets", "--output", "third", "--missing", "--lang", "en")
    assert "Every agency that was asked has answered" in answer.err


def test_a_group_needs_to_be_expanded(ask: CommandLine) -> None:
    refused = ask.refused("sheets", "--output", "f", "--agency", "cap-xa", "--lang", "en")
    assert "--expand-groups" in refused
    assert set(forms(ask, "f", "--agency", "cap-xa", "--expand-groups")) <= {
        "xa-mot", "xa-hai", "xa-ba",
    }  # fmt: skip


def test_what_an_agency_coordinates_is_there_to_be_read(ask: CommandLine) -> None:
    made = forms(ask, "f", "--role", "any", "--agency", "so-an-toan")["so-an-toan"]
    page = openpyxl.load_workbook(made)["Phiếu báo cáo"]
    at = {cell.value: cell.column for cell in page[4]}
    roles = {
        page.cell(row, at["Nội dung nhiệm vụ"]).value: (
            page.cell(row, at["Vai trò"]).value,
            bool(page.cell(row, at["Mã dòng"]).value),
        )
        for row in range(5, page.max_row + 1)
    }
    assert roles["Tổng hợp danh mục của các xã"] == ("Phối hợp", False)
    assert ("Chủ trì", True) in roles.values()
    assert ask("collect", str(made)).code == 0


def test_the_form_names_the_document_and_where_it_goes_back_to(ask: CommandLine) -> None:
    made = forms(ask, "f", "--sender", "so-van-thu")["so-an-toan"]
    page = openpyxl.load_workbook(made)["Phiếu báo cáo"]
    assert "Sở Văn thư (tonghop@binhminh.gov.vn)" in page["A3"].value
    at = {cell.value: cell.column for cell in page[4]}
    assert page.cell(5, at["Văn bản giao"]).value == "11/KH-UBND ngày 01/09/2025"


def test_all_and_within_exclude_each_other(ask: CommandLine) -> None:
    refused = ask.refused("sheets", "--output", "f", "--all", "--within", "7", "--lang", "en")
    assert "exclude each other" in refused


def test_the_form_lies_in_the_mail_with_four_steps(ask: CommandLine) -> None:
    answer = ask("remind", "--output", "letters", "--sheets", "--within", "10", "--lang", "vi")
    assert answer.code == 0, answer.err
    mail = message_from_bytes((ask.folder / "letters/so-an-toan.eml").read_bytes(), policy=default)
    assert (mail["To"], mail["Reply-To"]) == (MAILBOX, "tonghop@binhminh.gov.vn")
    body = mail.get_body()
    assert body is not None
    for step in ("1. Mở tệp đính kèm.", "2. Điền các ô màu vàng.", "4. Trả lời thư này"):
        assert step in body.get_content()
    (form,) = (
        part for part in mail.iter_attachments() if str(part.get_filename()).endswith(".xlsx")
    )
    book = openpyxl.load_workbook(BytesIO(form.get_content()))
    assert "Sở An toàn" in book["Phiếu báo cáo"]["A2"].value
    # Agencies without a mailbox have a mail without a recipient; the communes one each.
    communes = sorted(path.stem for path in (ask.folder / "letters").glob("xa-*.eml"))
    assert communes
    assert message_from_bytes(
        (ask.folder / f"letters/{communes[0]}.eml").read_bytes(), policy=default
    )["To"] is None  # fmt: skip
    collected = ask("collect", "letters/so-an-toan.eml", "--lang", "en")
    assert collected.code == 0, collected.err
    assert standing(ask)["so-an-toan"] == "answered"


def test_a_form_in_a_mail_needs_mails(ask: CommandLine) -> None:
    refused = ask.refused("remind", "--output", "letters", "--sheets", "--no-mail", "--lang", "en")
    assert "--sheets goes with a mail" in refused
