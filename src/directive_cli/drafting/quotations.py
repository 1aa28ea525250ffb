"""Words of another paper that a paper repeats: rules between quotation marks, the new text of an
amended article, a law's own words, what a letter asked. They order nothing here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from directive_cli.domain.agency_index import name_key
from directive_cli.domain.agency_names import read_agencies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directive_cli.drafting.clauses import Part
    from directive_cli.drafting.item_tree import Item
    from directive_cli.drafting.source_lines import Passage

_RULE = r"[\"“”]\s*(?:(?:Điều|Mục|Chương|Khoản)\s|\d{1,2}[.)]|[a-zđ]\)|-\s)"
_OPENS_INSIDE = re.compile(rf":\s*[\"“](?=[^\"”`]*$)|{_RULE}(?=[^\"”`]*$)")
"""A mark that the passage does not close: after a colon, or before the sign of a rule."""
_OPENS_WHOLE = re.compile(rf"\s*{_RULE}.*[\"”]\s*[.;,]*\s*$", re.DOTALL)
_CLOSES = re.compile(r"[\"”`]")
"""A closing mark, as scanners read it too."""
_RULE_INSIDE = re.compile(rf"(?:quy định|hướng dẫn|nêu)(?: (?:như sau|rõ))?\s*:?\s*{_RULE}[^\"”]*$")
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


def quotes_article(item: Item, words: str) -> bool:
    """Tell whether words speak of their article ("quy định tại Điều này") in a paper that has none
    there: they are a law's, which the paper repeats."""
    inside: Item | None = item
    while inside is not None and inside.kind != "article":
        inside = inside.parent
    return inside is None and _OWN_ARTICLE.search(words) is not None


_OWN_ARTICLE = re.compile(r"(?<![^\W_])(?:Điều|[Kk]hoản|Luật|Nghị định) này(?![^\W_])")


def is_asked_by_paper(text: str, part: Part, issuer_keys: frozenset[str]) -> bool:
    """Tell whether a part only says what another body's paper asks: "Tại Công văn số N, Bộ A yêu
    cầu UBND tỉnh …"."""
    subject = part.subject
    if subject is None or not subject.directed:
        return False
    asking = read_agencies(text, subject.start)
    return (
        asking is not None
        and not {name_key(one.name) for one in asking.mentions} & issuer_keys
        and _IN_A_PAPER.fullmatch(text, part.start, subject.start) is not None
    )


_IN_A_PAPER = re.compile(
    r"\W*(?:Tại|Theo|Ngày \d[^,;.]{0,30},?\s+(?:tại|theo)?)\s?[^.;]{0,60}?"
    r"(?:[Cc]ông văn|[Vv]ăn bản|[Cc]ông điện|[Cc]hỉ thị|[Tt]hông báo|[Kk]ết luận|[Kk]ế hoạch|"
    r"[Qq]uyết định)\s+số\s[^.;]{0,160},\s*"
)
"""What says, before a body that asks, in which paper it asked."""


def in_quoted_rule(text: str, at: int) -> bool:
    """Tell whether a place stands in a rule that the passage quotes: "… quy định “2. Sở A …"."""
    return _RULE_INSIDE.search(text[:at]) is not None
