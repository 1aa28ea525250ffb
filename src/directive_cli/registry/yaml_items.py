"""The places of a few data inside items of a list, such as the tasks of a directive: those items alone are composed.

A fifth of the work of ``yaml_places`` where a file holds ten tasks. Takes a text that ``yaml_document`` has accepted,
and says nothing (None) wherever the lines alone do not prove where an item begins and ends. A test holds its places
equal to those of ``yaml_places``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from yaml.error import YAMLError

from directive_cli.diagnostics import SourceSpan
from directive_cli.registry.yaml_places import YamlPlaces

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEY = re.compile(r"[a-z_]+")
# Patterns that begin with the break of the line before are searched for ten times as quickly as such with ``^``.
_UNUSUAL = re.compile(r"\n(?:[\"'\[{?&!*|>%@`]|---|\.\.\.)")
"""A line at the margin that is neither a key of plain letters, an item nor a comment: then lines may not be what they
seem, as inside a text in quotes over several lines.
"""
_NEXT_KEY = re.compile(r"\n[^\s#-]")
_FIRST_ITEM = re.compile(r"(?:\n[ ]*(?:#[^\n]*)?)*\n(?P<indent>[ ]*)-(?=[ \n])")


class YamlItems:
    """Where the items of the lists at the top of one text stand."""

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text
        self._starts: dict[str, list[int] | None] = {}
        self._items: dict[tuple[str, int], tuple[YamlPlaces, int] | None] = {}

    def span_of(
        self, loc: Sequence[str | int], *, count: int, key: bool = False
    ) -> SourceSpan | None:
        """Return the place of the value at ``loc``, or of its key, in an item of a list that has ``count`` items.

        None where it cannot be told, and for what is in no list at the top.
        """
        if len(loc) < 2:
            return None
        name, number, *rest = loc
        if not isinstance(name, str) or not isinstance(number, int) or not 0 <= number < count:
            return None
        if (name, number) not in self._items:
            self._items[name, number] = self._item(name, number, count)
        found = self._items[name, number]
        if found is None:
            return None
        places, lines = found
        span = places.span_of((0, *rest), key=key)
        return SourceSpan(
            self._path, span.line + lines, span.column, span.end_line + lines, span.end_column
        )

    def _item(self, name: str, number: int, count: int) -> tuple[YamlPlaces, int] | None:
        """Return the places in an item, and how many lines stand before it."""
        if name not in self._starts:
            self._starts[name] = self._starts_of(name)
        starts = self._starts[name]
        # Every item begins with a dash in the column of the first: were one of these lines something else, inside a
        # text over several lines, there would be more of them than items.
        if starts is None or len(starts) != count + 1:
            return None
        start, end = starts[number : number + 2]
        try:
            return YamlPlaces(self._path, self._text[start:end]), self._text.count("\n", 0, start)
        except YAMLError:
            return None

    def _starts_of(self, name: str) -> list[int] | None:
        """Return where the items of a list begin, and where the last one ends."""
        # With a break before it, a place in the text is that of the break before the line.
        text = f"\n{self._text}"
        if "\r" in text or _UNUSUAL.search(text) or not _KEY.fullmatch(name):
            return None
        heads = list(_head(name).finditer(text))
        if len(heads) != 1 or heads[0]["value"]:
            return None
        first = _FIRST_ITEM.match(text, heads[0].end())
        if first is None:
            return None
        following = _NEXT_KEY.search(text, first.end())
        end = following.start() if following is not None else len(self._text)
        item = _item_at(len(first["indent"]))
        return [*(found.start() for found in item.finditer(text, heads[0].end(), end + 1)), end]


@cache
def _head(name: str) -> re.Pattern[str]:
    return re.compile(rf"\n{name}[ ]*:(?P<value>[ ]*[^\s#][^\n]*)?[^\n]*")


@cache
def _item_at(indent: int) -> re.Pattern[str]:
    return re.compile(rf"\n[ ]{{{indent}}}-(?=[ \n])".replace("[ ]{0}", ""))
