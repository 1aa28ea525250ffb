"""One pass over a text: every counted time, span, marked date and rhythm, in order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

from directive_cli.domain.phrases import frequencies, markers, relative
from directive_cli.domain.phrases.atoms import Stretch
from directive_cli.domain.phrases.context_words import OF_A_TIME
from directive_cli.domain.phrases.dates import (
    MarkedDates,
    is_bound,
    is_period_day,
    marked_dates,
    unmarked_dates,
)
from directive_cli.domain.phrases.events import (
    event_alone,
    event_of_completion,
    event_of_session,
    per_plan,
)
from directive_cli.domain.phrases.frequencies import Rhythm, rhythm
from directive_cli.domain.phrases.intervals import (
    each_rhythm,
    interval_rhythm,
    per_unit,
    report_rhythm,
)
from directive_cli.domain.phrases.listed_days import listed_days
from directive_cli.domain.phrases.markers import (
    AT_ONCE,
    BY_HABIT,
    CLOSES,
    DONE_INSIDE,
    OPENS,
)
from directive_cli.domain.phrases.neighbours import ends_clause, is_cell
from directive_cli.domain.phrases.numerals import is_part_of_a_number
from directive_cli.domain.phrases.ranges import bare_pair, described_time, time_span, written_span
from directive_cli.domain.phrases.relative import CountedTime, counted_time
from directive_cli.domain.phrases.sentences import clause_start, ends_sentence, sentence_start
from directive_cli.domain.phrases.stated_limits import stated_limit
from directive_cli.domain.phrases.time_spans import TimeSpan
from directive_cli.domain.phrases.unclear import Unclear, no_day, unclear, unclear_alone
from directive_cli.domain.phrases.unmarked_times import unmarked_time
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary
from directive_cli.domain.work_verbs import begins_with_action


@dataclass(frozen=True, slots=True)
class Vague:
    """Words of a time field that name no date: "thường xuyên"."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passed:
    """Words that say which time something covers and are no deadline: they are read here so that
    nothing else reads them."""

    start: int
    end: int


PhraseItem: TypeAlias = MarkedDates | TimeSpan | CountedTime | Rhythm | Vague | Unclear | Passed


@dataclass(frozen=True, slots=True)
class ScannedItem:
    """An item, the number of its sentence, and whether a time field holds it."""

    item: PhraseItem
    sentence: int
    field: bool


_VAGUE = Phrases(
    alternatives(
        """
        thường xuyên | thường xuyên liên tục | thường xuyên , liên tục | liên tục | khẩn trương
        ngay | hằng ngày
        kịp thời | theo quy định | theo yêu cầu | khi có yêu cầu | đột xuất | khi phát sinh
        thường niên | ngay khi có
        thực hiện thường xuyên | triển khai thường xuyên | thực hiện ngay
        """,
        True,
    )
)
_AFTER = Phrases(alternatives("sau | ngay sau | kể từ sau", True))
"""Before a date they say from when: "sau ngày 30/6/2026" is no last day."""
_AT_A_FEAST = vocabulary("nghỉ dịp")
"""Words after which a feast is when work goes on: "trong thời gian nghỉ Tết"."""
_OPENINGS = Phrases(
    alternatives(
        "triển khai | thực hiện | triển khai đảm bảo | thực hiện đảm bảo | hoàn thành", True
    )
)
_LONGEST_OPENING = 4
_UNITS = vocabulary("ngày tháng tuần giờ phút lần lượt kỳ buổi chuyến quý năm ( , . -")
_NEAR_UNITS = ("tuần", "tháng", "quý", "thứ", "sáng", "chiều", "đầu", "giữa", "cuối")
_TRIGGERS = (
    markers.MARKER_WORDS
    | relative.COUNT_WORDS
    | frequencies.EVERY
    | vocabulary("định từ bắt giai trong nửa mười một")
    | {"thời", "cách"}
)

_UNMARKED = vocabulary("thứ chủ tuần tháng quý q sáng chiều tối mùng mồng")
"""Words with which a time may begin that no marker opens: "Chủ nhật tới", "Q.III/2026"."""
_OPENERS = (
    _TRIGGERS
    | _UNMARKED
    | vocabulary("tính làm ngày năm đầu giữa cuối thượng trung hạ nửa - ngay sau sang bước các")
)
"""Words with which an item of running text can begin; digits can too."""
_ENDINGS = vocabulary(". ? ! ;")
_EDGE_WORDS = vocabulary("đầu giữa cuối thượng trung hạ nửa")
_REPORTS_OF = vocabulary("ngày tuần tháng quý năm")
_SPAN_WORDS = _EDGE_WORDS | vocabulary("năm quý tháng")
_LABELS = vocabulary("thời hạn tiến hoàn")
_BARE = _VAGUE.first_words | vocabulary(
    """
    trước ngày tháng năm quý q tuần thứ chủ nửa đầu giữa cuối thượng trung hạ mồng mùng hết giờ tết
    quốc giỗ lễ hằng hàng
    mỗi định một hai ba bốn sáu bảy tám chín mười giai thời khi sau ngay các sáng chiều
    """
)


_AFTER_AT_ONCE = vocabulary("sau khi trong từ tháng quý năm tuần ngày")
"""Words with which "ngay" says more than "at once": "ngay trong tháng 5", "ngay sau kỳ báo cáo"."""


def scan(words: Words, *, field: bool) -> list[ScannedItem]:
    """Return the items of a text in order; with ``field`` the whole text is the content of a time
    field.
    """
    found: list[ScannedItem] = []
    at = sentence = 0
    field_end = len(words) if field or _is_span_alone(words) else 0
    count, breaks = len(words), words.breaks
    while at < count:
        word = words[at]
        if (word in _ENDINGS or breaks[at]) and at > 0 and ends_sentence(words, at):
            sentence += 1
        label = markers.label_end(words, at) if word in _LABELS else None
        if label is not None:
            field_end = max(field_end, _field_end(words, label))
            at = label
            continue
        in_field = at < field_end
        item: PhraseItem | None = None
        if in_field or word in _OPENERS or word.isdecimal():
            item = _item(words, at, field=in_field)
        if item is None and word == "(":
            item = _in_brackets(words, at, found)
        if item is None:
            at += 1
            continue
        found.append(ScannedItem(item, sentence, in_field))
        at = max(item.end, at + 1)
    return found


def may_be_a_time(words: Words) -> bool:
    """Tell whether a text is short and begins as the content of a time field can."""
    opens = words[0] in _BARE or words[0].isdecimal()
    return opens and words[0] != "trước" and len(words) <= _LONGEST_TIME


_LONGEST_TIME = 24


def _is_span_alone(words: Words) -> bool:
    """Tell whether the text is nothing but a span with its year, such as "Quý IV/2025": then it
    answers when.
    """
    dates = (
        unmarked_dates(words, 0)
        if len(words) > 1 and (words[0] in _BARE or words[0].isdecimal())
        else None
    )
    if dates is None or dates.end < len(words) - (words[len(words) - 1] in (".", ";", ",")):
        return _is_range_alone(words)
    when = dates.targets[0].when
    dated = dates.targets[0].cycle is not None
    return isinstance(when, Stretch) and (dated or (when.year is not None and when.edge is None))


def _is_range_alone(words: Words) -> bool:
    """Tell whether the text is nothing but years from and to: "năm 2026 - 2027", "… và những năm
    tiếp theo".
    """
    if words[0] not in ("năm", "giai"):
        return False
    span = time_span(words, 0, field=True)
    ended = span is not None and span.end >= len(words) - (words[len(words) - 1] in (".", ";", ","))
    return span is not None and ended and (words[0] == "năm" or span.last is None)


def _item(words: Words, at: int, *, field: bool) -> PhraseItem | None:
    word = words[at]
    limit = stated_limit(words, at)
    if limit is not None:
        return limit
    half = words.between(at + 1, at + 3) in (["tháng", "đầu"], ["tháng", "cuối"])
    if (word in _SPAN_WORDS or word in _TURNS or half) and not field:
        opening = _opening_span(words, at) or _year_of_completion(words, at)
        if opening is not None:
            return opening
    if at == 0 and word in ("sau", "ngay") and not field:
        only = event_alone(words, at) if counted_time(words, at) is None else None
        if only is not None and is_cell(words, only.start, only.end):
            return only
    at_once = word == "ngay" and words[at + 1] in _NEAR_UNITS and not field
    if at_once and (dates := unmarked_dates(words, at + 1)) is not None:
        return replace(dates, start=at, marker=AT_ONCE)
    if word == "từ" and ("số", "liệu") in pairwise(words.between(at - 6, at)):
        described = described_time(words, at)
        if described is not None:
            return Passed(at, described)
    each = each_rhythm(words, at) if word in _REPORTS_OF else None
    if each is not None:
        return each
    if word in _TRIGGERS:
        per = per_unit(words, at) if word == "theo" and not field else None
        if per is not None:
            return per
        plan = per_plan(words, at) if word == "theo" and (field or at <= _LONGEST_OPENING) else None
        if plan is not None and any(marked_dates(words, place) for place in range(at, plan.end)):
            plan = None
        if plan is not None and (
            field or (plan.end >= len(words) and _OPENINGS.end(words, 0) == at)
        ):
            return plan
        dates = marked_dates(words, at)
        counted = dates is not None and words[dates.end]
        if dates is not None and counted and (counted.isdecimal() or counted in ("ít", "tối")):
            early = counted_time(words, at)  # "trước Tết Nguyên đán 10 ngày"
            if early is not None and early.end > dates.end:
                return early
        if dates is not None and any(is_bound(target) for target in dates.targets):
            return time_span(words, at, field=field) or dates
        return (
            counted_time(words, at)
            or time_span(words, at, field=field)
            or dates
            or rhythm(words, at, field=field)
            or (_bare(words, at) if field else _recurring_day(words, at))
            or event_of_completion(words, at)
            or event_of_session(words, at)
            or interval_rhythm(words, at)
            or (None if field else unmarked_time(words, at))
            or unclear(words, at)
        )
    if word in ("tính", "làm") and not field:
        described = described_time(words, at)
        return Passed(at, described) if described is not None else None
    report = report_rhythm(words, at) if word in _REPORTS_OF else None
    if report is not None:
        return report
    if word in _EDGE_WORDS and not field:
        edged = _edge_of_each(words, at) or _closing_bracket(words, at)
        return edged or unmarked_time(words, at)
    if word == "các" and words[at + 1] == "ngày" and not field:
        return listed_days(words, at, field=False)
    if word in _UNMARKED and not field:
        return (
            _recurring_day(words, at)
            or _closing_bracket(words, at)
            or bare_pair(words, at)
            or unmarked_time(words, at)
        )
    if (word.isdecimal() and words[at + 1] in _UNITS | {"/", "h", "g"}) or (
        word == "-" and not field
    ):
        item = (
            counted_time(words, at)
            or rhythm(words, at)
            or written_span(words, at)
            or interval_rhythm(words, at)
            or (None if field else unmarked_time(words, at))
            or unclear(words, at)
            if word != "-"
            else _signed_count(words, at)
        )
        if item is not None:
            return item
    return _bare(words, at) if field else None


def _edge_of_each(words: Words, at: int) -> PhraseItem | None:
    """Read "Cuối mỗi quý", "cuối tháng nào cũng": a rhythm, on whatever day of it."""
    each = words[at + 1] in ("mỗi", "từng")
    found = rhythm(words, at + 1) if each else each_rhythm(words, at + 1)
    return replace(found, start=at) if found is not None else None


_TURNS = vocabulary("sang bước")


def _opening_span(words: Words, at: int) -> PhraseItem | None:
    """Read "Năm 2026, cắt giảm …": a year, a quarter or a month that opens its sentence, or what
    follows a colon ("Giao Sở A: Quý II/2026, cắt giảm …")."""
    if words[at - 1] != ":" and sentence_start(words, at) != at:
        return None
    turns = words[at] == "sang" or words.between(at, at + 2) == ["bước", "sang"]
    dates = unmarked_dates(words, at + (1 + (words[at] == "bước") if turns else 0))
    if dates is None or dates.end + (words[dates.end] in (",", ":")) >= len(words):
        return None
    opens = words[dates.end] in (",", ":") or begins_with_action(
        words.source, words.starts[dates.end]
    )
    return replace(dates, start=at, marker=OPENS) if opens else None


def _year_of_completion(words: Words, at: int) -> PhraseItem | None:
    """Read "hoàn thành cầu A năm 2026" at a clause's end: the year of the work, unless what is
    completed is itself of a year ("hoàn thành kế hoạch năm 2026")."""
    dates = unmarked_dates(words, at) if words[at] == "năm" else None
    if dates is None or not ends_clause(words, dates.end):
        return None
    before = words.between(clause_start(words, at), at)
    done = next(
        (place + 2 for place in range(len(before)) if before[place : place + 2] in _COMPLETES), 0
    )
    made = before[done:]
    if not done or not made or OF_A_TIME & set(made) or "đã" in before:
        return None
    return replace(dates, marker=DONE_INSIDE)


_COMPLETES = (
    ["hoàn", "thành"],
    ["hoàn", "tất"],
    ["khởi", "công"],
    ["khánh", "thành"],
    ["thông", "xe"],
)


def _signed_count(words: Words, at: int) -> PhraseItem | None:
    """Read "-5 ngày kể từ": a sign before a count is a fault of the text, or a list's dash."""
    signed = words[at + 1].isdecimal() and is_part_of_a_number(words, at + 1)
    return unclear(words, at) if signed and (at == 0 or not words.begins_line(at)) else None


def _in_brackets(words: Words, at: int, found: list[ScannedItem]) -> PhraseItem | None:
    """Read the day in brackets behind a frequency: "hằng tuần (thứ Sáu)"."""
    if not found or not isinstance(found[-1].item, Rhythm) or found[-1].item.end != at:
        return None
    dates = unmarked_dates(words, at + 1, places=True)
    return dates if dates is not None and words[dates.end] == ")" else None


def _closing_bracket(words: Words, at: int) -> PhraseItem | None:
    """Read "(tháng 7/2026)", "(Sở A; quý III/2026)" where the sentence ends behind the bracket."""
    if words[at] not in _SPAN_WORDS or words[at - 1] not in ("(", ";", ","):
        return None
    dates = unmarked_dates(words, at)
    if dates is None or words[dates.end] != ")" or not ends_sentence(words, dates.end + 1):
        return None
    when = dates.targets[0].when
    dated = isinstance(when, Stretch) and when.year is not None and len(dates.targets) == 1
    return replace(dates, marker=CLOSES) if dated else None


def _recurring_day(words: Words, at: int) -> PhraseItem | None:
    """Read "ngày 25 hằng tháng", "thứ Hai hằng tuần" without a marker."""
    if words[at] in ("tháng", "quý") and words[at + 2] not in frequencies.EVERY:
        return None
    if not _CYCLE_WORDS & set(words.between(at, at + _FAR)):
        return None
    dates = unmarked_dates(words, at)
    if dates is None or any(
        target.cycle is None or not (is_period_day(target) or isinstance(target.when, Stretch))
        for target in dates.targets
    ):
        return None
    return replace(dates, marker=BY_HABIT)


_FAR = 40
_CYCLE_WORDS = frequencies.EVERY | vocabulary("cách của sau tới tiếp kế liền đầu cuối kỳ trong")
"""Without one of them near, a day recurs in no text: nothing need be read."""


def _bare(words: Words, at: int) -> PhraseItem | None:
    """Read what only a time field says without a marker."""
    word = words[at]
    if word not in _BARE and not word.isdecimal():
        return None
    later = _AFTER.end(words, at)
    dates = unmarked_dates(words, later) if later > at else None
    if dates is not None:
        again = any(target.cycle is not None for target in dates.targets)
        return Passed(at, dates.end) if again else Vague(at, dates.end)
    if words[at - 1] in _AT_A_FEAST and at > 0:
        return Passed(at, at + 1)
    vague = _VAGUE.read(words, at)
    if vague is not None and not (word == "ngay" and words[vague[1]] in _AFTER_AT_ONCE):
        return Vague(at, vague[1])
    return (
        time_span(words, at, field=True)
        or unmarked_dates(words, at)
        or rhythm(words, at, field=True)
        or no_day(words, at)
        or event_alone(words, at)
        or unclear_alone(words, at)
    )


def _field_end(words: Words, at: int) -> int:
    """Return where the content of a time field that begins at ``at`` ends."""
    end = at
    while end < len(words) and not ends_sentence(words, end):
        if words.breaks[end] > 1 and end > at:
            break
        end += 1
    return end
