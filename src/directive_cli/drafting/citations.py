"""Which other documents a text cites, and where, their days included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from directive_cli.domain.document_number import FoundNumber, NumberSystem, find_numbers
from directive_cli.drafting.draft import DraftCitation
from directive_cli.drafting.header_numbers import FIRST_YEAR, LAST_YEAR
from directive_cli.drafting.source_lines import Line, Passage


def cited_ranges(text: str) -> list[tuple[int, int]]:
    """Return the ranges of cited documents with the dates that follow their numbers."""
    ranges = []
    for one in find_numbers(text):
        dated = re.compile(
            r"[^.;]{0,12}?\s*(?:,?\s*số\s[^;.]{3,30})?ngày\s+[\d/]+(?:\s+tháng\s+\d+\s+năm\s+\d+)?"
        ).match(text, one.end)
        ranges.append((one.start, dated.end() if dated else one.end))
    for law in re.finditer(
        r"(?:Luật|Bộ luật|Nghị quyết|Nghị định)\s[^.;]{3,90}?ngày\s+[\d/]+", text
    ):
        ranges.append(law.span())
    return ranges


_RECITAL = re.compile(r"(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Trên cơ sở)(?![^\W_])")


def recitals(head: Sequence[Line]) -> list[tuple[Line, str]]:
    """Return the lines of a head from the first that gives a reason of a decision."""
    first = next((i for i, line in enumerate(head) if _RECITAL.match(line.words)), len(head))
    return [(line, line.words) for line in head[first:] if line.words]


_ENCLOSED = re.compile(
    r"(?i)\W*(?:(?:tài liệu |văn bản |hồ sơ )?(?:đính|gửi) kèm|tài liệu kèm theo)\s*:"
)
_NOTE = re.compile(r"\(\d{1,2}\)\s")


def enclosures(closing: Sequence[Line]) -> list[tuple[Line, str]]:
    """Return the lines of a closing that name what a letter encloses ("Đính kèm:", before the
    recipients), and its notes."""
    taken: list[tuple[Line, str]] = []
    enclosed = False
    for line in closing:
        enclosed = enclosed or _ENCLOSED.match(line.words) is not None
        if re.match(r"(?i)n[ơo]i nh[ậa]n", line.words):
            enclosed = False
        if enclosed or _NOTE.match(line.words):
            taken.append((line, line.words))
    return taken


_IMPLEMENTED = re.compile(
    r"(?:^|[.;:]\s+)(?:V/v )?(?:Để )?(?:[Tt]riển khai )?(?:[Tt]hực hiện) "
    r"(?:(?:các|nội dung) )*[^.;,]{0,40}$"
)
"""Before the number of a document that is carried out: "Thực hiện Thông báo số …", "V/v triển khai
thực hiện …"."""
_CITED_DATE = re.compile(
    r"\s*(?:\([^)]{0,40}\)\s*)?,?\s*\(?(?:ký\s+)?ng[aà]y\s*"
    r"(\d{1,2})\s*(?:[/.-]|\s*tháng\s+)(\d{1,2})\s*(?:[/.-]|\s*năm\s+)(\d{4})"
)


def day_after(text: str, position: int) -> tuple[str | None, int]:
    """Return the day stated of a document whose number ends at ``position``, and where it ends."""
    found = _CITED_DATE.match(text, position)
    if (
        found is None
        or not (1 <= int(found[2]) <= 12 and 1 <= int(found[1]) <= 31)
        or not FIRST_YEAR <= int(found[3]) <= LAST_YEAR
    ):
        return None, position
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}", found.end()


def read_citations(passages: Iterable[Passage], *, own: str | None) -> tuple[DraftCitation, ...]:
    """Return every document cited but ``own``, once, with the first date stated of it."""
    found: dict[str, DraftCitation] = {}
    for passage in passages:
        text = _mended(passage.text)
        numbers = [one for one in find_numbers(text) if one.number.sequence is not None]
        for one, issued_on in zip(numbers, _days(text, numbers), strict=True):
            name = str(one.number)
            stated = day_after(text, one.end)[0] is not None
            if _same(name, own) or (one.number.system is NumberSystem.BARE and not stated):
                continue
            key = _key(name)
            implemented = _IMPLEMENTED.search(text[max(0, one.start - 90) : one.start]) is not None
            earlier = found.get(key)
            if earlier is None:
                quote = passage.quote(
                    min(one.start, len(passage.text) - 1), min(one.end, len(passage.text))
                )
                found[key] = DraftCitation(
                    name, issued_on, quote, text[one.start : one.end], implemented
                )
                continue
            if implemented and not earlier.implemented:
                found[key] = earlier = replace(earlier, implemented=True)
            if earlier.issued_on is None and issued_on is not None:
                found[key] = replace(earlier, issued_on=issued_on)
    return tuple(found.values())


def _days(text: str, numbers: Sequence[FoundNumber]) -> list[str | None]:
    """Return the day of each number: the one after it, or that of the next of its list."""
    days: list[str | None] = []
    later: FoundNumber | None = None
    for one in reversed(numbers):
        day = day_after(text, one.end)[0]
        between = text[one.end : later.start] if later is not None else ""
        if day is None and later is not None and _LISTED_WITH.fullmatch(between):
            day = days[-1]
        days.append(day)
        later = one
    return days[::-1]


_LISTED_WITH = re.compile(r"\s*(?:,|và|;|,\s*và)\s*(?:số\s*:?\s*)?")


def _mended(text: str) -> str:
    """Undo what a scanner makes of Đ ("QĐÐ") in numbers."""
    return re.sub(r"(?<=[A-ZĐ])ĐĐ(?=-)", "Đ", text) if "ĐĐ" in text else text


def _same(one: str, other: str | None) -> bool:
    return other is not None and _key(one) == _key(other)


def _key(number: str) -> str:
    return re.sub(r"^0+", "", number).casefold()
