"""Signs of small romans and of capitals with a stroke, and lines that go on with the one before."""

from __future__ import annotations

import pytest
from tests.short_papers import plain

LAST = "2. Sở Nội vụ đếm phao."


def read(body: str) -> list[tuple[str, str, list[str]]]:
    """Return item, title and leads of each task of the plainest paper."""
    return [(one.item, one.title, [name.text for name in one.lead]) for one in plain(body).tasks]


@pytest.mark.parametrize("mark", [".", ")"])
def test_small_romans_are_items_of_one_series(mark: str) -> None:
    body = f"1. Sở Y tế dọn bến:\ni{mark} Rửa phao;\nii{mark} Sơn cọc bến;\niii{mark} Thay đèn."
    assert read(f"{body}\n{LAST}") == [
        ("1.i", "Rửa phao", ["Sở Y tế"]),
        ("1.ii", "Sơn cọc bến", ["Sở Y tế"]),
        ("1.iii", "Thay đèn", ["Sở Y tế"]),
        ("2", "Đếm phao", ["Sở Nội vụ"]),
    ]


def test_small_romans_that_are_letters_too_stand_among_the_others() -> None:
    body = (
        "Giao các sở như sau:\ni. Sở Y tế trực bến.\nii. Sở Nội vụ đếm phao.\n"
        "iii. Sở Xây dựng sơn cọc.\niv. Công an tỉnh phân luồng.\nv. Sở Tài chính cấp tiền."
    )
    assert [item for item, _title, _lead in read(body)] == ["i", "ii", "iii", "iv", "v"]


def test_letters_stay_letters() -> None:
    body = "1. Sở Y tế dọn bến:\na) Rửa phao;\nb) Sơn cọc;\nc) Thay đèn."
    assert [item for item, _title, _lead in read(body)] == ["1.a", "1.b", "1.c"]


def test_capitals_with_a_stroke_are_items() -> None:
    assert read("A/ Sở Y tế trực bến.\nB/ Sở Nội vụ đếm phao.\nC/ Sở Xây dựng sơn cọc.") == [
        ("A", "Trực bến", ["Sở Y tế"]),
        ("B", "Đếm phao", ["Sở Nội vụ"]),
        ("C", "Sơn cọc", ["Sở Xây dựng"]),
    ]


def test_capitals_with_a_stroke_open_parts() -> None:
    body = "A/ Việc dọn bến:\n1. Sở Y tế trực bến.\nB/ Việc đếm phao:\n1. Sở Nội vụ đếm phao."
    assert [item for item, _title, _lead in read(body)] == ["A.1", "B.1"]


def test_a_bracket_that_is_not_closed_goes_on_in_the_next_line() -> None:
    body = "1. Sở Y tế:\n- Rà soát phao (trừ phao ở bến Vàm:\nSở Xây dựng đã thay.) ở các bến."
    assert read(f"{body}\n{LAST}")[0] == (
        "1-1",
        "Rà soát phao (trừ phao ở bến Vàm: Sở Xây dựng đã thay.) ở các bến",
        ["Sở Y tế"],
    )


@pytest.mark.parametrize("inside", ["cùng Sở Nội vụ\nRà soát", "Phòng Kinh tế\nKiểm tra chung"])
def test_a_bracket_in_a_name_goes_on_in_the_next_line(inside: str) -> None:
    assert read(f"1. Sở Y tế ({inside}) sửa bến trước ngày 15/6/2026.\n{LAST}")[0] == (
        "1",
        "Sửa bến trước ngày 15/6/2026",
        ["Sở Y tế"],
    )


@pytest.mark.parametrize(
    ("line", "receiver"),
    [
        ("Tổng hợp và gửi", "Sở Xây dựng"),
        ("Tổng hợp số phao hỏng, báo cáo", "Chủ tịch Ủy ban nhân dân tỉnh"),
    ],
)
def test_who_receives_stands_in_the_line_below(line: str, receiver: str) -> None:
    body = f"1. Sở Y tế:\n- Rà soát phao.\n- {line}\n{receiver} trước ngày 15/6/2026.\n{LAST}"
    assert read(body)[1:] == [
        ("1-2", f"{line} {receiver} trước ngày 15/6/2026", ["Sở Y tế"]),
        ("2", "Đếm phao", ["Sở Nội vụ"]),
    ]


def test_who_receives_a_report_stands_behind_an_empty_line() -> None:
    body = (
        "Các sở thực hiện như sau:\n\nSở Y tế đếm phao hỏng, báo cáo\n\n"
        "Ủy ban nhân dân tỉnh trước ngày 15/6/2026.\n\nSở Nội vụ đếm thuyền."
    )
    assert [lead for _item, _title, lead in read(body)][1:] == [["Sở Y tế"], ["Sở Nội vụ"]]


@pytest.mark.parametrize(
    "order",
    [
        "báo cáo kết quả rửa phao theo đề cương",
        "báo cáo việc rửa phao, làm rõ",
        "thống kê phao ở các bến, trong đó nêu rõ",
        "cung cấp số liệu phao theo mẫu",
        "báo cáo số phao theo bố cục sau",
    ],
)
def test_what_a_paper_is_to_say_is_no_work_of_its_own(order: str) -> None:
    body = f"1. Sở Y tế {order}:\na) Kiểm tra phao hỏng;\nb) Đề xuất mua phao mới.\n{LAST}"
    assert [item for item, _title, _lead in read(body)] == ["1", "2"]


def test_a_body_with_its_part_in_a_board_heads_the_work_below() -> None:
    body = (
        "1. Sở Y tế - Cơ quan thường trực\nRà soát phao ở bến.\n"
        "2. Sở Nội vụ - Thành viên Ban chỉ đạo\nKiểm tra bến Vàm."
    )
    assert read(body)[1] == ("2", "Kiểm tra bến Vàm", ["Sở Nội vụ"])
