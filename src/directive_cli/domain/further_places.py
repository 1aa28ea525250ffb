"""Bodies of a list that are told only by their place or number behind the first: "UBND thị xã A, |
TP. B", "Đội Quản lý thị trường số 1, | số 2".

Knows words only; positions count in the text as given, in NFC.
"""

from __future__ import annotations

import re

from directive_cli.domain.name_joints import begins_agency
from directive_cli.domain.name_patterns import PLACE_NAME, PLACE_NOUN, PLACE_WORDS
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS


def further_one(
    text: str, separator: re.Match[str] | None, mentions: list[AgencyMention]
) -> AgencyMention | None:
    """Return the next body of a list behind ``separator`` that says no more than its place or its
    number; None where there is none."""
    return (
        _elsewhere(text, separator, mentions)
        or _elsewhere_listed(text, separator, mentions)
        or _numbered_alike(text, separator, mentions)
    )


_NUMBERED = re.compile(
    r"(?P<noun>(?:.+\s(?:số|khu vực|Khu vực|vùng)|(?:[^,;]+\s)?(?:Quân khu|Quân đoàn|"
    r"Binh đoàn))\s+)(?:\d{1,3}|[IVX]+)$"
)
_NEXT_NUMBER = re.compile(
    r"(?:(?:số|[Kk]hu vực|vùng)\s+(?P<one>\d{1,3}|[IVX]+)(?![^\W_]|[/.]\d)|"
    r"(?P<other>\d{1,2}|[IVX]+)(?=\s*(?:[,:;]|và\s+(?:\d|[IVX])|$)|"
    rf"\s+(?!tỉnh|xã|phường)[^\W\d{CAPITAL_LETTERS}]))"
)


def _numbered_alike(
    text: str, separator: re.Match[str] | None, mentions: list[AgencyMention]
) -> AgencyMention | None:
    """Read "số 2" after "Đội Quản lý thị trường số 1, ": the same body with another number."""
    last = _NUMBERED.match(mentions[-1].name) if mentions and separator else None
    found = _NEXT_NUMBER.match(text, separator.end()) if separator and last else None
    if found is None or last is None:
        return None
    return AgencyMention(
        f"{last['noun']}{found['one'] or found['other']}", found.start(), found.end()
    )


_COMMITTEE_OF = re.compile(
    rf"(?P<body>(?:(?:Phó )?Chủ tịch )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND)) "
    rf"(?:{PLACE_NOUN}|T[Pp]\.?) {PLACE_WORDS}"
)
LEVEL_AND_PLACE = re.compile(rf"(?:{PLACE_NOUN}|T[Pp]\.?)\s+{PLACE_WORDS}")


def _elsewhere(
    text: str, separator: re.Match[str] | None, mentions: list[AgencyMention]
) -> AgencyMention | None:
    """Read a further place of the committee before it: "UBND thị xã A, | TP. B"."""
    if separator is None or not mentions:
        return None
    committee = _COMMITTEE_OF.fullmatch(mentions[-1].name)
    place = LEVEL_AND_PLACE.match(text, separator.end()) if committee is not None else None
    if committee is None or place is None:
        return None
    name = f"{committee['body']} {' '.join(place.group().split())}"
    return AgencyMention(name, place.start(), place.end(), leader=mentions[-1].leader)


_LISTED_LEVEL = re.compile(
    rf"các\s+(?P<noun>xã|phường|huyện|thị\s+xã|đặc\s+khu)\s*:?\s+(?=[{CAPITAL_LETTERS}])"
)
_LISTED_PLACE = re.compile(rf"{PLACE_WORDS}(?=\s*(?:[,;:.]|và\s|$)|\s+[a-zđ])")
_PLACE_OF = re.compile(
    rf"(?P<body>.*(?:UBND|dân|HĐND)) (?P<noun>[^{CAPITAL_LETTERS}]+?) [{CAPITAL_LETTERS}]"
)


def _elsewhere_listed(
    text: str, separator: re.Match[str] | None, mentions: list[AgencyMention]
) -> AgencyMention | None:
    """Read the next place of the committee's list: "UBND thành phố A, các huyện: | B, | C"."""
    committee = _PLACE_OF.match(mentions[-1].name) if separator and mentions else None
    if separator is None or committee is None:
        return None
    level = _LISTED_LEVEL.match(text, separator.end())
    goes_on = text[mentions[-1].start : mentions[-1].start + 1].isupper() and (
        PLACE_NAME.match(text, mentions[-1].start) is not None
        and not mentions[-1].name.startswith(text[mentions[-1].start : mentions[-1].end])
    )
    if level is None and not goes_on:
        return None
    at = level.end() if level is not None else separator.end()
    place = None if begins_agency(text, at) else _LISTED_PLACE.match(text, at)
    if place is None:
        return None
    noun = " ".join((level["noun"] if level is not None else committee["noun"]).split())
    name = f"{committee['body']} {noun} {place.group()}"
    return AgencyMention(name, place.start(), place.end(), leader=mentions[-1].leader)
