"""Bodies that stand one a line between the words that name their group and those that charge them:
"Giao các sở gồm: / - Sở A (đối với …); / - Sở B. / Có trách nhiệm: / a) …".

Knows the items under one; what the bodies are to do is for the walk.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_names import names_only_bodies, read_agencies
from directive_cli.domain.single_names import AgencyMention
from directive_cli.drafting.inheritance import Inherited
from directive_cli.drafting.item_tree import CHARGES_THOSE_ABOVE, Item
from directive_cli.drafting.passage_classes import run_after

_LISTS = re.compile(r"(?i)(?:gồm(?: có)?|sau(?: đây)?)\s*:\s*$")
"""The end of words that list a group's members."""
_SCOPE = re.compile(r"\s*\([^()]*\)")
"""For what of the work a member is named: "(đối với bến hàng)"."""


def lists_of_actors(item: Item) -> dict[int, list[Item]]:
    """Return the lists of bodies among the items under ``item``, by the identity of the item that
    leads on to each: a paragraph before it, or ``item`` itself."""
    found: dict[int, list[Item]] = {}
    for position, lead_in in enumerate((item, *item.children), start=-1):
        run = run_after(item.children, position)
        charged = item.children[position + 1 + len(run) :][:1]
        if (
            len(run) > 1
            and _LISTS.search(lead_in.text)
            and charged
            and CHARGES_THOSE_ABOVE.fullmatch(charged[0].text)
            and all(names_only_bodies(_name_of(one)) for one in run)
        ):
            found[id(lead_in)] = run
    return found


def led_by_listed(inherited: Inherited, run: list[Item]) -> Inherited:
    """Return what items inherit that stand below a list of bodies."""
    if not run or run[0].passage is None:
        return inherited
    return inherited.under(
        tuple(name for one in run for name in _bodies(_name_of(one))),
        "heading",
        run[0].passage.quote(),
    )


def _name_of(item: Item) -> str:
    return _SCOPE.sub("", item.text).strip(" ;.,")


def _bodies(text: str) -> tuple[AgencyMention, ...]:
    read = read_agencies(text, 0)
    return read.mentions if read is not None else ()
