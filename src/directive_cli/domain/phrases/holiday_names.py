"""Holidays as anchors: "trước Tết Nguyên đán 2026", "trước Quốc khánh 2/9".

A holiday is the day that bears its name; days off around it belong to the working calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from directive_cli.domain.phrases.atoms import Point, day
from directive_cli.domain.phrases.numerals import Read, full_year
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary

_FIXED = Phrases(
    {
        "tết dương lịch": (1, 1),
        **alternatives("quốc khánh | ngày quốc khánh | lễ quốc khánh", (2, 9)),
        **alternatives("quốc tế lao động | ngày quốc tế lao động", (1, 5)),
        **alternatives("ngày giải phóng miền nam | ngày chiến thắng", (30, 4)),
    }
)
"""Day and month of the holidays of the solar calendar."""
_LUNAR = Phrases(
    {
        **alternatives("tết nguyên đán | tết âm lịch | tết cổ truyền | tết", "Tết Nguyên Đán"),
        **alternatives(
            "giỗ tổ hùng vương | ngày giỗ tổ hùng vương | giỗ tổ", "Ngày Giỗ Tổ Hùng Vương"
        ),
    }
)
"""The holidays of the lunar calendar, as the ``holidays`` package names them."""
_OTHER_FEASTS = vocabulary("trung đoan thiếu trồng độc hàn chôl khmer ông nguyên")
"""First words of feasts that share "Tết" with the New Year: "Tết Trung thu", "Tết trồng cây"."""
_STEMS = vocabulary("giáp ất bính đinh mậu kỷ canh tân nhâm quý")
_BRANCHES = vocabulary("tý sửu dần mão thìn tỵ tị ngọ mùi thân dậu tuất hợi")


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday of the lunar calendar, and its year when stated."""

    name: str
    year: int | None

    def on(self, year: int) -> date | None:
        """Return its day in a year; None where the lunar calendar is not known."""
        return _lunar_day(self.name, year)


def holiday(words: Words, at: int) -> Read[Point | Holiday]:
    """Read a holiday's name and its year: "Tết Nguyên đán Bính Ngọ 2026", "Quốc khánh 2/9/2026"."""
    lunar = _LUNAR.read(words, at)
    fixed = _FIXED.read(words, at)
    if fixed is not None:
        return _solar(words, *fixed)
    if lunar is None or words[lunar[1]] in _OTHER_FEASTS:
        return None
    after = _skip_cycle(words, lunar[1])
    opening = words[after] in ("năm", "(")
    year = full_year(words, after + 1 if opening else after)
    if year is None:
        return Holiday(lunar[0], None), after
    closing = words[after] == "(" and words[year[1]] == ")"
    return Holiday(lunar[0], year[0]), year[1] + 1 if closing else year[1]


def _solar(words: Words, named: tuple[int, int], at: int) -> tuple[Point, int]:
    number, month = named
    after = at + 1 if words[at] in ("(", "ngày") else at
    if words.between(after, after + 3) in (
        [f"{number}", "/", f"{month}"],
        [f"{number:02}", "/", f"{month}"],
    ):
        after += 3
    if words[after] == ")":
        after += 1
    year = full_year(words, after + 1 if words[after] in ("/", "năm") else after)
    point = Point(number, month, year[0] if year else None, feast=True)
    return (point, year[1]) if year else (point, after)


def _skip_cycle(words: Words, at: int) -> int:
    """Skip the year's name in the cycle of sixty: "Bính Ngọ", "năm Bính Ngọ"."""
    after = at + 1 if words[at] == "năm" else at
    if words[after] in _STEMS and words[after + 1] in _BRANCHES:
        after += 2
        return after + 1 if words[after] in (",", "-") and full_year(words, after + 1) else after
    return at


def lunar_end(words: Words, at: int) -> int | None:
    """Return the place after a day of the lunar calendar: "rằm tháng Giêng", "ngày 23 tháng Chạp",
    "mùng 5 Tết"."""
    first = at
    while words[first] in ("ngày", "mồng", "mùng"):
        first += 1
    if words[first].isdecimal() and words[first + 1] == "tết":
        return first + 2
    full_moon = words[first] == "rằm"
    if not (full_moon or words[first].isdecimal()) or words[first + 1] != "tháng":
        return None
    named = words[first + 2]
    if not (named in _LUNAR_MONTHS or (full_moon and named)):
        return None
    end = first + 3
    return end + 2 if words.between(end, end + 2) == ["âm", "lịch"] else end


_LUNAR_MONTHS = vocabulary("giêng chạp")


def solar_of_lunar(words: Words, at: int) -> Read[Point]:
    """Read the solar day that a lunar one is said to be: "23 tháng Chạp năm Ất Tỵ (tức ngày
    10/02/2026)"."""
    end = lunar_end(words, at)
    after = _skip_cycle(words, end) if end is not None else 0
    if not after or words[after] != "(":
        return None
    said = words[after + 1] in ("tức", "là", "nhằm")
    first = after + 2 + (words[after + 2] == "là") if said else after + 1
    found = day(words, first)
    if found is None or not isinstance(found[0], Point) or words[found[1]] != ")":
        return None
    if not said and found[0].year is None:
        return None
    return found[0], found[1] + 1


@lru_cache(maxsize=64)
def _lunar_day(name: str, year: int) -> date | None:
    from holidays import country_holidays  # slow to import, and these names are rare

    days = country_holidays("VN", years=year, language="vi")
    return next(
        (day for day, names in days.items() if day.year == year and name in names.split("; ")), None
    )
