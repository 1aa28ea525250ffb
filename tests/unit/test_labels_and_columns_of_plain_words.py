"""Labels of plain words say who does a work, when and how, and who comes to an event."""

from __future__ import annotations

import pytest
from tests.short_papers import plain

Row = tuple[str, list[str], list[str], list[str]]
TWO_WORKS: list[Row] = [
    ("Rửa phao ở bến Vàm", ["Sở Y tế"], [], ["trước ngày 15/6/2026"]),
    ("Sơn cọc bến", ["Sở Nội vụ"], [], ["trước ngày 20/6/2026"]),
]
LEAD_LABELS = [
    "Bộ phận thực hiện",
    "Bộ phận chủ trì",
    "Đơn vị làm",
    "Đơn vị chính",
    "Ai làm",
    "Người lo",
    "Người chủ trì",
    "Đồng chí chủ trì",
    "Nơi làm",
    "Cơ quan chịu trách nhiệm chính",
]


def read(body: str) -> list[Row]:
    """Return title, leads, helpers and times of each task of the plainest paper."""
    return [
        (
            task.title,
            [name.text for name in task.lead],
            [name.text for name in task.coordinating],
            [one.text for one in task.deadlines],
        )
        for task in plain(body).tasks
    ]


@pytest.mark.parametrize("label", LEAD_LABELS)
def test_who_does_the_work_stands_under_a_plain_label(label: str) -> None:
    body = (
        f"1. Rửa phao ở bến Vàm\n- {label}: Sở Y tế\n- Thời hạn: trước ngày 15/6/2026\n"
        f"2. Sơn cọc bến\n- {label}: Sở Nội vụ\n- Thời hạn: trước ngày 20/6/2026"
    )
    assert read(body) == TWO_WORKS


@pytest.mark.parametrize("label", LEAD_LABELS)
@pytest.mark.parametrize("when", ["Khi nào", "Bao giờ"])
def test_plain_labels_stand_inside_a_sentence_too(label: str, when: str) -> None:
    body = (
        f"1. Rửa phao ở bến Vàm. {label}: Sở Y tế. {when}: trước ngày 15/6/2026.\n"
        f"2. Sơn cọc bến. {label}: Sở Nội vụ. {when}: trước ngày 20/6/2026."
    )
    assert read(body) == TWO_WORKS


def test_how_it_is_done_is_the_work_of_a_thing() -> None:
    body = (
        "1. Bến Vàm\n- Cách làm: Rửa phao bằng vòi nước\n- Chủ trì: Sở Y tế\n"
        "2. Bến Đá\n- Cách làm: Cạo gỉ, sơn lại cọc\n- Chủ trì: Sở Nội vụ"
    )
    assert [row[:2] for row in read(body)] == [
        ("Rửa phao bằng vòi nước", ["Sở Y tế"]),
        ("Cạo gỉ, sơn lại cọc", ["Sở Nội vụ"]),
    ]


@pytest.mark.parametrize("parts", ["- Nội dung gồm:\n+", "- Gồm các việc:\n+", "Gồm các bước:\n-"])
def test_the_parts_of_a_work_are_no_works_of_their_own(parts: str) -> None:
    sign = parts[-1]
    body = (
        f"1. Dọn bến Vàm\n{parts} Rửa phao;\n{sign} Sơn cọc.\n- Chủ trì: Sở Y tế\n"
        "2. Dọn bến Đá\n- Chủ trì: Sở Nội vụ"
    )
    assert [row[:2] for row in read(body)] == [
        ("Dọn bến Vàm", ["Sở Y tế"]),
        ("Dọn bến Đá", ["Sở Nội vụ"]),
    ]


@pytest.mark.parametrize("guests", ["Đại biểu", "Khách mời", "Thành phần tham dự"])
def test_who_comes_to_an_event_has_no_work(guests: str) -> None:
    body = (
        "1. Sở Y tế kiểm tra bến.\n2. Lễ ra quân dọn bến\n- Khách mời: Sở Tài chính\n"
        f"- {guests}: Công an tỉnh\n- Đại biểu tham dự: Sở Xây dựng\n3. Sở Nội vụ đếm phao."
    )
    assert [row[0] for row in read(body)] == ["Kiểm tra bến", "Đếm phao"]
    assert plain(body).unplaced == ()


def test_a_label_alone_on_its_line_has_its_words_on_the_next() -> None:
    body = (
        "1. Rửa phao ở bến Vàm\nChủ trì:\nSở Y tế.\nThời hạn:\ntrước ngày 15/6/2026.\n"
        "2. Sơn cọc bến\nĐơn vị chủ trì:\nSở Nội vụ.\nPhối hợp:\nSở Tài chính."
    )
    assert read(body) == [
        ("Rửa phao ở bến Vàm", ["Sở Y tế"], [], ["trước ngày 15/6/2026"]),
        ("Sơn cọc bến", ["Sở Nội vụ"], ["Sở Tài chính"], []),
    ]


def test_who_leads_stands_in_brackets_though_no_list_knows_the_name() -> None:
    body = "1. Rửa phao (Trưởng thôn chủ trì, Sở Tài chính phối hợp), trước ngày 15/6/2026."
    assert read(f"{body}\n2. Sở Nội vụ sơn cọc bến.")[0] == (
        "Rửa phao",
        ["Trưởng thôn"],
        ["Sở Tài chính"],
        ["trước ngày 15/6/2026"],
    )


@pytest.mark.parametrize("column", ["Đơn vị chính", "Cơ quan chính", "Bộ phận chính"])
def test_the_column_of_the_main_body_names_who_leads(column: str) -> None:
    rows = (
        f"TT\nNội dung\n{column}\nThời hạn\n1\nRửa phao ở bến Vàm\nSở Y tế\n15/6/2026\n"
        "2\nSơn cọc bến\nSở Nội vụ\n20/6/2026\n3\nThay đèn bến Đá\nCông an tỉnh\n25/6/2026"
    )
    assert read(f"Giao nhiệm vụ tại bảng sau:\n{rows}") == [
        ("Rửa phao ở bến Vàm", ["Sở Y tế"], [], ["15/6/2026"]),
        ("Sơn cọc bến", ["Sở Nội vụ"], [], ["20/6/2026"]),
        ("Thay đèn bến Đá", ["Công an tỉnh"], [], ["25/6/2026"]),
    ]


@pytest.mark.parametrize("column", ["Đơn vị chính", "Cơ quan chính", "Bộ phận chính"])
def test_the_main_body_of_an_open_table_leads_and_the_others_help(column: str) -> None:
    rows = (
        f"TT  Nội dung              {column:<14}  Phối hợp       Thời hạn\n"
        "1   Rửa phao ở bến Vàm    Sở Y tế         Sở Tài chính   15/6/2026\n"
        "2   Sơn cọc bến           Sở Nội vụ       Công an tỉnh   20/6/2026"
    )
    assert read(f"Giao nhiệm vụ tại bảng sau:\n\n{rows}") == [
        ("Rửa phao ở bến Vàm", ["Sở Y tế"], ["Sở Tài chính"], ["15/6/2026"]),
        ("Sơn cọc bến", ["Sở Nội vụ"], ["Công an tỉnh"], ["20/6/2026"]),
    ]
