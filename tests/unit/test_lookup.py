"""From what people type to ids."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.asking import PLAN, registry_at

from directive_cli.domain.status import TaskRef
from directive_cli.registry.lookup import (
    AmbiguousDirective,
    UnknownDirective,
    UnknownTask,
    find_directive,
    find_task,
    spoken_label,
)
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from directive_cli.registry.query import Snapshot

CITED = "type: {type}\nnumber: {number}\ncited_only: true\nissued_on: 2025-0{n}-01\n"
FILES = {
    "directives/ke-hoach.yaml": PLAN,
    "directives/dang.yaml": CITED.format(type="ke-hoach", number="02-KH/BCĐ", n=1),
    "directives/nha-nuoc.yaml": CITED.format(type="ke-hoach", number="02/KH-BCĐ", n=2),
    "directives/de-an.yaml": "type: de-an\naliases: [Đề án 09, Đề án Chợ]\ncited_only: true\n",
    "directives/du-an.yaml": CITED.format(type="du-an", number="11/DA-UBND", n=3),
    "directives/de-an-11.yaml": CITED.format(type="de-an", number="11/ĐA-UBND", n=4),
    "directives/nam-nay.yaml": CITED.format(type="thong-bao", number="8/TB-UBND", n=5),
    "directives/nam-truoc.yaml": CITED.format(type="thong-bao", number="08/TB-UBND", n=6),
    "directives/cho-so.yaml": 'type: cong-van\nsymbol: UBND-KT\ntitle: A\ntasks: [{id: "1.2.đ", title: B}]\n',
}


@pytest.fixture
def known(tmp_path: Path) -> Snapshot:
    return snapshot(open_index(registry_at(tmp_path, FILES), cache=None), as_of=date(2025, 12, 1))


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("ke-hoach", "ke-hoach"),
        ("15/KH-UBND", "ke-hoach"),
        ("15/kh-ubnd", "ke-hoach"),
        ("02-KH/BCĐ", "dang"),
        ("02-kh/bcd", "dang"),
        ("02/KH-BCD", "nha-nuoc"),
        ("2-KH/BCĐ", "dang"),
        ("Số 02-KH/BCĐ", "dang"),
        ("đề án 09", "de-an"),
        ("DE AN CHO", "de-an"),
        ("11/ĐA-UBND", "de-an-11"),
        ("11/DA-UBND", "du-an"),
        ("8/TB-UBND", "nam-nay"),
        ("08/TB-UBND", "nam-truoc"),
        ("UBND-KT", "cho-so"),
        ("02\u2011KH/BC\u0110", "dang"),
    ],
)
def test_a_directive_is_found_by_id_number_and_alias(
    known: Snapshot, text: str, identifier: str
) -> None:
    assert find_directive(known, text).id == identifier


@pytest.mark.parametrize("text", ["11/da-ubnd", "11/đa-ubnd", "008/TB-UBND"])
def test_a_folded_number_of_several_is_answered_with_all(known: Snapshot, text: str) -> None:
    with pytest.raises(AmbiguousDirective) as caught:
        find_directive(known, text)
    assert str(caught.value).count("2025-0") == 2


@pytest.mark.parametrize("text", ["02/KH/BCĐ", "02-KH-BCĐ", "16/KH-UBND", "", "%", "'", "x" * 3000])
def test_an_unknown_directive_is_answered_with_the_nearest_three(
    known: Snapshot, text: str
) -> None:
    with pytest.raises(UnknownDirective) as caught:
        find_directive(known, text)
    assert str(caught.value).count(" (") == 3


def test_a_task_is_found_in_its_directive_exactly(known: Snapshot) -> None:
    assert find_task(known, "15/kh-ubnd:2") == TaskRef("ke-hoach", "2")
    assert find_task(known, "UBND-KT:1.2.đ") == TaskRef("cho-so", "1.2.đ")
    for text in ("UBND-KT:1.2.d", "UBND-KT:1.2.Đ", "UBND-KT:", ":1", "UBND-KT"):
        with pytest.raises(UnknownTask):
            find_task(known, text)


@pytest.mark.parametrize(
    "identifier",
    ["ke-hoach", "dang", "nha-nuoc", "de-an", "de-an-11", "du-an", "nam-nay", "cho-so"],
)
def test_what_a_directive_is_called_finds_it_again(known: Snapshot, identifier: str) -> None:
    assert find_directive(known, spoken_label(known, identifier)).id == identifier


def test_a_reference_names_an_occurrence_only_where_there_is_one() -> None:
    assert str(TaskRef("ke-hoach", "1")) == "ke-hoach:1"
    assert str(TaskRef("ke-hoach", "1", "2025-10")) == "ke-hoach:1@2025-10"
