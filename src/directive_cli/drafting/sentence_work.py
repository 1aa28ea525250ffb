"""Whether a sentence gives somebody work: a body that opens it and acts, a verb of work, a duty.

Asked by the closing account (``ledger``) of what no task holds. Knows one sentence of a text.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_index import name_key
from directive_cli.domain.agency_names import find_agencies
from directive_cli.domain.work_verbs import begins_with_action, begins_with_short_verb
from directive_cli.drafting.clauses import opening_of
from directive_cli.drafting.enacting_words import BLAMES, PRAISES, only_praises
from directive_cli.drafting.passage_classes import AT_A_TIME, STATEMENT
from directive_cli.drafting.roles import Subject, read_subject

_BODY_ACTS = re.compile(
    r"\s*,?\s*(?:cần|phải|sẽ|có trách nhiệm|tập trung|khẩn trương|tiếp tục|chủ động|nghiêm túc|"
    r"phối hợp|chủ trì|chỉ đạo|tổ chức|tăng cường|rà soát|báo cáo|hướng dẫn|tham mưu|xây dựng|"
    r"căn cứ|trên tinh thần)"
    r"(?![^\W_])"
)
"""Words with which a body's work begins."""


def worker(text: str, begin: int, end: int) -> Subject | None:
    """Return the body with which a sentence begins, where it goes on with work for it."""
    subject = read_subject(text, _opening(text, begin, end))
    if subject is None or subject.end >= end:
        return None
    at = subject.end + len(text[subject.end : end]) - len(text[subject.end : end].lstrip(" ,:"))
    acts = _BODY_ACTS.match(text, subject.end, end) or begins_with_action(text, at)
    acts = acts or begins_with_short_verb(text[at:end])
    defined = _DEFINED_BODY.match(text, subject.end, end)
    if subject.directed or acts or (defined and begins_with_action(text, defined.end())):
        return subject
    return None


_DEFINED_BODY = re.compile(
    r"\s(?:trong|trên|tại|thuộc|của|được|có)\s[^.;:]{3,140}?\s"
    r"(?=(?:chủ động|chủ trì|khẩn trương|tập trung|tiếp tục|tăng cường|nghiêm túc|phải|cần)\s)"
)
"""Words that say which bodies of a group are meant, up to the manner of their work."""


def _opening(text: str, begin: int, end: int) -> int:
    noted = _NOTE.match(text, begin, end)
    begin = noted.end() if noted is not None else begin
    fronted = _ON_RECEIPT.match(text, begin, end)
    begin = fronted.end() if fronted is not None else begin
    return begin + len(text[begin:end]) - len(text[begin:end].lstrip(" -–+•"))


_ON_RECEIPT = re.compile(
    r"\W*(?:(?:Khi |Sau khi |Ngay khi )?[Nn]hận được|Sau ngày) [^.,;:]{3,60},\s+"
)
"""What a closing opens with: "Nhận được Chỉ thị này, | Đồn trưởng A vẽ sơ đồ"."""


_NOTE = re.compile(r"[\s*(]*(?:Ghi chú|Lưu ý|Chú ý)\s*:\s*")
"""How a note opens under a table or an annex."""


def acts_on_receipt(text: str, begin: int, end: int) -> bool:
    """Tell whether a closing gives bodies work once they have the paper, beside carrying it out."""
    fronted = _ON_RECEIPT.match(text, begin, end)
    return fronted is not None and worker(text, begin, end) is not None


def opens_with_work(text: str, begin: int, end: int) -> bool:
    """Tell whether a sentence opens with a verb of work, or says what must be done."""
    sentence = text[begin:end]
    if MUST.match(sentence) is not None:
        return True
    opening = opening_of(text, _opening(text, begin, end))
    if STATEMENT.match(sentence) or BLAMES.match(sentence):
        return False
    if PRAISES.match(sentence):
        return not only_praises(sentence)
    time = AT_A_TIME.match(text, opening, end)
    return begins_with_action(text, time.end() if time is not None else opening)


MUST = re.compile(r"[^.;]{3,320}?(?<![^\W_])(?:phải|có trách nhiệm|chịu trách nhiệm)(?![^\W_])")
"""Somebody or something that must: "Đối với nội dung chưa giải quyết ngay, phải có lộ trình"."""


def somebody_acts(sentence: str, *, beside: frozenset[str] = frozenset()) -> bool:
    """Tell whether a body other than those ``beside`` that opens a sentence, or a clause of it,
    goes on with work."""
    return any(
        (sentence[: one.start].rstrip()[-1:] in ("", ",") or _THEN.search(sentence[: one.start]))
        and name_key(one.name) not in beside
        and (
            _BODY_ACTS.match(sentence, one.end) is not None
            or begins_with_action(sentence[one.end :].lstrip(" ,"))
        )
        for one in find_agencies(sentence)
    )


_THEN = re.compile(r"(?<![^\W_])(?:thì|[Hh][àằ]ng (?:ngày|tuần|tháng|quý|năm))\s+$")
"""What stands before who acts: "Trường hợp …, thì | Sở A rà soát", "Hằng tháng | Sở A gửi"."""
