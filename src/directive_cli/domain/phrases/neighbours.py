"""What stands near words: phrases of a table, the end of a clause, the borders of a cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from directive_cli.domain.phrases.context_words import (
    STATEMENTS,
)
from directive_cli.domain.phrases.numerals import whole_number
from directive_cli.domain.phrases.sentences import (
    ends_sentence,
)
from directive_cli.domain.phrases.words import Phrases, Words, vocabulary

_WINDOW = 200


def is_cell(words: Words, start: int, end: int) -> bool:
    """Tell whether the words fill a whole text, or a whole line that looks like the cell of a
    table.
    """
    stop = end + 1 if words[end] in (".", ";") else end
    if start == 0 and stop >= len(words):
        return True
    if start > 0 and (words.breaks[start] == 0 and words[start - 1] != "|"):
        return False
    if stop < len(words) and words.breaks[stop] == 0 and words[stop] != "|":
        return False
    begins = words.source[words.starts[start]].isupper()
    return begins and (stop >= len(words) or not words.source[words.starts[stop]].islower())


def begins_clause(words: Words, at: int) -> bool:
    """Tell whether a clause or the text begins at ``at``."""
    return at == 0 or words[at - 1] in (".", ",", ";", ":")


def ends_clause(words: Words, at: int) -> bool:
    """Tell whether a clause or the text ends at ``at``."""
    return words[at] in (",", ";", ".", ")", "|", "") or ends_sentence(words, at)


def sentence_end(words: Words, at: int) -> int:
    end = at
    while end - at < _WINDOW and not ends_sentence(words, end):
        end += 1
    return end


def describes(words: Words, start: int, end: int) -> bool:
    return finds_phrase(words, start, end, STATEMENTS)


def finds_phrase(
    words: Words,
    start: int,
    end: int,
    *tables: Phrases[bool],
    unless: frozenset[str] = frozenset(),
) -> bool:
    """Tell whether a phrase of the tables stands between two places, and none of ``unless``
    before it.
    """
    for at in range(max(start, 0), min(end, len(words))):
        if unless and words[at - 1] in unless:
            continue
        for table in tables:
            found = table.read(words, at)
            if found is not None and found[1] <= end:
                return True
    return False


def under_report_label(words: Words, at: int) -> bool:
    """Tell whether the text opens with the label of a periodic report: "Báo cáo 6 tháng: A gửi
    … trước ngày D; B gửi … trước ngày E".
    """
    first = int(words[0] in ("-", "+", "•", "*"))
    colon = next((place for place in range(2, _LONGEST_LABEL) if words[place] == ":"), None)
    label = words.between(first, colon or 0)
    return (
        colon is not None
        and colon < at
        and label[:2] == ["báo", "cáo"]
        and bool({"năm", "tháng", "quý"} & set(label))
        and not any(len(word) == _YEAR_DIGITS and word.isdecimal() for word in label)
    )


def is_of_a_report(words: Words, at: int) -> bool:
    """Tell whether "6 tháng", "quý I" or "năm" stands before a day: the period of a report."""
    before = at - 1
    while words[before] in ("(", ",", ":", "gửi", "nộp") and before > at - 4:
        before -= 1
    if words.between(before - 1, before + 1) in (["đầu", "năm"], ["cuối", "năm"]):
        before -= 2
    counted = words[before] == "tháng" and whole_number(words, before - 1) is not None
    quarterly = words[before - 1] == "quý" and words[before] in ("i", "ii", "iii", "iv")
    return counted or quarterly or words[before] == "năm"


_LONGEST_LABEL = 9
"""Words of a report's label with its colon: "Báo cáo định kỳ 6 tháng đầu năm:"."""
_YEAR_DIGITS = 4


def suffers(said: Sequence[str]) -> bool:
    """Tell whether words tell what befalls something ("các bến | bị đóng"); the last half of "thiết
    bị", "chuẩn bị" does not."""
    return any(word == "bị" and before not in _BEFORE_BI for before, word in pairwise(("", *said)))


_BEFORE_BI = vocabulary("thiết chuẩn trang phòng")
