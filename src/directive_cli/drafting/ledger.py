"""The account of a text: each item, date and body is used by a task, classified, or listed as
unplaced.

Knows what was read (``Reading``) and the passages; it reads no roles or deadlines of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from directive_cli.domain.agency_names import find_agencies, read_agencies
from directive_cli.domain.document_number import find_numbers
from directive_cli.domain.single_names import begins_with_action
from directive_cli.drafting.citations import cited_ranges
from directive_cli.drafting.clauses import clauses
from directive_cli.drafting.draft import Account
from directive_cli.drafting.passage_classes import (
    CARRIES_OUT_THIS,
    ENFORCEMENT,
    FROM_NOW_ON,
)
from directive_cli.drafting.roles import read_subject
from directive_cli.messages import Message, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from directive_cli.drafting.roles import Subject
    from directive_cli.drafting.source_lines import Passage
    from directive_cli.drafting.task_making import Clause, Reading

_DATE = re.compile(
    r"(?i)(?:ngày\s+)?(?<![\d/])(?:\d{1,2}\s?/\s?\d{1,2}\s?/\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?)(?![\d/])|"
    r"tháng\s+\d{1,2}\s?(?:/|\s+năm\s+)\s?\d{4}|quý\s+(?:IV|I{1,3}|[1-4])\s?(?:/|,?\s+năm\s+)\s?\d{4}"
)
_EXCERPT = 90
_UNPLACED_EXCERPT = 1000
"""Letters of what has no place that are shown: enough to see what was lost."""


def account(
    body: Iterable[Passage],
    beside: Iterable[Passage],
    reading: Reading,
    *,
    after: Iterable[Passage] = (),
    told: bool = False,
) -> Iterator[Account]:
    """Account for the body's passages and for those beside it (footnotes, words of an annex outside
    its tables).

    ``after``: what stands after the signature and was not read as a text of its own or a table.

    ``told``: the paper orders nothing, so no sentence of it can be a lost order.
    """
    inside: dict[int, list[Clause]] = {}
    for clause in reading.clauses:
        if clause.is_task:
            inside.setdefault(id(clause.passage), []).append(clause)
    for passage in body:
        used = reading.used.get(id(passage), [])
        outcome = "used" if used else reading.passed_over.get(id(passage), "background")
        if told and outcome in ("unread", "ownerless", "among"):
            outcome = "background"
        yield _item(passage, outcome)
        if not told and outcome not in ("unread", "ownerless", "among", "content"):
            yield from _orders_left(passage, used, heading=outcome == "heading")
            yield from _orders_inside(passage, inside.get(id(passage), ()))
        yield from _dates(passage, outcome, used, reading)
        yield from _bodies(passage, outcome)
    for passage in beside:
        yield from _dates(
            passage, "citation" if find_numbers(passage.text) else "background", [], reading
        )
    for passage in () if told else after:
        if len(passage.text) >= _SHORT_AFTER and passage.text.rstrip().endswith("."):
            yield from _orders_left(passage, (), heading=False)


def _is_title(text: str) -> bool:
    """Tell whether a passage is a title in capitals, such as that over an annex's table."""
    return text.isupper() and len(text) < _LONGEST_TITLE and text[-1].isalnum()


_LONGEST_TITLE = 120


def _item(passage: Passage, outcome: str) -> Account:
    """Account for one numbered item or paragraph; what reads like work but names nobody is
    unplaced."""
    why: Message | None = None
    text = passage.text
    if outcome in ("unread", "ownerless") and _is_title(text):
        outcome = "heading"
    if outcome == "unread":
        outcome = "unplaced"
        why = _("It begins with a body's name, but no work for it was read.")
    elif outcome == "ownerless":
        outcome = "unplaced"
        why = _("It reads like work, but no body is named for it.")
    elif outcome == "among":
        outcome = "unplaced"
        why = _("It stands among tasks, but no work was read from it.")
    length = _UNPLACED_EXCERPT if outcome == "unplaced" else _EXCERPT
    return Account(_excerpt(text, length), "item", outcome, passage.quote(), why)


_SHORT_AFTER = 60
"""Letters under which a line after the signature is one of a list: who receives copies, a form."""
_ORDER_LEFT = re.compile(
    r"(?<![^\W_])(?:giao|đề nghị|yêu cầu|Giao|Đề nghị|Yêu cầu)(?: nhiệm vụ)?(?: cho)? (?=\S)|"
    r"(?<![^\W_])(?:trước ngày|chậm nhất|xong trước|hoàn thành trước|hạn cuối)(?![^\W_])"
)
"""What may be an order: an order verb with a body after it, or words of a deadline."""
_NO_ORDER_BEFORE = re.compile(
    r"(?:được|đã|bị|việc|theo|sự|các|những|số|nhiệm vụ|quy định|trả lời|văn bản|xem xét|kiến nghị|có|về|xét)\s*$"
)
"""Words before an order verb that make it what somebody else said, or a noun."""


def _orders_left(
    passage: Passage, used: Sequence[tuple[int, int]], *, heading: bool
) -> Iterator[Account]:
    """List each sentence that no task quotes and that may be an order: nothing is lost silently."""
    text = passage.text
    for begin, end in clauses(text):
        sentence = text[begin:end]
        if any(start < end - 3 and begin < stop for start, stop in used):
            continue
        if heading and (len(sentence) < _SHORT_HEADING or sentence.rstrip().endswith(":")):
            continue
        if _SAID_BEFORE.match(sentence) or ENFORCEMENT.search(sentence):
            continue
        asks_all = _ASKS_ALL.search(sentence)
        subject = _worker(text, begin, end)
        if asks_all is not None and (
            subject is None or begin + asks_all.start() - subject.end < _LONGEST_MANNER
        ):
            continue
        if subject is not None and CARRIES_OUT_THIS.match(text[subject.end : end]):
            continue
        if subject is not None:
            why = _("It begins with a body's name, but no work for it was read.")
            place = passage.quote(begin, end)
            yield Account(
                _excerpt(sentence.strip(), _UNPLACED_EXCERPT), "item", "unplaced", place, why
            )
            continue
        if FROM_NOW_ON.match(sentence):
            why = _("It may be an order, but no task was read from it.")
            place = passage.quote(begin, end)
            yield Account(
                _excerpt(sentence.strip(), _UNPLACED_EXCERPT), "item", "unplaced", place, why
            )
            continue
        for found in _ORDER_LEFT.finditer(sentence):
            deadline = found.group()[:1] in "tchxTC" and not found.group().endswith(" ")
            if _NO_ORDER_BEFORE.search(sentence[: found.start()]):
                continue
            if deadline or read_agencies(text, begin + found.end()) is not None:
                why = _("It may be an order, but no task was read from it.")
                place = passage.quote(begin, end)
                yield Account(
                    _excerpt(sentence.strip(), _UNPLACED_EXCERPT), "item", "unplaced", place, why
                )
                break


_SHORT_HEADING = 90
"""Letters under which a heading is only a heading, though a body stands in it."""
_LONGEST_MANNER = 60
"""Letters that may say how all carry a paper out, between who does and that they do."""
_IS_WORK = re.compile(
    r"\s*,?\s*(?:cần|phải|có trách nhiệm|tập trung|khẩn trương|tiếp tục|chủ động|nghiêm túc|"
    r"phối hợp|chủ trì|chỉ đạo|tổ chức|tăng cường|rà soát|báo cáo|hướng dẫn|tham mưu|xây dựng|"
    r"căn cứ|trên tinh thần)"
    r"(?![^\W_])"
)
"""Words with which a body's work begins."""


def _worker(text: str, begin: int, end: int) -> Subject | None:
    """Return the body with which a sentence begins, where it goes on with work for it."""
    opening = begin + len(text[begin:end]) - len(text[begin:end].lstrip(" -–+•"))
    subject = read_subject(text, opening)
    if subject is None or subject.end >= end:
        return None
    at = subject.end + len(text[subject.end : end]) - len(text[subject.end : end].lstrip(" ,:"))
    if subject.directed or _IS_WORK.match(text, subject.end, end) or begins_with_action(text, at):
        return subject
    return None


def _orders_inside(passage: Passage, tasks: Sequence[Clause]) -> Iterator[Account]:
    """List the sentences inside a task's words that give another body work: they were not divided
    from it."""
    text = passage.text
    for task in tasks:
        whose = task.subject.keys if task.subject is not None else frozenset()
        for begin, end in list(clauses(text[: task.end], task.start))[1:]:
            if text[begin - 1] != ".":
                continue
            worker = _worker(text, begin, end)
            other = worker is not None and (not worker.keys & whose if whose else worker.directed)
            unnamed = worker is None and _ORDER_TO_SOMEBODY.match(text, begin, end) is not None
            if (other or unnamed) and not _SAID_BEFORE.match(text[begin:end]):
                why = _("It may be an order of its own inside the words of a task.")
                words = _excerpt(text[begin:end].strip(), _UNPLACED_EXCERPT)
                yield Account(words, "item", "unplaced", passage.quote(begin, end), why)


_ORDER_TO_SOMEBODY = re.compile(
    r"\W*(?:[^.;:]{4,90},\s+)?(?:[Yy]êu cầu|[Đđ]ề nghị|[Gg]iao)\s+(?=\S)"
)
"""A sentence that opens with an order, after words of time or place at most."""
_SAID_BEFORE = re.compile(
    r"^\W*(?:Trường hợp|Nếu|Tuy nhiên|Theo |Tại |Thực hiện |Căn cứ |Trên cơ sở |Xét |Ngày \d|Trên đây|"
    r"Trong quá trình|Hiệu lực|Quyết định này|Kế hoạch này|"
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
    if kind in ("unread", "ownerless", "among"):
        kind = "background"
    for mention in find_agencies(passage.text):
        yield Account(mention.name, "agency", kind, passage.quote(mention.start, mention.end))


def _excerpt(text: str, length: int = _EXCERPT) -> str:
    """Return the opening words by which a person finds the place; the place itself is in the
    quote."""
    return text if len(text) <= length else text[: text.rfind(" ", 0, length)] + " …"
