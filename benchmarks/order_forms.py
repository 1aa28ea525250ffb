"""Measure which written forms of an order a draft reads, over headings, lead-ins, times, ends, parts and fields.

Run with ``python -m benchmarks.order_forms [SWEEP …] [-v]``. Puts the forms of
``order_forms.yaml`` together, each with each, drafts one short paper for each and prints how many
are wrong, by sweep, with the forms that are most often wrong (``-v``: each wrong one and what was
read). A paper is wrong when a lead, a task or a deadline differs from what the form says; nothing
about long papers is measured.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import yaml

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import Draft, DraftTask
from directive_cli.drafting.text_source import read_bytes

_HEAD = (
    "UBND TỈNH ĐÔNG KHÊ\nSố: 18/UBND-TH\nĐông Khê, ngày 06 tháng 5 năm 2026\n"
    "THÔNG BÁO\nVề việc rà soát công việc\n"
)
_LETTER = (
    "UBND TỈNH ĐÔNG KHÊ\nSố: 18/UBND-TH\nV/v rà soát công việc\n"
    "Đông Khê, ngày 06 tháng 5 năm 2026\nKính gửi: Các sở, ban, ngành\n"
)
_BESIDE = ("1. Sở Nội vụ trực bến Vàm.\n2. ", "\n3. Sở Tài chính đếm phao.")
"""The items around the one that is measured."""
_ENDING_SIGNS = (
    ("1. ", "2. ", "3. "),
    ("1. Sở Y tế\na) ", "b) ", "c) "),
    ("1. Sở Y tế\n- ", "- ", "- "),
    ("I. Sở Y tế\n1. ", "II. Sở Nội vụ\n1. ", "III. Sở Tài chính\n1. "),
)
_HELPERS = (
    ("Sở Tài chính", ["sở tài chính"]),
    ("Sở Nội vụ và các đơn vị liên quan", ["sở nội vụ", "các đơn vị liên quan"]),
    (
        "các sở, ban, ngành, UBND các xã, phường",
        ["các sở, ban, ngành", "ubnd các xã, phường"],
    ),
)

Forms = dict[str, list[str]]
Outcome = tuple[str, str, object, object]
"""The form, the paper's words, what it says and what was read."""


def draft_of(body: str, head: str = _HEAD) -> Draft:
    """Return the draft of a paper with these words under a plain head."""
    return read_document(read_bytes(f"{head}{body}\n".encode(), name="van-ban.txt"))


def leads_of(draft: Draft) -> list[list[str]]:
    """Return the leads of each task in small letters."""
    return [[name.text.lower() for name in task.lead] for task in draft.tasks]


def headings(forms: Forms) -> Iterator[Outcome]:
    """Yield headings of a body over two items, then the next body's: who has the four items?"""
    items = "{0}Trực bến Vàm.\n{0}Rà soát hộ nghèo."
    for form, body, sign, colon in product(
        forms["forms"],
        forms["bodies"],
        (("1. ", "2. "), ("a) ", "b) "), ("II. ", "III. ")),
        ("", ":"),
    ):
        title = form.format(body=body, Body=body[0].upper() + body[1:])
        below = items.format("- ")
        words = f"{sign[0]}{title}{colon}\n{below}\n{sign[1]}Sở Nội vụ{colon}\n{below}"
        wanted = [[body.lower()]] * 2 + [["sở nội vụ"]] * 2
        yield form, words, wanted, leads_of(draft_of(words))


def lead_ins(forms: Forms) -> Iterator[Outcome]:
    """Yield sentences that ask bodies for what the two items below say: who has them?"""
    bodies = {
        "Sở Y tế": ["sở y tế"],
        "các sở, ban, ngành; UBND các xã, phường": ["các sở, ban, ngành", "ubnd các xã, phường"],
        "các đơn vị liên quan": ["các đơn vị liên quan"],
    }
    for before, asking, ending, sign in product(
        forms["before"], forms["asking"], forms["endings"], (("1. ", "2. "), ("- ", "- "))
    ):
        for body, wanted in bodies.items():
            said = before + asking.format(body=body, ending=ending).replace(" :", ":")
            words = (
                f"{said[0].upper()}{said[1:]}\n{sign[0]}Rà soát hộ nghèo.\n{sign[1]}Trực bến Vàm."
            )
            yield asking, words, [wanted, wanted], leads_of(draft_of(words, _LETTER))


def times(forms: Forms) -> Iterator[Outcome]:
    """Yield orders with a time in each place: are its days those of the plainest order?"""
    for time in forms["times"]:
        plainest = _days(f"Sở Y tế hoàn thiện hồ sơ {time}.")
        for form, work in product(forms["orders"], forms["works"]):
            said = form.format(
                Body="Sở Y tế",
                body="Sở Y tế",
                work=work,
                time=time,
                Time=time[0].upper() + time[1:],
            )
            yield form, said, plainest, _days(said)


def _days(order: str) -> list[str]:
    found = draft_of(order.join(_BESIDE))
    return sorted(
        day for task in found.tasks if task.item.startswith("2") for day in _days_of(task)
    )


def _days_of(task: DraftTask) -> list[str]:
    return [
        str({key: value for key, value in one.as_mapping().items() if key != "text"})
        for one in task.deadlines
    ]


def coordination(forms: Forms) -> Iterator[Outcome]:
    """Yield orders with bodies that help: are who leads and who helps kept apart?"""
    works = ("rà soát hộ nghèo trong quý III/2026", "kiểm tra các bến đò", "dựng lán trực")
    bodies = ("Sở Y tế", "Ban Quản lý Khu kinh tế", "UBND các xã, phường", "Công an tỉnh")
    for form, body, (helping, helpers), work in product(forms["orders"], bodies, _HELPERS, works):
        if body in helping:
            continue
        more = (
            ["các cơ quan, đơn vị có liên quan"] if "cơ quan, đơn vị có liên quan" in form else []
        )
        said = form.format(body=body, helping=helping, work=work)
        found = draft_of(f"{said[0].upper()}{said[1:]}".join(_BESIDE))
        read = [
            (
                [one.text.lower() for one in task.lead],
                [one.text.lower() for one in task.coordinating],
            )
            for task in found.tasks
            if task.item.startswith("2")
        ]
        yield form, said, [([body.lower()], helpers + more)], read


def line_ends(forms: Forms) -> Iterator[Outcome]:
    """Yield items that end with words that a number may follow: does the next keep its own?"""
    for end, (first, second, third) in product(forms["words"], _ENDING_SIGNS):
        named = first == "1. "
        lines = (
            f"{first}{'Sở Y tế kiểm' if named else 'Kiểm'} tra bến {end}",
            f"{second}{'Sở Nội vụ đếm' if named else 'Đếm'} phao {end}",
            f"{third}{'Sở Tư pháp lập' if named else 'Lập'} sổ.",
        )
        words = "\n".join(lines)
        wanted = [f"Kiểm tra bến {end}", f"Đếm phao {end}", "Lập sổ"]
        yield end, words, wanted, [task.title for task in draft_of(words).tasks]


def parts(forms: Forms) -> Iterator[Outcome]:
    """Yield orders of two works with their bodies and days: are they told apart where each has its
    own? A form says behind its bar who has each task, and when: ``S1 R2`` is the first body by the
    first day, then the second body by the second."""
    bodies = {"S": "Sở Y tế", "R": "Ban Quản lý Khu kinh tế"}
    works, times = forms["works"], forms["times"]
    for place, (form, first, second) in enumerate(product(forms["orders"], times, times)):
        if first == second:
            continue
        said, tasks = form.split(" | ")
        work, other = works[place % len(works)], works[(place * 5 + 3) % len(works)]
        if work == other:
            continue
        words = said.format(
            **bodies,
            A=work,
            B=other,
            Bc=other[0].upper() + other[1:],
            t=first,
            T=first[0].upper() + first[1:],
            u=second,
        )
        wanted = [
            (
                [bodies[one[0]]],
                {
                    "1": _days(f"Sở Y tế lập sổ {first}."),
                    "2": _days(f"Sở Y tế lập sổ {second}."),
                }.get(one[1:], []),
            )
            for one in tasks.split()
        ]
        read = [
            ([name.text for name in task.lead], _days_of(task))
            for task in draft_of(words.join(_BESIDE)).tasks
            if task.item.startswith("2")
        ]
        yield form, words, wanted, read


def fields(forms: Forms) -> Iterator[Outcome]:
    """Yield an item whose body, helper and time stand in fields, in each layout: has each of its
    works all three?"""
    for place, (leading, helping, time, layout) in enumerate(
        product(forms["leading"], forms["helping"], forms["times"], forms["layouts"])
    ):
        if place % _EACH_OF:
            continue
        words = layout.format(leading=leading, helping=helping, time=time)
        wanted = [(["Sở Tài chính"], ["Sở Nội vụ"], ["2026-Q3"])] * (1 + layout.startswith("a)"))
        read = [
            (
                [one.text for one in task.lead],
                [one.text for one in task.coordinating],
                [str(one.as_mapping().get("within")) for one in task.deadlines],
            )
            for task in draft_of(f"1. Dữ liệu bến đò\n{words}\n2. Sở Y tế trực bến Vàm.").tasks
            if task.item.startswith("1")
        ]
        yield f"{leading} · {time}", words, wanted, read


_EACH_OF = 7
"""Of the papers with fields one of so many is drafted; every label and layout stands in some."""

SWEEPS: dict[str, Callable[[Forms], Iterator[Outcome]]] = {
    one.__name__: one for one in (headings, lead_ins, times, coordination, line_ends, parts, fields)
}


def main() -> None:
    """Print how many papers of each sweep are read wrongly."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("sweeps", nargs="*", metavar="SWEEP", help=", ".join(SWEEPS))
    asked.add_argument("-v", action="store_true", help="each wrong paper and what was read")
    given = asked.parse_args()
    if unknown := set(given.sweeps) - SWEEPS.keys():
        asked.error(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(SWEEPS)}")
    forms = yaml.safe_load((Path(__file__).parent / "order_forms.yaml").read_text(encoding="utf-8"))
    for name in given.sweeps or SWEEPS:
        count, wrong = 0, Counter[str]()
        for form, words, wanted, read in SWEEPS[name](forms[name]):
            count += 1
            if read != wanted:
                wrong[form] += 1
                if given.v:
                    print(f"{words!r}\n    says {wanted}\n    read {read}")
        print(f"{name:<14}{wrong.total():>6,} wrong of {count:,}")
        for form, times_wrong in wrong.most_common(5):
            print(f"{times_wrong:>20,}   {form}")


if __name__ == "__main__":
    main()
