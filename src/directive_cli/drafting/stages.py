"""The stages of the reading of a document, each as rows that can be printed.

The stages are those of docs/drafting.md: lines → signs → tree → blocks → clauses → tasks →
accounts. Knows
what ``document_reading`` keeps of each; reads nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from directive_cli.drafting.document_reading import DocumentReading
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.signs import read_sign
from directive_cli.drafting.source_lines import Quote
from directive_cli.drafting.zones import zoned_lines


@dataclass(frozen=True, slots=True)
class StageRow:
    """One value of a stage: what it is, its words, and what was read in them."""

    what: str
    words: str
    quote: Quote
    depth: int = 0
    """How many items it stands under."""
    read: tuple[str, ...] = ()
    """``name: value`` of each thing read."""


def _lines(document: DocumentReading) -> Iterator[StageRow]:
    """Every line, in the document's order, with the zone that it belongs to."""
    for zone, line in zoned_lines(document.source, document.parts):
        place = Quote(line.page, line.number, line.number)
        yield StageRow(zone, " ".join(line.raw.split()), place)


def _signs(document: DocumentReading) -> Iterator[StageRow]:
    """Every paragraph of the bodies with the sign that its series gives it."""
    for body in (document.parts.body, *document.parts.attached):
        for passage in body:
            sign = passage.sign or read_sign(passage.text)
            kind = "plain" if sign is None else f"{sign.kind} {sign.label}".strip()
            own = read_sign(passage.text)
            misread = passage.sign is not None and passage.sign != own
            rivals = [one for one in passage.signs if not one.taken]
            read = ["written: " + passage.text.split()[0]] if misread else []
            read += [f"or {one.name or 'no sign'}: {one.cost:.1f}" for one in rivals]
            yield StageRow(kind, passage.text, passage.quote(), read=tuple(read))


def _tree(document: DocumentReading) -> Iterator[StageRow]:
    """Every item under the one that it belongs to."""
    for tree in document.trees:
        yield from _below(tree, 0)


def _below(item: Item, depth: int) -> Iterator[StageRow]:
    for child in item.children:
        if child.passage is not None:
            kind = ("heading",) if child.children and child.is_heading else ()
            yield StageRow(child.item_id, child.text, child.passage.quote(), depth, kind)
        yield from _below(child, depth + 1)


def _blocks(document: DocumentReading) -> Iterator[StageRow]:
    """Every field and the work that it speaks of; every cell of a task table."""
    for item, block in document.reading.blocks:
        if item.passage is not None:
            yield StageRow(f"{item.item_id} block", item.text, item.passage.quote())
        for one in block.work_items:
            if one.passage is not None:
                yield StageRow("work", one.text, one.passage.quote(), 1)
        for passage, start, end in block.works:
            yield StageRow("work", passage.text[start:end].strip(), passage.quote(start, end), 1)
        if block.lead:
            quote = block.lead_quote or (item.passage.quote() if item.passage else None)
            if quote is not None:
                yield StageRow("lead", "; ".join(body.name for body in block.lead), quote, 1)
                if block.coordinating:
                    names = "; ".join(body.name for body in block.coordinating)
                    yield StageRow("coordinating", names, quote, 1)
        for passage, start, end in block.times:
            yield StageRow("time", passage.text[start:end].strip(), passage.quote(start, end), 1)
    for label, row in document.reading.rows:
        for name, cell in row.cells.items():
            yield StageRow(f"{label} {name}", cell.text, cell.quote())


def _clauses(document: DocumentReading) -> Iterator[StageRow]:
    """Every stretch of words that was weighed as a task of its own."""
    for clause in document.reading.clauses:
        subject = clause.subject
        read = [f"subject: {body.name}" for body in (subject.lead if subject else ())]
        read += [f"deadline: {one.text}" for one in clause.deadlines]
        words = clause.passage.text[clause.start : clause.end].strip()
        what = f"{clause.item} {'task' if clause.is_task else 'no task'}"
        yield StageRow(
            what, words, clause.passage.quote(clause.start, clause.end), read=tuple(read)
        )


def _tasks(document: DocumentReading) -> Iterator[StageRow]:
    """Every task as it goes into the draft."""
    for task in document.draft.tasks:
        read = [f"lead: {name.text}" for name in task.lead]
        read += [f"coordinating: {name.text}" for name in task.coordinating]
        read += [f"deadline: {one.text}" for one in task.deadlines]
        yield StageRow(task.item, task.title, task.quote, read=tuple(read))


def _accounts(document: DocumentReading) -> Iterator[StageRow]:
    """Every sentence, date and body with what became of it, and the reason where it has no
    place."""
    for one in document.draft.accounts:
        read = (str(one.why),) if one.why is not None else ()
        yield StageRow(f"{one.kind} {one.outcome}", one.text, one.quote, read=read)


STAGES: dict[str, Callable[[DocumentReading], Iterator[StageRow]]] = {
    "lines": _lines,
    "signs": _signs,
    "tree": _tree,
    "blocks": _blocks,
    "clauses": _clauses,
    "tasks": _tasks,
    "accounts": _accounts,
}
"""What makes the rows of each stage, in the order of the reading."""
