"""What a whole paper decides: days for several items, bases, closings, brackets, broken lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft, DraftTask


def paper(body: str, *, kind: str = "THÔNG BÁO") -> Draft:
    text = (
        f"UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nSông La, ngày 06 tháng 5 năm 2026\n{kind}\n"
        f"Về bến đò ngang\n{body}\n"
    )
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


def said(task: DraftTask) -> tuple[str, list[str], list[str]]:
    """Return a task's item, its leads and the days of its deadlines."""
    return task.item, [name.text for name in task.lead], [str(one.value) for one in task.deadlines]


def test_one_sentence_dates_the_letters_that_it_names() -> None:
    draft = paper(
        "1. Sở Xây dựng:\na) Lập sơ đồ các bến.\nb) Lập mẫu sổ trực.\nc) Xây dựng nội quy bến.\n"
        "(Nội dung a và b gửi về UBND tỉnh trước ngày 30/6/2026 để tổng hợp)\n"
        "2. Sở Nội vụ theo dõi."
    )
    assert [said(task) for task in draft.tasks] == [
        ("1.a", ["Sở Xây dựng"], ["2026-06-30"]),
        ("1.b", ["Sở Xây dựng"], ["2026-06-30"]),
        ("1.c", ["Sở Xây dựng"], []),
        ("2", ["Sở Nội vụ"], []),
    ]
    receivers = [task.report_to.text if task.report_to else None for task in draft.tasks]
    assert receivers == ["UBND tỉnh", "UBND tỉnh", None, None]


def test_a_sentence_about_the_reports_above_dates_them_all_and_is_no_task() -> None:
    draft = paper(
        "1. Sở Xây dựng báo cáo số bến đã cấp phép trên địa bàn tỉnh.\n"
        "2. Sở Nội vụ báo cáo biên chế của các bến.\n"
        "Báo cáo của các sở nêu trên nộp UBND tỉnh trước ngày 12/6/2026 để chuẩn bị phiên họp."
    )
    assert [said(task) for task in draft.tasks] == [
        ("1", ["Sở Xây dựng"], ["2026-06-12"]),
        ("2", ["Sở Nội vụ"], ["2026-06-12"]),
    ]
    assert all(task.report_to is not None for task in draft.tasks)


def test_the_order_begins_after_a_sentence_that_only_names_its_basis() -> None:
    draft = paper(
        "Kính gửi: Các bến thuyền trên địa bàn tỉnh.\n"
        "Thực hiện ý kiến chỉ đạo của Bộ Xây dựng tại Văn bản số 12/BXD-VT về kiểm tra phao.\n"
        "UBND tỉnh yêu cầu các bến thuyền báo cáo trước ngày 20/6/2026.",
        kind="",
    )
    (task,) = draft.tasks
    assert said(task)[1:] == (["các bến thuyền"], ["2026-06-20"])
    assert task.title == "Báo cáo trước ngày 20/6/2026"


def test_work_that_begins_with_its_verb_is_no_basis() -> None:
    draft = paper(
        "1. Sở Xây dựng\n- Thực hiện rà soát phao, hoàn thành trước ngày 20/6/2026. "
        "Thực hiện kê khai theo quy định."
    )
    assert [said(task) for task in draft.tasks] == [("1-1", ["Sở Xây dựng"], ["2026-06-20"])]


def test_a_closing_that_asks_for_a_product_is_a_task_and_one_for_a_spirit_is_not() -> None:
    asked = paper(
        "1. Sở Xây dựng kiểm tra phao.\nTheo Thông báo này, Thủ trưởng các sở và Chủ tịch UBND "
        "các xã lập phương án cứu hộ riêng, gửi phương án về UBND tỉnh./."
    )
    assert [said(task)[1] for task in asked.tasks] == [
        ["Sở Xây dựng"],
        ["Thủ trưởng các sở", "Chủ tịch UBND các xã"],
    ]
    spirit = paper(
        "I. NHIỆM VỤ\n1. Sở Xây dựng kiểm tra phao.\n"
        "Bến đò nuôi sống cả vùng. UBND tỉnh yêu cầu lãnh đạo các phòng, ban nêu cao tinh thần "
        "trách nhiệm, đoàn kết, giữ nghiêm kỷ luật."
    )
    assert [said(task)[0] for task in spirit.tasks] == ["I.1"]
    assert len(spirit.waived) == 1


def test_an_order_in_brackets_is_an_order() -> None:
    draft = paper(
        "1. Thành phần\n- Hội Nông dân tỉnh, chi hội các xã (giao Hội Nông dân tỉnh mời dự);\n"
        "- Lãnh đạo Sở Y tế.\n2. Sở Nội vụ chuẩn bị hội trường."
    )
    assert [said(task)[:2] for task in draft.tasks] == [
        ("1-1", ["Hội Nông dân tỉnh"]),
        ("2", ["Sở Nội vụ"]),
    ]


def test_a_line_that_ends_in_a_comma_goes_on_over_a_gap() -> None:
    draft = paper(
        "1. Sở Nội vụ phối hợp với Hội Nông dân tỉnh,\n\nSở Xây dựng và các cơ quan liên quan lập "
        "danh sách chủ đò.\n2. Sở Y tế trực cấp cứu."
    )
    assert [said(task)[:2] for task in draft.tasks] == [("1", ["Sở Nội vụ"]), ("2", ["Sở Y tế"])]
    helping = [name.text for name in draft.tasks[0].coordinating]
    assert helping == ["Hội Nông dân tỉnh", "Sở Xây dựng", "các cơ quan liên quan"]


def test_a_short_item_over_another_is_not_lost() -> None:
    draft = paper(
        "4. Sở Xây dựng thay phao bến số 3.\n5, Sở Tài chính cấp kinh phí thay phao.\n"
        "©) Sở Nội vụ cử cán bộ giám sát.\n6. Sở Y tế trực cấp cứu."
    )
    assert [said(task)[1] for task in draft.tasks] == [
        ["Sở Xây dựng"],
        ["Sở Tài chính"],
        ["Sở Nội vụ"],
        ["Sở Y tế"],
    ]


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Phân công các đồng chí Ủy viên thường trực theo dõi địa bàn", "thường trực"),
        ("Yêu cầu các bến thuyền trên sông rà soát áo phao", "trên sông"),
    ],
)
def test_a_group_of_no_listed_noun_is_named_up_to_the_verb(words: str, lead: str) -> None:
    (task,) = paper(f"1. {words}.").tasks
    assert task.lead[0].text.endswith(lead)


@pytest.mark.parametrize("thing", ["các giải pháp", "các nội dung", "các dự án"])
def test_what_is_asked_for_is_no_body(thing: str) -> None:
    draft = paper(f"1. Đề nghị {thing} triển khai nhanh hơn.")
    assert all(not task.lead for task in draft.tasks)


def test_the_work_of_a_block_may_stand_in_its_lines() -> None:
    draft = paper(
        "I. NỘI DUNG\n1. Mở điểm đối chứng cân tại bến\n- Phần việc gồm:\n+ Hướng dẫn chủ đò;\n"
        "+ Tiếp nhận phản ánh.\n- Cơ quan thực hiện: Các sở, ngành của tỉnh.",
        kind="KẾ HOẠCH",
    )
    assert [said(task)[:2] for task in draft.tasks] == [("I.1", ["Các sở, ngành của tỉnh"])]


def test_number_and_date_may_stand_on_lines_of_their_own() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\n\nSố:\n18/QĐ-UBND\n\nSông La, ngày\n06 tháng 5 năm 2026\n\n"
        "QUYẾT ĐỊNH\n\nVỀ VIỆC KIỂM KÊ PHAO TÍNH ĐẾN HẾT\nNGÀY 15 THÁNG 01 NĂM 2027\n\n"
        "Điều 1. Sở Xây dựng kiểm kê phao trước ngày 20/6/2026.\n"
    )
    header = read_document(read_bytes(text.encode(), name="van-ban.txt")).header
    assert header.number == "18/QĐ-UBND"
    assert header.issued_on == "2026-05-06"
