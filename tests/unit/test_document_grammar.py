"""The productions of the document grammar, each on a small invented paper."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.signs import misread_sign, sign_readings
from directive_cli.drafting.text_source import read_bytes

HEAD = """UBND TỈNH SÔNG LAM
Số: 17/KH-UBND
Sông Lam, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Sửa đường liên xã
"""


def tasks(body: str, head: str = HEAD) -> list[tuple[str, list[str], list[str]]]:
    """Return each task's item, leads and the words of its deadlines."""
    draft = read_document(read_bytes((head + body).encode(), name="van-ban.txt"))
    return [
        (one.item, [name.text for name in one.lead], [due.text for due in one.deadlines])
        for one in draft.tasks
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["1. Một.", "2, Hai.", "3. Ba."], {1: "2"}),
        (["a) Một.", "b) Hai.", "©) Ba.", "d) Bốn."], {2: "c"}),
        (["I. MỘT", "ll. HAI", "III. BA"], {1: "II"}),
        (["1. Sở Xây dựng:", "2) Một.", "b) Hai."], {1: "a"}),
        (["Hạn là ngày", "15, Tháng Tư."], {}),
    ],
)
def test_misread_sign_is_read_where_the_series_needs_it(
    lines: list[str], expected: dict[int, str]
) -> None:
    assert {
        at: sign.label
        for at, readings in sign_readings(lines).items()
        if (sign := misread_sign(readings)) is not None
    } == expected


def test_sign_alone_on_its_line_opens_the_item_of_the_next_line() -> None:
    body = "1.\nSở Xây dựng:\n-\nLập dự toán.\n2.\nSở Nội vụ:\n- Lập danh sách.\n"
    assert tasks(body) == [("1-1", ["Sở Xây dựng"], []), ("2-1", ["Sở Nội vụ"], [])]


def test_small_roman_numbers_in_brackets_are_items() -> None:
    body = "1. Về cầu Tràn, yêu cầu:\n(i) Sở Xây dựng kiểm tra.\n(ii) Sở Y tế báo cáo.\n"
    assert [one[:2] for one in tasks(body)] == [
        ("1.i", ["Sở Xây dựng"]),
        ("1.ii", ["Sở Y tế"]),
    ]


def test_plan_after_the_signature_is_read_and_the_decision_itself_gives_none() -> None:
    head = HEAD.replace("KH-UBND", "QĐ-UBND").replace("KẾ HOẠCH", "QUYẾT ĐỊNH")
    body = """Điều 1. Ban hành kèm theo Quyết định này Kế hoạch sửa đường.
Điều 2. Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
KẾ HOẠCH
SỬA ĐƯỜNG LIÊN XÃ
(Kèm theo Quyết định số 17/QĐ-UBND ngày 05/01/2026)
1. Sở Xây dựng khảo sát trước ngày 20/02/2026.
"""
    assert tasks(body, head) == [("1", ["Sở Xây dựng"], ["trước ngày 20/02/2026"])]


def test_fields_belong_to_the_work_before_them() -> None:
    body = """1. Sửa đường
- Khảo sát nền đường các xã.
Đơn vị chủ trì: Sở Xây dựng.
Thời gian thực hiện: Quý II/2026.
- Cắm biển báo.
Đơn vị chủ trì: Công an tỉnh.
Thời gian thực hiện: Tháng 9/2026.
"""
    assert tasks(body) == [
        ("1-1", ["Sở Xây dựng"], ["Quý II/2026"]),
        ("1-2", ["Công an tỉnh"], ["Tháng 9/2026"]),
    ]


def test_fields_that_name_only_bodies_give_a_lead_to_each_dash() -> None:
    body = """1. Sửa đường
- Khảo sát nền đường các xã.
- Lập dự toán.
Đơn vị chủ trì: Sở Xây dựng; Đơn vị phối hợp: Sở Tài chính.
"""
    assert [one[:2] for one in tasks(body)] == [
        ("1-1", ["Sở Xây dựng"]),
        ("1-2", ["Sở Xây dựng"]),
    ]


def test_parts_of_a_report_and_those_who_attend_are_no_tasks() -> None:
    body = """1. Thành phần
- Lãnh đạo các sở: Sở Y tế, Sở Nội vụ;
2. Sở Xây dựng thống kê, báo cáo các nội dung sau:
(1) Số cầu yếu.
(2) Tổng kinh phí.
"""
    assert [one[:2] for one in tasks(body)] == [("2", ["Sở Xây dựng"])]


def test_rows_of_a_flattened_table_count_anew_in_each_group() -> None:
    cells = "TT|Nội dung|Cơ quan chủ trì|Thời gian hoàn thành|I|ĐƯỜNG|1|Vá đường|Sở Xây dựng|Tháng 5/2026"
    cells += "|II|CẦU|1|Kiểm định cầu|UBND cấp xã|Tháng 6/2026"
    body = "1. Sở Xây dựng đôn đốc các xã./.\nPHỤ LỤC\n" + cells.replace("|", "\n\n") + "\n"
    assert tasks(body)[1:] == [
        ("PL.I.1", ["Sở Xây dựng"], ["Tháng 5/2026"]),
        ("PL.II.1", ["UBND cấp xã"], ["Tháng 6/2026"]),
    ]


def rows(*cells: str) -> str:
    """Return the cells of a table as a text file has them: one a line, a gap between."""
    head = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
    return "PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n" + "\n\n".join((*head, *cells)) + "\n"


SIGNED = "1. Sở Xây dựng lập dự toán./.\nCHỦ TỊCH\n\nLê Văn Tràn\n"


def test_series_of_rows_that_falls_back_is_read_on() -> None:
    body = SIGNED + rows(
        *("1", "Sửa cầu Tràn", "Sở Xây dựng", "Sở Nội vụ", "Quý II/2026"),
        *("2", "Sửa cống Đông", "Sở Xây dựng", "Sở Nội vụ", "Quý II/2026"),
        *("……", "2", "Lập quỹ sửa đường", "Sở Tài chính", "Sở Nội vụ", "Quý III/2026"),
        *("3", "Duy trì tổng đài", "Sở Y tế", "Sở Nội vụ", "Quý IV/2026"),
    )
    assert [one[1:] for one in tasks(body)][-2:] == [
        (["Sở Tài chính"], ["Quý III/2026"]),
        (["Sở Y tế"], ["Quý IV/2026"]),
    ]


def test_group_whose_title_stands_beside_its_number_begins_anew() -> None:
    body = SIGNED + rows(
        *("I. Cầu", "1", "Sửa cầu Tràn", "Sở Xây dựng", "Sở Nội vụ", "Quý II/2026"),
        *("2", "Sửa cầu Đông", "Sở Xây dựng", "Sở Nội vụ", "Quý II/2026"),
        *("II. Cống", "1", "Sửa cống Tây", "Sở Y tế", "Sở Nội vụ", "Quý III/2026"),
    )
    assert [one[:2] for one in tasks(body)][1:] == [
        ("PL.I.1", ["Sở Xây dựng"]),
        ("PL.I.2", ["Sở Xây dựng"]),
        ("PL.II.1", ["Sở Y tế"]),
    ]


def test_part_of_a_row_without_a_number_is_a_task() -> None:
    body = SIGNED + rows(
        *("1", "Sửa cầu Tràn", "Sở Xây dựng", "Sở Nội vụ", "Quý II/2026"),
        *("Sơn lan can cầu Tràn cho kịp lễ", "Sở Y tế", "Sở Nội vụ"),
        *("2", "Sửa cầu Đông", "Sở Xây dựng", "Sở Nội vụ", "Quý II/2026"),
    )
    assert tasks(body)[1:3] == [
        ("PL.1a", ["Sở Xây dựng"], ["Quý II/2026"]),
        ("PL.1b", ["Sở Y tế"], ["Quý II/2026"]),
    ]


def test_work_without_a_body_is_unplaced() -> None:
    draft = read_document(
        read_bytes((HEAD + "1. Rà soát cầu yếu.\n2. Lập dự toán.\n").encode(), name="a.txt")
    )
    assert [one.text[:2] for one in draft.unplaced] == ["1.", "2."]


DECISION = """UBND TỈNH SÔNG LAM
Số: 18/QĐ-UBND
Sông Lam, ngày 05 tháng 01 năm 2026
QUYẾT ĐỊNH
Về việc đặt tên đường

Căn cứ Luật Tổ chức chính quyền địa phương[1];

QUYẾT ĐỊNH:

Điều 1. Đặt tên ba đường mới của phường Bến Phà.

Điều 2. Quyết định này thay thế Quyết định số 44/QĐ-UBND ngày 02/3/2021 về việc đặt tên đường.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn Bến

[1]
Được sửa đổi bởi Quyết định số 45/QĐ-TTg ngày 03/4/2022.
"""


def test_articles_of_a_decision_and_notes_after_the_signature_cite() -> None:
    draft = read_document(read_bytes(DECISION.encode(), name="van-ban.txt"))
    assert [one.number for one in draft.header.cites] == ["44/QĐ-UBND", "45/QĐ-TTg"]
    assert draft.header.copies == ("Như Điều 2", "Lưu: VT")


def test_heading_beside_bodies_is_a_name_to_its_end() -> None:
    found = tasks(
        "III. TRÁCH NHIỆM\n1. Sở Xây dựng:\n- Sửa mặt đường.\n"
        "2. Các cơ sở dạy lái xe ô tô, mô tô:\n- Nhắc học viên giữ mặt đường.\n"
        "3. Các tổ chức, cá nhân và hộ gia đình trồng hoa ven đường có trách nhiệm:\n- Dọn rác.\n"
    )
    assert [one[1] for one in found] == [
        ["Sở Xây dựng"],
        ["Các cơ sở dạy lái xe ô tô, mô tô"],
        ["Các tổ chức, cá nhân và hộ gia đình trồng hoa ven đường"],
    ]


def test_general_noun_beside_topics_is_a_topic() -> None:
    found = tasks(
        "II. NỘI DUNG\n1. Hạ tầng cầu đường\n- Nâng cấp ba cầu.\n2. Dữ liệu đường bộ\n"
        "- Số hóa sổ đường.\n3. Doanh nghiệp số\n- Hỗ trợ doanh nghiệp vận tải.\n"
        "III. TRÁCH NHIỆM\n1. Sở Xây dựng:\n- Sửa mặt đường.\n"
    )
    assert [one[1] for one in found] == [["Sở Xây dựng"]]


def test_conditions_of_a_reward_are_no_work() -> None:
    found = tasks(
        "II. TIÊU CHUẨN KHEN THƯỞNG\n1. Các xã, phường:\n- Hoàn thành vượt mức kế hoạch sửa đường.\n"
        "- Giao Sở Nội vụ lập danh sách đề nghị khen thưởng.\nIII. TRÁCH NHIỆM\n"
        "1. Sở Xây dựng:\n- Sửa mặt đường.\n"
    )
    assert [one[1] for one in found] == [["Sở Nội vụ"], ["Sở Xây dựng"]]


def test_words_that_lead_on_name_who_is_to_act() -> None:
    found = tasks(
        "Để đường thông suốt, tỉnh Sông Lam cần tập trung thực hiện các việc sau:\n"
        "1. Rà soát các cầu yếu.\n2. Tăng cường trực gác đường ngang.\n",
        head=HEAD.replace("UBND TỈNH SÔNG LAM", "BỘ XÂY DỰNG").replace("KH-UBND", "KH-BXD"),
    )
    assert [one[1] for one in found] == [["tỉnh Sông Lam"], ["tỉnh Sông Lam"]]


def without_a_place(body: str) -> list[str]:
    draft = read_document(read_bytes((HEAD + body).encode(), name="van-ban.txt"))
    return [one.text for one in draft.unplaced]


def test_work_of_a_body_among_conditions_is_listed_and_not_lost() -> None:
    words = "Sở Nội vụ báo cáo kết quả bình chọn với Hội đồng Thi đua."
    listed = without_a_place(
        f"II. TIÊU CHUẨN BÌNH CHỌN\n1. {words}\n2. Điểm tối đa là 100.\nIII. TRÁCH NHIỆM\n"
        "1. Sở Xây dựng:\n- Sửa mặt đường.\n"
    )
    assert [words in one for one in listed] == [True]


def test_orders_that_an_assessment_leads_on_to_are_read() -> None:
    found = tasks(
        "I. ĐÁNH GIÁ CHUNG\nĐường tỉnh đã thông suốt.\n"
        "Để giữ kết quả, UBND các xã, phường cần tập trung thực hiện các việc sau:\n"
        "1. Giữ vững nền nếp tuần đường.\n2. Nhận diện đủ các điểm sạt.\n"
    )
    assert [one[:2] for one in found] == [
        ("I.1", ["UBND các xã, phường"]),
        ("I.2", ["UBND các xã, phường"]),
    ]


def test_paragraph_after_the_content_of_a_report_is_read() -> None:
    found = tasks(
        "1. Sở Xây dựng rà soát, báo cáo về các nội dung sau:\n(1) Số cầu yếu.\n"
        "(2) Tổng kinh phí cần có.\nUBND các xã, phường gửi số liệu trước ngày 15/3/2026.\n"
        "2. Sở Tài chính bố trí vốn.\n"
    )
    assert [one[1] for one in found] == [
        ["Sở Xây dựng"], ["UBND các xã, phường"], ["Sở Tài chính"],
    ]  # fmt: skip


def test_paragraph_that_says_more_of_an_item_is_no_task_of_its_own() -> None:
    found = tasks(
        "1. Sở Xây dựng:\na) Đánh giá mặt đường.\nKhi đánh giá mặt đường thì đo cả lề đường.\n"
        "b) Lập danh mục sửa chữa.\nTrường hợp hai bên chưa thống nhất, cơ quan chủ trì có trách nhiệm "
        "mời họp.\n2. Cơ quan phối hợp có trách nhiệm trả lời bằng văn bản.\n"
    )
    assert [(one[0], one[1]) for one in found] == [
        ("1.a", ["Sở Xây dựng"]),
        ("1.b", ["Sở Xây dựng"]),
        ("1-2", ["cơ quan chủ trì"]),
        ("2", ["Cơ quan phối hợp"]),
    ]


def test_time_beside_a_topic_is_nobodys_work() -> None:
    body = (
        "II. NỘI DUNG\n1. Chủ đề: Đường sạch, cầu bền.\n2. Thời gian thực hiện: Từ tháng 3/2026.\n"
        "III. TRÁCH NHIỆM\n1. Sở Xây dựng:\n- Sửa mặt đường.\n"
    )
    assert [one[1] for one in tasks(body)] == [["Sở Xây dựng"]]


def test_requirements_of_conclusions_are_orders_and_ordinals_open_them() -> None:
    found = tasks(
        "I. ĐÁNH GIÁ CHUNG\nĐường tỉnh đã thông suốt.\nII. MỘT SỐ YÊU CẦU\n"
        "Thứ nhất, các xã, phường phải tuần đường mỗi ngày.\n"
        "Thứ hai, Sở Xây dựng rà soát các cầu yếu.\n"
    )
    assert [one[1] for one in found] == [["các xã, phường"], ["Sở Xây dựng"]]


def test_sentence_that_orders_before_it_leads_on_is_a_task() -> None:
    found = tasks(
        "1. Sở Xây dựng:\na) Chỉ đạo các hạt quản lý đường bộ trên địa bàn tỉnh phối hợp với các xã, phường "
        "sửa xong các cầu yếu trong mùa khô, cụ thể như sau:\n- Cầu Bến: thay mặt cầu.\n"
        "- Kiểm tra cầu Đá.\n2. Sở Tài chính bố trí vốn.\n"
    )
    assert found[0][:2] == ("1.a", ["Sở Xây dựng"])


def test_list_of_those_who_help_runs_on_over_a_semicolon() -> None:
    found = tasks(
        "1. Giao Sở Xây dựng chủ trì, phối hợp với các sở, ngành; UBND các xã, phường; các đơn vị liên "
        "quan sửa các cầu yếu.\n2. Sở Tài chính bố trí vốn.\n"
    )
    assert [one[1] for one in found] == [["Sở Xây dựng"], ["Sở Tài chính"]]


def test_bodies_inside_a_measure_are_its_object() -> None:
    found = tasks(
        "1. Huy động sự tham gia của các trường, doanh nghiệp, tổ chức, cá nhân hỗ trợ sửa cầu.\n"
        "2. Báo cáo tháng, quý: Sở Tài chính tổng hợp số liệu.\n"
    )
    assert [one[1] for one in found] == [["Sở Tài chính"]]


def test_order_to_another_inside_a_task_is_listed_with_its_reason() -> None:
    body = (
        "1. Sở Xây dựng lập dự toán sửa cầu, trình trong tháng 3 năm 2026. Trước mắt, yêu cầu tạm "
        "dừng xe tải qua cầu Tràn cho đến khi có ý kiến mới.\n2. Sở Nội vụ lập danh sách.\n"
    )
    (left,) = without_a_place(body)
    assert left.startswith("Trước mắt, yêu cầu tạm dừng xe tải")


def test_item_among_tasks_that_gave_none_is_listed() -> None:
    body = (
        "I. TRÁCH NHIỆM\n1. Sở Xây dựng sửa mặt cầu.\n2. Sở Nội vụ lập danh sách hộ dân.\n"
        "3. Mọi thuyền bè qua cầu Tràn phải giữ khoảng cách với trụ cầu.\n"
        "4. Sở Y tế tổ chức trực cấp cứu.\n"
    )
    (left,) = without_a_place(body)
    assert left.startswith("3. Mọi thuyền bè")


def test_headings_beside_an_item_do_not_hide_that_it_gave_nothing() -> None:
    body = (
        "I. TRÁCH NHIỆM\n1. Mọi thuyền bè qua cầu Tràn phải giữ khoảng cách với trụ cầu.\n"
        "2. Sở Nội vụ lập danh sách hộ dân.\n3. Sở Y tế:\n- Tổ chức trực cấp cứu.\n"
    )
    (left,) = without_a_place(body)
    assert left.startswith("1. Mọi thuyền bè")


def test_body_that_goes_on_with_the_work_of_another_has_a_task_of_its_own() -> None:
    found = tasks(
        "1. UBND các xã lập danh mục cầu hỏng gửi Sở Xây dựng, trên cơ sở đề xuất của Sở Xây dựng, "
        "Sở Tài chính tổng hợp, trình UBND tỉnh.\n"
        "2. Giao: (1) Sở Y tế lập tổ cấp cứu trước ngày 10/3/2026; (2) Sở Nội vụ ban hành mẫu phiếu "
        "trước ngày 12/3/2026; Sở Tài chính tổng hợp phiếu của các xã, hoàn thành trong năm 2026.\n"
    )
    assert [(one[1], one[2]) for one in found] == [
        (["UBND các xã"], []),
        (["Sở Tài chính"], []),
        (["Sở Y tế"], ["trước ngày 10/3/2026"]),
        (["Sở Nội vụ"], ["trước ngày 12/3/2026"]),
        (["Sở Tài chính"], ["trong năm 2026"]),
    ]


def test_second_product_with_a_day_is_a_task_whatever_its_verb() -> None:
    head = HEAD.replace("KẾ HOẠCH\n", "CÔNG ĐIỆN\n") + "UBND TỈNH SÔNG LAM điện:\n- UBND các xã.\n"
    body = (
        "UBND tỉnh yêu cầu:\n1. Sửa chữa cầu Tràn, xong trước ngày 20/3/2026; kê lại đá chân cầu "
        "Đông, xong trước ngày 25/4/2026.\n"
    )
    assert [one[2] for one in tasks(body, head)] == [
        ["trước ngày 20/3/2026"],
        ["trước ngày 25/4/2026"],
    ]


def test_two_reports_with_a_day_each_are_two_tasks() -> None:
    found = tasks(
        "1. Sở Xây dựng báo cáo tình trạng cầu định kỳ 6 tháng trước ngày 20/6 và tổng thể hằng năm "
        "trước ngày 15/12 hằng năm.\n"
    )
    assert [one[2] for one in found] == [
        ["định kỳ 6 tháng trước ngày 20/6"],
        ["hằng năm trước ngày 15/12 hằng năm"],
    ]


def test_time_stated_last_is_that_of_all_parts_of_an_item() -> None:
    found = tasks(
        "1. Sở Xây dựng rà soát các cầu trên địa bàn tỉnh. Sở Nội vụ rà soát nhân lực trực cầu. "
        "Thời hạn hoàn thành: trước ngày 30/4/2026.\n"
    )
    assert [one[1:] for one in found] == [
        (["Sở Xây dựng"], ["trước ngày 30/4/2026"]),
        (["Sở Nội vụ"], ["trước ngày 30/4/2026"]),
    ]


def test_list_over_semicolons_is_not_cut_at_a_name_of_it() -> None:
    found = tasks(
        "1. Sở Xây dựng hoàn thành trong năm 2026 các việc của Nghị quyết số 3/NQ-CP; Kế hoạch số "
        "7/KH-BXD; lập văn bản cam kết gửi Sở Nội vụ trước ngày 15/2/2026.\n"
    )
    assert [one[2] for one in found] == [["trong năm 2026"], ["trước ngày 15/2/2026"]]


def test_parts_of_one_long_work_are_its_content() -> None:
    found = tasks(
        "III. TRÁCH NHIỆM\n1. Sở Xây dựng:\na) Chủ trì thực hiện các dự án cầu đường được giao theo "
        "phân công của tỉnh, bao gồm:\n- Dự án 1: Cầu Tràn;\n- Dự án 2: Cầu Đông.\n"
        "b) Tham mưu Ủy ban nhân dân tỉnh trình Hội đồng nhân dân tỉnh quyết định:\n"
        "- Phương án phân bổ vốn sửa cầu;\n- Mức vốn đối ứng của các xã.\n"
    )
    assert [one[:2] for one in found] == [
        ("III.1.a", ["Sở Xây dựng"]),
        ("III.1.b", ["Sở Xây dựng"]),
    ]


def test_body_with_work_of_its_own_among_those_of_a_field_has_a_task() -> None:
    found = tasks(
        "I. NỘI DUNG\n1. Hoạt động 1\n- Nội dung: Tuyên truyền giữ gìn cầu đường trong mùa mưa lũ.\n"
        "- Cơ quan thực hiện:\n+ Sở Nội vụ chủ trì, phối hợp với UBND các xã.\n"
        "+ Sở Xây dựng đăng tải thông điệp trên bảng tin ở các đầu cầu.\n"
    )
    assert sorted(one[1] for one in found) == [["Sở Nội vụ"], ["Sở Xây dựng"]]


def test_day_by_which_others_finish_is_no_deadline_of_the_work() -> None:
    body = (
        "1. Sở Xây dựng chuyển ngay 20 hồ sơ để bảo đảm thời gian UBND xã Bản Mai hoàn thành việc "
        "chia lô trong tháng 4/2026.\n"
    )
    assert [one[2] for one in tasks(body)] == [[]]
    assert without_a_place(body) == ["tháng 4/2026"]


def test_work_in_sentences_before_the_first_subject_is_a_task() -> None:
    head = HEAD.replace("KẾ HOẠCH\n", "Kính gửi: Các bệnh viện trực thuộc Sở.\n")
    found = tasks(
        "1. Hoàn thành mua sắm giường bệnh theo kế hoạch chung. Sở Y tế yêu cầu các bệnh viện gửi báo "
        "cáo kết quả về Phòng Tổ chức trước ngày 25/4/2026.\n",
        head,
    )
    assert [one[2] for one in found] == [[], ["trước ngày 25/4/2026"]]


def test_order_after_the_signature_is_listed() -> None:
    body = SIGNED + (
        "HƯỚNG DẪN CHẤM ĐIỂM\n1. Ủy ban nhân dân phường, xã, đặc khu tổ chức đoàn kiểm tra cầu đường "
        "trên địa bàn.\n2. Kết quả chấm theo thang điểm 100.\n3. Điểm lẻ đến 0,5.\n"
        "4. Mỗi cầu chấm một lần.\n5. Kết quả niêm yết tại đầu cầu.\n"
    )
    assert any("tổ chức đoàn kiểm tra" in one for one in without_a_place(body))


def test_sentence_about_the_time_to_come_in_an_assessment_is_listed() -> None:
    body = (
        "I. ĐÁNH GIÁ CHUNG\nXã đã mở thêm ba bến đò. Thời gian tới, bến cũ cần được dời đi nơi khác.\n"
        "II. NHIỆM VỤ\n1. Sở Xây dựng sửa mặt cầu.\n"
    )
    assert without_a_place(body) == ["Thời gian tới, bến cũ cần được dời đi nơi khác."]


def test_further_work_after_a_day_is_a_task_of_its_own() -> None:
    found = tasks(
        "1. Sở Xây dựng nghiệm thu các hạng mục còn lại của cầu Tràn trong tháng 3 năm 2026. Đồng thời "
        "tiếp tục phối hợp với nhà thầu đào tạo người trực cầu.\n"
    )
    assert [one[2] for one in found] == [["trong tháng 3 năm 2026"], []]


def test_day_from_which_a_decision_is_in_force_is_no_work() -> None:
    head = HEAD.replace("KẾ HOẠCH", "QUYẾT ĐỊNH")
    body = (
        "Điều 1. Sở Xây dựng lập danh mục cầu cần sửa.\nĐiều 2. Hiệu lực thi hành\n"
        "1. Quyết định này có hiệu lực thi hành kể từ ngày 05 tháng 12 năm 2026.\n"
        "2. Các văn bản sau hết hiệu lực:\na) Quyết định số 9/2019/QĐ-UBND ngày 28/5/2019 về cầu;\n"
        "b) Quyết định số 6/2020/QĐ-UBND ngày 13/02/2020 về cống.\n"
    )
    draft = read_document(read_bytes((head + body).encode(), name="van-ban.txt"))
    assert draft.unplaced == ()
