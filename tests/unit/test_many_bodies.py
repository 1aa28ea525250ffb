"""Several bodies of one name, of a list of levels, or said by a list are one lead each time; and
whom an issuer asks, not the issuer, is to act."""

from __future__ import annotations

import pytest
from tests.unit.test_no_orders import orders


@pytest.mark.parametrize(
    "who",
    [
        "Các Trung tâm Y tế",
        "Các Phòng Giáo dục và Đào tạo",
        "Cục Thuế các tỉnh, thành phố trực thuộc Trung ương",
        "Sở Nội vụ các tỉnh, thành phố trực thuộc Trung ương",
        "Thanh tra các Bộ, ngành",
        "Các Sở có tên trong Phụ lục kèm theo",
        "Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh",
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        "Bộ Chỉ huy Quân sự tỉnh",
    ],
)
def test_bodies_named_as_one_are_one_lead(who: str) -> None:
    told = orders(f"1. {who} khẩn trương rà soát hồ sơ của học sinh khuyết tật.\n")
    assert [one[1] for one in told] == [[who]]


def test_whom_the_issuer_asks_is_to_act() -> None:
    told = orders(
        "Để có số liệu, Sở Giáo dục và Đào tạo đề nghị Trường Mầm non Hoa Mai gửi bảng kê bếp ăn "
        "trước ngày 20/02/2026.\n"
    )
    assert [one[1] for one in told] == [["Trường Mầm non Hoa Mai"]]
