"""Tables on a terminal: what stands beside each other, what goes below, and how headings stand."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from tests.asking import DATA, ask

from directive_cli.domain.status import State
from directive_cli.formats.terminal import print_table_alone
from directive_cli.messages import _
from directive_cli.reports.table import Cell, Column, Count, Kind, Name, Rate, Row, Table
from directive_cli.translation import Translator

LONG = "Rà soát toàn bộ nhiệm vụ được giao, lập kế hoạch chi tiết cho nhiệm vụ chưa hoàn thành"


def shown(columns: tuple[Column, ...], *rows: tuple[Cell, ...], width: int = 80) -> list[str]:
    stream = io.StringIO()
    table = Table("t", columns, [Row(row) for row in rows])
    print_table_alone(table, Translator("vi"), stream, colour=False, width=width)
    lines = stream.getvalue().splitlines()
    assert max(cell_len(line) for line in lines) <= width
    return lines


@pytest.mark.parametrize("width", [60, 70, 80])
def test_too_many_long_texts_follow_their_row_across_the_screen(width: int) -> None:
    columns = (
        Column("n", "TT", Kind.COUNT),
        Column("who", "Cơ quan", Kind.AGENCY),
        Column("title", "Nhiệm vụ", width=40),
        Column("missing", "Còn thiếu"),
        Column("decides", "Cấp có thẩm quyền"),
        Column("document", "Văn bản, mục", Kind.REF),
    )
    row = (1, "Sở Khoa học và Công nghệ", LONG, LONG.upper(), "Ủy ban nhân dân tỉnh", "12/KH-UBND")
    lines = shown(columns, row, row, width=width)
    heading = next(line for line in lines if "TT" in line)
    assert "Cơ quan" in heading
    assert "Nhiệm vụ" in heading
    assert "Cấp có thẩm quyền" not in heading
    assert (
        sum(line.startswith("    Cấp có thẩm quyền: Ủy ban nhân dân tỉnh") for line in lines) == 2
    )
    assert "" in lines  # between the rows
    assert not any(line.startswith("TT: ") for line in lines)


def test_rows_without_anything_below_stand_close() -> None:
    columns = (
        Column("who", "Cơ quan", Kind.AGENCY),
        Column("title", "Nhiệm vụ", width=40),
        *(Column(f"c{n}", f"Cột {n}") for n in range(4)),
    )
    full = ("Sở Y tế", LONG, LONG, LONG, LONG, LONG)
    lines = shown(columns, ("Sở A", "x", None, None, None, None), ("Sở B", "y", *[None] * 4), full)
    at = next(place for place, line in enumerate(lines) if line.startswith("Sở A"))
    assert lines[at + 1].startswith("Sở B")


def test_headings_over_several_columns_stand_above_them_once() -> None:
    over = _("Completed")
    columns = (
        Column("who", "Cơ quan", Kind.AGENCY),
        Column("total", "Tổng số", Kind.COUNT),
        Column("in", "đúng hạn", Kind.COUNT, over=over),
        Column("out", "quá hạn", Kind.COUNT, over=over),
        Column("rate", "Tỷ lệ đúng hạn", Kind.RATE),
    )
    lines = shown(columns, ("Sở Y tế", Count(1234), Count(2), Count(0), Rate(2999, 3000)))
    assert sum(line.count("Đã hoàn thành") for line in lines) == 1
    assert ":" not in "".join(lines)
    assert "1.234" in lines[-1]
    assert lines[-1].endswith("99,9%")
    rule = next(place for place, line in enumerate(lines) if line.startswith("─"))
    assert rule <= 3


def test_a_narrow_table_leaves_out_numbers_that_are_all_zero() -> None:
    columns = (
        Column("who", "Cơ quan", Kind.AGENCY),
        *(Column(f"n{n}", f"SốLượngThứ{n}", Kind.COUNT) for n in range(5)),
    )
    rows: list[tuple[Cell, ...]] = [(f"Sở {name}", *map(Count, (1, 2, 0, 3, 0))) for name in "AB"]
    heading, _rule, first, *_rest = shown(columns, *rows, width=50)[-4:]
    assert heading.split() == ["Cơ", "quan", "SốLượngThứ0", "SốLượngThứ1", "SốLượngThứ3"]
    assert first.split() == ["Sở", "A", "1", "2", "3"]
    assert "SốLượngThứ4" in shown(columns, *rows, width=90)[-4]


def test_a_long_state_is_wrapped_and_an_empty_column_left_out() -> None:
    columns = (
        Column("day", "Ngày", Kind.DATE),
        Column("state", "Tình trạng", Kind.STATE),
        Column("title", "Nhiệm vụ", width=40),
        Column("note", "Ghi chú"),
    )
    lines = shown(columns, (None, State.SUBMITTED_LATE, LONG, None), width=60)
    assert "Ghi chú" not in lines[0]
    assert "Ngày" not in lines[0]
    assert any(line.startswith("Đã gửi kết quả sau  ") for line in lines)


def test_files_and_keys_keep_their_first_letter_and_words_get_a_capital() -> None:
    columns = (Column("files", "Tệp"), Column("kind", "Loại"), Column("who", "Ai", Kind.AGENCY))
    lines = shown(
        columns,
        (("so-y-te.docx", "so-y-te.eml"), _("department"), Name("x", "xã Phú Linh")),
        ("before: 2025-11-15", _("other"), Name("y", "sở")),
    )
    assert lines[2].startswith("so-y-te.docx")
    assert lines[4].startswith("before: ")
    assert " Sở " in lines[2]
    assert " Khác " in lines[4]


def test_a_document_of_a_later_day_has_no_tasks_yet() -> None:
    shown_then = ask(DATA, "show UBND-KHCĐS --as-of 2024-01-01 --lang vi", width=80).out
    assert "Đến ngày 01/01/2024 văn bản chưa ban hành nên chưa có nhiệm vụ." in shown_then
    assert "không giao nhiệm vụ" not in shown_then


def test_who_owes_a_task_is_named_with_its_words() -> None:
    refused = ask(DATA, "submit UBND-KHCĐS:1.2 --on 5/11/2025 --dry-run --lang vi").err
    assert "UBND-KH&CĐS:1.2 do 138 cơ quan thực hiện: " in refused
    assert "so-noi-vu (Sở Nội vụ), " in refused
