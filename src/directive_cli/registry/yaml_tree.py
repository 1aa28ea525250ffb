"""The places of all values of a YAML text: a tree of nodes with their exact spans and styles.

Built from parser events without recursion. Knows characters and places, nothing of what the data
mean; it takes a text that ``yaml_document`` has accepted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from yaml.error import YAMLError
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

NodeKind = Literal["scalar", "mapping", "sequence"]


@dataclass(frozen=True, slots=True)
class TextPoint:
    """A point between two characters: ``index`` into the text, 1-based ``line`` and ``column`` in
    code points."""

    index: int
    line: int
    column: int


@dataclass(slots=True, eq=False)
class Node:
    """A value in a YAML text.

    ``end`` is exclusive; that of a block collection is the end of its last value.
    """

    kind: NodeKind
    style: str
    """Of a scalar: ``""`` plain, ``'``, ``"``, ``|`` or ``>``; of a collection: ``flow`` or
    ``block``."""
    start: TextPoint
    end: TextPoint
    value: str = ""
    """A scalar's text, unresolved."""
    key: Node | None = None
    """The key under which this value stands in its mapping."""
    items: list[Node] = field(default_factory=list)
    """The values of a sequence or a mapping, in order."""
    names: dict[str, Node] = field(default_factory=dict)
    """The values of a mapping by key; of duplicate keys, the first."""

    def child(self, step: str | int) -> Node | None:
        """Return the value under a key, or at an index of a sequence; None when there is none."""
        if isinstance(step, str):
            return self.names.get(step)
        return (
            self.items[step]
            if self.kind == "sequence" and -len(self.items) <= step < len(self.items)
            else None
        )


def build_tree(text: str, *, stop: int | None = None) -> Node:
    """Return the root node of a text that holds one accepted YAML document.

    With ``stop``, an index into the text, what begins after it is left out, and the text there need
    not be YAML.
    """
    parser = event_parser(text)
    open_nodes: list[Node] = []
    key: Node | None = None
    while True:
        try:
            event = parser.get_event()
        except YAMLError:
            # The scanner reads ahead of the events: what is wrong stands behind `stop`.
            if stop is None or not open_nodes:
                raise
            return open_nodes[0]
        if event is None:
            raise ValueError("the text holds no YAML document")
        if stop is not None and event.start_mark.index > stop:
            return open_nodes[0]
        if isinstance(event, ScalarEvent):
            node = Node(
                "scalar",
                event.style or "",
                _place(event.start_mark),
                _place(event.end_mark),
                event.value,
            )
            if open_nodes and open_nodes[-1].kind == "mapping" and key is None:
                key = node
                continue
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            start = _place(event.start_mark)
            kind: NodeKind = "mapping" if isinstance(event, MappingStartEvent) else "sequence"
            node = Node(kind, "flow" if event.flow_style else "block", start, start)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            node = open_nodes.pop()
            if node.style == "flow":
                node.end = _place(event.end_mark)
            elif node.items:
                node.end = node.items[-1].end
            if not open_nodes:
                return node
            continue
        else:
            continue
        if open_nodes:
            open_nodes[-1].items.append(node)
            if key is not None:
                node.key = key
                open_nodes[-1].names.setdefault(key.value, node)
        if node.kind != "scalar":
            open_nodes.append(node)
        elif not open_nodes:
            return node
        key = None


def nearest_node(root: Node, loc: Sequence[str | int]) -> tuple[Node, bool]:
    """Follow ``loc`` from ``root``; return the last node that exists, and whether it is the one
    asked for."""
    node = root
    for step in loc:
        child = node.child(step)
        if child is None:
            return node, False
        node = child
    return node, True


def value_at(data: Any, loc: Sequence[str | int]) -> Any:
    """Return the value at a path in plain data. Raises LookupError where there is none."""
    for step in loc:
        data = data[step]
    return data


def event_parser(source: bytes | str) -> Any:
    """Return PyYAML's parser of events: libyaml's where it is built in, else the pure one."""
    try:
        from yaml._yaml import CParser
    except ImportError:
        from yaml import SafeLoader

        return SafeLoader(source)
    return CParser(source)


def _place(mark: Any) -> TextPoint:
    return TextPoint(mark.index, mark.line + 1, mark.column + 1)
