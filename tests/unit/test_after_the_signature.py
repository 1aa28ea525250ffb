"""The foot of a paper and what follows it: signature, list of copies, a text without "Phụ lục" over
it; and the head of a web copy with its hard breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft, DraftSignature

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\n\nSố: 18/QĐ-UBND\n\nSông La, ngày 06 tháng 5 năm 2026\n\n"
BODY = (
    "Căn cứ Nghị định số 7/2025/NĐ-CP ngày 02/01/2025 của Chính phủ;\n\nQUYẾT ĐỊNH:\n\n"
    "Điều 1. Giao Sở Xây dựng kiểm tra phao trước ngày 30/6/2026./.\n\n"
)
FOOT = "Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Bến\n"


def drafted(text: str) -> Draft:
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


def signed(foot: str) -> DraftSignature:
    signature = drafted(f"{HEAD}QUYẾT ĐỊNH\nVề bến đò\n\n{BODY}{foot}").header.signed_by
    assert signature is not None
    return signature


@pytest.mark.parametrize("title", ["DANH MỤC\nBẾN ĐÒ NGANG", "FILE ĐƯỢC ĐÍNH\nKÈM THEO VĂN BẢN"])
def test_a_title_under_the_signers_name_is_none_of_the_signature(title: str) -> None:
    signature = signed(f"{FOOT}\n{title}\n(Kèm theo Quyết định này)\n\nHỒ SƠ LƯU\n\nHồ Sơ Lưu\n")
    assert (signature.name, signature.position, signature.authority) == (
        "Trần Văn Bến", "PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH",
    )  # fmt: skip


def test_a_list_under_the_signature_is_an_annex_whose_citations_and_rows_are_read() -> None:
    draft = drafted(
        f"{HEAD}QUYẾT ĐỊNH\nVề bến đò\n\n{BODY}{FOOT}\nDANH MỤC\nNHIỆM VỤ VỀ BẾN ĐÒ\n\n"
        "STT\n\nNhiệm vụ\n\nCơ quan chủ trì\n\nThời hạn\n\n"
        "1\n\nSơn phao theo Thông tư số 5/2025/TT-BXD\n\nSở Y tế\n\n15/7/2026\n"
    )
    assert [(task.item, [name.text for name in task.lead]) for task in draft.tasks] == [
        ("1", ["Sở Xây dựng"]),
        ("PL.1", ["Sở Y tế"]),
    ]
    assert [one.number for one in draft.header.cites] == ["7/2025/NĐ-CP", "5/2025/TT-BXD"]


def test_offices_in_the_list_of_copies_are_no_authority() -> None:
    copies = "Nơi nhận:\n- VPCP: BTCN, các Vụ, Cục: TH,\nKTTH, PL, KGVX, QHĐP;\n- Lưu: VT.\n\n"
    signature = signed(f"{copies}KT. BỘ TRƯỞNG,\nCHỦ NHIỆM\nPHÓ CHỦ NHIỆM\nTrần Văn Bến\n")
    assert signature.authority == "KT. BỘ TRƯỞNG,"
    assert (signature.name, signature.position) == ("Trần Văn Bến", "PHÓ CHỦ NHIỆM")


def test_a_position_and_a_name_broken_over_two_lines_are_whole() -> None:
    signature = signed("Nơi nhận:\n- Lưu: VT.\n\nKT. CHỦ TỊCH\nPHÓ\nCHỦ TỊCH\nTrần Văn\nBến\n")
    assert (signature.name, signature.position, signature.authority) == (
        "Trần Văn Bến", "PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH",
    )  # fmt: skip


@pytest.mark.parametrize(
    "office", ["CHỦ TỊCH ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA", "UỶ BAN NHÂN DÂN TỈNH"]
)
def test_a_title_broken_by_a_copy_ends_before_the_office_that_decides(office: str) -> None:
    header = drafted(
        f"{HEAD}QUYẾT\nĐỊNH\nBAN\nHÀNH NỘI DUNG VỀ PHẠM VI BẾN ĐÒ\n{office}\n{BODY}{FOOT}"
    ).header
    assert (header.type, header.title) == ("quyet-dinh", "Ban hành nội dung về phạm vi bến đò")
    assert header.issuer is not None and header.issuer.text == "Ủy ban nhân dân tỉnh Sông La"
    assert [one.number for one in header.cites] == ["7/2025/NĐ-CP"]


def test_a_title_ends_before_the_head_of_the_board_that_decides() -> None:
    head = HEAD.replace("ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA", "BAN CHỈ ĐẠO BẾN ĐÒ")
    header = drafted(
        f"{head}QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ CỦA BAN CHỈ ĐẠO BẾN ĐÒ\n\nTRƯỞNG BAN CHỈ ĐẠO BẾN ĐÒ\n"
        f"\n{BODY}{FOOT}"
    ).header
    assert header.title == "Ban hành Quy chế của Ban Chỉ đạo bến đò"


def test_a_title_that_ends_with_the_office_that_it_speaks_of_keeps_it() -> None:
    header = drafted(
        f"{HEAD}QUYẾT ĐỊNH\nBAN HÀNH NỘI DUNG LÀM VIỆC CỦA\nỦY BAN NHÂN DÂN TỈNH SÔNG LA\n\n{BODY}{FOOT}"
    ).header
    assert header.title == "Ban hành nội dung làm việc của Ủy ban nhân dân tỉnh Sông La"


def test_a_number_with_its_year_may_stand_under_its_word() -> None:
    header = drafted(
        f"{HEAD.replace('Số: 18/QĐ-UBND', 'Số:' + chr(10) + '18/2026/QĐ-UBND')}"
        f"QUYẾT ĐỊNH\nVề bến đò\n\n{BODY}{FOOT}"
    ).header
    assert header.number == "18/2026/QĐ-UBND"


FRAME = "\nCÔNG BÁO/Số 12 + 13/Ngày 21-05-2026\n\n88\n\n"


def test_an_annex_of_duties_in_numbered_items_orders_like_a_plan() -> None:
    draft = drafted(
        f"{HEAD}NGHỊ QUYẾT\nVề bến đò\n\n{BODY}{FOOT}\nPhụ lục\n"
        "NHIỆM VỤ GIAO CÁC CƠ QUAN VỀ BẾN ĐÒ\n(Kèm theo Nghị quyết số 9/NQ-UBND\n"
        "ngày 06/5/2026)\n____\n1. Sở Y tế:\na) Đặt tủ thuốc ở bến trước ngày 15/7/2026.\n"
        f"b) Tập huấn cho {FRAME}người lái đò.\n{FRAME}3. Sở Nội vụ theo dõi bến đò.\n"
    )
    assert [
        (task.item, task.title, [name.text for name in task.lead]) for task in draft.tasks[1:]
    ] == [
        ("1.a", "Đặt tủ thuốc ở bến trước ngày 15/7/2026", ["Sở Y tế"]),
        ("1.b", "Tập huấn cho người lái đò", ["Sở Y tế"]),
        ("3", "Theo dõi bến đò", ["Sở Nội vụ"]),
    ]


def test_an_annex_that_lists_no_duties_orders_nothing() -> None:
    draft = drafted(
        f"{HEAD}NGHỊ QUYẾT\nVề bến đò\n\n{BODY}{FOOT}\nPhụ lục\nKỸ THUẬT SƠN PHAO\n"
        "1. Sở Y tế:\na) Đặt tủ thuốc ở bến trước ngày 15/7/2026.\n"
    )
    assert [task.item for task in draft.tasks] == ["1"]


def test_an_electronic_stamp_between_the_lines_is_no_part_of_the_text() -> None:
    stamp = "Ký bởi: CÔNG BÁO TỈNH SÔNG LA\nCơ quan: VĂN PHÒNG\nNgày ký: 2026-05-08 16:42:06\n"
    draft = drafted(
        f"{HEAD}THÔNG BÁO\nVề bến đò\n\n1. Sở Xây dựng sơn phao và\n{stamp}"
        f"treo biển trước ngày 30/6/2026.\n{FOOT}"
    )
    assert [task.title for task in draft.tasks] == ["Sơn phao và treo biển trước ngày 30/6/2026"]


def test_duties_under_the_signature_are_no_footnotes_besides() -> None:
    draft = drafted(
        f"{HEAD}NGHỊ QUYẾT\nVề bến đò\n\n{BODY}{FOOT}\nDANH MỤC\nNHIỆM VỤ GIAO CÁC CƠ QUAN\n\n"
        "1. Sở Y tế đặt tủ thuốc ở bến trước ngày 15/7/2026.\n2. Sở Nội vụ theo dõi bến đò.\n"
        "3. Sở Xây dựng sơn phao.\n"
    )
    assert len(draft.tasks) == 4
    assert [one.outcome for one in draft.accounts if "tủ thuốc" in one.text] == ["used"]


PLAN = "I. NHIỆM VỤ\n1. Sở Y tế đặt tủ thuốc ở bến.\n2. Sở Nội vụ theo dõi bến đò.\n3. Sở Tài chính cấp tiền.\n"


@pytest.mark.parametrize(
    "title",
    [
        "KẾ HOẠCH\nSửa bến đò\n(Kèm theo Quyết định số 18/QĐ-UBND của Ủy ban nhân dân tỉnh\n",
        "CHƯƠNG TRÌNH HÀNH ĐỘNG SỬA BẾN ĐÒ\n",
    ],
)
def test_a_plan_under_the_signature_is_read_though_its_title_is_set_otherwise(title: str) -> None:
    draft = drafted(f"{HEAD}QUYẾT ĐỊNH\nVề bến đò\n\n{BODY}{FOOT}\n{title}\n{PLAN}")
    assert [task.item for task in draft.tasks] == ["1", "I.1", "I.2", "I.3"]


def test_items_under_a_signature_without_a_name_or_a_title_are_read() -> None:
    foot = FOOT.replace("Trần Văn Bến", "(đã ký)")
    draft = drafted(f"{HEAD}QUYẾT ĐỊNH\nVề bến đò\n\n{BODY}{foot}\nNội dung công việc\n{PLAN}")
    assert [task.item for task in draft.tasks] == ["1", "I.1", "I.2", "I.3"]


def test_a_guide_under_the_recipients_is_read_where_its_title_is_illegible() -> None:
    foot = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n--- PAGE BREAK ---\n\nNG\n(Kèm theo công văn số 18)\n"
    draft = drafted(f"{HEAD}THÔNG BÁO\nVề bến đò\n\n{BODY.split('./.')[0]}./.\n{foot}\n{PLAN}")
    assert [task.item for task in draft.tasks][-3:] == ["I.1", "I.2", "I.3"]
    assert "PAGE BREAK" not in " ".join(one.text for one in draft.accounts)
