"""Papers that order nothing: reports, submissions, invitations, answers; and what each is called.

Knows the type and the words with which a paper opens; what it asks of anybody is for the walk.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_cli.drafting.draft import DraftTask
from directive_cli.drafting.source_lines import Passage
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
    r"^\W*(?:Trả lời|Phúc đáp)\s+(?:các\s+)?(?:[Cc]ông văn|[Vv]ăn bản|[Đđ]ơn|[Cc]âu hỏi|kiến nghị|phản ánh|"
    r"đề nghị|vướng mắc|[Pp]hiếu)|"
    r"nhận được[^.]{0,40}\s(?:[Cc]ông văn|[Vv]ăn bản|[Đđ]ơn|[Hh]ồ sơ|[Pp]hiếu|kiến nghị|phản ánh)\s[^.]*\scủa\s"
)
"""How an answer opens: "Trả lời công văn số … của A", "Cục Thuế nhận được công văn số … của A"."""
_APPLIES_RULES = re.compile(
    r"(?i)(?:căn cứ|thực hiện theo|nghiên cứu|theo)\s(?:vào\s)?(?:các\s|đúng\s)?(?:quy định|hướng dẫn|hồ sơ|"
    r"nội dung|thực tế|tình hình|điểm|khoản|điều)|liên hệ (?:với )?|theo (?:đúng )?quy định"
)
"""What an answer leaves to the one who asked: "căn cứ các quy định nêu trên … để thực hiện"."""
_OPENING_PASSAGES = 3


def tells_only(slug: str | None) -> Message | None:
    """Say why a paper of this type orders nothing; None where it may order."""
    return _TELLING.get(slug or "")


INVITATION = "giay-moi"
_PREPARES = re.compile(
    r"(?i)^\W*(\d{1,2}|[IVX]{1,4})[.)]\s*(?:công tác chuẩn bị|chuẩn bị|phân công|giao nhiệm vụ|giao việc|"
    r"tổ chức thực hiện)(?![^\W_])"
)
"""The item of an invitation that says who prepares the meeting."""


def orders_of_invitation(tasks: Sequence[DraftTask], body: Sequence[Passage]) -> list[DraftTask]:
    """Return the tasks of an invitation that are orders: under the item that says who prepares
    what, or given by "Giao …". Whom it invites, when and where is no work."""
    opened = [found[1] for passage in body if (found := _PREPARES.match(passage.text))]
    return [
        task
        for task in tasks
        if task.item in opened
        or task.item.startswith(tuple(f"{item}{mark}" for item in opened for mark in ".-"))
        or re.match(r"\W*Giao\s+\S", task.quote_text)
    ]


def is_answer(slug: str | None, body: Sequence[Passage]) -> bool:
    """Tell whether a letter opens as an answer to somebody's question."""
    if slug not in ("cong-van", None):
        return False
    return any(_ANSWERS.search(passage.text) for passage in body[:_OPENING_PASSAGES])


def orders_of_answer(tasks: Sequence[DraftTask]) -> list[DraftTask]:
    """Return the tasks of an answer that are orders: dated, or not merely to apply the rules it
    names."""
    return [
        task
        for task in tasks
        if task.deadlines or (task.lead and not _APPLIES_RULES.search(task.detail))
    ]
