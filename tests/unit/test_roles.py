"""Who does what in long sentences: found, and with work that grows no faster than the words."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.other_roles import read_roles
from directive_cli.drafting.roles import subject_inside
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA\nSố: 12/KH-UBND\nSông La, ngày 5 tháng 3 năm 2025\nKẾ HOẠCH\nRà soát hồ sơ\n"


def calls_of(work: Callable[[], object]) -> int:
    """Count the function calls of a work: what it costs, whatever else the machine does."""
    count = 0

    def tell(_frame: object, event: str, _more: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Việc: {Sở A, }\n",
        "1. Sở A chủ trì, phối hợp với {Sở B, }rà soát.\n",
        "1. Việc: {giao Sở A, }rà soát.\n",
        "1. Sở A rà soát, {gửi Sở B tổng hợp, }\n",
        "{1.\n}",
    ],
)
def test_twice_the_words_are_about_twice_the_work(sentence: str) -> None:
    before, _brace, rest = sentence.partition("{")
    repeated, _brace, after = rest.partition("}")

    def work(times: int) -> int:
        data = (HEAD + before + repeated * times + after).encode()
        return calls_of(lambda: read_document(read_bytes(data, name="a.txt")))

    work(1)  # what is loaded and compiled once
    assert work(800) < 2.5 * work(400)


def test_a_subject_behind_a_list_of_bodies_is_found() -> None:
    text = "Trên cơ sở báo cáo của Sở A, Sở B, Sở C, giao Sở D rà soát hồ sơ."
    found = subject_inside(text, 0, len(text), directed_only=False)
    assert found is not None
    assert [mention.name for mention in found.lead] == ["Sở D"]


def test_bodies_that_coordinate_come_once_in_their_order() -> None:
    text = "chủ trì, phối hợp với Sở B, Sở C rà soát hồ sơ."
    assert [mention.name for mention in read_roles(text, 0, len(text)).coordinating] == [
        "Sở B",
        "Sở C",
    ]
