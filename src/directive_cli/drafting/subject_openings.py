"""What may stand before a subject's name or instead of it: a heading's words, a person, a place.

Knows one text; the bodies' names are for ``agency_names``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from directive_cli.domain.agency_names import AgencyList, read_agencies
from directive_cli.domain.name_joints import begins_agency
from directive_cli.domain.name_patterns import (
    BODY_OF_PLACES,
    HEAD_NOUN,
    NAME_SEPARATOR,
    OFFICE_WORDS,
    VERB_IN_COMPOUND,
)
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.weighed_names import (
    WHAT_FOR,
    named_beside,
    surest_end,
    weighed_end,
    works_at,
)
from directive_cli.domain.work_verbs import SHORT_VERB, begins_with_action

_DEGREE = r"(?:(?:GS|PGS|TS|TSKH|ThS|BS|KS|CN|CKI{1,2})\.?\s*)*"
_PERSON_NAME = rf"{_DEGREE}[{CAPITAL_LETTERS}][^\W\d_]*(?:\s+[{CAPITAL_LETTERS}][^\W\d_]*){{1,4}}"
PERSON_BEFORE_OFFICE = re.compile(
    rf"(?:(?:[Đđ]ồng chí|Đ/c|đ/c|[ÔôBb][nà]g?)\s+)?{_PERSON_NAME}\s*(?:,|[-–])\s*(?={OFFICE_WORDS})"
)
"""A person before the office that has the work: "Đồng chí Trần Văn A - | Phó Chủ tịch …"."""

_OFFICE_OF_PERSON = (
    r"(?:Phó |Quyền )?(?:Trưởng|Hiệu trưởng|Tổ trưởng|Tổ phó|Nhóm trưởng|Đội trưởng|Giám đốc|"
    r"Chủ tịch|Bí thư|Chánh|Kế toán|Văn thư|Thủ quỹ|Giáo viên|Giảng viên|Cán bộ|Công chức|"
    r"Viên chức|Nhân viên|Chuyên viên|Ủy viên|Uỷ viên|Thành viên|Tổng phụ trách|Bác sĩ|Điều dưỡng)"
)
_PERSON_AND_OFFICE = re.compile(
    r"(?:(?:[Đđ]ồng chí|Đ/c|đ/c|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô)(?: giáo)?\s+|"
    r"(?=(?:PGS|GS|TS|ThS|BS)(?![^\W_])))"
    rf"{_PERSON_NAME}\s*[,(–-]\s*"
    rf"(?P<office>)(?={_OFFICE_OF_PERSON}(?![^\W_]))"
)
"""A person, and the office by which alone the paper says whose work it is: "Bà Trần Thị A - | Kế
toán"."""


def begins_with_person(text: str) -> bool:
    """Tell whether a heading names a person by an office."""
    return _PERSON_AND_OFFICE.match(text) is not None


def _person_by_office(text: str, position: int) -> AgencyList | None:
    """Read the office of a person as the body that has the work, up to what closes it or the verb
    of the work: "Đồng chí Trần Văn A, Phó Hiệu trưởng phụ trách chuyên môn"."""
    found = _PERSON_AND_OFFICE.match(text, position) or _DEPUTY_OF_FIELD.match(text, position)
    if found is None:
        return None
    start, end = found.start("office"), found.end()
    for word in _WORD_OF_OFFICE.finditer(text, end):
        if word.start() != end or (end > start and begins_with_action(text, word.start() + 1)):
            break
        end = word.end()
    name = text[start:end].strip()
    closed = _CLOSED.match(text, end)
    return AgencyList(
        (AgencyMention(name, start, end),), start, closed.end() if closed is not None else end
    )


_DEPUTY_OF_FIELD = re.compile(
    r"(?:(?:[Đđ]ồng chí|Đ/c|đ/c)\s+)?(?P<office>Phó (?:Tổng )?(?:[Gg]iám đốc|Hiệu trưởng|"
    r"Viện trưởng|Chủ tịch|Chủ nhiệm|Bí thư) phụ trách (?:công tác )?[^\s,.;:()]+)"
)
"""A deputy by the field alone: "Phó Giám đốc phụ trách | chuyên môn"."""
_WORD_OF_OFFICE = re.compile(r"\s*[^\s:;,.()–-]+")
_CLOSED = re.compile(r"\s*\)")
_ONE_PERSON = re.compile(_PERSON_NAME)
_NAMED = re.compile(
    rf"(?P<title>(?:(?:[Cc]ác )?[Đđ]ồng chí|Đ/c|đ/c|[Ôô]ng|[Bb]à)\s*:?\s+)?"
    rf"(?P<names>{_PERSON_NAME}(?:(?:, | và ){_PERSON_NAME})*)(?=,?\s)"
)
_TITLE_BEFORE = re.compile(r"(?:đồng chí|đ/c)\s*:?\s*$")
_HAS_WORK = re.compile(
    r",?\s+(?:phụ trách|chịu trách nhiệm|có trách nhiệm|trực tiếp|chủ trì|làm|tiếp tục)(?![^\W_])"
)


def named_person(text: str, position: int) -> AgencyList | None:
    """Read persons that are given work by name alone: "Giao đồng chí | Lê Thị Mẫu theo dõi"."""
    found = _NAMED.match(text, position)
    before = _TITLE_BEFORE.search(text[:position])
    if found is None or not (found["title"] or before):
        return None
    works = begins_with_action(text[found.end() :].lstrip(" ,")) or works_at(text, found.end())
    if not works and _HAS_WORK.match(text, found.end()) is None:
        return None
    title = " ".join((found["title"] or "đồng chí").replace(":", " ").split()).removeprefix("các ")
    mentions = tuple(
        AgencyMention(f"{title} {one.group()}", one.start(), one.end())
        for one in _ONE_PERSON.finditer(text, found.start("names"), found.end())
    )
    return AgencyList(mentions, found.start(), found.end())


def acting_person(text: str, position: int, found: AgencyList | None) -> AgencyList | None:
    """Return the bodies that were ``found`` with a person by the first office, else a person who
    acts, by the office where one is said; who only chairs or tells does not act."""
    if found is not None:
        return with_first_office(text, position, found)
    by_office = _person_by_office(text, position)
    if by_office is not None or _CHAIRS_OR_TELLS.match(text, position) is not None:
        return by_office
    return named_person(text, position)


_CHAIRS_MEETING = r"chủ trì (?:cuộc|buổi|phiên|hội nghị)"
_CHAIRS_OR_TELLS = re.compile(
    rf"[^.;:]{{0,90}}?(?:{_CHAIRS_MEETING}|kết luận|phát biểu|có ý kiến|báo cáo tại)"
)
"""What a person does who is told of, not asked."""


NO_THING = (
    rf"(?!\s(?:đất|vốn|quân|ban(?!\s[{CAPITAL_LETTERS}])|ước|rừng|dự toán|chỉ tiêu|kinh phí|"
    r"biên chế|mặt bằng|tài sản|hàng|khu vực biển|lưu|dịch)(?![^\W_]))"
)
"""What is handed over, and to nobody as work: "Sở A giao | đất cho nhà đầu tư"."""
GIVES_NONE = re.compile(
    r"[\s\-–+•]*(?:(?:Mặc dù|Tuy|Dù|[Kk]hông giao|[Cc]hưa giao)\s|"
    r"(?:(?:[Cc]ác|[Nn]hững) )?[Cc]ơ sở (?:dữ liệu|hạ tầng|vật chất|pháp lý)(?![^\W_]))"
)
"""What concedes something, says who is given no work, or is no body."""
AGREED = re.compile(
    r"(?:Đồng ý|Thống nhất|Nhất trí)(?: về)?(?: chủ trương)?"
    r"(?: để|(?: gia hạn)? cho(?: phép)?(?! (?:các )?"
    r"(?:Công ty|Tổng công ty|Tập đoàn|Doanh nghiệp|Hợp tác xã|Liên danh|Ngân hàng)(?![^\W_])))? "
    rf"(?=(?:[Cc]ác )?[{CAPITAL_LETTERS}])"
)
"""What says that a body may do what it asked for: "Đồng ý chủ trương | Sở A lập đề án"."""


def after(opening: re.Pattern[str], text: str, position: int) -> int:
    """Return the place after an opening, or ``position`` where it does not stand."""
    found = opening.match(text, position)
    return found.end() if found is not None else position


_OFFICE = r"(?:Sở|Bộ|Cục|Tổng cục)"
OFFICE_ALONE = re.compile(_OFFICE)
"""An office without its field: the one that was last named in full."""
_PLACE_ACTS = re.compile(
    rf"(?:[Tt]ỉnh|[Tt]hành phố|{_OFFICE})"
    r"(?=\s+(?:(?:cần|phải|căn cứ|chủ động|có trách nhiệm|tiếp tục|"
    r"khẩn trương|tập trung|nghiên cứu|rà soát|tổ chức|xây dựng|triển khai|thực hiện|chỉ đạo|lập|"
    r"đẩy|tăng|hoàn|báo|chuẩn|bố trí|sớm|nghiêm|quan tâm|làm việc|phối hợp|đề xuất|trình|quyết)"
    r"(?![^\W_])))"
)


def place_that_acts(text: str, position: int) -> AgencyList | None:
    """Read "Tỉnh tổ chức …", "Sở cần …": the place or office that a paper speaks of, by no name."""
    found = _PLACE_ACTS.match(text, position) or _COUNTED_GROUP.match(text, position)
    alone = _PLACE_ALONE.match(text, position) if found is None else None
    acts = alone is not None and (
        works_at(text, alone.end()) or SHORT_VERB.match(text, alone.end() + 1) is not None
    )
    found = alone if acts else found
    if found is None:
        return None
    mention = AgencyMention(found.group(), position, found.end(), "group" in found.groupdict())
    return AgencyList((mention,), position, found.end())


_PLACE_ALONE = re.compile(
    r"(?:Tỉnh|Thành phố|Xã|Phường|Huyện|Quận|Thị xã|Đặc khu|Cấp (?:xã|huyện|tỉnh))(?=\s)"
)
"""A place that a paper speaks of, by its level alone and with a capital."""
_COUNTED_GROUP = re.compile(
    r"(?P<group>(?:\d{1,3}|(?i:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các)) "
    r"(?:đơn vị|cơ quan|địa phương|"
    r"(?:sở|xã|phường|tỉnh|huyện|thôn|bản)(?:, (?:ban|ngành|phường|đặc khu|thành phố|thị trấn))*|"
    r"chi bộ|đảng ủy|trường|doanh nghiệp|nhà thầu|chủ đầu tư|phòng|khoa))"
    r"(?:\s(?:nói trên|nêu trên|vừa nêu|trên|này|còn lại)(?=\s[^\W\d_])|"
    r"\s(?:chưa|còn|chậm)\s[^.;:]{3,120}?(?=\s(?:phải|cần|khẩn trương|có trách nhiệm)\s))"
)
"""Some of a group by their number, and which: "17 đơn vị | chưa báo cáo | phải …", "Hai chi bộ |
nói trên | họp …"."""


CASE_WORDS = r"(?:Khi|Trường hợp|Trong trường hợp|Nếu|Sau khi|Trước khi)"
"""How a case opens that stands before its work."""
SOME_OF_THEM = r"[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s(?:nào|không|chưa)"
"""How a case opens that is some of those before it: "mẫu nào | nghi giả", "cơ sở không | đạt"."""
ANY_HEAD = re.compile(r"(?i)(?:các )?(?:người đứng đầu|thủ trưởng|lãnh đạo|cấp trưởng|cấp phó)")
"""The head of whichever body the heading names."""
LOW_SIGN = re.compile(r"[\s\-–+•*]*(?:[a-zđ]\)\s*)?")
"""A dash or a letter: what stands behind it is a part of what its heading's body does."""
SUPERIOR = re.compile(
    r"(?:Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban Bí thư|"
    r"Ban Chấp hành Trung ương(?: Đảng)?)"
)
_PRESS_REPORT = re.compile(
    r"(?:[Cc]ác )?(?:cơ quan )?(?:báo chí|báo, đài|truyền thông)\s+phản ánh (?:tình trạng|"
    r"việc|vụ|về việc)|"
    r"[^.;:]{2,60}?\sbáo cáo tại (?:cuộc|hội nghị|buổi|phiên|kỳ)|"
    r"(?:Báo|Tạp chí|Đài)\s[^.;:]{0,60}?(?:(?:số )?ra ngày|ngày)(?:\sthứ [^\W\d]+,?(?: ngày)?)?"
    r"\s\d[^.;:]{0,40}?\s"
    r"(?:có|đã|đăng|đưa|phản ánh|nêu|phát)(?![^\W_])|"
    r"(?:Báo|Tạp chí)\s[^.;:,]{0,40}?\s(?:có (?:bài|tin)|phản ánh|nêu)(?![^\W_])"
)
"""What a newspaper wrote: "Báo Sông La ngày 02 tháng 4 năm 2026 | có bài …"."""


def told_not_asked(text: str, position: int, found: AgencyList) -> bool:
    """Tell whether what the bodies at ``position`` do is told: they stand above all that are
    ordered, are a newspaper that reported, or the words say what they are."""
    above = all(SUPERIOR.fullmatch(one.name) for one in found.mentions)
    chaired = _CHAIRS.match(text, found.end) and _ON_A_DAY.search(text[:position])
    told = _IS_A_KIND.match(text, found.end) or _PRESS_REPORT.match(text, position)
    return above or bool(chaired) or told is not None


_IS_A_KIND = re.compile(
    r"\s+(?:được mời|cho rằng|cho biết|cho thấy|nhận thấy|(?:đề nghị|kiến nghị|xin) được|"
    r"đạt (?:tỷ|tỉ) lệ (?:cao|thấp|tốt|khá)|biểu dương [^.;]{3,200}? đã)(?![^\W_])|"
    r"(?:\s*\([^()]{3,60}\))?\s+là\s+(?:(?:một )?(?:đơn vị|cơ quan|tổ chức|cơ sở|doanh nghiệp))\s+"
    r"(?:sự nghiệp|hành chính|chuyên môn|giáo dục|công lập|nhà nước|trực thuộc|thuộc|tham mưu|"
    r"tư vấn)(?![^\W_])"
)
"""What says what a body is, thinks or is invited to, and orders nothing: "Trung tâm A | là đơn vị
sự nghiệp công lập"."""
_ON_A_DAY = re.compile(r"(?i)ngày\s+\d{1,2}[/-]\d")
_CHAIRS = re.compile(rf"\s+(?:đã\s+)?{_CHAIRS_MEETING}(?![^\W_])", re.IGNORECASE)
"""What opens the notice of a meeting: "Ngày 26/02/2026, …, Phó Chủ tịch UBND huyện | chủ trì cuộc
họp"."""


def with_first_office(text: str, person: int, found: AgencyList) -> AgencyList:
    """Return the first of the offices that one person has: "Đồng chí A, Giám đốc Sở B, | Phó Trưởng
    ban"."""
    first, *others = found.mentions
    named = _WITH_OWN_NAME.match(first.name) is not None and len(others) == 1
    several = bool(others) and (found.start > person or named)
    offices = all(_FURTHER_OFFICE.match(one.name) for one in others)
    return AgencyList((first,), found.start, found.end) if several and offices else found


_WITH_OWN_NAME = re.compile(
    r"(?:[Đđ]ồng chí )?(?:Phó |Quyền )?(?:Thủ tướng(?: Chính phủ)?|Bộ trưởng|Chủ tịch|"
    r"Bí thư|Giám đốc|Chánh Văn phòng|Trưởng ban)"
    rf"(?:\s[{CAPITAL_LETTERS}][^\W\d_]*){{2,4}}$"
)
"""An office with its person's name: "Phó Thủ tướng Trần Văn Mẫu"."""
_FURTHER_OFFICE = re.compile(
    r"(?:Phó |Quyền )?(?:Trưởng|Chủ tịch|Bí thư|Giám đốc|Ủy viên|Uỷ viên|Thành viên)\s"
)


def weighed(
    text: str, position: int, found: AgencyList | None, *, asked: bool, beside: int = 0
) -> AgencyList | None:
    """Read an actor that no list names to its best end, or the last body of a list to a better one;
    None where no end is good enough. ``beside``: see ``KnownNames.beside``."""
    if found is None:
        end, group, rivals = weighed_end(text, position, asked=asked, beside=beside)
        if end < 0 and beside > 0:
            end, group, rivals = named_beside(text, position)
        if end < 0:
            return None
        nouns = surest_end(text, AgencyMention("", position, end, True))
        joint = NAME_SEPARATOR.match(text, nouns)
        if joint is not None and joint.end() < end and begins_agency(text, joint.end()):
            # "Các chủ nợ và Công ty A | đối chiếu …"
            others = read_agencies(text, joint.end())
            first = AgencyMention(" ".join(text[position:nouns].split()), position, nouns, True)
            if others is not None:
                return AgencyList((first, *others.mentions), position, others.end)
        name = " ".join(text[position:end].split())
        given_on = None if asked else _GIVES_ON.search(text, position, end)
        passed = None if asked else _GIVES_ON.match(text, end)
        if passed is not None and begins_agency(text, passed.end()):
            return None
        if name.endswith(" được mời") or (given_on and begins_agency(text, given_on.end())):
            return None
        return AgencyList(
            (AgencyMention(name, position, end, group, rivals=rivals),), position, end
        )
    last = found.mentions[-1]
    if not asked and found.end > last.end and works_at(text, found.end):
        return found
    opens = _opens_after(text, found) and not _CLOSES_CLAUSE.match(text, found.end)
    if asked and last.collective and opens and not may_say_which(text, found):
        return None
    base = last.end if last.collective and opens else surest_end(text, last)
    taken = -1 if last.collective else last.end
    end, _group, rivals = weighed_end(text, last.start, asked=asked, base=base, taken=taken)
    if end < 0 or (end == last.end and asked) or text[:end].endswith(" được mời"):
        return None
    whole = replace(last, name=" ".join(text[last.start : end].split()), end=end, rivals=rivals)
    return AgencyList((*found.mentions[:-1], whole), found.start, end)


def before_its_verb(text: str, found: AgencyList) -> AgencyList | None:
    """Return the bodies with the last one ended before a verb inside its name, where no work stands
    behind the name: "Văn phòng | in lịch công tác trước ngày D"; None where the name is whole."""
    last = found.mentions[-1]
    head = _HEAD_AND_NAME.match(text, last.start, last.end)
    if last.collective or head is None:
        return None
    alone = head.group().islower() or " " not in head["name"].strip()
    counted = _COUNTS.match(text, found.end) is not None and last.name[-1:].isdigit()
    listed = alone and not head["name"] and _COMMA_AND_WORK.match(text, found.end) is not None
    if not (counted or listed or _TIME_BEHIND.match(text, found.end)):
        return None
    end, _group, rivals = weighed_end(text, last.start, asked=True, base=head.end())
    if not head.end() <= end < last.end:
        return None
    whole = replace(last, name=" ".join(text[last.start : end].split()), end=end, rivals=rivals)
    return AgencyList((*found.mentions[:-1], whole), found.start, end)


_HEAD_AND_NAME = re.compile(rf"{HEAD_NOUN.pattern}(?P<name>(?:\s+[{CAPITAL_LETTERS}][^\W_]*)*)")
"""A body's noun and the words with a capital behind it."""
_COUNTS = re.compile(r"\s+(?!tỉnh|xã|phường|huyện|thành)[^\W\d_]+\s")
"""What is counted behind a number that no name closes with: "tái canh 500 | ha cà phê"."""
_TIME_BEHIND = re.compile(
    r",?\s+(?:xong\s+)?(?:trước|trong|chậm nhất|muộn nhất|xong|đến hết|vào|từ)\s"
    r"[^.;:,]{0,40}\d[\d/IVX]*\s*(?:[.;,]|$)"
)
_COMMA_AND_WORK = re.compile(r",\s+[^\W\d_]+\s")


_GIVES_ON = re.compile(r"(?<!được)(?<!đã)\s(?:giao|thì)(?: cho)?\s+(?=\S)")
"""Words in what looks like a name that give the work to the body behind them: "Chế độ đối với người
bị nạn | giao Sở A đôn đốc"."""
_STANDS_WELL = re.compile(
    r"\s*(?:$|[:,;.()–-]|(?:theo|căn cứ|trên cơ sở|với|trong|có|cần|phải|là|được|"
    r"để|nghiêm|sớm|"
    r"ngay|trước|sau|chậm nhất|về|cùng|và|tiếp|định kỳ|hằng|hàng|thông qua|bằng|từ|khi|"
    r"nếu)(?![^\W_]))"
)
_CLOSES_CLAUSE = re.compile(r"\s*(?:[.;]|$)")
"""Where no work stands behind a name, so that it was read too far: "giao các đội xung kích rào
bến."."""


def _opens_after(text: str, found: AgencyList) -> bool:
    """Tell whether what stands after bodies may stand there: work, a stop, or what joins them to
    it."""
    rest = text[found.end :]
    return _STANDS_WELL.match(rest) is not None or begins_with_action(rest.lstrip(" ,"))


def may_say_which(text: str, found: AgencyList) -> bool:
    """Tell whether the words after bodies may say which are meant: "các chủ tàu | có chiều dài
    …"."""
    last = found.mentions[-1]
    places = BODY_OF_PLACES.match(last.body) is not None
    says = _SAYS_WHICH_PLACES if places else _SAYS_WHICH
    named = not places and WHAT_FOR.match(text, found.end + 1) is not None
    return last.collective and (named or says.match(text, found.end) is not None)


_SAYS_WHICH = re.compile(
    r"\s+(?:có|được|đang|chưa|bị|trên|tại|ở|thuộc|từ (?!nay|ngày|tháng|quý|năm|\d)\S+|nơi|"
    r"vùng|ven|dọc|tham gia|hoạt động|làm|sống|"
    r"sinh sống|cư trú|nằm|đóng|giáp|sử dụng|không|"
    r"trong (?!phạm vi|quá trình|thời|tháng|quý|năm|tuần|ngày|vòng|đó|giai đoạn|trường hợp|"
    r"công tác|"
    r"việc|khi|khuôn khổ|mọi)\S+)(?![^\W_])"
)


_SAYS_WHICH_PLACES = re.compile(
    r"\s+(?:nơi|trong (?:vùng|khu vực|lưu vực|tuyến)|"
    r"có (?!trách|liên|nghĩa|nhiệm|thể|quyền|ý|kế|biện|giải|văn|phương|báo|thông|người|"
    r"cán|lực|nhân|quy|công (?:văn|điện)|hình|cơ chế|chương|hướng|chỉ|đề|trả|lộ|chính|phản|cảnh|"
    r"mặt|đủ|thẩm)\S+)(?![^\W_])"
)
"""The same of committees: "UBND các xã | có bến phà …", and nothing that they are to have."""


_UNKNOWN_BODY = re.compile(
    r"(?:các|những|toàn thể)\s+(?!(?:nội dung|giải pháp|nhiệm vụ|vấn đề|biện pháp|ý kiến|văn bản|"
    r"công việc|phần việc|việc|thông tin|hồ sơ|quy định|chỉ tiêu|mục tiêu|dự án|công trình|"
    r"kế hoạch|chương trình|chính sách|điều kiện|trường hợp|loại|mặt|khâu)(?![^\W_]))"
    r"(?:[^\W\d_]+\s+){1,9}|(?:phòng|ban|tổ|đội|đoàn|trạm|văn phòng|trung tâm|chi nhánh|chi cục)\s+"
    rf"(?=[{CAPITAL_LETTERS}])(?:[^\W\d_]+\s+){{1,8}}"
)
"""A group whose noun is in no list: "các trạm bơm", "các đồng chí Ủy viên"; a unit in small
letters: "phòng Quản lý bến bãi"."""


def unknown_group(text: str, position: int) -> AgencyMention | None:
    """Read a group at ``position`` though no known noun names it: all words up to the verb."""
    end = position
    for _word in range(_LONGEST_UNKNOWN):
        step = re.compile(r"[^\W\d_]+\s+").match(text, end)
        if step is None:
            return None
        end = step.end()
        inside = VERB_IN_COMPOUND.search(text, max(position, end - 8), end + 8) is not None
        opens = text[end : end + 1].islower() and begins_with_action(text, end)
        if end > position + 4 and not inside and opens:
            name = text[position:end].strip()
            if _UNKNOWN_BODY.fullmatch(text, position, end) is None or name.endswith(" này"):
                return None
            return AgencyMention(name, position, end, True)
    return None


_LONGEST_UNKNOWN = 10
"""Words that the name of an unknown group may take."""


_FRONTED_PHRASE = re.compile(
    r"\W*(?:Được sự|Thừa ủy quyền|(?:Thực hiện|Triển khai)(?= (?:sự |ý kiến )?chỉ đạo)|"
    r"[Tt]rên cơ sở|[Cc]ăn cứ|[Ss]au khi|[Tt]heo|Để|Nhằm|Từ|Trước|Qua|"
    r"Cùng với|Thông qua|Với (?:vai trò|tư cách|trách nhiệm)|Ngoài|"
    r"[Đđ]ối với(?= [^,;:.]*(?:,\d[^,;:.]*)?\s(?:của|tại|thuộc)\s)|"
    r"Trong(?= (?:tháng|quý|năm|tuần|vòng|thời hạn|\d))|Không (?:quá|chậm hơn|muộn hơn))\s"
)
_TOPIC_BEFORE = re.compile(r"\W*Về\s[^,;:.]{3,80},\s+(?=theo|căn cứ|trên cơ sở|sau khi)")
"""What a sentence is about, before the phrase that its body follows: "Về kinh phí, | theo …"."""
_NAMED_IN_PHRASE = re.compile(r"(?<![^\W_])(?:của|tại|từ|với|do|cùng) (?=\S)")


def closes_fronted(text: str, start: int, position: int) -> bool:
    """Tell whether the words before are one fronted phrase: "Trên cơ sở ý kiến của A, | B …".

    The comma of a name ("… của Sở Văn hóa, Thể thao và Du lịch, | B …") and of a list is in it.
    """
    before = text[start:position]
    topic = _TOPIC_BEFORE.match(before)
    opening = _FRONTED_PHRASE.match(before, topic.end() if topic is not None else 0)
    if opening is None:
        return False
    if re.fullmatch(r"(?:[^,;:.]|(?<=\d)[.,](?=\d)){2,160},\s*", before[opening.end() :]):
        return True
    end = len(before.rstrip(" ,;"))
    lists = (
        read_agencies(before, one.end()) for one in _NAMED_IN_PHRASE.finditer(before, opening.end())
    )
    return any(found is not None and found.end >= end for found in lists)


_ONLY_BY_WHEN = re.compile(
    r"\s+(?:xong )?(?:trước|trong|chậm nhất|vào|đến|để sử dụng)\s[^.;,]{2,40}[.;/]*\s*"
)
_GIVEN_MEANS = re.compile(
    r"(?i)(?:ngân sách|dự toán|kinh phí|vốn|biên chế|quỹ đất|tài sản|diện tích)\s+$"
)


def given_as_means(text: str, start: int, verb: int, behind: int, end: int) -> bool:
    """Tell whether bodies receive something and have no work: "mua phao, | giao cho các bến trước
    ngày D", "Ngân sách | giao cho các đơn vị là …"."""
    acts = begins_with_action(text[behind:end].lstrip(" ,"))
    means = _GIVEN_MEANS.search(text, start, verb) is not None and not acts
    return means or _ONLY_BY_WHEN.fullmatch(text, behind, end) is not None
