"""Words that a web copy runs together are read apart where both halves are known, and only there."""

from __future__ import annotations

import pytest

from directive_cli.domain.syllables import is_syllable, partings
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.joined_words import part_joined_words
from directive_cli.drafting.source_lines import Line
from directive_cli.drafting.text_source import read_bytes


@pytest.mark.parametrize("word", ["nghiêng", "giữa", "quyết", "gì", "kỹ", "huỳnh", "yếu", "ươm"])
def test_a_syllable(word: str) -> None:
    assert is_syllable(word)
    assert partings(word.upper()) == [] or is_syllable(word.upper())


@pytest.mark.parametrize("word", ["chủtrì", "nghép", "ket", "cên", "Krông", "nhàà", "wế"])
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word) or word == "nghép"


def apart(text: str) -> str:
    """Return a text of one line with its joined words apart."""
    lines, _words = part_joined_words([Line(1, 1, text)])
    return lines[0].raw


@pytest.mark.parametrize(
    ("joined", "read"),
    [
        ("Sở Xây dựng chủtrì kiểmtra bến tàu", "Sở Xây dựng chủ trì kiểm tra bến tàu"),
        ("SởTài chính", "Sở Tài chính"),
        ("UBNDtỉnh giao", "UBND tỉnh giao"),
        ("PHÓ CHỦ NHIỆMTrần Văn Mẫu", "PHÓ CHỦ NHIỆM Trần Văn Mẫu"),
        ("Thường trựcChính phủ", "Thường trực Chính phủ"),
        ("Bộ Giaothông vận tải", "Bộ Giao thông vận tải"),
    ],
)
def test_joined_words_are_parted(joined: str, read: str) -> None:
    assert apart(joined) == read


@pytest.mark.parametrize(
    "kept",
    [
        "xã Chưtao",
        "người Êđê ở Krông Nô",
        "gửi video, email",
        "trién khai quãn lý",
        "tài khoản VNeID",
    ],
)
def test_other_words_are_kept(kept: str) -> None:
    assert apart(kept) == kept


@pytest.mark.parametrize(
    ("broken", "read"),
    [
        ("các đ ồ ng chí Giám đốc", "các đồng chí Giám đốc"),
        ("Bộ Y t ế ban hành", "Bộ Y tế ban hành"),
        ("Qu ả ng Ngãi", "Quảng Ngãi"),
        ("phù h ợ p với", "phù hợp với"),
        ("vào h ệ thống", "vào hệ thống"),
        ("năm 2026 nă m sau", "năm 2026 năm sau"),
    ],
)
def test_broken_words_are_joined(broken: str, read: str) -> None:
    assert apart(broken) == read


@pytest.mark.parametrize(
    "kept",
    ["V/v ứng phó", "T/M ỦY BAN", "điểm đ ở trên", "khoáng là m3/ng", "tổ c ông", "CT ỦY BAN"],
)
def test_letters_alone_are_no_part_of_a_word(kept: str) -> None:
    assert apart(kept) == kept


def test_an_order_in_joined_words_keeps_its_place_and_says_so() -> None:
    text = (
        "UBND TỈNH SÔNG LAM\nSố: 21/UBND-TH\nSông Lam, ngày 05 tháng 01 năm 2026\n"
        "Kínhgửi: Sở Xây dựng\n\nUBND tỉnh có ý kiến như sau:\n"
        "Sở Xây dựng chủtrì, phối hợp với SởTài chính kiểmtra bến tàu trước ngày 20/02/2026.\n"
        "Nơi nhận:\n- Như trên.\nCHỦ TỊCH\nTrần Văn Mẫu\n"
    )
    draft = read_document(read_bytes(text.encode(), name="cv.txt"))
    (task,) = draft.tasks
    assert [one.text for one in task.lead] == ["Sở Xây dựng"]
    assert [one.text for one in task.coordinating] == ["Sở Tài chính"]
    assert task.quote.first_line == 7
    assert task.quote_text in text
    assert draft.joined_words == ("Kínhgửi", "SởTài", "chủtrì", "kiểmtra")
    assert [one.text for one in draft.header.addressees] == ["Sở Xây dựng"]
    assert any("chủtrì" in str(one.message) for one in draft.doubts)


def test_marks_are_set_as_usual_where_a_copy_parts_or_joins_all() -> None:
    parted = (
        "UBND TỈNH SÔNG LAM\nSố : 21/UBND-TH\nSông Lam , ngày 05 tháng 01 năm 2026\n"
        "Kính gửi : Sở Xây dựng , Sở Y tế .\n\nUBND tỉnh có ý kiến như sau :\n"
        "1 . - Sở Xây dựng , Sở Y tế : sửa bến tàu , cầu phao .\n"
        "2 . Sở Y tế , Sở Xây dựng đếm phao , thuyền .\n"
    )
    draft = read_document(read_bytes(parted.encode(), name="cv.txt"))
    assert [[one.text for one in task.lead] for task in draft.tasks] == [
        ["Sở Xây dựng", "Sở Y tế"],
        ["Sở Y tế", "Sở Xây dựng"],
    ]
    assert all(task.quote_text in parted for task in draft.tasks)
    joined = (
        "UBND TỈNH SÔNG LAM\nSố: 21/UBND-TH\nSông Lam, ngày 05 tháng 01 năm 2026\n"
        "Kínhgửi: Sở Xây dựng\n\nUBND tỉnh có ý kiến như sau:\n"
        "Sở Quy hoạch -Kiến trúc chủtrì,phối hợp với SởTài chính kiểmtra bến,trựcthuộc cảng.\n"
    )
    (task,) = read_document(read_bytes(joined.encode(), name="cv.txt")).tasks
    assert [one.text for one in task.lead] == ["Sở Quy hoạch - Kiến trúc"]
    assert task.quote_text in joined and "trực thuộc" in task.title


def test_what_has_no_place_is_quoted_with_the_words_as_they_stand() -> None:
    text = (
        "UBND TỈNH SÔNG LAM\nSố: 21/UBND-TH\nSông Lam, ngày 05 tháng 01 năm 2026\n"
        "Kính gửi: Sở Xây dựng\n\nUBND tỉnh có ý kiến như sau:\n"
        "1. Sở Xây dựng sửa bến tàu.\n"
        "2. Bến tàu đủ rộng thì kiểmtra cả haibên kè và báocáo.\n"
        "3. Sở Xây dựng đếm thuyền, kiểm tra hai bên kè và báo cáo.\n"
        "Nơi nhận:\n- Như trên.\nCHỦ TỊCH\nTrần Văn Mẫu\n"
    )
    draft = read_document(read_bytes(text.encode(), name="cv.txt"))
    (left,) = [one.text for one in draft.accounts if one.outcome == "unplaced"]
    assert left in text


def test_a_note_of_what_is_enclosed_is_no_task() -> None:
    text = (
        "UBND TỈNH SÔNG LAM\nSố: 21/UBND-TH\nSông Lam, ngày 05 tháng 01 năm 2026\n"
        "Kính gửi: Sở Xây dựng.\nGiao Sở Xây dựng sửa bến tàu.\n\n"
        "(Gửi kèm bản sao Tờ trình số 9/TTr-BQL ngày 02/01/2026)./.\n"
        "Nơi nhận:\n- Như trên.\nCHỦ TỊCH\nTrần Văn Mẫu\n"
    )
    draft = read_document(read_bytes(text.encode(), name="cv.txt"))
    assert [one.title for one in draft.tasks] == ["Sửa bến tàu"]
