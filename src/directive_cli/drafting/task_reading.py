"""From the items of a document to its tasks: a walk over the tree that says of each item what it
is.

An item is a task, several, a heading over others, or of a class that is none; what a heading hands
down is in ``inheritance``, what words make a task in ``task_making``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from directive_cli.domain.known_names import NOTHING_KNOWN, KnownNames
from directive_cli.drafting.bracket_orders import parts_in_brackets
from directive_cli.drafting.clause_ranges import first_sentence
from directive_cli.drafting.clauses import Part, is_basis, part_letter
from directive_cli.drafting.dated_parts import (
    OF_OTHERS,
    divide_parts,
    share_last_time,
    share_opening_time,
)
from directive_cli.drafting.draft import DraftName
from directive_cli.drafting.enacting_words import AGREES_TO, is_own_act, lists_offences
from directive_cli.drafting.field_blocks import (
    BlockFields,
    blocks_of,
    gives_work,
    inline_fields,
    opens_as_work,
    section_of,
    tells_of_event,
    with_their_fields,
)
from directive_cli.drafting.heading_bodies import beside_owners
from directive_cli.drafting.inheritance import (
    Inherited,
    at_first,
    dated_below,
    headed,
    led_by,
    opened,
    phase_days,
    without_earlier_days,
)
from directive_cli.drafting.issuer_acts import is_issuers_act, keys_of_issuer
from directive_cli.drafting.item_tree import SUMS_UP_WORK, Item
from directive_cli.drafting.lead_ins import (
    ends_background,
    gives_reasons,
    goes_on_from,
    heads_those_beside,
    last_numbered,
    leads_on_to_content,
    leads_on_to_parts,
    leads_those_beside,
    listed_without_work,
    order_before_items,
    orders_itself,
    owned_by_headings,
    share_of,
    shares_out,
    speaks_to_unread_body,
    stands_among_bodies,
)
from directive_cli.drafting.listed_actors import led_by_listed, lists_of_actors
from directive_cli.drafting.listed_contents import add_content
from directive_cli.drafting.odd_items import doubt_the_odd
from directive_cli.drafting.passage_classes import (
    CLOSING_FORMULA,
    ENFORCEMENT,
    ONLY_A_TIME,
    follows_an_item,
    heads_paragraphs,
    is_sentence,
    names_matter,
    order_in_closing,
    run_after,
    taken_banners,
    work_begins,
)
from directive_cli.drafting.people_lists import charges_somebody, names_people
from directive_cli.drafting.quotations import is_asked_by_paper, quotes_article
from directive_cli.drafting.readings import Clause, Reading
from directive_cli.drafting.roles import read_subject, subject_inside
from directive_cli.drafting.series_form import SeriesForms
from directive_cli.drafting.short_names import in_full, led_in_full, under_visited, visited
from directive_cli.drafting.task_making import TaskMaker
from directive_cli.drafting.task_weighing import (
    NUMBERED_KINDS,
    asks_behind_items,
    asks_no_more_than_to_carry_out,
    asks_to_report_difficulties,
    is_no_order,
    is_task,
    is_work_itself,
    speaks_to_all,
    why_closing,
    why_unread,
)
from directive_cli.drafting.trailing_days import date_those_before


class TaskReader:
    """Read the items of one document; ``maker`` holds what was made of them."""

    def __init__(
        self,
        maker: TaskMaker,
        *,
        issuer: str | None,
        addressees: Sequence[DraftName],
        visited: str = "",
        quoted: frozenset[int] = frozenset(),
        known: KnownNames = NOTHING_KNOWN,
    ) -> None:
        self.maker = maker
        self.issuer_keys = keys_of_issuer(issuer)
        self.addressees = addressees
        self.visited = visited
        self.quoted = quoted
        self.known = known
        self.forms = SeriesForms()
        self.named = {one.text for one in addressees}
        self.last_named: tuple[str, ...] = ()

    @property
    def reading(self) -> Reading:
        """What was read so far."""
        return self.maker.reading

    def read_items(self, root: Item, *, addressed: bool = True) -> None:
        """Read a body's tasks; ``addressed`` where those in "Kính gửi" may be the ones who act."""
        for line in taken_banners(root):
            self.maker.pass_over(line, "content")
        those = [one.text for one in self.addressees] if addressed else []
        self._children(root, at_first(those, self.visited))

    def _children(self, item: Item, inherited: Inherited) -> None:
        """Read the items under one; paragraphs that lead on ("… như sau:") give them their lead."""
        begun = before = len(self.reading.tasks)
        owned = owned_by_headings(item.children)
        ways = listed_without_work(item)
        actors = lists_of_actors(item)
        inherited = led_by_listed(inherited, actors.get(id(item), []))
        content = ways | {id(one) for run in actors.values() for one in run}
        last_marked = last_numbered(item, ways)
        for position, child in enumerate(item.children):
            following = item.children[position + 1] if position + 1 < len(item.children) else None
            last, before = before, len(self.reading.tasks)
            if inherited.background and ends_background(child):
                inherited = replace(inherited, background=False)
            if id(child.passage) in self.quoted:
                self.maker.pass_over(child, "citation")
                self._children(child, inherited)
                continue
            if child.kind in ("dash", "plus") and ONLY_A_TIME.match(child.text):
                # A dash that only says by when dates the work of the one before it.
                if not date_those_before(self.maker, child, last):
                    self._item(child, inherited, closing=False)
            elif id(child) in content:
                for one in (child, *child.walk()):
                    self.maker.pass_over(one, "content")
            elif (
                child.kind == "plain"
                and (run := run_after(item.children, position))
                and leads_on_to_content(child.text, run)
            ):
                content |= {id(one) for one in run}
                self._item(child, inherited, closing=False)
                add_content(self.reading.tasks, child, run)
            elif (
                child.kind == "plain"
                and following is not None
                and following.kind != "plain"
                and id(following) not in ways
                and child.text.rstrip().endswith(":")
            ):
                self._leading_order(child, inherited)
                inherited = self._opened(child, inherited)
                inherited = led_by_listed(inherited, actors.get(id(child), []))
                inherited = dated_below(child, inherited, self.maker)
                self.maker.pass_over(child, "heading")
            elif heads_those_beside(child, following):
                inherited = self._opened(child, inherited)
                self.maker.pass_over(child, "heading")
            elif (child.kind == "plain" or SUMS_UP_WORK.match(child.text)) and date_those_before(
                self.maker, child, begun
            ):
                continue
            elif inherited.weak and leads_those_beside(child, following):
                inherited = self._opened(child, inherited)
                self.maker.pass_over(child, "heading")
            elif inherited.weak and (first := goes_on_from(item.children, position)) is not None:
                self._item(child, led_by(first, inherited), closing=False)
            elif (
                inherited.weak
                and inherited.leads
                and (beside_owners(child) or speaks_to_unread_body(child))
            ):
                # It has a body of its own, which is not read: all others of the series have one.
                below = inherited.under((), "unread", None, unread=True)
                self._item(child, below, closing=False)
            else:
                outside = (
                    child.kind == "plain"
                    and item.kind in ("root", "part", "roman")
                    and not heads_paragraphs(item)
                )
                if outside and gives_reasons(item, position, last_marked):
                    # What stands before the first item gives the reasons; it quotes others' orders.
                    self.maker.pass_over(child, "background")
                else:
                    closing = outside and (
                        bool(self.reading.tasks) or asks_no_more_than_to_carry_out(child)
                    )
                    weak = inherited.weak and id(child) not in owned
                    self._item(child, replace(inherited, weak=weak), closing=closing)
        if not inherited.background and not inherited.criteria:
            doubt_the_odd(item.children, self.reading)

    def _opened(self, item: Item, inherited: Inherited) -> Inherited:
        """Return what follows words that lead on; see ``opened``."""
        if stands_among_bodies(item):
            return inherited.under((), "unread", None, unread=True)
        below = opened(item, inherited, issuer_keys=self.issuer_keys, known=self.known)
        return under_visited(led_in_full(below, self.named), self.visited)

    def _leading_order(self, item: Item, inherited: Inherited) -> None:
        """Read the order that words give before they lead on to the items below them."""
        end = item.start + order_before_items(item.text)
        if item.passage is None or end == item.start or inherited.background:
            return
        subject = read_subject(item.passage.text[:end], item.start) or subject_inside(
            item.passage.text, item.start, end, directed_only=False
        )
        if subject is not None and subject.keys - self.issuer_keys:
            self._leaf(item, inherited, closing=False, end=end)

    def _item(self, item: Item, inherited: Inherited, *, closing: bool) -> None:
        closing = closing or item.kind == "article"
        if not item.children:
            self._leaf(item, inherited, closing=closing)
            return
        below = headed(item, inherited, self.maker, issuer_keys=self.issuer_keys, known=self.known)
        if not below.background and (section := section_of(item)) is not None:
            self._section(item, section, below)
            return
        no_block = below.background or names_people(item) or AGREES_TO.match(item.text)
        blocks = [] if no_block else blocks_of(item)
        if blocks:
            self.maker.pass_over(item, "heading")
            for position, block in enumerate(blocks):
                self.reading.blocks.append((item, block))
                self._block(item, block, below, mark="" if len(blocks) == 1 else f"-{position + 1}")
            return
        if names_people(item) or lists_offences(item.text):
            self.maker.pass_over(item, "heading")
            for child in item.walk():
                if charges_somebody(child.text):
                    self._leaf(child, inherited, closing=False)
                else:
                    self.maker.pass_over(child, "content")
            return
        run = run_after(item.children, -1)
        if not below.background and shares_out(item, run):
            self._share_out(item, run, below)
            for one in item.children[len(run) :]:
                self._item(one, below, closing=False)
            return
        parts_follow = leads_on_to_parts(item, run, owned=bool(below.lead))
        if parts_follow and not below.background:
            for one in run:
                for child in (one, *one.walk()):
                    self.maker.pass_over(child, "content")
            self._leaf(item, inherited, closing=False)
            add_content(self.reading.tasks, item, run)
            for one in item.children[len(run) :]:
                self._item(one, below, closing=False)
            return
        short = not item.is_heading and is_work_itself(item)
        own = orders_itself(item) and not names_matter(item) and not below.background
        own = own and (short or is_sentence(item.text))
        begun = len(self.reading.tasks)
        if own:
            self._leaf(item, inherited, closing=False)
            if any(task.deadlines for task in self.reading.tasks[begun:]):
                below = without_earlier_days(item, inherited, below)
        else:
            self.maker.pass_over(item, "heading")
        only = item.children[0] if len(item.children) == 1 else None
        if own and only is not None and date_those_before(self.maker, only, begun):
            return
        if own and heads_paragraphs(item):
            # Paragraphs under a sentence that orders say more of it: only what opens as work is.
            self._children(item, replace(below, weak=True))
        elif only is not None and only.kind == "plain" and not only.children:
            self._leaf(only, below, closing=False, item_id=item.item_id)
        else:
            self._children(item, below)

    def _share_out(self, item: Item, parts: Sequence[Item], inherited: Inherited) -> None:
        """Make a task of each part that names a body and its share of the order above."""
        begun = len(self.reading.tasks)
        self._leaf(item, inherited, closing=False)
        orders = self.reading.tasks[begun:]
        del self.reading.tasks[begun:]
        for part in parts:
            bodies = share_of(part)
            if bodies is None or part.passage is None or not orders:
                self._item(part, inherited, closing=False)
                continue
            self.reading.tasks.append(self.maker.share(orders[-1], part, bodies))

    def _leaf(
        self,
        item: Item,
        inherited: Inherited,
        *,
        closing: bool,
        item_id: str = "",
        end: int | None = None,
    ) -> None:
        """Read the work of an item's own words, up to ``end`` where others are only led on to."""
        passage = item.passage
        if passage is None or not item.text.strip():
            return
        text = passage.text[:end]
        if is_own_act(item):
            self.maker.mark(passage, 0, len(text))
        ordered = order_in_closing(item.text)
        if is_no_order(item, inherited, ordered=ordered > 0):
            self.maker.pass_over(item, "background")
            return
        work = item.start + ordered if ordered else work_begins(text, item.start)
        deadlines = [
            one
            for one in self.maker.deadlines_in(passage, item.start, len(text), ordered=True)
            if one.start >= work and not OF_OTHERS.search(text[: one.start])
        ]
        strong = bool(inherited.lead) and not inherited.weak and not asks_behind_items(item)
        parts = divide_parts(
            text,
            work,
            deadlines,
            has_lead=strong,
            issuer_keys=self.issuer_keys,
            owners=inherited.keys,
            known=self.known.in_series(self.forms.beside(item)),
        )
        parts = with_their_fields(text, parts)
        for part in parts:
            self._place_owner(part, inherited)
        closing = (
            closing
            or speaks_to_all(item, parts, alone=not self.reading.tasks)
            or asks_to_report_difficulties(text, parts)
            or ENFORCEMENT.search(text[work:]) is not None
        )
        kept = self._tasks_among(text, parts, item, inherited, closing=closing)
        share_last_time(text, kept)
        share_opening_time(text, item.start, kept, deadlines, phase_days(item, self.maker))
        if not kept:
            parts += (kept := parts_in_brackets(text, work, deadlines))
        self.reading.clauses += [
            Clause.of(item_id or item.item_id, passage, part, is_task=part in kept)
            for part in parts
        ]
        if not kept:
            reason = "powers" if inherited.powers else why_closing(item, parts) if closing else ""
            reason = reason or why_unread(item, work, deadlines, owned=inherited.unread)
            self.maker.pass_over(item, reason)
            if reason == "waived" and not CLOSING_FORMULA.match(item.text):
                self.reading.waived.append(first_sentence(item.text))
            return
        base = item_id or item.item_id
        if kept[0] is parts[0] and not is_basis(text[item.start : kept[0].start]):
            kept[0].start = min(kept[0].start, item.start)
        for position, part in enumerate(kept):
            letter = "" if len(kept) == 1 else part_letter(position)
            acting = part.subject.start if part.subject is not None else -1
            inline = inline_fields(text, part.start, part.end, acting)
            others = [one for one in deadlines if one not in part.deadlines]
            self.maker.add_part(f"{base}{letter}", passage, part, inherited, inline, others)

    def _tasks_among(
        self, text: str, parts: Sequence[Part], item: Item, inherited: Inherited, *, closing: bool
    ) -> list[Part]:
        """Return the parts of an item's words that are work of somebody."""
        kept: list[Part] = []
        if item.passage is None:
            return kept
        numbered = item.kind in NUMBERED_KINDS
        continued = item.kind == "plain" and follows_an_item(item)
        for part in parts:
            # A later part with a day of its own is a second product, whatever verb begins it.
            second = bool(
                kept and part.deadlines and part.subject is None and part.end > part.start
            )
            told = (
                is_issuers_act(text, part.subject, self.issuer_keys)
                or is_asked_by_paper(text, part, self.issuer_keys)
                or quotes_article(item, text[part.start : part.end])
            )
            if second or (
                not told
                and is_task(
                    item.passage,
                    part,
                    inherited,
                    closing=closing,
                    numbered=numbered,
                    continued=continued,
                )
            ):
                kept.append(part)
        return kept

    def _place_owner(self, part: Part, inherited: Inherited) -> None:
        """Say what only the document knows of a part's subject: its place, or that it helps."""
        if part.subject is None:
            return
        part.helps = inherited.helping and not part.subject.directed
        if there := visited(part.subject.lead, self.visited):
            part.subject = replace(part.subject, lead=there)
            return
        above = {one.name for reading in inherited.leads for one in reading.bodies}
        leads = [in_full(one, above | self.named, self.last_named) for one in part.subject.lead]
        part.subject = replace(part.subject, lead=tuple(leads))
        self.last_named = tuple(one.name for one in leads)
        self.named.update(self.last_named)

    def _section(self, item: Item, fields: BlockFields, inherited: Inherited) -> None:
        """Read the work of a section; its bodies have all of it, in its time."""
        for one in (item, *fields.work_items, *fields.field_items):
            self.maker.pass_over(one, "heading")
        below = inherited.under(fields.lead, "heading", fields.lead_quote, unread=not fields.lead)
        days = self.maker.days_of(fields.times) or below.deadlines
        below = replace(below, coordinating=fields.coordinating, deadlines=days, work=True)
        for one in fields.work_items:
            self._children(one, below)
        for one in fields.own_work:
            self._item(one, inherited, closing=False)

    def _shared(self, item: Item, block: BlockFields, inherited: Inherited) -> None:
        """Read what each body of a field does; who helps and the time are those of all."""
        for one in block.work_items:
            self._item(one, inherited, closing=False)
        days = self.maker.days_of(block.times) or inherited.deadlines
        below = replace(inherited, coordinating=block.coordinating, deadlines=days, work=True)
        for position, (passage, start, end) in enumerate(block.shares):
            piece = Item("plus", "", passage, start, item, [], position + 1)
            self._leaf(piece, below, closing=False, item_id=item.item_id, end=end)

    def _block(self, item: Item, block: BlockFields, inherited: Inherited, *, mark: str) -> None:
        """Read work and the fields after it: one task, or a lead for each item of the work."""
        for one in block.field_items:
            if one.passage is not None:
                self.maker.mark(one.passage, 0, len(one.passage.text))
        if tells_of_event(item, block):
            if gives_work(item, self.issuer_keys):
                self._leaf(item, inherited, closing=False)
            return  # When and where a ceremony is, and who attends.
        for one in block.own_work:
            self._item(one, inherited, closing=False)
        below = inherited
        if block.lead:
            below = replace(
                inherited.under(block.lead, "heading", block.lead_quote, unread=inherited.unread),
                coordinating=block.coordinating,
            )
        own = [one for one in block.times if self.maker.holds_subjects(one)]
        if block.shares and not own:
            self._shared(item, block, below)
            return
        blocks = [block]
        works = len(block.works) > 1 and all(map(opens_as_work, block.works))
        if works and not block.times and not block.in_parts:
            # No time binds the lines of a field of work: each is work of its own.
            blocks = [replace(block, works=[one]) for one in block.works]
        if not block.states_task:
            for one in block.work_items:
                self._item(one, below, closing=False)
            if not block.work_items and block.lead:
                self.maker.add_fields(item, block, below, mark=mark)
            return
        if own:
            for position, (passage, start, _end) in enumerate(own):
                piece = Item("plus", "", passage, start, item, [], position + 1)
                self._leaf(piece, replace(below, weak=False), closing=False)
            return
        for position, fields in enumerate(blocks):
            letter = "" if len(blocks) == 1 else part_letter(position)
            self.maker.add_fields(item, fields, below, mark=mark + letter)
