"""Whether a stretch of an item's words is work that somebody has.

Weighs one part with what is inherited above it; dividing words into parts is for ``clauses`` and
``dated_parts``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.deadline_phrases import FoundDeadline
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import LISTED_VERB, begins_with_action, begins_with_short_verb
from directive_cli.drafting.clause_ranges import clauses
from directive_cli.drafting.clauses import Part
from directive_cli.drafting.enacting_words import (
    AGREES,
    AGREES_TO,
    BLAMES,
    PRAISES,
    is_frame,
    is_own_act,
    only_praises,
)
from directive_cli.drafting.field_blocks import inline_fields, lead_in_brackets
from directive_cli.drafting.given_work import sentence_before
from directive_cli.drafting.inheritance import Inherited
from directive_cli.drafting.issuer_acts import WHOSE_FAULT
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.passage_classes import (
    ADVERBIALS,
    ALL_DO_IT,
    ASIDE,
    AT_A_TIME,
    BACKGROUND_OPENING,
    CARRIES_OUT_THIS,
    CARRY_OUT,
    CASE_AND_DUTY,
    CLOSING_FORMULA,
    CONTINUATION,
    DIFFICULTIES,
    ENFORCEMENT,
    EXHORTATION,
    FROM_NOW_ON,
    MAY_DECIDE,
    NAMES_A_CHAPTER,
    ONLY_ANNOUNCES,
    PAST_ACT,
    STATEMENT,
    VALIDITY,
    asks_own_product,
    is_sentence,
    tells,
    under_funds,
)
from directive_cli.drafting.quotations import in_quoted_rule
from directive_cli.drafting.roles import DIRECTIVE_VERB, Subject, read_subject, subject_inside
from directive_cli.drafting.source_lines import Passage


def is_task(
    passage: Passage,
    part: Part,
    inherited: Inherited,
    *,
    closing: bool,
    numbered: bool,
    continued: bool,
) -> bool:
    """Tell whether a part is work that somebody has: its own subject, or an inherited one and a
    verb."""
    words = passage.text[part.start : part.end]
    if CLOSING_FORMULA.match(words) or (closing and ENFORCEMENT.search(words)):
        return False
    said = passage.text[part.subject.end : part.end] if part.subject is not None else words
    if part.subject is not None and part.subject.directed and not said.strip(" .;/"):
        said = sentence_before(passage.text, part.start, part.subject) or said
    short = len(said.strip(" :;.").split()) < _SHORTEST_WORK
    if (short and not begins_with_action(said.lstrip(" :"))) or ONLY_ANNOUNCES.fullmatch(said):
        return False
    if not part.deadlines and _IN_ANNEX.match(words):
        return False
    if _FROM_FUNDS.match(words) or _ONLY_A_TOPIC.fullmatch(words) or _SUM.match(said):
        return False
    spirit = _ASKS_ATTENTION.match(said) or EXHORTATION.match(said.partition(". ")[0])
    if not numbered and not part.deadlines and part.subject and spirit:
        return False
    if said.isupper() or NAMES_A_CHAPTER.fullmatch(said) or _only_bodies(said):
        return False
    if DIFFICULTIES.match(words.lstrip()) and not part.deadlines and (closing or not numbered):
        return False
    if inherited.weak and part.subject is None and (PRAISES.match(words) or BLAMES.match(words)):
        return False
    if (part.subject is None or not part.subject.directed) and AGREES_TO.match(words):
        return False
    if part.subject is None and inherited.weak and not part.deadlines and AGREES.match(words):
        return False
    if inherited.criteria and (part.subject is None or not part.subject.directed):
        return False
    if inherited.powers and not _ONLY_A_SIGN.fullmatch(passage.text, 0, _order_start(part)):
        # What a body may ask of others is one of its powers: only words that open an item order.
        return False
    if part.subject is None and inherited.unread:
        return not closing and begins_with_action(words.lstrip(" -"))
    if part.subject is None and not inherited.lead:
        where = (passage.text, part.start, part.end)
        return inline_fields(*where) is not None or lead_in_brackets(*where) is not None
    if part.subject is None and continued and CONTINUATION.match(words):
        part.subject = subject_inside(passage.text, part.start, part.end, directed_only=False)
        return part.subject is not None
    told = part.subject is None and not part.deadlines and not numbered and inherited.weak
    if told and tells(words):
        return False
    if inherited.weak and part.subject is None and not part.deadlines and _ACHIEVED.search(words):
        return False
    if part.subject is not None and not part.subject.directed:
        if _did_or_may(part.subject, said):
            return False
        if not part.deadlines and _only_tells(passage, part, part.subject, numbered=numbered):
            return False
    if closing:
        # What speaks to everybody at the end: a task only with a deadline, or when it names one
        # body for one thing.
        if part.deadlines:
            return part.subject is not None or begins_with_action(words.lstrip(" -"))
        if part.subject is None or DIFFICULTIES.search(words):
            return False
        general = any(mention.collective for mention in part.subject.lead)
        after = words[max(0, part.subject.end - part.start) :]
        if _CARRIED.fullmatch(after):
            return False
        if not general and _WATCHES.match(after):
            return True
        if CARRIES_OUT_THIS.search(after) or EXHORTATION.match(after):
            return False
        if _OWN_DUTY.match(after):
            return True
        product = asks_own_product(after)
        return not (
            general and not product and (ALL_DO_IT.search(after) or _carries_out(after))
        ) and not re.match(
            r"(?i)\W*(?:nghiêm túc\s+)?(?:tổ chức\s+)?triển khai thực hiện\W*$", after
        )
    if part.subject is not None:
        return not (
            BACKGROUND_OPENING.match(words)
            and not part.subject.directed
            and part.subject.start == part.start
        )
    if inherited.weak:
        if inherited.work and numbered and (_CHANGES.match(words) or not STATEMENT.match(words)):
            return not BACKGROUND_OPENING.match(words)
        if part.deadlines and _PRODUCT_SENT.match(words):
            return True
        opening, plain = ADVERBIALS.match(words), words.lstrip(" -")
        at = opening.end() if opening else 0
        listed = begins_with_action(words, at) or begins_with_action(plain)
        item = part.start > 0 and not STATEMENT.match(words)
        return listed or ((inherited.work or item) and begins_with_short_verb(plain))
    return not BACKGROUND_OPENING.match(words)


def _did_or_may(subject: Subject, said: str) -> bool:
    """Tell whether a body that is not asked has received or issued a paper, or may do something,
    whatever days are told of it."""
    if _RECEIVED.match(said) or _ISSUED_ONE.match(said):
        return True
    entitled = subject.lead[-1].name.endswith(" có quyền") or _ENTITLED.match(said) is not None
    return entitled and _DUTY.search(said) is None


def _only_tells(passage: Passage, part: Part, subject: Subject, *, numbered: bool) -> bool:
    """Tell whether words without a day say of a body that is not asked what it is like, what it did
    or what it may decide."""
    words = passage.text[part.start : part.end]
    said = passage.text[subject.end : part.end]
    first, last = subject.lead[0], subject.lead[-1]
    if last.name.endswith(" nào") or (first.collective and EXHORTATION.match(said)):
        return True
    if (not numbered and _IN_A_SPAN_PAST.match(words)) or _ONLY_IN_WHAT.fullmatch(said):
        return True
    if (
        _AGREED.match(words)
        or PRAISES.match(said)
        or PAST_ACT.match(passage.text, subject.end, part.end)
    ):
        return True
    if first.name.startswith("Quỹ ") and _PAYS.match(said):
        return True
    if _NOT_YET_DONE.search(said) or _SPARES.search(said) or MAY_DECIDE.match(said):
        return True
    if _LAID_DOWN.match(said) or _HOW_IT_WORKS.match(said):
        return True
    return in_quoted_rule(passage.text, subject.start)


_ASKS_ATTENTION = re.compile(
    r"\W*(?:tiếp tục |đặc biệt )?quan tâm,?\s+(?:(?:lãnh đạo|chỉ đạo|phối hợp|hợp tác|và)[, ]+)*"
    r"(?:tổ chức |triển khai )*(?:thực hiện|phối hợp|chỉ đạo)[\s./]*(?:$|(?<=\.)\s)"
)
"""How a letter closes: "(Đề nghị các sở) | quan tâm, chỉ đạo thực hiện"."""


_DUTY = re.compile(r"(?<![^\W_])(?:trách nhiệm|nghĩa vụ|phải)(?![^\W_])")
_ISSUED_ONE = re.compile(
    r"\s*(?:đã |vừa )?(?:ban hành|ký(?: ban hành)?|gửi|phát hành|có) "
    r"(?:[Tt]hông tư|[Qq]uyết định|[Cc]ông văn|[Cc]ông điện|[Kk]ế hoạch|[Cc]hỉ thị|[Vv]ăn bản|"
    r"[Nn]ghị định|[Hh]ướng dẫn|[Tt]ờ trình|[Tt]hông báo) số\s*:?\s*\d"
)
"""A paper with its number that a body has issued: "Ngày D, Bộ A | ban hành Thông tư số N"."""
_ONLY_IN_WHAT = re.compile(r"\s*trong (?:việc|công tác|quá trình)\s[^,.;:]*[.;]?\s*")
"""In what bodies were praised or had a part, behind a list of them: no verb follows."""
_IN_A_SPAN_PAST = re.compile(
    r"\W*Trong (?:quý|tháng|năm|\d{1,2} (?:tháng|năm)|thời gian) (?![^,;.]*(?:tới|tiếp theo|này))"
    r"[^,;.]{1,40},\s+"
)
"""A span that opens what is told, and is no time of work: "Trong quý IV/2025, Công an tỉnh | …"."""
_PAYS = re.compile(
    r"\s*(?:không |chỉ )?(?:thanh toán|chi trả)(?: 100%)?\s(?:theo|các|chi phí|toàn bộ)(?![^\W_])"
)
"""What a fund pays by the rules: "Quỹ BHYT | thanh toán theo mức hưởng …"."""
_ENTITLED = re.compile(
    r"(?:, [^,.;:]{2,60}?)*(?<!dịp)(?<!kỳ)(?<!gian)(?<!đợt)(?<!ngày)\s"
    r"(?:(?:được )?nghỉ (?:[Ll]ễ|[Tt]ết|bù|học|hè|làm|phép|\d)|"
    r"(?:đều )?có quyền|[^.;:]{0,90}được (?:hưởng|hỗ trợ) (?:\d|trợ cấp|mức|chế độ)|được phép)"
)
"""What those who are named may do or have: "Học sinh | được nghỉ Lễ 01 ngày"."""
_PRODUCT_SENT = re.compile(
    r"\W*(?:Báo cáo|Kết quả|Văn bản|Danh sách|Hồ sơ|Ý kiến|Số liệu|Tài liệu|Thông tin|Đề xuất|"
    r"Biên bản|Phiếu|Bài (?:dự thi|viết)|Dự thảo|Kế hoạch|Bản)(?![^\W_])[^.;:]{0,120}?\s"
    r"(?:(?:đề nghị|phải|cần|được|yêu cầu) )?(?:gửi|nộp|chuyển)\s"
    r"(?:về|đến|cho|qua|trước|chậm|muộn|theo|bằng)(?![^\W_])"
)
"""A product that is to be sent, before the verb: "Kết quả rà soát | gửi về Sở A trước ngày D"."""


def _only_bodies(said: str) -> bool:
    """Tell whether the words after a body only name more bodies: "Thủ trưởng các cơ quan | : Sở A,
    Sở B"."""
    bodies = read_agencies(said.strip(" :;."), 0)
    return bodies is not None and bodies.end >= len(said.strip(" :;."))


_NOT_YET_DONE = re.compile(
    r"(?i)(?<![^\W_])(?:nhưng|song|mà)(?: cho)? đến nay,? (?:vẫn |còn |mới )?"
    r"(?:chưa|chỉ|đạt)(?![^\W_])"
)
"""What was promised and is not done: "… cam kết di dời trước D nhưng đến nay chưa thực hiện"."""
_RECEIVED = re.compile(r"\W*(?:vừa |đã )*nhận được ")
"""What has come to the writer, whatever days are told of it: "UBND tỉnh | nhận được Báo cáo …"."""
_ACHIEVED = re.compile(r"\((?:mới )?(?:đạt|tăng|giảm|bằng)\s[^()]{0,12}%")
"""What was reached, in brackets, among the points of an account: "Cắt giảm 12/20 bến (đạt 60%)"."""
_AGREED = re.compile(r"[^.;:]{3,80}? cơ bản (?:thống nhất|nhất trí|đồng ý|tán thành)(?![^\W_])")
"""What bodies said of a draft: "Các bộ, ngành | cơ bản thống nhất với nội dung dự thảo"."""
_SPARES = re.compile(
    r"^\s*chỉ được (?!giao)|"
    r"\sthì (?:tạm thời )?(?:chưa|không) (?:thực hiện|phải|cần|tiến hành|áp dụng)\s"
)
"""What is not done with bodies: "các hộ bị thiệt hại | thì chưa thực hiện kiểm tra"."""
_WATCHES = re.compile(
    r"(?i)\W*(?:chủ trì|có trách nhiệm|chịu trách nhiệm|tham mưu|phối hợp [^.;]{3,80}|[, ])*"
    r"(?:theo dõi|đôn đốc|kiểm tra|giám sát|tổng hợp|hướng dẫn)(?![^\W_])"
)
"""What one body is to do about the paper itself: "Giao Sở A theo dõi, đôn đốc việc thực hiện …"."""
_CHANGES = re.compile(r"\W*(?:Giảm|Tăng|Nâng|Hạ|Xóa|Xoá|Bỏ|Thay|Ngăn)\s")
"""Verbs of change that open an item: what follows may say what is ("các điểm bị bỏ trống")."""


def _order_start(part: Part) -> int:
    """Return where the words that give a part its work begin."""
    return part.subject.start if part.subject is not None else part.start


_ONLY_A_SIGN = re.compile(r"\W*(?:Điều\s+)?(?:[a-zđ]|[\d.]+|[IVX]+)?\W*")
_FROM_FUNDS = re.compile(r"\W*(?:Từ|Bằng) (?:các )?(?:nguồn|ngân sách)(?![^\W_])")
"""Where the money comes from, whoever has it: "Từ nguồn ngân sách giao cho đơn vị A"."""
_OWN_DUTY = re.compile(
    r"\W*(?:có|chịu) trách nhiệm\s+(?!thi hành|thực hiện|triển khai|tổ chức|căn cứ|phối hợp|"
    r"chấp hành|theo|trước|về|của|liên quan)[^\W\d_]"
)
"""A duty of its own in a decision's last articles: "UBND xã | có trách nhiệm công khai …"."""
_IN_ANNEX = re.compile(
    r"\W*(?:Chi tiết\s)?(?:[Cc]ác )?(?:[Nn]hiệm vụ|[Nn]ội dung|[Cc]ông việc)\s[^.;]{0,160}?"
    r"(?:nêu|quy định|thể hiện|chi tiết) (?:tại|trong|ở) (?:các )?[Pp]hụ lục(?![^\W_])"
)
"""Where the work of a paper is listed, and what of it: "Các nhiệm vụ …, cơ quan chủ trì … nêu tại
Phụ lục"."""
_ONLY_A_TOPIC = re.compile(r"\W*Về\s[^.;]{3,300}:\s*")
"""A dash that only names the matter of the paragraphs behind it: "- Về việc lập phương án:"."""
_SUM = re.compile(
    r"\s*:?\s*\d[\d.,]*\s*(?:đồng|VNĐ|USD|EUR|triệu|tỷ|nghìn|ha|suất|biên chế|chỉ tiêu)(?![^\W_])"
)
"""What a body gets or gives, and no work: "Sở A: | 266.360.000 VNĐ"."""
_HOW_IT_WORKS = re.compile(
    r"\s*,?\s*(?:tự (?:động )?giải thể|"
    r"(?:giúp việc )?(?:làm việc|hoạt động) theo (?:nguyên tắc|chế độ|quy chế)|"
    r"sử dụng con dấu của)(?![^\W_])"
)
"""What a team is like, in the paper that founds it: "Hội đồng | làm việc theo nguyên tắc …"."""
_LAID_DOWN = re.compile(
    r"\W*được\s+(?:quy định|nêu|ban hành|xác định|niêm yết|liệt kê)\s+"
    r"(?:tại|theo|ở|trong|kèm)(?![^\W_])"
)
"""What says of bodies where they are listed: "Cơ quan tiếp nhận | được quy định tại Phụ lục II"."""
_SHORTEST_WORK = 2
"""Words that work takes at least, after who has it: a verb and what is done; a verb that is known
may stand alone."""


def speaks_to_all(item: Item, parts: list[Part], *, alone: bool) -> bool:
    """Tell whether the last paragraph only asks everybody to carry the document out;
    ``alone`` where no other work was read before it."""
    last = item.parent is not None and item is item.parent.children[-1]
    if not last or not parts or item.passage is None:
        return False
    if parts[0].subject is None:
        # Under a body's heading "Yêu cầu các đơn vị …" was read as what that body demands.
        asked = DIRECTIVE_VERB.match(item.text) if item.kind == "plain" else None
        return asked is not None and asks_no_more_than_to_carry_out(item)
    text = item.passage.text
    if not any(one.collective for one in parts[0].subject.lead):
        return not alone and _CARRIED.fullmatch(text, parts[0].subject.end) is not None
    if item.kind != "plain":
        # "7. Các sở, ngành nghiêm túc thực hiện. Nếu có vướng mắc …" closes a list of orders.
        said = [text[begin:end] for begin, end in clauses(text, parts[0].subject.end)]
        cases = all(DIFFICULTIES.match(one.lstrip()) for one in said[1:])
        return not alone and cases and bool(said) and _CARRIED.fullmatch(said[0]) is not None
    if len(parts) != 1:
        return False
    after = text[parts[0].subject.end :]
    # "thực hiện | cấp giấy phép" is work where it is all that a letter asks.
    return _only_carries_out(after) if alone else _carries_out(after)


def asks_behind_items(item: Item) -> bool:
    """Tell whether a paragraph behind the numbered items of a section turns to somebody else:
    "III. Các phòng / 1. Phòng A … / | Yêu cầu Chủ tịch UBND các xã …"."""
    beside = item.parent.children if item.parent is not None else ()
    numbered = any(one.kind in NUMBERED_KINDS for one in beside)
    return item.kind == "plain" and numbered and DIRECTIVE_VERB.match(item.text) is not None


def asks_to_report_difficulties(text: str, parts: Sequence[Part]) -> bool:
    """Tell whether an item's only words ask all to say where they meet with difficulties."""
    if len(parts) != 1 or parts[0].deadlines or parts[0].subject is None:
        return False
    all_of_them = all(one.collective for one in parts[0].subject.lead)
    return all_of_them and DIFFICULTIES.match(text[parts[0].start :].lstrip()) is not None


def asks_no_more_than_to_carry_out(item: Item) -> bool:
    """Tell whether a paragraph names bodies and asks them no more than to carry the paper out."""
    if item.passage is None:
        return False
    subject = read_subject(item.passage.text, item.start)
    return subject is not None and _only_carries_out(item.passage.text[subject.end :])


def _only_carries_out(after: str) -> bool:
    """Tell whether the words after bodies say no more than that they carry the paper out."""
    carried = _CARRIED.match(after) if _carries_out(after) else None
    return carried is not None and not begins_with_action(after, carried.end())


def _carries_out(after: str) -> bool:
    """Tell whether words after bodies ask to carry the paper out, or to work with others on no work
    of their own ("phối hợp với Sở A | sửa bến" is work)."""
    helped = _WITH_WHOM.match(after)
    others = read_agencies(after, helped.end()) if helped is not None else None
    if others is not None and LISTED_VERB.match(after, others.end + 1):
        return _CARRIED.fullmatch(after, others.end + 1) is not None
    return CARRY_OUT.match(after) is not None


_WITH_WHOM = re.compile(r"\W*(?:chủ động |tích cực )?phối hợp (?:chặt chẽ )?(?:với |cùng )?(?=\S)")
_CARRIED = re.compile(
    r"(?i)\W*(?:(?:nghiêm túc|khẩn trương|tập trung|tổ chức|chủ động|phối hợp|và|triển khai|"
    r"quan tâm|thực hiện|thi hành|"
    r"(?:gửi )?báo cáo (?:đúng|đầy đủ|theo quy định)(?: (?:thời )?hạn)?)"
    r"(?:[ ,]+|\W*$|(?=\.\s*\S{1,5}$)))*(?:việc\s+)?"
    r"(?:(?:các )?(?:Chỉ thị|Công điện|Kế hoạch|Văn bản|nội dung|nhiệm vụ) (?:này|trên)\W*)?"
    r"(?:\.\s*\S{1,5}$)?"
)
"""That a paper is carried out, with whatever a scanner leaves behind the stop."""


def is_work_itself(item: Item) -> bool:
    """Tell whether an item over others is work itself: a long sentence, or a body that acts."""
    if is_sentence(item.text) or item.passage is None:
        return True
    subject = read_subject(item.passage.text, item.start)
    return (
        subject is not None
        and len(item.passage.text[subject.end :].strip(" .,;:").split()) >= _SHORTEST_WORK
    )


def is_no_order(item: Item, inherited: Inherited, *, ordered: bool) -> bool:
    """Tell whether an item's words are an account, the paper's own act, an aside or a formula;
    ``ordered`` where its formula leads to an order."""
    told = inherited.background and not FROM_NOW_ON.match(item.text)
    formula = CLOSING_FORMULA.match(item.text) is not None and not ordered
    aside = ASIDE.match(item.text) is not None
    if _PETITION.match(item.text):
        return True
    return only_praises(item.text) or told or is_own_act(item) or aside or formula or is_frame(item)


_PETITION = re.compile(
    r"\W*(?:Kiến nghị|Ý kiến|Câu hỏi) (?:số|thứ) \d|\W*Cử tri (?![^.;]{0,40} thì )"
)
"""What voters or others have asked, above the order that answers it: "Kiến nghị số 4: Cử tri …"."""
NUMBERED_KINDS = ("roman", "number", "ordinal", "letter", "small", "paren")


_GIVES_WORK = re.compile(
    r"\W*(?:Giao\s+(?!dịch|thông|nhận|lưu|ban)[^.;:]{6,}|[^.;:]{4,160}?\s(?:có|chịu) trách nhiệm\s)"
)
"""An article that gives work to a body, though its name was not read."""


def why_closing(item: Item, parts: Sequence[Part]) -> str:
    """Say what an item is that only closes the paper: what has a number may be meant as work."""
    if item.passage is None:
        return "waived"
    formal = ENFORCEMENT.search(item.text) or CLOSING_FORMULA.match(item.text)
    if item.kind == "article" and not formal and _GIVES_WORK.match(item.text):
        return "ownerless"
    if item.kind not in NUMBERED_KINDS:
        return "waived"
    asks = asks_to_report_difficulties(item.passage.text, parts)
    return "difficulties" if asks else "waived"


def why_unread(
    item: Item, work: int, deadlines: Sequence[FoundDeadline], *, owned: bool = False
) -> str:
    """Say what an item is that gave no task: a statement, or work that was not read.

    ``owned``: it stands under a body that was not read, so that a sentence there is work.
    """
    if item.passage is None:
        return "background"
    text = item.passage.text
    if VALIDITY.match(text[work:]):
        return "citation"
    if only_praises(text[work:]) or WHOSE_FAULT.match(text, work):
        return "background"
    given = read_subject(text, work)
    if given is not None and ONLY_ANNOUNCES.fullmatch(text, given.end):
        return "heading"
    if read_agencies(text, work) is not None and (item.kind != "plain" or deadlines):
        return "unread"
    if not deadlines and under_funds(item):
        return "background"
    ordered = CASE_AND_DUTY.match(text, work) or begins_with_action(text, work)
    named = _BEFORE_COLON.match(text, work) or AT_A_TIME.match(text, work)
    ordered = ordered or (named is not None and begins_with_action(text, named.end()))
    orders = ordered or subject_inside(
        text, work, len(text), directed_only=item.kind not in NUMBERED_KINDS
    )
    if not orders and not deadlines and item.kind in NUMBERED_KINDS and _acts_by_name(text, work):
        return "unread"
    owned = owned and not item.children and item.text.rstrip().endswith((".", ";", "/"))
    return "ownerless" if orders or deadlines or owned else "statement"


def _acts_by_name(text: str, work: int) -> bool:
    """Tell whether an item opens as a name of no list and a verb do: "Viễn thông Vân Hà | kiểm tra
    …"."""
    name = _NAME_OF_NO_LIST.match(text, work)
    return name is not None and begins_with_action(text, name.end())


_NAME_OF_NO_LIST = re.compile(
    rf"(?:[{CAPITAL_LETTERS}][^\W\d_]*\s+(?:[^\W\d_]+\s+){{0,3}}?){{1,3}}"
    rf"(?:[{CAPITAL_LETTERS}][^\W\d_]*\s+){{1,3}}(?=[^\W\d_])(?![{CAPITAL_LETTERS}])"
)
"""Words that end with a capital one before a small one."""


_BEFORE_COLON = re.compile(r"(?:Ở|Tại)\s[^.;:]{3,90}:\s+")
"""Where work is done that a colon leads on to: "Ở Cục Thuế các tỉnh: | thành lập …"."""
