"""Where the body of a document ends: its "./.", the sentences after it, the closing.

Knows lines; what stands in the closing is for ``closing_reading``.
"""

from __future__ import annotations

import re

from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare
from directive_cli.drafting.closing_reading import is_person_name, is_position, without_rank
from directive_cli.drafting.paragraphs import mostly_capitals
from directive_cli.drafting.source_lines import Line

_SIGNATURE_AUTHORITY = re.compile(
    r"(?:^|\s{2,})(?:(?:T/?M|K/?T|T/?L|TUQ)\s*[.,]?\s*|Q\s*\.\s*)"
    rf"(?=[{CAPITAL_LETTERS}]{{2}}[{CAPITAL_LETTERS} ])"
)
"""TM. · KT. · TL. · TUQ. before an office in capitals; a lone Q needs its stop ("QUYẾT ĐỊNH:" has
none)."""


def end_of_body(lines: list[Line], start: int) -> int:
    """Return the index after the body: its "./.", else the list of recipients or the signature."""
    for index in range(start, len(lines)):
        words = lines[index].words
        if re.search(r"\./\.?\s*[_|\\'\"]*$", words) or re.search(r"\./\.\s", words):
            return _after_last_words(lines, index + 1)
        if opens_closing(words, first=index == start and not _signed_below(lines, index)):
            return _signature_alone(lines, start, index)
    return _signature_alone(lines, start, len(lines))


def _signature_alone(lines: list[Line], start: int, end: int) -> int:
    """Return the index of a position in capitals over a person's name with which the lines up to
    ``end`` end, as in a copy whose list of recipients is lost or stands under the name; ``end``
    where there is none."""
    filled = [index for index in range(start, end) if lines[index].words][-2:]
    if len(filled) <= 1:
        return end
    position, name = (lines[index] for index in filled)
    signed = position.words.isupper() and is_position(position.words)
    plain = position.cell is None and name.cell is None
    named = is_person_name(without_rank(name.words))
    return filled[0] if plain and signed and named else end


def _signed_below(lines: list[Line], start: int) -> bool:
    """Tell whether a position and a person's name stand right under a line, so that it opens the
    signature of a paper that says all in its annex."""
    below = [line.words for line in lines[start + 1 : start + _UNDER] if line.words]
    return any(map(is_position, below)) and any(map(is_person_name, below))


_UNDER = 8
"""Lines under the authority within which the position and the name stand, empty ones counted."""


def opens_closing(words: str, *, first: bool = False) -> bool:
    """Tell whether a line opens the list of recipients or the signature (NĐ 30/2020, annex I)."""
    return re.match(r"noi nhan\b", bare(words)) is not None or (
        not first and _SIGNATURE_AUTHORITY.match(words) is not None
    )


def _after_last_words(lines: list[Line], end: int) -> int:
    """Return the index after the sentences that still stand between "./." and the closing."""
    last = end
    for index in range(end, len(lines)):
        words = lines[index].words
        if opens_closing(words):
            return last
        if lines[index].cell is not None or (words and mostly_capitals(words)):
            return end
        if len(words) > _SHORTEST_LAST and words[0] not in "-–+•*(" and words[-1] in ".;:":
            last = index + 1
    return end


_SHORTEST_LAST = 25
"""Letters of a sentence after "./."; less is a mark or a name."""
