"""The bodies of a heading whose names no list knows, or that were not read to their end.

Knows one heading and the subject that was read in it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.name_ends import opens_work
from directive_cli.domain.name_runs import WITHIN_WHAT
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.passage_classes import names_unread_body
from directive_cli.drafting.roles import Subject
from directive_cli.drafting.subject_openings import begins_with_person

GENERAL_NOUN = re.compile(
    r"(?i)(?:doanh nghiệp|tổ chức|địa phương|cơ quan|đơn vị|hợp tác xã)(?![^\W_])"
)


def cut_short(item: Item, subject: Subject | None) -> bool:
    """Tell whether a heading begins as a body's name does and was not read to its end."""
    if not item.is_heading or item.passage is None or item.kind in ("part", "article", "plain"):
        return False
    if subject is None:
        return names_unread_body(item)
    if begins_with_person(item.text):
        return False
    rest = re.sub(r"\([^()]*\)", "", item.passage.text[subject.end :])
    last = subject.lead[-1]
    if not last.collective and not GENERAL_NOUN.match(last.name):
        if _UNIT.match(last.name) and _OTHER_FIELD.fullmatch(rest.strip(" .:")):
            return True
        if _WHICH_ARE_MEANT.fullmatch(rest):
            return True
        return re.match(rf"\s*[,;]\s+[{CAPITAL_LETTERS}]", rest) is not None
    rest = rest.strip(" .:;-–,")
    if WITHIN_WHAT.match(rest) or _WORKS.match(rest):
        return False
    named = rest.startswith("chủ trì") or not opens_work(rest, 0)
    return not subject.directed and len(rest) > 1 and named


def leading_and_helping(
    text: str, subject: Subject | None
) -> tuple[Subject | None, tuple[AgencyMention, ...]]:
    """Part those who lead from those who help where brackets say it: "Phòng A (chủ trì), | Phòng
    B (phối hợp), Phòng C"; nobody helps where no brackets do."""
    bodies = subject.lead if subject is not None else ()
    leading = tuple(one for one in bodies if _LEADS.match(text, one.end))
    if subject is None or not leading:
        return subject, ()
    return replace(subject, lead=leading), tuple(one for one in bodies if one not in leading)


_LEADS = re.compile(r"\s*\(chủ trì\)")


def given_in_brackets(item: Item) -> Subject | None:
    """Return who has the work under a heading of work by its closing bracket: "An toàn (nhóm việc
    này do | Phòng A làm)"."""
    passage = item.passage
    found = _GIVEN.search(passage.text, item.start) if passage and item.is_heading else None
    bodies = read_agencies(passage.text, found.end()) if passage and found else None
    if found is None or bodies is None:
        return None
    return Subject(bodies.mentions, found.end(), bodies.end)


_GIVEN = re.compile(r"\((?:[^()]{0,40}\s)?(?:do|giao(?: cho)?)\s+(?=[^()]{4,160}\)[\s:.]*$)")


_WORKS = re.compile(r"(?:cập nhật|thống kê|công bố|công khai|gửi|nộp|lập)(?![^\W_])")
"""Verbs behind bodies by which none is called."""


def named_as_written(item: Item) -> tuple[AgencyMention, ...]:
    """Return who has a duty as a heading names them, whatever they are called: "Trách nhiệm của |
    Phó Trưởng phòng phụ trách bến phà và Chuyên viên được giao việc"."""
    duty = _DUTY_OF.match(item.text)
    if duty is None:
        return ()
    pieces = re.split(
        rf"\s+và\s+(?=[{CAPITAL_LETTERS}])|;\s+", item.text[duty.end() :].strip(" .:")
    )
    if any(len(one.split()) > _LONGEST_NAME or one.count(",") > 1 for one in pieces):
        return ()
    return tuple(AgencyMention(one, item.start, item.start + len(item.text)) for one in pieces)


_DUTY_OF = re.compile(r"(?i)\W*Trách nhiệm (?:thực hiện )?của\s+(?=\S)")
_LONGEST_NAME = 16
"""Words of a body or a person that no list knows."""
_WHICH_ARE_MEANT = re.compile(r"\s+(?:có|nơi)\s(?!trách nhiệm)[^,.;:()]{3,60}:?\s*")
"""The words of a heading that say which bodies are meant: "Sở A các tỉnh | có đường sắt:"."""
_UNIT = re.compile(r"(?:Phòng|Tổ|Đội|Ban|Trung tâm|Vụ|Viện)\s")
_OTHER_FIELD = re.compile(
    r",\s+(?!(?:các|những|và|cùng|đơn vị|cơ quan|ngành|địa phương|phường|xã|đoàn|huyện|thị|thành|"
    r"tổ|ban|bộ|cán|công chức|hội|trường|chủ)(?![^\W_]))[a-zà-ỹđ][^,;.:()\d]{2,40}"
)
"""A second field in a unit's name, in small letters: "Tổ Công nghệ thông tin, chuyển đổi số"."""
