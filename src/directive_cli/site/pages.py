"""The pages of the site as text: what was gathered, put into the templates."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from directive_cli.domain.status import LEAST_FINISHED_FIRST, State, in_force
from directive_cli.domain.vietnamese import alphabetical
from directive_cli.formats.cells import capitalised, visible_lines, weekday_name
from directive_cli.formats.html_pages import SIGNS, page_environment
from directive_cli.messages import Message, _
from directive_cli.reports.agency_kinds import kind_words
from directive_cli.reports.directive import BACK_LINK_WORDS, EVENT_WORDS, LINK_WORDS, known_date
from directive_cli.reports.table import READINGS, state_words
from directive_cli.site.addresses import (
    ABOUT_PAGE,
    AGENCIES_PAGE,
    CALENDAR_PAGE,
    CHANGES_PAGE,
    DOCUMENTS_PAGE,
    OVERVIEW_PAGE,
    SEARCH_PAGE,
    agency_page,
    anchor,
    document_page,
    month_page,
    task_page,
    up,
    year_page,
)
from directive_cli.site.cards import has_own_page
from directive_cli.site.contents import on_time
from directive_cli.site.search_rows import SEARCH_STATES, script_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from directive_cli.registry.rows import Assignment, Directive, Task
    from directive_cli.reports.table import Rate
    from directive_cli.site.cards import Card
    from directive_cli.site.contents import AgencyTasks, Change, Contents, Shortlist
    from directive_cli.translation import Translator

HERE = Path(__file__).parent
_LATE_SHOWN = 12
"""How many overdue cards the overview shows before each decider's are cut to three."""
_A_FEW = 3
_CHANGES_SHOWN = 12
_CHANGES_AT_MOST = 200
_AGENCIES_SHOWN = 20
_DOCUMENTS_SHOWN = 60
_ON_A_DAY = 30
_MONTHS_SHOWN = 3
_COMMUNE = "commune"
_CHANGE_WORDS = {
    "overdue": _("newly overdue"), "progress": _("progress reported"),
    "submitted": _("result sent"), "completed": _("done"), "returned": _("returned"),
    "extended": _("deadline extended"), "transferred": _("transferred"),
    "cancelled": _("cancelled"),
}  # fmt: skip
_CHANGES_OF_MANY = {
    "progress": _("{n} agencies reported progress"), "submitted": _("{n} agencies sent a result"),
    "completed": _("{n} agencies done"), "returned": _("{n} results returned"),
    "extended": _("{n} agencies received a new deadline"),
    "transferred": _("{n} agencies transferred it"), "cancelled": _("{n} agencies released"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Share:
    """One state's part of a bar, in per cent of its width."""

    state: State
    count: int
    start: float
    width: float


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
    """Renders the pages of one build."""

    def __init__(
        self,
        contents: Contents,
        translate: Translator,
        *,
        short_name: str | None,
        revision: str | None,
    ) -> None:
        self._contents = contents
        self._snapshot = contents.snapshot
        self._register = contents.snapshot.register
        self._translate = translate
        self._revision = revision
        self._names_html: dict[int, tuple[object, Markup]] = {}
        environment = page_environment(translate, HERE / "templates")
        environment.globals.update(
            vars(environment.get_template("macros.html").module),
            site={
                "short_name": short_name or _("Register of tasks"),
                "links": [
                    (OVERVIEW_PAGE, _("Overview")), (AGENCIES_PAGE, _("Agencies")),
                    (DOCUMENTS_PAGE, _("Documents")), (CALENDAR_PAGE, _("Calendar")),
                ],
                "reading": READINGS[self._snapshot.reading],
                "unread": [unread.path for unread in self._snapshot.unread],
                "drafts_left_out": contents.drafts_left_out,
            },
        )  # fmt: skip
        self._environment = environment

    def document(self, directive: Directive, tasks: Sequence[Task]) -> Iterator[tuple[str, str]]:
        """Yield (page, text) of a document and of those of its tasks that have a page."""
        cards = self._contents.cards
        rows = []
        for task in tasks:
            card = cards.of_task(task)
            rows.append((card, anchor(task.task, task.occurrence), _words(task)))
            if has_own_page(task):
                page = task_page(task.directive, task.task, task.occurrence)
                yield page, self._task(page, directive, task, card)
        states = [task.state for task in tasks]
        page = document_page(directive.id)
        yield page, self._render(
            "document.html", page, DOCUMENTS_PAGE,
            link=self._contents.documents[directive.id], draft=directive.unreviewed,
            cited_only=directive.cited_only, facts=self._document_facts(directive), tasks=rows,
            shares=_shares(states), total=len(states),
        )  # fmt: skip

    def rest(self) -> Iterator[tuple[str, str]]:
        """Yield (page, text) of every page that looks at the whole registry."""
        yield OVERVIEW_PAGE, self._overview()
        yield CHANGES_PAGE, self._changes_page()
        for agency in self._contents.shown_agencies():
            page = agency_page(agency)
            yield page, self._agency(page, agency)
        yield AGENCIES_PAGE, self._agencies()
        yield from self._documents_pages()
        yield from self._calendar()
        yield ABOUT_PAGE, self._about()

    def search(self, open_files: Sequence[str], year_files: Sequence[str]) -> tuple[str, str]:
        """Return (page, text) of the search over these scripts."""
        return SEARCH_PAGE, self._render(
            "search.html", SEARCH_PAGE, "", open=open_files, years=year_files
        )

    def build_script(self) -> str:
        """Return the script that holds the day of the build, and the words of the scripts."""
        said = self._said
        states = [
            (
                state.value,
                f"{SIGNS[state]} {capitalised(said(state_words(state)))}",
                state in (State.OVERDUE, State.DUE_SOON, State.IN_TIME),
            )
            for state in SEARCH_STATES
        ]
        day = self._snapshot.as_of
        words = {
            "as_of": said(_("As of {day}.", day=day)),
            "late": said(_("{n} days", n="{n}")),
            "left": said(_("{n} days left", n="{n}")),
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
        record = {"as_of": day.isoformat(), "words": words}
        return f"window.DIRECTIVE_BUILD = {script_json(record)};\n"

    def _render(self, template: str, page: str, section: str, **values: Any) -> str:
        return self._environment.get_template(template).render(
            page=page, section=section, root=up(page), **values
        )

    def _said(self, message: Message | str) -> str:
        return visible_lines(self._translate(message))

    def _task(self, page: str, directive: Directive, task: Task, card: Card) -> str:
        shown = [entry.state for entry in task.assignments]
        return self._render(
            "task.html", page, DOCUMENTS_PAGE, it=card,
            document_place=f"{document_page(directive.id)}#{anchor(task.task, task.occurrence)}",
            facts=self._task_facts(task), words=_words(task), total=len(shown),
            shares=_shares(shown), groups=list(self._names(page, task)),
            history=list(self._history(task)),
        )  # fmt: skip

    def _task_facts(self, task: Task) -> list[tuple[Message, tuple[Message | str, ...]]]:
        name = self._register.name
        facts: list[tuple[Message, tuple[Message | str, ...]]] = [
            (_("Item"), (_("item {item}", item=task.task),))
        ]
        if task.occurrence:
            facts.append((_("Period"), (task.occurrence,)))
        for heading, parties in (
            (_("Lead"), task.lead),
            (_("Coordinating"), task.coordinating),
            (_("Carried out by"), task.carried_out_by),
            (_("Supervised by"), task.supervised_by),
            (_("Report to"), task.report_to),
            (_("Consolidated by"), (task.consolidated_by,) if task.consolidated_by else ()),
        ):
            if parties:
                facts.append((heading, (", ".join(name(each) for each in parties),)))
        if task.deliverable:
            facts.append((_("Deliverable"), (task.deliverable,)))
        if task.original_last_day and task.original_last_day != task.last_day:
            day = Message("{day}", day=task.original_last_day)
            facts.append((_("Last day in the document"), (day,)))
        if task.last_day and task.last_working_day != task.last_day and task.last_working_day:
            working = Message("{day}", day=task.last_working_day)
            facts.append((_("Last working day"), (working,)))
        return facts

    def _names(self, page: str, task: Task) -> Iterator[dict[str, Any]]:
        by_state: defaultdict[State, list[Assignment]] = defaultdict(list)
        for entry in task.assignments:
            by_state[entry.state].append(entry)
        for state in (*LEAST_FINISHED_FIRST, State.CANCELLED, State.TRANSFERRED):
            if state in by_state:
                names = by_state[state]
                yield {"state": state, "names": names, "names_html": self._list_of(page, names)}

    def _list_of(self, page: str, entries: list[Assignment]) -> Markup:
        """Return the names of a state as a list; dates only beside what is late or sent."""
        register = self._register
        items = []
        for entry in sorted(entries, key=lambda each: alphabetical(register.name(each.agency))):
            link = Markup('<a href="{}{}">{}</a>').format(
                up(page), agency_page(entry.agency), visible_lines(register.name(entry.agency))
            )
            day = entry.judged_on or entry.closed_on
            said = f" <span class=soft>{escape(self._translate.date(day))}</span>" if day else ""
            items.append(f'<li class="entry">{link}{said}</li>')
        return Markup(f'<ul class="names">{"".join(items)}</ul>')

    def _history(self, task: Task) -> Iterator[dict[str, Any]]:
        name = self._register.name
        happened = [
            (event, entry)
            for entry in task.assignments
            for event in in_force(entry.events, as_of=self._snapshot.as_of)
        ]
        happened.sort(key=lambda pair: (-pair[0].day.toordinal(), pair[0].kind))
        for (day, kind), group in groupby(happened, lambda pair: (pair[0].day, pair[0].kind)):
            events = [
                {
                    "who": name(event.agency or entry.agency),
                    "evidence": event.evidence,
                    "until": event.until,
                    "to": name(event.to) if event.to else None,
                    "told": "; ".join(
                        text for text in (event.note, event.obstacle, event.proposal) if text
                    )
                    if self._contents.with_notes
                    else None,
                }
                for event, entry in group
            ]
            yield {"day": day, "events": events, "words": self._event_words(kind, len(events))}

    def _event_words(self, kind: str, count: int) -> str:
        if count > 1 and kind in _CHANGES_OF_MANY:
            return self._said(Message(_CHANGES_OF_MANY[kind].template, n=count))
        said = _CHANGE_WORDS.get(kind) or EVENT_WORDS.get(kind) or kind
        return capitalised(self._said(said))

    def _document_facts(self, directive: Directive) -> list[tuple[Message, list[Any]]]:
        name = self._register.name
        documents = self._contents.documents
        facts: list[tuple[Message, list[Any]]] = []
        if directive.issuer:
            facts.append((_("Issuer"), [name(directive.issuer)]))
        for heading, day in (
            (_("Issued on"), directive.issued_on),
            (_("Meeting on"), directive.meeting_on),
        ):
            if day:
                facts.append((heading, [_partial(day)]))
        if directive.signed_by:
            signed = directive.signed_by
            parts = (signed["name"], signed.get("authority"), signed.get("position"))
            facts.append((_("Signed by"), [", ".join(part for part in parts if part)]))
        if directive.addressees:
            facts.append(
                (_("Addressees"), [", ".join(name(each) for each in directive.addressees)])
            )
        down, above = self._snapshot.links(directive.id)
        for links, words in ((down, LINK_WORDS), (above, BACK_LINK_WORDS)):
            for role, heading in words.items():
                others = [
                    documents.get(other, other)
                    for each, other in links
                    if each == role and (other not in documents or documents[other].page)
                ]
                if others:
                    facts.append((heading, others))
        return facts

    def _overview(self) -> str:
        contents = self._contents
        overdue = contents.states[State.OVERDUE]
        changes = contents.changes()
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
            changes=[self._change(each) for each in changes[:_CHANGES_SHOWN]],
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

    def _change(self, change: Change) -> dict[str, Any]:
        several = len(change.agencies) > 1
        return {
            "words": self._event_words(change.kind, len(change.agencies)),
            "card": change.card,
            "who": change.card.who if several or not change.agencies else change.agencies[0],
            "day": change.day,
        }

    def _changes_page(self) -> str:
        changes = self._contents.changes()
        return self._render(
            "changes.html", CHANGES_PAGE, OVERVIEW_PAGE,
            changes=[self._change(each) for each in changes[:_CHANGES_AT_MOST]],
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
                    f"{AGENCIES_PAGE}#xa-phuong",
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
        ranked = sorted(kinds, key=lambda kind: (kind == _COMMUNE, [*order, kind].index(kind)))
        sections = [
            (
                capitalised(self._said(kind_words(kind))),
                "xa-phuong" if kind == _COMMUNE else None,
                kinds[kind],
            )
            for kind in ranked
        ]
        return self._render("agencies.html", AGENCIES_PAGE, AGENCIES_PAGE, kinds=sections)

    def _agency(self, page: str, agency: str) -> str:
        own = self._contents.agency(agency)
        known = self._register.agencies.get(agency)
        facts: list[str] = []
        if known:
            facts += [capitalised(self._said(kind_words(known.kind))), *known.abbreviations[:2]]
            if known.parent:
                facts.append(
                    self._said(_("under {agency}", agency=self._register.name(known.parent)))
                )
        states = list(own.states.elements())
        searches = [self._register.name(each or agency) for each, _n in own.named_by.most_common(4)]
        return self._render(
            "agency.html", page, AGENCIES_PAGE, name=self._register.name(agency), facts=facts, it=own,
            shares=_shares(states), total=len(states),
            searches=searches or [self._register.name(agency)],
        )  # fmt: skip

    def _documents_pages(self) -> Iterator[tuple[str, str]]:
        listed = sorted(
            self._contents.listed, key=lambda each: (each.dated, each.link.id), reverse=True
        )
        by_year: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        rows = []
        for each in listed:
            row = {
                "link": each.link, "draft": each.draft, "issuer": each.issuer,
                "when": self._said(_partial(each.dated)) if each.dated else "",
                "cited_only": each.cited_only, "tasks": each.tasks, "open": each.open,
                "overdue": each.states[State.OVERDUE],
            }  # fmt: skip
            by_year[each.dated[:4]].append(row)
            if each.tasks:
                rows.append(row)
        years = [
            (year_page(year), year or self._said(_("without a date")), len(own))
            for year, own in by_year.items()
        ]
        yield DOCUMENTS_PAGE, self._render(
            "documents.html", DOCUMENTS_PAGE, DOCUMENTS_PAGE, heading=_("Documents that assign tasks"),
            years=years, documents=rows[:_DOCUMENTS_SHOWN],
            more=max(0, len(rows) - _DOCUMENTS_SHOWN),
        )  # fmt: skip
        for year, own in by_year.items():
            page = year_page(year)
            heading = _("Documents of {year}", year=year) if year else _("Documents without a date")
            yield page, self._render(
                "documents.html", page, DOCUMENTS_PAGE, heading=heading, years=years, documents=own,
                more=0,
            )  # fmt: skip

    def _calendar(self) -> Iterator[tuple[str, str]]:
        months = self._contents.months
        now = self._snapshot.as_of.isoformat()[:7]
        ordered = sorted(months)
        coming = [month for month in ordered if month >= now]
        links = [(month_page(month), _month(month), len(months[month])) for month in ordered]
        shown = [(_month(month), self._days(months[month])) for month in coming[:_MONTHS_SHOWN]]
        yield CALENDAR_PAGE, self._render(
            "calendar.html", CALENDAR_PAGE, CALENDAR_PAGE, heading=_("Calendar of deadlines"),
            months=links, shown=shown,
        )  # fmt: skip
        for month in ordered:
            page = month_page(month)
            yield page, self._render(
                "calendar.html", page, CALENDAR_PAGE, heading=_month(month), months=links,
                shown=[(_("By day"), self._days(months[month]))],
            )  # fmt: skip

    def _days(self, cards: list[Card]) -> list[tuple[date, str, list[Card], int]]:
        by_day: defaultdict[date, list[Card]] = defaultdict(list)
        for card in cards:
            if card.last_day is not None:
                by_day[card.last_day].append(card)
        return [
            (
                day, weekday_name(day, self._translate), own[:_ON_A_DAY],
                max(0, len(own) - _ON_A_DAY),
            )
            for day, own in sorted(by_day.items())
        ]  # fmt: skip

    def _about(self) -> str:
        contents = self._contents
        told = _(
            "{documents} documents, {tasks} tasks, {agencies} agencies",
            documents=len(contents.listed),
            tasks=contents.states.total(),
            agencies=len(contents.shown_agencies()),
        )
        return self._render(
            "about.html", ABOUT_PAGE, "", registry=self._snapshot.name or "", contents=told,
            as_of=self._snapshot.as_of, revision=self._revision, with_notes=contents.with_notes,
            provisional=", ".join(str(year) for year in sorted(contents.provisional_years)),
            unread=[(each.path, each.message) for each in self._snapshot.unread],
        )  # fmt: skip


def _shares(states: Sequence[State]) -> list[Share]:
    """Return the bar of these states, the least finished first."""
    total = len(states)
    found: list[Share] = []
    start = 0.0
    for state in (*LEAST_FINISHED_FIRST, State.CANCELLED, State.TRANSFERRED):
        count = states.count(state)
        if count:
            width = count * 100 / total
            found.append(Share(state, count, round(start, 2), round(width, 2)))
            start += width
    return found


def _words(task: Task) -> list[str]:
    """Return what the document says of a task beyond its title: the detail, and the deadlines."""
    found = [task.detail] if task.detail else []
    return found + [str(deadline["text"]) for deadline in task.deadlines]


def _partial(day: str) -> Message:
    """Return a date as far as it is known."""
    known = known_date(day)
    if isinstance(known, date):
        return Message("{day}", day=known)
    return Message("{period}", period="/".join(reversed(day.split("-"))))


def _month(month: str) -> Message:
    return _("Month {month}/{year}", month=month[5:], year=month[:4])
