"""How one value is written in YAML so that every reader reads the same: this program, YAML 1.1 and
YAML 1.2.

Text that another reader would take for a number, a truth value, a time or nothing is put in quotes;
a plain ISO day is not, because the registry's own reader keeps it as text. Knows characters only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_TAKEN_FOR_SOMETHING_ELSE = re.compile(
    r"""(?ix)
      ~ | null | true | false | yes | no | on | off | y | n | = | <<
    | [-+]? ( 0b[01_]+ | 0o?[0-7_]+ | 0x[0-9a-f_]+ | [0-9][0-9_]* )
    | [-+]? ( [0-9][0-9_]* (\.[0-9_]*)? | \.[0-9_]+ ) ( e[-+]?[0-9]+ )?
    | [-+]? [0-9][0-9_]* ( :[0-5]?[0-9] )+ ( \.[0-9_]* )?
    | [-+]? \.inf | \.nan
    | \d{4}-\d{1,2}-\d{1,2} ( [Tt] | [ \t]+ ) \d{1,2}:\d{2}:\d{2} .*
    | \d{4}-\d-\d{1,2} | \d{4}-\d{2}-\d
    """
).fullmatch
_BEGINS_LIKE_SYNTAX = re.compile(r"[][{}#&*!|>'\"%@`,?:]|-(\s|$)|---|\.\.\.").match
_HOLDS_SYNTAX = re.compile(r":(\s|$)|\s#").search
_HOLDS_FLOW_SYNTAX = re.compile(r"[][{},]|:(\?|$)").search
_NOT_PLAIN = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def write_scalar(value: Any, *, flow: bool = False, quote: str = "") -> str:
    """Return ``value`` (a string, int, bool or None) on one line.

    ``flow``: it stands between brackets or braces. ``quote``: ``'`` or ``"`` to prefer, else quotes
    only where needed.
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    if not quote and is_plain(value, flow=flow):
        return value
    if _NOT_PLAIN.search(value):
        return _double_quoted(value)
    if quote == "'" or (not quote and ('"' in value or "\\" in value) and "'" not in value):
        return "'" + value.replace("'", "''") + "'"
    return _double_quoted(value)


@lru_cache(maxsize=4096)
def is_plain(text: str, *, flow: bool = False) -> bool:
    """Tell whether every reader takes ``text`` without quotes, on one line, for this very text."""
    return bool(
        text
        and text == text.strip()
        and not _NOT_PLAIN.search(text)
        and not _TAKEN_FOR_SOMETHING_ELSE(text)
        and not _BEGINS_LIKE_SYNTAX(text)
        and not _HOLDS_SYNTAX(text)
        and not (flow and _HOLDS_FLOW_SYNTAX(text))
    )


def fold_lines(text: str, width: int) -> list[str] | None:
    """Return the lines of ``text`` as a folded block (``>-``) wrapped at ``width``; None when
    folding would change it.

    Only single spaces between words are folded, so that reading joins the lines back to the same
    text.
    """
    words = text.split(" ")
    if "" in words or _NOT_PLAIN.search(text) or any(word[:1].isspace() for word in words):
        return None
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def literal_lines(text: str) -> tuple[str, list[str]] | None:
    """Return the header (``|-``, ``|``) and lines of ``text`` as a literal block; None when it
    cannot be one."""
    body = text[:-1] if text.endswith("\n") else text
    lines = body.split("\n")
    if not lines[0].strip() or lines[0][0] == " " or not lines[-1].strip():
        return None
    if any(_NOT_PLAIN.search(line) or line != line.rstrip() for line in lines):
        return None
    return ("|" if text.endswith("\n") else "|-"), lines


def _double_quoted(text: str) -> str:
    return (
        '"'
        + re.sub(rf'[\\"]|{_NOT_PLAIN.pattern}', lambda found: _escaped(found.group()), text)
        + '"'
    )


def _escaped(character: str) -> str:
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")
