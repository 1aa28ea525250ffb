"""Words that look like a deadline and cannot be read: each is named in a finding, never passed
over.

====================================  ==============================================================
a day that no calendar has            "trước ngày 00/11", "15/11/2206", "l5/11", "trước 10/112025"
a month, quarter or week beyond its last  "trong tháng 13", "trong quý V", "tuần 54 năm 2026"
an hour that no day has               "trước 25 giờ", "trước 17h75"
a day of a period that none has       "trước ngày 32 hằng tháng"
a count that is no whole number       "2,5 tháng", "-5 ngày", "3-5 ngày", "1.000 ngày", "15 ngày + 8
                                      ngày", "30 phút"
a rhythm that no deadline can hold    "60 phút/lần"
a term that no law dates              "cuối học kỳ I", "trong năm học 2026-2027"
a year that another decides           "15/3 của năm cuối kỳ"
====================================  ==============================================================

The readers run where the grammar found nothing, so what can be read never comes here.
"""

from __future__ import annotations

from dataclasses import dataclass

from directive_cli.domain.phrases.atoms import Stretch
from directive_cli.domain.phrases.context import is_urged
from directive_cli.domain.phrases.context_words import COMPLETIONS, DEMANDS
from directive_cli.domain.phrases.dates import MarkedDates
from directive_cli.domain.phrases.frequencies import EVERY
from directive_cli.domain.phrases.holiday_names import lunar_end
from directive_cli.domain.phrases.markers import marker, noun_marker
from directive_cli.domain.phrases.neighbours import finds_phrase
from directive_cli.domain.phrases.numerals import are_adjacent, weekday, whole_number
from directive_cli.domain.phrases.sentences import clause_start
from directive_cli.domain.phrases.stretches import month
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary
from directive_cli.messages import Message, _


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words that look like a deadline and cannot be read, and what a person should look at."""

    start: int
    end: int
    message: Message


_COUNTED = vocabulary("ngày tuần tháng quý năm giờ")
_FROM = vocabulary("kể tính từ sau trước")
_STRONG = ("latest", "before", "limit")
"""Manners of leading after which two numbers and a stroke are a day, never a share ("12/15 xã")."""
_LOOKALIKES = vocabulary("l i o b s z")
"""Letters that scanners read for 1, 0, 6, 5 and 2."""
_TERMS = Phrases(
    alternatives(
        """
        học kỳ | năm học | kỳ học | niên học | mùa vụ | niên vụ | nhiệm kỳ
        mùa mưa | mùa mưa bão | mùa mưa lũ | mùa bão | mùa lũ | mùa bão lũ | mùa khô
        """,
        True,
    )
)
_EDGES = vocabulary("cuối đầu hết giữa kết thúc khi khai giảng bế")
_LONGEST_TERM = 4
_LONGEST_DATE = 9
_DATE_PARTS = vocabulary("/ - . ngày tháng năm giờ phút h : của quý tuần")


def unclear(words: Words, at: int) -> Unclear | None:
    """Read words that look like a deadline and that nothing else reads; None when none begin at
    ``at``.
    """
    near = words.between(at, at + _REACH)
    if not (any(map(str.isdecimal, near)) or _HINTS & set(near)):
        return None
    return _uncountable(words, at) or _short_rhythm(words, at) or _marked(words, at)


_REACH = 8
_HINTS = vocabulary("lần quý học kỳ vụ mùa rưỡi rằm giêng chạp tuần")
"""Words of what is unclear and holds no digit."""


def _uncountable(words: Words, at: int) -> Unclear | None:
    """Read a count that is no whole number, or too large, before a unit and what it counts from."""
    found = marker(words, at)
    first = found[1] if found is not None else at
    while words[first] in ("vòng", "thời", "hạn", "là", "gian"):
        first += 1
    start = first
    half = _half_end(words, first)
    if half is not None and found is not None:
        return Unclear(at, half, _not_whole(words, start, half))
    first += words[first] == "("
    if words[first] == "-" and are_adjacent(words, first):
        first += 1
    if not words[first].isdecimal():
        return None
    unlike = _unlike_end(words, first)
    if unlike is not None and (found is not None or words[unlike] in _FROM):
        return Unclear(at, unlike, _not_whole(words, start, unlike))
    end = first + 1
    while words[end] in (",", ".", "-", "+") and words[end + 1].isdecimal() and end - first < 6:
        end += 2
    end += words[end] == ")"
    if words[end] == "phút" and found is not None and words[end + 1] in _FROM:
        return Unclear(
            at,
            end + 1,
            _(
                '"{words}" counts minutes that are no whole hour; a deadline counts hours.',
                words=words.quoted(start, end + 1),
            ),
        )
    whole = end == first + 1 and start == first
    if words[end] not in _COUNTED:
        return None
    after = end + 1
    after += 2 if words.between(after, after + 2) == ["làm", "việc"] else 0
    added = words[after] == "+"
    if whole and not added and len(words[first]) <= 4:
        return None
    if not (added or words[after] in _FROM or found is not None):
        return None
    while words[after] in ("+", *_COUNTED, "làm", "việc") or (added and words[after].isdecimal()):
        after += 1
    return Unclear(at, after, _not_whole(words, start, after))


def _half_end(words: Words, at: int) -> int | None:
    """Return the place after "hai tháng rưỡi", "1 tuần rưỡi"."""
    found = whole_number(words, at)
    halved = found is not None and words[found[1]] in _COUNTED and words[found[1] + 1] == "rưỡi"
    return found[1] + 2 if found is not None and halved else None


def _unlike_end(words: Words, at: int) -> int | None:
    """Return the place after "15 (mười) ngày": digits, and a number in words that is not theirs."""
    if words[at + 1] != "(":
        return None
    spelt = whole_number(words, at + 2)
    if spelt is None or words[spelt[1]] != ")" or words[spelt[1] + 1] not in _COUNTED:
        return None
    end = spelt[1] + 2
    return end + 2 if words.between(end, end + 2) == ["làm", "việc"] else end


def _not_whole(words: Words, start: int, end: int) -> Message:
    return _(
        '"{words}" is no whole number of days, weeks or months; compare it with the document.',
        words=words.quoted(start, end),
    )


def _short_rhythm(words: Words, at: int) -> Unclear | None:
    """Read "60 phút/lần", "01 giờ/lần": a rhythm of less than a day."""
    once = words.between(at + 2, at + 4) in (["/", "lần"], ["một", "lần"], ["1", "lần"])
    short = words[at + 1] in ("phút", "giờ", "tiếng")
    if not short or not once or not words[at].isdecimal():
        return None
    end = at + 4
    return Unclear(
        at,
        end,
        _(
            '"{words}" is a rhythm that a deadline cannot hold; write the day of each time.',
            words=words.quoted(at, end),
        ),
    )


def _marked(words: Words, at: int) -> Unclear | None:
    """Read a date behind a marker, where the date cannot be, or where no law dates it."""
    impossible = no_day(words, at)
    if impossible is not None:
        return impossible
    for found in (marker(words, at), noun_marker(words, at)):
        if found is None:
            continue
        week = _week_of_month(words, found[1])
        if week is not None:
            return Unclear(at, week, _no_date(words, found[1], week))
        term = _term_end(words, found[1])
        demanded = found[0].manner in (*_STRONG, "till_end") or found[0].urgent
        demanded = demanded or finds_phrase(words, clause_start(words, at), at, DEMANDS)
        if words[found[1]] == "mùa":  # a season is named for many reasons
            demanded = finds_phrase(words, clause_start(words, at), at, COMPLETIONS)
        if term is not None and (demanded or is_urged(words, at)):
            return Unclear(at, term, _no_date(words, found[1], term))
    return None


def no_day(words: Words, at: int) -> Unclear | None:
    """Read a day behind a marker that no solar calendar has: "trước ngày l5/11", "mùng 5 Tết"."""
    for found in (marker(words, at), noun_marker(words, at)):
        if found is None:
            continue
        end = _impossible(words, found[1], strong=found[0].manner in _STRONG)
        if end is not None:
            return Unclear(at, end, _no_day(words, found[1], end))
        moon = lunar_end(words, found[1])
        if moon is not None:
            return Unclear(
                at,
                moon,
                _(
                    "{date} is a day of the lunar calendar; state its day in the solar one.",
                    date=words.quoted(found[1], moon),
                ),
            )
    return None


def unclear_alone(words: Words, at: int) -> Unclear | None:
    """Read the same without a marker, where a time must stand: "tháng 13/2026", "học kỳ I"."""
    end = _impossible(words, at, strong=True)
    if end is not None:
        return Unclear(at, end, _no_day(words, at, end))
    term = _week_of_month(words, at) or _term_end(words, at)
    return Unclear(at, term, _no_date(words, at, term)) if term is not None else None


def _no_day(words: Words, start: int, end: int) -> Message:
    return _(
        '"{words}" names no day of the calendar; compare it with the document.',
        words=words.quoted(start, end),
    )


def _no_date(words: Words, start: int, end: int) -> Message:
    return _(
        '"{words}" has no date of its own; state the day that is meant.',
        words=words.quoted(start, end),
    )


def part_without_days(words: Words, dates: MarkedDates) -> Message | None:
    """Say that the middle or a half of a quarter has no day of its own, as no rule says which it is
    (Civil Code 2015, art. 146, knows those of a month and a year); None of other times."""
    for target in dates.targets:
        when = target.when
        if isinstance(when, Stretch) and when.unit == "quarter" and when.edge == "middle":
            return _no_date(words, dates.start, dates.end)
    return None


def _impossible(words: Words, at: int, *, strong: bool) -> int | None:
    """Return the place after a date that cannot be, or None."""
    first = at
    if words[first].isdecimal() and words[first + 1] in ("giờ", "h", ":", "g"):
        if not strong or (words[first + 1] in ("h", "g", ":") and not are_adjacent(words, first)):
            return None
        hour, minute = words[first], words[first + 2]
        wrong = len(hour) > 2 or int(hour) > 24
        wrong = wrong or (
            minute.isdecimal() and are_adjacent(words, first + 1) and int(minute) > 59
        )
        wrong = wrong or (minute.isdecimal() and words[first + 3] == "phút" and int(minute) > 59)
        wrong = wrong or (hour == "24" and minute.isdecimal() and int(minute) > 0)
        return _date_end(words, first) if wrong else None
    marked = words[first] == "ngày"
    first += marked
    garbled = (
        words[first] in _LOOKALIKES and words[first + 1].isdecimal() and are_adjacent(words, first)
    )
    if garbled and (marked or strong) and words[first + 2] == "/":
        return _date_end(words, first + 1)
    if words[first].isdecimal():
        return _impossible_day(words, first, marked=marked, strong=strong)
    if marked:
        return None
    if words[first] in ("tháng", "tuần") and words[first + 1].isdecimal():
        most = 12 if words[first] == "tháng" else 53
        value = int(words[first + 1][:6])
        wrong = value > most or value == 0
        return _date_end(words, first) if wrong else None
    if words[first] == "quý" and words[first + 1] in _WRONG_QUARTERS:
        return _date_end(words, first + 1)
    if words[first] == "năm" and words[first + 1].isdecimal():
        year = words[first + 1]
        near = len(year) == 4 and year.startswith(("2", "0")) and int(year) > 2199
        wrong = near or len(year) == 5 or (len(year) == 4 and year.startswith("0"))
        return first + 2 if wrong else None
    return None


_WRONG_QUARTERS = vocabulary("v vi vii 5 6 7 8 9 05 06 0 00")


def _impossible_day(words: Words, first: int, *, marked: bool, strong: bool) -> int | None:
    digits, sign = words[first], words[first + 1]
    if len(digits) == 4 and sign in ("-", "/") and words[first + 3] == sign:
        return _date_end(words, first)  # 2025-11-15
    if sign in ("/", "-", ".") and words[first + 2].isdecimal() and are_adjacent(words, first):
        dated = words[first + 3] in ("/", "-", ".") and words[first + 4].isdecimal()
        if sign == "/" and (marked or strong or dated):
            return _date_end(words, first)
        return _date_end(words, first) if marked and dated else None
    if sign == "/" and words[first + 2] in _LOOKALIKES and words[first + 3].isdecimal():
        return _date_end(words, first + 3)
    if marked and len(digits) <= 2 and not 1 <= int(digits) <= 31:
        return _date_end(words, first)
    if marked and words[first + 1] == "tháng" and words[first + 2].isdecimal():
        return _date_end(words, first)
    return None


def _date_end(words: Words, at: int) -> int:
    end = at
    while end - at < _LONGEST_DATE and (words[end].isdecimal() or words[end] in _DATE_PARTS):
        end += 1
    while end > at + 1 and not words[end - 1].isdecimal():
        end -= 1
    return max(end, at + 1)


def _week_of_month(words: Words, at: int) -> int | None:
    """Return the place after "tuần thứ 2 tháng 12/2026", "thứ Hai tuần đầu tiên của tháng".

    No law says with which day the first week of a month or a quarter begins.
    """
    named = weekday(words, at)
    first = named[1] if named is not None else at
    if words[first] != "tuần":
        return None
    after = first + 2 if words[first + 1] == "thứ" else first + 1
    if not (words[after].isdecimal() or words[after] in _WEEKS):
        return None
    after += 2 if words[after + 1] in ("tiên", "cùng") else 1
    recurs = words[after] in EVERY or (words[after] == "của" and words[after + 1] in EVERY)
    if recurs and words[after + 1 + (words[after] == "của")] in ("tháng", "quý"):
        return after
    after += words[after] == "của"
    found = month(words, after)
    if found is not None:
        return found[1]
    return after + 1 if words[after] in ("tháng", "quý") else None


_WEEKS = vocabulary("nhất nhì hai ba tư bốn đầu cuối")


def _term_end(words: Words, at: int) -> int | None:
    """Return the place after "cuối học kỳ I", "năm học 2026-2027": no law says when they end."""
    first = at
    while first - at < _LONGEST_TERM and words[first] in _EDGES:
        first += 1
    found = _TERMS.read(words, first)
    if found is None:
        return None
    end = found[1]
    while end - at < _LONGEST_DATE and (
        words[end] in ("i", "ii", "-", "/", "năm", "học") or words[end].isdecimal()
    ):
        end += 1
    return end
