"""The quick way through plain YAML: a second, faster parser for texts that both parsers are certain to read alike.

Owns the form that such a text has: the form that ``directive fmt`` writes and little more. Every line must be one of: a
blank line, a comment, keys and text under at most two dashes, a quoted text that ends on its line and holds no
backslash, a whole number, brackets or braces that close on their line, ``>-`` or ``|-``. No line of that form holds an
anchor, an alias, a tag, a merge key, a document mark, a tab, a control character, a number that the parsers take
differently (``010``, ``1_000``, ``1.5``), or a key that is no text; and its indentation bounds the nesting to what
``yaml_document`` accepts, which matters because the quick parser overflows its stack on nesting without end. Duplicate
keys it refuses by itself.

``None`` means "not taken": the careful reader of ``yaml_document`` then decides, and its findings are the user's. That
both give the very same data is held by ``tests/properties/test_yaml_plain_properties.py``.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTH_LIMIT = 140_000
"""In characters. No event of the careful reader takes less than one: its limit of events cannot be exceeded."""
WORTH_LOADING = 30
"""Texts after which the quick way pays: to load it takes about as long as to read so many the careful way."""

# Every repetition is possessive: the form is matched in one pass, whatever the text. Classes of characters below 256
# compile quickly, and match quickly enough; the invisible ones above are looked for by themselves.
_INVISIBLE = ("\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff")
_CONTROL = "\x00-\x1f\x7f-\x9f"
_LETTER = rf"[^{_CONTROL} 0-9!\"#%&'*+,.:<=>?@\[\]_`{{|}}~-]"
"""What begins a text: no indicator, and nothing that begins a number. The quick parser skips ``_`` in numbers."""
_CODE = r"[0-9]++[-/%)]|[0-9][0-9beBE]*+[acdf-np-wyzACDF-NP-WYZ]"
"""What begins a text that begins with a digit: ``2025-11-15``, ``15/KH-UBND``, ``7k2m``; but not ``1e-5``, ``0x1f``."""
_NUMBER = "(?:0|[1-9][0-9]{0,17}+)"
_QUOTED = rf"\"[^{_CONTROL}\"\\]*+\"|'[^{_CONTROL}']*+(?:''[^{_CONTROL}']*+)*+'"
_NO_WORD = "(?!(?=[NTFntf])(?:[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE) *+:)"
_POINT = rf"[0-9]++\.(?:(?=\n)|[0-9]*+(?:[-/%),;.a-df-zA-DF-Z]| ++[^{_CONTROL} #:]))"
"""What begins a text that begins like a fraction: ``1.5 tỷ``, ``1.1.``; and ``5.`` at a line's end, maybe one."""
_INSIDE = '[ -"$-9;-~\xa0-\U0010ffff]'
"""``[^:#]`` without control characters. Most of a text is matched by it: so written, twice as quickly."""
_WORDS = (
    rf"{_NO_WORD}(?:{_LETTER}|{_CODE}|{_POINT}|\+ |[0-9]++[,;]|(?:[0-9]++|{_QUOTED}) ++[^{_CONTROL} #:])"
    rf"{_INSIDE}*+(?:(?:(?<! )#|:(?![ \n])){_INSIDE}*+)*+"
)
"""Text of a block up to a colon that makes it a key, a comment, or the end of the line."""
_ends_like_a_fraction = re.compile(r"\.\n(?<=[0-9]\.\n)").search


def plain_data(text: str) -> dict[str, Any] | list[Any] | None:
    """Return what ``read_plain_yaml`` does, but None for a process's first texts: they would not repay the loading."""
    return read_plain_yaml(text) if next(_texts_seen) >= WORTH_LOADING else None


def read_plain_yaml(text: str) -> dict[str, Any] | list[Any] | None:
    """Return the data of a text of plain form; None when it is not certain that the careful reader gives the same."""
    parse = _quick_parser()
    if parse is None or len(text) > LENGTH_LIMIT:
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if not _plain_form().fullmatch(text) or any(character in text for character in _INVISIBLE):
        return None
    try:
        data = parse(text, parse_datetime=False)
    except ValueError:
        return None
    if not isinstance(data, dict | list) or (_ends_like_a_fraction(text) and _holds_fraction(data)):
        return None
    return data


_texts_seen = count()


@cache
def _quick_parser() -> Callable[..., Any] | None:
    """Return the parser; None on a machine for which there is no build of it."""
    try:
        from yaml_rs import loads
    except ImportError:
        return None
    return loads


@cache
def _plain_form() -> re.Pattern[str]:
    brackets = _in_brackets(_in_brackets())
    line = (
        r" {0,20}+(?:- {1,3}+){0,2}+"
        rf"(?:{_WORDS}(?::(?: ++|(?=\n)))?+)*+"
        rf"(?: *+(?:{_QUOTED}|{_NUMBER}(?= *+[\n#])|{brackets}|[>|]-(?=\n)))?+"
        rf" *+(?:(?<![^\n ])#[^{_CONTROL}]*+)?+\n"
    )
    return re.compile(f"(?:{line})++")


def _in_brackets(inner: str = "") -> str:
    """Return the form of a list or mapping on one line, whose values may be of the form ``inner`` too."""
    rest = rf"[^{_CONTROL}:#,?\[\]{{}}]*+"
    value = rf"(?:{_QUOTED}|(?:{_LETTER}|{_CODE}){rest}|{_NUMBER}(?= *+[],}}]){inner and '|' + inner}) *+"
    key = rf"{_NO_WORD}{_LETTER}{rest}: ++"
    return rf"\[ *+(?:{value}(?:, *+|(?=\])))*+\]|\{{ *+(?:{key}{value}(?:, *+|(?=\}})))*+\}}"


def _holds_fraction(data: dict[str, Any] | list[Any]) -> bool:
    """Tell whether ``5.`` was no part of a text, so that the quick parser made a number of it; keys are texts."""
    inside = [data]
    for collection in inside:
        for value in collection.values() if isinstance(collection, dict) else collection:
            kind = value.__class__
            if kind is dict or kind is list:
                inside.append(value)
            elif kind is float:
                return True
    return False
