"""What stands around a span or a count and tells a deadline from what is none."""

from __future__ import annotations

from itertools import pairwise

from directive_cli.domain.deadline import Unit
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.atoms import Point, Stretch
from directive_cli.domain.phrases.context_objects import (
    is_of_an_object,
)
from directive_cli.domain.phrases.context_orders import is_of_a_case
from directive_cli.domain.phrases.context_to_come import closes_an_order, is_to_come
from directive_cli.domain.phrases.context_words import (
    ACTIVITIES,
    DEMANDS,
    IN_FORCE,
    MEETINGS,
    PROCEDURES,
    STATEMENTS,
)
from directive_cli.domain.phrases.dates import When
from directive_cli.domain.phrases.markers import NOT_A_NOUN_AFTER
from directive_cli.domain.phrases.neighbours import (
    ends_clause,
    finds_phrase,
    is_cell,
    sentence_end,
    suffers,
)
from directive_cli.domain.phrases.numerals import END_OF_DAY
from directive_cli.domain.phrases.relative import CountedTime, is_demanded
from directive_cli.domain.phrases.sentences import (
    acts_at,
    clause_start,
    ends_sentence,
    sentence_start,
)
from directive_cli.domain.phrases.time_spans import TimeSpan
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary


def _only_begins(words: Words, span: TimeSpan) -> bool:
    """Tell whether a span without an end closes or opens the sentence of an order: "đưa vào vận
    hành từ ngày D.", "Từ ngày D, Trung tâm A …"; from when a paper is in force is no work's time.
    """
    first = span.first
    dated = isinstance(first, Point) and first.month is not None and first.year is not None
    opens = sentence_start(words, span.start) == span.start and words[span.end] == ","
    clause = clause_start(words, span.start)
    in_force = finds_phrase(words, clause, span.start, IN_FORCE)
    if words[span.start] == "bắt" and clause != span.start and words[span.start - 1] != ",":
        return False  # "thu phí mới bắt đầu từ ngày D": what begins is the fee
    if opens and "đã" in words.between(span.end, sentence_end(words, span.end)):
        return False  # "Từ ngày D, khi …, Sở A đã …": an account
    return dated and not in_force and (opens or ends_sentence(words, span.end))


def is_deadline_span(
    words: Words,
    span: TimeSpan,
    *,
    field: bool,
    ordered: bool = False,
    issued_on: PartialDate | None = None,
) -> bool:
    """Tell whether a span with two ends is a deadline: in a time field, where its end is stressed,
    or in an order.
    """
    if field:
        return True
    if ordered and span.last is None and _till_news(words, span):
        return not _says(words, span, STATEMENTS)
    if is_of_a_case(words, span.start, span.end) or is_of_an_object(words, span.start):
        return False
    if _began_long_ago(words, span, issued_on):
        return False
    if span.only_begins:
        begun = _is_past(span.first, issued_on)
        return ordered and not begun and _only_begins(words, span)
    if ordered and _lasts_by_label(words, span):
        return True
    event = _times_an_event(span) and not (ordered and _lasts_overnight(words, span))
    if event or _is_of_what_is_attended(words, span):
        return False
    if ordered and words.between(span.start - 2, span.start) in _TIME_OF_WORK:
        near = words.between(clause_start(words, span.start), span.start)
        # "tình hình thực hiện từ ngày D đến ngày E" is what a report is about.
        return near[-1] == "gian" or not {"hình", "quả", "liệu"} & set(near)
    if span.named:
        if "không" in words.between(clause_start(words, span.start), span.start):
            return False  # "không sửa chữa lớn trong giai đoạn từ tháng 4 đến tháng 7"
        opens = span.start == sentence_start(words, span.start) and words[span.end] == ","
        return words[span.start] == "trong" and (
            ends_sentence(words, span.end) or (ordered and opens)
        )
    if finds_phrase(words, clause_start(words, span.start), span.start, IN_FORCE):
        return False
    if (
        ordered
        and is_to_come(span.first, issued_on)
        and closes_an_order(words, span.start, span.end)
        and not _says(words, span, _OF_A_SPAN)
    ):
        return True
    if span.from_now:
        if words[span.start - 1] == "kể":
            return False  # how long something is valid
        following = words.between(span.end, span.end + 3)
        return not ({"chỉ", "còn", "đã", "là"} & set(following)) and not _says(
            words, span, STATEMENTS
        )
    if ordered and _is_of_work(words, span):
        return not _says(words, span, STATEMENTS)
    if ordered and isinstance(span.first, Stretch) and span.cycle is not None:
        return ends_sentence(words, span.end) and not _says(words, span, STATEMENTS)
    if isinstance(span.first, Stretch) and not isinstance(span.last, Point):
        if is_cell(words, span.start, span.end):
            return True
        if span.last is None and words[span.start] == "trong":
            return finds_phrase(
                words, clause_start(words, span.start), span.start, DEMANDS, ACTIVITIES
            ) and not _says(words, span, STATEMENTS)
        demanded = words[span.start] in ("trong", "vào") or (
            span.last is not None
            and finds_phrase(words, span.end, span.end + 3, DEMANDS, ACTIVITIES)
            and not _says(words, span, STATEMENTS)
        )
        opens = span.start == sentence_start(words, span.start) and span.first.unit != "year"
        return demanded and (span.closed or opens)
    counts = span.closed or span.cycle is not None
    return counts and not _says(words, span, STATEMENTS)


def _till_news(words: Words, span: TimeSpan) -> bool:
    """Tell whether an order lasts from a day until another order comes: "cấm bến từ ngày D cho đến
    khi có thông báo mới"."""
    dated = isinstance(span.first, Point) and span.first.month is not None
    said = words.between(span.start, span.end)
    return dated and ("có", "thông") in pairwise(said)


_OF_A_SPAN = Phrases(
    alternatives("thời gian | tình hình | dự báo | kết quả | số liệu | lịch | được | nghỉ", True)
)
"""Words before a span to come that say what is of those days: "các bến | nghỉ", "lịch làm việc"."""


def _is_of_work(words: Words, span: TimeSpan) -> bool:
    """Tell whether days or months of an order are when its work is done, not what a report is
    about.
    """
    days = isinstance(span.first, Point) and isinstance(span.last, Point)
    months = (
        isinstance(span.first, Stretch)
        and isinstance(span.last, Stretch)
        and span.first.unit in ("month", "quarter")
        and span.last.year is not None
        and (ends_clause(words, span.end) or words[span.end] in ("để", "phải", ":"))
    )
    if not (days or months):
        return False
    start = clause_start(words, span.start)
    if start == span.start and start > 0 and acts_at(words, span.end):
        return True  # "…, từ ngày D đến ngày E tiếp tục huấn luyện"
    before = words.between(start, span.start) or words.between(span.start - _NEAR, span.start)
    counted = next((at for at in range(-2, -6, -1) if before[at:][:1] == ["ngày"]), None)
    if (
        before[-1:] == [","]
        and counted is not None
        and "".join(before[counted - 1 : counted]).isdecimal()
    ):
        # "trong 03 ngày Tết, từ ngày D đến ngày E", "trong thời gian 30 ngày, từ ngày D …"
        before = before[: counted - 1]
        before = before[:-2] if before[-2:] == ["thời", "gian"] else before
    if suffers(before[-_NEAR:]):
        return False  # "các bến bị đóng từ ngày D đến ngày E": how long they are
    said = _after_receiver(words, start, span.start)
    figures = set(_without_working(before) if said is None else said)
    return not (
        _OF_FIGURES & figures
        or ("số", "liệu") in pairwise(before if said is None else said)
        or (said is None and not _ABOUT.isdisjoint(pairwise(before)))
        or {"đã", "là"} & set(words.between(span.end, span.end + 2))
    )


def _without_working(said: list[str]) -> list[str]:
    """Return the words without "làm việc" where it is what somebody does ("Đoàn A | làm việc tại
    các bến từ ngày D …"), not whose hours or plan is meant, and without pairs that only look like
    what a report is of: "vệ sinh", "tuyển sinh", "học sinh", "nghỉ học"."""
    kept: list[str] = []
    for word in said:
        pair = (kept[-1] if kept else "", word)
        if pair == ("việc", "này") and kept:
            kept.pop()  # "cấp kinh phí cho việc này": no more than the work itself
            continue
        works = pair == ("làm", "việc") and len(kept) > 1 and kept[-2] not in _WORKING_HOURS
        if works or pair in _NO_FIGURES:
            kept.pop()
        else:
            kept.append(word)
    return kept


_NO_FIGURES = frozenset(
    {("vệ", "sinh"), ("tuyển", "sinh"), ("học", "sinh"), ("nghỉ", "học"), ("cho", "nghỉ")}
)
_WORKING_HOURS = vocabulary("giờ ngày lịch trình gian buổi chế quy phòng")
"""Words before "làm việc" that make it a noun: "lịch làm việc", "quy chế làm việc"."""


def _after_receiver(words: Words, start: int, end: int) -> list[str] | None:
    """Return the words from the body on that receives a report: what it is about may follow
    ("báo cáo UBND tỉnh tình hình … từ ngày D đến ngày E"); None where none is named.
    """
    for at in range(end - 2, start - 1, -1):
        reports = words.between(at, at + 2) == ["báo", "cáo"] and words.begins_capital(at + 2)
        if reports or (words[at] in ("về", "cho", "gửi") and words.begins_capital(at + 1)):
            return words.between(at, end)
    return None


_ABOUT = {("báo", "cáo"), ("dự", "báo")}
"""What is about a time: "báo cáo … từ ngày D đến ngày E", "dự báo mưa từ ngày D đến ngày E"."""
_TIME_OF_WORK = (["thực", "hiện"], ["thời", "gian"])
"""What says, before a span of an order, that it is the time of the work."""
_NEAR = 5
_OF_FIGURES = vocabulary(
    """
    gian tính hình quả kỳ mưa bão lũ ngày nghỉ được đã giờ làm việc điều khoản trang hiệu
    sinh
    """
)
"""Words before two days that say which time something covers, not when it is due."""


def _times_an_event(span: TimeSpan) -> bool:
    """Tell whether both ends have an hour: "từ 8 giờ ngày … đến 11 giờ ngày …" is when people
    meet.
    """
    first, last = span.first, span.last
    if not (isinstance(first, Point) and isinstance(last, Point)):
        return False
    hours = (first.time, last.time)
    return all(hours) and hours != ("00:00", END_OF_DAY)


def _began_long_ago(words: Words, span: TimeSpan, issued_on: PartialDate | None) -> bool:
    """Tell whether a bracket holds years of history: "Ngày Thương binh - Liệt sĩ (27/7/1947 -
    27/7/2026)".
    """
    first = span.first
    bracketed = words[span.start - 1] == "(" and words[span.start].isdecimal()
    dated = bracketed and isinstance(first, Point) and first.year is not None
    return dated and not is_to_come(first, issued_on)


def _is_past(first: When | None, issued_on: PartialDate | None) -> bool:
    """Tell whether a day states a month before the paper's own: "lịch cũ áp dụng từ 01/7/2025"."""
    if issued_on is None or not isinstance(first, Point) or first.year is None:
        return False
    return (first.year, first.month or 12) < (issued_on.year, issued_on.month or 1)


def _lasts_overnight(words: Words, span: TimeSpan) -> bool:
    """Tell whether hours of two days are how long work lasts that nobody comes together for: "cấm
    cầu từ 10 giờ ngày 28/10 đến 18 giờ ngày 29/10".
    """
    first, last = span.first, span.last
    if not (isinstance(first, Point) and isinstance(last, Point)):
        return False
    apart = (first.month, first.day) != (last.month, last.day)
    start = sentence_start(words, span.start)
    acts = any(acts_at(words, at) for at in range(start, span.start))
    held = finds_phrase(words, start, span.start, MEETINGS, _ATTENDS, _CONTESTS, _OF_A_SPAN)
    return apart and acts and not held


_CONTESTS = Phrases(alternatives("hội thi | cuộc thi | lễ hội | giải đấu | ngày hội", True))
"""What people come together for and no meeting is."""


def _lasts_by_label(words: Words, span: TimeSpan) -> bool:
    """Tell whether a label says of what work a span is the time: "Thời gian treo cờ: từ …", "…,
    thời gian giám sát từ tháng 6 đến tháng 9"."""
    colon = words[span.start - 1] == ":"
    label = span.start - colon
    start = clause_start(words, label)
    if not colon and words[start - 1] != ",":
        return False
    said = words.between(start, label)
    return (
        said[:2] == ["thời", "gian"]
        and len(said) <= _LONGEST_LABEL
        and acts_at(words, start + 2)
        and not finds_phrase(words, start, label, MEETINGS)
    )


_LONGEST_LABEL = 8
"""Words of a label with its verb and object: "Thời gian treo cờ Tổ quốc"."""


def _is_of_what_is_attended(words: Words, span: TimeSpan) -> bool:
    """Tell whether a span says when something takes place that the work is for: "gian hàng tham dự
    Hội chợ A từ ngày D", "lực lượng tham dự Thế vận hội (từ ngày D đến ngày E)".
    """
    bracket = span.start - 1
    if finds_phrase(words, clause_start(words, span.start), span.start, _GOES_TO):
        return True
    return words[bracket] == "(" and finds_phrase(
        words, max(clause_start(words, bracket), bracket - _NAMED), bracket, _ATTENDS
    )


_NAMED = 14
"""Words before a bracket within which what is attended is named."""
_GOES_TO = Phrases(
    alternatives("tham dự | sang thăm | thăm và làm việc | đến thăm | sẽ đến | sẽ sang", True)
)
"""What others do in the span that the work is for."""
_ATTENDS = Phrases(alternatives("tham dự | tham gia | phục vụ | hưởng ứng | chào mừng", True))


def is_deadline_count(
    words: Words, item: CountedTime, *, field: bool, ordered: bool = False
) -> bool:
    """Tell whether a relative deadline is a task's, not the time limit of a procedure for
    applicants; an order may lay that limit on a body.
    """
    event = words.between(item.event_start, item.event_end) if item.event_end else []
    if words[item.start] in ("tại", "vào") and not ordered:
        return False  # "trình HĐND tỉnh tại kỳ họp cuối năm" may tell what was
    if "mà" in event or words[item.end] == "mà":
        return False  # a condition: "sau 10 ngày … mà chưa trả lời"
    shown = {"yết", "khai", "treo"} & set(
        words.between(clause_start(words, item.start), item.start)
    )
    if shown and not event and words.between(item.start, item.start + 3) == _FOR_SO_LONG:
        return False  # "niêm yết công khai trong thời gian 03 ngày làm việc"
    if event[:2] != ["hết", "hạn"] and finds_phrase(words, item.start, item.end + 2, PROCEDURES):
        received = {"nhận", "có"} & set(event[:2]) or (ordered and "nộp" in event)
        given = bool(received) and _given_for_work(words, item)
        return given and (ordered or (field and words[item.start] == "trong"))
    if field:
        return True
    if not item.marked and words[item.start + 1] != "kể":
        bare = words.between(item.start, item.event_start)
        if not {"kể", "tính", "kê"} & set(bare):
            return finds_phrase(words, sentence_start(words, item.start), item.start, DEMANDS)
    if words[item.start] in ("thời", "hạn") and words[item.start - 1] in NOT_A_NOUN_AFTER:
        return False
    before = words.between(item.start - 3, item.start)
    if {"hiệu", "giá", "bảo", "thời"} & set(before[-2:]) and {"lực", "trị", "hành", "hiệu"} & set(
        before[-2:]
    ):
        return False
    if item.from_issue:
        return True
    if ordered and _given_for_work(words, item):
        return True
    if item.event_end == 0 and item.event_day is None:
        if item.unit is Unit.MONTH:  # a duration more often than a deadline
            done = ordered and is_demanded(words, item.start)
            return done or is_cell(words, item.start, item.end)
        demanded = finds_phrase(words, sentence_start(words, item.start), item.start, DEMANDS)
        demanded = demanded or finds_phrase(words, item.end, sentence_end(words, item.end), DEMANDS)
        return demanded or words[item.end] == "phải" or is_cell(words, item.start, item.end)
    return True


_FOR_SO_LONG = ["trong", "thời", "gian"]


_TERM_OPENS = vocabulary("trong thời không chậm tối muộn")
"""First words of "trong", "thời hạn", "không quá", "chậm nhất", "tối đa" before a count."""


def _given_for_work(words: Words, item: CountedTime) -> bool:
    """Tell whether "trong (thời hạn) N ngày" stands between a body and its work, or at its end."""
    next_day = {"liền", "tiếp"} & set(words.between(item.start, item.event_start))
    if not next_day and (words[item.start] not in _TERM_OPENS or item.unit is Unit.MONTH):
        return False
    after = item.end if item.event_end == 0 else item.event_end
    return (
        words[after] in (",", "để")
        or (words[after] == ")" and words[item.start - 1] == "(")
        or ends_sentence(words, after)
        or acts_at(words, after)
    )


def _says(words: Words, span: TimeSpan, phrases: Phrases[bool]) -> bool:
    return finds_phrase(words, clause_start(words, span.start), span.start, phrases)
