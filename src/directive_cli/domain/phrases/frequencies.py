"""How often: "hằng tháng", "định kỳ 6 tháng, hằng năm", "01 lần/quý", and the cycles that bind a
day to a period.

=============================  =====================================================================
rhythm                         "định kỳ hằng quý, 6 tháng và hằng năm hoặc đột xuất"
cycle of a day of the month    "ngày 25 | hằng tháng", "ngày 10 | của tháng đầu quý sau"
cycle of a day and month       "15/12 | hằng năm", "31 tháng 01 | năm sau", "… | của kỳ báo cáo"
cycle of a weekday, of a time  "thứ Sáu | hằng tuần", "14 giờ | hằng ngày"
=============================  =====================================================================
"""

from __future__ import annotations

from dataclasses import dataclass

from directive_cli.domain.phrases.numerals import Read, full_year, weekday, whole_number
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary
from directive_cli.domain.recurrence import Frequency


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Frequencies that words state, with no day yet."""

    start: int
    end: int
    freqs: tuple[Frequency, ...]
    periodic: bool
    """"định kỳ" stands before them."""
    times: int = 1
    """How many times in each period: "02 lần/ngày"."""
    interval: int = 1
    """In every how many periods: "02 tuần một lần"."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """The period to which a day belongs."""

    freq: Frequency
    month: int | None = None
    """The month of a quarter or half-year, from 1."""
    following: bool = False
    interval: int = 1
    """In every how many periods the day counts."""


EVERY = vocabulary("hằng hàng hãng mỗi từng")
UNITS = {
    "ngày": Frequency.DAILY,
    "tuần": Frequency.WEEKLY,
    "tháng": Frequency.MONTHLY,
    "quý": Frequency.QUARTERLY,
    "năm": Frequency.YEARLY,
}
_MONTHS = {
    1: Frequency.MONTHLY,
    3: Frequency.QUARTERLY,
    6: Frequency.HALF_YEARLY,
    12: Frequency.YEARLY,
}
_TIMES_A_YEAR = {
    1: Frequency.YEARLY,
    2: Frequency.HALF_YEARLY,
    4: Frequency.QUARTERLY,
    12: Frequency.MONTHLY,
}
_AD_HOC = Phrases(
    alternatives(
        """
        đột xuất theo yêu cầu | đột xuất theo yêu câu | đột xuất khi có yêu cầu
        đột xuất khi được yêu cầu | đột xuất
        theo yêu cầu | khi có yêu cầu | bất thường
        """,
        True,
    )
)
_AT_LEAST = (["ít", "nhất"], ["tối", "thiểu"])
_TIMES = vocabulary("lần lượt buổi đợt kỳ chuyến bận phiên")
_JOINTS = vocabulary(", và hoặc / ; &")


def rhythm(words: Words, at: int, *, field: bool = False) -> Rhythm | None:
    """Read the frequencies that begin at ``at``: "định kỳ …", "hằng …", "06 tháng/lần"; in a time
    field "quý, năm".
    """
    periodic = words.between(at, at + 2) == ["định", "kỳ"]
    first = at + 2 if periodic else at
    if words[first] in (":", "("):
        first += periodic
    found = frequency_at(words, first, bare=periodic or field)
    if found is None:
        return None
    freqs, after, explicit, times = [found.freq], found.end, found.explicit, found.times
    while times == 1:
        after = _nine_months(words, after, listed=periodic or explicit)
        joint = joint_after(words, after)
        more = (
            frequency_at(words, joint, bare=periodic or explicit or field)
            or _one_year(words, joint)
            if joint > after
            else None
        )
        if more is None:
            break
        freqs.append(more.freq)
        after, explicit = more.end, explicit or more.explicit
    if not (periodic or explicit or (field and len(freqs) > 1)):
        return None
    joint = joint_after(words, after)
    if joint > after:
        after = _AD_HOC.end(words, joint) if _AD_HOC.read(words, joint) else after
    return Rhythm(at, after, tuple(dict.fromkeys(freqs)), periodic, times)


@dataclass(frozen=True, slots=True)
class _Frequency:
    freq: Frequency
    end: int
    explicit: bool
    """Said with "hằng" or "một lần"; "6 tháng" or "quý" alone may be a mere length or a quarter."""
    times: int = 1


def frequency_at(words: Words, at: int, *, bare: bool) -> _Frequency | None:
    """Read one frequency; with ``bare`` also "quý", "năm", "6 tháng" without "hằng"."""
    if words[at] in EVERY:
        edge = words[at + 1] in _EDGES and words[at] != "từng"  # "mỗi đầu tháng"
        unit = UNITS.get(words[at + 1 + edge])
        if unit is not None and edge:
            return _Frequency(unit, at + 3, explicit=True)
        if unit is not None:
            if unit is Frequency.YEARLY and full_year(words, at + 2) is not None:
                return None  # "mặt hàng năm 2025"
            once = _once(words, _whole_unit(words, at + 1))
            return _times_each(words, at + 2, unit) or _Frequency(unit, once, explicit=True)
        other = _PARTS_AND_TERMS.read(words, at + 1) or months_at(words, at + 1)
        if other and weekday(words, other[1]):
            return None  # "mỗi sáng thứ Hai": a day of every week
        return _Frequency(other[0], _once(words, other[1]), explicit=True) if other else None
    if words.between(at, at + 2) in _AT_LEAST and (several := _several_in(words, at + 2)):
        return several
    counted = _times_in(words, at)
    if counted is None and words[at] in UNITS:
        counted = _times_each(words, at + 1, UNITS[words[at]])
    if counted is not None:
        return counted
    months = months_at(words, at) or _one_unit(words, at)
    if months is not None:
        once = _once(words, months[1])
        if once > months[1]:
            return _Frequency(months[0], once, explicit=True)
        if bare or _hangs_on(words, months[1]):
            return (
                _Frequency(months[0], months[1], explicit=False) if _is_months(words, at) else None
            )
        return None
    if bare and words[at] in ("tháng", "quý", "năm", "tuần") and not is_dated(words, at + 1):
        return _Frequency(UNITS[words[at]], at + 1, explicit=False)
    return None


_EDGES = vocabulary("đầu giữa cuối")
_PARTS_AND_TERMS = Phrases(
    {
        **alternatives(
            "sáng | trưa | chiều | tối | đêm | buổi sáng | buổi trưa | buổi chiều | buổi tối",
            Frequency.DAILY,
        ),
        "học kỳ": Frequency.HALF_YEARLY,
    }
)
"""What comes every day, and the two terms of a school year: "mỗi | buổi sáng", "mỗi | học kỳ"."""


def _several_in(words: Words, at: int) -> _Frequency | None:
    """Read "3 trường/tháng", "20 cơ sở/năm" behind "ít nhất": so many things in each unit; a
    measure ("150 tấn/ngày") is none."""
    found = whole_number(words, at)
    for place in range(found[1] + 1, found[1] + _LONGEST_THING) if found is not None else ():
        if words[place] != "/":
            continue
        unit = UNITS.get(words[place + 1])
        measured = (_MEASURES | _TIMES) & set(words.between(at, place))
        if unit is None or measured or is_dated(words, place + 2):
            return None
        return _Frequency(unit, place + 2, explicit=True)
    return None


_LONGEST_THING = 5
_MEASURES = vocabulary("tấn tạ kg m m2 m3 ha lít đồng triệu tỷ % km kwh kw giờ phút người suất")


def _whole_unit(words: Words, at: int) -> int:
    """Return the place after a unit and what belongs to it: "năm học", "ngày làm việc"."""
    working = words.between(at, at + 3) == ["ngày", "làm", "việc"]
    return at + 3 if working else at + 1 + (words.between(at, at + 2) == ["năm", "học"])


def months_at(words: Words, at: int) -> Read[Frequency]:
    """Read "6 tháng", "03 tháng", "nửa năm" as a frequency."""
    if words.between(at, at + 2) == ["nửa", "năm"]:
        return Frequency.HALF_YEARLY, at + 2
    found = whole_number(words, at)
    if found is None or words[found[1]] != "tháng" or found[0] not in _MONTHS:
        return None
    if words[found[1] + 1] in ("đầu", "cuối") or is_dated(words, found[1] + 1):
        return None
    return _MONTHS[found[0]], found[1] + 1


def _is_months(words: Words, at: int) -> bool:
    found = whole_number(words, at)
    return words[at] == "nửa" or (found is not None and found[0] > 1 and words[found[1]] == "tháng")


def _one_unit(words: Words, at: int) -> Read[Frequency]:
    """Read "một tuần", "01 quý" before "một lần"."""
    found = whole_number(words, at)
    if found is None or found[0] != 1 or words[found[1]] not in UNITS:
        return None
    return UNITS[words[found[1]]], found[1] + 1


def _one_year(words: Words, at: int) -> _Frequency | None:
    """Read "01 năm" behind another frequency: "định kỳ 06 tháng, | 01 năm"."""
    found = _one_unit(words, at)
    if found is None or found[0] is not Frequency.YEARLY or is_dated(words, found[1]):
        return None
    return _Frequency(found[0], found[1], explicit=False)


def _once(words: Words, at: int) -> int:
    """Return the place after "một lần", "/lần", "/ 1 lần"; ``at`` when they do not stand there."""
    after = at + 1 if words[at] == "/" else at
    if after > at and words[after] == "lần":
        return after + 1
    found = whole_number(words, after)
    if found is not None and found[0] == 1 and words[found[1]] in ("lần", "kỳ"):
        return found[1] + 1
    return at


def _times_in(words: Words, at: int) -> _Frequency | None:
    """Read "02 lần/ngày", "01 lần mỗi quý", "2 lần một năm", "02 ngày trong 01 tháng"."""
    found = whole_number(words, at)
    counted = words[found[1]] if found is not None else ""
    if found is None or counted not in ("lần", "lượt", "kỳ", "buổi", "chuyến", "ngày"):
        return None
    after = found[1] + 1
    if words[after] not in ("/", "mỗi", "một", "1", "trong"):
        return None
    one = whole_number(words, after + 1) if words[after] == "trong" else None
    if counted == "ngày" and words[after] not in ("/", "mỗi") and one is None:
        return None  # "trong 10 ngày, trong tháng …": a length of time
    after = one[1] if one is not None and one[0] == 1 else after + 1
    unit = UNITS.get(words[after])
    if unit is None or is_dated(words, after + 1):
        return None
    if unit is Frequency.YEARLY and found[0] in _TIMES_A_YEAR:
        return _Frequency(_TIMES_A_YEAR[found[0]], after + 1, explicit=True)
    return _Frequency(unit, after + 1, explicit=True, times=found[0])


def _times_each(words: Words, at: int, unit: Frequency) -> _Frequency | None:
    """Read "02 lần", "ít nhất 03 buổi" behind "mỗi tuần": so many times in the unit."""
    least = at + 2 if words.between(at, at + 2) in _AT_LEAST else at
    found = whole_number(words, least)
    if found is None or words[found[1]] not in _TIMES:
        return None
    if found[0] == 1 and least == at and words[found[1]] == "lần":
        return None
    if unit is Frequency.YEARLY and found[0] in _TIMES_A_YEAR:
        return _Frequency(_TIMES_A_YEAR[found[0]], found[1] + 1, explicit=True)
    return _Frequency(unit, found[1] + 1, explicit=True, times=found[0])


def _hangs_on(words: Words, at: int) -> bool:
    """Tell whether "6 tháng" is followed, in the same list, by "hằng …": "6 tháng, hằng năm"."""
    joint = joint_after(words, at)
    return joint > at and words[joint] in ("hằng", "hàng") and words[joint + 1] in UNITS


def _nine_months(words: Words, at: int, *, listed: bool) -> int:
    """Skip ", 9 tháng" in a list of reports: once a year, and in a quarterly rhythm already."""
    joint = joint_after(words, at)
    found = whole_number(words, joint) if listed and joint > at else None
    if (
        found is not None
        and found[0] == 9
        and words[found[1]] == "tháng"
        and words[found[1] + 1] != "đầu"
    ):
        return found[1] + 1
    return at


def joint_after(words: Words, at: int) -> int:
    after = at
    if words[after] in _JOINTS:
        after += 1
        if words[after] in ("và", "hoặc") and words[after - 1] == ",":
            after += 1
    return after


def is_dated(words: Words, at: int) -> bool:
    """Tell whether a number follows: "quý II", "năm 2025", "tháng 8" are spans, not frequencies."""
    return words[at].isdecimal() or words[at] in (
        "i",
        "ii",
        "iii",
        "iv",
        "này",
        "nay",
        "sau",
        "tới",
        "đầu",
        "cuối",
        "học",
    )
