"""Who does what in a sentence: lead, coordinating, carrying out, receiving, consolidating.

Each rule names the sentence pattern it reads. Knows one text at a time; what is inherited from
headings is for ``task_reading``.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from directive_cli.domain.agency_index import name_key
from directive_cli.domain.agency_names import AgencyList, read_agencies
from directive_cli.domain.carried_lists import by_office, carried_list, is_closed, of_one_kind
from directive_cli.domain.deadline_phrases import is_time
from directive_cli.domain.known_names import NOTHING_KNOWN, KnownNames
from directive_cli.domain.rival_names import with_known
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import SHORT_VERB, begins_with_action
from directive_cli.drafting.body_lists import in_list_of_bodies, inside_parentheses, is_example
from directive_cli.drafting.defining_tails import named_to_be, with_mention_above, with_tail
from directive_cli.drafting.duty_openings import (
    ALSO,
    OWN,
    STAFF,
    assigns_own,
    charged_actor,
    passed_on_to,
    who_answers,
    who_has_duty,
)
from directive_cli.drafting.heading_words import OWNED_HEADING, in_small_letters, without_tail
from directive_cli.drafting.subject_openings import (
    AGREED,
    GIVES_NONE,
    NO_THING,
    PERSON_BEFORE_OFFICE,
    acting_person,
    after,
    before_its_verb,
    closes_fronted,
    given_as_means,
    may_say_which,
    named_person,
    place_that_acts,
    told_not_asked,
    unknown_group,
    weighed,
    with_first_office,
)
from directive_cli.drafting.unlisted_work import (
    UNLISTED_WORK,
    is_vouched_for,
    whole_name,
    works_by_a_strange_verb,
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The bodies that a clause gives the work to, and where its words begin after them."""

    lead: tuple[AgencyMention, ...]
    start: int
    """Where the subject begins, its directive verb included."""
    end: int
    directed: bool = False
    """True when a directive verb ("giao", "đề nghị", "yêu cầu") stands before it."""

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(name_key(mention.name) for mention in self.lead)


DIRECTIVE_VERB = re.compile(
    r"(?<![^\W_])(?:(?:[Đđ]ồng ý|[Tt]hống nhất|[Tt]rân trọng|[Kk]ính|[Rr]ất) )?"
    rf"(?:[Gg]iao{NO_THING}(?: thêm)?(?: nhiệm vụ| trách nhiệm| (?:công |phần )?việc(?= cho))?(?: cho| đối với)?|[Đđ][ềêẻéể] ngh[ịi]|[Yy]êu c[ầâ]u|"
    r"[Cc]hỉ thị|(?:ra )?[Ll]ệnh cho|[Pp]hân công|"
    rf"(?:[Nn]hờ|[Mm]ong)(?= (?:[{CAPITAL_LETTERS}]|các |quý ))|[Ủủ]y quyền(?: cho)?|"
    r"Chuyển(?= (?:các )?(?:Sở|UBND|Ủy ban|Công an|Cục|Chi cục|Ban|Văn phòng|Thanh tra|Phòng) ))"
    r"(?: (?:đồng chí|đ/c|(?:các )?[Ôô]ng(?:/|, | và | ?\()[Bb]à\)?))?\s*:? (?=\S)"
)
"""Giao X · Đề nghị X · Yêu cầu X · Phân công X · Đề nghị ông (bà) X."""

_CONNECTIVE = re.compile(
    r"\s*(?:(?:Đồng thời|đồng thời|Ngoài ra|Vì vậy|Do vậy|Do đó|Bên cạnh đó|Theo đó|Trong đó|trong đó|"
    r"Riêng(?: đối với)?|riêng|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?: là)?|"
    r"Đối với|Với|Về phía|(?:Theo|Căn cứ) (?:chức năng|nhiệm vụ)(?:, (?:nhiệm vụ|quyền hạn))*(?: được giao)?|Cùng với đó|Trước mắt|Mặt khác|còn(?= [A-ZĐÁÂÊÔƠƯ])|Trực tiếp|Trong quá trình (?:tổ chức )?(?:triển khai )?thực hiện|và)\s*[,:]? )*"
)
_AFTER_SUBJECT = re.compile(
    r"\s*(?:[:,–-]\s*)?(?:(?:theo|căn cứ|trên cơ sở|trên tinh thần|với|trong phạm vi|trong|có trách nhiệm|chịu|cần|phải|là|"
    r"được|tiếp|định kỳ|hằng|hàng|mỗi (?:năm|quý|tháng|tuần|ngày)|"
    r"\d{1,2} (?:ngày|tuần|tháng|quý|năm) ?(?:/|một|1|01) ?lần|"
    r"có (?:trách|ý kiến|kế hoạch|biện|giải pháp|văn bản|phương án|báo cáo|thông báo|công văn|hình thức|"
    r"cơ chế|chương trình|hướng dẫn|chỉ đạo|đề xuất|trả lời|nhiệm vụ|lộ trình|chính sách|nghĩa vụ|"
    r"phản hồi|cảnh báo)|nghiêm|tự|cùng|cũng|thì|"
    r"từ(?= (?:nay|ngày|tháng|quý|\d))|sớm|ngay|trước|sau|chậm nhất|chỉ|để|Trên cơ sở|Căn cứ|Theo)(?![^\W_])|"
    r"khi (?=[^.;:]{3,160}?\s(?:cần|phải|thì|có trách nhiệm|chủ động|kịp thời|khẩn trương)(?![^\W_]))|"
    r"(?:đến|từ|vào|muộn nhất|không quá) (?=[^,;.]{0,60}\d)[^,;.]{2,80}? phải(?![^\W_]))",
)
_UNTIL = re.compile(
    r"\s*đến hết (?:(?:ngày|tháng|quý|tuần|năm) )*[\dIVX/.]+,?\s+(?:năm \d{4},?\s+)?"
    r"(?!(?:đã|chưa|mới|còn|đang|vẫn|đạt|có|không|chỉ|được|bị)\s)(?=[^\W\d])"
)
"""A last day before the work; before "đã", "mới" or "còn" it tells what was."""


def read_subject(
    text: str,
    start: int,
    *,
    heading: bool = False,
    weigh: bool = False,
    known: KnownNames = NOTHING_KNOWN,
) -> Subject | None:
    """Read the subject that stands at the beginning of a clause.

    Patterns: "Giao A [và B] …" · "A yêu cầu B …" (B has the work) · "A chủ trì / <verb> …" · "A:" ·
    in a heading "A" alone. ``weigh``: read an actor that no list names to its best end; ``known``:
    what the whole document says of names.
    """
    return _subject_at(text, start, heading=heading, weigh=weigh, known=known)[0]


_CASE_THEN = re.compile(r"[\s\-–+•]*(?:Đối với|Riêng đối với)\s[^.;:]{4,200}?,?\sthì\s")
"""A case and what is done in it: "Đối với các thôn chưa có quy ước | thì sớm ban hành …"."""


def _subject_at(
    text: str,
    start: int,
    *,
    heading: bool = False,
    unknown: bool = True,
    weigh: bool = False,
    known: KnownNames = NOTHING_KNOWN,
) -> tuple[Subject | None, int]:
    """Return the subject, and where the bodies that were read end, one or not."""
    if heading:
        text = text[:start] + without_tail(in_small_letters(text, start)[start:])
    if _CASE_THEN.match(text, start) is not None or GIVES_NONE.match(text, start) is not None:
        return None, start
    if (answers := who_answers(text, start)) is not None:
        return Subject(answers.mentions, answers.start, answers.end), answers.end
    connective = _CONNECTIVE.match(text, start)
    position = after(AGREED, text, connective.end() if connective else start)
    if assigns_own(text, position):
        return None, start
    owned = OWNED_HEADING.match(text, position) if heading else None
    directive = DIRECTIVE_VERB.match(text, position) if owned is None else None
    if directive is not None:
        to = after(PERSON_BEFORE_OFFICE, text, directive.end())
        found = read_agencies(text, to, heading=heading) or named_person(text, directive.end())
        listed = None if heading else _longer_list(text, to, found, asked=True)
        if listed is not None:
            listed = _with_known(text, to, listed, known)
            return Subject(listed.mentions, position, listed.end, True), listed.end
        if found is None and not heading:
            found = with_known(text, to, None, known)
        if found is None and unknown and not heading:
            found = weighed(text, to, None, asked=True, beside=known.beside)
        if found is None:
            group = _given_to_unknown(text, position, directive.end()) if unknown else None
            return group, start
        whole = named_to_be(text, found) or with_tail(text, found)
        whole = whole or (None if heading else weighed(text, to, found, asked=True))
        found = _with_known(text, to, whole or found, known)
        found = with_mention_above(text, with_first_office(text, found.start, found))
        member = _member_that_acts(text, found)
        if member is not None:
            return Subject(member.lead, position, member.end, True), member.end
        return Subject(found.mentions, position, found.end, True), found.end
    if (named := who_has_duty(text, position)) is not None:
        return Subject((named,), position, text.index(":", named.end)), named.end
    position = owned.end() if owned is not None else position
    person, position = position, after(PERSON_BEFORE_OFFICE, text, position)
    found = read_agencies(text, position, heading=heading) or place_that_acts(text, position)
    found = acting_person(text, person, found)
    listed = None
    if found and weigh and not heading:
        listed = _longer_list(text, position, found, asked=False)
    if listed is not None:
        listed = _with_known(text, position, listed, known)
        listed = with_tail(text, listed) or listed
        return Subject(listed.mentions, position, listed.end), listed.end
    if not heading and known is not NOTHING_KNOWN:
        found = with_known(text, position, found, known)
    if found is None and weigh and not heading:
        listed = carried_list(text, position, asked=False)
        found = (
            by_office(listed)
            or weighed(text, position, None, asked=False, beside=known.beside)
            or (None if begins_with_action(text, position) else of_one_kind(listed))
        )
    if found is None:
        charged = None if heading else charged_actor(text, position)
        return (Subject((charged,), position, charged.end) if charged else None), start
    following = re.compile(r"\s*,?\s*(?:(?:cũng|còn)\s+)?").match(text, found.end)
    passing_on = DIRECTIVE_VERB.match(text, following.end()) if following else None
    if passing_on is not None:
        to = passing_on.end()
        given = read_agencies(text, to, heading=heading) or acting_person(text, to, None)
        asks = re.match(r"(?i)đề nghị|yêu cầu", passing_on.group()) and unknown and not heading
        if given is None and asks:
            given = weighed(text, passing_on.end(), None, asked=True)
        elif given is not None and not heading:
            given = (
                _longer_list(text, passing_on.end(), given, asked=True)
                or with_tail(text, given)
                or weighed(text, passing_on.end(), given, asked=True)
                or given
            )
        assigned = OWN if passing_on.group().startswith("phân") else STAFF
        staff = assigned.match(text, passing_on.end())
        if given is not None and not staff:
            if not heading:
                given = _with_known(text, passing_on.end(), given, known)
            return Subject(given.mentions, position, given.end, True), given.end
        group = _given_to_unknown(text, position, passing_on.end()) if unknown else None
        own_work = begins_with_action(passing_on.group()) and group is None
        if group is not None or (
            re.match(r"(?i)giao|phân|ủy", passing_on.group())
            and not (own_work and OWN.match(text, passing_on.end()))
        ):
            return group, found.end
    passed = passed_on_to(text, found.mentions[-1].name, found.end)
    receiver = read_agencies(text, passed) if passed > 0 else None
    if receiver is not None:
        return Subject(receiver.mentions, position, receiver.end, True), receiver.end
    if told_not_asked(text, position, found):
        return None, found.end
    found = with_mention_above(text, with_tail(text, found) or found)
    if weigh and not heading and may_say_which(text, found):
        longer = weighed(text, position, found, asked=False)
        found = longer if longer is not None and longer.end > found.end else found
    also = ALSO.match(text, found.end)
    if also is not None:
        # "Chánh Văn phòng kiêm Tổ trưởng Tổ A": a second office of the person.
        second = read_subject(text, also.end(), heading=heading, weigh=True)
        last = len(text.rstrip(" .:")) if heading else found.end
        found = replace(found, end=second.end if second is not None else last)
    found = found if heading else before_its_verb(text, found) or found
    rest = _APPOSITION.sub("", text[found.end :])
    if re.match(r"\s+(?:đã|đang|chưa|vừa)(?![^\W_])", rest) and not heading:
        # What a body has done, or has not, is said of it and orders nothing.
        return None, found.end
    if not rest.strip(" .:;") and heading:
        return Subject(found.mentions, position, found.end), found.end
    if (
        re.match(r"\s*:", rest)
        or begins_with_action(rest.lstrip(" ,:-–"))
        or _AFTER_SUBJECT.match(rest)
        or _UNTIL.match(rest)
        or ((whole_name(found) or is_vouched_for(found)) and UNLISTED_WORK.match(rest))
        or (not heading and works_by_a_strange_verb(text, found))
    ):
        return Subject(found.mentions, position, found.end), found.end
    whole = None if heading or not weigh else weighed(text, position, found, asked=False)
    return (Subject(whole.mentions, position, whole.end) if whole else None), found.end


def _with_known(text: str, position: int, found: AgencyList, known: KnownNames) -> AgencyList:
    """Return bodies with the ends for which the whole document speaks, if anything is known."""
    return found if known is NOTHING_KNOWN else with_known(text, position, found, known) or found


def _member_that_acts(text: str, group: AgencyList) -> Subject | None:
    """Read the first of those of a group who have their own work: "Yêu cầu các cơ quan: | Sở A cấp
    phao; Sở B …"."""
    colon = re.compile(r"\s*:\s+").match(text, group.end)
    if colon is None or not all(one.collective for one in group.mentions):
        return None
    return read_subject(text, colon.end())


def _longer_list(
    text: str, position: int, found: AgencyList | None, *, asked: bool
) -> AgencyList | None:
    """Read bodies on to the work that all share, where they were read short of it."""
    if found is not None and (
        is_closed(text, found.end) or (whole_name(found) and UNLISTED_WORK.match(text, found.end))
    ):
        return None
    listed = carried_list(text, position, asked=asked)
    return listed if listed is not None and (found is None or listed.end > found.end) else None


def _given_to_unknown(text: str, start: int, position: int) -> Subject | None:
    """Read whom an order verb gives work to though no known noun names them: all up to the verb."""
    group = unknown_group(text, position)
    return Subject((group,), start, group.end - 1, True) if group is not None else None


_APPOSITION = re.compile(
    r"^\s+[-–—]\s*(?:(?:[Pp]hó\s+)?[Tt]rưởng [Bb]an|[Pp]hó|[Cc]ơ quan|[Đđ]ơn vị|[Tt]hường trực|[Cc]hủ tịch|"
    r"[Ủủ]y viên|[Tt]hành viên)(?![^\W_])"
    r"[^,;:.]{0,120}?(?=\s+(?:tập trung|khẩn trương|chủ trì|chỉ đạo|tiếp tục|phối hợp|có trách nhiệm|tổ chức|chủ động|"
    r"rà soát|tăng cường|hướng dẫn|báo cáo)(?![^\W_])|\s*[:,;.]|$)|"
    r"^,\s+(?:đồng thời|cũng) là\s[^,;:.]{3,90},"
)
"""What a body also is, after a dash: "- Phó Trưởng ban Thường trực Ban Chỉ huy …"; no part of its
name."""


def subject_inside(
    text: str,
    start: int,
    end: int,
    *,
    directed_only: bool,
    known: KnownNames = NOTHING_KNOWN,
) -> Subject | None:
    """Find a subject that does not open its clause: "Trên cơ sở …, giao A …", "Về …: A chủ trì …",
    "để …, A rà soát …".

    With ``directed_only`` (the item has a body of its own already), only after a directive verb.
    """
    read_until = start
    listed = False
    measure = _is_measure(text, start)
    for found in re.finditer(
        r"[,:;] |(?<![^\W_])thì\s+|(?<![^\W_])(?=giao\s|đề nghị\s|yêu cầu\s|đ[êể] nghị\s|"
        r"chỉ thị\s|lệnh cho\s|phân công\s)",
        text[start:end],
    ):
        position = start + found.end()
        if position >= end or inside_parentheses(text, start, position):
            continue
        directive = DIRECTIVE_VERB.match(text, position)
        # Within bodies that were read as no subject, a later one of them is none either.
        if directive is None and (
            (measure and found.group() != ": ")
            or directed_only
            or not found.group()
            or position < read_until
        ):
            continue
        if directive is not None and re.search(
            r"(?:được|đã|sẽ|bị|cơ quan|việc|theo|kế hoạch|sự|các|những|số|nhiệm vụ|chỉ tiêu|"
            r"bàn|chuyển|tình trạng|quyền|[Kk]hông|[Cc]hưa)\s*$",
            text[start:position],
        ):
            continue
        if directive is None and _ACTED_UPON.search(text, max(start, position - _NEAR), position):
            continue
        if directive is not None and (
            _WAS_ASKED.search(text, start, position) or _LAW_SAYS.match(text, start, position)
        ):
            continue
        if directive is not None and (
            _passes_on(text, start, position, owned=directed_only)
            or (measure and STAFF.match(text, directive.end()))
        ):
            continue
        subject, read_until = _subject_at(text, position, unknown=not directed_only, known=known)
        if subject is None or not (
            subject.directed
            or _strong(text, subject, position)
            or (
                subject.start == position
                and UNLISTED_WORK.match(text, subject.end) is not None
                and closes_fronted(text, start, position)
                and (
                    SHORT_VERB.match(text, subject.end + 1) is not None
                    or not in_list_of_bodies(text, start, position)
                )
            )
        ):
            continue
        if not subject.directed and is_example(text, start, position):
            continue
        if subject.directed and given_as_means(text, start, position, subject.end, end):
            continue
        if _goes_on(subject, text, start, position):
            read_until = start
            listed = True
            continue
        fronted = closes_fronted(text, start, position)
        subject = _after_closed_list(text, subject) if fronted else subject
        if subject.directed or fronted or listed or not in_list_of_bodies(text, start, position):
            return subject
    return None


def _after_closed_list(text: str, subject: Subject) -> Subject:
    """Return the last body alone where the list before it is closed by "và": "Theo ý kiến của A, |
    B và C, D chọn …"."""
    *before, last = subject.lead
    joints = [text[one.end : other.start] for one, other in itertools.pairwise((*before, last))]
    closed = len(joints) > 1 and "và" in joints[-2] and joints[-1].strip() == ","
    return replace(subject, lead=(last,), start=last.start) if closed else subject


_HOW_OFTEN = re.compile(r"^(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm),? ")
_NEAR = 120
"""Characters before a body within which others that did the same are listed."""
_ACTED_UPON = re.compile(r"(?<![Nn]hận )được\s+(?:[A-ZĐ][^\s,.;:]*(?:\s[^\s,.;:]+){0,2},\s+)+$")
"""Who did something already, in a list: "kế hoạch đã được Đảng ủy, | Ban Giám hiệu phê duyệt"."""
_LAW_SAYS = re.compile(
    r"\W*(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Pháp lệnh)\s(?:số\s)?[^.;:]{3,400}\s"
    r"(?:giao|yêu cầu)?\s?$"
)
"""What a law lays on somebody, told before the order: "Luật A và Nghị định số N | giao Bộ B …"."""
_WAS_ASKED = re.compile(
    r"(?:đã|có|tại|theo|nhận được|[Cc]ăn cứ|[Xx]ét) (?:\w+ ){0,2}?(?:[Vv]ăn bản|[Cc]ông văn|[Cc]ông điện|"
    r"[Tt]hông báo|[Cc]hỉ thị|[Tt]ờ trình)\s+(?:số\s)?[^.;:,]{0,120}$|[Hh]ồ sơ (?:trình|đề nghị)[^.;:]{0,30}$"
)
"""What says that an earlier paper asked for it: "đã có Văn bản số N ngày D | đề nghị các Bộ …"."""
_VERBS_BEFORE = re.compile(
    r"(?:(?<![^\W_])(?:hướng dẫn|đôn đốc|chỉ đạo|kiểm tra|nhắc nhở|vận động|tuyên truyền|giám sát|"
    r"rà soát|phối hợp|thông báo|khuyến cáo)\s*(?:,|và|hoặc)|biện pháp|hình thức|văn bản|"
    r"khẩn trương|kịp thời|chủ động|quyết định|thu hồi|nghiên cứu|trực tiếp|kiên quyết|thì|phải|"
    r"đặt hàng,?|(?:đề nghị|yêu cầu) [^.;:]{3,60} và|"
    rf"(?:đề xuất|kiến nghị|tham mưu|trình)(?: cho)? [{CAPITAL_LETTERS}][^.;:]{{2,70}}(?<!,))\s*$"
)
"""What makes an order verb after it part of the work: "hướng dẫn, đôn đốc, | yêu cầu các đơn vị
…"."""


def _passes_on(text: str, start: int, position: int, *, owned: bool) -> bool:
    """Tell whether an order verb says what the body at hand demands of others: no new order."""
    return owned and _VERBS_BEFORE.search(text, max(start, position - 80), position) is not None


_IS_CHARGED = re.compile(
    r"(?:cần|phải|có trách nhiệm|(?:theo|căn cứ) (?:chức năng|nhiệm vụ|thẩm quyền))(?![^\W_])"
)
"""Words after a body that charge it with what follows, though they are no verb."""


def _is_measure(text: str, start: int) -> bool:
    """Tell whether a clause opens with a verb of its own: a body in its middle is then part of its object."""
    opening = re.compile(r"[\s\-–+•]*(?:(?:Đồng thời|đồng thời|và)\s*,?\s*)?").match(text, start)
    position = opening.end() if opening is not None else start
    by_when = _BY_WHEN.match(text, position)
    fronted = _CARRIES_OUT.match(text, position) or (by_when and is_time(by_when["time"]))
    return begins_with_action(text, position) and not fronted


_CARRIES_OUT = re.compile(
    r"(?i)(?:phấn đấu(?= (?:đến|trong|trước|hết|chậm))|thực hiện|triển khai|căn cứ|theo|để|trả lời|trước mắt|không (?:quá|chậm|muộn))"
    r"(?![^\W_])"
)
"""Openings that say what a paper rests on or by when, before its subject: "Thực hiện Công văn số N, các đơn vị …"."""
_BY_WHEN = re.compile(r"(?i)(?:hoàn thành|kết thúc) (?P<time>[^,;]{4,60}),\s")
"""A time alone before a comma: "Hoàn thành trước ngày D, Sở A rà soát …"."""


def _goes_on(subject: Subject, text: str, start: int, position: int) -> bool:
    """Tell whether the first body only goes on a list of the fronted words: "đề nghị của các Bộ, |
    cơ quan …, B"."""
    first = subject.lead[0].name
    return (
        not subject.directed
        and len(subject.lead) > 1
        and first[:1].islower()
        and not first.startswith(("các ", "những "))
        and re.search(r"(?:của|với|từ) (?:các|những) [^.;:]*$", text[start:position]) is not None
    )


def _strong(text: str, subject: Subject, position: int) -> bool:
    rest = _HOW_OFTEN.sub("", text[subject.end :].lstrip(" ,:"), count=1)
    return subject.start == position and (
        begins_with_action(rest) or _IS_CHARGED.match(rest) is not None
    )
