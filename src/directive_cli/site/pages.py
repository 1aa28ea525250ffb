"""The pages of the site as text: what was gathered, put into the templates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from directive_cli.domain.agency_kinds import kind_words
from directive_cli.domain.status import State
from directive_cli.domain.vietnamese import alphabetical
from directive_cli.formats.cells import capitalised
from directive_cli.formats.html_pages import SIGNS
from directive_cli.messages import Message, _, joined
from directive_cli.reports.figures import agency_count, task_count
from directive_cli.reports.table import Rate, state_words
from directive_cli.site.addresses import (
    ABOUT_PAGE,
    AGENCIES_PAGE,
    CHANGES_PAGE,
    DOCUMENTS_PAGE,
    OVERVIEW_PAGE,
    SEARCH_PAGE,
    agency_page,
)
from directive_cli.site.cards import Card
from directive_cli.site.contents import AgencyTasks, Change, Shortlist, on_time
from directive_cli.site.frame import Frame
from directive_cli.site.period_pages import DocumentLists, DueCalendar
from directive_cli.site.search_rows import SEARCH_STATES, script_json

_LATE_SHOWN = 12
"""How many overdue cards the overview shows before each decider's are cut to three."""
_A_FEW = 3
_CHANGES_SHOWN = 8
_CHANGES_AT_MOST = 200
_AGENCIES_SHOWN = 20
_COMMUNE = "commune"
COMMUNES_PLACE = "xa-phuong"


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """One line of a table of agencies."""

    name: Message | str
    page: str
    overdue: int
    coming: int
    unconfirmed: int
    rate: Rate


@dataclass(frozen=True, slots=True)
class DeciderCards:
    """The tasks that wait for one decider."""

    name: str
    page: str
    count: int
    cards: list[Card]
    more: int


class SitePages:
    """Renders the pages that look at the whole registry."""

    def __init__(self, frame: Frame, *, revision: str | None) -> None:
        self._frame = frame
        self._contents = frame.contents
        self._snapshot = frame.contents.snapshot
        self._register = frame.contents.snapshot.register
        self._translate = frame.translate
        self._said = frame.said
        self._render = frame.render
        self._revision = revision

    def rest(self) -> Iterator[tuple[str, str]]:
        """Yield (page, text) of every page that looks at the whole registry."""
        yield OVERVIEW_PAGE, self._overview()
        yield CHANGES_PAGE, self._changes_page()
        for agency in self._contents.shown_agencies():
            page = agency_page(agency)
            yield page, self._agency(page, agency)
        yield AGENCIES_PAGE, self._agencies()
        yield from DocumentLists(self._frame).pages()
        yield from DueCalendar(self._frame).pages()
        yield ABOUT_PAGE, self._about()

    def search(self, at_once: list[str], later: list[str]) -> tuple[str, str]:
        """Return (page, text) of the search over these scripts; ``later`` are asked for."""
        further = any(name.startswith("open") for name in later)
        return SEARCH_PAGE, self._render(
            "search.html", SEARCH_PAGE, "", at_once=at_once, later=later, further=further
        )

    def build_script(self) -> str:
        """Return the script that holds the day of the build, and the words of the scripts."""
        said = self._said
        states = [
            (state.value, SIGNS[state], capitalised(said(state_words(state))))
            for state in SEARCH_STATES
        ]
        day = self._snapshot.as_of
        words = {
            "as_of": said(_("As of {day}.", day=day)),
            "late": [said(_("{n} day", plural="{n} days", n=n)) for n in (1, "{n}")],
            "left": [said(_("{n} day left", plural="{n} days left", n=n)) for n in (1, "{n}")],
            "today": said(_("today")),
            "stale": said(_("This copy is of {day}; it may be out of date.", day=day)),
            "shown": said(_("{n} shown", n="{n}")),
            "found": said(_("{n} found", n="{n}")),
            "ask": said(_("Type what to search for.")),
            "loading": said(_("Loading…")),
            "failed": said(_("The list to search through cannot be loaded.")),
            "item": said(_("item {item}", item="{item}")),
            "deadline": said(_("deadline {day}", day="{day}")),
            "day_first": self._translate.language == "vi",
            "states": states,
        }
        record = {
            "as_of": day.isoformat(),
            "due_soon_until": self._snapshot.due_soon_until.isoformat(),
            "words": words,
        }
        return f"window.DIRECTIVE_BUILD = {script_json(record)};\n"

    def _overview(self) -> str:
        contents = self._contents
        overdue = contents.states[State.OVERDUE]
        changes = self._change_lines()
        rows = self._agency_lines()
        rows.sort(key=lambda line: -line.overdue)
        shown = [line for line in rows if line.overdue] or rows
        return self._render(
            "overview.html", OVERVIEW_PAGE, OVERVIEW_PAGE,
            as_of=self._snapshot.as_of, sentences=list(self._sentences(overdue)), overdue=overdue,
            within_week=contents.within_week, within_month=contents.within_month,
            rate=on_time(contents.states), late=self._by_decider(contents.late_by_decider),
            waiting=self._by_decider(contents.waiting_by_decider), coming=contents.coming.first,
            coming_more=contents.coming.more,
            changes=changes[:_CHANGES_SHOWN],
            changes_more=max(0, len(changes) - _CHANGES_SHOWN),
            by_agency=shown[:_AGENCIES_SHOWN], agencies=len(contents.shown_agencies()),
        )  # fmt: skip

    def _sentences(self, overdue: int) -> Iterator[Message]:
        contents = self._contents
        if overdue and contents.first_late_day:
            yield _(
                "{n} task is overdue, the longest since {day}.",
                plural="{n} tasks are overdue, the longest since {day}.",
                n=overdue,
                day=contents.first_late_day,
            )
        else:
            yield _("No task is overdue.")
        if contents.within_week:
            yield _(
                "{n} task is due within 7 days, {month} within 30 days.",
                plural="{n} tasks are due within 7 days, {month} within 30 days.",
                n=contents.within_week,
                month=contents.within_month,
            )
        elif contents.within_month:
            yield _("None is due within 7 days, {n} within 30 days.", n=contents.within_month)
        elif contents.first_coming_day:
            yield _("None is due within 30 days; the next on {day}.", day=contents.first_coming_day)
        else:
            yield _("None is due within 30 days.")

    def _by_decider(self, groups: dict[tuple[str, ...], Shortlist[Card]]) -> list[DeciderCards]:
        total = sum(short.count for short in groups.values())
        limit = total if total <= _LATE_SHOWN else _A_FEW
        found = [
            DeciderCards(
                name=", ".join(self._register.name(each) for each in deciders)
                or self._said(_("(who decides is not named)")),
                page=f"{agency_page(deciders[0])}#nhan" if deciders else DOCUMENTS_PAGE,
                count=short.count,
                cards=short.first[:limit],
                more=max(0, short.count - limit),
            )
            for deciders, short in groups.items()
        ]
        found.sort(key=lambda group: (-group.count, alphabetical(group.name)))
        return found

    def _change_lines(self) -> list[dict[str, Any]]:
        """Return what happened within the week, task by task, the latest first."""
        by_task: dict[str, list[Change]] = {}
        for change in self._contents.changes():
            by_task.setdefault(change.card.page, []).append(change)
        return [
            {
                "card": changes[0].card,
                "what": [
                    {
                        "words": self._frame.event_words(change.kind, len(change.agencies)),
                        "day": change.day,
                        "who": change.agencies[0]
                        if len(change.agencies) == 1 and change.agencies[0] != change.card.who
                        else None,
                    }
                    for change in changes
                ],
            }
            for changes in by_task.values()
        ]

    def _changes_page(self) -> str:
        changes = self._change_lines()
        return self._render(
            "changes.html", CHANGES_PAGE, OVERVIEW_PAGE,
            changes=changes[:_CHANGES_AT_MOST],
            changes_more=max(0, len(changes) - _CHANGES_AT_MOST),
        )  # fmt: skip

    def _agency_lines(self) -> list[AgencyLine]:
        """Return a line an agency that owes something, the communes in one, by name."""
        lines = []
        communes: list[AgencyTasks] = []
        for agency in self._contents.shown_agencies():
            own = self._contents.agencies.get(agency)
            if own is None or not own.states:
                continue
            known = self._register.agencies.get(agency)
            if known and known.kind == _COMMUNE:
                communes.append(own)
            else:
                lines.append(self._line(agency, own))
        if communes:
            states = sum((each.states for each in communes), start=type(communes[0].states)())
            words = _("{n} commune or ward", plural="{n} communes and wards", n=len(communes))
            lines.append(
                AgencyLine(
                    words,
                    f"{AGENCIES_PAGE}#{COMMUNES_PLACE}",
                    states[State.OVERDUE],
                    sum(each.coming for each in communes),
                    sum(each.unconfirmed for each in communes),
                    on_time(states),
                )
            )
        return lines

    def _line(self, agency: str, own: AgencyTasks) -> AgencyLine:
        return AgencyLine(
            self._register.name(agency), agency_page(agency), own.states[State.OVERDUE],
            own.coming, own.unconfirmed, own.rate,
        )  # fmt: skip

    def _agencies(self) -> str:
        kinds: defaultdict[str, list[AgencyLine]] = defaultdict(list)
        for agency in self._contents.shown_agencies():
            known = self._register.agencies.get(agency)
            own = self._contents.agency(agency)
            kinds[known.kind if known else "other"].append(self._line(agency, own))
        order = dict.fromkeys(agency.kind for agency in self._register.agencies.values())
        last = ("other", _COMMUNE)
        ranked = sorted(kinds, key=lambda kind: (kind in last, [*order, kind].index(kind)))
        groups = [
            (
                capitalised(self._said(kind_words(kind))),
                COMMUNES_PLACE if kind == _COMMUNE else None,
                kinds[kind],
            )
            for kind in ranked
        ]
        return self._render(
            "agencies.html", AGENCIES_PAGE, AGENCIES_PAGE, groups=groups,
            count=len(self._contents.shown_agencies()),
        )  # fmt: skip

    def _agency(self, page: str, agency: str) -> str:
        own = self._contents.agency(agency)
        known = self._register.agencies.get(agency)
        what: list[str] = []
        if known:
            what += [capitalised(self._said(kind_words(known.kind))), *known.abbreviations[:2]]
            if known.parent:
                what.append(
                    self._said(_("under {agency}", agency=self._register.name(known.parent)))
                )
        searches = [self._register.name(each or agency) for each, _n in own.named_by.most_common(4)]
        return self._render(
            "agency.html", page, AGENCIES_PAGE, name=self._register.name(agency), what=what,
            it=own,
            shares=self._frame.shares(own.states, by_day=True), total=own.states.total(),
            days=self._by_day(own.days),
            searches=searches or [self._register.name(agency)],
        )  # fmt: skip

    def _by_day(self, days: Counter[date]) -> str:
        """Return counts by last day for the page's script, those of earlier years in one."""
        year = self._snapshot.as_of.year
        merged: Counter[str] = Counter()
        for day, count in days.items():
            merged[day.isoformat() if day.year >= year else f"{day.year}-12-31"] += count
        return " ".join(f"{day}={count}" for day, count in sorted(merged.items()))

    def _about(self) -> str:
        contents = self._contents
        documents = len(contents.listed)
        told = joined(
            [
                _("{n} document", plural="{n} documents", n=documents),
                task_count(contents.states.total()),
                agency_count(len(contents.shown_agencies())),
            ],
            ", ",
        )
        known: list[tuple[Message, list[Any]]] = [
            (_("Registry"), [self._snapshot.name or ""]),
            (_("As of"), [self._snapshot.as_of]),
            *([(_("Revision"), [self._revision])] if self._revision else []),
            (_("Contents"), [told]),
        ]
        return self._render(
            "about.html", ABOUT_PAGE, "", known=known, with_notes=contents.with_notes,
            provisional=", ".join(str(year) for year in sorted(contents.provisional_years)),
            unread=[(each.path, each.message) for each in self._snapshot.unread],
        )  # fmt: skip
