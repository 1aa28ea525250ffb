"""Where another body takes over inside one clause: "các sở báo cáo trước D, Sở B tổng hợp".

Knows one clause and who has the work at its beginning.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_names import find_agencies
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.roles import Subject, read_subject, subject_inside

_FRONTED = re.compile(
    rf",\s+(?=(?:trên cơ sở|căn cứ|sau khi|từ kết quả)\s[^,;.]{{8,120}},\s+[{CAPITAL_LETTERS}])"
)
"""A comma after which another body goes on with what the first has done: "A đăng ký nhu cầu …, trên
cơ sở đề xuất của C, B tổng hợp …"."""
_AMONG_THEM = re.compile(rf"[,;]?\s+trong đó,?\s+(?=[{CAPITAL_LETTERS}])")
"""What parts one of several bodies from the others: "A và B bàn giao đất trong tháng 2, trong đó A
bàn giao đoạn đầu trước ngày D"."""
_DAY = re.compile(r"(?:trước|chậm nhất|trong|đến)\s[^,;.]{0,30}\d")
"""A day or a span of the work of that one."""
_COMMA = re.compile(rf",\s+(?=[{CAPITAL_LETTERS}])")
_TOLD = re.compile(
    r"(?<![^\W_])(?:được|đã|do|mà|nếu|khi|để|nhằm|theo|như|gồm|trường hợp|kể từ|đến|cùng|"
    rf"(?<!đối )với|và(?= [{CAPITAL_LETTERS}]))(?![^\W_])"
)
"""Words before a comma that make a body behind it part of what they say: "đã được Bộ A duyệt, Bộ B
thẩm định", "phối hợp với Báo A, Đài B"."""


def handed_over(
    text: str, subject: Subject, end: int, issuer_keys: frozenset[str]
) -> tuple[int, Subject] | None:
    """Return where another body goes on with the work, and that body; None where none does."""
    for found in _FRONTED.finditer(text, subject.end, end):
        other = subject_inside(text, found.end(), end, directed_only=False)
        if found.start() < subject.end + _SHORTEST or other is None or other.keys & subject.keys:
            continue
        if begins_with_action(text[other.end :].lstrip(" ,")):
            return found.end(), other
    for found in _AMONG_THEM.finditer(text, subject.end, end):
        other = read_subject(text, found.end())
        own_day = other is not None and _DAY.search(text, other.end, end) is not None
        if other is not None and own_day and begins_with_action(text[other.end :].lstrip()):
            return found.start(), other
    told = _TOLD.search(text, subject.end, end)
    stop = told.start() if told is not None else end
    work = text[subject.end : end].lstrip(" ,")
    if not begins_with_action(work) and _FIRMLY.match(work) is None:
        return None
    for found in _COMMA.finditer(text, subject.end, stop):
        other = read_subject(text, found.end())
        if other is None or len(other.lead) > 1 or other.start != found.end():
            # Of a list no later body is another's work either.
            return None
        if other.directed or other.keys & (subject.keys | issuer_keys):
            continue
        before = text[subject.end : found.start()]
        if before.strip() == "chủ trì" and text.startswith("phối hợp", other.end + 1):
            # "A chủ trì, B phối hợp …" is one work.
            return None
        named = any(one.end == len(before) for one in find_agencies(before))
        beside = named or _NO_VERB.match(text, other.end) is not None
        return None if beside else (found.end(), other)
    return None


_FIRMLY = re.compile(r"(?:kiên quyết|nghiêm túc|tuyệt đối|quyết liệt)(?![^\W_])")
"""Words on the manner of work that stand before "không", which is no verb."""
_NO_VERB = re.compile(r"\s(?:trong|theo|tại|về|và|để|của|trên|là)(?![^\W_])")
"""What goes on after a body that is only listed: "hỗ trợ chính quyền, Sở A | trong công tác …"."""
_SHORTEST = 20
"""Letters of work at least before words that lead on to another body."""
