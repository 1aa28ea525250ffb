"""Who has work by words less common than "giao": counts, whose work it is, who looks after a
building; and who is given none."""

from __future__ import annotations

import pytest
from tests.short_papers import leads_of_order


@pytest.mark.parametrize(
    ("order", "who"),
    [
        ("Hai xã Phước Hải và Lộc An rà soát ranh giới.", ["xã Phước Hải", "xã Lộc An"]),
        ("Ba Sở Tài chính, Nội vụ và Y tế rà soát.", ["Sở Tài chính", "Sở Nội vụ", "Sở Y tế"]),
        ("Hai tỉnh Đồng Nai và Tây Ninh rà soát.", ["tỉnh Đồng Nai", "tỉnh Tây Ninh"]),
        (
            "Giao UBND 02 xã Phước Hải và Lộc An rà soát.",
            ["UBND xã Phước Hải", "UBND xã Lộc An"],
        ),
        ("UBND các phường trung tâm phải lắp đặt camera.", ["UBND các phường trung tâm"]),
        ("UBND các xã bãi ngang rà soát tàu cá.", ["UBND các xã bãi ngang"]),
        (
            "Yêu cầu chủ đầu tư, tư vấn giám sát, nhà thầu thi công khẩn trương rải mặt cầu.",
            ["chủ đầu tư", "tư vấn giám sát", "nhà thầu thi công"],
        ),
        (
            "Việc trồng lại 412 cây thuộc trách nhiệm của Công ty Cây xanh Sông La.",
            ["Công ty Cây xanh Sông La"],
        ),
        (
            "Hoàn thành trước 30/9/2026 việc số hóa sổ hộ tịch, trách nhiệm thuộc Sở Tư pháp.",
            ["Sở Tư pháp"],
        ),
        (
            "Giao đồng chí Lê Minh Tuấn, Trưởng phòng Kinh tế, ra hiện trường đo lại đất.",
            ["Trưởng phòng Kinh tế"],
        ),
        ("Sở Tài chính (chủ trì), Sở Y tế, UBND phường Lộc gỡ vướng mắc.", ["Sở Tài chính"]),
        (
            "UBND xã Vàm và UBND xã Lộc, mỗi đơn vị tổ chức 02 buổi ra quân mỗi tháng.",
            ["UBND xã Vàm", "UBND xã Lộc"],
        ),
        ("Riêng tỉnh Lạng Sơn, khẩn trương rà soát.", ["tỉnh Lạng Sơn"]),
        ("Đề nghị phường Vàm và xã Lộc rà soát.", ["phường Vàm", "xã Lộc"]),
        ("Đội Trật tự kiểm tra các tuyến phố trước ngày 15/8/2026.", ["Đội Trật tự"]),
        (
            "Sở Văn hóa lập hồ sơ di tích, đề nghị Bộ Văn hóa, Thể thao và Du lịch công nhận.",
            ["Sở Văn hóa"],
        ),
        ("Sở Y tế khắc phục tình trạng yêu cầu người dân nộp thêm giấy tờ.", ["Sở Y tế"]),
    ],
)
def test_who_has_the_work(order: str, who: list[str]) -> None:
    assert leads_of_order(order) == [who]


def test_who_takes_over_behind_con_and_thi() -> None:
    found = leads_of_order(
        "Sở Tài chính cân đối vốn, còn UBND huyện Côn Đảo thì lập danh sách chi trả."
    )

    assert found == [["Sở Tài chính"], ["UBND huyện Côn Đảo"]]


@pytest.mark.parametrize(
    "told",
    [
        "Không giao Trung tâm Dịch vụ đấu giá tài sản bán lô gỗ này nữa.",
        "Mặc dù UBND tỉnh đã yêu cầu báo cáo trước ngày 25/4/2026 nhưng Sở Y tế chưa làm.",
        "Đến nay Sở Xây dựng đã cắm xong 312 cọc và bàn giao cho địa phương quản lý.",
        "Hộ gia đình có người tham gia dân quân được hỗ trợ 100% mức đóng bảo hiểm y tế.",
    ],
)
def test_what_is_only_told_is_nobodys(told: str) -> None:
    assert leads_of_order(told) == []


@pytest.mark.parametrize(
    ("order", "who"),
    [
        ("Phòng Kinh tế tổng hợp số hộ nuôi tôm của từng thôn.", ["Phòng Kinh tế"]),
        ("Phòng Kinh tế tổng hợp, báo cáo UBND xã.", ["Phòng Kinh tế"]),
        ("Phòng Kế hoạch tổng hợp chủ trì rà soát số liệu.", ["Phòng Kế hoạch tổng hợp"]),
        ("Trung tâm Dịch vụ tổng hợp xã phát bản tin.", ["Trung tâm Dịch vụ tổng hợp xã"]),
        ("Tổ công tác xây dựng kế hoạch, trình Chủ tịch UBND tỉnh.", ["Tổ công tác"]),
        (
            "Ban Chỉ đạo xây dựng nông thôn mới rà soát tiêu chí, báo cáo UBND tỉnh.",
            ["Ban Chỉ đạo xây dựng nông thôn mới"],
        ),
    ],
)
def test_a_verb_that_a_name_may_hold_is_work_where_words_of_work_follow(
    order: str, who: list[str]
) -> None:
    assert leads_of_order(order) == [who]


def test_provinces_that_stand_by_their_names() -> None:
    order = "Sở Y tế rà soát; tỉnh Cao Bằng hoàn thiện hồ sơ; đề nghị tỉnh Sông La rà soát."

    assert leads_of_order(order) == [["Sở Y tế"], ["tỉnh Cao Bằng"], ["tỉnh Sông La"]]


def test_after_a_time_limit_others_work() -> None:
    order = "Sở Nội vụ cấp bù vật tư. Quá thời hạn nêu trên, các bệnh viện tự mua sắm."

    assert leads_of_order(order) == [["Sở Nội vụ"], ["các bệnh viện"]]


def test_those_who_are_invited_have_no_work() -> None:
    assert (
        leads_of_order("Các cơ quan báo chí thường trú tại tỉnh được mời tham dự, đưa tin.") == []
    )
