"""Where another body takes over: inside one clause ("các sở báo cáo trước D, Sở B tổng hợp") or
behind a semicolon ("Sở A lập danh mục; các trạm bờ duy trì liên lạc").

Knows one item's words and who has the work before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from directive_cli.domain.agency_names import find_agencies, read_agencies
from directive_cli.domain.deadline_phrases import is_time
from directive_cli.domain.known_names import KnownNames
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.weighed_names import works_at
from directive_cli.domain.work_verbs import SHORT_VERB, begins_with_action
from directive_cli.drafting.given_work import seen_to
from directive_cli.drafting.roles import Subject, read_subject, subject_inside
from directive_cli.drafting.subject_openings import CASE_WORDS, NO_THING, SOME_OF_THEM, SUPERIOR

_FRONTED = re.compile(
    rf",\s+(?=(?:trên cơ sở|căn cứ|sau khi|từ kết quả)\s[^,;.]{{8,120}},\s+[{CAPITAL_LETTERS}])"
)
"""A comma after which another body goes on with what the first has done: "A đăng ký nhu cầu …, trên
cơ sở đề xuất của C, B tổng hợp …"."""
_THEREUPON = re.compile(
    r"[,;]\s+(?:(?:trên cơ sở|từ|theo|sau|khi) đó|căn cứ (?:kết quả )?(?:đó|này)),?\s+"
    rf"(?=[{CAPITAL_LETTERS}]|các\s)"
)
"""Words that turn to what another does next: "A rà soát gói vay, trên cơ sở đó | B trình …"."""
_FURTHER = re.compile(r";\s+(?=\S)|,\s+(?=còn\s)")
"""Where a further work may begin that stands before whoever sees to it: "; | loa xã thì A phát"."""
_AMONG_THEM = re.compile(rf"[,;]?\s+trong đó,?\s+(?=[{CAPITAL_LETTERS}])")
"""What parts one of several bodies from the others: "A và B bàn giao đất trong tháng 2, trong đó A
bàn giao đoạn đầu trước ngày D"."""
_DAY = re.compile(r"(?:trước|chậm nhất|trong|đến)\s[^,;.]{0,30}\d")
"""A day or a span of the work of that one."""
_COMMA = re.compile(rf",\s+(?=[{CAPITAL_LETTERS}])")
_WHEREAS = re.compile(rf",\s+còn\s+(?=[{CAPITAL_LETTERS}]|các\s)")
"""Words that set another body's work against the first: "A đo đất, còn B tính giá"."""
_TOLD = re.compile(
    r"(?<![^\W_])(?:(?<!nhận )được|đã|do|mà|nếu|khi|để|nhằm|theo(?! dõi)|như|gồm|trường hợp|"
    r"kể từ(?! (?:ngày|khi|thời điểm))|đến(?! (?:hết|ngày|tháng|quý|năm|\d))|cùng|"
    rf"(?<!đối )với|và(?= [{CAPITAL_LETTERS}]))(?![^\W_])"
)
"""Words before a comma that make a body behind it part of what they say: "đã được Bộ A duyệt, Bộ B
thẩm định", "phối hợp với Báo A, Đài B"."""


def handed_over(
    text: str, subject: Subject, end: int, issuer_keys: frozenset[str]
) -> tuple[int, Subject] | None:
    """Return where another body goes on with the work, and that body; None where none does."""
    for found in _FRONTED.finditer(text, subject.end, end):
        other = subject_inside(text, found.end(), end, directed_only=False)
        if found.start() < subject.end + _SHORTEST or other is None or other.keys & subject.keys:
            continue
        if begins_with_action(text[other.end :].lstrip(" ,")):
            return found.end(), other
    for found in _THEREUPON.finditer(text, subject.end, end):
        other = read_subject(text, found.end())
        if other is not None and not other.keys & subject.keys and works(text, other, end):
            return found.start() + 1, other
    for found in _WHEREAS.finditer(text, subject.end, end):
        other = read_subject(text, found.end())
        if other is not None and not other.keys & subject.keys and works(text, other, end):
            return found.end(), other
    for found in _AMONG_THEM.finditer(text, subject.end, end):
        other = read_subject(text, found.end())
        own_day = other is not None and _DAY.search(text, other.end, end) is not None
        if other is not None and own_day and begins_with_action(text[other.end :].lstrip()):
            return found.start(), other
    again = _ASKED if subject.directed else _GIVEN
    given = again.search(text, subject.end, end)
    if given is not None and _ADVISES.search(text, subject.end, given.start()) is None:
        other = read_subject(text, given.end())
        above = other is not None and _asks_above(subject, other)
        if other is not None and other.directed and not above and works(text, other, end):
            return given.end(), other
    for found in _AT_ONCE.finditer(text, subject.end, end):
        other = read_subject(text, found.end())
        same = other is None or other.keys & (subject.keys | issuer_keys)
        if other is not None and not same and works(text, other, end):
            return found.end(), other
    for found in _FURTHER.finditer(text, subject.end, end):
        other = seen_to(text, found.end(), end)
        if other is not None and not other.keys & (subject.keys | issuer_keys):
            return found.end(), other
    joined = _joined(text, subject, end)
    if joined is not None:
        return joined
    alike = _acts_alike(text, subject, end)
    if alike is not None and not alike[1].keys & (subject.keys | issuer_keys):
        return alike
    told = _TOLD.search(text, subject.end, end)
    stop = told.start() if told is not None else end
    work = text[subject.end : end].lstrip(" ,")
    directs = _DIRECTS.match(work)
    plain = _FIRMLY.match(work) or SHORT_VERB.match(work)
    if not begins_with_action(work) and plain is None:
        return None
    for found in _COMMA.finditer(text, subject.end, stop):
        other = read_subject(text, found.end())
        if other is None or other.start != found.end() or _goes_on_list(text, other, end):
            # Of a list no later body is another's work either.
            return None
        if other.directed or other.keys & (subject.keys | issuer_keys):
            continue
        before = text[subject.end : found.start()]
        if directs is not None and not _acts_within(before.lstrip(" ,")[directs.end() :]):
            # "chỉ đạo lực lượng A, Công an các huyện | phối hợp …": bodies that are directed.
            return None
        if before.strip() == "chủ trì" and text.startswith("phối hợp", other.end + 1):
            # "A chủ trì, B phối hợp …" is one work.
            return None
        named = any(one.end == len(before) for one in find_agencies(before))
        beside = named or _NO_VERB.match(text, other.end) is not None
        return None if beside else (found.end(), other)
    return None


def _acts_alike(text: str, subject: Subject, end: int) -> tuple[int, Subject] | None:
    """Return who does another part of the work by the same plain verb: "Sở A lo kinh phí, | Sở B lo
    bến bãi"; None where nobody does."""
    verb = _PLAIN_VERB.match(text, subject.end, end)
    comma = _COMMA.search(text, subject.end, end) if verb is not None else None
    other = read_subject(text, comma.end()) if comma is not None else None
    if verb is None or comma is None or other is None:
        return None
    again = _PLAIN_VERB.match(text, other.end, end)
    return (comma.end(), other) if again is not None and again[1] == verb[1] else None


_PLAIN_VERB = re.compile(
    r"\s+(lo|gánh|nhận|đảm nhận|đảm nhiệm|phụ trách|góp|cấp|cử|hỗ trợ|bố trí)(?![^\W_])"
)


def _asks_above(subject: Subject, other: Subject) -> bool:
    """Tell whether a body of a province is to ask one of the centre: "Sở A lập hồ sơ, đề nghị Bộ B
    công nhận" is Sở A's work."""
    return (
        _CENTRAL.match(other.lead[0].name) is not None
        and _CENTRAL.match(subject.lead[0].name) is None
    )


_CENTRAL = re.compile(
    r"(?:các )?(?:Bộ(?! (?:Chỉ huy|phận|đội))|Chính phủ|Thủ tướng|Quốc hội)(?![^\W_])"
)


def _goes_on_list(text: str, other: Subject, end: int) -> bool:
    """Tell whether several bodies behind a comma only go on a list: not where "và" joins two that
    have work ("…, Cục A và Cục B | đề xuất danh mục")."""
    if len(other.lead) == 1:
        return False
    joint = text[other.lead[0].end : other.lead[-1].start].strip()
    return len(other.lead) > 2 or joint != "và" or not works(text, other, end)


_DIRECTS = re.compile(
    rf"(?:chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|đề nghị|giao{NO_THING}|phân công)(?![^\W_])"
    r"(?!\s(?:cán bộ|công chức|nhân viên|giảng viên|giáo viên|bác sĩ|chuyên viên|người|việc)"
    r"(?![^\W_]))"
)


def _acts_within(words: str) -> bool:
    """Tell whether a verb of work stands among words."""
    return any(begins_with_action(words, one.end()) for one in re.finditer(r"^|\s", words))


def next_actor(
    text: str, earlier: tuple[int, int], begin: int, end: int, known: KnownNames
) -> Subject | None:
    """Return who acts in a clause behind a semicolon though no list names it: "…; | các trạm bờ
    duy trì liên lạc"; None where the words go on with a list.

    ``earlier`` holds the words of the work before it, ``begin`` and ``end`` the clause.
    """
    before = text[slice(*earlier)]
    work = before.lstrip(" ,:")
    if ":" in before[_AFTER_NAME:] or not (begins_with_action(work) or _FIRMLY.match(work)):
        return None
    opening = _IN_BETWEEN.match(text, begin)
    subject = read_subject(
        text, opening.end() if opening is not None else begin, weigh=True, known=known
    )
    if subject is None or subject.directed or not works(text, subject, end):
        return None
    name = subject.lead[0].name
    again = " ".join(name.split()[:2]).lower() in before.lower()
    return None if again or _NO_ACTOR.search(name) or _TELLS.match(text, subject.end) else subject


def of_those_before(subject: Subject, has_lead: bool) -> bool:
    """Tell whether a later clause names only each of those before it, or whom the body of the
    heading sets to work or asks: "; | mỗi đơn vị đăng ký …", "; giao | tổ công nghệ số đến từng
    hộ", "và đề nghị | Thủ tướng Chính phủ bổ sung vốn"."""
    name = subject.lead[0].name
    staff = subject.directed and (_STAFF.match(name) or SUPERIOR.fullmatch(name))
    each = _EACH_OF_THEM.fullmatch(name) or (has_lead and _EACH.fullmatch(name))
    return len(subject.lead) == 1 and bool((has_lead and staff) or each)


_EACH_OF_THEM = re.compile(
    r"(?i)(?:mỗi|từng) (?:đơn vị|cơ quan|địa phương|trường|xã|phường|sở|ngành|tổ chức|đồng chí|"
    r"thành viên)"
)
_EACH = re.compile(r"(?i)(?:mỗi|từng) [^\W\d]+(?: [^\W\d]+){0,2}")
_STAFF = re.compile(
    r"(?:tổ|đội|nhóm|bộ phận|cán bộ|công chức|viên chức|nhân viên|giáo viên)(?![^\W_])"
)


def one_of_group(text: str, subject: Subject, end: int) -> Subject | None:
    """Return the body that acts behind a group and a colon: "Các phòng thuộc Sở: Phòng A | tổng
    hợp …"; None where the group itself does."""
    colon = re.compile(r"\s*:\s*").match(text, subject.end)
    if colon is None or subject.directed or not all(one.collective for one in subject.lead):
        return None
    one = read_subject(text, colon.end())
    acts = one is not None and one.start == colon.end() and one.end < end and not one.directed
    return one if acts and one is not None and works(text, one, end) else None


def works(text: str, subject: Subject, end: int) -> bool:
    """Tell whether work stands right behind a body."""
    rest = text[subject.end : end].lstrip(" ,")
    must = _MUST.match(rest)
    return begins_with_action(rest[must.end() :] if must is not None else rest)


def _joined(text: str, subject: Subject, end: int) -> tuple[int, Subject] | None:
    """Read "A thu hồi đất theo thủ tục | và HĐND các xã giám sát": work joined by "và" to work."""
    for found in _AND.finditer(text, subject.end, end):
        before = text[subject.end : found.start()]
        if len(before) < _LONG_WORK or _OTHERS.search(before):
            return None
        other = read_subject(text, found.end())
        if other is None or other.directed or other.keys & subject.keys:
            return None
        named = any(one.end == len(before) for one in find_agencies(before))
        return (found.start(), other) if works(text, other, end) and not named else None
    return None


_AND = re.compile(rf"(?<!,)\s+và\s+(?=[{CAPITAL_LETTERS}])")
_OTHERS = re.compile(
    r"(?<![^\W_])(?:phối hợp|cùng|với|chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|đề nghị|giúp|hỗ trợ|cho|"
    r"của|gồm|do|được|để|về|theo (?:chỉ|ý|đề))(?![^\W_])"
)
"""Words before "và" that make a body behind it one more of those they speak of."""
_GIVEN = re.compile(rf",\s+(?=giao\s+[{CAPITAL_LETTERS}])")
_ASKED = re.compile(rf",\s+(?:đồng thời,?\s+)?(?=(?:giao|đề nghị|yêu cầu)\s+[{CAPITAL_LETTERS}])")
"""The same where the first body is asked too: "Đề nghị A kiểm soát cửa khẩu, | đề nghị B …"."""
_AT_ONCE = re.compile(rf",\s+(?:đồng thời|còn),?\s+(?=[{CAPITAL_LETTERS}]|các\s)")
"""What stands before another body that works beside the first: "…, | đồng thời Sở B thẩm định"."""
_ADVISES = re.compile(r"(?<![^\W_])(?:tham mưu|trình|đề xuất|kiến nghị|quyết định)(?![^\W_])")
"""What a superior is asked for: that it gives work to others is no work of theirs yet."""
_IN_BETWEEN = re.compile(
    r"\s*(?:(?:trước mắt|đồng thời|ngoài ra),?\s+|"
    r"(?:trong khi|trong thời gian) chờ [^,;.]{3,60},\s+|về [^,;.:]{2,40}:\s+|"
    r"(?:riêng|đối với|với|còn|về|tại|ở|trường hợp|nếu)\s[^,;.:]{3,60},\s+|"
    rf"{SOME_OF_THEM}\s"
    r"(?:[^,;.:]{2,40},\s+(?:thì\s+)?|[^;.:]{2,60}?\sthì\s+))?"
)
"""What may stand between a semicolon and who acts: a time, a topic, a case."""
_MUST = re.compile(r"(?:thì\s+)?(?:phải|cần|có trách nhiệm|không(?: được)?|thì)\s+")
_AFTER_NAME = 4
"""Letters behind a body's name among which its own colon stands."""
_NO_ACTOR = re.compile(
    r"\d|[“”\"]|(?<![^\W_])(?:do|việc|về|người đứng đầu|lực lượng|mỗi|mọi|từng)(?![^\W_])",
    re.IGNORECASE,
)
"""Words of a name that is none, or of all people."""
_TELLS = re.compile(
    r",?\s+(?:phải\s+)?(?:góp|gương mẫu|đi|phụ trách|hoàn thành (?:trước|trong)|là|nêu)(?![^\W_])"
)
"""Verbs behind an actor that order nothing of it."""
_FIRMLY = re.compile(
    r"(?:cùng|kiên quyết|nghiêm túc|tuyệt đối|quyết liệt|trực tiếp|sẵn sàng)(?![^\W_])"
)
"""Words on the manner of work that stand before its verb or before "không", which is no verb."""
_NO_VERB = re.compile(r"\s(?:trong|theo(?! dõi)|tại|về|và|để|của|trên|là)(?![^\W_])")
"""What goes on after a body that is only listed: "hỗ trợ chính quyền, Sở A | trong công tác …"."""
_LONG_WORK = 30
"""Letters of work at least before "và", with which a name may go on."""
_SHORTEST = 20
"""Letters of work at least before words that lead on to another body."""


_SPAN = r"(?<![^\W_])(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?![^\W_])[^,.;:]{0,30}?"
_EVENT = r"(?:kể từ|tính từ|sau khi|sau ngày|khi|trước khi|trước ngày)\s[^,.;:]{3,120}"
_TIME_FIRST = re.compile(
    r"(?:Trước|Trong|Chậm nhất|Muộn nhất|Đến|Hết|Ngay trong|Sang)\s(?=[^,.;:]{0,40}\d)"
    rf"[^,.;:]{{3,60}},\s+(?=[{CAPITAL_LETTERS}])|"
    r"(?:Trong|Chậm nhất|Muộn nhất|Tối đa|Không quá|Sau)\s[^,.;:]{0,30}?"
    rf"{_SPAN}(?:,?\s+{_EVENT})?,\s+|"
    rf"Sau khi\s[^,.;:]{{3,100}}?\s{_SPAN},\s+|"
    r"(?:Kể|Tính) từ\s[^,.;:]{3,100},\s+trong\s[^,.;:]{0,30}?"
    rf"{_SPAN}(?:,\s+|\s(?=các\s))|"
    rf"(?:Trong|Chậm nhất|Trước|Đến)\s[^,.;:]{{0,30}}?\d[^,.;:]{{0,24}}?\s"
    r"(?=(?:các|Sở|Bộ|UBND|Ủy ban|Phòng|Công an|Văn phòng|Cục|Chi cục|Trung tâm)\s)|"
    r"(?:(?:Trong|Khi)\s[^,.;:]{3,60},\s+)?"
    r"(?:Vào |Định kỳ )?(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Nn]gày) )?(?:(?:[Tt]hứ|ngày) \S+ )?"
    r"(?:[Hh](?:ằng|àng)|[Mm]ỗi) (?:ngày|tuần|tháng|quý|năm)"
    r"(?:,\s+|\s+(?=(?:các|Sở|Bộ|UBND|Ủy ban|Phòng|Công an|Văn phòng)\s))|"
    r"[Qq]uá thời hạn\s[^,.;:]{0,40},\s+|"
    rf"(?:[Tt]rong (?:thời gian|khi)|[Kk]hi)\s[^,.;:]{{3,80}},\s+(?=[{CAPITAL_LETTERS}])"
)
"""A day, a span, an event or a rhythm that opens its clause."""


def after_time(text: str, begin: int, end: int, known: KnownNames) -> Subject | None:
    """Read the body that acts behind a time that opens its clause: "Trước ngày 15/6, | Công an
    tỉnh kiểm tra …"; a body above has other work."""
    behind = _behind_time(text, begin, end)
    subject = read_subject(text, behind, weigh=True, known=known) if behind is not None else None
    if subject is None or subject.end > end or subject.directed:
        return None
    if _WHICHEVER.fullmatch(subject.lead[0].name):
        return None  # "sau ngày D, đơn vị nào chưa báo cáo thì | Sở A phê bình"
    rest = text[subject.end : end].lstrip(" ,")
    return subject if _MUST.match(rest) or begins_with_action(rest) else None


def after_case(text: str, begin: int, end: int, known: KnownNames) -> Subject | None:
    """Read the actor, of whatever name, behind a case that opens its clause: "Khi có lũ, | các hộ
    nuôi cá kéo lồng …", "Sau khi Sở A giao phao, | Nhà trường thả …"."""
    case = _CASE_FIRST.match(text, begin, end)
    for comma in _STOP.finditer(text, case.end(), end) if case is not None else ():
        subject = read_subject(text, comma.end(), weigh=True, known=known)
        if subject is None or subject.start != comma.end() or subject.directed:
            continue
        if _ANYBODY.match(subject.lead[0].name):
            continue
        if subject.end <= end and works_at(text[:end], subject.end):
            return subject
    return None


_WHICHEVER = re.compile(SOME_OF_THEM)
_ANYBODY = re.compile(
    r"(?:doanh nghiệp|hộ|cá nhân|tổ chức|công dân|người dân|nhà đầu tư)(?![^\W_])"
)
"""Whom a rule speaks of, and no order: "Khi …, doanh nghiệp lập hồ sơ"."""
_CASE_FIRST = re.compile(
    r"(?:(?:Ngay )?(?:[Ss]au|[Tt]rước) khi|(?:Ngay )?[Kk]hi|[Nn]ếu|(?:[Tt]rong )?[Tt]rường hợp|"
    r"[Cc]ăn cứ|[Tt]rên cơ sở|[Tt]ùy(?: theo)?)"
    r"\s(?!có (?:văn bản|nhu cầu|đủ)|[^.;:]{0,200}(?:khó khăn|vướng mắc))(?=[^,.;:]{3})"
)
"""How a case opens that is no request to report difficulties."""


def _behind_time(text: str, begin: int, end: int) -> int | None:
    """Return where the words go on behind a time that opens its clause; None where none does."""
    time = _TIME_FIRST.match(text, begin, end)
    if time is not None:
        return time.end()
    commas = _STOP.finditer(text, begin, min(end, begin + _LONGEST_TIME))
    return max((one.end() for one in commas if is_time(text[begin : one.start()])), default=None)


_STOP = re.compile(r",\s+(?=\S)")
_LONGEST_TIME = 90
"""Letters of a time that opens its clause."""


def who_requests(
    text: str, start: int, subject: Subject, issuer_keys: frozenset[str]
) -> Subject | None:
    """Return the body that opens an item and is to ask others, where it is not the one that writes:
    "5. Bộ Công Thương | yêu cầu các sàn gỡ bỏ …" in a paper of the Prime Minister."""
    opens = text[:start].strip() and not text[start : subject.start].strip()
    marked = opens and issuer_keys and subject.directed
    asking = read_agencies(text, subject.start) if marked else None
    verb = _REQUESTS.match(text, asking.end, subject.end) if asking is not None else None
    if asking is None or verb is None or len(asking.mentions) > 1:
        return None
    own = Subject(asking.mentions, asking.start, asking.end)
    above = SUPERIOR.fullmatch(asking.mentions[0].name) or _STANDING.match(asking.mentions[0].name)
    return None if above or own.keys & issuer_keys else own


_REQUESTS = re.compile(r"\s+(?:yêu cầu|đề nghị)(?![^\W_])")
_STANDING = re.compile(
    r"(?i:(?:tập thể )?lãnh đạo|thường trực|ban (?:thường vụ|cán sự|chỉ đạo))(?![^\W_])"
)
"""Who speaks for a party committee, a ministry or a steering committee that writes."""


def those_of_case(text: str, start: int) -> Subject | None:
    """Return the group of whom a case is, where nobody else has its work: "Đối với các xã chưa báo
    cáo | thì khẩn trương báo cáo …"."""
    case = _CASE_OF_GROUP.match(text, start)
    group = read_agencies(text, case.start("group")) if case is not None else None
    if case is None or group is None or group.end > case.end("group"):
        return None
    if not group.mentions[0].collective or not begins_with_action(text, case.end()):
        return None
    name = " ".join(case["group"].split())
    whole = replace(group.mentions[0], name=name, end=case.end("group"))
    return Subject((whole,), case.start(), case.end())


_CASE_OF_GROUP = re.compile(
    r"\s*(?:Riêng )?[Đđ]ối với (?P<group>(?:các|những) [^,.;:]{3,90}?)"
    r"(?: (?:theo|tại|trước|trong|sau|do|vì)(?![^\W_])[^,.;:]{2,140})?,? thì "
)
"""A group, what says which are meant, and what they rest on: "Đối với các xã chưa báo cáo | theo
công văn … | thì"."""


def charged_in_case(text: str, start: int, end: int) -> Subject | None:
    """Return the body that has the work of a case, charged with it right behind a comma: "Trường
    hợp cần điều chỉnh giá, | Sở A có trách nhiệm tham mưu …"."""
    case = _CASE_OPENS.match(text, start, end)
    if case is None:
        return None
    for comma in _COMMA_BEFORE.finditer(text, case.end(), end):
        bodies = read_agencies(text, comma.end())
        if bodies is None or bodies.end >= end:
            continue
        if _CHARGED.match(text, bodies.end, end):
            return Subject(bodies.mentions, bodies.start, bodies.end)
    return None


_CASE_OPENS = re.compile(rf"\s*{CASE_WORDS}\s")
_COMMA_BEFORE = re.compile(rf"[^.;:]{{3,300}}?,\s+(?=[{CAPITAL_LETTERS}]|các\s)")
_CHARGED = re.compile(r"\s+(?:(?:có|chịu) trách nhiệm|chủ trì)(?![^\W_])")
"""What makes a body the one that has the work, whoever has the heading's."""
