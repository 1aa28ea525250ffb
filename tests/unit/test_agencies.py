"""Agencies and groups: names found, groups expanded, successors followed."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_cli.registry.agencies import (
    AgencyRegister,
    AmbiguousAgency,
    UnknownAgency,
    first_day,
    last_day,
    repeated_ids,
)


def agency(identifier: str, name: str, **more: Any) -> dict[str, Any]:
    return {"id": identifier, "name": name, "kind": "department", **more}


RECORD = {
    "agencies": [
        agency("so-dat", "Sở Đất đai", abbreviations=["SĐĐ"], aliases=["Sở Quản lý đất đai"]),
        agency("so-nuoc", "Sở Nước", valid_until="2025-02-28", successors=["so-dat"]),
        agency("so-rung", "Sở Rừng", valid_until="2024", successors=["so-nuoc"]),
        agency("so-dat-cu", "Sở Đất đai", valid_until="2023", successors=["so-dat"]),
        agency("so-tach", "Sở Tách", valid_until="2025-02", successors=["so-dat", "xa-mot"]),
        agency("xa-mot", "Xã Một", kind="commune", parent="so-dat", valid_from="2025-07-01"),
        agency("xa-hai", "Xã Hai", kind="commune", abbreviations=["SĐD"]),
    ],
    "groups": [
        {"id": "cac-so", "name": "Các sở", "rule": {"kind": "department"}},
        {
            "id": "cac-xa",
            "name": "Các xã",
            "aliases": ["UBND cấp xã"],
            "rule": {"kind": ["commune"]},
        },
        {"id": "xa-cua-so", "name": "Xã của sở", "rule": {"kind": "commune", "parent": "so-dat"}},
        {
            "id": "tat-ca",
            "name": "Tất cả",
            "members": ["cac-so", "cac-xa", "la"],
            "except": ["xa-hai"],
        },
        {"id": "ngoai-xa", "name": "Ngoài xã", "members": ["tat-ca"], "except": ["cac-xa"]},
        {"id": "lien-quan", "name": "Đơn vị liên quan", "unlisted": True},
        {"id": "vong-a", "name": "Vòng A", "members": ["vong-b", "xa-hai"]},
        {"id": "vong-b", "name": "Vòng B", "members": ["vong-a"]},
    ],
}


@pytest.fixture
def register() -> AgencyRegister:
    return AgencyRegister.from_record(RECORD)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("so-dat", "so-dat"),
        ("Sở Nước", "so-nuoc"),
        ("SO NUOC", "so-nuoc"),
        ("sở quản lý đất đai", "so-dat"),
        ("ubnd cap xa", "cac-xa"),
        ("Xã  Một", "xa-mot"),
        ("Sở Đất đai", "so-dat"),
    ],
)
def test_names_are_found_without_marks_case_and_extra_spaces(
    register: AgencyRegister, text: str, identifier: str
) -> None:
    assert register.resolve(text) == identifier


def test_a_name_of_strangers_is_ambiguous(register: AgencyRegister) -> None:
    with pytest.raises(AmbiguousAgency) as caught:
        register.resolve("sdd")
    assert "so-dat (Sở Đất đai); xa-hai (Xã Hai)" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "near"), [("So Nuocs", "so-nuoc (Sở Nước)"), ("xa hay", "xa-hai (Xã Hai)")]
)
def test_an_unknown_name_is_answered_with_the_nearest(
    register: AgencyRegister, text: str, near: str
) -> None:
    with pytest.raises(UnknownAgency) as caught:
        register.resolve(text)
    assert near in str(caught.value)


@pytest.mark.parametrize(
    ("named", "day", "holder"),
    [
        ("so-rung", "2024-12-31", "so-rung"),
        ("so-rung", "2025-01-01", "so-nuoc"),
        ("so-rung", "2025-02-28", "so-nuoc"),
        ("so-rung", "2025-03-01", "so-dat"),
        ("so-tach", "2025-06-01", "so-tach"),
        ("so-dat", "2090-01-01", "so-dat"),
        ("nowhere", "2025-01-01", "nowhere"),
    ],
)
def test_work_follows_single_successors_only(
    register: AgencyRegister, named: str, day: str, holder: str
) -> None:
    assert register.holder(named, day) == holder


def test_a_lineage_holds_all_that_lead_to_an_agency_alone(register: AgencyRegister) -> None:
    assert register.lineage("so-dat") == {"so-dat", "so-nuoc", "so-rung", "so-dat-cu"}
    assert register.lineage("so-rung") == {"so-rung"}
    assert register.succession("so-rung") == ("so-rung", "so-nuoc", "so-dat")


def test_successors_in_a_circle_end() -> None:
    circle = AgencyRegister.from_record(
        {
            "agencies": [
                agency("a", "A", valid_until="2024", successors=["b"]),
                agency("b", "B", valid_until="2024", successors=["a"]),
            ]
        }
    )
    assert circle.holder("a", "2025-01-01") in ("a", "b")
    assert circle.lineage("a") == {"a", "b"}
    assert circle.succession("a") == ("a", "b")


@pytest.mark.parametrize(
    ("group", "day", "members"),
    [
        ("cac-so", "2025-01-15", ("so-dat", "so-nuoc", "so-tach")),
        ("cac-so", "2025-03-01", ("so-dat",)),
        ("cac-so", None, ("so-dat", "so-nuoc", "so-rung", "so-dat-cu", "so-tach")),
        ("cac-xa", "2025-06-30", ("xa-hai",)),
        ("cac-xa", "2025-07-01", ("xa-mot", "xa-hai")),
        ("xa-cua-so", "2025-07-01", ("xa-mot",)),
        ("tat-ca", "2025-07-01", ("so-dat", "xa-mot", "la")),
        ("ngoai-xa", "2025-07-01", ("so-dat", "la")),
        ("lien-quan", "2025-07-01", ("lien-quan",)),
    ],
)
def test_a_group_has_the_members_of_its_day_in_the_registers_order(
    register: AgencyRegister, group: str, day: str | None, members: tuple[str, ...]
) -> None:
    assert register.roster(group, day) == members


def test_groups_in_a_circle_end(register: AgencyRegister) -> None:
    assert "xa-hai" in register.roster("vong-a", None)
    assert register.wider("vong-a") == {"vong-b"}


def test_wider_groups_are_those_that_name_a_group_at_any_depth(register: AgencyRegister) -> None:
    assert register.wider("cac-xa") == {"tat-ca", "ngoai-xa"}
    assert register.wider("ngoai-xa") == frozenset()


def test_what_is_named_twice_counts_once_and_directly(register: AgencyRegister) -> None:
    expanded = register.expand(
        ["cac-xa", "xa-hai", "tat-ca"], excluded=["so-dat"], day="2025-07-01"
    )
    assert expanded == (("xa-hai", None), ("xa-mot", "cac-xa"), ("la", "tat-ca"))


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        (None, "0001-01-01", "9999-12-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-03-05", "2025-03-05", "2025-03-05"),
    ],
)
def test_partial_days_have_a_first_and_a_last_day(
    partial: str | None, first: str, last: str
) -> None:
    assert (first_day(partial), last_day(partial)) == (first, last)


@given(st.integers(1, 12), st.integers(1, 28))
def test_a_month_bounds_each_of_its_days(month: int, day: int) -> None:
    assert (
        first_day(f"2025-{month:02}") <= f"2025-{month:02}-{day:02}" <= last_day(f"2025-{month:02}")
    )
    if month < 12:
        assert last_day(f"2025-{month:02}") < f"2025-{month + 1:02}-01"


@given(st.sampled_from([group["id"] for group in RECORD["groups"]]), st.dates().map(str))
def test_a_roster_names_nobody_twice_and_nobody_who_does_not_exist(group: str, day: str) -> None:
    register = AgencyRegister.from_record(RECORD)
    members = register.roster(group, day)
    assert len(members) == len(set(members))
    assert all(
        register.agencies[member].exists_on(day)
        for member in members
        if member in register.agencies
    )


def test_of_one_id_the_first_entry_counts_whatever_it_is() -> None:
    record = {
        "agencies": [agency("a", "Sở A"), agency("a", "Sở Khác")],
        "groups": [
            {"id": "a", "name": "Nhóm A"},
            {"id": "g", "name": "Nhóm G"},
            {"id": "g", "name": "Nhóm H"},
        ],
    }
    register = AgencyRegister.from_record(record)
    assert (register.name("a"), register.name("g"), list(register.groups)) == (
        "Sở A",
        "Nhóm G",
        ["g"],
    )
    found = repeated_ids(record)
    assert found == [
        (("agencies", 1, "id"), "a"),
        (("groups", 0, "id"), "a"),
        (("groups", 2, "id"), "g"),
    ]


@pytest.mark.parametrize("text", ["Phường Mĩ Lâm", "phuong mi lam", "Phường Mỹ Lâm"])
def test_names_are_found_with_i_or_y(text: str) -> None:
    register = AgencyRegister.from_record(
        {"agencies": [agency("my-lam", "Phường Mỹ Lâm"), agency("mai", "Phường Mai")]}
    )
    assert register.resolve(text) == "my-lam"
    with pytest.raises(UnknownAgency):
        register.resolve("Phường May")
