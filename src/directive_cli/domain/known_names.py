"""What a whole document and its registry say of a name, as evidence for where it ends.

"Kính gửi: Trại giống Bình Lộc" says how far a name goes that no list knows. Knows words and counts
only; ``drafting.document_names`` gathers them from a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from directive_cli.domain import weights
from directive_cli.domain.vietnamese import fold

Points = tuple[tuple[str, float], ...]
"""What an end has for and against it: a key of ``drafting.evidence`` and its points."""

KNOWN_POINTS = {
    "registered": weights.KNOWN_REGISTERED,
    "addressed": weights.KNOWN_ADDRESSED,
    "copied": weights.KNOWN_COPIED,
    "headed": weights.KNOWN_HEADED,
}
"""What it weighs that a name stands whole in a place, by the place."""
_LONGEST = 24
"""Words that a known name may have."""
_USUAL = 6
"""Words that names of bodies usually have at most."""
_WORDS = re.compile(r"\S+")
_STOPS = ",;:.()"


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names that stand whole in a document or its registry; all keys are folded."""

    places: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Name → the places where it stands alone, keys of ``KNOWN_POINTS``."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """Words between sure marks of the running text → how often they stand so."""
    openings: frozenset[str] = frozenset()
    """The first two words of every name and of all words that are counted."""
    beside: int = 0
    """1 where most other items of the same series open with a body; -1 where none does."""

    def in_series(self, beside: int) -> KnownNames:
        """Return the same names for an item of a series; see ``beside``."""
        return replace(self, beside=beside) if beside != self.beside else self

    def points(self, name: str) -> Points:
        """Return what the document and the registry say for a name that ends so."""
        key = fold(name)
        places = self.places.get(key, frozenset())
        said = tuple((one, KNOWN_POINTS[one]) for one in KNOWN_POINTS if one in places)
        further = len(key.split()) - _USUAL
        if said and further > 0:
            said = (*said, ("long", further * weights.KNOWN_LONG))
        count = min(self.counts.get(key, 0), weights.KNOWN_RECURS_MOST)
        return (*said, ("recurs", count * weights.KNOWN_RECURS)) if count else said

    def ends(self, text: str, start: int, *, alone: bool = False) -> list[int]:
        """Return every place where a known name that begins at ``start`` ends, the nearest first;
        with ``alone`` only names that stand alone somewhere."""
        window = text[start : start + 180]
        folded = fold(window).split()[:_LONGEST]
        if " ".join(folded[:2]).rstrip(_STOPS) not in self.openings:
            return []
        ends, key = [], ""
        for word, plain in zip(_WORDS.finditer(window), folded, strict=False):
            key = f"{key} {plain}" if key else plain
            name = key.rstrip(_STOPS)
            if name in self.places or (not alone and name in self.counts):
                written = word.group().rstrip(_STOPS)
                ends.append(start + word.start() + len(written))
        return ends


NOTHING_KNOWN = KnownNames()
_LEFT = r"(?:của|với|cùng|gửi|và|tại|cho|do|là|từ|hoặc)"
_STRETCH = re.compile(r"[^,;:.()\n]+")
_BEGINS = re.compile(rf"(?:(?<=\s){_LEFT}\s+|^\s*)(?=[^\W\d_])")


def known_names(places: Mapping[str, Iterable[str]], texts: Iterable[str]) -> KnownNames:
    """Gather names: ``places`` gives those of each key of ``KNOWN_POINTS``, ``texts`` are the
    document's paragraphs."""
    found: dict[str, set[str]] = {}
    for place, names in places.items():
        for name in names:
            key = fold(name).strip(_STOPS + " ")
            if " " in key and len(key.split()) <= _LONGEST:
                found.setdefault(key, set()).add(place)
    counts: dict[str, int] = {}
    for text in texts:
        for key in _between_marks(text):
            counts[key] = counts.get(key, 0) + 1
    openings = {" ".join(key.split()[:2]).rstrip(_STOPS) for key in (*found, *counts)}
    return KnownNames(
        {key: frozenset(some) for key, some in found.items()}, counts, frozenset(openings)
    )


def _between_marks(text: str) -> Iterable[str]:
    """Yield the words that begin with a capital after a mark or "của", "với" … and go on to the
    next mark: a name that stands so ends there."""
    for stretch in _STRETCH.finditer(text):
        # A sentence's own opening may be a name with its work.
        listed = text[: stretch.start()].rstrip()[-1:] in (",", ";", "(")
        for begin in _BEGINS.finditer(stretch.group()):
            words = stretch.group()[begin.end() :].split()
            opens = begin.start() > 0 or listed
            if opens and words[0][:1].isupper() and 2 <= len(words) <= _LONGEST:
                yield fold(" ".join(words))
