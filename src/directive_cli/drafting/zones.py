"""The zone of each line: head, addressees, body, closing, annex … Knows the parts of a document
only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from directive_cli.drafting.layout import DocumentParts
from directive_cli.drafting.source_lines import Line, Passage, SourceText

LEFT_OUT = "left out"
"""The zone of page numbers, and of the title of a text after the signature."""


def zoned_lines(source: SourceText, parts: DocumentParts) -> Iterator[tuple[str, Line]]:
    """Yield every line that has words with its zone, in the document's order."""
    zones: dict[tuple[int, int], str] = {}
    for name, lines in (
        ("head", parts.head),
        ("addressees", parts.addressees),
        ("body", _of(parts.body)),
        ("closing", parts.closing),
        *(("attached", _of(body)) for body in parts.attached),
        *(("rules", _of(body)) for body in parts.rules),
        *(("annex", annex) for annex in parts.annexes),
        ("footnote", _of(parts.footnotes)),
    ):
        for line in lines:
            zones.setdefault((line.page, line.number), name)
    for line in (*source.lines, *source.footnotes):
        if line.raw.strip():
            yield zones.get((line.page, line.number), "table" if line.cell else LEFT_OUT), line


def _of(passages: Iterable[Passage]) -> list[Line]:
    return [line for passage in passages for line in passage.lines]
