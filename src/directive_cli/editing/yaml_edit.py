"""Edits of one YAML text that change the characters asked for and no others.

An edit splices text at the places of the nodes; comments, order, quotes, wrapping, newlines and a
byte order mark stay as their author left them. Every result is read again and compared with what
was meant; what differs is refused at its place. Knows YAML, nothing of directives; writes no file.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from directive_cli.diagnostics import DirectiveError, SourceSpan
from directive_cli.messages import Message, _
from directive_cli.registry.yaml_canonical import write_block, write_flow
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml
from directive_cli.registry.yaml_scalar import fold_lines, is_plain, literal_lines, write_scalar
from directive_cli.registry.yaml_tree import Node, TextPoint, value_at

Loc = tuple[str | int, ...]


class EditRefused(DirectiveError):
    """The edit cannot be made without touching more than was asked; ``span`` is the place."""

    def __init__(self, message: Message, span: SourceSpan) -> None:
        super().__init__(
            _(
                "{path}:{line}:{column}: {reason}",
                path=span.path,
                line=span.line,
                column=span.column,
                reason=message,
            )
        )
        self.span = span


def replace_value(document: YamlDocument, loc: Sequence[str | int], value: Any) -> YamlDocument:
    """Put ``value`` where a single value or a bracketed list or mapping stands; keep its quotes."""
    node, flow = _find(document, loc)
    if node.kind != "scalar" and node.style == "block":
        raise EditRefused(
            _("A list or mapping of several lines is not replaced as a whole."),
            document.span_of(loc),
        )
    start, end = node.start.index, _content_end(document.text, node)
    if isinstance(value, dict | list):
        written = write_flow(value)
    elif node.style in ("|", ">"):
        return _replace_block_scalar(document, loc, node, value)
    else:
        written = _one_line(value, node, flow=flow)
    if start == end and start and document.text[start - 1] not in " \t\r\n":
        written = " " + written
    return _checked(
        document, loc, _splice(document.text, start, end, written), _with(document.data, loc, value)
    )


def add_key(
    document: YamlDocument,
    loc: Sequence[str | int],
    key: str,
    value: Any,
    *,
    after: Sequence[str] | None = None,
    quoted: frozenset[str] = frozenset(),
) -> YamlDocument:
    """Add ``key`` to the mapping at ``loc``: behind the last of the keys ``after`` that it has,
    else first.

    Without ``after`` the key becomes the last one.
    """
    node, _flow = _find(document, loc)
    if node.kind != "mapping" or key in node.names:
        reason = (
            _("The key {name} stands here already.", name=key)
            if node.kind == "mapping"
            else _("This is no mapping.")
        )
        raise EditRefused(reason, document.span_of(loc))
    before = [name for name in node.names if after is None or name in after]
    text = document.text
    if node.style == "flow":
        entry = f"{write_scalar(key, flow=True)}: {write_flow(value, quoted=quoted, key=key)}"
        if before:
            index = node.names[before[-1]].end.index
            entry = ", " + entry
        else:
            index = node.start.index + 1
            entry += ", " if node.items else ""
        new_text = _splice(text, index, index, entry)
    else:
        first = node.items[0].key
        assert first is not None
        lines = write_block({key: value}, indent=first.start.column - 1, quoted=quoted)
        if before:
            new_text = _insert_lines(
                document, node.names[before[-1]], first.start.column - 1, lines
            )
        else:
            block = (
                document.newline.join(lines).lstrip(" ")
                + document.newline
                + " " * (first.start.column - 1)
            )
            new_text = _splice(text, first.start.index, first.start.index, block)
    meant = copy.deepcopy(document.data)
    value_at(meant, loc)[key] = value
    return _checked(document, loc, new_text, meant)


def append_item(
    document: YamlDocument,
    loc: Sequence[str | int],
    value: Any,
    *,
    quoted: frozenset[str] = frozenset(),
    one_line: bool = False,
) -> YamlDocument:
    """Add ``value`` at the end of the list at ``loc``, in the list's own style, or on one line if
    that is asked.

    ``quoted`` names the keys whose text is always put in quotes, here and in ``add_key``.
    """
    node, flow = _find(document, loc)
    if node.kind != "sequence":
        raise EditRefused(_("This is no list."), document.span_of(loc))
    text = document.text
    if node.style == "flow" and not node.items and not flow and isinstance(value, dict):
        new_text = _open_empty_list(
            document, node, lambda column: _item_lines(value, column, quoted, one_line)
        )
    elif node.style == "flow":
        index = node.items[-1].end.index if node.items else node.start.index + 1
        new_text = _splice(
            text, index, index, (", " if node.items else "") + write_flow(value, quoted=quoted)
        )
    else:
        dash = node.start.column - 1
        in_braces = isinstance(value, dict | list) and (one_line or node.items[-1].style == "flow")
        lines = _item_lines(value, dash, quoted, in_braces)
        gap = " " * _extra_gap(node)
        lines = [
            lines[0][: dash + 1] + gap + lines[0][dash + 1 :],
            *(gap + line for line in lines[1:]),
        ]
        new_text = _insert_lines(document, node.items[-1], dash, lines)
    meant = copy.deepcopy(document.data)
    value_at(meant, loc).append(value)
    return _checked(document, loc, new_text, meant)


def remove_key(document: YamlDocument, loc: Sequence[str | int]) -> YamlDocument:
    """Remove the key at ``loc`` with its value; the comments around it stay."""
    *parent_loc, name = loc
    parent, _flow = _find(document, parent_loc)
    node, _flow = _find(document, loc)
    if node.key is None or len(parent.items) < 2:
        raise EditRefused(
            _("Only a key of a mapping that has others can be removed."), document.span_of(loc)
        )
    text, position = document.text, parent.items.index(node)
    if parent.style == "flow":
        if position:
            start, end = parent.items[position - 1].end.index, node.end.index
        else:
            start, end = node.key.start.index, _start_of(parent.items[1]).index
    else:
        start, end = node.key.start.index, _line_end(text, _content_end(text, node))
        line_start = _line_start(text, start)
        if text[line_start:start].strip():
            end = _start_of(parent.items[1]).index
        else:
            start, end = line_start, _after_newline(text, end)
    meant = copy.deepcopy(document.data)
    del value_at(meant, parent_loc)[name]
    return _checked(document, loc, _splice(text, start, end, ""), meant)


def file_bytes(document: YamlDocument) -> bytes:
    """Return the document as it is stored: with its byte order mark, if it had one."""
    return (b"\xef\xbb\xbf" if document.bom else b"") + document.text.encode("utf-8")


def _checked(
    document: YamlDocument, loc: Sequence[str | int], text: str, meant: Any
) -> YamlDocument:
    """Read the edited text again and compare it with what was meant, types included."""
    edited, faults = parse_yaml(document.path, text.encode("utf-8"))
    if edited is None:
        raise EditRefused(
            _(
                "The edit is not possible here without changing more: {reason}",
                reason=faults[0].message,
            ),
            document.span_of(loc),
        )
    if json.dumps(edited.data, sort_keys=True) != json.dumps(meant, sort_keys=True):
        raise EditRefused(
            _("The edit is not possible here without changing more."), document.span_of(loc)
        )
    return YamlDocument(document.path, text, document.bom, document.newline, edited.data)


def _find(document: YamlDocument, loc: Sequence[str | int]) -> tuple[Node, bool]:
    """Return the node at ``loc`` and whether it stands inside brackets or braces."""
    node, flow = document.root, False
    for step in loc:
        flow = flow or node.style == "flow"
        child = node.child(step)
        if child is None:
            raise EditRefused(_("There is no {step} here.", step=step), document.span_of(loc))
        node = child
    return node, flow


def _one_line(value: Any, node: Node, *, flow: bool) -> str:
    if (
        isinstance(value, str)
        and node.kind == "scalar"
        and not node.style
        and is_plain(value, flow=flow)
    ):
        return value
    quote = node.style if node.style in ("'", '"') and isinstance(value, str) else ""
    return write_scalar(value, flow=flow, quote=quote)


def _replace_block_scalar(
    document: YamlDocument, loc: Sequence[str | int], node: Node, value: Any
) -> YamlDocument:
    """Replace a block scalar: by a block like it if possible, else on its first line."""
    start, end = node.start.index, _content_end(document.text, node)
    header = re.split(r"[\r\n]", document.text[start:end])[0]
    comment = header.partition("#")
    one_line = write_scalar(value) + ("  #" + comment[2] if comment[1] else "")
    meant = _with(document.data, loc, value)
    block = _block_scalar(document, node, value)
    if block is not None:
        with suppress(EditRefused):
            return _checked(document, loc, _splice(document.text, start, end, block), meant)
    return _checked(document, loc, _splice(document.text, start, end, one_line), meant)


def _block_scalar(document: YamlDocument, node: Node, value: Any) -> str | None:
    """Return ``value`` as a block scalar with the old one's header, comment and indentation."""
    if not isinstance(value, str) or not value:
        return None
    text = document.text
    content = text[node.start.index : _content_end(text, node)]
    header, *body = re.split(r"\r\n?|\n", content)
    first = next((line for line in body if line.strip()), None)
    if first is None:
        return None
    margin = len(first) - len(first.lstrip(" "))
    if node.style == ">" and "\n" not in value.rstrip("\n"):
        folded = fold_lines(value.rstrip("\n"), max(20, max(map(len, body)) - margin))
        ends = len(value) - len(value.rstrip("\n"))
        if folded is None or ends > 1:
            return None
        indicator, lines = (">" if ends else ">-"), folded
    else:
        literal = literal_lines(value)
        if literal is None:
            return None
        indicator, lines = literal
    comment = header.partition(" ")
    kept = comment[1] + comment[2] if comment[2] else ""
    return document.newline.join(
        [indicator + kept, *(" " * margin + line if line else "" for line in lines)]
    )


def _insert_lines(document: YamlDocument, last: Node, column: int, lines: list[str]) -> str:
    """Insert whole lines after the node ``last`` and comments indented more than ``column``."""
    text, newline = document.text, document.newline
    index = _line_end(text, _content_end(text, last))
    while index < len(text):
        begin = _after_newline(text, index)
        line = text[begin : _line_end(text, begin)]
        stripped = line.lstrip(" ")
        if not stripped.startswith("#") or len(line) - len(stripped) <= column:
            break
        index = begin + len(line)
    return _splice(text, index, index, newline + newline.join(lines))


def _item_lines(value: Any, column: int, quoted: frozenset[str], one_line: bool) -> list[str]:
    if one_line:
        return [" " * column + "- " + write_flow(value, quoted=quoted)]
    return write_block([value], indent=column, quoted=quoted)


def _open_empty_list(
    document: YamlDocument, node: Node, lines_at: Callable[[int], list[str]]
) -> str:
    """Write the first item of ``[]`` on lines of its own."""
    text = document.text
    column = (
        len(text[_line_start(text, node.start.index) : node.start.index]) if node.key is None else 0
    )
    if node.key is not None:
        column = node.key.start.column - 1 + 2
        start = node.start.index
        while start and text[start - 1] in " \t":
            start -= 1
        lead = document.newline
    else:
        start, lead = node.start.index, ""
    block = document.newline.join(lines_at(column))
    return _splice(text, start, node.end.index, lead + (block if lead else block.lstrip(" ")))


def _extra_gap(node: Node) -> int:
    """Return how many spaces more than one stand between dash and item in the list's last item."""
    last = node.items[-1]
    # An item in braces begins with them, not with its first key.
    start = _start_of(last.items[0]) if last.items and last.style == "block" else last.start
    return max(0, start.column - node.start.column - 2) if start.line == last.start.line else 0


def _content_end(text: str, node: Node) -> int:
    """Return where a node's characters end: a block scalar's without trailing blank lines."""
    while node.kind != "scalar" and node.style == "block" and node.items:
        node = node.items[-1]
    if node.style in ("|", ">"):
        return node.start.index + len(text[node.start.index : node.end.index].rstrip())
    return node.end.index


def _start_of(node: Node) -> TextPoint:
    return (node.key or node).start


def _line_start(text: str, index: int) -> int:
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def _line_end(text: str, index: int) -> int:
    found = re.compile(r"[\r\n]").search(text, index)
    return found.start() if found else len(text)


def _after_newline(text: str, index: int) -> int:
    found = re.compile(r"\r\n?|\n").match(text, index)
    return found.end() if found else index


def _splice(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def _with(data: Any, loc: Sequence[str | int], value: Any) -> Any:
    if not loc:
        return value
    changed = copy.deepcopy(data)
    value_at(changed, loc[:-1])[loc[-1]] = value
    return changed
