"""The words that lead a date and say how it binds: "trước", "chậm nhất là", "đến hết", "trong", "xong", "hạn chót".

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
from typing import TYPE_CHECKING

from directive_cli.domain.phrases.atoms import clock
from directive_cli.domain.phrases.words import Phrases, alternatives, vocabulary

if TYPE_CHECKING:
    from directive_cli.domain.phrases.atoms import Read
    from directive_cli.domain.phrases.words import Words


@dataclass(frozen=True, slots=True)
class Lead:
    """How a date is led."""

    side: str
    """``before``, ``by`` or ``within``."""
    manner: str
    """Which words lead: ``latest``, ``before``, ``till``, ``till_end``, ``inside``, ``at``, ``done``, ``limit``, or
    ``bare`` where a time field needs none."""
    urgent: bool = False
    """"ngay", "xong" or "chậm nhất" stands there: a demand, not a description."""


BARE = Lead("by", "bare", urgent=True)
BY_HABIT = Lead("by", "habit")
"""No word leads it; that it recurs says enough ("ngày 25 hằng tháng")."""

_LATEST = Phrases(
    alternatives(
        """
        chậm nhất | châm nhất | muộn nhất | trễ nhất | không quá | không muộn hơn | không chậm hơn | không trễ hơn
        không được quá | không được muộn hơn | không được chậm hơn | không vượt quá | không để quá
        """,
        Lead("by", "latest", urgent=True),
    )
)
_PREPOSITIONS = Phrases(
    {
        "trước": Lead("before", "before"),
        "trước thời điểm": Lead("before", "before"),
        "trước mốc": Lead("before", "before"),
        "trước lúc": Lead("before", "before"),
        "trước thời hạn": Lead("before", "before"),
        "đến trước": Lead("before", "before"),
        "trước hết": Lead("by", "till_end"),
        "trước khi hết": Lead("by", "till_end"),
        "trước khi kết thúc": Lead("by", "till_end"),
        "trước hoặc trong": Lead("by", "latest"),
        "trước hoặc vào": Lead("by", "latest"),
        "trước hoặc đúng": Lead("by", "latest"),
        "trong hoặc trước": Lead("by", "latest"),
        "trước và trong": Lead("by", "latest"),
        "đến": Lead("by", "till"),
        "tới": Lead("by", "till"),
        "cho đến": Lead("by", "till"),
        "cho tới": Lead("by", "till"),
        "đến hết": Lead("by", "till_end"),
        "tới hết": Lead("by", "till_end"),
        "cho đến hết": Lead("by", "till_end"),
        "hết": Lead("by", "till_end"),
        "trong": Lead("within", "inside"),
        "trong khoảng": Lead("within", "inside"),
        "ngay trong": Lead("within", "inside", urgent=True),
        "nội trong": Lead("within", "inside", urgent=True),
        "vào": Lead("within", "at"),
        "vào lúc": Lead("within", "at"),
        "ngay vào": Lead("within", "at", urgent=True),
        "đúng": Lead("within", "at"),
        "đúng vào": Lead("within", "at"),
        "lúc": Lead("within", "at"),
    }
)
_DONE = Phrases(
    alternatives(
        "xong | hoàn thành | hoàn tất | hoàn thành xong | xong toàn bộ | xong cơ bản | hoàn thành toàn bộ",
        True,
    )
)
_LIMITS = Phrases(
    alternatives(
        "hạn chót | hạn cuối | hạn cuối cùng | thời hạn cuối | thời hạn cuối cùng | thời hạn chót",
        Lead("by", "limit", urgent=True),
    )
)
_LINKS = Phrases(alternatives("là | : | là : | , | là vào | vào | là lúc | cũng phải", True))
_NOUNS = Phrases(alternatives("thời hạn | hạn | thời gian | tiến độ | hoàn thành", True))
NOT_A_NOUN_AFTER = vocabulary(
    """
    đúng quá trong trước đồng gia có hết còn vô hữu kịp đảm ngắn trung dài giới quyền không đáo sớm theo nhiệm
    """
)
"""Words after which "thời hạn" is no deadline of the text: "đúng thời hạn", "có thời hạn", "đồng thời hạn chế"."""
_LABEL_WORDS = vocabulary(
    """
    hoàn thành gửi nộp báo cáo thực hiện trình triển khai yêu cầu xử lý giải quyết cuối cùng kết quả cập nhật nhiệm vụ
    chót đăng ký tiếp nhận ý kiến góp về trả lời tổng hợp dự kiến chương kế hoạch đề án của phải ( ) / hồ sơ bài dự thi
    hạn chung công việc trực tuyến
    """
)
_LONGEST_LABEL = 9
_INVITATION = 25
FIRST_WORDS = (
    _LATEST.first_words
    | _PREPOSITIONS.first_words
    | _DONE.first_words
    | _LIMITS.first_words
    | vocabulary("hạn thời tiến")
)


def lead(words: Words, at: int) -> Read[Lead]:
    """Read the words that lead a date, from the first of them; None when none stand there."""
    latest = _LATEST.read(words, at) or _LIMITS.read(words, at)
    if latest is not None:
        return _after_latest(words, *latest)
    done = _DONE.read(words, at)
    if done is not None:
        return _after_done(words, done[1])
    return _PREPOSITIONS.read(words, at)


def label_end(words: Words, at: int) -> int | None:
    """Return the place after a time field's label ("Thời hạn hoàn thành:", "thời gian gửi báo cáo là"), or None."""
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


def limit_noun(words: Words, at: int) -> Read[Lead]:
    """Read "thời hạn hoàn thành", "hạn nộp báo cáo" directly before a date ("hạn nộp ngày 20/11")."""
    if words[at] not in ("thời", "hạn") or words[at - 1] in NOT_A_NOUN_AFTER:
        return None
    noun = _NOUNS.read(words, at)
    if noun is None or words[at + 1] == "gian":
        return None
    after = noun[1]
    while after - at < _LONGEST_LABEL and words[after] in _LABEL_WORDS:
        after += 1
    return Lead("by", "limit", urgent=True), after


def _after_latest(words: Words, found: Lead, at: int) -> tuple[Lead, int]:
    after = _LINKS.end(words, at)
    inner = _PREPOSITIONS.read(words, after)
    if inner is None or (words[after] == "hết" and words[after + 1] in ("giờ", "buổi")):
        return found, after
    if inner[0].manner == "at":
        return found, inner[1]
    return replace(inner[0], manner="latest", urgent=True), inner[1]


def _after_done(words: Words, at: int) -> tuple[Lead, int] | None:
    """Let "hoàn thành" lead a date only where no other word does: "hoàn thành quý II/2026"."""
    after = _LINKS.end(words, at)
    if _PREPOSITIONS.read(words, after) or _LATEST.read(words, after) or _LIMITS.read(words, after):
        return None
    return Lead("within", "done", urgent=True), after
