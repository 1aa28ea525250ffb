"""Columns of task tables: headings of two rows, two columns of work, letters under a number, rows
without numbers, tables that came out one cell a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.word_files import cell, paragraph, run, table, word

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

Rows = list[tuple[str, str, list[str], list[str]]]


def from_word(*rows: tuple[str, ...]) -> Rows:
    cells = table(*(tuple(cell(text) for text in texts) for texts in rows))
    data = word(paragraph(run("PHỤ LỤC")), cells)
    return shown(read_document(read_bytes(data, name="phu-luc.docx")))


def one_cell_a_line(*cells: str) -> Rows:
    head = "UBND TỈNH SÔNG LA\nSố: 18/KH-UBND\nKẾ HOẠCH\nVề bến đò\n\n1. Sở Y tế theo dõi.\n\n"
    text = f"{head}PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n\n" + "\n\n".join(cells)
    return shown(read_document(read_bytes(text.encode(), name="phu-luc.txt")))[1:]


def shown(draft: Draft) -> Rows:
    """Return item, work, leads and the days of each row."""
    return [
        (
            task.item,
            task.title,
            [name.text for name in task.lead],
            [str(one.value) for one in task.deadlines],
        )
        for task in draft.tasks
    ]


def test_headings_of_two_rows_are_read_together() -> None:
    assert from_word(
        ("TT", "Nhiệm vụ", "Phân công", ""),
        ("", "", "Chủ trì", "Thời hạn"),
        ("1", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026"),
        ("2", "Sơn cầu tàu", "Sở Nội vụ", "Quý III/2026"),
    ) == [
        ("PL.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Nội vụ"], ["2026-Q3"]),
    ]


def test_of_two_columns_of_work_the_first_titles_the_second() -> None:
    assert from_word(
        ("TT", "Nội dung", "Nhiệm vụ cụ thể", "Cơ quan chủ trì", "Thời hạn"),
        ("1", "Bến đò:", "kiểm tra phao", "Sở Xây dựng", "30/6/2026"),
    ) == [("PL.1", "Bến đò: kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"])]


def test_letters_count_under_the_number_above_them() -> None:
    rows = from_word(
        ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
        ("1", "Bến đò ngang", "", ""),
        ("a", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026"),
        ("b", "Sơn cầu tàu", "Sở Nội vụ", "Quý III/2026"),
        ("2", "Thuyền", "", ""),
        ("a", "Lập sơ đồ", "Sở Y tế", "2026"),
    )
    assert [item for item, *_rest in rows] == ["PL.1.a", "PL.1.b", "PL.2.a"]


def test_a_number_that_repeats_its_group_is_said_once() -> None:
    rows = from_word(
        ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
        ("I", "Bến đò ngang", "", ""),
        ("I.1", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026"),
        ("II", "Thuyền", "", ""),
        ("II.1", "Lập sơ đồ", "Sở Y tế", "2026"),
    )
    assert [item for item, *_rest in rows] == ["PL.I.1", "PL.II.1"]


def test_rows_without_a_column_of_numbers_are_counted() -> None:
    assert from_word(
        ("Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
        ("Kiểm tra phao", "Sở Xây dựng", "30/6/2026"),
        ("Sơn cầu tàu", "Sở Nội vụ", "trước ngày 01/7/2026 và thực hiện theo kế hoạch"),
    ) == [
        ("PL.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Nội vụ"], ["2026-07-01"]),
    ]


def test_people_side_by_side_in_a_cell_are_each_a_lead() -> None:
    rows = from_word(
        ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
        ("1", "Kiểm tra phao", "Trần Văn Bến, Lê Thị Sông", "30/6/2026"),
    )
    assert [leads for _item, _work, leads, _days in rows] == [["Trần Văn Bến", "Lê Thị Sông"]]


def test_cells_on_lines_of_their_own_find_their_columns_though_some_are_empty() -> None:
    assert one_cell_a_line(
        "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Ghi chú",
        "1", "Kiểm tra phao", "Sở Xây dựng", "UBND các xã", "30/6/2026",
        "2", "Lập danh sách bến", "Sở Nội vụ", "Quý III/2026",
        "3", "Sơn lại cầu tàu", "Sở Y tế", "Tháng 9/2026", "Kèm Báo cáo số 12/BC-SYT",
    ) == [
        ("PL.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.2", "Lập danh sách bến", ["Sở Nội vụ"], ["2026-Q3"]),
        ("PL.3", "Sơn lại cầu tàu", ["Sở Y tế"], ["2026-09"]),
    ]  # fmt: skip


def test_columns_that_are_numbered_under_their_headings_are_no_row() -> None:
    assert one_cell_a_line(
        "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "(1)", "(2)", "(3)", "(4)",
        "1", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026",
    ) == [("PL.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"])]  # fmt: skip


def test_lists_without_work_on_lines_of_their_own_give_no_task() -> None:
    assert one_cell_a_line("STT", "Tên bến", "Xã", "Số phao", "1", "Bến Đá", "Sông La", "12") == []
