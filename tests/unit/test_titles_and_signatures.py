"""A title ends where the first order or the signature begins, and who signed stands anywhere."""

from __future__ import annotations

import pytest
from tests.short_papers import items

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

HEAD = "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nSông La, ngày 06 tháng 5 năm 2026\n"
NOTICE = f"{HEAD}THÔNG BÁO\nKết quả đếm phao\n"
BODY = (
    "CHỈ THỊ\nVề dọn bến đò ngang\n\n1. Sở Y tế kiểm tra bến Vàm.\n2. Sở Nội vụ rà soát phao.\n\n"
)
COPIES = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"
ANNEX = "\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n1. Sở Y tế kiểm tra bến Vàm.\n2. Sở Nội vụ rà soát phao.\n"
WORK = [
    ("1", "Kiểm tra bến Vàm", ["Sở Y tế"]),
    ("2", "Rà soát phao", ["Sở Nội vụ"]),
]


def signed(text: str) -> tuple[str | None, str | None, list[str]]:
    """Return who signed a paper, as what, and the titles of its tasks."""
    draft = read_document(read_bytes(f"{HEAD}{text}".encode(), name="van-ban.txt"))
    found = draft.header.signed_by
    titles = [task.title for task in draft.tasks]
    return (found.name, found.position, titles) if found else (None, None, titles)


def test_a_first_item_with_a_letter_is_no_part_of_the_title() -> None:
    head = f"{HEAD}CHỈ THỊ\nVề dọn bến đò ngang\n"
    assert items("a) Sở Y tế kiểm tra bến Vàm.\nb) Sở Nội vụ rà soát phao.", head) == [
        ("a", "Kiểm tra bến Vàm", ["Sở Y tế"]),
        ("b", "Rà soát phao", ["Sở Nội vụ"]),
    ]


@pytest.mark.parametrize("asks", ["yêu cầu", "giao", "đề nghị", "phân công"])
def test_an_order_right_under_the_title_is_no_part_of_it(asks: str) -> None:
    order = f"Từ kết quả trên, Ủy ban nhân dân tỉnh {asks} Sở Y tế thay phao trước ngày 15/6/2026"
    assert items(f"{order}\nvà báo cáo kết quả.", NOTICE) == [
        ("P1", "Thay phao trước ngày 15/6/2026 và báo cáo kết quả", ["Sở Y tế"])
    ]


@pytest.mark.parametrize(
    "authority", ["TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"]
)
def test_a_signature_right_under_the_title_is_read_and_the_annex_holds_the_work(
    authority: str,
) -> None:
    text = f"KẾ HOẠCH\nDọn bến phà năm 2026\n\n{authority}\n\nNguyễn Văn Lành\n{ANNEX}"
    position = authority.split("\n")[1]
    titles = [title for _item, title, _lead in WORK]
    assert signed(text) == ("Nguyễn Văn Lành", position, titles)


@pytest.mark.parametrize(
    "position", ["CHỦ TỊCH", "GIÁM ĐỐC", "CHI CỤC TRƯỞNG", "PHÓ HẠT TRƯỞNG", "CHÍNH ỦY"]
)
def test_a_signature_above_the_list_of_recipients_is_read(position: str) -> None:
    text = f"{BODY}{position}\n\nNguyễn Văn Lành\n\n{COPIES}"
    assert signed(text) == ("Nguyễn Văn Lành", position, [title for _item, title, _lead in WORK])


@pytest.mark.parametrize("rank", ["Thượng tá", "Đại tá", "Thiếu tướng", "TS.", "BSCKII."])
@pytest.mark.parametrize("copies", [COPIES, ""])
def test_a_rank_before_the_name_of_who_signed_is_no_part_of_it(rank: str, copies: str) -> None:
    found = signed(f"{BODY}GIÁM ĐỐC\n\n{rank} Nguyễn Văn Lành\n\n{copies}")
    assert found == ("Nguyễn Văn Lành", "GIÁM ĐỐC", [title for _item, title, _lead in WORK])


@pytest.mark.parametrize(
    "position",
    [
        "CHI CỤC TRƯỞNG",
        "PHÓ CHI CỤC TRƯỞNG",
        "HẠT TRƯỞNG",
        "TRẠM TRƯỞNG",
        "ĐỘI TRƯỞNG",
        "TỔ TRƯỞNG",
        "ĐỒN TRƯỞNG",
        "THƯ KÝ",
        "PHÓ THỐNG ĐỐC",
        "TƯ LỆNH",
        "CHÍNH ỦY",
    ],
)
def test_heads_of_small_units_and_of_forces_sign_by_their_position(position: str) -> None:
    text = f"{BODY}{COPIES}{position}\n\nNguyễn Văn Lành\n"
    assert signed(text)[:2] == ("Nguyễn Văn Lành", position)


def test_a_position_below_the_recipients_is_read_as_before() -> None:
    assert signed(f"{BODY}{COPIES}GIÁM ĐỐC\n\nNguyễn Văn Lành\n")[:2] == (
        "Nguyễn Văn Lành",
        "GIÁM ĐỐC",
    )
