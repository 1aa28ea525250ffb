"""Bodies that are called by less than their name: "Trung tâm", "Sở", "Tỉnh", "các cơ quan trên".

Knows the names that stand before; the words around them are for ``task_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from directive_cli.domain.name_runs import SHORT_FORMS
from directive_cli.domain.single_names import AgencyMention
from directive_cli.drafting.inheritance import Inherited
from directive_cli.drafting.subject_openings import OFFICE_ALONE

_VISITED = (["Tỉnh"], ["Thành phố"], ["tỉnh"], ["thành phố"])
"""How a notice calls the place whose leaders its meeting was held with."""


def visited(bodies: Sequence[AgencyMention], place: str) -> tuple[AgencyMention, ...]:
    """Return the place that the meeting of a notice was held with where it is called "Tỉnh"; nobody
    for other names, and where no ``place`` is known."""
    named = place and [one.name for one in bodies] in _VISITED
    return tuple(replace(one, name=place) for one in bodies) if named else ()


def under_visited(inherited: Inherited, place: str) -> Inherited:
    """Return what items inherit with the place by its name, where they are said to be its work."""
    first = inherited.leads[0] if inherited.leads else None
    bodies = visited(first.bodies, place) if first is not None else ()
    if first is None or not bodies:
        return inherited
    return replace(inherited, leads=(replace(first, bodies=bodies), *inherited.leads[1:]))


def in_full(mention: AgencyMention, named: set[str], before: Sequence[str] = ()) -> AgencyMention:
    """Give a short form its longer name: "Trung tâm" the only one in ``named`` that begins so; an
    office without its field ("Sở cần …") the only one of those who had the work ``before`` it."""
    office = OFFICE_ALONE.fullmatch(mention.name) is not None
    if mention.name not in SHORT_FORMS and not office:
        return mention
    longer = {name for name in (before if office else named) if name.startswith(f"{mention.name} ")}
    return replace(mention, name=longer.pop()) if len(longer) == 1 else mention


_NAMED_ABOVE = re.compile(
    r"(?:[Cc]ác|[Qq]uý) [^,;]{2,60}(?:, [^,;]{2,40}){0,3} (?:nêu|nói|có tên) (?:ở )?trên"
)


def led_in_full(inherited: Inherited, named: set[str]) -> Inherited:
    """Return what items inherit with the short form of their nearest lead in full; "các cơ quan nêu
    trên" are those to whom the paper is addressed."""
    if not inherited.leads:
        return inherited
    first, *further = inherited.leads
    addressed = any(one.basis == "addressees" for one in further)
    if addressed and all(_NAMED_ABOVE.fullmatch(one.name) for one in first.bodies):
        return replace(inherited, leads=tuple(further))
    bodies = tuple(in_full(one, named) for one in first.bodies)
    return replace(inherited, leads=(replace(first, bodies=bodies), *inherited.leads[1:]))
