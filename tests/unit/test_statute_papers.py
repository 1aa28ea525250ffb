"""Decisions that share out duties: articles of several paragraphs, cases, lists of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

HEAD = """ỦY BAN NHÂN DÂN TỈNH NAM SƠN
Số: 321/QĐ-UBND
Nam Sơn, ngày 10 tháng 3 năm 2026
QUYẾT ĐỊNH
Về việc quản lý bến bãi trên địa bàn tỉnh
ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
QUYẾT ĐỊNH:
"""
END = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Nam\n"


def decision(*paragraphs: str) -> Draft:
    text = "\n\n".join([HEAD, *paragraphs, END])
    return read_document(read_bytes(text.encode(), name="quyet-dinh.txt"))


def tasks(*paragraphs: str) -> list[tuple[str, str, str]]:
    """Return the item, the leads and the title of each task of a decision."""
    return [
        (one.item, ", ".join(name.text for name in one.lead), one.title)
        for one in decision(*paragraphs).tasks
    ]


def test_each_paragraph_of_an_article_that_orders_is_a_task() -> None:
    assert tasks(
        "Điều 1. Công bố danh mục bến khách ngang sông trên địa bàn tỉnh.",
        "Điều 2. Giao Sở Xây dựng tổ chức tập huấn cho các chủ bến.",
        "Giao Sở Tài chính bố trí kinh phí tập huấn.",
        "Sở Xây dựng tổng hợp, báo cáo Ủy ban nhân dân tỉnh.",
        "Quyết định này được niêm yết tại trụ sở các xã.",
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.",
    ) == [
        ("2", "Sở Xây dựng", "Tổ chức tập huấn cho các chủ bến"),
        ("2-1", "Sở Tài chính", "Bố trí kinh phí tập huấn"),
        ("2-2", "Sở Xây dựng", "Tổng hợp, báo cáo Ủy ban nhân dân tỉnh"),
    ]


def test_a_duty_over_a_list_of_its_objects_is_one_task() -> None:
    assert tasks(
        "Điều 1. Hồ sơ cây xanh",
        "1. Sở Xây dựng chịu trách nhiệm công bố trên trang điện tử đối với:",
        "a) Danh mục cây cấm trồng;",
        "b) Thông báo chặt hạ của các phường.",
        "2. Công ty Cây xanh Nam Sơn có trách nhiệm lưu hồ sơ gồm:",
        "a) Báo cáo hiện trạng từng cây;",
        "b) Quyết định chặt hạ.",
        "3. Sở Nội vụ có trách nhiệm:",
        "a) Kiểm tra việc chặt hạ;",
        "b) Báo cáo UBND tỉnh.",
    ) == [
        ("1.1", "Sở Xây dựng", "Chịu trách nhiệm công bố trên trang điện tử"),
        ("1.2", "Công ty Cây xanh Nam Sơn", "Lưu hồ sơ"),
        ("1.3.a", "Sở Nội vụ", "Kiểm tra việc chặt hạ"),
        ("1.3.b", "Sở Nội vụ", "Báo cáo UBND tỉnh"),
    ]


def test_the_word_of_an_article_may_stand_apart_from_its_number() -> None:
    assert tasks(
        "Điều",
        "1. Phạm vi điều chỉnh",
        "Quyết định này quy định việc quản lý bến tạm.",
        "Điều",
        "2. Trách nhiệm của Sở Xây dựng",
        "1. Đăng ký phương tiện thủy.",
        "Điều",
        "3. Trách nhiệm của UBND cấp xã",
        "1. Quản lý bến tạm.",
        "Điều",
        "4. Hiệu lực",
        "Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2026.",
    ) == [
        ("2.1", "Sở Xây dựng", "Đăng ký phương tiện thủy"),
        ("3.1", "UBND cấp xã", "Quản lý bến tạm"),
    ]


def test_a_body_is_called_by_its_part_in_the_matter() -> None:
    assert tasks(
        "Điều 1. Cơ quan tiếp nhận và đối tượng kê khai",
        "1. Cơ quan tiếp nhận tờ khai được quy định tại Phụ lục II kèm theo Quyết định này.",
        "2. Cơ quan tiếp nhận tờ khai (nêu tại Phụ lục II) có trách nhiệm cấp biên nhận.",
        "3. Sở quản lý ngành, lĩnh vực có trách nhiệm lập bản đồ giếng khoan.",
        "4. Các phòng chuyên môn phụ trách nước sạch, thủy lợi thẩm tra hồ sơ.",
        "5. Trường hợp giếng bị nhiễm mặn: Sở quản lý tài nguyên đề xuất trám lấp.",
    ) == [
        ("1.2", "Cơ quan tiếp nhận tờ khai", "Cấp biên nhận"),
        ("1.3", "Sở quản lý ngành, lĩnh vực", "Lập bản đồ giếng khoan"),
        ("1.4", "Các phòng chuyên môn phụ trách nước sạch, thủy lợi", "Thẩm tra hồ sơ"),
        ("1.5", "Sở quản lý tài nguyên", "Đề xuất trám lấp"),
    ]


def test_a_case_lays_its_work_on_the_body_named_in_it() -> None:
    assert tasks(
        "Điều 1. Phí bến",
        "1. Sở Tài chính ban hành đơn giá; trường hợp chưa có đơn giá thì Sở Xây dựng tham mưu "
        "đơn giá tạm tính.",
        "2. Mức phí thực hiện theo biểu kèm theo; trường hợp chưa có biểu thì cơ quan quản lý chợ "
        "tham mưu UBND tỉnh ban hành biểu tạm.",
        "3. Sau 15 ngày kể từ khi giá được duyệt, Ban Quản lý bến; UBND các xã có trách nhiệm "
        "niêm yết giá.",
        "4. Trường hợp có khó khăn, vướng mắc thì các bến phản ánh về Sở Công Thương.",
    )[:4] == [
        ("1.1a", "Sở Tài chính", "Ban hành đơn giá"),
        (
            "1.1b",
            "Sở Xây dựng",
            "Tham mưu đơn giá tạm tính trong trường hợp chưa có đơn giá",
        ),
        ("1.2", "cơ quan quản lý chợ", "Tham mưu UBND tỉnh ban hành biểu tạm"),
        ("1.3", "Ban Quản lý bến, UBND các xã", "Niêm yết giá"),
    ]
