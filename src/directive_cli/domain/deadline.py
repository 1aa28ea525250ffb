"""Deadlines as a directive's file holds them: read from plain data, every wrong key named.

The kinds themselves and their arithmetic are in ``deadline_kinds``; other modules import both from
here. Must not know files, the clock or the wording of deadlines (``deadline_phrases``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from directive_cli.domain.deadline_kinds import (
    DEADLINE_KINDS,
    After,
    Basis,
    Before,
    BeforeReading,
    By,
    Deadline,
    Every,
    NoDate,
    Occurrence,
    Span,
    Unit,
    Within,
    span_days,
)
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.recurrence import LONGEST_INTERVAL, Frequency, PeriodDay, Recurrence
from directive_cli.messages import Message, _

__all__ = [
    "DEADLINE_KINDS",
    "FIRST_YEAR",
    "LAST_YEAR",
    "After",
    "Basis",
    "Before",
    "BeforeReading",
    "By",
    "Deadline",
    "DeadlineError",
    "Every",
    "NoDate",
    "Occurrence",
    "Span",
    "Unit",
    "Within",
    "read_deadline",
    "span_days",
]

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Years that a deadline may name."""


class DeadlineError(ValueError):
    """A deadline written in a form that is not accepted; the message names the key and what is
    accepted."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def read_deadline(value: Mapping[str, Any]) -> Deadline:
    """Read a deadline as a directive's file holds it; dates may be text or dates.

    Raises DeadlineError, which names the wrong key and what is accepted.
    """
    entries = tuple(value.items())
    if len(entries) == 2 and entries[0][1].__class__ is entries[1][1].__class__ is str:
        return _of_words(entries)
    return _read(value)


@lru_cache(maxsize=8192)
def _of_words(entries: tuple[tuple[str, str], ...]) -> Deadline:
    """Return the deadline of a text and a day; kept, because the tasks of a document share most of
    theirs."""
    return _read(dict(entries))


def _read(value: Mapping[str, Any]) -> Deadline:
    kinds = [key for key in value if key not in ("text", "exclusive")]
    for key in kinds:
        if key not in _READERS:
            raise DeadlineError(
                _(
                    "A deadline has no key {key}; accepted are text and one of {kinds}.",
                    key=key,
                    kinds=_list(DEADLINE_KINDS),
                )
            )
    exclusive = value.get("exclusive", False)
    if "exclusive" in value and (not isinstance(exclusive, bool) or kinds != ["before"]):
        raise DeadlineError(
            _("{key} is true or false, and goes with before alone.", key="exclusive")
        )
    text = value.get("text")
    if not isinstance(text, str) or not text.strip():
        raise DeadlineError(_("A deadline needs text: the words of the document."))
    if len(kinds) > 1:
        first, second, *_more = sorted(kinds, key=DEADLINE_KINDS.index)
        raise DeadlineError(
            _("A deadline is of one kind; it has {first} and {second}.", first=first, second=second)
        )
    if not kinds:
        return NoDate(text)
    if exclusive:
        return _read_exclusive(text, value["before"])
    return _READERS[kinds[0]](text, value[kinds[0]])


_MOMENT = re.compile(
    r"(?P<day>\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ](?P<time>(?:[01]\d|2[0-3]):[0-5]\d)(?::00)?)?"
)
_PART = re.compile(r"(?P<year>\d{4})-(?P<part>Q[1-4]|H[12])")
_FIRST_MONTHS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


def _read_before(text: str, value: Any) -> Deadline:
    found = _PART.fullmatch(str(value)) if str(value).isascii() else None
    if found is not None:
        year, part = int(found["year"]), found["part"]
        _check_year("before", year)
        return Before(text, PartialDate(year, _FIRST_MONTHS[part]), part=part)
    day, time = _read_moment("before", value)
    if time is not None and not day.is_complete:
        raise _bad_moment("before", value)
    return Before(text, day, time)


def _read_exclusive(text: str, value: Any) -> Deadline:
    """Read ``before`` with ``exclusive: true``: a day, such as a holiday."""
    day, time = _read_moment("before", value)
    if time is not None or not day.is_complete:
        raise DeadlineError(
            _("exclusive goes with a day such as 2026-02-17, not with {value}.", value=str(value))
        )
    return Before(text, day, exclusive=True)


def _read_by(text: str, value: Any) -> Deadline:
    day, time = _read_moment("by", value)
    if not day.is_complete:
        raise DeadlineError(
            _(
                "{key} needs a day such as 2025-11-15; for a whole month or year write within: "
                "{value}.",
                key="by",
                value=day,
            )
        )
    return By(text, day.first_day, time)


def _read_within(text: str, value: Any) -> Deadline:
    span = str(value)
    try:
        _check_year("within", span_days(span)[0].year)
    except ValueError as error:
        if isinstance(error, DeadlineError):
            raise
        raise DeadlineError(
            _(
                "within: {value} is not a month, week, quarter, half-year or year; "
                "accepted are 2025-08, 2025-W46, 2025-Q4, 2025-H1 and 2026.",
                value=span,
            )
        ) from None
    return Within(text, span)


def _read_period(text: str, value: Any) -> Deadline:
    start_text, slash, end_text = str(value).partition("/")
    if not slash or start_text == end_text == "..":
        raise DeadlineError(
            _(
                "period: {value} is not a start and an end; "
                "accepted are 2026/2030, 2025-10/2026-03-15, ../2030 and 2026/...",
                value=value,
            )
        )
    start = None if start_text == ".." else _read_moment("period", start_text)[0]
    end, time = (None, None) if end_text == ".." else _read_moment("period", end_text)
    if start is not None and end is not None and end.last_day < start.first_day:
        raise DeadlineError(_("period: {value} ends before it starts.", value=value))
    return Span(text, start, end, time)


def _read_after(text: str, value: Any) -> Deadline:
    mapping = _read_mapping(
        "after", value, ("event", "event_date", "count", "unit", "side", "time")
    )
    count, unit, side = mapping.get("count"), mapping.get("unit"), mapping.get("side", "after")
    if (count is None) != (unit is None):
        raise DeadlineError(_("after needs count and unit together."))
    if count is not None and (
        not isinstance(count, int) or isinstance(count, bool) or not 0 <= count <= 9999
    ):
        raise DeadlineError(
            _("after: count is a whole number from 0 to 9999, not {value}.", value=count)
        )
    units = [one.value for one in Unit]
    if unit is not None and unit not in units:
        raise DeadlineError(
            _("after: unit is one of {units}, not {value}.", units=_list(units), value=unit)
        )
    if side not in ("after", "before"):
        raise DeadlineError(_("after: side is after or before, not {value}.", value=side))
    event_date = mapping.get("event_date")
    day = None
    if event_date is not None:
        moment, _time = _read_moment("event_date", event_date)
        if not moment.is_complete:
            raise _bad_moment("event_date", event_date)
        day = moment.first_day
    event = mapping.get("event")
    if count is None and not event:
        raise DeadlineError(_("after needs an event, or a count and its unit."))
    return After(
        text,
        str(event or ""),
        count,
        Unit(unit) if unit else None,
        side,
        day,
        _read_time("after", mapping.get("time")),
    )


def _read_every(text: str, value: Any) -> Deadline:
    mapping = _read_mapping(
        "every",
        value,
        ("freq", "interval", "before", "by", "following", "opens", "from", "until"),
    )
    freqs = _read_frequencies(mapping.get("freq"))
    freq = freqs[0]
    interval = mapping.get("interval", 1)
    whole = isinstance(interval, int) and not isinstance(interval, bool)
    if not whole or not 1 <= interval <= LONGEST_INTERVAL:
        raise DeadlineError(
            _(
                "every: interval is a whole number from 1 to {most}, not {value}.",
                most=LONGEST_INTERVAL,
                value=interval,
            )
        )
    sides = [side for side in ("before", "by") if mapping.get(side) is not None]
    if len(sides) > 1:
        raise DeadlineError(_("every has before or by, not both."))
    if sides and len(freqs) > 1:
        raise DeadlineError(
            _("every: a day goes with one freq, not with {freqs}.", freqs=_list(freqs))
        )
    following = mapping.get("following", False)
    if not isinstance(following, bool):
        raise DeadlineError(_("every: following is true or false, not {value}.", value=following))
    side = sides[0] if sides else None
    place = _read_place(freq, side, mapping[side]) if side else None
    opens = (
        _read_place(freq, "opens", mapping["opens"]) if mapping.get("opens") is not None else None
    )
    starts, until = (
        _read_moment(key, mapping[key])[0] if mapping.get(key) is not None else None
        for key in ("from", "until")
    )
    return Every(
        text,
        tuple(
            Recurrence(one, side, place, following, opens, starts, until, interval) for one in freqs
        ),
    )


def _read_frequencies(value: Any) -> list[Frequency]:
    accepted = [one.value for one in Frequency]
    values = value if isinstance(value, list | tuple) and value else [value]
    for one in values:
        if one not in accepted:
            raise DeadlineError(
                _(
                    "every: freq is one of {accepted}, not {value}.",
                    accepted=_list(accepted),
                    value=one,
                )
            )
    return [Frequency(one) for one in values]


_READERS = {
    "before": _read_before,
    "by": _read_by,
    "within": _read_within,
    "period": _read_period,
    "after": _read_after,
    "every": _read_every,
}


def _read_place(freq: Frequency, key: str, value: Any) -> PeriodDay:
    try:
        place = PeriodDay.parse(str(value))
        if place.fits(freq):
            return place
    except ValueError:
        pass
    raise DeadlineError(
        _(
            "every: {key}: {value} is not a day of a period with freq {freq}; accepted is "
            "{accepted}.",
            key=key,
            value=value,
            freq=freq.value,
            accepted=_PLACES[freq],
        )
    )


_PLACES = {
    Frequency.DAILY: '"14:00"',
    Frequency.WEEKLY: "fri, fri 16:00",
    Frequency.MONTHLY: "25, 25 17:00",
    Frequency.QUARTERLY: "20, 01-10, 03-20",
    Frequency.HALF_YEARLY: "20, 06-15",
    Frequency.YEARLY: "12-15",
}


def _read_mapping(key: str, value: Any, accepted: tuple[str, ...]) -> dict[str, Any]:
    if not hasattr(value, "items"):
        raise DeadlineError(
            _("{key} holds keys of its own: {accepted}.", key=key, accepted=_list(accepted))
        )
    for unknown in value:
        if unknown not in accepted:
            raise DeadlineError(
                _(
                    "{key} has no key {unknown}; accepted are {accepted}.",
                    key=key,
                    unknown=unknown,
                    accepted=_list(accepted),
                )
            )
    return dict(value)


def _read_moment(key: str, value: Any) -> tuple[PartialDate, str | None]:
    known = _known_moment(value) if value.__class__ is str else None
    return known or _parse_moment(key, value)


@lru_cache(maxsize=4096)
def _known_moment(text: str) -> tuple[PartialDate, str | None] | None:
    """Return what a date or moment means, None when it is refused; the tasks of a registry share
    most of their days."""
    try:
        return _parse_moment("", text)
    except DeadlineError:
        return None


def _parse_moment(key: str, value: Any) -> tuple[PartialDate, str | None]:
    if isinstance(value, datetime):
        value = value.isoformat(timespec="minutes")
    found = _MOMENT.fullmatch(str(value))
    if found is None or not str(value).isascii():
        raise _bad_moment(key, value)
    try:
        day = PartialDate.parse(found["day"])
    except ValueError:
        raise DeadlineError(
            _("{key}: {value} is a day that does not exist.", key=key, value=str(value))
        ) from None
    _check_year(key, day.year)
    return day, found["time"]


def _read_time(key: str, value: Any) -> str | None:
    if value is None:
        return None
    if not _CLOCK.fullmatch(str(value)):
        raise DeadlineError(_('{key}: time is written "17:00", not {value}.', key=key, value=value))
    return str(value)


def _check_year(key: str, year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DeadlineError(
            _(
                "{key}: the year {year} is not between {first} and {last}.",
                key=key,
                year=str(year),
                first=str(FIRST_YEAR),
                last=str(LAST_YEAR),
            )
        )


def _bad_moment(key: str, value: Any) -> DeadlineError:
    return DeadlineError(
        _(
            "{key}: {value} is not a date; accepted are 2025-11-15 and 2025-11-10T17:00.",
            key=key,
            value=str(value),
        )
    )


def _list(words: Sequence[str]) -> str:
    return ", ".join(words)
