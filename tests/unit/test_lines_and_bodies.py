"""Lines that a copy parts inside a name or before a number, bodies that few papers name, and work
that stands behind praise."""

from __future__ import annotations

import pytest
from tests.short_papers import items, orders, plain

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes


def days(body: str) -> list[list[str]]:
    """Return the words of the deadlines of each task."""
    return [[one.text for one in task.deadlines] for task in plain(body).tasks]


def test_a_heading_that_ends_with_a_year_leaves_the_first_item_alone() -> None:
    body = (
        "I. Đánh giá chung\nBến đò đông khách.\nII. Nhiệm vụ 6 tháng cuối năm\n1. Sở Y tế\n"
        "- Cấp tủ thuốc.\n2. Sở Nội vụ\n- Lập danh sách lái đò."
    )
    assert orders(body) == [
        ("Cấp tủ thuốc", ["Sở Y tế"]),
        ("Lập danh sách lái đò", ["Sở Nội vụ"]),
    ]


@pytest.mark.parametrize(
    ("lines", "title", "lead"),
    [
        (
            "1. Sở Lao động\n- Thương binh và Xã hội chi trả trợ cấp cho lái đò.",
            "Chi trả trợ cấp cho lái đò",
            "Sở Lao động - Thương binh và Xã hội",
        ),
        (
            "1. Giao phòng Tổ chức\n- Cán bộ rà soát biên chế bến đò.",
            "Rà soát biên chế bến đò",
            "phòng Tổ chức - Cán bộ",
        ),
    ],
)
def test_a_name_that_a_line_parts_at_its_dash_is_one(lines: str, title: str, lead: str) -> None:
    assert orders(f"{lines}\n2. Sở Y tế cấp thuốc.")[0] == (title, [lead])


def test_a_dash_below_a_heading_of_one_body_begins_an_item() -> None:
    body = "1. Sở Tài chính\n- Tổ chức đấu giá bến đò.\n- Kế hoạch đấu giá gửi các xã.\n2. Sở Y tế cấp thuốc."
    assert orders(body)[0] == ("Tổ chức đấu giá bến đò", ["Sở Tài chính"])


@pytest.mark.parametrize(
    ("sentence", "title", "lead"),
    [
        ("Khoa Truyền nhiễm là đầu mối thu dung", "Là đầu mối thu dung", "Khoa Truyền nhiễm"),
        ("Khoa Xét nghiệm trả kết quả", "Trả kết quả", "Khoa Xét nghiệm"),
        ("Khoa Hồi sức tích cực chuẩn bị máy", "Chuẩn bị máy", "Khoa Hồi sức tích cực"),
        ("Khoa Ngoại ngữ tổ chức thi", "Tổ chức thi", "Khoa Ngoại ngữ"),
        ("Phòng Vận tải kiểm tra vé", "Kiểm tra vé", "Phòng Vận tải"),
        (
            "Các trường THPT và trung tâm GDNN-GDTX dạy bơi",
            "Dạy bơi",
            "Các trường THPT và trung tâm GDNN-GDTX",
        ),
        (
            "UBND thành phố Phan Rang - Tháp Chàm kiểm điểm công chức",
            "Kiểm điểm công chức",
            "UBND thành phố Phan Rang - Tháp Chàm",
        ),
        ("Các chủ bến là tổ chức bố trí phao", "Bố trí phao", "Các chủ bến là tổ chức"),
        (
            "Các trường THPT phân công giáo viên chủ nhiệm, sắp xếp thời khóa biểu",
            "Phân công giáo viên chủ nhiệm, sắp xếp thời khóa biểu",
            "Các trường THPT",
        ),
        (
            "Ban Quản lý Khu kinh tế - thương mại đặc biệt Lao Bảo chỉ đạo nhà thầu dọn đường",
            "Chỉ đạo nhà thầu dọn đường",
            "Ban Quản lý Khu kinh tế - thương mại đặc biệt Lao Bảo",
        ),
    ],
)
def test_a_body_is_read_to_the_end_of_its_name(sentence: str, title: str, lead: str) -> None:
    assert orders(f"1. {sentence}.\n2. Sở Y tế cấp thuốc.")[0] == (title, [lead])


def test_science_is_no_faculty() -> None:
    assert orders("1. Sở Khoa học và Công nghệ thử nghiệm phà điện.\n2. Sở Y tế cấp thuốc.")[0] == (
        "Thử nghiệm phà điện",
        ["Sở Khoa học và Công nghệ"],
    )


def test_who_is_in_charge_of_work_leads_it() -> None:
    body = (
        "1. Biên soạn sổ tay lái đò\n- Phụ trách: Tổ Vận tải.\n- Thời gian: Xong bản thảo trước ngày "
        "20/10/2026.\n2. Trang trí bến đò\n- Phụ trách: Văn phòng.\n- Thời gian: Trong tháng 10/2026."
    )
    assert orders(body) == [
        ("Biên soạn sổ tay lái đò", ["Tổ Vận tải"]),
        ("Trang trí bến đò", ["Văn phòng"]),
    ]
    assert days(body) == [["trước ngày 20/10/2026"], ["Trong tháng 10/2026"]]


def test_dated_works_that_a_comma_and_and_join_are_two() -> None:
    body = (
        "1. Sở Xây dựng rà soát bến đò, hoàn thành trước 30/10/2026, và tổ chức diễn tập cứu nạn "
        "trong tháng 11/2026.\n2. Sở Y tế cấp thuốc."
    )
    assert days(body)[:2] == [["trước 30/10/2026"], ["trong tháng 11/2026"]]


def test_what_is_noted_down_is_work_and_thanks_are_none() -> None:
    body = (
        "1. Giao Sở Xây dựng:\na) Ghi nhận vào sổ số khách đã qua sông.\nb) Cắm phao tiêu.\n"
        "2. Hoan nghênh Công ty Bến đò đã sơn cầu tàu.\n3. Sở Y tế cấp thuốc."
    )
    assert [title for title, _lead in orders(body)] == [
        "Ghi nhận vào sổ số khách đã qua sông",
        "Cắm phao tiêu",
        "Cấp thuốc",
    ]


def test_an_order_behind_congratulations_is_not_lost() -> None:
    found = plain(
        "1. Chúc mừng Hội Nông dân đã mở hội thi, giao Hội mở lớp bơi.\n2. Sở Y tế cấp thuốc."
    )
    assert any("giao Hội mở lớp bơi" in one.text for one in found.unplaced)


def test_who_blames_others_has_no_work() -> None:
    body = (
        "1. Phó Chủ tịch UBND tỉnh phê bình Trung tâm Vận tải, UBND phường Bến Trại.\n"
        "2. Sở Y tế cấp thuốc."
    )
    assert orders(body) == [("Cấp thuốc", ["Sở Y tế"])]


@pytest.mark.parametrize("time", ["Trước ngày 15/6/2026", "Trong tháng 6/2026", "Hằng tháng"])
def test_another_body_behind_a_time_has_its_own_work(time: str) -> None:
    body = f"1. Sở Xây dựng:\na) Cắm phao.\nb) {time}, Công an tỉnh kiểm tra áo phao."
    assert orders(body) == [
        ("Cắm phao", ["Sở Xây dựng"]),
        ("Kiểm tra áo phao", ["Công an tỉnh"]),
    ]
    assert days(body)[1] == [time]


def test_a_group_is_told_by_its_share_below_a_mark() -> None:
    body = (
        "1. Các xã có tỷ lệ bến được cấp phép dưới 50%, chậm tiến độ phải giải trình.\n"
        "2. Sở Y tế cấp thuốc."
    )
    assert orders(body)[0] == (
        "Phải giải trình",
        ["Các xã có tỷ lệ bến được cấp phép dưới 50%, chậm tiến độ"],
    )


def test_bodies_in_capitals_without_a_number_head_what_follows_them() -> None:
    body = (
        "UBND tỉnh yêu cầu:\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n- Mở lớp dạy bơi.\nTRUNG TÂM HÀNH CHÍNH CÔNG\n- Lập danh sách "
        "lái đò.\nBAN XÂY DỰNG ĐẢNG\n- Tham mưu kiểm điểm chủ bến.\nPHÒNG VĂN HÓA - XÃ HỘI\n"
        "- Treo biển báo."
    )
    assert orders(body) == [
        ("Mở lớp dạy bơi", ["Ban Tuyên giáo và Dân vận"]),
        ("Lập danh sách lái đò", ["Trung tâm Hành chính công"]),
        ("Tham mưu kiểm điểm chủ bến", ["Ban Xây dựng Đảng"]),
        ("Treo biển báo", ["Phòng Văn hóa - Xã hội"]),
    ]


def test_petitions_are_no_work_and_the_order_below_each_is() -> None:
    body = (
        "UBND tỉnh chuyển các đơn vị xử lý như sau:\n* Kiến nghị số 4: Cử tri nói phà chậm.\n"
        "Chuyển Sở Xây dựng kiểm tra phà ngang sông La và báo cáo kết quả.\n"
        "* Kiến nghị số 7: Cử tri đề nghị sửa đường.\n"
        "Công an tỉnh tuần tra đường vào bến trong các ngày lễ hội của xã.\n"
        "* Kiến nghị số 9: về thiếu thuốc.\nĐề nghị Sở Y tế cấp thuốc cho các bến đò."
    )
    assert orders(body) == [
        ("Kiểm tra phà ngang sông La và báo cáo kết quả", ["Sở Xây dựng"]),
        ("Tuần tra đường vào bến trong các ngày lễ hội của xã", ["Công an tỉnh"]),
        ("Cấp thuốc cho các bến đò", ["Sở Y tế"]),
    ]


def test_a_record_of_a_meeting_orders_below_its_conclusion() -> None:
    text = (
        "BAN QUẢN LÝ BẾN SÔNG LA\nSố: 09/BB-BQL\nSông La, ngày 13 tháng 3 năm 2026\nBIÊN BẢN\n"
        "Họp giao việc\nHôm nay, chúng tôi gồm có:\n1. Ông Trần Văn Lái - Phó Giám đốc Ban, chủ trì;\n"
        "I. NỘI DUNG BÁO CÁO\nPhòng Kỹ thuật báo cáo tiến độ chậm.\nII. KẾT LUẬN, GIAO VIỆC\n"
        "1. Tư vấn giám sát kiểm tra cọc bến trước ngày 18/3/2026.\n"
        "2. Phòng Tài chính - Kế toán kiểm tra bảo lãnh.\n"
    )
    found = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert found.orders_nothing is None
    assert [(one.title, [name.text for name in one.lead]) for one in found.tasks] == [
        ("Kiểm tra cọc bến trước ngày 18/3/2026", ["Tư vấn giám sát"]),
        ("Kiểm tra bảo lãnh", ["Phòng Tài chính - Kế toán"]),
    ]


def test_a_record_that_concludes_nothing_orders_nothing() -> None:
    text = (
        "BAN QUẢN LÝ BẾN SÔNG LA\nSố: 09/BB-BQL\nSông La, ngày 13 tháng 3 năm 2026\nBIÊN BẢN\n"
        "Họp giao ban\nHôm nay, chúng tôi gồm có:\n1. Ông Trần Văn Lái - Phó Giám đốc Ban, chủ trì;\n"
        "Phòng Kỹ thuật báo cáo tiến độ chậm.\n"
    )
    found = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert found.tasks == ()
    assert found.orders_nothing is not None


def test_points_that_run_on_inside_a_sentence_open_no_item() -> None:
    body = (
        "5. Sở Nội vụ\n"
        "Chủ trì, phối hợp với các đơn vị triển khai việc giữ sạch bến phà trên địa bàn toàn tỉnh. Cụ thể:\n"
        "(i) Rà soát các bến trong các khu, cụm; (ii) Tổ chức các chương trình hỗ trợ chủ phà, đổi mới\n"
        "phà; (iii) Phối hợp với Ban Quản lý bến.\n"
        "6. Sở Y tế\n"
        "- Cấp thuốc cho các bến."
    )
    assert [(item, names) for item, _title, names in items(body)] == [
        ("5", ["Sở Nội vụ"]),
        ("6-1", ["Sở Y tế"]),
    ]


def test_bodies_on_a_full_line_head_the_work_under_them() -> None:
    body = (
        "4. Sở Y tế cấp thuốc cho các bến phà trên địa bàn tỉnh, theo dõi sức khỏe của thợ phà.\n"
        "5. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội\n"
        "Giám sát, phản biện xã hội đối với việc giữ sạch bến phà."
    )
    assert [names for _item, _title, names in items(body)] == [
        ["Sở Y tế"],
        ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức chính trị - xã hội"],
    ]


def test_a_line_that_ends_with_an_article_goes_on_with_its_paper() -> None:
    found = plain(
        "1. Sở Y tế trực bến Vàm.\n"
        "2. Khi giá vé trên thị trường biến động tăng, giảm so với mức giá tối thiểu, tối\n"
        "đa của khung giá hoặc phát sinh loại vé mới chưa được quy định trong khung giá,\n"
        "tính theo các trường hợp quy định tại Điều 6\n"
        "Thông tư số 44/2017/TT-BTC được sửa đổi, bổ sung, Sở Tài chính chủ trì, phối hợp\n"
        "với các đơn vị có liên quan báo cáo Ủy ban nhân dân tỉnh.\n"
        "3. Sở Nội vụ đếm phao."
    )

    assert [task.item for task in found.tasks] == ["1", "2", "3"]
