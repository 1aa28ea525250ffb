"""Comments that waive a finding at their line: ``# directive: ignore[DIR402] the annex has no
dates``.

A comment behind a value speaks for its line, behind ``>-`` or ``|`` for the whole text that
follows; a comment on a line of its own for the next line that is none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from directive_cli.diagnostics import SourceSpan

_COMMENT = re.compile(
    r"(?m)(?P<before>^[ \t]*|[ \t])(?P<comment>#[ \t]*directive:(?P<rest>[^\r\n]*))",
)
_IGNORE = re.compile(r"\s*ignore\[(?P<codes>[^\]\r\n]*)\](?P<reason>.*)")
_BLOCK_TEXT = re.compile(r"(?:^|[:\-] )[|>][+\-0-9]*[ \t]*(?:#.*)?$")
_CODE = re.compile(r"DIR\d{3}")


class InlineIgnore(NamedTuple):
    """One comment: the lines it speaks for, the codes it waives, and its own place."""

    first_line: int
    last_line: int
    codes: tuple[str, ...]
    """Empty when the comment cannot be understood."""
    reason: str
    span: SourceSpan


def inline_ignores(path: str, text: str) -> tuple[InlineIgnore, ...]:
    """Return the comments of a file that begin with ``# directive:``, in order."""
    if "directive:" not in text:
        return ()
    lines = re.split(r"\r\n?|\n", text)
    found = []
    for number, line in enumerate(lines, start=1):
        match = _COMMENT.search(line) if "directive:" in line else None
        if match is None or _inside_quotes(line, match.start("comment")):
            continue
        begin = match.start("comment")
        alone = not line[:begin].strip()
        speaks_for = _next_line(lines, number) if alone else number
        codes, reason = _read(match["rest"])
        span = SourceSpan(path, number, begin + 1, number, len(line.rstrip()) + 1)
        found.append(InlineIgnore(speaks_for, _last_line(lines, speaks_for), codes, reason, span))
    return tuple(found)


def _read(rest: str) -> tuple[tuple[str, ...], str]:
    match = _IGNORE.fullmatch(rest)
    if match is None:
        return (), ""
    codes = tuple(part.strip() for part in match["codes"].split(","))
    return (codes if all(map(_CODE.fullmatch, codes)) else ()), match["reason"].strip()


def _next_line(lines: list[str], number: int) -> int:
    """Return the number of the next line after ``number`` that is neither empty nor a comment."""
    for later in range(number, len(lines)):
        stripped = lines[later].strip()
        if stripped and not stripped.startswith("#"):
            return later + 1
    return number


def _last_line(lines: list[str], number: int) -> int:
    """Return the last line of the block text that the line begins; the line itself when it begins
    none."""
    line = lines[number - 1]
    if not _BLOCK_TEXT.search(line):
        return number
    indent = _indent(line)
    last = number
    for later in range(number, len(lines)):
        if lines[later].strip():
            if _indent(lines[later]) <= indent:
                break
            last = later + 1
    return last


def _indent(line: str) -> int:
    """Return how far a line's key is indented; the dash of a list counts as indentation."""
    return len(line) - len(line.lstrip(" -"))


def _inside_quotes(line: str, index: int) -> bool:
    """Tell whether ``index`` stands inside a quoted value of its line."""
    before = line[:index]
    opened = re.search(r"(?:^|[\s\[{,:-])(['\"])", before)
    return opened is not None and before.count(opened[1]) % 2 == 1
