"""Short papers of the tests' own words, read as a user's file is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

if TYPE_CHECKING:
    from directive_cli.drafting.draft import Draft


def paper(
    body: str,
    *,
    kind: str = "CHỈ THỊ",
    addressees: str = "",
    copies: str = "- Như trên;",
    issuer: str = "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LA",
    symbol: str = "CT-UBND",
    annex: str = "",
) -> Draft:
    """Return the draft of a paper of 6 May 2026; a directive of a province unless told."""
    to = f"\nKính gửi:\n{addressees}\n" if addressees else ""
    text = f"""{issuer}
Số: 77/{symbol}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông La, ngày 06 tháng 5 năm 2026

{kind}
Về việc giữ sạch bến phà
{to}
{body}

Nơi nhận:
{copies}
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nguyễn Văn Lành
{annex}"""
    return read_document(read_bytes(text.encode(), name="van-ban.txt"))


HEAD = (
    "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nSông La, ngày 06 tháng 5 năm 2026\nCHỈ THỊ\n"
    "Về bến đò ngang\n"
)
"""The head of the plainest paper."""


def plain(body: str) -> Draft:
    """Return the draft of a paper that is no more than a head and these words."""
    return read_document(read_bytes(f"{HEAD}{body}\n".encode(), name="van-ban.txt"))


def leads_of_order(order: str) -> list[list[str]]:
    """Return who leads each task of an order that stands between two others."""
    found = plain(f"1. Sở Y tế trực bến Vàm.\n2. {order}\n3. Sở Nội vụ đếm phao.")
    tasks = [task for task in found.tasks if task.item.startswith("2")]
    return [[one.text for one in task.lead] for task in tasks]


def deadlines_of_order(order: str) -> list[dict[str, object]]:
    """Return the deadlines of an order of 6 May 2026, a Wednesday, without their words."""
    found = [one.as_mapping() for task in plain(f"1. {order}").tasks for one in task.deadlines]
    return [{key: value for key, value in one.items() if key != "text"} for one in found]


def orders(body: str) -> list[tuple[str, list[str]]]:
    """Return title and leads of each task of such a paper."""
    return [(task.title, [name.text for name in task.lead]) for task in plain(body).tasks]


NOTICE = (
    "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nSông La, ngày 06 tháng 5 năm 2026\nTHÔNG BÁO\n"
    "Về bến đò ngang\n"
)
"""The head of the plainest notice."""


def items(body: str, head: str = NOTICE) -> list[tuple[str, str, list[str]]]:
    """Return item, title and leads of each task of a paper with this head."""
    draft = read_document(read_bytes(f"{head}{body}\n".encode(), name="van-ban.txt"))
    return [(task.item, task.title, [name.text for name in task.lead]) for task in draft.tasks]


def days(body: str) -> list[list[str]]:
    """Return what the deadlines of each task of a notice mean."""
    draft = read_document(read_bytes(f"{NOTICE}{body}\n".encode(), name="van-ban.txt"))
    return [[str(one.value or one.every) for one in task.deadlines] for task in draft.tasks]
