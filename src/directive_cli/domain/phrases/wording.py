"""From a deadline back to words: the phrase that an office would write for it.

What no short phrase says (a recurring deadline that begins on a day, an hour after an event) keeps
the words it has.
"""

from __future__ import annotations

from datetime import date

from directive_cli.domain.deadline import After, Before, By, Deadline, Every, Span, Unit, Within
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.recurrence import Frequency, PeriodDay, Recurrence

_ROMANS = ("I", "II", "III", "IV")
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_UNITS = {
    Unit.DAY: "ngày",
    Unit.WORKING_DAY: "ngày làm việc",
    Unit.WEEK: "tuần",
    Unit.MONTH: "tháng",
    Unit.HOUR: "giờ",
}
_EVERY = {
    Frequency.DAILY: "hằng ngày",
    Frequency.WEEKLY: "hằng tuần",
    Frequency.MONTHLY: "hằng tháng",
    Frequency.QUARTERLY: "hằng quý",
    Frequency.HALF_YEARLY: "mỗi 6 tháng",
    Frequency.YEARLY: "hằng năm",
}
_MARKERS = {"before": "trước", "by": "chậm nhất"}


def phrase_of(deadline: Deadline) -> str:
    """Return a phrase that reads back as ``deadline`` in a time field; its own words where there is
    no such phrase.
    """
    phrase: str | None = None
    match deadline:
        case Before() if deadline.part:
            phrase = f"trước {_span(deadline.value)}"
        case Before() if not deadline.exclusive:
            phrase = f"trước {_moment(deadline.day, deadline.time)}"
        case By():
            phrase = f"chậm nhất {_moment(PartialDate.of(deadline.day), deadline.time)}"
        case Within():
            phrase = f"trong {_span(deadline.span)}"
        case Span():
            phrase = _period(deadline)
        case After():
            phrase = _relative(deadline)
        case Every():
            phrase = _recurring(deadline)
    return phrase or deadline.text


def _day(day: date) -> str:
    """Write a day as NĐ 30/2020 does (PL I): days below 10 and the months 1 and 2 with a leading
    zero.
    """
    month = f"{day.month:02}" if day.month <= 2 else f"{day.month}"
    return f"ngày {day.day:02}/{month}/{day.year}"


def _time(time: str) -> str:
    hour, minute = time.split(":")
    return f"{hour} giờ {minute}"


def _moment(day: PartialDate, time: str | None) -> str:
    if day.month is None:
        return f"năm {day.year}"
    if day.day is None:
        return f"tháng {day.month}/{day.year}"
    return f"{_time(time)} {_day(day.first_day)}" if time is not None else _day(day.first_day)


def _span(span: str) -> str:
    year, _dash, part = span.partition("-")
    if not part:
        return f"năm {year}"
    if part.startswith("Q"):
        return f"quý {_ROMANS[int(part[1]) - 1]}/{year}"
    if part.startswith("H"):
        return f"6 tháng {'đầu' if part == 'H1' else 'cuối'} năm {year}"
    if part.startswith("W"):
        return f"tuần {part[1:]}/{year}"
    return f"tháng {int(part)}/{year}"


def _period(span: Span) -> str | None:
    if span.end is None:
        return f"từ {_moment(span.start, None)} trở đi" if span.start is not None else None
    start = _moment(span.start, None) if span.start is not None else "nay"
    joint = "đến" if span.time is not None else "đến hết"
    return f"từ {start} {joint} {_moment(span.end, span.time)}"


def _relative(after: After) -> str | None:
    if after.count is None or after.unit is None:
        marker = "trước khi" if after.side == "before" else "sau khi"
        return (
            f"{marker} {after.event}" if after.event_date is None and after.time is None else None
        )
    amount = f"{after.count:02} {_UNITS[after.unit]}"
    if after.time is not None:
        nearest = (after.count, after.unit, after.event, after.event_date) == (
            1,
            Unit.WORKING_DAY,
            "",
            None,
        )
        return f"trước {_time(after.time)} ngày làm việc tiếp theo" if nearest else None
    if after.count == 0:
        return None
    event = _event(after)
    if after.side == "before":
        return f"chậm nhất {amount} trước {event}" if event else None
    return f"trong thời hạn {amount} kể từ {event}" if event else f"trong thời hạn {amount}"


def _event(after: After) -> str:
    day = _day(after.event_date) if after.event_date is not None else ""
    if not after.event:
        return day
    return f"ngày {after.event} ({day})" if day else f"ngày {after.event}"


def _recurring(every: Every) -> str | None:
    rule = every.rules[0]
    if rule.starts is not None:
        return None
    until = f" cho đến hết {_moment(rule.until, None)}" if rule.until is not None else ""
    if rule.place is None or rule.side is None:
        if rule.following or rule.opens is not None:
            return None
        if rule.interval > 1:
            return f"định kỳ {rule.interval} {_UNIT_WORDS[rule.freq]} một lần{until}"
        return f"định kỳ {', '.join(_rhythm(one.freq) for one in every.rules)}{until}"
    if rule.interval > 1:
        return None
    phrase = _opening(rule) if rule.opens is not None else _placed(rule, rule.place, rule.side)
    return phrase and phrase + until


_UNIT_WORDS = {
    Frequency.DAILY: "ngày",
    Frequency.WEEKLY: "tuần",
    Frequency.MONTHLY: "tháng",
    Frequency.QUARTERLY: "quý",
    Frequency.HALF_YEARLY: "nửa năm",
    Frequency.YEARLY: "năm",
}


def _rhythm(freq: Frequency) -> str:
    return "6 tháng" if freq is Frequency.HALF_YEARLY else _EVERY[freq]


def _placed(rule: Recurrence, place: PeriodDay, side: str) -> str | None:
    marker = _MARKERS[side] if place.time is None else f"{_MARKERS[side]} {_time(place.time)}"
    if rule.freq is Frequency.DAILY:
        return f"{marker} hằng ngày" if not rule.following else None
    if place.weekday is not None:
        return f"{marker} {_WEEKDAYS[place.weekday]} hằng tuần" if not rule.following else None
    if place.month is None:
        if rule.following:
            return (
                f"{marker} ngày {place.day:02} của tháng tiếp theo"
                if rule.freq is Frequency.MONTHLY
                else None
            )
        return f"{marker} ngày {place.day:02} {_EVERY[rule.freq]}"
    if rule.freq is Frequency.YEARLY:
        year = "năm sau" if rule.following else "hằng năm"
        return f"{marker} ngày {place.day:02}/{place.month:02} {year}"
    period = "quý" if rule.freq is Frequency.QUARTERLY else "6 tháng"
    following = " tiếp theo" if rule.following else ""
    return f"{marker} ngày {place.day:02} của tháng thứ {place.month} mỗi {period}{following}"


def _opening(rule: Recurrence) -> str | None:
    first, last = rule.opens, rule.place
    if (
        first is None
        or last is None
        or rule.side != "by"
        or rule.following
        or last.time
        or first.time
    ):
        return None
    if rule.freq is Frequency.MONTHLY:
        return f"từ ngày {first.day:02} đến ngày {last.day:02} hằng tháng"
    if rule.freq is Frequency.YEARLY and first.month is not None and last.month is not None:
        span = f"từ ngày {first.day:02}/{first.month:02} đến ngày {last.day:02}/{last.month:02}"
        return f"{span} hằng năm"
    return None
