"""Places that act by their level, places that bodies share, and places with a dash in the name."""

from __future__ import annotations

import pytest
from tests.short_papers import leads_of_order, orders

from directive_cli.domain.agency_names import read_agencies


@pytest.mark.parametrize(
    ("place", "work"),
    [
        ("Xã", "sơn lại cầu tàu"),
        ("Xã", "đắp kè chợ nổi"),
        ("Phường", "dời sạp hàng khỏi bến"),
        ("Phường", "mượn loa"),
        ("Huyện", "trồng cây ven bến"),
        ("Quận", "dọn rác ở bến"),
        ("Tỉnh", "thuê xà lan"),
    ],
)
def test_a_place_by_its_level_alone_does_the_work(place: str, work: str) -> None:
    found = orders(f"1. {place} {work} trước ngày 15/6/2026.\n2. Sở Y tế trực bến.")
    assert found[0] == (f"{work[0].upper()}{work[1:]} trước ngày 15/6/2026", [place])


def test_a_noun_that_begins_as_a_place_does_is_no_place() -> None:
    assert leads_of_order("Xã hội hóa việc sơn bến.") == []


@pytest.mark.parametrize(
    ("bodies", "leads"),
    [
        (
            "Trạm trưởng Trạm Y tế các xã: Vàm Láng, Tân Phước",
            ["Trạm trưởng Trạm Y tế xã Vàm Láng", "Trạm trưởng Trạm Y tế xã Tân Phước"],
        ),
        (
            "Hội Nông dân các xã: Vàm Láng, Tân Phước",
            ["Hội Nông dân xã Vàm Láng", "Hội Nông dân xã Tân Phước"],
        ),
        (
            "Trường Tiểu học các phường: Vàm Láng, Tân Phước",
            ["Trường Tiểu học phường Vàm Láng", "Trường Tiểu học phường Tân Phước"],
        ),
        (
            "Các Hạt Kiểm lâm: Vàm Láng, Tân Phước",
            ["Hạt Kiểm lâm Vàm Láng", "Hạt Kiểm lâm Tân Phước"],
        ),
        (
            "Trưởng các Hạt Kiểm lâm: Vàm Láng, Tân Phước",
            ["Trưởng Hạt Kiểm lâm Vàm Láng", "Trưởng Hạt Kiểm lâm Tân Phước"],
        ),
        (
            "Các Trạm Kiểm ngư: Vàm Láng, Tân Phước",
            ["Trạm Kiểm ngư Vàm Láng", "Trạm Kiểm ngư Tân Phước"],
        ),
        (
            "Giám đốc các Sở Tài chính, Xây dựng",
            ["Giám đốc Sở Tài chính", "Giám đốc Sở Xây dựng"],
        ),
        (
            "Bộ trưởng các Bộ Tài chính, Xây dựng",
            ["Bộ trưởng Bộ Tài chính", "Bộ trưởng Bộ Xây dựng"],
        ),
    ],
)
def test_a_kind_of_bodies_is_shared_by_the_names_behind_it(bodies: str, leads: list[str]) -> None:
    found = orders(f"1. {bodies} kiểm tra xuồng.\n2. Sở Y tế trực bến.")
    assert found[0] == ("Kiểm tra xuồng", leads)


@pytest.mark.parametrize(
    ("first", "second", "level"),
    [
        ("Chủ tịch UBND", "Trưởng Công an", "xã"),
        ("UBND", "Trạm Y tế", "xã"),
        ("UBND", "Công an", "phường"),
        ("UBND", "HĐND", "xã"),
    ],
)
def test_two_offices_share_the_places_behind_the_last(first: str, second: str, level: str) -> None:
    found = read_agencies(f"{first}, {second} các {level}: Vàm Láng, Tân Phước kiểm tra bến.", 0)
    assert found is not None
    assert {one.name for one in found.mentions} == {
        f"{office} {level} {place}"
        for office in (first, second)
        for place in ("Vàm Láng", "Tân Phước")
    }


def test_a_force_and_a_committee_share_no_places_that_are_not_listed() -> None:
    found = leads_of_order("Công an, UBND các xã kiểm tra bến.")
    assert found == [["Công an", "UBND các xã"]]


@pytest.mark.parametrize(
    ("bodies", "leads"),
    [
        ("UBND phường Xuân Hương - Đà Lạt", ["UBND phường Xuân Hương - Đà Lạt"]),
        ("Công an phường Lâm Viên - Đà Lạt", ["Công an phường Lâm Viên - Đà Lạt"]),
        (
            "UBND các phường Xuân Hương - Đà Lạt, Cam Ly - Đà Lạt",
            ["UBND phường Xuân Hương - Đà Lạt", "UBND phường Cam Ly - Đà Lạt"],
        ),
    ],
)
def test_a_dash_and_the_town_behind_it_are_in_the_name(bodies: str, leads: list[str]) -> None:
    assert leads_of_order(f"{bodies} sơn lại bến thuyền.") == [leads]
