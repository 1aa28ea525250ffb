"""Cells of a table that came out one a line: where a cell goes on over lines, where the last one
ends.

Knows lines; what the cells hold is for ``cell_kinds``, rows are for ``task_tables``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.cell_kinds import TIME, cell_kind
from directive_cli.drafting.line_ends import needs_a_day
from directive_cli.drafting.source_lines import Line, Passage, passage_of

AFTER_TABLE = re.compile(
    rf"\[|(?:[IVX]{{1,5}}|\d{{1,2}})[.)/\-–]\s+[{CAPITAL_LETTERS}]|(?:Điều|Phần|Mục)\s+[\dIVX]|"
    r"(?i:nơi nhận)|(?:TM|KT|TL|TUQ|Q)\s*\.\s*\S|"
    r"(?:Trên đây|Yêu cầu|Đề nghị|Giao|Căn cứ|Trong quá trình|Nếu)\s"
)
"""A line that stands behind a table: a remark, a heading with a number, the paper's end."""
_MORE_TIME = re.compile(
    r"(?:năm|tháng|quý|ngày|đến|và|hoặc|hằng|hàng|sau|trước|khi|kể|từ|trong|cả|theo|các|trở|của|để)(?![^\W_])"
)
"""Words with which a line goes on with a time; others begin the next cell."""
_GOES_ON = re.compile(r"(?:[,;]|(?<![^\W_])(?:và|của|các|về|với|cho|theo|tại))$")


def is_unfinished(words: str) -> bool:
    """Tell whether a line ends as no cell does."""
    return _GOES_ON.search(words) is not None or needs_a_day(words)


def whole_cells(lines: Sequence[Line]) -> list[Passage]:
    """Return the lines of a row as cells, a line that only goes on with the one before it joined:
    "Sở Nông nghiệp và" / "Môi trường"."""
    cells: list[list[tuple[Line, str]]] = []
    for line in lines:
        if not (words := line.words):
            continue
        if cells and (words[0].islower() or is_unfinished(cells[-1][-1][1])):
            joined = [*cells[-1], (line, words)]
            ended = cell_kind(passage_of(cells[-1]).text) == TIME
            if not ended or _MORE_TIME.match(words) or cell_kind(words) == TIME:
                cells[-1] = joined
            else:
                cells.append([(line, words)])
        else:
            cells.append([(line, words)])
    return [passage_of(one) for one in cells]
