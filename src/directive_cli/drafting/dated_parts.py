"""The parts of an item's words that are tasks of their own, and which deadline belongs to which.

Knows the deadlines of one paragraph and the parts that its subjects make; not the items around it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_cli.domain.deadline_phrases import FoundDeadline
from directive_cli.domain.known_names import NOTHING_KNOWN, KnownNames
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import begins_with_action, begins_with_short_verb
from directive_cli.drafting.bracket_orders import parts_in_brackets
from directive_cli.drafting.clause_ranges import clauses
from directive_cli.drafting.clauses import (
    CONDITIONAL,
    Part,
    opening_of,
    parts_by_subject,
    taken_over,
)
from directive_cli.drafting.roles import Subject
from directive_cli.drafting.rounds_of_work import (
    HAS_DAY,
    NEXT_ROUND,
    completes,
    next_period,
    one_series,
    repeats,
    two_reports,
)

_REFERENCE = re.compile(
    r"(?i)^\W*(?:đồng thời ,?\s*)?(?:tổ chức |triển khai )*thực hiện "
    r"(?:các )?nhiệm vụ (?:được giao )?(?:tại|nêu tại)\b"
)
_COMPLETION = re.compile(
    r"(?i)^\W*(?:và )?(?:(?:bảo|đảm) (?:bảo|đảm) |phấn đấu |phải )?"
    r"(?:hoàn thành|hoàn tất|xong|thời (?:gian|hạn)|kết quả|báo cáo kết quả|"
    r"báo cáo (?:ủy|chủ|thủ|ubnd|phó|lãnh|kết)|trình (?:ủy|chủ|thủ|ubnd|chính)|"
    r"gửi\s|chậm nhất|trước ngày|"
    r"các nhiệm vụ trên|các nội dung trên)"
)
_PERIODIC_WORK = re.compile(
    r"(?i)\b(?:báo cáo|tổng hợp|gửi|sơ kết|họp|kiểm điểm|cập nhật|rà soát)\b"
)
_SENT_ON = re.compile(rf"(?:[Gg]ửi|[Tt]rình|[Cc]huyển) (?:về |cho |đến )?(?=[{CAPITAL_LETTERS}])")
"""Gửi X …: with nothing between, what is sent is what the words before have made."""


def divide_parts(
    text: str,
    start: int,
    deadlines: list[FoundDeadline],
    *,
    has_lead: bool,
    issuer_keys: frozenset[str],
    owners: frozenset[str] = frozenset(),
    known: KnownNames = NOTHING_KNOWN,
) -> list[Part]:
    """Divide an item's words (from ``start``) into tasks; ``owners`` have those without a subject.

    A part begins where the subject changes, at (1), (2) … when each is work, and where a deadline
    has ended and other work follows (interface: "split only where it holds several products with
    deadlines of their own").
    """
    result: list[Part] = []
    parts = parts_by_subject(text, start, has_lead=has_lead, issuer_keys=issuer_keys, known=known)
    for part in _joined_with_owner(_led_by_party(parts, owners), owners):
        part.deadlines = [
            found
            for found in deadlines
            if part.start <= found.start < part.end and not _says_which(part.subject, found)
        ]
        result.extend(_by_deadline(text, part))
    return [piece for part in result for piece in _with_brackets(text, part)]


def _says_which(subject: Subject | None, time: FoundDeadline) -> bool:
    """Tell whether a time belongs to the words that say which bodies are meant: "UBND các xã có ổ
    dịch trong năm 2026 | rà soát …"."""
    bodies = subject.lead if subject is not None and time.deadline.kind != "every" else ()
    return any(one.start <= time.start and time.end <= one.end for one in bodies)


_TIME_OF = re.compile(r"\W*(?:Thời hạn|Thời gian|Hạn) [^.;:]{3,90}:\s")
"""A sentence that only says when the work before it is done: "Thời hạn bàn giao: trong quý II"."""
_PARTY = re.compile(r"(?:dang|tinh|thanh|huyen|cap) uy|chi bo|ban (?:thuong vu|chap hanh)")


def _led_by_party(parts: list[Part], owners: frozenset[str]) -> list[Part]:
    """Return the parts under a party body without the subject that its own verb makes of whom it
    leads: "Đảng ủy xã: - Lãnh đạo UBND xã rà soát …"."""
    if any(_PARTY.search(one) for one in owners):
        for part in parts:
            if part.subject and all(one.leader == "Lãnh đạo" for one in part.subject.lead):
                part.subject = None
    return parts


def _joined_with_owner(parts: list[Part], owners: frozenset[str]) -> list[Part]:
    """Join a part that names the bodies of the heading again to the one before it, which they have
    without being named: "1. Sở A: | Rà soát …. Sở A báo cáo hằng quý"."""
    joined: list[Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        again = part.subject is not None and _are(part.subject, owners)
        if again and before is not None and before.subject is None:
            before.end = part.end
        else:
            joined.append(part)
    return joined


def _are(subject: Subject, owners: frozenset[str]) -> bool:
    """Tell whether a subject names the owners again, a group by its nouns alone: "Các Cục Thuế" of
    "Cục Thuế các tỉnh"."""
    (one, *others) = subject.keys
    short = not others and subject.lead[0].collective and len(owners) == 1
    return subject.keys == owners or (short and next(iter(owners)).startswith(f"{one} cac "))


def _with_brackets(text: str, part: Part) -> list[Part]:
    """Return a part and the orders in its brackets, which have their days for themselves: "Sở A
    mua thuốc (đề nghị Sở B cấp vốn trước ngày D)"."""
    orders = [one for one in parts_in_brackets(text, part.start) if one.end <= part.end]
    if part.subject is None or not orders:
        return [part]
    said = re.sub(r"\([^()]*\)", "", text[part.subject.end : part.end])
    if not re.sub(r"\W", "", said):
        return [part]
    if said.startswith(",") and not begins_with_action(said.lstrip(" ,")):
        # Who attends, and what one of them is told to do.
        return orders
    inside = [
        one for one in orders if one.subject is not None and one.subject.keys != part.subject.keys
    ]
    for one in inside:
        one.deadlines = [day for day in part.deadlines if one.start <= day.start < one.end]
        part.deadlines = [day for day in part.deadlines if day not in one.deadlines]
    return [part, *inside]


def _by_deadline(text: str, part: Part) -> list[Part]:
    """Split a part at its deadlines."""
    if not part.deadlines:
        return [part]
    spans = clauses(text[: part.end], part.start)
    owners: list[tuple[int, list[FoundDeadline]]] = []
    for one in part.deadlines:
        place = next(
            (index for index, (begin, end) in enumerate(spans) if begin <= one.start < end),
            len(spans) - 1,
        )
        if owners and repeats(owners[-1], place, one):
            continue
        begin = spans[place][0]
        goes_on = NEXT_ROUND.match(text, begin, one.end) or _TIME_OF.match(text, begin, one.end)
        if owners and (
            (owners[-1][0] < place and goes_on) or next_period(text, owners[-1][1][-1], one)
        ):
            owners[-1] = (place, [*owners[-1][1], one])
            continue
        if owners and completes(owners[-1], place, one):
            owners[-1] = (place, [one])
            continue
        if (
            owners
            and owners[-1][0] == place
            and not two_reports(text, owners[-1][1][-1], one)
            and (
                one_series(text, owners[-1][1][-1], one)
                or _hands_over(text, owners[-1][1][-1], one)
                or _STRIVES.match(text, owners[-1][1][-1].end) is not None
                or not _work_between(text, owners[-1][1][-1].end, one)
            )
        ):
            owners[-1][1].append(one)
        else:
            owners.append((place, [one]))
    cuts: list[tuple[int, list[FoundDeadline]]] = []
    for position, (place, found) in enumerate(owners):
        cuts.append((_end_of(text, spans, place, found, owners, position), found))
    pieces: list[Part] = []
    begin = part.start
    several = len(owners) > 1
    for index, (end, found) in enumerate(cuts):
        place = owners[index][0]
        before = _undated_before(
            text, spans, begin, place, found, several=several, first=index == 0
        )
        if before is not None:
            pieces.append(Part(begin, before, part.subject))
            begin = before
        piece = Part(begin, end, part.subject, list(found))
        verb = begins_with_action(text, opening_of(text, begin))
        if index and not verb and two_reports(text, owners[index - 1][1][-1], found[0]):
            piece.shared = (pieces[-1].start, owners[index - 1][1][0].start)
        pieces.append(piece)
        begin = end
    rest = text[begin : part.end]
    once = all(one.deadline.kind in ("before", "by", "within") for one in owners[-1][1])
    # "…; hoàn thành trước D; lập …": a clause of its own closes the dated work. "… trước D; lập …"
    # goes on with it.
    closed = spans[owners[-1][0]][0] > part.start and says_when_done(text, spans[owners[-1][0]][0])
    apart = (closed and text[begin - 1 : begin] == ";") or rest.lstrip().lower().startswith(
        "đồng thời"
    )
    divided = several or (once and apart)
    if divided and _is_other_work(rest, several=several):
        pieces.append(Part(begin, part.end, part.subject))
    else:
        pieces[-1].end = part.end
    for piece in pieces[1:]:
        piece.subject = taken_over(part.subject, piece.start)
    return pieces


_WATCHES = re.compile(
    r"\b(?:là (?:cơ quan|đơn vị) (?:thường trực|đầu mối),? )?"
    r"(?:(?:có|chịu) trách nhiệm )?(?:chủ trì,? )?"
    r"theo dõi,(?: kiểm tra,| giám sát,)? đôn đốc[^;.]*[;.]?\s*$",
    re.IGNORECASE,
)
"""Watching over a paper, before its report: "Sở A là cơ quan thường trực, theo dõi, đôn đốc …"."""
_REPORTS = re.compile(
    r"(?i)[\s;,]*(?:và )?(?:định kỳ [^,;.]{2,20},? )?tổng hợp,? (?:kết quả|tình hình|báo cáo)"
)
"""The report that ends watching over a paper: "theo dõi, đôn đốc thực hiện Chỉ thị; | tổng hợp, báo
cáo trước ngày D"."""
_STRIVES = re.compile(r"\s*,\s*(?:và |đồng thời )?phấn đấu\s")
"""Words that go on with the same work: "trong tháng 6/2026, | phấn đấu đến ngày D hoàn thành …"."""


_OTHER_OBJECT = re.compile(
    r",\s+(?:và\s+)?(?=(?:riêng|đối với)\s[^;.()]{4,80}$)|"
    r",\s+(?:và\s+)?(?=(?:các|những|riêng|đối với|số|phần|đoạn|tuyến|hạng mục|gói thầu|dự án)\s"
    r"[^,;.()]{4,60}$)|"
    r",\s+(?:và\s+)?(?!(?:trước|chậm nhất|hằng|hàng|định kỳ|trong|từ|đến|vào|sau|phấn đấu|cố gắng|"
    r"hoàn thành|kết thúc|xong|gửi|báo cáo|trình|để|khi|theo|đảm bảo|bảo đảm|thời (?:gian|hạn)|và|"
    r"hoặc|không|chưa|đợt|giai đoạn|lần|vòng|quý|tháng|ngày|năm|đồng thời|có|vụ|kỳ|khối|nhóm|cả)\s)"
    r"(?=[^\W\d_][^,;.()\d]{0,10}\s[^,;.()]{0,40}$)"
)
"""A second object of one verb, with a day of its own: "bàn giao A trước D, | các nút giao trong
quý II"."""


_KEEPS_UP = re.compile(r"duy trì(?: (?:việc )?(?:kiểm tra|rà soát|cập nhật|thực hiện))?\s+")
"""Words before a rhythm by which the same work goes on: "trước ngày D và duy trì | hằng quý"."""
_FOR_NOW = re.compile(r"trước mắt,?\s+")
_TIME_THEN_WORK = re.compile(r",\s+$")
_BESIDE_IT = re.compile(r",\s+(?=(?:đồng thời|cùng lúc|cố gắng)\s+$)")
"""Words before a second time with its work behind it: "…, | đồng thời mỗi tuần đọc sổ"."""
_MUST = re.compile(r"[^,;.]{3,80}?\sphải (?:có|gửi|nộp|báo cáo|hoàn thành|lập)(?![^\W_])")
"""A second time before the work that it dates: "…, | trong 03 ngày sau đợt kiểm tra phải có báo
cáo"."""


def _hands_over(text: str, earlier: FoundDeadline, later: FoundDeadline) -> bool:
    """Tell whether the work before only goes to somebody by a day, behind a time of what it is
    about: "lập kế hoạch trực từ ngày D đến ngày E, | gửi Sở A trước ngày F"."""
    comma = re.compile(r",\s+").match(text, earlier.end, later.start)
    about = earlier.deadline.kind in ("period", "every")
    return about and comma is not None and _SENT_ON.match(text, comma.end()) is not None


def _work_between(text: str, start: int, later: FoundDeadline) -> int:
    """Return where other work begins between two deadlines of one clause; 0 when they date the same
    work."""
    end = later.start
    other = _OTHER_OBJECT.match(text[start:end])
    if other is not None and not begins_with_action(text, start + other.end()):
        return start + other.end()
    if _TIME_THEN_WORK.match(text[start:end]) and _MUST.match(text, end):
        return start + 1
    beside = _BESIDE_IT.match(text[start:end])
    behind = text[later.end :].lstrip()
    if beside is not None and (begins_with_action(behind) or begins_with_short_verb(behind)):
        return start + beside.end()
    for found in re.finditer(r",? (?:và|đồng thời) |, ", text[start:end]):
        at = start + found.end()
        if text[at:end].strip() == "cập nhật" or _KEEPS_UP.fullmatch(text, at, end):
            continue  # "trước ngày D và cập nhật | hằng quý": what was made before
        first = _FOR_NOW.match(text, at)
        if begins_with_action(text, first.end() if first is not None else at):
            return at
    return 0


def _end_of(
    text: str,
    spans: list[tuple[int, int]],
    place: int,
    found: list[FoundDeadline],
    owners: list[tuple[int, list[FoundDeadline]]],
    position: int,
) -> int:
    """Return where the work that a deadline dates ends: its clause, or the work before the next
    deadline in it."""
    following = owners[position + 1] if position + 1 < len(owners) else None
    if following is not None and following[0] == place:
        return _work_between(text, found[-1].end, following[1][0]) or found[-1].end
    # A list may run over semicolons ("Nghị quyết A; Kế hoạch B; …"): other work opens with a verb.
    last = following[0] if following is not None else place + 1
    opened = (
        begin
        for begin, _end in spans[place + 1 : last]
        if begins_with_action(text, opening_of(text, begin))
    )
    return next(opened, spans[last - 1][1])


def _undated_before(
    text: str,
    spans: list[tuple[int, int]],
    begin: int,
    place: int,
    found: list[FoundDeadline],
    *,
    several: bool,
    first: bool,
) -> int | None:
    """Return where the dated work begins when what stands before it is undated work of its own,
    else None.

    A recurring report ("…; báo cáo … trước ngày 15 hằng tháng") and, among several deadlines, a
    clause that is itself work ("…; lập kế hoạch … trước ngày D") date only themselves.
    """
    clause_start = spans[place][0]
    if clause_start <= begin or len(text[begin:clause_start].strip()) < 40:
        return None
    if _GOES_ON_ALWAYS.search(text, begin, clause_start):
        return clause_start
    if _WATCHES.search(text, begin, clause_start) and _REPORTS.match(text, clause_start):
        return None
    opening = opening_of(text, clause_start)
    if found[0].deadline.kind == "every" and _opens_with(text, opening, found[0]):
        return clause_start
    rhythm = _RHYTHM_OPENING.match(text, opening)
    opening = rhythm.end() if rhythm is not None else opening
    if not begins_with_action(text, opening) or CONDITIONAL.match(text[clause_start:]):
        return None
    if any(one.deadline.kind == "every" for one in found):
        dated = any(HAS_DAY.search(one.text) for one in found)
        if text[clause_start - 1 : clause_start] != "." and not dated:
            # "…; tổng hợp, báo cáo định kỳ" goes on with the same work; a report with a day is its
            # own.
            return None
        if _SENT_ON.match(text, opening):
            return None
        reports = _PERIODIC_WORK.match if rhythm is not None else _PERIODIC_WORK.search
        work = text[opening : spans[place][1] if rhythm else found[0].start]
        return clause_start if reports(work) else None
    previous_stop = text[clause_start - 1 : clause_start]
    if first and previous_stop == ";" and _REPORT.match(text, opening):
        return clause_start
    if several and previous_stop in ".;" and not _is_completion(text, opening, found[0]):
        return clause_start
    return None


def _opens_with(text: str, opening: int, found: FoundDeadline) -> bool:
    """Tell whether a clause opens with its rhythm and a day, and goes on with work: "…; hằng tháng,
    trước ngày 05, | công khai kết quả"; a report is one on the work before it."""
    work = text[found.end :].lstrip(" ,")
    return (
        not text[opening : found.start].strip(" ,")
        and HAS_DAY.search(found.text) is not None
        and begins_with_action(work)
        and re.match(r"(?:tổng hợp|báo cáo|gửi)(?![^\W_])", work) is None
    )


_REPORT = re.compile(
    r"(?:gửi )?báo cáo (?:kết quả |tình hình |tiến độ |công tác )?(?:năm|quý|6 tháng|tháng)\s"
)
"""A report on a time, not on the work before it: "…; | báo cáo kết quả năm 2026 trước ngày D"."""
_GOES_ON_ALWAYS = re.compile(r"[,(]\s*(?:là )?(?:nhiệm vụ |công việc )thường xuyên\)?\s*[.;]\s*$")
"""Work that says it has no end, before work with a day: "…, nhiệm vụ thường xuyên; B trước D"."""
_RHYTHM_OPENING = re.compile(
    r"(?:[Đđ]ịnh kỳ\s+)?(?:[Hh]ằng|[Hh]àng|[Mm]ỗi|0?[36])\s+(?:ngày|tuần|tháng|quý|năm)"
    r"(?:\s*\([^)]*\))?"
    r"(?:,\s*[^,.;]{2,30}\([^)]*\))*(?:\s*(?:,|hoặc|và)\s+(?:đột xuất|khi có yêu cầu))?\s*,?\s*"
    r"(?:(?:trước|vào|chậm nhất)\s(?:(?:\d{1,2}(?:[h:]\d{0,2})?|giờ|lúc|sáng|chiều|trưa|ngày|thứ|"
    r"Hai|Ba|Tư|Năm|Sáu|Bảy|[Cc]hủ nhật|cuối tuần)(?![^\W_])\s*)+,?\s*)?"
)
"""A sentence that opens with its rhythm: "Hằng năm hoặc đột xuất | báo cáo …"."""


def _is_completion(text: str, opening: int, found: FoundDeadline) -> bool:
    """Tell whether a clause only says when the work before it must be done ("Hoàn thành, trình UBND
    tỉnh trước …")."""
    return _COMPLETION.match(text[opening:]) is not None and found.start - opening < 120


def says_when_done(text: str, begin: int) -> bool:
    """Tell whether a sentence only says when the work before it is done, or to whom it goes."""
    return _COMPLETION.match(text[opening_of(text, begin) :]) is not None


def _is_other_work(rest: str, *, several: bool) -> bool:
    """Tell whether the words after the last deadline are other work."""
    opening = opening_of(rest, 0)
    if len(rest[opening:].strip(" .;/")) < 25:
        return False
    if _REFERENCE.match(rest):
        # "đồng thời thực hiện nhiệm vụ được giao tại Phụ lục …" stays with its task unless the item
        # is split anyway.
        return several
    if CONDITIONAL.match(rest) or rest[:1] not in ".; " or not begins_with_action(rest, opening):
        return False
    return not re.match(r"(?i)(?:để|làm cơ sở|yêu cầu|theo|gửi|báo cáo|trình)\b", rest[opening:])


_TIME_OF_ALL = re.compile(r"\W*[Tt]hời (?:hạn|gian) (?:thực hiện|hoàn thành)\s*:")


def share_last_time(text: str, parts: Sequence[Part]) -> None:
    """Give the time that a last sentence states ("Thời hạn hoàn thành: …") to the undated parts
    before it."""
    if len(parts) < 2 or not parts[-1].deadlines:
        return
    last = parts[-1]
    begin = max(text.rfind(stop, 0, last.deadlines[0].start) for stop in (". ", "; "))
    if _TIME_OF_ALL.match(text[begin + 1 : last.deadlines[0].end]):
        for part in parts[:-1]:
            part.deadlines = part.deadlines or list(last.deadlines)


def share_opening_time(
    text: str,
    start: int,
    parts: Sequence[Part],
    deadlines: Sequence[FoundDeadline],
    phase: Sequence[FoundDeadline],
) -> None:
    """Give the time that opens an item and a colon closes ("Trong tháng 3/2026: Sở A …; Sở B …"),
    else that of the ``phase`` that it names, to the undated parts of it."""
    opening = [
        one
        for one in deadlines
        if not text[start : one.start].strip(" -–+•") and text[one.end :].lstrip()[:1] == ":"
    ]
    for part in parts:
        part.deadlines = part.deadlines or list(opening or phase)


OF_OTHERS = re.compile(
    r"(?:trong đó lưu ý|"
    r"để (?:bảo đảm|đảm bảo|kịp) (?:thời gian|tiến độ)(?= [^,;.]{0,60}hoàn thành))\s[^,;.]*$"
)
"""Words before a day that is not of this work: "để bảo đảm thời gian UBND xã hoàn thành …"."""
