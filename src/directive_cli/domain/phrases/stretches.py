"""Spans of the calendar, as far as the words say them: months, quarters, half-years, years, weeks,
and the edges of one ("cuối tháng 12/2025").

Like the days of ``atoms`` they leave open what is not said; ``years`` closes it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from directive_cli.domain.phrases.atoms import Blank, Stretch, stated_year
from directive_cli.domain.phrases.numerals import (
    Read,
    are_adjacent,
    full_year,
    skip_words,
    small_number,
    spelled_number,
    whole_number,
)
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary

_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "nhất": 1, "nhì": 2}
_FAR = 30
"""Words before a time among which a rhythm may stand."""


def month(words: Words, at: int) -> Read[Stretch]:
    """Read "tháng 8/2025", "tháng 12 năm 2025", "tháng mười hai", with or without the year."""
    return month_number(words, at + 1) if words[at] == "tháng" else None


def month_number(words: Words, at: int) -> Read[Stretch]:
    """Read what follows "tháng"."""
    found = small_number(words, at, 12) or _spelled_month(words, at)
    return _with_year(words, found[1], Stretch("month", found[0])) if found else None


def _with_year(words: Words, at: int, found: Stretch) -> Read[Stretch]:
    """Give a month or quarter the year that follows it; "năm nay" states none."""
    year = stated_year(words, at)
    if isinstance(year, Blank):
        return None
    if year is None and _is_next_year(words, at):
        return replace(found, years_on=1), at + 2
    if year is None:
        coming = words[at] == "tới" and words[at + 1] not in _REACHED
        return (replace(found, coming=True), at + 1) if coming else (found, _OF_NOW.end(words, at))
    return replace(found, year=year[0]), year[1]


def _is_next_year(words: Words, at: int) -> bool:
    """Tell whether "năm tới", "năm sau" is the year after the document's, not that after each year
    of a report that recurs: "hằng năm … trước tháng 3 năm sau"."""
    said = words.between(at - _FAR, at)
    named = words[at] == "năm" and words[at + 1] in ("tới", "sau") and words[at + 2] != "liền"
    return named and not _OF_EACH_YEAR & set(said) and ("cáo", "năm") not in pairwise(said)


_OF_EACH_YEAR = vocabulary("hằng hàng mỗi từng kỳ")
"""Words before "tháng 3 năm sau" with which it comes again every year."""
_REACHED = vocabulary("tháng ngày quý năm hết nay khi đầu giữa cuối trước tuần hôm thời")
"""Words to which "tới" leads from a month: "từ tháng 5 | tới tháng 7"; else it is the next one."""
_OF_NOW = Phrases(alternatives("năm nay | này", True))
"""What follows a month of the document's own year: "tháng 3 này"."""


def _spelled_month(words: Words, at: int) -> Read[int]:
    if words[at] == "giêng":
        return 1, at + 1
    if words[at] == "năm":  # "tháng năm" is a month left blank, more often than May
        return (5, at + 1) if words.begins_capital(at) else None
    found = spelled_number(words, at)
    return (
        found
        if found is not None and found[0] <= 12 and words[found[1]] not in ("lần", "đầu", "cuối")
        else None
    )


def quarter(words: Words, at: int) -> Read[Stretch]:
    """Read "quý IV/2025", "Quý 4 năm 2025", "quý ba", "Q4/2025", "Q.IV/2025", with or without the
    year."""
    stopped = words.between(at, at + 2) == ["q", "."]
    if words[at] != "quý" and not stopped and not (words[at] == "q" and are_adjacent(words, at)):
        return None
    return quarter_number(words, at + 1 + stopped)


def quarter_number(words: Words, at: int) -> Read[Stretch]:
    """Read what follows "quý"."""
    which = _ROMANS.get(words[at])
    if which is None:
        digit = small_number(words, at, 4)
        which = digit[0] if digit else _QUARTERS.get(words[at])
    return _with_year(words, at + 1, Stretch("quarter", which)) if which is not None else None


def months_of_year(words: Words, at: int) -> Read[Stretch]:
    """Read "6 tháng đầu năm 2026", "02 tháng cuối năm", "nửa đầu năm 2026", "9 tháng năm 2025",
    year optional.
    """
    if words[at] == "nửa" and words[at + 1] in ("đầu", "cuối") and words[at + 2] == "năm":
        count, side, after = 6, words[at + 1], at + 2
    else:
        found = whole_number(words, at)
        if found is None or not 1 < found[0] < 12 or words[found[1]] != "tháng":
            return None
        count, after = found[0], found[1] + 1
        side = "đầu"
        if words[after] in ("đầu", "cuối"):
            side, after = words[after], after + 1
        elif words[after] != "năm" or full_year(words, after + 1) is None:
            return None
    after = skip_words(words, after, ("của",))
    if words[after] != "năm":
        return None
    stated = full_year(words, after + 1)
    year, after = stated if stated else (None, after + 1)
    if count == 6:
        return Stretch("half", 1 if side == "đầu" else 2, year), after
    return Stretch("months", 1 if side == "đầu" else 13 - count, year, count=count), after


def year(words: Words, at: int) -> Read[Stretch]:
    """Read "năm 2026" or "2026" after it; a school year ("năm học 2025-2026") is none."""
    if words[at] != "năm":
        return None
    found = full_year(words, at + 1)
    if found is None:
        return None
    return Stretch("year", year=found[0]), found[1]


def week(words: Words, at: int) -> Read[Stretch]:
    """Read "tuần 46/2025", "tuần 46 năm 2025", "tuần thứ 21 của năm"."""
    if words[at] != "tuần":
        return None
    after = skip_words(words, at + 1, ("thứ",))
    found = small_number(words, after, 53)
    own = found is not None and words.between(found[1], found[1] + 2) == ["của", "năm"]
    if found and own and not words[found[1] + 2].isdecimal():
        return Stretch("week", found[0]), found[1] + 2
    stated = stated_year(words, found[1]) if found else None
    if found is None or stated is None or isinstance(stated, Blank):
        return None
    return Stretch("week", found[0], stated[0]), stated[1]


_THIS = Phrases(
    {
        "tuần này": Stretch("week", shift=0),
        "tuần tới": Stretch("week", shift=1),
        "tuần sau": Stretch("week", shift=1),
        "tháng này": Stretch("month", shift=0),
        "tháng tới": Stretch("month", shift=1),
        "tháng sau": Stretch("month", shift=1),
        "quý này": Stretch("quarter", shift=0),
        "quý tới": Stretch("quarter", shift=1),
        "năm nay": Stretch("year", shift=0),
        "năm này": Stretch("year", shift=0),
        "năm tới": Stretch("year", shift=1),
    }
)


_SEVERAL = frozenset({"hai", "ba", "các", "những", "vài", "mấy", "nhiều"})
"""Words after which "tháng tới" is more than one month: "trong 02 tháng tới", "những năm tới"."""


_INSIDE = ("trong", "ngay", "sang", ":")
"""Words before "tháng sau" that mean the month after the document's own."""
_PARTS = ("đầu", "giữa", "cuối")
"""Parts of "tháng sau" that mean the same where nothing near recurs: "đầu | tháng sau"."""


def this_week(words: Words, at: int) -> Read[int]:
    """Read "tuần này", "của tuần tới" as so many weeks after the document's own."""
    found = _THIS.read(words, skip_words(words, at, ("của",)))
    return (
        (found[0].shift or 0, found[1]) if found is not None and found[0].unit == "week" else None
    )


_EDGES = Phrases(
    {
        "đầu": "start",
        "giữa": "middle",
        "cuối": "end",
        **alternatives("thượng tuần | 10 ngày đầu | 10 ngày đầu của | mười ngày đầu", "first"),
        "trung tuần": "second",
        **alternatives("hạ tuần | 10 ngày cuối | 10 ngày cuối của | mười ngày cuối", "third"),
        **alternatives("nửa đầu | 15 ngày đầu | 15 ngày đầu của", "first_half"),
        **alternatives("nửa cuối | 15 ngày cuối | 15 ngày cuối của", "second_half"),
    }
)


def stretch(words: Words, at: int) -> Read[Stretch]:
    """Read a month, quarter, half-year, year, week, several months, or an edge of one ("cuối tháng
    12/2025").
    """
    found = _plain_stretch(words, at)
    if found is not None:
        return found
    edge = _EDGES.read(words, at)
    if edge is None:
        return None
    inner = _plain_stretch(words, edge[1])
    if inner is None and words[edge[1]] == "năm" and edge[0] in ("end", "middle"):
        inner = Stretch("year"), edge[1] + 1
    if inner is not None and inner[0].unit == "week" and inner[0].shift is not None:
        return inner  # "cuối tuần này": no closer than the week
    if inner is None or inner[0].unit not in ("month", "quarter", "year"):
        return None
    if inner[0].unit == "quarter" and edge[0] in _HALVES:
        return replace(inner[0], edge=_HALVES[edge[0]]), inner[1]
    if edge[0] not in ("start", "middle", "end") and inner[0].unit != "month":
        return None
    return replace(inner[0], edge=edge[0]), inner[1]


_HALVES = {"first_half": "middle", "second_half": "end"}
"""The edge of a quarter at which its half ends: "nửa đầu quý III" is over in the middle of it."""


def _plain_stretch(words: Words, at: int) -> Read[Stretch]:
    counted = words[at - 1].isdecimal() or words[at - 1] in _SEVERAL
    of_another = words[at + 1] == "sau" and words[at] == "tháng" and words[at - 1] not in _INSIDE
    if of_another and words[at - 1] in _PARTS and words[at - 2] != "ngày":
        of_another = bool(_OF_EACH_YEAR & set(words.between(at - _FAR, at)))
    return (
        (None if counted or of_another else _THIS.read(words, at))
        or month(words, at)
        or quarter(words, at)
        or year(words, at)
        or months_of_year(words, at)
        or week(words, at)
    )
