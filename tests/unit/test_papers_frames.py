"""What stands around the orders of a paper and inside lists, in the test's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

HEAD = """ỦY BAN NHÂN DÂN
TỈNH SÔNG LA
"""
OFFICE = """-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
"""
CLOSING = """KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Văn Lành
"""


def paper(
    body: str,
    *,
    head: str = HEAD + OFFICE,
    number: str = "78/UBND-KT",
    addressed: str = "Kính gửi:\n- Sở Y tế;\n- Sở Nội vụ.",
    closing: str = CLOSING,
) -> Draft:
    text = (
        f"{head}Số: {number}\nSông La, ngày 06 tháng 5 năm 2026\nV/v giữ sạch bến phà\n\n"
        f"{addressed}\n\n{body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n{closing}"
    )
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


def owners(draft: Draft) -> list[list[str]]:
    return [[one.text for one in task.lead] for task in draft.tasks]


def test_the_youth_union_in_the_other_column_is_not_the_issuer() -> None:
    found = paper(
        "Đề nghị Sở Y tế gửi báo cáo.",
        head="TỈNH ĐOÀN SÔNG LA\nBAN CHẤP HÀNH\n***\nĐOÀN TNCS HỒ CHÍ MINH\n",
        number="301-CV/TĐTN-PT",
    ).header
    assert found.issuer is not None
    assert found.issuer.text == "Ban Chấp hành"
    assert (found.parent or "").lower() == "tỉnh đoàn sông la"
    assert found.number == "301-CV/TĐTN-PT"


@pytest.mark.parametrize(
    "closing", ["KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn Lành\n", "GIÁM ĐỐC Nguyễn Văn Lành\n"]
)
def test_a_name_may_stand_on_the_line_of_the_position(closing: str) -> None:
    found = paper("Giao Sở Y tế rà soát phao.", closing=closing)
    assert found.header.signed_by is not None
    assert found.header.signed_by.name == "Nguyễn Văn Lành"
    assert found.header.signed_by.position == closing.split(" Nguyễn")[0].split("TỊCH ")[-1]


def test_a_smudge_after_the_salutation_does_not_hide_the_list() -> None:
    found = paper("Rà soát phao.", addressed="Kính gửi: DA ä .\n- Sở Y tế;\n- Sở Nội vụ.")
    assert [one.text for one in found.header.addressees][-2:] == ["Sở Y tế", "Sở Nội vụ"]


def test_praise_and_agreement_before_the_orders_are_nobodys_work() -> None:
    found = paper(
        "Chủ tịch UBND tỉnh yêu cầu:\n"
        "1. Ghi nhận, biểu dương kết quả của các đơn vị. Tuy nhiên còn chậm. "
        "Yêu cầu Sở Nội vụ đóng các bến hỏng.\n"
        "2. Đồng ý về chủ trương Ủy ban nhân dân xã Thạch Bình nghiên cứu, lập bến mới.\n"
        "3. Kiểm tra phao trên sông."
    )
    assert owners(found) == [["Sở Nội vụ"], ["Sở Y tế", "Sở Nội vụ"]]


def test_what_a_case_would_ask_of_a_body_is_not_its_work() -> None:
    found = paper(
        "Chủ tịch UBND tỉnh yêu cầu:\n1. Sở Y tế cho ý kiến về hồ sơ mở bến. "
        "Trường hợp đề nghị Sở Nội vụ chuyển hồ sơ cho nơi khác thì phải nêu rõ lý do."
    )
    assert owners(found) == [["Sở Y tế"]]


def test_the_objects_listed_below_an_order_are_shares_of_it() -> None:
    found = paper(
        "Chủ tịch UBND tỉnh yêu cầu:\n1. Đối với các sở quản lý bến phà\n"
        "a) Trong thời hạn 06 tháng kể từ ngày ký văn bản này, các sở quản lý bến phà ban hành "
        "danh mục bến; cụ thể như sau:\n"
        "- Bến chở khách; cầu phao - Sở Y tế.\n- Bến chở cát - Sở Nội vụ.\n"
        "b) Hướng dẫn kê khai phao."
    )
    assert [(task.item, [one.text for one in task.lead]) for task in found.tasks] == [
        ("1.a-1", ["Sở Y tế"]),
        ("1.a-2", ["Sở Nội vụ"]),
        ("1.b", ["các sở quản lý bến phà"]),
    ]
