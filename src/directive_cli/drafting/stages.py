"""The stages of the reading of a document, each as rows that can be printed.

The stages are those of docs/drafting.md: lines → signs → tree → blocks → clauses → tasks. Knows
what ``document_reading`` keeps of each; reads nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directive_cli.drafting.signs import read_sign
from directive_cli.drafting.source_lines import Quote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from directive_cli.drafting.document_reading import DocumentReading
    from directive_cli.drafting.item_tree import Item
    from directive_cli.drafting.source_lines import Line, Passage


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
    parts = document.parts
    zones: dict[tuple[int, int], str] = {}
    for name, lines in (
        ("head", parts.head),
        ("addressees", parts.addressees),
        ("body", _of(parts.body)),
        ("closing", parts.closing),
        *(("attached", _of(body)) for body in parts.attached),
        *(("annex", annex) for annex in parts.annexes),
        ("footnote", _of(parts.footnotes)),
    ):
        for line in lines:
            zones.setdefault((line.page, line.number), name)
    for line in (*document.source.lines, *document.source.footnotes):
        if line.raw.strip():
            zone = zones.get((line.page, line.number), "table" if line.cell else "left out")
            yield StageRow(zone, " ".join(line.raw.split()), _place(line))


def _of(passages: Iterable[Passage]) -> list[Line]:
    return [line for passage in passages for line in passage.lines]


def _place(line: Line) -> Quote:
    return Quote(line.page, line.number, line.number)


def _signs(document: DocumentReading) -> Iterator[StageRow]:
    """Every paragraph of the bodies with the sign that its series gives it."""
    for body in (document.parts.body, *document.parts.attached):
        for passage in body:
            sign = passage.sign or read_sign(passage.text)
            kind = "plain" if sign is None else f"{sign.kind} {sign.label}".strip()
            own = read_sign(passage.text)
            misread = passage.sign is not None and passage.sign != own
            read = ("written: " + passage.text.split()[0],) if misread else ()
            yield StageRow(kind, passage.text, passage.quote(), read=read)


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


STAGES: dict[str, Callable[[DocumentReading], Iterator[StageRow]]] = {
    "lines": _lines,
    "signs": _signs,
    "tree": _tree,
    "blocks": _blocks,
    "clauses": _clauses,
    "tasks": _tasks,
}
"""What makes the rows of each stage, in the order of the reading."""
