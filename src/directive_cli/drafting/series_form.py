"""How the items of a series open: what is unsure of one is read as most of the others are."""

from __future__ import annotations

import re

from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.roles import read_subject

_FEWEST = 2
"""Other items that make a form."""


class SeriesForms:
    """The form of each series of one document; each item is read once."""

    def __init__(self) -> None:
        self._read: dict[tuple[int, str], tuple[int, frozenset[int]]] = {}

    def beside(self, item: Item) -> int:
        """Return 1 where most of the other items of the series, of the same sign, open with a body;
        -1 where none of at least two does; else 0."""
        if item.parent is None or item.kind == "plain":
            return 0
        key = (id(item.parent), item.kind)
        if key not in self._read:
            series = [one for one in item.parent.children if one.kind == item.kind]
            self._read[key] = len(series), frozenset(id(one) for one in series if _opens(one))
        if _assigns(item):
            return 1
        count, named = self._read[key]
        others = count - 1
        bodies = len(named) - (id(item) in named)
        if others < _FEWEST:
            return 0
        if bodies >= _FEWEST and bodies * 2 > others:
            return 1
        return 0 if bodies else -1


def _assigns(item: Item) -> bool:
    """Tell whether the words above a series share work out and name nobody: "Tổng Giám đốc phân
    công:"; each item then opens with who has it."""
    siblings = item.parent.children if item.parent is not None else []
    first = next((at for at, one in enumerate(siblings) if one.kind == item.kind), 0)
    above = siblings[first - 1] if first else item.parent
    return above is not None and _SHARES_OUT.search(above.text) is not None


_SHARES_OUT = re.compile(
    r"(?i)(?<![^\W_])(?:phân công|giao|giao nhiệm vụ|phân việc)(?: (?:cụ thể|như sau|"
    r"sau đây))*\s*:\s*$"
)


def _opens(item: Item) -> bool:
    """Tell whether an item opens with a body: a bare name, a name with its work, "Giao A"."""
    return (
        item.passage is not None
        and read_subject(item.passage.text, item.start, heading=item.is_heading) is not None
    )
