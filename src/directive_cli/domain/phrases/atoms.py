"""The atoms of the grammar: days with their month and year, as far as the words say them.

Every reader takes the words and a place and returns what stands there with the place after it, or
None. Years that are not stated stay open: ``years`` closes them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from directive_cli.domain.phrases.numerals import (
    END_OF_DAY,
    OFFICE_HOURS,
    Read,
    are_adjacent,
    clock,
    full_year,
    skip_words,
    small_number,
    spelled_number,
    weekday,
)
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary

_SEPARATORS = ("/", "-", ".")


@dataclass(frozen=True, slots=True)
class Point:
    """A day, as far as the words say it."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    time: str | None = None
    weekday: int | None = None
    """0 = Monday."""
    last: bool = False
    """The last day of its month."""
    working: bool = False
    """Of these the last that is worked."""
    offset: int | None = None
    """So many days after the document's own (today, tomorrow)."""
    months_on: int | None = None
    """The day is one of so many months after the document's own ("ngày 20 tháng này")."""
    feast: bool = False
    """The day is named by its holiday ("Quốc khánh 2/9"): "trước" never includes it."""
    unknown_year: bool = False
    """Its year is named and not known: "30/6 của năm cuối kỳ"."""
    lunar: bool = False
    """A day of the lunar calendar ("âm lịch")."""
    weeks_on: int | None = None
    """The weekday is that of so many weeks after the document's own ("thứ Sáu tuần này")."""
    coming: bool = False
    """The weekday is the first of its name after the document's day ("Chủ nhật tới")."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span of the calendar, as far as the words say it."""

    unit: str
    """``month``, ``quarter``, ``half``, ``year``, ``week``, or ``months`` (several, from ``number``
    on).
    """
    number: int = 0
    year: int | None = None
    edge: str | None = None
    """``start``, ``middle``, ``end`` of it; of a month ``first``, ``second``, ``third`` ten days,
    ``first_half``, ``second_half``.
    """
    count: int = 1
    shift: int | None = None
    """So many of its kind after the document's own (``this month``, ``next year``)."""
    years_on: int | None = None
    """Its year is one of so many years after the document's own ("quý I năm tới")."""
    coming: bool = False
    """It is the next of its kind ("tháng Bảy tới"), even if the document's own is just past."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A date left open in a form ("ngày … tháng … năm 20…")."""


def day(words: Words, at: int) -> Read[Point | Blank]:
    """Read a day with its month, and the year when stated: "15/11/2025", "ngày 5 tháng 3",
    "15-11-25", "mồng 3/2".

    Before it a time of day and a weekday may stand. Days and months are not yet checked against the
    calendar.
    """
    time, after = leading_time(words, at)
    named = weekday(words, after)
    if named is not None:
        after = skip_words(words, named[1], (",", "("))
    marked = words[after] in ("ngày", "ngay", "hôm", "đêm")
    after = after + 1 if marked else after
    if words[after] in ("mồng", "mùng"):
        marked, after = True, after + 1
    found = _day_and_month(words, after, marked=marked or _ends_days(words, after))
    if found is None:
        return None
    point, after = found
    if isinstance(point, Blank):
        return point, after
    if point.year is None and words[after] == "năm":
        point, after = _this_or_school_year(words, after, point)
    if point.year is None and words[after] in ("của", "năm"):
        which = after + 1 if words[after] == "của" else after
        unknown = _UNKNOWN_YEARS.end(words, which)
        if unknown > which and not words[unknown].isdecimal():
            point, after = replace(point, unknown_year=True), unknown
    moon = after + 1 if words[after] == "(" else after
    if words.between(moon, moon + 2) == ["âm", "lịch"]:
        point, after = replace(point, lunar=True), moon + 2 + (moon > after)
    if named is not None and words[after] == ")" and words[named[1]] == "(":
        after += 1
    if time is None:
        trailing = _trailing_time(words, after)
        if trailing is not None:
            time, after = trailing
    after = _SOON.end(words, after)
    return replace(point, time=time, weekday=named[0] if named else None), after


def _ends_days(words: Words, at: int) -> bool:
    """Tell whether a number ends days that "từ" opens and needs no "ngày": "từ 15 đến | 25-5"."""
    joined = words[at - 1] in ("đến", "tới") and words[at - 3] in ("từ", "ngày", "mùng", "mồng")
    if words[at + 1] == "-" and words[at + 3].isalpha():
        return False  # "từ 5 đến 10-12 người"
    first, last = small_number(words, at - 2, 31), small_number(words, at, 31)
    return joined and first is not None and last is not None and first[0] < last[0]


_SOON = Phrases(alternatives("tới đây | sắp tới", True))
"""What says of a day that it is the next one: "trong ngày 13/5 | tới đây"."""


def leading_time(words: Words, at: int) -> tuple[str | None, int]:
    """Read a time of day that stands before a day, with what joins the two; None when there is
    none.
    """
    found = clock(words, at)
    if found is None:
        after = OFFICE_HOURS.end(words, at)
        return (END_OF_DAY, skip_words(words, after, ("của",))) if after > at else (None, at)
    if words[found[1]] == "," and clock(words, found[1] + 1) is not None:
        return found[0], found[1]  # "06 giờ, 11 giờ và 17 giờ hằng ngày"
    return found[0], skip_words(words, found[1], (",", "của"))


def _trailing_time(words: Words, at: int) -> Read[str]:
    """Read ", 17h00" or "(17h00)" or "lúc 17h" after a day."""
    after = at + 1 if words[at] in (",", "(") else at
    lucky = after + 1 if words[after] in ("lúc", "trước") else after
    found = clock(words, lucky)
    if found is None or (lucky == at):
        return None
    if words[at] == "(":
        return (found[0], found[1] + 1) if words[found[1]] == ")" else None
    return found


def _day_and_month(words: Words, at: int, *, marked: bool) -> Read[Point | Blank]:
    first = words[at]
    lunar = words[at - 1] in _LUNAR_STYLE and words[at - 2] != "ngày"
    named = words[at - 1] == "ngày" or words.between(at - 2, at - 1) == ["ngày"]
    spelled = spelled_number(words, at) if (marked and named) or lunar else None
    if spelled is None and words[at - 1] in _DUE and not marked:
        spelled = _spelled_before_month(words, at)
    if spelled is None and (not first.isdecimal() or len(first) > 2):
        blank = marked and first in ("…", ".", "_")
        return (Blank(), at + 1) if blank else None
    date_day, at = (spelled[0], spelled[1] - 1) if spelled is not None else (int(first), at)
    sign = words[at + 1]
    if sign in _SEPARATORS:
        return _signed(words, at, date_day, sign, marked=marked)
    after = skip_words(words, at + 1, ("của",))
    if words[after] != "tháng":
        return None
    if words[after + 1] == "này":
        return Point(date_day, months_on=0), after + 2
    if (
        marked
        and words[after + 1] == "tới"
        and not _OF_EACH_MONTH & set(words.between(at - _FAR, at))
    ):
        return Point(date_day, months_on=1), after + 2
    sure = spelled_number(words, after + 1) if lunar else None
    if lunar:
        solar = marked and sure is not None and _in_the_sun(words, sure[1])
    else:
        solar = marked or spelled is not None
    month = small_number(words, after + 1, 99) or _named_month(words, after + 1, solar=solar)
    if month is None:
        return (Blank(), after + 1) if words[after + 1] in ("…", ".", "_") else None
    if solar and _in_the_sun(words, month[1]):
        month = (month[0], month[1] + 2)
    year = stated_year(words, month[1])
    if isinstance(year, Blank):
        return year, month[1]
    return (
        (Point(date_day, month[0], year[0]), year[1])
        if year
        else (Point(date_day, month[0]), month[1])
    )


_DUE = ("trước", "nhất", "hết", "đến", ":")
"""Words before a day that is written out without "ngày": "trước | hai mươi tháng Mười một"."""


def _spelled_before_month(words: Words, at: int) -> Read[int]:
    """Read "hai mươi" before "tháng Mười một", whose capital says that no months are counted."""
    found = spelled_number(words, at)
    if found is None or words[found[1]] != "tháng":
        return None
    capital = words.begins_capital(found[1] + 1) and spelled_number(words, found[1] + 1)
    return found if capital else None


def _in_the_sun(words: Words, at: int) -> bool:
    """Tell whether "dương lịch" says of a day that it is none of the lunar calendar."""
    return words.between(at, at + 2) == ["dương", "lịch"]


_OF_EACH_MONTH = vocabulary("hằng hàng mỗi từng kỳ tháng")
"""Words before "ngày 15 tháng tới" with which it is the day of each month's report."""
_FAR = 30


_LUNAR_STYLE = ("mồng", "mùng")
"""Words before a day that is more often one of the lunar calendar: "mùng 3 tháng ba"."""


def _named_month(words: Words, at: int, *, solar: bool) -> Read[int]:
    """Read the month of "ngày 15 tháng Ba năm 2026"; without the year only where no lunar one can
    be meant."""
    closed = solar and words[at + 1] in ("", ".", ",", ";", ")")
    may = words[at] == "năm" and (words.begins_capital(at) or closed)
    found = (5, at + 1) if may else spelled_number(words, at)
    if found is None or found[0] > 12:
        return None
    dated = words[found[1]] == "năm" and full_year(words, found[1] + 1) is not None
    return found if dated or (solar and (may or words[at] != "năm")) else None


_SCHOOL_YEAR_STARTS = 8
_UNKNOWN_YEARS = Phrases(
    alternatives(
        """
        năm cuối kỳ | năm cuối của kỳ | năm cuối cùng | năm cuối | năm đầu kỳ | năm đầu tiên
        năm đầu
        năm trước | năm trước liền kề | năm liền trước | năm học | năm học này | năm đó
        năm cuối nhiệm kỳ | năm cuối giai đoạn | năm thứ nhất | năm thứ hai | năm thứ ba
        năm giữa kỳ
        """,
        True,
    )
)
"""Years that only another document decides."""


def _this_or_school_year(words: Words, at: int, point: Point) -> tuple[Point, int]:
    """Read "năm nay" and "năm học 2026-2027", which ends in the year after it begins."""
    if words[at + 1] == "nay":
        return point, at + 2
    if words[at + 1] != "học":
        return point, at
    first = full_year(words, at + 2)
    last = full_year(words, at + 4) if first is not None else None
    if first is None or last is None or last[0] != first[0] + 1:
        return point, at
    late = (point.month or 12) < _SCHOOL_YEAR_STARTS
    return replace(point, year=first[0] + late), last[1]


def _signed(
    words: Words, at: int, date_day: int, sign: str, *, marked: bool
) -> Read[Point | Blank]:
    """Read the rest of "15/11/2025", "15.11.25", "15-11" from its first sign on."""
    roman = _ROMAN_MONTHS.get(words[at + 2], 0) if words.begins_capital(at + 2) else 0
    month_word = f"{roman}" if roman and full_year(words, at + 4) is not None else words[at + 2]
    if not month_word.isdecimal() or len(month_word) > 2 or int(month_word) == 0 or date_day == 0:
        return None
    month, after = int(month_word), at + 3
    if words[after] == sign and words[after + 1].isdecimal():
        year_word = words[after + 1]
        if len(year_word) == 4:
            found = full_year(words, after + 1)
            return (Point(date_day, month, found[0]), found[1]) if found else None
        if len(year_word) == 2 and (sign != "." or marked) and words[after + 2] != sign:
            return Point(date_day, month, 2000 + int(year_word)), after + 2
        return None
    year = stated_year(words, after)
    if isinstance(year, Blank):
        return year, after
    if year is not None:
        return Point(date_day, month, year[0]), year[1]
    touching = words.ends[at] == words.starts[at + 1] and are_adjacent(words, at + 1)
    due = (
        sign == "-" and words[at - 1] in _DATED_BY and words[after] not in _COUNTS
    )  # "trước 31-12"
    plain = sign == "/" or (marked and words.ends[at] == words.starts[at + 1]) or (touching and due)
    if not plain or month > 12 or (date_day > 31 and not marked):
        return None
    if words[after] in ("/", "%") or (words[after] in ("-", ".") and words[after + 1].isdecimal()):
        return None
    return Point(date_day, month), after


_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN_MONTHS = {roman: number for number, roman in enumerate(_ROMANS, start=1)}
"""Months in Roman figures, which a year must follow: "20-VI-2026"."""
_DATED_BY = ("trước", "nhất", "chót", "cuối")
_COUNTS = ("ngày", "tuần", "tháng", "năm", "giờ", "phút", "h", "lần", "người", "%", "làm")


def stated_year(words: Words, at: int) -> tuple[int, int] | Blank | None:
    """Read "năm 2025", ", năm 2025", "/2025", "-2025" after a month or a quarter; Blank for "năm
    20…".
    """
    after = at + 1 if words[at] == "," and words[at + 1] == "năm" else at
    after = skip_words(words, after, ("của",)) if words[after + 1] == "năm" else after
    if words[after] == "năm":
        found = full_year(words, after + 1)
        if found is not None:
            return found
        following = words[after + 1]
        return Blank() if following in ("…", ".", "_") or following == "20" else None
    if words[after] in _SEPARATORS and after == at:
        return full_year(words, after + 1)
    return None
