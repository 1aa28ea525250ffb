"""How a line ends whose sentence goes on in the next one: with a list, a label, a paper or a name
to come.

Knows one line and the next at a time.
"""

from __future__ import annotations

import re

from directive_cli.domain.name_patterns import HEAD_NOUN
from directive_cli.domain.name_runs import BEFORE_A_CAPITAL, SHORT_FORMS
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.signs import MARKER

LIST_TO_COME = re.compile(
    r"(?:[Cc]ác|[Hh]ai|0\d)\s+(?:tỉnh|[Ss]ở|[Bb]ộ|huyện|xã|phường|[Tt]ập đoàn|thành phố|ngành|"
    r"cơ quan|Vụ|"
    r"Cục|Ban)(?:,\s[^,:]{2,12})*\s*:$"
)
"""A colon in the middle of a name: "các tỉnh:" / "Đắk Lắk, …"."""
FIELD_TO_COME = re.compile(
    r"^.{20,}[.;]\s(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]hời (?:gian|hạn)) )?"
    r"(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hực hiện|[Hh]oàn thành)\s*:$"
)
"""A label behind a sentence, whose words stand on the next line: "… tại các thôn. Đơn vị chủ
trì:" / "UBND các xã"."""
PAPER_TO_COME = re.compile(
    r"(?<![^\W_])(?:căn cứ(?: nội dung)?|theo|nội dung|thi hành|thực hiện|ban hành|kèm theo|"
    r"quy định tại|(?:Điều|[Kk]hoản|[Đđ]iểm|[Mm]ục|Phụ lục) (?:\d{1,3}|[IVX]{1,4}|[a-zđ]))$"
)
"""The end of a line that goes on with a paper: "… căn cứ nội dung | Quyết định này", "… tại Điều
6 | Thông tư số …"."""
PAPER_NAME = re.compile(
    r"(?:Quyết định|Kế hoạch|Thông báo|Hướng dẫn|Báo cáo|Đề án|Chỉ thị|Quy chế|Nghị quyết|Luật|"
    r"Nghị định|Thông tư)\s(?!.*:$)"
)
"""A kind of paper at a line's beginning that is no heading."""

_DAY_TO_COME = re.compile(
    r"(?<![Hh]ằng )(?<![Hh]àng )(?<![Mm]ỗi )(?<!từng )(?<!theo )"
    r"(?<![^\W_])(?:ngày|tháng)$"
)
_NUMBER_TO_COME = re.compile(
    r"(?<![Hh]ằng )(?<![Hh]àng )(?<![Mm]ỗi )(?<!từng )"
    r"(?<![^\W_])(?:năm|[Kk]hoản|[Đđ]iểm|Điều|(?:giật|gió|nhất|lên|trên) cấp)$"
)
"""The end of a line that is nothing without the number of the next."""
_NO_YEAR = re.compile(r"\d{1,2}[.)/]\s")
_ROMAN_TO_COME = re.compile(r"(?<![^\W_])(?:khu vực|[Qq]uân khu|cấp|[Qq]uý|[Hh]ạng|[Ll]oại|vùng)$")
_ROMAN = re.compile(r"[IVX]+(?![^\W_])")
_ROMAN_ITEM = re.compile(rf"[IVX]+\.\s+[{CAPITAL_LETTERS}]")
_NEEDS_A_ROMAN = re.compile(
    r"(?:[Qq]uân khu|(?:trong|trước|đến|hết|cuối|đầu|vào|từ|sang|của|cả|và) quý|"
    r"(?:từ|đến|lên|xuống|mức|đạt) (?:cấp|hạng|loại|vùng)|"
    r"(?<!trong )(?<!các )(?<!từng )(?<!theo )(?<!toàn )(?<!trên )(?<!nhiều )khu vực)$"
)
_COUNTED_ITEM = re.compile(rf"(\d{{1,2}})\.\s+(?=[{CAPITAL_LETTERS}])")


def follows_on(opening: str, words: str) -> bool:
    """Tell whether a line opens with the number after that of the paragraph so far: "1. Họp cuối
    tháng" / "2. Sở A …"."""
    first, second = _COUNTED_ITEM.match(opening), _COUNTED_ITEM.match(words)
    return first is not None and second is not None and int(first[1]) + 1 == int(second[1])


def takes_a_number(before: str, words: str) -> bool:
    """Tell whether the number that opens a line completes the line before: "ngày" / "12. …", "gió
    giật cấp" / "12. …", "trong quý" / "II. …"; "hằng tháng" / "3. …" and "các cấp" / "II. Sở A" are
    complete, and the number is an item's."""
    if _ROMAN_TO_COME.search(before) is not None and _ROMAN.match(words) is not None:
        return _ROMAN_ITEM.match(words) is None or _NEEDS_A_ROMAN.search(before) is not None
    if before.endswith("năm") and _NO_YEAR.match(words) is not None:
        return False  # "II. Nhiệm vụ 6 tháng cuối năm" / "1. Sở A"
    return needs_a_number(before) and words[:1].isdigit()


def needs_a_number(words: str) -> bool:
    """Tell whether words end with one that is nothing without a number: "chậm nhất ngày"."""
    return needs_a_day(words) or _NUMBER_TO_COME.search(words) is not None


def needs_a_day(words: str) -> bool:
    """Tell whether words end with "ngày" or "tháng" whose number is to come, not "hằng tháng"."""
    return _DAY_TO_COME.search(words) is not None


def is_noun_alone(line: str, words: str) -> bool:
    """Tell whether an item's first line is no more than the noun of a body whose name stands on the
    next line, as web copies break it: "2. Phòng" / "Quản lý xây dựng: …"."""
    sign = MARKER.match(line)
    noun = line[sign.end() :].strip() if sign is not None else ""
    if HEAD_NOUN.fullmatch(noun) is None or not words[:1].isupper() or MARKER.match(words):
        return False
    if noun in BEFORE_A_CAPITAL or noun == "UBND":
        return True
    return noun in SHORT_FORMS and not begins_with_action(words)
