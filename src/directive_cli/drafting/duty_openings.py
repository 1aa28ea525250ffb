"""Who is given work before a colon by name or kind: "Ông Lê Văn Mẫu - Trưởng đoàn: Phụ trách …",
"Đối với đơn vị được kiểm tra: Chuẩn bị …"; and who answers for a case: "Xã nào …, thì Chủ tịch …".

Knows one text; who is named without a colon and work after it is only mentioned.
"""

from __future__ import annotations

import re
from dataclasses import replace

from directive_cli.domain.agency_lexicon import longest_first_pattern
from directive_cli.domain.agency_names import AgencyList, read_agencies
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.word_lists import words_of
from directive_cli.domain.work_verbs import begins_with_action

_PERSON = re.compile(
    r"(?P<title>Ông|Bà|Đồng chí|Đ/c)\s*[.:]?\s+"
    rf"(?P<name>[{CAPITAL_LETTERS}][^\W\d_]*(?:\s+[{CAPITAL_LETTERS}][^\W\d_]*){{1,4}})"
    r"(?P<role>\s*(?:[-–,]|\()\s*[^:.;]{3,120})?\s*:\s+(?=\S)"
)
_KIND = re.compile(
    r"(?<=Đối với )(?P<name>(?:các |những )?(?:đơn vị|cơ quan|tổ chức|doanh nghiệp|cá nhân|hộ|"
    r"chủ|nhà thầu|thành viên|địa phương)(?: [^\W\d_]+){1,8})\s*: (?=\S)"
)
_COUNTED = re.compile(
    r"(?P<name>\d{2,3} (?:doanh nghiệp|đơn vị|cơ quan|tổ chức|nhà thầu|chủ đầu tư|địa phương|xã|"
    r"phường|huyện|trường|hộ)(?![^\W_])(?:,? [^\W_]+){0,9})\s*: (?=\S)"
)
"""Those of a number, before the colon of their work: "17 doanh nghiệp có tên trong Phụ lục: báo
cáo …"."""
_ACTORS = longest_first_pattern(words_of("actors"))
_CHARGED = re.compile(
    rf"(?P<name>(?i:(?:các |những |mỗi |từng )?(?:{_ACTORS}|trưởng|người|chủ|tổ|đội|ban|nhóm|phòng|"
    r"trạm|trường))(?: (?!(?:việc|mà|thì|nếu|đã|đang|là|trách)\s)[^\W_]+){0,10}?)"
    r"(?=,? (?:có|chịu) trách nhiệm(?![^\W_]))"
)


def charged_actor(text: str, position: int) -> AgencyMention | None:
    """Return who stands before "có trách nhiệm" at the opening of a clause, though no list knows
    the name: "Trưởng bến phà Cây Me | có trách nhiệm giữ sổ"."""
    found = _CHARGED.match(text, position)
    if found is None or begins_with_action(text, position) or found["name"].endswith(" và"):
        return None
    return AgencyMention(found["name"], position, found.end(), True)


_UNIT = re.compile(
    rf"(?P<name>(?:Phòng|Ban|Vụ|Khoa|Đội|Tổ|Bộ phận|Trung tâm|Viện)\s+[{CAPITAL_LETTERS}]"
    rf"(?:[^:.;(),]|,\s(?!số\s|[{CAPITAL_LETTERS}])){{4,90}})\s*:\s+(?=\S)"
)
"""A unit with all that it deals with, up to the colon before its work: "Phòng Tài chính hành chính
sự nghiệp: thẩm tra …"."""
_SMALL_WORD = re.compile(rf"(?<=\s)(?![{CAPITAL_LETTERS}])[^\W\d_]")


def _is_name(words: str) -> bool:
    """Tell whether no verb of work stands in small letters in what may be a unit's name."""
    return not any(begins_with_action(words, one.start()) for one in _SMALL_WORD.finditer(words))


def who_has_duty(text: str, position: int) -> AgencyMention | None:
    """Return whose work follows a colon, named at ``position``; None where nobody is."""
    found = _PERSON.match(text, position)
    if found is not None:
        name = " ".join(f"{found['title']} {found['name']}".split())
        return AgencyMention(name, position, found.end("name"))
    unit = _UNIT.match(text, position)
    if unit is not None and _is_name(unit["name"]) and begins_with_action(text, unit.end()):
        return AgencyMention(unit["name"], position, unit.end("name"))
    found = _KIND.match(text, position) or _COUNTED.match(text, position)
    if found is None or (found.re is _COUNTED and not begins_with_action(text, found.end())):
        return None
    return AgencyMention(found["name"], position, found.end("name"), True)


_ASSIGNS_OWN = re.compile(
    r"\W*[Pp]hân công (?:(?:cụ thể|rõ|ít nhất) )?"
    r"(?:(?:các|từng|mỗi) (?:đồng chí )?|(?:một|hai|\d{1,2}) (?!người))?"
    r"(?:cán bộ|công chức|viên chức|nhân viên|giảng viên|giáo viên|học sinh|bác sĩ|người|"
    r"nhân lực|đảng viên|đoàn viên|chiến sĩ|lực lượng|nhóm|(?:đảng |cấp )?[uủ][ỷy] viên|thành viên)"
    r"(?![^\W_])|"
    r"\W*[Gg]iao (?:\d{1,2}|một) (?i:phòng|bộ phận|cán bộ|công chức|đồng chí|người|lãnh đạo)"
    r"(?![^\W_])"
)


def assigns_own(text: str, position: int) -> bool:
    """Tell whether an order verb assigns people that a body has, so that the work is its own:
    "Phân công giáo viên ra đề", "Phân công cán bộ trực tại bến"."""
    return _ASSIGNS_OWN.match(text, position) is not None


_WHICHEVER = re.compile(
    rf"[\s\-–+•]*[{CAPITAL_LETTERS}][^.;:,]{{1,40}}?\snào\s[^.;:]{{4,160}}?,?\sthì\s"
)
"""A case of somebody, and who answers for it: "Địa phương nào để xảy ra vi phạm thì | Chủ tịch UBND
xã phải chịu trách nhiệm"."""
_THAT_ONE_MUST = re.compile(r"(?:\s(?:đó|này|ấy))?(?=\s(?:phải|chịu trách nhiệm|có trách nhiệm))")
"""What follows those who answer: "Chủ tịch UBND xã | đó phải"."""


_OFFICE = re.compile(
    r"(?:người đứng đầu|thủ trưởng|(?:[A-ZĐ]\w* )?(?:trưởng|[Gg]iám đốc|[Cc]hủ tịch|[Bb]í thư))"
    r"(?: (?:đơn vị|cơ quan|xã|phường)(?: đó| này)?)?(?=\s(?:phải|chịu trách nhiệm|có trách nhiệm))"
)
"""Who answers by the office alone: "Đơn vị nào …, thì | Cục trưởng phải …"."""


def who_answers(text: str, start: int) -> AgencyList | None:
    """Return who must answer for a case that opens a text, up to "phải"."""
    case = _WHICHEVER.match(text, start)
    office = _OFFICE.match(text, case.end()) if case is not None else None
    if office is not None:
        mention = AgencyMention(office.group(), office.start(), office.end())
        return AgencyList((mention,), office.start(), office.end())
    bodies = read_agencies(text, case.end()) if case is not None else None
    must = _THAT_ONE_MUST.match(text, bodies.end) if bodies is not None else None
    return replace(bodies, end=must.end()) if bodies is not None and must is not None else None


ANSWERS_IF = re.compile(
    r"\s*(?:phải |sẽ )?(?:hoàn toàn )?chịu (?:hoàn toàn )?trách nhiệm[^.;]{0,120}?"
    r"\s(?:nếu|khi|trong trường hợp)\s(?:để|xảy ra|có|không|chậm|còn)(?![^\W_])"
)
"""Who answers for what must not happen, behind the work itself: no further work."""


_STAFF_WORDS = (
    "cán bộ|đoàn viên|hội viên|công chức|viên chức|nhân viên|giảng viên|giáo viên|bác sĩ|"
    "chuyên viên"
)
STAFF = re.compile(rf"(?:{_STAFF_WORDS})(?![^\W_])")
"""Those of its own to whom a body gives part of its work: "Trường A giao | giáo viên dạy bơi"."""
OWN = re.compile(
    rf"(?:{_STAFF_WORDS}|rõ|cụ thể|trách nhiệm|nhiệm vụ|người|lực lượng|thành viên|lãnh đạo|"
    r"nhân sự|luật sư|đồng chí|đầu mối|trực|lịch|ca|nhau|công việc|"
    r"(?:đảng |cấp )?[uủ][ỷy] viên|đảng viên)(?![^\W_])"
)
"""Whom or what a body assigns of its own: "UBND xã phân công | cán bộ theo dõi"."""


def passed_on_to(text: str, actor: str, end: int) -> int:
    """Return where the body stands to which an office hands work on, behind the office's name that
    ends at ``end``; -1 where it hands none on.

    "Văn phòng UBND tỉnh chuyển Tờ trình nêu trên đến | Sở A xem xét" · "Chủ tịch UBND tỉnh có ý
    kiến chỉ đạo: giao | Sở A".
    """
    if actor.startswith("Văn phòng "):
        passed = _PASSES_ON.match(text, end)
    else:
        passed = _RULES.match(text, end) if actor.startswith(_RULERS) else None
    return passed.end() if passed is not None else -1


_RULERS = ("UBND", "Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch", "Thủ tướng", "Phó Thủ tướng",
           "Bộ trưởng", "Bí thư", "Thường trực", "Ban Chỉ đạo", "Trưởng Ban Chỉ đạo")  # fmt: skip
"""How the names of those begin whose words before a colon are orders."""
_RULES = re.compile(
    r"\s+(?:(?:đã\s+|vừa\s+)?có\s+(?:ý\s+kiến|văn\s+bản|công\s+văn)\s*|chỉ\s+đạo|kết\s+luận)"
    r"(?:chỉ\s+đạo|kết\s+luận)?(?:\s+như\s+sau)?\s*:\s*"
    r"(?:(?:[Gg]iao|[Yy]êu\s+cầu|[Đđ]ề\s+nghị)\s+)?(?=\S)"
)
"""What leads on to whom they order: "có ý kiến chỉ đạo: | Sở A …"."""


_PASSES_ON = re.compile(
    r"\s+(?:kính\s+)?chuyển\s[^.;:]{0,160}?(?:đến|tới|cho)\s+"
    rf"(?=[{CAPITAL_LETTERS}][^.;:,]{{2,70}}?(?:[^.;:]{{0,60}}?để)?\s"
    r"(?:xem xét|nghiên cứu|giải quyết|xử lý|có ý kiến|trả lời|tham mưu)(?![^\W_]))"
)
"""What an office does with a paper that is another's to answer."""


ALSO = re.compile(
    r"\s+kiêm\s+(?=(?:Phó\s+)?(?:Trưởng|Tổ\s+trưởng|Chủ\s+tịch|Giám\s+đốc|Thư\s+ký)\s)"
)
"""What gives a person a second office: "Chánh Văn phòng | kiêm Tổ trưởng Tổ A"."""
