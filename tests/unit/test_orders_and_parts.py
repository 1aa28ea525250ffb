"""Orders in words that lead on, shares of an order, and parts of an item's words that are work of
their own."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

HEAD = """UBND TỈNH SÔNG LAM
Số: 17/KH-UBND
Sông Lam, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Sửa đường liên xã
"""
Found = list[tuple[str, list[str], str]]


def drafted(body: str) -> tuple[Found, list[str]]:
    """Return item, leads and title of each task, and what is unplaced."""
    draft = read_document(read_bytes((HEAD + body).encode(), name="van-ban.txt"))
    tasks = [(one.item, [name.text for name in one.lead], one.title) for one in draft.tasks]
    return tasks, [one.text for one in draft.unplaced]


def test_a_scanner_s_strokes_before_a_letter_are_no_dash() -> None:
    tasks, _left = drafted(
        "1. Sở Xây dựng:\na) Tổ chức kiểm tra các cầu treo trong tỉnh;\n"
        "__ b) Chuẩn bị vật tư dự phòng cho mùa mưa;\n~~ c) Xây dựng phương án phân luồng.\n"
    )
    assert [one[0] for one in tasks] == ["1.a", "1.b", "1.c"]


def test_bodies_that_follow_one_another_in_a_numbered_part_each_have_their_work() -> None:
    tasks, left = drafted(
        "1. Rà soát cầu: (1) Sở Nội vụ ban hành hướng dẫn trước ngày 10/3/2026; (2) Sở Xây dựng chủ trì "
        "lập biểu mẫu; UBND các xã, phường rà soát cầu trên địa bàn; gửi kết quả về Sở Xây dựng trước ngày "
        "20/4/2026; Sở Xây dựng tổng hợp, công bố kết quả trong năm 2026.\n"
    )
    assert [(one[0], one[1]) for one in tasks] == [
        ("1a", ["Sở Nội vụ"]),
        ("1b", ["Sở Xây dựng"]),
        ("1c", ["UBND các xã, phường"]),
        ("1d", ["Sở Xây dựng"]),
    ]
    assert left == []


def test_the_matter_of_an_answer_is_no_order_to_those_it_names() -> None:
    tasks, _left = drafted(
        "II. KIẾN NGHỊ\n1. Về đề nghị các sở, ngành sớm hướng dẫn quy trình; hoàn thiện biểu mẫu: "
        "Ủy ban nhân dân xã Bản Mây tiếp tục rà soát danh mục cầu treo.\n2. Sở Y tế mua thuốc.\n"
    )
    assert tasks[0][1:] == (["Ủy ban nhân dân xã Bản Mây"], "Tiếp tục rà soát danh mục cầu treo")


LED_ON = "1. Mưa lũ đã làm hỏng nhiều cầu treo.\n2. Nhiều nơi chưa có biển báo.\n"


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        (
            (
                "Sở Xây dựng đề nghị UBND các xã, phường chỉ đạo lực lượng trực gác cầu treo thông tin đúng "
                "về tải trọng của cầu cho người dân qua lại, cụ thể như sau:"
            ),
            ["UBND các xã, phường"],
        ),
        (
            (
                "Căn cứ Kế hoạch này, các sở, ngành tổ chức quán triệt, triển khai nghiêm túc trong đơn vị mình. "
                "Đồng thời, yêu cầu UBND các xã, phường thực hiện các việc sau:"
            ),
            ["các sở, ngành"],
        ),
    ],
)
def test_words_that_order_before_they_lead_on_are_a_task(words: str, lead: list[str]) -> None:
    tasks, _left = drafted(f"{words}\n{LED_ON}")
    assert lead in [one[1] for one in tasks]


def test_words_that_only_announce_items_are_no_task() -> None:
    tasks, _left = drafted(
        "Để bảo đảm giao thông thông suốt trong mùa mưa lũ, UBND tỉnh yêu cầu Sở Xây dựng tập trung thực "
        "hiện các nhiệm vụ, cụ thể như sau:\n1. Rà soát các cầu yếu.\n2. Kiểm tra biển báo.\n"
    )
    assert [one[0] for one in tasks] == ["1", "2"]


def test_dashes_that_share_out_an_order_are_each_a_task() -> None:
    tasks, _left = drafted(
        "Điều 1. Ban hành Kế hoạch.\nĐiều 2. Giao Sở Y tế, Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND "
        "tỉnh xây dựng quy trình điện tử theo quy định, cụ thể:\n- Sở Y tế đối với thủ tục số 04;\n"
        "- Sở Nội vụ đối với các thủ tục số 05, 06.\n"
    )
    assert [one[:2] for one in tasks] == [("2-1", ["Sở Y tế"]), ("2-2", ["Sở Nội vụ"])]
    assert "thủ tục số 04" in tasks[0][2]
    assert "quy trình điện tử" in tasks[0][2]


WORK = "1. Hoạt động\n- Nội dung:\n+ Tổ chức hội thi lái đò.\n+ Tập huấn cho chủ đò.\n- Cơ quan thực hiện: Sở Xây dựng.\n"


def test_lines_of_a_field_of_work_are_each_a_task_where_no_time_binds_them() -> None:
    tasks, left = drafted(f"{WORK}2. Sở Y tế mua thuốc.\n")
    assert [one[2] for one in tasks[:2]] == ["Tổ chức hội thi lái đò", "Tập huấn cho chủ đò"]
    assert left == []
    tasks, left = drafted(f"{WORK}- Thời gian thực hiện: Quý III/2026.\n2. Sở Y tế mua thuốc.\n")
    assert [one[0] for one in tasks] == ["1", "2"]
    assert left == ["Tập huấn cho chủ đò."]


def test_what_says_which_body_is_meant_is_no_work_of_it() -> None:
    tasks, _left = drafted(
        "1. UBND cấp xã được phân cấp thẩm quyền quản lý cầu treo; xử lý cầu hỏng tại Kế hoạch này có trách nhiệm lập sổ "
        "theo dõi từng cầu.\n2. Sở Y tế mua thuốc.\n"
    )
    assert tasks[0][1:] == (["UBND cấp xã"], "Lập sổ theo dõi từng cầu")


def test_work_without_an_end_is_divided_from_dated_work() -> None:
    tasks, _left = drafted(
        "1. Sở Xây dựng tiếp tục duy tu các cầu treo trong tỉnh, nhiệm vụ thường xuyên; nghiên cứu, đề "
        "xuất xây dựng cầu số 2, hoàn thành trước ngày 10/12/2026.\n"
    )
    assert [one[2][:14] for one in tasks] == ["Tiếp tục duy t", "Nghiên cứu, đề"]


def test_the_second_of_two_reports_says_what_is_reported() -> None:
    tasks, _left = drafted(
        "1. Sở Xây dựng tổng hợp, báo cáo tình hình cầu treo của tỉnh định kỳ 6 tháng trước ngày 30/6 và "
        "tổng thể hằng năm trước ngày 15/12 hằng năm.\n"
    )
    assert [one[2][:40] for one in tasks] == ["Tổng hợp, báo cáo tình hình cầu treo của"] * 2


@pytest.mark.parametrize(
    "closing",
    [
        "Căn cứ Kế hoạch này, thủ trưởng các đơn vị thẻ tỉnh xây dựng kê hoạch cụ thể, báo cáo kết quả.",
        (
            "Các doanh nghiệp vận tải trên địa bàn tỉnh, các chủ bến trong khu vực cảng sông, bến khách ngang "
            "sông chủ động bố trí kinh phí của mình để thực hiện các nhiệm vụ tại Kế hoạch."
        ),
    ],
)
def test_a_closing_that_asks_for_more_is_a_task_or_listed(closing: str) -> None:
    tasks, left = drafted(f"1. Sở Y tế mua thuốc.\n2. Sở Nội vụ lập sổ.\n{closing}\n")
    assert len(tasks) + len(left) == 3


def test_powers_that_are_given_away_are_no_tasks() -> None:
    tasks, left = drafted(
        "Điều 2. Nội dung phân cấp\n1. Sở Tài chính\na) Giao tài sản cho các đơn vị trong tỉnh.\n"
        "b) Bán tài sản có nguyên giá dưới 01 tỷ đồng.\n2. Giao Sở Nội vụ lập sổ theo dõi việc phân cấp.\n"
        "Điều 3. Tổ chức thực hiện\n1. Sở Y tế lập báo cáo gửi Sở Tài chính.\n"
    )
    assert [(one[0], one[1]) for one in tasks] == [("2.2", ["Sở Nội vụ"]), ("3.1", ["Sở Y tế"])]
    assert left == []


def test_a_dash_that_only_says_by_when_dates_the_one_before_it() -> None:
    body = (
        "1. Sở Xây dựng:\n- Rà soát quy trình đăng kiểm đò ngang.\n"
        "- Thời hạn chậm nhất 05 ngày làm việc kể từ ngày ban hành Kế hoạch.\n2. Sở Y tế mua thuốc.\n"
    )
    draft = read_document(read_bytes((HEAD + body).encode(), name="van-ban.txt"))
    assert [(one.item, len(one.deadlines)) for one in draft.tasks] == [("1-1", 1), ("2", 0)]


@pytest.mark.parametrize(("stop", "items"), [(".", ["1a", "1b"]), (";", ["1"])])
def test_small_roman_parts_are_work_of_their_own_as_sentences_only(
    stop: str, items: list[str]
) -> None:
    tasks, _left = drafted(
        f"1. Giao Sở Xây dựng: (i) Hướng dẫn các xã lập sổ cầu{stop} (ii) Rà soát danh mục cầu yếu.\n"
    )
    assert [one[0] for one in tasks] == items


def test_rules_that_a_decision_issues_are_a_class_and_flood_no_list() -> None:
    rules = "".join(f"{n}. Hệ thống cập nhật tài khoản thứ {n} hằng ngày.\n" for n in range(1, 9))
    _tasks, left = drafted(
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Thử\n"
        f"QUY CHẾ\nQuản lý hệ thống thư điện tử\n(Kèm theo Quyết định số 17/QĐ-UBND)\n{rules}"
    )
    assert left == []


def test_the_readings_of_a_misread_sign_are_evidence_of_its_task() -> None:
    body = "1. Sở Y tế mua thuốc.\n2, Sở Nội vụ lập sổ theo dõi.\n3. Sở Xây dựng sửa cầu.\n"
    draft = read_document(read_bytes((HEAD + body).encode(), name="van-ban.txt"))
    signs = [one for one in draft.tasks[1].evidence if one.part == "sign"]
    assert [(one.reading, one.basis, one.taken) for one in signs] == [
        ("", "no sign", False),
        ("number 2", "misread sign", True),
    ]
    assert signs[1].cost < signs[0].cost
