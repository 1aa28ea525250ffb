"""The letters of the names that were read: as the paper writes them.

A heading "III. CÔNG TY CỔ PHẦN KHOÁNG SẢN HÀ SƠN" does not say which words have capitals; the
addressees or another sentence do. Names are read in the usual spelling; a paper may have another
("Đảng uỷ"). Knows the text of one paper and the names that were read in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from directive_cli.domain.vietnamese import normalise, with_usual_spelling
from directive_cli.drafting.draft import DraftName, DraftTask

_SHORTEST_TAIL = 2
"""Words at least of a name's end that are looked for where the whole name stands nowhere else."""


def with_letters_of(tasks: Iterable[DraftTask], text: str) -> list[DraftTask]:
    """Return the tasks with their names in the text's own spelling; those that it prints in
    capitals as it writes them elsewhere, each whole or its end."""
    text = " ".join(normalise(text).split())
    usual = with_usual_spelling(text)
    small = text.lower()
    known: dict[str, str] = {}

    def written(name: str) -> str:
        if name not in known:
            place = usual.find(name) if usual != text and name not in text else -1
            if place >= 0:
                known[name] = text[place : place + len(name)]
                return known[name]
            capitals = name.upper() in text and name not in text and len(small) == len(text)
            known[name] = _as_elsewhere(name, text, small) if capitals else name
        return known[name]

    def named(names: tuple[DraftName, ...]) -> tuple[DraftName, ...]:
        return tuple(replace(one, text=written(one.text)) for one in names)

    def one_named(name: DraftName | None) -> DraftName | None:
        return replace(name, text=written(name.text)) if name is not None else None

    return [
        replace(
            task,
            lead=named(task.lead),
            coordinating=named(task.coordinating),
            carried_out_by=named(task.carried_out_by),
            report_to=one_named(task.report_to),
            consolidated_by=one_named(task.consolidated_by),
        )
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
