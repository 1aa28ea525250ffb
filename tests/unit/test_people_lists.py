"""Lists of people: the members of a board or those who attend make no task, whatever is said of
them, and the order that follows does."""

from __future__ import annotations

import pytest
from tests.short_papers import HEAD, plain

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes


def orders_and_rest(body: str) -> tuple[list[tuple[str, list[str]]], list[str]]:
    """Return title and leads of each task, and the words that nothing accounts for."""
    draft = plain(body)
    tasks = [(task.title, [name.text for name in task.lead]) for task in draft.tasks]
    return tasks, [one.text for one in draft.unplaced]


@pytest.mark.parametrize(
    "members",
    [
        (
            "1. Trưởng ban: Chủ tịch UBND tỉnh.\n2. Phó Trưởng ban: Giám đốc Sở Xây dựng.\n"
            "3. Ủy viên:\n- Giám đốc Sở Y tế;\n- Giám đốc Sở Tài chính;\n"
        ),
        (
            "1. Tổ trưởng: Phó Chủ tịch UBND tỉnh.\n2. Tổ phó: Giám đốc Sở Xây dựng.\n"
            "3. Các thành viên:\n- Giám đốc Sở Y tế;\n- Phó Giám đốc Công an tỉnh;\n"
            "- Mời Chủ tịch Hội Cựu chiến binh tỉnh.\n"
        ),
        (
            "1. Lãnh đạo Ban:\n- Trưởng ban: Chủ tịch UBND tỉnh;\n"
            "- Phó Trưởng ban: Giám đốc Sở Xây dựng;\n2. Các Ủy viên Ban Chỉ đạo:\n"
            "- Chánh Văn phòng UBND tỉnh;\n- Chủ tịch UBND các xã ven sông.\n"
            "3. Thư ký:\n- Trưởng phòng Vận tải, Sở Xây dựng.\n"
        ),
        (
            "1. Chủ tịch Hội đồng: Chủ tịch UBND huyện;\n2. Phó Chủ tịch Hội đồng: Trưởng phòng "
            "Nội vụ;\n3. Ủy viên:\na) Mời Chủ tịch Liên đoàn Lao động huyện;\n"
            "b) Hiệu trưởng Trường Trung học Bến Trại;\n"
        ),
    ],
)
def test_the_members_of_a_board_by_their_offices_are_no_work(members: str) -> None:
    body = (
        f"Điều 1. Kiện toàn Ban Chỉ đạo an toàn bến đò, thành phần gồm:\n{members}"
        "Điều 2. Sở Xây dựng in thẻ cho thành viên.\n"
    )
    assert orders_and_rest(body) == ([("In thẻ cho thành viên", ["Sở Xây dựng"])], [])


@pytest.mark.parametrize(
    "members",
    [
        (
            "- Trưởng ban: Đồng chí Trần Văn Mẫu, Phó Chủ tịch UBND huyện, chỉ đạo chung;\n"
            "- Ủy viên: Đồng chí Phạm Văn Ví, Trưởng Công an huyện, kiểm tra áo phao;\n"
            "- Thư ký: Đồng chí Ngô Văn Dụ, Phòng Kinh tế, ghi biên bản.\n"
        ),
        (
            "- Ông Phạm Văn Ví - Phó Giám đốc Sở Xây dựng, Tổ trưởng, điều hành chung;\n"
            "- Bà Lê Thị Thử - Trưởng phòng Vận tải, Tổ phó, lập biên bản.\n"
            "- Ông Ngô Văn Dụ - Phòng Vận tải, ghi biên bản kiểm tra.\n"
        ),
        (
            "- Ông Phạm Văn Ví - Phó Giám đốc Sở Xây dựng, Tổ trưởng;\n"
            "- Bà Lê Thị Thử - Trưởng phòng Kiểm tra, giám sát, Tổ phó;\n"
            "- Lãnh đạo Sở Y tế tham gia Tổ viên.\n"
        ),
    ],
)
def test_what_is_said_of_members_by_their_names_is_no_work(members: str) -> None:
    body = (
        f"1. Thành lập Tổ công tác bến đò, gồm các thành viên sau:\n{members}"
        "2. Sở Y tế cấp tủ thuốc cho Tổ công tác.\n"
    )
    assert orders_and_rest(body) == ([("Cấp tủ thuốc cho Tổ công tác", ["Sở Y tế"])], [])


@pytest.mark.parametrize(
    "members",
    [
        (
            "- Lãnh đạo Sở Văn hóa - Chủ tịch Hội đồng;\n- Lãnh đạo Công an tỉnh - Ủy viên;\n"
            "- Lãnh đạo Phòng Vận tải làm Thư ký.\n"
        ),
        (
            "- Đại diện Hội Nông dân tỉnh, Ủy viên;\n"
            "- Lãnh đạo Phòng Vận tải, Tổ trưởng Tổ thư ký;\n"
            "- Mời ông Ngô Văn Dụ, nguyên Trưởng bến Trại.\n"
        ),
    ],
)
def test_offices_before_the_roles_are_no_work(members: str) -> None:
    body = (
        f"1. Hội đồng xét chọn người lái đò giỏi, thành phần gồm:\n{members}"
        "2. Sở Văn hóa in giấy khen.\n"
    )
    assert orders_and_rest(body) == ([("In giấy khen", ["Sở Văn hóa"])], [])


@pytest.mark.parametrize(
    "heading", ["Danh sách Tổ giúp việc bến đò", "Thành lập Tổ giúp việc bến đò"]
)
def test_the_order_behind_a_list_with_letters_keeps_its_day(heading: str) -> None:
    body = (
        f"Điều 1. {heading}:\n1. Ông Phạm Văn Ví, Phó Giám đốc Sở Xây dựng, Tổ trưởng;\n"
        "2. Các tổ viên:\na) Trưởng phòng Vận tải;\nb) Giám đốc Trung tâm Đăng kiểm;\n"
        "c) Chỉ huy trưởng Đồn Biên phòng cửa sông.\n"
        "Điều 2. Sở Xây dựng cấp con dấu cho Tổ giúp việc trước ngày 15/6/2026.\n"
    )
    draft = read_document(read_bytes(f"{HEAD}{body}".encode(), name="van-ban.txt"))
    assert [
        (task.item, [one.as_mapping()["before"] for one in task.deadlines]) for task in draft.tasks
    ] == [("2", ["2026-06-15"])]
    assert draft.unplaced == ()


def test_bodies_with_work_are_no_members() -> None:
    """The first paper is the guard: what stands under the heading is mostly work."""
    work = (
        "- Tổ trưởng: Phó Giám đốc Sở Xây dựng;\n- Phòng Vận tải lập biên bản.\n"
        "- Công an tỉnh kiểm tra áo phao.\n- Sở Y tế cấp thuốc.\n"
    )
    tasks, _rest = orders_and_rest(f"1. Thành lập Tổ kiểm tra bến đò:\n{work}")
    assert [leads for _title, leads in tasks] == [["Phòng Vận tải"], ["Công an tỉnh"], ["Sở Y tế"]]
    members = "- Tổ phó: Lãnh đạo Công an tỉnh;\n- Tổ viên:\n+ Trưởng phòng Vận tải;\n"
    assert orders_and_rest(f"1. Thành lập Tổ kiểm tra bến đò:\n{members}") == ([], [])


@pytest.mark.parametrize(
    ("heading", "guests"),
    [
        (
            "Khách dự lễ mở bến, thành phần gồm",
            (
                "- Đại diện Hội Nông dân tỉnh, thành viên đoàn chủ tịch;\n"
                "- Lãnh đạo Phòng Vận tải, Tổ trưởng tổ đón khách;\n"
            ),
        ),
        # The guard: whom a heading says to attend.
        (
            "Thành phần dự lễ mở bến",
            "- Lãnh đạo Sở Xây dựng;\n- Chủ tịch UBND các xã;\n- Công ty Bến đò Sông La.\n",
        ),
    ],
)
def test_those_who_attend_have_no_work(heading: str, guests: str) -> None:
    body = f"1. {heading}:\n{guests}2. Sở Xây dựng in giấy mời dự lễ.\n"
    assert orders_and_rest(body) == ([("In giấy mời dự lễ", ["Sở Xây dựng"])], [])


def test_work_from_a_day_on_under_time_and_place_is_a_task() -> None:
    body = (
        "I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: Lễ mở bến được tổ chức như sau:\n"
        "- Từ ngày 05/5/2026 đến ngày 08/5/2026: Sở Xây dựng trao đổi với các chủ đò.\n"
        "- 08 giờ ngày 09/5/2026: Đại biểu đến bến.\n2. Địa điểm: Bến đò Sông La.\n"
        "II. THỰC HIỆN\n1. Sở Y tế cấp thuốc.\n"
    )
    assert orders_and_rest(body) == (
        [("Trao đổi với các chủ đò", ["Sở Xây dựng"]), ("Cấp thuốc", ["Sở Y tế"])],
        [],
    )
