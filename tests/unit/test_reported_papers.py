"""Papers of which a news site tells: number, type, day and signer stand in a sentence."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import DraftHeader
from directive_cli.drafting.text_source import read_bytes

ORDERS = "\n\n1. Bộ Y tế đặt tủ thuốc ở bến.\n\n2. Bộ Xây dựng sửa bến.\n"


def header(text: str) -> DraftHeader:
    paper = f"Sửa bến đò trước mùa lũ\n\n{text}{ORDERS}"
    return read_document(read_bytes(paper.encode(), name="tin.txt")).header


@pytest.mark.parametrize(
    ("text", "number", "day", "signer"),
    [
        (
            "Thủ tướng Chính phủ Trần Văn Bến vừa ký Công điện số 114/CĐ-TTg ngày 19/7/2031 về bến đò.",
            "114/CĐ-TTg", "2031-07-19", "Trần Văn Bến",
        ),
        (
            "(Tin nhanh) - Thủ tướng Chính phủ vừa có Công điện 149/CĐ-TTg ngày 28/8/2031 về bến đò.",
            "149/CĐ-TTg", "2031-08-28", None,
        ),
        (
            "Ngày 04/7/2031, Bộ Công Thương ra Công điện 4939/CĐ-BCT về bến đò.\n\nTheo đó, bến đã cũ.",
            "4939/CĐ-BCT", "2031-07-04", None,
        ),
        (
            "Ngày 26/11, Chủ tịch UBND tỉnh Lê Thị Đò đã ký ban hành Công điện số 25/CĐ-UBND về bến đò.",
            "25/CĐ-UBND", None, "Lê Thị Đò",
        ),
        (
            "Ngày 29/10/2031, Cục Cứu hộ đã có công điện số 37/TK gửi các quân khu với nội dung:",
            "37/TK", "2031-10-29", None,
        ),
        (
            "Thay mặt Bộ Chính trị, đồng chí Trần Văn Bến đã ký Thông báo kết luận số 75-TB/TW ngày 7/3/2031.",
            "75-TB/TW", "2031-03-07", "Trần Văn Bến",
        ),
    ],
)  # fmt: skip
def test_a_report_names_the_paper_that_it_tells_of(
    text: str, number: str, day: str | None, signer: str | None
) -> None:
    found = header(text)
    assert (found.number, found.issued_on) == (number, day)
    assert found.type in ("cong-dien", "thong-bao", "cong-van")
    assert (found.signed_by.name if found.signed_by else None) == signer
    assert found.cites == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 19/7/2031, Thủ tướng đã ban hành Công điện số 114/CĐ-TTg. Nay UBND tỉnh yêu cầu:",
        "Thực hiện Công điện số 114/CĐ-TTg ngày 19/7/2031, UBND tỉnh yêu cầu:",
        "Kính gửi: Sở Y tế\n\nThủ tướng vừa ký Công điện số 114/CĐ-TTg ngày 19/7/2031. Đề nghị:",
    ],
)
def test_a_paper_that_mentions_another_is_no_report_of_it(text: str) -> None:
    found = header(text)
    assert found.number is None
    assert [one.number for one in found.cites] == ["114/CĐ-TTg"]


def test_the_paper_that_is_told_of_is_not_the_one_that_it_carries_out() -> None:
    told = (
        "Thực hiện công văn 18-CV/ĐUK ngày 4/6/2031, Ban Tuyên giáo đã ban hành công văn số 11-CV/BTG "
        "ngày 10/6/2031.\n\nTheo đó, bến đã cũ."
    )
    found = header(told)
    assert (found.number, found.issued_on) == ("11-CV/BTG", "2031-06-10")
    assert [one.number for one in found.cites] == ["18-CV/ĐUK"]
