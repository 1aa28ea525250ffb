"""What a cell of a table holds, by its words alone: bodies, a time, a document's number, or plain
words; and whether rows of such cells hold work.

Knows no headings and no places.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.deadline_phrases import find_deadlines
from directive_cli.domain.document_number import find_numbers
from directive_cli.domain.work_verbs import begins_with_action

_TIMES = re.compile(
    r"(?i)\W*(?:(?:thực hiện\s+)?thường xuyên|h[ằà]ng (?:năm|tháng|quý)|\d{1,2}/\d{1,2}/\d{4}|"
    r"(?:trong |trước )?(?:quý [IVX\d]{1,3}|tháng \d{1,2})|theo .{3,60})\W*"
)
"""Times that a column of times holds, though no deadline is read from some of them."""
WORDS, BODIES, TIME, NUMBER = range(4)


def cell_kind(text: str) -> int:
    """Return what a cell holds: plain words, bodies, a time, or a document's number."""
    if _TIMES.fullmatch(text):
        return TIME
    if len(text) < 90 and find_deadlines(text, field=True).deadlines:
        return TIME
    bodies = read_agencies(text)
    if bodies is not None and bodies.end >= 0.6 * len(text.rstrip(" .;")):
        return BODIES
    if len(text) < 90 and find_numbers(text):
        return NUMBER
    return WORDS


def hold_work(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the rows of a table whose headings are not known hold work: in most of them
    words stand beside a body and a time, or words that begin as work does beside either."""
    working = sum(map(holds_work, rows))
    return working >= max(_FEWEST_ROWS, _MOST * len(rows))


def holds_work(row: Sequence[str]) -> bool:
    """Tell whether a row holds words of work and a body or a time beside them."""
    cells = [one for one in row if not _NO_WORDS.fullmatch(one)]
    kinds = [cell_kind(one) for one in cells]
    beside = {BODIES, TIME} & set(kinds)
    return any(
        len(beside) > 1 or (bool(beside) and begins_with_action(one))
        for one, kind in zip(cells, kinds, strict=True)
        if kind == WORDS and " " in one
    )


_NO_WORDS = re.compile(r"[\d.,()\s-]*")
_FEWEST_ROWS = 2
_MOST = 0.5
"""The share of a table's rows that hold work; others are headings, groups and totals."""
