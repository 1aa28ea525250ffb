"""The cycles that bind a day to a period: "ngày 25 | hằng tháng", "15/12 | của năm sau", "thứ Sáu |
hằng tuần"."""

from __future__ import annotations

from directive_cli.domain.phrases.frequencies import (
    EVERY,
    UNITS,
    Cycle,
    frequency_at,
    is_dated,
    joint_after,
    months_at,
)
from directive_cli.domain.phrases.numerals import Read, full_year, small_number, whole_number
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary
from directive_cli.domain.recurrence import Frequency

_EARLY_MONTH = 3
"""A year's report that is due by then is the report of the year before."""
_NEXT = alternatives(
    "tiếp sau | sau | tiếp theo | kế tiếp | liền kề | sau liền kề | liền kề sau | liền sau | tới",
    True,
)
_FOLLOWING = Phrases(_NEXT)
_MONTH_OF_PERIOD = Phrases(
    {
        **alternatives("đầu | đầu tiên | thứ nhất | thứ 1", 1),
        **alternatives("giữa | thứ hai | thứ 2", 2),
        **alternatives("cuối | cuối cùng", 0),
        **alternatives("thứ ba | thứ 3", 3),
    }
)
_PERIOD_ENDS = Phrases(
    alternatives(
        """
        thuộc kỳ báo cáo | của kỳ báo cáo | kỳ báo cáo | báo cáo | sau năm báo cáo | của năm báo cáo
        tháng báo cáo
        quý báo cáo | năm báo cáo | sau tháng báo cáo | sau quý báo cáo | tháng kết thúc báo cáo
        """,
        True,
    )
)


_VARIABLE_YEARS = Phrases(
    alternatives(
        """
        thực hiện | kế hoạch | xét | xét duyệt | xét tặng | đánh giá | ngân sách | tài chính
        thực hiện kế hoạch | tổng kết | kiểm kê | thẩm định | báo cáo | tuyển sinh | dự toán
        """,
        True,
    )
)
"""What a year that recurs is the year of: "15/3 của năm kế hoạch"."""


def cycle_of_day(words: Words, at: int) -> Read[Cycle]:
    """Read the cycle of a bare day of the month: "hằng tháng", "của tháng cuối quý", "tháng
    sau".
    """
    after = _skip(words, at, vocabulary("của trong vào các"))
    every = _every(words, after)
    if every is not None and every[0] not in (Frequency.DAILY, Frequency.WEEKLY):
        return Cycle(every[0]), every[1]
    if words[after] != "tháng":
        return None
    which = _MONTH_OF_PERIOD.read(words, after + 1) or _counted_month(words, after + 1)
    if which is not None:
        return _tail_in_period(words, *which)
    following = _FOLLOWING.read(words, after + 1)
    if following is not None:
        return Cycle(Frequency.MONTHLY, following=True), _PERIOD_ENDS.end(words, following[1])
    if words.between(after - 1, after + 1) == ["các", "tháng"] and not is_dated(words, after + 1):
        return Cycle(Frequency.MONTHLY), after + 1
    if words.between(after + 1, after + 3) == ["báo", "cáo"]:
        return Cycle(Frequency.MONTHLY), after + 3
    if words[after - 1] == "của" and not is_dated(words, after + 1) and words[after + 1] != "thứ":
        return Cycle(Frequency.MONTHLY), after + 1
    return None


def cycle_beside(words: Words, at: int, cycle: Cycle) -> Read[Cycle]:
    """Read one more rhythm of the same day: "trước ngày 04 hằng tháng, | hằng quý"."""
    joint = joint_after(words, at)
    if joint > at and cycle.month == cycle.freq.month_count and not cycle.following:
        more = frequency_at(words, joint, bare=True)
        if more is None or more.freq.month_count <= cycle.freq.month_count or more.times > 1:
            return None
        return Cycle(more.freq, more.freq.month_count), more.end
    every = _every(words, joint) if joint > at and cycle.month is None else None
    if every is None or cycle.following or not every[0].month_count or every[0] is cycle.freq:
        return None
    joined = words[every[1]] in (",", ";", ".", ")", "") or joint_after(words, every[1]) > every[1]
    return (Cycle(every[0]), every[1]) if joined else None


def cycle_of_month(words: Words, at: int) -> Read[Cycle]:
    """Read "tháng đầu của quý sau", "tháng cuối quý", "tháng thứ 3 trong quý"."""
    if words[at] != "tháng":
        return None
    which = _MONTH_OF_PERIOD.read(words, at + 1) or _counted_month(words, at + 1)
    return _tail_in_period(words, *which) if which is not None else None


def cycle_of_last_day(words: Words, at: int, *, sure: bool) -> Read[Cycle]:
    """Read the cycle of "ngày cuối cùng": "của tháng", "hằng quý", "của mỗi năm"; where the day is
    ``sure`` to be meant also "tháng" alone."""
    after = _skip(words, at, vocabulary("của trong"))
    every = _every(words, after)
    if every is not None:
        return (Cycle(every[0]), every[1]) if every[0].month_count else None
    in_period = cycle_of_month(words, after)
    if in_period is not None:
        return in_period
    unit = UNITS.get(words[after])
    bare = after == at and not (sure and unit is Frequency.MONTHLY)
    if bare or unit is None or unit.month_count == 0 or is_dated(words, after + 1):
        return None
    return Cycle(unit), after + 1


def _counted_month(words: Words, at: int) -> Read[int]:
    """Read "thứ 5" after "tháng"."""
    return small_number(words, at + 1, 6) if words[at] == "thứ" else None


def _tail_in_period(words: Words, month: int, at: int) -> Read[Cycle]:
    """Read what follows "tháng đầu": "(của) (mỗi|hằng) quý (sau)", "kỳ báo cáo", "6 tháng"."""
    after = at
    while words[after] in vocabulary("của mỗi hằng hàng từng trong các"):
        after += 1
    if words[after] == "quý" and not words[after + 1].isdecimal():
        freq, after = Frequency.QUARTERLY, after + 1
    elif (months := months_at(words, after)) is not None:
        freq, after = months
    elif words[after] == "kỳ":
        freq, after = Frequency.QUARTERLY, after + 1
    elif words[after] == "năm" and not _is_dated_year(words, after + 1):
        freq, after = Frequency.YEARLY, after + 1
    elif words.between(after, after + 4) == ["sau", "kỳ", "báo", "cáo"]:
        return Cycle(Frequency.QUARTERLY, month or 3, following=True), after + 4
    else:
        return None
    following = _FOLLOWING.read(words, after)
    after = following[1] if following else after
    last = freq.month_count
    return Cycle(freq, month or last, following is not None), _PERIOD_ENDS.end(words, after)


def _is_dated_year(words: Words, at: int) -> bool:
    """Tell whether "năm" names one year: "năm 2026", "năm nay", "năm học"."""
    return words[at].isdecimal() or words[at] in ("này", "nay", "học")


def every_year(words: Words, at: int) -> Read[Cycle]:
    """Read "hằng năm", "của mỗi năm"."""
    every = _every(words, _skip(words, at, vocabulary("của vào trong")))
    yearly = every is not None and every[0] is Frequency.YEARLY
    return (Cycle(Frequency.YEARLY), every[1]) if every is not None and yearly else None


def cycle_of_date(words: Words, at: int, month: int) -> Read[Cycle]:
    """Read the cycle of a day of ``month``: "hằng năm", "năm sau", "của năm liền kề", "của kỳ báo
    cáo".
    """
    yearly = every_year(words, at)
    if yearly is not None:
        return yearly
    after = _skip(words, at, vocabulary("của vào trong"))
    if words[after] == "năm":
        if words[after + 1] == "n":
            plus = words.between(after + 2, after + 4) == ["+", "1"]
            return Cycle(Frequency.YEARLY, following=plus), after + (4 if plus else 2)
        own = _VARIABLE_YEARS.read(words, after + 1)
        if own is not None:
            return Cycle(Frequency.YEARLY), own[1]
        following = _FOLLOWING.read(words, after + 1)
        if following is not None:
            return Cycle(Frequency.YEARLY, following=True), _PERIOD_ENDS.end(words, following[1])
        if words.between(after + 1, after + 3) == ["báo", "cáo"]:
            return Cycle(Frequency.YEARLY), after + 3
    if words.between(after, after + 3) == ["kỳ", "báo", "cáo"]:
        return Cycle(Frequency.YEARLY), after + 3
    return _cycle_of_report(words, at, month)


def _cycle_of_report(words: Words, at: int, month: int) -> Read[Cycle]:
    """Read "đối với báo cáo năm", "(báo cáo 6 tháng cuối năm)": the period that a report is of."""
    if words[at] == "(":
        found = _reported(words, at + 1, month)
        return (found[0], found[1] + 1) if found is not None and words[found[1]] == ")" else None
    return _reported(words, at, month) if words.between(at, at + 2) == ["đối", "với"] else None


def _reported(words: Words, at: int, month: int) -> Read[Cycle]:
    after = at + 2 if words.between(at, at + 2) == ["đối", "với"] else at
    after = after + 2 if words.between(after, after + 2) == ["báo", "cáo"] else after
    after = _skip(words, after, vocabulary("định kỳ sơ tổng kết"))
    if words[after] == "năm" and full_year(words, after + 1) is None:
        return Cycle(Frequency.YEARLY, following=month <= _EARLY_MONTH), after + 1
    found = whole_number(words, after)
    if found is not None and found[0] in (6, 9) and words[found[1]] == "tháng":
        end = found[1] + 1
        half = words[end] if words[end] in ("đầu", "cuối") and words[end + 1] == "năm" else ""
        if not half or full_year(words, end + 2) is None:
            return Cycle(
                Frequency.YEARLY, following=half == "cuối" and month <= 6
            ), end + 2 if half else end
    return None


def cycle_of(frequency: Frequency, words: Words, at: int) -> Read[Cycle]:
    """Read the cycle of a weekday ("hằng tuần", "của tuần") or a time ("hằng ngày", "mỗi ngày")."""
    after = _skip(words, at, vocabulary("của trong"))
    if frequency is Frequency.WEEKLY and words.between(after, after + 2) == ["cách", "tuần"]:
        return Cycle(frequency, interval=2), after + 2
    every = _every(words, after)
    return (Cycle(frequency), every[1]) if every is not None and every[0] is frequency else None


def _every(words: Words, at: int) -> Read[Frequency]:
    if words[at] not in EVERY:
        return None
    found = frequency_at(words, at, bare=False)
    return (found.freq, found.end) if found is not None else None


def _skip(words: Words, at: int, accepted: frozenset[str]) -> int:
    while words[at] in accepted:
        at += 1
    return at
