"""A time of any wording that opens an order before the body that has the work."""

from __future__ import annotations

import pytest
from tests.short_papers import orders


@pytest.mark.parametrize(
    "time",
    [
        "Nửa đầu tháng 6",
        "Ba tháng một lần",
        "Cứ hai tuần một lần, vào sáng thứ Hai",
        "Không để quá ngày mười lăm tháng Sáu",
        "Trước ngày Nhà giáo Việt Nam 20/11 năm nay",
        "Trung tuần tháng Sáu",
        "Từ giờ tới 15/6",
        "Mỗi năm hai lần, 15/5 với 15/11",
        "Muộn nhất một tuần sau hội nghị",
    ],
)
def test_a_time_that_opens_an_order_is_no_part_of_who_has_it(time: str) -> None:
    assert orders(f"1. Sở Y tế trực bến.\n2. {time}, các nhóm lớp mầm non tư thục rà soát phao.")[
        1
    ][1] == ["các nhóm lớp mầm non tư thục"]


def test_words_that_are_no_time_stay_before_the_body() -> None:
    assert orders("1. Sở Y tế trực bến.\n2. Khu phố 3, UBND xã Vàm Bến và người dân.") == [
        ("Trực bến", ["Sở Y tế"])
    ]
