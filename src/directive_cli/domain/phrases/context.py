"""What stands around a date and tells a deadline from a date that is none.

A date of a cited document, a statistics cut-off, a validity, a meeting, a legal condition or the
name of a programme is no deadline. The rules look at the clause and the sentence around the words;
where a description and a demand look alike, nothing is taken rather than guessed.
"""

from __future__ import annotations

from itertools import pairwise

from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.atoms import Point, Stretch
from directive_cli.domain.phrases.context_objects import (
    carries_over,
    is_of_a_state,
    is_of_an_object,
)
from directive_cli.domain.phrases.context_orders import (
    closes_work,
    dates_what_follows,
    is_day_of_work,
    is_of_a_case,
    is_of_a_noun,
    is_of_the_work,
    is_span_of_work,
    opens_or_closes_work,
    precedes_work,
    tells_what_was,
    year_to_come,
)
from directive_cli.domain.phrases.context_others import is_of_another
from directive_cli.domain.phrases.context_subjects import works_between
from directive_cli.domain.phrases.context_to_come import (
    closes_an_order,
    closes_an_order_of_the_year,
    is_own_year,
    is_to_come,
    lasts_to_come,
    leaves_none,
    names_its_span,
)
from directive_cli.domain.phrases.context_words import (
    ACTIVITIES,
    CARRIED_OUT,
    COMPLETIONS,
    CONSEQUENCES,
    DEMANDS,
    EXTENSIONS,
    JUST_DONE,
    LATE,
    MEETINGS,
    NAMED_SPANS,
    NO_DEMAND,
    RESULT_VERBS,
    STANDING_FACTS,
    STATISTICS,
)
from directive_cli.domain.phrases.dates import MarkedDates, Target
from directive_cli.domain.phrases.holiday_names import Holiday
from directive_cli.domain.phrases.markers import AT_MEETING
from directive_cli.domain.phrases.neighbours import (
    describes,
    ends_clause,
    finds_phrase,
    is_cell,
    sentence_end,
    suffers,
)
from directive_cli.domain.phrases.sentences import (
    acts_at,
    clause_end,
    clause_start,
    sentence_start,
)
from directive_cli.domain.phrases.words import Words, vocabulary

_TIMES = vocabulary("ngày tháng năm quý tuần nay đầu giữa cuối giờ khi")
_NEAR = 4
_WINDOW = 200
_LONGEST_SUBJECT = 18
"""Words over which a verb follows the comma after "Đến năm 2028"."""


def is_deadline_date(
    words: Words,
    dates: MarkedDates,
    target: Target,
    *,
    field: bool,
    issued_on: PartialDate | None = None,
    ordered: bool = False,
) -> bool:
    """Tell whether dates behind a marker are a deadline, by what stands around them.

    ``issued_on`` tells a time that is still to come from one that a report is about; ``ordered``
    says that the words give somebody work.
    """
    issued_year = issued_on.year if issued_on is not None else None
    if ordered and words[dates.start - 1] == "cứ" and target.cycle is not None:
        return True  # "cứ đến ngày 20 hằng tháng thì gửi số liệu"
    if _is_quoted(words, dates) or is_of_a_case(words, dates.start, dates.end):
        return False
    if ordered and dates.marker.manner in ("till", "till_end") and _is_extended(words, dates):
        return True
    named = not field and dates.marker.manner != "latest"
    if named and (is_of_an_object(words, dates.start) or is_of_another(words, dates.start)):
        return False
    if not field and dates.marker.manner == "inside" and is_of_a_state(words, dates.start):
        return False
    # "vào ngày 19/12/2025" alone is when something takes place.
    event = dates.marker.manner in ("day", "named") or (
        dates.marker.manner == "at" and isinstance(target.when, Point) and target.cycle is None
    )
    alone = not event and is_cell(words, dates.start, dates.end)
    if field or dates.marker.manner in ("bare", "limit") or alone:
        if _is_whole_year(target) and "riêng" in words.between(dates.start - 3, dates.start):
            return False  # "hằng năm; riêng (đối với) năm 2026 xong trong quý II"
        return not _is_statistic(words, dates.start) and not _is_named_year(
            words, dates, target, field=field
        )
    if _is_statistic(words, dates.start) and dates.marker.manner in ("till", "till_end"):
        return False
    if dates.marker.manner == "latest":
        return True
    limit = dates.marker.manner in ("before", "till", "till_end")
    acts = words[dates.end] == "phải" or (limit and works_between(words, dates.start, dates.end))
    if ordered and acts and isinstance(target.when, Stretch | Holiday):
        return True  # "Sở A trước tháng 4/2026 (phải) hoàn thành …"
    if dates.marker.manner == "habit":
        start = sentence_start(words, dates.start)
        if words[dates.start - 1] == "kỳ":  # "định kỳ ngày 25 hằng tháng"
            return True
        if ordered and (opens_or_closes_work(words, dates) or is_day_of_work(words, dates)):
            return True
        return finds_phrase(words, start, dates.start, DEMANDS, ACTIVITIES) or finds_phrase(
            words, dates.end, dates.end + 8, DEMANDS
        )
    if dates.marker.manner == "before":
        return _before_counts(words, dates, target, ordered=ordered)
    if dates.marker.manner in ("till", "till_end"):
        day = ordered and isinstance(target.when, Point) and is_to_come(target.when, issued_on)
        lasts = day and lasts_to_come(words, dates.start, dates.end)
        gone = ordered and leaves_none(words, dates.end, target.when, issued_on)
        return lasts or gone or _till_counts(words, dates, target)
    if dates.marker.manner == "moved":
        start = sentence_start(words, dates.start)
        refused = "không" in words.between(start, dates.start) or (
            _is_whole_year(target) and carries_over(words, dates.start)
        )
        return ordered and not refused and finds_phrase(words, start, dates.start, EXTENSIONS)
    comes = ordered and is_to_come(target.when, issued_on)
    if dates.marker.manner == "named":
        named = comes and names_its_span(words, dates.start, dates.end)
        return ordered and (named or is_span_of_work(words, dates))
    if dates.marker is AT_MEETING and isinstance(target.when, Stretch) and not target.when.year:
        return ordered
    if dates.marker.manner == "day":
        return ordered and is_day_of_work(words, dates)
    if dates.marker.manner == "opens":
        return dates_what_follows(words, dates, target, issued_year, ordered=ordered)
    if dates.marker.manner == "closes":
        return ordered and (
            (comes and closes_an_order(words, dates.start, dates.end))
            or closes_work(words, dates, target, issued_year)
        )
    if (
        ordered
        and dates.marker.manner in ("at", "inside")
        and isinstance(target.when, Stretch)
        and words[dates.start - 1] == "("
        and words[dates.end] == ")"
    ):
        return closes_work(words, dates, target, issued_year)
    if ordered and is_of_the_work(words, dates, target, issued_year):
        return True
    if comes and closes_an_order(words, dates.start, dates.end):
        return True
    own_year = ordered and dates.marker.manner == "inside" and is_own_year(target.when, issued_on)
    if own_year and closes_an_order_of_the_year(words, dates.start, dates.end):
        return True
    return _within_counts(words, dates, target, issued_on, ordered=ordered)


def _is_extended(words: Words, dates: MarkedDates) -> bool:
    """Tell whether somebody is given until then: "được kéo dài thời gian hoàn thành đến ngày D"."""
    start = clause_start(words, dates.start)
    allowed = [at for at in range(start, dates.start) if words[at] == "được"]
    return any(EXTENSIONS.read(words, at + 1) is not None for at in allowed)


def _is_quoted(words: Words, dates: MarkedDates) -> bool:
    """Tell whether the words forbid, replace, regret or suppose a date instead of setting it."""
    before = words.between(dates.start - 2, dates.start)
    if dates.marker.side == "before" and before[-1:] in (["không"], ["chưa"]):
        return True  # "không trước ngày": not before
    if dates.marker.side == "before" and before == ["không", "được"]:
        return True
    if before in (["thay", "vì"], ["thay", "cho"]):
        return True
    if "dồn" in words.between(clause_start(words, dates.start), dates.start):
        return True  # "không dồn việc vào cuối năm"
    after = dates.end
    while words[after] in (",", ")", ".", ";"):
        after += 1
    if LATE.read(words, after) is not None:
        return True
    conditional = dates.marker.manner in ("before", "till", "till_end", "at", "inside")
    return conditional and CONSEQUENCES.read(words, dates.end) is not None


def is_background(words: Words, start: int, end: int) -> bool:
    """Tell whether a past day stands in an account of what happened: "với thời hạn …", "…”", "….
    Tuy nhiên"."""
    if words[end] in ("”", '"', "»"):
        return True
    after = end + 1 if words[end] in (".", ",", ";") else end
    if words.between(after, after + 2) in (["tuy", "nhiên"], ["đến", "nay"], ["hiện", "nay"]):
        return True
    near = words.between(start - 8, start)
    if any(near[at : at + 3] == ["với", "thời", "hạn"] for at in range(len(near))):
        return True
    clause = words.between(clause_start(words, start), start)
    if "đã" in clause or (clause == ["hạn"] and words[start - 2] == "("):
        return True  # "đã giao … trước ngày D", "theo Công văn A (hạn | trước ngày D)"
    return clause[:2] == ["thời", "hạn"] and "tại" in clause


def _is_statistic(words: Words, start: int) -> bool:
    """Tell whether "tính đến", "lũy kế đến", "số liệu đến", "có hiệu lực đến" stand before."""
    if STATISTICS.ends_at(words, start):
        return True
    return words[start - 1] not in (",", ".", ";", ":") and STATISTICS.ends_at(words, start - 1)


def _is_whole_year(target: Target) -> bool:
    return (
        isinstance(target.when, Stretch) and target.when.unit == "year" and target.when.edge is None
    )


def _is_named_year(words: Words, dates: MarkedDates, target: Target, *, field: bool) -> bool:
    """Tell whether a limit is only a year's name: "được phê duyệt hạn hoàn thành năm 2025"."""
    by_noun = dates.marker.manner == "limit" and words[dates.start + 1] not in ("chót", "cuối")
    return (
        _is_whole_year(target)
        and by_noun
        and not field
        and not is_cell(words, dates.start, dates.end)
    )


def _before_counts(words: Words, dates: MarkedDates, target: Target, *, ordered: bool) -> bool:
    start = clause_start(words, dates.start)
    if finds_phrase(words, max(start, dates.start - 3), dates.start, STANDING_FACTS):
        return False
    told = "đã" in words.between(max(start, dates.start - _NEAR - 1), dates.start)
    if told and "xong" not in words.between(start, dates.start):
        return False  # "chi trả xong cho các hộ đã có hồ sơ trước ngày D" is due by then
    if isinstance(target.when, Point) or target.cycle is not None:
        return True
    if _is_whole_year(target):
        return finds_phrase(words, start, dates.start, DEMANDS) or finds_phrase(
            words, dates.end, dates.end + 3, RESULT_VERBS
        )
    return (
        finds_phrase(words, sentence_start(words, dates.start), dates.start, DEMANDS, ACTIVITIES)
        or start == dates.start
        or (ordered and words.between(start, dates.start) == ["cụ", "thể", "là"])
        or (
            ordered
            and ends_clause(words, dates.end)
            and not describes(words, start, dates.start)
            and not is_of_a_noun(words.between(max(start, dates.start - _NEAR), dates.start))
        )
    )


def _till_counts(words: Words, dates: MarkedDates, target: Target) -> bool:
    """Judge "đến ngày D", "đến hết năm Y": a milestone when a demand stands on either side."""
    start, end = clause_start(words, dates.start), clause_end(words, dates.end)
    before = words.between(start, dates.start)
    numbered = words[dates.start - 1].isdecimal() and words[dates.start - 2] != "năm"
    if "kể" in before or (numbered and dates.start > start):
        return False
    if any(
        word == "từ" and (after in _TIMES or after[:1].isdigit())
        for word, after in pairwise(before)
    ):
        return False
    if finds_phrase(words, max(start, dates.start - 3), dates.start, NAMED_SPANS):
        return False
    lasts = "được" in before[-_NEAR:] or suffers(before[-_NEAR:])
    lasts = lasts and "giao" not in before[-_NEAR:]
    if lasts and not dates.marker.urgent:
        return False  # "các bến được hoạt động đến hết ngày D": how long they may
    timetable = words[dates.start - 1] in ("tuần", "tháng", "quý") and "theo" in words.between(
        dates.start - 6, dates.start
    )
    if words[dates.start - 2] == "từng" or timetable:
        return False  # "từng tuần đến hết năm 2026": how long a timetable runs
    if describes(words, max(start, dates.start - 8), dates.start):
        return False
    after_comma = clause_end(words, end + 1) if words[end] == "," else end
    following = words.between(dates.end, after_comma)
    if {"đã", "còn", "mới", "chỉ"} & set(following[:_NEAR]):
        return False
    urged = dates.marker.urgent or is_urged(words, dates.start)
    if not urged and _ends_of_results(words, dates):
        return False
    if urged or (isinstance(target.when, Point) and target.when.time is not None):
        return True
    if dates.marker.manner == "till" and _is_whole_year(target):
        opens = dates.start == sentence_start(words, dates.start) and words[dates.end] == ","
        end = min(clause_end(words, dates.end + 1), dates.end + _LONGEST_SUBJECT)
        return opens and finds_phrase(words, dates.end + 1, end, COMPLETIONS, unless=JUST_DONE)
    if finds_phrase(words, start, dates.start, DEMANDS, EXTENSIONS) or finds_phrase(
        words, dates.end, after_comma, DEMANDS
    ):
        return True
    return (
        "phải" in following
        or (dates.marker.manner == "till_end" and words[dates.start] != "hết")
        or "có" in following[:3]
    )


def _ends_of_results(words: Words, dates: MarkedDates) -> bool:
    """Tell whether a day says to when results are counted, before the account of them: "đánh giá
    kết quả … đến hết ngày D, một số xã có …".
    """
    counted = ["kết", "quả"] in [
        words.between(at, at + 2) for at in range(clause_start(words, dates.start), dates.start)
    ]
    account = words.between(dates.end, clause_end(words, dates.end + 1))
    return counted and account[:1] == [","] and bool(_IS_ACCOUNT & set(account))


_IS_ACCOUNT = vocabulary("có đã đạt còn chưa là")


def _within_counts(
    words: Words,
    dates: MarkedDates,
    target: Target,
    issued_on: PartialDate | None,
    *,
    ordered: bool,
) -> bool:
    """Judge "trong tháng M", "vào ngày D", "hoàn thành quý Q": a demand must stand near, and no
    description.
    """
    start = clause_start(words, dates.start)
    if dates.marker.manner == "done":
        refused = {"đã", "chưa", "kết", "mức", "tỷ", "được", "hạn", "không", "sau"}
        return not (
            refused & set(words.between(max(start, dates.start - 3), dates.start))
            or _is_whole_year(target)
        )
    if dates.marker.urgent or is_urged(words, dates.start):
        return True
    if words.between(dates.start - 2, dates.start) in (["được", "giao"], ["đã", "giao"]):
        return False  # "các việc được giao trong năm 2026"
    if (
        describes(words, start, dates.start)
        and not _completes(words, start, dates.start)
        and not (is_to_come(target.when, issued_on) and _says_of_what(words, start, dates.start))
    ):
        return False
    if tells_what_was(words, dates.end):
        return False
    if target.cycle is not None:
        return True
    edge = isinstance(target.when, Stretch) and target.when.edge is not None
    timed = isinstance(target.when, Point) and target.when.time is not None
    if dates.marker.manner == "at" and timed and finds_phrase(words, start, dates.start, MEETINGS):
        return False
    if dates.marker.manner == "at" and dates.start == sentence_start(words, dates.start):
        if ordered and isinstance(target.when, Stretch) and precedes_work(words, dates):
            return True
        demanded = ordered and "phải" in words.between(dates.end, sentence_end(words, dates.end))
        return demanded or finds_phrase(words, dates.end, dates.end + 2, RESULT_VERBS)
    issued_year = issued_on.year if issued_on else None
    if (
        ordered
        and (_is_whole_year(target) or edge)
        and words[dates.end] == ","
        and dates.start == sentence_start(words, dates.start)
        and precedes_work(words, dates)
    ):
        return year_to_come(target, issued_year, later=False)
    if ordered and dates.marker.manner == "at" and edge and is_to_come(target.when, issued_on):
        return True  # "chuyển danh sách cho Văn phòng vào trung tuần tháng 6/2026"
    if _is_whole_year(target) or edge or dates.marker.manner == "at":
        tables = (RESULT_VERBS, ACTIVITIES) if dates.marker.manner == "at" else (RESULT_VERBS,)
        outcome = "quả" in words.between(
            start, dates.start
        )  # "báo cáo kết quả trong năm 2025": the results of a year
        near = not outcome and finds_phrase(words, start, dates.start, *tables, unless=JUST_DONE)
        carried = words.between(dates.start - 2, dates.start) == ["thực", "hiện"] and (
            dates.start - start == 2
        )
        near = near or (not outcome and (carried or CARRIED_OUT.ends_at(words, dates.start)))
        if near or finds_phrase(words, dates.end, dates.end + 2, RESULT_VERBS):
            return True
        return dates.marker.manner == "inside" and _is_work_of_a_year(
            words,
            dates,
            year_to_come(target, issued_year, later=True),
        )
    before = sentence_start(words, dates.start, longest=_WINDOW)
    if ordered and before == dates.start and precedes_work(words, dates):
        return True
    if ordered and before == dates.start and words[dates.end] == ":":
        return not describes(words, dates.end, sentence_end(words, dates.end))
    if before == dates.start and words[dates.end] == ",":
        end = sentence_end(words, dates.end)
        return finds_phrase(words, dates.end, end, RESULT_VERBS) and not describes(
            words, dates.end, end
        )
    if finds_phrase(words, dates.end, dates.end + 2, DEMANDS, ACTIVITIES):
        return True
    if finds_phrase(words, before, dates.start, DEMANDS, ACTIVITIES) or finds_phrase(
        words, dates.end, dates.end + 3, DEMANDS
    ):
        return True
    dated = isinstance(target.when, Stretch) and target.when.year is not None
    said = words.between(before, dates.start)
    return dated and len(said) > 1 and not NO_DEMAND & set(said) and ends_clause(words, dates.end)


def _says_of_what(words: Words, start: int, end: int) -> bool:
    """Tell whether "đã" only says what the work is for: "… cho thuyền đã được kiểm tra"."""
    before = words.between(start, end)
    return (
        "đã" in before[2:-1]
        and acts_at(words, start)
        and not describes(words, start, start + before.index("đã"))
    )


def _is_work_of_a_year(words: Words, dates: MarkedDates, to_come: bool) -> bool:
    """Judge "… trong năm 2027" at a clause's end after a verb of no table.

    "phải" demands whatever follows it; results are of a year that is over, not of one to come.
    """
    said = words.between(_whole_clause_start(words, dates.start), dates.start)
    if len(said) < 2 or not ends_clause(words, dates.end):
        return False
    if "phải" in said or finds_phrase(
        words, dates.start - len(said), dates.start, RESULT_VERBS, unless=JUST_DONE
    ):
        return not {"quả", "vừa", "đã"} & set(said)
    refused = NO_DEMAND - {"kết", "quả", "khai"}
    return to_come and not refused & set(said)


def _whole_clause_start(words: Words, at: int) -> int:
    """Return where the clause before ``at`` begins, over what stands in brackets directly
    before.
    """
    if words[at - 1] == ",":
        return clause_start(words, at - 1)  # "ban hành quy định …, trong năm 2026"
    if words[at - 1] != ")":
        return clause_start(words, at)
    opened = at - 1
    while opened > 0 and words[opened] != "(" and at - opened < _WINDOW:
        opened -= 1
    return clause_start(words, opened)


def is_urged(words: Words, start: int) -> bool:
    """Tell whether "hoàn thành", "hoàn tất" or "xong" stands directly before, and is not over."""
    near = words.between(start - 5, start)
    done = near[-2:] in (["hoàn", "thành"], ["hoàn", "tất"]) or near[-1:] == ["xong"]
    return done and not ({"đã", "chưa", "không"} & set(near))


def is_over(words: Words, start: int) -> bool:
    """Tell whether what stands before is done already: "được phê duyệt trước ngày …", "đã cấp
    trước ngày …".
    """
    near = words.between(max(clause_start(words, start), start - _NEAR - 1), start)
    return bool({"được", "đã", "chưa"} & set(near)) or suffers(near)


def _completes(words: Words, start: int, end: int) -> bool:
    """Tell whether an expected date is that of a completion ("dự kiến hoàn thành trong tháng
    6"), or what is expected is a paper ("công bố danh sách dự kiến trong ngày D").
    """
    joined = words.between(start, end)
    if "dự" not in joined or "đã" in joined:
        return False
    at = joined.index("dự")
    return "hoàn" in joined or joined[max(0, at - 2) : at] in _PAPERS


_PAPERS = (["danh", "sách"], ["phương", "án"], ["kế", "hoạch"], ["chương", "trình"])
"""Papers that may be called expected, at their end."""
