"""Dates behind a marker: "trước ngày 15/11/2025", "trong quý II/2026", "trước ngày 01/6 và 15/11
hằng năm".

===================================  ===============================================================
marker + day [và day …] [cycle]      before, by; with a cycle ("hằng năm") every
marker + place [và place …] [cycle]  a place: a bare day ("ngày 25"), a weekday, a time of day
marker + stretch [cycle]             a month, quarter, half-year, year, week, or an edge of one
marker + holiday                     "trước Tết Nguyên đán 2026"
===================================  ===============================================================
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from directive_cli.domain.phrases import cycles, frequencies
from directive_cli.domain.phrases.atoms import Blank, Point, Stretch, day, leading_time
from directive_cli.domain.phrases.event_days import (
    dated_event,
    day_of_event,
    goes_to_meeting,
    month_of_meeting,
    words_of_event,
)
from directive_cli.domain.phrases.frequencies import Cycle, Rhythm
from directive_cli.domain.phrases.holiday_names import Holiday, holiday, solar_of_lunar
from directive_cli.domain.phrases.listed_spans import listed_spans
from directive_cli.domain.phrases.markers import (
    AT_MEETING,
    BARE,
    IN_SPAN,
    DateMarker,
    marker,
    noun_marker,
)
from directive_cli.domain.phrases.near_days import last_day_of_month, near_day
from directive_cli.domain.phrases.numerals import Read, full_year, small_number, weekday
from directive_cli.domain.phrases.stretches import month_number, stretch, this_week
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary
from directive_cli.domain.recurrence import Frequency

When: TypeAlias = Point | Stretch | Holiday


_LONGEST_LIST = 12


@dataclass(frozen=True, slots=True)
class Target:
    """One date, and the cycle in which it comes again, if it does."""

    when: When
    cycle: Cycle | None = None


@dataclass(frozen=True, slots=True)
class MarkedDates:
    """One or more dates behind one marker."""

    start: int
    end: int
    marker: DateMarker
    targets: tuple[Target, ...]


def is_bound(target: Target) -> bool:
    """Tell whether a target names a day or a span by itself; "ngày 25" and "14 giờ" wait for a
    frequency.
    """
    when = target.when
    if target.cycle is not None or not isinstance(when, Point) or when.coming:
        return True
    return any(
        part is not None for part in (when.month, when.offset, when.months_on, when.weeks_on)
    )


def marked_dates(words: Words, at: int) -> MarkedDates | None:
    """Read a marker and the dates behind it; None when none begin at ``at``."""
    for found in (marker(words, at), noun_marker(words, at)):
        if found is None:
            continue
        targets = _targets(words, found[1], places=True)
        if targets is None and found[0].side == "before":
            targets = _alone(day_of_event(words, found[1]) or dated_event(words, found[1]))
        if targets is None and found[0].manner == "at" and words[found[1]] == "ngày":
            targets = _alone(day_of_event(words, found[1]))
        if targets is None and found[0].manner == "limit":
            targets = _after_what_is_due(words, found[1])
        if found[0].feast:
            targets = _first_of_feast(words, targets, found[1])
        if targets is not None:
            return MarkedDates(at, targets[1], found[0], targets[0])
    if words[at] in ("tại", "vào") and goes_to_meeting(words, at):
        meeting = _alone(dated_event(words, at + 1) or month_of_meeting(words, at + 1))
        return MarkedDates(at, meeting[1], AT_MEETING, meeting[0]) if meeting is not None else None
    if words[at] == "trong" and words[at + 1] in ("kỳ", "phiên", "đợt", "sinh"):
        span = _alone(month_of_meeting(words, at + 1))
        return MarkedDates(at, span[1], IN_SPAN, span[0]) if span is not None else None
    return None


def _alone(found: Read[Point | Stretch]) -> Read[tuple[Target, ...]]:
    return ((Target(found[0]),), found[1]) if found is not None else None


def _after_what_is_due(words: Words, at: int) -> Read[tuple[Target, ...]]:
    """Read "hạn chót | để các xã nộp báo cáo là ngày 02/12": the date behind "là"."""
    for place in words_of_event(words, at, at + _LONGEST_TASK):
        if words[place] == "là":
            return _targets(words, place + 1, places=False)
    return None


_LONGEST_TASK = 10


def _first_of_feast(
    words: Words, targets: Read[tuple[Target, ...]], at: int
) -> Read[tuple[Target, ...]]:
    """Keep the first day of a feast of several: "30/4 và 01/5/2026", "30/4 - 01/5/2026"."""
    if targets is not None:
        (first, *_others), after = targets
    elif words[at + 3] == "-" and small_number(words, at, 31) and small_number(words, at + 2, 12):
        last = day(words, at + 4)
        if last is None or not isinstance(last[0], Point):
            return None
        pair = [Target(Point(int(words[at]), int(words[at + 2]))), Target(last[0])]
        first, after = _share(pair)[0], last[1]
    else:
        return None
    if isinstance(first.when, Point):
        first = Target(replace(first.when, feast=True), first.cycle)
    return (first,), after


def is_period_day(target: Target) -> bool:
    """Tell whether a target is a day of a month or week that does not say which."""
    when = target.when
    return (
        isinstance(when, Point)
        and when.month is None
        and (when.day is not None or when.weekday is not None or when.last)
    )


def unmarked_dates(words: Words, at: int, *, places: bool = False) -> MarkedDates | None:
    """Read dates without a marker, as a time field holds them; with ``places`` also those that wait
    for a frequency.
    """
    targets = _targets(words, at, places=True) or _month_and_year(words, at)
    if targets is None or not (places or all(is_bound(target) for target in targets[0])):
        return None
    return MarkedDates(at, targets[1], BARE, targets[0])


def _month_and_year(words: Words, at: int) -> Read[tuple[Target, ...]]:
    """Read "12/2025", and "2026" where it fills its line, as a table's cell holds them."""
    found = month_number(words, at)
    if (
        found is not None
        and found[0].year is not None
        and words[at - 1] != "/"
        and words[at + 1] == "/"
    ):
        return (Target(found[0]),), found[1]
    year = full_year(words, at)
    if year is not None and words.begins_line(at) and words.begins_line(year[1]):
        return (Target(Stretch("year", year=year[0])),), year[1]
    return None


def _targets(words: Words, at: int, *, places: bool) -> Read[tuple[Target, ...]]:
    after = at + 1 if words[at] == ":" else at
    several = words[after] == "các" and words[after + 1] == "ngày"
    after = after + 1 if several and _each_weekday(words, after) is None else after
    listed = listed_spans(words, after)
    if listed is not None:
        spans, cycle, end = listed
        return tuple(Target(each, cycle) for each in spans), end
    for single in (_stretch, _holiday, _near):
        found = single(words, after)
        if found is not None:
            return (found[0],), found[1]
    return _days(words, after, places=places)


def _stretch(words: Words, at: int) -> Read[Target]:
    found = stretch(words, at)
    if found is None:
        return None
    last_month = {"month": 1, "quarter": 3, "half": 6}.get(found[0].unit, 12) * max(
        found[0].number, 1
    )
    cycle = (
        cycles.cycle_of_date(words, found[1], min(last_month, 12))
        if found[0].year is None and found[0].years_on is None
        else None
    )
    return (Target(found[0], cycle[0]), cycle[1]) if cycle else (Target(found[0]), found[1])


def _holiday(words: Words, at: int) -> Read[Target]:
    found = holiday(words, at)
    return (Target(found[0]), found[1]) if found else None


def _near(words: Words, at: int) -> Read[Target]:
    found = near_day(words, at)
    if found is not None:
        return _dated_in_brackets(words, *found)
    found = last_day_of_month(words, at)
    if found is not None:
        return Target(found[0]), found[1]
    _time, after = leading_time(words, at)
    if words[after] == "tháng" and not words[after + 1].isdecimal():
        monthly = cycles.cycle_of_month(words, after)
        return (Target(Point(last=True), monthly[0]), monthly[1]) if monthly else None
    return _last_day(words, at, sure=words[at - 1] == "vào")


def _last_day(words: Words, at: int, *, sure: bool) -> Read[Target]:
    """Read "ngày cuối cùng của tháng"; where a day is ``sure`` to be meant, behind other days or
    "vào", also "ngày cuối tháng"."""
    time, after = leading_time(words, at)
    opening = _LAST_DAYS.read(words, after)
    if opening is None:
        return None
    cycle = cycles.cycle_of_last_day(words, opening[1], sure=sure)
    point = Point(time=time, last=True, working=opening[0])
    return (Target(point, cycle[0]), cycle[1]) if cycle else None


def _dated_in_brackets(words: Words, near: Point, at: int) -> tuple[Target, int]:
    """Read "ngày mai (11/02/2026)", "Ngày kia, 8/5, …": the bracket says which day that is."""
    known = day(words, at + 1) if words[at] in ("(", ",") else None
    closing = ")" if words[at] == "(" else ","
    if known is None or not isinstance(known[0], Point) or words[known[1]] != closing:
        return Target(near), at
    named = replace(known[0], time=near.time or known[0].time, weekday=near.weekday)
    return Target(named), known[1] + (closing == ")")


_REACHED = vocabulary("thứ chủ ngày hết")
"""Words to which "tới" leads from a weekday: "thứ Hai | tới thứ Sáu"; else it is the next one."""
_LAST_DAYS = Phrases(
    {
        **alternatives("ngày cuối cùng | ngày cuối | tuần cuối cùng | tuần cuối", False),
        **alternatives("ngày làm việc cuối cùng | ngày làm việc cuối", True),
    }
)
"""The last day of a period, and whether the last working day is meant."""


def _days(words: Words, at: int, *, places: bool) -> Read[tuple[Target, ...]]:
    """Read one day or several: "ngày 5, 15 và 25 hằng tháng" shares its end with all of them."""
    found = _one_day(words, at, places=places, elided=False)
    if found is None:
        return None
    targets, after = [found[0]], found[1]
    while True:
        more = _joined(words, after, places=places) or _next_weekday(words, after, targets[0])
        if more is None:
            break
        targets.append(more[0])
        after = more[1]
    last = targets[-1]
    while last.cycle is not None and isinstance(last.when, Point) and last.when.month is None:
        other = cycles.cycle_beside(words, after, last.cycle)
        if other is None:
            break
        last, after = Target(last.when, other[0]), other[1]
        targets.append(last)
    return tuple(_at_one_time(words, at, _share(targets))), after


def _at_one_time(words: Words, at: int, targets: list[Target]) -> list[Target]:
    """Give the time before "các ngày thứ Hai và thứ Năm" to each of the days."""
    time, after = leading_time(words, at)
    if time is None or _each_weekday(words, after) is None:
        return targets
    return [
        replace(one, when=replace(one.when, time=time)) if isinstance(one.when, Point) else one
        for one in targets
    ]


def _joined(words: Words, at: int, *, places: bool) -> Read[Target]:
    if words[at] in ("và", "&"):
        return _one_day(words, at + 1, places=places, elided=True)
    if words[at] not in (",", ";"):
        return None
    found = _one_day(words, at + 1, places=places, elided=True)
    return found if found is not None and _list_goes_on(words, found) else None


def _next_weekday(words: Words, at: int, first: Target) -> Read[Target]:
    """Read a further day of "các ngày thứ Hai, thứ Năm", which comes again as the first does."""
    when = first.when
    weekly = first.cycle is not None and isinstance(when, Point) and when.weekday is not None
    if not weekly or words[at] != "," or weekday(words, at + 1) is None:
        return None
    found = _one_day(words, at + 1, places=True, elided=True)
    return (replace(found[0], cycle=found[0].cycle or first.cycle), found[1]) if found else None


def _list_goes_on(words: Words, found: tuple[Target, int]) -> bool:
    """Tell whether a list of days ends as one: with "và", or with a rhythm that all of them
    share.
    """
    target, at = found
    for _day_of_list in range(_LONGEST_LIST):
        if target.cycle is not None:
            return True
        if words[at] not in ("và", "&", ",", ";"):
            return False
        ended = words[at] in ("và", "&")
        more = _one_day(words, at + 1, places=True, elided=True)
        if more is None or ended:
            return more is not None
        target, at = more
    return False


def _share(targets: list[Target]) -> list[Target]:
    """Give what only the last of several days states (month, year, cycle) to those before it."""
    shared = [targets[-1]]
    for target in reversed(targets[:-1]):
        later = shared[0]
        when, cycle = target.when, target.cycle or later.cycle
        if isinstance(when, Point) and isinstance(later.when, Point):
            if when.month is None and when.day is not None and later.when.month is not None:
                when = replace(when, month=later.when.month, year=later.when.year)
            elif when.year is None and when.month is not None and later.when.year is not None:
                crosses = later.when.month is not None and when.month > later.when.month
                when = replace(when, year=later.when.year - crosses)
        shared.insert(0, Target(when, cycle))
    return shared


def _one_day(words: Words, at: int, *, places: bool, elided: bool) -> Read[Target]:
    found = solar_of_lunar(words, at) or day(words, at)
    if found is None:
        last = _last_day(words, at, sure=True) if elided else None
        return last or (day_in_cycle(words, at, elided=elided) if places else None)
    point, after = found
    if isinstance(point, Blank):
        return None
    after = _weekday_in_brackets(words, after)
    if point.year is None and point.month is not None:
        cycle = cycles.cycle_of_date(words, after, point.month)
        if cycle is not None:
            return Target(point, cycle[0]), cycle[1]
    return Target(point), after


def _weekday_in_brackets(words: Words, at: int) -> int:
    if words[at] == "(":
        found = weekday(words, at + 1)
        if found is not None and words[found[1]] == ")":
            return found[1] + 1
    return at


def _each_weekday(words: Words, at: int) -> int | None:
    """Return the place of the weekday of "các ngày thứ Năm", "các buổi sáng thứ Năm", "mỗi sáng thứ
    Hai": every one of them is meant; of "mỗi thứ Hai đầu tiên của tháng" one in the month is."""
    if words[at] != "các" and words[at] not in frequencies.EVERY:
        return None
    each = words[at] in frequencies.EVERY
    after = at + 2 if words[at + 1] in ("ngày", "buổi") else at + 1
    if (each or words[at + 1] == "buổi") and words[after] in ("sáng", "trưa", "chiều", "tối"):
        after += 1
    named = weekday(words, after)
    return after if named is not None and words[named[1]] not in ("đầu", "cuối") else None


def day_in_cycle(words: Words, at: int, *, elided: bool = False) -> Read[Target]:
    """Read a day without a month ("ngày 25"), a weekday ("thứ Sáu") or a time of day ("14 giờ"),
    with its cycle.
    """
    time, after = leading_time(words, at)
    each = _each_weekday(words, after)
    named = weekday(words, each or after)
    if named is not None:
        week = this_week(words, named[1])
        if week is not None:
            near = Point(weekday=named[0], time=time, weeks_on=week[0])
            return _dated_in_brackets(words, near, week[1])
        if words[named[1]] == "tới" and each is None and words[named[1] + 1] not in _REACHED:
            near = Point(weekday=named[0], time=time, coming=True)
            return _dated_in_brackets(words, near, named[1] + 1)
        cycle = cycles.cycle_of(Frequency.WEEKLY, words, named[1])
        if cycle is None and each is not None:
            cycle = frequencies.Cycle(Frequency.WEEKLY), named[1]
        target = Target(Point(weekday=named[0], time=time), cycle[0] if cycle else None)
        return target, cycle[1] if cycle else named[1]
    after = after + 1 if words[after] == "các" and words[after + 1] == "ngày" else after
    marked = words[after] == "ngày"
    first = after + 1 if marked else after
    lunar_style = words[first] in ("mồng", "mùng")
    first = first + 1 if lunar_style else first
    ordinal = marked and words[first] == "thứ" and words[first + 1].isdecimal()
    first = first + 1 if ordinal and int(words[first + 1][:4]) > 7 else first
    number_word = words[first]
    monthly = (
        words[first - 1] in ("trước", "nhất")
        and words[first + 1] in frequencies.EVERY
        and words[first + 2] == "tháng"
    )
    if (
        (marked or lunar_style or elided or monthly)
        and number_word.isdecimal()
        and len(number_word) <= 2
    ):
        cycle = cycles.cycle_of_day(words, first + 1)
        date_day = int(number_word)
        if (
            1 <= date_day <= 31
            and (cycle is not None or marked)
            and words[first + 1] not in ("/", "tháng", "%")
        ):
            return Target(Point(day=date_day, time=time), cycle[0] if cycle else None), cycle[
                1
            ] if cycle else first + 1
        if cycle is not None and 1 <= date_day <= 31:
            return Target(Point(day=date_day, time=time), cycle[0]), cycle[1]
        if elided and words[first + 1] in (",", "và", "&") and 1 <= date_day <= 31:
            return Target(Point(day=date_day, time=time)), first + 1
    if time is None:
        return None
    cycle = cycles.cycle_of(Frequency.DAILY, words, after)
    return Target(Point(time=time), cycle[0] if cycle else None), cycle[1] if cycle else after


def fitting_frequency(when: Point, rhythm: Rhythm) -> Frequency | None:
    """Return the frequency of a rhythm that fits what a day leaves open; None when none does."""
    if when.month is not None:
        long = {Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.YEARLY} & set(rhythm.freqs)
        return Frequency.YEARLY if long else None
    if when.day is not None:
        wanted: tuple[Frequency, ...] = (
            Frequency.MONTHLY,
            Frequency.QUARTERLY,
            Frequency.HALF_YEARLY,
        )
    else:
        wanted = (Frequency.WEEKLY,) if when.weekday is not None else (Frequency.DAILY,)
    return next((freq for freq in wanted if freq in rhythm.freqs), None)
