"""Markers: the words before a date that say how it binds: "trước", "chậm nhất là", "đến hết",
"trong", "xong", "hạn chót".

==========  =======================================================  ==========================
side        words                                                    binds
==========  =======================================================  ==========================
``before``  trước, chậm nhất trước, đến trước, trước thời điểm        strictly before
``by``      chậm nhất, muộn nhất, không quá, đến (hết), hết, hạn chót  on or before
``within``  trong, ngay trong, vào, xong, hoàn thành                  inside it
==========  =======================================================  ==========================
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from directive_cli.domain.phrases.numerals import Read, clock
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary


@dataclass(frozen=True, slots=True)
class DateMarker:
    """What the words before a date say of it."""

    side: str
    """``before``, ``by`` or ``within``."""
    manner: str
    """Which words they are: ``latest``, ``before``, ``till``, ``till_end``, ``inside``, ``at``,
    ``done``, ``limit``, ``moved``, or ``bare`` where a time field needs none."""
    urgent: bool = False
    """"ngay", "xong" or "chậm nhất" stands there: a demand, not a description."""
    feast: bool = False
    """A feast is meant, of which the first day counts: "trước dịp nghỉ lễ 30/4 và 01/5"."""


BARE = DateMarker("by", "bare", urgent=True)
BY_HABIT = DateMarker("by", "habit")
"""No marker stands there; that it recurs says enough ("ngày 25 hằng tháng")."""

OPENS = DateMarker("within", "opens")
"""No marker stands there; the date opens its sentence ("Năm 2026, cắt giảm …")."""

DONE_INSIDE = DateMarker("within", "inside")
"""No marker stands there; the work before it is completed in that year ("hoàn thành cầu A năm
2026")."""

CLOSES = DateMarker("within", "closes")
"""No marker stands there; the date closes the work in brackets ("sơn lại phao (tháng 7/2026)")."""

ON_DAY = DateMarker("by", "day")
"""No marker stands there; the work before it is due on that day ("gửi Sở A ngày 25/6 để …")."""

IN_NAMED_SPAN = DateMarker("within", "named")
"""No marker stands there; the work before it is due in that time ("nộp Cục A cuối quý II")."""

AT_ONCE = DateMarker("within", "inside", urgent=True)
"""A month or quarter that no time is lost before: "bố trí vốn | ngay quý I/2026"."""

AT_MEETING = DateMarker("within", "at")
"""A meeting is where the work goes: "trình UBND tỉnh | tại phiên họp tháng 12/2026"."""

IN_SPAN = DateMarker("within", "inside")
"""A meeting or campaign of a month: "quán triệt | trong kỳ sinh hoạt tháng 7/2026"."""

_LATEST = Phrases(
    alternatives(
        """
        chậm nhất | châm nhất | muộn nhất | trễ nhất | không quá | không muộn hơn | không chậm hơn
        không trễ hơn
        không được quá | không được muộn hơn | không được chậm hơn | không vượt quá | không để quá
        """,
        DateMarker("by", "latest", urgent=True),
    )
)
_PREPOSITIONS = Phrases(
    {
        "trước": DateMarker("before", "before"),
        "trước thời điểm": DateMarker("before", "before"),
        **alternatives(
            """
            trước dịp | trước lễ | trước ngày lễ | trước dịp lễ | trước dịp nghỉ | trước dịp nghỉ lễ
            trước kỳ nghỉ | trước kỳ nghỉ lễ | trước đợt nghỉ lễ
            """,
            DateMarker("before", "before", feast=True),
        ),
        "trước mốc": DateMarker("before", "before"),
        "trước thềm": DateMarker("before", "before"),
        "trước khi sang": DateMarker("before", "before"),
        "trước khi bước sang": DateMarker("before", "before"),
        "trước giờ làm việc": DateMarker("before", "before"),
        "trước giờ hành chính": DateMarker("before", "before"),
        "trước lúc": DateMarker("before", "before"),
        "trước thời hạn": DateMarker("before", "before"),
        "trước hạn": DateMarker("before", "before"),
        "đến trước": DateMarker("before", "before"),
        "trước hết": DateMarker("by", "till_end"),
        "trước khi hết": DateMarker("by", "till_end"),
        "trước khi kết thúc": DateMarker("by", "till_end"),
        "trước hoặc trong": DateMarker("by", "latest"),
        "trước hoặc vào": DateMarker("by", "latest"),
        "trước hoặc đúng": DateMarker("by", "latest"),
        "trong hoặc trước": DateMarker("by", "latest"),
        "trước và trong": DateMarker("by", "latest"),
        "đến": DateMarker("by", "till"),
        "tới": DateMarker("by", "till"),
        "cho đến": DateMarker("by", "till"),
        "cho tới": DateMarker("by", "till"),
        "đến hết": DateMarker("by", "till_end"),
        "tới hết": DateMarker("by", "till_end"),
        "cho đến hết": DateMarker("by", "till_end"),
        "hết": DateMarker("by", "till_end"),
        "sang": DateMarker("within", "moved"),
        "qua": DateMarker("within", "moved"),
        "trong": DateMarker("within", "inside"),
        "trong khoảng": DateMarker("within", "inside"),
        "khoảng": DateMarker("within", "at"),
        "vào khoảng": DateMarker("within", "at"),
        "ngay trong": DateMarker("within", "inside", urgent=True),
        "nội trong": DateMarker("within", "inside", urgent=True),
        "vào": DateMarker("within", "at"),
        "vào lúc": DateMarker("within", "at"),
        "vào dịp": DateMarker("within", "at"),
        "ngay vào": DateMarker("within", "at", urgent=True),
        "đúng": DateMarker("within", "at"),
        "đúng vào": DateMarker("within", "at"),
        "lúc": DateMarker("within", "at"),
    }
)
_DONE = Phrases(
    alternatives(
        """
        xong | hoàn thành | hoàn tất | hoàn thành xong | xong toàn bộ | xong cơ bản
        hoàn thành toàn bộ
        """,
        True,
    )
)
_LIMITS = Phrases(
    alternatives(
        "hạn chót | hạn cuối | hạn cuối cùng | thời hạn cuối | thời hạn cuối cùng | thời hạn chót",
        DateMarker("by", "limit", urgent=True),
    )
)
_LINKS = Phrases(alternatives("là | : | là : | , | là vào | vào | là lúc | cũng phải", True))
_NOUNS = Phrases(alternatives("thời hạn | hạn | thời gian | tiến độ | hoàn thành", True))
NOT_A_NOUN_AFTER = vocabulary(
    """
    đúng quá trong trước đồng gia có hết còn vô hữu kịp đảm ngắn trung dài giới quyền không đáo sớm
    theo nhiệm
    """
)
"""Words after which "thời hạn" is no deadline of the text: "đúng thời hạn", "có thời hạn", "đồng
thời hạn chế".
"""
_LABEL_WORDS = vocabulary(
    """
    hoàn thành gửi nộp báo cáo thực hiện trình triển khai yêu cầu xử lý giải quyết cuối cùng kết quả
    cập nhật nhiệm vụ bàn giao khóa sổ hoàn trả nghiệm thu
    chót đăng ký tiếp nhận ý kiến góp về trả lời tổng hợp dự kiến chương kế hoạch đề án của phải
    ( ) / hồ sơ bài dự thi
    hạn chung công việc trực tuyến
    """
)
_LONGEST_LABEL = 9
_INVITATION = 25
MARKER_WORDS = (
    _LATEST.first_words
    | _PREPOSITIONS.first_words
    | _DONE.first_words
    | _LIMITS.first_words
    | vocabulary("hạn thời tiến tại")
)


def marker(words: Words, at: int) -> Read[DateMarker]:
    """Read a marker from its first word; None when none stand there."""
    latest = _LATEST.read(words, at) or _LIMITS.read(words, at)
    if latest is not None:
        return _after_latest(words, *latest)
    done = _DONE.read(words, at)
    if done is not None:
        return _after_done(words, done[1])
    return _PREPOSITIONS.read(words, at)


def label_end(words: Words, at: int) -> int | None:
    """Return the place after a time field's label ("Thời hạn hoàn thành:", "thời gian gửi báo cáo
    là"), or None.
    """
    noun = _NOUNS.read(words, at)
    if noun is None or words[at - 1] in NOT_A_NOUN_AFTER:
        return None
    after = noun[1]
    while after - at < _LONGEST_LABEL and words[after] in _LABEL_WORDS:
        after += 1
    if words[after] == ":":
        return after + 1 if after > noun[1] or not _is_of_a_meeting(words, at, after + 1) else None
    if words[at] in ("thời", "hạn") and words[after] == "là":
        return after + 1
    return None


def _is_of_a_meeting(words: Words, at: int, content: int) -> bool:
    """Tell whether "Thời gian:" says when people meet: a time of day follows, or a place."""
    if words.between(at, at + 2) != ["thời", "gian"]:
        return False
    near = words.between(content, content + _INVITATION)
    return clock(words, content) is not None or any(
        near[place : place + 2] == ["địa", "điểm"] for place in range(len(near))
    )


def noun_marker(words: Words, at: int) -> Read[DateMarker]:
    """Read "thời hạn hoàn thành", "hạn nộp báo cáo" directly before a date ("hạn nộp ngày
    20/11").
    """
    if words[at] not in ("thời", "hạn") or words[at - 1] in NOT_A_NOUN_AFTER:
        return None
    noun = _NOUNS.read(words, at)
    compared = words.between(at - 2, at) == ["so", "với"]  # "nộp chậm so với hạn ngày D"
    if noun is None or words[at + 1] == "gian" or compared:
        return None
    after = noun[1]
    while after - at < _LONGEST_LABEL and words[after] in _LABEL_WORDS:
        after += 1
    return DateMarker("by", "limit", urgent=True), after


def _after_latest(words: Words, found: DateMarker, at: int) -> tuple[DateMarker, int]:
    after = _LINKS.end(words, at)
    inner = _PREPOSITIONS.read(words, after)
    if inner is None or (words[after] == "hết" and words[after + 1] in ("giờ", "buổi")):
        return found, after
    if inner[0].manner == "at":
        return found, inner[1]
    return replace(inner[0], manner="latest", urgent=True), inner[1]


def _after_done(words: Words, at: int) -> tuple[DateMarker, int] | None:
    """Take "hoàn thành" for a marker only where no other one stands: "hoàn thành quý II/2026"."""
    after = _LINKS.end(words, at)
    if _PREPOSITIONS.read(words, after) or _LATEST.read(words, after) or _LIMITS.read(words, after):
        return None
    return DateMarker("within", "done", urgent=True), after
