"""Where a text cites other documents, their days included."""

from __future__ import annotations

import re

from directive_cli.domain.document_number import find_numbers


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
