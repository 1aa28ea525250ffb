"""Columns of task tables: headings of two rows, two columns of work, letters under a number, rows
without numbers, tables that came out one cell a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.short_papers import paper
from tests.word_files import cell, paragraph, run, table, word

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

Rows = list[tuple[str, str, list[str], list[str]]]


def drafted(*rows: tuple[str, ...]) -> Draft:
    """Draft a table of these cells; one "^" goes on from the cell above."""
    cells = [
        tuple(
            cell("", merge="continue")
            if text == "^"
            else cell(text, merge="restart" if below == "^" else "")
            for text, below in zip(texts, following, strict=True)
        )
        for texts, following in zip(rows, [*rows[1:], ("",) * len(rows[-1])], strict=True)
    ]
    data = word(paragraph(run("PHỤ LỤC")), table(*cells))
    return read_document(read_bytes(data, name="phu-luc.docx"))


def from_word(*rows: tuple[str, ...]) -> Rows:
    return shown(drafted(*rows))


def lines_of_cells(*cells: str) -> Rows:
    """Return the rows of a table whose cells have no empty lines between them."""
    return one_cell_a_line("\n".join(cells))


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


@pytest.mark.parametrize("over", ["Phân công", "Bố trí"])
def test_headings_of_two_rows_are_read_together(over: str) -> None:
    assert from_word(
        ("TT", "Nhiệm vụ", over, ""),
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


def test_parts_with_letters_on_lines_of_their_own_are_rows() -> None:
    assert one_cell_a_line(
        "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn",
        "1", "Giữ sạch bến đò",
        "a)", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026",
        "b)", "Sơn phao", "Sở Nội vụ", "30/7/2026",
        "2", "Lập danh sách bến", "Sở Y tế", "Quý III/2026",
    ) == [
        ("PL.1.a", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.1.b", "Sơn phao", ["Sở Nội vụ"], ["2026-07-30"]),
        ("PL.2", "Lập danh sách bến", ["Sở Y tế"], ["2026-Q3"]),
    ]  # fmt: skip


def test_parts_with_numbers_on_lines_of_their_own_are_rows() -> None:
    assert lines_of_cells(
        "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn",
        "1", "Giữ sạch bến đò",
        "1.1", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026",
        "1.2", "Sơn phao", "Sở Nội vụ", "30/6/2026",
        "2", "Giữ sạch kho muối",
        "2.1", "Lập danh sách kho", "Sở Y tế", "Quý III/2026",
    ) == [
        ("PL.1.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.1.2", "Sơn phao", ["Sở Nội vụ"], ["2026-06-30"]),
        ("PL.2.1", "Lập danh sách kho", ["Sở Y tế"], ["2026-Q3"]),
    ]  # fmt: skip


def test_rows_that_bear_the_number_of_a_group_without_a_row_are_rows() -> None:
    assert one_cell_a_line(
        "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn",
        "A", "BẾN ĐÒ", "I", "Phao",
        "1.1", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026",
        "II", "Kho muối",
        "2.1", "Sơn cửa kho", "Sở Nội vụ", "30/7/2026",
        "2.2", "Lập danh sách kho", "Sở Y tế", "Quý III/2026",
    ) == [
        ("PL.A.1.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.A.2.1", "Sơn cửa kho", ["Sở Nội vụ"], ["2026-07-30"]),
        ("PL.A.2.2", "Lập danh sách kho", ["Sở Y tế"], ["2026-Q3"]),
    ]  # fmt: skip


def test_a_number_that_is_missing_does_not_end_the_rows() -> None:
    assert lines_of_cells(
        "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn",
        "1", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026",
        "3", "Sơn phao", "Sở Nội vụ", "30/7/2026",
        "4", "Lập danh sách bến", "Sở Y tế", "30/8/2026",
    ) == [
        ("PL.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.3", "Sơn phao", ["Sở Nội vụ"], ["2026-07-30"]),
        ("PL.4", "Lập danh sách bến", ["Sở Y tế"], ["2026-08-30"]),
    ]  # fmt: skip


def test_headings_that_divide_another_stand_in_its_place() -> None:
    assert lines_of_cells(
        "TT", "Nhiệm vụ", "Phân công", "Thời hạn", "Chủ trì", "Phối hợp",
        "1", "Kiểm tra phao", "Sở Xây dựng", "Sở Y tế", "30/6/2026",
        "2", "Sơn phao", "Sở Nội vụ", "Sở Y tế", "30/7/2026",
    ) == [
        ("PL.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.2", "Sơn phao", ["Sở Nội vụ"], ["2026-07-30"]),
    ]  # fmt: skip


def test_numbered_rows_under_headings_that_are_not_known_are_shown_as_unread() -> None:
    head = "TT", "Mục", "Nơi làm", "Đến"
    rows = "1", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026", "2", "Dọn kho", "Sở Y tế", "30/7/2026"
    annex = "\n".join(("\nPHỤ LỤC", "BẾN ĐÒ", *head, *rows))
    draft = paper("1. Sở Y tế theo dõi.", annex=annex)
    assert [one.text for one in draft.accounts if one.outcome == "unplaced"] == [
        "Kiểm tra phao Sở Xây dựng 30/6/2026",
        "Dọn kho Sở Y tế 30/7/2026",
    ]


def test_rows_without_numbers_are_told_by_what_their_cells_hold() -> None:
    assert lines_of_cells(
        "Thời gian", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp",
        "Tháng 6/2026", "Kiểm tra phao", "Sở Xây dựng", "Sở Y tế",
        "Sơn phao", "Sở Nội vụ", "Sở Y tế",
        "Tháng 7/2026", "Lập danh sách bến", "Sở Xây dựng", "Sở Y tế",
    ) == [
        ("PL.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06"]),
        ("PL.2", "Sơn phao", ["Sở Nội vụ"], ["2026-06"]),
        ("PL.3", "Lập danh sách bến", ["Sở Xây dựng"], ["2026-07"]),
    ]  # fmt: skip


def test_cells_without_numbers_that_do_not_fit_their_headings_are_shown_as_unread() -> None:
    cells = (
        "Nội dung công việc", "Đơn vị chủ trì", "Thời gian",
        "Kiểm tra phao ở bến", "Tháng 6/2026", "Sở Xây dựng", "Sở Y tế",
    )  # fmt: skip
    draft = paper("1. Sở Y tế theo dõi.", annex="\n".join(("\nPHỤ LỤC", "BẾN ĐÒ", *cells)))
    unplaced = [one.text for one in draft.accounts if one.outcome == "unplaced"]
    assert unplaced == ["Kiểm tra phao ở bến"]


def test_the_rests_of_cells_that_a_page_cut_stand_after_the_last_cell() -> None:
    assert lines_of_cells(
        "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn",
        "1", "Kiểm tra phao, biển", "Sở Y tế, Sở", "Quý II/2026", "báo ở các bến", "Xây dựng",
        "2", "Sơn phao ở các bến", "Sở Nội vụ", "Quý III/2026",
    ) == [
        ("PL.1", "Kiểm tra phao, biển báo ở các bến", ["Sở Y tế", "Sở Xây dựng"], ["2026-Q2"]),
        ("PL.2", "Sơn phao ở các bến", ["Sở Nội vụ"], ["2026-Q3"]),
    ]  # fmt: skip


def test_lists_without_work_on_lines_of_their_own_give_no_task() -> None:
    assert one_cell_a_line("STT", "Tên bến", "Xã", "Số phao", "1", "Bến Đá", "Sông La", "12") == []


def test_rows_under_one_number_are_its_parts() -> None:
    assert from_word(
        ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
        ("1", "Bến đò ngang", "Sở Y tế", "2026"),
        ("^", "Kiểm tra phao", "Sở Xây dựng", "30/6/2026"),
        ("", "Sơn phao", "Sở Nội vụ", "30/7/2026"),
    ) == [
        ("PL.1-1", "Bến đò ngang", ["Sở Y tế"], ["2026"]),
        ("PL.1-2", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.1-3", "Sơn phao", ["Sở Nội vụ"], ["2026-07-30"]),
    ]


def test_one_work_beside_several_bodies_is_a_task_of_each() -> None:
    assert from_word(
        ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
        ("1", "Kiểm tra phao", "Sở Y tế", "2026"),
        ("", "^", "Sở Xây dựng", "30/6/2026"),
        ("", "^", "Sở Nội vụ", "30/7/2026"),
    ) == [
        ("PL.1a", "Kiểm tra phao", ["Sở Y tế"], ["2026"]),
        ("PL.1b", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.1c", "Kiểm tra phao", ["Sở Nội vụ"], ["2026-07-30"]),
    ]


def test_a_row_that_names_a_body_but_no_work_is_said() -> None:
    draft = drafted(
        ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
        ("1", "", "Sở Y tế", "2026"),
        ("2", "Sơn phao", "Sở Nội vụ", "2026"),
    )
    assert [item for item, *_rest in shown(draft)] == ["PL.2"]
    assert [one.text for one in draft.unplaced] == ["Sở Y tế"]


def test_a_table_of_things_gives_no_task() -> None:
    draft = drafted(("TT", "Tên bến", "Xã", "Số phao"), ("1", "Bến Đá", "Sông La", "12"))
    assert (draft.tasks, draft.unplaced) == ((), ())


def test_a_column_that_says_how_far_the_work_is_takes_no_other_columns_cell() -> None:
    assert one_cell_a_line(
        "STT", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Tình trạng", "Thời gian",
        "1", "Sửa bến phà", "Sở Xây dựng", "- Sở Y tế;\n- Công an tỉnh", "Thực hiện mới", "Quý III/2026",
        "2", "Sơn lại phao", "Sở Nội vụ", "Sở Y tế", "Đang thực hiện", "2026 - 2027",
    ) == [
        ("PL.1", "Sửa bến phà", ["Sở Xây dựng"], ["2026-Q3"]),
        ("PL.2", "Sơn lại phao", ["Sở Nội vụ"], ["2026/2027"]),
    ]  # fmt: skip


def test_a_person_in_charge_beside_the_body_that_leads_is_no_lead() -> None:
    assert one_cell_a_line(
        "STT", "Tên nhiệm vụ", "Người đứng đầu chịu trách nhiệm", "Cơ quan\nchủ trì", "Cơ quan\nphối hợp",
        "Thời hạn", "1", "Sửa bến phà", "Giám đốc Sở Xây dựng", "Sở Xây dựng", "Sở Y tế", "Quý III/2026",
        "2", "Sơn lại phao", "Giám đốc Sở Nội vụ", "Sở Nội vụ", "Công an tỉnh", "Quý IV/2026",
    ) == [
        ("PL.1", "Sửa bến phà", ["Sở Xây dựng"], ["2026-Q3"]),
        ("PL.2", "Sơn lại phao", ["Sở Nội vụ"], ["2026-Q4"]),
    ]  # fmt: skip


@pytest.mark.parametrize(("helper", "rows"), [("Cơ quan phối hợp", 2), ("Kết quả", 0)])
def test_a_paper_on_procedures_has_a_table_of_work_where_somebody_helps(
    helper: str, rows: int
) -> None:
    head = "UBND XÃ SÔNG LA\nSố: 18/KH-UBND\nKẾ HOẠCH\nGiải quyết thủ tục hành chính ở bến đò\n\n"
    cells = (
        f"II. NHIỆM VỤ\nTT\nNội dung công việc\nCơ quan chủ trì\n{helper}\nThời gian hoàn thành\n"
        "1\nNiêm yết giá vé\nPhòng Kinh tế\nCông an xã\n30/9/2026\n"
        "2\nĐếm số phao\nTrạm Y tế xã\nHội Nông dân xã\nTháng 10/2026\n"
    )
    text = (
        f"{head}I. MỤC TIÊU\n- Bến sạch.\n{cells}III. TỔ CHỨC THỰC HIỆN\n1. Công an xã giữ bến.\n"
    )
    draft = read_document(read_bytes(text.encode(), name="ke-hoach.txt"))
    assert len([task for task in draft.tasks if task.item.startswith("B.II")]) == rows
