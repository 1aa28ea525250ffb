"""Rules on the characters of a file: spelling forms, invisible characters, cut texts, markings of
secrecy.

They read the file's text, so that they speak even when it is no YAML.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from directive_cli.checks.checked_file import CheckedFile
from directive_cli.checks.rule import Finding, Location, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.domain.secrecy import (
    marking_in,
    marking_in_name,
    may_hold_marking,
    secrecy_named_in,
)
from directive_cli.messages import _

TEXT_BOOK = RuleBook()

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_LOST = re.compile("[\ufffd\ue000-\uf8ff]")
_LOOK_ALIKE = re.compile("[\u00d0\u00f0\u0189\u0256\u00a0\u202f\u2007]")
_ODD = re.compile(f"[{_INVISIBLE.pattern[1:-1]}{_LOST.pattern[1:-1]}{_LOOK_ALIKE.pattern[1:-1]}]")
_USUAL = codecs.charmap_build(
    "\0\t\n\r"
    + "".join(map(chr, range(32, 127)))
    + "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ" + "–“”’"
)
"""Characters that stand for themselves: composed, visible, and no look-alikes of others.

At most 256 of them, NUL first: then the look is three times as quick as a pattern's.
"""
_ESCAPED = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff{_INVISIBLE.pattern[1:-1]}]")
_CUT_OFF = re.compile(r"(?:\.{3,}|…)\s*$")
_WORDS = re.compile(r"\S+")
_KEY_OR_DASH = re.compile(r"^\s*(?:-\s+)*(?:[\w-]+\s*:\s)?")


@TEXT_BOOK.rule(
    "DIR801",
    "not-nfc",
    Severity.WARNING,
    Scope.TEXT,
    Page(
        what=_(
            "A text is not in the composed form of Unicode (NFC): marks stand as characters of "
            "their own."
        ),
        why=_(
            "Two spellings that look the same are then different to git, to the search and to "
            "every comparison."
        ),
        fix=_("Type the word anew, or paste the text through an editor that composes it."),
        bad="type: ke-hoach\ntitle: Kê\u0301 hoạch cải tạo chợ trung tâm\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
        good="type: ke-hoach\ntitle: Kế hoạch cải tạo chợ trung tâm\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
    ),
)
def not_nfc(file: CheckedFile) -> Iterator[Finding]:
    """Find the first word of each line that is not in NFC."""
    if _is_usual(file.text) or unicodedata.is_normalized("NFC", file.text):
        return
    start = 0
    for line in file.text.splitlines(keepends=True):
        if not unicodedata.is_normalized("NFC", line):
            for word in _WORDS.finditer(line):
                if not unicodedata.is_normalized("NFC", word.group()):
                    composed = unicodedata.normalize("NFC", word.group())
                    message = _(
                        '"{word}" is not in the composed form of Unicode (NFC).', word=composed
                    )
                    yield Finding(
                        file.path, file.span(start + word.start(), start + word.end()), message
                    )
                    break
        start += len(line)


@TEXT_BOOK.rule(
    "DIR802",
    "invisible-character",
    Severity.ERROR,
    Scope.TEXT,
    Page(
        what=_(
            "A text holds a character that cannot be seen, or that turns the direction of writing."
        ),
        why=_(
            "Such a character hides in a copy from a web page; it breaks the search, and can show "
            "a reader another text than the program reads."
        ),
        fix=_("Delete the character; the finding names it and its column."),
        bad="type: ke-hoach\ntitle: Kế hoạch cải\u200b tạo chợ trung tâm\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
        good="type: ke-hoach\ntitle: Kế hoạch cải tạo chợ trung tâm\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
    ),
)
def invisible_character(file: CheckedFile) -> Iterator[Finding]:
    """Find every invisible or bidirectional character."""
    for found in _INVISIBLE.finditer(file.text) if _is_odd(file.text) else ():
        character = found.group()
        message = _(
            "The character U+{code} ({name}) cannot be seen; delete it.",
            code=f"{ord(character):04X}",
            name=unicodedata.name(character, "?"),
        )
        yield Finding(file.path, file.span(found.start(), found.end()), message)


@TEXT_BOOK.rule(
    "DIR803",
    "cut-off-text",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("A text ends in an ellipsis."),
        why=_("A program or a copy may have cut it: the missing part may hold the deadline."),
        fix=_(
            'Put in the whole text of the document; write "v.v." where the document itself trails '
            "off."
        ),
        bad="type: cong-van\ntitle: Về việc rà soát hồ sơ…\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
        good="type: cong-van\ntitle: Về việc rà soát hồ sơ cấp phép\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
    ),
)
def cut_off_text(file: CheckedFile) -> Iterator[Finding]:
    """Find titles, details and other words of a directive that end in dots."""
    if "…" not in file.text and "..." not in file.text:
        return
    directive = file.content
    fields: list[tuple[Location, str | None]] = [(("title",), directive.title)]
    for place, task in enumerate(directive.tasks):
        fields += [
            (("tasks", place, name), getattr(task, name))
            for name in ("title", "detail", "deliverable")
        ]
        fields += [
            (
                ("tasks", place, "deadline")
                if len(task.deadline) == 1
                else ("tasks", place, "deadline", nth, "text"),
                deadline.text,
            )
            for nth, deadline in enumerate(task.deadline)
        ]
    for at, value in fields:
        if value and _CUT_OFF.search(value):
            yield Finding(file.path, at, _("The text ends in an ellipsis; is it whole?"))


@TEXT_BOOK.rule(
    "DIR804",
    "look-alike-letter",
    Severity.WARNING,
    Scope.TEXT,
    Page(
        what=_(
            "A letter of another alphabet stands where Đ is meant, or a special space where a "
            "space is meant."
        ),
        why=_("The text looks right and is not found by a search for what it seems to say."),
        fix=_("Type the letter or the space anew."),
        bad="type: ke-hoach\ntitle: Kế hoạch làm việc của Ban Chỉ \u00d0ạo\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
        good="type: ke-hoach\ntitle: Kế hoạch làm việc của Ban Chỉ Đạo\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
    ),
)
def look_alike_letter(file: CheckedFile) -> Iterator[Finding]:
    """Find look-alikes of Đ and of the space."""
    for found in _LOOK_ALIKE.finditer(file.text) if _is_odd(file.text) else ():
        character = found.group()
        meant = {"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"}.get(character, " ")
        message = _(
            'U+{code} ({name}) stands where "{meant}" is meant.',
            code=f"{ord(character):04X}",
            name=unicodedata.name(character),
            meant=meant,
        )
        yield Finding(file.path, file.span(found.start(), found.end()), message)


@TEXT_BOOK.rule(
    "DIR805",
    "lost-character",
    Severity.ERROR,
    Scope.TEXT,
    Page(
        what=_(
            "A text holds the sign for a character that was lost, or one that only a certain font "
            "can show."
        ),
        why=_("A conversion went wrong; the word cannot be read or found any more."),
        fix=_("Compare with the document and type the word anew."),
        bad="type: ke-hoach\ntitle: Kế ho\ufffdch cải tạo chợ trung tâm\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
        good="type: ke-hoach\ntitle: Kế hoạch cải tạo chợ trung tâm\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
    ),
)
def lost_character(file: CheckedFile) -> Iterator[Finding]:
    """Find replacement and private-use characters in a text that was decoded."""
    if file.document is None:
        return
    for found in _LOST.finditer(file.text) if _is_odd(file.text) else ():
        message = _(
            "U+{code} stands for a character that was lost; type the word anew.",
            code=f"{ord(found.group()):04X}",
        )
        yield Finding(file.path, file.span(found.start(), found.end()), message)


@TEXT_BOOK.rule(
    "DIR806",
    "escaped-control-character",
    Severity.ERROR,
    Scope.TEXT,
    Page(
        what=_(
            "A value holds a control character, or one that cannot be seen, written as an escape."
        ),
        why=_(
            "The file looks harmless and its value is not: it can drive a terminal, hide words or "
            "turn their direction."
        ),
        fix=_("Delete the escape; for a new line in a text use a block text (`>-` or `|-`)."),
        bad='type: ke-hoach\ntitle: "Kế hoạch \\e[31mcải tạo chợ trung tâm"\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n',
        good="type: ke-hoach\ntitle: Kế hoạch cải tạo chợ trung tâm\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
    ),
)
def escaped_control_character(file: CheckedFile) -> Iterator[Finding]:
    """Find values and keys with a character that no file may hold as it is, which only an escape
    can bring there."""
    if "\\" not in file.text or file.document is None:
        return
    for at, text, is_key in _texts(file.document.data):
        found = _ESCAPED.search(text)
        if found is not None and found.group() not in file.text:
            message = _(
                "An escape stands for the character U+{code}, which no value may hold; delete it.",
                code=f"{ord(found.group()):04X}",
            )
            yield Finding(file.path, at, message, key=is_key)


def _texts(data: Any) -> Iterator[tuple[Location, str, bool]]:
    """Return every text within a file's data, with its path and whether it is a key; without
    recursion."""
    waiting: list[tuple[Location, Any]] = [((), data)]
    while waiting:
        at, value = waiting.pop()
        if isinstance(value, str):
            yield at, value, False
        elif isinstance(value, list):
            waiting += [((*at, place), entry) for place, entry in enumerate(value)]
        elif isinstance(value, dict):
            yield from (((*at, key), key, True) for key in value if isinstance(key, str))
            waiting += [((*at, key), entry) for key, entry in value.items()]


@TEXT_BOOK.rule(
    "DIR901",
    "marked-secret",
    Severity.ERROR,
    Scope.TEXT,
    Page(
        what=_("A file carries a marking of secrecy: Mật, Tối mật or Tuyệt mật."),
        why=_(
            "Documents with state secrets never enter this registry: git keeps and copies every "
            "line for ever."
        ),
        fix=_(
            "Do not commit the file. If it is already in the history, tell the office's security "
            "officer before doing anything else. "
            "A text that merely speaks of the degrees of secrecy may be waived with a reason."
        ),
        bad="# MẬT\ntype: ke-hoach\ntitle: Kế hoạch diễn tập\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
        good="type: ke-hoach\ntitle: Kế hoạch bảo mật hệ thống thông tin\nissuer: ubnd-tinh\nissued_on: 2025-09-02\n",
    ),
)
def marked_secret(file: CheckedFile) -> Iterator[Finding]:
    """Find markings of secrecy: in a key, a value as it is parsed, a comment, or a whole line."""
    if marking_in_name(file.path):
        message = _("The name of the file carries a marking of secrecy.")
        yield Finding(file.path, file.span(0, 0), message)
    if not may_hold_marking(file.text) and "\\" not in file.text:
        return
    told: set[int] = set()
    for start, end, marking in (*_marked_lines(file.text), *_marked_values(file)):
        span = file.span(start, end)
        if span.line not in told:
            told.add(span.line)
            message = _(
                'The marking "{marking}" is a degree of secrecy: secret documents never enter a '
                "registry.",
                marking=marking,
            )
            yield Finding(file.path, span, message)


def _marked_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, marking) of every line whose value or comment is a marking."""
    start = 0
    for line in text.splitlines(keepends=True):
        for part in (line, *re.split(r"(?:^|\s)#+", line)):
            opening = _KEY_OR_DASH.match(part)
            value = part[opening.end() :] if opening else part
            if marking := (secrecy_named_in(part) or marking_in(value.strip())):
                yield start + len(line) - len(line.lstrip()), start + len(line.rstrip()), marking
                break
        start += len(line)


def _marked_values(file: CheckedFile) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, marking) of every key and value that is a marking once it is parsed."""
    if file.document is None:
        return
    waiting = [file.document.root]
    while waiting:
        node = waiting.pop()
        for each in (node, node.key):
            if each is not None and each.kind == "scalar" and (found := marking_in(each.value)):
                yield each.start.index, max(each.end.index, each.start.index + 1), found
        # "độ mật: A" is a marking only as key and value together, "KH (MẬT).pdf" only as a name.
        if node.kind == "scalar" and node.key is not None:
            together = marking_in(f"{node.key.value}: {node.value}")
            named = marking_in_name(node.value) if node.key.value == "file" else None
            if found := together or named:
                yield node.start.index, max(node.end.index, node.start.index + 1), found
        waiting += reversed(node.items)


@lru_cache(maxsize=1)
def _is_usual(text: str) -> bool:
    """Tell whether a text holds nothing but usual characters: one quick look that spares four rules
    theirs."""
    try:
        codecs.charmap_encode(text, "strict", _USUAL)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=1)
def _is_odd(text: str) -> bool:
    """Tell whether a text holds any character that one of three rules is about; most texts hold
    none."""
    return not _is_usual(text) and _ODD.search(text) is not None
