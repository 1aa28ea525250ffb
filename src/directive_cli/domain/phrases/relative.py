"""Deadlines counted from an event: "trong 05 ngày làm việc kể từ ngày ký", "chậm nhất 07 ngày trước
ngày khai mạc".

========================================================  ==========================================
[marker] COUNT UNIT [,] kể từ (ngày|khi|thời điểm) EVENT  side after
[marker] COUNT UNIT [,] (sau|trước) (ngày|khi) EVENT      side after, before
trước (ngày|khi) EVENT [ít nhất] COUNT UNIT               side before
(trong|không quá|chậm nhất) COUNT UNIT, no event          the event is left open
ngày làm việc tiếp theo                                   one working day after an event left open
theo (tiến độ|lộ trình|kế hoạch) EVENT, in a time field   with the event, no count
========================================================  ==========================================
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from directive_cli.domain.deadline import Unit
from directive_cli.domain.phrases.atoms import Blank, Point, day
from directive_cli.domain.phrases.numerals import clock, is_part_of_a_number, whole_number
from directive_cli.domain.phrases.sentences import acts_at, ends_sentence, sentence_start
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary


@dataclass(frozen=True, slots=True)
class CountedTime:
    """A relative deadline as the words say it; ``event_start`` and ``event_end`` hold the event's
    words.
    """

    start: int
    end: int
    count: int | None
    unit: Unit | None
    side: str = "after"
    event_start: int = 0
    event_end: int = 0
    event_day: Point | None = None
    time: str | None = None
    from_issue: bool = False
    """No event is named, and the sentence begins with this document: "căn cứ văn bản này"."""
    marked: bool = True
    """A word of demand stands before it ("trong", "chậm nhất"), not a bare number."""


_MARKERS = Phrases(
    alternatives(
        """
        trong | trong vòng | trong hạn | trong thời hạn | trong thời gian
        trong thời gian không quá
        trong không quá | trước
        trong tối đa | trong thời hạn không quá | trong vòng không quá | nội trong | nội trong vòng
        ngay trong | ngay trong vòng
        thời hạn tối đa | trong thời hạn tối đa
        chậm nhất | chậm nhất là | chậm nhất trong | chậm nhất trong vòng | chậm nhất là trong
        chậm nhất sau
        chậm nhất là sau | chậm nhất không quá | chậm nhất trước | chậm nhất là trước
        chậm nhất trong thời hạn
        muộn nhất | muộn nhất là | muộn nhất trong | muộn nhất sau | muộn nhất là sau
        muộn nhất trước | trễ nhất
        không quá | không được quá | không vượt quá | không để quá | không được để quá
        không muộn hơn | không chậm hơn | tối đa
        tối đa là | sau | quá
        thời hạn | thời hạn là | thời gian | thời hạn không quá | ít nhất | ít nhất là | tối thiểu
        trước ít nhất
        trước tối thiểu | sớm nhất | sau thời hạn | hạn
        """,
        True,
    )
)
_COMMITTING_MARKERS = vocabulary("chậm muộn trễ không vòng hạn tối nội")
COUNT_WORDS = _MARKERS.first_words | vocabulary(
    "theo ngày ngay mười một hai ba bốn năm sáu bảy tám chín trước"
)
_UNITS = Phrases(
    {
        "ngày": Unit.DAY,
        "ngày làm việc": Unit.WORKING_DAY,
        "ngày công tác": Unit.WORKING_DAY,
        "tuần": Unit.WEEK,
        "tuần lễ": Unit.WEEK,
        "tháng": Unit.MONTH,
        "năm": Unit.MONTH,
        "quý": Unit.MONTH,
        "giờ": Unit.HOUR,
        "tiếng": Unit.HOUR,
        "giờ đồng hồ": Unit.HOUR,
        "h": Unit.HOUR,
        "phút": Unit.HOUR,
        "giờ làm việc": None,
    }
)
_MONTHS_IN = {"năm": 12, "quý": 3}
_NEAR_UNITS = (Unit.DAY, Unit.WORKING_DAY, Unit.WEEK)
"""Of "trong 10 ngày tới", which counts from the document's date; what rain does "trong 48 giờ tới"
is a forecast."""
_MINUTES = 60
"""In an hour."""
_FROM = Phrases(
    {
        **alternatives(
            "kể từ | tính từ | kể từ sau | tính kể từ | từ | kê từ | bắt đầu từ | kể từ thời hạn",
            "after",
        ),
        **alternatives("sau | sau khi | sau ngày | sau thời điểm", "after"),
        **alternatives(
            "trước | trước khi | trước ngày | trước thời điểm | so với | tính đến", "before"
        ),
    }
)
_EVENT_NOUNS = Phrases(
    alternatives("ngày | khi | thời điểm | lúc | sau ngày | sau khi | thời điểm ngày", True)
)
_NEXT_DAY = Phrases(
    {
        **alternatives(
            """
            ngày làm việc tiếp theo | ngày làm việc kế tiếp | ngày làm việc liền kề
            ngày làm việc sau | ngày làm việc liền sau | ngày làm việc tiếp sau
            ngày làm việc hôm sau
            """,
            Unit.WORKING_DAY,
        ),
        **alternatives("ngày hôm sau | hôm sau | ngày tiếp theo | ngày kế tiếp", Unit.DAY),
    }
)
_SAME_OR_NEXT = Phrases(
    alternatives("ngay trong ngày làm việc hoặc | trong ngày làm việc hoặc", True)
)
_EVENT_STOPS = vocabulary(", ; : ( ) | trước thì phải cần …")
_CLAUSES = Phrases(
    alternatives(
        "đề nghị | đồng thời | gửi | trình | hoàn thành | tổng hợp | kèm theo | báo cáo", True
    )
)
"""Verbs with which a clause begins that is no longer the event."""
_NOUNS_BEFORE = vocabulary(
    "kỳ độ mẫu số được ngày khi đã điểm chương quy công tờ tiến quá lịch bản việc nộp giáo nhận có"
)
"""Words after which such a verb belongs to the event: "nhận được báo cáo", "chương trình", "ngày
hoàn thành".
"""
_DAYS = vocabulary("ngày tuần tháng")
_EVENT_LAST = vocabulary("này trên")
_EVENT_GOES_ON = vocabulary("đây được có đã ban kết hoàn của và")
_VERBS_AFTER_AND = vocabulary("báo gửi tổng hoàn trình chịu thông đồng tham cập chỉ đôn")
_DOCUMENTS_LAST = vocabulary("bản định văn hoạch báo thị điện trình luận quyết án dẫn")
"""Last words of "văn bản", "Quyết định", "Công văn" and the other kinds of document."""
LONGEST_EVENT = 24
_LARGEST_COUNT = 9999


def counted_time(words: Words, at: int) -> CountedTime | None:
    """Read a relative deadline from its first word; None when none begins there."""
    if words.between(at, at + 2) == ["sau", "mỗi"]:
        return None  # "lặp lại sau mỗi 07 ngày" is a rhythm
    return _next_working_day(words, at) or _count_first(words, at) or _event_first(words, at)


_CARRIED_ON = Phrases(
    alternatives(
        """
        triển khai | thực hiện | thí điểm | vận hành | áp dụng | hoạt động | thi công | niêm yết
        công khai | phát động | ra quân | ban hành | có hiệu lực | tiếp nhận | tổ chức
        """,
        True,
    )
)
"""What goes on when days are counted from it with no joint."""
DONE = (["hoàn", "thành"], ["hoàn", "tất"])


def _count_first(words: Words, at: int) -> CountedTime | None:
    """Read "[marker] 05 ngày làm việc kể từ …" or "[marker] 15 ngày trước …"."""
    first = _MARKERS.end(words, at)
    marked = first > at
    first = first + 1 if marked and words[first] == ":" else first
    amount = _amount(words, first)
    if amount is None:
        return None
    count, unit, after = amount
    joint = after + 1 if words[after] == "," else after
    side = _FROM.read(words, joint)
    if side is None and marked and words[first - 1] == "trước" and words[at] != "trước":
        return _bare_event(words, at, after, count, unit)
    if side is None and words[at] == "sau" and _is_after_work(words, at, after):
        return _with_event(words, at, count, unit, "after", after, marked=True)
    if side is None:
        return _without_event(words, at, first, after, count, unit) if marked else None
    if not marked and words[joint] not in ("kể", "tính", "kê"):
        # A time field needs no more words: "Thời gian: 05 ngày sau chung kết".
        field = at == 0 or words[at - 1] == ":"
        beside = words[joint] in ("trước", "sau") and (field or words[joint + 1] in ("khi", "ngày"))
        if not beside or unit not in (Unit.DAY, Unit.WORKING_DAY):
            return None
    if words[joint] == "so" or words.between(joint, joint + 2) == ["tính", "đến"]:
        early = marked and words[at] == "trước"  # "trước 05 ngày so với ngày khai mạc"
        return (
            _with_event(words, at, count, unit, "before", side[1], marked=True) if early else None
        )
    if words.between(at, first) == ["trước"]:
        return None
    if words[joint] == "từ" and _EVENT_NOUNS.read(words, side[1]) is None:
        return None
    return _with_event(words, at, count, unit, side[0], side[1], marked=marked)


def _is_after_work(words: Words, at: int, after: int) -> bool:
    """Tell whether "sau 05 ngày | kết thúc …", "Sau 90 ngày | triển khai thí điểm, …" names what it
    counts from.
    """
    if words.between(after, after + 2) == ["kết", "thúc"]:
        return True
    carried = sentence_start(words, at) == at and _CARRIED_ON.read(words, after) is not None
    return carried and words[event_end(words, after)] == ","


def _bare_event(words: Words, at: int, after: int, count: int, unit: Unit) -> CountedTime | None:
    """Read "chậm nhất trước 05 ngày khai mạc hội nghị": the event stands there with no joint."""
    start = _EVENT_NOUNS.end(words, after)
    end = event_end(words, start)
    if end == start or words[start].isdecimal() or unit not in (Unit.DAY, Unit.WORKING_DAY):
        return None
    return CountedTime(at, end, count, unit, "before", start, end)


def _with_event(
    words: Words, at: int, count: int, unit: Unit, side: str, event_at: int, *, marked: bool
) -> CountedTime | None:
    start = _EVENT_NOUNS.end(words, event_at)
    dated = day(words, event_at) or (day(words, start) if start > event_at else None)
    if dated is not None and words[dated[1]] in ("đến", "tới"):
        return None  # "trong 45 ngày, từ ngày D đến ngày E": the days of a span
    if dated is not None and not isinstance(dated[0], Blank):
        return CountedTime(at, dated[1], count, unit, side, event_day=dated[0], marked=marked)
    if words[start].isdecimal():
        return None  # "trong 03 ngày, từ ngày 08 đến ngày 10/6": the days of a span
    end = event_end(words, start)
    if end == start:
        return None
    known = day(words, end + 1) if words[end] == "(" else None  # "ngày ký (10/11/2025)"
    if known is not None and isinstance(known[0], Point) and words[known[1]] == ")":
        return CountedTime(at, known[1] + 1, count, unit, side, start, end, known[0], marked=marked)
    return CountedTime(at, end, count, unit, side, start, end, marked=marked)


def _without_event(
    words: Words, at: int, first: int, after: int, count: int, unit: Unit
) -> CountedTime | None:
    """Read "trong thời hạn 05 ngày làm việc" with nothing to count from."""
    after += words[after] == "thôi"  # "trong 03 ngày thôi": no more than that
    near = unit in _NEAR_UNITS or (unit is Unit.MONTH and "vòng" in words.between(at, first))
    to_come = words[after] == "tới" and "trong" in words.between(at, first)
    if near and (to_come or words[after] == "nữa"):
        return CountedTime(at, after + 1, count, unit, from_issue=True)
    demanded = is_demanded(words, at)
    reported = words[at] == "trong" and unit is Unit.HOUR and _reports(words, at)
    event = _fronted_event(words, at) if words[at] == "trong" else None
    committed = (
        event is not None
        or unit is Unit.WORKING_DAY
        or reported
        or (words[at] == "trong" and (demanded or words[at - 1] == words[after] == ","))
        or any(word in _COMMITTING_MARKERS for word in words.between(at, first))
    )
    if not committed or words[at] in ("quá", "hạn") or words[after] in ("trong", "nghỉ", "/"):
        return None
    if not (
        ends_sentence(words, after)
        or words[after] in (",", ";", ")", "phải", "và", "để", "|")
        or after >= len(words)
        or (words[at] == "trong" and acts_at(words, after))
    ):
        return None
    start = sentence_start(words, at)
    own = any(
        words[place] in _DOCUMENTS_LAST and words[place + 1] == "này" for place in range(start, at)
    )
    if event is not None and not own:
        return CountedTime(at, after, count, unit, "after", *event)
    return CountedTime(at, after, count, unit, from_issue=own)


def is_demanded(words: Words, at: int) -> bool:
    """Tell whether a word of completion stands directly before a count."""
    return words[at - 1] == "xong" or words.between(at - 2, at) in DONE


def _fronted_event(words: Words, at: int) -> tuple[int, int] | None:
    """Return the event that a clause before the work names: "Sau khi | có hướng dẫn, | Sở A tập
    huấn … trong 10 ngày"."""
    start = sentence_start(words, at)
    said = words.between(start, at)
    opening = 1 if said[:1] == ["khi"] else None
    for place, pair in enumerate(pairwise(said)):
        opening = place + 2 if pair == ("sau", "khi") else opening
    closing = said.index(",", opening) if opening is not None and "," in said[opening:] else None
    if opening is None or closing is None or closing == opening:
        return None
    return start + opening, start + closing


def _reports(words: Words, at: int) -> bool:
    """Tell whether somebody is told in so many hours: "báo cáo Trung tâm A | trong 24 giờ"."""
    before = words.between(max(sentence_start(words, at), at - _NEAR_REPORT), at)
    return any(pair in _REPORTING for pair in pairwise(before))


_REPORTING = (("báo", "cáo"), ("thông", "báo"), ("báo", "ngay"), ("báo", "tin"))
_NEAR_REPORT = 12
"""Words between the verb and the hours."""


def _event_first(words: Words, at: int) -> CountedTime | None:
    """Read "trước ngày khai mạc kỳ họp ít nhất 15 ngày", "sau khi kết thúc hội nghị 03 ngày"."""
    opening = _FROM.read(words, at)
    if opening is None or words[at] not in ("trước", "sau"):
        return None
    start = _EVENT_NOUNS.end(words, opening[1])
    named = day(words, opening[1])
    feast = named is not None and not words[opening[1]].isdecimal() and words[start] == "tết"
    if (named is not None and not feast) or words[start].isdecimal():
        return None
    end = event_end(words, start)
    for place in range(start + 1, end + 1):
        first = place
        for extra in (("ít", "nhất"), ("tối", "thiểu"), ("chậm", "nhất"), ("không", "quá")):
            if words.between(place, place + 2) == list(extra):
                first = place + 2
        first = first + 1 if words[first] == "là" else first
        amount = _amount(words, first)
        last = amount is not None and ends_sentence(words, amount[2])
        if amount is not None and amount[2] >= end and (words[first].isdecimal() or last):
            return CountedTime(at, amount[2], amount[0], amount[1], opening[0], start, place)
    return None


def _next_working_day(words: Words, at: int) -> CountedTime | None:
    """Read "trước 10 giờ sáng ngày làm việc tiếp theo", "chậm nhất là ngày làm việc tiếp theo"."""
    first = _SAME_OR_NEXT.end(words, at)
    if first == at and words[at] == "ngày":
        return None
    first = _MARKERS.end(words, first)
    first = first + 1 if words[first] in ("trước", "đến", "vào", "trong") else first
    time = clock(words, first)
    after = time[1] if time else first
    found = _NEXT_DAY.read(words, after)
    if found is None or after == at:
        return None
    if found[0] is Unit.DAY and time is None:
        return None
    clock_time = time[0] if time else None
    side = _FROM.read(words, found[1]) if words[found[1]] in ("kể", "tính", "sau") else None
    known = words[found[1]] in ("ngày", "khi") and words[found[1] - 1] == "sau"
    if side is not None or known:
        start = _EVENT_NOUNS.end(words, side[1] if side is not None else found[1])
        end = event_end(words, start)
        if end > start:
            return CountedTime(
                at, end, 1, found[0], event_start=start, event_end=end, time=clock_time
            )
    return CountedTime(at, found[1], 1, found[0], time=clock_time)


def _amount(words: Words, at: int) -> tuple[int, Unit, int] | None:
    if words[at] == "nửa" and words[at + 1] in ("tháng", "năm"):  # Civil Code, art. 146
        return (15, Unit.DAY, at + 2) if words[at + 1] == "tháng" else (6, Unit.MONTH, at + 2)
    if words[at].isdecimal() and is_part_of_a_number(words, at):
        return None
    if words[at - 1] in ("ngày", "mồng", "mùng", "tháng", "quý"):
        return None  # "ngày 14 tháng báo cáo"
    found = whole_number(words, at)
    unit = _UNITS.read(words, found[1]) if found is not None else None
    if found is None or unit is None or unit[0] is None:
        return None
    if words[unit[1]] in ("+", "rưỡi"):
        return None
    count = found[0] * _MONTHS_IN.get(words[found[1]], 1)
    if words[found[1]] == "phút":
        if count % _MINUTES:
            return None  # what is no whole hour is a finding
        count //= _MINUTES
    return (count, unit[0], unit[1]) if 0 < count <= _LARGEST_COUNT else None


def event_end(words: Words, start: int) -> int:
    """Return the place after the words of an event that begins at ``start``."""
    at = start
    while at < len(words) and at - start < LONGEST_EVENT:
        word = words[at]
        if ends_sentence(words, at) or word in _EVENT_STOPS:
            break
        counted = words[at - 1] in _DAYS and words[at - 2].isdecimal()  # "… 02 ngày | gửi báo cáo"
        ended = counted or words[at - 1] not in _NOUNS_BEFORE
        if at > start and ended and _CLAUSES.read(words, at):
            break
        if words.breaks[at] > 1 and at > start:
            break
        if word in ("và", "để") and (word == "để" or words[at + 1] in _VERBS_AFTER_AND):
            break
        if word == "và" and words[at + 1].isdecimal():
            break
        if word == "và" and words[start] == "nhận" and acts_at(words, at + 1):
            break  # "kể từ ngày nhận được văn bản | và bàn giao đất trước ngày D"
        at += 1
        completes = words.between(at, at + 2) == ["hoàn", "thiện"]  # work, and no end of an event
        if word in _EVENT_LAST and (completes or words[at] not in _EVENT_GOES_ON):
            break
        if word == "ký" and words[at - 2] == "ngày" and acts_at(words, at) and words[at] != "ban":
            break  # "trong 10 ngày kể từ ngày ký | rà soát hộ nghèo"
    return at
