"""Which comment of a YAML text belongs to which value, so that comments survive when the text is
laid out anew.

A comment on its own line belongs to what follows it, unless it is indented deeper: then it closes
the list or mapping above it. A comment behind a value belongs to that value. Single blank lines are
kept like comments.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from directive_cli.registry.yaml_canonical import CommentedValue, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.registry.yaml_document import YamlDocument
    from directive_cli.registry.yaml_tree import Node

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_COMMENT = re.compile(r"(?:(?<=[ \t\r\n])|\A)#[^\r\n]*")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")


@dataclass(slots=True, eq=False)
class _Collection:
    part: CommentedValue
    node: Node
    column: int
    owner: _Slot | None


@dataclass(slots=True, eq=False)
class _Slot:
    """An entry, where it begins, and the collections that it stands in, outermost first."""

    entry: Entry
    index: int
    column: int
    parents: tuple[_Collection, ...]


@dataclass(frozen=True, slots=True)
class _Remark:
    """A comment or a blank line (``text`` empty)."""

    text: str
    index: int
    column: int
    own_line: bool


def commented_part(document: YamlDocument) -> tuple[list[str], CommentedValue]:
    """Return the comments that head the file, and its data with every other comment where it
    belongs."""
    reader = _Reader(document)
    for remark in _remarks(document.text, sorted(reader.scalars)):
        reader.place(remark)
    return reader.finish()


def comments_of(document: YamlDocument) -> list[str]:
    """Return every comment of the text, in order, from ``#``."""
    return [
        remark.text
        for remark in _remarks(document.text, sorted(_Reader(document).scalars))
        if remark.text
    ]


class _Reader:
    def __init__(self, document: YamlDocument) -> None:
        self.scalars: list[tuple[int, int]] = []
        self._text = document.text
        self._slots: list[_Slot] = []
        self._head: list[str] = []
        self._blank: int | None = None
        self._part = self._build(document.root, document.data, (), None)
        self._indexes = [slot.index for slot in self._slots]

    def _build(
        self, node: Node, data: Any, parents: tuple[_Collection, ...], owner: _Slot | None
    ) -> CommentedValue:
        if node.kind == "scalar":
            self.scalars.append((node.start.index, self._content_end(node)))
            return CommentedValue("scalar", data)
        part = CommentedValue(node.kind, one_line=node.style == "flow")
        first_key = node.items[0].key if node.items else None
        column = first_key.start.column if first_key is not None else node.start.column
        inside = (*parents, _Collection(part, node, column, owner))
        for nth, item in enumerate(node.items):
            name = item.key.value if item.key is not None else None
            if item.key is not None:
                self.scalars.append((item.key.start.index, self._content_end(item.key)))
            entry = Entry(name, CommentedValue("scalar"))
            slot = _Slot(entry, (item.key or item).start.index, column, inside)
            part.entries.append(entry)
            self._slots.append(slot)
            entry.part = self._build(item, data[nth] if name is None else data[name], inside, slot)
        return part

    def _content_end(self, node: Node) -> int:
        if node.style in ("|", ">"):
            return node.start.index + len(self._text[node.start.index : node.end.index].rstrip())
        return node.end.index

    def place(self, remark: _Remark) -> None:
        """Give one comment or blank line to the entry or collection that it belongs to."""
        following = bisect_right(self._indexes, remark.index)
        if not remark.text:
            self._settle_blank()
            self._blank = following
        elif remark.own_line:
            target = self._lines_for(remark, following)
            if self._blank == following:
                target.append("")
                self._blank = None
            self._settle_blank()
            target.append(remark.text)
        else:
            self._settle_blank()
            self._place_beside(remark, following)

    def finish(self) -> tuple[list[str], CommentedValue]:
        """Return the head and the data, without blank lines at an end."""
        self._settle_blank()
        for ending in (self._part.ending, *(slot.entry.part.ending for slot in self._slots)):
            while ending and not ending[-1]:
                ending.pop()
        while self._head and not self._head[0]:
            self._head.pop(0)
        return self._head, self._part

    def _settle_blank(self) -> None:
        """Give a blank line that waits to the entry before which it stands."""
        nth, self._blank = self._blank, None
        if nth is None or nth == len(self._slots):
            return
        lines = self._slots[nth].entry.before if nth else self._head
        if not lines or lines[-1]:
            lines.append("")

    def _lines_for(self, remark: _Remark, following: int) -> list[str]:
        if following == 0:
            return self._head
        before = self._slots[following - 1]
        after = self._slots[following] if following < len(self._slots) else None
        if after is not None and after.entry.name is None and "-" not in self._gap(remark, after):
            # It stands behind the item's dash.
            return after.entry.before
        around = [c for c in before.parents if after is None or c not in after.parents]
        for collection in reversed(around):
            if collection.node.style == "flow" and remark.index < collection.node.end.index:
                return collection.part.ending
        if after is None or (
            remark.column > after.column and after.parents[-1].node.style == "block"
        ):
            for collection in reversed(around):
                if collection.column <= remark.column and collection.node.style == "block":
                    return collection.part.ending
        return self._part.ending if after is None else after.entry.before

    def _gap(self, remark: _Remark, after: _Slot) -> str:
        """Return the indicators between a comment and the entry that follows, comments left out."""
        return _COMMENT.sub("", self._text[remark.index : after.index])

    def _place_beside(self, remark: _Remark, following: int) -> None:
        if following == 0:
            self._head.append(remark.text)
            return
        slot: _Slot | None = self._slots[following - 1]
        assert slot is not None
        for collection in reversed(slot.parents):
            if collection.node.style == "flow" and remark.index >= collection.node.end.index:
                slot = collection.owner
        if slot is None:
            self._part.ending.append(remark.text)
        elif slot.entry.beside:
            slot.entry.before.append(remark.text)
        else:
            slot.entry.beside = remark.text


def _remarks(text: str, scalars: list[tuple[int, int]]) -> Iterator[_Remark]:
    """Yield the comments and blank lines of ``text``: between its scalars there is nothing else but
    indicators."""
    begin = 0
    for start, end in [*scalars, (len(text), len(text))]:
        yield from _in_gap(text, begin, start)
        header = (
            _BLOCK_HEADER.match(text, start, end) if text[start : start + 1] in ("|", ">") else None
        )
        if header:
            yield _Remark(header.group(1).rstrip(), start, 0, own_line=False)
        begin = end


def _in_gap(text: str, begin: int, stop: int) -> Iterator[_Remark]:
    position = begin
    while position < stop:
        line = _LINE.match(text, position, stop)
        assert line is not None
        line_start = max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1
        found = _COMMENT.search(text, position, line.end())
        if found:
            lead = text[line_start : found.start()]
            # A comment behind a lone dash speaks of the item that follows on the next line.
            own_line = not lead.strip(" \t-")
            column = 1 if lead.strip() else len(lead) + 1
            yield _Remark(found.group().rstrip(), found.start(), column, own_line)
        elif (
            line_start == position
            and not line.group().strip()
            and line.group().endswith(("\n", "\r"))
        ):
            yield _Remark("", position, 0, own_line=True)
        position = max(line.end(), position + 1)
