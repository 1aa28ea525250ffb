"""How a line ends whose sentence goes on in the next one: with a list, a label, a paper or a name
to come.

Knows one line and the next at a time.
"""

from __future__ import annotations

import re

from directive_cli.domain.name_patterns import HEAD_NOUN
from directive_cli.domain.name_runs import BEFORE_A_CAPITAL, SHORT_FORMS
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

NUMBER_TO_COME = re.compile(
    r"(?<![^\W_])(?:ngày|tháng|năm|[Kk]hoản|[Đđ]iểm|Điều|(?:giật|gió|nhất|lên|trên) cấp)$"
)
"""What a number on the next line completes: "ngày" / "12. …", "gió giật cấp" / "12. …"."""


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
