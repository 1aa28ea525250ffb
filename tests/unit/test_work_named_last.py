"""Work whose body, time or helper stands behind it or over it: an item's last words, a heading's
time and brackets, words that only ask."""

from __future__ import annotations

import pytest
from tests.short_papers import leads_of_order, paper, plain

from directive_cli.domain.deadline import Deadline


def days(deadlines: tuple[Deadline, ...]) -> list[str]:
    return [one.text for one in deadlines]


@pytest.mark.parametrize(
    ("order", "who"),
    [
        (
            "Việc kiểm đếm 146 hộ còn lại phải kết thúc trong tháng 5/2026; giao UBND xã Vàm.",
            ["UBND xã Vàm"],
        ),
        (
            (
                "Giá đất phải thẩm định xong trước 25/5/2026. Trách nhiệm thuộc Sở Y tế, có sự phối hợp "
                "của Sở Tài chính."
            ),
            ["Sở Y tế"],
        ),
        (
            "Hồ sơ điều chỉnh chậm nhất ngày 15/7/2026 phải có trên bàn Chủ tịch, do Sở Y tế trình.",
            ["Sở Y tế"],
        ),
        (
            (
                "Cân đối 18 tỷ đồng làm đoạn đường tránh ngập: hai đơn vị cùng lo là Sở Tài chính và Sở "
                "Xây dựng."
            ),
            ["Sở Tài chính", "Sở Xây dựng"],
        ),
        (
            "Thu hồi các ki-ốt, xong trước ngày 20/10/2026 (trách nhiệm thuộc UBND phường Tân An).",
            ["UBND phường Tân An"],
        ),
        (
            (
                "Rà soát 12 tuyến kênh (UBND xã Vàm thực hiện, Phòng Kinh tế hỗ trợ), nghiệm thu trước "
                "ngày 15/9/2026."
            ),
            ["UBND xã Vàm"],
        ),
        (
            "Thành lập Đoàn kiểm tra các bến đò ngang do Sở Y tế chủ trì, báo cáo trước 10/8/2026.",
            ["Sở Y tế"],
        ),
        (
            "Việc cấp lại thẻ được giao cho Bảo hiểm xã hội tỉnh, hoàn thành trước ngày 30/9/2026.",
            ["Bảo hiểm xã hội tỉnh"],
        ),
    ],
)
def test_the_last_words_say_who_has_the_work(order: str, who: list[str]) -> None:
    found = plain(f"1. {order}\n2. Sở Nội vụ đếm phao.")

    assert [one.text for one in found.tasks[0].lead] == who
    assert not found.unplaced


def test_a_heading_that_is_a_time_dates_what_stands_under_it() -> None:
    found = plain(
        "A. Trước ngày 15/3/2027\n- Sở Y tế quyết toán kinh phí giao quân.\n"
        "B. Trong tháng 4/2027\n- Sở Y tế khám sàng lọc.\n- Sở Nội vụ rà soát phao ngày 05/4/2027."
    )

    assert [days(task.deadlines) for task in found.tasks] == [
        ["Trước ngày 15/3/2027"],
        ["Trong tháng 4/2027"],
        ["ngày 05/4/2027"],
    ]


def test_those_addressed_have_the_items_under_words_that_only_ask() -> None:
    found = paper(
        "Yêu cầu:\n\n1. Đến hết 20/5: chốt số tồn kho thuốc theo mẫu 01.\n\n"
        "2. Trước 25/5: dự trù thuốc năm 2027 gửi về Sở.",
        kind="V/v dự trù thuốc",
        addressees="- Các bệnh viện công lập trực thuộc Sở.",
        issuer="SỞ Y TẾ\nTỈNH SÔNG LA",
        symbol="SYT-NVD",
    )

    assert [task.item for task in found.tasks] == ["1", "2"]


def test_a_closing_bracket_is_nearer_than_those_addressed() -> None:
    found = paper(
        "Sở Tài chính đề nghị:\n\n1. Hoàn ứng các khoản quá hạn (các chủ đầu tư; trước 30/11/2026).",
        kind="V/v hoàn ứng",
        addressees="- Sở Xây dựng;\n- UBND các xã, phường.",
        issuer="SỞ TÀI CHÍNH\nTỈNH SÔNG LA",
        symbol="STC-QLNS",
    )

    assert [one.text for one in found.tasks[0].lead] == ["các chủ đầu tư"]


def test_the_brackets_of_a_heading_say_who_leads_who_helps_and_who_does_it() -> None:
    found = paper(
        "1. Phòng Du lịch (chủ trì), Trung tâm Xúc tiến du lịch (phối hợp)\n\n- Thiết kế 03 tour.\n\n"
        "2. An toàn, trật tự (nhóm việc này do Phòng Thể thao làm)\n\n- Đăng ký tổ trực cấp cứu.",
        kind="KẾ HOẠCH",
        symbol="KH-SVHTTDL",
        issuer="SỞ VĂN HÓA\nTỈNH SÔNG LA",
    )

    assert [
        ([one.text for one in task.lead], [one.text for one in task.coordinating])
        for task in found.tasks
    ] == [
        (["Phòng Du lịch"], ["Trung tâm Xúc tiến du lịch"]),
        (["Phòng Thể thao"], []),
    ]


def test_who_chairs_a_meeting_has_none_of_its_work() -> None:
    found = paper(
        "Sáng 01/5/2026, Chủ tịch UBND phường Nguyễn Thị Thanh chủ trì giao ban. Kết luận như sau:\n\n"
        "1. Việc phải làm\n\n- Văn phòng trả lời hết đơn thư tồn.",
        kind="THÔNG BÁO",
        symbol="TB-UBND",
    )

    assert [[one.text for one in task.lead] for task in found.tasks] == [["Văn phòng"]]


def test_the_sign_of_a_footnote_is_no_part_of_a_list_of_bodies() -> None:
    found = plain("1. Bộ Quốc phòng chủ trì, phối hợp với Bộ Nội vụ[4], Bộ Tài chính rà soát bến.")

    assert [one.text for one in found.tasks[0].coordinating] == ["Bộ Nội vụ", "Bộ Tài chính"]


def test_a_line_that_goes_on_with_a_level_is_no_heading() -> None:
    found = plain(
        "1. Sở Y tế phân loại bến theo năm mức nguy hiểm, từ cấp I đến cấp\n"
        "V. Chi tiết ghi trên biển báo của từng bến.\n2. Sở Nội vụ đếm phao."
    )

    assert [task.item for task in found.tasks] == ["1", "2"]


@pytest.mark.parametrize(
    ("order", "who"),
    [
        (
            "Tuyên truyền do Báo và Đài Sông La làm; loa xã thì Trung tâm Văn hóa xã phát hai buổi.",
            [["Báo và Đài Sông La"], ["Trung tâm Văn hóa xã"]],
        ),
        (
            "Sở Y tế ra bản tin thứ Hai hằng tuần; việc tiếp người dân thì Sở Tư pháp trực.",
            [["Sở Y tế"], ["Sở Tư pháp"]],
        ),
        (
            "Sở Y tế xem lại định mức; kinh phí thiếu 1,2 tỷ đồng thì Sở Tài chính cho ý kiến.",
            [["Sở Y tế"], ["Sở Tài chính"]],
        ),
        (
            (
                "Mở lại bến cá do UBND xã Vàm đảm nhận; Sở Y tế hướng dẫn hồ sơ; còn cắm biển, cử "
                "người canh bến thì giao cho Công an xã."
            ),
            [["UBND xã Vàm"], ["Sở Y tế"], ["Công an xã"]],
        ),
        (
            "Chế độ đối với người lao động bị tai nạn giao Sở Y tế đôn đốc chi trả.",
            [["Sở Y tế"]],
        ),
        (
            "Thu gom ngư lưới cụ (UBND xã Vàm, UBND xã Lộc làm, các chủ bến bố trí thùng chứa).",
            [["UBND xã Vàm", "UBND xã Lộc"]],
        ),
        (
            "Còn việc sửa mái trạm Cầu Mây, trạm Vàm thì Phòng Kế hoạch - Tài chính lo thủ tục.",
            [["Phòng Kế hoạch - Tài chính"]],
        ),
        ("Quyết toán phần vốn còn treo 2,1 tỷ đồng, Sở Tài chính gánh.", [["Sở Tài chính"]]),
        ("Xuồng cao tốc, ca nô tại ba bến do Công an tỉnh bố trí.", [["Công an tỉnh"]]),
        ("Lịch xả nước ba đợt của hồ Vàm: Sở Y tế chốt và thông báo.", [["Sở Y tế"]]),
        ("Hỗ trợ gạo trong 6 tháng, Sở Y tế chủ trì, phối hợp với Sở Nội vụ.", [["Sở Y tế"]]),
        (
            "Sở Y tế cho nghỉ học; còn lịch học bù thì các trường tự xếp, gửi Sở.",
            [["Sở Y tế"], ["các trường"]],
        ),
        (
            "Sở Tài chính lo kinh phí, Sở Xây dựng lo bến bãi, Công an tỉnh lo trật tự.",
            [["Sở Tài chính"], ["Sở Xây dựng"], ["Công an tỉnh"]],
        ),
        # What a thing is or whose it is gives no work.
        ("Sở Y tế kiểm tra các bến do UBND xã Vàm quản lý.", [["Sở Y tế"]]),
        ("Cuối tháng 3 mưa lớn gây ngập 40 hộ.", []),
        ("Ý kiến của các đại diện: Sở Y tế nhận thấy hồ sơ đủ.", []),
        ("Sở Y tế rà soát; nếu thiếu vốn thì báo cáo Sở Tài chính.", [["Sở Y tế"]]),
    ],
)
def test_the_work_stands_before_who_sees_to_it(order: str, who: list[list[str]]) -> None:
    assert leads_of_order(order) == who


def test_a_body_alone_on_the_line_below_has_the_work() -> None:
    found = plain(
        "1. Đôn đốc các việc trên, hằng tháng tổng hợp trình tại phiên họp của UBND tỉnh:\n"
        "Văn phòng UBND tỉnh.\n\n2. Sở Nội vụ đếm phao."
    )

    assert [[one.text for one in task.lead] for task in found.tasks] == [
        ["Văn phòng UBND tỉnh"],
        ["Sở Nội vụ"],
    ]
