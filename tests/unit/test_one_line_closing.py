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
