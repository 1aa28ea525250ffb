"""Where the list of those addressed ends: the lines under "Kính gửi".

Knows how such lists are set and scanned; what the names in them are is for ``header_reading``.
"""

from __future__ import annotations

import re

from directive_cli.domain.vietnamese import bare
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.paragraphs import SENTENCE_OPENING

_ADDRESSED = re.compile(r"\bkinh gui\b|^(?:\W*\w{1,4})?\W*\w?gui ?:(?= ?\w)")
"""Before those addressed, in bare letters; a recogniser may lose "Kính": "Site gửi:", "ngửi:"."""


def opens_addressees(words: str) -> bool:
    """Tell whether a line says who is addressed."""
    return _ADDRESSED.search(bare(words)) is not None


def behind_address(text: str) -> str:
    """Return what stands behind "Kính gửi:"; the text itself where that does not stand in it."""
    found = _ADDRESSED.search(bare(text))
    return text[found.end() :].strip(" :") if found is not None else text


def after_addressees(texts: list[str], addressed: int) -> int:
    """Return the index after the lines of "Kính gửi"."""
    index = addressed
    rest = behind_address(texts[index])
    in_list = bool(re.match(r"[-–•+]", rest)) or not rest
    in_list = in_list or _is_smudge(rest, texts[index + 1 : index + 2])
    last = rest
    index += 1
    while index < len(texts):
        words = texts[index]
        if not words:
            index += 1
            continue
        dash = re.match(r"^(?:\W{0,3}\w{0,3}\W{0,3})?[-–•+¬~]\s*\S", words) if in_list else None
        if (
            words == "-"
            or (len(words) < 6 and not words[:1].isalnum())
            or re.match(r"(?i)v/v\b", words)
        ):
            index += 1
            continue
        running_on = (
            in_list
            and not re.search(r"[;,.:]$", last)
            and not SENTENCE_OPENING.match(words)
            and not re.match(r"(?:Do|Trước|Nhằm|Được|Thời gian)\s", words)
            and not begins_with_action(words)
            and not _SAYS.search(words)
        )
        if not (dash or running_on or (words[:1].islower() and not last.endswith("."))):
            break
        in_list = in_list or bool(dash)
        last = words
        index += 1
    return index


_SAYS = re.compile(
    r"(?<![^\W_])(?:đề nghị|yêu cầu|nhận được|có ý kiến|thông báo|ban hành|báo cáo|trả lời|"
    r"phúc đáp|giao|đã)(?![^\W_])"
)
"""Words of a sentence: with it the body begins, whatever stands before them ("Bộ A đề nghị …")."""


def _is_smudge(rest: str, following: list[str]) -> bool:
    """Tell whether what stands behind "Kính gửi:" is only what a scanner made of a stamp, and the
    list begins under it."""
    return (
        len(rest) < _LONGEST_SMUDGE
        and not any(len(word) > 2 and word.isalpha() for word in rest.split())
        and any(re.match(r"[-–•+]\s", words) for words in following)
    )


_LONGEST_SMUDGE = 12
