"""Spans of time with two ends: "từ ngày 21/4 đến hết ngày 28/4/2025", "từ nay đến năm 2030", "giai
đoạn 2026-2030".

===================================  ===============================================================
từ A đến [hết] B                     days, months, quarters or years; the first may be elided
từ nay đến B, từ A đến khi EVENT     from the document's date; open
giai đoạn Y - Y                      a programme's span
năm Y và các năm tiếp theo           open
tháng A - B/Y, quý A và quý B năm Y  a pair, where a time must stand
A-B/Y                                months, where a time must stand and A < B
===================================  ===============================================================
"""

from __future__ import annotations

from itertools import pairwise

from directive_cli.domain.phrases import cycles, frequencies
from directive_cli.domain.phrases.atoms import Blank, Point, Stretch, day
from directive_cli.domain.phrases.dates import Target, When, day_in_cycle
from directive_cli.domain.phrases.holiday_names import holiday
from directive_cli.domain.phrases.intervals import interval_rhythm
from directive_cli.domain.phrases.listed_days import listed_days
from directive_cli.domain.phrases.listed_spans import leave_out
from directive_cli.domain.phrases.neighbours import ends_clause
from directive_cli.domain.phrases.numerals import (
    Read,
    full_year,
    small_number,
    weekday,
    whole_number,
)
from directive_cli.domain.phrases.sentences import (
    clause_end,
    clause_start,
    ends_sentence,
    sentence_start,
)
from directive_cli.domain.phrases.stretches import month_number, quarter_number, stretch
from directive_cli.domain.phrases.time_spans import TimeSpan, completed
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary
from directive_cli.domain.recurrence import Frequency

_NOW = Phrases(
    alternatives("nay | giờ | bây giờ | hôm nay | ngày ký | ngày ký ban hành | ngày ban hành", True)
)
_TO = Phrases(
    {
        **alternatives("đến | tới | - | cho đến", False),
        **alternatives("đến hết | tới hết | cho đến hết | đến trước | hết | đến chậm nhất", True),
    }
)
_OPEN = Phrases(
    alternatives(
        """
        và các năm tiếp theo | và những năm tiếp theo | và các năm sau | và những năm sau | trở đi
        và năm tiếp theo
        và các năm kế tiếp
        """,
        True,
    )
)
_PAIRED = vocabulary("- và , đến")
_INSIDE = ("trong", "vào", "suốt")
"""Words before a pair that need no "từ": "vào tháng 6 và tháng 7/2026"."""
_FIRST_MONTHS = Phrases(alternatives("và những tháng đầu | và các tháng đầu", True))


def time_span(words: Words, at: int, *, field: bool) -> TimeSpan | None:
    """Read a span with two ends from its first word; without "từ" only where ``field`` says that a
    time must stand.
    """
    return (
        _begun_and_ended(words, at)
        or _from_to(words, at)
        or _programme(words, at)
        or _open_ended(words, at, field=field)
        or (_pair(words, at) if field or words[at] in _INSIDE else None)
        or (_bare_months(words, at) if field else None)
        or listed_days(words, at, field=field)
        or (_beginning(words, at) if field or _begins_work(words, at) else None)
    )


_STARTED = vocabulary("dụng hành khai hiện thức nghiệm động ngay dùng thác vụ")
"""Last syllables of "áp dụng", "vận hành", "triển khai", "thực hiện", "chính thức", "thử nghiệm",
"hoạt động", "đưa vào dùng", "khai thác", "phục vụ" before "từ ngày D": work or what it brings
begins then."""


def _begins_work(words: Words, at: int) -> bool:
    """Tell whether "từ" says from when work goes on: "bắt đầu | từ", "vận hành | từ", "hằng tháng |
    kể từ", or first in its sentence."""
    if words[at] != "từ":
        return words[at] == "bắt"
    first = _end(words, at + 1)
    if first is not None and words[first[1]] == "," and _recurs(words, first[1] + 1):
        return True  # "từ tháng 9/2026, hai tuần một lần"
    before = at - 1 if words[at - 1] == "kể" else at
    recurs = words[before - 2] in frequencies.EVERY
    started = words[before - 1] in _STARTED or sentence_start(words, before) == before
    if started or recurs:
        return True
    clause = words.between(clause_start(words, at), at)
    goes_on = not _GOES_ON.isdisjoint(pairwise(clause)) and not {"để", "nhằm"} & set(clause)
    return goes_on or not _STOPS.isdisjoint(clause)


def _recurs(words: Words, at: int) -> bool:
    """Tell whether a rhythm begins at ``at``."""
    plain = frequencies.frequency_at(words, at, bare=False)
    return plain is not None or interval_rhythm(words, at) is not None


_GOES_ON = {("áp", "dụng"), ("vận", "hành"), ("thí", "điểm"), ("chính", "thức")}
"""Verbs of a clause whose work goes on from the day, whatever stands between the two."""


_STOPS = vocabulary("ngừng dừng")
"""Verbs of a clause whose work begins on the day: "ngừng in phim từ ngày D"."""

_WINDOW_WORDS = 16


def described_time(words: Words, at: int) -> int | None:
    """Return the place after a span that says which time something covers and is no deadline; None
    where none begins.

    "số liệu tính từ ngày 15 của tháng trước đến ngày 14 của tháng báo cáo", "làm việc từ thứ 2 đến
    thứ 6 hằng tuần".
    """
    if words.between(at, at + 2) == ["làm", "việc"]:
        first = weekday(words, at + 3) if words[at + 2] == "từ" else None
        last = weekday(words, first[1] + 1) if first and words[first[1]] == "đến" else None
        if last is None:
            return None
        cycle = cycles.cycle_of(Frequency.WEEKLY, words, last[1])
        return cycle[1] if cycle else last[1]
    if words[at] != "từ" and words.between(at, at + 2) != ["tính", "từ"]:
        return None
    for joint in range(at + 3, at + _WINDOW_WORDS):
        if ends_sentence(words, joint):
            return None
        if words[joint] == "đến":
            last_end = _end(words, joint + 2 if words[joint + 1] == "hết" else joint + 1)
            return last_end[1] if last_end else None
    return None


def _from_to(words: Words, at: int) -> TimeSpan | None:
    """Read "từ [ngày] A đến [hết] [giờ] B", "trong tuần từ A đến B", "từ nay đến B", "từ A đến khi
    …" (open), "thời gian trong đợt A đến B".
    """
    weekly = words.between(at, at + 2) == ["trong", "tuần"] and words[at + 2] in ("từ", "ngày")
    batch = words.between(at - 2, at + 2) == ["thời", "gian", "trong", "đợt"]
    if words[at] not in ("từ", "bắt") and not weekly and not batch:
        return None
    after = at + 2 if weekly or batch or words.between(at, at + 2) == ["bắt", "đầu"] else at
    after = after + 1 if words[after] == "từ" else after
    now = _NOW.read(words, after)
    first: Read[Target] = (Target(Stretch("now")), now[1]) if now else _end(words, after)
    first = first or _first_day(words, after)
    if first is None:
        return None
    joint = _TO.read(words, first[1])
    if joint is None:
        return None
    if words[joint[1]] == "khi":
        return TimeSpan(at, clause_end(words, joint[1]), first[0].when, None, from_now=bool(now))
    own = _OWN_UNITS.get(words[joint[1]]) if now and ends_clause(words, joint[1] + 1) else None
    last = _end(words, joint[1])
    if last is None and own is not None:
        last = Target(own), joint[1] + 1
    if last is None:
        return None
    closed = joint[0] or batch
    return _ranged(words, at, first[0].when, last, from_now=now is not None, closed=closed)


_OWN_UNITS = {
    "tuần": Stretch("week", shift=0),
    "tháng": Stretch("month", shift=0),
    "quý": Stretch("quarter", shift=0),
    "năm": Stretch("year"),
}
"""What "từ nay đến hết tuần" ends with: that of the document's own day."""


def _ranged(
    words: Words, at: int, first: When, last: tuple[Target, int], *, from_now: bool, closed: bool
) -> TimeSpan:
    end, cycle, after = last[0].when, last[0].cycle, last[1]
    if isinstance(end, Point):
        closed = closed or end.time is not None
        if end.month is not None and end.year is None:
            yearly = cycles.cycle_of_date(words, after, end.month)
            cycle, after = yearly or (cycle, after)
    elif isinstance(end, Stretch) and end.unit in ("month", "quarter") and end.year is None:
        cycle, after = cycles.every_year(words, after) or (cycle, after)
    return TimeSpan(
        at,
        after,
        None if from_now else completed(first, end),
        end,
        from_now=from_now,
        closed=closed,
        cycle=cycle,
    )


def _end(words: Words, at: int) -> Read[Target]:
    """Read one end of a range: a day, a bare day ("ngày 16"), a month, a quarter, a year with or
    without "năm".
    """
    found = day(words, at)
    if found is not None:
        return None if isinstance(found[0], Blank) else (Target(found[0]), found[1])
    span = stretch(words, at) or _bare_year(words, at) or holiday(words, at)
    if span is not None:
        return Target(span[0]), span[1]
    bare = day_in_cycle(words, at)
    return (
        bare
        if bare is not None and isinstance(bare[0].when, Point) and bare[0].when.day is not None
        else None
    )


def _first_day(words: Words, at: int) -> Read[Target]:
    """Read the 05 of "từ 05 đến 15/12/2025", "từ mùng 5 đến 20 tháng 01": the day whose month the
    last one states.
    """
    after = at + 1 if words[at] in ("mùng", "mồng") else at
    found = small_number(words, after, 31)
    joint = _TO.read(words, found[1]) if found is not None else None
    last = day(words, joint[1]) if joint is not None else None
    if found is None or last is None or not isinstance(last[0], Point) or last[0].day is None:
        return None
    return Target(Point(found[0])), found[1]


def written_span(words: Words, at: int) -> TimeSpan | None:
    """Read "20/11/2025 - 20/12/2025" and, alone in brackets, "12/2025 - 02/2026": they need no
    "từ"; days in brackets are those of the words before only where a clause ends behind them.
    """
    season = _days_of_season(words, at)
    if season is not None and words[season.end] == ")":
        return season
    if words[at - 1] != "(":
        return _dated_days(words, at)
    span = _bare_months(words, at)
    if span is None and (days := _dated_days(words, at)) is not None:
        named = words[at - 2].isdecimal() or _TERMS & set(words.between(at - _NAMED, at))
        span = days if ends_clause(words, days.end + 1) and not named else None
    return span if span is not None and words[span.end] == ")" else None


def _dated_days(words: Words, at: int) -> TimeSpan | None:
    """Read "20/11/2025 - 20/12/2025": two days with their years."""
    first = day(words, at)
    if first is None or words[first[1]] != "-":
        return None
    last = day(words, first[1] + 1)
    if last is None or isinstance(first[0], Blank) or isinstance(last[0], Blank):
        return None
    dated = first[0].year is not None and last[0].year is not None
    return TimeSpan(at, last[1], first[0], last[0]) if dated else None


def _days_of_season(words: Words, at: int) -> TimeSpan | None:
    """Read "suốt mùa mưa (01/6 - 30/9)": what the bracket says of the time before it."""
    first, month = small_number(words, at, 31), small_number(words, at + 2, 12)
    last = day(words, at + 4) if (words[at + 1], words[at + 3]) == ("/", "-") else None
    named = not _SEASONS.isdisjoint(words.between(at - _NAMED, at))
    if not named or first is None or month is None or last is None:
        return None
    if isinstance(last[0], Blank):
        return None
    begins = completed(Point(first[0], month[0]), last[0])
    return TimeSpan(at, last[1], begins, last[0], closed=True)


_TERMS = vocabulary("đợt đoạn kỳ hạn đồng")
"""What has a time of its own, which its bracket says: "giai đoạn 2 (…)", "hợp đồng A (…)"."""
_SEASONS = vocabulary("mùa suốt đợt dịp")
_NAMED = 5
"""Words before a bracket among which the time that it explains is named."""


def _begun_and_ended(words: Words, at: int) -> TimeSpan | None:
    """Read "bắt đầu làm việc từ ngày D và kết thúc vào ngày E", "bắt đầu 15/5, kết thúc 15/6"."""
    if words.between(at, at + 2) != ["bắt", "đầu"]:
        return None
    first = next((found for one in range(at + 2, at + 6) if (found := day(words, one))), None)
    if first is None or isinstance(first[0], Blank) or words[first[1]] not in ("và", ","):
        return None
    joint = first[1] + 1
    if words.between(joint, joint + 2) != ["kết", "thúc"]:
        return None
    last = day(words, joint + 2 + (words[joint + 2] == "vào"))
    if last is None or isinstance(last[0], Blank):
        return None
    return TimeSpan(at, last[1], completed(first[0], last[0]), last[0], closed=True)


def _programme(words: Words, at: int) -> TimeSpan | None:
    """Read "giai đoạn 2026-2030", "thời kỳ 2026 - 2030", "trong" before it allowed."""
    after = at + 1 if words[at] == "trong" else at
    if words.between(after, after + 2) not in (["giai", "đoạn"], ["thời", "kỳ"]):
        return None
    first = after + 2
    first = first + 1 if words[first] in ("từ", "năm") else first
    start = _end(words, first)
    joint = _TO.read(words, start[1]) if start else None
    last = _end(words, joint[1]) if joint else None
    if start is None or last is None or not isinstance(start[0].when, Stretch):
        return None
    opened = _OPEN.read(words, last[1])
    if opened is not None:
        return TimeSpan(at, opened[1], start[0].when, None, named=True)
    return TimeSpan(at, last[1], completed(start[0].when, last[0].when), last[0].when, named=True)


def _open_ended(words: Words, at: int, *, field: bool) -> TimeSpan | None:
    """Read "năm 2026 và các năm tiếp theo", "trong 02 tháng cuối năm 2025 và những tháng đầu năm
    2026".
    """
    after = at + 1 if words[at] in ("từ", "trong") else at
    found = stretch(words, after) or (_bare_year(words, after) if field else None)
    if found is None:
        point = day(words, after) if words[at] == "từ" else None
        if (
            point is None
            or isinstance(point[0], Blank)
            or words.between(point[1], point[1] + 2) != ["trở", "đi"]
        ):
            return None
        return TimeSpan(at, point[1] + 2, point[0], None, only_begins=True)
    more = _FIRST_MONTHS.read(words, found[1])
    if more is not None and words[more[1]] == "năm":
        year = full_year(words, more[1] + 1)
        if year is not None:
            return TimeSpan(at, year[1], found[0], Stretch("year", year=year[0]), closed=True)
    end = _OPEN.read(words, found[1])
    if end is None or not (field or words[at] in ("từ", "trong")):
        return None
    return TimeSpan(at, end[1], found[0], None)


def _pair(words: Words, at: int) -> TimeSpan | None:
    """Read "tháng 9 và tháng 10/2025", "quý III - IV/2025", "tháng 9-10/2025", "năm 2026-2027",
    "2026 - 2030".
    """
    after = at + 1 if words[at] in _INSIDE else at
    counted = words[at] == "trong" and words[after + 1] in ("năm", "tháng", "quý")
    after = after + 1 if words[after] == "các" or (counted and _is_two(words, after)) else after
    first = stretch(words, after) or _bare_year(words, after)
    if (
        first is None
        or first[0].unit not in ("month", "quarter", "year")
        or words[first[1]] not in _PAIRED
    ):
        return None
    last = _second_of_pair(words, first[1] + 1, first[0].unit) or _later_year(words, first)
    if last is None or (words[first[1]] in ("và", ",") and leave_out(first[0], last[0])):
        return None
    while words[last[1]] in (",", "và"):
        more = _second_of_pair(words, last[1] + 1, first[0].unit)
        if more is None:
            break
        if first[0].unit != "year" and more[0].number - last[0].number != 1:
            return None  # "tháng 3, 6, 9 và 12": months of a list, no span
        last = more
    start = completed(first[0], last[0])
    last = _later_year(words, last) or last
    if first[0].unit == "month" and words[last[1]] in frequencies.EVERY and words[at] != "trong":
        return None
    return TimeSpan(at, last[1], start, last[0], closed=True)


def bare_pair(words: Words, at: int) -> TimeSpan | None:
    """Read a pair that closes its clause and states its year though no word opens it: "kiểm tra |
    quý II và quý III năm 2026"."""
    found = _pair(words, at) if words[at] in ("quý", "tháng", "q") else None
    if found is None or not isinstance(found.last, Stretch) or found.last.year is None:
        return None
    return found if ends_clause(words, found.end) else None


def _is_two(words: Words, at: int) -> bool:
    """Tell whether "hai" or "02" stands before a pair: "trong 2 năm 2026 và 2027"."""
    found = whole_number(words, at)
    return found is not None and found == (2, at + 1)


def _later_year(words: Words, before: tuple[Stretch, int]) -> Read[Stretch]:
    """Read the year to which a month or a quarter reaches: "quý IV/2026, 2027"."""
    at = before[1] + 2 if words[before[1] + 1] == "năm" else before[1] + 1
    found = _bare_year(words, at) if words[before[1]] in (",", "và") else None
    year = before[0].year
    follows = found is not None and year is not None and found[0].year == year + 1
    return found if follows and before[0].unit in ("month", "quarter") else None


def _bare_months(words: Words, at: int) -> TimeSpan | None:
    """Read "10-11/2019", "10/2019 - 3/2020" in a time field: months, where the first is the
    earlier; nobody writes a day with both signs."""
    first = small_number(words, at, 12)
    own_year = full_year(words, at + 2) if words[at + 1] == "/" else None
    joint = own_year[1] if own_year else at + 1
    last = small_number(words, joint + 1, 12)
    year = full_year(words, joint + 3) if words[joint + 2] == "/" else None
    if first is None or last is None or year is None:
        return None
    start_year = own_year[0] if own_year else year[0]
    parted = words[joint] == "-" and words[at - 1] not in ("ngày", "/", "-")
    if not parted or (start_year, first[0]) >= (year[0], last[0]):
        return None
    start = Stretch("month", first[0], year=start_year)
    return TimeSpan(at, year[1], start, Stretch("month", last[0], year=year[0]), closed=True)


def _beginning(words: Words, at: int) -> TimeSpan | None:
    """Read "từ năm 2026", "bắt đầu từ ngày 01/01/2026" with no end."""
    after = at + 2 if words.between(at, at + 2) == ["bắt", "đầu"] else at
    first = _end(words, after + 1) if words[after] == "từ" else None
    if first is None:
        return None
    return TimeSpan(at, first[1], first[0].when, None, only_begins=True)


def _second_of_pair(words: Words, at: int, unit: str) -> Read[Stretch]:
    found = stretch(words, at)
    if found is not None:
        return found if found[0].unit == unit else None
    if unit == "year":
        return _bare_year(words, at)
    return month_number(words, at) if unit == "month" else quarter_number(words, at)


def _bare_year(words: Words, at: int) -> Read[Stretch]:
    found = full_year(words, at) if words[at - 1] != "học" else None
    return (Stretch("year", year=found[0]), found[1]) if found else None


def is_reversed(span: TimeSpan) -> bool:
    """Tell whether a span, both of whose years are stated, ends before it begins: that is a fault
    anywhere.
    """
    first, last = span.first, span.last
    if isinstance(first, Point) and isinstance(last, Point) and first.year and last.year:
        ends = [(one.year or 0, one.month or 0, one.day or 0) for one in (first, last)]
        return ends[1] < ends[0]
    if isinstance(first, Stretch) and isinstance(last, Stretch) and first.unit == last.unit:
        return bool(first.year and last.year) and (last.year or 0) < (first.year or 0)
    return False
