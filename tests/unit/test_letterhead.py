"""Who issues a document, from letterheads of many kinds of bodies."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

PAPER = """\
{head}
-------
Số: 08/TB-XX
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tuyên Hòa, ngày 12 tháng 02 năm 2025

THÔNG BÁO
Kết luận cuộc họp

1. Công an huyện rà soát địa bàn trước 28/02/2025.

TRƯỞNG BAN
Trần Quốc Bảo
"""
HEADS = [
    ('HUYỆN ỦY LÂM SƠN\nBAN CHỈ ĐẠO 35', 'Ban Chỉ đạo 35', 'Huyện ủy Lâm Sơn'),
    ('TỈNH ỦY TUYÊN HÒA\nBAN CHỈ ĐẠO 57', 'Ban Chỉ đạo 57', 'Tỉnh ủy Tuyên Hòa'),
    ('HUYỆN ỦY LÂM SƠN\nBAN TUYÊN GIÁO VÀ DÂN VẬN', 'Ban Tuyên giáo và Dân vận', 'Huyện ủy Lâm Sơn'),
    ('THÀNH ỦY ĐÔNG KINH\nBAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', 'Ban Chỉ đạo chuyển đổi số', 'Thành ủy Đông Kinh'),
    ('TỈNH ỦY TUYÊN HÒA\nBAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ,\nĐỔI MỚI SÁNG TẠO VÀ CHUYỂN ĐỔI SỐ', 'Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số', 'Tỉnh ủy Tuyên Hòa'),
    ('BAN CHỈ ĐẠO 35\nHUYỆN LÂM SƠN', 'Ban Chỉ đạo 35 huyện Lâm Sơn', None),
    ('UBND HUYỆN LÂM SƠN\nBAN CHỈ ĐẠO 389', 'Ban Chỉ đạo 389', 'UBND huyện Lâm Sơn'),
    ('UBND TỈNH TUYÊN HÒA\nSỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch', 'UBND tỉnh Tuyên Hòa'),
    ('UBND TỈNH TUYÊN HÒA\nTỔ CÔNG TÁC ĐỀ ÁN 06', 'Tổ công tác Đề án 06', 'UBND tỉnh Tuyên Hòa'),
    ('BỘ CÔNG AN\nCÔNG AN TỈNH TUYÊN HÒA', 'Công an tỉnh Tuyên Hòa', 'Bộ Công an'),
    ('BỘ TÀI CHÍNH\nKHO BẠC NHÀ NƯỚC', 'Kho bạc Nhà nước', 'Bộ Tài chính'),
    ('ĐẢNG ỦY UBND TỈNH\nBAN THƯỜNG VỤ', 'Ban Thường vụ', 'Đảng ủy UBND tỉnh'),
    ('ỦY BAN NHÂN DÂN\nXÃ THẠCH BÌNH', 'Ủy ban nhân dân xã Thạch Bình', None),
    ('UBND XÃ THẠCH BÌNH\nVĂN PHÒNG HĐND VÀ UBND', 'Văn phòng HĐND và UBND', 'UBND xã Thạch Bình'),
    ('UBND PHƯỜNG 12\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'Trung tâm phục vụ hành chính công', 'UBND phường 12'),
    ('ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nTỈNH TUYÊN HÒA\nBAN THƯỜNG TRỰC', 'Ban Thường trực', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Tuyên Hòa'),
    ('TỈNH ĐOÀN TUYÊN HÒA\nBAN CHẤP HÀNH', 'Ban Chấp hành', 'Tỉnh đoàn Tuyên Hòa'),
    ('SỞ Y TẾ TUYÊN HÒA\nTRUNG TÂM KIỂM SOÁT BỆNH TẬT', 'Trung tâm kiểm soát bệnh tật', 'Sở Y tế Tuyên Hòa'),
    ('BỘ QUỐC PHÒNG\nQUÂN KHU 4', 'Quân khu 4', 'Bộ Quốc phòng'),
    ('QUÂN KHU 4\nBỘ CHỈ HUY QUÂN SỰ TỈNH TUYÊN HÒA', 'Bộ Chỉ huy quân sự tỉnh Tuyên Hòa', 'Quân khu 4'),
    ('TÒA ÁN NHÂN DÂN TỐI CAO\nTÒA ÁN NHÂN DÂN TỈNH TUYÊN HÒA', 'Tòa án nhân dân tỉnh Tuyên Hòa', 'Tòa án nhân dân tối cao'),
    ('NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nCHI NHÁNH KHU VỰC 8', 'Ngân hàng Nhà nước Việt Nam chi nhánh khu vực 8', None),
    ('BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH TUYÊN HÒA', 'Bảo hiểm xã hội tỉnh Tuyên Hòa', 'Bảo hiểm xã hội Việt Nam'),
    ('LIÊN ĐOÀN LAO ĐỘNG\nTỈNH TUYÊN HÒA', 'Liên đoàn Lao động tỉnh Tuyên Hòa', None),
    ('HỘI LIÊN HIỆP PHỤ NỮ\nTỈNH TUYÊN HÒA', 'Hội Liên hiệp Phụ nữ tỉnh Tuyên Hòa', None),
    ('ĐẢNG BỘ XÃ THẠCH BÌNH\nBAN CHẤP HÀNH', 'Ban Chấp hành', 'Đảng bộ xã Thạch Bình'),
    ('ĐẢNG ỦY XÃ THẠCH BÌNH', 'Đảng ủy xã Thạch Bình', None),
    ('HỘI ĐỒNG NHÂN DÂN\nTHÀNH PHỐ ĐÔNG KINH', 'Hội đồng nhân dân thành phố Đông Kinh', None),
    ('ĐOÀN ĐẠI BIỂU QUỐC HỘI\nTỈNH TUYÊN HÒA', 'Đoàn đại biểu Quốc hội tỉnh Tuyên Hòa', None),
    ('TỔNG CỤC THUẾ\nCỤC THUẾ TỈNH TUYÊN HÒA', 'Cục Thuế tỉnh Tuyên Hòa', 'Tổng cục Thuế'),
    ('CHI CỤC KIỂM LÂM\nHẠT KIỂM LÂM SỐ 2', 'Hạt Kiểm lâm số 2', 'Chi cục Kiểm lâm'),
    ('BAN QUẢN LÝ\nKHU KINH TẾ VÂN SƠN', 'Ban Quản lý khu kinh tế Vân Sơn', None),
    ('THANH TRA TỈNH TUYÊN HÒA', 'Thanh tra tỉnh Tuyên Hòa', None),
    ('VIỆN KIỂM SÁT NHÂN DÂN\nTỈNH TUYÊN HÒA', 'Viện kiểm sát nhân dân tỉnh Tuyên Hòa', None),
    ('ĐIỆN LỰC TUYÊN HÒA', 'Điện lực Tuyên Hòa', None),
    ('TẬP ĐOÀN BƯU CHÍNH VIỄN THÔNG VIỆT NAM\nVNPT TUYÊN HÒA', 'VNPT Tuyên Hòa', 'Tập đoàn Bưu chính Viễn thông Việt Nam'),
    ('BAN CHỈ HUY PHÒNG THỦ DÂN SỰ\nTỈNH TUYÊN HÒA', 'Ban Chỉ huy phòng thủ dân sự tỉnh Tuyên Hòa', None),
    ('TIỂU BAN AN TOÀN, AN NINH MẠNG\nTỈNH TUYÊN HÒA', 'Tiểu ban an toàn, an ninh mạng tỉnh Tuyên Hòa', None),
    ('UBND THỊ XÃ BẮC GIANG\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'Phòng Giáo dục và Đào tạo', 'UBND thị xã Bắc Giang'),
    ('HĐND TỈNH TUYÊN HÒA\nBAN PHÁP CHẾ', 'Ban pháp chế', 'HĐND tỉnh Tuyên Hòa'),
    ('VĂN\nPHÒNG CHÍNH PHỦ', 'Văn phòng Chính phủ', None),
    ('BỘ\nTÀI CHÍNH', 'Bộ Tài chính', None),
    ('ỦY\nBAN NHÂN DÂN\nTỈNH TUYÊN HÒA', 'Ủy ban nhân dân tỉnh Tuyên Hòa', None),
    ('BỘ TÀI CHÍNH\nCỤC\nHẢI QUAN', 'Cục Hải quan', 'Bộ Tài chính'),
    ('THỦ\nTƯỚNG CHÍNH PHỦ', 'Thủ tướng Chính phủ', None),
    ('CHỦ TỊCH ỦY BAN\nNHÂN DÂN\nTỈNH TUYÊN HÒA', 'Chủ tịch Ủy ban nhân dân tỉnh Tuyên Hòa', None),
    ('UBND TỈNH TUYÊN HÒA\nVĂN PHÒNG', 'Văn phòng UBND tỉnh Tuyên Hòa', 'UBND tỉnh Tuyên Hòa'),
    ('ỦY BANNHÂN DÂN\nTỈNH TUYÊN HÒA', 'Ủy ban nhân dân tỉnh Tuyên Hòa', None),
]  # fmt: skip
"""Lines of a letterhead, the issuer, and the body above it."""


@pytest.mark.parametrize(("head", "issuer", "parent"), HEADS)
def test_the_issuer_and_the_body_above_it(head: str, issuer: str, parent: str | None) -> None:
    found = read_document(read_bytes(PAPER.format(head=head).encode(), name="van-ban.txt")).header
    assert found.number == "08/TB-XX"
    assert found.issuer is not None
    assert (found.issuer.text.lower(), (found.parent or "").lower()) == (
        issuer.lower(),
        (parent or "").lower(),
    )


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("HUYỆN ỦY LÂM SƠN", "Huyện ủy Lâm Sơn"),
        ("BAN TUYÊN GIÁO VÀ DÂN VẬN", "Ban Tuyên giáo và Dân vận"),
        ("SỞ Y TẾ TUYÊN HÒA", "Sở Y tế Tuyên Hòa"),
        ("NGÂN HÀNG NHÀ NƯỚC VIỆT NAM", "Ngân hàng Nhà nước Việt Nam"),
        ("BAN QUẢN LÝ\nKHU KINH TẾ VÂN SƠN", "Ban Quản lý khu kinh tế Vân Sơn"),
    ],
)
def test_names_keep_their_capitals(head: str, issuer: str) -> None:
    found = read_document(read_bytes(PAPER.format(head=head).encode(), name="van-ban.txt")).header
    assert found.issuer is not None and found.issuer.text == issuer


def test_a_scanner_joins_both_columns_and_what_is_beside_them() -> None:
    joined = PAPER.replace("{head}\n-------\nSố: 08/TB-XX\n", "").replace(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập",
        '" ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH TUYÊN HÒA Độc lập',
    )
    assert '" ỦY BAN' in joined
    found = read_document(read_bytes(joined.encode(), name="quet.txt")).header
    assert found.issuer is not None
    assert found.issuer.text == "Ủy ban nhân dân tỉnh Tuyên Hòa"


def test_small_letters_that_a_scanner_puts_before_the_place_are_no_part_of_it() -> None:
    scan = PAPER.replace("Tuyên Hòa, ngày", "âp Tuyên Hòa, ngày").format(head=HEADS[0][0])
    header = read_document(read_bytes(scan.encode(), name="quet.txt")).header
    assert header.place == "Tuyên Hòa"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("UBND TỈNH TUYÊN HÒA\nTRUNG TÂM KHUYẾN NÔNG", "Trung tâm Khuyến nông"),
        ("SỞ Y TẾ TUYÊN HÒA\nBỆNH VIỆN Y HỌC CỔ TRUYỀN", "Bệnh viện Y học cổ truyền"),
        ("CÔNG TY TNHH MTV\nTHỦY LỢI TUYÊN HÒA", "Công ty TNHH MTV Thủy lợi Tuyên Hòa"),
        ("BỘ CÔNG THƯƠNG\nCỤC ĐIỆN LỰC", "Cục Điện lực"),
        ("UBND XÃ THẠCH BÌNH\nTRƯỜNG THCS LÊ LỢI", "Trường THCS Lê Lợi"),
        ("ĐẢNG BỘ XÃ THẠCH BÌNH\nCHI BỘ TRƯỜNG THCS LÊ LỢI", "Chi bộ Trường THCS Lê Lợi"),
        ("CỤC THUẾ\nTHUẾ TỈNH TUYÊN HÒA", "Thuế tỉnh Tuyên Hòa"),
        ("THUẾ TỈNH TUYÊN HÒA\nTHUẾ CƠ SỞ 3", "Thuế cơ sở 3"),
        ("UÝ BAN NHÂN DÂN\nXÃ THẠCH BÌNH —=—..", "Ủy ban nhân dân xã Thạch Bình"),
    ],
)
def test_bodies_below_the_state_are_named_as_they_are_written(head: str, issuer: str) -> None:
    found = read_document(read_bytes(PAPER.format(head=head).encode(), name="van-ban.txt")).header
    assert found.issuer is not None
    assert found.issuer.text == issuer


def test_the_text_itself_tells_how_its_issuer_is_written() -> None:
    paper = PAPER.format(head="TRUNG TAM KIEM SOAT\nBỆNH TẬT SÔNG LA").replace(
        "Kết luận cuộc họp\n\n",
        "Kết luận cuộc họp\n\nTrung tâm Kiểm soát bệnh tật Sông La thông báo như sau:\n\n",
    )
    found = read_document(read_bytes(paper.encode(), name="quet.txt")).header
    assert found.issuer is not None
    assert found.issuer.text == "Trung tâm Kiểm soát bệnh tật Sông La"


@pytest.mark.parametrize(
    ("head", "issuer"),
    [
        ("SỞ Y TẾ TUYÊN HÒA\nCÔNG VĂN ĐẾN\nUBND TỈNH TUYÊN HÒA", "UBND tỉnh Tuyên Hòa"),
        ("VĂN THƯ SỞ Y TẾ\n| ĐẾN Ngày: 13/02/2025\nUBND TỈNH TUYÊN HÒA", "UBND tỉnh Tuyên Hòa"),
        ("UY BAN NHAN DAN\nTINH TUYEN HOA", "Ủy ban nhân dân tỉnh Tuyên Hòa"),
    ],
)
def test_a_letterhead_under_a_stamp_or_without_marks_is_read(head: str, issuer: str) -> None:
    found = read_document(read_bytes(PAPER.format(head=head).encode(), name="quet.txt")).header
    assert found.issuer is not None
    assert (found.issuer.text, found.parent) == (issuer, None)


def test_the_office_of_a_committee_may_have_work_in_its_own_notice() -> None:
    paper = (
        "UBND TỈNH TUYÊN HÒA\nVĂN PHÒNG\nSố: 12/TB-VP\nTuyên Hòa, ngày 12 tháng 02 năm 2031\n"
        "THÔNG BÁO\nKết luận cuộc họp\n1. Sở Y tế mua thuốc.\n"
        "2. Văn phòng UBND tỉnh theo dõi, đôn đốc các cơ quan thực hiện.\n"
    )
    draft = read_document(read_bytes(paper.encode(), name="van-ban.txt"))
    assert [[one.text for one in task.lead] for task in draft.tasks] == [
        ["Sở Y tế"],
        ["Văn phòng UBND tỉnh"],
    ]
