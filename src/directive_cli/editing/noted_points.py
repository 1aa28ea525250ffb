"""The unsure points that a draft notes in its file as comments: read, and settled one by one.

Knows the comments that drafting writes ("# ? lead: …", "# unplaced, …") and the file's text; asks
nobody anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from directive_cli.editing.yaml_edit import EditRefused, add_key, remove_key, replace_value
from directive_cli.messages import _
from directive_cli.registry.yaml_canonical import KEY_ORDER
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml

_NOTE = re.compile(
    r"^\s*# (?:\? (?:(?P<field>[a-z_]+): )?|(?=unplaced|chưa xếp được))(?P<message>.*)$"
)
_PLACE = re.compile(
    r"(?:p\.|trang) (?P<page>\d+)(?:[-–]\d+)?, (?:l\.|dòng) (?P<lines>\d+(?:[-–]\d+)?):"
)
"""Where a quote stands, as ``drafting.draft_yaml`` writes it in either language."""
_QUOTE = re.compile(r"^\s*#   (?P<words>.*)$")


@dataclass(frozen=True, slots=True)
class NotedPoint:
    """One doubt: its line in the file (from 1), the key that is unsure, and the quoted words."""

    line: int
    field: str
    message: str
    quote: str = ""
    page: str | None = None
    """Where the words stand in the document, as far as the comment says it; ``lines`` likewise."""
    lines: str | None = None


def page_above(text: str, line: int) -> tuple[str | None, str]:
    """Return the page and the words that the comments right above a line (from 1) quote."""
    page, quoted = None, []
    lines = text.splitlines()
    for words in reversed(lines[: line - 1]):
        if not words.lstrip().startswith("#"):
            break
        if (quote := _QUOTE.match(words)) is not None:
            quoted.append(quote["words"])
        elif (place := _PLACE.search(words)) is not None and _NOTE.match(words) is None:
            page = place["page"]
            break
    return page, " ".join(reversed(quoted))


def noted_points(text: str) -> list[NotedPoint]:
    """Return the points noted in a file, in order."""
    points: list[NotedPoint] = []
    quoted: list[str] = []
    page = lines = None
    for number, line in enumerate(text.splitlines(), start=1):
        words = _QUOTE.match(line)
        note = _NOTE.match(line)
        if words is not None:
            quoted.append(words["words"])
        elif note is not None:
            own = _PLACE.search(line) if not note["field"] else None
            points.append(
                NotedPoint(
                    number,
                    note["field"] or "",
                    note["message"],
                    " ".join(quoted),
                    own["page"] if own else page,
                    own["lines"] if own else lines,
                )
            )
        elif line.lstrip().startswith("#") and (place := _PLACE.search(line)) is not None:
            page, lines, quoted = place["page"], place["lines"], []
        else:
            page, lines, quoted = None, None, []
    return points


def settle(document: YamlDocument, point: NotedPoint, value: Any = None) -> YamlDocument:
    """Remove the point's comment and, unless ``value`` is None, set its key to ``value``.

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
    return edited if value is None else put_value(edited, loc, point.field, value)


def _task_of(document: YamlDocument, point: NotedPoint) -> tuple[str | int, ...]:
    """Return the place of the task below the comment; () for the document's own data."""
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


def put_value(
    document: YamlDocument, loc: tuple[str | int, ...], name: str, value: Any
) -> YamlDocument:
    """Put ``value`` at the key ``name`` of the directive's data or of one of its tasks.

    Raises EditRefused where that is not possible without changing more.
    """
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
