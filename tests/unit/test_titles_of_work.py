"""What a task is called: its work, wherever the paper names who has it."""

from __future__ import annotations

import pytest
from tests.short_papers import items, plain

from directive_cli.drafting.task_titles import task_title


@pytest.mark.parametrize(
    ("words", "title", "lead", "coordinating"),
    [
        (
            (
                "Rà soát, lập bản đồ các bến: giao Hạt Kiểm lâm khu vực III phối hợp với Phòng Kinh tế "
                "thực hiện, xong trước ngày 25/11/2026."
            ),
            "Rà soát, lập bản đồ các bến",
            ["Hạt Kiểm lâm khu vực III"],
            ["Phòng Kinh tế"],
        ),
        (
            (
                "Ký cam kết an toàn với các chủ phà: các Trưởng thôn thực hiện, chậm nhất đến hết ngày "
                "30/11/2026, danh sách gửi về Phòng Kinh tế."
            ),
            "Ký cam kết an toàn với các chủ phà",
            ["các Trưởng thôn"],
            [],
        ),
        (
            (
                "Phát dọn cỏ ở bến:\nBan Quản lý bến Khe Luông chủ trì, các thôn liên quan phối hợp; "
                "hoàn thành trong tháng 11/2026."
            ),
            "Phát dọn cỏ ở bến",
            ["Ban Quản lý bến Khe Luông"],
            ["các thôn liên quan"],
        ),
        (
            (
                "Kiện toàn Ban Chỉ huy bến:\nPhòng Kinh tế tham mưu Chủ tịch UBND xã quyết định trước "
                "ngày 20/11/2026."
            ),
            "Kiện toàn Ban Chỉ huy bến",
            ["Phòng Kinh tế"],
            [],
        ),
        (
            "Việc sơn phao: Sở Y tế chủ trì, Sở Nội vụ phối hợp; xong trước ngày 20/11/2026.",
            "Việc sơn phao",
            ["Sở Y tế"],
            ["Sở Nội vụ"],
        ),
        (
            "Sở Y tế chủ trì, Sở Nội vụ và Công an tỉnh phối hợp; kiểm tra phao ở bến sông.",
            "Kiểm tra phao ở bến sông",
            ["Sở Y tế"],
            ["Sở Nội vụ", "Công an tỉnh"],
        ),
    ],
)
def test_a_task_is_called_by_its_work_not_by_who_has_it(
    words: str, title: str, lead: list[str], coordinating: list[str]
) -> None:
    (task,) = plain(f"1. {words}").tasks
    assert task.title == title
    assert [one.text for one in task.lead] == lead
    assert [one.text for one in task.coordinating] == coordinating


def test_a_heading_of_work_over_its_content_names_the_task() -> None:
    (task, _other) = plain(
        "1. Tổ chức dạy bơi cho trẻ em ven sông\nNội dung: mỗi lớp 20 em; học 02 tuần.\n"
        "Chủ trì: Sở Y tế. Phối hợp: Sở Nội vụ. Thời gian: trước ngày 30/9/2026.\n"
        "2. Kiểm tra bến\nNội dung: kiểm tra 40 bến.\nChủ trì: Sở Nội vụ. Thời gian: trong tháng 9/2026."
    ).tasks
    assert task.title == "Tổ chức dạy bơi cho trẻ em ven sông"
    assert task.detail == "Tổ chức dạy bơi cho trẻ em ven sông: mỗi lớp 20 em; học 02 tuần."
    assert [one.kind for one in task.deadlines] == ["before"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "phối hợp chặt chẽ với Sở Nội vụ trong việc rà soát bến",
            "Phối hợp trong việc rà soát bến",
        ),
        (
            "chủ trì, phối hợp với Sở Nội vụ trong công tác cứu hộ ở bến",
            "Chủ trì, phối hợp trong công tác cứu hộ ở bến",
        ),
        (
            "chủ trì các nhiệm vụ được giao về bến phà",
            "Chủ trì các nhiệm vụ được giao về bến phà",
        ),
        ("chủ trì, phối hợp với Sở Nội vụ rà soát bến phà", "Rà soát bến phà"),
    ],
)
def test_a_title_says_what_part_a_body_plays_in_a_matter(words: str, title: str) -> None:
    (task,) = plain(f"1. Sở Y tế {words}.").tasks
    assert task.title == title


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            (
                "Rà soát, đối chiếu số chuyến phà và việc dừng chở khách của các chủ phà trên các tuyến "
                "sông thuộc tỉnh và kiểm tra thông tin, lý do dừng chở khách của từng chuyến"
            ),
            (
                "Rà soát, đối chiếu số chuyến phà và việc dừng chở khách của các chủ phà trên các tuyến "
                "sông thuộc tỉnh và kiểm tra thông tin"
            ),
        ),
        (
            (
                "Lãnh đạo việc giữ an toàn bến phà, kiểm điểm trách nhiệm của người đứng đầu cấp ủy, chính "
                "quyền, xem xét, xử lý kỷ luật nghiêm nếu để tình hình phà chui diễn biến phức tạp"
            ),
            (
                "Lãnh đạo việc giữ an toàn bến phà, kiểm điểm trách nhiệm của người đứng đầu cấp ủy, chính "
                "quyền, xem xét"
            ),
        ),
        (
            (
                "Tổng hợp, báo cáo giá vé qua sông của các bến phà và bến đò trên địa bàn tỉnh theo "
                "biểu mẫu tại Phụ lục II ban hành kèm theo Thông tư số 29/2031/TT-BXD ngày 16 tháng 5 "
                "năm 2031 của Bộ"
            ),
            (
                "Tổng hợp, báo cáo giá vé qua sông của các bến phà và bến đò trên địa bàn tỉnh theo "
                "biểu mẫu"
            ),
        ),
    ],
)
def test_a_long_title_ends_at_no_word_that_needs_what_follows(words: str, title: str) -> None:
    assert task_title(words) == title


def test_a_long_case_before_the_work_does_not_push_the_work_out_of_the_title() -> None:
    words = (
        "Đối với các hộ chưa kê khai theo đúng thời gian đã quy định tại Công văn số 620/UBND-KT "
        "ngày 04/3/2026 thì khẩn trương hướng dẫn kê khai chậm nhất đến ngày 05/6/2026"
    )
    found = items(f"1. UBND các xã:\na) {words}.\n2. Sở Y tế rà soát.")

    assert found[0][1].startswith("Khẩn trương hướng dẫn kê khai chậm nhất đến ngày 05/6/2026")
    assert "các hộ chưa kê khai" in found[0][1]
