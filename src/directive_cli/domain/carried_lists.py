"""Lists of bodies carried by their separators and by the work that all of them share.

"Giao công an phường, tổ thu gom rác số 3, bộ phận hộ tịch và T | chủ trì …": no word of the later
names need be known. What stands between two separators is a name where it does not open as work or
as an aside does, and the list counts only when work follows it. Knows words only; positions count
in the text as given, which must be in NFC.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_lexicon import FUNCTION_WORDS, HEADS, longest_first_pattern
from directive_cli.domain.agency_names import AgencyList, read_agencies
from directive_cli.domain.name_ends import NAMING_VERBS, governs, opens_work
from directive_cli.domain.name_patterns import (
    NAME_SEPARATOR,
    OFFICE_BEFORE,
    OFFICES,
    PLACE_NOUN,
    QUANTIFIER,
    VERB_IN_COMPOUND,
)
from directive_cli.domain.name_runs import portfolio_end
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare
from directive_cli.domain.weighed_names import NO_VERB, works_at
from directive_cli.domain.word_lists import words_of
from directive_cli.domain.work_verbs import LISTED_VERB, scanned_verb

_NEVER_FIRST = (
    "nhất là", "kể cả", "trừ", "riêng", "đặc biệt", "của", "và", "số", "cụ thể", "rõ", "nội dung",
    "các nội dung", "nhiệm vụ", "việc", "xã hội", "ra", "mỗi nơi", "mỗi bên", "mỗi đơn vị",
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+(?:[-&.'’/][^\W_]+)*")
_NO_NAME = re.compile(rf"(?i:{longest_first_pattern((*FUNCTION_WORDS, *_NEVER_FIRST))})(?![^\W_])")
"""Words with which no name in a list begins."""
_NAMING = re.compile(rf"(?:{longest_first_pattern(NAMING_VERBS)})(?![^\W_])")
_SOMEBODY = re.compile(
    rf"(?!(?i:xã)\s+hội(?![^\W_]))(?:(?:{longest_first_pattern(HEADS)})(?![^\W_])|"
    rf"(?i:(?:{QUANTIFIER})?(?:{longest_first_pattern((*OFFICES, *words_of('actors')))})(?![^\W_])|"
    r"(?:[^\W\d_]+\s){0,2}?trưởng(?![^\W_])|"
    r"(?:chủ(?! (?:trì|động|yếu|trương))|ban(?! hành)|phòng(?! (?:chống|ngừa)|,)|tổ(?! chức)|"
    r"đội(?! ngũ)|nhóm|bộ phận|câu lạc bộ|chi hội)(?![^\W_])))"
)
"""What an actor begins with: a head, an office, a noun of those who act or of a unit."""
_FUNCTION = re.compile(rf"(?:{longest_first_pattern(FUNCTION_WORDS)})(?![^\W_])")
_SHORT_OBJECT = re.compile(r"(?:\s+[^\W\d_]+){0,3}?(?=\s*[,;]|\s+và\s)|")
"""A few words behind a verb, up to what goes on the list."""
_TOLD = re.compile(r"(?:sẽ|đã|đang|vừa|chưa|là|bị)(?![^\W_])")
"""What says of the words before it what they do or are: no list of names runs on over it."""
_GAP = re.compile(rf"\s+(?:[-–]\s+(?=[{CAPITAL_LETTERS}]))?")
_GROUP = re.compile(QUANTIFIER, re.IGNORECASE)
_MUST_NOT = re.compile(r"không (?:được|để)(?![^\W_])")
_PLACE = re.compile(rf"(?i:{bare(PLACE_NOUN)})(?![^\W_])")
_ONLY_A_HEAD = re.compile(rf"(?:{longest_first_pattern(HEADS)})\Z")
_LONGEST = 14
"""Words that one name of a list may take."""
_FIRST_WORDS = 3
"""Words of a name within which a verb says what the body deals with ("tổ | thu gom rác")."""
_SHORTEST = 2
"""Words of a small-lettered stretch that only goes on the name before its comma."""


def carried_list(text: str, start: int, *, asked: bool) -> AgencyList | None:
    """Read the list of two bodies or more at ``start`` up to the work that they share; None where
    its stretches are not all names, or no work follows.

    ``asked``: an order verb stands before it; else every stretch must begin as an actor does.
    """
    mentions: list[AgencyMention] = []
    position = start
    while True:
        known = not mentions or not asked
        one = (
            _stretch(text, position, known=known)
            or _stretch(text, position, known=known, short=True)
            or (_unknown(text, position) if mentions else None)
        )
        if one is None:
            return None
        found, end = one
        joint = NAME_SEPARATOR.match(text, end)
        if joint is None or _works(text, joint.end(), 0):
            break
        mentions = _added(text, mentions, found)
        position = joint.end()
    # Behind the last name a verb of one syllable opens the work too: "chủ các ghe | nạo vét kênh".
    found, end = _stretch(text, position, known=False, short=True) or one
    mentions = _added(text, mentions, found)
    at = joint.end() if joint is not None and joint.start() == end else end + 1
    if len(mentions) < _SHORTEST or not _works(text, at, 0, short=True):
        return None
    return AgencyList(tuple(mentions), start, end)


def by_office(listed: AgencyList | None) -> AgencyList | None:
    """Return the list where an office names each of its bodies: "Bí thư Đoàn xã, Chủ tịch Hội Nông
    dân xã"; a comrade's offices are those of one person."""
    if listed is None or _COMRADE.match(listed.mentions[0].name):
        return None
    return listed if all(OFFICE_BEFORE.match(one.name) for one in listed.mentions) else None


_COMRADE = re.compile(r"(?:đồng chí|đ/c)(?![^\W_])", re.IGNORECASE)


def of_one_kind(listed: AgencyList | None) -> AgencyList | None:
    """Return the list where some of its bodies are of one kind: "Thôn A và thôn B"."""
    if listed is None:
        return None
    kinds = {one.name.split()[0].lower() for one in listed.mentions}
    return listed if len(kinds) < len(listed.mentions) else None


def _unknown(text: str, position: int) -> tuple[tuple[AgencyMention, ...], int] | None:
    """Read a stretch that begins as no actor does, in a list that no order verb opens: a name of
    capitals ("Petro Bình Lộc"), one between two bodies ("Bưu điện tỉnh, | Viễn thông tỉnh, | Điện
    lực tỉnh"), or what "và" closes the list with before words that only open work ("và hệ thống
    truyền thanh cơ sở | đẩy mạnh …")."""
    one = _stretch(text, position, known=False)
    if one is None or _CAPITALS.match(text, position):
        return one
    joint = NAME_SEPARATOR.match(text, one[1])
    if joint is not None and text[position].isupper() and _SOMEBODY.match(text, joint.end()):
        return one
    last = text[:position].rstrip().endswith("và") and opens_work(text, one[1] + 1)
    return one if last and one[0][-1].name.count(" ") else None


_CAPITALS = re.compile(rf"(?:[{CAPITAL_LETTERS}][^\W\d_]*\s+){{2}}")


def is_closed(text: str, end: int) -> bool:
    """Tell whether bodies that were read up to ``end`` are whole: what follows is neither a further
    stretch of their list nor a word that a name may have."""
    rest = end + len(text[end:]) - len(text[end:].lstrip())
    joint = NAME_SEPARATOR.match(text, end)
    if joint is not None:
        return _works(text, joint.end(), 0)
    word = _WORD.match(text, rest)
    return word is None or _works(text, rest, 0) or _FUNCTION.match(text, rest) is not None


def _added(
    text: str, mentions: list[AgencyMention], found: tuple[AgencyMention, ...]
) -> list[AgencyMention]:
    """Return the list with a further stretch: a short one that names nobody goes on the name before
    ("bộ phận địa chính, | môi trường, | văn hóa")."""
    (first, *_more) = found
    words = first.name.split()
    place = _PLACE.match(bare(first.name))
    if (
        mentions
        and first.name.islower()
        and (
            place
            if _PLACE.search(bare(mentions[-1].name))
            else len(words) <= _SHORTEST and _SOMEBODY.match(text, first.start) is None
        )
    ):
        last = mentions[-1]
        name = " ".join(text[last.start : first.end].split())
        whole = AgencyMention(name, last.start, first.end, last.collective, last.leader)
        return [*mentions[:-1], whole]
    return [*mentions, *found]


def _stretch(
    text: str, position: int, *, known: bool, short: bool = False
) -> tuple[tuple[AgencyMention, ...], int] | None:
    """Read what stands at ``position`` up to a separator or up to work: bodies that are read as
    such, or a stretch of words that is taken for a name."""
    if _NO_NAME.match(text, position) or (known and not _SOMEBODY.match(text, position)):
        return None
    read = read_agencies(text, position)
    base = read.end if read is not None else position
    begin = read.mentions[-1].start if read is not None else position
    office = OFFICE_BEFORE.match(text, begin)
    first = office.end() if office is not None else begin
    end = _end(text, first, max(base, first), short=short and text[begin : begin + 1].islower())
    if end < 0:
        return None
    if read is not None and end == base:
        return read.mentions, end
    before = read.mentions[:-1] if read is not None else ()
    leader = read.mentions[-1].leader if read is not None else ""
    group = _GROUP.match(text, begin) is not None
    name = " ".join(text[begin:end].split())
    if (" " not in name and name in HEADS) or " nào " in f"{name} ":
        return None  # "Nhà thầu nào tự ý đổ thải, Ban A lập biên bản": a case
    return (*before, AgencyMention(name, begin, end, group, leader)), end


def _end(text: str, start: int, base: int, *, short: bool) -> int:
    """Return where the name ends that is one up to ``base``: at the first separator, or where work
    opens; -1 where neither comes."""
    end, taken = (
        base,
        1 if _ONLY_A_HEAD.search(text, start, base) else len(text[start:base].split()),
    )
    group = _GROUP.match(text, start) is not None
    while taken <= _LONGEST:
        end = max(end, _office_end(text, start, end))
        if end > start and NAME_SEPARATOR.match(text, end):
            return end
        gap = _GAP.match(text, end)
        following = gap.end() if gap is not None else end
        if end > start and (gap is None or _works(text, following, taken, short=short)):
            return end if gap is not None else -1
        if end > start and not group and _FUNCTION.match(text, following):
            return -1
        word = _WORD.match(text, following)
        if (
            word is None
            or _TOLD.match(text, following)
            or (end == start and _works(text, following, taken, short=short))
        ):
            return -1
        verb = (
            (_NAMING.match(text, following) or LISTED_VERB.match(text, following))
            if taken
            else None
        )
        end = verb.end() if verb is not None and taken < _FIRST_WORDS else word.end()
        taken += 1
    return -1


_LAST_OFFICE = re.compile(r"(?:.*\s)?(?:Bộ|Sở)\s+(?=\S)", re.DOTALL)


def _office_end(text: str, start: int, end: int) -> int:
    """Return where the ministry's or department's name ends that the words up to ``end`` are in the
    midst of: "cơ quan chức năng của Bộ Nông nghiệp | và Môi trường"; -1 where none is."""
    last = _LAST_OFFICE.match(text, start, end)
    if last is None:
        return -1
    return portfolio_end(text, last.end())


def _works(text: str, position: int, taken: int, *, short: bool = False) -> bool:
    """Tell whether work opens at ``position``, behind ``taken`` words of a name; ``short``: with a
    verb of one syllable too."""
    if short and (taken > _FIRST_WORDS or not taken) and works_at(text, position - 1):
        return True
    if opens_work(text, position) or _MUST_NOT.match(text, position):
        return True
    listed = LISTED_VERB.match(text, position) or (taken and scanned_verb(text, position))
    if not listed or not text[position : position + 1].islower():
        return False
    if NO_VERB.match(text, position) or any(
        one.start() < position < one.end()
        for one in VERB_IN_COMPOUND.finditer(text, max(0, position - 14), position + 12)
    ):
        return False
    naming, verb = _NAMING.match(text, position), LISTED_VERB.match(text, position)
    if naming is not None and (taken or not governs(text, naming.end())):
        after = naming.end() + 1
        if opens_work(text, after) or (not taken and LISTED_VERB.match(text, after)):
            return False
    if not 0 < taken < _FIRST_WORDS:
        return True
    if naming is not None and not governs(text, naming.end()):
        return False
    if verb is not None and LISTED_VERB.match(text, verb.end() + 1):
        return False
    # "tổ hòa giải, | ban …", "chi hội làm vườn, | ban …": the list goes on behind the verb.
    its_object = _SHORT_OBJECT.match(text, verb.end()) if verb is not None else None
    stop = NAME_SEPARATOR.match(text, its_object.end()) if its_object is not None else None
    if stop is None or its_object is None:
        return True
    further = _SOMEBODY.match(text, stop.end()) is not None
    return not further if its_object.group() else _works(text, stop.end(), 0)
