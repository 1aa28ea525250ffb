"""The canonical text of a registry file: order of keys, quotes, wrapping, and what stands on one
line.

The same data give the same text, whoever wrote them. Comments ride on the values that they belong
to (``yaml_comments`` finds them). Knows the order in which the keys of a file are read best,
nothing of what they mean.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from directive_cli.registry.yaml_scalar import fold_lines, is_plain, literal_lines, write_scalar

WIDTH = 120
STEP = 2

_DEADLINE = ("text", "before", "by", "within", "period", "after", "every")
_AFTER = ("event", "event_date", "count", "unit", "side")
KEY_ORDER: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {
    "directive": {
        (): (
            "number", "symbol", "type", "title", "issuer", "issued_on", "meeting_on",
            "received_on", "signed_by",
            "addressees", "copies", "aliases", "cited_only", "unreviewed", "before_means",
            "implements", "amends",
            "replaces", "corrects", "cites", "source", "tasks", "waived",
        ),
        ("signed_by",): ("name", "position", "authority"),
        ("source",): ("file", "sha256"),
        ("tasks", "*"): (
            "id", "title", "detail", "lead", "except", "coordinating", "carried_out_by",
            "supervised_by", "deliverable",
            "report_to", "consolidated_by", "deadline", "depends_on", "items_of",
        ),
        ("tasks", "*", "deadline"): _DEADLINE,
        ("tasks", "*", "deadline", "*"): _DEADLINE,
        ("tasks", "*", "deadline", "after"): _AFTER,
        ("tasks", "*", "deadline", "*", "after"): _AFTER,
        ("tasks", "*", "items_of"): ("directive", "items"),
        ("tasks", "*", "items_of", "*"): ("directive", "items"),
        ("waived", "*"): ("item", "reason"),
    },
    "progress": {
        ("*",): (
            "id", "task", "for", "date", "kind", "evidence", "until", "to", "corrects",
            "by", "note", "obstacle",
            "proposal", "recorded_on", "source",
        ),
    },
    "agencies": {
        (): ("agencies", "groups"),
        ("agencies", "*"): (
            "id", "name", "kind", "kind_name", "parent", "abbreviations", "aliases",
            "symbols", "code", "place",
            "head_title", "mail", "valid_from", "valid_until", "successors",
        ),
        ("groups", "*"): ("id", "name", "aliases", "members", "rule", "except", "unlisted"),
        ("groups", "*", "rule"): ("kind", "parent"),
    },
    "returns": {
        (): ("as_of", "reply_by", "agencies"),
        ("agencies", "*"): ("agency", "file_sha256", "received_on", "rows"),
        ("agencies", "*", "rows", "*"): ("key", "ref", "for", "last_event"),
    },
    "registry": {
        (): ("format", "id", "name", "short_name", "office", "returns_to", "publish", "settings"),
    },
}  # fmt: skip
"""By kind of file and place (``*``: any item of a list), the keys in order; others follow as they
stood."""

QUOTED: dict[str, frozenset[str]] = {
    "directive": frozenset(("id", "depends_on", "items", "item")),
    "progress": frozenset(("task",)),
    "agencies": frozenset(("code",)),
}
"""Keys whose text is always in quotes: items of a document look like numbers, and ``"1.10"`` is not
``1.1``."""

_ROWS = frozenset([("tasks",), ("agencies",), ("groups",)])
"""Lists whose items are read as paragraphs of their own: never on one line, and neither are their
items."""


@dataclass(slots=True)
class CommentedValue:
    """A value with the comments that belong to it."""

    kind: str
    """``scalar``, ``sequence`` or ``mapping``."""
    value: Any = None
    entries: list[Entry] = field(default_factory=list)
    ending: list[str] = field(default_factory=list)
    """Comment lines (and ``""`` for a blank one) behind the last entry."""
    one_line: bool | None = None
    """Whether its author wrote it on one line, in brackets or braces; None when nobody wrote it
    yet."""

    def has_comments(self) -> bool:
        """Tell whether a comment stands anywhere inside."""
        return any(self.ending) or any(
            any(e.before) or e.beside or e.part.has_comments() for e in self.entries
        )


@dataclass(slots=True)
class Entry:
    """An item of a list (``name`` is None), or a key with its value."""

    name: str | None
    part: CommentedValue
    before: list[str] = field(default_factory=list)
    """Comment lines above it, ``""`` for a blank one."""
    beside: str = ""
    """The comment behind it on its first line, from ``#``."""


def canonical_yaml(
    part: CommentedValue, *, kind: str, head: list[str] | None = None, newline: str = "\n"
) -> str:
    """Return the canonical text of a file of ``kind`` (``directive``, ``progress``, ``agencies``,
    …)."""
    writer = _Writer(kind, QUOTED.get(kind, frozenset()))
    above = list(head or ())
    lines = writer.block(writer.ordered(part, ()), (), 0)
    while not lines[0] and not (above and above[-1]):
        # The blank line stood between two keys that have changed places.
        lines.pop(0)
    lines = above + lines
    return newline.join(lines) + newline


def canonical_text(data: Any, *, kind: str) -> str:
    """Return plain data as the canonical text of a new file."""
    return canonical_yaml(commented(data), kind=kind)


def write_block(value: Any, *, indent: int, quoted: frozenset[str] = frozenset()) -> list[str]:
    """Return the lines of a list or mapping that stands at ``indent`` spaces inside a file."""
    writer = _Writer("", quoted)
    return writer.block(commented(value), (), indent)


def write_flow(value: Any, *, quoted: frozenset[str] = frozenset(), key: str = "") -> str:
    """Return a value on one line, as it stands between brackets or braces (or behind ``key``)."""
    return _Writer("", quoted).flow(commented(value), key in quoted)


def commented(data: Any) -> CommentedValue:
    """Return plain data as a Part without comments."""
    if isinstance(data, dict):
        return CommentedValue(
            "mapping", entries=[Entry(name, commented(value)) for name, value in data.items()]
        )
    if isinstance(data, list | tuple):
        return CommentedValue("sequence", entries=[Entry(None, commented(value)) for value in data])
    return CommentedValue("scalar", data)


class _Writer:
    def __init__(self, kind: str, quoted: frozenset[str]) -> None:
        self._order = KEY_ORDER.get(kind, {})
        self._keeps_layout = kind not in QUOTED and kind != ""
        # Git's union merge drops lines that two branches added alike: an event must be one line,
        # unlike any other.
        self._one_line_a_row = kind == "progress"
        self._quoted = quoted

    def ordered(self, part: CommentedValue, path: tuple[str, ...]) -> CommentedValue:
        """Return ``part`` with the keys of every mapping in order, and comments above a first key
        above its dash."""
        entries = [
            Entry(
                entry.name,
                self.ordered(entry.part, (*path, entry.name or "*")),
                entry.before,
                entry.beside,
            )
            for entry in part.entries
        ]
        order = self._order.get(path)
        if order and part.kind == "mapping":
            rank = {name: place for place, name in enumerate(order)}
            entries.sort(key=lambda entry: rank.get(entry.name or "", len(rank)))
        for entry in entries:
            if entry.name is None and entry.part.entries:
                # Between a dash and its first key a comment would part the two.
                first = entry.part.entries[0]
                entry.before = [*entry.before, *filter(None, first.before)]
                first.before = []
        return CommentedValue(part.kind, part.value, entries, part.ending, part.one_line)

    def block(
        self, part: CommentedValue, path: tuple[str, ...], column: int, *, quote: bool = False
    ) -> list[str]:
        """Return the lines of ``part`` at ``column``; nothing is on the first line before it."""
        margin = " " * column
        if not part.entries or part.kind == "scalar":
            ending = [margin + line if line else "" for line in part.ending]
            return [margin + self.flow(part, quote), *ending]
        lines: list[str] = []
        for entry in part.entries:
            lines += [margin + line if line else "" for line in entry.before]
            here = (*path, entry.name or "*")
            if entry.name is None:
                lines += self._item(entry, here, column, quote)
            else:
                head = margin + write_scalar(entry.name) + ":"
                lines += self._value(head, entry, here, column, entry.name in self._quoted)
        return [*lines, *(margin + line if line else "" for line in part.ending)]

    def flow(self, part: CommentedValue, quote: bool = False) -> str:
        """Return ``part`` on one line."""
        if part.kind == "scalar":
            wanted = '"' if quote and isinstance(part.value, str) else ""
            return write_scalar(part.value, flow=True, quote=wanted)
        if part.kind == "sequence":
            return "[" + ", ".join(self.flow(entry.part, quote) for entry in part.entries) + "]"
        pairs = (
            f"{write_scalar(entry.name, flow=True)}: "
            f"{self.flow(entry.part, entry.name in self._quoted)}"
            for entry in part.entries
        )
        return "{" + ", ".join(pairs) + "}"

    def _item(self, entry: Entry, path: tuple[str, ...], column: int, quote: bool) -> list[str]:
        dash = " " * column + "-"
        part = entry.part
        if part.kind == "scalar" or not part.entries or self._on_one_line(dash, part, path):
            return self._value(dash, entry, path, column, quote)
        lines = [" " * column + entry.beside] if entry.beside else []
        inner = self.block(part, path, column + STEP, quote=quote)
        first = next(nth for nth, line in enumerate(inner) if not line.lstrip().startswith("#"))
        lines += [line[STEP:] for line in inner[:first]]
        return [*lines, dash + " " + inner[first].lstrip(" "), *inner[first + 1 :]]

    def _value(
        self, head: str, entry: Entry, path: tuple[str, ...], column: int, quote: bool
    ) -> list[str]:
        part = entry.part
        beside = "  " + entry.beside if entry.beside else ""
        if part.kind == "scalar":
            lines = self._scalar(head, part.value, column, quote)
            return [lines[0] + beside, *lines[1:]]
        if self._on_one_line(head, part, path):
            return [f"{head} {self.flow(part, quote)}{beside}"]
        if not part.entries:
            # Nothing inside can carry the comments: they go above.
            return [
                *(" " * column + line for line in part.ending if line),
                f"{head} {self.flow(part)}{beside}",
            ]
        return [head + beside, *self.block(part, path, column + STEP, quote=quote)]

    def _scalar(self, head: str, value: Any, column: int, quote: bool) -> list[str]:
        quote_mark = '"' if quote and isinstance(value, str) else ""
        one_line = f"{head} {write_scalar(value, quote=quote_mark)}"
        if not isinstance(value, str) or (len(one_line) <= WIDTH and "\n" not in value):
            return [one_line]
        margin = " " * (column + STEP)
        if "\n" in value:
            literal = literal_lines(value)
            if literal is None:
                return [one_line]
            return [f"{head} {literal[0]}", *(margin + line if line else "" for line in literal[1])]
        folded = fold_lines(value, WIDTH - len(margin))
        if folded is None or quote:
            return [one_line]
        return [f"{head} >-", *(margin + line for line in folded)]

    def _on_one_line(self, head: str, part: CommentedValue, path: tuple[str, ...]) -> bool:
        if part.has_comments() or not path:
            return False
        if not part.entries:
            return not part.ending
        if self._one_line_a_row and path == ("*",) and part.kind == "mapping":
            return True
        if self._keeps_layout and part.one_line is not True:
            return False
        is_row = (path[-1] == "*" and path[:-1] in _ROWS) or path == ("*",)
        if path in _ROWS or (is_row and part.one_line is not True) or not _suits_brackets(part):
            return False
        return len(head) + 1 + len(self.flow(part, path[-1] in self._quoted)) <= WIDTH


def _suits_brackets(part: CommentedValue) -> bool:
    """Tell whether a list may stand on one line: single values only, and none that brackets would
    force into quotes."""
    if part.kind != "sequence":
        return True
    return all(
        entry.part.kind == "scalar"
        and not (isinstance(entry.part.value, str) and _quoted_only_in_brackets(entry.part.value))
        for entry in part.entries
    )


def _quoted_only_in_brackets(text: str) -> bool:
    return is_plain(text) and not is_plain(text, flow=True)
