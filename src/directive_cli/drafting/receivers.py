"""Who receives a task's work, and who puts it together with that of others.

Each rule names the sentence pattern it reads. Knows one text after its subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.name_patterns import OFFICE_WORDS
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS

_NO_PAPER = r"(?<!chương )(?<!công )(?<!quy )(?<!lộ )(?<!tiến )(?<!quá )(?<!tờ )"
"""Words that "trình" ends: chương trình, tờ trình."""
_HANDS_OVER = re.compile(
    rf"(?i:(?<![^\W_])(?P<verb>(?P<reports>báo cáo|{_NO_PAPER}trình|đề xuất|kiến nghị|tham mưu)|"
    r"gửi|nộp|(?<!cảnh )(?<!dự )báo|thông báo|cung cấp|đăng ký|giới thiệu)"
    r"(?: (?:lại|ngay|kịp thời|đầy đủ|trực tiếp|kết quả|văn bản|hồ sơ|báo cáo))?"
    r"(?: (?:về|vê|cho|lên|đến|tới|với)(?: cho)?)?)(?![^\W_])\s+(?=[^\W\d_])"
)
_BEHIND_OBJECT = re.compile(
    r"(?<!đối )(?<!phù hợp )(?<!phối hợp )(?<!kèm )(?:về|vê|cho|lên|đến|tới|với)(?: cho)?"
    r"\s+(?=[^\W\d_])"
)
"""Báo cáo tình hình … | về X · gửi kết quả … | cho X: the object stands before who receives it."""
_TAKES_OBJECT = re.compile(
    r"(?i)(?:báo cáo|gửi|nộp|thông báo|báo|cung cấp|đăng ký|giới thiệu)(?![^\W_])"
)
_OBJECT_ENDS = re.compile(r"[;.:]|(?<![^\W_])(?:phối hợp(?= với)|trình|gửi)(?![^\W_])")
"""What ends the object; commas may stand in it."""
_CONSOLIDATES = re.compile(
    r"[\s)]*(?:\([^)]*\)\s*)?(?:,\s*)?"
    r"(?:(?:trước|chậm nhất|trong|vào|muộn nhất)(?![^\W_])[^;,.]{2,60}?(?:,\s*|\s))?"
    r"(?:để )?(?:theo dõi, )?t[ổô]ng hợp"
)
_BY_WAY_OF = re.compile(r",?\s*\(?\s*(?:thông )?qua\s+(?=\S)")
_GOES_ON = re.compile(r",?\s*(?:và )?(?:báo cáo|trình|tham mưu)(?![^\W_])")
"""Another receiver behind "tổng hợp": the one who was named first puts together for it."""
_COMPETENT = re.compile(r"cấp (?:có )?thẩm quyền(?![^\W_])")
_NOUN_ALONE = (
    r"(?:lãnh đạo (?:Bộ|Sở|Cục)|Sở|Bộ|Cục|Chi cục|Tổng cục|Ban Giám đốc|Ban Thường vụ|"
    r"Ban Thường trực|Thường trực)"
)
_ALONE = re.compile(
    rf"(?:(?i:đồng chí )?(?=[{CAPITAL_LETTERS}]){OFFICE_WORDS}(?:\s{_NOUN_ALONE})?|"
    rf"{_NOUN_ALONE})(?![^\W_])(?!\s+(?:[{CAPITAL_LETTERS}]|các\s))"
)
"""One who is named by office or head noun alone: "báo cáo Bộ trưởng", "gửi Sở trước ngày …"."""

HEAD_ALONE = re.compile(
    r"(?:(?:Giám đốc|lãnh đạo|Lãnh đạo) )?(?P<head>Tổng cục|Chi cục|Sở|Bộ|Cục)(?: ?trưởng)?"
)
"""A whole name by which a paper calls the body that writes it, or its head: "Sở", "Bộ trưởng"."""


@dataclass(frozen=True, slots=True)
class _Receiver:
    body: AgencyMention
    reports: bool
    """Whether the body decides on the work or is told of it, and does not only get papers."""
    consolidates: bool


def read_receivers(
    text: str, start: int, end: int
) -> tuple[AgencyMention | None, AgencyMention | None]:
    """Return who receives the work of ``text[start:end]`` and who consolidates it.

    "gửi A tổng hợp, báo cáo B": B receives, A consolidates. Where a report goes on from hand to
    hand ("báo cáo A đề nghị B", "tham mưu A trình B") the first receives it: the others have it
    from A.
    """
    consolidator: AgencyMention | None = None
    sent_to: AgencyMention | None = None
    for one in _handed_over(text, start, end):
        if one.consolidates and consolidator is None:
            consolidator = one.body
        elif one.reports:
            same = consolidator is not None and consolidator.name == one.body.name
            return one.body, None if same else consolidator
        else:
            sent_to = sent_to or one.body
    return consolidator or sent_to, None


def _handed_over(text: str, start: int, end: int) -> Iterator[_Receiver]:
    """Every receiver, in the order of the words; who puts together for another stands first."""
    place = start
    for verb in _HANDS_OVER.finditer(text, start, end):
        body = _receiver_behind(text, verb, end) if verb.start() >= place else None
        if body is None:
            continue
        place = body.end
        some = body.collective or _COMPETENT.match(body.name) is not None
        reports = verb["reports"] is not None and not some
        if body.collective and verb["reports"] is None:
            continue
        together = _CONSOLIDATES.match(text, body.end, end)
        way = _BY_WAY_OF.match(text, body.end, end)
        through = _body_at(text, way.end(), end) if way is not None else None
        by_way = _CONSOLIDATES.match(text, through.end, end) if through is not None else None
        if through is not None and by_way is not None and not _GOES_ON.match(text, by_way.end()):
            yield _Receiver(through, reports=False, consolidates=True)
            yield _Receiver(body, reports=True, consolidates=False)
        else:
            yield _Receiver(body, reports, (together or by_way) is not None)


def _receiver_behind(text: str, verb: re.Match[str], end: int) -> AgencyMention | None:
    """Return the body behind the verb: at once, or behind an object and "về" or "cho"."""
    body = _body_at(text, verb.end(), end)
    if body is not None or _TAKES_OBJECT.match(text, verb.start("verb")) is None:
        return body
    limit = min(end, verb.end() + 160)
    stop = _OBJECT_ENDS.search(text, verb.end(), limit)
    limit = stop.start() if stop is not None else limit
    for to in _BEHIND_OBJECT.finditer(text, verb.end(), limit):
        body = _body_at(text, to.end(), end)
        if body is not None and not body.collective:
            return body
    return None


def _body_at(text: str, start: int, end: int) -> AgencyMention | None:
    """Return the first body named at ``start``, by its name, its office or "cấp thẩm quyền"; its
    ``end`` is that of the whole list."""
    bodies = read_agencies(text[:end], start)
    if bodies is not None:
        first, *others = bodies.mentions
        return replace(first, end=bodies.end) if others else first
    alone = _COMPETENT.match(text, start, end) or _ALONE.match(text, start, end)
    if alone is None:
        return None
    return AgencyMention(alone.group(), alone.start(), alone.end())
