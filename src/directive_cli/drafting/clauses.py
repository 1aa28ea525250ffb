"""The clauses of an item's words, and the parts of it that different bodies have.

Knows sentences and subjects of one paragraph; deadlines are for ``dated_parts``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.known_names import NOTHING_KNOWN, KnownNames
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import begins_with_action, begins_with_short_verb
from directive_cli.drafting.clause_ranges import clauses
from directive_cli.drafting.duty_openings import ANSWERS_IF, who_answers
from directive_cli.drafting.given_work import acting_in_case, assigned_last, done_by, seen_to
from directive_cli.drafting.handing_over import (
    after_case,
    after_time,
    charged_in_case,
    handed_over,
    next_actor,
    of_those_before,
    one_of_group,
    those_of_case,
    who_requests,
)
from directive_cli.drafting.issuer_acts import (
    ISSUER_ACTS,
    WHOSE_FAULT,
    acts_as_issuer,
    without_its_own,
)
from directive_cli.drafting.other_roles import COORDINATION, helpers, names_only_role, only_helps
from directive_cli.drafting.roles import DIRECTIVE_VERB, Subject, read_subject, subject_inside
from directive_cli.drafting.signs import roman_value
from directive_cli.drafting.subject_openings import ANY_HEAD, LOW_SIGN

if TYPE_CHECKING:
    from directive_cli.domain.deadline_phrases import FoundDeadline


@dataclass(slots=True)
class Part:
    """A stretch of an item's words that is one task: its range, its own subject if it has one, its
    deadlines."""

    start: int
    end: int
    subject: Subject | None = None
    deadlines: list[FoundDeadline] = field(default_factory=list)
    shared: tuple[int, int] = (0, 0)
    """The words of the part before that this one shares: "tổng hợp, báo cáo | định kỳ 6 tháng trước
    D và | tổng thể hằng năm trước E"."""
    helps: bool = False
    """The subject is only to help: the heading says "phối hợp" and its body keeps the work."""


CONDITIONAL = re.compile(
    r"^\W*(?:Trường hợp|trường hợp|Nếu|nếu|Trong trường hợp|Đối với (?:các )?(?:nội dung|trường hợp|vấn đề))(?![^\W_])"
)
_CASE_OF_REQUEST = re.compile(r"\W*(?:[Tt]rường hợp|[Nn]ếu) (?:cần )?(?:đề nghị|yêu cầu)(?![^\W_])")
_LEADING = re.compile(
    r"\s*(?:\((?:\d{1,2}|[ivx]{1,4})\)\s*)?\W*(?:(?:đồng|Đồng) thời\s*,?\s*|và |trong đó,?\s*|"
    r"(?:Bên cạnh|Cùng với|Cùng|Song song với) đó,?\s*|sau đó,?\s*|[Nn]goài ra,?\s*|đặc biệt,?\s*)?"
)
_NUMBERED_PART = re.compile(r"(?<![^\s;:.,])\((\d{1,2}|[ivx]{1,4})\)\s*(?=\S)")
_FRONTED = re.compile(
    r"(?:Để|[Tt]rên cơ sở|[Cc]ăn cứ|[Ss]au khi|Theo|Trong|Nhằm|[Đđ]ịnh kỳ|Trước|Chậm nhất|"
    r"(?:[Hh](?:ằng|àng)|[Mm]ỗi) (?:ngày|tuần|tháng|quý|năm),?|"
    r"(?:Cứ|Hạn (?:chót|cuối)) [^,.;:]{0,12}\d[^,.;:]{0,24},|Cứ \d+ (?:ngày|tuần|tháng)|"
    r"(?:[Tt]rường hợp|[Nn]ếu|[Kk]hi)(?= [^.;:]* thì )) "
)
_SPAN = re.compile(r"(?:Sau|Chậm nhất) [^.;:]{0,12}\d")
"""A span with which a duty opens: "Sau tối đa 05 ngày kể từ …, A; B có trách nhiệm"."""
_GOES_ON = re.compile(
    r"(?:[Tt]rên cơ sở|[Cc]ăn cứ|[Tt]ừ|[Ss]au khi có) (?:đó|(?:các )?kết quả|báo cáo)"
)
"""Words that turn from what the first body has done to what another makes of it."""
_BASIS = re.compile(
    r"\W*(?:(?:Thực hiện|Triển khai(?: thực hiện)?)\s"
    rf"(?=(?:ý kiến|chỉ đạo|nội dung|sự|[{CAPITAL_LETTERS}]))|"
    r"(?:Căn cứ|Theo|Xét|Trên cơ sở|Tiếp theo|Phúc đáp|Trả lời)\s)[^.]*"
    r"(?<![^\W_])(?:[Cc]ông văn|[Vv]ăn bản|[Cc]hỉ đạo|[Kk]ế hoạch|[Nn]ghị|[Qq]uyết định|[Cc]ông điện|"
    r"[Tt]hông báo|[Tt]ờ trình|[Bb]áo cáo|[Cc]hỉ thị|[Kk]ết luận)(?![^\W_])"
)
"""A first sentence that only says what is carried out: the order begins after it."""
_OWN_ROLE = re.compile(r"\s*(?:Đồng thời\s*,?\s*)?[Cc]hủ trì\s*,?\s*phối hợp")


_ASK = ("Yêu", "yêu")


def parts_by_subject(
    text: str,
    start: int,
    *,
    has_lead: bool,
    issuer_keys: frozenset[str],
    known: KnownNames = NOTHING_KNOWN,
) -> list[Part]:
    """Divide an item's words (from ``start``) where the subject changes, and at (1), (2) … when
    each is work."""
    numbered = _numbered_parts(text, start)
    parts = [piece for part in numbered for piece in _by_later_subject(text, part)]
    parts = parts or _by_subject(
        text, start, has_lead=has_lead, issuer_keys=issuer_keys, known=known
    )
    for part in parts:
        if not has_lead:
            part.start = _after_basis(text, part)
    return parts


def _after_basis(text: str, part: Part) -> int:
    """Return where a part begins without a first sentence that only says what is carried out."""
    begin, end = next(iter(clauses(text[: part.end], part.start)), (part.start, part.end))
    subject = part.subject
    if end >= part.end or text[end - 1] != "." or (subject is not None and subject.start < end):
        return part.start
    return end if is_basis(text[begin:end]) else part.start


def is_basis(words: str) -> bool:
    """Tell whether words only say what is carried out, and order nothing themselves."""
    said = _SAYS_AS_FOLLOWS.sub("", words)
    return _BASIS.match(said) is not None and DIRECTIVE_VERB.search(said) is None


_SAYS_AS_FOLLOWS = re.compile(
    r",[^.,;:]{3,80}? (?:đề nghị|yêu cầu)(?: một số nội dung)? như sau\s*:\s*$"
)
"""How the writer leads on to what it asks: "…, Bộ A đề nghị như sau:"."""


def _numbered_parts(text: str, start: int) -> list[Part]:
    """Read "Giao A: (1) …; (2) …" when every numbered part is work; the words before them give the
    subject to all."""
    signs = [
        found
        for found in _NUMBERED_PART.finditer(text, start)
        if not _deep(text, start, found.start())
    ]
    signs = [found for position, found in enumerate(signs) if _number(found[1]) == position + 1]
    if len(signs) < 2:
        return []
    if signs[0][1] == "i" and not all(_after_sentence(text, one) for one in signs[1:]):
        # (i) …; (ii) … in one sentence are what its work is made of, unless each names its body.
        named = [read_subject(text, found.end()) for found in signs]
        if len({one.keys for one in named if one is not None}) < len(signs):
            return []
    works = all(
        _begins_work(text, opening_of(text, found.end())) or read_subject(text, found.end())
        for found in signs
    )
    subject = read_subject(text, start) or subject_inside(
        text, start, signs[0].start(), directed_only=False
    )
    # "Giao A: (i) …. (ii) …": what else than work can stand there, whatever its verb?
    given = (
        subject is not None
        and subject.directed
        and re.fullmatch(r"\s*:\s*", text[subject.end : signs[0].start()]) is not None
        and all(_after_sentence(text, one) for one in signs[1:])
    )
    if not works and not given:
        return []
    bounds = [*(found.start() for found in signs), len(text)]
    parts = []
    for found, end in zip(signs, bounds[1:], strict=True):
        own = read_subject(text, found.end())
        parts.append(
            Part(
                found.end(),
                end,
                own or (Subject(subject.lead, found.end(), found.end(), True) if subject else None),
            )
        )
    return parts


def _begins_work(text: str, position: int) -> bool:
    return begins_with_action(text, position) or begins_with_short_verb(text[position:])


def _after_sentence(text: str, sign: re.Match[str]) -> bool:
    return text[: sign.start()].rstrip()[-1:] == "."


def _number(label: str) -> int:
    return int(label) if label.isdigit() else roman_value(label.upper())


def _by_later_subject(text: str, part: Part) -> list[Part]:
    """Divide a numbered part where a clause after ";" or "." begins with another body and its
    work."""
    if part.subject is None:
        return [part]
    pieces = [part]
    last = part.end
    for begin, end in clauses(text[:last], part.start)[1:]:
        subject = _clause_subject(text, begin, end, has_lead=True, heading_lead=True)
        if subject is None or subject.keys == (pieces[-1].subject or subject).keys:
            continue
        if subject.start - begin < _NEAR_OPENING and subject.end < end:
            pieces.append(Part(begin, last, subject))
            pieces[-2].end = begin
    return pieces


_NEAR_OPENING = 14
"""Letters at most before a subject that opens its clause: a connective may stand there."""


def opening_of(text: str, position: int) -> int:
    """Return where the words begin after "đồng thời", "và" and the like."""
    found = _LEADING.match(text, position)
    return found.end() if found else position


def _deep(text: str, start: int, position: int) -> bool:
    return text.count("“", start, position) > text.count("”", start, position)


def _by_subject(
    text: str, start: int, *, has_lead: bool, issuer_keys: frozenset[str], known: KnownNames
) -> list[Part]:
    """Begin a part at each clause whose subject is another body than the part's."""
    if not has_lead and (last := assigned_last(text, start, len(text))) is not None:
        return [Part(start, len(text), last)]
    parts: list[Part] = []
    for begin, end in _whole_subjects(text, start, known):
        subject = _clause_subject(
            text,
            begin,
            end,
            has_lead=has_lead or bool(parts and parts[-1].subject),
            heading_lead=has_lead,
            first=begin <= start,
            known=known,
        )
        beside = subject is None and parts and text[begin - 1] == ";"
        if beside and ANSWERS_IF.search(text, begin, end) is None:
            own = parts[-1].subject
            work = (own.end if own is not None else parts[-1].start, begin)
            several = own is not None and ";" in text[own.start : own.end]
            subject = None if several else next_actor(text, work, begin, end, known)
        subject = without_its_own(text, subject, issuer_keys)
        acts = subject is not None and acts_as_issuer(text, subject)
        if subject is not None and not subject.directed and (acts or subject.keys <= issuer_keys):
            asked = _asked_by(text, subject, end)
            subject = asked if asked is not None or begin > start else subject
        if (
            subject is not None
            and CONDITIONAL.match(text[begin:end])
            and parts
            and (not subject.directed or _CASE_OF_REQUEST.match(text, begin))
            and (subject.directed or any(one.collective for one in subject.lead))
            and not _in_this_case(text, begin, subject, first=parts[-1].subject is None)
        ):
            subject = None
        if subject is not None and not parts:
            subject = who_requests(text, start, subject, issuer_keys) or subject
        elif subject is None and not has_lead:
            subject = those_of_case(text, begin)
        if (
            subject is not None
            and has_lead
            and subject.directed
            and (text[subject.start :][:3] in _ASK if parts else LOW_SIGN.fullmatch(text, 0, start))
            and all(one.collective for one in subject.lead)
        ):
            # Under a body's heading "- Yêu cầu các đơn vị …" says what that body is to demand.
            subject = None
        if subject is not None and has_lead and ANY_HEAD.fullmatch(subject.lead[0].name):
            subject = None
        owned = has_lead or any(one.subject is not None for one in parts)
        if subject is not None and owned and of_those_before(subject, has_lead):
            subject = None
        if subject is not None and has_lead and _given_on(text, begin, subject):
            # The heading's body has the words before; what it passes on inside the sentence is
            # another's.
            if helpers(text, subject.lead[0].start, end):
                subject = None
            else:
                if parts:
                    parts[-1].end = subject.start
                else:
                    parts.append(Part(begin, subject.start))
        if not parts:
            parts.append(Part(begin, end, subject))
            _hand_on(text, parts, issuer_keys)
        elif (
            subject is not None
            and (parts[-1].subject is None or subject.keys != parts[-1].subject.keys)
            and not only_helps(text, subject.end, end)
        ):
            earlier = text[parts[-1].start : begin]
            reason = not has_lead and not _is_work_before(earlier)
            if parts[-1].subject is None and (
                reason or (subject.directed and names_only_role(text, subject.end, end))
            ):
                # Words before the first subject are its reason or its work, not another's.
                parts[-1] = Part(parts[-1].start, end, subject)
            else:
                parts.append(Part(begin, end, subject))
                _hand_on(text, parts, issuer_keys)
        elif (
            subject is None
            and _OWN_ROLE.match(text[begin:end])
            and begin > start
            and text[begin - 1] == "."
        ):
            parts.append(Part(begin, end, taken_over(parts[-1].subject, begin)))
        elif subject is None and text[begin - 1] == "." and _only_some(parts):
            parts.append(Part(begin, end, taken_over(parts[-2].subject, begin)))
        else:
            parts[-1].end = end
    return parts


def _only_some(parts: list[Part]) -> bool:
    """Tell whether the last part's sentence was for those of a group who lack something, so that
    the next one is for all again: "Các xã chưa có phương án phải … . | Thống kê hộ dân …"."""
    match parts:
        case [*_, Part(subject=Subject()), Part(subject=Subject(lead=(some,)))]:
            return some.collective and " chưa " in some.name
    return False


def _hand_on(text: str, parts: list[Part], issuer_keys: frozenset[str]) -> None:
    """Divide the last part where another body takes over, and that body's where a third does."""
    while (subject := parts[-1].subject) is not None:
        taker = handed_over(text, subject, parts[-1].end, issuer_keys)
        if taker is None:
            return
        begin, other = taker
        if only_helps(text, other.end, parts[-1].end):
            return
        parts.append(Part(begin, parts[-1].end, other))
        parts[-2].end = begin


def _in_this_case(text: str, begin: int, subject: Subject, *, first: bool) -> bool:
    """Tell whether a case is laid on one body, or on the ``first`` that is named, and none of those
    who meet with difficulties: "trường hợp chưa có đơn giá thì | Sở Xây dựng tham mưu …"."""
    case = text[begin : subject.start]
    one = first or not any(mention.collective for mention in subject.lead)
    return one and re.search(r"thì\s+$", case) is not None and not _DIFFICULT.search(case)


_DIFFICULT = re.compile(r"khó khăn|vướng mắc|phát sinh|vấn đề")


def _is_work_before(words: str) -> bool:
    """Tell whether whole sentences before the first subject are work themselves, though they name
    nobody."""
    return (
        words.rstrip().endswith((".", ";"))
        and len(words) > _SHORTEST_SENTENCE
        and begins_with_action(words, opening_of(words, 0))
        and _CARRIES_OUT_A_PAPER.match(words) is None
    )


_CARRIES_OUT_A_PAPER = re.compile(
    r"\W*(?:Tiếp theo|(?:Thực hiện|Triển khai)(?! (?:nghiêm|tốt|đầy đủ|đồng bộ|quyết liệt|hiệu quả)))\s"
)
"""How a sentence opens that only says what is carried out, not how."""


_SHORTEST_SENTENCE = 40


def _given_on(text: str, begin: int, subject: Subject) -> bool:
    """Tell whether work stands in the clause before a directed subject: "Cập nhật …, giao B cung
    cấp …"."""
    return (
        subject.directed
        and subject.start - begin > 20
        and begins_with_action(text, opening_of(text, begin))
        and text[: subject.start].rstrip().endswith(",")
    )


def _whole_subjects(text: str, start: int, known: KnownNames) -> list[tuple[int, int]]:
    """Return the clauses, joined where a list of bodies runs on over a semicolon ("Thủ trưởng A;
    Chủ tịch B")."""
    ranges: list[tuple[int, int]] = []
    reach = start
    for begin, end in clauses(text, start):
        if begin < reach and ranges:
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((begin, end))
        if text[end - 1] == ";":
            opening = (
                ranges[-1][0]
                + len(text[ranges[-1][0] : end])
                - len(text[ranges[-1][0] : end].lstrip())
            )
            subject = read_subject(text, opening, weigh=True, known=known) or (
                subject_inside(text, opening, len(text), directed_only=False, known=known)
                if any(one.match(text, opening) for one in (_FRONTED, _SPAN, _CASE, _ASKS_BEHIND))
                else None
            )
            # An aim may hold a semicolon too: "Để giữ bến sạch; phà an toàn, Sở A đề nghị B; C …".
            aim = subject is not None and subject.directed and _AIM.match(text, opening) is not None
            named = subject.end if subject is not None and (aim or subject.start < end) else 0
            reach = max(reach, named, _helpers_end(text, end))
    return ranges


_AIM = re.compile(r"(?:Để|Nhằm)(?![^\W_])")
_ASKS_BEHIND = re.compile(r"[^.;:]{3,120},\s+(?:yêu cầu|đề nghị|giao)\s")
"""Words before those who are asked: "Nhận được Công điện này, | yêu cầu Giám đốc các Sở: A; …"."""


def _helpers_end(text: str, end: int) -> int:
    """Return where a list of those who help ends that runs on over the semicolon before ``end``."""
    for found in COORDINATION.finditer(text, max(0, end - 200), end):
        bodies = read_agencies(text, found.end())
        if bodies is not None and bodies.end > end:
            return bodies.end
    return 0


def taken_over(subject: Subject | None, position: int) -> Subject | None:
    return Subject(subject.lead, position, position, subject.directed) if subject else None


def _asked_by(text: str, issuer: Subject, end: int) -> Subject | None:
    """Return whom the issuer itself asks: "…, Sở Y tế | đề nghị Bệnh viện A gửi …"."""
    if ISSUER_ACTS.match(text, issuer.end):
        return subject_inside(text, issuer.end, end, directed_only=True)
    verb = DIRECTIVE_VERB.match(
        text, issuer.end + len(text[issuer.end : end]) - len(text[issuer.end : end].lstrip())
    )
    if verb is None:
        return None
    asked = subject_inside(text, issuer.end, end, directed_only=True)
    return asked if asked is not None and asked.start - verb.end() < _NEAR_VERB else None


_NEAR_VERB = 12
"""Letters between a verb that asks and whom it asks."""


def _clause_subject(
    text: str,
    begin: int,
    end: int,
    *,
    has_lead: bool,
    heading_lead: bool,
    first: bool = False,
    known: KnownNames = NOTHING_KNOWN,
) -> Subject | None:
    offset = begin + len(text[begin:end]) - len(text[begin:end].lstrip())
    if WHOSE_FAULT.match(text, offset, end) and who_answers(text, offset) is None:
        return None
    case = _CASE.match(text, offset) is not None
    opens = first or text[begin - 1 : begin] == "."
    subject = read_subject(text, offset, weigh=opens and not case, known=known)
    some = subject is not None and _SOME.match(subject.lead[0].name)
    if subject is not None and some and not (first and _MUST.match(text, subject.end)):
        subject = None
    subject = acting_in_case(text, subject, owned=has_lead) if subject and case else subject
    if subject is not None and not first and ANSWERS_IF.match(text, subject.end, end):
        return None
    if subject is not None and subject.end <= end:
        return one_of_group(text, subject, end) or subject
    fronted = _FRONTED.match(text, offset) is not None and text[begin - 1 : begin] in ("", ".", ";")
    goes_on = begin > 0 and _GOES_ON.match(text, offset) is not None
    owned = has_lead and not case and not (fronted and (goes_on or not heading_lead))
    return (
        done_by(text, offset, end)
        or after_time(text, offset, end, known)
        or charged_in_case(text, offset, end)
        or subject_inside(text, offset, end, directed_only=owned, known=known)
        or seen_to(text, offset, end)
        or (None if has_lead else after_case(text, offset, end, known))
    )


_SOME = re.compile(r"(?i)một số\s|.*\scó thể(?![^\W_])")
"""Of whom a sentence says what is or may be: "Một số bến | có thể được …"."""
_MUST = re.compile(r"\s+(?:cần|phải|khẩn trương|có trách nhiệm)(?![^\W_])")
"""How the work opens of some of a group."""
_CASE = re.compile(r"(?:Riêng(?: (?:đối )?với)?|[Đđ]ối với|[Vv]ới)(?![^\W_])")
"""Words that say of whom the work is, where a body above has it: "Đối với các hộ …, cấp …"."""


def part_letter(position: int) -> str:
    """Return the letter that tells the parts of one item apart."""
    return "abcdefghiklmnopqrstuvxy"[position] if position < 23 else f"x{position}"
