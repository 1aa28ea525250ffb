"""Papers that order nothing: reports, submissions, invitations, answers; and what each is called.

Knows the type and the words with which a paper opens; what it asks of anybody is for the walk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_cli.domain.vietnamese import bare
from directive_cli.drafting.draft import DraftTask
from directive_cli.drafting.passage_classes import told_before_order
from directive_cli.drafting.readings import Reading
from directive_cli.drafting.roles import Subject, read_subject
from directive_cli.drafting.sentence_work import worker
from directive_cli.drafting.source_lines import Passage, Quote
from directive_cli.messages import Message, _

_TELLING = {
    "bao-cao": _("The paper is a report: it tells, and orders nothing."),
    "to-trinh": _("The paper is a submission: it proposes, and orders nothing."),
    "giay-moi": _("The paper is an invitation: it orders nothing."),
    "bien-ban": _("The paper is a record of a meeting: it tells, and orders nothing."),
}
"""Types of NĐ 30/2020, art. 7, whose papers give nobody work; their proposals are no orders."""
ANSWER = _("The paper answers a question: it says what the rules are, and orders nothing.")
RULE_PAPER = _(
    "The paper issues rules or procedures: what they ask of bodies is not read as tasks."
)
_ANSWERS = re.compile(
    r"(?:^|\)\s*)\W*(?:Trả lời|Phúc đáp)\s+(?:các\s+)?(?:[Cc]ông văn|[Vv]ăn bản|[Đđ]ơn|[Cc]âu hỏi|kiến nghị|phản ánh|"
    r"đề nghị|vướng mắc|[Pp]hiếu)|"
    r"nhận được[^.]{0,40}\s(?:[Cc]ông văn|[Vv]ăn bản|[Đđ]ơn|[Hh]ồ sơ|[Pp]hiếu|"
    r"[Bb]áo cáo|kiến nghị|phản ánh)\s(?:.{0,250}\s)?của\s|"
    r"(?<![^\W_])xin trả lời(?: như sau)?\s*:"
)
"""How an answer opens: "Trả lời công văn số … của A", "Cục Thuế nhận được công văn số … của A"."""
_GIVES_OPINION = re.compile(
    r"(?:tham gia|có) ý kiến (?:tham gia|góp ý|thẩm định|đối với)|ý kiến tham gia|tham gia ý kiến"
)
"""How an opinion on another's papers opens: "Sở A có ý kiến tham gia như sau"."""
_APPLIES_RULES = re.compile(
    r"(?i)(?:căn cứ|thực hiện theo|nghiên cứu|theo)\s(?:vào\s|trên cơ sở\s)?(?:các\s|đúng\s)?(?:quy định|hướng dẫn|hồ sơ|"
    r"nội dung|thực tế|tình hình|điểm|khoản|điều|luật)|liên hệ (?:với )?|theo (?:đúng )?quy định|"
    r"^\W*(?:sửa đổi, bổ sung (?:một số )?(?:điều|khoản|điểm)\s|(?:trả lời|có ý kiến) như sau)"
)
"""What an answer leaves to the one who asked: "căn cứ các quy định nêu trên … để thực hiện"."""
_OPENING_PASSAGES = 3


def tells_only(slug: str | None) -> Message | None:
    """Say why a paper of this type orders nothing; None where it may order."""
    return _TELLING.get(slug or "")


_PREPARES = re.compile(
    r"(?i)^\W*(\d{1,2}|[IVX]{1,4})[.)]\s*(?:công tác chuẩn bị|chuẩn bị|phân công|giao nhiệm vụ|giao việc|"
    r"tổ chức thực hiện)(?![^\W_])"
)
"""The item of an invitation that says who prepares the meeting."""


def _orders_of_invitation(tasks: Sequence[DraftTask], body: Sequence[Passage]) -> list[DraftTask]:
    """Return the tasks of an invitation that are orders: under the item that says who prepares
    what, given by "Giao …" or in brackets, or a body's by a day. Whom it invites, when and where is
    no work."""
    opened = [found[1] for passage in body if (found := _PREPARES.match(passage.text))]
    return [
        task
        for task in tasks
        if task.item in opened
        or task.item.startswith(tuple(f"{item}{mark}" for item in opened for mark in ".-"))
        or _GIVEN_BESIDE.match(task.quote_text)
        or (task.deadlines and _opens_with_its_body(task) and not _ATTENDS.search(task.title))
    ]


_GIVEN_BESIDE = re.compile(r"\W*(?:[Gg]iao|đề nghị|yêu cầu)\s+\S")
"""Work that is given in a sentence or inside brackets: "(giao Sở A lập danh sách)"."""
_ATTENDS = re.compile(r"(?i)(?<![^\W_])(?:dự|tham dự|tham gia|đến|có mặt|mời)(?![^\W_])")


_CONCLUDES = re.compile(
    r"(?i)^\W*(?:(?:\d{1,2}|[IVX]{1,4})[.)/]\s*)?(?:(?:ý kiến )?kết luận|giao việc|phân công|"
    r"giao nhiệm vụ|nội dung (?:đã )?thống nhất)(?![^\W_])[^.;]{0,60}$|"
    r"(?<![^\W_])kết luận(?: và giao việc| và giao nhiệm vụ)?(?: như sau)?\s*:\s*$"
)
"""Where a record of a meeting begins to say who has what work."""


def _orders_of_record(tasks: Sequence[DraftTask], body: Sequence[Passage]) -> list[DraftTask]:
    """Return the tasks of a record of a meeting that are orders: below what is concluded or given
    as work. What was reported and said there is none."""
    concluded = next((one.quote() for one in body if _CONCLUDES.search(one.text)), None)
    if concluded is None:
        return []
    return [task for task in tasks if _stands_behind(task.quote, concluded)]


_ASSIGNS = re.compile(
    r"(?i)(?<![^\W_])(?:phân công|giao nhiệm vụ|giao|yêu cầu)[^.;:]{0,80}?\s(?:như sau|"
    r"sau đây)\s*:\s*$"
)
"""Where a report begins to give work: "UBND tỉnh | phân công như sau:"."""
_NEXT_PART = re.compile(r"\W*[IVX]{1,4}[.)/]?\s")


def _orders_of_report(tasks: Sequence[DraftTask], body: Sequence[Passage]) -> list[DraftTask]:
    """Return the tasks of a report that are orders: below the words that give work, up to the next
    part. What it tells, plans and proposes is none."""
    given = next((at for at, one in enumerate(body) if _ASSIGNS.search(one.text)), None)
    if given is None:
        return []
    start = body[given].quote()
    later = (one.quote() for one in body[given + 1 :] if _NEXT_PART.match(one.text))
    stop = next(later, None)
    return [
        task
        for task in tasks
        if _stands_behind(task.quote, start) and (stop is None or _stands_behind(stop, task.quote))
    ]


def _stands_behind(one: Quote, other: Quote) -> bool:
    return (one.page, one.first_line) > (other.page, other.first_line)


ORDER_AT_TIMES = {
    "giay-moi": _orders_of_invitation,
    "bien-ban": _orders_of_record,
    "bao-cao": _orders_of_report,
}
"""Types that tell and may order in a part of theirs, and what keeps the tasks of that part."""


def is_answer(slug: str | None, body: Sequence[Passage]) -> bool:
    """Tell whether a letter opens as an answer to somebody's question; an opinion that was asked
    for says what is to be changed."""
    if slug not in ("cong-van", None):
        return False
    opening = [passage.text for passage in body[:_OPENING_PASSAGES]]
    return any(map(_ANSWERS.search, opening)) and not any(map(_GIVES_OPINION.search, opening))


def orders_of_answer(
    tasks: Sequence[DraftTask], body: Sequence[Passage], receivers: Sequence[str]
) -> list[DraftTask]:
    """Return the tasks of an answer that are orders: dated, or given in words or to one of the
    receivers by name; to apply the rules that it names is none.

    What the law asks of a kind of body ("cơ quan hải quan kiểm tra …") is no order, nor is what the
    question itself says. Items that name their body under words that ask for them are orders.
    """
    asks = any(map(_ASKS_FOR_ITEMS.search, (passage.text for passage in body)))
    said = " ".join(bare(passage.text) for passage in body)
    named = {bare(one) for one in receivers}
    return [
        task
        for task in tasks
        if task.deadlines
        or (asks and _opens_with_its_body(task))
        or (task.lead and not _APPLIES_RULES.search(task.detail) and _orders(task, said, named))
    ]


_ASKS_FOR_ITEMS = re.compile(r"(?i)(?<![^\W_])(?:yêu cầu|đề nghị|giao)\s[^.;:]{3,200}:\s*$")
"""A lead-in that asks for the items under it: "Bộ A đề nghị UBND tỉnh chỉ đạo:"."""


def _opens_with_its_body(task: DraftTask) -> bool:
    """Tell whether a task is an item whose words begin with the body that leads it."""
    words = bare(task.quote_text)
    return not task.item.startswith("P") and any(
        bare(one.text) in words[: len(one.text) + _LONGEST_SIGN] for one in task.lead
    )


_LONGEST_SIGN = 6
"""Letters of an item's sign at most, with its stop and space."""


def list_what_is_asked(reading: Reading, body: Sequence[Passage], receivers: Sequence[str]) -> None:
    """Leave to the reviewer what an answer asks of a receiver by name and what is no task of its:
    "Trên đây là ý kiến của Bộ A, đề nghị Sở B hướng dẫn …"."""
    kept = {task.item for task in reading.tasks}
    named = {bare(one) for one in receivers}
    asked = [
        (clause.passage, clause.subject, clause.end)
        for clause in reading.clauses
        if clause.item not in kept
    ]
    for passage in body:
        if begin := told_before_order(passage.text):
            asked.append((passage, read_subject(passage.text, begin), len(passage.text)))
    for passage, subject, end in asked:
        if subject is None or not (subject.directed or _acts(passage, subject)):
            continue
        if _ONLY_APPLIES.match(passage.text, subject.end, end):
            continue
        if any(_same_body(bare(one.name), receiver) for one in subject.lead for receiver in named):
            reading.used.pop(id(passage), None)
            reading.passed_over[id(passage)] = "asked"


def _acts(passage: Passage, subject: Subject) -> bool:
    """Tell whether who opens a sentence goes on with work: "Theo đó, các Cục A kiểm tra …"."""
    begin = subject.lead[0].start if subject.lead else 0
    return worker(passage.text, begin, len(passage.text)) is not None


def _same_body(name: str, receiver: str) -> bool:
    """Tell whether two names without marks are of one body, its place or the copy's fault apart."""
    name = _OFFICE_OR_ALL.sub("", name)
    return name in receiver or name.split()[:_HEAD_WORDS] == receiver.split()[:_HEAD_WORDS]


_OFFICE_OR_ALL = re.compile(r"^(?:(?:cuc|bo|thu) truong |giam doc |chu tich )?(?:cac )?")
"""What stands before a body in the name of its head, or of all of its kind, without marks."""
_HEAD_WORDS = 3
"""Words of a name that tell the body: "so cong thuong | tinh lao cai"."""
_ONLY_APPLIES = re.compile(
    r"\s*(?:căn cứ|nghiên cứu|theo|trên cơ sở|áp dụng|thực hiện|liên hệ)(?![^\W_])"
    r"(?:(?!\sđể\s)[^,;.]|"
    r",(?!\s(?:chủ động|hướng dẫn|chỉ đạo|rà soát|kiểm tra|phối hợp|báo cáo)(?![^\W_])))*"
    r"(?:\s(?:để|và)\s(?:được\s)?(?:thực hiện|áp dụng|(?<=được )hướng dẫn)"
    r"(?:\s(?:đơn vị|doanh nghiệp|người nộp thuế|Công ty|thực hiện))*"
    r"(?:\s(?:theo|đúng|phù hợp|cho phù hợp)(?![^\W_])[^,;.]*)?)?\s*(?:[.;]|/\.|$)"
)
"""What asks no more than to apply the rules that the answer names: "căn cứ quy định trên để thực
hiện"; a matter that is to be settled is more."""


def _orders(task: DraftTask, said: str, receivers: set[str]) -> bool:
    """Tell whether the paper gives or asks for a task in words, or names a receiver with it."""
    leads = [bare(one.text) for one in task.lead]
    if any(one.part == "lead" and one.taken and one.basis == "addressees" for one in task.evidence):
        return False
    if any(re.search(rf"{_GIVES}{re.escape(lead)}(?![^\W_])", said) for lead in leads):
        return True
    if any(lead in bare(task.quote_text) for lead in leads):
        return any(lead in one or one in lead for lead in leads for one in receivers)
    return not receivers.issuperset(leads)


_GIVES = r"(?<![^\W_])(?:giao|yeu cau|chi dao|de nghi) (?:cac |quy )?"
"""What stands before a body that is given work, or asked for it."""
