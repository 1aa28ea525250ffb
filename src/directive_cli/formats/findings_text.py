"""Findings for people: one line each at file:line:column, the source line with a caret on a
terminal, a summary.

Values in, text out. Knows no registry: paths are worded, and source lines given, by the caller.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.messages import Message, _
from directive_cli.translation import Translator

SEVERITY_WORDS = {
    Severity.ERROR: _("error"),
    Severity.WARNING: _("warning"),
    Severity.INFO: _("info"),
}
_COLOURS = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.INFO: "\x1b[1;36m",
}
_BOLD, _DIM, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_TAB_WIDTH = 4


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How findings are shown."""

    show_path: Callable[[str], str]
    """Registry-relative path → the path as a person can open it."""
    source_line: Callable[[str, int], str | None] | None = None
    """The text of a line, to be shown with a caret; None: one line a finding."""
    colour: bool = False
    width: int = 100


def findings_as_text(
    findings: Sequence[Diagnostic], translator: Translator, style: TextStyle
) -> str:
    """Return the findings as text, a line each (more with source lines), without a summary."""
    return "".join(_one(finding, translator, style) for finding in findings)


def summary(findings: Sequence[Diagnostic], files: int) -> tuple[Message, ...]:
    """Return the closing lines: findings by severity, files, and the rules with most findings."""
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in findings)
    infos = len(findings) - errors - warnings
    checked = _("{n} file checked", plural="{n} files checked", n=files)
    if not findings:
        return (_("{checked}: no findings.", checked=checked),)
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.code] = counts.get(finding.code, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return (
        _(
            "{checked}: {errors}, {warnings}, {infos}.",
            checked=checked,
            errors=_("{n} error", plural="{n} errors", n=errors),
            warnings=_("{n} warning", plural="{n} warnings", n=warnings),
            infos=_("{n} hint", plural="{n} hints", n=infos),
        ),
        _(
            "By rule: {codes}. `directive explain {first}` explains a rule.",
            codes=", ".join(f"{code} × {count}" for code, count in ranked),
            first=ranked[0][0],
        ),
    )


def _one(finding: Diagnostic, translator: Translator, style: TextStyle) -> str:
    place = _place(finding.span, style)
    word = translator(SEVERITY_WORDS[finding.severity])
    message = shown(translator(finding.message))
    if style.colour:
        colour = _COLOURS[finding.severity]
        head = f"{_BOLD}{place}{_PLAIN} {colour}{word} {finding.code}{_PLAIN} {message}\n"
    else:
        head = f"{place}: {word} {finding.code} {message}\n"
    lines = [head]
    if style.source_line is not None:
        lines.append(_source(finding.span, style))
    for text, span in finding.related:
        lines.append(f"  {_place(span, style)}: {shown(translator(text))}\n")
    return "".join(lines)


def _place(span: SourceSpan, style: TextStyle) -> str:
    return f"{shown(style.show_path(span.path))}:{span.line}:{span.column}"


def _source(span: SourceSpan, style: TextStyle) -> str:
    """Return the source line, cut to the screen, and the carets below what is meant."""
    assert style.source_line is not None
    line = style.source_line(span.path, span.line)
    if line is None or not line.strip():
        return ""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    end = max(end, start + 1)
    room = max(style.width - 10, 30)
    offset = 0
    if len(line) > room and end > room:
        offset = max(0, start - room // 3)
    window = line[offset : offset + room]
    before = window[: start - offset]
    under = window[start - offset : end - offset] or " "
    cut_left, cut_right = "…" if offset else "", "…" if offset + room < len(line) else ""
    gutter = f"{span.line:>5} | "
    carets = " " * (_width(cut_left) + _width(_source_text(before))) + "^" * max(
        _width(_source_text(under)), 1
    )
    text = cut_left + _source_text(window) + cut_right
    if style.colour:
        return f"{_DIM}{gutter}{_PLAIN}{text}\n{_DIM}{' ' * 5} | {_PLAIN}{_BOLD}{carets}{_PLAIN}\n"
    return f"{gutter}{text}\n{' ' * 5} | {carets}\n"


def _source_text(text: str) -> str:
    return shown(text.expandtabs(_TAB_WIDTH))


def shown(text: str) -> str:
    """Return text with what would drive or confuse a terminal shown as symbols."""
    if text.isprintable():
        return text
    return "".join(character if _is_plain(character) else _symbol(character) for character in text)


def _is_plain(character: str) -> bool:
    return character.isprintable() or unicodedata.combining(character) > 0


def _symbol(character: str) -> str:
    if ord(character) < 0x20:
        return chr(0x2400 + ord(character))
    return f"\\u{ord(character):04x}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08x}"


def _width(text: str) -> int:
    """Return how many columns a text takes on a terminal."""
    return sum(
        0
        if unicodedata.combining(character)
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )
