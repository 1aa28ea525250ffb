"""What a letter tells of the past, of its basis and of its matter is no order; what leads on to the
parts of a report is one."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.signs import misread_sign, sign_readings
from directive_cli.drafting.text_source import read_bytes

LETTER = """UBND TỈNH SÔNG LAM
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 211/SGDĐT-VP
Sông Lam, ngày 05 tháng 01 năm 2026
Kính gửi: Trường Mầm non Hoa Mai.
"""
CLOSING = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Mẫu\n"


def orders(body: str) -> list[tuple[str, list[str], str]]:
    """Return each task's item, leads and title of a letter with this body."""
    draft = read_document(read_bytes((LETTER + body + CLOSING).encode(), name="van-ban.txt"))
    return [(one.item, [name.text for name in one.lead], one.title) for one in draft.tasks]


@pytest.mark.parametrize(
    "told",
    [
        "Trả lời công văn số 15/MNHM ngày 02/01/2026 của Trường Mầm non Hoa Mai, Sở có ý kiến như sau:",
        "Thực hiện Kế hoạch số 30/KH-UBND ngày 20/12/2025 của UBND tỉnh về sửa bếp ăn;",
        "Phòng Kế hoạch chỉ gửi văn bản số 88/KH ngày 03/01/2026 đến Trường Mầm non Hoa Mai.",
        "Đoàn kiểm tra liên ngành có báo cáo số 9/BC-ĐKT ngày 30/12/2025 về bếp ăn của trường.",
        "Để bếp sạch hơn, hạn chế khói bụi, tháng 9/2025, Sở Xây dựng đã giúp trường hai bếp điện.",
    ],
)  # fmt: skip
def test_what_was_and_what_it_rests_on_is_no_order(told: str) -> None:
    asked = "Đề nghị Trường Mầm non Hoa Mai thay bếp than trước ngày 20/02/2026.\n"
    assert [one[1] for one in orders(f"{told}\n{asked}")] == [["Trường Mầm non Hoa Mai"]]


def test_matter_over_dashes_is_a_heading() -> None:
    body = """Sở Giáo dục và Đào tạo đề nghị Trường Mầm non Hoa Mai thực hiện các việc sau:
1. Đối với công tác kiểm tra, báo cáo việc sửa chữa bếp ăn và kho chứa thực phẩm của nhà trường.
- Lập sổ theo dõi bếp ăn.
- Báo cáo kết quả sửa bếp.
2. Đối với bếp than cũ, đề nghị nhà trường dỡ bỏ toàn bộ và thanh lý theo đúng quy định về tài sản.
- Lập biên bản thanh lý.
"""
    assert [one[0] for one in orders(body)] == ["1-1", "1-2", "2", "2-1"]


def test_paragraph_that_orders_a_report_keeps_the_matters_listed_below_it() -> None:
    body = """1. Về bếp ăn
Trường Mầm non Hoa Mai rà soát bếp, báo cáo Sở trong tháng 3 năm 2026 các vấn đề sau:
- Thực trạng bếp ăn và kho chứa; khó khăn của nhà trường.
- Nhu cầu thay bếp trong năm học tới.
2. Trường Mầm non Hoa Mai thay bếp than.
"""
    found = orders(body)
    assert [one[1] for one in found] == [["Trường Mầm non Hoa Mai"]] * 2
    assert found[0][2].startswith("Rà soát bếp")


def test_work_begins_after_the_words_that_lay_it_on_those_listed() -> None:
    body = """1. Giao Sở Xây dựng chủ trì, phối hợp các sở, ngành tỉnh; UBND các xã và các đơn vị có liên
quan đến việc sửa bếp nêu tại Điều 1, có trách nhiệm: theo dõi tiến độ sửa bếp.
2. Giao Sở Tài chính bố trí vốn.
"""
    (first, second) = orders(body)
    assert first[1:] == (["Sở Xây dựng"], "Theo dõi tiến độ sửa bếp")
    assert second[1] == ["Sở Tài chính"]


def test_stroke_between_a_letter_and_its_words_is_a_scanners() -> None:
    lines = ["a) Một.", "b) Hai.", "c) 1 Ba bếp.", "d) Bốn."]
    assert {
        at: sign.label
        for at, readings in sign_readings(lines).items()
        if (sign := misread_sign(readings)) is not None
    } == {2: "c"}


@pytest.mark.parametrize(
    "closing",
    [
        "Đề nghị Hiệu trưởng Trường Mầm non Hoa Mai quan tâm, chỉ đạo thực hiện./.",
        "Đề nghị Quý trường quan tâm chỉ đạo triển khai thực hiện. Liên hệ: bà Lan, phòng số 3./.",
        "Trong quá trình thực hiện, có khó khăn, các đơn vị phản ánh kịp thời về Sở để xem xét./.",
    ],
)
def test_how_a_letter_closes_is_no_work(closing: str) -> None:
    body = "1. Trường Mầm non Hoa Mai thay bếp than.\n2. Các đơn vị dọn bếp cũ.\n\n"
    assert [one[0] for one in orders(f"{body}{closing}\n")] == ["1", "2"]


TOLD_IN_ITEMS = """\
1. Giao Trường Mầm non Hoa Mai sửa bếp ăn, mua bếp điện và nồi mới cho các lớp bán trú. Trong đó chú ý một số nội dung sau:
- Về việc lập phương án sửa bếp ăn, trình cấp có thẩm quyền:
Trường Mầm non Hoa Mai trao đổi với Phòng Kế hoạch để xác định nguồn vốn.
2. Vốn sửa bếp ăn:
- Trường Mầm non Hoa Mai: 266.360.000 VNĐ bằng tiền mặt.
- Phòng Kế hoạch: 3,6 tỷ đồng, gồm 2 tỷ đồng bằng hiện vật.
3. Phòng Kế hoạch kiểm tra theo khoản 2 và Khoản
3 - Điều 61 Luật Sông La, báo cáo Sở.
"""


def test_topics_and_sums_are_no_work_and_a_clause_of_a_law_is_no_item() -> None:
    assert [(item, leads) for item, leads, _title in orders(TOLD_IN_ITEMS)] == [
        ("1", ["Trường Mầm non Hoa Mai"]),
        ("1-2", ["Trường Mầm non Hoa Mai"]),
        ("3", ["Phòng Kế hoạch"]),
    ]


@pytest.mark.parametrize(
    "spirit",
    [
        "Các trường, đơn vị nêu cao trách nhiệm, không đùn đẩy công việc.",
        "Giám đốc Sở yêu cầu Thủ trưởng các đơn vị nghiêm túc thực hiện Công văn này./.",
    ],
)
def test_what_asks_for_a_spirit_only_is_no_work(spirit: str) -> None:
    work = (
        "1. Trường Mầm non Hoa Mai báo cáo kết quả sửa bếp ăn về Sở đợt 1 trước ngày 20/01/2027, đợt "
        "2 trước ngày\n12/02/2027 để tổng hợp vào báo cáo của năm học và gửi các phòng thuộc Sở.\n"
    )
    assert [leads for _item, leads, _title in orders(work + spirit + "\n")] == [
        ["Trường Mầm non Hoa Mai"]
    ]


OWNED = """\
Điều 2. Trách nhiệm của Phó Trưởng phòng được phân công phụ trách bến phà và Chuyên viên được giao nhiệm vụ
1. Lập biên bản các vi phạm ở bến phà.
2. Báo cáo Giám đốc Sở ngay sau khi lập biên bản.
Điều 3. Quyết định này có hiệu lực từ ngày ký.
"""


def test_a_duty_over_articles_names_its_persons_though_no_list_knows_them() -> None:
    decision = LETTER.replace(
        "Kính gửi: Trường Mầm non Hoa Mai.\n", "QUYẾT ĐỊNH\nVề bến phà\nQUYẾT ĐỊNH:\n"
    )
    draft = read_document(read_bytes((decision + OWNED + CLOSING).encode(), name="van-ban.txt"))
    assert [[name.text for name in one.lead] for one in draft.tasks] == [
        [
            "Phó Trưởng phòng được phân công phụ trách bến phà",
            "Chuyên viên được giao nhiệm vụ",
        ]
    ] * 2
