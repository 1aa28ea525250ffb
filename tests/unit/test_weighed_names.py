"""Actors that no list names: where their name ends is weighed by what stands on both sides."""

from __future__ import annotations

import pytest
from tests.unit.test_leads import paper, tasks

from directive_cli.domain.name_ends import later_end
from directive_cli.domain.weighed_names import weighed_end


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Các chủ vườn", "tỉa cành trước mùa mưa"),
        ("các chủ hồ có dung tích từ 10 nghìn khối trở lên", "quan trắc mực nước mỗi giờ"),
        ("Các hồ chứa nước trên địa bàn", "tích nước theo đúng quy trình"),
        ("Các đơn vị kinh doanh dịch vụ lưu trú", "khai báo tạm trú đầy đủ"),
        ("Chủ các phương tiện chở khách ngang sông", "mua áo phao cho hành khách"),
        ("Từng cán bộ, công chức", "không hút thuốc tại nơi làm việc"),
        ("Mọi gia đình", "treo cờ trong ngày hội"),
        ("Các nhà thuốc", "bán thuốc theo đơn"),
        ("Chủ đầu tư các khu đô thị, khu nhà ở", "hoàn thiện vỉa hè"),
        ("Các trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên", "mở lớp buổi tối"),
        ("Những hộ dân sống trong vùng ngập", "di dời trước khi nước lên"),
        ("Các bãi tập kết cát", "che bạt khi trời khô"),
        ("Các cấp Hội Phụ nữ", "thăm các gia đình neo đơn"),
        ("Các doanh nghiệp đầu mối, thương nhân phân phối xăng dầu", "duy trì dự trữ 20 ngày"),
        ("Hiệu trưởng các trường tiểu học", "cho học sinh nghỉ khi nước lên"),
    ],
)
def test_an_actor_ends_where_work_begins(name: str, work: str) -> None:
    assert weighed_end(f"{name} {work}.", 0, asked=False)[0] == len(name)


@pytest.mark.parametrize(
    "words",
    [
        "Mỗi học sinh có một hồ sơ số, cập nhật hằng ngày.",
        "Người dân không phải nộp lại giấy tờ đã có.",
        "Các hộ dân gặp khó khăn về vốn.",
        "Các trường hợp bất khả kháng quy định tại Điều 3 báo cáo ngay.",
        "Tổ chức kiểm tra các bến.",
        "Các thành viên gồm đại diện: Lãnh đạo Sở A, Sở B.",
    ],
)
def test_what_is_said_of_actors_is_no_order(words: str) -> None:
    assert weighed_end(words, 0, asked=False)[0] == -1


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        (
            "Giao Ban Quản lý rừng phòng hộ Suối Tràn trồng dặm 5 ha.",
            ["Ban Quản lý rừng phòng hộ Suối Tràn"],
        ),
        ("Phòng Cảnh sát đường thủy dựng biển báo ở bến.", ["Phòng Cảnh sát đường thủy"]),
        (
            "Các chủ bến và Công ty Cổ phần Phà Nam đối chiếu vé.",
            ["Các chủ bến", "Công ty Cổ phần Phà Nam"],
        ),
        ("Lữ đoàn Công binh 214 phá đá, mở đường vào bản.", ["Lữ đoàn Công binh 214"]),
        ("Đội Thuế liên xã số 2 lập sổ bộ mới.", ["Đội Thuế liên xã số 2"]),
        (
            "Giám đốc Công an tỉnh và Chánh Thanh tra tỉnh chấn chỉnh việc tiếp dân.",
            ["Giám đốc Công an tỉnh", "Chánh Thanh tra tỉnh"],
        ),
        (
            "Văn phòng Quốc gia về giảm nghèo hướng dẫn cách rà soát.",
            ["Văn phòng Quốc gia về giảm nghèo"],
        ),
        ("Các tổ bầu cử lập danh sách.", ["Các tổ bầu cử"]),
        (
            "Các doanh nghiệp có vốn đầu tư nước ngoài lập báo cáo tài chính.",
            ["Các doanh nghiệp có vốn đầu tư nước ngoài"],
        ),
        (
            "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ phúc tra các kho.",
            ["Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ"],
        ),
        ("Phòng Kế hoạch tổng hợp gửi số liệu.", ["Phòng Kế hoạch tổng hợp"]),
        ("Trách nhiệm giữ an ninh, trật tự do Công an tỉnh chủ trì.", ["Công an tỉnh"]),
        ("Các TTGDTX xã, phường báo số học viên.", ["Các TTGDTX xã, phường"]),
        ("UBND cấp huyện, cấp xã công khai kết quả.", ["UBND cấp huyện, cấp xã"]),
        (
            "Những hộ dân sống trong vùng ngập dời nhà lên cao.",
            ["Những hộ dân sống trong vùng ngập"],
        ),
        (
            "Chủ tịch Hội đồng thành viên, Tổng Giám đốc các tập đoàn kinh tế rà soát vốn.",
            ["Chủ tịch Hội đồng thành viên, Tổng Giám đốc các tập đoàn kinh tế"],
        ),
        ("Phòng Kinh tế xã Đồi Mây đo lại ruộng bị ngập.", ["Phòng Kinh tế xã Đồi Mây"]),
        (
            "UBND xã Đồi Mây, TP. Sông La và đặc khu Đảo Cát kéo phao vào bờ.",
            ["UBND xã Đồi Mây", "UBND TP. Sông La", "UBND đặc khu Đảo Cát"],
        ),
        (
            "Đài Khí tượng khu vực Nam Trung Bộ phát bản tin hằng giờ.",
            ["Đài Khí tượng khu vực Nam Trung Bộ"],
        ),
        ("Đơn xin qua phà do UBND cấp xã tiếp nhận.", ["UBND cấp xã"]),
        (
            "Trách nhiệm trông coi bến thuộc về Công ty Cổ phần Phà Nam.",
            ["Công ty Cổ phần Phà Nam"],
        ),
        (
            "Trách nhiệm sửa bến phà thuộc Ủy ban nhân dân xã Mường Lầm.",
            ["Ủy ban nhân dân xã Mường Lầm"],
        ),
    ],
)
def test_a_name_ends_before_work_whatever_its_verb(words: str, leads: list[str]) -> None:
    draft = paper(f"1. {words}\n\n2. Giao Sở Nội vụ theo dõi kết quả.")
    assert tasks(draft)[0][1] == leads


def test_an_order_to_an_actor_that_no_list_names_gives_it_the_task() -> None:
    draft = paper(
        "1. Yêu cầu các chủ lồng bè nuôi cá ở hạ lưu đập Tràn kéo bè vào bờ.\n\n2. Các chủ đò sơn lại vạch mớn nước."
    )
    assert [(lead, title) for _item, lead, title in tasks(draft)] == [
        (
            ["các chủ lồng bè nuôi cá ở hạ lưu đập Tràn"],
            "Kéo bè vào bờ",
        ),
        (["Các chủ đò"], "Sơn lại vạch mớn nước"),
    ]


def test_words_that_say_anew_who_is_meant_take_a_name_no_further_than_a_line_or_two() -> None:
    # Unbounded, each start read to the end of what repeats: 60 kB took 40 seconds.
    text = "các đơn vị được giao chủ trì " * 200
    assert later_end(text, len("các đơn vị"), group=True) < 1000
