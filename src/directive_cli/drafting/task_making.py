"""A stretch of words → a task: its title, bodies, deadlines and product, as the document has them.

Knows whose work it is only by what the caller says; marks in ``Reading`` which words and dates a
task uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from directive_cli.domain.agency_index import AgencyIndex, name_key
from directive_cli.domain.agency_names import AgencyList
from directive_cli.domain.deadline import Deadline, read_deadline
from directive_cli.domain.deadline_phrases import FoundDeadline, compare, find_deadlines
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.cell_reading import CellBodies, cell_bodies, cell_deadlines
from directive_cli.drafting.clauses import Part
from directive_cli.drafting.draft import DraftName, DraftTask
from directive_cli.drafting.duty_openings import assigns_own
from directive_cli.drafting.evidence import LeadReading, choose_lead, dated_by, named_as, signed_as
from directive_cli.drafting.field_blocks import (
    BlockFields,
    FieldRange,
    joined_works,
    nearer_lead,
    works_of,
)
from directive_cli.drafting.heading_bodies import leading_and_helping
from directive_cli.drafting.inheritance import Inherited
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.other_roles import Roles, read_roles
from directive_cli.drafting.places_below import places_below
from directive_cli.drafting.products import annex_references, deliverable_in
from directive_cli.drafting.readings import Clause, Reading
from directive_cli.drafting.receivers import HEAD_ALONE
from directive_cli.drafting.roles import DIRECTIVE_VERB, read_subject
from directive_cli.drafting.source_lines import Passage
from directive_cli.drafting.table_cells import TableRow
from directive_cli.drafting.task_titles import (
    named_before,
    task_title,
    title_start,
    with_case,
    with_part_played,
    with_shared,
)
from directive_cli.messages import Message


class TaskMaker:
    """Make the tasks of one document; they are added to ``reading``."""

    def __init__(
        self,
        *,
        index: AgencyIndex,
        issued_on: PartialDate | None,
        province: str = "",
        addressees: Sequence[DraftName] = (),
        issuer: DraftName | None = None,
    ) -> None:
        self.index = index
        self.issuer = issuer
        self.addressees = addressees
        self.issued_on = issued_on
        self.province = province
        self.reading = Reading()

    def add_part(
        self,
        item_id: str,
        passage: Passage,
        part: Part,
        inherited: Inherited,
        inline: BlockFields | None,
        others: Sequence[FoundDeadline],
    ) -> None:
        text, start, end = passage.text, part.start, part.end
        while start < end and text[start] in " ;,.":
            start += 1
        part.subject = places_below(text, start, part.subject, inherited.lead)
        part.subject, beside = leading_and_helping(text, part.subject)
        after_subject = part.subject.end if part.subject is not None else start
        roles = read_roles(text, max(after_subject, start), end)
        if inline is None and part.subject is None:
            inline = nearer_lead(text, start, end, inherited.named)
            if inline is not None and not part.deadlines:
                part.deadlines = self.deadlines_in(passage, inline.start, end, as_field=True)
        chosen = choose_lead(_leads_of(passage, part, start, inherited, inline))
        lead_keys = {name_key(mention.name) for mention in chosen.reading.bodies}
        coordinating = (
            *(part.subject.lead if part.subject is not None and part.helps else ()),
            *beside,
            *roles.coordinating,
            *(inline.coordinating if inline else ()),
            *(
                inherited.coordinating
                if part.subject is None or part.subject.keys <= inherited.keys
                else ()
            ),
        )
        deadlines = part.deadlines or list(inherited.deadlines)
        urgent = _urgency(passage, roles, end) if not deadlines else ()
        evidence = (
            *chosen.evidence,
            *named_as(chosen.reading),
            *dated_by([one.text for one in deadlines], "clause" if part.deadlines else "heading"),
            *dated_by([one.text for one in urgent], "urgent"),
            *dated_by([one.text for one in others], "other work", taken=False),
            *signed_as(passage),
        )
        words_end = max(roles.action_start + 1, inline.start) if inline is not None else end
        work = title_start(text, start, part.subject, roles.action_start)
        named = named_before(text, start, words_end)
        begin, stop = (start, named) if named > start else (work, words_end)
        title = task_title(text, begin, stop)
        if work == roles.action_start:
            title = with_part_played(text, roles.work_start, work, title)
        title = with_case(text, start, part.subject, title)
        if not title.strip():
            # "Giám đốc Sở A có trách nhiệm:" with nothing behind it.
            self.reading.passed_over[id(passage)] = "unread"
            return
        detail = " ".join(text[min(work, roles.work_start) : end].split())
        detail = detail.strip(" ;,:").removesuffix("./.")
        self.mark(passage, start, end)
        if part.shared[1]:
            start, title, detail = with_shared(text, part.shared, title, detail)
        self.mark_dates(passage, deadlines)
        self.reading.tasks.append(
            DraftTask(
                item=item_id,
                lead_margin=chosen.margin,
                evidence=evidence,
                title=title,
                detail=detail,
                quote_text=passage.raw[start:end].strip(),
                quote=passage.quote(start, end),
                lead=self._names(chosen.reading.bodies),
                coordinating=self._names(
                    one for one in coordinating if name_key(one.name) not in lead_keys
                ),
                carried_out_by=self._names(roles.carried_out_by),
                report_to=self._receiver(roles.report_to),
                consolidated_by=self._receiver(roles.consolidated_by),
                deadlines=_distinct(one.deadline for one in deadlines) or urgent,
                unclear_times=self._unclear(passage, part.start, end),
                deliverable=(inline.deliverable if inline else None)
                or deliverable_in(text, roles.work_start, end),
                items_of=annex_references(text, start, end),
                lead_quote=None
                if part.subject is not None or not inherited.lead
                else inherited.lead_quote,
            )
        )

    def share(self, order: DraftTask, part: Item, bodies: AgencyList) -> DraftTask:
        """Return the share of an order that a part below it gives to the bodies with which it
        begins or ends."""
        passage = part.passage
        if passage is None:
            return order
        text = passage.text[part.start :].strip(" ;.")
        quote = passage.quote(part.start)
        own = self.deadlines(passage, part.start)
        chosen = choose_lead([LeadReading(bodies.mentions, "clause", quote)])
        self.mark(passage, part.start, len(passage.text))
        self.mark_dates(passage, own)
        share = (text[bodies.end :] or text[: bodies.start]).strip(" ,;.-–—")
        return replace(
            order,
            item=part.item_id,
            title=task_title(f"{share}: {order.title}"),
            detail=f"{share}: {order.detail}",
            quote_text=passage.raw,
            quote=quote,
            lead=self._names(bodies.mentions),
            lead_margin=chosen.margin,
            lead_quote=None,
            deadlines=_distinct(one.deadline for one in own) or order.deadlines,
            evidence=(*chosen.evidence, *(one for one in order.evidence if one.part != "lead")),
        )

    def add_fields(
        self, item: Item, block: BlockFields, inherited: Inherited, *, mark: str
    ) -> None:
        """Make one task of a block: its work's words, else the heading's, and what the fields
        say."""
        found = [
            (passage, one)
            for passage, start, end in block.times
            for one in self.deadlines_in(passage, start, end, as_field=True)
        ]
        works = works_of(item, block, alone=not mark)
        if not works:
            return
        if not block.times:
            found = [
                (p, one)
                for p, start, end in works
                for one in self.deadlines_in(p, start, end, ordered=True)
            ]
        first, first_start, first_end = works[0]
        heads = block.in_parts and item.passage is not None and begins_with_action(item.text)
        if heads and item.passage is not None:
            first, first_start, first_end = item.passage, item.start, len(item.passage.text)
        subject = read_subject(first.text, first_start)
        at = subject.end if subject is not None else first_start
        roles = read_roles(first.text, at, first_end)
        leads = list(inherited.leads)
        if subject is not None:
            quote = first.quote(subject.start, subject.end)
            leads.insert(0, LeadReading(subject.lead, "clause", quote))
        if block.lead:
            leads.insert(0, LeadReading(block.lead, "field", block.lead_quote))
        chosen = choose_lead(leads)
        if not chosen.reading.bodies and not begins_with_action(first.text, first_start):
            # A time beside a topic is nobody's work.
            for passage, _start, _end in works:
                self.reading.passed_over[id(passage)] = "ownerless"
            return
        for passage, one in found:
            self.mark_dates(passage, [one])
        for passage, start, end in works:
            self.mark(passage, start, end)
        self.reading.clauses += [
            Clause(
                item.item_id,
                *work,
                subject,
                (),
                True,
                further=position > 0 and work not in block.works[:1],
            )
            for position, work in enumerate(works)
        ]
        dated = dated_by(
            [one.text for _passage, one in found], "field" if block.times else "clause"
        )
        words = joined_works([passage.text[start:end].strip() for passage, start, end in works])
        self.reading.tasks.append(
            DraftTask(
                item=f"{item.item_id}{mark}" or f"P{mark}",
                title=task_title(first.text, roles.action_start, first_end) or task_title(words),
                detail=words,
                quote_text=" ".join(part.raw[begin:stop].strip() for part, begin, stop in works),
                quote=first.quote(first_start, first_end),
                lead=self._names(chosen.reading.bodies),
                lead_margin=chosen.margin,
                evidence=(
                    *chosen.evidence,
                    *named_as(chosen.reading),
                    *dated,
                    *(signed_as(item.passage) if item.passage is not None else ()),
                ),
                coordinating=self._names(block.coordinating or roles.coordinating),
                deadlines=_distinct(one.deadline for _passage, one in found),
                unclear_times=tuple(
                    said
                    for timed, begin, stop in block.times or works
                    for said in self._unclear(timed, begin, stop)
                ),
                deliverable=block.deliverable or deliverable_in(words, 0, len(words)),
                items_of=annex_references(words, 0, len(words)),
                lead_quote=block.lead_quote or inherited.lead_quote,
            )
        )

    def add_row(self, row: TableRow, item_id: str) -> None:
        """Read one row of a task table: its columns say who and when, the task's cell the rest."""
        passage = row.cells["task"]
        text = passage.text
        subject = read_subject(text, 0)
        roles = read_roles(text, subject.end if subject is not None else 0, len(text))
        in_cell = cell_bodies(row.cells["lead"]) if "lead" in row.cells else CellBodies()
        lead = self._named(in_cell.lead) or self._names(subject.lead if subject else ())
        if not lead and row.heading is not None:
            titled = read_subject(row.heading.text, 0, heading=True)
            lead = self._names(titled.lead if titled is not None else ())
        quote = row.cells["lead"].quote() if in_cell.lead else passage.quote()
        basis = "field" if in_cell.lead else "clause" if subject is not None else "heading"
        named = tuple(AgencyMention(one.text, 0, 0) for one in lead)
        chosen = choose_lead([LeadReading(named, basis, quote)] if named else [])
        time = row.cells.get("time")
        timed = time or passage
        found = self.deadlines_in(timed, 0, len(timed.text), as_field=time is not None)
        self.mark_dates(timed, found)
        deadlines = [one.deadline for one in found] if time is None else cell_deadlines(time, found)
        dated = dated_by([one.text for one in deadlines], "clause" if time is None else "field")
        helping = list(in_cell.coordinating)
        if "coordinating" in row.cells:
            others = cell_bodies(row.cells["coordinating"])
            helping += [*others.lead, *others.coordinating]
        coordinating = self._named(helping) or self._names(roles.coordinating)
        deliverable = (
            row.cells["deliverable"].text.strip(" .") if "deliverable" in row.cells else None
        )
        self.reading.rows.append((item_id, row))
        for cell in row.cells.values():
            self.mark(cell, 0, len(cell.text))
        self.reading.clauses.append(Clause(item_id, passage, 0, len(text), subject, (), True))
        self.reading.tasks.append(
            DraftTask(
                item=item_id,
                title=task_title(text, roles.action_start, len(text)),
                detail=text[roles.work_start :].strip(),
                quote_text=passage.raw,
                quote=passage.quote(),
                lead=lead,
                lead_margin=chosen.margin,
                evidence=(*chosen.evidence, *dated),
                coordinating=coordinating,
                report_to=self._receiver(roles.report_to),
                consolidated_by=self._receiver(roles.consolidated_by),
                deadlines=_distinct(deadlines),
                unclear_times=self._unclear(timed, 0, len(timed.text)),
                deliverable=deliverable or deliverable_in(text, 0, len(text)),
                items_of=annex_references(text, 0, len(text)),
                lead_quote=row.cells["lead"].quote() if "lead" in row.cells else None,
            )
        )

    def _named(self, names: Iterable[str]) -> tuple[DraftName, ...]:
        return tuple(DraftName(name, self._resolve(name)) for name in dict.fromkeys(names))

    def _names(self, mentions: Iterable[AgencyMention]) -> tuple[DraftName, ...]:
        names: dict[DraftName, None] = {}
        for one in mentions:
            # "đề nghị Quý Sở …", "đề nghị các đồng chí …": those to whom the letter is written.
            they = one.name.startswith(("Quý ", "quý ")) or one.name.lower() == "các đồng chí"
            addressed = self.addressees if they else ()
            known = addressed or [DraftName(one.name, self._resolve(one.name))]
            names.update(dict.fromkeys(known))
        return tuple(names)

    def _receiver(self, mention: AgencyMention | None) -> DraftName | None:
        """Return the body; a head noun alone ("gửi Sở", "trình Giám đốc Sở") is the issuer's."""
        if mention is None:
            return None
        alone = HEAD_ALONE.fullmatch(mention.name)
        if alone is not None and self.issuer and self.issuer.text.startswith(alone["head"]):
            return self.issuer
        if alone is not None and alone["head"] == mention.name:
            return None
        return DraftName(mention.name, self._resolve(mention.name))

    def _resolve(self, name: str) -> str | None:
        return self.index.resolve(name, province=self.province)

    def days_of(self, times: Iterable[FieldRange]) -> tuple[FoundDeadline, ...]:
        """Return the deadlines of fields of time, which are used up by it."""
        found: list[FoundDeadline] = []
        for passage, start, end in times:
            days = self.deadlines_in(passage, start, end, as_field=True)
            self.mark(passage, start, end)
            self.mark_dates(passage, days)
            found += days
        return tuple(found)

    def holds_subjects(self, time: FieldRange) -> bool:
        """Tell whether a field of time gives a body work of its own with a day."""
        passage, start, end = time
        subject = read_subject(passage.text, start)
        return (
            subject is not None
            and begins_with_action(passage.text[subject.end : end].lstrip(" ,"))
            and bool(self.deadlines_in(passage, start, end))
        )

    def deadlines(
        self, passage: Passage, start: int, *, ordered: bool = False
    ) -> list[FoundDeadline]:
        return self.deadlines_in(passage, start, len(passage.text), ordered=ordered)

    def deadlines_in(
        self,
        passage: Passage,
        start: int,
        end: int,
        *,
        as_field: bool = False,
        ordered: bool = False,
    ) -> list[FoundDeadline]:
        """Find the deadlines in a range; each keeps the letters of the source, faulty ones too, as
        its words."""
        read = find_deadlines(
            passage.text[start:end], issued_on=self.issued_on, field=as_field, ordered=ordered
        )
        found = []
        for one in read.deadlines:
            begin, stop = one.start + start, one.end + start
            whole, words = passage.raw[begin:stop], passage.quoted(begin, stop)
            if words != whole and compare(replace(one.deadline, text=words), self.issued_on):
                words = whole  # "trước" on one page, "ngày 30/5/2023" on the next
            found.append(
                replace(
                    one,
                    text=words,
                    start=begin,
                    end=stop,
                    deadline=replace(one.deadline, text=words),
                )
            )
        seen = self.reading.unclear.setdefault(id(passage), {})
        seen.update({one.start + start: one.message for one in read.findings})
        return found

    def _unclear(self, passage: Passage, start: int, end: int) -> tuple[Message, ...]:
        """Return what is wrong with the words of a range that look like a deadline."""
        seen = self.reading.unclear.get(id(passage), {})
        return tuple(seen[at] for at in sorted(seen) if start <= at < end)

    def receiver(self, passage: Passage, start: int) -> DraftName | None:
        """Return the body that the words from ``start`` say the work is sent to."""
        return self._receiver(read_roles(passage.text, start, len(passage.text)).report_to)

    def mark(self, passage: Passage, start: int, end: int) -> None:
        self.reading.used.setdefault(id(passage), []).append((start, end))

    def mark_dates(self, passage: Passage, deadlines: Sequence[FoundDeadline]) -> None:
        self.reading.dated.setdefault(id(passage), []).extend(
            (one.start, one.end) for one in deadlines
        )

    def pass_over(self, item: Item, why: str) -> None:
        if item.passage is not None:
            self.reading.passed_over.setdefault(id(item.passage), why)


def _leads_of(
    passage: Passage,
    part: Part,
    start: int,
    inherited: Inherited,
    inline: BlockFields | None,
) -> list[LeadReading]:
    """Return who may have a part's work, the nearest first; its words begin at ``start``."""
    leads = list(inherited.leads)
    if part.subject is not None and not part.helps:
        quote = passage.quote(part.subject.start, part.subject.end)
        leads.insert(0, LeadReading(part.subject.lead, "clause", quote))
    elif (
        inherited.weak
        and (asks := DIRECTIVE_VERB.match(passage.text, start)) is not None
        and not begins_with_action(passage.text, asks.end())
        and not assigns_own(passage.text, start)
    ):
        # It gives the work to somebody whose name was not read: nobody else is its lead.
        leads.insert(0, LeadReading((), "given on", passage.quote(start, part.end)))
    if inline is not None and inline.lead:
        leads.insert(0, LeadReading(inline.lead, "field", passage.quote(start, part.end)))
    return leads


def _distinct(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    seen: dict[str, Deadline] = {}
    for one in deadlines:
        mapping = one.as_mapping()
        seen.setdefault(
            repr(sorted((key, str(value)) for key, value in mapping.items() if key != "text"))
            or one.text,
            one,
        )
    return tuple(seen.values())


_URGENT = re.compile(r"(?:[Cc]hỉ đạo [^,;.]{4,90}? )?([Kk]hẩn trương)(?![^\W_])")


def _urgency(passage: Passage, roles: Roles, end: int) -> tuple[Deadline, ...]:
    """Keep "khẩn trương" at the head of undated work as its words: urgent is not dated (interface:
    deadline kinds)."""
    for start in (roles.action_start, roles.work_start):
        found = _URGENT.match(passage.text, start, end)
        if found is not None:
            return (read_deadline({"text": found[1].lower()}),)
    return ()
