"""Deadlines that are an event alone: "sau khi có …", "trước kỳ nghỉ hè", "theo tiến độ …"."""

from __future__ import annotations

from directive_cli.domain.phrases.event_days import goes_to_meeting, session_of_year
from directive_cli.domain.phrases.relative import DONE, LONGEST_EVENT, CountedTime, event_end
from directive_cli.domain.phrases.sentences import ends_sentence
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary

_PER = Phrases(alternatives("theo | theo đúng", True))
_PER_NOUNS = Phrases(
    alternatives(
        "tiến độ | lộ trình | kế hoạch | hướng dẫn | yêu cầu | quy định | chỉ đạo | văn bản", True
    )
)
_UPON = Phrases(
    {
        **alternatives(
            "sau khi | ngay sau khi | khi | ngay khi | sau ngày | ngay sau ngày", "after"
        ),
        **alternatives("trước khi | trước ngày | trước", "before"),
    }
)
_MEETINGS = Phrases(alternatives("kỳ họp | phiên họp | cuộc họp | hội nghị | đại hội", True))
_NO_EVENTS = (["…"], ["đó"], ["đây"], ["này"], ["kia"], ["mắt"])
"""What follows "trước" and "sau" and names no event: "trước đó", "trước mắt"."""
_AT_ANY_TIME = (
    ["có", "thay", "đổi"],
    ["có", "yêu", "cầu"],
    ["có", "phát", "sinh"],
    ["phát", "sinh"],
    ["cần"],
    ["cần", "thiết"],
)
"""What may happen again and again, and is no event to wait for: "cập nhật khi có thay đổi"."""


def per_plan(words: Words, at: int) -> CountedTime | None:
    """Read "theo tiến độ …", "theo lộ trình, hướng dẫn của Bộ": a deadline that another document
    holds.
    """
    per = _PER.read(words, at)
    if per is None or _PER_NOUNS.read(words, per[1]) is None:
        return None
    end = per[1]
    while end < len(words) and not ends_sentence(words, end) and words[end] not in (";", "|", ")"):
        if end - at > LONGEST_EVENT or (words.breaks[end] > 1 and end > per[1]):
            break
        end += 1
    return CountedTime(at, end, None, None, event_start=per[1], event_end=end)


def event_alone(words: Words, at: int) -> CountedTime | None:
    """Read "sau khi có …", "trước khai giảng" in a time field: after or before the event, no
    count.
    """
    found = _UPON.read(words, at)
    if found is None and words[at] == "sau" and _MEETINGS.read(words, at + 1):
        found = ("after", at + 1)  # "sau kỳ họp tháng 7/2026"
    if found is None or words[found[1]].isdecimal():
        return None
    end = event_end(words, found[1])
    event = words.between(found[1], end)
    again = event in _AT_ANY_TIME and words[at] != "ngay"
    if not event or event in _NO_EVENTS or again:
        return None
    return CountedTime(at, end, None, None, found[0], found[1], end)


def event_of_completion(words: Words, at: int) -> CountedTime | None:
    """Read "hoàn thành | trước khi khởi công công trình", "trước kỳ nghỉ hè" at a
    sentence's end: before an event, no count.
    """
    opening = _BEFORE_EVENT.read(words, at)
    if opening is None:
        return None
    start = opening[1]
    end = event_end(words, start)
    done = words[at - 1] == "xong" or words.between(at - 2, at) in DONE
    known = _KNOWN_EVENTS.read(words, start) is not None or (
        _MEETINGS.read(words, start) is not None and goes_to_meeting(words, at)
    )
    if end == start or end - start > _LONGEST_COMPLETION or not ends_sentence(words, end):
        return None
    if "/" in words.between(start + 1, start + 3):
        return None  # a day that a scanner misread: "trước ngày l5/11/2026"
    done = done or words[at] in _LATEST
    named = known or (done and start > at + 1 and not words[start].isdecimal())
    return CountedTime(at, end, None, None, "before", start, end) if named else None


def event_of_session(words: Words, at: int) -> CountedTime | None:
    """Read "trình HĐND tỉnh | tại kỳ họp giữa năm 2026": before a session that has no day yet."""
    if words[at] not in ("tại", "vào") or not goes_to_meeting(words, at):
        return None
    end = session_of_year(words, at + 1)
    return CountedTime(at, end, None, None, "before", at + 1, end) if end is not None else None


_BEFORE_EVENT = Phrases(
    alternatives(
        "trước khi | trước ngày | trước thềm | trước | chậm nhất trước khi | muộn nhất trước khi",
        True,
    )
)
_KNOWN_EVENTS = Phrases(
    alternatives(
        """
        kỳ nghỉ hè | nghỉ hè | học sinh nghỉ hè | khai giảng | khai trường | kết thúc học kỳ
        kết thúc năm học | bão đổ bộ | bão vào | bão đến | năm học | bước vào năm học
        bắt đầu năm học | bắt đầu học kỳ | bước vào học kỳ | nghỉ tết | học sinh nghỉ tết
        """,
        True,
    )
)
"""Events of which those who have the work learn the day: of each school, of a storm."""
_LATEST = vocabulary("chậm muộn")
_LONGEST_COMPLETION = 12
