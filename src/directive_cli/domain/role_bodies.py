"""Bodies called by their part in a matter: "Sở quản lý ngành, lĩnh vực", "đơn vị tiếp nhận hồ sơ".

The name runs on to "có trách nhiệm" where that closes the clause, else to the first verb behind
what the part is about. Knows words only; positions count in the text as given, in NFC.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_lexicon import longest_first_pattern
from directive_cli.domain.name_ends import (
    IN_WHAT,
    NAMING_VERBS,
    governs,
    of_a_paper,
    opens_work,
    serial_work,
)
from directive_cli.domain.name_patterns import GROUP_BY_PART, VERB_IN_COMPOUND
from directive_cli.domain.work_verbs import LISTED_VERB

_PART = re.compile(
    r"(?P<body>(?P<many>[Cc]ác\s+)?(?:[Cc]ơ\s+quan|[Đđ]ơn\s+vị|[Ss]ở|[Bb]ộ|[Pp]hòng|"
    r"[Cc]án\s+bộ|[Cc]huyên\s+viên|[Cc]ông\s+chức|[Vv]iên\s+chức))"
    r"(?:\s+chuyên\s+(?:môn|ngành))?\s+"
    r"(?:(?P<whole>chủ\s+trì(?:\s+soạn\s+thảo)?|phối\s+hợp|đầu\s+mối|chủ\s+quản)|soạn\s+thảo|thẩm\s+định|tiếp\s+nhận|"
    r"quản\s+lý(?:\s+nhà\s+nước)?(?:,?\s+vận\s+hành)?|phụ\s+trách|đăng\s+ký|cung\s+cấp|vận\s+hành|"
    r"được\s+(?:giao|phân\s+công|ủy\s+quyền|chỉ\s+định|phân\s+cấp))(?![^\W_])(?!\s+và\s)"
)
_CHARGED = re.compile(
    r"(?:(?!,\s+(?:các|những)\s)[^.;:()]){0,160}?(?:\([^()]{1,120}\)[^.;:()]{0,60}?)?"
    r"\s(?=(?:có|chịu) trách nhiệm(?![^\W_]))"
)
_NAMING = re.compile(rf"(?:{longest_first_pattern(NAMING_VERBS)})(?![^\W_])")
_NO_WORK = re.compile(r"(?:quy định|nêu|ban hành|kèm theo|theo)(?![^\W_])")
"""Words that say where a part is laid down, and are no work of the body."""
_WORD = re.compile(r",?\s+([^\W_]+(?:[-/.][^\W_]+)*)")
_LISTED = re.compile(r"được (?:quy định|nêu|niêm yết|liệt kê)(?![^\W_])")
"""What says of a body where it is listed."""
_NO_NAME = re.compile(r"(?:được|đã|sẽ|đang|để|thì|là|và|hoặc|có (?:quyền|thể))(?![^\W_])")
"""Words that tell what the body does or is, so that no end shows its name."""
_NEXT_GROUP = re.compile(
    r",\s+(?:các|những)\s|\s+và\s+(?:các|những)\s+(?:cơ\s+quan|đơn\s+vị|sở|ban|địa\s+phương|tổ\s+chức)(?![^\W_])"
)
_LONGEST = 22
_SAYS_WHERE = re.compile(r"\s+(?:(?:được )?quy định|nêu|ghi) tại\s[^.;:]*$|\s*\([^()]*\)\s*$")
"""Where the part is laid down, at the end of the words: no part of the name."""

_LEADS_OTHERS = re.compile(r",?\s+(?:phối hợp|cùng)\s")
"""What shows that "chủ trì" is the work and not the name: "các đơn vị chủ trì | , phối hợp với"."""


def role_end(text: str, start: int) -> int:
    """Return where the name ends of a body that is called by its part; -1 where none begins at
    ``start`` or nothing shows its end."""
    part = _PART.match(text, start)
    if part is None or (part["many"] and GROUP_BY_PART.match(text, part.end("body"))):
        return -1
    if _LEADS_OTHERS.match(text, part.end()) and part.group().endswith("chủ trì"):
        return -1  # "các đơn vị | chủ trì, phối hợp với Sở A …"
    if re.match(r"\s*:", text[part.end() : part.end() + 3]):
        return part.end()
    charged = _CHARGED.match(text, part.end())
    work = opens_work(text, part.end() + 1)
    if charged is not None and (charged.end() == part.end() + 1 or not work):
        return _without_place(text, part.end(), charged.end())
    whole = part["whole"] is not None
    if work:
        return part.end() if whole else -1
    end = part.end()
    for taken in range(_LONGEST):
        word = _WORD.match(text, end)
        if word is None or _NEXT_GROUP.match(text, end):
            closed = word is not None or text[end : end + 1] == ":"
            return _without_place(text, part.end(), end) if taken and closed else -1
        works = _works(text, word.start(1))
        closes = (
            (works and not of_a_paper(text, part.end(), word.start(1)))
            or _LISTED.match(text, word.start(1))
            or (taken and IN_WHAT.match(text, word.start(1)))
        )
        if (taken or whole) and closes:
            return _without_place(text, part.end(), end)
        if _NO_NAME.match(text, word.start(1)):
            return -1
        end = word.end()
    return -1


def _works(text: str, position: int) -> bool:
    if opens_work(text, position) or serial_work(text, position):
        return True
    if LISTED_VERB.match(text, position) is None or _NO_WORK.match(text, position):
        return False
    if any(
        one.start() < position < one.end()
        for one in VERB_IN_COMPOUND.finditer(text, max(0, position - 14), position + 12)
    ):
        return False
    naming = _NAMING.match(text, position)
    return naming is None or governs(text, naming.end())


_GIVEN_PART = re.compile(
    r"\s+được\s+(?:giao|phân\s+công)(?:,?\s+(?:và\s+)?(?:đầu\s+mối|chủ\s+trì|phụ\s+trách|"
    r"thực\s+hiện|soạn\s+thảo|thẩm\s+định|quản\s+lý|sử\s+dụng|vận\s+hành|theo\s+dõi))*"
)


def part_end(text: str, start: int, end: int) -> int:
    """Return where the words end that say which part a group was given, ``end`` at the latest: at
    the first verb of its work ("các bộ | được giao chủ trì | hoàn thiện hồ sơ …")."""
    given = _GIVEN_PART.match(text, start, end)
    if given is None:
        return end
    position, proper = given.end(), False
    while (word := _WORD.match(text, position, end)) is not None:
        # "Bên mời thầu": a verb after a capital is what the body is called by.
        works = word.group()[0] != "," and not proper and _works(text, word.start(1))
        if works and not of_a_paper(text, given.end(), word.start(1)):
            return position
        position, proper = word.end(), word[1][0].isupper()
    return end


def _without_place(text: str, least: int, end: int) -> int:
    """Return the end of a name without the words that say where its part is laid down."""
    where = _SAYS_WHERE.search(text[least:end].rstrip())
    return least + where.start() if where is not None else len(text[:end].rstrip())
