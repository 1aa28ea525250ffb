"""What keeps a file from being YAML that a registry accepts, each in one sentence that says what is
accepted.

Knows the parser's terse reports and the marks of other encodings; nothing of what the data mean.
"""

from __future__ import annotations

import re

from yaml.error import MarkedYAMLError

from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.messages import Message, _

_FORBIDDEN = (
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML 1.1 does not count as printable, and the line breaks that only it knows; compiled when
it is needed, which takes longer than to read a file."""

_TABS = _("A tab indents this line; YAML is indented with spaces.")
_COLON = _(
    "A colon stands where no value may begin; put the text in quotes, or check the indentation."
)
_QUOTE = _("The quoted text that begins here is never closed; a quote is missing.")
_ESCAPE = _(
    "This backslash sequence is unknown; between double quotes a backslash is written twice."
)
_START = _("A text may not begin with this character; put the text in quotes.")
_INDENTATION = _("This line fits no open list or mapping; check its indentation.")
_ITEM = _("A list item is not possible here; check the indentation of the dash.")
_KEY = _("A key is followed by a colon and a space; a colon is missing, or a quote.")
_FLOW_LIST = _("The list in square brackets is not closed, or a comma is missing.")
_FLOW_MAPPING = _("The mapping in braces is not closed, or a comma is missing.")
_AFTER_VALUE = _(
    "Nothing but a comment may follow here on this line; check quotes and indentation."
)
_DIRECTIVE = _("A line that begins with % is not accepted here; put the text in quotes.")
_REFERENCE = _(
    "A text that begins with &, * or ! is a reference or a tag in YAML; put it in quotes."
)

_PROBLEMS: dict[str, Message] = {
    "found character that cannot start any token": _START,
    "mapping values are not allowed in this context": _COLON,
    "mapping values are not allowed here": _COLON,
    "mapping keys are not allowed in this context": _COLON,
    "block sequence entries are not allowed in this context": _ITEM,
    "sequence entries are not allowed here": _ITEM,
    "could not find expected ':'": _KEY,
    "did not find expected key": _INDENTATION,
    "did not find expected '-' indicator": _INDENTATION,
    "did not find expected ',' or ']'": _FLOW_LIST,
    "did not find expected ',' or '}'": _FLOW_MAPPING,
    "did not find expected node content": _("A value is missing before this character."),
    "did not find expected <document start>": _AFTER_VALUE,
    "did not find expected comment or line break": _AFTER_VALUE,
    "found unexpected end of stream": _QUOTE,
    "found unexpected document indicator": _QUOTE,
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "found a tab character where an indentation space is expected": _TABS,
    "found a tab character that violates indentation": _TABS,
    "found a tab character where an intendation space is expected": _TABS,
    "found a tab character that violate intendation": _TABS,
    "did not find expected alphabetic or numeric character": _REFERENCE,
    "found undefined tag handle": _REFERENCE,
    "did not find expected whitespace or line break": _REFERENCE,
    "did not find the expected '!'": _REFERENCE,
    "did not find expected '!'": _REFERENCE,
    "did not find expected tag URI": _REFERENCE,
    "could not find expected directive name": _DIRECTIVE,
    "found unknown directive name": _DIRECTIVE,
    "found duplicate %YAML directive": _DIRECTIVE,
    "found duplicate %TAG directive": _DIRECTIVE,
    "found incompatible YAML document": _DIRECTIVE,
    "found unexpected non-alphabetical character": _DIRECTIVE,
    "did not find expected digit or '.' character": _DIRECTIVE,
    "did not find expected version number": _DIRECTIVE,
}
_POINT_AT_OPENING = (_QUOTE,)
"""Problems noticed long after the place where the mistake stands."""

_OTHER_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def syntax_fault(path: str, text: str, error: Exception) -> Diagnostic:
    """Return DIR002 for an error of the parser, at the character that is wrong."""
    problem = getattr(error, "problem", None) or ""
    message = _PROBLEMS.get(problem)
    mark = getattr(error, "problem_mark", None)
    opening = getattr(error, "context_mark", None)
    if message is _START and mark is not None and text[mark.index : mark.index + 1] == "\t":
        message = _TABS
    if message is _INDENTATION and mark is not None and _value_before(text, mark.index):
        message = _AFTER_VALUE
    if message in _POINT_AT_OPENING and opening is not None:
        mark, opening = opening, None
    if message is None:
        if isinstance(error, MarkedYAMLError) and problem:
            message = _("This is not valid YAML: {problem}.", problem=problem)
        else:
            message = _("This is not valid YAML.")
    here = _at_index(path, text, mark.index) if mark is not None else SourceSpan(path)
    related: tuple[tuple[Message, SourceSpan], ...] = ()
    if message in (_FLOW_LIST, _FLOW_MAPPING) and opening is not None:
        related = ((_("It is opened here."), _at_index(path, text, opening.index)),)
    return Diagnostic("DIR002", Severity.ERROR, message, here, related)


def encoding_fault(path: str, body: bytes, error: UnicodeDecodeError) -> Diagnostic:
    """Return DIR001 for bytes that are not UTF-8, at the first one."""
    for mark, name in (*_OTHER_ENCODINGS, (b"", "UTF-16")):
        if body.startswith(mark) if mark else _is_half_null(body):
            message = _("The file is in {encoding}; save it as UTF-8.", encoding=name)
            return Diagnostic("DIR001", Severity.ERROR, message, SourceSpan(path))
    before = body[: error.start].decode("utf-8")
    message = _(
        "Byte {byte} is not UTF-8 text; save the file as UTF-8.", byte=f"0x{body[error.start]:02X}"
    )
    return Diagnostic("DIR001", Severity.ERROR, message, _at_index(path, before, len(before)))


def forbidden_character_fault(path: str, text: str) -> Diagnostic:
    """Return DIR001 for the first invisible character that YAML does not accept; UTF-16 without a
    mark is named."""
    found = re.search(_FORBIDDEN, text)
    index = found.start() if found else 0
    character = text[index : index + 1]
    if character == "\x00" and _is_half_null(text.encode()):
        message = _("The file is in {encoding}; save it as UTF-8.", encoding="UTF-16")
        return Diagnostic("DIR001", Severity.ERROR, message, SourceSpan(path))
    message = _(
        "The control character {character} is not accepted; remove it.",
        character=f"U+{ord(character or chr(0)):04X}",
    )
    return Diagnostic("DIR001", Severity.ERROR, message, _at_index(path, text, index))


def too_large(path: str, *, limit: int) -> Diagnostic:
    """Return DIR005 for a file that is too large to be read."""
    message = _(
        "The file is larger than {limit} MB; larger files are not read.", limit=limit // 1_000_000
    )
    return Diagnostic("DIR005", Severity.ERROR, message, SourceSpan(path))


def _is_half_null(body: bytes) -> bool:
    """Tell UTF-16 without a mark: every second byte of Latin letters is zero."""
    return body.count(0) * 3 > len(body)


def _value_before(text: str, index: int) -> bool:
    line_start = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
    return bool(text[line_start:index].strip())


def _at_index(path: str, text: str, index: int) -> SourceSpan:
    """Return the place of one character, counting lines as YAML does: LF, CR and CRLF end one."""
    index = min(index, len(text))
    line_start, line = 0, 1
    for found in re.compile(r"\r\n?|\n").finditer(text, 0, index):
        line += 1
        line_start = found.end()
    column = index - line_start + 1
    width = 1 if index < len(text) and text[index] not in "\r\n" else 0
    return SourceSpan(path, line, column, line, column + width)
