"""What stands around a time in words that give somebody work, and tells when the work is due from
what only says of which time something is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from directive_cli.domain.phrases.atoms import Point, Stretch
from directive_cli.domain.phrases.context_subjects import works_between
from directive_cli.domain.phrases.context_words import (
    MEETINGS,
    OF_A_TIME,
    RESULT_VERBS,
    STATEMENTS,
)
from directive_cli.domain.phrases.dates import MarkedDates, Target
from directive_cli.domain.phrases.neighbours import (
    begins_clause,
    describes,
    ends_clause,
    finds_phrase,
    sentence_end,
    suffers,
)
from directive_cli.domain.phrases.sentences import (
    acts_at,
    clause_end,
    clause_start,
    ends_sentence,
    opens_behind_time,
    sentence_start,
    work_before,
)
from directive_cli.domain.phrases.unmarked_times import is_done
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary
from directive_cli.domain.work_verbs import begins_with_action

_NEAR = 4


def is_of_the_work(
    words: Words, dates: MarkedDates, target: Target, issued_year: int | None
) -> bool:
    """Judge "giảm 30 % … trong năm 2026", "khởi công … vào ngày D" in an order: the work is done
    in that time, unless the words belong to a noun or tell what was.
    """
    year_alone = isinstance(target.when, Stretch) and target.when.unit == "year"
    start, before = _said_before(words, dates, over_comma=not year_alone)
    if len(before) < 2 or describes(words, start, dates.start):
        return False
    meets = finds_phrase(words, start, dates.start, MEETINGS)
    timed = isinstance(target.when, Point) and target.when.time is not None
    if meets and (timed or before[-2:] in _TAKES_PLACE):
        return False
    prepared = ("chuẩn", "bị") in pairwise(before) and {"để", "phục"} & set(before)
    if prepared and dates.marker.manner == "at":
        return False  # "chuẩn bị nội dung để lãnh đạo tiếp Đại sứ vào ngày D"
    if (
        is_of_a_noun(before[-_NEAR:])
        or tells_what_was(words, dates.end)
        or "danh" in before
        or before[:1] == ["dự"]
        or before[-2:] == ["nhiệm", "vụ"]
        or "đã" in _bracket_before(words, dates.start)
    ):
        return False
    when = target.when
    year = when.year if isinstance(when, Stretch | Point) else None
    return (
        dates.marker.manner in ("inside", "at")
        and (
            ends_clause(words, dates.end)
            or words[dates.end] in _AFTER_WORK
            or works_between(words, dates.start, dates.end)
            or (words[dates.end] == "và" and acts_at(words, dates.end + 1))
        )
    ) and (year is None or issued_year is None or year >= issued_year)


def _said_before(
    words: Words, dates: MarkedDates, *, over_comma: bool = True
) -> tuple[int, list[str]]:
    """Return where the words begin that a time may date, and those words: its clause, or the one
    before the comma where the time is all that ends the sentence."""
    alone = over_comma and ends_sentence(words, dates.end)
    start = (work_before if alone else clause_start)(words, dates.start)
    before = words.between(start, dates.start)
    return start, before[:-1] if before[-1:] == [","] else before


def is_day_of_work(words: Words, dates: MarkedDates) -> bool:
    """Judge "gửi Sở A ngày 25/6/2026 để …" in an order: a day that no marker stands before is when
    the work is due, unless it is that of a meeting, of a paper or of another noun.
    """
    start, before = _said_before(words, dates)
    if not before:
        opens = dates.start == sentence_start(words, dates.start)
        if words[dates.start - 1] == ":":
            return _closes_a_label(words, dates)
        if words[dates.start - 1] == "," and is_done(words, dates.end):
            return True  # "…, chiều mai phải có báo cáo"
        if words[dates.start - 1] == "," and words[dates.start] == "ngày":
            opens = acts_at(words, dates.end)  # "…, ngày 15/6 nộp biên bản"
        following = words.between(dates.end, sentence_end(words, dates.end))
        return opens and (precedes_work(words, dates) or "phải" in following)
    acts = any(acts_at(words, place) for place in range(start, dates.start))
    near = words.between(max(sentence_start(words, start), dates.start - _CITED), dates.start)
    return (
        acts
        and (ends_clause(words, dates.end) or words[dates.end] in _AFTER_DAY)
        and before[-1] not in _OF_DAYS
        and not _CITES & set(near)
        and not is_of_a_noun(before[-_NEAR:])
        and not describes(words, start, dates.start)
        and not finds_phrase(words, start, dates.start, MEETINGS)
        and not tells_what_was(words, dates.end)
    )


def _closes_a_label(words: Words, dates: MarkedDates) -> bool:
    """Tell whether work stands before a colon and its day behind it: "chốt danh sách: 16h ngày
    13/5", "thời điểm khóa sổ: …"; when people meet is no such day."""
    label = dates.start - 1
    start = clause_start(words, label)
    moment = words.between(start, start + 2) == ["thời", "điểm"]
    acts = moment or any(acts_at(words, at) for at in range(start, label))
    paper = words[label - 1] in _PAPERS
    held = (
        paper
        or finds_phrase(words, start, label, MEETINGS)
        or _CITES & set(words.between(start, label))
    )
    return acts and not held and ends_clause(words, dates.end)


def is_span_of_work(words: Words, dates: MarkedDates) -> bool:
    """Judge "nộp Cục A cuối quý II" in an order: a verb of a result stands before, and between the
    two nothing that is itself of a time ("báo cáo kết quả quý II")."""
    start = clause_start(words, dates.start)
    if is_done(words, dates.end):
        return True  # "cuối tuần này phải xong", "tháng Bảy làm xong"
    if begins_clause(words, dates.start) and acts_at(words, dates.end):
        return True  # "…, cuối tháng ba chốt danh sách"
    verb = next(
        (found[1] for at in range(start, dates.start) if (found := RESULT_VERBS.read(words, at))),
        None,
    )
    if verb is None and words[dates.start - 1] != "(":
        plain = range(start, dates.start)
        verb = next(
            (at + 1 for at in plain if opens_behind_time(words, at) and acts_at(words, at)), None
        )
    if verb is None or describes(words, start, dates.start):
        return False
    between = words.between(verb, dates.start)
    return not OF_A_TIME & set(between) and not is_of_a_noun(between[-_NEAR:])


_AFTER_DAY = vocabulary("( để nhằm tại theo")
_OF_DAYS = vocabulary("từ đến tới kể tính sau dịp ký hết họp lễ - niệm nghỉ giờ phút h")
"""Words before a day that make it an end of a span, a feast or the day of a paper."""
_CITED = 8
_PAPERS = vocabulary("văn định hoạch điện báo")
"""Last words of papers whose day may follow a colon: "theo Công văn: ngày D"."""
_CITES = vocabulary("số luận thị quyết hội diễn diễu tổ")
"""Words before the day of a paper that is cited, or of what is held: "Kết luận … ngày D"."""


def tells_what_was(words: Words, end: int) -> bool:
    """Tell whether words behind a time say what was reached in it: "trong quý II | tăng 5 %"; none
    that ask to strengthen work, and none behind a semicolon."""
    following = words.between(end, end + 3)
    told = [one for one in following[:2] if one in ("đạt", "ước", "đã", "là", "tăng", "giảm")]
    more = following[following.index("tăng") + 1 :][:1] if "tăng" in told else []
    return words[end] != ";" and bool(told) and more not in (["cường"], ["tốc"])


_TAKES_PLACE = (["tổ", "chức"], ["diễn", "ra"], ["khai", "mạc"], ["bắt", "đầu"])
"""What a meeting does at a time that is its own: "hội nghị tổ chức vào ngày D"."""


def is_of_a_case(words: Words, start: int, end: int) -> bool:
    """Tell whether a time closes the fronted words that say which cases are meant: "Đối với hồ sơ
    nộp trước ngày D, Sở A …"; what must be done by then is due all the same.
    """
    first = sentence_start(words, start)
    said = words.between(first, start)
    return (
        words[end] == ","
        and _CASES.read(words, first) is not None
        and not {",", ":", "phải", "xong"} & set(said)
        and said[-2:] not in (["hoàn", "thành"], ["hoàn", "tất"])
    )


_CASES = Phrases(
    alternatives(
        "đối với | riêng đối với | trường hợp | nếu | với những | với các | riêng với", True
    )
)
"""What opens the cases that an order is about."""


def closes_work(words: Words, dates: MarkedDates, target: Target, issued_year: int | None) -> bool:
    """Judge "sơn lại phao (tháng 7/2026)": work, and not the time of a feast or of what was."""
    opened = dates.start
    while opened > 0 and words[opened] != "(":
        opened -= 1
    start = sentence_start(words, opened)
    return (
        year_to_come(target, issued_year, later=False)
        and not describes(words, start, dates.start)
        and not _FEASTS & set(words.between(opened - _BRACKETED, opened))
        and not finds_phrase(words, start, opened, NAMED_TIMES)
    )


_BRACKETED = 6
"""Words before a bracket that it may say the time of."""
NAMED_TIMES = Phrases(
    alternatives(
        "tháng hành động | tháng thanh niên | tháng an toàn | tuần lễ | hưởng ứng | chào mừng", True
    )
)
"""What is held at a time of its own, which its bracket says: "Tháng hành động … (tháng 4/2026)"."""
_FEASTS = vocabulary("lễ hội họp kỷ niệm mừng giải dịp được từ theo số đã")
"""Words before a bracket that holds when something is held or was made."""
_AFTER_WORK = vocabulary("( thuộc để nhằm theo")


def _bracket_before(words: Words, at: int) -> list[str]:
    """Return the words from the bracket that is open at ``at``; none where none is."""
    for start in range(at - 1, max(at - _LONGEST_BRACKET, -1), -1):
        if words[start] == ")":
            return []
        if words[start] == "(":
            return words.between(start + 1, at)
    return []


_LONGEST_BRACKET = 80


def is_of_a_noun(near: Sequence[str]) -> bool:
    """Tell whether the words right before a time make it part of a noun: "nhiệm vụ được giao |
    trong năm 2026"."""
    return not _OF_A_NOUN.isdisjoint(near) or suffers(near)


_OF_A_NOUN = vocabulary("được đã của kỳ họp lễ là chưa vừa giao từng dự tại hình như sinh")


def year_to_come(target: Target, issued_year: int | None, *, later: bool) -> bool:
    """Tell whether a year is that of the document or a later one; with ``later`` a later one."""
    year = target.when.year if isinstance(target.when, Stretch) else None
    return year is not None and issued_year is not None and year >= issued_year + later


def dates_what_follows(
    words: Words, dates: MarkedDates, target: Target, issued_year: int | None, *, ordered: bool
) -> bool:
    """Judge "Năm 2026, cắt giảm …": a verb follows, or in an order a body, and nothing tells what
    was; in an order "quý II/2026 cắm biển" and "Năm 2026: …" too, and "Cuối năm, gửi …" of the
    year that is meant."""
    comma = words[dates.end] in (",", ":")
    if dates.end + comma >= len(words):
        return False
    following = words.starts[dates.end + comma]
    acts = begins_with_action(words.source, following)
    acts = acts or (ordered and opens_behind_time(words, dates.end + comma))
    inside = dates.start > 0 and words[dates.start - 1] == ":"
    capital = ordered and not inside and words.source[following : following + 1].isupper()
    said = words.between(dates.end, clause_end(words, dates.end + comma))
    capital = capital or (ordered and not inside and "phải" in said)
    dated = year_to_come(target, issued_year, later=False)
    edge = isinstance(target.when, Stretch) and bool(target.when.edge)
    to_come = (comma or edge) and ordered and _is_span_to_come(target)
    return (
        (dated or (to_come and (acts or capital)))
        and (comma or ordered)
        and (acts or (comma and capital))
        and not describes(words, dates.end, sentence_end(words, dates.end))
    )


def _is_span_to_come(target: Target) -> bool:
    """Tell whether a target is a month, a quarter or the end of a year, whose year is left to the
    paper: "Quý II, gửi …", "Cuối năm, gửi …"."""
    when = target.when
    if not isinstance(when, Stretch) or when.year is not None or target.cycle is not None:
        return False
    if when.shift is not None:
        return when.shift >= 0
    return when.unit in ("month", "quarter") or (when.unit == "year" and when.edge == "end")


def opens_or_closes_work(words: Words, dates: MarkedDates) -> bool:
    """Tell whether a day that recurs stands at one end of an order: "Thứ Năm hằng tuần | cập nhật
    …", "Thứ Bảy hằng tuần, | Sở A tuần tra", "công khai danh sách, ngày 01 hằng tháng".
    """
    start = sentence_start(words, dates.start)
    fronted = words[start] in ("trong", "khi") and words[dates.start - 1] == ","
    if dates.start == start or fronted:
        return acts_at(words, dates.end) or precedes_work(words, dates)
    if works_between(words, dates.start, dates.end, any_verb=True):
        return True  # "Sở A mỗi thứ Hai đăng lịch tiêm"
    if not ends_clause(words, dates.end):
        return False
    if words[dates.start - 1] == ",":
        return True
    return any(acts_at(words, place) for place in range(start + 1, dates.start)) and not (
        is_of_a_noun(words.between(dates.start - _NEAR, dates.start))
    )


_OF_A_GROUP = vocabulary("các mỗi từng")
_LONGEST_GROUP = 40
"""Words behind a comma within which the verb of a group's work stands."""


def precedes_work(words: Words, dates: MarkedDates) -> bool:
    """Tell whether "Trong tháng M, Sở A làm …" or "trong tháng M làm …" opens a sentence of an
    order, and nothing in it tells what was.
    """
    comma = words[dates.end] == "," or (words[dates.end] == ":" and dates.marker.manner == "habit")
    following = dates.end + 1 if comma else dates.end
    if following >= len(words):
        return False
    body = (following > dates.end or dates.marker.manner == "habit") and (
        words.begins_capital(following)
        or (
            words[following] in _OF_A_GROUP
            and any(acts_at(words, at) for at in range(following + 2, following + _LONGEST_GROUP))
        )
    )
    told = finds_phrase(
        words, dates.end, sentence_end(words, dates.end), STATEMENTS, unless=_GIVES_FIGURES
    )
    return (body or acts_at(words, following)) and not told


_GIVES_FIGURES = vocabulary("nhật cấp hợp cáo nhận gửi nộp kê chiếu")
"""Last words of verbs whose object "số liệu" is: "cập nhật | số liệu", "tổng hợp | số liệu"."""
