"""What a body may decide, what it is and consists of, and the lines of a chapter give nobody work."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

DECISION = """ỦY BAN NHÂN DÂN TỈNH SÔNG LAM
Số: 31/QĐ-UBND
Sông Lam, ngày 05 tháng 01 năm 2026
QUYẾT ĐỊNH
Về việc quản lý tài sản
ỦY BAN NHÂN DÂN TỈNH
QUYẾT ĐỊNH:
"""
CLOSING = "Nơi nhận:\n- Như Điều 9;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu\n"
WORK = "\n\nĐiều 8. Tổ chức thực hiện\n\n1. Sở Tài chính kiểm tra sổ kho trước ngày 20/02/2026.\n"


def drafted(body: str) -> list[tuple[list[str], str]]:
    """Return the leads and title of each task of a decision with this body."""
    draft = read_document(read_bytes((DECISION + body + CLOSING).encode(), name="qd.txt"))
    return [([name.text for name in one.lead], one.title) for one in draft.tasks]


@pytest.mark.parametrize(
    "article",
    [
        "Điều 2. Thẩm quyền quyết định bán xe cũ\n\n1. Sở Xây dựng bán xe của các đơn vị trực thuộc.\n",
        "Điều 2. Xe cũ\n\n1. Sở Xây dựng quyết định thanh lý xe của các đơn vị trực thuộc.\n",
        "Điều 2. Ủy quyền cho Giám đốc Sở Xây dựng ký giấy phép sửa nhà kho.\n",
        "Điều 2. Vị trí và chức năng\n\n1. Trung tâm Lưu trữ tỉnh là đơn vị thuộc Sở Nội vụ, có con dấu riêng.\n",
        "Điều 2. Phân cấp thẩm quyền phê duyệt phương án bán xe\n\na) Sở Xây dựng phê duyệt phương án bán xe cũ.\n",
        (
            "Điều 2. Thực hiện quyền quản lý cán bộ\n\n1. UBND tỉnh ủy quyền cho Chủ tịch UBND tỉnh:\n\n"
            "a) Quyết định bổ nhiệm chủ kho.\n\n2. Thời gian thực hiện nội dung ủy quyền: Đến khi có văn "
            "bản khác thay thế.\n"
        ),
        "Điều 2. Trung tâm Lưu trữ tỉnh là đơn vị sự nghiệp công lập trực thuộc Sở Nội vụ.\n",
        (
            "Điều 2. Vị trí và chức năng\n\n1. Trạm có con dấu.\n\nĐiều 3. Nhiệm vụ, quyền hạn\n\n"
            "Trạm thực hiện các nhiệm vụ như sau:\n\n1. Quản lý kho.\n\n"
            "2. Chủ trì đếm xe; yêu cầu các cơ quan có kho cung cấp số liệu.\n"
        ),
        "Điều 2. Tổ chức\n\n1. Các phòng chuyên môn gồm:\n\n- Phòng Bảo quản hồ sơ.\n\n- Phòng Tra cứu.\n",
        "Điều 2. Kho\n\n1. Kho có hai cửa.\n\nChương II\n\nTỔ CHỨC THỰC HIỆN\n",
    ],
)  # fmt: skip
def test_powers_and_make_up_of_a_body_give_no_work(article: str) -> None:
    assert drafted(article + WORK) == [(["Sở Tài chính"], "Kiểm tra sổ kho trước ngày 20/02/2026")]


def test_the_order_to_decide_something_is_work() -> None:
    body = (
        "Điều 2. Xe cũ\n\n1. Giao Sở Xây dựng quyết định thanh lý xe hỏng trước ngày 20/02/2026.\n"
    )
    assert [one[0] for one in drafted(body)] == [["Sở Xây dựng"]]


def test_the_duties_that_a_paper_gives_a_body_that_stands_are_work() -> None:
    body = (
        "Điều 2. Nhiệm vụ, quyền hạn\n\nSở Xây dựng thực hiện các nhiệm vụ sau:\n\n"
        "1. Lập sổ kho.\n\n2. Đếm xe.\n"
    )
    assert [one[1] for one in drafted(body)] == ["Lập sổ kho", "Đếm xe"]


@pytest.mark.parametrize(
    ("sentence", "lead", "title"),
    [
        ("Cơ quan Kiểm lâm tuần tra rừng tràm.", "Cơ quan Kiểm lâm", "Tuần tra rừng tràm"),
        ("Lực lượng Biên phòng phát tờ rơi ở bến cá.", "Lực lượng Biên phòng", "Phát tờ rơi ở bến cá"),
        (
            "Các cơ quan, đơn vị có liên quan tham mưu đề xuất UBND tỉnh nơi đặt kho.",
            "Các cơ quan, đơn vị có liên quan",
            "Tham mưu đề xuất UBND tỉnh nơi đặt kho",
        ),
    ],
)  # fmt: skip
def test_where_a_groups_name_ends(sentence: str, lead: str, title: str) -> None:
    assert drafted(f"Điều 2. Tổ chức thực hiện\n\n1. {sentence}\n") == [([lead], title)]
