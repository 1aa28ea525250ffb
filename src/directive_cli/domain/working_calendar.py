"""Working days of Vietnamese offices: weekends, public holidays, swapped days and worked Saturdays.

Owns the form of ``calendar.yaml``, as plain data. Must not know files or the clock.

The statutory days come from the ``holidays`` package (Labour Code 2019, art. 111–112); what each
year's announcement changes stands in ``calendar.yaml``, because a library lags every announcement::

    years:
      "2026":                            # listed: announced; any other year is provisional
        announcements:
          - {number: 12729/VPCP-KGVX, title: …}          # issued_on and title are optional
        off:                             # days off that the announcement fixes, moves or adds
          - {date: 2026-01-02, name: Nghỉ hoán đổi, source: 12729/VPCP-KGVX}
        worked:                          # Saturdays (or other days off) that are worked
          - {date: 2026-01-10, instead_of: 2026-01-02, source: 12729/VPCP-KGVX}

        proposed:                        # undecided: while one stands, the year is provisional
          - {off: 2026-11-23, worked: 2026-11-28, source: …}    # worked and source are optional

A day may stand both here and in the package; here counts.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

STATUTE = "Labour Code, art. 112"
"""Source of a day off that needs no announcement."""
CULTURE_DAY = "28/2026/QH16"
"""Source of 24 November, a day off from 2026 on.

It is not in art. 112, so art. 111(3) does not make it up when it falls on a weekend; the
``holidays`` package does.
"""
PACKAGE = "holidays"
"""Source of a swapped day that the package of that name knows and ``calendar.yaml`` does not."""

_SATURDAY = 5
_SWAPPED = "Ngày nghỉ (thay cho"
_CULTURE_DAY = "Ngày Văn hóa Việt Nam"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day off that is not an ordinary weekend, or a weekend's day that a holiday falls on."""

    day: date
    name: str
    source: str
    """The announcement's number, or the statute."""


@dataclass(frozen=True, slots=True)
class WorkedDay:
    """A Saturday or other day off on which offices work."""

    day: date
    instead_of: date | None
    """The working day that is off in exchange."""
    source: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A swap of days that is proposed and not decided."""

    off: date
    worked: date | None
    source: str


class WorkingCalendar:
    """Answer which days are worked.

    Cheap to build: a year is worked out when it is first asked for.
    """

    def __init__(
        self,
        *,
        off: Iterable[DayOff] = (),
        worked: Iterable[WorkedDay] = (),
        announced_years: Iterable[int] = (),
        announcements: Mapping[int, tuple[str, ...]] | None = None,
        proposals: Mapping[int, tuple[Proposal, ...]] | None = None,
        given_years: Iterable[int] = (),
    ) -> None:
        """Build from values; for a year in ``given_years`` no statutory day is added."""
        self._off: dict[int, dict[date, DayOff]] = {}
        for day_off in off:
            self._off.setdefault(day_off.day.year, {})[day_off.day] = day_off
        self._worked: dict[int, dict[date, WorkedDay]] = {}
        for worked_day in worked:
            self._worked.setdefault(worked_day.day.year, {})[worked_day.day] = worked_day
        self._announced = frozenset(announced_years)
        self._announcements = dict(announcements or {})
        self._proposals = {year: listed for year, listed in (proposals or {}).items() if listed}
        self._complete = set(given_years)
        self._years: dict[int, _Year] = {}

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any] | None) -> WorkingCalendar:
        """Build from the content of ``calendar.yaml``; None gives the statutory days only, every
        year provisional."""
        years = (data or {}).get("years") or {}
        off: list[DayOff] = []
        worked: list[WorkedDay] = []
        announcements: dict[int, tuple[str, ...]] = {}
        proposals: dict[int, tuple[Proposal, ...]] = {}
        for year, listed in years.items():
            content = listed or {}
            announcements[int(year)] = tuple(
                str(entry["number"]) for entry in content.get("announcements") or ()
            )
            proposals[int(year)] = tuple(
                _proposal(entry) for entry in content.get("proposed") or ()
            )
            off += [
                DayOff(
                    _day(entry["date"]),
                    str(entry.get("name") or ""),
                    str(entry.get("source") or ""),
                )
                for entry in content.get("off") or ()
            ]
            worked += [
                WorkedDay(
                    _day(entry["date"]),
                    _day(entry["instead_of"]) if entry.get("instead_of") else None,
                    str(entry.get("source") or ""),
                )
                for entry in content.get("worked") or ()
            ]
        return cls(
            off=off,
            worked=worked,
            announced_years=announcements,
            announcements=announcements,
            proposals=proposals,
        )

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> WorkingCalendar:
        """Build from what ``table`` returned; a year inside it never needs the ``holidays``
        package."""
        return cls(
            off=[
                DayOff(date.fromisoformat(day), name, source) for day, name, source in table["off"]
            ],
            worked=[
                WorkedDay(
                    date.fromisoformat(day),
                    date.fromisoformat(instead) if instead else None,
                    source,
                )
                for day, instead, source in table["worked"]
            ],
            announced_years=[int(year) for year in table["announcements"]],
            announcements={
                int(year): tuple(numbers) for year, numbers in table["announcements"].items()
            },
            proposals={
                int(year): tuple(_proposal(entry) for entry in listed)
                for year, listed in table["proposals"].items()
            },
            given_years=table["years"],
        )

    def table(self, first_year: int, last_year: int) -> dict[str, Any]:
        """Return these years (inclusive), and all that ``calendar.yaml`` says of others, as
        JSON-able data."""
        years = range(first_year, last_year + 1)
        for year in years:
            self._complete_year(year)
        return {
            "years": sorted({*years, *self._complete}),
            "announcements": {
                str(year): list(self.announcements(year)) for year in sorted(self._announced)
            },
            "proposals": {
                str(year): [
                    {
                        "off": entry.off.isoformat(),
                        "worked": entry.worked.isoformat() if entry.worked else None,
                        "source": entry.source,
                    }
                    for entry in listed
                ]
                for year, listed in sorted(self._proposals.items())
            },
            "off": [
                [entry.day.isoformat(), entry.name, entry.source]
                for year in sorted(self._off)
                for _, entry in sorted(self._off[year].items())
            ],
            "worked": [
                [
                    entry.day.isoformat(),
                    entry.instead_of.isoformat() if entry.instead_of else "",
                    entry.source,
                ]
                for year in sorted(self._worked)
                for _, entry in sorted(self._worked[year].items())
            ],
        }

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work on ``day``."""
        return self._year(day.year).works(day)

    def last_working_day(self, on_or_before: date) -> date:
        """Return the latest working day up to and including the given one."""
        day = on_or_before
        while not self.is_working_day(day):
            day -= _ONE_DAY
        return day

    def next_working_day(self, on_or_after: date) -> date:
        """Return the earliest working day from the given one on."""
        day = on_or_after
        while not self.is_working_day(day):
            day += _ONE_DAY
        return day

    def add_working_days(self, day: date, count: int) -> date:
        """Return the ``count``-th working day after ``day``, which is not counted itself (Civil
        Code, art. 147).

        A negative count goes back; 0 returns ``day`` unchanged.
        """
        step = _ONE_DAY if count > 0 else -_ONE_DAY
        for _ in range(abs(count)):
            day += step
            while not self.is_working_day(day):
                day += step
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Return how many working days lie in (start, end]; negative when ``end`` is before
        ``start``."""
        if end < start:
            return -self.working_days_between(end, start)
        if start.year == end.year:
            year = self._year(start.year)
            return year.worked_up_to(end) - year.worked_up_to(start)
        count = -self._year(start.year).worked_up_to(start)
        for number in range(start.year, end.year):
            count += self._year(number).worked_up_to(date(number, 12, 31))
        return count + self._year(end.year).worked_up_to(end)

    def is_provisional(self, year: int) -> bool:
        """Tell whether ``year`` is not announced in ``calendar.yaml``, or a proposal for it is
        open."""
        return year not in self._announced or year in self._proposals

    def proposals(self, year: int) -> tuple[Proposal, ...]:
        """Return the swaps of ``year`` that are proposed and not decided."""
        return self._proposals.get(year, ())

    def announcements(self, year: int) -> tuple[str, ...]:
        """Return the numbers of the announcements that ``calendar.yaml`` names for ``year``."""
        return self._announcements.get(year, ())

    def days_off(self, year: int) -> list[DayOff]:
        """Return the days off of ``year`` in order, those on a weekend included, ordinary weekends
        not."""
        self._complete_year(year)
        worked = self._worked.get(year, {})
        return [
            entry for day, entry in sorted(self._off.get(year, {}).items()) if day not in worked
        ]

    def worked_saturdays(self, year: int) -> list[WorkedDay]:
        """Return the Saturdays (and other days off) of ``year`` that are worked, in order."""
        self._complete_year(year)
        return [entry for _, entry in sorted(self._worked.get(year, {}).items())]

    def _year(self, year: int) -> _Year:
        known = self._years.get(year)
        if known is None:
            self._complete_year(year)
            known = self._years[year] = _Year(
                year, self._off.get(year, {}), self._worked.get(year, {})
            )
        return known

    def _complete_year(self, year: int) -> None:
        if year in self._complete:
            return
        self._complete.add(year)
        own_off = self._off.setdefault(year, {})
        own_worked = self._worked.setdefault(year, {})
        off, worked = _statutory_days(year)
        for day_off in off:
            own_off.setdefault(day_off.day, day_off)
        for worked_day in worked:
            own_worked.setdefault(worked_day.day, worked_day)


class _Year:
    """The exceptions of one year, ready for counting."""

    def __init__(self, year: int, off: Iterable[date], worked: Iterable[date]) -> None:
        self._worked = frozenset(day for day in worked if day.weekday() >= _SATURDAY or day in off)
        self._off = frozenset(off) - self._worked
        self._eve = date(year, 1, 1) - _ONE_DAY if year > 1 else date.min
        self._added = sorted(day for day in self._worked if day.weekday() >= _SATURDAY)
        self._removed = sorted(day for day in self._off if day.weekday() < _SATURDAY)

    def works(self, day: date) -> bool:
        if day.weekday() >= _SATURDAY:
            return day in self._worked
        return day not in self._off

    def worked_up_to(self, day: date) -> int:
        """Return the number of working days from 1 January to ``day``, both included."""
        weeks, rest = divmod((day - self._eve).days, 7)
        first = (self._eve.weekday() + 1) % 7
        weekdays = weeks * 5 + sum(1 for offset in range(rest) if (first + offset) % 7 < _SATURDAY)
        return weekdays + bisect_right(self._added, day) - bisect_right(self._removed, day)


def _statutory_days(year: int) -> tuple[list[DayOff], list[WorkedDay]]:
    from holidays import country_holidays  # slow to import: only for a year that no table gives

    package = country_holidays("VN", years=year, language="vi")
    off = [
        DayOff(day, name, _source(name))
        for day, name in package.items()
        if day.year == year and not name.startswith(f"{_CULTURE_DAY} (")
    ]
    saturdays = getattr(package, "weekend_workdays", ())
    return off, [WorkedDay(day, None, PACKAGE) for day in saturdays if day.year == year]


def _source(name: str) -> str:
    if name.startswith(_SWAPPED):
        return PACKAGE
    return CULTURE_DAY if name == _CULTURE_DAY else STATUTE


def _proposal(entry: Mapping[str, Any]) -> Proposal:
    worked = entry.get("worked")
    return Proposal(
        _day(entry["off"]), _day(worked) if worked else None, str(entry.get("source") or "")
    )


def _day(value: date | str) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
