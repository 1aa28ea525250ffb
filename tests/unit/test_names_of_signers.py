"""The signer's name where lines are broken and another text stands under it."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

PAPER = """\
UBND TỈNH SÔNG LA
Số: 12/QĐ-UBND
Sông La, ngày 12 tháng 02 năm 2031
QUYẾT ĐỊNH
Về bến phà
Điều 1. Giao Sở Y tế trực tại bến Vàm.
Nơi nhận:
- Như Điều 1.
{signature}
"""


@pytest.mark.parametrize(
    ("signature", "name", "position"),
    [
        ("TỔNG KIỂM TOÁN NHÀ\nNƯỚC\nNgô\nVăn Bến", "Ngô Văn Bến", "TỔNG KIỂM TOÁN NHÀ NƯỚC"),
        ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nNguyễn Thanh Bến\nTHỦ\nTỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI",
         "Nguyễn Thanh Bến", "THỨ TRƯỞNG"),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nPhùng Thành Bến\nQUY TRÌNH ĐIỆN TỬ, QUY TRÌNH GIẢI QUYẾT",
         "Phùng Thành Bến", "PHÓ CHỦ TỊCH"),
        ("CHỦ TỊCH\nVõ Tấn Bến\nPHỤ\nLỤC", "Võ Tấn Bến", "CHỦ TỊCH"),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Thanh Bến\n\nĐẢNG CỘNG SẢN VIỆT NAM\nMẪU BÀI THU HOẠCH",
         "Lê Thanh Bến", "PHÓ BÍ THƯ"),
    ],
)  # fmt: skip
def test_a_signer_is_read_under_the_position_and_nothing_below_the_name(
    signature: str, name: str, position: str
) -> None:
    text = PAPER.format(signature=signature)
    signed = read_document(read_bytes(text.encode(), name="a.txt")).header.signed_by

    assert signed is not None
    assert (signed.name, signed.position) == (name, position)
