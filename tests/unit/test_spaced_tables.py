"""Tables of web copies: one empty line parts the cells of a row, two part the rows."""

from __future__ import annotations

import pytest
from tests.short_papers import paper

HEADINGS = "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"


def spaced(*rows: tuple[str, ...]) -> str:
    """Return rows as a copy of a web page writes them."""
    return "".join("".join(f"{cell}\n\n" for cell in row) + "\n" for row in rows)


def read(
    *rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS, behind: str = ""
) -> list[tuple[str, str, list[str], list[str], list[str]]]:
    """Return item, title, leads, helpers and times of each task of an annex with this table."""
    annex = f"\nPHỤ LỤC\nNHIỆM VỤ CHUẨN BỊ MÙA LŨ\n\n{spaced(headings, *rows)}{behind}"
    return [
        (
            task.item,
            task.title,
            [one.text for one in task.lead],
            [one.text for one in task.coordinating],
            [str(one.text) for one in task.deadlines],
        )
        for task in paper("Giao các cơ quan thực hiện Phụ lục.", annex=annex).tasks
        if task.item.startswith("PL")
    ]


def test_cells_have_the_columns_of_their_headings() -> None:
    assert read(
        ("1", "Đo lại\nluồng bến", "Sở Xây dựng", "- Sở Nội vụ;\n- Công an tỉnh", "Tháng 6/2026"),
        ("2", "Sơn phao", "Các cơ quan liên quan", "Sở Nội vụ", "Quý III/2026"),
    ) == [
        (
            "PL.1",
            "Đo lại luồng bến",
            ["Sở Xây dựng"],
            ["Sở Nội vụ", "Công an tỉnh"],
            ["Tháng 6/2026"],
        ),
        ("PL.2", "Sơn phao", ["Các cơ quan liên quan"], ["Sở Nội vụ"], ["Quý III/2026"]),
    ]


def test_rows_beside_a_cell_that_reaches_down_have_its_body() -> None:
    headings = ("STT", "Cơ quan chủ trì", "Nội dung nhiệm vụ", "Chỉ tiêu đạt được", "Thời hạn")
    found = read(
        ("A.", "SỞ Y TẾ"),
        ("1", "Sở Y tế", "Lập sổ trực", "Sổ được lập", "Tháng 6/2026"),
        ("Mua thuốc cho các bến", "100 hộp", "Tháng 7/2026"),
        ("2", "Sở Y tế", "Tập huấn cho người chèo đò", "30 người", "Quý IV/2026"),
        headings=headings,
    )
    assert [(one[1], one[2], one[4]) for one in found] == [
        ("Lập sổ trực", ["Sở Y tế"], ["Tháng 6/2026"]),
        ("Mua thuốc cho các bến", ["Sở Y tế"], ["Tháng 7/2026"]),
        ("Tập huấn cho người chèo đò", ["Sở Y tế"], ["Quý IV/2026"]),
    ]


def test_a_group_of_one_row_without_a_number_is_read() -> None:
    annex_rows = (
        ("A.", "SỞ Y TẾ"),
        ("1", "Lập sổ trực", "Sở Y tế", "Sở Nội vụ", "Tháng 6/2026"),
        ("2", "Mua thuốc", "Sở Y tế", "Sở Nội vụ", "Tháng 6/2026"),
        ("B.", "SỞ XÂY DỰNG"),
        ("", "Sơn phao", "Sở Xây dựng", "Công an tỉnh", "Tháng 7/2026"),
        ("C.", "SỞ NỘI VỤ"),
        ("1", "Đếm phao", "Sở Nội vụ", "Sở Y tế", "Tháng 8/2026"),
    )
    found = [(one[1], one[2]) for one in read(*annex_rows)]
    assert ("Sơn phao", ["Sở Xây dựng"]) in found
    assert len(found) == 4


def test_an_empty_cell_keeps_its_column() -> None:
    assert read(
        ("1", "Đo lại luồng bến", "Sở Xây dựng", "", "Tháng 6/2026"),
        ("2", "Sơn phao", "Sở Y tế", "Sở Nội vụ", ""),
        ("3", "Dọn bến", "Sở Nội vụ", "Sở Y tế", "Quý IV/2026"),
    ) == [
        ("PL.1", "Đo lại luồng bến", ["Sở Xây dựng"], [], ["Tháng 6/2026"]),
        ("PL.2", "Sơn phao", ["Sở Y tế"], ["Sở Nội vụ"], []),
        ("PL.3", "Dọn bến", ["Sở Nội vụ"], ["Sở Y tế"], ["Quý IV/2026"]),
    ]


def test_what_stands_behind_the_table_is_no_row() -> None:
    found = read(
        ("1", "Đo lại luồng bến", "Sở Xây dựng", "Sở Nội vụ", "Tháng 6/2026"),
        ("2", "Sơn phao", "Sở Y tế", "Sở Nội vụ", "Tháng 7/2026"),
        behind="Ghi chú: các mốc trên tính theo năm dương lịch.\n",
    )
    assert [one[1] for one in found] == ["Đo lại luồng bến", "Sơn phao"]


@pytest.mark.parametrize("time", ["0,5 ngày", "04 giờ", "3 ngày làm việc"])
def test_steps_with_how_long_they_last_are_no_tasks(time: str) -> None:
    assert not read(
        ("1", "Nhận hồ sơ qua cầu", "Bộ phận Một cửa", "Sở Nội vụ", time),
        ("2", "Thẩm định hồ sơ", "Sở Xây dựng", "Sở Nội vụ", time),
    )


def test_a_name_that_a_line_parts_stays_whole() -> None:
    found = read(
        (
            "1",
            "Sơn phao",
            "Sở Y tế; UBND thành phố Hà Nội, UBND thành phố Hồ Chí\nMinh và các xã khác",
            "",
            "Tháng 6/2026",
        ),
        ("2", "Dọn bến", "Sở Nội vụ", "Sở Y tế", "Quý IV/2026"),
    )
    assert "UBND thành phố Hồ Chí Minh" in found[0][2]


def test_rows_of_parts_are_rows_of_their_own() -> None:
    rows = (
        ("1", "Đo lại luồng bến", "Sở Xây dựng", "Sở Y tế", "Tháng 6/2026"),
        ("1.1", "Cắm mốc", "Sở Y tế", "Sở Nội vụ", "Tháng 7/2026"),
        ("2", "Lập sổ", "Sở Y tế", "Sở Tài chính", "Tháng 9/2026"),
        ("a)", "Mua giấy", "Sở Y tế", "Sở Tài chính", "Quý IV/2026"),
    )
    assert [one[:2] for one in read(*rows)] == [
        ("PL.1", "Đo lại luồng bến"),
        ("PL.1.1", "Cắm mốc"),
        ("PL.2", "Lập sổ"),
        ("PL.2.a", "Mua giấy"),
    ]
