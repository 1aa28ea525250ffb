"""Task tables in Word files made here: each row by its own cells, merged cells for the rows they cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.word_files import cell, paragraph, run, table, word

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.source_lines import CellPlace, Line, SourceText
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

HEADINGS = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm")


def row(*texts: str) -> tuple[str, ...]:
    return tuple(cell(text) for text in texts)


def lines_in_cell(*texts: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(paragraph(run(text)) for text in texts)}</w:tc>"


def going_on() -> str:
    return cell("", merge="continue")


def drafted(*blocks: str) -> Draft:
    data = word(paragraph(run("PHỤ LỤC")), paragraph(run("PHÂN CÔNG NHIỆM VỤ")), *blocks)
    return read_document(read_bytes(data, name="phu-luc.docx"))


def shown(draft: Draft) -> dict[str, tuple[list[str], list[str], list[str]]]:
    """Return each task's leads, coordinators and the words of its deadlines."""
    return {
        task.item: (
            [name.text for name in task.lead],
            [name.text for name in task.coordinating],
            [one.text for one in task.deadlines],
        )
        for task in draft.tasks
    }


def test_a_blank_cell_stays_blank() -> None:
    draft = drafted(
        table(
            row(*HEADINGS),
            row("1", "Dọn kho muối", "Sở Công Thương", "Sở Y tế", "Quý I/2026", "Báo cáo"),
            row("2", "Sơn lại cầu tàu", "", "", "Quý II/2026", ""),
        )
    )
    assert shown(draft) == {
        "PL.1": (["Sở Công Thương"], ["Sở Y tế"], ["Quý I/2026"]),
        "PL.2": ([], [], ["Quý II/2026"]),
    }
    assert draft.tasks[1].deliverable is None


def test_a_merged_cell_speaks_for_the_rows_it_covers_and_no_other() -> None:
    draft = drafted(
        table(
            row(*HEADINGS),
            (cell("1"), cell("Dọn kho muối"), cell("Sở Công Thương", merge="restart"), cell("Sở Y tế"),
             cell("Quý I/2026", merge="restart"), cell("")),
            (cell("2"), cell("Sơn cầu tàu"), going_on(), cell(""), going_on(), cell("")),
            row("3", "Trồng phi lao", "", "", "", ""),
        )
    )  # fmt: skip
    assert shown(draft) == {
        "PL.1": (["Sở Công Thương"], ["Sở Y tế"], ["Quý I/2026"]),
        "PL.2": (["Sở Công Thương"], [], ["Quý I/2026"]),
        "PL.3": ([], [], []),
    }


def test_rows_under_one_merged_task_are_parts_of_it_with_their_own_body_and_time() -> None:
    def first(number: str, task: str, *rest: str) -> tuple[str, ...]:
        return (cell(number, merge="restart"), cell(task, merge="restart"), *row(*rest))

    def further(*rest: str) -> tuple[str, ...]:
        return (going_on(), going_on(), *row(*rest))

    draft = drafted(
        table(
            row(*HEADINGS),
            first("1", "Kiểm kê thuyền thúng", "Sở Xây dựng", "Sở Y tế", "Tháng 2/2026", "Bảng kê"),
            further("UBND các xã", "", "Tháng 3/2026", "Biên bản"),
            further("", "", "", "Tờ trình"),
            row("2", "Đóng cọc tiêu", "Sở Nội vụ", "", "Tháng 5/2026", ""),
        )
    )
    assert shown(draft) == {
        "PL.1a": (["Sở Xây dựng"], ["Sở Y tế"], ["Tháng 2/2026"]),
        "PL.1b": (["UBND các xã"], [], ["Tháng 3/2026"]),
        "PL.2": (["Sở Nội vụ"], [], ["Tháng 5/2026"]),
    }
    assert draft.tasks[1].deliverable == "Biên bản Tờ trình"


def test_headings_over_two_rows_name_the_columns_under_them() -> None:
    head = (cell("TT", merge="restart"), cell("Nội dung công việc", merge="restart"), cell("Phân công", span=2),
            cell("Thời gian", span=2))  # fmt: skip
    below = (
        going_on(),
        going_on(),
        cell("Chủ trì"),
        cell("Phối hợp"),
        cell("Bắt đầu"),
        cell("Kết thúc"),
    )
    numbers = row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
    draft = drafted(
        table(
            head, below, numbers,
            row("1", "Nạo vét ao làng", "Sở Xây dựng", "Sở Tài chính", "01/02/2026", "30/4/2026"),
        )
    )  # fmt: skip
    assert shown(draft) == {"PL.1": (["Sở Xây dựng"], ["Sở Tài chính"], ["30/4/2026"])}


def test_columns_are_known_by_their_headings_wherever_they_stand() -> None:
    draft = drafted(
        table(
            row("Thời hạn", "Đơn vị phối hợp", "STT", "Đơn vị chủ trì", "Sản phẩm", "Công việc"),
            row("Quý I/2026", "Sở Y tế", "1", "Sở Nội vụ", "Danh mục", "Đánh số bia đá"),
        )
    )
    assert shown(draft) == {"PL.1": (["Sở Nội vụ"], ["Sở Y tế"], ["Quý I/2026"])}
    assert draft.tasks[0].deliverable == "Danh mục"


def test_rows_that_title_others_are_no_tasks() -> None:
    draft = drafted(
        table(
            row(*HEADINGS),
            (cell("I"), cell("VỀ BẾN BÃI", span=5)),
            row("1", "Dọn kho muối", "Sở Công Thương", "", "Quý I/2026", ""),
            row("2", "Lập sổ ghe", "", "", "", ""),
            row("2.1", "Đếm ghe", "Sở Xây dựng", "", "Quý II/2026", ""),
            row("2.2", "In sổ", "Sở Nội vụ", "", "Quý III/2026", ""),
            (cell("VỀ ĐÊ KÈ", span=6),),
            row("3", "Đắp đê", "Sở Xây dựng", "", "Quý IV/2026", ""),
        )
    )
    assert {item: lead for item, (lead, _help, _time) in shown(draft).items()} == {
        "PL.I.1": ["Sở Công Thương"],
        "PL.I.2.1": ["Sở Xây dựng"],
        "PL.I.2.2": ["Sở Nội vụ"],
        "PL.I.3": ["Sở Xây dựng"],
    }


def test_a_section_named_after_a_body_gives_it_the_rows_where_no_column_does() -> None:
    draft = drafted(
        table(
            row("TT", "Nhiệm vụ", "Thời hạn"),
            (cell("I"), cell("Sở Xây dựng", span=2)),
            row("1", "Đếm ghe", "Quý II/2026"),
            (cell("II"), cell("UBND các xã, phường", span=2)),
            row("1", "Trồng phi lao", "Quý III/2026"),
        )
    )
    assert {item: lead for item, (lead, _help, _time) in shown(draft).items()} == {
        "PL.I.1": ["Sở Xây dựng"],
        "PL.II.1": ["UBND các xã, phường"],
    }


def test_each_line_of_a_cell_of_names_is_a_body_or_a_person() -> None:
    draft = drafted(
        table(
            row("TT", "Nội dung", "Người thực hiện", "Ghi chú"),
            (cell("1"), cell("Ra đề"), lines_in_cell("Trần Văn Ví", "Lê Thị Dụ"), cell("")),
            (cell("2"), cell("Chấm bài"), lines_in_cell("Sở Nông nghiệp và", "Môi trường", "Sở Y tế"), cell("")),
            (cell("3"), cell("Coi thi"), lines_in_cell("- Sở Nội vụ;", "- Các sở: Y tế, Tài chính"), cell("")),
        )
    )  # fmt: skip
    assert [lead for lead, _help, _time in shown(draft).values()] == [
        ["Trần Văn Ví", "Lê Thị Dụ"],
        ["Sở Nông nghiệp và Môi trường", "Sở Y tế"],
        ["Sở Nội vụ", "Sở Y tế", "Sở Tài chính"],
    ]


def test_a_cell_may_say_who_leads_and_who_helps() -> None:
    heads = row("TT", "Nhiệm vụ", "Phân công thực hiện", "Thời gian")
    draft = drafted(
        table(
            heads,
            (cell("1"), cell("Đo đạc"), lines_in_cell("Chủ trì: Sở Xây dựng", "Phối hợp: Sở Y tế, Sở Tài chính"),
             cell("Quý I/2026")),
            row("2", "In ấn", "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", "Quý I/2026"),
            row("3", "Phát quà", "Sở Y tế (chủ trì); Công an tỉnh (phối hợp)", "Quý I/2026"),
        )
    )  # fmt: skip
    assert [(lead, helping) for lead, helping, _time in shown(draft).values()] == [
        (["Sở Xây dựng"], ["Sở Y tế", "Sở Tài chính"]),
        (["Sở Nội vụ"], ["Sở Tài chính"]),
        (["Sở Y tế"], ["Công an tỉnh"]),
    ]


def test_the_day_of_a_cited_document_is_no_deadline_and_its_division_of_work_no_body() -> None:
    draft = drafted(
        table(
            row(*HEADINGS),
            row("1", "Xếp lại bãi", "Theo phân công tại Quyết định số 31/QĐ-UBND ngày 02/9/2025", "",
                "Theo lịch tại Kế hoạch số 8/KH-UBND ngày 07/7/2025", ""),
            row("2", "Vẽ sơ đồ", "Sở Xây dựng", "", "Trước 30/6/2026, theo Nghị định số 11/2015/NĐ-CP", ""),
        )
    )  # fmt: skip
    first, second = draft.tasks
    assert first.lead == ()
    assert [one.as_mapping() for one in first.deadlines] == [
        {"text": "Theo lịch tại Kế hoạch số 8/KH-UBND ngày 07/7/2025"}
    ]
    assert [str(one.as_mapping().get("before")) for one in second.deadlines] == ["2026-06-30"]
    assert any(doubt.item == "PL.1" and doubt.field == "lead" for doubt in draft.doubts)


def test_a_signature_in_a_table_after_a_table_is_a_signature() -> None:
    data = word(
        paragraph(run("KẾ HOẠCH")),
        paragraph(run("Dọn bến thuyền")),
        paragraph(run("Nội dung cụ thể như sau:")),
        table(
            row("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian"),
            row("1", "Dọn kho muối", "Sở Công Thương", "Quý I/2026"),
        ),
        table(
            (
                lines_in_cell("Nơi nhận:", "- Các sở;", "- Lưu: VT."),
                lines_in_cell("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Lê Văn Mẫu"),
            )
        ),
    )
    draft = read_document(read_bytes(data, name="ke-hoach.docx"))
    assert list(shown(draft)) == ["B.1"]
    signed = draft.header.signed_by
    assert signed is not None
    assert (signed.name, signed.position) == ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH")


def test_a_table_cut_in_two_keeps_its_headings() -> None:
    draft = drafted(
        table(row(*HEADINGS), row("1", "Dọn kho", "Sở Y tế", "", "Quý I/2026", "")),
        paragraph(run("")),
        table(row("2", "Sơn cầu", "Sở Nội vụ", "", "Quý II/2026", "")),
    )
    assert {item: lead for item, (lead, _help, _time) in shown(draft).items()} == {
        "PL.1": ["Sở Y tế"],
        "PL.2": ["Sở Nội vụ"],
    }


def test_a_programme_of_hours_asks_nothing() -> None:
    draft = drafted(
        table(
            row("TT", "Nội dung", "Người thực hiện", "Thời gian"),
            row("1", "Khai mạc", "Sở Y tế", "Từ 08 giờ 00 đến 08 giờ 15"),
            row("2", "Tham luận", "Sở Nội vụ", "08h15 - 09h00 ngày 05/3"),
        )
    )
    assert draft.tasks == ()


def test_a_row_that_a_tracked_change_takes_away_is_not_read() -> None:
    gone = "<w:trPr><w:del w:id='9' w:author='a'/></w:trPr>"
    draft = drafted(
        table(
            row(*HEADINGS),
            (gone, *row("1", "Dọn kho", "Sở Y tế", "", "Quý I/2026", "")),
            row("1", "Sơn cầu", "Sở Nội vụ", "", "Quý II/2026", ""),
        )
    )
    assert [task.title for task in draft.tasks] == ["Sơn cầu"]


def test_a_row_with_a_body_and_no_task_is_named_as_unread() -> None:
    draft = drafted(
        table(
            row(*HEADINGS),
            row("1", "Dọn kho", "Sở Y tế", "", "Quý I/2026", ""),
            row("2", "", "Sở Nội vụ", "", "Quý II/2026", ""),
        )
    )
    assert draft.unplaced[-1].text == "Sở Nội vụ"


def test_a_programme_is_known_by_its_title_too() -> None:
    rows = table(
        row("TT", "Nội dung", "Người thực hiện", "Thời gian"),
        row("1", "Khai mạc", "Sở Y tế", "Ngày 05/3/2026"),
    )
    assert drafted(paragraph(run("CHƯƠNG TRÌNH HỘI NGHỊ")), rows).tasks == ()
    assert len(drafted(paragraph(run("LỊCH TRÌNH THỰC HIỆN")), rows).tasks) == 1


def test_a_blank_form_asks_nothing() -> None:
    draft = drafted(
        table(
            row(*HEADINGS),
            row("1", "……………", "…", "", "…/…", "...."),
            row("2", "", "", "", "", ""),
        )
    )
    assert draft.tasks == ()


def ruled(page: int, first: int, *rows: tuple[str, ...]) -> list[Line]:
    """Return the lines of a table of a PDF, one line a cell."""
    return [
        Line(page, at + 1, text, CellPlace(first, at, column))
        for at, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]


def test_a_table_over_two_pages_keeps_its_group_and_the_row_that_the_page_cut() -> None:
    heads = ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn")
    lines = [
        Line(1, 1, "KẾ HOẠCH"), Line(1, 2, "Dọn bến thuyền"), Line(1, 3, "PHỤ LỤC"),
        *ruled(1, 0, heads, ("I", "Bến bãi", "", ""), ("1", "Dọn kho", "Sở Xây dựng", "Quý I/2026"),
               ("2", "Sơn lại cầu tàu ở", "Sở Nông nghiệp và", "Quý II/2026")),
        *ruled(2, 1, heads, ("", "bến thuyền cũ", "Môi trường", ""), ("3", "Vẽ vạch", "Sở Y tế", "Quý III/2026")),
    ]  # fmt: skip
    draft = read_document(SourceText("a.pdf", "0" * 64, tuple(lines)))
    assert shown(draft) == {
        "PL.I.1": (["Sở Xây dựng"], [], ["Quý I/2026"]),
        "PL.I.2": (["Sở Nông nghiệp và Môi trường"], [], ["Quý II/2026"]),
        "PL.I.3": (["Sở Y tế"], [], ["Quý III/2026"]),
    }
    assert draft.tasks[1].quote_text == "Sơn lại cầu tàu ở bến thuyền cũ"


def test_headings_repeated_inside_a_table_are_no_row() -> None:
    draft = drafted(
        table(
            row(*HEADINGS),
            row("1", "Dọn kho muối", "Sở Công Thương", "", "Quý I/2026", ""),
            row(*HEADINGS),
            row("", "Nhiệm vụ", "Cơ quan chủ trì", "", "", ""),
            row("2", "Sơn lại cầu tàu", "Sở Y tế", "", "Quý II/2026", ""),
        )
    )
    assert shown(draft) == {
        "PL.1": (["Sở Công Thương"], [], ["Quý I/2026"]),
        "PL.2": (["Sở Y tế"], [], ["Quý II/2026"]),
    }


def test_a_table_inside_a_frame_keeps_its_cells_and_the_frame_is_text() -> None:
    inner = table(
        row("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
        row("1", "Dọn kho muối", "Sở Công Thương", "30/6/2026"),
        row("2", "Sơn lại cầu tàu", "Sở Y tế", "Quý III/2026"),
    )
    frame = (
        "<w:tbl><w:tr><w:tc><w:tcPr/>"
        f"{paragraph(run('Nhiệm vụ cụ thể như sau:'))}{inner}{paragraph()}</w:tc></w:tr></w:tbl>"
    )
    assert shown(drafted(frame)) == {
        "PL.1": (["Sở Công Thương"], [], ["30/6/2026"]),
        "PL.2": (["Sở Y tế"], [], ["Quý III/2026"]),
    }
