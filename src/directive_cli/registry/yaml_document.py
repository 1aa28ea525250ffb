"""One YAML file: its text, its data, and the place of each value.

Owns the part of YAML that a registry accepts: one UTF-8 document of mappings, lists, strings, whole
numbers, true, false and null. Dates stay text; ``no``, ``12:30``, ``1.5`` and ``010`` are text too.
Anchors, aliases, merge keys, tags and duplicate keys are refused, each at its place. Must not know
what a directive is.

The data are built from the parser's events without recursion, so no nesting can exhaust the stack.
Positions are gathered in a second pass, only for a file whose positions are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.reader import ReaderError

from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.messages import Message, _
from directive_cli.registry.yaml_faults import (
    encoding_fault,
    forbidden_character_fault,
    syntax_fault,
    too_large,
)
from directive_cli.registry.yaml_tree import Node, build_tree, event_parser, nearest_node
from directive_cli.values import dataclass, field

FILE_SIZE_LIMIT = 5_000_000
"""A larger file is refused unread: the longest official plan with its annexes is below 1 MB as
YAML."""
MAX_DEPTH = 50
MAX_EVENTS = 150_000
"""Keys, values, openings and closings; a task of ten filled fields takes about thirty."""
MAX_FAULTS = 100
"""After so many in one file the rest is not read, and the last finding says so."""

_BOM = b"\xef\xbb\xbf"
_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,17}").fullmatch
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_UNSEEN = ("\x85", "\u2028", "\u2029", "\ufeff")
"""Line breaks for YAML 1.1 but letters for YAML 1.2, and the byte order mark: invisible in most
editors, so refused."""


@dataclass(frozen=True)
class YamlDocument:
    """A YAML file that was read."""

    path: str
    """Relative to the registry, with ``/``."""
    text: str
    """The file's characters, without a byte order mark, newlines as they stand."""
    bom: bool
    newline: str
    r"""The newline of the first line: ``\n``, ``\r\n`` or ``\r``; ``\n`` when the file has one
    line."""
    data: Any
    """Dicts, lists, strings, ints, bools and None."""
    _tree: list[Node] = field(default_factory=list, repr=False, compare=False)

    @property
    def root(self) -> Node:
        """Return the tree of places behind ``data``; built when first asked."""
        if not self._tree:
            self._tree.append(build_tree(self.text))
        return self._tree[0]

    def span_of(self, loc: Sequence[str | int], *, key: bool = False) -> SourceSpan:
        """Return the exact place of the value at ``loc``, or of its key.

        Where ``loc`` does not exist, the place is that of the nearest parent that does. A
        collection ends with its last value: comments after it do not belong to it.
        """
        node, found = nearest_node(self.root, loc)
        return _span_of_node(self.path, node.key if found and key and node.key else node)


def parse_yaml(path: str, raw: bytes) -> tuple[YamlDocument | None, list[Diagnostic]]:
    """Read the bytes of a file; return the document, or what keeps it from being one (DIR001 to
    DIR006).

    Never raises for any bytes. A document is returned exactly when no diagnostic is.
    """
    if len(raw) > FILE_SIZE_LIMIT:
        return None, [too_large(path, limit=FILE_SIZE_LIMIT)]
    bom = raw.startswith(_BOM)
    body = raw[len(_BOM) :] if bom else raw
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [encoding_fault(path, body, error)]
    if any(character in text for character in _UNSEEN):
        return None, [forbidden_character_fault(path, text)]
    builder = _Builder(path)
    data = None
    try:
        data = builder.build(body)
    except ReaderError:
        builder.faults.append(forbidden_character_fault(path, text))
    except (YAMLError, ValueError) as error:
        nested = _before_nesting_limit(text, error)
        if nested is None:
            builder.faults.append(syntax_fault(path, text, error))
        else:
            builder = _Builder(path)
            builder.build(nested)
    faults = builder.faults + _duplicate_faults(path, text, builder.duplicates)
    if faults:
        return None, sorted(faults, key=lambda fault: (fault.span.line, fault.span.column))
    return YamlDocument(path, text, bom, _newline_of(text), data), []


def _before_nesting_limit(text: str, error: Exception) -> bytes | None:
    """Return the text before the place where libyaml itself refuses deep nesting, else None.

    libyaml (0.2.6) reads ahead of its events: it refuses a line of a thousand brackets before the
    builder has seen the fiftieth. The text before that place is nested too deep for the builder.
    """
    mark = getattr(error, "problem_mark", None)
    if mark is None or getattr(error, "problem", None) != "exceeded maximum nesting depth":
        return None
    return text[: mark.index].encode()


def _newline_of(text: str) -> str:
    found = re.search(r"\r\n?|\n", text)
    return found.group() if found else "\n"


_NO_KEY: Any = object()


class _Builder:
    """Build plain data from parser events, noting what a registry does not accept."""

    def __init__(self, path: str) -> None:
        self.faults: list[Diagnostic] = []
        self.duplicates: list[tuple[tuple[str | int, ...], Any]] = []
        self._path = path

    def build(self, body: bytes) -> Any:
        next_event = event_parser(body).get_event
        faults, duplicates = self.faults, self.duplicates
        words, is_number = _WORDS, _WHOLE_NUMBER
        may_be_marked = b"&" in body or b"!" in body
        fine_keys: set[str] = set()
        result: list[Any] = []
        container: Any = result
        key: Any = _NO_KEY
        stack: list[tuple[Any, Any]] = []
        documents = 0
        for _nth in range(MAX_EVENTS):
            event = next_event()
            if event is None:
                break
            kind = event.__class__
            value: Any
            if kind is ScalarEvent:
                value = event.value
                if may_be_marked:
                    self._refuse_anchor_or_tag(event)
                if key is _NO_KEY and container.__class__ is dict:
                    if value in fine_keys and value not in container:
                        key = value
                        continue
                    key = self._key(event, container, stack)
                    if not (event.style or faults or duplicates):
                        fine_keys.add(key)
                    continue
                if not event.style:
                    if value in words:
                        value = words[value]
                    elif is_number(value):
                        value = int(value)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if may_be_marked:
                    self._refuse_anchor_or_tag(event)
                if key is _NO_KEY and container.__class__ is dict:
                    self._note(
                        "DIR002",
                        _("A key is one word or a quoted text, not a list or a mapping."),
                        event,
                    )
                    return None
                if len(stack) >= MAX_DEPTH:
                    self._note(
                        "DIR005",
                        _("Nested more than {n} levels deep; at most that is read.", n=MAX_DEPTH),
                        event,
                    )
                    return None
                stack.append((container, key))
                container = {} if kind is MappingStartEvent else []
                key = _NO_KEY
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value = container
                container, key = stack.pop()
            elif kind is AliasEvent:
                self._note(
                    "DIR004",
                    _(
                        "Aliases (*{name}) are not accepted; write the value out.",
                        name=event.anchor,
                    ),
                    event,
                )
                if container.__class__ is dict and key is _NO_KEY:
                    return None
                value = None
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._note(
                        "DIR006",
                        _("A second document starts here; a file holds one YAML document."),
                        event,
                    )
                    return None
                continue
            else:
                continue
            if container.__class__ is dict:
                container[key] = value
                key = _NO_KEY
            else:
                container.append(value)
            if (faults or duplicates) and len(faults) + len(duplicates) >= MAX_FAULTS:
                self._note(
                    "DIR002",
                    _("{n} findings in this file; the rest of it was not read.", n=MAX_FAULTS),
                    event,
                )
                return None
        else:
            self._note(
                "DIR005",
                _("More than {n} keys and values; at most that many are read.", n=MAX_EVENTS),
                event,
            )
            return None
        if not result:
            place = SourceSpan(self._path)
            self.faults.append(
                Diagnostic(
                    "DIR002",
                    Severity.ERROR,
                    _("The file is empty; it must hold a YAML document."),
                    place,
                )
            )
            return None
        return result[0]

    def _key(self, event: Any, container: dict[str, Any], stack: list[tuple[Any, Any]]) -> str:
        name: str = event.value
        if not event.style:
            if name == "<<":
                self._note(
                    "DIR004", _("Merge keys (<<) are not accepted; write the keys out."), event
                )
            elif name in _WORDS or _WHOLE_NUMBER(name):
                self._note(
                    "DIR002",
                    _(
                        'The key {name} is not text; write it in quotes: "{name}".',
                        name=name or "~",
                    ),
                    event,
                )
        if name in container:
            self.duplicates.append(((*_path_of(stack), name), event))
        return name

    def _refuse_anchor_or_tag(self, event: Any) -> None:
        if event.anchor is None and event.tag is None:
            return
        if event.anchor is not None:
            message = _(
                "Anchors (&{name}) are not accepted; write the value out where it is needed.",
                name=event.anchor,
            )
        else:
            message = _(
                "Tags ({name}) are not accepted; put text that looks like something else in "
                "quotes.",
                name=_written(event.tag),
            )
        self._note("DIR004", message, event)

    def _note(self, code: str, message: Message, event: Any) -> None:
        self.faults.append(
            Diagnostic(code, Severity.ERROR, message, _span_of_event(self._path, event))
        )


def _path_of(stack: list[tuple[Any, Any]]) -> tuple[str | int, ...]:
    """Return the path of the collection that is being filled; its parents wait in ``stack`` with
    their open key."""
    return tuple(len(container) if key is _NO_KEY else key for container, key in stack[1:])


def _duplicate_faults(
    path: str, text: str, duplicates: list[tuple[tuple[str | int, ...], Any]]
) -> list[Diagnostic]:
    if not duplicates:
        return []
    root = build_tree(text, stop=duplicates[-1][1].start_mark.index)
    faults = []
    for loc, event in duplicates:
        first, _found = nearest_node(root, loc)
        message = _(
            "The key {name} stands twice in this mapping; only one is accepted.", name=loc[-1]
        )
        related = ((_("It stands here first."), _span_of_node(path, first.key or first)),)
        faults.append(
            Diagnostic("DIR003", Severity.ERROR, message, _span_of_event(path, event), related)
        )
    return faults


def _written(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!", 1)


def _span_of_node(path: str, node: Node) -> SourceSpan:
    return SourceSpan(path, node.start.line, node.start.column, node.end.line, node.end.column)


def _span_of_event(path: str, event: Any) -> SourceSpan:
    start, end = event.start_mark, event.end_mark
    if isinstance(event, MappingStartEvent | SequenceStartEvent):
        end = start
    return SourceSpan(path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
