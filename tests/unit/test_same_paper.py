"""One paper as others spell and set it: the same tasks come out.

Offices spell tone marks and i or y as they like, number sections "I." or "I/", and sites break lines,
put an empty line after each or leave out the stop of an item."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from directive_cli.domain.vietnamese import with_usual_spelling
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft

PAPER = """ỦY BAN NHÂN DÂN
TỈNH SÔNG LA
Số: 77/KH-UBND
Sông La, ngày 06 tháng 5 năm 2026

KẾ HOẠCH
Giữ sạch bến phà

I. NHIỆM VỤ, GIẢI PHÁP
1. Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Ủy ban nhân dân các xã, phường
hòa mạng phần mềm quản lý bến phà; báo cáo kết quả định kỳ hằng quý trước ngày 20 của tháng
cuối quý.

2. Sở Văn hóa, Thể thao và Du lịch khóa sổ, tổng hợp hồ sơ xử lý bến phà, trình Ủy ban nhân dân
tỉnh trong quý III năm 2026.

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế:
- Kiểm tra tủ thuốc ở mỗi bến phà trước ngày 15/6/2026.

- Thỏa thuận với các chủ tàu về áo phao, hoàn thành trước ngày 30/6/2026.

2. Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh vận động người dân giữ sạch bến.

Nơi nhận:
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thúy Hòa
"""


def read(text: str) -> Draft:
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


def essence(draft: Draft) -> list[tuple[str, str, list[str], list[str]]]:
    """Return item, title, leads and deadlines of each task in the usual spelling."""
    return [
        (
            task.item,
            task.title,
            [with_usual_spelling(name.text) for name in task.lead],
            [str(one.as_mapping() | {"text": ""}) for one in task.deadlines],
        )
        for task in draft.tasks
    ]


def old_tones(text: str) -> str:
    """Put the tone of "hóa", "ủy", "thỏa" on the second vowel, as older papers do."""
    moved = {"óa": "oá", "òa": "oà", "ỏa": "oả", "ủy": "uỷ", "Ủy": "Uỷ", "ỦY": "UỶ"}
    for new, old in moved.items():
        text = re.sub(rf"{new}(?![^\W\d_])", old, text)
    return text


def with_i(text: str) -> str:
    words = {"lý": "lí", "kỳ": "kì", "quý": "quí", "Kỹ": "Kĩ"}
    return re.sub(r"\b(?:lý|kỳ|quý|Kỹ)\b", lambda found: words[found.group()], text)


def double_spaced(text: str) -> str:
    return text.replace("\n", "\n\n")


def without_stops(text: str) -> str:
    """Leave out the stop of each dash."""
    return re.sub(r"(?m)^(- [^\n]{30,})\.$", r"\1", text)


def sections_with(sign: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"(?m)^([IV]+)\. ", rf"\1{sign} ", text)


def headings_with_a_stop(text: str) -> str:
    return text.replace("1. Sở Y tế:", "1. Sở Y tế.")


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    "change",
    [
        old_tones,
        with_i,
        double_spaced,
        without_stops,
        sections_with("/"),
        sections_with("-"),
        headings_with_a_stop,
        decomposed,
    ],
)
def test_spelling_and_layout_change_no_task(change: Callable[[str], str]) -> None:
    other = change(PAPER)
    assert other != PAPER
    assert len(essence(read(PAPER))) == 6
    assert essence(read(other)) == essence(read(PAPER))


def test_names_and_quotations_keep_the_papers_own_spelling() -> None:
    task = read(old_tones(PAPER)).tasks[2]
    assert [name.text for name in task.lead] == ["Sở Văn hoá, Thể thao và Du lịch"]
    assert "khoá sổ" in task.quote_text
    assert task.title.startswith("Khóa sổ")


def test_a_persons_name_is_spelt_as_its_bearer_spells_it() -> None:
    assert with_usual_spelling("ông Quí, bà Thuỷ, lí do, uỷ ban, quí IV, Quí II, Kì họp") == (
        "ông Quí, bà Thuỷ, lý do, ủy ban, quý IV, Quý II, Kỳ họp"
    )


def test_a_plan_whose_opening_is_broken_into_short_lines_is_read() -> None:
    opening = "Triển khai thực hiện\nchương trình phát triển\nbến phà của tỉnh\n" * 9
    decision = PAPER.split("KẾ HOẠCH", maxsplit=1)[0]
    draft = read(
        f"{decision}QUYẾT ĐỊNH\nBan hành Kế hoạch\n\nĐiều 1. Ban hành Kế hoạch kèm theo.\n\n"
        "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nTrần Văn Bến\n\n"
        f"KẾ HOẠCH\nGIỮ SẠCH BẾN PHÀ\n\n{opening}\n1. Sở Y tế kiểm tra tủ thuốc ở bến phà.\n"
    )
    assert [(task.title, task.lead[0].text) for task in draft.tasks] == [
        ("Kiểm tra tủ thuốc ở bến phà", "Sở Y tế")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Số: 77/KH-UBND Sông La, ngày 06/5/2026",
        "Sông La,\nngày 06/5/2026",
        "thành phố Sông La, ngày 06/05/2026",
    ],
)
def test_the_day_of_issue_in_figures_is_read(line: str) -> None:
    draft = read(PAPER.replace("Sông La, ngày 06 tháng 5 năm 2026", line))
    assert draft.header.issued_on == "2026-05-06"


def test_addressees_of_a_dispatch_with_empty_lines_between_end_where_its_text_begins() -> None:
    draft = read(
        double_spaced(
            "THỦ TƯỚNG\nSố: 18/CĐ-TTg\nHà Nội, ngày 06 tháng 5 năm 2026\nCÔNG ĐIỆN\n"
            "Về bến đò ngang của các tỉnh ven sông\nThủ tướng Chính phủ điện:\n"
            "- Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung\nương;\n"
            "- Bộ trưởng Bộ Y tế.\n"
            "Vừa qua nhiều bến đò ngang không có áo phao cho khách đi\nđò. Thủ tướng yêu cầu:\n"
            "1. Bộ trưởng Bộ Y tế cấp tủ thuốc cho các bến đò ngang của\ntất cả các tỉnh.\n"
        )
    )
    assert [task.lead[0].text for task in draft.tasks] == ["Bộ trưởng Bộ Y tế"]
    assert len(draft.header.addressees) == 2
