"""The bodies of a heading whose names no list knows, or that were not read to their end.

Knows one heading, the subject that was read in it, and the items beside it.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.name_ends import opens_work, orders
from directive_cli.domain.name_runs import WITHIN_WHAT
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.weighed_names import begins_as_actor, begins_as_many, works_at
from directive_cli.drafting.heading_words import OWNED_HEADING, in_small_letters, without_tail
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.roles import Subject, read_subject
from directive_cli.drafting.subject_openings import begins_with_person

GENERAL_NOUN = re.compile(
    r"(?i)(?:doanh nghiệp|tổ chức|địa phương|cơ quan|đơn vị|hợp tác xã)(?![^\W_])"
)


def cut_short(item: Item, subject: Subject | None) -> bool:
    """Tell whether a heading begins as a body's name does and was not read to its end."""
    if not item.is_heading or item.passage is None or not _may_name_body(item):
        return False
    if subject is None:
        return names_unread_body(item)
    if begins_with_person(item.text):
        return False
    words = in_small_letters(item.passage.text, item.start)
    whole = words[: item.start] + without_tail(words[item.start :])
    rest = re.sub(r"\([^()]*\)", "", whole[subject.end :])
    last = subject.lead[-1]
    if (
        item.text.isupper()
        and 0 < len(rest.split()) <= _LONGEST_NAME
        and not re.search(r"[,;:.]", rest)
    ):
        return True  # In capitals a name shows no end: "CÔNG TY CỔ PHẦN | CẤP NƯỚC SÔNG LA".
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
    text = in_small_letters(item.text, 0)
    duty = _DUTY_OF.match(text)
    if duty is None:
        return ()
    pieces = re.split(rf"\s+và\s+(?=[{CAPITAL_LETTERS}])|;\s+", text[duty.end() :].strip(" .:"))
    if any(len(one.split()) > _LONGEST_NAME or one.count(",") > 1 for one in pieces):
        return ()
    return tuple(AgencyMention(one, item.start, item.start + len(item.text)) for one in pieces)


_DUTY_OF = re.compile(r"(?i)\W*Trách nhiệm (?:thực hiện )?của\s+(?=\S)")
_WHICH_ARE_MEANT = re.compile(r"\s+(?:có|nơi)\s(?!trách nhiệm)[^,.;:()]{3,60}:?\s*")
"""The words of a heading that say which bodies are meant: "Sở A các tỉnh | có đường sắt:"."""
_UNIT = re.compile(r"(?:Phòng|Tổ|Đội|Ban|Trung tâm|Vụ|Viện)\s")
_OTHER_FIELD = re.compile(
    r",\s+(?!(?:các|những|và|cùng|đơn vị|cơ quan|ngành|địa phương|phường|xã|đoàn|huyện|thị|thành|"
    r"tổ|ban|bộ|cán|công chức|hội|trường|chủ)(?![^\W_]))[a-zà-ỹđ][^,;.:()\d]{2,40}"
)
"""A second field in a unit's name, in small letters: "Tổ Công nghệ thông tin, chuyển đổi số"."""


_HEADING_OF_BODY = re.compile(
    r"(?i)^(?:các\s+|những\s+)?(?:"
    r"(?<=các )(?:huyện|quận|thị (?:xã|trấn)|thành (?:phố|đoàn)|xã|phường|thôn|bản|đảng|đoàn|khoa)|"
    r"cơ quan|đơn vị|nhà thầu|chủ|"
    r"(?<=các )tổ chức|tổ chức, (?:cá nhân|đơn vị)|hãng|doanh nghiệp|tập đoàn|công ty|hợp tác xã|"
    r"hộ kinh doanh|báo|đài|trưởng|phó|giám đốc|bí thư|tư lệnh|"
    r"thủ trưởng|hiệp hội|hội|ban|vụ|cục|sở|bộ|ubnd|ủy ban|tỉnh|trung tâm|viện|trường|đồng chí|"
    r"ông|bà|tổ|"
    r"công đoàn|liên đoàn|mặt trận|đảng ủy|đảng uỷ|điện lực|bưu điện|kho bạc|"
    r"(?:cán bộ|chuyên viên|công chức|viên chức|kế toán|văn thư)(?! ?(?:,|và))(?! (?:phải|cần|"
    r"được))|"
    r"chi cục|chi nhánh|chi bộ|đồn|hạt|trạm|phòng(?= )(?! chống)|người(?= \w+ )|nhân dân|"
    r"trọng tài|tư vấn|"
    r"thư ký|tiểu đội|trung đội|cụm(?= thi )|đội|mạng lưới|lực lượng|phụ huynh|câu lạc bộ|"
    r"già làng|cấp ủy)"
    r"(?![^\W_])"
)
"""How a heading begins that names somebody, whether the name is understood or not."""
_HEADING_NOT_A_BODY = re.compile(
    r"(?i)^(?:các\s+)?(?:ban hành|báo cáo|bộ phận|trường hợp|chủ (?:trương|động|trì|đề|yếu)|"
    r"cơ quan, đơn vị đã|"
    r"đơn vị tính|hội nghị|hội thảo|phó mặc|đội ngũ|(?<!các )tổ chức(?!,)|đối với (?:việc|"
    r"công tác|nội dung|nhiệm vụ|các (?:nhiệm|nội|dự|"
    r"trường)))(?![^\W_])"
)


_HAS_DUTIES = re.compile(
    r"(?:có|chịu) (?:trách nhiệm|nhiệm vụ)(?: (?:như )?sau| sau đây)?\s*:?$|\sphân công\s*:$"
)


def names_unread_body(item: Item) -> bool:
    """Tell whether a heading begins as a body's name does, though no name was read in it."""
    text = _after_what_gives(item.text)
    begins = _HEADING_OF_BODY.match(text) is not None or begins_as_many(text)
    begins = begins or _HAS_DUTIES.search(text) is not None
    begins = begins or _TURNS_TO_NAME.match(item.text) is not None
    return (
        item.is_heading
        and _may_name_body(item)
        and (begins or (begins_as_actor(text) and beside_bodies(item, at_least=2)))
        and _HEADING_NOT_A_BODY.match(text) is None
    )


_TURNS_TO_NAME = re.compile(rf"(?:Đề nghị|Yêu cầu|Giao|Phân công)\s+(?=[{CAPITAL_LETTERS}])")
"""What stands before a body in a heading, whatever its name is: "Đề nghị | Giáo phận A"."""


def _may_name_body(item: Item) -> bool:
    """Tell whether a heading's sign is one that bodies have; a paper's parts, "A.", "B.", and its
    articles have one where another beside this one has."""
    if item.kind in ("part", "article"):
        return beside_bodies(item)
    return item.kind != "plain"


def heading_name(item: Item) -> tuple[AgencyMention, ...]:
    """Return the bodies of a short heading, words and all, where the headings beside it are bodies
    too.

    The last name runs to the heading's end: "Các cơ sở đào tạo đại học, sau đại học".
    """
    text = _after_what_gives(item.text)
    if item.text.isupper():
        text = text[:1].upper() + text[1:]
    name = re.sub(r"\s*\([^()]*\)\s*", " ", text).strip(" .:")
    name = re.sub(
        r"\s+(?:[-–]|kiêm)\s+(?:Cơ quan|Phó|Trưởng|Tổ trưởng|Thường trực|Sở|Ủy ban|UBND|Bộ)\s.*$",
        "",
        name,
    )
    if not item.text.isupper():
        name = re.sub(r"\s+[-–]\s+[a-zđ][^:]*$", "", name)
    name = re.sub(r"\s+(?:có|chịu) (?:trách nhiệm|nhiệm vụ)$", "", name)
    if text.endswith(":"):
        name = _LEADS_ON_TO_WORK.sub("", name)
    if not beside_bodies(item) or len(name.split()) > _LONGEST_NAME or re.search(r"[.:]", name):
        return ()
    if _LEADS_ON.search(name) and not _ROLE_HEADING.match(name):
        return ()
    pieces = re.split(r"\s*;\s*|,\s+(?=[A-ZĐ])(?=(?:\S+\s+){0,3}?[A-ZĐ])|\s+và\s+(?=các\s)", name)
    return tuple(
        AgencyMention(one, item.start, item.start + len(item.text), one[:4].lower() == "các ")
        for one in pieces
        if one
    )


_LEADS_ON_TO_WORK = re.compile(
    r"\s+(?:tổ chức )?(?:thực hiện|triển khai|làm|lo)"
    r"(?:(?: tốt)? (?:các |những |một số |\w+ )?(?:việc|công việc|nhiệm vụ|nội dung|phần việc)"
    r"(?: (?:sau|sau đây|dưới đây|cụ thể sau))?)?$"
)
"""What a heading says behind its body: "UBND các xã | thực hiện các việc sau:"."""
_GIVES = re.compile(
    r"(?i)(?:trách nhiệm|nhiệm vụ|công việc|đối với|riêng|giao(?: cho)?|đề nghị|yêu cầu|"
    r"phân công)\s+"
)


def _after_what_gives(text: str) -> str:
    """Return a heading, in small letters, from the body on that it gives work to: "Yêu cầu | các
    chủ bè cá:"."""
    small = without_tail(in_small_letters(text.strip(), 0))
    gives = OWNED_HEADING.match(small) or _GIVES.match(small)
    return small[gives.end() :] if gives is not None else small


_LEADS_ON = re.compile(
    r"(?i)(?<![^\W_])(?:như sau|sau đây|dưới đây|có trách nhiệm|chịu trách nhiệm|chủ trì|"
    r"khẩn trương|"
    r"tập trung|phối hợp|căn cứ|tiếp tục|chủ động|tổ chức thực hiện|cần|phải)(?![^\W_])"
)
"""Words of a clause, which no name has."""


_ROLE_HEADING = re.compile(
    r"(?:(?:[Cc]ác )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Ss]ở|[Bb]ộ|ban|ngành|địa phương)(?:, | và )?)+ ?"
    r"(?<=\s)(?:chủ trì|phối hợp|đầu mối|chủ quản|quản lý)(?:,? (?!có |phải )[^\W\d_]+){0,20}$"
)
"""A heading that names a body by its part: "Cơ quan chủ trì giải quyết thủ tục đầu tư"."""


def beside_bodies(item: Item, *, at_least: int = 1) -> bool:
    """Tell whether so many items beside this one, of the same sign, begin with a body."""
    siblings = item.parent.children if item.parent else ()
    bodies = (
        one is not item
        and one.passage is not None
        and one.kind == item.kind
        and (
            read_subject(one.passage.text, one.start, heading=one.is_heading) is not None
            or (one.is_heading and _begins_as_group(one))
        )
        for one in siblings
    )
    return sum(itertools.islice(filter(None, bodies), at_least)) == at_least


def _begins_as_group(item: Item) -> bool:
    text = _after_what_gives(item.text)
    return begins_as_many(text) or (item.text.isupper() and begins_as_actor(text))


def group_alone(text: str) -> tuple[AgencyMention, ...]:
    """Return the group that a line names and no list knows, "Các chủ bè cá:", or the body that one
    in capitals names; none where the line says more."""
    name = _after_what_gives(text).rstrip(" :")
    capitals = text.strip().isupper() and begins_as_actor(name)
    alone = capitals or (begins_as_many(name) and not orders(name))
    if not alone or len(name.split()) > _LONGEST_GROUP or re.search(r"[.;,:()]", name):
        return ()
    begin = max(0, text.lower().find(name.lower()))
    return (AgencyMention(name, begin, begin + len(name), True),)


_LONGEST_GROUP = 10
"""Words at most of a line that is a group's name."""


def beside_owners(item: Item) -> bool:
    """Tell whether an item names no body, and all items beside it, three at least, name theirs;
    the first of them that begins with known work is everybody's."""
    beside = item.parent.children if item.parent is not None else [item]
    series = [one for one in beside if one.kind == item.kind]
    first = series[0] is item and works_at(f" {item.text[:1].lower()}{item.text[1:]}", 0)
    return (
        item.kind in ("number", "letter")
        and not item.children
        and len(series) > _ENOUGH_OWNERS
        and not _names_body(item)
        and not first
        and all(_names_body(one) for one in series if one is not item)
    )


def _names_body(item: Item) -> bool:
    return (
        item.passage is not None
        and read_subject(item.passage.text, item.start, heading=item.is_heading) is not None
    )


_ENOUGH_OWNERS = 3
"""Items with a body of their own that make a series of bodies."""


def beside_topics(item: Item) -> bool:
    """Tell whether most items beside this one are headings that name no body: then it is a topic
    too."""
    siblings = [
        one
        for one in (item.parent.children if item.parent else ())
        if one is not item and one.kind == item.kind and one.passage is not None
    ]
    topics = [
        one
        for one in siblings
        if one.is_heading
        and one.passage is not None
        and read_subject(one.passage.text, one.start, heading=True) is None
        and not names_unread_body(one)
    ]
    return len(topics) >= 2 and len(topics) * 2 > len(siblings)


_LONGEST_NAME = 30
"""Words of a heading that is still taken for a name."""
