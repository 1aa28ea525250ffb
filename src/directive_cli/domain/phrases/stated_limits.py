"""Limits that are said of a day, not by a word before it: "ngày 05/6 | là hạn cuối", "17/11 | là
muộn nhất", and after which nothing may be left: "không để tồn đọng | sau ngày 30/4/2026"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from directive_cli.domain.phrases.dates import MarkedDates, unmarked_dates
from directive_cli.domain.phrases.markers import DateMarker
from directive_cli.domain.phrases.neighbours import ends_clause
from directive_cli.domain.phrases.sentences import clause_start
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary

_IS_LIMIT = DateMarker("by", "limit", urgent=True)
_NOT_AFTER = DateMarker("by", "latest", urgent=True)
_LIMITS = Phrases(
    alternatives(
        """
        muộn nhất | chậm nhất | trễ nhất | hạn | hạn cuối | hạn cuối cùng | hạn chót | thời hạn
        thời hạn cuối | thời hạn cuối cùng | thời hạn chót | ngày cuối | ngày cuối cùng | mốc cuối
        mốc cuối cùng | lúc đóng | lúc chốt | lúc khóa sổ | thời điểm đóng | thời điểm chốt
        thời điểm khóa sổ
        """,
        True,
    )
)
"""What a day is called that is the last one for the work."""
_OPENS_A_DAY = vocabulary("ngày mùng mồng thứ chủ sáng trưa chiều tối hết tháng quý cuối")
"""Words with which such a day begins; a number does too."""
_LONGEST_DAY = 14
_COMES_ABOUT = (["phát", "sinh"], ["ban", "hành"], ["xảy", "ra"], ["ký", "kết"])
"""What a thing does after a day of its own: "hồ sơ | phát sinh sau ngày D"."""


def stated_limit(words: Words, at: int) -> MarkedDates | None:
    """Read a day that is said to be the limit, or after which nothing may be left; None where
    neither begins at ``at``."""
    if words[at] == "sau":
        return _not_after(words, at)
    if not (words[at].isdecimal() or words[at] in _OPENS_A_DAY):
        return None
    if "là" not in words.between(at, at + _LONGEST_DAY) or words[at - 1] == "của":
        return None  # "tuần thứ ba của | tháng 5 là hạn cuối": no day of that month
    dates = unmarked_dates(words, at)
    if dates is None or words[dates.end] != "là":
        return None
    limit = _LIMITS.read(words, dates.end + 1)
    return replace(dates, end=limit[1], marker=_IS_LIMIT) if limit is not None else None


def _not_after(words: Words, at: int) -> MarkedDates | None:
    """Read "sau ngày 30/4/2026" behind "không để", "không được để"."""
    said = [word for word in words.between(clause_start(words, at), at) if word != "được"]
    if ("không", "để") not in pairwise(said) or said[-2:] in _COMES_ABOUT or said[-1] == "sang":
        return None
    dates = unmarked_dates(words, at + 1)
    if dates is None or not ends_clause(words, dates.end):
        return None
    return replace(dates, start=at, marker=_NOT_AFTER)
