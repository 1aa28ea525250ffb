"""Items that gave no task though those beside them did: they are listed, as they may be lost work.

Knows the items of one series and what was read of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.readings import Reading
from directive_cli.drafting.roles import read_subject


def doubt_the_odd(children: Sequence[Item], reading: Reading) -> None:
    """List an item that gave nothing though most of those beside it, of its sign, gave tasks or
    are work that was not read."""
    signed = [one for one in children if one.kind != "plain" and one.passage is not None]
    tasks = {
        id(one)
        for one in signed
        if id(one.passage) in reading.used
        or reading.passed_over.get(id(one.passage)) in ("unread", "ownerless")
    }
    for kind in dict.fromkeys(one.kind for one in signed):
        series = [one for one in signed if one.kind == kind]
        single = [one for one in series if not one.children]
        given = sum(id(one) in tasks for one in single)
        odd = [
            one for one in single if id(one) not in tasks and given and given * 2 >= len(single) - 1
        ]
        for unread in (*odd, *_under_an_unread_body(series, reading)):
            if reading.passed_over.get(id(unread.passage)) in ("statement", "heading"):
                reading.passed_over[id(unread.passage)] = "among"


def _under_an_unread_body(series: Sequence[Item], reading: Reading) -> list[Item]:
    """Return the one item of a series, or the items under it, that gave no task where all others
    are bodies over tasks: "1. Sở A / - …", "2. Sở B / - …", "3. Người dạy thực hành / - Mài lại
    mũi khoan"."""
    unused = [one for one in series if not _is_used(one, reading)]
    if len(unused) != 1 or len(series) <= _ENOUGH_BODIES:
        return []
    (odd,) = unused
    if not all(_is_body(one) for one in series if one is not odd):
        return []
    return [under for under in odd.walk() if not under.children] if odd.children else [odd]


def _is_used(item: Item, reading: Reading) -> bool:
    return any(id(one.passage) in reading.used for one in (item, *item.walk()))


def _is_body(item: Item) -> bool:
    if item.passage is None:
        return False
    return read_subject(item.passage.text, item.start, heading=item.is_heading) is not None


_ENOUGH_BODIES = 2
"""Headings of bodies that make the one beside them look like a body too."""
