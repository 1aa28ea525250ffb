"""What Markdown and HTML leave in a text that was copied or recognised by a program.

Knows marks only; the rows of tables drawn with bars are for ``barred_tables``.
"""

from __future__ import annotations

import re

_HEADING = re.compile(r"(?m)^ {0,3}#{1,6}[ \t]+")
_RULE = re.compile(r"(?m)^[ \t]*(?:\*[ \t]*){2,}$")
_PAGE = re.compile(
    r"(?mi)^[ \t]*([-=_*#]{2,})[ \t]*(?:page|trang)"
    r"(?:[ \t]*break|[ \t]+\d+[^\n]{0,12}?)?[ \t]*\1[ \t]*$"
)
"""What a recogniser writes between pages: "--- PAGE BREAK ---", "=== Trang 2 ==="."""
_STRONG = re.compile(r"\*{2,}")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])")
_UNDERLINES = re.compile(r"(?<!\w)_(?=[^\s_])([^_\n]*[^\s_])_(?!\w)")
_ESCAPE = re.compile(r"\\(?=[.\-_*#()\[\]+|>])")
_BREAK = re.compile(r"(?i)<br\s*/?>")
_SPACE = re.compile(r"&nbsp;")


def without_markup(text: str) -> str:
    """Return ``text`` with as many lines, without marks of headings, emphasis and rules.

    A break inside a line becomes two spaces, which part the paragraphs of a cell. A star or a dash
    before an item stays.
    """
    text = _PAGE.sub("", _SPACE.sub(" ", _BREAK.sub("  ", text)))
    text = _STRONG.sub("", _RULE.sub("", _HEADING.sub("", text)))
    text = _UNDERLINES.sub(r"\1", _EMPHASIS.sub(r"\1", text))
    return _ESCAPE.sub("", text)
