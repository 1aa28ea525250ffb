"""Tables without rules: words under headings, in columns that hold over several rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

HEAD = """\
UBND TỈNH SÔNG LA
Số: 12/UBND-KT
Sông La, ngày 19 tháng 5 năm 2026

Kính gửi: Sở Y tế; Sở Xây dựng.

Ủy ban nhân dân tỉnh giao các nhiệm vụ tại bảng sau:

"""
TAIL = "\nNơi nhận:\n- Như trên.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Mẫu\n"


def drafted(table: str) -> Draft:
    return read_document(read_bytes((HEAD + table + TAIL).encode(), name="bang.txt"))


def shown(draft: Draft) -> list[tuple[str, list[str], list[str], list[str]]]:
    return [
        (
            task.title,
            [name.text for name in task.lead],
            [name.text for name in task.coordinating],
            [one.text for one in task.deadlines],
        )
        for task in draft.tasks
    ]


def test_columns_under_headings_are_a_table_and_a_blank_cell_is_blank() -> None:
    draft = drafted(
        "TT Nhiệm vụ                  Chủ trì        Phối hợp         Thời hạn\n\n"
        "1  Dọn kho muối              Sở Y tế        Sở Tài chính     01/7/2026\n\n"
        "2  Sơn lại cầu tàu           Công an tỉnh                    02/7/2026\n"
        "   ở bến thuyền cũ\n\n"
        "3  Cắm biển báo              Sở Xây dựng    Sở Tài chính\n"
    )
    assert shown(draft) == [
        ("Dọn kho muối", ["Sở Y tế"], ["Sở Tài chính"], ["01/7/2026"]),
        ("Sơn lại cầu tàu ở bến thuyền cũ", ["Công an tỉnh"], [], ["02/7/2026"]),
        ("Cắm biển báo", ["Sở Xây dựng"], ["Sở Tài chính"], []),
    ]
    assert draft.header.signed_by is not None


def test_a_sentence_that_runs_over_the_columns_ends_the_table() -> None:
    draft = drafted(
        "STT  Nội dung công việc      Đơn vị thực hiện      Thời gian\n"
        "1    Dọn kho muối            Sở Y tế               01/7/2026\n"
        "2    Sơn lại cầu tàu         Sở Xây dựng           02/7/2026\n"
        "Giao Công an tỉnh kiểm tra các bến thuyền trước ngày 25/7/2026, báo cáo kết quả.\n"
    )
    assert sorted(task[1] for task in shown(draft)) == [
        ["Công an tỉnh"],
        ["Sở Xây dựng"],
        ["Sở Y tế"],
    ]


def test_a_table_without_numbers_is_read_by_its_headings() -> None:
    draft = drafted(
        "Công việc                  Người/đơn vị thực hiện     Thời gian\n"
        "Vệ sinh đường làng         Sở Nông nghiệp             01/7/2026\n"
        "ở các bến thuyền           và Môi trường\n"
        "Sửa nhà văn hóa            Công an tỉnh               02/7/2026\n"
        "Yêu cầu các đơn vị thực hiện nghiêm túc.\n"
    )
    assert shown(draft) == [
        (
            "Vệ sinh đường làng ở các bến thuyền",
            ["Sở Nông nghiệp và Môi trường"],
            [],
            ["01/7/2026"],
        ),
        ("Sửa nhà văn hóa", ["Công an tỉnh"], [], ["02/7/2026"]),
    ]


def test_a_cell_of_bodies_holds_those_who_help_and_a_day_to_submit_is_a_time() -> None:
    draft = drafted(
        "TT  Tên đề án          Cơ quan thực hiện                        Ngày trình\n"
        "1   Đề án vùng chè     Chủ trì: Sở Y tế Phối hợp: Sở Xây dựng   15/7/2026\n"
        "2   Đề án bến thuyền   Chủ trì: Công an tỉnh                    20/7/2026\n"
        "                       Phối hợp: Sở Y tế\n"
    )
    assert shown(draft) == [
        ("Đề án vùng chè", ["Sở Y tế"], ["Sở Xây dựng"], ["15/7/2026"]),
        ("Đề án bến thuyền", ["Công an tỉnh"], ["Sở Y tế"], ["20/7/2026"]),
    ]


def test_headings_without_columns_under_them_are_text() -> None:
    draft = drafted(
        "TT     Nhiệm vụ     Chủ trì\n"
        "1. Giao Sở Y tế kiểm tra các bến thuyền trước ngày 25/7/2026, báo cáo kết quả.\n"
    )
    assert [task[1] for task in shown(draft)] == [["Sở Y tế"]]


def test_headings_stand_on_several_lines_and_divide_one_another() -> None:
    draft = drafted(
        "TT   Nhiệm vụ            Phân công thực hiện         Thời hạn\n"
        "                         Chủ trì       Phối hợp      hoàn thành\n"
        "---- ------------------- ------------- ------------- ----------\n"
        "I    BẾN ĐÒ\n"
        "1    Dọn kho muối        Sở Y tế       Sở Nội vụ     30/6/2026\n"
        "1.1  Rửa sàn kho         Sở Y tế                     10/6/2026\n"
        "2    Sơn cầu tàu         Sở Xây dựng   Sở Nội vụ     30/7/2026\n"
        "II   KHO MUỐI\n"
        "1    Cắm biển báo        Công an tỉnh  Sở Y tế       30/8/2026\n"
    )
    assert shown(draft) == [
        ("Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["30/6/2026"]),
        ("Rửa sàn kho", ["Sở Y tế"], [], ["10/6/2026"]),
        ("Sơn cầu tàu", ["Sở Xây dựng"], ["Sở Nội vụ"], ["30/7/2026"]),
        ("Cắm biển báo", ["Công an tỉnh"], ["Sở Y tế"], ["30/8/2026"]),
    ]
    assert [task.item for task in draft.tasks] == ["B.I.1", "B.I.1.1", "B.I.2", "B.II.1"]


def test_a_time_in_the_first_column_goes_on_below() -> None:
    draft = drafted(
        "Thời gian      Nội dung              Đơn vị chủ trì     Đơn vị phối hợp\n"
        "Tháng 6/2026   Dọn kho muối ở        Sở Nông nghiệp     Sở Nội vụ\n"
        "               các bến               và Môi trường\n"
        "               Sơn cầu tàu           Sở Xây dựng\n"
        "Tháng 7/2026   Cắm biển báo          Công an tỉnh       Sở Nội vụ\n"
    )
    assert shown(draft) == [
        ("Dọn kho muối ở các bến", ["Sở Nông nghiệp và Môi trường"], ["Sở Nội vụ"], ["Tháng 6/2026"]),
        ("Sơn cầu tàu", ["Sở Xây dựng"], [], ["Tháng 6/2026"]),
        ("Cắm biển báo", ["Công an tỉnh"], ["Sở Nội vụ"], ["Tháng 7/2026"]),
    ]  # fmt: skip


def test_two_spaces_part_columns_where_a_heading_begins_after_them() -> None:
    draft = drafted(
        "TT  Nhiệm vụ      Chủ trì       Thời hạn\n"
        "1   Dọn kho muối  Sở Y tế       30/6/2026\n"
        "2   Sơn cầu tàu   Công an tỉnh  30/7/2026\n"
    )
    assert shown(draft) == [
        ("Dọn kho muối", ["Sở Y tế"], [], ["30/6/2026"]),
        ("Sơn cầu tàu", ["Công an tỉnh"], [], ["30/7/2026"]),
    ]


def test_headings_and_numbers_stand_in_the_middle_of_their_lines() -> None:
    draft = drafted(
        "                                   Cơ quan         Cơ quan         Thời gian\n"
        " TT        Nội dung công việc\n"
        "                                   chủ trì         phối hợp        hoàn thành\n"
        "      Dọn kho muối ở\n"
        " 1                                 Sở Y tế         Sở Nội vụ       30/6/2026\n"
        "      các bến\n\n"
        "      Sơn cầu tàu ở                Sở Nông nghiệp\n"
        " 2                                                 Sở Y tế         30/7/2026\n"
        "      bến cá                       và Môi trường\n\n"
        " 3    Cắm biển báo                 Công an tỉnh                    30/8/2026\n"
    )
    assert shown(draft) == [
        ("Dọn kho muối ở các bến", ["Sở Y tế"], ["Sở Nội vụ"], ["30/6/2026"]),
        ("Sơn cầu tàu ở bến cá", ["Sở Nông nghiệp và Môi trường"], ["Sở Y tế"], ["30/7/2026"]),
        ("Cắm biển báo", ["Công an tỉnh"], [], ["30/8/2026"]),
    ]


def test_headings_that_a_page_repeats_are_no_row() -> None:
    draft = drafted(
        "TT   Nhiệm vụ            Chủ trì          Thời hạn\n"
        "                                          hoàn thành\n"
        "1    Dọn kho muối        Sở Y tế          30/6/2026\n"
        "\n                         2\n\n"
        "TT   Nhiệm vụ            Chủ trì          Thời hạn\n"
        "                                          hoàn thành\n"
        "2    Sơn cầu tàu         Sở Xây dựng      30/7/2026\n"
    )
    assert shown(draft) == [
        ("Dọn kho muối", ["Sở Y tế"], [], ["30/6/2026"]),
        ("Sơn cầu tàu", ["Sở Xây dựng"], [], ["30/7/2026"]),
    ]


def test_a_number_in_the_middle_of_its_row_is_the_rows() -> None:
    draft = drafted(
        "                                              Cơ quan          Thời hạn\n"
        "TT              Nhiệm vụ cụ thể\n"
        "                                              chủ trì          thực hiện\n"
        "I    Việc làm ngay trong năm 2026\n\n\n"
        "     Dọn kho muối ở bến thuyền cũ và\n"
        "     kho muối ở đầu cầu, bảo đảm không\n"
        "1    còn lối vào nào bị chắn vào mùa       Công an tỉnh      Quý III/2026\n"
        "     mưa bão, kể cả lối vào dành cho\n"
        "     xe chữa cháy.\n\n\n"
        "     Sơn lại cầu tàu ở bến thuyền cũ\n"
        "                                           Sở Xây dựng\n"
        "2    và ở bến phà, cắm đủ biển báo cho                       Quý IV/2026\n"
        "                                           tỉnh Sông La\n"
        "     người đi đò trước mùa lũ.\n\n\n"
        "II   Việc làm theo lộ trình\n\n"
        "     Lập danh mục bến đò của từng xã,\n"
        "3    phường và đánh số từng bến cho người  Sở Y tế           Quý II/2027\n"
        "     dân dễ nhận ra.\n"
    )
    assert shown(draft) == [
        (
            (
                "Dọn kho muối ở bến thuyền cũ và kho muối ở đầu cầu, bảo đảm không còn lối vào nào bị "
                "chắn vào mùa mưa bão, kể cả lối vào dành cho xe chữa cháy"
            ),
            ["Công an tỉnh"],
            [],
            ["Quý III/2026"],
        ),
        (
            (
                "Sơn lại cầu tàu ở bến thuyền cũ và ở bến phà, cắm đủ biển báo cho người đi đò trước "
                "mùa lũ"
            ),
            ["Sở Xây dựng tỉnh Sông La"],
            [],
            ["Quý IV/2026"],
        ),
        (
            "Lập danh mục bến đò của từng xã, phường và đánh số từng bến cho người dân dễ nhận ra",
            ["Sở Y tế"],
            [],
            ["Quý II/2027"],
        ),
    ]
