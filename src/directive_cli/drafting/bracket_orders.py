"""Orders that stand in brackets beside something else: "20 cuốc (giao Chi đoàn A chuẩn bị)".

Knows one text; whether it is work of its own already is for ``task_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_cli.domain.deadline_phrases import FoundDeadline
from directive_cli.drafting.clauses import Part
from directive_cli.drafting.handing_over import works
from directive_cli.drafting.roles import read_subject

_ORDER_IN_BRACKETS = re.compile(
    r"\((?=(?:giao|đề nghị|yêu cầu|phân công|nhờ)\s|[A-ZĐ][^()]*\s(?:trước|chậm nhất|"
    r"xong)\s[^()]*\d)"
    r"([^()]*)\)"
)


def parts_in_brackets(text: str, start: int, deadlines: Sequence[FoundDeadline] = ()) -> list[Part]:
    """Read the orders in brackets, with those of ``deadlines`` that stand there: "… chi hội các xã
    (giao Hội A thông báo)", "… (Tổ A mượn ghế trước ngày D)"."""
    parts = []
    for found in _ORDER_IN_BRACKETS.finditer(text, start):
        subject = read_subject(text, found.start(1))
        dated = subject is not None and works(text, subject, found.end(1))
        if subject is not None and (subject.directed or dated) and subject.end < found.end(1) - 3:
            inside = [one for one in deadlines if found.start() < one.start < found.end()]
            parts.append(Part(found.start(1), found.end(1), subject, inside))
    return parts
