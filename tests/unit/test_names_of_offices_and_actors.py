"""Offices with more than one word, and actors of kinds, by endings, in counted groups."""

from __future__ import annotations

import pytest
from tests.short_papers import leads_of_order, orders, plain

DAY = "trước ngày 15/6/2026"


@pytest.mark.parametrize(
    ("order", "lead"),
    [
        (
            "Phó Giám đốc phụ trách Sở Xây dựng duyệt bản vẽ bến.",
            "Phó Giám đốc phụ trách Sở Xây dựng",
        ),
        (
            "Phó Trưởng phòng phụ trách Phòng Kinh tế ký sổ bến.",
            "Phó Trưởng phòng phụ trách Phòng Kinh tế",
        ),
        (
            f"Đội phó Đội Cảnh sát đường thủy kiểm tra xuồng {DAY}.",
            "Đội phó Đội Cảnh sát đường thủy",
        ),
        (
            f"Trưởng phòng Nội vụ kiêm Trưởng Ban Bến phà lập sổ {DAY}.",
            "Trưởng phòng Nội vụ",
        ),
        (
            f"Giám đốc Trung tâm Bến phà kiêm Trưởng Ban Cứu hộ đếm phao {DAY}.",
            "Giám đốc Trung tâm Bến phà",
        ),
    ],
)
def test_an_office_has_all_its_words_and_no_second_office(order: str, lead: str) -> None:
    assert leads_of_order(order) == [[lead]]


@pytest.mark.parametrize(
    ("actor", "work"),
    [
        ("Thư ký hội thi", "chép biên bản"),
        ("Các chuyên viên trực bến", "gửi sổ"),
        ("Mạng lưới cộng tác viên dân số", "phát tờ rơi"),
        ("Người đại diện phần vốn", "nộp báo cáo"),
        ("Người đại diện hộ nuôi cá", "nộp đơn"),
        ("Nông trường", "trồng cây ven bến"),
        ("Các lâm trường", "dời bè gỗ khỏi luồng"),
        ("Các xã đoàn", "nhặt rác ở bến"),
        ("Người lái đò", "mặc áo phao"),
        ("Người gác chắn", "khóa cổng bến"),
        ("Bảo mẫu", "dắt trẻ xuống phà"),
        ("Tàu lai dắt", "kéo xà lan khỏi luồng"),
        ("Các tàu cá", "tắt đèn khi vào bến"),
        ("Các trung đội dân quân", "vác bao cát"),
        ("Các vị chủ ghe", "rửa khoang hàng"),
        ("Các vị trưởng bến", "nhắc khách mặc áo phao"),
        ("Quý thầy cô", "nhắc học sinh mặc áo phao"),
        ("Cung trưởng", "đếm tà vẹt"),
        ("Tuần đường viên", "ghi sổ"),
        ("Các cứu hộ viên", "thay ca tại bến"),
        ("Máy trưởng", "thay dầu"),
        ("Ba tổ liên gia", "nạo vét rạch"),
        ("Bảy chủ ghe", "tháo mui cũ"),
        ("Mười hộ nuôi cá", "kéo lồng vào bờ"),
        ("Hai xã", "đắp kè chợ nổi"),
    ],
)
def test_an_actor_of_a_kind_has_the_work_behind_its_name(actor: str, work: str) -> None:
    found = orders(f"1. {actor} {work} {DAY}.\n2. Sở Y tế trực bến.")
    assert found[0] == (f"{work[0].upper()}{work[1:]} {DAY}", [actor])


@pytest.mark.parametrize(
    ("actors", "work"),
    [
        ("Các lớp dạy bơi", "mượn phao"),
        ("Các lớp bồi dưỡng", "mượn phao"),
        ("Các cơ sở giữ trẻ", "dựng rào"),
        ("Các trạm thu phí", "tắt đèn đỏ"),
        ("Các chủ tàu khai thác, vận chuyển cát", "rà soát phao"),
        ("Các chủ ghe thu mua, vận chuyển cá", "rà soát phao"),
        ("Các hộ trong Chương trình kết nối cung cầu", "dựng gian hàng"),
        ("Các hộ trong Dự án hỗ trợ sinh kế", "dựng lồng cá"),
        ("Các hộ trong Dự án cải tạo bến", "dời lồng bè"),
        ("Các hộ nuôi cá đang hoạt động nhưng chưa có giấy phép", "gửi đơn"),
        ("Các hộ nuôi cá đã hết hạn nhưng còn đỗ ở bến", "nộp phí bến"),
        ("Các hộ bán hàng đã hết hạn nhưng vẫn ở trên bến", "dọn hàng"),
    ],
)
def test_verbs_that_say_which_actors_are_meant_open_no_work(actors: str, work: str) -> None:
    assert leads_of_order(f"{actors} {work} {DAY}.") == [[actors]]


@pytest.mark.parametrize(
    "words",
    [
        f"Hai phòng đếm phao {DAY}.",
        f"Hai bên ký sổ bến {DAY}.",
        f"Cơ sở vật chất sửa chữa {DAY}.",
        "Các hộ nuôi cá đã và đang dời lồng bè.",
    ],
)
def test_two_rooms_equipment_and_what_goes_on_are_no_work_of_a_body(words: str) -> None:
    assert leads_of_order(words) == []
    assert len(plain(f"1. Sở Y tế trực bến.\n2. {words}").unplaced) == 1
