"""What is listed below an order and is no work of its own: the contents of a report, the objects of
a duty. The task's detail keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from directive_cli.drafting.draft import DraftTask
from directive_cli.drafting.item_tree import Item

_NEAR_END = 20
"""Letters by which a task is told to end where its item's words do."""


def add_content(tasks: list[DraftTask], item: Item, parts: Sequence[Item]) -> None:
    """Add what is listed below an order to the detail of the last task, where that is the order's
    end."""
    words = item.text.rstrip()
    order = words.rstrip(" :")
    if (
        not tasks
        or order == words
        or not order.endswith(tasks[-1].detail[-_NEAR_END:].rstrip(" :"))
    ):
        return
    listed = "; ".join(one.text.strip(" ;.,") for one in parts)
    tasks[-1] = replace(tasks[-1], detail=f"{tasks[-1].detail}: {listed}")
