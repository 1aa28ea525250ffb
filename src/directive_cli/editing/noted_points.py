"""The unsure points that a draft notes in its file as comments: read, and settled one by one.

Knows the comments that drafting writes ("# ? lead: …", "# unplaced, …") and the file's text; asks nobody anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from directive_cli.editing.yaml_edit import EditRefused, add_key, remove_key, replace_value
from directive_cli.messages import _
from directive_cli.registry.yaml_canonical import KEY_ORDER
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTE = re.compile(r"^\s*# (?:\? (?:(?P<field>[a-z_]+): )?|(?=unplaced))(?P<message>.*)$")
_QUOTE = re.compile(r"^\s*#   (?P<words>.*)$")


@dataclass(frozen=True, slots=True)
class NotedPoint:
    """One unsure point: its line in the file, counted from 1, the key that is unsure, and the words quoted for it."""

    line: int
    field: str
    message: str
    quote: str = ""


def noted_points(text: str) -> list[NotedPoint]:
    """Return the points noted in a file, in order."""
    points: list[NotedPoint] = []
    quoted: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        words = _QUOTE.match(line)
        note = _NOTE.match(line)
        if words is not None:
            quoted.append(words["words"])
        elif note is not None:
            points.append(
                NotedPoint(number, note["field"] or "", note["message"], " ".join(quoted))
            )
        else:
            quoted = []
    return points


def settle(document: YamlDocument, point: NotedPoint, value: Any = None) -> YamlDocument:
    """Take the point's comment away and, unless ``value`` is None, put ``value`` at its key.

    Raises EditRefused when the line is no comment or the key cannot be changed alone.
    """
    loc = _task_of(document, point)
    lines = document.text.splitlines(keepends=True)
    without = "".join([*lines[: point.line - 1], *lines[point.line :]])
    edited, _faults = parse_yaml(document.path, without.encode("utf-8"))
    if edited is None or edited.data != document.data:
        raise EditRefused(
            _("The edit is not possible here without changing more."), document.span_of(loc)
        )
    edited = YamlDocument(document.path, edited.text, document.bom, document.newline, edited.data)
    return edited if value is None else _put(edited, loc, point.field, value)


def _task_of(document: YamlDocument, point: NotedPoint) -> tuple[str | int, ...]:
    """Return the place of the task that the comment stands above; () for the document's own data."""
    line = document.text.splitlines()[point.line - 1]
    if line.startswith("#"):
        return ()
    tasks = document.data.get("tasks") or []
    return next(
        (
            ("tasks", at)
            for at in range(len(tasks))
            if document.span_of(("tasks", at)).line > point.line
        ),
        (),
    )


def _put(document: YamlDocument, loc: tuple[str | int, ...], name: str, value: Any) -> YamlDocument:
    held: Any = document.data
    for step in loc:
        held = held[step]
    order = KEY_ORDER["directive"][("tasks", "*") if loc else ()]
    if name == "number" and "symbol" in held:
        # The symbol was kept in the number's place.
        document = remove_key(document, ["symbol"])
    if name in held:
        try:
            return replace_value(document, (*loc, name), value)
        except EditRefused:
            document = remove_key(document, (*loc, name))
    return add_key(document, loc, name, value, after=_before(order, name))


def _before(order: Sequence[str], name: str) -> Sequence[str]:
    return order[: order.index(name)]
