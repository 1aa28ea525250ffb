"""What copies of papers bring along: fields in place of the letterhead, drawn tables, notes, broken
lines, old encodings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes, read_file

if TYPE_CHECKING:
    from pathlib import Path

    from directive_cli.drafting.draft import Draft

LETTERHEAD = "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nSông La, ngày 06 tháng 5 năm 2026\n"
HEAD = f"{LETTERHEAD}THÔNG BÁO\nVề bến đò ngang\n"
ORDERS = "1. Sở Xây dựng kiểm tra phao trước ngày 30/6/2026.\n2. Sở Nội vụ theo dõi.\n"


def drafted(text: str | bytes) -> Draft:
    data = text if isinstance(text, bytes) else text.encode()
    return read_document(read_bytes(data, name="van-ban.txt"))


def shown(draft: Draft) -> list[tuple[str, str, list[str], list[str]]]:
    return [
        (
            task.item,
            task.title,
            [name.text for name in task.lead],
            [str(one.value) for one in task.deadlines],
        )
        for task in draft.tasks
    ]


@pytest.mark.parametrize("between", [" ", "\n"])
def test_fields_in_place_of_the_letterhead_are_the_header(between: str) -> None:
    fields = {
        "Số hiệu": "18/KH-UBND",
        "Loại văn bản": "Kế hoạch",
        "Nơi ban hành": "UBND tỉnh Sông La",
        "Ngày ban hành": "06/5/2026",
        "Người ký": "Trần Văn Bến",
        "Trích yếu": "Bến đò ngang",
    }
    head = "\n".join(f"{label}:{between}{value}" for label, value in fields.items())
    header = drafted(f"{head}\nKẾ HOẠCH\nVề bến đò\n{ORDERS}").header
    assert (header.number, header.type, header.issued_on) == (
        "18/KH-UBND", "ke-hoach", "2026-05-06",
    )  # fmt: skip
    assert header.title == "Bến đò ngang"
    assert header.issuer is not None and header.issuer.text == "UBND tỉnh Sông La"
    assert header.signed_by is not None and header.signed_by.name == "Trần Văn Bến"
    assert header.quotes["number"].first_line == (1 if between == " " else 2)


def test_an_annex_alone_is_of_the_document_that_it_names() -> None:
    named = "Kế hoạch số 18/KH-UBND ngày 06/5/2026 của UBND tỉnh"
    below = drafted(f"PHỤ LỤC\nNHIỆM VỤ VỀ BẾN ĐÒ\n(Kèm theo {named})\n{ORDERS}")
    above = drafted(
        f"UBND TỈNH SÔNG LA\n(trích phụ lục kèm theo {named})\n\nPHỤ LỤC\nNHIỆM VỤ\n{ORDERS}"
    )
    for draft in (below, above):
        header = draft.header
        assert (header.number, header.type, header.issued_on) == (
            "18/KH-UBND", "ke-hoach", "2026-05-06",
        )  # fmt: skip
        assert header.cites == ()


def test_a_paper_without_a_number_is_not_the_one_that_it_encloses() -> None:
    draft = drafted(f"{ORDERS}(Kèm theo Công văn số 7/SXD-VT ngày 02/5/2026)\n")
    assert draft.header.number is None
    assert [cited.number for cited in draft.header.cites] == ["7/SXD-VT"]


def test_numbers_side_by_side_share_the_day_after_the_last() -> None:
    draft = drafted(
        f"{HEAD}Căn cứ Quyết định số 12/QĐ-UBND và số 13/QĐ-UBND ngày 02/4/2026 của UBND tỉnh; "
        "theo Công văn số 5/BXD-VT.\nThực hiện Công văn số 5/BXD-VT ngày 03/4/2026 của Bộ Xây "
        f"dựng.\n{ORDERS}"
    )
    assert [(one.number, one.issued_on, one.implemented) for one in draft.header.cites] == [
        ("12/QĐ-UBND", "2026-04-02", False),
        ("13/QĐ-UBND", "2026-04-02", False),
        ("5/BXD-VT", "2026-04-03", True),
    ]


def test_a_table_drawn_with_bars_is_read_by_its_columns() -> None:
    draft = drafted(
        f"{HEAD}\n1. Sở Y tế theo dõi.\n\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n\n"
        "| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |\n|---|---|---|---|\n"
        "| 1 | Kiểm tra phao | Sở Xây dựng | 30/6/2026 |\n"
        "| 2 | Lập **danh sách** bến | Sở Nội vụ | Quý III/2026 |\n"
    )
    assert shown(draft)[1:] == [
        ("PL.1", "Kiểm tra phao", ["Sở Xây dựng"], ["2026-06-30"]),
        ("PL.2", "Lập danh sách bến", ["Sở Nội vụ"], ["2026-Q3"]),
    ]


def test_a_note_at_the_foot_of_a_page_is_taken_out_of_its_sentence() -> None:
    draft = drafted(
        f"{HEAD}1. Sở Xây dựng kiểm tra phao trên toàn tỉnh, lập danh sách các bến chưa có phao "
        "theo mẫu\n                         \n1 Ban hành kèm theo Thông tư số 5/2025/TT-BXD, áp\n"
        "dụng đến ngày 12/6/2026.\nvà báo cáo UBND tỉnh trước ngày 30/6/2026.\n2. Sở Nội vụ theo "
        "dõi.\n"
    )
    first, second = draft.tasks
    assert "Thông tư" not in first.quote_text
    assert first.quote_text.endswith("theo mẫu và báo cáo UBND tỉnh trước ngày 30/6/2026.")
    assert [str(one.value) for one in first.deadlines] == ["2026-06-30"]
    assert second.item == "2"
    assert [cited.number for cited in draft.header.cites] == ["5/2025/TT-BXD"]


def test_a_lone_sign_of_a_scanner_does_not_part_a_sentence() -> None:
    draft = drafted(
        f"{HEAD}1. Sở Xây dựng lập danh sách |\ncác bến chưa có phao trước ngày 30/6/2026.\n"
        "2. Sở Nội vụ theo dõi."
    )
    assert draft.tasks[0].title == "Lập danh sách các bến chưa có phao trước ngày 30/6/2026"


def test_a_letter_with_an_empty_line_after_each_line_is_read_by_its_sentences() -> None:
    text = (
        f"{LETTERHEAD}V/v bến đò ngang\nKính gửi:\n- Sở Xây dựng;\n- Sở Nội vụ.\n"
        "Sở Xây dựng kiểm tra phao và bến đò ngang\ntrên toàn tỉnh trước ngày 30/6/2026.\n"
        "Sở Nội vụ theo dõi\nvà báo cáo UBND tỉnh.\nNơi nhận:\n- Như trên;\n"
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bến\n"
    ).replace("\n", "\n\n")
    draft = drafted(text)
    assert draft.header.title == "Bến đò ngang"
    assert [name.text for name in draft.header.addressees] == ["Sở Xây dựng", "Sở Nội vụ"]
    assert [(title, leads) for _item, title, leads, _days in shown(draft)] == [
        ("Kiểm tra phao và bến đò ngang trên toàn tỉnh trước ngày 30/6/2026", ["Sở Xây dựng"]),
        ("Theo dõi và báo cáo UBND tỉnh", ["Sở Nội vụ"]),
    ]


def test_a_letter_without_place_and_day_begins_after_its_subject() -> None:
    draft = drafted(
        "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nV/v bến đò ngang\n\n"
        "Sở Xây dựng kiểm tra phao trước ngày 30/6/2026."
    )
    assert (draft.header.title, draft.header.issued_on) == ("Bến đò ngang", None)
    assert [task.title for task in draft.tasks] == ["Kiểm tra phao trước ngày 30/6/2026"]


@pytest.mark.parametrize(
    ("kind", "issued", "leads"),
    [
        ("KẾ HOẠCH", "(Kèm theo Quyết định số 18/QĐ-UBND\nngày 06/5/2026)\n", ["Sở Nội vụ"]),
        ("KẾ HOẠCH", "", ["Sở Nội vụ"]),
        ("QUY CHẾ", "(Kèm theo Quyết định số 18/QĐ-UBND\nngày 06/5/2026)\n", []),
    ],
)
def test_a_plan_after_the_signature_orders_and_rules_do_not(
    kind: str, issued: str, leads: list[str]
) -> None:
    draft = drafted(
        f"{LETTERHEAD}QUYẾT ĐỊNH\nBan hành {kind.capitalize()} bến đò\n"
        f"Điều 1. Ban hành kèm theo Quyết định này {kind.capitalize()} bến đò.\n"
        "Điều 2. Giao Sở Xây dựng kiểm tra phao trước ngày 30/6/2026.\n\n"
        f"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bến\n\n{kind}\nBến đò ngang\n{issued}"
        "1. Sở Nội vụ theo dõi bến đò trước ngày 15/7/2026.\n"
    )
    assert [lead for _item, _title, names, _days in shown(draft) for lead in names] == [
        "Sở Xây dựng", *leads,
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_text_with_a_byte_order_mark_is_read(encoding: str) -> None:
    assert drafted(f"{HEAD}{ORDERS}".encode(encoding)).header.title == "Về bến đò ngang"


def test_a_text_in_the_old_vietnamese_code_page_is_read() -> None:
    import unicodedata

    pieces = []
    for sign in f"{HEAD}{ORDERS}":  # cp1258 has the vowels whole and the five tones as accents
        apart = unicodedata.normalize("NFD", sign)
        vowel = unicodedata.normalize("NFC", "".join(one for one in apart if one not in TONES))
        pieces.append(vowel + "".join(one for one in apart if one in TONES))
    draft = drafted("".join(pieces).encode("cp1258"))
    assert shown(draft)[0] == (
        "1", "Kiểm tra phao trước ngày 30/6/2026", ["Sở Xây dựng"], ["2026-06-30"],
    )  # fmt: skip


TONES = "\u0300\u0301\u0303\u0309\u0323"


def test_a_break_inside_a_line_is_a_blank() -> None:
    draft = drafted(f"{HEAD}1. Sở Xây dựng\x0bkiểm tra phao trước ngày 30/6/2026.\n")
    assert [task.title for task in draft.tasks] == ["Kiểm tra phao trước ngày 30/6/2026"]


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(DirectiveError, match="is a folder"):
        read_file(tmp_path)


def test_marks_of_markdown_and_html_are_no_words() -> None:
    draft = drafted(
        "| **UBND TỈNH SÔNG LA** ------- | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n| --- | --- |\n"
        "| Số: 18/TB-UBND | *Sông La, ngày 06 tháng 5 năm 2026* |\n\n**THÔNG BÁO**\n\n"
        "***Về bến đò ngang***\n\n_Căn cứ Luật Giao thông;_\n\n## I. NHIỆM VỤ\n\n"
        "**1. Sở Xây dựng** sơn *phao* trước ngày **30/6/2026**.\n\n2\\. Sở Y tế đặt tủ&nbsp;thuốc."
        "\n\n***\n\n| *Nơi nhận:*<br>- Lưu: VT. | **CHỦ TỊCH**<br><br>**Trần Văn Bến** |\n"
    )
    assert shown(draft) == [
        ("I.1", "Sơn phao trước ngày 30/6/2026", ["Sở Xây dựng"], ["2026-06-30"]),
        ("I.2", "Đặt tủ thuốc", ["Sở Y tế"], []),
    ]
    assert (draft.header.number, draft.header.issued_on) == ("18/TB-UBND", "2026-05-06")
    assert draft.header.signed_by is not None
    assert draft.header.signed_by.name == "Trần Văn Bến"


def test_stars_and_lines_that_are_no_marks_stay() -> None:
    draft = drafted(f"{HEAD}* Sở Xây dựng sơn phao (*).\n* Sở Nội vụ theo dõi 2*3 bến.\n")
    assert [task.title for task in draft.tasks] == ["Sơn phao (*)", "Theo dõi 2*3 bến"]


GLUED = (
    "Công văn 18/UBND-TH năm 2026 về bến đò ngang do Tỉnh Sông La ban hành. UBND TỈNH SÔNG LA ----\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ----\n"
    "Số: 18/UBND-TH V/v sửa bến đò ngang\n"
    "Sông La, ngày 06 tháng 5 năm 2026 Kính gửi: Sở Xây dựng Thực hiện Công văn số 5/BXD-VT ngày "
    "02/4/2026 của Bộ Xây dựng, đề nghị thực hiện:\n1. Kiểm tra phao trước ngày 30/6/2026.\n"
    "2. Treo biển ở bến./. Nơi nhận: - Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bến\n"
)


def test_a_head_that_a_copy_ran_together_is_taken_apart() -> None:
    draft = drafted(GLUED)
    header = draft.header
    assert header.issuer is not None
    assert (header.number, header.issued_on, header.title, header.issuer.text) == (
        "18/UBND-TH", "2026-05-06", "Sửa bến đò ngang", "UBND tỉnh Sông La",
    )  # fmt: skip
    assert [name.text for name in header.addressees] == ["Sở Xây dựng"]
    assert [(item, lead) for item, _title, lead, _day in shown(draft)] == [
        ("1", ["Sở Xây dựng"]), ("2", ["Sở Xây dựng"]),
    ]  # fmt: skip


def test_a_papers_title_before_each_of_its_parts_is_no_part_of_them() -> None:
    title = "Quyết định 18/QĐ-UBND năm 2026."
    draft = drafted(
        f"{title} UBND TỈNH SÔNG LA\nSố: 18/QĐ-UBND Sông La, ngày 06 tháng 5 năm 2026 QUYẾT ĐỊNH "
        "BAN HÀNH KẾ HOẠCH SỬA BẾN\nCăn cứ Luật Giao thông;\nQUYẾT ĐỊNH:\n"
        f"{title} Điều 1.\nBan hành kèm theo Quyết định này Kế hoạch sửa bến.\n{title} Điều 2.\n"
        "Sở Xây dựng chịu trách nhiệm thi hành Quyết định này.\nNơi nhận:\n- Lưu: VT.\n"
        f"CHỦ TỊCH Trần Văn Bến\n\n{title} KẾ HOẠCH SỬA BẾN PHÀ\nI. NHIỆM VỤ\n"
        "1. Sở Y tế đặt tủ thuốc.\n2. Sở Nội vụ theo dõi bến.\n"
    )
    assert [(item, lead) for item, _title, lead, _day in shown(draft)] == [
        ("I.1", ["Sở Y tế"]), ("I.2", ["Sở Nội vụ"]),
    ]  # fmt: skip


def test_the_first_item_of_a_series_may_stand_on_the_line_of_its_heading() -> None:
    draft = drafted(
        f"{HEAD}1. Sở Xây dựng sửa bến theo mục 1.1. của Kế hoạch.\n2. Sở Y tế chăm lo người đi đò "
        "2.1. Đặt tủ thuốc ở bến.\n2.2. Kiểm tra thuốc.\n"
    )
    assert [(item, lead) for item, _title, lead, _day in shown(draft)] == [
        ("1", ["Sở Xây dựng"]), ("2.1", ["Sở Y tế"]), ("2.2", ["Sở Y tế"]),
    ]  # fmt: skip


def test_columns_that_a_copy_glued_without_a_space_are_taken_apart() -> None:
    draft = drafted(
        "THỦ TƯỚNG CHÍNH PHỦ\n\nSố: 18/CĐ-TTgCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
        "Hà Nội, ngày 06 tháng 5 năm 2026\n\nCÔNG ĐIỆN\n\nVề bến đò ngang\n\n"
        "THỦ TƯỚNG CHÍNH PHỦ điện:\n\n- Bộ Xây dựng;\n\n- Bộ Y tế.Ngày 02 tháng 5 năm 2026 đò "
        "chìm. Thủ tướng Chính phủ yêu cầu:\n\n1. Bộ Xây dựng sửa bến.\n\n2. Bộ Y tế chữa người bị nạn."
    )
    assert draft.header.number == "18/CĐ-TTg"
    assert [name.text for name in draft.header.addressees] == ["Bộ Xây dựng", "Bộ Y tế"]
    assert [(item, lead) for item, _title, lead, _day in shown(draft)] == [
        ("1", ["Bộ Xây dựng"]), ("2", ["Bộ Y tế"]),
    ]  # fmt: skip


def test_a_list_of_administrative_procedures_gives_nobody_work() -> None:
    rows = "1\n1.003925\nCấp thẻ lái đò\nĐường thủy\nSở Xây dựng\n2\n1.003926\nĐổi thẻ lái đò\nĐường thủy\n"
    draft = drafted(
        f"{HEAD}1. Sở Nội vụ theo dõi.\n\nPHỤ LỤC\nDANH MỤC\nTT\nSố hồ sơ TTHC\nTên thủ tục hành chính"
        f"\nLĩnh vực\nCơ quan thực hiện\n{rows}Sở Xây dựng\n"
    )
    assert [task.item for task in draft.tasks] == ["1"]


def test_a_title_in_capitals_over_two_lines_ends_where_small_letters_begin() -> None:
    draft = drafted(
        f"{HEAD}I. SỬA CHỮA\nCÁC BẾN ĐÒ NGANG VÀ CẦU TREO CỦA TỈNH\nSở Xây dựng sửa các bến đò ngang trên địa bàn\n"
        "tỉnh trước ngày 30/6/2026, báo cáo Ủy ban nhân\ndân tỉnh.\nII. THEO DÕI\nSở Nội vụ theo dõi các bến.\n"
    )
    assert [(item, title) for item, title, _lead, _day in shown(draft)] == [
        (
            "I",
            "Sửa các bến đò ngang trên địa bàn tỉnh trước ngày 30/6/2026, báo cáo Ủy ban nhân dân tỉnh",
        ),
        ("II", "Theo dõi các bến"),
    ]
