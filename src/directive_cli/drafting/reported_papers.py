"""Papers that a news site tells of instead of copying their head: "Thủ tướng … vừa ký Công điện số
114/CĐ-TTg ngày 19/7/2031 …", then what the paper says.

Knows how such reports begin. A paper that merely mentions another one is no report of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from directive_cli.domain.document_number import find_numbers
from directive_cli.domain.document_type import type_named
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.citations import day_after
from directive_cli.drafting.closing_reading import is_person_name
from directive_cli.drafting.draft import DraftHeader, DraftSignature
from directive_cli.drafting.header_numbers import FIRST_YEAR, LAST_YEAR
from directive_cli.drafting.source_lines import Passage

_KIND = r"[Cc]ông điện|[Cc]hỉ thị|[Tt]hông báo|[Cc]ông văn|[Kk]ế hoạch"
_ISSUES = re.compile(
    rf"(?:\([^)]*\)\s*[-–]\s*)?(?P<before>[^.;]*?)\s(?:(?P<just>vừa)\s|đã\s)?"
    rf"(?:ký(?:\s+ban hành)?|ban hành|có|ra|phát)\s(?P<kind>{_KIND})(?![^\W_])"
)
"""Who issues what, before the number: "(TTX) - Thủ tướng … vừa ký ban hành Công điện"."""
_TELLS = re.compile(
    rf"(?:(?P<kind>{_KIND})(?:\s(?:của|do)\s[^,.;:]{{2,40}})?\s(?:nêu|gửi|yêu cầu|chỉ rõ)|Theo đó,)"
)
"""How a report goes on: "Công điện nêu: …", "Theo đó, …"."""
_WITH_CONTENT = re.compile(r"\svới nội dung(?: như sau)?\s*:$")
_FIRST_PARAGRAPHS, _NEXT_PARAGRAPHS = 4, 3
_SHORT_DAY = re.compile(r"[Nn]gày (\d{1,2})/(\d{1,2})/(\d{4})(?=[,\s])")


def with_reported(header: DraftHeader, texts: Sequence[Passage]) -> DraftHeader:
    """Return the header with what a report says of the paper that it tells; the header as it is
    where the text is no report."""
    for place, passage in enumerate(texts[:_FIRST_PARAGRAPHS]):
        issues = _ISSUES.match(passage.text)
        if issues is None:
            continue
        following = texts[place + 1 : place + 1 + _NEXT_PARAGRAPHS]
        told = any(
            (found := _TELLS.match(one.text)) is not None
            and (found["kind"] or issues["kind"]).lower() == issues["kind"].lower()
            for one in following
        )
        signed = " ký" in issues.group() and _signer(issues["before"]) is not None
        if told or issues["just"] or signed or _WITH_CONTENT.search(passage.text):
            return _reported(header, passage, issues)
    return header


def _reported(header: DraftHeader, passage: Passage, issues: re.Match[str]) -> DraftHeader:
    """Fill type, number, day and signer from the sentence that tells of a paper."""
    text, end = passage.text, issues.end()
    near = (one for one in find_numbers(text) if 0 <= one.start - end <= _NUMBER_WITHIN)
    number = next((one for one in near if one.number.sequence is not None), None)
    issued_on = day_after(text, number.end)[0] if number is not None else None
    quote = passage.quote(0, issues.end())
    quotes = {**header.quotes, "type": quote}
    if number is not None:
        quotes["number"] = passage.quote(number.start, number.end)
    signer = _signer(issues["before"])
    return replace(
        header,
        type=type_named(issues["kind"]),
        number=str(number.number) if number is not None else None,
        symbol=number.number.symbol if number is not None else None,
        issued_on=issued_on or (_day_before(issues["before"]) if number is not None else None),
        signed_by=header.signed_by or (DraftSignature(signer) if signer else None),
        quotes=quotes,
    )


_NUMBER_WITHIN = 24
"""Signs between the type and its number: " số: ", " kết luận số "."""


def _day_before(words: str) -> str | None:
    """Return the day with which the sentence opens: "Ngày 04/7/2031, Bộ Y tế ra Công điện …"."""
    found = _SHORT_DAY.match(words)
    if found is None or not FIRST_YEAR <= int(found[3]) <= LAST_YEAR:
        return None
    day, month = int(found[1]), int(found[2])
    return f"{found[3]}-{month:02}-{day:02}" if 1 <= day <= 31 and 1 <= month <= 12 else None


def _signer(words: str) -> str | None:
    """Return the person's name with which the words before "vừa ký" end."""
    name = re.search(rf"(?:[{CAPITAL_LETTERS}][^\W\d_]+ ?){{3,5}}$", words)
    pieces = name[0].split() if name is not None else []
    names = (" ".join(pieces[start:]) for start in range(max(0, len(pieces) - 4), len(pieces) - 2))
    return next(filter(is_person_name, names), None)
