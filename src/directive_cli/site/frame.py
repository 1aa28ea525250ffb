"""What every page is put into, and what several pages share: worked out once, then repeated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Template
from markupsafe import Markup, escape

from directive_cli.domain.event_words import EVENT_WORDS
from directive_cli.domain.status import LEAST_FINISHED_FIRST, State
from directive_cli.formats.cells import capitalised, visible_lines
from directive_cli.formats.html_pages import BY_DAY, STEADY, UNSENT, grouped, page_environment
from directive_cli.messages import Message, _
from directive_cli.registry.rows import Assignment
from directive_cli.reports.table import READINGS
from directive_cli.site.addresses import (
    AGENCIES_PAGE,
    CALENDAR_PAGE,
    DOCUMENTS_PAGE,
    OVERVIEW_PAGE,
    agency_page,
    up,
)
from directive_cli.site.cards import Card
from directive_cli.site.contents import Contents
from directive_cli.translation import Translator

HERE = Path(__file__).parent
_BAR_ORDER = (*LEAST_FINISHED_FIRST, State.CANCELLED, State.TRANSFERRED)

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
    shown: str | None = None
    """Another look than the state's own (``html_pages.UNSENT``)."""


class Frame:
    """Renders templates into whole pages."""

    def __init__(
        self, contents: Contents, translate: Translator, *, short_name: str | None
    ) -> None:
        self.contents = contents
        self.translate = translate
        self._templates: dict[str, Template] = {}
        self._parts: dict[tuple[str, str, str, bool], Markup] = {}
        self._cards: dict[tuple[Any, ...], tuple[Card, Markup]] = {}
        self._links: dict[tuple[str, str], str] = {}
        self._days: dict[date, str] = {}
        self._lists: dict[tuple[Any, ...], Markup] = {}
        snapshot = contents.snapshot
        self._environment = environment = page_environment(translate, HERE / "templates")
        macros = vars(environment.get_template("macros.html").module)
        self._card = macros["card"]
        environment.globals.update(
            macros,
            cards=self.cards,
            part=self._part,
            steady={state: look.value for state, look in STEADY.items()},
            site={
                "short_name": short_name or _("Register of tasks"),
                "links": [
                    (OVERVIEW_PAGE, _("Overview")), (AGENCIES_PAGE, _("Agencies")),
                    (DOCUMENTS_PAGE, _("Documents")), (CALENDAR_PAGE, _("Calendar")),
                ],
                "reading": READINGS[snapshot.reading],
                "unread": [unread.path for unread in snapshot.unread],
                "drafts_left_out": contents.drafts_left_out,
            },
        )  # fmt: skip

    def render(self, template: str, page: str, section: str, **values: Any) -> str:
        """Return a page; ``section`` is the one of the four links under which it stands, or ""."""
        return self._template(template).render(page=page, section=section, root=up(page), **values)

    def said(self, message: Message | str) -> str:
        """Return words in the pages' language, with control characters visible."""
        if isinstance(message, Message):
            message = grouped(message, self.translate)
        return visible_lines(self.translate(message))

    def cards(
        self,
        them: Iterable[Card],
        root: str,
        *,
        with_who: bool = True,
        with_receivers: bool = True,
        by_day: bool = False,
    ) -> Markup:
        """Return a list of cards; ``by_day`` leaves it to a script to tell what is overdue."""
        made = []
        for card in them:
            # Members of a group share their cards: the same object stands on many pages.
            key = (id(card), root, with_who, with_receivers, by_day)
            known = self._cards.get(key)
            if known is None:
                html = self._card(
                    card, root, with_who=with_who, with_receivers=with_receivers,
                    shown=UNSENT if by_day and card.state in BY_DAY and card.last_day else None,
                )  # fmt: skip
                known = self._cards[key] = (card, html)
            made.append(known[1])
        return Markup(f'<ol class="cards">\n{"".join(made)}</ol>')

    def names(self, root: str, entries: Sequence[Assignment]) -> Markup:
        """Return agencies as a list; dates only beside what is late or sent."""
        key = (root, *((entry.agency, entry.judged_on or entry.closed_on) for entry in entries))
        known = self._lists.get(key)
        if known is None:
            rank = self.contents.rank
            items = [
                f'<li class="entry">{self._link(root, entry.agency)}'
                f"{self._day(entry.judged_on or entry.closed_on)}</li>"
                for entry in sorted(entries, key=lambda each: rank(each.agency))
            ]
            known = self._lists[key] = Markup(f'<ul class="names">{"".join(items)}</ul>')
        return known

    def shares(self, states: Counter[State], *, by_day: bool = False) -> list[Share]:
        """Return the bar of these states, the least finished first.

        What is due soon is shown as in time, which a script puts right; with ``by_day`` whatever
        depends on the day is one share.
        """
        counts: dict[tuple[State, str | None], int] = {}
        for state in _BAR_ORDER:
            if count := states[state]:
                key: tuple[State, str | None] = (STEADY.get(state, state), None)
                if by_day and state in BY_DAY:
                    key = (State.IN_TIME, UNSENT)
                counts[key] = counts.get(key, 0) + count
        total = sum(counts.values())
        found: list[Share] = []
        start = 0.0
        for (state, shown), count in counts.items():
            width = count * 100 / total
            found.append(Share(state, count, round(start, 2), round(width, 2), shown))
            start += width
        return found

    def event_words(self, kind: str, count: int) -> str:
        """Return what happened, to one agency or to ``count``."""
        if count > 1 and kind in _CHANGES_OF_MANY:
            return self.said(Message(_CHANGES_OF_MANY[kind].template, n=count))
        said = _CHANGE_WORDS.get(kind) or EVENT_WORDS.get(kind) or kind
        return capitalised(self.said(said))

    def _template(self, name: str) -> Template:
        found = self._templates.get(name)
        if found is None:
            found = self._templates[name] = self._environment.get_template(name)
        return found

    def _part(self, name: str, page: str, section: str) -> Markup:
        """Return what stands above or below a page's content: the same for all of a section."""
        key = (name, up(page), section, page == section)
        known = self._parts.get(key)
        if known is None:
            text = self._template(name).render(root=key[1], section=section, page=page)
            known = self._parts[key] = Markup(text)
        return known

    def _link(self, root: str, agency: str) -> str:
        found = self._links.get((root, agency))
        if found is None:
            name = visible_lines(self.contents.snapshot.register.name(agency))
            found = f'<a href="{root}{agency_page(agency)}">{escape(name)}</a>'
            self._links[root, agency] = found
        return found

    def _day(self, day: date | None) -> str:
        if day is None:
            return ""
        found = self._days.get(day)
        if found is None:
            found = f' <span class="soft">{escape(self.translate.date(day))}</span>'
            self._days[day] = found
        return found
