"""Numbers, times of day and days of the week, as the words say them.

Every reader takes the words and a place and returns what stands there with the place after it, or
None.
"""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from directive_cli.domain.deadline import FIRST_YEAR, LAST_YEAR
from directive_cli.domain.phrases.words import Phrases, Words, alternatives

Atom = TypeVar("Atom")
Read: TypeAlias = tuple[Atom, int] | None
"""What a reader finds, and the place after it."""

_DIGITS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
}
_DIGITS |= {"chín": 9, "mốt": 1}
_LONGEST_NUMBER = 4


def whole_number(words: Words, at: int) -> Read[int]:
    """Read "05", "mười lăm", "15 (mười lăm)" or "Mười (10)"; numbers of more than four digits are
    none.
    """
    word = words[at]
    if word.isdigit():
        if len(word) > _LONGEST_NUMBER or not word.isdecimal():
            return None
        value, after = int(word), at + 1
    else:
        spelled = spelled_number(words, at)
        if spelled is None:
            return None
        value, after = spelled
    if words[after] == "(":
        inner = whole_number_inside(words, after + 1)
        if inner is not None and inner[0] == value:
            return value, inner[1]
    return value, after


def whole_number_inside(words: Words, at: int) -> Read[int]:
    """Read a number repeated in brackets, the closing bracket included."""
    plain = (
        (int(words[at]), at + 1)
        if words[at].isdecimal() and len(words[at]) <= _LONGEST_NUMBER
        else None
    )
    repeated = plain or spelled_number(words, at)
    if repeated is not None and words[repeated[1]] == ")":
        return repeated[0], repeated[1] + 1
    return None


def spelled_number(words: Words, at: int) -> Read[int]:
    if words[at] == "mười":
        unit = _DIGITS.get(words[at + 1])
        if unit is not None and words[at + 1] not in ("năm", "tư"):
            return 10 + unit, at + 2
        return 10, at + 1
    first = _DIGITS.get(words[at])
    if first is None:
        return None
    if words[at + 1] in ("mươi", "chục") and first > 1:
        unit = _DIGITS.get(words[at + 2])
        if unit is not None and words[at + 2] != "năm":
            return first * 10 + unit, at + 3
        return first * 10, at + 2
    return first, at + 1


def are_adjacent(words: Words, at: int) -> bool:
    """Tell whether no space stands between a word and the next."""
    return at >= 0 and at + 1 < len(words) and words.ends[at] == words.starts[at + 1]


def is_part_of_a_number(words: Words, at: int) -> bool:
    """Tell whether the digits at ``at`` continue a number: the 5 of "2,5", of "-5", of "3-5"."""
    sign = words[at - 1]
    if at <= 0 or sign not in (",", ".", "-", "+", "/") or not are_adjacent(words, at - 1):
        return sign == "+"
    if words[at - 2].isdecimal() and at > 1:
        return sign == "-" or are_adjacent(words, at - 2)
    return sign == "-"


def small_number(words: Words, at: int, limit: int) -> Read[int]:
    """Read one or two digits from 1 to ``limit``."""
    word = words[at]
    if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= limit:
        return int(word), at + 1
    return None


def full_year(words: Words, at: int) -> Read[int]:
    """Read four digits that are a year."""
    word = words[at]
    if len(word) == 4 and word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR:
        return int(word), at + 1
    return None


_AFTERNOONS = {"trưa": 3, "chiều": 12, "tối": 12}
"""Words after an hour, and below which hour they mean the afternoon."""
END_OF_DAY = "24:00"
"""The time of "24 giờ" and, as far as a deadline of days goes, of "hết giờ làm việc" or "chiều"."""
OFFICE_HOURS = Phrases(
    alternatives(
        """
        hết giờ làm việc | hết giờ hành chính | cuối giờ làm việc | cuối giờ hành chính
        cuối giờ chiều
        kết thúc giờ làm việc | hết buổi chiều | giờ hành chính
        sáng | chiều | buổi sáng | buổi chiều | tối
        """,
        True,
    )
)


def clock(words: Words, at: int) -> Read[str]:
    """Read a time of day as ``HH:MM``: "17 giờ 00 phút", "17h30", "17g", "9:00", "4 giờ chiều",
    "24h00".
    """
    hour_word = words[at]
    if not hour_word.isdecimal() or len(hour_word) > 2 or int(hour_word) > 24:
        return None
    hour, after, minute = int(hour_word), at + 2, 0
    unit = words[at + 1]
    if unit not in ("giờ", "h", "g", ":", "gio"):
        return None
    minute_word = words[after]
    if minute_word.isdecimal() and words[after + 1] == "phút" and int(minute_word[:4]) > 59:
        return None
    if minute_word.isdecimal() and len(minute_word) == 2 and int(minute_word) < 60:
        minute, after = int(minute_word), after + 1
        after = skip_words(words, after, ("phút", "'", "ph", "p"))
    elif unit == ":" or (minute_word.isdecimal() and are_adjacent(words, at + 1)):
        return None
    if words[after] in _AFTERNOONS:
        hour += 12 if hour < _AFTERNOONS[words[after]] else 0
    after = skip_words(words, after, ("sáng", "trưa", "chiều", "tối"))
    if hour == 24:
        return (END_OF_DAY, after) if minute == 0 else None
    return f"{hour:02}:{minute:02}", after


_WEEKDAYS = Phrases(
    {
        **alternatives("thứ hai | thứ 2", 0),
        **alternatives("thứ ba | thứ 3", 1),
        **alternatives("thứ tư | thứ 4", 2),
        **alternatives("thứ năm | thứ 5", 3),
        **alternatives("thứ sáu | thứ 6", 4),
        **alternatives("thứ bảy | thứ bẩy | thứ 7", 5),
        **alternatives("chủ nhật | chúa nhật", 6),
    }
)


def weekday(words: Words, at: int) -> Read[int]:
    """Read "thứ Sáu", "thứ 6", "ngày thứ Hai" or "chủ nhật" (0 = Monday)."""
    after = skip_words(words, skip_words(words, at, ("các",)), ("ngày",))
    return _WEEKDAYS.read(words, after)


def skip_words(words: Words, at: int, accepted: tuple[str, ...]) -> int:
    return at + 1 if words[at] in accepted else at
