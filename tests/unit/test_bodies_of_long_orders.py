"""Who has the work in long sentences of real papers: places with an apostrophe, offices, words that
stand before the body."""

from __future__ import annotations

import pytest
from tests.short_papers import orders, paper


@pytest.mark.parametrize(
    ("order", "leads"),
    [
        # places of the Central Highlands
        ("UBND huyện Cư M'gar rà soát hồ sơ đất đai.", [["UBND huyện Cư M'gar"]]),
        (
            "UBND các xã Hiệp An, N'Thol Hạ kiểm tra việc san gạt.",
            [["UBND xã Hiệp An", "UBND xã N'Thol Hạ"]],
        ),
        (
            (
                "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn các huyện: Sông La, Vàm Bến "
                "thiết lập kênh liên lạc."
            ),
            [
                [
                    "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện Sông La",
                    "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện Vàm Bến",
                ]
            ],
        ),
        # offices and firms
        ("Tổng Thư ký Hội Luật gia tỉnh rà soát phao.", [["Tổng Thư ký Hội Luật gia tỉnh"]]),
        ("Viễn thông tỉnh, Sở Nội vụ rà soát phao.", [["Viễn thông tỉnh", "Sở Nội vụ"]]),
        # words before the body
        (
            "Cùng với Sở Xây dựng, Viện Quy hoạch xây dựng tỉnh lấy ý kiến cộng đồng.",
            [["Viện Quy hoạch xây dựng tỉnh"]],
        ),
        (
            "Với vai trò là cơ quan chủ trì, Ban Dân tộc tỉnh chốt danh mục thôn.",
            [["Ban Dân tộc tỉnh"]],
        ),
        (
            "Trực tiếp Chủ tịch UBND cấp xã phải có mặt tại bến; Sở Nội vụ tham mưu kỹ thuật.",
            [["Chủ tịch UBND cấp xã"], ["Sở Nội vụ"]],
        ),
        # who of a group, behind a bracket
        (
            "Những xã chưa có bến phao (Hải An, Hải Bình) phải ký hợp đồng thuê phao.",
            [["Những xã chưa có bến phao (Hải An, Hải Bình)"]],
        ),
        # staff that they assign, and who comes after them
        (
            "Ban Chấp hành Đoàn xã phân công đoàn viên trực hỗ trợ người dân.",
            [["Ban Chấp hành Đoàn xã"]],
        ),
        (
            "Ban Giám hiệu cùng ký cam kết; nhà trường gửi bản cam kết về Sở Nội vụ.",
            [["Ban Giám hiệu"], ["nhà trường"]],
        ),
    ],
)
def test_an_order_has_the_body_that_it_names(order: str, leads: list[list[str]]) -> None:
    assert [names for _title, names in orders(f"1. Sở Y tế trực bến.\n2. {order}")][1:] == leads


@pytest.mark.parametrize(
    ("order", "leads"),
    [
        # "thông báo" among other work is no courtesy of an office that only passes a paper on
        (
            "Sở Nội vụ tham mưu lịch; Văn phòng UBND huyện bố trí xe, thông báo lịch.",
            [["Sở Nội vụ"], ["Văn phòng UBND huyện"]],
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy thông báo kết quả kiểm tra trước ngày 15/12/2026.",
            [["Ủy ban Kiểm tra Tỉnh ủy"]],
        ),
        # a list of those who are asked that runs on over semicolons, behind a clause
        (
            (
                "Nhận được Công điện này, yêu cầu Giám đốc các Sở: Xây dựng, Công Thương; Chủ tịch UBND "
                "các xã và Thủ trưởng các đơn vị khẩn trương rà soát phao."
            ),
            [
                [
                    "Giám đốc Sở Xây dựng",
                    "Giám đốc Sở Công Thương",
                    "Chủ tịch UBND các xã",
                    "Thủ trưởng các đơn vị",
                ]
            ],
        ),
        (
            "Ngành điện rà soát phương án cấp điện; ngành y tế rà soát thuốc.",
            [["Ngành điện"], ["ngành y tế"]],
        ),
        (
            "Các Tổng cục, Cục có thủ tục thuộc phạm vi quản lý tự rà soát phao.",
            [["Các Tổng cục, Cục có thủ tục thuộc phạm vi quản lý"]],
        ),
        (
            "UBND các huyện Ngọc Hiển, Năm Căn rà soát phao.",
            [["UBND huyện Ngọc Hiển", "UBND huyện Năm Căn"]],
        ),
        (
            "Giao thêm cho Ban Quản lý vườn quốc gia Sông La theo dõi voi nhà.",
            [["Ban Quản lý vườn quốc gia Sông La"]],
        ),
    ],
)
def test_nobody_named_in_an_order_is_lost(order: str, leads: list[list[str]]) -> None:
    assert [names for _title, names in orders(f"1. Sở Y tế trực bến.\n2. {order}")][1:] == leads


@pytest.mark.parametrize(
    ("order", "leads"),
    [
        # places whose second syllable is a head noun elsewhere
        (
            "Ban Quản lý dự án đầu tư xây dựng khu vực Vân Đồn giải ngân hết vốn.",
            [["Ban Quản lý dự án đầu tư xây dựng khu vực Vân Đồn"]],
        ),
        (
            "Chi nhánh Văn phòng đăng ký đất đai khu vực Bến Lức trả hồ sơ.",
            [["Chi nhánh Văn phòng đăng ký đất đai khu vực Bến Lức"]],
        ),
        # units and cities by their names
        (
            "Ban nhân dân các ấp Bình An, Bình Hòa vận động người dân kê cao lúa.",
            [["Ban nhân dân ấp Bình An", "Ban nhân dân ấp Bình Hòa"]],
        ),
        (
            "Trưởng các khoa Nội, Ngoại, Sản rà soát bệnh án.",
            [["Trưởng khoa Nội", "Trưởng khoa Ngoại", "Trưởng khoa Sản"]],
        ),
        (
            "Các thành phố Đà Lạt, Bảo Lộc rà soát điểm đỗ xe.",
            [["thành phố Đà Lạt", "thành phố Bảo Lộc"]],
        ),
        # names with a verb in small letters
        (
            "Trung tâm Phối hợp tìm kiếm, cứu nạn hàng hải trực 24/24.",
            [["Trung tâm Phối hợp tìm kiếm, cứu nạn hàng hải"]],
        ),
        (
            "Văn phòng điều phối nông thôn mới tỉnh tổng hợp hồ sơ.",
            [["Văn phòng điều phối nông thôn mới tỉnh"]],
        ),
        ("Ban Vận động cứu trợ tiếp nhận tiền.", [["Ban Vận động cứu trợ"]]),
        # departments of another province, groups of a level, a union of a school
        (
            "Sở Y tế Sơn La, Sở Y tế Lai Châu gửi báo cáo.",
            [["Sở Y tế Sơn La", "Sở Y tế Lai Châu"]],
        ),
        ("Công an cùng cấp xử lý vi phạm.", [["Công an cùng cấp"]]),
        (
            "Đoàn Thanh niên Trường Đại học An Giang dựng lều trại.",
            [["Đoàn Thanh niên Trường Đại học An Giang"]],
        ),
        # persons by their title
        ("Các ông, bà trưởng thôn lập bảng kê.", [["Các ông, bà trưởng thôn"]]),
        ("Thầy cô chủ nhiệm lập bảng kê.", [["Thầy cô chủ nhiệm"]]),
        # no name goes on behind a comma with a time
        (
            "Nhà thầu kiểm tra phao mới, hằng tháng báo cáo.",
            [["Nhà thầu"]],
        ),
        # words of everyday work end a name
        (
            "Đoàn Thanh niên dựng lều trại; tổ Bảo vệ khóa cổng sau.",
            [["Đoàn Thanh niên"], ["tổ Bảo vệ"]],
        ),
        (
            "Chi cục Kiểm lâm hai tỉnh Lâm Đồng, Đắk Lắk ký lại quy chế.",
            [["Chi cục Kiểm lâm tỉnh Lâm Đồng", "Chi cục Kiểm lâm tỉnh Đắk Lắk"]],
        ),
        # what a body is praised for, what it reached, and what it asks for itself
        ("Bệnh viện biểu dương tập thể Khoa Ngoại đã cứu sống bệnh nhi.", []),
        ("Các xã Hải An, Hải Bình đạt tỷ lệ cao.", []),
        ("Ban Quản lý dự án đề nghị được tạm ứng thêm.", []),
        # what a body thinks is no work
        ("Sở Tư pháp cho rằng dự thảo phù hợp.", []),
        # fields parted by dashes
        (
            "Rà soát phao - Chủ trì: Sở Y tế - Phối hợp: Sở Nội vụ - Thời hạn: 15/6/2026",
            [["Sở Y tế"]],
        ),
    ],
)
def test_names_of_places_and_units_end_where_the_work_begins(
    order: str, leads: list[list[str]]
) -> None:
    assert [names for _title, names in orders(f"1. Sở Y tế trực bến.\n2. {order}")][1:] == leads


@pytest.mark.parametrize(
    ("order", "second"),
    [
        (
            "Sở Công Thương rà soát tiến độ; riêng dự án Cầu Vàm, Sở Xây dựng lập báo cáo.",
            ("Lập báo cáo dự án Cầu Vàm", ["Sở Xây dựng"]),
        ),
        (
            "Phòng Kinh tế thống kê thiệt hại; về lâu dài, Sở Xây dựng lập quy hoạch kè.",
            ("Lập quy hoạch kè về lâu dài", ["Sở Xây dựng"]),
        ),
        (
            "Sở Tài chính rà soát công ty A; đối với các công ty còn lại, Sở Công Thương lập danh sách.",
            ("Lập danh sách đối với các công ty còn lại", ["Sở Công Thương"]),
        ),
        (
            "Phòng Nội vụ kiểm tra văn bằng; mẫu nào nghi giả, Thanh tra Sở xác minh.",
            ("Xác minh mẫu nào nghi giả", ["Thanh tra Sở"]),
        ),
        (
            "Công an phường kiểm tra phao; cơ sở không đạt, UBND phường đình chỉ hoạt động.",
            ("Đình chỉ hoạt động cơ sở không đạt", ["UBND phường"]),
        ),
        (
            "Công an các xã tiếp nhận trụ sở; trường hợp trụ sở xuống cấp, Phòng Hậu cần đề xuất nơi tạm.",
            ("Đề xuất nơi tạm trong trường hợp trụ sở xuống cấp", ["Phòng Hậu cần"]),
        ),
    ],
)
def test_another_body_has_the_case_that_stands_before_it(
    order: str, second: tuple[str, list[str]]
) -> None:
    assert orders(f"1. Sở Y tế trực bến.\n2. {order}")[2:] == [second]


def test_fields_behind_the_work_are_not_asked_about_again() -> None:
    draft = paper(
        "1. Sở Y tế trực bến.\n2. Rà soát phao. Chủ trì: Sở Y tế. Phối hợp: Sở Nội vụ. "
        "Sản phẩm: Báo cáo rà soát. Thời hạn: 15/6/2026."
    )
    assert [one.text for one in draft.unplaced] == []
    assert [body.text for body in draft.tasks[1].coordinating] == ["Sở Nội vụ"]


def test_more_time_for_some_is_asked_about() -> None:
    draft = paper(
        "1. Sở Y tế trực bến.\n2. Các xã nộp cam kết trước ngày 15/6/2026. "
        "Riêng xã Hải Bình có 11 bãi thì được thêm 10 ngày."
    )
    assert [one.text for one in draft.unplaced] == ["được thêm 10 ngày"]


@pytest.mark.parametrize("verb", ["nhận", "đắp", "góp", "vá", "phơi", "trích", "giữ", "soạn"])
@pytest.mark.parametrize("joint", [", ", "; "])
def test_two_bodies_with_plain_verbs_each_have_their_work(verb: str, joint: str) -> None:
    order = f"Sở Xây dựng {verb} phao mới{joint}Sở Nội vụ bàn giao bến."
    names = [names for _title, names in orders(f"1. Sở Y tế trực bến.\n2. {order}")]
    assert names[1:] == [["Sở Xây dựng"], ["Sở Nội vụ"]]


@pytest.mark.parametrize("thing", ["đất", "vốn", "dự toán", "chỉ tiêu", "biên chế"])
@pytest.mark.parametrize("joint", [" mới, ", " cho các đơn vị; "])
def test_what_is_handed_over_is_work_of_who_hands_it_over(thing: str, joint: str) -> None:
    order = f"Sở Xây dựng giao {thing}{joint}Sở Nội vụ bàn giao bến."
    assert orders(f"1. Sở Y tế trực bến.\n2. {order}")[1:] == [
        (f"Giao {thing}{joint.rstrip(' ,;')}", ["Sở Xây dựng"]),
        ("Bàn giao bến", ["Sở Nội vụ"]),
    ]
