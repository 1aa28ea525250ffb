"""What stands before a time that is wholly after the paper and closes an order.

Nothing that is over can be meant by it, so the words that elsewhere tell an account ("đã", "của",
"kết quả") say nothing here: the work is due then, unless a thing before it has that time of its own
("các khoản phát sinh trong tháng 5", "phục vụ hội nghị vào ngày D").
"""

from __future__ import annotations

from itertools import pairwise

from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.phrases.atoms import Point, Stretch
from directive_cli.domain.phrases.context_orders import NAMED_TIMES
from directive_cli.domain.phrases.context_words import OF_A_TIME
from directive_cli.domain.phrases.dates import When
from directive_cli.domain.phrases.neighbours import finds_phrase
from directive_cli.domain.phrases.sentences import (
    acts_at,
    clause_end,
    clause_start,
    sentence_start,
)
from directive_cli.domain.phrases.unmarked_times import ends_its_work
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary

_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def is_to_come(when: When | None, issued_on: PartialDate | None) -> bool:
    """Tell whether the document precedes the whole of a time that states its year."""
    if issued_on is not None and isinstance(when, Stretch) and when.years_on:
        return True
    if issued_on is None or not isinstance(when, Stretch | Point) or when.year is None:
        return False
    if isinstance(when, Point):
        if when.month is None or when.day is None or not 1 <= when.month <= 12:
            return False
        named = (when.year, when.month, when.day)
        return named > (issued_on.year, issued_on.month or 12, issued_on.day or 31)
    months = _MONTHS_OF.get(when.unit)
    if months is None:
        return False
    first = (when.number - 1) * months + 1 if when.unit != "year" else 1
    return 1 <= first <= 12 and PartialDate(when.year, first) > issued_on


def leaves_none(words: Words, end: int, when: When | None, issued_on: PartialDate | None) -> bool:
    """Tell whether a thing is to be gone by the end of a time: "đến hết năm 2026 | không còn hộ ở
    nhà tạm". What was gone before the document is an account."""
    year = when.year if isinstance(when, Stretch | Point) else None
    if issued_on is None or year is None:
        return False
    ends_later = (
        year >= issued_on.year if isinstance(when, Stretch) else is_to_come(when, issued_on)
    )
    first = end + 1 if words[end] == "," else end
    near = words.between(first, min(first + _SUBJECT, clause_end(words, first)))
    return ends_later and any(
        pair in _GONE or (pair[0] == "hết" and pair[1] not in _OF_HET) for pair in pairwise(near)
    )


_SUBJECT = 6
"""Words within which a state is named, behind who is in it: "đến ngày D | toàn tỉnh không còn"."""
_GONE = {("không", "còn"), ("không", "để")}
_OF_HET = vocabulary("ngày tháng năm quý sức lòng mực mình thảy cả")
"""Words with which "hết" says anything but that none is left."""


def is_own_year(when: When | None, issued_on: PartialDate | None) -> bool:
    """Tell whether a time is the whole year of the document, which has partly gone by."""
    return (
        issued_on is not None
        and isinstance(when, Stretch)
        and when.unit == "year"
        and when.edge is None
        and when.year == issued_on.year
    )


def closes_an_order_of_the_year(words: Words, start: int, end: int) -> bool:
    """Tell whether "trong năm 2026" in a paper of that year is that of the order before it, not of
    what has come about in the year or is planned for it."""
    first = sentence_start(words, start)
    return closes_an_order(words, start, end) and not finds_phrase(words, first, start, _OF_A_YEAR)


def lasts_to_come(words: Words, start: int, end: int) -> bool:
    """Tell whether ", đến ngày D" is to when the work before the comma goes on, not to when a
    right, a contract or a figure does."""
    first = sentence_start(words, start)
    parted = words[start - 1] == "," and closes_an_order(words, start, end)
    return parted and not finds_phrase(words, first, start, _HOLDS)


def names_its_span(words: Words, start: int, end: int) -> bool:
    """Tell whether a month or quarter to come without a word before it is that of the work ("thẩm
    định thiết kế quý III/2026"), not of a thing that has one each ("kế hoạch quý III/2026")."""
    said = words.between(clause_start(words, start), start)
    each = words[start - 1] in _HAS_EACH and not words.begins_capital(start - 1)
    named = each or bool(OF_A_TIME & set(said))
    return closes_an_order(words, start, end) and not named


def closes_an_order(words: Words, start: int, end: int) -> bool:
    """Tell whether a time at ``start`` is that of the order before it, which ends with it."""
    if not ends_its_work(words, end):
        return False
    bracketed = words[start - 1] == "(" and words[end] == ")"
    if bracketed and not ends_its_work(words, end + 1):
        return False  # "đọc sổ của bến (quý III/2026) và ghi thêm": the time of a thing
    parted = words[start - 1] in (",", ";")
    before = start - (parted or bracketed)
    if words[start - 1] == ";" and words[start] in words.between(start - _NEAR_TIME, start):
        return False  # "chi trả lương hưu tháng 5/2026; tháng 6/2026": a list of its times
    clause = clause_start(words, before)
    if not any(acts_at(words, at) for at in range(sentence_start(words, before), before)):
        return False
    if _EXPECTED.ends_at(words, before) or finds_phrase(words, clause, before, _EXPECTED):
        return False
    if bracketed and finds_phrase(words, sentence_start(words, before), before, NAMED_TIMES):
        return False  # "tuyên truyền Tháng hành động vì sông sạch (tháng 9/2026)"
    born = words[before - 1] == "sinh" and words[before - 2] in _ENDS_IN_SINH
    return parted or not (
        (_OF_ITS_OWN.ends_at(words, before) and not born)
        or finds_phrase(words, clause, before, _GATHERINGS)
    )


_NEAR_TIME = 7
"""Words before a semicolon within which a time of the same kind ends there."""
_ENDS_IN_SINH = vocabulary("khai vệ học thí tuyển hộ dân môi thú")
"""First syllables of words that end as "sinh" does, and are nobody's birth: "khai sinh"."""
_EXPECTED = Phrases(alternatives("dự kiến | không trước | hiệu lực | tầm nhìn", True))
"""Words of a time that nobody is told to keep."""
_HAS_EACH = vocabulary("phí ban lương tiền thuế nợ cấp trợ đơn lịch")
"""Last words of what each month or quarter has: "kinh phí | tháng 8/2026", "giao ban | quý III"."""
_OF_A_YEAR = Phrases(
    alternatives(
        """
        kết quả | tình hình | số liệu | danh sách | số vụ | các vụ | kế hoạch | chỉ tiêu | dự toán
        nhiệm vụ | đã | chưa | được | bị | phát sinh | tổng hợp | báo cáo | thống kê | rà soát
        đánh giá | kiểm điểm | theo dõi | các khoản | các dự án | các công trình | mục tiêu | từ
        """,
        True,
    )
)
"""What a year that is not over has, and work that looks at it."""
_HOLDS = Phrases(
    alternatives(
        """
        hiệu lực | giá trị | thời hạn | giấy phép | giấy chứng nhận | hợp đồng | thuê | vay | vốn
        hưởng | hỗ trợ | được | bị | đã | chưa | đang | từ | kể | tính | số liệu | kết quả
        tình hình | tổng hợp | báo cáo | thống kê | rà soát | quy hoạch | tầm nhìn | định hướng
        chiến lược | kế hoạch | đề án | chương trình | dự án | mục tiêu | gia hạn | lộ trình | cấp
        """,
        True,
    )
)
"""What reaches to a day of its own, and words that tell so."""
_OF_ITS_OWN = Phrases(
    alternatives(
        """
        phát sinh | xảy ra | diễn ra | được giao | được phê duyệt | được phân bổ | được cấp
        hết hạn | đến hạn | có hiệu lực | được tổ chức | khai mạc | tổ chức | sinh | chưa
        """,
        True,
    )
)
"""Words directly before a time that give it to the thing they speak of: "các khoản | phát sinh"."""
_GATHERINGS = Phrases(
    alternatives(
        """
        kỳ họp | phiên họp | cuộc họp | buổi họp | hội nghị | hội thảo | đại hội | bầu cử | lễ hội
        hội chợ | triển lãm | liên hoan | sang thăm | thăm và làm việc | đến thăm
        buổi lễ | lễ khai giảng | lễ kỷ niệm | lễ phát động | kỳ thi | kỳ nghỉ | ngày hội | năm học
        """,
        True,
    )
)
"""What takes place at a time of its own."""
