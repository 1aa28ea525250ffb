"""The readings that compete for a part of a task, and the evidence for each. Values only.

A reading costs what its evidence weighs (``weights``); the cheapest is taken, of two alike the
nearest, and its distance to a task without that part says how sure it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from directive_cli.domain import weights
from directive_cli.domain.known_names import Points
from directive_cli.domain.single_names import AgencyMention
from directive_cli.drafting.source_lines import Passage, Quote


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reading of a part of a task: what it says, from where, at which cost."""

    part: str
    """``lead``, ``name``, ``deadline`` or ``sign``."""
    reading: str
    """The words read; empty where the reading is that there is none."""
    basis: str
    """A key of ``BASES``: where the reading comes from."""
    cost: float
    taken: bool = False
    quote: Quote | None = None
    points: Points = ()
    """What it has for and against it, where single words were weighed."""
    margin: float | None = None
    """How far the reading that was taken is ahead of the next; None for the others."""


@dataclass(frozen=True, slots=True)
class LeadReading:
    """Bodies that may have a task, and where they are named."""

    bodies: tuple[AgencyMention, ...]
    basis: str
    quote: Quote | None = None


LEAD_COSTS = {
    "field": weights.LEAD_FIELD,
    "clause": weights.LEAD_CLAUSE,
    "heading": weights.LEAD_HEADING,
    "unread": weights.LEAD_HEADING,
    "given on": weights.LEAD_HEADING,
    "opening": weights.LEAD_OPENING,
    "addressees": weights.LEAD_ADDRESSEES,
    "meeting": weights.LEAD_MEETING,
    "none": weights.LEAD_NONE,
}
"""What a lead costs by where it is named; two headings cost the same and the nearer is taken."""
_NOBODY = LeadReading((), "none")


@dataclass(frozen=True, slots=True)
class ChosenLead:
    """The reading that is taken, how far it is from naming nobody, and all that competed."""

    reading: LeadReading
    margin: float
    evidence: tuple[Evidence, ...]


def choose_lead(readings: Iterable[LeadReading]) -> ChosenLead:
    """Choose among readings given from the nearest to the furthest."""
    rivals = [*readings, _NOBODY]
    chosen = min(rivals, key=lambda one: LEAD_COSTS[one.basis])
    return ChosenLead(
        chosen,
        weights.LEAD_NONE - LEAD_COSTS[chosen.basis],
        tuple(
            Evidence(
                "lead",
                "; ".join(body.name for body in one.bodies),
                one.basis,
                LEAD_COSTS[one.basis],
                taken=one is chosen,
                quote=one.quote,
            )
            for one in rivals
        ),
    )


def named_as(reading: LeadReading) -> tuple[Evidence, ...]:
    """Return the ends that competed for each name of a lead; the cost of an end is what it has less
    than the one that was taken."""
    return tuple(one for body in reading.bodies for one in _ends_of(body, reading.quote))


def _ends_of(body: AgencyMention, quote: Quote | None) -> Iterator[Evidence]:
    if body.rivals and body.rivals[0].name == body.name:
        best = body.rivals[0]
        if len(body.rivals) == 1 and all(basis in _ONE_SENTENCE for basis, _p in best.points):
            # Nothing competed, and nothing but the sentence itself speaks for it.
            return
        for position, one in enumerate(body.rivals):
            lacking = best.total - one.total
            margin = best.total - body.rivals[1].total if not position and body.rivals[1:] else None
            taken = position == 0
            yield Evidence("name", one.name, "weighed", lacking, taken, quote, one.points, margin)
    elif body.shorter:
        yield Evidence("name", body.name, "whole name", weights.NAME_WHOLE, True, quote)
        yield Evidence("name", body.shorter, "cut name", weights.NAME_CUT, False, quote)


_ONE_SENTENCE = frozenset({"read", "work after", "closed", "crossed", "words"})
"""What is known of an end from its own sentence."""


def close_names(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the names that were not taken and lack so little that either may be meant."""
    return tuple(
        one.reading
        for one in evidence
        if one.part == "name" and not one.taken and one.cost < weights.END_DOUBT
    )


def signed_as(passage: Passage) -> tuple[Evidence, ...]:
    """Return the readings that competed for the sign of a paragraph; none where it opens with
    none."""
    quote = passage.quote(0, 1)
    return tuple(
        Evidence("sign", one.name, one.basis, one.cost, taken=one.taken, quote=quote)
        for one in passage.signs
    )


def dated_by(words: Sequence[str], basis: str, *, taken: bool = True) -> tuple[Evidence, ...]:
    """Return the evidence for deadlines that are read in one place."""
    cost = DEADLINE_COSTS[basis]
    return tuple(Evidence("deadline", one, basis, cost, taken=taken) for one in words)


DEADLINE_COSTS = {
    "field": weights.DEADLINE_FIELD,
    "clause": weights.DEADLINE_CLAUSE,
    "heading": weights.DEADLINE_HEADING,
    "closing": weights.DEADLINE_CLOSING,
    "urgent": weights.DEADLINE_NONE,
    "other work": weights.DEADLINE_OTHER,
}
"""What a deadline costs by where it stands."""
