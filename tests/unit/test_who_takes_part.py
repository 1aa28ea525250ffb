"""Who acts where a time, a case or an exception stands before the body, and who does not begin."""

from __future__ import annotations

import pytest
from tests.short_papers import days, items


def leads(sentence: str) -> list[list[str]]:
    """Return the leads of each task of an item."""
    return [names for _item, _title, names in items(f"1. {sentence}\n2. Sở Y tế cấp thuốc.")][:-1]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Trong thời gian có lũ, chiều thứ Sáu hằng tuần các trường cập nhật số liệu; UBND cấp xã kiểm tra, xác nhận số liệu.",
            [["các trường"], ["UBND cấp xã"]],
        ),
        (
            "Phòng Kinh tế rà soát 23 bến, lập danh mục. Riêng 05 bến hỏng trên sông La, Ban Quản lý bến phà xử lý ngay, báo cáo trước ngày 17/6/2026.",
            [["Phòng Kinh tế"], ["Ban Quản lý bến phà"]],
        ),
        (
            "Phòng Kinh tế sửa chữa bến Vàm, xong trong quý IV/2026; kinh phí thực hiện do Phòng Tài chính cân đối, tham mưu UBND xã bố trí trong tháng 9/2026.",
            [["Phòng Kinh tế"], ["Phòng Tài chính"]],
        ),
        (
            "Sở Nội vụ hướng dẫn xã đếm bến trước ngày 05/6/2026, còn Sở Tài chính cân đối, tham mưu bổ sung vốn, trình UBND tỉnh trong tháng 6 năm 2026.",
            [["Sở Nội vụ"], ["Sở Tài chính"]],
        ),
        (
            "Trưởng các phòng chuyên môn cụ thể hóa Kế hoạch thành việc của từng người; mỗi đơn vị đăng ký một sáng kiến, gửi Văn phòng trước ngày 10/02/2027.",
            [["Trưởng các phòng chuyên môn"]],
        ),
        (
            "Khi có đò chìm: Trưởng thôn nơi có bến huy động ngay đội cứu hộ; Ban Chỉ huy Quân sự xã điều động lực lượng hỗ trợ.",
            [["Trưởng thôn nơi có bến"], ["Ban Chỉ huy Quân sự xã"]],
        ),
        (
            "Phòng Quản trị sửa chữa bến Vàm trước ngày 06/01/2027; trong thời gian thi công, Phòng Kinh tế bố trí phà thay thế.",
            [["Phòng Quản trị"], ["Phòng Kinh tế"]],
        ),
        ("Các chủ rừng là tổ chức (Công ty Rừng Vàm) tu sửa bến.", [["Các chủ rừng là tổ chức"]]),
        ("Mỗi đảng ủy xã vùng cao chọn ít nhất một bến.", [["Mỗi đảng ủy xã vùng cao"]]),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy chọn xã làm điểm.", [["Ban Tuyên giáo và Dân vận Tỉnh ủy"]]),
        (
            "Các cơ quan, đơn vị, UBND các xã gửi kế hoạch về Sở trước ngày 20/8/2026; cơ quan nào không gửi kế hoạch thì xem xét hạ một bậc thi đua.",
            [["Các cơ quan, đơn vị", "UBND các xã"]],
        ),
        (
            "Nhận được Chỉ thị này, các cơ quan, đơn vị, UBND các xã ban hành kế hoạch, gửi Sở Nội vụ trước ngày 20/8/2026.",
            [["các cơ quan, đơn vị", "UBND các xã"]],
        ),
    ],
)  # fmt: skip
def test_each_clause_has_the_body_that_acts_in_it(sentence: str, expected: list[list[str]]) -> None:
    assert leads(sentence) == expected


def test_a_weekday_before_the_body_is_the_rhythm_of_its_work() -> None:
    for opening in ("Chiều thứ Sáu hằng tuần,", "Trong mùa lũ, chiều thứ Sáu hằng tuần"):
        assert days(f"1. {opening} các trường cập nhật số liệu.\n2. Sở Y tế cấp thuốc.") == [
            ["{'freq': 'weekly', 'by': 'fri'}"],
            [],
        ]


def test_staff_that_an_owner_sets_to_work_is_no_body_of_its_own() -> None:
    found = items(
        "8. Ủy ban nhân dân các xã\na) Phân công công chức đầu mối; giao tổ công nghệ số cộng đồng đến từng hộ hướng dẫn.\nb) Báo cáo kết quả hằng quý."
    )
    assert [(item, names) for item, _title, names in found] == [
        ("8.a", ["Ủy ban nhân dân các xã"]),
        ("8.b", ["Ủy ban nhân dân các xã"]),
    ]


def test_a_group_with_its_places_behind_what_befell_it_heads_its_items() -> None:
    found = items("I. Ủy ban nhân dân các xã đang có dịch: Nậm Pìa, Khe Đá\n1. Lập chốt kiểm soát.")
    assert [names for _item, _title, names in found] == [
        ["Ủy ban nhân dân xã Nậm Pìa", "Ủy ban nhân dân xã Khe Đá"]
    ]


def test_columns_of_an_annex_are_no_bodies() -> None:
    assert items(
        "1. Các nhiệm vụ cụ thể, cơ quan chủ trì, phối hợp và thời gian hoàn thành nêu tại Phụ lục ban hành kèm theo Kế hoạch này.\n2. Sở Y tế cấp thuốc."
    ) == [("2", "Cấp thuốc", ["Sở Y tế"])]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Sở Nội vụ rà soát các văn bản. Ủy ban nhân dân các xã có bãi chứa cung cấp số liệu cho Sở.",
            [["Sở Nội vụ"], ["Ủy ban nhân dân các xã có bãi chứa"]],
        ),
        ("Các Thuế cơ sở gửi số liệu về Phòng Quản lý.", [["Các Thuế cơ sở"]]),
        (
            "Sở Nội vụ rà soát bến. Luật Sông La và Nghị định số 06/2022/NĐ-CP của Chính phủ giao Bộ Tài chính chủ trì thu phí bến.",
            [["Sở Nội vụ"]],
        ),
        ("Trong quá trình thực hiện, nếu có nội dung không còn phù hợp, các đơn vị phản ánh về Sở.", []),
        ("Trong quá trình thực hiện, nếu phát hiện vướng mắc, các đơn vị báo cáo về Sở Nội vụ.", []),
    ],
)  # fmt: skip
def test_who_acts_in_a_later_sentence_or_is_told_of(
    sentence: str, expected: list[list[str]]
) -> None:
    assert leads(sentence) == expected


UNDER_OWNERS = """\
II. NHIỆM VỤ CHỦ YẾU CỦA UBND TỈNH SÔNG LA
1. Trình Chính phủ đề án giữ sạch bến phà.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ:
a) Tổng kết, đánh giá việc giữ bến và đề nghị Thủ tướng Chính phủ bổ sung vốn.
b) Lồng ghép các nhiệm vụ giao cho các bộ, ngành trong các chương trình khác.
2. Giao các khoa chuyên môn
a) Mỗi khoa ký 05 thỏa thuận giữ bến.
"""


def test_what_stands_under_an_owner_stays_with_it() -> None:
    assert [(item, names) for item, _title, names in items(UNDER_OWNERS)] == [
        ("II.1", ["UBND tỉnh Sông La"]),
        ("III.1.a", ["Sở Nội vụ"]),
        ("III.1.b", ["Sở Nội vụ"]),
        ("III.2.a", ["các khoa chuyên môn"]),
    ]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "Sở Nội vụ sửa chữa bến Vàm trước ngày 15/5/2027, trước mắt cắm biển cảnh báo, bố trí người gác ngay trong tháng 02/2027.",
            ["Sửa chữa bến Vàm", "cắm biển cảnh báo"],
        ),
        (
            "Sở Nội vụ kiểm tra các bến từ ngày 05/01 đến hết ngày 06/02/2027, trong vòng 03 ngày làm việc sau khi kết thúc đợt kiểm tra phải có báo cáo gửi UBND tỉnh.",
            ["Kiểm tra các bến", "có báo cáo gửi UBND tỉnh"],
        ),
    ],
)  # fmt: skip
def test_a_second_work_begins_with_its_time(sentence: str, parts: list[str]) -> None:
    titles = [title for _item, title, _names in items(f"1. {sentence}")]
    assert len(titles) == len(parts)
    assert all(part.lower() in title.lower() for part, title in zip(parts, titles, strict=True))
