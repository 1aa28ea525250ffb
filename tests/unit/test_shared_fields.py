"""Fields that say what each body does, labels whose words stand on the next line, bodies that are
named above, and days that close several items by their numbers."""

from __future__ import annotations

import pytest
from tests.short_papers import HEAD

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import Draft, DraftTask
from directive_cli.drafting.text_source import read_bytes

LETTER = (
    "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nV/v an toàn bến đò ngang\n"
    "Sông La, ngày 06 tháng 5 năm 2026\nKính gửi: Sở Xây dựng; Công an tỉnh.\n\n"
)
CLOSING = "Nơi nhận:\n- Như trên.\nCHỦ TỊCH\nTrần Văn Mẫu\n"


def read(text: str) -> Draft:
    """Return what is read of a text."""
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


def leads(task: DraftTask) -> list[str]:
    """Return the names of those who lead a task."""
    return [name.text for name in task.lead]


def orders(body: str) -> list[tuple[str, list[str]]]:
    """Return title and leads of each task."""
    return [(task.title, leads(task)) for task in read(f"{HEAD}{body}\n").tasks]


def last_days(task: DraftTask) -> list[str]:
    """Return the days before which a task is to be done."""
    return [one.as_mapping()["before"] for one in task.deadlines]


SHARED = "Phòng Giáo dục lập danh sách học sinh; Phòng Y tế cử y tá trực bể bơi"
EACH = [
    ("Lập danh sách học sinh", ["Phòng Giáo dục"]),
    ("Cử y tá trực bể bơi", ["Phòng Y tế"]),
]


@pytest.mark.parametrize(
    "body",
    [
        f"1. Tổ chức lớp bơi cho học sinh\n- Đơn vị thực hiện: {SHARED}.\n",
        f"1. Tổ chức lớp bơi cho học sinh\n- Chủ trì: {SHARED}.\n",
        f"1. Mở lớp bơi cho học sinh ven sông. Đơn vị thực hiện: {SHARED}.\n",
        f"1. Mở lớp bơi cho học sinh ven sông.\nĐơn vị thực hiện: {SHARED}.\n",
        f"1. Tổ chức lớp bơi\n- Nội dung: Dạy bơi cho học sinh.\n- Cơ quan thực hiện: {SHARED}.\n",
    ],
)
def test_what_each_body_of_a_field_does_is_its_task(body: str) -> None:
    assert orders(f"{body}2. Sở Y tế cấp thuốc.\n") == [*EACH, ("Cấp thuốc", ["Sở Y tế"])]


def test_one_that_leads_and_drafts_has_a_share_of_its_own() -> None:
    shared = "Sở Y tế chủ trì tham mưu UBND tỉnh ban hành quy chế; Sở Xây dựng đóng bến cũ"
    assert orders(f"1. Tổ chức lớp bơi\n- Cơ quan thực hiện: {shared}.\n") == [
        ("Tham mưu UBND tỉnh ban hành quy chế", ["Sở Y tế"]),
        ("Đóng bến cũ", ["Sở Xây dựng"]),
    ]


def test_who_helps_and_the_time_are_those_of_all_shares() -> None:
    body = (
        f"1. Tổ chức lớp bơi cho học sinh\n- Chủ trì: {SHARED}.\n- Phối hợp: Hội Cựu chiến binh.\n"
        "- Thời gian: trước ngày 15/6/2026.\n"
    )
    tasks = read(f"{HEAD}{body}").tasks
    assert [(task.title, leads(task)) for task in tasks] == EACH
    assert [[name.text for name in task.coordinating] for task in tasks] == [
        ["Hội Cựu chiến binh"]
    ] * 2
    assert list(map(last_days, tasks)) == [["2026-06-15"]] * 2


def test_a_share_may_say_by_when_it_is_done() -> None:
    body = (
        "1. Dạy bơi cho học sinh\n- Đơn vị thực hiện: Phòng Giáo dục lập danh sách học sinh; "
        "Phòng Y tế hoàn thành trước ngày 15/6/2026.\n"
    )
    tasks = read(f"{HEAD}{body}").tasks
    assert [(leads(task), last_days(task)) for task in tasks] == [
        (["Phòng Giáo dục"], []),
        (["Phòng Y tế"], ["2026-06-15"]),
    ]


@pytest.mark.parametrize("own", [" chủ trì; Phòng Y tế phối hợp", "; Phòng Y tế"])
def test_roles_are_no_shares(own: str) -> None:
    """The first paper is the guard: both bodies have the work over the field."""
    work = "1. Tổ chức lớp bơi cho học sinh\n- Đơn vị thực hiện: "
    assert orders(f"{work}Phòng Giáo dục{own}.\n") == [
        ("Tổ chức lớp bơi cho học sinh", ["Phòng Giáo dục", "Phòng Y tế"])
    ]
    assert orders(f"{work}{SHARED}.\n") == EACH


@pytest.mark.parametrize(
    ("end", "name"),
    [
        (". Đơn vị chủ trì:\nPhòng Kinh tế.", "Phòng Kinh tế"),
        ("; cơ quan thực hiện:\nPhòng Kinh tế", "Phòng Kinh tế"),
        (". Chủ trì:\nUBND các xã ven sông.", "UBND các xã ven sông"),
    ],
)
def test_a_label_at_a_lines_end_has_its_body_on_the_next(end: str, name: str) -> None:
    work = "Treo biển báo ở các bến đò và cầu phao trên sông La"
    assert orders(f"1. {work}{end}\n2. Sở Y tế cấp thuốc.\n") == [
        (work, [name]),
        ("Cấp thuốc", ["Sở Y tế"]),
    ]


def test_labels_at_lines_ends_hold_who_helps_and_the_time() -> None:
    body = (
        "1. Treo biển báo ở các bến đò và cầu phao trên sông La; đơn vị thực hiện:\n"
        "Phòng Kinh tế; phối hợp: UBND các xã; thời gian hoàn thành:\ntrước ngày 15/6/2026.\n"
    )
    (task,) = read(f"{HEAD}{body}").tasks
    assert leads(task) == ["Phòng Kinh tế"]
    assert [name.text for name in task.coordinating] == ["UBND các xã"]
    assert last_days(task) == ["2026-06-15"]


@pytest.mark.parametrize(
    "opening",
    [
        "UBND tỉnh yêu cầu các cơ quan nêu trên thực hiện các nội dung sau:",
        "Các đơn vị có tên ở trên có trách nhiệm:",
        "Giao các sở, ngành, đơn vị nêu trên:",
        "UBND tỉnh yêu cầu các địa phương ven sông nói trên:",
    ],
)
def test_the_bodies_named_above_are_those_addressed(opening: str) -> None:
    text = f"{LETTER}{opening}\n1. Kiểm tra áo phao ở các bến đò.\n2. Mở sổ ghi khách qua sông.\n"
    assert [leads(task) for task in read(text + CLOSING).tasks] == [
        ["Sở Xây dựng", "Công an tỉnh"]
    ] * 2


def test_bodies_that_are_not_named_above_are_meant_themselves() -> None:
    """The first letter is the guard: it lays the work on a group of its own."""
    items = "1. Sơn cầu tàu.\n2. Cắm phao tiêu.\n"
    own = f"{LETTER}UBND tỉnh yêu cầu các cơ quan ven sông:\n{items}{CLOSING}"
    assert [leads(task) for task in read(own).tasks] == [["các cơ quan ven sông"]] * 2
    above = own.replace("ven sông", "ven sông nêu trên")
    assert [leads(task) for task in read(above).tasks] == [["Sở Xây dựng", "Công an tỉnh"]] * 2


@pytest.mark.parametrize(
    ("closing", "dated"),
    [
        ("Kết quả mục 1, mục 2 gửi về Văn phòng UBND tỉnh", [1, 2]),
        ("Các nội dung tại điểm 1, điểm 2 hoàn thành", [1, 2]),
        ("Nội dung mục 1 và mục 3 hoàn thành", [1, 3]),
        ("Nội dung mục 2, mục 3 hoàn thành", [2, 3]),
    ],
)
def test_a_day_closes_the_items_that_it_numbers(closing: str, dated: list[int]) -> None:
    body = (
        "I. NHIỆM VỤ\n1. Sở Xây dựng sơn cầu tàu.\n2. Công an tỉnh kiểm tra áo phao.\n"
        f"3. Sở Y tế cấp thuốc.\n{closing} trước ngày 15/6/2026.\n"
    )
    assert [last_days(task) for task in read(f"{HEAD}{body}").tasks] == [
        ["2026-06-15"] if number in dated else [] for number in (1, 2, 3)
    ]


def test_a_day_closes_items_by_their_letters_and_keeps_their_own() -> None:
    body = (
        "I. NHIỆM VỤ\na) Sở Xây dựng sơn cầu tàu trước ngày 20/5/2026.\n"
        "b) Công an tỉnh kiểm tra áo phao.\nc) Sở Y tế cấp thuốc.\n"
        "Kết quả điểm a, điểm c gửi về Văn phòng UBND tỉnh trước ngày 15/6/2026.\n"
    )
    assert [last_days(task) for task in read(f"{HEAD}{body}").tasks] == [
        ["2026-05-20"],
        [],
        ["2026-06-15"],
    ]


@pytest.mark.parametrize(
    ("first", "second", "closing"),
    [
        ("Báo cáo số bến đò ngang", "Đăng ký số phao tiêu cần thay", "Báo cáo và đăng ký"),
        ("Lập danh sách chủ đò", "Lập kế hoạch sơn bến", "Danh sách và kế hoạch"),
    ],
)
def test_papers_of_the_items_before_are_sent_by_one_day(
    first: str, second: str, closing: str
) -> None:
    body = (
        f"Giao Sở Xây dựng:\n1. {first}.\n2. {second}.\n"
        f"{closing} gửi về Văn phòng UBND tỉnh trước ngày 15/6/2026.\n"
    )
    assert [(task.title, last_days(task)) for task in read(f"{HEAD}{body}").tasks] == [
        (first, ["2026-06-15"]),
        (second, ["2026-06-15"]),
    ]
