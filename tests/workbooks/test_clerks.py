"""What clerks do to a form with a phone, another program or by habit: it is read, or told."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font
from tests.workbooks.filled_forms import columns_of, fill, made_form, progress_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.command_line import Answer, CommandLine

PLAIN = {"result": "Đang thực hiện", "note": "Đã họp"}


def collected(ask: CommandLine, change: Callable[[Any, Any, dict[str, int]], None]) -> Answer:
    """Fill in a form, change it as a clerk would, and collect it."""
    form = fill(made_form(ask), **PLAIN)
    book = openpyxl.load_workbook(form)
    page = book["Phiếu báo cáo"]
    change(book, page, columns_of(page))
    book.save(form)
    return ask("collect", str(form), "--lang", "en")


@pytest.mark.parametrize(
    "text",
    [
        "ngày 15/11/2025", "15 tháng 11 năm 2025", "Ngày 15 tháng 11, 2025", "2025/11/15",
        "15 / 11 / 2025", "T7, 15/11/2025", "Thứ Bảy, ngày 15.11.2025.", "15/11/2025;",
        "15/11/2025 10:30", "15/11/2025\u00a0", datetime(2025, 11, 15, 16, 45),
        unicodedata.normalize("NFD", "ngày 15 tháng 11 năm 2025"),
    ],
)  # fmt: skip
def test_a_day_that_can_mean_one_day_only_is_read(ask: CommandLine, text: object) -> None:
    form = fill(made_form(ask), **PLAIN, day=text)
    answer = ask("collect", str(form), "--lang", "en")
    assert answer.code == 0, answer.err
    assert "15 November 2025" in answer.out


@pytest.mark.parametrize(
    "text",
    ["15/11", "tháng 11/2025", "11/15/2025", "31/11/2025", "hôm qua", "45976", "20251115",
     "15/11/2O25", "Nov 15, 2025", "ngày 15", "2025-11-15T20:00:00.000Z"],
)  # fmt: skip
def test_a_day_that_says_too_little_is_refused(ask: CommandLine, text: str) -> None:
    form = fill(made_form(ask), **PLAIN, day=text)
    answer = ask("collect", str(form), "--lang", "en")
    assert answer.code == 1
    assert "Phiếu báo cáo!L5: error: " in answer.err
    assert progress_of(ask) == ""


def as_another_system_writes_letters(_book: Any, page: Any, _at: dict[str, int]) -> None:
    for row in page.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell._value = unicodedata.normalize("NFD", cell.value)


def with_a_key_in_capitals(_book: Any, page: Any, at: dict[str, int]) -> None:
    key = page.cell(5, at["Mã dòng"])
    key.value = key.value.upper().replace("-", "–")


def with_a_full_stop(_book: Any, page: Any, at: dict[str, int]) -> None:
    page.cell(5, at["Kết quả"]).value = " đang thực hiện. "


def with_words_in_headings(_book: Any, page: Any, at: dict[str, int]) -> None:
    page.cell(4, at["Kết quả"]).value = "KẾT QUẢ\n(chọn trong danh sách)"
    page.cell(4, at["Tình hình thực hiện"]).value = "Tình hình thực hiện (ghi rõ):"


def with_numbers_of_columns(_book: Any, page: Any, _at: dict[str, int]) -> None:
    page.insert_rows(5)
    for column in range(1, 18):
        page.cell(5, column).value = f"({column})"


def with_the_sheet_copied(book: Any, page: Any, _at: dict[str, int]) -> None:
    book.copy_worksheet(page)


def with_a_blank_copy_before(book: Any, page: Any, at: dict[str, int]) -> None:
    copy = book.copy_worksheet(page)
    for heading in ("Kết quả", "Tình hình thực hiện"):
        copy.cell(5, at[heading]).value = None
    book.move_sheet(copy, offset=-3)


def with_signs_for_nothing(_book: Any, page: Any, at: dict[str, int]) -> None:
    for heading, sign in (("Khó khăn, vướng mắc", "Không có"), ("Đề xuất, kiến nghị", "-"),
                          ("Số, ký hiệu văn bản", "/")):  # fmt: skip
        page.cell(5, at[heading]).value = sign


@pytest.mark.parametrize(
    "change",
    [
        as_another_system_writes_letters, with_a_key_in_capitals, with_a_full_stop,
        with_words_in_headings, with_numbers_of_columns, with_the_sheet_copied,
        with_a_blank_copy_before, with_signs_for_nothing,
    ],
)  # fmt: skip
def test_what_a_clerk_does_changes_nothing(
    ask: CommandLine, change: Callable[[Any, Any, dict[str, int]], None]
) -> None:
    answer = collected(ask, change)
    assert answer.code == 0, answer.err
    assert "1 recorded" in answer.out
    kept = progress_of(ask)
    assert "kind: progress" in kept
    assert "note: Đã họp" in kept
    assert not any(word in kept for word in ("obstacle", "proposal", "evidence"))


def with_a_copy_that_says_otherwise(book: Any, page: Any, at: dict[str, int]) -> None:
    book.copy_worksheet(page).cell(5, at["Tình hình thực hiện"]).value = "Chưa họp"


def test_copies_that_disagree_are_refused(ask: CommandLine) -> None:
    answer = collected(ask, with_a_copy_that_says_otherwise)
    assert answer.code == 1
    assert "stands at Phiếu báo cáo!Q5 too" in answer.err


def test_what_is_done_is_a_report_and_no_completion(ask: CommandLine) -> None:
    form = fill(made_form(ask), result="Đã hoàn thành", day="15/11/2025")
    answer = ask("collect", str(form), "--lang", "en")
    assert "the nearest is “Đã có báo cáo kết quả”" in answer.err
    assert progress_of(ask) == ""


def signed(_book: Any, page: Any, at: dict[str, int]) -> None:
    page.cell(9, at["Mã nhiệm vụ"]).value = "Người lập biểu"
    page.cell(9, at["Kết quả"]).value = "KT. GIÁM ĐỐC"


def with_a_column_of_its_own(_book: Any, page: Any, _at: dict[str, int]) -> None:
    page.cell(4, 18).value, page.cell(5, 18).value = "Ý kiến thêm", "Xin lùi hạn"


def with_words_below(_book: Any, page: Any, _at: dict[str, int]) -> None:
    page.cell(20, 3).value = "Ghi chú: đề nghị gia hạn"


def commented(_book: Any, page: Any, at: dict[str, int]) -> None:
    page.cell(5, at["Kết quả"]).comment = Comment("Xem lại", "A")


def struck_out(_book: Any, page: Any, at: dict[str, int]) -> None:
    page.cell(5, at["Tình hình thực hiện"]).font = Font(strike=True)


def with_a_hidden_column(_book: Any, page: Any, _at: dict[str, int]) -> None:
    page.column_dimensions["N"].hidden = True


def without_a_column(_book: Any, page: Any, at: dict[str, int]) -> None:
    page.cell(4, at["Khó khăn, vướng mắc"]).value = "Vướng mắc gì"


def with_a_day_alone(_book: Any, page: Any, at: dict[str, int]) -> None:
    page.cell(6, at["Ngày báo cáo"]).value = "15/11/2025"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (signed, "K9: warning: words in a row without a key are not read"),
        (with_a_column_of_its_own, "words outside the form's columns are not read: R5"),
        (with_words_below, "words outside the form's columns are not read: C20"),
        (commented, "comments are not read: K5"),
        (struck_out, "N5: warning: the answer is struck out"),
        (with_a_hidden_column, "Phiếu báo cáo!N: warning: the column is hidden"),
        (without_a_column, "the column “Khó khăn, vướng mắc” is not there"),
        (with_a_day_alone, "L6: warning: a day without a result is not recorded"),
        (with_the_sheet_copied, "the sheet is a copy of “Phiếu báo cáo”"),
    ],
)
def test_what_is_not_read_is_told(
    ask: CommandLine, change: Callable[[Any, Any, dict[str, int]], None], told: str
) -> None:
    answer = collected(ask, change)
    assert answer.code == 0, answer.err
    assert told in answer.err
    assert "note: Đã họp" in progress_of(ask)


def test_a_form_in_a_mail_that_was_passed_on(ask: CommandLine, tmp_path: Path) -> None:
    form = fill(made_form(ask), **PLAIN)
    inner, outer = EmailMessage(), EmailMessage()
    inner["From"] = "canbo@soantoan.example"
    inner.add_attachment(form.read_bytes(), maintype="application", subtype="octet-stream",
                         filename="Bản sao của phiếu (1).xlsx")  # fmt: skip
    outer["From"] = "vanthu@soantoan.example"
    outer.set_content("Kính chuyển.")
    outer.add_attachment(inner)
    (tmp_path / "thu.eml").write_bytes(outer.as_bytes())
    answer = ask("collect", str(tmp_path / "thu.eml"), "--lang", "en")
    assert answer.code == 0, answer.err
    assert "1 recorded" in answer.out
    (tmp_path / "thu.msg").write_bytes(b"\xd0\xcf\x11\xe0")
    answer = ask("collect", str(tmp_path / "thu.msg"), "--lang", "en")
    assert "a mail of Outlook is not read" in answer.err
