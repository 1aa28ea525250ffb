"""Long lists by date, in pages that a phone can read: years, months and days that divide as needed.

A page's address is its period's (``nam/2025.html``, ``nam/2025-11.html``), which never changes: a
list that grows too long gives way to links to its months or days, and the address stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from directive_cli.domain.status import State
from directive_cli.formats.cells import weekday_name
from directive_cli.messages import Message, _
from directive_cli.site.addresses import (
    CALENDAR_PAGE,
    DOCUMENTS_PAGE,
    due_page,
    month_page,
    year_page,
)
from directive_cli.site.cards import Card, partial_date
from directive_cli.site.contents import ListedDocument
from directive_cli.site.frame import Frame

_Entry = TypeVar("_Entry")

LINES_AT_MOST = 100
"""Documents, or tasks of one day, on a page."""
_NEWEST_SHOWN = 40
_CALENDAR_AT_MOST = 60
"""Tasks on a page of the calendar before its fullest days show fewer."""
_ON_A_DAY, _OF_A_FULL_DAY = 5, 2
"""A day with more than the first has a page of its own."""
_YEAR, _MONTH, _DAY = 4, 7, 10
"""How much of a day's ISO text names the period."""


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """One period in a list of them."""

    words: Message | str
    page: str
    documents: int
    overdue: int


class DocumentLists:
    """Renders the lists of documents, the latest first."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield (page, text) of the list of the newest documents, and of every period."""
        listed = sorted(
            self._frame.contents.listed, key=lambda each: (each.dated, each.link.id), reverse=True
        )
        newest = [each for each in listed if each.tasks]
        years = _by_prefix(listed, _YEAR)
        yield DOCUMENTS_PAGE, self._list(
            DOCUMENTS_PAGE, _("Documents that assign tasks"), newest[:_NEWEST_SHOWN],
            periods=self._lines(years), more=max(0, len(newest) - _NEWEST_SHOWN),
        )  # fmt: skip
        for year, own in years.items():
            yield from self._period(year, own, ((DOCUMENTS_PAGE, _("Documents")),))

    def _period(
        self,
        period: str,
        documents: Sequence[ListedDocument],
        above: tuple[tuple[str, Message], ...],
    ) -> Iterator[tuple[str, str]]:
        """Yield a period's page, and those of its parts where it holds too much for one page."""
        page = year_page(period)
        heading = _period_heading(period)
        within = {_YEAR: _MONTH, _MONTH: _DAY}.get(len(period))
        parts: dict[str, list[ListedDocument]] = {}
        if len(documents) > LINES_AT_MOST and within:
            parts = _by_prefix([each for each in documents if len(each.dated) >= within], within)
            documents = [each for each in documents if len(each.dated) < within]
        pieces = _pieces(documents)
        for number, some in enumerate(pieces, 1):
            yield year_page(period, number), self._list(
                year_page(period, number), heading, some, above=above,
                periods=self._lines(parts) if number == 1 else [],
                numbered=[year_page(period, at + 1) for at in range(len(pieces))],
            )  # fmt: skip
        for part, own in parts.items():
            yield from self._period(part, own, (*above, (page, _period_name(period))))

    def _lines(self, periods: dict[str, list[ListedDocument]]) -> list[PeriodLine]:
        return [
            PeriodLine(
                _period_name(period), year_page(period), len(own),
                sum(each.states[State.OVERDUE] for each in own),
            )
            for period, own in periods.items()
        ]  # fmt: skip

    def _list(
        self,
        page: str,
        heading: Message,
        documents: Sequence[ListedDocument],
        *,
        periods: Sequence[PeriodLine] = (),
        above: Sequence[tuple[str, Message]] = (),
        numbered: Sequence[str] = (),
        more: int = 0,
    ) -> str:
        rows = [
            {
                "link": each.link, "draft": each.draft, "issuer": each.issuer,
                "when": self._frame.said(partial_date(each.dated)) if each.dated else "",
                "cited_only": each.cited_only, "tasks": each.tasks, "open": each.open,
                "overdue": each.states[State.OVERDUE],
            }
            for each in documents
        ]  # fmt: skip
        return self._frame.render(
            "documents.html", page, DOCUMENTS_PAGE, heading=heading, documents=rows,
            periods=periods, above=above, numbered=numbered, more=more,
        )  # fmt: skip


class DueCalendar:
    """Renders the calendar of what is not done."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._days = {day: _in_order(own) for day, own in frame.contents.due.items()}
        self._months: defaultdict[str, list[date]] = defaultdict(list)
        for day in sorted(self._days):
            self._months[day.isoformat()[:_MONTH]].append(day)

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield (page, text) of the calendar's start, of every month, and of the days with much."""
        ordered = sorted(self._months)
        coming = self._coming()
        yield CALENDAR_PAGE, self._page(
            CALENDAR_PAGE, _("Calendar of deadlines"), coming,
            months=[
                {"page": month_page(month), "year": month[:_YEAR], "month": month[5:]}
                for month in ordered
            ],
        )  # fmt: skip
        for at, month in enumerate(ordered):
            # Only the neighbours: a new month must not change the pages of all others.
            around = [*ordered[max(0, at - 1) : at], *ordered[at + 1 : at + 2]]
            yield month_page(month), self._page(
                month_page(month), _period_name(month), self._months[month],
                neighbours=[(month_page(each), _period_name(each)) for each in around],
            )  # fmt: skip
        for day, cards in self._days.items():
            if len(cards) > _ON_A_DAY:
                yield from self._day(day, cards)

    def _coming(self) -> list[date]:
        """Return the next days, as many as a page holds."""
        found: list[date] = []
        lines = 0
        for day in sorted(self._days):
            if day >= self._frame.contents.snapshot.as_of:
                lines += min(_ON_A_DAY, len(self._days[day]))
                if lines > _CALENDAR_AT_MOST:
                    break
                found.append(day)
        return found

    def _page(
        self,
        page: str,
        heading: Message,
        days: Sequence[date],
        *,
        months: Sequence[dict[str, str]] = (),
        neighbours: Sequence[tuple[str, Message]] = (),
    ) -> str:
        lines = sum(min(_ON_A_DAY, len(self._days[day])) for day in days)
        of_full = _ON_A_DAY if lines <= _CALENDAR_AT_MOST else _OF_A_FULL_DAY
        shown = []
        for day in days:
            cards = self._days[day]
            limit = of_full if len(cards) > _ON_A_DAY else _ON_A_DAY
            shown.append(
                {
                    "day": day, "weekday": self._weekday(day), "cards": cards[:limit],
                    "more": max(0, len(cards) - limit), "page": due_page(day),
                }
            )  # fmt: skip
        return self._frame.render(
            "calendar.html", page, CALENDAR_PAGE, heading=heading, months=months,
            neighbours=neighbours, shown=shown, numbered=(),
        )  # fmt: skip

    def _day(self, day: date, cards: Sequence[Card]) -> Iterator[tuple[str, str]]:
        month = day.isoformat()[:_MONTH]
        pieces = _pieces(cards)
        for number, some in enumerate(pieces, 1):
            page = due_page(day, number)
            yield page, self._frame.render(
                "calendar.html", page, CALENDAR_PAGE, months=(),
                heading=Message("{weekday}, {day}", weekday=self._weekday(day), day=day),
                neighbours=[(month_page(month), _period_name(month))],
                shown=[{"day": day, "weekday": None, "cards": some, "more": 0, "page": page}],
                numbered=[due_page(day, at + 1) for at in range(len(pieces))],
            )  # fmt: skip

    def _weekday(self, day: date) -> str:
        return weekday_name(day, self._frame.translate)


def _by_prefix(documents: Sequence[ListedDocument], length: int) -> dict[str, list[ListedDocument]]:
    found: defaultdict[str, list[ListedDocument]] = defaultdict(list)
    for each in documents:
        found[each.dated[:length]].append(each)
    return found


def _in_order(due: Sequence[tuple[tuple[str, int], Card]]) -> list[Card]:
    return [card for _place, card in sorted(due, key=lambda pair: pair[0])]


def _pieces(entries: Sequence[_Entry]) -> list[Sequence[_Entry]]:
    """Return a list in parts of one page each; at least one part."""
    starts = range(0, max(1, len(entries)), LINES_AT_MOST)
    return [entries[start : start + LINES_AT_MOST] for start in starts]


def _period_name(period: str) -> Message:
    if not period:
        return _("Without a date")
    if len(period) == _YEAR:
        return _("Year {year}", year=period)
    if len(period) == _MONTH:
        return _("Month {month}/{year}", month=period[5:], year=period[:_YEAR])
    return partial_date(period)


def _period_heading(period: str) -> Message:
    if not period:
        return _("Documents without a date")
    if len(period) == _YEAR:
        return _("Documents of {year}", year=period)
    if len(period) == _MONTH:
        return _("Documents of {month}/{year}", month=period[5:], year=period[:_YEAR])
    return _("Documents of the day {day}", day=date.fromisoformat(period))
