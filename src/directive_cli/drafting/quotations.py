"""Passages that repeat another paper's words between quotation marks: rules that a letter cites, or
the new text of an amended article. They order nothing here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directive_cli.drafting.source_lines import Passage

_RULE = r"[\"“”]\s*(?:(?:Điều|Mục|Chương|Khoản)\s|\d{1,2}[.)]|[a-zđ]\)|-\s)"
_OPENS_INSIDE = re.compile(rf":\s*[\"“](?=[^\"”]*$)|{_RULE}(?=[^\"”]*$)")
"""A mark that the passage does not close: after a colon, or before the sign of a rule."""
_OPENS_WHOLE = re.compile(rf"\s*{_RULE}.*[\"”]\s*[.;,]*\s*$", re.DOTALL)
_CLOSES = re.compile(r"[\"”]")
_LONGEST = 60
"""Passages of the longest quotation: a mark that is not closed by then is a scanner's."""


def quoted_passages(body: Sequence[Passage]) -> frozenset[int]:
    """Return the ids of the passages that stand between quotation marks.

    A passage that leads on to the quotation ("Điều 7 quy định: “…") is none of them; one that
    holds only the quoted rule, or its end, is.
    """
    quoted: set[int] = set()
    opened = -1
    for at, passage in enumerate(body):
        text = passage.text
        if opened >= 0:
            closing = _CLOSES.search(text)
            if closing is None:
                opened = opened if at - opened < _LONGEST else -1
                continue
            if not re.fullmatch(r"[\s.;,/]*", text[closing.end() :]):
                # Words of the paper go on behind the mark: what stands before it is its own, too.
                opened = at if _OPENS_INSIDE.search(text, closing.end()) else -1
                continue
            quoted |= {id(one) for one in body[opened + 1 : at + 1]}
            opened = at if _OPENS_INSIDE.search(text, closing.end()) else -1
        elif _OPENS_INSIDE.search(text):
            opened = at
            if re.match(r"\s*[\"“”]", text):
                opened = at - 1
        elif _OPENS_WHOLE.match(text):
            quoted.add(id(passage))
    return frozenset(quoted)
