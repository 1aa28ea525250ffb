"""Work, or a case of it, that is named before the body that has it: "Việc tháo dỡ bến … do Sở A
thực hiện", "Lập kho dữ liệu. Giao Sở A", "Đối với các hộ, Sở A cấp phao".

Knows the words of one part.
"""

from __future__ import annotations

import re
from dataclasses import replace

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.weighed_names import works_at
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.roles import Subject, read_subject

_DONE_BY = re.compile(
    r"(?:(?:Việc|Công tác)\s[^.;:]{3,120}?|(?:(?:Các|Những)\s)?(?:Nhiệm vụ|Phần việc|Nội dung|"
    r"Kinh phí|Hồ sơ|Đơn|Danh sách|Báo cáo|Kết quả|Phương án|Đề án|Dự toán|Dự thảo|Số liệu|"
    r"Tờ trình|Tài liệu|Biểu mẫu)(?:\s[^.;:,]{3,120}?)?)\s"
    r"(?:(?:sẽ\s+)?do|(?:phải|cần|sẽ) được(?! giao)|"
    r"được(?! giao)(?=[^.;]{3,160}\s(?:trước|chậm nhất|hằng|hàng)(?![^\W_])))\s+(?=\S)|"
    r"(?:Thành lập|Lập|Tổ chức)\s(?:các )?(?:Đoàn|Tổ|Hội đồng)[^.;:]{3,120}?\sdo\s+(?=\S)|"
    r"(?:Việc|Công tác|Nhiệm vụ|Phần)\s[^.;:]{3,160}?\s(?:được )?giao(?: cho)?\s+(?=\S)|"
    rf"(?:Trách nhiệm|Nhiệm vụ)\s[^.;:]{{3,160}}?\s"
    rf"(?:thuộc (?:về )?(?=[{CAPITAL_LETTERS}]|các )|do (?=[{CAPITAL_LETTERS}]))",
    re.IGNORECASE,
)
_BY_THEM = re.compile(
    r"\s+(?:trực tiếp\s+|chủ trì\s+)?(?:thực hiện|chủ trì|đảm nhận|đảm nhiệm|phụ trách|triển khai|"
    r"tiếp nhận|thẩm định|thẩm tra|tổng hợp|lập|kiểm tra|xử lý|giải quyết|vận hành|chi trả|"
    r"xác nhận|bảo đảm|đảm bảo|bố trí|cân đối|cấp|"
    r"hỗ trợ|bảo quản|trả lời|báo cáo|tham mưu|cập nhật|hoàn thiện|soạn thảo|"
    r"biên soạn|xây dựng|trình|gửi)(?![^\W_])(?!\s+(?:đã|được|là)\s)"
)
"""What the body does with it; other verbs begin work of another."""


_BEHIND_COLON = re.compile(
    r"(?!(?:Thành phần|Nơi nhận|Kính gửi|Đối tượng|Địa (?:điểm|chỉ)|Cơ quan|Đơn vị|Chủ trì|"
    r"Phối hợp|Thời (?:gian|hạn)|Hình thức|Phạm vi|Nguồn|Kinh phí|Cấp|Các|Những|Ghi chú|Lưu ý|"
    r"Ví dụ)(?![^\W_]))"
    r"(?=[^:]*\s[^:]*\s)[^.:;]{12,250}(?<!sau)(?<!gồm)(?<!như)(?<!là)(?<!với)(?<!về)(?<!cho)"
    r"(?<!qua)(?<!của)(?<!chỉ):\s+(?=\S)"
)
"""Work before a colon, behind which only its bodies stand: "Trực tại bến 24/24 giờ: | Tổ A"."""
_NO_MORE_THAN_DO_IT = re.compile(
    r"\s*(?:(?:cùng\s+|trực tiếp\s+)?(?:thực hiện|chủ trì|phụ trách|đảm nhiệm|đảm nhận|triển khai|"
    r"chịu trách nhiệm)(?:\s+thực hiện)?)?\s*(?:$|[.;/]+\s*$|"
    r",\s+(?:trước|chậm nhất|xong|hoàn thành|hằng|hàng|trong|từ|thời gian)(?![^\W_]))"
)


_SHORTEST_WORK = 4
"""Words before a colon that are work though no known verb begins them, and no label."""


def _alone_behind(text: str, start: int, end: int) -> Subject | None:
    """Read "Tuần tra các bến: các tổ A." as work of the bodies that stand alone behind it."""
    found = _BEHIND_COLON.match(text, start, end)
    if found is None or read_subject(text, start) is not None:
        return None
    if len(found.group().split()) < _SHORTEST_WORK and not begins_with_action(text, start):
        return None
    bodies = bodies_at(text, found.end(), end)
    if not bodies or _NO_MORE_THAN_DO_IT.match(text, bodies[-1].end, end) is None:
        return None
    return Subject(bodies, start, start)


def bodies_at(text: str, start: int, end: int) -> tuple[AgencyMention, ...]:
    """Return the bodies at a place where some are given work, of whatever name: "các tổ xung
    kích"; none where other words stand there."""
    bodies = read_agencies(text, start)
    if bodies is not None:
        return bodies.mentions
    group = _GROUP.match(text, start, end)
    return (AgencyMention(group.group(), group.start(), group.end(), True),) if group else ()


_GROUP = re.compile(
    r"[Cc]ác(?:\s(?!thực hiện|chủ trì|phụ trách|đảm|triển khai|chịu)[^\W\d]+){2,6}(?=[\s,.;/]|$)"
)
"""A group of no list: "các tổ xung kích thôn"."""


_GIVEN_TO = re.compile(r"\s(?:được )?giao(?: cho)?\s+$")
_BELONGS_TO = re.compile(
    r"(?:(?:Việc|Công tác|Nội dung|Phần|Nhiệm vụ)\s[^.;:]{3,250}?\s(?:thuộc (?:về )?trách nhiệm "
    r"(?:chính )?của|là (?:trách nhiệm|việc|nhiệm vụ) của)|"
    r"[^.;:]{12,250}?,\s+trách nhiệm (?:chính |này |đó )?thuộc(?: về)?)\s+(?=\S)"
)
"""Work, and whose it is said to be: "Việc sửa bến thuộc trách nhiệm của | A"."""


def _belonging(text: str, start: int, end: int) -> Subject | None:
    found = _BELONGS_TO.match(text, start, end)
    bodies = read_agencies(text, found.end()) if found is not None else None
    if found is None or bodies is None or read_subject(text, start) is not None:
        return None
    if _NO_MORE_THAN_DO_IT.match(text, bodies.end, end) is None:
        return None
    return Subject(bodies.mentions, start, start)


def done_by(text: str, start: int, end: int) -> Subject | None:
    """Read "Việc tháo dỡ … do A thực hiện", "Trách nhiệm … thuộc về A", "Tuần tra các bến: A": the
    work stands before the body that has it."""
    found_alone = _alone_behind(text, start, end) or _belonging(text, start, end)
    if found_alone is not None:
        return found_alone
    found = _DONE_BY.match(text, start, end)
    bodies = read_agencies(text, found.end()) if found is not None else None
    if found is None or bodies is None:
        return None
    if _GIVEN_TO.search(found.group()) and _NO_MORE_THAN_DO_IT.match(text, bodies.end, end):
        return Subject(bodies.mentions, start, start)
    named = found.group().rstrip().endswith(("thuộc", "thuộc về"))
    whole = not text[bodies.end : end].strip(" .;")
    if not (named and whole) and (named or _BY_THEM.match(text, bodies.end, end) is None):
        return None
    return Subject(bodies.mentions, start, start)


_NO_CASE = (
    r"(?!(?i:nếu|khi|trường hợp|trong trường hợp|đối với|với|về|để|nhằm|do|giao|đề nghị|yêu cầu|đã)"
    r"(?![^\W_]))"
)
_THEN_THEY = re.compile(
    rf"(?:(?P<rest>(?i:còn|riêng|phần))\s[^.;:]{{3,120}}?|"
    rf"{_NO_CASE}[^\W_](?:[^.;:,]|(?<=\d)[.,](?=\d)){{2,80}}?)"
    r"\sthì\s+(?P<given>giao(?: cho)?\s+|do\s+)?(?=\S)"
)
"""What is to be done, and who does it: "loa xã thì | Trung tâm A phát …", "còn cắm biển thì giao
cho | Công an xã"."""
_OF_NO_CASE = re.compile(_NO_CASE + r"[^\W_]")
_BY = re.compile(
    rf",?\sdo\s+(?=\S)|:\s+(?=\S)|(?:,|(?<=\snày))\s+(?=[{CAPITAL_LETTERS}])|[.;](?!\d)"
)
"""What parts a work from who sees to it, or ends its words."""
_FAR = 160
"""Characters of a work before who sees to it."""
_SEES_TO_IT = re.compile(
    r"\s+(?:(?:đảm nhận|đảm nhiệm|(?:chăm )?lo|gánh|bố trí|chuẩn bị)(?![^\W_])|"
    r"(?:làm|kiêm|phụ trách|trực|nhận|rà|soạn)\s*(?:[.;,]|$))"
)
"""Verbs of who has a work whose words stand before it, and not of whose thing it is: "mạng xã hội
do Tỉnh đoàn | phụ trách"."""
_CARRIES_IT_OUT = re.compile(
    r"\s+(?:trực tiếp\s+)?(?:thực hiện|triển khai|chủ trì(?: thực hiện| thẩm định| biên soạn)?|"
    r"(?:chịu|có) trách nhiệm(?:\s[^\W\d_]+){1,4}?)\s*(?:[.;,]|$)"
)
"""What says that those behind "do" do the work before it, where no other verb says whose thing is
meant: "Phát hành bộ tem … do Bộ A | thực hiện, hoàn thành trước ngày D"."""
_LOOKS_AT = re.compile(
    r"(?i)\W*(?:kiểm tra|theo dõi|giám sát|rà soát|thanh tra|thẩm định|nghiệm thu|đánh giá|"
    r"tiếp nhận|phối hợp|hướng dẫn|đôn đốc|thực hiện|triển khai|tổ chức|tham gia|tổng hợp|"
    r"công khai|báo cáo|theo|căn cứ|trên cơ sở|về|các|những)(?![^\W_])"
)
"""Openings before which those behind "do" only say of whose work the object is: "Kiểm tra công
trình do Sở A thực hiện"."""
_SAID_OF_THEM = re.compile(
    r"\s*(?:$|[.;:,)]|(?:đã|được|có|chưa|là|bị|vẫn|không còn|nhận thấy|cho rằng|cho biết|nêu)"
    r"(?![^\W_]))"
)
"""What tells of bodies, and asks nothing of them: "Ý kiến các cơ quan: Sở A | nhận thấy …"."""


def seen_to(text: str, start: int, end: int) -> Subject | None:
    """Read "loa xã thì Trung tâm A phát", "mạng xã hội do Tỉnh đoàn phụ trách", "Lịch xả nước: Sở
    A chốt": the work stands before the body without a verb that gives it."""
    then = _THEN_THEY.match(text, start, end)
    acting = _bodies_acting(text, then.end(), end) if then is not None else ()
    if then is not None and acting:
        whole = then["rest"] is not None or then["given"] is not None
        told = not whole and _SAID_OF_THEM.match(text, acting[-1].end, end) is not None
        return None if told else Subject(acting, start, start)
    if _OF_NO_CASE.match(text, start) is None:
        return None
    for by in _BY.finditer(text, start + 1, min(end, start + _FAR)):
        if by.group() in (".", ";"):
            return None
        if text.count("(", start, by.start()) > text.count(")", start, by.start()):
            continue
        verb = _SEES_TO_IT.search(text, by.end(), min(end, by.end() + _LONGEST_NAMES))
        stop = verb.start() if verb is not None else end
        bodies = read_agencies(text[:stop], by.end())
        if bodies is None:
            continue
        sees = verb is not None and bodies.end == verb.start()
        sees = sees or (
            by.group().strip(" ,") == "do"
            and _CARRIES_IT_OUT.match(text, bodies.end, end) is not None
            and _LOOKS_AT.match(text, start) is None
        )
        sees = sees or (
            by.group().strip(" ,") == "do"
            and _LOOKS_AT.match(text, start) is None
            and works_at(text[:end], bodies.end)
            and _BY_WHEN.search(text, bodies.end, end) is not None
        )
        chairs = by.group()[0] == "," and _CHAIRS.match(text, bodies.end, end) is not None
        told = _SAID_OF_THEM.match(text, bodies.end, end) is not None
        acts = by.group()[0] == ":" and not told and works_at(text[:end], bodies.end)
        if sees or chairs or acts:
            return Subject(bodies.mentions, start, start)
    return None


_LONGEST_NAMES = 120
_BY_WHEN = re.compile(
    r"(?<![^\W_])(?:(?:trước|chậm nhất|(?:muộn|trễ) nhất)\s[^.;:]{0,30}?\d|"
    r"(?:xong|hoàn thành|hoàn tất)\s(?:trước|trong|vào)\s|"
    r"trong (?:ngày|tuần|tháng|quý|năm) [\dIVX])"
)
"""A last day, with which a work is an order and not what its thing is: "Phần mềm do A lắp đặt, |
xong trước ngày D"."""
_CHAIRS = re.compile(r"\s+chủ trì(?!\s+(?:cuộc|buổi|phiên|hội nghị)|[^\W_])")
"""What says of bodies behind a comma that the work before it is theirs."""


def _bodies_acting(text: str, start: int, end: int) -> tuple[AgencyMention, ...]:
    bodies = read_agencies(text[:end], start)
    if bodies is not None:
        return bodies.mentions
    subject = read_subject(text[:end], start, weigh=True)
    return subject.lead if subject is not None and subject.start == start else ()


_ASSIGNED_LAST = re.compile(
    r"[;.,]\s+(?:[Gg]iao(?: cho)?|[Tt]rách nhiệm(?: chính| này)? (?:thuộc(?: về)?|là)|"
    r"(?:[Nn]gười|[Cc]ơ quan|[Đđ]ơn vị) (?:làm|trả lời|thực hiện|chịu trách nhiệm) là|do)\s+(?=\S)|"
    r":\s+(?:hai|ba|các) (?:đơn vị|cơ quan|địa phương)\s[^.;:]{0,40}?là\s+(?=\S)"
)
"""What gives work that was said before: "…; giao | A.", "…. Trách nhiệm thuộc | A", "…, do | A
trình"."""
_NO_MORE = re.compile(
    r"\s*(?:(?:trình|thực hiện|chủ trì(?: thực hiện)?|làm|lo|đảm nhiệm|phụ trách|theo dõi)"
    r"(?![^\W_]))?"
    r"(?:[,;] (?:có sự )?(?:phối hợp|tham gia)\s[^.;]{3,200}|"
    rf"; (?=[{CAPITAL_LETTERS}])[^.;]{{3,60}} theo dõi)?\s*[.;/]*\s*"
)
"""What may follow the body: the verb of doing it, who helps or looks on."""


def assigned_last(text: str, start: int, end: int) -> Subject | None:
    """Return who has an item's work by its last words alone; None where a body stands before."""
    for found in reversed(list(_ASSIGNED_LAST.finditer(text, start, end))):
        semicolon = text.find(";", found.end(), end)
        stop = semicolon if semicolon >= 0 else end
        bodies = read_agencies(text[:stop], found.end())
        if bodies is None or _NO_MORE.fullmatch(text, bodies.end, end) is None:
            continue
        named = read_subject(text, start) is not None or (
            found.start() - start < _SHORTEST_BEFORE or _TOLD.search(text, start, found.start())
        )
        return None if named else Subject(bodies.mentions, start, start)
    return None


def only_says_whose(text: str, begin: int, end: int) -> bool:
    """Tell whether a sentence gives a body the work of the sentence before it, and no more."""
    found = _ASSIGNED_LAST.match(text, begin - 1)
    bodies = read_agencies(text[:end], found.end()) if found is not None else None
    return bodies is not None and _NO_MORE.fullmatch(text, bodies.end, end) is not None


_SHORTEST_BEFORE = 20
"""Letters of work before whose it is."""
_TOLD = re.compile(
    r"(?<![^\W_])(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|đã|Đồng ý|Nhất trí|Thống nhất)(?= [^\W\d_])"
)
"""Words before with which another has work, it was done, or something is agreed to."""


def sentence_before(text: str, start: int, subject: Subject) -> str:
    """Return the sentences of work before a body, "Lập kho dữ liệu. | Giao Sở A"; "" for others."""
    before = text[start : subject.start].strip()
    return before if before.endswith(".") and begins_with_action(before) else ""


def acting_in_case(text: str, subject: Subject, *, owned: bool) -> Subject | None:
    """Return who does the work in a case, of what was read as a subject after "Đối với": "Đối với
    các hộ, | Sở A cấp phao"; in "Đối với các hộ, | cấp phao" the body above (``owned``) does it."""
    first, *others = subject.lead
    if others and _FIRM.match(first.name) and all(_OFFICE.match(one.name) for one in others):
        # "Riêng đối với Công ty A, | Sở B xem xét hồ sơ": the firm is what the work is about.
        return replace(subject, lead=tuple(others), start=others[0].start)
    if not first.name[:1].islower():
        return subject
    case = _IS_A_CASE.match(text, subject.end)
    inside = reversed(list(_COMMA_CAPITAL.finditer(text, subject.start, subject.end)))
    behind = _COMMA_CAPITAL.finditer(text, subject.end, case.end()) if case is not None else ()
    for comma in (*inside, *behind):
        acting = read_subject(text, comma.end())
        if acting is not None and not acting.directed:
            return acting
    return None if owned and text[subject.end :].lstrip()[:1] == "," else subject


_FIRM = re.compile(r"(?:Công ty|Tổng công ty|Doanh nghiệp|Bệnh viện|Trường|Hợp tác xã|Nhà máy)\s")
_OFFICE = re.compile(r"(?:Sở|Bộ|UBND|Ủy ban nhân dân|Cục|Chi cục|Thanh tra|Công an)\s")
_IS_A_CASE = re.compile(
    r"\s(?:không|chưa|vẫn|còn|bị|vi phạm|đã|đang|"
    r"có (?!trách nhiệm|kế hoạch|giải pháp|biện pháp))[^.;:]{3,300}"
)
"""What says of a group which case of it is meant: "Đối với các cơ sở | không đủ điều kiện, …"."""
_COMMA_CAPITAL = re.compile(rf",\s+(?=[{CAPITAL_LETTERS}])")
