"""Generated files in every style an author may use, for the edits and the canonical form.

A file is written from random data by a writer of its own, with flow and block style, quotes, comments, blank lines, odd
indentation, CRLF and a byte order mark; then edited. Only what was asked may change.
"""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.editing.formatting import formatted
from directive_cli.editing.yaml_edit import (
    EditRefused,
    add_key,
    append_item,
    file_bytes,
    remove_key,
    replace_value,
)
from directive_cli.registry.yaml_comments import comments_of
from directive_cli.registry.yaml_document import YamlDocument, parse_yaml
from directive_cli.registry.yaml_scalar import is_plain, write_scalar

KEYS = st.sampled_from(
    ["id", "title", "lead", "deadline", "text", "before", "note", "số", "tasks", "x-1"]
)
TEXTS = st.one_of(
    st.sampled_from(
        [
            "",
            "no",
            "010",
            "12:30",
            "1.10",
            "2025-11-15",
            "null",
            "- a",
            "a: b",
            "a #b",
            "#c",
            "'",
            '"',
            "~",
        ]
    ),
    st.text(alphabet="abĐđốắ 0123:#-'\"{}[],&*!|>%@`?\\.\n\t", max_size=14),
    st.lists(
        st.sampled_from(["Rà", "soát", "hồ sơ", "trước", "ngày", "15/11/2025,", "số:"]), max_size=30
    ).map(" ".join),
)
SCALARS = st.none() | st.booleans() | st.integers(-5, 10**9) | TEXTS
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=10,
)


@dataclass
class Author:
    """Somebody with habits: draws a style for each value that is written."""

    draw: Any
    comments: int = 0

    def chance(self, of: int = 3) -> bool:
        return self.draw(st.integers(0, of)) == 0

    def comment(self) -> str:
        self.comments += 1
        return f"# ghi chú {self.comments}: [x], 'y' {{z"

    def scalar(self, value: Any, flow: bool) -> str:
        if isinstance(value, str) and self.chance():
            return write_scalar(value, flow=flow, quote=self.draw(st.sampled_from(["'", '"'])))
        return write_scalar(value, flow=flow)

    def flow(self, value: Any) -> str:
        pad = self.draw(st.sampled_from(["", " "]))
        if isinstance(value, dict):
            inner = ", ".join(
                f"{self.scalar(key, True)}: {self.flow(item)}" for key, item in value.items()
            )
            return "{" + pad + inner + pad + "}" if value else "{}"
        if isinstance(value, list):
            comma = ("," if self.chance(5) else "") if value else ""
            return (
                "[" + pad + ", ".join(map(self.flow, value)) + comma + pad + "]" if value else "[]"
            )
        return self.scalar(value, True)

    def lines(self, value: Any, column: int) -> list[str]:
        """Return the block lines of a filled list or mapping."""
        margin = " " * column
        lines: list[str] = []
        pairs = value.items() if isinstance(value, dict) else [(None, item) for item in value]
        gap = self.draw(st.sampled_from([" ", " ", " ", "   "]))
        for key, item in pairs:
            if self.chance(4):
                lines.append("")
            if self.chance(4):
                lines.append(margin + self.comment())
            head = margin + ("-" if key is None else self.scalar(key, False) + ":")
            beside = "  " + self.comment() if self.chance(5) else ""
            if isinstance(item, dict | list) and item and not self.chance(4):
                step = self.draw(
                    st.sampled_from(
                        [2, 2, 4] + ([0] if key is not None and isinstance(item, list) else [])
                    )
                )
                if key is None:
                    inner = self.lines(item, column + 1 + len(gap))
                    if inner[0].strip() and not inner[0].lstrip().startswith("#") and not beside:
                        lines += [head + gap + inner[0].lstrip(" "), *inner[1:]]
                        continue
                    lines += [head + beside, *inner]
                else:
                    lines += [head + beside, *self.lines(item, column + step)]
            elif (
                isinstance(item, str)
                and "\n" not in item
                and len(item.split()) > 3
                and self.chance(1)
            ):
                words = item.split(" ")
                if "" in words or not is_plain(item):
                    lines.append(head + gap + self.scalar(item, False) + beside)
                    continue
                middle = len(words) // 2
                header, rest = self.draw(
                    st.sampled_from(
                        [(">-", words[:middle]), (">-", words[:middle]), ("", words[:middle])]
                    )
                )
                inner_margin = margin + "    "
                if header:
                    lines += [head + gap + header + beside, inner_margin + " ".join(rest)]
                else:
                    lines.append(head + gap + " ".join(rest))
                lines.append(inner_margin + " ".join(words[middle:]))
            else:
                written = (
                    self.flow(item) if isinstance(item, dict | list) else self.scalar(item, False)
                )
                lines.append(head + gap + written + beside)
            if self.chance(6):
                lines.append(margin + "   " + self.comment())
        if self.chance(3):
            lines.append(margin + self.comment())
        return lines


@st.composite
def documents(draw: Any, data: st.SearchStrategy[Any] = DATA) -> YamlDocument:
    value = draw(data)
    author = Author(draw)
    if isinstance(value, dict | list) and value and draw(st.integers(0, 6)):
        lines = author.lines(value, draw(st.sampled_from([0, 0, 0, 2])))
    else:
        lines = [author.flow(value)]
    if author.chance():
        lines.insert(0, author.comment())
    text = "\n".join(lines) + draw(st.sampled_from(["\n", "\n", ""]))
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    raw = (b"\xef\xbb\xbf" if author.chance() else b"") + text.replace("\n", newline).encode()
    document, faults = parse_yaml("directives/a.yaml", raw)
    assert document is not None, (text, faults)
    assert same(document.data, value), (text, document.data)
    return document


def same(left: Any, right: Any) -> bool:
    return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)


def places(data: Any, loc: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [loc]
    if isinstance(data, dict):
        for key, value in data.items():
            found += places(value, (*loc, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            found += places(value, (*loc, index))
    return found


def at(data: Any, loc: tuple[Any, ...]) -> Any:
    for step in loc:
        data = data[step]
    return data


def changed_lines(before: YamlDocument, after: YamlDocument) -> tuple[list[str], list[str]]:
    old, new = before.text.split(before.newline), after.text.split(before.newline)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    gone: list[str] = []
    come: list[str] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            gone += old[i:j]
            come += new[k:m]
    return gone, come


@given(documents(), SCALARS, st.data())
def test_replacing_a_value_changes_that_value_and_the_lines_that_held_it(
    document: YamlDocument, value: Any, data: Any
) -> None:
    loc = data.draw(st.sampled_from(places(document.data)))
    old = at(document.data, loc)
    span = document.span_of(loc)
    try:
        edited = replace_value(document, loc, value)
    except EditRefused as refusal:
        assert isinstance(old, dict | list), (document.text, loc, value, str(refusal))
        return
    assert same(at(edited.data, loc), value)
    assert comments_of(edited) == comments_of(document) or isinstance(old, dict | list)
    lines, new_lines = document.text.split(document.newline), edited.text.split(document.newline)
    assert new_lines[: span.line - 1] == lines[: span.line - 1]
    tail = len(lines) - span.end_line
    assert tail == 0 or new_lines[-tail:] == lines[-tail:]
    assert file_bytes(edited).startswith(b"\xef\xbb\xbf") == document.bom
    assert edited.text.endswith("\n") == document.text.endswith("\n")


@given(
    documents(st.lists(DATA, max_size=4) | st.dictionaries(KEYS, DATA, min_size=1, max_size=4)),
    DATA,
    st.data(),
)
def test_adding_leaves_every_old_line_in_place(
    document: YamlDocument, value: Any, data: Any
) -> None:
    loc = data.draw(
        st.sampled_from(
            [
                loc
                for loc in places(document.data)
                if isinstance(at(document.data, loc), dict | list)
            ]
        )
    )
    target = at(document.data, loc)
    node = document.root
    for step in loc:
        node = node.child(step)
        assert node is not None
    if isinstance(target, list):
        edited = append_item(document, loc, value)
        assert same(at(edited.data, loc), [*target, value])
    else:
        after = data.draw(st.none() | st.lists(st.sampled_from([*target, "vắng"]), max_size=2))
        edited = add_key(document, loc, "mới", value, after=after)
        assert same(at(edited.data, loc), {**target, "mới": value})
    gone, _come = changed_lines(document, edited)
    assert len(gone) <= 1, (document.text, edited.text)
    if node.style == "block" and gone:
        # Only a new first key beside a dash, or a last line without a newline, may touch a line.
        assert gone[0].lstrip(" -") or not document.text.endswith("\n")
    assert comments_of(edited) == comments_of(document)
    assert edited.text.endswith("\n") == document.text.endswith("\n")


@given(
    documents(
        st.dictionaries(KEYS, DATA, min_size=2, max_size=4) | st.lists(DATA, min_size=1, max_size=3)
    ),
    st.data(),
)
def test_removing_a_key_removes_nothing_else(document: YamlDocument, data: Any) -> None:
    candidates = [
        loc
        for loc in places(document.data)
        if loc and isinstance(loc[-1], str) and len(at(document.data, loc[:-1])) > 1
    ]
    if not candidates:
        return
    loc = data.draw(st.sampled_from(candidates))
    edited = remove_key(document, loc)
    rest = dict(at(document.data, loc[:-1]))
    del rest[loc[-1]]
    assert same(at(edited.data, loc[:-1]), rest)


@given(documents(), st.sampled_from(["directive", "progress", "agencies", "registry", "calendar"]))
@settings(max_examples=120)
def test_the_canonical_form_keeps_data_and_comments_and_is_final(
    document: YamlDocument, kind: str
) -> None:
    once = formatted(document, kind=kind)
    assert same(once.data, document.data)
    assert len(comments_of(once)) == len(comments_of(document))
    assert formatted(once, kind=kind).text == once.text
    assert once.text.endswith(document.newline)
