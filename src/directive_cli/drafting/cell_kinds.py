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


def is_work_table(rows: Sequence[Sequence[str]], above: str = "") -> bool:
    """Tell whether the rows of a table whose headings are not known hold work: in most of them
    words stand beside a body and a time, or words that begin as work does beside either.

    ``above`` are its headings, where they are no row.
    """
    headings = " ".join([above, *(rows[0] if rows else ())])
    if STEPS_OF_PROCEDURES.search(headings) or _LISTS.search(headings):
        return False
    kinds = [set(map(cell_kind, row)) for row in rows]
    seldom = any(sum(kind in row for row in kinds) < _SOME * len(rows) for kind in (BODIES, TIME))
    working = sum(map(is_work_row, rows))
    return not seldom and working >= max(_FEWEST_ROWS, _MOST * len(rows))


def is_work_row(row: Sequence[str]) -> bool:
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
STEPS_OF_PROCEDURES = re.compile(r"(?i)thủ tục|TTHC|quy trình|trình tự|(?<!\w)bước(?!\w)")
"""Titles and headings of tables of the steps of a procedure, which nobody is given as work."""
_LISTS = re.compile(r"(?i)họ (?:và )?tên|ngày sinh|chức vụ|trích yếu|ký hiệu|ngày ban hành")
"""Headings of lists of people and of papers."""
_FEWEST_ROWS = 2
_SOME = 0.3
"""The share of a table's rows that name a body, and of those that say a time, at least."""
_MOST = 0.5
"""The share of a table's rows that hold work; others are headings, groups and totals."""
_FIT = {
    # role: cost of a cell that holds (plain words, bodies, a time, a document's number)
    "task": (0.0, 3.0, 4.0, 1.5),
    "lead": (2.5, 0.0, 5.0, 4.0),
    "coordinating": (2.5, 0.0, 5.0, 4.0),
    "time": (3.0, 4.0, 0.0, 4.0),
    "basis": (2.0, 3.0, 4.0, 0.0),
    "deliverable": (0.7, 3.0, 4.0, 2.0),
    "note": (1.0, 2.0, 3.0, 2.0),
    "monitor": (1.0, 1.0, 4.0, 3.0),
    "order": (5.0, 5.0, 5.0, 5.0),
}


def misfit(role: str, kind: int) -> float:
    """Return how badly a cell of this kind fits a column, from 0."""
    return _FIT[role][kind] if role in _FIT else 0.5
