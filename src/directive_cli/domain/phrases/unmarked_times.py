"""Times that an order states without a word before them: "gửi Sở A ngày 25/6", "nộp Cục A cuối quý
II". ``context`` judges whether they are when the work is due."""

from __future__ import annotations

from dataclasses import replace

from directive_cli.domain.phrases.atoms import Point, Stretch, leading_time
from directive_cli.domain.phrases.dates import MarkedDates, When, unmarked_dates
from directive_cli.domain.phrases.markers import BY_HABIT, IN_NAMED_SPAN, ON_DAY
from directive_cli.domain.phrases.neighbours import begins_clause, ends_clause
from directive_cli.domain.phrases.sentences import acts_at
from directive_cli.domain.phrases.words import Words


def unmarked_time(words: Words, at: int) -> MarkedDates | None:
    """Read a day with its month, or at a clause's end a week, a month or a quarter; None where
    neither stands at ``at``."""
    behind = at - (words[at - 1] == "vào")
    periodic = words.between(behind - 2, behind) == ["định", "kỳ"]
    untimed = words[at].isdecimal() and leading_time(words, at)[1] == at and not periodic
    dates = unmarked_dates(words, at) if not untimed else None
    if dates is None:
        return None
    if all(_is_a_day(one.when) for one in dates.targets):
        habit = periodic and all(one.cycle is not None for one in dates.targets)
        return replace(dates, marker=BY_HABIT if habit else ON_DAY)
    return replace(dates, marker=IN_NAMED_SPAN) if _names_a_span(words, dates) else None


def _is_a_day(when: When) -> bool:
    """Tell whether a day has its month or week ("thứ Sáu tuần này"), or is near ("ngày kia")."""
    if not isinstance(when, Point):
        return False
    return bool(when.month) or when.weeks_on is not None or when.coming or bool(when.offset)


def _names_a_span(words: Words, dates: MarkedDates) -> bool:
    """Tell whether one span shorter than a year is named closer than "quý II" alone does."""
    target = dates.targets[0]
    when = target.when
    opens = begins_clause(words, dates.start) and isinstance(when, Stretch) and bool(when.edge)
    done = is_done(words, dates.end)
    placed = opens or done or ends_its_work(words, dates.end)
    if len(dates.targets) > 1 or target.cycle is not None or not placed:
        return False
    if not isinstance(when, Stretch) or when.unit == "year":
        return False
    return done or when.edge is not None or when.year is not None or when.shift is not None


def ends_its_work(words: Words, at: int) -> bool:
    """Tell whether the clause of a time before ``at`` ends there, or goes on with a further verb:
    "… quý III/2026 | và không kéo dài thêm"."""
    return ends_clause(words, at) or (words[at] == "và" and acts_at(words, at + 1))


def is_done(words: Words, at: int) -> bool:
    """Tell whether words say that work has to be done by the time before them: "tháng Bảy | làm
    xong", "cuối tuần này | phải có báo cáo"."""
    return words[at] in ("phải", "xong") or words.between(at, at + 2) == ["làm", "xong"]
