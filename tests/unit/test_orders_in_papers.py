"""Orders as newspapers' copies and letters of offices word them, read from papers nobody had seen."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

LETTER = """ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 12/UBND-TH
Sông Lam, ngày 12 tháng 8 năm 2025
Kính gửi: Các sở, ban, ngành.

"""
CLOSING = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Mẫu\n"


def orders(body: str) -> list[tuple[list[str], str, list[str]]]:
    """Return the leads, the title and the days of each task of a letter with this body."""
    draft = read_document(read_bytes((LETTER + body + CLOSING).encode(), name="cv.txt"))
    return [
        ([name.text for name in one.lead], one.title, [day.text for day in one.deadlines])
        for one in draft.tasks
    ]


@pytest.mark.parametrize(
    ("order", "leads", "title"),
    [
        (
            "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện dựng lều.",
            ["Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện"],
            "Dựng lều",
        ),
        ("Trung tâm Đào tạo nghề tỉnh mở hai lớp.", ["Trung tâm Đào tạo nghề tỉnh"], "Mở hai lớp"),
        (
            "Yêu cầu các phòng giáo dục và đào tạo lập danh sách học sinh.",
            ["các phòng giáo dục và đào tạo"],
            "Lập danh sách học sinh",
        ),
        (
            "Đề nghị các phòng Giáo dục và Đào tạo các huyện, thị xã kiểm tra bếp ăn.",
            ["các phòng Giáo dục và Đào tạo các huyện, thị xã"],
            "Kiểm tra bếp ăn",
        ),
        (
            "Yêu cầu các cấp, các ngành trong tỉnh dọn kênh mương.",
            ["các cấp", "các ngành trong tỉnh"],
            "Dọn kênh mương",
        ),
        ("Với Sở Y tế, tiếp tục kiểm tra bếp ăn.", ["Sở Y tế"], "Tiếp tục kiểm tra bếp ăn"),
        (
            "Yêu cầu Ban Chỉ huy Phòng thủ dân sự kiêm Ban Chỉ đạo Chống bão huyện kiểm tra đê.",
            ["Ban Chỉ huy Phòng thủ dân sự kiêm Ban Chỉ đạo Chống bão huyện"],
            "Kiểm tra đê",
        ),
        (
            "Phòng Nội vụ, Hạt Kiểm lâm, Công an, UBND các xã kiểm tra ranh giới.",
            ["Phòng Nội vụ", "Hạt Kiểm lâm", "Công an", "UBND các xã"],
            "Kiểm tra ranh giới",
        ),
        (
            "Giao các cơ quan trực thuộc UBND huyện; UBND các xã phân công người trực.",
            ["các cơ quan trực thuộc UBND huyện", "UBND các xã"],
            "Phân công người trực",
        ),
        (
            "Lực lượng kiểm lâm, công an và dân quân tự vệ kiểm tra rừng tràm.",
            ["Lực lượng kiểm lâm, công an và dân quân tự vệ"],
            "Kiểm tra rừng tràm",
        ),
        (
            "Đề nghị Sở Y tế tại các tỉnh thành phố kiểm tra kho vắc xin.",
            ["Sở Y tế tại các tỉnh thành phố"],
            "Kiểm tra kho vắc xin",
        ),
    ],
)  # fmt: skip
def test_who_is_asked(order: str, leads: list[str], title: str) -> None:
    assert [one[:2] for one in orders(order)] == [(leads, title)]


def test_a_paragraph_on_where_the_paper_goes_dates_the_order_before_it() -> None:
    body = (
        "Yêu cầu các sở, ban, ngành rà soát số xe cũ.\n"
        "Văn bản báo cáo đề nghị gửi về Sở Tài chính trước ngày 20/9/2025.\n"
    )
    assert orders(body) == [(["các sở, ban, ngành"], "Rà soát số xe cũ", ["trước ngày 20/9/2025"])]


def test_a_paragraph_that_leads_on_to_paragraphs_is_no_order() -> None:
    body = (
        "Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở khẩn trương thực hiện các nội dung sau:\n"
        "Sở Xây dựng kiểm tra bến tàu.\n"
        "Sở Y tế kiểm tra bếp ăn.\n"
    )
    assert [one[0] for one in orders(body)] == [["Sở Xây dựng"], ["Sở Y tế"]]


def test_a_quoted_rule_gives_no_work() -> None:
    body = (
        "Tại Điều 9 Quy chế số 3/QC-HĐ ngày 02/01/2025 quy định: “Điều 9. Bến tàu\n"
        "1. Chủ tàu sơn lại mạn tàu hằng năm.\n"
        "2. Sở Xây dựng kiểm tra bến tàu.”\n"
        "Đề nghị Sở Xây dựng sửa cầu tàu.\n"
    )
    assert [one[1] for one in orders(body)] == ["Sửa cầu tàu"]


def test_the_order_after_a_quotation_inside_a_sentence_is_read() -> None:
    body = (
        "Thực hiện phong trào “Bến tàu xanh”, yêu cầu:\n"
        "1. Sở Xây dựng kiểm tra bến tàu.\n"
        "2. Sở Y tế kiểm tra bếp ăn theo phương châm: “sạch từ đầu”.\n"
    )
    assert [one[0] for one in orders(body)] == [["Sở Xây dựng"], ["Sở Y tế"]]


def test_members_of_a_board_are_asked_and_not_the_board() -> None:
    order = "Ban An toàn tỉnh đề nghị thành viên Ban An toàn tỉnh kiểm tra bến tàu.\n"
    assert [one[:2] for one in orders(order)] == [
        (["thành viên Ban An toàn tỉnh"], "Kiểm tra bến tàu")
    ]


@pytest.mark.parametrize(
    "frame",
    [
        "Thực hiện Công văn số 88/BXD-ĐT ngày 01 tháng 3 năm 2025 của Bộ Xây dựng về rà soát bến.",
        "Thi hành Quyết định số 21/QĐ-TTg ngày 23/2/2025 của Thủ tướng về bến thủy nội địa.",
        "Để giữ an toàn mùa lũ, xét Công văn số 45/SXD-HT ngày 02/3/2025 của Sở Xây dựng.",
    ],
)
def test_what_a_letter_enacts_is_no_work(frame: str) -> None:
    found = orders(f"{frame}\n\nUBND tỉnh đề nghị Sở Xây dựng đếm số bến.\n")
    assert found == [(["Sở Xây dựng"], "Đếm số bến", [])]


@pytest.mark.parametrize(
    "frame",
    [
        "Thông tin chi tiết xin liên hệ ông Lê Văn Bến, số điện thoại 0220 111 2222.",
        "Nhận được Công văn này, đề nghị các sở triển khai thực hiện./.",
    ],
)
def test_how_a_letter_closes_is_no_work(frame: str) -> None:
    found = orders(f"UBND tỉnh đề nghị Sở Xây dựng đếm số bến.\n\n{frame}\n")
    assert found == [(["Sở Xây dựng"], "Đếm số bến", [])]


def test_an_order_after_the_paper_that_it_enacts_is_work() -> None:
    found = orders(
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2025 của UBND tỉnh, lập danh sách các bến.\n\n"
        "Căn cứ Công văn số 17/BXD-HT của Bộ Xây dựng đề nghị các tỉnh đếm cống, UBND tỉnh giao "
        "Sở Xây dựng kiểm tra cống.\n"
    )
    assert [one[:1] for one in found] == [(["Các sở, ban, ngành"],), (["Sở Xây dựng"],)]


def test_a_paragraph_after_the_order_gives_its_day() -> None:
    found = orders(
        "UBND tỉnh đề nghị các sở, ban, ngành rà soát số xuồng máy.\n\n"
        "Các đơn vị thực hiện trước ngày 28/8/2025.\n"
    )
    assert found == [(["các sở, ban, ngành"], "Rà soát số xuồng máy", ["trước ngày 28/8/2025"])]


def test_ways_of_sending_a_report_are_no_items() -> None:
    found = orders(
        "Đến nay còn 12 xã chưa có số liệu. Để kịp trình kỳ họp, UBND tỉnh đề nghị UBND các xã "
        "khẩn trương gửi số liệu hộ bị ngập.\n\n"
        "Báo cáo gửi về Sở Tài chính trước ngày 28/8/2025:\n\n"
        "- Bằng fax theo số 0220 123 456;\n\n- Bằng đường bưu điện, địa chỉ: 12 Lê Lợi.\n"
    )
    assert found == [
        (["UBND các xã"], "Khẩn trương gửi số liệu hộ bị ngập", ["trước ngày 28/8/2025"])
    ]


def test_a_paragraph_under_an_item_that_orders_is_no_work_unless_it_opens_as_work() -> None:
    found = orders(
        "1. Sở Xây dựng vá đường tỉnh lộ 5.\n\nNguồn đá lấy tại mỏ Lau.\n\n"
        "2. Công an tỉnh cấm xe tải ban ngày.\n\nCông an xã gác hai đầu cầu.\n"
    )
    assert [(one[0], one[1]) for one in found] == [
        (["Sở Xây dựng"], "Vá đường tỉnh lộ 5"),
        (["Công an tỉnh"], "Cấm xe tải ban ngày"),
        (["Công an xã"], "Gác hai đầu cầu"),
    ]


def test_what_the_writer_itself_starts_is_no_work_of_another() -> None:
    found = orders(
        "1. UBND phường phát động tuần lễ trồng cây; đề nghị các khu phố trồng 20 cây mỗi nơi.\n"
        "2. Giao Đoàn Thanh niên phường cấp cây giống.\n"
    )
    assert [(one[0], one[1]) for one in found] == [
        (["các khu phố"], "Trồng 20 cây mỗi nơi"),
        (["Đoàn Thanh niên phường"], "Cấp cây giống"),
    ]


def test_a_quotation_may_close_with_a_mark_that_a_scanner_spoilt() -> None:
    found = orders(
        "1. Đối với nội dung tại điểm 6: “Phối hợp kê khai phí bến đò ` - giao Phòng Giá chủ trì, "
        "phối hợp với các phòng có liên quan thực hiện.\n"
        "2. Giao Phòng Tổng hợp theo dõi kết quả.\n"
    )
    assert found[-1][:2] == (["Phòng Tổng hợp"], "Theo dõi kết quả")


def test_a_body_that_gives_notice_has_work() -> None:
    found = orders(
        "1. Công ty Cấp nước Nam Sơn thông báo giá mới cho khách hàng.\n2. Sở Y tế theo dõi.\n"
    )
    assert [one[0] for one in found] == [["Công ty Cấp nước Nam Sơn"], ["Sở Y tế"]]


def test_numbered_ways_of_sending_are_no_items() -> None:
    found = orders(
        "UBND tỉnh đề nghị UBND các xã rà soát xuồng cứu hộ.\n\n"
        "Kết quả kiểm kê gửi về Sở Xây dựng trước ngày 28/8/2025 theo hai cách sau:\n\n"
        "1. Gửi bản giấy qua bưu điện.\n\n2. Gửi tệp vào hộp thư xuong@namson.gov.vn.\n"
    )
    assert found == [(["UBND các xã"], "Rà soát xuồng cứu hộ", ["trước ngày 28/8/2025"])]


def test_a_report_is_sent_to_a_body_without_a_preposition() -> None:
    found = orders(
        "UBND tỉnh đề nghị UBND các xã rà soát nhà xuống cấp.\n\n"
        "Báo cáo gửi Sở Xây dựng trước ngày 28/8/2025.\n"
    )
    assert found == [(["UBND các xã"], "Rà soát nhà xuống cấp", ["trước ngày 28/8/2025"])]
