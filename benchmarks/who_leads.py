"""Measure whether a draft takes the whole name of a body for who leads, over names and works.

Run with ``python -m benchmarks.who_leads [--works N] [--seed N] [-v]``. Each name of
``bodies.txt`` is given ``N`` works of ``work.txt`` in five places of a sentence: at an item's
head, after "Giao", as the subject of a second sentence, as the last of a list, after a semicolon.
Prints the share of sentences whose leads are right, by place, and the names and works that are
most often wrong. It says nothing about splitting or deadlines.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

_HEAD = (
    "UBND TỈNH ĐÔNG KHÊ\nSố: 18/UBND-TH\nĐông Khê, ngày 06 tháng 5 năm 2026\nTHÔNG BÁO\n"
    "Về việc rà soát công việc\n"
)
_FIRST = "Sở Nội vụ tổng hợp kết quả trước ngày 10/6/2026"
_PLACES: dict[str, tuple[str, list[list[str]]]] = {
    "item": ("{name} {work}.", [[]]),
    "given": ("Về tiến độ: Giao {name} {work}.", [[]]),
    "second sentence": (
        f"{_FIRST}. {{name}} {{work}} trước ngày 20/6/2026.",
        [["Sở Nội vụ"], []],
    ),
    "last of a list": (
        "Sở Nội vụ, Sở Công Thương và {name} {work}.",
        [["Sở Nội vụ", "Sở Công Thương"]],
    ),
    "after a semicolon": (
        f"Giao {_FIRST}; {{name}} {{work}} trước ngày 20/6/2026.",
        [["Sở Nội vụ"], []],
    ),
}
"""Sentences, and the leads of each task without the name itself, which the last one takes."""


def leads(sentence: str) -> list[list[str]]:
    """Return the leads of each task of a paper with one item, in small letters."""
    paper = f"{_HEAD}1. {sentence}\n".encode()
    draft = read_document(read_bytes(paper, name="van-ban.txt"))
    return [[name.text.lower() for name in task.lead] for task in draft.tasks]


def main() -> None:
    """Print the shares."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--works", type=int, default=10)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("-v", action="store_true", help="the twenty worst names and works")
    given = asked.parse_args()
    draw = random.Random(given.seed)
    names, works = _listed("bodies.txt"), _listed("work.txt")
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for place, (sentence, others) in _PLACES.items():
        for name in names:
            for work in draw.sample(works, given.works):
                wanted = [[one.lower() for one in task] for task in others]
                wanted[-1].append(name.lower())
                if leads(sentence.format(name=name, work=work)) == wanted:
                    right[place] += 1
                else:
                    wrong.update((name, work))
    asked_of_each = len(names) * given.works
    for place in _PLACES:
        print(f"{right[place] / asked_of_each:.3f}   {place}, {asked_of_each:,} sentences")
    print(f"{right.total() / asked_of_each / len(_PLACES):.3f}   all")
    if given.v:
        for words, count in wrong.most_common(20):
            print(f"{count:5}   {words}")


def _listed(name: str) -> list[str]:
    """Return the lines of a list beside this module, without its comment."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    main()
