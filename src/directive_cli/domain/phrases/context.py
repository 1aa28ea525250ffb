"""What stands around a date and tells a deadline from a date that is none.

A date of a cited document, a statistics cut-off, a validity, a meeting, a legal condition or the name of a programme is
no deadline. The rules look at the clause and the sentence around the words; where a description and a demand look
alike, nothing is taken rather than guessed.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from directive_cli.domain.deadline import Unit
from directive_cli.domain.phrases.atoms import END_OF_DAY, Point, Stretch
from directive_cli.domain.phrases.markers import NOT_A_NOUN_AFTER
from directive_cli.domain.phrases.sentences import (
    begins_item,
    clause_end,
    clause_start,
    ends_sentence,
    sentence_start,
)
from directive_cli.domain.phrases.words import Phrases, alternatives, vocabulary
from directive_cli.domain.single_names import begins_with_action

if TYPE_CHECKING:
    from directive_cli.domain.phrases.dates import MarkedDates, Target
    from directive_cli.domain.phrases.frequencies import Rhythm
    from directive_cli.domain.phrases.ranges import TimeSpan
    from directive_cli.domain.phrases.relative import CountedTime
    from directive_cli.domain.phrases.words import Words

_RESULTS = alternatives(
    """
    hoàn thành | hoàn tất | xong | trình | báo cáo | gửi | bàn giao | khẩn trương | sớm | dứt điểm | ban hành
    phê duyệt | nộp | đưa vào | khởi công | khánh thành | phấn đấu | kết thúc | chấm dứt | công bố | thông qua | ngay
    tổng kết
    sơ kết | quyết toán | giải ngân | hoàn trả | nghiệm thu | thông xe | thông toàn
    """,
    True,
)
_RESULT_VERBS = Phrases(_RESULTS)
"""Verbs of a result that is there or not."""
_DEMANDS = Phrases(
    {
        **_RESULTS,
        **alternatives(
            """
            đảm bảo | bảo đảm | hoàn thiện | giải quyết | khắc phục | thu hồi | xử lý | cung cấp | trả lời | phát động
            ký kết
            """,
            True,
        ),
    }
)
"""Verbs by which an office demands a result."""
_ACTIVITIES = Phrases(
    alternatives(
        """
        tổ chức | triển khai | thực hiện | xây dựng | rà soát | kiểm tra | tham mưu | đề xuất | phối hợp | bố trí
        chuẩn bị | phải | cần | yêu cầu | giao | đề nghị | tập trung | đẩy nhanh | thành lập | kiện toàn
        cập nhật | thống kê | tổng hợp | lập | tuyển dụng | mở | vượt thẩm quyền | thẩm định | kiểm kê | hướng dẫn
        làm việc
        """,
        True,
    )
)
_STATISTICS = Phrases(
    alternatives(
        """
        tính | lũy kế | luỹ kế | lűy kế | cộng dồn | số liệu | hiệu lực | giá trị | hưởng | tuổi | định hướng | tầm nhìn
        cập nhật
        """,
        True,
    )
)
"""Words before the day to which a figure, a validity or a vision reaches: "tính đến", "tầm nhìn đến".

"lűy" is what a recogniser makes of "lũy".
"""
_EXTENSIONS = Phrases(
    alternatives("gia hạn | kéo dài | lùi | thời hạn | điều chỉnh thời gian", True)
)
_DESCRIPTIONS = Phrases(
    alternatives(
        """
        dự kiến | không có khả năng | xảy ra | phát sinh | diễn ra | đã | chưa | ước | đạt được | số liệu | vừa qua
        khai mạc | bế mạc | hiện nay | hiện tại | thời gian qua | trong khi | sinh ngày | sinh ra
        """,
        True,
    )
)
"""Words of a description: what is, was or is expected, not what is demanded."""
_IN_FORCE = Phrases(
    alternatives(
        "hiệu lực | giá trị | nghỉ | thời kỳ thanh tra | thời kỳ kiểm tra | ủy quyền | uỷ quyền | mưa | bão",
        True,
    )
)
"""Words of what a span of time is not to be done in: validity, leave, the years under inspection, the weather."""
_STATES = Phrases(
    alternatives(
        """
        quyền sử dụng đất | quyền sử dụng | đang sử dụng đất | sinh ra | được sinh | nghỉ hưu | thường trú | tồn tại
        được tuyển dụng | đã tuyển dụng | phát sinh | xảy ra | có hiệu lực
        """,
        True,
    )
)
"""What is before a day by its nature, not by demand: "phát sinh trước ngày …"."""
_CONSEQUENCES = Phrases(
    alternatives(
        "thì | được tiếp tục | tiếp tục được | được áp dụng | thì được | vẫn | mà chưa | mà không",
        True,
    )
)
"""Words after a condition of law: "… trước ngày 01/9/2026 thì áp dụng mức cũ"."""
_LATE = Phrases(
    alternatives(
        """
        nhưng đến nay | nhưng hiện nay | nhưng đến thời điểm | nhưng chưa | nhưng vẫn | nhưng tới nay | song đến nay
        đến nay chưa | đến nay vẫn | đến nay mới | tuy nhiên đến nay | tuy nhiên , đến nay
        """,
        True,
    )
)
"""Words behind an old deadline that was missed."""
_PROCEDURES = Phrases(
    alternatives(
        """
        hồ sơ hợp lệ | hồ sơ đầy đủ | đủ hồ sơ | hồ sơ đề nghị | cấp chứng chỉ | cấp giấy | cấp phép | giấy phép
        cấp lại | nhận hồ sơ | nộp hồ sơ | hồ sơ đúng
        """,
        True,
    )
)
"""Words of an administrative procedure: its time limits bind the office towards applicants, and are no task."""
_MEETINGS = Phrases(
    alternatives("dự | họp | hội nghị | hội thảo | lễ | buổi lễ | phiên họp | cuộc họp", True)
)
"""What people attend at an hour: "dự hội nghị vào lúc 8 giờ ngày …"."""
_NAMED_SPANS = Phrases(alternatives("giai đoạn | tầm nhìn | chiến lược | nhiệm kỳ", True))
"""What is named after the year to which it reaches: "tầm nhìn đến năm 2050"."""
_TIMES = vocabulary("ngày tháng năm quý tuần nay đầu giữa cuối giờ khi")
_NEAR = 4
_WINDOW = 200
_LONGEST_SUBJECT = 12
"""Words within which a verb must follow the comma after "Đến năm 2028": a body may stand before it."""


def is_deadline_date(
    words: Words,
    dates: MarkedDates,
    target: Target,
    *,
    field: bool,
    issued_year: int | None = None,
) -> bool:
    """Tell whether dates behind a marker are a deadline, by what stands around them.

    ``issued_year`` tells a year that is still to come from one that a report is about.
    """
    if _is_quoted(words, dates):
        return False
    # "vào ngày 19/12/2025" alone is when something takes place.
    event = dates.marker.manner == "at" and isinstance(target.when, Point) and target.cycle is None
    alone = not event and is_cell(words, dates.start, dates.end)
    if field or dates.marker.manner in ("bare", "limit") or alone:
        return not _is_statistic(words, dates.start) and not _is_named_year(
            words, dates, target, field=field
        )
    if _is_statistic(words, dates.start) and dates.marker.manner in ("till", "till_end"):
        return False
    if dates.marker.manner == "latest":
        return True
    if dates.marker.manner == "habit":
        start = sentence_start(words, dates.start)
        if words[dates.start - 1] == "kỳ":  # "định kỳ ngày 25 hằng tháng"
            return True
        return _finds(words, start, dates.start, _DEMANDS, _ACTIVITIES) or _finds(
            words, dates.end, dates.end + 8, _DEMANDS
        )
    if dates.marker.manner == "before":
        return _before_counts(words, dates, target)
    if dates.marker.manner in ("till", "till_end"):
        return _till_counts(words, dates, target)
    if dates.marker.manner == "opens":
        return _opens_work(words, dates, target, issued_year)
    return _within_counts(words, dates, target, issued_year)


def _year_to_come(target: Target, issued_year: int | None, *, later: bool) -> bool:
    """Tell whether a year is that of the document or a later one; with ``later`` a later one."""
    year = target.when.year if isinstance(target.when, Stretch) else None
    return year is not None and issued_year is not None and year >= issued_year + later


def _opens_work(words: Words, dates: MarkedDates, target: Target, issued_year: int | None) -> bool:
    """Judge "Năm 2026, cắt giảm một nửa …": a verb follows, and nothing tells what was."""
    return (
        _year_to_come(target, issued_year, later=False)
        and begins_with_action(words.source, words.starts[dates.end + 1])
        and not _describes(words, dates.end, _sentence_end(words, dates.end))
    )


def _is_quoted(words: Words, dates: MarkedDates) -> bool:
    """Tell whether the words forbid, replace, bemoan or suppose a date, rather than set it."""
    before = words.between(dates.start - 2, dates.start)
    if dates.marker.side == "before" and before[-1:] in (["không"], ["chưa"]):
        return True  # "không trước ngày": not before
    if dates.marker.side == "before" and before == ["không", "được"]:
        return True
    if before in (["thay", "vì"], ["thay", "cho"]):
        return True
    after = dates.end
    while words[after] in (",", ")", ".", ";"):
        after += 1
    if _LATE.read(words, after) is not None:
        return True
    conditional = dates.marker.manner in ("before", "till", "till_end", "at", "inside")
    return conditional and _CONSEQUENCES.read(words, dates.end) is not None


def is_background(words: Words, start: int, end: int) -> bool:
    """Tell whether a day that is past stands in a tale: "với thời hạn …", "…”", "…. Tuy nhiên"."""
    if words[end] in ("”", '"', "»"):
        return True
    after = end + 1 if words[end] in (".", ",", ";") else end
    if words.between(after, after + 2) in (["tuy", "nhiên"], ["đến", "nay"], ["hiện", "nay"]):
        return True
    near = words.between(start - 8, start)
    return any(near[at : at + 3] == ["với", "thời", "hạn"] for at in range(len(near)))


def is_deadline_span(words: Words, span: TimeSpan, *, field: bool) -> bool:
    """Tell whether a span with two ends is a deadline: in a time field, or where its end is stressed."""
    if field:
        return True
    if _times_an_event(span):
        return False
    if span.named:
        return words[span.start] == "trong" and ends_sentence(words, span.end)
    if _finds(words, clause_start(words, span.start), span.start, _IN_FORCE):
        return False
    if span.from_now:
        if words[span.start - 1] == "kể":
            return False  # how long something is valid
        following = words.between(span.end, span.end + 3)
        return not ({"chỉ", "còn", "đã", "là"} & set(following)) and not _says(
            words, span, _DESCRIPTIONS
        )
    if isinstance(span.first, Stretch) and not isinstance(span.last, Point):
        if is_cell(words, span.start, span.end):
            return True
        if span.last is None and words[span.start] == "trong":
            return _finds(
                words, clause_start(words, span.start), span.start, _DEMANDS, _ACTIVITIES
            ) and not _says(words, span, _DESCRIPTIONS)
        demanded = words[span.start] == "trong" or (
            span.last is not None
            and _finds(words, span.end, span.end + 3, _DEMANDS, _ACTIVITIES)
            and not _says(words, span, _DESCRIPTIONS)
        )
        opens = span.start == sentence_start(words, span.start) and span.first.unit != "year"
        return demanded and (span.closed or opens)
    return (span.closed or span.cycle is not None) and not _says(words, span, _DESCRIPTIONS)


def _times_an_event(span: TimeSpan) -> bool:
    """Tell whether both ends have an hour: "từ 8 giờ ngày … đến 11 giờ ngày …" is when people meet."""
    first, last = span.first, span.last
    if not (isinstance(first, Point) and isinstance(last, Point)):
        return False
    hours = (first.time, last.time)
    return all(hours) and hours != ("00:00", END_OF_DAY)


def is_deadline_count(words: Words, item: CountedTime, *, field: bool) -> bool:
    """Tell whether a relative deadline is a task's, not the time limit of a procedure for applicants."""
    event = words.between(item.event_start, item.event_end) if item.event_end else []
    if "mà" in event or words[item.end] == "mà":
        return False  # a condition: "sau 10 ngày … mà chưa trả lời"
    if event[:2] != ["hết", "hạn"] and _finds(words, item.start, item.end + 2, _PROCEDURES):
        return False
    if field:
        return True
    if not item.marked and words[item.start + 1] != "kể":
        bare = words.between(item.start, item.event_start)
        if not {"kể", "tính", "kê"} & set(bare):
            return _finds(words, sentence_start(words, item.start), item.start, _DEMANDS)
    if words[item.start] in ("thời", "hạn") and words[item.start - 1] in NOT_A_NOUN_AFTER:
        return False
    before = words.between(item.start - 3, item.start)
    if {"hiệu", "giá", "bảo", "thời"} & set(before[-2:]) and {"lực", "trị", "hành", "hiệu"} & set(
        before[-2:]
    ):
        return False
    if item.from_issue:
        return True
    if item.event_end == 0 and item.event_day is None:
        if item.unit is Unit.MONTH:  # a duration more often than a deadline
            return is_cell(words, item.start, item.end)
        demanded = _finds(words, sentence_start(words, item.start), item.start, _DEMANDS)
        demanded = demanded or _finds(words, item.end, _sentence_end(words, item.end), _DEMANDS)
        return demanded or words[item.end] == "phải" or is_cell(words, item.start, item.end)
    return True


def is_deadline_rhythm(words: Words, rhythm: Rhythm, *, field: bool) -> bool:
    """Tell whether frequencies without a day are a demand ("định kỳ hằng quý báo cáo …") or an attribute.

    "trợ cấp hàng tháng", "nhiệm vụ hằng năm", "báo cáo hằng ngày của …" are attributes.
    """
    if field or rhythm.periodic or is_cell(words, rhythm.start, rhythm.end):
        return True
    following = words[rhythm.end]
    start = sentence_start(words, rhythm.start)
    if words[rhythm.end - 2] == "/" or "lần" in words.between(rhythm.start, rhythm.end):
        if words.between(rhythm.start - 2, rhythm.start) in (["ít", "nhất"], ["tối", "thiểu"]):
            return True
        return _finds(words, start, rhythm.start, _DEMANDS, _ACTIVITIES, _REPORTS)
    if len(rhythm.freqs) > 1 and words.between(rhythm.start - 2, rhythm.start) == ["báo", "cáo"]:
        return True
    if words[rhythm.start - 1] == "(" and following.isdecimal():
        return True  # "đưa tin (mỗi tháng 02 bài)"
    opens = (
        rhythm.start == start
        or words[rhythm.start - 1] == ":"
        or (words[rhythm.start - 1] in _BULLETS and begins_item(words, rhythm.start - 1))
    )
    if opens:
        return following in (",", ":") or _begins(words, rhythm.end)
    ends = ends_sentence(words, rhythm.end) or following in (
        ",",
        ")",
        "để",
        "cho",
        "về",
        "gửi",
        "theo",
        "|",
    )
    lasts = words.between(rhythm.end, rhythm.end + 3) == ["trong", "thời", "gian"]
    return (ends or lasts) and _reports_to(words, clause_start(words, rhythm.start), rhythm.start)


def is_cell(words: Words, start: int, end: int) -> bool:
    """Tell whether the words fill a whole text, or a whole line that looks like the cell of a table."""
    stop = end + 1 if words[end] in (".", ";") else end
    if start == 0 and stop >= len(words):
        return True
    if start > 0 and (words.breaks[start] == 0 and words[start - 1] != "|"):
        return False
    if stop < len(words) and words.breaks[stop] == 0 and words[stop] != "|":
        return False
    begins = words.source[words.starts[start]].isupper()
    return begins and (stop >= len(words) or not words.source[words.starts[stop]].islower())


_BULLETS = vocabulary("- + • ● ~ ) .")


def _is_statistic(words: Words, start: int) -> bool:
    """Tell whether "tính đến", "lũy kế đến", "số liệu đến", "có hiệu lực đến" stand before."""
    if _STATISTICS.ends_at(words, start):
        return True
    return words[start - 1] not in (",", ".", ";", ":") and _STATISTICS.ends_at(words, start - 1)


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


def _before_counts(words: Words, dates: MarkedDates, target: Target) -> bool:
    start = clause_start(words, dates.start)
    if _finds(words, max(start, dates.start - 3), dates.start, _STATES):
        return False
    if "đã" in words.between(max(start, dates.start - _NEAR - 1), dates.start):
        return False
    if isinstance(target.when, Point) or target.cycle is not None:
        return True
    if _is_whole_year(target):
        return _finds(words, start, dates.start, _DEMANDS) or _finds(
            words, dates.end, dates.end + 3, _RESULT_VERBS
        )
    return (
        _finds(words, sentence_start(words, dates.start), dates.start, _DEMANDS, _ACTIVITIES)
        or start == dates.start
    )


def _till_counts(words: Words, dates: MarkedDates, target: Target) -> bool:
    """Judge "đến ngày D", "đến hết năm Y": a milestone when a demand stands on either side."""
    start, end = clause_start(words, dates.start), clause_end(words, dates.end)
    before = words.between(start, dates.start)
    if "kể" in before or (words[dates.start - 1].isdecimal() and dates.start > start):
        return False
    if any(
        word == "từ" and (after in _TIMES or after[:1].isdigit())
        for word, after in pairwise(before)
    ):
        return False
    if _finds(words, max(start, dates.start - 3), dates.start, _NAMED_SPANS):
        return False
    if words[dates.start - 2] == "từng":
        return False  # "từng tuần đến hết năm 2026": how long a timetable runs
    if _describes(words, max(start, dates.start - 8), dates.start):
        return False
    after_comma = clause_end(words, end + 1) if words[end] == "," else end
    following = words.between(dates.end, after_comma)
    if {"đã", "còn", "mới", "chỉ"} & set(following[:_NEAR]):
        return False
    urged = dates.marker.urgent or is_urged(words, dates.start)
    if urged or (isinstance(target.when, Point) and target.when.time is not None):
        return True
    if dates.marker.manner == "till" and _is_whole_year(target):
        opens = dates.start == sentence_start(words, dates.start) and words[dates.end] == ","
        end = min(clause_end(words, dates.end + 1), dates.end + _LONGEST_SUBJECT)
        return opens and _finds(words, dates.end + 1, end, _COMPLETIONS, unless=_JUST_DONE)
    if _finds(words, start, dates.start, _DEMANDS, _EXTENSIONS) or _finds(
        words, dates.end, after_comma, _DEMANDS
    ):
        return True
    return (
        "phải" in following
        or (dates.marker.manner == "till_end" and words[dates.start] != "hết")
        or "có" in following[:3]
    )


def _within_counts(
    words: Words, dates: MarkedDates, target: Target, issued_year: int | None
) -> bool:
    """Judge "trong tháng M", "vào ngày D", "hoàn thành quý Q": a demand must stand near, and no description."""
    start = clause_start(words, dates.start)
    if dates.marker.manner == "done":
        refused = {"đã", "chưa", "kết", "mức", "tỷ", "được", "hạn", "không", "sau"}
        return not (
            refused & set(words.between(max(start, dates.start - 3), dates.start))
            or _is_whole_year(target)
        )
    if dates.marker.urgent or is_urged(words, dates.start):
        return True
    if _describes(words, start, dates.start) and not _completes(words, start, dates.start):
        return False
    following = words.between(dates.end, dates.end + _NEAR)
    if {"đạt", "ước", "tăng", "giảm", "đã", "là"} & set(following[:2]):
        return False
    if target.cycle is not None:
        return True
    edge = isinstance(target.when, Stretch) and target.when.edge is not None
    timed = isinstance(target.when, Point) and target.when.time is not None
    if dates.marker.manner == "at" and timed and _finds(words, start, dates.start, _MEETINGS):
        return False
    if dates.marker.manner == "at" and dates.start == sentence_start(words, dates.start):
        return _finds(words, dates.end, dates.end + 2, _RESULT_VERBS)
    if _is_whole_year(target) or edge or dates.marker.manner == "at":
        tables = (_RESULT_VERBS, _ACTIVITIES) if dates.marker.manner == "at" else (_RESULT_VERBS,)
        outcome = "quả" in words.between(
            start, dates.start
        )  # "báo cáo kết quả trong năm 2025": the results of a year
        near = not outcome and _finds(words, start, dates.start, *tables, unless=_JUST_DONE)
        carried = words.between(dates.start - 2, dates.start) == ["thực", "hiện"] and (
            dates.start - start == 2
        )
        near = near or (not outcome and (carried or _CARRIED_OUT.ends_at(words, dates.start)))
        if near or _finds(words, dates.end, dates.end + 2, _RESULT_VERBS):
            return True
        return dates.marker.manner == "inside" and _is_work_of_a_year(
            words, dates, _year_to_come(target, issued_year, later=True)
        )
    before = sentence_start(words, dates.start, longest=_WINDOW)
    if before == dates.start and words[dates.end] == ",":
        end = _sentence_end(words, dates.end)
        return _finds(words, dates.end, end, _RESULT_VERBS) and not _describes(
            words, dates.end, end
        )
    if _finds(words, dates.end, dates.end + 2, _DEMANDS, _ACTIVITIES):
        return True
    if _finds(words, before, dates.start, _DEMANDS, _ACTIVITIES) or _finds(
        words, dates.end, dates.end + 3, _DEMANDS
    ):
        return True
    dated = isinstance(target.when, Stretch) and target.when.year is not None
    said = words.between(before, dates.start)
    return dated and len(said) > 1 and not _NO_DEMAND & set(said) and ends_clause(words, dates.end)


def _is_work_of_a_year(words: Words, dates: MarkedDates, to_come: bool) -> bool:
    """Judge "… trong năm 2027" at a clause's end after a verb of no table.

    "phải" demands whatever follows it; results are of a year that is over, not of one to come.
    """
    said = words.between(_whole_clause_start(words, dates.start), dates.start)
    if len(said) < 2 or not ends_clause(words, dates.end):
        return False
    if "phải" in said or _finds(
        words, dates.start - len(said), dates.start, _RESULT_VERBS, unless=_JUST_DONE
    ):
        return not {"quả", "vừa", "đã"} & set(said)
    refused = _NO_DEMAND - {"kết", "quả", "khai"}
    return to_come and not refused & set(said)


def _whole_clause_start(words: Words, at: int) -> int:
    """Return where the clause before ``at`` begins, over what stands in brackets directly before."""
    if words[at - 1] != ")":
        return clause_start(words, at)
    opened = at - 1
    while opened > 0 and words[opened] != "(" and at - opened < _WINDOW:
        opened -= 1
    return clause_start(words, opened)


_JUST_DONE = vocabulary("vừa mới đã")
"""Words before a verb that tell what was done, not what is to be done."""
_COMPLETIONS = Phrases(alternatives("hoàn thành | hoàn tất | phải hoàn thành", True))
_CARRIED_OUT = Phrases(
    alternatives("triển khai | triển khai thực hiện | tổ chức thực hiện | tổ chức triển khai", True)
)


_NO_DEMAND = vocabulary(
    "kỳ họp lễ dự khai mạc được đã có là các những theo tại do bị kết quả của chưa không tăng giảm đạt còn mới nhiều tình hình"
)
"""Words of a report, before a month or quarter: with none of them any verb is a demand."""


def ends_clause(words: Words, at: int) -> bool:
    """Tell whether a clause or the text ends at ``at``."""
    return words[at] in (",", ";", ".", ")", "|", "") or ends_sentence(words, at)


def is_urged(words: Words, start: int) -> bool:
    """Tell whether "hoàn thành", "hoàn tất" or "xong" stands directly before, and is not over ("đã hoàn thành")."""
    near = words.between(start - 5, start)
    done = near[-2:] in (["hoàn", "thành"], ["hoàn", "tất"]) or near[-1:] == ["xong"]
    return done and not ({"đã", "chưa", "không"} & set(near))


def is_over(words: Words, start: int) -> bool:
    """Tell whether what stands before is done already: "được phê duyệt trước ngày …", "đã cấp trước ngày …"."""
    near = words.between(max(clause_start(words, start), start - _NEAR - 1), start)
    return bool({"được", "đã", "bị", "chưa"} & set(near))


def _describes(words: Words, start: int, end: int) -> bool:
    return _finds(words, start, end, _DESCRIPTIONS)


def _completes(words: Words, start: int, end: int) -> bool:
    """Tell whether an expected date is that of a completion ("dự kiến hoàn thành trong tháng 6")."""
    joined = words.between(start, end)
    return "dự" in joined and "hoàn" in joined and "đã" not in joined


def _sentence_end(words: Words, at: int) -> int:
    end = at
    while end - at < _WINDOW and not ends_sentence(words, end):
        end += 1
    return end


def _says(words: Words, span: TimeSpan, phrases: Phrases[bool]) -> bool:
    return _finds(words, clause_start(words, span.start), span.start, phrases)


def _reports_to(words: Words, start: int, end: int) -> bool:
    """Tell whether a verb of reporting with something after it stands between two places: "báo cáo Thủ tướng"."""
    for at in range(start, end):
        found = _REPORTS.read(words, at)
        if found is not None:
            return found[1] < end or words[at] in ("lập", "họp", "giao")
    return False


_REPORTS = Phrases(
    alternatives(
        "báo cáo | lập chế độ báo cáo | gửi | họp | giao ban | cập nhật | kiểm tra | rà soát | đánh giá",
        True,
    )
)


def _begins(words: Words, at: int) -> bool:
    """Tell whether a demand or an activity follows within three words: "Hằng tháng các sở báo cáo"."""
    return _finds(words, at, at + 8, _DEMANDS, _ACTIVITIES)


def _finds(
    words: Words,
    start: int,
    end: int,
    *tables: Phrases[bool],
    unless: frozenset[str] = frozenset(),
) -> bool:
    """Tell whether a phrase of the tables stands between two places, and none of ``unless`` before it."""
    for at in range(max(start, 0), min(end, len(words))):
        if unless and words[at - 1] in unless:
            continue
        for table in tables:
            found = table.read(words, at)
            if found is not None and found[1] <= end:
                return True
    return False
