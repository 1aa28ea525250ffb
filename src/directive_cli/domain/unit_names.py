"""Where the name of a unit ends whose words alone do not show it: a name that is listed whole, or
fields that commas, "và" and hyphens join ("Phòng | Bưu chính, Viễn thông").

Knows the words after the noun of a unit; which nouns name units is for ``name_runs``.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_lexicon import ACTIONS, PORTFOLIOS, longest_first_pattern
from directive_cli.domain.name_ends import serial_work
from directive_cli.domain.name_patterns import HEAD_NOUN, NAME_STOP
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.word_lists import words_of

_UNITS = words_of("units")
_LISTED = re.compile(rf"\s+(?:{longest_first_pattern(_UNITS)})(?![^\W_])")
"""What a unit deals with, where its words would not all be read as a name's."""
_DEALINGS = words_of("dealings")
_FIELDS = dict.fromkeys(
    one.lower() for one in (*words_of("fields"), *_DEALINGS, *_UNITS, *PORTFOLIOS)
)
_FIELD = re.compile(rf"(?:{longest_first_pattern(tuple(_FIELDS))})(?![^\W_])", re.IGNORECASE)
_DEALING = re.compile(rf"(?:{longest_first_pattern(_DEALINGS)})(?![^\W_])", re.IGNORECASE)
"""What a unit does with a field, which may follow at once: "Truyền thông | tài nguyên nước"."""
_JOINT = re.compile(r"\s*,\s+(?:và\s+)?|\s+(?:và|[-–])\s+")
_GAP = re.compile(r"\s+")
_AFTER_NAME = re.compile(
    rf"\s*(?:[,;:.()/]|$)|\s+(?:{NAME_STOP.pattern}|"
    r"(?:số\s+\d|các|thuộc|của|tỉnh|thành phố|Sở|Bộ|Cục|Chi nhánh)(?![^\W_]))"
)
"""What may stand behind a name that is whole."""
_OWNER = r"\s+(?:Sở|Bộ|Cục|Viện|Công ty)(?=\s+[a-zđ]|\s*[,;:.]|$)"
_TAIL = re.compile(rf"\s+số\s+\d{{1,2}}(?![^\W_])(?:{_OWNER})?|{_OWNER}")
"""The number of a unit, and the body that it is of, without its field: "Phòng Kế hoạch | Sở"."""


def unit_name_end(text: str, position: int) -> int:
    """Return where the name of a unit ends whose noun ends at ``position``, as a list or its fields
    tell; -1 where neither does."""
    listed = _LISTED.match(text, position)
    end = max(listed.end() if listed is not None else -1, _fields_end(text, position))
    sums_up = _SUMS_UP.search(text, position, max(end, position))
    if sums_up is None or _OF_ALL.match(text, end) is not None:
        return end
    return sums_up.start()


_SUMS_UP = re.compile(r"(?<!Dịch vụ)\s+tổng hợp$")
"""What a unit of all matters is called, and what any unit does: "Phòng Kinh tế | tổng hợp"."""
_OF_ALL = re.compile(
    rf"\s*(?:[;:.()/]|$)|\s*,\s+(?=[{CAPITAL_LETTERS}])|"
    r"\s+(?:xã|phường|tỉnh|thành phố|thuộc|của)(?![^\W_])|"
    rf"\s+(?!báo cáo|ý kiến)(?:{NAME_STOP.pattern})"
)
"""What stands behind the name: a mark, a further body, or the verb of the work."""


def _fields_end(text: str, position: int) -> int:
    """Return where fields end that open with a capital and of which all are known; -1 for none."""
    gap = _GAP.match(text, position)
    managing = _MANAGING.search(text, max(0, position - _LONGEST_DEALING), position) is not None
    if gap is None or not (managing or text[gap.end() : gap.end() + 1].isupper()):
        return -1
    found = -1
    field = _FIELD.match(text, gap.end())
    while field is not None:
        alone = (
            found < 0
            and field.start() == gap.end()
            and _VERB.fullmatch(field.group().lower())
            and field.group() != "quy hoạch"
        )
        if alone and managing:
            return -1
        if not alone and _AFTER_NAME.match(text, field.end()):
            tail = _TAIL.match(text, field.end())
            found = tail.end() if tail is not None else field.end()
        joint = _JOINT.match(text, field.end())
        if joint is None and _DEALING.fullmatch(field.group()):
            joint = _GAP.match(text, field.end())
        following = _FIELD.match(text, joint.end()) if joint is not None else None
        if following is not None and _begins_anew(text, field, following):
            break
        field = following
    return found


_MANAGING = re.compile(r"(?:Quản lý|Kiểm tra|Kiểm định|Kiểm soát|Giám sát|Điều hành)$")
"""The end of a noun behind which fields stand in small letters: "Ban Quản lý | quy hoạch"."""
_LONGEST_DEALING = 10


def _begins_anew(text: str, field: re.Match[str], following: re.Match[str]) -> bool:
    """Tell whether what follows a field is a body of its own ("Ban Tuyên giáo, | Thanh tra tỉnh")
    or work ("Phòng Y tế, | kiểm tra, giám sát …") and no further field."""
    head = HEAD_NOUN.match(text, following.start())
    if head is not None and head.end() >= following.end():
        return True
    if serial_work(text, following.start()):
        return True
    verb = _VERB.match(text, following.start())
    joined = text[field.end() : following.start()].strip() != ""
    small = text[following.start()].islower()
    if small and not joined and _DEED.fullmatch(following.group()):
        return True  # "Phòng Khoa học | hỗ trợ cài đặt phần mềm"
    if verb is None or _VERB_BEFORE.match(field.group().lower()) is not None:
        return False
    return verb.end() >= following.end() or _JOINT.match(text, verb.end()) is not None


_VERB = re.compile(rf"(?:{longest_first_pattern(ACTIONS)})(?![^\W_])")
_NOUNS = ("chiến lược", "chính sách", "quy hoạch", "công nghệ", "kỹ thuật", "khoa học")
"""Dealings that are no verbs."""
_DEED = re.compile(longest_first_pattern(tuple({*ACTIONS, *_DEALINGS} - set(_NOUNS))))
_VERB_BEFORE = re.compile(
    rf"(?:{longest_first_pattern((*ACTIONS, *words_of('defining actions'), *_DEALINGS))})(?![^\W_])"
)
"""A verb that opens the fields already, beside which another is a field too: "Điều tra, | đánh
giá"."""
