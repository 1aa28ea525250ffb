"""Lines of a letterhead and of a closing that a web copy breaks; helpers of a lead-in."""

from __future__ import annotations

import pytest
from tests.short_papers import plain

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import DraftHeader
from directive_cli.drafting.text_source import read_bytes

BODY = "\n\nKính gửi: Sở Y tế.\n\n1. Sở Y tế đếm phao./.\n\n"


def drafted(head: str, closing: str = "Nơi nhận:\n- Như trên;\n") -> DraftHeader:
    text = f"UBND TỈNH SÔNG LA\nSố: 18/UBND-NN\n{head}{BODY}{closing}"
    return read_document(read_bytes(text.encode(), name="van-ban.txt")).header


@pytest.mark.parametrize(
    "day", ["Sông La, ngày\n24 tháng 11 năm 2031", "Sông La, ngày 24\ntháng 11 năm 2031"]
)
def test_place_and_day_over_two_lines_are_no_part_of_the_topic(day: str) -> None:
    head = drafted(f"V/v đếm phao trên các bến\nsông trong tỉnh\n\n{day}")
    assert head.title == "Đếm phao trên các bến sông trong tỉnh"
    assert head.issued_on == "2031-11-24"


def test_a_dash_alone_begins_the_recipient_under_it() -> None:
    closing = "Nơi nhận:\n-\nNhư Điều 3;\n- Sở Y tế;\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Mẫu\n"
    head = drafted("Sông La, ngày 24 tháng 11 năm 2031", closing)
    assert list(head.copies)[:2] == ["Như Điều 3", "Sở Y tế"]


def test_a_signer_whose_family_name_stands_on_a_line_of_its_own() -> None:
    closing = "Nơi nhận:\n- Như trên;\n- Lưu: VT, HG\n\nPHÓ CHỦ TỊCH\nNguyễn\nVăn Khởi\n"
    head = drafted("Sông La, ngày 24 tháng 11 năm 2031", closing)
    assert head.signed_by is not None and head.signed_by.name == "Nguyễn Văn Khởi"
    assert list(head.copies) == ["Như trên", "Lưu: VT, HG"]


@pytest.mark.parametrize("ending", [":", " có trách nhiệm:", " thực hiện các nhiệm vụ sau:"])
def test_who_helps_in_a_lead_in_helps_with_each_item(ending: str) -> None:
    draft = plain(
        f"1. Sở Tài chính chủ trì, phối hợp với Sở Y tế{ending}\na) Rà soát bến.\nb) Kiểm tra phao.\n"
        "2. Sở Nội vụ:\na) Đếm phao."
    )
    assert [
        ([one.text for one in task.lead], [one.text for one in task.coordinating])
        for task in draft.tasks
    ] == [(["Sở Tài chính"], ["Sở Y tế"])] * 2 + [(["Sở Nội vụ"], [])]


def test_who_passes_a_report_on_is_not_who_receives_it() -> None:
    (task,) = plain("1. Sở Y tế báo cáo UBND tỉnh (thông qua Sở Tài chính).").tasks
    assert task.report_to is not None and task.report_to.text == "UBND tỉnh"
