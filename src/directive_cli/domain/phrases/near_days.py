"""Days that the words count from the document's own, and the last day of a month."""

from __future__ import annotations

from directive_cli.domain.phrases.atoms import Point, leading_time
from directive_cli.domain.phrases.numerals import Read, skip_words
from directive_cli.domain.phrases.stretches import month, quarter, year
from directive_cli.domain.phrases.words import Phrases, Words, alternatives

_TODAY = Phrases(
    {
        "ngày hôm nay": 0,
        "hôm nay": 0,
        **alternatives("sáng nay | trưa nay | chiều nay | tối nay | đêm nay | nay", 0),
        **alternatives("ngày mai | sáng mai | trưa mai | chiều mai | tối mai | mai", 1),
        **alternatives("ngày kia | sáng ngày kia | chiều ngày kia", 2),
    }
)


def near_day(words: Words, at: int) -> Read[Point]:
    """Read "ngày mai", "hôm nay", "9 giờ sáng mai": a time before it is allowed."""
    time, after = leading_time(words, at)
    found = _TODAY.read(words, after) if words[after] not in ("nay", "mai") or after > at else None
    return (Point(offset=found[0], time=time), found[1]) if found else None


def last_day_of_month(words: Words, at: int) -> Read[Point]:
    """Read "ngày cuối cùng của tháng 12/2025", "ngày cuối tháng 12"."""
    time, after = leading_time(words, at)
    working = words.between(after, after + 3) == ["ngày", "làm", "việc"]
    last = after + 3 if working else after + 1
    if words[after] not in ("ngày", "tuần") or words[last] != "cuối":
        return None
    after = skip_words(words, skip_words(words, last + 1, ("cùng",)), ("của",))
    found = month(words, after) or quarter(words, after) or year(words, after)
    if found is None:
        return None
    inner = found[0]
    month_of = {"month": inner.number, "quarter": inner.number * 3, "year": 12}[inner.unit]
    return Point(month=month_of, year=inner.year, time=time, last=True, working=working), found[1]
