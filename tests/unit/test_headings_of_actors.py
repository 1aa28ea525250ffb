"""Headings that name actors of a kind, or many of them, and have the items below."""

from __future__ import annotations

import pytest
from tests.short_papers import orders


def beside_bodies(heading: str) -> str:
    """Return a paper with an item under a heading that stands before two bodies."""
    return f"1. {heading}\na) Kiểm tra phao.\n2. Sở Y tế\na) Trực bến.\n3. Sở Nội vụ\na) Đếm vé.\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Nhà xe Út Mười, nhà xe Hai Lúa",
        "Thuyền trưởng tàu chở cát",
        "Thuyền trưởng",
        "Thợ lặn cứu hộ",
        "Thợ lặn bến",
        "Tàu lai dắt",
        "Cha mẹ học sinh",
    ],
)
def test_a_heading_beside_two_bodies_that_begins_as_an_actor_has_its_items(heading: str) -> None:
    assert orders(beside_bodies(heading)) == [
        ("Kiểm tra phao", [heading]),
        ("Trực bến", ["Sở Y tế"]),
        ("Đếm vé", ["Sở Nội vụ"]),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Các hộ có nhà thùng",
        "Mọi chủ ghe",
        "Những hộ bán nước đá",
        "Phụ huynh học sinh",
        "Già làng",
        "Tư vấn giám sát",
        "Trọng tài",
        "Mạng lưới cộng tác viên",
        "Nhân dân ven bến",
        "Tiểu đội 3",
        "Đội cứu hộ",
        "Người bán vé",
        "Cấp ủy chi bộ bến",
        "Thư ký hội thi",
    ],
)
def test_a_heading_of_many_or_of_who_is_known_has_its_items_beside_one_body(heading: str) -> None:
    found = orders(f"1. {heading}\na) Kiểm tra phao.\n2. Sở Y tế\na) Trực bến.")
    assert found == [("Kiểm tra phao", [heading]), ("Trực bến", ["Sở Y tế"])]


@pytest.mark.parametrize(
    ("heading", "lead"),
    [
        ("Ông Lê Văn Phà kiêm Tổ trưởng Tổ bến phà", "Ông Lê Văn Phà"),
        ("Già làng - người giữ trống", "Già làng"),
    ],
)
def test_what_an_actor_also_is_stays_out_of_the_name(heading: str, lead: str) -> None:
    found = orders(f"1. {heading}\na) Kiểm tra phao.\n2. Sở Y tế\na) Trực bến.")
    assert found[0] == ("Kiểm tra phao", [lead])


@pytest.mark.parametrize("heading", ["Cơ sở vật chất", "Đội ngũ thợ phà"])
def test_a_heading_of_a_thing_or_a_quality_is_no_actor(heading: str) -> None:
    assert [lead for _, lead in orders(beside_bodies(heading))] == [["Sở Y tế"], ["Sở Nội vụ"]]
