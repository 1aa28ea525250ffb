"""Verbs with which work begins. Knows the list only; patterns of names are not loaded with it."""

from __future__ import annotations

import re

from directive_cli.domain.agency_lexicon import (
    ACTIONS,
    EVERYDAY_ACTIONS,
    longest_first_pattern,
)
from directive_cli.domain.vietnamese import bare
from directive_cli.domain.word_lists import words_of

_CONSULTANT = re.compile(r"[Tt]ư vấn (?:giám sát|thiết kế|thẩm tra)(?![^\W_])")
"""Who looks after the building for its owner: "chủ đầu tư, | tư vấn giám sát, nhà thầu"."""
LISTED_VERB = re.compile(
    rf"(?!{_CONSULTANT.pattern})(?i:{longest_first_pattern(ACTIONS)})(?![^\W_])"
)
SHORT_VERB = re.compile(rf"(?:{longest_first_pattern(words_of('short actions'))})(?![^\W_])")
"""Verbs of one syllable: work behind a name that is whole."""
_TWO_SYLLABLES = tuple(bare(verb) for verb in EVERYDAY_ACTIONS if " " in verb)
SCANNED_VERB = re.compile(rf"(?:{longest_first_pattern(_TWO_SYLLABLES)})(?![^\W_])")
"""Verbs of two syllables without their marks, which scanners lose ("kiêm tra", "tông hợp")."""

_ELECTRONIC = re.compile(r"(?<=điện )tử(?![^\W_])")
"""A word whose neighbour makes it look like a verb: "điện | tử vận động" is no "tư vấn"."""


def begins_with_action(text: str, start: int = 0) -> bool:
    """Tell whether the words at ``start`` are a verb, or an adverb before one, with which a task
    begins."""
    return LISTED_VERB.match(text, start) is not None or scanned_verb(text, start)


def scanned_verb(text: str, start: int) -> bool:
    """Tell whether a verb with marks that a scanner got wrong stands at ``start``."""
    found = SCANNED_VERB.match(bare(text[start : start + 30]))
    if _ELECTRONIC.match(text, start) or _CONSULTANT.match(text, start):
        return False
    # No verb has a capital inside: "đẳng Kỹ" of "Cao đẳng Kỹ thuật" is not "đăng ký".
    return found is not None and text[start + 1 : start + found.end()].islower()


def begins_with_short_verb(text: str) -> bool:
    """Tell whether words begin with a verb of one syllable and go on: "Kê lại pa-lét"."""
    found = SHORT_VERB.match(text[:1].lower() + text[1:])
    return found is not None and text[found.end() : found.end() + 1] == " "
