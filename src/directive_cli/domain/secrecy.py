"""Stamps of secrecy: Mật, Tối mật, Tuyệt mật (Law on the Protection of State Secrets 29/2018/QH14, art. 8).

One recogniser for documents and for registry files: in whatever letters, spaced out, in brackets, with a label.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DEGREE = r"(?:(?:t\s*u\s*y\s*ệ\s*t|t\s*ố\s*i)\s*)?m\s*ậ\s*t"
_LABEL = r"(?:mức độ|độ|mức|dấu|chế độ)\s+mật\s*[:=–-]\s*"
_STAMP = re.compile(
    rf"(?i)[\s(\[\"'“*–—-]*(?P<label>{_LABEL})?[\s(\[\"'“*]*(?P<mark>{_DEGREE})[\s)\]\"'”*.!/–—-]*"
)
_BEFORE_MOTTO = re.compile(r"((?:TUYỆT |TỐI )?MẬT)\s+(?:CỘNG H[ÒO][AÀ]|ĐẢNG CỘNG SẢN)")
_NAMED = re.compile(rf"(?i)\b{_LABEL}[\"'“]?{_DEGREE}(?!\w)")
_SHOUTED = re.compile(r"(?<!\w)(?:TUYỆT|TỐI)\s+MẬT(?!\w)")
_SPACED = re.compile(
    r"(?<!\w)(?<!\w\s)(?:T\s+U\s+Y\s+Ệ\s+T|T\s+Ố\s+I)\s+M\s+Ậ\s+T(?!\w)(?!\s\w(?!\w))"
)


@dataclass(frozen=True, slots=True)
class SecrecyStamp:
    """A stamp as it is written, and whether a label such as "Độ mật:" stands before it."""

    mark: str
    labelled: bool = False


def secrecy_stamp(words: str) -> SecrecyStamp | None:
    """Return the stamp that ``words`` (composed letters) are and nothing else, or that opens a letterhead's line."""
    if found := _STAMP.fullmatch(words):
        return SecrecyStamp(found["mark"], found["label"] is not None)
    opening = _BEFORE_MOTTO.match(words)
    return SecrecyStamp(opening[1]) if opening else None


def secrecy_named_in(line: str) -> str | None:
    """Return the words within a line that can only be a stamp: with its label, or a degree of two words in capitals."""
    for pattern in (_NAMED, _SHOUTED, _SPACED):
        if found := pattern.search(line):
            return found.group()
    return None
