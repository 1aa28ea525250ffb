"""The other bodies of a task's words: who helps, who carries out, who receives, who consolidates.

Each rule names the sentence pattern it reads. Knows one text after its subject, which is for
``roles``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.document_number import find_numbers
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.defining_tails import CHARGED, after_tail
from directive_cli.drafting.receivers import read_receivers
from directive_cli.drafting.subject_openings import after

_RESPONSIBLE = re.compile(
    r"\s*(?:[,:;]?\s*(?:(?:theo|Theo|căn cứ|Căn cứ|trong) (?:phạm vi )?(?:chức năng|nhiệm vụ|thẩm quyền|"
    r"phạm vi)[^.;:]{0,90}?,? (?=(?:có trách|chịu trách|chủ trì|chủ động|"
    r"phối hợp|khẩn|tổ chức|triển|tập|tích|tham mưu|hướng|rà|thực hiện|nghiên|tăng|xây|tiếp|báo cáo|kịp|theo dõi|"
    r"đôn đốc|kiểm tra|cung cấp|lập |ban hành|bố trí|chỉ đạo (?!của)|cập nhật|đề xuất|xem xét|giải quyết|"
    r"đẩy|tuyên truyền|thẩm (?:định|tra)|xử lý|lồng ghép|bảo đảm|đảm bảo|cử |gửi |cùng ))|"
    r"(?:với|trong) vai trò (?:là )?(?:cơ quan|đơn vị) (?:thường trực|chủ trì|đầu mối)"
    r"(?:,\s+|\s+(?!của |Đề án|Chương trình))|"
    r"có trách nhiệm(?:\s*:)?\s*|chịu trách nhiệm\s*:\s*|chịu trách nhiệm (?=chủ trì|tổ chức|thực hiện|triển khai)))*"
    r"\s*[,:]?\s*"
)
"""What stands between the body and its work: "theo chức năng, nhiệm vụ", "có trách nhiệm"."""

_PAUSE = re.compile(r"\s*[,:]?\s*")
_BRACKET_AND_PAUSE = re.compile(r"\s*\)?\s*[,:]?\s*")
COORDINATION = re.compile(
    r"(?<![^\W_])(?:phối|Phối|phôi|Phôi) hợp(?: (?:chặt chẽ|tốt|kịp thời))?(?:\s*,\s*(?:hỗ trợ|"
    r"thống nhất))?(?: (?:với|cùng với|cùng|của)|:)? (?=\S)|(?:(?<=chủ trì, )|(?<=chủ trì ))cùng(?: với)? (?=\S)"
)
_BEFORE_LABEL = re.compile(r"(?:^|[;,.(–-]\s*|chủ trì\s|[Cc]ơ quan\s|[Đđ]ơn vị\s)$")
"""What may stand before the label "phối hợp:"; "quy chế phối hợp: Sở A thẩm định" has none."""
_LEADS = re.compile(r"(?<![^\W_])(?:chủ|Chủ) trì\s*(?:,|hoặc|và)?\s*(?=(?:phối|phôi) hợp|\S)")
_LEADS_WHAT = re.compile(
    r"(?:việc|các|những|mọi|toàn bộ|công tác|nội dung|nhiệm vụ|phần|chương trình|đề án|dự án)"
    r"(?![^\W_])"
)
"""A thing that is led, and no verb of work: "chủ trì | các nhiệm vụ được giao"."""
_CARRIED_OUT = re.compile(
    r"(?:Chỉ đạo|chỉ đạo|Giao|giao) (?=(?:Trung tâm|Văn phòng|Phòng|Chi cục|Ban|Quỹ|Bệnh viện|Trường|Cổng|Đài)\s)"
)
_HELPS = re.compile(
    r"(?<=, )(?:giao|đề nghị|yêu cầu) (?=\S)|(?<=; )(?=\S)|"
    rf"(?<=, )(?=[{CAPITAL_LETTERS}]|các )|(?<=[(])(?=\S)|(?<=\. )(?=\S)"
)
"""Places before a body that may be said only to help."""
_LEADS_ALONE = re.compile(
    r"(?:giữ vai trò |là (?:cơ quan|đơn vị) )?(?:chủ trì|chịu trách nhiệm chính)"
    r"(?:,| và|(?= \()) \(?(?=\S)"
)
"""What says no more of the lead than that it is one, before who helps it: "A chủ trì, | B phối hợp
sửa bến"."""
_TOGETHER = re.compile(r"\s+(?:là (?:cơ quan|đơn vị) )?(?:phối|phôi) hợp\)?(?:\s+|\s*[;,.]\s*|$)")


@dataclass(frozen=True, slots=True)
class Roles:
    """The other bodies of a task's words and where the words of the work itself begin."""

    coordinating: tuple[AgencyMention, ...] = ()
    carried_out_by: tuple[AgencyMention, ...] = ()
    report_to: AgencyMention | None = None
    consolidated_by: AgencyMention | None = None
    work_start: int = 0
    """After the subject's fillers."""
    action_start: int = 0
    """After "chủ trì, phối hợp với …" where that opens the work."""


def read_roles(text: str, start: int, end: int) -> Roles:
    """Read the roles in ``text[start:end]``, which begins after the subject."""
    start = after(_SIGN, text, start)
    charged = CHARGED.match(text, start, end)
    start = charged.end() if charged is not None else start
    filler = _RESPONSIBLE.match(text, start, end)
    work = filler.end() if filler else start
    board = read_agencies(text, work) if filler and "vai trò" in filler.group() else None
    work = after(_PAUSE, text, board.end) if board is not None and board.end < end else work
    coordinating = dict.fromkeys(_helping(text, work, end))
    action = work
    beside, together = _beside_the_lead(text, work, end)
    if beside:
        coordinating.update(dict.fromkeys(beside))
        action = together
    for found in COORDINATION.finditer(text, work, end):
        bodies = read_agencies(text, found.end())
        if bodies is None or bodies.start >= end:
            continue
        if ":" in found.group() and not _BEFORE_LABEL.search(text, work, found.start()):
            continue
        coordinating.update(dict.fromkeys(bodies.mentions))
        if (
            found.start() - work < 160
            and action == work
            and not _work_before(text, work, found.start())
        ):
            pause = _BRACKET_AND_PAUSE if text[found.start() - 1] == "(" else _PAUSE
            action = after_tail(text, after(pause, text, bodies.end), end)
    if action == work:
        leading = _LEADS.match(text, work)
        if leading is not None and not _LEADS_WHAT.match(text, leading.end()):
            action = leading.end()
    carried = _carried_out(text, work, end)
    report_to, consolidated_by = read_receivers(text, work, end)
    action = _after_basis(text, action, end)
    if action >= end - 8 or _GOES_ON.match(text, action):
        action = work
    work = start if charged is not None else work
    return Roles(tuple(coordinating), carried, report_to, consolidated_by, work, action)


def _helping(text: str, start: int, end: int) -> list[AgencyMention]:
    """Return the bodies in the work's words that are said only to help; no list is read twice."""
    found: list[AgencyMention] = []
    reach = start
    for place in _HELPS.finditer(text, start, end):
        bodies = read_agencies(text, place.end()) if place.end() >= reach else None
        if bodies is not None:
            reach = bodies.end
            found += bodies.mentions if _HELP.match(text, bodies.end, end) else ()
    return found


_SIGN = re.compile(r"[\s:]*\((?:\d{1,2}|[ivx]{1,4})\)\s*")
"""What counts the works of one sentence: "(i) …; (ii) …"."""
_RESTS_ON = re.compile(r"(?:căn cứ|trên cơ sở|theo|Căn cứ|Trên cơ sở|Theo)\s")
"""What opens the words on the papers that work rests on."""
_NAMES_PAPER = re.compile(
    r"Luật|(?:Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Thông báo|Công điện|Chương trình|Đề án) (?:này|trên)"
)
"""A paper among them that has no number there."""


def _after_basis(text: str, start: int, end: int) -> int:
    """Return where a verb follows the papers that work rests on: "căn cứ Luật A, Nghị định số N, |
    khẩn trương mở …"; else ``start``."""
    if _RESTS_ON.match(text, start, end) is None:
        return start
    for comma in re.compile(r"[,;.] ").finditer(text, start, end):
        if comma.group() != ", ":
            break
        if begins_with_action(text, comma.end()):
            if _LAW_GOES_ON.match(text, max(start, text.rfind(",", start, comma.start()) + 1)):
                continue
            basis = text[start : comma.end()]
            cited = find_numbers(basis) or _NAMES_PAPER.search(basis)
            return comma.end() if cited else start
    return start


_LAW_GOES_ON = re.compile(
    r"\s*(?:căn cứ |và )?(?:Bộ l|L)uật\s[^,;.\d]{3,60},\s[^;.]{3,90}?\sngày\s\d{1,2}[/ ]"
)
"""A law whose name goes on over the comma up to its day: "Luật Quản lý, | sử dụng vũ khí, vật liệu
nổ ngày 29/6/2024"."""


def helpers(text: str, start: int, end: int) -> tuple[AgencyMention, ...]:
    """Return the bodies at ``start`` when what they are given is only to help ("giao A phối hợp
    …")."""
    bodies = read_agencies(text, start)
    helping = bodies is not None and _HELP.match(text, bodies.end, end)
    return bodies.mentions if bodies is not None and helping else ()


_HELP = re.compile(r"\s+(?:cùng |là (?:cơ quan|đơn vị) )?(?:phối|phôi) hợp(?![^\W_])")


def _beside_the_lead(text: str, start: int, end: int) -> tuple[tuple[AgencyMention, ...], int]:
    """Return who helps in "chủ trì, B phối hợp | sửa bến" and the place behind it; nobody and
    ``start`` where other words stand there."""
    alone = _LEADS_ALONE.match(text, start, end)
    bodies = helpers(text, alone.end(), end) if alone is not None else ()
    together = _TOGETHER.match(text, bodies[-1].end, end) if bodies else None
    return (bodies, together.end()) if together is not None else ((), start)


def only_helps(text: str, start: int, end: int) -> bool:
    """Tell whether the words after a body say no more than that it helps with the work before:
    "…; các đơn vị liên quan | phối hợp"."""
    return _ONLY_HELPS.fullmatch(text, start, end) is not None


_ONLY_HELPS = re.compile(
    r"\s+(?:cùng )?phối hợp(?: (?:thực hiện|triển khai))?"
    r"(?:[\s,;]+(?:và\s+)?(?:(?:hoàn thành|xong|trước|trong|chậm nhất|đến hết)(?![^\W_])[^.;:,]*))?[\s,.;/]*"
)
"""That a body helps, and by when the work is done."""


def names_only_role(text: str, start: int, end: int) -> bool:
    """Tell whether the words after a body say no more than that it has the work before them: "Lập
    kho dữ liệu. Giao Sở A | chủ trì, phối hợp với Sở B thực hiện xong trong quý III"."""
    if not text[start:end].strip(" .;"):
        return True
    role = _ROLE_ALONE.match(text, start, end)
    if role is None:
        return False
    helping, together = _beside_the_lead(text, after(_PAUSE, text, start), end)
    if helping:
        return _DOES_IT.fullmatch(text, together, end) is not None
    beside = COORDINATION.search(text, role.start(), end)
    bodies = read_agencies(text, beside.end()) if beside is not None else None
    return _DOES_IT.fullmatch(text, bodies.end if bodies else role.end(), end) is not None


_ROLE_ALONE = re.compile(
    r"[\s,]*(?:(?:giữ vai trò |là (?:cơ quan|đơn vị) |làm )?(?:chủ trì|đầu mối)|chịu trách nhiệm chính|"
    r"phụ trách|đảm nhận|đảm nhiệm|(?:tổ chức |triển khai )?thực hiện|"
    r"tham mưu(?: cho)? [^.;,]{3,60} quyết định)(?![^\W_])|"
    r"[\s,]*(?=phối hợp )"
)
_DOES_IT = re.compile(
    r"[\s,]*(?:(?:tổ chức |triển khai |cùng )?(?:thực hiện|triển khai|tham mưu)(?![^\W_]))?[\s,]*"
    r"(?:(?:trước|trong|từ|xong|hoàn thành|chậm nhất|thường xuyên|hằng|hàng|định kỳ)(?![^\W_])[^.;]*)?"
    r"[\s.;]*"
)
"""That the work is done, and by when."""


def _work_before(text: str, start: int, end: int) -> bool:
    """Tell whether work is stated before the coordination, so that it does not merely open the
    clause."""
    before = text[start:end]
    return re.search(r"[.;]", before) is not None or len(_BEFORE_COORDINATION.sub("", before)) > 2


_GOES_ON = re.compile(r"(?:của|thuộc|để|nêu trên|có liên quan|trên địa bàn)\s")
"""Words that still belong to the bodies before them, so that no work begins there."""
_BEFORE_COORDINATION = re.compile(
    r"(?i)chủ trì|chủ động|(?:theo|căn cứ|trên cơ sở|trong)\s[^,]*,|có trách nhiệm|tiếp thu[^,]*,|tiếp tục|tích cực|"
    r"khẩn trương|thường xuyên|tập trung|kịp thời|cần|phải|và|[\s,]"
)
"""What may stand before "phối hợp với …" without being work of its own."""


def _carried_out(text: str, start: int, end: int) -> tuple[AgencyMention, ...]:
    """Read "Chỉ đạo Trung tâm X <verb> …" at the beginning of the work: a unit under the lead does
    it."""
    found = _CARRIED_OUT.match(text, start, end)
    if found is None:
        return ()
    bodies = read_agencies(text, found.end())
    return bodies.mentions if bodies is not None and bodies.end <= end else ()
