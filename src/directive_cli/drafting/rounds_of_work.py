"""The times of one work: its rounds, the periods that it reports on, a rhythm and its day.

Knows two deadlines and the words around them; not the parts of the item.
"""

from __future__ import annotations

import re

from directive_cli.domain.deadline import Every
from directive_cli.domain.deadline_phrases import FoundDeadline

NEXT_ROUND = re.compile(
    r"(?i)\W*(?:và )?(?:đợt|giai đoạn|lần|vòng|học kỳ)\s(?:\d{1,2}|[IVX]+|đầu|cuối|sau)\s"
    r"(?:(?:hoàn thành|xong|kết thúc)\s)?(?:xong )?(?:trước|trong|chậm nhất|từ|vào)(?![^\W_])"
)
"""A later round of the same work, with its time and no verb: "đợt 1 … ; | đợt 2 xong trước ngày
D"."""
_PERIOD = (
    r"(?:định kỳ )?(?:tháng|quý|quý (?:[1-4]|IV|I{1,3})|0?[369] tháng|"
    r"(?:cả |hằng |hàng )?năm)(?:/20\d\d|(?: (?:đầu |năm )?(?:năm|20\d\d))+)?(?: gửi)?"
)
_TO_DAY = r"\s*\(?\s*(?=(?:trước|chậm nhất|vào|ngày)\s)"
_OF_PERIOD = re.compile(rf"(?<!\w){_PERIOD}{_TO_DAY}", re.IGNORECASE)
_OF_NEXT_PERIOD = re.compile(rf"\W*(?:và )?{_PERIOD}{_TO_DAY}", re.IGNORECASE)
_REPORT_ENDS = re.compile(
    rf"[\s)]*(?:(?:gửi|về|cho) [^,;.()]{{2,60}})?"
    rf"(?:$|[;.(]|,\s+(?:gửi|kèm)\s|,?\s*(?:và )?(?:báo cáo )?{_PERIOD}{_TO_DAY})",
    re.IGNORECASE,
)
"""What may stand behind the day of a period: its receiver, a stop, or the next period; anything
else is other work: "năm trước ngày D | Sở A quyết toán"."""
_LETTERS_OF_PERIOD = 40
"""Letters before a day that may name its period: "6 tháng đầu năm 2026 gửi | trước ngày D"."""


def next_period(text: str, earlier: FoundDeadline, later: FoundDeadline) -> bool:
    """Tell whether two days are of one report for two periods: "báo cáo quý I trước ngày D; 6
    tháng trước ngày E"; a rhythm with its day says its own period. "báo cáo 6 tháng trước ngày E"
    is a second report."""
    before = max(0, earlier.start - _LETTERS_OF_PERIOD)
    first = _OF_PERIOD.search(text, before, earlier.end) is not None or (
        earlier.deadline.kind == "every" and HAS_DAY.search(earlier.text) is not None
    )
    return (
        first
        and _OF_NEXT_PERIOD.match(text, earlier.end, later.end) is not None
        and _REPORT_ENDS.match(text, later.end) is not None
    )


def repeats(owner: tuple[int, list[FoundDeadline]], place: int, one: FoundDeadline) -> bool:
    """Tell whether a rhythm without a day only repeats, in its clause, one that has a day."""
    return (
        owner[0] == place
        and one.deadline.kind == "every"
        and HAS_DAY.search(one.text) is None
        and any(
            before.deadline.kind == "every"
            and HAS_DAY.search(before.text)
            and one.text.split()[-1:] == before.text.split()[-1:]
            for before in owner[1]
        )
    )


def completes(owner: tuple[int, list[FoundDeadline]], place: int, one: FoundDeadline) -> bool:
    """Tell whether a day gives, in its clause, the rhythm before it: "hằng năm báo cáo A … chậm
    nhất ngày 17 tháng 12"."""
    (before, *others) = owner[1]
    return (
        owner[0] == place
        and not others
        and isinstance(before.deadline, Every)
        and isinstance(one.deadline, Every)
        and len(before.deadline.rules) == len(one.deadline.rules) == 1
        and before.deadline.rules[0].freq == one.deadline.rules[0].freq
        and HAS_DAY.search(before.text) is None
        and HAS_DAY.search(one.text) is not None
    )


def one_series(text: str, earlier: FoundDeadline, later: FoundDeadline) -> bool:
    """Tell whether two rhythms stand in one list: "hằng tháng (…), 6 tháng (…), tổng kết năm
    (…)"."""
    return (
        earlier.deadline.kind == later.deadline.kind == "every"
        and not two_reports(text, earlier, later)
        and len(text[earlier.end : later.start].split()) <= _NEAR_RHYTHMS
    )


_NEAR_RHYTHMS = 6
"""Words between two rhythms of one report."""


HAS_DAY = re.compile(
    r"ngày \d|(?:trước|vào)\s[^,;.]{0,20}(?:thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|[Cc]hủ nhật)"
)


def two_reports(text: str, earlier: FoundDeadline, later: FoundDeadline) -> bool:
    """Tell whether two rhythms with a day each are two reports: "định kỳ 6 tháng trước ngày D và
    tổng thể hằng năm trước ngày E"; in brackets they are the days of one."""
    between = text[earlier.end : later.start]
    return (
        earlier.deadline.kind == later.deadline.kind == "every"
        and not (earlier.text.endswith(")") and later.text.endswith(")"))
        and HAS_DAY.search(earlier.text) is not None
        and HAS_DAY.search(later.text) is not None
        and re.fullmatch(r"(?:,| và) [^\W\d_][^(),;.]*", between) is not None
    )
