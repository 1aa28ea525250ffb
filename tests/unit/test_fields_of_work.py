"""Fields that say of a work who leads it, who helps, what comes of it and when: in brackets, in one
sentence, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft


def notice(body: str) -> Draft:
    text = (
        "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nSông La, ngày 06 tháng 5 năm 2026\nTHÔNG BÁO\n"
        f"Về bến đò ngang\n{body}\n"
    )
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


def shown(draft: Draft) -> list[tuple[str, str, list[str], list[str], list[str], str | None]]:
    """Return item, title, leads, coordinators, days and result of each task."""
    return [
        (
            task.item,
            task.title,
            [name.text for name in task.lead],
            [name.text for name in task.coordinating],
            [str(one.value) for one in task.deadlines],
            task.deliverable,
        )
        for task in draft.tasks
    ]


def test_fields_in_brackets_name_whose_work_it_is_and_stay_out_of_its_title() -> None:
    draft = notice(
        "1. Rà soát các bến đò (Cơ quan chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Y tế; sản phẩm: "
        "Danh sách bến; thời gian: quý III/2026).\n"
        "2. Sở Xây dựng sơn lại phao (Đơn vị chủ trì: Đội Cảng vụ; thời gian: tháng 6/2026)."
    )
    assert shown(draft)[0] == (
        "1", "Rà soát các bến đò", ["Sở Nội vụ"], ["Sở Y tế"], ["2026-Q3"], "Danh sách bến",
    )  # fmt: skip
    assert [task.title for task in draft.tasks] == ["Rà soát các bến đò", "Sơn lại phao"]
    assert draft.unplaced == ()


def test_a_field_in_brackets_may_name_several_bodies() -> None:
    draft = notice(
        "1. Rà soát các bến đò (Chủ trì: Sở Nội vụ; Sở Y tế; phối hợp: Công an tỉnh, UBND các xã)."
    )
    assert shown(draft) == [
        (
            "1",
            "Rà soát các bến đò",
            ["Sở Nội vụ", "Sở Y tế"],
            ["Công an tỉnh", "UBND các xã"],
            [],
            None,
        )
    ]


def test_fields_in_brackets_without_a_lead_give_nobody_the_work() -> None:
    draft = notice("1. Rà soát các bến đò (sản phẩm: Danh sách bến; thời gian: quý III/2026).")
    assert draft.tasks == ()
    assert [one.quote.first_line for one in draft.unplaced] == [6]


def test_a_field_names_the_result_and_a_lead_of_no_known_noun() -> None:
    draft = notice(
        "1. Lập sơ đồ bến\n- Đơn vị chủ trì: Sở Xây dựng.\n- Sản phẩm: Sơ đồ các bến.\n"
        "- Thời gian hoàn thành: trước ngày 30/6/2026.\n"
        "2. Sơn lại phao\n- Đơn vị chủ trì: Thợ chài xóm Bến.\n- Phối hợp: Sở Nội vụ.\n"
        "- Thời gian hoàn thành: trước ngày 15/7/2026."
    )
    assert shown(draft) == [
        ("1", "Lập sơ đồ bến", ["Sở Xây dựng"], [], ["2026-06-30"], "Sơ đồ các bến"),
        ("2", "Sơn lại phao", ["Thợ chài xóm Bến"], ["Sở Nội vụ"], ["2026-07-15"], None),
    ]


def test_a_field_of_time_with_bodies_of_its_own_makes_a_task_of_each() -> None:
    draft = notice(
        "1. Lập sơ đồ bến\n- Đơn vị chủ trì: Sở Xây dựng.\n- Thời gian thực hiện: Sở Xây dựng gửi "
        "sơ đồ trước ngày 30/6/2026; Sở Nội vụ gửi danh sách trước ngày 15/7/2026."
    )
    assert [(leads, days) for _item, _title, leads, _with, days, _result in shown(draft)] == [
        (["Sở Xây dựng"], ["2026-06-30"]),
        (["Sở Nội vụ"], ["2026-07-15"]),
    ]


def test_all_after_with_in_a_field_of_a_lead_only_help() -> None:
    draft = notice(
        "1. Tuyên truyền về an toàn bến đò.\n- Cơ quan thực hiện: Sở Tư pháp chủ trì, phối hợp với Sở "
        "Nội vụ; các sở, ngành liên quan; Ủy ban nhân dân các xã.\n- Thời gian thực hiện: định kỳ "
        "hằng năm; riêng năm 2026 hoàn thành trong quý II/2026.\n2. Sở Y tế theo dõi bến.\n"
    )
    assert shown(draft)[0][2:5] == (
        ["Sở Tư pháp"],
        ["Sở Nội vụ", "các sở, ngành liên quan", "Ủy ban nhân dân các xã"],
        ["{'freq': 'yearly'}", "2026-Q2"],
    )


def test_a_closing_bracket_gives_the_work_before_it_to_a_body() -> None:
    draft = notice(
        "1. Xây dựng quy chế về bến đò (Giao Công an tỉnh chủ trì, phối hợp với Sở Nội vụ; Sở Tư pháp "
        "và các cơ quan liên quan tham mưu).\n2. Sơn phao (giao Sở Xây dựng), hoàn thành trước ngày "
        "20/6/2026.\n3. Áp dụng mẫu đơn (do Sở Y tế ban hành).\n"
    )
    assert [(item, lead, days) for item, _title, lead, _with, days, _of in shown(draft)] == [
        ("1", ["Công an tỉnh"], []),
        ("2", ["Sở Xây dựng"], ["2026-06-20"]),
    ]


def test_headings_over_work_bodies_and_a_time_are_fields_of_all_the_work_of_their_section() -> None:
    draft = notice(
        "I. SỬA BẾN\n\n1. Nội dung, biện pháp\n\na) Kiểm tra phao ở bến.\n\nb) Thay biển báo ở bến.\n\n"
        "2. Cơ quan chủ trì, phối hợp\n\na) Cơ quan chủ trì\n\n- Sở Xây dựng.\n\n- Sở Y tế; Công an "
        "tỉnh.\n\nb) Cơ quan phối hợp\n\n- Ủy ban nhân dân các xã.\n\n3. Thời gian thực hiện: trước "
        "ngày 30/6/2026.\n\nII. ĐÀO TẠO\n\n1. Nội dung\n\na) Mở lớp lái đò.\n\n2. Chủ trì thực hiện\n\n"
        "- Sở Nội vụ.\n\n3. Thời gian thực hiện: quý III/2026.\n"
    )
    leads, helping = ["Sở Xây dựng", "Sở Y tế", "Công an tỉnh"], ["Ủy ban nhân dân các xã"]
    assert [row[0:1] + row[2:5] for row in shown(draft)] == [
        ("I.1.a", leads, helping, ["2026-06-30"]),
        ("I.1.b", leads, helping, ["2026-06-30"]),
        ("II.1.a", ["Sở Nội vụ"], [], ["2026-Q3"]),
    ]
