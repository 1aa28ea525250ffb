"""The duties that an attached regulation lays on bodies, which are listed and are no tasks.

A regulation rules for as long as it is in force and orders nothing by a day; only a person can tell
which of its duties the registry is to follow. Knows what the reading of tasks would take of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.readings import Reading
from directive_cli.drafting.roles import read_subject
from directive_cli.drafting.source_lines import Passage
from directive_cli.messages import _

RULE_DUTY = _("An attached regulation lays it on a body; regulations are not read as tasks.")
_DUTY_ARTICLE = re.compile(
    r"(?i)^\W*(?:điều\W+\d+\W+)?(?:(?:quyền(?: hạn)?(?:,| và) )?(?:trách nhiệm|nhiệm vụ|nghĩa vụ)|"
    r"tổ chức thực hiện|phân công|"
    r"(?:chế độ |công tác )?(?:thông tin,? |hội họp,? )?báo cáo)(?![^\W_])"
)
"""How an article, chapter or lead-in opens under which bodies have duties."""
_DUTY_WORDS = re.compile(
    r"(?<![^\W_])(?:có |chịu )trách nhiệm(?! (?:hình sự|dân sự))(?![^\W_])|chế độ báo cáo"
)
"""A duty in the words of any other article."""
_SHORT_LEAD_IN = 90
"""Letters under which a duty that names no work leads on to what follows: "A có trách nhiệm."."""
_OWN_FUNCTIONS = re.compile(r"(?i)chức năng, nhiệm vụ|cơ cấu tổ chức")
"""Titles of papers that found a body: what it does is what it is for."""
_GIVES_WORK = re.compile(r"\W*(?:\w{1,4}[.)]\s*)*Giao\s")
"""A paragraph that gives work in such a paper too: "1. Giao Sở A trình đề án vị trí việc làm"."""
_LEFT = ("unread", "ownerless", "among")
"""What the reading says of an item that may be work and has nobody."""


def duties_in(tree: Item, reading: Reading, title: str) -> Iterator[Passage]:
    """Yield the paragraphs of a regulation's items that lay a duty on a body, with the lead-ins
    over them."""
    founds = _OWN_FUNCTIONS.search(title) is not None
    for passage in _under(tree, reading, asked=founds, procedure=False):
        if not founds or _GIVES_WORK.match(passage.text):
            yield passage


def _under(item: Item, reading: Reading, *, asked: bool, procedure: bool) -> Iterator[Passage]:
    asked = asked or _DUTY_ARTICLE.match(item.text) is not None
    procedure = procedure or _PROCEDURE.match(item.text) is not None
    worded = _DUTY_WORDS.search(item.text) is not None
    leads = item.is_heading or len(item.text) < _SHORT_LEAD_IN
    below = [
        passage
        for child in item.children
        for passage in _under(
            child, reading, asked=asked or (worded and leads), procedure=procedure
        )
    ]
    if item.passage is not None and not item.text.isupper():
        key = id(item.passage)
        work = key in reading.used or (asked and reading.passed_over.get(key) in _LEFT)
        leads_on = bool(below) and item.text.rstrip().endswith(":")
        acts = not procedure and ((work and _begins_with_body_at_work(item)) or _gives(item))
        if (work and (asked or worded)) or acts or leads_on:
            yield item.passage
    yield from below


_PROCEDURE = re.compile(
    r"(?i)^\W*(?:(?:điều\W+)?\w{1,3}[.)]\s+)?(?:(?:đối với )?trường hợp|khi|[^:;]{0,60}?"
    r"(?:trình tự|thủ tục|hồ sơ|thẩm quyền|phân cấp|quy trình|nguyên tắc|quy tắc|hình thức))"
    r"(?![^\W_])"
)
"""The heading of an article on what is done in each case that comes up, or on who may do what."""
_ANYBODY = re.compile(
    r"(?i)(?:các\s)?(?:tổ chức|cá nhân|công chức|cơ quan, tổ chức|người|hộ)(?![^\W_])"
)
"""Who is nobody in particular."""


_GIVES_INSIDE = re.compile(r"(?:[.;]\s+Giao|[,;]\s+giao)\s+(?=\S)")
"""An order inside a rule: "Đối với các công trình cấp bách …, | giao Công an thành phố …"."""


def _gives(item: Item) -> bool:
    """Tell whether a rule gives a body by its name work of its own."""
    asked = _GIVES_INSIDE.search(item.text)
    bodies = read_agencies(item.text, asked.end()) if asked is not None else None
    if bodies is None or bodies.mentions[0].collective:
        return False
    return begins_with_action(item.text[bodies.end :].lstrip(" ,:"))


def _begins_with_body_at_work(item: Item) -> bool:
    """Tell whether a paragraph opens with a body by its name and goes on with work for it."""
    subject = read_subject(item.text, 0)
    if subject is None or subject.start > 0 or _ANYBODY.match(item.text):
        return False
    words = item.text[subject.end :].lstrip(" ,:")
    return begins_with_action(words) and not words.startswith("sử dụng")
