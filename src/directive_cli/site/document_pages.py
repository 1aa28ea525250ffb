"""The pages of a document and of its tasks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from directive_cli.domain.status import LEAST_FINISHED_FIRST, State, in_force
from directive_cli.messages import Message, _
from directive_cli.registry.rows import Assignment, Directive, Task
from directive_cli.reports.directive import BACK_LINK_WORDS, LINK_WORDS
from directive_cli.site.addresses import DOCUMENTS_PAGE, anchor, document_page, task_page, up
from directive_cli.site.cards import Card, DocumentLink, has_own_page, partial_date
from directive_cli.site.frame import Frame


class DocumentPages:
    """Renders documents, each with the tasks that it gives."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._snapshot = frame.contents.snapshot
        self._register = self._snapshot.register

    def pages(
        self, directive: Directive, tasks: Sequence[tuple[Task, Card]]
    ) -> Iterator[tuple[str, str]]:
        """Yield (page, text) of a document and of those of its tasks that have a page."""
        rows = []
        for task, card in tasks:
            rows.append((card, anchor(task.task, task.occurrence), _words(task)))
            if has_own_page(task):
                page = task_page(task.directive, task.task, task.occurrence)
                yield page, self._task(page, directive, task, card)
        states = Counter(task.state for task, _card in tasks)
        page = document_page(directive.id)
        yield page, self._frame.render(
            "document.html", page, DOCUMENTS_PAGE,
            link=self._frame.contents.documents[directive.id], draft=directive.unreviewed,
            cited_only=directive.cited_only, known=self._document_facts(directive), tasks=rows,
            shares=self._frame.shares(states), total=len(tasks),
        )  # fmt: skip

    def _task(self, page: str, directive: Directive, task: Task, card: Card) -> str:
        by_state: defaultdict[State, list[Assignment]] = defaultdict(list)
        for entry in task.assignments:
            by_state[entry.state].append(entry)
        states = Counter({state: len(entries) for state, entries in by_state.items()})
        place = f"{document_page(directive.id)}#{anchor(task.task, task.occurrence)}"
        document = replace(card.document, page=place)
        return self._frame.render(
            "task.html", page, DOCUMENTS_PAGE, it=card,
            known=self._task_facts(task, document), words=_words(task), total=len(task.assignments),
            shares=self._frame.shares(states), history=list(self._history(task)),
            groups=[
                {
                    "state": state, "count": len(by_state[state]),
                    "day": by_state[state][0].last_day,
                    "names": self._frame.names(up(page), by_state[state]),
                }
                for state in (*LEAST_FINISHED_FIRST, State.CANCELLED, State.TRANSFERRED)
                if state in by_state
            ],
        )  # fmt: skip

    def _task_facts(
        self, task: Task, document: DocumentLink
    ) -> list[tuple[Message, tuple[Message | str | DocumentLink, ...]]]:
        name = self._register.name
        facts: list[tuple[Message, tuple[Message | str | DocumentLink, ...]]] = [
            (_("Document"), (document,)),
            (_("Item"), (task.task,)),
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
                    if self._frame.contents.with_notes
                    else None,
                }
                for event, entry in group
            ]
            yield {
                "day": day,
                "events": events,
                "words": self._frame.event_words(kind, len(events)),
            }

    def _document_facts(self, directive: Directive) -> list[tuple[Message, list[Any]]]:
        name = self._register.name
        documents = self._frame.contents.documents
        facts: list[tuple[Message, list[Any]]] = []
        if directive.issuer:
            facts.append((_("Issuer"), [name(directive.issuer)]))
        for heading, day in (
            (_("Issued on"), directive.issued_on),
            (_("Meeting on"), directive.meeting_on),
        ):
            if day:
                facts.append((heading, [partial_date(day)]))
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


def _words(task: Task) -> list[str]:
    """Return what the document says about a task beyond its title: the detail, and the
    deadlines."""
    found = [task.detail] if task.detail else []
    return found + [str(deadline["text"]) for deadline in task.deadlines]
