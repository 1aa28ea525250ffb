"""Bodies that an item names in part, its heading the rest: places under the body that all of them
have ("UBND các tỉnh:" / "- Nghệ An, Cao Bằng | bố trí …"), a noun alone under its whole name.

Knows names and their heading only; whether the item is work is for ``task_weighing``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.roles import Subject


def places_below(
    text: str, start: int, subject: Subject | None, above: Sequence[AgencyMention]
) -> Subject | None:
    """Return ``subject``, by its heading's name where it is only a noun ("Sở" under "Sở Y tế").

    Else return the bodies of the places with which a part begins, each by the name that it has in a
    list behind the heading's; None where no work follows them.
    """
    if subject is not None:
        return _by_full_name(subject, above)
    if len(above) != 1 or not above[0].collective:
        return None
    begin = start + len(text[start:]) - len(text[start:].lstrip(" -–+•"))
    if begins_with_action(text, begin):
        return None
    said = f"{above[0].name}: "
    found = read_agencies(said + text[begin:])
    if found is None or any(
        one.collective or one.start < len(said) or len(one.name.split()) < _FEWEST_WORDS
        for one in found.mentions
    ):
        return None
    back = begin - len(said)
    if not begins_with_action(text[found.end + back :].lstrip(" ,")):
        return None
    bodies = tuple(
        replace(one, start=one.start + back, end=one.end + back) for one in found.mentions
    )
    return Subject(bodies, begin, found.end + back)


def _by_full_name(subject: Subject, above: Sequence[AgencyMention]) -> Subject:
    first = subject.lead[0]
    called = [
        one
        for one in above
        if one.name.startswith(f"{first.name} ") and not one.collective and " các " not in one.name
    ]
    if len(subject.lead) != 1 or len(called) != 1 or len(first.name.split()) > _SHORT_FORM:
        return subject
    return replace(subject, lead=(replace(first, name=called[0].name),))


_SHORT_FORM = 2
"""Words of a head noun alone: "Sở", "Trung tâm", "Văn phòng"."""
_FEWEST_WORDS = 4
"""Words of a body with its place: "UBND tỉnh Sông La"."""
