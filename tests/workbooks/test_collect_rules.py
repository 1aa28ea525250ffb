"""What tells an honest edit of a form from an accident: each rule, and what becomes of the row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import pytest
from tests.formats.office_registry import PLAN
from tests.workbooks.filled_forms import change, columns_of, copy_of, fill, made_form, progress_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.command_line import Answer, CommandLine

REF = "11/KH-UBND:7"
"""The first row of the form of Sở An toàn."""


def collected(ask: CommandLine, *forms: Path) -> Answer:
    return ask("collect", *map(str, forms), "--lang", "en")


# Rows that lost something -------------------------------------------------------------------------


def test_a_row_that_lost_its_key_is_known_by_its_ref_and_warned(ask: CommandLine) -> None:
    form = made_form(ask)
    page = openpyxl.load_workbook(form)["Phiếu báo cáo"]
    key = page.cell(5, columns_of(page)["Mã dòng"]).value
    fill(form, result="Đang thực hiện", note="Đã họp", key=None)
    answer = collected(ask, form)
    assert answer.code == 0, answer.err
    assert "has lost its key" in answer.err
    kept = progress_of(ask)
    # The same answer in the form that kept its key is the same event.
    whole = fill(copy_of(form, "whole.xlsx"), key=key)
    again = collected(ask, whole)
    assert again.code == 0, again.err
    assert progress_of(ask) == kept


def test_a_form_without_its_key_column_is_known_by_its_refs(ask: CommandLine) -> None:
    form = fill(made_form(ask), result="Đang thực hiện", note="Đã họp")
    book = openpyxl.load_workbook(form)
    page = book["Phiếu báo cáo"]
    page.delete_cols(columns_of(page)["Mã dòng"])
    book.save(form)
    answer = collected(ask, form)
    assert answer.code == 0, answer.err
    assert "note: Đã họp" in progress_of(ask)


def test_a_row_that_lost_its_ref_is_known_by_its_key_and_warned(ask: CommandLine) -> None:
    answer = collected(ask, fill(made_form(ask), result="Đang thực hiện", ref=None))
    assert answer.code == 0, answer.err
    assert "it is known by its key" in answer.err


def test_locked_text_that_was_changed_is_warned_and_the_registry_holds(ask: CommandLine) -> None:
    form = fill(made_form(ask), result="Đang thực hiện")
    change(form, "Nội dung nhiệm vụ", "Việc khác")
    answer = collected(ask, form)
    assert answer.code == 0, answer.err
    assert "“Nội dung nhiệm vụ” is not what the registry says" in answer.err


def test_rows_that_were_deleted_are_counted_as_missing(ask: CommandLine) -> None:
    form = made_form(ask)
    book = openpyxl.load_workbook(form)
    book["Phiếu báo cáo"].delete_rows(6)
    book.save(form)
    answer = collected(ask, form)
    assert answer.code == 0, answer.err
    assert "1 missing" in answer.out


def test_the_agency_of_the_first_line_must_be_that_of_the_rows(ask: CommandLine) -> None:
    form = fill(made_form(ask), result="Đang thực hiện")
    book = openpyxl.load_workbook(form)
    page = book["Phiếu báo cáo"]
    page["A2"].value = str(page["A2"].value).replace("Sở An toàn", "Sở Đất đai")
    book.save(form)
    answer = collected(ask, form)
    assert answer.code == 1
    assert "the form is one of so-dat-dai" in answer.err
    assert progress_of(ask) == ""


# Answers that are no plain answers ----------------------------------------------------------------


def test_a_year_of_two_digits_is_read_and_warned(ask: CommandLine) -> None:
    answer = collected(ask, fill(made_form(ask), result="Đang thực hiện", day="18/11/25"))
    assert answer.code == 0, answer.err
    assert "18 November 2025 is meant?" in answer.err
    assert "date: 2025-11-18" in progress_of(ask)


def test_a_number_where_words_are_due_is_warned(ask: CommandLine) -> None:
    form = fill(
        made_form(ask), result="Đã có báo cáo kết quả", day=date(2025, 11, 18), evidence=512
    )
    answer = collected(ask, form)
    assert answer.code == 0, answer.err
    assert "512 is a number; words are due here" in answer.err


def test_merged_cells_are_no_answer(ask: CommandLine) -> None:
    form = fill(made_form(ask), result="Đang thực hiện", note="Chung")
    book = openpyxl.load_workbook(form)
    page = book["Phiếu báo cáo"]
    column = columns_of(page)["Tình hình thực hiện"]
    page.merge_cells(start_row=5, end_row=6, start_column=column, end_column=column)
    book.save(form)
    answer = collected(ask, form)
    assert answer.code == 1
    assert "merged cells are no answer" in answer.err


def test_a_hidden_row_is_read_and_warned(ask: CommandLine) -> None:
    form = fill(made_form(ask), result="Đang thực hiện")
    book = openpyxl.load_workbook(form)
    book["Phiếu báo cáo"].row_dimensions[5].hidden = True
    book.save(form)
    answer = collected(ask, form)
    assert answer.code == 0, answer.err
    assert "the row is hidden" in answer.err


def test_a_marking_of_secrecy_is_refused(ask: CommandLine) -> None:
    answer = collected(ask, fill(made_form(ask), result="Đang thực hiện", note="TUYỆT MẬT"))
    assert answer.code == 1
    assert "marking of secrecy" in answer.err
    assert progress_of(ask) == ""


def test_the_account_shows_the_month_in_words_and_the_clerks_words(ask: CommandLine) -> None:
    form = fill(
        made_form(ask), result="Đã có báo cáo kết quả", day=date(2025, 11, 3),
        evidence="12/BC-SAT", note="Gửi đủ",
    )  # fmt: skip
    out = collected(ask, form).out
    assert f"{REF}: Đã có báo cáo kết quả, 3 November 2025; 12/BC-SAT; Gửi đủ" in out.replace(
        PLAN, "11/KH-UBND"
    )


# Several answers ----------------------------------------------------------------------------------


def test_an_answer_that_comes_again_after_another_holds_again(ask: CommandLine) -> None:
    form = fill(made_form(ask), result="Đang thực hiện", note="Bắt đầu")
    first = copy_of(form, "first.xlsx")
    other = fill(copy_of(form, "other.xlsx"), note="Được nửa chừng")
    for each in (first, other, first):
        answer = collected(ask, each)
        assert answer.code == 0, answer.err
    kept = progress_of(ask)
    assert kept.count("note: Bắt đầu") == 2
    assert kept.splitlines()[-1].count("corrects: k") == 1
    again = collected(ask, first)
    assert "0 recorded, 1 already recorded" in again.out
    assert progress_of(ask) == kept
    assert ask("validate").code == 0


def test_two_people_of_one_agency_answer_different_rows(ask: CommandLine) -> None:
    form = made_form(ask)
    one = fill(copy_of(form, "one.xlsx"), result="Đang thực hiện", note="Người thứ nhất")
    other = copy_of(form, "other.xlsx")
    change(other, "Kết quả", "Đang thực hiện", row=6)
    change(other, "Tình hình thực hiện", "Người thứ hai", row=6)
    answer = collected(ask, one, other)
    assert answer.code == 0, answer.err
    kept = progress_of(ask)
    assert "Người thứ nhất" in kept
    assert "Người thứ hai" in kept


def test_two_people_of_one_agency_who_disagree_in_one_run_are_told(ask: CommandLine) -> None:
    form = made_form(ask)
    one = fill(copy_of(form, "one.xlsx"), result="Đang thực hiện", note="Người thứ nhất")
    other = fill(copy_of(form, "other.xlsx"), result="Đang thực hiện", note="Người thứ hai")
    answer = collected(ask, one, other)
    assert answer.code == 1
    assert "another file of this run answers the same row otherwise" in answer.err
    kept = progress_of(ask)
    assert "Người thứ nhất" in kept
    assert "Người thứ hai" not in kept


def test_an_older_sheet_that_says_nothing_new_is_passed_over(ask: CommandLine) -> None:
    older = made_form(ask)
    kept_older = older.rename(ask.folder / "older.xlsx")
    newer = fill(made_form(ask), result="Đang thực hiện", note="Đã họp", day=date(2025, 11, 18))
    assert collected(ask, newer).code == 0
    kept = progress_of(ask)
    fill(kept_older, result="Đang thực hiện", note="Đã họp", day=date(2025, 11, 18))
    answer = collected(ask, kept_older)
    assert answer.code == 0, answer.err
    assert "0 recorded, 1 already recorded" in answer.out
    assert progress_of(ask) == kept


def test_an_older_sheet_that_says_something_new_is_recorded_with_a_warning(
    ask: CommandLine,
) -> None:
    older = made_form(ask)
    kept_older = older.rename(ask.folder / "older.xlsx")
    newer = fill(made_form(ask), result="Đang thực hiện", note="Đã họp", day=date(2025, 11, 18))
    assert collected(ask, newer).code == 0
    fill(kept_older, result="Đang thực hiện", note="Chưa họp", day=date(2025, 11, 15))
    answer = collected(ask, kept_older)
    assert answer.code == 0, answer.err
    assert "recorded meanwhile: 1 event, last progress of 18 November 2025" in answer.err
    assert "note: Chưa họp" in progress_of(ask)


# What was recorded meanwhile ----------------------------------------------------------------------


def owed_by_one(ask: CommandLine) -> tuple[Path, str]:
    """Return the form of an agency and a task that it alone owes."""
    form = made_form(ask, "so-dat-dai")
    page = openpyxl.load_workbook(form)["Phiếu báo cáo"]
    at = columns_of(page)["Mã nhiệm vụ"]
    refs = [str(page.cell(row, at).value) for row in range(5, page.max_row + 1)]
    return form, refs[0]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("done",), "it was completed meanwhile"),
        (("cancel", "--by", "12/TB-UBND"), "it was cancelled meanwhile"),
        (("transfer", "--to", "so-van-thu", "--by", "12/TB-UBND"), "meanwhile"),
    ],
)
def test_a_result_after_the_task_has_ended_is_refused(
    ask: CommandLine, words: tuple[str, ...], message: str
) -> None:
    form, ref = owed_by_one(ask)
    command, *options = words
    done = ask(command, ref, "--agency", "so-dat-dai", "--on", "2025-11-19", *options)
    assert done.code == 0, done.err
    before = progress_of(ask, "so-dat-dai")
    fill(form, result="Đã có báo cáo kết quả", day=date(2025, 11, 18), evidence="1/BC-SDD")
    answer = collected(ask, form)
    assert answer.code == 1
    assert message in answer.err
    assert progress_of(ask, "so-dat-dai") == before


def test_progress_beside_what_was_recorded_meanwhile_is_warned(ask: CommandLine) -> None:
    form, ref = owed_by_one(ask)
    done = ask(
        "progress", ref, "--agency", "so-dat-dai", "--on", "2025-11-19", "--note", "Gọi điện"
    )
    assert done.code == 0, done.err
    fill(form, result="Đang thực hiện", day=date(2025, 11, 18), note="Đang làm")
    answer = collected(ask, form)
    assert answer.code == 0, answer.err
    assert "recorded meanwhile: 1 event" in answer.err


def test_a_result_after_it_was_returned_is_refused(ask: CommandLine) -> None:
    """The form left before; sent and given back since: only a new form can speak of that."""
    form, ref = owed_by_one(ask)
    agency = ("--agency", "so-dat-dai")
    sent = ask("submit", ref, *agency, "--on", "2025-11-17", "--evidence", "1/BC-SDD")
    assert sent.code == 0, sent.err
    back = ask("return", ref, *agency, "--on", "2025-11-19", "--note", "Thiếu số liệu")
    assert back.code == 0, back.err
    before = progress_of(ask, "so-dat-dai")
    fill(form, result="Đã có báo cáo kết quả", day=date(2025, 11, 18), evidence="2/BC-SDD")
    answer = collected(ask, form)
    assert answer.code == 1
    assert "it was returned meanwhile" in answer.err
    assert progress_of(ask, "so-dat-dai") == before
