"""A name that the registry has beats the grammar of names, in every place of a sentence."""

from __future__ import annotations

import pytest

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.registered_names import knowing_names

NAMES = [
    "Viện Nghiên cứu biển",
    "Trung tâm Phát triển quỹ đất",
    "Báo và Phát thanh, Truyền hình Tuyên Quang",
    "Ban Quản lý các khu công nghiệp",
    "Đoàn Khám phá sông Lô",
    "Sở Tài chính",
    "Ủy ban nhân dân tỉnh",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "rest",
    [" khẩn trương rà soát", " chủ trì, phối hợp", " có trách nhiệm báo cáo", ", Sở Y tế", ".", ""],
)
def test_a_registered_name_is_read_whole(name: str, rest: str) -> None:
    text = f"Giao {name}{rest}"
    with knowing_names(NAMES):
        found = read_agencies(text, len("Giao "))
    assert found is not None
    assert found.mentions[0].name == name


@pytest.mark.parametrize("name", NAMES)
def test_it_is_read_behind_another_one(name: str) -> None:
    with knowing_names(NAMES):
        found = read_agencies(f"Sở Y tế, {name} và Sở Nội vụ rà soát")
    assert found is not None
    assert [mention.name for mention in found.mentions] == ["Sở Y tế", name, "Sở Nội vụ"]


@pytest.mark.parametrize("longer", ["Ủy ban nhân dân tỉnh Cao Bằng", "Sở Tài chính tỉnh Lào Cai"])
def test_a_longer_name_is_another_body(longer: str) -> None:
    with knowing_names(NAMES):
        found = read_agencies(f"{longer} báo cáo")
    assert found is not None
    assert found.mentions[0].name == longer


def test_the_names_are_forgotten_behind_the_document() -> None:
    with knowing_names(NAMES):
        pass
    found = read_agencies("Đoàn Khám phá sông Lô lập kế hoạch")
    assert found is None or found.mentions[0].name != "Đoàn Khám phá sông Lô"


@pytest.mark.parametrize("tail", ["có rừng", "ven biển", "có bãi tắm"])
def test_some_of_a_registered_group_are_no_less_than_named(tail: str) -> None:
    with knowing_names(["UBND các xã, phường"]):
        found = read_agencies(f"UBND các xã, phường {tail} bố trí lực lượng")
    assert found is not None
    assert [mention.name for mention in found.mentions] == [f"UBND các xã, phường {tail}"]
