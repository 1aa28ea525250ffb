"""The account of a text: each sentence, date and body is words of a task, of a named class, or
listed as unplaced.

The closing check of the reading: it walks over every paragraph after the tasks are made, and each
sentence and semicolon part ends in exactly one account. Knows what was read (``Reading``) and the
passages; it reads no deadlines of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from directive_cli.domain.agency_names import find_agencies, read_agencies
from directive_cli.domain.document_number import find_numbers
from directive_cli.drafting.citations import cited_ranges
from directive_cli.drafting.clause_ranges import clauses
from directive_cli.drafting.dated_parts import says_when_done
from directive_cli.drafting.draft import AMONG_TASKS, NO_BODY_NAMED, Account
from directive_cli.drafting.field_blocks import opens_as_work
from directive_cli.drafting.field_labels import read_label
from directive_cli.drafting.given_work import only_says_whose
from directive_cli.drafting.issuer_acts import WHOSE_FAULT
from directive_cli.drafting.item_tree import SUMS_UP_WORK
from directive_cli.drafting.other_roles import only_helps
from directive_cli.drafting.passage_classes import (
    CARRIES_OUT_THIS,
    CLOSING_FORMULA,
    DIFFICULTIES,
    ENFORCEMENT,
    FROM_NOW_ON,
    STATEMENT,
    asks_own_product,
    order_in_closing,
)
from directive_cli.drafting.readings import Clause, Reading
from directive_cli.drafting.rounds_of_work import next_period
from directive_cli.drafting.sentence_work import (
    MUST,
    acts_on_receipt,
    opens_with_work,
    somebody_acts,
    worker,
)
from directive_cli.drafting.signs import read_sign
from directive_cli.drafting.source_lines import Passage
from directive_cli.drafting.zones import LEFT_OUT
from directive_cli.messages import Message, _

_DATE = re.compile(
    r"(?i)(?:ngày\s+)?(?<![\d/])(?:\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)(?![\d/])|"
    r"tháng\s+\d{1,2}\s?(?:/|\s+năm\s+)\s?\d{4}|quý\s+(?:IV|I{1,3}|[1-4])\s?(?:/|"
    r",?\s+năm\s+)\s?\d{4}|"
    r"được\s+(?:(?:gia\s+hạn|lùi|kéo\s+dài|chậm|nộp)\s+)?thêm\s+(?:không\s+quá\s+|tối\s+đa\s+)?"
    r"\d+\s+(?:ngày|tuần|tháng)(?![^\W_]|\s+nghỉ)"
)
"""A day, month or quarter, or an extension: "Riêng thôn A | được thêm 10 ngày"."""
_EXCERPT = 90
_UNPLACED_EXCERPT = 1000
"""Letters of what has no place that are shown: enough to see what was lost."""
_MAY_ORDER = _("It may be an order, but no task was read from it.")
_WHOLE = {
    "unread": _("It begins with a body's name, but no work for it was read."),
    "ownerless": NO_BODY_NAMED,
    "among": AMONG_TASKS,
    "difficulties": _("It has a number and asks all to report difficulties; it may be a task."),
}
"""Why a whole item has no place, by what the reading says of it."""
_ORDER_INSIDE = _("It may be an order of its own inside the words of a task.")
_WORK_INSIDE = _("It may be work of its own inside the words of a task.")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph with one account: ``outcome`` as in ``Account``."""

    start: int
    end: int
    outcome: str
    why: Message | None = None


def account(
    body: Iterable[Passage],
    outside: Iterable[tuple[str, Passage]],
    reading: Reading,
    *,
    told: bool = False,
) -> Iterator[Account]:
    """Account for the body's passages and the cells of its tables, and for those outside them, each
    with its class (``annex``, ``form``, ``closing``, ``left out``, ``background``); what is of an
    annex or a closing, or was left out, may order too.

    ``told``: the paper orders nothing, so no sentence of it can be a lost order.
    """
    inside: dict[int, list[Clause]] = {}
    for clause in reading.clauses:
        if clause.is_task:
            inside.setdefault(id(clause.passage), []).append(clause)
    rows = [row.cells.items() for _label, row in reading.rows]
    in_rows = [cell for row in rows for name, cell in row if name in ("task", "time")]
    begun = False
    for passage in (*body, *in_rows):
        used = reading.used.get(id(passage), [])
        begun = begun or bool(used)
        outcome = "used" if used else reading.passed_over.get(id(passage), "background")
        of_passage = inside.get(id(passage), ())
        found = pieces(passage, outcome, used, of_passage, told=told, begun=begun)
        for piece in found:
            yield _sentence(passage, piece)
        whole = found[0].outcome if len(found) == 1 else _plain(outcome)
        yield from _dates(passage, whole, used, reading)
        yield from _bodies(passage, _plain(outcome))
    beside = [("used", cell) for row in rows for name, cell in row if name not in ("task", "time")]
    for kind, passage in (*outside, *beside):
        text = passage.text
        sign = read_sign(text)
        dated = names_last_day(text)
        listed = (
            kind == "annex"
            and sign is not None
            and sign.kind in ("number", "letter", "dash", "plus")
        )
        acts = sign is not None and listed and worker(text, sign.end, len(text)) is not None
        long = len(text) >= _SHORT_AFTER or _ORDER_LEFT.search(text) is not None or acts
        sentences = (long and text.rstrip().endswith(".")) or dated
        ordering = kind in ("annex", "closing", LEFT_OUT) and sentences
        for piece in pieces(passage, kind, (), (), told=told or not ordering):
            yield _sentence(passage, piece, "item" if piece.outcome == "unplaced" else "line")
        yield from _dates(passage, "citation" if find_numbers(text) else "background", [], reading)


def account_rule(passage: Passage, why: Message | None, reading: Reading) -> Iterator[Account]:
    """Account for a paragraph of rules and its dates; ``why`` says that it may give work."""
    outcome, kind = ("form", "line") if why is None else ("unplaced", "item")
    yield _sentence(passage, Piece(0, len(passage.text), outcome, why), kind)
    yield from _dates(passage, "background", [], reading)


def names_last_day(text: str) -> bool:
    """Tell whether a line outside the body, such as one of addressees, says by when."""
    return _LAST_DAY.search(text) is not None


def pieces(
    passage: Passage,
    outcome: str,
    used: Sequence[tuple[int, int]],
    tasks: Sequence[Clause],
    *,
    told: bool = False,
    begun: bool = False,
) -> list[Piece]:
    """Divide a paragraph into pieces that follow one another from its first letter to its last.

    ``outcome``: what the reading says of the paragraph; ``used``: the ranges that tasks quote;
    ``begun``: tasks stand before it, so that a body that acts in it is no reason for the paper.
    """
    text = passage.text
    if outcome == "asked":
        return [
            Piece(begin, end, "unplaced", _MAY_ORDER)
            if _ORDER_LEFT.search(text, begin, end) or _acts_there(text, begin, end)
            else Piece(begin, end, "background")
            for begin, end in clauses(text)
        ]
    if outcome in _WHOLE and not told and not _is_title(text):
        return [Piece(0, len(text), "unplaced", _WHOLE[outcome])]
    kind = "heading" if outcome in _WHOLE and _is_title(text) else _plain(outcome)
    if told or outcome in ("content", "powers"):
        return [Piece(0, len(text), kind)]
    own = dict(_own_work(text, tasks))
    sign = read_sign(text)
    first = sign.end if sign is not None else 0
    bounds = sorted({0, len(text), *own, *(begin for begin, _end in clauses(text, first)[1:])})
    result: list[Piece] = []
    for begin, end in pairwise(bounds):
        quoted = any(start < end - _STOP and begin < stop for start, stop in used)
        why = own.get(begin) if quoted else _why_left(text, begin or first, end, outcome, begun)
        of_class = "used" if quoted else "background" if kind == "used" else kind
        one = Piece(begin, end, of_class if why is None else "unplaced", why)
        if result and _runs_on(text, result[-1], one):
            one = Piece(result[-1].start, end, result[-1].outcome, result[-1].why)
            result.pop()
        result.append(one)
    return result


_STOP = 3
"""Letters of a sentence's end, which a task's words may leave out."""


def _acts_there(text: str, begin: int, end: int) -> bool:
    """Tell whether a body goes on with work in a clause, and no one who only says something."""
    subject = worker(text, begin, end) if text[begin:end].rstrip()[-1:] != ":" else None
    return subject is not None and _SPEAKS.match(text, subject.end) is None


_SPEAKS = re.compile(r"\s*(?:trả lời|thông báo|có ý kiến|trao đổi)(?![^\W_])")
"""What the writer of an answer does: "Cục Thuế trả lời để … biết"."""


def _runs_on(text: str, before: Piece, piece: Piece) -> bool:
    """Tell whether a piece goes on with the one before it: of the same kind, or the second half of
    a sentence that gives another body work."""
    alike = (piece.outcome, piece.why) == (before.outcome, before.why)
    half = before.why is _ORDER_INSIDE and text[piece.start - 1] == ";" and piece.why is None
    return alike or half


def _plain(outcome: str) -> str:
    """Return the class of ``Account`` that says what the reading says."""
    return "background" if outcome in _WHOLE or outcome == "statement" else outcome


def _sentence(passage: Passage, piece: Piece, kind: str = "item") -> Account:
    """Account for a piece; the excerpt is enough for a person to find the place."""
    words = passage.text[piece.start : piece.end].strip()
    length = _UNPLACED_EXCERPT if piece.outcome == "unplaced" else _EXCERPT
    place = passage.quote(piece.start, piece.end)
    return Account(_excerpt(words, length), kind, piece.outcome, place, piece.why)


def _is_title(text: str) -> bool:
    """Tell whether a passage is a title in capitals, such as that over an annex's table."""
    capitals = text.isupper() and len(text) < _LONGEST_TITLE and text[-1].isalnum()
    return capitals and not _orders_in_capitals(text)


def _orders_in_capitals(words: str) -> bool:
    """Tell whether a line in capitals names a last day, as no title does."""
    return words.isupper() and _LAST_DAY.search(words.lower()) is not None


_LONGEST_TITLE = 120
_LAST_DAY = re.compile(
    r"(?<![^\W_])(?:trước ngày|chậm nhất|xong trước|hạn cuối)(?![^\W_])[^.;]{0,20}\d"
)
"""A last day, whatever line it stands in."""
_SHORT_AFTER = 60
"""Letters under which a line after the signature that has no order verb and no words of a deadline
is one of a list: who receives copies, a form."""
_ORDER_LEFT = re.compile(
    r"(?<![^\W_])(?:giao|đề nghị|yêu cầu|Giao|Đề nghị|Yêu cầu)(?: nhiệm vụ)?(?: cho)? (?=\S)|"
    r"(?<![^\W_])(?:trước ngày|chậm nhất|xong trước|hoàn thành trước|hạn cuối|từ nay đến)"
    r"(?![^\W_])|"
    r"(?<![^\W_])trong (?:(?:vòng |thời hạn )?\d{1,3} (?:giờ|ngày|tuần)|"
    r"(?:vòng|thời hạn) \d{1,3} (?:tháng|năm))(?![^\W_]| qua| vừa| tới)"
)
"""What may be an order: an order verb with a body after it, or words of a deadline."""
_NO_ORDER_BEFORE = re.compile(
    r"(?:được|đã|bị|việc|theo|sự|các|những|số|nhiệm vụ|quy định|trả lời|văn bản|xem xét|kiến nghị|có|về|xét)\s*$"
)
"""Words before an order verb that make it what somebody else said, or a noun."""


_MANAGES = re.compile(
    r"thực hiện, (?:quản lý|sử dụng|giải ngân|quyết toán)[^.;]{0,40} (?:vốn|kinh phí)"
)
"""What a closing asks about money, and not only that the paper is carried out."""


def _why_left(text: str, begin: int, end: int, outcome: str, begun: bool) -> Message | None:
    """Return why a sentence that no task quotes may be lost work; None where it is of its class."""
    sentence = text[begin:end]
    if not sentence.strip():
        return None
    told_of = outcome == "statement" or (begun and outcome in ("background", "used"))
    in_heading = outcome == "heading" and sentence.rstrip().endswith(".") and end < len(text)
    told_of = told_of or (begun and in_heading)
    acts = told_of and somebody_acts(sentence)
    # Where a later part of the item is a task, its first words are hardly background.
    opens = outcome == "used" and _SIGN_ALONE.fullmatch(text, 0, begin) is not None
    if order_in_closing(sentence) or _orders_in_capitals(sentence):
        return _MAY_ORDER
    short = len(sentence) < _SHORT_HEADING or sentence.rstrip().endswith(":")
    if outcome == "heading" and short and not in_heading:
        return None
    own = asks_own_product(sentence) or _MANAGES.search(sentence) is not None
    if outcome == "waived" and own and not DIFFICULTIES.search(sentence):
        return _MAY_ORDER
    if outcome == "waived" and acts_on_receipt(text, begin, end) and not _ASKS_ALL.search(sentence):
        return _WHOLE["unread"]
    said_before = _SAID_BEFORE.match(sentence) is not None and not (opens or (begun and acts))
    if CLOSING_FORMULA.match(sentence) or said_before or WHOSE_FAULT.match(sentence):
        return None
    if ENFORCEMENT.search(sentence) or _SAYS_NEXT.search(sentence):
        return None
    asks_all = None if _LAST_DAY.search(sentence) else _ASKS_ALL.search(sentence)
    subject = worker(text, begin, end)
    if asks_all is not None and not (subject is None and opens):
        stop = begin + asks_all.start()
        if subject is None or _MANNER.fullmatch(text, subject.end, stop) is not None:
            return None
    if subject is not None and CARRIES_OUT_THIS.match(text[subject.end : end]):
        return None
    if subject is not None:
        return _WHOLE["unread"]
    if FROM_NOW_ON.match(sentence):
        return _MAY_ORDER
    for found in _ORDER_LEFT.finditer(sentence):
        deadline = found.group()[:1] in "tchxTC" and not found.group().endswith(" ")
        if _NO_ORDER_BEFORE.search(sentence[: found.start()]):
            continue
        asked = None if deadline else read_agencies(text, begin + found.end())
        if asked is not None and asked.end >= end - 1 and text[end - 1] == ";":
            continue  # The list of those who are asked runs on: "Yêu cầu Thủ trưởng các sở; | …".
        if deadline or asked is not None:
            return _MAY_ORDER
    before = text[:begin].rstrip()[-1:]
    goes_on = outcome == "used" and before == ";" and not sentence.rstrip().endswith(":")
    whole = opens or goes_on or before in ("", ".")
    work = acts or (outcome in ("statement", "used") and opens_with_work(text, begin, end))
    work = work or (begun and outcome == "heading" and _LEADS_WORK.match(sentence) is not None)
    return _MAY_ORDER if whole and work else None


_SIGN_ALONE = re.compile(r"[^\W_]{0,5}[\W_]*")
"""What stands before an item's words: nothing, or its sign."""
_LEADS_WORK = re.compile(r"\W*Chủ trì,? (?:phối hợp|tham mưu)(?![^\W_])")
"""How work opens, and no heading: "Chủ trì phối hợp với các đơn vị triển khai …"."""
_SAYS_NEXT = re.compile(
    r"(?<![^\W_])(?:ý kiến|kết luận|chỉ đạo|thông báo|yêu cầu)(?: chỉ đạo| kết luận)? (?:cụ thể )?như sau\s*:\s*$|"
    r"(?<![^\W_])(?:kết luận|chỉ đạo|ý kiến)\s*:\s*$|"
    r"^\W*(?:Đồng thời,?\s*)?(?:giao|yêu cầu|đề nghị)\s*:\s*$"
)
"""What says only that the words of somebody follow: "Chủ tịch UBND tỉnh có ý kiến như sau:"."""
_SHORT_HEADING = 90
"""Letters under which a heading is only a heading, though a body stands in it."""
_MANNER = re.compile(
    r"(?:[\s,:]|căn cứ [^,;]*|theo [^,;]*|trong [^,;]*|tổ chức|nghiêm túc|khẩn trương|chủ động|"
    r"tích cực|tập trung|phối hợp[^,;]*|liên quan|kịp thời|có trách nhiệm|chịu trách nhiệm|và|để|"
    r"nghiên cứu|quan tâm|nhiệm vụ[^,;]*|phải|cần|quán triệt|triển khai|thực hiện|có hiệu quả)*"
)
"""Words on how a paper is carried out, between those who do it and the verb."""


def _says_more(sentence: str) -> bool:
    """Tell whether a sentence only says more of the work before it: a case of it, a remark."""
    more = any(
        one.match(sentence) for one in (_SAYS_MORE, STATEMENT, SUMS_UP_WORK, CLOSING_FORMULA)
    )
    return more and MUST.match(sentence) is None


_SAYS_MORE = re.compile(
    r"\W*(?:\(|Trong đó|Việc|Những|Khi|Sau|Vì vậy|Do đó|Để|Thời (?:gian|hạn)|"
    r"Hạn (?:cuối|chót|nộp|gửi)|Nội dung|Đề cương|Bố cục|Hình thức|"
    r"[^.;:]{0,40}(?:nếu|nêu trên)(?![^\W_]))|"
    r"\W*(?:Trường hợp|Nếu|Đối với|Trong trường hợp)(?![^\W_])"
)
"""How a sentence opens that says more of the one before it."""


def _own_work(text: str, tasks: Sequence[Clause]) -> Iterator[tuple[int, Message]]:
    """Yield where a sentence inside a task's words begins that is work of its own, and why it is
    listed: another body's, or more work of the same body that the title does not say."""
    for task in tasks:
        yield from _dated_again(text, task)
        whose = task.subject.keys if task.subject is not None else frozenset()
        listed = task.subject.end if task.subject is not None else task.start
        first = 0 if task.further and opens_as_work((task.passage, task.start, task.end)) else 1
        for begin, end in clauses(text[: task.end], task.start)[first:]:
            sentence = text[begin:end]
            given = begin > task.start and only_says_whose(text, begin, end)
            field = begin > task.start and read_label(sentence) is not None
            if listed > begin != task.start or CARRIES_OUT_THIS.match(sentence) or given or field:
                continue
            if _SAID_BEFORE.match(sentence):
                if somebody_acts(sentence, beside=whose) and not DIFFICULTIES.search(sentence):
                    yield begin, _ORDER_INSIDE
                continue
            acting = worker(text, begin, end)
            if acting is not None and only_helps(text, acting.end, end):
                continue
            other = acting is not None and (not acting.keys & whose if whose else acting.directed)
            unnamed = acting is None and _ORDER_TO_SOMEBODY.match(text, begin, end) is not None
            whole = begin == task.start or text[begin - 1] == "."
            if other or (whole and unnamed):
                yield begin, _ORDER_INSIDE
            elif whole and not _says_more(sentence) and not says_when_done(text, begin):
                yield begin, _WORK_INSIDE


def _dated_again(text: str, task: Clause) -> Iterator[tuple[int, Message]]:
    """Yield where a product with its own day begins: "hồ sơ A trước D1, | hồ sơ B trước D2"."""
    for one, other in pairwise(task.deadlines):
        found = _NEXT_PRODUCT.match(text, one.end, other.start)
        if next_period(text, one, other):
            continue
        if found is not None and not _SAME_WORK.match(text, found.end()):
            yield found.end(), _WORK_INSIDE


_NEXT_PRODUCT = re.compile(r"[^;.,]{0,60}[;.,]\s+(?:và\s+)?(?=[^\W\d_](?:[^;.]*\s){3})")
"""What parts a day from a product that has its own behind it: a few words and a mark."""
_SAME_WORK = re.compile(
    r"(?:trước|chậm nhất|hằng|hàng|định kỳ|trong|từ|đến|vào|sau|phấn đấu|hoàn thành|kết thúc)"
    r"(?![^\W_])"
)
"""How a further time of the same work opens, which is no other product."""
_ORDER_TO_SOMEBODY = re.compile(
    r"\W*(?:[^.;:]{4,90},\s+)?(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao)\s+(?=\S)"
)
"""A sentence that opens with an order, after words of time or place at most."""
_SAID_BEFORE = re.compile(
    r"^\W*(?:Trường hợp|Nếu|Tuy nhiên|Theo |Tại |Căn cứ |Trên cơ sở |Xét |Ngày \d|Trên đây|"
    r"Trong quá trình|Hiệu lực|Quyết định này|Kế hoạch này|"
    r"Thực hiện (?:thường xuyên|(?:các |những )?(?:ý kiến|chỉ đạo|kết luận|chủ trương|nội dung)|[A-ZĐ])|"
    r"(?:UBND|Ủy ban nhân dân|Chủ tịch|Thủ tướng|Bộ trưởng)[^.;]{0,60} ban hành (?:Quyết định|Kế hoạch|Chỉ thị)\s)"
)
"""Openings of sentences that repeat what others asked, or close the paper."""
_ASKS_ALL = re.compile(
    r"(?:(?:triển khai|thực hiện|biết|chấp hành|phối hợp),? ?)+(?:[^,;.]{0,40})?[./;\s]*$"
)
"""A sentence that only asks all to carry the paper out."""


def _dates(
    passage: Passage, outcome: str, used: Sequence[tuple[int, int]], reading: Reading
) -> Iterator[Account]:
    """Account for each date: part of a task's deadline, of a citation, of background; else
    unplaced."""
    text = passage.text
    cited = cited_ranges(text)
    taken = reading.dated.get(id(passage), [])
    for found in _DATE.finditer(text):
        start, end = found.span()
        why: Message | None = None
        if any(begin < end and start < stop for begin, stop in taken):
            kind = "used"
        elif any(begin <= start < stop for begin, stop in cited):
            kind = "citation"
        elif (
            outcome != "used"
            or not any(begin <= start < stop for begin, stop in used)
            or re.search(
                r"(?i)(?:phiên họp|cuộc họp|hội nghị|chỉ đạo|từ|tính đến|kể từ|ký|ban hành|hiệu lực)[^.;]{0,40}$",
                text[:start],
            )
        ):
            kind = "background"
        else:
            kind = "unplaced"
            why = _("A date in a task's words that is no deadline of it.")
        yield Account(found.group(), "date", kind, passage.quote(start, end), why)


def _bodies(passage: Passage, outcome: str) -> Iterator[Account]:
    kind = "used" if outcome == "heading" else outcome
    for mention in find_agencies(passage.text):
        yield Account(mention.name, "agency", kind, passage.quote(mention.start, mention.end))


def _excerpt(text: str, length: int = _EXCERPT) -> str:
    """Return the opening words by which a person finds the place; the place itself is in the
    quote."""
    return text if len(text) <= length else text[: text.rfind(" ", 0, length)] + " …"
