"""Which documents a paper cites, wherever it names them."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import DraftHeader
from directive_cli.drafting.text_source import read_bytes

MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
HEAD = f"UBND TỈNH SÔNG LA\n{MOTTO}Số: 12/QĐ-UBND\nSông La, ngày 12 tháng 02 năm 2031\n\n"
FOOT = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\nTrần Văn Bến\n"


def header(text: str) -> DraftHeader:
    return read_document(read_bytes(text.encode(), name="van-ban.txt")).header


def cited(text: str) -> list[tuple[str, str | None]]:
    return [(one.number, one.issued_on) for one in header(text).cites]


def test_the_reasons_of_a_decision_whose_type_stands_in_its_title_are_cited() -> None:
    paper = (
        f"{HEAD}QUYẾT ĐỊNH CHẤP THUẬN DỰ ÁN BẾN ĐÒ\n\nCăn cứ Nghị định số\n18/2030/NĐ-CP ngày "
        "06/5/2030 của Chính phủ;\nXét Tờ trình số 7/TTr-SXD ngày 01/02/2031.\nQUYẾT ĐỊNH:\n"
        f"Điều 1. Sở Xây dựng sửa bến đò.\n{FOOT}"
    )
    assert cited(paper) == [("18/2030/NĐ-CP", "2030-05-06"), ("7/TTr-SXD", "2031-02-01")]


def test_what_a_letter_encloses_is_cited_and_who_receives_it_is_not() -> None:
    paper = (
        f"{HEAD}Kính gửi: Sở Y tế\n\nĐề nghị Sở Y tế đặt tủ thuốc.\n\nTrân trọng./.\n\n"
        "Đính kèm:\n- Công văn số 425/CV-BCĐ ngày 19/01/2031.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT, 8/HS-VT.\n\nCHỦ TỊCH\nTrần Văn Bến\n"
    )
    assert cited(paper) == [("425/CV-BCĐ", "2031-01-19")]


def test_numbers_of_a_list_have_its_day() -> None:
    paper = (
        f"{HEAD}Kính gửi: Sở Y tế\n\nThực hiện các Kế hoạch số 81, 82 và 83/KH-UBND ngày 02/01/2031, "
        f"đề nghị Sở Y tế đặt tủ thuốc.\n{FOOT}"
    )
    assert cited(paper) == [
        ("81/KH-UBND", "2031-01-02"),
        ("82/KH-UBND", "2031-01-02"),
        ("83/KH-UBND", "2031-01-02"),
    ]


def test_the_office_that_a_copy_joined_to_a_title_is_no_part_of_it() -> None:
    paper = (
        f"UBND TỈNH SÔNG LA\n{MOTTO}Số: 12/QĐ-UBND\nSông La, ngày 12 tháng 02 năm 2031 QUYẾT ĐỊNH "
        f"VỀ VIỆC SỬA BẾN ĐÒ UBND TỈNH SÔNG LA\nCăn cứ Luật Giao thông;\nQUYẾT ĐỊNH:\n"
        "Điều 1. Sở Xây dựng sửa bến đò.\nNơi nhận:\n- Lưu: VT.\n"
        "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bến\n"
    )
    found = header(paper)
    assert found.title == "Về việc sửa bến đò"
    assert found.signed_by is not None
    assert (found.signed_by.authority, found.signed_by.position) == (
        "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    )


def test_days_of_cited_papers_are_read_in_every_way_of_writing_them() -> None:
    paper = (
        f"{HEAD}Kính gửi: Sở Y tế\n\nTheo Kết luận số 12-KL/TU, ngày 28-02-2030; Quyết định số "
        "33/QĐ-UBND (ngày 5/1/2031), Quyết định số 34/QĐ-UBND ký ngày 6.1.2031, đề nghị Sở Y tế đặt "
        f"tủ thuốc.\n{FOOT}"
    )
    assert cited(paper) == [
        ("12-KL/TU", "2030-02-28"),
        ("33/QĐ-UBND", "2031-01-05"),
        ("34/QĐ-UBND", "2031-01-06"),
    ]


def test_a_copy_without_a_head_has_the_number_of_the_source_that_it_names() -> None:
    found = header(
        "Sửa bến đò\n\nThực hiện Hướng dẫn số 6-HD/HU ngày 15/3/2031, UBND huyện yêu cầu:\n\n"
        "1. Phòng Y tế đặt tủ thuốc.\n\n(Nguồn: Từ Công văn số 1150/UBND-VP - 22/04/2031)\n"
    )
    assert (found.number, found.type, found.issued_on) == ("1150/UBND-VP", "cong-van", "2031-04-22")
    assert [one.number for one in found.cites] == ["6-HD/HU"]


def test_what_stands_beside_a_title_is_no_part_of_it() -> None:
    letter = f"{HEAD.replace('QĐ-UBND', 'UBND-NC')}V/v sửa bến đò\nHỎA TỐC\n\nKính gửi: Sở Y tế\n"
    plan = (
        f"{HEAD}CHƯƠNG TRÌNH HÀNH ĐỘNG\nSửa bến đò\n(Ban hành kèm theo Quyết định số 8/QĐ-UBND)\n"
    )
    body = f"\n1. Sở Y tế đặt tủ thuốc.\n{FOOT}"
    assert header(letter + body).title == "Sửa bến đò"
    found = header(plan + body)
    assert (found.title, found.type) == ("Sửa bến đò", "chuong-trinh")


def test_a_committee_is_named_by_the_letterhead_rather_than_by_a_copys_place() -> None:
    found = header(
        f"Số hiệu: 12/KH-UBND\nNơi ban hành: Tỉnh Sông La\n\nUBND TỈNH SÔNG LA - Số: 12/KH-UBND\n"
        f"{MOTTO}\nKẾ HOẠCH\nSửa bến đò\n\n1. Sở Y tế đặt tủ thuốc.\n{FOOT}"
    )
    assert found.issuer is not None
    assert found.issuer.text == "UBND tỉnh Sông La"


def test_a_number_that_ends_a_line_with_its_slash_goes_on_in_the_next() -> None:
    paper = (
        f"{HEAD}Kính gửi: Sở Y tế\n\nThực hiện Kế hoạch số 81/\nKH-UBND ngày 02/01/2031, đề nghị "
        f"Sở Y tế đặt tủ thuốc ở các bến đò trong tỉnh.\n{FOOT}"
    )
    assert cited(paper) == [("81/KH-UBND", "2031-01-02")]


GLUED = f"UBND TỈNH SÔNG LA ----\n{MOTTO}Số: 12/KH-UBND Sông La, ngày 12 tháng 02 năm 2031 "


@pytest.mark.parametrize(
    "opening",
    [
        "KẾ HOẠCH SỬA BẾN ĐÒ TRÊN SÔNG\nThực hiện Quyết định số 7/QĐ-TTg ngày 02/01/2031:",
        "KẾ HOẠCH VỀ SỬA BẾN ĐÒ TRÊN SÔNG Nay thực hiện Quyết định số 7/QĐ-TTg ngày 02/01/2031:",
        "KẾ HOẠCH SỬA BẾN ĐÒ TRÊN SÔNG UBND TỈNH SÔNG LA\nCăn cứ Quyết định số 7/QĐ-TTg ngày 02/01/2031:",
    ],
)
def test_a_title_in_the_line_of_its_type_ends_where_the_text_begins(opening: str) -> None:
    paper = f"{GLUED}{opening}\n1. Sở Y tế đặt tủ thuốc.\n2. Sở Xây dựng sửa bến.\n{FOOT}"
    found = header(paper)
    assert found.title is not None
    assert found.title.removeprefix("Về ").capitalize() == "Sửa bến đò trên sông"
    assert cited(paper) == [("7/QĐ-TTg", "2031-01-02")]


def test_what_a_copy_joined_to_the_last_addressee_is_no_name_and_is_searched() -> None:
    paper = (
        f"{HEAD.replace('QĐ-UBND', 'UBND-NC')}V/v đặt tủ thuốc\nKính gửi:\n- UBND các xã;\n"
        "- Bệnh viện tỉnh. UBND tỉnh nhận được Công văn số 627/BYT-BH ngày 27/01/2031, đề nghị:\n"
        f"1. UBND các xã đặt tủ thuốc.\n2. Bệnh viện tỉnh cấp thuốc.\n{FOOT}"
    )
    assert [one.text for one in header(paper).addressees] == ["UBND các xã", "Bệnh viện tỉnh"]
    assert cited(paper) == [("627/BYT-BH", "2031-01-27")]


def test_the_session_of_a_council_is_no_part_of_a_title() -> None:
    paper = (
        f"{GLUED.replace('12/KH-UBND', '5/NQ-HĐND').replace('UBND TỈNH', 'HỘI ĐỒNG NHÂN DÂN TỈNH')}"
        "NGHỊ QUYẾT VỀ SỬA BẾN ĐÒ HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LA KHÓA XV, KỲ HỌP THỨ 2\n"
        f"Căn cứ Luật Giao thông;\nQUYẾT NGHỊ:\nĐiều 1. UBND tỉnh sửa bến đò.\n{FOOT}"
    )
    assert header(paper).title == "Về sửa bến đò"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "THÔNG BÁO KẾT LUẬN\ncủa Bí thư Tỉnh ủy về bến đò",
            "Kết luận của Bí thư Tỉnh ủy về bến đò",
        ),
        (
            "CHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nvề sửa bến đò",
            "Chỉ thị của Ban Thường vụ Tỉnh ủy về sửa bến đò",
        ),
        ("CHỈ THỊ\nVề việc sửa bến đò\n| CÔNG THONG TIN BIEN TU SÔNG LA", "Về việc sửa bến đò"),
    ],
)
def test_a_title_is_whole_and_holds_no_stamp(lines: str, title: str) -> None:
    found = header(
        f"UBND TỈNH SÔNG LA\n{MOTTO}Số: 12/CT-TTg Sông La, ngày 12 tháng 02 năm 2031\n\n{lines}\n\n"
        f"1. Sở Y tế đặt tủ thuốc.\n2. Sở Xây dựng sửa bến.\n{FOOT}"
    )
    assert (found.title, found.place) == (title, "Sông La")
