"""A closing that a web copy prints on one line: recipients, authority, position and name."""

from __future__ import annotations

import pytest
from tests.short_papers import HEAD

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes


@pytest.mark.parametrize("bar", [" | ", " "])
@pytest.mark.parametrize(
    ("signature", "authority", "position"),
    [
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("GIÁM ĐỐC", None, "GIÁM ĐỐC"),
    ],
)
def test_recipients_and_signature_on_one_line_are_told_apart(
    bar: str, signature: str, authority: str | None, position: str
) -> None:
    closing = (
        f"Nơi nhận: - Như trên; - Sở Y tế; - Lưu: VT, KT(Nho).{bar}{signature} Nguyễn Văn Lành"
    )
    text = f"{HEAD}1. Sở Nội vụ đếm phao.\n\n{closing}\n"
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    signer = draft.header.signed_by
    assert signer is not None
    assert (signer.name, signer.position, signer.authority) == (
        "Nguyễn Văn Lành",
        position,
        authority,
    )
    assert list(draft.header.copies)[:2] == ["Như trên", "Sở Y tế"]


def test_a_law_whose_name_holds_a_verb_is_no_work() -> None:
    text = (
        f"{HEAD}1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Y tế, căn cứ Luật Quản lý, sử dụng phao cứu sinh "
        "ngày 29/6/2024 và quy định khác, nghiên cứu việc sơn phao.\n"
    )
    (task,) = read_document(read_bytes(text.encode(), name="van-ban.txt")).tasks
    assert task.title == "Nghiên cứu việc sơn phao"


@pytest.mark.parametrize(
    ("before", "signature", "title"),
    [
        ("", "KT. BỘ TRƯỞNG THỨ TRƯỞNG", "KẾ HOẠCH TRIỂN KHAI VIỆC ĐẾM PHAO NĂM 2031"),
        ("- Lưu: VT. ", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "CHƯƠNG TRÌNH ĐẾM PHAO"),
        ("- Lưu: VT. ", "GIÁM ĐỐC", "ĐỀ ÁN ĐẾM PHAO"),
    ],
)
def test_a_plan_behind_the_signature_on_one_line_is_read(
    before: str, signature: str, title: str
) -> None:
    text = (
        "ỦY BAN NHÂN DÂN TỈNH SÔNG LA\nSố: 9/QĐ-UBND\nSông La, ngày 05 tháng 3 năm 2031\n"
        "QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch đếm phao\n"
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch đếm phao năm 2031.\n"
        "Điều 2. Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này./.\n"
        f"Nơi nhận:\n- Như Điều 2;\n- Sở Y tế;\n{before}{signature} Đinh Văn Lành {title} "
        "(Ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 05 tháng 3 năm 2031)\n"
        "I. MỤC ĐÍCH\n1. Biết số phao.\nII. NỘI DUNG\n1. Công tác đếm\n"
        "a) Đếm phao ở các bến sông\n- Đơn vị chủ trì: Sở Xây dựng.\n"
        "- Đơn vị phối hợp: Sở Y tế.\n- Thời gian thực hiện: Quý II/2031.\n"
        "III. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ sơn phao./.\n"
    )
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    signer = draft.header.signed_by
    assert signer is not None and signer.name == "Đinh Văn Lành"
    assert [copy for copy in draft.header.copies if not copy.startswith("Lưu")] == [
        "Như Điều 2",
        "Sở Y tế",
    ]
    assert [[one.text for one in task.lead] for task in draft.tasks] == [
        ["Sở Xây dựng"],
        ["Sở Nội vụ"],
    ]
