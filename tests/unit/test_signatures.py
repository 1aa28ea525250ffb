"""Who signed: the name in the closing, however the copy set it."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import DraftSignature
from directive_cli.drafting.text_source import read_bytes

HEAD = (
    "UBND TỈNH SÔNG LA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 12/TB-UBND\nSông La, ngày 12 tháng 02 năm 2031\n\nTHÔNG BÁO\nKết luận cuộc họp\n\n"
    "1. Sở Y tế rà soát trước 28/02/2031.\n2. Sở Nội vụ theo dõi./.\n\nNơi nhận:\n- Như trên;\n"
)


def signature(closing: str, before: str = "") -> DraftSignature | None:
    paper = f"{before}{HEAD}{closing}\n"
    return read_document(read_bytes(paper.encode(), name="van-ban.txt")).header.signed_by


@pytest.mark.parametrize(
    ("closing", "position"),
    [
        ("- TT Tỉnh ủy; PHÓ CHỦ TỊCH\n- Lưu: VT, KT(NNT). Trần Văn Bến", "PHÓ CHỦ TỊCH"),
        ('- UBND các xã; GIÁM ĐỐC\n- Luu: VT, KT2". Trần Văn Bến', "GIÁM ĐỐC"),
        ("- Lưu: VT, ĐM (2b). Lan Anh BỘ TRƯỞNG, CHỦ NHIỆM Trần Văn Bến", "BỘ TRƯỞNG, CHỦ NHIỆM"),
        ("- Lưu: VT. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Bến", "PHÓ CHỦ TỊCH"),
        ("- Lưu: VT.\n\nGIÁM ĐỐC\nĐã ký: Trần Văn Bến", "GIÁM ĐỐC"),
        ("- Lưu: VT.\n\nGIÁM ĐỐC\nBSCKII. Trần Văn Bến", "GIÁM ĐỐC"),
        ("- Lưu: VT.\n\nGIÁM ĐỐC\nTran! Văn Bến", "GIÁM ĐỐC"),
        ("- Lưu: VT.\n\n/ GIÁM ĐỐC\n~ Trần Văn Bến _", "GIÁM ĐỐC"),
    ],
)
def test_a_name_beside_the_recipients_or_the_word_signed_is_the_signers(
    closing: str, position: str
) -> None:
    found = signature(closing)
    assert found is not None
    assert (found.name, found.position) == ("Trần Văn Bến", position)


@pytest.mark.parametrize(
    "name",
    [
        "Khúc Đình Bến",
        "Pờ Văn Bến",
        "Biện Thị Bến",
        "Đèo Thị Bến",
        "Lan Thị Bến",
        "Xồng Bá Bến",
        "Y Bhor Niê",
        "Đồng Văn Bến",
        "Chẩu Thị Bến",
        "Hán Đức Bến",
        "Khăm Phà Bến",
    ],
)
def test_rarer_family_names_are_names(name: str) -> None:
    found = signature(f"- Lưu: VT.\nCHỦ TỊCH\n{name}")
    assert found is not None
    assert found.name == name


def test_who_receives_a_copy_has_not_signed() -> None:
    assert signature("- Đ/c Trần Văn Bến;\n- Lưu: VT, Lê Thị Đò.") is None


def test_the_stamp_of_an_offices_machine_is_no_signer() -> None:
    stamp = "Người ký: CONG THONG TIN ĐIỆN TU TINH SONG LA\nEmail: cong@example.vn\n"
    assert signature("- Lưu: VT.", before=stamp) is None


def test_a_position_over_a_name_at_the_end_is_a_signature_without_recipients() -> None:
    paper = HEAD.partition("Nơi nhận:")[0].replace("./.", ".")
    read = read_document(read_bytes(f"{paper}\nCHỦ TỊCH\n\nTrần Văn Bến\n".encode(), name="a.txt"))
    assert read.header.signed_by == DraftSignature("Trần Văn Bến", "CHỦ TỊCH", None)
    assert [one.outcome for one in read.accounts if "Bến" in one.text] == ["closing"]
