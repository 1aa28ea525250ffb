"""Kinds of loss that whole fresh papers showed: tables in the body, headings, rhythms, promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

PLAN = """ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 41/KH-UBND
Sông Lam, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Nạo vét kênh mương năm 2026

I. MỤC TIÊU
Tưới đủ nước cho 2.000 ha lúa.
II. PHÂN CÔNG
STT
Nội dung công việc
Đơn vị chủ trì
Đơn vị phối hợp
Thời gian hoàn thành
I
Kênh cấp một
1
Đo vẽ lòng kênh
Sở Nông nghiệp và Môi trường
UBND các xã
Trước 28/02/2026
2
Nạo vét kênh Đồng Cát
UBND xã Đồng Cát
Sở Tài chính
Quý II/2026
II
Kênh nội đồng
1
Sửa cống đầu kênh
Sở Xây dựng
UBND các xã
Trước 15/3/2026
III. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính bố trí kinh phí.
2. {more}

Nơi nhận:
- Lưu: VT.
"""


def read(more: str) -> Draft:
    text = PLAN.format(more=more)
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


def test_table_of_the_body_that_came_out_one_cell_a_line_is_read_by_rows() -> None:
    draft = read("Sở Y tế kiểm tra nguồn nước.")
    rows = [
        ([one.text for one in task.lead], task.title, [one.text for one in task.deadlines])
        for task in draft.tasks
    ]
    assert rows == [
        (["Sở Tài chính"], "Bố trí kinh phí", []),
        (["Sở Y tế"], "Kiểm tra nguồn nước", []),
        (["Sở Nông nghiệp và Môi trường"], "Đo vẽ lòng kênh", ["Trước 28/02/2026"]),
        (["UBND xã Đồng Cát"], "Nạo vét kênh Đồng Cát", ["Quý II/2026"]),
        (["Sở Xây dựng"], "Sửa cống đầu kênh", ["Trước 15/3/2026"]),
    ]


@pytest.mark.parametrize(
    "heading", ["Công đoàn cấp trên trực tiếp cơ sở", "Công đoàn cấp trên", "Công đoàn các cấp"]
)
def test_heading_that_names_trade_unions_is_the_lead(heading: str) -> None:
    draft = read(f"{heading}\n- Vận động đoàn viên góp công nạo vét kênh.")
    assert [one.text for one in draft.tasks[1].lead] == [heading]


@pytest.mark.parametrize(
    "rhythm",
    [
        "mỗi tuần, trước 16 giờ thứ Năm báo cáo kết quả về Sở Nông nghiệp và Môi trường",
        "hằng tuần, vào chiều thứ Sáu, báo cáo kết quả về Sở Nông nghiệp và Môi trường",
    ],
)
def test_report_by_a_weekday_is_apart_from_the_work_before_it(rhythm: str) -> None:
    draft = read(f"UBND các xã chịu trách nhiệm nếu để kênh bị lấn chiếm trên địa bàn; {rhythm}.")
    first, second = draft.tasks[1:3]
    assert first.deadlines == ()
    assert [type(one).__name__ for one in second.deadlines] == ["Every"]


@pytest.mark.parametrize("told", ["nhưng đến nay chưa thực hiện", "song đến nay vẫn chưa dời"])
def test_promise_that_is_not_kept_is_no_work(told: str) -> None:
    draft = read(f"Một số cơ sở cam kết dời cống trước ngày 31/12/2025 {told}.")
    assert [task.title for task in draft.tasks if "dời" in task.title] == []


@pytest.mark.parametrize(
    "order",
    [
        "Giao Sở Xây dựng theo dõi, đôn đốc và báo cáo UBND tỉnh việc thực hiện Kế hoạch này.",
        "Sở Xây dựng kiểm tra, đôn đốc các đơn vị thực hiện Kế hoạch này.",
    ],
)
def test_who_watches_over_the_paper_has_work_after_the_last_item(order: str) -> None:
    tasks = read(f"UBND các xã:\n- Dọn rác trên kênh;\n- Trực tại cống.\n{order}").tasks
    assert "Sở Xây dựng" in [
        one.text for task in tasks if "đôn đốc" in task.title for one in task.lead
    ]


def test_body_that_is_not_understood_beside_the_work_leaves_no_addressee_as_lead() -> None:
    text = (
        "SỞ GIÁO DỤC SÔNG LAM\nSố: 12/SGD\nSông Lam, ngày 05 tháng 3 năm 2026\n\n"
        "Kính gửi: Hiệu trưởng các trường tiểu học\n\nSở yêu cầu:\n"
        "1. Đối với trường bơi lội Ít Ong, trường bơi lội Mường Bú: cử hai giáo viên nhập liệu.\n"
    )
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert [task.lead for task in draft.tasks] in ([()], [])
    assert draft.tasks or draft.unplaced


def test_bodies_whose_noun_is_written_small_have_the_work_behind_the_colon() -> None:
    text = (
        "SỞ GIÁO DỤC SÔNG LAM\nSố: 12/SGD\nSông Lam, ngày 05 tháng 3 năm 2026\n\n"
        "Kính gửi: Hiệu trưởng các trường tiểu học\n\nSở yêu cầu:\n"
        "1. Đối với trường THCS Ít Ong, trường THCS Mường Bú: cử hai giáo viên nhập liệu.\n"
    )
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert [[one.text for one in task.lead] for task in draft.tasks] == [
        ["trường THCS Ít Ong", "trường THCS Mường Bú"]
    ]
