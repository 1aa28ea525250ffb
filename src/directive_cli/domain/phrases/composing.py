"""From the items of a text to its deadlines: frequencies joined to their days, the context
considered.

"định kỳ hằng tháng báo cáo … trước ngày 25" is one deadline whose frequency and day stand apart; so
are "hằng năm (trước ngày 10/12)", "02 lần/ngày (trước 9h00 và 16h00)" and "trước ngày 25 hằng tháng
cho đến hết năm 2026".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from directive_cli.domain.deadline import Deadline, Every, NoDate, Span
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.atoms import Point, Stretch
from directive_cli.domain.phrases.context import is_background, is_deadline_date, is_over, is_urged
from directive_cli.domain.phrases.context_periods import is_deadline_count, is_deadline_span
from directive_cli.domain.phrases.context_rhythms import is_deadline_rhythm
from directive_cli.domain.phrases.dates import (
    MarkedDates,
    Target,
    When,
    fitting_frequency,
    is_bound,
)
from directive_cli.domain.phrases.faults import either_of_two, too_early
from directive_cli.domain.phrases.frequencies import Cycle, Rhythm
from directive_cli.domain.phrases.narrowing import ItemReading, narrowed
from directive_cli.domain.phrases.neighbours import is_of_a_report, under_report_label
from directive_cli.domain.phrases.ranges import is_reversed
from directive_cli.domain.phrases.relative import CountedTime
from directive_cli.domain.phrases.resolving import (
    Resolver,
    bare_frequencies,
    bounded,
    recurring,
    wrong_weekday,
)
from directive_cli.domain.phrases.scanning import Passed, ScannedItem
from directive_cli.domain.phrases.sentences import clause_start, sentence_start
from directive_cli.domain.phrases.time_spans import TimeSpan
from directive_cli.domain.phrases.unclear import Unclear, part_without_days
from directive_cli.domain.phrases.words import Words
from directive_cli.domain.phrases.years import NothingSaid, Unreadable, YearKeeper
from directive_cli.domain.recurrence import Frequency
from directive_cli.domain.vietnamese import normalise
from directive_cli.messages import Message, _

_JOINING = 2
"""Words that may stand between a day and the frequency after it."""
_FAR = 20
"""Words that may stand between a frequency and its day."""
_AROUND = 6
"""Items on either side that may show that reports are periodic."""
_LONG_PAST = timedelta(days=365)
_TILL = ("till", "till_end")


@dataclass(slots=True)
class Composer:
    """Turn the items of one text into readings, in order."""

    words: Words
    found: list[ScannedItem]
    issued_on: PartialDate | None
    ordered: bool = False
    """The text gives somebody work."""
    used: set[int] = field(default_factory=set)
    """Positions of the frequencies that a day has claimed."""

    def readings(self) -> list[ItemReading]:
        """Return the readings in the order of the text."""
        made: dict[int, ItemReading] = {}
        years = YearKeeper(self.issued_on)
        resolver, sentence = Resolver(self.issued_on, years), -1
        for at, found in enumerate(self.found):
            if found.sentence != sentence:
                years.previous, sentence = None, found.sentence
            reading = (
                self._ending(at, made)
                or self._begun(at, made, resolver)
                or self._reading(at, resolver)
            )
            if reading is not None:
                made[at] = reading
        for at, found in enumerate(self.found):
            item = found.item
            if (
                isinstance(item, Rhythm)
                and at not in self.used
                and (
                    is_deadline_rhythm(self.words, item, field=found.field, ordered=self.ordered)
                    or self._goes_on(at, made)
                )
            ):
                fault = self._other_rhythm(at)
                deadlines = (bare_frequencies(item),) if fault is None else ()
                made[at] = ItemReading(item.start, item.end, deadlines, fault)
        for at in range(len(self.found)):
            self._bounded_by(at, at - 2 if at - 1 in self.used else at - 1, made, resolver)
            self._bounded_by(at - 1, at, made, resolver)
        kept = [made[at] for at in sorted(made) if made[at].deadlines or made[at].fault]
        return narrowed(self.words, kept)

    def _bounded_by(
        self, at: int, bound: int, made: dict[int, ItemReading], resolver: Resolver
    ) -> None:
        """Let "Từ ngày D, hằng ngày trước 15 giờ", "các ngày thứ Bảy từ tháng 5 đến tháng 9" be one
        recurring deadline that begins and ends with the span at ``bound``.
        """
        span, reading = self.found[bound].item if bound >= 0 else None, made.get(at)
        if not isinstance(span, TimeSpan) or span.first is None or reading is None:
            return
        apart = reading.start - span.end if bound < at else span.start - reading.end
        recurs = reading.deadlines and all(isinstance(one, Every) for one in reading.deadlines)
        if not 0 <= apart <= 1 or not recurs:
            return
        try:
            period = resolver.spanned(span)
        except (Unreadable, NothingSaid, OverflowError):
            return
        assert isinstance(period, Span)
        made.pop(bound, None)
        made[at] = replace(
            reading,
            start=min(span.start, reading.start),
            end=max(span.end, reading.end),
            deadlines=bounded(reading.deadlines, starts=period.start, until=period.end),
        )

    def _goes_on(self, at: int, made: dict[int, ItemReading]) -> bool:
        """Tell whether a deadline with a day stands directly before: "trước ngày 20/12/2026 và hằng
        tháng".
        """
        before = made.get(at - 1)
        start = self.found[at].item.start
        return (
            before is not None
            and bool(before.deadlines)
            and before.end == start - 1
            and self.words[before.end] == "và"
        )

    def _other_rhythm(self, at: int) -> Message | None:
        """Return the fault of "trước ngày 10/6 hằng năm, định kỳ 6 tháng": two rhythms for one
        report.
        """
        rhythm = self.found[at].item
        dates = self.found[at - 1].item if at > 0 else None
        if (
            not isinstance(dates, MarkedDates)
            or not isinstance(rhythm, Rhythm)
            or rhythm.start - dates.end > 1
        ):
            return None
        cycle = dates.targets[-1].cycle
        if cycle is None or not rhythm.periodic or cycle.freq in rhythm.freqs:
            return None
        words = self.words.quoted(dates.start, rhythm.end)
        return _('"{words}" names two rhythms; state the day of each.', words=words)

    def _reading(self, at: int, resolver: Resolver) -> ItemReading | None:
        found = self.found[at]
        item = found.item
        try:
            if isinstance(item, MarkedDates):
                return self._marked(at, item, resolver)
            if isinstance(item, TimeSpan):
                return self._range(at, item, resolver, field=found.field)
            if isinstance(item, CountedTime):
                if not is_deadline_count(self.words, item, field=found.field, ordered=self.ordered):
                    return None
                return ItemReading(
                    item.start, item.end, (resolver.counted(item, self._event(item)),)
                )
        except Unreadable as fault:
            return ItemReading(item.start, item.end, fault=fault.message)
        except (NothingSaid, OverflowError):
            said = part_without_days(self.words, item) if isinstance(item, MarkedDates) else None
            return ItemReading(item.start, item.end, fault=said) if said is not None else None
        if isinstance(item, Unclear):
            return ItemReading(item.start, item.end, fault=item.message)
        if isinstance(item, Rhythm | Passed):
            return None
        return ItemReading(item.start, item.end, (NoDate(""),))

    def _marked(self, at: int, dates: MarkedDates, resolver: Resolver) -> ItemReading | None:
        deadlines: list[Deadline] = []
        start, end = dates.start, dates.end
        fault = either_of_two(self.words, dates)
        if fault is not None:
            return ItemReading(start, end, fault=fault)
        for target in dates.targets:
            cycle, rhythm = self._cycle(at, dates, target)
            if cycle is None and not is_bound(target):
                fault = fault or self._monthless(at, dates, target)
                continue
            if not is_deadline_date(
                self.words,
                dates,
                Target(target.when, cycle),
                field=self.found[at].field,
                issued_on=self.issued_on,
                ordered=self.ordered,
            ):
                continue
            if rhythm is not None:
                self.used.add(rhythm)
                start, end = self._widened(rhythm, start, end)
            if cycle is not None:
                deadlines.append(recurring(dates, target.when, cycle))
                fault = fault or self._of_working_day(dates, target.when)
                continue
            deadline, day = resolver.dated(dates, target.when)
            if not self._is_past(at, dates, day):
                deadlines.append(deadline)
                fault = (
                    fault
                    or wrong_weekday(target.when, day)
                    or too_early(deadline, day, self.issued_on)
                )
        return ItemReading(start, end, tuple(deadlines), fault) if deadlines or fault else None

    def _of_working_day(self, dates: MarkedDates, when: When) -> Message | None:
        """Return what the value of "ngày làm việc cuối cùng của tháng" leaves out."""
        if not isinstance(when, Point) or not when.working:
            return None
        return _(
            '"{words}" names a working day; the value holds the last day of the month.',
            words=self.words.quoted(dates.start, dates.end),
        )

    def _monthless(self, at: int, dates: MarkedDates, target: Target) -> Message | None:
        """Return the fault of "trước ngày 15", to which nothing near gives a month or a rhythm."""
        day = target.when.day if isinstance(target.when, Point) else None
        if (
            day is None
            or dates.marker.manner not in ("before", "latest")
            or self.words[dates.end] == "của"
        ):
            return None
        if not is_deadline_date(self.words, dates, target, field=self.found[at].field):
            return None
        words = self.words.quoted(dates.start, dates.end)
        return _('"{words}" names a day and no month; state the month.', words=words)

    def _range(
        self, at: int, span: TimeSpan, resolver: Resolver, *, field: bool
    ) -> ItemReading | None:
        rhythm = self.found[at - 1].item if at > 0 else None
        if (
            isinstance(rhythm, Rhythm)
            and span.start - rhythm.end <= 1
            and (isinstance(span.last, Stretch) or (self.ordered and span.last is not None))
            and span.first is not None
        ):
            return self._during(at, rhythm, span, resolver)
        counts = is_deadline_span(
            self.words, span, field=field, ordered=self.ordered, issued_on=self.issued_on
        )
        if not counts and not is_reversed(span):
            return None
        deadline = resolver.spanned(span)
        end = deadline.end if isinstance(deadline, Span) else None
        if (
            end is not None
            and not field
            and self.issued_on is not None
            and end.last_day < self.issued_on.first_day
        ):
            return None
        return ItemReading(span.start, span.end, (deadline,))

    def _during(self, at: int, rhythm: Rhythm, span: TimeSpan, resolver: Resolver) -> ItemReading:
        """Let "hằng năm (2026-2030)", "hằng năm, giai đoạn 2026-2030" be one recurring deadline
        with its years.
        """
        self.used.add(at - 1)
        years = resolver.spanned(span)
        assert isinstance(years, Span)
        bracketed = self.words[span.start - 1] == "(" and self.words[span.end] == ")"
        every = bounded((bare_frequencies(rhythm),), starts=years.start, until=years.end)
        return ItemReading(rhythm.start, span.end + bracketed, every)

    def _event(self, item: CountedTime) -> str:
        if item.from_issue:
            return "issued"
        words = self.words.text(item.event_start, item.event_end) if item.event_end else ""
        return " ".join(normalise(words).split())

    def _ending(self, at: int, made: dict[int, ItemReading]) -> ItemReading | None:
        """Let "cho đến hết năm 2026" behind a recurring deadline be its end, and take the place of
        its reading.
        """
        item, before = self.found[at].item, made.get(at - 1)
        if (
            not isinstance(item, MarkedDates)
            or item.marker.manner not in _TILL
            or not is_bound(item.targets[0])
        ):
            return None
        rhythm = self.found[at - 1].item if at > 0 and at - 1 not in self.used else None
        if isinstance(rhythm, Rhythm) and is_deadline_rhythm(
            self.words, rhythm, field=self.found[at].field
        ):
            before = ItemReading(rhythm.start, rhythm.end, (bare_frequencies(rhythm),))
        last = before.deadlines[-1] if before is not None and before.deadlines else None
        if before is None or not isinstance(last, Every) or not 0 <= item.start - before.end <= 1:
            return None
        try:
            until = Resolver(self.issued_on, YearKeeper(self.issued_on)).last_of(
                item.targets[0].when
            )
        except (Unreadable, NothingSaid, OverflowError):
            return None
        made.pop(at - 1, None)
        self.used.add(at - 1)
        return ItemReading(before.start, item.end, bounded(before.deadlines, until=until))

    def _begun(
        self, at: int, made: dict[int, ItemReading], resolver: Resolver
    ) -> ItemReading | None:
        """Let "bắt đầu từ tháng 3/2026" behind a recurring deadline be when it begins, "từ nay đến
        Tết" its time."""
        span, before = self.found[at].item, made.get(at - 1)
        if not isinstance(span, TimeSpan) or not at:
            return None
        if not span.from_now and (span.last is not None or span.first is None):
            return None
        rhythm = self.found[at - 1].item
        if isinstance(rhythm, Rhythm) and (
            self.ordered or is_deadline_rhythm(self.words, rhythm, field=self.found[at].field)
        ):
            before = ItemReading(rhythm.start, rhythm.end, (bare_frequencies(rhythm),))
        if (
            before is None
            or not all(isinstance(one, Every) for one in before.deadlines)
            or not 0 <= span.start - before.end <= 1
        ):
            return None
        try:
            period = resolver.spanned(span)
        except (Unreadable, NothingSaid, OverflowError):
            return None
        self.used.add(at - 1)
        made.pop(at - 1, None)
        assert isinstance(period, Span)
        closing = self.words[span.start - 1] == "(" and self.words[span.end] == ")"
        until = period.end if span.from_now else None
        rules = bounded(before.deadlines, starts=period.start, until=until)
        return ItemReading(before.start, span.end + closing, rules)

    def _widened(self, rhythm: int, start: int, end: int) -> tuple[int, int]:
        """Return the words from a frequency to its day, a bracket around the day closed."""
        item = self.found[rhythm].item
        closing = (
            end + 1
            if self.words[end] == ")" and "(" in self.words.between(item.start, start)
            else end
        )
        return min(item.start, start), max(item.end, closing)

    def _cycle(
        self, at: int, dates: MarkedDates, target: Target
    ) -> tuple[Cycle | None, int | None]:
        """Return the period of a target (its own, that of a frequency near it, or that of the
        report it is for) and the position of that frequency.
        """
        when = target.when
        rhythms = [
            (near, rhythm)
            for near in self._near(at, dates)
            if isinstance(rhythm := self.found[near].item, Rhythm)
        ]
        if target.cycle is not None:
            own = target.cycle.freq
            return target.cycle, next(
                (place for place, rhythm in rhythms if own in rhythm.freqs), None
            )
        if isinstance(when, Stretch) and when.year is None and rhythms:
            return self._yearly(dates, when, rhythms[0])
        if (
            not isinstance(when, Point)
            or when.year is not None
            or (is_bound(target) and when.month is None)
        ):
            return None, None
        fitting = [
            (place, freq)
            for place, rhythm in rhythms
            if (freq := fitting_frequency(when, rhythm)) is not None
        ]
        beside = (
            fitting and -_JOINING <= dates.start - self.found[fitting[0][0]].item.end <= _JOINING
        )
        if (
            when.month is not None
            and not beside
            and (
                self._is_report(at, dates)
                or self._shares_cycle(at, dates)
                or self._is_periodic(dates)
            )
        ):
            return Cycle(Frequency.YEARLY), None
        if not fitting:
            return None, None
        place, freq = fitting[0]
        interval = next(rhythm.interval for near, rhythm in rhythms if near == place)
        return Cycle(freq, interval=interval), place

    def _yearly(
        self, dates: MarkedDates, when: Stretch, rhythm: tuple[int, Rhythm]
    ) -> tuple[Cycle | None, int | None]:
        """Give "vào quý IV" the cycle of "mỗi năm" right before it, "vào tháng 6 và tháng 12" that
        of "6 tháng một lần"."""
        place, found = rhythm
        twice = found.freqs == (Frequency.HALF_YEARLY,) and len(dates.targets) > 1
        whole = when.unit in ("month", "quarter") and when.edge is None and when.shift is None
        yearly = twice or found.freqs == (Frequency.YEARLY,)
        if not yearly or dates.start - found.end > 1 or not whole:
            return None, None
        return Cycle(Frequency.YEARLY), place

    def _near(self, at: int, dates: MarkedDates) -> Iterator[int]:
        """Yield the position of the frequency before a day in its sentence, and of one directly
        after it.
        """
        for earlier in range(at - 1, -1, -1):
            found = self.found[earlier]
            if found.sentence != self.found[at].sentence or dates.start - found.item.end > _FAR:
                break
            if isinstance(found.item, Rhythm):
                yield earlier
                break
        after = self.found[at + 1].item if at + 1 < len(self.found) else None
        if after is not None and after.start - dates.end <= _JOINING:
            yield at + 1

    def _shares_cycle(self, at: int, dates: MarkedDates) -> bool:
        """Tell whether "và trước ngày 15/12 hằng năm" follows a day."""
        after = self.found[at + 1].item if at + 1 < len(self.found) else None
        if not isinstance(after, MarkedDates) or self.words.between(dates.end, after.start) not in (
            ["và"],
            [","],
        ):
            return False
        cycle = after.targets[-1].cycle
        return cycle is not None and cycle.freq is Frequency.YEARLY

    def _is_periodic(self, dates: MarkedDates) -> bool:
        """Tell whether "định kỳ" stands before a day: "định kỳ báo cáo trước ngày 02/12"."""
        before = self.words.between(clause_start(self.words, dates.start), dates.start)
        return "kỳ" in before and before[before.index("kỳ") - 1] == "định"

    def _is_report(self, at: int, dates: MarkedDates) -> bool:
        """Tell whether "6 tháng" or "quý I" stands before a day, among periodic reports."""
        if under_report_label(self.words, dates.start):
            return True
        if not is_of_a_report(self.words, dates.start):
            return False
        if self.issued_on is None:
            return True
        around = self.found[max(at - _AROUND, 0) : at + _AROUND + 1]
        others = [other for other in around if other is not self.found[at]]
        near = any(other.sentence == self.found[at].sentence for other in others)
        beside = near or any(is_of_a_report(self.words, other.item.start) for other in others)
        recurs = any(isinstance(other.item, Rhythm) or _recurs(other.item) for other in around)
        periodic = "kỳ" in self.words.between(sentence_start(self.words, dates.start), dates.start)
        return periodic or recurs or beside

    def _is_past(self, at: int, dates: MarkedDates, day: date) -> bool:
        """Tell whether a day so precedes the document that it is background: a condition, a figure,
        an old deadline.
        """
        if self.issued_on is None or self.found[at].field:
            return False
        first = self.issued_on.first_day
        if day < first and is_background(self.words, dates.start, dates.end):
            return True
        if (
            is_urged(self.words, dates.start)
            or dates.marker.urgent
            or dates.marker.manner in ("latest", "limit")
        ):
            return day < first - _LONG_PAST
        if dates.marker.manner == "before" and not is_over(self.words, dates.start):
            return day < first - _LONG_PAST
        return day < first


def _recurs(item: object) -> bool:
    return isinstance(item, MarkedDates) and any(
        target.cycle is not None for target in item.targets
    )
