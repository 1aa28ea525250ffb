"""What answers and invitations still order, and what only asks for a spirit."""

from __future__ import annotations

import pytest
from tests.short_papers import plain

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

ANSWER = """CỤC ĐƯỜNG THỦY
Số: 311/CĐT-PC
V/v phí qua phà
Sông La, ngày 05 tháng 01 năm 2026

Kính gửi: Cảng vụ tỉnh Sông La

{body}

Nơi nhận:
- Như trên;
- Lưu: VT.
"""
OPENS = (
    "Trả lời Công văn số 15/CV ngày 02/01/2026 của Cảng vụ tỉnh Sông La, Cục Đường thủy có ý kiến "
    "như sau:\nPhí qua phà tính theo tấn.\n"
)
INVITATION = """UBND TỈNH SÔNG LA
Số: 12/GM-UBND
Sông La, ngày 19 tháng 01 năm 2026

GIẤY MỜI
Dự lễ ra quân dọn bến

Ủy ban nhân dân tỉnh tổ chức lễ ra quân dọn bến phà.
1. Thời gian: 07h00 ngày 24/01/2026.
{body}
Đề nghị các đại biểu dự đúng giờ.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def read(form: str, body: str) -> list[tuple[str, list[str]]]:
    """Return title and leads of each task of a paper of this form."""
    draft = read_document(read_bytes(form.format(body=body).encode(), name="van-ban.txt"))
    return [(task.title, [name.text for name in task.lead]) for task in draft.tasks]


@pytest.mark.parametrize(
    "asks",
    [
        "Cục Đường thủy đề nghị Ủy ban nhân dân tỉnh Sông La chỉ đạo:",
        "Cục yêu cầu các đơn vị thực hiện:",
        "Đề nghị Ủy ban nhân dân tỉnh giao các sở:",
        "Cục giao các đơn vị làm các việc sau:",
    ],
)
@pytest.mark.parametrize("signs", [("1.", "2."), ("a)", "b)")])
def test_items_that_name_their_body_under_what_an_answer_asks_are_tasks(
    asks: str, signs: tuple[str, str]
) -> None:
    body = f"{asks}\n{signs[0]} Sở Xây dựng đo lại luồng.\n{signs[1]} Sở Tài chính rà soát phí."
    assert read(ANSWER, f"{OPENS}{body}") == [
        ("Đo lại luồng", ["Sở Xây dựng"]),
        ("Rà soát phí", ["Sở Tài chính"]),
    ]


def test_items_of_an_answer_that_asks_for_nothing_are_no_tasks() -> None:
    body = "1. Cơ quan cảng vụ kiểm tra tàu khi cập bến.\n2. Chủ bến lập sổ theo dõi."
    assert read(ANSWER, f"{OPENS}{body}") == []


@pytest.mark.parametrize(
    "opening",
    [
        "Cử tri hỏi về phí qua phà. Cục Đường thủy xin trả lời:",
        "Cử tri hỏi về phí qua phà. Cục Đường thủy xin trả lời như sau:",
        "Cục nhận được công văn của Cảng vụ tỉnh Sông La hỏi về phí qua phà.",
        "Cục nhận được phản ánh của ông Lê Văn Bến về phí qua phà.",
    ],
)
def test_rules_of_a_paper_that_answers_are_no_orders(opening: str) -> None:
    rules = "Phí qua phà tính theo tấn. Sở Xây dựng kiểm tra tàu khi tàu cập bến."
    assert read(ANSWER, f"{opening}\n{rules}") == []


@pytest.mark.parametrize(
    ("body", "task"),
    [
        (
            "2. Thành phần: Sở Y tế; 50 đoàn viên (giao Tỉnh đoàn lập danh sách).",
            ("Lập danh sách", ["Tỉnh đoàn"]),
        ),
        (
            "2. Địa điểm: bến Vàm (đề nghị Sở Xây dựng dọn bến).",
            ("Dọn bến", ["Sở Xây dựng"]),
        ),
        (
            "2. Địa điểm: bến Vàm.\n3. Sở Nội vụ in tài liệu trước ngày 23/01/2026.",
            ("In tài liệu trước ngày 23/01/2026", ["Sở Nội vụ"]),
        ),
        (
            "2. Địa điểm: bến Vàm.\n3. Sở Xây dựng chuẩn bị phao, xong trước ngày 22/01/2026.",
            ("Chuẩn bị phao, xong trước ngày 22/01/2026", ["Sở Xây dựng"]),
        ),
        (
            "2. Dụng cụ: 20 cuốc (Sở Nội vụ mượn trước ngày 22/01/2026).",
            ("Mượn trước ngày 22/01/2026", ["Sở Nội vụ"]),
        ),
    ],
)
def test_orders_in_brackets_and_dated_orders_of_an_invitation_are_tasks(
    body: str, task: tuple[str, list[str]]
) -> None:
    assert read(INVITATION, body) == [task]


def test_whom_an_invitation_asks_to_come_has_no_work() -> None:
    body = (
        "2. Địa điểm: bến Vàm.\n"
        "3. Sở Xây dựng cử một lãnh đạo tham dự, có mặt trước 07h00 ngày 24/01/2026."
    )
    assert read(INVITATION, body) == []


@pytest.mark.parametrize(
    "exhortation",
    [
        "Các sở coi đây là việc thường xuyên.",
        "Công chức các sở luôn gần dân, lắng nghe dân.",
        "Đề nghị các sở tiếp tục năng động, sáng tạo.",
        "Yêu cầu các đơn vị dám nghĩ, dám làm.",
        "Sở Xây dựng phải ra sức vượt khó, kiên trì bám bến.",
        "Các sở cần xem đây là nhiệm vụ trọng tâm.",
        "Các đơn vị cần nhận thức rõ trách nhiệm, quán triệt sâu sắc tinh thần giữ bến.",
    ],
)
def test_what_asks_for_a_spirit_is_no_task(exhortation: str) -> None:
    found = plain(f"1. Sở Y tế kiểm tra bến.\n2. Sở Nội vụ đếm phao.\n{exhortation}")
    assert [task.title for task in found.tasks] == ["Kiểm tra bến", "Đếm phao"]


def test_an_order_that_asks_for_an_act_stays_a_task() -> None:
    order = "Đề nghị các sở tiếp tục rà soát phao trước ngày 15/6/2026."
    found = plain(f"1. Sở Y tế kiểm tra bến.\n2. Sở Nội vụ đếm phao.\n{order}")
    assert [[name.text for name in task.lead] for task in found.tasks][2:] == [["các sở"]]
