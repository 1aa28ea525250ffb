"""The duties in a regulation that a decision issues are listed, and are no tasks."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.paper_kinds import RULE_PAPER
from directive_cli.drafting.rule_duties import RULE_DUTY
from directive_cli.drafting.text_source import read_bytes

HEAD = "UBND TỈNH SÔNG LA\nSố: 18/QĐ-UBND\nSông La, ngày 06 tháng 5 năm 2026\nQUYẾT ĐỊNH\n"


def listed(rules: str, *, on: str = "bến đò", order: str = "") -> tuple[list[str], list[str]]:
    """Return the titles of the tasks, and what is unplaced as a duty of the rules."""
    text = (
        f"{HEAD}Ban hành Quy chế về {on}\nĐiều 1. Ban hành kèm theo Quyết định này Quy chế.\n{order}"
        "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Bến\nQUY CHẾ\nVề bến đò\n(Kèm theo Quyết định số 18/QĐ-UBND)\n"
    )
    draft = read_document(read_bytes(f"{text}{rules}".encode(), name="van-ban.txt"))
    assert {one.why for one in draft.unplaced} <= {RULE_DUTY}
    if not draft.tasks:
        assert draft.orders_nothing is RULE_PAPER
    return [task.title for task in draft.tasks], [one.text for one in draft.unplaced]


def test_what_an_article_on_duties_asks_is_listed_with_the_words_that_lead_on_to_it() -> None:
    tasks, duties = listed(
        "Điều 3. Giải thích từ ngữ\n1. Bến đò là nơi tàu cập bờ.\n"
        "Điều 4. Trách nhiệm của Sở Xây dựng\n1. Kiểm tra bến đò hằng năm.\n"
        "2. Báo cáo như sau:\na) Gửi báo cáo trước ngày 15/12 hằng năm.\n"
        "Điều 5. Màu sơn\n1. Phao có màu đỏ.\n"
    )
    assert tasks == []
    assert duties == [
        "1. Kiểm tra bến đò hằng năm.",
        "2. Báo cáo như sau:",
        "a) Gửi báo cáo trước ngày 15/12 hằng năm.",
    ]


def test_a_duty_in_words_is_listed_in_any_article() -> None:
    _tasks, duties = listed("Điều 2. Bến đò\n1. Sở Xây dựng có trách nhiệm đếm bến đò.\n")
    assert duties == ["1. Sở Xây dựng có trách nhiệm đếm bến đò."]


def test_a_body_by_name_that_has_work_is_listed_in_any_article() -> None:
    rules = ["1. Sở Nội vụ cập nhật danh sách bến đò.", "2. Sở Y tế cấp thuốc."]
    assert listed("\n".join(("Điều 4. Kiểm tra bến đò", *rules, ""))) == ([], rules)


@pytest.mark.parametrize(
    ("on", "rules"),
    [
        ("chức năng, nhiệm vụ của Sở Xây dựng", "Điều 2. Nhiệm vụ\n1. Quản lý bến đò.\n"),
        ("bến đò", "1. Bến đò cập nhật danh sách khách.\n2. Phao có màu đỏ.\n"),
        ("bến đò", "Điều 4. Thủ tục mở bến\n1. Sở Xây dựng cấp giấy phép.\n"),
        ("bến đò", "Điều 4. Đóng bến\n1. Trường hợp lũ lớn:\na) Sở Xây dựng dựng rào chắn.\n"),
        ("bến đò", "Điều 4. Vé\n1. Tổ chức, cá nhân mua vé tại bến.\n"),
    ],
)
def test_functions_and_plain_rules_are_a_class(on: str, rules: str) -> None:
    assert listed(rules, on=on) == ([], [])


def test_work_that_is_given_in_a_paper_on_functions_is_listed() -> None:
    given = "1. Giao Sở Xây dựng trình đề án vị trí việc làm của bến đò."
    rules = f"Điều 2. Nhiệm vụ\n1. Quản lý bến đò.\nĐiều 4. Tổ chức thực hiện\n{given}\n"
    assert listed(rules, on="chức năng, nhiệm vụ của Sở Xây dựng") == ([], [given])


def test_the_orders_of_the_decision_stay_tasks() -> None:
    tasks, duties = listed(
        "Điều 4. Trách nhiệm của Sở Xây dựng\n1. Kiểm tra bến đò.\n",
        order="Điều 2. Giao Sở Y tế cấp tủ thuốc trước ngày 30/6/2026.\n",
    )
    assert (tasks, duties) == (["Cấp tủ thuốc trước ngày 30/6/2026"], ["1. Kiểm tra bến đò."])


def test_an_order_inside_a_rule_is_listed() -> None:
    rule = "5. Các đò chở bùn phải chạy ban ngày. Đối với bến cấp bách, giao Công an tỉnh đề xuất giờ chạy."
    _tasks, duties = listed(f"Điều 2. Bến đò\n4. Phao có màu đỏ.\n{rule}\n")
    assert duties == [rule]
