"""Works counted in one sentence, a second object with a day of its own, groups by their part."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

HEAD = (
    "UBND TỈNH SÔNG LA\nSố: 18/CT-UBND\nSông La, ngày 06 tháng 01 năm 2026\nCHỈ THỊ\n"
    "Về bến đò ngang\nỦy ban nhân dân tỉnh yêu cầu:\n"
)


def works(body: str) -> list[tuple[str, str, list[str]]]:
    """Return item, title and leads of each task."""
    draft = read_document(read_bytes(f"{HEAD}{body}\n".encode(), name="van-ban.txt"))
    return [(one.item, one.title, [name.text for name in one.lead]) for one in draft.tasks]


def test_undated_work_that_a_sentence_counts_is_its_own_beside_dated_work() -> None:
    body = (
        "1. Giao Sở Xây dựng: (i) chủ trì, phối hợp với Công an tỉnh đếm phao, báo cáo trước ngày "
        "15/4/2026; (ii) lập đề án sửa bến, trình Ủy ban nhân dân tỉnh trong quý III/2026; "
        "(iii) hướng dẫn chủ bến neo thuyền trong mùa nước lên."
    )
    draft = read_document(read_bytes(f"{HEAD}{body}\n".encode(), name="van-ban.txt"))
    assert [(one.item, one.title[:12], len(one.deadlines)) for one in draft.tasks] == [
        ("1a", "Đếm phao, bá", 1),
        ("1b", "Lập đề án sử", 1),
        ("1c", "Hướng dẫn ch", 0),
    ]
    assert [name.text for name in draft.tasks[0].coordinating] == ["Công an tỉnh"]


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("bàn giao bến chính trước ngày 30/4/2026, các bến phụ trong quý II năm 2026", 2),
        ("hoàn thành cầu phao trước ngày 30/4/2026, riêng đường dẫn trước ngày 30/6/2026", 2),
        ("hoàn thành cầu phao trong quý II/2026, chậm nhất ngày 15/6/2026", 1),
        ("báo cáo trước ngày 15/6/2026 (6 tháng), trước ngày 15/12/2026 (cả năm)", 1),
    ],
)
def test_a_second_object_with_a_day_of_its_own_is_a_task(sentence: str, items: int) -> None:
    assert len(works(f"1. Sở Xây dựng {sentence}.")) == items


@pytest.mark.parametrize(
    ("group", "work"),
    [
        ("Các sở, cơ quan được giao chủ trì", "hoàn thiện hồ sơ, trình đúng hạn"),
        ("Các đơn vị được phân công phụ trách", "rà soát danh mục bến"),
        ("Các đơn vị được giao kế hoạch vốn năm 2026", "đẩy nhanh giải ngân"),
        ("các đơn vị được giao nhiệm vụ Chủ đầu tư, Bên mời thầu", "báo cáo kết quả đấu thầu"),
    ],
)
def test_a_group_named_by_its_part_ends_where_its_work_begins(group: str, work: str) -> None:
    found = works(f"1. Yêu cầu {group} {work}; Sở Nội vụ theo dõi việc thực hiện.")
    assert [lead for _item, _title, lead in found] == [[group], ["Sở Nội vụ"]]


def test_a_number_that_completes_a_date_over_lines_opens_no_item() -> None:
    body = (
        "1. Sở Xây dựng kiểm tra phao, neo lại các bến; thành lập\n"
        "Tổ thường trực đặt tại bến Nứa trước 15 giờ ngày 18 tháng\n02.\n\n"
        "2. Sở Nội vụ theo chức năng, nhiệm vụ được\ngiao theo dõi, đôn đốc các bến."
    )
    assert [(item, names) for item, _title, names in works(body)] == [
        ("1", ["Sở Xây dựng"]),
        ("2", ["Sở Nội vụ"]),
    ]
    assert works(body)[1][1] == "Theo dõi, đôn đốc các bến"


@pytest.mark.parametrize(
    "work",
    [
        "Phân công cán bộ trực tại từng bến, ghi sổ hằng ngày",
        "Mua 30 phao, giao cho các bến trước ngày 15/12/2026",
    ],
)
def test_own_people_and_who_receives_have_no_work(work: str) -> None:
    assert [names for _item, _title, names in works(f"1. Sở Xây dựng\n- {work}.")] == [
        ["Sở Xây dựng"]
    ]


def test_what_a_heading_s_bodies_demand_is_theirs_in_a_plain_line_too() -> None:
    body = "1. Các Ban Quản lý dự án:\nYêu cầu các nhà thầu lắp rào chắn, biển báo."
    assert [names for _item, _title, names in works(body)] == [["Các Ban Quản lý dự án"]]


def test_what_a_body_demands_after_its_own_work_is_its_work_too() -> None:
    body = "1. Sở Xây dựng\na) Kiểm tra các bến; yêu cầu các chủ bến lắp rào chắn, gắn phao."
    assert [(item, names) for item, _title, names in works(body)] == [("1.a", ["Sở Xây dựng"])]


def test_a_body_s_issuing_deep_in_an_article_is_work() -> None:
    body = (
        "Điều 1. Phê duyệt Đề án bến an toàn.\nI. Tổ chức thực hiện\n1. Sở Xây dựng\n"
        "a) Ban hành tiêu chí bến an toàn.\nb) Đếm phao."
    )
    assert [names for _item, _title, names in works(body)] == [["Sở Xây dựng"]] * 2


def test_two_works_joined_by_and_with_a_time_each_are_two() -> None:
    body = "1. Sở Xây dựng tổ chức sơ kết trong năm 2028 và tổng kết trong năm 2030."
    assert len(works(body)) == 2


@pytest.mark.parametrize(
    ("work", "tasks"),
    [
        ("đếm phao xong trước ngày 15/4/2026; bố trí người trực tại các bến trong mùa lũ", 1),
        (
            "đếm phao trên các bến; hoàn thành trước ngày 15/4/2026; lập quy chế trực bến đò trong mùa lũ",
            2,
        ),
        ("đếm phao xong trước ngày 15/4/2026. Đồng thời lập quy chế trực bến trong mùa lũ", 2),
    ],
)
def test_undated_work_stays_with_the_dated_before_it_unless_that_is_closed(
    work: str, tasks: int
) -> None:
    assert len(works(f"1. Sở Xây dựng {work}.")) == tasks
