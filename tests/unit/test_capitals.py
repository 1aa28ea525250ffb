"""Titles in capitals become sentences; names, numbers and abbreviations stay as they are."""

from __future__ import annotations

import pytest

from directive_cli.domain.capitals import sentence_case


@pytest.mark.parametrize(
    ("capitals", "sentence"),
    [
        (
            "KẾ HOẠCH CHUYỂN ĐỔI SỐ TỈNH TUYÊN QUANG NĂM 2025",
            "Kế hoạch chuyển đổi số tỉnh Tuyên Quang năm 2025",
        ),
        (
            "ĐẠI HỘI LẦN THỨ VI, PHẠM VI TOÀN TỈNH VÀ XỬ LÝ VI PHẠM",
            "Đại hội lần thứ VI, phạm vi toàn tỉnh và xử lý vi phạm",
        ),
        (
            "ĐẦU TƯ CƠ SỞ VĂN HÓA VÀ THỂ THAO CỦA SỞ TƯ PHÁP",
            "Đầu tư cơ sở văn hóa và thể thao của Sở Tư pháp",
        ),
        (
            "TRIỂN KHAI NGHỊ QUYẾT SỐ 214/NQ-CP NGÀY 23/7/2025 CỦA CHÍNH PHỦ",
            "Triển khai Nghị quyết số 214/NQ-CP ngày 23/7/2025 của Chính phủ",
        ),
        (
            "THỰC HIỆN QUYẾT ĐỊNH SỐ 1899/QĐ-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ",
            "Thực hiện Quyết định số 1899/QĐ-TTg của Thủ tướng Chính phủ",
        ),
        (
            "NGHỊ QUYẾT SỐ 66-NQ/TW CỦA BỘ CHÍNH TRỊ",
            "Nghị quyết số 66-NQ/TW của Bộ Chính trị",
        ),
        (
            "KẾT LUẬN CỦA ĐỒNG CHÍ PHAN HUY NGỌC, CHỦ TỊCH UBND TỈNH",
            "Kết luận của đồng chí Phan Huy Ngọc, Chủ tịch UBND tỉnh",
        ),
        (
            "PHÁT TRIỂN KINH TẾ - XÃ HỘI XÃ HÒA AN, HUYỆN CHIÊM HÓA GIAI ĐOẠN II",
            "Phát triển kinh tế - xã hội xã Hòa An, huyện Chiêm Hóa giai đoạn II",
        ),
        (
            "XÂY DỰNG NÔNG THÔN MỚI CẤP XÃ TRÊN ĐỊA BÀN TỈNH QUÝ IV NĂM 2025",
            "Xây dựng nông thôn mới cấp xã trên địa bàn tỉnh quý IV năm 2025",
        ),
        ("PHÂN CẤP CHO CÁC XÃ, PHƯỜNG, ĐẶC KHU", "Phân cấp cho các xã, phường, đặc khu"),
        (
            "ỨNG DỤNG VNEID, CSDL DÂN CƯ THEO ĐỀ ÁN 06/CP",
            "Ứng dụng VNeID, CSDL dân cư theo Đề án 06/CP",
        ),
        (
            "BAN HÀNH KẾ HOẠCH BẢO VỆ BÍ MẬT NHÀ NƯỚC CỦA NHÀ NƯỚC",
            "Ban hành Kế hoạch bảo vệ bí mật nhà nước của Nhà nước",
        ),
        ("CỦA TỈNH UỶ SÔNG LA", "Của Tỉnh ủy Sông La"),
        (
            "THỦ TỤC CẤP XÃ LĨNH VỰC GIÁO DỤC VÀ ĐÀO TẠO CỦA SỞ GIÁO DỤC VÀ ĐÀO TẠO",
            "Thủ tục cấp xã lĩnh vực giáo dục và đào tạo của Sở Giáo dục và Đào tạo",
        ),
        ("PHÁT TRIỂN HẠ TẦNG 5G, IOT", "Phát triển hạ tầng 5G, IoT"),
        ("NÂNG CẤP ĐƯỜNG Ở BÀ RỊA-VŨNG TÀU", "Nâng cấp đường ở Bà Rịa-Vũng Tàu"),
        (
            "GIAO SỞ KHOA HỌC VÀ CÔNG NGHỆ CHỦ TRÌ",
            "Giao Sở Khoa học và Công nghệ chủ trì",
        ),
    ],
)
def test_names_and_numbers_keep_their_capitals(capitals: str, sentence: str) -> None:
    assert sentence_case(capitals) == sentence


def test_the_running_text_and_the_registry_tell_further_names() -> None:
    title = "BẢO TỒN HỒ BA BỂ VÀ ĐỘI KHÁM PHÁ SÔNG LÔ"
    text = "Đội Khám phá bảo tồn hồ Ba Bể. Các xã quanh hồ Ba Bể tham gia, dọc theo sông Lô."
    assert (
        sentence_case(title, running_text=text, names=["Đội Khám phá"])
        == "Bảo tồn hồ Ba Bể và Đội Khám phá sông Lô"
    )


def test_the_word_before_tells_more_than_a_title_elsewhere() -> None:
    text = "Danh mục thủ tục hành chính của Trung tâm Hành chính công. Bộ phận Hành chính nhận."
    assert (
        sentence_case("CÔNG BỐ DANH MỤC THỦ TỤC HÀNH CHÍNH", running_text=text)
        == "Công bố Danh mục thủ tục hành chính"
    )


def test_a_known_name_is_written_the_usual_way_whatever_the_text_writes() -> None:
    text = "Nay Ủy ban Nhân dân Tỉnh Sông La giao; theo Ủy ban Nhân dân Tỉnh Sông La."
    assert (
        sentence_case("ỦY BAN NHÂN DÂN TỈNH SÔNG LA", running_text=text)
        == "Ủy ban nhân dân tỉnh Sông La"
    )


def test_both_halves_of_a_portfolio_are_written_alike() -> None:
    text = (
        "Trong lĩnh vực giáo dục, các trường nghe Sở Giáo dục và Đào tạo và Bộ Giáo dục và Đào tạo."
    )
    assert (
        sentence_case("THỦ TỤC LĨNH VỰC GIÁO DỤC VÀ ĐÀO TẠO", running_text=text)
        == "Thủ tục lĩnh vực giáo dục và đào tạo"
    )
