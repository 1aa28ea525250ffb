"""Tables drawn with bars in a text: headings of two rows, rows over several lines, cells that were
merged before they were copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.short_papers import paper

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

Rows = list[tuple[str, str, list[str], list[str], list[str]]]


def drafted(*rows: str) -> Draft:
    """Draft a plan whose annex is a table of these lines."""
    table = "\n".join(rows)
    return paper("1. Sở Y tế theo dõi.", annex=f"\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n\n{table}\n")


def read(*rows: str) -> Rows:
    """Return item, work, who leads, who helps and when of each row."""
    return [
        (
            task.item,
            task.title,
            [name.text for name in task.lead],
            [name.text for name in task.coordinating],
            [one.text for one in task.deadlines],
        )
        for task in drafted(*rows).tasks[1:]
    ]


def unplaced(*rows: str) -> list[str]:
    return [one.text for one in drafted(*rows).accounts if one.outcome == "unplaced"]


def test_a_table_by_times_has_headings_of_two_rows_and_titles_with_numbers() -> None:
    assert read(
        "Thời gian | Nội dung công việc | Cơ quan chịu trách nhiệm | Thực hiện",
        " |  |  | Đơn vị chủ trì | Đơn vị phối hợp",
        "I | GIAI ĐOẠN 1: CHUẨN BỊ",
        "1 | Kiểm kê bến đò",
        "3-4/2026 | Lập danh sách bến đò | Cơ quan kiểm kê | Sở Xây dựng | - Sở Y tế; - Sở Nội vụ",
        " | Lấy ý kiến các chủ bến | Cơ quan kiểm kê | Sở Nội vụ/ Ban Quản lý bến | - Sở Y tế",
        "2 | Xét duyệt |  |  | ",
        "5/2026 | Thẩm định danh sách bến đò | Hội đồng bến đò | Do Chủ tịch quyết định (*) | ",
        " | Phê duyệt danh sách bến đò | Chủ tịch UBND tỉnh |  | ",
        "II | GIAI ĐOẠN 2: CÔNG BỐ",
        "6/2026 | Công bố danh sách bến đò | Cơ quan kiểm kê | Sở Xây dựng | ",
    ) == [
        ("PL.I.1-1", "Lập danh sách bến đò", ["Sở Xây dựng"], ["Sở Y tế", "Sở Nội vụ"], ["3-4/2026"]),
        ("PL.I.1-2", "Lấy ý kiến các chủ bến", ["Sở Nội vụ", "Ban Quản lý bến"], ["Sở Y tế"], ["3-4/2026"]),
        ("PL.I.2-1", "Thẩm định danh sách bến đò", ["Hội đồng bến đò"], [], ["5/2026"]),
        ("PL.I.2-2", "Phê duyệt danh sách bến đò", ["Chủ tịch UBND tỉnh"], [], ["5/2026"]),
        ("PL.II.1", "Công bố danh sách bến đò", ["Sở Xây dựng"], [], ["6/2026"]),
    ]  # fmt: skip


def test_a_heading_over_two_columns_is_one_cell_in_a_copy() -> None:
    assert read(
        "| TT | Nhiệm vụ | Phân công | Thời hạn |",
        "|  |  | Chủ trì | Phối hợp |  |",
        "| 1 | Dọn kho muối | Sở Y tế | Sở Nội vụ | 30/6/2026 |",
        "| 2 | Sơn cầu tàu | Sở Xây dựng |  | Quý III/2026 |",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["30/6/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Xây dựng"], [], ["Quý III/2026"]),
    ]


def test_a_row_over_several_lines_is_one_row() -> None:
    rows = [
        ("PL.1", "Dọn kho muối ở các bến thuyền cũ", ["Sở Y tế"], [], ["30/6/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Nông nghiệp và Môi trường"], [], ["Quý III/2026"]),
    ]
    head = "| TT | Nhiệm vụ | Chủ trì | Thời hạn |"
    assert rows == read(
        head,
        "|----|----------|---------|----------|",
        "| 1  | Dọn kho muối ở | Sở Y tế | 30/6/2026 |",
        "|    | các bến thuyền cũ | |  |",
        "| 2  | Sơn cầu tàu | Sở Nông nghiệp | Quý III/2026 |",
        "|    |  | và Môi trường |  |",
    )
    assert rows == read(
        "+----+----------+---------+----------+",
        head,
        "+====+==========+=========+==========+",
        "| 1  | Dọn kho muối ở | Sở Y tế | 30/6/2026 |",
        "|    | các bến thuyền cũ | |  |",
        "+----+----------+---------+----------+",
        "| 2  | Sơn cầu tàu | Sở Nông | Quý III/2026 |",
        "|    |  | nghiệp và |  |",
        "|    |  | Môi trường |  |",
        "+----+----------+---------+----------+",
    )
    assert rows == read(
        head,
        "|---|---|---|---|",
        "| 1 | Dọn kho muối ở",
        "các bến thuyền cũ | Sở Y tế | 30/6/2026 |",
        "| 2 | Sơn cầu tàu | Sở Nông nghiệp",
        "và Môi trường | Quý III/2026 |",
    )


def test_blank_cells_that_were_merged_go_on_with_the_cell_above() -> None:
    assert read(
        "| Đơn vị chủ trì | Nhiệm vụ | Thời hạn |",
        "| Sở Y tế | Dọn kho muối | 30/6/2026 |",
        "|  | Sơn cầu tàu | Quý III/2026 |",
        "|  | Cắm biển báo |  |",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], [], ["30/6/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Y tế"], [], ["Quý III/2026"]),
        ("PL.3", "Cắm biển báo", ["Sở Y tế"], [], []),
    ]
    assert read(
        "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |",
        "| 1 | Dọn kho muối | Sở Y tế | Sở Nội vụ | 30/6/2026 |",
        "| 2 | Sơn cầu tàu |  |  |  |",
        "| 3 | Cắm biển báo |  |  | 15/7/2026 |",
        "| 4 | Thắp đèn bến | Sở Nội vụ |  |  |",
        "| 5 | Đón khách |  |  |  |",
        "| a) | Mở cửa bến | Sở Xây dựng |  | 16/7/2026 |",
        "| b) | Bán vé |  |  |  |",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["30/6/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Y tế"], ["Sở Nội vụ"], ["30/6/2026"]),
        ("PL.3", "Cắm biển báo", ["Sở Y tế"], ["Sở Nội vụ"], ["15/7/2026"]),
        ("PL.4", "Thắp đèn bến", ["Sở Nội vụ"], [], []),
        ("PL.5.a", "Mở cửa bến", ["Sở Xây dựng"], [], ["16/7/2026"]),
        ("PL.5.b", "Bán vé", ["Sở Xây dựng"], [], ["16/7/2026"]),
    ]


def test_headings_with_bars_over_cells_one_a_line_are_those_of_the_columns() -> None:
    assert read(
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |",
        "| --- | --- | --- | --- |",
        "Thời gian thực hiện",
        "1",
        "Dọn kho muối",
        "Sở Y tế",
        "Sở Nội vụ",
        "Quý II/2026",
        "2",
        "Sơn cầu tàu",
        "Sở Xây dựng",
        "Các chủ bến",
        "Quý III/2026",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["Quý II/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Xây dựng"], ["Các chủ bến"], ["Quý III/2026"]),
    ]


def test_the_row_that_adds_up_the_others_is_no_task() -> None:
    assert read(
        "| TT | Nhiệm vụ | Chủ trì | Kinh phí | Thời hạn |",
        "|---|---|---|---|---|",
        "| 1 | Dọn kho muối | Sở Y tế | 120 | 30/6/2026 |",
        "|  | Tổng cộng |  | 120 |  |",
    ) == [("PL.1", "Dọn kho muối", ["Sở Y tế"], [], ["30/6/2026"])]


def test_bodies_beside_their_work_lead_it() -> None:
    assert read(
        "| STT | Cơ quan, đơn vị | Nhiệm vụ được giao | Thời hạn |",
        "|---|---|---|---|",
        "| 1 | Sở Y tế | Dọn kho muối | 30/6/2026 |",
        "|  |  | Sơn cầu tàu | 30/7/2026 |",
        "| 2 | Sở Xây dựng | Cắm biển báo | 30/8/2026 |",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], [], ["30/6/2026"]),
        ("PL.1-1", "Sơn cầu tàu", ["Sở Y tế"], [], ["30/7/2026"]),
        ("PL.2", "Cắm biển báo", ["Sở Xây dựng"], [], ["30/8/2026"]),
    ]


def test_bodies_beside_what_takes_place_do_not_lead_it() -> None:
    assert read(
        "| STT | Đơn vị | Nội dung | Thời gian |",
        "|---|---|---|---|",
        "| 1 | Sở Y tế | Kiểm tra kho muối | 30/6/2026 |",
    ) == [("PL.1", "Kiểm tra kho muối", [], [], ["30/6/2026"])]


def test_tabs_part_cells_as_bars_do() -> None:
    assert read(
        "Thời gian\tNội dung\tPhân công\t",
        "\t\tChủ trì\tPhối hợp",
        "Tháng 3/2026\tDọn kho muối\tSở Y tế\tSở Nội vụ",
        "\tSơn cầu tàu\tSở Xây dựng\t",
        "Tháng 4/2026\tCắm biển báo\tSở Xây dựng\t",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["Tháng 3/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Xây dựng"], [], ["Tháng 3/2026"]),
        ("PL.3", "Cắm biển báo", ["Sở Xây dựng"], [], ["Tháng 4/2026"]),
    ]


def test_rows_under_headings_that_are_not_known_are_shown_as_unread() -> None:
    assert unplaced(
        "| Stt | Mục | Nơi làm | Đến |",
        "|---|---|---|---|",
        "| 1 | Dọn kho muối | Sở Y tế | 30/6/2026 |",
        "| 2 | Kiểm tra cầu tàu | Sở Xây dựng |  |",
    ) == ["1 Dọn kho muối Sở Y tế 30/6/2026", "2 Kiểm tra cầu tàu Sở Xây dựng"]
    assert (
        unplaced(
            "| Stt | Bến | Số phao | Ghi chú |",
            "| 1 | Bến Đá | 12 | mới |",
            "| 2 | Bến Cát | 15 | cũ |",
        )
        == []
    )


def test_titles_stand_in_the_first_cell_or_without_a_number() -> None:
    rows = (
        "| TT | Nội dung | Chủ trì | Phối hợp | Thời hạn |",
        "|---|---|---|---|---|",
        "| I. BẾN ĐÒ |  |  |  |  |",
        "| 1 | Dọn kho muối | Sở Y tế | Sở Nội vụ | 30/6/2026 |",
        "|  | Kho muối |  |  |  |",
        "| 2 | Sơn cầu tàu | Sở Xây dựng |  | 30/7/2026 |",
        "| II. BẾN CÁ |  |  |  |  |",
        "|  | Kiểm tra bến cá |  |  |  |",
        "| 1 | Cắm biển báo | Sở Y tế |  | 30/8/2026 |",
    )
    assert read(*rows) == [
        ("PL.I.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["30/6/2026"]),
        ("PL.I.2", "Sơn cầu tàu", ["Sở Xây dựng"], [], ["30/7/2026"]),
        ("PL.II.1", "Cắm biển báo", ["Sở Y tế"], [], ["30/8/2026"]),
    ]
    # It may be a title, or a row whose other cells were merged with those above.
    assert unplaced(*rows) == ["Kiểm tra bến cá"]


def test_a_number_in_one_cell_with_its_words_is_a_cell_of_its_own() -> None:
    assert read(
        "TT | Nội dung | Chủ trì | Thời hạn",
        "---|---|---|---",
        "1. Dọn kho muối | Sở Y tế | 30/6/2026",
        "10. Sơn cầu tàu | Sở Xây dựng | 30/7/2026",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], [], ["30/6/2026"]),
        ("PL.10", "Sơn cầu tàu", ["Sở Xây dựng"], [], ["30/7/2026"]),
    ]


def test_a_cell_that_says_as_above_says_what_stands_there() -> None:
    assert read(
        "| TT | Nội dung | Chủ trì | Phối hợp | Thời hạn |",
        "| 1 | Dọn kho muối | Sở Y tế | Sở Nội vụ | 30/6/2026 |",
        "| 2 | Sơn cầu tàu | nt | -nt- | Như trên |",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["30/6/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Y tế"], ["Sở Nội vụ"], ["30/6/2026"]),
    ]


def test_a_title_that_is_a_time_dates_the_rows_under_it() -> None:
    assert read(
        "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |",
        "| I | THÁNG 6/2026 |  |  |  |",
        "| 1 | Dọn kho muối | Sở Y tế | Sở Nội vụ |  |",
        "| 2 | Sơn cầu tàu | Sở Y tế | Sở Nội vụ | 20/6/2026 |",
        "| II | Bến thuyền |  |  |  |",
        "| 1 | Cắm biển báo | Sở Xây dựng |  |  |",
    ) == [
        ("PL.I.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["THÁNG 6/2026"]),
        ("PL.I.2", "Sơn cầu tàu", ["Sở Y tế"], ["Sở Nội vụ"], ["20/6/2026"]),
        ("PL.II.1", "Cắm biển báo", ["Sở Xây dựng"], [], []),
    ]


def test_a_line_without_bars_titles_the_rows_under_it() -> None:
    assert read(
        "Thời gian | Nội dung | Chủ trì | Phối hợp",
        "I. BẾN ĐÒ",
        "Tháng 6/2026 | Dọn kho muối | Sở Y tế | Sở Nội vụ",
        " | Sơn cầu tàu | Sở Xây dựng | ",
        "II. Kho muối",
        "Tháng bảy",
        "",
        "Tháng 7/2026 | Cắm biển báo | Sở Xây dựng | ",
        "",
        "Các sở báo cáo kết quả",
        "",
        "Thời gian | Nội dung | Chủ trì | Phối hợp",
        "Tháng 8/2026 | Đón khách | Sở Y tế | ",
    ) == [
        ("PL.I.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["Tháng 6/2026"]),
        ("PL.I.2", "Sơn cầu tàu", ["Sở Xây dựng"], [], ["Tháng 6/2026"]),
        ("PL.II.3", "Cắm biển báo", ["Sở Xây dựng"], [], ["Tháng 7/2026"]),
        ("PL.1", "Đón khách", ["Sở Y tế"], [], ["Tháng 8/2026"]),
    ]


def test_a_merged_cell_that_a_copy_repeats_in_each_column_is_one() -> None:
    assert read(
        "TT | Nhiệm vụ | Phân công | Phân công | Thời hạn",
        "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn",
        "I | BẾN ĐÒ | BẾN ĐÒ | BẾN ĐÒ | BẾN ĐÒ",
        "1 | Dọn kho muối | Sở Y tế | Sở Y tế | 30/6/2026",
        "THÁNG 7/2026 | THÁNG 7/2026 | THÁNG 7/2026 | THÁNG 7/2026 | THÁNG 7/2026",
        "2 | Sơn cầu tàu | Sở Xây dựng |  | ",
    ) == [
        ("PL.I.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Y tế"], ["30/6/2026"]),
        ("PL.I.2", "Sơn cầu tàu", ["Sở Xây dựng"], [], ["THÁNG 7/2026"]),
    ]


def test_a_bar_in_the_words_of_a_cell_parts_no_columns() -> None:
    assert read(
        "| TT | Nhiệm vụ | Chủ trì | Thời hạn |",
        "| 1 | Lập danh sách | sổ theo dõi bến | Sở Y tế | 30/6/2026 |",
        "| 2 | Dọn kho muối | Sở Xây dựng | 30/7/2026 |",
    ) == [
        ("PL.1", "Lập danh sách sổ theo dõi bến", ["Sở Y tế"], [], ["30/6/2026"]),
        ("PL.2", "Dọn kho muối", ["Sở Xây dựng"], [], ["30/7/2026"]),
    ]


def test_months_beside_bodies_are_times() -> None:
    assert read(
        "| Tháng | Nội dung công việc | Đơn vị thực hiện |",
        "| 6/2026 | Dọn kho muối | Sở Y tế |",
        "|  | Sơn cầu tàu | Sở Xây dựng |",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], [], ["6/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Xây dựng"], [], ["6/2026"]),
    ]


def test_a_table_that_loses_its_bars_goes_on_one_cell_a_line() -> None:
    assert read(
        "| TT | Nhiệm vụ | Chủ trì | Thời hạn |",
        "|---|---|---|---|",
        "| 1 | Dọn kho muối | Sở Y tế | 30/6/2026 |",
        "",
        "2",
        "Lập danh sách bến đò",
        "Sở Xây dựng",
        "30/7/2026",
        "3",
        "Kiểm tra cầu tàu",
        "Sở Nội vụ",
        "30/8/2026",
    ) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], [], ["30/6/2026"]),
        ("PL.2", "Lập danh sách bến đò", ["Sở Xây dựng"], [], ["30/7/2026"]),
        ("PL.3", "Kiểm tra cầu tàu", ["Sở Nội vụ"], [], ["30/8/2026"]),
    ]


def test_a_row_that_only_says_when_or_who_speaks_for_those_under_it() -> None:
    rows = (
        "| Thời gian | Nội dung | Chủ trì | Phối hợp |",
        "| Tháng 6/2026 |  |  |  |",
        "|  | Dọn kho muối | Sở Y tế | Sở Nội vụ |",
        "|  | Sơn cầu tàu | Sở Xây dựng |  |",
        "| Tháng 7/2026 | Cắm biển báo | Sở Xây dựng |  |",
        "| Tháng 8/2026 |  |  | Sở Nội vụ |",
    )
    assert read(*rows) == [
        ("PL.1", "Dọn kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["Tháng 6/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Xây dựng"], [], ["Tháng 6/2026"]),
        ("PL.3", "Cắm biển báo", ["Sở Xây dựng"], [], ["Tháng 7/2026"]),
    ]
    assert unplaced(*rows) == ["Tháng 8/2026"]


def test_a_table_drawn_as_a_box_has_its_headings_on_two_lines() -> None:
    assert read(
        "┌────┬───────────────┬────────────┬───────────┐",
        "│ TT │ Nội dung      │ Đơn vị chủ │ Thời hạn  │",
        "│    │ công việc     │ trì        │           │",
        "├────┼───────────────┼────────────┼───────────┤",
        "│ 1  │ Dọn kho muối  │ Sở Y tế    │ 30/6/2026 │",
        "│    │ ở bến         │            │           │",
        "│ 2  │ Sơn cầu tàu   │ Sở Nội vụ  │ 30/7/2026 │",
        "└────┴───────────────┴────────────┴───────────┘",
    ) == [
        ("PL.1", "Dọn kho muối ở bến", ["Sở Y tế"], [], ["30/6/2026"]),
        ("PL.2", "Sơn cầu tàu", ["Sở Nội vụ"], [], ["30/7/2026"]),
    ]


def test_a_cell_of_several_lines_stands_between_bars_that_no_row_begins_with() -> None:
    assert read(
        "TT | Nội dung | Chủ trì | Phối hợp | Thời hạn",
        "1 | Dọn kho muối",
        "ở bến | Sở Y tế | Sở Nội vụ;",
        "Sở Xây dựng | 30/6/2026",
        "2 | Sơn cầu tàu | Sở Nội vụ | - Sở Y tế;",
        "- Sở Xây dựng;",
        "- Các chủ bến | 30/7/2026",
        "3 | Cắm biển báo | Sở Y tế |  | 30/8/2026",
        "",
        "Các sở báo cáo kết quả.",
    ) == [
        ("PL.1", "Dọn kho muối ở bến", ["Sở Y tế"], ["Sở Nội vụ", "Sở Xây dựng"], ["30/6/2026"]),
        (
            "PL.2",
            "Sơn cầu tàu",
            ["Sở Nội vụ"],
            ["Sở Y tế", "Sở Xây dựng", "Các chủ bến"],
            ["30/7/2026"],
        ),
        ("PL.3", "Cắm biển báo", ["Sở Y tế"], [], ["30/8/2026"]),
    ]


def test_a_row_that_lacks_a_cell_goes_on_with_the_one_above() -> None:
    assert read(
        "| Thời gian | Nội dung | Chủ trì | Phối hợp | Kết quả |",
        "| Tháng 6/2026 | Kiểm tra kho muối | Sở Y tế | Sở Nội vụ | Biên bản |",
        "| Lập danh sách bến đò | Sở Xây dựng | Sở Nội vụ | Danh sách |",
        "| Tháng 7/2026 | Xây dựng cầu tàu | Sở Xây dựng | Sở Nội vụ | Cầu tàu |",
    ) == [
        ("PL.1", "Kiểm tra kho muối", ["Sở Y tế"], ["Sở Nội vụ"], ["Tháng 6/2026"]),
        ("PL.2", "Lập danh sách bến đò", ["Sở Xây dựng"], ["Sở Nội vụ"], ["Tháng 6/2026"]),
        ("PL.3", "Xây dựng cầu tàu", ["Sở Xây dựng"], ["Sở Nội vụ"], ["Tháng 7/2026"]),
    ]
    assert read(
        "| TT | Nội dung | Chủ trì | Thời hạn |",
        "| 1 | Kiểm tra kho muối | Sở Y tế | 30/6/2026 |",
        "| 2 | Lập danh sách bến đò | Sở Xây dựng |",
    ) == [
        ("PL.1", "Kiểm tra kho muối", ["Sở Y tế"], [], ["30/6/2026"]),
        ("PL.2", "Lập danh sách bến đò", ["Sở Xây dựng"], [], ["30/6/2026"]),
    ]
    assert read(
        "Thời gian | Nội dung | Chủ trì | Phối hợp",
        "I | GIAI ĐOẠN 1",
        "Tháng 6/2026 | Kiểm tra kho muối | Sở Y tế",
        "1 | Bến đò",
        "Tháng 7/2026 | Lập danh sách bến đò | Sở Xây dựng | Sở Nội vụ",
        " | Xây dựng cầu tàu | Sở Xây dựng",
    ) == [
        ("PL.I.1", "Kiểm tra kho muối", ["Sở Y tế"], [], ["Tháng 6/2026"]),
        ("PL.I.1-1", "Lập danh sách bến đò", ["Sở Xây dựng"], ["Sở Nội vụ"], ["Tháng 7/2026"]),
        ("PL.I.1-2", "Xây dựng cầu tàu", ["Sở Xây dựng"], [], ["Tháng 7/2026"]),
    ]


def test_the_title_over_a_table_does_not_go_on_with_the_item_before_it() -> None:
    table = (
        "PHÂN CÔNG NHIỆM VỤ\n\nTT | Nội dung | Chủ trì | Thời hạn\n"
        "1 | Dọn kho muối | Sở Y tế | 30/6/2026"
    )
    draft = paper(f"1. Sở Y tế theo dõi.\n2. Sở Nội vụ có trách nhiệm kiểm tra.\n{table}")
    assert [(task.item, task.title) for task in draft.tasks] == [
        ("1", "Theo dõi"),
        ("2", "Kiểm tra"),
        ("B.1", "Dọn kho muối"),
    ]
