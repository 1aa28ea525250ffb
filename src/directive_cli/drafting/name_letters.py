"""The letters of names that a paper prints in capitals: as it writes them elsewhere.

A heading "III. CÔNG TY CỔ PHẦN KHOÁNG SẢN HÀ SƠN" does not say which words have capitals; the
addressees or another sentence do. Knows the text of one paper and the names that were read in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from directive_cli.drafting.draft import DraftName, DraftTask

_SHORTEST_TAIL = 2
"""Words at least of a name's end that are looked for where the whole name stands nowhere else."""


def with_letters_of(tasks: Iterable[DraftTask], text: str) -> list[DraftTask]:
    """Return the tasks with the names that the text prints in capitals as it writes them elsewhere,
    each whole or its end."""
    text = " ".join(text.split())
    small = text.lower()
    known: dict[str, str] = {}

    def written(name: str) -> str:
        if name not in known:
            capitals = name.upper() in text and name not in text and len(small) == len(text)
            known[name] = _as_elsewhere(name, text, small) if capitals else name
        return known[name]

    def named(names: tuple[DraftName, ...]) -> tuple[DraftName, ...]:
        return tuple(replace(one, text=written(one.text)) for one in names)

    return [
        replace(task, lead=named(task.lead), coordinating=named(task.coordinating))
        for task in tasks
    ]


def _as_elsewhere(name: str, text: str, small: str) -> str:
    """Return the name with the letters of the first place that is not all in capitals; ``small`` is
    the text in small letters, in which a place is found at once."""
    words = name.split()
    for first in range(len(words) - _SHORTEST_TAIL + 1):
        tail = " ".join(words[first:])
        place = small.find(tail.lower())
        while place >= 0:
            end = place + len(tail)
            whole = not f" {text}"[place].isalnum() and not text[end : end + 1].isalnum()
            if whole and not text[place:end].isupper():
                return " ".join([*words[:first], text[place:end]])
            place = small.find(tail.lower(), place + 1)
    return name
