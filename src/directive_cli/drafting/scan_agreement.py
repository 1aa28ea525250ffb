"""What a scan says more than once: misread forms of one number, and a number that only an annex
shows.

Knows the numbers that a document cites and how a recogniser mistakes letters; no pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from directive_cli.domain.document_number import find_numbers, parse_number
from directive_cli.domain.vietnamese import bare
from directive_cli.drafting.draft import DraftCitation, DraftHeader
from directive_cli.drafting.source_lines import Passage, Quote

_LIKE_LETTERS = str.maketrans("0145826", "OIASBZG")
_LIKE_FIGURES = str.maketrans("OIlSBZG|", "01158260")


def mended_terms(text: str) -> str:
    """Return a recognised text whose numbers of laws have their term in figures: "2024/QHI5" is
    ``2024/QH15``."""
    return _TERM.sub(lambda found: f"{found[1]}{_figures(found[2])}", text)


_TERM = re.compile(r"(/\s?\d{4}\s?/\s?(?:QH|UBTVQH))([1Il|]{1,3}[0-9SO]?)(?![^\W_])")


def _figures(term: str) -> str:
    """Return a term of the National Assembly, 1 to 20: a stroke too many is read where two are."""
    figures = term.replace("I1", "1").replace("1I", "1").translate(_LIKE_FIGURES)
    return figures[-2:] if len(figures) > 2 and figures.startswith("11") else figures


def with_agreement(
    header: DraftHeader,
    *,
    passages: Sequence[Passage],
    annexes: Sequence[Sequence[Passage]],
    recognised: bool,
) -> DraftHeader:
    """Return a header with what the document says elsewhere: its number where only its annexes show
    it, and, where it is ``recognised``, one form of each number that it cites."""
    if header.number is None and header.symbol:
        header = _numbered(header, [head for annex in annexes for head in annex[:_HEAD]])
    if not recognised:
        return header
    counts = Counter(
        str(found.number) for passage in passages for found in find_numbers(passage.text)
    )
    return replace(header, cites=_agreed(header.cites, counts))


_HEAD = 4
"""Paragraphs at the head of an annex that may say to which document it belongs."""


def _agreed(citations: Sequence[DraftCitation], counts: Counter[str]) -> tuple[DraftCitation, ...]:
    """Return the cited documents with the forms of one number as one: the form that is read most
    often, the first of equals, with the first day that is read."""
    segments: Counter[str] = Counter()
    forms: dict[tuple[str, str], list[DraftCitation]] = {}
    for one in citations:
        for segment in _segments(one.number):
            segments[segment] += counts[one.number]
        shape, day = _shape(one.number), (one.issued_on or "")[len("2025-") :]
        same = next((key for key in forms if key[0] == shape and "" in (day, key[1])), None)
        forms.setdefault(same or (shape, day), []).append(one)
    found = []
    for several in forms.values():
        best = max(several, key=lambda one: counts[one.number])
        number = _by_segments(best.number, segments)
        found.append(
            replace(
                best,
                number=number if parse_number(number) is not None else best.number,
                issued_on=next((one.issued_on for one in several if one.issued_on), None),
                implemented=any(one.implemented for one in several),
            )
        )
    return tuple(found)


def _shape(number: str) -> str:
    """Return what all misread forms of a number have in common: look-alikes alike, doubled letters
    once."""
    sequence, slash, rest = number.partition("/")
    year = re.match(r"\d{4}/", rest)
    letters = re.sub(r"[^A-Z0-9/-]", "", bare(rest[year.end() if year else 0 :]).upper())
    alike = re.sub(r"(.)\1+", r"\1", letters.translate(_LIKE_LETTERS))
    return f"{sequence.lstrip('0')}{slash}{year.group() if year else ''}{alike}"


def _segments(number: str) -> list[str]:
    return [one for one in re.split(r"[/-]", number)[1:] if not one.isdigit()]


def _by_segments(number: str, segments: Counter[str]) -> str:
    """Return a number in which an abbreviation with a figure has the letters that another number of
    the document has there: BC4 is BCA."""
    parts = re.split(r"([/-])", number)
    for place in range(2, len(parts), 2):
        part = parts[place]
        if part.isdigit() or not re.search(r"\d", part):
            continue
        alike = part.translate(_LIKE_LETTERS)
        if segments[alike] >= segments[part]:
            parts[place] = alike
    return "".join(parts)


def _numbered(header: DraftHeader, heads: Sequence[Passage]) -> DraftHeader:
    """Return the header with the number of its symbol that the heads of annexes name ("(Kèm theo Kế
    hoạch số …)"), where all name one.

    A head that does not say that it goes with the document counts where it names the day of issue.
    """
    found: dict[str, Quote] = {}
    for head in heads:
        goes_with = re.search(r"(?i)kèm theo", head.text) is not None
        for one in find_numbers(head.text):
            if one.number.sequence is None or one.number.symbol != header.symbol:
                continue
            if goes_with or _names_day(head.text[one.end :], header.issued_on):
                found.setdefault(str(one.number), head.quote(one.start, one.end))
    if len(found) != 1:
        return header
    ((number, quote),) = found.items()
    return replace(
        header,
        number=number,
        cites=tuple(one for one in header.cites if one.number != number),
        quotes={**header.quotes, "number": quote},
    )


def _names_day(words: str, issued_on: str | None) -> bool:
    day = re.match(r"\s*,?\s*ngày\s*(\d{1,2})\s*/\s*(\d{1,2})\s*/\s*(\d{4})", words)
    return day is not None and f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" == issued_on
