"""From the items of a text to its deadlines: frequencies joined to their days, years closed, the context heard.

"định kỳ hằng tháng báo cáo … trước ngày 25" is one deadline whose frequency and day stand apart; so are "hằng năm
(trước ngày 10/12)" and "02 lần/ngày (trước 9h00 và 16h00)".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from directive_cli.domain.deadline import After, Before, By, Deadline, Every, NoDate, Span, Within
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.atoms import Point, Stretch, number
from directive_cli.domain.phrases.context import counted_counts, head_counts, is_urged, led_counts, range_counts
from directive_cli.domain.phrases.dates import Led, Target, is_bound
from directive_cli.domain.phrases.frequencies import Head, Tail
from directive_cli.domain.phrases.holiday_names import Holiday
from directive_cli.domain.phrases.ranges import Range
from directive_cli.domain.phrases.relative import Counted
from directive_cli.domain.phrases.scanning import Found, Vague
from directive_cli.domain.phrases.years import NothingSaid, Unreadable, YearKeeper
from directive_cli.domain.recurrence import Frequency, PeriodDay, Recurrence

if TYPE_CHECKING:
    from directive_cli.domain.phrases.words import Words
    from directive_cli.messages import Message

Make: TypeAlias = Callable[[str], Deadline]
"""Builds a deadline once its words are known."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an item comes to: its place in words, and deadlines or a fault."""

    start: int
    end: int
    makes: tuple[Make, ...] = ()
    fault: Message | None = None


_JOINING = 2
_FAR = 20
"""Words that may stand between a frequency and its day."""
_LONG_PAST = timedelta(days=365)


@dataclass(slots=True)
class Composer:
    """Turn the items of one text into readings, in order."""

    words: Words
    found: list[Found]
    issued_on: PartialDate | None
    used: set[int] = field(default_factory=set)
    """Positions of the heads that a day has claimed."""

    def readings(self) -> list[Reading]:
        """Return the readings in the order of the text."""
        keeper, sentence = YearKeeper(self.issued_on), -1
        made: list[tuple[int, Reading]] = []
        for at, found in enumerate(self.found):
            if found.sentence != sentence:
                keeper.previous, sentence = None, found.sentence
            if isinstance(found.item, Head):
                continue
            reading = self._reading(at, keeper)
            if reading is not None:
                made.append((at, reading))
        for at, found in enumerate(self.found):
            if (
                isinstance(found.item, Head)
                and at not in self.used
                and head_counts(self.words, found.item, field=found.field)
            ):
                made.append((at, _bare_head(found.item)))
        return [reading for _at, reading in sorted(made, key=lambda pair: pair[0])]

    def _reading(self, at: int, keeper: YearKeeper) -> Reading | None:
        found = self.found[at]
        item = found.item
        try:
            if isinstance(item, Led):
                return self._led(at, item, keeper)
            if isinstance(item, Range):
                counts = range_counts(self.words, item, field=found.field)
                return self._range(item, keeper, stressed=found.field) if counts else None
            if isinstance(item, Counted):
                counts = counted_counts(self.words, item, field=found.field)
                return self._counted(item, keeper) if counts else None
        except Unreadable as fault:
            return Reading(item.start, item.end, fault=fault.message)
        except (NothingSaid, OverflowError):
            return None
        return Reading(item.start, item.end, (NoDate,)) if isinstance(item, Vague) else None

    def _led(self, at: int, led: Led, keeper: YearKeeper) -> Reading | None:
        makes: list[Make] = []
        start, end = led.start, led.end
        for target in led.targets:
            tail, head = self._tail(at, led, target)
            if tail is None and not is_bound(target):
                continue
            if not led_counts(self.words, led, Target(target.when, tail), field=self.found[at].field):
                continue
            if head is not None:
                self.used.add(head)
                start, end = self._widened(head, start, end)
            make = _recurring(led, target, tail) if tail is not None else self._dated(at, led, target, keeper)
            if make is not None:
                makes.append(make)
        return Reading(start, end, tuple(makes)) if makes else None

    def _widened(self, head: int, start: int, end: int) -> tuple[int, int]:
        item = self.found[head].item
        closing = end + 1 if self.words[end] == ")" and "(" in self.words.between(item.start, start) else end
        return min(item.start, start), max(item.end, closing)

    def _tail(self, at: int, led: Led, target: Target) -> tuple[Tail | None, int | None]:
        """Return the period of a target: its own, that of a frequency near it, or that of the report it is for."""
        when = target.when
        if target.tail is not None:
            return target.tail, self._matching_head(at, led, target.tail.freq)
        if not isinstance(when, Point) or when.year is not None or (is_bound(target) and when.month is None):
            return None, None
        for place in self._heads_near(at, led):
            head = self.found[place].item
            if isinstance(head, Head):
                freq = _frequency_for(when, head)
                if freq is not None:
                    return Tail(freq), place
        if when.month is not None and self._is_report(at, led):
            return Tail(Frequency.YEARLY), None
        return None, None

    def _matching_head(self, at: int, led: Led, freq: Frequency) -> int | None:
        """Return a frequency near a day that says the same as the day's own tail: "hàng tháng (ngày 16 hàng tháng)"."""
        for place in self._heads_near(at, led):
            head = self.found[place].item
            if isinstance(head, Head) and freq in head.freqs:
                return place
        return None

    def _heads_near(self, at: int, led: Led) -> Iterator[int]:
        for place in range(at - 1, -1, -1):
            found = self.found[place]
            if found.sentence != self.found[at].sentence or led.start - found.item.end > _FAR:
                break
            if isinstance(found.item, Head):
                yield place
                break
        after = self.found[at + 1] if at + 1 < len(self.found) else None
        if after is not None and isinstance(after.item, Head) and after.item.start - led.end <= _JOINING:
            yield at + 1

    def _is_report(self, at: int, led: Led) -> bool:
        """Tell whether "6 tháng" or "(tổng kết) năm" stands before a day, in a text that speaks of periodic reports."""
        before = led.start - 1
        while self.words[before] in ("(", ",", ":", "đầu", "cuối", "năm") and before > led.start - 4:
            before -= 1
        named = self.words.between(before, led.start)
        counted = self.words[before] == "tháng" and number(self.words, before - 1) is not None
        if not counted and "năm" not in named and self.words[before + 1] != "năm":
            return False
        if not counted and self.words[led.start - 1] not in ("năm", "("):
            return False
        return self.issued_on is None or any(
            other.sentence == self.found[at].sentence and _recurs(other.item) for other in self.found
        )

    def _dated(self, at: int, led: Led, target: Target, keeper: YearKeeper) -> Make | None:
        when, side = target.when, led.lead.side
        if isinstance(when, Point):
            day = keeper.day(when)
            if self._is_past(at, led, day):
                return None
            return _day_maker(day, when.time, side)
        if isinstance(when, Holiday):
            return _day_maker(self._holiday(when), None, side)
        value, first, last = keeper.span(when)
        if self._is_past(at, led, first if side == "before" else last):
            return None
        if side == "before":
            return _day_maker(first, None, side)
        if side == "by" and led.lead.manner != "bare":
            return _day_maker(last, None, side)
        if value:
            return lambda text: Within(text, value)
        if when.unit == "months" and when.edge is None:
            start, end = PartialDate(first.year, first.month), PartialDate(last.year, last.month)
            return lambda text: Span(text, start, end)
        return _day_maker(last, None, "by")

    def _holiday(self, holiday: Holiday) -> date:
        if holiday.year is None and self.issued_on is None:
            raise NothingSaid
        year = holiday.year if holiday.year is not None else self.issued_on.year if self.issued_on else 0
        day = holiday.on(year)
        if day is not None and holiday.year is None and self.issued_on and day < self.issued_on.first_day:
            day = holiday.on(year + 1)
        if day is None:
            raise NothingSaid
        return day

    def _is_past(self, at: int, led: Led, day: date) -> bool:
        """Tell whether a day so precedes the document that it is background: a condition, a figure, an old deadline."""
        if self.issued_on is None or self.found[at].field:
            return False
        first = self.issued_on.first_day
        if led.lead.manner in ("before", "latest", "limit") or led.lead.urgent or is_urged(self.words, led.start):
            return day < first - _LONG_PAST
        return day < first

    def _range(self, span: Range, keeper: YearKeeper, *, stressed: bool) -> Reading | None:
        if span.tail is not None:
            make = _yearly_span(span)
            return Reading(span.start, span.end, (make,)) if make else None
        last, time = self._range_end(span.last, keeper), _time_of(span.last)
        first = PartialDate.of(self.issued_on.first_day) if span.from_now and self.issued_on is not None else None
        if first is None and span.first is not None:
            first = self._range_end(span.first, keeper, starts=True)
        if first is not None and last is not None and last.last_day < first.first_day:
            return None
        if last is not None and self.issued_on and not stressed and last.last_day < self.issued_on.first_day:
            return None
        return Reading(span.start, span.end, (lambda text: Span(text, first, last, time),))

    def _range_end(
        self, end: Point | Stretch | None, keeper: YearKeeper, *, starts: bool = False
    ) -> PartialDate | None:
        if end is None:
            return None
        if isinstance(end, Point):
            return PartialDate.of(keeper.day(end))
        value, first, last = keeper.span(end)
        if end.edge is None and end.unit in ("month", "year"):
            return PartialDate.parse(value)
        if end.edge is None and end.unit != "week":
            edge = first if starts else last
            return PartialDate(edge.year, edge.month)
        return PartialDate.of(first if end.edge == "start" or starts else last)

    def _counted(self, item: Counted, keeper: YearKeeper) -> Reading:
        event_day = keeper.day(item.event_day) if item.event_day is not None else None
        event = " ".join(self.words.text(item.event_start, item.event_end).split()) if item.event_end else ""

        def make(text: str) -> Deadline:
            return After(text, event, item.count, item.unit, item.side, event_day, item.time)

        return Reading(item.start, item.end, (make,))


def _recurs(item: object) -> bool:
    return isinstance(item, Head) or (isinstance(item, Led) and any(target.tail for target in item.targets))


def _frequency_for(when: Point, head: Head) -> Frequency | None:
    """Return the frequency of a head that fits what a day leaves open; None when none does."""
    if when.weekday is not None and when.day is None:
        wanted: tuple[Frequency, ...] = (Frequency.WEEKLY,)
    elif when.month is not None:
        long = {Frequency.QUARTERLY, Frequency.HALF_YEARLY, Frequency.YEARLY} & set(head.freqs)
        return Frequency.YEARLY if long else None
    elif when.day is not None:
        wanted = (Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.HALF_YEARLY)
    else:
        wanted = (Frequency.DAILY,)
    return next((freq for freq in wanted if freq in head.freqs), None)


def _recurring(led: Led, target: Target, tail: Tail) -> Make | None:
    when, side = target.when, "before" if led.lead.side == "before" else "by"
    if isinstance(when, Stretch):
        return _recurring_stretch(when, side, tail)
    if not isinstance(when, Point):
        return None
    month = when.month if when.month is not None else tail.month
    if tail.freq is Frequency.MONTHLY:
        month = None
    place = PeriodDay(when.day, month, when.weekday if when.day is None else None, when.time)
    if when.last:
        place = PeriodDay(31, month, None, when.time)
    if not place.fits(tail.freq):
        return None
    rule = Recurrence(tail.freq, side, place, tail.following)
    return lambda text: Every(text, (rule,))


def _recurring_stretch(when: Stretch, side: str, tail: Tail) -> Make | None:
    """Read "trong quý I hằng năm", "trước tháng 3 hằng năm" as a day of every year."""
    months = {"month": (when.number, when.number), "quarter": (when.number * 3 - 2, when.number * 3)}
    months["half"] = (when.number * 6 - 5, when.number * 6)
    if when.unit not in months or when.edge is not None or tail.freq is not Frequency.YEARLY:
        return None
    first, last = months[when.unit]
    ends = {2: 28, 4: 30, 6: 30, 9: 30, 11: 30}
    place = PeriodDay(1, first) if side == "before" else PeriodDay(ends.get(last, 31) + (last == 2), last)
    rule = Recurrence(tail.freq, side, place, tail.following)
    return lambda text: Every(text, (rule,))


def _yearly_span(span: Range) -> Make | None:
    first, last = span.first, span.last
    if not isinstance(last, Point) or span.tail is None:
        return None
    opens = PeriodDay(first.day, first.month) if isinstance(first, Point) and first.month is not None else None
    place = PeriodDay(last.day, last.month, time=last.time)
    if not place.fits(Frequency.YEARLY) or (opens is not None and not opens.fits(Frequency.YEARLY)):
        return None
    rule = Recurrence(Frequency.YEARLY, "by", place, span.tail.following, opens)
    return lambda text: Every(text, (rule,))


def _bare_head(head: Head) -> Reading:
    rules = tuple(Recurrence(freq) for freq in head.freqs)
    return Reading(head.start, head.end, (lambda text: Every(text, rules),))


def _day_maker(day: date, time: str | None, side: str) -> Make:
    if time == "24:00":
        return lambda text: By(text, day)
    if side == "before":
        return lambda text: Before(text, PartialDate.of(day), time)
    return lambda text: By(text, day, time)


def _time_of(end: Point | Stretch | None) -> str | None:
    return end.time if isinstance(end, Point) and end.time != "24:00" else None
