"""Dates that an event names by itself: "trước | ngày bầu cử 15/3/2026", "tại | phiên họp thứ 9
(ngày 02/4/2026)", "tại | kỳ họp tháng 12/2026"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from directive_cli.domain.phrases.atoms import Point, Stretch, day
from directive_cli.domain.phrases.numerals import Read, full_year
from directive_cli.domain.phrases.stretches import stretch
from directive_cli.domain.phrases.words import Phrases, Words, alternatives

_EVENTS = Phrases(
    alternatives(
        """
        bầu cử | tổng tuyển cử | khai giảng | khai mạc | bế mạc | khánh thành | khởi công | tổ chức
        diễn ra | tựu trường | đại hội | hội nghị | lễ | hội | truyền thống | thành lập
        """,
        True,
    )
)
_LONGEST_EVENT = 10
_EVENT_ENDS = frozenset({",", ";", ":", ".", ")", "trước", "từ", "đến"})


def words_of_event(words: Words, begin: int, end: int, *ends: str) -> Iterator[int]:
    """Yield the places of an event's words up to one that cannot be among them."""
    for place in range(begin, min(end, len(words))):
        if words[place] in _EVENT_ENDS or words[place] in ends:
            return
        yield place


def day_of_event(words: Words, at: int) -> Read[Point | Stretch]:
    """Read "ngày bầu cử 15/3/2026", "ngày khai mạc Đại hội (15/3/2026)", "Ngày Pháp luật 09/11",
    "ngày kỷ niệm thành lập trường 20/11": the event's own date.
    """
    honoured = at + (words[at] == "ngày")
    if words.between(honoured, honoured + 2) == ["kỷ", "niệm"]:
        return _day_behind(words, honoured + 2)
    feast = _EVENTS.end(words, at) if words[at - 1] == "lễ" else at
    event = _EVENTS.end(words, at + 1) if words[at] == "ngày" else feast
    if feast > at:
        at -= 1
    called = words.begins_capital(at) or words.begins_capital(event)
    if event == at or (event == at + 1 and not called):
        return None
    return _day_behind(words, event)


def _day_behind(words: Words, event: int) -> Read[Point | Stretch]:
    """Read the day that stands behind an event's words, which begin at ``event``."""
    for place in words_of_event(words, event, event + _LONGEST_EVENT, "có"):
        found = day(words, place)
        if found is None or not isinstance(found[0], Point):
            continue
        after = found[1] + 1 if words[place - 1] == "(" and words[found[1]] == ")" else found[1]
        counted = words[after].isdecimal() or words[after] in ("ít", "tối", "chậm", "khoảng")
        return None if counted else (found[0], after)
    return None


_MEETINGS = ("phiên", "kỳ", "cuộc", "hội", "đại", "lễ", "đợt", "sinh")
"""First words of what people come together for, "trước | kỳ họp …", "tại | phiên họp …"."""
_NEAR_VERB = 14
"""Words before a meeting among which the verb of what goes to it stands."""


def goes_to_meeting(words: Words, at: int) -> bool:
    """Tell whether work goes to a meeting, by "trình" or "báo cáo" before it: what was said at one
    is quoted ("ý kiến chỉ đạo tại phiên họp tháng 12/2025")."""
    before = words.between(max(0, at - _NEAR_VERB), at)
    reports = any(pair == ("báo", "cáo") for pair in pairwise(before))
    quoted = {"luận", "đạo", "nghị"} & set(before[-4:])
    return "trình" in before or (reports and not quoted)


def dated_event(words: Words, at: int) -> Read[Point | Stretch]:
    """Read "trước khi | học sinh nghỉ hè (28/5/2026)", "tại | phiên họp thứ 9 (ngày 02/4/2026)":
    the bracket says which day that is."""
    school = words.between(at, at + 2) in _SCHOOL
    if words[at] not in ("khi", "mùa", *_MEETINGS) and not school:
        return None
    for place in words_of_event(words, at + 2, at + _LONGEST_EVENT + 1):
        held = day(words, place) if words[place] == "ngày" and words[at] in _MEETINGS else None
        if held is not None and isinstance(held[0], Point):
            return held[0], held[1]
        if words[place] == "(":
            found = day(words, place + 1)
            if found is None or not isinstance(found[0], Point) or words[found[1]] != ")":
                return None
            return found[0], found[1] + 1
    return None


_SCHOOL = (["khai", "giảng"], ["khai", "trường"], ["năm", "học"])
"""What begins at a day of each school."""


def month_of_meeting(words: Words, at: int) -> Read[Point | Stretch]:
    """Read "tại | kỳ họp thường lệ tháng 12/2026": a meeting of a month."""
    if words[at] not in _MEETINGS:
        return None
    for place in words_of_event(words, at + 2, at + _LONGEST_EVENT + 1, "(", "ngày"):
        if words[place] == "tháng" and words[place - 1] != "ngày":
            edged = words[place - 1] in ("đầu", "giữa", "cuối")
            found = stretch(words, place - edged)
            return (found[0], found[1]) if found is not None else None
    return None


def session_of_year(words: Words, at: int) -> int | None:
    """Return the place after "kỳ họp thường lệ giữa năm 2026", "kỳ họp cuối năm": a session that
    the year does not date closer."""
    if words.between(at, at + 2) not in (["kỳ", "họp"], ["phiên", "họp"], ["hội", "nghị"]):
        return None
    for place in words_of_event(words, at + 2, at + _LONGEST_EVENT + 1, "(", "ngày", "tháng"):
        if words[place] in ("đầu", "giữa", "cuối") and words[place + 1] == "năm":
            dated = full_year(words, place + 2)
            return dated[1] if dated is not None else place + 2
    return None
