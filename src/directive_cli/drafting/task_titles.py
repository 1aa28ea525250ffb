"""The title of a task: one line of its words.

Knows one text.
"""

from __future__ import annotations

import re

from directive_cli.drafting.clauses import clauses

_MOREOVER = re.compile(
    r"(?i)^(?:đồng thời|và|ngoài ra|(?:bên cạnh|cùng với|cùng|song song với) đó),?\s+"
)
_TITLE_END = re.compile(
    r"\s*[,(]\s|\s+(?:để|nhằm|theo|và|đảm bảo|bảo đảm|trên|trong|tại|của|do|gắn với|phù hợp)\s"
)
TITLE_LENGTH = 150
"""Letters of the longest title."""


def task_title(text: str, start: int = 0, end: int | None = None) -> str:
    """Return one line for tables: the first clause, shortened at a word that can end it; the detail
    has it whole."""
    words = _MOREOVER.sub("", text[start:end].strip(" ;,:.-–/"))
    first = words[slice(*next(iter(clauses(words)), (0, 0)))].strip(" ;,:.")
    if len(first) < 25 and len(words) > len(first):
        first = words
    if len(first) > TITLE_LENGTH:
        ends = [found.start() for found in _TITLE_END.finditer(first, 60, TITLE_LENGTH)]
        first = (
            first[: ends[-1]]
            if ends
            else first[: first.rfind(" ", 0, TITLE_LENGTH)].rstrip(" ,;") + "…"
        )
    return first[:1].upper() + first[1:]
