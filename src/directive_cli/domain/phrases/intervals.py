"""Rhythms of several units ("02 tuần một lần", "cứ 10 ngày", "định kỳ hai năm một lần"), and
that of a report by its kind ("báo cáo tuần trước thứ Năm").

A rhythm that no number of months makes a quarter, a half-year or a year counts its units by
``interval``; several times a day is every day.
"""

from __future__ import annotations

from itertools import pairwise

from directive_cli.domain.phrases.frequencies import Rhythm
from directive_cli.domain.phrases.neighbours import ends_clause
from directive_cli.domain.phrases.numerals import whole_number
from directive_cli.domain.phrases.sentences import acts_at, clause_start
from directive_cli.domain.phrases.words import Words, vocabulary
from directive_cli.domain.recurrence import LONGEST_INTERVAL, Frequency

_UNITS = {
    "giờ": Frequency.DAILY,
    "ngày": Frequency.DAILY,
    "tuần": Frequency.WEEKLY,
    "tháng": Frequency.MONTHLY,
    "quý": Frequency.QUARTERLY,
    "năm": Frequency.YEARLY,
}
_ONCE = (["/", "lần"], ["một", "lần"], ["1", "lần"], ["01", "lần"], ["một", "kỳ"], ["1", "kỳ"])
_ONCE_COUNTED = (["/", "1", "lần"], ["/", "01", "lần"])
_HOURS_OF_A_DAY = 24
_DAY_OF_A_TIME = ("thứ", "chủ", "ngày", "hằng", "hàng", "mỗi")
"""Words behind hours that are a time of the day: "định kỳ 15 giờ | thứ Năm hằng tuần"."""
_HALF_A_MONTH = 15
"""Days (Civil Code, art. 146)."""


def interval_rhythm(words: Words, at: int) -> Rhythm | None:
    """Read the rhythm whose number stands at ``at``; None where none does."""
    if words[at] == "cách":
        return _every_other(words, at)
    found = (_HALF_A_MONTH, at + 1) if words[at] == "nửa" else whole_number(words, at)
    if found is None or found[0] < _FEWEST or words[found[1]] not in _UNITS:
        return None
    count, unit_at = found
    start, after = _opening(words, at, unit_at + 1), unit_at + 1
    end = after
    if words.between(after, after + 2) in _ONCE:
        end = after + 2
    elif words.between(after, after + 3) in _ONCE_COUNTED:
        end = after + 3
    elif start == at:
        return None
    periodic = words.between(start, start + 2) == ["định", "kỳ"]
    unit = words[unit_at]
    if words[at] == "nửa" and unit != "tháng":
        return None
    if unit == "giờ" and end == after and words[after] in _DAY_OF_A_TIME:
        return None
    if unit == "giờ":
        return Rhythm(start, end, (Frequency.DAILY,), periodic, max(1, _HOURS_OF_A_DAY // count))
    freq = Frequency.DAILY if words[at] == "nửa" else _UNITS[unit]
    if freq is Frequency.MONTHLY and count in _OF_MONTHS:
        return Rhythm(start, end, (_OF_MONTHS[count],), periodic=True)
    if count > LONGEST_INTERVAL:
        return None
    return Rhythm(start, end, (freq,), periodic, interval=count)


_OF_MONTHS = {3: Frequency.QUARTERLY, 6: Frequency.HALF_YEARLY, 12: Frequency.YEARLY}
"""Months of which so many are a period with a name: "cứ sáu tháng"."""


def _every_other(words: Words, at: int) -> Rhythm | None:
    """Read "cách tuần", "cách ngày": every second one."""
    unit = _UNITS.get(words[at + 1])
    if unit is None or not (ends_clause(words, at + 2) or acts_at(words, at + 2)):
        return None
    return Rhythm(at, at + 2, (unit,), periodic=False, interval=2)


_FEWEST = 2


def _opening(words: Words, at: int, after: int) -> int:
    """Return where "cứ", "mỗi" or "định kỳ" begins directly before the number at ``at``; ``at``
    where they do not, or where the units are the first or last of something."""
    before = at - 1 if words[at - 1] in ("mỗi", "cứ") else at
    before -= words[before - 1] == "cứ" and before < at
    before -= 2 * (words.between(before - 2, before) == ["định", "kỳ"])
    return at if words[after] in ("đầu", "cuối", "sau") else before


def each_rhythm(words: Words, at: int) -> Rhythm | None:
    """Read "ngày nào (Sở A) cũng phải", "tháng nào … tháng đó": none of them is left out."""
    unit = _UNITS.get(words[at])
    if unit is None or words[at + 1] != "nào":
        return None
    after = at + 2
    near = [*pairwise(words.between(after, after + _LONGEST_VERB))]
    all_of_them = any(first == "cũng" and second != "được" for first, second in near)
    returns = (words[at], "đó") in near or (words[at], "ấy") in near
    return Rhythm(at, after, (unit,), periodic=True) if all_of_them or returns else None


_LONGEST_VERB = 7
"""Words of a body or a verb between "tháng nào" and "cũng" or "tháng đó"."""


def report_rhythm(words: Words, at: int) -> Rhythm | None:
    """Read the kind of a report before its time: "báo cáo | tuần (trước 15 giờ thứ Năm)", "báo cáo
    | tháng gửi trước ngày 18", "báo cáo | tuần vào chiều thứ Năm".
    """
    unit = _UNITS.get(words[at])
    if unit is None or words.between(at - 2, at) != ["báo", "cáo"]:
        return None
    marker = at + 2 if words[at + 1] in ("(", "gửi", "nộp", ",") else at + 1
    bracketed = words[at + 1] == "(" and words[marker] == "gửi"
    # "báo cáo tháng trước" is that of the last month.
    dated = words[marker + 1] in _DAY_FOLLOWS or words[marker + 1].isdecimal()
    if not bracketed and not (words[marker] in _LEADS_TO_A_DAY and dated):
        return None
    return Rhythm(at, at + 1, (unit,), periodic=False)


def per_unit(words: Words, at: int) -> Rhythm | None:
    """Read "báo cáo … theo tháng và đột xuất": a report of each unit."""
    unit = _UNITS.get(words[at + 1])
    closed = ends_clause(words, at + 2) or words[at + 2] in ("và", "gửi")
    told = words.between(clause_start(words, at), at)
    if unit is None or not closed or ("báo", "cáo") not in pairwise(told):
        return None
    return Rhythm(at, at + 2, (unit,), periodic=True)


_LEADS_TO_A_DAY = vocabulary("trước vào chậm muộn")
_DAY_FOLLOWS = vocabulary("ngày thứ sáng chiều trưa hết nhất lúc")
